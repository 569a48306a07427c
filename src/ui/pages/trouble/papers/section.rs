//! 提出用の書類 on the page of an incident: for whom, what is missing and how to get it, and the way to them.

use eframe::egui::Ui;

use super::missing::Missing;
use crate::action::{Action, Place};
use crate::core::incident::Incident;
use crate::core::words::Recipient;
use crate::ui::icons::Icon;
use crate::ui::page_cx::PageCx;
use crate::ui::theme::{TextKind, Tone, space};
use crate::ui::widgets::{Button, SectionHead, text};

/// For whom papers are to be made.
#[derive(Default)]
pub(in crate::ui::pages::trouble) struct PaperSection {
    recipient: Option<Recipient>,
    missing: Missing,
}

impl PaperSection {
    pub(in crate::ui::pages::trouble) fn ui(&mut self, ui: &mut Ui, cx: &PageCx<'_>, incident: &Incident) {
        let t = cx.texts;
        let chosen = self.recipient.unwrap_or(Recipient::Issuer);
        SectionHead::new(t.field_pack()).show(ui);
        ui.add_space(space::S);
        self.recipient = self.missing.recipients(ui, cx, incident, chosen).or(self.recipient);
        self.missing.needs(ui, cx, incident, chosen);
        ui.add_space(space::S);
        if ui.add(Button::primary(t.papers_make()).icon(Icon::Papers)).clicked() {
            cx.send(Action::Show(Place::Papers(incident.id, chosen)));
        }
        ui.add_space(space::XS);
        text::label(ui, &t.papers_make_help(), TextKind::Small, Tone::Ink3);
    }
}
