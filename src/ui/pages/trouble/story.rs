//! 経過: everything the journal says about an incident and its cards, in the order it happened.

use std::collections::BTreeSet;

use super::words;
use crate::core::card::Card;
use crate::core::date::{Now, When};
use crate::core::entry::{ContactLogged, Entry, Fact};
use crate::core::id::{AccountId, CardId};
use crate::core::incident::Incident;
use crate::core::ledger::Ledger;
use crate::core::money::Money;
use crate::i18n::{Texts, format};
use crate::ui::theme::Tone;

/// One line of what happened.
pub struct Moment {
    /// The person's time, or what is known of it.
    pub time: String,
    /// What happened.
    pub title: String,
    /// More about it, and when it was recorded.
    pub detail: String,
    /// The tone of its dot.
    pub tone: Tone,
}

/// What happened with an incident and its cards, the newest last.
pub fn of(incident: &Incident, ledger: &Ledger, now: Now, t: &Texts) -> Vec<Moment> {
    let cards = incident.cards.iter().filter_map(|id| ledger.card(*id));
    let places: BTreeSet<u64> =
        incident.history.iter().copied().chain(cards.flat_map(|card| card.history.iter().copied())).collect();
    let mut entries: Vec<(When, &Entry)> = places
        .into_iter()
        .filter_map(|seq| ledger.journal().at(seq))
        .map(|entry| (when(entry, ledger), entry.as_ref()))
        .collect();
    // What has no time of its own stands where it was recorded.
    entries.sort_by_key(|(when, entry)| {
        let (day, minute) = entry.recorded_at.in_japan();
        match when {
            When::Unknown => (day, Some(minute), entry.seq),
            When::Day(day) => (*day, None, entry.seq),
            When::At(day, minute) => (*day, Some(*minute), entry.seq),
        }
    });
    entries.into_iter().map(|(when, entry)| moment(when, entry, ledger, now, t)).collect()
}

/// The contacts of an incident, the newest first.
pub fn contacts<'a>(incident: &'a Incident, ledger: &'a Ledger) -> impl Iterator<Item = &'a ContactLogged> {
    incident.history.iter().rev().filter_map(|seq| match &ledger.journal().at(*seq)?.fact {
        Fact::ContactLogged(contact) => Some(contact),
        _ => None,
    })
}

/// A purchase or incident whose date was put right counts by its present date.
fn when(entry: &Entry, ledger: &Ledger) -> When {
    match &entry.fact {
        Fact::PurchaseRecorded(fact) => {
            ledger.purchase(fact.purchase).map_or(fact.facts.when, |purchase| purchase.facts.when)
        }
        Fact::IncidentOpened(fact) => ledger.incident(fact.incident).map_or(fact.when, |found| found.when),
        other => other.when(),
    }
}

fn moment(when: When, entry: &Entry, ledger: &Ledger, now: Now, t: &Texts) -> Moment {
    let (day, minute) = entry.recorded_at.in_japan();
    let recorded = When::At(day, minute);
    let (title, detail) = words_of(&entry.fact, ledger, t);
    let shown = if when.is_unknown() { recorded } else { when };
    let mut details: Vec<String> = detail.into_iter().collect();
    if recorded != when {
        details.push(t.incident_timeline_recorded(format::when_table(recorded, now.day, t)));
    }
    let tone = match entry.fact {
        Fact::IncidentOpened(_) => Tone::Danger,
        Fact::IncidentClosed(_) => Tone::Ok,
        _ => Tone::Ink2,
    };
    Moment {
        time: format::when_table(shown, now.day, t),
        title,
        detail: details.join(&t.word_list_dot()),
        tone,
    }
}

/// What an entry says, and more about it.
fn words_of(fact: &Fact, ledger: &Ledger, t: &Texts) -> (String, Option<String>) {
    match fact {
        Fact::PurchaseRecorded(fact) => {
            let count = fact.cards.len();
            let cards = t.count_cards(count, format::count(count));
            let face = fact.cards.iter().filter_map(|card| card.facts.face_value);
            let amount = format::yen(crate::core::money::yen_total(face));
            let title = if fact.facts.provenance.is_received() {
                t.story_received(cards, amount)
            } else {
                t.story_bought(cards, amount)
            };
            (title, fact.facts.seller.clone())
        }
        Fact::PurchaseAmended { .. } => (t.story_purchase_amended(), None),
        Fact::CardAmended { card, .. } => (t.story_card_amended(), named(*card, ledger, t)),
        Fact::Charged(fact) => (
            t.story_charged(account(fact.account, ledger, t)),
            fact.card.and_then(|card| named(card, ledger, t)).or(fact.amount.map(format::money)),
        ),
        Fact::CardSpent(fact) => (t.story_spent(), named(fact.card, ledger, t)),
        Fact::CardHandedOver(fact) => (t.story_handed_over(), named(fact.card, ledger, t)),
        Fact::CardResent(fact) => (t.story_resent(), named(fact.card, ledger, t)),
        Fact::CodeTold(fact) => {
            let title =
                fact.to_whom.as_deref().map_or_else(|| t.story_code_told(), |whom| t.story_code_told_to(whom));
            (title, named(fact.card, ledger, t))
        }
        Fact::AccountOpened { facts, .. } => (t.story_account_opened(&facts.name), None),
        Fact::AccountAmended { account: id, .. } => {
            (t.story_account_amended(), Some(account(*id, ledger, t)))
        }
        Fact::AccountSpent(fact) => balance(t.story_account_spent(format::money(fact.amount)), fact.account, ledger, t),
        Fact::AccountCredited(fact) => {
            balance(t.story_account_credited(format::money(fact.amount)), fact.account, ledger, t)
        }
        Fact::AccountReconciled(fact) => {
            balance(t.story_account_reconciled(format::money(fact.observed)), fact.account, ledger, t)
        }
        Fact::IncidentOpened(fact) => {
            let seen = fact.seen.as_deref().map(|seen| t.word_quoted(seen));
            (t.story_incident_opened(words::title(fact.kind, t)), seen)
        }
        Fact::IncidentAmended { .. } => (t.story_incident_amended(), None),
        Fact::IncidentNoted(fact) => (t.story_incident_noted(&fact.text), None),
        Fact::ContactLogged(fact) => (t.story_contact_logged(&fact.who), contact(fact, t)),
        Fact::IncidentClosed(fact) => {
            (t.story_incident_closed(words::outcome(fact.outcome, t)), fact.memo.clone())
        }
        Fact::IncidentReopened { why, .. } => (t.story_incident_reopened(), why.clone()),
        Fact::WarningDismissed(fact) => (t.story_warning_dismissed(), Some(fact.reason.clone())),
        Fact::WarningRestored { .. } => (t.story_warning_restored(), None),
        Fact::ImportCommitted(fact) => {
            let recorded = usize::try_from(fact.recorded).unwrap_or(usize::MAX);
            (t.story_imported(&fact.file_name, t.count_items(recorded, format::count(recorded))), None)
        }
        Fact::ImportReverted { run } => (t.story_import_reverted(run.to_string()), None),
        Fact::EntryReverted { .. } => (t.story_entry_reverted(), None),
    }
}

/// What an entry says, and more about it; for lists that show every entry.
pub fn entry_words(fact: &Fact, ledger: &Ledger, t: &Texts) -> (String, Option<String>) {
    words_of(fact, ledger, t)
}

fn balance(title: String, id: AccountId, ledger: &Ledger, t: &Texts) -> (String, Option<String>) {
    (title, Some(t.word_quoted(account(id, ledger, t))))
}

fn account(id: AccountId, ledger: &Ledger, t: &Texts) -> String {
    ledger.account(id).map_or_else(|| t.word_unknown(), |account| account.facts.name.clone())
}

fn named(id: CardId, ledger: &Ledger, t: &Texts) -> Option<String> {
    let card: &Card = ledger.card(id)?;
    let face = card.facts.face_value.map(|face: Money| format::money(face));
    let last = card.facts.code_last4.as_ref().map(|last| t.word_last_four(last.as_str()));
    let parts: Vec<String> = [Some(words::card(card, t)), face, last].into_iter().flatten().collect();
    Some(parts.join(" "))
}

/// What was asked and promised, in one line.
pub fn contact(fact: &ContactLogged, t: &Texts) -> Option<String> {
    let parts = [
        fact.channel.clone(),
        fact.case_number.as_deref().map(|number| t.incident_contact_case(number)),
        fact.asked.as_deref().map(|asked| t.incident_contact_asked(asked)),
        fact.promised.as_deref().map(|promised| t.incident_contact_promised(promised)),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    (!parts.is_empty()).then(|| parts.join(&t.word_list_dot()))
}
