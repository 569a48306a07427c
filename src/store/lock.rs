//! Which ledgers this process has open.
//!
//! SQLite's own lock keeps other processes out. It cannot keep out this one: closing any other handle of the same
//! file drops the lock, so a file that is open here must not even be looked into a second time.

use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// A ledger's place in the list of open ones; dropping it gives the place back.
#[derive(Debug)]
pub(super) struct OpenHere {
    key: Key,
}

impl OpenHere {
    /// Takes the place of the file at `path` (canonical), or `None` when it is taken.
    pub(super) fn claim(path: &Path) -> Option<Self> {
        let key = Key::of(path);
        let mut open = list();
        if open.contains(&key) {
            return None;
        }
        open.push(key.clone());
        Some(OpenHere { key })
    }

    /// Whether the file at `path` still is the one that was claimed.
    pub(super) fn is_at(&self, path: &Path) -> bool {
        Key::of(path) == self.key
    }
}

impl Drop for OpenHere {
    fn drop(&mut self) {
        list().retain(|key| *key != self.key);
    }
}

/// Whether this process has the ledger at `path` open: then nothing else in it may open that file.
#[must_use]
pub fn is_open_here(path: &Path) -> bool {
    std::fs::canonicalize(path).is_ok_and(|path| list().contains(&Key::of(&path)))
}

/// Whether two names lead to one file.
pub(super) fn is_same_file(one: &Path, other: &Path) -> bool {
    Key::of(one) == Key::of(other)
}

/// A file by what it is, where the system tells, so that a hard link counts as the same file.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Key {
    #[cfg(unix)]
    Inode(u64, u64),
    Path(PathBuf),
}

impl Key {
    fn of(path: &Path) -> Self {
        #[cfg(unix)]
        if let Ok(metadata) = std::fs::metadata(path) {
            use std::os::unix::fs::MetadataExt as _;
            return Key::Inode(metadata.dev(), metadata.ino());
        }
        Key::Path(path.to_path_buf())
    }
}

fn list() -> MutexGuard<'static, Vec<Key>> {
    static OPEN: Mutex<Vec<Key>> = Mutex::new(Vec::new());
    OPEN.lock().unwrap_or_else(PoisonError::into_inner)
}
