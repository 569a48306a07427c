//! One record of a plan, and what it would become.

use super::draft::{Draft, Reading};
use super::identity::Like;
use super::reason::{Detail, Reason, Status};

/// One record and what it would become. Its cells are read again when they are asked for (`Plan::raw`): a file of a
/// million rows is mostly rows that nobody looks at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The line it begins on, from 1.
    pub line: u64,
    /// Where it stands in the text: from, to.
    pub(super) place: (usize, usize),
    /// Whether it is cut where it should be.
    pub(super) trusted: bool,
    /// What becomes of it.
    pub status: Status,
    reason: Reason,
    further: Vec<Reason>,
    /// The cell the first reason speaks of.
    pub detail: Option<Box<Detail>>,
    /// What it is or looks like.
    pub like: Option<Like>,
    /// What it would become.
    pub draft: Option<Draft>,
    /// Its identity, for records that are or may be something.
    pub key: Option<Box<str>>,
}

impl Row {
    /// A record as it was read.
    pub(super) fn new(line: u64, place: (usize, usize), trusted: bool, reading: Reading) -> Self {
        let Reading { status, reasons, detail, draft } = reading;
        let mut reasons = reasons.into_iter();
        let reason = reasons.next().unwrap_or(Reason::UnknownLayout);
        Self {
            line,
            place,
            trusted,
            status,
            reason,
            further: reasons.collect(),
            detail: detail.map(Box::new),
            like: None,
            draft,
            key: None,
        }
    }

    /// The reason that says most.
    pub fn reason(&self) -> Reason {
        self.reason
    }

    /// Why it is what it is; the first says most.
    pub fn reasons(&self) -> impl Iterator<Item = Reason> {
        std::iter::once(self.reason).chain(self.further.iter().copied())
    }

    /// Puts a reason at a place among the others, from 0.
    pub(super) fn add_reason(&mut self, place: usize, reason: Reason) {
        if place == 0 {
            let first = std::mem::replace(&mut self.reason, reason);
            self.further.insert(0, first);
        } else {
            self.further.insert((place - 1).min(self.further.len()), reason);
        }
    }

    /// Makes it something else for one reason.
    pub(super) fn become_for(&mut self, status: Status, reason: Reason) {
        (self.status, self.reason) = (status, reason);
        self.further.clear();
    }

    /// Whether it is recorded when nobody chooses: cards and charges are, look-alikes included.
    pub fn is_recorded(&self) -> bool {
        match self.status {
            Status::Card | Status::Charge => true,
            Status::Candidate | Status::Duplicate | Status::Ignored | Status::Problem => false,
        }
    }
}
