//! What was written out last: when, what, under which name, for whom. Each is an entry of the ledger.

use eframe::egui::Ui;

use crate::core::date::When;
use crate::i18n::format;
use crate::ui::page_cx::PageCx;
use crate::ui::theme::{Tone, space};
use crate::ui::widgets::{SectionHead, Timeline, empty_line};
use crate::wording::words;

/// How many are shown; the history has them all.
const SHOWN: usize = 3;

pub(super) fn ui(ui: &mut Ui, cx: &PageCx<'_>) {
    let t = cx.texts;
    let exports = cx.ledger.exports();
    let count = exports.len();
    SectionHead::new(t.export_last()).count(t.export_last_count(count, format::count(count))).show(ui);
    if count == 0 {
        empty_line(ui, &t.export_last_none());
        ui.add_space(space::SECTIONS);
        return;
    }
    let mut timeline = Timeline::new();
    for (seq, export) in exports.rev().take(SHOWN) {
        let when = cx.ledger.journal().at(*seq).map(|entry| {
            let (day, minute) = entry.recorded_at.in_japan();
            format::when_full(When::At(day, minute), t)
        });
        let whom = export.recipient.map(|recipient| words::recipient(recipient, t));
        let what: Vec<String> = std::iter::once(words::export_kind(export.what, t)).chain(whom).collect();
        let detail = what.join(&t.word_list_dot());
        timeline = timeline.row(when.unwrap_or_default(), &export.name, Some(&detail), Tone::Ink3);
    }
    ui.scope(|ui| timeline.show(ui));
    ui.add_space(space::SECTIONS);
}
