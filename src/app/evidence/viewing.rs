//! Copies of evidence that were opened: read-only, in a folder nobody else may look into, gone when the program ends.
//!
//! Whatever is left of a session that ended early is removed when the next one needs the folder, or starts.

use std::fs::{self, File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

/// The folder beside the ledger's data in which they are.
const FOLDER: &str = "opened-evidence";
const LOCK: &str = "lock";

/// This session's copies. Dropping it removes them.
pub(super) struct Viewing {
    folder: PathBuf,
    /// Held as long as the copies may be looked at.
    _lock: File,
    copies: u32,
}

impl Viewing {
    /// An empty folder for this session.
    pub(super) fn start(data_folder: &Path) -> io::Result<Self> {
        let all = data_folder.join(FOLDER);
        clean(data_folder);
        private(&all)?;
        let folder = all.join(uuid::Uuid::now_v7().to_string());
        // The lock comes first: a folder without one was left by somebody.
        let lock = File::create(folder.with_extension(LOCK))?;
        lock.try_lock().map_err(|error| match error {
            TryLockError::Error(error) => error,
            TryLockError::WouldBlock => io::ErrorKind::WouldBlock.into(),
        })?;
        private(&folder)?;
        Ok(Self { folder, _lock: lock, copies: 0 })
    }

    /// A place for one more copy under this name, which is safe already.
    pub(super) fn place(&mut self, name: &str) -> io::Result<PathBuf> {
        self.copies += 1;
        let folder = self.folder.join(self.copies.to_string());
        private(&folder)?;
        Ok(folder.join(name))
    }
}

impl Drop for Viewing {
    fn drop(&mut self) {
        remove(&self.folder);
        // Its lock goes with the file that is closed after this.
        let _ = fs::remove_file(self.folder.with_extension(LOCK));
    }
}

/// Writes a copy that can only be read.
pub(super) fn write(path: &Path, fill: impl FnOnce(&mut File) -> io::Result<()>) -> io::Result<()> {
    let mut options = fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt as _;
        options.mode(0o600);
    }
    let written = options.open(path).and_then(|mut file| {
        fill(&mut file)?;
        let mut permissions = file.metadata()?.permissions();
        permissions.set_readonly(true);
        fs::set_permissions(path, permissions)
    });
    if written.is_err() {
        let _ = fs::remove_file(path);
    }
    written
}

/// Removes what sessions left that have ended.
pub(super) fn clean(data_folder: &Path) {
    let Ok(entries) = fs::read_dir(data_folder.join(FOLDER)) else { return };
    for path in entries.filter_map(|entry| Some(entry.ok()?.path())) {
        if path.extension().is_some_and(|ending| ending == LOCK) {
            let ended = File::open(&path).is_ok_and(|file| file.try_lock().is_ok());
            if ended {
                remove(&path.with_extension(""));
                let _ = fs::remove_file(&path);
            }
        } else if !path.with_extension(LOCK).exists() {
            remove(&path);
        }
    }
}

fn remove(folder: &Path) {
    if let Err(error) = fs::remove_dir_all(folder)
        && error.kind() != io::ErrorKind::NotFound
    {
        // Some systems do not remove what can only be read.
        for copy in fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path()) {
            for file in fs::read_dir(&copy).into_iter().flatten().flatten().map(|entry| entry.path()) {
                writable(&file);
            }
        }
        if let Err(error) = fs::remove_dir_all(folder) {
            tracing::warn!(%error, "opened evidence could not be removed");
        }
    }
}

fn writable(file: &Path) {
    if let Ok(metadata) = fs::metadata(file) {
        let mut permissions = metadata.permissions();
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            permissions.set_mode(0o600);
        }
        #[cfg(not(unix))]
        permissions.set_readonly(false);
        let _ = fs::set_permissions(file, permissions);
    }
}

fn private(folder: &Path) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::DirBuilderExt as _;
        builder.mode(0o700);
    }
    builder.create(folder)
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;

    use super::*;

    fn names(folder: &Path) -> usize {
        fs::read_dir(folder.join(FOLDER)).map_or(0, Iterator::count)
    }

    #[test]
    fn a_copy_can_be_read_by_its_owner_and_is_gone_at_the_end() {
        let data = tempfile::tempdir().unwrap();
        let mut viewing = Viewing::start(data.path()).unwrap();
        let path = viewing.place("画面.png").unwrap();
        write(&path, |file| file.write_all(b"bytes")).unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"bytes");
        assert!(fs::metadata(&path).unwrap().permissions().readonly());
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
            assert_eq!(mode(path.parent().unwrap()), 0o700);
            assert_eq!(mode(&data.path().join(FOLDER)), 0o700);
            assert_eq!(mode(&path) & 0o077, 0);
        }
        assert_ne!(viewing.place("画面.png").unwrap(), path);
        drop(viewing);
        assert_eq!(names(data.path()), 0);
    }

    #[test]
    fn what_a_session_left_is_removed_and_what_another_has_open_stays() {
        let data = tempfile::tempdir().unwrap();
        let mut other = Viewing::start(data.path()).unwrap();
        let kept = other.place("a.png").unwrap();
        write(&kept, |file| file.write_all(b"open")).unwrap();
        let left = data.path().join(FOLDER).join("left");
        private(&left.join("1")).unwrap();
        write(&left.join("1/b.png"), |file| file.write_all(b"left")).unwrap();
        File::create(left.with_extension(LOCK)).unwrap();
        let lockless = data.path().join(FOLDER).join("lockless");
        private(&lockless).unwrap();
        clean(data.path());
        assert!(!left.exists() && !left.with_extension(LOCK).exists() && !lockless.exists());
        assert_eq!(fs::read(&kept).unwrap(), b"open");
    }

    #[test]
    fn a_copy_that_could_not_be_filled_is_not_left() {
        let data = tempfile::tempdir().unwrap();
        let mut viewing = Viewing::start(data.path()).unwrap();
        let path = viewing.place("a.png").unwrap();
        let failed = write(&path, |_| Err(io::ErrorKind::StorageFull.into()));
        assert!(failed.is_err() && !path.exists());
    }
}
