//! A window without a screen, dressed as the real one.

use eframe::egui::{self, Ui};
use egui_kittest::Harness;

/// A window of this size and theme, showing what `contents` draws on a page.
pub fn window<'a>(size: [f32; 2], theme: egui::Theme, mut contents: impl FnMut(&mut Ui) + 'a) -> Harness<'a> {
    Harness::builder()
        .with_size(size)
        .with_theme(theme)
        .with_context_setup(giftcho::ui::theme::install)
        .build_ui(move |ui| {
            let frame = giftcho::ui::theme::frame(ui, giftcho::ui::theme::Surface::Page);
            // The harness leaves a margin around; the window has none.
            let whole = ui.ctx().content_rect();
            ui.set_clip_rect(whole);
            let mut page = ui.new_child(egui::UiBuilder::new().max_rect(whole));
            frame.show(&mut page, |ui| {
                ui.set_min_size(ui.available_size());
                contents(ui);
            });
        })
}
