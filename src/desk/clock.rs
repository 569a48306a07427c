//! Where an opened ledger gets the time and new ids from. Tests and the sample give their own.

use chrono::{Timelike as _, Utc};
use uuid::Uuid;

use crate::core::date::{Now, Stamp};

/// The machine's time, or one that stands still.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Clock {
    /// The machine's.
    System,
    /// One that stands still.
    Fixed(Stamp),
}

impl Clock {
    /// The moment it shows.
    pub fn stamp(self) -> Stamp {
        match self {
            Self::System => Stamp::new(Utc::now()),
            Self::Fixed(stamp) => stamp,
        }
    }

    /// Japan's wall clock at that moment.
    pub fn now(self) -> Now {
        Now::at(self.stamp())
    }

    /// The second of that minute.
    pub fn second(self) -> u32 {
        self.stamp().moment().second()
    }
}

/// Gives new ids.
#[derive(Debug, Clone)]
pub enum Ids {
    /// UUIDs of version 7: in order of time, and never met before.
    Random,
    /// Numbers in a row, the same in every run.
    Counted(u64),
}

impl Ids {
    /// A new one.
    pub fn give(&mut self) -> Uuid {
        match self {
            Self::Random => Uuid::now_v7(),
            Self::Counted(last) => {
                *last += 1;
                Uuid::from_u64_pair(0x0000_0000_0000_7000, 0x8000_0000_0000_0000 | *last)
            }
        }
    }
}
