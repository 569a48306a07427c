//! Files that are not ledgers, or not only ledgers: told apart, and never changed.

use std::fs;
use std::path::Path;

use giftcho::store::{APPLICATION_ID, Foreign, Harm, Store, StoreError};
use rusqlite::Connection;

use crate::ledger;

/// Opens both ways, expecting the same answer and no change of the folder.
fn refused(path: &Path, expected: impl Fn(&StoreError) -> bool) {
    let bytes = fs::read(path).ok();
    for open in [Store::open, Store::open_read_only] {
        let error = open(path).expect_err("must be refused");
        assert!(expected(&error), "{error:?}");
    }
    assert!(fs::read(path).ok() == bytes);
    let mut journal = path.as_os_str().to_os_string();
    journal.push("-journal");
    assert!(!Path::new(&journal).exists());
}

#[test]
fn what_is_not_there_is_not_found() {
    let folder = tempfile::tempdir().unwrap();
    refused(&folder.path().join("no/such.giftcho"), |e| matches!(e, StoreError::NotFound { .. }));
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
}

#[test]
fn a_folder_is_not_a_ledger() {
    let folder = tempfile::tempdir().unwrap();
    refused(folder.path(), |e| matches!(e, StoreError::IsDirectory { .. }));
}

#[test]
fn an_empty_file_is_not_a_ledger() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.giftcho");
    fs::write(&path, "").unwrap();
    refused(&path, |e| matches!(e, StoreError::NotALedger { why: Foreign::Empty, .. }));
}

#[test]
fn a_text_file_is_not_a_ledger() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.giftcho");
    for text in ["日付,金額\n", "SQLite format 3", &"x".repeat(10_000)] {
        fs::write(&path, text).unwrap();
        refused(&path, |e| matches!(e, StoreError::NotALedger { why: Foreign::NotSqlite, .. }));
    }
}

#[test]
fn a_file_larger_than_any_ledger_is_not_read() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.giftcho");
    fs::File::create(&path).unwrap().set_len((4 << 30) + 1).unwrap();
    let error = Store::open(&path).unwrap_err();
    assert!(matches!(error, StoreError::TooLarge { bytes: 4_294_967_297, .. }), "{error:?}");
}

#[test]
fn another_programs_database_is_not_a_ledger() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.db");
    let conn = Connection::open(&path).unwrap();
    conn.execute_batch("CREATE TABLE card (id INTEGER PRIMARY KEY, name TEXT)").unwrap();
    conn.close().unwrap();
    refused(&path, |e| {
        matches!(e, StoreError::NotALedger { why: Foreign::OtherApplication { found: 0 }, .. })
    });
}

#[test]
fn a_newer_ledger_is_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.giftcho");
    ledger(&path, 0..3);
    let conn = Connection::open(&path).unwrap();
    conn.execute_batch("CREATE TABLE later (x); PRAGMA user_version = 9").unwrap();
    conn.close().unwrap();
    refused(&path, |e| matches!(e, StoreError::Newer { found: 9, known: 2, .. }));
}

#[test]
fn a_ledger_with_anything_added_to_its_tables_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    for (n, sql) in [
        "CREATE TRIGGER more AFTER INSERT ON entry BEGIN DELETE FROM entry; END",
        "CREATE VIEW more AS SELECT load_extension('x')",
        "CREATE TABLE more (a, b AS (printf('%.*c', 200000000, 'x')))",
        "CREATE INDEX more ON entry (kind)",
        "DROP TRIGGER entry_is_never_changed",
        "ALTER TABLE entry ADD COLUMN more TEXT",
    ]
    .into_iter()
    .enumerate()
    {
        let path = folder.path().join(format!("{n}.giftcho"));
        ledger(&path, 0..3);
        let conn = Connection::open(&path).unwrap();
        conn.execute_batch(sql).unwrap();
        conn.close().unwrap();
        refused(&path, |e| matches!(e, StoreError::Damaged { harm: Harm::Schema, .. }));
    }
}

#[test]
fn a_database_that_only_claims_to_be_a_ledger_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.giftcho");
    let conn = Connection::open(&path).unwrap();
    conn.pragma_update(None, "application_id", APPLICATION_ID).unwrap();
    conn.execute_batch("PRAGMA user_version = 1; CREATE VIEW entry AS SELECT 1 AS seq").unwrap();
    conn.close().unwrap();
    refused(&path, |e| matches!(e, StoreError::Damaged { harm: Harm::Schema, .. }));
}

#[test]
fn other_programs_cannot_change_entries_by_mistake() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.giftcho");
    ledger(&path, 0..3);
    let conn = Connection::open(&path).unwrap();
    for sql in ["UPDATE entry SET body = ''", "DELETE FROM entry WHERE seq = 3"] {
        let error = conn.execute_batch(sql).unwrap_err().to_string();
        assert!(error.starts_with("entries are never"), "{error}");
    }
}

#[cfg(unix)]
#[test]
fn a_link_leads_to_the_one_ledger() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.giftcho");
    ledger(&path, 0..3);
    let link = folder.path().join("link.giftcho");
    std::os::unix::fs::symlink(&path, &link).unwrap();
    let store = Store::open(&link).unwrap();
    assert_eq!(store.path(), fs::canonicalize(&path).unwrap());
    for again in [&path, &link] {
        let error = Store::open(again).unwrap_err();
        assert!(matches!(error, StoreError::InUse { .. }), "{error:?}");
        assert!(giftcho::store::is_open_here(again));
    }
    drop(store);
    assert!(!giftcho::store::is_open_here(&path));
    Store::open(&path).unwrap();
}

#[cfg(unix)]
#[test]
fn a_link_to_nowhere_is_neither_opened_nor_filled() {
    let folder = tempfile::tempdir().unwrap();
    let link = folder.path().join("link.giftcho");
    std::os::unix::fs::symlink(folder.path().join("nowhere"), &link).unwrap();
    let error = Store::open(&link).unwrap_err();
    assert!(matches!(error, StoreError::NotFound { .. }), "{error:?}");
    let error = Store::create(&link).unwrap_err();
    assert!(matches!(error, StoreError::AlreadyExists { .. }), "{error:?}");
}

#[cfg(unix)]
#[test]
fn a_device_is_not_a_ledger() {
    let error = Store::open(Path::new("/dev/null")).unwrap_err();
    assert!(matches!(error, StoreError::NotAFile { .. }), "{error:?}");
}

#[test]
fn a_name_that_looks_like_an_address_is_a_name() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("file%20a.giftcho");
    ledger(&path, 0..1);
    assert!(path.exists());
}
