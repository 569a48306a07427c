//! Entries as the store keeps them, and back.

use std::sync::Arc;

use crate::core::date::Stamp;
use crate::core::entry::{Entry, Fact};
use crate::core::id::{EntryId, RunId};
use crate::store::{NewRecord, Record};

/// A record that this version cannot read as an entry.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("entry {seq} ({kind}) cannot be read: {why}")]
pub struct Unreadable {
    /// Its place.
    pub seq: u64,
    /// Its kind, as stored.
    pub kind: String,
    /// What is wrong, in English, without what the entry says.
    pub why: &'static str,
}

/// The entry a record holds.
pub fn entry(record: Record) -> Result<Arc<Entry>, Unreadable> {
    let Record { seq, id, recorded_at, run, kind, body } = record;
    let fail = |why, kind| Unreadable { seq, kind, why };
    let Ok(id) = id.parse::<EntryId>() else { return Err(fail("its id is no id", kind)) };
    let Ok(recorded_at) = recorded_at.parse::<Stamp>() else { return Err(fail("its time is no time", kind)) };
    let Ok(fact) = serde_json::from_str::<Fact>(&body) else {
        return Err(fail("its body is not of a kind known here", kind));
    };
    if fact.kind() != kind {
        return Err(fail("its kind is not that of its body", kind));
    }
    Ok(Arc::new(Entry { seq, id, recorded_at, run: run.map(RunId), fact }))
}

/// The record to store for a fact.
pub fn new_record(id: EntryId, recorded_at: Stamp, run: Option<RunId>, fact: &Fact) -> NewRecord {
    NewRecord {
        id: id.to_string(),
        recorded_at: recorded_at.to_string(),
        run: run.map(|run| run.0),
        kind: fact.kind().to_owned(),
        body: body(fact),
    }
}

fn body(fact: &Fact) -> String {
    // Only maps with keys that are no text, or writers that fail, make this fail; a fact has neither.
    serde_json::to_string(fact).unwrap_or_else(|error| {
        tracing::error!(%error, kind = fact.kind(), "a fact could not be written");
        String::from("null")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn record(kind: &str, body: &str) -> Record {
        Record {
            seq: 7,
            id: "0192f3e4-5a6b-7c8d-9e0f-000000000001".into(),
            recorded_at: "2026-11-22T05:28:00.000Z".into(),
            run: None,
            kind: kind.into(),
            body: body.into(),
        }
    }

    #[test]
    fn an_entry_of_a_kind_unknown_here_is_named() {
        let error = entry(record("vault-opened", r#"{"vault-opened":{}}"#)).unwrap_err();
        assert_eq!(error.seq, 7);
        assert_eq!(error.kind, "vault-opened");
    }

    #[test]
    fn a_kind_that_differs_from_its_body_is_refused() {
        assert!(entry(record("charged", r#"{"import-reverted":{"run":1}}"#)).is_err());
        assert!(entry(record("import-reverted", r#"{"import-reverted":{"run":1}}"#)).is_ok());
    }
}
