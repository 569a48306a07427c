//! The form in which what one row becomes is corrected, before it is recorded.

use eframe::egui::{Align, Layout, Ui};

use super::review::{Record, Review};
use crate::core::date::Now;
use crate::core::words::{CardKind, Issuer, Provenance};
use crate::i18n::{Texts, format};
use crate::import::draft::CardDraft;
use crate::ui::marks;
use crate::ui::page_cx::PageCx;
use crate::ui::pages::cards::reading;
use crate::ui::theme::{TextKind, Tone, size, space};
use crate::ui::widgets::{Button, Field, Select, Sheet, heading, labelled, sheet_body, text};
use crate::wording::words;

/// What stands in the fields, and the draft they change.
pub struct Form {
    at: usize,
    line: u64,
    draft: CardDraft,
    when: String,
    issuer_name: String,
    face_value: String,
    paid: String,
    quantity: String,
    seller: String,
}

/// Why fields cannot be read.
#[derive(Default)]
struct Problems {
    when: Option<String>,
    face_value: Option<String>,
    paid: Option<String>,
    quantity: Option<String>,
}

impl Form {
    /// The form of a row of cards; none when it is something else.
    pub fn new(review: &Review, at: usize) -> Option<Self> {
        let row = review.plan().rows.get(at)?;
        let Some(Record::Card(draft)) = review.draft(row) else { return None };
        let CardDraft { flat, quantity } = draft;
        Some(Self {
            at,
            line: row.line,
            when: super::super::inputs::typed(flat.purchase.when),
            issuer_name: flat.card.issuer_name.clone().unwrap_or_default(),
            face_value: flat.card.face_value.map(format::money).unwrap_or_default(),
            paid: flat.card.paid.map(format::money).unwrap_or_default(),
            quantity: quantity.to_string(),
            seller: flat.purchase.seller.clone().unwrap_or_default(),
            draft: draft.clone(),
        })
    }

    /// Paints the form; true when it is to be closed.
    pub fn ui(&mut self, ui: &Ui, cx: &PageCx<'_>, review: &mut Review) -> bool {
        let t = cx.texts;
        let (draft, problems) = self.read(cx.now, t);
        let title = t.import_edit_title(self.line.to_string());
        let sheet = Sheet::new("import-edit", title.clone(), size::FORM_SHEET).margin(space::XL);
        let edited = review.plan().rows.get(self.at).is_some_and(|row| review.is_edited(row));
        let reply = sheet.show(ui.ctx(), |ui| {
            ui.spacing_mut().item_spacing.y = space::XS;
            heading(ui, &title, TextKind::DialogTitle);
            text::label(ui, &t.import_edit_text(), TextKind::Body, Tone::Ink2);
            ui.add_space(space::M);
            sheet_body(ui, |ui| {
                ui.spacing_mut().item_spacing.y = space::S;
                // The ring of a field reaches over its edge.
                eframe::egui::Frame::new()
                    .inner_margin(space::XS)
                    .show(ui, |ui| self.fields(ui, t, &problems));
            });
            ui.add_space(space::M);
            let mut closed = false;
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                ui.spacing_mut().item_spacing.x = space::S;
                let ready = draft.is_some();
                if ui.add(Button::primary(t.import_edit_record()).enabled(ready)).clicked() {
                    review.edit(self.at, draft.clone());
                    closed = true;
                }
                closed |= ui.add(Button::secondary(t.button_cancel())).clicked();
                if edited {
                    ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                        if ui.add(Button::text(t.import_edit_back())).clicked() {
                            review.edit(self.at, None);
                            closed = true;
                        }
                    });
                }
            });
            closed
        });
        reply.closed || reply.inner
    }

    fn fields(&mut self, ui: &mut Ui, t: &Texts, problems: &Problems) {
        Field::new(t.field_purchased_on(), &mut self.when).problem(problems.when.as_deref()).show(ui);
        let facts = &mut self.draft.flat.card;
        let picked =
            choice(ui, "issuer", &t.field_issuer(), Issuer::ALL, facts.issuer, |word| words::issuer(word, t));
        facts.issuer = picked.unwrap_or(facts.issuer);
        if facts.issuer == Issuer::Other {
            Field::new(t.import_edit_issuer_name(), &mut self.issuer_name).show(ui);
        }
        let picked =
            choice(ui, "kind", &t.field_kind(), CardKind::ALL, facts.kind, |word| words::kind(word, t));
        facts.kind = picked.unwrap_or(facts.kind);
        Field::new(t.field_face_value(), &mut self.face_value)
            .problem(problems.face_value.as_deref())
            .amount()
            .show(ui);
        Field::new(t.field_paid(), &mut self.paid).problem(problems.paid.as_deref()).amount().show(ui);
        Field::new(t.field_quantity(), &mut self.quantity)
            .problem(problems.quantity.as_deref())
            .amount()
            .show(ui);
        let held = &mut self.draft.flat.purchase.provenance;
        let label = t.field_provenance();
        let mut picked = None;
        labelled(ui, &label, None, None, |ui| {
            let mut select = Select::new("provenance", label.clone());
            for word in Provenance::ALL {
                let (icon, tone) = marks::provenance(*word);
                select = select.option_icon(icon, tone, words::provenance(*word, t));
            }
            let at = Provenance::ALL.iter().position(|word| word == held);
            let (chosen, response) = select.selected(at).show_response(ui);
            picked = chosen.and_then(|at| Provenance::ALL.get(at)).copied();
            response
        });
        *held = picked.unwrap_or(*held);
        Field::new(t.field_seller(), &mut self.seller).show(ui);
    }

    /// What the fields say; none while one of them cannot be read.
    fn read(&self, now: Now, t: &Texts) -> (Option<CardDraft>, Problems) {
        let mut problems = Problems::default();
        let mut draft = self.draft.clone();
        let facts = &mut draft.flat;
        match reading::when(&self.when, now, t) {
            Ok(when) => facts.purchase.when = when,
            Err(problem) => problems.when = Some(problem),
        }
        match reading::money(&self.face_value, t) {
            Ok(money) => facts.card.face_value = money,
            Err(problem) => problems.face_value = Some(problem),
        }
        match reading::money(&self.paid, t) {
            Ok(money) => facts.card.paid = money,
            Err(problem) => problems.paid = Some(problem),
        }
        match self.quantity.trim().parse::<u32>().ok().filter(|count| (1..=999).contains(count)) {
            Some(count) => draft.quantity = count,
            None => problems.quantity = Some(t.import_edit_quantity_problem()),
        }
        facts.purchase.seller = reading::text(&self.seller);
        if facts.card.issuer == Issuer::Other {
            facts.card.issuer_name = reading::text(&self.issuer_name);
        } else if facts.card.issuer != self.draft.flat.card.issuer {
            facts.card.issuer_name = None;
        }
        let Problems { when, face_value, paid, quantity } = &problems;
        let good = [when, face_value, paid, quantity].into_iter().all(Option::is_none);
        (good.then_some(draft), problems)
    }
}

fn choice<W: Copy + PartialEq>(
    ui: &mut Ui,
    salt: &str,
    label: &str,
    all: &[W],
    held: W,
    name: impl Fn(W) -> String,
) -> Option<W> {
    let mut picked = None;
    labelled(ui, label, None, None, |ui| {
        let select = Select::new(salt, label).options(all.iter().map(|word| name(*word)));
        let (chosen, response) = select.selected(all.iter().position(|word| *word == held)).show_response(ui);
        picked = chosen.and_then(|at| all.get(at)).copied();
        response
    });
    picked
}
