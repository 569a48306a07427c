//! A card of an unofficial source was charged less than 90 days ago.
//!
//! It fires once per account that has such charges which were not taken back. At risk is what is left of them.
//!
//! ## Why
//! Balances were taken back days to weeks after a charge that had gone through.
//! ## What to do
//! Look at the balance history now and then, and keep the papers of the purchase.
//! ## Source
//! `assets/knowledge/reports.toml`: `late-cancellations-reported`.
//! ## Example
//! `tests/rules/recent-unofficial-charge.md`

use super::rule::{Check, Look, Rule, RuleId};
use super::warning::{Evidence, Level, Subject, Warning};
use crate::core::account::Account;
use crate::core::date::When;
use crate::core::id::{AccountId, ChargeId};
use crate::guide::knowledge::FactId;

pub(super) const RULE: Rule = Rule { id: RuleId::RecentUnofficialCharge, check: Check::Account(check) };

/// Young charges from unofficial sources.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecentCharges {
    /// The account.
    pub account: AccountId,
    /// The charges, with what is left of each in yen.
    pub charges: Vec<(ChargeId, i64)>,
    /// What they brought, in yen.
    pub charged_yen: i64,
    /// When the last of them was made.
    pub last: When,
    /// How many days are looked back at.
    pub days: u32,
}

fn check(account: &Account, cx: &Look<'_>, out: &mut Vec<Warning>) {
    let holding = cx.ledger.holding(account);
    let recent = holding.unofficial_charges.iter().filter_map(|id| cx.ledger.charge(*id));
    let recent: Vec<_> =
        recent.filter(|charge| charge.when.day().is_some_and(|day| cx.is_recent(day))).collect();
    let Some(last) = recent.iter().map(|charge| charge.when).max_by_key(|when| when.order()) else { return };
    let charges: Vec<(ChargeId, i64)> =
        recent.iter().map(|charge| (charge.id, cx.left_of(charge.id))).collect();
    let cards = recent.iter().filter_map(|charge| charge.card).map(Subject::Card);
    out.push(Warning {
        rule: RULE.id,
        level: Level::Warning,
        subjects: std::iter::once(Subject::Account(account.id)).chain(cards).collect(),
        at_risk_yen: charges.iter().map(|(_, left)| *left).fold(0, i64::saturating_add),
        evidence: Evidence::RecentUnofficialCharge(RecentCharges {
            account: account.id,
            charges,
            charged_yen: recent
                .iter()
                .filter_map(|charge| cx.ledger.charge_yen(charge))
                .fold(0, i64::saturating_add),
            last,
            days: cx.settings.look_back_days,
        }),
        cites: vec![FactId::LATE_CANCELLATION],
    });
}
