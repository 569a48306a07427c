//! Spellings made comparable: width, case and blanks do not tell two words apart.

use unicode_normalization::UnicodeNormalization as _;

/// A cell or column name as it is compared: NFKC, trimmed, lower case, runs of blanks as one, invisible marks gone.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    let mut blank = false;
    for c in text.nfkc() {
        if is_invisible(c) {
            continue;
        }
        if c.is_whitespace() {
            blank = !folded.is_empty();
            continue;
        }
        if blank {
            folded.push(' ');
            blank = false;
        }
        folded.extend(c.to_lowercase());
    }
    folded
}

/// A cell as it is kept: trimmed, with invisible marks and control characters gone, otherwise as it stands.
pub fn tidy(text: &str) -> String {
    let kept: String =
        text.chars().filter(|c| !is_invisible(*c) && (!c.is_control() || matches!(c, '\n' | '\t'))).collect();
    kept.trim().to_owned()
}

/// Marks that show nothing: a byte order mark inside a cell, zero-width and directional characters.
const fn is_invisible(c: char) -> bool {
    matches!(c, '\u{FEFF}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn width_case_blanks_and_invisible_marks_do_not_matter() {
        assert_eq!(fold("\u{FEFF}　Ａｍａｚｏｎ　 ギフト券 "), "amazon ギフト券");
        assert_eq!(fold("ｷﾞﾌﾄ"), "ギフト");
        assert_eq!(fold("カードタイプ（バリアブル）"), "カードタイプ(バリアブル)");
    }

    #[test]
    fn tidy_keeps_the_spelling() {
        assert_eq!(tidy("　ローソン\u{200B} 新宿店\u{202E} "), "ローソン 新宿店");
        assert_eq!(tidy("一行目\n二行目\u{0}"), "一行目\n二行目");
    }
}
