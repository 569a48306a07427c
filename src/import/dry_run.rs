//! A plan as the JSON object that `import --dry-run --json` prints. Field names and ids are stable (`docs/CLI.md`).
//!
//! Sentences are handed in by whoever has words; everything else is here.

use std::collections::BTreeMap;

use serde::{Serialize, Serializer};

use super::columns::Column;
use super::decode::Encoding;
use super::draft::{CardDraft, ChargeDraft, Draft};
use super::identity::Like;
use super::mapping::Mapping;
use super::plan::{ImportError, Plan};
use super::profile::Layout;
use super::reason::{Detail, Reason, Status};
use super::row::Row;
use crate::core::flat::After;
use crate::core::money::Currency;
use crate::core::words::IncidentKind;

/// The object. Its rows are made while they are written: a file may have a million of them.
#[derive(Serialize)]
pub struct DryRun<'a> {
    pub file_name: String,
    pub file_sha256: Option<String>,
    pub encoding: Option<&'static str>,
    /// `certain`, `likely`, `guessed` or `chosen`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub encoding_confidence: Option<&'static str>,
    pub bom: bool,
    pub delimiter: Option<char>,
    pub profile: Option<String>,
    /// What the columns of a file of unknown layout seem to mean.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mapping: Option<DryMapping>,
    pub header_line: Option<u64>,
    pub preamble: Vec<String>,
    /// What is to be said of the file as a whole.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<DryNote>,
    pub rows: DryRows<'a>,
    pub counts: BTreeMap<&'static str, usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub error: Option<DryError>,
}

/// The records of a plan, and who words them.
pub struct DryRows<'a>(Option<(&'a Plan, Message<'a>)>);

/// Words a row.
type Message<'a> = Box<dyn Fn(&Row) -> String + 'a>;

impl Serialize for DryRows<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Some((plan, message)) = &self.0 else { return serializer.collect_seq([(); 0]) };
        serializer.collect_seq(plan.rows.iter().map(|row| DryRow::of(plan, row, message(row))))
    }
}

/// What the columns of a file seem to mean.
#[derive(Clone, Debug, Serialize)]
pub struct DryMapping {
    pub layout: Layout,
    /// What each column of the file holds, `null` where nobody knows.
    pub columns: Vec<Option<Column>>,
}

impl DryMapping {
    fn of(mapping: &Mapping) -> Self {
        Self { layout: mapping.layout, columns: mapping.columns.clone() }
    }
}

/// Something about the file as a whole.
#[derive(Clone, Debug, Serialize)]
pub struct DryNote {
    pub id: &'static str,
    pub line: u64,
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

impl<'a> DryRun<'a> {
    /// The object of a plan. `message` words a row, `not_understood` words an unknown layout.
    pub fn of(
        plan: &'a Plan,
        message: impl Fn(&Row) -> String + 'a,
        not_understood: impl FnOnce() -> String,
    ) -> Self {
        let error = plan
            .profile
            .is_none()
            .then(|| DryError { id: Reason::UnknownLayout.id(), message: not_understood() });
        Self {
            file_name: plan.file_name.clone(),
            file_sha256: Some(plan.file_sha256.clone()),
            encoding: Some(plan.encoding.id()),
            encoding_confidence: Some(plan.chosen.confidence()),
            bom: plan.bom,
            delimiter: Some(plan.delimiter),
            profile: plan.profile.as_ref().map(|profile| profile.id.clone()),
            mapping: plan.proposal.as_ref().map(DryMapping::of),
            header_line: plan.header_line,
            preamble: plan.preamble.clone(),
            notes: plan.notes.iter().map(|note| DryNote { id: note.what.id(), line: note.line }).collect(),
            counts: plan.counts().into_iter().map(|(status, count)| (status.id(), count)).collect(),
            rows: DryRows(Some((plan, Box::new(message)))),
            error,
        }
    }

    /// The object of a file that gave no plan.
    pub fn failed(file_name: &str, encoding: Option<Encoding>, error: &ImportError, message: String) -> Self {
        Self {
            file_name: file_name.to_owned(),
            file_sha256: None,
            encoding: encoding.map(Encoding::id),
            encoding_confidence: None,
            bom: false,
            delimiter: None,
            profile: None,
            mapping: None,
            header_line: None,
            preamble: Vec::new(),
            notes: Vec::new(),
            rows: DryRows(None),
            counts: Status::ALL.iter().map(|status| (status.id(), 0)).collect(),
            error: Some(DryError { id: error.id(), message }),
        }
    }
}

impl DryRow {
    fn of(plan: &Plan, row: &Row, message: String) -> Self {
        let (mut card, mut charge, mut incident) = (None, None, None);
        match (&row.draft, row.status) {
            (Some(Draft::Card(draft)), Status::Card | Status::Candidate) => {
                card = Some(DryCard::of(draft));
                charge = DryCharge::along(draft);
                incident = draft.flat.trouble.map(IncidentKind::as_str);
            }
            (Some(Draft::Charge(draft)), Status::Charge | Status::Candidate) => {
                charge = Some(DryCharge::of(draft));
            }
            (Some(Draft::Card(_) | Draft::Charge(_)) | None, _) => {}
        }
        Self {
            line: row.line,
            status: row.status.id(),
            reason: row.reason().id(),
            reasons: row.reasons().map(Reason::id).collect(),
            message,
            detail: row.detail.as_deref().cloned(),
            raw: plan.raw(row),
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
