//! Facts to sentences, exhaustively.
//!
//! Every error, every change, every warning has its words here, in matches without a wildcard: what is added elsewhere does
//! not compile until it can be said in both languages.

pub mod account_book;
pub mod asked;
pub mod calendar;
pub mod done;
pub mod finality;
pub mod history;
pub mod import;
pub mod incident;
pub mod incident_sheet;
pub mod issuers;
pub mod knowledge;
pub mod opening;
pub mod papers;
pub mod settings;
pub mod sources;
pub mod steps;
pub mod store;
pub mod table;
pub mod timeline;
pub mod warnings;
pub mod words;

/// What happened, and what to do about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Words {
    /// What is the matter, in one line.
    pub what: String,
    /// What to do.
    pub advice: String,
}
