//! The dialog in which a warning is closed: how far, with which reason, and what would make it come back.

use eframe::egui::{Ui, vec2};

use crate::action::Change;
use crate::i18n::{Texts, format};
use crate::rules::{Dismissal, DismissalReach, Level, Warning};
use crate::ui::page_cx::PageCx;
use crate::ui::pages::inputs;
use crate::ui::theme::{TextKind, Tone, space};
use crate::ui::widgets::{Chip, Dialog, DialogReply, Field, RadioRow, text};
use crate::wording::warnings;

/// How long the field asks for the focus.
const FRAMES: u8 = 2;

/// A warning that is being closed, which needs a reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dismiss {
    /// How far it may reach, with how many warnings that is now. The first is this warning alone.
    choices: Vec<(Dismissal, usize)>,
    chosen: usize,
    reason: String,
    /// Whether it was tried without a reason.
    refused: bool,
    /// For so many frames the field asks for the focus: a dialog gives it to its buttons first.
    focus: u8,
}

impl Dismiss {
    /// For a warning that stands; only reaches that would cover it are offered.
    pub fn of(warning: &Warning, cx: &PageCx<'_>) -> Option<Self> {
        let one = Dismissal::of_one(warning)?;
        let wide = Dismissal::of_seller(warning, cx.ledger).into_iter().chain([Dismissal::of_rule(warning)]);
        let wide = wide.filter_map(|dismissal| {
            let alone = dismissal.alone(cx.ledger);
            let count = cx.warnings.iter().filter(|other| alone.covers(other)).count();
            alone.covers(warning).then_some((dismissal, count))
        });
        Some(Self {
            choices: std::iter::once((one, 1)).chain(wide).collect(),
            chosen: 0,
            reason: String::new(),
            refused: false,
            focus: FRAMES,
        })
    }

    /// Draws the dialog. False when it is answered.
    pub fn ui(&mut self, ui: &Ui, cx: &PageCx<'_>) -> bool {
        let t = cx.texts;
        let dialog = Dialog::new(t.card_dismiss_title(), t.card_dismiss_text());
        let dialog = dialog.cancel(t.button_cancel()).confirm(t.card_dismiss_verb());
        let (reply, ()) = dialog.show_with(ui.ctx(), |ui| self.contents(ui, cx));
        match reply {
            None => true,
            Some(DialogReply::Cancel) => false,
            Some(DialogReply::Confirm) => {
                let (Some(reason), Some((dismissal, _))) =
                    (inputs::words(&self.reason), self.choices.get(self.chosen))
                else {
                    (self.refused, self.focus) = (true, FRAMES);
                    return true;
                };
                cx.change(Change::DismissWarning {
                    rule: dismissal.rule.as_str().to_owned(),
                    subject: dismissal.subject(),
                    fingerprint: dismissal.fingerprint(),
                    reason,
                });
                false
            }
        }
    }

    fn contents(&mut self, ui: &mut Ui, cx: &PageCx<'_>) {
        let t = cx.texts;
        ui.add_space(space::S);
        if self.choices.len() > 1 {
            ui.spacing_mut().item_spacing.y = 0.0;
            for (at, (dismissal, count)) in self.choices.iter().enumerate() {
                let mut row = RadioRow::new(reach(&dismissal.reach, t)).selected(at == self.chosen);
                if at > 0 {
                    row = row.trailing(t.count_warnings(*count, format::count(*count)), Tone::Ink3);
                }
                if ui.add(row).clicked() {
                    self.chosen = at;
                }
            }
            ui.add_space(space::S);
        }
        let blank = self.refused && inputs::words(&self.reason).is_none();
        let problem = blank.then(|| t.warnings_reason_missing());
        let field =
            Field::new(t.field_reason(), &mut self.reason).above().problem(problem.as_deref()).show(ui);
        if let Some(left) = self.focus.checked_sub(1) {
            self.focus = left;
            field.request_focus();
            ui.ctx().request_repaint();
        }
        ui.add_space(space::S);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(space::S, space::S);
            let suggested = [
                t.warnings_reason_checked(),
                t.warnings_reason_known(),
                t.warnings_reason_asked(),
                t.warnings_reason_noted(),
            ];
            for words in suggested {
                let chosen = self.reason == words;
                if ui.add(Chip::new(words.as_str()).selected(chosen)).clicked() {
                    self.reason = if chosen { String::new() } else { words };
                }
            }
        });
        ui.add_space(space::M);
        if let Some((dismissal, _)) = self.choices.get(self.chosen) {
            text::label(ui, &comes_back(&dismissal.reach, t), TextKind::Small, Tone::Ink2);
        }
    }
}

/// How far a dismissal reaches, in words.
pub fn reach(reach: &DismissalReach, t: &Texts) -> String {
    match reach {
        DismissalReach::One { .. } => t.warnings_reach_one(),
        DismissalReach::Seller { name, up_to: _ } => t.warnings_reach_seller(name),
        DismissalReach::All { up_to: _ } => t.warnings_reach_all(),
    }
}

/// What brings it back, in one line.
pub fn comes_back(reach: &DismissalReach, t: &Texts) -> String {
    match reach {
        DismissalReach::One { .. } => t.warnings_back_one(),
        DismissalReach::Seller { name: _, up_to } | DismissalReach::All { up_to } => match up_to {
            Level::Danger => t.warnings_back_trouble(),
            Level::Warning | Level::Caution | Level::Note => {
                t.warnings_back_higher(warnings::level(*up_to, t))
            }
        },
    }
}
