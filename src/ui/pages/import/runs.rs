//! Files that were imported before, each of which can be taken back as a whole.

use eframe::egui::{Align, Layout, Ui, vec2};

use super::TakingBack;
use crate::core::entry::ImportCommitted;
use crate::i18n::format;
use crate::ui::icons::Icon;
use crate::ui::page_cx::PageCx;
use crate::ui::theme::{TextKind, Tone, size, space};
use crate::ui::widgets::{SectionHead, empty_line, hairline, icon, link, stack, text};

/// How many are listed.
const SHOWN: usize = 20;

/// Lists them, the latest first.
pub fn ui(ui: &mut Ui, cx: &PageCx<'_>, taking_back: &mut Option<TakingBack>) {
    let t = cx.texts;
    let count = cx.ledger.runs().len();
    let head = SectionHead::new(t.import_runs());
    if count == 0 {
        head.show(ui);
        empty_line(ui, &t.import_runs_none());
        return;
    }
    head.count(t.count_files(count, format::count(count))).show(ui);
    stack(ui, |ui| {
        for run in cx.ledger.runs().rev().take(SHOWN) {
            if line(ui, cx, run) {
                *taking_back = Some(TakingBack { run: run.run, asked: None, dependents: 0 });
            }
            hairline(ui);
        }
    });
}

/// One of them; true when it is to be taken back.
fn line(ui: &mut Ui, cx: &PageCx<'_>, run: &ImportCommitted) -> bool {
    let t = cx.texts;
    let number = |count: u64| format::number(i64::try_from(count).unwrap_or(i64::MAX));
    let recorded = cx.ledger.journal().of_run(run.run).next().map(|entry| entry.recorded_at.in_japan());
    let when = recorded.map(|(day, minute)| format!("{} {}", format::day_source(day), format::time(minute)));
    let room = vec2(ui.available_width(), size::ROW + space::M);
    ui.allocate_ui_with_layout(room, Layout::right_to_left(Align::Center), |ui| {
        ui.spacing_mut().item_spacing.x = space::M;
        let back = link(ui, &t.import_run_take_back());
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            icon(ui, Icon::File, size::ICON_BUTTON, Tone::Ink3);
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                ui.add_space(space::XS);
                text::name(ui, &run.file_name, TextKind::Body, Tone::Ink);
                let when = when.unwrap_or_default();
                let summary = t.import_run_summary(when, number(run.recorded), number(run.rows));
                text::name(ui, &summary, TextKind::Small, Tone::Ink3);
            });
        });
        back.clicked()
    })
    .inner
}
