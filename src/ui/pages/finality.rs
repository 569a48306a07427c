//! What charging ends: the table before and after, its sources by number, for the guide and for チャージする前に.

use eframe::egui::Ui;

use super::cited::{self, Note, Numbers, Table, mark};
use crate::core::words::{CardKind, Issuer};
use crate::guide::finality::{KindRow, Says, of_kinds};
use crate::guide::knowledge::Knowledge;
use crate::i18n::{Texts, format};
use crate::ui::page_cx::PageCx;
use crate::ui::theme::{TextKind, Tone, space};
use crate::ui::widgets::text;
use crate::wording::{finality as words, sources};

/// The rows as a table.
pub(super) fn table(rows: &[KindRow], numbers: &mut Numbers, knowledge: &Knowledge, t: &Texts) -> Table {
    let mut cell = |cell: &crate::guide::finality::Cell| {
        numbers.cited(words::says(cell.says, t), &cell.cites, knowledge, t)
    };
    let rows = rows.iter().map(|KindRow { kinds, row }| {
        vec![words::aspect_above(row.aspect, kinds, t).into(), cell(&row.before), cell(&row.after)]
    });
    let rows = rows.collect();
    let columns =
        vec![(t.guide_column_aspect(), 4), (t.guide_column_before(), 6), (t.guide_column_after(), 6)];
    Table { columns, rows }
}

/// The table for some forms of an issuer's cards, with its sources.
pub(super) struct Finality {
    table: Table,
    notes: Vec<Note>,
    /// What nothing is known of.
    unknown: Option<String>,
}

impl Finality {
    /// Puts it together; without any form, what depends on it is said to.
    pub fn of(issuer: Issuer, kinds: &[CardKind], cx: &PageCx<'_>) -> Self {
        let t = cx.texts;
        let rows = of_kinds(issuer, kinds, cx.knowledge).into_iter();
        let (unknown, rows): (Vec<_>, Vec<_>) =
            rows.partition(|found| found.row.says() == (Says::Unknown, Says::Unknown));
        let mut numbers = Numbers::default();
        let table = table(&rows, &mut numbers, cx.knowledge, t);
        let facts = numbers.iter().filter_map(|(number, id)| Some((number, cx.knowledge.fact(id)?)));
        let notes = facts.map(|(number, fact)| Note {
            number,
            mark: mark(&[number], t),
            says: None,
            source: sources::source_line(fact, cx.now.day, t).line,
        });
        let unknown: Vec<String> =
            unknown.iter().map(|found| words::aspect_of(found.row.aspect, &found.kinds, t)).collect();
        Self {
            notes: notes.collect(),
            table,
            unknown: (!unknown.is_empty()).then(|| t.finality_unknown(format::list(&unknown, t))),
        }
    }

    /// Paints it.
    pub fn ui(&self, ui: &mut Ui, salt: usize) {
        cited::table(ui, salt, &self.table);
        if let Some(unknown) = &self.unknown {
            ui.add_space(space::S);
            text::label(ui, unknown, TextKind::Table, Tone::Ink2);
        }
        ui.add_space(space::S);
        for note in &self.notes {
            cited::note(ui, note);
        }
    }
}
