//! What is known of the world outside the ledger: typed, cited, dated. Pure.
//!
//! The facts themselves are data, in `assets/knowledge/*.toml`; nothing here is a sentence for people.

pub mod knowledge;
pub mod source_date;
//! Knowledge: typed, cited, dated. Pure.

pub mod first_step;
pub mod phrases;
