//! Checking papers that were written: against their own list of files, and against the ledger they came from.

use std::collections::BTreeSet;
use std::fs;
use std::io::{self, Read as _};
use std::path::Path;

use super::manifest::{self, BadManifest, Manifest};
use super::write::hash_of;
use crate::i18n::Texts;
use crate::jobs::{Cancelled, Progress};
use crate::store::{Store, StoreError, hex};

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
    /// The person stopped it.
    #[error("stopped")]
    Stopped,
}

impl From<Cancelled> for CheckError {
    fn from(_: Cancelled) -> Self {
        Self::Stopped
    }
}

/// What a check found, a line each; the last one says how they stand to the ledger, when there is one.
pub fn words(checked: &Checked, origin: Option<Origin>, t: &Texts) -> Vec<String> {
    let mut lines = Vec::new();
    if checked.is_whole() {
        lines.push(t.papers_found_whole((checked.manifest.files.len() + 1).to_string()));
    }
    lines.extend(checked.missing.iter().map(|path| t.papers_found_missing(path)));
    lines.extend(checked.changed.iter().map(|path| t.papers_found_changed(path)));
    lines.extend(checked.further.iter().map(|path| t.papers_found_further(path)));
    lines.push(match origin {
        None => t.papers_found_no_ledger(),
        Some(Origin::Extended { by: 0 }) => t.papers_found_same(),
        Some(Origin::Extended { by }) => t.papers_found_extended(by.to_string()),
        Some(Origin::Other) => t.papers_found_other(),
        Some(Origin::Shorter) => t.papers_found_shorter(),
    });
    lines
}

/// Why papers of this name could not be checked, in words.
pub fn why(error: &CheckError, name: &str, t: &Texts) -> String {
    match error {
        CheckError::NoManifest => t.papers_found_no_list(name),
        CheckError::Manifest(error) => t.papers_found_bad_list(name, error.to_string()),
        CheckError::Io(error) => t.papers_found_unreadable(name, error.to_string()),
        CheckError::Stopped => t.notice_cancelled(),
    }
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

/// Compares the ledger named in papers with one that is open.
pub fn held_against(manifest: &Manifest, store: &Store) -> Result<Origin, StoreError> {
    let mut failed = None;
    let origin = origin(manifest, store.entries(), |seq| match store.hash_at(seq) {
        Ok(hash) => hash.map(|hash| hex(&hash)),
        Err(error) => {
            failed = Some(error);
            None
        }
    });
    failed.map_or(Ok(origin), Err)
}

/// Checks papers in a folder or a zip against their own list; a list that is named stands for its folder. `progress` counts
/// bytes.
pub fn check(path: &Path, progress: &Progress) -> Result<Checked, CheckError> {
    let is_list = path.file_name().is_some_and(|name| name == manifest::NAME);
    let path = path.parent().filter(|_| is_list).unwrap_or(path);
    if path.is_dir() { folder(path, progress) } else { zipped(path, progress) }
}

fn folder(path: &Path, progress: &Progress) -> Result<Checked, CheckError> {
    let list = match fs::File::open(path.join(manifest::NAME)) {
        Ok(file) => text(file)?,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Err(CheckError::NoManifest),
        Err(error) => return Err(error.into()),
    };
    let (mut found, mut bytes) = (BTreeSet::new(), 0);
    walk(path, "", &mut found, &mut bytes)?;
    progress.set_total(bytes);
    let hash = |name: &str| {
        let place = name.split('/').fold(path.to_path_buf(), |place, part| place.join(part));
        hash_of(Counted { from: fs::File::open(place)?, progress })
    };
    let checked = compare(Manifest::read(&list)?, found, hash);
    progress.check()?;
    Ok(checked)
}

/// Counts what is read; fails when the person asked to stop.
struct Counted<'a, R> {
    from: R,
    progress: &'a Progress,
}

impl<R: io::Read> io::Read for Counted<'_, R> {
    fn read(&mut self, to: &mut [u8]) -> io::Result<usize> {
        let count = self.from.read(to)?;
        self.progress.step(count as u64).map_err(io::Error::other)?;
        Ok(count)
    }
}

fn walk(folder: &Path, prefix: &str, found: &mut BTreeSet<String>, bytes: &mut u64) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
        // A link is not followed: it is no file that was written.
        if entry.file_type()?.is_dir() {
            walk(&entry.path(), &format!("{name}/"), found, bytes)?;
        } else {
            *bytes = bytes.saturating_add(entry.metadata()?.len());
            found.insert(name);
        }
    }
    Ok(())
}

fn zipped(path: &Path, progress: &Progress) -> Result<Checked, CheckError> {
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
    progress.set_total(zip.decompressed_size().and_then(|size| u64::try_from(size).ok()).unwrap_or(0));
    let hash = |name: &str| {
        let from = zip.by_name(name).map_err(io::Error::other)?;
        hash_of(Counted { from, progress })
    };
    let checked = compare(Manifest::read(&list)?, found, hash);
    progress.check()?;
    Ok(checked)
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
