//! The rules that warn: one file each, checked against the ledger alone. Pure: no clock, no I/O, no language.
//!
//! A rule looks at one card, account or stretch of days and finds warnings, which hold ids and numbers, never a sentence;
//! `wording` speaks. To add one: its file, a `RuleId`, a line in `RULES`, its words, its scenarios.

mod asked_to_buy;
mod bursts;
mod days;
mod held;
mod rule;
mod settings;
mod shelf;
mod suppose;
mod tainted_account;
mod unknown_source;
mod unofficial_source;
mod unusual_amount;
mod unusual_count;
pub mod usual;
mod warning;
mod warnings;

pub use bursts::{Burst, Span};
pub use rule::{Check, Rule, RuleCx, RuleId, Scope};
pub use settings::RuleSettings;
pub use suppose::{Change, Supposed};
pub use unknown_source::MissingSource;
pub use unusual_count::SameValue;
pub use warning::{Evidence, Level, Subject, Warning};
pub use warnings::Warnings;

/// Every rule, in the order in which equal warnings are listed.
pub const RULES: &[Rule] = &[
    asked_to_buy::RULE,
    tainted_account::RULE,
    unofficial_source::RULE,
    unusual_amount::RULE,
    unusual_count::RULE,
    unknown_source::RULE,
];
