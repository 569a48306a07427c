//! What becomes of a record and why: stable ids for scripts, the words for people are in `wording`.

use serde::{Deserialize, Serialize};

/// What becomes of one record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Status {
    /// A gift card was bought, perhaps charged in the same row.
    Card,
    /// It may be one: the person decides.
    Candidate,
    /// Balance was charged without a card that is known.
    Charge,
    /// It is in the ledger already.
    Duplicate,
    /// It is nothing for the ledger.
    Ignored,
    /// It could not be read.
    Problem,
}

impl Status {
    /// Every status, in the order reports show them.
    pub const ALL: [Self; 6] =
        [Self::Card, Self::Candidate, Self::Charge, Self::Duplicate, Self::Ignored, Self::Problem];

    /// The stable id.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Card => "card",
            Self::Candidate => "candidate",
            Self::Charge => "charge",
            Self::Duplicate => "duplicate",
            Self::Ignored => "ignored",
            Self::Problem => "problem",
        }
    }
}

/// Declares the reasons with their stable ids.
macro_rules! reasons {
    ($($(#[$doc:meta])* $variant:ident = $id:literal),+ $(,)?) => {
        /// Why a record has the status it has.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(rename_all = "kebab-case")]
        pub enum Reason { $($(#[$doc])* $variant),+ }

        impl Reason {
            /// Every reason.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The stable id.
            pub const fn id(self) -> &'static str {
                match self { $(Self::$variant => $id),+ }
            }

            /// The reason of a stable id.
            pub fn from_id(id: &str) -> Option<Self> {
                match id { $($id => Some(Self::$variant),)+ _ => None }
            }
        }
    };
}

reasons! {
    // Cards
    /// The product title names a gift card.
    GiftCardTitle = "gift-card-title",
    /// A row of a list of cards.
    ListedCard = "listed-card",
    /// A row of the ledger's own template.
    TemplateRow = "template-row",
    /// 購入元区分 holds a word that is not known; it is kept in the memo.
    ProvenanceWordUnknown = "provenance-word-unknown",
    /// 種類, チャージ状態, 状態, 支払方法 or 購入目的 holds a word that is not known; it is kept in the memo.
    WordUnknown = "word-unknown",
    /// The code has fewer than four characters, so there is nothing to keep of it.
    CodeTooShort = "code-too-short",
    /// The purchase lies in the future, so the date may be mistyped.
    DateInFuture = "date-in-future",
    /// No amount could be found for a card.
    AmountMissing = "amount-missing",
    /// The day stood there as a spreadsheet's day number.
    DateFromSerial = "date-from-serial",
    // Cards that look like another one
    /// A card with this serial number is there already.
    SameSerialNumber = "same-serial-number",
    /// A card of this issuer with this value and these last four characters is there already.
    SameCode = "same-code",
    /// A card of this value with this order number is there already.
    SameOrder = "same-order",
    /// An earlier row of this file says the same; both may be true.
    SameRow = "same-row",
    /// A purchase of this amount is in the ledger at about this time.
    MatchesPurchase = "matches-purchase",
    // Candidates
    /// The statement names a shop that sells gift cards.
    MerchantOnly = "merchant-only",
    /// The text names a gift card, but not that one was bought.
    GiftCardNamed = "gift-card-named",
    /// One amount stands for several products.
    SeveralItems = "several-items",
    /// The meaning of the columns is a proposal nobody has confirmed.
    ProposedMapping = "proposed-mapping",
    /// The title names a right that a code unlocks, not a value.
    RightNotValue = "right-not-value",
    /// The title names a gift card of an issuer that is not known.
    UnknownBrand = "unknown-brand",
    /// The order was returned or paid back in part.
    OrderReturned = "order-returned",
    // Charges
    /// Money came onto the balance.
    BalanceCharged = "balance-charged",
    /// A refund came onto the balance.
    RefundToBalance = "refund-to-balance",
    /// The store credited the balance.
    Promotion = "promotion",
    // Duplicates
    /// This record was imported before.
    AlreadyImported = "already-imported",
    /// A card with the same content is in the ledger.
    AlreadyRecorded = "already-recorded",
    // Ignored
    /// A row that the exporting tool adds for points, shipping, discounts or payments.
    PseudoRow = "pseudo-row",
    /// A row that holds the money of a whole order.
    OrderTotal = "order-total",
    /// The title names another product.
    OtherProduct = "other-product",
    /// The title speaks of gift cards but names something else.
    LookAlikeTitle = "look-alike-title",
    /// The order was cancelled.
    OrderCancelled = "order-cancelled",
    /// A total or a note at the end.
    TotalRow = "total-row",
    /// The shop is none that is known to sell gift cards.
    OtherMerchant = "other-merchant",
    /// The shop sells gift cards, but none for this amount.
    AmountUnlikely = "amount-unlikely",
    /// Money came back.
    RefundRow = "refund-row",
    /// Money came in.
    Income = "income",
    /// The balance was used.
    BalanceUsed = "balance-used",
    /// No money was moved.
    NoAmount = "no-amount",
    /// A note between or below the rows.
    NoteRow = "note-row",
    /// A line that names a card holder or a section.
    SectionRow = "section-row",
    /// It belongs to another table of the same file.
    OtherTable = "other-table",
    /// A row of formulas.
    FormulaRow = "formula-row",
    /// Another row of the same payment holds the whole amount.
    PartOfPayment = "part-of-payment",
    /// The quantity is zero: a correction of the order.
    QuantityZero = "quantity-zero",
    /// An entry that names no gift card.
    OtherEntry = "other-entry",
    /// A card that holds no money.
    LoyaltyCard = "loyalty-card",
    /// The app does not count it.
    NotCounted = "not-counted",
    /// Money was moved between the person's own accounts.
    Transfer = "transfer",
    /// Money was put into a wallet.
    ChargeOfWallet = "charge-of-wallet",
    /// A balance was corrected.
    BalanceAdjustment = "balance-adjustment",
    /// The entry was deleted.
    DeletedEntry = "deleted-entry",
    /// The list says that it is something else.
    NotThisKind = "not-this-kind",
    /// Nothing stands in the row.
    BlankRow = "blank-row",
    /// The header once more.
    RepeatedHeader = "repeated-header",
    // Problems
    /// Bytes do not fit the file's encoding.
    UndecodableBytes = "undecodable-bytes",
    /// A quote opened and did not close.
    UnclosedQuote = "unclosed-quote",
    /// There is a NUL character in it.
    NulCharacter = "nul-character",
    /// There is another control character in it.
    ControlCharacter = "control-character",
    /// It is too long to be a record.
    RecordTooLong = "record-too-long",
    /// It has too many cells.
    TooManyColumns = "too-many-columns",
    /// The layout of the file is not known.
    UnknownLayout = "unknown-layout",
    /// The order page was not read by the exporting tool, so its content is missing.
    OrderNotRead = "order-not-read",
    /// A date cannot be read.
    DateUnreadable = "date-unreadable",
    /// The calendar has no such date.
    DateImpossible = "date-impossible",
    /// The year has two digits.
    DateTwoDigitYear = "date-two-digit-year",
    /// The date has no year.
    DateMissingYear = "date-missing-year",
    /// The date has no day.
    DateMissingDay = "date-missing-day",
    /// The date is a spreadsheet's day number.
    DateSerialNumber = "date-serial-number",
    /// An amount cannot be read.
    AmountUnreadable = "amount-unreadable",
    /// An amount has a fraction its currency does not have.
    AmountFraction = "amount-fraction",
    /// An amount may be one or a thousand times as much.
    AmountAmbiguous = "amount-ambiguous",
    /// An amount is in another currency than the row says.
    AmountOtherCurrency = "amount-other-currency",
    /// An amount is too large.
    AmountTooLarge = "amount-too-large",
    /// An amount is below zero.
    AmountNegative = "amount-negative",
    /// A spreadsheet has shortened a number, and the rest is lost.
    NumberDamaged = "number-damaged",
    /// The currency cannot be read.
    CurrencyUnreadable = "currency-unreadable",
    /// The number of cards cannot be read, is zero or too large.
    QuantityUnreadable = "quantity-unreadable",
}

/// The cell a reason speaks of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Detail {
    /// The column's name as it stands in the file; empty when the reason speaks of the whole record.
    pub column: String,
    /// What stands in the cell, codes masked; for an unclosed quote the line it opened on.
    pub value: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_read_back_and_are_kebab_case() {
        for reason in Reason::ALL {
            assert_eq!(Reason::from_id(reason.id()), Some(*reason));
            assert!(reason.id().chars().all(|c| c.is_ascii_lowercase() || c == '-'), "{}", reason.id());
        }
    }
}
