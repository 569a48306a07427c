//! Nobody recorded where a card came from.
//!
//! It fires while the card is held (uncharged, of unknown state, or charged with something left), for an unknown
//! provenance and for a gift of an acquaintance of which neither the purchaser nor where it was bought is recorded.
//! Nothing is counted as at risk: unknown is not unofficial.
//!
//! ## Why
//! A holder cannot look up where a code came from, and only the purchaser can ask for an unlock.
//! ## What to do
//! Ask whoever gave it where it was bought, and write that down.
//! ## Source
//! `assets/knowledge/reports.toml`: `amazon-no-lookup-of-origin`; `help.toml`: `purchaser-asks-for-unlock`.
//! ## Example
//! `tests/rules/unknown-source.md`

use super::evidence::Evidence;
use super::held::may_be_held;
use super::rule::{Check, Look, Rule, RuleId};
use super::warning::{Level, Subject, Warning};
use crate::core::card::{Card, Purchase};
use crate::core::facts::Purchaser;
use crate::core::words::{Issuer, Provenance, SourceClass};
use crate::guide::knowledge::FactId;

pub(super) const RULE: Rule = Rule { id: RuleId::UnknownSource, check: Check::Card(check) };

/// What is not known of a card's source.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MissingSource {
    /// How the card came.
    Provenance,
    /// Who bought the gift, and where.
    GiftPurchase,
}

fn check(card: &Card, purchase: &Purchase, cx: &Look<'_>, out: &mut Vec<Warning>) {
    let Some(missing) = missing(purchase) else { return };
    if !may_be_held(card, cx) {
        return;
    }
    out.push(Warning {
        rule: RULE.id,
        level: Level::Caution,
        subjects: vec![Subject::Card(card.id)],
        at_risk_yen: 0,
        evidence: Evidence::UnknownSource {
            card: card.id,
            issuer: card.facts.issuer,
            missing,
            face_yen: card.face_yen(),
            status: card.charge_status(),
        },
        cites: cites(card.facts.issuer),
    });
}

fn missing(purchase: &Purchase) -> Option<MissingSource> {
    let facts = &purchase.facts;
    match facts.provenance.class() {
        SourceClass::Unknown => Some(MissingSource::Provenance),
        SourceClass::Gift => {
            let nobody = facts.purchaser == Purchaser::Unknown && facts.seller.is_none();
            (facts.provenance == Provenance::GiftFromAcquaintance && nobody)
                .then_some(MissingSource::GiftPurchase)
        }
        SourceClass::Official | SourceClass::Unofficial => None,
    }
}

fn cites(issuer: Issuer) -> Vec<FactId> {
    match issuer {
        Issuer::AmazonJp => vec![FactId::NO_LOOKUP, FactId::PURCHASER_UNLOCKS],
        Issuer::Apple
        | Issuer::GooglePlay
        | Issuer::Nintendo
        | Issuer::PlayStation
        | Issuer::Rakuten
        | Issuer::QuoPay
        | Issuer::WebMoney
        | Issuer::BitCash
        | Issuer::Other
        | Issuer::Unknown => vec![FactId::RESALE_IN_GENERAL],
    }
}
