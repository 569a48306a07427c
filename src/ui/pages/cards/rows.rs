//! The rows of the table, derived from the ledger: filtered, sorted, counted. Worked out again only when the ledger,
//! the filter or the order changes.

use std::cmp::Ordering;
use std::collections::{HashMap, HashSet};

use super::filter::Filter;
use super::found;
use crate::core::card::Card;
use crate::core::date::Now;
use crate::core::id::CardId;
use crate::core::ledger::Ledger;
use crate::core::money::Money;
use crate::core::words::{ChargeStatus, Issuer, Provenance, Standing};
use crate::i18n::{Lang, Texts};
use crate::rules::Level;
use crate::ui::page_cx::PageCx;
use crate::ui::search::CardSearch;
use crate::ui::widgets::{Bracket, SortOrder};
use crate::wording::words;

/// The columns, in the order the table shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Column {
    Issuer,
    Kind,
    Provenance,
    Seller,
    Face,
    Paid,
    Bought,
    State,
    Warnings,
}

impl Column {
    /// All of them.
    pub const ALL: [Self; 9] = [
        Self::Issuer,
        Self::Kind,
        Self::Provenance,
        Self::Seller,
        Self::Face,
        Self::Paid,
        Self::Bought,
        Self::State,
        Self::Warnings,
    ];

    /// The order a first click gives: amounts, dates and warnings begin with the largest.
    pub fn first_order(self) -> SortOrder {
        match self {
            Self::Face | Self::Paid | Self::Bought | Self::Warnings => SortOrder::Falling,
            Self::Issuer | Self::Kind | Self::Provenance | Self::Seller | Self::State => SortOrder::Rising,
        }
    }
}

/// How the rows are ordered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sort {
    /// By what.
    pub column: Column,
    /// Which way.
    pub order: SortOrder,
}

impl Default for Sort {
    fn default() -> Self {
        Self { column: Column::Bought, order: SortOrder::Falling }
    }
}

/// How many cards a chip stands for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    pub uncharged: usize,
    pub warned: usize,
    pub unofficial: usize,
}

/// The rows and what they add up to.
#[derive(Debug, Default)]
pub struct Rows {
    key: Option<(u64, usize, Filter, Sort, Now, Lang)>,
    /// The warnings about each card that has any.
    pub found: HashMap<CardId, Found>,
    /// The places of the shown cards in the ledger's order, as the table shows them.
    pub shown: Vec<u32>,
    /// What the chips stand for, among all cards.
    pub counts: Counts,
    /// The face values of the shown cards, in yen.
    pub face_yen: i64,
    /// Those of the shown cards that are not charged yet.
    pub uncharged_yen: i64,
    /// How many of the shown cards are of another currency, and so in no total.
    pub other_currency: usize,
}

/// The warnings about one card.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Found {
    /// The highest level among them.
    pub level: Level,
    /// How many there are.
    pub count: usize,
}

impl Rows {
    /// Works the rows out again if anything they rest on has changed.
    pub fn update(&mut self, cx: &PageCx<'_>, filter: &Filter, sort: Sort, search: &mut CardSearch) {
        let (ledger, t) = (cx.ledger, cx.texts);
        // Only a filter on a period needs to know the day; the minute never matters.
        let now = Now::end_of(cx.now.day);
        let key = (cx.revision, cx.warnings.len(), now, t.lang());
        let same = self.key.as_ref().is_some_and(|(revision, warnings, old_filter, old_sort, now, lang)| {
            (*revision, *warnings, *now, *lang) == key && old_filter == filter && *old_sort == sort
        });
        if same {
            return;
        }
        self.key = Some((key.0, key.1, filter.clone(), sort, key.2, key.3));
        self.collect_found(cx);
        self.count(ledger);
        let found = &self.found;
        let only: Option<HashSet<CardId>> = filter.only.as_ref().map(|only| only.iter().copied().collect());
        let fits = |at: &u32| {
            let card = ledger.card_at(*at as usize);
            card.is_some_and(|card| {
                only.as_ref().is_none_or(|only| only.contains(&card.id))
                    && filter.holds(ledger, card, now, |card| found.contains_key(&card.id))
            })
        };
        self.shown = if filter.query.trim().is_empty() {
            (0..ledger.cards().len() as u32).filter(fits).collect()
        } else {
            search.find(ledger, cx.revision, &filter.query).iter().copied().filter(fits).collect()
        };
        self.order(ledger, sort, t);
        self.add_up(ledger);
    }

    fn collect_found(&mut self, cx: &PageCx<'_>) {
        self.found.clear();
        for warning in cx.warnings.iter() {
            for card in found::cards_of(warning, cx.ledger) {
                let found = self.found.entry(card).or_insert(Found { level: warning.level, count: 0 });
                found.level = found.level.max(warning.level);
                found.count += 1;
            }
        }
    }

    fn count(&mut self, ledger: &Ledger) {
        self.counts = Counts { warned: self.found.len(), ..Counts::default() };
        for card in ledger.cards() {
            let came = ledger.purchase_of(card).map_or(Provenance::Unknown, |p| p.facts.provenance);
            self.counts.uncharged += usize::from(card.charge_status() == ChargeStatus::Uncharged);
            self.counts.unofficial += usize::from(came.is_unofficial());
        }
    }

    fn add_up(&mut self, ledger: &Ledger) {
        (self.face_yen, self.uncharged_yen, self.other_currency) = (0, 0, 0);
        for card in self.shown.iter().filter_map(|at| ledger.card_at(*at as usize)) {
            let yen = card.face_yen();
            self.face_yen = self.face_yen.saturating_add(yen);
            if card.charge_status() == ChargeStatus::Uncharged {
                self.uncharged_yen = self.uncharged_yen.saturating_add(yen);
            }
            let foreign = card.facts.face_value.is_some_and(|face| face.in_yen().is_none());
            self.other_currency += usize::from(foreign);
        }
    }

    fn order(&mut self, ledger: &Ledger, sort: Sort, t: &Texts) {
        let names = Names::new(t);
        let mut keyed: Vec<(u32, Key<'_>)> = self
            .shown
            .iter()
            .filter_map(|at| {
                Some((*at, key(ledger, ledger.card_at(*at as usize)?, sort.column, &names, &self.found)))
            })
            .collect();
        let rank = purchase_ranks(ledger);
        let rank = |at: u32| rank.get(at as usize).copied().unwrap_or(0);
        keyed.sort_unstable_by(|(left_at, left), (right_at, right)| {
            // What is unknown comes last, whichever way; among equals the latest purchase first, its cards in order.
            left.unknown
                .cmp(&right.unknown)
                .then_with(|| match sort.order {
                    SortOrder::Rising => left.compare(right),
                    SortOrder::Falling => right.compare(left),
                })
                .then_with(|| rank(*right_at).cmp(&rank(*left_at)))
                .then_with(|| left_at.cmp(right_at))
        });
        self.shown = keyed.into_iter().map(|(at, _)| at).collect();
    }

    /// The card of a row.
    pub fn card<'a>(&self, ledger: &'a Ledger, row: usize) -> Option<&'a Card> {
        ledger.card_at(*self.shown.get(row)? as usize)
    }

    /// The row of a card, if it is shown.
    pub fn row_of(&self, ledger: &Ledger, card: CardId) -> Option<usize> {
        (0..self.shown.len()).find(|row| self.card(ledger, *row).is_some_and(|found| found.id == card))
    }

    /// How a row is tied to its neighbours of the same purchase.
    pub fn bracket(&self, ledger: &Ledger, row: usize) -> Bracket {
        let purchase = |row: Option<usize>| Some(self.card(ledger, row?)?.purchase);
        let own = purchase(Some(row));
        let above = own.is_some() && purchase(row.checked_sub(1)) == own;
        let below = own.is_some() && purchase(row.checked_add(1)) == own;
        match (above, below) {
            (false, false) => Bracket::None,
            (false, true) => Bracket::First,
            (true, true) => Bracket::Middle,
            (true, false) => Bracket::Last,
        }
    }
}

/// The place of each card's purchase in the order of recording.
fn purchase_ranks(ledger: &Ledger) -> Vec<u32> {
    let mut ranks = Vec::with_capacity(ledger.cards().len());
    let (mut rank, mut last) = (0, None);
    for card in ledger.cards() {
        if last.replace(card.purchase) != Some(card.purchase) {
            rank += 1;
        }
        ranks.push(rank);
    }
    ranks
}

/// What a row is ordered by.
struct Key<'a> {
    unknown: bool,
    number: i64,
    text: &'a str,
}

impl Key<'_> {
    fn compare(&self, other: &Self) -> Ordering {
        self.number.cmp(&other.number).then_with(|| self.text.cmp(other.text))
    }
}

/// The words columns are ordered by, made once.
struct Names {
    issuers: Vec<(Issuer, String)>,
}

impl Names {
    fn new(t: &Texts) -> Self {
        Self { issuers: Issuer::ALL.iter().map(|issuer| (*issuer, words::issuer(*issuer, t))).collect() }
    }
}

fn key<'a>(
    ledger: &'a Ledger,
    card: &'a Card,
    column: Column,
    names: &'a Names,
    found: &HashMap<CardId, Found>,
) -> Key<'a> {
    let number =
        |number: Option<i64>| Key { unknown: number.is_none(), number: number.unwrap_or(0), text: "" };
    let text = |text: Option<&'a str>| Key { unknown: text.is_none(), number: 0, text: text.unwrap_or("") };
    let purchase = ledger.purchase_of(card);
    match column {
        Column::Issuer => {
            if let Some(name) = &card.facts.issuer_name {
                text(Some(name))
            } else {
                let name = names.issuers.iter().find(|(issuer, _)| *issuer == card.facts.issuer);
                text(name.filter(|(issuer, _)| *issuer != Issuer::Unknown).map(|(_, name)| name.as_str()))
            }
        }
        Column::Kind => number(place(card.facts.kind, crate::core::words::CardKind::ALL)),
        Column::Provenance => number(purchase.and_then(|p| place(p.facts.provenance, Provenance::ALL))),
        Column::Seller => text(purchase.and_then(|p| p.facts.seller.as_deref())),
        Column::Face => number(card.facts.face_value.map(in_yen_first)),
        Column::Paid => number(card.facts.paid.map(in_yen_first)),
        Column::Bought => number(purchase.and_then(|p| {
            let (day, minute) = p.facts.when.order();
            let minute = minute.map_or(0, |minute| i64::from(minute.hour() * 60 + minute.minute()) + 1);
            Some(day?.days_since(crate::core::date::Day::new(1970, 1, 1)?) * 2000 + minute)
        })),
        Column::State => number(Some(match ledger.standing(card) {
            Standing::Invalid => -2,
            Standing::Locked => -1,
            Standing::Good | Standing::Unknown => {
                place(card.charge_status(), ChargeStatus::ALL).unwrap_or(99)
            }
        })),
        Column::Warnings => {
            let found = found.get(&card.id);
            number(found.map(|found| found.level as i64 * 1000 + found.count.min(999) as i64))
        }
    }
}

/// The place of a word in its list; none for the last one, which is "unknown".
fn place<T: Copy + PartialEq>(word: T, all: &[T]) -> Option<i64> {
    let at = all.iter().position(|other| *other == word)?;
    (at + 1 < all.len()).then_some(at as i64)
}

/// Amounts of other currencies cannot be compared with yen; they stand together after them.
fn in_yen_first(money: Money) -> i64 {
    money.in_yen().unwrap_or(i64::MAX)
}
