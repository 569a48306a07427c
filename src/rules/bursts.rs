//! Purchases, days, weeks and months that lie far outside what is usual: what `unusual-amount` and `unusual-count` share.
//!
//! Looked at are the stretches that end within the days looked back at. A stretch of a day, 7 or 30 days ends on any day of
//! purchase, so a burst over midnight or the end of a month is one stretch. What is usual are the stretches of the same
//! length that ended on a day of purchase in the 365 days before it, itself left out. What a shorter stretch already
//! explains is taken out of a longer one, and several shorter ones within a longer one become that one, so that a burst is
//! told once. What is a habit (`habit`) is part of what is usual.

use std::collections::{BTreeMap, HashSet};

use super::RuleSettings;
use super::days::{Bought, Days};
use super::first_large_purchase::FirstLarge;
use super::habit;
use super::usual::Usual;
use crate::core::date::Day;
use crate::core::id::PurchaseId;

/// How long a stretch is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Span {
    /// One purchase.
    Purchase,
    /// The purchases of one day.
    Day,
    /// Those of 7 days.
    Week,
    /// Those of 30 days.
    Month,
}

impl Span {
    /// How many days it has.
    pub fn days(self) -> i64 {
        match self {
            Self::Purchase | Self::Day => 1,
            Self::Week => 7,
            Self::Month => 30,
        }
    }
}

/// A stretch that lies far outside what is usual.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Burst {
    /// How long it is.
    pub span: Span,
    /// The day of its first purchase.
    pub first: Day,
    /// The day of its last purchase.
    pub last: Day,
    /// What it adds up to: yen or cards.
    pub this: i64,
    /// The median of what it is compared with.
    pub usual: i64,
    /// On how many purchases that rests.
    pub compared: usize,
    /// In how many days before it they lie.
    pub compared_days: i64,
    /// Its purchases, by day.
    pub purchases: Vec<PurchaseId>,
}

impl Burst {
    pub(super) fn fingerprint(&self) -> String {
        let ids: Vec<String> = self.purchases.iter().map(ToString::to_string).collect();
        format!("{} {} {}", self.span.days(), self.this, ids.join(" "))
    }
}

/// The first day that can matter to a burst: what happened before it changes nothing.
pub(super) fn horizon(today: Day, settings: &RuleSettings) -> Day {
    today.plus_days(-look_back(settings) - behind(settings))
}

/// How many days are looked back at.
fn look_back(settings: &RuleSettings) -> i64 {
    i64::from(settings.look_back_days.min(LONGEST))
}

/// How many days before those are compared with, with what reaches into them.
fn behind(settings: &RuleSettings) -> i64 {
    i64::from(settings.usual_days.min(LONGEST)).max(habit::YEAR + habit::AROUND) + 2 * Span::Month.days()
}

/// What is added up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Measure {
    Yen,
    Cards,
}

impl Measure {
    fn of(self, bought: &Bought) -> i64 {
        match self {
            Self::Yen => bought.yen,
            Self::Cards => bought.cards,
        }
    }

    fn is_far(self, usual: &Usual, value: i64, settings: &RuleSettings) -> bool {
        match self {
            Self::Yen => usual.is_far_amount(value, settings),
            Self::Cards => usual.is_far_count(value, settings),
        }
    }
}

/// No setting makes the view longer than ten years.
const LONGEST: u32 = 3660;

/// The bursts that end within the days looked back at, shorter ones first.
pub(super) fn bursts(days: &Days, today: Day, settings: &RuleSettings, measure: Measure) -> Vec<Burst> {
    let view = View::new(days, today, settings, measure);
    let mut told: HashSet<PurchaseId> = HashSet::new();
    let mut out = Vec::new();
    view.purchases(&mut told, &mut out);
    for span in [Span::Day, Span::Week, Span::Month] {
        let ends = view.far_ends(span);
        view.stretches(span, &ends, &mut told, &mut out);
        view.gather(span, &ends, &mut told, &mut out);
    }
    out
}

/// Days within those looked back at with a large sum and too little before them to compare with, which are no habit: with
/// their purchases.
pub(super) fn first_large_days(
    days: &Days,
    today: Day,
    settings: &RuleSettings,
) -> Vec<(FirstLarge, Vec<PurchaseId>)> {
    let view = View::new(days, today, settings, Measure::Yen);
    let large = view.busy(view.from..view.end()).filter_map(|row| {
        let (yen, before) = (view.stretch(Span::Day, row), view.compared(row));
        let is_large = yen >= settings.first_large_yen
            && !view.is_enough(before)
            && !view.is_yearly(yen, row, |row| view.stretch(Span::Day, row));
        let purchases = view.row(row).iter().map(|bought| bought.id).collect();
        is_large.then(|| (FirstLarge { day: view.day(row), yen, before, days: view.usual_days }, purchases))
    });
    large.collect()
}

/// The days that matter, as rows that can be added up.
struct View<'a> {
    settings: &'a RuleSettings,
    measure: Measure,
    /// How many days make up what is usual.
    usual_days: i64,
    /// The day of the first row.
    start: Day,
    /// The row of the first day looked back at.
    from: i64,
    rows: Vec<&'a [Bought]>,
    /// The rows with purchases.
    busy: Vec<i64>,
    /// What the rows before each row add up to.
    sums: Vec<i64>,
    /// How many purchases lie before each row.
    counts: Vec<usize>,
}

impl<'a> View<'a> {
    fn new(days: &'a Days, today: Day, settings: &'a RuleSettings, measure: Measure) -> Self {
        let usual_days = i64::from(settings.usual_days.min(LONGEST));
        let start = horizon(today, settings);
        let length = usize::try_from(today.days_since(start) + 1).unwrap_or(0);
        let mut rows: Vec<&[Bought]> = vec![&[]; length];
        for (day, list) in days.between(start, today) {
            if let Some(row) = usize::try_from(day.days_since(start)).ok().and_then(|i| rows.get_mut(i)) {
                *row = list;
            }
        }
        let busy = (0_i64..).zip(&rows).filter(|(_, row)| !row.is_empty()).map(|(index, _)| index).collect();
        let (mut sums, mut counts) = (vec![0_i64], vec![0]);
        for row in &rows {
            let sum = row.iter().map(|bought| measure.of(bought)).fold(0, i64::saturating_add);
            sums.push(sums.last().map_or(sum, |before| before.saturating_add(sum)));
            counts.push(counts.last().map_or(row.len(), |before| before + row.len()));
        }
        Self { settings, measure, usual_days, start, from: behind(settings), rows, busy, sums, counts }
    }

    fn row(&self, index: i64) -> &'a [Bought] {
        usize::try_from(index).ok().and_then(|index| self.rows.get(index)).copied().unwrap_or(&[])
    }

    /// The rows with purchases from one to another, the last left out.
    fn busy(&self, rows: std::ops::Range<i64>) -> impl Iterator<Item = i64> + '_ {
        let first = self.busy.partition_point(|row| *row < rows.start);
        self.busy.iter().skip(first).copied().take_while(move |row| *row < rows.end)
    }

    fn end(&self) -> i64 {
        self.rows.len() as i64
    }

    fn sum(&self, rows: std::ops::Range<i64>) -> i64 {
        let before = |index: i64| usize::try_from(index.max(0)).ok().and_then(|i| self.sums.get(i)).copied();
        before(rows.end).unwrap_or(0).saturating_sub(before(rows.start).unwrap_or(0))
    }

    /// What the stretch that ends with a row adds up to.
    fn stretch(&self, span: Span, last: i64) -> i64 {
        self.sum(last + 1 - span.days()..last + 1)
    }

    /// The purchases in the days that make up what is usual for a stretch that begins with a row.
    fn compared(&self, first: i64) -> usize {
        let before =
            |index: i64| usize::try_from(index.max(0)).ok().and_then(|i| self.counts.get(i)).copied();
        let begin = first - self.usual_days;
        before(first).unwrap_or(0).saturating_sub(before(begin).unwrap_or(0))
    }

    fn is_enough(&self, compared: usize) -> bool {
        compared >= self.settings.usual_min_purchases as usize
    }

    /// Nearly as much around the same day a year before.
    fn is_yearly(&self, value: i64, last: i64, of_row: impl Fn(i64) -> i64) -> bool {
        let year = last - habit::YEAR;
        self.busy(year - habit::AROUND..year + habit::AROUND + 1)
            .any(|row| habit::is_nearly(of_row(row), value))
    }

    /// Nearly as much around the same day a year before, or often enough within the days compared with.
    fn is_habit(&self, value: i64, span: Span, last: i64, of_row: impl Fn(i64) -> i64) -> bool {
        let first = last + 1 - span.days();
        let often = match self.measure {
            Measure::Yen => habit::often_for_amount(value, self.settings),
            Measure::Cards => habit::OFTEN,
        };
        let nearly =
            self.busy(first - self.usual_days..first).filter(|row| habit::is_nearly(of_row(*row), value));
        self.is_yearly(value, last, &of_row) || habit::times(nearly, last) >= often
    }

    /// Single purchases against the purchases before them.
    fn purchases(&self, told: &mut HashSet<PurchaseId>, out: &mut Vec<Burst>) {
        let usual_days = self.usual_days;
        let mut values: BTreeMap<i64, usize> = BTreeMap::new();
        let mut covered = self.from - usual_days..self.from - usual_days;
        for index in self.busy(self.from..self.end()) {
            while covered.end < index {
                self.row(covered.end)
                    .iter()
                    .for_each(|b| *values.entry(self.measure.of(b)).or_default() += 1);
                covered.end += 1;
            }
            while covered.start < index - usual_days {
                self.row(covered.start).iter().for_each(|b| forget(&mut values, self.measure.of(b)));
                covered.start += 1;
            }
            let compared = self.compared(index);
            if !self.is_enough(compared) {
                continue;
            }
            let runs: Vec<(i64, usize)> = values.iter().map(|(value, count)| (*value, *count)).collect();
            let Some(usual) = Usual::of_runs(&runs, compared) else { continue };
            let most = |row: i64| self.row(row).iter().map(|b| self.measure.of(b)).max().unwrap_or(0);
            for bought in self.row(index) {
                let this = self.measure.of(bought);
                if !self.measure.is_far(&usual, this, self.settings)
                    || self.is_habit(this, Span::Purchase, index, most)
                {
                    continue;
                }
                told.insert(bought.id);
                out.push(Burst {
                    span: Span::Purchase,
                    first: self.day(index),
                    last: self.day(index),
                    this,
                    usual: usual.median(),
                    compared,
                    compared_days: self.usual_days,
                    purchases: vec![bought.id],
                });
            }
        }
    }

    /// The rows with which a stretch of a length ends that is far outside what is usual, with that.
    fn far_ends(&self, span: Span) -> Vec<(i64, Usual)> {
        self.busy(self.from..self.end())
            .filter_map(|last| Some((last, self.usual_stretch(span, last + 1 - span.days())?)))
            .filter(|(last, usual)| {
                let whole = self.stretch(span, *last);
                self.measure.is_far(usual, whole, self.settings)
                    && !self.is_habit(whole, span, *last, |row| self.stretch(span, row))
            })
            .collect()
    }

    /// Stretches of one length, the largest first, without what was told already.
    fn stretches(
        &self,
        span: Span,
        ends: &[(i64, Usual)],
        told: &mut HashSet<PurchaseId>,
        out: &mut Vec<Burst>,
    ) {
        while let Some(found) = self.largest(ends, |last| {
            let burst = self.left_in(span, last, told);
            (burst.purchases.len() > 1).then_some(burst)
        }) {
            told.extend(found.purchases.iter().copied());
            out.push(found);
        }
    }

    /// Makes one of several shorter bursts that lie within a stretch.
    fn gather(
        &self,
        span: Span,
        ends: &[(i64, Usual)],
        told: &mut HashSet<PurchaseId>,
        out: &mut Vec<Burst>,
    ) {
        let inside = |burst: &Burst, last: i64| {
            let last = self.day(last);
            burst.last <= last && burst.first > last.plus_days(-span.days())
        };
        while let Some(found) = self.largest(ends, |last| {
            let several = out.iter().filter(|burst| inside(burst, last)).count() > 1;
            let others = out.iter().filter(|burst| !inside(burst, last));
            let others: HashSet<PurchaseId> = others.flat_map(|burst| burst.purchases.clone()).collect();
            several.then(|| self.left_in(span, last, &others))
        }) {
            out.retain(|burst| !burst.purchases.iter().any(|id| found.purchases.contains(id)));
            told.extend(found.purchases.iter().copied());
            out.push(found);
        }
    }

    /// The largest of some stretches that is still far outside, and of equal ones the earliest: the order must not depend
    /// on when one looks.
    fn largest(&self, ends: &[(i64, Usual)], of: impl Fn(i64) -> Option<Burst>) -> Option<Burst> {
        let far = ends.iter().filter_map(|(last, usual)| {
            let burst = of(*last)?;
            let burst = Burst { usual: usual.median(), compared: usual.purchases, ..burst };
            self.measure.is_far(usual, burst.this, self.settings).then_some(burst)
        });
        far.max_by(|a, b| a.this.cmp(&b.this).then(b.last.cmp(&a.last)))
    }

    /// What is usual for stretches of a length, seen from the row where one begins.
    fn usual_stretch(&self, span: Span, first: i64) -> Option<Usual> {
        let compared = self.compared(first);
        if !self.is_enough(compared) {
            return None;
        }
        let before = first - self.usual_days..first;
        let values: Vec<i64> = self.busy(before).map(|row| self.stretch(span, row)).collect();
        Usual::of(&values, compared)
    }

    /// A stretch without the purchases that were told already.
    fn left_in(&self, span: Span, last: i64, told: &HashSet<PurchaseId>) -> Burst {
        let mut burst = Burst {
            span,
            first: self.day(last),
            last: self.day(last),
            this: 0,
            usual: 0,
            compared: 0,
            compared_days: self.usual_days,
            purchases: Vec::new(),
        };
        for index in self.busy(last + 1 - span.days()..last + 1) {
            for bought in self.row(index).iter().filter(|bought| !told.contains(&bought.id)) {
                if burst.purchases.is_empty() {
                    burst.first = self.day(index);
                }
                burst.last = self.day(index);
                burst.this = burst.this.saturating_add(self.measure.of(bought));
                burst.purchases.push(bought.id);
            }
        }
        burst
    }

    fn day(&self, index: i64) -> Day {
        self.start.plus_days(index)
    }
}

fn forget(values: &mut BTreeMap<i64, usize>, value: i64) {
    if let Some(count) = values.get_mut(&value) {
        *count -= 1;
        if *count == 0 {
            values.remove(&value);
        }
    }
}
