//! An account holds charges from an unofficial source.
//!
//! It fires while such a charge stands (it was not taken back) and the balance is above zero. At risk is the whole
//! balance, official cards included: what the terms allow to be voided is the balance, not a part of it.
//!
//! ## Why
//! The terms allow the balance and the account to be voided when a card came from a source that is not approved, and
//! such cancellations came days to weeks after charging.
//! ## What to do
//! Look at the balance history; keep the papers of the official purchases.
//! ## Source
//! `assets/knowledge/terms.toml`: `amazon-terms-sources`; `reports.toml`: `late-cancellations-reported`.
//! ## Example
//! `tests/rules/tainted-account.md`

use super::evidence::Evidence;
use super::rule::{Check, Look, Rule, RuleId};
use super::unofficial_source;
use super::warning::{Level, Subject, Warning};
use crate::core::account::Account;
use crate::core::date::When;
use crate::core::words::{Issuer, SourceClass};
use crate::guide::knowledge::FactId;

pub(super) const RULE: Rule = Rule { id: RuleId::TaintedAccount, check: Check::Account(check) };

fn check(account: &Account, cx: &Look<'_>, out: &mut Vec<Warning>) {
    let holding = cx.ledger.holding(account);
    if !holding.is_mixed() || holding.balance_yen <= 0 {
        return;
    }
    // Lots stand in the order they came.
    let last = holding.lots.iter().rev().find(|lot| lot.class == SourceClass::Unofficial);
    out.push(Warning {
        rule: RULE.id,
        level: Level::Danger,
        subjects: vec![Subject::Account(account.id)],
        at_risk_yen: holding.balance_yen,
        evidence: Evidence::TaintedAccount {
            account: account.id,
            issuer: account.facts.issuer,
            balance_yen: holding.balance_yen,
            other_yen: holding.balance_yen.saturating_sub(holding.left_yen(SourceClass::Unofficial)).max(0),
            charged_yen: holding.came_yen(SourceClass::Unofficial),
            last: last.map_or(When::Unknown, |lot| lot.when),
            charges: holding.unofficial_charges.clone(),
        },
        cites: cites(account.facts.issuer),
    });
}

fn cites(issuer: Issuer) -> Vec<FactId> {
    let mut cites = unofficial_source::cites(issuer);
    if issuer == Issuer::AmazonJp {
        cites.insert(1, FactId::LATE_CANCELLATION);
    }
    cites
}
