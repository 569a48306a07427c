//! Undo and redo: which step each would take back, worked out from the journal itself, so that they outlive a restart.
//!
//! What is recorded at one moment is one step. Undoing reverts the newest step that stands; redoing reverts that revert.

use std::collections::HashSet;
use std::sync::Arc;

use crate::core::date::Stamp;
use crate::core::entry::{Entry, Fact};
use crate::core::id::{EntryId, RunId};

/// Entries that were recorded together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    at: Stamp,
    entries: Vec<EntryId>,
    run: Option<RunId>,
    /// What it reverts, when reverting is all it does.
    reverts: Option<Target>,
}

/// What a step reverts.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Target {
    Entries(HashSet<EntryId>),
    Run(RunId),
}

impl Step {
    /// The facts that take it back.
    pub fn reverting(&self) -> Vec<Fact> {
        match self.run {
            Some(run) => vec![Fact::ImportReverted { run }],
            None => self.entries.iter().map(|entry| Fact::EntryReverted { entry: *entry }).collect(),
        }
    }

    fn is_reverted_by(&self, target: &Target) -> bool {
        match target {
            Target::Run(run) => self.run == Some(*run),
            Target::Entries(entries) => {
                self.run.is_none()
                    && entries.len() == self.entries.len()
                    && self.entries.iter().all(|entry| entries.contains(entry))
            }
        }
    }
}

/// The steps that can be undone and redone.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Steps {
    done: Vec<Step>,
    undone: Vec<(Step, Step)>,
    /// Entries of the newest moment, which may not be complete yet.
    open: Option<Step>,
}

impl Steps {
    /// The steps of a journal.
    pub fn of<'a>(entries: impl IntoIterator<Item = &'a Arc<Entry>>) -> Self {
        let mut steps = Self::default();
        for entry in entries {
            steps.take(entry);
        }
        steps
    }

    /// Takes one more entry into account.
    pub fn take(&mut self, entry: &Entry) {
        // What has been handed out cannot be taken back, and is no step.
        if matches!(entry.fact, Fact::Exported(_)) {
            return;
        }
        match &mut self.open {
            Some(step) if step.at == entry.recorded_at && step.run == entry.run => step.add(entry),
            _ => {
                self.close();
                let mut step =
                    Step { at: entry.recorded_at, entries: Vec::new(), run: entry.run, reverts: None };
                step.add(entry);
                self.open = Some(step);
            }
        }
    }

    /// The step that undo would take back.
    pub fn to_undo(&mut self) -> Option<&Step> {
        self.close();
        self.done.last()
    }

    /// The undoing that redo would take back.
    pub fn to_redo(&mut self) -> Option<&Step> {
        self.close();
        self.undone.last().map(|(_, undoing)| undoing)
    }

    fn close(&mut self) {
        let Some(step) = self.open.take() else { return };
        if let Some(target) = &step.reverts {
            if self.done.last().is_some_and(|top| top.is_reverted_by(target)) {
                if let Some(top) = self.done.pop() {
                    self.undone.push((top, step));
                }
                return;
            }
            if self.undone.last().is_some_and(|(_, undoing)| undoing.is_reverted_by(target)) {
                if let Some((redone, _)) = self.undone.pop() {
                    self.done.push(redone);
                }
                return;
            }
        }
        self.undone.clear();
        self.done.push(step);
    }
}

impl Step {
    fn add(&mut self, entry: &Entry) {
        let first = self.entries.is_empty();
        self.entries.push(entry.id);
        self.reverts = match (&entry.fact, self.reverts.take()) {
            (Fact::ImportReverted { run }, None) if first => Some(Target::Run(*run)),
            (Fact::EntryReverted { entry }, None) if first => Some(Target::Entries(HashSet::from([*entry]))),
            (Fact::EntryReverted { entry }, Some(Target::Entries(mut entries))) => {
                entries.insert(*entry);
                Some(Target::Entries(entries))
            }
            _ => None,
        };
    }
}
