//! Taking an entry of the history back. What builds on it is shown, and goes along only when the person says so.

use eframe::egui::{ScrollArea, Ui};

use crate::action::{Change, Refused};
use crate::core::id::EntryId;
use crate::i18n::format;
use crate::ui::page_cx::PageCx;
use crate::ui::theme::{TextKind, Tone, size, space};
use crate::ui::widgets::{Dialog, DialogReply, text};
use crate::wording::history;

/// An entry that is being taken back.
#[derive(Debug)]
pub struct TakeBack {
    entry: EntryId,
    asked: u64,
    /// The places of the entries that build on it.
    dependents: Vec<u64>,
}

impl TakeBack {
    /// Asks for it; it is done at once unless something builds on it, and it can be undone.
    pub fn ask(entry: EntryId, cx: &PageCx<'_>) -> Self {
        let asked = cx.change(Change::Revert { entries: vec![entry], along: false });
        Self { entry, asked, dependents: Vec::new() }
    }

    /// Draws the dialog once it is needed. False when there is nothing more to ask.
    pub fn ui(&mut self, ui: &Ui, cx: &PageCx<'_>) -> bool {
        if self.dependents.is_empty() {
            match cx.outcome_of(self.asked) {
                None => return true,
                Some(Err(Refused::BuiltOn { dependents })) => self.dependents.clone_from(dependents),
                Some(Ok(_) | Err(_)) => return false,
            }
        }
        let t = cx.texts;
        let count = self.dependents.len();
        let words = t.card_take_back_text(count, format::count(count));
        let dialog = Dialog::new(t.card_take_back_title(), words);
        let dialog = dialog.cancel(t.button_cancel()).confirm(t.card_take_back_along());
        let (reply, ()) = dialog.show_with(ui.ctx(), |ui| {
            ui.add_space(space::S);
            ScrollArea::vertical().max_height(size::TAKE_BACK_LIST).show(ui, |ui| {
                for seq in &self.dependents {
                    if let Some(entry) = cx.ledger.journal().at(*seq) {
                        let line = history::entry(entry, cx.ledger, t).joined(t);
                        text::label(ui, &line, TextKind::Table, Tone::Ink);
                    }
                }
            });
        });
        match reply {
            None => true,
            Some(DialogReply::Cancel) => false,
            Some(DialogReply::Confirm) => {
                cx.change(Change::Revert { entries: vec![self.entry], along: true });
                false
            }
        }
    }
}
