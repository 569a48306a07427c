//! A third-party seller takes claims only for some minutes after the purchase, and nobody has looked whether the code works.
//!
//! It fires for cards of a marketplace, or of a seller whose window is known, that are uncharged and of which no trouble
//! was recorded: while the window runs, with the minutes left, and afterwards for as long as patterns are looked back at.
//! A purchase without a time of day counts as running on its day. At risk are the face values of those cards.
//!
//! ## Why
//! Such sites take claims within 30 or 60 minutes of the purchase only; a code that turns out bad later is not replaced.
//! ## What to do
//! Look at the seller's rules, and see to the claim first.
//! ## Source
//! `assets/knowledge/sellers.toml`, `claim-windows-reported`; the person's own entry for a seller comes before it.
//! ## Example
//! `tests/rules/claim-window.md`

use super::RuleCx;
use super::evidence::Evidence;
use super::rule::{Check, Look, Rule, RuleId};
use super::warning::{Level, Subject, Warning};
use crate::core::card::{Card, Purchase};
use crate::core::date::When;
use crate::core::id::{CardId, PurchaseId};
use crate::core::words::{ChargeStatus, Provenance, Standing};
use crate::guide::clocks::{ClaimClock, claim_clock, claim_minutes};
pub use crate::guide::clocks::{ClaimState, SaidBy};
use crate::guide::knowledge::FactId;

pub(super) const RULE: Rule = Rule { id: RuleId::ClaimWindow, check: Check::Purchase(check) };

/// What was seen of a claim window.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClaimWindow {
    /// The purchase.
    pub purchase: PurchaseId,
    /// From whom, if known.
    pub seller: Option<String>,
    /// When it was bought.
    pub bought: When,
    /// How long claims are taken, in minutes.
    pub minutes: u32,
    /// Who says so.
    pub said_by: SaidBy,
    /// Where it stands.
    pub state: ClaimState,
    /// The cards nobody has checked, with their face value in yen; 0 when unknown.
    pub cards: Vec<(CardId, i64)>,
}

impl ClaimWindow {
    /// Whether it may still be in time.
    pub fn is_running(&self) -> bool {
        match self.state {
            ClaimState::Running { .. } | ClaimState::RunningUnknown => true,
            ClaimState::Missed => false,
        }
    }
}

fn check(purchase: &Purchase, cards: &[&Card], cx: &Look<'_>, out: &mut Vec<Warning>) {
    let facts = &purchase.facts;
    if !facts.when.day().is_some_and(|day| cx.is_recent(day)) {
        return;
    }
    let clock = claim_clock(facts, cx.ledger, cx.knowledge, cx.settings.claim_minutes, cx.now);
    let Some(ClaimClock { minutes, said_by, state, .. }) = clock else { return };
    let unchecked = cards.iter().filter(|card| {
        card.charge_status() == ChargeStatus::Uncharged
            && card.incidents.is_empty()
            && cx.ledger.standing(card) == Standing::Good
    });
    let unchecked: Vec<(CardId, i64)> = unchecked.map(|card| (card.id, card.face_yen())).collect();
    if unchecked.is_empty() {
        return;
    }
    let subjects = unchecked.iter().map(|(id, _)| Subject::Card(*id));
    out.push(Warning {
        rule: RULE.id,
        level: Level::Danger,
        subjects: std::iter::once(Subject::Purchase(purchase.id)).chain(subjects).collect(),
        at_risk_yen: unchecked.iter().map(|(_, yen)| *yen).fold(0, i64::saturating_add),
        evidence: Evidence::ClaimWindow(ClaimWindow {
            purchase: purchase.id,
            seller: facts.seller.clone(),
            bought: facts.when,
            minutes,
            said_by,
            state,
            cards: unchecked,
        }),
        cites: vec![FactId::CLAIM_WINDOWS],
    });
}

/// The same for a look without an index.
impl RuleCx<'_> {
    /// How long a seller takes claims, and who says so.
    pub fn claim_minutes(&self, seller: Option<&str>, provenance: Provenance) -> Option<(u32, SaidBy)> {
        claim_minutes(seller, provenance, self.ledger, self.knowledge, self.settings.claim_minutes)
    }
}
