//! 買い方: how the person usually buys, by their own purchases alone: amounts, cards, intervals, and what days, weeks and
//! months add up to.
//!
//! It describes and judges nothing: the rules compare, this shows what they compare with. What counts as a purchase is what
//! `days::bought` says. Days are the calendar days they were recorded with, so a purchase at 23:58 belongs to its own day.
//! With too little to compare there is a value that says so, never a number.

use std::collections::BTreeMap;

use super::RuleSettings;
use super::bursts::Span;
use super::days::{Bought, bought};
use super::usual::Usual;
use crate::core::date::Day;
use crate::core::ledger::Ledger;

/// No setting makes the view longer than ten years.
const LONGEST: u32 = 3660;

/// What a person's purchases look like over the days before today.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pattern {
    /// The first day compared with.
    pub first: Day,
    /// The last day compared with: the one before today.
    pub last: Day,
    /// How many purchases those days hold.
    pub purchases: usize,
    /// Yen of one purchase: paid, or the face value where the price is unknown. Now: the latest purchase.
    pub amount: Habit,
    /// Cards of one purchase. Now: the latest purchase.
    pub cards: Habit,
    /// Days from one day of purchase to the next. Now: from the last day of purchase before today until today.
    pub interval: Habit,
    /// Yen of the days on which something was bought. Now: today.
    pub day: Habit,
    /// Yen of the 7 days that end on a day of purchase. Now: the 7 days that end today.
    pub week: Habit,
    /// Yen of the 30 days that end on a day of purchase. Now: the 30 days that end today.
    pub month: Habit,
}

/// One thing that can be usual.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Habit {
    /// What is usual, if there is enough to say so.
    pub usual: Known,
    /// What it is now; none when there is nothing yet.
    pub now: Option<i64>,
}

/// What is known of a habit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Known {
    /// There is too little to compare with.
    TooFew {
        /// How many there are.
        found: usize,
        /// How many it takes.
        needed: usize,
    },
    /// The middle of what was found, and how far around it the rest lies.
    Usual(Middle),
}

/// The middle of some values.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Middle {
    /// How many values.
    pub of: usize,
    /// The one in the middle, rounded half up.
    pub median: i64,
    /// How far they lie around it: the larger of 1.4826 × MAD and a part of the median.
    pub spread: i64,
    /// The largest of them.
    pub largest: i64,
}

impl Middle {
    /// The lower end of the usual range, 2.5 spreads below the median.
    pub fn low(&self) -> i64 {
        self.median.saturating_sub(self.reach()).max(0)
    }

    /// The upper end of the usual range, 2.5 spreads above the median.
    pub fn high(&self) -> i64 {
        self.median.saturating_add(self.reach())
    }

    fn reach(&self) -> i64 {
        self.spread.saturating_mul(5) / 2
    }

    /// The middle of values as `Usual` finds it. They are counted in quarters, so that halves stay exact.
    fn of(values: &[i64], settings: &RuleSettings) -> Option<Self> {
        let quarters: Vec<i64> = values.iter().map(|value| value.saturating_mul(4)).collect();
        let median4 = Usual::of(&quarters, values.len())?.median();
        let far: Vec<i64> =
            quarters.iter().map(|value| value.saturating_sub(median4).saturating_abs()).collect();
        let mad4 = i128::from(Usual::of(&far, values.len())?.median());
        let least = i128::from(settings.spread_min_percent) * i128::from(median4) / 100;
        let spread4 = (mad4 * 14_826 / 10_000).max(least);
        Some(Self {
            of: values.len(),
            median: Usual::of(values, values.len())?.median(),
            spread: i64::try_from((spread4 + 2) / 4).unwrap_or(i64::MAX),
            largest: values.iter().copied().max()?,
        })
    }
}

impl Pattern {
    /// The pattern of a ledger, as seen on a day.
    pub fn of(ledger: &Ledger, today: Day, settings: &RuleSettings) -> Self {
        let first = today.plus_days(-i64::from(settings.usual_days.min(LONGEST)));
        // A stretch may begin before the first day compared with.
        let start = first.plus_days(1 - Span::Month.days());
        let mut days: BTreeMap<Day, Vec<Bought>> = BTreeMap::new();
        for purchase in ledger.purchases() {
            if purchase.facts.when.day().is_none_or(|day| day < start || day > today) {
                continue;
            }
            let cards = purchase.cards.iter().filter_map(|id| ledger.card(*id));
            if let Some((day, bought)) = bought(purchase, cards) {
                days.entry(day).or_default().push(bought);
            }
        }
        Self::of_days(&days, first, today, settings)
    }

    fn of_days(days: &BTreeMap<Day, Vec<Bought>>, first: Day, today: Day, settings: &RuleSettings) -> Self {
        let last = today.plus_days(-1);
        let ends: Vec<Day> = days.keys().copied().filter(|day| *day >= first && *day < today).collect();
        let single: Vec<Bought> = ends.iter().filter_map(|day| days.get(day)).flatten().copied().collect();
        let latest = days.values().next_back().and_then(|list| list.iter().max_by_key(|bought| bought.id));
        let least = (settings.usual_min_purchases as usize).max(1);
        let known = |values: &[i64], needed: usize| {
            let too_few = Known::TooFew { found: single.len(), needed: least };
            if single.len() < least {
                return too_few;
            }
            let middle = (values.len() >= needed).then(|| Middle::of(values, settings)).flatten();
            middle.map_or(Known::TooFew { found: values.len(), needed }, Known::Usual)
        };
        let yen: Vec<i64> = single.iter().map(|bought| bought.yen).collect();
        let cards: Vec<i64> = single.iter().map(|bought| bought.cards).collect();
        let gaps: Vec<i64> =
            ends.windows(2).filter_map(|pair| Some(pair.last()?.days_since(*pair.first()?))).collect();
        let stretch = |span: Span| {
            let sums: Vec<i64> = ends.iter().map(|end| sum(days, *end, span)).collect();
            Habit { usual: known(&sums, 1), now: Some(sum(days, today, span)) }
        };
        let before_today = days.range(..today).next_back().map(|(day, _)| *day);
        Self {
            first,
            last,
            purchases: single.len(),
            amount: Habit { usual: known(&yen, 1), now: latest.map(|bought| bought.yen) },
            cards: Habit { usual: known(&cards, 1), now: latest.map(|bought| bought.cards) },
            interval: Habit {
                // One day of purchase less than purchases at the most: as many intervals make a habit.
                usual: known(&gaps, (least - 1).max(1)),
                now: before_today.map(|day| today.days_since(day)),
            },
            day: stretch(Span::Day),
            week: stretch(Span::Week),
            month: stretch(Span::Month),
        }
    }

    /// Whether there is anything usual at all.
    pub fn is_known(&self) -> bool {
        match self.amount.usual {
            Known::Usual(_) => true,
            Known::TooFew { .. } => false,
        }
    }
}

/// What a stretch that ends on a day adds up to.
fn sum(days: &BTreeMap<Day, Vec<Bought>>, end: Day, span: Span) -> i64 {
    let begin = end.plus_days(1 - span.days());
    days.range(begin..=end).flat_map(|(_, list)| list).map(|bought| bought.yen).fold(0, i64::saturating_add)
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::core::entry::{CardHandedOver, Entry, Fact, NewCard, PurchaseRecorded};
    use crate::core::facts::{CardFacts, PurchaseFacts};
    use crate::core::money::Money;
    use crate::core::words::{HandOver, Provenance};

    /// A purchase for a test: when, face value of each card, how many, what was paid for each, how it came.
    struct Buy(&'static str, i64, usize, Option<i64>, Provenance);

    fn buy(when: &'static str, yen: i64) -> Buy {
        Buy(when, yen, 1, Some(yen), Provenance::OfficialStore)
    }

    fn ledger(purchases: &[Buy]) -> Ledger {
        let mut seq = 0;
        let facts = purchases.iter().zip(1_u64..).map(|(Buy(when, face, count, paid, provenance), at)| {
            let card = |place: usize| NewCard {
                card: format!("00000000-0000-0000-{:04}-{at:012}", place + 3).parse().unwrap(),
                facts: CardFacts {
                    face_value: Some(Money::yen(*face)),
                    paid: paid.map(Money::yen),
                    ..CardFacts::default()
                },
            };
            Fact::PurchaseRecorded(PurchaseRecorded {
                purchase: format!("00000000-0000-0000-0002-{at:012}").parse().unwrap(),
                facts: PurchaseFacts {
                    when: when.parse().unwrap(),
                    provenance: *provenance,
                    ..PurchaseFacts::default()
                },
                cards: (0..*count).map(card).collect(),
                origin: None,
            })
        });
        Ledger::fold(facts.map(|fact| {
            seq += 1;
            entry(seq, fact)
        }))
    }

    fn entry(seq: u64, fact: Fact) -> Arc<Entry> {
        Arc::new(Entry {
            seq,
            id: format!("00000000-0000-0000-0001-{seq:012}").parse().unwrap(),
            recorded_at: "2026-11-22T03:00:00Z".parse().unwrap(),
            run: None,
            fact,
        })
    }

    fn pattern(purchases: &[Buy], today: &str) -> Pattern {
        Pattern::of(&ledger(purchases), today.parse().unwrap(), &RuleSettings::default())
    }

    #[track_caller]
    fn middle(habit: Habit) -> (usize, i64, i64, i64) {
        match habit.usual {
            Known::Usual(middle) => (middle.of, middle.median, middle.spread, middle.largest),
            Known::TooFew { found, needed } => panic!("only {found} of {needed}"),
        }
    }

    #[test]
    fn five_purchases_have_a_middle_and_a_spread() {
        let five = [
            buy("2026-06-01", 3_000),
            buy("2026-07-01", 5_000),
            buy("2026-08-05", 5_000),
            buy("2026-09-01", 10_000),
            Buy("2026-10-01", 5_000, 4, Some(5_000), Provenance::Marketplace),
        ];
        let pattern = pattern(&five, "2026-11-22");
        assert_eq!(
            (pattern.first.to_string(), pattern.last.to_string()),
            ("2025-11-22".into(), "2026-11-21".into())
        );
        assert_eq!(pattern.purchases, 5);
        // 3000 5000 5000 10000 20000: the distances are 2000 0 0 5000 15000, their median 2000: 1.4826 × 2000 = 2965.2.
        assert_eq!(middle(pattern.amount), (5, 5_000, 2_965, 20_000));
        assert_eq!(pattern.amount.now, Some(20_000));
        // 1 1 1 1 4: the distances have the median 0, so a quarter of 1, which is nothing in whole cards.
        assert_eq!(middle(pattern.cards), (5, 1, 0, 4));
        assert_eq!(pattern.cards.now, Some(4));
        // 30 35 27 30: the median is 30, the distances 0 5 3 0 have the median 1.5; a quarter of 30 is 7.5, so 8.
        assert_eq!(middle(pattern.interval), (4, 30, 8, 35));
        assert_eq!(pattern.interval.now, Some(52));
        assert_eq!(middle(pattern.day), (5, 5_000, 2_965, 20_000));
        assert_eq!((pattern.day.now, pattern.week.now, pattern.month.now), (Some(0), Some(0), Some(0)));
    }

    #[test]
    fn the_usual_range_reaches_two_and_a_half_spreads() {
        let middle = Middle { of: 5, median: 5_000, spread: 2_965, largest: 20_000 };
        assert_eq!((middle.low(), middle.high()), (0, 12_412));
        let narrow = Middle { of: 5, median: 5_000, spread: 1_250, largest: 5_000 };
        assert_eq!((narrow.low(), narrow.high()), (1_875, 8_125));
    }

    #[test]
    fn four_purchases_are_no_habit_and_say_so() {
        let four =
            [buy("2026-08-01", 1), buy("2026-09-01", 1), buy("2026-10-01", 1), buy("2026-11-01", 7_000)];
        let pattern = pattern(&four, "2026-11-22");
        assert!(!pattern.is_known());
        for habit in
            [pattern.amount, pattern.cards, pattern.interval, pattern.day, pattern.week, pattern.month]
        {
            assert_eq!(habit.usual, Known::TooFew { found: 4, needed: 5 });
        }
        assert_eq!((pattern.amount.now, pattern.month.now), (Some(7_000), Some(7_000)));
    }

    #[test]
    fn an_empty_ledger_has_no_pattern() {
        let pattern = pattern(&[], "2026-11-22");
        assert_eq!(pattern.amount, Habit { usual: Known::TooFew { found: 0, needed: 5 }, now: None });
        assert_eq!(pattern.interval.now, None);
        assert_eq!(pattern.day.now, Some(0));
    }

    #[test]
    fn five_purchases_of_one_day_have_an_amount_but_no_interval() {
        let pattern = pattern(&[1, 2, 3, 4, 5].map(|_| buy("2026-11-01", 1_000)), "2026-11-22");
        assert_eq!(middle(pattern.amount), (5, 1_000, 250, 1_000));
        assert_eq!(middle(pattern.day), (1, 5_000, 1_250, 5_000));
        assert_eq!(pattern.interval.usual, Known::TooFew { found: 0, needed: 4 });
    }

    #[test]
    fn a_burst_over_midnight_is_two_days_and_one_week() {
        let mut all: Vec<Buy> =
            ["2026-02-01", "2026-04-01", "2026-06-01", "2026-08-01"].map(|on| buy(on, 3_000)).into();
        all.push(buy("2026-11-14T23:58", 10_000));
        all.push(buy("2026-11-15T00:03", 10_000));
        let pattern = pattern(&all, "2026-11-15");
        // Today is not part of what is usual: five days of purchase lie before it.
        assert_eq!(middle(pattern.day), (5, 3_000, 750, 10_000));
        assert_eq!(pattern.day.now, Some(10_000));
        assert_eq!(pattern.week.now, Some(20_000));
        assert_eq!(pattern.interval.now, Some(1));
    }

    #[test]
    fn a_stretch_goes_over_the_end_of_a_month_and_a_leap_day() {
        let all = [
            buy("2024-01-31", 1_000),
            buy("2024-02-27", 1_000),
            buy("2024-02-28", 2_000),
            buy("2024-02-29", 4_000),
            buy("2024-03-01", 8_000),
        ];
        let pattern = pattern(&all, "2024-03-02");
        // 28 and 29 February and 1 March are three days apart from 2 March by one, two and three: all within 7 days.
        assert_eq!(pattern.week.now, Some(15_000));
        // The 30 days to 2 March begin on 2 February.
        assert_eq!(pattern.month.now, Some(15_000));
        // Those to 29 February begin on 31 January: 8000. In all 1000 2000 4000 8000 15000, with the distances
        // 3000 2000 0 4000 11000 and their median 3000: 1.4826 × 3000 = 4447.8.
        assert_eq!(middle(pattern.month), (5, 4_000, 4_448, 15_000));
        // 27 1 1 1.
        assert_eq!(middle(pattern.interval), (4, 1, 0, 27));
        let day_before = Pattern::of(&ledger(&all), "2024-03-01".parse().unwrap(), &RuleSettings::default());
        assert_eq!((day_before.day.now, day_before.month.now), (Some(8_000), Some(15_000)));
    }

    #[test]
    fn the_year_ends_on_the_day_before_today_and_begins_365_days_before_it() {
        let at = |on| Buy(on, 1_000, 1, None, Provenance::OfficialIssuer);
        let all = [at("2025-11-21"), at("2025-11-22"), at("2026-11-21"), at("2026-11-22"), at("2026-11-23")];
        let pattern = pattern(&all, "2026-11-22");
        assert_eq!(pattern.purchases, 2);
        assert_eq!(pattern.amount.usual, Known::TooFew { found: 2, needed: 5 });
        // What lies in the future is not now.
        assert_eq!((pattern.day.now, pattern.week.now), (Some(1_000), Some(2_000)));
    }

    #[test]
    fn gifts_free_cards_and_what_went_back_are_no_purchases() {
        let mut entries: Vec<Arc<Entry>> = ledger(&[
            Buy("2026-11-01", 5_000, 1, None, Provenance::GiftFromAcquaintance),
            Buy("2026-11-02", 5_000, 1, Some(0), Provenance::OfficialCampaign),
            buy("2026-11-03", 5_000),
            Buy("2026-11-04", 5_000, 1, None, Provenance::Unknown),
        ])
        .journal()
        .entries()
        .to_vec();
        entries.push(entry(
            5,
            Fact::CardHandedOver(CardHandedOver {
                card: "00000000-0000-0000-0003-000000000003".parse().unwrap(),
                how: HandOver::ReturnedForRefund,
                when: "2026-11-05".parse().unwrap(),
                to_whom: None,
                received: None,
                memo: None,
            }),
        ));
        let ledger = Ledger::fold(entries);
        let pattern = Pattern::of(&ledger, "2026-11-22".parse().unwrap(), &RuleSettings::default());
        // Only the last: its price is unknown, so its face value stands for it.
        assert_eq!((pattern.purchases, pattern.amount.now), (1, Some(5_000)));
    }

    #[test]
    fn settings_beyond_all_bounds_change_no_calendar() {
        let settings =
            RuleSettings { usual_days: u32::MAX, usual_min_purchases: 0, ..RuleSettings::default() };
        let ledger = ledger(&[buy("2026-11-01", i64::MAX), buy("2026-11-02", i64::MAX)]);
        let pattern = Pattern::of(&ledger, "2026-11-22".parse().unwrap(), &settings);
        assert_eq!(pattern.first.to_string(), "2016-11-14");
        assert_eq!(pattern.month.now, Some(i64::MAX));
    }
}
