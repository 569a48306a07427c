//! 提出用の書類 on the page of an incident: for whom, what is missing and how to get it, and the button that writes them.

use eframe::egui::Ui;

use crate::action::{Action, Export};
use crate::core::incident::Incident;
use crate::core::words::Recipient;
use crate::inquiry::needs;
use crate::ui::icons::Icon;
use crate::ui::page_cx::PageCx;
use crate::ui::theme::{TextKind, Tone, space};
use crate::ui::widgets::{Button, RadioRow, SectionHead, stack, text};
use crate::wording::words;

/// For whom papers are to be made.
#[derive(Default)]
pub(super) struct PaperSection {
    recipient: Option<Recipient>,
}

impl PaperSection {
    pub(super) fn ui(&mut self, ui: &mut Ui, cx: &PageCx<'_>, incident: &Incident) {
        let t = cx.texts;
        let chosen = self.recipient.unwrap_or(Recipient::Issuer);
        SectionHead::new(t.field_pack()).show(ui);
        ui.add_space(space::S);
        stack(ui, |ui| {
            for recipient in Recipient::ALL {
                let mut row = RadioRow::new(words::recipient(*recipient, t))
                    .icon(icon(*recipient))
                    .selected(chosen == *recipient);
                row = match needs::missing(*recipient, incident, cx.ledger) {
                    0 => row.trailing_icon(Icon::Check, t.papers_complete(), Tone::Ok),
                    missing => row.trailing(t.papers_missing(missing.to_string()), Tone::Ink3),
                };
                if ui.add(row).clicked() {
                    self.recipient = Some(*recipient);
                }
            }
        });
        for stand in needs::of(chosen, incident, cx.ledger).into_iter().filter(|stand| !stand.met) {
            let (what, how) = needs::words(stand.need, t);
            ui.add_space(space::XS);
            text::label(ui, &what, TextKind::Table, Tone::Ink);
            text::label(ui, &how, TextKind::Small, Tone::Ink3);
        }
        ui.add_space(space::S);
        if ui.add(Button::primary(t.papers_make()).icon(Icon::Papers)).clicked() {
            cx.send(Action::Export(Export::Papers(incident.id, chosen)));
        }
        ui.add_space(space::XS);
        text::label(ui, &t.papers_make_help(), TextKind::Small, Tone::Ink3);
    }
}

fn icon(recipient: Recipient) -> Icon {
    match recipient {
        Recipient::Issuer => Icon::Support,
        Recipient::Seller => Icon::Store,
        Recipient::Police => Icon::Police,
        Recipient::ConsumerCenter => Icon::Consumer,
        Recipient::Myself => Icon::Person,
    }
}
