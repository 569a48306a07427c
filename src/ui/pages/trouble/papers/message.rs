//! The text to paste into a contact form: in two lengths, to be changed, to be copied.

use eframe::egui::Ui;

use super::Prepared;
use crate::action::Action;
use crate::core::code::mask_codes;
use crate::core::incident::Incident;
use crate::i18n::format;
use crate::inquiry::message::{Limit, message};
use crate::ui::icons::Icon;
use crate::ui::page_cx::PageCx;
use crate::ui::theme::{TextKind, Tone, size, space};
use crate::ui::widgets::{Button, Field, Segments, text};

/// What the person made of the message.
#[derive(Default)]
pub(super) struct MessageEditor {
    limit: Option<Limit>,
    /// The text as it was changed.
    edited: Option<String>,
    /// The text as it is without that, since the papers were made.
    ours: Option<(Limit, String)>,
}

impl MessageEditor {
    /// Another recipient or language: the text is ours again.
    pub(super) fn forget(&mut self) {
        self.edited = None;
    }

    /// The papers were made anew.
    pub(super) fn renew(&mut self) {
        self.ours = None;
    }

    /// The message to write with the papers; nothing when it is the usual one.
    pub(super) fn chosen(&self, prepared: &Prepared, cx: &PageCx<'_>) -> Option<String> {
        match (&self.edited, self.limit) {
            (Some(edited), _) => Some(edited.clone()),
            (None, Some(Limit::Short)) => {
                let incident = cx.ledger.incident(prepared.of.0.incident)?;
                Some(ours(Limit::Short, prepared, cx, incident))
            }
            (None, Some(Limit::Long) | None) => None,
        }
    }

    pub(super) fn ui(&mut self, ui: &mut Ui, cx: &PageCx<'_>, prepared: &Prepared, incident: &Incident) {
        let t = cx.texts;
        let limit = self.limit.unwrap_or(Limit::Long);
        text::label(ui, &t.papers_message_help(), TextKind::Table, Tone::Ink2);
        ui.add_space(space::M);
        ui.horizontal(|ui| {
            let lengths = Segments::new(t.papers_message_length())
                .item(t.papers_message_most(format::count(Limit::Short.characters())))
                .item(t.papers_message_most(format::count(Limit::Long.characters())));
            let at = Limit::ALL.iter().position(|each| *each == limit).unwrap_or_default();
            if let Some(picked) = lengths.selected(at).show(ui).and_then(|at| Limit::ALL.get(at)) {
                self.limit = Some(*picked);
            }
        });
        ui.add_space(space::S);
        let limit = self.limit.unwrap_or(Limit::Long);
        let mut shown = match (&self.edited, self.ours.take().filter(|(of, _)| *of == limit)) {
            (Some(edited), _) => edited.clone(),
            (None, Some((_, ours))) => ours,
            (None, None) => ours(limit, prepared, cx, incident),
        };
        let count = shown.chars().count();
        // The button stays in sight.
        let rows = ((ui.clip_rect().bottom() - ui.cursor().top() - size::PAPERS_BELOW)
            / TextKind::Body.line())
        .floor();
        let rows = (rows.max(0.0) as usize).clamp(8, 24);
        let problem = (count > limit.characters())
            .then(|| t.papers_message_long(format::count(count - limit.characters())));
        let help = t.papers_message_count(format::count(count), format::count(limit.characters()));
        let field = Field::new(t.papers_tab_message(), &mut shown)
            .rows(rows)
            .width(ui.available_width())
            .problem(problem.as_deref())
            .help(Some(&help))
            .bare()
            .show(ui);
        if field.changed() {
            self.edited = Some(shown.clone());
        } else if self.edited.is_none() {
            self.ours = Some((limit, shown.clone()));
        }
        let masked = mask_codes(&shown);
        if masked.found > 0 {
            text::label(ui, &t.papers_message_masked(), TextKind::Small, Tone::Warning);
        }
        ui.add_space(space::S);
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = space::S;
            if ui.add(Button::secondary(t.steps_copy()).icon(Icon::Copy)).clicked() {
                cx.send(Action::Copy(masked.text));
            }
            if self.edited.is_some() && ui.add(Button::text(t.papers_message_restore())).clicked() {
                self.edited = None;
            }
        });
    }
}

fn ours(limit: Limit, prepared: &Prepared, cx: &PageCx<'_>, incident: &Incident) -> String {
    message(&prepared.of.0, incident, cx.ledger, limit, &prepared.texts)
}
