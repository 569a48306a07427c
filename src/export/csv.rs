//! CSV as Japanese Excel opens it rightly: UTF-8 with a byte order mark, CRLF, leading zeros as they are.
//!
//! A text cell that a spreadsheet would run as a formula gets an apostrophe in front; amounts are written by us and
//! stay plain numbers.

use std::fmt::Write as _;

use crate::core::money::Money;

/// What a cell holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell<'a> {
    /// Nothing.
    Empty,
    /// A text somebody wrote: neutralised where it looks like a formula.
    Text(&'a str),
    /// A word, date or number written by us.
    Plain(String),
    /// An amount, in major units without separators.
    Amount(Option<Money>),
}

impl<'a> From<Option<&'a str>> for Cell<'a> {
    fn from(text: Option<&'a str>) -> Self {
        text.map_or(Self::Empty, Self::Text)
    }
}

/// A CSV file being written.
#[derive(Clone, Debug)]
pub struct Csv(String);

impl Csv {
    /// A file with nothing but the mark that says it is UTF-8.
    pub fn new() -> Self {
        Self("\u{FEFF}".to_owned())
    }

    /// Adds a row.
    pub fn row<'a>(&mut self, cells: impl IntoIterator<Item = Cell<'a>>) {
        for (place, cell) in cells.into_iter().enumerate() {
            if place > 0 {
                self.0.push(',');
            }
            match cell {
                Cell::Empty | Cell::Amount(None) => {}
                Cell::Text(text) => self.text(text),
                Cell::Plain(text) => self.quoted(&text),
                Cell::Amount(Some(money)) => self.0.push_str(&amount(money)),
            }
        }
        self.0.push_str("\r\n");
    }

    /// Adds a row of words.
    pub fn words(&mut self, words: &[&str]) {
        self.row(words.iter().map(|word| Cell::Plain((*word).to_owned())));
    }

    /// The file's bytes.
    pub fn into_bytes(self) -> Vec<u8> {
        self.0.into_bytes()
    }

    fn text(&mut self, text: &str) {
        // A control character is no text: other programs would take the file for something else.
        let is_stray = |c: char| c.is_control() && !matches!(c, '\t' | '\r' | '\n');
        let kept: String;
        let text = if text.contains(is_stray) {
            kept = text.replace(is_stray, "");
            &kept
        } else {
            text
        };
        if starts_like_formula(text) {
            self.quoted(&format!("'{text}"));
        } else {
            self.quoted(text);
        }
    }

    fn quoted(&mut self, text: &str) {
        let outer_blank = text.starts_with(char::is_whitespace) || text.ends_with(char::is_whitespace);
        if outer_blank || text.contains([',', '"', '\r', '\n', ';', '\'']) {
            let _ = write!(self.0, "\"{}\"", text.replace('"', "\"\""));
        } else {
            self.0.push_str(text);
        }
    }
}

impl Default for Csv {
    fn default() -> Self {
        Self::new()
    }
}

/// What a spreadsheet takes for a formula, in full width too, and our own mark, so that it can be taken off again.
fn starts_like_formula(text: &str) -> bool {
    text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '\'', '＝', '＋', '－', '＠'])
}

/// Major units with as many decimals as the currency has, nothing else.
pub(super) fn amount(money: Money) -> String {
    let scale = money.currency.exponent();
    if scale == 0 {
        return money.minor.to_string();
    }
    let sign = if money.minor < 0 { "-" } else { "" };
    let unit = 10_u64.pow(scale);
    let minor = money.minor.unsigned_abs();
    format!("{sign}{}.{:0width$}", minor / unit, minor % unit, width = scale as usize)
}

/// A number that is a name (a serial number, the end of a code), kept whole where a spreadsheet would read `0123`,
/// `12E4` or `1-2` as a number or a date. Nothing reads this file back, so the form that does that may be used.
pub fn number_as_text(text: Option<&str>) -> Cell<'_> {
    let numeric = |c: char| c.is_ascii_digit() || matches!(c, 'e' | 'E' | '.' | '-' | '/' | ':');
    match text {
        Some(text) if text.starts_with(|c: char| c.is_ascii_digit()) && text.chars().all(numeric) => {
            Cell::Plain(format!("=\"{text}\""))
        }
        text => text.into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check<'a>(cells: impl IntoIterator<Item = Cell<'a>>, expect: &str) {
        let mut csv = Csv::new();
        csv.row(cells);
        assert_eq!(String::from_utf8(csv.into_bytes()).unwrap(), format!("\u{FEFF}{expect}\r\n"));
    }

    #[test]
    fn cells_are_quoted_where_they_must_be() {
        check(
            [Cell::Text("ローソン"), Cell::Text("a,b"), Cell::Text("\"x\"")],
            "ローソン,\"a,b\",\"\"\"x\"\"\"",
        );
        check([Cell::Text("一\n二"), Cell::Empty, Cell::Text(" x")], "\"一\n二\",,\" x\"");
    }

    #[test]
    fn text_that_looks_like_a_formula_is_neutralised() {
        for text in ["=1+1", "+81", "-1", "@SUM(A1)", "\t=1", "＝1", "－1", "'x"] {
            check([Cell::Text(text)], &format!("\"'{text}\""));
        }
        check([Cell::Text("a=b")], "a=b");
    }

    #[test]
    fn amounts_are_plain_numbers() {
        let dollars = |minor| Cell::Amount(Some(Money::new(minor, "USD".parse().unwrap())));
        check([Cell::Amount(Some(Money::yen(-500))), Cell::Amount(Some(Money::yen(10_000)))], "-500,10000");
        check([dollars(1050), dollars(-5), Cell::Amount(None)], "10.50,-0.05,");
    }

    #[test]
    fn leading_zeros_stay() {
        check([Cell::Text("0000000000000006")], "0000000000000006");
    }
}
