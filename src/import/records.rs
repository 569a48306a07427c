//! Text to records, one after another: cells, the line each begins on, and what makes one untrustworthy.
//!
//! Tolerant on purpose: ragged rows, stray quotes and every kind of line end are read. A quote that never closes costs
//! the one record it opened in and says where it opened. Bounded on purpose too: a record longer than [`MOST_BYTES`] or
//! wider than [`MOST_CELLS`] is cut and says so, and looking for closing quotes never takes longer than the file is long.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::fmt;

use memchr::{memchr, memchr2, memchr3};

use super::lines::LineCount;

/// The longest record that is read as one, line ends inside quotes included.
pub const MOST_BYTES: usize = 1024 * 1024;

/// The most cells of one record; a spreadsheet has as many columns.
pub const MOST_CELLS: usize = 16_384;

/// How much of a record that is too long is shown.
const SHOWN_BYTES: usize = 400;

/// How many bytes are searched in vain for closing quotes before quotes must close on their own line.
const PATIENCE: usize = 64 * 1024 * 1024;

/// One record of a file, as it stands there.
#[derive(Clone, PartialEq, Eq)]
pub struct Record<'t> {
    /// The line (from 1) it begins on.
    pub line: u64,
    /// Where it begins in the text.
    pub start: usize,
    /// Where it ends, line end included.
    pub end: usize,
    /// Its cells, unquoted and otherwise untouched.
    pub cells: Vec<Cow<'t, str>>,
    /// What makes it untrustworthy as a whole.
    pub flaw: Option<Flaw>,
    /// Whether a blank line stands before it.
    pub after_blank: bool,
}

impl Record<'_> {
    /// A cell; empty when the record has fewer.
    pub fn cell(&self, place: usize) -> &str {
        self.cells.get(place).map_or("", |cell| cell)
    }
}

impl fmt::Debug for Record<'_> {
    /// Cells may hold codes, so they are only counted.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Record(line {}, {} cells, {:?})", self.line, self.cells.len(), self.flaw)
    }
}

/// Damage that spoils a record as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flaw {
    /// A quote opened on this line and did not close.
    UnclosedQuote {
        /// Where it opened.
        line: u64,
    },
    /// It holds a NUL character.
    Nul,
    /// It holds another control character.
    Control,
    /// It holds bytes that do not fit the file's encoding.
    BadBytes,
    /// It is longer than [`MOST_BYTES`].
    TooLong,
    /// It has more cells than [`MOST_CELLS`].
    TooWide,
}

/// Reads records one after another.
#[derive(Clone)]
pub struct Records<'t> {
    text: &'t str,
    at: usize,
    lines: LineCount,
    delimiter: u8,
    bad_lines: &'t BTreeSet<u64>,
    patience: usize,
}

/// How one cell ended.
#[derive(Clone, Copy, PartialEq, Eq)]
enum End {
    Cell,
    Record,
    /// The quote did not close as a quote should; the search went on to this offset.
    Unclosed(usize),
    TooLong,
}

impl<'t> Records<'t> {
    /// Starts at the beginning of the text.
    pub fn new(text: &'t str, delimiter: char, bad_lines: &'t BTreeSet<u64>) -> Self {
        let delimiter = u8::try_from(delimiter).unwrap_or(b',');
        Self { text, at: 0, lines: LineCount::default(), delimiter, bad_lines, patience: PATIENCE }
    }

    /// The one record that was read from this part of the text; its line and flaw are not looked for again.
    pub fn again(text: &'t str, start: usize, end: usize, delimiter: char) -> Vec<Cow<'t, str>> {
        static NONE: BTreeSet<u64> = BTreeSet::new();
        let part = text.get(start..end).unwrap_or_default();
        Records::new(part, delimiter, &NONE).next().map(|record| record.cells).unwrap_or_default()
    }

    fn byte(&self, at: usize) -> Option<u8> {
        self.text.as_bytes().get(at).copied()
    }

    fn slice(&self, from: usize, to: usize) -> &'t str {
        self.text.get(from..to).unwrap_or_default()
    }

    /// The first place at or after `at` that ends an unquoted cell.
    fn plain_end(&self, at: usize) -> usize {
        let rest = self.text.as_bytes().get(at..).unwrap_or_default();
        memchr3(self.delimiter, b'\r', b'\n', rest).map_or(self.text.len(), |found| at + found)
    }

    fn line_end(&self, at: usize) -> usize {
        let rest = self.text.as_bytes().get(at..).unwrap_or_default();
        memchr2(b'\r', b'\n', rest).map_or(self.text.len(), |found| at + found)
    }

    fn after_line_end(&self, at: usize) -> usize {
        match (self.byte(at), self.byte(at + 1)) {
            (Some(b'\r'), Some(b'\n')) => at + 2,
            (Some(b'\r' | b'\n'), _) => at + 1,
            _ => at,
        }
    }

    /// Reads the cell that begins at `at`, not beyond `most`, and returns where the next one begins.
    fn cell(&self, at: usize, most: usize) -> (Cow<'t, str>, usize, End) {
        if self.byte(at) != Some(b'"') {
            let end = self.plain_end(at);
            return self.close(Cow::Borrowed(self.slice(at, end)), end, most);
        }
        let bytes = self.text.as_bytes();
        let mut cell: Cow<'t, str> = Cow::Borrowed("");
        let mut from = at + 1;
        let mut spans_lines = false;
        loop {
            let within = bytes.get(from..most.max(from)).unwrap_or_default();
            let Some(quote) = memchr(b'"', within).map(|found| from + found) else {
                return (cell, most, End::Unclosed(most));
            };
            let piece = self.slice(from, quote);
            spans_lines |= piece.contains(['\r', '\n']);
            add(&mut cell, piece);
            from = quote + 1;
            if self.byte(from) == Some(b'"') {
                cell.to_mut().push('"');
                from += 1;
                continue;
            }
            let end = self.plain_end(from);
            let tail = self.slice(from, end);
            if spans_lines && !tail.trim().is_empty() {
                // Text right after a closing quote that closed lines later: the quote was never meant to reach here.
                return (cell, end, End::Unclosed(end));
            }
            add(&mut cell, tail);
            return self.close(cell, end, most);
        }
    }

    fn close(&self, cell: Cow<'t, str>, end: usize, most: usize) -> (Cow<'t, str>, usize, End) {
        if end > most {
            (cell, end, End::TooLong)
        } else if self.byte(end) == Some(self.delimiter) {
            (cell, end + 1, End::Cell)
        } else {
            (cell, self.after_line_end(end), End::Record)
        }
    }

    fn advance_to(&mut self, to: usize) {
        let passed = self.slice(self.at, to);
        let line = passed.strip_suffix('\n').map(|line| line.strip_suffix('\r').unwrap_or(line));
        match line {
            Some(line) if memchr2(b'\r', b'\n', line.as_bytes()).is_none() => self.lines.advance_one(),
            Some(_) | None => self.lines.advance(passed),
        }
        self.at = to;
    }

    fn record(&mut self, after_blank: bool) -> Record<'t> {
        let (first_line, start) = (self.lines.line(), self.at);
        let mut most = start.saturating_add(MOST_BYTES).min(self.text.len());
        if self.patience == 0 {
            most = most.min(self.line_end(start));
        }
        let mut cells = Vec::with_capacity(16);
        let mut flaw = None;
        let mut next = start;
        loop {
            if cells.len() == MOST_CELLS {
                flaw = Some(Flaw::TooWide);
                next = self.after_line_end(self.line_end(next));
                break;
            }
            let (cell, after, end) = self.cell(next, most);
            match end {
                End::Cell => {
                    cells.push(cell);
                    next = after;
                }
                End::Record => {
                    cells.push(cell);
                    next = after;
                    break;
                }
                End::Unclosed(searched) => {
                    self.patience = self.patience.saturating_sub(searched - next);
                    let stop = self.line_end(next);
                    let mut lines = self.lines;
                    lines.advance(self.slice(start, next));
                    flaw = Some(Flaw::UnclosedQuote { line: lines.line() });
                    cells.push(Cow::Borrowed(self.shown(next, stop)));
                    next = self.after_line_end(stop);
                    break;
                }
                End::TooLong => {
                    flaw = Some(Flaw::TooLong);
                    let stop = self.line_end(after);
                    cells = vec![Cow::Borrowed(self.shown(start, stop))];
                    next = self.after_line_end(stop);
                    break;
                }
            }
        }
        self.advance_to(next);
        if flaw.is_none() {
            flaw = control(self.slice(start, next));
        }
        if !self.bad_lines.is_empty() {
            let last_line = self.lines.line().max(first_line + 1);
            if self.bad_lines.range(first_line..last_line).next().is_some() {
                flaw = Some(Flaw::BadBytes);
            }
        }
        Record { line: first_line, start, end: next, cells, flaw, after_blank }
    }

    /// A part of the text, cut where it is too long to be looked at.
    fn shown(&self, from: usize, to: usize) -> &'t str {
        if to - from <= MOST_BYTES {
            return self.slice(from, to);
        }
        let mut cut = from + SHOWN_BYTES;
        while !self.text.is_char_boundary(cut) {
            cut -= 1;
        }
        self.slice(from, cut)
    }
}

fn add<'t>(cell: &mut Cow<'t, str>, piece: &'t str) {
    if cell.is_empty() {
        *cell = Cow::Borrowed(piece);
    } else if !piece.is_empty() {
        cell.to_mut().push_str(piece);
    }
}

fn control(text: &str) -> Option<Flaw> {
    let is_control = |byte: u8| (byte < 0x20 && !matches!(byte, b'\t' | b'\n' | b'\r')) || byte == 0x7F;
    // Without a way out in the middle the whole text is looked at many bytes at a time.
    let any = text.bytes().fold(false, |any, byte| any | is_control(byte));
    any.then(|| if text.contains('\0') { Flaw::Nul } else { Flaw::Control })
}

impl<'t> Iterator for Records<'t> {
    type Item = Record<'t>;

    fn next(&mut self) -> Option<Record<'t>> {
        // A line with nothing on it is no record.
        let from = self.at;
        while matches!(self.byte(self.at), Some(b'\r' | b'\n')) {
            let after = self.after_line_end(self.at);
            self.advance_to(after);
        }
        let after_blank = self.at > from;
        (self.at < self.text.len()).then(|| self.record(after_blank))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn all<'t>(text: &'t str, bad_lines: &'t BTreeSet<u64>) -> Vec<Record<'t>> {
        Records::new(text, ',', bad_lines).collect()
    }

    #[track_caller]
    fn check(text: &str, expect: &[(u64, &[&str])]) {
        let none = BTreeSet::new();
        let found: Vec<(u64, Vec<String>)> = all(text, &none)
            .into_iter()
            .map(|record| (record.line, record.cells.into_iter().map(Cow::into_owned).collect()))
            .collect();
        let expect: Vec<(u64, Vec<String>)> = expect
            .iter()
            .map(|(line, cells)| (*line, cells.iter().map(|cell| (*cell).to_owned()).collect()))
            .collect();
        assert_eq!(found, expect);
    }

    #[test]
    fn every_line_end_ends_a_record_and_blank_lines_are_none() {
        check(
            "a,b\r\n1,2\n3,4\r5,6",
            &[(1, &["a", "b"]), (2, &["1", "2"]), (3, &["3", "4"]), (4, &["5", "6"])],
        );
        check("a\r\n\r\nb\n\n", &[(1, &["a"]), (3, &["b"])]);
        let none = BTreeSet::new();
        let blanks: Vec<bool> = all("a\nb\n\nc\n", &none).iter().map(|record| record.after_blank).collect();
        assert_eq!(blanks, [false, false, true]);
    }

    #[test]
    fn quotes_hold_delimiters_line_ends_and_doubled_quotes() {
        check("\"a,\r\nb\",\"c\"\"d\"\r\ne\r\n", &[(1, &["a,\r\nb", "c\"d"]), (3, &["e"])]);
        check("a,\"\"", &[(1, &["a", ""])]);
        check("a,", &[(1, &["a", ""])]);
    }

    #[test]
    fn stray_quotes_are_text() {
        check(
            "27\"型,彼は\"はい\"と\n\"店\"名,x\n",
            &[(1, &["27\"型", "彼は\"はい\"と"]), (2, &["店名", "x"])],
        );
    }

    #[test]
    fn an_unclosed_quote_costs_one_record_and_says_where_it_opened() {
        let none = BTreeSet::new();
        let all = all("a,b\r\n1,\"open\r\n2,x\r\n3,\"y\"\r\n", &none);
        assert_eq!(all.len(), 4);
        assert_eq!(all[1].flaw, Some(Flaw::UnclosedQuote { line: 2 }));
        assert_eq!(all[1].cells, ["1", "\"open"]);
        assert_eq!((all[2].line, all[2].cell(0), all[2].cell(1)), (3, "2", "x"));
        assert_eq!((all[3].line, all[3].flaw), (4, None));
    }

    #[test]
    fn nul_control_and_bad_bytes_spoil_their_record_only() {
        let bad = BTreeSet::from([3]);
        let flaws: Vec<Option<Flaw>> =
            all("a\n\0\nx\n\u{1}y\nz\n", &bad).iter().map(|record| record.flaw).collect();
        assert_eq!(flaws, [None, Some(Flaw::Nul), Some(Flaw::BadBytes), Some(Flaw::Control), None]);
    }

    #[test]
    fn a_record_that_is_too_long_or_too_wide_is_cut_and_the_next_is_read() {
        let none = BTreeSet::new();
        let long = format!("{}\nb,c\n", "表".repeat(MOST_BYTES));
        let found = all(&long, &none);
        assert_eq!((found.len(), found[0].flaw), (2, Some(Flaw::TooLong)));
        assert_eq!(found[0].cell(0).chars().count(), 133);
        assert_eq!(found[1].cells, ["b", "c"]);
        let wide = format!("{}\nb\n", ",".repeat(MOST_CELLS));
        let found = all(&wide, &none);
        assert_eq!((found[0].flaw, found[0].cells.len()), (Some(Flaw::TooWide), MOST_CELLS));
        assert_eq!(found[1].cells, ["b"]);
        let quoted = format!("\"{}\nb\n", "x".repeat(2 * MOST_BYTES));
        let found = all(&quoted, &none);
        assert_eq!((found.len(), found[0].flaw), (2, Some(Flaw::UnclosedQuote { line: 1 })));
    }

    #[test]
    fn a_record_is_read_again_from_its_place() {
        let none = BTreeSet::new();
        let text = "a,b\r\n1,\"two\nlines\"\r\n3,\"open\r\n4,x\r\n";
        for record in all(text, &none) {
            assert_eq!(Records::again(text, record.start, record.end, ','), record.cells);
        }
    }

    proptest! {
        #[test]
        fn any_text_is_cut_without_panic_in_order_and_read_again(text in "[a-c,\"\r\n表|;\0]{0,120}") {
            let none = BTreeSet::new();
            let all = all(&text, &none);
            prop_assert!(all.windows(2).all(|two| two[0].line < two[1].line && two[0].end <= two[1].start));
            for record in &all {
                prop_assert_eq!(&Records::again(&text, record.start, record.end, ','), &record.cells);
            }
        }

        #[test]
        fn what_is_quoted_properly_is_read_back(cells in prop::collection::vec("[a-c,\"\r\n表 ]{1,8}", 1..6)) {
            let quoted: Vec<String> = cells.iter().map(|cell| format!("\"{}\"", cell.replace('"', "\"\""))).collect();
            let none = BTreeSet::new();
            let text = quoted.join(",");
            let all = all(&text, &none);
            prop_assert_eq!(all.len(), 1);
            prop_assert_eq!(&all[0].cells, &cells);
        }
    }
}
