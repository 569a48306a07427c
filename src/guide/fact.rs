//! One fact of the world: what it says, who said it, when that was read, and how sure it is.
//!
//! The facts themselves are data in `assets/knowledge/*.toml`; the words of a [`Statement`] are in `wording`.

use std::borrow::Cow;
use std::fmt;

use serde::{Deserialize, Deserializer};

use super::source_date::SourceDate;
use crate::core::date::Day;
use crate::core::words::Issuer;

/// After how many months a source says that it is old.
pub const OLD_MONTHS: u32 = 12;

/// The stable id of a fact, such as `amazon-terms-sources`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Deserialize)]
#[serde(transparent)]
pub struct FactId(Cow<'static, str>);

/// The facts that are named in code.
macro_rules! named {
    ($($(#[$doc:meta])+ $name:ident = $id:literal),+ $(,)?) => {
        impl FactId {
            $($(#[$doc])+ pub const $name: Self = Self::new($id);)+

            /// Every fact that is named in code; a test holds that our files have them all.
            pub const NAMED: &'static [Self] = &[$(Self::$name),+];
        }
    };
}

named! {
    /// 細則: buying from sellers that are not approved is prohibited; cards, balance and account may be voided.
    AMAZON_SOURCES = "amazon-terms-sources",
    /// 細則: no resale, no transfer for value, no cash-out.
    AMAZON_RESALE = "amazon-terms-resale",
    /// 細則: what a balance cannot be used for.
    AMAZON_RESTRICTIONS = "amazon-terms-restrictions",
    /// 細則: only the intended recipient charges a card.
    AMAZON_RECIPIENT = "amazon-terms-recipient",
    /// 細則: once charged, neither refund nor cash.
    CHARGED_IS_FINAL = "amazon-charged-is-final",
    /// Who issues Amazon.co.jp's cards.
    AMAZON_ISSUER = "amazon-issuer-company",
    /// ギフト券 became ギフトカード.
    AMAZON_RENAMED = "amazon-renamed",
    /// Cards issued from 2017-04-24 are valid for ten years.
    AMAZON_VALIDITY = "amazon-validity",
    /// Older cards were valid for one to three years.
    AMAZON_OLD_VALIDITY = "amazon-validity-older",
    /// No charge beyond a balance of ¥300,000.
    BALANCE_CAP = "amazon-balance-cap",
    /// How long the number of an Amazon card is.
    AMAZON_CODE = "amazon-code-shape",
    /// Until when a purchase can be cancelled, by kind.
    CANCEL_WINDOW = "amazon-cancel-by-kind",
    /// An Eメールタイプ can be sent again by its purchaser.
    RESEND = "amazon-resend",
    /// Amazon's notice against buying at resale sites.
    AMAZON_NOTICE = "amazon-notice-resale-sites",
    /// Selling to a buy-back shop is a breach too, by the same notice.
    BUYBACK_IS_BREACH = "amazon-notice-buyback",
    /// Nobody can look up where a code that was received came from.
    NO_LOOKUP = "amazon-no-lookup-of-origin",
    /// Which shops sell Amazon cards.
    OFFICIAL_STORES = "amazon-official-stores",
    /// Most terms forbid resale and cash-out, and the issuer does not protect those who took part.
    RESALE_IN_GENERAL = "kokusen-resale-terms",
    /// The law: an issuer may not refund, in principle.
    NO_REFUND = "law-no-refund",
    /// The law: an issuer states its name, limits, expiry and where to complain.
    LAW_DISCLOSURE = "law-disclosure",
    /// An issuer that ends its service pays back what is left, until a day.
    PAYOUT_ON_EXIT = "law-payout-on-exit",
    /// Balances were taken back days to weeks after a card had been charged.
    LATE_CANCELLATION = "late-cancellations-reported",
    /// Orders, the library and the account may be lost with the balance.
    MORE_THAN_BALANCE = "more-than-balance-reported",
    /// A new payment card and at once a purchase: a lock was reported.
    NEW_PAYMENT_LOCK = "new-payment-lock-reported",
    /// No official threshold for amounts or counts was found.
    NO_THRESHOLD = "no-official-threshold",
    /// A card company may suspend a card over purchases of what can be turned into money.
    CARD_COMPANY = "card-company-may-suspend",
    /// Misuse by a third party is covered for 60 days before the report.
    MISUSE_WINDOW = "card-misuse-sixty-days",
    /// What a person bought under deception is likely not covered.
    OWN_PURCHASE = "card-own-purchase",
    /// Whoever asks for the number of a card is a fraud: tell nobody, contact the issuer.
    NEVER_TELL = "amazon-never-tell-the-number",
    /// Telling the number is handing over the money.
    TELLING_IS_PAYING = "kokusen-telling-is-paying",
    /// A number that was told and is unused: charge it at once to the own account, then call.
    CHARGE_IF_TOLD = "charge-if-told",
    /// For a locked gift, only the purchaser can ask.
    PURCHASER_UNLOCKS = "purchaser-asks-for-unlock",
    /// What support asks for.
    SUPPORT_ASKS = "support-asks",
    /// What to do when a scratched number cannot be read.
    UNREADABLE_SCRATCH = "unreadable-scratch",
    /// How long sites for trading cards take claims.
    CLAIM_WINDOWS = "marketplace-claim-windows",
    /// giftissue pays only where a lock is proven.
    PAYS_FOR_LOCK_ONLY = "giftissue-pays-for-locks",
    /// ギフル holds the money until the deal is done.
    ESCROW = "giftapple-escrow",
    /// メルカリ and ラクマ forbid listing gift cards.
    FLEA_MARKET_BANS = "flea-market-bans",
    /// What auctions allow today was not found.
    AUCTION_RULE = "auction-rule-today",
    /// Apple's cards have no expiry.
    APPLE_VALIDITY = "apple-validity",
    /// Google Play's cards have no expiry.
    GOOGLE_PLAY_VALIDITY = "google-play-validity",
    /// Google Play's terms forbid resale.
    GOOGLE_PLAY_RESALE = "google-play-terms-resale",
    /// PlayStation's cards have no expiry.
    PLAYSTATION_VALIDITY = "playstation-validity",
    /// Nintendo states no expiry of its prepaid cards.
    NINTENDO_VALIDITY = "nintendo-validity",
    /// Nintendo's download codes are valid for 150 days.
    NINTENDO_DOWNLOAD_CODES = "nintendo-download-codes",
    /// Rakuten's cards are charged within six months.
    RAKUTEN_VALIDITY = "rakuten-validity",
    /// WebMoney's cards have no expiry.
    WEBMONEY_VALIDITY = "webmoney-validity",
    /// BitCash bought from 2022-10-01 is valid for ten years.
    BITCASH_VALIDITY = "bitcash-validity",
    /// QUOカードPay is valid for three years.
    QUO_VALIDITY = "quo-pay-validity",
    /// The consumer hotline 188.
    CONSUMER_HOTLINE = "consumer-hotline-188",
    /// What a consumer centre takes up, and what not.
    CONSUMER_SCOPE = "consumer-centre-scope",
    /// The police consultation line #9110.
    POLICE_LINE = "police-line-9110",
    /// In danger now: 110.
    POLICE_EMERGENCY = "police-emergency-110",
    /// What to bring to the police and what to ask for.
    POLICE_VISIT = "police-visit",
    /// The police's portal for reports and advice on what happened online.
    CYBER_PORTAL = "police-cyber-portal",
    /// The industry body of prepaid payment.
    INDUSTRY_BODY = "industry-body",
    /// Apple's own page on gift-card fraud.
    APPLE_FRAUD_PAGE = "apple-fraud-page",
    /// An unused card can sometimes be stopped by its issuer.
    ISSUER_MAY_STOP = "issuer-may-stop-unused",
    /// Keep the exchange, and write down when, who and what.
    KEEP_EXCHANGE = "keep-the-exchange",
    /// Orders by someone else in one's own account: store and card company both.
    REPORT_TO_BOTH = "orders-by-someone-else",
    /// Many mails that say an account is locked are false.
    PHISHING_MAILS = "phishing-mails-reported",
    /// Where a balance can have gone.
    VANISH_CAUSES = "vanished-six-causes",
    /// Someone else's order is paid at the till.
    PAYMENT_NUMBER = "payment-number-trick",
    /// Which characters are easily confused.
    LOOK_ALIKES = "look-alike-characters",
    /// What it means when a card is said to be registered already.
    ALREADY_REGISTERED = "already-registered-wording",
}

impl FactId {
    const fn new(id: &'static str) -> Self {
        Self(Cow::Borrowed(id))
    }

    /// The id as it stands in the files.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for FactId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// One fact, as its file states it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KnownFact {
    /// Its id.
    pub id: FactId,
    /// What it says.
    pub statement: Statement,
    /// Words of its own, in a person's file; they are shown instead of the statement's.
    pub says: Option<BothLanguages>,
    /// The issuer it speaks of; none when it speaks of all.
    pub issuer: Option<Issuer>,
    /// The name of its source.
    pub source: BothLanguages,
    /// Where the source, or the text that quotes it, was read; empty when it is many pages.
    pub read_at: Vec<String>,
    /// What kind of source it is.
    pub class: SourceKind,
    /// The date the source bears; none when it bears none.
    pub source_date: Option<SourceDate>,
    /// The day the source was read.
    pub read_on: Day,
    /// The day someone saw it on the issuer's own page as it stood that day; none when nobody has.
    #[serde(default, deserialize_with = "maybe_day")]
    pub confirmed_on: Option<Day>,
    /// How sure it is.
    pub confidence: Confidence,
}

impl KnownFact {
    /// Whether it is certainly older than [`OLD_MONTHS`]: the end of its source's date, or the day it was read where the
    /// source bears none; a later confirmation makes it young again.
    pub fn is_old(&self, today: Day) -> bool {
        is_old(self.source_date, self.read_on, self.confirmed_on, today)
    }
}

/// Whether what a source says is older than 12 months: by its date, else by the day it was read; a later confirmation makes
/// it young again.
pub fn is_old(date: Option<SourceDate>, read_on: Day, confirmed_on: Option<Day>, today: Day) -> bool {
    let told = date.map_or(read_on, SourceDate::end);
    let known = confirmed_on.map_or(told, |day| day.max(told));
    known.plus_months(OLD_MONTHS) < today
}

/// A name or a text in both languages.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BothLanguages {
    /// In Japanese.
    pub ja: String,
    /// In English.
    pub en: String,
}

/// What a fact can say.
macro_rules! statements {
    ($($(#[$doc:meta])+ $name:ident),+ $(,)?) => {
        /// What a fact says; its words are in `wording`.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Deserialize)]
        #[serde(rename_all = "kebab-case")]
        pub enum Statement { $($(#[$doc])+ $name),+ }

        impl Statement {
            /// Every one of them.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];
        }
    };
}

statements! {
    /// Buying from sellers that are not approved is prohibited and may cost card, balance and account.
    UnapprovedSources,
    /// Resale, transfer for value and cash-out are prohibited.
    NoResale,
    /// A balance does not buy other gift cards, nor anything elsewhere or on another account.
    RestrictedUse,
    /// Charging a card that was meant for someone else is prohibited.
    IntendedRecipient,
    /// Once charged, neither refund nor cash.
    ChargedIsFinal,
    /// Which company issues the cards.
    IssuerCompany,
    /// Both names are met.
    Renamed,
    /// Valid for ten years from the day of issue.
    ValidTenYears,
    /// Valid for one to three years.
    ValidOneToThreeYears,
    /// Bought from a day on, valid for ten years.
    TenYearsFromPurchase,
    /// Valid for three years from the day of issue.
    ValidThreeYears,
    /// To be charged within six months.
    ChargeWithinSixMonths,
    /// Said to have no expiry.
    NoExpiry,
    /// No expiry is stated.
    NoExpiryStated,
    /// Download codes are valid for 150 days and not given out again.
    DownloadCodes,
    /// A balance can only be charged up to a sum.
    BalanceCapped,
    /// How long a number is and how it is grouped.
    CodeShape,
    /// In which values a card is sold, and how long its number is.
    SoldAs,
    /// Until when a purchase can be cancelled.
    CancelByKind,
    /// The purchaser can have it sent again.
    Resend,
    /// Buying at resale sites is warned of by name.
    ResaleSitesNamed,
    /// Selling to a buy-back shop is called a breach too.
    BuybackIsBreach,
    /// The origin of a code cannot be looked up.
    NoLookup,
    /// Which shops sell them.
    OfficialStores,
    /// Most issuers' terms forbid resale and do not protect those who took part.
    ResaleInGeneral,
    /// An issuer may not refund, in principle.
    NoRefund,
    /// An issuer states its name, limits, expiry and where to complain.
    Disclosure,
    /// An issuer that ends its service pays back what is left, until a day.
    PayoutOnExit,
    /// Balances were taken back after charging.
    LateCancellation,
    /// More than the balance may be lost.
    MoreThanBalance,
    /// A lock after a new payment card was reported.
    NewPaymentLock,
    /// No official threshold was found.
    NoThreshold,
    /// A card company may suspend a card over such purchases.
    CardCompanyMaySuspend,
    /// Misuse by a third party is covered for 60 days before the report.
    MisuseSixtyDays,
    /// What a person bought under deception is likely not covered.
    OwnPurchaseNotCovered,
    /// Never tell the number; if told, contact the issuer.
    NeverTell,
    /// Telling the number is handing over the money.
    TellingIsPaying,
    /// A number that was told: charge it at once, then call.
    ChargeIfTold,
    /// The purchaser asks for an unlock.
    PurchaserUnlocks,
    /// What support asks for.
    SupportAsks,
    /// What to do when a number cannot be read.
    UnreadableScratch,
    /// Sites take claims for a short time only.
    ClaimWindows,
    /// A site pays only where a lock is proven.
    PaysForLockOnly,
    /// A site holds the money until the deal is done.
    Escrow,
    /// Flea markets forbid listing gift cards.
    FleaMarketBans,
    /// What auctions allow today was not found.
    AuctionRule,
    /// The consumer hotline.
    ConsumerHotline,
    /// What a consumer centre takes up.
    ConsumerScope,
    /// The police consultation line.
    PoliceLine,
    /// In danger now.
    PoliceEmergency,
    /// What to bring to the police.
    PoliceVisit,
    /// The police's portal.
    CyberPortal,
    /// The industry body.
    IndustryBody,
    /// An issuer's own page on fraud.
    IssuerFraudPage,
    /// An issuer can sometimes stop a card that is not used yet.
    IssuerMayStop,
    /// Keep the exchange, and write down when, who and what.
    KeepExchange,
    /// Report orders by someone else to the store and to the card company.
    ReportToBoth,
    /// Many mails that say an account is locked are false.
    PhishingMails,
    /// Where a balance can have gone.
    VanishCauses,
    /// Someone else's order is paid at the till.
    PaymentNumber,
    /// Which characters are easily confused.
    LookAlikes,
    /// A card said to be registered already was used, by oneself or by someone else.
    AlreadyRegistered,
    /// Something a person noted; its words stand in their file.
    Noted,
}

/// What kind of source a fact has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SourceKind {
    /// An official page, or a copy of it.
    Official,
    /// Official wording quoted by someone else.
    Quoted,
    /// Reports, blogs, sellers.
    Secondary,
    /// It was looked for and not found.
    NotFound,
}

/// How sure a fact is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Confidence {
    /// One weak source, or a conclusion.
    Low,
    /// One good source, or several weak ones.
    Medium,
    /// Several sources that agree, or official text.
    High,
}

/// A day, or none where the text is empty.
fn maybe_day<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Day>, D::Error> {
    let text = String::deserialize(deserializer)?;
    if text.is_empty() { Ok(None) } else { text.parse().map(Some).map_err(serde::de::Error::custom) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fact(source_date: Option<&str>, read_on: &str, confirmed_on: Option<&str>) -> KnownFact {
        let name = BothLanguages { ja: "x".to_owned(), en: "x".to_owned() };
        KnownFact {
            id: FactId::NO_REFUND,
            statement: Statement::NoRefund,
            says: None,
            issuer: None,
            source: name,
            read_at: vec!["example.jp".to_owned()],
            class: SourceKind::Official,
            source_date: source_date.map(|date| date.parse().unwrap()),
            read_on: read_on.parse().unwrap(),
            confirmed_on: confirmed_on.map(|day| day.parse().unwrap()),
            confidence: Confidence::High,
        }
    }

    fn old(fact: &KnownFact, today: &str) -> bool {
        fact.is_old(today.parse().unwrap())
    }

    #[test]
    fn a_source_is_old_twelve_months_after_the_end_of_its_date() {
        let of_a_day = fact(Some("2025-11-22"), "2026-11-22", None);
        assert!(!old(&of_a_day, "2026-11-22"));
        assert!(old(&of_a_day, "2026-11-23"));
        let of_a_year = fact(Some("2025"), "2026-11-22", None);
        assert!(!old(&of_a_year, "2026-12-31"));
        assert!(old(&of_a_year, "2027-01-01"));
        let of_a_stretch = fact(Some("2019/2025-12~"), "2026-11-22", None);
        assert!(!old(&of_a_stretch, "2026-11-22"));
    }

    #[test]
    fn without_a_date_the_day_it_was_read_counts_and_a_confirmation_makes_it_young() {
        let undated = fact(None, "2026-11-22", None);
        assert!(!old(&undated, "2027-11-22"));
        assert!(old(&undated, "2027-11-23"));
        let confirmed = fact(Some("2019"), "2026-11-22", Some("2026-11-01"));
        assert!(!old(&confirmed, "2026-11-22"));
    }
}
