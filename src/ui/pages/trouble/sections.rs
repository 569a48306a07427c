//! The sections under the first step: cards, what to expect, contacts, where to ask.

use eframe::egui::Ui;

use super::step::Shown;
use super::{story, words};
use crate::action::{Action, Days, Export, Place};
use crate::core::incident::Incident;
use crate::guide::clocks;
use crate::i18n::format;
use crate::ui::icons::Icon;
use crate::ui::page_cx::PageCx;
use crate::ui::theme::{TextKind, Tone, space};
use crate::ui::widgets::{LedgerLine, SectionHead, empty_line, fact, facts_with, link, stack, text};

pub(super) fn cards(ui: &mut Ui, cx: &PageCx<'_>, incident: &Incident) {
    let t = cx.texts;
    let count = incident.cards.len();
    let mut head = SectionHead::new(t.incident_section_cards());
    if count > 0 {
        head = head.count(t.count_cards(count, format::count(count)));
    }
    head.show(ui);
    if count == 0 {
        ui.add_space(space::S);
        empty_line(ui, &t.incident_cards_none());
        return;
    }
    stack(ui, |ui| {
        for card in incident.cards.iter().filter_map(|id| cx.ledger.card(*id)) {
            let purchase = cx.ledger.purchase_of(card);
            let mut captions = Vec::new();
            if let Some(last) = &card.facts.code_last4 {
                captions.push(t.word_last_four(last.as_str()));
            }
            if let Some(purchase) = purchase {
                captions.extend(purchase.facts.seller.clone());
                if !purchase.facts.when.is_unknown() {
                    captions.push(format::when_table(purchase.facts.when, cx.now.day, t));
                }
            }
            let mut line = LedgerLine::new(words::card(card, t)).opens();
            if !captions.is_empty() {
                line = line.caption(captions.join(&t.word_list_dot()));
            }
            if let Some(face) = card.facts.face_value {
                line = line.amount(format::money(face));
            }
            if ui.add(line).clicked() {
                cx.send(Action::Show(Place::Card(card.id)));
            }
        }
    });
}

pub(super) fn expectation(ui: &mut Ui, cx: &PageCx<'_>, shown: &Shown) {
    let t = cx.texts;
    let Some((hope, view)) = shown.hope() else { return };
    ui.add_space(space::S);
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = space::XS;
        facts_with(ui, |ui| fact(ui, &t.steps_hope(), hope));
        if !view.sources.is_empty() {
            text::label(ui, &t.steps_source(&view.sources), TextKind::Small, Tone::Ink3);
        }
    });
}

pub(super) fn contacts(ui: &mut Ui, cx: &PageCx<'_>, incident: &Incident, shown: &Shown) {
    let t = cx.texts;
    let head = SectionHead::new(t.incident_section_contacts());
    if !shown.has_days {
        head.show(ui);
    } else if head.show_with(ui, |ui| link(ui, &t.calendar_button()).clicked()).inner {
        cx.send(Action::Export(Export::Calendar(Days::Incident(incident.id))));
    }
    let mut any = false;
    stack(ui, |ui| {
        for contact in clocks::contacts(incident, cx.ledger) {
            any = true;
            let next = contact.next_on.map(|day| t.incident_contact_next(format::day_table(day, cx.now.day)));
            let captions: Vec<String> = story::contact(contact, t).into_iter().chain(next).collect();
            let mut line =
                LedgerLine::new(&contact.who).count(format::when_table(contact.when, cx.now.day, t));
            if !captions.is_empty() {
                line = line.caption(captions.join(&t.word_list_dot()));
            }
            ui.add(line);
        }
    });
    if !any {
        ui.add_space(space::S);
        empty_line(ui, &t.incident_contacts_none());
    }
}

pub(super) fn help(ui: &mut Ui, cx: &PageCx<'_>) {
    let t = cx.texts;
    SectionHead::new(t.incident_help_title()).trailing(t.incident_help_source()).show(ui);
    stack(ui, |ui| {
        let lines = [
            (Icon::Consumer, t.incident_help_consumer(), t.incident_help_consumer_what()),
            (Icon::Police, t.incident_help_police(), t.incident_help_police_what()),
        ];
        for (icon, name, what) in lines {
            ui.add(LedgerLine::new(name).icon(icon, Tone::Ink2).caption(what));
        }
    });
}
