//! How a change ended.

use crate::core::id::{AccountId, CardId, EvidenceId, IncidentId, PurchaseId, RunId};

/// What a change did, for the words that tell the person and for the page that asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Done {
    /// What was done.
    pub what: Did,
    /// The places of the entries that were written; the first and the last.
    pub entries: Option<(u64, u64)>,
    /// How many codes were cut from free text on the way.
    pub masked: usize,
}

/// What was done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Did {
    /// Cards were recorded; their face values add up to `yen`.
    Recorded {
        purchase: PurchaseId,
        cards: Vec<CardId>,
        yen: i64,
    },
    /// Facts were changed. Nothing was written when nothing differed.
    Amended,
    Charged {
        cards: Vec<CardId>,
        account: AccountId,
        yen: i64,
    },
    Spent {
        cards: Vec<CardId>,
    },
    HandedOver {
        cards: Vec<CardId>,
    },
    Resent {
        card: CardId,
    },
    CodeTold {
        card: CardId,
    },
    AccountOpened {
        account: AccountId,
    },
    BalanceMoved {
        account: AccountId,
    },
    Reconciled {
        account: AccountId,
        difference_yen: i64,
    },
    IncidentOpened {
        incident: IncidentId,
    },
    IncidentChanged {
        incident: IncidentId,
    },
    EvidenceAttached {
        incident: IncidentId,
        evidence: Vec<EvidenceId>,
    },
    IncidentClosed {
        incident: IncidentId,
    },
    WarningDismissed,
    WarningRestored,
    SellerNoted,
    Imported {
        run: RunId,
        recorded: u64,
    },
    RunReverted {
        run: RunId,
        entries: usize,
    },
    Reverted {
        entries: usize,
    },
    /// A file was written out; its name.
    Exported {
        name: String,
    },
    Undone,
    Redone,
}

/// Why a change was not made. The ledger is as it was.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    #[error("there is nothing to undo")]
    NothingToUndo,
    #[error("there is nothing to redo")]
    NothingToRedo,
    #[error("it is not in the ledger (any more)")]
    Missing,
    #[error("it has been taken back already")]
    AlreadyReverted,
    #[error("{} later entries build on it", .dependents.len())]
    BuiltOn {
        /// The places of the entries that build on what was to be taken back.
        dependents: Vec<u64>,
    },
    #[error("a card that was {0:?} cannot be charged, used or handed over again")]
    CardGone(CardId),
    #[error("no card was given")]
    NoCards,
    #[error("a text is missing")]
    TextMissing,
    #[error("the amounts cannot be added up")]
    AmountTooLarge,
    #[error("there is nothing in the file to record")]
    NothingToImport,
    #[error("the ledger was changed since the file was looked at")]
    ImportOutdated,
    #[error("the incident has these files already")]
    SameEvidence,
    #[error("the ledger is open for reading only")]
    ReadOnly,
    #[error("a change is being written already")]
    Busy,
}
