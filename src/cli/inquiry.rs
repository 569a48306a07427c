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
use crate::inquiry::check::{self, CheckError, Origin};
use crate::inquiry::deliver::{deliver, form_of, prepare, why};
use crate::inquiry::filed::Filed;
use crate::inquiry::write::WriteError;
use crate::jobs::Progress;
use crate::store::{Store, hex};

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
            let written = deliver(&papers, &choice, store, to, form_of(to, zip), &Progress::new());
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
    let checked = check::check(pack).map_err(|error| unreadable(&error, pack, cx))?;
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
        out::lines(lines(cx, &checked, origin))?;
    }
    if sound { Ok(()) } else { Err(Failure::Silent(Code::Damaged)) }
}

fn lines(cx: &Cx<'_>, checked: &check::Checked, origin: Option<Origin>) -> Vec<String> {
    let t = cx.t;
    let mut lines = Vec::new();
    if checked.is_whole() {
        lines.push(t.cli_pack_whole((checked.manifest.files.len() + 1).to_string()));
    }
    lines.extend(checked.missing.iter().map(|path| t.cli_pack_missing(path)));
    lines.extend(checked.changed.iter().map(|path| t.cli_pack_changed(path)));
    lines.extend(checked.further.iter().map(|path| t.cli_pack_further(path)));
    lines.push(match origin {
        None => t.cli_pack_no_ledger(),
        Some(Origin::Extended { by: 0 }) => t.cli_pack_same(),
        Some(Origin::Extended { by }) => t.cli_pack_extended(by.to_string()),
        Some(Origin::Other) => t.cli_pack_other(),
        Some(Origin::Shorter) => t.cli_pack_shorter(),
    });
    lines
}

fn held_against(cx: &Cx<'_>, manifest: &crate::inquiry::manifest::Manifest) -> Result<Origin, Failure> {
    let of_store = |error| Failure::of_store(&error, cx.path(), cx.t);
    let store = Store::open_read_only(cx.path()).map_err(of_store)?;
    let mut failed = None;
    let origin = check::origin(manifest, store.entries(), |seq| match store.hash_at(seq) {
        Ok(hash) => hash.map(|hash| hex(&hash)),
        Err(error) => {
            failed = Some(error);
            None
        }
    });
    if let Some(error) = failed {
        return Err(of_store(error));
    }
    store.close().map_err(of_store)?;
    Ok(origin)
}

fn unreadable(error: &CheckError, pack: &Path, cx: &Cx<'_>) -> Failure {
    let path = pack.to_string_lossy();
    match error {
        CheckError::NoManifest => Failure::said(Code::Damaged, cx.t.cli_pack_no_list(path), String::new()),
        CheckError::Manifest(error) => {
            Failure::said(Code::Damaged, cx.t.cli_pack_bad_list(path, error.to_string()), String::new())
        }
        CheckError::Io(error) => Failure::failed(cx.t.cli_pack_unreadable(path, error.to_string())),
    }
}
