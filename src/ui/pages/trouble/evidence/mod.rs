//! 証拠 of an incident: what there is as small pictures, adding more, and the windows of a piece and of a question.

mod piece;
mod question;
mod thumb;

use eframe::egui::{self, Ui};

use crate::action::{Action, Picture};
use crate::core::id::IncidentId;
use crate::core::incident::Incident;
use crate::i18n::format;
use crate::ui::icons::Icon;
use crate::ui::page_cx::PageCx;
use crate::ui::theme::{size, space};
use crate::ui::widgets::{Button, ProgressBox, SectionHead, empty_line};

use piece::PieceSheet;
pub(super) use thumb::title;

/// What the section keeps: the piece that is looked at.
#[derive(Default)]
pub(super) struct EvidenceSection {
    open: Option<PieceSheet>,
}

/// The button that asks for files.
pub(super) fn add_button(ui: &mut Ui, cx: &PageCx<'_>, incident: IncidentId) {
    if ui.add(Button::secondary(cx.texts.evidence_add()).icon(Icon::Image)).clicked() {
        cx.send(Action::ChooseEvidence(incident));
    }
}

impl EvidenceSection {
    /// The section itself.
    pub(super) fn ui(&mut self, ui: &mut Ui, cx: &PageCx<'_>, incident: &Incident) {
        let t = cx.texts;
        pasted(ui, cx, incident.id);
        let count = incident.evidence.len();
        let mut head = SectionHead::new(t.evidence_section());
        if count > 0 {
            head = head.trailing(t.evidence_count(format::count(count)));
        }
        head.show(ui);
        ui.add_space(space::S);
        if let Some(looking) = cx.evidence.looking.filter(|looking| looking.incident == incident.id) {
            let read = t.evidence_looking_count(format::bytes(looking.done), format::bytes(looking.total));
            let share = (looking.total > 0).then(|| looking.done as f32 / looking.total as f32);
            let progress = ProgressBox::new(t.evidence_looking(&looking.name), read, share);
            if progress.stop(t.evidence_stop()).show(ui) {
                cx.send(Action::StopWork);
            }
            ui.add_space(space::S);
        } else if let Some(busy) = cx.busy.filter(|busy| busy.total.is_some_and(|total| total > 1)) {
            let share = busy.total.map(|total| busy.done as f32 / total as f32);
            let mut progress = ProgressBox::new(&busy.what, String::new(), share);
            if busy.can_stop {
                progress = progress.stop(t.evidence_stop());
            }
            if progress.show(ui) {
                cx.send(Action::StopWork);
            }
            ui.add_space(space::S);
        }
        if count == 0 {
            empty_line(ui, &t.evidence_none());
            return;
        }
        let per_line =
            ((ui.available_width() + size::THUMB_GAP) / (size::THUMB[0] + size::THUMB_GAP)).floor();
        let per_line = (per_line as usize).max(1);
        let pieces: Vec<_> = (1..).zip(cx.ledger.evidence_of(incident)).collect();
        for line in pieces.chunks(per_line) {
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = size::THUMB_GAP;
                for (number, piece) in line {
                    if thumb::ui(ui, cx, *number, piece).clicked() {
                        self.open = Some(PieceSheet::of(*number, piece));
                    }
                }
            });
            ui.add_space(space::S);
        }
    }

    /// The window of the piece that is looked at, and the question about one that is not kept yet.
    pub(super) fn sheets(&mut self, ui: &mut Ui, cx: &PageCx<'_>, incident: IncidentId) {
        if let Some(question) = cx.evidence.question.filter(|question| question.incident == incident) {
            question::ui(ui, cx, question);
            return;
        }
        if let Some(sheet) = &mut self.open
            && sheet.ui(ui, cx)
        {
            self.open = None;
        }
    }
}

/// A picture that was pasted while the page is shown is evidence.
fn pasted(ui: &Ui, cx: &PageCx<'_>, incident: IncidentId) {
    let pictures: Vec<_> = ui.input(|input| {
        let pasted = input.events.iter().filter_map(|event| match event {
            egui::Event::PasteImage(image) => Some(std::sync::Arc::clone(image)),
            _ => None,
        });
        pasted.collect()
    });
    for image in pictures {
        let [width, height] = image.size;
        let rgba: Vec<u8> = image.pixels.iter().flat_map(egui::Color32::to_srgba_unmultiplied).collect();
        let picture = Picture { width: width as u32, height: height as u32, rgba: rgba.into() };
        cx.send(Action::PasteEvidence { incident, picture });
    }
}
