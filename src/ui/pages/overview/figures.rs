//! The two figures, the source band, and the two ledgers under it.

use eframe::egui::Ui;

use super::summary::Summary;
use crate::action::{Action, Place};
use crate::core::holdings::Held;
use crate::i18n::{Texts, format};
use crate::ui::icons::Icon;
use crate::ui::page_cx::PageCx;
use crate::ui::pages::layout;
use crate::ui::theme::{Fill, TextKind, Tone, size, space};
use crate::ui::widgets::{
    LedgerLine, SourceBand, empty_line, icon, link, link_small, stack, text, total_row, total_row_opens,
};

/// More lines than this are counted, not shown.
const CAUSES: usize = 4;

pub(super) fn ui(ui: &mut Ui, cx: &PageCx<'_>, summary: &Summary) {
    let width = ui.available_width();
    let gap = space::COLUMNS + space::XS;
    let left = ((width - gap) * 0.495).round();
    let columns = [left, width - left - gap];
    layout::columns(ui, columns, gap, |ui, at| {
        ui.spacing_mut().item_spacing.y = 0.0;
        if at == 0 { held(ui, cx, summary) } else { at_risk(ui, cx, summary) }
    });
    ui.add_space(space::M);
    band(ui, cx, summary);
    ui.add_space(space::XS);
    layout::columns(ui, columns, gap, |ui, at| {
        ui.spacing_mut().item_spacing.y = 0.0;
        if at == 0 { consists_of(ui, cx, summary) } else { causes(ui, cx, summary) }
    });
}

fn held(ui: &mut Ui, cx: &PageCx<'_>, summary: &Summary) {
    let t = cx.texts;
    let held = &summary.holdings;
    text::line(ui, &t.overview_held(), TextKind::Body, Tone::Ink2);
    text::line(ui, &format::yen(held.total_yen()), TextKind::FigureXl, Tone::Ink);
    let parts = t.overview_held_parts(
        cards(held.uncharged.cards, t),
        format::yen(held.uncharged.yen),
        t.count_balances(held.balances.accounts, format::count(held.balances.accounts)),
        format::yen(held.balances.yen),
    );
    text::label(ui, &parts, TextKind::Table, Tone::Ink2);
}

fn at_risk(ui: &mut Ui, cx: &PageCx<'_>, summary: &Summary) {
    let t = cx.texts;
    let risk = &summary.risk;
    let tone = if risk.total > 0 { Tone::Danger } else { Tone::Ink };
    // As high as the line beside it.
    ui.spacing_mut().interact_size.y = TextKind::Body.line();
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::S - 2.0;
        if risk.total > 0 {
            icon(ui, Icon::Danger, size::ICON, Tone::Danger);
        }
        text::line(ui, &t.overview_at_risk(), TextKind::Body, Tone::Ink2);
        if risk.total > 0 {
            ui.add_space(space::S);
            if link(ui, &t.overview_at_risk_see()).clicked() {
                cx.send(Action::Show(Place::Warnings));
            }
        }
    });
    text::line(ui, &format::yen(risk.total), TextKind::FigureXl, tone);
    let why = if risk.swept_along > 0 {
        t.overview_at_risk_mixed(format::yen(risk.swept_along))
    } else if risk.total > 0 {
        t.overview_at_risk_some()
    } else {
        t.overview_at_risk_none()
    };
    text::label(ui, &why, TextKind::Table, Tone::Ink2);
}

fn band(ui: &mut Ui, cx: &PageCx<'_>, summary: &Summary) {
    let t = cx.texts;
    let parts = summary.parts();
    let spoken: Vec<String> =
        parts.iter().map(|(fill, yen, _)| format!("{} {}", name(*fill, t), format::yen(*yen))).collect();
    let words = t.overview_band(
        format::yen(summary.holdings.total_yen()),
        format::list(&spoken, t),
        format::yen(summary.risk.total),
    );
    parts
        .into_iter()
        .fold(
            SourceBand::new(words),
            |band, (fill, yen, risky)| {
                if risky { band.risky_part(fill, yen) } else { band.part(fill, yen) }
            },
        )
        .show(ui);
}

fn consists_of(ui: &mut Ui, cx: &PageCx<'_>, summary: &Summary) {
    let t = cx.texts;
    let held = &summary.holdings;
    stack(ui, |ui| {
        let lines = [
            (Fill::Official, held.official),
            (Fill::Gift, held.gift),
            (Fill::Unknown, held.unknown),
            (Fill::Mixed, held.mixed),
            (Fill::Unofficial, held.unofficial),
        ];
        for (fill, part) in lines.into_iter().filter(|(_, part)| part.yen > 0) {
            let line = LedgerLine::new(name(fill, t)).fill(fill);
            ui.add(line.count(count(part, t)).amount(format::yen(part.yen)));
        }
        total_row(ui, &t.word_total(), &format::yen(held.total_yen()));
    });
    let unknown = held.state_unknown;
    if unknown.cards > 0 {
        ui.add_space(space::XS);
        ui.spacing_mut().interact_size.y = 0.0;
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = space::S;
            let words = t.overview_unknown_state(cards(unknown.cards, t), format::yen(unknown.yen));
            text::line(ui, &words, TextKind::Small, Tone::Ink3);
            if link_small(ui, &t.overview_unknown_state_see()).clicked() {
                cx.send(Action::Show(Place::CardsOf(Summary::state_unknown(cx.ledger))));
            }
        });
    }
}

fn causes(ui: &mut Ui, cx: &PageCx<'_>, summary: &Summary) {
    let t = cx.texts;
    if summary.causes.is_empty() {
        ui.add_space(space::S);
        empty_line(ui, &t.overview_cause_none());
        return;
    }
    let (shown, rest) = summary.causes.split_at(summary.causes.len().min(CAUSES));
    stack(ui, |ui| {
        for cause in shown {
            let mut line = LedgerLine::new(&cause.name).amount(format::yen(cause.yen)).opens();
            if let Some(caption) = &cause.caption {
                line = line.caption(caption);
            }
            if ui.add(line).clicked() {
                cx.send(Action::Show(cause.place.clone()));
            }
        }
        if !rest.is_empty() {
            let yen = rest.iter().fold(0_i64, |sum, cause| sum.saturating_add(cause.yen));
            let line = LedgerLine::new(t.overview_cause_more(format::count(rest.len())));
            let of: Vec<_> = rest.iter().flat_map(|cause| cards_of(&cause.place)).collect();
            if ui.add(line.amount(format::yen(yen)).opens()).clicked() {
                let place = if of.is_empty() { Place::Accounts } else { Place::CardsOf(of) };
                cx.send(Action::Show(place));
            }
        }
        total_row_opens(ui, &t.word_total(), &format::yen(summary.risk.total));
    });
}

fn cards_of(place: &Place) -> Vec<crate::core::id::CardId> {
    if let Place::CardsOf(cards) = place { cards.clone() } else { Vec::new() }
}

fn name(fill: Fill, t: &Texts) -> String {
    match fill {
        Fill::Official => t.word_source_class_official(),
        Fill::Gift => t.word_source_class_gift(),
        Fill::Mixed => t.word_source_class_mixed(),
        Fill::Unofficial => t.overview_unofficial(),
        Fill::Unknown => t.word_source_class_unknown(),
    }
}

/// `6枚・残高`: cards, balances, or both.
fn count(part: Held, t: &Texts) -> String {
    match (part.cards, part.accounts) {
        (0, accounts) => t.count_balances(accounts, format::count(accounts)),
        (some, 0) => cards(some, t),
        (some, _) => format!("{}{}{}", cards(some, t), t.word_list_dot(), t.field_balance()),
    }
}

fn cards(count: usize, t: &Texts) -> String {
    t.count_cards(count, format::count(count))
}
