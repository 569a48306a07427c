//! The rules that warn: one file each, checked against the ledger alone. Pure: no clock, no I/O, no language.
//!
//! A rule looks at one card, account or stretch of days and finds warnings, which hold ids and numbers, never a sentence;
//! `wording` speaks. To add one: its file, a `RuleId`, a line in `RULES`, its words, its scenarios.

mod asked_to_buy;
mod balance_cap;
mod bursts;
mod cancel_window;
mod chargeable;
mod claim_window;
mod code_reused;
mod days;
mod dismissal;
mod evidence;
mod expiring;
mod first_large_purchase;
mod habit;
mod held;
mod idle_code;
mod index;
mod large_charge;
mod lot_expiring;
mod lots;
mod new_payment_large;
mod nights;
mod open_incident_idle;
mod pattern;
mod price_below_face;
mod reach;
mod recent_unofficial_charge;
mod resale_pattern;
mod rule;
mod seller_named_in_notice;
mod seller_record;
mod settings;
mod shelf;
mod suppose;
mod tainted_account;
mod unknown_source;
mod unofficial_source;
mod unusual_amount;
mod unusual_count;
pub mod usual;
mod view;
mod warning;
mod warnings;

pub use balance_cap::AboveCap;
pub use bursts::{Burst, Span};
pub use cancel_window::CancelWindow;
pub use chargeable::{Apart, Chargeable, WhyApart, may_be_charged};
pub use claim_window::{ClaimState, ClaimWindow, SaidBy};
pub use code_reused::CodeReused;
pub use dismissal::{Dismissal, DismissalReach, Dismissals};
pub use evidence::Evidence;
pub use expiring::Expiry;
pub use first_large_purchase::FirstLarge;
pub use index::Seller;
pub use large_charge::{FarCharge, LargeCharges, SlowBalance};
pub use lot_expiring::{LotExpiry, LotsExpiring};
pub use new_payment_large::NewPayment;
pub use open_incident_idle::Overdue;
pub use pattern::{Habit, Known, Middle, Pattern};
pub use price_below_face::PriceBelowFace;
pub use recent_unofficial_charge::RecentCharges;
pub use resale_pattern::Resale;
pub use rule::{Check, Look, Rule, RuleCx, RuleId, Scope};
pub use seller_record::SellerRecord;
pub use settings::RuleSettings;
pub use shelf::WarningKey;
pub use suppose::{Change, Supposed, Then, WhatIf};
pub use unknown_source::MissingSource;
pub use unusual_count::SameValue;
pub use warning::{Exposed, Level, LotOf, Subject, Warning};
pub use warnings::Warnings;

/// Every rule, in the order in which equal warnings are listed.
pub const RULES: &[Rule] = &[
    asked_to_buy::RULE,
    tainted_account::RULE,
    unofficial_source::RULE,
    claim_window::RULE,
    recent_unofficial_charge::RULE,
    price_below_face::RULE,
    seller_record::RULE,
    unusual_amount::RULE,
    unusual_count::RULE,
    resale_pattern::RULE,
    code_reused::RULE,
    open_incident_idle::RULE,
    expiring::RULE,
    lot_expiring::RULE,
    unknown_source::RULE,
    first_large_purchase::RULE,
    new_payment_large::RULE,
    large_charge::RULE,
    balance_cap::RULE,
    seller_named_in_notice::RULE,
    cancel_window::RULE,
    idle_code::RULE,
];
