//! The days to remember, for a calendar: promised answers and own next days, days of steps, expiry of cards and balances.
//!
//! A calendar is shared and synchronised: no code stands in it, not even its last four, and no order or serial number.

use crate::action::Days;
use crate::core::card::Card;
use crate::core::date::{Day, Now, Stamp};
use crate::core::incident::Incident;
use crate::core::ledger::Ledger;
use crate::core::words::{CardKind, ChargeStatus, Issuer, Standing};
use crate::export::ics::{self, Event};
use crate::guide::clocks::latest_contact;
use crate::guide::knowledge::Knowledge;
use crate::guide::steps::situation::At;
use crate::guide::steps::{Door, Due, Steps};
use crate::i18n::{Texts, format};
use crate::wording::{steps, words};

/// How many days before a card expires it is reminded of.
const BEFORE_EXPIRY: u32 = 30;

/// The calendar file of these days.
pub fn calendar(days: Days, at: &At<'_>, made_at: Stamp, t: &Texts) -> Vec<u8> {
    ics::write(&t.calendar_name(), &events(days, at, t), made_at)
}

/// The days to remember from today on, the earliest first.
pub fn events(days: Days, at: &At<'_>, t: &Texts) -> Vec<Event> {
    let mut out = Vec::new();
    match days {
        Days::Incident(id) => {
            out.extend(at.ledger.incident(id).into_iter().flat_map(|one| trouble(one, at, t)));
        }
        Days::Trouble => out.extend(at.ledger.incidents().flat_map(|one| trouble(one, at, t))),
        Days::Expiry => out.extend(expiry(at.ledger, at.knowledge, at.now, t)),
        Days::All => {
            out.extend(at.ledger.incidents().flat_map(|one| trouble(one, at, t)));
            out.extend(expiry(at.ledger, at.knowledge, at.now, t));
        }
    }
    out.retain(|event| event.day >= at.now.day);
    out.sort_by(|a, b| (a.day, &a.uid).cmp(&(b.day, &b.uid)));
    out
}

/// What an open trouble waits for.
fn trouble(incident: &Incident, at: &At<'_>, t: &Texts) -> Vec<Event> {
    if !incident.is_open() {
        return Vec::new();
    }
    let kind = words::incident_kind(incident.kind, t);
    let mut out = Vec::new();
    if let Some((id, contact)) = latest_contact(incident, at.ledger)
        && let Some(day) = contact.next_on
    {
        let title = if contact.promised.is_some() {
            t.calendar_answer(&contact.who)
        } else {
            t.calendar_next(&contact.who)
        };
        let text = t.calendar_trouble(&kind);
        out.push(Event { uid: format!("answer-{id}@giftcho"), day, title, text, days_before: 0 });
    }
    for step in Steps::of(incident, at).all.iter().filter(|step| step.is_open()) {
        // The day of the answer is there already.
        if let (Due::On(day), false) = (step.due, step.id == "record-answer" || step.door != Door::Nobody) {
            let title = steps::step(step, incident, at.ledger, t).text.title;
            let uid = format!("step-{}-{}@giftcho", incident.id, step.id);
            out.push(Event { uid, day, title, text: t.calendar_trouble(&kind), days_before: 0 });
        }
    }
    out
}

/// When what is held expires: cards that are not charged, and what is left of charges.
fn expiry(ledger: &Ledger, knowledge: &Knowledge, now: Now, t: &Texts) -> Vec<Event> {
    let mut out = Vec::new();
    let held = ledger.cards().filter(|card| card.charge_status() == ChargeStatus::Uncharged);
    for card in held.filter(|card| ledger.standing(card) != Standing::Invalid) {
        let bought = ledger.purchase_of(card).and_then(|purchase| purchase.facts.when.day());
        let by_rule = || Some(knowledge.issuer(card.facts.issuer)?.expiry(bought?)?.0);
        let Some(day) = card.facts.expires_on.or_else(by_rule) else { continue };
        out.push(Event {
            uid: format!("expiry-{}@giftcho", card.id),
            day,
            title: t.calendar_expiry(name(card, t)),
            text: source(card.facts.expires_on, t),
            days_before: BEFORE_EXPIRY,
        });
    }
    for account in ledger.accounts() {
        for lot in ledger.holding(account).lots.iter().filter(|lot| lot.left_yen > 0) {
            let (Some(charge), Some(day)) = (lot.charge, lot.expires_on.filter(|day| *day >= now.day)) else {
                continue;
            };
            out.push(Event {
                uid: format!("lot-{charge}@giftcho"),
                day,
                title: t.calendar_lot(&account.facts.name, format::yen(lot.left_yen)),
                text: source(Some(day), t),
                days_before: BEFORE_EXPIRY,
            });
        }
    }
    out
}

fn source(recorded: Option<Day>, t: &Texts) -> String {
    if recorded.is_some() { t.calendar_recorded() } else { t.calendar_by_rule() }
}

/// A card without anything of its number.
fn name(card: &Card, t: &Texts) -> String {
    let issuer = match card.facts.issuer {
        Issuer::Other | Issuer::Unknown => {
            card.facts.issuer_name.clone().unwrap_or_else(|| words::issuer(card.facts.issuer, t))
        }
        known => words::issuer(known, t),
    };
    let mut parts = vec![issuer];
    if !matches!(card.facts.kind, CardKind::Other | CardKind::Unknown) {
        parts.push(words::kind(card.facts.kind, t));
    }
    let name = parts.join(&t.word_list_dot());
    match card.facts.face_value {
        Some(face) => format!("{name} {}", format::money(face)),
        None => name,
    }
}
