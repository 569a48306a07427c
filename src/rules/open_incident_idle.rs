//! An incident is open, an answer was promised for a day, and that day has passed without a word.
//!
//! It fires from the day after, until a later contact or note is recorded, a step is marked, another day is set, or the
//! incident is closed.
//!
//! ## Why
//! Claims lapse while one waits, and who asks again is answered.
//! ## What to do
//! Ask again, with the case number.
//! ## Source
//! The person's own ledger.
//! ## Example
//! `tests/rules/open-incident-idle.md`

use super::evidence::Evidence;
use super::rule::{Check, Look, Rule, RuleId};
use super::warning::{Level, Subject, Warning};
use crate::core::date::Day;
use crate::core::entry::Fact;
use crate::core::id::IncidentId;
use crate::core::incident::Incident;
use crate::core::words::IncidentKind;

pub(super) const RULE: Rule = Rule { id: RuleId::OpenIncidentIdle, check: Check::Incident(check) };

/// An answer that did not come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Overdue {
    /// The incident.
    pub incident: IncidentId,
    /// What it is about.
    pub kind: IncidentKind,
    /// Who was asked.
    pub who: String,
    /// What they promised, if anything.
    pub promised: Option<String>,
    /// The case number, if any.
    pub case_number: Option<String>,
    /// By when.
    pub next_on: Day,
}

fn check(incident: &Incident, cx: &Look<'_>, out: &mut Vec<Warning>) {
    if !incident.is_open() {
        return;
    }
    let said = incident.history.iter().rev().filter_map(|seq| cx.ledger.journal().at(*seq));
    let last = said.map(|entry| &entry.fact).find(|fact| {
        matches!(
            fact,
            Fact::ContactLogged(_)
                | Fact::IncidentNoted(_)
                | Fact::StepMarked(_)
                | Fact::IncidentReopened { .. }
        )
    });
    let Some(Fact::ContactLogged(contact)) = last else { return };
    let Some(next_on) = contact.next_on.filter(|day| *day < cx.now.day) else { return };
    out.push(Warning {
        rule: RULE.id,
        level: Level::Warning,
        subjects: std::iter::once(Subject::Incident(incident.id))
            .chain(incident.cards.iter().copied().map(Subject::Card))
            .collect(),
        at_risk_yen: 0,
        evidence: Evidence::OpenIncidentIdle(Overdue {
            incident: incident.id,
            kind: incident.kind,
            who: contact.who.clone(),
            promised: contact.promised.clone(),
            case_number: contact.case_number.clone(),
            next_on,
        }),
        cites: Vec::new(),
    });
}
