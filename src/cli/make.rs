//! `demo` and `bench-ledger`: ledgers that are made, not kept by a person.

use std::path::Path;

use serde::Serialize;

use super::failure::Failure;
use super::{Cx, out};
use crate::desk::clock::{Clock, Ids};
use crate::desk::synthetic::{self, Order};
use crate::desk::{Desk, sample};
use crate::store::{Op, Store, StoreError};

#[derive(Debug, Serialize)]
struct Made {
    ledger: String,
    cards: usize,
    entries: usize,
}

/// Makes the sample ledger: in its own place, where an older sample makes room, or as the new file that was named.
pub fn demo(cx: &Cx<'_>) -> Result<(), Failure> {
    let path = if cx.named {
        cx.path()
    } else {
        remove_sample(&cx.paths.sample).map_err(|error| Failure::of_store(&error, &cx.paths.sample, cx.t))?;
        &cx.paths.sample
    };
    let mut desk = create(cx, path, Ids::Random)?;
    let filled = sample::fill(&mut desk, cx.t);
    finish(cx, path, desk, filled.map_err(|error| Failure::of_change(&error, path, cx.t)))
}

/// Makes a ledger of made-up cards: the same number and seed make the same file.
pub fn bench_ledger(cx: &Cx<'_>, cards: usize, seed: u64) -> Result<(), Failure> {
    let path = cx.path();
    let mut desk = create(cx, path, Ids::Counted(0))?;
    let filled = synthetic::fill(&mut desk, Order { cards, seed }, cx.t);
    let filled = filled.map(|_| ()).map_err(|error| Failure::of_change(&error, path, cx.t));
    finish(cx, path, desk, filled)
}

fn create(cx: &Cx<'_>, path: &Path, ids: Ids) -> Result<Desk, Failure> {
    Desk::create(path, Clock::System, ids).map_err(|error| Failure::of_open(&error, path, cx.t))
}

/// Closes what was filled and tells of it; half a ledger is not left behind.
fn finish(cx: &Cx<'_>, path: &Path, desk: Desk, filled: Result<(), Failure>) -> Result<(), Failure> {
    let (cards, entries) = (desk.ledger().cards().len(), desk.ledger().journal().len());
    let closed = desk.close().map_err(|error| Failure::of_store(&error, path, cx.t));
    if let Err(failure) = filled.and(closed) {
        // It was made just now, by us, and holds nothing of anybody.
        let _ = std::fs::remove_file(path);
        return Err(failure);
    }
    let shown = path.display().to_string();
    if cx.json {
        return Ok(out::json(&Made { ledger: shown, cards, entries })?);
    }
    let line = cx.t.cli_made(shown, cards.to_string(), entries.to_string());
    Ok(out::lines([line])?)
}

/// Throws the old sample away, unless a window has it open.
fn remove_sample(path: &Path) -> Result<(), StoreError> {
    match Store::open(path) {
        Err(StoreError::NotFound { .. }) => return Ok(()),
        Err(error @ StoreError::InUse { .. }) => return Err(error),
        Ok(store) => store.close()?,
        // The place is the sample's own; whatever is there is not a person's ledger.
        Err(_) => {}
    }
    std::fs::remove_file(path).map_err(|source| StoreError::Io {
        doing: Op::Create,
        path: path.to_owned(),
        source,
    })
}
