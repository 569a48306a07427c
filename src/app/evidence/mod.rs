//! Evidence: files and pasted pictures on their way in, pictures of what is kept, opening and saving it.

mod bring;
mod decode;
mod look;
mod viewing;

use std::collections::VecDeque;
use std::path::{Path, PathBuf};

use crate::action::{NewPiece, Size};
use crate::core::id::IncidentId;
use crate::jobs::Job;
use crate::ui::page_cx::{CodeQuestion, EvidenceView, Looking};
use crate::ui::pictures::{Pictures, Shown};

use bring::{Brought, LookedAt};
use decode::Decoded;
use viewing::Viewing;

/// What opens a file in the system's viewer.
pub type Opener = Box<dyn Fn(&Path) -> std::io::Result<()>>;

/// Everything about evidence that lasts longer than a frame.
pub struct EvidenceDesk {
    /// What is being looked at, for which incident.
    job: Option<(Looking, Job<Vec<LookedAt>>)>,
    waiting: VecDeque<(IncidentId, Vec<Brought>)>,
    /// Texts with codes, until it is said what is done with them.
    asked: VecDeque<(CodeQuestion, Held)>,
    pub(super) pictures: Pictures,
    /// Pictures to make, and the one that is being made.
    wanted: VecDeque<(String, String, u64, Size)>,
    making: Option<((String, Size), Job<Decoded>)>,
    opening: Option<Job<Result<PathBuf, String>>>,
    viewing: Option<Viewing>,
    pub(super) opener: Opener,
}

/// A text that waits for an answer, as it is and without codes.
struct Held {
    whole: NewPiece,
    cut: Option<NewPiece>,
}

impl Default for EvidenceDesk {
    fn default() -> Self {
        Self {
            job: None,
            waiting: VecDeque::new(),
            asked: VecDeque::new(),
            pictures: Pictures::default(),
            wanted: VecDeque::new(),
            making: None,
            opening: None,
            viewing: None,
            opener: Box::new(|path| open::that_detached(path)),
        }
    }
}

impl EvidenceDesk {
    /// What the pages see of it.
    pub(super) fn view(&self) -> EvidenceView<'_> {
        EvidenceView {
            looking: self.job.as_ref().map(|(looking, _)| looking),
            question: self.asked.front().map(|(question, _)| question),
            pictures: &self.pictures,
        }
    }

    /// Whether nothing is on its way.
    pub(super) fn is_settled(&self) -> bool {
        self.job.is_none() && self.waiting.is_empty() && self.making.is_none() && self.opening.is_none()
    }

    /// Stops what is being looked at.
    pub(super) fn stop(&mut self) {
        self.waiting.clear();
        if let Some((_, job)) = &self.job {
            job.progress().cancel();
        }
    }

    /// Another ledger is opened: what belongs to this one is put away, and the copies that were opened.
    pub(super) fn put_away(&mut self) {
        self.stop();
        let opener = std::mem::replace(&mut self.opener, Box::new(|_| Ok(())));
        *self = Self { opener, ..Self::default() };
    }

    fn show(&mut self, (sha256, size): (String, Size), shown: Shown) {
        self.pictures.put(sha256, size, shown);
    }
}
