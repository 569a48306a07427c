//! What is known of the world outside the ledger: typed, cited, dated. Pure.
//!
//! The facts themselves are data, in `assets/knowledge/*.toml`; nothing here is a sentence for people. `opening`, `phrases`
//! and `steps` lead from what was seen to the right door, `clocks` say what runs out.

pub mod clocks;
pub mod fact;
pub mod finality;
pub mod issuers;
pub mod knowledge;
pub mod merchants;
pub mod opening;
pub mod phrases;
pub mod question;
pub mod self_check;
pub mod sellers;
pub mod signs;
pub mod source_date;
pub mod steps;
mod tables;
