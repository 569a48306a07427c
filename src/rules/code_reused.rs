//! A card was recorded whose serial number, or whose issuer, end of the code and face value, another card has.
//!
//! It fires once, on the card recorded last, and names the others. Two serial numbers that differ tell cards apart, and a
//! card whose code was sent anew has another code than before.
//!
//! ## Why
//! It may be the same card recorded twice, so that the total is too high; or a code that was given out twice.
//! ## What to do
//! Compare the two, and take one back if it is the same card.
//! ## Source
//! The person's own ledger.
//! ## Example
//! `tests/rules/code-reused.md`

use super::evidence::Evidence;
use super::index::serial_key;
use super::rule::{Check, Look, Rule, RuleId};
use super::warning::{Level, Subject, Warning};
use crate::core::card::{Card, Purchase};
use crate::core::id::CardId;

pub(super) const RULE: Rule = Rule { id: RuleId::CodeReused, check: Check::Card(check) };

/// Cards that may be one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CodeReused {
    /// The card recorded last.
    pub card: CardId,
    /// The others, in the order they were recorded.
    pub others: Vec<CardId>,
    /// Whether they have the same serial number; else the same end of the code and face value.
    pub serial: bool,
    /// Its face value in yen; 0 when unknown.
    pub face_yen: i64,
}

fn check(card: &Card, _: &Purchase, cx: &Look<'_>, out: &mut Vec<Warning>) {
    let named = card.facts.serial_number.is_some() || card.facts.code_last4.is_some();
    if !named || !cx.index.is_double(card.id) {
        return;
    }
    let recorded = |card: &Card| (card.history.first().copied(), card.id);
    let earlier = cx.index.namesakes(card).into_iter().filter_map(|id| cx.ledger.card(id));
    let mut earlier: Vec<(&Card, bool)> = earlier
        .filter(|other| recorded(other) < recorded(card))
        .filter_map(|other| Some((other, alike(card, other)?)))
        .collect();
    earlier.sort_by_key(|(other, _)| recorded(other));
    earlier.dedup_by_key(|(other, _)| other.id);
    if earlier.is_empty() {
        return;
    }
    let others: Vec<CardId> = earlier.iter().map(|(other, _)| other.id).collect();
    out.push(Warning {
        rule: RULE.id,
        level: Level::Warning,
        subjects: std::iter::once(card.id).chain(others.iter().copied()).map(Subject::Card).collect(),
        at_risk_yen: 0,
        evidence: Evidence::CodeReused(CodeReused {
            card: card.id,
            others,
            serial: earlier.iter().any(|(_, serial)| *serial),
            face_yen: card.face_yen(),
        }),
        cites: Vec::new(),
    });
}

/// Whether two cards may be one, and whether by their serial numbers.
fn alike(a: &Card, b: &Card) -> Option<bool> {
    let serial =
        |card: &Card| card.facts.serial_number.as_deref().map(serial_key).filter(|key| !key.is_empty());
    if let (Some(a), Some(b)) = (serial(a), serial(b)) {
        return (a == b).then_some(true);
    }
    let same = a.facts.issuer == b.facts.issuer
        && a.facts.code_last4.is_some()
        && a.facts.code_last4 == b.facts.code_last4
        && a.facts.face_value.is_some()
        && a.facts.face_value == b.facts.face_value;
    same.then_some(false)
}
