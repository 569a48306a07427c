//! What attaching evidence, and saying more of it, writes.

use std::collections::HashSet;

use crate::action::{Did, NewPiece, Refused};
use crate::core::entry::{EvidenceAttached, EvidenceChange, Fact};
use crate::core::id::{EvidenceId, IncidentId};
use crate::desk::apply::Planner;
use crate::store::hex;

impl Planner<'_> {
    /// Files for an incident. One it has already is passed over; when it has all of them, nothing is done.
    pub(in crate::desk) fn attach(
        &mut self,
        incident: IncidentId,
        pieces: Vec<NewPiece>,
    ) -> Result<Did, Refused> {
        let found = self.ledger.incident(incident).ok_or(Refused::Missing)?;
        let mut there: HashSet<String> =
            self.ledger.evidence_of(found).map(|piece| piece.sha256.clone()).collect();
        let mut evidence = Vec::new();
        for piece in pieces {
            let NewPiece { file, name, media_type, when, how, title, shows_code, redacts } = piece;
            let sha256 = hex(&file.sha256);
            if !there.insert(sha256.clone()) {
                continue;
            }
            let id = EvidenceId::new(self.id());
            evidence.push(id);
            self.facts.push(Fact::EvidenceAttached(EvidenceAttached {
                evidence: id,
                incident,
                sha256,
                size: file.size,
                name,
                media_type,
                when,
                how,
                title,
                shows_code,
                redacts,
            }));
            self.evidence.push(file);
        }
        if evidence.is_empty() {
            return Err(Refused::SameEvidence);
        }
        Ok(Did::EvidenceAttached { incident, evidence })
    }

    /// What is said of a piece of evidence is changed; its bytes never are.
    pub(in crate::desk) fn amend_evidence(
        &mut self,
        evidence: EvidenceId,
        changes: Vec<EvidenceChange>,
    ) -> Result<Did, Refused> {
        let incident = self.ledger.piece_of_evidence(evidence).ok_or(Refused::Missing)?.incident;
        if !changes.is_empty() {
            self.facts.push(Fact::EvidenceAmended { evidence, changes });
        }
        Ok(Did::IncidentChanged { incident })
    }
}
