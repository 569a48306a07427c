//! One ledger file: creating it, opening it, and knowing what it is before trusting it.
//!
//! One connection per ledger, settled for durability and against hostile files. The file is looked at with plain
//! reads only before that connection exists: closing such a handle later would drop SQLite's lock.

use std::fs;
use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::limits::Limit;
use rusqlite::{Connection, MAIN_DB, OpenFlags, OptionalExtension as _};

use super::chain::{Hash, ZERO_HASH};
use super::draft::{Draft, refuse_existing, refuse_orphan_journal};
use super::error::{Foreign, Harm, Op, StoreError};
use super::lock::OpenHere;
use super::renew::renew;
use super::schema::{self, APPLICATION_ID, PAGE_SIZE, SCHEMA_VERSION};

/// The largest file that is taken for a ledger.
const MAX_FILE: u64 = 4 << 30;

/// How long to wait for another program that is just closing the file.
const PATIENCE: Duration = Duration::from_millis(250);

/// An open ledger. While it lives, no other process can open the file for writing.
#[derive(Debug)]
pub struct Store {
    pub(super) conn: Connection,
    pub(super) path: PathBuf,
    /// The last record's place and hash; `None` when they could not be read.
    pub(super) tail: Option<Tail>,
    pub(super) on_disk: bool,
    /// A write failed in a way that leaves open what reached the disk.
    pub(super) suspect: bool,
    /// The version of its tables.
    pub(super) version: u32,
    read_only: bool,
    /// Where the older file is kept in whose place this one was put.
    kept: Option<PathBuf>,
    // After `conn`: the place is given back once the file is closed.
    here: Option<OpenHere>,
}

/// Where the chain ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Tail {
    pub seq: u64,
    pub hash: Hash,
}

impl Store {
    /// Makes an empty ledger at `path`, and its folder if need be. Never replaces a file.
    pub fn create(path: &Path) -> Result<Self, StoreError> {
        let failed = |source| StoreError::io(Op::Create, path, source);
        let path = std::path::absolute(path).map_err(failed)?;
        refuse_existing(&path)?;
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)
                .map_err(|source| StoreError::CannotCreateFolder { path: folder.to_path_buf(), source })?;
        }
        // Built under another name, so that no half-made ledger ever stands at `path`.
        let draft = Draft::beside(&path, Op::Create)?;
        let sqlite = |source| StoreError::sqlite(Op::Create, &path, source);
        let conn = Connection::open_with_flags(&draft.path, flags(OpenFlags::SQLITE_OPEN_READ_WRITE))
            .map_err(sqlite)?;
        conn.pragma_update(None, "synchronous", "EXTRA").map_err(sqlite)?;
        schema::create(&conn).map_err(sqlite)?;
        conn.close().map_err(|(_, source)| sqlite(source))?;
        draft.publish(&path, Op::Create)?;
        Self::open(&path)
    }

    /// Opens the ledger at `path` for reading and writing. Opening alone changes no byte, unless it is of an older version:
    /// then a ledger of today with the same entries takes its place, and the older file is kept beside it.
    pub fn open(path: &Path) -> Result<Self, StoreError> {
        let opened = Self::open_as_it_is(path)?;
        if opened.version == SCHEMA_VERSION {
            return Ok(opened);
        }
        let kept = renew(opened)?;
        tracing::info!(version = SCHEMA_VERSION, "an older ledger was written anew; the older file is kept");
        Ok(Store { kept: Some(kept), ..Self::open_as_it_is(path)? })
    }

    fn open_as_it_is(path: &Path) -> Result<Self, StoreError> {
        let (path, version, here) = enter(path)?;
        let (conn, tail) = connect(&path, version, false)?;
        let (on_disk, here) = (true, Some(here));
        Ok(Store { conn, path, tail, on_disk, suspect: false, version, read_only: false, kept: None, here })
    }

    /// Opens the ledger at `path` for reading only. A write that was interrupted is undone first, if that can be.
    pub fn open_read_only(path: &Path) -> Result<Self, StoreError> {
        let (path, version, here) = enter(path)?;
        let (conn, tail) = match connect(&path, version, true) {
            Err(StoreError::NeedsRecovery { .. }) => {
                drop(connect(&path, version, false).map_err(|error| match error {
                    StoreError::ReadOnly { path } => StoreError::NeedsRecovery { path },
                    other => other,
                })?);
                connect(&path, version, true)?
            }
            result => result?,
        };
        let (on_disk, here) = (true, Some(here));
        Ok(Store { conn, path, tail, on_disk, suspect: false, version, read_only: true, kept: None, here })
    }

    /// An empty ledger in memory, for tests and dry runs.
    pub fn in_memory() -> Result<Self, StoreError> {
        let path = PathBuf::from(":memory:");
        let sqlite = |source| StoreError::sqlite(Op::Create, &path, source);
        let conn = Connection::open_in_memory().map_err(sqlite)?;
        schema::create(&conn).map_err(sqlite)?;
        defend(&conn).and_then(|()| trust(&conn)).map_err(sqlite)?;
        let tail = Some(Tail { seq: 0, hash: ZERO_HASH });
        let version = SCHEMA_VERSION;
        let (on_disk, here) = (false, None);
        Ok(Store { conn, path, tail, on_disk, suspect: false, version, read_only: false, kept: None, here })
    }

    /// The file, as an absolute path without links.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Whether it was opened for reading only.
    pub fn is_read_only(&self) -> bool {
        self.read_only
    }

    /// Where the older file is kept, when this ledger was put in its place on opening.
    pub fn kept_older(&self) -> Option<&Path> {
        self.kept.as_deref()
    }

    /// How many records it holds.
    pub fn entries(&self) -> u64 {
        self.tail.map_or(0, |tail| tail.seq)
    }

    /// The hash of the last record: what a paper can quote to say which ledger it came from.
    pub fn head(&self) -> Hash {
        self.tail.map_or(ZERO_HASH, |tail| tail.hash)
    }

    /// Whether the file still is where it was opened.
    pub(super) fn is_in_place(&self) -> bool {
        self.here.as_ref().is_none_or(|here| here.is_at(&self.path))
    }

    /// Closes the file and gives the lock back, saying whether that went well.
    pub fn close(self) -> Result<(), StoreError> {
        let Store { conn, path, tail: _, on_disk: _, suspect: _, version: _, read_only: _, kept: _, here } =
            self;
        let closed = conn.close().map_err(|(_, source)| StoreError::sqlite(Op::Close, &path, source));
        drop(here);
        closed
    }
}

/// Looks at the file before SQLite does, and takes its place among the open ones.
fn enter(path: &Path) -> Result<(PathBuf, u32, OpenHere), StoreError> {
    let failed = |source| StoreError::io(Op::Open, path, source);
    if fs::symlink_metadata(path).is_err_and(|error| error.kind() == std::io::ErrorKind::NotFound) {
        refuse_orphan_journal(path)?;
    }
    // Windows' canonical form (`\\?\`) is more than SQLite's journal names were made for.
    let path =
        if cfg!(windows) { std::path::absolute(path) } else { fs::canonicalize(path) }.map_err(failed)?;
    let metadata = fs::metadata(&path).map_err(failed)?;
    if metadata.is_dir() {
        return Err(StoreError::IsDirectory { path });
    }
    if !metadata.is_file() {
        return Err(StoreError::NotAFile { path });
    }
    if metadata.len() > MAX_FILE {
        return Err(StoreError::TooLarge { bytes: metadata.len(), path });
    }
    let Some(here) = OpenHere::claim(&path) else { return Err(StoreError::InUse { path }) };
    let mut first_page = Vec::with_capacity(PAGE_SIZE);
    fs::File::open(&path)
        .and_then(|file| file.take(PAGE_SIZE as u64).read_to_end(&mut first_page))
        .map_err(|source| StoreError::io(Op::Open, &path, source))?;
    let version = check_header(&first_page, &path)?;
    Ok((path, version, here))
}

/// Tells a ledger from everything else by the first page alone, and says which version it is.
fn check_header(page: &[u8], path: &Path) -> Result<u32, StoreError> {
    let path = path.to_path_buf();
    let foreign = |why, path| Err(StoreError::NotALedger { why, path });
    if page.is_empty() {
        return foreign(Foreign::Empty, path);
    }
    let broken = |offset, path| Err(StoreError::Damaged { harm: Harm::Header { offset }, seq: None, path });
    // A broken name on a page that holds our own statement is damage, not another program's file.
    let statement = schema::first_statement().as_bytes();
    let ours = page.windows(statement.len()).any(|window| window == statement);
    let number = |at: usize| {
        page.get(at..at + 4).and_then(|bytes| bytes.try_into().ok()).map_or(0, u32::from_be_bytes)
    };
    if let Some(offset) = first_difference(page, b"SQLite format 3\0") {
        return if ours { broken(offset, path) } else { foreign(Foreign::NotSqlite, path) };
    }
    if number(68) != APPLICATION_ID {
        let why = Foreign::OtherApplication { found: number(68) };
        return if ours { broken(68, path) } else { foreign(why, path) };
    }
    let version = number(60);
    match version {
        0 | 1_000_000.. => return broken(60, path),
        found if found > SCHEMA_VERSION => {
            return Err(StoreError::Newer { found, known: SCHEMA_VERSION, path });
        }
        _ => {}
    }
    // Page size 4096, rollback journal, nothing reserved, SQLite's three fixed fractions; UTF-8.
    if let Some(offset) = first_difference(page.get(16..).unwrap_or_default(), &[16, 0, 1, 1, 0, 64, 32, 32])
    {
        return broken(16 + offset, path);
    }
    if number(56) != 1 {
        return broken(56, path);
    }
    Ok(version)
}

fn first_difference(found: &[u8], expected: &[u8]) -> Option<usize> {
    expected.iter().enumerate().find(|(at, byte)| found.get(*at) != Some(*byte)).map(|(at, _)| at)
}

fn flags(access: OpenFlags) -> OpenFlags {
    // No `SQLITE_OPEN_URI`: a path is a path even when it begins with `file:`.
    access | OpenFlags::SQLITE_OPEN_NO_MUTEX | OpenFlags::SQLITE_OPEN_NOFOLLOW
}

/// Opens the one connection, takes the lock, and reads nothing before the tables are known to be ours.
fn connect(path: &Path, version: u32, read_only: bool) -> Result<(Connection, Option<Tail>), StoreError> {
    let sqlite = |source| StoreError::sqlite(Op::Open, path, source);
    let access = if read_only { OpenFlags::SQLITE_OPEN_READ_ONLY } else { OpenFlags::SQLITE_OPEN_READ_WRITE };
    let conn = Connection::open_with_flags(path, flags(access)).map_err(sqlite)?;
    conn.busy_timeout(PATIENCE).map_err(sqlite)?;
    defend(&conn).map_err(sqlite)?;
    if !read_only && conn.is_readonly(MAIN_DB).map_err(sqlite)? {
        return Err(StoreError::ReadOnly { path: path.to_path_buf() });
    }
    // The lock comes first and is kept from here on. Exclusive mode is set inside the transaction: set before, two
    // programs that start together would each keep the shared lock the other waits for.
    conn.execute_batch(if read_only { "BEGIN" } else { "BEGIN EXCLUSIVE" }).map_err(sqlite)?;
    conn.pragma_update(None, "locking_mode", "EXCLUSIVE").map_err(sqlite)?;
    let matches = schema::matches(&conn, version).map_err(sqlite)?;
    conn.execute_batch("COMMIT").map_err(sqlite)?;
    if !matches {
        return Err(StoreError::Damaged { harm: Harm::Schema, seq: None, path: path.to_path_buf() });
    }
    durable(&conn).and_then(|()| trust(&conn)).map_err(sqlite)?;
    let tail = read_tail(&conn).unwrap_or(None);
    Ok((conn, tail))
}

/// What a file of unknown origin may do: nothing of its own.
fn defend(conn: &Connection) -> rusqlite::Result<()> {
    use DbConfig as Config;
    for (config, on) in [
        (Config::SQLITE_DBCONFIG_DEFENSIVE, true),
        (Config::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false),
        (Config::SQLITE_DBCONFIG_ENABLE_TRIGGER, false),
        (Config::SQLITE_DBCONFIG_ENABLE_VIEW, false),
        (Config::SQLITE_DBCONFIG_DQS_DML, false),
        (Config::SQLITE_DBCONFIG_DQS_DDL, false),
    ] {
        conn.set_db_config(config, on)?;
    }
    for (limit, most) in [
        (Limit::SQLITE_LIMIT_LENGTH, 32 << 20),
        (Limit::SQLITE_LIMIT_SQL_LENGTH, 100_000),
        (Limit::SQLITE_LIMIT_COLUMN, 100),
        (Limit::SQLITE_LIMIT_EXPR_DEPTH, 10),
        (Limit::SQLITE_LIMIT_ATTACHED, 0),
        (Limit::SQLITE_LIMIT_VDBE_OP, 25_000),
        (Limit::SQLITE_LIMIT_TRIGGER_DEPTH, 10),
        (Limit::SQLITE_LIMIT_SCHEMA, 100),
    ] {
        conn.set_limit(limit, most)?;
    }
    conn.pragma_update(None, "mmap_size", 0)?;
    conn.pragma_update(None, "cell_size_check", true)?;
    Ok(())
}

/// How a commit is kept through a power cut.
fn durable(conn: &Connection) -> rusqlite::Result<()> {
    conn.pragma_update(None, "journal_mode", "DELETE")?;
    conn.pragma_update(None, "synchronous", "EXTRA")?;
    conn.pragma_update(None, "temp_store", "MEMORY")
}

/// What changes once the tables are known to be ours, letter by letter.
fn trust(conn: &Connection) -> rusqlite::Result<()> {
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, true)?;
    conn.set_limit(Limit::SQLITE_LIMIT_LENGTH, 1 << 30)?;
    // Replacing a row deletes it first: with this the trigger that refuses to delete sees it.
    conn.pragma_update(None, "recursive_triggers", true)?;
    // Freed bytes become zero, so that the same entries always make the same pages (`layout`).
    conn.pragma_update(None, "secure_delete", true)
}

fn read_tail(conn: &Connection) -> rusqlite::Result<Option<Tail>> {
    let row = conn
        .query_row("SELECT seq, hash FROM entry ORDER BY seq DESC LIMIT 1", [], |row| {
            Ok((row.get::<_, u64>("seq")?, row.get::<_, Hash>("hash")?))
        })
        .optional()?;
    Ok(Some(row.map_or(Tail { seq: 0, hash: ZERO_HASH }, |(seq, hash)| Tail { seq, hash })))
}
