//! 履歴: every entry of the journal, the newest first, each with its way back. An import is one line.
//!
//! Nothing is removed: taking back is an entry too, and can itself be taken back. The lines are worked out when they
//! are painted, so that a ledger of any size opens at once.

use std::collections::HashMap;

use eframe::egui::{ScrollArea, Ui};

use crate::action::{Change, Place, Refused};
use crate::core::entry::{Entry, Fact};
use crate::core::id::{EntryId, RunId};
use crate::core::journal::Journal;
use crate::i18n::format;
use crate::ui::icons::Icon;
use crate::ui::page_cx::PageCx;
use crate::ui::pages::layout;
use crate::ui::theme::{TextKind, Tone, size, space};
use crate::ui::widgets::{
    Column, DataTable, Dialog, DialogReply, EmptyState, TopBar, link_small, table_footer, text,
};
use crate::wording::history;

/// The page 履歴.
#[derive(Default)]
pub struct HistoryPage {
    lines: Option<Lines>,
    selected: Option<usize>,
    asking: Option<Asking>,
    /// What was asked for, and its number, until it is answered.
    asked: Option<(u64, Target)>,
}

/// What is taken back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Target {
    Entry(EntryId),
    Run(RunId),
}

/// A question that is open.
enum Asking {
    /// Whether an import is taken back.
    Run { run: RunId, file: String, recorded: u64 },
    /// Whether what builds on it is taken back too.
    Along { target: Target, dependents: Vec<u64> },
}

/// The places of the lines in the journal, and which entry took which back.
struct Lines {
    revision: u64,
    shown: Vec<u64>,
    entries_back: HashMap<EntryId, EntryId>,
    runs_back: HashMap<RunId, EntryId>,
}

impl HistoryPage {
    /// There is only one place here.
    pub fn show(&mut self, _place: &Place) {}

    /// Draws the page.
    pub fn ui(&mut self, ui: &mut Ui, cx: &PageCx<'_>) {
        let t = cx.texts;
        self.hear(cx);
        let lines = match self.lines.take() {
            Some(lines) if lines.revision == cx.revision => lines,
            _ => Lines::of(cx),
        };
        ui.spacing_mut().item_spacing.y = 0.0;
        TopBar::new(t.shell_history()).caption(t.steps_caption()).show(ui, |_| {});
        if lines.shown.is_empty() {
            layout::body(ui, "history-empty", |ui| {
                ui.add_space(space::HUGE * 2.0);
                EmptyState::new(Icon::History, t.steps_empty()).reason(t.steps_empty_reason()).show(ui);
            });
        } else {
            self.table(ui, cx, &lines);
        }
        self.lines = Some(lines);
        self.dialogs(ui, cx);
    }

    fn table(&mut self, ui: &mut Ui, cx: &PageCx<'_>, lines: &Lines) {
        let t = cx.texts;
        let columns = [
            Column::new(t.field_recorded_at(), size::HISTORY_TIME).gutter(),
            Column::new(t.steps_what(), size::HISTORY_WHAT),
            Column::new(t.steps_detail(), size::HISTORY_WHAT).grows(),
            Column::new(t.field_state(), size::HISTORY_STATE),
            Column::new(t.steps_act(), size::HISTORY_ACT),
        ];
        let name = t.shell_history();
        let height = ui.available_height() - size::TABLE_FOOT;
        let mut wanted = None;
        let reply = DataTable::new("history", name, &columns)
            .rows(lines.shown.len())
            .selected(self.selected)
            .height(height)
            .show(ui, |row, cells| {
                let Some(entry) = lines.shown.get(row).and_then(|seq| cx.ledger.journal().at(*seq)) else {
                    return;
                };
                let counts = cx.ledger.journal().counts(entry.seq);
                if !counts {
                    cells.muted();
                }
                let (day, minute) = entry.recorded_at.in_japan();
                let when = crate::core::date::When::At(day, minute);
                let line = history::entry(entry, cx.ledger, t);
                cells.text(&format::when_table(when, cx.now.day, t));
                cells.name(&line.title);
                cells.name(line.detail.as_deref().unwrap_or_default());
                if counts {
                    cells.empty();
                } else {
                    cells.text(&t.steps_reverted());
                }
                match act(entry, counts, lines) {
                    None => cells.empty(),
                    Some(act) => {
                        let label = match act {
                            Act::Back(Target::Run(_)) => t.steps_run_take_back(),
                            Act::Back(Target::Entry(_)) => t.button_take_back(),
                            Act::Forth(_) => t.button_undo(),
                        };
                        cells.ui("", |ui| {
                            if link_small(ui, &label).clicked() {
                                wanted = Some((act, entry.clone()));
                            }
                        });
                    }
                }
            });
        if let Some(row) = reply.clicked.or(reply.moved_to) {
            self.selected = Some(row);
        }
        // Enter on a line does what its link does.
        if wanted.is_none()
            && let Some(entry) =
                reply.opened.and_then(|row| lines.shown.get(row)).and_then(|seq| cx.ledger.journal().at(*seq))
        {
            let counts = cx.ledger.journal().counts(entry.seq);
            wanted = act(entry, counts, lines).map(|act| (act, entry.clone()));
        }
        table_footer(ui, |ui| {
            let count = lines.shown.len();
            text::line(ui, &t.count_items(count, format::count(count)), TextKind::Table, Tone::Ink2);
        });
        if let Some((act, entry)) = wanted {
            self.ask(act, &entry, cx);
        }
    }

    fn ask(&mut self, act: Act, entry: &Entry, cx: &PageCx<'_>) {
        match (act, &entry.fact) {
            (Act::Back(Target::Run(run)), Fact::ImportCommitted(fact)) => {
                self.asking =
                    Some(Asking::Run { run, file: fact.file_name.clone(), recorded: fact.recorded });
            }
            (Act::Back(target), _) => self.send(target, false, cx),
            (Act::Forth(entry), _) => self.send(Target::Entry(entry), false, cx),
        }
    }

    fn send(&mut self, target: Target, along: bool, cx: &PageCx<'_>) {
        let change = match target {
            Target::Entry(entry) => Change::Revert { entries: vec![entry], along },
            Target::Run(run) => Change::RevertRun { run, along },
        };
        self.asked = Some((cx.change(change), target));
    }

    /// When something builds on it, asks whether that goes along.
    fn hear(&mut self, cx: &PageCx<'_>) {
        let Some((number, target)) = self.asked else { return };
        let Some(answer) = cx.outcome_of(number) else { return };
        self.asked = None;
        if let Err(Refused::BuiltOn { dependents }) = answer {
            self.asking = Some(Asking::Along { target, dependents: dependents.clone() });
        }
    }

    fn dialogs(&mut self, ui: &Ui, cx: &PageCx<'_>) {
        let t = cx.texts;
        let (reply, target, along) = match &self.asking {
            None => return,
            Some(Asking::Run { run, file, recorded }) => {
                let count = usize::try_from(*recorded).unwrap_or(usize::MAX);
                let words = t.steps_run_text(t.count_items(count, format::count(count)), file);
                let dialog = Dialog::new(t.steps_run_title(), words);
                let dialog = dialog.cancel(t.button_cancel()).confirm(t.button_take_back());
                (dialog.show(ui.ctx()), Target::Run(*run), false)
            }
            Some(Asking::Along { target, dependents }) => {
                let count = dependents.len();
                let words = t.steps_along_text(t.count_entries(count, format::count(count)));
                let dialog = Dialog::new(t.steps_along_title(), words);
                let dialog = dialog.cancel(t.button_cancel()).confirm(t.steps_along_confirm());
                let (reply, ()) = dialog.show_with(ui.ctx(), |ui| list(ui, cx, dependents));
                (reply, *target, true)
            }
        };
        match reply {
            None => {}
            Some(DialogReply::Cancel) => self.asking = None,
            Some(DialogReply::Confirm) => {
                self.asking = None;
                self.send(target, along, cx);
            }
        }
    }
}

/// What builds on what is taken back; only the lines in sight are worded.
fn list(ui: &mut Ui, cx: &PageCx<'_>, dependents: &[u64]) {
    ui.add_space(space::S);
    let line = TextKind::Table.line();
    ScrollArea::vertical().max_height(size::TAKE_BACK_LIST).show_rows(
        ui,
        line,
        dependents.len(),
        |ui, rows| {
            for seq in dependents.get(rows).unwrap_or_default() {
                if let Some(entry) = cx.ledger.journal().at(*seq) {
                    let words = history::entry(entry, cx.ledger, cx.texts).joined(cx.texts);
                    text::name(ui, &words, TextKind::Table, Tone::Ink);
                }
            }
        },
    );
}

/// What can be done about an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Act {
    /// Take it back.
    Back(Target),
    /// Take back what took it back, or the taking back itself.
    Forth(EntryId),
}

fn act(entry: &Entry, counts: bool, lines: &Lines) -> Option<Act> {
    match (&entry.fact, counts) {
        // What has been handed out cannot be taken back.
        (Fact::Exported(_), _) => None,
        (Fact::EntryReverted { .. } | Fact::ImportReverted { .. }, true) => Some(Act::Forth(entry.id)),
        (Fact::ImportCommitted(fact), true) => Some(Act::Back(Target::Run(fact.run))),
        (_, true) => Some(Act::Back(Target::Entry(entry.id))),
        (Fact::ImportCommitted(fact), false) => lines.runs_back.get(&fact.run).copied().map(Act::Forth),
        (_, false) => lines.entries_back.get(&entry.id).copied().map(Act::Forth),
    }
}

impl Lines {
    fn of(cx: &PageCx<'_>) -> Self {
        let journal: &Journal = cx.ledger.journal();
        let (mut shown, mut entries_back, mut runs_back) = (Vec::new(), HashMap::new(), HashMap::new());
        for entry in journal.entries().iter().rev() {
            // What an import wrote is in the line of the import.
            if entry.run.is_none() || matches!(entry.fact, Fact::ImportCommitted(_)) {
                shown.push(entry.seq);
            }
            if !journal.counts(entry.seq) {
                continue;
            }
            match entry.fact {
                Fact::EntryReverted { entry: target } => {
                    entries_back.entry(target).or_insert(entry.id);
                }
                Fact::ImportReverted { run } => {
                    runs_back.entry(run).or_insert(entry.id);
                }
                _ => {}
            }
        }
        Self { revision: cx.revision, shown, entries_back, runs_back }
    }
}
