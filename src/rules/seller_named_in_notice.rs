//! A seller bears a name that a dated notice of an issuer was reported to warn of.
//!
//! Exact names only, in any width and case; the person can close it for a seller. It says what was reported and when,
//! and that nobody has confirmed it since. Nothing is counted as at risk.
//!
//! ## Why
//! The issuer asked people by name not to buy there.
//! ## What to do
//! See what the issuer's page says today.
//! ## Source
//! `assets/knowledge/sellers.toml`; `reports.toml`: `amazon-notice-resale-sites`.
//! ## Example
//! `tests/rules/seller-named-in-notice.md`

use super::evidence::Evidence;
use super::index::Seller;
use super::rule::{Check, Look, Rule, RuleId};
use super::warning::{Level, Subject, Warning};
use crate::guide::knowledge::FactId;

pub(super) const RULE: Rule = Rule { id: RuleId::SellerNamedInNotice, check: Check::Seller(check) };

fn check(seller: &Seller, cx: &Look<'_>, out: &mut Vec<Warning>) {
    let name = seller.name(cx.ledger);
    let named = cx.knowledge.seller(name).filter(|known| known.named_in_notice);
    if named.is_none() {
        return;
    }
    out.push(Warning {
        rule: RULE.id,
        level: Level::Note,
        subjects: vec![Subject::Seller(name.to_owned())],
        at_risk_yen: 0,
        evidence: Evidence::SellerNamedInNotice {
            seller: name.to_owned(),
            purchases: seller.purchases.len(),
        },
        cites: vec![FactId::AMAZON_NOTICE],
    });
}
