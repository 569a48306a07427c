//! A message made comparable, each of its characters still knowing where it stands in the original.

use std::ops::Range;

use unicode_normalization::char::is_combining_mark;

use crate::core::spelling::fold_into;

/// So many marks on one character are folded together with it; what follows stands alone. No writing has as many.
const MARKS: usize = 8;

/// One character as it is compared.
#[derive(Debug, Clone, Copy)]
pub(super) struct Char {
    /// The character.
    pub c: char,
    /// Where the original begins, in bytes.
    start: u32,
    /// Where it ends.
    end: u32,
    /// The column it stands in: a character that is no ASCII takes two.
    pub column: u32,
    /// Whether something that is not compared (a blank, a hyphen) stands before it.
    gap: bool,
    /// The number of the sentence it stands in.
    pub sentence: u32,
}

/// A message as it is compared.
#[derive(Debug, Default)]
pub(super) struct Folded {
    pub chars: Vec<Char>,
}

impl Folded {
    pub fn new(message: &str) -> Self {
        let mut chars = Vec::with_capacity(message.len() / 2);
        let mut folded = String::new();
        let (mut gap, mut column, mut sentence) = (true, 0, 0);
        let mut letters = message.char_indices().peekable();
        while let Some((start, first)) = letters.next() {
            let mut end = start + first.len_utf8();
            let mut marks = 0;
            while let Some((at, mark)) = letters.next_if(|(_, c)| marks < MARKS && belongs_to_the_last(*c)) {
                end = at + mark.len_utf8();
                marks += 1;
            }
            if matches!(first, '.' | '\u{FF0E}')
                && letters.peek().is_none_or(|(_, next)| next.is_whitespace())
            {
                sentence += 1;
            }
            folded.clear();
            fold_into(&mut folded, message.get(start..end).unwrap_or_default());
            if folded.is_empty() {
                gap = true;
            }
            for c in folded.chars() {
                chars.push(Char { c, start: start as u32, end: end as u32, column, gap, sentence });
                column += if c.is_ascii() { 1 } else { 2 };
                gap = false;
                if matches!(c, '!' | '?' | '\u{3002}') {
                    sentence += 1;
                }
            }
        }
        Self { chars }
    }

    /// Whether a word of Latin letters can begin here.
    pub fn begins_word(&self, at: usize) -> bool {
        let before = at.checked_sub(1).and_then(|before| self.chars.get(before));
        let here = self.chars.get(at).is_some_and(|here| here.gap);
        here || before.is_none_or(|before| !before.c.is_ascii_alphanumeric())
    }

    /// Where a word of Latin letters ends that reaches to this character: here, or behind a plural s.
    pub fn word_end(&self, at: usize) -> Option<usize> {
        let ends =
            |at: usize| self.chars.get(at).is_none_or(|next| next.gap || !next.c.is_ascii_alphanumeric());
        if ends(at) {
            return Some(at);
        }
        (self.chars.get(at).is_some_and(|next| next.c == 's') && ends(at + 1)).then_some(at + 1)
    }

    /// Where these characters stand in the original, in bytes.
    pub fn original(&self, place: Range<usize>) -> Option<Range<usize>> {
        let first = self.chars.get(place.start)?;
        let last = self.chars.get(place.end.checked_sub(1)?)?;
        Some(first.start as usize..last.end as usize)
    }

    /// The column of a character; past the end, that of the last.
    pub fn column(&self, at: usize) -> u32 {
        self.chars.get(at).or(self.chars.last()).map_or(0, |c| c.column)
    }
}

/// Marks that are written after the letter they change, the half-width ones of kana among them.
fn belongs_to_the_last(c: char) -> bool {
    !c.is_ascii() && (matches!(c, '\u{FF9E}' | '\u{FF9F}') || is_combining_mark(c))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::spelling::fold;

    #[test]
    fn folding_piece_by_piece_gives_what_folding_the_whole_gives() {
        for text in ["", "ｷﾞﾌﾄ券 を ＡＢ-ＣＤ", "か\u{3099}がｶﾞ", "Amazon.co.jp ㈱①", "a\u{301}e\u{301}", "ﾟﾞx"]
        {
            let folded: String = Folded::new(text).chars.iter().map(|c| c.c).collect();
            assert_eq!(folded, fold(text), "{text}");
        }
    }

    #[test]
    fn every_character_knows_where_it_stands() {
        let text = "「ｷﾞﾌﾄ 券」";
        let folded = Folded::new(text);
        let place = folded.original(1..5).unwrap();
        assert_eq!(&text[place], "ｷﾞﾌﾄ 券");
    }
}
