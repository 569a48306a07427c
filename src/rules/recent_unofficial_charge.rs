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

use super::evidence::Evidence;
use super::rule::{Check, Look, Rule, RuleId};
use super::warning::{Level, Subject, Warning};
use crate::core::account::Account;
use crate::core::date::When;
use crate::core::id::{AccountId, ChargeId};
use crate::core::words::SourceClass;
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
    let lots = &cx.ledger.holding(account).lots;
    // Lots stand in the order they came.
    let from = Some(cx.now.day.plus_days(-i64::from(cx.settings.look_back_days)));
    let recent = lots.get(lots.partition_point(|lot| lot.when.day() < from)..).unwrap_or_default();
    let recent = recent.iter().filter(|lot| {
        lot.class == SourceClass::Unofficial && lot.when.day().is_some_and(|day| cx.is_recent(day))
    });
    let (mut charges, mut cards) = (Vec::new(), Vec::new());
    let (mut charged_yen, mut last) = (0_i64, None);
    for lot in recent {
        let Some(charge) = lot.charge.and_then(|id| cx.ledger.charge(id)) else { continue };
        charges.push((charge.id, lot.left_yen));
        cards.extend(charge.card.map(Subject::Card));
        charged_yen = charged_yen.saturating_add(lot.amount_yen);
        last = Some(lot.when);
    }
    let Some(last) = last else { return };
    out.push(Warning {
        rule: RULE.id,
        level: Level::Warning,
        subjects: std::iter::once(Subject::Account(account.id)).chain(cards).collect(),
        at_risk_yen: charges.iter().map(|(_, left)| *left).fold(0, i64::saturating_add),
        evidence: Evidence::RecentUnofficialCharge(RecentCharges {
            account: account.id,
            charges,
            charged_yen,
            last,
            days: cx.settings.look_back_days,
        }),
        cites: vec![FactId::LATE_CANCELLATION],
    });
}
