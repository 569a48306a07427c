//! Days as people write them the same week: `今日`, `昨日`, `11/20`, `11月20日`, and everything `core::reading` reads.

use unicode_normalization::UnicodeNormalization as _;

use super::words;
use crate::core::date::{Day, Now, When};
use crate::core::reading::{DateProblem, parse_minute, parse_when};
use crate::core::spelling::fold;

/// Reads a day with or without a time. A day without a year is the latest one that is not after `now`; nothing is
/// `When::Unknown`.
pub fn read_when(text: &str, now: Now) -> Result<When, DateProblem> {
    let plain: String = text.nfkc().collect();
    let plain = plain.trim();
    let (date, time) = match plain.rsplit_once([' ', '\u{3000}']) {
        Some((date, time)) if time.contains(':') || time.ends_with('分') => (date.trim(), Some(time)),
        _ => (plain, None),
    };
    if let Some(day) = near_day(date, now) {
        let day = day?;
        let minute = time.map(parse_minute).transpose()?.flatten();
        return Ok(minute.map_or(When::Day(day), |minute| When::At(day, minute)));
    }
    match parse_when(plain) {
        Err(DateProblem::Unreadable) if looks_like_time(plain) => {
            let minute = parse_minute(plain)?.ok_or(DateProblem::Unreadable)?;
            let today = minute <= now.minute;
            Ok(When::At(if today { now.day } else { now.day.plus_days(-1) }, minute))
        }
        read => read,
    }
}

fn looks_like_time(text: &str) -> bool {
    text.contains(':') && text.chars().all(|c| c.is_ascii_digit() || c == ':')
}

/// A day named by a word or by month and day alone; `None` when it is written otherwise.
fn near_day(text: &str, now: Now) -> Option<Result<Day, DateProblem>> {
    let folded = fold(text);
    let named = words::DAYS.iter().find(|(_, names)| names.iter().any(|name| fold(name) == folded));
    if let Some((days, _)) = named {
        return Some(Ok(now.day.plus_days(*days)));
    }
    let text = without_weekday(text);
    let (month, day) = match text.split_once(['/', '月']) {
        Some((month, day)) => (month, day.strip_suffix('日').unwrap_or(day)),
        None => return None,
    };
    let number = |text: &str| {
        let digits = (1..=2).contains(&text.len()) && text.chars().all(|c| c.is_ascii_digit());
        digits.then(|| text.parse::<u32>().ok()).flatten()
    };
    let (month, day) = (number(month.trim())?, number(day.trim())?);
    Some(latest(month, day, now).ok_or(DateProblem::Impossible))
}

fn without_weekday(text: &str) -> &str {
    text.split_once('(').map_or(text, |(date, _)| date).trim()
}

/// The latest such day that is not after today; 29 February may be years ago.
fn latest(month: u32, day: u32, now: Now) -> Option<Day> {
    let years = (0..=8).map(|back| now.day.year() - back);
    years.filter_map(|year| Day::new(year, month, day)).find(|day| *day <= now.day)
}
