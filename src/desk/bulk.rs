//! Appending many entries whose time and id are given: made-up ledgers. Masked and folded in like every other.

use std::ops::ControlFlow;

use super::synthetic::Dated;
use super::{ChangeError, Desk, Writer, masking, record};
use crate::action::Refused;
use crate::core::entry::Entry;
use crate::store::{NewRecord, StoreError};

impl Desk {
    /// Appends dated facts in their order, on this thread, as one batch.
    pub(super) fn append_dated(&mut self, dated: Vec<Dated>) -> Result<u64, ChangeError> {
        let Writer::Here(store) = &mut self.writer else { return Err(StoreError::Stopped.into()) };
        if store.is_read_only() {
            return Err(Refused::ReadOnly.into());
        }
        let mut masked = 0;
        let dated: Vec<Dated> = dated
            .into_iter()
            .map(|Dated { id, at, fact }| Dated { id, at, fact: masking::mask(fact, &mut masked) })
            .collect();
        let batch: Vec<NewRecord> =
            dated.iter().map(|dated| record::new_record(dated.id, dated.at, None, &dated.fact)).collect();
        let written = store.append(&batch, &mut |_| ControlFlow::Continue(()))?;
        let ledger = std::sync::Arc::make_mut(&mut self.ledger);
        for (record, Dated { id, at, fact }) in written.iter().zip(dated) {
            let entry = std::sync::Arc::new(Entry { seq: record.seq, id, recorded_at: at, run: None, fact });
            self.steps.take(&entry);
            ledger.apply(entry);
        }
        self.revision += 1;
        Ok(written.len() as u64)
    }
}
