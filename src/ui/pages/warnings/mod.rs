//! 警告: every warning that stands, each explained; what they put at risk; closing them with a reason, and the way back.
//!
//! `rows` decides what is listed and `list` paints it, `summary` is the total over all of them, `detail` explains one with
//! the `things` it rests on, `dismiss` closes one or many, `closed` is the tab of those. No rule is known here by name.

mod closed;
mod detail;
pub(crate) mod dismiss;
mod list;
mod rows;
mod summary;
mod things;

use eframe::egui::{Frame, Key, Margin, Modifiers, Popup, Rect, Ui, UiBuilder, pos2, vec2};

use crate::action::Place;
use crate::core::date::Now;
use crate::i18n::{Lang, format};
use crate::rules::WarningKey;
use crate::ui::page_cx::PageCx;
use crate::ui::pages::layout;
use crate::ui::pages::seller_note::SellerNote;
use crate::ui::palette;
use crate::ui::search::CardSearch;
use crate::ui::theme::{size, space};
use crate::ui::widgets::{Segments, TableReply, TopBar};
use closed::Closed;
use detail::DetailReply;
use dismiss::Dismiss;
use rows::{Filter, Rows};
use summary::AtRisk;

/// The page 警告.
#[derive(Default)]
pub struct WarningsPage {
    tab: Tab,
    filter: Filter,
    rows: Rows,
    search: CardSearch,
    at_risk: AtRisk,
    closed: Closed,
    /// The warning that is selected, and its line.
    selected: Option<(WarningKey, Option<usize>)>,
    /// Whether it is explained.
    open: bool,
    /// The first of what is listed is to be explained.
    open_first: bool,
    scroll_to: Option<usize>,
    dismiss: Option<Dismiss>,
    seller_note: Option<SellerNote>,
    /// The state the selection was looked up in.
    looked: Option<State>,
}

/// What the page was worked out for. Warnings may change with the minute and with the person's settings, without an entry.
type State = (u64, Now, usize, Lang);

fn state(cx: &PageCx<'_>) -> State {
    (cx.revision, cx.now, cx.warnings.len(), cx.texts.lang())
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum Tab {
    #[default]
    Standing,
    Closed,
}

impl WarningsPage {
    /// Goes where the person wants to go.
    pub fn show(&mut self, place: &Place) {
        match place {
            Place::Warnings => {
                self.tab = Tab::Standing;
                self.filter.about = None;
            }
            Place::WarningsAbout(subject) => {
                self.tab = Tab::Standing;
                self.filter = Filter { about: Some(subject.clone()), ..Filter::default() };
                self.open_first = true;
            }
            Place::Overview
            | Place::Cards
            | Place::CardsOf(_)
            | Place::Card(_)
            | Place::NewCard
            | Place::QuickEntry
            | Place::Accounts
            | Place::Account(_)
            | Place::OverTime
            | Place::BeforeBuying
            | Place::BeforeCharging(_)
            | Place::Asked
            | Place::Trouble
            | Place::Incident(_)
            | Place::NewIncident(_)
            | Place::Papers(..)
            | Place::Import
            | Place::Export
            | Place::Guide
            | Place::Settings
            | Place::History
            | Place::Palette => {}
        }
    }

    /// Paints the page.
    pub fn ui(&mut self, ui: &mut Ui, cx: &PageCx<'_>) {
        let t = cx.texts;
        ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
        TopBar::new(t.nav_warnings()).caption(t.warnings_caption()).show(ui, |ui| palette::button(ui, cx));
        match self.tab {
            Tab::Standing => self.standing_ui(ui, cx),
            Tab::Closed => {
                layout::filter_line(ui, |ui| self.tabs_ui(ui, cx));
                self.closed.ui(ui, cx);
            }
        }
        if let Some(dismiss) = &mut self.dismiss
            && !dismiss.ui(ui, cx)
        {
            self.dismiss = None;
        }
        if let Some(note) = &mut self.seller_note
            && !note.ui(ui, cx)
        {
            self.seller_note = None;
        }
    }

    fn tabs_ui(&mut self, ui: &mut Ui, cx: &PageCx<'_>) {
        let t = cx.texts;
        let at = match self.tab {
            Tab::Standing => 0,
            Tab::Closed => 1,
        };
        let tabs = Segments::new(t.warnings_tabs())
            .item_count(t.warnings_tab_standing(), format::count(cx.warnings.len()))
            .item_count(t.warnings_tab_closed(), format::count(cx.ledger.dismissals().len()))
            .selected(at)
            .small();
        match tabs.show(ui) {
            Some(0) => self.tab = Tab::Standing,
            Some(_) => self.tab = Tab::Closed,
            None => {}
        }
    }

    fn standing_ui(&mut self, ui: &mut Ui, cx: &PageCx<'_>) {
        let changed = self.rows.update(cx, &self.filter, &mut self.search);
        self.find_selected_again(cx, changed);
        let page = ui.available_rect_before_wrap();
        let warning = self.selected.as_ref().filter(|_| self.open).and_then(|(key, _)| cx.warnings.get(key));
        let wide = ui.ctx().content_rect().width() >= size::RAIL_BELOW;
        let beside =
            (page.width() * if wide { 0.4 } else { 0.52 }).clamp(size::WARNING_PANE, size::WARNING_PANE_MOST);
        let mut left = page;
        if warning.is_some() && wide {
            left.max.x -= beside;
        }
        let mut inner = ui.new_child(UiBuilder::new().max_rect(left).id_salt("list"));
        inner.set_clip_rect(left.intersect(ui.clip_rect()));
        self.list_ui(&mut inner, cx, wide);
        if let Some(warning) = warning {
            let pane = Rect::from_min_max(pos2(page.right() - beside, page.top()), page.max);
            let draw = |ui: &mut Ui| detail::ui(ui, warning, cx);
            let reply = if wide {
                layout::pane(ui, "explained", pane, draw)
            } else {
                layout::drawer(ui, "warnings", pane, draw)
            };
            let asked = self.dismiss.is_some() || self.seller_note.is_some();
            let free = !asked && !Popup::is_any_open(ui.ctx());
            let escape = free && ui.input_mut(|i| i.consume_key(Modifiers::NONE, Key::Escape));
            match reply {
                DetailReply::Dismiss(dismiss) => self.dismiss = Some(dismiss),
                DetailReply::SellerNote(note) => self.seller_note = Some(note),
                DetailReply::Close => self.open = false,
                DetailReply::Nothing => self.open &= !escape,
            }
        }
        ui.advance_cursor_after_rect(page);
    }

    fn list_ui(&mut self, ui: &mut Ui, cx: &PageCx<'_>, wide: bool) {
        layout::filter_line(ui, |ui| {
            self.tabs_ui(ui, cx);
            if !cx.warnings.is_empty() {
                ui.add_space(space::S);
                list::search_ui(ui, &mut self.filter, &self.rows, cx);
            }
        });
        if !cx.warnings.is_empty() {
            let low = ui.ctx().content_rect().height() < size::WARNING_LOW + size::TOP_BAR;
            let margin = Margin { left: space::PAGE as i8, right: space::L as i8, top: 2, bottom: 14 };
            Frame::new().inner_margin(margin).show(ui, |ui| self.at_risk.ui(ui, cx, low));
            list::levels_ui(ui, &mut self.filter, &self.rows, cx);
        }
        if self.rows.count == 0 {
            if list::nothing_ui(ui, &self.filter, cx) {
                self.filter = Filter::default();
            }
            return;
        }
        let selected = self.selected.as_ref().and_then(|(_, row)| *row);
        let reply = list::table_ui(ui, &self.rows, selected, self.scroll_to.take(), cx);
        self.follow(reply, selected, wide);
    }

    fn follow(&mut self, reply: TableReply, before: Option<usize>, wide: bool) {
        let row = reply.selected().and_then(|row| match reply.clicked {
            Some(_) => Some(row),
            None => self.rows.passed_over_heads(before, row),
        });
        if let Some(row) = row
            && let Some(key) = self.rows.key(row)
        {
            self.selected = Some((key.clone(), Some(row)));
            if Some(row) != reply.moved_to && reply.clicked.is_none() {
                self.scroll_to = Some(row);
            }
            // A click explains; with the keyboard that happens by itself only where it covers nothing.
            self.open |= reply.clicked.is_some() || wide;
        }
        if reply.opened.is_some() {
            self.open = self.selected.is_some();
        }
    }

    /// Finds the selected warning again after the ledger, the day or the filter has changed.
    fn find_selected_again(&mut self, cx: &PageCx<'_>, changed: bool) {
        if std::mem::take(&mut self.open_first) {
            let first =
                (0..self.rows.lines.len()).find_map(|row| Some((self.rows.key(row)?.clone(), Some(row))));
            self.open = first.is_some();
            self.selected = first;
            self.looked = Some(state(cx));
            return;
        }
        if self.looked != Some(state(cx)) {
            self.looked = Some(state(cx));
            // The same warning may have another level or amount now; a closed one is gone.
            if let Some((key, row)) = &mut self.selected
                && cx.warnings.get(key).is_none()
            {
                let same = key.subject().map(|subject| cx.warnings.about(subject)).unwrap_or_default();
                let same = same
                    .into_iter()
                    .find(|warning| warning.rule == key.rule() && warning.subject() == key.subject());
                if let Some(warning) = same {
                    (*key, *row) = (WarningKey::of(warning), None);
                } else {
                    (self.selected, self.open) = (None, false);
                }
            }
        }
        if changed && let Some((key, row)) = &mut self.selected {
            *row = self.rows.row_of(key);
        }
    }
}
