//! Checking papers that were written: against their own list of files, and against the ledger they came from.

use std::collections::BTreeSet;
use std::fs;
use std::io::{self, Read as _};
use std::path::Path;

use super::manifest::{self, BadManifest, Manifest};
use super::write::hash_of;

/// The largest list of files that is read.
const MOST_LIST: u64 = 4 << 20;

/// What a check of papers found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checked {
    /// The list of files as it stands in them.
    pub manifest: Manifest,
    /// Files that are not there.
    pub missing: Vec<String>,
    /// Files that are not as they were written.
    pub changed: Vec<String>,
    /// Files that the list does not have.
    pub further: Vec<String>,
}

impl Checked {
    /// Whether every file is as it was written, and there are no others.
    pub fn is_whole(&self) -> bool {
        self.missing.is_empty() && self.changed.is_empty() && self.further.is_empty()
    }
}

/// Why papers could not be checked.
#[derive(Debug, thiserror::Error)]
pub enum CheckError {
    /// The disk, or a zip that is none.
    #[error(transparent)]
    Io(#[from] io::Error),
    /// They have no list of files.
    #[error("there is no {}", manifest::NAME)]
    NoManifest,
    /// Their list of files is none.
    #[error(transparent)]
    Manifest(#[from] BadManifest),
}

/// How papers stand to a ledger.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// They were made from it; it has so many entries more.
    Extended { by: u64 },
    /// The ledger has other entries than the one they were made from.
    Other,
    /// The ledger has fewer entries than the one they were made from.
    Shorter,
}

/// Compares the ledger named in papers with one; `hash_at` gives the hash of an entry by its place, in hexadecimal.
pub fn origin(manifest: &Manifest, entries: u64, hash_at: impl FnOnce(u64) -> Option<String>) -> Origin {
    let Some(by) = entries.checked_sub(manifest.entries) else { return Origin::Shorter };
    let hash = if manifest.entries == 0 { Some("0".repeat(64)) } else { hash_at(manifest.entries) };
    if hash.as_deref() == Some(manifest.head.as_str()) { Origin::Extended { by } } else { Origin::Other }
}

/// Checks papers in a folder or a zip against their own list.
pub fn check(path: &Path) -> Result<Checked, CheckError> {
    if path.is_dir() { folder(path) } else { zipped(path) }
}

fn folder(path: &Path) -> Result<Checked, CheckError> {
    let list = match fs::File::open(path.join(manifest::NAME)) {
        Ok(file) => text(file)?,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Err(CheckError::NoManifest),
        Err(error) => return Err(error.into()),
    };
    let mut found = BTreeSet::new();
    walk(path, "", &mut found)?;
    let hash = |name: &str| {
        let place = name.split('/').fold(path.to_path_buf(), |place, part| place.join(part));
        hash_of(fs::File::open(place)?)
    };
    Ok(compare(Manifest::read(&list)?, found, hash))
}

fn walk(folder: &Path, prefix: &str, found: &mut BTreeSet<String>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
        // A link is not followed: it is no file that was written.
        if entry.file_type()?.is_dir() {
            walk(&entry.path(), &format!("{name}/"), found)?;
        } else {
            found.insert(name);
        }
    }
    Ok(())
}

fn zipped(path: &Path) -> Result<Checked, CheckError> {
    let mut zip = zip::ZipArchive::new(fs::File::open(path)?).map_err(io::Error::other)?;
    let mut found = BTreeSet::new();
    for name in zip.file_names() {
        let name = name.map_err(io::Error::other)?;
        if !name.ends_with('/') {
            found.insert(name.into_owned());
        }
    }
    let list = match zip.by_name(manifest::NAME) {
        Ok(file) => text(file)?,
        Err(zip::result::ZipError::FileNotFound) => return Err(CheckError::NoManifest),
        Err(error) => return Err(io::Error::other(error).into()),
    };
    let hash = |name: &str| hash_of(zip.by_name(name).map_err(io::Error::other)?);
    Ok(compare(Manifest::read(&list)?, found, hash))
}

fn text(file: impl io::Read) -> io::Result<String> {
    let mut text = String::new();
    file.take(MOST_LIST).read_to_string(&mut text)?;
    Ok(text)
}

fn compare(
    manifest: Manifest,
    mut found: BTreeSet<String>,
    mut hash: impl FnMut(&str) -> io::Result<String>,
) -> Checked {
    found.remove(manifest::NAME);
    let (mut missing, mut changed) = (Vec::new(), Vec::new());
    for line in &manifest.files {
        if !found.remove(&line.path) {
            missing.push(line.path.clone());
        } else if hash(&line.path).ok().as_ref() != Some(&line.sha256) {
            changed.push(line.path.clone());
        }
    }
    Checked { manifest, missing, changed, further: found.into_iter().collect() }
}
