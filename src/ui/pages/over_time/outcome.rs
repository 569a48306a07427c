//! 第三者での購入の結果: saved less lost, over everything from unofficial sources. Sellers stand by date, never by rank.

use eframe::egui::Ui;

use super::months::sentences;
use super::sources::{cards, purchases};
use crate::core::money::Money;
use crate::core::outcome::{Outcome, SellerOutcome};
use crate::i18n::format;
use crate::ui::page_cx::PageCx;
use crate::ui::theme::{TextKind, Tone, space};
use crate::ui::widgets::{LedgerLine, SectionHead, empty_line, stack, text, total_row};

/// As many sellers are listed; more would be a list to compare them by.
const SELLERS: usize = 20;

/// Paints it.
pub fn ui(ui: &mut Ui, cx: &PageCx<'_>, outcome: &Outcome) {
    let t = cx.texts;
    SectionHead::new(t.over_time_outcome()).show(ui);
    if outcome.purchases == 0 {
        ui.add_space(space::M);
        empty_line(ui, &t.over_time_outcome_none());
        return;
    }
    let change = |yen: i64| format::change(Money::yen(yen));
    stack(ui, |ui| {
        let mut saved = vec![t.over_time_outcome_saved_of(cards(outcome.known, t))];
        if outcome.unknown > 0 {
            saved.push(t.over_time_outcome_unknown(cards(outcome.unknown, t)));
        }
        let line = LedgerLine::new(t.over_time_outcome_saved()).caption(format::list(&saved, t));
        ui.add(line.amount(change(outcome.saved_yen)));
        let line = LedgerLine::new(t.over_time_outcome_lost()).caption(t.over_time_outcome_lost_of());
        ui.add(line.amount(change(outcome.lost_yen.saturating_neg())));
        total_row(ui, &t.over_time_outcome_net(), &change(outcome.net_yen()));
    });
    ui.add_space(space::S);
    remarks(ui, cx, outcome);
    ui.add_space(space::M);
    text::label(ui, &t.over_time_outcome_sellers(), TextKind::SmallStrong, Tone::Ink2);
    stack(ui, |ui| {
        for seller in outcome.sellers.iter().take(SELLERS) {
            ui.add(seller_line(seller, cx));
        }
    });
    if let Some(more) = outcome.sellers.len().checked_sub(SELLERS).filter(|more| *more > 0) {
        ui.add_space(space::XS);
        let words = t.word_and_others(more);
        text::label(ui, &words, TextKind::Small, Tone::Ink3);
    }
}

/// On what it rests, and what it leaves out.
fn remarks(ui: &mut Ui, cx: &PageCx<'_>, outcome: &Outcome) {
    let t = cx.texts;
    let mut words = vec![t.over_time_outcome_basis(purchases(outcome.purchases, t))];
    if outcome.open > 0 {
        words.push(t.over_time_outcome_open(cards(outcome.open, t), format::yen(outcome.open_yen)));
    }
    if outcome.lost_unknown > 0 {
        words.push(t.over_time_outcome_lost_unknown(cards(outcome.lost_unknown, t)));
    }
    if outcome.received > 0 {
        words.push(t.over_time_outcome_received(purchases(outcome.received, t)));
    }
    if outcome.shared_lost_yen > 0 {
        words.push(t.over_time_outcome_shared(format::yen(outcome.shared_lost_yen)));
    }
    text::label(ui, &sentences(&words, t), TextKind::Small, Tone::Ink3);
}

fn seller_line(seller: &SellerOutcome, cx: &PageCx<'_>) -> LedgerLine {
    let t = cx.texts;
    let name = seller.seller.clone().unwrap_or_else(|| t.over_time_outcome_seller_unknown());
    let sums = t.over_time_outcome_seller_sums(
        format::change(Money::yen(seller.saved_yen)),
        format::yen(seller.lost_yen),
    );
    let last = t.over_time_outcome_last(format::when_table(seller.last, cx.now.day, t));
    let trouble = t.over_time_outcome_trouble(format::count(seller.troubled), purchases(seller.purchases, t));
    LedgerLine::new(name).count(trouble).caption(format::list(&[sums, last], t))
}
