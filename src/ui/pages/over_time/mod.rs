//! 推移

use eframe::egui::Ui;

use crate::action::Place;
use crate::ui::page_cx::PageCx;
use crate::ui::widgets::TopBar;

/// The page 推移.
#[derive(Default)]
pub struct OverTimePage;

impl OverTimePage {
    /// Goes where the person wants to go.
    pub fn show(&mut self, _place: &Place) {}

    /// Paints the page.
    pub fn ui(&mut self, ui: &mut Ui, cx: &PageCx<'_>) {
        TopBar::new(cx.texts.nav_over_time()).show(ui, |_| ());
    }
}
