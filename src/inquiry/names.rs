//! Names of files in papers: what a file was called is data, never a path.

use unicode_normalization::UnicodeNormalization as _;

/// The most characters and bytes of a name that is kept.
const MOST: (usize, usize) = (100, 200);

/// A name that is safe on every system: no separators, no signs with a meaning, no control or direction marks, not too
/// long. Nothing when nothing of it is left.
pub fn safe(name: &str) -> Option<String> {
    let kept: String = name.nfc().filter(|c| is_plain(*c)).collect();
    let (stem, extension) = match kept.rsplit_once('.') {
        Some((stem, extension)) if !extension.is_empty() && extension.chars().count() <= 8 => {
            (stem, format!(".{extension}"))
        }
        _ => (kept.as_str(), String::new()),
    };
    let stem = stem.trim_matches(|c: char| c == '.' || c.is_whitespace());
    let mut short = String::new();
    for c in stem.chars().take(MOST.0 - extension.chars().count()) {
        if short.len() + c.len_utf8() + extension.len() > MOST.1 {
            break;
        }
        short.push(c);
    }
    let short = short.trim_end_matches(|c: char| c == '.' || c.is_whitespace());
    let extension = extension.trim_end();
    if short.is_empty() {
        return None;
    }
    let reserved = is_reserved(short);
    Some(if reserved { format!("_{short}{extension}") } else { format!("{short}{extension}") })
}

fn is_plain(c: char) -> bool {
    let direction =
        matches!(c, '\u{061C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
    let invisible = matches!(c, '\u{200B}' | '\u{2060}' | '\u{FEFF}');
    !c.is_control() && !direction && !invisible && !r#"/\:*?"<>|"#.contains(c)
}

/// What Windows takes for a device.
fn is_reserved(stem: &str) -> bool {
    let upper = stem.to_ascii_uppercase();
    let first = upper.split('.').next().unwrap_or_default().trim_end();
    let numbered = |device: &str| {
        first
            .strip_prefix(device)
            .is_some_and(|rest| rest.len() == 1 && rest.chars().all(|c| c.is_ascii_digit() && c != '0'))
    };
    matches!(first, "CON" | "PRN" | "AUX" | "NUL") || numbered("COM") || numbered("LPT")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_loses_what_could_lead_elsewhere() {
        assert_eq!(safe("../../etc/passwd").as_deref(), Some("etcpasswd"));
        assert_eq!(safe("画面 1.png").as_deref(), Some("画面 1.png"));
        assert_eq!(safe("gpj.\u{202E}exe.png").as_deref(), Some("gpj.exe.png"));
        assert_eq!(safe("a:b*c?.txt ").as_deref(), Some("abc.txt"));
        assert_eq!(safe("...").as_deref(), None);
        assert_eq!(safe("con.txt").as_deref(), Some("_con.txt"));
        assert_eq!(safe("LPT1").as_deref(), Some("_LPT1"));
        assert_eq!(safe("COMPANY.pdf").as_deref(), Some("COMPANY.pdf"));
    }

    #[test]
    fn a_long_name_is_cut_and_keeps_its_ending() {
        let cut = safe(&format!("{}.png", "あ".repeat(300))).unwrap();
        assert!(cut.len() <= 200 && cut.ends_with("あ.png"), "{cut}");
        let emoji = safe(&format!("{}.jpeg", "😀".repeat(300))).unwrap();
        assert!(emoji.len() <= 200 && emoji.ends_with("😀.jpeg"));
        assert_eq!(safe(&"x".repeat(200)).unwrap().len(), 100);
    }
}
