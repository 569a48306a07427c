//! Breaking texts into lines by UAX #14 with strict Japanese rules (禁則): no 。or 」 begins a line, no 「 ends one.

use std::fmt::Write as _;
use std::ops::Range;

use icu_segmenter::options::LineBreakOptions;
use icu_segmenter::{GraphemeClusterSegmenter, LineSegmenter};
use unicode_normalization::UnicodeNormalization as _;

use super::face::Face;

/// A sign as it is drawn: its glyph, and the part of the text it stands for.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Cluster {
    pub glyph: u32,
    pub at: Range<usize>,
    /// As a part of the size.
    pub advance: f32,
}

/// A text ready for lines: what could hide or turn other text round is written out.
pub(super) fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.nfc() {
        match c {
            '\n' => out.push('\n'),
            '\t' | '\u{A0}' => out.push(' '),
            '\r' => {}
            c if c.is_control() || is_direction(c) => {
                let _ = write!(out, "[U+{:04X}]", u32::from(c));
            }
            c => out.push(c),
        }
    }
    out
}

/// Signs that turn the direction of what follows.
fn is_direction(c: char) -> bool {
    matches!(c, '\u{061C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// The glyphs of a text, one after the other. A sign that cannot be drawn has a stand-in of its own.
pub(super) fn clusters(text: &str, face: &Face) -> Vec<Cluster> {
    let mut out = Vec::new();
    let mut start = 0;
    for end in GraphemeClusterSegmenter::new().segment_str(text).skip(1) {
        let sign = text.get(start..end).unwrap_or_default();
        let glyphs: Option<Vec<(u32, Range<usize>)>> = sign
            .char_indices()
            .map(|(at, c)| Some((face.glyph(c)?, start + at..start + at + c.len_utf8())))
            .collect();
        let glyphs = glyphs.unwrap_or_else(|| vec![(face.stand_in(), start..end)]);
        out.extend(glyphs.into_iter().map(|(glyph, at)| Cluster { glyph, at, advance: face.advance(glyph) }));
        start = end;
    }
    out
}

/// How wide a text is at a size, in points.
pub(super) fn width(text: &str, face: &Face, size: f32) -> f32 {
    clusters(text, face).iter().map(|cluster| cluster.advance).sum::<f32>() * size
}

/// The lines of a text no wider than `room` points; `anywhere` for signs that are read one by one.
pub(super) fn lines(text: &str, face: &Face, size: f32, room: f32, anywhere: bool) -> Vec<String> {
    let text = plain(text);
    let mut out = Vec::new();
    for paragraph in text.split('\n') {
        break_one(paragraph, face, size, room, anywhere, &mut out);
    }
    out
}

fn break_one(text: &str, face: &Face, size: f32, room: f32, anywhere: bool, out: &mut Vec<String>) {
    let segmenter = LineSegmenter::new_for_non_complex_scripts(LineBreakOptions::default());
    let mut chances: Vec<usize> = segmenter.segment_str(text).filter(|at| *at > 0).collect();
    if anywhere {
        chances = clusters(text, face).iter().map(|cluster| cluster.at.end).collect();
    }
    let (mut begin, mut fits) = (0, 0);
    for end in chances {
        loop {
            let line = text.get(begin..end).unwrap_or_default();
            if width(line.trim_end(), face, size) <= room {
                fits = end;
                break;
            }
            if fits > begin {
                push(text.get(begin..fits), out);
                begin = fits;
                continue;
            }
            // A word wider than a line: as much of it as fits.
            let cut = begin + cut(line, face, size, room);
            push(text.get(begin..cut), out);
            (begin, fits) = (cut, cut);
        }
    }
    if begin < text.len() || text.is_empty() {
        push(text.get(begin..), out);
    }
}

/// How many bytes of a text fit, at least one sign.
fn cut(text: &str, face: &Face, size: f32, room: f32) -> usize {
    let mut used = 0.0;
    let mut end = 0;
    for cluster in clusters(text, face) {
        used += cluster.advance * size;
        if used > room && end > 0 {
            break;
        }
        end = cluster.at.end;
    }
    end.max(1)
}

fn push(line: Option<&str>, out: &mut Vec<String>) {
    out.push(line.unwrap_or_default().trim_end().to_owned());
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "「Amazonギフト券がロックされています」と表示されました。購入先（売買サイトA）に、2026年11月22日の14:21ごろ、\
        「エラー申請」から申し出ました。ちょっと、キャッシュ・カードのデータも、見てください！ほんとうですか？はい……そうです。";

    #[test]
    fn no_line_begins_or_ends_with_what_may_not_stand_there() {
        let face = Face::of(false);
        for room in (80u16..480).map(f32::from) {
            let lines = lines(TEXT, face, 10.0, room, false);
            assert_eq!(lines.concat(), TEXT);
            for line in &lines {
                let first = line.chars().next().unwrap();
                let last = line.chars().next_back().unwrap();
                assert!(!"、。」』）！？・ーっゃょッャョァ…".contains(first), "{room}: {line}");
                assert!(!"「『（".contains(last), "{room}: {line}");
                assert!(width(line, face, 10.0) <= room, "{room}: {line}");
            }
        }
    }

    #[test]
    fn latin_words_and_numbers_stay_whole_between_japanese() {
        let text = "番号はA-1024です。Reference number A-1024 was given.";
        let lines = lines(text, Face::of(false), 10.0, 90.0, false);
        assert!(lines.iter().any(|line| line.contains("Reference")), "{lines:?}");
        assert!(lines.len() > 3);
    }

    #[test]
    fn a_name_without_any_chance_is_cut_and_nothing_is_lost() {
        let name = "x".repeat(200);
        let cut = lines(&name, Face::of(false), 9.0, 100.0, false);
        assert_eq!(cut.concat(), name);
        assert!(cut.len() > 5);
        assert_eq!(lines("", Face::of(false), 9.0, 100.0, false), [""]);
    }

    #[test]
    fn what_the_font_cannot_draw_has_a_stand_in_for_its_whole_sign() {
        let face = Face::of(false);
        let text = "あ😀👨‍👩‍👧ｶﾞ𠮟髙";
        let stand_in = face.stand_in();
        let standing: Vec<&str> = clusters(text, face)
            .iter()
            .filter(|cluster| cluster.glyph == stand_in)
            .map(|cluster| &text[cluster.at.clone()])
            .collect();
        assert_eq!(standing, ["😀", "👨‍👩‍👧"]);
        assert_ne!(stand_in, 0);
    }

    #[test]
    fn signs_that_turn_or_hide_text_are_written_out() {
        assert_eq!(plain("a\u{202E}b\u{7}c\td"), "a[U+202E]b[U+0007]c d");
        assert_eq!(plain("か\u{3099}"), "が");
    }
}
