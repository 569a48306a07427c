//! What rules look up and the ledger does not hold ready: purchases by day and by seller, cards by what names them, cards
//! that were sold, cards that wait to be charged. Kept up to date purchase by purchase.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use super::days::{self, Days};
use super::warning::fnv1a;
use crate::core::card::{Card, Fate, Purchase};
use crate::core::date::Day;
use crate::core::id::{CardId, PurchaseId};
use crate::core::ledger::Ledger;
use crate::core::spelling::fold;
use crate::core::words::{ChargeStatus, HandOver, Issuer, Standing};

/// What is looked up.
#[derive(Debug, Clone, Default)]
pub(super) struct Index {
    pub days: Days,
    /// Cards that were sold, by the day they were.
    pub sold: BTreeMap<Day, BTreeSet<CardId>>,
    sold_on: HashMap<CardId, Day>,
    sellers: Vec<Seller>,
    /// A seller's place by its name as written and as compared.
    places: HashMap<String, usize>,
    seller_of: BySorted<PurchaseId, usize>,
    /// Cards by a hash of what names them, in order.
    names: Vec<(u64, CardId)>,
    /// Cards that share a name with another, or did.
    doubles: HashSet<CardId>,
    /// Yen of uncharged cards by issuer.
    waiting: BTreeMap<Issuer, i64>,
    waits: BySorted<CardId, (Issuer, i64)>,
}

/// Values by ids that come nearly in order: quicker to begin with than a map of hashes.
#[derive(Debug, Clone)]
struct BySorted<K, V>(Vec<(K, V)>);

impl<K, V> Default for BySorted<K, V> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<K: Ord + Copy, V: Copy> BySorted<K, V> {
    fn get(&self, key: K) -> Option<V> {
        let at = self.0.binary_search_by_key(&key, |(key, _)| *key).ok()?;
        self.0.get(at).map(|(_, value)| *value)
    }

    fn insert(&mut self, key: K, value: V) {
        match self.0.binary_search_by_key(&key, |(key, _)| *key) {
            Ok(at) => {
                if let Some(known) = self.0.get_mut(at) {
                    known.1 = value;
                }
            }
            Err(at) => self.0.insert(at, (key, value)),
        }
    }

    fn remove(&mut self, key: K) -> Option<V> {
        let at = self.0.binary_search_by_key(&key, |(key, _)| *key).ok()?;
        Some(self.0.remove(at).1)
    }

    /// Adds one of many; `sort` comes when all are there.
    fn push(&mut self, key: K, value: V) {
        self.0.push((key, value));
    }

    fn sort(&mut self) {
        self.0.sort_by_key(|(key, _)| *key);
    }
}

/// A seller, as the ledger knows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seller {
    /// The purchases made there, in the order of their ids: as they were recorded.
    pub purchases: Vec<PurchaseId>,
    /// Those of them whose cards any incident is about.
    pub(super) with_incidents: BTreeSet<PurchaseId>,
}

impl Seller {
    /// Its name as it was first written: the spelling of its first purchase.
    pub fn name<'a>(&self, ledger: &'a Ledger) -> &'a str {
        let first = self.purchases.first().and_then(|id| ledger.purchase(*id));
        first.and_then(|purchase| purchase.facts.seller.as_deref()).unwrap_or_default()
    }
}

/// What has to be looked at again when the index moved.
#[derive(Debug, Default)]
pub(super) struct Moved {
    /// The latest day on which a purchase or sale changed.
    pub day: Option<Day>,
    /// Whether a way of paying was first used on another day than before, however long ago.
    pub payments: bool,
    /// Cards whose namesakes changed.
    pub cards: HashSet<CardId>,
    /// Sellers by their place.
    pub sellers: BTreeSet<usize>,
    /// Issuers whose waiting yen changed.
    pub issuers: BTreeSet<Issuer>,
}

impl Index {
    /// Begins with every purchase and its cards, in the order of the ledger.
    pub fn add(
        &mut self,
        bought: &mut Vec<(Day, days::Bought)>,
        ledger: &Ledger,
        purchase: &Purchase,
        cards: &[&Card],
    ) {
        bought.extend(days::bought(purchase, cards.iter().copied()));
        if let Some(seller) = purchase.facts.seller.as_deref() {
            let place = self.place(seller);
            if let Some(seller) = self.sellers.get_mut(place) {
                seller.purchases.push(purchase.id);
                self.seller_of.push(purchase.id, place);
                if cards.iter().any(|card| !card.incidents.is_empty()) {
                    seller.with_incidents.insert(purchase.id);
                }
            }
        }
        for card in cards {
            if let Some(day) = sold_on(card) {
                self.sold.entry(day).or_default().insert(card.id);
                self.sold_on.insert(card.id, day);
            }
            self.names.extend(names(card).map(|name| (name, card.id)));
            if let Some((issuer, yen)) = waits(card, ledger) {
                *self.waiting.entry(issuer).or_default() += yen;
                self.waits.push(card.id, (issuer, yen));
            }
        }
    }

    /// Ends the beginning.
    pub fn finish(&mut self, bought: Vec<(Day, days::Bought)>) {
        self.days = Days::of(bought);
        self.names.sort_unstable();
        let shared = self.names.chunk_by(|(a, _), (b, _)| a == b).filter(|same| same.len() > 1);
        self.doubles = shared.flatten().map(|(_, id)| *id).collect();
        self.seller_of.sort();
        self.waits.sort();
        self.sellers.iter_mut().for_each(|seller| seller.purchases.sort_unstable());
    }

    /// Looks at purchases again, with all their cards, and at cards that may be gone.
    pub fn refresh(
        &mut self,
        purchases: &HashSet<PurchaseId>,
        cards: &HashSet<CardId>,
        ledger: &Ledger,
    ) -> Moved {
        let mut moved = Moved::default();
        let paid: Vec<_> = self.days.first_paid().collect();
        for id in purchases {
            moved.day = moved.day.max(self.days.refresh(*id, ledger));
            let purchase = ledger.purchase(*id);
            let seller = purchase.and_then(|purchase| purchase.facts.seller.as_deref());
            let cards = purchase.map(|purchase| purchase.cards.as_slice()).unwrap_or_default();
            let cards = || cards.iter().filter_map(|id| ledger.card(*id));
            self.refresh_seller(*id, seller, &mut moved);
            self.refresh_incidents(*id, cards().any(|card| !card.incidents.is_empty()));
            for card in cards() {
                self.refresh_card(card.id, Some(card), ledger, &mut moved);
            }
        }
        for id in cards.iter().filter(|id| ledger.card(**id).is_none()) {
            self.refresh_card(*id, None, ledger, &mut moved);
        }
        moved.payments = !self.days.first_paid().eq(paid);
        moved
    }

    fn refresh_seller(&mut self, purchase: PurchaseId, seller: Option<&str>, moved: &mut Moved) {
        let before = self.seller_of.get(purchase);
        let after = seller.map(|seller| self.place(seller));
        moved.sellers.extend(before.into_iter().chain(after));
        if before == after {
            return;
        }
        if let Some(seller) = before.and_then(|place| self.sellers.get_mut(place)) {
            seller.purchases.retain(|id| *id != purchase);
            seller.with_incidents.remove(&purchase);
            self.seller_of.remove(purchase);
        }
        if let Some(place) = after {
            self.file(place, purchase);
            if let Some(seller) = self.sellers.get_mut(place) {
                seller.purchases.sort_unstable();
            }
        }
    }

    fn refresh_incidents(&mut self, purchase: PurchaseId, has_some: bool) {
        if let Some(seller) = self.seller_of.get(purchase).and_then(|place| self.sellers.get_mut(place)) {
            if has_some {
                seller.with_incidents.insert(purchase);
            } else {
                seller.with_incidents.remove(&purchase);
            }
        }
    }

    /// Looks at a card again, or forgets it.
    fn refresh_card(&mut self, id: CardId, card: Option<&Card>, ledger: &Ledger, moved: &mut Moved) {
        let (before, after) = (self.sold_on.remove(&id), card.and_then(sold_on));
        if let Some(day) = before {
            moved.day = moved.day.max(before.filter(|_| before != after));
            if let Some(cards) = self.sold.get_mut(&day) {
                cards.remove(&id);
                if cards.is_empty() {
                    self.sold.remove(&day);
                }
            }
        }
        if let Some(day) = after {
            moved.day = moved.day.max(after.filter(|_| before != after));
            self.sold.entry(day).or_default().insert(id);
            self.sold_on.insert(id, day);
        }
        let wanted: Vec<u64> = card.into_iter().flat_map(names).collect();
        let known = wanted.iter().all(|name| self.names.binary_search(&(*name, id)).is_ok());
        if !known || card.is_none() {
            // Its names changed, or it is new. Names it has lost stay until then: whoever looks compares the facts.
            self.names.retain(|(_, other)| *other != id);
            for name in wanted {
                let place = self.names.partition_point(|other| *other < (name, id));
                self.names.insert(place, (name, id));
            }
        }
        let same: Vec<CardId> = card.into_iter().flat_map(|card| self.namesakes(card)).collect();
        if !same.is_empty() {
            self.doubles.insert(id);
            self.doubles.extend(&same);
        }
        moved.cards.extend(same);
        let after = card.and_then(|card| waits(card, ledger));
        let before = self.waits.remove(id);
        if let Some(waits) = after {
            self.waits.insert(id, waits);
        }
        if before != after {
            for (issuer, yen) in before.map(|(issuer, yen)| (issuer, -yen)).into_iter().chain(after) {
                *self.waiting.entry(issuer).or_default() += yen;
                moved.issuers.insert(issuer);
            }
        }
    }

    /// Every seller, in the order of their first purchases.
    pub fn sellers(&self) -> impl Iterator<Item = &Seller> {
        self.sellers.iter().filter(|seller| !seller.purchases.is_empty())
    }

    /// A seller by its place.
    pub fn seller_at(&self, place: usize) -> Option<&Seller> {
        self.sellers.get(place).filter(|seller| !seller.purchases.is_empty())
    }

    /// The place of a seller, by its name in any spelling.
    pub fn place_of(&self, name: &str) -> Option<usize> {
        self.places.get(name).or_else(|| self.places.get(fold(name).as_str())).copied()
    }

    /// The place of the seller of a purchase.
    pub fn seller_of(&self, purchase: PurchaseId) -> Option<usize> {
        self.seller_of.get(purchase)
    }

    /// Whether a card may share a name with another.
    pub fn is_double(&self, card: CardId) -> bool {
        self.doubles.contains(&card)
    }

    /// Other cards that may have the same serial number, or the same issuer, end of the code and face value.
    pub fn namesakes(&self, card: &Card) -> Vec<CardId> {
        let mut found = Vec::new();
        for name in names(card) {
            let from = self.names.partition_point(|(other, _)| *other < name);
            let same = self.names.iter().skip(from).take_while(|(other, _)| *other == name);
            found.extend(same.map(|(_, id)| *id).filter(|id| *id != card.id));
        }
        found
    }

    /// Yen of the uncharged cards of an issuer.
    pub fn waiting(&self, issuer: Issuer) -> i64 {
        self.waiting.get(&issuer).copied().unwrap_or(0)
    }

    fn place(&mut self, seller: &str) -> usize {
        if let Some(place) = self.places.get(seller) {
            return *place;
        }
        let folded = fold(seller);
        let place = self.places.get(&folded).copied().unwrap_or_else(|| {
            self.sellers.push(Seller { purchases: Vec::new(), with_incidents: BTreeSet::new() });
            self.sellers.len() - 1
        });
        self.places.insert(folded, place);
        self.places.insert(seller.to_owned(), place);
        place
    }

    fn file(&mut self, place: usize, purchase: PurchaseId) {
        if let Some(seller) = self.sellers.get_mut(place) {
            seller.purchases.push(purchase);
            self.seller_of.insert(purchase, place);
        }
    }
}

/// The day on which a card was sold, if it was.
fn sold_on(card: &Card) -> Option<Day> {
    match &card.fate {
        Some(Fate::HandedOver { how, when, received }) => {
            let for_money = received.is_some_and(|money| money.minor > 0);
            (*how == HandOver::Sold || (for_money && !card.went_back())).then(|| when.day()).flatten()
        }
        Some(Fate::Charged(_) | Fate::Spent(_)) | None => None,
    }
}

/// An uncharged card that can still be charged, with its yen.
fn waits(card: &Card, ledger: &Ledger) -> Option<(Issuer, i64)> {
    let waits = card.charge_status() == ChargeStatus::Uncharged && ledger.standing(card) != Standing::Invalid;
    (waits && card.face_yen() > 0).then(|| (card.facts.issuer, card.face_yen()))
}

/// Hashes of what names a card: its serial number, and its issuer with the end of the code and the face value.
fn names(card: &Card) -> impl Iterator<Item = u64> + use<> {
    let facts = &card.facts;
    let serial = facts
        .serial_number
        .as_deref()
        .filter(|serial| !serial.is_empty())
        .map(|serial| fnv1a([0].into_iter().chain(serial_key(serial).into_bytes())));
    let code = facts.code_last4.as_ref().zip(facts.face_value).map(|(last4, face)| {
        let issuer = [1, facts.issuer as u8];
        let last4 = last4.as_str().bytes();
        fnv1a(issuer.into_iter().chain(last4).chain(face.minor.to_le_bytes()))
    });
    serial.into_iter().chain(code)
}

/// A serial number as it is compared.
pub(super) fn serial_key(serial: &str) -> String {
    fold(serial)
}
