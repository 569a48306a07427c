//! A charge far above the usual charges of an account, or a balance larger than what was spent in a year.
//!
//! It fires for charges within the days looked back at that are more than 3 times the median and more than the median and 6
//! spreads of the account's charges in the 365 days before them, at least 5 of them, unless nearly as much was charged
//! around the same day a year before. And for an account charged within those days whose balance is ¥30,000 or more and
//! larger than everything spent from it in 365 days, when spending is recorded at all.
//!
//! ## Why
//! A charge is final: what is on the balance cannot be paid out or moved, and shares the fate of the account.
//! ## What to do
//! Charge what the next purchase needs.
//! ## Source
//! The person's own ledger; `assets/knowledge/terms.toml`: `law-no-refund`.
//! ## Example
//! `tests/rules/large-charge.md`

use super::rule::{Check, Look, Rule, RuleId};
use super::usual::Usual;
use super::warning::{Evidence, Level, Subject, Warning};
use crate::core::account::{Account, Moved};
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

const YEAR: i64 = 365;
const HABIT_AROUND: i64 = 30;

fn check(account: &Account, cx: &Look<'_>, out: &mut Vec<Warning>) {
    let today = cx.now.day;
    let mut charges: Vec<(Day, ChargeId, i64)> = Vec::new();
    let (mut spent_yen, mut spendings) = (0_i64, 0_usize);
    for movement in &account.movements {
        let Some(day) = movement.when.day().filter(|day| *day <= today) else { continue };
        match &movement.what {
            Moved::Charge(id) => {
                // Older ones are compared with nothing.
                if today.days_since(day) <= 3 * YEAR
                    && let Some(yen) = cx.ledger.charge(*id).and_then(|charge| cx.ledger.charge_yen(charge))
                {
                    charges.push((day, *id, yen));
                }
            }
            Moved::Spent(amount) if today.days_since(day) <= YEAR => {
                spent_yen = spent_yen.saturating_add(amount.in_yen().unwrap_or(0));
                spendings += 1;
            }
            Moved::Spent(_) | Moved::Credited { .. } | Moved::Reconciled(_) => {}
        }
    }
    charges.sort_unstable();
    let far = far(&charges, cx);
    let recent = charges.last().is_some_and(|(day, _, _)| cx.is_recent(*day));
    let balance_yen = cx.ledger.holding(account).balance_yen;
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
    let mut largest: Option<FarCharge> = None;
    let mut count = 0;
    for (day, charge, yen) in charges.iter().rev().take_while(|(day, _, _)| cx.is_recent(*day)) {
        let from = day.plus_days(-i64::from(cx.settings.usual_days.min(3660)));
        let start = charges.partition_point(|(other, _, _)| *other < from);
        let end = charges.partition_point(|(other, _, _)| other < day);
        let before: Vec<i64> =
            charges.get(start..end).unwrap_or_default().iter().map(|(_, _, yen)| *yen).collect();
        let year = day.plus_days(-YEAR);
        let around = charges.iter().filter(|(other, _, _)| other.days_since(year).abs() <= HABIT_AROUND);
        let habit = around.map(|(_, _, yen)| *yen).max().unwrap_or(0);
        if before.len() < cx.settings.usual_min_purchases as usize
            || i128::from(*yen) * 2 <= i128::from(habit) * 3
        {
            continue;
        }
        let Some(usual) = Usual::of(&before, before.len()) else { continue };
        if !usual.is_far_amount(*yen, cx.settings) {
            continue;
        }
        count += 1;
        if largest.is_none_or(|largest| *yen > largest.yen) {
            largest = Some(FarCharge {
                charge: *charge,
                day: *day,
                yen: *yen,
                usual_yen: usual.median(),
                compared: before.len(),
                count: 0,
            });
        }
    }
    largest.map(|largest| FarCharge { count, ..largest })
}
