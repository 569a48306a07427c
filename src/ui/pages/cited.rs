//! Tables whose cells name their sources by number, and the sources below them: the guide, and what charging ends.

use eframe::egui::{Align, Layout, Rect, ScrollArea, Sense, Stroke, Ui, UiBuilder, pos2, vec2};

use super::layout;
use crate::guide::fact::FactId;
use crate::guide::knowledge::Knowledge;
use crate::i18n::Texts;
use crate::ui::theme::{TextKind, Tone, part, size, space, tokens};
use crate::ui::widgets::text;

/// A text and the numbers of the sources it rests on.
#[derive(Debug, Clone, Default)]
pub(super) struct Cell {
    pub text: String,
    pub notes: Vec<usize>,
    /// The numbers as they are shown.
    pub mark: String,
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self { text, ..Self::default() }
    }
}

/// A table; its columns by title and weight.
#[derive(Debug, Clone)]
pub(super) struct Table {
    pub columns: Vec<(String, u8)>,
    pub rows: Vec<Vec<Cell>>,
}

/// A source: its number, what it says, where that comes from.
#[derive(Debug, Clone)]
pub(super) struct Note {
    pub number: usize,
    pub mark: String,
    pub says: Option<String>,
    pub source: String,
}

/// Numbers the sources as they are cited.
#[derive(Debug, Default)]
pub(super) struct Numbers(Vec<FactId>);

impl Numbers {
    /// A text with the sources it rests on; what nobody knows is not cited.
    pub fn cited<'i>(
        &mut self,
        text: String,
        cites: impl IntoIterator<Item = &'i FactId>,
        knowledge: &Knowledge,
        t: &Texts,
    ) -> Cell {
        let mut notes = Vec::new();
        for id in cites.into_iter().filter(|id| knowledge.fact(id).is_some()) {
            let number = self.of(id);
            if !notes.contains(&number) {
                notes.push(number);
            }
        }
        let mark = mark(&notes, t);
        Cell { text, notes, mark }
    }

    /// The number of a source, which is the next one when it has none.
    pub fn of(&mut self, id: &FactId) -> usize {
        let known = self.0.iter().position(|other| other == id);
        let at = known.unwrap_or_else(|| {
            self.0.push(id.clone());
            self.0.len() - 1
        });
        at + 1
    }

    /// Every source with its number.
    pub fn iter(&self) -> impl Iterator<Item = (usize, &FactId)> {
        self.0.iter().enumerate().map(|(at, id)| (at + 1, id))
    }
}

/// Numbers of sources as they are shown; nothing when there are none.
pub(super) fn mark(notes: &[usize], t: &Texts) -> String {
    if notes.is_empty() {
        return String::new();
    }
    let numbers: Vec<String> = notes.iter().map(ToString::to_string).collect();
    t.guide_note_mark(numbers.join(&t.guide_note_and()))
}
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
