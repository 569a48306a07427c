//! `inquiry`: papers about an incident for one recipient, into a new folder or zip; and checking such papers.

use std::path::Path;

use serde::Serialize;

use super::failure::{Code, Failure};
use super::{Cx, out};
use crate::action::{Change, NewExport, PaperChoice};
use crate::core::id::IncidentId;
use crate::core::words::{ExportKind, Recipient};
use crate::desk::Desk;
use crate::desk::clock::{Clock, Ids};
use crate::draft::IfThere;
use crate::inquiry::check::{self, CheckError, Origin};
use crate::inquiry::deliver::{deliver, form_of, prepare, why};
use crate::inquiry::filed::Filed;
use crate::inquiry::write::WriteError;
use crate::jobs::Progress;
use crate::store::Store;

#[derive(Debug, Serialize)]
struct PapersRow<'a> {
    folder: String,
    files: usize,
    sha256: &'a str,
    evidence: usize,
    left_out: &'a [String],
}

/// Writes papers, and puts on record that they were.
pub fn inquiry(cx: &Cx<'_>, id: &str, recipient: Recipient, to: &Path, zip: bool) -> Result<(), Failure> {
    let mut desk = Desk::open(cx.path(), Clock::System, Ids::Random)
        .map_err(|error| Failure::of_open(&error, cx.path(), cx.t))?;
    let missing = || Failure::failed(cx.t.cli_incident_missing(id));
    let incident = id.parse::<IncidentId>().map_err(|_| missing())?;
    let choice = PaperChoice::all(incident, recipient, cx.t.lang());
    let (ledger, now) = (std::sync::Arc::clone(desk.ledger()), desk.now());
    let mut made = None;
    desk.with_store_here(|store| {
        let progress = Progress::new();
        let papers = Filed::look(incident, &ledger, store, &progress)
            .ok()
            .and_then(|filed| prepare(&choice, &ledger, &filed, now));
        made = papers.map(|papers| {
            let written =
                deliver(&papers, &choice, store, (to, form_of(to, zip), IfThere::Keep), &Progress::new());
            (papers, written)
        });
    });
    let (papers, written) = made.ok_or_else(missing)?;
    let written = written.map_err(|error| failed(&error, to, cx))?;
    let name = to.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
    let record = NewExport {
        what: ExportKind::Pack,
        recipient: Some(recipient),
        incident: Some(incident),
        name,
        sha256: written.sha256.clone(),
    };
    desk.run_now(Change::RecordExport(record))
        .map_err(|error| Failure::of_change(&error, cx.path(), cx.t))?;
    desk.close().map_err(|error| Failure::of_store(&error, cx.path(), cx.t))?;
    if cx.json {
        return Ok(out::json(&PapersRow {
            folder: to.display().to_string(),
            files: written.files,
            sha256: &written.sha256,
            evidence: papers.evidence.len(),
            left_out: &papers.left_out,
        })?);
    }
    let mut lines = vec![cx.t.cli_file_written(to.display().to_string())];
    lines.extend(papers.left_out.iter().map(|line| cx.t.cli_inquiry_left_out(line)));
    Ok(out::lines(lines)?)
}

fn failed(error: &WriteError, to: &Path, cx: &Cx<'_>) -> Failure {
    match error {
        WriteError::Exists(_) => Failure::file_exists(to, cx.t),
        other => Failure::failed(cx.t.cli_file_unwritable(to.to_string_lossy(), why(other, cx.t))),
    }
}

#[derive(Debug, Serialize)]
struct CheckedRow {
    pack: String,
    whole: bool,
    files: usize,
    missing: Vec<String>,
    changed: Vec<String>,
    further: Vec<String>,
    entries: u64,
    head: String,
    /// `same` | `extended` | `other` | `shorter`; none when there is no ledger to hold them against.
    ledger: Option<&'static str>,
    further_entries: Option<u64>,
}

/// Checks papers against themselves, and against the ledger when there is one.
pub fn check(cx: &Cx<'_>, pack: &Path) -> Result<(), Failure> {
    let checked = check::check(pack, &Progress::new()).map_err(|error| unreadable(&error, pack, cx))?;
    let origin = if cx.path().exists() { Some(held_against(cx, &checked.manifest)?) } else { None };
    let sound = checked.is_whole() && !matches!(origin, Some(Origin::Other | Origin::Shorter));
    if cx.json {
        let (ledger, further_entries) = match origin {
            None => (None, None),
            Some(Origin::Extended { by: 0 }) => (Some("same"), Some(0)),
            Some(Origin::Extended { by }) => (Some("extended"), Some(by)),
            Some(Origin::Other) => (Some("other"), None),
            Some(Origin::Shorter) => (Some("shorter"), None),
        };
        out::json(&CheckedRow {
            pack: pack.display().to_string(),
            whole: checked.is_whole(),
            files: checked.manifest.files.len() + 1,
            missing: checked.missing.clone(),
            changed: checked.changed.clone(),
            further: checked.further.clone(),
            entries: checked.manifest.entries,
            head: checked.manifest.head.clone(),
            ledger,
            further_entries,
        })?;
    } else {
        out::lines(check::words(&checked, origin, cx.t))?;
    }
    if sound { Ok(()) } else { Err(Failure::Silent(Code::Damaged)) }
}

fn held_against(cx: &Cx<'_>, manifest: &crate::inquiry::manifest::Manifest) -> Result<Origin, Failure> {
    let of_store = |error| Failure::of_store(&error, cx.path(), cx.t);
    let store = Store::open_read_only(cx.path()).map_err(of_store)?;
    let origin = check::held_against(manifest, &store).map_err(of_store)?;
    store.close().map_err(of_store)?;
    Ok(origin)
}

fn unreadable(error: &CheckError, pack: &Path, cx: &Cx<'_>) -> Failure {
    let said = check::why(error, &pack.to_string_lossy(), cx.t);
    match error {
        CheckError::NoManifest | CheckError::Manifest(_) => Failure::said(Code::Damaged, said, String::new()),
        CheckError::Io(_) | CheckError::Stopped => Failure::failed(said),
    }
}
