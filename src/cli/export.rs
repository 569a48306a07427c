//! `export`: the journal, the cards, one incident, each into a new file.

use std::io::{self, BufWriter, ErrorKind, Write};
use std::path::Path;

use serde::Serialize;

use super::failure::Failure;
use super::{Cx, out};
use crate::core::id::IncidentId;
use crate::draft::{self, IfThere};
use crate::export::template;
use crate::store::{StoreError, WrittenBeside};
use crate::wording::incident_sheet::incident_csv;

#[derive(Debug, Serialize)]
struct Written {
    file: String,
    bytes: u64,
}

#[derive(Debug, Serialize)]
struct JournalWritten<'a> {
    file: String,
    bytes: u64,
    evidence: EvidenceBeside<'a>,
}

#[derive(Debug, Serialize)]
struct EvidenceBeside<'a> {
    folder: Option<String>,
    files: u64,
    broken: &'a [String],
}

/// The journal as JSON Lines, with the evidence in a folder beside it.
pub fn journal(cx: &Cx<'_>, to: &Path) -> Result<(), Failure> {
    let mut desk = cx.read()?;
    let mut result = Ok(());
    desk.with_store_here(|store| {
        let mut failed = None;
        let mut beside = WrittenBeside::default();
        let written = put_new(cx, to, |out| {
            // The files come first: a journal stands for a whole one.
            let evidence = store.export_evidence(to).map(|written| beside = written);
            match evidence.and_then(|()| store.export_jsonl(out)) {
                Ok(_) => Ok(()),
                Err(StoreError::Io { source, .. }) => Err(source),
                Err(error) => {
                    failed = Some(error);
                    Err(io::ErrorKind::Other.into())
                }
            }
        });
        result = match failed {
            Some(error) => Err(Failure::of_store(&error, cx.path(), cx.t)),
            None => written.and_then(|bytes| tell_journal(cx, to, bytes, &beside)),
        };
    });
    result
}

fn tell_journal(cx: &Cx<'_>, to: &Path, bytes: u64, beside: &WrittenBeside) -> Result<(), Failure> {
    let file = to.display().to_string();
    let folder = beside.folder.as_ref().map(|folder| folder.display().to_string());
    if cx.json {
        let evidence = EvidenceBeside { folder, files: beside.files, broken: &beside.broken };
        return Ok(out::json(&JournalWritten { file, bytes, evidence })?);
    }
    let mut lines = vec![cx.t.cli_file_written(file)];
    lines.extend(folder.map(|folder| cx.t.evidence_cli_beside(beside.files.to_string(), folder)));
    lines.extend(beside.broken.iter().map(|hash| cx.t.evidence_harm_changed(hash)));
    Ok(out::lines(lines)?)
}

/// All cards in the template's layout.
pub fn cards(cx: &Cx<'_>, to: &Path) -> Result<(), Failure> {
    let desk = cx.read()?;
    let bytes = template::write(desk.ledger());
    tell(cx, to, put_new(cx, to, |out| out.write_all(&bytes))?)
}

/// One incident with its cards and its time line.
pub fn incident(cx: &Cx<'_>, id: &str, to: &Path) -> Result<(), Failure> {
    let desk = cx.read()?;
    let missing = || Failure::failed(cx.t.cli_incident_missing(id));
    let incident = id.parse::<IncidentId>().map_err(|_| missing())?;
    let bytes = incident_csv(desk.ledger(), incident, cx.t).ok_or_else(missing)?;
    tell(cx, to, put_new(cx, to, |out| out.write_all(&bytes))?)
}

fn tell(cx: &Cx<'_>, to: &Path, bytes: u64) -> Result<(), Failure> {
    let file = to.display().to_string();
    if cx.json {
        return Ok(out::json(&Written { file, bytes })?);
    }
    Ok(out::lines([cx.t.cli_file_written(file)])?)
}

/// Writes a file that was not there, through one beside it, so that nobody ever sees half of it. Its size.
pub(super) fn put_new(
    cx: &Cx<'_>,
    to: &Path,
    fill: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> Result<u64, Failure> {
    let failed = |error: &io::Error| {
        Failure::failed(cx.t.cli_file_unwritable(to.to_string_lossy(), error.to_string()))
    };
    let written = draft::write(to, IfThere::Keep, |file| {
        let mut out = BufWriter::new(file);
        fill(&mut out)?;
        out.flush()
    });
    written.map_err(|error| {
        if error.kind() == ErrorKind::AlreadyExists { Failure::file_exists(to, cx.t) } else { failed(&error) }
    })
}
