//! Ledger to bytes.
//!
//! `template` is every card in the ledger's own CSV template, `incident` one incident for a support desk, `csv` how both are
//! written. `table` is the ledger as tables in three forms, `account_book` the 受払簿, `workbook` how sheets are written.
//! `asked_sheet` is a page to print for people who may be asked to buy, `ics` days for a calendar.

pub mod account_book;
pub mod asked_sheet;
pub mod csv;
pub mod digest;
pub mod ics;
pub mod incident;
pub mod table;
pub mod template;
pub mod words;
pub mod workbook;
