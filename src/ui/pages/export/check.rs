//! 書類の照合: papers that were written before, held against themselves and the ledger, and what that shows and does not.

use eframe::egui::Ui;

use crate::action::Action;
use crate::inquiry::check::{self, Origin};
use crate::ui::icons::Icon;
use crate::ui::page_cx::{CheckedPapers, PageCx};
use crate::ui::theme::{TextKind, Tone, size, space};
use crate::ui::widgets::{Block, Button, ProgressBox, SectionHead, fact, facts_with, icon, text};

pub(super) fn ui(ui: &mut Ui, cx: &PageCx<'_>) {
    let t = cx.texts;
    SectionHead::new(t.papers_check_title()).show(ui);
    text::label(ui, &t.papers_check_what(), TextKind::Body, Tone::Ink2);
    if let Some((name, share)) = cx.papers.checking {
        let progress = ProgressBox::new(t.papers_check_running(name), String::new(), share);
        if progress.stop(t.button_stop()).show(ui) {
            cx.send(Action::StopWork);
        }
    } else {
        if ui.add(Button::secondary(t.papers_check_choose()).icon(Icon::Check)).clicked() {
            cx.send(Action::CheckPapers);
        }
        text::label(ui, &t.papers_check_which(), TextKind::Small, Tone::Ink3);
    }
    if let Some(checked) = cx.papers.checked {
        found(ui, cx, checked);
    }
    ui.add_space(space::S);
    facts_with(ui, |ui| {
        fact(ui, &t.papers_check_shows(), &t.papers_check_shows_text());
        fact(ui, &t.papers_check_not(), &t.papers_check_not_text());
        fact(ui, &t.papers_check_others(), &t.papers_check_others_text());
    });
    ui.add_space(space::SECTIONS);
}

/// What was found, the bad before the good.
fn found(ui: &mut Ui, cx: &PageCx<'_>, checked: &CheckedPapers) {
    let (sound, lines) = match &checked.found {
        Ok((checked, origin)) => {
            let ours = !matches!(origin, Some(Origin::Other | Origin::Shorter));
            (checked.is_whole() && ours, check::words(checked, *origin, cx.texts))
        }
        Err(why) => (false, vec![why.clone()]),
    };
    let (mark, tone) = if sound { (Icon::Check, Tone::Ok) } else { (Icon::Danger, Tone::Danger) };
    Block::outlined(ui, |ui| {
        ui.set_min_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = space::XS;
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = space::S;
            icon(ui, mark, size::ICON, tone);
            text::name(ui, &checked.name, TextKind::Strong, Tone::Ink);
        });
        for line in &lines {
            text::label(ui, line, TextKind::Body, Tone::Ink);
        }
    });
}
