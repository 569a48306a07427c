//! The date a source bears: a day, a month or a year, a stretch of them, or about then.
//!
//! Written as ISO 8601 writes intervals: `2021-08-24/2021-08-27`, `2019/2020`, with `~` behind it when it is a guess.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer};

use crate::core::date::Day;

/// The date of a source, as exact as it is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SourceDate {
    /// When it is from, or where its stretch begins.
    pub first: PartialDate,
    /// Where its stretch ends.
    pub last: Option<PartialDate>,
    /// Whether it is a guess.
    pub about: bool,
}

/// A year, a month or a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct PartialDate {
    /// The year.
    pub year: i32,
    /// The month, from 1, if known.
    pub month: Option<u32>,
    /// The day of the month, if known.
    pub day: Option<u32>,
}

/// A text that is no date of a source.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a year, month, day or stretch of them")]
pub struct NotASourceDate;

impl FromStr for PartialDate {
    type Err = NotASourceDate;

    fn from_str(text: &str) -> Result<Self, NotASourceDate> {
        let number = |text: &str, digits: usize| {
            (text.len() == digits && text.bytes().all(|b| b.is_ascii_digit()))
                .then(|| text.parse::<u32>().ok())
                .flatten()
                .ok_or(NotASourceDate)
        };
        let mut parts = text.split('-');
        let year = number(parts.next().unwrap_or_default(), 4)? as i32;
        let month = parts.next().map(|month| number(month, 2)).transpose()?;
        let day = parts.next().map(|day| number(day, 2)).transpose()?;
        let exists = Day::new(year, month.unwrap_or(1), day.unwrap_or(1)).is_some();
        if !exists || parts.next().is_some() {
            return Err(NotASourceDate);
        }
        Ok(Self { year, month, day })
    }
}

impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        if let Some(month) = self.month {
            write!(f, "-{month:02}")?;
        }
        if let Some(day) = self.day {
            write!(f, "-{day:02}")?;
        }
        Ok(())
    }
}

impl FromStr for SourceDate {
    type Err = NotASourceDate;

    fn from_str(text: &str) -> Result<Self, NotASourceDate> {
        let (text, about) = text.strip_suffix('~').map_or((text, false), |rest| (rest, true));
        let (first, last) = match text.split_once('/') {
            Some((first, last)) => (first.parse()?, Some(last.parse()?)),
            None => (text.parse()?, None),
        };
        if last.is_some_and(|last| last < first) {
            return Err(NotASourceDate);
        }
        Ok(Self { first, last, about })
    }
}

impl fmt::Display for SourceDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.first, f)?;
        if let Some(last) = self.last {
            write!(f, "/{last}")?;
        }
        if self.about { f.write_str("~") } else { Ok(()) }
    }
}

impl PartialDate {
    /// The last day it can mean.
    pub fn end(self) -> Day {
        // Reading has made sure that the calendar has it.
        let first = Day::new(self.year, self.month.unwrap_or(12), self.day.unwrap_or(1))
            .unwrap_or_else(|| Day::from(chrono::NaiveDate::MAX));
        if self.day.is_some() { first } else { first.plus_months(1).plus_days(-1) }
    }
}

impl SourceDate {
    /// The last day it can mean.
    pub fn end(self) -> Day {
        self.last.unwrap_or(self.first).end()
    }
}

impl<'de> Deserialize<'de> for SourceDate {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_of_sources_are_read_and_written_alike() {
        for text in ["2019", "2020-12", "2021-08-24", "2019/2021~", "2021-08-24/2021-08-27", "2022~"] {
            assert_eq!(text.parse::<SourceDate>().unwrap().to_string(), text);
        }
    }

    #[test]
    fn a_date_that_is_not_exact_ends_with_its_month_or_year() {
        let ends = |text: &str| text.parse::<SourceDate>().unwrap().end().to_string();
        assert_eq!(ends("2019"), "2019-12-31");
        assert_eq!(ends("2024-02"), "2024-02-29");
        assert_eq!(ends("2021-08-24/2021-08-27"), "2021-08-27");
        assert_eq!(ends("2019/2021~"), "2021-12-31");
    }

    #[test]
    fn what_is_no_date_is_refused() {
        for text in ["", "n.d.", "21", "2021-13", "2021-02-30", "2021-8-2", "2021/2019", "2021-08-24-01"] {
            assert!(text.parse::<SourceDate>().is_err(), "{text}");
        }
    }
}
