//! トラブル as the ledger holds it.

use indexmap::IndexMap;

use super::date::When;
use super::entry::{EvidenceAttached, EvidenceChange, IncidentChange, IncidentOpened, StepMarked};
use super::id::{AccountId, CardId, EvidenceId, IncidentId};
use super::money::Money;
use super::words::{FraudPattern, IncidentKind, Outcome, ShowsCode, Standing, StepState, VanishCause};

/// One トラブル, from what was first seen to its end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Incident {
    /// Its id.
    pub id: IncidentId,
    /// What went wrong.
    pub kind: IncidentKind,
    /// When it was seen.
    pub when: When,
    /// The exact wording that was seen.
    pub seen: Option<String>,
    /// Where it was seen.
    pub seen_where: Option<String>,
    /// The mail or message that told of it, or that asked for a card.
    pub mail: Option<String>,
    /// The cards it is about.
    pub cards: Vec<CardId>,
    /// The account it is about.
    pub account: Option<AccountId>,
    /// How a fraud went.
    pub pattern: Option<FraudPattern>,
    /// Where a balance went, as far as it was found out.
    pub cause: Option<VanishCause>,
    /// What has become of the steps to take, by their ids, in the order they were first marked.
    pub steps: IndexMap<String, StepMark>,
    /// What proves it, in the order it was attached.
    pub evidence: Vec<EvidenceId>,
    /// How it ended, unless it is open.
    pub closed: Option<Closure>,
    /// The entries about it, oldest first, by their place in the journal.
    pub history: Vec<u64>,
}

/// What has become of a step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StepMark {
    /// Its state.
    pub state: StepState,
    /// When that came about.
    pub when: When,
    /// What the person noted.
    pub note: Option<String>,
}

/// 証拠: one file that shows what happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Evidence {
    /// Its id.
    pub id: EvidenceId,
    /// What it is evidence for.
    pub incident: IncidentId,
    /// SHA-256 of its bytes, in hexadecimal.
    pub sha256: String,
    /// In bytes.
    pub size: u64,
    /// What the file was called.
    pub name: String,
    /// What its first bytes say it is, as a media type.
    pub media_type: String,
    /// When it was obtained.
    pub when: When,
    /// How it was obtained.
    pub how: Option<String>,
    /// What it shows, in the person's words.
    pub title: Option<String>,
    /// Whether a claim code can be read in it.
    pub shows_code: ShowsCode,
    /// The piece of which it is a copy with the code made unreadable.
    pub redacts: Option<EvidenceId>,
    /// The entry that attached it.
    pub seq: u64,
}

impl Evidence {
    pub(super) fn new(attached: &EvidenceAttached, seq: u64) -> Self {
        let EvidenceAttached {
            evidence,
            incident,
            sha256,
            size,
            name,
            media_type,
            when,
            how,
            title,
            shows_code,
            redacts,
        } = attached.clone();
        Self {
            id: evidence,
            incident,
            sha256,
            size,
            name,
            media_type,
            when,
            how,
            title,
            shows_code,
            redacts,
            seq,
        }
    }

    pub(super) fn change(&mut self, change: EvidenceChange) {
        match change {
            EvidenceChange::When(when) => self.when = when,
            EvidenceChange::How(how) => self.how = how,
            EvidenceChange::Title(title) => self.title = title,
            EvidenceChange::ShowsCode(shows) => self.shows_code = shows,
        }
    }
}

/// How an incident ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Closure {
    /// When.
    pub when: When,
    /// How.
    pub outcome: Outcome,
    /// What came back.
    pub recovered: Option<Money>,
    /// What did not.
    pub lost: Option<Money>,
}

impl Incident {
    pub(super) fn new(opened: &IncidentOpened, seq: u64) -> Self {
        Self {
            id: opened.incident,
            kind: opened.kind,
            when: opened.when,
            seen: opened.seen.clone(),
            seen_where: opened.seen_where.clone(),
            mail: opened.mail.clone(),
            cards: opened.cards.clone(),
            account: opened.account,
            pattern: opened.pattern,
            cause: opened.cause,
            steps: IndexMap::new(),
            evidence: Vec::new(),
            closed: None,
            history: vec![seq],
        }
    }

    pub(super) fn change(&mut self, change: IncidentChange) {
        match change {
            IncidentChange::Kind(kind) => self.kind = kind,
            IncidentChange::When(when) => self.when = when,
            IncidentChange::Seen(seen) => self.seen = seen,
            IncidentChange::SeenWhere(place) => self.seen_where = place,
            IncidentChange::Mail(mail) => self.mail = mail,
            IncidentChange::Cards(cards) => self.cards = cards,
            IncidentChange::Account(account) => self.account = account,
            IncidentChange::Pattern(pattern) => self.pattern = pattern,
            IncidentChange::Cause(cause) => self.cause = cause,
        }
    }

    pub(super) fn mark(&mut self, marked: &StepMarked) {
        let StepMarked { incident: _, step, state, when, note } = marked.clone();
        self.steps.insert(step, StepMark { state, when, note });
    }

    /// What has become of a step; open when nothing was said of it.
    pub fn step(&self, id: &str) -> StepState {
        self.steps.get(id).map_or(StepState::Open, |mark| mark.state)
    }

    /// Whether it is still being dealt with.
    pub fn is_open(&self) -> bool {
        self.closed.is_none()
    }

    /// What it says about the standing of its cards: while open by its kind, afterwards by its outcome.
    pub fn standing(&self) -> Standing {
        match &self.closed {
            Some(closure) => match closure.outcome {
                Outcome::Lost | Outcome::Refunded => Standing::Invalid,
                Outcome::Restored | Outcome::FalseAlarm | Outcome::Other => Standing::Good,
            },
            None => match self.kind {
                IncidentKind::Lock | IncidentKind::AccountSuspended => Standing::Locked,
                IncidentKind::Refused | IncidentKind::Cancelled | IncidentKind::AlreadyUsed => {
                    Standing::Invalid
                }
                IncidentKind::BalanceVanished | IncidentKind::Fraud => Standing::Unknown,
            },
        }
    }

    /// Whether it took a charge back from the balance of its card's account.
    pub fn takes_back_charge(&self) -> bool {
        self.kind == IncidentKind::Cancelled && self.standing() == Standing::Invalid
    }
}
