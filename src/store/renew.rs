//! An older ledger with the tables of today: its entries are written anew into another file, which then takes its place.
//!
//! The older file is never written to; it stays beside the new one under a name that says its version. Until the new one
//! is whole, checked and durable, everything is as it was.

use std::fs;
use std::path::{Path, PathBuf};

use rusqlite::{Connection, OpenFlags, params};

use super::chain::{ZERO_HASH, hash_of};
use super::draft::{Draft, journal_of, sync_folder};
use super::error::{Harm, Op, StoreError};
use super::file::{Store, Tail};
use super::journal::INSERT;
use super::lock::is_same_file;
use super::schema;
use super::verify::Chained;

/// Puts a ledger of today in the place of the older one, which is open for writing and is closed, and says where the older
/// one is kept.
pub(super) fn renew(old: Store) -> Result<PathBuf, StoreError> {
    let path = old.path.clone();
    let failed = |source| StoreError::io(Op::Renew, &path, source);
    let draft = Draft::beside(&path, Op::Renew)?;
    let tail = copy(&old, &draft.path)?;
    let mut copy = Store::open_read_only(&draft.path)?;
    let verdict = copy.verify()?;
    copy.close()?;
    let same = verdict.entries == tail.seq && verdict.head == tail.hash && old.tail == Some(tail);
    if !verdict.is_sound() || !same {
        return Err(StoreError::BadCopy { path });
    }
    // Whoever may read the older one may read the new one.
    let permissions = fs::metadata(&path).map_err(failed)?.permissions();
    fs::set_permissions(&draft.path, permissions).map_err(failed)?;
    let kept = keep(&path, old.version, old)?;
    draft.replace(&path, Op::Renew, kept.1)?;
    Ok(kept.0)
}

/// Writes the entries of `old` into a new file, with the same hashes, following the chain.
fn copy(old: &Store, to: &Path) -> Result<Tail, StoreError> {
    let reading = |source| StoreError::sqlite(Op::Renew, &old.path, source);
    let writing = |source| StoreError::sqlite(Op::Renew, to, source);
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let conn = Connection::open_with_flags(to, flags).map_err(writing)?;
    // Nothing to keep through a crash: it is synced and checked before it gets its name.
    let settled = conn
        .pragma_update(None, "synchronous", "OFF")
        .and_then(|()| conn.pragma_update(None, "journal_mode", "MEMORY"))
        .and_then(|()| conn.pragma_update(None, "secure_delete", true));
    settled.and_then(|()| schema::create(&conn)).map_err(writing)?;
    conn.execute_batch("BEGIN").map_err(writing)?;
    let mut tail = Tail { seq: 0, hash: ZERO_HASH };
    {
        let mut insert = conn.prepare(INSERT).map_err(writing)?;
        let mut statement = old
            .conn
            .prepare("SELECT seq, id, recorded_at, run, kind, body, prev, hash FROM entry ORDER BY seq")
            .map_err(reading)?;
        let columns = Chained::of(&statement).map_err(reading)?;
        let mut rows = statement.query([]).map_err(reading)?;
        while let Some(row) = rows.next().map_err(reading)? {
            let expected = tail.seq + 1;
            let damaged = |harm| StoreError::Damaged { harm, seq: Some(expected), path: old.path.clone() };
            let (record, prev, hash) = columns.read(row).map_err(|_| damaged(Harm::Unreadable))?;
            if record.seq != expected {
                return Err(damaged(Harm::Gap));
            }
            if prev != tail.hash {
                return Err(damaged(Harm::Link));
            }
            if hash_of(&prev, &record) != hash {
                return Err(damaged(Harm::Hash));
            }
            insert
                .execute(params![
                    record.seq,
                    record.id,
                    record.recorded_at,
                    record.run,
                    record.kind,
                    record.body,
                    prev,
                    hash
                ])
                .map_err(writing)?;
            tail = Tail { seq: expected, hash };
        }
    }
    conn.execute_batch("COMMIT").map_err(writing)?;
    conn.close().map_err(|(_, source)| writing(source))?;
    Ok(tail)
}

/// Gives the older file a second name, and says under which; with what must stay open until its first name is taken over.
fn keep(path: &Path, version: u32, mut old: Store) -> Result<(PathBuf, Option<Store>), StoreError> {
    let kept = free_name(path, version);
    if !is_same_file(path, &kept) && fs::hard_link(path, &kept).is_err() {
        // Not every file system has second names.
        old.backup_to(&kept)?;
    }
    sync_folder(path, Op::Renew)?;
    // Windows lets nobody take the name of a file that is open; elsewhere the lock is kept until it is done.
    if cfg!(windows) {
        old.close()?;
        return Ok((kept, None));
    }
    Ok((kept, Some(old)))
}

/// `ledger.version-1.giftcho`, with a number when that is taken by another file.
fn free_name(path: &Path, version: u32) -> PathBuf {
    let part = |part: Option<&std::ffi::OsStr>| part.unwrap_or_default().to_string_lossy().into_owned();
    let (stem, ending) = (part(path.file_stem()), part(path.extension()));
    let ending = if ending.is_empty() { ending } else { format!(".{ending}") };
    let name = |more: &str| path.with_file_name(format!("{stem}.version-{version}{more}{ending}"));
    let taken = |kept: &PathBuf| {
        let there = |path: &Path| fs::symlink_metadata(path).is_ok();
        (there(kept) && !is_same_file(path, kept)) || there(&journal_of(kept))
    };
    let numbered = (2..).map(|number: u32| name(&format!("-{number}")));
    std::iter::once(name("")).chain(numbered).find(|kept| !taken(kept)).unwrap_or_else(|| name("-kept"))
}
