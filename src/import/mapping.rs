//! A meaning given to the columns of one file: proposed by [`propose`](super::propose), changed and confirmed by the person,
//! and kept as a profile under a name.

use std::collections::{BTreeMap, BTreeSet};

use super::columns::Column;
use super::dates::TwoDigitYears;
use super::fold::fold;
use super::mask::HIDDEN;
use super::profile::{
    Definition, Layout, Names, Profile, ProfileError, StatementAmounts, StatementStyle, StatementText,
};
use super::shape::Shape;
use super::table::{Table, cut};
use crate::core::words::Payment;

/// What the columns of a file mean.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mapping {
    /// What the layout is called.
    pub name: String,
    /// The character between cells.
    pub delimiter: char,
    /// How many records stand before the header, or before the first record without one.
    pub before: usize,
    /// Whether there is a header.
    pub has_header: bool,
    /// The names of the columns; empty without a header.
    pub header: Vec<String>,
    /// How rows are read.
    pub layout: Layout,
    /// What each column of the file holds.
    pub columns: Vec<Option<Column>>,
    /// How amounts are signed, for a statement.
    pub amounts: StatementAmounts,
    /// What texts say, for a statement.
    pub text: StatementText,
    /// What was paid with, for a statement.
    pub paid_with: Payment,
    /// What years of two digits mean, where the person said so for every file of this layout.
    pub dates: Option<TwoDigitYears>,
}

impl Mapping {
    /// Says what a column holds; another column of the same meaning loses it, except that several may be secret.
    pub fn assign(&mut self, place: usize, column: Option<Column>) {
        if let Some(meaning) = column.filter(|column| *column != Column::Secret) {
            self.columns.iter_mut().filter(|held| **held == Some(meaning)).for_each(|held| *held = None);
        }
        if let Some(held) = self.columns.get_mut(place) {
            *held = column;
        }
    }

    /// Whether a column of this meaning is there.
    pub fn has(&self, column: Column) -> bool {
        self.columns.contains(&Some(column))
    }

    /// Whether rows can be read by it at all: what is missing, if anything is.
    pub fn missing(&self) -> Option<Column> {
        let any = |columns: &[Column]| columns.iter().any(|column| self.has(*column));
        let first_missing = match self.layout {
            Layout::Statement if !any(&[Column::Merchant, Column::Title, Column::Memo]) => Column::Merchant,
            Layout::Statement if !any(&[Column::Amount, Column::Out]) => Column::Amount,
            Layout::Orders if !any(&[Column::Title, Column::Items]) => Column::Title,
            Layout::Cards if !any(&[Column::Brand, Column::Title, Column::FaceValue, Column::Amount]) => {
                Column::FaceValue
            }
            Layout::Balance | Layout::Refunds if !any(&[Column::Amount]) => Column::Amount,
            Layout::Secrets if !any(&[Column::Title, Column::Memo]) => Column::Title,
            Layout::Template if !any(&[Column::FaceValue]) => Column::FaceValue,
            _ => return None,
        };
        Some(first_missing)
    }

    /// The mapping as a profile. Its id comes from its name, so that the same name is the same source.
    pub fn profile(&self) -> Result<Profile, ProfileError> {
        let mut columns: BTreeMap<Column, Vec<String>> = BTreeMap::new();
        let mut signature = Vec::new();
        for (place, column) in self.columns.iter().enumerate() {
            let Some(column) = column else { continue };
            let number = format!("#{}", place + 1);
            let name = self.header.get(place).filter(|name| self.has_header && self.can_name(name));
            columns.entry(*column).or_default().push(name.cloned().unwrap_or(number));
            signature.extend(name.cloned());
        }
        let with_header = self.has_header && !signature.is_empty();
        let statement = (self.layout == Layout::Statement).then_some(StatementStyle {
            paid_with: self.paid_with,
            text: self.text,
            amounts: self.amounts,
            parts: None,
        });
        let says = Definition {
            layout: self.layout,
            signature: if with_header { signature } else { Vec::new() },
            shape: if with_header { Vec::new() } else { self.shape() },
            names: Names { ja: self.name.clone(), en: self.name.clone() },
            columns,
            statement,
            dates: self.dates,
            pass_over: Vec::new(),
            ends: None,
            rows: None,
            store: None,
        };
        Profile::new(&self.id(), says)
    }

    /// The id of the profile: `my-` and the name, made fit for a file name.
    pub fn id(&self) -> String {
        let kept = fold(&self.name);
        let words: Vec<&str> =
            kept.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
        let short: String = words.join("-").chars().take(60).collect();
        format!("my-{}", if short.is_empty() { "layout" } else { &short })
    }

    /// Whether a column can be found again by this name.
    fn can_name(&self, name: &str) -> bool {
        if name.contains(HIDDEN) {
            return false;
        }
        let folded = fold(name);
        let same = self.header.iter().filter(|other| fold(other) == folded).count();
        !folded.is_empty()
            && same == 1
            && !folded.contains('|')
            && !folded.starts_with('#')
            && !folded.ends_with('*')
    }

    fn shape(&self) -> Vec<Shape> {
        let shape = |column: &Option<Column>| match column {
            Some(Column::PurchasedOn) => Shape::Day,
            Some(
                Column::Amount | Column::FaceValue | Column::Paid | Column::Out | Column::In | Column::Price,
            ) => Shape::AmountOrNothing,
            Some(Column::Title | Column::Merchant) => Shape::Text,
            Some(_) | None => Shape::Any,
        };
        self.columns.iter().map(shape).collect()
    }

    /// Takes a text apart as it says.
    pub(super) fn cut<'t>(&self, text: &'t str, bad_lines: &'t BTreeSet<u64>) -> Table<'t> {
        cut(text, bad_lines, self.delimiter, self.before, self.has_header, None)
    }
}
