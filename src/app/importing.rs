//! A file on its way in: read and planned in the background, shown for review, committed as one run.

use std::path::PathBuf;
use std::sync::Arc;

use eframe::egui::Context;

use super::opening::Stage;
use super::state::Giftcho;
use crate::action::{Did, Place};
use crate::core::id::RunId;
use crate::desk::intake::{self, ReadError};
use crate::import::decode::{Encoding, FileKind};
use crate::import::plan::{ImportError, Plan, PlanOptions, plan};
use crate::jobs::{Job, JobError};
use crate::ui::page_cx::ImportView;
use crate::wording::{self, Words};

/// Where a file is on its way in.
#[derive(Default)]
pub enum Importing {
    /// There is none.
    #[default]
    None,
    /// It is being read and planned.
    Planning { file: Source, job: Job<Planned> },
    /// It is shown for review.
    Ready { file: Source, bytes: Arc<Vec<u8>>, plan: Arc<Plan> },
    /// It could not be read.
    Failed { file: Source, words: Words, can_replan: bool },
    /// It was recorded.
    Done { file: Source, run: RunId, recorded: u64 },
}

/// A file's bytes and their plan, or why there is none.
type Planned = Result<(Arc<Vec<u8>>, Arc<Plan>), ReadError>;

/// Which file, and how it is to be read.
#[derive(Debug, Clone)]
pub struct Source {
    path: PathBuf,
    encoding: Option<Encoding>,
    profile: Option<String>,
}

impl Source {
    fn name(&self) -> String {
        self.path.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned())
    }
}

impl Importing {
    /// What the page shows of it.
    pub fn view(&self) -> ImportView<'_> {
        match self {
            Self::None => ImportView::None,
            Self::Planning { file, job } => ImportView::Planning {
                file_name: file.name(),
                done: job.progress().done(),
                total: job.progress().total(),
            },
            Self::Ready { file, plan, .. } => ImportView::Ready { plan, file_name: file.name() },
            Self::Failed { file, words, can_replan } => ImportView::Failed {
                file_name: file.name(),
                words,
                can_replan: *can_replan,
                encoding: file.encoding,
            },
            Self::Done { file, run, recorded } => {
                ImportView::Done { run: *run, recorded: *recorded, file_name: file.name() }
            }
        }
    }
}

impl Giftcho {
    pub(super) fn plan_import(&mut self, path: PathBuf, ctx: &Context) {
        self.shell.show(&Place::Import);
        let encoding = self.settings.csv_encoding.as_deref().and_then(Encoding::from_id);
        self.plan_source(Source { path, encoding, profile: None }, None, ctx);
    }

    pub(super) fn replan_import(&mut self, encoding: Option<String>, profile: Option<String>, ctx: &Context) {
        let (file, bytes) = match std::mem::take(&mut self.importing) {
            Importing::Ready { file, bytes, .. } => (file, Some(bytes)),
            Importing::Failed { file, .. } => (file, None),
            other @ (Importing::None | Importing::Planning { .. } | Importing::Done { .. }) => {
                self.importing = other;
                return;
            }
        };
        let encoding = encoding.as_deref().and_then(Encoding::from_id);
        self.plan_source(Source { encoding, profile, ..file }, bytes, ctx);
    }

    fn plan_source(&mut self, file: Source, bytes: Option<Arc<Vec<u8>>>, ctx: &Context) {
        let Stage::Open(desk) = &self.stage else { return };
        self.importing = Importing::None;
        let ledger = Arc::clone(desk.ledger());
        let today = desk.now().day;
        let wake = ctx.clone();
        let source = file.clone();
        let job = Job::start(
            "plan-import",
            move || wake.request_repaint(),
            move |progress| {
                Ok((|| {
                    let bytes = match bytes {
                        Some(bytes) => bytes,
                        None => Arc::new(intake::read(&source.path, progress)?),
                    };
                    let options = PlanOptions {
                        encoding: source.encoding,
                        profile: source.profile.clone(),
                        ..PlanOptions::default()
                    };
                    let plan = plan(&bytes, &source.name(), &ledger, &options, today, progress)?;
                    Ok((bytes, Arc::new(plan)))
                })())
            },
        );
        self.importing = Importing::Planning { file, job };
    }

    pub(super) fn poll_import(&mut self) {
        let Importing::Planning { job, .. } = &mut self.importing else { return };
        let Some(answer) = job.poll() else { return };
        let Importing::Planning { file, .. } = std::mem::take(&mut self.importing) else { return };
        let t = &self.texts;
        self.importing = match answer {
            Ok(Ok((bytes, plan))) => Importing::Ready { file, bytes, plan },
            Ok(Err(ReadError::Import(ImportError::Cancelled))) | Err(JobError::Cancelled) => Importing::None,
            Ok(Err(error)) => {
                tracing::info!(%error, "a file gave no plan");
                let words = match &error {
                    ReadError::Import(error) => wording::import::import_error(error, t),
                    ReadError::IsLedger => {
                        Words { what: t.file_is_ledger(), advice: t.file_is_ledger_advice() }
                    }
                    ReadError::Io(_) => Words { what: t.file_io(), advice: t.file_io_advice() },
                };
                // Read in another way it may still be a file of purchases; a picture or a ledger never is.
                let can_replan = match &error {
                    ReadError::Import(
                        ImportError::UnknownProfile { .. }
                        | ImportError::ProfileDoesNotFit { .. }
                        | ImportError::NotText(FileKind::Binary),
                    ) => true,
                    ReadError::Import(
                        ImportError::Empty
                        | ImportError::NotText(_)
                        | ImportError::TooLarge { .. }
                        | ImportError::MappingIncomplete
                        | ImportError::Cancelled,
                    )
                    | ReadError::Io(_)
                    | ReadError::IsLedger => false,
                };
                Importing::Failed { file, words, can_replan }
            }
            Err(error) => {
                tracing::error!(%error, "planning failed");
                let words = Words { what: t.file_bug(), advice: t.file_bug_advice() };
                Importing::Failed { file, words, can_replan: false }
            }
        };
    }

    /// Goes on to the result page once the reviewed file was recorded.
    pub(super) fn import_done(&mut self, did: &Did) {
        if let Did::Imported { run, recorded } = did
            && let Importing::Ready { file, .. } = &self.importing
        {
            self.importing = Importing::Done { file: file.clone(), run: *run, recorded: *recorded };
        }
    }

    pub(super) fn drop_import(&mut self) {
        self.importing = Importing::None;
    }

    pub(super) fn stop_planning(&mut self) {
        if let Importing::Planning { job, .. } = &self.importing {
            job.progress().cancel();
        }
    }
}
