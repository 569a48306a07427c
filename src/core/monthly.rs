//! 購入の推移: what was bought in each of twelve months by face value, and what is usual for this person.
//!
//! Gifts received are no purchases. "Usual" is the median of the months before the present one and a range around it;
//! with too little to compare there is none. No official threshold exists: it only compares a person with themselves.

use super::date::Day;
use super::ledger::Ledger;
use super::words::SourceClass;

/// How many months are shown.
pub const MONTHS: usize = 12;
/// Fewer months or purchases than this are no habit.
const LEAST: usize = 5;

/// Twelve months of purchases, the present one last.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Monthly {
    /// The months, the oldest first.
    pub months: Vec<MonthSum>,
    /// What is usual, if there is enough to say so.
    pub usual: Option<Usual>,
    /// How many months before the present one were compared.
    pub compared: usize,
    /// Purchases whose day nobody knows.
    pub undated: usize,
}

/// One month.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct MonthSum {
    /// Its year.
    pub year: i32,
    /// Its number, from 1.
    pub month: u32,
    /// Face value in yen from official and unknown sources.
    pub other_yen: i64,
    /// Face value in yen from unofficial sources.
    pub unofficial_yen: i64,
    /// How many purchases.
    pub purchases: usize,
}

impl MonthSum {
    /// Everything bought in it.
    pub fn total_yen(&self) -> i64 {
        self.other_yen.saturating_add(self.unofficial_yen)
    }
}

/// What is usual for this person in a month.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Usual {
    /// The middle of the months compared.
    pub median_yen: i64,
    /// The lower end of the usual range.
    pub low_yen: i64,
    /// The upper end of the usual range.
    pub high_yen: i64,
    /// From here on a month is far outside.
    pub far_yen: i64,
}

/// How a month compares with what is usual.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Compared {
    /// Within the usual range or below it.
    Usual,
    /// Above the usual range.
    Above,
    /// Far above it.
    FarAbove,
}

impl Usual {
    /// How a sum compares.
    pub fn compare(&self, yen: i64) -> Compared {
        if yen > self.far_yen {
            Compared::FarAbove
        } else if yen > self.high_yen {
            Compared::Above
        } else {
            Compared::Usual
        }
    }

    /// Median and range of these sums: the range reaches 2.5 spreads to both sides, a spread being the larger of
    /// 1.4826 times the median deviation and a quarter of the median. Far is more than three medians and six spreads.
    fn of(sums: &[i64]) -> Option<Self> {
        let median = median(sums)?;
        if median <= 0 {
            return None;
        }
        let deviations: Vec<i64> =
            sums.iter().map(|sum| sum.abs_diff(median).try_into().unwrap_or(i64::MAX)).collect();
        let deviation = median_of_deviations(&deviations);
        let spread = (deviation.saturating_mul(14826) / 10_000).max(median / 4);
        let reach = spread.saturating_mul(5) / 2;
        Some(Self {
            median_yen: median,
            low_yen: rounded(median.saturating_sub(reach).max(0), median),
            high_yen: rounded(median.saturating_add(reach), median),
            far_yen: median.saturating_mul(3).max(median.saturating_add(spread.saturating_mul(6))),
        })
    }
}

impl Monthly {
    /// The twelve months that end with today's.
    pub fn of(ledger: &Ledger, today: Day) -> Self {
        let last = index(today);
        let first = last - (MONTHS as i64 - 1);
        let mut months: Vec<MonthSum> = (first..=last)
            .map(|at| MonthSum {
                year: at.div_euclid(12) as i32,
                month: at.rem_euclid(12) as u32 + 1,
                ..MonthSum::default()
            })
            .collect();
        let (mut undated, mut earliest) = (0, last);
        for purchase in ledger.purchases().filter(|p| !p.facts.provenance.is_received()) {
            let Some(day) = purchase.facts.when.day() else {
                undated += 1;
                continue;
            };
            let at = index(day);
            earliest = earliest.min(at);
            let Some(month) = usize::try_from(at - first).ok().and_then(|at| months.get_mut(at)) else {
                continue;
            };
            month.purchases += 1;
            let yen = purchase
                .cards
                .iter()
                .filter_map(|card| ledger.card(*card))
                .fold(0_i64, |sum, card| sum.saturating_add(card.face_yen()));
            let part = match purchase.facts.provenance.class() {
                SourceClass::Unofficial => &mut month.unofficial_yen,
                SourceClass::Official | SourceClass::Gift | SourceClass::Unknown => &mut month.other_yen,
            };
            *part = part.saturating_add(yen);
        }
        // Months before the first purchase say nothing of a habit.
        let known = usize::try_from(last - earliest.max(first)).unwrap_or(0);
        let before = months.get(MONTHS - 1 - known..MONTHS - 1).unwrap_or(&[]);
        let enough = known >= LEAST && before.iter().map(|month| month.purchases).sum::<usize>() >= LEAST;
        let sums: Vec<i64> = before.iter().map(MonthSum::total_yen).collect();
        let usual = if enough { Usual::of(&sums) } else { None };
        Self { months, usual, compared: known, undated }
    }

    /// The present month.
    pub fn present(&self) -> MonthSum {
        self.months.last().copied().unwrap_or_default()
    }

    /// The largest sum of a month.
    pub fn highest_yen(&self) -> i64 {
        self.months.iter().map(MonthSum::total_yen).max().unwrap_or(0)
    }

    /// Whether anything was bought in these months.
    pub fn is_empty(&self) -> bool {
        self.months.iter().all(|month| month.purchases == 0)
    }
}

/// Months counted from the year 0.
fn index(day: Day) -> i64 {
    i64::from(day.year()) * 12 + i64::from(day.month()) - 1
}

fn median(sums: &[i64]) -> Option<i64> {
    let mut sorted = sums.to_vec();
    sorted.sort_unstable();
    let upper = *sorted.get(sorted.len() / 2)?;
    if sorted.len().is_multiple_of(2) {
        let lower = *sorted.get(sorted.len() / 2 - 1)?;
        return Some(lower + (upper - lower) / 2);
    }
    Some(upper)
}

fn median_of_deviations(deviations: &[i64]) -> i64 {
    median(deviations).unwrap_or(0)
}

/// To whole thousands, to whole hundreds where amounts are small.
fn rounded(yen: i64, median: i64) -> i64 {
    let unit = if median >= 10_000 { 1_000 } else { 100 };
    yen.saturating_add(unit / 2) / unit * unit
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::core::entry::{Entry, Fact, NewCard, PurchaseRecorded};
    use crate::core::facts::{CardFacts, PurchaseFacts};
    use crate::core::money::Money;
    use crate::core::words::Provenance;

    fn ledger(purchases: &[(&str, i64, Provenance)]) -> Ledger {
        let entry = |(at, (day, yen, provenance)): (usize, &(&str, i64, Provenance))| {
            let id = |part: usize| format!("00000000-0000-0000-{part:04}-{at:012}");
            let facts = PurchaseFacts {
                when: day.parse().unwrap(),
                provenance: *provenance,
                ..PurchaseFacts::default()
            };
            let card = CardFacts { face_value: Some(Money::yen(*yen)), ..CardFacts::default() };
            Arc::new(Entry {
                seq: at as u64 + 1,
                id: id(1).parse().unwrap(),
                recorded_at: "2026-11-22T03:00:00Z".parse().unwrap(),
                run: None,
                fact: Fact::PurchaseRecorded(PurchaseRecorded {
                    purchase: id(2).parse().unwrap(),
                    facts,
                    cards: vec![NewCard { card: id(3).parse().unwrap(), facts: card }],
                    origin: None,
                }),
            })
        };
        Ledger::fold(purchases.iter().enumerate().map(entry))
    }

    fn year() -> Vec<(&'static str, i64, Provenance)> {
        let official = Provenance::OfficialStore;
        vec![
            ("2025-12-05", 25_000, official),
            ("2026-01-10", 10_000, official),
            ("2026-02-10", 5_000, official),
            ("2026-03-10", 15_000, official),
            ("2026-04-10", 10_000, official),
            ("2026-05-10", 12_000, official),
            ("2026-06-10", 20_000, official),
            ("2026-07-10", 10_000, official),
            ("2026-08-10", 15_000, official),
            ("2026-09-10", 10_000, official),
            ("2026-09-28", 10_000, Provenance::Marketplace),
            ("2026-10-10", 10_000, official),
            ("2026-11-10", 20_000, official),
            ("2026-11-22", 20_000, Provenance::Marketplace),
        ]
    }

    #[test]
    fn the_usual_range_comes_from_the_months_before_the_present_one() {
        let monthly = Monthly::of(&ledger(&year()), "2026-11-22".parse().unwrap());
        assert_eq!(monthly.months.len(), 12);
        assert_eq!((monthly.months[0].year, monthly.months[0].month), (2025, 12));
        assert_eq!((monthly.present().other_yen, monthly.present().unofficial_yen), (20_000, 20_000));
        assert_eq!(monthly.compared, 11);
        let usual = monthly.usual.unwrap();
        assert_eq!((usual.low_yen, usual.median_yen, usual.high_yen), (1_000, 12_000, 23_000));
        assert_eq!(usual.compare(40_000), Compared::FarAbove);
        assert_eq!(usual.compare(25_000), Compared::Above);
        assert_eq!(usual.compare(23_000), Compared::Usual);
    }

    #[test]
    fn gifts_received_are_not_purchases() {
        let gift = Provenance::GiftFromAcquaintance;
        let monthly = Monthly::of(&ledger(&[("2026-11-01", 5_000, gift)]), "2026-11-22".parse().unwrap());
        assert!(monthly.is_empty());
    }

    #[test]
    fn four_months_are_no_habit() {
        let few: Vec<_> = year().into_iter().skip(8).collect();
        let monthly = Monthly::of(&ledger(&few), "2026-11-22".parse().unwrap());
        assert_eq!((monthly.compared, monthly.usual), (3, None));
    }

    #[test]
    fn purchases_without_a_day_are_counted_apart() {
        let monthly = Monthly::of(
            &ledger(&[("", 5_000, Provenance::OfficialStore), ("2024-01-01", 1, Provenance::OfficialStore)]),
            "2026-11-22".parse().unwrap(),
        );
        assert_eq!((monthly.undated, monthly.compared), (1, 11));
        assert!(monthly.is_empty());
    }
}
