//! Progress: a bar, a count in words, and a way to stop.

use eframe::egui::{
    Align, Frame, Layout, Margin, Rect, Response, Sense, Stroke, Ui, WidgetInfo, accesskit::Role, vec2,
};

use crate::ui::{
    theme::{TextKind, Tone, radius, size, space, tokens},
    widgets::{Button, text},
};

/// A bar of this share (0 to 1), as a clock or a progress. `name` is what a screen reader says.
pub fn meter(ui: &mut Ui, name: &str, share: f32, tone: Tone, width: f32) -> Response {
    let (rect, response) = ui.allocate_exact_size(vec2(width, size::METER), Sense::hover());
    let share = share.clamp(0.0, 1.0);
    response.widget_info(|| {
        let mut info = WidgetInfo::labeled(Role::ProgressIndicator, true, name);
        info.value = Some(f64::from((share * 100.0).round()));
        info
    });
    let t = tokens(ui);
    ui.painter().rect_filled(rect, 3, t.line);
    if share > 0.0 {
        let filled =
            Rect::from_min_size(rect.min, vec2((rect.width() * share).max(size::METER), size::METER));
        ui.painter().rect_filled(filled, 3, tone.of(t));
    }
    response
}

/// A running job: what it does, how far it is, and 中止.
#[must_use = "call `show`"]
pub struct ProgressBox {
    label: String,
    count: String,
    share: Option<f32>,
    stop: Option<String>,
}

impl ProgressBox {
    /// A job; without a share its length is unknown and only the words show.
    pub fn new(label: impl Into<String>, count: impl Into<String>, share: Option<f32>) -> Self {
        Self { label: label.into(), count: count.into(), share, stop: None }
    }

    /// The button that stops it.
    pub fn stop(mut self, stop: impl Into<String>) -> Self {
        self.stop = Some(stop.into());
        self
    }

    /// Draws it; true when the stop button was clicked.
    pub fn show(self, ui: &mut Ui) -> bool {
        let t = tokens(ui);
        Frame::new()
            .fill(t.page)
            .stroke(Stroke::new(1.0, t.line))
            .corner_radius(radius::BLOCK)
            .inner_margin(Margin::symmetric(space::L as i8, space::M as i8))
            .show(ui, |ui| {
                ui.spacing_mut().item_spacing = vec2(10.0, 10.0);
                let mut stopped = false;
                ui.allocate_ui_with_layout(
                    vec2(ui.available_width(), size::BUTTON_SMALL),
                    Layout::left_to_right(Align::Center),
                    |ui| {
                        text::line(ui, &self.label, TextKind::Body, Tone::Ink);
                        text::line(ui, &self.count, TextKind::Table, Tone::Ink2);
                        if let Some(stop) = self.stop {
                            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                                stopped = ui.add(Button::secondary(stop).small()).clicked();
                            });
                        }
                    },
                );
                if let Some(share) = self.share {
                    let width = ui.available_width();
                    meter(ui, &self.label, share, Tone::Accent, width);
                }
                stopped
            })
            .inner
    }
}
