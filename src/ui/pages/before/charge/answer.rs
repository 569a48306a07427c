//! The right side: the answer in one sentence, the balance before and after, what may be lost, what is left until when,
//! and what cannot be undone.

use eframe::egui::Ui;

use super::inputs::count;
use super::plan::{self, After, Cap, LotLine, Plan, Side};
use super::{Way, three, words};
use crate::core::enough::Enough;
use crate::i18n::{Texts, format};
use crate::ui::page_cx::PageCx;
use crate::ui::pages::{accounts, overview};
use crate::ui::theme::{Level, TextKind, Tone, size, space};
use crate::ui::widgets::{
    LedgerLine, LevelLine, SectionHead, SourceBand, WarningRow, heading, legend, stack, text, total_row,
};
use crate::wording::warnings;

/// More new warnings than this are counted, not shown.
const WARNINGS: usize = 4;

/// More cards than this are counted, not shown.
const CARDS: usize = 12;

pub(super) fn ui(ui: &mut Ui, cx: &PageCx<'_>, plan: &Plan) {
    let t = cx.texts;
    heading(ui, &sentence(plan, cx), TextKind::Title);
    ui.add_space(space::XS);
    for words in remarks(plan, cx) {
        text::label(ui, &words, TextKind::Table, Tone::Ink2);
    }
    ui.add_space(space::L);
    if plan.ask.way == Way::Amount && !plan.chosen.is_empty() {
        chosen(ui, cx, plan);
        ui.add_space(space::XL);
    }
    if let Some(after) = &plan.after {
        balance(ui, cx, plan, after);
        ui.add_space(space::XL);
        new_warnings(ui, cx, after);
        lots(ui, cx, after);
        ui.add_space(space::XL);
    }
    SectionHead::new(t.charge_final_title()).show(ui);
    ui.add_space(space::S);
    plan.finality.ui(ui, 0);
    if plan.after.is_none() {
        ui.add_space(space::L);
        text::label(ui, &t.charge_plan_final_kinds(), TextKind::Small, Tone::Ink3);
    }
}

/// The answer in one sentence.
fn sentence(plan: &Plan, cx: &PageCx<'_>) -> String {
    let t = cx.texts;
    let (cards, yen) = (count(plan.chosen.len(), cx), format::yen(plan.yen));
    match (plan.ask.way, &plan.answer, &plan.after) {
        (Way::Cards, _, None) => t.charge_plan_say_pick(),
        (Way::Cards, _, Some(after)) => {
            t.charge_plan_say_cards(cards, yen, format::yen(after.then.balance_yen))
        }
        (Way::Amount, None, _) => t.charge_plan_say_amount(),
        (Way::Amount, Some(answer), _) => match &answer.enough {
            Enough::Short { missing_yen, .. } => t.charge_plan_say_short(format::yen(*missing_yen)),
            Enough::Nothing if plan.chosen.is_empty() => {
                t.charge_plan_say_nothing(format::yen(plan.balance_yen))
            }
            Enough::Nothing | Enough::Exact(_) | Enough::NotExact(_) => match left_over(plan) {
                0 => t.charge_plan_say_exactly(cards, yen),
                left => t.charge_plan_say_enough(cards, yen, format::yen(left)),
            },
        },
    }
}

/// What is left when the amount is paid from what may be used for it.
fn left_over(plan: &Plan) -> i64 {
    let there = if plan.ask.keep_balance { 0 } else { plan.balance_yen.max(0) };
    there.saturating_add(plan.yen).saturating_sub(plan.ask.amount.unwrap_or_default())
}

/// What has to be known of the answer.
fn remarks(plan: &Plan, cx: &PageCx<'_>) -> Vec<String> {
    let t = cx.texts;
    let mut out = Vec::new();
    if plan.without_value > 0 {
        out.push(t.charge_plan_without_value(count(plan.without_value, cx)));
    }
    let Some(answer) = &plan.answer else { return out };
    match &answer.enough {
        Enough::Short { have_yen, .. } => {
            let there = if plan.ask.keep_balance { 0 } else { plan.balance_yen.max(0) };
            let by_hand = plan.yen;
            let have = have_yen.saturating_add(by_hand);
            out.push(t.charge_plan_short_have(format::yen(have), format::yen(there)));
        }
        Enough::Exact(_) => out.push(t.charge_plan_how_chosen()),
        Enough::NotExact(_) => out.push(t.charge_plan_not_exact()),
        Enough::Nothing => {}
    }
    let uses_balance = !plan.ask.keep_balance && plan.balance_yen > 0 && !plan.chosen.is_empty();
    if uses_balance && !matches!(answer.enough, Enough::Short { .. }) {
        out.push(t.charge_plan_with_balance(format::yen(plan.balance_yen)));
    }
    if answer.without_value > 0 {
        out.push(t.charge_plan_not_used(count(answer.without_value, cx)));
    }
    out
}

/// The cards found for an amount, in the order in which they are used.
fn chosen(ui: &mut Ui, cx: &PageCx<'_>, plan: &Plan) {
    let t = cx.texts;
    SectionHead::new(t.charge_plan_chosen()).trailing(t.charge_plan_chosen_order()).show(ui);
    stack(ui, |ui| {
        for card in plan.chosen.iter().take(CARDS).filter_map(|id| cx.ledger.card(*id)) {
            let warning = words::warning(card, cx).map(|(_, word, rule)| t.charge_plan_warned(word, rule));
            let caption = [Some(words::caption(card, cx)), warning].into_iter().flatten();
            let caption = caption.collect::<Vec<_>>().join("\n");
            let line = LedgerLine::new(words::name(card, cx)).caption(caption);
            let face = card.facts.face_value.map_or_else(|| t.word_unknown(), format::money);
            ui.add(line.amount(face));
        }
        if let Some(more) = plan.chosen.len().checked_sub(CARDS).filter(|more| *more > 0) {
            ui.add(LedgerLine::new(t.charge_plan_more(more, format::count(more))));
        }
        total_row(ui, &t.word_total(), &format::yen(plan.yen));
    });
}

/// The balance now and afterwards, as bands on one scale.
fn balance(ui: &mut Ui, cx: &PageCx<'_>, plan: &Plan, after: &After) {
    let t = cx.texts;
    SectionHead::new(t.charge_plan_balance(t.word_quoted(&after.account))).show(ui);
    ui.add_space(space::M);
    let scale = after.before.balance_yen.max(after.then.balance_yen);
    side(ui, cx, &t.charge_plan_now(), &after.before, scale, false);
    ui.add_space(space::S);
    side(ui, cx, &t.charge_plan_then(), &after.then, scale, true);
    ui.add_space(space::S);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = eframe::egui::vec2(space::L, space::XS);
        for (fill, yen) in &after.then.parts {
            legend(ui, *fill, &format!("{} {}", accounts::fill_name(*fill, t), format::yen(*yen)));
        }
    });
    if let Some(cap) = &after.cap {
        ui.add_space(space::S);
        cap_ui(ui, cx, cap);
    }
    ui.add_space(space::S);
    let risk = if after.at_risk.more_yen() == 0 {
        t.charge_plan_risk_same(format::yen(after.at_risk.after_yen))
    } else {
        t.charge_plan_risk(plan::change(after.at_risk, cx), plan::more(after.at_risk))
    };
    let tone = if after.at_risk.more_yen() > 0 { Tone::Danger } else { Tone::Ink2 };
    text::label(ui, &risk, TextKind::Table, tone);
    if let Some(words) = taint(after, t) {
        ui.add_space(space::S);
        let word = warnings::level(crate::rules::Level::Danger, t);
        LevelLine::new(Level::Danger, word, words).show(ui);
    }
    if plan.ask.way == Way::Amount && left_over(plan) > 0 && plan.answer.is_some() {
        ui.add_space(space::S);
        let all = after.then.balance_yen.saturating_sub(plan.ask.amount.unwrap_or_default());
        let words = t.charge_plan_left_after(format::yen(all.max(0)));
        text::label(ui, &words, TextKind::Table, Tone::Ink2);
    }
}

/// What a balance may be; above it, what is said to happen.
fn cap_ui(ui: &mut Ui, cx: &PageCx<'_>, cap: &Cap) {
    let t = cx.texts;
    text::label(ui, &cap.words, TextKind::Table, Tone::Ink);
    if cap.above {
        ui.add_space(space::XS);
        let word = warnings::level(crate::rules::Level::Caution, t);
        LevelLine::new(Level::Caution, word, t.charge_plan_cap_above()).show(ui);
        ui.add_space(space::XS);
    }
    if let Some(source) = &cap.source {
        text::label(ui, source, TextKind::Small, Tone::Ink3);
    }
}

/// One balance: when, its band, its yen.
fn side(ui: &mut Ui, cx: &PageCx<'_>, label: &str, side: &Side, scale: i64, strong: bool) {
    let t = cx.texts;
    let yen = format::yen(side.balance_yen);
    three(ui, [size::CHARGE_SIDE, size::CHARGE_SIDE + space::M], |ui, at| match at {
        0 => {
            let kind = if strong { TextKind::Strong } else { TextKind::Body };
            text::line(ui, label, kind, if strong { Tone::Ink } else { Tone::Ink2 });
        }
        1 => {
            let name = t.charge_plan_band(label, &yen);
            let band = side.parts.iter().fold(SourceBand::new(name).scale(scale), |band, (fill, yen)| {
                if side.mixed { band.risky_part(*fill, *yen) } else { band.part(*fill, *yen) }
            });
            band.show(ui);
        }
        _ => {
            text::line(ui, &yen, if strong { TextKind::Lead } else { TextKind::Body }, Tone::Ink);
        }
    });
}

/// What it does to where the balance comes from.
fn taint(after: &After, t: &Texts) -> Option<String> {
    let name = t.word_quoted(&after.account);
    match (after.before.mixed, after.then.mixed) {
        (false, true) => Some(t.charge_plan_becomes_mixed(name, format::yen(after.then.balance_yen))),
        (true, true) if after.approved_yen > 0 => {
            Some(t.charge_plan_into_mixed(name, format::yen(after.approved_yen)))
        }
        (_, false) | (true, true) => None,
    }
}

fn new_warnings(ui: &mut Ui, cx: &PageCx<'_>, after: &After) {
    let t = cx.texts;
    if after.new.is_empty() {
        return;
    }
    let many = after.new.len();
    let levels: Vec<String> =
        after.new.iter().take(WARNINGS).map(|(level, _)| warnings::level(*level, t)).collect();
    SectionHead::new(t.charge_plan_new_warnings())
        .count(t.count_warnings(many, format::count(many)))
        .show(ui);
    stack(ui, |ui| {
        for (level, said) in after.new.iter().take(WARNINGS) {
            let sources: Vec<&str> = said.sources.iter().map(|source| source.line.as_str()).collect();
            ui.add(
                WarningRow::new(overview::level(*level), warnings::level(*level, t), &said.title)
                    .text(&said.why)
                    .source(sources.join("\n"))
                    .level_words(levels.clone()),
            );
        }
    });
    if let Some(more) = many.checked_sub(WARNINGS).filter(|more| *more > 0) {
        ui.add_space(space::S);
        text::label(ui, &t.word_and_others(more), TextKind::Small, Tone::Ink3);
    }
    ui.add_space(space::XL);
}

/// What would be left of each charge, and until when.
fn lots(ui: &mut Ui, cx: &PageCx<'_>, after: &After) {
    let t = cx.texts;
    SectionHead::new(t.charge_plan_lots()).trailing(t.account_lots_order()).show(ui);
    stack(ui, |ui| {
        for LotLine { name, fill, expires_on, left_yen, new } in &after.lots {
            let until = expires_on.map_or_else(
                || t.charge_plan_expiry_unknown(),
                |day| t.account_lot_expires(format::day_table(day, cx.now.day)),
            );
            let caption =
                if *new { format!("{}{}{until}", t.charge_plan_lot_new(), t.word_list_dot()) } else { until };
            ui.add(LedgerLine::new(name).fill(*fill).caption(caption).amount(format::yen(*left_yen)));
        }
    });
    ui.add_space(space::S);
    if after.lots_more > 0 {
        text::label(ui, &t.word_and_others(after.lots_more), TextKind::Small, Tone::Ink3);
    }
    text::label(ui, &t.account_lots_basis(), TextKind::Small, Tone::Ink3);
}
