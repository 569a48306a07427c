//! Purchases, days, weeks and months that lie far outside what is usual: what `unusual-amount` and `unusual-count` share.
//!
//! Looked at are the stretches that end within the days looked back at. A stretch of a day, 7 or 30 days ends on any day of
//! purchase, so a burst over the end of a month is one stretch; one over midnight is found before the days it is divided
//! among (`nights`). What is usual are the stretches of the same length that ended on a day of purchase in the 365 days
//! before it, itself left out. What a shorter stretch already explains is taken out of a longer one, and several shorter
//! ones within a longer one become that one, so that a burst is told once. What is a habit (`habit`) is part of what is
//! usual.

use std::collections::{BTreeMap, HashSet};

use super::RuleSettings;
use super::days::{Bought, Days};
use super::first_large_purchase::FirstLarge;
use super::usual::Usual;
use super::view::View;
use crate::core::date::Day;
use crate::core::id::PurchaseId;

/// How long a stretch is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Span {
    /// One purchase.
    Purchase,
    /// The purchases of 24 hours over a midnight.
    Night,
    /// The purchases of one day.
    Day,
    /// Those of 7 days.
    Week,
    /// Those of 30 days.
    Month,
}

impl Span {
    /// How many days it touches.
    pub fn days(self) -> i64 {
        match self {
            Self::Purchase | Self::Day => 1,
            Self::Night => 2,
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

/// What is added up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Measure {
    Yen,
    Cards,
}

impl Measure {
    pub(super) fn of(self, bought: &Bought) -> i64 {
        match self {
            Self::Yen => bought.yen,
            Self::Cards => bought.cards,
        }
    }

    /// How many times the median is not far yet.
    pub(super) fn times(self, settings: &RuleSettings) -> u32 {
        match self {
            Self::Yen => settings.amount_times,
            Self::Cards => settings.count_times,
        }
    }

    pub(super) fn is_far(self, usual: &Usual, value: i64, settings: &RuleSettings) -> bool {
        match self {
            Self::Yen => usual.is_far_amount(value, settings),
            Self::Cards => usual.is_far_count(value, settings),
        }
    }
}

/// The bursts that end within the days looked back at, shorter ones first.
pub(super) fn bursts(days: &Days, today: Day, settings: &RuleSettings, measure: Measure) -> Vec<Burst> {
    let view = View::new(days, today, settings, measure);
    let mut told: HashSet<PurchaseId> = HashSet::new();
    let mut out = Vec::new();
    view.purchases(&mut told, &mut out);
    for span in [Span::Night, Span::Day, Span::Week, Span::Month] {
        let of_row = |row| view.stretch(span, row);
        let ends = match span {
            Span::Night => view.far_nights(),
            Span::Purchase | Span::Day | Span::Week | Span::Month => {
                view.far_ends(span, |row| Some(of_row(row)), of_row)
            }
        };
        view.stretches(span, &ends, &mut told, &mut out);
        view.gather(span, &ends, &mut told, &mut out);
    }
    out
}

/// Nights and days within those looked back at with a large sum and too little before them to compare with, which are no
/// habit: with their purchases.
pub(super) fn first_large_days(
    days: &Days,
    today: Day,
    settings: &RuleSettings,
) -> Vec<(FirstLarge, Vec<PurchaseId>)> {
    let view = View::new(days, today, settings, Measure::Yen);
    let of_row = |row| {
        let day = view.stretch(Span::Day, row);
        view.night(row).map_or(day, |night| night.sum)
    };
    let (mut told, mut out) = (HashSet::new(), Vec::new());
    for span in [Span::Night, Span::Day] {
        for last in view.busy(view.from..view.end()) {
            let before = view.compared(last + 1 - span.days());
            if view.is_enough(before) {
                continue;
            }
            let left = view.left_in(span, last, &told).filter(|left| left.this >= settings.first_large_yen);
            let Some(left) = left.filter(|left| !view.is_yearly(left.this, last, of_row)) else { continue };
            told.extend(left.purchases.iter().copied());
            let Burst { first, last, this: yen, purchases, .. } = left;
            out.push((FirstLarge { first, last, yen, before, days: view.usual_days }, purchases));
        }
    }
    out
}

impl View<'_> {
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

    /// Stretches of one length, the largest first, without what was told already.
    fn stretches(
        &self,
        span: Span,
        ends: &[(i64, Usual)],
        told: &mut HashSet<PurchaseId>,
        out: &mut Vec<Burst>,
    ) {
        while let Some(found) = self
            .largest(ends, |last| self.left_in(span, last, told).filter(|burst| burst.purchases.len() > 1))
        {
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
        while let Some(found) = self.largest(ends, |last| {
            let (inside, others): (Vec<_>, Vec<_>) =
                out.iter().partition(|burst| self.is_inside(burst, span, last));
            let others: HashSet<PurchaseId> =
                others.into_iter().flat_map(|burst| burst.purchases.clone()).collect();
            if inside.len() > 1 { self.left_in(span, last, &others) } else { None }
        }) {
            out.retain(|burst| !burst.purchases.iter().any(|id| found.purchases.contains(id)));
            told.extend(found.purchases.iter().copied());
            out.push(found);
        }
    }

    fn is_inside(&self, burst: &Burst, span: Span, last: i64) -> bool {
        let (first, last_day) = (self.day(last + 1 - span.days()), self.day(last));
        let in_days = burst.first >= first && burst.last <= last_day;
        let has_all =
            || self.night(last).is_some_and(|night| burst.purchases.iter().all(|id| night.has(*id)));
        in_days && (span != Span::Night || has_all())
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
}

fn forget(values: &mut BTreeMap<i64, usize>, value: i64) {
    if let Some(count) = values.get_mut(&value) {
        *count -= 1;
        if *count == 0 {
            values.remove(&value);
        }
    }
}
