//! A card came from a source its issuer does not approve.
//!
//! It fires for every card of such a source that was not handed over: what was charged or spent may still be taken back
//! from the account. At risk is what is still there of it: the face value while it is uncharged and not invalidated,
//! what is left of its lot once charged.
//!
//! ## Why
//! The issuer's terms forbid it and allow the card, the balance and the account to be voided without notice or refund.
//! ## What to do
//! Not charge it before the seller has answered; keep the order page and the receipt; look at the balance history.
//! ## Source
//! `assets/knowledge/terms.toml`: `amazon-terms-sources`, `amazon-terms-resale`; `reports.toml`:
//! `amazon-notice-resale-sites`, for other issuers `kokusen-resale-terms`.
//! ## Example
//! `tests/rules/unofficial-source.md`

use super::evidence::Evidence;
use super::held::held_yen;
use super::rule::{Check, Look, Rule, RuleId};
use super::warning::{Level, Subject, Warning};
use crate::core::card::{Card, Purchase};
use crate::core::words::{ChargeStatus, Issuer};
use crate::guide::knowledge::FactId;

pub(super) const RULE: Rule = Rule { id: RuleId::UnofficialSource, check: Check::Card(check) };

fn check(card: &Card, purchase: &Purchase, cx: &Look<'_>, out: &mut Vec<Warning>) {
    let provenance = purchase.facts.provenance;
    let status = card.charge_status();
    if !provenance.is_unofficial() || status == ChargeStatus::HandedOver {
        return;
    }
    let account = card.charge().and_then(|charge| cx.ledger.charge(charge)).map(|charge| charge.account);
    out.push(Warning {
        rule: RULE.id,
        level: Level::Danger,
        subjects: vec![Subject::Card(card.id)],
        at_risk_yen: held_yen(card, cx),
        evidence: Evidence::UnofficialSource {
            card: card.id,
            issuer: card.facts.issuer,
            provenance,
            seller: purchase.facts.seller.clone(),
            when: purchase.facts.when,
            face_yen: card.face_yen(),
            paid_yen: card.paid_yen(),
            status,
            standing: cx.ledger.standing(card),
            account,
        },
        cites: cites(card.facts.issuer),
    });
}

/// What the terms of this issuer, or terms in general, say of such sources.
pub(super) fn cites(issuer: Issuer) -> Vec<FactId> {
    match issuer {
        Issuer::AmazonJp => vec![FactId::AMAZON_SOURCES, FactId::AMAZON_NOTICE, FactId::NO_REFUND],
        Issuer::Apple
        | Issuer::GooglePlay
        | Issuer::Nintendo
        | Issuer::PlayStation
        | Issuer::Rakuten
        | Issuer::QuoPay
        | Issuer::WebMoney
        | Issuer::BitCash
        | Issuer::Other
        | Issuer::Unknown => vec![FactId::RESALE_IN_GENERAL, FactId::NO_REFUND],
    }
}
