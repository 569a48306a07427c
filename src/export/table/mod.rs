//! The ledger as tables: cards, purchases, charges, movements of accounts, incidents, each with described columns.
//!
//! What a column is called, what it holds and how its value is got is said once; CSV, XLSX and JSON Lines are written from
//! that. Ids are stable (`docs/CLI.md`), words come from whoever has them.

mod cards;
mod charges;
mod chosen;
mod columns;
mod csv;
mod incidents;
mod jsonl;
pub(super) mod movement;
mod movements;
mod purchases;
mod rows;
mod value;
mod write;
mod xlsx;

#[cfg(test)]
mod tests;

pub use chosen::{Chosen, Fields, LeftOut, NotAField, Nothing, Tally};
pub use columns::{Column, Form, Head};
pub use value::{MovementKind, Value, Word};
pub use write::{Format, NotWritten, Summary, TableSummary, write};

/// One table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Table {
    Cards,
    Purchases,
    Charges,
    /// What moved the balances of accounts.
    Movements,
    Incidents,
}

impl Table {
    /// Every table, in the order they stand in a file.
    pub const ALL: [Self; 5] =
        [Self::Cards, Self::Purchases, Self::Charges, Self::Movements, Self::Incidents];

    /// The stable spelling in files and commands.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Cards => "cards",
            Self::Purchases => "purchases",
            Self::Charges => "charges",
            Self::Movements => "movements",
            Self::Incidents => "incidents",
        }
    }

    /// The table with that spelling.
    pub fn from_word(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|table| table.as_str() == text)
    }

    /// Its columns, in the order they are written.
    pub const fn columns(self) -> &'static [Column] {
        match self {
            Self::Cards => cards::COLUMNS,
            Self::Purchases => purchases::COLUMNS,
            Self::Charges => charges::COLUMNS,
            Self::Movements => movements::COLUMNS,
            Self::Incidents => incidents::COLUMNS,
        }
    }

    /// Its place among all tables.
    pub(crate) const fn place(self) -> usize {
        self as usize
    }
}
