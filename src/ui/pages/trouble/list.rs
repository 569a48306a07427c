//! The list of incidents: open ones first, each with its cards, since when and how much.

use eframe::egui::Ui;

use super::{step, words};
use crate::action::{Action, Place};
use crate::core::incident::Incident;
use crate::i18n::format;
use crate::ui::icons::Icon;
use crate::ui::page_cx::PageCx;
use crate::ui::pages::layout;
use crate::ui::theme::{Tone, space};
use crate::ui::widgets::{Button, EmptyState, LedgerLine, SectionHead, TopBar, stack};

pub(super) fn ui(ui: &mut Ui, cx: &PageCx<'_>) {
    let t = cx.texts;
    TopBar::new(t.nav_trouble()).caption(t.incident_list_caption()).show(ui, |ui| {
        if ui.add(Button::primary(t.incident_new_button()).icon(Icon::Plus)).clicked() {
            cx.send(Action::Show(Place::NewIncident(Vec::new())));
        }
    });
    if cx.ledger.incidents().len() == 0 {
        layout::body(ui, "trouble-empty", |ui| {
            ui.add_space(space::HUGE * 2.0);
            let empty = EmptyState::new(Icon::Trouble, t.incident_empty()).reason(t.incident_empty_reason());
            if empty.action(t.incident_new_button()).show(ui) {
                cx.send(Action::Show(Place::NewIncident(Vec::new())));
            }
        });
        return;
    }
    let open: Vec<&Incident> = cx.ledger.incidents().rev().filter(|incident| incident.is_open()).collect();
    let closed: Vec<&Incident> = cx.ledger.incidents().rev().filter(|incident| !incident.is_open()).collect();
    layout::narrow_body(ui, "trouble-list", |ui| {
        if !open.is_empty() {
            section(ui, cx, &t.incident_section_open(), &open);
        }
        if !open.is_empty() && !closed.is_empty() {
            ui.add_space(space::SECTIONS);
        }
        if !closed.is_empty() {
            section(ui, cx, &t.incident_section_closed(), &closed);
        }
    });
}

fn section(ui: &mut Ui, cx: &PageCx<'_>, title: &str, incidents: &[&Incident]) {
    let t = cx.texts;
    let count = incidents.len();
    stack(ui, |ui| {
        SectionHead::new(title).count(t.count_incidents(count, format::count(count))).show(ui);
        for incident in incidents {
            if ui.add(line(incident, cx)).clicked() {
                cx.send(Action::Show(Place::Incident(incident.id)));
            }
        }
    });
}

fn line(incident: &Incident, cx: &PageCx<'_>) -> LedgerLine {
    let t = cx.texts;
    let since = match incident.when.day() {
        Some(_) => t.incident_since(format::when_table(incident.when, cx.now.day, t)),
        None => t.incident_since_unknown(),
    };
    let mut captions = vec![words::cards_of(incident, cx.ledger, t), since];
    let tone = if let Some(closure) = &incident.closed {
        captions.push(words::outcome(closure.outcome, t));
        Tone::Ink3
    } else {
        if let Some(promise) = step::promise(incident, cx.ledger) {
            captions.push(t.incident_promised_on(format::day_table(promise.on, cx.now.day)));
        }
        Tone::Danger
    };
    let icon = if incident.is_open() { Icon::Clock } else { Icon::Check };
    let line = LedgerLine::new(words::title(incident.kind, t))
        .icon(icon, tone)
        .strong()
        .caption(captions.join(&t.word_list_dot()))
        .opens();
    match step::amount_yen(incident, cx.ledger) {
        0 => line,
        yen => line.amount(format::yen(yen)),
    }
}
