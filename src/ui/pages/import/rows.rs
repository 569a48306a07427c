//! The left of the review: what the file looks like, every row with its state and reason, and what will be recorded.

use eframe::egui::{self, Rect, Response, Sense, Ui, vec2};

use super::review::{Answer, Class, Review, amount_of, when_of};
use crate::action::{Action, ReadAs};
use crate::core::reading::{parse_amount, parse_day};
use crate::core::words::CardKind;
use crate::i18n::{Texts, format};
use crate::import::columns::Column as Field;
use crate::import::decode::Encoding;
use crate::import::draft::Draft;
use crate::import::profile::built_in;
use crate::import::row::Row;
use crate::ui::icons::Icon;
use crate::ui::page_cx::PageCx;
use crate::ui::theme::{TextKind, Tone, part, radius, size, space, tokens};
use crate::ui::widgets::{
    Cells, Chip, Column, DataTable, EmptyState, Segments, heading, link_small, menu, menu_item, text,
};
use crate::wording::{import as wording, words};

/// Paints headline, filter and table into what the pane and the bar leave.
pub fn ui(
    ui: &mut Ui,
    cx: &PageCx<'_>,
    review: &mut Review,
    read_as: &ReadAs,
    scroll_to: &mut Option<usize>,
) {
    ui.spacing_mut().item_spacing.y = 0.0;
    let margin =
        egui::Margin { left: space::PAGE as i8, right: space::L as i8, top: space::L as i8, bottom: 0 };
    egui::Frame::new().inner_margin(margin).show(ui, |ui| {
        headline(ui, cx, review, read_as);
        ui.add_space(space::M);
        filter(ui, cx.texts, review);
    });
    ui.add_space(space::M);
    table(ui, cx, review, scroll_to);
}

fn headline(ui: &mut Ui, cx: &PageCx<'_>, review: &Review, read_as: &ReadAs) {
    let t = cx.texts;
    let plan = review.plan();
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = space::M;
        let (tile, _) = ui.allocate_exact_size(vec2(part::START_TILE, part::START_TILE), Sense::hover());
        let colours = tokens(ui);
        ui.painter().rect_filled(tile, radius::BLOCK, colours.accent_bg);
        let glyph = Rect::from_center_size(tile.center(), vec2(size::ICON_RAIL, size::ICON_RAIL));
        Icon::File.paint(ui, glyph, colours.accent);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            heading(ui, &sentence(review, t), TextKind::Lead);
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing = vec2(space::S, space::XS);
                ui.spacing_mut().interact_size.y = TextKind::Table.line();
                text::line(ui, &plan.file_name, TextKind::Table, Tone::Ink2);
                ui.add_space(space::S);
                layout(ui, cx, review, read_as);
                ui.add_space(space::S);
                encoding(ui, cx, review, read_as);
            });
        });
    });
}

/// What the file looks like and how much of it is for the ledger.
fn sentence(review: &Review, t: &Texts) -> String {
    let plan = review.plan();
    let name = plan.profile.as_ref().map_or("", |profile| wording::profile_name(profile, t));
    let (cards, rows) = (format::count(review.count(Class::Card)), format::count(plan.rows.len()));
    match review.count(Class::Charge) {
        0 => t.import_headline(name, cards, rows),
        charges => t.import_headline_charges(name, cards, rows, format::count(charges)),
    }
}

fn layout(ui: &mut Ui, cx: &PageCx<'_>, review: &Review, read_as: &ReadAs) {
    let t = cx.texts;
    let name = review.plan().profile.as_ref().map_or("", |profile| wording::profile_name(profile, t));
    text::line(ui, &t.import_layout(), TextKind::Table, Tone::Ink3);
    // The headline names it too.
    if ui.max_rect().width() >= size::IMPORT_LAYOUT_FROM {
        text::line(ui, name, TextKind::Table, Tone::Ink);
    }
    let change = named_link(ui, &t.import_change(), &t.import_layout_change());
    let pick = |profile: Option<String>| {
        let encoding = Some(review.plan().encoding);
        let read_as = ReadAs { encoding, profile, mapping: None, ..read_as.clone() };
        cx.send(Action::ReplanImport(Box::new(read_as)));
    };
    menu(&change, |ui| {
        if menu_item(ui, &t.import_encoding_auto(), None).clicked() {
            pick(None);
        }
        for known in built_in() {
            if menu_item(ui, wording::profile_name(known, t), None).clicked() {
                pick(Some(known.id.clone()));
            }
        }
    });
}

fn encoding(ui: &mut Ui, cx: &PageCx<'_>, review: &Review, read_as: &ReadAs) {
    let t = cx.texts;
    text::line(ui, &t.import_encoding(), TextKind::Table, Tone::Ink3);
    text::line(ui, wording::encoding_name(review.plan().encoding), TextKind::Table, Tone::Ink);
    let change = named_link(ui, &t.import_change(), &t.import_encoding_change());
    encoding_menu(&change, cx, read_as);
}

/// The menu of encodings, which reads the file again; the first entry has the encoding found out.
pub fn encoding_menu(button: &Response, cx: &PageCx<'_>, read_as: &ReadAs) {
    let pick = |picked: Option<Encoding>| {
        cx.send(Action::ReplanImport(Box::new(ReadAs { encoding: picked, ..read_as.clone() })));
    };
    menu(button, |ui| {
        if menu_item(ui, &cx.texts.import_encoding_auto(), None).clicked() {
            pick(None);
        }
        for encoding in Encoding::ALL {
            if menu_item(ui, wording::encoding_name(encoding), None).clicked() {
                pick(Some(encoding));
            }
        }
    });
}

/// A link whose word is short where it stands; a screen reader says what it changes.
fn named_link(ui: &mut Ui, word: &str, name: &str) -> Response {
    let response = link_small(ui, word);
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_label(name));
    response
}

/// One way to narrow the rows: to a class, or to none.
struct Narrow {
    class: Option<Class>,
    icon: Option<(Icon, Tone)>,
    word: String,
    count: String,
}

fn filter(ui: &mut Ui, t: &Texts, review: &mut Review) {
    let count = format::count(review.plan().rows.len());
    let mut items = vec![Narrow { class: None, icon: None, word: t.import_class_all(), count }];
    for class in Class::ALL {
        let count = review.count(class);
        // What a file usually has is always there, so that nothing moves; the rest only when there is some.
        let usual = matches!(class, Class::Card | Class::Ask | Class::Problem | Class::Ignored);
        if count > 0 || usual {
            let (icon, word) = (mark(class), class_word(class, t));
            items.push(Narrow { class: Some(class), icon, word, count: format::count(count) });
        }
    }
    let width: f32 = items
        .iter()
        .map(|item| {
            let icon = if item.icon.is_some() { size::ICON + space::S } else { 0.0 };
            let words = format!("{} {}", item.word, item.count);
            text::width(ui, &words, TextKind::Strong) + icon + space::XL + space::XS
        })
        .sum();
    let at = items.iter().position(|item| item.class == review.shown());
    let mut picked = None;
    if width <= ui.available_width() {
        let mut segments = Segments::new(t.import_rows_shown());
        for Narrow { class: _, icon, word, count } in &items {
            segments = match icon {
                Some((icon, tone)) => segments.item_icon(*icon, *tone, word, Some(count)),
                None => segments.item_count(word, count),
            };
        }
        picked = segments.selected(at.unwrap_or_default()).show(ui);
    } else {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(space::S, space::S);
            // No chip chosen is all rows.
            for (index, item) in items.iter().enumerate().skip(1) {
                let mut chip = Chip::new(&item.word).count(&item.count).selected(Some(index) == at);
                if let Some((icon, _)) = item.icon {
                    chip = chip.icon(icon);
                }
                if ui.add(chip).clicked() {
                    picked = Some(if Some(index) == at { 0 } else { index });
                }
            }
        });
    }
    if let Some(item) = picked.and_then(|at| items.get(at)) {
        review.show(item.class);
    }
}

/// The word of a class of rows.
fn class_word(class: Class, t: &Texts) -> String {
    match class {
        Class::Card => t.import_class_card(),
        Class::Charge => t.import_class_charge(),
        Class::Ask => t.import_class_ask(),
        Class::Duplicate => t.import_class_duplicate(),
        Class::Problem => t.import_class_problem(),
        Class::Ignored => t.import_class_ignored(),
    }
}

/// The word for one row of a class.
pub fn state_word(class: Class, t: &Texts) -> String {
    match class {
        Class::Card => t.import_state_card(),
        Class::Charge => t.import_state_charge(),
        Class::Ask => t.import_state_ask(),
        Class::Duplicate => t.import_state_duplicate(),
        Class::Problem => t.import_state_problem(),
        Class::Ignored => t.import_state_ignored(),
    }
}

/// The icon of a class and its tone; what is nothing for the ledger has none.
pub fn mark(class: Class) -> Option<(Icon, Tone)> {
    match class {
        Class::Card => Some((Icon::Gift, Tone::Accent)),
        Class::Charge => Some((Icon::Account, Tone::Accent)),
        Class::Ask => Some((Icon::Unknown, Tone::Caution)),
        Class::Duplicate => Some((Icon::Check, Tone::Ink3)),
        Class::Problem => Some((Icon::Void, Tone::Warning)),
        Class::Ignored => None,
    }
}

fn table(ui: &mut Ui, cx: &PageCx<'_>, review: &mut Review, scroll_to: &mut Option<usize>) {
    let t = cx.texts;
    if review.rows().is_empty() {
        ui.add_space(space::HUGE);
        if EmptyState::new(Icon::Filter, t.import_nothing_shown()).action(t.button_clear_filter()).show(ui) {
            review.show(None);
        }
        return;
    }
    let narrow = ui.available_width() < size::IMPORT_REASON_FROM;
    let columns = [
        Column::new(t.import_column_line(), size::IMPORT_LINE).gutter().right(),
        Column::new(t.import_column_state(), size::IMPORT_STATE),
        Column::new(t.import_column_date(), size::IMPORT_DATE).right(),
        Column::new(t.import_column_title(), size::IMPORT_TITLE).grows(),
        Column::new(t.import_column_amount(), size::IMPORT_AMOUNT).right(),
        Column::new(t.import_column_reason(), size::IMPORT_REASON).hidden(narrow),
    ];
    let place = |at: usize| review.rows().binary_search(&at).ok();
    let selected = review.selected.and_then(place);
    let reveal = scroll_to.take().and_then(place);
    let reply = DataTable::new("import-rows", t.import_table(), &columns)
        .rows(review.rows().len())
        .selected(selected)
        .scroll_to(reveal)
        .show(ui, |at, cells| {
            let plan = review.plan();
            if let Some(row) = review.rows().get(at).and_then(|at| plan.rows.get(*at)) {
                paint_row(cells, cx, review, row);
            }
        });
    if let Some(at) = reply.selected().and_then(|at| review.rows().get(at).copied()) {
        review.selected = Some(at);
    }
}

fn paint_row(cells: &mut Cells<'_>, cx: &PageCx<'_>, review: &Review, row: &Row) {
    let t = cx.texts;
    let class = Class::of(row);
    let left = review.answer(row) == Some(Answer::Leave);
    let quiet = class == Class::Ignored || class == Class::Duplicate && !review.takes(row) || left;
    if quiet {
        cells.muted();
    }
    cells.toned(&format::number(i64::try_from(row.line).unwrap_or(i64::MAX)), Tone::Ink3);
    match (class, review.answer(row)) {
        (_, Some(Answer::Leave)) => cells.toned(&t.import_state_left(), Tone::Ink3),
        (Class::Ask | Class::Duplicate, Some(Answer::Take)) => {
            cells.icon_text(Icon::Gift, Tone::Accent, &t.import_state_taken(), Tone::Accent);
        }
        (_, _) => state(cells, class, t),
    }
    let problem = class == Class::Problem;
    if let Some(day) = when_of(row).day() {
        cells.date(&format::day_table(day, cx.now.day));
    } else {
        let cell = review.cell(row, &[Field::PurchasedOn]);
        let day = parse_day(&cell).ok().flatten();
        let shown = day.map_or_else(|| cell.clone(), |day| format::day_table(day, cx.now.day));
        written(cells, &shown, problem && speaks_of_date(row));
    }
    cells.name(&title(review, row, t));
    if let Some(amount) = amount_of(row) {
        cells.amount(&format::money(amount));
    } else {
        let cell = review.cell(row, &[Field::Price, Field::FaceValue, Field::Subtotal, Field::Total]);
        let amount = parse_amount(&cell).ok().flatten();
        written(cells, &amount.map_or_else(|| cell.trim().to_owned(), format::money), false);
    }
    cells.toned(&reason(row, left, t), Tone::Ink2);
}

fn state(cells: &mut Cells<'_>, class: Class, t: &Texts) {
    let word = state_word(class, t);
    match (class, mark(class)) {
        (Class::Ask | Class::Problem, Some((icon, tone))) => cells.icon_strong(icon, &word, tone),
        (Class::Card | Class::Charge, Some((icon, tone))) => cells.icon_text(icon, tone, &word, tone),
        (_, Some((icon, tone))) => cells.icon_text(icon, tone, &word, tone),
        (_, None) => cells.toned(&word, Tone::Ink3),
    }
}

/// A cell as it stands in the file, for rows that became nothing: no date or amount of ours, so it may be shortened.
fn written(cells: &mut Cells<'_>, cell: &str, wrong: bool) {
    const FITS: usize = 10;
    let cell = cell.trim();
    if cell.is_empty() {
        cells.dash();
    } else if cell.chars().count() > FITS {
        cells.name(cell);
    } else {
        cells.toned(cell, if wrong { Tone::Warning } else { Tone::Ink2 });
    }
}

fn speaks_of_date(row: &Row) -> bool {
    row.reason().id().starts_with("date-")
}

/// What a row is about: the product, or what the cards are.
pub fn title(review: &Review, row: &Row, t: &Texts) -> String {
    match &row.draft {
        Some(Draft::Card(card)) => card.flat.card.title.clone().unwrap_or_else(|| {
            let card = &card.flat.card;
            let issuer = card.issuer_name.clone().unwrap_or_else(|| words::issuer(card.issuer, t));
            match card.kind {
                CardKind::Unknown => issuer,
                kind => format!("{issuer}{}{}", t.word_list_dot(), words::kind(kind, t)),
            }
        }),
        Some(Draft::Charge(charge)) => charge.account.clone(),
        None => review.cell(row, &[Field::Title, Field::Brand, Field::Memo]).trim().to_owned(),
    }
}

/// Why, as short as the table needs it; several cards in one row say so, since the amount is their sum.
fn reason(row: &Row, left: bool, t: &Texts) -> String {
    match &row.draft {
        _ if left => t.import_left_out(),
        Some(Draft::Card(card)) if card.quantity > 1 && Class::of(row) == Class::Card => {
            match card.flat.card.face_value {
                Some(face) => t.import_quantity(format::money(face), format::count(card.quantity as usize)),
                None => wording::short(row, t),
            }
        }
        Some(_) | None => wording::short(row, t),
    }
}
