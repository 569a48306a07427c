//! Text to records: the delimiter, what stands before the header, the header, and every record with its line.
//!
//! Tolerant on purpose: ragged rows, stray quotes and every kind of line end are read. A quote that never closes
//! costs the one record it opened in, not the rest of the file, and says where it opened.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use super::lines::LineCount;

/// How far down a header is looked for.
pub const HEADER_WITHIN: usize = 50;

/// The delimiters that are tried, the usual one first.
pub const DELIMITERS: [char; 4] = [',', '\t', ';', '|'];

/// One record of the file, as it stands there.
#[derive(Clone, PartialEq, Eq)]
pub struct Record {
    /// The line (from 1) it begins on.
    pub line: u64,
    /// Its cells, unquoted and otherwise untouched.
    pub cells: Vec<String>,
    /// What makes it untrustworthy as a whole.
    pub flaw: Option<Flaw>,
}

impl fmt::Debug for Record {
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
    /// It holds bytes that do not fit the file's encoding.
    BadBytes,
}

/// The line of column names, and which of the asked-for layouts it belongs to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Header<P> {
    /// The line (from 1) it begins on.
    pub line: u64,
    /// The names as they stand there.
    pub names: Vec<String>,
    /// What recognised it.
    pub layout: P,
}

/// A file's records, taken apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table<P> {
    /// The character between cells.
    pub delimiter: char,
    /// Records before the header.
    pub preamble: Vec<Record>,
    /// The header, if one was recognised.
    pub header: Option<Header<P>>,
    /// Every record after the header, or every record if there is none.
    pub records: Vec<Record>,
}

/// Takes a text apart. `recognise` says whether the cells of a record are a known header.
pub fn table<P>(
    text: &str,
    bad_lines: &BTreeSet<u64>,
    recognise: impl Fn(&[String]) -> Option<P>,
) -> Table<P> {
    let stated = stated_delimiter(text);
    let candidates = stated.map_or_else(|| DELIMITERS.to_vec(), |delimiter| vec![delimiter]);
    for &delimiter in &candidates {
        let head: Vec<Record> = Records::new(text, delimiter, bad_lines).take(HEADER_WITHIN).collect();
        let found = head.iter().position(|record| recognise(&record.cells).is_some());
        if let Some(at) = found {
            let mut all = Records::new(text, delimiter, bad_lines);
            let preamble = all.by_ref().take(at).collect();
            let header = all.next().and_then(|record| {
                let layout = recognise(&record.cells)?;
                Some(Header { line: record.line, names: record.cells, layout })
            });
            return Table { delimiter, preamble, header, records: all.collect() };
        }
    }
    let delimiter = likely_delimiter(text, &candidates, bad_lines);
    let mut all = Records::new(text, delimiter, bad_lines);
    let preamble = if stated.is_some() { all.by_ref().take(1).collect() } else { Vec::new() };
    Table { delimiter, preamble, header: None, records: all.collect() }
}

/// The delimiter a first line such as `sep=;` states.
fn stated_delimiter(text: &str) -> Option<char> {
    let first = text.lines().next()?.trim().trim_matches('"');
    let mut rest =
        first.get(..4).filter(|head| head.eq_ignore_ascii_case("sep=")).and(first.get(4..))?.chars();
    let delimiter = rest.next().unwrap_or('\t');
    (rest.next().is_none() && delimiter.is_ascii() && !matches!(delimiter, '"' | '\r' | '\n'))
        .then_some(delimiter)
}

/// Without a known header: the delimiter that cuts most of the first records into equally many cells.
fn likely_delimiter(text: &str, candidates: &[char], bad_lines: &BTreeSet<u64>) -> char {
    let mut best = (candidates.first().copied().unwrap_or(','), (0, 0));
    for &delimiter in candidates {
        let mut widths: BTreeMap<usize, usize> = BTreeMap::new();
        for record in Records::new(text, delimiter, bad_lines).take(HEADER_WITHIN) {
            *widths.entry(record.cells.len()).or_default() += 1;
        }
        let cut = widths.iter().filter(|(width, _)| **width > 1);
        let score = cut.map(|(width, times)| (*times, *width)).max().unwrap_or_default();
        if score > best.1 {
            best = (delimiter, score);
        }
    }
    best.0
}

/// Reads records one after another.
pub struct Records<'a> {
    text: &'a str,
    at: usize,
    lines: LineCount,
    delimiter: u8,
    bad_lines: &'a BTreeSet<u64>,
}

/// How one cell ended.
#[derive(Clone, Copy, PartialEq, Eq)]
enum End {
    Cell,
    Record,
    /// A quote opened at this offset and did not close as a quote should.
    Unclosed(usize),
}

impl<'a> Records<'a> {
    /// Starts at the beginning of the text.
    pub fn new(text: &'a str, delimiter: char, bad_lines: &'a BTreeSet<u64>) -> Self {
        let delimiter = u8::try_from(delimiter).unwrap_or(b',');
        Self { text, at: 0, lines: LineCount::default(), delimiter, bad_lines }
    }

    fn byte(&self, at: usize) -> Option<u8> {
        self.text.as_bytes().get(at).copied()
    }

    fn slice(&self, from: usize, to: usize) -> &'a str {
        self.text.get(from..to).unwrap_or_default()
    }

    /// The first place at or after `at` that ends an unquoted cell.
    fn plain_end(&self, at: usize) -> usize {
        let rest = self.text.as_bytes().get(at..).unwrap_or_default();
        let ends = |byte: &u8| *byte == self.delimiter || matches!(*byte, b'\r' | b'\n');
        rest.iter().position(ends).map_or(self.text.len(), |found| at + found)
    }

    fn line_end(&self, at: usize) -> usize {
        let rest = self.text.as_bytes().get(at..).unwrap_or_default();
        rest.iter().position(|byte| matches!(byte, b'\r' | b'\n')).map_or(self.text.len(), |found| at + found)
    }

    fn after_line_end(&self, at: usize) -> usize {
        match (self.byte(at), self.byte(at + 1)) {
            (Some(b'\r'), Some(b'\n')) => at + 2,
            (Some(b'\r' | b'\n'), _) => at + 1,
            _ => at,
        }
    }

    /// Reads the cell that begins at `at` and returns where the next one begins.
    fn cell(&self, at: usize) -> (String, usize, End) {
        if self.byte(at) != Some(b'"') {
            let end = self.plain_end(at);
            return self.close(self.slice(at, end).to_owned(), end);
        }
        let mut cell = String::new();
        let mut from = at + 1;
        let mut spans_lines = false;
        loop {
            let rest = self.text.as_bytes().get(from..).unwrap_or_default();
            let Some(quote) = rest.iter().position(|byte| *byte == b'"').map(|found| from + found) else {
                return (cell, self.text.len(), End::Unclosed(at));
            };
            let piece = self.slice(from, quote);
            spans_lines |= piece.contains(['\r', '\n']);
            cell.push_str(piece);
            from = quote + 1;
            if self.byte(from) == Some(b'"') {
                cell.push('"');
                from += 1;
                continue;
            }
            let end = self.plain_end(from);
            let tail = self.slice(from, end);
            if spans_lines && !tail.trim().is_empty() {
                // Text right after a closing quote that closed lines later: the quote was never meant to reach here.
                return (cell, self.text.len(), End::Unclosed(at));
            }
            cell.push_str(tail);
            return self.close(cell, end);
        }
    }

    fn close(&self, cell: String, end: usize) -> (String, usize, End) {
        if self.byte(end) == Some(self.delimiter) {
            (cell, end + 1, End::Cell)
        } else {
            (cell, self.after_line_end(end), End::Record)
        }
    }

    fn advance_to(&mut self, to: usize) {
        let passed = self.slice(self.at, to);
        self.lines.advance(passed);
        self.at = to;
    }

    fn record(&mut self) -> Record {
        let first_line = self.lines.line();
        let mut cells = Vec::new();
        let mut flaw = None;
        let mut next = self.at;
        loop {
            let (cell, after, end) = self.cell(next);
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
                End::Unclosed(opened) => {
                    let stop = self.line_end(opened);
                    cells.push(self.slice(opened, stop).to_owned());
                    let mut lines = self.lines;
                    lines.advance(self.slice(self.at, opened));
                    flaw = Some(Flaw::UnclosedQuote { line: lines.line() });
                    next = self.after_line_end(stop);
                    break;
                }
            }
        }
        self.advance_to(next);
        if flaw.is_none() && cells.iter().any(|cell| cell.contains('\0')) {
            flaw = Some(Flaw::Nul);
        }
        if !self.bad_lines.is_empty() {
            let last_line = self.lines.line().max(first_line + 1);
            if self.bad_lines.range(first_line..last_line).next().is_some() {
                flaw = Some(Flaw::BadBytes);
            }
        }
        Record { line: first_line, cells, flaw }
    }
}

impl Iterator for Records<'_> {
    type Item = Record;

    fn next(&mut self) -> Option<Record> {
        // A line with nothing on it is no record.
        while matches!(self.byte(self.at), Some(b'\r' | b'\n')) {
            let after = self.after_line_end(self.at);
            self.advance_to(after);
        }
        (self.at < self.text.len()).then(|| self.record())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn records(text: &str) -> Vec<(u64, Vec<String>)> {
        let none = BTreeSet::new();
        Records::new(text, ',', &none).map(|record| (record.line, record.cells)).collect()
    }

    #[track_caller]
    fn check(text: &str, expect: &[(u64, &[&str])]) {
        let expect: Vec<(u64, Vec<String>)> = expect
            .iter()
            .map(|(line, cells)| (*line, cells.iter().map(|cell| (*cell).to_owned()).collect()))
            .collect();
        assert_eq!(records(text), expect);
    }

    #[test]
    fn every_line_end_ends_a_record_and_blank_lines_are_none() {
        check(
            "a,b\r\n1,2\n3,4\r5,6",
            &[(1, &["a", "b"]), (2, &["1", "2"]), (3, &["3", "4"]), (4, &["5", "6"])],
        );
        check("a\r\n\r\nb\n\n", &[(1, &["a"]), (3, &["b"])]);
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
        let text = "a,b\r\n1,\"open\r\n2,x\r\n3,\"y\"\r\n";
        let all: Vec<Record> = Records::new(text, ',', &none).collect();
        assert_eq!(all.len(), 4);
        assert_eq!(all[1].flaw, Some(Flaw::UnclosedQuote { line: 2 }));
        assert_eq!(all[1].cells, ["1", "\"open"]);
        assert_eq!((all[2].line, all[2].cells.as_slice()), (3, &["2".to_owned(), "x".to_owned()][..]));
        assert_eq!((all[3].line, all[3].flaw), (4, None));
    }

    #[test]
    fn nul_and_bad_bytes_spoil_their_record_only() {
        let bad = BTreeSet::from([3]);
        let all: Vec<Record> = Records::new("a\n\0\nx\ny\n", ',', &bad).collect();
        let flaws: Vec<Option<Flaw>> = all.iter().map(|record| record.flaw).collect();
        assert_eq!(flaws, [None, Some(Flaw::Nul), Some(Flaw::BadBytes), None]);
    }

    fn is_header(cells: &[String]) -> Option<()> {
        (cells.first().map(String::as_str) == Some("日付") && cells.len() > 1).then_some(())
    }

    #[test]
    fn the_header_is_found_below_a_preamble_and_by_any_delimiter() {
        for delimiter in DELIMITERS {
            let text = format!("利用明細\n日付{delimiter}店\n1{delimiter}2\n");
            let found = table(&text, &BTreeSet::new(), is_header);
            assert_eq!(found.delimiter, delimiter);
            assert_eq!(found.preamble.len(), 1);
            assert_eq!(found.header.map(|header| header.line), Some(2));
            assert_eq!(found.records.len(), 1);
        }
    }

    #[test]
    fn a_stated_delimiter_is_believed_and_its_line_is_preamble() {
        let found = table("sep=;\r\n日付;店\r\n1;a,b\r\n", &BTreeSet::new(), is_header);
        assert_eq!((found.delimiter, found.preamble.len()), (';', 1));
        assert_eq!(found.records[0].cells, ["1", "a,b"]);
        let unknown = table("sep=;\r\na;b\r\n", &BTreeSet::new(), is_header);
        assert_eq!((unknown.delimiter, unknown.preamble.len(), unknown.records.len()), (';', 1, 1));
    }

    #[test]
    fn an_unknown_table_keeps_every_record() {
        let found = table("a|b,c\nd|e\nf|g\n", &BTreeSet::new(), is_header);
        assert_eq!(found.delimiter, '|');
        assert!(found.header.is_none());
        assert_eq!(found.records.len(), 3);
    }

    proptest! {
        #[test]
        fn any_text_is_cut_without_panic_and_in_order(text in "[a-c,\"\r\n表|;\0]{0,120}") {
            let none = BTreeSet::new();
            let all: Vec<Record> = Records::new(&text, ',', &none).collect();
            prop_assert!(all.windows(2).all(|two| two[0].line < two[1].line));
        }

        #[test]
        fn what_is_quoted_properly_is_read_back(cells in prop::collection::vec("[a-c,\"\r\n表 ]{1,8}", 1..6)) {
            let quoted: Vec<String> = cells.iter().map(|cell| format!("\"{}\"", cell.replace('"', "\"\""))).collect();
            let none = BTreeSet::new();
            let all: Vec<Record> = Records::new(&quoted.join(","), ',', &none).collect();
            prop_assert_eq!(all.len(), 1);
            prop_assert_eq!(&all[0].cells, &cells);
        }
    }
}
