//! A file someone brings: its bytes, unless it is a ledger or too large. Reading can be stopped at any time.

use std::fs::File;
use std::io::{self, Read as _};
use std::path::Path;

use crate::import::plan::{ImportError, MAX_BYTES};
use crate::jobs::Progress;
use crate::store::is_open_here;

/// Why a file was not read.
#[derive(Debug, thiserror::Error)]
pub enum ReadError {
    /// The system would not give it.
    #[error(transparent)]
    Io(#[from] io::Error),
    /// It is a ledger. One that is open must not be read by other means: closing it again would give its lock away.
    #[error("this is a ledger")]
    IsLedger,
    /// It is larger than can be read, or the person stopped it.
    #[error(transparent)]
    Import(#[from] ImportError),
}

/// Reads a file that is to be imported.
pub fn read(path: &Path, progress: &Progress) -> Result<Vec<u8>, ReadError> {
    const PIECE: u64 = 1024 * 1024;
    if path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("giftcho")) || is_open_here(path) {
        return Err(ReadError::IsLedger);
    }
    let file = File::open(path)?;
    let length = file.metadata()?.len();
    let too_large =
        |bytes: u64| ImportError::TooLarge { bytes: usize::try_from(bytes).unwrap_or(usize::MAX) };
    if length > MAX_BYTES as u64 {
        return Err(too_large(length).into());
    }
    let mut bytes = Vec::with_capacity(usize::try_from(length).unwrap_or(0));
    let mut file = file;
    loop {
        progress.check().map_err(ImportError::from)?;
        let read = file.by_ref().take(PIECE).read_to_end(&mut bytes)?;
        if read == 0 {
            return Ok(bytes);
        }
        // What is no regular file has no length to ask for beforehand.
        if bytes.len() > MAX_BYTES {
            return Err(too_large(bytes.len() as u64).into());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_is_too_large_is_refused_before_it_is_read() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("huge.csv");
        File::create(&path).unwrap().set_len(2 * 1024 * 1024 * 1024).unwrap();
        let refused = read(&path, &Progress::new());
        assert!(matches!(refused, Err(ReadError::Import(ImportError::TooLarge { bytes: 2_147_483_648 }))));
    }

    #[test]
    fn reading_stops_when_it_is_asked_to() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("file.csv");
        std::fs::write(&path, "a,b\n").unwrap();
        assert_eq!(read(&path, &Progress::new()).unwrap(), b"a,b\n");
        let stopped = Progress::new();
        stopped.cancel();
        assert!(matches!(read(&path, &stopped), Err(ReadError::Import(ImportError::Cancelled))));
        assert!(matches!(read(&folder.path().join("x.GIFTCHO"), &stopped), Err(ReadError::IsLedger)));
    }
}
