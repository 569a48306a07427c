//! What a person said about the rows of an import.

use std::collections::{BTreeMap, BTreeSet};

use crate::core::flat::After;
use crate::core::words::{Issuer, Provenance};
use crate::import::draft::{CardDraft, Draft};
use crate::import::fold::fold;
use crate::import::row::Row;
use crate::import::words::unnamed_account;

/// What a person said about the rows of a plan. Rows are named by the line they begin on.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Choices {
    /// Candidates and duplicates to record all the same.
    pub take: BTreeSet<u64>,
    /// Cards and charges to leave out.
    pub leave: BTreeSet<u64>,
    /// How the cards of a seller came, where the file does not say; by the seller's name as `Choices::seller_key` has it.
    pub provenance: BTreeMap<String, Provenance>,
    /// To which account of an issuer charges went that name none.
    pub accounts: BTreeMap<Issuer, String>,
    /// Cards that the person corrected.
    pub edits: BTreeMap<u64, CardDraft>,
}

impl Choices {
    /// Whether a row is to be recorded. A row without a draft never is.
    pub fn takes(&self, row: &Row) -> bool {
        let usual = row.is_recorded() && !self.leave.contains(&row.line);
        (row.draft.is_some() || self.edits.contains_key(&row.line))
            && (usual || self.take.contains(&row.line))
    }

    /// A seller's name as it is compared; empty for rows that name none.
    pub fn seller_key(draft: &CardDraft) -> String {
        draft.flat.purchase.seller.as_deref().map(fold).unwrap_or_default()
    }

    /// What a row becomes with what the person said; nothing when it is left out.
    pub fn draft(&self, row: &Row) -> Option<Draft> {
        self.takes(row).then(|| self.answered(row)).flatten()
    }

    /// What a row would become with what the person said, whether it is recorded or not.
    pub fn answered(&self, row: &Row) -> Option<Draft> {
        let mut draft = match self.edits.get(&row.line) {
            Some(edited) => Draft::Card(Box::new(edited.clone())),
            None => row.draft.clone()?,
        };
        match &mut draft {
            Draft::Card(card) => {
                let provenance = self.provenance.get(&Self::seller_key(card)).copied();
                let CardDraft { flat, quantity: _ } = card.as_mut();
                if flat.purchase.provenance == Provenance::Unknown {
                    flat.purchase.provenance = provenance.unwrap_or(Provenance::Unknown);
                }
                if let After::Charged { account, when: _ } = &mut flat.after {
                    self.name_account(flat.card.issuer, flat.card.issuer_name.as_deref(), account);
                }
            }
            Draft::Charge(charge) => self.name_account(charge.issuer, None, &mut charge.account),
        }
        Some(draft)
    }

    fn name_account(&self, issuer: Issuer, issuer_name: Option<&str>, account: &mut String) {
        if let Some(name) = self.accounts.get(&issuer)
            && *account == unnamed_account(issuer, issuer_name)
        {
            account.clone_from(name);
        }
    }
}
