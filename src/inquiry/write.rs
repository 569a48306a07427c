//! Writing papers as one folder or one zip: built under another name beside their place, and put there only when whole.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use zip::write::SimpleFileOptions;

use super::document::Document;
use super::manifest::{self, Line, Manifest};
use super::papers::{Enclosed, Papers};
use crate::action::PaperForm;
use crate::draft::{Draft, IfThere};
use crate::export::digest::Hashing;
use crate::jobs::{Cancelled, Progress};

/// What writing needs besides the papers.
pub struct Writing<'a> {
    /// How many entries the ledger had, and the hash of the last one in hexadecimal.
    pub entries: u64,
    /// The same.
    pub head: String,
    /// What stands at the top of the list of files, a line each.
    pub remarks: Vec<String>,
    /// Makes a PDF of a document.
    pub pdf: &'a dyn Fn(&Document) -> Result<Vec<u8>, String>,
    /// Writes the bytes of a piece of evidence.
    pub bytes: &'a mut dyn FnMut(&Enclosed, &mut dyn Write) -> io::Result<()>,
    /// Counts up to [`work`]; may stop it.
    pub progress: &'a Progress,
}

/// What a file that is made for the papers counts as, in bytes.
const MADE: u64 = 1 << 16;

/// How much there is to write, in bytes of evidence; every other file counts as some of them.
pub fn work(papers: &Papers) -> u64 {
    // The cards, the message and the list come to the papers.
    let made = (papers.papers.len() as u64 + 3) * MADE;
    papers.evidence.iter().fold(made, |sum, piece| sum.saturating_add(piece.size))
}

/// What was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// SHA-256 of the list of files, in hexadecimal.
    pub sha256: String,
    /// How many files there are, the list included.
    pub files: usize,
}

/// Why papers could not be written. Nothing half-written is left.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    /// Something stands at the place already.
    #[error("{} is there already", .0.display())]
    Exists(PathBuf),
    /// The disk or its permissions.
    #[error("{}: {source}", path.display())]
    Io { path: PathBuf, source: io::Error },
    /// The bytes of this piece of evidence are not what they were.
    #[error("evidence {number} could not be read: {source}")]
    Evidence { number: usize, source: io::Error },
    /// A paper could not be made.
    #[error("{name}: {why}")]
    Pdf { name: String, why: String },
    /// The person stopped it.
    #[error("stopped")]
    Stopped,
}

impl From<Cancelled> for WriteError {
    fn from(_: Cancelled) -> Self {
        Self::Stopped
    }
}

/// Writes papers.
pub fn write(
    papers: &Papers,
    writing: Writing<'_>,
    (to, form, if_there): (&Path, PaperForm, IfThere),
) -> Result<Written, WriteError> {
    let failed = |source: io::Error| match source.kind() {
        io::ErrorKind::AlreadyExists => WriteError::Exists(to.to_path_buf()),
        _ => WriteError::Io { path: to.to_path_buf(), source },
    };
    let draft = Draft::of(to, if_there).map_err(failed)?;
    let mut sink = match form {
        PaperForm::Folder => Sink::folder(draft.path()).map_err(failed)?,
        PaperForm::Zip => Sink::zip(&draft).map_err(failed)?,
    };
    let written = fill(papers, writing, &mut sink, to)?;
    sink.finish().map_err(failed)?;
    draft.publish().map_err(failed)?;
    Ok(written)
}

fn fill(papers: &Papers, writing: Writing<'_>, sink: &mut Sink, to: &Path) -> Result<Written, WriteError> {
    let Writing { entries, head, remarks, pdf, bytes, progress } = writing;
    let mut list = Manifest { entries, head, files: Vec::new() };
    let failed = |source| WriteError::Io { path: to.to_path_buf(), source };
    progress.check()?;
    for (name, document) in &papers.papers {
        let path = format!("{name}.pdf");
        let made = pdf(document).map_err(|why| WriteError::Pdf { name: path.clone(), why })?;
        let sha256 = sink.file(&path, &mut |to| to.write_all(&made)).map_err(failed)?;
        list.files.push(Line { sha256, path });
        progress.step(MADE)?;
    }
    let message = papers.message.1.replace('\n', "\r\n");
    for (name, content) in [(&papers.cards.0, &papers.cards.1[..]), (&papers.message.0, message.as_bytes())] {
        let sha256 = sink.file(name, &mut |to| to.write_all(content)).map_err(failed)?;
        list.files.push(Line { sha256, path: name.clone() });
        progress.step(MADE)?;
    }
    for piece in &papers.evidence {
        let of_evidence = |source| WriteError::Evidence { number: piece.number, source };
        // Whatever goes wrong with the disk they are written to is no fault of the evidence.
        let mut unwritten = None;
        let sha256 = sink
            .file(&piece.path, &mut |to| {
                let mut watched = Watched { to, failed: &mut unwritten, progress };
                bytes(piece, &mut watched)
            })
            .map_err(|source| match unwritten {
                _ if progress.is_cancelled() => WriteError::Stopped,
                Some(_) => failed(source),
                None => of_evidence(source),
            })?;
        if sha256 != piece.sha256 {
            return Err(of_evidence(io::Error::from(io::ErrorKind::InvalidData)));
        }
        list.files.push(Line { sha256, path: piece.path.clone() });
    }
    let text = list.text(&remarks);
    let sha256 = sink.file(manifest::NAME, &mut |to| to.write_all(text.as_bytes())).map_err(failed)?;
    progress.step(MADE)?;
    Ok(Written { sha256, files: list.files.len() + 1 })
}

/// Where files go.
enum Sink {
    Folder(PathBuf),
    Zip(Box<zip::ZipWriter<fs::File>>),
}

impl Sink {
    fn folder(path: &Path) -> io::Result<Self> {
        fs::create_dir(path)?;
        Ok(Self::Folder(path.to_path_buf()))
    }

    fn zip(draft: &Draft) -> io::Result<Self> {
        Ok(Self::Zip(Box::new(zip::ZipWriter::new(draft.file()?))))
    }

    /// Writes a file with what `fill` gives, and says its SHA-256 in hexadecimal.
    fn file(
        &mut self,
        path: &str,
        fill: &mut dyn FnMut(&mut dyn Write) -> io::Result<()>,
    ) -> io::Result<String> {
        match self {
            Self::Folder(folder) => {
                let place = path.split('/').fold(folder.clone(), |place, part| place.join(part));
                if let Some(parent) = place.parent() {
                    fs::create_dir_all(parent)?;
                }
                let mut file = fs::OpenOptions::new().write(true).create_new(true).open(place)?;
                let sha256 = hashed(&mut file, fill)?;
                file.sync_all()?;
                Ok(sha256)
            }
            Self::Zip(zip) => {
                // No time of writing: the same papers are the same file.
                let options = SimpleFileOptions::default().last_modified_time(zip::DateTime::default());
                zip.start_file(path, options).map_err(io::Error::other)?;
                hashed(zip, fill)
            }
        }
    }

    fn finish(self) -> io::Result<()> {
        match self {
            Self::Folder(_) => Ok(()),
            Self::Zip(zip) => zip.finish().map_err(io::Error::other)?.sync_all(),
        }
    }
}

/// Lets `fill` write, and gives the SHA-256 of what it wrote, in hexadecimal.
fn hashed(to: &mut dyn Write, fill: &mut dyn FnMut(&mut dyn Write) -> io::Result<()>) -> io::Result<String> {
    let mut hashing = Hashing::new(to);
    fill(&mut hashing)?;
    Ok(hashing.sha256())
}

/// Counts what is written, and remembers that writing failed, so that it can be told from a failure of whoever writes.
struct Watched<'a> {
    to: &'a mut dyn Write,
    failed: &'a mut Option<io::ErrorKind>,
    progress: &'a Progress,
}

impl Write for Watched<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let count = self.to.write(bytes).inspect_err(|error| *self.failed = Some(error.kind()))?;
        self.progress.step(count as u64).map_err(io::Error::other)?;
        Ok(count)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.to.flush()
    }
}

/// The SHA-256 of everything that can be read, in hexadecimal.
pub(super) fn hash_of(mut from: impl io::Read) -> io::Result<String> {
    hashed(&mut io::sink(), &mut |to| io::copy(&mut from, to).map(|_| ()))
}
