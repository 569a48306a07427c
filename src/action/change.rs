//! Changes of the ledger, as a person asks for them.

use std::sync::Arc;

use super::{Choices, NewPiece};
use crate::core::code::Last4;
use crate::core::date::{Day, When};
use crate::core::entry::{EvidenceChange, IncidentChange};
use crate::core::facts::{AccountFacts, CardFacts, PurchaseFacts};
use crate::core::id::{AccountId, CardId, EntryId, EvidenceId, IncidentId, PurchaseId, RunId};
use crate::core::money::Money;
use crate::core::words::{
    CreditReason, ExportKind, FraudPattern, HandOver, IncidentKind, Issuer, Outcome, Recipient, StepState,
    VanishCause,
};
use crate::import::plan::Plan;

/// A change of the ledger. Each becomes one step that can be undone as a whole.
#[derive(Debug, Clone)]
pub enum Change {
    RecordPurchase {
        facts: PurchaseFacts,
        cards: Vec<CardFacts>,
    },
    /// Give a purchase and some of its cards these facts.
    Amend {
        purchase: Option<(PurchaseId, PurchaseFacts)>,
        cards: Vec<(CardId, CardFacts)>,
    },
    ChargeCards {
        cards: Vec<CardId>,
        into: Into,
        when: When,
    },
    /// Charge without a card: チャージタイプ, or a balance that was there before.
    ChargeAmount {
        amount: Money,
        into: Into,
        when: When,
        expires_on: Option<Day>,
    },
    SpendCards {
        cards: Vec<CardId>,
        when: When,
        memo: Option<String>,
    },
    HandOver {
        cards: Vec<CardId>,
        how: HandOver,
        when: When,
        to_whom: Option<String>,
        received: Option<Money>,
        memo: Option<String>,
    },
    Resent {
        card: CardId,
        when: When,
        new_code_last4: Option<Last4>,
    },
    CodeTold {
        card: CardId,
        when: When,
        to_whom: Option<String>,
        memo: Option<String>,
    },
    OpenAccount(AccountFacts),
    AmendAccount {
        account: AccountId,
        facts: AccountFacts,
    },
    SpendBalance {
        account: AccountId,
        amount: Money,
        when: When,
        order_number: Option<String>,
        memo: Option<String>,
    },
    CreditBalance {
        account: AccountId,
        amount: Money,
        reason: CreditReason,
        when: When,
        expires_on: Option<Day>,
        memo: Option<String>,
    },
    Reconcile {
        account: AccountId,
        observed: Money,
        when: When,
        memo: Option<String>,
    },
    OpenIncident(NewIncident),
    AmendIncident {
        incident: IncidentId,
        changes: Vec<IncidentChange>,
    },
    NoteIncident {
        incident: IncidentId,
        when: When,
        text: String,
    },
    /// Say what has become of one of the steps to take.
    MarkStep {
        incident: IncidentId,
        step: String,
        state: StepState,
        when: When,
        note: Option<String>,
    },
    LogContact(NewContact),
    /// Keep files as evidence. Those the incident has already are passed over.
    AttachEvidence {
        incident: IncidentId,
        pieces: Vec<NewPiece>,
    },
    /// Say more of a piece of evidence.
    AmendEvidence {
        evidence: EvidenceId,
        changes: Vec<EvidenceChange>,
    },
    CloseIncident {
        incident: IncidentId,
        when: When,
        outcome: Outcome,
        recovered: Option<Money>,
        lost: Option<Money>,
        memo: Option<String>,
        /// The balance that was seen afterwards in the store, of the account the incident is about.
        balance: Option<Money>,
    },
    ReopenIncident {
        incident: IncidentId,
        why: Option<String>,
    },
    DismissWarning {
        rule: String,
        subject: String,
        fingerprint: String,
        reason: String,
    },
    RestoreWarning {
        rule: String,
        subject: String,
    },
    /// Write down for how many minutes a seller takes claims: 0 for none, nothing when that is not known.
    NoteSeller {
        seller: String,
        claim_minutes: Option<u32>,
    },
    /// Record the rows of a plan that are recorded by default, with the person's choices.
    CommitImport {
        plan: Arc<Plan>,
        choices: Choices,
    },
    /// Take a whole import back. `along`: also what was built on it since.
    RevertRun {
        run: RunId,
        along: bool,
    },
    /// Take entries back. `along`: also what was built on them since.
    Revert {
        entries: Vec<EntryId>,
        along: bool,
    },
    /// Write down that something was written out, which cannot be taken back.
    RecordExport(NewExport),
    Undo,
    Redo,
}

/// A file that was written out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewExport {
    pub what: ExportKind,
    /// Whom papers are for.
    pub recipient: Option<Recipient>,
    /// The incident it is about.
    pub incident: Option<IncidentId>,
    /// The name of the file or folder, without the folders it is in.
    pub name: String,
    /// SHA-256 of the file, or of the list of files of papers, in hexadecimal.
    pub sha256: String,
}

/// Where a charge goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Into {
    /// An account of the ledger.
    Account(AccountId),
    /// A new account, opened in the same step.
    New { issuer: Issuer, name: String },
}

/// An incident as a person first describes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewIncident {
    pub kind: IncidentKind,
    pub when: When,
    pub seen: Option<String>,
    pub seen_where: Option<String>,
    pub mail: Option<String>,
    pub cards: Vec<CardId>,
    pub account: Option<AccountId>,
    pub pattern: Option<FraudPattern>,
    pub cause: Option<VanishCause>,
    /// Cards whose code was told to someone, which is not written down yet.
    pub told: Vec<CardId>,
    /// Cards that somebody else has used, which is not written down yet.
    pub used: Vec<CardId>,
}

/// A contact as a person describes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewContact {
    pub incident: IncidentId,
    pub when: When,
    pub who: String,
    pub channel: Option<String>,
    pub case_number: Option<String>,
    pub asked: Option<String>,
    pub promised: Option<String>,
    pub next_on: Option<Day>,
}
