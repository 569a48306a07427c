//! Purchases over a midnight: a burst that no calendar day shows whole.
//!
//! What is said of days is said of days of the calendar. Only where something was bought within three hours before a midnight
//! and within three hours after it are the 24 hours over it looked at too, and only with the purchases whose time is known.

use std::collections::HashSet;

use super::days::Bought;
use crate::core::date::Minute;
use crate::core::id::PurchaseId;

/// Minutes of a day.
const DAY: u32 = 24 * 60;
/// Hours before and after a midnight in which something must have been bought.
const NEAR: u32 = 3;

/// The purchases of 24 hours over a midnight.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Night {
    /// What they add up to.
    pub sum: i64,
    purchases: HashSet<PurchaseId>,
}

impl Night {
    /// Whether a purchase is one of them.
    pub(super) fn has(&self, purchase: PurchaseId) -> bool {
        self.purchases.contains(&purchase)
    }
}

/// The 24 hours over the midnight between two days that add up to most, and of equal ones the first; none without
/// purchases soon before and soon after it.
pub(super) fn largest(before: &[Bought], after: &[Bought], of: impl Fn(&Bought) -> i64) -> Option<Night> {
    let is_late = |minute: Minute| minute.hour() >= 24 - NEAR;
    let is_early = |minute: Minute| minute.hour() < NEAR;
    if !before.iter().filter_map(|bought| bought.minute).any(is_late)
        || !after.iter().filter_map(|bought| bought.minute).any(is_early)
    {
        return None;
    }
    let at = |bought: &Bought| bought.minute.map(|minute| minute.hour() * 60 + minute.minute());
    let earlier = before.iter().filter_map(|bought| Some((at(bought)?, bought)));
    let later = after.iter().filter_map(|bought| Some((at(bought)? + DAY, bought)));
    let mut timed: Vec<(u32, &Bought)> = earlier.chain(later).collect();
    timed.sort_unstable_by_key(|(at, bought)| (*at, bought.id));

    let (mut end, mut sum, mut best) = (0, 0_i128, None);
    for (start, (from, first)) in timed.iter().enumerate().take_while(|(_, (from, _))| *from < DAY) {
        while let Some((_, bought)) = timed.get(end).filter(|(at, _)| *at < from + DAY) {
            sum += i128::from(of(bought));
            end += 1;
        }
        if best.as_ref().is_none_or(|(most, _)| sum > *most) {
            best = Some((sum, start..end));
        }
        sum -= i128::from(of(first));
    }
    let (sum, range) = best?;
    let purchases = timed.get(range)?.iter().map(|(_, bought)| bought.id).collect();
    Some(Night { sum: i64::try_from(sum).unwrap_or(i64::MAX), purchases })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::words::Payment;
    use uuid::Uuid;

    fn bought(id: u128, yen: i64, time: &str) -> Bought {
        let minute = if time.is_empty() { None } else { Some(time.parse().unwrap()) };
        Bought { id: PurchaseId::new(Uuid::from_u128(id)), yen, cards: 1, payment: Payment::Unknown, minute }
    }

    fn found(before: &[Bought], after: &[Bought]) -> Option<(i64, Vec<u128>)> {
        let night = largest(before, after, |bought| bought.yen)?;
        let all = (1..=9).filter(|id| night.has(PurchaseId::new(Uuid::from_u128(*id))));
        Some((night.sum, all.collect()))
    }

    #[test]
    fn what_lies_around_a_midnight_is_added_up() {
        let before = [bought(1, 100, "23:10"), bought(2, 200, "23:59")];
        let after = [bought(3, 400, "00:00"), bought(4, 800, "00:50")];
        assert_eq!(found(&before, &after), Some((1500, vec![1, 2, 3, 4])));
    }

    #[test]
    fn a_day_has_24_hours_and_not_a_minute_more() {
        let before = [bought(1, 100, "21:00"), bought(2, 200, "23:00")];
        let after = [bought(3, 400, "02:59"), bought(4, 800, "20:59")];
        assert_eq!(found(&before, &after), Some((1500, vec![1, 2, 3, 4])));
        let after = [bought(3, 400, "02:59"), bought(4, 800, "21:00")];
        assert_eq!(found(&before, &after), Some((1400, vec![2, 3, 4])));
        let after = [bought(3, 400, "02:59"), bought(4, 100, "21:00")];
        assert_eq!(found(&before, &after), Some((700, vec![1, 2, 3])));
    }

    #[test]
    fn without_purchases_close_on_both_sides_there_is_no_night() {
        assert_eq!(found(&[bought(1, 100, "20:59")], &[bought(2, 100, "00:10")]), None);
        assert_eq!(found(&[bought(1, 100, "23:50")], &[bought(2, 100, "03:00")]), None);
        assert_eq!(found(&[bought(1, 100, "23:50")], &[]), None);
        assert_eq!(found(&[], &[]), None);
    }

    #[test]
    fn what_has_no_time_is_not_part_of_it() {
        let before = [bought(1, 100, "23:50"), bought(2, 100, "")];
        assert_eq!(found(&before, &[bought(3, 100, "")]), None);
        assert_eq!(found(&before, &[bought(3, 100, ""), bought(4, 100, "00:10")]), Some((200, vec![1, 4])));
    }

    #[test]
    fn amounts_as_large_as_can_be_held_do_not_overflow() {
        let before = [bought(1, i64::MAX, "23:50"), bought(2, i64::MAX, "23:51")];
        assert_eq!(found(&before, &[bought(3, 1, "00:10")]), Some((i64::MAX, vec![1, 2, 3])));
    }
}
