//! What is known of such frauds: each pattern folded to a line, unfolded to what happens, its signs, and where that is from.

use std::collections::BTreeSet;

use eframe::egui::Ui;

use crate::core::date::Day;
use crate::guide::signs::{Pattern, Signs};
use crate::i18n::{Texts, format};
use crate::ui::pages::layout;
use crate::ui::theme::{TextKind, Tone, size, space};
use crate::ui::widgets::{SectionHead, fold_head, hairline, stack, text};
use crate::wording::asked;

/// Which patterns are unfolded.
#[derive(Default)]
pub(super) struct Patterns {
    open: BTreeSet<String>,
}

impl Patterns {
    pub(super) fn ui(&mut self, ui: &mut Ui, today: Day, t: &Texts) {
        let patterns = Signs::built_in().patterns();
        let count = t.asked_patterns_count(format::count(patterns.len()));
        SectionHead::new(t.asked_patterns()).count(count).show(ui);
        stack(ui, |ui| {
            for pattern in patterns {
                let open = self.open.contains(&pattern.id);
                let signs = t.asked_pattern_signs(format::count(pattern.signs.len()));
                let name = asked::both(&pattern.name, t);
                if fold_head(ui, open, name, &signs, asked::both(&pattern.what, t)).clicked() {
                    if open {
                        self.open.remove(&pattern.id);
                    } else {
                        self.open.insert(pattern.id.clone());
                    }
                }
                if open {
                    unfolded(ui, t, today, pattern);
                }
                hairline(ui);
            }
        });
    }
}

fn unfolded(ui: &mut Ui, t: &Texts, today: Day, pattern: &Pattern) {
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        // Under the name, not under its chevron.
        ui.add_space(2.0 * size::ICON);
        let width = ui.available_width();
        layout::column(ui, width, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            text::label(ui, asked::both(&pattern.what, t), TextKind::Large, Tone::Ink);
            for sign in &pattern.signs {
                ui.add_space(space::M);
                text::label(ui, asked::both(&sign.says, t), TextKind::DialogTitle, Tone::Ink);
                text::label(ui, asked::both(&sign.why, t), TextKind::Body, Tone::Ink2);
                text::label(ui, &asked::source_line(&sign.source, today, t), TextKind::Small, Tone::Ink3);
            }
            ui.add_space(space::M);
            text::mixed(
                ui,
                &[
                    (&t.asked_message_check(), TextKind::DialogTitle, Tone::Ink),
                    ("  ", TextKind::Large, Tone::Ink),
                    (asked::both(&pattern.check, t), TextKind::Large, Tone::Ink),
                ],
            );
            ui.add_space(space::L);
        });
    });
}
