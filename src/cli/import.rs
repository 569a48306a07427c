//! `import` and `undo-import`: what would become of a file, recording it, taking it back.

use std::io::{self, IsTerminal as _};
use std::path::Path;
use std::sync::Arc;

use serde::Serialize;

use super::args::{How, Reading};
use super::failure::{Code, Failure};
use super::{Cx, out};
use crate::action::{Change, Choices, Did, Refused};
use crate::core::id::RunId;
use crate::core::ledger::Ledger;
use crate::desk::clock::{Clock, Ids};
use crate::desk::intake::{self, ReadError};
use crate::desk::{ChangeError, Desk, OpenError, own_profiles};
use crate::i18n::format;
use crate::import::decode::Encoding;
use crate::import::dry_run::{DryError, DryRun};
use crate::import::plan::{ImportError, Plan, PlanOptions, plan};
use crate::import::profile::Profile;
use crate::import::reason::Status;
use crate::jobs::Progress;
use crate::store::StoreError;
use crate::wording::{self, Words};

/// What was recorded, beside the object of the dry run.
#[derive(Serialize)]
struct Imported<'a> {
    #[serde(flatten)]
    plan: &'a DryRun<'a>,
    /// The number of the import; null when there was nothing to record.
    run: Option<i64>,
    /// How many rows were recorded.
    recorded: u64,
}

/// Looks at a file, and records it when that is asked for.
pub fn import(cx: &Cx<'_>, file: &Path, how: How, reading: Reading) -> Result<(), Failure> {
    let Reading { encoding, profile, dates } = reading;
    let encoding = match encoding.as_deref() {
        Some(text) => match Encoding::from_id(text) {
            Some(encoding) => Some(encoding),
            None => return Err(Failure::usage(cx.t.cli_encoding_unknown(text))),
        },
        None => None,
    };
    if how == How::Ask && !(io::stdin().is_terminal() && io::stderr().is_terminal()) {
        let (what, advice) = (cx.t.cli_question_impossible(), cx.t.cli_question_impossible_advice());
        return Err(Failure::said(Code::Usage, what, advice));
    }
    let options = PlanOptions { encoding, profile, mapping: None, own_profiles: own_layouts(cx), dates };
    // What is only looked at is opened for reading only; a ledger that is not there counts as an empty one.
    let mut desk = match how {
        How::DryRun => optional(cx, Desk::open_read_only(cx.path(), Clock::System))?,
        How::Yes | How::Ask => optional(cx, Desk::open(cx.path(), Clock::System, Ids::Random))?,
    };
    let empty = Arc::new(Ledger::default());
    let ledger = desk.as_ref().map_or(&empty, Desk::ledger);
    let plan = match read(cx, file).and_then(|bytes| look(&bytes, file, ledger, &options)) {
        Ok(plan) => Arc::new(plan),
        Err(problem) => return Err(refuse(cx, file, encoding, problem)?),
    };
    let mut shown = DryRun::of(
        &plan,
        |row| wording::import::message(row, cx.t),
        || wording::import::unknown_layout(cx.t).what,
    );
    if how == How::DryRun {
        // A file whose layout is not known was looked at all the same: every row says so itself.
        shown.error = None;
    }
    if how == How::DryRun || !plan.is_understood() {
        if cx.json {
            out::json(&shown)?;
        } else {
            out::lines(describe(cx, &plan))?;
        }
        return if how == How::DryRun { Ok(()) } else { Err(not_understood(cx)) };
    }
    if how == How::Ask && !agreed(cx, &plan)? {
        out::tell(&cx.t.cli_import_left());
        return Ok(());
    }
    let desk = match desk.take() {
        Some(desk) => desk,
        None => Desk::create(cx.path(), Clock::System, Ids::Random)
            .map_err(|error| Failure::of_open(&error, cx.path(), cx.t))?,
    };
    let (run, recorded) = commit(cx, desk, &plan)?;
    std::mem::forget(Arc::clone(&plan));
    if cx.json {
        return Ok(out::json(&Imported { plan: &shown, run: run.map(|run| run.0), recorded })?);
    }
    let mut lines = describe(cx, &plan);
    match run {
        Some(run) => lines.push(cx.t.cli_import_run(run.to_string())),
        None => lines.push(cx.t.cli_import_nothing()),
    }
    Ok(out::lines(lines)?)
}

/// The layouts the person keeps; what is wrong with one is said and costs only that one.
fn own_layouts(cx: &Cx<'_>) -> Vec<Profile> {
    let (profiles, errors) = own_profiles::load(&cx.paths.profiles);
    for error in errors {
        out::tell(&cx.t.cli_import_own_layout(error.to_string()));
    }
    profiles
}

/// Why there is no plan.
enum Problem {
    Io(io::Error),
    IsLedger,
    Import(ImportError),
}

fn optional(cx: &Cx<'_>, opened: Result<Desk, OpenError>) -> Result<Option<Desk>, Failure> {
    match opened {
        Ok(desk) => Ok(Some(desk)),
        Err(OpenError::Store(StoreError::NotFound { .. })) => Ok(None),
        Err(error) => Err(Failure::of_open(&error, cx.path(), cx.t)),
    }
}

fn read(cx: &Cx<'_>, file: &Path) -> Result<Vec<u8>, Problem> {
    if file == cx.path() {
        return Err(Problem::IsLedger);
    }
    intake::read(file, &Progress::new()).map_err(|error| match error {
        ReadError::Io(error) => Problem::Io(error),
        ReadError::IsLedger => Problem::IsLedger,
        ReadError::Import(error) => Problem::Import(error),
    })
}

fn look(bytes: &[u8], file: &Path, ledger: &Ledger, options: &PlanOptions) -> Result<Plan, Problem> {
    let name = file_name(file);
    let today = Clock::System.now().day;
    plan(bytes, &name, ledger, options, today, &Progress::new()).map_err(Problem::Import)
}

/// Tells why a file gives no plan; with JSON as the object of a dry run without rows.
fn refuse(
    cx: &Cx<'_>,
    file: &Path,
    encoding: Option<Encoding>,
    problem: Problem,
) -> Result<Failure, Failure> {
    let t = cx.t;
    let shown = file.to_string_lossy();
    let (id, words) = match &problem {
        Problem::Io(error) => (
            "unreadable-file",
            Words { what: t.cli_file_unreadable(&shown, error.to_string()), advice: String::new() },
        ),
        Problem::IsLedger => {
            ("is-a-ledger", Words { what: t.cli_file_is_ledger(&shown), advice: String::new() })
        }
        Problem::Import(error) => (error.id(), wording::import::import_error(error, t)),
    };
    let code = match &problem {
        Problem::Import(ImportError::UnknownProfile { .. }) => Code::Usage,
        Problem::Io(_) | Problem::IsLedger | Problem::Import(_) => Code::Failed,
    };
    if cx.json {
        let error = match problem {
            Problem::Import(error) => error,
            Problem::Io(_) | Problem::IsLedger => ImportError::Empty,
        };
        let mut object = DryRun::failed(&file_name(file), encoding, &error, words.what.clone());
        object.error = Some(DryError { id, message: words.what.clone() });
        out::json(&object)?;
    }
    Ok(Failure::Said { code, words })
}

fn not_understood(cx: &Cx<'_>) -> Failure {
    Failure::Said { code: Code::Failed, words: wording::import::unknown_layout(cx.t) }
}

fn file_name(file: &Path) -> String {
    file.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned())
}

/// How many rows are told one by one.
const MOST_TOLD: usize = 1_000;

/// The plan for people: how it was read, how many of each, and every row that is not simply left out.
fn describe(cx: &Cx<'_>, plan: &Plan) -> Vec<String> {
    let t = cx.t;
    let mut lines = Vec::new();
    if let Some(profile) = &plan.profile {
        lines.push(t.cli_import_read_as(plan.encoding.id(), &profile.id));
    }
    let counts = plan.counts().into_iter().filter(|(_, count)| *count > 0);
    let counts: Vec<Vec<String>> = counts
        .map(|(status, count)| {
            vec![wording::import::status(status, t), t.count_rows(count, format::count(count))]
        })
        .collect();
    lines.extend(out::columns(&counts, &[1]));
    // What is nothing for the ledger is only counted: a file may have a million such rows.
    let told = plan.rows.iter().filter(|row| row.status != Status::Ignored);
    let rows: Vec<Vec<String>> = told
        .clone()
        .take(MOST_TOLD)
        .map(|row| {
            vec![
                t.cli_import_line(row.line.to_string()),
                wording::import::status(row.status, t),
                wording::import::message(row, t),
            ]
        })
        .collect();
    lines.extend(out::columns(&rows, &[]));
    let further = told.skip(MOST_TOLD).count();
    if further > 0 {
        lines.push(t.cli_import_further(further, format::count(further)));
    }
    lines
}

fn agreed(cx: &Cx<'_>, plan: &Plan) -> Result<bool, Failure> {
    for line in describe(cx, plan) {
        out::tell(&line);
    }
    let rows = plan.rows.iter().filter(|row| row.is_recorded()).count();
    let question = cx.t.cli_question_import(format::count(rows), cx.path().to_string_lossy());
    let answer = out::ask(&question).map_err(|error| Failure::failed(error.to_string()))?;
    Ok(answer.eq_ignore_ascii_case("y") || answer.eq_ignore_ascii_case("yes"))
}

/// Records what is recorded without choices. `None` when that is nothing.
fn commit(cx: &Cx<'_>, mut desk: Desk, plan: &Arc<Plan>) -> Result<(Option<RunId>, u64), Failure> {
    let change = Change::CommitImport { plan: Arc::clone(plan), choices: Choices::default() };
    let imported = match desk.run_now(change) {
        Ok(done) => {
            let Did::Imported { run, recorded } = done.what else { return Ok((None, 0)) };
            Ok((Some(run), recorded))
        }
        Err(ChangeError::Refused(Refused::NothingToImport)) => Ok((None, 0)),
        Err(error) => Err(Failure::of_change(&error, cx.path(), cx.t)),
    };
    // The program ends after this: freeing a million records one by one would only cost time.
    std::mem::forget(Arc::clone(desk.ledger()));
    let closed = desk.close().map_err(|error| Failure::of_store(&error, cx.path(), cx.t));
    imported.and_then(|imported| closed.map(|()| imported))
}

#[derive(Debug, Serialize)]
struct Undone {
    run: i64,
    entries: usize,
}

/// Takes a whole import back.
pub fn undo(cx: &Cx<'_>, run: i64, along: bool) -> Result<(), Failure> {
    let t = cx.t;
    let mut desk = Desk::open(cx.path(), Clock::System, Ids::Random)
        .map_err(|error| Failure::of_open(&error, cx.path(), t))?;
    let undone = match desk.run_now(Change::RevertRun { run: RunId(run), along }) {
        Ok(done) => {
            let Did::RunReverted { entries, .. } = done.what else { return Ok(()) };
            Ok(entries)
        }
        Err(ChangeError::Refused(Refused::Missing | Refused::AlreadyReverted)) => {
            Err(Failure::failed(t.cli_run_missing(run.to_string())))
        }
        Err(error) => Err(Failure::of_change(&error, cx.path(), t)),
    };
    let closed = desk.close().map_err(|error| Failure::of_store(&error, cx.path(), t));
    let entries = undone.and_then(|entries| closed.map(|()| entries))?;
    if cx.json {
        return Ok(out::json(&Undone { run, entries })?);
    }
    Ok(out::lines([t.cli_import_undone(run.to_string(), format::count(entries))])?)
}
