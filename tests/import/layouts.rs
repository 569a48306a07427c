//! One file per layout and per trap, with what it must give written beside it (`tests/data/import/layouts`).

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use giftcho::core::ledger::Ledger;
use giftcho::core::money::Money;
use giftcho::import::draft::Draft;
use giftcho::import::plan::{Plan, PlanOptions, plan};
use giftcho::import::profile::built_in;
use giftcho::import::row::Row;
use giftcho::jobs::Progress;
use serde::Deserialize;

use crate::support::{Book, plan_of, today};

/// What a file must give.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Expect {
    #[allow(dead_code)]
    about: String,
    error: Option<String>,
    encoding: Option<String>,
    #[serde(default)]
    bom: bool,
    delimiter: Option<String>,
    profile: Option<String>,
    header: Option<u64>,
    #[serde(default)]
    preamble: usize,
    #[serde(default)]
    rows: Vec<String>,
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/import/layouts")
}

/// Every file and what it must give, by name.
fn all() -> Vec<(String, Vec<u8>, Expect)> {
    let mut all = Vec::new();
    for entry in std::fs::read_dir(folder()).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        let Some(stem) = name.strip_suffix(".csv") else { continue };
        let expect = std::fs::read_to_string(folder().join(format!("{stem}.expect.toml"))).unwrap();
        let expect = toml::from_str(&expect).unwrap_or_else(|error| panic!("{stem}: {error}"));
        all.push((stem.to_owned(), std::fs::read(&path).unwrap(), expect));
    }
    all.sort_by(|one, other| one.0.cmp(&other.0));
    all
}

/// A row as the expectations write it.
fn told(row: &Row) -> String {
    let mut text = format!("{} {} {}", row.line, row.status.id(), row.reason().id());
    let minor = |money: Option<Money>| money.map_or("-".to_owned(), |money| money.minor.to_string());
    let day = |day: Option<giftcho::core::date::Day>| day.map_or("-".to_owned(), |day| day.to_string());
    let shown = matches!(row.status.id(), "card" | "candidate" | "charge");
    match &row.draft {
        Some(Draft::Card(card)) if shown => {
            let flat = &card.flat;
            let (issuer, face) = (flat.card.issuer.as_str(), minor(flat.card.face_value));
            write!(text, " {issuer} {face} {}", day(flat.purchase.when.day())).unwrap();
            if card.quantity != 1 {
                write!(text, " x{}", card.quantity).unwrap();
            }
        }
        Some(Draft::Charge(charge)) if shown => {
            let issuer = charge.issuer.as_str();
            write!(text, " {issuer} {} {}", minor(charge.amount), day(charge.when.day())).unwrap();
        }
        Some(Draft::Card(_) | Draft::Charge(_)) | None => {}
    }
    text
}

fn differences(name: &str, bytes: &[u8], expect: &Expect) -> Vec<String> {
    let mut wrong = Vec::new();
    let mut check = |what: &str, found: String, wanted: String| {
        if found != wanted {
            wrong.push(format!("{name}: {what}: found {found}, expected {wanted}"));
        }
    };
    let made = plan(bytes, name, &Ledger::default(), &PlanOptions::default(), today(), &Progress::new());
    let plan: Plan = match made {
        Ok(plan) => plan,
        Err(error) => {
            check("error", error.id().to_owned(), expect.error.clone().unwrap_or_default());
            return wrong;
        }
    };
    check("error", String::new(), expect.error.clone().unwrap_or_default());
    check("encoding", plan.encoding.id().to_owned(), expect.encoding.clone().unwrap_or_default());
    check("bom", plan.bom.to_string(), expect.bom.to_string());
    check("delimiter", plan.delimiter.to_string(), expect.delimiter.clone().unwrap_or_default());
    let profile = plan.profile.as_ref().map(|profile| profile.id.clone());
    check("profile", profile.unwrap_or_default(), expect.profile.clone().unwrap_or_default());
    check("header", format!("{:?}", plan.header_line), format!("{:?}", expect.header));
    check("preamble", plan.preamble.len().to_string(), expect.preamble.to_string());
    let found: Vec<String> = plan.rows.iter().map(told).collect();
    for place in 0..found.len().max(expect.rows.len()) {
        let at = |rows: &[String]| rows.get(place).cloned().unwrap_or_else(|| "nothing".to_owned());
        check("row", at(&found), at(&expect.rows));
    }
    wrong
}

#[test]
fn every_layout_and_every_trap_gives_what_is_written_beside_it() {
    let all = all();
    assert!(all.len() > 100);
    let wrong: Vec<String> =
        all.iter().flat_map(|(name, bytes, expect)| differences(name, bytes, expect)).collect();
    assert!(wrong.is_empty(), "\n{} differences:\n{}\n", wrong.len(), wrong.join("\n"));
}

#[test]
fn every_layout_of_the_program_has_a_file() {
    let tried: BTreeSet<String> = all().into_iter().filter_map(|(_, _, expect)| expect.profile).collect();
    let untried: Vec<&str> =
        built_in().iter().map(|profile| profile.id.as_str()).filter(|id| !tried.contains(*id)).collect();
    assert!(untried.is_empty(), "no file tries {untried:?}");
}

#[test]
fn no_file_leaves_anything_new_when_it_is_read_again() {
    for (name, bytes, expect) in all() {
        if expect.error.is_some() {
            continue;
        }
        let mut book = Book::default();
        let first = plan_of(&bytes, &book.ledger);
        book.record(&first);
        let again = plan_of(&bytes, &book.ledger);
        let recorded: Vec<u64> =
            again.rows.iter().filter(|row| row.is_recorded()).map(|row| row.line).collect();
        assert!(recorded.is_empty(), "{name}: lines {recorded:?} again");
    }
}
