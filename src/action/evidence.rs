//! Evidence as a person brings it, and what is asked about it.

use std::sync::Arc;

use crate::core::date::When;
use crate::core::id::EvidenceId;
use crate::core::words::ShowsCode;
use crate::store::NewEvidence;

/// A file that is to be kept as evidence, and what is known of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewPiece {
    pub file: NewEvidence,
    pub name: String,
    pub media_type: String,
    pub when: When,
    pub how: Option<String>,
    pub title: Option<String>,
    pub shows_code: ShowsCode,
    pub redacts: Option<EvidenceId>,
}

/// A picture from the clipboard: four bytes a pixel (red, green, blue, opacity), row by row.
#[derive(Clone, PartialEq, Eq)]
pub struct Picture {
    pub width: u32,
    pub height: u32,
    pub rgba: Arc<[u8]>,
}

impl std::fmt::Debug for Picture {
    /// It may show a code, so it is not shown.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Picture")
            .field("width", &self.width)
            .field("height", &self.height)
            .finish_non_exhaustive()
    }
}

/// What is done with a text in which codes were found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WithCodes {
    /// A copy is kept in which they are cut to their last four characters, not the text itself.
    Cut,
    /// It is kept as it is, and marked.
    Keep,
    /// It is not kept.
    LeaveOut,
}

/// How large a picture of a piece of evidence is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Size {
    /// For the list.
    Thumb,
    /// To be looked at.
    Preview,
}
