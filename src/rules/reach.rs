//! How far a change reaches: everything that has to be looked at again after what entries touched.

use std::collections::{BTreeSet, HashSet};

use super::index;
use super::lots::Lots;
use super::price_below_face;
use super::rule::RuleId;
use super::warning::Subject;
use super::warnings::Warnings;
use crate::core::card::{Card, Purchase};
use crate::core::id::{AccountId, CardId, IncidentId, PurchaseId};
use crate::core::ledger::{Ledger, Touched};
use crate::core::words::Issuer;

/// Everything that has to be looked at again after what entries touched.
pub(super) struct Reach {
    pub(super) cards: HashSet<CardId>,
    pub(super) purchases: HashSet<PurchaseId>,
    accounts: HashSet<AccountId>,
    incidents: HashSet<IncidentId>,
    pub(super) sellers: BTreeSet<usize>,
    /// Purchases of whose charged cards something else is left than before.
    drawn: HashSet<PurchaseId>,
}

impl Reach {
    /// `lots`: what was left of charges at the last look, which is brought up to date.
    pub(super) fn of(touched: &Touched, lots: &mut Lots, ledger: &Ledger) -> Self {
        let mut reach = Self {
            cards: touched.cards.iter().copied().collect(),
            purchases: touched.purchases.iter().copied().collect(),
            accounts: touched.accounts.iter().copied().collect(),
            incidents: touched.incidents.iter().copied().collect(),
            sellers: BTreeSet::new(),
            drawn: HashSet::new(),
        };
        // What is left of a charged card depends on its account: whoever warns of a card, of the purchase it came with or of
        // the seller looks at that.
        for id in &reach.accounts {
            for charge in lots.refresh(*id, ledger) {
                let card = ledger.charge(charge).and_then(|charge| ledger.card(charge.card?));
                let Some(card) = card else { continue };
                reach.cards.insert(card.id);
                reach.drawn.insert(card.purchase);
                if price_below_face::is_below(card) {
                    reach.purchases.insert(card.purchase);
                }
            }
        }
        // What became of a card says whether it counts as bought.
        for card in touched.cards.iter().filter_map(|id| ledger.card(*id)) {
            reach.purchases.insert(card.purchase);
        }
        reach
    }

    /// Goes on to what depends on what moved in the index.
    pub(super) fn follow(
        &mut self,
        touched: &Touched,
        moved: &index::Moved,
        warnings: &Warnings,
        ledger: &Ledger,
    ) {
        // What is written down of a seller is about everything that was bought there.
        for place in touched.sellers.iter().filter_map(|name| warnings.index.place_of(name)) {
            self.sellers.insert(place);
            self.purchases
                .extend(warnings.index.seller_at(place).into_iter().flat_map(|seller| &seller.purchases));
        }

        // Whoever was warned of together with a card.
        let with: Vec<CardId> = self
            .cards
            .iter()
            .flat_map(|id| {
                let about = Subject::Card(*id);
                warnings.standing.about(&about).chain(warnings.dismissed.about(&about)).collect::<Vec<_>>()
            })
            .filter(|warning| warning.rule == RuleId::CodeReused)
            .filter_map(|warning| match warning.subject() {
                Some(Subject::Card(id)) => Some(*id),
                _ => None,
            })
            .collect();
        self.cards.extend(with);
        self.cards.extend(&moved.cards);
        self.sellers.extend(&moved.sellers);
        // A seller with trouble is told of while something of it is left on an account.
        self.sellers.extend(self.drawn.iter().filter_map(|purchase| warnings.index.seller_of(*purchase)));
        let of_incidents = self.incidents.iter().filter_map(|id| ledger.incident(*id));
        for card in of_incidents.flat_map(|incident| &incident.cards).filter_map(|id| ledger.card(*id)) {
            self.sellers.extend(warnings.index.seller_of(card.purchase));
        }
        // A cap speaks of the largest balance of an issuer, and of all cards that wait for one.
        let of_accounts = self.accounts.iter().filter_map(|id| ledger.account(*id));
        let issuers: BTreeSet<Issuer> =
            of_accounts.map(|account| account.facts.issuer).chain(moved.issuers.iter().copied()).collect();
        let beside = ledger.accounts().filter(|account| issuers.contains(&account.facts.issuer));
        self.accounts.extend(beside.map(|account| account.id));
    }

    pub(super) fn subjects(&self) -> impl Iterator<Item = Subject> {
        let cards = self.cards.iter().copied().map(Subject::Card);
        let purchases = self.purchases.iter().copied().map(Subject::Purchase);
        let accounts = self.accounts.iter().copied().map(Subject::Account);
        let incidents = self.incidents.iter().copied().map(Subject::Incident);
        cards.chain(purchases).chain(accounts).chain(incidents)
    }
}

/// Every purchase with its cards. Cards stand in the ledger in the order of their purchases, so nothing is looked up.
pub(super) fn each_purchase<'a>(ledger: &'a Ledger, mut look: impl FnMut(&'a Purchase, &[&'a Card])) {
    let mut cards = ledger.cards().peekable();
    let mut own: Vec<&Card> = Vec::new();
    for purchase in ledger.purchases() {
        own.clear();
        while let Some(card) = cards.next_if(|card| card.purchase == purchase.id) {
            own.push(card);
        }
        if own.len() != purchase.cards.len() {
            own.clear();
            own.extend(purchase.cards.iter().filter_map(|id| ledger.card(*id)));
        }
        look(purchase, &own);
    }
}
