//! The window's frame around the pages: sidebar or rail, which page is shown, shortcuts, and what floats above.

use eframe::egui::{self, Key, KeyboardShortcut, Modifiers, Panel, Ui};

use crate::action::{Action, Change, Place};
use crate::core::id::IncidentId;
use crate::core::incident::Incident;
use crate::i18n::{Texts, format};
use crate::ui::icons::Icon;
use crate::ui::page_cx::PageCx;
use crate::ui::pages::Pages;
use crate::ui::theme::{self, Surface, TextKind, Tone, size, space};
use crate::ui::widgets::{NavItem, RailItem, app_mark, hairline, nav_group, text};

/// The pages of the sidebar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Page {
    #[default]
    Overview,
    Cards,
    Accounts,
    Warnings,
    OverTime,
    Before,
    Asked,
    Trouble,
    Import,
    Export,
    Guide,
    History,
    Settings,
}

impl Page {
    /// Every page, as the sidebar lists them.
    pub const ALL: [Self; 13] = [
        Self::Overview,
        Self::Cards,
        Self::Accounts,
        Self::Warnings,
        Self::OverTime,
        Self::Before,
        Self::Asked,
        Self::Trouble,
        Self::Import,
        Self::Export,
        Self::Guide,
        Self::History,
        Self::Settings,
    ];

    /// Its stable name in the settings file.
    pub fn name(self) -> &'static str {
        match self {
            Self::Overview => "overview",
            Self::Cards => "cards",
            Self::Accounts => "accounts",
            Self::Warnings => "warnings",
            Self::OverTime => "over-time",
            Self::Before => "before",
            Self::Asked => "asked",
            Self::Trouble => "trouble",
            Self::Import => "import",
            Self::Export => "export",
            Self::Guide => "guide",
            Self::History => "history",
            Self::Settings => "settings",
        }
    }

    /// The page of that name; the first for any other.
    pub fn named(name: &str) -> Self {
        Self::ALL.into_iter().find(|page| page.name() == name).unwrap_or_default()
    }

    /// The page on which a place is.
    pub fn of(place: &Place) -> Option<Self> {
        match place {
            Place::Overview => Some(Self::Overview),
            Place::Cards | Place::CardsOf(_) | Place::Card(_) | Place::NewCard => Some(Self::Cards),
            Place::Accounts | Place::Account(_) => Some(Self::Accounts),
            Place::Warnings | Place::WarningsAbout(_) => Some(Self::Warnings),
            Place::OverTime => Some(Self::OverTime),
            Place::BeforeBuying | Place::BeforeCharging(_) => Some(Self::Before),
            Place::Asked => Some(Self::Asked),
            Place::Trouble | Place::Incident(_) | Place::NewIncident(_) | Place::Papers(..) => {
                Some(Self::Trouble)
            }
            Place::Import => Some(Self::Import),
            Place::Export => Some(Self::Export),
            Place::Guide => Some(Self::Guide),
            Place::Settings => Some(Self::Settings),
            Place::History => Some(Self::History),
            Place::QuickEntry | Place::Palette => None,
        }
    }

    pub(super) fn place(self) -> Place {
        match self {
            Self::Overview => Place::Overview,
            Self::Cards => Place::Cards,
            Self::Accounts => Place::Accounts,
            Self::Warnings => Place::Warnings,
            Self::OverTime => Place::OverTime,
            Self::Before => Place::BeforeBuying,
            Self::Asked => Place::Asked,
            Self::Trouble => Place::Trouble,
            Self::Import => Place::Import,
            Self::Export => Place::Export,
            Self::Guide => Place::Guide,
            Self::History => Place::History,
            Self::Settings => Place::Settings,
        }
    }

    pub(super) fn icon(self) -> Icon {
        match self {
            Self::Overview => Icon::Overview,
            Self::Cards => Icon::Cards,
            Self::Accounts => Icon::Account,
            Self::Warnings => Icon::Warning,
            Self::OverTime => Icon::Calendar,
            Self::Before => Icon::Before,
            Self::Asked => Icon::Asked,
            Self::Trouble => Icon::Trouble,
            Self::Import => Icon::Import,
            Self::Export => Icon::Export,
            Self::Guide => Icon::Guide,
            Self::History => Icon::History,
            Self::Settings => Icon::Settings,
        }
    }

    /// The word under its icon in the narrow rail.
    fn short(self, t: &Texts) -> String {
        match self {
            Self::Before => t.nav_before_buying_short(),
            Self::Asked => t.nav_asked_to_buy_short(),
            Self::Overview
            | Self::Cards
            | Self::Accounts
            | Self::Warnings
            | Self::OverTime
            | Self::Trouble
            | Self::Import
            | Self::Export
            | Self::Guide
            | Self::History
            | Self::Settings => self.label(t),
        }
    }

    pub(super) fn label(self, t: &Texts) -> String {
        match self {
            Self::Overview => t.nav_overview(),
            Self::Cards => t.nav_cards(),
            Self::Accounts => t.nav_accounts(),
            Self::Warnings => t.nav_warnings(),
            Self::OverTime => t.nav_over_time(),
            Self::Before => t.nav_before_buying(),
            Self::Asked => t.nav_asked_to_buy(),
            Self::Trouble => t.nav_trouble(),
            Self::Import => t.nav_import(),
            Self::Export => t.nav_export(),
            Self::Guide => t.nav_guide(),
            Self::History => t.shell_history(),
            Self::Settings => t.nav_settings(),
        }
    }
}

/// The pages that change or show the ledger, by the group of the sidebar they stand in.
const GROUPS: [&[Page]; 4] = [
    &[Page::Overview, Page::Cards, Page::Accounts, Page::Warnings, Page::OverTime],
    &[Page::Before, Page::Asked],
    &[Page::Trouble],
    &[Page::Import, Page::Export],
];
/// The pages at the foot of the sidebar.
const FOOT: &[Page] = &[Page::Guide, Page::History, Page::Settings];

/// The frame and the pages in it.
#[derive(Default)]
pub struct Shell {
    page: Page,
    pages: Pages,
}

impl Shell {
    /// Begins with a page.
    pub fn new(page: Page) -> Self {
        Self { page, pages: Pages::default() }
    }

    /// The page that is shown.
    pub fn page(&self) -> Page {
        self.page
    }

    /// The incident that is shown: files and pictures that are brought are evidence for it.
    pub fn incident(&self) -> Option<IncidentId> {
        self.pages.incident().filter(|_| self.page == Page::Trouble)
    }

    /// Goes to a page or a thing on it.
    pub fn show(&mut self, place: &Place) {
        if let Some(page) = Page::of(place) {
            self.page = page;
        }
        self.pages.show(place);
    }

    /// Paints everything. `above` is painted over the page, under its top edge: problems that were not read yet.
    pub fn ui(&mut self, ui: &mut Ui, cx: &PageCx<'_>, above: impl FnOnce(&mut Ui)) {
        Self::shortcuts(ui, cx);
        let narrow = ui.available_width() < size::RAIL_BELOW;
        let width = match (narrow, cx.texts.lang()) {
            (true, _) => size::RAIL,
            (false, crate::i18n::Lang::Ja) => size::SIDEBAR_JA,
            (false, crate::i18n::Lang::En) => size::SIDEBAR_EN,
        };
        Panel::left("navigation")
            .frame(theme::frame(ui, Surface::Cover))
            .exact_size(width)
            .resizable(false)
            .show_separator_line(true)
            .show(ui, |ui| if narrow { self.rail(ui, cx) } else { self.sidebar(ui, cx) });
        egui::CentralPanel::default().frame(theme::frame(ui, Surface::Page)).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            above(ui);
            self.pages.ui(self.page, ui, cx);
        });
        self.pages.overlays(ui, cx);
    }

    fn sidebar(&mut self, ui: &mut Ui, cx: &PageCx<'_>) {
        let t = cx.texts;
        Panel::bottom("navigation-foot").frame(egui::Frame::NONE).show_separator_line(false).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            egui::Frame::new().inner_margin(egui::Margin::symmetric(8, 0)).show(ui, |ui| {
                for page in FOOT {
                    self.item(ui, *page, cx);
                }
            });
            ui.add_space(space::S);
            hairline(ui);
            let margin = egui::Margin { left: 18, right: 12, top: 8, bottom: 12 };
            egui::Frame::new().inner_margin(margin).show(ui, |ui| file(ui, cx));
        });
        let margin = egui::Margin { left: 8, right: 8, top: 16, bottom: 0 };
        egui::Frame::new().inner_margin(margin).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            ui.horizontal(|ui| {
                ui.add_space(space::S + 2.0);
                app_mark(ui, 26.0);
                ui.add_space(2.0);
                text::line(ui, &t.app_name(), TextKind::Large, Tone::Ink);
            });
            let groups =
                [t.nav_group_hold(), t.nav_group_before(), t.nav_group_trouble(), t.nav_group_in_out()];
            egui::ScrollArea::vertical().show(ui, |ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                for (group, pages) in groups.iter().zip(GROUPS) {
                    ui.add_space(space::S);
                    nav_group(ui, group);
                    for page in pages {
                        self.item(ui, *page, cx);
                    }
                }
            });
        });
    }

    fn item(&mut self, ui: &mut Ui, page: Page, cx: &PageCx<'_>) {
        let mut item = NavItem::new(page.icon(), page.label(cx.texts)).selected(self.page == page);
        let open = open_incidents(cx);
        item = match page {
            Page::Cards if cx.ledger.cards().len() > 0 => item.count(format::count(cx.ledger.cards().len())),
            Page::Accounts if cx.ledger.accounts().len() > 0 => {
                item.count(format::count(cx.ledger.accounts().len()))
            }
            Page::Warnings if !cx.warnings.is_empty() => item.count(format::count(cx.warnings.len())),
            Page::Trouble if open > 0 => item.alarm(format::count(open)),
            _ => item,
        };
        if ui.add(item).clicked() {
            cx.send(Action::Show(page.place()));
        }
    }

    fn rail(&mut self, ui: &mut Ui, cx: &PageCx<'_>) {
        ui.spacing_mut().item_spacing.y = 2.0;
        ui.add_space(space::M);
        ui.vertical_centered(|ui| app_mark(ui, 26.0));
        ui.add_space(space::S);
        egui::ScrollArea::vertical().show(ui, |ui| {
            for page in Page::ALL {
                let dot = page == Page::Trouble && open_incidents(cx) > 0;
                let item =
                    RailItem::new(page.icon(), page.short(cx.texts)).dot(dot).selected(self.page == page);
                if ui.add(item).clicked() {
                    cx.send(Action::Show(page.place()));
                }
            }
        });
    }

    /// Keys that work everywhere. What a text field uses itself (undo while typing) stays the field's.
    fn shortcuts(ui: &mut Ui, cx: &PageCx<'_>) {
        let typing = ui.text_edit_focused();
        let pressed =
            |modifiers, key| ui.input_mut(|i| i.consume_shortcut(&KeyboardShortcut::new(modifiers, key)));
        let ctrl = Modifiers::COMMAND;
        if !typing {
            if pressed(ctrl | Modifiers::SHIFT, Key::Z) || pressed(ctrl, Key::Y) {
                cx.change(Change::Redo);
            } else if pressed(ctrl, Key::Z) {
                cx.change(Change::Undo);
            }
        }
        for (key, place) in [
            (Key::N, Place::QuickEntry),
            (Key::K, Place::Palette),
            (Key::I, Place::Import),
            (Key::T, Place::NewIncident(Vec::new())),
            (Key::H, Place::History),
            (Key::Comma, Place::Settings),
        ] {
            if pressed(ctrl, key) {
                cx.send(Action::Show(place));
            }
        }
        let digits = [
            Key::Num1,
            Key::Num2,
            Key::Num3,
            Key::Num4,
            Key::Num5,
            Key::Num6,
            Key::Num7,
            Key::Num8,
            Key::Num9,
        ];
        for (key, page) in digits.into_iter().zip(Page::ALL) {
            if pressed(ctrl, key) {
                cx.send(Action::Show(page.place()));
            }
        }
    }
}

fn open_incidents(cx: &PageCx<'_>) -> usize {
    cx.ledger.incidents().filter(|incident: &&Incident| incident.is_open()).count()
}

/// The ledger's name and when it was last saved.
fn file(ui: &mut Ui, cx: &PageCx<'_>) {
    let t = cx.texts;
    let name = if cx.file.is_sample {
        t.file_sample()
    } else if cx.file.saved_at.is_none() {
        t.file_new()
    } else if cx.file.path.file_stem().is_some_and(|stem| stem == "ledger") {
        t.file_own()
    } else {
        cx.file.path.file_stem().map_or_else(|| t.file_own(), |stem| stem.to_string_lossy().into_owned())
    };
    text::name(ui, &name, TextKind::Small, Tone::Ink2).on_hover_text(cx.file.path.display().to_string());
    let saved = match cx.file.saved_at {
        None => t.file_still_empty(),
        Some(stamp) => {
            let (day, minute) = stamp.in_japan();
            if day == cx.now.day {
                t.file_saved_at(format::time(minute))
            } else {
                t.file_saved_at(format::day_table(day, cx.now.day))
            }
        }
    };
    text::line(ui, &saved, TextKind::Small, Tone::Ink2);
}
