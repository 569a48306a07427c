//! One file (or folder) per page: `struct XPage { what only the screen knows }` and `fn ui(&mut self, ui, cx)`.

pub mod accounts;
pub mod asked;
pub mod before;
pub mod cards;
mod cited;
pub mod export;
mod finality;
pub mod guide;
pub mod history;
pub mod import;
pub mod inputs;
pub mod layout;
pub mod over_time;
pub mod overview;
pub mod quick_entry;
pub mod seller_note;
pub mod settings;
pub mod trouble;
pub mod warnings;

use eframe::egui::Ui;

use crate::action::{Action, Place};
use crate::core::id::IncidentId;
use crate::ui::page_cx::PageCx;
use crate::ui::palette::Palette;
use crate::ui::shell::Page;

use export::ExportPage;
use import::ImportPage;
use settings::SettingsPage;

/// The state of every page, so that going back keeps what was typed.
#[derive(Default)]
pub struct Pages {
    export: ExportPage,
    import: ImportPage,
    settings: SettingsPage,
    cards: cards::CardsPage,
    history: history::HistoryPage,
    accounts: accounts::AccountsPage,
    overview: overview::OverviewPage,
    trouble: trouble::TroublePage,
    warnings: warnings::WarningsPage,
    over_time: over_time::OverTimePage,
    before: before::BeforePage,
    asked: asked::AskedPage,
    guide: guide::GuidePage,
    quick: quick_entry::QuickEntry,
    palette: Palette,
}

impl Pages {
    /// The incident that is shown when its page is.
    pub fn incident(&self) -> Option<IncidentId> {
        self.trouble.incident()
    }

    /// Tells the pages where the person wants to go.
    pub fn show(&mut self, place: &Place) {
        self.export.show(place);
        self.import.show(place);
        self.settings.show(place);
        self.cards.show(place);
        self.accounts.show(place);
        self.trouble.show(place);
        self.warnings.show(place);
        self.over_time.show(place);
        self.before.show(place);
        self.asked.show(place);
        self.guide.show(place);
        self.palette.show(place);
        if *place == Place::QuickEntry {
            self.quick.open();
        } else if *place == Place::Palette {
            self.quick.close();
        }
    }

    /// Paints one page.
    pub fn ui(&mut self, page: Page, ui: &mut Ui, cx: &PageCx<'_>) {
        overview::sample_banner(ui, cx);
        match page {
            Page::Overview => self.overview.ui(ui, cx),
            Page::Cards => self.cards.ui(ui, cx),
            Page::Accounts => self.accounts.ui(ui, cx),
            Page::Warnings => self.warnings.ui(ui, cx),
            Page::OverTime => self.over_time.ui(ui, cx),
            Page::Before => {
                if let before::BeforeReply::Bought(purchase, cards) = self.before.ui(ui, cx) {
                    self.cards.record_as(&purchase, &cards);
                    cx.send(Action::Show(Place::NewCard));
                }
            }
            Page::Asked => self.asked.ui(ui, cx),
            Page::Trouble => self.trouble.ui(ui, cx),
            Page::Import => self.import.ui(ui, cx),
            Page::Export => self.export.ui(ui, cx),
            Page::Guide => self.guide.ui(ui, cx),
            Page::History => self.history.ui(ui, cx),
            Page::Settings => self.settings.ui(ui, cx),
        }
    }

    /// Paints what floats above any page.
    pub fn overlays(&mut self, ui: &mut Ui, cx: &PageCx<'_>) {
        if let quick_entry::QuickReply::Form(purchase, cards) = self.quick.ui(ui, cx) {
            self.cards.record_as(&purchase, &cards);
            cx.send(Action::Show(Place::NewCard));
        }
        self.palette.ui(ui, cx);
    }
}
