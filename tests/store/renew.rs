//! Ledgers of an older version: read as they are, and written anew when they are opened for writing.

use std::fs;
use std::path::{Path, PathBuf};

use giftcho::store::{Harm, NewEvidence, Store, StoreError, hex};
use rusqlite::Connection;

use crate::{all, batch, go_on, names};

/// A ledger as version 1 of the tables left it: 43 entries.
const VERSION_1: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/store/version-1.giftcho");
const HEAD: &str = "458e6d608cdd1ae1bff6276203f5cefba3c6cdda79a5fab78ba565360d5c886f";

fn older(folder: &Path) -> PathBuf {
    let path = folder.join("帳簿.giftcho");
    fs::copy(VERSION_1, &path).unwrap();
    path
}

/// The version in the header of a closed file.
fn version(path: &Path) -> u32 {
    u32::from_be_bytes(fs::read(path).unwrap()[60..64].try_into().unwrap())
}

#[test]
fn reading_an_older_ledger_changes_no_byte() {
    let folder = tempfile::tempdir().unwrap();
    let path = older(folder.path());
    let before = fs::read(&path).unwrap();
    let mut store = Store::open_read_only(&path).unwrap();
    assert_eq!((store.entries(), hex(&store.head()).as_str()), (43, HEAD));
    let verdict = store.verify().unwrap();
    assert_eq!(verdict.damage, []);
    assert!(verdict.pages_compared);
    assert_eq!(store.evidence_files().unwrap(), []);
    assert!(!store.has_evidence(HEAD).unwrap());
    store.close().unwrap();
    assert!(fs::read(&path).unwrap() == before);
    assert_eq!(names(folder.path()), ["帳簿.giftcho"]);
}

#[test]
fn opening_an_older_ledger_for_writing_keeps_every_entry_and_the_older_file() {
    let folder = tempfile::tempdir().unwrap();
    let path = older(folder.path());
    let before = fs::read(&path).unwrap();
    let entries = all(&mut Store::open_read_only(&path).unwrap());

    let mut store = Store::open(&path).unwrap();
    let kept = folder.path().join("帳簿.version-1.giftcho");
    assert_eq!(store.kept_older(), Some(fs::canonicalize(&kept).unwrap().as_path()));
    assert_eq!(all(&mut store), entries);
    assert_eq!((store.entries(), hex(&store.head()).as_str()), (43, HEAD));
    assert_eq!(store.verify().unwrap().damage, []);
    store.append_with_evidence(&batch(0..1), vec![NewEvidence::held(vec![7; 100_000])], &mut go_on).unwrap();
    assert_eq!(store.verify().unwrap().damage, []);
    store.close().unwrap();

    assert_eq!(names(folder.path()), ["帳簿.giftcho", "帳簿.version-1.giftcho"]);
    assert_eq!((version(&path), version(&kept)), (2, 1));
    assert!(fs::read(&kept).unwrap() == before);
    // The second time there is nothing to do.
    let store = Store::open(&path).unwrap();
    assert_eq!((store.entries(), store.kept_older()), (44, None));
}

#[test]
fn a_ledger_written_anew_is_laid_out_like_one_that_was_always_of_today() {
    let folder = tempfile::tempdir().unwrap();
    let path = older(folder.path());
    let entries = all(&mut Store::open_read_only(&path).unwrap());
    Store::open(&path).unwrap().close().unwrap();
    let mut lines = Vec::new();
    Store::open_read_only(&path).unwrap().export_jsonl(&mut lines).unwrap();
    let today = folder.path().join("today.giftcho");
    let mut store = Store::create(&today).unwrap();
    store.import_jsonl(&mut lines.as_slice(), &mut go_on).unwrap();
    assert_eq!(all(&mut store), entries);
    store.close().unwrap();
    let (one, other) = (fs::read(&path).unwrap(), fs::read(&today).unwrap());
    assert_eq!(one.len(), other.len());
    // All but the counters of writes.
    assert!(one[28..92] == other[28..92] && one[100..] == other[100..]);
}

#[test]
fn a_name_that_is_taken_is_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let path = older(folder.path());
    fs::write(folder.path().join("帳簿.version-1.giftcho"), "precious").unwrap();
    let store = Store::open(&path).unwrap();
    assert!(store.kept_older().unwrap().ends_with("帳簿.version-1-2.giftcho"));
    assert_eq!(fs::read(folder.path().join("帳簿.version-1.giftcho")).unwrap(), b"precious");
}

#[test]
fn an_older_file_that_was_named_already_when_it_was_interrupted_is_named_once() {
    let folder = tempfile::tempdir().unwrap();
    let path = older(folder.path());
    fs::hard_link(&path, folder.path().join("帳簿.version-1.giftcho")).unwrap();
    Store::open(&path).unwrap().close().unwrap();
    assert_eq!(names(folder.path()), ["帳簿.giftcho", "帳簿.version-1.giftcho"]);
}

#[test]
fn a_damaged_older_ledger_is_named_and_stays_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let path = older(folder.path());
    let mut bytes = fs::read(&path).unwrap();
    let needle = b"\"minor\":";
    let at = bytes.windows(needle.len()).position(|window| window == needle).unwrap();
    bytes[at + needle.len()] ^= 1;
    fs::write(&path, &bytes).unwrap();
    let result = Store::open(&path);
    assert!(matches!(result, Err(StoreError::Damaged { harm: Harm::Hash, seq: Some(_), .. })), "{result:?}");
    assert!(fs::read(&path).unwrap() == bytes);
    assert_eq!(names(folder.path()), ["帳簿.giftcho"]);
    assert_eq!(Store::open_read_only(&path).unwrap().entries(), 43);
}

#[test]
fn an_interrupted_write_of_an_older_ledger_is_undone_first() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.giftcho");
    // A copy made in the middle of a write: the file is half new, its journal knows the old pages.
    let source = older(folder.path());
    let conn = Connection::open(&source).unwrap();
    conn.execute_batch(
        "PRAGMA cache_size = 1; BEGIN;
         INSERT INTO entry SELECT 43 + value, 'x' || value, '2026-11-22T00:00:00.000Z', NULL, 'k', hex(randomblob(3000)),
             zeroblob(32), zeroblob(32) FROM (WITH RECURSIVE n(value) AS (SELECT 1 UNION ALL SELECT value + 1 FROM n
             WHERE value < 60) SELECT value FROM n);",
    )
    .unwrap();
    let journal = |path: &Path| PathBuf::from(format!("{}-journal", path.display()));
    fs::copy(journal(&source), journal(&path)).unwrap();
    fs::copy(&source, &path).unwrap();
    conn.execute_batch("ROLLBACK").unwrap();
    conn.close().unwrap();
    assert!(fs::metadata(&path).unwrap().len() > fs::metadata(VERSION_1).unwrap().len());

    let mut store = Store::open(&path).unwrap();
    assert_eq!((store.entries(), hex(&store.head()).as_str()), (43, HEAD));
    assert_eq!(store.verify().unwrap().damage, []);
}

#[test]
fn an_older_ledger_in_use_is_not_touched() {
    let folder = tempfile::tempdir().unwrap();
    let path = older(folder.path());
    let before = fs::read(&path).unwrap();
    let conn = Connection::open(&path).unwrap();
    conn.execute_batch("BEGIN IMMEDIATE").unwrap();
    let result = Store::open(&path);
    assert!(matches!(result, Err(StoreError::InUse { .. })), "{result:?}");
    drop(conn);
    assert!(fs::read(&path).unwrap() == before);
    assert_eq!(names(folder.path()), ["帳簿.giftcho"]);
}
