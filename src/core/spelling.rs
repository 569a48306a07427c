//! Spellings made comparable: width, case, kana form, blanks and hyphens do not tell two words apart.

use unicode_normalization::UnicodeNormalization as _;

/// A word or a name as it is compared: ＡＢ = ab, ｱ = ア = あ, without blanks, hyphens, middle dots and separators.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    fold_into(&mut folded, text);
    folded
}

/// The same, added to what is there.
pub fn fold_into(folded: &mut String, text: &str) {
    if text.is_ascii() {
        folded.extend(text.chars().filter(|c| is_kept(*c)).map(|c| c.to_ascii_lowercase()));
    } else {
        let characters = text.nfkc().filter(|c| is_kept(*c)).map(katakana);
        characters.for_each(|c| folded.extend(c.to_lowercase()));
    }
}

fn is_kept(c: char) -> bool {
    let left_out = c.is_whitespace()
        || c.is_control()
        || matches!(c, '-' | ',' | '.' | '_' | '\'' | '\u{2019}' | '\u{30FB}' | '\u{A5}' | '\\')
        || matches!(c, '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{200B}'..='\u{200F}' | '\u{FEFF}');
    !left_out
}

/// Hiragana as katakana.
fn katakana(c: char) -> char {
    match c {
        '\u{3041}'..='\u{3096}' | '\u{309D}' | '\u{309E}' => char::from_u32(c as u32 + 0x60).unwrap_or(c),
        c => c,
    }
}

/// How many columns of fixed width a text takes: two for each character of East Asian width.
pub fn columns_wide(text: &str) -> usize {
    let wide = |c: char| {
        matches!(c, '\u{1100}'..='\u{115F}' | '\u{2E80}'..='\u{A4CF}' | '\u{AC00}'..='\u{D7A3}'
            | '\u{F900}'..='\u{FAFF}' | '\u{FE30}'..='\u{FE6F}' | '\u{FF00}'..='\u{FF60}' | '\u{FFE0}'..='\u{FFE6}')
    };
    text.chars().map(|c| if wide(c) { 2 } else { 1 }).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn width_case_and_kana_do_not_matter() {
        assert_eq!(fold("ＡＢ"), fold("ab"));
        assert_eq!(fold("ｱ"), fold("ア"));
        assert_eq!(fold("あ"), fold("ア"));
        assert_eq!(fold("ｷﾞﾌﾄ券"), fold("ぎふと券"));
        assert_eq!(fold("ローソン　新宿店"), fold("ﾛｰｿﾝ新宿店"));
    }

    #[test]
    fn hyphens_dots_and_separators_do_not_matter() {
        assert_eq!(fold("250-1234567-1234567"), "25012345671234567");
        assert_eq!(fold("¥10,000"), "10000");
        assert_eq!(fold("Amazon.co.jp"), "amazoncojp");
        assert_eq!(fold("セブン-イレブン"), fold("セブンイレブン"));
    }

    #[test]
    fn the_long_vowel_mark_is_part_of_a_word() {
        assert_ne!(fold("カード"), fold("カド"));
    }
}
