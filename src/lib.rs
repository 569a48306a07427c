//! Giftcho (ギフト帳): a ledger for gift cards.
//!
//! The parts and who may use whom are described in `ARCHITECTURE.md`; `tests/tidy.rs` holds the directions.

pub mod action;
pub mod app;
pub mod cli;
pub mod core;
pub mod desk;
pub mod export;
pub mod guide;
pub mod i18n;
pub mod import;
pub mod jobs;
pub mod logging;
pub mod paths;
pub mod rules;
pub mod settings;
pub mod store;
pub mod ui;
pub mod wording;
