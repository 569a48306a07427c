//! The pages, driven as a person drives them: by roles and labels taken from the texts, in both languages.
//!
//! Each page has a module of its own; `support` holds the window, the ledger builder and what they share.

// Helpers of tests may stop a test.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod accounts;
mod asked;
mod before_buying;
mod before_charging;
mod cards;
mod evidence;
mod export;
mod guide;
mod history;
mod import;
mod import_around;
mod import_asked;
mod import_read;
mod opening;
mod over_time;
mod overview;
mod palette;
mod papers;
mod quick_entry;
mod settings;
mod support;
mod trouble;
mod trouble_steps;
mod warnings;
