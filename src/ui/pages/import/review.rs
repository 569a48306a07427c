//! What a person decided about the rows of a plan, and what follows from it. Nothing here paints.
//!
//! Rows that look like another one wait for an answer, as candidates do: until there is one they are left, and the page
//! says so. A plan may have a million rows: one answer costs one row, an answer for all that are shown one pass over
//! them, and a frame none.

use std::sync::Arc;

use super::asked::Asked;
pub use super::class::{Answer, Class, Record, can};
pub use super::summary::{Bulk, Summary};
use crate::action::Choices;
use crate::core::flat::FlatCard;
use crate::core::ledger::Ledger;
use crate::core::words::{Issuer, Provenance};
use crate::import::columns::{Column, Columns};
use crate::import::draft::{CardDraft, Draft};
use crate::import::identity::Like;
use crate::import::plan::Plan;
use crate::import::row::Row;

/// The rows that are shown, by their place in the plan.
enum Listed {
    All(usize),
    Some(Vec<usize>),
}

/// A plan being looked through.
pub struct Review {
    plan: Arc<Plan>,
    columns: Option<Columns>,
    counts: [usize; Class::ALL.len()],
    asks: Vec<usize>,
    answers: Vec<Option<Answer>>,
    said: Choices,
    asked: Asked,
    summary: Summary,
    shown: Option<Class>,
    listed: Listed,
    bulk: Bulk,
    has_codes: bool,
    /// The row whose details are shown, by its place in the plan.
    pub selected: Option<usize>,
}

impl Review {
    /// Begins to look through a plan, at the first row that needs the person.
    pub fn new(plan: &Arc<Plan>) -> Self {
        Self::begin(plan, vec![None; plan.rows.len()], Choices::default())
    }

    /// Goes on with a file that was read in another way: what was said of it before still counts, as far as it is of the
    /// same rows.
    pub fn again(plan: &Arc<Plan>, before: Self) -> Self {
        let old = &before.plan;
        if old.file_sha256 != plan.file_sha256 {
            return Self::new(plan);
        }
        let id = |plan: &Plan| plan.profile.as_ref().map(|profile| profile.id.clone());
        let Choices { provenance, accounts, edits, .. } = before.said;
        if id(old) == id(plan) && old.rows.len() == plan.rows.len() && old.encoding == plan.encoding {
            let said = Choices { provenance, accounts, edits, ..Choices::default() };
            let mut review = Self::begin(plan, before.answers, said);
            review.selected = before.selected.or(review.selected);
            return review;
        }
        let said = Choices { provenance, accounts, ..Choices::default() };
        Self::begin(plan, vec![None; plan.rows.len()], said)
    }

    fn begin(plan: &Arc<Plan>, answers: Vec<Option<Answer>>, said: Choices) -> Self {
        let mut review = Self {
            columns: plan.columns(),
            counts: [0; Class::ALL.len()],
            asks: Vec::new(),
            answers,
            said,
            asked: Asked::new(plan),
            summary: Summary::default(),
            shown: None,
            listed: Listed::All(plan.rows.len()),
            bulk: Bulk::default(),
            has_codes: plan.hides_codes(),
            selected: None,
            plan: Arc::clone(plan),
        };
        let mut first = None;
        for (at, row) in plan.rows.iter().enumerate() {
            let class = Class::of(row);
            if let Some(count) = review.counts.get_mut(class as usize) {
                *count += 1;
            }
            match class {
                Class::Ask => review.asks.push(at),
                Class::Card | Class::Charge => first = first.or(Some(at)),
                Class::Duplicate | Class::Problem | Class::Ignored => {}
            }
            review.summary = review.summary.with(Summary::default(), review.share(at, row));
            review.count_asked(at, row, 1);
        }
        review.selected = review.asks.first().copied().or(first);
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
        self.counts.get(class as usize).copied().unwrap_or(0)
    }

    /// How many rows are shown.
    pub fn len(&self) -> usize {
        match &self.listed {
            Listed::All(count) => *count,
            Listed::Some(rows) => rows.len(),
        }
    }

    /// The place in the plan of a row that is shown.
    pub fn at(&self, shown: usize) -> Option<usize> {
        match &self.listed {
            Listed::All(count) => (shown < *count).then_some(shown),
            Listed::Some(rows) => rows.get(shown).copied(),
        }
    }

    /// Where a row is shown.
    pub fn place(&self, at: usize) -> Option<usize> {
        match &self.listed {
            Listed::All(count) => (at < *count).then_some(at),
            Listed::Some(rows) => rows.binary_search(&at).ok(),
        }
    }

    /// The class that is shown; all of them if none.
    pub fn shown(&self) -> Option<Class> {
        self.shown
    }

    /// Shows the rows of one class, or all. What is recorded does not change by it.
    pub fn show(&mut self, class: Option<Class>) {
        self.shown = class;
        let plan = Arc::clone(&self.plan);
        self.bulk = Bulk::default();
        self.listed = match class {
            None => Listed::All(plan.rows.len()),
            Some(class) => {
                let of = |(at, row): (usize, &Row)| (Class::of(row) == class).then_some(at);
                let rows: Vec<usize> = plan.rows.iter().enumerate().filter_map(of).collect();
                for (at, row) in rows.iter().filter_map(|at| Some((*at, plan.rows.get(*at)?))) {
                    self.bulk.can += usize::from(can(row));
                    self.bulk.taken += usize::from(self.takes_at(at, row));
                    self.bulk.decided += usize::from(self.answer(at).is_some());
                }
                Listed::Some(rows)
            }
        };
        if self.selected.is_none_or(|at| self.place(at).is_none()) {
            self.selected = self.at(0);
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
    pub fn answer(&self, at: usize) -> Option<Answer> {
        self.answers.get(at).copied().flatten()
    }

    /// Takes an answer, or takes it back.
    pub fn say(&mut self, at: usize, answer: Option<Answer>) {
        let plan = Arc::clone(&self.plan);
        let Some(row) = plan.rows.get(at) else { return };
        self.change(at, row, |review| {
            if let Some(held) = review.answers.get_mut(at) {
                *held = answer;
            }
        });
    }

    /// Records a row, or leaves it out: what its tick does. A second time takes that back.
    pub fn toggle(&mut self, at: usize) {
        let plan = Arc::clone(&self.plan);
        let Some(row) = plan.rows.get(at).filter(|row| can(row)) else { return };
        let usual = matches!(Class::of(row), Class::Card | Class::Charge);
        let answer = match (usual, self.takes_at(at, row)) {
            (true, true) => Some(Answer::Leave),
            (false, false) => Some(Answer::Take),
            (true, false) | (false, true) => None,
        };
        self.say(at, answer);
    }

    /// Says the same of every row that is shown and can be recorded.
    pub fn say_shown(&mut self, answer: Option<Answer>) {
        let Listed::Some(rows) = std::mem::replace(&mut self.listed, Listed::All(0)) else { return };
        let plan = Arc::clone(&self.plan);
        for at in &rows {
            let Some(row) = plan.rows.get(*at).filter(|row| can(row)) else { continue };
            // What happens anyway needs no answer, and none can be taken back.
            let usual = matches!(Class::of(row), Class::Card | Class::Charge);
            let answer = answer.filter(|answer| !usual || *answer == Answer::Leave);
            self.change(*at, row, |review| {
                if let Some(held) = review.answers.get_mut(*at) {
                    *held = answer;
                }
            });
        }
        self.listed = Listed::Some(rows);
    }

    /// Records every look-alike that has no answer yet.
    pub fn take_all_alike(&mut self) {
        let plan = Arc::clone(&self.plan);
        for at in self.asks.clone() {
            let Some(row) = plan.rows.get(at) else { continue };
            if row.is_recorded() && self.answer(at).is_none() {
                self.say(at, Some(Answer::Take));
            }
        }
    }

    /// The rows that are shown, as far as they can be decided on at once.
    pub fn bulk(&self) -> Bulk {
        self.bulk
    }

    /// Whether a row will be recorded.
    pub fn takes(&self, at: usize) -> bool {
        self.plan.rows.get(at).is_some_and(|row| self.takes_at(at, row))
    }

    fn takes_at(&self, at: usize, row: &Row) -> bool {
        let answer = self.answer(at);
        let usual = match Class::of(row) {
            Class::Card | Class::Charge => answer != Some(Answer::Leave),
            Class::Ask | Class::Duplicate | Class::Ignored => answer == Some(Answer::Take),
            Class::Problem => false,
        };
        usual && can(row)
    }

    /// What a row is read as or was corrected to, without what was said for the whole file.
    pub fn draft<'a>(&'a self, row: &'a Row) -> Option<Record<'a>> {
        match (self.said.edits.get(&row.line), &row.draft) {
            (Some(card), _) => Some(Record::Card(card)),
            (None, Some(draft)) => Some(Record::from(draft)),
            (None, None) => None,
        }
    }

    /// Whether the person corrected a row.
    pub fn is_edited(&self, row: &Row) -> bool {
        self.said.edits.contains_key(&row.line)
    }

    /// Takes a correction of a row, which is then recorded; none takes it back.
    pub fn edit(&mut self, at: usize, card: Option<CardDraft>) {
        let plan = Arc::clone(&self.plan);
        let Some(row) = plan.rows.get(at) else { return };
        let taken = card.is_some();
        self.change(at, row, |review| match card {
            Some(card) => _ = review.said.edits.insert(row.line, card),
            None => _ = review.said.edits.remove(&row.line),
        });
        if taken && !self.takes(at) {
            self.toggle(at);
        }
    }

    /// What was said for the whole file.
    pub fn said(&self) -> &Choices {
        &self.said
    }

    /// What is asked once for the whole file.
    pub fn asked(&self) -> &Asked {
        &self.asked
    }

    /// Says how the cards of a seller came.
    pub fn say_provenance(&mut self, seller: &str, provenance: Provenance) {
        if provenance == Provenance::Unknown {
            self.said.provenance.remove(seller);
        } else {
            self.said.provenance.insert(seller.to_owned(), provenance);
        }
    }

    /// Says to which account charges of an issuer went.
    pub fn say_account(&mut self, issuer: Issuer, account: &str) {
        let account = account.trim();
        if account.is_empty() {
            self.said.accounts.remove(&issuer);
        } else {
            self.said.accounts.insert(issuer, account.to_owned());
        }
    }

    /// What will be recorded, and what will stay.
    pub fn summary(&self) -> Summary {
        self.summary
    }

    /// The choices against the usual, for the commit.
    pub fn choices(&self) -> Choices {
        let mut choices = self.said.clone();
        for (at, row) in self.plan.rows.iter().enumerate() {
            match (row.is_recorded(), self.takes_at(at, row)) {
                (true, false) => choices.leave.insert(row.line),
                (false, true) => choices.take.insert(row.line),
                (true, true) | (false, false) => continue,
            };
        }
        choices
    }

    /// Changes what counts of one row, and what follows from it.
    fn change(&mut self, at: usize, row: &Row, change: impl FnOnce(&mut Self)) {
        let (before, decided) = (self.share(at, row), self.answer(at).is_some());
        self.count_asked(at, row, -1);
        change(self);
        let after = self.share(at, row);
        self.count_asked(at, row, 1);
        self.summary = self.summary.with(before, after);
        if self.shown == Some(Class::of(row)) {
            self.bulk.taken = (self.bulk.taken + after.taken).saturating_sub(before.taken);
            let now = usize::from(self.answer(at).is_some());
            self.bulk.decided = (self.bulk.decided + now).saturating_sub(usize::from(decided));
        }
    }

    fn count_asked(&mut self, at: usize, row: &Row, by: isize) {
        if self.takes_at(at, row) {
            let mut asked = std::mem::take(&mut self.asked);
            asked.count(self.draft(row), by);
            self.asked = asked;
        }
    }

    /// What one row adds to the summary.
    fn share(&self, at: usize, row: &Row) -> Summary {
        let mut share = Summary::default();
        let answer = self.answer(at);
        match Class::of(row) {
            Class::Ask if answer.is_none() => {
                share.undecided = 1;
                share.alike = usize::from(row.is_recorded());
            }
            Class::Problem => share.problems = 1,
            Class::Card | Class::Charge | Class::Ask | Class::Duplicate | Class::Ignored => {}
        }
        share.left = usize::from(answer == Some(Answer::Leave));
        if self.takes_at(at, row) {
            share.taken = 1;
            share.yen = self.draft(row).map_or(0, Record::yen);
        }
        share
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
