//! Writing a file in one step: whoever looks sees the old one or the whole new one.

use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

/// A file that could not be read or written.
#[derive(Debug, thiserror::Error)]
#[error("{source}: {}", path.display())]
pub struct FileError {
    /// The file.
    pub path: PathBuf,
    /// What the system said.
    pub source: io::Error,
}

/// Writes `path` through a file beside it.
pub fn write(path: &Path, fill: impl FnOnce(&mut File) -> io::Result<()>) -> Result<(), FileError> {
    let failed = |source| FileError { path: path.to_owned(), source };
    let name = path.file_name().ok_or_else(|| failed(io::ErrorKind::InvalidInput.into()))?;
    let mut draft_name = std::ffi::OsString::from(".");
    draft_name.push(name);
    draft_name.push(".part");
    let draft = path.with_file_name(draft_name);
    let written = File::create(&draft).and_then(|mut file| {
        fill(&mut file)?;
        file.flush()?;
        file.sync_all()
    });
    match written.and_then(|()| fs::rename(&draft, path)) {
        Ok(()) => Ok(()),
        Err(source) => {
            // Half a file helps nobody; that it could not be removed either changes nothing.
            let _ = fs::remove_file(&draft);
            Err(failed(source))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_could_not_be_filled_leaves_the_old_one() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("cards.csv");
        fs::write(&path, "old").unwrap();
        let failed = write(&path, |file| {
            file.write_all(b"half")?;
            Err(io::ErrorKind::StorageFull.into())
        });
        assert!(failed.is_err());
        assert_eq!(fs::read_to_string(&path).unwrap(), "old");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn a_written_file_stands_whole() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("cards.csv");
        write(&path, |file| file.write_all("カード".as_bytes())).unwrap();
        assert_eq!(fs::read_to_string(&path).unwrap(), "カード");
    }
}
