//! 第三者での購入の結果: what all cards from unofficial sources have saved and cost so far, without flattering either side.
//!
//! Saved is face value less price, where both are known. Lost is what trouble took: the value of invalidated cards, or what
//! the person wrote down when it ended, less what came back. What is not known is counted and never guessed, and what is
//! still open counts as neither. Sellers stand in the order of the last purchase: nothing here ranks them.

use std::collections::{BTreeMap, BTreeSet};

use super::card::{Card, Purchase};
use super::date::When;
use super::facts::Purchaser;
use super::id::{CardId, IncidentId};
use super::incident::{Closure, Incident};
use super::ledger::Ledger;
use super::money::Money;
use super::words::{Outcome as Ended, Standing};

/// What came of everything from unofficial sources.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Outcome {
    /// How many purchases, what was received included.
    pub purchases: usize,
    /// How many of them had trouble with any of their cards.
    pub troubled: usize,
    /// How many of them were received rather than bought: they save nothing, and can be lost.
    pub received: usize,
    /// Face value less price, of the cards where both are known.
    pub saved_yen: i64,
    /// Cards whose face value and price are known.
    pub known: usize,
    /// Bought cards of which one of the two is not.
    pub unknown: usize,
    /// What did not come back.
    pub lost_yen: i64,
    /// The part of it that trouble across several sellers took.
    pub shared_lost_yen: i64,
    /// Lost cards of which nobody knows how much is gone.
    pub lost_unknown: usize,
    /// Cards in trouble that has not ended.
    pub open: usize,
    /// Their face value in yen, as far as known.
    pub open_yen: i64,
    /// Each seller, the one bought from last first.
    pub sellers: Vec<SellerOutcome>,
}

/// The same of one seller.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SellerOutcome {
    /// Its name as recorded; none where nobody wrote one.
    pub seller: Option<String>,
    /// How many purchases.
    pub purchases: usize,
    /// How many of them had trouble.
    pub troubled: usize,
    /// Face value less price, where both are known.
    pub saved_yen: i64,
    /// Bought cards of which one of the two is not known.
    pub unknown: usize,
    /// What did not come back, apart from trouble across several sellers.
    pub lost_yen: i64,
    /// When the last purchase was, as far as known.
    pub last: When,
}

impl Outcome {
    /// What came of it, over the whole ledger.
    pub fn of(ledger: &Ledger) -> Self {
        let mut out = Self::default();
        let mut sellers: BTreeMap<Option<String>, SellerOutcome> = BTreeMap::new();
        let mut incidents: BTreeSet<IncidentId> = BTreeSet::new();
        for purchase in ledger.purchases().filter(|p| p.facts.provenance.is_unofficial()) {
            let cards: Vec<&Card> = purchase
                .cards
                .iter()
                .filter_map(|id| ledger.card(*id))
                .filter(|card| !card.went_back())
                .collect();
            if cards.is_empty() {
                continue;
            }
            let seller = sellers.entry(purchase.facts.seller.clone()).or_default();
            seller.seller.clone_from(&purchase.facts.seller);
            seller.purchases += 1;
            if seller.last.order() < purchase.facts.when.order() {
                seller.last = purchase.facts.when;
            }
            if cards.iter().any(|card| has_trouble(card, ledger)) {
                seller.troubled += 1;
            }
            incidents.extend(cards.iter().flat_map(|card| card.incidents.iter().copied()));
            for card in cards.iter().filter(|card| is_open(card, ledger)) {
                out.open += 1;
                out.open_yen = out.open_yen.saturating_add(card.face_yen());
            }
            if !is_own(purchase) {
                out.received += 1;
                continue;
            }
            for card in cards.iter().filter(|card| card.paid_yen() != Some(0)) {
                match (card.facts.face_value.and_then(Money::in_yen), card.paid_yen()) {
                    (Some(face), Some(paid)) => {
                        out.known += 1;
                        seller.saved_yen = seller.saved_yen.saturating_add(face.saturating_sub(paid));
                    }
                    (Some(_) | None, Some(_) | None) => seller.unknown += 1,
                }
            }
        }
        out.lose(ledger, &incidents, &mut sellers);
        out.sellers = sellers.into_values().collect();
        // By name first, so that sellers of the same day always stand alike.
        out.sellers.sort_by_key(|seller| std::cmp::Reverse(seller.last.order()));
        for seller in &out.sellers {
            out.purchases += seller.purchases;
            out.troubled += seller.troubled;
            out.unknown += seller.unknown;
            out.saved_yen = out.saved_yen.saturating_add(seller.saved_yen);
            out.lost_yen = out.lost_yen.saturating_add(seller.lost_yen);
        }
        out.lost_yen = out.lost_yen.saturating_add(out.shared_lost_yen);
        out
    }

    /// What is left of what was saved; below zero when more was lost.
    pub fn net_yen(&self) -> i64 {
        self.saved_yen.saturating_sub(self.lost_yen)
    }

    /// Adds what each incident took. A card that several are about counts once, where an amount was written down first.
    fn lose(
        &mut self,
        ledger: &Ledger,
        incidents: &BTreeSet<IncidentId>,
        sellers: &mut BTreeMap<Option<String>, SellerOutcome>,
    ) {
        let mut told: BTreeSet<CardId> = BTreeSet::new();
        let known = || incidents.iter().filter_map(|id| ledger.incident(*id));
        let stated = |incident: &&Incident| amount_of(incident).is_some();
        for incident in known().filter(stated).chain(known().filter(|incident| !stated(incident))) {
            let cards: Vec<&Card> = incident
                .cards
                .iter()
                .filter_map(|id| ledger.card(*id))
                .filter(|card| is_unofficial(card, ledger) && !card.went_back() && !told.contains(&card.id))
                .collect();
            if cards.is_empty() {
                continue;
            }
            let Some(loss) = loss(incident, &cards) else { continue };
            told.extend(cards.iter().map(|card| card.id));
            self.lost_unknown += loss.unknown;
            let mut from: Vec<_> = cards.iter().map(|card| seller_of(card, ledger)).collect();
            from.sort_unstable();
            from.dedup();
            let part = match from.as_slice() {
                [one] => sellers.get_mut(one).map(|seller| &mut seller.lost_yen),
                _ => None,
            };
            let part = part.unwrap_or(&mut self.shared_lost_yen);
            *part = part.saturating_add(loss.yen);
        }
    }
}

/// What one incident took.
struct Loss {
    yen: i64,
    /// Cards of which nobody knows how much is gone.
    unknown: usize,
}

/// What an incident took of these cards; nothing while it may still end well, and when it did.
fn loss(incident: &Incident, cards: &[&Card]) -> Option<Loss> {
    let faces: Vec<i64> =
        cards.iter().filter_map(|card| card.facts.face_value.and_then(Money::in_yen)).collect();
    let whole = faces.iter().copied().fold(0, i64::saturating_add);
    let nameless = cards.len() - faces.len();
    let back = incident.closed.as_ref().and_then(|closed| closed.recovered).and_then(Money::in_yen);
    if let Some(lost) = amount_of(incident) {
        // Some write down what is gone for good, others all that was at stake: together they cannot exceed the cards.
        let back = back.unwrap_or(0).max(0);
        let net = if lost.saturating_add(back) <= whole { lost } else { lost.saturating_sub(back) };
        return Some(Loss { yen: net.max(0), unknown: 0 });
    }
    if incident.standing() != Standing::Invalid {
        return None;
    }
    match (incident.closed.as_ref().map(|closed| closed.outcome), back) {
        // Something came back, and nobody wrote how much.
        (Some(Ended::Refunded), None) => Some(Loss { yen: 0, unknown: cards.len() }),
        (Some(_) | None, back) => {
            let back = back.unwrap_or(0).max(0);
            Some(Loss { yen: whole.saturating_sub(back).max(0), unknown: nameless })
        }
    }
}

/// What a person wrote down as lost when it ended.
fn amount_of(incident: &Incident) -> Option<i64> {
    let Closure { lost, .. } = incident.closed.as_ref()?;
    lost.and_then(Money::in_yen)
}

fn has_trouble(card: &Card, ledger: &Ledger) -> bool {
    let ended = |incident: &Incident| incident.closed.as_ref().map(|closed| closed.outcome);
    let incidents = card.incidents.iter().filter_map(|id| ledger.incident(*id));
    incidents.map(ended).any(|ended| ended != Some(Ended::FalseAlarm))
}

/// Whether a card is in trouble that has not ended and has not cost it yet.
fn is_open(card: &Card, ledger: &Ledger) -> bool {
    let mut incidents = card.incidents.iter().filter_map(|id| ledger.incident(*id));
    ledger.standing(card) != Standing::Invalid && incidents.any(Incident::is_open)
}

fn is_unofficial(card: &Card, ledger: &Ledger) -> bool {
    ledger.purchase_of(card).is_some_and(|purchase| purchase.facts.provenance.is_unofficial())
}

/// Whether the person's own money paid for it.
fn is_own(purchase: &Purchase) -> bool {
    !purchase.facts.provenance.is_received() && !matches!(purchase.facts.purchaser, Purchaser::Other(_))
}

fn seller_of(card: &Card, ledger: &Ledger) -> Option<String> {
    ledger.purchase_of(card).and_then(|purchase| purchase.facts.seller.clone())
}
