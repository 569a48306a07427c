//! Which cards an incident is about: the chosen ones first, then the newest, or what fits what was searched for.

use eframe::egui::Ui;

use super::super::words;
use crate::core::id::{AccountId, CardId};
use crate::core::ledger::Ledger;
use crate::i18n::format;
use crate::ui::page_cx::PageCx;
use crate::ui::search::CardSearch;
use crate::ui::theme::{TextKind, Tone, space};
use crate::ui::widgets::{SearchBox, SectionHead, Select, checkbox, labelled, text};

/// How many cards are offered at once; a few letters narrow them.
const OFFERED: usize = 6;

/// The cards and the account of an incident.
#[derive(Default)]
pub(super) struct About {
    pub cards: Vec<CardId>,
    chosen: Chosen,
    search: String,
    searched: CardSearch,
    found: Option<Found>,
}

/// Which account it is, as far as the person said.
#[derive(Default, Clone, Copy, PartialEq, Eq)]
enum Chosen {
    /// Nothing: the one the cards were charged to.
    #[default]
    FromCards,
    /// None of them.
    None,
    One(AccountId),
}

impl From<Option<AccountId>> for Chosen {
    fn from(account: Option<AccountId>) -> Self {
        account.map_or(Self::None, Self::One)
    }
}

/// The cards that fit what was searched for, until search or ledger change.
struct Found {
    of: (u64, String, Vec<CardId>),
    cards: Vec<CardId>,
    more: usize,
}

impl About {
    pub(super) fn cards(cards: Vec<CardId>) -> Self {
        Self { cards, ..Self::default() }
    }

    pub(super) fn known(cards: Vec<CardId>, account: Option<AccountId>) -> Self {
        Self { chosen: account.into(), ..Self::cards(cards) }
    }

    /// The account chosen, or the one the cards were charged to.
    pub(super) fn account(&self, ledger: &Ledger) -> Option<AccountId> {
        match self.chosen {
            Chosen::FromCards => self.charged_to(ledger),
            Chosen::None => None,
            Chosen::One(account) => Some(account),
        }
    }

    fn charged_to(&self, ledger: &Ledger) -> Option<AccountId> {
        let cards = self.cards.iter().filter_map(|id| ledger.card(*id));
        let mut accounts =
            cards.filter_map(|card| Some(ledger.charge(card.charge()?)?.account)).collect::<Vec<_>>();
        accounts.dedup();
        match accounts[..] {
            [one] => Some(one),
            _ => None,
        }
    }

    pub(super) fn ui(&mut self, ui: &mut Ui, cx: &PageCx<'_>) {
        let t = cx.texts;
        let mut head = SectionHead::new(t.incident_new_cards());
        if !self.cards.is_empty() {
            head = head.count(t.incident_new_cards_chosen(format::count(self.cards.len())));
        }
        head.show(ui);
        ui.add_space(space::XS);
        if cx.ledger.cards().len() > 0 {
            SearchBox::new(&mut self.search, t.incident_new_cards_search()).show(ui);
        }
        let wanted = (cx.revision, self.search.clone(), self.cards.clone());
        let found = match self.found.take() {
            Some(found) if found.of == wanted => found,
            _ => find(wanted, &mut self.searched, cx.ledger),
        };
        for id in &found.cards {
            let mut chosen = self.cards.contains(id);
            let Some(label) = label(*id, cx) else { continue };
            if checkbox(ui, &mut chosen, &label).changed() {
                if chosen {
                    self.cards.push(*id);
                } else {
                    self.cards.retain(|each| each != id);
                }
            }
        }
        if found.cards.is_empty() {
            text::label(ui, &t.incident_new_cards_none(), TextKind::Table, Tone::Ink3);
        } else if found.more > 0 {
            let more = t.incident_new_cards_more(format::count(found.more));
            text::label(ui, &more, TextKind::Small, Tone::Ink3);
        }
        self.found = Some(found);
        let mut unknown = self.cards.is_empty();
        if checkbox(ui, &mut unknown, &t.incident_new_cards_unknown()).changed() && unknown {
            self.cards.clear();
        }
        if cx.ledger.accounts().len() > 0 {
            ui.add_space(space::XS);
            self.account_ui(ui, cx);
        }
    }

    fn account_ui(&mut self, ui: &mut Ui, cx: &PageCx<'_>) {
        let t = cx.texts;
        let accounts: Vec<(AccountId, &str)> =
            cx.ledger.accounts().map(|account| (account.id, account.facts.name.as_str())).collect();
        let chosen = self.account(cx.ledger);
        let selected = chosen.and_then(|id| accounts.iter().position(|(each, _)| *each == id));
        let help =
            (self.chosen == Chosen::FromCards && chosen.is_some()).then(|| t.opening_account_from_charge());
        labelled(ui, &t.field_account(), None, help.as_deref(), |ui| {
            let (choice, response) = Select::new("incident-account", t.field_account())
                .option(t.incident_new_account_none())
                .options(accounts.iter().map(|(_, name)| *name))
                .selected(Some(selected.map_or(0, |at| at + 1)))
                .show_response(ui);
            if let Some(at) = choice {
                self.chosen = at.checked_sub(1).and_then(|at| accounts.get(at)).map(|(id, _)| *id).into();
            }
            response
        });
    }
}

fn label(id: CardId, cx: &PageCx<'_>) -> Option<String> {
    let t = cx.texts;
    let card = cx.ledger.card(id)?;
    let mut label = words::card_in_full(card, t);
    if let Some(purchase) = cx.ledger.purchase_of(card) {
        let seller = purchase.facts.seller.clone();
        let when = (!purchase.facts.when.is_unknown())
            .then(|| format::when_table(purchase.facts.when, cx.now.day, t));
        for part in seller.into_iter().chain(when) {
            label = format!("{label}{}{part}", t.word_list_dot());
        }
    }
    Some(label)
}

/// The chosen cards first, then the newest that fit.
fn find(of: (u64, String, Vec<CardId>), search: &mut CardSearch, ledger: &Ledger) -> Found {
    let mut cards = of.2.clone();
    let (mut offered, mut more) = (0, 0);
    let mut offer = |card: CardId| {
        if of.2.contains(&card) {
            return;
        }
        if offered < OFFERED {
            offered += 1;
            cards.push(card);
        } else {
            more += 1;
        }
    };
    if of.1.trim().is_empty() {
        ledger.cards().rev().for_each(|card| offer(card.id));
    } else {
        let hits = search.find(ledger, of.0, &of.1).iter().rev();
        hits.filter_map(|at| ledger.card_at(*at as usize)).for_each(|card| offer(card.id));
    }
    Found { of, cards, more }
}
