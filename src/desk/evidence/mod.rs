//! A file someone brings as evidence: hashed, recognised, and searched for codes if it is a text. Nothing is kept yet.

pub mod codes;
mod plan;

use std::fs::File;
use std::io::{self, Read as _};
use std::path::Path;

use sha2::{Digest as _, Sha256};

use crate::core::date::{Stamp, When};
use crate::core::media;
use crate::import::decode::decode;
use crate::jobs::{Cancelled, Progress};
use crate::store::{Bytes, EvidenceProblem, MOST_EVIDENCE, NewEvidence, is_open_here};
use codes::CodesFound;

/// The largest file that is held in memory, and the largest text that is searched for codes.
pub const MOST_HELD: u64 = 32 << 20;

/// A file as it was looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Looked {
    /// What it is called.
    pub name: String,
    /// Its bytes and their hash.
    pub file: NewEvidence,
    /// What it is.
    pub media_type: &'static str,
    /// When it was last changed, as the file system says.
    pub modified: When,
    /// What was found in it.
    pub codes: Codes,
}

/// What is known of codes in a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Codes {
    /// It is a text, and none was found.
    None,
    /// It is no text, or one too large to be searched.
    NotSearched,
    /// It is a text that shows some.
    Found(CodesFound),
}

/// Why a file was not looked at.
#[derive(Debug, thiserror::Error)]
pub enum LookError {
    /// It cannot be evidence.
    #[error(transparent)]
    Evidence(#[from] EvidenceProblem),
    /// It is a ledger, which is no evidence, and must not be read by other means while it is open.
    #[error("this is a ledger")]
    IsLedger,
    /// It is a folder or a device.
    #[error("this is no file")]
    NotAFile,
    /// The person stopped it.
    #[error(transparent)]
    Cancelled(#[from] Cancelled),
}

impl From<io::Error> for LookError {
    fn from(source: io::Error) -> Self {
        EvidenceProblem::Unreadable { source }.into()
    }
}

/// Looks at a file; `progress` counts its bytes.
pub fn look(path: &Path, progress: &Progress) -> Result<Looked, LookError> {
    const PIECE: usize = 1 << 20;
    if path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("giftcho")) || is_open_here(path) {
        return Err(LookError::IsLedger);
    }
    // Asked before it is opened: a pipe would wait for whoever writes into it.
    let metadata = std::fs::metadata(path)?;
    if !metadata.is_file() {
        return Err(LookError::NotAFile);
    }
    let size = metadata.len();
    if size > MOST_EVIDENCE {
        return Err(EvidenceProblem::TooLarge { size, most: MOST_EVIDENCE }.into());
    }
    let mut file = File::open(path)?;
    let (mut sha, mut read, mut held) = (Sha256::new(), 0, Vec::new());
    let mut piece = Vec::with_capacity(PIECE);
    loop {
        piece.clear();
        file.by_ref().take(PIECE as u64).read_to_end(&mut piece)?;
        if piece.is_empty() {
            break;
        }
        sha.update(&piece);
        read += piece.len() as u64;
        if read > MOST_EVIDENCE {
            return Err(EvidenceProblem::TooLarge { size: read, most: MOST_EVIDENCE }.into());
        }
        // Of a large file only the beginning is needed, to see what it is.
        if size <= MOST_HELD || held.is_empty() {
            held.extend_from_slice(&piece);
        }
        progress.step(piece.len() as u64)?;
    }
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let modified = metadata.modified().ok().map_or(When::Unknown, moment);
    if read == held.len() as u64 {
        let mut looked = look_at(name, held, progress)?;
        looked.modified = modified;
        return Ok(looked);
    }
    if read == 0 {
        return Err(EvidenceProblem::Empty.into());
    }
    let bytes = Bytes::At(path.to_owned());
    let file = NewEvidence { sha256: sha.finalize().into(), size: read, bytes };
    let media_type = media::of_bytes(&held);
    Ok(Looked { name, file, media_type, modified, codes: Codes::NotSearched })
}

/// Looks at bytes that are at hand.
pub fn look_at(name: String, bytes: Vec<u8>, progress: &Progress) -> Result<Looked, LookError> {
    if bytes.is_empty() {
        return Err(EvidenceProblem::Empty.into());
    }
    let mut media_type = media::of_bytes(&bytes);
    let mut found = Codes::NotSearched;
    if media_type == media::UNKNOWN
        && let Ok(text) = decode(&bytes, None, progress)
    {
        media_type = media::of_text(&name);
        // What could not be read may be part of a code.
        found = match codes::search(&text.text) {
            Some(codes) => Codes::Found(codes),
            None if text.bad_lines.is_empty() => Codes::None,
            None => Codes::NotSearched,
        };
    }
    progress.check()?;
    let file = NewEvidence::held(bytes);
    Ok(Looked { name, file, media_type, modified: When::Unknown, codes: found })
}

/// A moment of the machine on Japan's clock, to the minute.
fn moment(time: std::time::SystemTime) -> When {
    let Ok(since) = time.duration_since(std::time::UNIX_EPOCH) else { return When::Unknown };
    let Ok(seconds) = i64::try_from(since.as_secs()) else { return When::Unknown };
    chrono::DateTime::from_timestamp(seconds, 0).map_or(When::Unknown, |moment| {
        let (day, minute) = Stamp::new(moment).in_japan();
        When::At(day, minute)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn look_now(path: &Path) -> Result<Looked, LookError> {
        look(path, &Progress::new())
    }

    #[test]
    fn a_picture_is_recognised_and_not_searched() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("画面\u{202E}😀.png");
        std::fs::write(&path, b"\x89PNG\r\n\x1A\nDUMY-TEST14-7K2Q").unwrap();
        let looked = look_now(&path).unwrap();
        assert_eq!((looked.media_type, looked.file.size), ("image/png", 24));
        assert_eq!(looked.codes, Codes::NotSearched);
        assert_eq!(looked.name, "画面\u{202E}😀.png");
        assert!(matches!(looked.modified, When::At(..)));
    }

    #[test]
    fn a_text_in_any_encoding_is_searched() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("mail.eml");
        let text = "件名: ギフト券が届きました\n番号 DUMY-TEST14-7K2Q\n";
        for bytes in [text.as_bytes().to_vec(), encoding_rs::SHIFT_JIS.encode(text).0.into_owned()] {
            std::fs::write(&path, bytes).unwrap();
            let looked = look_now(&path).unwrap();
            assert_eq!(looked.media_type, "message/rfc822");
            let Codes::Found(found) = looked.codes else { panic!("{:?}", looked.codes) };
            assert_eq!((found.count, found.redacted.is_some()), (1, true));
        }
        std::fs::write(&path, "番号はありません").unwrap();
        assert_eq!(look_now(&path).unwrap().codes, Codes::None);
    }

    #[test]
    fn what_is_no_evidence_is_refused_before_it_is_read() {
        let folder = tempfile::tempdir().unwrap();
        let path = |name: &str| folder.path().join(name);
        assert!(matches!(look_now(folder.path()), Err(LookError::NotAFile)));
        assert!(matches!(
            look_now(&path("gone.png")),
            Err(LookError::Evidence(EvidenceProblem::Unreadable { .. }))
        ));
        std::fs::write(path("empty.png"), "").unwrap();
        assert!(matches!(look_now(&path("empty.png")), Err(LookError::Evidence(EvidenceProblem::Empty))));
        std::fs::write(path("a.GIFTCHO"), "x").unwrap();
        assert!(matches!(look_now(&path("a.GIFTCHO")), Err(LookError::IsLedger)));
        File::create(path("film.mp4")).unwrap().set_len(3 << 30).unwrap();
        let large = look_now(&path("film.mp4"));
        assert!(
            matches!(large, Err(LookError::Evidence(EvidenceProblem::TooLarge { size: 3_221_225_472, .. }))),
            "{large:?}"
        );
    }

    #[test]
    fn a_large_file_is_hashed_without_being_held() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("film.mp4");
        File::create(&path).unwrap().set_len(MOST_HELD + 1).unwrap();
        let progress = Progress::new();
        let looked = look(&path, &progress).unwrap();
        assert_eq!(looked.file.bytes, Bytes::At(path.clone()));
        assert_eq!((looked.file.size, progress.done()), (MOST_HELD + 1, MOST_HELD + 1));
        let stopped = Progress::new();
        stopped.cancel();
        assert!(matches!(look(&path, &stopped), Err(LookError::Cancelled(_))));
    }
}
