//! What the store keeps: records of plain text. Their meaning is given elsewhere.

/// One line of the journal as it is stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    /// Its place in the journal, from 1, without gaps.
    pub seq: u64,
    /// Its own name, unique in the ledger.
    pub id: String,
    /// When the machine wrote it: RFC 3339, UTC, milliseconds.
    pub recorded_at: String,
    /// The import run it belongs to.
    pub run: Option<i64>,
    /// What sort of entry it is.
    pub kind: String,
    /// The entry itself, as JSON text, kept byte for byte.
    pub body: String,
}

/// A record about to be appended; the store gives it its place and its hash.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewRecord {
    /// Its own name, unique in the ledger.
    pub id: String,
    /// When the machine wrote it: RFC 3339, UTC, milliseconds.
    pub recorded_at: String,
    /// The import run it belongs to.
    pub run: Option<i64>,
    /// What sort of entry it is.
    pub kind: String,
    /// The entry itself, as JSON text, kept byte for byte.
    pub body: String,
}

impl NewRecord {
    /// The record this becomes at place `seq`.
    #[must_use]
    pub fn at(self, seq: u64) -> Record {
        let NewRecord { id, recorded_at, run, kind, body } = self;
        Record { seq, id, recorded_at, run, kind, body }
    }
}
