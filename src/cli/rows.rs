//! Cards, accounts, incidents and purchases as the JSON objects that commands print. Names are stable (`docs/CLI.md`).

use serde::Serialize;

use crate::core::account::Account;
use crate::core::card::{Card, Fate, Purchase};
use crate::core::date::When;
use crate::core::facts::Purchaser;
use crate::core::incident::{Evidence, Incident};
use crate::core::ledger::Ledger;
use crate::core::money::{Currency, Money};

/// A card.
#[derive(Debug, Serialize)]
pub struct CardRow {
    id: String,
    purchase: String,
    issuer: &'static str,
    issuer_name: Option<String>,
    kind: &'static str,
    purchased_on: Option<String>,
    purchased_at: Option<String>,
    face_value_minor: Option<i64>,
    paid_minor: Option<i64>,
    currency: String,
    paid_currency: Option<String>,
    order_number: Option<String>,
    serial_number: Option<String>,
    code_last4: Option<String>,
    provenance: &'static str,
    seller: Option<String>,
    purchaser: Option<Buyer>,
    payment: &'static str,
    purpose: &'static str,
    for_whom: Option<String>,
    discount_reason: Option<String>,
    expires_on: Option<String>,
    title: Option<String>,
    memo: Option<String>,
    charge_status: &'static str,
    standing: &'static str,
    /// The name of the account it was charged to.
    account: Option<String>,
    account_id: Option<String>,
    charged_on: Option<String>,
    /// When it was spent or handed over.
    gone_on: Option<String>,
    handed_over: Option<&'static str>,
    code_told: usize,
    resent: u32,
    incidents: Vec<String>,
    run: Option<i64>,
    entries: Vec<u64>,
}

/// 購入者.
#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Buyer {
    myself: bool,
    name: Option<String>,
}

/// An account.
#[derive(Debug, Serialize)]
pub struct AccountRow {
    id: String,
    issuer: &'static str,
    name: String,
    memo: Option<String>,
    balance_minor: i64,
    currency: &'static str,
    charged_minor: i64,
    spent_minor: i64,
    /// Whether charges from an unofficial source stand.
    mixed: bool,
    unofficial_charges: Vec<String>,
    lots: Vec<LotRow>,
    last_seen: Option<SeenRow>,
    incidents: Vec<String>,
    entries: Vec<u64>,
}

/// What is left of one charge or credit.
#[derive(Debug, Serialize)]
pub struct LotRow {
    charge: Option<String>,
    on: Option<String>,
    amount_minor: i64,
    left_minor: i64,
    expires_on: Option<String>,
    source: &'static str,
}

/// A balance that was seen.
#[derive(Debug, Serialize)]
pub struct SeenRow {
    on: Option<String>,
    observed_minor: i64,
    difference_minor: i64,
}

/// An incident.
#[derive(Debug, Serialize)]
pub struct IncidentRow {
    id: String,
    kind: &'static str,
    open: bool,
    on: Option<String>,
    at: Option<String>,
    seen: Option<String>,
    seen_where: Option<String>,
    cards: Vec<String>,
    account: Option<String>,
    evidence: Vec<EvidenceRow>,
    closed_on: Option<String>,
    outcome: Option<&'static str>,
    recovered_minor: Option<i64>,
    lost_minor: Option<i64>,
    currency: String,
    entries: Vec<u64>,
}

/// A piece of evidence.
#[derive(Debug, Serialize)]
struct EvidenceRow {
    id: String,
    name: String,
    sha256: String,
    size: u64,
    media_type: String,
    title: Option<String>,
    on: Option<String>,
    at: Option<String>,
    how: Option<String>,
    shows_code: &'static str,
    entry: u64,
}

/// A purchase.
#[derive(Debug, Serialize)]
pub struct PurchaseRow {
    id: String,
    purchased_on: Option<String>,
    purchased_at: Option<String>,
    seller: Option<String>,
    provenance: &'static str,
    payment: &'static str,
    purpose: &'static str,
    for_whom: Option<String>,
    purchaser: Option<Buyer>,
    order_number: Option<String>,
    discount_reason: Option<String>,
    memo: Option<String>,
    cards: Vec<String>,
    /// The yen of its cards' face values.
    face_value_minor: i64,
    /// The yen paid for its cards, as far as known.
    paid_minor: i64,
    currency: &'static str,
    run: Option<i64>,
    line: Option<u64>,
    entries: Vec<u64>,
}

fn ids<T: ToString>(all: &[T]) -> Vec<String> {
    all.iter().map(ToString::to_string).collect()
}

fn on(when: When) -> Option<String> {
    when.day().map(|day| day.to_string())
}

fn at(when: When) -> Option<String> {
    when.minute().map(|minute| minute.to_string())
}

fn buyer(purchaser: &Purchaser) -> Option<Buyer> {
    match purchaser {
        Purchaser::Myself => Some(Buyer { myself: true, name: None }),
        Purchaser::Other(name) => Some(Buyer { myself: false, name: Some(name.clone()) }),
        Purchaser::Unknown => None,
    }
}

fn minor(money: Option<Money>) -> Option<i64> {
    money.map(|money| money.minor)
}

/// The import in which a purchase came.
fn run_of(purchase: &Purchase, ledger: &Ledger) -> Option<i64> {
    let first = purchase.history.first()?;
    ledger.journal().at(*first)?.run.map(|run| run.0)
}

impl CardRow {
    /// The object of a card.
    pub fn of(card: &Card, ledger: &Ledger) -> Self {
        let purchase = ledger.purchase_of(card);
        let bought = purchase.map(|purchase| purchase.facts.clone()).unwrap_or_default();
        let charge = card.charge().and_then(|charge| ledger.charge(charge));
        let account = charge.and_then(|charge| ledger.account(charge.account));
        let (gone, handed_over) = match &card.fate {
            Some(Fate::Spent(when)) => (Some(*when), None),
            Some(Fate::HandedOver { how, when, received: _ }) => (Some(*when), Some(how.as_str())),
            Some(Fate::Charged(_)) | None => (None, None),
        };
        let facts = card.facts.clone();
        Self {
            id: card.id.to_string(),
            purchase: card.purchase.to_string(),
            issuer: facts.issuer.as_str(),
            issuer_name: facts.issuer_name,
            kind: facts.kind.as_str(),
            purchased_on: on(bought.when),
            purchased_at: at(bought.when),
            face_value_minor: minor(facts.face_value),
            paid_minor: minor(facts.paid),
            currency: facts.face_value.map_or(Currency::JPY, |money| money.currency).code().to_owned(),
            paid_currency: facts.paid.map(|money| money.currency.code().to_owned()),
            order_number: bought.order_number,
            serial_number: facts.serial_number,
            code_last4: facts.code_last4.map(|last4| last4.to_string()),
            provenance: bought.provenance.as_str(),
            seller: bought.seller,
            purchaser: buyer(&bought.purchaser),
            payment: bought.payment.as_str(),
            purpose: bought.purpose.as_str(),
            for_whom: bought.for_whom,
            discount_reason: bought.discount_reason,
            expires_on: facts.expires_on.map(|day| day.to_string()),
            title: facts.title,
            memo: facts.memo.or(bought.memo),
            charge_status: card.charge_status().as_str(),
            standing: ledger.standing(card).as_str(),
            account: account.map(|account| account.facts.name.clone()),
            account_id: account.map(|account| account.id.to_string()),
            charged_on: charge.and_then(|charge| on(charge.when)),
            gone_on: gone.and_then(on),
            handed_over,
            code_told: card.told.len(),
            resent: card.resent,
            incidents: ids(&card.incidents),
            run: purchase.and_then(|purchase| run_of(purchase, ledger)),
            entries: card.history.clone(),
        }
    }
}

impl AccountRow {
    /// The object of an account.
    pub fn of(account: &Account, ledger: &Ledger) -> Self {
        let holding = ledger.holding(account);
        Self {
            id: account.id.to_string(),
            issuer: account.facts.issuer.as_str(),
            name: account.facts.name.clone(),
            memo: account.facts.memo.clone(),
            balance_minor: holding.balance_yen,
            currency: "JPY",
            charged_minor: holding.charged_yen,
            spent_minor: holding.spent_yen,
            mixed: holding.is_mixed(),
            unofficial_charges: ids(&holding.unofficial_charges),
            lots: holding
                .lots
                .iter()
                .map(|lot| LotRow {
                    charge: lot.charge.map(|charge| charge.to_string()),
                    on: on(lot.when),
                    amount_minor: lot.amount_yen,
                    left_minor: lot.left_yen,
                    expires_on: lot.expires_on.map(|day| day.to_string()),
                    source: lot.class.as_str(),
                })
                .collect(),
            last_seen: holding.last_seen.map(|seen| SeenRow {
                on: on(seen.when),
                observed_minor: seen.observed_yen,
                difference_minor: seen.difference_yen,
            }),
            incidents: ids(&account.incidents),
            entries: account.history.clone(),
        }
    }
}

impl IncidentRow {
    /// The object of an incident.
    pub fn of(incident: &Incident, ledger: &Ledger) -> Self {
        let closed = incident.closed.as_ref();
        let (recovered, lost) = (closed.and_then(|c| c.recovered), closed.and_then(|c| c.lost));
        Self {
            id: incident.id.to_string(),
            kind: incident.kind.as_str(),
            open: incident.is_open(),
            on: on(incident.when),
            at: at(incident.when),
            seen: incident.seen.clone(),
            seen_where: incident.seen_where.clone(),
            cards: ids(&incident.cards),
            account: incident.account.map(|account| account.to_string()),
            evidence: ledger.evidence_of(incident).map(EvidenceRow::of).collect(),
            closed_on: closed.and_then(|closure| on(closure.when)),
            outcome: closed.map(|closure| closure.outcome.as_str()),
            recovered_minor: minor(recovered),
            lost_minor: minor(lost),
            currency: lost.or(recovered).map_or(Currency::JPY, |money| money.currency).code().to_owned(),
            entries: incident.history.clone(),
        }
    }
}

impl EvidenceRow {
    fn of(piece: &Evidence) -> Self {
        Self {
            id: piece.id.to_string(),
            name: piece.name.clone(),
            sha256: piece.sha256.clone(),
            size: piece.size,
            media_type: piece.media_type.clone(),
            title: piece.title.clone(),
            on: on(piece.when),
            at: at(piece.when),
            how: piece.how.clone(),
            shows_code: piece.shows_code.as_str(),
            entry: piece.seq,
        }
    }
}

impl PurchaseRow {
    /// The object of a purchase.
    pub fn of(purchase: &Purchase, ledger: &Ledger) -> Self {
        let cards = || purchase.cards.iter().filter_map(|card| ledger.card(*card));
        let facts = purchase.facts.clone();
        Self {
            id: purchase.id.to_string(),
            purchased_on: on(facts.when),
            purchased_at: at(facts.when),
            seller: facts.seller,
            provenance: facts.provenance.as_str(),
            payment: facts.payment.as_str(),
            purpose: facts.purpose.as_str(),
            for_whom: facts.for_whom,
            purchaser: buyer(&facts.purchaser),
            order_number: facts.order_number,
            discount_reason: facts.discount_reason,
            memo: facts.memo,
            cards: ids(&purchase.cards),
            face_value_minor: cards().map(Card::face_yen).fold(0, i64::saturating_add),
            paid_minor: cards().filter_map(Card::paid_yen).fold(0, i64::saturating_add),
            currency: "JPY",
            run: run_of(purchase, ledger),
            line: purchase.origin.as_ref().map(|origin| origin.line),
            entries: purchase.history.clone(),
        }
    }
}
