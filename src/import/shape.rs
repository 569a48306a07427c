//! What a cell looks like, for files whose columns have no names.

use serde::{Deserialize, Serialize};

use crate::core::reading::{
    AmountProblem, DateProblem, is_placeholder, parse_amount, parse_minute, parse_when,
};

/// What a cell must look like.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Shape {
    /// A day, with or without a time; a year of two digits and a missing year count.
    #[serde(rename = "day")]
    Day,
    /// A time of day.
    #[serde(rename = "time")]
    Time,
    /// Words.
    #[serde(rename = "text")]
    Text,
    /// An amount of money.
    #[serde(rename = "amount")]
    Amount,
    /// An amount, or nothing.
    #[serde(rename = "amount?")]
    AmountOrNothing,
    /// Digits.
    #[serde(rename = "number")]
    Number,
    /// Nothing.
    #[serde(rename = "empty")]
    Empty,
    /// Whatever.
    #[serde(rename = "any")]
    Any,
}

impl Shape {
    /// Whether a cell looks so.
    pub fn fits(self, cell: &str) -> bool {
        let cell = cell.trim();
        match self {
            Self::Day => is_day(cell),
            Self::Time => !cell.is_empty() && cell.contains([':', '時']) && parse_minute(cell).is_ok(),
            Self::Text => {
                !is_placeholder(cell) && !is_day(cell) && parse_amount(cell).is_err() && has_letters(cell)
            }
            Self::Amount => is_amount(cell),
            Self::AmountOrNothing => is_placeholder(cell) || is_amount(cell),
            Self::Number => !cell.is_empty() && cell.chars().all(char::is_numeric),
            Self::Empty => cell.is_empty(),
            Self::Any => true,
        }
    }
}

/// Whether a cell is a day, as far as its spelling goes.
pub fn is_day(cell: &str) -> bool {
    match parse_when(cell) {
        Ok(when) => !when.is_unknown(),
        Err(DateProblem::TwoDigitYear | DateProblem::MissingYear | DateProblem::Impossible) => {
            // Six digits alone may be an amount.
            !cell.chars().all(char::is_numeric)
        }
        Err(DateProblem::Unreadable | DateProblem::MissingDay | DateProblem::SerialNumber) => false,
    }
}

/// Whether a cell is an amount and no day or long number.
pub fn is_amount(cell: &str) -> bool {
    const LONGEST: usize = 9;
    let digits = cell.chars().filter(|c| c.is_numeric()).count();
    digits <= LONGEST
        && matches!(
            parse_amount(cell),
            Ok(Some(_))
                | Err(AmountProblem::Fraction | AmountProblem::Ambiguous | AmountProblem::OtherCurrency)
        )
}

fn has_letters(cell: &str) -> bool {
    cell.chars().any(char::is_alphabetic)
}

/// Whether most records of a file have cells of these shapes.
pub(super) fn fits<S: AsRef<str>>(shapes: &[Shape], head: &[Vec<S>]) -> bool {
    let fit = |cells: &&Vec<S>| {
        let further = cells.iter().skip(shapes.len());
        cells.len() >= shapes.len()
            && further.into_iter().all(|cell| cell.as_ref().trim().is_empty())
            && shapes.iter().zip(cells.iter()).all(|(shape, cell)| shape.fits(cell.as_ref()))
    };
    let fitting = head.iter().filter(fit).count();
    // Holders' names, totals and notes stand between the records of such files.
    if fitting == 0 || fitting * 2 < head.len() {
        return false;
    }
    // Words above days and amounts are a header, of whatever layout.
    let words = |cells: &Vec<S>| {
        let value = |cell: &S| is_day(cell.as_ref().trim()) || is_amount(cell.as_ref());
        !cells.iter().any(value)
    };
    if let [first, second, ..] = head
        && words(first)
        && !words(second)
        && first.len() == second.len()
    {
        return false;
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_amounts_and_words_are_told_apart() {
        for cell in ["2025/01/31", "2025年1月31日", "19-03-13", "10/28", "R7.1.31", "2018/7/3 12:00"] {
            assert!(Shape::Day.fits(cell), "{cell}");
            assert!(!Shape::Amount.fits(cell) && !Shape::Text.fits(cell), "{cell}");
        }
        for cell in ["1,000", "-3200", "129円", "12.45", "3000"] {
            assert!(Shape::Amount.fits(cell) && !Shape::Text.fits(cell), "{cell}");
        }
        for cell in ["ＡＭＡＺＯＮ．ＣＯ．ＪＰ", "ご本人", "1回払い"] {
            assert!(Shape::Text.fits(cell) && !Shape::Amount.fits(cell), "{cell}");
        }
        assert!(!Shape::Day.fits("250131"));
        assert!(!Shape::Amount.fits("00000000000000000001"));
    }
}
