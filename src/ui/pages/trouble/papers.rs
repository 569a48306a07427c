//! 提出用の書類 on the page of an incident: for whom, what is missing and how to get it, and the button that writes them.

use eframe::egui::Ui;

use crate::action::{Action, Export};
use crate::core::id::IncidentId;
use crate::core::incident::Incident;
use crate::core::words::Recipient;
use crate::inquiry::needs::{self, Need};
use crate::ui::icons::Icon;
use crate::ui::page_cx::PageCx;
use crate::ui::theme::{TextKind, Tone, space};
use crate::ui::widgets::{Button, RadioRow, SectionHead, stack, text};
use crate::wording::words;

/// For whom papers are to be made.
#[derive(Default)]
pub(super) struct PaperSection {
    recipient: Option<Recipient>,
    missing: Option<Missing>,
}

/// What each recipient lacks, until the ledger changes.
struct Missing {
    of: (IncidentId, u64),
    needs: Vec<(Recipient, Vec<Need>)>,
}

impl Missing {
    fn of(of: (IncidentId, u64), incident: &Incident, cx: &PageCx<'_>) -> Self {
        let missing = |recipient: &Recipient| (*recipient, needs::missing(*recipient, incident, cx.ledger));
        Self { of, needs: Recipient::ALL.iter().map(missing).collect() }
    }
}

impl PaperSection {
    pub(super) fn ui(&mut self, ui: &mut Ui, cx: &PageCx<'_>, incident: &Incident) {
        let t = cx.texts;
        let of = (incident.id, cx.revision);
        let missing = match self.missing.take() {
            Some(missing) if missing.of == of => missing,
            _ => Missing::of(of, incident, cx),
        };
        let chosen = self.recipient.unwrap_or(Recipient::Issuer);
        SectionHead::new(t.field_pack()).show(ui);
        ui.add_space(space::S);
        stack(ui, |ui| {
            for (recipient, needs) in &missing.needs {
                let mut row = RadioRow::new(words::recipient(*recipient, t))
                    .icon(icon(*recipient))
                    .selected(chosen == *recipient);
                row = match needs.len() {
                    0 => row.trailing_icon(Icon::Check, t.papers_complete(), Tone::Ok),
                    count => row.trailing(t.papers_missing(count.to_string()), Tone::Ink3),
                };
                if ui.add(row).clicked() {
                    self.recipient = Some(*recipient);
                }
            }
        });
        let of_chosen = missing.needs.iter().filter(|(recipient, _)| *recipient == chosen);
        for need in of_chosen.flat_map(|(_, needs)| needs) {
            let (what, how) = needs::words(*need, t);
            ui.add_space(space::XS);
            text::label(ui, &what, TextKind::Table, Tone::Ink);
            text::label(ui, &how, TextKind::Small, Tone::Ink3);
        }
        self.missing = Some(missing);
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
