//! A table of any length: only the rows in view are drawn, and the keyboard moves through all of them.

use std::ops::Range;

use eframe::egui::{
    Align, CursorIcon, EventFilter, Id, Key, Modifiers, Rect, Response, ScrollArea, Sense, Stroke, Ui, Vec2,
    WidgetInfo, accesskit::Role, pos2, vec2,
};

use crate::ui::{
    icons::Icon,
    theme::{TextKind, Tone, size, tokens},
    widgets::{
        state,
        table_cells::{Cells, Column, Placed, place},
        text,
    },
};

/// Which way a column is sorted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SortOrder {
    Rising,
    Falling,
}

impl SortOrder {
    /// The other way.
    #[must_use]
    pub const fn reversed(self) -> Self {
        match self {
            Self::Rising => Self::Falling,
            Self::Falling => Self::Rising,
        }
    }
}

/// What a person did in a [`DataTable`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TableReply {
    /// The row that was clicked.
    pub clicked: Option<usize>,
    /// The row the keyboard moved to; select it.
    pub moved_to: Option<usize>,
    /// The row to open: double click, or Enter on the selected row.
    pub opened: Option<usize>,
    /// The selected row, when Space was pressed.
    pub toggled: Option<usize>,
    /// The column whose head was clicked, counted with the hidden ones.
    pub sort: Option<usize>,
}

impl TableReply {
    /// The row to select now, by pointer or by key.
    pub fn selected(self) -> Option<usize> {
        self.clicked.or(self.moved_to)
    }
}

/// A table.
#[must_use = "call `show`"]
pub struct DataTable<'a> {
    salt: &'a str,
    name: String,
    columns: &'a [Column],
    rows: usize,
    selected: Option<usize>,
    sorted: Option<(usize, SortOrder)>,
    row_height: f32,
    scroll_to: Option<usize>,
    height: Option<f32>,
}

impl<'a> DataTable<'a> {
    /// A table of these columns; `name` is what a screen reader says.
    pub fn new(salt: &'a str, name: impl Into<String>, columns: &'a [Column]) -> Self {
        Self {
            salt,
            name: name.into(),
            columns,
            rows: 0,
            selected: None,
            sorted: None,
            row_height: size::ROW,
            scroll_to: None,
            height: None,
        }
    }

    /// How many rows it has.
    pub fn rows(mut self, rows: usize) -> Self {
        self.rows = rows;
        self
    }

    /// The row that is selected.
    pub fn selected(mut self, selected: Option<usize>) -> Self {
        self.selected = selected;
        self
    }

    /// The column it is sorted by.
    pub fn sorted(mut self, sorted: Option<(usize, SortOrder)>) -> Self {
        self.sorted = sorted;
        self
    }

    /// Another height than 36.
    pub fn row_height(mut self, row_height: f32) -> Self {
        self.row_height = row_height;
        self
    }

    /// Brings this row into view; give it once, not every frame.
    pub fn scroll_to(mut self, row: Option<usize>) -> Self {
        self.scroll_to = row;
        self
    }

    /// This high, head included; the rest of the page otherwise.
    pub fn height(mut self, height: f32) -> Self {
        self.height = Some(height);
        self
    }

    /// Draws it; `row` is called for each row in view, and calls one method of [`Cells`] per column.
    pub fn show(self, ui: &mut Ui, mut row: impl FnMut(usize, &mut Cells<'_>)) -> TableReply {
        let available = ui.available_size();
        let height = self.height.unwrap_or(available.y).max(size::TABLE_HEAD + self.row_height);
        let (rect, _) = ui.allocate_exact_size(vec2(available.x, height), Sense::hover());
        let (placed, width) = place(self.columns, rect.width());
        let head = Rect::from_min_size(rect.min, vec2(rect.width(), size::TABLE_HEAD));
        let body = Rect::from_min_max(head.left_bottom(), rect.max);

        let id = ui.make_persistent_id(self.salt);
        let focus = ui.interact(body, id, Sense::focusable_noninteractive());
        focus.widget_info(|| WidgetInfo::labeled(Role::Table, true, &self.name));
        let mut reply = self.keys(ui, &focus, body.height());
        let reveal = reply.moved_to.or(self.scroll_to);

        let mut inner =
            ui.new_child(eframe::egui::UiBuilder::new().max_rect(body).id_salt((self.salt, "body")));
        let mut area = ScrollArea::both().id_salt("rows").auto_shrink(false);
        if let Some(at) = reveal
            && let Some(offset) = self.offset_for(&inner, id, at, body.height())
        {
            area = area.vertical_scroll_offset(offset);
        }
        let output = area.show_viewport(&mut inner, |ui, viewport| {
            ui.set_width(width);
            ui.set_height(self.rows as f32 * self.row_height);
            let left = body.left() - viewport.min.x;
            for at in self.visible(&viewport) {
                // In f64: far down a long table an f32 no longer holds whole pixels.
                let top = f64::from(body.top()) + at as f64 * f64::from(self.row_height)
                    - f64::from(viewport.min.y);
                let cell = Rect::from_min_size(pos2(left, top as f32), vec2(width, self.row_height));
                self.row(ui, at, cell, &placed, &focus, &mut reply, &mut row);
            }
        });
        ui.data_mut(|d| d.insert_temp(id.with("offset"), output.state.clamped_offset().y));
        let mut top =
            ui.new_child(eframe::egui::UiBuilder::new().max_rect(head).id_salt((self.salt, "head")));
        top.shrink_clip_rect(head);
        self.head(&top, head, output.state.clamped_offset().x, &placed, id, &mut reply);
        if focus.has_focus() && self.selected.is_none() {
            state::focus_ring_inside(ui, body, 0);
        }
        reply
    }

    fn visible(&self, viewport: &Rect) -> Range<usize> {
        let first = (viewport.min.y / self.row_height).floor().max(0.0) as usize;
        let last = (viewport.max.y / self.row_height).ceil().max(0.0) as usize + 1;
        first.min(self.rows)..last.min(self.rows)
    }

    /// Where to scroll so that this row is in view, or nothing if it is already.
    fn offset_for(&self, ui: &Ui, id: Id, row: usize, height: f32) -> Option<f32> {
        let now: f32 = ui.data(|d| d.get_temp(id.with("offset"))).unwrap_or(0.0);
        let (top, bottom) = (row as f32 * self.row_height, (row + 1) as f32 * self.row_height);
        if top < now {
            Some(top)
        } else if bottom > now + height {
            Some(bottom - height)
        } else {
            None
        }
    }

    fn keys(&self, ui: &Ui, focus: &Response, height: f32) -> TableReply {
        let mut reply = TableReply::default();
        if !focus.has_focus() || self.rows == 0 {
            return reply;
        }
        let filter = EventFilter { vertical_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|m| m.set_focus_lock_filter(focus.id, filter));
        let page = ((height / self.row_height).floor() as usize).saturating_sub(1).max(1);
        let last = self.rows - 1;
        let mut at = self.selected.map(|row| row.min(last));
        ui.input_mut(|i| {
            let mut pressed = |key| i.consume_key(Modifiers::NONE, key);
            if pressed(Key::ArrowDown) {
                at = Some(at.map_or(0, |row| (row + 1).min(last)));
            }
            if pressed(Key::ArrowUp) {
                at = Some(at.map_or(last, |row| row.saturating_sub(1)));
            }
            if pressed(Key::PageDown) {
                at = Some(at.map_or(0, |row| (row + page).min(last)));
            }
            if pressed(Key::PageUp) {
                at = Some(at.map_or(0, |row| row.saturating_sub(page)));
            }
            if pressed(Key::Home) {
                at = Some(0);
            }
            if pressed(Key::End) {
                at = Some(last);
            }
            if pressed(Key::Enter) {
                reply.opened = at;
            }
            if pressed(Key::Space) {
                reply.toggled = at;
            }
        });
        reply.moved_to = at.filter(|row| Some(*row) != self.selected);
        reply
    }

    #[allow(clippy::too_many_arguments)] // one row needs all of it, and nothing else does
    fn row(
        &self,
        ui: &mut Ui,
        at: usize,
        rect: Rect,
        placed: &[Placed],
        focus: &Response,
        reply: &mut TableReply,
        row: &mut impl FnMut(usize, &mut Cells<'_>),
    ) {
        let t = tokens(ui);
        let id = focus.id.with(at);
        // A row is clicked, not focused: Tab reaches the table once, the arrows move inside it.
        let response = ui.interact(rect, id, Sense::CLICK);
        let selected = self.selected == Some(at);
        let fill = if selected {
            Some(t.selected)
        } else if response.hovered() {
            Some(t.hover)
        } else {
            None
        };
        let across = Rect::from_x_y_ranges(ui.clip_rect().x_range(), rect.y_range());
        if let Some(fill) = fill {
            ui.painter().rect_filled(across, 0, fill);
        }
        ui.painter().hline(across.x_range(), rect.bottom() - 0.5, Stroke::new(1.0, t.line));
        let mut cells = Cells::new(ui, rect, placed);
        row(at, &mut cells);
        let spoken = cells.spoken();
        response.widget_info(|| WidgetInfo::selected(Role::Row, true, selected, &spoken));
        if selected && focus.has_focus() {
            ui.ctx().accesskit_node_builder(focus.id, |node| node.set_active_descendant(id.accesskit_id()));
            state::focus_ring_inside(ui, across, 0);
        }
        if response.clicked() {
            reply.clicked = Some(at);
            focus.request_focus();
        }
        if response.double_clicked() {
            reply.opened = Some(at);
        }
    }

    fn head(&self, ui: &Ui, rect: Rect, offset: f32, placed: &[Placed], id: Id, reply: &mut TableReply) {
        let t = tokens(ui);
        ui.painter().rect_filled(rect, 0, t.sunken);
        ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, Stroke::new(1.0, t.line_strong));
        for (at, (column, placed)) in self.columns.iter().zip(placed).enumerate() {
            let Some((left, width)) = placed.at else { continue };
            let cell = Rect::from_min_size(
                pos2(rect.left() + left - offset, rect.top()),
                vec2(width, rect.height()),
            );
            let order = self.sorted.filter(|(sorted, _)| *sorted == at).map(|(_, order)| order);
            let sense = if column.sortable { Sense::click() } else { Sense::hover() };
            let response = ui.interact(cell.intersect(rect), id.with(("head", at)), sense);
            let role = if column.sortable { Role::Button } else { Role::ColumnHeader };
            response.widget_info(|| WidgetInfo::labeled(role, true, &column.title));
            let s = state::state(ui, &response);
            if column.sortable && s.hovered {
                ui.painter().rect_filled(cell.shrink2(vec2(0.0, 1.0)), 0, t.hover);
            }
            head_cell(ui, placed.inside(cell), column, order);
            if s.focused {
                state::focus_ring_inside(ui, cell, 0);
            }
            if response.clicked() {
                reply.sort = Some(at);
            }
            if column.sortable {
                response.on_hover_cursor(CursorIcon::PointingHand);
            }
        }
    }
}

fn head_cell(ui: &Ui, cell: Rect, column: &Column, order: Option<SortOrder>) {
    let glyph = 12.0;
    let mut words = cell;
    let (kind, tone) =
        if order.is_some() { (TextKind::SmallStrong, Tone::Ink) } else { (TextKind::Small, Tone::Ink3) };
    let align = column.align;
    if order.is_some() && align == Align::Max {
        words.max.x -= glyph + 1.0;
    }
    let painted = text::paint(ui, words, align, &column.title, kind, tone);
    let icon = match order {
        Some(SortOrder::Rising) => Icon::ChevronUp,
        Some(SortOrder::Falling) => Icon::ChevronDown,
        None => return,
    };
    let at = pos2(painted.right() + 2.0 + glyph / 2.0, cell.center().y);
    icon.paint(ui, Rect::from_center_size(at, Vec2::splat(glyph)), tokens(ui).ink2);
}

/// The line under a table, 40 high: what there is, and totals.
pub fn table_footer<R>(ui: &mut Ui, contents: impl FnOnce(&mut Ui) -> R) -> R {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), size::TABLE_FOOT), Sense::hover());
    ui.painter().hline(rect.x_range(), rect.top() + 0.5, Stroke::new(1.0, tokens(ui).line_strong));
    let inside = rect.shrink2(vec2(16.0, 0.0)).with_min_x(rect.left() + 24.0);
    let layout = eframe::egui::Layout::left_to_right(Align::Center);
    let mut inner = ui.new_child(eframe::egui::UiBuilder::new().max_rect(inside).layout(layout));
    contents(&mut inner)
}
