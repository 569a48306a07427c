//! What the palette finds in the ledger: cards, the newest first, incidents and accounts.

use std::cmp::Reverse;

use super::{Act, Row};
use crate::action::{Action, Place};
use crate::core::account::Account;
use crate::core::card::Card;
use crate::core::id::CardId;
use crate::core::incident::Incident;
use crate::core::money::Money;
use crate::core::spelling::fold_into;
use crate::i18n::{Texts, format};
use crate::ui::icons::Icon;
use crate::ui::marks;
use crate::ui::page_cx::PageCx;
use crate::ui::pages::trouble::words as trouble;
use crate::ui::search::CardSearch;
use crate::ui::theme::Tone;
use crate::wording::words;

/// So many cards are listed; the rest is counted.
const CARDS: usize = 8;
/// So many incidents and accounts are listed; the rest is counted.
const OTHERS: usize = 4;

/// The rows of the cards that fit.
pub(super) fn cards(search: &mut CardSearch, query: &str, cx: &PageCx<'_>) -> Vec<Row> {
    let mut hits = search.find(cx.ledger, cx.revision, query).to_vec();
    let count = hits.len();
    let newest = |at: &u32| {
        let card = cx.ledger.card_at(*at as usize);
        let bought = card.and_then(|card| cx.ledger.purchase_of(card));
        Reverse((bought.and_then(|bought| bought.facts.when.day()), *at))
    };
    if count > CARDS {
        hits.select_nth_unstable_by_key(CARDS, newest);
        hits.truncate(CARDS);
    }
    hits.sort_by_key(newest);
    let found = hits.iter().filter_map(|at| cx.ledger.card_at(*at as usize));
    let mut rows: Vec<Row> = found.map(|card| card_row(card, cx)).collect();
    if count > CARDS {
        let shown = format::count(count - CARDS);
        rows.push(Row::new(Icon::Cards, cx.texts.palette_more_cards(shown), Act::AllCards));
    }
    rows
}

/// All cards that fit, the newest recorded first.
pub(super) fn all_cards(search: &mut CardSearch, query: &str, cx: &PageCx<'_>) -> Vec<CardId> {
    let hits = search.find(cx.ledger, cx.revision, query);
    hits.iter().rev().filter_map(|at| cx.ledger.card_at(*at as usize)).map(|card| card.id).collect()
}

fn card_row(card: &Card, cx: &PageCx<'_>) -> Row {
    let t = cx.texts;
    let bought = cx.ledger.purchase_of(card).map(|bought| &bought.facts);
    let state = marks::state(cx.ledger, card, t);
    let came = bought.map(|bought| marks::provenance(bought.provenance));
    let (icon, tone) = came.unwrap_or((Icon::Cards, Tone::Ink2));
    let said = [
        bought.and_then(|bought| bought.seller.clone()),
        bought.and_then(|bought| bought.when.day()).map(|day| format::day_table(day, cx.now.day)),
        Some(state.word),
    ];
    let caption = said.into_iter().flatten().collect::<Vec<_>>().join(&t.word_list_dot());
    let act = Act::Ask(Action::Show(Place::Card(card.id)));
    Row { tone, ..Row::new(icon, trouble::card_in_full(card, t), act).caption(caption) }
}

/// The rows of the incidents that fit; open ones first, then the latest.
pub(super) fn incidents(terms: &[String], both: &[Texts], cx: &PageCx<'_>) -> Vec<Row> {
    let t = cx.texts;
    let fits = |incident: &&Incident| {
        let mut texts: Vec<String> =
            both.iter().map(|t| trouble::title(incident.kind, t)).chain(kinds(incident, both)).collect();
        texts.extend([&incident.seen, &incident.seen_where].into_iter().flatten().cloned());
        let account = incident.account.and_then(|id| cx.ledger.account(id));
        texts.extend(account.map(|account| account.facts.name.clone()));
        all_in(terms, &texts)
    };
    let mut found: Vec<&Incident> = cx.ledger.incidents().rev().filter(fits).collect();
    found.sort_by_key(|incident| !incident.is_open());
    let more = found.len().saturating_sub(OTHERS);
    let row = |incident: &&Incident| {
        let day = incident.when.day().map(|day| format::day_table(day, cx.now.day));
        let cards = Some(trouble::cards_briefly(incident, cx.ledger, t)).filter(|cards| !cards.is_empty());
        let caption: Vec<String> = [day, cards].into_iter().flatten().collect();
        let act = Act::Ask(Action::Show(Place::Incident(incident.id)));
        let tone = if incident.is_open() { Tone::Danger } else { Tone::Ink2 };
        let row = Row::new(Icon::Trouble, trouble::title(incident.kind, t), act);
        Row { tone, ..row.caption(caption.join(&t.word_list_dot())) }
    };
    let mut rows: Vec<Row> = found.iter().take(OTHERS).map(row).collect();
    if more > 0 {
        let act = Act::Ask(Action::Show(Place::Trouble));
        rows.push(Row::new(Icon::Trouble, t.palette_more_incidents(format::count(more)), act));
    }
    rows
}

fn kinds<'a>(incident: &Incident, both: &'a [Texts]) -> impl Iterator<Item = String> + use<'a> {
    let kind = incident.kind;
    both.iter().map(move |t| words::incident_kind(kind, t))
}

/// The rows of the accounts that fit.
pub(super) fn accounts(terms: &[String], both: &[Texts], cx: &PageCx<'_>) -> Vec<Row> {
    let t = cx.texts;
    let fits = |account: &&Account| {
        let mut texts: Vec<String> = both.iter().map(|t| words::issuer(account.facts.issuer, t)).collect();
        texts.push(account.facts.name.clone());
        all_in(terms, &texts)
    };
    let found: Vec<&Account> = cx.ledger.accounts().filter(fits).collect();
    let more = found.len().saturating_sub(OTHERS);
    let row = |account: &&Account| {
        let balance = format::money(Money::yen(cx.ledger.holding(account).balance_yen));
        let caption = [words::issuer(account.facts.issuer, t), balance].join(&t.word_list_dot());
        let act = Act::Ask(Action::Show(Place::Account(account.id)));
        Row::new(Icon::Account, account.facts.name.clone(), act).caption(caption)
    };
    let mut rows: Vec<Row> = found.iter().take(OTHERS).map(row).collect();
    if more > 0 {
        let act = Act::Ask(Action::Show(Place::Accounts));
        rows.push(Row::new(Icon::Account, t.palette_more_accounts(format::count(more)), act));
    }
    rows
}

fn all_in(terms: &[String], texts: &[String]) -> bool {
    let mut words = String::new();
    for text in texts {
        fold_into(&mut words, text);
        words.push('\n');
    }
    terms.iter().all(|term| words.contains(term.as_str()))
}
