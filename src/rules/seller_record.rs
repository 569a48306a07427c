//! The person's own record of a seller: how many purchases there were followed by trouble, of how many.
//!
//! It fires for a seller at which the person bought within a year or of which cards are still held. One purchase with
//! trouble is enough; where all of those came from an official source, or were given by an acquaintance, it takes two and
//! a lower end of the interval of 5 %, because a single lock says little about a shop where hundreds were bought, and
//! nothing about an aunt.
//!
//! The interval is Wilson's at 95 %: unlike the share ± 1.96 standard errors it stays within 0 and 1 and is good for a
//! handful of purchases; unlike Jeffreys' it needs no table, and for such numbers the two differ by a few points only
//! (Brown, Cai and DasGupta, "Interval Estimation for a Binomial Proportion", Statistical Science 16, 2001).
//!
//! ## Why
//! What happened to the person before is known better than anything written about a seller.
//! ## What to do
//! Look at what happened then.
//! ## Source
//! The person's own ledger.
//! ## Example
//! `tests/rules/seller-record.md`

use std::collections::BTreeSet;

use super::evidence::Evidence;
use super::held::may_be_held;
use super::index::Seller;
use super::rule::{Check, Look, Rule, RuleId};
use super::warning::{Level, Subject, Warning};
use crate::core::id::{IncidentId, PurchaseId};
use crate::core::incident::Incident;
use crate::core::words::{IncidentKind, Outcome, SourceClass};

pub(super) const RULE: Rule = Rule { id: RuleId::SellerRecord, check: Check::Seller(check) };

/// How a seller did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SellerRecord {
    /// The seller.
    pub seller: String,
    /// Purchases with trouble.
    pub troubled: usize,
    /// All purchases there.
    pub purchases: usize,
    /// The interval in which the share may lie, in percent.
    pub interval: (u8, u8),
    /// The incidents.
    pub incidents: Vec<IncidentId>,
}

/// A share below this many percent is no reason to warn of an official seller or an acquaintance.
const TRUSTED_FROM: u8 = 5;

fn check(seller: &Seller, cx: &Look<'_>, out: &mut Vec<Warning>) {
    let (mut troubled, mut incidents) = (BTreeSet::<PurchaseId>::new(), BTreeSet::<IncidentId>::new());
    for purchase in &seller.with_incidents {
        let about = cx.cards_of(*purchase).flat_map(|card| &card.incidents);
        for incident in about.filter_map(|id| cx.ledger.incident(*id)).filter(|incident| is_trouble(incident))
        {
            troubled.insert(*purchase);
            incidents.insert(incident.id);
        }
    }
    if troubled.is_empty() {
        return;
    }
    let interval = wilson(troubled.len(), seller.purchases.len());
    // The latest first: one of them decides.
    let purchases = || seller.purchases.iter().rev().filter_map(|id| cx.ledger.purchase(*id));
    let trusted = troubled.iter().filter_map(|id| cx.ledger.purchase(*id)).all(|purchase| {
        match purchase.facts.provenance.class() {
            SourceClass::Official | SourceClass::Gift => true,
            SourceClass::Unofficial | SourceClass::Unknown => false,
        }
    });
    if trusted && (troubled.len() < 2 || interval.0 < TRUSTED_FROM) {
        return;
    }
    let within_a_year = |purchase: &crate::core::card::Purchase| {
        purchase.facts.when.day().is_none_or(|day| cx.now.day.days_since(day) <= 365)
    };
    let held = |id: PurchaseId| cx.cards_of(id).any(|card| may_be_held(card, cx));
    if !purchases().any(|purchase| within_a_year(purchase) || held(purchase.id)) {
        return;
    }
    let name = seller.name(cx.ledger).to_owned();
    out.push(Warning {
        rule: RULE.id,
        level: Level::Warning,
        subjects: std::iter::once(Subject::Seller(name.clone()))
            .chain(incidents.iter().copied().map(Subject::Incident))
            .collect(),
        at_risk_yen: 0,
        evidence: Evidence::SellerRecord(SellerRecord {
            seller: name,
            troubled: troubled.len(),
            purchases: seller.purchases.len(),
            interval,
            incidents: incidents.into_iter().collect(),
        }),
        cites: Vec::new(),
    });
}

/// Whether something was wrong with cards of the seller: not when it turned out to be nothing, nor what concerns only an
/// account.
fn is_trouble(incident: &Incident) -> bool {
    let false_alarm = incident.closed.as_ref().is_some_and(|closed| closed.outcome == Outcome::FalseAlarm);
    !false_alarm
        && match incident.kind {
            IncidentKind::Lock
            | IncidentKind::Refused
            | IncidentKind::Cancelled
            | IncidentKind::AlreadyUsed
            | IncidentKind::Fraud => true,
            IncidentKind::BalanceVanished | IncidentKind::AccountSuspended => false,
        }
}

/// Wilson's interval at 95 % for `some` of `all`, in percent: the lower end rounded down, the upper up.
fn wilson(some: usize, all: usize) -> (u8, u8) {
    const Z: f64 = 1.96;
    if all == 0 {
        return (0, 100);
    }
    let (n, share) = (all as f64, some.min(all) as f64 / all as f64);
    let middle = share + Z * Z / (2.0 * n);
    let reach = Z * (share * (1.0 - share) / n + Z * Z / (4.0 * n * n)).sqrt();
    let whole = 1.0 + Z * Z / n;
    let percent = |value: f64| (value / whole * 100.0).clamp(0.0, 100.0);
    (percent(middle - reach).floor() as u8, percent(middle + reach).ceil() as u8)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_interval_is_wide_for_few_purchases() {
        // Wilson, 95 %: 2 of 7 is 8.2 % to 64.1 %, 1 of 1 is 20.7 % to 100 %, 1 of 3 is 6.1 % to 79.2 %.
        assert_eq!(wilson(2, 7), (8, 65));
        assert_eq!(wilson(1, 1), (20, 100));
        assert_eq!(wilson(1, 3), (6, 80));
        assert_eq!(wilson(0, 10), (0, 28));
        assert_eq!(wilson(2, 200), (0, 4));
    }
}
