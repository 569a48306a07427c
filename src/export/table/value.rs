//! What a cell holds, before a format writes it. Free text passes the masking of codes on its way in here, and nowhere
//! else is a text made into a value.

use std::borrow::Cow;

use super::{Head, Table};
use crate::core::code::{Last4, mask_codes, mask_codes_in_number};
use crate::core::date::{Day, Minute, When};
use crate::core::money::Money;
use crate::core::words::{
    CardKind, ChargeStatus, CreditReason, FraudPattern, HandOver, IncidentKind, Issuer, Outcome, Payment,
    Provenance, Purpose, Standing, VanishCause,
};

/// What a cell holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value<'a> {
    /// Not known, or it does not apply.
    Empty,
    /// A text somebody wrote, without any code in it.
    Text(Cow<'a, str>),
    /// A number that is a name, or an id: text in every format.
    Name(Cow<'a, str>),
    /// A word of a closed set: its stable spelling in JSON, a word people read elsewhere.
    Word(Word),
    Day(Day),
    Minute(Minute),
    Amount(Money),
    Count(u64),
    Flag(bool),
    /// Ids of other records.
    Names(Vec<String>),
}

impl<'a> Value<'a> {
    /// A text somebody wrote, once more without any code in it.
    pub fn text(text: Option<&'a str>) -> Self {
        let Some(text) = text.filter(|text| !text.is_empty()) else { return Self::Empty };
        let masked = mask_codes(text);
        Self::Text(if masked.found == 0 { Cow::Borrowed(text) } else { Cow::Owned(masked.text) })
    }

    /// An order, serial, transaction or case number.
    pub fn number(text: Option<&'a str>) -> Self {
        let Some(text) = text.filter(|text| !text.is_empty()) else { return Self::Empty };
        let masked = mask_codes_in_number(text);
        Self::Name(if masked.found == 0 { Cow::Borrowed(text) } else { Cow::Owned(masked.text) })
    }

    /// The last four characters of a code.
    pub fn last4(last4: Option<&'a Last4>) -> Self {
        last4.map_or(Self::Empty, |last4| Self::Name(Cow::Borrowed(last4.as_str())))
    }

    /// The id of a record.
    pub fn id(id: &impl ToString) -> Self {
        Self::Name(Cow::Owned(id.to_string()))
    }

    /// The id of a record, if there is one.
    pub fn maybe_id(id: Option<impl ToString>) -> Self {
        id.map_or(Self::Empty, |id| Self::id(&id))
    }

    /// The ids of records.
    pub fn ids<T: ToString>(ids: &[T]) -> Self {
        if ids.is_empty() { Self::Empty } else { Self::Names(ids.iter().map(ToString::to_string).collect()) }
    }

    /// The day of a moment.
    pub fn on(when: When) -> Self {
        when.day().map_or(Self::Empty, Self::Day)
    }

    /// The minute of a moment.
    pub fn at(when: When) -> Self {
        when.minute().map_or(Self::Empty, Self::Minute)
    }

    /// A day, if known.
    pub fn day(day: Option<Day>) -> Self {
        day.map_or(Self::Empty, Self::Day)
    }

    /// An amount, if known.
    pub fn amount(amount: Option<Money>) -> Self {
        amount.map_or(Self::Empty, Self::Amount)
    }

    /// The currency of the first amount that is known.
    pub fn currency(amounts: [Option<Money>; 2]) -> Self {
        let known = amounts.into_iter().flatten().next();
        known.map_or(Self::Empty, |money| Self::Name(Cow::Owned(money.currency.code().to_owned())))
    }

    /// How many.
    pub fn count(count: usize) -> Self {
        Self::Count(count as u64)
    }
}

/// A word that a file needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Word {
    Table(Table),
    Head(Head),
    Issuer(Issuer),
    Kind(CardKind),
    Provenance(Provenance),
    Payment(Payment),
    Purpose(Purpose),
    Charge(ChargeStatus),
    Standing(Standing),
    HandOver(HandOver),
    Credit(CreditReason),
    Movement(MovementKind),
    Incident(IncidentKind),
    Pattern(FraudPattern),
    Cause(VanishCause),
    Outcome(Outcome),
    Yes,
    No,
}

impl Word {
    /// The stable spelling of a word of a closed set.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Table(table) => table.as_str(),
            Self::Head(_) => "",
            Self::Issuer(word) => word.as_str(),
            Self::Kind(word) => word.as_str(),
            Self::Provenance(word) => word.as_str(),
            Self::Payment(word) => word.as_str(),
            Self::Purpose(word) => word.as_str(),
            Self::Charge(word) => word.as_str(),
            Self::Standing(word) => word.as_str(),
            Self::HandOver(word) => word.as_str(),
            Self::Credit(word) => word.as_str(),
            Self::Movement(word) => word.as_str(),
            Self::Incident(word) => word.as_str(),
            Self::Pattern(word) => word.as_str(),
            Self::Cause(word) => word.as_str(),
            Self::Outcome(word) => word.as_str(),
            Self::Yes => "yes",
            Self::No => "no",
        }
    }
}

/// What moved a balance.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MovementKind {
    Charge,
    /// A charge that the issuer took back: it brings nothing.
    ChargeTakenBack,
    Spent,
    Credited,
    Reconciled,
}

impl MovementKind {
    /// Every one of them.
    pub const ALL: [Self; 5] =
        [Self::Charge, Self::ChargeTakenBack, Self::Spent, Self::Credited, Self::Reconciled];

    /// The stable spelling.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Charge => "charge",
            Self::ChargeTakenBack => "charge-taken-back",
            Self::Spent => "spent",
            Self::Credited => "credited",
            Self::Reconciled => "reconciled",
        }
    }
}
