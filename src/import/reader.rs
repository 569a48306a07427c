//! One record to what it is, by its layout: what every layout has in common, then the reader of that layout.

use std::borrow::Cow;

use super::balance::{read_balance, read_refund};
use super::cells::{Cells, is_nothing};
use super::columns::{Column, Columns};
use super::dates::{DateHints, Days};
use super::draft::Reading;
use super::fold::fold;
use super::listed::{read_card, read_secret};
use super::orders::Orders;
use super::profile::{Ends, Layout, PassOver, Pattern, Profile};
use super::reason::{Detail, Reason, Status};
use super::records::{Flaw, Record};
use super::shape::is_day;
use super::statement::Statement;
use super::template;

/// Reads the records of one file from top to bottom.
pub struct Reader<'a> {
    profile: &'a Profile,
    columns: &'a Columns,
    header: Vec<String>,
    days: &'a Days,
    pass_over: Vec<Filter>,
    ends: Ends,
    ended: bool,
    kind: Kind<'a>,
    /// The delimiter also stands in titles that are not quoted.
    rejoin: Option<(usize, char)>,
}

enum Kind<'a> {
    Orders(Orders<'a>),
    Statement(Statement<'a>),
    Template,
    Balance,
    Refunds,
    Cards,
    Secrets,
}

/// Rows to pass over, made ready for asking.
struct Filter {
    place: Option<usize>,
    is: Vec<String>,
    is_not: Vec<String>,
    begins: Vec<String>,
    contains: Vec<String>,
    reason: Reason,
}

/// The days of a file under a profile: what the person said goes before what the layout is known to mean.
pub fn days(profile: &Profile, hints: DateHints) -> Days {
    Days::new(DateHints { two_digit: hints.two_digit.or(profile.says.dates), ..hints })
}

impl<'a> Reader<'a> {
    /// Looks over the records as far as a layout needs it before the first one can be read.
    pub fn new<'r>(
        profile: &'a Profile,
        columns: &'a Columns,
        header: &[String],
        days: &'a Days,
        delimiter: char,
        records: impl Iterator<Item = Record<'r>> + Clone,
    ) -> Self {
        let header: Vec<String> = header.iter().map(|name| fold(name)).collect();
        let kind = match profile.layout() {
            Layout::Orders => Kind::Orders(Orders::new(profile, columns, days, records)),
            Layout::Statement => Kind::Statement(Statement::new(profile, columns, days, records)),
            Layout::Template => Kind::Template,
            Layout::Balance => Kind::Balance,
            Layout::Refunds => Kind::Refunds,
            Layout::Cards => Kind::Cards,
            Layout::Secrets => Kind::Secrets,
        };
        let pass_over = profile.says.pass_over.iter().map(|rule| Filter::new(rule, &header)).collect();
        let rejoin = (delimiter == '|').then(|| columns.place(Column::Title)).flatten();
        Self {
            profile,
            columns,
            header,
            days,
            pass_over,
            ends: profile.says.ends.clone().unwrap_or_default(),
            ended: false,
            kind,
            rejoin: rejoin.map(|place| (place, delimiter)),
        }
    }

    /// Reads the next record.
    pub fn read(&mut self, record: &Record<'_>) -> Reading {
        if let Some(flaw) = record.flaw {
            return flawed(flaw);
        }
        let begins = |word: &String| record.cell(0).trim_start().starts_with(word.as_str());
        self.ended |=
            (self.ends.at_blank_line && record.after_blank) || self.ends.at_begins.iter().any(begins);
        let ignored = |reason| Reading::left(Status::Ignored, reason);
        if self.ended {
            return ignored(Reason::OtherTable);
        }
        if record.cells.iter().all(|cell| cell.trim().is_empty()) {
            return ignored(Reason::BlankRow);
        }
        if self.is_header_again(record) {
            return ignored(Reason::RepeatedHeader);
        }
        let whole = self.rejoined(record);
        let record = whole.as_ref().unwrap_or(record);
        if let Some(filter) = self.pass_over.iter().find(|filter| filter.catches(record)) {
            return ignored(filter.reason);
        }
        let cells = Cells::new(self.columns, &record.cells, self.days);
        if is_formula_row(record, &cells) {
            return ignored(Reason::FormulaRow);
        }
        match &self.kind {
            Kind::Orders(orders) => orders.read(record),
            Kind::Statement(statement) => statement.read(record),
            Kind::Template => template::read(&cells),
            Kind::Balance => read_balance(self.profile, &cells),
            Kind::Refunds => read_refund(self.profile, &cells),
            Kind::Cards => read_card(&cells),
            Kind::Secrets => read_secret(&cells),
        }
    }

    fn is_header_again(&self, record: &Record<'_>) -> bool {
        let Some(first) = self.header.first() else { return false };
        let digit = |text: &str| text.starts_with(|c: char| c.is_ascii_digit());
        record.cells.len() == self.header.len()
            && (!digit(record.cell(0)) || digit(first))
            && record.cells.iter().zip(&self.header).all(|(cell, name)| fold(cell) == *name)
    }

    /// A record with more cells than columns, its title put together again.
    fn rejoined<'r>(&self, record: &Record<'r>) -> Option<Record<'r>> {
        let (place, delimiter) = self.rejoin?;
        let further = record.cells.len().checked_sub(self.header.len()).filter(|further| *further > 0)?;
        let title: Vec<&str> = record.cells.get(place..=place + further)?.iter().map(AsRef::as_ref).collect();
        let title = Cow::Owned(title.join(&delimiter.to_string()));
        let mut cells = record.cells.clone();
        cells.splice(place..=place + further, [title]);
        Some(Record { cells, ..record.clone() })
    }
}

impl Filter {
    fn new(rule: &PassOver, header: &[String]) -> Self {
        let all = |words: &[String]| words.iter().map(|word| fold(word)).collect::<Vec<_>>();
        Self {
            place: Pattern::new(&rule.column).find(header),
            is: all(&rule.is),
            is_not: all(&rule.is_not),
            begins: all(&rule.begins),
            contains: all(&rule.contains),
            reason: rule.reason,
        }
    }

    fn catches(&self, record: &Record<'_>) -> bool {
        let Some(place) = self.place else { return false };
        let cell = fold(record.cell(place));
        self.is.contains(&cell)
            || (!self.is_not.is_empty() && !self.is_not.contains(&cell))
            || self.begins.iter().any(|word| cell.starts_with(word.as_str()))
            || self.contains.iter().any(|word| cell.contains(word.as_str()))
    }
}

/// What a spreadsheet adds below the rows: it begins with a formula and has no day.
fn is_formula_row(record: &Record<'_>, cells: &Cells<'_>) -> bool {
    let first = record.cells.iter().map(|cell| cell.trim()).find(|cell| !cell.is_empty());
    let day = cells.raw(Column::PurchasedOn);
    first.is_some_and(|first| first.starts_with('=')) && (is_nothing(day) || !is_day(day))
}

/// What damage makes of a record.
pub fn flawed(flaw: Flaw) -> Reading {
    let (reason, value) = match flaw {
        Flaw::UnclosedQuote { line } => (Reason::UnclosedQuote, Some(line.to_string())),
        Flaw::Nul => (Reason::NulCharacter, None),
        Flaw::Control => (Reason::ControlCharacter, None),
        Flaw::BadBytes => (Reason::UndecodableBytes, None),
        Flaw::TooLong => (Reason::RecordTooLong, None),
        Flaw::TooWide => (Reason::TooManyColumns, None),
    };
    let detail = value.map(|value| Detail { column: String::new(), value });
    Reading { detail, ..Reading::left(Status::Problem, reason) }
}
