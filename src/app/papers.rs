//! Papers about a トラブル: looking at the file for their preview, and writing them, on the thread that has the ledger file.

use std::io;
use std::path::PathBuf;
use std::sync::Arc;

use eframe::egui::Context;

use super::exporting::{NoFile, Target, Writing};
use super::files::FileError;
use super::opening::Stage;
use super::state::Giftcho;
use crate::action::{PaperChoice, PaperForm};
use crate::core::id::IncidentId;
use crate::desk::Desk;
use crate::draft::IfThere;
use crate::i18n::Texts;
use crate::inquiry::check::{self, CheckError, Checked, Origin};
use crate::inquiry::deliver::{deliver, prepare, why};
use crate::inquiry::filed::Filed;
use crate::inquiry::write::{WriteError, work};
use crate::jobs::{Cancelled, Job, JobError};
use crate::store::StoreError;
use crate::ui::page_cx::{CheckedPapers, PapersView};

/// What was found in the file for the papers that are being looked at, and papers that are checked.
#[derive(Default)]
pub(super) struct PaperDesk {
    found: Option<(IncidentId, Filed)>,
    job: Option<(IncidentId, Job<Filed>)>,
    checking: Option<(String, Checking)>,
    checked: Option<CheckedPapers>,
}

/// Checking papers: first against themselves, then against the ledger.
enum Checking {
    Files(Job<Result<Checked, CheckError>>),
    Origin(Checked, Job<Result<Origin, StoreError>>),
}

impl PaperDesk {
    /// What the pages see of it.
    pub(super) fn view(&self) -> PapersView<'_> {
        PapersView {
            found: self.found.as_ref().map(|(incident, filed)| (*incident, filed)),
            looking: self.job.as_ref().map(|(incident, job)| (*incident, job.progress().fraction())),
            checking: self.checking.as_ref().map(|(name, checking)| match checking {
                Checking::Files(job) => (name.as_str(), job.progress().fraction()),
                Checking::Origin(..) => (name.as_str(), None),
            }),
            checked: self.checked.as_ref(),
        }
    }

    /// Whether nothing is being looked at.
    pub(super) fn is_settled(&self) -> bool {
        self.job.is_none() && self.checking.is_none()
    }

    /// Stops what is being looked at.
    pub(super) fn stop(&mut self) {
        if let Some((_, job)) = &self.job {
            job.progress().cancel();
        }
        if let Some((_, Checking::Files(job))) = &self.checking {
            job.progress().cancel();
        }
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

    pub(super) fn check_papers(&mut self, path: PathBuf, ctx: &Context) {
        let wake = ctx.clone();
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let job = Job::start(
            "check-papers",
            move || wake.request_repaint(),
            move |progress| match check::check(&path, progress) {
                Err(CheckError::Stopped) => Err(Cancelled),
                checked => Ok(checked),
            },
        );
        self.papers.checked = None;
        self.papers.checking = Some((name, Checking::Files(job)));
    }

    fn poll_check(&mut self, ctx: &Context) {
        let Some((name, mut checking)) = self.papers.checking.take() else { return };
        let answer = match &mut checking {
            Checking::Files(job) => match job.poll() {
                Some(Ok(Ok(checked))) => match self.hold_against_ledger(&checked, ctx) {
                    Some(job) => {
                        self.papers.checking = Some((name, Checking::Origin(checked, job)));
                        return;
                    }
                    None => Some(Ok((checked, None))),
                },
                Some(Ok(Err(error))) => Some(Err(check::why(&error, &name, &self.texts))),
                Some(Err(JobError::Cancelled)) => {
                    self.tell(self.texts.notice_cancelled(), false);
                    return;
                }
                Some(Err(error)) => Some(Err(error.to_string())),
                None => None,
            },
            Checking::Origin(checked, job) => match job.poll() {
                Some(Ok(Ok(origin))) => Some(Ok((checked.clone(), Some(origin)))),
                Some(Ok(Err(error))) => Some(Err(error.to_string())),
                Some(Err(error)) => Some(Err(error.to_string())),
                None => None,
            },
        };
        match answer {
            Some(found) => self.papers.checked = Some(CheckedPapers { name, found }),
            None => self.papers.checking = Some((name, checking)),
        }
    }

    /// Compares with the ledger that is open.
    fn hold_against_ledger(
        &mut self,
        checked: &Checked,
        ctx: &Context,
    ) -> Option<Job<Result<Origin, StoreError>>> {
        let Stage::Open(desk) = &mut self.stage else { return None };
        let wake = ctx.clone();
        let (worker, job) = Job::elsewhere("hold-against-ledger", move || wake.request_repaint());
        let manifest = checked.manifest.clone();
        let accepted =
            desk.with_store(move |store| worker.work(|_| Ok(check::held_against(&manifest, store))));
        accepted.then_some(job)
    }

    pub(super) fn poll_papers(&mut self, ctx: &Context) {
        self.poll_check(ctx);
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
            // The file window has asked whether a zip may be replaced.
            let place = (&*target.to, form, IfThere::Replace);
            let written = deliver(&papers, &choice, store, place, progress);
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
