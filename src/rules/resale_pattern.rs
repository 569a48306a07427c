//! Cards were bought and handed over for money, repeatedly.
//!
//! It fires when two cards or more within the days looked back at were sold, or bought for resale and are still held.
//!
//! ## Why
//! The terms forbid resale, transfer for value and turning cards into money, whether they are charged or not.
//! ## What to do
//! Read what the terms say, and write down if a purpose or a hand-over was recorded wrongly.
//! ## Source
//! `assets/knowledge/terms.toml`: `amazon-terms-resale`; `reports.toml`: `kokusen-resale-terms`.
//! ## Example
//! `tests/rules/resale-pattern.md`

use super::evidence::Evidence;
use super::rule::{Check, Look, Rule, RuleId};
use super::warning::{Level, Subject, Warning};
use crate::core::card::{Card, Fate};
use crate::core::id::PurchaseId;
use crate::core::money::Money;
use crate::core::words::{ChargeStatus, Issuer, Purpose};
use crate::guide::knowledge::FactId;

pub(super) const RULE: Rule = Rule { id: RuleId::ResalePattern, check: Check::Window(check) };

/// What looks like resale.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Resale {
    /// Cards that were sold.
    pub sold: usize,
    /// What was received for them, in yen, as far as it is known.
    pub received_yen: i64,
    /// Cards bought for resale that are still held.
    pub for_resale: usize,
    /// In how many days.
    pub days: u32,
}

/// One card sold may be a present that found no use; two are a pattern.
const REPEATED: usize = 2;

fn check(cx: &Look<'_>, out: &mut Vec<Warning>) {
    let today = cx.now.day;
    let from = today.plus_days(-i64::from(cx.settings.look_back_days));
    let sold = cx.index.sold.range(from..=today.max(from)).flat_map(|(_, cards)| cards);
    let sold: Vec<&Card> = sold.filter_map(|id| cx.ledger.card(*id)).collect();
    let bought = cx.index.days.between(from, today).flat_map(|(_, list)| list);
    let for_resale = bought
        .filter(|bought| {
            cx.ledger.purchase(bought.id).is_some_and(|purchase| purchase.facts.purpose == Purpose::Resale)
        })
        .flat_map(|bought| cx.cards_of(bought.id))
        .filter(|card| matches!(card.charge_status(), ChargeStatus::Uncharged | ChargeStatus::Unknown));
    let for_resale: Vec<&Card> = for_resale.collect();
    if sold.len() + for_resale.len() < REPEATED {
        return;
    }
    let mut purchases: Vec<PurchaseId> = sold.iter().chain(&for_resale).map(|card| card.purchase).collect();
    purchases.sort_unstable();
    purchases.dedup();
    let received_yen = sold.iter().filter_map(|card| received_yen(card)).fold(0, i64::saturating_add);
    let amazon = sold.iter().chain(&for_resale).any(|card| card.facts.issuer == Issuer::AmazonJp);
    out.push(Warning {
        rule: RULE.id,
        level: Level::Warning,
        subjects: purchases.into_iter().map(Subject::Purchase).collect(),
        at_risk_yen: 0,
        evidence: Evidence::ResalePattern(Resale {
            sold: sold.len(),
            received_yen,
            for_resale: for_resale.len(),
            days: cx.settings.look_back_days,
        }),
        cites: if amazon {
            vec![FactId::AMAZON_RESALE, FactId::RESALE_IN_GENERAL]
        } else {
            vec![FactId::RESALE_IN_GENERAL]
        },
    });
}

fn received_yen(card: &Card) -> Option<i64> {
    match &card.fate {
        Some(Fate::HandedOver { received, .. }) => received.and_then(Money::in_yen),
        Some(Fate::Charged(_) | Fate::Spent(_)) | None => None,
    }
}
