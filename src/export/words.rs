//! The words that stand in the files the ledger writes. They are stable, whatever language the program speaks, because
//! the files are read back and handed to people in Japan.

use crate::core::words::{CardKind, HandOver, IncidentKind, Issuer, Payment, Provenance, Purpose};

/// ブランド
pub fn brand(issuer: Issuer, name: Option<&str>) -> &str {
    match issuer {
        Issuer::AmazonJp => "Amazon",
        Issuer::Apple => "Apple",
        Issuer::GooglePlay => "Google Play",
        Issuer::Nintendo => "Nintendo",
        Issuer::PlayStation => "PlayStation",
        Issuer::Rakuten => "楽天",
        Issuer::QuoPay => "QUOカードPay",
        Issuer::WebMoney => "WebMoney",
        Issuer::BitCash => "BitCash",
        Issuer::Other => name.unwrap_or("その他"),
        Issuer::Unknown => "不明",
    }
}

/// 種類
pub const fn kind(kind: CardKind) -> &'static str {
    match kind {
        CardKind::Email => "Eメールタイプ",
        CardKind::Charge => "チャージタイプ",
        CardKind::Print => "印刷タイプ",
        CardKind::GreetingCard => "グリーティングカード",
        CardKind::Envelope => "封筒",
        CardKind::Box => "ボックス",
        CardKind::Voucher => "商品券",
        CardKind::StoreCard => "カードタイプ",
        CardKind::Sheet => "シートタイプ",
        CardKind::Corporate => "法人・キャンペーン",
        CardKind::Other => "その他",
        CardKind::Unknown => "不明",
    }
}

/// 購入元区分
pub const fn provenance(provenance: Provenance) -> &'static str {
    match provenance {
        Provenance::OfficialIssuer => "公式",
        Provenance::OfficialStore => "公式店舗",
        Provenance::OfficialCampaign => "法人・キャンペーン",
        Provenance::GiftFromAcquaintance => "知人",
        Provenance::Stranger => "面識のない相手",
        Provenance::RefundInKind => "返金代わり",
        Provenance::Marketplace => "第三者",
        Provenance::FleaOrAuction => "フリマ",
        Provenance::BuybackShop => "買取",
        Provenance::Unknown => "不明",
    }
}

/// チャージ状態 of a card that left the person's hands
pub const fn handed_over(how: HandOver) -> &'static str {
    match how {
        HandOver::Given | HandOver::Unknown => "譲渡",
        HandOver::Sold => "売却",
        HandOver::ReturnedForRefund | HandOver::CancelledBeforeDelivery => "返品",
    }
}

/// 状態
pub const fn standing(trouble: Option<IncidentKind>) -> &'static str {
    match trouble {
        None => "有効",
        Some(IncidentKind::Lock) => "ロック",
        Some(IncidentKind::Refused | IncidentKind::Cancelled) => "無効化",
        Some(IncidentKind::AlreadyUsed) => "使用済み",
        Some(IncidentKind::BalanceVanished) => "残高消失",
        Some(IncidentKind::AccountSuspended) => "停止",
        Some(IncidentKind::Fraud) => "詐欺",
    }
}

/// トラブルの種類, told apart
pub const fn incident(kind: IncidentKind) -> &'static str {
    match kind {
        IncidentKind::Lock => "ロック",
        IncidentKind::Refused => "登録時の無効",
        IncidentKind::Cancelled => "登録後の取消",
        IncidentKind::AlreadyUsed => "使用済み",
        IncidentKind::BalanceVanished => "残高消失",
        IncidentKind::AccountSuspended => "停止",
        IncidentKind::Fraud => "詐欺",
    }
}

/// 支払方法; empty when unknown
pub const fn payment(payment: Payment) -> &'static str {
    match payment {
        Payment::CreditCard => "クレジットカード",
        Payment::Cash => "現金",
        Payment::ConvenienceStore => "コンビニ払い",
        Payment::BankTransfer => "銀行振込",
        Payment::MobileWallet => "電子マネー",
        Payment::CarrierBilling => "携帯決済",
        Payment::PointsOrBalance => "ポイント・残高",
        Payment::Other => "その他",
        Payment::Unknown => "",
    }
}

/// 購入目的; empty when unknown
pub const fn purpose(purpose: Purpose) -> &'static str {
    match purpose {
        Purpose::Own => "自分用",
        Purpose::Gift => "贈り物",
        Purpose::AskedToBuy => "頼まれた",
        Purpose::Resale => "転売",
        Purpose::Unknown => "",
    }
}
