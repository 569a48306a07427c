//! Checking a ledger to the last byte: the chain, the database's structure, and the pages themselves.
//!
//! Finds harm and names it; mends nothing.

use rusqlite::{MAIN_DB, Row, Statement};

use super::chain::{Hash, ZERO_HASH, hash_of};
use super::error::{Harm, Op, StoreError};
use super::file::Store;
use super::journal::Columns;
use super::layout::{self, Replay};
use super::record::Record;
use super::schema::PAGE_SIZE;

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
        let replay = Replay::new().map_err(sqlite)?;
        let (entries, head) = self.walk(&mut found, &replay).map_err(sqlite)?;
        self.structure(&mut found).map_err(sqlite)?;
        let pages = self.size(&mut found)?;
        let mut pages_compared = false;
        if found.0.is_empty() && self.on_disk && layout::is_comparable(pages) {
            let expected = replay.finish().map_err(sqlite)?;
            let stored = self.conn.serialize(MAIN_DB).map_err(sqlite)?;
            for harm in layout::compare(&stored, &expected) {
                found.add(None, harm);
            }
            pages_compared = true;
        }
        Ok(Verdict { entries, head, damage: found.0, pages_compared })
    }

    /// Reads every row, follows the chain, and hands sound rows on to be laid out again.
    fn walk(&self, found: &mut Findings, replay: &Replay) -> rusqlite::Result<(u64, Hash)> {
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
            if found.0.is_empty() {
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
