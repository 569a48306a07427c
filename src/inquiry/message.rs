//! The text to paste into a contact form: who is written to, what happened, what is asked, within the form's limit.
//!
//! Filled from the record alone; what is not known is left out, never made up. Where cards came from is always said.

use std::collections::BTreeSet;

use super::recipient::tells;
use crate::action::PaperChoice;
use crate::core::card::{Card, Purchase};
use crate::core::code::mask_codes;
use crate::core::facts::Purchaser;
use crate::core::incident::Incident;
use crate::core::ledger::Ledger;
use crate::core::words::{IncidentKind, PaperField as F, Recipient};
use crate::guide::steps::Door;
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
    let told = |field| tells(choice.recipient, &choice.without, field);
    let letter = Letter {
        begin: t.papers_message_begin(whom(choice.recipient, incident, ledger, t)),
        request: request(choice.recipient, incident.kind, t),
        facts: facts(&told, incident, ledger, t),
    };
    letter.write(incident.kind, limit, t)
}

/// The message a step of the guidance asks for, to whoever that step turns to. Long enough for most forms.
pub fn of_step(door: Door, whom: &str, incident: &Incident, ledger: &Ledger, t: &Texts) -> String {
    let (recipient, request) = match door {
        Door::Issuer => (Recipient::Issuer, request(Recipient::Issuer, incident.kind, t)),
        Door::Seller => (Recipient::Seller, request(Recipient::Seller, incident.kind, t)),
        // They need to find the purchase, as the seller does.
        Door::Purchaser => (Recipient::Seller, t.papers_ask_purchaser()),
        Door::CardCompany => (Recipient::Seller, t.papers_ask_card_company()),
        Door::Police => (Recipient::Police, request(Recipient::Police, incident.kind, t)),
        Door::ConsumerCentre => {
            (Recipient::ConsumerCenter, request(Recipient::ConsumerCenter, incident.kind, t))
        }
        Door::Nobody => (Recipient::Myself, request(Recipient::Myself, incident.kind, t)),
    };
    let told = |field| tells(recipient, &BTreeSet::new(), field);
    let begin = match door {
        Door::Purchaser => t.papers_message_begin_person(whom),
        Door::Issuer
        | Door::Seller
        | Door::CardCompany
        | Door::Police
        | Door::ConsumerCentre
        | Door::Nobody => t.papers_message_begin(whom),
    };
    let letter = Letter { begin, request, facts: facts(&told, incident, ledger, t) };
    letter.write(incident.kind, Limit::Long, t)
}

/// What a message is made of.
struct Letter {
    begin: String,
    request: String,
    facts: Vec<String>,
}

impl Letter {
    /// The message, never longer than the limit: the last facts matter least.
    fn write(mut self, kind: IncidentKind, limit: Limit, t: &Texts) -> String {
        let most = limit.characters();
        let whole = self.text(kind, false, t);
        if whole.chars().count() <= most {
            return whole;
        }
        let mut length = self.text(kind, true, t).chars().count();
        while length > most
            && let Some(fact) = self.facts.pop()
        {
            // With the end of the line before it.
            length = length.saturating_sub(fact.chars().count() + 1);
        }
        self.text(kind, true, t).chars().take(most).collect()
    }

    fn text(&self, kind: IncidentKind, more: bool, t: &Texts) -> String {
        let mut text = format!("{}\n{}", self.begin, what(kind, t));
        if !self.facts.is_empty() {
            text.push_str("\n\n");
            text.push_str(&self.facts.join("\n"));
        }
        if more {
            text.push('\n');
            text.push_str(&t.papers_message_more());
        }
        text.push_str("\n\n");
        text.push_str(&self.request);
        text.push('\n');
        text.push_str(&t.papers_message_end());
        text
    }
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

/// What is known, a line each, the most important first. No card stands without where it came from: that comes before it,
/// and lines are dropped from the end.
fn facts(told: &dyn Fn(F) -> bool, incident: &Incident, ledger: &Ledger, t: &Texts) -> Vec<String> {
    let mut lines = Lines { t, lines: Vec::new() };
    let mut bought: Vec<(&Purchase, Vec<&Card>)> = Vec::new();
    for card in incident.cards.iter().filter_map(|id| ledger.card(*id)) {
        let Some(purchase) = ledger.purchase_of(card) else { continue };
        match bought.iter_mut().find(|(known, _)| known.id == purchase.id) {
            Some((_, cards)) => cards.push(card),
            None => bought.push((purchase, vec![card])),
        }
    }
    let mut bought = bought.into_iter();
    let mut first = bought.next();
    if let Some((purchase, cards)) = &mut first {
        lines.source(purchase);
        // Of many cards one stands before what was seen.
        lines.card(cards.remove(0), told);
    }
    if !incident.when.is_unknown() {
        lines.put(t.incident_field_when(), format::when_full(incident.when, t));
    }
    if let Some(seen) = &incident.seen {
        lines.put(t.incident_field_seen(), shortened(seen, 120));
    }
    if let Some((purchase, cards)) = first {
        lines.bought(purchase, &cards, told);
    }
    if let Some(place) = incident.seen_where.as_ref().filter(|_| told(F::SeenWhere)) {
        lines.put(t.incident_field_where(), shortened(place, 60));
    }
    if let Some(account) = incident.account.and_then(|id| ledger.account(id)).filter(|_| told(F::Account)) {
        lines.put(t.field_account(), shortened(&account.facts.name, 60));
    }
    for (purchase, cards) in bought {
        lines.source(purchase);
        lines.bought(purchase, &cards, told);
    }
    lines.lines
}

/// Lines of a message.
struct Lines<'a> {
    t: &'a Texts,
    lines: Vec<String>,
}

impl Lines<'_> {
    fn put(&mut self, label: String, value: String) {
        self.lines.push(self.t.incident_message_line(label, mask_codes(&value).text));
    }

    /// Where the cards of a purchase came from.
    fn source(&mut self, purchase: &Purchase) {
        let t = self.t;
        let source = word::provenance(purchase.facts.provenance, t);
        let from = match purchase.facts.seller.as_deref().filter(|seller| !seller.is_empty()) {
            None => source,
            Some(seller) => t.papers_seller_and_source(shortened(seller, 40), source),
        };
        self.put(t.field_seller(), from);
    }

    fn card(&mut self, card: &Card, told: &dyn Fn(F) -> bool) {
        let t = self.t;
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
        self.put(t.field_card(), parts.join(&t.word_list_comma()));
    }

    /// The cards of a purchase, and the purchase itself.
    fn bought(&mut self, purchase: &Purchase, cards: &[&Card], told: &dyn Fn(F) -> bool) {
        let t = self.t;
        for card in cards {
            self.card(card, told);
        }
        if let Some(number) = purchase.facts.order_number.as_ref().filter(|_| told(F::OrderNumber)) {
            self.put(t.field_order_number(), number.clone());
        }
        if told(F::PurchasedOn) && !purchase.facts.when.is_unknown() {
            self.put(t.field_purchased_on(), format::when_full(purchase.facts.when, t));
        }
        let purchaser = match &purchase.facts.purchaser {
            Purchaser::Myself => Some(t.papers_purchaser_self()),
            Purchaser::Other(name) => Some(shortened(name, 60)),
            Purchaser::Unknown => None,
        };
        if let Some(purchaser) = purchaser.filter(|_| told(F::Purchaser)) {
            self.put(t.field_purchaser(), purchaser);
        }
    }
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
