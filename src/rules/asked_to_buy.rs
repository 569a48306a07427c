//! Someone asked for the card, or its code was told to someone.
//!
//! It fires for every card of a purchase that someone asked for, and for every card whose code was told. It is silent
//! for a card that went back for its money, for a told code that was charged to the person's own account (it is of no
//! use to anyone else), for one that was told before a new code was sent (the old one is dead), and for a told code of a
//! present that was recorded as given. At risk is the face value while the card is uncharged and not invalidated.
//!
//! ## Why
//! Telling the number is handing over the money; no company and no office is paid in gift cards.
//! ## What to do
//! Stop, tell nobody more, contact the issuer at once, save the exchange, ask #9110 or 188.
//! ## Source
//! `assets/knowledge/help.toml`: `amazon-never-tell-the-number`, `kokusen-telling-is-paying`.
//! ## Example
//! `tests/rules/asked-to-buy.md`

use super::evidence::Evidence;
use super::held::held_yen;
use super::rule::{Check, Look, Rule, RuleId};
use super::warning::{Level, Subject, Warning};
use crate::core::card::{Card, Fate, Purchase};
use crate::core::date::When;
use crate::core::entry::{CodeTold, Fact};
use crate::core::words::{ChargeStatus, HandOver, Issuer, Purpose};
use crate::guide::knowledge::FactId;

pub(super) const RULE: Rule = Rule { id: RuleId::AskedToBuy, check: Check::Card(check) };

fn check(card: &Card, purchase: &Purchase, cx: &Look<'_>, out: &mut Vec<Warning>) {
    let asked = purchase.facts.purpose == Purpose::AskedToBuy;
    let told = told(card, cx);
    let harm = !told.is_empty() && !is_told_without_harm(card, purchase);
    if !(asked || harm) || card.went_back() {
        return;
    }
    let status = card.charge_status();
    let last = told.iter().max_by_key(|told| told.when.order());
    out.push(Warning {
        rule: RULE.id,
        level: Level::Danger,
        subjects: vec![Subject::Card(card.id)],
        at_risk_yen: if status == ChargeStatus::Uncharged { held_yen(card, cx) } else { 0 },
        evidence: Evidence::AskedToBuy {
            card: card.id,
            issuer: card.facts.issuer,
            asked,
            told: told.len(),
            told_to: last.and_then(|told| told.to_whom.clone()),
            told_when: last.map_or(When::Unknown, |told| told.when),
            face_yen: card.face_yen(),
            status,
        },
        cites: cites(card.facts.issuer),
    });
}

/// The times at which the code that is valid now was told: by the days they happened, else in the order of writing.
fn told<'a>(card: &Card, cx: &Look<'a>) -> Vec<&'a CodeTold> {
    if card.told.is_empty() {
        return Vec::new();
    }
    let of_card = || card.history.iter().filter_map(|seq| cx.ledger.journal().at(*seq));
    let resent: Vec<(u64, When)> = of_card()
        .filter_map(|entry| match &entry.fact {
            Fact::CardResent(resent) => Some((entry.seq, resent.when)),
            _ => None,
        })
        .collect();
    let is_after = |(resent_seq, resent): &(u64, When), seq: u64, told: When| match (resent.day(), told.day())
    {
        (Some(resent), Some(told)) if resent != told => resent > told,
        _ => *resent_seq > seq,
    };
    let told = of_card().filter_map(|entry| match &entry.fact {
        Fact::CodeTold(told) => Some((entry.seq, told)),
        _ => None,
    });
    told.filter(|(seq, told)| !resent.iter().any(|resent| is_after(resent, *seq, told.when)))
        .map(|(_, told)| told)
        .collect()
}

fn is_told_without_harm(card: &Card, purchase: &Purchase) -> bool {
    match &card.fate {
        Some(Fate::Charged(_)) => true,
        Some(Fate::HandedOver { how, .. }) => {
            *how == HandOver::Given && purchase.facts.purpose == Purpose::Gift
        }
        Some(Fate::Spent(_)) | None => false,
    }
}

fn cites(issuer: Issuer) -> Vec<FactId> {
    let mut cites = vec![FactId::TELLING_IS_PAYING, FactId::POLICE_LINE, FactId::CONSUMER_HOTLINE];
    if issuer == Issuer::AmazonJp {
        cites.insert(0, FactId::NEVER_TELL);
    }
    cites
}
