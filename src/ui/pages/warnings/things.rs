//! What warnings are about: its name, its line with where it leads, and the cards behind it.

use crate::action::Place;
use crate::core::card::{Card, Purchase};
use crate::core::id::CardId;
use crate::core::spelling::fold;
use crate::i18n::format;
use crate::rules::{Subject, Warning};
use crate::ui::icons::Icon;
use crate::ui::marks;
use crate::ui::page_cx::PageCx;
use crate::ui::pages::trouble::words as incident_words;
use crate::ui::theme::Tone;
use crate::ui::widgets::LedgerLine;
use crate::wording::words;

/// More lines than this are counted, not shown.
const SHOWN: usize = 12;

/// A line of the ledger that a click follows to the thing itself.
pub struct Thing {
    /// How it is drawn.
    pub line: LedgerLine,
    /// Where it leads.
    pub place: Goes,
}

/// Where a line leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Goes {
    /// To a place.
    To(Place),
    /// To the cards of a seller, which are looked for only when someone follows.
    ToCardsOfSeller(String),
}

impl Goes {
    /// The place, looked for.
    pub fn place(self, cx: &PageCx<'_>) -> Place {
        match self {
            Self::To(place) => place,
            Self::ToCardsOfSeller(name) => {
                let name = fold(&name);
                let own = |purchase: &&Purchase| {
                    purchase.facts.seller.as_deref().is_some_and(|seller| fold(seller) == name)
                };
                let cards =
                    cx.ledger.purchases().filter(own).flat_map(|purchase| purchase.cards.iter().copied());
                Place::CardsOf(cards.collect())
            }
        }
    }
}

/// What a thing is called, in a few words.
pub fn name(subject: &Subject, cx: &PageCx<'_>) -> String {
    known_name(subject, cx).unwrap_or_else(|| cx.texts.warnings_thing_gone())
}

/// The same; none when it is no longer there.
pub fn known_name(subject: &Subject, cx: &PageCx<'_>) -> Option<String> {
    let t = cx.texts;
    match subject {
        Subject::Card(id) => cx.ledger.card(*id).map(|card| incident_words::card_in_full(card, t)),
        Subject::Purchase(id) => cx.ledger.purchase(*id).map(|purchase| purchase_name(purchase, cx)),
        Subject::Account(id) => cx.ledger.account(*id).map(|account| account.facts.name.clone()),
        Subject::Incident(id) => {
            cx.ledger.incident(*id).map(|incident| incident_words::title(incident.kind, t))
        }
        Subject::Seller(name) => Some(name.clone()),
    }
}

fn purchase_name(purchase: &Purchase, cx: &PageCx<'_>) -> String {
    let t = cx.texts;
    let when =
        (!purchase.facts.when.is_unknown()).then(|| format::when_table(purchase.facts.when, cx.now.day, t));
    let count = purchase.cards.len();
    let parts = when
        .into_iter()
        .chain(purchase.facts.seller.clone())
        .chain([t.count_cards(count, format::count(count))]);
    parts.collect::<Vec<_>>().join(&t.word_list_dot())
}

/// Issuer, last four and seller of a card.
pub fn card_parts(card: &Card, cx: &PageCx<'_>) -> Vec<String> {
    let t = cx.texts;
    let last = card.facts.code_last4.as_ref().map(|last| t.word_last_four(last.as_str()));
    let seller = cx.ledger.purchase_of(card).and_then(|purchase| purchase.facts.seller.clone());
    std::iter::once(incident_words::issuer(card, t)).chain(last).chain(seller).collect()
}

/// What a warning is about in one line: a card with its value, its seller and its day.
pub fn caption(warning: &Warning, cx: &PageCx<'_>) -> String {
    let t = cx.texts;
    let Some(first) = warning.subject() else { return String::new() };
    let card = match first {
        Subject::Card(id) => cx.ledger.card(*id),
        Subject::Purchase(_) | Subject::Account(_) | Subject::Incident(_) | Subject::Seller(_) => None,
    };
    let mut parts = card.map_or_else(|| vec![name(first, cx)], |card| card_parts(card, cx));
    if let Some(card) = card {
        if let Some(face) = card.facts.face_value {
            parts.insert(1, format::money(face));
        }
        let when = cx.ledger.purchase_of(card).and_then(|purchase| purchase.facts.when.day());
        parts.extend(when.map(|day| format::day_table(day, cx.now.day)));
    }
    if let Some(more) = warning.subjects.len().checked_sub(1).filter(|more| *more > 0) {
        parts.push(t.word_and_others(more));
    }
    parts.join(&t.word_list_dot())
}

/// The lines of what a warning rests on, and how many more there are.
pub fn lines(warning: &Warning, cx: &PageCx<'_>) -> (Vec<Thing>, usize) {
    let mut out = Vec::new();
    for subject in warning.subjects.iter().take(SHOWN) {
        out.extend(thing(subject, cx));
        if let Subject::Account(id) = subject {
            out.extend(unofficial_charges(*id, cx));
        }
    }
    (out, warning.subjects.len().saturating_sub(SHOWN))
}

/// The line of a thing; none when it is no longer there.
pub fn thing(subject: &Subject, cx: &PageCx<'_>) -> Option<Thing> {
    let t = cx.texts;
    let dot = t.word_list_dot();
    let (line, place) = match subject {
        Subject::Card(id) => {
            let card = cx.ledger.card(*id)?;
            (card_line(card, cx), Goes::To(Place::Card(*id)))
        }
        Subject::Purchase(id) => {
            let purchase = cx.ledger.purchase(*id)?;
            let count = purchase.cards.len();
            let face = purchase.cards.iter().filter_map(|card| cx.ledger.card(*card)).map(Card::face_yen);
            let face = face.fold(0_i64, i64::saturating_add);
            let seller = purchase.facts.seller.clone().unwrap_or_else(|| t.warnings_seller_unknown());
            let mut captions = vec![t.count_cards(count, format::count(count))];
            if !purchase.facts.when.is_unknown() {
                captions.insert(0, format::when_table(purchase.facts.when, cx.now.day, t));
            }
            captions.extend(purchase.facts.order_number.clone());
            let (icon, tone) = marks::provenance(purchase.facts.provenance);
            let line = LedgerLine::new(t.warnings_purchase_at(seller))
                .icon(icon, tone)
                .caption(captions.join(&dot))
                .amount(format::yen(face));
            (line, Goes::To(Place::CardsOf(purchase.cards.clone())))
        }
        Subject::Account(id) => {
            let account = cx.ledger.account(*id)?;
            let balance = cx.ledger.holding(account).balance_yen;
            let line = LedgerLine::new(&account.facts.name)
                .icon(Icon::Account, Tone::Ink2)
                .caption(format!("{}{dot}{}", words::issuer(account.facts.issuer, t), t.field_balance()))
                .amount(format::yen(balance));
            (line, Goes::To(Place::Account(*id)))
        }
        Subject::Incident(id) => {
            let incident = cx.ledger.incident(*id)?;
            let since = match incident.when.day() {
                Some(_) => t.incident_since(format::when_table(incident.when, cx.now.day, t)),
                None => t.incident_since_unknown(),
            };
            let tone = if incident.is_open() { Tone::Danger } else { Tone::Ink2 };
            let line = LedgerLine::new(incident_words::title(incident.kind, t))
                .icon(Icon::Trouble, tone)
                .caption(format!("{}{dot}{since}", incident_words::cards_briefly(incident, cx.ledger, t)));
            (line, Goes::To(Place::Incident(*id)))
        }
        Subject::Seller(name) => {
            let line = LedgerLine::new(name).icon(Icon::Store, Tone::Ink2).caption(t.field_seller());
            (line, Goes::ToCardsOfSeller(name.clone()))
        }
    };
    Some(Thing { line: line.opens(), place })
}

fn card_line(card: &Card, cx: &PageCx<'_>) -> LedgerLine {
    let t = cx.texts;
    let mut captions = Vec::new();
    if let Some(last) = &card.facts.code_last4 {
        captions.push(t.word_last_four(last.as_str()));
    }
    let purchase = cx.ledger.purchase_of(card);
    if let Some(purchase) = purchase {
        captions.extend(purchase.facts.seller.clone());
        if !purchase.facts.when.is_unknown() {
            captions.push(format::when_table(purchase.facts.when, cx.now.day, t));
        }
    }
    let mut line = LedgerLine::new(incident_words::card(card, t));
    if !captions.is_empty() {
        line = line.caption(captions.join(&t.word_list_dot()));
    }
    if let Some(purchase) = purchase {
        let (icon, tone) = marks::provenance(purchase.facts.provenance);
        line = line.icon(icon, tone);
    }
    if let Some(face) = card.facts.face_value {
        line = line.amount(format::money(face));
    }
    line
}

/// The cards behind what an account holds of sources that are not approved.
fn unofficial_charges(account: crate::core::id::AccountId, cx: &PageCx<'_>) -> Option<Thing> {
    let t = cx.texts;
    let holding = cx.ledger.holding(cx.ledger.account(account)?);
    let charges = holding.unofficial_charges.iter().filter_map(|charge| cx.ledger.charge(*charge));
    let cards: Vec<CardId> = charges.filter_map(|charge| charge.card).collect();
    if cards.is_empty() {
        return None;
    }
    let line = LedgerLine::new(t.account_risky_cards())
        .icon(Icon::Market, Tone::Danger)
        .count(t.count_cards(cards.len(), format::count(cards.len())))
        .opens();
    Some(Thing { line, place: Goes::To(Place::CardsOf(cards)) })
}

/// The cards a warning is about, each once: its own, those of its purchases and those of its incidents.
pub fn cards_of(warning: &Warning, cx: &PageCx<'_>) -> Vec<CardId> {
    let mut cards = Vec::new();
    for subject in &warning.subjects {
        match subject {
            Subject::Card(card) => cards.push(*card),
            Subject::Purchase(id) => {
                cards.extend(
                    cx.ledger.purchase(*id).into_iter().flat_map(|found| found.cards.iter().copied()),
                );
            }
            Subject::Incident(id) => {
                cards.extend(
                    cx.ledger.incident(*id).into_iter().flat_map(|found| found.cards.iter().copied()),
                );
            }
            Subject::Account(_) | Subject::Seller(_) => {}
        }
    }
    cards.sort_unstable();
    cards.dedup();
    cards
}
