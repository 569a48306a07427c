//! Evidence in the ledger file: kept with its entry or not at all, once, and found when it is harmed.

use std::fs;
use std::ops::ControlFlow;
use std::path::Path;

use giftcho::store::{
    Bytes, Damage, EvidenceError, EvidenceHarm, EvidenceProblem, Harm, MOST_EVIDENCE, NewEvidence, Store,
    StoreError, hex,
};
use proptest::prelude::*;
use sha2::{Digest as _, Sha256};

use crate::{batch, go_on, new_record};

/// Bytes that do not repeat, so that a chunk in another's place is seen.
fn bytes(seed: u8, length: usize) -> Vec<u8> {
    (0..length).map(|at| (at as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15).to_be_bytes()[0] ^ seed).collect()
}

fn sha(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes).into())
}

fn held(bytes: &[u8]) -> Vec<NewEvidence> {
    vec![NewEvidence::held(bytes)]
}

fn at(path: &Path) -> NewEvidence {
    let bytes = fs::read(path).unwrap();
    NewEvidence {
        sha256: Sha256::digest(&bytes).into(),
        size: bytes.len() as u64,
        bytes: Bytes::At(path.to_owned()),
    }
}

/// A ledger with a past: entries, files of many sizes among them, writing that was stopped.
fn with_evidence(path: &Path) -> Vec<Vec<u8>> {
    let mut store = Store::create(path).unwrap();
    let sizes = [1, 65_535, 65_536, 65_537, 300_000];
    let files: Vec<Vec<u8>> = sizes.iter().zip(1..).map(|(size, seed)| bytes(seed, *size)).collect();
    for (place, file) in (0..).zip(&files) {
        let stopped = store.append_with_evidence(&batch(900..901), held(&bytes(99, 3_000_000)), &mut |_| {
            ControlFlow::Break(())
        });
        assert!(matches!(stopped, Err(StoreError::Cancelled)), "{stopped:?}");
        store.append(&batch(place * 10..place * 10 + 5), &mut go_on).unwrap();
        let after = place * 10 + 5;
        store.append_with_evidence(&batch(after..after + 2), held(file), &mut go_on).unwrap();
    }
    assert_eq!(store.verify().unwrap().damage, []);
    store.close().unwrap();
    files
}

fn rewritten(path: &Path, sql: &str) {
    let conn = rusqlite::Connection::open(path).unwrap();
    for table in ["evidence", "evidence_chunk"] {
        for trigger in ["changed", "deleted"] {
            conn.execute_batch(&format!("DROP TRIGGER {table}_is_never_{trigger}")).unwrap();
        }
    }
    conn.execute_batch(sql).unwrap();
    for table in ["evidence", "evidence_chunk"] {
        for (trigger, event) in [("changed", "UPDATE"), ("deleted", "DELETE")] {
            conn.execute_batch(&format!(
                "CREATE TRIGGER {table}_is_never_{trigger} BEFORE {event} ON {table}\nBEGIN SELECT RAISE(ABORT, 'evidence is never {trigger}'); END"
            ))
            .unwrap();
        }
    }
    conn.close().unwrap();
}

#[test]
fn what_was_kept_comes_back_byte_for_byte() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.giftcho");
    let files = with_evidence(&path);
    let store = Store::open_read_only(&path).unwrap();
    for file in &files {
        let mut out = Vec::new();
        let read = store.read_evidence(&sha(file), &mut out, &mut go_on).unwrap();
        assert_eq!(read, file.len() as u64);
        assert!(out == *file);
        assert!(store.evidence_bytes(&sha(file), 300_000).unwrap() == *file);
    }
    let entries: Vec<u64> = store.evidence_files().unwrap().iter().map(|file| file.entry).collect();
    assert_eq!(entries, [6, 13, 20, 27, 34]);
    let too_many = store.evidence_bytes(&sha(&files[4]), 299_999);
    assert!(matches!(too_many, Err(EvidenceError::TooMany { size: 300_000 })), "{too_many:?}");
}

#[test]
fn the_same_bytes_are_kept_once() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.giftcho");
    let mut store = Store::create(&path).unwrap();
    let picture = bytes(1, 500_000);
    store.append_with_evidence(&batch(0..1), held(&picture), &mut go_on).unwrap();
    store.append_with_evidence(&batch(1..2), held(&picture), &mut go_on).unwrap();
    assert_eq!(store.entries(), 2);
    assert_eq!(store.evidence_files().unwrap().len(), 1);
    assert_eq!(store.verify().unwrap().damage, []);
    store.close().unwrap();
    assert!(fs::metadata(&path).unwrap().len() < 600_000);
}

#[test]
fn a_file_is_read_while_it_is_written() {
    let folder = tempfile::tempdir().unwrap();
    let picture = folder.path().join("picture.png");
    fs::write(&picture, bytes(1, 200_000)).unwrap();
    let mut store = Store::create(&folder.path().join("a.giftcho")).unwrap();
    let mut heard = Vec::new();
    store
        .append_with_evidence(&batch(0..1), vec![at(&picture)], &mut |done| {
            heard.push(done);
            ControlFlow::Continue(())
        })
        .unwrap();
    // Four chunks and one entry.
    assert_eq!(heard, [5]);
    assert_eq!(at(&picture).chunks(), 4);
    assert_eq!(store.evidence_bytes(&sha(&bytes(1, 200_000)), 1 << 20).unwrap(), bytes(1, 200_000));
}

#[test]
fn a_file_that_changed_since_it_was_looked_at_leaves_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let (path, file) = (folder.path().join("a.giftcho"), folder.path().join("mail.txt"));
    let mut store = Store::create(&path).unwrap();
    store.append(&batch(0..1), &mut go_on).unwrap();
    let before = fs::read(&path).unwrap();
    for now in [&b"another text"[..], b"short", b"much longer than it was when it was looked at"] {
        fs::write(&file, "the same as").unwrap();
        let new = at(&file);
        fs::write(&file, now).unwrap();
        let result = store.append_with_evidence(&batch(1..2), vec![new], &mut go_on);
        let problem = result.unwrap_err();
        assert!(matches!(problem, StoreError::Evidence(EvidenceProblem::ChangedMeanwhile)), "{problem:?}");
    }
    fs::write(&file, "gone").unwrap();
    let new = at(&file);
    fs::remove_file(&file).unwrap();
    let problem = store.append_with_evidence(&batch(1..2), vec![new], &mut go_on).unwrap_err();
    assert!(matches!(problem, StoreError::Evidence(EvidenceProblem::Unreadable { .. })), "{problem:?}");
    assert_eq!(store.entries(), 1);
    assert_eq!(store.verify().unwrap().damage, []);
    store.close().unwrap();
    let after = fs::read(&path).unwrap();
    assert_eq!(after.len(), before.len());
}

#[test]
fn an_empty_file_and_one_that_is_too_large_are_refused() {
    let mut store = Store::in_memory().unwrap();
    let problem = store.append_with_evidence(&batch(0..1), held(b""), &mut go_on).unwrap_err();
    assert!(matches!(problem, StoreError::Evidence(EvidenceProblem::Empty)), "{problem:?}");
    let large = NewEvidence { size: MOST_EVIDENCE + 1, ..NewEvidence::held(b"x".to_vec()) };
    let problem = store.append_with_evidence(&batch(0..1), vec![large], &mut go_on).unwrap_err();
    let StoreError::Evidence(EvidenceProblem::TooLarge { size, most }) = problem else {
        panic!("{problem:?}")
    };
    assert_eq!((size, most), (268_435_457, 268_435_456));
    assert_eq!(store.entries(), 0);
}

#[test]
fn the_open_ledger_itself_is_not_read_as_a_file() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.giftcho");
    crate::ledger(&path, 0..3);
    let new = at(&path);
    let mut store = Store::open(&path).unwrap();
    let problem = store.append_with_evidence(&batch(3..4), vec![new], &mut go_on).unwrap_err();
    assert!(matches!(problem, StoreError::Evidence(EvidenceProblem::ChangedMeanwhile)), "{problem:?}");
}

#[test]
fn bytes_the_ledger_does_not_have_are_missing() {
    let store = Store::in_memory().unwrap();
    for hash in [sha(b"other"), "no hash".to_owned(), String::new()] {
        assert!(matches!(store.evidence_bytes(&hash, 10), Err(EvidenceError::Missing)));
        assert!(!store.has_evidence(&hash).unwrap());
    }
}

#[test]
fn a_changed_byte_is_named_with_its_entry() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.giftcho");
    let files = with_evidence(&path);
    rewritten(
        &path,
        "UPDATE evidence_chunk SET bytes = zeroblob(65536) WHERE number = (SELECT first_chunk + 1 FROM evidence WHERE number = 5)",
    );
    let mut store = Store::open_read_only(&path).unwrap();
    assert!(matches!(store.evidence_bytes(&sha(&files[4]), 1 << 20), Err(EvidenceError::Changed)));
    assert!(store.evidence_bytes(&sha(&files[3]), 1 << 20).is_ok());
    let sha256 = Sha256::digest(&files[4]).into();
    let what = Harm::Evidence { sha256, what: EvidenceHarm::Changed };
    assert_eq!(store.verify().unwrap().damage, [Damage { seq: Some(34), what }]);
}

#[test]
fn bytes_that_were_taken_out_are_named() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.giftcho");
    let files = with_evidence(&path);
    rewritten(&path, "DELETE FROM evidence_chunk WHERE number = (SELECT max(number) FROM evidence_chunk)");
    let mut store = Store::open_read_only(&path).unwrap();
    let short = store.evidence_bytes(&sha(&files[4]), 1 << 20);
    assert!(matches!(short, Err(EvidenceError::Short { expected: 300_000, found: 262_144 })), "{short:?}");
    let sha256 = Sha256::digest(&files[4]).into();
    let what = Harm::Evidence { sha256, what: EvidenceHarm::Short { expected: 300_000, found: 262_144 } };
    assert_eq!(store.verify().unwrap().damage, [Damage { seq: Some(34), what }]);
}

#[test]
fn a_file_that_was_taken_out_is_missing_and_the_check_finds_it() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.giftcho");
    let files = with_evidence(&path);
    rewritten(&path, "DELETE FROM evidence WHERE number = 5");
    let mut store = Store::open_read_only(&path).unwrap();
    assert!(matches!(store.evidence_bytes(&sha(&files[4]), 1 << 20), Err(EvidenceError::Missing)));
    assert!(!store.verify().unwrap().is_sound());
}

#[test]
fn evidence_moved_to_another_entry_is_found() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.giftcho");
    with_evidence(&path);
    rewritten(&path, "UPDATE evidence SET entry = 99 WHERE number = 5");
    let damage = Store::open_read_only(&path).unwrap().verify().unwrap().damage;
    assert!(
        matches!(
            damage[..],
            [Damage { seq: Some(99), what: Harm::Evidence { what: EvidenceHarm::Stray, .. } }]
        ),
        "{damage:?}"
    );
}

#[test]
fn other_programs_cannot_change_evidence_by_mistake() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.giftcho");
    with_evidence(&path);
    let conn = rusqlite::Connection::open(&path).unwrap();
    for sql in [
        "UPDATE evidence SET size = 1",
        "DELETE FROM evidence",
        "UPDATE evidence_chunk SET bytes = x'00'",
        "DELETE FROM evidence_chunk",
    ] {
        let error = conn.execute_batch(sql).unwrap_err();
        assert!(error.to_string().contains("never"), "{sql}: {error}");
    }
}

#[test]
fn a_flipped_bit_anywhere_in_a_ledger_with_evidence_is_found() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.giftcho");
    with_evidence(&path);
    let bytes = fs::read(&path).unwrap();
    let broken = folder.path().join("broken.giftcho");
    let mut runner = proptest::test_runner::TestRunner::new(ProptestConfig {
        cases: 150,
        failure_persistence: None,
        ..ProptestConfig::default()
    });
    runner
        .run(&(0..bytes.len() * 8), |bit| {
            let mut flipped = bytes.clone();
            flipped[bit / 8] ^= 1 << (bit % 8);
            fs::write(&broken, flipped).unwrap();
            let found = Store::open_read_only(&broken)
                .and_then(|mut store| store.verify())
                .map_or(true, |verdict| !verdict.is_sound());
            prop_assert!(found, "bit {} of byte {}", bit % 8, bit / 8);
            Ok(())
        })
        .unwrap();
}

#[test]
fn a_backup_holds_the_evidence() {
    let folder = tempfile::tempdir().unwrap();
    let (path, to) = (folder.path().join("a.giftcho"), folder.path().join("copy.giftcho"));
    let files = with_evidence(&path);
    let mut store = Store::open(&path).unwrap();
    store.backup_to(&to).unwrap();
    let verdict = store.verify().unwrap();
    let mut copy = Store::open(&to).unwrap();
    assert_eq!(copy.verify().unwrap(), verdict);
    for file in &files {
        assert!(copy.evidence_bytes(&sha(file), 1 << 20).unwrap() == *file);
    }
    // It goes on as a ledger of its own.
    copy.append_with_evidence(&[new_record(700)], held(&bytes(7, 100_000)), &mut go_on).unwrap();
    assert_eq!(copy.verify().unwrap().damage, []);
}

/// A disk without room.
struct Full;

impl std::io::Write for Full {
    fn write(&mut self, _: &[u8]) -> std::io::Result<usize> {
        Err(std::io::ErrorKind::StorageFull.into())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

#[test]
fn an_interrupted_reader_is_told_so() {
    let mut store = Store::in_memory().unwrap();
    let large = bytes(1, 3_000_000);
    store.append_with_evidence(&batch(0..1), held(&large), &mut go_on).unwrap();
    let stopped = store.read_evidence(&sha(&large), &mut Vec::new(), &mut |_| ControlFlow::Break(()));
    assert!(matches!(stopped, Err(EvidenceError::Cancelled)), "{stopped:?}");
    let full = store.read_evidence(&sha(&large), &mut Full, &mut go_on);
    assert!(
        matches!(&full, Err(EvidenceError::Out(error)) if error.kind() == std::io::ErrorKind::StorageFull),
        "{full:?}"
    );
}
