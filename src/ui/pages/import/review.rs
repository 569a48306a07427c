//! What a person decided about the rows of a plan, and what follows from it. Nothing here paints.
//!
//! Rows that look like another one wait for an answer, as candidates do: until there is one they are left, and the page
//! says so. Everything that goes through all rows is done once per answer, never per frame.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::action::Choices;
use crate::core::date::When;
use crate::core::flat::FlatCard;
use crate::core::ledger::Ledger;
use crate::core::money::Money;
use crate::import::columns::{Column, Columns};
use crate::import::draft::Draft;
use crate::import::identity::Like;
use crate::import::plan::Plan;
use crate::import::reason::Status;
use crate::import::row::Row;

/// What a row is to the person who looks through the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Class {
    /// Cards that will be recorded.
    Card,
    /// A charge that will be recorded.
    Charge,
    /// It waits for an answer.
    Ask,
    /// It is in the ledger already.
    Duplicate,
    /// It could not be read.
    Problem,
    /// It is nothing for the ledger.
    Ignored,
}

impl Class {
    /// Every class, in the order of the page.
    pub const ALL: [Self; 6] =
        [Self::Card, Self::Charge, Self::Ask, Self::Duplicate, Self::Problem, Self::Ignored];

    /// The class of a row.
    pub fn of(row: &Row) -> Self {
        match (row.status, row.like) {
            (Status::Card | Status::Charge, Some(_)) | (Status::Candidate, _) => Self::Ask,
            (Status::Card, None) => Self::Card,
            (Status::Charge, None) => Self::Charge,
            (Status::Duplicate, _) => Self::Duplicate,
            (Status::Problem, _) => Self::Problem,
            (Status::Ignored, _) => Self::Ignored,
        }
    }
}

/// What a person said about a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    /// Record it.
    Take,
    /// Leave it out.
    Leave,
}

/// What would be recorded, and what would stay.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Summary {
    /// Rows that will be recorded.
    pub taken: usize,
    /// The yen of their cards.
    pub yen: i64,
    /// Rows that still wait for an answer.
    pub undecided: usize,
    /// Rows that could not be read.
    pub problems: usize,
    /// Rows the person left out.
    pub left: usize,
}

/// A plan being looked through.
pub struct Review {
    plan: Arc<Plan>,
    columns: Option<Columns>,
    counts: BTreeMap<u8, usize>,
    asks: Vec<usize>,
    answers: BTreeMap<u64, Answer>,
    summary: Summary,
    shown: Option<Class>,
    rows: Vec<usize>,
    has_codes: bool,
    /// The row whose details are shown, by its place in the plan.
    pub selected: Option<usize>,
}

impl Review {
    /// Begins to look through a plan, at the first row that needs the person.
    pub fn new(plan: &Arc<Plan>) -> Self {
        let mut counts = BTreeMap::new();
        let (mut asks, mut first) = (Vec::new(), None);
        for (at, row) in plan.rows.iter().enumerate() {
            let class = Class::of(row);
            *counts.entry(class as u8).or_insert(0) += 1;
            match class {
                Class::Ask => asks.push(at),
                Class::Card | Class::Charge => first = first.or(Some(at)),
                Class::Duplicate | Class::Problem | Class::Ignored => {}
            }
        }
        let has_codes = plan.hides_codes();
        let mut review = Self {
            columns: plan.columns(),
            selected: asks.first().copied().or(first),
            counts,
            asks,
            answers: BTreeMap::new(),
            summary: Summary::default(),
            shown: None,
            rows: (0..plan.rows.len()).collect(),
            has_codes,
            plan: Arc::clone(plan),
        };
        review.add_up();
        review
    }

    /// The plan.
    pub fn plan(&self) -> &Arc<Plan> {
        &self.plan
    }

    /// Whether it is about this plan.
    pub fn is_of(&self, plan: &Arc<Plan>) -> bool {
        Arc::ptr_eq(&self.plan, plan)
    }

    /// How many rows a class has.
    pub fn count(&self, class: Class) -> usize {
        self.counts.get(&(class as u8)).copied().unwrap_or(0)
    }

    /// The places of the rows that are shown.
    pub fn rows(&self) -> &[usize] {
        &self.rows
    }

    /// The class that is shown; all of them if none.
    pub fn shown(&self) -> Option<Class> {
        self.shown
    }

    /// Shows the rows of one class, or all.
    pub fn show(&mut self, class: Option<Class>) {
        self.shown = class;
        let rows = self.plan.rows.iter().enumerate();
        self.rows =
            rows.filter(|(_, row)| class.is_none_or(|c| Class::of(row) == c)).map(|(at, _)| at).collect();
        if self.selected.is_none_or(|at| self.rows.binary_search(&at).is_err()) {
            self.selected = self.rows.first().copied();
        }
    }

    /// The rows that wait for the person, answered or not.
    pub fn asks(&self) -> &[usize] {
        &self.asks
    }

    /// Whether the file held codes, which were cut.
    pub fn has_codes(&self) -> bool {
        self.has_codes
    }

    /// What the person said of a row.
    pub fn answer(&self, row: &Row) -> Option<Answer> {
        self.answers.get(&row.line).copied()
    }

    /// Takes an answer, or takes it back.
    pub fn say(&mut self, line: u64, answer: Option<Answer>) {
        match answer {
            Some(answer) => self.answers.insert(line, answer),
            None => self.answers.remove(&line),
        };
        self.add_up();
    }

    /// Records every look-alike that has no answer yet.
    pub fn take_all_alike(&mut self) {
        let open = self.asks.iter().filter_map(|at| self.plan.rows.get(*at));
        let lines: Vec<u64> =
            open.filter(|row| row.is_recorded() && self.answer(row).is_none()).map(|row| row.line).collect();
        self.answers.extend(lines.into_iter().map(|line| (line, Answer::Take)));
        self.add_up();
    }

    /// How many look-alikes have no answer yet.
    pub fn open_alike(&self) -> usize {
        let rows = self.asks.iter().filter_map(|at| self.plan.rows.get(*at));
        rows.filter(|row| row.is_recorded() && self.answer(row).is_none()).count()
    }

    /// Whether a row will be recorded.
    pub fn takes(&self, row: &Row) -> bool {
        let usual = match Class::of(row) {
            Class::Card | Class::Charge => self.answer(row) != Some(Answer::Leave),
            Class::Ask | Class::Duplicate => self.answer(row) == Some(Answer::Take),
            Class::Problem | Class::Ignored => false,
        };
        usual && row.draft.is_some()
    }

    /// What will be recorded, and what will stay.
    pub fn summary(&self) -> Summary {
        self.summary
    }

    /// The choices against the usual, for the commit.
    pub fn choices(&self) -> Choices {
        let mut choices = Choices::default();
        for row in &self.plan.rows {
            match (row.is_recorded(), self.takes(row)) {
                (true, false) => choices.leave.insert(row.line),
                (false, true) => choices.take.insert(row.line),
                (true, true) | (false, false) => continue,
            };
        }
        choices
    }

    fn add_up(&mut self) {
        let mut summary = Summary::default();
        for row in &self.plan.rows {
            let answer = self.answer(row);
            match Class::of(row) {
                Class::Ask if answer.is_none() => summary.undecided += 1,
                Class::Problem => summary.problems += 1,
                Class::Card | Class::Charge | Class::Ask | Class::Duplicate | Class::Ignored => {}
            }
            if answer == Some(Answer::Leave) {
                summary.left += 1;
            }
            if self.takes(row) {
                summary.taken += 1;
                summary.yen = summary.yen.saturating_add(yen_of(row));
            }
        }
        self.summary = summary;
    }

    /// A cell of a row that became nothing, as it stands in the file.
    pub fn cell(&self, row: &Row, columns: &[Column]) -> String {
        let Some(found) = &self.columns else { return String::new() };
        let raw = self.plan.raw(row);
        columns
            .iter()
            .map(|column| found.cell(&raw, *column))
            .find(|cell| !cell.trim().is_empty())
            .unwrap_or("")
            .to_owned()
    }

    /// What a row looks like: the card of the ledger, or the card of the other row.
    pub fn counterpart(&self, row: &Row, ledger: &Ledger) -> Option<FlatCard> {
        match row.like? {
            Like::Card(id) => ledger.card(id).map(|card| FlatCard::of(ledger, card)),
            Like::Line(line) => {
                let at = self.plan.rows.binary_search_by_key(&line, |row| row.line).ok()?;
                match self.plan.rows.get(at)?.draft.as_ref()? {
                    Draft::Card(card) => Some(card.flat.clone()),
                    Draft::Charge(_) => None,
                }
            }
        }
    }
}

/// When what a row tells of happened.
pub fn when_of(row: &Row) -> When {
    match &row.draft {
        Some(Draft::Card(card)) => card.flat.purchase.when,
        Some(Draft::Charge(charge)) => charge.when,
        None => When::Unknown,
    }
}

/// What a row is worth: the face values of its cards together, or what was charged.
pub fn amount_of(row: &Row) -> Option<Money> {
    match &row.draft {
        Some(Draft::Card(card)) => card.flat.card.face_value?.checked_mul(card.quantity),
        Some(Draft::Charge(charge)) => charge.amount,
        None => None,
    }
}

fn yen_of(row: &Row) -> i64 {
    match &row.draft {
        Some(Draft::Card(_)) => amount_of(row).and_then(Money::in_yen).unwrap_or(0),
        Some(Draft::Charge(_)) | None => 0,
    }
}
