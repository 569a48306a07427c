//! Opening a ledger in the background, and what stands in the window when one could not be opened.

use std::path::{Path, PathBuf};

use eframe::egui::Context;

use crate::desk::clock::{Clock, Ids};
use crate::desk::{ChangeError, Desk, OpenError, own_knowledge};
use crate::i18n::Texts;
use crate::jobs::{Job, JobError};
use crate::rules::RuleSettings;
use crate::store::{Store, StoreError};
use crate::wording::{self, Words};

/// What is in the window.
pub enum Stage {
    /// A ledger is being opened.
    Opening { path: PathBuf, job: Job<Result<Desk, OpenError>> },
    /// A ledger is open.
    Open(Box<Desk>),
    /// A ledger could not be opened.
    Failed(Failure),
}

/// Why a ledger is not open.
pub struct Failure {
    /// The file.
    pub path: PathBuf,
    /// What went wrong.
    pub why: Why,
}

/// What went wrong.
pub enum Why {
    /// The file says no.
    Open(OpenError),
    /// The program failed.
    Job(JobError),
}

impl Failure {
    /// What it is and what to do.
    pub fn words(&self, t: &Texts) -> Words {
        match &self.why {
            Why::Open(OpenError::Store(error)) => wording::store::store_error(error, t),
            Why::Open(OpenError::Unreadable { .. }) => {
                Words { what: t.file_unreadable_entry(), advice: t.file_unreadable_entry_advice() }
            }
            Why::Job(_) => Words { what: t.file_bug(), advice: t.file_bug_advice() },
        }
    }

    /// The system's own words, for those who help.
    pub fn details(&self) -> String {
        match &self.why {
            Why::Open(error) => error.to_string(),
            Why::Job(error) => error.to_string(),
        }
    }
}

/// How a ledger is to be opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum How {
    /// It must be there.
    Existing,
    /// It is made when it is not there.
    MakeIfMissing,
    /// It must not be there.
    New,
    /// It is the sample: what was there is thrown away and made again.
    Sample,
}

/// Begins to open a ledger; `knowledge` is the folder of the person's own files of it.
pub fn begin(
    path: PathBuf,
    how: How,
    clock: Clock,
    texts: Texts,
    rules: RuleSettings,
    knowledge: PathBuf,
    ctx: &Context,
) -> Stage {
    let wake = ctx.clone();
    let file = path.clone();
    let job = Job::start(
        "open-ledger",
        move || wake.request_repaint(),
        move |_| {
            Ok(open(&file, how, clock, &texts).map(|mut desk| {
                desk.watch(own_knowledge::load(&knowledge), rules);
                desk
            }))
        },
    );
    Stage::Opening { path, job }
}

fn open(path: &Path, how: How, clock: Clock, texts: &Texts) -> Result<Desk, OpenError> {
    match how {
        How::Existing => Desk::open(path, clock, Ids::Random),
        How::New => Desk::create(path, clock, Ids::Random),
        How::MakeIfMissing => match Desk::open(path, clock, Ids::Random) {
            Err(OpenError::Store(StoreError::NotFound { .. })) => Desk::create(path, clock, Ids::Random),
            result => result,
        },
        How::Sample => sample(path, clock, texts),
    }
}

fn sample(path: &Path, clock: Clock, texts: &Texts) -> Result<Desk, OpenError> {
    remove_sample(path)?;
    let mut desk = Desk::create(path, clock, Ids::Random)?;
    match crate::desk::sample::fill(&mut desk, texts) {
        Ok(()) => {}
        Err(ChangeError::Store(error)) => return Err(error.into()),
        Err(ChangeError::Refused(refused)) => tracing::error!(%refused, "the sample is not whole"),
    }
    Ok(desk)
}

/// Throws the sample away, unless another window has it open.
pub fn remove_sample(path: &Path) -> Result<(), StoreError> {
    match Store::open_read_only(path) {
        Err(StoreError::NotFound { .. }) => return Ok(()),
        Err(error @ StoreError::InUse { .. }) => return Err(error),
        Ok(store) => store.close()?,
        // It is ours to throw away, whatever is wrong with it.
        Err(_) => {}
    }
    std::fs::remove_file(path).map_err(|source| StoreError::Io {
        doing: crate::store::Op::Create,
        path: path.to_owned(),
        source,
    })
}
