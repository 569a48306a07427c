//! What may be kept of a claim code: its last four characters.
//!
//! A code is cash. No full code is ever stored, and no hash of one. Free text passes `mask_codes`
//! before it becomes an entry.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use unicode_normalization::UnicodeNormalization as _;

/// The last four characters of a claim code, as Amazon's own history shows them.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Last4(String);

impl Last4 {
    /// Keeps the last four characters of what was typed, hyphens and blanks left out; `None` when fewer are there.
    ///
    /// Width is folded and letters are raised, but kana stay: BitCash codes are hiragana.
    pub fn from_code(typed: &str) -> Option<Self> {
        let folded: Vec<char> = typed.nfkc().filter(|c| c.is_alphanumeric()).collect();
        let tail = folded.len().checked_sub(4)?;
        Some(Self(folded.into_iter().skip(tail).flat_map(char::to_uppercase).collect()))
    }

    /// The four characters.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Last4 {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "…{}", self.0)
    }
}

impl fmt::Display for Last4 {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A text that is not exactly four characters of a code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not the last four characters of a code")]
pub struct NotFour;

impl FromStr for Last4 {
    type Err = NotFour;

    fn from_str(text: &str) -> Result<Self, NotFour> {
        if text.chars().count() != 4 {
            return Err(NotFour);
        }
        Self::from_code(text).ok_or(NotFour)
    }
}

impl Serialize for Last4 {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for Last4 {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}

/// A text in which codes were cut to their last four characters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Masked {
    /// The text, safe to keep.
    pub text: String,
    /// How many codes were cut.
    pub found: usize,
}

/// Cuts every string of an issuer's code shape to `••••` and its last four characters.
///
/// Shapes, with or without hyphens, in any width and case (`FACTS` of the issuers: Amazon 14 or 15 in groups of
/// 4-6-4 and 4-6-5, Apple 16 from X, PlayStation 12 in groups of 4, Google Play and others 16 to 20, BitCash 16
/// hiragana). Runs of digits alone, such as order, serial and transaction numbers, are left as they are.
///
/// Groups may also stand apart, as people write them down (`ABCD EFGH12 IJKL`): then only capitals count, and a group
/// has both letters and digits, as words and years do not.
pub fn mask_codes(text: &str) -> Masked {
    mask(text, Run::is_code, true)
}

/// The same where order, serial and transaction numbers stand: of what stands there only the shape in which Amazon prints
/// its codes is no number, and somebody may have put one in the wrong column.
pub fn mask_codes_in_number(text: &str) -> Masked {
    mask(text, Run::is_printed_code, false)
}

fn mask(text: &str, is_code: fn(&Run) -> bool, apart: bool) -> Masked {
    let chars: Vec<char> = text.chars().collect();
    let mut out = String::with_capacity(text.len());
    let mut found = 0;
    let mut at = 0;
    while let Some(&c) = chars.get(at) {
        if !is_code_char(c) {
            out.push(c);
            at += 1;
            continue;
        }
        let mut run = run_at(&chars, at);
        let mut whole = is_code(&run);
        if !whole
            && apart
            && run.groups.first().is_some_and(|group| group.len() == 4)
            && let Some(spaced) = groups_apart(&chars, at)
        {
            (run, whole) = (spaced, true);
        }
        if whole {
            found += 1;
            out.push_str("••••");
            out.extend(run.last_four());
        } else {
            out.extend(chars.iter().skip(at).take(run.len));
        }
        at += run.len;
    }
    Masked { text: out, found }
}

/// A stretch of code characters and single hyphens between them.
struct Run {
    groups: Vec<Vec<char>>,
    len: usize,
}

impl Run {
    fn is_code(&self) -> bool {
        let all: Vec<char> = self.groups.concat();
        if all.iter().all(|c| is_hiragana(*c)) {
            return all.len() == 16;
        }
        let digits = all.iter().filter(|c| c.is_ascii_digit()).count();
        let letters = all.len() - digits;
        let lengths: Vec<usize> = self.groups.iter().map(Vec::len).collect();
        match lengths.as_slice() {
            // Grouped as printed. The letters may be all there is, or all but absent.
            [4, 6, 4 | 5] => letters > 0,
            [4, 4, 4] | [4, 4, 4, 4] | [4, 4, 4, 4, 4] => letters > 0,
            // In one piece: words of a language have no digits, numbers have no letters, codes have both.
            [12 | 14 | 15 | 16 | 20] => letters >= 2 && digits >= 2 && self.one_case(),
            _ => false,
        }
    }

    /// Groups of 4, 6 and 4 or 5 with letters among them.
    fn is_printed_code(&self) -> bool {
        let lengths: Vec<usize> = self.groups.iter().map(Vec::len).collect();
        let letter = self.groups.iter().flatten().any(char::is_ascii_alphabetic);
        matches!(lengths.as_slice(), [4, 6, 4 | 5]) && letter
    }

    /// Codes are printed in capitals; a mixed-case string is something else (a word, an address, an identifier).
    fn one_case(&self) -> bool {
        let lower = self.groups.iter().flatten().any(char::is_ascii_lowercase);
        let upper = self.groups.iter().flatten().any(char::is_ascii_uppercase);
        !(lower && upper)
    }

    fn last_four(&self) -> Vec<char> {
        let all: Vec<char> = self.groups.concat();
        all.iter().skip(all.len().saturating_sub(4)).map(char::to_ascii_uppercase).collect()
    }
}

fn run_at(chars: &[char], start: usize) -> Run {
    let mut groups = vec![Vec::new()];
    let mut at = start;
    let kana = chars.get(start).copied().is_some_and(is_hiragana);
    while let Some(&c) = chars.get(at) {
        // A code is in one script: the particle before or after it is not part of it.
        if is_code_char(c) && is_hiragana(c) == kana {
            if let Some(group) = groups.last_mut() {
                group.push(fold(c));
            }
        } else if is_hyphen(c)
            && chars.get(at + 1).is_some_and(|c| is_code_char(*c) && is_hiragana(*c) == kana)
        {
            groups.push(Vec::new());
        } else {
            break;
        }
        at += 1;
    }
    Run { groups, len: at - start }
}

/// A code whose groups stand apart, with one or two blanks, underscores or hyphens between them.
fn groups_apart(chars: &[char], start: usize) -> Option<Run> {
    const SHAPES: [&[usize]; 3] = [&[4, 6, 4], &[4, 6, 5], &[4, 4, 4, 4]];
    let group = |from: usize| -> Vec<char> {
        let rest = chars.get(from..).unwrap_or_default().iter().map(|c| fold(*c));
        rest.take_while(char::is_ascii_alphanumeric).take(8).collect()
    };
    let gap = |from: usize| {
        let rest = chars.get(from..).unwrap_or_default().iter();
        rest.take_while(|c| matches!(c, ' ' | '\u{3000}' | '_') || is_hyphen(**c)).take(3).count()
    };
    let (mut groups, mut at) = (vec![group(start)], start);
    at += groups.first().map_or(0, Vec::len);
    while groups.len() < 4 && (1..=2).contains(&gap(at)) {
        let next = group(at + gap(at));
        if next.is_empty() || !SHAPES.iter().any(|shape| shape.get(groups.len()) == Some(&next.len())) {
            break;
        }
        at += gap(at) + next.len();
        groups.push(next);
    }
    let lengths: Vec<usize> = groups.iter().map(Vec::len).collect();
    let mixed = |group: &Vec<char>| {
        group.iter().any(char::is_ascii_digit) && group.iter().any(char::is_ascii_uppercase)
    };
    let capitals = !groups.iter().flatten().any(char::is_ascii_lowercase);
    let code = SHAPES.contains(&lengths.as_slice()) && capitals && groups.iter().any(mixed);
    code.then(|| Run { groups, len: at - start })
}

fn fold(c: char) -> char {
    if c.is_ascii() || is_hiragana(c) || matches!(c, '\u{30A1}'..='\u{30FA}' | '\u{4E00}'..='\u{9FFF}') {
        return c;
    }
    std::iter::once(c).nfkc().next().unwrap_or(c)
}

fn is_code_char(c: char) -> bool {
    let folded = fold(c);
    folded.is_ascii_alphanumeric() || is_hiragana(folded)
}

fn is_hiragana(c: char) -> bool {
    ('\u{3041}'..='\u{3096}').contains(&c)
}

fn is_hyphen(c: char) -> bool {
    matches!(
        c,
        '-' | '\u{2010}'
            ..='\u{2015}' | '\u{2212}' | '\u{FF0D}' | '\u{30FC}' | '\u{FF70}' | '\u{FE63}' | '\u{00AD}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expect: &str) {
        assert_eq!(mask_codes(text).text, expect);
    }

    #[test]
    fn only_the_last_four_of_a_code_are_kept() {
        assert_eq!(Last4::from_code("DUMY-TEST14-0000").unwrap().as_str(), "0000");
        assert_eq!(Last4::from_code("ＡＢｃｄ－ｅ７ｋ２ｑ").unwrap().as_str(), "7K2Q");
        assert_eq!(Last4::from_code("あいうえおかきくけこ").unwrap().as_str(), "きくけこ");
        assert_eq!(Last4::from_code("AB1"), None);
    }

    #[test]
    fn amazon_codes_are_masked_with_and_without_hyphens() {
        check("code DUMY-TEST14-7K2Q end", "code ••••7K2Q end");
        check("dumy-test14-7k2qz", "••••K2QZ");
        check("DUMYTEST147K2Q", "••••7K2Q");
        check("番号はＤＵＭＹ－ＴＥＳＴ１４－７Ｋ２Ｑです", "番号は••••7K2Qです");
    }

    #[test]
    fn other_issuers_codes_are_masked() {
        check("X1DUMYTEST147K2Q", "••••7K2Q");
        check("AB12-CD34-EF56", "••••EF56");
        check("あいうえおかきくけこさしすせそた", "••••すせそた");
    }

    #[test]
    fn order_serial_and_transaction_numbers_stay() {
        check("注文 250-1234567-1234567", "注文 250-1234567-1234567");
        check("D01-1234567-8901234", "D01-1234567-8901234");
        check("serial 2660069114742969", "serial 2660069114742969");
        check("12345678901234567890", "12345678901234567890");
        check("G-0048213", "G-0048213");
    }

    #[test]
    fn a_code_in_the_column_of_a_number_is_cut_and_numbers_stay() {
        let masked = |text: &str| mask_codes_in_number(text).text;
        assert_eq!(masked("DUMY-TEST14-7K2Q"), "••••7K2Q");
        for number in [
            "250-1234567-1234567",
            "D01-1234567-8901234",
            "PPCD_A_2025021122321300000001",
            "AB12CD34EF56GH78",
        ] {
            assert_eq!(masked(number), number);
        }
    }

    #[test]
    fn groups_that_stand_apart_are_masked_and_what_only_looks_so_stays() {
        for code in [
            "DUMY TEST14 7K2Q",
            "DUMY_TEST14_7K2Q",
            "DUMY--TEST14-7K2Q",
            "ＤＵＭＹ　ＴＥＳＴ１４　７Ｋ２Ｑ",
            "AB12 CD34 EF56 7K2Q",
        ] {
            assert_eq!(mask_codes(code).text, "••••7K2Q", "{code}");
        }
        check("番号 DUMY TEST14 7K2Q です", "番号 ••••7K2Q です");
        for text in [
            "2025 AMAZON 1000",
            "this easily went",
            "4980 0012 3456 7890",
            "PPCD_A_2025021122321300000001",
            "USB4 HUB 2025",
        ] {
            check(text, text);
        }
    }

    #[test]
    fn words_and_sentences_stay() {
        check("Amazonギフト券がロックされています", "Amazonギフト券がロックされています");
        check("internationalization", "internationalization");
        check("これはただのひらがなのぶんしょうです。", "これはただのひらがなのぶんしょうです。");
        check("090-1234-5678", "090-1234-5678");
    }

    #[test]
    fn what_was_masked_is_counted() {
        assert_eq!(mask_codes("DUMY-TEST14-7K2Q, DUMY-TEST15-3M9F").found, 2);
        assert_eq!(mask_codes("nothing here").found, 0);
    }

    #[test]
    fn masking_twice_changes_nothing_more() {
        let once = mask_codes("DUMY-TEST14-7K2Q").text;
        assert_eq!(mask_codes(&once), Masked { text: once.clone(), found: 0 });
    }
}
