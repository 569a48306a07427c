//! 買う前に

pub mod charge;

use eframe::egui::Ui;

use crate::action::Place;
use crate::ui::page_cx::PageCx;
use crate::ui::widgets::TopBar;

/// The page 買う前に.
#[derive(Default)]
pub struct BeforePage {
    charge: charge::ChargePage,
}

impl BeforePage {
    /// Goes where the person wants to go.
    pub fn show(&mut self, place: &Place) {
        self.charge.show(place);
    }

    /// Paints the page.
    pub fn ui(&mut self, ui: &mut Ui, cx: &PageCx<'_>) {
        TopBar::new(cx.texts.nav_before_buying()).show(ui, |_| ());
        self.charge.ui(ui, cx);
    }
}
