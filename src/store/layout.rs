//! The pages a ledger's entries make, so that a changed bit anywhere in the file is seen.
//!
//! Hashes cover what the entries say, not the unused bytes between them. But the same entries, inserted in the same
//! order by the same library, always make the same pages: laying them out again in memory and comparing finds the
//! rest. Three header fields tell of the file's history instead, and are checked on their own.
//!
//! Files that came with an entry stand right before it: a row of `evidence`, then its chunks.

use rusqlite::serialize::Data;
use rusqlite::{Connection, MAIN_DB, params};

use super::chain::Hash;
use super::error::Harm;
use super::evidence::{FileRow, INSERT_CHUNK, INSERT_FILE};
use super::journal::INSERT;
use super::record::Record;
use super::schema::{self, PAGE_SIZE};

/// The largest ledger that is laid out again, in bytes: twice this is needed in memory.
const MOST: u64 = 512 << 20;

/// The releases of SQLite that shipped with this program. Adding one: first check that files of the others still
/// compare equal.
const LIBRARIES: &[u32] = &[3_054_001];

/// The header fields that count writes: the change counter, and its copy with the library's version.
const COUNTER: std::ops::Range<usize> = 24..28;
const COUNTER_COPY: std::ops::Range<usize> = 92..96;
const LIBRARY: std::ops::Range<usize> = 96..100;

/// Whether a ledger of so many pages is compared byte by byte.
pub(super) fn is_comparable(pages: u64) -> bool {
    pages.saturating_mul(PAGE_SIZE as u64) <= MOST
}

/// A ledger in memory that is given the same entries again.
pub(super) struct Replay {
    conn: Connection,
}

impl Replay {
    /// An empty ledger with the tables of this version.
    pub(super) fn new(version: u32) -> rusqlite::Result<Self> {
        let conn = Connection::open_in_memory()?;
        conn.pragma_update(None, "secure_delete", true)?;
        schema::create_at(&conn, version)?;
        conn.execute_batch("BEGIN")?;
        Ok(Replay { conn })
    }

    pub(super) fn add(&self, record: &Record, prev: &Hash, hash: &Hash) -> rusqlite::Result<()> {
        let Record { seq, id, recorded_at, run, kind, body } = record;
        self.conn.prepare_cached(INSERT)?.execute(params![
            seq,
            id,
            recorded_at,
            run,
            kind,
            body,
            prev,
            hash
        ])?;
        Ok(())
    }

    /// A file that came with the next entry; its chunks follow.
    pub(super) fn add_file(&self, row: &FileRow) -> rusqlite::Result<()> {
        let FileRow { number, sha256, size, first_chunk, entry } = row;
        self.conn.prepare_cached(INSERT_FILE)?.execute(params![number, sha256, size, first_chunk, entry])?;
        Ok(())
    }

    pub(super) fn add_chunk(&self, number: u64, bytes: &[u8]) -> rusqlite::Result<()> {
        self.conn.prepare_cached(INSERT_CHUNK)?.execute(params![number, bytes])?;
        Ok(())
    }

    /// The pages, as they would stand in a file.
    pub(super) fn pages(&mut self) -> rusqlite::Result<Data<'_>> {
        self.conn.execute_batch("COMMIT")?;
        self.conn.serialize(MAIN_DB)
    }
}

/// Every page that differs, named by its first wrong byte.
pub(super) fn compare(stored: &[u8], expected: &[u8]) -> Vec<Harm> {
    let mut harms = Vec::new();
    if stored.len() != expected.len() {
        harms.push(Harm::Size { expected: expected.len() as u64, found: stored.len() as u64 });
    }
    let known = stored.get(LIBRARY).and_then(|bytes| bytes.try_into().ok()).map(u32::from_be_bytes);
    if !known.is_some_and(|version| LIBRARIES.contains(&version)) {
        harms.push(Harm::Header { offset: LIBRARY.start });
    }
    if stored.get(COUNTER) != stored.get(COUNTER_COPY) {
        harms.push(Harm::Header { offset: COUNTER.start });
    }
    for (index, (page, right)) in stored.chunks(PAGE_SIZE).zip(expected.chunks(PAGE_SIZE)).enumerate() {
        if page == right {
            continue;
        }
        let counts = |at: usize| {
            index == 0 && (COUNTER.contains(&at) || COUNTER_COPY.contains(&at) || LIBRARY.contains(&at))
        };
        let wrong =
            page.iter().zip(right).enumerate().find(|(at, (one, other))| one != other && !counts(*at));
        if let Some((offset, _)) = wrong {
            harms.push(match index {
                0 if offset < 100 => Harm::Header { offset },
                _ => Harm::Page { number: index + 1, offset },
            });
        }
    }
    harms
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_library_in_use_is_one_that_is_known() {
        assert!(LIBRARIES.contains(&(rusqlite::version_number() as u32)));
    }
}
