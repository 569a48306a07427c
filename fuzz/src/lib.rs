//! What must be true of every file that is imported, for the targets beside this.
//!
//! An input is three characters and a file: the encoding, the profile, the ledger, each `0` for "not said". So an input
//! is read by eye, and `tail -c +4 INPUT > file.csv` gives the file.

use std::sync::{Arc, LazyLock};

use giftcho::core::date::{Day, Stamp};
use giftcho::core::entry::Entry;
use giftcho::core::id::EntryId;
use giftcho::core::ledger::Ledger;
use giftcho::desk::record;
use giftcho::i18n::{Lang, Texts};
use giftcho::import::columns::Column;
use giftcho::import::decode::Encoding;
use giftcho::import::dry_run::DryRun;
use giftcho::import::facts::facts;
use giftcho::import::mapping::Mapping;
use giftcho::import::plan::{ImportError, Plan, PlanOptions, plan};
use giftcho::import::profile::{Profile, built_in};
use giftcho::import::reason::Status;
use giftcho::import::row::Row;
use giftcho::jobs::Progress;
use giftcho::wording;
use uuid::Uuid;

/// Made-up codes in the shapes that are masked everywhere. The dictionary plants them.
const CODES: [&str; 6] = [
    "DUMY-TEST99-0000",
    "dumy-test99-0000",
    "DUMYTEST990000",
    "ＤＵＭＹ－ＴＥＳＴ９９－００００",
    "DUMY-TEST-9999-0000",
    "FAKE-CODE42-7K2Q",
];

/// Recording more cards than this costs time and shows nothing new.
const MOST_CARDS: u64 = 2_000;

/// How a file is to be read.
#[derive(Clone, Debug, Default)]
pub struct Choice {
    options: PlanOptions,
    /// Whether the ledger holds something already.
    used: bool,
}

/// A file and how it is to be read.
#[derive(Debug)]
pub struct Asked<'a> {
    pub file: &'a [u8],
    pub choice: Choice,
}

impl<'a> Asked<'a> {
    /// Takes an input apart.
    pub fn of(data: &'a [u8]) -> Option<Self> {
        let ([encoding, profile, used], file) = data.split_first_chunk::<3>()?;
        let pick = |said: u8, among: usize| usize::from(said.wrapping_sub(b'0')) % (among + 1);
        let encoding = pick(*encoding, Encoding::ALL.len()).checked_sub(1).map(|place| Encoding::ALL[place]);
        let ids = &*PROFILES;
        let profile = pick(*profile, ids.len()).checked_sub(1).map(|place| ids[place].clone());
        let options = PlanOptions { encoding, profile, ..PlanOptions::default() };
        Some(Self { file, choice: Choice { options, used: pick(*used, 1) == 1 } })
    }

    /// The same file, its columns as the person says.
    pub fn mapped(&self, mapping: Mapping) -> Self {
        let options = PlanOptions {
            encoding: self.choice.options.encoding,
            mapping: Some(mapping),
            ..PlanOptions::default()
        };
        Self { file: self.file, choice: Choice { options, used: self.choice.used } }
    }

    /// The ledger the file is held against.
    pub fn ledger(&self) -> &'static Ledger {
        static EMPTY: LazyLock<Ledger> = LazyLock::new(Ledger::default);
        if self.choice.used { &USED } else { &EMPTY }
    }

    /// The plan of the file against a ledger.
    pub fn plan(&self, ledger: &Ledger) -> Result<Plan, ImportError> {
        let today = Day::new(2026, 11, 22).expect("a day");
        plan(self.file, "file.csv", ledger, &self.choice.options, today, &Progress::new())
    }

    /// The ledger in which the plan was recorded as it is when nobody chooses.
    pub fn record(&self, plan: &Plan) -> Option<Ledger> {
        (plan.cards() <= MOST_CARDS).then(|| recorded(self.ledger().clone(), plan))
    }
}

/// The ids of the profiles, one of nobody's at the end.
static PROFILES: LazyLock<Vec<String>> = LazyLock::new(|| {
    let ids = built_in().iter().map(|profile| profile.id.clone());
    ids.chain(["nobodys".to_owned()]).collect()
});

/// A ledger that has two of the test files already.
static USED: LazyLock<Ledger> = LazyLock::new(|| {
    let files: [&[u8]; 2] = [
        include_bytes!("../../tests/data/import/orders_gift_cards.csv"),
        include_bytes!("../../tests/data/import/template_three.csv"),
    ];
    files.into_iter().fold(Ledger::default(), |ledger, file| {
        let asked = Asked { file, choice: Choice::default() };
        let plan = asked.plan(&ledger).expect("a test file is read");
        recorded(ledger, &plan)
    })
});

/// Records a plan; every fact is written as the store writes it and read back.
fn recorded(mut ledger: Ledger, plan: &Plan) -> Ledger {
    let run = ledger.journal().next_run();
    let mut ids = u128::from(ledger.journal().last_seq()) << 64;
    let mut new_id = || {
        ids += 1;
        Uuid::from_u128(ids)
    };
    let facts = facts(plan, &ledger, run, |row| row.draft.clone().filter(|_| row.is_recorded()), &mut new_id);
    let may_be_code = numbers_hold_a_code(plan);
    let recorded_at: Stamp = "2026-11-22T00:00:00.000Z".parse().expect("a moment");
    for fact in facts {
        let (seq, id) = (ledger.journal().last_seq() + 1, EntryId::new(new_id()));
        let kept = record::new_record(id, recorded_at, Some(run), &fact);
        if !may_be_code {
            no_code_in(&kept.body, "an entry");
        }
        let read = record::entry(kept.at(seq)).expect("an entry is read back");
        let entry = Arc::new(Entry { seq, id, recorded_at, run: Some(run), fact });
        assert_eq!(read, entry, "an entry is read back as it was written");
        ledger.apply(entry);
    }
    assert!(ledger.unapplied().is_empty(), "every fact of an import has its place");
    ledger
}

/// What a plan says holds together, can be shown, and shows no code.
pub fn check_plan(file: &[u8], plan: &Plan) {
    assert_eq!(plan.counts().values().sum::<usize>(), plan.rows.len());
    assert!(plan.rows.windows(2).all(|two| two[0].line < two[1].line), "lines are in order");
    if let (Some(header), Some(first)) = (plan.header_line, plan.rows.first()) {
        assert!(header < first.line, "the header stands before the rows");
    }
    every_line_once(file, plan);
    for line in &plan.preamble {
        no_code_in(line, "the preamble");
    }
    let numbers = numbers(plan);
    for row in &plan.rows {
        for (_, cell) in plan.raw(row).iter().enumerate().filter(|(place, _)| !numbers.contains(place)) {
            no_code_in(cell, "a cell");
        }
    }
    let may_be_code = numbers_hold_a_code(plan);
    for t in &*TEXTS {
        let message = |row: &Row| wording::import::message(row, t);
        let shown = DryRun::of(plan, message, || wording::import::unknown_layout(t).what);
        let json = serde_json::to_string(&shown).expect("a dry run is JSON");
        if !may_be_code {
            no_code_in(&json, "the dry run");
        }
    }
}

static TEXTS: LazyLock<[Texts; 2]> = LazyLock::new(|| Lang::ALL.map(Texts::new));

/// A layout that is proposed reads the file, and kept as a file of its own it is the same layout.
pub fn check_proposal(asked: &Asked<'_>, mapping: &Mapping) {
    if mapping.missing().is_some() {
        return;
    }
    let profile = mapping.profile().expect("a complete mapping is a layout");
    assert_eq!(
        Profile::parse(&profile.id, &profile.to_toml()).as_ref(),
        Ok(&profile),
        "a layout is read back"
    );
    let asked = asked.mapped(mapping.clone());
    let plan = asked.plan(asked.ledger()).expect("a layout that was proposed reads the file");
    check_plan(asked.file, &plan);
    if let Some(ledger) = asked.record(&plan) {
        check_again(&plan, &asked.plan(&ledger).expect("a file that was read is read again"));
    }
}

/// What was recorded is known, and nothing else has become something to record.
pub fn check_again(first: &Plan, again: &Plan) {
    assert_eq!(first.rows.len(), again.rows.len());
    for (row, now) in first.rows.iter().zip(&again.rows) {
        assert_eq!(row.line, now.line);
        assert!(!now.is_recorded(), "line {} would be recorded again: {:?}", now.line, now.reason());
        if row.is_recorded() {
            assert_eq!(now.status, Status::Duplicate, "line {} was recorded and is not known", row.line);
        }
    }
}

/// Where no quote joins lines, the records are the lines that hold something: an answer found without the reader.
fn every_line_once(file: &[u8], plan: &Plan) {
    let body = if plan.bom { file.get(3..).unwrap_or_default() } else { file };
    let Ok(text) = std::str::from_utf8(body) else { return };
    if plan.encoding != Encoding::Utf8 || text.contains(['"', '\u{1A}']) {
        return;
    }
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let lines: Vec<u64> =
        (1..).zip(text.split('\n')).filter(|(_, line)| !line.is_empty()).map(|(number, _)| number).collect();
    let (before, rest) = lines.split_at(plan.preamble.len());
    let (header, rest) = rest.split_at(usize::from(plan.header_line.is_some()));
    assert_eq!(header.first().copied(), plan.header_line, "after {before:?}");
    assert!(plan.rows.iter().map(|row| row.line).eq(rest.iter().copied()), "every line is one row");
}

/// The places of the columns whose numbers are kept as they stand, whatever they look like.
fn numbers(plan: &Plan) -> Vec<usize> {
    let Some(columns) = plan.columns() else { return Vec::new() };
    let is_number =
        |place: &usize| matches!(columns.at(*place), Some(Column::OrderNumber | Column::SerialNumber));
    (0..plan.header.len().max(64)).filter(is_number).collect()
}

fn numbers_hold_a_code(plan: &Plan) -> bool {
    let numbers = numbers(plan);
    let held = |row| {
        plan.raw(row).iter().enumerate().any(|(at, cell)| numbers.contains(&at) && code_in(cell).is_some())
    };
    !numbers.is_empty() && plan.rows.iter().any(held)
}

#[track_caller]
fn no_code_in(text: &str, place: &str) {
    if let Some(code) = code_in(text) {
        panic!("{code} stands whole in {place}");
    }
}

/// A planted code with nothing on either side that could be part of it.
fn code_in(text: &str) -> Option<&'static str> {
    let apart = |c: Option<char>| c.is_none_or(|c| c.is_ascii() && !c.is_ascii_alphanumeric() && c != '-');
    CODES.into_iter().find(|code| {
        text.match_indices(code).any(|(at, _)| {
            apart(text[..at].chars().next_back()) && apart(text[at + code.len()..].chars().next())
        })
    })
}
