//! A large sum on one day or over one midnight, and too few purchases before it to say what is usual.
//!
//! It fires for a day, or 24 hours over a midnight, within the days looked back at with fewer than 5 purchases in the 365 days
//! before it and purchases of ¥30,000 or more. What was nearly as much around the same day a year before is a habit and stays silent.
//!
//! ## Why
//! Many people who were talked into buying had never bought before. Without a history nothing can be compared, and the
//! warning says so.
//! ## What to do
//! Check that it was the person's own decision.
//! ## Source
//! The person's own ledger; `assets/knowledge/terms.toml`: `no-official-threshold`.
//! ## Example
//! `tests/rules/first-large-purchase.md`

use super::bursts::first_large_days;
use super::evidence::Evidence;
use super::rule::{Check, Look, Rule, RuleId};
use super::warning::{Level, Subject, Warning};
use crate::core::date::Day;
use crate::guide::knowledge::FactId;

pub(super) const RULE: Rule = Rule { id: RuleId::FirstLargePurchase, check: Check::Window(check) };

/// A large day or night without a history.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FirstLarge {
    /// The day, or the one before a midnight.
    pub first: Day,
    /// The same day, or the one after the midnight.
    pub last: Day,
    /// What was bought on it or in 24 hours over the midnight, in yen.
    pub yen: i64,
    /// How many purchases there were before it.
    pub before: usize,
    /// In how many days before it they were looked for.
    pub days: i64,
}

fn check(cx: &Look<'_>, out: &mut Vec<Warning>) {
    for (large, purchases) in first_large_days(&cx.index.days, cx.now.day, cx.settings) {
        out.push(Warning {
            rule: RULE.id,
            level: Level::Caution,
            subjects: purchases.into_iter().map(Subject::Purchase).collect(),
            at_risk_yen: 0,
            evidence: Evidence::FirstLargePurchase(large),
            cites: vec![FactId::NO_THRESHOLD],
        });
    }
}
