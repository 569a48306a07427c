//! Which encoding a file's bytes are in, and whether they are text at all.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::DecoderResult;

use super::decode::{Chosen, Encoding, FileKind};
use crate::jobs::{Cancelled, Progress};

/// The encoding of a file, and how sure that is.
pub(super) fn detect(bytes: &[u8], progress: &Progress) -> Result<(Encoding, Chosen), Cancelled> {
    for encoding in [Encoding::Utf8, Encoding::Utf16Le, Encoding::Utf16Be] {
        if bytes.starts_with(encoding.bom()) {
            return Ok((encoding, Chosen::ByMark));
        }
    }
    if let Some(encoding) = utf16_without_mark(bytes) {
        return Ok((encoding, Chosen::BestFit));
    }
    if has_jis_escape(bytes) && bytes.is_ascii() && is_valid(bytes, Encoding::Iso2022Jp) {
        return Ok((Encoding::Iso2022Jp, Chosen::Valid));
    }
    if std::str::from_utf8(bytes).is_ok() {
        return Ok((Encoding::Utf8, Chosen::Valid));
    }
    let cp932 = is_valid(bytes, Encoding::Cp932);
    let euc = is_valid(bytes, Encoding::EucJp);
    progress.check()?;
    Ok(match (cp932, euc) {
        (true, false) => (Encoding::Cp932, Chosen::Valid),
        (false, true) => (Encoding::EucJp, Chosen::Valid),
        (true, true) if hint(bytes) == Some(Encoding::EucJp) => (Encoding::EucJp, Chosen::Valid),
        (true, true) => (Encoding::Cp932, Chosen::Valid),
        (false, false) => (best_fit(bytes, progress)?, Chosen::BestFit),
    })
}

/// The detector's opinion, asked only where two encodings fit.
fn hint(bytes: &[u8]) -> Option<Encoding> {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    let guess = detector.guess(Some(b"jp"), Utf8Detection::Allow);
    Encoding::ALL.into_iter().find(|encoding| encoding.codec() == guess)
}

/// A quarter of it fits no encoding.
pub(super) fn mostly_misfits(text: &str) -> bool {
    let misfits = text.matches(char::REPLACEMENT_CHARACTER).count();
    misfits * 4 > text.chars().count()
}

/// The encoding in which the fewest places of the file do not fit, UTF-8 before the others.
fn best_fit(bytes: &[u8], progress: &Progress) -> Result<Encoding, Cancelled> {
    const LOOKED_AT: usize = 4 * 1024 * 1024;
    let bytes = bytes.get(..LOOKED_AT.min(bytes.len())).unwrap_or_default();
    let mut best = (Encoding::Utf8, usize::MAX);
    for encoding in [Encoding::Utf8, Encoding::Cp932, Encoding::EucJp] {
        progress.check()?;
        let bad = misfits(bytes, encoding, best.1);
        if bad < best.1 {
            best = (encoding, bad);
        }
    }
    Ok(best.0)
}

/// Whether all bytes fit an encoding.
pub(super) fn is_valid(bytes: &[u8], encoding: Encoding) -> bool {
    misfits(bytes, encoding, 1) == 0
}

/// How many places of a file do not fit an encoding, counted up to `most`. Nothing is kept of the text.
fn misfits(bytes: &[u8], encoding: Encoding, most: usize) -> usize {
    let mut decoder = encoding.codec().new_decoder_without_bom_handling();
    let mut room = [0_u8; 16 * 1024];
    let (mut rest, mut found) = (bytes, 0);
    while found < most {
        let (result, used, _) = decoder.decode_to_utf8_without_replacement(rest, &mut room, true);
        rest = rest.get(used..).unwrap_or_default();
        match result {
            DecoderResult::InputEmpty => break,
            DecoderResult::OutputFull => {}
            DecoderResult::Malformed(_, _) => found += 1,
        }
    }
    found
}

fn has_jis_escape(bytes: &[u8]) -> bool {
    bytes.windows(3).any(|three| matches!(three, [0x1B, b'$', b'@' | b'B'] | [0x1B, b'(', b'J' | b'I']))
}

/// UTF-16 files of purchases are full of ASCII, so every other byte of theirs is mostly zero.
fn utf16_without_mark(bytes: &[u8]) -> Option<Encoding> {
    let head = bytes.get(..bytes.len().min(4096) & !1)?;
    let pairs = head.len() / 2;
    if pairs < 4 {
        return None;
    }
    let zeros = |offset: usize| head.iter().skip(offset).step_by(2).filter(|byte| **byte == 0).count();
    let (first, second) = (zeros(0), zeros(1));
    if second * 10 >= pairs * 3 && first * 20 < pairs && is_valid(bytes, Encoding::Utf16Le) {
        Some(Encoding::Utf16Le)
    } else if first * 10 >= pairs * 3 && second * 20 < pairs && is_valid(bytes, Encoding::Utf16Be) {
        Some(Encoding::Utf16Be)
    } else {
        None
    }
}

/// What a file is whose first bytes say so.
pub(super) fn known_magic(bytes: &[u8]) -> Option<FileKind> {
    const MAGIC: [(&[u8], FileKind); 16] = [
        (b"\x89PNG\r\n\x1A\n", FileKind::Image),
        (b"\xFF\xD8\xFF", FileKind::Image),
        (b"GIF87a", FileKind::Image),
        (b"GIF89a", FileKind::Image),
        (b"II*\0", FileKind::Image),
        (b"MM\0*", FileKind::Image),
        (b"%PDF-", FileKind::Pdf),
        (b"PK\x03\x04", FileKind::Zip),
        (b"PK\x05\x06", FileKind::Zip),
        (b"\x1F\x8B", FileKind::Archive),
        (b"7z\xBC\xAF\x27\x1C", FileKind::Archive),
        (b"Rar!\x1A\x07", FileKind::Archive),
        (b"BZh", FileKind::Archive),
        (b"\xFD7zXZ\0", FileKind::Archive),
        (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", FileKind::OldWorkbook),
        (b"SQLite format 3\0", FileKind::Sqlite),
    ];
    MAGIC.iter().find(|(magic, _)| bytes.starts_with(magic)).map(|(_, kind)| *kind)
}

/// More than one control character in fifty is not what a text file has.
pub(super) fn looks_binary(text: &str) -> bool {
    let (mut controls, mut all) = (0_usize, 0_usize);
    for c in text.chars().take(64 * 1024) {
        all += 1;
        controls += usize::from(c.is_control() && !matches!(c, '\t' | '\n' | '\r'));
    }
    controls > 2 && controls * 50 > all
}
