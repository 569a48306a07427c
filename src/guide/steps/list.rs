//! The steps of an incident in their order: for which cards each holds, by when, and what has become of it.
//!
//! What was done stays, also when the situation it belonged to is over. Where several cards differ, each step names those it
//! holds for, and the card whose door closes first decides which of them is spoken of.

use super::situation::{At, Situation, rest};
use super::{About, Act, By, Door, KnownStep, Who};
use crate::core::card::{Card, Purchase};
use crate::core::date::{Day, Minute};
use crate::core::facts::Purchaser;
use crate::core::id::{CardId, PurchaseId};
use crate::core::incident::{Incident, StepMark};
use crate::core::words::{Issuer, SourceClass, StepState};
use crate::guide::clocks::{ClaimState, promise};
use crate::guide::fact::{BothLanguages, FactId};
use crate::guide::sellers::comparable;

/// What is to be done about an incident.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Steps {
    /// The steps, in order; those that were done stand where they stood.
    pub all: Vec<Step>,
    /// The card whose door closes first.
    pub decisive: Option<CardId>,
}

/// One step of an incident.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// What the journal knows it by: its id, with whom it is said to where there may be several.
    pub key: String,
    /// Its id in the table.
    pub id: String,
    pub who: Who,
    pub door: Door,
    pub act: Act,
    pub due: Due,
    /// The cards that are named with it.
    pub cards: Vec<CardId>,
    /// Whether it holds for some of the cards only.
    pub some: bool,
    /// The purchase whose seller or purchaser is meant.
    pub purchase: Option<PurchaseId>,
    /// The issuer that is meant.
    pub issuer: Issuer,
    /// The facts it rests on, where they speak of this issuer.
    pub cites: Vec<FactId>,
    /// Words of its own, from a person's file.
    pub says: Option<BothLanguages>,
    /// What has become of it, if anything was said.
    pub mark: Option<StepMark>,
    /// Whether it is still taken; one that was done may not be any more.
    pub holds: bool,
}

/// By when a step is to be taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Due {
    None,
    Now,
    Today,
    WhileUnused,
    /// The seller takes claims until then.
    Claim {
        until: (Day, Minute),
        left: u32,
    },
    /// The seller's time for claims is over; it can be asked all the same.
    ClaimMissed,
    BeforeDispatch,
    /// When the answer comes.
    Answer,
    On(Day),
}

impl Step {
    /// Its state.
    pub fn state(&self) -> StepState {
        self.mark.as_ref().map_or(StepState::Open, |mark| mark.state)
    }

    /// Whether it is still to be done.
    pub fn is_open(&self) -> bool {
        self.state() == StepState::Open
    }
}

impl Steps {
    /// What is to be done about an incident. There is always something.
    pub fn of(incident: &Incident, at: &At<'_>) -> Self {
        let cards: Vec<(&Card, Situation)> = incident
            .cards
            .iter()
            .filter_map(|id| at.ledger.card(*id))
            .map(|card| (card, Situation::of(incident, card, at)))
            .collect();
        let decisive = cards.iter().min_by_key(|(card, so)| (so.urgency(), claim_left(card, at)));
        let decisive = decisive.map(|(card, _)| card.id);
        let account = incident.account.and_then(|id| at.ledger.account(id));
        let issuer = account.map_or(Issuer::Unknown, |account| account.facts.issuer);
        let whole = Situation::without_card(incident, issuer);
        let maker = Maker { incident, at, cards: &cards, whole };
        let mut all: Vec<(u32, Step)> = Vec::new();
        for known in at.knowledge.steps() {
            all.extend(maker.of(known).into_iter().map(|step| (known.order, step)));
        }
        maker.take_marks(&mut all);
        all.sort_by_key(|(order, step)| (*order, soonest(step.due)));
        Self { all: all.into_iter().map(|(_, step)| step).collect(), decisive }
    }

    /// The first that is still to be done.
    pub fn now(&self) -> Option<&Step> {
        self.all.iter().find(|step| step.is_open())
    }

    /// The one of a key.
    pub fn get(&self, key: &str) -> Option<&Step> {
        self.all.iter().find(|step| step.key == key)
    }
}

/// Of two sellers, the one whose time ends first.
fn soonest(due: Due) -> u32 {
    match due {
        Due::Claim { left, .. } => left,
        Due::None
        | Due::Now
        | Due::Today
        | Due::WhileUnused
        | Due::ClaimMissed
        | Due::BeforeDispatch
        | Due::Answer
        | Due::On(_) => u32::MAX,
    }
}

fn claim_left(card: &Card, at: &At<'_>) -> u32 {
    let clock = at.ledger.purchase_of(card).and_then(|purchase| at.claim(purchase));
    match clock.map(|clock| clock.state) {
        Some(ClaimState::Running { left, .. }) => left,
        Some(ClaimState::RunningUnknown | ClaimState::Missed) | None => u32::MAX,
    }
}

struct Maker<'a> {
    incident: &'a Incident,
    at: &'a At<'a>,
    cards: &'a [(&'a Card, Situation)],
    /// What is so where no card is known.
    whole: Situation,
}

impl Maker<'_> {
    /// A step of the table, once for everyone it is said to; empty when it is not taken.
    fn of(&self, known: &KnownStep) -> Vec<Step> {
        if self.cards.is_empty() {
            return if known.holds(&self.whole) { vec![self.step(known, &[])] } else { Vec::new() };
        }
        let holds = self.cards.iter().filter(|(_, so)| known.holds(so)).map(|(card, _)| *card);
        let mut groups: Vec<(String, Vec<&Card>)> = Vec::new();
        for card in holds {
            let name = self.said_to(known.door, card);
            match groups.iter_mut().find(|(known, _)| *known == name) {
                Some((_, cards)) => cards.push(card),
                None => groups.push((name, vec![card])),
            }
        }
        groups.iter().map(|(_, cards)| self.step(known, cards)).collect()
    }

    /// Cards with the same name are said to the same.
    fn said_to(&self, door: Door, card: &Card) -> String {
        let purchase = self.at.ledger.purchase_of(card);
        match door {
            Door::Seller => match purchase.and_then(|purchase| purchase.facts.seller.as_deref()) {
                Some(seller) => comparable(seller),
                None => card.purchase.to_string(),
            },
            Door::Purchaser => match purchase.map(|purchase| &purchase.facts.purchaser) {
                Some(Purchaser::Other(name)) => comparable(name),
                Some(Purchaser::Myself | Purchaser::Unknown) | None => card.purchase.to_string(),
            },
            Door::Issuer => issuer_name(card),
            Door::Nobody | Door::CardCompany | Door::Police | Door::ConsumerCentre => String::new(),
        }
    }

    fn step(&self, known: &KnownStep, cards: &[&Card]) -> Step {
        let purchases = || cards.iter().filter_map(|card| self.at.ledger.purchase_of(card));
        let purchase = purchases().min_by_key(|purchase| purchase.id);
        let target = match known.door {
            Door::Seller | Door::Purchaser => purchase.map(|purchase| purchase.id.to_string()),
            Door::Issuer => cards.first().map(|card| issuer_name(card)),
            Door::Nobody | Door::CardCompany | Door::Police | Door::ConsumerCentre => None,
        };
        let issuer = cards.first().map_or(self.whole.issuer, |card| card.facts.issuer);
        Step {
            key: target.map_or_else(|| known.id.clone(), |target| format!("{}/{target}", known.id)),
            id: known.id.clone(),
            who: known.who,
            door: known.door,
            act: known.act,
            due: self.due(known.by, cards),
            cards: match known.cards {
                About::Whole => Vec::new(),
                About::Those => cards.iter().map(|card| card.id).collect(),
                About::Rest => {
                    let mut all: Vec<CardId> = purchases()
                        .flat_map(|purchase| rest(purchase, self.incident, self.at.ledger))
                        .map(|card| card.id)
                        .collect();
                    all.sort_unstable();
                    all.dedup();
                    all
                }
            },
            some: !cards.is_empty() && cards.len() < self.cards.len(),
            purchase: purchase.map(|purchase| purchase.id),
            issuer,
            cites: self.cites(known, issuer),
            says: known.says.clone(),
            mark: None,
            holds: true,
        }
    }

    /// What speaks of another issuer is left out, unless nothing else is there.
    fn cites(&self, known: &KnownStep, issuer: Issuer) -> Vec<FactId> {
        let speaks = |id: &&FactId| {
            let of = self.at.knowledge.fact(id).and_then(|fact| fact.issuer);
            of.is_none_or(|of| of == issuer)
        };
        let cites: Vec<FactId> = known.cites.iter().filter(speaks).cloned().collect();
        if cites.is_empty() { known.cites.clone() } else { cites }
    }

    fn due(&self, by: By, cards: &[&Card]) -> Due {
        match by {
            By::None => Due::None,
            By::Now => Due::Now,
            By::Today => Due::Today,
            By::WhileUnused => Due::WhileUnused,
            By::BeforeDispatch => Due::BeforeDispatch,
            By::Answer => promise(self.incident, self.at.ledger).map_or(Due::Answer, |next| Due::On(next.on)),
            By::Days(days) => Due::On(self.seen_on().plus_days(i64::from(days))),
            By::ClaimWindow => {
                let purchases: Vec<&Purchase> =
                    cards.iter().filter_map(|card| self.at.ledger.purchase_of(card)).collect();
                let states = purchases.into_iter().filter_map(|purchase| self.at.claim(purchase));
                let states: Vec<ClaimState> = states.map(|clock| clock.state).collect();
                let running = states.iter().filter_map(|state| match state {
                    ClaimState::Running { until, left } => Some((*left, *until)),
                    ClaimState::RunningUnknown | ClaimState::Missed => None,
                });
                match running.min() {
                    Some((left, until)) => Due::Claim { until, left },
                    None if !states.is_empty() && states.iter().all(|state| *state == ClaimState::Missed) => {
                        Due::ClaimMissed
                    }
                    None => Due::Today,
                }
            }
        }
    }

    /// The day it was seen, or else the day it was written down.
    fn seen_on(&self) -> Day {
        let opened = self.incident.history.first().and_then(|seq| self.at.ledger.journal().at(*seq));
        let recorded = opened.map(|entry| entry.recorded_at.in_japan().0);
        self.incident.when.day().or(recorded).unwrap_or(self.at.now.day)
    }

    /// Puts to each step what was said of it. What was said of one that is not taken any more stays in the list.
    fn take_marks(&self, all: &mut Vec<(u32, Step)>) {
        for (key, mark) in &self.incident.steps {
            let exact = all.iter().position(|(_, step)| step.key == *key);
            // Before a card was known, it was said of nobody in particular.
            let found =
                exact.or_else(|| all.iter().position(|(_, step)| step.id == *key && step.mark.is_none()));
            if let Some((_, step)) = found.and_then(|at| all.get_mut(at)) {
                step.mark = Some(mark.clone());
                continue;
            }
            if mark.state == StepState::Open {
                continue;
            }
            let (id, target) = key.split_once('/').unwrap_or((key, ""));
            let known = self.at.knowledge.step(id);
            let purchase = target.parse().ok();
            let cards: Vec<&Card> = self.cards.iter().map(|(card, _)| *card).collect();
            let cards: Vec<&Card> =
                cards.into_iter().filter(|card| purchase.is_some_and(|id| card.purchase == id)).collect();
            let step = match known {
                Some(known) => self.step(known, &cards),
                None => self.unknown(id),
            };
            let step = Step {
                key: key.clone(),
                purchase: purchase.or(step.purchase),
                issuer: Issuer::from_word(target).unwrap_or(step.issuer),
                mark: Some(mark.clone()),
                holds: false,
                ..step
            };
            all.push((known.map_or(u32::MAX, |known| known.order), step));
        }
    }

    /// A step that nobody knows any more: its id is all that is left.
    fn unknown(&self, id: &str) -> Step {
        Step {
            key: id.to_owned(),
            id: id.to_owned(),
            who: Who::Me,
            door: Door::Nobody,
            act: Act::Tick,
            due: Due::None,
            cards: Vec::new(),
            some: false,
            purchase: None,
            issuer: self.whole.issuer,
            cites: Vec::new(),
            says: None,
            mark: None,
            holds: false,
        }
    }
}

fn issuer_name(card: &Card) -> String {
    match (card.facts.issuer, &card.facts.issuer_name) {
        (Issuer::Other, Some(name)) => comparable(name),
        (issuer, _) => issuer.as_str().to_owned(),
    }
}

/// Who bought the cards of a purchase, by name; a gift's seller is who gave it.
pub fn purchaser(purchase: &Purchase) -> Option<&str> {
    match &purchase.facts.purchaser {
        Purchaser::Other(name) => Some(name),
        Purchaser::Unknown if purchase.facts.provenance.class() == SourceClass::Gift => {
            purchase.facts.seller.as_deref()
        }
        Purchaser::Myself | Purchaser::Unknown => None,
    }
}
