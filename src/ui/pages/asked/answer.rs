//! What follows from the answers, at once: the first step largest, whom to call, what applies, what is not checked yet.

use eframe::egui::{Rect, Sense, Ui, Vec2, vec2};

use crate::action::{Action, Place};
use crate::guide::knowledge::FactId;
use crate::guide::self_check::{Advice, SelfCheck, SoFar};
use crate::guide::signs::FoundPattern;
use crate::i18n::Texts;
use crate::ui::icons::Icon;
use crate::ui::page_cx::PageCx;
use crate::ui::pages::layout;
use crate::ui::theme::{Level, TextKind, Tone, size, space, tokens};
use crate::ui::widgets::{Block, Button, SectionHead, hairline, heading, icon, level_mark, text};
use crate::wording::asked;

pub(super) fn ui(ui: &mut Ui, cx: &PageCx<'_>, check: SelfCheck, found: &[FoundPattern<'_>]) {
    let advice = check.advice(!found.is_empty());
    first_step(ui, cx, check, advice);
    ui.add_space(space::SECTIONS);
    numbers(ui, cx);
    applies(ui, cx, check, found);
    remaining(ui, cx.texts, check, advice);
}

fn first_step(ui: &mut Ui, cx: &PageCx<'_>, check: SelfCheck, advice: Advice) {
    let t = cx.texts;
    let (title, why) = asked::advice(advice, t);
    Block::accent(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::XS;
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = space::XS;
            text::line(ui, &t.first_step_now(), TextKind::Table, Tone::Ink2);
            text::line(ui, &t.word_list_dot(), TextKind::Table, Tone::Ink2);
            icon(ui, Icon::Person, size::ICON, Tone::Ink2);
            text::line(ui, &t.first_step_actor_me(), TextKind::Table, Tone::Ink2);
            if let Some((level, word)) = level(advice, t) {
                ui.add_space(space::S);
                level_mark(ui, level, &word, None);
            }
        });
        heading(ui, &title, TextKind::Step);
        text::label(ui, &why, TextKind::Large, Tone::Ink2);
        if advice == Advice::ActNow {
            ui.add_space(space::S);
            if ui.add(Button::primary(t.asked_report_button()).icon(Icon::Trouble).large()).clicked() {
                cx.send(Action::Show(Place::NewIncident(Vec::new())));
            }
        } else if check.so_far == Some(SoFar::Bought) {
            text::label(ui, &t.asked_bought(), TextKind::Large, Tone::Ink2);
            ui.add_space(space::S);
            if ui.add(Button::secondary(t.asked_record_button()).icon(Icon::Plus).large()).clicked() {
                cx.send(Action::Show(Place::NewCard));
            }
        }
    });
}

fn level(advice: Advice, t: &Texts) -> Option<(Level, String)> {
    match advice {
        Advice::ActNow | Advice::Stop => Some((Level::Danger, t.word_level_danger())),
        Advice::AskFirst => Some((Level::Warning, t.word_level_warning())),
        Advice::NoSign => Some((Level::Note, t.word_level_note())),
        Advice::Open => None,
    }
}

fn applies(ui: &mut Ui, cx: &PageCx<'_>, check: SelfCheck, found: &[FoundPattern<'_>]) {
    let t = cx.texts;
    if found.is_empty() && check.signs().next().is_none() {
        return;
    }
    ui.add_space(space::SECTIONS);
    SectionHead::new(t.asked_signs()).show(ui);
    for sign in check.signs() {
        let words = asked::question(sign, t);
        row(ui, (Icon::Caution, Tone::Caution), (&words.sign, TextKind::Large), &words.why);
    }
    for pattern in found {
        let name = t.asked_signs_message(asked::both(&pattern.pattern.name, t));
        let check = asked::both(&pattern.pattern.check, t);
        row(ui, (Icon::Caution, Tone::Caution), (&name, TextKind::Large), check);
    }
    ui.add_space(space::S);
    source(ui, cx, &[FactId::NEVER_TELL, FactId::TELLING_IS_PAYING]);
}

/// What nobody has found out yet. It stands there also when nothing was found, because nothing found is no all-clear.
fn remaining(ui: &mut Ui, t: &Texts, check: SelfCheck, advice: Advice) {
    let open = advice == Advice::Open && check.is_untouched();
    if open || advice == Advice::ActNow || check.unknown().next().is_none() {
        return;
    }
    ui.add_space(space::SECTIONS);
    SectionHead::new(t.asked_remaining()).show(ui);
    for question in check.unknown() {
        let check = asked::question(question, t).check;
        row(ui, (Icon::Unknown, Tone::Ink3), (&check, TextKind::Large), "");
    }
}

fn numbers(ui: &mut Ui, cx: &PageCx<'_>) {
    let t = cx.texts;
    SectionHead::new(t.asked_numbers()).show(ui);
    let lines = [
        (Icon::Phone, t.asked_number_known(), t.asked_number_known_what()),
        (Icon::Support, t.asked_number_issuer(), t.asked_number_issuer_what()),
        (Icon::Police, t.asked_number_emergency(), t.asked_number_emergency_what()),
        (Icon::Police, t.incident_help_police(), t.incident_help_police_what()),
        (Icon::Consumer, t.incident_help_consumer(), t.incident_help_consumer_what()),
    ];
    for (icon, name, what) in lines {
        row(ui, (icon, Tone::Ink2), (&name, TextKind::Lead), &what);
    }
    ui.add_space(space::S);
    source(ui, cx, &[FactId::POLICE_LINE, FactId::CONSUMER_HOTLINE]);
}

/// An icon, what it is about, and a line on it, to be read at arm's length.
pub(super) fn row(ui: &mut Ui, mark: (Icon, Tone), title: (&str, TextKind), caption: &str) {
    let (glyph, tone) = mark;
    let (title, kind) = title;
    ui.add_space(space::S);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = space::S;
        let high = vec2(size::ICON_TABLE, kind.line());
        let (at, _) = ui.allocate_exact_size(high, Sense::hover());
        let square = Rect::from_center_size(at.center(), Vec2::splat(size::ICON_TABLE));
        glyph.paint(ui, square, tone.of(tokens(ui)));
        let width = ui.available_width();
        layout::column(ui, width, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            text::label(ui, title, kind, Tone::Ink);
            if !caption.is_empty() {
                text::label(ui, caption, TextKind::Body, Tone::Ink2);
            }
        });
    });
    ui.add_space(space::S);
    hairline(ui);
}

fn source(ui: &mut Ui, cx: &PageCx<'_>, facts: &[FactId]) {
    let line = cx.texts.asked_sources(asked::sources_of(facts, cx.knowledge, cx.now.day, cx.texts));
    text::label(ui, &line, TextKind::Small, Tone::Ink3);
}
