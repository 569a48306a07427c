//! One warning explained: the four parts, what it rests on, the yen at risk in it, and what can be done.

use eframe::egui::{Align, Frame, Layout, Margin, ScrollArea, Ui, vec2};

use super::dismiss::Dismiss;
use super::things;
use crate::action::{Action, Place};
use crate::core::words::ChargeStatus;
use crate::guide::knowledge::SourceKind;
use crate::i18n::{Texts, format};
use crate::rules::{Evidence, Subject, Warning};
use crate::ui::icons::Icon;
use crate::ui::page_cx::PageCx;
use crate::ui::pages::overview::level;
use crate::ui::pages::seller_note::SellerNote;
use crate::ui::theme::{TextKind, Tone, space};
use crate::ui::widgets::{
    Button, IconButton, LedgerLine, SectionHead, WarningBlock, empty_line, link, stack, text, total_row,
};
use crate::wording::warnings::{self, WarningWords};

/// What was asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DetailReply {
    Nothing,
    Close,
    Dismiss(Dismiss),
    /// Write down until when a seller takes claims.
    SellerNote(SellerNote),
}

/// Draws a warning into the pane.
pub fn ui(ui: &mut Ui, warning: &Warning, cx: &PageCx<'_>) -> DetailReply {
    let t = cx.texts;
    let mut reply = DetailReply::Nothing;
    ScrollArea::vertical().id_salt("explained").auto_shrink(false).show(ui, |ui| {
        let margin = Margin::symmetric(space::L as i8, space::M as i8);
        Frame::new().inner_margin(margin).show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing = vec2(space::S, 0.0);
            ui.horizontal(|ui| {
                text::line(ui, &warnings::rule_name(warning.rule, t), TextKind::Strong, Tone::Ink2);
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    if ui.add(IconButton::new(Icon::Close, t.button_close())).clicked() {
                        reply = DetailReply::Close;
                    }
                });
            });
            ui.add_space(space::S);
            match block(ui, warning, cx) {
                DetailReply::Nothing => {}
                asked => reply = asked,
            }
            ui.add_space(space::SECTIONS);
            rests_on(ui, warning, cx);
            ui.add_space(space::SECTIONS);
            at_risk(ui, warning, cx);
        });
    });
    reply
}

/// The four parts, always in this order, and what can be done at once.
fn block(ui: &mut Ui, warning: &Warning, cx: &PageCx<'_>) -> DetailReply {
    let t = cx.texts;
    let words = warnings::words(warning, cx.ledger, cx.knowledge, cx.now.day, t);
    let title = words.title.clone();
    let block = WarningBlock::new(level(warning.level), warnings::level(warning.level, t), title);
    let block =
        parts(words, warning, cx).into_iter().fold(block, |block, (label, text)| block.part(label, text));
    let mut reply = DetailReply::Nothing;
    block.show(ui, |ui| {
        ui.spacing_mut().item_spacing = vec2(space::S, space::S);
        trouble_button(ui, warning, cx);
        if ui.add(Button::secondary(t.button_dismiss()).small()).clicked()
            && let Some(dismiss) = Dismiss::of(warning, cx)
        {
            reply = DetailReply::Dismiss(dismiss);
        }
        if let Evidence::ClaimWindow(window) = &warning.evidence
            && let Some(seller) = &window.seller
            && link(ui, &t.seller_note_open()).clicked()
        {
            reply = DetailReply::SellerNote(SellerNote::of(seller, cx));
        }
        if let Evidence::AskedToBuy { told: 0, .. } = &warning.evidence
            && link(ui, &t.card_see_asked()).clicked()
        {
            cx.send(Action::Show(Place::Asked));
        }
    });
    reply
}

/// The parts of a warning with their names. A part that only some rules have comes after the four.
fn parts(words: WarningWords, warning: &Warning, cx: &PageCx<'_>) -> Vec<(String, String)> {
    let t = cx.texts;
    let sources = sources(&words, warning, cx);
    let mut parts = vec![
        (t.warning_part_seen(), words.seen),
        (t.warning_part_why(), words.why),
        (t.warning_part_source(), sources),
        (t.warning_part_advice(), words.advice),
    ];
    parts.extend(words.cannot_undo.map(|words| (t.warning_part_final(), words)));
    parts
}

/// 根拠, a line each: name, date, whether it was confirmed, and what kind of source it is.
fn sources(words: &WarningWords, warning: &Warning, cx: &PageCx<'_>) -> String {
    let t = cx.texts;
    let kinds: Vec<SourceKind> =
        warning.cites.iter().filter_map(|id| cx.knowledge.fact(id)).map(|fact| fact.class).collect();
    // The person's own record comes before what is cited, and is no source of the world.
    let own = words.sources.len().saturating_sub(kinds.len());
    let kind_of = |at: usize| at.checked_sub(own).and_then(|at| kinds.get(at));
    let lines = words.sources.iter().enumerate().map(|(at, source)| match kind_of(at) {
        Some(kind) => t.warnings_source(&source.line, source_kind(*kind, t)),
        None => source.line.clone(),
    });
    lines.collect::<Vec<_>>().join("\n")
}

fn source_kind(kind: SourceKind, t: &Texts) -> String {
    match kind {
        SourceKind::Official => t.warnings_source_official(),
        SourceKind::Quoted => t.warnings_source_quoted(),
        SourceKind::Secondary => t.warnings_source_secondary(),
        SourceKind::NotFound => t.warnings_source_not_found(),
    }
}

/// To the steps of open trouble about the same cards; else to the form for new trouble.
fn trouble_button(ui: &mut Ui, warning: &Warning, cx: &PageCx<'_>) {
    let t = cx.texts;
    let cards = things::cards_of(warning, cx);
    let of_cards = cards.iter().filter_map(|id| cx.ledger.card(*id)).flat_map(|card| card.incidents.iter());
    let of_accounts = warning.subjects.iter().flat_map(|subject| match subject {
        Subject::Account(id) => cx.ledger.account(*id).map_or(&[][..], |account| &account.incidents[..]),
        Subject::Incident(id) => std::slice::from_ref(id),
        Subject::Card(_) | Subject::Purchase(_) | Subject::Seller(_) => &[],
    });
    let mut incidents = of_cards.chain(of_accounts).filter_map(|id| cx.ledger.incident(*id));
    if let Some(open) = incidents.find(|incident| incident.is_open()) {
        if ui.add(Button::primary(t.button_show_steps()).small()).clicked() {
            cx.send(Action::Show(Place::Incident(open.id)));
        }
    } else if ui.add(Button::secondary(t.warnings_record_trouble()).small()).clicked() {
        cx.send(Action::Show(Place::NewIncident(cards)));
    }
}

/// The very things it rests on; each line leads there.
fn rests_on(ui: &mut Ui, warning: &Warning, cx: &PageCx<'_>) {
    let t = cx.texts;
    let count = warning.subjects.len();
    SectionHead::new(t.warnings_rests_on()).count(t.count_items(count, format::count(count))).show(ui);
    let (lines, more) = things::lines(warning, cx);
    if lines.is_empty() {
        ui.add_space(space::S);
        empty_line(ui, &t.warnings_rests_on_gone());
        return;
    }
    stack(ui, |ui| {
        for (at, thing) in lines.into_iter().enumerate() {
            if ui.push_id(at, |ui| ui.add(thing.line).clicked()).inner {
                cx.send(Action::Show(thing.place.place(cx)));
            }
        }
        if more > 0 {
            let line = LedgerLine::new(t.word_and_others(more)).opens();
            if ui.add(line).clicked() {
                cx.send(Action::Show(Place::CardsOf(things::cards_of(warning, cx))));
            }
        }
    });
}

/// The yen at risk by this warning alone, and what is counted in it.
fn at_risk(ui: &mut Ui, warning: &Warning, cx: &PageCx<'_>) {
    let t = cx.texts;
    SectionHead::new(t.warnings_at_risk_here()).show(ui);
    if warning.at_risk_yen > 0 {
        stack(ui, |ui| total_row(ui, &counted(warning, cx), &format::yen(warning.at_risk_yen)));
        ui.add_space(space::S);
        text::label(ui, &t.warnings_counted_once(), TextKind::Small, Tone::Ink3);
    } else {
        ui.add_space(space::S);
        empty_line(ui, &t.warnings_at_risk_none());
    }
}

/// What is counted: a face value, what is left of a charge, a whole balance.
fn counted(warning: &Warning, cx: &PageCx<'_>) -> String {
    let t = cx.texts;
    match warning.subject() {
        Some(Subject::Account(_)) => t.warnings_counts_balance(),
        Some(Subject::Card(id)) => {
            let status = cx.ledger.card(*id).map(crate::core::card::Card::charge_status);
            match status {
                Some(ChargeStatus::Charged) => t.warnings_counts_rest(),
                Some(
                    ChargeStatus::Uncharged
                    | ChargeStatus::Spent
                    | ChargeStatus::HandedOver
                    | ChargeStatus::Unknown,
                )
                | None => t.warnings_counts_face(),
            }
        }
        Some(Subject::Purchase(_) | Subject::Incident(_) | Subject::Seller(_)) | None => {
            t.warnings_counts_several()
        }
    }
}
