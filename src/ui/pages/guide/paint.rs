//! How the words of the guide are painted.

use eframe::egui::Ui;

use crate::ui::pages::cited::{self, Cell};
use crate::ui::pages::layout;
use crate::ui::theme::{TextKind, Tone, size, space};
use crate::ui::widgets::text;

/// A word and what it means.
pub(super) fn word(ui: &mut Ui, name: &str, says: &Cell) {
    let width = ui.available_width();
    ui.add_space(space::XS);
    let gap = space::M;
    layout::columns(ui, [size::GUIDE_WORD, width - size::GUIDE_WORD - gap], gap, |ui, at| {
        if at == 0 {
            text::label(ui, name, TextKind::Strong, Tone::Ink);
        } else {
            cited::words(ui, says, TextKind::Table);
        }
    });
}
