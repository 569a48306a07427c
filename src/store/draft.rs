//! A new ledger file: made under another name, so that no half-made one ever stands where one is looked for.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};

use super::error::{Op, StoreError};
use super::file::Store;

/// A new file beside its final place, removed again unless it is published.
pub(super) struct Draft {
    pub path: PathBuf,
}

impl Draft {
    pub(super) fn beside(path: &Path, doing: Op) -> Result<Self, StoreError> {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        let n = NEXT.fetch_add(1, Ordering::Relaxed);
        let mut name = std::ffi::OsString::from(".");
        name.push(path.file_name().unwrap_or_default());
        name.push(format!(".new-{}-{n}", std::process::id()));
        let draft = path.with_file_name(name);
        let mut options = fs::OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        {
            use std::os::unix::fs::OpenOptionsExt as _;
            options.mode(0o600);
        }
        options.open(&draft).map_err(|source| StoreError::io(doing, path, source))?;
        Ok(Draft { path: draft })
    }

    /// Gives the file its final name, never replacing another, and makes that durable.
    pub(super) fn publish(self, path: &Path, doing: Op) -> Result<(), StoreError> {
        let failed = |source| StoreError::io(doing, path, source);
        self.sync().map_err(failed)?;
        // A hard link refuses an existing name; not every file system has them.
        if let Err(source) = fs::hard_link(&self.path, path) {
            if source.kind() == std::io::ErrorKind::AlreadyExists {
                return Err(failed(source));
            }
            refuse_existing(path)?;
            fs::rename(&self.path, path).map_err(failed)?;
        } else {
            fs::remove_file(&self.path).map_err(failed)?;
        }
        sync_folder(path, doing)
    }

    /// Puts the file in the place of the one at `path`, in one step, and makes that durable. `until` is dropped after.
    pub(super) fn replace(self, path: &Path, doing: Op, until: Option<Store>) -> Result<(), StoreError> {
        let failed = |source| StoreError::io(doing, path, source);
        self.sync().map_err(failed)?;
        fs::rename(&self.path, path).map_err(failed)?;
        drop(until);
        sync_folder(path, doing)
    }

    fn sync(&self) -> std::io::Result<()> {
        fs::OpenOptions::new().read(true).write(true).open(&self.path).and_then(|file| file.sync_all())
    }
}

/// Makes a new name in the folder of `path` durable.
pub(super) fn sync_folder(path: &Path, doing: Op) -> Result<(), StoreError> {
    #[cfg(unix)]
    if let Some(folder) = path.parent() {
        let synced = fs::File::open(folder).and_then(|folder| folder.sync_all());
        synced.map_err(|source| StoreError::io(doing, path, source))?;
    }
    #[cfg(not(unix))]
    let _ = (path, doing);
    Ok(())
}

impl Drop for Draft {
    fn drop(&mut self) {
        // Gone already once it is published.
        let _ = fs::remove_file(&self.path);
        let _ = fs::remove_file(journal_of(&self.path));
    }
}

/// The name SQLite gives the rollback journal of `path`.
pub(super) fn journal_of(path: &Path) -> PathBuf {
    let mut journal = path.as_os_str().to_os_string();
    journal.push("-journal");
    PathBuf::from(journal)
}

/// Refuses a place that is taken, or where a journal waits for a ledger that is not there.
pub(super) fn refuse_existing(path: &Path) -> Result<(), StoreError> {
    if fs::symlink_metadata(path).is_ok() {
        return Err(StoreError::AlreadyExists { path: path.to_path_buf() });
    }
    refuse_orphan_journal(path)
}

pub(super) fn refuse_orphan_journal(path: &Path) -> Result<(), StoreError> {
    let journal = journal_of(path);
    match fs::symlink_metadata(&journal) {
        Ok(metadata) if metadata.len() > 0 => Err(StoreError::JournalLeftBehind { journal }),
        _ => Ok(()),
    }
}
