//! The bytes of evidence, kept in the ledger file itself: each file once, found by its SHA-256, in chunks.
//!
//! A file is written in the transaction of the entry it came with, or not at all. Reading hands the chunks on one by one
//! and checks the hash; bytes that are missing, too few or changed are named.

use std::fs::File;
use std::io::{self, Read, Write};
use std::ops::ControlFlow;
use std::path::PathBuf;
use std::sync::Arc;

use rusqlite::{Connection, OptionalExtension as _, params};
use sha2::{Digest as _, Sha256};

use super::chain::{Hash, from_hex};
use super::error::{EvidenceProblem, Op, StoreError};
use super::file::Store;
use super::lock::is_open_here;
use super::schema::{EVIDENCE_SINCE, PAGE_SIZE};

/// The largest file that is kept, in bytes.
pub const MOST_EVIDENCE: u64 = 256 << 20;

/// How large a ledger may grow by evidence, in bytes; well below what is taken for a ledger, so that entries still fit.
const MOST_LEDGER: u64 = 3 << 30;

/// How many bytes one row holds.
pub(super) const CHUNK: usize = 64 << 10;

/// How many chunks are handled between two looks at whether to go on.
const STEP: u64 = 16;

pub(super) const INSERT_FILE: &str =
    "INSERT INTO evidence (number, sha256, size, first_chunk, entry) VALUES (?1, ?2, ?3, ?4, ?5)";
pub(super) const INSERT_CHUNK: &str = "INSERT INTO evidence_chunk (number, bytes) VALUES (?1, ?2)";

/// A file that is to be kept with a batch of entries.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewEvidence {
    /// What its bytes hash to.
    pub sha256: Hash,
    /// How many there are.
    pub size: u64,
    /// Where they are.
    pub bytes: Bytes,
}

/// Where the bytes of a file are.
#[derive(Clone, PartialEq, Eq)]
pub enum Bytes {
    /// At hand.
    Held(Arc<[u8]>),
    /// In a file, which is read when they are written. It must still hold what was hashed.
    At(PathBuf),
}

impl std::fmt::Debug for Bytes {
    /// They may show a code, so they are not shown.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Held(bytes) => f.debug_tuple("Held").field(&bytes.len()).finish(),
            Self::At(path) => f.debug_tuple("At").field(path).finish(),
        }
    }
}

impl NewEvidence {
    /// The evidence these bytes are.
    pub fn held(bytes: impl Into<Arc<[u8]>>) -> Self {
        let bytes = bytes.into();
        Self { sha256: Sha256::digest(&bytes).into(), size: bytes.len() as u64, bytes: Bytes::Held(bytes) }
    }

    /// How many chunks it takes: what the progress of writing counts beside entries.
    pub fn chunks(&self) -> u64 {
        chunks_of(self.size)
    }
}

/// A file the ledger keeps.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KeptEvidence {
    /// What its bytes hash to.
    pub sha256: Hash,
    /// How many there are.
    pub size: u64,
    /// The place of the entry it came with.
    pub entry: u64,
}

/// Why the bytes of a piece of evidence cannot be had.
#[derive(Debug, thiserror::Error)]
pub enum EvidenceError {
    /// The ledger does not keep them.
    #[error("the ledger does not have these bytes")]
    Missing,
    /// Some are not there.
    #[error("{found} of {expected} bytes are there")]
    Short { expected: u64, found: u64 },
    /// They are not those that were kept.
    #[error("the bytes are not those that were kept")]
    Changed,
    /// There are more than were asked for at most.
    #[error("{size} bytes are too many here")]
    TooMany { size: u64 },
    /// The person stopped it.
    #[error("cancelled")]
    Cancelled,
    /// They could not be written to where they should go.
    #[error(transparent)]
    Out(io::Error),
    /// The ledger cannot be read.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// A row of `evidence`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct FileRow {
    pub number: u64,
    pub sha256: Hash,
    pub size: u64,
    pub first_chunk: u64,
    pub entry: u64,
}

impl Store {
    /// Every file the ledger keeps, in the order they came.
    pub fn evidence_files(&self) -> Result<Vec<KeptEvidence>, StoreError> {
        if self.version < EVIDENCE_SINCE {
            return Ok(Vec::new());
        }
        let rows =
            file_rows(&self.conn).map_err(|source| StoreError::sqlite(Op::Read, &self.path, source))?;
        Ok(rows
            .into_iter()
            .map(|FileRow { sha256, size, entry, .. }| KeptEvidence { sha256, size, entry })
            .collect())
    }

    /// Hands on the bytes of the evidence with this hash (in hexadecimal) and says how many there were. What was handed on
    /// before an error is not to be used. `progress` hears how many are read and may stop it.
    pub fn read_evidence(
        &self,
        sha256: &str,
        out: &mut dyn Write,
        progress: &mut dyn FnMut(u64) -> ControlFlow<()>,
    ) -> Result<u64, EvidenceError> {
        let row = self.evidence_row(sha256)?.ok_or(EvidenceError::Missing)?;
        let (mut done, mut chunks, mut stopped) = (0, 0, None);
        let read = read_chunks(&self.conn, &row, &mut |_, bytes| {
            if let Err(error) = out.write_all(bytes) {
                stopped = Some(EvidenceError::Out(error));
                return Ok(ControlFlow::Break(()));
            }
            done += bytes.len() as u64;
            chunks += 1;
            if chunks % STEP == 0 && progress(done).is_break() {
                stopped = Some(EvidenceError::Cancelled);
                return Ok(ControlFlow::Break(()));
            }
            Ok(ControlFlow::Continue(()))
        });
        let read = read.map_err(|source| StoreError::sqlite(Op::Read, &self.path, source))?;
        match (stopped, read) {
            (Some(error), _) => Err(error),
            (None, Found::Whole) => out.flush().map(|()| row.size).map_err(EvidenceError::Out),
            (None, Found::Short { found }) => Err(EvidenceError::Short { expected: row.size, found }),
            (None, Found::Changed) => Err(EvidenceError::Changed),
        }
    }

    /// The bytes of the evidence with this hash (in hexadecimal), unless there are more than `most`.
    pub fn evidence_bytes(&self, sha256: &str, most: u64) -> Result<Vec<u8>, EvidenceError> {
        let row = self.evidence_row(sha256)?.ok_or(EvidenceError::Missing)?;
        if row.size > most {
            return Err(EvidenceError::TooMany { size: row.size });
        }
        // What a broken row says of its size is not taken at its word.
        let mut bytes = Vec::with_capacity(usize::try_from(row.size).unwrap_or(0).min(STEP as usize * CHUNK));
        self.read_evidence(sha256, &mut bytes, &mut |_| ControlFlow::Continue(()))?;
        Ok(bytes)
    }

    /// Whether the ledger keeps the evidence with this hash (in hexadecimal). Its bytes are not looked at.
    pub fn has_evidence(&self, sha256: &str) -> Result<bool, StoreError> {
        Ok(self.evidence_row(sha256)?.is_some())
    }

    fn evidence_row(&self, sha256: &str) -> Result<Option<FileRow>, StoreError> {
        let Some(sha256) = from_hex(sha256).filter(|_| self.version >= EVIDENCE_SINCE) else {
            return Ok(None);
        };
        find(&self.conn, &sha256).map_err(|source| StoreError::sqlite(Op::Read, &self.path, source))
    }
}

/// Keeps a file that comes with the entry at place `entry`, unless it is kept already. `progress` hears of every few chunks
/// and may stop it.
pub(super) fn keep(
    conn: &Connection,
    new: &NewEvidence,
    entry: u64,
    sqlite: &dyn Fn(rusqlite::Error) -> StoreError,
    progress: &mut dyn FnMut(u64) -> ControlFlow<()>,
) -> Result<(), StoreError> {
    let NewEvidence { sha256, size, bytes } = new;
    if find(conn, sha256).map_err(sqlite)?.is_some() {
        return Ok(());
    }
    if *size == 0 {
        return Err(EvidenceProblem::Empty.into());
    }
    if *size > MOST_EVIDENCE {
        return Err(EvidenceProblem::TooLarge { size: *size, most: MOST_EVIDENCE }.into());
    }
    let next = |sql| conn.query_row(sql, [], |row| row.get::<_, u64>("next")).map_err(sqlite);
    let pages: u64 =
        conn.pragma_query_value(None, "page_count", |row| row.get("page_count")).map_err(sqlite)?;
    if pages * PAGE_SIZE as u64 + size > MOST_LEDGER {
        return Err(EvidenceProblem::NoRoom { size: *size, most: MOST_LEDGER }.into());
    }
    let number = next("SELECT coalesce(max(number), 0) + 1 AS next FROM evidence")?;
    let first_chunk = next("SELECT coalesce(max(number), 0) + 1 AS next FROM evidence_chunk")?;
    let mut file = conn.prepare_cached(INSERT_FILE).map_err(sqlite)?;
    file.execute(params![number, sha256, size, first_chunk, entry]).map_err(sqlite)?;
    let unreadable = |source| StoreError::from(EvidenceProblem::Unreadable { source });
    let mut input: Box<dyn Read + '_> = match bytes {
        Bytes::Held(bytes) => Box::new(&**bytes),
        // Closing a ledger that is open here would give its lock away.
        Bytes::At(path) if is_open_here(path) => return Err(EvidenceProblem::ChangedMeanwhile.into()),
        Bytes::At(path) => Box::new(File::open(path).map_err(unreadable)?),
    };
    let mut statement = conn.prepare_cached(INSERT_CHUNK).map_err(sqlite)?;
    let (mut sha, mut read, mut chunk) = (Sha256::new(), 0, Vec::with_capacity(CHUNK));
    for place in 0.. {
        chunk.clear();
        input.by_ref().take(CHUNK as u64).read_to_end(&mut chunk).map_err(unreadable)?;
        read += chunk.len() as u64;
        if chunk.is_empty() || read > *size {
            break;
        }
        sha.update(&chunk);
        statement.execute(params![first_chunk + place, chunk]).map_err(sqlite)?;
        if (place + 1) % STEP == 0 && progress(place + 1).is_break() {
            return Err(StoreError::Cancelled);
        }
    }
    if read != *size || Hash::from(sha.finalize()) != *sha256 {
        return Err(EvidenceProblem::ChangedMeanwhile.into());
    }
    Ok(())
}

/// How many chunks so many bytes take.
pub(super) fn chunks_of(size: u64) -> u64 {
    size.div_ceil(CHUNK as u64)
}

/// What became of reading a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Found {
    /// All of it, as it was kept, or as far as was asked for.
    Whole,
    /// Too few bytes.
    Short { found: u64 },
    /// Other bytes.
    Changed,
}

/// Takes a chunk with its number, and says whether to go on.
type EachChunk<'a> = dyn FnMut(u64, &[u8]) -> rusqlite::Result<ControlFlow<()>> + 'a;

/// Hands on the chunks of a file with their numbers and compares what they hash to.
pub(super) fn read_chunks(
    conn: &Connection,
    row: &FileRow,
    each: &mut EachChunk<'_>,
) -> rusqlite::Result<Found> {
    let mut statement =
        conn.prepare_cached("SELECT number, bytes FROM evidence_chunk WHERE number >= ?1 ORDER BY number")?;
    let (number_at, bytes_at) = (statement.column_index("number")?, statement.column_index("bytes")?);
    let mut rows = statement.query([row.first_chunk])?;
    let (mut sha, mut found, mut place) = (Sha256::new(), 0, 0);
    while found < row.size {
        let Some(chunk) = rows.next()? else { return Ok(Found::Short { found }) };
        let number: u64 = chunk.get(number_at)?;
        if number.checked_sub(row.first_chunk) != Some(place) {
            return Ok(Found::Short { found });
        }
        let bytes = chunk.get_ref(bytes_at)?.as_blob()?;
        let expected = (row.size - found).min(CHUNK as u64);
        if bytes.len() as u64 != expected {
            return Ok(if (bytes.len() as u64) < expected {
                Found::Short { found: found + bytes.len() as u64 }
            } else {
                Found::Changed
            });
        }
        sha.update(bytes);
        found += expected;
        place += 1;
        if each(number, bytes)?.is_break() {
            return Ok(Found::Whole);
        }
    }
    Ok(if Hash::from(sha.finalize()) == row.sha256 { Found::Whole } else { Found::Changed })
}

/// Every row of `evidence`, in order.
pub(super) fn file_rows(conn: &Connection) -> rusqlite::Result<Vec<FileRow>> {
    let mut statement =
        conn.prepare_cached("SELECT number, sha256, size, first_chunk, entry FROM evidence ORDER BY number")?;
    statement.query_map([], file_row)?.collect()
}

fn find(conn: &Connection, sha256: &Hash) -> rusqlite::Result<Option<FileRow>> {
    let sql = "SELECT number, sha256, size, first_chunk, entry FROM evidence WHERE sha256 = ?1";
    conn.prepare_cached(sql)?.query_row([sha256], file_row).optional()
}

fn file_row(row: &rusqlite::Row<'_>) -> rusqlite::Result<FileRow> {
    Ok(FileRow {
        number: row.get("number")?,
        sha256: row.get("sha256")?,
        size: row.get("size")?,
        first_chunk: row.get("first_chunk")?,
        entry: row.get("entry")?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::NewRecord;

    #[test]
    fn a_full_disk_keeps_neither_the_entry_nor_the_file_and_both_can_be_kept_later() {
        let folder = tempfile::tempdir().unwrap();
        let mut store = Store::create(&folder.path().join("a.giftcho")).unwrap();
        let record = |id: &str| {
            [NewRecord {
                id: id.into(),
                recorded_at: "2026-11-22T03:04:05.678Z".into(),
                run: None,
                kind: "k".into(),
                body: "{}".into(),
            }]
        };
        let go_on = &mut |_| ControlFlow::Continue(());
        store.append(&record("a"), go_on).unwrap();
        let bytes: Vec<u8> = (0..400_000_u32).map(|at| at.to_le_bytes()[1]).collect();
        let new = NewEvidence::held(bytes.clone());
        store.conn.pragma_update(None, "max_page_count", 40).unwrap();
        let full = store.append_with_evidence(&record("b"), vec![new.clone()], go_on);
        assert!(matches!(full, Err(StoreError::DiskFull { .. })), "{full:?}");
        assert_eq!((store.entries(), store.evidence_files().unwrap().len()), (1, 0));
        assert_eq!(store.verify().unwrap().damage, []);
        store.conn.pragma_update(None, "max_page_count", 10_000).unwrap();
        store.append_with_evidence(&record("b"), vec![new.clone()], go_on).unwrap();
        assert!(store.evidence_bytes(&crate::store::hex(&new.sha256), 1 << 20).unwrap() == bytes);
        assert_eq!(store.verify().unwrap().damage, []);
    }
}
