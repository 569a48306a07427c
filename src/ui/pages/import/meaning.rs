//! What the columns of a file of unknown layout mean, while the person says so. Nothing here paints.

use std::sync::Arc;

use crate::core::words::Payment;
use crate::import::columns::Column;
use crate::import::mapping::Mapping;
use crate::import::plan::Plan;
use crate::import::profile::{Layout, StatementAmounts, StatementText};

/// How many records below the header are shown.
pub const SHOWN: usize = 8;
/// Among how many records the header is looked for.
const HEADER_AMONG: usize = 12;
/// How many columns can be given a meaning: no statement has more.
pub const MOST_COLUMNS: usize = 60;

/// The kinds of files, in the order they are offered.
pub const KINDS: [Layout; 3] = [Layout::Cards, Layout::Statement, Layout::Orders];

/// The meanings that are offered first.
const USUAL: [Column; 13] = [
    Column::PurchasedOn,
    Column::Merchant,
    Column::Title,
    Column::Amount,
    Column::Out,
    Column::In,
    Column::FaceValue,
    Column::Paid,
    Column::OrderNumber,
    Column::Brand,
    Column::Code,
    Column::ExpiresOn,
    Column::Memo,
];

/// What a column can be said to mean: the usual meanings, nothing, then the rest.
pub fn meanings() -> Vec<Option<Column>> {
    let usual = USUAL.into_iter().map(Some);
    let rest = Column::ALL.iter().copied().filter(|column| !USUAL.contains(column)).map(Some);
    usual.chain([None]).chain(rest).collect()
}

/// The columns of one file, and what was said of them.
pub struct Meaning {
    plan: Arc<Plan>,
    /// The records at the beginning of the file, codes masked.
    records: Vec<Vec<String>>,
    /// Where the records begin when there is no header.
    without_header: usize,
    mapping: Mapping,
    missing: Option<Column>,
    /// Whether a proposal was made.
    pub guessed: bool,
    /// Whether it is kept for the next time.
    pub keep: bool,
    /// What the layout is called.
    pub name: String,
}

impl Meaning {
    /// Begins with what the columns seem to mean, or with what was said of them before.
    pub fn new(plan: &Arc<Plan>, said: Option<Mapping>, name: &str) -> Self {
        let delimiter = plan.delimiter;
        let cells = |line: &String| line.split(delimiter).map(str::to_owned).collect::<Vec<_>>();
        let mut records: Vec<Vec<String>> = plan.preamble.iter().map(cells).collect();
        let before = records.len();
        let has_header = plan.header_line.is_some();
        if has_header {
            records.push(plan.header.clone());
        }
        let wanted = before + HEADER_AMONG + SHOWN;
        records.extend(plan.rows.iter().take(wanted).map(|row| plan.raw(row)));
        let width = records.iter().map(Vec::len).max().unwrap_or(0).min(MOST_COLUMNS);
        let guessed = said.is_some() || plan.proposal.is_some();
        let mut mapping = said.or_else(|| plan.proposal.clone()).unwrap_or_else(|| Mapping {
            name: String::new(),
            delimiter,
            before,
            has_header,
            header: plan.header.clone(),
            layout: Layout::Statement,
            columns: Vec::new(),
            amounts: StatementAmounts::SpentPositive,
            text: StatementText::Free,
            paid_with: Payment::Unknown,
            dates: None,
        });
        let width = width.max(mapping.columns.len());
        mapping.columns.resize(width, None);
        let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
        let name = if mapping.name.is_empty() { stem } else { &mapping.name }.to_owned();
        let without_header = if mapping.has_header { 0 } else { mapping.before };
        let mut this = Self {
            plan: Arc::clone(plan),
            records,
            without_header,
            missing: None,
            guessed,
            keep: true,
            name,
            mapping,
        };
        this.settle();
        this
    }

    /// Whether it is about this plan.
    pub fn is_of(&self, plan: &Arc<Plan>) -> bool {
        Arc::ptr_eq(&self.plan, plan)
    }

    /// What the columns mean, as it stands.
    pub fn mapping(&self) -> &Mapping {
        &self.mapping
    }

    /// What it will be read by.
    pub fn confirmed(&self) -> Mapping {
        Mapping { name: self.name.trim().to_owned(), ..self.mapping.clone() }
    }

    /// What is missing before it can be read.
    pub fn missing(&self) -> Option<Column> {
        self.missing
    }

    /// Whether it can be read like this.
    pub fn is_ready(&self) -> bool {
        self.missing.is_none() && !self.name.trim().is_empty()
    }

    /// The records that may be the header.
    pub fn header_rows(&self) -> &[Vec<String>] {
        self.records.get(..HEADER_AMONG.min(self.records.len())).unwrap_or_default()
    }

    /// Where the header is among them.
    pub fn header_at(&self) -> Option<usize> {
        self.mapping.has_header.then_some(self.mapping.before)
    }

    /// Says where the header is, or that there is none.
    pub fn set_header(&mut self, at: Option<usize>) {
        self.mapping.has_header = at.is_some();
        self.mapping.before = at.unwrap_or(self.without_header);
        self.mapping.header = at.and_then(|at| self.records.get(at)).cloned().unwrap_or_default();
        self.settle();
    }

    /// The first records below the header.
    pub fn body(&self) -> &[Vec<String>] {
        let from = self.mapping.before + usize::from(self.mapping.has_header);
        let body = self.records.get(from..).unwrap_or_default();
        body.get(..SHOWN.min(body.len())).unwrap_or_default()
    }

    /// Says what a column means.
    pub fn assign(&mut self, place: usize, column: Option<Column>) {
        self.mapping.assign(place, column);
        self.settle();
    }

    /// Says how payments are signed.
    pub fn set_amounts(&mut self, amounts: StatementAmounts) {
        self.mapping.amounts = amounts;
    }

    /// Whether payments have a sign: where money out and money in share a column.
    pub fn has_sign(&self) -> bool {
        self.mapping.layout == Layout::Statement && self.mapping.amounts != StatementAmounts::Columns
    }

    /// Says what kind of file it is; columns get the meanings they have there.
    pub fn set_layout(&mut self, layout: Layout) {
        self.mapping.layout = layout;
        let renamed: &[(Column, Column)] = match layout {
            Layout::Orders => &[(Column::Amount, Column::Price), (Column::Merchant, Column::Title)],
            Layout::Statement => &[(Column::Price, Column::Amount), (Column::Seller, Column::Merchant)],
            Layout::Cards => &[(Column::Price, Column::Amount), (Column::Merchant, Column::Seller)],
            Layout::Template | Layout::Balance | Layout::Refunds | Layout::Secrets => &[],
        };
        for (from, to) in renamed {
            if let Some(place) = self.mapping.columns.iter().position(|held| *held == Some(*from))
                && !self.mapping.has(*to)
            {
                self.mapping.assign(place, Some(*to));
            }
        }
        self.settle();
    }

    fn settle(&mut self) {
        let apart = self.mapping.has(Column::Out)
            || self.mapping.has(Column::In) && !self.mapping.has(Column::Amount);
        if apart {
            self.mapping.amounts = StatementAmounts::Columns;
        } else if self.mapping.amounts == StatementAmounts::Columns {
            self.mapping.amounts = StatementAmounts::SpentPositive;
        }
        self.missing = self.mapping.missing();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_meaning_is_offered_once_and_nothing_too() {
        let mut offered = meanings();
        let count = offered.len();
        offered.sort();
        offered.dedup();
        assert_eq!((offered.len(), count), (Column::ALL.len() + 1, Column::ALL.len() + 1));
    }
}
