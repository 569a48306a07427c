//! Cards that are said to come from an official source cost less than their face value, and no campaign or coupon is named.
//!
//! It fires for a difference of 1 % or more, for purchases that patterns are looked for in and for older ones of which
//! something is still held. Cards got for nothing, and those of companies and campaigns, are left out: they have no price.
//!
//! ## Why
//! Official sellers rarely sell below face value, so label and price do not fit: one of them may be wrong.
//! ## What to do
//! Look at the receipt, and write down the campaign, the price, or where the card really came from.
//! ## Source
//! `assets/knowledge/terms.toml`: `amazon-terms-sources`.
//! ## Example
//! `tests/rules/price-below-face.md`

use super::evidence::Evidence;
use super::held::may_be_held;
use super::rule::{Check, Look, Rule, RuleId};
use super::unofficial_source;
use super::warning::{Level, Subject, Warning};
use crate::core::card::{Card, Purchase};
use crate::core::id::PurchaseId;
use crate::core::words::{Issuer, Provenance, SourceClass};

pub(super) const RULE: Rule = Rule { id: RuleId::PriceBelowFace, check: Check::Purchase(check) };

/// A price that does not fit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PriceBelowFace {
    /// The purchase.
    pub purchase: PurchaseId,
    /// Who issued the cards.
    pub issuer: Issuer,
    /// How they are said to have come.
    pub provenance: Provenance,
    /// From whom, if known.
    pub seller: Option<String>,
    /// How many cards cost less.
    pub cards: usize,
    /// Their face values, in yen.
    pub face_yen: i64,
    /// What was paid for them, in yen.
    pub paid_yen: i64,
}

fn check(purchase: &Purchase, cards: &[&Card], cx: &Look<'_>, out: &mut Vec<Warning>) {
    let facts = &purchase.facts;
    let labelled = facts.provenance.class() == SourceClass::Official
        && facts.provenance != Provenance::OfficialCampaign
        && facts.discount_reason.as_deref().is_none_or(|reason| reason.trim().is_empty());
    if !labelled {
        return;
    }
    let below: Vec<&&Card> = cards.iter().filter(|card| is_below(card)).collect();
    let Some(first) = below.first() else { return };
    let recent = facts.when.day().is_some_and(|day| cx.is_recent(day));
    if !recent && !below.iter().any(|card| may_be_held(card, cx)) {
        return;
    }
    let sum = |yen: &dyn Fn(&Card) -> i64| below.iter().map(|card| yen(card)).fold(0, i64::saturating_add);
    out.push(Warning {
        rule: RULE.id,
        level: Level::Warning,
        subjects: std::iter::once(Subject::Purchase(purchase.id))
            .chain(below.iter().map(|card| Subject::Card(card.id)))
            .collect(),
        at_risk_yen: 0,
        evidence: Evidence::PriceBelowFace(PriceBelowFace {
            purchase: purchase.id,
            issuer: first.facts.issuer,
            provenance: facts.provenance,
            seller: facts.seller.clone(),
            cards: below.len(),
            face_yen: sum(&Card::face_yen),
            paid_yen: sum(&|card| card.paid_yen().unwrap_or(0)),
        }),
        cites: unofficial_source::cites(first.facts.issuer),
    });
}

/// Whether a card cost less than its face value by enough to speak of.
pub(super) fn is_below(card: &Card) -> bool {
    let face = i128::from(card.face_yen());
    card.paid_yen().is_some_and(|paid| paid > 0 && i128::from(paid) * 100 <= face * 99)
}
