//! The right of the review: one row, why it is what it is, what it looks like, what to do with it, what will be
//! recorded, and the row as it stands in the file.

use eframe::egui::{self, Align, Layout, ScrollArea, Ui, vec2};

use super::compare::{Line, compare, tail};
use super::review::{Answer, Class, Review};
use super::rows::{mark, state_word};
use crate::core::facts::Purchaser;
use crate::core::flat::{After, FlatCard};
use crate::core::money::Money;
use crate::core::words::{CardKind, Payment, Purpose};
use crate::i18n::{Texts, format};
use crate::import::draft::{CardDraft, ChargeDraft, Draft};
use crate::import::identity::Like;
use crate::import::reason::Reason;
use crate::import::row::Row;
use crate::ui::icons::Icon;
use crate::ui::page_cx::PageCx;
use crate::ui::theme::{TextKind, Tone, size, space};
use crate::ui::widgets::{
    Block, IconButton, RadioRow, SectionHead, checkbox, fact, facts_with, hairline, heading, icon, link,
    rule, stack, text,
};
use crate::wording::{import as wording, words};

/// Paints the row that is selected.
pub fn ui(ui: &mut Ui, cx: &PageCx<'_>, review: &mut Review, scroll_to: &mut Option<usize>) {
    let t = cx.texts;
    let plan = std::sync::Arc::clone(review.plan());
    let Some((at, row)) = review.selected.and_then(|at| Some((at, plan.rows.get(at)?))) else {
        egui::Frame::new().inner_margin(space::PAGE).show(ui, |ui| {
            text::label(ui, &t.import_row_none(), TextKind::Table, Tone::Ink3);
        });
        return;
    };
    ScrollArea::vertical().id_salt(("import-row", row.line)).auto_shrink(false).show(ui, |ui| {
        let margin = egui::Margin::symmetric(space::SECTIONS as i8, space::M as i8);
        egui::Frame::new().inner_margin(margin).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = space::XS;
            head(ui, t, review, at, row, scroll_to);
            for (at, reason) in row.reasons().enumerate() {
                // That it is a card is news only where nothing else is.
                if at == 0 || !matches!(reason, Reason::GiftCardTitle | Reason::TemplateRow) {
                    text::label(ui, &wording::reason_why(reason, t), TextKind::Body, Tone::Ink);
                }
            }
            if let Some(cell) = row.detail.as_deref().and_then(|cell| wording::cell(row.reason(), cell, t)) {
                text::label(ui, &cell, TextKind::Table, Tone::Ink2);
            }
            let lines = alike(ui, cx, review, row);
            ui.add_space(space::M);
            choices(ui, t, review, row, lines.as_deref());
            draft(ui, cx, review, row);
            ui.add_space(space::L);
            raw(ui, t, &plan.raw(row), plan.delimiter);
        });
    });
}

fn head(ui: &mut Ui, t: &Texts, review: &mut Review, at: usize, row: &Row, scroll_to: &mut Option<usize>) {
    let class = Class::of(row);
    let line = vec2(ui.available_width(), size::BUTTON_SMALL);
    ui.allocate_ui_with_layout(line, Layout::left_to_right(Align::Center), |ui| {
        ui.spacing_mut().item_spacing.x = space::S;
        let number = format::number(i64::try_from(row.line).unwrap_or(i64::MAX));
        text::line(ui, &t.import_row(number), TextKind::Section, Tone::Ink);
        let tone = mark(class).map_or(Tone::Ink3, |(_, tone)| tone);
        if let Some((glyph, tone)) = mark(class) {
            icon(ui, glyph, size::ICON, tone);
        }
        text::line(ui, &state_word(class, t), TextKind::Strong, tone);
        let Some(place) = review.asks().iter().position(|ask| *ask == at) else { return };
        let (before, after) = (place.checked_sub(1), place + 1);
        let neighbours = [
            (Icon::ChevronDown, t.import_row_next(), review.asks().get(after).copied()),
            (Icon::ChevronUp, t.import_row_previous(), before.and_then(|at| review.asks().get(at).copied())),
        ];
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.spacing_mut().item_spacing.x = 0.0;
            for (glyph, name, to) in neighbours {
                let button = ui.add_enabled(to.is_some(), IconButton::new(glyph, name));
                if button.clicked() {
                    if review.shown().is_some_and(|shown| shown != Class::Ask) {
                        review.show(None);
                    }
                    review.selected = to;
                    *scroll_to = to;
                }
            }
            ui.add_space(space::XS);
            let of = format::count(review.asks().len());
            text::line(ui, &t.import_row_place(format::count(place + 1), of), TextKind::Table, Tone::Ink3);
        });
    });
}

/// The row beside what it looks like; gives the lines back, since the advice depends on them.
fn alike(ui: &mut Ui, cx: &PageCx<'_>, review: &Review, row: &Row) -> Option<Vec<Line>> {
    let t = cx.texts;
    let like = row.like?;
    let Some(theirs) = review.counterpart(row, cx.ledger) else {
        text::label(ui, &t.import_like_gone(), TextKind::Table, Tone::Ink2);
        return None;
    };
    let Some(Draft::Card(ours)) = &row.draft else { return None };
    let lines = compare(&theirs, &ours.flat, t);
    let different: Vec<String> =
        lines.iter().filter(|line| line.differs()).map(|line| line.label.clone()).collect();
    let sentence = if different.is_empty() {
        t.import_like_same()
    } else {
        t.import_like_differs(different.join(&t.word_list_dot()))
    };
    text::label(ui, &sentence, TextKind::Body, Tone::Ink);
    ui.add_space(space::XS);
    let their_head = match like {
        Like::Card(_) => t.import_like_card_head(),
        Like::Line(line) => t.import_like_line_head(line.to_string()),
    };
    stack(ui, |ui| {
        columns(
            ui,
            ["", &their_head, &t.import_like_line_head(row.line.to_string())],
            TextKind::Small,
            Tone::Ink3,
        );
        rule(ui);
        for line in &lines {
            let kind = if line.differs() { TextKind::TableStrong } else { TextKind::Table };
            let unknown = t.word_not_applicable();
            let shown = |text: &str| if text.is_empty() { unknown.clone() } else { text.to_owned() };
            let (theirs, ours) = (shown(&line.theirs), shown(&line.ours));
            columns(ui, [&line.label, &theirs, &ours], kind, Tone::Ink);
            hairline(ui);
        }
    });
    Some(lines)
}

/// One line of the comparison: label, theirs, ours. Only ours is Bold where they differ.
fn columns(ui: &mut Ui, cells: [&str; 3], kind: TextKind, tone: Tone) {
    let label_width = size::FORM_LABEL + space::L;
    let column = (ui.available_width() - label_width) / 2.0;
    let height = size::ROW_COMPACT;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        let plain = if kind == TextKind::TableStrong { TextKind::Table } else { kind };
        let [label, theirs, ours] = cells;
        let label_tone = Tone::Ink3;
        for (width, words, kind, tone) in [
            (label_width, label, plain, label_tone),
            (column, theirs, plain, if tone == Tone::Ink { Tone::Ink2 } else { tone }),
            (column, ours, kind, tone),
        ] {
            ui.allocate_ui_with_layout(vec2(width, height), Layout::left_to_right(Align::Center), |ui| {
                ui.set_min_size(vec2(width, height));
                ui.set_max_width(width - space::XS);
                let shown = tail(words);
                let whole = text::name(ui, &shown, kind, tone);
                if shown != words {
                    whole.on_hover_text(words);
                }
            });
        }
    });
}

fn choices(ui: &mut Ui, t: &Texts, review: &mut Review, row: &Row, lines: Option<&[Line]>) {
    let answer = review.answer(row);
    if row.draft.is_none() {
        return;
    }
    match Class::of(row) {
        Class::Ask => ask(ui, t, review, row, lines),
        Class::Card | Class::Charge => {
            let mut take = answer != Some(Answer::Leave);
            if checkbox(ui, &mut take, &t.import_take_row()).changed() {
                review.say(row.line, (!take).then_some(Answer::Leave));
            }
            ui.add_space(space::S);
        }
        Class::Duplicate => {
            let mut take = answer == Some(Answer::Take);
            if checkbox(ui, &mut take, &t.import_take_again()).changed() {
                review.say(row.line, take.then_some(Answer::Take));
            }
            ui.add_space(space::S);
        }
        Class::Problem | Class::Ignored => {}
    }
}

fn ask(ui: &mut Ui, t: &Texts, review: &mut Review, row: &Row, lines: Option<&[Line]>) {
    let answer = review.answer(row);
    let order = t.field_order_number();
    let other_order =
        lines.is_some_and(|lines| lines.iter().any(|line| line.label == order && line.differs()));
    let (take, leave) = match row.like {
        Some(like) => {
            let caption =
                if other_order { t.import_choice_another_order() } else { t.import_choice_another_plain() };
            let same = match like {
                Like::Line(line) => t.import_choice_same_line(line.to_string()),
                Like::Card(_) => t.import_choice_same_card(),
            };
            ((t.import_choice_another(), caption), (same, t.import_choice_same_caption()))
        }
        None => (
            (t.import_choice_card(), t.import_choice_card_caption()),
            (t.import_choice_no_card(), t.import_choice_same_caption()),
        ),
    };
    let later = (t.import_choice_later(), t.import_choice_later_caption());
    heading(ui, &t.import_choice(), TextKind::Strong);
    stack(ui, |ui| {
        for (meaning, (label, caption)) in
            [(Some(Answer::Take), take), (Some(Answer::Leave), leave), (None, later)]
        {
            if ui.add(RadioRow::new(label).caption(caption).selected(answer == meaning)).clicked() {
                review.say(row.line, meaning);
            }
        }
    });
    let open = review.open_alike();
    if row.is_recorded() && open > 1 {
        ui.add_space(space::XS);
        if link(ui, &t.import_choice_all_another(format::count(open))).clicked() {
            review.take_all_alike();
        }
    }
    ui.add_space(space::M);
}

fn draft(ui: &mut Ui, cx: &PageCx<'_>, review: &Review, row: &Row) {
    let t = cx.texts;
    SectionHead::new(t.import_draft()).show(ui);
    ui.add_space(space::XS);
    let waits = Class::of(row) == Class::Ask && review.answer(row).is_none();
    match &row.draft {
        Some(Draft::Card(card)) if review.takes(row) || waits => card_facts(ui, t, card),
        Some(Draft::Charge(charge)) if review.takes(row) || waits => charge_facts(ui, t, charge),
        Some(Draft::Card(_) | Draft::Charge(_)) | None => {
            text::label(ui, &t.import_draft_none(), TextKind::Table, Tone::Ink3);
            return;
        }
    }
    ui.add_space(space::XS);
    text::label(ui, &t.import_draft_note(), TextKind::Small, Tone::Ink3);
}

fn card_facts(ui: &mut Ui, t: &Texts, draft: &CardDraft) {
    let CardDraft { flat: FlatCard { purchase, card, after, trouble }, quantity } = draft;
    let issuer = card.issuer_name.clone().unwrap_or_else(|| words::issuer(card.issuer, t));
    let name = match card.kind {
        CardKind::Unknown => issuer,
        kind => format!("{issuer}{}{}", t.word_list_dot(), words::kind(kind, t)),
    };
    let count = format::count(*quantity as usize);
    let times = |money: Option<Money>| match (money, quantity) {
        (None, _) => t.word_unknown(),
        (Some(money), _) => t.import_draft_cards(format::money(money), count.clone()),
    };
    facts_with(ui, |ui| {
        fact(ui, &t.field_card(), &name);
        fact(ui, &t.field_face_value(), &times(card.face_value));
        if card.paid.is_some() && card.paid != card.face_value {
            fact(ui, &t.field_paid(), &times(card.paid));
        }
        fact(ui, &t.field_provenance(), &words::provenance(purchase.provenance, t));
        let when =
            if purchase.when.is_unknown() { t.word_unknown() } else { format::when_full(purchase.when, t) };
        fact(ui, &t.field_purchased_on(), &when);
        let payment = match purchase.payment {
            Payment::Unknown => None,
            payment => Some(words::payment(payment, t)),
        };
        let purpose = match purchase.purpose {
            Purpose::Unknown => None,
            purpose => Some(words::purpose(purpose, t)),
        };
        let purchaser = match &purchase.purchaser {
            Purchaser::Unknown => None,
            Purchaser::Myself => Some(t.word_self()),
            Purchaser::Other(name) => Some(name.clone()),
        };
        for (label, value) in [
            (t.field_seller(), purchase.seller.clone()),
            (t.field_purchaser(), purchaser),
            (t.field_payment(), payment),
            (t.field_purpose(), purpose),
            (t.field_order_number(), purchase.order_number.clone()),
            (t.field_serial_number(), card.serial_number.clone()),
            (t.field_code(), card.code_last4.as_ref().map(|last| t.word_last_four(last.as_str()))),
            (t.field_expires_on(), card.expires_on.map(|day| format::day_full(day, t))),
            (t.field_charge_status(), became(after, t)),
            (t.import_draft_trouble(), trouble.map(|kind| words::incident_kind(kind, t))),
            (t.field_memo(), card.memo.clone()),
        ] {
            if let Some(value) = value {
                fact(ui, &label, &value);
            }
        }
    });
}

/// What became of the cards, as the row says it; nothing when it does not say.
fn became(after: &After, t: &Texts) -> Option<String> {
    let with = |word: String, when: crate::core::date::When, more: Option<&str>| {
        let mut parts = vec![word];
        parts.extend(more.filter(|more| !more.is_empty()).map(str::to_owned));
        parts.extend(when.day().map(format::day_source));
        Some(parts.join(&t.word_list_dot()))
    };
    match after {
        After::Unknown => None,
        After::Kept => Some(t.word_charge_uncharged()),
        After::Charged { account, when } => with(t.word_charge_charged(), *when, Some(account)),
        After::Spent(when) => with(t.word_charge_spent(), *when, None),
        After::HandedOver { how, when } => with(words::hand_over(*how, t), *when, None),
    }
}

fn charge_facts(ui: &mut Ui, t: &Texts, draft: &ChargeDraft) {
    let ChargeDraft {
        credit: _,
        issuer,
        account,
        when,
        amount,
        balance_after,
        code_last4,
        serial_number,
        order_number,
    } = draft;
    facts_with(ui, |ui| {
        for (label, value) in [
            (t.field_issuer(), Some(words::issuer(*issuer, t))),
            (t.field_account(), Some(account.clone())),
            (t.field_charge(), Some(amount.map_or_else(|| t.word_unknown(), format::money))),
            (t.import_column_date(), Some(format::when_full(*when, t)).filter(|_| !when.is_unknown())),
            (t.field_balance(), balance_after.map(format::money)),
            (t.field_code(), code_last4.as_ref().map(|last| t.word_last_four(last.as_str()))),
            (t.field_serial_number(), serial_number.clone()),
            (t.field_order_number(), order_number.clone()),
        ] {
            if let Some(value) = value {
                fact(ui, &label, &value);
            }
        }
    });
}

fn raw(ui: &mut Ui, t: &Texts, cells: &[String], delimiter: char) {
    SectionHead::new(t.import_raw()).show(ui);
    ui.add_space(space::XS);
    Block::sunken(ui, |ui| {
        text::selectable(ui, &cells.join(&delimiter.to_string()), TextKind::Table, Tone::Ink2);
    });
    if cells.iter().any(|cell| cell.contains("••••")) {
        text::label(ui, &t.import_raw_masked(), TextKind::Small, Tone::Ink3);
    }
}
