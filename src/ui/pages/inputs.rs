//! What people type into the forms of pages, read as dates and amounts. Nothing typed is refused before it is sent.

use crate::core::date::{Day, Now, When};
use crate::core::money::{Currency, Money};
use crate::core::reading;
use crate::i18n::Texts;

/// Reads a date with or without a time; the problem says that it may stay empty.
pub fn when(text: &str, t: &Texts) -> Result<When, String> {
    reading::parse_when(text).map_err(|_| t.incident_new_when_problem())
}

/// Reads a day.
pub fn day(text: &str, t: &Texts) -> Result<Option<Day>, String> {
    reading::parse_day(text).map_err(|_| t.incident_new_when_problem())
}

/// Reads an amount of yen.
pub fn yen(text: &str, t: &Texts) -> Result<Option<Money>, String> {
    reading::parse_amount_in(text, Currency::JPY).map_err(|_| t.incident_new_amount_problem())
}

/// A text, or nothing when it is blank.
pub fn words(text: &str) -> Option<String> {
    let text = text.trim();
    (!text.is_empty()).then(|| text.to_owned())
}

/// A moment as a person would type it.
pub fn typed(when: When) -> String {
    match when {
        When::Unknown => String::new(),
        When::Day(day) => typed_day(day),
        When::At(day, minute) => format!("{} {minute}", typed_day(day)),
    }
}

/// This very minute, as a person would type it.
pub fn typed_now(now: Now) -> String {
    typed(When::At(now.day, now.minute))
}

fn typed_day(day: Day) -> String {
    day.to_string().replace('-', "/")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Lang;

    #[test]
    fn what_is_prefilled_reads_back_the_same() {
        let t = Texts::new(Lang::Ja);
        for text in ["2026-11-22", "2026-11-22T14:05", ""] {
            let moment: When = text.parse().unwrap();
            assert_eq!(when(&typed(moment), &t), Ok(moment));
        }
    }

    #[test]
    fn blanks_are_nothing() {
        assert_eq!(words("  "), None);
        assert_eq!(words(" a "), Some("a".to_owned()));
    }
}
