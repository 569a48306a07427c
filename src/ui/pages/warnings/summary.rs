//! The yen at risk over all warnings, and what they consist of: cards and balances, each once.

use eframe::egui::Ui;

use super::{State, state, things};
use crate::action::{Action, Place};
use crate::core::id::CardId;
use crate::i18n::format;
use crate::rules::Subject;
use crate::ui::icons::Icon;
use crate::ui::marks;
use crate::ui::page_cx::PageCx;
use crate::ui::pages::layout;
use crate::ui::theme::{TextKind, Tone, size, space};
use crate::ui::widgets::{LedgerLine, icon, stack, text, total_row_opens};

/// So many lines are shown; the others are one line.
const SHOWN: usize = 3;

/// What the total consists of, worked out once for each state of the ledger.
#[derive(Default)]
pub struct AtRisk {
    of: Option<State>,
    total_yen: i64,
    /// The largest first.
    parts: Vec<(Subject, i64)>,
}

impl AtRisk {
    fn update(&mut self, cx: &PageCx<'_>) {
        let of = Some(state(cx));
        if self.of == of {
            return;
        }
        let mut parts: Vec<(Subject, i64)> = cx.warnings.at_risk(cx.ledger).into_iter().collect();
        parts.sort_by_key(|(_, yen)| std::cmp::Reverse(*yen));
        let total_yen = parts.iter().fold(0_i64, |sum, (_, yen)| sum.saturating_add(*yen));
        *self = Self { of, total_yen, parts };
    }

    /// Draws the total, how it is counted, and what it consists of. Nothing when nothing is at risk.
    pub fn ui(&mut self, ui: &mut Ui, cx: &PageCx<'_>, low: bool) {
        self.update(cx);
        if self.total_yen == 0 {
            return;
        }
        let gap = space::XL;
        let total = size::WARNING_TOTAL.min(ui.available_width() * 0.32);
        let rest = ui.available_width() - total - gap;
        layout::columns(ui, [total, rest], gap, |ui, at| {
            ui.spacing_mut().item_spacing.y = 0.0;
            if at == 0 { self.total_ui(ui, cx) } else { self.parts_ui(ui, cx, low) }
        });
    }

    fn total_ui(&self, ui: &mut Ui, cx: &PageCx<'_>) {
        let t = cx.texts;
        ui.spacing_mut().interact_size.y = TextKind::Body.line();
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = space::S - 2.0;
            icon(ui, Icon::Danger, size::ICON, Tone::Danger);
            text::line(ui, &t.warnings_at_risk(), TextKind::Body, Tone::Ink2);
        });
        text::line(ui, &format::yen(self.total_yen), TextKind::FigureL, Tone::Danger);
        ui.add_space(space::XS);
        text::label(ui, &t.warnings_how_counted(), TextKind::Small, Tone::Ink3);
    }

    fn parts_ui(&self, ui: &mut Ui, cx: &PageCx<'_>, low: bool) {
        let t = cx.texts;
        let most = if low { SHOWN - 1 } else { SHOWN };
        // One more is no longer than the line that counts it.
        let shown = if self.parts.len() <= most + 1 { self.parts.len() } else { most };
        let (shown, more) = self.parts.split_at(shown);
        stack(ui, |ui| {
            for (at, (subject, yen)) in shown.iter().enumerate() {
                let (glyph, tone) = mark(subject, cx);
                let line =
                    LedgerLine::new(part_name(subject, cx)).icon(glyph, tone).amount(format::yen(*yen));
                let clicked = ui.push_id(at, |ui| ui.add(line.opens()).clicked()).inner;
                if clicked && let Some(thing) = things::thing(subject, cx) {
                    cx.send(Action::Show(thing.place.place(cx)));
                }
            }
            if !more.is_empty() {
                let yen = more.iter().fold(0_i64, |sum, (_, yen)| sum.saturating_add(*yen));
                let line = LedgerLine::new(t.word_and_others(more.len())).amount(format::yen(yen)).opens();
                if ui.add(line).clicked() {
                    cx.send(Action::Show(rest_place(more)));
                }
            }
            total_row_opens(ui, &t.word_total(), &format::yen(self.total_yen));
        });
    }
}

/// A card without its amount, which stands at the right; an account by its name.
fn part_name(subject: &Subject, cx: &PageCx<'_>) -> String {
    let t = cx.texts;
    match subject {
        Subject::Card(id) => match cx.ledger.card(*id) {
            Some(card) => things::card_parts(card, cx).join(&t.word_list_dot()),
            None => things::name(subject, cx),
        },
        Subject::Account(id) => {
            let name = cx.ledger.account(*id).map(|account| account.facts.name.clone());
            t.overview_cause_account(name.unwrap_or_default())
        }
        Subject::Purchase(_) | Subject::Incident(_) | Subject::Seller(_) => things::name(subject, cx),
    }
}

fn mark(subject: &Subject, cx: &PageCx<'_>) -> (Icon, Tone) {
    match subject {
        Subject::Card(id) => {
            let purchase = cx.ledger.card(*id).and_then(|card| cx.ledger.purchase_of(card));
            purchase.map_or((Icon::Cards, Tone::Ink2), |found| marks::provenance(found.facts.provenance))
        }
        Subject::Account(_) => (Icon::Account, Tone::Ink2),
        Subject::Purchase(_) | Subject::Incident(_) | Subject::Seller(_) => (Icon::Cards, Tone::Ink2),
    }
}

fn rest_place(more: &[(Subject, i64)]) -> Place {
    let cards: Vec<CardId> = more
        .iter()
        .filter_map(|(subject, _)| match subject {
            Subject::Card(id) => Some(*id),
            Subject::Purchase(_) | Subject::Account(_) | Subject::Incident(_) | Subject::Seller(_) => None,
        })
        .collect();
    if cards.is_empty() { Place::Accounts } else { Place::CardsOf(cards) }
}
