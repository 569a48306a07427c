//! A purchase at the issuer can still be cancelled, by the dated rule for its kind of card.
//!
//! It fires for uncharged cards bought at the issuer within the last 7 days, once per purchase: what is shipped until it
//! is dispatched, チャージタイプ while it is unpaid. Of an Eメールタイプ only one whose sending was set to a later day can
//! be cancelled, and that day is not recorded: it stays silent.
//!
//! ## Why
//! Afterwards a card cannot be returned.
//! ## What to do
//! If it is not wanted, cancel it in the order history.
//! ## Source
//! `assets/knowledge/issuers.toml`: `cancel`; `amazon-cancel-window`.
//! ## Example
//! `tests/rules/cancel-window.md`

use super::evidence::Evidence;
use super::rule::{Check, Look, Rule, RuleId};
use super::warning::{Level, Subject, Warning};
use crate::core::card::{Card, Purchase};
use crate::core::date::Day;
use crate::core::id::PurchaseId;
use crate::core::words::{CardKind, ChargeStatus};
use crate::guide::clocks::{CancelUntil, can_be_cancelled};

pub(super) const RULE: Rule = Rule { id: RuleId::CancelWindow, check: Check::Purchase(check) };

/// A purchase that can still be cancelled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CancelWindow {
    /// The purchase.
    pub purchase: PurchaseId,
    /// The kind of its cards.
    pub kind: CardKind,
    /// About when it is cancelled by itself while it is unpaid; else it can be cancelled until it is dispatched.
    pub unpaid_until: Option<Day>,
    /// How many cards.
    pub cards: usize,
    /// Their face values, in yen.
    pub face_yen: i64,
}

fn check(purchase: &Purchase, cards: &[&Card], cx: &Look<'_>, out: &mut Vec<Warning>) {
    let facts = &purchase.facts;
    let open: Vec<&&Card> = cards
        .iter()
        .filter(|card| card.charge_status() == ChargeStatus::Uncharged && card.incidents.is_empty())
        .collect();
    let Some(first) = open.first() else { return };
    let Some(until) = can_be_cancelled(facts, &first.facts, cx.knowledge, cx.now.day) else { return };
    let unpaid_until = match until {
        CancelUntil::Dispatch => None,
        CancelUntil::Unpaid(day) => Some(day),
    };
    let known = cx.knowledge.kind(first.facts.issuer, first.facts.kind);
    out.push(Warning {
        rule: RULE.id,
        level: Level::Note,
        subjects: std::iter::once(Subject::Purchase(purchase.id))
            .chain(open.iter().map(|card| Subject::Card(card.id)))
            .collect(),
        at_risk_yen: 0,
        evidence: Evidence::CancelWindow(CancelWindow {
            purchase: purchase.id,
            kind: first.facts.kind,
            unpaid_until,
            cards: open.len(),
            face_yen: open.iter().map(|card| card.face_yen()).fold(0, i64::saturating_add),
        }),
        cites: known.map(|known| known.cite.clone()).unwrap_or_default(),
    });
}
