//! The cards of an incident in papers: as tables, as CSV, and in a line.

use super::document::{Column, Table};
use super::papers::{clean, when};
use super::recipient::tells;
use crate::action::PaperChoice;
use crate::core::card::{Card, Purchase};
use crate::core::facts::Purchaser;
use crate::core::incident::Incident;
use crate::core::ledger::Ledger;
use crate::core::money::yen_total;
use crate::core::words::PaperField as F;
use crate::export::csv::{Cell, Csv, number_as_text};
use crate::i18n::{Texts, format};
use crate::wording::{history, incident as words, papers as say, words as word};

/// The fields a card has in papers, in the order of their columns.
const FIELDS: &[F] = &[
    F::PurchasedOn,
    F::Seller,
    F::Provenance,
    F::Kind,
    F::FaceValue,
    F::Paid,
    F::Payment,
    F::Purpose,
    F::Purchaser,
    F::ForWhom,
    F::OrderNumber,
    F::SerialNumber,
    F::CodeLast4,
    F::ExpiresOn,
    F::ChargeStatus,
    F::Standing,
    F::Account,
    F::Told,
    F::Memo,
];

/// Columns that fit side by side on a page; further ones stand in a table of their own.
const SIDE_BY_SIDE: usize = 6;

/// The tables of a paper, each with its heading. Every row begins with the card's number.
pub(super) fn tables(
    choice: &PaperChoice,
    incident: &Incident,
    ledger: &Ledger,
    t: &Texts,
) -> Vec<(String, Table)> {
    let cards: Vec<&Card> = incident.cards.iter().filter_map(|id| ledger.card(*id)).collect();
    if cards.is_empty() {
        return Vec::new();
    }
    let told: Vec<F> =
        FIELDS.iter().copied().filter(|field| tells(choice.recipient, &choice.without, *field)).collect();
    let parts = told.chunks(SIDE_BY_SIDE);
    let count = parts.len();
    parts
        .enumerate()
        .map(|(at, fields)| {
            let number = Column::text(t.papers_column_number(), 7);
            let columns = fields.iter().map(|field| {
                let amounts = matches!(field, F::FaceValue | F::Paid);
                Column { head: say::field(*field, t), share: share(*field), amounts }
            });
            let rows = cards.iter().zip(1usize..).map(|(card, number)| {
                let cells = fields.iter().map(|field| value(*field, card, ledger, t));
                std::iter::once(number.to_string()).chain(cells).collect()
            });
            let heading = t.papers_cards_part((at + 1).to_string(), count.to_string());
            (
                heading,
                Table { columns: std::iter::once(number).chain(columns).collect(), rows: rows.collect() },
            )
        })
        .collect()
}

/// The cards as CSV with the same fields.
pub(super) fn csv(choice: &PaperChoice, incident: &Incident, ledger: &Ledger, t: &Texts) -> Vec<u8> {
    let told: Vec<F> =
        FIELDS.iter().copied().filter(|field| tells(choice.recipient, &choice.without, *field)).collect();
    let mut csv = Csv::new();
    let heads = told.iter().map(|field| Cell::Plain(say::field(*field, t)));
    csv.row(std::iter::once(Cell::Plain(t.papers_column_number())).chain(heads));
    let cards = incident.cards.iter().filter_map(|id| ledger.card(*id));
    for (card, number) in cards.zip(1usize..) {
        let values: Vec<(F, String)> =
            told.iter().map(|field| (*field, value(*field, card, ledger, t))).collect();
        let cells = values.iter().map(|(field, text)| match field {
            F::FaceValue => Cell::Amount(card.facts.face_value),
            F::Paid => Cell::Amount(card.facts.paid),
            F::OrderNumber | F::SerialNumber | F::CodeLast4 => {
                number_as_text(Some(text).filter(|text| !text.is_empty()).map(String::as_str))
            }
            _ => Cell::Text(text),
        });
        csv.row(std::iter::once(Cell::Plain(number.to_string())).chain(cells));
    }
    csv.into_bytes()
}

/// How many cards, and what they are worth.
pub(super) fn summary(incident: &Incident, ledger: &Ledger, t: &Texts) -> String {
    let cards: Vec<&Card> = incident.cards.iter().filter_map(|id| ledger.card(*id)).collect();
    if cards.is_empty() {
        return t.papers_no_cards();
    }
    let worth = format::yen(yen_total(cards.iter().filter_map(|card| card.facts.face_value)));
    t.papers_cards_summary(t.count_cards(cards.len(), format::count(cards.len())), worth)
}

/// Where the cards came from, each place once.
pub(super) fn sources(incident: &Incident, ledger: &Ledger, t: &Texts) -> String {
    each_purchase(incident, ledger, t, |purchase| {
        let source = word::provenance(purchase.facts.provenance, t);
        match &purchase.facts.seller {
            Some(seller) => t.papers_seller_and_source(clean(seller), source),
            None => source,
        }
    })
}

/// Who bought them, each once.
pub(super) fn purchasers(incident: &Incident, ledger: &Ledger, t: &Texts) -> String {
    each_purchase(incident, ledger, t, |purchase| purchaser(purchase, t))
}

fn purchaser(purchase: &Purchase, t: &Texts) -> String {
    match &purchase.facts.purchaser {
        Purchaser::Myself => t.papers_purchaser_self(),
        other => history::purchaser_name(other, t).map_or_else(|| t.word_unknown(), |name| clean(&name)),
    }
}

fn each_purchase(
    incident: &Incident,
    ledger: &Ledger,
    t: &Texts,
    say: impl Fn(&Purchase) -> String,
) -> String {
    let mut said: Vec<String> = Vec::new();
    for card in incident.cards.iter().filter_map(|id| ledger.card(*id)) {
        let words = ledger.purchase_of(card).map_or_else(|| t.word_unknown(), &say);
        if !said.contains(&words) {
            said.push(words);
        }
    }
    if said.is_empty() { t.word_unknown() } else { said.join(&t.word_list_comma()) }
}

fn share(field: F) -> u16 {
    match field {
        F::Seller | F::Memo => 24,
        F::OrderNumber | F::SerialNumber | F::PurchasedOn => 20,
        F::Provenance | F::Kind | F::Account | F::Told => 16,
        _ => 12,
    }
}

/// What a card has in a field, in words; empty when it is not known.
fn value(field: F, card: &Card, ledger: &Ledger, t: &Texts) -> String {
    let facts = &card.facts;
    let purchase = ledger.purchase_of(card).map(|purchase| &purchase.facts);
    let text = |text: Option<&String>| text.map(|text| clean(text)).unwrap_or_default();
    match field {
        F::Kind => words::card(card, t),
        F::FaceValue => facts.face_value.map(format::money).unwrap_or_default(),
        F::Paid => facts.paid.map(format::money).unwrap_or_default(),
        F::PurchasedOn => purchase.map(|purchase| when(purchase.when, t)).unwrap_or_default(),
        F::Seller => text(purchase.and_then(|purchase| purchase.seller.as_ref())),
        F::Provenance => purchase.map(|p| word::provenance(p.provenance, t)).unwrap_or_default(),
        F::Payment => purchase.map(|p| word::payment(p.payment, t)).unwrap_or_default(),
        F::Purpose => purchase.map(|p| word::purpose(p.purpose, t)).unwrap_or_default(),
        F::Purchaser => ledger.purchase_of(card).map(|p| purchaser(p, t)).unwrap_or_default(),
        F::ForWhom => text(purchase.and_then(|purchase| purchase.for_whom.as_ref())),
        F::OrderNumber => {
            let number = purchase.and_then(|purchase| purchase.order_number.as_ref());
            number.map(|number| crate::core::code::mask_codes_in_number(number).text).unwrap_or_default()
        }
        F::SerialNumber => {
            let number = facts.serial_number.as_ref();
            number.map(|number| crate::core::code::mask_codes_in_number(number).text).unwrap_or_default()
        }
        F::CodeLast4 => facts.code_last4.as_ref().map(ToString::to_string).unwrap_or_default(),
        F::ExpiresOn => facts.expires_on.map(|day| format::day_full(day, t)).unwrap_or_default(),
        F::ChargeStatus => word::charge_status(card.charge_status(), t),
        F::Standing => word::standing(ledger.standing(card), t),
        F::Account => {
            let charge = card.charge().and_then(|charge| ledger.charge(charge));
            let account = charge.and_then(|charge| ledger.account(charge.account));
            text(account.map(|account| &account.facts.name))
        }
        F::Told => {
            let told = card.told.iter().map(|told| {
                let whom = told.to_whom.as_deref().map(clean);
                [Some(when(told.when, t)), whom].into_iter().flatten().collect::<Vec<_>>().join(" ")
            });
            told.collect::<Vec<_>>().join(&t.word_list_comma())
        }
        F::Memo => text(facts.memo.as_ref()),
        F::SeenWhere | F::Mail | F::Contacts | F::Steps | F::Notes => String::new(),
    }
}
