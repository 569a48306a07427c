//! What only the ledger's file knows and papers say: how far the ledger goes, and what of the evidence is there.

use std::collections::BTreeMap;
use std::io;

use crate::core::id::{EvidenceId, IncidentId};
use crate::core::incident::Evidence;
use crate::core::ledger::Ledger;
use crate::jobs::{Cancelled, Progress};
use crate::store::{EvidenceError, Store, hex};

/// How far the ledger's file goes, and what of the evidence of an incident is there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Filed {
    /// How many entries the ledger has.
    pub entries: u64,
    /// The hash of the last one, in hexadecimal.
    pub head: String,
    /// What is there of each piece.
    pub kept: BTreeMap<EvidenceId, Kept>,
}

/// What is there of a piece of evidence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kept {
    /// Every byte, with the hash it had when it was attached.
    Whole,
    /// Its bytes are not in the ledger.
    Missing,
    /// Its bytes are others than when it was attached.
    Changed,
}

impl Filed {
    /// Looks at the file and reads every piece of evidence of an incident; `progress` counts its bytes.
    pub fn look(
        incident: IncidentId,
        ledger: &Ledger,
        store: &Store,
        progress: &Progress,
    ) -> Result<Self, Cancelled> {
        let mut kept = BTreeMap::new();
        for piece in pieces(incident, ledger) {
            kept.insert(piece.id, read(store, piece, progress)?);
        }
        Ok(Self { entries: store.entries(), head: hex(&store.head()), kept })
    }

    /// How many bytes `look` reads.
    pub fn bytes(incident: IncidentId, ledger: &Ledger) -> u64 {
        pieces(incident, ledger).fold(0, |sum, piece| sum.saturating_add(piece.size))
    }

    /// What is there of a piece.
    pub fn kept(&self, piece: &Evidence) -> Kept {
        self.kept.get(&piece.id).copied().unwrap_or(Kept::Missing)
    }
}

fn pieces(incident: IncidentId, ledger: &Ledger) -> impl Iterator<Item = &Evidence> {
    ledger.incident(incident).into_iter().flat_map(|found| ledger.evidence_of(found))
}

fn read(store: &Store, piece: &Evidence, progress: &Progress) -> Result<Kept, Cancelled> {
    let mut follow = progress.follow();
    let read = store.read_evidence(&piece.sha256, &mut io::sink(), &mut follow);
    let kept = match read {
        Ok(_) => Kept::Whole,
        Err(EvidenceError::Cancelled) => return Err(Cancelled),
        Err(EvidenceError::Changed | EvidenceError::Short { .. }) => Kept::Changed,
        Err(error) => {
            tracing::warn!(%error, "a piece of evidence cannot be read");
            Kept::Missing
        }
    };
    // What could not be read is done as well.
    let _ = follow(piece.size);
    progress.check()?;
    Ok(kept)
}
