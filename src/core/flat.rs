//! One card as one row: everything a table, a CSV file or a comparison says of a card, with what became of it.
//!
//! Lists, exports and imports share it, so that what is written out and read back is compared in one form.

use super::card::{Card, Fate};
use super::date::When;
use super::facts::{CardFacts, InitialStatus, PurchaseFacts};
use super::ledger::Ledger;
use super::words::{HandOver, IncidentKind, Standing};

/// A card with its purchase and its fate, flat.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct FlatCard {
    /// When, where, from whom, why.
    pub purchase: PurchaseFacts,
    /// What is known of the card.
    pub card: CardFacts,
    /// What became of it.
    pub after: After,
    /// What is wrong with it now.
    pub trouble: Option<IncidentKind>,
}

/// What became of a card.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum After {
    /// Nothing is said.
    #[default]
    Unknown,
    /// It was not charged yet.
    Kept,
    /// It was charged.
    Charged { account: String, when: When },
    /// It was used up without an account.
    Spent(When),
    /// It left the person's hands.
    HandedOver { how: HandOver, when: When },
}

impl FlatCard {
    /// The row of a card of a ledger.
    pub fn of(ledger: &Ledger, card: &Card) -> Self {
        let purchase = ledger.purchase_of(card).map(|purchase| purchase.facts.clone()).unwrap_or_default();
        let after = match (&card.fate, card.facts.initial) {
            (None, InitialStatus::Unknown) => After::Unknown,
            (None, InitialStatus::Uncharged) => After::Kept,
            (Some(Fate::Spent(when)), _) => After::Spent(*when),
            (Some(Fate::HandedOver { how, when, received: _ }), _) => {
                After::HandedOver { how: *how, when: *when }
            }
            (Some(Fate::Charged(charge)), _) => {
                let charge = ledger.charge(*charge);
                let account = charge.and_then(|charge| ledger.account(charge.account));
                After::Charged {
                    account: account.map(|account| account.facts.name.clone()).unwrap_or_default(),
                    when: charge.map_or(When::Unknown, |charge| charge.when),
                }
            }
        };
        Self { purchase, card: card.facts.clone(), after, trouble: trouble(ledger, card) }
    }
}

/// The kind of the incident that decides how a card stands: the latest open one, else one that left it invalid.
fn trouble(ledger: &Ledger, card: &Card) -> Option<IncidentKind> {
    let incidents = || card.incidents.iter().rev().filter_map(|id| ledger.incident(*id));
    let open = incidents().find(|incident| incident.is_open());
    let lost = || incidents().find(|incident| incident.standing() == Standing::Invalid);
    open.or_else(lost).map(|incident| incident.kind)
}
