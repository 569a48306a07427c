//! Writing a file a person asked for: whoever looks sees the old one or the whole new one.

use std::fs::File;
use std::io;
use std::path::{Path, PathBuf};

use crate::draft::{self, IfThere};

/// A file that could not be read or written.
#[derive(Debug, thiserror::Error)]
#[error("{source}: {}", path.display())]
pub struct FileError {
    /// The file.
    pub path: PathBuf,
    /// What the system said.
    pub source: io::Error,
}

/// Writes `path`. The file window has asked whether what is there may be replaced.
pub fn write(path: &Path, fill: impl FnOnce(&mut File) -> io::Result<()>) -> Result<(), FileError> {
    let written = draft::write(path, IfThere::Replace, fill);
    written.map(|_| ()).map_err(|source| FileError { path: path.to_owned(), source })
}
