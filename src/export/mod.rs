//! Ledger to bytes.
//!
//! `template` is every card in the ledger's own CSV template, `incident` one incident for a support desk, `csv` how both are
//! written, `asked_sheet` a page to print for people who may be asked to buy, `ics` days for a calendar.

pub mod asked_sheet;
pub mod csv;
pub mod ics;
pub mod incident;
pub mod template;
pub mod words;
