//! 提出用の書類: papers about a トラブル for whoever is asked for help.
//!
//! `recipient` says what may be told to whom, `needs` what is missing, `message` words what is pasted into a form,
//! `papers` fills the pages; `manifest` lists what was written so that others can check it.

pub mod account_book;
mod cards;
pub mod check;
pub mod deliver;
pub mod document;
pub mod filed;
pub mod manifest;
pub mod message;
pub mod names;
pub mod needs;
pub mod papers;
pub mod pdf;
pub mod recipient;
pub mod write;
