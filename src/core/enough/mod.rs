//! Which codes are enough for an amount: the least left over, what expires first used first.
//!
//! Of all sets that reach the amount the one with the smallest sum is taken; among equal sums the one whose expiry days,
//! sorted, come first (a code without a day comes last, and where one list goes on the shorter one is first, so fewer codes
//! win); among those the older codes. Exact for 200 codes of up to ¥50,000; beyond that the answer says that it is not.

mod bits;
mod counts;
mod exact;
mod fewest;
#[cfg(test)]
mod tests;

use super::date::Day;
use super::id::CardId;

/// So many codes are looked at exactly.
pub const MOST_CODES: usize = 200;

/// So many steps of the largest common divisor are looked at exactly: 200 codes of ¥50,000.
const REACH: i64 = 10_000_000;

/// One code that may be charged. Codes are given oldest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Code {
    /// The card.
    pub id: CardId,
    /// What it brings, if known.
    pub yen: Option<i64>,
    /// Until when it can be used, if known.
    pub expires_on: Option<Day>,
}

/// Which codes are enough, and what was left out of account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// The codes, or why there are none.
    pub enough: Enough,
    /// Codes that were not looked at, since nobody knows that they bring anything.
    pub without_value: usize,
}

/// Which codes are enough.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Enough {
    /// Nothing is needed.
    Nothing,
    /// No other choice leaves less over.
    Exact(Choice),
    /// Enough, but there are more codes or larger sums than were looked through: another choice may leave less over.
    NotExact(Choice),
    /// All of them together are not enough.
    Short {
        /// What they bring together.
        have_yen: i64,
        /// What is missing.
        missing_yen: i64,
    },
}

/// Codes that are enough.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// The cards, what expires first in front, then the older ones.
    pub cards: Vec<CardId>,
    /// What they bring together.
    pub yen: i64,
    /// What is more than was needed.
    pub left_over_yen: i64,
}

/// Finds the codes that are enough for an amount.
pub fn enough(codes: &[Code], needed_yen: i64) -> Answer {
    let mut known: Vec<Known> = codes
        .iter()
        .enumerate()
        .filter_map(|(age, code)| {
            let yen = code.yen.filter(|yen| *yen > 0)?;
            Some(Known { id: code.id, yen, expiry: Expiry::of(code.expires_on), age })
        })
        .collect();
    known.sort_by_key(|code| (code.expiry, code.age));
    Answer { without_value: codes.len() - known.len(), enough: of_known(&known, needed_yen) }
}

fn of_known(known: &[Known], needed_yen: i64) -> Enough {
    if needed_yen <= 0 {
        return Enough::Nothing;
    }
    let have_yen = total(known);
    if have_yen < needed_yen {
        return Enough::Short { have_yen, missing_yen: needed_yen.saturating_sub(have_yen) };
    }
    let chosen = |codes: Vec<Known>| {
        let yen = total(&codes);
        Choice {
            cards: codes.iter().map(|code| code.id).collect(),
            yen,
            left_over_yen: yen.saturating_sub(needed_yen),
        }
    };
    if let Some(codes) = exact::choose(known, needed_yen) {
        return Enough::Exact(chosen(codes));
    }
    Enough::NotExact(chosen(roughly(known, needed_yen)))
}

/// A sensible choice where there are too many codes: the first ones are used until those that come next can be looked
/// through for the rest.
fn roughly(known: &[Known], needed_yen: i64) -> Vec<Known> {
    let (mut chosen, mut needed, mut rest) = (Vec::new(), needed_yen, known);
    while let [first, later @ ..] = rest {
        let next = rest.get(..MOST_CODES).unwrap_or(rest);
        if total(next) >= needed {
            let last = exact::choose(next, needed).unwrap_or_else(|| in_order(next, needed));
            chosen.extend(last);
            break;
        }
        chosen.push(*first);
        needed = needed.saturating_sub(first.yen);
        rest = later;
    }
    chosen
}

/// One after the other until it is enough, then without those that are not needed, the last ones first.
fn in_order(known: &[Known], needed_yen: i64) -> Vec<Known> {
    let (mut chosen, mut over) = (Vec::new(), -i128::from(needed_yen));
    for code in known {
        if over >= 0 {
            break;
        }
        chosen.push(*code);
        over += i128::from(code.yen);
    }
    for at in (0..chosen.len()).rev() {
        let yen = chosen.get(at).map_or(0, |code: &Known| i128::from(code.yen));
        if yen <= over {
            over -= yen;
            chosen.remove(at);
        }
    }
    chosen
}

fn total(codes: &[Known]) -> i64 {
    codes.iter().fold(0, |sum, code| sum.saturating_add(code.yen))
}

/// A code that is known to bring something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Known {
    id: CardId,
    yen: i64,
    expiry: Expiry,
    /// Its place among all codes, the oldest first.
    age: usize,
}

/// A day of expiry; an unknown one comes last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Expiry(bool, Option<Day>);

impl Expiry {
    fn of(day: Option<Day>) -> Self {
        Self(day.is_none(), day)
    }
}
