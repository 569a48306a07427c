//! The list of cards: search, chips, table, and the pane or drawer of the one selected.

use eframe::egui::{Id, Key, Modifiers, Popup, Rect, Ui, UiBuilder, pos2, vec2};

use super::filter::{Filter, Period, State};
use super::rows::{Column, Rows, Sort};
use super::table::{self, CardTable};
use crate::action::{Action, Place};
use crate::core::card::Card;
use crate::core::id::CardId;
use crate::core::words::{Issuer, Provenance};
use crate::i18n::format;
use crate::ui::icons::Icon;
use crate::ui::page_cx::PageCx;
use crate::ui::pages::layout;
use crate::ui::palette;
use crate::ui::search::CardSearch;
use crate::ui::theme::{TextKind, size, space};
use crate::ui::widgets::{Button, Chip, EmptyState, SearchBox, Select, TableReply, TopBar, text};
use crate::wording::words;

/// What the list remembers between frames.
#[derive(Default)]
pub struct CardList {
    pub filter: Filter,
    pub sort: Sort,
    /// The card whose row is selected.
    pub selected: Option<CardId>,
    /// Whether its details are open.
    pub open: bool,
    scroll_to: Option<CardId>,
    /// Whether the line of conditions is shown.
    conditions: bool,
    rows: Rows,
    search: CardSearch,
}

impl CardList {
    /// Narrows the list to these cards.
    pub fn show_only(&mut self, cards: Vec<CardId>) {
        self.filter = Filter { only: Some(cards), ..Filter::default() };
        self.open = false;
    }

    /// Selects a card and opens its details.
    pub fn show_card(&mut self, card: CardId) {
        self.selected = Some(card);
        self.scroll_to = Some(card);
        self.open = true;
    }

    /// Draws the list; `detail` draws the pane of the selected card and says whether it stays open. `free` says that no
    /// dialog is over it, so that Esc is for the list.
    pub fn ui(
        &mut self,
        ui: &mut Ui,
        cx: &PageCx<'_>,
        free: bool,
        detail: &mut dyn FnMut(&mut Ui, &Card) -> bool,
    ) {
        self.rows.update(cx, &self.filter, self.sort, &mut self.search);
        if self.selected.is_some_and(|card| cx.ledger.card(card).is_none()) {
            (self.selected, self.open) = (None, false);
        }
        // A card that was asked for is shown, whatever the filter says.
        if let Some(card) = self.scroll_to
            && self.rows.row_of(cx.ledger, card).is_none()
            && !self.filter.is_off()
        {
            self.filter = Filter::default();
            return self.ui(ui, cx, free, detail);
        }
        ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
        top_bar(ui, cx);
        let page = ui.available_rect_before_wrap();
        let selected = self.selected.filter(|_| self.open).and_then(|card| cx.ledger.card(card));
        let wide = ui.ctx().content_rect().width() >= size::RAIL_BELOW
            && page.width() - size::DETAIL_CARDS >= table::least_width(ui, cx);
        let mut left = page;
        if selected.is_some() && wide {
            left.max.x -= size::DETAIL_CARDS;
        }
        let mut inner = ui.new_child(UiBuilder::new().max_rect(left).id_salt("list"));
        inner.set_clip_rect(left.intersect(ui.clip_rect()));
        self.filter_line(&mut inner, cx);
        self.table_or_nothing(&mut inner, cx, wide);
        if let Some(card) = selected {
            let pane = Rect::from_min_max(pos2(page.right() - size::DETAIL_CARDS, page.top()), page.max);
            let mut draw = |ui: &mut Ui| detail(ui, card);
            let stays = if wide {
                layout::pane(ui, "detail", pane, &mut draw)
            } else {
                layout::drawer(ui, "cards", pane, &mut draw)
            };
            let free = free && !Popup::is_any_open(ui.ctx());
            let escape = free && ui.input_mut(|i| i.consume_key(Modifiers::NONE, Key::Escape));
            if !stays || escape {
                self.open = false;
            }
        }
        ui.advance_cursor_after_rect(page);
    }

    fn filter_line(&mut self, ui: &mut Ui, cx: &PageCx<'_>) {
        let t = cx.texts;
        let counts = self.rows.counts;
        layout::filter_line(ui, |ui| {
            let only = self.filter.only.as_ref().map_or(0, Vec::len);
            let chips = [
                (t.card_chip_uncharged(), counts.uncharged, self.filter.uncharged),
                (t.card_chip_warned(), counts.warned, self.filter.warned),
                (t.card_chip_unofficial(), counts.unofficial, self.filter.unofficial),
                (t.card_chip_only(), only, only > 0),
            ];
            let more = self.filter.more();
            let button = if more == 0 { t.button_filter() } else { t.card_filter_count(format::count(more)) };
            // A chip that would show nothing is only there to be switched off.
            let chips = chips.map(|(label, count, on)| (count > 0 || on).then_some((label, count, on)));
            let needed: f32 =
                chips.iter().flatten().map(|(label, count, on)| chip_width(ui, label, *count, *on)).sum();
            let needed = needed + text::width(ui, &button, TextKind::Table) + size::BUTTON + space::XL;
            let room = (ui.available_width() - needed).clamp(size::CARD_SEARCH_LEAST, size::CARD_SEARCH);
            let search = SearchBox::new(&mut self.filter.query, t.card_search_hint());
            let search = search.width(room).id(Id::unique("cards-search")).show(ui);
            if search.has_focus() && ui.input_mut(|i| i.consume_key(Modifiers::NONE, Key::Escape)) {
                self.filter.query.clear();
            }
            if ui.input_mut(|i| i.consume_key(Modifiers::COMMAND, Key::F)) {
                search.request_focus();
            }
            for (at, chip) in chips.into_iter().enumerate() {
                let Some((label, count, on)) = chip else { continue };
                if ui.add(Chip::new(label).count(format::count(count)).selected(on)).clicked() {
                    match at {
                        0 => self.filter.uncharged = !on,
                        1 => self.filter.warned = !on,
                        2 => self.filter.unofficial = !on,
                        _ => self.filter.only = None,
                    }
                }
            }
            if ui.add(Button::text(button).icon(Icon::Filter).small()).clicked() {
                self.conditions = !self.conditions;
            }
        });
        if self.conditions || self.filter.more() > 0 {
            self.more_conditions(ui, cx);
        }
    }

    /// 条件: issuer, provenance, state, period, in a line of their own.
    fn more_conditions(&mut self, ui: &mut Ui, cx: &PageCx<'_>) {
        layout::filter_line(ui, |ui| {
            let clear = cx.texts.button_clear_filter();
            let rest = text::width(ui, &clear, TextKind::Table) + 4.0 * space::S + space::XXL;
            let width = ((ui.available_width() - rest) / 4.0).clamp(size::CONDITION_LEAST, size::CONDITION);
            conditions_ui(ui, width, &mut self.filter, cx);
            if ui.add(Button::text(clear).small()).clicked() {
                self.filter = Filter::default();
                self.conditions = false;
            }
        });
    }

    fn table_or_nothing(&mut self, ui: &mut Ui, cx: &PageCx<'_>, wide: bool) {
        let t = cx.texts;
        if cx.ledger.cards().len() == 0 {
            ui.add_space(space::HUGE);
            let empty = EmptyState::new(Icon::Cards, t.card_none_yet()).reason(t.card_none_yet_why());
            if empty.action(t.topbar_add_card()).show(ui) {
                cx.send(Action::Show(Place::NewCard));
            }
            return;
        }
        if self.rows.shown.is_empty() {
            ui.add_space(space::HUGE);
            let query = self.filter.query.trim();
            let title = if query.is_empty() { t.card_none_fit() } else { t.card_none_found(query) };
            let mut empty = EmptyState::new(Icon::Search, title);
            let on = self.conditions_in_words(cx);
            if !on.is_empty() {
                empty = empty.reason(t.card_filter_is(format::list(&on, t)));
            }
            if empty.action(t.button_clear_filter()).show(ui) {
                self.filter = Filter::default();
            }
            return;
        }
        let table = CardTable {
            rows: &self.rows,
            sort: self.sort,
            selected: self.selected,
            scroll_to: self.scroll_to.take(),
        };
        let reply = table.ui(ui, cx);
        self.follow(reply, cx, wide);
    }

    fn follow(&mut self, reply: TableReply, cx: &PageCx<'_>, wide: bool) {
        if let Some(column) = reply.sort.and_then(|at| Column::ALL.get(at)) {
            self.sort = if self.sort.column == *column {
                Sort { order: self.sort.order.reversed(), ..self.sort }
            } else {
                Sort { column: *column, order: column.first_order() }
            };
        }
        if let Some(card) = reply.selected().and_then(|row| self.rows.card(cx.ledger, row)) {
            self.selected = Some(card.id);
        }
        // A click opens the details; with the keyboard they open by themselves only where they cover nothing.
        if reply.clicked.is_some() || reply.opened.is_some() || (reply.moved_to.is_some() && wide) {
            self.open = self.selected.is_some();
        }
    }

    /// The conditions that are on, as words.
    fn conditions_in_words(&self, cx: &PageCx<'_>) -> Vec<String> {
        let t = cx.texts;
        let Filter { query: _, only, uncharged, warned, unofficial, issuer, provenance, state, period } =
            &self.filter;
        [
            only.as_ref().map(|_| t.card_chip_only()),
            uncharged.then(|| t.card_chip_uncharged()),
            warned.then(|| t.card_chip_warned()),
            unofficial.then(|| t.card_chip_unofficial()),
            issuer.map(|word| words::issuer(word, t)),
            provenance.map(|word| words::provenance(word, t)),
            state.map(|state| state_word(state, cx)),
            period.map(|period| period_word(period, cx)),
        ]
        .into_iter()
        .flatten()
        .collect()
    }
}

fn top_bar(ui: &mut Ui, cx: &PageCx<'_>) {
    let t = cx.texts;
    let count = cx.ledger.cards().len();
    let bar = TopBar::new(t.nav_cards()).caption(t.count_cards(count, format::count(count)));
    bar.show(ui, |ui| {
        if ui.add(Button::primary(t.topbar_add_card()).icon(Icon::Plus)).clicked() {
            cx.send(Action::Show(Place::NewCard));
        }
        palette::button(ui, cx);
    });
}

/// About how wide a chip and the space after it are.
fn chip_width(ui: &Ui, label: &str, count: usize, on: bool) -> f32 {
    let kind = if on { TextKind::TableStrong } else { TextKind::Table };
    let cross = if on { space::XL } else { 0.0 };
    text::width(ui, label, kind)
        + text::width(ui, &format::count(count), kind)
        + space::XXL
        + space::S
        + cross
}

fn conditions_ui(ui: &mut Ui, width: f32, filter: &mut Filter, cx: &PageCx<'_>) {
    let t = cx.texts;
    let labels = Issuer::ALL.iter().map(|word| words::issuer(*word, t)).collect();
    choice(ui, width, &t.field_issuer(), Issuer::ALL, labels, &mut filter.issuer);
    let labels = Provenance::ALL.iter().map(|word| words::provenance(*word, t)).collect();
    choice(ui, width, &t.field_provenance_short(), Provenance::ALL, labels, &mut filter.provenance);
    let labels = State::ALL.iter().map(|state| state_word(*state, cx)).collect();
    choice(ui, width, &t.field_state(), &State::ALL, labels, &mut filter.state);
    let labels = Period::ALL.iter().map(|period| period_word(*period, cx)).collect();
    choice(ui, width, &t.field_purchased_on(), &Period::ALL, labels, &mut filter.period);
}

/// One condition; the first choice is its name and means all.
fn choice<T: Copy + PartialEq>(
    ui: &mut Ui,
    width: f32,
    name: &str,
    values: &[T],
    labels: Vec<String>,
    chosen: &mut Option<T>,
) {
    let at = values.iter().position(|value| Some(*value) == *chosen).map_or(0, |at| at + 1);
    let select = Select::new(name, name).option(name).options(labels).selected(Some(at)).width(width);
    if let Some(picked) = select.show(ui) {
        *chosen = picked.checked_sub(1).and_then(|at| values.get(at).copied());
    }
}

fn state_word(state: State, cx: &PageCx<'_>) -> String {
    match state {
        State::Charge(status) => words::charge_status(status, cx.texts),
        State::Standing(standing) => words::standing(standing, cx.texts),
    }
}

fn period_word(period: Period, cx: &PageCx<'_>) -> String {
    let t = cx.texts;
    match period {
        Period::Month => t.card_period_days("30"),
        Period::Quarter => t.card_period_days("90"),
        Period::Year => t.card_period_days("365"),
        Period::Unknown => t.card_period_unknown(),
    }
}
