//! Papers about a トラブル: looking at the file for their preview, and writing them, on the thread that has the ledger file.

use std::fs;
use std::io;
use std::path::Path;
use std::sync::Arc;

use eframe::egui::Context;

use super::exporting::{NoFile, Target, Writing};
use super::files::FileError;
use super::opening::Stage;
use super::state::Giftcho;
use crate::action::{PaperChoice, PaperForm};
use crate::core::id::IncidentId;
use crate::desk::Desk;
use crate::i18n::Texts;
use crate::inquiry::deliver::{deliver, prepare, why};
use crate::inquiry::filed::Filed;
use crate::inquiry::write::{WriteError, Written, work};
use crate::jobs::{Cancelled, Job};
use crate::ui::page_cx::PapersView;

/// What was found in the file for the papers that are being looked at.
#[derive(Default)]
pub(super) struct PaperDesk {
    found: Option<(IncidentId, Filed)>,
    job: Option<(IncidentId, Job<Filed>)>,
}

impl PaperDesk {
    /// What the pages see of it.
    pub(super) fn view(&self) -> PapersView<'_> {
        PapersView {
            found: self.found.as_ref().map(|(incident, filed)| (*incident, filed)),
            looking: self.job.as_ref().map(|(incident, job)| (*incident, job.progress().fraction())),
        }
    }

    /// Whether nothing is being looked at.
    pub(super) fn is_settled(&self) -> bool {
        self.job.is_none()
    }
}

impl Giftcho {
    pub(super) fn look_at_file(&mut self, incident: IncidentId, ctx: &Context) {
        let Stage::Open(desk) = &mut self.stage else { return };
        let wake = ctx.clone();
        let (worker, job) = Job::elsewhere("look-at-file", move || wake.request_repaint());
        let ledger = Arc::clone(desk.ledger());
        job.progress().set_total(Filed::bytes(incident, &ledger));
        if desk
            .with_store(move |store| worker.work(|progress| Filed::look(incident, &ledger, store, progress)))
        {
            self.papers.job = Some((incident, job));
        }
    }

    pub(super) fn poll_papers(&mut self) {
        let Some((incident, job)) = &mut self.papers.job else { return };
        let Some(answer) = job.poll() else { return };
        match answer {
            Ok(filed) => self.papers.found = Some((*incident, filed)),
            Err(error) => tracing::warn!(%error, "the file was not looked at"),
        }
        self.papers.job = None;
    }
}

/// Begins to write papers; what is left out is said when they are there.
pub(super) fn begin(
    choice: Arc<PaperChoice>,
    form: PaperForm,
    target: Target,
    t: Texts,
    desk: &mut Desk,
    wake: impl Fn() + Send + Sync + 'static,
) -> Option<Writing> {
    let (ledger, now) = (Arc::clone(desk.ledger()), desk.now());
    let (worker, job) = Job::elsewhere("papers", wake);
    let accepted = desk.with_store(move |store| {
        worker.work(|progress| {
            let evidence = Filed::bytes(choice.incident, &ledger);
            progress.set_total(evidence.saturating_mul(2));
            let filed = Filed::look(choice.incident, &ledger, store, progress)?;
            let io = |source: io::Error| NoFile::File(FileError { path: target.to.clone(), source });
            let Some(papers) = prepare(&choice, &ledger, &filed, now) else {
                return Ok(Err(io(io::ErrorKind::NotFound.into())));
            };
            progress.set_total(evidence.saturating_add(work(&papers)));
            let written =
                replacing(&target.to, form, |to| deliver(&papers, &choice, store, to, form, progress));
            match written {
                Ok(written) => Ok(Ok(target.written(written.sha256, papers.left_out))),
                Err(WriteError::Stopped) => Err(Cancelled),
                Err(WriteError::Io { source, .. }) => Ok(Err(io(source))),
                Err(error) => Ok(Err(NoFile::Made(why(&error, &t)))),
            }
        });
    });
    accepted.then_some(job)
}

/// Papers never replace anything by themselves; here the person was asked by the dialog and said yes. A folder is never
/// replaced: what else is in it nobody asked about.
fn replacing(
    to: &Path,
    form: PaperForm,
    write: impl FnOnce(&Path) -> Result<Written, WriteError>,
) -> Result<Written, WriteError> {
    if form == PaperForm::Folder || fs::symlink_metadata(to).is_err() {
        return write(to);
    }
    let mut name = std::ffi::OsString::from(".");
    name.push(to.file_name().unwrap_or_default());
    name.push(format!(".part-{}", std::process::id()));
    let draft = to.with_file_name(name);
    let written = write(&draft)?;
    fs::rename(&draft, to).map_err(|source| {
        let _ = fs::remove_file(&draft);
        WriteError::Io { path: to.to_path_buf(), source }
    })?;
    Ok(written)
}
