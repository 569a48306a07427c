//! How a control stands (under the pointer, focused, switched off) and the focus ring.

use eframe::egui::{Id, Rect, Response, Stroke, StrokeKind, Ui};

use crate::ui::theme::tokens;

/// How a control stands right now.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct State {
    pub enabled: bool,
    pub hovered: bool,
    pub focused: bool,
}

/// A state to draw controls in, whatever the pointer does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    Hovered,
    Focused,
}

fn shown_id() -> Id {
    Id::unique("widgets-shown-as")
}

/// Draws what `contents` draws as if it were hovered or focused, for a sheet of all parts.
pub fn show_as<R>(ui: &mut Ui, shown: Shown, contents: impl FnOnce(&mut Ui) -> R) -> R {
    ui.ctx().data_mut(|d| d.insert_temp(shown_id(), shown));
    let result = contents(ui);
    ui.ctx().data_mut(|d| d.remove::<Shown>(shown_id()));
    result
}

/// Reads the state of a control from its response.
pub(crate) fn state(ui: &Ui, response: &Response) -> State {
    let shown = ui.ctx().data(|d| d.get_temp::<Shown>(shown_id()));
    let enabled = response.enabled();
    State {
        enabled,
        hovered: enabled
            && (response.hovered() || response.is_pointer_button_down_on() || shown == Some(Shown::Hovered)),
        focused: enabled && (response.has_focus() || shown == Some(Shown::Focused)),
    }
}

/// The ring around a focused control: 2 of page, then 2 of accent.
pub(crate) fn focus_ring(ui: &Ui, rect: Rect, radius: u8) {
    let t = tokens(ui);
    let painter = ui.painter();
    painter.rect_stroke(rect, radius, Stroke::new(2.0, t.page), StrokeKind::Outside);
    painter.rect_stroke(rect.expand(2.0), radius + 2, Stroke::new(2.0, t.accent), StrokeKind::Outside);
}

/// The ring inside a focused row.
pub(crate) fn focus_ring_inside(ui: &Ui, rect: Rect, radius: u8) {
    let t = tokens(ui);
    ui.painter().rect_stroke(rect, radius, Stroke::new(2.0, t.accent), StrokeKind::Inside);
}
