//! `cards`, `accounts`, `incidents`, `purchases`: what is in the ledger.

use super::failure::Failure;
use super::rows::{AccountRow, CardRow, IncidentRow, PurchaseRow};
use super::{Cx, out};
use crate::core::card::Card;
use crate::core::date::When;
use crate::core::words::Standing;
use crate::i18n::{Texts, format};
use crate::wording::words;

/// Every card.
pub fn cards(cx: &Cx<'_>) -> Result<(), Failure> {
    let desk = cx.read()?;
    let ledger = desk.ledger();
    if cx.json {
        let rows: Vec<CardRow> = ledger.cards().map(|card| CardRow::of(card, ledger)).collect();
        return Ok(out::json(&rows)?);
    }
    let t = cx.t;
    let rows: Vec<Vec<String>> = ledger
        .cards()
        .map(|card| {
            let bought = ledger.purchase_of(card).map(|purchase| &purchase.facts);
            vec![
                when(bought.map_or(When::Unknown, |facts| facts.when), t),
                words::issuer_short(card.facts.issuer, t),
                words::kind_short(card.facts.kind, t),
                bought.map(|facts| words::provenance_short(facts.provenance, t)).unwrap_or_default(),
                bought.and_then(|facts| facts.seller.clone()).unwrap_or_default(),
                card.facts.face_value.map(format::money).unwrap_or_default(),
                card.facts.paid.map(format::money).unwrap_or_default(),
                state(card, ledger.standing(card), t),
                card.id.to_string(),
            ]
        })
        .collect();
    Ok(out::lines(out::columns(&rows, &[5, 6]))?)
}

/// Every account.
pub fn accounts(cx: &Cx<'_>) -> Result<(), Failure> {
    let desk = cx.read()?;
    let ledger = desk.ledger();
    if cx.json {
        let rows: Vec<AccountRow> = ledger.accounts().map(|a| AccountRow::of(a, ledger)).collect();
        return Ok(out::json(&rows)?);
    }
    let rows: Vec<Vec<String>> = ledger
        .accounts()
        .map(|account| {
            let holding = ledger.holding(account);
            vec![
                account.facts.name.clone(),
                words::issuer_short(account.facts.issuer, cx.t),
                format::yen(holding.balance_yen),
                if holding.is_mixed() { cx.t.word_source_class_mixed() } else { String::new() },
                account.id.to_string(),
            ]
        })
        .collect();
    Ok(out::lines(out::columns(&rows, &[2]))?)
}

/// Every incident.
pub fn incidents(cx: &Cx<'_>) -> Result<(), Failure> {
    let desk = cx.read()?;
    if cx.json {
        let rows: Vec<IncidentRow> =
            desk.ledger().incidents().map(|incident| IncidentRow::of(incident, desk.ledger())).collect();
        return Ok(out::json(&rows)?);
    }
    let t = cx.t;
    let rows: Vec<Vec<String>> = desk
        .ledger()
        .incidents()
        .map(|incident| {
            vec![
                when(incident.when, t),
                words::incident_kind(incident.kind, t),
                if incident.is_open() {
                    t.word_incident_state_open()
                } else {
                    t.word_incident_state_closed()
                },
                t.count_cards(incident.cards.len(), format::count(incident.cards.len())),
                incident.id.to_string(),
            ]
        })
        .collect();
    Ok(out::lines(out::columns(&rows, &[3]))?)
}

/// Every purchase.
pub fn purchases(cx: &Cx<'_>) -> Result<(), Failure> {
    let desk = cx.read()?;
    let ledger = desk.ledger();
    if cx.json {
        let rows: Vec<PurchaseRow> = ledger.purchases().map(|p| PurchaseRow::of(p, ledger)).collect();
        return Ok(out::json(&rows)?);
    }
    let t = cx.t;
    let rows: Vec<Vec<String>> = ledger
        .purchases()
        .map(|purchase| {
            let cards = || purchase.cards.iter().filter_map(|card| ledger.card(*card));
            vec![
                when(purchase.facts.when, t),
                words::provenance_short(purchase.facts.provenance, t),
                purchase.facts.seller.clone().unwrap_or_default(),
                t.count_cards(purchase.cards.len(), format::count(purchase.cards.len())),
                format::yen(cards().map(Card::face_yen).fold(0, i64::saturating_add)),
                purchase.id.to_string(),
            ]
        })
        .collect();
    Ok(out::lines(out::columns(&rows, &[3, 4]))?)
}

/// A day in a column: as files write it, so that columns sort.
fn when(when: When, t: &Texts) -> String {
    when.day().map_or_else(|| t.word_unknown(), |day| day.to_string())
}

/// What has become of a card; trouble comes first.
fn state(card: &Card, standing: Standing, t: &Texts) -> String {
    match standing {
        Standing::Good => words::charge_status_short(card.charge_status(), t),
        Standing::Locked | Standing::Invalid | Standing::Unknown => words::standing(standing, t),
    }
}
