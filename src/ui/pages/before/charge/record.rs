//! What was done at the store is carried over to the ledger: one question with the day, and its answer.

use eframe::egui::{Align, Layout, Ui, vec2};

use super::inputs::count;
use crate::action::{Change, Into};
use crate::core::date::When;
use crate::core::id::CardId;
use crate::ui::icons::Icon;
use crate::ui::page_cx::PageCx;
use crate::ui::pages::inputs as typed;
use crate::ui::theme::{TextKind, Tone, part, size, space};
use crate::ui::widgets::{Button, Dialog, DialogReply, Field, icon, problem_line, text};
use crate::wording::done;

/// The question, while it is open, and what was asked for.
#[derive(Default)]
pub(super) struct Recording {
    open: bool,
    when: String,
    asked: Option<u64>,
    refused: Option<String>,
}

impl Recording {
    /// Whether nothing is being recorded.
    pub(super) fn is_idle(&self) -> bool {
        self.asked.is_none() && !self.open
    }

    /// Hears how it ended; true when it was recorded.
    pub(super) fn hear(&mut self, cx: &PageCx<'_>) -> bool {
        let Some(answer) = self.asked.and_then(|number| cx.outcome_of(number)) else { return false };
        self.asked = None;
        match answer {
            Ok(_) => {
                *self = Self::default();
                true
            }
            Err(why) => {
                self.refused = Some(done::refused(why, cx.texts));
                false
            }
        }
    }

    /// The bar at the lower edge: what is not done here, and the button.
    pub(super) fn bar(&mut self, ui: &mut Ui, cx: &PageCx<'_>, ready: bool) {
        let t = cx.texts;
        icon(ui, Icon::Note, size::ICON_BUTTON, Tone::Ink2);
        let words = t.charge_plan_not_here();
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let button = Button::secondary(t.charge_plan_record())
                .enabled(ready && self.asked.is_none())
                .reason(t.charge_plan_record_nothing());
            if ui.add(button).clicked() {
                let when = typed::typed(When::Day(cx.now.day));
                *self = Self { open: true, when, ..Self::default() };
            }
            ui.add_space(space::L);
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                text::label(ui, &words, TextKind::Table, Tone::Ink2);
            });
        });
    }

    /// The question, when it is open.
    pub(super) fn ui(&mut self, ui: &Ui, cx: &PageCx<'_>, cards: &[CardId], into: Option<Into>) {
        if !self.open {
            return;
        }
        let t = cx.texts;
        let when = typed::when(&self.when, t);
        let account = match &into {
            Some(Into::Account(id)) => cx.ledger.account(*id).map(|account| account.facts.name.clone()),
            Some(Into::New { name, .. }) => Some(name.clone()),
            None => None,
        };
        let words = match &account {
            Some(name) => t.charge_plan_record_text(count(cards.len(), cx), t.word_quoted(name)),
            None => t.account_name_missing(),
        };
        let ready = when.is_ok() && into.is_some() && !cards.is_empty() && self.asked.is_none();
        let dialog = Dialog::new(t.card_charge_title(), words).cancel(t.button_cancel());
        let (reply, ()) = dialog.confirm(t.button_record()).ready(ready).show_with(ui.ctx(), |ui| {
            ui.scope(|ui| {
                ui.spacing_mut().item_spacing = vec2(0.0, part::PART_GAP);
                ui.add_space(space::S);
                Field::new(t.field_happened_on(), &mut self.when)
                    .hint(t.card_date_hint())
                    .problem(when.as_ref().err().map(String::as_str))
                    .show(ui);
                if let Some(refused) = &self.refused {
                    problem_line(ui, refused);
                }
            });
        });
        match (reply, when, into) {
            (Some(DialogReply::Cancel), ..) => *self = Self { asked: self.asked, ..Self::default() },
            (Some(DialogReply::Confirm), Ok(when), Some(into)) if ready => {
                self.refused = None;
                self.asked = Some(cx.change(Change::ChargeCards { cards: cards.to_vec(), into, when }));
            }
            _ => {}
        }
    }
}
