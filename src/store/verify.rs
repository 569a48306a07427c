//! Checking a ledger to the last byte: the chain, the evidence, the database's structure, and the pages themselves.
//!
//! Finds harm and names it; mends nothing.

use std::ops::ControlFlow;

use rusqlite::{MAIN_DB, Row, Statement};

use super::chain::{Hash, ZERO_HASH, hash_of};
use super::error::{EvidenceHarm, Harm, Op, StoreError};
use super::evidence::{FileRow, Found, file_rows, read_chunks};
use super::file::Store;
use super::journal::Columns;
use super::layout::{self, Replay};
use super::record::Record;
use super::schema::{EVIDENCE_SINCE, PAGE_SIZE};

/// The most damage that is listed; a file worse than this is not read line by line.
const LISTED: usize = 1_000;

/// What a check of the whole ledger found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verdict {
    /// How many records were read.
    pub entries: u64,
    /// The hash of the last one.
    pub head: Hash,
    /// What is wrong, in the order it was found; nothing when the ledger is sound.
    pub damage: Vec<Damage>,
    /// Whether the pages were compared byte by byte; very large files are not.
    pub pages_compared: bool,
}

impl Verdict {
    /// Whether nothing is wrong.
    pub fn is_sound(&self) -> bool {
        self.damage.is_empty()
    }
}

/// One thing that is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Damage {
    /// The record it concerns, if it is one record.
    pub seq: Option<u64>,
    /// What it is.
    pub what: Harm,
}

impl Store {
    /// Recomputes the chain and checks the file to the last byte. Changes nothing.
    pub fn verify(&mut self) -> Result<Verdict, StoreError> {
        let path = self.path.clone();
        let sqlite = |source| StoreError::sqlite(Op::Verify, &path, source);
        // What is checked is the file, not what was read of it before.
        self.conn.release_memory().map_err(sqlite)?;
        let mut found = Findings::default();
        let pages = self.size(&mut found)?;
        let comparable = self.on_disk && layout::is_comparable(pages);
        let mut replay = comparable.then(|| Replay::new(self.version)).transpose().map_err(sqlite)?;
        let mut files = self.files(&mut found);
        let (entries, head) = self.walk(&mut found, &mut files, replay.as_ref()).map_err(sqlite)?;
        for row in files {
            found.stray(&row);
        }
        self.structure(&mut found).map_err(sqlite)?;
        let mut pages_compared = false;
        if found.0.is_empty()
            && let Some(replay) = &mut replay
        {
            let expected = replay.pages().map_err(sqlite)?;
            let stored = self.conn.serialize(MAIN_DB).map_err(sqlite)?;
            for harm in layout::compare(&stored, &expected) {
                found.add(None, harm);
            }
            pages_compared = true;
        }
        Ok(Verdict { entries, head, damage: found.0, pages_compared })
    }

    /// The files that are kept as evidence, the first one last.
    fn files(&self, found: &mut Findings) -> Vec<FileRow> {
        if self.version < EVIDENCE_SINCE {
            return Vec::new();
        }
        let mut files = file_rows(&self.conn).unwrap_or_else(|error| {
            found.add(None, Harm::Structure(error.to_string()));
            Vec::new()
        });
        files.reverse();
        files
    }

    /// Checks the files that came with the entry at this place, and hands them on to be laid out again.
    fn check_files(
        &self,
        files: &mut Vec<FileRow>,
        entry: u64,
        found: &mut Findings,
        replay: Option<&Replay>,
    ) {
        while let Some(row) = files.pop_if(|row| row.entry <= entry) {
            if row.entry < entry {
                found.stray(&row);
                continue;
            }
            let replay = replay.filter(|_| found.0.is_empty());
            if replay.is_some_and(|replay| replay.add_file(&row).is_err()) {
                found.stray(&row);
                continue;
            }
            let read = read_chunks(&self.conn, &row, &mut |number, bytes| {
                if let Some(replay) = replay {
                    replay.add_chunk(number, bytes)?;
                }
                Ok(ControlFlow::Continue(()))
            });
            let what = match read {
                Ok(Found::Whole) => continue,
                Ok(Found::Short { found }) => EvidenceHarm::Short { expected: row.size, found },
                Ok(Found::Changed) => EvidenceHarm::Changed,
                Err(error) => {
                    found.add(Some(entry), Harm::Structure(error.to_string()));
                    continue;
                }
            };
            found.add(Some(entry), Harm::Evidence { sha256: row.sha256, what });
        }
    }

    /// Reads every row, follows the chain, and hands sound rows on to be laid out again.
    fn walk(
        &self,
        found: &mut Findings,
        files: &mut Vec<FileRow>,
        replay: Option<&Replay>,
    ) -> rusqlite::Result<(u64, Hash)> {
        let mut statement = self.conn.prepare_cached(
            "SELECT seq, id, recorded_at, run, kind, body, prev, hash FROM entry ORDER BY seq",
        )?;
        let columns = Chained::of(&statement)?;
        let mut rows = statement.query([])?;
        let (mut entries, mut head) = (0, ZERO_HASH);
        loop {
            let row = match rows.next() {
                Ok(Some(row)) => row,
                Ok(None) => break,
                Err(error) => {
                    found.add(None, Harm::Structure(error.to_string()));
                    break;
                }
            };
            let expected = entries + 1;
            entries = expected;
            let Ok((record, prev, hash)) = columns.read(row) else {
                found.add(Some(expected), Harm::Unreadable);
                continue;
            };
            if record.seq != expected {
                found.add(Some(expected), Harm::Gap);
                entries = record.seq;
            }
            if prev != head {
                found.add(Some(record.seq), Harm::Link);
            }
            if hash_of(&prev, &record) != hash {
                found.add(Some(record.seq), Harm::Hash);
            }
            head = hash;
            self.check_files(files, record.seq, found, replay);
            if found.0.is_empty()
                && let Some(replay) = replay
            {
                replay.add(&record, &prev, &hash)?;
            }
            if found.0.len() >= LISTED {
                break;
            }
        }
        Ok((entries, head))
    }

    fn structure(&self, found: &mut Findings) -> rusqlite::Result<()> {
        let mut statement = self.conn.prepare("PRAGMA integrity_check(100)")?;
        let mut rows = statement.query([])?;
        loop {
            match rows.next() {
                Ok(Some(row)) => {
                    let line: String = row.get("integrity_check")?;
                    if line != "ok" {
                        found.add(None, Harm::Structure(line));
                    }
                }
                Ok(None) => return Ok(()),
                Err(error) => {
                    found.add(None, Harm::Structure(error.to_string()));
                    return Ok(());
                }
            }
        }
    }

    /// Compares the file's length with the number of its pages, which is the answer.
    fn size(&self, found: &mut Findings) -> Result<u64, StoreError> {
        let pages: u64 = self
            .conn
            .pragma_query_value(None, "page_count", |row| row.get("page_count"))
            .map_err(|source| StoreError::sqlite(Op::Verify, &self.path, source))?;
        if self.on_disk {
            let size = std::fs::metadata(&self.path)
                .map_err(|source| StoreError::io(Op::Verify, &self.path, source))?
                .len();
            let expected = pages * PAGE_SIZE as u64;
            if size != expected {
                found.add(None, Harm::Size { expected, found: size });
            }
        }
        Ok(pages)
    }
}

#[derive(Default)]
struct Findings(Vec<Damage>);

impl Findings {
    fn add(&mut self, seq: Option<u64>, what: Harm) {
        if self.0.len() < LISTED {
            self.0.push(Damage { seq, what });
        }
    }

    fn stray(&mut self, row: &FileRow) {
        let what = Harm::Evidence { sha256: row.sha256, what: EvidenceHarm::Stray };
        self.add(Some(row.entry), what);
    }
}

/// The columns of a record with its two hashes.
pub(super) struct Chained {
    record: Columns,
    prev: usize,
    hash: usize,
}

impl Chained {
    pub(super) fn of(statement: &Statement<'_>) -> rusqlite::Result<Self> {
        Ok(Chained {
            record: Columns::of(statement)?,
            prev: statement.column_index("prev")?,
            hash: statement.column_index("hash")?,
        })
    }

    pub(super) fn read(&self, row: &Row<'_>) -> rusqlite::Result<(Record, Hash, Hash)> {
        Ok((self.record.read(row)?, row.get(self.prev)?, row.get(self.hash)?))
    }
}
