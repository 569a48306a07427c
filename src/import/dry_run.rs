//! A plan as the JSON object that `import --dry-run --json` prints. Field names and ids are stable (`docs/CLI.md`).
//!
//! Sentences are handed in by whoever has words; everything else is here.

use std::collections::BTreeMap;

use serde::Serialize;

use super::decode::Encoding;
use super::draft::{CardDraft, ChargeDraft, Draft};
use super::identity::Like;
use super::plan::{ImportError, Plan, Row};
use super::reason::{Detail, Reason, Status};
use crate::core::flat::After;
use crate::core::money::Currency;
use crate::core::words::IncidentKind;

/// The object.
#[derive(Clone, Debug, Serialize)]
pub struct DryRun {
    pub file_name: String,
    pub file_sha256: Option<String>,
    pub encoding: Option<&'static str>,
    pub bom: bool,
    pub delimiter: Option<char>,
    pub profile: Option<String>,
    pub header_line: Option<u64>,
    pub preamble: Vec<String>,
    pub rows: Vec<DryRow>,
    pub counts: BTreeMap<&'static str, usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub error: Option<DryError>,
}

/// One record.
#[derive(Clone, Debug, Serialize)]
pub struct DryRow {
    pub line: u64,
    pub status: &'static str,
    pub reason: &'static str,
    /// Every reason, the one above first.
    pub reasons: Vec<&'static str>,
    pub message: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub detail: Option<Detail>,
    pub raw: Vec<String>,
    pub like: Option<DryLike>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub card: Option<DryCard>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub charge: Option<DryCharge>,
    /// The kind of the incident that is opened along.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub incident: Option<&'static str>,
}

/// A counterpart: a card's id or a line of the file.
#[derive(Clone, Debug, Serialize)]
#[serde(untagged)]
pub enum DryLike {
    Card(String),
    Line(u64),
}

/// The cards of a record; amounts are of one card.
#[derive(Clone, Debug, Serialize)]
pub struct DryCard {
    pub issuer: &'static str,
    pub issuer_name: Option<String>,
    pub kind: &'static str,
    pub purchased_on: Option<String>,
    pub purchased_at: Option<String>,
    pub face_value_minor: Option<i64>,
    pub paid_minor: Option<i64>,
    pub currency: String,
    pub quantity: u32,
    pub order_number: Option<String>,
    pub serial_number: Option<String>,
    pub code_last4: Option<String>,
    pub provenance: &'static str,
    pub seller: Option<String>,
    pub title: Option<String>,
    pub account: Option<String>,
    /// `uncharged`, `charged`, `spent`, `handed-over` or `unknown`.
    pub charge_status: &'static str,
    pub expires_on: Option<String>,
}

/// A charge without a card that is known, or the one that comes with a card.
#[derive(Clone, Debug, Serialize)]
pub struct DryCharge {
    pub on: Option<String>,
    pub amount_minor: Option<i64>,
    pub currency: String,
    pub balance_minor: Option<i64>,
    pub code_last4: Option<String>,
    pub serial_number: Option<String>,
    pub account: String,
}

/// Why nothing can be imported.
#[derive(Clone, Debug, Serialize)]
pub struct DryError {
    pub id: &'static str,
    pub message: String,
}

impl DryRun {
    /// The object of a plan. `message` words a row, `not_understood` words an unknown layout.
    pub fn of(
        plan: &Plan,
        message: impl Fn(&Row) -> String,
        not_understood: impl FnOnce() -> String,
    ) -> Self {
        let error = (!plan.is_understood())
            .then(|| DryError { id: Reason::UnknownLayout.id(), message: not_understood() });
        Self {
            file_name: plan.file_name.clone(),
            file_sha256: Some(plan.file_sha256.clone()),
            encoding: Some(plan.encoding.id()),
            bom: plan.bom,
            delimiter: Some(plan.delimiter),
            profile: plan.profile.as_ref().map(|profile| profile.id.clone()),
            header_line: plan.header_line,
            preamble: plan.preamble.clone(),
            rows: plan.rows.iter().map(|row| DryRow::of(row, message(row))).collect(),
            counts: plan.counts().into_iter().map(|(status, count)| (status.id(), count)).collect(),
            error,
        }
    }

    /// The object of a file that gave no plan.
    pub fn failed(file_name: &str, encoding: Option<Encoding>, error: &ImportError, message: String) -> Self {
        Self {
            file_name: file_name.to_owned(),
            file_sha256: None,
            encoding: encoding.map(Encoding::id),
            bom: false,
            delimiter: None,
            profile: None,
            header_line: None,
            preamble: Vec::new(),
            rows: Vec::new(),
            counts: Status::ALL.iter().map(|status| (status.id(), 0)).collect(),
            error: Some(DryError { id: error.id(), message }),
        }
    }
}

impl DryRow {
    fn of(row: &Row, message: String) -> Self {
        let (mut card, mut charge, mut incident) = (None, None, None);
        match (&row.draft, row.status) {
            (Some(Draft::Card(draft)), Status::Card) => {
                card = Some(DryCard::of(draft));
                charge = DryCharge::along(draft);
                incident = draft.flat.trouble.map(IncidentKind::as_str);
            }
            (Some(Draft::Charge(draft)), Status::Charge) => charge = Some(DryCharge::of(draft)),
            (Some(Draft::Card(_) | Draft::Charge(_)) | None, _) => {}
        }
        Self {
            line: row.line,
            status: row.status.id(),
            reason: row.reason().id(),
            reasons: row.reasons.iter().map(|reason| reason.id()).collect(),
            message,
            detail: row.detail.clone(),
            raw: row.raw.clone(),
            like: row.like.map(|like| match like {
                Like::Card(id) => DryLike::Card(id.to_string()),
                Like::Line(line) => DryLike::Line(line),
            }),
            card,
            charge,
            incident,
        }
    }
}

impl DryCard {
    fn of(draft: &CardDraft) -> Self {
        let (purchase, card) = (&draft.flat.purchase, &draft.flat.card);
        let currency = card.face_value.or(card.paid).map_or(Currency::JPY, |money| money.currency);
        let (charge_status, account) = match &draft.flat.after {
            After::Unknown => ("unknown", None),
            After::Kept => ("uncharged", None),
            After::Charged { account, .. } => ("charged", Some(account.clone())),
            After::Spent(_) => ("spent", None),
            After::HandedOver { .. } => ("handed-over", None),
        };
        Self {
            issuer: card.issuer.as_str(),
            issuer_name: card.issuer_name.clone(),
            kind: card.kind.as_str(),
            purchased_on: purchase.when.day().map(|day| day.to_string()),
            purchased_at: purchase.when.minute().map(|minute| minute.to_string()),
            face_value_minor: card.face_value.map(|money| money.minor),
            paid_minor: card.paid.map(|money| money.minor),
            currency: currency.code().to_owned(),
            quantity: draft.quantity,
            order_number: purchase.order_number.clone(),
            serial_number: card.serial_number.clone(),
            code_last4: card.code_last4.as_ref().map(ToString::to_string),
            provenance: purchase.provenance.as_str(),
            seller: purchase.seller.clone(),
            title: card.title.clone(),
            account,
            charge_status,
            expires_on: card.expires_on.map(|day| day.to_string()),
        }
    }
}

impl DryCharge {
    fn of(draft: &ChargeDraft) -> Self {
        let currency = draft.amount.or(draft.balance_after).map_or(Currency::JPY, |money| money.currency);
        Self {
            on: draft.when.day().map(|day| day.to_string()),
            amount_minor: draft.amount.map(|money| money.minor),
            currency: currency.code().to_owned(),
            balance_minor: draft.balance_after.map(|money| money.minor),
            code_last4: draft.code_last4.as_ref().map(ToString::to_string),
            serial_number: draft.serial_number.clone(),
            account: draft.account.clone(),
        }
    }

    /// The charge of each card of a record, in the same record.
    fn along(draft: &CardDraft) -> Option<Self> {
        let After::Charged { account, when } = &draft.flat.after else { return None };
        let card = &draft.flat.card;
        Some(Self {
            on: when.day().map(|day| day.to_string()),
            amount_minor: card.face_value.map(|money| money.minor),
            currency: card.face_value.map_or(Currency::JPY, |money| money.currency).code().to_owned(),
            balance_minor: None,
            code_last4: card.code_last4.as_ref().map(ToString::to_string),
            serial_number: card.serial_number.clone(),
            account: account.clone(),
        })
    }
}
