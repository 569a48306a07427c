//! What will be recorded, in a sentence and as facts, while the form is filled in.

use eframe::egui::Ui;

use super::draft::Read;
use crate::action::{Action, Place};
use crate::core::alike::{Alike, Sign};
use crate::core::facts::{CardFacts, PurchaseFacts, Purchaser};
use crate::core::id::CardId;
use crate::core::words::{CardKind, Issuer, Payment, Provenance};
use crate::i18n::{Texts, format};
use crate::ui::marks;
use crate::ui::page_cx::PageCx;
use crate::ui::theme::{Level, TextKind, Tone, space};
use crate::ui::widgets::{LevelLine, SectionHead, empty_line, fact, fact_with, facts_with, icon_line, text};
use crate::wording::{history, words};

/// What a new purchase will be recorded as, once something was written.
pub fn recording(ui: &mut Ui, read: &Read, alike: Option<&Alike>, begun: bool, cx: &PageCx<'_>) {
    let t = cx.texts;
    ui.spacing_mut().item_spacing.y = space::S;
    SectionHead::new(t.card_preview()).show(ui);
    if !begun {
        empty_line(ui, &t.card_nothing_written());
        return;
    }
    text::label(ui, &cards_in_words(&read.cards, t), TextKind::Title, Tone::Ink);
    known_facts(ui, read, cx);
    notes(ui, read, cx);
    if let Some(alike) = alike {
        ui.add_space(space::S);
        let line = LevelLine::new(Level::Caution, t.word_level_caution(), alike_sentence(alike, cx));
        if line.action(t.card_look_at_it()).show(ui) {
            cx.send(Action::Show(Place::Card(alike.card)));
        }
    }
}

/// What will change about a card that is there.
pub fn amending(ui: &mut Ui, card: CardId, read: &Read, cx: &PageCx<'_>) {
    let t = cx.texts;
    ui.spacing_mut().item_spacing.y = space::S;
    SectionHead::new(t.card_changes()).show(ui);
    let Some(card) = cx.ledger.card(card) else { return };
    let Some(purchase) = cx.ledger.purchase_of(card) else { return };
    let mut changes = history::card_changes(&card.facts, read.cards.first().unwrap_or(&card.facts), t);
    let of_purchase = history::purchase_changes(&purchase.facts, &read.purchase, t);
    let shared = !of_purchase.is_empty() && purchase.cards.len() > 1;
    changes.extend(of_purchase);
    if changes.is_empty() {
        empty_line(ui, &t.card_no_changes());
    }
    for change in changes {
        text::label(ui, &change, TextKind::Body, Tone::Ink);
    }
    if shared {
        let count = purchase.cards.len();
        text::label(ui, &t.card_shared_change(count, format::count(count)), TextKind::Table, Tone::Ink2);
    }
    notes(ui, read, cx);
}

/// The cards of one purchase in a few words: issuer, face value, how many, together.
pub fn cards_in_words(cards: &[CardFacts], t: &Texts) -> String {
    let first = cards.first();
    let issuer = match first {
        Some(CardFacts { issuer_name: Some(name), .. }) => name.clone(),
        Some(CardFacts { issuer, .. }) if *issuer != Issuer::Unknown => words::issuer(*issuer, t),
        _ => t.card_issuer_unknown(),
    };
    let face = first.and_then(|card| card.face_value);
    let shown = face.map_or_else(|| t.card_value_unknown(), format::money);
    let count = cards.len();
    let total = face.and_then(|face| face.checked_mul(u32::try_from(count).ok()?));
    match total {
        Some(total) if count > 1 => {
            t.card_sentence_several(issuer, shown, format::count(count), format::money(total))
        }
        _ if count > 1 => t.card_sentence_count(issuer, format::count(count), shown),
        _ => t.card_sentence_one(issuer, shown),
    }
}

fn known_facts(ui: &mut Ui, read: &Read, cx: &PageCx<'_>) {
    let t = cx.texts;
    let Some(card) = read.cards.first() else { return };
    let PurchaseFacts { when, seller, provenance, payment, purchaser, .. } = &read.purchase;
    facts_with(ui, |ui| {
        if *provenance != Provenance::Unknown {
            let (icon, tone) = marks::provenance(*provenance);
            fact_with(ui, &t.field_provenance_short(), |ui| {
                icon_line(ui, icon, &words::provenance(*provenance, t), TextKind::Table, tone, Tone::Ink)
            });
        }
        if let Some(seller) = seller {
            fact(ui, &t.field_seller(), seller);
        }
        if !when.is_unknown() {
            fact(ui, &t.field_purchased_on(), &format::when_full(*when, t));
        }
        if let Some(paid) = card.paid {
            fact(ui, &t.field_paid(), &paid_in_words(read, paid, t));
        }
        if *payment != Payment::Unknown {
            fact(ui, &t.field_payment(), &words::payment(*payment, t));
        }
        if card.kind != CardKind::Unknown {
            fact(ui, &t.field_kind(), &words::kind(card.kind, t));
        }
        if let Some(name) = history::purchaser_name(purchaser, t) {
            fact(ui, &t.field_purchaser(), &name);
        }
        if let Some(day) = card.expires_on {
            fact(ui, &t.field_expires_on(), &format::day_full(day, t));
        }
        let ends: Vec<String> =
            read.cards.iter().filter_map(|card| card.code_last4.as_ref()).map(ToString::to_string).collect();
        if !ends.is_empty() {
            fact(ui, &t.card_last4(), &format::list(&ends, t));
        }
    });
}

fn paid_in_words(read: &Read, paid: crate::core::money::Money, t: &Texts) -> String {
    let count = read.cards.len();
    let total = u32::try_from(count).ok().and_then(|count| paid.checked_mul(count));
    match total {
        Some(total) if count > 1 => {
            t.card_paid_several(format::money(paid), format::count(count), format::money(total))
        }
        _ => format::money(paid),
    }
}

/// What stays unknown, and what could not be read.
fn notes(ui: &mut Ui, read: &Read, cx: &PageCx<'_>) {
    let t = cx.texts;
    let Some(card) = read.cards.first() else { return };
    let bought = &read.purchase;
    let unknown: Vec<String> = [
        (card.issuer == Issuer::Unknown, t.field_issuer()),
        (card.face_value.is_none(), t.field_face_value()),
        (card.kind == CardKind::Unknown, t.field_kind()),
        (card.paid.is_none() && !bought.provenance.is_received(), t.field_paid()),
        (bought.provenance == Provenance::Unknown, t.field_provenance()),
        (bought.seller.is_none(), t.field_seller()),
        (bought.when.is_unknown(), t.field_purchased_on()),
        (bought.purchaser == Purchaser::Unknown, t.field_purchaser()),
    ]
    .into_iter()
    .filter_map(|(unknown, name)| unknown.then_some(name))
    .collect();
    if !unknown.is_empty() {
        let names = format::list(&unknown, t);
        text::label(ui, &t.card_stays_unknown(names), TextKind::Table, Tone::Ink3);
    }
    for typed in &read.unread {
        text::label(ui, &t.card_kept_in_memo(typed), TextKind::Table, Tone::Warning);
    }
}

/// Why a card may be one that is there already.
pub fn alike_sentence(alike: &Alike, cx: &PageCx<'_>) -> String {
    let t = cx.texts;
    let count = alike.count;
    let shown = format::count(count);
    match alike.sign {
        Sign::Serial => t.card_alike_serial(count, shown),
        Sign::Code => t.card_alike_code(count, shown),
        Sign::Order => t.card_alike_order(count, shown),
        Sign::DayAndValue => {
            let card = cx.ledger.card(alike.card);
            let purchase = card.and_then(|card| cx.ledger.purchase_of(card));
            let day = purchase.and_then(|p| p.facts.when.day());
            let day = day.map_or_else(|| t.word_unknown(), |day| format::day_table(day, cx.now.day));
            let face =
                card.and_then(|card| card.facts.face_value).map_or_else(|| t.word_unknown(), format::money);
            let seller = purchase.and_then(|p| p.facts.seller.clone()).unwrap_or_else(|| t.word_unknown());
            t.card_alike_day(count, shown, face, seller, day)
        }
    }
}
