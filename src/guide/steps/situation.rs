//! What is so of one card of a trouble: everything the table of steps asks for.

use serde::Deserialize;

use crate::core::card::{Card, Purchase};
use crate::core::date::Now;
use crate::core::entry::Fact;
use crate::core::facts::Purchaser;
use crate::core::incident::Incident;
use crate::core::ledger::Ledger;
use crate::core::words::{
    CardKind, ChargeStatus, FraudPattern, IncidentKind, Issuer, Provenance, SourceClass, VanishCause,
};
use crate::guide::clocks::{ClaimClock, ClaimState, can_be_cancelled, claim_clock};
use crate::guide::issuers::Resend;
use crate::guide::knowledge::Knowledge;

/// Who bought a card.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum BoughtBy {
    Myself,
    Other,
    Unknown,
}

/// Where the seller's time for claims stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Claim {
    Running,
    Over,
    /// None is to be expected, or nobody knows when the card was bought.
    None,
}

/// What decides which steps are taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Situation {
    /// What went wrong.
    pub kind: IncidentKind,
    /// What has become of the card.
    pub charge: ChargeStatus,
    /// How it came.
    pub provenance: Provenance,
    /// In which form it was sold.
    pub card: CardKind,
    /// Whose card it is.
    pub issuer: Issuer,
    /// Who bought it.
    pub bought_by: BoughtBy,
    /// Whether its present number was told to someone.
    pub told: bool,
    /// Whether its purchaser can have it sent again, which kills the old number.
    pub resend: bool,
    /// Whether its order can still be cancelled.
    pub cancel: bool,
    /// Whether it has a number at all.
    pub number: bool,
    /// Where the seller's time for claims stands.
    pub claim: Claim,
    /// How a fraud went.
    pub pattern: FraudPattern,
    /// Where a vanished balance went, if that was found out.
    pub cause: Option<VanishCause>,
    /// Whether a mail told of it.
    pub mail: bool,
    /// Whether other cards of its purchase are uncharged and not part of the trouble.
    pub rest: bool,
}

impl Situation {
    /// A trouble of which no card is known.
    pub fn without_card(incident: &Incident, issuer: Issuer) -> Self {
        Self {
            kind: incident.kind,
            charge: ChargeStatus::Unknown,
            provenance: Provenance::Unknown,
            card: CardKind::Unknown,
            issuer,
            bought_by: BoughtBy::Unknown,
            told: false,
            resend: false,
            cancel: false,
            number: true,
            claim: Claim::None,
            pattern: incident.pattern.unwrap_or(FraudPattern::Unknown),
            cause: incident.cause,
            mail: incident.mail.is_some(),
            rest: false,
        }
    }

    /// A card of a trouble.
    pub fn of(incident: &Incident, card: &Card, at: &At<'_>) -> Self {
        let purchase = at.ledger.purchase_of(card);
        let known = at.knowledge.kind(card.facts.issuer, card.facts.kind);
        let charge = card.charge_status();
        Self {
            charge,
            provenance: purchase.map_or(Provenance::Unknown, |purchase| purchase.facts.provenance),
            card: card.facts.kind,
            bought_by: purchase.map_or(BoughtBy::Unknown, bought_by),
            told: is_told(card, at.ledger),
            resend: known.is_some_and(|known| matches!(known.resend, Resend::Purchaser { .. })),
            cancel: charge == ChargeStatus::Uncharged
                && purchase.is_some_and(|purchase| {
                    can_be_cancelled(&purchase.facts, &card.facts, at.knowledge, at.now.day).is_some()
                }),
            number: known.and_then(|known| known.has_code).unwrap_or(card.facts.kind != CardKind::Charge),
            claim: match purchase.and_then(|purchase| at.claim(purchase)).map(|clock| clock.state) {
                Some(ClaimState::Running { .. } | ClaimState::RunningUnknown) => Claim::Running,
                Some(ClaimState::Missed) => Claim::Over,
                None => Claim::None,
            },
            rest: purchase.is_some_and(|purchase| rest(purchase, incident, at.ledger).next().is_some()),
            ..Self::without_card(incident, card.facts.issuer)
        }
    }

    /// How soon the door of this card closes: the lowest goes first.
    pub fn urgency(&self) -> u8 {
        let unused = matches!(self.charge, ChargeStatus::Uncharged | ChargeStatus::Unknown);
        match (self.claim, self.provenance.class()) {
            _ if self.kind == IncidentKind::Fraud && self.told && unused => 0,
            (Claim::Running, _) => 1,
            (_, SourceClass::Unofficial) => 2,
            (_, SourceClass::Unknown) => 3,
            (_, SourceClass::Gift) => 4,
            (_, SourceClass::Official) => 5,
        }
    }
}

/// What situations are judged by.
#[derive(Clone, Copy)]
pub struct At<'a> {
    /// The ledger.
    pub ledger: &'a Ledger,
    /// What is known.
    pub knowledge: &'a Knowledge,
    /// The minutes in which a third-party site takes claims, where nothing is known of it.
    pub claim_minutes: u32,
    /// Now.
    pub now: Now,
}

impl At<'_> {
    /// Where the seller's time for claims stands, of a purchase from a third party.
    pub fn claim(&self, purchase: &Purchase) -> Option<ClaimClock> {
        claim_clock(&purchase.facts, self.ledger, self.knowledge, self.claim_minutes, self.now)
    }
}

/// The cards of a purchase that are uncharged and not part of a trouble.
pub fn rest<'a>(
    purchase: &'a Purchase,
    incident: &'a Incident,
    ledger: &'a Ledger,
) -> impl Iterator<Item = &'a Card> {
    let cards = purchase.cards.iter().filter_map(|id| ledger.card(*id));
    cards.filter(|card| card.charge_status() == ChargeStatus::Uncharged && !incident.cards.contains(&card.id))
}

fn bought_by(purchase: &Purchase) -> BoughtBy {
    match purchase.facts.purchaser {
        Purchaser::Myself => BoughtBy::Myself,
        Purchaser::Other(_) => BoughtBy::Other,
        Purchaser::Unknown => BoughtBy::Unknown,
    }
}

/// Whether a number was told that still works: sending the card again makes a new one.
fn is_told(card: &Card, ledger: &Ledger) -> bool {
    if card.told.is_empty() {
        return false;
    }
    let entries = card.history.iter().rev().filter_map(|seq| ledger.journal().at(*seq));
    let last = entries.map(|entry| &entry.fact).find_map(|fact| match fact {
        Fact::CodeTold(_) => Some(true),
        Fact::CardResent(_) => Some(false),
        _ => None,
    });
    last.unwrap_or(true)
}
