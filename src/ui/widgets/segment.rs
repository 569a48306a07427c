//! Segments: one of a few, all of them visible.

use eframe::egui::{
    Align, CornerRadius, CursorIcon, EventFilter, Id, Key, Modifiers, Rect, Response, Sense, Stroke,
    StrokeKind, Ui, Vec2, WidgetInfo, accesskit::Role, pos2, vec2,
};

use crate::ui::{
    icons::Icon,
    theme::{TextKind, Tone, radius, size, tokens},
    widgets::{state, text},
};

struct Item {
    label: String,
    count: Option<String>,
    icon: Option<(Icon, Tone)>,
}

impl Item {
    /// The caption, and what a screen reader says.
    fn caption(&self) -> String {
        match &self.count {
            Some(count) => format!("{} {count}", self.label),
            None => self.label.clone(),
        }
    }
}

/// One of a few.
#[must_use = "call `show`"]
pub struct Segments {
    name: String,
    items: Vec<Item>,
    selected: usize,
    small: bool,
}

impl Segments {
    /// A group of segments; `name` is what a screen reader says of the group.
    pub fn new(name: impl Into<String>) -> Self {
        Self { name: name.into(), items: Vec::new(), selected: 0, small: false }
    }

    /// One more segment.
    pub fn item(mut self, label: impl Into<String>) -> Self {
        self.items.push(Item { label: label.into(), count: None, icon: None });
        self
    }

    /// One more segment, with a count.
    pub fn item_count(mut self, label: impl Into<String>, count: impl Into<String>) -> Self {
        self.items.push(Item { label: label.into(), count: Some(count.into()), icon: None });
        self
    }

    /// One more segment, with an icon and a count.
    pub fn item_icon(
        mut self,
        icon: Icon,
        tone: Tone,
        label: impl Into<String>,
        count: Option<&str>,
    ) -> Self {
        self.items.push(Item {
            label: label.into(),
            count: count.map(str::to_owned),
            icon: Some((icon, tone)),
        });
        self
    }

    /// Which one is chosen.
    pub fn selected(mut self, selected: usize) -> Self {
        self.selected = selected;
        self
    }

    /// 28 high.
    pub fn small(mut self) -> Self {
        self.small = true;
        self
    }

    /// Draws them and says which was chosen just now.
    pub fn show(self, ui: &mut Ui) -> Option<usize> {
        self.show_response(ui).0
    }

    /// The same, with a response for [`super::labelled`].
    pub fn show_response(self, ui: &mut Ui) -> (Option<usize>, Response) {
        let height = if self.small { size::BUTTON_SMALL } else { size::BUTTON };
        let kind = if self.small { TextKind::Table } else { TextKind::Body };
        let bold = if self.small { TextKind::TableStrong } else { TextKind::Strong };
        // As wide as the Bold caption, so that nothing moves when another is chosen.
        let widths: Vec<f32> = self
            .items
            .iter()
            .map(|item| {
                let icon = if item.icon.is_some() { size::ICON + 6.0 } else { 0.0 };
                (text::width(ui, &item.caption(), bold) + icon + 26.0).ceil()
            })
            .collect();
        let (rect, group) = ui.allocate_exact_size(vec2(widths.iter().sum(), height), Sense::hover());
        group.widget_info(|| WidgetInfo::labeled(Role::TabList, true, &self.name));
        let mut picked = None;
        let mut x = rect.left();
        let mut rings = Vec::new();
        for (at, (item, width)) in self.items.iter().zip(&widths).enumerate() {
            let cell = Rect::from_min_size(pos2(x, rect.top()), Vec2::new(*width, height));
            x += width;
            let id = group.id.with(at);
            let selected = at == self.selected;
            let response = self.segment(ui, cell, id, at, item, if selected { bold } else { kind });
            if response.clicked() {
                picked = Some(at);
            }
            if let Some(to) = self.arrow_key(ui, &response, at) {
                ui.memory_mut(|m| m.request_focus(group.id.with(to)));
                picked = Some(to);
            }
            if state::state(ui, &response).focused {
                rings.push(cell);
            }
        }
        let t = tokens(ui);
        ui.painter().rect_stroke(rect, radius::CONTROL, Stroke::new(1.0, t.line_strong), StrokeKind::Inside);
        for ring in rings {
            state::focus_ring(ui, ring, radius::CONTROL);
        }
        (picked.filter(|at| *at != self.selected), group)
    }

    fn segment(&self, ui: &Ui, cell: Rect, id: Id, at: usize, item: &Item, kind: TextKind) -> Response {
        let t = tokens(ui);
        let selected = at == self.selected;
        let response = ui.interact(cell, id, Sense::click());
        response
            .widget_info(|| WidgetInfo::selected(Role::Tab, response.enabled(), selected, item.caption()));
        let s = state::state(ui, &response);
        let fill = match (selected, s.hovered) {
            (true, _) => t.selected,
            (false, true) => t.hover,
            (false, false) => t.page,
        };
        let end = |is: bool| if is { radius::CONTROL } else { 0 };
        let corners = CornerRadius {
            nw: end(at == 0),
            sw: end(at == 0),
            ne: end(at + 1 == self.items.len()),
            se: end(at + 1 == self.items.len()),
        };
        ui.painter().rect_filled(cell, corners, fill);
        if at > 0 {
            ui.painter().vline(cell.left() + 0.5, cell.y_range(), Stroke::new(1.0, t.line));
        }
        let caption = item.caption();
        let icon_room = if item.icon.is_some() { size::ICON + 6.0 } else { 0.0 };
        let width = text::width(ui, &caption, kind) + icon_room;
        let mut x = cell.center().x - width / 2.0;
        if let Some((icon, tone)) = item.icon {
            let glyph =
                Rect::from_center_size(pos2(x + size::ICON / 2.0, cell.center().y), Vec2::splat(size::ICON));
            icon.paint(ui, glyph, tone.of(t));
            x += icon_room;
        }
        let words = Rect::from_min_max(pos2(x, cell.top()), cell.max);
        let tone = if selected { Tone::Ink } else { Tone::Ink2 };
        text::paint(ui, words, Align::Min, &caption, kind, tone);
        response.on_hover_cursor(CursorIcon::PointingHand)
    }

    /// Left and right arrows choose the neighbour.
    fn arrow_key(&self, ui: &Ui, response: &Response, at: usize) -> Option<usize> {
        if !response.has_focus() {
            return None;
        }
        let filter = EventFilter { horizontal_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|m| m.set_focus_lock_filter(response.id, filter));
        let (left, right) = ui.input_mut(|i| {
            (i.consume_key(Modifiers::NONE, Key::ArrowLeft), i.consume_key(Modifiers::NONE, Key::ArrowRight))
        });
        match (left, right) {
            (true, false) => at.checked_sub(1),
            (false, true) if at + 1 < self.items.len() => Some(at + 1),
            _ => None,
        }
    }
}
