//! What each recipient lacks, until the ledger changes.

use eframe::egui::Ui;

use crate::core::id::IncidentId;
use crate::core::incident::Incident;
use crate::core::words::Recipient;
use crate::inquiry::needs::{self, Need};
use crate::ui::icons::Icon;
use crate::ui::page_cx::PageCx;
use crate::ui::theme::{TextKind, Tone, space};
use crate::ui::widgets::{RadioRow, stack, text};
use crate::wording::words;

/// What each recipient lacks.
#[derive(Default)]
pub(super) struct Missing(Option<Found>);

struct Found {
    of: (IncidentId, u64),
    needs: Vec<(Recipient, Vec<Need>)>,
}

impl Missing {
    fn of(&mut self, incident: &Incident, cx: &PageCx<'_>) -> &[(Recipient, Vec<Need>)] {
        let of = (incident.id, cx.revision);
        let found = match self.0.take() {
            Some(found) if found.of == of => found,
            _ => {
                let missing = |recipient: &Recipient| needs::missing(*recipient, incident, cx.ledger);
                Found { of, needs: Recipient::ALL.iter().map(|of| (*of, missing(of))).collect() }
            }
        };
        &self.0.insert(found).needs
    }

    /// The recipients, each with how much it lacks; the one that was picked just now.
    pub(super) fn recipients(
        &mut self,
        ui: &mut Ui,
        cx: &PageCx<'_>,
        incident: &Incident,
        chosen: Recipient,
    ) -> Option<Recipient> {
        let t = cx.texts;
        let mut picked = None;
        stack(ui, |ui| {
            for (recipient, needs) in self.of(incident, cx) {
                let mut row = RadioRow::new(words::recipient(*recipient, t))
                    .icon(icon(*recipient))
                    .selected(chosen == *recipient);
                row = match needs.len() {
                    0 => row.trailing_icon(Icon::Check, t.papers_complete(), Tone::Ok),
                    count => row.trailing(t.papers_missing(count.to_string()), Tone::Ink3),
                };
                if ui.add(row).clicked() {
                    picked = Some(*recipient);
                }
            }
        });
        picked
    }

    /// What a recipient lacks, and how to get each.
    pub(super) fn needs(&mut self, ui: &mut Ui, cx: &PageCx<'_>, incident: &Incident, chosen: Recipient) {
        let found = self.of(incident, cx).iter().find(|(recipient, _)| *recipient == chosen);
        let Some((_, needs)) = found.filter(|(_, needs)| !needs.is_empty()) else { return };
        ui.add_space(space::S);
        text::label(ui, &cx.texts.papers_missing_lead(), TextKind::Small, Tone::Ink2);
        for need in needs {
            let (what, how) = needs::words(*need, cx.texts);
            ui.add_space(space::XS);
            text::label(ui, &what, TextKind::Table, Tone::Ink);
            text::label(ui, &how, TextKind::Small, Tone::Ink3);
        }
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
