//! Days, moments and "now", all in Japan's time (UTC+9, which has no daylight saving).
//!
//! Nothing here reads a clock: whoever needs the time is given it. Reading what people type is
//! `core::reading`, showing is `i18n::format`.

use std::fmt;
use std::str::FromStr;

use chrono::{
    DateTime, Datelike as _, Days, FixedOffset, Months, NaiveDate, SecondsFormat, TimeDelta, Timelike as _,
    Utc,
};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A calendar day.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Day(NaiveDate);

impl Day {
    /// The day of a year, month and day of the month, if the calendar has it.
    pub fn new(year: i32, month: u32, day: u32) -> Option<Self> {
        NaiveDate::from_ymd_opt(year, month, day).map(Self)
    }

    /// The day as chrono has it.
    pub fn date(self) -> NaiveDate {
        self.0
    }

    /// The year.
    pub fn year(self) -> i32 {
        self.0.year()
    }

    /// The month, from 1.
    pub fn month(self) -> u32 {
        self.0.month()
    }

    /// The day of the month, from 1.
    pub fn day(self) -> u32 {
        self.0.day()
    }

    /// `count` days later (earlier when negative), held at the ends of the calendar.
    #[must_use]
    pub fn plus_days(self, count: i64) -> Self {
        let days = Days::new(count.unsigned_abs());
        let moved = if count < 0 { self.0.checked_sub_days(days) } else { self.0.checked_add_days(days) };
        Self(moved.unwrap_or(if count < 0 { NaiveDate::MIN } else { NaiveDate::MAX }))
    }

    /// `count` months later, held at the end of a shorter month and of the calendar.
    #[must_use]
    pub fn plus_months(self, count: u32) -> Self {
        Self(self.0.checked_add_months(Months::new(count)).unwrap_or(NaiveDate::MAX))
    }

    /// How many days `self` lies after `earlier`; negative when before it.
    pub fn days_since(self, earlier: Self) -> i64 {
        self.0.signed_duration_since(earlier.0).num_days()
    }
}

impl From<NaiveDate> for Day {
    fn from(date: NaiveDate) -> Self {
        Self(date)
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.0.year(), self.0.month(), self.0.day())
    }
}

impl fmt::Debug for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// A text that is no `YYYY-MM-DD` day or RFC 3339 moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not an ISO date or time")]
pub struct NotADate;

impl FromStr for Day {
    type Err = NotADate;

    fn from_str(text: &str) -> Result<Self, NotADate> {
        if text.len() != 10 {
            return Err(NotADate);
        }
        NaiveDate::parse_from_str(text, "%Y-%m-%d").map(Self).map_err(|_| NotADate)
    }
}

/// Minutes since midnight, 0 to 1439.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Minute(u16);

impl Minute {
    /// The last minute of a day, 23:59.
    pub const LAST: Self = Self(1439);

    /// The minute of an hour (0 to 23) and minute (0 to 59).
    pub fn new(hour: u32, minute: u32) -> Option<Self> {
        (hour < 24 && minute < 60).then(|| Self((hour * 60 + minute) as u16))
    }

    /// The hour, 0 to 23.
    pub fn hour(self) -> u32 {
        u32::from(self.0 / 60)
    }

    /// The minute of the hour, 0 to 59.
    pub fn minute(self) -> u32 {
        u32::from(self.0 % 60)
    }
}

impl Minute {
    /// How many minutes it lies after an earlier one of the same day; 0 when it does not.
    pub fn minutes_after(self, earlier: Self) -> u16 {
        self.0.saturating_sub(earlier.0)
    }
}

impl fmt::Display for Minute {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.hour(), self.minute())
    }
}

impl fmt::Debug for Minute {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl FromStr for Minute {
    type Err = NotADate;

    fn from_str(text: &str) -> Result<Self, NotADate> {
        let (hour, minute) = text.split_once(':').ok_or(NotADate)?;
        let part = |t: &str| (t.len() <= 2).then(|| t.parse::<u32>().ok()).flatten().ok_or(NotADate);
        Self::new(part(hour)?, part(minute)?).ok_or(NotADate)
    }
}

/// When something happened, as the person knows it: a local day, its minute if known, or not at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum When {
    /// Nobody is made to invent a date.
    #[default]
    Unknown,
    /// The day is known, the time is not.
    Day(Day),
    /// Day and minute are known.
    At(Day, Minute),
}

impl When {
    /// The day, if known.
    pub fn day(self) -> Option<Day> {
        match self {
            Self::Unknown => None,
            Self::Day(day) | Self::At(day, _) => Some(day),
        }
    }

    /// The minute, if known.
    pub fn minute(self) -> Option<Minute> {
        match self {
            Self::Unknown | Self::Day(_) => None,
            Self::At(_, minute) => Some(minute),
        }
    }

    /// Whether nothing is known.
    pub fn is_unknown(&self) -> bool {
        *self == Self::Unknown
    }

    /// Whether it certainly lies after `now`. Unknown never does; a day without a time does from the next day on.
    pub fn is_after(self, now: Now) -> bool {
        match self {
            Self::Unknown => false,
            Self::Day(day) => day > now.day,
            Self::At(day, minute) => (day, minute) > (now.day, now.minute),
        }
    }

    /// What orders events within a life: unknown first, then by day, a day without time before its minutes.
    pub fn order(self) -> (Option<Day>, Option<Minute>) {
        (self.day(), self.minute())
    }
}

impl From<Day> for When {
    fn from(day: Day) -> Self {
        Self::Day(day)
    }
}

impl FromStr for When {
    type Err = NotADate;

    /// Reads `2026-11-22`, `2026-11-22T14:05` or an empty text (unknown).
    fn from_str(text: &str) -> Result<Self, NotADate> {
        if text.is_empty() {
            return Ok(Self::Unknown);
        }
        match text.split_once('T') {
            None => text.parse().map(Self::Day),
            Some((day, minute)) => Ok(Self::At(day.parse()?, minute.parse()?)),
        }
    }
}

impl fmt::Display for When {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unknown => Ok(()),
            Self::Day(day) => fmt::Display::fmt(day, f),
            Self::At(day, minute) => write!(f, "{day}T{minute}"),
        }
    }
}

/// The moment a rule, a page or a command takes as "now", in Japan's time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Now {
    /// Today.
    pub day: Day,
    /// The minute of today.
    pub minute: Minute,
}

impl Now {
    /// The last minute of a day: what "as of that day" means.
    pub fn end_of(day: Day) -> Self {
        Self { day, minute: Minute::LAST }
    }

    /// Japan's wall clock at a machine's moment.
    pub fn at(stamp: Stamp) -> Self {
        let (day, minute) = stamp.in_japan();
        Self { day, minute }
    }
}

/// The machine's time of recording, in UTC, to the millisecond.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Stamp(DateTime<Utc>);

impl Stamp {
    /// The beginning of 1970: a stamp for what is not recorded.
    pub const EPOCH: Self = Self(DateTime::UNIX_EPOCH);

    /// The stamp of a moment, cut to milliseconds.
    pub fn new(moment: DateTime<Utc>) -> Self {
        let millis = moment.nanosecond() / 1_000_000 * 1_000_000;
        Self(moment.with_nanosecond(millis).unwrap_or(moment))
    }

    /// Day and minute on a wall clock in Japan. Amazon's own stamps are UTC too: the day may change.
    pub fn in_japan(self) -> (Day, Minute) {
        let local = self.0.with_timezone(&japan());
        let minute = Minute((local.hour() * 60 + local.minute()) as u16);
        (Day(local.date_naive()), minute)
    }

    /// `seconds` later.
    #[must_use]
    pub fn plus_seconds(self, seconds: i64) -> Self {
        Self(self.0.checked_add_signed(TimeDelta::seconds(seconds)).unwrap_or(self.0))
    }

    /// `millis` milliseconds later.
    #[must_use]
    pub fn plus_millis(self, millis: i64) -> Self {
        Self(self.0.checked_add_signed(TimeDelta::milliseconds(millis)).unwrap_or(self.0))
    }

    /// The moment as chrono has it.
    pub fn moment(self) -> DateTime<Utc> {
        self.0
    }
}

impl fmt::Display for Stamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.to_rfc3339_opts(SecondsFormat::Millis, true))
    }
}

impl FromStr for Stamp {
    type Err = NotADate;

    fn from_str(text: &str) -> Result<Self, NotADate> {
        DateTime::parse_from_rfc3339(text).map(|t| Self::new(t.with_timezone(&Utc))).map_err(|_| NotADate)
    }
}

/// Japan's offset: nine hours before UTC's clock, all year.
fn japan() -> FixedOffset {
    FixedOffset::east_opt(9 * 3600).unwrap_or_else(|| Utc.fix_offset())
}

trait FixOffset {
    fn fix_offset(&self) -> FixedOffset;
}

impl FixOffset for Utc {
    fn fix_offset(&self) -> FixedOffset {
        chrono::Offset::fix(self)
    }
}

/// Writes a type as its text and reads it back.
macro_rules! serde_as_text {
    ($($name:ty),*) => {$(
        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
                text.parse().map_err(serde::de::Error::custom)
            }
        }
    )*};
}

serde_as_text!(Day, Minute, When, Stamp);

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    #[test]
    fn a_utc_evening_is_the_next_day_in_japan() {
        let stamp: Stamp = "2025-01-31T15:30:00Z".parse().unwrap();
        assert_eq!(stamp.in_japan(), (day("2025-02-01"), Minute::new(0, 30).unwrap()));
        let before: Stamp = "2025-01-31T14:59:59.999Z".parse().unwrap();
        assert_eq!(before.in_japan(), (day("2025-01-31"), Minute::new(23, 59).unwrap()));
    }

    #[test]
    fn stamps_keep_milliseconds_and_drop_the_rest() {
        let stamp: Stamp = "2026-11-22T05:28:00.123456Z".parse().unwrap();
        assert_eq!(stamp.to_string(), "2026-11-22T05:28:00.123Z");
    }

    #[test]
    fn an_unknown_date_is_never_in_the_future() {
        let now = Now { day: day("2026-11-22"), minute: Minute::new(12, 0).unwrap() };
        assert!(!When::Unknown.is_after(now));
        assert!(!When::Day(day("2026-11-22")).is_after(now));
        assert!(When::Day(day("2026-11-23")).is_after(now));
        assert!(When::At(day("2026-11-22"), Minute::new(12, 1).unwrap()).is_after(now));
        assert!(!When::At(day("2026-11-22"), Minute::new(12, 0).unwrap()).is_after(now));
    }

    #[test]
    fn when_is_written_as_short_as_it_is_known() {
        for text in ["", "2026-11-22", "2026-11-22T14:05"] {
            let when: When = text.parse().unwrap();
            assert_eq!(when.to_string(), text);
        }
    }

    #[test]
    fn days_that_do_not_exist_are_refused() {
        assert!("2026-02-30".parse::<Day>().is_err());
        assert!("2026-2-3".parse::<Day>().is_err());
        assert!("24:00".parse::<Minute>().is_err());
        assert!(Day::new(2024, 2, 29).is_some());
        assert!(Day::new(2026, 2, 29).is_none());
    }

    #[test]
    fn months_end_with_a_shorter_month() {
        assert_eq!(day("2026-08-31").plus_months(6), day("2027-02-28"));
        assert_eq!(day("2020-02-29").plus_months(120), day("2030-02-28"));
        assert_eq!(day("2026-11-22").plus_months(12), day("2027-11-22"));
    }

    #[test]
    fn days_are_counted_over_leap_years() {
        assert_eq!(day("2024-03-01").days_since(day("2024-02-28")), 2);
        assert_eq!(day("2024-02-28").plus_days(2), day("2024-03-01"));
        assert_eq!(day("2024-03-01").plus_days(-2), day("2024-02-28"));
    }
}
