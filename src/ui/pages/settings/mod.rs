//! 設定: how the window looks, where the ledger is, when rules point something out, which keys do what, and what the
//! program promises.
//!
//! Every change leaves as a whole `Settings` and shows at once; nothing is confirmed.

mod rules;

use eframe::egui::{self, ScrollArea, Ui};

use crate::action::{Action, Place};
use crate::i18n::{Lang, Texts, format};
use crate::import::decode::Encoding;
use crate::settings::{Appearance, Settings};
use crate::ui::icons::Icon;
use crate::ui::page_cx::PageCx;
use crate::ui::theme::{TextKind, Tone, size, space};
use crate::ui::widgets::{
    Button, SectionHead, Segments, Select, TopBar, fact, fact_with, facts_with, key_cap, labelled, link,
    stack, text,
};
use crate::wording::import::encoding_name;

/// The sizes that can be chosen, in percent.
const SIZES: [u16; 9] = [80, 90, 100, 110, 125, 140, 150, 175, 200];
/// How many ledgers opened before are listed.
const RECENT: usize = 4;

/// The page of settings.
#[derive(Default)]
pub struct SettingsPage {
    rules: rules::Rules,
}

impl SettingsPage {
    /// Nothing on this page is a place of its own.
    pub fn show(&mut self, _place: &Place) {}

    /// Paints the page.
    pub fn ui(&mut self, ui: &mut Ui, cx: &PageCx<'_>) {
        let t = cx.texts;
        ui.spacing_mut().item_spacing.y = 0.0;
        TopBar::new(t.nav_settings()).caption(t.settings_page_caption()).show(ui, |_| ());
        ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
            let margin = egui::Margin::symmetric(space::PAGE as i8, space::L as i8);
            egui::Frame::new().inner_margin(margin).show(ui, |ui| {
                ui.set_max_width(size::PAGE_NARROW);
                ui.spacing_mut().item_spacing.y = space::S;
                // Each field by name: one that is added must find its place here, or the reason why it has none.
                let Settings {
                    language,
                    appearance,
                    zoom_percent,
                    rules,
                    csv_encoding,
                    recent_ledgers: _,     // listed with the ledger
                    window: _,             // the window tells it itself
                    last_page: _,          // where the person was
                    last_export_folder: _, // where the person was
                    last_import_folder: _, // where the person was
                    unknown: _,            // of another version
                } = cx.settings;
                screen(ui, cx, *language, *appearance, *zoom_percent);
                ledger(ui, cx);
                import(ui, cx, csv_encoding.as_deref());
                self.rules.ui(ui, cx, rules);
                keys(ui, t);
                about(ui, t);
            });
        });
    }
}

fn set(cx: &PageCx<'_>, change: impl FnOnce(&mut Settings)) {
    let mut settings = cx.settings.clone();
    change(&mut settings);
    cx.send(Action::Set(Box::new(settings)));
}

fn screen(ui: &mut Ui, cx: &PageCx<'_>, language: Lang, appearance: Appearance, zoom: u16) {
    let t = cx.texts;
    SectionHead::new(t.settings_screen()).show(ui);
    let mut picked = None;
    labelled(ui, &t.settings_language(), None, None, |ui| {
        let mut segments = Segments::new(t.settings_language());
        for lang in Lang::ALL {
            segments = segments.item(format::language_name(lang, t));
        }
        let at = Lang::ALL.iter().position(|lang| *lang == language);
        let (choice, response) = segments.selected(at.unwrap_or_default()).show_response(ui);
        picked = choice;
        response
    });
    if let Some(lang) = picked.and_then(|at| Lang::ALL.get(at)) {
        set(cx, |settings| settings.language = *lang);
    }
    let appearances = [
        (Appearance::Light, t.settings_appearance_light()),
        (Appearance::Dark, t.settings_appearance_dark()),
        (Appearance::System, t.settings_appearance_system()),
    ];
    let mut picked = None;
    labelled(ui, &t.settings_appearance(), None, None, |ui| {
        let mut segments = Segments::new(t.settings_appearance());
        for (_, name) in &appearances {
            segments = segments.item(name);
        }
        let at = appearances.iter().position(|(known, _)| *known == appearance);
        let (choice, response) = segments.selected(at.unwrap_or_default()).show_response(ui);
        picked = choice;
        response
    });
    if let Some((chosen, _)) = picked.and_then(|at| appearances.get(at)) {
        set(cx, |settings| settings.appearance = *chosen);
    }
    let mut sizes = SIZES.to_vec();
    if !sizes.contains(&zoom) {
        sizes.push(zoom);
        sizes.sort_unstable();
    }
    let mut picked = None;
    labelled(ui, &t.settings_zoom(), None, Some(&t.settings_zoom_help()), |ui| {
        let (choice, response) = Select::new("zoom", t.settings_zoom())
            .options(sizes.iter().map(|size| format!("{size}%")))
            .selected(sizes.iter().position(|size| *size == zoom))
            .width(size::ZOOM)
            .show_response(ui);
        picked = choice;
        response
    });
    if let Some(chosen) = picked.and_then(|at| sizes.get(at)).filter(|chosen| **chosen != zoom) {
        set(cx, |settings| settings.zoom_percent = *chosen);
    }
    ui.add_space(space::M);
}

fn ledger(ui: &mut Ui, cx: &PageCx<'_>) {
    let t = cx.texts;
    SectionHead::new(t.settings_ledger()).show(ui);
    facts_with(ui, |ui| {
        fact_with(ui, &t.settings_ledger_place(), |ui| {
            let path = cx.file.path.display().to_string();
            text::selectable(ui, &path, TextKind::Table, Tone::Ink);
            if link(ui, &t.settings_ledger_copy()).clicked() {
                cx.send(Action::Copy(path));
            }
        });
    });
    text::label(ui, &t.settings_ledger_backup(), TextKind::Table, Tone::Ink2);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(space::S, space::S);
        if ui.add(Button::secondary(t.settings_ledger_open()).icon(Icon::File)).clicked() {
            cx.send(Action::ChooseLedger);
        }
        let (label, action) = if cx.file.is_sample {
            (t.settings_sample_leave(), Action::LeaveSample)
        } else {
            (t.settings_sample_open(), Action::OpenSample)
        };
        if ui.add(Button::secondary(label)).clicked() {
            cx.send(action);
        }
    });
    let caption =
        if cx.file.is_sample { t.settings_sample_leave_caption() } else { t.settings_sample_open_caption() };
    text::label(ui, &caption, TextKind::Small, Tone::Ink3);
    let before = cx.settings.recent_ledgers.iter().filter(|path| path.as_path() != cx.file.path);
    let before: Vec<_> = before.take(RECENT).collect();
    if !before.is_empty() {
        ui.add_space(space::XS);
        text::label(ui, &t.settings_ledger_recent(), TextKind::Small, Tone::Ink3);
        stack(ui, |ui| {
            for path in before {
                if link(ui, &path.display().to_string()).clicked() {
                    cx.send(Action::OpenLedger { path: path.clone(), create: false });
                }
            }
        });
    }
    ui.add_space(space::M);
}

fn import(ui: &mut Ui, cx: &PageCx<'_>, encoding: Option<&str>) {
    let t = cx.texts;
    SectionHead::new(t.settings_import()).show(ui);
    let at = encoding.and_then(|id| Encoding::ALL.iter().position(|known| known.id() == id));
    let mut picked = None;
    labelled(ui, &t.settings_encoding(), None, Some(&t.settings_encoding_help()), |ui| {
        let (choice, response) = Select::new("encoding", t.settings_encoding())
            .option(t.settings_encoding_auto())
            .options(Encoding::ALL.iter().map(|known| encoding_name(*known)))
            .selected(Some(at.map_or(0, |at| at + 1)))
            .width(size::FORM - size::FORM_LABEL)
            .show_response(ui);
        picked = choice;
        response
    });
    if let Some(picked) = picked {
        let chosen = picked.checked_sub(1).and_then(|at| Encoding::ALL.get(at));
        set(cx, |settings| settings.csv_encoding = chosen.map(|known| known.id().to_owned()));
    }
    ui.add_space(space::M);
}

fn keys(ui: &mut Ui, t: &Texts) {
    SectionHead::new(t.settings_keys()).show(ui);
    let keys: [(&[&str], String); 10] = [
        (&["Ctrl N"], t.settings_key_quick_entry()),
        (&["Ctrl K"], t.settings_key_palette()),
        (&["Ctrl Z"], t.settings_key_undo()),
        (&["Ctrl Shift Z", "Ctrl Y"], t.settings_key_redo()),
        (&["Ctrl I"], t.settings_key_import()),
        (&["Ctrl T"], t.settings_key_incident()),
        (&["Ctrl H"], t.settings_key_history()),
        (&["Ctrl ,"], t.settings_key_settings()),
        (&["Ctrl 1 – 8"], t.settings_key_pages()),
        (&["Ctrl +", "Ctrl −", "Ctrl 0"], t.settings_key_zoom()),
    ];
    facts_with(ui, |ui| {
        for (caps, what) in keys {
            ui.horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = space::XS;
                ui.allocate_ui(egui::vec2(size::KEY_COLUMN, size::ROW_COMPACT), |ui| {
                    ui.set_min_width(size::KEY_COLUMN);
                    for cap in caps {
                        key_cap(ui, cap);
                    }
                });
                text::line(ui, &what, TextKind::Table, Tone::Ink);
            });
        }
    });
    ui.add_space(space::M);
}

fn about(ui: &mut Ui, t: &Texts) {
    SectionHead::new(t.settings_about()).show(ui);
    facts_with(ui, |ui| {
        fact(ui, &t.settings_version(), env!("CARGO_PKG_VERSION"));
        fact(ui, &t.settings_licence(), &t.settings_licence_text(env!("CARGO_PKG_LICENSE")));
        fact(ui, &t.settings_promise(), &t.settings_promise_text());
    });
}
