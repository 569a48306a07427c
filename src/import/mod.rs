//! Bytes and a ledger to a plan. Pure until the commit.
//!
//! bytes → [`decode`] → [`records`] → [`table`] → [`profile`] → [`reader`] → [`plan`]. Every step keeps what it could not
//! use and says why; nothing here writes.

mod balance;
pub mod cells;
pub mod columns;
pub mod dates;
pub mod decode;
mod detect;
pub mod draft;
pub mod dry_run;
pub mod facts;
pub mod fold;
pub mod identity;
pub mod lines;
mod listed;
pub mod mapping;
pub mod mask;
mod orders;
mod payments;
pub mod plan;
pub mod profile;
mod propose;
pub mod reader;
pub mod reason;
pub mod records;
pub mod row;
pub mod shape;
mod statement;
pub mod table;
mod template;
pub mod title;
pub mod words;
