//! The table of incidents.

use super::columns::columns;
use super::value::{Value, Word};
use crate::core::card::Card;
use crate::core::date::When;
use crate::core::incident::{Closure, Incident};
use crate::core::ledger::Ledger;

/// An incident with its cards.
pub(super) struct Record<'a> {
    pub ledger: &'a Ledger,
    pub incident: &'a Incident,
}

impl<'a> Record<'a> {
    pub fn cards(&self) -> impl Iterator<Item = &'a Card> {
        let ledger = self.ledger;
        self.incident.cards.iter().filter_map(move |card| ledger.card(*card))
    }

    fn closed(&self) -> Option<&'a Closure> {
        self.incident.closed.as_ref()
    }
}

columns! { Record:
    "id" Id Id => |r| Value::id(&r.incident.id);
    "on" HappenedOn Day => |r| Value::on(r.incident.when);
    "at" HappenedAt Minute => |r| Value::at(r.incident.when);
    "kind" Incident Name => |r| Value::Word(Word::Incident(r.incident.kind));
    "open" Open Flag => |r| Value::Flag(r.incident.is_open());
    "seen" Seen Text => |r| Value::text(r.incident.seen.as_deref());
    "seen_where" SeenWhere Name => |r| Value::text(r.incident.seen_where.as_deref());
    "mail" Mail Text => |r| Value::text(r.incident.mail.as_deref());
    "card_count" CardCount Count => |r| Value::count(r.incident.cards.len());
    "cards" CardIds Id => |r| Value::ids(&r.incident.cards);
    "account" Account Name => |r| {
        let account = r.incident.account.and_then(|account| r.ledger.account(account));
        Value::text(account.map(|account| account.facts.name.as_str()))
    };
    "account_id" AccountId Id => |r| Value::maybe_id(r.incident.account);
    "pattern" Pattern Name => |r| r.incident.pattern.map_or(Value::Empty, |word| Value::Word(Word::Pattern(word)));
    "cause" Cause Name => |r| r.incident.cause.map_or(Value::Empty, |word| Value::Word(Word::Cause(word)));
    "evidence_count" EvidenceCount Count => |r| Value::count(r.incident.evidence.len());
    "closed_on" ClosedOn Day => |r| Value::on(r.closed().map_or(When::Unknown, |closed| closed.when));
    "outcome" Outcome Name => |r| r.closed().map_or(Value::Empty, |closed| Value::Word(Word::Outcome(closed.outcome)));
    "recovered_minor" Recovered Amount => |r| Value::amount(r.closed().and_then(|closed| closed.recovered));
    "lost_minor" Lost Amount => |r| Value::amount(r.closed().and_then(|closed| closed.lost));
    "currency" Currency Name => |r| {
        Value::currency([r.closed().and_then(|closed| closed.lost), r.closed().and_then(|closed| closed.recovered)])
    };
}
