//! What was found about a card: the highest warning explained, the others as lines, and closing one with a reason.

use eframe::egui::Ui;

use crate::action::{Action, Change, Place};
use crate::core::card::Card;
use crate::core::ledger::Ledger;
use crate::rules::{self, Evidence, Subject, Warning};
use crate::ui::page_cx::PageCx;
use crate::ui::pages::warnings::dismiss::Dismiss;
use crate::ui::theme::{Level, TextKind, Tone, space};
use crate::ui::widgets::{Button, LevelLine, WarningBlock, link_small, text};
use crate::wording::warnings;

/// What was asked for about a warning.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FoundReply {
    Nothing,
    Dismiss(Dismiss),
    Edit,
}

/// The level as the theme draws it.
pub fn level(level: rules::Level) -> Level {
    match level {
        rules::Level::Danger => Level::Danger,
        rules::Level::Warning => Level::Warning,
        rules::Level::Caution => Level::Caution,
        rules::Level::Note => Level::Note,
    }
}

/// The cards a warning is about, each once; those of a purchase when it is about that.
pub fn cards_of(warning: &Warning, ledger: &Ledger) -> Vec<crate::core::id::CardId> {
    let mut cards = Vec::new();
    for subject in &warning.subjects {
        match subject {
            Subject::Card(card) => cards.push(*card),
            Subject::Purchase(purchase) => {
                cards.extend(ledger.purchase(*purchase).into_iter().flat_map(|p| p.cards.iter().copied()));
            }
            Subject::Account(_) | Subject::Incident(_) | Subject::Seller(_) => {}
        }
    }
    cards.sort_unstable();
    cards.dedup();
    cards
}

/// Which warning of a card is explained, and how far.
#[derive(Debug, Clone, Copy, Default)]
pub struct OpenWarning {
    at: usize,
    all_sources: bool,
}

/// Whether the first thing to do about a card's warnings is to record trouble.
pub fn offers_trouble(card: &Card, cx: &PageCx<'_>) -> bool {
    cx.warnings.for_card(card).first().is_some_and(|warning| {
        matches!(warning.evidence, Evidence::UnofficialSource { .. } | Evidence::AskedToBuy { .. })
    })
}

/// Draws the warnings about a card.
pub fn found_ui(ui: &mut Ui, card: &Card, open: &mut OpenWarning, cx: &PageCx<'_>) -> FoundReply {
    let found = cx.warnings.for_card(card);
    let mut reply = FoundReply::Nothing;
    ui.spacing_mut().item_spacing.y = space::S;
    if let Some(warning) = found.get(open.at.min(found.len().saturating_sub(1))) {
        reply = explained_ui(ui, card, warning, found.len(), &mut open.all_sources, cx);
        let shown = *warning;
        for (at, other) in found.iter().enumerate().filter(|(_, other)| !std::ptr::eq(**other, shown)) {
            let words = warnings::title(other, cx.ledger, cx.texts);
            let line = LevelLine::new(level(other.level), warnings::level(other.level, cx.texts), words);
            if line.action(cx.texts.card_why()).show(ui) {
                *open = OpenWarning { at, all_sources: false };
            }
        }
        if link_small(ui, &cx.texts.warnings_see_about()).clicked() {
            cx.send(Action::Show(Place::WarningsAbout(Subject::Card(card.id))));
        }
        ui.add_space(space::XS);
    }
    closed_ui(ui, card, cx);
    reply
}

fn explained_ui(
    ui: &mut Ui,
    card: &Card,
    warning: &Warning,
    count: usize,
    all_sources: &mut bool,
    cx: &PageCx<'_>,
) -> FoundReply {
    let t = cx.texts;
    let words = warnings::words(warning, cx.ledger, cx.knowledge, cx.now.day, t);
    let mut sources: Vec<String> = words.sources.into_iter().map(|source| source.line).collect();
    let more = sources.len().saturating_sub(1);
    if !*all_sources {
        sources.truncate(1);
    }
    let mut block = WarningBlock::new(level(warning.level), warnings::level(warning.level, t), words.title);
    if count > 1 {
        block = block.corner(t.word_and_others(count - 1));
    }
    let mut reply = FoundReply::Nothing;
    block = block
        .part(t.warning_part_seen(), words.seen)
        .part(t.warning_part_why(), words.why)
        .part(t.warning_part_source(), sources.join("\n"));
    if more > 0 && !*all_sources {
        block = block.source(t.word_and_others(more));
    }
    block = block.part(t.warning_part_advice(), words.advice);
    if let Some(cannot_undo) = words.cannot_undo {
        block = block.part(t.warning_part_final(), cannot_undo);
    }
    let shown = block.show(ui, |ui| {
        ui.spacing_mut().item_spacing.x = space::S;
        if let Some(next) = first_step(ui, card, warning, cx) {
            reply = next;
        }
        if ui.add(Button::secondary(t.button_dismiss()).small()).clicked()
            && let Some(dismiss) = Dismiss::of(warning, cx)
        {
            reply = FoundReply::Dismiss(dismiss);
        }
    });
    *all_sources |= shown.source;
    reply
}

/// The one thing to do first, if there is a place for it.
fn first_step(ui: &mut Ui, card: &Card, warning: &Warning, cx: &PageCx<'_>) -> Option<FoundReply> {
    let t = cx.texts;
    let mut primary = |label: String| ui.add(Button::primary(label).small()).clicked();
    let open =
        card.incidents.iter().filter_map(|id| cx.ledger.incident(*id)).find(|incident| incident.is_open());
    if let Some(incident) = open {
        if primary(t.button_show_steps()) {
            cx.send(Action::Show(Place::Incident(incident.id)));
        }
        return None;
    }
    match &warning.evidence {
        Evidence::UnknownSource { .. } | Evidence::PriceBelowFace(_) => {
            primary(t.button_write_in()).then_some(FoundReply::Edit)
        }
        Evidence::TaintedAccount { .. }
        | Evidence::RecentUnofficialCharge(_)
        | Evidence::LargeCharge(_)
        | Evidence::BalanceCap(_)
        | Evidence::LotExpiring(_) => {
            let account = warning.subjects.iter().find_map(|subject| match subject {
                Subject::Account(account) => Some(*account),
                Subject::Card(_) | Subject::Purchase(_) | Subject::Incident(_) | Subject::Seller(_) => None,
            });
            if let Some(account) = account
                && primary(t.card_see_account())
            {
                cx.send(Action::Show(Place::Account(account)));
            }
            None
        }
        Evidence::UnusualAmount(_)
        | Evidence::UnusualCount { .. }
        | Evidence::FirstLargePurchase(_)
        | Evidence::NewPaymentLarge(_)
        | Evidence::ResalePattern(_)
        | Evidence::CodeReused(_) => {
            let cards = cards_of(warning, cx.ledger);
            if cards.len() > 1 && primary(t.card_see_cards()) {
                cx.send(Action::Show(Place::CardsOf(cards)));
            }
            None
        }
        Evidence::Expiring(_) => {
            if primary(t.card_before_charging()) {
                cx.send(Action::Show(Place::BeforeCharging(vec![card.id])));
            }
            None
        }
        Evidence::SellerNamedInNotice { .. }
        | Evidence::SellerRecord(_)
        | Evidence::IdleCode { .. }
        | Evidence::CancelWindow(_)
        | Evidence::OpenIncidentIdle(_) => None,
        Evidence::AskedToBuy { told: 0, .. } => {
            if primary(t.card_see_asked()) {
                cx.send(Action::Show(Place::Asked));
            }
            None
        }
        Evidence::UnofficialSource { .. } | Evidence::AskedToBuy { .. } | Evidence::ClaimWindow(_) => {
            if primary(t.card_open_incident()) {
                cx.send(Action::Show(Place::NewIncident(vec![card.id])));
            }
            None
        }
    }
}

/// Warnings about this card that were closed, each with its reason and a way back.
fn closed_ui(ui: &mut Ui, card: &Card, cx: &PageCx<'_>) {
    let t = cx.texts;
    let own = [Subject::Card(card.id), Subject::Purchase(card.purchase)];
    for subject in &own {
        let key = subject.key();
        for dismissal in cx.ledger.dismissals().filter(|dismissal| dismissal.subject == key) {
            let rule = rules::RuleId::from_word(&dismissal.rule);
            let name = rule.map_or_else(|| dismissal.rule.clone(), |rule| warnings::rule_name(rule, t));
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing.x = space::S;
                text::label(ui, &t.card_closed_warning(name, &dismissal.reason), TextKind::Small, Tone::Ink3);
                if link_small(ui, &t.button_restore()).clicked() {
                    cx.change(Change::RestoreWarning {
                        rule: dismissal.rule.clone(),
                        subject: dismissal.subject.clone(),
                    });
                }
            });
        }
    }
}
