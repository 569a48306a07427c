//! Buttons: primary, secondary, text only; small and large; with an icon and a key.

use eframe::egui::{
    Align, Color32, CursorIcon, Rect, Response, Sense, Stroke, StrokeKind, Ui, Vec2, Widget, WidgetInfo,
    accesskit::Role, pos2, vec2,
};

use crate::ui::{
    icons::Icon,
    theme::{TextKind, Tone, radius, size, tokens},
    widgets::{key_cap, state, text},
};

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Primary,
    Secondary,
    Text,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Height {
    Normal,
    Small,
    Large,
}

/// A button with a verb on it.
#[must_use = "add it with `ui.add`"]
pub struct Button {
    kind: Kind,
    height: Height,
    label: String,
    name: Option<String>,
    icon: Option<Icon>,
    key: Option<String>,
    width: Option<f32>,
    enabled: bool,
    reason: Option<String>,
}

impl Button {
    /// The one button a page wants pressed.
    pub fn primary(label: impl Into<String>) -> Self {
        Self::new(Kind::Primary, label.into())
    }

    /// Any other button.
    pub fn secondary(label: impl Into<String>) -> Self {
        Self::new(Kind::Secondary, label.into())
    }

    /// A button of words only, where an outline would be too loud.
    pub fn text(label: impl Into<String>) -> Self {
        Self::new(Kind::Text, label.into())
    }

    fn new(kind: Kind, label: String) -> Self {
        Self {
            kind,
            height: Height::Normal,
            label,
            name: None,
            icon: None,
            key: None,
            width: None,
            enabled: true,
            reason: None,
        }
    }

    /// An icon before the words.
    pub fn icon(mut self, icon: Icon) -> Self {
        self.icon = Some(icon);
        self
    }

    /// 28 high, as in rows and blocks.
    pub fn small(mut self) -> Self {
        self.height = Height::Small;
        self
    }

    /// 40 high, as in the first step.
    pub fn large(mut self) -> Self {
        self.height = Height::Large;
        self
    }

    /// The key that does the same, shown as a cap.
    pub fn key(mut self, key: impl Into<String>) -> Self {
        self.key = Some(key.into());
        self
    }

    /// At least this wide.
    pub fn width(mut self, width: f32) -> Self {
        self.width = Some(width);
        self
    }

    /// Can it be pressed?
    pub fn enabled(mut self, enabled: bool) -> Self {
        self.enabled = enabled;
        self
    }

    /// Why it cannot be pressed, as a tooltip.
    pub fn reason(mut self, reason: impl Into<String>) -> Self {
        self.reason = Some(reason.into());
        self
    }

    /// What a screen reader says, where the words alone do not tell which thing is meant.
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }
}

impl Widget for Button {
    fn ui(self, ui: &mut Ui) -> Response {
        if !self.enabled {
            let reason = self.reason.clone();
            let response = ui.add_enabled(false, |ui: &mut Ui| self.draw(ui));
            return match reason {
                Some(reason) => response.on_disabled_hover_text(reason),
                None => response,
            };
        }
        self.draw(ui)
    }
}

impl Button {
    fn draw(self, ui: &mut Ui) -> Response {
        let primary = self.kind == Kind::Primary;
        let (kind, height, pad, glyph) = match self.height {
            Height::Normal if primary => (TextKind::Strong, size::BUTTON, 14.5, 18.0),
            Height::Normal => (TextKind::Body, size::BUTTON, 14.5, 18.0),
            Height::Small if primary => (TextKind::TableStrong, size::BUTTON_SMALL, 11.0, 16.0),
            Height::Small => (TextKind::Table, size::BUTTON_SMALL, 10.0, 16.0),
            Height::Large if primary => (TextKind::Section, size::BUTTON_LARGE, 19.0, 18.0),
            Height::Large => (TextKind::Body, size::BUTTON_LARGE, 18.0, 18.0),
        };
        let pad = if self.kind == Kind::Text { 8.0 } else { pad };
        let gap = if glyph > 16.0 { 7.0 } else { 6.0 };
        let text_width = text::width(ui, &self.label, kind);
        let icon_width = if self.icon.is_some() { glyph + gap } else { 0.0 };
        let key_width = self.key.as_deref().map_or(0.0, |key| key_cap::width(ui, key) + 8.0);
        let inner = icon_width + text_width + key_width;
        let width = (inner + 2.0 * pad).ceil().max(self.width.unwrap_or(0.0));
        let (rect, response) = ui.allocate_exact_size(Vec2::new(width, height), Sense::click());
        let name = self.name.as_deref().unwrap_or(&self.label);
        response.widget_info(|| WidgetInfo::labeled(Role::Button, response.enabled(), name));
        if ui.is_rect_visible(rect) {
            let tone = self.frame(ui, rect, &response);
            // With a caption wider than its words, the contents stay together in the middle.
            let mut x = rect.center().x - inner / 2.0;
            if let Some(icon) = self.icon {
                let at = Rect::from_center_size(pos2(x + glyph / 2.0, rect.center().y), Vec2::splat(glyph));
                icon.paint(ui, at, tone.of(tokens(ui)));
                x += icon_width;
            }
            let words = Rect::from_min_max(pos2(x, rect.top()), pos2(x + text_width, rect.bottom()));
            text::paint(ui, words, Align::Min, &self.label, kind, tone);
            if let Some(key) = &self.key {
                key_cap::paint(ui, pos2(words.right() + 8.0, rect.center().y), key, tone);
            }
        }
        response.on_hover_cursor(CursorIcon::PointingHand)
    }

    fn frame(&self, ui: &Ui, rect: Rect, response: &Response) -> Tone {
        let t = tokens(ui);
        let s = state::state(ui, response);
        let (fill, outline, tone) = match self.kind {
            Kind::Primary if !s.enabled => (t.line, Color32::TRANSPARENT, Tone::Off),
            Kind::Primary if s.hovered => (t.accent_hover, Color32::TRANSPARENT, Tone::OnAccent),
            Kind::Primary => (t.accent, Color32::TRANSPARENT, Tone::OnAccent),
            Kind::Secondary if !s.enabled => (t.page, t.line, Tone::Off),
            Kind::Secondary if s.hovered => (t.hover, t.line_strong, Tone::Ink),
            Kind::Secondary => (t.page, t.line_strong, Tone::Ink),
            Kind::Text if !s.enabled => (Color32::TRANSPARENT, Color32::TRANSPARENT, Tone::Off),
            Kind::Text if s.hovered => (t.hover, Color32::TRANSPARENT, Tone::Accent),
            Kind::Text => (Color32::TRANSPARENT, Color32::TRANSPARENT, Tone::Accent),
        };
        ui.painter().rect(rect, radius::CONTROL, fill, Stroke::new(1.0, outline), StrokeKind::Inside);
        if s.focused {
            state::focus_ring(ui, rect, radius::CONTROL);
        }
        tone
    }
}

/// A button that is only an icon; its name is read out and shown as a tooltip.
#[must_use = "add it with `ui.add`"]
pub struct IconButton {
    icon: Icon,
    name: String,
    tone: Tone,
    enabled: bool,
}

impl IconButton {
    /// An icon and what it does.
    pub fn new(icon: Icon, name: impl Into<String>) -> Self {
        Self { icon, name: name.into(), tone: Tone::Ink2, enabled: true }
    }

    /// Another tone than the usual.
    pub fn tone(mut self, tone: Tone) -> Self {
        self.tone = tone;
        self
    }

    /// Can it be pressed?
    pub fn enabled(mut self, enabled: bool) -> Self {
        self.enabled = enabled;
        self
    }
}

impl Widget for IconButton {
    fn ui(self, ui: &mut Ui) -> Response {
        let sense = if self.enabled { Sense::click() } else { Sense::hover() };
        let (rect, response) = ui.allocate_exact_size(vec2(size::BUTTON_SMALL, size::BUTTON_SMALL), sense);
        response
            .widget_info(|| WidgetInfo::labeled(Role::Button, self.enabled && ui.is_enabled(), &self.name));
        let t = tokens(ui);
        let s = state::state(ui, &response);
        if s.hovered && self.enabled {
            ui.painter().rect_filled(rect, radius::CONTROL, t.hover);
        }
        if s.focused {
            state::focus_ring(ui, rect, radius::CONTROL);
        }
        let tone = if self.enabled && s.enabled { self.tone } else { Tone::Off };
        let at = Rect::from_center_size(rect.center(), Vec2::splat(size::ICON_BUTTON));
        self.icon.paint(ui, at, tone.of(t));
        response.on_hover_text(self.name).on_hover_cursor(CursorIcon::PointingHand)
    }
}
