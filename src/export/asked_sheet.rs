//! A sheet for the wall beside the telephone, on what to do when someone asks for gift cards: one A4 page, black on white.
//!
//! It is one HTML file that needs nothing else, no script and no network; the browser prints it. The words are handed in.

/// What stands on the sheet, in the person's language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// The language of the words, as HTML names it.
    pub lang: &'static str,
    /// The title.
    pub title: String,
    /// The rules, shortest first.
    pub rules: Vec<String>,
    /// What is said over the questions.
    pub questions_title: String,
    /// The questions, each to be answered with yes or no.
    pub questions: Vec<String>,
    /// "Yes" and "no".
    pub answers: [String; 2],
    /// What is said over the numbers to call.
    pub numbers_title: String,
    /// A number to call, and when.
    pub numbers: Vec<(String, String)>,
    /// What is said over the lines to fill in, and the two things to write on each.
    pub blank_title: String,
    /// What is written on a line.
    pub blank: [String; 2],
    /// How many lines there are.
    pub blanks: usize,
    /// What stands at the foot.
    pub foot: Vec<String>,
}

const STYLE: &str = "\
@page { size: A4; margin: 12mm 14mm; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 182mm; color: #000; background: #fff; font-size: 12.5pt; line-height: 1.35;
  font-family: \"BIZ UDPGothic\", \"Hiragino Kaku Gothic ProN\", \"Yu Gothic\", Meiryo, \"Noto Sans CJK JP\", sans-serif; }
h1 { font-size: 25pt; line-height: 1.2; margin: 0 0 4mm; }
h2 { font-size: 15pt; margin: 5mm 0 1mm; border-bottom: 1.5pt solid #000; }
ol { margin: 0; padding: 3mm 4mm 3mm 14mm; border: 2pt solid #000; font-size: 20pt; font-weight: bold; }
table { width: 100%; border-collapse: collapse; }
td { padding: 1.6mm 0; border-bottom: 0.5pt solid #000; vertical-align: middle; }
td.answers { width: 46mm; text-align: right; white-space: nowrap; }
td.number { width: 76mm; font-weight: bold; font-size: 16pt; }
td.blank { width: 50%; height: 12mm; vertical-align: bottom; }
footer { margin-top: 4mm; font-size: 8.5pt; line-height: 1.3; }
html[lang=en] body { font-size: 11.5pt; line-height: 1.3; }
html[lang=en] h1 { font-size: 21pt; }
html[lang=en] h2 { font-size: 13pt; }
html[lang=en] ol { font-size: 18pt; }
html[lang=en] td.number { font-size: 13.5pt; }
html[lang=en] td.blank { height: 11mm; }
html[lang=en] footer { font-size: 7.5pt; }
@media print { h2, ol, tr { break-inside: avoid; } }
";

/// The sheet as a file.
pub fn html(sheet: &Sheet) -> Vec<u8> {
    let mut out = String::new();
    let mut line = |text: &str| {
        out.push_str(text);
        out.push('\n');
    };
    line("<!DOCTYPE html>");
    line(&format!("<html lang=\"{}\">", sheet.lang));
    line("<head>");
    line("<meta charset=\"utf-8\">");
    line(&format!("<title>{}</title>", escaped(&sheet.title)));
    line(&format!("<style>\n{STYLE}</style>"));
    line("</head>");
    line("<body>");
    line(&format!("<h1>{}</h1>", escaped(&sheet.title)));
    line("<ol>");
    for rule in &sheet.rules {
        line(&format!("<li>{}</li>", escaped(rule)));
    }
    line("</ol>");
    line(&format!("<h2>{}</h2>", escaped(&sheet.questions_title)));
    line("<table>");
    let [yes, no] = &sheet.answers;
    for question in &sheet.questions {
        line(&format!(
            "<tr><td>{}</td><td class=\"answers\">\u{25A1} {}\u{2003}\u{25A1} {}</td></tr>",
            escaped(question),
            escaped(yes),
            escaped(no)
        ));
    }
    line("</table>");
    line(&format!("<h2>{}</h2>", escaped(&sheet.numbers_title)));
    line("<table>");
    for (number, when) in &sheet.numbers {
        line(&format!("<tr><td class=\"number\">{}</td><td>{}</td></tr>", escaped(number), escaped(when)));
    }
    line("</table>");
    line(&format!("<h2>{}</h2>", escaped(&sheet.blank_title)));
    line("<table>");
    let [name, number] = &sheet.blank;
    for _ in 0..sheet.blanks {
        line(&format!(
            "<tr><td class=\"blank\">{}</td><td class=\"blank\">{}</td></tr>",
            escaped(name),
            escaped(number)
        ));
    }
    line("</table>");
    line("<footer>");
    for words in &sheet.foot {
        line(&format!("<div>{}</div>", escaped(words)));
    }
    line("</footer>");
    line("</body>");
    line("</html>");
    out.into_bytes()
}

/// A text in which nothing is markup.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            c => escaped.push(c),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_never_become_markup() {
        let word = || "<b>\"A&B'</b>".to_owned();
        let sheet = Sheet {
            lang: "en",
            title: word(),
            rules: vec![word()],
            questions_title: word(),
            questions: vec![word()],
            answers: [word(), word()],
            numbers_title: word(),
            numbers: vec![(word(), word())],
            blank_title: word(),
            blank: [word(), word()],
            blanks: 2,
            foot: vec![word()],
        };
        let text = String::from_utf8(html(&sheet)).unwrap();
        assert!(!text.contains("<b>"));
        assert_eq!(text.matches("&lt;b&gt;&quot;A&amp;B&#39;&lt;/b&gt;").count(), 16);
        assert!(text.starts_with("<!DOCTYPE html>\n<html lang=\"en\">\n"));
    }
}
