//! The numbers the rules compare with. They are ours: no official threshold for amounts or counts exists.
//!
//! They say when to point something out, never how much is safe.

use serde::{Deserialize, Serialize};

/// What a person can set about the rules.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct RuleSettings {
    /// How many days back from today purchase patterns are looked at.
    pub look_back_days: u32,
    /// How many days before a stretch make up what is usual.
    pub usual_days: u32,
    /// How many purchases are needed to call something usual.
    pub usual_min_purchases: u32,
    /// An amount is unusual above this many times the median…
    pub amount_times: u32,
    /// …and above the median and this many spreads.
    pub amount_spreads: u32,
    /// The spread is at least this part of the median, in percent.
    pub spread_min_percent: u32,
    /// A number of cards is unusual above this many times the median…
    pub count_times: u32,
    /// …and from this many cards.
    pub count_min_cards: u32,
    /// With nothing to compare with, a day is pointed out from this sum in yen.
    pub first_large_yen: i64,
    /// A card or lot is pointed out this many days before it expires…
    pub expiring_caution_days: u32,
    /// …and more urgently this many days before.
    pub expiring_warning_days: u32,
    /// A card that was not touched for this many days is pointed out.
    pub idle_days: u32,
    /// The minutes in which a third-party site takes claims, where nothing is known of it.
    pub claim_minutes: u32,
}

impl Default for RuleSettings {
    fn default() -> Self {
        Self {
            look_back_days: 90,
            usual_days: 365,
            usual_min_purchases: 5,
            amount_times: 3,
            amount_spreads: 6,
            spread_min_percent: 25,
            count_times: 3,
            count_min_cards: 5,
            first_large_yen: 30_000,
            expiring_caution_days: 90,
            expiring_warning_days: 30,
            idle_days: 180,
            claim_minutes: 30,
        }
    }
}
