//! How the parts of the guide are painted: tables whose cells wrap, sources, words.

use eframe::egui::{Align, Layout, Rect, ScrollArea, Sense, Stroke, Ui, UiBuilder, pos2, vec2};

use super::content::{Cell, Note, Table};
use crate::ui::pages::layout;
use crate::ui::theme::{TextKind, Tone, part, size, space, tokens};
use crate::ui::widgets::text;

/// A table. Where it is wider than the page, it alone scrolls sideways.
pub(super) fn table(ui: &mut Ui, salt: usize, table: &Table) {
    let weights: u32 = table.columns.iter().map(|(_, weight)| u32::from(*weight)).sum();
    let least = weights as f32 * size::GUIDE_UNIT;
    let room = ui.available_width();
    if least <= room {
        rows(ui, table, room);
    } else {
        ScrollArea::horizontal().id_salt(("guide-table", salt)).show(ui, |ui| rows(ui, table, least));
    }
}

fn rows(ui: &mut Ui, table: &Table, width: f32) {
    ui.spacing_mut().item_spacing.y = 0.0;
    let weights: u32 = table.columns.iter().map(|(_, weight)| u32::from(*weight)).sum();
    let widths: Vec<f32> =
        table.columns.iter().map(|(_, weight)| width * f32::from(*weight) / weights as f32).collect();
    head(ui, table, &widths);
    for row in &table.rows {
        let start = ui.cursor().min;
        let (mut left, mut bottom) = (start.x, start.y);
        for (at, (cell, width)) in row.iter().zip(&widths).enumerate() {
            let room = Rect::from_min_size(pos2(left, start.y), vec2(*width, f32::INFINITY));
            let inside = room.shrink2(vec2(part::CELL_PAD, 0.0)).with_min_y(start.y + part::CELL_PAD);
            let layout = Layout::top_down(Align::Min);
            let mut child = ui.new_child(UiBuilder::new().max_rect(inside).layout(layout).id_salt(at));
            words(&mut child, cell, TextKind::Table);
            bottom = bottom.max(child.min_rect().bottom() + part::CELL_PAD);
            left += width;
        }
        let whole = Rect::from_min_max(start, pos2(left, bottom));
        ui.advance_cursor_after_rect(whole);
        ui.painter().hline(whole.x_range(), whole.bottom() - 0.5, Stroke::new(1.0, tokens(ui).line));
    }
}

fn head(ui: &mut Ui, table: &Table, widths: &[f32]) {
    let (rect, _) = ui.allocate_exact_size(vec2(widths.iter().sum(), size::TABLE_HEAD), Sense::hover());
    let t = tokens(ui);
    ui.painter().rect_filled(rect, 0, t.sunken);
    ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, Stroke::new(1.0, t.line_strong));
    let mut left = rect.left();
    for ((title, _), width) in table.columns.iter().zip(widths) {
        let room = Rect::from_min_size(pos2(left, rect.top()), vec2(*width, rect.height()));
        let inside = room.shrink2(vec2(part::CELL_PAD, 0.0));
        let layout = Layout::left_to_right(Align::Center);
        let mut child = ui.new_child(UiBuilder::new().max_rect(inside).layout(layout).id_salt(title));
        text::line(&mut child, title, TextKind::Small, Tone::Ink3);
        left += width;
    }
}

/// A text with the numbers of its sources behind it.
pub(super) fn words(ui: &mut Ui, cell: &Cell, kind: TextKind) {
    if cell.mark.is_empty() {
        text::label(ui, &cell.text, kind, Tone::Ink);
    } else {
        text::mixed(
            ui,
            &[
                (&cell.text, kind, Tone::Ink),
                (" ", kind, Tone::Ink),
                (&cell.mark, TextKind::Small, Tone::Ink3),
            ],
        );
    }
}

/// A source: its number, what it says, where that comes from.
pub(super) fn note(ui: &mut Ui, note: &Note) {
    let width = ui.available_width();
    ui.add_space(space::XS);
    layout::columns(ui, [size::GUIDE_MARK, width - size::GUIDE_MARK], 0.0, |ui, at| {
        ui.spacing_mut().item_spacing.y = 0.0;
        if at == 0 {
            text::line(ui, &note.mark, TextKind::Small, Tone::Ink3);
            return;
        }
        if let Some(says) = &note.says {
            text::label(ui, says, TextKind::Table, Tone::Ink);
        }
        text::label(ui, &note.source, TextKind::Small, Tone::Ink3);
    });
}

/// A word and what it means.
pub(super) fn word(ui: &mut Ui, name: &str, says: &Cell) {
    let width = ui.available_width();
    ui.add_space(space::XS);
    let gap = space::M;
    layout::columns(ui, [size::GUIDE_WORD, width - size::GUIDE_WORD - gap], gap, |ui, at| {
        if at == 0 {
            text::label(ui, name, TextKind::Strong, Tone::Ink);
        } else {
            words(ui, says, TextKind::Table);
        }
    });
}
