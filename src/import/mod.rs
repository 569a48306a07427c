//! Bytes and a ledger to a plan. Pure until the commit.
//!
//! bytes → [`decode`] → [`table`] → `profile` → `draft` → `plan`. Every step keeps what it could not use and says
//! why; nothing here writes.

pub mod decode;
pub mod fold;
pub mod lines;
pub mod reason;
pub mod table;
pub mod title;
