//! The rows of the file as a table: a tick, the state, what the row is about, and why.

use eframe::egui::Ui;

use super::review::{Answer, Class, Record, Review, can};
use crate::core::facts::CardFacts;
use crate::core::reading::{parse_amount, parse_day};
use crate::core::words::CardKind;
use crate::i18n::{Texts, format};
use crate::import::columns::Column as Field;
use crate::import::draft::Draft;
use crate::import::row::Row;
use crate::ui::icons::Icon;
use crate::ui::page_cx::PageCx;
use crate::ui::theme::{TextKind, Tone, part, size, space};
use crate::ui::widgets::{Cells, Column, DataTable, EmptyState, text};
use crate::wording::{import as wording, words};

/// The word of a class of rows.
pub fn class_word(class: Class, t: &Texts) -> String {
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

/// Paints the rows that are shown.
pub fn ui(ui: &mut Ui, cx: &PageCx<'_>, review: &mut Review, scroll_to: &mut Option<usize>) {
    let t = cx.texts;
    if review.len() == 0 {
        ui.add_space(space::HUGE);
        if EmptyState::new(Icon::Filter, t.import_nothing_shown()).action(t.button_clear_filter()).show(ui) {
            review.show(None);
        }
        return;
    }
    let narrow = ui.available_width() < size::IMPORT_REASON_FROM;
    // Lines rise, so the last one is the widest.
    let last = review.plan().rows.last().map_or(0, |row| row.line);
    let line = text::width(ui, &line_number(last), TextKind::Table) + 2.0 * part::CELL_PAD;
    let take = t.import_column_take();
    let tick = part::GUTTER + text::width(ui, &take, TextKind::Small) + 2.0 * part::CELL_PAD;
    let columns = [
        Column::new(take, tick.ceil().max(size::IMPORT_TICK)).gutter(),
        Column::new(t.import_column_line(), line.ceil().max(size::IMPORT_LINE)).right(),
        Column::new(t.import_column_state(), size::IMPORT_STATE),
        Column::new(t.import_column_date(), size::IMPORT_DATE).right(),
        Column::new(t.import_column_title(), size::IMPORT_TITLE).grows(),
        Column::new(t.import_column_amount(), size::IMPORT_AMOUNT).right(),
        Column::new(t.import_column_reason(), size::IMPORT_REASON).hidden(narrow),
    ];
    let selected = review.selected.and_then(|at| review.place(at));
    let reveal = scroll_to.take().and_then(|at| review.place(at));
    let mut ticked = None;
    let reply = DataTable::new("import-rows", t.import_table(), &columns)
        .rows(review.len())
        .selected(selected)
        .scroll_to(reveal)
        .show(ui, |shown, cells| {
            let Some(at) = review.at(shown) else { return };
            if let Some(row) = review.plan().rows.get(at)
                && paint_row(cells, cx, review, at, row)
            {
                ticked = Some(at);
            }
        });
    if let Some(at) = reply.selected().and_then(|shown| review.at(shown)) {
        review.selected = Some(at);
    }
    if let Some(at) = ticked.or(reply.toggled.and_then(|shown| review.at(shown))) {
        review.toggle(at);
    }
}

fn line_number(line: u64) -> String {
    format::number(i64::try_from(line).unwrap_or(i64::MAX))
}

/// Paints a row; true when its tick was clicked.
fn paint_row(cells: &mut Cells<'_>, cx: &PageCx<'_>, review: &Review, at: usize, row: &Row) -> bool {
    let t = cx.texts;
    let class = Class::of(row);
    let (answer, taken) = (review.answer(at), review.takes(at));
    let left = answer == Some(Answer::Leave);
    let mut clicked = false;
    if can(row) {
        clicked = cells.tick(taken, &t.import_tick(row.line.to_string()));
    } else {
        cells.empty();
    }
    if matches!(class, Class::Ignored | Class::Duplicate) && !taken || left {
        cells.muted();
    }
    cells.toned(&line_number(row.line), Tone::Ink3);
    match (class, answer) {
        (_, Some(Answer::Leave)) => cells.toned(&t.import_state_left(), Tone::Ink3),
        (_, _) if taken && review.is_edited(row) => {
            cells.icon_text(Icon::Edit, Tone::Accent, &t.import_state_edited(), Tone::Accent);
        }
        (_, Some(Answer::Take)) if taken => {
            cells.icon_text(Icon::Gift, Tone::Accent, &t.import_state_taken(), Tone::Accent);
        }
        (_, _) => state(cells, class, t),
    }
    let problem = class == Class::Problem;
    let draft = review.draft(row);
    if let Some(day) = draft.and_then(|draft| draft.when().day()) {
        cells.date(&format::day_table(day, cx.now.day));
    } else {
        let cell = review.cell(row, &[Field::PurchasedOn]);
        let day = parse_day(&cell).ok().flatten();
        let shown = day.map_or_else(|| cell.clone(), |day| format::day_table(day, cx.now.day));
        written(cells, &shown, problem && speaks_of_date(row));
    }
    cells.name(&title(review, row, t));
    if let Some(amount) = draft.and_then(Record::amount) {
        cells.amount(&format::money(amount));
    } else {
        let amounts = [
            Field::Price,
            Field::FaceValue,
            Field::Amount,
            Field::Out,
            Field::Subtotal,
            Field::Total,
            Field::In,
        ];
        let cell = review.cell(row, &amounts);
        let amount = parse_amount(&cell).ok().flatten();
        written(cells, &amount.map_or_else(|| cell.trim().to_owned(), format::money), false);
    }
    cells.toned(&reason(row, left, t), Tone::Ink2);
    clicked
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

/// What a row is about: the product, the shop, or what the cards are.
fn title(review: &Review, row: &Row, t: &Texts) -> String {
    match review.draft(row) {
        Some(Record::Card(card)) => {
            let card = &card.flat.card;
            card.title.clone().unwrap_or_else(|| card_name(card, t))
        }
        Some(Record::Charge(charge)) => charge.account.clone(),
        None => {
            let fields = [Field::Title, Field::Merchant, Field::Items, Field::Brand, Field::Memo];
            review.cell(row, &fields).trim().to_owned()
        }
    }
}

/// Issuer and kind of a card.
pub fn card_name(card: &CardFacts, t: &Texts) -> String {
    let issuer = card.issuer_name.clone().unwrap_or_else(|| words::issuer(card.issuer, t));
    match card.kind {
        CardKind::Unknown => issuer,
        kind => format!("{issuer}{}{}", t.word_list_dot(), words::kind(kind, t)),
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
