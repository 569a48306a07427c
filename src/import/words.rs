//! The words of the ledger's template: every form that is read. What is written is the first of each, in
//! `export::template`; a test holds the two together.
//!
//! These are words of a file format and stay as they are, whatever language the program speaks.

use super::fold::fold;
use super::title::read_brand;
use crate::core::facts::Purchaser;
use crate::core::words::{CardKind, HandOver, IncidentKind, Issuer, Payment, Provenance, Purpose};

/// A word that stands in none of the lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnknownWord;

/// チャージ状態 as the template says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChargeWord {
    Unknown,
    Uncharged,
    Charged,
    Spent,
    HandedOver(HandOver),
}

/// 状態 as the template says it; 無効化 is told apart by whether the card was charged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StandingWord {
    Good,
    Invalid,
    Trouble(IncidentKind),
}

/// Finds a word in a list of forms; blanks and the middle dot do not matter.
fn look<T: Copy>(cell: &str, list: &[(T, &[&str])]) -> Result<T, UnknownWord> {
    let wanted = squeeze(cell);
    let found = list.iter().find(|(_, forms)| forms.iter().any(|form| squeeze(form) == wanted));
    found.map(|(word, _)| *word).ok_or(UnknownWord)
}

fn squeeze(text: &str) -> String {
    fold(text).chars().filter(|c| !matches!(c, ' ' | '・' | '･')).collect()
}

/// 購入元区分; empty is unknown.
pub fn provenance(cell: &str) -> Result<Provenance, UnknownWord> {
    use Provenance::{
        BuybackShop, FleaOrAuction, GiftFromAcquaintance, Marketplace, OfficialCampaign, OfficialIssuer,
        OfficialStore, RefundInKind, Stranger, Unknown,
    };
    look(
        cell,
        &[
            (Unknown, &["", "不明", "unknown"]),
            (OfficialIssuer, &["公式", "公式直販", "official-issuer"]),
            (OfficialStore, &["公式店舗", "公式取扱店", "official-store"]),
            (OfficialCampaign, &["法人・キャンペーン", "法人", "キャンペーン", "official-campaign"]),
            (GiftFromAcquaintance, &["知人", "知人からの贈り物", "gift-from-acquaintance"]),
            (Stranger, &["面識のない相手", "stranger"]),
            (RefundInKind, &["返金代わり", "refund-in-kind"]),
            (Marketplace, &["第三者", "第三者の売買サイト", "marketplace"]),
            (
                FleaOrAuction,
                &[
                    "フリマ",
                    "オークション",
                    "SNS",
                    "フリマ・オークション・SNS",
                    "フリマ・オークション",
                    "flea-or-auction",
                ],
            ),
            (BuybackShop, &["買取", "金券店", "買取・金券店", "buyback-shop"]),
        ],
    )
}

/// チャージ状態; empty is unknown.
pub fn charge_status(cell: &str) -> Result<ChargeWord, UnknownWord> {
    use ChargeWord::{Charged, HandedOver, Spent, Unknown};
    look(
        cell,
        &[
            (Unknown, &["", "不明", "unknown"]),
            (Charged, &["登録済", "登録済み", "チャージ済み", "チャージ済", "charged"]),
            (ChargeWord::Uncharged, &["未登録", "未チャージ", "uncharged"]),
            (Spent, &["使用済み", "使用済", "spent"]),
            (HandedOver(HandOver::Given), &["譲渡", "手放した", "handed-over"]),
            (HandedOver(HandOver::Sold), &["売却"]),
            (HandedOver(HandOver::ReturnedForRefund), &["返品"]),
        ],
    )
}

/// 状態; empty is good.
pub fn standing(cell: &str) -> Result<StandingWord, UnknownWord> {
    use IncidentKind::{AccountSuspended, AlreadyUsed, BalanceVanished, Fraud, Lock};
    use StandingWord::{Good, Invalid, Trouble};
    look(
        cell,
        &[
            (Good, &["", "有効", "good"]),
            (Trouble(Lock), &["ロック", "ロック中", "locked", "lock"]),
            (Invalid, &["無効化", "無効", "invalid"]),
            (Trouble(AlreadyUsed), &["使用済み", "使用済", "already-used"]),
            (Trouble(BalanceVanished), &["残高消失", "balance-vanished"]),
            (Trouble(AccountSuspended), &["停止", "account-suspended"]),
            (Trouble(Fraud), &["詐欺", "fraud"]),
        ],
    )
}

/// 種類; 「タイプ」 and a bracketed suffix are left out, except that 配送タイプ says in brackets what was delivered.
pub fn kind(cell: &str) -> Result<CardKind, UnknownWord> {
    const KINDS: &[(CardKind, &[&str])] = &[
        (CardKind::Unknown, &["", "不明", "unknown"]),
        (CardKind::Email, &["Eメール", "メール", "email"]),
        (CardKind::Charge, &["チャージ", "charge"]),
        (CardKind::Print, &["印刷", "print"]),
        (CardKind::GreetingCard, &["グリーティングカード", "グリーティング", "greeting-card"]),
        (CardKind::Envelope, &["封筒", "envelope"]),
        (CardKind::Box, &["ボックス", "box"]),
        (CardKind::Voucher, &["商品券", "voucher"]),
        (CardKind::StoreCard, &["カード", "店頭", "store-card"]),
        (CardKind::Sheet, &["シート", "sheet"]),
        (CardKind::Corporate, &["法人・キャンペーン", "法人", "キャンペーン", "corporate"]),
        (CardKind::Other, &["その他", "other"]),
    ];
    let folded = fold(cell);
    let (base, aside) = match folded.split_once('(') {
        Some((base, aside)) => (base.trim(), aside.trim_end_matches([')', ' '])),
        None => (folded.as_str(), ""),
    };
    let bare = |text: &str| text.trim().trim_end_matches("タイプ").to_owned();
    if let Some(after) = base.strip_prefix("配送") {
        let after = after.trim_start_matches("タイプ").trim_start_matches(['・', ' ']);
        return look(&bare(if after.is_empty() { aside } else { after }), KINDS);
    }
    look(&bare(base), KINDS)
}

/// ブランド: an issuer, or the name of another one.
pub fn brand(cell: &str) -> (Issuer, Option<String>) {
    let name = super::fold::tidy(cell);
    if matches!(fold(cell).as_str(), "" | "不明" | "unknown") {
        return (Issuer::Unknown, None);
    }
    if let Some(issuer) = Issuer::from_word(&fold(cell)) {
        return (issuer, None);
    }
    match read_brand(&name) {
        Some(issuer) => (issuer, None),
        None => (Issuer::Other, Some(name)),
    }
}

/// 支払方法; empty is unknown.
pub fn payment(cell: &str) -> Result<Payment, UnknownWord> {
    look(
        cell,
        &[
            (Payment::Unknown, &["", "不明", "unknown"]),
            (Payment::CreditCard, &["クレジットカード", "クレジット", "クレカ", "カード", "credit-card"]),
            (Payment::Cash, &["現金", "cash"]),
            (Payment::ConvenienceStore, &["コンビニ払い", "コンビニ", "convenience-store"]),
            (Payment::BankTransfer, &["銀行振込", "振込", "bank-transfer"]),
            (Payment::MobileWallet, &["電子マネー", "スマホ決済", "コード決済", "PayPay", "mobile-wallet"]),
            (Payment::CarrierBilling, &["携帯決済", "キャリア決済", "carrier-billing"]),
            (Payment::PointsOrBalance, &["ポイント・残高", "ポイント", "残高", "points-or-balance"]),
            (Payment::Other, &["その他", "other"]),
        ],
    )
}

/// 購入目的; empty is unknown.
pub fn purpose(cell: &str) -> Result<Purpose, UnknownWord> {
    look(
        cell,
        &[
            (Purpose::Unknown, &["", "不明", "unknown"]),
            (Purpose::Own, &["自分用", "own"]),
            (Purpose::Gift, &["贈り物", "プレゼント", "gift"]),
            (Purpose::AskedToBuy, &["頼まれた", "asked-to-buy"]),
            (Purpose::Resale, &["転売", "resale"]),
        ],
    )
}

/// 購入者: the person, someone by name, or unknown.
pub fn purchaser(cell: &str) -> Purchaser {
    match look(cell, &[(true, &["本人", "自分", "私"]), (false, &["", "不明"])]) {
        Ok(true) => Purchaser::Myself,
        Ok(false) => Purchaser::Unknown,
        Err(UnknownWord) => Purchaser::Other(super::fold::tidy(cell)),
    }
}

/// The name of an issuer as it stands in an account's name.
pub fn issuer_name(issuer: Issuer, name: Option<&str>) -> &str {
    match issuer {
        Issuer::AmazonJp => "Amazon.co.jp",
        Issuer::Apple => "Apple",
        Issuer::GooglePlay => "Google Play",
        Issuer::Nintendo => "Nintendo",
        Issuer::PlayStation => "PlayStation",
        Issuer::Rakuten => "楽天",
        Issuer::QuoPay => "QUOカードPay",
        Issuer::WebMoney => "WebMoney",
        Issuer::BitCash => "BitCash",
        Issuer::Other => name.unwrap_or("その他"),
        Issuer::Unknown => "発行元不明",
    }
}

/// The account for charges of an issuer that name none.
pub fn unnamed_account(issuer: Issuer, name: Option<&str>) -> String {
    format!("{}（アカウント未指定）", issuer_name(issuer, name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_forms_of_every_provenance_word_are_read() {
        let words = [
            ("公式", Provenance::OfficialIssuer),
            ("公式直販", Provenance::OfficialIssuer),
            ("公式店舗", Provenance::OfficialStore),
            ("公式取扱店", Provenance::OfficialStore),
            ("法人・キャンペーン", Provenance::OfficialCampaign),
            ("知人", Provenance::GiftFromAcquaintance),
            ("知人からの贈り物", Provenance::GiftFromAcquaintance),
            ("面識のない相手", Provenance::Stranger),
            ("返金代わり", Provenance::RefundInKind),
            ("第三者", Provenance::Marketplace),
            ("第三者の売買サイト", Provenance::Marketplace),
            ("ﾌﾘﾏ", Provenance::FleaOrAuction),
            ("オークション", Provenance::FleaOrAuction),
            ("ＳＮＳ", Provenance::FleaOrAuction),
            ("買取", Provenance::BuybackShop),
            ("金券店", Provenance::BuybackShop),
            ("買取・金券店", Provenance::BuybackShop),
            ("", Provenance::Unknown),
            (" 不明 ", Provenance::Unknown),
        ];
        for (word, expect) in words {
            assert_eq!(provenance(word), Ok(expect), "{word}");
        }
        assert_eq!(provenance("ネットで見た店"), Err(UnknownWord));
    }

    #[test]
    fn kinds_are_read_without_their_suffixes() {
        let words = [
            ("Eメールタイプ", CardKind::Email),
            ("Ｅメール", CardKind::Email),
            ("カードタイプ（バリアブル）", CardKind::StoreCard),
            ("カードタイプ (店頭)", CardKind::StoreCard),
            ("配送タイプ（封筒）", CardKind::Envelope),
            ("配送タイプ・ボックス", CardKind::Box),
            ("グリーティングカード", CardKind::GreetingCard),
            ("シートタイプ", CardKind::Sheet),
            ("法人・キャンペーン", CardKind::Corporate),
            ("", CardKind::Unknown),
        ];
        for (word, expect) in words {
            assert_eq!(kind(word), Ok(expect), "{word}");
        }
        assert_eq!(kind("謎タイプ"), Err(UnknownWord));
    }

    #[test]
    fn charge_words_and_standing_words_are_read() {
        assert_eq!(charge_status("登録済"), Ok(ChargeWord::Charged));
        assert_eq!(charge_status("チャージ済み"), Ok(ChargeWord::Charged));
        assert_eq!(charge_status("売却"), Ok(ChargeWord::HandedOver(HandOver::Sold)));
        assert_eq!(charge_status(""), Ok(ChargeWord::Unknown));
        assert_eq!(charge_status("たぶん"), Err(UnknownWord));
        assert_eq!(standing("有効"), Ok(StandingWord::Good));
        assert_eq!(standing("無効化"), Ok(StandingWord::Invalid));
        assert_eq!(standing("ロック中"), Ok(StandingWord::Trouble(IncidentKind::Lock)));
        assert_eq!(standing("？？"), Err(UnknownWord));
    }

    #[test]
    fn a_brand_that_is_not_known_keeps_its_name() {
        assert_eq!(brand("Amazon"), (Issuer::AmazonJp, None));
        assert_eq!(brand("スターバックス"), (Issuer::Other, Some("スターバックス".to_owned())));
        assert_eq!(brand(""), (Issuer::Unknown, None));
        assert_eq!(unnamed_account(Issuer::AmazonJp, None), "Amazon.co.jp（アカウント未指定）");
    }
}
