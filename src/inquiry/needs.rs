//! What a recipient needs, and what of it is missing.
//!
//! What support asks for is not on an official page; it was compiled from accounts of people who asked (read 2026-11-22).
//! Consumer centres and the police say what to bring: papers of the contract, the exchange, proof of what was paid.

use crate::core::facts::Purchaser;
use crate::core::incident::Incident;
use crate::core::ledger::Ledger;
use crate::core::words::{IncidentKind, Recipient};
use crate::guide::clocks;
use crate::i18n::Texts;

/// Something a recipient needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Need {
    /// The exact wording that was seen.
    Wording,
    /// When it was seen.
    When,
    /// Which card.
    Card,
    /// The order or transaction number.
    OrderNumber,
    /// The serial number, or the last four characters of the code.
    Number,
    /// When and where the card was bought.
    Purchase,
    /// Who bought it.
    Purchaser,
    /// A picture of what was seen, of a receipt or of the card.
    Picture,
    /// The exchange with whoever asked for the card: a mail, messages.
    Exchange,
    /// What was said by the seller or the issuer when they were asked.
    Contact,
}

/// A need, and whether it is met.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stand {
    /// What is needed.
    pub need: Need,
    /// Whether the ledger has it.
    pub met: bool,
}

/// What a recipient needs about an incident, the most important first.
pub fn of(recipient: Recipient, incident: &Incident, ledger: &Ledger) -> Vec<Stand> {
    let fraud = incident.kind == IncidentKind::Fraud;
    let needs: &[Need] = match recipient {
        Recipient::Issuer => &[
            Need::Wording,
            Need::When,
            Need::Card,
            Need::Number,
            Need::OrderNumber,
            Need::Purchase,
            Need::Purchaser,
            Need::Picture,
        ],
        Recipient::Seller => {
            &[Need::OrderNumber, Need::Card, Need::Number, Need::Wording, Need::When, Need::Picture]
        }
        Recipient::Police if fraud => &[
            Need::Exchange,
            Need::When,
            Need::Card,
            Need::Number,
            Need::Purchase,
            Need::Picture,
            Need::Contact,
        ],
        Recipient::Police => {
            &[Need::When, Need::Wording, Need::Card, Need::Number, Need::Purchase, Need::Picture]
        }
        Recipient::ConsumerCenter => &[
            Need::Purchase,
            Need::OrderNumber,
            Need::Wording,
            Need::When,
            Need::Card,
            Need::Contact,
            Need::Picture,
        ],
        Recipient::Myself => &[],
    };
    needs.iter().map(|need| Stand { need: *need, met: is_met(*need, incident, ledger) }).collect()
}

/// How many needs are not met.
pub fn missing(recipient: Recipient, incident: &Incident, ledger: &Ledger) -> usize {
    of(recipient, incident, ledger).iter().filter(|stand| !stand.met).count()
}

fn is_met(need: Need, incident: &Incident, ledger: &Ledger) -> bool {
    let written = |text: &Option<String>| text.as_deref().is_some_and(|text| !text.trim().is_empty());
    let cards = || incident.cards.iter().filter_map(|id| ledger.card(*id));
    let purchases = || cards().filter_map(|card| ledger.purchase_of(card));
    let every = |any: bool, all: bool| any && all;
    let some = cards().next().is_some();
    match need {
        Need::Wording => written(&incident.seen),
        Need::When => !incident.when.is_unknown(),
        Need::Card => some,
        Need::OrderNumber => every(some, purchases().all(|purchase| written(&purchase.facts.order_number))),
        Need::Number => every(
            some,
            cards().all(|card| card.facts.code_last4.is_some() || written(&card.facts.serial_number)),
        ),
        Need::Purchase => every(
            some,
            purchases().all(|purchase| written(&purchase.facts.seller) && !purchase.facts.when.is_unknown()),
        ),
        Need::Purchaser => {
            every(some, purchases().all(|purchase| purchase.facts.purchaser != Purchaser::Unknown))
        }
        Need::Picture => ledger
            .evidence_of(incident)
            .any(|piece| piece.media_type.starts_with("image/") || piece.media_type == "application/pdf"),
        Need::Exchange => written(&incident.mail) || !incident.evidence.is_empty(),
        Need::Contact => clocks::contacts(incident, ledger).next().is_some(),
    }
}

/// What is missing, and how to get it.
pub fn words(need: Need, t: &Texts) -> (String, String) {
    match need {
        Need::Wording => (t.papers_need_wording(), t.papers_need_wording_how()),
        Need::When => (t.papers_need_when(), t.papers_need_when_how()),
        Need::Card => (t.papers_need_card(), t.papers_need_card_how()),
        Need::OrderNumber => (t.papers_need_order(), t.papers_need_order_how()),
        Need::Number => (t.papers_need_number(), t.papers_need_number_how()),
        Need::Purchase => (t.papers_need_purchase(), t.papers_need_purchase_how()),
        Need::Purchaser => (t.papers_need_purchaser(), t.papers_need_purchaser_how()),
        Need::Picture => (t.papers_need_picture(), t.papers_need_picture_how()),
        Need::Exchange => (t.papers_need_exchange(), t.papers_need_exchange_how()),
        Need::Contact => (t.papers_need_contact(), t.papers_need_contact_how()),
    }
}
