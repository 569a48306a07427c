//! カード and 購入 as the ledger holds them: facts plus what has become of them.

use super::date::When;
use super::entry::Origin;
use super::facts::{CardFacts, InitialStatus, PurchaseFacts};
use super::id::{CardId, ChargeId, IncidentId, PurchaseId};
use super::money::Money;
use super::words::{ChargeStatus, HandOver};

/// One purchase or gift received, with the cards that came together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Purchase {
    /// Its id.
    pub id: PurchaseId,
    /// When, where, from whom, why.
    pub facts: PurchaseFacts,
    /// Its cards, in the order they were recorded.
    pub cards: Vec<CardId>,
    /// The line of an imported file it came from.
    pub origin: Option<Origin>,
    /// The entries about it, oldest first, by their place in the journal.
    pub history: Vec<u64>,
}

/// One gift card or code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Card {
    /// Its id.
    pub id: CardId,
    /// The purchase it came with.
    pub purchase: PurchaseId,
    /// What is known of it.
    pub facts: CardFacts,
    /// How it left the person's hands, if it did: the latest of charge, use and hand-over.
    pub fate: Option<Fate>,
    /// When the code was told to someone, each time.
    pub told: Vec<Told>,
    /// How often a new code was sent.
    pub resent: u32,
    /// The incidents about it, oldest first.
    pub incidents: Vec<IncidentId>,
    /// The entries about it, oldest first, by their place in the journal.
    pub history: Vec<u64>,
    /// Its charges, oldest first: hardly ever more than one.
    pub(super) charges: Vec<ChargeId>,
}

/// What became of a card.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fate {
    /// It was charged to an account.
    Charged(ChargeId),
    /// It was used up without an account.
    Spent(When),
    /// It left the person's hands.
    HandedOver { how: HandOver, when: When, received: Option<Money> },
}

/// One time a code was told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// When.
    pub when: When,
    /// To whom, if known.
    pub to_whom: Option<String>,
}

impl Card {
    /// チャージ状態, derived from what happened to it.
    pub fn charge_status(&self) -> ChargeStatus {
        match (&self.fate, self.facts.initial) {
            (Some(Fate::Charged(_)), _) => ChargeStatus::Charged,
            (Some(Fate::Spent(_)), _) => ChargeStatus::Spent,
            (Some(Fate::HandedOver { .. }), _) => ChargeStatus::HandedOver,
            (None, InitialStatus::Uncharged) => ChargeStatus::Uncharged,
            (None, InitialStatus::Unknown) => ChargeStatus::Unknown,
        }
    }

    /// The charge that redeemed it, if it was charged.
    pub fn charge(&self) -> Option<ChargeId> {
        match self.fate {
            Some(Fate::Charged(charge)) => Some(charge),
            Some(Fate::Spent(_) | Fate::HandedOver { .. }) | None => None,
        }
    }

    /// Whether it went back for its money, so that it counts as never bought.
    pub fn went_back(&self) -> bool {
        match &self.fate {
            Some(Fate::HandedOver { how, .. }) => match how {
                HandOver::ReturnedForRefund | HandOver::CancelledBeforeDelivery => true,
                HandOver::Given | HandOver::Sold | HandOver::Unknown => false,
            },
            Some(Fate::Charged(_) | Fate::Spent(_)) | None => false,
        }
    }

    /// Its face value in yen; 0 when unknown or in another currency.
    pub fn face_yen(&self) -> i64 {
        self.facts.face_value.and_then(Money::in_yen).unwrap_or(0)
    }

    /// What was paid for it in yen, if known.
    pub fn paid_yen(&self) -> Option<i64> {
        self.facts.paid.and_then(Money::in_yen)
    }
}
