//! Bytes to text: which encoding a file is in, and where its bytes do not fit that encoding.
//!
//! Nothing is split before it is decoded (a CP932 trail byte may be `\` or `|`), and nothing is replaced silently:
//! every place that could not be read is kept with its line. What is plainly no text is refused with its kind.

use std::collections::BTreeSet;
use std::fmt;

use encoding_rs::{DecoderResult, EUC_JP, ISO_2022_JP, SHIFT_JIS, UTF_8, UTF_16BE, UTF_16LE};

use super::detect::{detect, is_valid, known_magic, looks_binary, mostly_misfits};
use super::lines::LineCount;
use crate::jobs::{Cancelled, Progress};

/// An encoding a file of past purchases may be in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Encoding {
    /// UTF-8, with or without a byte order mark.
    Utf8,
    /// Windows-31J, what Japanese Windows and most bank sites call Shift_JIS.
    Cp932,
    /// EUC-JP.
    EucJp,
    /// ISO-2022-JP, seven bits with escapes.
    Iso2022Jp,
    /// UTF-16, little end first.
    Utf16Le,
    /// UTF-16, big end first.
    Utf16Be,
}

impl Encoding {
    /// Every encoding that can be chosen, the usual ones first.
    pub const ALL: [Self; 6] =
        [Self::Utf8, Self::Cp932, Self::EucJp, Self::Iso2022Jp, Self::Utf16Le, Self::Utf16Be];

    /// The stable name, as used on the command line and in machine-readable output.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Utf8 => "utf-8",
            Self::Cp932 => "cp932",
            Self::EucJp => "euc-jp",
            Self::Iso2022Jp => "iso-2022-jp",
            Self::Utf16Le => "utf-16le",
            Self::Utf16Be => "utf-16be",
        }
    }

    /// The encoding of a stable name; common other spellings of it are understood.
    pub fn from_id(name: &str) -> Option<Self> {
        match name.trim().to_ascii_lowercase().replace('_', "-").as_str() {
            "utf-8" | "utf8" | "utf-8-sig" => Some(Self::Utf8),
            "cp932" | "shift-jis" | "shiftjis" | "sjis" | "windows-31j" | "ms932" => Some(Self::Cp932),
            "euc-jp" | "eucjp" => Some(Self::EucJp),
            "iso-2022-jp" | "jis" => Some(Self::Iso2022Jp),
            "utf-16le" => Some(Self::Utf16Le),
            "utf-16be" => Some(Self::Utf16Be),
            _ => None,
        }
    }

    pub(super) const fn codec(self) -> &'static encoding_rs::Encoding {
        match self {
            Self::Utf8 => UTF_8,
            // The WHATWG table of this name is Windows-31J.
            Self::Cp932 => SHIFT_JIS,
            Self::EucJp => EUC_JP,
            Self::Iso2022Jp => ISO_2022_JP,
            Self::Utf16Le => UTF_16LE,
            Self::Utf16Be => UTF_16BE,
        }
    }

    pub(super) const fn bom(self) -> &'static [u8] {
        match self {
            Self::Utf8 => b"\xEF\xBB\xBF",
            Self::Utf16Le => b"\xFF\xFE",
            Self::Utf16Be => b"\xFE\xFF",
            Self::Cp932 | Self::EucJp | Self::Iso2022Jp => b"",
        }
    }
}

impl fmt::Display for Encoding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}

/// How sure the choice of an encoding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Chosen {
    /// The file begins with a byte order mark.
    ByMark,
    /// The bytes are valid in it, and it was the first to be asked.
    Valid,
    /// No encoding fits every byte; this one fits best.
    BestFit,
    /// The person said so.
    Forced,
}

impl Chosen {
    /// How sure it is, in one stable word.
    pub const fn confidence(self) -> &'static str {
        match self {
            Self::ByMark => "certain",
            Self::Valid => "likely",
            Self::BestFit => "guessed",
            Self::Forced => "chosen",
        }
    }
}

/// Something about a file's bytes that is to be said, and the line it is on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Note {
    /// What.
    pub what: NoteKind,
    /// On which line, from 1.
    pub line: u64,
}

/// What is to be said of a file's bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoteKind {
    /// The file ends in Ctrl-Z, which old programs wrote as a mark of its end; it was left out.
    EndMark,
    /// The file ends in half a character: its end is missing.
    CutOff,
    /// This line is valid in another encoding: the file was put together from several.
    OtherEncoding,
}

impl NoteKind {
    /// The stable id.
    pub const fn id(self) -> &'static str {
        match self {
            Self::EndMark => "end-mark",
            Self::CutOff => "cut-off",
            Self::OtherEncoding => "other-encoding",
        }
    }
}

/// A file's text and how it was read.
#[derive(Clone, PartialEq, Eq)]
pub struct Decoded {
    /// The text without a byte order mark; U+FFFD stands where bytes did not fit.
    pub text: String,
    /// The encoding it was read in.
    pub encoding: Encoding,
    /// Whether the file began with a byte order mark.
    pub bom: bool,
    /// Why this encoding.
    pub chosen: Chosen,
    /// Lines (from 1) that hold bytes which do not fit the encoding.
    pub bad_lines: BTreeSet<u64>,
    /// What is to be said of the bytes.
    pub notes: Vec<Note>,
}

impl fmt::Debug for Decoded {
    /// The text may hold codes, so it is not shown.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Decoded")
            .field("encoding", &self.encoding)
            .field("bom", &self.bom)
            .field("chosen", &self.chosen)
            .field("bad_lines", &self.bad_lines)
            .field("chars", &self.text.len())
            .finish_non_exhaustive()
    }
}

/// What a file that holds no text turned out to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileKind {
    /// A picture.
    Image,
    /// A PDF document.
    Pdf,
    /// An archive, or a workbook of a spreadsheet program, which is one.
    Zip,
    /// Another packed file.
    Archive,
    /// An old workbook of a spreadsheet program.
    OldWorkbook,
    /// An SQLite database; a ledger is one.
    Sqlite,
    /// Something else that is no text.
    Binary,
}

impl FileKind {
    /// The stable name.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Image => "image",
            Self::Pdf => "pdf",
            Self::Zip => "zip",
            Self::Archive => "archive",
            Self::OldWorkbook => "old-workbook",
            Self::Sqlite => "sqlite",
            Self::Binary => "binary",
        }
    }
}

/// Why bytes gave no text at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DecodeError {
    /// There is nothing in the file, or only blanks.
    #[error("the file is empty")]
    Empty,
    /// The file holds no text.
    #[error("the file is no text but {}", .0.id())]
    NotText(FileKind),
    /// The person stopped it.
    #[error(transparent)]
    Cancelled(#[from] Cancelled),
}

/// Reads bytes as text, in the encoding said or else in the one that fits.
pub fn decode(bytes: &[u8], forced: Option<Encoding>, progress: &Progress) -> Result<Decoded, DecodeError> {
    if let Some(kind) = known_magic(bytes) {
        return Err(DecodeError::NotText(kind));
    }
    let (encoding, chosen) = match forced {
        Some(encoding) => (encoding, Chosen::Forced),
        None => detect(bytes, progress)?,
    };
    let mark = encoding.bom();
    let bom = !mark.is_empty() && bytes.starts_with(mark);
    let body = if bom { bytes.get(mark.len()..).unwrap_or_default() } else { bytes };
    // What is no text is known by its beginning, however long it is.
    let head = body.get(..HEAD.min(body.len())).unwrap_or_default();
    let beginning = read(head, encoding, progress)?.0;
    if looks_binary(&beginning) || (forced.is_none() && mostly_misfits(&beginning)) {
        return Err(DecodeError::NotText(FileKind::Binary));
    }
    let (mut text, bad_lines) = read(body, encoding, progress)?;
    let mut notes = Vec::new();
    if let Some(end) = end_mark(&text) {
        text.truncate(end);
        notes.push(Note { what: NoteKind::EndMark, line: line_at(&text, end) });
    }
    notes.extend(broken(body, encoding, &text, &bad_lines));
    if text.chars().all(|c| c.is_whitespace() || c == '\u{FEFF}') {
        return Err(DecodeError::Empty);
    }
    Ok(Decoded { text, encoding, bom, chosen, bad_lines, notes })
}

/// How much of a file tells whether it is text.
const HEAD: usize = 64 * 1024;

/// How much is decoded between two looks at whether the person wants to stop.
const PIECE: usize = 4 * 1024 * 1024;

fn read(bytes: &[u8], encoding: Encoding, progress: &Progress) -> Result<(String, BTreeSet<u64>), Cancelled> {
    let mut text = String::with_capacity(bytes.len() + bytes.len() / 2);
    let (mut lines, mut counted) = (LineCount::default(), 0);
    let mut bad_lines = BTreeSet::new();
    walk(bytes, encoding, &mut text, progress, |text| {
        lines.advance(text.get(counted..).unwrap_or_default());
        text.push(char::REPLACEMENT_CHARACTER);
        counted = text.len();
        bad_lines.insert(lines.line());
    })?;
    Ok((text, bad_lines))
}

/// Decodes to the end of `text`; `misfit` is called where bytes do not fit, after what stands before them.
fn walk(
    bytes: &[u8],
    encoding: Encoding,
    text: &mut String,
    progress: &Progress,
    mut misfit: impl FnMut(&mut String),
) -> Result<(), Cancelled> {
    let mut decoder = encoding.codec().new_decoder_without_bom_handling();
    let mut pieces = bytes.chunks(PIECE).peekable();
    // An empty file is one last piece.
    let mut rest = pieces.next().unwrap_or_default();
    loop {
        let last = pieces.peek().is_none();
        if text.capacity() - text.len() < 4 * 1024 {
            text.reserve(rest.len() + 64 * 1024);
        }
        let (result, used) = decoder.decode_to_string_without_replacement(rest, text, last);
        rest = rest.get(used..).unwrap_or_default();
        match result {
            DecoderResult::InputEmpty => {
                progress.check()?;
                match pieces.next() {
                    Some(next) => rest = next,
                    None => return Ok(()),
                }
            }
            DecoderResult::OutputFull => text.reserve(rest.len() + 64 * 1024),
            DecoderResult::Malformed(_, _) => misfit(text),
        }
    }
}

/// Where the text ends before a Ctrl-Z at its very end.
fn end_mark(text: &str) -> Option<usize> {
    let end = text.trim_end_matches(['\r', '\n', '\0']);
    end.strip_suffix('\u{1A}').map(|kept| kept.trim_end_matches('\u{1A}').len())
}

fn line_at(text: &str, end: usize) -> u64 {
    let mut lines = LineCount::default();
    lines.advance(text.get(..end).unwrap_or_default());
    lines.line()
}

/// What lines that do not fit say about the file: its end is missing, or it was put together from several.
fn broken(body: &[u8], encoding: Encoding, text: &str, bad_lines: &BTreeSet<u64>) -> Vec<Note> {
    const MOST: usize = 20;
    let mut notes = Vec::new();
    let Some(last) = bad_lines.last().copied() else { return notes };
    if text.ends_with(char::REPLACEMENT_CHARACTER) && last == line_at(text, text.len()) {
        notes.push(Note { what: NoteKind::CutOff, line: last });
    }
    if !matches!(encoding, Encoding::Utf8 | Encoding::Cp932 | Encoding::EucJp) {
        return notes;
    }
    // In these encodings a line end is always a line end. A file with lone CRs among them is only not told about.
    for (at, part) in body.split(|byte| *byte == b'\n').enumerate() {
        let line = at as u64 + 1;
        let cut_off = notes.iter().any(|note: &Note| note.line == line);
        if !cut_off && bad_lines.contains(&line) {
            let others = [Encoding::Utf8, Encoding::Cp932, Encoding::EucJp];
            if others.into_iter().any(|other| other != encoding && is_valid(part, other)) {
                notes.push(Note { what: NoteKind::OtherEncoding, line });
            }
        }
        if notes.len() >= MOST || line > last {
            break;
        }
    }
    notes
}

/// The first lines of a file in an encoding, for choosing between encodings by eye.
pub fn preview(bytes: &[u8], encoding: Encoding, lines: usize) -> Vec<String> {
    const ENOUGH: usize = 64 * 1024;
    let head = bytes.get(..ENOUGH.min(bytes.len())).unwrap_or_default();
    let mark = encoding.bom();
    let body = if mark.is_empty() { head } else { head.strip_prefix(mark).unwrap_or(head) };
    read(body, encoding, &Progress::new())
        .map(|(text, _)| text)
        .unwrap_or_default()
        .lines()
        .take(lines)
        .map(str::to_owned)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cp932(text: &str) -> Vec<u8> {
        let (bytes, _, unmappable) = SHIFT_JIS.encode(text);
        assert!(!unmappable, "the fixture cannot be written in CP932");
        bytes.into_owned()
    }

    fn detected(bytes: &[u8]) -> (Encoding, bool, String) {
        let read = decode(bytes, None, &Progress::new()).expect("text");
        assert!(read.bad_lines.is_empty());
        (read.encoding, read.bom, read.text)
    }

    #[test]
    fn utf8_is_read_with_and_without_a_mark() {
        assert_eq!(detected("購入日".as_bytes()), (Encoding::Utf8, false, "購入日".to_owned()));
        assert_eq!(detected("\u{FEFF}購入日".as_bytes()), (Encoding::Utf8, true, "購入日".to_owned()));
    }

    #[test]
    fn cp932_keeps_the_characters_strict_shift_jis_lacks() {
        let text = "髙島屋,﨑,①,㈱,～,－,￥1000,ポイント表示,ソ能十予";
        assert_eq!(detected(&cp932(text)), (Encoding::Cp932, false, text.to_owned()));
    }

    #[test]
    fn a_mark_of_the_end_half_a_character_and_foreign_lines_are_told_with_their_lines() {
        let notes = |bytes: &[u8]| {
            let read = decode(bytes, None, &Progress::new()).unwrap();
            let notes: Vec<(&str, u64)> = read.notes.iter().map(|note| (note.what.id(), note.line)).collect();
            (read.text, notes)
        };
        assert_eq!(notes(b"a,b\r\n1,2\r\n\x1A"), ("a,b\r\n1,2\r\n".to_owned(), vec![("end-mark", 3)]));
        let mut half = cp932("日付,店\r\n2025,東京都\r\n2026,大阪");
        half.pop();
        assert_eq!(notes(&half).1, [("cut-off", 3)]);
        let mut two = cp932("日付,店\r\n2025,東京都\r\n2025,京都府\r\n");
        two.extend("2026,大阪府\r\n".as_bytes());
        assert_eq!(notes(&two).1, [("other-encoding", 4)]);
    }

    #[test]
    fn half_width_kana_alone_is_cp932() {
        assert_eq!(detected(&cp932("ｱﾏｿﾞﾝ,1000")).0, Encoding::Cp932);
    }

    #[test]
    fn euc_jp_iso_2022_jp_and_utf16_are_told_apart() {
        let text = "購入日,購入先,ギフトカードの金額\n2025/01/31,ローソン新宿店で買いました,3000\n";
        for (encoding, codec) in [(Encoding::EucJp, EUC_JP), (Encoding::Iso2022Jp, ISO_2022_JP)] {
            assert_eq!(detected(&codec.encode(text).0), (encoding, false, text.to_owned()));
        }
        let little: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
        assert_eq!(
            detected(&[b"\xFF\xFE", little.as_slice()].concat()),
            (Encoding::Utf16Le, true, text.to_owned())
        );
        assert_eq!(
            detected(&[b"\xFE\xFF", big.as_slice()].concat()),
            (Encoding::Utf16Be, true, text.to_owned())
        );
        assert_eq!(detected(&little).0, Encoding::Utf16Le);
        assert_eq!(detected(&big).0, Encoding::Utf16Be);
    }

    #[test]
    fn what_the_person_says_wins() {
        let bytes = cp932("購入日");
        assert_eq!(decode(&bytes, Some(Encoding::Cp932), &Progress::new()).expect("text").text, "購入日");
        let wrong = decode(&bytes, Some(Encoding::Utf8), &Progress::new()).expect("text");
        assert_eq!(wrong.bad_lines, BTreeSet::from([1]));
    }

    #[test]
    fn broken_bytes_are_reported_by_line_and_spoil_no_other_line() {
        let mut bytes = "一行目\r\n二行目".as_bytes().to_vec();
        bytes.extend_from_slice(b"\xFF\xFE,\"x\"\r\n");
        bytes.extend_from_slice("三行目\r\n四行目の\u{5b57}\r\n".as_bytes());
        let read = decode(&bytes, None, &Progress::new()).expect("text");
        assert_eq!(read.encoding, Encoding::Utf8);
        assert_eq!(read.chosen, Chosen::BestFit);
        assert_eq!(read.bad_lines, BTreeSet::from([2]));
        assert!(read.text.contains("三行目"));
        assert!(read.text.contains(",\"x\""));
    }

    #[test]
    fn a_cp932_lead_byte_without_its_trail_does_not_swallow_the_quote() {
        let mut bytes = cp932("購入日,購入先\r\n2025/01/31,\"ローソン");
        bytes.extend_from_slice(b"\x82\"\r\n");
        bytes.extend(cp932("2025/02/01,\"表\"\r\n"));
        let read = decode(&bytes, None, &Progress::new()).expect("text");
        assert_eq!(read.encoding, Encoding::Cp932);
        assert_eq!(read.bad_lines, BTreeSet::from([2]));
        assert_eq!(read.text.matches('"').count(), 4);
    }

    #[test]
    fn nothing_and_only_a_mark_are_empty() {
        for bytes in [&b""[..], b"\xEF\xBB\xBF", b"\xFF\xFE", b" \r\n\t\r\n"] {
            assert_eq!(decode(bytes, None, &Progress::new()), Err(DecodeError::Empty));
        }
    }

    #[test]
    fn a_file_that_is_no_text_is_named() {
        let cases: [(&[u8], FileKind); 5] = [
            (b"\x89PNG\r\n\x1A\n\0\0\0\rIHDR", FileKind::Image),
            (b"PK\x03\x04\x14\0", FileKind::Zip),
            (b"SQLite format 3\0\x10\0", FileKind::Sqlite),
            (b"%PDF-1.7\n", FileKind::Pdf),
            (b"\x7FELF\x02\x01\x01\0\0\0\0\0\0\0\0\0\x03\0>\0\x01\0\0\0", FileKind::Binary),
        ];
        for (bytes, kind) in cases {
            assert_eq!(decode(bytes, None, &Progress::new()), Err(DecodeError::NotText(kind)));
        }
    }

    #[test]
    fn one_stray_nul_is_left_for_the_row_to_report() {
        let read = decode(b"a,b\r\n1,\0\r\n", None, &Progress::new()).expect("text");
        assert_eq!(read.text, "a,b\r\n1,\0\r\n");
    }

    #[test]
    fn debug_does_not_show_the_text() {
        let read = decode(b"code,ABCD-EFGHIJ-KLMN", None, &Progress::new()).expect("text");
        assert!(!format!("{read:?}").contains("KLMN"));
    }

    #[test]
    fn names_are_read_back() {
        for encoding in Encoding::ALL {
            assert_eq!(Encoding::from_id(encoding.id()), Some(encoding));
        }
        assert_eq!(Encoding::from_id("Shift_JIS"), Some(Encoding::Cp932));
        assert_eq!(Encoding::from_id("latin1"), None);
    }
}
