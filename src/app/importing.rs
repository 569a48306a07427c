//! A file on its way in: read and planned in the background, shown for review, committed as one run.

use std::collections::VecDeque;
use std::path::PathBuf;
use std::sync::Arc;

use eframe::egui::Context;

use super::opening::Stage;
use super::state::Giftcho;
use crate::action::{Did, Place, ReadAs};
use crate::core::id::RunId;
use crate::desk::intake::{self, ReadError};
use crate::i18n::format;
use crate::import::decode::{Encoding, FileKind};
use crate::import::plan::{ImportError, Plan, PlanOptions, plan};
use crate::jobs::{Job, JobError};
use crate::ui::page_cx::{ImportFile, ImportView};
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
    /// It could not be read; with its bytes, when it can be tried again.
    Failed { file: Source, words: Words, again: Option<Arc<Vec<u8>>> },
    /// It was recorded.
    Done { file: Source, run: RunId, recorded: u64 },
}

/// A file's bytes and their plan, or why there is none.
type Planned = Result<(Arc<Vec<u8>>, Result<Arc<Plan>, ImportError>), ReadError>;

/// Which file, and how it is to be read.
#[derive(Debug, Clone)]
pub struct Source {
    origin: Origin,
    name: String,
    read_as: ReadAs,
}

/// Where its bytes come from.
#[derive(Clone)]
pub enum Origin {
    File(PathBuf),
    Pasted(Arc<Vec<u8>>),
}

impl std::fmt::Debug for Origin {
    /// What was pasted may hold codes, so it is not shown.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::File(path) => f.debug_tuple("File").field(path).finish(),
            Self::Pasted(bytes) => f.debug_tuple("Pasted").field(&bytes.len()).finish(),
        }
    }
}

/// Files that wait until the one before them was recorded or passed over: each is planned against the ledger as it is
/// then.
#[derive(Debug, Default)]
pub struct Queue {
    waiting: VecDeque<Origin>,
    /// Which one is looked at, from 1.
    at: usize,
}

impl Source {
    fn view(&self, queue: &Queue) -> ImportFile {
        ImportFile {
            name: self.name.clone(),
            pasted: matches!(self.origin, Origin::Pasted(_)),
            at: queue.at,
            of: queue.at + queue.waiting.len(),
        }
    }
}

impl Importing {
    /// What the page shows of it.
    pub fn view(&self, queue: &Queue) -> ImportView<'_> {
        match self {
            Self::None => ImportView::None,
            Self::Planning { file, job } => ImportView::Planning {
                file: file.view(queue),
                done: job.progress().done(),
                total: job.progress().total(),
            },
            Self::Ready { file, bytes, plan } => {
                ImportView::Ready { file: file.view(queue), plan, bytes, read_as: &file.read_as }
            }
            Self::Failed { file, words, again } => ImportView::Failed {
                file: file.view(queue),
                words,
                again: again.as_ref().map(|bytes| bytes.as_slice()),
                read_as: &file.read_as,
            },
            Self::Done { file, run, recorded } => {
                ImportView::Done { file: file.view(queue), run: *run, recorded: *recorded }
            }
        }
    }
}

impl Giftcho {
    pub(super) fn plan_imports(&mut self, paths: Vec<PathBuf>, ctx: &Context) {
        self.take_in(paths.into_iter().map(Origin::File).collect(), ctx);
    }

    pub(super) fn paste_import(&mut self, text: String, ctx: &Context) {
        self.take_in(vec![Origin::Pasted(Arc::new(text.into_bytes()))], ctx);
    }

    /// Looks at the first of them at once, unless another file is being looked at: then they wait.
    fn take_in(&mut self, origins: Vec<Origin>, ctx: &Context) {
        self.shell.show(&Place::Import);
        let waits = match &self.importing {
            Importing::Planning { .. } | Importing::Ready { .. } => true,
            Importing::None | Importing::Failed { .. } | Importing::Done { .. } => false,
        };
        if waits {
            let name = origins.first().map(|origin| self.name_of(origin)).unwrap_or_default();
            let shown = format::count(origins.len());
            self.tell(self.texts.import_queue_waits(origins.len(), name, shown), false);
        } else if self.queue.waiting.is_empty() {
            self.queue.at = 0;
        }
        self.queue.waiting.extend(origins);
        if !waits {
            self.next_import(ctx);
        }
    }

    /// Goes on to the next file. While one is being recorded there is nothing to go on from.
    pub(super) fn next_import(&mut self, ctx: &Context) {
        let writing = matches!(&self.stage, Stage::Open(desk) if desk.writing().is_some());
        if writing && matches!(self.importing, Importing::Ready { .. }) {
            return;
        }
        // Files named on the command line wait until the ledger is open.
        let open = matches!(self.stage, Stage::Open(_));
        let Some(origin) = self.queue.waiting.pop_front_if(|_| open) else { return };
        self.stop_planning();
        self.queue.at += 1;
        let encoding = match &origin {
            Origin::File(_) => self.settings.csv_encoding.as_deref().and_then(Encoding::from_id),
            Origin::Pasted(_) => None,
        };
        let name = self.name_of(&origin);
        let read_as = ReadAs { encoding, ..ReadAs::default() };
        self.plan_source(Source { origin, name, read_as }, None, ctx);
    }

    fn name_of(&self, origin: &Origin) -> String {
        match origin {
            Origin::File(path) => {
                path.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned())
            }
            Origin::Pasted(_) => self.texts.import_pasted(),
        }
    }

    pub(super) fn replan_import(&mut self, read_as: ReadAs, ctx: &Context) {
        let (file, bytes) = match std::mem::take(&mut self.importing) {
            Importing::Ready { file, bytes, .. } => (file, Some(bytes)),
            Importing::Failed { file, again, .. } => (file, again),
            other @ (Importing::None | Importing::Planning { .. } | Importing::Done { .. }) => {
                self.importing = other;
                return;
            }
        };
        self.plan_source(Source { read_as, ..file }, bytes, ctx);
    }

    fn plan_source(&mut self, file: Source, bytes: Option<Arc<Vec<u8>>>, ctx: &Context) {
        let Stage::Open(desk) = &self.stage else { return };
        self.importing = Importing::None;
        let ledger = Arc::clone(desk.ledger());
        let today = desk.now().day;
        let own_profiles = self.own_profiles.clone();
        let wake = ctx.clone();
        let source = file.clone();
        let job = Job::start(
            "plan-import",
            move || wake.request_repaint(),
            move |progress| {
                Ok((|| {
                    let bytes = match (bytes, &source.origin) {
                        (Some(bytes), _) => bytes,
                        (None, Origin::Pasted(bytes)) => Arc::clone(bytes),
                        (None, Origin::File(path)) => Arc::new(intake::read(path, progress)?),
                    };
                    let ReadAs { encoding, profile, mapping, dates } = source.read_as;
                    let options = PlanOptions { encoding, profile, mapping, own_profiles, dates };
                    let plan = plan(&bytes, &source.name, &ledger, &options, today, progress);
                    Ok((bytes, plan.map(Arc::new)))
                })())
            },
        );
        self.importing = Importing::Planning { file, job };
    }

    pub(super) fn poll_import(&mut self) {
        let Importing::Planning { job, .. } = &mut self.importing else { return };
        let Some(answer) = job.poll() else { return };
        let Importing::Planning { file, .. } = std::mem::take(&mut self.importing) else { return };
        self.importing = match answer {
            Ok(Ok((bytes, Ok(plan)))) => Importing::Ready { file, bytes, plan },
            Ok(Ok((_, Err(ImportError::Cancelled))) | Err(ReadError::Import(ImportError::Cancelled)))
            | Err(JobError::Cancelled) => {
                self.queue.waiting.clear();
                Importing::None
            }
            Ok(Ok((bytes, Err(error)))) => {
                tracing::info!(%error, "a file gave no plan");
                let words = wording::import::import_error(&error, &self.texts);
                Importing::Failed { file, words, again: can_be_read_otherwise(&error).then_some(bytes) }
            }
            Ok(Err(error)) => {
                tracing::info!(%error, "a file was not read");
                let t = &self.texts;
                let words = match &error {
                    ReadError::Import(error) => wording::import::import_error(error, t),
                    ReadError::IsLedger => {
                        Words { what: t.file_is_ledger(), advice: t.file_is_ledger_advice() }
                    }
                    ReadError::Io(_) => Words { what: t.file_io(), advice: t.file_io_advice() },
                };
                Importing::Failed { file, words, again: None }
            }
            Err(error) => {
                tracing::error!(%error, "planning failed");
                let words = Words { what: self.texts.file_bug(), advice: self.texts.file_bug_advice() };
                Importing::Failed { file, words, again: None }
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
        self.queue = Queue::default();
    }

    pub(super) fn stop_planning(&mut self) {
        if let Importing::Planning { job, .. } = &self.importing {
            job.progress().cancel();
        }
    }
}

/// Whether a file that gave no plan may give one when it is read in another way; a picture or a ledger never does.
fn can_be_read_otherwise(error: &ImportError) -> bool {
    match error {
        ImportError::UnknownProfile { .. }
        | ImportError::ProfileDoesNotFit { .. }
        | ImportError::MappingIncomplete
        | ImportError::NotText(FileKind::Binary) => true,
        ImportError::Empty
        | ImportError::NotText(_)
        | ImportError::TooLarge { .. }
        | ImportError::TooManyRows
        | ImportError::Cancelled => false,
    }
}
