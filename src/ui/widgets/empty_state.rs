//! What a place says when it holds nothing.

use eframe::egui::{Align, Layout, Response, Sense, Ui, Vec2};

use crate::ui::{
    icons::Icon,
    theme::{TextKind, Tone, part::PART_GAP, size, tokens},
    widgets::{Button, text},
};

/// An empty place: what is not there, why, and one button that changes it.
#[must_use = "call `show`"]
pub struct EmptyState {
    icon: Icon,
    title: String,
    reason: Option<String>,
    action: Option<String>,
}

impl EmptyState {
    /// Names what is not there.
    pub fn new(icon: Icon, title: impl Into<String>) -> Self {
        Self { icon, title: title.into(), reason: None, action: None }
    }

    /// Why, as the filter that is on.
    pub fn reason(mut self, reason: impl Into<String>) -> Self {
        self.reason = Some(reason.into());
        self
    }

    /// The button that changes it.
    pub fn action(mut self, action: impl Into<String>) -> Self {
        self.action = Some(action.into());
        self
    }

    /// Draws it in the middle of the available width; true when its button was clicked.
    pub fn show(self, ui: &mut Ui) -> bool {
        ui.with_layout(Layout::top_down(Align::Center), |ui| {
            ui.spacing_mut().item_spacing.y = PART_GAP;
            let (rect, _) = ui.allocate_exact_size(Vec2::splat(size::ICON_EMPTY), Sense::hover());
            self.icon.paint(ui, rect, tokens(ui).ink3);
            text::label(ui, &self.title, TextKind::Strong, Tone::Ink);
            if let Some(reason) = &self.reason {
                text::label(ui, reason, TextKind::Small, Tone::Ink2);
            }
            let Some(action) = self.action else { return false };
            ui.add_space(PART_GAP);
            ui.add(Button::secondary(action).small()).clicked()
        })
        .inner
    }
}

/// An empty section on a full page: one line saying what will appear.
pub fn empty_line(ui: &mut Ui, text: &str) -> Response {
    text::label(ui, text, TextKind::Table, Tone::Ink3)
}
