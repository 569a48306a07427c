//! A journal written out and read back, with the evidence beside it, and without.

use std::fs;
use std::path::Path;

use giftcho::action::{Change, Did, NewIncident, NewPiece};
use giftcho::core::date::When;
use giftcho::core::words::{IncidentKind, ShowsCode};
use giftcho::desk::Desk;
use giftcho::desk::clock::{Clock, Ids};
use giftcho::store::NewEvidence;
use serde_json::Value;

use super::{Home, sample, text};

/// A ledger with one incident and these files as its evidence.
fn with_evidence(path: &Path, files: &[(&str, &[u8])]) {
    let mut desk = Desk::create(path, Clock::System, Ids::Random).unwrap();
    let opened = desk.run_now(Change::OpenIncident(NewIncident {
        kind: IncidentKind::Lock,
        when: When::Unknown,
        seen: None,
        seen_where: None,
        mail: None,
        cards: Vec::new(),
        account: None,
        pattern: None,
        cause: None,
        told: Vec::new(),
        used: Vec::new(),
    }));
    let Did::IncidentOpened { incident } = opened.unwrap().what else { panic!() };
    for (name, bytes) in files {
        let piece = NewPiece {
            file: NewEvidence::held(bytes.to_vec()),
            name: (*name).to_owned(),
            media_type: "image/png".to_owned(),
            when: When::Unknown,
            how: None,
            title: None,
            shows_code: ShowsCode::Unknown,
            redacts: None,
        };
        desk.run_now(Change::AttachEvidence { incident, pieces: vec![piece] }).unwrap();
    }
    desk.close().unwrap();
}

#[test]
fn a_journal_is_read_back_hash_for_hash() {
    let home = sample();
    let lines = home.path("journal.jsonl");
    home.run(["export", "journal", "--to", text(&lines)]).code(0);
    let copy = home.path("copy.giftcho");
    let read = home.run(["import-journal", text(&lines), "--ledger", text(&copy), "--json"]).code(0).json();
    assert_eq!(read["entries"], 111);
    let of = |ledger: &Path| home.run(["journal", "--json", "--ledger", text(ledger)]).code(0).out();
    assert_eq!(of(&copy), of(&home.own()));
    let cards = |ledger: &Path| home.run(["cards", "--json", "--ledger", text(ledger)]).code(0).out();
    assert_eq!(cards(&copy), cards(&home.own()));
    home.run(["import-journal", text(&lines), "--ledger", text(&copy)]).code(1);
    home.run(["verify", "--ledger", text(&copy)]).code(0);
}

#[test]
fn evidence_travels_beside_the_journal() {
    let home = Home::new();
    let large = vec![7_u8; 200_000];
    with_evidence(&home.own(), &[("a.png", b"first"), ("b.png", &large)]);
    let lines = home.path("journal.jsonl");
    let written = home.run(["export", "journal", "--to", text(&lines), "--json"]).code(0).json();
    let folder = home.path("journal.jsonl.evidence");
    assert_eq!(written["evidence"]["folder"], text(&folder));
    assert_eq!(written["evidence"]["files"], 2);
    let incidents = home.line("incidents --json").code(0).json();
    let pieces = incidents[0]["evidence"].as_array().unwrap();
    let named: Vec<&str> = pieces.iter().map(|piece| piece["name"].as_str().unwrap()).collect();
    assert_eq!(named, ["a.png", "b.png"]);
    assert_eq!((&pieces[1]["size"], &pieces[1]["shows_code"]), (&Value::from(200_000), &"unknown".into()));
    let file = |at: usize| folder.join(pieces[at]["sha256"].as_str().unwrap());
    assert_eq!(fs::read(file(0)).unwrap(), b"first");
    assert!(fs::read(file(1)).unwrap() == large);

    let copy = home.path("copy.giftcho");
    let read = home.run(["import-journal", text(&lines), "--ledger", text(&copy), "--json"]).code(0).json();
    assert_eq!((&read["entries"], &read["evidence"]), (&Value::from(3), &Value::from(2)));
    assert_eq!(read["evidence_missing"], Value::Array(vec![]));
    let verdict = home.run(["verify", "--ledger", text(&copy), "--json"]).code(0).json();
    assert_eq!(verdict["head"], home.line("verify --json").code(0).json()["head"]);
    assert_eq!(
        (&verdict["evidence"], &verdict["evidence_missing"]),
        (&Value::from(2), &Value::Array(vec![]))
    );
    // Laid out alike, but for the counters of writes.
    let (one, other) = (fs::read(home.own()).unwrap(), fs::read(&copy).unwrap());
    assert!(one.len() == other.len() && one[100..] == other[100..]);
}

#[test]
fn evidence_that_is_not_beside_the_journal_is_named_and_the_rest_is_read() {
    let home = Home::new();
    with_evidence(&home.own(), &[("a.png", b"first"), ("b.png", b"second"), ("c.png", b"third")]);
    let lines = home.path("journal.jsonl");
    home.run(["export", "journal", "--to", text(&lines)]).code(0);
    let incidents = home.line("incidents --json").code(0).json();
    let hash = |at: usize| incidents[0]["evidence"][at]["sha256"].as_str().unwrap().to_owned();
    let folder = home.path("journal.jsonl.evidence");
    fs::remove_file(folder.join(hash(0))).unwrap();
    fs::write(folder.join(hash(1)), "another").unwrap();
    let copy = home.path("copy.giftcho");
    let read = home.run(["import-journal", text(&lines), "--ledger", text(&copy), "--json"]).code(0).json();
    assert_eq!((&read["entries"], &read["evidence"]), (&Value::from(4), &Value::from(1)));
    let missing: Vec<(u64, &str, bool)> = read["evidence_missing"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| {
            (row["entry"].as_u64().unwrap(), row["name"].as_str().unwrap(), row["changed"].as_bool().unwrap())
        })
        .collect();
    assert_eq!(missing, [(2, "a.png", false), (3, "b.png", true)]);
    let verdict = home.run(["verify", "--ledger", text(&copy), "--json"]).code(0).json();
    assert_eq!(verdict["sound"], true);
    let missing: Vec<&str> = verdict["evidence_missing"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| row["sha256"].as_str().unwrap())
        .collect();
    assert_eq!(missing, [hash(0), hash(1)]);
    let said = home.run(["verify", "--ledger", text(&copy)]).code(0).out();
    assert!(said.contains(&format!("証拠ファイルなし（登録時 SHA-256 {}）", hash(0))), "{said}");
}
