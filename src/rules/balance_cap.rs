//! Balance and uncharged cards of one issuer are together above what the issuer lets into an account.
//!
//! It fires for the account of that issuer with the largest balance, while something waits to be charged. The cap is a
//! dated fact; what is there already stays usable.
//!
//! ## Why
//! A charge that would go above the cap may be refused.
//! ## What to do
//! Use balance before charging the next card, and look at the expiry dates of those that wait.
//! ## Source
//! `assets/knowledge/issuers.toml`; `amazon-balance-cap`.
//! ## Example
//! `tests/rules/balance-cap.md`

use super::evidence::Evidence;
use super::rule::{Check, Look, Rule, RuleId};
use super::warning::{Level, Subject, Warning};
use crate::core::account::Account;
use crate::core::date::Day;
use crate::core::id::AccountId;
use crate::core::words::Issuer;

pub(super) const RULE: Rule = Rule { id: RuleId::BalanceCap, check: Check::Account(check) };

/// More than the cap.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AboveCap {
    /// The account.
    pub account: AccountId,
    /// The store that keeps it.
    pub issuer: Issuer,
    /// Its balance, in yen.
    pub balance_yen: i64,
    /// Uncharged cards of this issuer, in yen.
    pub waiting_yen: i64,
    /// The cap, in yen.
    pub cap_yen: i64,
    /// Since when it holds.
    pub since: Day,
}

fn check(account: &Account, cx: &Look<'_>, out: &mut Vec<Warning>) {
    let issuer = account.facts.issuer;
    let Some(cap) = cx.knowledge.issuer(issuer).and_then(|facts| facts.balance_cap.as_ref()) else { return };
    let waiting_yen = cx.index.waiting(issuer);
    if cx.now.day < cap.since || waiting_yen == 0 {
        return;
    }
    let balance = |account: &Account| cx.ledger.holding(account).balance_yen;
    let balance_yen = balance(account).max(0);
    let of_issuer = cx.ledger.accounts().filter(|other| other.facts.issuer == issuer);
    // Of equal balances the first account speaks.
    let largest = of_issuer.map(|other| (balance(other), std::cmp::Reverse(other.id))).max();
    if largest.is_some_and(|(_, id)| id.0 != account.id) || balance_yen.saturating_add(waiting_yen) <= cap.yen
    {
        return;
    }
    out.push(Warning {
        rule: RULE.id,
        level: Level::Caution,
        subjects: vec![Subject::Account(account.id)],
        at_risk_yen: 0,
        evidence: Evidence::BalanceCap(AboveCap {
            account: account.id,
            issuer,
            balance_yen,
            waiting_yen,
            cap_yen: cap.yen,
            since: cap.since,
        }),
        cites: vec![cap.cite.clone()],
    });
}
