//! Taking entries or a whole import back, and finding what builds on them.

use std::collections::HashSet;

use crate::action::Refused;
use crate::core::entry::{Entry, Fact};
use crate::core::id::{EntryId, RunId};
use crate::core::ledger::Ledger;

/// The facts that take entries back; what was built on them since goes along or stands in the way.
pub fn entries(ledger: &Ledger, ids: &[EntryId], along: bool) -> Result<Vec<Fact>, Refused> {
    let mut targets = HashSet::new();
    for id in ids {
        let entry = ledger.journal().find(*id).ok_or(Refused::Missing)?;
        if !ledger.journal().counts(entry.seq) {
            return Err(Refused::AlreadyReverted);
        }
        targets.insert(entry.seq);
    }
    let along = dependents(ledger, |entry| targets.contains(&entry.seq), along)?;
    // Newest first, so that nothing ever stands without what it builds on.
    let mut seqs: Vec<u64> = targets.into_iter().chain(along).collect();
    seqs.sort_unstable_by(|a, b| b.cmp(a));
    Ok(reverting(ledger, &seqs))
}

/// The facts that take an import back, and how many entries it wrote.
pub fn run(ledger: &Ledger, run: RunId, along: bool) -> Result<(Vec<Fact>, usize), Refused> {
    let count = ledger.journal().of_run(run).count();
    if count == 0 {
        return Err(Refused::Missing);
    }
    if ledger.run(run).is_none() {
        return Err(Refused::AlreadyReverted);
    }
    let mut along = dependents(ledger, |entry| entry.run == Some(run), along)?;
    along.sort_unstable_by(|a, b| b.cmp(a));
    let mut facts = reverting(ledger, &along);
    facts.push(Fact::ImportReverted { run });
    Ok((facts, count))
}

fn reverting(ledger: &Ledger, seqs: &[u64]) -> Vec<Fact> {
    let found = seqs.iter().filter_map(|seq| ledger.journal().at(*seq));
    found.map(|entry| Fact::EntryReverted { entry: entry.id }).collect()
}

/// The entries that would speak of something that is not there any more.
fn dependents(ledger: &Ledger, gone: impl Fn(&Entry) -> bool, along: bool) -> Result<Vec<u64>, Refused> {
    let without = Ledger::fold(ledger.journal().entries().iter().filter(|entry| !gone(entry)).cloned());
    let already: HashSet<u64> = ledger.unapplied().iter().copied().collect();
    let found: Vec<u64> = without.unapplied().iter().copied().filter(|seq| !already.contains(seq)).collect();
    if found.is_empty() || along { Ok(found) } else { Err(Refused::BuiltOn { dependents: found }) }
}
