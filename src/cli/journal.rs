//! `journal` and `import-journal`: every entry as it stands in the file, and reading a whole journal back in.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::File;
use std::io::{self, BufRead, BufReader, Write};
use std::ops::ControlFlow;
use std::path::Path;

use serde::{Deserialize, Serialize};

use super::failure::{Code, Failure};
use super::{Cx, out};
use crate::core::entry::{EvidenceAttached, Fact};
use crate::desk::record;
use crate::i18n::format;
use crate::inquiry::names;
use crate::store::{Beside, Record, Store, StoreError, evidence_beside, folder_beside};

/// A line of the exported journal.
#[derive(Debug, Deserialize)]
struct Line {
    seq: u64,
    id: String,
    recorded_at: String,
    run: Option<i64>,
    kind: String,
    body: String,
    prev: String,
    hash: String,
}

/// An entry as the JSON object that is printed.
#[derive(Debug, Serialize)]
struct EntryRow<'a> {
    seq: u64,
    id: &'a str,
    recorded_at: &'a str,
    run: Option<i64>,
    kind: &'a str,
    /// The entry itself, as an object.
    body: serde_json::Value,
    /// Whether it counts; an entry that was taken back does not.
    counts: bool,
    prev: &'a str,
    hash: &'a str,
}

/// Every entry.
pub fn list(cx: &Cx<'_>) -> Result<(), Failure> {
    let mut desk = cx.read()?;
    if !cx.json {
        let rows: Vec<Vec<String>> = desk
            .ledger()
            .journal()
            .entries()
            .iter()
            .map(|entry| {
                let reverted = !desk.ledger().journal().counts(entry.seq);
                vec![
                    entry.seq.to_string(),
                    entry.recorded_at.to_string(),
                    entry.run.map(|run| run.to_string()).unwrap_or_default(),
                    entry.fact.kind().to_owned(),
                    if reverted { cx.t.cli_journal_reverted() } else { String::new() },
                ]
            })
            .collect();
        return Ok(out::lines(out::columns(&rows, &[0, 2]))?);
    }
    let ledger = std::sync::Arc::clone(desk.ledger());
    let mut written = Ok(());
    let mut read = Ok(0);
    desk.with_store_here(|store| {
        written = out::write(|out| {
            out.write_all(b"[")?;
            let mut rows = Rows {
                out: &mut *out,
                half: Vec::new(),
                first: true,
                counts: |seq| ledger.journal().counts(seq),
            };
            read = store.export_jsonl(&mut rows);
            out.write_all(b"]\n")
        });
    });
    written?;
    match read {
        Ok(_) => Ok(()),
        // Whoever was reading has gone.
        Err(StoreError::Io { source, .. }) => Err(out::OutError::from(source).into()),
        Err(error) => Err(Failure::of_store(&error, cx.path(), cx.t)),
    }
}

/// Takes lines of the exported journal and writes each as an element of an array.
struct Rows<'a, C> {
    out: &'a mut dyn Write,
    half: Vec<u8>,
    first: bool,
    counts: C,
}

impl<C: Fn(u64) -> bool> Write for Rows<'_, C> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.half.extend_from_slice(bytes);
        while let Some(end) = self.half.iter().position(|byte| *byte == b'\n') {
            let rest = self.half.split_off(end + 1);
            let line = std::mem::replace(&mut self.half, rest);
            self.row(&line)?;
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

impl<C: Fn(u64) -> bool> Rows<'_, C> {
    fn row(&mut self, line: &[u8]) -> io::Result<()> {
        let line: Line = serde_json::from_slice(line)?;
        let row = EntryRow {
            seq: line.seq,
            id: &line.id,
            recorded_at: &line.recorded_at,
            run: line.run,
            kind: &line.kind,
            body: serde_json::from_str(&line.body)?,
            counts: (self.counts)(line.seq),
            prev: &line.prev,
            hash: &line.hash,
        };
        self.out.write_all(if self.first { b"\n" } else { b",\n" })?;
        self.first = false;
        serde_json::to_writer(&mut *self.out, &row)?;
        Ok(())
    }
}

#[derive(Debug, Serialize)]
struct ReadIn {
    ledger: String,
    entries: u64,
    /// How many files came in from beside the journal.
    evidence: usize,
    evidence_missing: Vec<MissingRow>,
}

/// A file that entries speak of and that is not there, or is not what it was.
#[derive(Debug, Serialize)]
struct MissingRow {
    entry: u64,
    name: String,
    sha256: String,
    changed: bool,
}

/// Reads a journal into an empty ledger: all of it, every hash checked, or nothing.
pub fn import(cx: &Cx<'_>, file: &Path) -> Result<(), Failure> {
    // An entry this version cannot read would make a ledger it cannot open.
    let mut spoken = known(cx, file)?;
    let folder = folder_beside(file);
    let (mut taken, mut missing) = (BTreeSet::new(), Vec::new());
    let store_failed = |error: StoreError| Failure::of_store(&error, cx.path(), cx.t);
    let (mut store, made) = match Store::open(cx.path()) {
        Ok(store) => (store, false),
        Err(StoreError::NotFound { .. }) => (Store::create(cx.path()).map_err(store_failed)?, true),
        Err(error) => return Err(store_failed(error)),
    };
    let read = File::open(file).map_err(|error| unreadable(cx, file, &error)).and_then(|file| {
        store
            .import_jsonl_with_evidence(
                &mut BufReader::new(file),
                &mut |record| {
                    let piece = spoken.remove(&record.seq).filter(|piece| !taken.contains(&piece.sha256));
                    let Some(EvidenceAttached { name, sha256, .. }) = piece else { return Vec::new() };
                    let changed = match evidence_beside(&folder, &sha256) {
                        Beside::Whole(new) => {
                            taken.insert(sha256);
                            return vec![new];
                        }
                        Beside::Missing => false,
                        Beside::Changed => true,
                    };
                    missing.push(MissingRow { entry: record.seq, name, sha256, changed });
                    Vec::new()
                },
                &mut |_| ControlFlow::Continue(()),
            )
            .map_err(store_failed)
    });
    let closed = store.close().map_err(store_failed);
    let entries = match read.and_then(|entries| closed.map(|()| entries)) {
        Ok(entries) => entries,
        Err(failure) => {
            if made {
                // It was made just now, by us, and is empty.
                let _ = std::fs::remove_file(cx.path());
            }
            return Err(failure);
        }
    };
    let shown = cx.path().display().to_string();
    if cx.json {
        let (evidence, evidence_missing) = (taken.len(), missing);
        return Ok(out::json(&ReadIn { ledger: shown, entries, evidence, evidence_missing })?);
    }
    let count = format::number(i64::try_from(entries).unwrap_or(i64::MAX));
    let mut lines = vec![cx.t.cli_journal_read(count, shown)];
    if !taken.is_empty() {
        lines.push(cx.t.evidence_cli_read(format::count(taken.len())));
    }
    for MissingRow { entry, name, sha256, changed } in missing {
        let name = names::safe(&name).unwrap_or_else(|| cx.t.evidence_nameless());
        let said = if changed { cx.t.evidence_changed(sha256) } else { cx.t.evidence_gone(sha256) };
        lines.push(cx.t.cli_verify_entry(entry.to_string(), format!("{name}: {said}")));
    }
    Ok(out::lines(lines)?)
}

/// Looks at every line before anything is made, and says which entries speak of evidence. What is no line at all is left to
/// the store, which names the problem.
fn known(cx: &Cx<'_>, file: &Path) -> Result<BTreeMap<u64, EvidenceAttached>, Failure> {
    let mut spoken = BTreeMap::new();
    let failed = |error: &io::Error| unreadable(cx, file, error);
    let input = BufReader::new(File::open(file).map_err(|error| failed(&error))?);
    for (number, line) in (1_u64..).zip(input.split(b'\n')) {
        let line = line.map_err(|error| failed(&error))?;
        let line = line.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&line);
        let Ok(Line { seq, id, recorded_at, run, kind, body, .. }) = serde_json::from_slice(line) else {
            return Ok(spoken);
        };
        let Ok(entry) = record::entry(Record { seq, id, recorded_at, run, kind, body }) else {
            let what = cx.t.cli_journal_unknown_kind(number.to_string());
            return Err(Failure::said(Code::Failed, what, cx.t.cli_journal_unknown_kind_advice()));
        };
        if let Fact::EvidenceAttached(attached) = &entry.fact {
            spoken.insert(seq, attached.clone());
        }
    }
    Ok(spoken)
}

fn unreadable(cx: &Cx<'_>, file: &Path, error: &io::Error) -> Failure {
    Failure::failed(cx.t.cli_file_unreadable(file.to_string_lossy(), error.to_string()))
}
