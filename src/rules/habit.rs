//! What is a habit although it lies far above the middle: what was nearly as much around the same day a year before, or
//! before that within the days compared with.
//!
//! Presents every December, a larger card with every bonus, a card for the balance on every payday: once they have been
//! seen they are part of what is usual. Below the sum that is pointed out without a history, once is enough; what is larger
//! must have been seen twice, about a month apart or more. The last time must lie about a month back, so that no burst makes
//! a habit of itself.

use super::RuleSettings;

/// Around the same day a year before: that many days on both sides.
pub(super) const AROUND: i64 = 30;
/// About a month, as paydays are apart.
const MONTH: i64 = 25;
/// Days of a year.
pub(super) const YEAR: i64 = 365;

/// Whether an earlier value is two thirds of this one or more.
pub(super) fn is_nearly(earlier: i64, value: i64) -> bool {
    i128::from(value) * 2 <= i128::from(earlier) * 3
}

/// How often something large must have been seen before.
pub(super) const OFTEN: usize = 2;

/// How often an amount must have been seen before.
pub(super) fn often_for_amount(yen: i64, settings: &RuleSettings) -> usize {
    if yen < settings.first_large_yen { 1 } else { OFTEN }
}

/// How many times there are among some days in order that lie about a month or more before a day: each as much after
/// the one before.
pub(super) fn times(days: impl IntoIterator<Item = i64>, before: i64) -> usize {
    let (mut times, mut next) = (0, i64::MIN);
    for day in days.into_iter().take_while(|day| *day <= before - MONTH) {
        if day >= next {
            times += 1;
            next = day + MONTH;
        }
    }
    times
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_thirds_are_nearly_as_much() {
        assert!(is_nearly(20_000, 30_000));
        assert!(!is_nearly(20_000, 30_001));
        assert!(is_nearly(i64::MAX, i64::MAX));
    }

    #[test]
    fn small_amounts_are_a_habit_after_once_and_large_ones_after_twice() {
        let settings = RuleSettings::default();
        assert_eq!(often_for_amount(29_999, &settings), 1);
        assert_eq!(often_for_amount(30_000, &settings), 2);
    }

    #[test]
    fn days_close_together_are_one_time_and_the_last_month_is_none() {
        assert_eq!(times([0, 1, 2, 24], 100), 1);
        assert_eq!(times([0, 25, 60], 100), 3);
        assert_eq!(times([0, 76, 99], 100), 1);
        assert_eq!(times([0, 75], 100), 2);
        assert_eq!(times([], 100), 0);
    }
}
