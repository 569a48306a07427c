//! Spellings made comparable: width, case and blanks do not tell two words apart.

use unicode_normalization::UnicodeNormalization as _;

/// A cell or column name as it is compared: NFKC, trimmed, lower case, runs of blanks as one, invisible marks and control
/// characters gone.
pub fn fold(text: &str) -> String {
    let mut folded = Folded { text: String::with_capacity(text.len()), blank: false };
    if text.chars().all(is_plain) {
        text.chars().for_each(|c| folded.push(c));
    } else {
        text.nfkc().for_each(|c| folded.push(c));
    }
    folded.text
}

struct Folded {
    text: String,
    blank: bool,
}

impl Folded {
    fn push(&mut self, c: char) {
        if c.is_whitespace() {
            self.blank = !self.text.is_empty();
            return;
        }
        if is_invisible(c) || c.is_control() {
            return;
        }
        if self.blank {
            self.text.push(' ');
            self.blank = false;
        }
        if c.is_ascii() {
            self.text.push(c.to_ascii_lowercase());
        } else if is_plain(c) {
            // Kana and kanji have no case.
            self.text.push(c);
        } else {
            self.text.extend(c.to_lowercase());
        }
    }
}

/// Characters that are their own normal form and never join with the next one: almost all that files hold.
const fn is_plain(c: char) -> bool {
    matches!(c,
        '\0'..='\u{7F}' | '、'..='々' | '「'..='〜' | 'ぁ'..='ゖ' | 'ァ'..='ー' | '\u{4E00}'..='\u{9FFF}')
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
    fn plain_characters_are_their_own_normal_form() {
        let plain = ('\0'..='\u{FFFF}').filter(|c| is_plain(*c));
        for c in plain {
            assert!(std::iter::once(c).nfkc().eq([c]), "{c:?}");
            assert!(c.is_ascii() || !unicode_normalization::char::is_combining_mark(c), "{c:?}");
        }
    }

    #[test]
    fn tidy_keeps_the_spelling() {
        assert_eq!(tidy("　ローソン\u{200B} 新宿店\u{202E} "), "ローソン 新宿店");
        assert_eq!(tidy("一行目\n二行目\u{0}"), "一行目\n二行目");
    }
}
