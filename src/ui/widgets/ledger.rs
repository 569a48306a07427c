//! Ledger lines, totals and the double rule.

use eframe::egui::{
    Align, CursorIcon, Rect, Response, Sense, Stroke, Ui, Vec2, Widget, WidgetInfo, accesskit::Role, pos2,
    vec2,
};

use crate::ui::{
    icons::Icon,
    theme::{Fill, TextKind, Tone, radius, size, tokens},
    widgets::{legend, state, text},
};

/// A line of a ledger: a name, a count, an amount.
#[must_use = "add it with `ui.add`"]
pub struct LedgerLine {
    name: String,
    fill: Option<Fill>,
    icon: Option<(Icon, Tone)>,
    count: Option<String>,
    amount: Option<String>,
    amount_tone: Tone,
    caption: Option<String>,
    opens: bool,
    strong: bool,
}

impl LedgerLine {
    /// A line for this name.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            fill: None,
            icon: None,
            count: None,
            amount: None,
            amount_tone: Tone::Ink,
            caption: None,
            opens: false,
            strong: false,
        }
    }

    /// A square of this fill before the name.
    pub fn fill(mut self, fill: Fill) -> Self {
        self.fill = Some(fill);
        self
    }

    /// An icon before the name.
    pub fn icon(mut self, icon: Icon, tone: Tone) -> Self {
        self.icon = Some((icon, tone));
        self
    }

    /// How many, before the amount.
    pub fn count(mut self, count: impl Into<String>) -> Self {
        self.count = Some(count.into());
        self
    }

    /// The amount at the right.
    pub fn amount(mut self, amount: impl Into<String>) -> Self {
        self.amount = Some(amount.into());
        self
    }

    /// Another tone for the amount.
    pub fn amount_tone(mut self, tone: Tone) -> Self {
        self.amount_tone = tone;
        self
    }

    /// A small line under the name.
    pub fn caption(mut self, caption: impl Into<String>) -> Self {
        self.caption = Some(caption.into());
        self
    }

    /// A click opens something: it is a button and ends in a chevron.
    pub fn opens(mut self) -> Self {
        self.opens = true;
        self
    }

    /// The name in Bold.
    pub fn strong(mut self) -> Self {
        self.strong = true;
        self
    }

    fn spoken(&self) -> String {
        let parts = [Some(&self.name), self.count.as_ref(), self.amount.as_ref()];
        parts.into_iter().flatten().map(String::as_str).collect::<Vec<_>>().join(" ")
    }
}

impl Widget for LedgerLine {
    fn ui(self, ui: &mut Ui) -> Response {
        let t = tokens(ui);
        let width = ui.available_width();
        let chevron = if self.opens { 26.0 } else { 0.0 };
        let left = if self.fill.is_some() || self.icon.is_some() { 23.0 } else { 0.0 };
        let amount =
            self.amount.as_deref().map_or(0.0, |a| text::width(ui, a, TextKind::Body).max(size::AMOUNT));
        let count = self.count.as_deref().map_or(0.0, |c| text::width(ui, c, TextKind::Table) + 18.0);
        let room = (width - left - chevron - amount - count - 8.0).max(60.0);
        let kind = if self.strong { TextKind::Strong } else { TextKind::Body };
        let name = text::wrapped(ui, &self.name, kind, t.ink, room);
        let caption =
            self.caption.as_deref().map(|c| text::wrapped(ui, c, TextKind::Small, t.ink2, room + count));
        let text_height = name.size().y + caption.as_ref().map_or(0.0, |c| c.size().y);
        let height = (text_height + if caption.is_some() { 12.0 } else { 8.0 }).max(size::LEDGER_LINE);
        let sense = if self.opens { Sense::click() } else { Sense::hover() };
        let (rect, response) = ui.allocate_exact_size(vec2(width, height), sense);
        let role = if self.opens { Role::Button } else { Role::Label };
        response.widget_info(|| WidgetInfo::labeled(role, response.enabled(), self.spoken()));
        let s = state::state(ui, &response);
        if self.opens && s.hovered {
            ui.painter().rect_filled(rect, 0, t.hover);
        }
        let top = rect.center().y - text_height / 2.0;
        let first = top + kind.line() / 2.0;
        let square = Rect::from_center_size(pos2(rect.left() + 7.0, first), Vec2::splat(size::BAND_LEGEND));
        if let Some(fill) = self.fill {
            legend::paint_fill(ui, square, fill);
        } else if let Some((icon, tone)) = self.icon {
            icon.paint(ui, square.expand(1.0), tone.of(t));
        }
        let under = top + name.size().y;
        text::put(ui, pos2(rect.left() + left, top), name, t.ink);
        if let Some(caption) = caption {
            text::put(ui, pos2(rect.left() + left, under), caption, t.ink2);
        }
        let mut line =
            Rect::from_min_max(pos2(rect.left(), first - 11.0), pos2(rect.right() - chevron, first + 11.0));
        if let Some(amount) = &self.amount {
            text::paint(ui, line, Align::Max, amount, TextKind::Body, self.amount_tone);
        }
        line.max.x -= amount + 18.0;
        if let Some(count) = &self.count {
            text::paint(ui, line, Align::Max, count, TextKind::Table, Tone::Ink3);
        }
        if self.opens {
            let at = pos2(rect.right() - 8.0, first);
            Icon::ChevronRight.paint(ui, Rect::from_center_size(at, Vec2::splat(size::ICON)), t.ink2);
        }
        ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, Stroke::new(1.0, t.line));
        if s.focused {
            state::focus_ring_inside(ui, rect, radius::CHIP);
        }
        if self.opens { response.on_hover_cursor(CursorIcon::PointingHand) } else { response }
    }
}

/// The total under a ledger: Bold, with the double rule.
pub fn total_row(ui: &mut Ui, label: &str, amount: &str) -> Response {
    total_row_in(ui, label, amount, 0.0)
}

/// The total under lines that open: its amount leaves the room of their chevrons.
pub fn total_row_opens(ui: &mut Ui, label: &str, amount: &str) -> Response {
    total_row_in(ui, label, amount, 26.0)
}

fn total_row_in(ui: &mut Ui, label: &str, amount: &str, right: f32) -> Response {
    let t = tokens(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 34.0), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, format!("{label} {amount}")));
    // The line above stands on the last hairline of the ledger.
    ui.painter().hline(rect.x_range(), rect.top() - 0.5, Stroke::new(1.0, t.line_strong));
    let mut line = rect;
    line.max.y -= 5.0;
    line.max.x -= right;
    text::paint(ui, line, Align::Min, label, TextKind::Strong, Tone::Ink);
    text::paint(ui, line, Align::Max, amount, TextKind::Strong, Tone::Ink);
    let width = (text::width(ui, amount, TextKind::Strong) + 20.0).max(size::AMOUNT + 10.0);
    double_rule(ui, line.right() - width, line.right(), rect.bottom() - 3.5);
    response
}

/// An amount with the double rule under it, in the flow.
pub fn total_amount(ui: &mut Ui, amount: &str, kind: TextKind) -> Response {
    let width = text::width(ui, amount, kind);
    let (rect, response) = ui.allocate_exact_size(vec2(width, kind.line() + 4.0), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, amount));
    let mut line = rect;
    line.max.y -= 4.0;
    text::paint(ui, line, Align::Max, amount, kind, Tone::Ink);
    double_rule(ui, rect.left(), rect.right(), rect.bottom() - 3.5);
    response
}

pub(crate) fn double_rule(ui: &Ui, left: f32, right: f32, y: f32) {
    let stroke = Stroke::new(1.0, tokens(ui).ink2);
    let y = y.floor() + 0.5;
    ui.painter().hline(left..=right, y, stroke);
    ui.painter().hline(left..=right, y + 2.0, stroke);
}
