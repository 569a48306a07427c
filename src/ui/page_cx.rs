//! What a page sees: everything to read, and one way to ask.
//!
//! A page reads the ledger and its own text buffers, paints, and sends actions. It never writes, never waits, and knows
//! neither the desk nor the app.

use std::cell::RefCell;
use std::path::Path;
use std::sync::Arc;

use crate::action::{Action, Change, Done, ReadAs, Refused};
use crate::core::date::{Now, Stamp};
use crate::core::id::{IncidentId, RunId};
use crate::core::ledger::Ledger;
use crate::guide::knowledge::Knowledge;
use crate::i18n::Texts;
use crate::import::plan::Plan;
use crate::import::profile::Profile;
use crate::inquiry::check::{Checked, Origin};
use crate::inquiry::filed::Filed;
use crate::rules::Warnings;
use crate::settings::Settings;
use crate::ui::pictures::Pictures;
use crate::wording::Words;

/// What a page reads while it is painted.
pub struct PageCx<'a> {
    /// The ledger as it stands.
    pub ledger: &'a Ledger,
    /// The warnings that stand.
    pub warnings: &'a Warnings,
    /// What the warnings rest on.
    pub knowledge: &'a Knowledge,
    /// Counts up with every change of the ledger; what a page derives is kept until it moves.
    pub revision: u64,
    /// The texts in the person's language.
    pub texts: &'a Texts,
    /// The person's choices.
    pub settings: &'a Settings,
    /// Today and the minute, in Japan's time.
    pub now: Now,
    /// The second of that minute, for clocks that are counted down.
    pub second: u32,
    /// How the last change ended, with its number; a page that asked for a change finds its answer here.
    pub outcome: Option<&'a Outcome>,
    /// A file on its way in.
    pub import: ImportView<'a>,
    /// Evidence on its way in, and its pictures.
    pub evidence: EvidenceView<'a>,
    /// What the file behind the ledger holds for papers.
    pub papers: PapersView<'a>,
    /// The layouts the person has given a meaning.
    pub own_profiles: &'a [Profile],
    /// Work that is running.
    pub busy: Option<&'a Busy>,
    /// The file behind the ledger.
    pub file: &'a FileView<'a>,
    /// Whether there is something to undo and redo.
    pub steps: StepsView,
    /// Where actions go.
    pub actions: &'a ActionQueue,
}

impl PageCx<'_> {
    /// Asks for something; it is carried out after the frame.
    pub fn send(&self, action: impl Into<Action>) {
        self.actions.send(action);
    }

    /// Asks for a change of the ledger and gives its number, under which `outcome` will answer.
    pub fn change(&self, change: Change) -> u64 {
        self.actions.send(change)
    }

    /// How the change with this number ended, once it has.
    pub fn outcome_of(&self, number: u64) -> Option<&Result<Done, Refused>> {
        self.outcome.filter(|outcome| outcome.number == number).map(|outcome| &outcome.result)
    }
}

/// How a change ended.
#[derive(Debug, Clone)]
pub struct Outcome {
    /// The number `PageCx::change` gave.
    pub number: u64,
    /// What was done, or why not. A failure of the file itself is shown by the app.
    pub result: Result<Done, Refused>,
}

/// A file on its way in, as the import page shows it.
#[derive(Debug, Clone, Default)]
pub enum ImportView<'a> {
    /// There is none.
    #[default]
    None,
    /// It is being read and planned.
    Planning {
        /// Which one.
        file: ImportFile,
        /// How much of it is planned.
        done: u64,
        /// Out of how much, once known.
        total: Option<u64>,
    },
    /// It is shown for review. Nothing is recorded yet.
    Ready {
        /// Which one.
        file: ImportFile,
        /// What every record would become.
        plan: &'a Arc<Plan>,
        /// Its bytes, to try encodings on.
        bytes: &'a [u8],
        /// How it was read.
        read_as: &'a ReadAs,
    },
    /// It could not be read. Nothing was recorded.
    Failed {
        /// Which one.
        file: ImportFile,
        /// What is the matter and what to do.
        words: &'a Words,
        /// Its bytes, when it can be tried again in another way.
        again: Option<&'a [u8]>,
        /// How it was read.
        read_as: &'a ReadAs,
    },
    /// It was recorded.
    Done {
        /// Which one.
        file: ImportFile,
        /// The run, which can be taken back.
        run: RunId,
        /// Rows recorded.
        recorded: u64,
    },
}

impl ImportView<'_> {
    /// Which file it is about.
    pub fn file(&self) -> Option<&ImportFile> {
        match self {
            Self::None => None,
            Self::Planning { file, .. }
            | Self::Ready { file, .. }
            | Self::Failed { file, .. }
            | Self::Done { file, .. } => Some(file),
        }
    }
}

/// Evidence on its way in, and the pictures of what is kept.
#[derive(Debug, Clone, Copy)]
pub struct EvidenceView<'a> {
    /// A file that is being looked at.
    pub looking: Option<&'a Looking>,
    /// A text in which codes were found: nothing of it is kept yet.
    pub question: Option<&'a CodeQuestion>,
    /// What was made of the pieces so far.
    pub pictures: &'a Pictures,
}

/// A file that is being looked at before it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Looking {
    /// For which incident.
    pub incident: IncidentId,
    /// What it is called, or the first of several.
    pub name: String,
    /// How many bytes were read.
    pub done: u64,
    /// How many there are.
    pub total: u64,
}

/// A text in which codes were found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CodeQuestion {
    /// For which incident it was brought.
    pub incident: IncidentId,
    /// What it is called.
    pub name: String,
    /// How many were found.
    pub count: usize,
    /// Some of the lines they stand in, masked.
    pub lines: Vec<String>,
    /// Whether a copy without them can be made.
    pub can_cut: bool,
}

/// What the ledger's file holds for the papers about an incident.
#[derive(Debug, Clone, Copy, Default)]
pub struct PapersView<'a> {
    /// What was found, for which incident.
    pub found: Option<(IncidentId, &'a Filed)>,
    /// For which incident the file is being looked at, and how far that is.
    pub looking: Option<(IncidentId, Option<f32>)>,
    /// Papers that are being checked: their name, and how far that is.
    pub checking: Option<(&'a str, Option<f32>)>,
    /// Papers that were checked.
    pub checked: Option<&'a CheckedPapers>,
}

/// Papers that were checked against themselves and the ledger.
#[derive(Debug, Clone)]
pub struct CheckedPapers {
    /// What they are called.
    pub name: String,
    /// What was found; or why they could not be checked, in words.
    pub found: Result<(Checked, Option<Origin>), String>,
}

/// Which file is on its way in.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ImportFile {
    /// Its name, or what a pasted table is called.
    pub name: String,
    /// Whether it is no file but was pasted.
    pub pasted: bool,
    /// Which one of several, from 1.
    pub at: usize,
    /// How many there are.
    pub of: usize,
}

impl ImportFile {
    /// Whether another one waits.
    pub fn has_next(&self) -> bool {
        self.at < self.of
    }
}

/// Work that is running.
#[derive(Debug, Clone, PartialEq)]
pub struct Busy {
    /// What is being done, in words.
    pub what: String,
    /// How far it is.
    pub done: u64,
    /// Out of how much, if known.
    pub total: Option<u64>,
    /// Whether it can be stopped.
    pub can_stop: bool,
}

/// The ledger's file, as far as screens show it.
#[derive(Debug, Clone, Copy)]
pub struct FileView<'a> {
    /// Where it is.
    pub path: &'a Path,
    /// Whether it is the sample, which can be thrown away.
    pub is_sample: bool,
    /// When something was last saved in it.
    pub saved_at: Option<Stamp>,
}

/// What undo and redo would do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct StepsView {
    /// Whether there is a step to undo.
    pub can_undo: bool,
    /// Whether there is a step to redo.
    pub can_redo: bool,
}

/// The actions asked for in this frame. Behind `&self`, since closures in closures ask.
#[derive(Debug, Default)]
pub struct ActionQueue {
    asked: RefCell<Vec<(u64, Action)>>,
    last: std::cell::Cell<u64>,
}

impl ActionQueue {
    /// Adds an action and gives its number.
    pub fn send(&self, action: impl Into<Action>) -> u64 {
        let number = self.last.get() + 1;
        self.last.set(number);
        self.asked.borrow_mut().push((number, action.into()));
        number
    }

    /// Whether nothing was asked for.
    pub fn is_empty(&self) -> bool {
        self.asked.borrow().is_empty()
    }

    /// Takes what was asked for, in order.
    pub fn take(&self) -> Vec<(u64, Action)> {
        std::mem::take(&mut *self.asked.borrow_mut())
    }
}
