//! The ledger file, tried on real files: creating, opening, appending, checking, copying, and what goes wrong.

// The first two know `#[test]` functions, not their helpers; a child process answers on standard output.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::print_stdout)]

mod damage;
mod evidence;
mod foreign;
mod lines;
mod processes;
mod renew;
mod threads;

use std::ops::ControlFlow;
use std::path::Path;

use giftcho::store::{NewRecord, Record, Store, StoreError, Verdict};

/// A record with the number `n` in every field.
pub fn new_record(n: u64) -> NewRecord {
    NewRecord {
        id: format!("id-{n:06}"),
        recorded_at: format!("2026-11-22T03:04:{:02}.{:03}Z", n % 60, n % 1000),
        run: n.is_multiple_of(3).then_some(n as i64),
        kind: "card-recorded".into(),
        body: format!(r#"{{"title":"ギフト券 {n}","minor":{}}}"#, n * 500),
    }
}

pub fn batch(numbers: std::ops::Range<u64>) -> Vec<NewRecord> {
    numbers.map(new_record).collect()
}

pub fn go_on(_: u64) -> ControlFlow<()> {
    ControlFlow::Continue(())
}

pub fn all(store: &mut Store) -> Vec<Record> {
    let mut records = Vec::new();
    store
        .load(|record| {
            records.push(record);
            ControlFlow::Continue(())
        })
        .unwrap();
    records
}

/// A closed ledger at `path` with the entries of `numbers`, one batch.
pub fn ledger(path: &Path, numbers: std::ops::Range<u64>) -> Verdict {
    let mut store = Store::create(path).unwrap();
    store.append(&batch(numbers), &mut go_on).unwrap();
    let verdict = store.verify().unwrap();
    assert_eq!(verdict.damage, []);
    store.close().unwrap();
    verdict
}

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

#[test]
fn what_was_appended_comes_back_in_order() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("新しい帳簿/ledger.giftcho");
    let mut store = Store::create(&path).unwrap();
    let first = store.append(&batch(0..3), &mut go_on).unwrap();
    let second = store.append(&batch(3..5), &mut go_on).unwrap();
    assert_eq!(first.iter().map(|record| record.seq).collect::<Vec<_>>(), [1, 2, 3]);
    assert_eq!(second.iter().map(|record| record.seq).collect::<Vec<_>>(), [4, 5]);
    let written = [first, second].concat();
    assert_eq!(all(&mut store), written);
    let head = store.head();
    store.close().unwrap();

    let mut store = Store::open(&path).unwrap();
    assert_eq!(all(&mut store), written);
    assert_eq!((store.entries(), store.head()), (5, head));
    assert_eq!(written[0].body, r#"{"title":"ギフト券 0","minor":0}"#);
    let verdict = store.verify().unwrap();
    assert_eq!((verdict.entries, verdict.head, verdict.damage), (5, head, vec![]));
    assert!(verdict.pages_compared);
    store.close().unwrap();
    assert_eq!(names(path.parent().unwrap()), ["ledger.giftcho"]);
}

#[test]
fn loading_stops_when_told() {
    let mut store = Store::in_memory().unwrap();
    store.append(&batch(0..10), &mut go_on).unwrap();
    let mut seen = 0;
    store
        .load(|record| {
            seen = record.seq;
            if record.seq == 4 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        })
        .unwrap();
    assert_eq!(seen, 4);
}

#[test]
fn an_empty_batch_writes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.giftcho");
    ledger(&path, 0..2);
    let before = std::fs::read(&path).unwrap();
    let mut store = Store::open(&path).unwrap();
    assert_eq!(store.append(&[], &mut go_on).unwrap(), []);
    store.close().unwrap();
    assert_eq!(std::fs::read(&path).unwrap(), before);
}

#[test]
fn opening_and_reading_changes_no_byte_and_no_time() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.giftcho");
    ledger(&path, 0..50);
    let state = || {
        let metadata = std::fs::metadata(&path).unwrap();
        (std::fs::read(&path).unwrap(), metadata.modified().unwrap(), names(folder.path()))
    };
    let before = state();
    for open in [Store::open, Store::open_read_only] {
        let mut store = open(&path).unwrap();
        assert_eq!(all(&mut store).len(), 50);
        assert!(store.verify().unwrap().is_sound());
        store.export_jsonl(&mut Vec::new()).unwrap();
        store.close().unwrap();
        assert!(before == state());
    }
}

#[test]
fn a_cancelled_batch_leaves_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.giftcho");
    ledger(&path, 0..5);
    let mut store = Store::open(&path).unwrap();
    let mut steps = Vec::new();
    let result = store.append(&batch(5..3_000), &mut |done| {
        steps.push(done);
        if done > 1_000 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    });
    assert!(matches!(result, Err(StoreError::Cancelled)), "{result:?}");
    assert_eq!(steps, [512, 1024]);
    assert_eq!(all(&mut store).len(), 5);
    // At the very last step it can still be stopped.
    let result = store.append(&batch(5..7), &mut |_| ControlFlow::Break(()));
    assert!(matches!(result, Err(StoreError::Cancelled)), "{result:?}");
    assert!(store.verify().unwrap().is_sound());
    let records = store.append(&batch(5..6), &mut go_on).unwrap();
    assert_eq!(records[0].seq, 6);
    assert_eq!(store.verify().unwrap().damage, []);
}

#[test]
fn an_id_is_taken_once_and_its_batch_is_refused_whole() {
    let mut store = Store::in_memory().unwrap();
    store.append(&batch(0..3), &mut go_on).unwrap();
    let result = store.append(&[new_record(7), new_record(1)], &mut go_on);
    assert!(matches!(&result, Err(StoreError::DuplicateId { id }) if id == "id-000001"), "{result:?}");
    assert_eq!(store.entries(), 3);
    assert_eq!(store.append(&[new_record(7)], &mut go_on).unwrap()[0].seq, 4);
}

#[test]
fn a_ledger_opened_for_reading_is_not_written() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.giftcho");
    ledger(&path, 0..2);
    let mut store = Store::open_read_only(&path).unwrap();
    assert!(store.is_read_only());
    let result = store.append(&batch(2..3), &mut go_on);
    assert!(matches!(result, Err(StoreError::ReadOnly { .. })), "{result:?}");
}

#[cfg(unix)]
#[test]
fn a_ledger_that_was_moved_away_is_not_written_any_more() {
    let folder = tempfile::tempdir().unwrap();
    let (path, away) = (folder.path().join("a.giftcho"), folder.path().join("away"));
    ledger(&path, 0..2);
    let mut store = Store::open(&path).unwrap();
    store.append(&batch(2..3), &mut go_on).unwrap();
    std::fs::rename(&path, &away).unwrap();
    let result = store.append(&batch(3..4), &mut go_on);
    assert!(matches!(result, Err(StoreError::Moved { .. })), "{result:?}");
    std::fs::write(&path, "another file").unwrap();
    let result = store.append(&batch(3..4), &mut go_on);
    assert!(matches!(result, Err(StoreError::Moved { .. })), "{result:?}");
    drop(store);
    assert_eq!(std::fs::read(&path).unwrap(), b"another file");
    assert_eq!(Store::open(&away).unwrap().entries(), 3);
}

#[test]
fn creating_never_replaces_a_file() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.giftcho");
    std::fs::write(&path, "precious").unwrap();
    let result = Store::create(&path);
    assert!(matches!(result, Err(StoreError::AlreadyExists { .. })), "{result:?}");
    assert_eq!(std::fs::read(&path).unwrap(), b"precious");
    assert_eq!(names(folder.path()), ["a.giftcho"]);
}

#[test]
fn a_new_ledger_does_not_take_up_a_strangers_journal() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.giftcho");
    std::fs::write(folder.path().join("a.giftcho-journal"), "left behind").unwrap();
    for result in [Store::create(&path), Store::open(&path)] {
        assert!(matches!(result, Err(StoreError::JournalLeftBehind { .. })), "{result:?}");
    }
    assert_eq!(names(folder.path()), ["a.giftcho-journal"]);
}

#[test]
fn a_folder_that_cannot_be_made_is_named() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("file"), "").unwrap();
    let result = Store::create(&folder.path().join("file/sub/a.giftcho"));
    assert!(
        matches!(&result, Err(StoreError::CannotCreateFolder { path, .. }) if path.ends_with("file/sub")),
        "{result:?}"
    );
}

#[test]
fn many_small_batches_make_the_same_file_as_one_large() {
    let folder = tempfile::tempdir().unwrap();
    let (one, many) = (folder.path().join("one"), folder.path().join("many"));
    let verdict = ledger(&one, 0..300);
    let mut store = Store::create(&many).unwrap();
    for n in 0..150 {
        store.append(&batch(n * 2..n * 2 + 2), &mut go_on).unwrap();
    }
    assert_eq!(store.verify().unwrap(), verdict);
}

#[test]
fn a_backup_is_the_same_ledger() {
    let folder = tempfile::tempdir().unwrap();
    let (path, copy) = (folder.path().join("a.giftcho"), folder.path().join("控え/a.giftcho"));
    let verdict = ledger(&path, 0..400);
    let mut store = Store::open(&path).unwrap();
    store.backup_to(&copy).unwrap();
    let result = store.backup_to(&copy);
    assert!(matches!(result, Err(StoreError::AlreadyExists { .. })), "{result:?}");
    assert_eq!(names(copy.parent().unwrap()), ["a.giftcho"]);

    let mut backup = Store::open(&copy).unwrap();
    assert_eq!(backup.verify().unwrap(), verdict);
    assert_eq!(all(&mut backup), all(&mut store));
    // A backup goes on as a ledger of its own.
    backup.append(&batch(400..700), &mut go_on).unwrap();
    assert_eq!(backup.verify().unwrap().damage, []);
}

#[test]
fn a_hundred_thousand_entries_are_one_batch() {
    let folder = tempfile::tempdir().unwrap();
    let verdict = ledger(&folder.path().join("a.giftcho"), 0..100_000);
    assert_eq!(verdict.entries, 100_000);
    assert!(verdict.pages_compared);
}
