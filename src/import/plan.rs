//! The plan of an import: what every record of a file would become, and why. Nothing is written here.

use std::collections::{BTreeMap, HashSet};
use std::fmt::Write as _;
use std::sync::Arc;

use sha2::{Digest as _, Sha256};

use super::columns::Columns;
use super::dates::DateHints;
use super::decode::{Chosen, DecodeError, Decoded, Encoding, FileKind, Note, decode};
use super::draft::Draft;
use super::identity::{Acquaintance, Known, Occurrences, charge_key, content_key};
use super::mapping::Mapping;
use super::mask::{HIDDEN, Masking, mask_unnamed};
use super::profile::{Profile, built_in};
use super::propose::propose;
use super::reader::{Reader, days, flawed};
use super::reason::{Reason, Status};
use super::records::{Record, Records};
use super::row::Row;
use super::table::{Header, Table, table};
use crate::core::date::Day;
use crate::core::ledger::Ledger;
use crate::jobs::{Cancelled, Progress};

/// The largest file that is read: it is held in memory as a whole.
pub const MAX_BYTES: usize = 512 * 1024 * 1024;

/// The most records of one file that are read.
pub const MAX_ROWS: usize = 5_000_000;

/// How a file is to be read, where the person says so.
#[derive(Clone, Debug, Default)]
pub struct PlanOptions {
    /// The encoding; found out when not said.
    pub encoding: Option<Encoding>,
    /// The id of the profile; recognised by the header when not said.
    pub profile: Option<String>,
    /// A meaning of the columns that the person gave for this file, with the delimiter and where the table begins.
    pub mapping: Option<Mapping>,
    /// The person's own profiles, tried before those of the program.
    pub own_profiles: Vec<Profile>,
    /// What the person said about days whose spelling leaves something out.
    pub dates: DateHints,
}

/// What every record of a file would become.
#[derive(Clone)]
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
    /// What the columns of a file of unknown layout seem to mean; for the person to confirm.
    pub proposal: Option<Mapping>,
    /// The line of the header, from 1.
    pub header_line: Option<u64>,
    /// The column names as they stand in the file, codes masked: a row taken for a header may hold one.
    pub header: Vec<String>,
    /// The lines before the header, codes masked.
    pub preamble: Vec<String>,
    /// What is to be said of the file as a whole.
    pub notes: Vec<Note>,
    /// Every record after the header.
    pub rows: Vec<Row>,
    text: Arc<String>,
    masking: Masking,
}

impl std::fmt::Debug for Plan {
    /// The text may hold codes, so it is not shown.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Plan")
            .field("file_sha256", &self.file_sha256)
            .field("encoding", &self.encoding)
            .field("profile", &self.profile.as_ref().map(|profile| &profile.id))
            .field("rows", &self.rows.len())
            .finish_non_exhaustive()
    }
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
    /// It has more records than are read.
    #[error("the file has more than {MAX_ROWS} records")]
    TooManyRows,
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
    /// The meaning given to the columns is not enough to read by.
    #[error("the mapping names no column")]
    MappingIncomplete,
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
            Self::TooManyRows => "too-many-rows",
            Self::UnknownProfile { .. } => "unknown-profile",
            Self::ProfileDoesNotFit { .. } => "profile-does-not-fit",
            Self::MappingIncomplete => "mapping-incomplete",
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
            DecodeError::Cancelled(Cancelled) => Self::Cancelled,
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

    /// The cells of a record as they stand in the file, codes masked.
    pub fn raw(&self, row: &Row) -> Vec<String> {
        let (start, end) = row.place();
        let cells = Records::again(&self.text, start, end, self.delimiter);
        self.masking.record(&cells, row.trusted)
    }

    /// Whether codes or passwords of the file are hidden: looked for in its columns, and in the rows that become something.
    pub fn hides_codes(&self) -> bool {
        let secret = self.columns().is_some_and(|columns| {
            columns.has(super::columns::Column::Code) || columns.has(super::columns::Column::Secret)
        });
        let hidden = |row: &Row| self.raw(row).iter().any(|cell| cell.contains(HIDDEN));
        let looked_at = self.rows.iter().filter(|row| secret || row.draft.is_some());
        looked_at.take(MOST_SEARCHED).any(hidden)
    }

    /// Where the columns are, as far as they are known.
    pub fn columns(&self) -> Option<Columns> {
        match &self.masking {
            Masking::Columns(columns) => Some(columns.clone()),
            Masking::Unnamed(_) => None,
        }
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
    let Decoded { text, encoding, bom, chosen, bad_lines, notes } =
        decode(bytes, options.encoding, progress)?;
    progress.check()?;
    let text = Arc::new(text);
    let cut = match &options.mapping {
        Some(mapping) => mapping.cut(&text, &bad_lines),
        None => table(&text, &bad_lines, &profiles),
    };
    let known = match &options.mapping {
        Some(mapping) => Some(mapping.profile().map_err(|_| ImportError::MappingIncomplete)?),
        None => cut.profile.and_then(|at| profiles.get(at)).map(|profile| (*profile).clone()),
    };
    if let (Some(id), None) = (&options.profile, &known) {
        return Err(ImportError::ProfileDoesNotFit { id: id.clone() });
    }
    let proposal = if known.is_none() { propose(&text, &bad_lines, &cut) } else { None };
    let proposed = proposal.as_ref().and_then(|proposal| proposal.profile().ok());
    let cut = proposal.as_ref().map_or(cut, |proposal| proposal.cut(&text, &bad_lines));
    let Table { delimiter, profile: _, preamble, header, records } = cut;
    let (line, names) = header.map_or((None, Vec::new()), |Header { line, names }| (Some(line), names));
    progress.set_total(text.len() as u64);
    let (rows, masking) = match known.as_ref().or(proposed.as_ref()) {
        Some(profile) => {
            let columns = profile.find(&names);
            let days = days(profile, options.dates);
            let looked_at = records.clone().take(MAX_ROWS).take_while(|_| !progress.is_cancelled());
            let reader = Reader::new(profile, &columns, &names, &days, delimiter, looked_at);
            let rows = read_all(reader, records, progress)?;
            let ask = known.is_some();
            let rows = meet(profile, &columns, rows, ledger, today, ask, progress)?;
            (rows, Masking::Columns(columns))
        }
        None => not_understood(records, progress)?,
    };
    Ok(Plan {
        file_name: base_name(file_name),
        file_sha256: sha256(bytes),
        encoding,
        chosen,
        bom,
        delimiter,
        profile: known,
        proposal,
        header_line: line,
        header: names.iter().map(|name| mask_unnamed(name)).collect(),
        preamble: preamble.iter().map(|cells| preamble_line(cells, delimiter)).collect(),
        notes,
        rows,
        text,
        masking,
    })
}

fn candidates(options: &PlanOptions) -> Result<Vec<&Profile>, ImportError> {
    let mut profiles: Vec<&Profile> = options.own_profiles.iter().chain(built_in()).collect();
    if let Some(id) = &options.profile {
        profiles.retain(|profile| profile.id == *id);
        if profiles.is_empty() {
            return Err(ImportError::UnknownProfile { id: id.clone() });
        }
    }
    Ok(profiles)
}

/// In how many rows hidden codes are looked for.
const MOST_SEARCHED: usize = 20_000;

/// How many records are read between two looks at whether the person wants to stop.
const STEP: usize = 500;

fn read_all(
    mut reader: Reader<'_>,
    records: Records<'_>,
    progress: &Progress,
) -> Result<Vec<Row>, ImportError> {
    let mut rows = Vec::new();
    let mut told = 0;
    for record in records {
        let reading = reader.read(&record);
        if rows.len() % STEP == STEP - 1 {
            progress.step((record.end - told) as u64)?;
            told = record.end;
        }
        if rows.len() == MAX_ROWS {
            return Err(ImportError::TooManyRows);
        }
        rows.push(row_of(&record, reading));
    }
    Ok(rows)
}

fn row_of(record: &Record<'_>, reading: super::draft::Reading) -> Row {
    Row::new(record.line, (record.start, record.end), record.flaw.is_none(), reading)
}

/// Gives every row that is or may be something an identity, and asks the ledger about it. Without `ask` the layout is only
/// a proposal, and what would be a card waits for the person.
fn meet(
    profile: &Profile,
    columns: &Columns,
    mut rows: Vec<Row>,
    ledger: &Ledger,
    today: Day,
    ask: bool,
    progress: &Progress,
) -> Result<Vec<Row>, ImportError> {
    let mut occurrences = Occurrences::default();
    for row in &mut rows {
        progress.check()?;
        row.key = match &row.draft {
            Some(Draft::Card(card)) => Some(occurrences.next(&content_key(profile, card)).into()),
            Some(Draft::Charge(charge)) => Some(occurrences.next(&charge_key(profile, charge)).into()),
            None => None,
        };
    }
    let keys: HashSet<&str> = rows.iter().filter_map(|row| row.key.as_deref()).collect();
    let mut known = Acquaintance::new(ledger, profile, columns, &keys);
    for row in &mut rows {
        progress.check()?;
        let answer = match (&row.draft, &row.key) {
            (Some(Draft::Card(card)), Some(key)) => known.ask(card, key, row.line),
            (Some(Draft::Charge(_)), Some(key)) => known.ask_charge(key),
            (_, _) => continue,
        };
        settle(row, answer, today);
        if !ask && row.is_recorded() {
            row.status = Status::Candidate;
            row.add_reason(0, Reason::ProposedMapping);
        }
    }
    Ok(rows)
}

fn settle(row: &mut Row, answer: Known, today: Day) {
    if let Some(Draft::Card(card)) = &row.draft
        && card.flat.purchase.when.day().is_some_and(|day| day > today)
        && row.is_recorded()
    {
        // A purchase tomorrow is more telling than that it is a card, and less than what could not be read.
        let last = row.reasons().count().saturating_sub(1);
        row.add_reason(last, Reason::DateInFuture);
    }
    match answer {
        Known::New => {}
        // What is left out is not made a question by looking like something.
        Known::Alike(..) if row.status == Status::Ignored => {}
        Known::Alike(reason, what) => {
            let place = usize::from(row.reason() == Reason::ProvenanceWordUnknown);
            let telling = row.status != Status::Candidate || reason == Reason::MatchesPurchase;
            let place = if telling { place } else { usize::MAX };
            row.add_reason(place, reason);
            row.like = Some(what);
        }
        Known::Same(reason, what) => {
            row.become_for(Status::Duplicate, reason);
            row.like = what;
        }
    }
}

fn not_understood(records: Records<'_>, progress: &Progress) -> Result<(Vec<Row>, Masking), ImportError> {
    // The first record may be the header itself, which holds no secret.
    let first = records.clone().next().map(|record| record.cells).unwrap_or_default();
    let masking = Masking::by_names(&first);
    let mut rows = Vec::new();
    for record in records {
        if rows.len() % STEP == STEP - 1 {
            progress.step(0)?;
        }
        let reading = match record.flaw {
            Some(flaw) => flawed(flaw),
            None if record.cells.iter().all(|cell| cell.trim().is_empty()) => {
                super::draft::Reading::left(Status::Ignored, Reason::BlankRow)
            }
            None => super::draft::Reading::left(Status::Problem, Reason::UnknownLayout),
        };
        if rows.len() == MAX_ROWS {
            return Err(ImportError::TooManyRows);
        }
        rows.push(row_of(&record, reading));
    }
    Ok((rows, masking))
}

fn preamble_line(cells: &[String], delimiter: char) -> String {
    let cells: Vec<String> = cells.iter().map(|cell| mask_unnamed(cell)).collect();
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
