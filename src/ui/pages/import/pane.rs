//! The right of the review: one row, why it is what it is, what it looks like, what to do with it, what will be
//! recorded, and the row as it stands in the file.

use eframe::egui::{self, Align, Layout, ScrollArea, Ui, vec2};

use super::asked_sheet::Typed;
use super::compare::{Line, compare, tail};
use super::draft;
use super::encoding::Previews;
use super::review::{Answer, Class, Record, Review, can};
use super::rows::{mark, state_word};
use super::{Looked, Opened};
use crate::i18n::{Texts, format};
use crate::import::draft::Draft;
use crate::import::identity::Like;
use crate::import::reason::Reason;
use crate::import::row::Row;
use crate::ui::icons::Icon;
use crate::ui::page_cx::PageCx;
use crate::ui::theme::{TextKind, Tone, size, space};
use crate::ui::widgets::{
    Block, Button, IconButton, RadioRow, SectionHead, checkbox, hairline, heading, icon, link, rule, stack,
    text,
};
use crate::wording::import as wording;

/// Paints the row that is selected.
pub fn ui(
    ui: &mut Ui,
    cx: &PageCx<'_>,
    review: &mut Review,
    looked: &Looked<'_>,
    scroll_to: &mut Option<usize>,
    opened: &mut Option<Opened>,
) {
    let t = cx.texts;
    let plan = std::sync::Arc::clone(review.plan());
    let Some((at, row)) = review.selected.and_then(|at| Some((at, plan.rows.get(at)?))) else {
        egui::Frame::new().inner_margin(space::PAGE).show(ui, |ui| {
            text::label(ui, &t.import_row_none(), TextKind::Table, Tone::Ink3);
        });
        return;
    };
    ScrollArea::vertical().id_salt(("import-row", row.line)).auto_shrink(false).show(ui, |ui| {
        let margin = egui::Margin::symmetric(space::SECTIONS as i8, space::M as i8);
        egui::Frame::new().inner_margin(margin).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = space::XS;
            head(ui, t, review, at, row, scroll_to);
            for (at, reason) in row.reasons().enumerate() {
                // That it is a card is news only where nothing else is.
                if at == 0 || !matches!(reason, Reason::GiftCardTitle | Reason::TemplateRow) {
                    text::label(ui, &wording::reason_why(reason, t), TextKind::Body, Tone::Ink);
                }
            }
            if let Some(cell) = row.detail.as_deref().and_then(|cell| wording::cell(row.reason(), cell, t)) {
                text::label(ui, &cell, TextKind::Table, Tone::Ink2);
            }
            let lines = alike(ui, cx, review, row);
            ui.add_space(space::M);
            choices(ui, t, review, at, row, lines.as_deref());
            if Class::of(row) == Class::Problem {
                advice(ui, t, review, row, looked, opened);
            } else {
                draft::ui(ui, t, review, at, row, opened);
            }
            ui.add_space(space::L);
            raw(ui, t, &plan.raw(row), plan.delimiter);
        });
    });
}

fn head(ui: &mut Ui, t: &Texts, review: &mut Review, at: usize, row: &Row, scroll_to: &mut Option<usize>) {
    let class = Class::of(row);
    let line = vec2(ui.available_width(), size::BUTTON_SMALL);
    ui.allocate_ui_with_layout(line, Layout::left_to_right(Align::Center), |ui| {
        ui.spacing_mut().item_spacing.x = space::S;
        let number = format::number(i64::try_from(row.line).unwrap_or(i64::MAX));
        text::line(ui, &t.import_row(number), TextKind::Section, Tone::Ink);
        let tone = mark(class).map_or(Tone::Ink3, |(_, tone)| tone);
        if let Some((glyph, tone)) = mark(class) {
            icon(ui, glyph, size::ICON, tone);
        }
        text::line(ui, &state_word(class, t), TextKind::Strong, tone);
        let Some(place) = review.asks().binary_search(&at).ok() else { return };
        let (before, after) = (place.checked_sub(1), place + 1);
        let neighbours = [
            (Icon::ChevronDown, t.import_row_next(), review.asks().get(after).copied()),
            (Icon::ChevronUp, t.import_row_previous(), before.and_then(|at| review.asks().get(at).copied())),
        ];
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.spacing_mut().item_spacing.x = 0.0;
            for (glyph, name, to) in neighbours {
                let button = ui.add_enabled(to.is_some(), IconButton::new(glyph, name));
                if button.clicked() {
                    if review.shown().is_some_and(|shown| shown != Class::Ask) {
                        review.show(None);
                    }
                    review.selected = to;
                    *scroll_to = to;
                }
            }
            ui.add_space(space::XS);
            let of = format::count(review.asks().len());
            text::line(ui, &t.import_row_place(format::count(place + 1), of), TextKind::Table, Tone::Ink3);
        });
    });
}

/// The row beside what it looks like; gives the lines back, since the advice depends on them.
fn alike(ui: &mut Ui, cx: &PageCx<'_>, review: &Review, row: &Row) -> Option<Vec<Line>> {
    let t = cx.texts;
    let like = row.like?;
    let Some(theirs) = review.counterpart(row, cx.ledger) else {
        text::label(ui, &t.import_like_gone(), TextKind::Table, Tone::Ink2);
        return None;
    };
    let Some(Record::Card(ours)) = review.draft(row) else { return None };
    let lines = compare(&theirs, &ours.flat, t);
    let different: Vec<String> =
        lines.iter().filter(|line| line.differs()).map(|line| line.label.clone()).collect();
    let sentence = if different.is_empty() {
        t.import_like_same()
    } else {
        t.import_like_differs(different.join(&t.word_list_dot()))
    };
    text::label(ui, &sentence, TextKind::Body, Tone::Ink);
    ui.add_space(space::XS);
    let their_head = match like {
        Like::Card(_) => t.import_like_card_head(),
        Like::Line(line) => t.import_like_line_head(line.to_string()),
    };
    stack(ui, |ui| {
        columns(
            ui,
            ["", &their_head, &t.import_like_line_head(row.line.to_string())],
            TextKind::Small,
            Tone::Ink3,
        );
        rule(ui);
        for line in &lines {
            let kind = if line.differs() { TextKind::TableStrong } else { TextKind::Table };
            let unknown = t.word_not_applicable();
            let shown = |text: &str| if text.is_empty() { unknown.clone() } else { text.to_owned() };
            let (theirs, ours) = (shown(&line.theirs), shown(&line.ours));
            columns(ui, [&line.label, &theirs, &ours], kind, Tone::Ink);
            hairline(ui);
        }
    });
    Some(lines)
}

/// One line of the comparison: label, theirs, ours. Only ours is Bold where they differ.
fn columns(ui: &mut Ui, cells: [&str; 3], kind: TextKind, tone: Tone) {
    let label_width = size::FORM_LABEL + space::L;
    let column = (ui.available_width() - label_width) / 2.0;
    let height = size::ROW_COMPACT;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        let plain = if kind == TextKind::TableStrong { TextKind::Table } else { kind };
        let [label, theirs, ours] = cells;
        let label_tone = Tone::Ink3;
        for (width, words, kind, tone) in [
            (label_width, label, plain, label_tone),
            (column, theirs, plain, if tone == Tone::Ink { Tone::Ink2 } else { tone }),
            (column, ours, kind, tone),
        ] {
            ui.allocate_ui_with_layout(vec2(width, height), Layout::left_to_right(Align::Center), |ui| {
                ui.set_min_size(vec2(width, height));
                ui.set_max_width(width - space::XS);
                let shown = tail(words);
                let whole = text::name(ui, &shown, kind, tone);
                if shown != words {
                    whole.on_hover_text(words);
                }
            });
        }
    });
}

fn choices(ui: &mut Ui, t: &Texts, review: &mut Review, at: usize, row: &Row, lines: Option<&[Line]>) {
    if !can(row) {
        return;
    }
    let label = match Class::of(row) {
        Class::Ask => return ask(ui, t, review, at, row, lines),
        Class::Card | Class::Charge => t.import_take_row(),
        Class::Duplicate => t.import_take_again(),
        Class::Ignored => t.import_take_ignored(),
        Class::Problem => return,
    };
    if checkbox(ui, &mut review.takes(at), &label).changed() {
        review.toggle(at);
    }
    ui.add_space(space::S);
}

fn ask(ui: &mut Ui, t: &Texts, review: &mut Review, at: usize, row: &Row, lines: Option<&[Line]>) {
    let answer = review.answer(at);
    let order = t.field_order_number();
    let other_order =
        lines.is_some_and(|lines| lines.iter().any(|line| line.label == order && line.differs()));
    let (take, leave) = if let Some(like) = row.like {
        let caption =
            if other_order { t.import_choice_another_order() } else { t.import_choice_another_plain() };
        let same = match like {
            Like::Line(line) => t.import_choice_same_line(line.to_string()),
            Like::Card(_) => t.import_choice_same_card(),
        };
        ((t.import_choice_another(), caption), (same, t.import_choice_same_caption()))
    } else {
        let take = match &row.draft {
            Some(Draft::Charge(_)) => (t.import_choice_charge(), t.import_choice_charge_caption()),
            Some(Draft::Card(_)) | None => (t.import_choice_card(), t.import_choice_card_caption()),
        };
        (take, (t.import_choice_no_card(), t.import_choice_same_caption()))
    };
    let later = (t.import_choice_later(), t.import_choice_later_caption());
    heading(ui, &t.import_choice(), TextKind::Strong);
    stack(ui, |ui| {
        for (meaning, (label, caption)) in
            [(Some(Answer::Take), take), (Some(Answer::Leave), leave), (None, later)]
        {
            if ui.add(RadioRow::new(label).caption(caption).selected(answer == meaning)).clicked() {
                review.say(at, meaning);
            }
        }
    });
    let open = review.summary().alike;
    if row.is_recorded() && open > 1 {
        ui.add_space(space::XS);
        if link(ui, &t.import_choice_all_another(format::count(open))).clicked() {
            review.take_all_alike();
        }
    }
    ui.add_space(space::M);
}

/// What can be done about a row that could not be read.
fn advice(
    ui: &mut Ui,
    t: &Texts,
    review: &Review,
    row: &Row,
    looked: &Looked<'_>,
    opened: &mut Option<Opened>,
) {
    let reason = row.reason();
    if matches!(reason, Reason::DateMissingYear | Reason::DateTwoDigitYear) {
        text::label(ui, &t.import_problem_date(), TextKind::Body, Tone::Ink2);
        ui.add_space(space::XS);
        if ui.add(Button::secondary(t.import_ask_open()).small()).clicked() {
            *opened = Some(Opened::Asked(Typed::new(review, looked.read_as)));
        }
    } else if reason == Reason::UndecodableBytes && !looked.file.pasted {
        text::label(ui, &t.import_problem_encoding(), TextKind::Body, Tone::Ink2);
        ui.add_space(space::XS);
        if ui.add(Button::secondary(t.import_problem_encoding_open()).small()).clicked() {
            let plan = review.plan();
            *opened =
                Some(Opened::Encoding(Previews::new(ui, looked.bytes, Some((plan.encoding, plan.chosen)))));
        }
    } else if matches!(reason, Reason::UnknownLayout | Reason::TooManyColumns) {
        text::label(ui, &t.import_problem_layout(), TextKind::Body, Tone::Ink2);
    } else {
        text::label(ui, &t.import_problem_row(), TextKind::Body, Tone::Ink2);
    }
}

fn raw(ui: &mut Ui, t: &Texts, cells: &[String], delimiter: char) {
    SectionHead::new(t.import_raw()).show(ui);
    ui.add_space(space::XS);
    Block::sunken(ui, |ui| {
        text::selectable(ui, &cells.join(&delimiter.to_string()), TextKind::Table, Tone::Ink2);
    });
    if cells.iter().any(|cell| cell.contains("••••")) {
        text::label(ui, &t.import_raw_masked(), TextKind::Small, Tone::Ink3);
    }
}
