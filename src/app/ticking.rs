//! The clock that ends first, for the title of the window and for when the next frame is needed.
//!
//! It is looked for once a minute and after every change, not every frame.

use std::time::Duration;

use crate::core::date::Now;
use crate::desk::Desk;
use crate::desk::clock::Clock;
use crate::guide::clocks;
use crate::guide::steps::situation::At;
use crate::settings::Settings;
use crate::wording::steps::{SECONDS_BELOW, seconds_left};

/// The clock that ends first, and for which state of the ledger that was found out.
#[derive(Debug, Default)]
pub(super) struct Ticking {
    of: Option<(u64, Now, u32)>,
    minutes: Option<u32>,
}

impl Ticking {
    /// Looks again if anything has changed or a minute has passed.
    pub(super) fn follow(&mut self, desk: &Desk, settings: &Settings, now: Now) {
        let of = (desk.revision(), now, settings.rules.claim_minutes);
        if self.of == Some(of) {
            return;
        }
        let Some((warnings, knowledge)) = desk.warnings() else { return };
        self.of = Some(of);
        let at = At { ledger: desk.ledger(), knowledge, claim_minutes: settings.rules.claim_minutes, now };
        let open = clocks::most_urgent(&at).and_then(|(_, clock)| clock.minutes_left());
        self.minutes = open.into_iter().chain(warnings.claim_ends_in()).min();
    }

    /// The minutes that are left, and the second of the present one.
    pub(super) fn left(&self, clock: Clock) -> Option<(u32, u32)> {
        Some((self.minutes?, clock.second()))
    }

    /// How long until something else is to be shown.
    pub(super) fn next_frame(&self, clock: Clock) -> Option<Duration> {
        let (minutes, second) = self.left(clock)?;
        Some(until_next(minutes, second))
    }
}

fn until_next(minutes: u32, second: u32) -> Duration {
    if seconds_left(minutes, second) <= SECONDS_BELOW {
        Duration::from_secs(1)
    } else {
        Duration::from_secs(u64::from(60 - second.min(59)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_frame_a_minute_and_a_frame_a_second_in_the_last_ten() {
        for (minutes, second, wait) in
            [(33, 45, 15), (33, 0, 60), (11, 1, 59), (11, 59, 1), (10, 0, 1), (1, 59, 1)]
        {
            assert_eq!(until_next(minutes, second), Duration::from_secs(wait), "{minutes}:{second}");
        }
    }

    #[test]
    fn without_a_clock_nothing_asks_for_a_frame() {
        assert_eq!(Ticking::default().next_frame(Clock::System), None);
    }
}
