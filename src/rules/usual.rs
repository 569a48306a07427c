//! 買い方: what is usual for this person, by their own purchases.
//!
//! Robust: the median, and as spread the larger of 1.4826 × MAD and a quarter of the median, so that neither one present
//! nor a stretch of equal amounts decides. Whole numbers throughout: quarter units inside, so that halves stay exact.

use super::RuleSettings;

/// What is usual: the middle of the compared values and how far they lie around it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Usual {
    /// How many purchases it rests on.
    pub purchases: usize,
    /// The median, in quarters.
    median4: i128,
    /// The median absolute deviation, in quarters.
    mad4: i128,
}

/// 1.4826: what makes the MAD of normal values their standard deviation, in ten-thousandths.
const MAD_SCALE: i128 = 14_826;
const WHOLE: i128 = 10_000;

impl Usual {
    /// What is usual among some values, which rest on that many purchases; `None` when there are none.
    pub fn of(values: &[i64], purchases: usize) -> Option<Self> {
        let median4 = middle_twice_of(values.iter().map(|value| i128::from(*value)).collect())? * 2;
        let far = values.iter().map(|value| (i128::from(*value) * 4 - median4).abs()).collect();
        Some(Self { purchases, median4, mad4: middle_twice_of(far)? / 2 })
    }

    /// The same for values that come sorted, each with how often it occurs.
    pub fn of_runs(runs: &[(i64, usize)], purchases: usize) -> Option<Self> {
        let count: usize = runs.iter().map(|(_, count)| count).sum();
        if count == 0 {
            return None;
        }
        let values = runs.iter().map(|(value, count)| (i128::from(*value), *count));
        let median4 = middle_twice(values, count) * 2;
        let mad4 = middle_twice(deviations(runs, median4), count) / 2;
        Some(Self { purchases, median4, mad4 })
    }

    /// The median, rounded half up.
    pub fn median(&self) -> i64 {
        i64::try_from((self.median4 + 2).div_euclid(4)).unwrap_or(i64::MAX)
    }

    /// Whether an amount is far outside: above so many medians, and above the median and so many spreads.
    pub fn is_far_amount(&self, value: i64, settings: &RuleSettings) -> bool {
        let value4 = i128::from(value) * 4;
        let least = i128::from(settings.spread_min_percent) * (WHOLE / 100) * self.median4;
        let spread = (MAD_SCALE * self.mad4).max(least);
        value4 > i128::from(settings.amount_times) * self.median4
            && (value4 - self.median4) * WHOLE > i128::from(settings.amount_spreads) * spread
    }

    /// Whether a number of cards is far outside: above so many medians, and enough cards to speak of.
    pub fn is_far_count(&self, value: i64, settings: &RuleSettings) -> bool {
        i128::from(value) * 4 > i128::from(settings.count_times) * self.median4
            && value >= i64::from(settings.count_min_cards)
    }
}

/// Twice the median of values in any order; `None` when there are none.
fn middle_twice_of(mut values: Vec<i128>) -> Option<i128> {
    if values.is_empty() {
        return None;
    }
    let count = values.len();
    let (below, high, _) = values.select_nth_unstable(count / 2);
    let low = if count % 2 == 1 { *high } else { *below.iter().max()? };
    Some(low + *high)
}

/// Twice the median of sorted values: the sum of the two in the middle.
fn middle_twice(sorted: impl Iterator<Item = (i128, usize)>, count: usize) -> i128 {
    let (low, high) = ((count - 1) / 2, count / 2);
    let (mut seen, mut sum, mut found) = (0, 0, 0);
    for (value, times) in sorted {
        let end = seen + times;
        for place in [low, high] {
            if (seen..end).contains(&place) {
                sum += value;
                found += 1;
            }
        }
        if found == 2 {
            break;
        }
        seen = end;
    }
    sum
}

/// How far each value lies from the median, in quarters, nearest first: two walks outward from the middle.
fn deviations(runs: &[(i64, usize)], median4: i128) -> impl Iterator<Item = (i128, usize)> {
    let far = move |run: &(i64, usize)| ((i128::from(run.0) * 4 - median4).abs(), run.1);
    let middle = runs.partition_point(|(value, _)| i128::from(*value) * 4 < median4);
    let (below, above) = runs.split_at(middle);
    let mut below = below.iter().rev().map(far).peekable();
    let mut above = above.iter().map(far).peekable();
    std::iter::from_fn(move || match (below.peek(), above.peek()) {
        (Some(left), Some(right)) if left.0 < right.0 => below.next(),
        (_, Some(_)) => above.next(),
        (_, None) => below.next(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn settings() -> RuleSettings {
        RuleSettings::default()
    }

    #[test]
    fn the_median_of_an_even_number_lies_between_the_two_in_the_middle() {
        assert_eq!(Usual::of(&[3000, 5000, 1000, 10_000], 4).unwrap().median(), 4000);
        assert_eq!(Usual::of(&[1, 2], 2).unwrap().median(), 2);
        assert_eq!(Usual::of(&[7], 1).unwrap().median(), 7);
        assert_eq!(Usual::of(&[], 0), None);
    }

    #[test]
    fn one_large_present_does_not_move_what_is_usual() {
        let usual = Usual::of(&[3000, 3000, 3000, 3000, 100_000], 5).unwrap();
        assert_eq!(usual.median(), 3000);
        assert_eq!(usual.mad4, 0);
    }

    #[test]
    fn the_deviation_is_the_median_of_the_distances() {
        // 1000 3000 5000 10000 20000: the median is 5000, the distances 4000 2000 0 5000 15000, their median 4000.
        let usual = Usual::of(&[20_000, 1000, 5000, 3000, 10_000], 5).unwrap();
        assert_eq!(usual.median4, 5000 * 4);
        assert_eq!(usual.mad4, 4000 * 4);
        // 1000 2000 4000 9000: the median is 3000, the distances 2000 1000 1000 6000, their median 1500.
        let usual = Usual::of(&[1000, 2000, 4000, 9000], 4).unwrap();
        assert_eq!(usual.median4, 3000 * 4);
        assert_eq!(usual.mad4, 1500 * 4);
    }

    #[test]
    fn values_that_come_counted_give_the_same() {
        let runs = [(1000, 2), (3000, 1), (5000, 4), (20_000, 3)];
        let values = [5000, 1000, 20_000, 5000, 3000, 5000, 20_000, 1000, 5000, 20_000];
        assert_eq!(Usual::of_runs(&runs, 10), Usual::of(&values, 10));
        assert_eq!(Usual::of_runs(&runs[..2], 3), Usual::of(&[1000, 3000, 1000], 3));
    }

    #[test]
    fn equal_amounts_have_a_spread_of_a_quarter_of_the_median() {
        // 3 × 3000 = 9000, 3000 + 6 × 750 = 7500: above 9000 is far.
        let usual = Usual::of(&[3000; 6], 6).unwrap();
        assert!(!usual.is_far_amount(9000, &settings()));
        assert!(usual.is_far_amount(9001, &settings()));
    }

    #[test]
    fn scattered_amounts_need_six_spreads() {
        // Median 5000, MAD 4000, spread 5930.4: 3 × 5000 = 15000 is less than 5000 + 6 × 5930.4 = 40582.4.
        let usual = Usual::of(&[1000, 3000, 5000, 10_000, 20_000], 5).unwrap();
        assert!(!usual.is_far_amount(40_582, &settings()));
        assert!(usual.is_far_amount(40_583, &settings()));
    }

    #[test]
    fn counts_need_five_cards_and_three_medians() {
        let one = Usual::of(&[1; 5], 5).unwrap();
        assert!(!one.is_far_count(4, &settings()));
        assert!(one.is_far_count(5, &settings()));
        let two = Usual::of(&[2; 5], 5).unwrap();
        assert!(!two.is_far_count(6, &settings()));
        assert!(two.is_far_count(7, &settings()));
    }

    #[test]
    fn amounts_as_large_as_can_be_held_do_not_overflow() {
        let usual = Usual::of(&[i64::MAX; 3], 3).unwrap();
        assert_eq!(usual.median(), i64::MAX);
        assert!(!usual.is_far_amount(i64::MAX, &settings()));
    }
}
