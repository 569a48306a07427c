//! Text to a table: the delimiter, what stands before the header, the header, and where the records begin.
//!
//! What a header is, the profiles know: they are asked about every record near the top, in every delimiter, and the one
//! that recognises the most columns wins. A file without a header is recognised by what its cells look like.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use super::profile::{Profile, folded};
use super::records::Records;
use super::shape;

/// How far down a header is looked for.
pub const HEADER_WITHIN: usize = 50;

/// The delimiters that are tried, the usual one first.
pub const DELIMITERS: [char; 4] = [',', '\t', ';', '|'];

/// The line of column names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Header {
    /// The line (from 1) it begins on.
    pub line: u64,
    /// The names as they stand there.
    pub names: Vec<String>,
}

/// How a text is taken apart.
#[derive(Clone)]
pub struct Table<'t> {
    /// The character between cells.
    pub delimiter: char,
    /// Which of the profiles fits, if one does.
    pub profile: Option<usize>,
    /// Records before the header, as they stand.
    pub preamble: Vec<Vec<String>>,
    /// The header, if there is one.
    pub header: Option<Header>,
    /// Every record after the header, or every record if there is none.
    pub records: Records<'t>,
}

/// What was found near the top of a text in one delimiter.
struct Found {
    /// How sure it is.
    score: usize,
    delimiter: char,
    profile: usize,
    /// How many records stand before the header, or before the first record without one.
    before: usize,
    has_header: bool,
}

type Head<'t> = Vec<Vec<Cow<'t, str>>>;

/// Takes a text apart by the profile that fits best.
pub fn table<'t>(text: &'t str, bad_lines: &'t BTreeSet<u64>, profiles: &[&Profile]) -> Table<'t> {
    let stated = stated_delimiter(text);
    let candidates = stated.map_or_else(|| DELIMITERS.to_vec(), |delimiter| vec![delimiter]);
    let skipped = usize::from(stated.is_some());
    let heads: Vec<(char, Head<'_>)> = candidates
        .iter()
        .map(|delimiter| {
            let records =
                Records::new(head_of(text), *delimiter, bad_lines).take(HEADER_WITHIN).skip(skipped);
            (*delimiter, records.map(|record| record.cells).collect())
        })
        .collect();
    // A header is a surer sign than what cells look like.
    let found = by_header(&heads, profiles).or_else(|| by_shape(&heads, profiles));
    if let Some(Found { delimiter, profile, before, has_header, .. }) = found {
        return cut(text, bad_lines, delimiter, before + skipped, has_header, Some(profile));
    }
    let delimiter = likely_delimiter(&heads);
    cut(text, bad_lines, delimiter, skipped, false, None)
}

/// The part of a text in which a header is looked for; a line without end is not looked through once for each delimiter.
pub(super) fn head_of(text: &str) -> &str {
    const MOST: usize = 4 * 1024 * 1024;
    let mut end = MOST.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text.get(..end).unwrap_or_default()
}

/// The profile that knows the most names of a header, the first of several.
fn by_header(heads: &[(char, Head<'_>)], profiles: &[&Profile]) -> Option<Found> {
    let mut best: Option<Found> = None;
    for (delimiter, head) in heads {
        let names: Vec<Vec<String>> = head.iter().map(|cells| folded(cells)).collect();
        for (at, profile) in profiles.iter().enumerate() {
            let known = profile.header_in(&names);
            let better = known.filter(|(_, score)| best.as_ref().is_none_or(|best| *score > best.score));
            if let Some((before, score)) = better {
                best = Some(Found { score, delimiter: *delimiter, profile: at, before, has_header: true });
            }
        }
    }
    best
}

/// The profile whose cells look like those of the file.
fn by_shape(heads: &[(char, Head<'_>)], profiles: &[&Profile]) -> Option<Found> {
    let mut best: Option<Found> = None;
    for (delimiter, head) in heads {
        for (at, profile) in profiles.iter().enumerate() {
            let score = profile.says.shape.len();
            let better = best.as_ref().is_none_or(|best| score > best.score);
            if score > 0 && better && shape::fits(&profile.says.shape, head) {
                let (delimiter, profile) = (*delimiter, at);
                best = Some(Found { score, delimiter, profile, before: 0, has_header: false });
            }
        }
    }
    best
}

/// Takes a text apart where it is known that `before` records stand before the header, or before the first record.
pub fn cut<'t>(
    text: &'t str,
    bad_lines: &'t BTreeSet<u64>,
    delimiter: char,
    before: usize,
    has_header: bool,
    profile: Option<usize>,
) -> Table<'t> {
    let mut records = Records::new(text, delimiter, bad_lines);
    let owned = |cells: Vec<Cow<'_, str>>| cells.into_iter().map(Cow::into_owned).collect::<Vec<String>>();
    let preamble = records.by_ref().take(before).map(|record| owned(record.cells)).collect();
    let header = if has_header {
        records.next().map(|record| Header { line: record.line, names: owned(record.cells) })
    } else {
        None
    };
    Table { delimiter, profile, preamble, header, records }
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

/// Without a known layout: the delimiter that cuts most of the first records into equally many cells.
fn likely_delimiter(heads: &[(char, Head<'_>)]) -> char {
    let mut best = (',', (0, 0));
    for (at, (delimiter, head)) in heads.iter().enumerate() {
        let mut widths: BTreeMap<usize, usize> = BTreeMap::new();
        for cells in head {
            *widths.entry(cells.len()).or_default() += 1;
        }
        let cut = widths.iter().filter(|(width, _)| **width > 1);
        let score = cut.map(|(width, times)| (*times, *width)).max().unwrap_or_default();
        if score > best.1 || at == 0 {
            best = (*delimiter, score);
        }
    }
    best.0
}

#[cfg(test)]
mod tests {
    use super::*;

    const NONE: &BTreeSet<u64> = &BTreeSet::new();

    fn profile(text: &str) -> Profile {
        let names = "[names]\nja = \"a\"\nen = \"a\"\n[columns]\n";
        Profile::parse("mine", &format!("layout = \"cards\"\n{text}\n{names}")).unwrap()
    }

    fn headed() -> Profile {
        profile("signature = [\"日付\", \"店\"]")
    }

    #[test]
    fn the_header_is_found_below_a_preamble_and_by_any_delimiter() {
        for delimiter in DELIMITERS {
            let text = format!("利用明細\n日付{delimiter}店\n1{delimiter}2\n");
            let found = table(&text, NONE, &[&headed()]);
            assert_eq!(found.delimiter, delimiter);
            assert_eq!(found.preamble.len(), 1);
            assert_eq!(found.header.map(|header| header.line), Some(2));
            assert_eq!(found.records.count(), 1);
        }
    }

    #[test]
    fn a_stated_delimiter_is_believed_and_its_line_is_preamble() {
        let found = table("sep=;\r\n日付;店\r\n1;a,b\r\n", NONE, &[&headed()]);
        assert_eq!((found.delimiter, found.preamble.len()), (';', 1));
        assert_eq!(found.records.clone().next().unwrap().cells, ["1", "a,b"]);
        let unknown = table("sep=;\r\na;b\r\n", NONE, &[&headed()]);
        assert_eq!((unknown.delimiter, unknown.preamble.len(), unknown.records.count()), (';', 1, 1));
    }

    #[test]
    fn an_unknown_table_keeps_every_record() {
        let found = table("a|b,c\nd|e\nf|g\n", NONE, &[&headed()]);
        assert_eq!((found.delimiter, found.profile), ('|', None));
        assert!(found.header.is_none());
        assert_eq!(found.records.count(), 3);
    }

    #[test]
    fn the_profile_with_the_longest_signature_wins() {
        let profiles = [profile("signature = [\"日付\"]"), profile("signature = [\"日付\", \"店\", \"額\"]")];
        let found = table("日付,店,額\n", NONE, &profiles.each_ref());
        assert_eq!(found.profile, Some(1));
    }

    #[test]
    fn a_file_without_a_header_is_known_by_its_cells() {
        let profiles = [profile("shape = [\"day\", \"text\", \"amount\", \"amount?\"]")];
        let text = "見本 太郎 様,1234\n2025/1/31,店,\"1,000\",\n2025/2/1,店,500,500\n,,,1500\n";
        let found = table(text, NONE, &profiles.each_ref());
        assert_eq!((found.profile, found.preamble.len(), found.header.is_none()), (Some(0), 0, true));
        assert_eq!(found.records.count(), 4);
    }
}
