//! Filter chips: a condition, how many fit it, and × when it is on.

use eframe::egui::{
    Align, CursorIcon, Rect, Response, Sense, Stroke, StrokeKind, Ui, Vec2, Widget, WidgetInfo,
    accesskit::Role, pos2, vec2,
};

use crate::ui::{
    icons::Icon,
    theme::{TextKind, Tone, radius, size, tokens},
    widgets::{state, text},
};

/// A condition that a click switches on and off.
#[must_use = "add it with `ui.add`"]
pub struct Chip {
    label: String,
    count: Option<String>,
    icon: Option<Icon>,
    selected: bool,
}

impl Chip {
    /// A chip for this condition.
    pub fn new(label: impl Into<String>) -> Self {
        Self { label: label.into(), count: None, icon: None, selected: false }
    }

    /// How many fit it.
    pub fn count(mut self, count: impl Into<String>) -> Self {
        self.count = Some(count.into());
        self
    }

    /// An icon before the words.
    pub fn icon(mut self, icon: Icon) -> Self {
        self.icon = Some(icon);
        self
    }

    /// Is it on?
    pub fn selected(mut self, selected: bool) -> Self {
        self.selected = selected;
        self
    }
}

impl Widget for Chip {
    fn ui(self, ui: &mut Ui) -> Response {
        let kind = if self.selected { TextKind::TableStrong } else { TextKind::Table };
        let (pad, gap, glyph) = (10.0, 12.0, 14.0);
        let label = text::width(ui, &self.label, kind);
        let count = self.count.as_deref().map_or(0.0, |count| gap + text::width(ui, count, kind));
        let icon = if self.icon.is_some() { size::ICON + 6.0 } else { 0.0 };
        let cross = if self.selected { 6.0 + glyph } else { 0.0 };
        let width = (2.0 * pad + icon + label + count + cross).ceil();
        let (rect, response) = ui.allocate_exact_size(vec2(width, size::BUTTON_SMALL), Sense::click());
        let name = match &self.count {
            Some(count) => format!("{} {count}", self.label),
            None => self.label.clone(),
        };
        response.widget_info(|| WidgetInfo::selected(Role::Button, response.enabled(), self.selected, &name));
        let t = tokens(ui);
        let s = state::state(ui, &response);
        let (fill, outline) = match (self.selected, s.hovered) {
            (true, _) => (t.selected, t.accent),
            (false, true) => (t.hover, t.line_strong),
            (false, false) => (t.page, t.line_strong),
        };
        ui.painter().rect(rect, radius::CHIP, fill, Stroke::new(1.0, outline), StrokeKind::Inside);
        if s.focused {
            state::focus_ring(ui, rect, radius::CHIP);
        }
        let tone = match (s.enabled, self.selected) {
            (false, _) => Tone::Off,
            (true, true) => Tone::Ink,
            (true, false) => Tone::Ink2,
        };
        let mut at = rect;
        at.min.x += pad;
        if let Some(glyph) = self.icon {
            let square = pos2(at.left() + size::ICON / 2.0, rect.center().y);
            glyph.paint(ui, Rect::from_center_size(square, Vec2::splat(size::ICON)), tone.of(t));
            at.min.x += icon;
        }
        text::paint(ui, at, Align::Min, &self.label, kind, tone);
        at.min.x += label;
        if let Some(count) = &self.count {
            at.min.x += gap;
            text::paint(ui, at, Align::Min, count, kind, tone);
        }
        if self.selected {
            let square = pos2(rect.right() - pad - glyph / 2.0 + 2.0, rect.center().y);
            Icon::Close.paint(ui, Rect::from_center_size(square, Vec2::splat(glyph)), t.ink2);
        }
        response.on_hover_cursor(CursorIcon::PointingHand)
    }
}
