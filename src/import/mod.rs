//! Bytes and a ledger to a plan. Pure until the commit.
//!
//! bytes → [`decode`] → [`table`] → `profile` → `draft` → `plan`. Every step keeps what it could not use and says
//! why; nothing here writes.

pub mod decode;
pub mod draft;
pub mod dry_run;
pub mod facts;
pub mod fold;
pub mod identity;
pub mod lines;
pub mod orders;
pub mod plan;
pub mod profile;
pub mod reason;
pub mod table;
pub mod template;
pub mod title;
pub mod words;
