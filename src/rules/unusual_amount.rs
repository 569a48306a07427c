//! A purchase, or the sum of a day, of 24 hours over midnight, of 7 or 30 days, is far above what the person usually buys.
//!
//! It fires for what ended within the last 90 days and is more than 3 times the median and more than the median and 6
//! spreads of the person's own purchases in the 365 days before it (`bursts`, `usual`). With fewer than 5 purchases to
//! compare with, or a habit (`habit`), it is silent.
//!
//! ## Why
//! A sudden burst is what being talked into buying looks like from outside, and what issuers and card companies may look
//! into. No official threshold exists: the comparison is with the person's own record.
//! ## What to do
//! Check that every one of these purchases was the person's own decision.
//! ## Source
//! The person's own ledger; `assets/knowledge/terms.toml`: `no-official-threshold`,
//! `card-company-may-suspend`.
//! ## Example
//! `tests/rules/unusual-amount.md`

use super::bursts::{Measure, bursts};
use super::evidence::Evidence;
use super::rule::{Check, Look, Rule, RuleId};
use super::warning::{Level, Subject, Warning};
use crate::guide::knowledge::FactId;

pub(super) const RULE: Rule = Rule { id: RuleId::UnusualAmount, check: Check::Window(check) };

fn check(cx: &Look<'_>, out: &mut Vec<Warning>) {
    for burst in bursts(&cx.index.days, cx.now.day, cx.settings, Measure::Yen) {
        out.push(Warning {
            rule: RULE.id,
            level: Level::Warning,
            subjects: burst.purchases.iter().copied().map(Subject::Purchase).collect(),
            at_risk_yen: 0,
            evidence: Evidence::UnusualAmount(burst),
            cites: vec![FactId::NO_THRESHOLD, FactId::CARD_COMPANY],
        });
    }
}
