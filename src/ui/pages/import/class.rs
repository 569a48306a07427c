//! What one row is to the person, what they said of it, and what it would become. Nothing here paints.

use crate::core::date::When;
use crate::core::money::Money;
use crate::import::draft::{CardDraft, ChargeDraft, Draft};
use crate::import::reason::Status;
use crate::import::row::Row;

/// What a row is to the person who looks through the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Class {
    /// Cards that will be recorded.
    Card,
    /// A charge that will be recorded.
    Charge,
    /// It waits for an answer.
    Ask,
    /// It is in the ledger already.
    Duplicate,
    /// It could not be read.
    Problem,
    /// It is nothing for the ledger.
    Ignored,
}

impl Class {
    /// Every class, in the order of the page.
    pub const ALL: [Self; 6] =
        [Self::Card, Self::Charge, Self::Ask, Self::Duplicate, Self::Problem, Self::Ignored];

    /// The class of a row.
    pub fn of(row: &Row) -> Self {
        match (row.status, row.like) {
            (Status::Card | Status::Charge, Some(_)) | (Status::Candidate, _) => Self::Ask,
            (Status::Card, None) => Self::Card,
            (Status::Charge, None) => Self::Charge,
            (Status::Duplicate, _) => Self::Duplicate,
            (Status::Problem, _) => Self::Problem,
            (Status::Ignored, _) => Self::Ignored,
        }
    }
}

/// What a person said about a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    /// Record it.
    Take,
    /// Leave it out.
    Leave,
}

/// Whether a row can be recorded at all.
pub fn can(row: &Row) -> bool {
    row.draft.is_some()
}

/// What a row would become, as it stands somewhere.
#[derive(Clone, Copy)]
pub enum Record<'a> {
    Card(&'a CardDraft),
    Charge(&'a ChargeDraft),
}

impl<'a> From<&'a Draft> for Record<'a> {
    fn from(draft: &'a Draft) -> Self {
        match draft {
            Draft::Card(card) => Self::Card(card),
            Draft::Charge(charge) => Self::Charge(charge),
        }
    }
}

impl Record<'_> {
    /// When what it tells of happened.
    pub fn when(self) -> When {
        match self {
            Self::Card(card) => card.flat.purchase.when,
            Self::Charge(charge) => charge.when,
        }
    }

    /// What it is worth: the face values of its cards together, or what was charged.
    pub fn amount(self) -> Option<Money> {
        match self {
            Self::Card(card) => card.flat.card.face_value?.checked_mul(card.quantity),
            Self::Charge(charge) => charge.amount,
        }
    }

    /// The yen of its cards; a charge has none.
    pub fn yen(self) -> i64 {
        match self {
            Self::Card(_) => self.amount().and_then(Money::in_yen).unwrap_or(0),
            Self::Charge(_) => 0,
        }
    }
}
