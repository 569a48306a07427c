//! The question about a text that shows codes. Nothing of it is kept before the answer.

use eframe::egui::Ui;

use crate::action::{Action, WithCodes};
use crate::i18n::format;
use crate::inquiry::names;
use crate::ui::page_cx::{CodeQuestion, PageCx};
use crate::ui::theme::{TextKind, Tone, size, space};
use crate::ui::widgets::{Block, Button, Sheet, heading, text};

pub(super) fn ui(ui: &mut Ui, cx: &PageCx<'_>, question: &CodeQuestion) {
    let t = cx.texts;
    let name = names::safe(&question.name).unwrap_or_else(|| t.evidence_nameless());
    let title = t.evidence_codes_title(name);
    let mut answer = None;
    let shown =
        Sheet::new("evidence-codes", &title, size::FORM_SHEET).margin(space::XL).show(ui.ctx(), |ui| {
            ui.spacing_mut().item_spacing.y = space::XS;
            heading(ui, &title, TextKind::DialogTitle);
            ui.add_space(space::XS);
            text::label(
                ui,
                &t.evidence_codes_text(format::count(question.count)),
                TextKind::Body,
                Tone::Ink2,
            );
            ui.add_space(space::S);
            Block::sunken(ui, |ui| {
                for line in &question.lines {
                    text::label(ui, line, TextKind::Table, Tone::Ink);
                }
            });
            ui.add_space(space::M);
            if question.can_cut {
                if ui.add(Button::primary(t.evidence_codes_cut())).clicked() {
                    answer = Some(WithCodes::Cut);
                }
                text::label(ui, &t.evidence_codes_cut_help(), TextKind::Small, Tone::Ink3);
            } else {
                text::label(ui, &t.evidence_codes_cut_impossible(), TextKind::Table, Tone::Ink2);
            }
            ui.add_space(space::S);
            if ui.add(Button::secondary(t.evidence_codes_keep())).clicked() {
                answer = Some(WithCodes::Keep);
            }
            text::label(ui, &t.evidence_codes_keep_help(), TextKind::Small, Tone::Ink3);
            ui.add_space(space::S);
            if ui.add(Button::secondary(t.evidence_codes_leave())).clicked() {
                answer = Some(WithCodes::LeaveOut);
            }
        });
    if shown.closed {
        answer = answer.or(Some(WithCodes::LeaveOut));
    }
    if let Some(answer) = answer {
        cx.send(Action::AnswerCodes(answer));
    }
}
