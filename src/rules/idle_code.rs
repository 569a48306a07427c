//! A card has been uncharged and untouched for half a year.
//!
//! It fires 180 days after the last thing that is known to have happened to it. Cards of unknown state are left out, and
//! those bought as presents: they are for someone else to charge.
//!
//! ## Why
//! Codes are forgotten, and the longer one lies, the harder it is to have it looked into.
//! ## What to do
//! See whether it is still there, and record it if it was used or given.
//! ## Source
//! The person's own ledger.
//! ## Example
//! `tests/rules/idle-code.md`

use super::evidence::Evidence;
use super::rule::{Check, Look, Rule, RuleId};
use super::warning::{Level, Subject, Warning};
use crate::core::card::{Card, Purchase};
use crate::core::date::Day;
use crate::core::entry::Fact;
use crate::core::words::{ChargeStatus, Purpose, Standing};

pub(super) const RULE: Rule = Rule { id: RuleId::IdleCode, check: Check::Card(check) };

fn check(card: &Card, purchase: &Purchase, cx: &Look<'_>, out: &mut Vec<Warning>) {
    if card.charge_status() != ChargeStatus::Uncharged || purchase.facts.purpose == Purpose::Gift {
        return;
    }
    let told = card.told.iter().filter_map(|told| told.when.day());
    let resent = card.history.iter().filter(|_| card.resent > 0).filter_map(|seq| {
        match &cx.ledger.journal().at(*seq)?.fact {
            Fact::CardResent(resent) => resent.when.day(),
            _ => None,
        }
    });
    let Some(since) = told.chain(resent).chain(purchase.facts.when.day()).max() else { return };
    if !is_idle(since, cx) || cx.ledger.standing(card) != Standing::Good {
        return;
    }
    out.push(Warning {
        rule: RULE.id,
        level: Level::Note,
        subjects: vec![Subject::Card(card.id)],
        at_risk_yen: 0,
        evidence: Evidence::IdleCode {
            card: card.id,
            since,
            days: cx.now.day.days_since(since),
            face_yen: card.face_yen(),
        },
        cites: Vec::new(),
    });
}

fn is_idle(since: Day, cx: &Look<'_>) -> bool {
    cx.now.day.days_since(since) >= i64::from(cx.settings.idle_days)
}
