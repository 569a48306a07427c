//! The days that matter to the bursts, as rows that can be added up: what a stretch of them adds up to, and what is usual
//! for one.

use std::collections::HashSet;
use std::ops::Range;

use super::RuleSettings;
use super::bursts::{Burst, Measure, Span};
use super::days::{Bought, Days};
use super::habit;
use super::nights::{self, Night};
use super::usual::Usual;
use crate::core::date::Day;
use crate::core::id::PurchaseId;

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

/// No setting makes the view longer than ten years.
const LONGEST: u32 = 3660;

/// The days that matter, as rows that can be added up.
pub(super) struct View<'a> {
    pub(super) settings: &'a RuleSettings,
    pub(super) measure: Measure,
    /// How many days make up what is usual.
    pub(super) usual_days: i64,
    /// The day of the first row.
    start: Day,
    /// The row of the first day looked back at.
    pub(super) from: i64,
    rows: Vec<&'a [Bought]>,
    /// The rows with purchases.
    busy: Vec<i64>,
    /// What the rows before each row add up to.
    sums: Vec<i64>,
    /// How many purchases lie before each row.
    counts: Vec<usize>,
}

impl<'a> View<'a> {
    pub(super) fn new(days: &'a Days, today: Day, settings: &'a RuleSettings, measure: Measure) -> Self {
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

    pub(super) fn row(&self, index: i64) -> &'a [Bought] {
        usize::try_from(index).ok().and_then(|index| self.rows.get(index)).copied().unwrap_or(&[])
    }

    /// The rows with purchases from one to another, the last left out.
    pub(super) fn busy(&self, rows: Range<i64>) -> impl Iterator<Item = i64> + '_ {
        let place = |row: i64| self.busy.partition_point(|busy| *busy < row);
        self.busy.get(place(rows.start)..place(rows.end)).unwrap_or_default().iter().copied()
    }

    pub(super) fn end(&self) -> i64 {
        self.rows.len() as i64
    }

    fn sum(&self, rows: Range<i64>) -> i64 {
        let before = |index: i64| usize::try_from(index.max(0)).ok().and_then(|i| self.sums.get(i)).copied();
        before(rows.end).unwrap_or(0).saturating_sub(before(rows.start).unwrap_or(0))
    }

    /// What the stretch that ends with a row adds up to.
    pub(super) fn stretch(&self, span: Span, last: i64) -> i64 {
        self.sum(last + 1 - span.days()..last + 1)
    }

    /// The purchases in the days that make up what is usual for a stretch that begins with a row.
    pub(super) fn compared(&self, first: i64) -> usize {
        let before =
            |index: i64| usize::try_from(index.max(0)).ok().and_then(|i| self.counts.get(i)).copied();
        let begin = first - self.usual_days;
        before(first).unwrap_or(0).saturating_sub(before(begin).unwrap_or(0))
    }

    pub(super) fn is_enough(&self, compared: usize) -> bool {
        compared >= self.settings.usual_min_purchases as usize
    }

    /// Nearly as much around the same day a year before.
    pub(super) fn is_yearly(&self, value: i64, last: i64, of_row: impl Fn(i64) -> i64) -> bool {
        let year = last - habit::YEAR;
        self.busy(year - habit::AROUND..year + habit::AROUND + 1)
            .any(|row| habit::is_nearly(of_row(row), value))
    }

    /// Nearly as much around the same day a year before, or often enough within the days compared with.
    pub(super) fn is_habit(&self, value: i64, span: Span, last: i64, of_row: impl Fn(i64) -> i64) -> bool {
        let first = last + 1 - span.days();
        let often = match self.measure {
            Measure::Yen => habit::often_for_amount(value, self.settings),
            Measure::Cards => habit::OFTEN,
        };
        let nearly =
            self.busy(first - self.usual_days..first).filter(|row| habit::is_nearly(of_row(*row), value));
        self.is_yearly(value, last, &of_row) || habit::times(nearly, last) >= often
    }

    /// The rows with which a stretch ends that is far outside what is usual and no habit, with what is usual. `whole`: what
    /// the one that ends with a row adds up to; `of_row`: what those compared with do.
    pub(super) fn far_ends(
        &self,
        span: Span,
        whole: impl Fn(i64) -> Option<i64>,
        of_row: impl Fn(i64) -> i64,
    ) -> Vec<(i64, Usual)> {
        let far = self.busy(self.from..self.end()).filter_map(|last| {
            let whole = whole(last)?;
            let first = last + 1 - span.days();
            if self.is_near_most(whole, first, &of_row) {
                return None;
            }
            let usual = self.usual_stretch(first, &of_row)?;
            let is_far = self.measure.is_far(&usual, whole, self.settings)
                && !self.is_habit(whole, span, last, &of_row);
            is_far.then_some((last, usual))
        });
        far.collect()
    }

    /// The same for nights. They are compared with the days before them and with the nights before them, the larger of the
    /// two; with the days alone at first, since nearly all nights end there.
    pub(super) fn far_nights(&self) -> Vec<(i64, Usual)> {
        let of_night = |row| self.night(row).map(|night| night.sum);
        let of_day = |row| self.stretch(Span::Day, row);
        let far = self.far_ends(Span::Night, of_night, of_day);
        if far.is_empty() {
            return far;
        }
        let most: Vec<i64> =
            (0..self.end()).map(|row| of_night(row).unwrap_or_else(|| of_day(row))).collect();
        let of_row = |row: i64| usize::try_from(row).ok().and_then(|row| most.get(row)).copied().unwrap_or(0);
        let is_far = |row: &i64| far.iter().any(|(last, _)| last == row);
        self.far_ends(Span::Night, |row| Some(row).filter(is_far).map(of_row), of_row)
    }

    /// The 24 hours over the midnight before a row, when more was bought in them than on each of the two days.
    pub(super) fn night(&self, row: i64) -> Option<Night> {
        let day = |row| self.stretch(Span::Day, row);
        let most_of_a_day = day(row - 1).max(day(row));
        let night = nights::largest(self.row(row - 1), self.row(row), |bought| self.measure.of(bought))?;
        (night.sum > most_of_a_day).then_some(night)
    }

    /// Whether a stretch is near to most of those before it, and so to the one in their middle: counted sooner than found.
    fn is_near_most(&self, value: i64, first: i64, of_row: impl Fn(i64) -> i64) -> bool {
        let times = i128::from(self.measure.times(self.settings));
        let (mut near, mut all) = (0, 0);
        for row in self.busy(first - self.usual_days..first) {
            near += usize::from(i128::from(value) <= times * i128::from(of_row(row)));
            all += 1;
        }
        near * 2 > all
    }

    /// What is usual for stretches, seen from the row where one begins.
    fn usual_stretch(&self, first: i64, of_row: impl Fn(i64) -> i64) -> Option<Usual> {
        let compared = self.compared(first);
        if !self.is_enough(compared) {
            return None;
        }
        let values: Vec<i64> = self.busy(first - self.usual_days..first).map(of_row).collect();
        Usual::of(&values, compared)
    }

    /// A stretch without the purchases that were told already; none when nothing is left, or only one side of a midnight.
    pub(super) fn left_in(&self, span: Span, last: i64, told: &HashSet<PurchaseId>) -> Option<Burst> {
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
        let night = match span {
            Span::Night => Some(self.night(last)?),
            Span::Purchase | Span::Day | Span::Week | Span::Month => None,
        };
        for index in self.busy(last + 1 - span.days()..last + 1) {
            let row = self.row(index).iter().filter(|bought| !told.contains(&bought.id));
            for bought in row.filter(|bought| night.as_ref().is_none_or(|night| night.has(bought.id))) {
                if burst.purchases.is_empty() {
                    burst.first = self.day(index);
                }
                burst.last = self.day(index);
                burst.this = burst.this.saturating_add(self.measure.of(bought));
                burst.purchases.push(bought.id);
            }
        }
        let is_whole = !burst.purchases.is_empty() && (night.is_none() || burst.first < burst.last);
        is_whole.then_some(burst)
    }

    pub(super) fn day(&self, index: i64) -> Day {
        self.start.plus_days(index)
    }
}
