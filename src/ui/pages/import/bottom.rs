//! The bar under the review: what happens to the rest, the total, and the two ways out; while it is recorded, how far
//! that is.

use eframe::egui::{self, Align, Layout, Ui, vec2};

use super::ImportPage;
use super::review::{Review, Summary};
use crate::action::{Action, Change};
use crate::i18n::{Texts, format};
use crate::ui::page_cx::{Busy, ImportFile, PageCx};
use crate::ui::theme::{TextKind, Tone, size, space};
use crate::ui::widgets::{Button, meter, text, total_amount};

impl ImportPage {
    /// What stays, the total, and the two ways out; while it is recorded, how far that is.
    pub(super) fn bottom_bar(&mut self, ui: &mut Ui, cx: &PageCx<'_>, review: &Review, file: &ImportFile) {
        let t = cx.texts;
        let summary = review.summary();
        let asked = self.asked.filter(|number| cx.outcome_of(*number).is_none());
        let bar = ui.max_rect().shrink2(vec2(space::PAGE, 0.0));
        let mut inside =
            ui.new_child(egui::UiBuilder::new().max_rect(bar).layout(Layout::right_to_left(Align::Center)));
        let ui = &mut inside;
        ui.spacing_mut().item_spacing.x = space::M;
        if let (Some(_), Some(busy)) = (asked, cx.busy) {
            committing(ui, cx, busy);
            return;
        }
        let taken = format::count(summary.taken);
        let commit = Button::primary(t.import_commit(summary.taken, taken));
        let ready = summary.taken > 0 && asked.is_none();
        if ui.add(commit.enabled(ready).reason(t.import_commit_none())).clicked() {
            let plan = std::sync::Arc::clone(review.plan());
            self.asked = Some(cx.change(Change::CommitImport { plan, choices: review.choices() }));
        }
        if file.has_next() && ui.add(Button::secondary(t.import_queue_skip())).clicked() {
            cx.send(Action::NextImport);
        }
        let cancel = if file.has_next() { t.import_queue_stop() } else { t.button_cancel() };
        if ui.add(Button::secondary(cancel)).clicked() {
            cx.send(Action::DropImport);
        }
        total_amount(ui, &format::yen(summary.yen), TextKind::Section);
        // With three buttons in a narrow window the sentence says more than the caption of the total.
        let wanted = text::width(ui, &t.import_total(), TextKind::Table)
            + text::width(ui, &t.import_bottom_undo(), TextKind::Body)
            + 2.0 * space::M;
        if ui.available_width() >= wanted {
            text::line(ui, &t.import_total(), TextKind::Table, Tone::Ink2);
        }
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                let lines = [Some(t.import_bottom_undo()), rest(summary, t)];
                let height: f32 = if lines[1].is_some() {
                    TextKind::Body.line() + TextKind::Small.line()
                } else {
                    TextKind::Body.line()
                };
                ui.add_space((size::BOTTOM_BAR - height) / 2.0);
                let kinds = [(TextKind::Body, Tone::Ink), (TextKind::Small, Tone::Ink2)];
                for (line, (kind, tone)) in lines.iter().zip(kinds) {
                    if let Some(line) = line {
                        text::name(ui, line, kind, tone);
                    }
                }
            });
        });
    }
}

fn committing(ui: &mut Ui, cx: &PageCx<'_>, busy: &Busy) {
    let t = cx.texts;
    if busy.can_stop && ui.add(Button::secondary(t.button_stop())).clicked() {
        cx.send(Action::StopWork);
    }
    let number = |count: u64| format::number(i64::try_from(count).unwrap_or(i64::MAX));
    if let Some(total) = busy.total.filter(|total| *total > 0) {
        let share = busy.done as f32 / total as f32;
        meter(ui, &t.import_committing(), share, Tone::Accent, size::DIALOG / 2.0);
        text::line(ui, &t.progress_of_rows(number(busy.done), number(total)), TextKind::Table, Tone::Ink2);
    }
    ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
        text::line(ui, &t.import_committing(), TextKind::Body, Tone::Ink);
    });
}

/// What happens to the rest: what waits for an answer, what could not be read, what was left out.
fn rest(summary: Summary, t: &Texts) -> Option<String> {
    let Summary { taken: _, yen: _, undecided, alike: _, problems, left } = summary;
    let parts: Vec<String> = [
        (undecided > 0).then(|| t.import_bottom_rest_ask(format::count(undecided))),
        (problems > 0).then(|| t.import_bottom_rest_problem(problems, format::count(problems))),
        (left > 0).then(|| t.import_bottom_rest_left(format::count(left))),
    ]
    .into_iter()
    .flatten()
    .collect();
    let parts = match parts.as_slice() {
        [] => return None,
        [one] => one.clone(),
        [first @ .., last] => t.import_bottom_rest_and(format::list(first, t), last),
    };
    Some(t.import_bottom_rest(parts))
}
