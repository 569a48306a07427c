//! Where the person says what the columns of a file of unknown layout mean: its first rows, a choice over each column,
//! and a name for the next time.

use eframe::egui::{self, Align, Frame, Layout as Lay, Margin, Panel, ScrollArea, Ui, vec2};

use super::head::encoding;
use super::meaning::{KINDS, MOST_COLUMNS, Meaning, SHOWN, meanings};
use super::{Looked, Opened, replan};
use crate::action::{Action, ReadAs};
use crate::i18n::{Texts, format};
use crate::import::plan::Plan;
use crate::import::profile::{Layout, StatementAmounts};
use crate::ui::page_cx::PageCx;
use crate::ui::theme::{self, Surface, TextKind, Tone, size, space};
use crate::ui::widgets::{
    Button, Field, SectionHead, Segments, Select, checkbox, hairline, heading, labelled, rule, text,
};
use crate::wording::import as wording;

/// Paints it; true when the person goes back to the rows, where there are some.
pub fn ui(
    ui: &mut Ui,
    cx: &PageCx<'_>,
    plan: &Plan,
    meaning: &mut Meaning,
    looked: &Looked<'_>,
    opened: &mut Option<Opened>,
) -> bool {
    let back = Panel::bottom("import-meaning")
        .frame(theme::frame(ui, Surface::Sunken))
        .exact_size(size::BOTTOM_BAR)
        .resizable(false)
        .show_separator_line(true)
        .show(ui, |ui| bottom(ui, cx, meaning, looked, plan.is_understood()))
        .inner;
    let t = cx.texts;
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        let margin = Margin::symmetric(space::PAGE as i8, space::L as i8);
        Frame::new().inner_margin(margin).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = space::XS;
            heading(ui, &t.import_map_title(), TextKind::Lead);
            let hint = if meaning.guessed { t.import_map_guessed() } else { t.import_map_empty() };
            text::label(ui, &hint, TextKind::Body, Tone::Ink2);
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing = vec2(space::S, space::XS);
                text::line(ui, &looked.file.name, TextKind::Table, Tone::Ink2);
                if !looked.file.pasted {
                    ui.add_space(space::S);
                    encoding(ui, cx, plan, looked, opened);
                }
            });
            ui.add_space(space::M);
            how(ui, t, meaning);
            ui.add_space(space::M);
            SectionHead::new(t.import_map_table()).show(ui);
            table(ui, t, meaning);
            ui.add_space(space::L);
            name(ui, t, meaning);
        });
    });
    back
}

/// What kind of file it is, where its header is, how payments are signed.
fn how(ui: &mut Ui, t: &Texts, meaning: &mut Meaning) {
    ui.spacing_mut().item_spacing.y = space::S;
    let label = t.import_map_kind();
    labelled(ui, &label, None, None, |ui| {
        let mut segments = Segments::new(label.clone());
        for kind in KINDS {
            segments = segments.item(match kind {
                Layout::Cards | Layout::Template => t.import_map_kind_cards(),
                Layout::Statement | Layout::Balance | Layout::Refunds | Layout::Secrets => {
                    t.import_map_kind_statement()
                }
                Layout::Orders => t.import_map_kind_orders(),
            });
        }
        let held = KINDS.iter().position(|kind| *kind == meaning.mapping().layout);
        let (picked, response) = segments.selected(held.unwrap_or(KINDS.len())).show_response(ui);
        if let Some(kind) = picked.and_then(|at| KINDS.get(at)) {
            meaning.set_layout(*kind);
        }
        response
    });
    let label = t.import_map_header();
    labelled(ui, &label, None, None, |ui| {
        let rows = meaning.header_rows().iter().enumerate().map(|(at, cells)| {
            let names: Vec<&str> = cells.iter().map(String::as_str).filter(|cell| !cell.is_empty()).collect();
            t.import_map_header_row(format::count(at + 1), names.join(&t.word_list_comma()))
        });
        let select =
            Select::new("import-header", label.clone()).option(t.import_map_header_none()).options(rows);
        let selected = meaning.header_at().map_or(0, |at| at + 1);
        let (picked, response) = select.selected(Some(selected)).width(size::FORM).show_response(ui);
        if let Some(at) = picked {
            meaning.set_header(at.checked_sub(1));
        }
        response
    });
    if !meaning.has_sign() {
        return;
    }
    let signs = [StatementAmounts::SpentPositive, StatementAmounts::SpentNegative, StatementAmounts::Either];
    let label = t.import_map_sign();
    labelled(ui, &label, None, None, |ui| {
        let segments = Segments::new(label.clone())
            .item(t.import_map_sign_positive())
            .item(t.import_map_sign_negative())
            .item(t.import_map_sign_either());
        let held = signs.iter().position(|sign| *sign == meaning.mapping().amounts).unwrap_or(signs.len());
        let (picked, response) = segments.selected(held).show_response(ui);
        if let Some(sign) = picked.and_then(|at| signs.get(at)) {
            meaning.set_amounts(*sign);
        }
        response
    });
}

fn table(ui: &mut Ui, t: &Texts, meaning: &mut Meaning) {
    let offered = meanings();
    let words: Vec<String> = offered
        .iter()
        .map(|column| column.map_or_else(|| t.import_map_unused(), |column| wording::column(column, t)))
        .collect();
    let count = meaning.mapping().columns.len();
    let mut said = None;
    ScrollArea::horizontal().id_salt("import-columns").show(ui, |ui| {
        // The ring of a choice reaches over its edge.
        Frame::new().inner_margin(Margin::symmetric(0, space::XS as i8)).show(ui, |ui| {
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
                for place in 0..count {
                    let room = vec2(size::MAP_COLUMN, 0.0);
                    ui.allocate_ui_with_layout(room, Lay::top_down(Align::Min), |ui| {
                        ui.set_width(size::MAP_COLUMN);
                        let held = meaning.mapping().columns.get(place).copied().flatten();
                        let picked = Select::new(
                            format!("column-{place}"),
                            t.import_map_column(format::count(place + 1)),
                        )
                        .options(words.iter().map(String::as_str))
                        .selected(offered.iter().position(|column| *column == held))
                        .width(size::MAP_COLUMN - space::S)
                        .show(ui);
                        if let Some(column) = picked.and_then(|at| offered.get(at)) {
                            said = Some((place, *column));
                        }
                        column(ui, meaning, place, held.is_some());
                    });
                }
            });
        });
    });
    if count >= MOST_COLUMNS {
        let words = t.import_map_more_columns(format::count(MOST_COLUMNS + 1));
        text::label(ui, &words, TextKind::Small, Tone::Ink3);
    }
    if let Some((place, column)) = said {
        meaning.assign(place, column);
    }
}

/// The name of a column and its first cells; one that is not used is fainter.
fn column(ui: &mut Ui, meaning: &Meaning, place: usize, used: bool) {
    let tone = if used { Tone::Ink } else { Tone::Ink3 };
    let cell = |ui: &mut Ui, words: &str, kind: TextKind| {
        let room = vec2(size::MAP_COLUMN, size::ROW_COMPACT);
        ui.allocate_ui_with_layout(room, Lay::left_to_right(Align::Center), |ui| {
            ui.set_min_size(room);
            ui.set_max_width(size::MAP_COLUMN - space::S);
            if !words.trim().is_empty() {
                text::name(ui, words.trim(), kind, tone);
            }
        });
    };
    if meaning.mapping().has_header {
        let name = meaning.mapping().header.get(place).map_or("", String::as_str);
        cell(ui, name, TextKind::TableStrong);
        rule(ui);
    } else {
        ui.add_space(space::XS);
    }
    for at in 0..SHOWN.min(meaning.body().len()) {
        let words = meaning.body().get(at).and_then(|cells| cells.get(place));
        cell(ui, words.map_or("", String::as_str), TextKind::Table);
        hairline(ui);
    }
}

fn name(ui: &mut Ui, t: &Texts, meaning: &mut Meaning) {
    let problem = meaning.name.trim().is_empty().then(|| t.import_map_name_problem());
    let keep = t.import_map_keep();
    ui.allocate_ui(vec2(size::FORM, 0.0), |ui| {
        Field::new(t.import_map_name(), &mut meaning.name).problem(problem.as_deref()).show(ui);
    });
    ui.horizontal(|ui| {
        ui.add_space(size::FORM_LABEL + space::M);
        checkbox(ui, &mut meaning.keep, &keep);
    });
}

fn bottom(ui: &mut Ui, cx: &PageCx<'_>, meaning: &Meaning, looked: &Looked<'_>, understood: bool) -> bool {
    let t = cx.texts;
    let bar = ui.max_rect().shrink2(vec2(space::PAGE, 0.0));
    let layout = Lay::right_to_left(Align::Center);
    let mut inside = ui.new_child(egui::UiBuilder::new().max_rect(bar).layout(layout));
    let ui = &mut inside;
    ui.spacing_mut().item_spacing.x = space::M;
    if ui.add(Button::primary(t.import_map_read()).enabled(meaning.is_ready())).clicked() {
        let mapping = meaning.confirmed();
        if meaning.keep {
            cx.send(Action::SaveMapping(Box::new(mapping.clone())));
        }
        replan(cx, ReadAs { profile: None, mapping: Some(mapping), ..looked.read_as.clone() });
    }
    let mut back = false;
    if understood {
        back = ui.add(Button::secondary(t.button_cancel())).clicked();
    } else {
        if looked.file.has_next() && ui.add(Button::secondary(t.import_queue_skip())).clicked() {
            cx.send(Action::NextImport);
        }
        let cancel = if looked.file.has_next() { t.import_queue_stop() } else { t.button_cancel() };
        if ui.add(Button::secondary(cancel)).clicked() {
            cx.send(Action::DropImport);
        }
    }
    ui.with_layout(Lay::left_to_right(Align::Center), |ui| {
        if let Some(column) = meaning.missing() {
            text::name(ui, &t.import_map_missing(wording::column(column, t)), TextKind::Body, Tone::Warning);
        } else {
            text::name(ui, &t.import_review_caption(), TextKind::Body, Tone::Ink2);
        }
    });
    back
}
