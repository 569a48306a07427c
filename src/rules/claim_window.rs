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

use super::evidence::Evidence;
use super::rule::{Check, Look, Rule, RuleId};
use super::warning::{Level, Subject, Warning};
use super::{RuleCx, RuleSettings};
use crate::core::card::{Card, Purchase};
use crate::core::date::{Day, Minute, Now, When};
use crate::core::id::{CardId, PurchaseId};
use crate::core::ledger::Ledger;
use crate::core::words::{ChargeStatus, Provenance, Standing};
use crate::guide::knowledge::{FactId, Knowledge};

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

/// Who says how long claims are taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SaidBy {
    /// The person wrote it down for this seller.
    Person,
    /// It was reported of this seller.
    Reports,
    /// Nobody: it is what such sites were reported to have.
    Nobody,
}

/// Where a claim window stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ClaimState {
    /// It ends at this moment, in so many minutes.
    Running { until: (Day, Minute), left: u32 },
    /// It was bought today, nobody knows at what time.
    RunningUnknown,
    /// It is over.
    Missed,
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

/// How long a seller takes claims, and who says so; `None` where no window is to be expected.
pub fn claim_minutes(
    seller: Option<&str>,
    provenance: Provenance,
    ledger: &Ledger,
    knowledge: &Knowledge,
    settings: &RuleSettings,
) -> Option<(u32, SaidBy)> {
    let own = seller.and_then(|seller| ledger.seller_note(seller)).and_then(|note| note.claim_minutes);
    let known = seller.and_then(|seller| knowledge.seller(seller)).and_then(|known| known.claim_minutes);
    match (own, known) {
        // Written down as taking none at all.
        (Some(0), _) => None,
        (Some(minutes), _) => Some((minutes, SaidBy::Person)),
        (None, Some(minutes)) => Some((minutes, SaidBy::Reports)),
        (None, None) => {
            (provenance == Provenance::Marketplace).then_some((settings.claim_minutes, SaidBy::Nobody))
        }
    }
}

fn check(purchase: &Purchase, cards: &[&Card], cx: &Look<'_>, out: &mut Vec<Warning>) {
    let facts = &purchase.facts;
    let Some(day) = facts.when.day().filter(|day| cx.is_recent(*day)) else { return };
    if !facts.provenance.is_unofficial() {
        return;
    }
    let seller = facts.seller.as_deref();
    let window = claim_minutes(seller, facts.provenance, cx.ledger, cx.knowledge, cx.settings);
    let Some((minutes, said_by)) = window else { return };
    let unchecked = cards.iter().filter(|card| {
        card.charge_status() == ChargeStatus::Uncharged
            && card.incidents.is_empty()
            && cx.ledger.standing(card) == Standing::Good
    });
    let unchecked: Vec<(CardId, i64)> = unchecked.map(|card| (card.id, card.face_yen())).collect();
    if unchecked.is_empty() {
        return;
    }
    let state = match facts.when {
        When::At(day, minute) => state(day, minute, minutes, cx.now),
        When::Day(_) | When::Unknown if day == cx.now.day => ClaimState::RunningUnknown,
        When::Day(_) | When::Unknown => ClaimState::Missed,
    };
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

fn state(day: Day, minute: Minute, minutes: u32, now: Now) -> ClaimState {
    let of_day = |minute: Minute| i64::from(minute.hour() * 60 + minute.minute());
    let end = of_day(minute) + i64::from(minutes);
    let left = end + 1440 * day.days_since(now.day) - of_day(now.minute);
    let until_minute = end.rem_euclid(1440);
    let until = Minute::new((until_minute / 60) as u32, (until_minute % 60) as u32).unwrap_or(Minute::LAST);
    match u32::try_from(left) {
        Ok(left) if left > 0 => {
            ClaimState::Running { until: (day.plus_days(end.div_euclid(1440)), until), left }
        }
        Ok(_) | Err(_) => ClaimState::Missed,
    }
}

/// The same for a look without an index.
impl RuleCx<'_> {
    /// How long a seller takes claims, and who says so.
    pub fn claim_minutes(&self, seller: Option<&str>, provenance: Provenance) -> Option<(u32, SaidBy)> {
        claim_minutes(seller, provenance, self.ledger, self.knowledge, self.settings)
    }
}
