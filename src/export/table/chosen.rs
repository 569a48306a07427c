//! Which records and fields are written, and what is left out for which reason.

use super::{Column, Form, Table};
use crate::core::date::{Day, When};
use crate::core::id::AccountId;
use crate::core::words::Issuer;

/// Columns of one table, by their places.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Fields(u64);

/// The word of no column of the table.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0} is no field of the table")]
pub struct NotAField(pub String);

impl Fields {
    /// None, so that the table is left out.
    pub const NONE: Self = Self(0);

    /// Every column of a table.
    pub fn all(table: Table) -> Self {
        Self::those(table, |_| true)
    }

    /// The columns people read: all but the ids of the ledger.
    pub fn readable(table: Table) -> Self {
        Self::those(table, |column| column.form != Form::Id)
    }

    fn those(table: Table, wanted: impl Fn(&Column) -> bool) -> Self {
        let mut fields = Self::NONE;
        for (at, column) in table.columns().iter().enumerate() {
            fields.set(at, wanted(column));
        }
        fields
    }

    /// The columns with these ids.
    pub fn named<'a>(table: Table, ids: impl IntoIterator<Item = &'a str>) -> Result<Self, NotAField> {
        let mut fields = Self::NONE;
        for id in ids {
            let at = table.columns().iter().position(|column| column.id == id);
            fields.set(at.ok_or_else(|| NotAField(id.to_owned()))?, true);
        }
        Ok(fields)
    }

    /// Whether the column at a place is among them.
    pub fn has(self, at: usize) -> bool {
        at < 64 && self.0 & (1 << at) != 0
    }

    /// Takes a column in or leaves it out.
    pub fn set(&mut self, at: usize, on: bool) {
        if at < 64 {
            self.0 = if on { self.0 | (1 << at) } else { self.0 & !(1 << at) };
        }
    }

    /// How many there are.
    pub fn len(self) -> usize {
        self.0.count_ones() as usize
    }

    /// Whether there are none.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The columns themselves, in the order of the table.
    pub fn of(self, table: Table) -> impl Iterator<Item = &'static Column> {
        let columns = table.columns().iter().enumerate();
        columns.filter(move |(at, _)| self.has(*at)).map(|(_, column)| column)
    }
}

/// The records and fields to write.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Chosen {
    /// The fields of each table, in the order of the tables; a table without any is left out.
    pub fields: [Fields; Table::ALL.len()],
    /// The first day; none for from the beginning.
    pub from: Option<Day>,
    /// The last day; none for to the end.
    pub to: Option<Day>,
    /// Leave out what has no date, where a period is chosen. Otherwise it stays.
    pub dated_only: bool,
    /// Only what belongs to this issuer.
    pub issuer: Option<Issuer>,
    /// Only what belongs to this account.
    pub account: Option<AccountId>,
}

/// Nothing is chosen, so there is nothing to write.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("no field is chosen")]
pub struct Nothing;

impl Chosen {
    /// Everything that is in the ledger.
    pub fn everything() -> Self {
        let mut chosen = Self::none();
        for table in Table::ALL {
            chosen.set(table, Fields::all(table));
        }
        chosen
    }

    /// No table at all.
    pub fn none() -> Self {
        Self {
            fields: [Fields::NONE; Table::ALL.len()],
            from: None,
            to: None,
            dated_only: false,
            issuer: None,
            account: None,
        }
    }

    /// Takes these fields of a table.
    pub fn set(&mut self, table: Table, fields: Fields) {
        if let Some(place) = self.fields.get_mut(table.place()) {
            *place = fields;
        }
    }

    /// The same with these fields of a table.
    #[must_use]
    pub fn with(mut self, table: Table, fields: Fields) -> Self {
        self.set(table, fields);
        self
    }

    /// The fields of a table.
    pub fn fields(&self, table: Table) -> Fields {
        self.fields.get(table.place()).copied().unwrap_or_default()
    }

    /// The tables with a field.
    pub fn tables(&self) -> impl Iterator<Item = (Table, Fields)> {
        Table::ALL
            .into_iter()
            .map(|table| (table, self.fields(table)))
            .filter(|(_, fields)| !fields.is_empty())
    }

    /// Whether a record is written; counts it where it is left out.
    pub(super) fn takes(
        &self,
        when: When,
        is_of: impl Fn(Issuer) -> bool,
        is_in: impl Fn(AccountId) -> bool,
        tally: &mut Tally,
    ) -> bool {
        let (other_issuer, other_account) =
            (self.issuer.is_some_and(|issuer| !is_of(issuer)), self.account.is_some_and(|id| !is_in(id)));
        let period = self.from.is_some() || self.to.is_some();
        let (undated, outside) = match when.day() {
            None => (period && self.dated_only, false),
            Some(day) => {
                (false, self.from.is_some_and(|from| day < from) || self.to.is_some_and(|to| day > to))
            }
        };
        let left = &mut tally.left_out;
        if other_issuer {
            left.issuer += 1;
        } else if other_account {
            left.account += 1;
        } else if outside {
            left.period += 1;
        } else if undated {
            left.undated += 1;
        } else {
            tally.records += 1;
            tally.undated += usize::from(when.is_unknown());
            return true;
        }
        false
    }
}

/// How many records of a table were taken and left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tally {
    /// Records that were taken.
    pub records: usize,
    /// Records among them that have no date.
    pub undated: usize,
    /// Records that were left out.
    pub left_out: LeftOut,
}

/// How many records were left out, each by the first reason that holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct LeftOut {
    /// They belong to another issuer.
    pub issuer: usize,
    /// They belong to another account, or to none.
    pub account: usize,
    /// They lie outside the period.
    pub period: usize,
    /// They have no date.
    pub undated: usize,
}

impl LeftOut {
    /// How many in all.
    pub fn total(self) -> usize {
        self.issuer + self.account + self.period + self.undated
    }
}
