//! `5,000円 × 3`: an amount and how many times.

use unicode_normalization::UnicodeNormalization as _;

use crate::core::money::Money;
use crate::core::reading::{AmountProblem, parse_amount};

/// So many cards one purchase can have at most when it is typed; Amazon's largest order is 999.
pub const MOST_CARDS: u32 = 999;

/// An amount, and how many cards of it if that was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AmountTimes {
    pub amount: Money,
    pub count: Option<u32>,
}

/// Reads `5,000円 × 3`, `5000x3`, `3枚 × 5000`, `5000円3枚` or a plain amount; `None` when there is nothing.
pub fn parse_amount_times(text: &str) -> Result<Option<AmountTimes>, AmountProblem> {
    let plain = plain(text);
    if let Some((left, right)) = plain.split_once('x') {
        let (left, right) = (left.trim(), right.trim());
        // `3枚 × 5000` names the count first.
        let (amount, count) = match (cards(left), cards(right)) {
            (Some(count), _) if left.ends_with(CARDS) => (right, count),
            (_, Some(count)) => (left, count),
            (Some(_) | None, None) => return Err(AmountProblem::Unreadable),
        };
        let amount = parse_amount(amount)?.ok_or(AmountProblem::Unreadable)?;
        return Ok(Some(AmountTimes { amount, count: Some(count) }));
    }
    if plain.ends_with(CARDS)
        && let Some((amount, count)) = plain.rsplit_once('円')
        && let Some(count) = cards(count.trim())
    {
        let amount = parse_amount(&format!("{amount}円"))?;
        return Ok(amount.map(|amount| AmountTimes { amount, count: Some(count) }));
    }
    Ok(parse_amount(&plain)?.map(|amount| AmountTimes { amount, count: None }))
}

/// An amount as a word of a line: with a mark of money, in thousands, or at least three digits long.
pub(super) fn amount_in_line(text: &str) -> Option<AmountTimes> {
    let plain = plain(text);
    let found = parse_amount_times(&plain).ok().flatten()?;
    let digits = plain.chars().filter(char::is_ascii_digit).count();
    let marked = plain.contains(['円', '¥', '\\', '万', 'x', '$']);
    let fits = found.amount.minor > 0 && (marked || (3..=7).contains(&digits));
    fits.then_some(found)
}

/// A number of cards standing alone: `3枚`, `x3`, `3 cards`.
pub(super) fn count_alone(text: &str) -> Option<u32> {
    let plain = plain(text);
    if let Some(rest) = plain.strip_prefix('x') {
        return cards(rest.trim());
    }
    let count = plain.strip_suffix(CARDS).or_else(|| plain.strip_suffix("cards"))?;
    cards(count.trim())
}

const CARDS: &str = "枚";

/// A number of cards, from one to the most there can be.
fn cards(text: &str) -> Option<u32> {
    let digits = text.strip_suffix(CARDS).unwrap_or(text).trim();
    let fits = !digits.is_empty() && digits.len() <= 3 && digits.chars().all(|c| c.is_ascii_digit());
    let count = fits.then(|| digits.parse().ok()).flatten()?;
    (1..=MOST_CARDS).contains(&count).then_some(count)
}

/// NFKC, small letters, every sign for "times" as `x`.
fn plain(text: &str) -> String {
    let folded = text.nfkc().flat_map(char::to_lowercase);
    let folded: String = folded.map(|c| if matches!(c, '×' | '✕' | '✖' | '*') { 'x' } else { c }).collect();
    folded.trim().to_owned()
}
