//! The 20-second check: how far it has gone, and six questions with large answers.

use eframe::egui::Ui;

use crate::guide::self_check::{Answer, Question, SelfCheck, SoFar};
use crate::i18n::Texts;
use crate::ui::pages::layout;
use crate::ui::theme::{TextKind, Tone, space};
use crate::ui::widgets::{RadioRow, SectionHead, hairline, link, stack, text};
use crate::wording::asked;

pub(super) fn ui(ui: &mut Ui, t: &Texts, check: &mut SelfCheck) {
    let untouched = check.is_untouched();
    let head = SectionHead::new(t.asked_self_check()).count(t.asked_not_kept());
    let clear = head.show_with(ui, |ui| !untouched && link(ui, &t.asked_clear()).clicked()).inner;
    if clear {
        *check = SelfCheck::default();
    }
    ui.add_space(space::M);
    so_far(ui, t, check);
    for question in Question::ALL {
        ui.add_space(space::S);
        hairline(ui);
        ui.add_space(space::M);
        one(ui, t, question, check);
    }
}

fn so_far(ui: &mut Ui, t: &Texts, check: &mut SelfCheck) {
    let ask = t.asked_so_far();
    text::label(ui, &ask, TextKind::Large, Tone::Ink);
    ui.add_space(space::XS);
    stack(ui, |ui| {
        for so_far in SoFar::ALL {
            let words = asked::so_far(so_far, t);
            let name = t.asked_answer_name(&ask, &words);
            let row = RadioRow::new(words).name(name).large().selected(check.so_far == Some(so_far));
            if ui.add(row).clicked() {
                check.so_far = Some(so_far);
            }
        }
    });
}

fn one(ui: &mut Ui, t: &Texts, question: Question, check: &mut SelfCheck) {
    let ask = asked::question(question, t).ask;
    text::label(ui, &ask, TextKind::Large, Tone::Ink);
    ui.add_space(space::XS);
    let gaps = 2.0 * space::S;
    let width = (ui.available_width() - gaps) / 3.0;
    ui.push_id(question, |ui| {
        layout::columns(ui, [width; 3], space::S, |ui, at| {
            let Some(answer) = Answer::ALL.get(at).copied() else { return };
            let words = asked::answer(answer, t);
            let name = t.asked_answer_name(&ask, &words);
            let chosen = check.answer(question) == Some(answer);
            if ui.add(RadioRow::new(words).name(name).large().selected(chosen)).clicked() {
                check.set(question, answer);
            }
        });
    });
}
