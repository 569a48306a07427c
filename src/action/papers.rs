//! 提出用の書類, as a person asks for them.

use std::collections::BTreeSet;

use crate::core::id::{EvidenceId, IncidentId};
use crate::core::words::{PaperField, Recipient};
use crate::i18n::Lang;

/// 提出用の書類 as a person wants them: about what, for whom, and what to leave out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaperChoice {
    pub incident: IncidentId,
    pub recipient: Recipient,
    /// The language the papers are in.
    pub lang: Lang,
    /// What is left out of what the recipient may be told.
    pub without: BTreeSet<PaperField>,
    /// Evidence that is left out.
    pub without_evidence: BTreeSet<EvidenceId>,
    /// Evidence that shows a code and is put in knowingly.
    pub with_codes: BTreeSet<EvidenceId>,
    /// Name and address of the sender, which the ledger does not keep.
    pub sender: Option<String>,
    /// The message as the person changed it; ours when nothing.
    pub message: Option<String>,
}

/// Whether papers become one zip or a folder.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum PaperForm {
    #[default]
    Zip,
    Folder,
}

impl PaperChoice {
    /// Everything the recipient may be told, and all evidence that is known to show no code.
    pub fn all(incident: IncidentId, recipient: Recipient, lang: Lang) -> Self {
        Self {
            incident,
            recipient,
            lang,
            without: BTreeSet::new(),
            without_evidence: BTreeSet::new(),
            with_codes: BTreeSet::new(),
            sender: None,
            message: None,
        }
    }
}
