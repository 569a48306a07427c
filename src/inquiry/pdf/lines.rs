//! Breaking texts into lines by UAX #14 with strict Japanese rules (禁則): no 。or 」 begins a line, no 「 ends one.

use std::fmt::Write as _;
use std::ops::Range;

use icu_segmenter::options::LineBreakOptions;
use icu_segmenter::{GraphemeClusterSegmenter, LineSegmenter};
use unicode_normalization::char::{compose, is_combining_mark};

use super::face::{Face, STAND_IN};

/// What begins no line.
const NEVER_FIRST: &str = "、。，．・：；？！゛゜ヽヾゝゞ々ー〜’”）〕］｝〉》」』】〙〗〟…‥°′″℃％‰\
    ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶ｡｣､･ｧｨｩｪｫｬｭｮｯｰﾞﾟ,.:;?!)]}%";
/// What ends no line.
const NEVER_LAST: &str = "‘“（〔［｛〈《「『【〘〖〝｢([{¥￥$＄£￡";

/// A sign as it is drawn: its glyph, and the part of the text it stands for.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Cluster {
    pub glyph: u32,
    pub at: Range<usize>,
    /// As a part of the size.
    pub advance: f32,
}

/// A text ready for lines: what could hide or turn other text round is written out.
///
/// A mark joins its letter; nothing else is normalised, which would change letters of names such as U+FA10.
pub(super) fn plain(text: &str) -> String {
    let text = text.replace("\r\n", "\n");
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\n' | '\r' | '\u{B}' | '\u{C}' | '\u{85}' | '\u{2028}' | '\u{2029}' => out.push('\n'),
            '\u{3000}' => out.push(c),
            c if c.is_whitespace() => out.push(' '),
            c if is_unseen(c) => {
                let _ = write!(out, "[U+{:04X}]", u32::from(c));
            }
            c => match out
                .chars()
                .next_back()
                .filter(|_| is_combining_mark(c))
                .and_then(|last| compose(last, c))
            {
                Some(joined) => {
                    out.pop();
                    out.push(joined);
                }
                None => out.push(c),
            },
        }
    }
    out
}

/// Signs without a shape: controls, turns of direction, breaks and joiners nobody sees, private and forbidden numbers.
fn is_unseen(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{AD}' | '\u{61C}' | '\u{180E}' | '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}'
            | '\u{2060}'..='\u{206F}' | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}' | '\u{FDD0}'..='\u{FDEF}'
            | '\u{E000}'..='\u{F8FF}' | '\u{F0000}'..)
        || u32::from(c) & 0xFFFE == 0xFFFE
}

/// Signs that only choose a form of the letter before them, which the font draws in its usual form.
fn is_choice(c: char) -> bool {
    matches!(c, '\u{200C}' | '\u{200D}' | '\u{FE00}'..='\u{FE0F}' | '\u{E0100}'..='\u{E01EF}')
}

/// The glyphs of a text, one after the other. A sign that cannot be drawn has a stand-in of its own.
pub(super) fn clusters(text: &str, face: &Face) -> Vec<Cluster> {
    let mut out = Vec::new();
    let mut start = 0;
    for end in GraphemeClusterSegmenter::new().segment_str(text).skip(1) {
        let sign = text.get(start..end).unwrap_or_default();
        let seen = || sign.char_indices().filter(|(at, c)| *at == 0 || !is_choice(*c));
        let starts: Vec<usize> = seen().map(|(at, _)| start + at).chain([end]).collect();
        let glyphs: Option<Vec<(u32, Range<usize>)>> =
            seen().zip(starts.windows(2)).map(|((_, c), at)| Some((face.glyph(c)?, at[0]..at[1]))).collect();
        let glyphs = glyphs.unwrap_or_else(|| vec![(face.stand_in(), start..end)]);
        out.extend(glyphs.into_iter().map(|(glyph, at)| Cluster { glyph, at, advance: face.advance(glyph) }));
        start = end;
    }
    out
}

/// A text with stand-ins for the signs that cannot be drawn.
pub(super) fn drawn(text: &str, face: &Face) -> String {
    let stand_in = face.stand_in();
    let mut out = String::with_capacity(text.len());
    for cluster in clusters(text, face) {
        match text.get(cluster.at) {
            Some(sign) if cluster.glyph != stand_in => out.push_str(sign),
            _ => out.push(STAND_IN),
        }
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
    let clusters = clusters(text, face);
    let segmenter = LineSegmenter::new_for_non_complex_scripts(LineBreakOptions::default());
    let chances: Vec<usize> = if anywhere { Vec::new() } else { segmenter.segment_str(text).collect() };
    let mut begin = 0;
    loop {
        let (mut used, mut chance, mut end) = (0.0, None, clusters.len());
        for (at, cluster) in clusters.iter().enumerate().skip(begin) {
            let start = cluster.at.start;
            if at > begin && (anywhere || chances.binary_search(&start).is_ok()) {
                chance = Some(at);
            }
            used += cluster.advance * size;
            // A space at the end of a line may stand in the margin. A line has at least one sign, however narrow it is.
            if used > room && at > begin && !text[start..].starts_with(char::is_whitespace) {
                end = chance.unwrap_or_else(|| somewhere(text, &clusters, begin, at));
                break;
            }
        }
        let offset = |at: usize| clusters.get(at).map_or(text.len(), |cluster| cluster.at.start);
        push(text.get(offset(begin)..offset(end)), out);
        begin = end;
        if begin >= clusters.len() {
            return;
        }
    }
}

/// Where a word that is wider than a line is cut before `at`: no further back than a few signs, where 禁則 allows it.
fn somewhere(text: &str, clusters: &[Cluster], begin: usize, at: usize) -> usize {
    let fair = |place: &usize| may_part(text, clusters[*place].at.start);
    (begin + 1..=at).rev().take(4).find(fair).unwrap_or(at)
}

/// Whether the signs on both sides of a place may stand on two lines.
fn may_part(text: &str, place: usize) -> bool {
    let last = text[..place].chars().next_back();
    let first = text[place..].chars().next();
    !last.is_some_and(|c| NEVER_LAST.contains(c))
        && !first.is_some_and(|c| NEVER_FIRST.contains(c) || is_combining_mark(c))
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
    fn what_is_cut_for_want_of_room_still_begins_and_ends_with_what_may_stand_there() {
        let face = Face::of(false);
        let text = "番号W1234567890ABCDEFGHIJKLMNOPQRSTUVWXYZ、「確認」。https://www.amazon.co.jp/gp/help?id=G1、¥1,000〜¥2,000、\
            ちょっと、チャージ、人々。";
        for room in (36u16..200).map(f32::from) {
            let lines = lines(text, face, 10.0, room, false);
            assert_eq!(lines.concat(), text);
            for line in &lines {
                assert!(
                    !line.starts_with([
                        '、', '。', '」', '〜', '?', ',', '.', 'ー', 'ッ', 'ャ', 'ょ', 'っ', '々'
                    ]),
                    "{room}: {line}"
                );
                assert!(!line.ends_with(['「', '¥']), "{room}: {line}");
            }
        }
    }

    #[test]
    fn a_line_without_room_has_one_sign() {
        for room in [5.0, 0.0, -3.0] {
            assert_eq!(lines("あいう", Face::of(false), 10.0, room, false), ["あ", "い", "う"]);
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
    fn a_form_the_font_has_not_is_drawn_in_the_usual_form() {
        let face = Face::of(false);
        let text = "葛\u{E0100}城❤\u{FE0F}";
        let drawn: Vec<(u32, &str)> =
            clusters(text, face).iter().map(|c| (c.glyph, &text[c.at.clone()])).collect();
        let glyph = |sign| face.glyph(sign).unwrap();
        assert_eq!(
            drawn,
            [(glyph('葛'), "葛\u{E0100}"), (glyph('城'), "城"), (face.stand_in(), "❤\u{FE0F}")]
        );
    }

    #[test]
    fn signs_that_turn_or_hide_text_are_written_out() {
        assert_eq!(plain("a\u{202E}b\u{7}c\td"), "a[U+202E]b[U+0007]c d");
        assert_eq!(plain("a\u{200B}b\u{FEFF}c\u{E000}d\u{FFFE}"), "a[U+200B]b[U+FEFF]c[U+E000]d[U+FFFE]");
    }

    #[test]
    fn lines_end_however_they_were_written_and_spaces_are_spaces() {
        assert_eq!(plain("一\r\n二\r三\u{2028}四"), "一\n二\n三\n四");
        assert_eq!(plain("1\u{202F}2\u{A0}3\u{3000}4"), "1 2 3\u{3000}4");
    }

    #[test]
    fn a_mark_joins_its_letter_and_names_keep_their_letters() {
        assert_eq!(plain("か\u{3099}e\u{301}"), "がé");
        assert_eq!(plain("大\u{FA10}\u{FA19}\u{FA11}"), "大\u{FA10}\u{FA19}\u{FA11}");
    }
}
