//! Appending and loading records: the only two things that ever happen to them.

use std::ops::ControlFlow;

use rusqlite::{CachedStatement, Connection, ErrorCode, Row, TransactionBehavior, params};

use super::chain::hash_of;
use super::error::{Harm, Op, StoreError};
use super::evidence::{NewEvidence, keep};
use super::file::{Store, Tail};
use super::record::{NewRecord, Record};

/// How many records are written between two looks at whether to go on.
const STEP: u64 = 512;

pub(super) const INSERT: &str = "INSERT INTO entry (seq, id, recorded_at, run, kind, body, prev, hash)
     VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)";

impl Store {
    /// Appends the whole batch or nothing. `progress` hears how many are written and may stop it.
    pub fn append(
        &mut self,
        batch: &[NewRecord],
        progress: &mut dyn FnMut(u64) -> ControlFlow<()>,
    ) -> Result<Vec<Record>, StoreError> {
        self.append_with_evidence(batch, Vec::new(), progress)
    }

    /// The same with files that come with the batch: they and the entries are written together or not at all. A file that
    /// is kept already is not written again. `progress` counts their chunks beside the entries.
    pub fn append_with_evidence(
        &mut self,
        batch: &[NewRecord],
        evidence: Vec<NewEvidence>,
        progress: &mut dyn FnMut(u64) -> ControlFlow<()>,
    ) -> Result<Vec<Record>, StoreError> {
        let mut waiting = batch.iter();
        let mut evidence = Some(evidence);
        let mut written = Vec::with_capacity(batch.len());
        self.write(
            Op::Append,
            progress,
            &mut |tail| {
                let Some(new) = waiting.next() else { return Ok(None) };
                let evidence = evidence.take().unwrap_or_default();
                Ok(Some(Step { record: new.clone().at(tail.seq + 1), evidence }))
            },
            &mut |record| written.push(record),
        )?;
        Ok(written)
    }

    /// The same for records that are made one by one while they are written, of which nothing is kept. Gives the place of the
    /// first.
    pub fn append_each(
        &mut self,
        batch: &mut dyn Iterator<Item = NewRecord>,
        progress: &mut dyn FnMut(u64) -> ControlFlow<()>,
    ) -> Result<Option<u64>, StoreError> {
        let mut first = None;
        self.write(
            Op::Append,
            progress,
            &mut |tail| Ok(batch.next().map(|new| Step::of(new.at(tail.seq + 1)))),
            &mut |record| first = first.or(Some(record.seq)),
        )?;
        Ok(first)
    }

    /// Hands over every record in order, until `each` says stop. A gap or an unreadable field is damage.
    pub fn load(&mut self, mut each: impl FnMut(Record) -> ControlFlow<()>) -> Result<(), StoreError> {
        let Store { conn, path, .. } = self;
        let sqlite = |source| StoreError::sqlite(Op::Read, path, source);
        let damaged = |harm, seq| StoreError::Damaged { harm, seq: Some(seq), path: path.clone() };
        let mut statement = conn
            .prepare_cached("SELECT seq, id, recorded_at, run, kind, body FROM entry ORDER BY seq")
            .map_err(sqlite)?;
        let columns = Columns::of(&statement).map_err(sqlite)?;
        let mut rows = statement.query([]).map_err(sqlite)?;
        let mut expected = 1;
        while let Some(row) = rows.next().map_err(sqlite)? {
            let record = columns.read(row).map_err(|_| damaged(Harm::Unreadable, expected))?;
            if record.seq != expected {
                return Err(damaged(Harm::Gap, expected));
            }
            expected += 1;
            if each(record).is_break() {
                return Ok(());
            }
        }
        if let Some(tail) = self.tail
            && tail.seq + 1 != expected
        {
            return Err(damaged(Harm::Gap, expected));
        }
        Ok(())
    }

    /// The hash of the entry at a place; nothing when there is none.
    pub fn hash_at(&self, seq: u64) -> Result<Option<super::Hash>, StoreError> {
        let sqlite = |source| StoreError::sqlite(Op::Read, &self.path, source);
        let read = |row: &rusqlite::Row<'_>| row.get::<_, Vec<u8>>(0);
        let found = self.conn.query_row("SELECT hash FROM entry WHERE seq = ?1", [seq], read);
        let hash = rusqlite::OptionalExtension::optional(found).map_err(sqlite)?;
        Ok(hash.and_then(|bytes| bytes.try_into().ok()))
    }

    /// One transaction that writes what `next` gives, until it gives nothing.
    pub(super) fn write(
        &mut self,
        doing: Op,
        progress: &mut dyn FnMut(u64) -> ControlFlow<()>,
        next: &mut Next<'_>,
        written: &mut dyn FnMut(Record),
    ) -> Result<(), StoreError> {
        let path = || self.path.clone();
        if self.is_read_only() {
            return Err(StoreError::ReadOnly { path: path() });
        }
        if self.suspect {
            return Err(StoreError::Suspect { path: path() });
        }
        if !self.is_in_place() {
            return Err(StoreError::Moved { path: path() });
        }
        let Some(tail) = self.tail else {
            return Err(StoreError::Damaged { harm: Harm::Unreadable, seq: None, path: path() });
        };
        let Store { conn, path, .. } = self;
        match transaction(
            conn,
            &|source| StoreError::sqlite(doing, path, source),
            tail,
            progress,
            next,
            written,
        ) {
            Ok(tail) => {
                self.tail = Some(tail);
                Ok(())
            }
            Err(error) => {
                // After a failed sync nobody knows what the disk holds; trying again could seem to succeed.
                self.suspect = matches!(&error, StoreError::Sqlite { source, .. }
                    if source.sqlite_error_code() == Some(ErrorCode::SystemIoFailure));
                Err(error)
            }
        }
    }
}

/// An entry that is to be written, and the files that come with it.
pub(super) struct Step {
    pub record: Record,
    pub evidence: Vec<NewEvidence>,
}

impl Step {
    pub(super) fn of(record: Record) -> Self {
        Step { record, evidence: Vec::new() }
    }
}

/// Gives what is to be written next, behind what stands there then.
pub(super) type Next<'a> = dyn FnMut(&Tail) -> Result<Option<Step>, StoreError> + 'a;

/// Writes all of it and says where the chain ends, or rolls all of it back.
fn transaction(
    conn: &mut Connection,
    sqlite: &dyn Fn(rusqlite::Error) -> StoreError,
    mut tail: Tail,
    progress: &mut dyn FnMut(u64) -> ControlFlow<()>,
    next: &mut Next<'_>,
    written: &mut dyn FnMut(Record),
) -> Result<Tail, StoreError> {
    let Some(mut step) = next(&tail)? else { return Ok(tail) };
    let transaction = conn.transaction_with_behavior(TransactionBehavior::Immediate).map_err(sqlite)?;
    let mut statement = transaction.prepare_cached(INSERT).map_err(sqlite)?;
    // Entries, and the chunks of files, which are heard of on their own.
    let (mut done, mut chunks): (u64, u64) = (0, 0);
    loop {
        let Step { record, evidence } = step;
        for new in &evidence {
            keep(&transaction, new, record.seq, sqlite, &mut |more| progress(done + chunks + more))?;
            chunks += new.chunks();
        }
        tail = insert(&mut statement, &tail, &record).map_err(|source| {
            if is_duplicate(&source) {
                StoreError::DuplicateId { id: record.id.clone() }
            } else {
                sqlite(source)
            }
        })?;
        written(record);
        done += 1;
        let following = next(&tail)?;
        if (done.is_multiple_of(STEP) || following.is_none()) && progress(done + chunks).is_break() {
            return Err(StoreError::Cancelled);
        }
        match following {
            Some(following) => step = following,
            None => break,
        }
    }
    drop(statement);
    transaction.commit().map_err(sqlite)?;
    Ok(tail)
}

/// Writes one row behind `tail` and says where the chain ends then.
pub(super) fn insert(
    statement: &mut CachedStatement<'_>,
    tail: &Tail,
    record: &Record,
) -> rusqlite::Result<Tail> {
    let hash = hash_of(&tail.hash, record);
    let Record { seq, id, recorded_at, run, kind, body } = record;
    statement.execute(params![seq, id, recorded_at, run, kind, body, tail.hash, hash])?;
    Ok(Tail { seq: *seq, hash })
}

fn is_duplicate(error: &rusqlite::Error) -> bool {
    matches!(error, rusqlite::Error::SqliteFailure(failure, _)
        if failure.extended_code == rusqlite::ffi::SQLITE_CONSTRAINT_UNIQUE)
}

/// Where each field of a record stands in a statement's rows, found by name once.
pub(super) struct Columns {
    seq: usize,
    id: usize,
    recorded_at: usize,
    run: usize,
    kind: usize,
    body: usize,
}

impl Columns {
    pub(super) fn of(statement: &rusqlite::Statement<'_>) -> rusqlite::Result<Self> {
        Ok(Columns {
            seq: statement.column_index("seq")?,
            id: statement.column_index("id")?,
            recorded_at: statement.column_index("recorded_at")?,
            run: statement.column_index("run")?,
            kind: statement.column_index("kind")?,
            body: statement.column_index("body")?,
        })
    }

    /// The record in this row; an error when a field is not what the table says it is.
    pub(super) fn read(&self, row: &Row<'_>) -> rusqlite::Result<Record> {
        Ok(Record {
            seq: row.get(self.seq)?,
            id: row.get(self.id)?,
            recorded_at: row.get(self.recorded_at)?,
            run: row.get(self.run)?,
            kind: row.get(self.kind)?,
            body: row.get(self.body)?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn batch(numbers: std::ops::Range<u64>) -> Vec<NewRecord> {
        numbers
            .map(|n| NewRecord {
                id: format!("id-{n}"),
                recorded_at: "2026-11-22T03:04:05.678Z".into(),
                run: None,
                kind: "k".into(),
                body: "x".repeat(500),
            })
            .collect()
    }

    fn go_on(_: u64) -> ControlFlow<()> {
        ControlFlow::Continue(())
    }

    #[test]
    fn a_full_disk_keeps_what_was_there_and_writing_goes_on_later() {
        let folder = tempfile::tempdir().unwrap();
        let mut store = Store::create(&folder.path().join("a.giftcho")).unwrap();
        store.append(&batch(0..20), &mut go_on).unwrap();
        store.conn.pragma_update(None, "max_page_count", 20).unwrap();
        let result = store.append(&batch(20..500), &mut go_on);
        assert!(matches!(result, Err(StoreError::DiskFull { .. })), "{result:?}");
        assert_eq!(store.entries(), 20);
        assert_eq!(store.verify().unwrap().damage, []);
        store.conn.pragma_update(None, "max_page_count", 1_000).unwrap();
        assert_eq!(store.append(&batch(20..500), &mut go_on).unwrap().len(), 480);
        assert_eq!(store.verify().unwrap().damage, []);
    }

    #[test]
    fn after_a_write_that_failed_midway_the_ledger_is_opened_again_first() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.giftcho");
        let mut store = Store::create(&path).unwrap();
        store.append(&batch(0..2), &mut go_on).unwrap();
        store.suspect = true;
        let result = store.append(&batch(2..3), &mut go_on);
        assert!(matches!(result, Err(StoreError::Suspect { .. })), "{result:?}");
        drop(store);
        assert_eq!(Store::open(&path).unwrap().append(&batch(2..3), &mut go_on).unwrap()[0].seq, 3);
    }

    #[test]
    fn the_connection_is_settled_as_designed() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::create(&folder.path().join("a.giftcho")).unwrap();
        let text = |name: &str| -> String {
            store
                .conn
                .pragma_query_value(None, name, |row| row.get::<_, rusqlite::types::Value>(0))
                .map_or_else(
                    |error| error.to_string(),
                    |value| match value {
                        rusqlite::types::Value::Integer(number) => number.to_string(),
                        rusqlite::types::Value::Text(text) => text,
                        other => format!("{other:?}"),
                    },
                )
        };
        let settled: Vec<(&str, String)> = [
            "journal_mode",
            "synchronous",
            "locking_mode",
            "cell_size_check",
            "trusted_schema",
            "secure_delete",
        ]
        .into_iter()
        .map(|name| (name, text(name)))
        .collect();
        let expected = [
            ("journal_mode", "delete"),
            ("synchronous", "3"),
            ("locking_mode", "exclusive"),
            ("cell_size_check", "1"),
            ("trusted_schema", "0"),
            ("secure_delete", "1"),
        ];
        assert_eq!(settled, expected.map(|(name, value)| (name, value.to_string())));
    }
}
