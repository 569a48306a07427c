//! Plans of fixtures, and a ledger they are recorded in.

use std::sync::Arc;

use giftcho::core::date::Day;
use giftcho::core::entry::{Entry, Fact};
use giftcho::core::id::{EntryId, RunId};
use giftcho::core::ledger::Ledger;
use giftcho::import::draft::{CardDraft, Draft};
use giftcho::import::facts::facts;
use giftcho::import::plan::{Plan, PlanOptions, plan};
use giftcho::import::reason::Status;
use giftcho::import::row::Row;
use giftcho::jobs::Progress;
use uuid::Uuid;

pub fn today() -> Day {
    Day::new(2026, 11, 22).unwrap()
}

/// A fixture's bytes.
pub fn fixture(name: &str) -> Vec<u8> {
    std::fs::read(format!("{}/tests/data/import/{name}", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

/// The plan of some bytes against a ledger.
pub fn plan_of(bytes: &[u8], ledger: &Ledger) -> Plan {
    plan_with(bytes, ledger, &PlanOptions::default())
}

/// The plan of some bytes, read as was said.
pub fn plan_with(bytes: &[u8], ledger: &Ledger, options: &PlanOptions) -> Plan {
    plan(bytes, "file.csv", ledger, options, today(), &Progress::new()).unwrap()
}

/// The plan of a fixture against an empty ledger.
pub fn fresh(name: &str) -> Plan {
    plan_of(&fixture(name), &Ledger::default())
}

/// Line, status and reason of every row.
pub fn verdicts(plan: &Plan) -> Vec<(u64, &'static str, &'static str)> {
    plan.rows.iter().map(|row| (row.line, row.status.id(), row.reason().id())).collect()
}

/// The cards a row would become.
pub fn card(row: &Row) -> &CardDraft {
    match &row.draft {
        Some(Draft::Card(card)) => card,
        other => panic!("line {} holds no card: {other:?}", row.line),
    }
}

/// The row that begins on a line.
pub fn at(plan: &Plan, line: u64) -> &Row {
    plan.rows.iter().find(|row| row.line == line).unwrap()
}

/// How many rows have a status.
pub fn count(plan: &Plan, status: Status) -> usize {
    plan.counts()[&status]
}

/// A ledger that numbers its own entries.
#[derive(Default)]
pub struct Book {
    pub ledger: Ledger,
    ids: u128,
}

impl Book {
    /// Records what a plan records when nobody chooses, as one run.
    pub fn record(&mut self, plan: &Plan) -> RunId {
        let run = self.ledger.journal().next_run();
        let mut ids = self.ids;
        let new_id = || {
            ids += 1;
            Uuid::from_u128(ids)
        };
        let written =
            facts(plan, &self.ledger, run, |row| row.draft.clone().filter(|_| row.is_recorded()), new_id);
        self.ids = ids;
        for fact in written {
            self.write(fact, Some(run));
        }
        assert!(self.ledger.unapplied().is_empty());
        run
    }

    /// Writes one fact.
    pub fn write(&mut self, fact: Fact, run: Option<RunId>) {
        let seq = self.ledger.journal().last_seq() + 1;
        let id = EntryId::new(self.id());
        let recorded_at = "2026-11-22T00:00:00.000Z".parse().unwrap();
        self.ledger.apply(Arc::new(Entry { seq, id, recorded_at, run, fact }));
    }

    /// A new identifier.
    pub fn id(&mut self) -> Uuid {
        self.ids += 1;
        Uuid::from_u128(self.ids)
    }

    /// Plans and records a fixture.
    pub fn import(&mut self, name: &str) -> RunId {
        let plan = plan_of(&fixture(name), &self.ledger);
        self.record(&plan)
    }
}
