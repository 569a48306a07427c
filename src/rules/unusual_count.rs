//! Far more cards than the person usually buys: in one purchase, a day, 24 hours over midnight, 7 or 30 days; also several
//! of one value at once.
//!
//! It fires for what ended within the last 90 days, from 5 cards, above 3 times the median of the 365 days before it
//! (`bursts`, `usual`). With fewer than 5 purchases to compare with, or a habit (`habit`), it is silent.
//!
//! ## Why
//! Many cards of one value in a short time are how people are made to hand over large sums, and what looks like resale.
//! ## What to do
//! Check that every one of these purchases was the person's own decision, and write down what they were for.
//! ## Source
//! The person's own ledger; `assets/knowledge/terms.toml`: `no-official-threshold`,
//! `card-company-may-suspend`.
//! ## Example
//! `tests/rules/unusual-count.md`

use std::collections::BTreeMap;

use super::bursts::{Burst, Measure, bursts};
use super::evidence::Evidence;
use super::rule::{Check, Look, Rule, RuleId};
use super::warning::{Level, Subject, Warning};
use crate::guide::knowledge::FactId;

pub(super) const RULE: Rule = Rule { id: RuleId::UnusualCount, check: Check::Window(check) };

/// Several cards of one value in one purchase.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct SameValue {
    /// How many.
    pub cards: usize,
    /// The value of each, in yen.
    pub face_yen: i64,
}

fn check(cx: &Look<'_>, out: &mut Vec<Warning>) {
    for burst in bursts(&cx.index.days, cx.now.day, cx.settings, Measure::Cards) {
        out.push(Warning {
            rule: RULE.id,
            level: Level::Warning,
            subjects: burst.purchases.iter().copied().map(Subject::Purchase).collect(),
            at_risk_yen: 0,
            evidence: Evidence::UnusualCount { same_value: same_value(&burst, cx), burst },
            cites: vec![FactId::NO_THRESHOLD, FactId::CARD_COMPANY],
        });
    }
}

/// The largest group of equal cards in one of its purchases, when it is a group.
fn same_value(burst: &Burst, cx: &Look<'_>) -> Option<SameValue> {
    let mut most = None;
    for purchase in burst.purchases.iter().filter_map(|id| cx.ledger.purchase(*id)) {
        let mut groups: BTreeMap<i64, usize> = BTreeMap::new();
        for card in purchase.cards.iter().filter_map(|id| cx.ledger.card(*id)) {
            if card.face_yen() > 0 && !card.went_back() {
                *groups.entry(card.face_yen()).or_default() += 1;
            }
        }
        let group = groups.into_iter().map(|(face_yen, cards)| SameValue { cards, face_yen }).max();
        most = most.max(group);
    }
    most.filter(|group| group.cards > 1)
}
