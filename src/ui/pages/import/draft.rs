//! What a row will be recorded as, field by field, with what was answered for the whole file.

use eframe::egui::Ui;

use super::Opened;
use super::edit::Form;
use super::review::{Answer, Class, Review};
use super::rows::card_name;
use crate::core::facts::Purchaser;
use crate::core::flat::{After, FlatCard};
use crate::core::money::Money;
use crate::core::words::{Payment, Purpose};
use crate::i18n::{Texts, format};
use crate::import::draft::{CardDraft, ChargeDraft, Draft};
use crate::import::row::Row;
use crate::ui::theme::{TextKind, Tone, space};
use crate::ui::widgets::{SectionHead, fact, facts_with, link, text};
use crate::wording::words;

/// Paints it; for cards with the way to correct it.
pub fn ui(ui: &mut Ui, t: &Texts, review: &Review, at: usize, row: &Row, opened: &mut Option<Opened>) {
    let draft = review.said().answered(row);
    let card = matches!(draft, Some(Draft::Card(_)));
    let edit = SectionHead::new(t.import_draft())
        .show_with(ui, |ui| card && link(ui, &t.import_draft_edit()).clicked());
    if edit.inner {
        *opened = Form::new(review, at).map(|form| Opened::Edit(Box::new(form)));
    }
    ui.add_space(space::XS);
    let open = matches!(Class::of(row), Class::Ask) && review.answer(at) != Some(Answer::Leave);
    let Some(draft) = draft.filter(|_| open || review.takes(at)) else {
        text::label(ui, &t.import_draft_none(), TextKind::Table, Tone::Ink3);
        return;
    };
    match &draft {
        Draft::Card(card) => card_facts(ui, t, card),
        Draft::Charge(charge) => charge_facts(ui, t, charge),
    }
    ui.add_space(space::XS);
    let note = if review.is_edited(row) { t.import_draft_edited() } else { t.import_draft_note() };
    text::label(ui, &note, TextKind::Small, Tone::Ink3);
}

fn card_facts(ui: &mut Ui, t: &Texts, draft: &CardDraft) {
    let CardDraft { flat: FlatCard { purchase, card, after, trouble }, quantity } = draft;
    let name = card_name(card, t);
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
