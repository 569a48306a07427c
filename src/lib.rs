//! Giftcho (ギフト帳): a ledger for gift cards.
//!
//! The parts and who may use whom are described in `ARCHITECTURE.md`; `tests/tidy.rs` holds the directions.
//! Without the feature `window` there is no `app` and no `ui`, and nothing of the toolkit is built.

pub mod action;
#[cfg(feature = "window")]
pub mod app;
pub mod cli;
pub mod core;
pub mod desk;
pub mod draft;
pub mod export;
pub mod guide;
pub mod i18n;
pub mod import;
pub mod inquiry;
pub mod jobs;
pub mod logging;
pub mod paths;
pub mod rules;
pub mod settings;
pub mod store;
#[cfg(feature = "window")]
pub mod ui;
pub mod wording;
