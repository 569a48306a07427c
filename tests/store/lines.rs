//! The journal as JSON Lines: out and in again, hash for hash, and nothing half read.

use std::ops::ControlFlow;

use giftcho::store::{LineProblem, NewRecord, Record, Store, StoreError, ZERO_HASH, hash_of, hex};

use crate::{all, batch, go_on};

/// The record `docs/FORMAT.md` works out by hand.
fn example() -> NewRecord {
    NewRecord {
        id: "0199a1b2-0000-7000-8000-000000000001".into(),
        recorded_at: "2026-11-22T03:04:05.678Z".into(),
        run: None,
        kind: "example".into(),
        body: r#"{"memo":"券"}"#.into(),
    }
}

fn exported(store: &mut Store) -> String {
    let mut out = Vec::new();
    store.export_jsonl(&mut out).unwrap();
    String::from_utf8(out).unwrap()
}

fn imported(text: &str) -> Result<Store, StoreError> {
    let mut store = Store::in_memory().unwrap();
    let result = store.import_jsonl(&mut text.as_bytes(), &mut go_on);
    if result.is_err() {
        assert_eq!(store.entries(), 0);
        assert_eq!(all(&mut store), []);
    }
    result.map(|_| store)
}

#[test]
fn the_worked_example_is_right() {
    let first = example().at(1);
    let first_hash = hash_of(&ZERO_HASH, &first);
    assert_eq!(hex(&first_hash), "cb6220e14fe40dcb0bfae7acc14820e8922a21fb9148a53d1fbeae1609d18b24");
    let second = Record { seq: 2, id: "0199a1b2-0000-7000-8000-000000000002".into(), run: Some(7), ..first };
    assert_eq!(
        hex(&hash_of(&first_hash, &second)),
        "6dd7b7834278a9bbd878f9b4da8e7d03eb12fb17c237270789c34b750b2ca9cf"
    );
}

#[test]
fn a_line_is_exactly_this() {
    let mut store = Store::in_memory().unwrap();
    store.append(&[example()], &mut go_on).unwrap();
    assert_eq!(
        exported(&mut store),
        concat!(
            r#"{"seq":1,"id":"0199a1b2-0000-7000-8000-000000000001","recorded_at":"2026-11-22T03:04:05.678Z","#,
            r#""run":null,"kind":"example","body":"{\"memo\":\"券\"}","#,
            r#""prev":"0000000000000000000000000000000000000000000000000000000000000000","#,
            r#""hash":"cb6220e14fe40dcb0bfae7acc14820e8922a21fb9148a53d1fbeae1609d18b24"}"#,
            "\n"
        )
    );
}

#[test]
fn the_format_document_shows_the_same_example() {
    let document = include_str!("../../docs/FORMAT.md");
    let mut store = Store::in_memory().unwrap();
    store.append(&[example()], &mut go_on).unwrap();
    assert!(document.contains(exported(&mut store).trim_end()));
    assert!(document.contains("6dd7b7834278a9bbd878f9b4da8e7d03eb12fb17c237270789c34b750b2ca9cf"));
}

#[test]
fn what_goes_out_comes_back_hash_for_hash() {
    let mut store = Store::in_memory().unwrap();
    let mut records = batch(0..700);
    // Bodies that a tidy-minded JSON library would change.
    for (record, body) in records.iter_mut().zip([
        r#"{"b":1,"a":1.50}"#,
        "{ \"x\" : \"\\u5238\" }",
        "\u{0}\r\n\u{2028}",
        "",
        "😀",
    ]) {
        record.body = body.into();
    }
    store.append(&records, &mut go_on).unwrap();
    let text = exported(&mut store);
    assert_eq!(text.lines().count(), 700);

    let mut copy = imported(&text).unwrap();
    assert_eq!(all(&mut copy), all(&mut store));
    assert_eq!(copy.verify().unwrap(), store.verify().unwrap());
    assert_eq!(exported(&mut copy), text);
    assert_eq!(copy.append(&batch(700..701), &mut go_on).unwrap()[0].seq, 701);
}

#[test]
fn windows_line_ends_a_mark_in_front_and_a_missing_last_end_are_fine() {
    let mut store = Store::in_memory().unwrap();
    store.append(&batch(0..3), &mut go_on).unwrap();
    let text = format!("\u{feff}{}", exported(&mut store).trim_end().replace('\n', "\r\n"));
    assert_eq!(imported(&text).unwrap().head(), store.head());
}

#[test]
fn an_empty_file_is_an_empty_journal() {
    assert_eq!(imported("").unwrap().entries(), 0);
}

#[test]
fn a_ledger_with_entries_takes_no_journal() {
    let mut store = Store::in_memory().unwrap();
    store.append(&batch(0..3), &mut go_on).unwrap();
    let text = exported(&mut store);
    let error = store.import_jsonl(&mut text.as_bytes(), &mut go_on).unwrap_err();
    assert!(matches!(error, StoreError::NotEmpty { entries: 3, .. }), "{error:?}");
}

#[test]
fn every_wrong_line_is_named_and_nothing_is_written() {
    let mut store = Store::in_memory().unwrap();
    store.append(&batch(0..3), &mut go_on).unwrap();
    let text = exported(&mut store);
    let lines: Vec<&str> = text.lines().collect();
    let joined = |lines: &[&str]| lines.join("\n");
    let cases = [
        (text.replacen("ギフト券 1", "ギフト券 9", 1), 2, LineProblem::Hash),
        (text.replacen(r#""run":null"#, r#""run":5"#, 1), 2, LineProblem::Hash),
        (joined(&[lines[0], lines[2]]), 2, LineProblem::Order { expected: 2, found: 3 }),
        (joined(&[lines[1]]), 1, LineProblem::Order { expected: 1, found: 2 }),
        (joined(&[lines[0], "", lines[1]]), 2, LineProblem::NotARecord),
        (joined(&[lines[0], lines[1], "{}"]), 3, LineProblem::NotARecord),
        (text.replacen(r#","kind""#, r#","more":1,"kind""#, 1), 1, LineProblem::NotARecord),
        (text.replacen(r#""prev":"0000"#, r#""prev":"0001"#, 1), 1, LineProblem::Link),
        (text[..text.len() - 10].to_string(), 3, LineProblem::NotARecord),
    ];
    for (text, line, problem) in cases {
        let error = imported(&text).unwrap_err();
        assert!(
            matches!(&error, StoreError::JsonLine { line: at, problem: what } if (*at, what) == (line, &problem)),
            "{error:?} instead of line {line}: {problem:?}"
        );
    }
}

#[test]
fn an_id_that_comes_twice_is_a_wrong_line() {
    let first = example().at(1);
    let first_hash = hash_of(&ZERO_HASH, &first);
    let second = Record { seq: 2, ..first.clone() };
    let mut store = Store::in_memory().unwrap();
    store.append(&[example()], &mut go_on).unwrap();
    let line = exported(&mut store);
    let again = line
        .replace(r#""seq":1"#, r#""seq":2"#)
        .replace(&hex(&first_hash), &hex(&hash_of(&first_hash, &second)))
        .replace(&hex(&ZERO_HASH), &hex(&first_hash));
    let error = imported(&format!("{line}{again}")).unwrap_err();
    assert!(
        matches!(error, StoreError::JsonLine { line: 2, problem: LineProblem::DuplicateId }),
        "{error:?}"
    );
}

#[test]
fn bytes_that_are_no_text_are_named_by_line() {
    let mut store = Store::in_memory().unwrap();
    let error = store.import_jsonl(&mut &b"\xff\xfe{\n"[..], &mut go_on).unwrap_err();
    assert!(matches!(error, StoreError::JsonLine { line: 1, problem: LineProblem::NotUtf8 }), "{error:?}");
}

#[test]
fn reading_a_journal_can_be_stopped() {
    let mut store = Store::in_memory().unwrap();
    store.append(&batch(0..600), &mut go_on).unwrap();
    let text = exported(&mut store);
    let mut copy = Store::in_memory().unwrap();
    let error = copy.import_jsonl(&mut text.as_bytes(), &mut |_| ControlFlow::Break(())).unwrap_err();
    assert!(matches!(error, StoreError::Cancelled), "{error:?}");
    assert_eq!(copy.entries(), 0);
}

#[test]
fn a_disk_that_is_full_stops_the_export() {
    struct Full;
    impl std::io::Write for Full {
        fn write(&mut self, _: &[u8]) -> std::io::Result<usize> {
            Err(std::io::ErrorKind::StorageFull.into())
        }
        fn flush(&mut self) -> std::io::Result<()> {
            Ok(())
        }
    }
    let mut store = Store::in_memory().unwrap();
    store.append(&batch(0..3), &mut go_on).unwrap();
    let error = store.export_jsonl(&mut Full).unwrap_err();
    assert!(matches!(error, StoreError::DiskFull { .. }), "{error:?}");
}
