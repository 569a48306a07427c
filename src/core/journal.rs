//! 帳簿: every entry in order, and which of them count.
//!
//! Nothing is ever removed. An entry stops counting when a later entry that counts reverts it, or reverts the import it
//! belongs to; reverting a revert brings it back.

use std::collections::HashSet;
use std::sync::Arc;

use super::entry::{Entry, Fact};
use super::id::{EntryId, RunId};

/// The entries of a ledger and which of them count.
#[derive(Debug, Clone, Default)]
pub struct Journal {
    entries: Vec<Arc<Entry>>,
    reverted: HashSet<u64>,
}

impl Journal {
    /// Every entry, oldest first, reverted ones and reverts included.
    pub fn entries(&self) -> &[Arc<Entry>] {
        &self.entries
    }

    /// How many entries there are.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether nothing was ever recorded.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// The entry at a place.
    pub fn at(&self, seq: u64) -> Option<&Arc<Entry>> {
        let index = self.entries.binary_search_by_key(&seq, |e| e.seq).ok()?;
        self.entries.get(index)
    }

    /// The entry with an id, looked for from the newest.
    pub fn find(&self, id: EntryId) -> Option<&Arc<Entry>> {
        self.entries.iter().rev().find(|e| e.id == id)
    }

    /// Whether the entry at a place counts.
    pub fn counts(&self, seq: u64) -> bool {
        !self.reverted.contains(&seq)
    }

    /// The entries of one import, in order.
    pub fn of_run(&self, run: RunId) -> impl Iterator<Item = &Arc<Entry>> {
        self.entries.iter().filter(move |e| e.run == Some(run))
    }

    /// The number the next import gets.
    pub fn next_run(&self) -> RunId {
        RunId(self.entries.iter().filter_map(|e| e.run).map(|r| r.0).max().unwrap_or(0).saturating_add(1))
    }

    /// The place of the last entry; 0 when there is none.
    pub fn last_seq(&self) -> u64 {
        self.entries.last().map_or(0, |e| e.seq)
    }

    pub(super) fn push(&mut self, entry: Arc<Entry>) {
        self.entries.push(entry);
    }

    pub(super) fn pop(&mut self) -> Option<Arc<Entry>> {
        self.entries.pop()
    }

    pub(super) fn from_entries(entries: Vec<Arc<Entry>>) -> Self {
        let reverted = reverted(&entries);
        Self { entries, reverted }
    }

    pub(super) fn into_entries(self) -> Vec<Arc<Entry>> {
        self.entries
    }
}

/// The places of the entries that do not count.
///
/// A revert can only be undone by a later one, so going backwards decides each entry once.
fn reverted(entries: &[Arc<Entry>]) -> HashSet<u64> {
    let mut out = HashSet::new();
    let mut entries_gone: HashSet<EntryId> = HashSet::new();
    let mut runs_gone: HashSet<RunId> = HashSet::new();
    for entry in entries.iter().rev() {
        if entries_gone.contains(&entry.id) || entry.run.is_some_and(|run| runs_gone.contains(&run)) {
            out.insert(entry.seq);
            continue;
        }
        match entry.fact {
            Fact::EntryReverted { entry: target } => {
                entries_gone.insert(target);
            }
            Fact::ImportReverted { run } => {
                runs_gone.insert(run);
            }
            _ => {}
        }
    }
    out
}
