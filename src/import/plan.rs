//! The plan of an import: what every record of a file would become, and why. Nothing is written here.

use std::collections::{BTreeMap, HashSet};
use std::fmt::Write as _;

use sha2::{Digest as _, Sha256};

use super::decode::{Chosen, DecodeError, Encoding, FileKind, decode};
use super::draft::{Draft, Reading, is_nothing, mask_cell};
use super::fold::fold;
use super::identity::{Acquaintance, Known, Like, Occurrences, content_key};
use super::orders::Orders;
use super::profile::{Columns, Layout, Profile, built_in};
use super::reason::{Detail, Reason, Status};
use super::table::{Flaw, Record, Table, table};
use super::template;
use crate::core::code::{Last4, mask_codes};
use crate::core::date::Day;
use crate::core::ledger::Ledger;
use crate::jobs::{Cancelled, Progress};

/// The largest file that is read: it is held in memory as a whole.
pub const MAX_BYTES: usize = 512 * 1024 * 1024;

/// How a file is to be read, where the person says so.
#[derive(Clone, Debug, Default)]
pub struct PlanOptions {
    /// The encoding; found out when not said.
    pub encoding: Option<Encoding>,
    /// The id of the profile; recognised by the header when not said.
    pub profile: Option<String>,
    /// The person's own profiles, tried before those of the program.
    pub own_profiles: Vec<Profile>,
}

/// What every record of a file would become.
#[derive(Clone, Debug)]
pub struct Plan {
    /// The file's name, without its folder.
    pub file_name: String,
    /// SHA-256 of its bytes, in hexadecimal.
    pub file_sha256: String,
    /// The encoding it was read in.
    pub encoding: Encoding,
    /// Why this encoding.
    pub chosen: Chosen,
    /// Whether it began with a byte order mark.
    pub bom: bool,
    /// The character between cells.
    pub delimiter: char,
    /// The layout; none when it is not known.
    pub profile: Option<Profile>,
    /// The line of the header, from 1.
    pub header_line: Option<u64>,
    /// The column names as they stand in the file.
    pub header: Vec<String>,
    /// The lines before the header, codes masked.
    pub preamble: Vec<String>,
    /// Every record after the header.
    pub rows: Vec<Row>,
}

/// One record and what it would become.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The line it begins on, from 1.
    pub line: u64,
    /// What becomes of it.
    pub status: Status,
    /// Why; the first says most.
    pub reasons: Vec<Reason>,
    /// The cell the first reason speaks of.
    pub detail: Option<Detail>,
    /// Its cells as read, codes masked.
    pub raw: Vec<String>,
    /// What it is or looks like.
    pub like: Option<Like>,
    /// What it would become.
    pub draft: Option<Draft>,
    /// Its identity, for records that are or may be something.
    pub key: Option<String>,
}

/// Why a file gives no plan.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ImportError {
    /// There is nothing in it.
    #[error("the file is empty")]
    Empty,
    /// It holds no text.
    #[error("the file is no text but {}", .0.id())]
    NotText(FileKind),
    /// It is larger than can be read.
    #[error("the file has {bytes} bytes, more than {MAX_BYTES}")]
    TooLarge {
        /// How large it is.
        bytes: usize,
    },
    /// There is no profile of this id.
    #[error("there is no profile {id}")]
    UnknownProfile {
        /// The id that was asked for.
        id: String,
    },
    /// No line of the file is a header of the chosen profile.
    #[error("the file has no header of the profile {id}")]
    ProfileDoesNotFit {
        /// The profile that was asked for.
        id: String,
    },
    /// The person stopped it.
    #[error("cancelled")]
    Cancelled,
}

impl ImportError {
    /// The stable id.
    pub const fn id(&self) -> &'static str {
        match self {
            Self::Empty => "empty-file",
            Self::NotText(_) => "not-text",
            Self::TooLarge { .. } => "file-too-large",
            Self::UnknownProfile { .. } => "unknown-profile",
            Self::ProfileDoesNotFit { .. } => "profile-does-not-fit",
            Self::Cancelled => "cancelled",
        }
    }
}

impl From<Cancelled> for ImportError {
    fn from(_: Cancelled) -> Self {
        Self::Cancelled
    }
}

impl From<DecodeError> for ImportError {
    fn from(error: DecodeError) -> Self {
        match error {
            DecodeError::Empty => Self::Empty,
            DecodeError::NotText(kind) => Self::NotText(kind),
        }
    }
}

impl Row {
    /// The reason that says most.
    pub fn reason(&self) -> Reason {
        self.reasons.first().copied().unwrap_or(Reason::UnknownLayout)
    }

    /// Whether it is recorded when nobody chooses: cards and charges are, look-alikes included.
    pub fn is_recorded(&self) -> bool {
        match self.status {
            Status::Card | Status::Charge => true,
            Status::Candidate | Status::Duplicate | Status::Ignored | Status::Problem => false,
        }
    }
}

impl Plan {
    /// How many records have each status; every status is there.
    pub fn counts(&self) -> BTreeMap<Status, usize> {
        let mut counts: BTreeMap<Status, usize> = Status::ALL.iter().map(|status| (*status, 0)).collect();
        for row in &self.rows {
            *counts.entry(row.status).or_default() += 1;
        }
        counts
    }

    /// How many cards would be recorded.
    pub fn cards(&self) -> u64 {
        let quantity = |row: &Row| match &row.draft {
            Some(Draft::Card(card)) if row.is_recorded() => u64::from(card.quantity),
            Some(Draft::Card(_) | Draft::Charge(_)) | None => 0,
        };
        self.rows.iter().map(quantity).sum()
    }

    /// Whether the layout is known.
    pub fn is_understood(&self) -> bool {
        self.profile.is_some()
    }
}

/// Plans an import.
pub fn plan(
    bytes: &[u8],
    file_name: &str,
    ledger: &Ledger,
    options: &PlanOptions,
    today: Day,
    progress: &Progress,
) -> Result<Plan, ImportError> {
    if bytes.len() > MAX_BYTES {
        return Err(ImportError::TooLarge { bytes: bytes.len() });
    }
    progress.check()?;
    let profiles = candidates(options)?;
    let decoded = decode(bytes, options.encoding)?;
    progress.check()?;
    let Table { delimiter, preamble, header, records } = table(&decoded.text, &decoded.bad_lines, |cells| {
        profiles.iter().position(|profile| profile.recognises(cells))
    });
    if let (Some(id), None) = (&options.profile, &header) {
        return Err(ImportError::ProfileDoesNotFit { id: id.clone() });
    }
    let profile = header.as_ref().and_then(|header| profiles.get(header.layout)).cloned();
    let names = header.as_ref().map(|header| header.names.clone()).unwrap_or_default();
    progress.set_total(records.len() as u64);
    let rows = if let Some(profile) = &profile {
        understood(profile, &names, records, ledger, today, progress)?
    } else {
        let secret = records.first().map(|first| secret_columns(&first.cells)).unwrap_or_default();
        let records = records.into_iter().enumerate();
        // The first record may be the header itself, which holds no secret.
        records
            .map(|(place, record)| not_understood(record, if place == 0 { &[] } else { &secret }))
            .collect()
    };
    Ok(Plan {
        file_name: base_name(file_name),
        file_sha256: sha256(bytes),
        encoding: decoded.encoding,
        chosen: decoded.chosen,
        bom: decoded.bom,
        delimiter,
        profile,
        header_line: header.map(|header| header.line),
        header: names,
        preamble: preamble.iter().map(|record| preamble_line(record, delimiter)).collect(),
        rows,
    })
}

fn candidates(options: &PlanOptions) -> Result<Vec<Profile>, ImportError> {
    let mut profiles = options.own_profiles.clone();
    profiles.extend(built_in());
    if let Some(id) = &options.profile {
        profiles.retain(|profile| profile.id == *id);
        if profiles.is_empty() {
            return Err(ImportError::UnknownProfile { id: id.clone() });
        }
    }
    Ok(profiles)
}

/// Reads every record, gives it an identity, and asks the ledger.
fn understood(
    profile: &Profile,
    names: &[String],
    records: Vec<Record>,
    ledger: &Ledger,
    today: Day,
    progress: &Progress,
) -> Result<Vec<Row>, ImportError> {
    const STEP: usize = 500;
    let columns = profile.find(names);
    let header: Vec<String> = names.iter().map(|name| fold(name)).collect();
    let orders = Orders::new(profile, &columns, &records);
    let mut occurrences = Occurrences::default();
    let mut read = Vec::with_capacity(records.len());
    for (place, record) in records.into_iter().enumerate() {
        if place % STEP == STEP - 1 {
            progress.step(STEP as u64)?;
        }
        let reading = spoiled(&record, &header).unwrap_or_else(|| match profile.layout {
            Layout::Orders => orders.read(&record),
            Layout::Template => template::read(&columns, &record),
        });
        let key = match &reading.draft {
            Some(Draft::Card(card)) => Some(occurrences.next(&content_key(profile, card))),
            Some(Draft::Charge(_)) | None => None,
        };
        read.push((record, reading, key));
    }
    let keys: HashSet<&str> = read.iter().filter_map(|(_, _, key)| key.as_deref()).collect();
    let mut known = Acquaintance::new(ledger, profile, &columns, &keys);
    let rows = read.iter().map(|(record, reading, key)| {
        let answer = match (&reading.draft, key) {
            (Some(Draft::Card(card)), Some(key)) => known.ask(card, key, record.line),
            (Some(Draft::Card(_) | Draft::Charge(_)) | None, _) => Known::New,
        };
        row(record, reading, key.clone(), answer, &columns, today)
    });
    Ok(rows.collect())
}

fn row(
    record: &Record,
    reading: &Reading,
    key: Option<String>,
    known: Known,
    columns: &Columns,
    today: Day,
) -> Row {
    let Reading { mut status, mut reasons, detail, draft } = reading.clone();
    if let Some(Draft::Card(card)) = &draft
        && card.flat.purchase.when.day().is_some_and(|day| day > today)
    {
        // A purchase tomorrow is more telling than that it is a card, and less than what could not be read.
        reasons.insert(reasons.len().saturating_sub(1), Reason::DateInFuture);
    }
    let mut like = None;
    match known {
        Known::New => {}
        Known::Alike(reason, what) => {
            let place = usize::from(reasons.first() == Some(&Reason::ProvenanceWordUnknown));
            let place = if status == Status::Card { place } else { reasons.len() };
            reasons.insert(place, reason);
            like = Some(what);
        }
        Known::Same(reason, what) => {
            (status, reasons, like) = (Status::Duplicate, vec![reason], what);
        }
    }
    Row { line: record.line, status, reasons, detail, raw: masked(record, columns), like, draft, key }
}

/// Records that cannot be read as what the layout says, or that say nothing.
fn spoiled(record: &Record, header: &[String]) -> Option<Reading> {
    if let Some(flaw) = record.flaw {
        return Some(flawed(flaw));
    }
    if record.cells.iter().all(|cell| fold(cell).is_empty()) {
        return Some(Reading::left(Status::Ignored, Reason::BlankRow));
    }
    let again = record.cells.len() == header.len()
        && record.cells.iter().zip(header).all(|(cell, name)| fold(cell) == *name);
    again.then(|| Reading::left(Status::Ignored, Reason::RepeatedHeader))
}

fn flawed(flaw: Flaw) -> Reading {
    let (reason, value) = match flaw {
        Flaw::UnclosedQuote { line } => (Reason::UnclosedQuote, Some(line.to_string())),
        Flaw::Nul => (Reason::NulCharacter, None),
        Flaw::BadBytes => (Reason::UndecodableBytes, None),
    };
    let detail = value.map(|value| Detail { column: String::new(), value });
    Reading { detail, ..Reading::left(Status::Problem, reason) }
}

/// Columns whose name says that codes or passwords stand in them.
fn secret_columns(header: &[String]) -> Vec<bool> {
    let words = ["code", "pin", "password", "passwd", "totp", "コード", "パスワード", "暗証"];
    header.iter().map(|name| words.iter().any(|word| fold(name).contains(word))).collect()
}

fn not_understood(record: Record, secret: &[bool]) -> Row {
    let reading = match record.flaw {
        Some(flaw) => flawed(flaw),
        None if record.cells.iter().all(|cell| fold(cell).is_empty()) => {
            Reading::left(Status::Ignored, Reason::BlankRow)
        }
        None => Reading::left(Status::Problem, Reason::UnknownLayout),
    };
    let Reading { status, reasons, detail, draft } = reading;
    let is_secret = |place: usize| secret.get(place).copied().unwrap_or(false);
    let raw = record.cells.iter().enumerate();
    let raw = raw
        .map(|(place, cell)| {
            if is_secret(place) && !is_nothing(cell) { "••••".to_owned() } else { mask_unnamed(cell) }
        })
        .collect();
    Row { line: record.line, status, reasons, detail, raw, like: None, draft, key: None }
}

fn masked(record: &Record, columns: &Columns) -> Vec<String> {
    // In a record that is not cut where it should be, a code may stand under any name.
    let trusted = record.flaw.is_none();
    let cells = record.cells.iter().enumerate();
    cells
        .map(|(place, cell)| {
            let masked = mask_cell(columns.at(place), cell);
            if trusted { masked } else { mask_unnamed(&masked) }
        })
        .collect()
}

/// A cell whose column is not known: codes are masked in their printed shapes and as a whole cell.
fn mask_unnamed(cell: &str) -> String {
    let masked = mask_codes(cell);
    let trimmed = cell.trim();
    let parts: Vec<char> = trimmed.chars().filter(char::is_ascii_alphanumeric).collect();
    let shaped = trimmed.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == ' ');
    let letters = parts.iter().filter(|c| c.is_ascii_uppercase()).count();
    if masked.found == 0
        && shaped
        && (10..=25).contains(&parts.len())
        && letters >= 4
        && letters < parts.len()
    {
        return Last4::from_code(trimmed).map_or_else(|| "••••".to_owned(), |last| format!("••••{last}"));
    }
    masked.text
}

fn preamble_line(record: &Record, delimiter: char) -> String {
    let cells: Vec<String> = record.cells.iter().map(|cell| mask_unnamed(cell)).collect();
    cells.join(&delimiter.to_string())
}

fn base_name(file_name: &str) -> String {
    file_name.rsplit(['/', '\\']).next().unwrap_or(file_name).to_owned()
}

fn sha256(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(64);
    for byte in Sha256::digest(bytes) {
        let _ = write!(text, "{byte:02x}");
    }
    text
}
