//! The journal as JSON Lines: one object per record, readable without this program, and read back hash for hash.

use std::io::{BufRead, Read as _, Write};
use std::ops::ControlFlow;

use serde::{Deserialize, Serialize};

use super::chain::{from_hex, hash_of, hex};
use super::error::{LineProblem, Op, StoreError};
use super::evidence::NewEvidence;
use super::file::Store;
use super::journal::Step;
use super::record::Record;
use super::verify::Chained;

/// The longest line that is read.
const MAX_LINE: u64 = 64 << 20;

/// One line. The body stays a string, so that it survives every JSON tool letter by letter.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
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

impl Store {
    /// Writes every record as one line, in order, and says how many. Errors of `out` carry no path.
    pub fn export_jsonl(&mut self, out: &mut dyn Write) -> Result<u64, StoreError> {
        let sqlite = |source| StoreError::sqlite(Op::Export, &self.path, source);
        let failed = |source: std::io::Error| StoreError::io(Op::Export, std::path::Path::new(""), source);
        let mut statement = self
            .conn
            .prepare_cached(
                "SELECT seq, id, recorded_at, run, kind, body, prev, hash FROM entry ORDER BY seq",
            )
            .map_err(sqlite)?;
        let columns = Chained::of(&statement).map_err(sqlite)?;
        let mut rows = statement.query([]).map_err(sqlite)?;
        let mut lines = 0;
        while let Some(row) = rows.next().map_err(sqlite)? {
            let (record, prev, hash) = columns.read(row).map_err(|_| StoreError::Damaged {
                harm: super::error::Harm::Unreadable,
                seq: Some(lines + 1),
                path: self.path.clone(),
            })?;
            let Record { seq, id, recorded_at, run, kind, body } = record;
            let line = Line { seq, id, recorded_at, run, kind, body, prev: hex(&prev), hash: hex(&hash) };
            let mut text = serde_json::to_string(&line).map_err(|error| failed(error.into()))?;
            text.push('\n');
            out.write_all(text.as_bytes()).map_err(failed)?;
            lines += 1;
        }
        out.flush().map_err(failed)?;
        Ok(lines)
    }

    /// Reads what [`Store::export_jsonl`] writes into this empty ledger: all of it, every hash checked, or nothing.
    pub fn import_jsonl(
        &mut self,
        input: &mut dyn BufRead,
        progress: &mut dyn FnMut(u64) -> ControlFlow<()>,
    ) -> Result<u64, StoreError> {
        self.import_jsonl_with_evidence(input, &mut |_| Vec::new(), progress)
    }

    /// The same with the files that `evidence` gives for a record: they are written with it.
    pub fn import_jsonl_with_evidence(
        &mut self,
        input: &mut dyn BufRead,
        evidence: &mut dyn FnMut(&Record) -> Vec<NewEvidence>,
        progress: &mut dyn FnMut(u64) -> ControlFlow<()>,
    ) -> Result<u64, StoreError> {
        if self.entries() > 0 {
            return Err(StoreError::NotEmpty { entries: self.entries(), path: self.path.clone() });
        }
        let mut lines = Lines { input, number: 0 };
        let mut ids = std::collections::HashSet::new();
        self.write(
            Op::Import,
            progress,
            &mut |tail| {
                let Some(line) = lines.next()? else { return Ok(None) };
                let number = lines.number;
                let wrong = |problem| StoreError::JsonLine { line: number, problem };
                let Line { seq, id, recorded_at, run, kind, body, prev, hash } = line;
                if seq != tail.seq + 1 {
                    return Err(wrong(LineProblem::Order { expected: tail.seq + 1, found: seq }));
                }
                if from_hex(&prev) != Some(tail.hash) {
                    return Err(wrong(LineProblem::Link));
                }
                let record = Record { seq, id, recorded_at, run, kind, body };
                if from_hex(&hash) != Some(hash_of(&tail.hash, &record)) {
                    return Err(wrong(LineProblem::Hash));
                }
                if !ids.insert(record.id.clone()) {
                    return Err(wrong(LineProblem::DuplicateId));
                }
                let evidence = evidence(&record);
                Ok(Some(Step { record, evidence }))
            },
            &mut |_| {},
        )?;
        Ok(self.entries())
    }
}

struct Lines<'a> {
    input: &'a mut dyn BufRead,
    number: u64,
}

impl Lines<'_> {
    fn next(&mut self) -> Result<Option<Line>, StoreError> {
        let mut bytes = Vec::new();
        let read = (&mut *self.input)
            .take(MAX_LINE + 1)
            .read_until(b'\n', &mut bytes)
            .map_err(|source| StoreError::io(Op::Import, std::path::Path::new(""), source))?;
        if read == 0 {
            return Ok(None);
        }
        self.number += 1;
        let wrong = |problem| StoreError::JsonLine { line: self.number, problem };
        if read as u64 > MAX_LINE {
            return Err(wrong(LineProblem::TooLong));
        }
        let text = std::str::from_utf8(&bytes).map_err(|_| wrong(LineProblem::NotUtf8))?;
        // Editors on Windows like to put this mark in front.
        let text = if self.number == 1 { text.strip_prefix('\u{feff}').unwrap_or(text) } else { text };
        serde_json::from_str(text).map(Some).map_err(|_| wrong(LineProblem::NotARecord))
    }
}
