//! The text to paste into a contact form: who is written to, what happened, what is asked, within the form's limit.
//!
//! Filled from the record alone; what is not known is left out, never made up. Where cards came from is always said.

use super::recipient::tells;
use crate::action::PaperChoice;
use crate::core::code::mask_codes;
use crate::core::facts::Purchaser;
use crate::core::incident::Incident;
use crate::core::ledger::Ledger;
use crate::core::words::{IncidentKind, PaperField as F, Recipient};
use crate::i18n::{Texts, format};
use crate::wording::{incident as words, words as word};

/// How many characters a form takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Limit {
    /// 400 characters.
    Short,
    /// 1,000 characters.
    Long,
}

impl Limit {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Short, Self::Long];

    /// The number of characters.
    pub fn characters(self) -> usize {
        match self {
            Self::Short => 400,
            Self::Long => 1_000,
        }
    }
}

/// The message about an incident, never longer than the limit.
pub fn message(
    choice: &PaperChoice,
    incident: &Incident,
    ledger: &Ledger,
    limit: Limit,
    t: &Texts,
) -> String {
    let mut facts = facts(choice, incident, ledger, t);
    let build = |facts: &[String], more: bool| {
        let mut text = t.papers_message_begin(whom(choice.recipient, incident, ledger, t));
        text.push('\n');
        text.push_str(&what(incident.kind, t));
        if !facts.is_empty() {
            text.push_str("\n\n");
            text.push_str(&facts.join("\n"));
        }
        if more {
            text.push('\n');
            text.push_str(&t.papers_message_more());
        }
        text.push_str("\n\n");
        text.push_str(&request(choice.recipient, incident.kind, t));
        text.push('\n');
        text.push_str(&t.papers_message_end());
        text
    };
    // The last facts matter least.
    let mut text = build(&facts, false);
    while text.chars().count() > limit.characters() && facts.pop().is_some() {
        text = build(&facts, true);
    }
    text.chars().take(limit.characters()).collect()
}

/// Whom a message is written to.
pub fn whom(recipient: Recipient, incident: &Incident, ledger: &Ledger, t: &Texts) -> String {
    let card = incident.cards.iter().find_map(|id| ledger.card(*id));
    match recipient {
        Recipient::Issuer => {
            let account = incident.account.and_then(|id| ledger.account(id));
            let name = card
                .map(|card| words::issuer(card, t))
                .or_else(|| account.map(|a| word::issuer(a.facts.issuer, t)));
            name.map_or_else(|| t.papers_whom_issuer_unknown(), |name| t.papers_whom_issuer(name))
        }
        Recipient::Seller => {
            let seller = card.and_then(|card| ledger.purchase_of(card)?.facts.seller.clone());
            seller.map_or_else(|| t.word_recipient_seller(), |seller| mask_codes(&seller).text)
        }
        Recipient::Police => t.papers_whom_police(),
        Recipient::ConsumerCenter => t.word_recipient_consumer_center(),
        Recipient::Myself => t.word_recipient_self(),
    }
}

/// What is asked of a recipient.
pub fn request(recipient: Recipient, kind: IncidentKind, t: &Texts) -> String {
    let fraud = kind == IncidentKind::Fraud;
    match recipient {
        Recipient::Issuer if fraud => t.papers_ask_issuer_fraud(),
        Recipient::Issuer => match kind {
            IncidentKind::Lock => t.papers_ask_issuer_lock(),
            IncidentKind::AccountSuspended => t.papers_ask_issuer_account(),
            IncidentKind::Refused | IncidentKind::AlreadyUsed => t.papers_ask_issuer_number(),
            IncidentKind::Cancelled | IncidentKind::BalanceVanished | IncidentKind::Fraud => {
                t.papers_ask_issuer_balance()
            }
        },
        Recipient::Seller => t.papers_ask_seller(),
        Recipient::Police => t.papers_ask_police(),
        Recipient::ConsumerCenter => t.papers_ask_consumer(),
        Recipient::Myself => t.papers_ask_self(),
    }
}

/// What happened, in a sentence.
pub fn what(kind: IncidentKind, t: &Texts) -> String {
    match kind {
        IncidentKind::Lock => t.incident_message_lock(),
        IncidentKind::Refused => t.incident_message_refused(),
        IncidentKind::Cancelled => t.incident_message_cancelled(),
        IncidentKind::AlreadyUsed => t.incident_message_already_used(),
        IncidentKind::BalanceVanished => t.incident_message_balance_vanished(),
        IncidentKind::AccountSuspended => t.incident_message_account_suspended(),
        IncidentKind::Fraud => t.papers_what_fraud(),
    }
}

/// What is known, a line each, the most important first.
fn facts(choice: &PaperChoice, incident: &Incident, ledger: &Ledger, t: &Texts) -> Vec<String> {
    let told = |field| tells(choice.recipient, &choice.without, field);
    let mut lines = Vec::new();
    let mut line = |label: String, value: String| {
        lines.push(t.incident_message_line(label, mask_codes(&value).text));
    };
    if !incident.when.is_unknown() {
        line(t.incident_field_when(), format::when_full(incident.when, t));
    }
    if let Some(seen) = &incident.seen {
        line(t.incident_field_seen(), shortened(seen, 120));
    }
    let cards: Vec<_> = incident.cards.iter().filter_map(|id| ledger.card(*id)).collect();
    for card in &cards {
        let mut parts = vec![words::card(card, t)];
        if let Some(face) = card.facts.face_value.filter(|_| told(F::FaceValue)) {
            parts.push(format::money(face));
        }
        if let Some(last) = card.facts.code_last4.as_ref().filter(|_| told(F::CodeLast4)) {
            parts.push(t.word_last_four(last.as_str()));
        }
        if let Some(serial) = card.facts.serial_number.as_ref().filter(|_| told(F::SerialNumber)) {
            parts.push(t.incident_message_line(t.field_serial_number(), serial));
        }
        line(t.field_card(), parts.join(&t.word_list_comma()));
    }
    let mut known = Vec::new();
    for purchase in cards.iter().filter_map(|card| ledger.purchase_of(card)) {
        if known.contains(&purchase.id) {
            continue;
        }
        known.push(purchase.id);
        let seller = purchase.facts.seller.as_deref().unwrap_or_default();
        let source = word::provenance(purchase.facts.provenance, t);
        let from = if seller.is_empty() {
            source
        } else {
            t.papers_seller_and_source(shortened(seller, 60), source)
        };
        line(t.field_seller(), from);
        if told(F::OrderNumber)
            && let Some(number) = &purchase.facts.order_number
        {
            line(t.field_order_number(), number.clone());
        }
        if told(F::PurchasedOn) && !purchase.facts.when.is_unknown() {
            line(t.field_purchased_on(), format::when_full(purchase.facts.when, t));
        }
        let purchaser = match &purchase.facts.purchaser {
            Purchaser::Myself => Some(t.papers_purchaser_self()),
            Purchaser::Other(name) => Some(name.clone()),
            Purchaser::Unknown => None,
        };
        if let Some(purchaser) = purchaser.filter(|_| told(F::Purchaser)) {
            line(t.field_purchaser(), shortened(&purchaser, 60));
        }
    }
    if let Some(place) = incident.seen_where.as_ref().filter(|_| told(F::SeenWhere)) {
        line(t.incident_field_where(), shortened(place, 60));
    }
    if let Some(account) = incident.account.and_then(|id| ledger.account(id)).filter(|_| told(F::Account)) {
        line(t.field_account(), shortened(&account.facts.name, 60));
    }
    lines
}

/// A text in one line, no longer than so many characters.
fn shortened(text: &str, most: usize) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= most {
        return line;
    }
    let kept: String = line.chars().take(most.saturating_sub(1)).collect();
    format!("{kept}…")
}
