//! The left side: which cards, or what something costs; which account.

use std::collections::BTreeSet;

use eframe::egui::{Ui, vec2};

use super::{ChargePage, Sorted, Target, Way, accounts, words};
use crate::action::{Action, Place};
use crate::core::id::CardId;
use crate::core::words::Issuer;
use crate::i18n::format;
use crate::rules::Chargeable;
use crate::ui::page_cx::PageCx;
use crate::ui::pages::before::Copied;
use crate::ui::pages::{inputs as typed, overview};
use crate::ui::theme::{TextKind, Tone, part, space};
use crate::ui::widgets::{
    Field, SearchBox, SectionHead, Segments, Select, checkbox, empty_line, labelled, level_mark, link,
    link_small, text,
};
use crate::wording::words as said;

/// More cards than this are counted, not shown; a few letters narrow them.
const SHOWN: usize = 40;

/// The cards that fit what is searched for, until search or ledger change.
pub(super) struct Found {
    of: (u64, Issuer, String),
    cards: Vec<CardId>,
}

impl ChargePage {
    pub(super) fn inputs(&mut self, ui: &mut Ui, cx: &PageCx<'_>, sorted: &Sorted, what_if: &mut Copied) {
        let t = cx.texts;
        let segments = Segments::new(t.charge_plan_ways())
            .item(t.charge_plan_way_cards())
            .item(t.charge_plan_way_amount())
            .selected(usize::from(self.way == Way::Amount));
        match segments.show(ui) {
            Some(0) => self.way = Way::Cards,
            Some(_) => self.way = Way::Amount,
            None => {}
        }
        ui.add_space(space::L);
        ui.scope(|ui| {
            ui.spacing_mut().item_spacing.y = space::M;
            self.issuer_ui(ui, cx, sorted);
            if self.way == Way::Amount {
                let problem = typed::yen(&self.amount, t).err();
                Field::new(t.charge_plan_amount(), &mut self.amount)
                    .hint(t.charge_plan_amount_hint())
                    .problem(problem.as_deref())
                    .show(ui);
            }
            self.account_ui(ui, cx, sorted.of.2);
            if self.way == Way::Amount {
                self.balance_ui(ui, cx);
            }
        });
        ui.add_space(space::SECTIONS);
        if self.way == Way::Cards {
            self.cards_ui(ui, cx, &sorted.cards);
            ui.add_space(space::SECTIONS);
        }
        self.apart_ui(ui, cx, &sorted.cards, what_if);
        left_out(ui, cx, &sorted.cards);
    }

    fn issuer_ui(&mut self, ui: &mut Ui, cx: &PageCx<'_>, sorted: &Sorted) {
        let t = cx.texts;
        let issuer = sorted.of.2;
        labelled(ui, &t.field_issuer(), None, None, |ui| {
            let label = |(issuer, count): &(Issuer, usize)| {
                let count = t.count_cards(*count, format::count(*count));
                format!("{}{}{count}", said::issuer(*issuer, t), t.word_list_dot())
            };
            let at = sorted.issuers.iter().position(|(each, _)| *each == issuer);
            let (picked, response) = Select::new("charge-issuer", t.field_issuer())
                .options(sorted.issuers.iter().map(label))
                .placeholder(said::issuer(issuer, t))
                .selected(at)
                .show_response(ui);
            if let Some((issuer, _)) = picked.and_then(|at| sorted.issuers.get(at)) {
                self.issuer = Some(*issuer);
                self.into = Target::First;
                self.picked.clear();
                self.added.clear();
                self.left_behind = 0;
            }
            response
        });
    }

    fn account_ui(&mut self, ui: &mut Ui, cx: &PageCx<'_>, issuer: Issuer) {
        let t = cx.texts;
        let all: Vec<_> = accounts(cx, issuer).collect();
        let at = match self.into {
            Target::First => 0,
            Target::Account(id) => all.iter().position(|account| account.id == id).unwrap_or(all.len()),
            Target::New => all.len(),
        };
        labelled(ui, &t.charge_plan_into(), None, None, |ui| {
            let label = |account: &&crate::core::account::Account| {
                let balance = format::yen(cx.ledger.holding(account).balance_yen);
                format!("{}{}{balance}", account.facts.name, t.word_list_dot())
            };
            let (picked, response) = Select::new("charge-account", t.charge_plan_into())
                .options(all.iter().map(label))
                .option(t.charge_plan_new_account())
                .selected(Some(at))
                .show_response(ui);
            if let Some(at) = picked {
                self.into = all.get(at).map_or(Target::New, |account| Target::Account(account.id));
            }
            response
        });
        if at >= all.len() {
            Field::new(t.card_account_name(), &mut self.new_account).hint(t.account_name_hint()).show(ui);
        }
    }

    fn balance_ui(&mut self, ui: &mut Ui, cx: &PageCx<'_>) {
        let balance = self.plan.as_ref().map_or(0, |plan| plan.balance_yen);
        if balance > 0 {
            let mut first = !self.keep_balance;
            if checkbox(ui, &mut first, &cx.texts.charge_plan_balance_first(format::yen(balance))).changed() {
                self.keep_balance = !first;
            }
        }
    }

    fn cards_ui(&mut self, ui: &mut Ui, cx: &PageCx<'_>, cards: &Chargeable) {
        let t = cx.texts;
        let found = self.find(cx, cards);
        let all = found.cards.iter().all(|id| self.picked.contains(id));
        let head = SectionHead::new(t.charge_plan_cards()).count(count(cards.usable.len(), cx)).show_with(
            ui,
            |ui| {
                let words = if all { t.charge_plan_pick_none() } else { t.charge_plan_pick_all() };
                !found.cards.is_empty() && link(ui, &words).clicked()
            },
        );
        if head.inner {
            if all {
                self.picked.retain(|id| !found.cards.contains(id));
            } else {
                self.picked.extend(found.cards.iter().copied());
            }
        }
        ui.add_space(space::S);
        if self.left_behind > 0 {
            let words = t.charge_plan_left_behind(self.left_behind, format::count(self.left_behind));
            text::label(ui, &words, TextKind::Small, Tone::Ink2);
            ui.add_space(space::S);
        }
        if cards.usable.is_empty() {
            empty_line(ui, &t.charge_plan_cards_none());
        } else {
            SearchBox::new(&mut self.search, t.charge_plan_search()).show(ui);
            ui.add_space(space::S);
            if found.cards.is_empty() {
                empty_line(ui, &t.card_none_fit());
            }
            for id in found.cards.iter().take(SHOWN) {
                card_row(ui, cx, *id, &mut self.picked);
                warning_ui(ui, cx, *id);
            }
            if let Some(more) = found.cards.len().checked_sub(SHOWN).filter(|more| *more > 0) {
                ui.add_space(space::XS);
                let words = t.charge_plan_more(more, format::count(more));
                text::label(ui, &words, TextKind::Small, Tone::Ink3);
            }
        }
        self.found = Some(found);
    }

    fn find(&mut self, cx: &PageCx<'_>, cards: &Chargeable) -> Found {
        let of = (cx.revision, self.issuer.unwrap_or(Issuer::Unknown), self.search.clone());
        if let Some(found) = self.found.take().filter(|found| found.of == of) {
            return found;
        }
        let usable = || cards.usable.iter().map(|code| code.id);
        if self.search.trim().is_empty() {
            return Found { of, cards: usable().collect() };
        }
        let hits = self.searched.find(cx.ledger, cx.revision, &self.search);
        let hits: BTreeSet<CardId> =
            hits.iter().filter_map(|at| cx.ledger.card_at(*at as usize)).map(|card| card.id).collect();
        Found { of, cards: usable().filter(|id| hits.contains(id)).collect() }
    }
}

/// A card with its checkbox, and under it where it came from.
pub(super) fn card_row(ui: &mut Ui, cx: &PageCx<'_>, id: CardId, picked: &mut BTreeSet<CardId>) {
    let Some(card) = cx.ledger.card(id) else { return };
    let mut on = picked.contains(&id);
    let changed = ui.push_id(id, |ui| checkbox(ui, &mut on, &words::card(card, cx)).changed()).inner;
    if changed && on {
        picked.insert(id);
    } else if changed {
        picked.remove(&id);
    }
    under_mark(ui, |ui| {
        text::label(ui, &words::caption(card, cx), TextKind::Small, Tone::Ink3);
    });
    ui.add_space(space::XS);
}

/// The highest warning about a card that may be picked all the same.
fn warning_ui(ui: &mut Ui, cx: &PageCx<'_>, id: CardId) {
    let found = cx.ledger.card(id).and_then(|card| words::warning(card, cx));
    let Some((level, word, rule)) = found else { return };
    under_mark(ui, |ui| {
        ui.spacing_mut().interact_size.y = TextKind::Table.line();
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = space::S;
            level_mark(ui, overview::level(level), &word, None);
            text::label(ui, &rule, TextKind::Table, Tone::Ink2);
        });
    });
    ui.add_space(space::XS);
}

/// What stands under the words of a checkbox.
pub(super) fn under_mark(ui: &mut Ui, contents: impl FnOnce(&mut Ui)) {
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
        ui.add_space(part::MARK + part::MARK_GAP);
        ui.vertical(contents);
    });
}

/// What is not listed here, counted.
fn left_out(ui: &mut Ui, cx: &PageCx<'_>, cards: &Chargeable) {
    let t = cx.texts;
    let lines = [
        (cards.other_currency, t.charge_plan_other_currency(count(cards.other_currency, cx))),
        (cards.other_issuer, t.charge_plan_other_issuer(count(cards.other_issuer, cx))),
    ];
    for (_, words) in lines.iter().filter(|(count, _)| *count > 0) {
        ui.add_space(space::S);
        text::label(ui, words, TextKind::Small, Tone::Ink3);
    }
    ui.add_space(space::M);
    text::label(ui, &t.charge_plan_promise(), TextKind::Small, Tone::Ink3);
    ui.add_space(space::S);
    if link_small(ui, &t.charge_plan_see_cards()).clicked() {
        cx.send(Action::Show(Place::Cards));
    }
}

/// `3枚`, `3 cards`.
pub(super) fn count(count: usize, cx: &PageCx<'_>) -> String {
    cx.texts.count_cards(count, format::count(count))
}
