//! The window of one piece of evidence: its picture, what is known of it, whether a code can be read in it, opening it.

use eframe::egui::{Align, Image, Layout, Rect, Sense, Ui, Vec2, WidgetInfo, accesskit::Role, vec2};

use super::thumb;
use crate::action::{Action, Change, Size};
use crate::core::date::When;
use crate::core::entry::EvidenceChange;
use crate::core::id::EvidenceId;
use crate::core::incident::Evidence;
use crate::core::media;
use crate::core::words::ShowsCode;
use crate::i18n::format;
use crate::ui::page_cx::PageCx;
use crate::ui::pages::inputs;
use crate::ui::pictures::Shown;
use crate::ui::theme::{TextKind, Tone, radius, size, space, tokens};
use crate::ui::widgets::{Button, Field, Sheet, fact, fact_with, heading, link, radio, sheet_body, text};

/// What is typed about a piece.
pub(super) struct PieceSheet {
    id: EvidenceId,
    number: usize,
    title: String,
    how: String,
    when: String,
    shows_code: ShowsCode,
    asked: Option<u64>,
}

impl PieceSheet {
    pub(super) fn of(number: usize, piece: &Evidence) -> Self {
        Self {
            id: piece.id,
            number,
            title: piece.title.clone().unwrap_or_default(),
            how: piece.how.clone().unwrap_or_default(),
            when: inputs::typed(piece.when),
            shows_code: piece.shows_code,
            asked: None,
        }
    }

    /// Draws it; true when it is to be closed.
    pub(super) fn ui(&mut self, ui: &mut Ui, cx: &PageCx<'_>) -> bool {
        // It may have been taken back meanwhile.
        let Some(piece) = cx.ledger.piece_of_evidence(self.id) else { return true };
        if let Some(answer) = self.asked.and_then(|number| cx.outcome_of(number)) {
            self.asked = None;
            if answer.is_ok() {
                return true;
            }
        }
        let t = cx.texts;
        let name = t.evidence_number(format!("{:03}", self.number));
        let mut close = false;
        let sheet = Sheet::new("evidence", &name, size::FORM_SHEET).margin(space::XL);
        let shown = sheet.show(ui.ctx(), |ui| {
            ui.spacing_mut().item_spacing.y = space::S;
            heading(ui, &name, TextKind::DialogTitle);
            sheet_body(ui, |ui| {
                picture(ui, cx, piece);
                ui.add_space(space::S);
                facts(ui, cx, piece);
                ui.add_space(space::S);
                self.fields(ui, cx, piece);
            });
            ui.add_space(space::S);
            close = self.buttons(ui, cx, piece);
        });
        shown.closed || close
    }

    fn fields(&mut self, ui: &mut Ui, cx: &PageCx<'_>, piece: &Evidence) {
        let t = cx.texts;
        Field::new(t.evidence_field_title(), &mut self.title).hint(t.evidence_field_title_hint()).show(ui);
        Field::new(t.evidence_field_how(), &mut self.how).hint(t.evidence_field_how_hint()).show(ui);
        let when = inputs::when(&self.when, t);
        Field::new(t.evidence_field_when(), &mut self.when)
            .hint(t.incident_new_when_hint())
            .problem(when.as_ref().err().map(String::as_str))
            .show(ui);
        if let Some(offered) = cx.evidence.pictures.offered(&piece.sha256)
            && when != Ok(offered)
        {
            let offer = t.evidence_when_offer(format::when_table(offered, cx.now.day, t));
            if link(ui, &offer).clicked() {
                self.when = inputs::typed(offered);
            }
        }
        ui.add_space(space::XS);
        text::label(ui, &t.evidence_code_question(), TextKind::Strong, Tone::Ink);
        let answers = [
            (ShowsCode::No, t.evidence_code_no()),
            (ShowsCode::Yes, t.evidence_code_yes()),
            (ShowsCode::Unknown, t.evidence_code_unknown()),
        ];
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = space::M;
            for (answer, words) in answers {
                if radio(ui, self.shows_code == answer, &words).clicked() {
                    self.shows_code = answer;
                }
            }
        });
        text::label(ui, &t.evidence_code_help(), TextKind::Small, Tone::Ink3);
    }

    fn buttons(&mut self, ui: &mut Ui, cx: &PageCx<'_>, piece: &Evidence) -> bool {
        let t = cx.texts;
        let mut close = false;
        let there = !matches!(
            cx.evidence.pictures.of(&piece.sha256, Size::Preview),
            Some(Shown::Gone | Shown::Changed)
        );
        let name = thumb::file_name(piece, t);
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = space::S;
            if media::may_open(&name, &piece.media_type) {
                if ui.add(Button::secondary(t.evidence_open()).enabled(there)).clicked() {
                    cx.send(Action::OpenEvidence(piece.id));
                }
            } else {
                let button = Button::secondary(t.evidence_open()).enabled(false);
                ui.add(button.reason(t.evidence_open_refused()));
            }
            if ui.add(Button::secondary(t.evidence_save()).enabled(there)).clicked() {
                cx.send(Action::SaveEvidence(piece.id));
            }
            if ui.add(Button::text(t.evidence_take_back())).clicked()
                && let Some(entry) = cx.ledger.journal().at(piece.seq)
            {
                cx.change(Change::Revert { entries: vec![entry.id], along: true });
                close = true;
            }
        });
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let when = inputs::when(&self.when, t);
            let record = Button::primary(t.evidence_save_changes());
            if ui.add(record.enabled(self.asked.is_none() && when.is_ok())).clicked()
                && let Ok(when) = when
            {
                let changes = self.changes(piece, when);
                if changes.is_empty() {
                    close = true;
                } else {
                    self.asked = Some(cx.change(Change::AmendEvidence { evidence: piece.id, changes }));
                }
            }
            if ui.add(Button::secondary(t.evidence_close())).clicked() {
                close = true;
            }
        });
        close
    }

    fn changes(&self, piece: &Evidence, when: When) -> Vec<EvidenceChange> {
        let (title, how) = (inputs::words(&self.title), inputs::words(&self.how));
        let mut changes = Vec::new();
        if title != piece.title {
            changes.push(EvidenceChange::Title(title));
        }
        if how != piece.how {
            changes.push(EvidenceChange::How(how));
        }
        if when != piece.when {
            changes.push(EvidenceChange::When(when));
        }
        if self.shows_code != piece.shows_code {
            changes.push(EvidenceChange::ShowsCode(self.shows_code));
        }
        changes
    }
}

fn picture(ui: &mut Ui, cx: &PageCx<'_>, piece: &Evidence) {
    let t = cx.texts;
    let words = match thumb::shown(cx, piece, Size::Preview) {
        Some(Shown::Picture(texture)) => {
            let (rect, response) =
                ui.allocate_exact_size(vec2(ui.available_width(), size::EVIDENCE_PICTURE), Sense::hover());
            let name = thumb::title(piece, t);
            response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &name));
            ui.painter().rect_filled(rect, radius::CHIP, tokens(ui).sunken);
            // Small ones are not blown up.
            let scale = (rect.size() / texture.size_vec2()).min(Vec2::splat(1.0)).min_elem();
            let at = Rect::from_center_size(rect.center(), texture.size_vec2() * scale);
            Image::from_texture((texture.id(), at.size())).paint_at(ui, at);
            return;
        }
        Some(Shown::Loading) | None => (t.evidence_picture_loading(), Tone::Ink3),
        Some(Shown::NoPicture) => (t.evidence_no_picture(), Tone::Ink3),
        Some(Shown::Refused) => (t.evidence_too_large_picture(), Tone::Ink3),
        Some(Shown::Gone) => (t.evidence_gone(&piece.sha256), Tone::Danger),
        Some(Shown::Changed) => (t.evidence_changed(&piece.sha256), Tone::Danger),
    };
    text::label(ui, &words.0, TextKind::Table, words.1);
}

fn facts(ui: &mut Ui, cx: &PageCx<'_>, piece: &Evidence) {
    let t = cx.texts;
    fact(ui, &t.evidence_field_name(), &thumb::file_name(piece, t));
    fact(ui, &t.evidence_field_size(), &format::bytes(piece.size));
    fact_with(ui, &t.evidence_field_hash(), |ui| {
        let short: String = piece.sha256.chars().take(16).chain(std::iter::once('…')).collect();
        text::line(ui, &short, TextKind::Table, Tone::Ink).on_hover_text(&piece.sha256);
        if link(ui, &t.evidence_copy_hash()).clicked() {
            cx.send(Action::Copy(piece.sha256.clone()));
        }
    });
}
