//! What can go wrong with a ledger file. Data for the screen to word, English for the log.

use std::io;
use std::path::{Path, PathBuf};

use super::chain::Hash;

/// What the store was doing when something outside it failed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Op {
    /// Making a new ledger.
    Create,
    /// Opening one.
    Open,
    /// Reading entries.
    Read,
    /// Writing entries.
    Append,
    /// Checking the chain.
    Verify,
    /// Writing a copy.
    Backup,
    /// Writing JSON Lines.
    Export,
    /// Reading JSON Lines.
    Import,
    /// Writing an older ledger anew with the tables of today.
    Renew,
    /// Closing the file.
    Close,
}

/// Why a file is not a ledger.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Foreign {
    /// It has no bytes at all.
    Empty,
    /// Some other kind of file.
    NotSqlite,
    /// An SQLite file of another program, by its application id.
    OtherApplication {
        /// The id found.
        found: u32,
    },
}

/// What is damaged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Harm {
    /// The record's hash is not the hash of what is stored.
    Hash,
    /// The record does not point at the hash before it.
    Link,
    /// A record is missing before this one, or stands twice.
    Gap,
    /// A field is missing or is not text.
    Unreadable,
    /// The first page's fixed fields.
    Header {
        /// The offset of the first wrong byte.
        offset: usize,
    },
    /// Tables, indexes or triggers are not those of a ledger.
    Schema,
    /// The file ends too early or goes on too long.
    Size {
        /// Bytes the file should have.
        expected: u64,
        /// Bytes it has.
        found: u64,
    },
    /// The database's own structure, in SQLite's words.
    Structure(String),
    /// A file that is kept as evidence.
    Evidence {
        /// What its bytes should hash to.
        sha256: Hash,
        /// What is wrong.
        what: EvidenceHarm,
    },
    /// A page does not hold the bytes the entries make.
    Page {
        /// The page, from 1.
        number: usize,
        /// The offset in the page of the first wrong byte.
        offset: usize,
    },
}

/// What is damaged of a file that is kept as evidence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EvidenceHarm {
    /// Some of its bytes are not there.
    Short {
        /// Bytes that should be there.
        expected: u64,
        /// Bytes that are.
        found: u64,
    },
    /// Its bytes are not those that were kept.
    Changed,
    /// It does not stand where evidence that came with its entry stands.
    Stray,
}

/// Why a file is not kept as evidence. Nothing was written.
#[derive(Debug, thiserror::Error)]
pub enum EvidenceProblem {
    /// It has no bytes.
    #[error("the file is empty")]
    Empty,
    /// It is larger than a file may be.
    #[error("{size} bytes, at most {most} are kept")]
    TooLarge { size: u64, most: u64 },
    /// The ledger would become larger than evidence may make it.
    #[error("{size} bytes more would make the ledger larger than {most}")]
    NoRoom { size: u64, most: u64 },
    /// It is not what it was when it was looked at.
    #[error("the file was changed since it was looked at")]
    ChangedMeanwhile,
    /// The system does not give it.
    #[error("the file cannot be read")]
    Unreadable { source: io::Error },
}

/// What is wrong with a line of JSON Lines.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LineProblem {
    /// Not UTF-8.
    NotUtf8,
    /// Not an object of the known form.
    NotARecord,
    /// Longer than a line may be.
    TooLong,
    /// Its number does not follow the line before.
    Order {
        /// The number that should stand here.
        expected: u64,
        /// The number that does.
        found: u64,
    },
    /// Its `prev` is not the hash before it.
    Link,
    /// Its `hash` is not the hash of what it says.
    Hash,
    /// Its id was there before.
    DuplicateId,
}

/// Anything that can go wrong with a ledger.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// No such file.
    #[error("there is no ledger: {path}")]
    NotFound { path: PathBuf },
    /// Something is there already.
    #[error("there is a file already: {path}")]
    AlreadyExists { path: PathBuf },
    /// A folder, not a file.
    #[error("this is a folder: {path}")]
    IsDirectory { path: PathBuf },
    /// A device, a pipe or a socket.
    #[error("this is not a regular file: {path}")]
    NotAFile { path: PathBuf },
    /// Larger than any ledger.
    #[error("too large for a ledger, {bytes} bytes: {path}")]
    TooLarge { bytes: u64, path: PathBuf },
    /// The system does not let us read it.
    #[error("no permission: {path}")]
    PermissionDenied { path: PathBuf },
    /// Not one of our files.
    #[error("not a ledger ({why:?}): {path}")]
    NotALedger { why: Foreign, path: PathBuf },
    /// Written by a newer version of the program.
    #[error("ledger version {found} is newer than the known {known}: {path}")]
    Newer { found: u32, known: u32, path: PathBuf },
    /// Ours, but broken.
    #[error("damaged ({harm:?}, entry {seq:?}): {path}")]
    Damaged { harm: Harm, seq: Option<u64>, path: PathBuf },
    /// Another program, or this one, has it open.
    #[error("in use: {path}")]
    InUse { path: PathBuf },
    /// A journal without its ledger.
    #[error("a journal was left behind without its ledger: {journal}")]
    JournalLeftBehind { journal: PathBuf },
    /// The last session ended early and the file cannot be repaired here, because nothing can be written.
    #[error("an interrupted write must be undone first, but nothing can be written here: {path}")]
    NeedsRecovery { path: PathBuf },
    /// The file or its folder cannot be written.
    #[error("cannot be written: {path}")]
    ReadOnly { path: PathBuf },
    /// The file was moved, replaced or deleted while it was open; nothing more is written to it.
    #[error("the ledger is not where it was opened: {path}")]
    Moved { path: PathBuf },
    /// A write failed in a way that leaves open what reached the disk: close, open again and check first.
    #[error("an earlier write failed, the ledger must be opened again: {path}")]
    Suspect { path: PathBuf },
    /// No space left.
    #[error("the disk is full: {path}")]
    DiskFull { path: PathBuf },
    /// The folder for a new file could not be made.
    #[error("cannot create the folder: {path}")]
    CannotCreateFolder { path: PathBuf, source: io::Error },
    /// The person stopped it; nothing was written.
    #[error("cancelled")]
    Cancelled,
    /// An id that is in the ledger already.
    #[error("an entry with this id is in the ledger already: {id}")]
    DuplicateId { id: String },
    /// A journal can only be read into an empty ledger.
    #[error("the ledger has {entries} entries already: {path}")]
    NotEmpty { entries: u64, path: PathBuf },
    /// A line of JSON Lines is wrong; nothing was written.
    #[error("line {line}: {problem:?}")]
    JsonLine { line: u64, problem: LineProblem },
    /// The copy is not what it was copied from.
    #[error("the copy does not match the ledger: {path}")]
    BadCopy { path: PathBuf },
    /// A file cannot be kept as evidence; nothing was written.
    #[error("not kept as evidence: {0}")]
    Evidence(#[from] EvidenceProblem),
    /// The store's thread is gone.
    #[error("the store has stopped")]
    Stopped,
    /// The system failed.
    #[error("input or output failed ({doing:?}): {path}")]
    Io { doing: Op, path: PathBuf, source: io::Error },
    /// SQLite failed in a way that has no name of its own here.
    #[error("the database failed ({doing:?}): {path}")]
    Sqlite { doing: Op, path: PathBuf, source: rusqlite::Error },
}

impl StoreError {
    /// Gives an SQLite error its name.
    pub(super) fn sqlite(doing: Op, path: &Path, source: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode as Code;
        let path = path.to_path_buf();
        if is_recovery_refused(&source) {
            return StoreError::NeedsRecovery { path };
        }
        match source.sqlite_error_code() {
            Some(Code::DatabaseBusy | Code::DatabaseLocked) => StoreError::InUse { path },
            Some(Code::DiskFull) => StoreError::DiskFull { path },
            Some(Code::ReadOnly) if is_moved(&source) => StoreError::Moved { path },
            Some(Code::ReadOnly) => StoreError::ReadOnly { path },
            Some(Code::PermissionDenied) => StoreError::PermissionDenied { path },
            Some(Code::DatabaseCorrupt) => {
                StoreError::Damaged { harm: Harm::Structure(source.to_string()), seq: None, path }
            }
            Some(Code::NotADatabase) => StoreError::NotALedger { why: Foreign::NotSqlite, path },
            // The journal cannot be made beside a file that was already open: its folder is not writable.
            Some(Code::CannotOpen) if doing == Op::Append => StoreError::ReadOnly { path },
            _ => StoreError::Sqlite { doing, path, source },
        }
    }

    /// Gives an error of the system its name.
    pub(super) fn io(doing: Op, path: &Path, source: io::Error) -> Self {
        let path = path.to_path_buf();
        match source.kind() {
            io::ErrorKind::NotFound => StoreError::NotFound { path },
            io::ErrorKind::AlreadyExists => StoreError::AlreadyExists { path },
            io::ErrorKind::PermissionDenied => StoreError::PermissionDenied { path },
            io::ErrorKind::IsADirectory => StoreError::IsDirectory { path },
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => StoreError::DiskFull { path },
            io::ErrorKind::ReadOnlyFilesystem => StoreError::ReadOnly { path },
            _ => StoreError::Io { doing, path, source },
        }
    }

    /// Whether the file itself is broken, rather than absent, busy or not ours.
    #[must_use]
    pub fn is_damage(&self) -> bool {
        matches!(self, StoreError::Damaged { .. })
    }
}

fn is_moved(error: &rusqlite::Error) -> bool {
    matches!(error, rusqlite::Error::SqliteFailure(failure, _)
        if failure.extended_code == rusqlite::ffi::SQLITE_READONLY_DBMOVED)
}

/// Whether SQLite found an interrupted write it may not undo, because it may not write.
pub(super) fn is_recovery_refused(error: &rusqlite::Error) -> bool {
    matches!(error, rusqlite::Error::SqliteFailure(failure, _)
        if matches!(failure.extended_code,
            rusqlite::ffi::SQLITE_READONLY_ROLLBACK | rusqlite::ffi::SQLITE_READONLY_RECOVERY))
}
