//! Below the warnings: what hangs on the account, until when to claim, what cannot be undone, and the ways back there are.

use eframe::egui::Ui;

use super::answer::{Answer, Around};
use super::draft::Question;
use crate::action::{Action, Place};
use crate::core::words::{CardKind, Issuer, SourceClass};
use crate::guide::issuers::{Cancel, KindFacts, Resend};
use crate::guide::knowledge::FactId;
use crate::i18n::format;
use crate::rules::SaidBy;
use crate::ui::icons::Icon;
use crate::ui::page_cx::PageCx;
use crate::ui::pages::{layout, seller_note};
use crate::ui::theme::{TextKind, Tone, space};
use crate::ui::widgets::{SectionHead, link, text};
use crate::wording::sources;

/// What becomes of the account the cards would go to, and what else hangs on it.
pub fn around(ui: &mut Ui, around: &Around, question: &Question, cx: &PageCx<'_>) {
    let t = cx.texts;
    SectionHead::new(t.before_around()).show(ui);
    ui.add_space(space::S);
    match around {
        Around::Nothing => {}
        Around::NotCharged { decided } => {
            let words = if *decided { t.before_around_kept() } else { t.before_around_unknown() };
            text::label(ui, &words, TextKind::Table, Tone::Ink);
        }
        Around::Account { account, name, balance_yen, mixed_now, official } => {
            let (name, balance) = (t.word_quoted(name), format::yen(*balance_yen));
            let words = match (mixed_now, question.purchase.provenance.is_unofficial()) {
                (true, true) => t.before_around_more(name, balance),
                (true, false) => t.before_around_mixed(name, balance),
                (false, _) => t.before_around_mixes(name, balance),
            };
            text::label(ui, &words, TextKind::Table, Tone::Ink);
            let (cards, left) = official;
            if *cards > 0 {
                let cards = t.count_cards(*cards, format::count(*cards));
                text::label(
                    ui,
                    &t.before_around_official(format::yen(*left), cards),
                    TextKind::Table,
                    Tone::Ink,
                );
            }
            ui.add_space(space::XS);
            if link(ui, &t.card_see_account()).clicked() {
                cx.send(Action::Show(Place::Account(*account)));
            }
        }
    }
    ui.add_space(space::S);
    let (words, fact) = match question.card.issuer {
        Issuer::AmazonJp => (t.before_around_terms(), FactId::AMAZON_SOURCES),
        Issuer::Apple
        | Issuer::GooglePlay
        | Issuer::Nintendo
        | Issuer::PlayStation
        | Issuer::Rakuten
        | Issuer::QuoPay
        | Issuer::WebMoney
        | Issuer::BitCash
        | Issuer::Other
        | Issuer::Unknown => (t.before_around_terms_other(), FactId::RESALE_IN_GENERAL),
    };
    text::label(ui, &words, TextKind::Table, Tone::Ink);
    source(ui, &fact, cx);
}

/// Until when to claim or what can still be done, beside what cannot be undone. Gives the seller of which the time for a
/// claim is to be written down, once that was asked for.
pub fn later(ui: &mut Ui, answer: &Answer, question: &Question, cx: &PageCx<'_>) -> Option<String> {
    let official = question.purchase.provenance.class() == SourceClass::Official;
    let way = cx.knowledge.kind(question.card.issuer, question.card.kind);
    let known = way.filter(|way| official && way.cancel != Cancel::Unknown);
    // What nobody knows of a seller can be written down as well.
    let seller = question.purchase.seller.as_deref();
    let claims = answer.claim.is_some() || (seller.is_some() && question.purchase.provenance.is_unofficial());
    let width = ui.available_width();
    let half = ((width - space::COLUMNS) / 2.0).round();
    if !claims && known.is_none() {
        undone(ui, question, way, cx);
        return None;
    }
    let mut note = false;
    layout::columns(ui, [half, width - half - space::COLUMNS], space::COLUMNS, |ui, at| {
        ui.spacing_mut().item_spacing.y = 0.0;
        match (at, known) {
            (0, _) if claims => note = claim(ui, answer.claim, seller, cx),
            (0, Some(way)) => possible(ui, way, cx),
            (0, None) => {}
            _ => undone(ui, question, way, cx),
        }
    });
    seller.filter(|_| note).map(str::to_owned)
}

/// Until when to claim, who says so, and the way to write it down, which it says when it was taken.
fn claim(ui: &mut Ui, claim: Option<(u32, SaidBy)>, seller: Option<&str>, cx: &PageCx<'_>) -> bool {
    let t = cx.texts;
    SectionHead::new(t.before_claim()).icon(Icon::Clock).show(ui);
    ui.add_space(space::S);
    if let Some((minutes, said_by)) = claim {
        until(ui, minutes, cx);
        let says = match said_by {
            SaidBy::Person => t.before_claim_written(),
            SaidBy::Reports => t.before_claim_reported(),
            SaidBy::Nobody => t.before_claim_setting(),
        };
        text::label(ui, &says, TextKind::Small, Tone::Ink2);
        if said_by == SaidBy::Reports {
            reported(ui, seller, cx);
        }
    } else {
        let none = seller.is_some_and(|seller| seller_note::takes_none(seller, cx));
        let words = if none { t.before_claim_none() } else { t.before_claim_unknown() };
        text::label(ui, &words, TextKind::Table, Tone::Ink);
    }
    if seller.is_none() {
        return false;
    }
    ui.add_space(space::XS);
    link(ui, &t.seller_note_open()).clicked()
}

/// The minutes in a sentence, with weight.
fn until(ui: &mut Ui, minutes: u32, cx: &PageCx<'_>) {
    let minutes = seller_note::in_words(minutes, cx.texts);
    let words = cx.texts.before_claim_text(&minutes);
    match words.split_once(&minutes) {
        Some((before, behind)) => {
            let plain = (TextKind::Table, Tone::Ink);
            let parts = [
                (before, plain.0, plain.1),
                (minutes.as_str(), TextKind::TableStrong, plain.1),
                (behind, plain.0, plain.1),
            ];
            text::mixed(ui, &parts)
        }
        None => text::label(ui, &words, TextKind::Table, Tone::Ink),
    };
}

/// What says how long this seller takes claims; what says it of such sites where the seller has no source of its own.
fn reported(ui: &mut Ui, seller: Option<&str>, cx: &PageCx<'_>) {
    let known = seller.and_then(|seller| cx.knowledge.seller(seller));
    let cites = known.map(|known| known.cites.as_slice()).unwrap_or_default();
    if cites.is_empty() {
        source(ui, &FactId::CLAIM_WINDOWS, cx);
    }
    for fact in cites {
        source(ui, fact, cx);
    }
}

/// What can still be done after buying at the issuer's own shop.
fn possible(ui: &mut Ui, way: &KindFacts, cx: &PageCx<'_>) {
    let t = cx.texts;
    SectionHead::new(t.before_ways()).icon(Icon::Undo).show(ui);
    ui.add_space(space::S);
    if is_resent(way) {
        text::label(ui, &t.before_way_resend(), TextKind::Table, Tone::Ink);
    }
    let cancel = match way.cancel {
        Cancel::IfScheduled { days_before } => Some(t.before_way_cancel_scheduled(days_before.to_string())),
        Cancel::WhileUnpaid { days: _ } => Some(t.before_way_cancel_unpaid()),
        Cancel::BeforeDispatch => Some(t.before_way_cancel_dispatched()),
        Cancel::Never => Some(t.before_way_cancel_none()),
        Cancel::Unknown => None,
    };
    if let Some(cancel) = cancel {
        text::label(ui, &cancel, TextKind::Table, Tone::Ink);
    }
    way_source(ui, way, cx);
}

fn undone(ui: &mut Ui, question: &Question, way: Option<&KindFacts>, cx: &PageCx<'_>) {
    let t = cx.texts;
    SectionHead::new(t.before_undone()).icon(Icon::Void).show(ui);
    ui.add_space(space::S);
    let amazon = question.card.issuer == Issuer::AmazonJp;
    let words = if amazon { t.before_undone_text() } else { t.before_undone_text_other() };
    text::label(ui, &words, TextKind::Table, Tone::Ink);
    source(ui, &FactId::NO_REFUND, cx);
    if amazon {
        source(ui, &FactId::AMAZON_RESALE, cx);
    }
    // Whoever bought the code first stays its purchaser.
    let unofficial = question.purchase.provenance.is_unofficial() && question.card.kind == CardKind::Email;
    if let Some(way) = way.filter(|way| is_resent(way) && unofficial) {
        ui.add_space(space::S);
        text::label(ui, &t.before_undone_resent(), TextKind::Table, Tone::Ink);
        way_source(ui, way, cx);
    }
}

/// The line of a fact's source.
fn source(ui: &mut Ui, fact: &FactId, cx: &PageCx<'_>) {
    if let Some(fact) = cx.knowledge.fact(fact) {
        text::label(ui, &sources::source_line(fact, cx.now.day, cx.texts).line, TextKind::Small, Tone::Ink2);
    }
}

fn is_resent(way: &KindFacts) -> bool {
    match way.resend {
        Resend::Purchaser { most: _ } => true,
        Resend::Never | Resend::Unknown => false,
    }
}

fn way_source(ui: &mut Ui, way: &KindFacts, cx: &PageCx<'_>) {
    for fact in &way.cite {
        source(ui, fact, cx);
    }
}
