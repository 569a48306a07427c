//! 申し出の期限: the dialog in which a person writes down for how many minutes a seller takes claims, and the line that
//! says what holds. It is reached from a card, from a question before buying, and from a warning.

use eframe::egui::{Ui, vec2};

use crate::action::Change;
use crate::core::money::Currency;
use crate::core::reading::parse_amount_in;
use crate::core::words::Provenance;
use crate::i18n::{Texts, format};
use crate::rules::{RuleCx, SaidBy};
use crate::settings::RuleField;
use crate::ui::page_cx::PageCx;
use crate::ui::theme::{TextKind, Tone, size, space};
use crate::ui::widgets::{Chip, Dialog, DialogReply, Field, text};

/// How long the field asks for the focus.
const FRAMES: u8 = 2;
/// What is offered to click on: the times that are reported most.
const OFFERED: [u32; 2] = [30, 60];

/// What is being written of a seller.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SellerNote {
    seller: String,
    /// What was typed.
    minutes: String,
    said: Said,
    /// Whether it was tried with something that cannot be read.
    refused: bool,
    /// For so many frames the field asks for the focus: a dialog gives it to its buttons first.
    focus: u8,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Said {
    Minutes,
    NoClaims,
    NotKnown,
}

impl SellerNote {
    /// About a seller, with what is written down of it.
    pub fn of(seller: &str, cx: &PageCx<'_>) -> Self {
        let seller = seller.trim();
        let (minutes, said) = match noted(seller, cx) {
            None => (String::new(), Said::NotKnown),
            Some(0) => (String::new(), Said::NoClaims),
            Some(minutes) => (minutes.to_string(), Said::Minutes),
        };
        Self { seller: seller.to_owned(), minutes, said, refused: false, focus: FRAMES }
    }

    /// Draws the dialog. False when it is answered.
    pub fn ui(&mut self, ui: &Ui, cx: &PageCx<'_>) -> bool {
        let t = cx.texts;
        let dialog = Dialog::new(t.seller_claims(), t.seller_note_text(&self.seller));
        let dialog = dialog.cancel(t.button_cancel()).confirm(t.button_save());
        let (reply, ()) = dialog.show_with(ui.ctx(), |ui| self.contents(ui, cx));
        match reply {
            None => true,
            Some(DialogReply::Cancel) => false,
            Some(DialogReply::Confirm) => {
                let Ok(claim_minutes) = self.claim_minutes(t) else {
                    (self.refused, self.focus) = (true, FRAMES);
                    return true;
                };
                if claim_minutes != noted(&self.seller, cx) {
                    cx.change(Change::NoteSeller { seller: self.seller.clone(), claim_minutes });
                }
                false
            }
        }
    }

    fn contents(&mut self, ui: &mut Ui, cx: &PageCx<'_>) {
        let t = cx.texts;
        ui.add_space(space::S);
        let problem = if self.refused { self.claim_minutes(t).err() } else { None };
        let mut chosen = None;
        let minutes = Field::new(t.seller_note_minutes(), &mut self.minutes).above().amount();
        let field = minutes.width(size::FORM_AMOUNT).problem(problem.as_deref()).show(ui);
        if field.changed() {
            self.said = Said::Minutes;
        }
        if let Some(left) = self.focus.checked_sub(1) {
            self.focus = left;
            field.request_focus();
            ui.ctx().request_repaint();
        }
        ui.add_space(space::S);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(space::S, space::S);
            for minutes in OFFERED {
                let on = self.said == Said::Minutes && self.claim_minutes(t) == Ok(Some(minutes));
                if ui.add(Chip::new(in_words(minutes, t)).selected(on)).clicked() {
                    chosen = Some((minutes.to_string(), Said::Minutes));
                }
            }
            for (said, words) in
                [(Said::NoClaims, t.seller_claims_none()), (Said::NotKnown, t.seller_note_unknown())]
            {
                if ui.add(Chip::new(words).selected(self.said == said)).clicked() {
                    chosen = Some((String::new(), said));
                }
            }
        });
        if let Some(chosen) = chosen {
            (self.minutes, self.said) = chosen;
        }
        ui.add_space(space::M);
        text::label(ui, &self.does(cx), TextKind::Small, Tone::Ink2);
    }

    /// What it does, in one line.
    fn does(&self, cx: &PageCx<'_>) -> String {
        let t = cx.texts;
        let reported = cx.knowledge.seller(&self.seller).and_then(|known| known.claim_minutes);
        match (self.said, reported) {
            (Said::Minutes, _) => t.seller_note_does_minutes(),
            (Said::NoClaims, _) => t.seller_note_does_none(),
            (Said::NotKnown, Some(minutes)) => t.seller_note_does_reported(in_words(minutes, t)),
            (Said::NotKnown, None) => {
                t.seller_note_does_assumed(in_words(cx.settings.rules.claim_minutes, t))
            }
        }
    }

    /// What would be written down, or why it cannot be.
    fn claim_minutes(&self, t: &Texts) -> Result<Option<u32>, String> {
        let bounds = RuleField::Claim.bounds();
        let typed = self.minutes.trim();
        let typed = typed.strip_suffix(t.unit_minutes().as_str()).unwrap_or(typed);
        match self.said {
            Said::NoClaims => Ok(Some(0)),
            Said::NotKnown => Ok(None),
            Said::Minutes => match parse_amount_in(typed, Currency::JPY) {
                Ok(Some(read)) if bounds.contains(&read.minor) => Ok(u32::try_from(read.minor).ok()),
                Ok(_) | Err(_) => {
                    Err(t.seller_note_problem(format::number(*bounds.start()), format::number(*bounds.end())))
                }
            },
        }
    }
}

/// What is written down of a seller.
fn noted(seller: &str, cx: &PageCx<'_>) -> Option<u32> {
    cx.ledger.seller_note(seller).and_then(|note| note.claim_minutes)
}

/// Whether it is written down that a seller takes no claims at all.
pub fn takes_none(seller: &str, cx: &PageCx<'_>) -> bool {
    noted(seller, cx) == Some(0)
}

/// Until when a seller takes claims of what came in such a way, and who says so.
pub fn in_force(seller: &str, provenance: Provenance, cx: &PageCx<'_>) -> String {
    let t = cx.texts;
    let rules = RuleCx::new(cx.ledger, cx.knowledge, cx.now, &cx.settings.rules);
    match rules.claim_minutes(Some(seller), provenance) {
        Some((minutes, said_by)) => {
            let minutes = in_words(minutes, t);
            match said_by {
                SaidBy::Person => t.seller_claims_by_person(t.seller_claims_until(minutes)),
                SaidBy::Reports => t.seller_claims_by_reports(t.seller_claims_until(minutes)),
                SaidBy::Nobody => t.seller_claims_assumed(minutes),
            }
        }
        None if takes_none(seller, cx) => t.seller_claims_by_person(t.seller_claims_none()),
        None => t.word_unknown(),
    }
}

/// `30分`, `30 minutes`.
pub fn in_words(minutes: u32, t: &Texts) -> String {
    t.before_claim_minutes(minutes, format::number(i64::from(minutes)))
}
