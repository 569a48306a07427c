//! An uncharged card expires soon, or has expired.
//!
//! It fires 90 days before, more urgently 30 days before and after. The date is the one recorded for the card, else the
//! earliest the issuer's dated rule gives when it was issued on the day it was bought; the warning says which. At risk is
//! the face value until it has expired: then it is gone.
//!
//! ## Why
//! What is not charged by 23:59 Japan time of that day cannot be used any more.
//! ## What to do
//! Look at the date on the card, and charge or use it before.
//! ## Source
//! `assets/knowledge/issuers.toml`, for Amazon.co.jp `amazon-validity`.
//! ## Example
//! `tests/rules/expiring.md`

use super::evidence::Evidence;
use super::rule::{Check, Look, Rule, RuleId};
use super::warning::{Level, Subject, Warning};
use crate::core::card::{Card, Purchase};
use crate::core::date::Day;
use crate::core::id::CardId;
use crate::core::words::{ChargeStatus, Issuer, Standing};
use crate::guide::knowledge::FactId;

pub(super) const RULE: Rule = Rule { id: RuleId::Expiring, check: Check::Card(check) };

/// An expiry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Expiry {
    /// The card.
    pub card: CardId,
    /// Who issued it.
    pub issuer: Issuer,
    /// Its face value in yen; 0 when unknown.
    pub face_yen: i64,
    /// The last day on which it can be used.
    pub last_day: Day,
    /// How many days are left; negative when it has passed.
    pub left: i64,
    /// Whether the person recorded the day; else it follows from the issuer's rule and the day of purchase.
    pub recorded: bool,
}

fn check(card: &Card, purchase: &Purchase, cx: &Look<'_>, out: &mut Vec<Warning>) {
    if card.charge_status() != ChargeStatus::Uncharged {
        return;
    }
    let issuer = card.facts.issuer;
    let Some((last_day, cite)) = last_day(card.facts.expires_on, issuer, purchase.facts.when.day(), cx)
    else {
        return;
    };
    let left = last_day.days_since(cx.now.day);
    let Some(level) = level(left, cx) else { return };
    if cx.ledger.standing(card) == Standing::Invalid {
        return;
    }
    out.push(Warning {
        rule: RULE.id,
        level,
        subjects: vec![Subject::Card(card.id)],
        at_risk_yen: if left >= 0 { card.face_yen() } else { 0 },
        evidence: Evidence::Expiring(Expiry {
            card: card.id,
            issuer,
            face_yen: card.face_yen(),
            last_day,
            left,
            recorded: cite.is_none(),
        }),
        cites: cite.into_iter().collect(),
    });
}

/// The last day: the one recorded, else what the issuer's rule gives, with the fact that says so.
pub(super) fn last_day(
    recorded: Option<Day>,
    issuer: Issuer,
    issued: Option<Day>,
    cx: &Look<'_>,
) -> Option<(Day, Option<FactId>)> {
    if let Some(day) = recorded {
        return Some((day, None));
    }
    let (day, validity) = cx.knowledge.issuer(issuer)?.expiry(issued?)?;
    Some((day, Some(validity.cite.clone())))
}

/// How urgent it is, so many days before.
pub(super) fn level(left: i64, cx: &Look<'_>) -> Option<Level> {
    if left <= i64::from(cx.settings.expiring_warning_days) {
        Some(Level::Warning)
    } else if left <= i64::from(cx.settings.expiring_caution_days) {
        Some(Level::Caution)
    } else {
        None
    }
}
