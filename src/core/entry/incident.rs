//! Entries about a トラブル: how it began, what was done and said, what proves it, how it ended.

use serde::{Deserialize, Serialize};

use crate::core::date::{Day, When};
use crate::core::id::{AccountId, CardId, EvidenceId, IncidentId};
use crate::core::money::Money;
use crate::core::words::{FraudPattern, IncidentKind, Outcome, ShowsCode, StepState, VanishCause};

/// A トラブル as it was first seen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct IncidentOpened {
    pub incident: IncidentId,
    pub kind: IncidentKind,
    #[serde(default, skip_serializing_if = "When::is_unknown")]
    pub when: When,
    /// The exact wording that was seen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seen: Option<String>,
    /// Where it was seen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seen_where: Option<String>,
    /// The mail or message that told of it, or that asked for a card.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mail: Option<String>,
    /// The cards it is about; empty when it is not known which.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cards: Vec<CardId>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub account: Option<AccountId>,
    /// How a fraud went.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pattern: Option<FraudPattern>,
    /// Where a balance went, as far as it was found out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cause: Option<VanishCause>,
}

/// One changed field of an incident.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum IncidentChange {
    Kind(IncidentKind),
    When(When),
    Seen(Option<String>),
    SeenWhere(Option<String>),
    Mail(Option<String>),
    Cards(Vec<CardId>),
    Account(Option<AccountId>),
    Pattern(Option<FraudPattern>),
    Cause(Option<VanishCause>),
}

/// A note on an incident's timeline.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct IncidentNoted {
    pub incident: IncidentId,
    #[serde(default, skip_serializing_if = "When::is_unknown")]
    pub when: When,
    pub text: String,
}

/// What has become of one of the steps to take. The latest holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StepMarked {
    pub incident: IncidentId,
    /// The step's stable id.
    pub step: String,
    pub state: StepState,
    #[serde(default, skip_serializing_if = "When::is_unknown")]
    pub when: When,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// A contact with support, a seller, the police, a consumer centre.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ContactLogged {
    pub incident: IncidentId,
    #[serde(default, skip_serializing_if = "When::is_unknown")]
    pub when: When,
    /// Whom.
    pub who: String,
    /// By telephone, chat, mail, form, in person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub channel: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub case_number: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub asked: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub promised: Option<String>,
    /// By when an answer was promised.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next_on: Option<Day>,
}

/// 証拠: a file that shows what happened. Its bytes are kept in the ledger file, found by their hash.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EvidenceAttached {
    pub evidence: EvidenceId,
    pub incident: IncidentId,
    /// SHA-256 of the file's bytes, in hexadecimal.
    pub sha256: String,
    /// In bytes.
    pub size: u64,
    /// What the file was called.
    pub name: String,
    /// What its first bytes say it is, as a media type; `application/octet-stream` when they say nothing.
    pub media_type: String,
    /// When it was obtained.
    #[serde(default, skip_serializing_if = "When::is_unknown")]
    pub when: When,
    /// How it was obtained.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub how: Option<String>,
    /// What it shows, in the person's words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// Whether a claim code can be read in it. What shows one goes into no papers unless the person says so.
    pub shows_code: ShowsCode,
    /// The piece of which it is a copy with the code made unreadable.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub redacts: Option<EvidenceId>,
}

/// One changed field of a piece of evidence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum EvidenceChange {
    When(When),
    How(Option<String>),
    Title(Option<String>),
    ShowsCode(ShowsCode),
}

/// The end of an incident.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct IncidentClosed {
    pub incident: IncidentId,
    #[serde(default, skip_serializing_if = "When::is_unknown")]
    pub when: When,
    pub outcome: Outcome,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recovered: Option<Money>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lost: Option<Money>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub memo: Option<String>,
}
