//! What goes into papers: for whom, which fields, which evidence, from whom, in which language.

use eframe::egui::Ui;

use super::super::evidence;
use super::PapersPage;
use crate::action::Action;
use crate::core::incident::{Evidence, Incident};
use crate::core::words::{PaperField, ShowsCode};
use crate::i18n::{Lang, format};
use crate::inquiry::filed::Kept;
use crate::inquiry::recipient::{ALWAYS, allowed};
use crate::ui::page_cx::PageCx;
use crate::ui::theme::{TextKind, Tone, space};
use crate::ui::widgets::{Field, SectionHead, Segments, checkbox, empty_line, fold_head, link_small, text};
use crate::wording::papers as say;

impl PapersPage {
    pub(super) fn choice_ui(&mut self, ui: &mut Ui, cx: &PageCx<'_>, incident: &Incident) {
        let t = cx.texts;
        ui.spacing_mut().item_spacing.y = 0.0;
        SectionHead::new(t.papers_to()).show(ui);
        ui.add_space(space::S);
        if let Some(picked) = self.missing.recipients(ui, cx, incident, self.choice.recipient) {
            self.address(picked);
        }
        self.missing.needs(ui, cx, incident, self.choice.recipient);
        ui.add_space(space::SECTIONS);
        self.evidence(ui, cx, incident);
        ui.add_space(space::SECTIONS);
        self.fields(ui, cx);
        ui.add_space(space::SECTIONS);
        let help = t.papers_sender_help();
        Field::new(t.papers_from(), &mut self.sender).above().rows(2).help(Some(&help)).show(ui);
        ui.add_space(space::L);
        text::line(ui, &t.papers_lang(), TextKind::Small, Tone::Ink2);
        ui.add_space(space::XS);
        let at = Lang::ALL.iter().position(|lang| *lang == self.choice.lang).unwrap_or_default();
        let names = Lang::ALL
            .iter()
            .fold(Segments::new(t.papers_lang()), |row, lang| row.item(format::language_name(*lang, t)));
        if let Some(lang) = names.selected(at).show(ui).and_then(|at| Lang::ALL.get(at)) {
            self.choice.lang = *lang;
            self.message.forget();
        }
    }

    fn evidence(&mut self, ui: &mut Ui, cx: &PageCx<'_>, incident: &Incident) {
        let t = cx.texts;
        SectionHead::new(t.evidence_section()).show(ui);
        ui.add_space(space::S);
        let mut none = true;
        for (number, piece) in (1..).zip(cx.ledger.evidence_of(incident)) {
            none = false;
            self.piece(ui, cx, number, piece);
        }
        if none {
            empty_line(ui, &t.evidence_none());
        }
    }

    fn piece(&mut self, ui: &mut Ui, cx: &PageCx<'_>, number: usize, piece: &Evidence) {
        let t = cx.texts;
        let label = t.papers_evidence_named(format!("{number:03}"), evidence::title(piece, t));
        let clean = piece.shows_code == ShowsCode::No;
        let mut on = !self.choice.without_evidence.contains(&piece.id)
            && (clean || self.choice.with_codes.contains(&piece.id));
        if checkbox(ui, &mut on, &label).changed() {
            if on {
                self.choice.without_evidence.remove(&piece.id);
                if !clean {
                    self.choice.with_codes.insert(piece.id);
                }
            } else {
                self.choice.without_evidence.insert(piece.id);
                self.choice.with_codes.remove(&piece.id);
            }
        }
        let kept = cx.papers.found.map(|(_, filed)| filed.kept(piece));
        let remark = match (kept, piece.shows_code) {
            (Some(Kept::Missing), _) => Some((t.papers_evidence_missing(), Tone::Danger)),
            (Some(Kept::Changed), _) => Some((t.papers_evidence_changed(), Tone::Danger)),
            (_, ShowsCode::Yes) if on => Some((t.papers_evidence_code_in(), Tone::Warning)),
            (_, ShowsCode::Yes) => Some((t.papers_evidence_code(), Tone::Ink3)),
            (_, ShowsCode::Unknown) if on => Some((t.papers_evidence_unchecked_in(), Tone::Warning)),
            (_, ShowsCode::Unknown) => Some((t.papers_evidence_unchecked(), Tone::Ink3)),
            (_, ShowsCode::No) => None,
        };
        if let Some((remark, tone)) = remark {
            text::label(ui, &remark, TextKind::Small, tone);
            let there = !matches!(kept, Some(Kept::Missing | Kept::Changed));
            if there && link_small(ui, &t.papers_evidence_open(format!("{number:03}"))).clicked() {
                cx.send(Action::OpenEvidence(piece.id));
            }
            ui.add_space(space::XS);
        }
    }

    fn fields(&mut self, ui: &mut Ui, cx: &PageCx<'_>) {
        let t = cx.texts;
        let fields: Vec<PaperField> =
            allowed(self.choice.recipient).iter().copied().filter(|field| !ALWAYS.contains(field)).collect();
        let without = fields.iter().filter(|field| self.choice.without.contains(field)).count();
        let count = format::count(fields.len() + ALWAYS.len() - without);
        let count = t.papers_fields_count(count, format::count(without));
        let open = self.fields_open;
        if fold_head(ui, open, &t.papers_fields(), &count, "").clicked() {
            self.fields_open = !open;
        }
        if !open {
            return;
        }
        text::label(ui, &t.papers_fields_help(), TextKind::Small, Tone::Ink3);
        ui.add_space(space::S);
        for field in fields {
            let mut on = !self.choice.without.contains(&field);
            if checkbox(ui, &mut on, &say::field(field, t)).changed() {
                if on {
                    self.choice.without.remove(&field);
                } else {
                    self.choice.without.insert(field);
                }
            }
        }
    }
}
