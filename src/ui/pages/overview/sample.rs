//! The line that says that this is the sample ledger, with the way out.

use eframe::egui::{Align, Layout, Ui};

use crate::action::Action;
use crate::ui::icons::Icon;
use crate::ui::page_cx::PageCx;
use crate::ui::theme::{self, Surface, TextKind, Tone, size, space};
use crate::ui::widgets::{hairline, icon, link, text};

/// The line over a page of the sample ledger; nothing in the person's own.
pub fn sample_banner(ui: &mut Ui, cx: &PageCx<'_>) {
    if !cx.file.is_sample {
        return;
    }
    let t = cx.texts;
    theme::frame(ui, Surface::Sunken).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let room = eframe::egui::vec2(ui.available_width(), size::LEVEL_LINE - 1.0);
        ui.allocate_ui_with_layout(room, Layout::left_to_right(Align::Center), |ui| {
            ui.set_min_size(room);
            ui.spacing_mut().item_spacing.x = space::S;
            ui.add_space(space::PAGE - space::S);
            icon(ui, Icon::Guide, size::ICON, Tone::Ink2);
            text::line(ui, &t.overview_sample(), TextKind::Table, Tone::Ink);
            if link(ui, &t.overview_sample_leave()).clicked() {
                cx.send(Action::LeaveSample);
            }
        });
        hairline(ui);
    });
}
