//! 購入の推移: what was bought in each month by face value, and what is usual for this person.
//!
//! Gifts received, what others bought, free cards and what went back are no purchases. "Usual" is the median of the months
//! before the present one and a range around it, the same however far the view reaches; with too little to compare there
//! is none. No official threshold exists: it only compares a person with themselves.

use super::card::Purchase;
use super::date::Day;
use super::facts::Purchaser;
use super::ledger::Ledger;
use super::words::SourceClass;

/// How many months the shortest view has, and what is usual looks at.
pub const MONTHS: usize = 12;
/// Fewer months or purchases than this are no habit.
const LEAST: usize = 5;
/// More months than this are shown by the year.
const MOST_MONTHS: i64 = 36;
/// How far back a view of everything reaches at the most, in months: a mistyped year must not fill the screen.
const FARTHEST: i64 = 1200;

/// How far back the view reaches.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Reach {
    /// The last 12 months.
    #[default]
    Year,
    /// The last 24 months.
    TwoYears,
    /// Everything, by the year when that is more than three years.
    All,
}

impl Reach {
    /// All of them, the shortest first.
    pub const ALL: &'static [Self] = &[Self::Year, Self::TwoYears, Self::All];
}

/// Months of purchases, the present one last.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Monthly {
    /// The months, or years, the oldest first.
    pub months: Vec<MonthSum>,
    /// Whether they are whole years.
    pub by_year: bool,
    /// What is usual in a month, if there is enough to say so.
    pub usual: Option<Usual>,
    /// How many months before the present one were compared.
    pub compared: usize,
    /// Purchases whose day nobody knows.
    pub undated: usize,
    /// Purchases before the first month.
    pub earlier: usize,
    /// Purchases dated after today.
    pub later: usize,
}

/// One month, or one year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct MonthSum {
    /// Its year.
    pub year: i32,
    /// Its number, from 1; 1 for a year.
    pub month: u32,
    /// Face value in yen from official sources.
    pub official_yen: i64,
    /// Face value in yen from unofficial sources.
    pub unofficial_yen: i64,
    /// Face value in yen from where nobody knows.
    pub unknown_yen: i64,
    /// How many purchases.
    pub purchases: usize,
}

impl MonthSum {
    /// Everything bought in it.
    pub fn total_yen(&self) -> i64 {
        self.official_yen.saturating_add(self.unofficial_yen).saturating_add(self.unknown_yen)
    }

    fn add(&mut self, bought: &Bought) {
        self.purchases += 1;
        let part = match bought.class {
            SourceClass::Unofficial => &mut self.unofficial_yen,
            SourceClass::Unknown => &mut self.unknown_yen,
            SourceClass::Official | SourceClass::Gift => &mut self.official_yen,
        };
        *part = part.saturating_add(bought.yen);
    }
}

/// One purchase with its month.
struct Bought {
    at: i64,
    class: SourceClass,
    yen: i64,
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
        Self::over(ledger, today, Reach::Year)
    }

    /// The months that end with today's, as far back as the view reaches.
    pub fn over(ledger: &Ledger, today: Day, reach: Reach) -> Self {
        let (mut all, mut undated, mut later) = (Vec::new(), 0, 0);
        for purchase in ledger.purchases() {
            let Some(yen) = face_yen(purchase, ledger) else { continue };
            match purchase.facts.when.day() {
                None => undated += 1,
                Some(day) if day > today => later += 1,
                Some(day) => {
                    all.push(Bought { at: index(day), class: purchase.facts.provenance.class(), yen });
                }
            }
        }
        let last = index(today);
        let earliest = all.iter().map(|bought| bought.at).min().unwrap_or(last);
        let year = last - (MONTHS as i64 - 1);
        let first = match reach {
            Reach::Year => year,
            Reach::TwoYears => year - MONTHS as i64,
            Reach::All => earliest.max(last - FARTHEST).min(year),
        };
        let by_year = last - first >= MOST_MONTHS;
        let months = sums(&all, first, last, if by_year { 12 } else { 1 });
        let shown: usize = months.iter().map(|month| month.purchases).sum();
        let (usual, compared) = usual(&sums(&all, year, last, 1), earliest, year);
        let earlier = all.len() - shown;
        Self { months, by_year, usual, compared, undated, earlier, later }
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

    /// The month, or year, of a purchase, by its place; none when it is no purchase or lies outside.
    pub fn place_of(&self, purchase: &Purchase, ledger: &Ledger, today: Day) -> Option<usize> {
        let day = purchase.facts.when.day().filter(|day| *day <= today)?;
        face_yen(purchase, ledger)?;
        let step = if self.by_year { 12 } else { 1 };
        let first = self.months.first()?;
        let first = (i64::from(first.year) * 12 + i64::from(first.month) - 1).div_euclid(step);
        let place = usize::try_from(index(day).div_euclid(step) - first).ok()?;
        (place < self.months.len()).then_some(place)
    }
}

/// The sums from one month to another, both included, in steps of a month or of a whole year.
fn sums(all: &[Bought], first: i64, last: i64, step: i64) -> Vec<MonthSum> {
    let (first, last) = (first.div_euclid(step), last.div_euclid(step));
    let mut months: Vec<MonthSum> = (first..=last)
        .map(|at| at * step)
        .map(|at| MonthSum {
            year: i32::try_from(at.div_euclid(12)).unwrap_or(0),
            month: u32::try_from(at.rem_euclid(12)).unwrap_or(0) + 1,
            ..MonthSum::default()
        })
        .collect();
    for bought in all {
        let place = usize::try_from(bought.at.div_euclid(step) - first).ok();
        if let Some(month) = place.and_then(|place| months.get_mut(place)) {
            month.add(bought);
        }
    }
    months
}

/// What is usual by a year of months, and how many of them say something of it.
fn usual(year: &[MonthSum], earliest: i64, first: i64) -> (Option<Usual>, usize) {
    // Months before the first purchase say nothing of a habit.
    let silent = usize::try_from(earliest - first).unwrap_or(0);
    let before = year.get(silent..MONTHS - 1).unwrap_or(&[]);
    let enough = before.len() >= LEAST && before.iter().map(|month| month.purchases).sum::<usize>() >= LEAST;
    let sums: Vec<i64> = before.iter().map(MonthSum::total_yen).collect();
    (if enough { Usual::of(&sums) } else { None }, before.len())
}

/// The face value in yen of what a person bought with a purchase; none when it is no purchase of theirs.
///
/// What counts is what the rules count (`rules::days`), a test holds both together.
fn face_yen(purchase: &Purchase, ledger: &Ledger) -> Option<i64> {
    let facts = &purchase.facts;
    if facts.provenance.is_received() || matches!(facts.purchaser, Purchaser::Other(_)) {
        return None;
    }
    let cards = purchase.cards.iter().filter_map(|id| ledger.card(*id));
    let bought = cards.filter(|card| card.paid_yen() != Some(0) && !card.went_back());
    bought.fold(None, |sum, card| Some(sum.unwrap_or(0_i64).saturating_add(card.face_yen().max(0))))
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
        assert_eq!((monthly.present().official_yen, monthly.present().unofficial_yen), (20_000, 20_000));
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

    #[test]
    fn views_reach_twelve_months_twenty_four_or_everything() {
        let official = Provenance::OfficialStore;
        let ledger = ledger(&[
            ("2024-01-15", 1_000, official),
            ("2024-12-01", 2_000, official),
            ("2026-11-22", 4_000, Provenance::Unknown),
            ("2026-11-23", 8_000, official),
        ]);
        let today = "2026-11-22".parse().unwrap();
        let year = Monthly::over(&ledger, today, Reach::Year);
        assert_eq!((year.months.len(), year.earlier, year.later, year.by_year), (12, 2, 1, false));
        assert_eq!((year.present().unknown_yen, year.present().official_yen), (4_000, 0));
        let two = Monthly::over(&ledger, today, Reach::TwoYears);
        assert_eq!((two.months.len(), two.earlier), (24, 1));
        assert_eq!((two.months[0].year, two.months[0].month, two.months[0].official_yen), (2024, 12, 2_000));
        let all = Monthly::over(&ledger, today, Reach::All);
        assert_eq!((all.months.len(), all.earlier, all.by_year), (35, 0, false));
        assert_eq!((all.months[0].year, all.months[0].month, all.months[0].total_yen()), (2024, 1, 1_000));
        let first = ledger.purchases().next().unwrap();
        assert_eq!(all.place_of(first, &ledger, today), Some(0));
        assert_eq!(year.place_of(first, &ledger, today), None);
        assert_eq!(all.place_of(ledger.purchases().nth(3).unwrap(), &ledger, today), None);
    }

    #[test]
    fn more_than_three_years_are_shown_by_the_year() {
        let official = Provenance::OfficialStore;
        let ledger = ledger(&[
            ("2019-12-31", 1_000, official),
            ("2020-01-01", 2_000, official),
            ("2026-11-22", 4_000, official),
        ]);
        let all = Monthly::over(&ledger, "2026-11-22".parse().unwrap(), Reach::All);
        assert!(all.by_year);
        let years: Vec<(i32, i64)> = all.months.iter().map(|year| (year.year, year.total_yen())).collect();
        assert_eq!(years[..2], [(2019, 1_000), (2020, 2_000)]);
        assert_eq!((years.len(), years[7]), (8, (2026, 4_000)));
        let second = ledger.purchases().nth(1).unwrap();
        assert_eq!(all.place_of(second, &ledger, "2026-11-22".parse().unwrap()), Some(1));
    }

    #[test]
    fn a_mistyped_year_is_counted_and_fills_no_screen() {
        let ledger = ledger(&[("0002-01-01", 1_000, Provenance::OfficialStore)]);
        let all = Monthly::over(&ledger, "2026-11-22".parse().unwrap(), Reach::All);
        assert_eq!((all.months.len(), all.earlier), (101, 1));
    }

    #[test]
    fn a_year_before_the_present_one_has_the_same_usual_range_in_every_view() {
        let ledger = ledger(&year());
        let today = "2026-11-22".parse().unwrap();
        let usual =
            Reach::ALL.iter().map(|reach| Monthly::over(&ledger, today, *reach).usual.unwrap().median_yen);
        assert_eq!(usual.collect::<Vec<_>>(), [12_000, 12_000, 12_000]);
    }
}
