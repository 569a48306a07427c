//! Damage: a changed bit anywhere is found, and so is a file that is too short or too long.

use std::fs;
use std::ops::ControlFlow;
use std::path::Path;

use giftcho::store::{Damage, Harm, NewRecord, Store, StoreError, Verdict};
use proptest::prelude::*;

use crate::{batch, go_on, ledger, new_record};

/// What the whole of opening and checking says about the file at `path`.
fn check(path: &Path) -> Result<Verdict, StoreError> {
    Store::open_read_only(path)?.verify()
}

fn is_found(path: &Path) -> bool {
    check(path).map_or(true, |verdict| !verdict.is_sound())
}

/// A ledger with a past: small and large batches, long bodies, ids out of order, batches that were taken back.
fn eventful(path: &Path) {
    let mut store = Store::create(path).unwrap();
    for round in 0..8_u64 {
        let records: Vec<NewRecord> = (0..9)
            .map(|n| {
                let mut record = new_record(round * 9 + n);
                record.id = format!("{:08x}-{round}-{n}", (round * 9 + n).wrapping_mul(0x9e37_79b9) % 0xffff);
                if n == 4 {
                    record.body =
                        format!(r#"{{"memo":"{}"}}"#, "長い".repeat(usize::try_from(round * 400).unwrap()));
                }
                record
            })
            .collect();
        let stopped =
            store.append(&batch(round * 1_000..round * 1_000 + 300), &mut |_| ControlFlow::Break(()));
        assert!(stopped.is_err());
        store.append(&records, &mut go_on).unwrap();
    }
    assert_eq!(store.verify().unwrap().damage, []);
    store.close().unwrap();
}

fn flip(bytes: &[u8], bit: usize) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    bytes[bit / 8] ^= 1 << (bit % 8);
    bytes
}

#[test]
fn a_flipped_bit_anywhere_is_found() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.giftcho");
    eventful(&path);
    let bytes = fs::read(&path).unwrap();
    let broken = folder.path().join("broken.giftcho");
    let mut runner = proptest::test_runner::TestRunner::new(ProptestConfig {
        cases: 400,
        failure_persistence: None,
        ..ProptestConfig::default()
    });
    runner
        .run(&(0..bytes.len() * 8), |bit| {
            fs::write(&broken, flip(&bytes, bit)).unwrap();
            prop_assert!(is_found(&broken), "bit {} of byte {}", bit % 8, bit / 8);
            Ok(())
        })
        .unwrap();
}

#[test]
fn a_flipped_bit_in_the_header_is_found() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.giftcho");
    ledger(&path, 0..3);
    let bytes = fs::read(&path).unwrap();
    let broken = folder.path().join("broken.giftcho");
    for bit in 0..100 * 8 {
        fs::write(&broken, flip(&bytes, bit)).unwrap();
        assert!(is_found(&broken), "bit {} of byte {}", bit % 8, bit / 8);
    }
}

#[test]
#[ignore = "takes minutes"]
fn a_flipped_bit_in_every_single_byte_is_found() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.giftcho");
    eventful(&path);
    let bytes = fs::read(&path).unwrap();
    let broken = folder.path().join("broken.giftcho");
    let missed: Vec<usize> = (0..bytes.len())
        .filter(|byte| {
            fs::write(&broken, flip(&bytes, byte * 8 + byte % 8)).unwrap();
            !is_found(&broken)
        })
        .collect();
    assert!(missed.is_empty(), "{missed:?} of {}", bytes.len());
}

#[test]
fn the_entry_with_the_changed_letter_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.giftcho");
    ledger(&path, 0..5);
    let mut bytes = fs::read(&path).unwrap();
    let needle = r#""minor":1500"#.as_bytes();
    let at = bytes.windows(needle.len()).position(|window| window == needle).unwrap();
    bytes[at + 8] = b'9';
    fs::write(&path, bytes).unwrap();
    let verdict = check(&path).unwrap();
    assert_eq!(verdict.entries, 5);
    assert_eq!(verdict.damage, [Damage { seq: Some(4), what: Harm::Hash }]);
}

#[test]
fn an_entry_put_in_by_another_program_is_found() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.giftcho");
    ledger(&path, 0..3);
    let conn = rusqlite::Connection::open(&path).unwrap();
    conn.execute_batch(
        "INSERT INTO entry SELECT 5, 'new', recorded_at, run, kind, body, zeroblob(32), hash FROM entry WHERE seq = 2",
    )
    .unwrap();
    conn.close().unwrap();
    let verdict = check(&path).unwrap();
    let found: Vec<(Option<u64>, Harm)> =
        verdict.damage.into_iter().map(|Damage { seq, what }| (seq, what)).collect();
    assert_eq!(found, [(Some(4), Harm::Gap), (Some(5), Harm::Link), (Some(5), Harm::Hash)]);
    let error = Store::open(&path).unwrap().load(|_| ControlFlow::Continue(())).unwrap_err();
    assert!(matches!(error, StoreError::Damaged { harm: Harm::Gap, seq: Some(4), .. }), "{error:?}");
}

#[test]
fn a_file_another_program_laid_out_anew_is_found() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.giftcho");
    eventful(&path);
    let conn = rusqlite::Connection::open(&path).unwrap();
    conn.execute_batch("VACUUM").unwrap();
    conn.close().unwrap();
    let verdict = check(&path).unwrap();
    assert!(!verdict.is_sound());
    // Its entries can still be read and taken out.
    assert_eq!(verdict.entries, 72);
    assert_eq!(Store::open_read_only(&path).unwrap().export_jsonl(&mut Vec::new()).unwrap(), 72);
}

#[test]
fn tables_that_begin_on_each_others_page_are_not_opened() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.giftcho");
    ledger(&path, 0..3);
    let conn = rusqlite::Connection::open(&path).unwrap();
    conn.execute_batch(
        "PRAGMA writable_schema = 1;
         UPDATE sqlite_schema SET rootpage = (SELECT rootpage FROM sqlite_schema WHERE name = 'evidence')
         WHERE name = 'evidence_chunk'",
    )
    .unwrap();
    conn.close().unwrap();
    let error = check(&path).unwrap_err();
    assert!(matches!(error, StoreError::Damaged { .. }), "{error:?}");
}

#[test]
fn a_truncated_file_is_found_wherever_it_ends() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.giftcho");
    ledger(&path, 0..100);
    let bytes = fs::read(&path).unwrap();
    let broken = folder.path().join("broken.giftcho");
    let mut ends: Vec<usize> = (1..bytes.len()).step_by(1023).collect();
    for page in (4096..bytes.len()).step_by(4096) {
        ends.extend([page - 1, page, page + 1]);
    }
    ends.push(bytes.len() - 1);
    for end in ends {
        fs::write(&broken, &bytes[..end]).unwrap();
        assert!(is_found(&broken), "cut at {end}");
    }
}

#[test]
fn bytes_behind_the_end_are_found() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.giftcho");
    ledger(&path, 0..10);
    let mut bytes = fs::read(&path).unwrap();
    let expected = bytes.len() as u64;
    bytes.extend([0; 4096]);
    fs::write(&path, bytes).unwrap();
    let damage = check(&path).unwrap().damage;
    assert!(
        damage.contains(&Damage { seq: None, what: Harm::Size { expected, found: expected + 4096 } }),
        "{damage:?}"
    );
}

#[test]
fn pages_in_each_others_place_are_found() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.giftcho");
    ledger(&path, 0..200);
    let bytes = fs::read(&path).unwrap();
    let pages = bytes.len() / 4096;
    let broken = folder.path().join("broken.giftcho");
    for page in 1..pages - 1 {
        let mut bytes = bytes.clone();
        let (left, right) = bytes.split_at_mut((page + 1) * 4096);
        left[page * 4096..].swap_with_slice(&mut right[..4096]);
        fs::write(&broken, bytes).unwrap();
        assert!(is_found(&broken), "page {page}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_appended_in_whatever_batches_is_sound(
        batches in prop::collection::vec(
            (prop::collection::vec(("[a-z0-9]{1,40}", ".{0,300}", 0..12_u32), 1..60), any::<bool>(), any::<bool>()),
            1..8,
        )
    ) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.giftcho");
        let mut store = Store::create(&path).unwrap();
        let mut n = 0;
        let mut kept = 0;
        for (records, cancelled, reopened) in batches {
            let records: Vec<NewRecord> = records.into_iter().map(|(id, body, long)| {
                n += 1;
                NewRecord {
                    id: format!("{id}-{n}"), recorded_at: String::new(), run: None, kind: String::new(),
                    body: body.repeat(1 << long.saturating_sub(6)),
                }
            }).collect();
            let result = store.append(&records, &mut |_| {
                if cancelled { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
            });
            prop_assert_eq!(result.is_err(), cancelled);
            if !cancelled {
                kept += records.len() as u64;
            }
            if reopened {
                store.close().unwrap();
                store = Store::open(&path).unwrap();
            }
        }
        let verdict = store.verify().unwrap();
        prop_assert_eq!(verdict.damage, vec![]);
        prop_assert_eq!(verdict.entries, kept);
    }
}
