//! トラブル as the ledger holds it.

use super::date::When;
use super::entry::{IncidentChange, IncidentOpened};
use super::id::{AccountId, CardId, IncidentId};
use super::money::Money;
use super::words::{IncidentKind, Outcome, Standing};

/// One トラブル, from what was first seen to its end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Incident {
    /// Its id.
    pub id: IncidentId,
    /// What went wrong.
    pub kind: IncidentKind,
    /// When it was seen.
    pub when: When,
    /// The exact wording that was seen.
    pub seen: Option<String>,
    /// Where it was seen.
    pub seen_where: Option<String>,
    /// The cards it is about.
    pub cards: Vec<CardId>,
    /// The account it is about.
    pub account: Option<AccountId>,
    /// How it ended, unless it is open.
    pub closed: Option<Closure>,
    /// The entries about it, oldest first, by their place in the journal.
    pub history: Vec<u64>,
}

/// How an incident ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Closure {
    /// When.
    pub when: When,
    /// How.
    pub outcome: Outcome,
    /// What came back.
    pub recovered: Option<Money>,
    /// What did not.
    pub lost: Option<Money>,
}

impl Incident {
    pub(super) fn new(opened: &IncidentOpened, seq: u64) -> Self {
        Self {
            id: opened.incident,
            kind: opened.kind,
            when: opened.when,
            seen: opened.seen.clone(),
            seen_where: opened.seen_where.clone(),
            cards: opened.cards.clone(),
            account: opened.account,
            closed: None,
            history: vec![seq],
        }
    }

    pub(super) fn change(&mut self, change: IncidentChange) {
        match change {
            IncidentChange::Kind(kind) => self.kind = kind,
            IncidentChange::When(when) => self.when = when,
            IncidentChange::Seen(seen) => self.seen = seen,
            IncidentChange::SeenWhere(place) => self.seen_where = place,
            IncidentChange::Cards(cards) => self.cards = cards,
            IncidentChange::Account(account) => self.account = account,
        }
    }

    /// Whether it is still being dealt with.
    pub fn is_open(&self) -> bool {
        self.closed.is_none()
    }

    /// What it says about the standing of its cards: while open by its kind, afterwards by its outcome.
    pub fn standing(&self) -> Standing {
        match &self.closed {
            Some(closure) => match closure.outcome {
                Outcome::Lost | Outcome::Refunded => Standing::Invalid,
                Outcome::Restored | Outcome::FalseAlarm | Outcome::Other => Standing::Good,
            },
            None => match self.kind {
                IncidentKind::Lock | IncidentKind::AccountSuspended => Standing::Locked,
                IncidentKind::Refused | IncidentKind::Cancelled | IncidentKind::AlreadyUsed => {
                    Standing::Invalid
                }
                IncidentKind::BalanceVanished | IncidentKind::Fraud => Standing::Unknown,
            },
        }
    }

    /// Whether it took a charge back from the balance of its card's account.
    pub fn takes_back_charge(&self) -> bool {
        self.kind == IncidentKind::Cancelled && self.standing() == Standing::Invalid
    }
}
