//! 書き出し: what can leave the ledger, what each file is for, and one button each; what left it last.

mod calendar;
mod check;
mod chosen;
mod last;

use eframe::egui::{self, ScrollArea, Ui};

use self::chosen::ChosenPart;
use crate::action::{Action, Export, Place};
use crate::core::id::IncidentId;
use crate::core::incident::Incident;
use crate::i18n::format;
use crate::ui::icons::Icon;
use crate::ui::page_cx::PageCx;
use crate::ui::theme::{TextKind, Tone, size, space};
use crate::ui::widgets::{Button, RadioRow, SectionHead, TopBar, empty_line, icon, stack, text};
use crate::wording::words;
use calendar::Calendar;

/// The page of exports.
#[derive(Default)]
pub struct ExportPage {
    incident: Option<IncidentId>,
    calendar: Calendar,
    chosen: ChosenPart,
}

impl ExportPage {
    /// Chooses the incident the person comes from.
    pub fn show(&mut self, place: &Place) {
        if let Place::Incident(id) = place {
            self.incident = Some(*id);
        }
    }

    /// Paints the page.
    pub fn ui(&mut self, ui: &mut Ui, cx: &PageCx<'_>) {
        let t = cx.texts;
        ui.spacing_mut().item_spacing.y = 0.0;
        TopBar::new(t.nav_export()).caption(t.export_page_caption()).show(ui, |_| ());
        ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
            let margin = egui::Margin::symmetric(space::PAGE as i8, space::L as i8);
            egui::Frame::new().inner_margin(margin).show(ui, |ui| {
                ui.set_max_width(size::PAGE_NARROW);
                ui.spacing_mut().item_spacing.y = space::S;
                ui.horizontal(|ui| {
                    ui.spacing_mut().item_spacing.x = space::S;
                    icon(ui, Icon::Lock, size::ICON, Tone::Ink3);
                    text::label(ui, &t.export_codes_note(), TextKind::Table, Tone::Ink2);
                });
                ui.add_space(space::S);
                last::ui(ui, cx);
                self.chosen.ui(ui, cx);
                cards(ui, cx);
                self.incidents(ui, cx);
                journal(ui, cx);
                self.calendar.ui(ui, cx);
                check::ui(ui, cx);
            });
        });
    }

    fn incidents(&mut self, ui: &mut Ui, cx: &PageCx<'_>) {
        let t = cx.texts;
        let count = cx.ledger.incidents().len();
        SectionHead::new(t.export_incident()).count(t.count_incidents(count, format::count(count))).show(ui);
        text::label(ui, &t.export_incident_what(), TextKind::Body, Tone::Ink2);
        if count == 0 {
            empty_line(ui, &t.export_incident_none());
            ui.add_space(space::SECTIONS);
            return;
        }
        // The open ones first, then the latest.
        let mut incidents: Vec<&Incident> = cx.ledger.incidents().rev().collect();
        incidents.sort_by_key(|incident| !incident.is_open());
        let chosen = self.incident.filter(|id| cx.ledger.incident(*id).is_some());
        let chosen = chosen.or_else(|| incidents.first().map(|incident| incident.id));
        stack(ui, |ui| {
            for incident in incidents {
                if incident_row(ui, cx, incident, chosen == Some(incident.id)) {
                    self.incident = Some(incident.id);
                }
            }
        });
        let button = Button::secondary(t.export_incident_button()).icon(Icon::Export);
        if let Some(id) = chosen
            && ui.add(button).clicked()
        {
            cx.send(Action::Export(Export::Incident(id)));
        }
        ui.add_space(space::SECTIONS);
    }
}

/// One incident to choose; true when it was clicked.
fn incident_row(ui: &mut Ui, cx: &PageCx<'_>, incident: &Incident, selected: bool) -> bool {
    let t = cx.texts;
    let kind = words::incident_kind(incident.kind, t);
    let when = format::when_full(incident.when, t);
    let cards = incident.cards.len();
    let cards = t.export_incident_cards(cards, format::count(cards));
    let state =
        if incident.is_open() { t.word_incident_state_open() } else { t.word_incident_state_closed() };
    let row = RadioRow::new(kind).caption(format::list(&[when, cards], t)).trailing(state, Tone::Ink2);
    ui.add(row.selected(selected)).clicked()
}

fn cards(ui: &mut Ui, cx: &PageCx<'_>) {
    let t = cx.texts;
    let count = cx.ledger.cards().len();
    SectionHead::new(t.export_cards())
        .count(t.export_cards_count(count, format::count(count)))
        .trailing(t.export_cards_format())
        .show(ui);
    text::label(ui, &t.export_cards_what(), TextKind::Body, Tone::Ink2);
    let button = Button::secondary(t.export_cards_button()).icon(Icon::Export);
    if ui.add(button.enabled(count > 0).reason(t.export_cards_none())).clicked() {
        cx.send(Action::Export(Export::Cards));
    }
    ui.add_space(space::SECTIONS);
}

fn journal(ui: &mut Ui, cx: &PageCx<'_>) {
    let t = cx.texts;
    let count = cx.ledger.journal().len();
    SectionHead::new(t.export_journal())
        .count(t.export_journal_count(count, format::count(count)))
        .trailing(t.export_journal_format())
        .show(ui);
    text::label(ui, &t.export_journal_what(), TextKind::Body, Tone::Ink2);
    let button = Button::secondary(t.export_journal_button()).icon(Icon::Export);
    if ui.add(button.enabled(count > 0).reason(t.export_journal_none())).clicked() {
        cx.send(Action::Export(Export::Journal));
    }
    ui.add_space(space::SECTIONS);
}
