//! チャージする前に: which cards would be charged, what the balance would be, and what is final about it.
//!
//! `inputs` is the left side (cards picked, or an amount), `apart` the cards that are never picked by themselves, `plan`
//! works out what would stand, `answer` shows it, `record` carries it over.

mod answer;
mod apart;
mod inputs;
mod plan;
mod record;
mod words;

use std::collections::BTreeSet;

use eframe::egui::{Align, Layout, Margin, Rect, ScrollArea, Stroke, Ui, UiBuilder, pos2, vec2};

use crate::action::{Into, Place};
use crate::core::account::Account;
use crate::core::date::Day;
use crate::core::id::{AccountId, CardId};
use crate::core::words::Issuer;
use crate::rules::{Chargeable, may_be_charged};
use crate::ui::icons::Icon;
use crate::ui::page_cx::PageCx;
use crate::ui::pages::before::Copied;
use crate::ui::pages::{inputs as typed, layout};
use crate::ui::search::CardSearch;
use crate::ui::theme::{size, space, tokens};
use crate::ui::widgets::EmptyState;

/// The tab チャージする前に.
#[derive(Default)]
pub struct ChargePage {
    way: Way,
    issuer: Option<Issuer>,
    into: Target,
    new_account: String,
    /// The cards picked by hand, also those that stand apart.
    picked: BTreeSet<CardId>,
    /// Cards that stand apart and were added by hand to those found for an amount.
    added: BTreeSet<CardId>,
    amount: String,
    keep_balance: bool,
    search: String,
    searched: CardSearch,
    /// Cards that were brought here and are not yet looked at.
    brought: Option<Vec<CardId>>,
    /// How many of the cards brought here cannot be charged together with the others.
    left_behind: usize,
    sorted: Option<Sorted>,
    found: Option<inputs::Found>,
    plan: Option<plan::Plan>,
    exposures: apart::Exposures,
    record: record::Recording,
}

/// The two ways in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Way {
    /// カードを選ぶ
    #[default]
    Cards,
    /// 買いたいものの金額から
    Amount,
}

/// Where the cards would be charged to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Target {
    /// The issuer's first account; a new one when there is none.
    #[default]
    First,
    Account(AccountId),
    New,
}

/// The cards of the issuer, sorted out, until ledger, day or issuer change.
struct Sorted {
    of: (u64, Day, Issuer),
    /// Issuers with cards that may be charged, those with most cards first.
    issuers: Vec<(Issuer, usize)>,
    cards: Chargeable,
}

impl ChargePage {
    /// Picks the cards that were brought here.
    pub fn show(&mut self, place: &Place) {
        if let Place::BeforeCharging(cards) = place
            && !cards.is_empty()
        {
            self.brought = Some(cards.clone());
        }
    }

    /// Paints everything below the top bar and the tabs.
    pub(super) fn ui(&mut self, ui: &mut Ui, cx: &PageCx<'_>, what_if: &mut Copied) {
        self.hear(cx);
        let Some(sorted) = self.sort_out(cx) else {
            ui.add_space(space::HUGE);
            let t = cx.texts;
            EmptyState::new(Icon::Uncharged, t.charge_plan_none()).reason(t.charge_plan_none_why()).show(ui);
            return;
        };
        let page = ui.available_rect_before_wrap();
        let body = page.with_max_y(page.bottom() - size::BOTTOM_BAR);
        if body.width() >= size::CHARGE_TWO_COLUMNS {
            let form = size::FORM.min(body.width() * 0.45) + 2.0 * space::PAGE;
            let (left, right) = (body.with_max_x(body.left() + form), body.with_min_x(body.left() + form));
            column(ui, "charge-inputs", left, |ui| self.inputs(ui, cx, &sorted, what_if));
            self.look(ui, cx, &sorted, what_if);
            column(ui, "charge-answer", right, |ui| self.answer(ui, cx));
            ui.painter().vline(right.left(), right.y_range(), Stroke::new(1.0, tokens(ui).line));
        } else {
            column(ui, "charge-page", body, |ui| {
                self.inputs(ui, cx, &sorted, what_if);
                self.look(ui, cx, &sorted, what_if);
                ui.add_space(space::XL);
                self.answer(ui, cx);
            });
        }
        let mut bar = ui.new_child(UiBuilder::new().max_rect(page).id_salt("charge-bar"));
        layout::bottom_bar(&mut bar, |ui| {
            let ready = self.plan.as_ref().filter(|plan| !plan.chosen.is_empty());
            self.record.bar(ui, cx, ready.is_some());
        });
        ui.advance_cursor_after_rect(page);
        let into = self.target(cx, sorted.of.2);
        if let Some(plan) = &self.plan {
            self.record.ui(ui, cx, &plan.chosen, into);
        }
        self.sorted = Some(sorted);
    }

    /// After it was recorded nothing is picked any more; what was picked stays when it was not.
    fn hear(&mut self, cx: &PageCx<'_>) {
        if self.record.hear(cx) {
            self.picked.clear();
            self.added.clear();
            self.left_behind = 0;
        }
    }

    /// The cards of the issuer looked at; none when there is no card to charge at all.
    fn sort_out(&mut self, cx: &PageCx<'_>) -> Option<Sorted> {
        if let Some(brought) = self.brought.take() {
            self.take_in(&brought, cx);
        }
        let fits = |sorted: &Sorted| {
            let (revision, day, issuer) = sorted.of;
            revision == cx.revision && day == cx.now.day && self.issuer == Some(issuer)
        };
        if let Some(sorted) = self.sorted.take().filter(fits) {
            return Some(sorted);
        }
        let issuers = issuers(cx);
        let issuer = self.issuer.or_else(|| issuers.first().map(|(issuer, _)| *issuer))?;
        if issuers.is_empty() && self.record.is_idle() {
            return None;
        }
        self.issuer = Some(issuer);
        let cards = Chargeable::of(cx.ledger, cx.warnings, issuer, cx.now.day);
        let there = |id: &CardId| cards.code(*id).is_some();
        self.picked.retain(there);
        self.added.retain(there);
        Some(Sorted { of: (cx.revision, cx.now.day, issuer), issuers, cards })
    }

    /// Picks those of the cards that can be charged together: those of the first one's issuer.
    fn take_in(&mut self, brought: &[CardId], cx: &PageCx<'_>) {
        let cards = brought.iter().filter_map(|id| cx.ledger.card(*id));
        let can: Vec<_> = cards.filter(|card| may_be_charged(card)).collect();
        let Some(first) = can.first() else { return };
        let issuer = first.facts.issuer;
        self.way = Way::Cards;
        self.issuer = Some(issuer);
        self.into = Target::First;
        self.search.clear();
        self.sorted = None;
        self.picked = can.iter().filter(|card| card.facts.issuer == issuer).map(|card| card.id).collect();
        let sorted = Chargeable::of(cx.ledger, cx.warnings, issuer, cx.now.day);
        self.picked.retain(|id| sorted.code(*id).is_some());
        self.left_behind = brought.len().saturating_sub(self.picked.len());
    }

    /// Works out what would stand, when something it rests on is another.
    fn look(&mut self, ui: &Ui, cx: &PageCx<'_>, sorted: &Sorted, what_if: &mut Copied) {
        let picked = if self.way == Way::Cards { &self.picked } else { &self.added };
        let ask = plan::Ask {
            into: self.target(cx, sorted.of.2),
            way: self.way,
            amount: typed::yen(&self.amount, cx.texts).ok().flatten().map(|money| money.minor),
            keep_balance: self.keep_balance,
            issuer: sorted.of.2,
        };
        let of = (cx.revision, cx.now.day, cx.texts.lang());
        let same = |plan: &plan::Plan| plan.of == of && plan.ask == ask && plan.picked == *picked;
        if !self.plan.as_ref().is_some_and(same) {
            self.plan = Some(plan::Plan::of(of, ask, picked.clone(), &sorted.cards, what_if, cx));
            ui.ctx().request_repaint();
        }
    }

    fn answer(&self, ui: &mut Ui, cx: &PageCx<'_>) {
        if let Some(plan) = &self.plan {
            answer::ui(ui, cx, plan);
        }
    }

    /// Where the cards would go.
    fn target(&self, cx: &PageCx<'_>, issuer: Issuer) -> Option<Into> {
        let account = match self.into {
            Target::First => accounts(cx, issuer).next().map(|account| account.id),
            Target::Account(id) => cx.ledger.account(id).map(|account| account.id),
            Target::New => None,
        };
        match account {
            Some(account) => Some(Into::Account(account)),
            None => typed::words(&self.new_account).map(|name| Into::New { issuer, name }),
        }
    }
}

/// The accounts an issuer's cards can be charged to.
fn accounts<'a>(cx: &PageCx<'a>, issuer: Issuer) -> impl Iterator<Item = &'a Account> + use<'a> {
    cx.ledger.accounts().filter(move |account| account.facts.issuer == issuer)
}

/// Issuers with cards that may be charged, those with most cards first.
fn issuers(cx: &PageCx<'_>) -> Vec<(Issuer, usize)> {
    let mut counts: Vec<(Issuer, usize)> = Vec::new();
    for card in cx.ledger.cards().filter(|card| may_be_charged(card)) {
        match counts.iter_mut().find(|(issuer, _)| *issuer == card.facts.issuer) {
            Some((_, count)) => *count += 1,
            None => counts.push((card.facts.issuer, 1)),
        }
    }
    counts.sort_by_key(|(issuer, count)| (std::cmp::Reverse(*count), *issuer));
    counts
}

/// A column that scrolls on its own.
fn column(ui: &mut Ui, salt: &str, at: Rect, contents: impl FnOnce(&mut Ui)) {
    let mut inner = ui.new_child(UiBuilder::new().max_rect(at).id_salt(salt));
    inner.set_clip_rect(at.intersect(ui.clip_rect()));
    ScrollArea::vertical().id_salt(salt).auto_shrink(false).show(&mut inner, |ui| {
        let (side, top, bottom) = (space::PAGE as i8, space::L as i8, space::XL as i8);
        let margin = Margin { left: side, right: side, top, bottom };
        eframe::egui::Frame::new().inner_margin(margin).show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing = vec2(space::S, 0.0);
            contents(ui);
        });
    });
}

/// A row of fixed ends and a middle that takes the rest, each laid out on its own; gives the height it took.
fn three(ui: &mut Ui, ends: [f32; 2], mut part: impl FnMut(&mut Ui, usize)) {
    let room = ui.available_rect_before_wrap();
    let [first, last] = ends;
    let lefts = [room.left(), room.left() + first, room.right() - last];
    let rights = [room.left() + first, room.right() - last, room.right()];
    let mut bottom = room.top();
    for (at, (left, right)) in lefts.into_iter().zip(rights).enumerate() {
        let rect = Rect::from_min_max(pos2(left, room.top()), pos2(right, room.bottom().max(room.top())));
        let align = if at == 2 { Align::Max } else { Align::Min };
        let layout = Layout::top_down(align);
        let mut child = ui.new_child(UiBuilder::new().max_rect(rect).layout(layout).id_salt(at));
        part(&mut child, at);
        bottom = bottom.max(child.min_rect().bottom());
    }
    ui.advance_cursor_after_rect(Rect::from_min_max(room.min, pos2(room.right(), bottom)));
}
