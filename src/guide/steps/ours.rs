//! The steps that are ours, by name: their words are in `wording`, their lines of the table in `assets/knowledge/steps.toml`.

/// Declares the steps with the ids the table has.
macro_rules! steps {
    ($($name:ident = $id:literal),+ $(,)?) => {
        /// A step of ours.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum OurStep { $($name),+ }

        impl OurStep {
            /// Every one of them.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            /// Its id in the table and in the journal.
            pub const fn id(self) -> &'static str {
                match self { $(Self::$name => $id),+ }
            }

            /// The one of an id.
            pub fn of(id: &str) -> Option<Self> {
                match id { $($id => Some(Self::$name),)+ _ => None }
            }
        }
    };
}

steps! {
    Stop = "stop",
    StopPaymentNumber = "stop-payment-number",
    SecureAccount = "secure-account",
    CancelOrder = "cancel-order",
    SayTold = "say-told",
    Resend = "resend",
    AskResend = "ask-resend",
    ChargeAtOnce = "charge-at-once",
    CallIssuer = "call-issuer",
    TellIssuer = "tell-issuer",
    ReportStore = "report-store",
    ReportCardCompany = "report-card-company",
    KeepExchange = "keep-exchange",
    Police = "police",
    ConsumerFraud = "consumer-fraud",
    KeepScreen = "keep-screen",
    OpenYourself = "open-yourself",
    CheckHistory = "check-history",
    CauseUsedAutomatically = "cause-used-automatically",
    CauseOtherAccount = "cause-other-account",
    CauseMisused = "cause-misused",
    CauseInvalidated = "cause-invalidated",
    CauseExpired = "cause-expired",
    CauseStoreFault = "cause-store-fault",
    Explained = "explained",
    UseThatAccount = "use-that-account",
    LookAgain = "look-again",
    CheckOwnAccount = "check-own-account",
    CheckNumber = "check-number",
    FindSource = "find-source",
    TellSellerLock = "tell-seller-lock",
    TellSellerRefusal = "tell-seller-refusal",
    TellSellerCancellation = "tell-seller-cancellation",
    TellSellerUsed = "tell-seller-used",
    TellPlatform = "tell-platform",
    AskSender = "ask-sender",
    AskMoneyBack = "ask-money-back",
    LeaveUncharged = "leave-uncharged",
    AskShop = "ask-shop",
    AskPurchaser = "ask-purchaser",
    IssuerLock = "issuer-lock",
    IssuerRefusal = "issuer-refusal",
    IssuerCancellation = "issuer-cancellation",
    IssuerUsed = "issuer-used",
    IssuerBalance = "issuer-balance",
    AnswerSuspension = "answer-suspension",
    IssuerAsItWas = "issuer-as-it-was",
    Consumer = "consumer",
    PoliceConsult = "police-consult",
    RecordAnswer = "record-answer",
    WatchHistory = "watch-history",
    AcceptLoss = "accept-loss",
}
