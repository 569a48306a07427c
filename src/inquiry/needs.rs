//! What a recipient needs, and what of it is missing.
//!
//! What support asks for is not on an official page; it was compiled from accounts of people who asked (read 2026-11-22).
//! Consumer centres and the police say what to bring: papers of the contract, the exchange, proof of what was paid.

use crate::core::facts::{PurchaseFacts, Purchaser};
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

/// What a recipient needs about an incident and the ledger does not have, the most important first.
pub fn missing(recipient: Recipient, incident: &Incident, ledger: &Ledger) -> Vec<Need> {
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
    needs.iter().copied().filter(|need| !is_met(*need, incident, ledger)).collect()
}

fn is_met(need: Need, incident: &Incident, ledger: &Ledger) -> bool {
    let written = |text: &Option<String>| text.as_deref().is_some_and(|text| !text.trim().is_empty());
    let cards = || incident.cards.iter().filter_map(|id| ledger.card(*id));
    let purchases = || cards().filter_map(|card| ledger.purchase_of(card));
    let some = cards().next().is_some();
    match need {
        Need::Wording => written(&incident.seen),
        Need::When => !incident.when.is_unknown(),
        Need::Card => some,
        Need::OrderNumber => some && purchases().all(|purchase| written(&purchase.facts.order_number)),
        Need::Number => {
            some && cards().all(|card| card.facts.code_last4.is_some() || written(&card.facts.serial_number))
        }
        Need::Purchase => {
            let known = |facts: &PurchaseFacts| written(&facts.seller) && !facts.when.is_unknown();
            some && purchases().all(|purchase| known(&purchase.facts))
        }
        Need::Purchaser => some && purchases().all(|purchase| purchase.facts.purchaser != Purchaser::Unknown),
        Need::Picture => {
            let shows = |kind: &str| kind.starts_with("image/") || kind == "application/pdf";
            ledger.evidence_of(incident).any(|piece| shows(&piece.media_type))
        }
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
