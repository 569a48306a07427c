//! Codes in a text that is brought as evidence: where they are, and a copy without them.
//!
//! A text is looked through as it stands, and as a person sees it: a mail without its transport encoding, a page without
//! its tags. A copy is only offered when nothing is found in it any more.

use crate::core::code::mask_codes;

/// How many lines with codes are shown.
const SHOWN: usize = 5;
/// How long one of them may be.
const LINE: usize = 120;

/// What was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CodesFound {
    /// How many.
    pub count: usize,
    /// Some of the lines they stand in, masked.
    pub lines: Vec<String>,
    /// The text with every code cut to its last four characters, unless codes are left in it that cannot be cut.
    pub redacted: Option<Redacted>,
}

/// A text without codes. What it says is a person's own.
#[derive(Clone, PartialEq, Eq)]
pub struct Redacted(pub String);

impl std::fmt::Debug for Redacted {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Redacted").field(&self.0.len()).finish()
    }
}

/// Looks through a text; nothing when no code was found.
pub fn search(text: &str) -> Option<CodesFound> {
    let mut redacted = String::with_capacity(text.len());
    let (mut count, mut lines) = (0, Vec::new());
    for line in text.split_inclusive('\n') {
        let masked = mask_codes(line);
        if masked.found > 0 {
            note(&masked.text, &mut lines);
            count += masked.found;
        }
        redacted.push_str(&masked.text);
    }
    let mut hidden = 0;
    for view in views(&redacted) {
        for line in view.split('\n') {
            let masked = mask_codes(line);
            if masked.found > 0 {
                note(&masked.text, &mut lines);
                hidden += masked.found;
            }
        }
    }
    (count + hidden > 0).then(|| CodesFound {
        count: count.max(hidden),
        lines,
        redacted: (hidden == 0).then_some(Redacted(redacted)),
    })
}

fn note(line: &str, lines: &mut Vec<String>) {
    let line: String = line.trim().chars().take(LINE).collect();
    if lines.len() < SHOWN && !lines.contains(&line) {
        lines.push(line);
    }
}

/// The text as other programs show it.
fn views(text: &str) -> Vec<String> {
    let mut views = Vec::new();
    if text.contains('<') {
        views.push(without_tags(text));
    }
    if let Some(view) = without_quoting(text) {
        if view.contains('<') {
            views.push(without_tags(&view));
        }
        views.push(view);
    }
    for block in blocks(text) {
        let Some(bytes) = from_base64(&block) else { continue };
        let view = decoded(&bytes);
        if view.contains('<') {
            views.push(without_tags(&view));
        }
        views.push(view);
    }
    views
}

/// Bytes of a part of a mail, in the encoding that fits.
fn decoded(bytes: &[u8]) -> String {
    let progress = crate::jobs::Progress::new();
    crate::import::decode::decode(bytes, None, &progress)
        .map_or_else(|_| String::new(), |decoded| decoded.text)
}

fn without_tags(html: &str) -> String {
    let (mut out, mut inside) = (String::with_capacity(html.len()), false);
    for c in html.chars() {
        match c {
            '<' => inside = true,
            '>' if inside => inside = false,
            _ if !inside => out.push(c),
            _ => {}
        }
    }
    // Signs that stand for hyphens and blanks; others do not occur in a code.
    let signs =
        [("&nbsp;", " "), ("&#45;", "-"), ("&#x2d;", "-"), ("&hyphen;", "-"), ("&shy;", ""), ("&#160;", " ")];
    signs.iter().fold(out, |out, (sign, plain)| out.replace(sign, plain))
}

/// A mail's text without `=` at the ends of lines and `=3D` in them; nothing when it has none.
fn without_quoting(text: &str) -> Option<String> {
    if !text.contains("=\n") && !text.contains("=\r\n") && !text.contains("=3D") {
        return None;
    }
    let joined = text.replace("=\r\n", "").replace("=\n", "");
    let mut bytes = Vec::with_capacity(joined.len());
    let mut rest = joined.as_bytes();
    while let Some((first, more)) = rest.split_first() {
        let digit = |at: usize| more.get(at).and_then(|c| char::from(*c).to_digit(16));
        if let (b'=', Some(high), Some(low)) = (first, digit(0), digit(1)) {
            bytes.push((high * 16 + low) as u8);
            rest = more.get(2..).unwrap_or_default();
        } else {
            bytes.push(*first);
            rest = more;
        }
    }
    Some(decoded(&bytes))
}

/// Stretches of at least one line of 60 signs of base64, without their line ends.
fn blocks(text: &str) -> Vec<String> {
    let (mut blocks, mut block) = (Vec::new(), String::new());
    for line in text.lines().map(str::trim_end).chain(std::iter::once("")) {
        let is_part = !line.is_empty()
            && line.bytes().all(|c| c.is_ascii_alphanumeric() || matches!(c, b'+' | b'/' | b'='))
            && (line.len() >= 60 || !block.is_empty());
        if is_part {
            block.push_str(line);
        } else if !block.is_empty() {
            blocks.push(std::mem::take(&mut block));
        }
    }
    blocks
}

fn from_base64(text: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(text.len() / 4 * 3);
    let (mut bits, mut held) = (0_u32, 0);
    for c in text.bytes().take_while(|c| *c != b'=') {
        let six = match c {
            b'A'..=b'Z' => c - b'A',
            b'a'..=b'z' => c - b'a' + 26,
            b'0'..=b'9' => c - b'0' + 52,
            b'+' => 62,
            b'/' => 63,
            _ => return None,
        };
        bits = bits << 6 | u32::from(six);
        held += 6;
        if held >= 8 {
            held -= 8;
            bytes.push((bits >> held) as u8);
        }
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_without_codes_has_nothing_to_ask() {
        assert_eq!(search("注文番号 250-1234567-1234567\n合計 ¥5,000\n"), None);
    }

    #[test]
    fn codes_are_cut_in_the_copy_and_in_what_is_shown() {
        let found =
            search("ギフト券番号：DUMY-TEST14-7K2Q\n有効期限 2036/11/22\n番号 DUMY-TEST15-AB12C\n").unwrap();
        assert_eq!(found.count, 2);
        assert_eq!(found.lines, ["ギフト券番号：••••7K2Q", "番号 ••••B12C"]);
        assert_eq!(found.redacted.unwrap().0, "ギフト券番号：••••7K2Q\n有効期限 2036/11/22\n番号 ••••B12C\n");
    }

    #[test]
    fn a_code_cut_by_tags_is_found_and_no_copy_is_offered() {
        let found = search("<p>番号 DUMY-<b>TEST14</b>-7K2Q</p>").unwrap();
        assert_eq!((found.count, found.redacted), (1, None));
        assert_eq!(found.lines, ["番号 ••••7K2Q"]);
    }

    #[test]
    fn a_code_cut_by_the_end_of_a_line_of_a_mail_is_found() {
        let found =
            search("Content-Transfer-Encoding: quoted-printable\n\nnumber DUMY-TES=\nT14-7K2Q =3D gift\n")
                .unwrap();
        assert_eq!((found.count, found.redacted), (1, None));
    }

    #[test]
    fn a_code_in_an_encoded_part_of_a_mail_is_found() {
        // 「ギフト券番号：DUMY-TEST14-7K2Q　ありがとうございます。この番号は本人だけが使えます。」
        let part = "44Ku44OV44OI5Yi455Wq5Y+377yaRFVNWS1URVNUMTQtN0syUeOAgOOBguOCiuOBjOOBqOOBhuOBlOOB\nluOBhOOBvuOBmeOAgg==\n";
        let mail =
            format!("Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\n{part}\n");
        let found = search(&mail).unwrap();
        assert_eq!((found.count, found.redacted), (1, None));
        assert_eq!(found.lines, ["ギフト券番号：••••7K2Q　ありがとうございます。"]);
    }
}
