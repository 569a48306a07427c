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
    /// Where it stands in the text: from, to. A file is far smaller than 4 GiB.
    place: (u32, u32),
    /// Whether it is cut where it should be.
    pub(super) trusted: bool,
    /// What becomes of it.
    pub status: Status,
    reason: Reason,
    /// Rarely there, and then only few.
    further: Option<Box<[Reason]>>,
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
            place: (place.0 as u32, place.1 as u32),
            trusted,
            status,
            reason,
            further: (reasons.len() > 0).then(|| reasons.collect()),
            detail: detail.map(Box::new),
            like: None,
            draft,
            key: None,
        }
    }

    /// Where it stands in the text: from, to.
    pub(super) fn place(&self) -> (usize, usize) {
        (self.place.0 as usize, self.place.1 as usize)
    }

    /// The reason that says most.
    pub fn reason(&self) -> Reason {
        self.reason
    }

    /// Why it is what it is; the first says most.
    pub fn reasons(&self) -> impl Iterator<Item = Reason> {
        std::iter::once(self.reason).chain(self.further.iter().flat_map(|further| further.iter().copied()))
    }

    /// Puts a reason at a place among the others, from 0.
    pub(super) fn add_reason(&mut self, place: usize, reason: Reason) {
        let mut further = self.further.take().map(Vec::from).unwrap_or_default();
        if place == 0 {
            let first = std::mem::replace(&mut self.reason, reason);
            further.insert(0, first);
        } else {
            further.insert((place - 1).min(further.len()), reason);
        }
        self.further = Some(further.into_boxed_slice());
    }

    /// Makes it something else for one reason.
    pub(super) fn become_for(&mut self, status: Status, reason: Reason) {
        (self.status, self.reason) = (status, reason);
        self.further = None;
    }

    /// Whether it is recorded when nobody chooses: cards and charges are, look-alikes included.
    pub fn is_recorded(&self) -> bool {
        match self.status {
            Status::Card | Status::Charge => true,
            Status::Candidate | Status::Duplicate | Status::Ignored | Status::Problem => false,
        }
    }
}
