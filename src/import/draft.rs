//! What a record would become.

use super::cells::Fault;
use super::reason::{Detail, Reason, Status};
use crate::core::code::Last4;
use crate::core::date::When;
use crate::core::flat::FlatCard;
use crate::core::money::Money;
use crate::core::words::{CreditReason, Issuer};

/// What a record would become.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Draft {
    /// Cards, perhaps with what became of them.
    Card(Box<CardDraft>),
    /// A charge without a card that is known.
    Charge(Box<ChargeDraft>),
}

/// Cards of one record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CardDraft {
    /// Each of the cards.
    pub flat: FlatCard,
    /// How many there are.
    pub quantity: u32,
}

/// Money that came onto a balance, of a record that knows no card.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChargeDraft {
    /// Why, when it was no gift card: a refund of the store, points.
    pub credit: Option<CreditReason>,
    /// Whose account it went to.
    pub issuer: Issuer,
    /// The account's name.
    pub account: String,
    /// When.
    pub when: When,
    /// What came onto the balance.
    pub amount: Option<Money>,
    /// The balance after it.
    pub balance_after: Option<Money>,
    /// The last four characters of the code.
    pub code_last4: Option<Last4>,
    /// The serial number.
    pub serial_number: Option<String>,
    /// The order it belongs to.
    pub order_number: Option<String>,
}

/// What one record was read as, before the ledger is asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// What becomes of it.
    pub status: Status,
    /// Why, the most telling first.
    pub reasons: Vec<Reason>,
    /// The cell the first reason speaks of.
    pub detail: Option<Detail>,
    /// What it would become.
    pub draft: Option<Draft>,
}

impl Reading {
    /// A record that becomes nothing.
    pub fn left(status: Status, reason: Reason) -> Self {
        Self { status, reasons: vec![reason], detail: None, draft: None }
    }

    /// A record that may be cards; the person decides.
    pub fn candidate(reason: Reason, draft: CardDraft) -> Self {
        let draft = Some(Draft::Card(Box::new(draft)));
        Self { status: Status::Candidate, reasons: vec![reason], detail: None, draft }
    }

    /// The same, with something that is to be said before the rest.
    #[must_use]
    pub fn noted(mut self, reason: Reason) -> Self {
        self.reasons.insert(0, reason);
        self
    }

    /// Money that came onto a balance.
    pub fn charge(reasons: Vec<Reason>, draft: ChargeDraft) -> Self {
        Self { status: Status::Charge, reasons, detail: None, draft: Some(Draft::Charge(Box::new(draft))) }
    }

    /// A record that becomes nothing unless the person says so: what it would become is kept.
    pub fn left_with(reason: Reason, draft: CardDraft) -> Self {
        let draft = Some(Draft::Card(Box::new(draft)));
        Self { status: Status::Ignored, reasons: vec![reason], detail: None, draft }
    }

    /// A record that is cards.
    pub fn card(reasons: Vec<Reason>, detail: Option<Detail>, draft: CardDraft) -> Self {
        Self { status: Status::Card, reasons, detail, draft: Some(Draft::Card(Box::new(draft))) }
    }
}

impl From<Fault> for Reading {
    fn from(Fault { reason, detail }: Fault) -> Self {
        Self { status: Status::Problem, reasons: vec![reason], detail: Some(detail), draft: None }
    }
}
