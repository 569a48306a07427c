//! A part of a balance expires soon.
//!
//! It fires once per account for what is left of charges and credits whose date lies within 90 days, more urgently within
//! 30. The date is the one recorded, else the earliest the issuer's rule gives for the card that was charged; a rule, or the
//! date on a card, that only says until when a card has to be charged says nothing of a balance. At risk is
//! what is left of those lots. A date that passed within the last 90 days is told too, with nothing at risk: what was left
//! is likely gone, and the balance should be looked at.
//!
//! ## Why
//! Every charge keeps its own date; what is not used until 23:59 Japan time of that day is lost.
//! ## What to do
//! Use it first, and compare the balance with the store.
//! ## Source
//! `assets/knowledge/issuers.toml`, for Amazon.co.jp `amazon-validity`.
//! ## Example
//! `tests/rules/lot-expiring.md`

use super::evidence::Evidence;
use super::expiring::{last_day, level};
use super::rule::{Check, Look, Rule, RuleId};
use super::warning::{LotOf, Subject, Warning};
use crate::core::account::{Account, Lot};
use crate::core::date::Day;
use crate::core::id::AccountId;
use crate::core::words::Issuer;
use crate::guide::knowledge::FactId;

pub(super) const RULE: Rule = Rule { id: RuleId::LotExpiring, check: Check::Account(check) };

/// Lots that expire.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LotsExpiring {
    /// The account.
    pub account: AccountId,
    /// The lots, the earliest first.
    pub lots: Vec<LotExpiry>,
    /// The earliest day that has not passed, else the last.
    pub nearest: Day,
    /// How many days are left until then; negative when it has passed.
    pub left: i64,
    /// Whether every date was recorded; else some follow from the issuer's rule.
    pub recorded: bool,
}

/// One lot that expires.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LotExpiry {
    /// Which.
    pub lot: LotOf,
    /// What is left of it, in yen.
    pub left_yen: i64,
    /// The last day on which it can be used.
    pub last_day: Day,
}

impl LotsExpiring {
    /// What expires from today on, in yen.
    pub fn coming_yen(&self, today: Day) -> i64 {
        let coming = self.lots.iter().filter(|lot| lot.last_day >= today);
        coming.map(|lot| lot.left_yen).fold(0, i64::saturating_add)
    }
}

fn check(account: &Account, cx: &Look<'_>, out: &mut Vec<Warning>) {
    let today = cx.now.day;
    let mut cites: Vec<FactId> = Vec::new();
    let mut lots: Vec<LotExpiry> = Vec::new();
    let mut recorded = true;
    for (at, lot) in cx.ledger.holding(account).open_lots() {
        let (issuer, issued) = (account.facts.issuer, issued(lot, cx));
        let for_charging = is_for_charging(lot, issuer, issued, cx);
        let recorded_day = if for_charging { recorded_of_balance(lot, cx) } else { lot.expires_on };
        let Some((last_day, cite)) =
            last_day(recorded_day, issuer, issued, cx).filter(|(_, cite)| cite.is_none() || !for_charging)
        else {
            continue;
        };
        let left = last_day.days_since(today);
        if left < -i64::from(cx.settings.look_back_days) || level(left, cx).is_none() {
            continue;
        }
        recorded &= cite.is_none();
        cites.extend(cite);
        let lot_of = lot.charge.map_or(LotOf::Credit(at), LotOf::Charge);
        lots.push(LotExpiry { lot: lot_of, left_yen: lot.left_yen, last_day });
    }
    lots.sort_by_key(|lot| lot.last_day);
    cites.dedup();
    let coming = lots.iter().find(|lot| lot.last_day >= today);
    let Some(nearest) = coming.or(lots.last()) else { return };
    let nearest = nearest.last_day;
    let left = nearest.days_since(today);
    let Some(level) = level(left, cx) else { return };
    let evidence = LotsExpiring { account: account.id, nearest, left, recorded, lots };
    out.push(Warning {
        rule: RULE.id,
        level,
        subjects: vec![Subject::Account(account.id)],
        at_risk_yen: evidence.coming_yen(today),
        evidence: Evidence::LotExpiring(evidence),
        cites,
    });
}

/// Whether the issuer's rule only says until when the card that was charged had to be.
fn is_for_charging(lot: &Lot, issuer: Issuer, issued: Option<Day>, cx: &Look<'_>) -> bool {
    let validity = issued.zip(cx.knowledge.issuer(issuer)).and_then(|(day, of)| of.validity_on(day));
    lot.charge.is_some() && validity.is_some_and(|validity| validity.for_charging)
}

/// The day that was recorded for a charge itself. The one on its card is that of the balance too, unless it was for charging.
fn recorded_of_balance(lot: &Lot, cx: &Look<'_>) -> Option<Day> {
    cx.ledger.charge(lot.charge?)?.expires_on
}

/// The earliest day on which what a lot came from can have been issued: a charge without a card, on its own day.
fn issued(lot: &Lot, cx: &Look<'_>) -> Option<Day> {
    let charge = cx.ledger.charge(lot.charge?)?;
    let bought =
        charge.card.and_then(|card| cx.ledger.card(card)).and_then(|card| cx.ledger.purchase_of(card));
    bought.and_then(|purchase| purchase.facts.when.day()).or(charge.when.day())
}
