//! A row of a list that is chosen from while one types: icon, name, caption and key.

use eframe::egui::{
    Align, CursorIcon, Rect, Response, Sense, Ui, Vec2, Widget, WidgetInfo, accesskit::Role, pos2, vec2,
};

use crate::ui::{
    icons::Icon,
    theme::{TextKind, Tone, radius, size, space, tokens},
    widgets::{key_cap, state, text},
};

/// One thing to choose.
#[must_use = "add it with `ui.add`"]
pub struct OptionRow<'a> {
    icon: Icon,
    tone: Tone,
    name: &'a str,
    caption: &'a str,
    key: Option<&'a str>,
    selected: bool,
    enabled: bool,
}

impl<'a> OptionRow<'a> {
    /// A row of this name.
    pub fn new(icon: Icon, tone: Tone, name: &'a str) -> Self {
        Self { icon, tone, name, caption: "", key: None, selected: false, enabled: true }
    }

    /// A few words on it: beside the name where they fit, else under it.
    pub fn caption(mut self, caption: &'a str) -> Self {
        self.caption = caption;
        self
    }

    /// The key that does the same.
    pub fn key(mut self, key: Option<&'a str>) -> Self {
        self.key = key;
        self
    }

    /// Is it the one that Enter chooses?
    pub fn selected(mut self, selected: bool) -> Self {
        self.selected = selected;
        self
    }

    /// Can it be chosen? The caption says why not.
    pub fn enabled(mut self, enabled: bool) -> Self {
        self.enabled = enabled;
        self
    }
}

impl Widget for OptionRow<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let width = ui.available_width();
        let left = space::M + size::ICON_BUTTON + space::M;
        let key = self.key.map_or(0.0, |key| key_cap::width(ui, key) + space::M);
        let room = width - left - key - space::M;
        let name_width = text::width(ui, self.name, TextKind::Body);
        let caption_width = text::width(ui, self.caption, TextKind::Table);
        let beside = self.caption.is_empty() || name_width + space::XL + caption_width <= room;
        let height = if beside { size::ROW } else { size::OPTION_TALL };
        let sense = if self.enabled { Sense::click() } else { Sense::hover() };
        let (rect, response) = ui.allocate_exact_size(vec2(width, height), sense);
        let spoken = if self.caption.is_empty() {
            self.name.to_owned()
        } else {
            format!("{} {}", self.name, self.caption)
        };
        response
            .widget_info(|| WidgetInfo::selected(Role::ListBoxOption, self.enabled, self.selected, &spoken));
        let s = state::state(ui, &response);
        let t = tokens(ui);
        if self.selected {
            ui.painter().rect_filled(rect, radius::CONTROL, t.selected);
        } else if s.hovered && self.enabled {
            ui.painter().rect_filled(rect, radius::CONTROL, t.hover);
        }
        if s.focused {
            state::focus_ring_inside(ui, rect, radius::CONTROL);
        }
        let (tone, ink, ink2) = if self.enabled {
            (self.tone, Tone::Ink, Tone::Ink2)
        } else {
            (Tone::Off, Tone::Off, Tone::Ink3)
        };
        let glyph = pos2(rect.left() + space::M + size::ICON_BUTTON / 2.0, rect.center().y);
        self.icon.paint(ui, Rect::from_center_size(glyph, Vec2::splat(size::ICON_BUTTON)), tone.of(t));
        let line = Rect::from_min_max(
            pos2(rect.left() + left, rect.top()),
            pos2(rect.right() - key - space::M, rect.bottom()),
        );
        let mut whole = true;
        if beside {
            let name = text::shortened(ui, self.name, TextKind::Body, ink.of(t), room);
            whole = !name.elided;
            let y = rect.center().y - name.size().y / 2.0;
            text::put(ui, pos2(line.left(), y), name, ink.of(t));
            text::paint(ui, line, Align::Max, self.caption, TextKind::Table, ink2);
        } else {
            let name = text::shortened(ui, self.name, TextKind::Body, ink.of(t), room);
            let caption = text::shortened(ui, self.caption, TextKind::Table, ink2.of(t), room);
            whole = whole && !name.elided && !caption.elided;
            let top = rect.center().y - f32::midpoint(name.size().y, caption.size().y);
            let under = top + name.size().y;
            text::put(ui, pos2(line.left(), top), name, ink.of(t));
            text::put(ui, pos2(line.left(), under), caption, ink2.of(t));
        }
        if let Some(words) = self.key {
            let at = pos2(rect.right() - space::M - key + space::M, rect.center().y);
            key_cap::paint(ui, at, words, Tone::Ink3);
        }
        let response = if whole { response } else { response.on_hover_text(spoken) };
        if self.enabled { response.on_hover_cursor(CursorIcon::PointingHand) } else { response }
    }
}
