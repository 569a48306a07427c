//! The numbers the rules compare with, one by one: their names in the file, what they count, and how far they can go.
//!
//! The bounds only keep out what makes no sense (a look back of a million days); they are no judgement of what is good.

use std::ops::RangeInclusive;

use toml::{Table, Value};

use super::SettingsProblem;
use crate::rules::RuleSettings;

/// What a number counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// Days.
    Days,
    /// Purchases.
    Purchases,
    /// How many times the median.
    Times,
    /// How many spreads.
    Spreads,
    /// Percent of the median.
    Percent,
    /// Cards.
    Cards,
    /// Yen.
    Yen,
    /// Minutes.
    Minutes,
}

/// A whole number of a rule, whatever its type.
trait Number: Copy {
    fn get(self) -> i64;
    fn of(value: i64) -> Option<Self>;
}

impl Number for u32 {
    fn get(self) -> i64 {
        i64::from(self)
    }

    fn of(value: i64) -> Option<Self> {
        Self::try_from(value).ok()
    }
}

impl Number for i64 {
    fn get(self) -> i64 {
        self
    }

    fn of(value: i64) -> Option<Self> {
        Some(value)
    }
}

macro_rules! fields {
    ($($(#[$doc:meta])* $name:ident, $field:ident, $path:literal, $bounds:expr, $unit:ident;)+) => {
        /// One number of the rules.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum RuleField { $($(#[$doc])* $name),+ }

        impl RuleField {
            /// All of them, in the order of the screen.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            /// Its place in the settings file: `rules.` and its name.
            pub const fn path(self) -> &'static str {
                match self { $(Self::$name => $path),+ }
            }

            /// What it can be.
            pub const fn bounds(self) -> RangeInclusive<i64> {
                match self { $(Self::$name => $bounds),+ }
            }

            /// What it counts.
            pub const fn unit(self) -> Unit {
                match self { $(Self::$name => Unit::$unit),+ }
            }

            /// Its value.
            pub fn get(self, rules: &RuleSettings) -> i64 {
                match self { $(Self::$name => rules.$field.get()),+ }
            }

            fn put(self, rules: &mut RuleSettings, value: i64) {
                match self {
                    $(Self::$name => if let Some(value) = Number::of(value) { rules.$field = value; })+
                }
            }
        }
    };
}

fields! {
    /// How many days back purchases are looked at.
    LookBack, look_back_days, "rules.look_back_days", 1..=3_650, Days;
    /// How many days make up what is usual.
    Usual, usual_days, "rules.usual_days", 30..=3_650, Days;
    /// How many purchases it takes to call something usual.
    UsualLeast, usual_min_purchases, "rules.usual_min_purchases", 2..=100, Purchases;
    /// An amount is pointed out above this many medians…
    AmountTimes, amount_times, "rules.amount_times", 1..=100, Times;
    /// …and above the median and this many spreads.
    AmountSpreads, amount_spreads, "rules.amount_spreads", 0..=100, Spreads;
    /// The least spread, in percent of the median.
    SpreadLeast, spread_min_percent, "rules.spread_min_percent", 0..=100, Percent;
    /// A number of cards is pointed out above this many medians…
    CountTimes, count_times, "rules.count_times", 1..=100, Times;
    /// …and from this many cards.
    CountLeast, count_min_cards, "rules.count_min_cards", 2..=1_000, Cards;
    /// With nothing to compare with, a day is pointed out from this sum.
    FirstLarge, first_large_yen, "rules.first_large_yen", 1..=10_000_000, Yen;
    /// A date is pointed out this many days before…
    ExpiringCaution, expiring_caution_days, "rules.expiring_caution_days", 1..=3_650, Days;
    /// …and more urgently this many days before.
    ExpiringWarning, expiring_warning_days, "rules.expiring_warning_days", 1..=3_650, Days;
    /// A card is pointed out that was not touched for this many days.
    Idle, idle_days, "rules.idle_days", 1..=3_650, Days;
    /// How long a third-party site takes claims, where nothing is known of it.
    Claim, claim_minutes, "rules.claim_minutes", 1..=10_080, Minutes;
}

impl RuleField {
    /// Its name in the table of rules.
    pub fn key(self) -> &'static str {
        self.path().trim_start_matches("rules.")
    }

    /// What it is unless a person says otherwise.
    pub fn usual(self) -> i64 {
        self.get(&RuleSettings::default())
    }

    /// Gives it a value; false when it cannot be that, and then nothing changes.
    pub fn set(self, rules: &mut RuleSettings, value: i64) -> bool {
        let allowed = self.bounds().contains(&value);
        if allowed {
            self.put(rules, value);
        }
        allowed
    }
}

/// Reads the table of rules: a wrong number costs itself alone and is reported. What is not known is given back.
pub(super) fn read(value: Value, problems: &mut Vec<SettingsProblem>) -> (RuleSettings, Table) {
    let mut table = match value {
        Value::Table(table) => table,
        other => {
            problems.push(SettingsProblem::WrongValue { key: "rules", found: other.to_string() });
            return (RuleSettings::default(), Table::new());
        }
    };
    let mut rules = RuleSettings::default();
    for field in RuleField::ALL {
        let Some(found) = table.remove(field.key()) else { continue };
        if !found.as_integer().is_some_and(|value| field.set(&mut rules, value)) {
            problems.push(SettingsProblem::WrongValue { key: field.path(), found: found.to_string() });
        }
    }
    (rules, table)
}

/// The table of rules as it is written: what a person changed, and what another version wrote.
pub(super) fn write(rules: &RuleSettings, unknown: Option<&Value>) -> Option<Value> {
    let mut table = unknown.and_then(Value::as_table).cloned().unwrap_or_default();
    if *rules != RuleSettings::default() {
        for field in RuleField::ALL {
            table.insert(field.key().to_owned(), Value::from(field.get(rules)));
        }
    }
    (!table.is_empty()).then_some(Value::Table(table))
}
