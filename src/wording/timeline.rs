//! 経過: everything the journal says about an incident and its cards, in the order it happened.

use std::collections::BTreeSet;

use crate::core::date::{Now, When};
use crate::core::entry::{ContactLogged, Entry, Fact};
use crate::core::incident::Incident;
use crate::core::ledger::Ledger;
use crate::i18n::{Texts, format};
use crate::wording::{history, incident as words};

/// One line of what happened.
pub struct Moment {
    /// The person's time, or what is known of it.
    pub time: String,
    /// What happened.
    pub title: String,
    /// More about it, and when it was recorded.
    pub detail: String,
    /// What it means for the incident.
    pub mark: Mark,
}

/// What a moment means for an incident.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// It was seen for the first time.
    Began,
    /// It came to its end.
    Ended,
    /// Anything else.
    Between,
}

/// What happened with an incident and its cards, the newest last.
pub fn of(incident: &Incident, ledger: &Ledger, now: Now, t: &Texts) -> Vec<Moment> {
    let events = events(incident, ledger).into_iter();
    events.map(|(when, entry)| moment(when, entry, ledger, now, t)).collect()
}

/// The entries about an incident and its cards with their times, in the order it happened. What has no time of its own
/// stands where it was recorded.
pub fn events<'a>(incident: &Incident, ledger: &'a Ledger) -> Vec<(When, &'a Entry)> {
    let cards = incident.cards.iter().filter_map(|id| ledger.card(*id));
    let places: BTreeSet<u64> =
        incident.history.iter().copied().chain(cards.flat_map(|card| card.history.iter().copied())).collect();
    let mut entries: Vec<(When, &Entry)> = places
        .into_iter()
        .filter_map(|seq| ledger.journal().at(seq))
        .map(|entry| (when(entry, ledger), entry.as_ref()))
        .collect();
    entries.sort_by_key(|(when, entry)| {
        let (day, minute) = entry.recorded_at.in_japan();
        match when {
            When::Unknown => (day, Some(minute), entry.seq),
            When::Day(day) => (*day, None, entry.seq),
            When::At(day, minute) => (*day, Some(*minute), entry.seq),
        }
    });
    entries
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
    let (title, detail) = words_of(entry, ledger, t);
    let shown = if when.is_unknown() { recorded } else { when };
    let mut details: Vec<String> = detail.into_iter().collect();
    if recorded != when {
        details.push(t.incident_timeline_recorded(format::when_table(recorded, now.day, t)));
    }
    let mark = if matches!(entry.fact, Fact::IncidentOpened(_)) {
        Mark::Began
    } else if matches!(entry.fact, Fact::IncidentClosed(_)) {
        Mark::Ended
    } else {
        Mark::Between
    };
    Moment {
        time: format::when_table(shown, now.day, t),
        title,
        detail: details.join(&t.word_list_dot()),
        mark,
    }
}

/// What an entry says, and more about it: what happened to the person comes before what was written down.
pub fn words_of(entry: &Entry, ledger: &Ledger, t: &Texts) -> (String, Option<String>) {
    if let Fact::PurchaseRecorded(fact) = &entry.fact {
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
    } else if let Fact::IncidentOpened(fact) = &entry.fact {
        let seen = fact.seen.as_deref().map(|seen| t.word_quoted(seen));
        (words::title(fact.kind, t), seen)
    } else if let Fact::IncidentNoted(fact) = &entry.fact {
        (fact.text.clone(), None)
    } else if let Fact::ContactLogged(fact) = &entry.fact {
        (t.story_contact_logged(&fact.who), contact(fact, t))
    } else {
        let line = history::entry(entry, ledger, t);
        (line.title, line.detail)
    }
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
