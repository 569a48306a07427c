//! A charge far above the usual charges of an account, or a balance larger than what was spent in a year.
//!
//! It fires for charges within the days looked back at that are more than 3 times the median and more than the median and 6
//! spreads of the account's charges in the 365 days before them, at least 5 of them, unless that is a habit (`habit`). And
//! for an account charged within those days whose balance is ¥30,000 or more and larger than everything spent from it in 365
//! days, when spending is recorded at all.
//!
//! ## Why
//! A charge is final: what is on the balance cannot be paid out or moved, and shares the fate of the account.
//! ## What to do
//! Charge what the next purchase needs.
//! ## Source
//! The person's own ledger; `assets/knowledge/terms.toml`: `law-no-refund`.
//! ## Example
//! `tests/rules/large-charge.md`

use std::collections::BTreeMap;
use std::ops::Range;

use super::RuleSettings;
use super::evidence::Evidence;
use super::habit::{self, YEAR};
use super::rule::{Check, Look, Rule, RuleId};
use super::usual::Usual;
use super::warning::{Level, Subject, Warning};
use crate::core::account::Account;
use crate::core::date::Day;
use crate::core::id::{AccountId, ChargeId};
use crate::guide::knowledge::FactId;

pub(super) const RULE: Rule = Rule { id: RuleId::LargeCharge, check: Check::Account(check) };

/// Large charges of an account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LargeCharges {
    /// The account.
    pub account: AccountId,
    /// The largest charge far above the usual, if any.
    pub far: Option<FarCharge>,
    /// A balance that lasts longer than a year, if it does.
    pub slow: Option<SlowBalance>,
}

/// A charge far above the usual.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FarCharge {
    /// The charge.
    pub charge: ChargeId,
    /// When.
    pub day: Day,
    /// What it brought, in yen.
    pub yen: i64,
    /// The median of the charges it is compared with.
    pub usual_yen: i64,
    /// How many those are.
    pub compared: usize,
    /// How many charges are that far above, this one included.
    pub count: usize,
}

/// A balance that lasts longer than a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SlowBalance {
    /// The balance, in yen.
    pub balance_yen: i64,
    /// What was spent from the account in a year, in yen.
    pub spent_yen: i64,
}

fn check(account: &Account, cx: &Look<'_>, out: &mut Vec<Warning>) {
    let today = cx.now.day;
    // Older ones are compared with nothing.
    let reach = i64::from(cx.settings.look_back_days.min(3660))
        + i64::from(cx.settings.usual_days.min(3660)).max(YEAR + habit::AROUND);
    let holding = cx.ledger.holding(account);
    // Lots and spendings stand in the order they came; older ones are compared with nothing.
    let from = Some(today.plus_days(-reach));
    let lots = holding.lots.get(holding.lots.partition_point(|lot| lot.when.day() < from)..);
    let charges = lots.unwrap_or_default().iter().filter_map(|lot| {
        let day = lot.when.day().filter(|day| *day <= today)?;
        Some((day, lot.charge?, lot.amount_yen))
    });
    let charges: Vec<(Day, ChargeId, i64)> = charges.collect();
    let year = Some(today.plus_days(-YEAR));
    let spent = holding.spendings.get(holding.spendings.partition_point(|spent| spent.when.day() < year)..);
    let spent = spent.unwrap_or_default().iter().filter(|spent| spent.when.day() <= Some(today));
    let (spendings, spent_yen) =
        spent.fold((0_usize, 0_i64), |(count, sum), spent| (count + 1, sum.saturating_add(spent.yen)));
    let far = far(&charges, cx);
    let recent = charges.last().is_some_and(|(day, _, _)| cx.is_recent(*day));
    let balance_yen = holding.balance_yen;
    let enough = spendings >= cx.settings.usual_min_purchases as usize;
    let slow = (recent && enough && balance_yen >= cx.settings.first_large_yen && balance_yen > spent_yen)
        .then_some(SlowBalance { balance_yen, spent_yen });
    if far.is_none() && slow.is_none() {
        return;
    }
    out.push(Warning {
        rule: RULE.id,
        level: Level::Caution,
        subjects: vec![Subject::Account(account.id)],
        at_risk_yen: 0,
        evidence: Evidence::LargeCharge(LargeCharges { account: account.id, far, slow }),
        cites: vec![FactId::CHARGED_IS_FINAL, FactId::NO_REFUND],
    });
}

/// The largest of the charges, in order of day, that lie far above those before them.
fn far(charges: &[(Day, ChargeId, i64)], cx: &Look<'_>) -> Option<FarCharge> {
    let usual_days = i64::from(cx.settings.usual_days.min(3660));
    let first = charges.partition_point(|(day, _, _)| !cx.is_recent(*day));
    let mut before = Before { charges, amounts: BTreeMap::new(), covered: 0..0 };
    let mut usual: Option<(Day, Usual)> = None;
    let mut largest: Option<FarCharge> = None;
    let mut count = 0;
    for (day, charge, yen) in charges.get(first..).unwrap_or_default() {
        if usual.is_none_or(|(of, _)| of != *day) {
            before.slide_to(*day, usual_days);
            usual = before.usual(cx.settings).map(|usual| (*day, usual));
        }
        let Some((_, usual)) = usual else { continue };
        if !usual.is_far_amount(*yen, cx.settings) || is_habit(charges, *day, *yen, cx) {
            continue;
        }
        count += 1;
        if largest.is_none_or(|largest| *yen > largest.yen) {
            largest = Some(FarCharge {
                charge: *charge,
                day: *day,
                yen: *yen,
                usual_yen: usual.median(),
                compared: usual.purchases,
                count: 0,
            });
        }
    }
    largest.map(|largest| FarCharge { count, ..largest })
}

/// Nearly as much around the same day a year before, or often enough since the first day compared with.
fn is_habit(charges: &[(Day, ChargeId, i64)], day: Day, yen: i64, cx: &Look<'_>) -> bool {
    let from = day.plus_days(-i64::from(cx.settings.usual_days.min(3660)));
    let nearly =
        || charges.iter().filter(|(_, _, other)| habit::is_nearly(*other, yen)).map(|(day, _, _)| *day);
    let year = day.plus_days(-YEAR);
    let since = nearly().filter(|other| *other >= from).map(|other| other.days_since(from));
    nearly().any(|other| other.days_since(year).abs() <= habit::AROUND)
        || habit::times(since, day.days_since(from)) >= habit::often_for_amount(yen, cx.settings)
}

/// The amounts of the charges in the days before one, which slides forward.
struct Before<'a> {
    charges: &'a [(Day, ChargeId, i64)],
    amounts: BTreeMap<i64, usize>,
    covered: Range<usize>,
}

impl Before<'_> {
    fn slide_to(&mut self, day: Day, days: i64) {
        let from = day.plus_days(-days);
        while let Some((_, _, yen)) = self.charges.get(self.covered.end).filter(|(other, _, _)| *other < day)
        {
            *self.amounts.entry(*yen).or_default() += 1;
            self.covered.end += 1;
        }
        while self.covered.start < self.covered.end
            && let Some((_, _, yen)) =
                self.charges.get(self.covered.start).filter(|(other, _, _)| *other < from)
        {
            if let Some(count) = self.amounts.get_mut(yen) {
                *count -= 1;
                if *count == 0 {
                    self.amounts.remove(yen);
                }
            }
            self.covered.start += 1;
        }
    }

    fn usual(&self, settings: &RuleSettings) -> Option<Usual> {
        let compared = self.covered.len();
        if compared < settings.usual_min_purchases as usize {
            return None;
        }
        let runs: Vec<(i64, usize)> = self.amounts.iter().map(|(yen, count)| (*yen, *count)).collect();
        Usual::of_runs(&runs, compared)
    }
}
