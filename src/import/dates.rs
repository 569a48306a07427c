//! Days whose spelling leaves something out: years of two digits, no year at all, a spreadsheet's day number.
//!
//! Nothing is guessed: a layout may be known to mean one thing, else the person is asked once for the file, and until then
//! such a day is a problem. A day number is no guess where a day must stand: spreadsheets count from 1900.

use std::cell::Cell;

use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization as _;

use crate::core::date::{Day, When};
use crate::core::reading::{DateProblem, parse_when};

/// What years of two digits mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct TwoDigitYears {
    /// Of which calendar they are.
    pub two_digit_years: Calendar,
    /// In which order year, month and day stand.
    #[serde(default)]
    pub order: Order,
}

/// The calendar of a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Calendar {
    /// 25 is 2025.
    Western,
    /// 7 is 2025.
    Reiwa,
}

/// The order of year, month and day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Order {
    /// 25/01/31
    #[default]
    Ymd,
    /// 01/31/25
    Mdy,
    /// 31/01/25
    Dmy,
}

/// What is known of the days of a file beyond their spelling.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub struct DateHints {
    /// What years of two digits mean.
    pub two_digit: Option<TwoDigitYears>,
    /// The year of the file's first row whose day has none.
    pub first_year: Option<i32>,
}

/// Reads the days of a file from top to bottom.
#[derive(Debug, Default)]
pub struct Days {
    hints: DateHints,
    /// The year and month the last day without a year was read as.
    last: Cell<Option<(i32, u32)>>,
}

/// A day that was read, and whether it stood there as a day number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Read {
    /// The day.
    pub when: When,
    /// Whether a spreadsheet's day number stood there.
    pub from_serial: bool,
}

impl Days {
    /// Begins at the top of a file.
    pub fn new(hints: DateHints) -> Self {
        Self { hints, last: Cell::new(None) }
    }

    /// Reads a cell in which a day stands.
    pub fn read(&self, text: &str) -> Result<Read, DateProblem> {
        let plain = |when| Read { when, from_serial: false };
        match parse_when(text) {
            Ok(when) => Ok(plain(when)),
            Err(DateProblem::TwoDigitYear) => {
                let means = self.hints.two_digit.ok_or(DateProblem::TwoDigitYear)?;
                with_whole_year(text, means).map(plain)
            }
            Err(DateProblem::MissingYear) => {
                let first = self.hints.first_year.ok_or(DateProblem::MissingYear)?;
                self.with_year(text, first).map(plain)
            }
            Err(DateProblem::SerialNumber) => {
                let when = serial_day(text).ok_or(DateProblem::SerialNumber)?;
                Ok(Read { when: When::Day(when), from_serial: true })
            }
            Err(problem) => Err(problem),
        }
    }

    /// From one row to the next a year ends or begins where the month jumps over it, in either direction.
    fn with_year(&self, text: &str, first: i32) -> Result<When, DateProblem> {
        const FAR: u32 = 7;
        // Any leap year tells the month.
        let month = parse_when(&format!("2000/{text}"))?.day().map_or(1, Day::month);
        let year = match self.last.get() {
            None => first,
            Some((year, last)) if last >= month + FAR => year + 1,
            Some((year, last)) if month >= last + FAR => year - 1,
            Some((year, _)) => year,
        };
        let when = parse_when(&format!("{year}/{text}"))?;
        self.last.set(Some((year, month)));
        Ok(when)
    }
}

fn with_whole_year(text: &str, means: TwoDigitYears) -> Result<When, DateProblem> {
    let text: String = text.nfkc().collect();
    let text = text.trim();
    let digits = |c: char| c.is_ascii_digit();
    let date_end =
        text.find(|c: char| !digits(c) && !matches!(c, '/' | '-' | '.' | ' ' | '年' | '月' | '日'));
    let (date, rest) = text.split_at(date_end.unwrap_or(text.len()));
    // A blank may stand before a time of day.
    let (date, rest) = match (rest.starts_with(':'), date.rfind(' ')) {
        (true, Some(blank)) => text.split_at(blank),
        _ => (date, rest),
    };
    let parts: Vec<&str> = if date.len() == 6 && date.chars().all(digits) {
        vec![&date[..2], &date[2..4], &date[4..]]
    } else {
        date.split(|c: char| !digits(c)).filter(|part| !part.is_empty()).collect()
    };
    let [first, second, third] = parts.as_slice() else { return Err(DateProblem::TwoDigitYear) };
    let (year, month, day) = match means.order {
        Order::Ymd => (first, second, third),
        Order::Mdy => (third, first, second),
        Order::Dmy => (third, second, first),
    };
    let year = match means.two_digit_years {
        Calendar::Western => format!("20{year:0>2}"),
        Calendar::Reiwa => format!("R{year}"),
    };
    parse_when(&format!("{year}/{month}/{day}{rest}"))
}

/// The day of a spreadsheet's day number, counted from 1900 as such programs do.
fn serial_day(text: &str) -> Option<Day> {
    // From 1954 to 2064: gift cards are younger, and amounts are rarely in a column of days.
    const SENSIBLE: std::ops::RangeInclusive<i64> = 20_000..=60_000;
    let text: String = text.nfkc().collect();
    let number: i64 = text.trim().parse().ok()?;
    let epoch = Day::new(1899, 12, 30)?;
    SENSIBLE.contains(&number).then(|| epoch.plus_days(number))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn days(two_digit: Option<(Calendar, Order)>, first_year: Option<i32>) -> Days {
        let two_digit = two_digit.map(|(two_digit_years, order)| TwoDigitYears { two_digit_years, order });
        Days::new(DateHints { two_digit, first_year })
    }

    #[track_caller]
    fn check(days: &Days, text: &str, expect: &str) {
        assert_eq!(days.read(text).map(|read| read.when.to_string()), Ok(expect.to_owned()), "{text}");
    }

    #[test]
    fn without_a_hint_nothing_is_guessed() {
        let days = days(None, None);
        assert_eq!(days.read("250131"), Err(DateProblem::TwoDigitYear));
        assert_eq!(days.read("06/10(水)"), Err(DateProblem::MissingYear));
    }

    #[test]
    fn years_of_two_digits_are_read_as_was_said() {
        let western = days(Some((Calendar::Western, Order::Ymd)), None);
        for text in ["250131", "25/1/31", "25-01-31", "２５／０１／３１", "25年1月31日"] {
            check(&western, text, "2025-01-31");
        }
        check(&western, "25/01/31 18:05", "2025-01-31T18:05");
        check(&days(Some((Calendar::Reiwa, Order::Ymd)), None), "07/01/31", "2025-01-31");
        check(&days(Some((Calendar::Western, Order::Mdy)), None), "01/31/25", "2025-01-31");
        check(&days(Some((Calendar::Western, Order::Dmy)), None), "31.01.25", "2025-01-31");
        assert_eq!(western.read("25/02/30"), Err(DateProblem::Impossible));
    }

    #[test]
    fn a_missing_year_changes_where_the_month_jumps_over_it() {
        let newest_first = days(None, Some(2026));
        for (text, expect) in [
            ("02/10(火)", "2026-02-10"),
            ("01/03", "2026-01-03"),
            ("12/30", "2025-12-30"),
            ("11/01", "2025-11-01"),
        ] {
            check(&newest_first, text, expect);
        }
        let oldest_first = days(None, Some(2025));
        for (text, expect) in [("12月30日", "2025-12-30"), ("1月3日", "2026-01-03"), ("6/10", "2026-06-10")]
        {
            check(&oldest_first, text, expect);
        }
    }

    #[test]
    fn a_day_number_is_read_and_said_to_be_one() {
        let read = days(None, None).read("45688").unwrap();
        assert_eq!((read.when.to_string().as_str(), read.from_serial), ("2025-01-31", true));
        assert_eq!(days(None, None).read("99999"), Err(DateProblem::SerialNumber));
    }
}
