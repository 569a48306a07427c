//! The field's words as closed sets: issuers, kinds, provenance, states.
//!
//! Each has one stable spelling for files and commands (`as_str`); the words people read are in `wording`.

/// A closed set of words with one stable spelling each.
macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $text:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
        pub enum $name { $($(#[$vdoc])* #[serde(rename = $text)] $variant),+ }

        impl $name {
            /// Every one of them, in the order lists show.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The stable spelling in files and commands.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $text),+ }
            }

            /// The one with that stable spelling.
            pub fn from_word(text: &str) -> Option<Self> {
                match text { $($text => Some(Self::$variant),)+ _ => None }
            }
        }
    };
}

words! {
    /// 発行元: who issued the card.
    Issuer {
        AmazonJp = "amazon-jp",
        Apple = "apple",
        GooglePlay = "google-play",
        Nintendo = "nintendo",
        PlayStation = "playstation",
        Rakuten = "rakuten",
        QuoPay = "quo-pay",
        WebMoney = "webmoney",
        BitCash = "bitcash",
        Other = "other",
        Unknown = "unknown",
    }
}

words! {
    /// 種類: the form in which the card was sold.
    CardKind {
        /// Eメールタイプ
        Email = "email",
        /// チャージタイプ: no code, the amount goes straight to the buyer's account
        Charge = "charge",
        /// 印刷タイプ
        Print = "print",
        /// 配送タイプ・グリーティングカード
        GreetingCard = "greeting-card",
        /// 配送タイプ・封筒
        Envelope = "envelope",
        /// 配送タイプ・ボックス
        Box = "box",
        /// 配送タイプ・商品券
        Voucher = "voucher",
        /// カードタイプ (店頭)
        StoreCard = "store-card",
        /// シートタイプ
        Sheet = "sheet",
        /// 法人・キャンペーン
        Corporate = "corporate",
        Other = "other",
        Unknown = "unknown",
    }
}

words! {
    /// 入手元区分: how a card came.
    Provenance {
        /// 公式直販, also the store's own refund to the balance
        OfficialIssuer = "official-issuer",
        /// 公式取扱店
        OfficialStore = "official-store",
        /// 法人・キャンペーン, also points exchanged
        OfficialCampaign = "official-campaign",
        /// 知人からの贈り物
        GiftFromAcquaintance = "gift-from-acquaintance",
        /// 面識のない相手
        Stranger = "stranger",
        /// 返金代わり: sent by a seller or a person instead of money
        RefundInKind = "refund-in-kind",
        /// 第三者の売買サイト
        Marketplace = "marketplace",
        /// フリマ・オークション・SNS
        FleaOrAuction = "flea-or-auction",
        /// 買取・金券店
        BuybackShop = "buyback-shop",
        Unknown = "unknown",
    }
}

impl Provenance {
    /// Which fill of the source band it belongs to.
    pub fn class(self) -> SourceClass {
        match self {
            Self::OfficialIssuer | Self::OfficialStore | Self::OfficialCampaign => SourceClass::Official,
            Self::GiftFromAcquaintance => SourceClass::Gift,
            Self::Stranger
            | Self::RefundInKind
            | Self::Marketplace
            | Self::FleaOrAuction
            | Self::BuybackShop => SourceClass::Unofficial,
            Self::Unknown => SourceClass::Unknown,
        }
    }

    /// Whether the issuer's terms do not approve such a source.
    pub fn is_unofficial(self) -> bool {
        self.class() == SourceClass::Unofficial
    }

    /// Whether such cards are received rather than bought; received cards are not purchases.
    pub fn is_received(self) -> bool {
        matches!(self, Self::GiftFromAcquaintance | Self::Stranger | Self::RefundInKind)
    }
}

words! {
    /// The classes of the source band (出どころの帯).
    SourceClass {
        Official = "official",
        Gift = "gift",
        Unofficial = "unofficial",
        Unknown = "unknown",
    }
}

words! {
    /// チャージ状態: what has become of a card; derived from entries.
    ChargeStatus {
        Uncharged = "uncharged",
        Charged = "charged",
        Spent = "spent",
        HandedOver = "handed-over",
        Unknown = "unknown",
    }
}

words! {
    /// 有効性: whether a card can still be relied on; derived from its incidents.
    Standing {
        Good = "good",
        Locked = "locked",
        Invalid = "invalid",
        Unknown = "unknown",
    }
}

words! {
    /// 目的: why a purchase was made.
    Purpose {
        /// 自分用
        Own = "own",
        /// 贈り物
        Gift = "gift",
        /// 頼まれた
        AskedToBuy = "asked-to-buy",
        /// 転売
        Resale = "resale",
        Unknown = "unknown",
    }
}

words! {
    /// 支払方法: how a purchase was paid.
    Payment {
        CreditCard = "credit-card",
        Cash = "cash",
        ConvenienceStore = "convenience-store",
        BankTransfer = "bank-transfer",
        MobileWallet = "mobile-wallet",
        CarrierBilling = "carrier-billing",
        /// Points, vouchers and balance count as paid.
        PointsOrBalance = "points-or-balance",
        Other = "other",
        Unknown = "unknown",
    }
}

words! {
    /// How a card left the person's hands without being charged.
    HandOver {
        Given = "given",
        Sold = "sold",
        ReturnedForRefund = "returned-for-refund",
        CancelledBeforeDelivery = "cancelled-before-delivery",
        Unknown = "unknown",
    }
}

words! {
    /// Why an account was credited without a card.
    CreditReason {
        Refund = "refund",
        Promotion = "promotion",
        Points = "points",
        Other = "other",
        Unknown = "unknown",
    }
}

words! {
    /// トラブルの種類: what went wrong.
    IncidentKind {
        /// ロック
        Lock = "lock",
        /// 登録時の無効
        Refused = "refused",
        /// 登録後の取消
        Cancelled = "cancelled",
        /// 使用済み
        AlreadyUsed = "already-used",
        /// 残高消失
        BalanceVanished = "balance-vanished",
        /// 停止
        AccountSuspended = "account-suspended",
        /// 詐欺
        Fraud = "fraud",
    }
}

words! {
    /// How an incident ended.
    Outcome {
        /// The card or balance can be used again.
        Restored = "restored",
        /// Money or a replacement came back.
        Refunded = "refunded",
        /// Nothing came back.
        Lost = "lost",
        /// It turned out to be none.
        FalseAlarm = "false-alarm",
        Other = "other",
    }
}

words! {
    /// 手口: how a fraud went.
    FraudPattern {
        /// 架空料金請求: a bill for nothing
        FalseBilling = "false-billing",
        /// なりすまし: someone pretends to be family or a friend
        Impersonation = "impersonation",
        /// 投資・副業
        InvestmentOrJob = "investment-or-job",
        /// 偽の通販サイト
        FakeShop = "fake-shop",
        /// 支払番号: someone else's order is paid at the till
        PaymentNumber = "payment-number",
        /// Offers of money for a code, or for an account
        CodeForCash = "code-for-cash",
        /// Orders made in the person's own account by someone else
        AccountMisused = "account-misused",
        Other = "other",
        Unknown = "unknown",
    }
}

words! {
    /// Where a balance that seems to have vanished went.
    VanishCause {
        /// The store used it for an order by itself.
        UsedAutomatically = "used-automatically",
        /// It is on another account.
        OtherAccount = "other-account",
        /// Someone else used it.
        Misused = "misused",
        /// A charge was taken back.
        Invalidated = "invalidated",
        /// It was too old.
        Expired = "expired",
        /// The store shows it wrongly for a while.
        StoreFault = "store-fault",
    }
}

words! {
    /// What has become of a step.
    StepState {
        Open = "open",
        Done = "done",
        /// It does not apply, or cannot be done.
        NotPossible = "not-possible",
    }
}

words! {
    /// Whether a claim code can be read in a piece of evidence.
    ShowsCode {
        No = "no",
        /// A picture nobody has answered for.
        Unknown = "unknown",
        /// The person keeps it knowingly.
        Yes = "yes",
    }
}

words! {
    /// 提出先: whom papers are for.
    Recipient {
        /// 発行元のサポート
        Issuer = "issuer",
        /// 購入先
        Seller = "seller",
        /// 警察
        Police = "police",
        /// 消費生活センター
        ConsumerCenter = "consumer-center",
        /// 自分の控え
        Myself = "self",
    }
}

words! {
    /// What papers can say of an incident and its cards, besides what they are about.
    PaperField {
        SeenWhere = "seen-where",
        Mail = "mail",
        Kind = "kind",
        FaceValue = "face-value",
        Paid = "paid",
        PurchasedOn = "purchased-on",
        Seller = "seller",
        Provenance = "provenance",
        Payment = "payment",
        Purpose = "purpose",
        Purchaser = "purchaser",
        ForWhom = "for-whom",
        OrderNumber = "order-number",
        SerialNumber = "serial-number",
        CodeLast4 = "code-last4",
        ExpiresOn = "expires-on",
        ChargeStatus = "charge-status",
        Standing = "standing",
        Account = "account",
        Told = "told",
        Contacts = "contacts",
        Steps = "steps",
        Notes = "notes",
        Memo = "memo",
    }
}

words! {
    /// What was written out.
    ExportKind {
        /// 提出用の書類 about an incident
        Pack = "pack",
        Cards = "cards",
        Incident = "incident",
        Journal = "journal",
        /// The whole ledger, or chosen records and fields
        Table = "table",
        /// 受払簿
        AccountBook = "account-book",
        /// Days to remember, for a calendar
        Calendar = "calendar",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_is_read_back_from_its_spelling() {
        for provenance in Provenance::ALL {
            assert_eq!(Provenance::from_word(provenance.as_str()), Some(*provenance));
        }
        for kind in IncidentKind::ALL {
            assert_eq!(IncidentKind::from_word(kind.as_str()), Some(*kind));
        }
        assert_eq!(Issuer::from_word("amazon"), None);
    }

    #[test]
    fn json_and_commands_spell_words_alike() {
        assert_eq!(serde_json::to_string(&Provenance::FleaOrAuction).unwrap(), r#""flea-or-auction""#);
        assert_eq!(serde_json::to_string(&CardKind::StoreCard).unwrap(), r#""store-card""#);
    }

    #[test]
    fn five_sources_are_unofficial() {
        let unofficial: Vec<_> = Provenance::ALL.iter().filter(|p| p.is_unofficial()).collect();
        assert_eq!(
            unofficial,
            [
                &Provenance::Stranger,
                &Provenance::RefundInKind,
                &Provenance::Marketplace,
                &Provenance::FleaOrAuction,
                &Provenance::BuybackShop
            ]
        );
    }
}
