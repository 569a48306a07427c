//! Reading the amounts and dates people type and files hold, in all the spellings met in Japan.
//!
//! Tolerant of width, marks and eras; never guessing: a year of two digits, a day without a year or a number that a
//! spreadsheet damaged is an answer of its own. Showing amounts and dates is `i18n::format`.

use unicode_normalization::UnicodeNormalization as _;

use super::date::{Day, Minute, Stamp, When};
use super::money::{Currency, Money};

/// Why a text is no amount.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
pub enum AmountProblem {
    /// It is no number, or its separators stand where none belong.
    #[error("not an amount")]
    Unreadable,
    /// It has a fraction the currency does not have; yen have none.
    #[error("a fraction the currency does not have")]
    Fraction,
    /// `10.000` may be ten or ten thousand.
    #[error("the point may be a decimal point or a thousands separator")]
    Ambiguous,
    /// `1.23E+15`: a spreadsheet has shortened it, and the rest is lost.
    #[error("shortened by a spreadsheet")]
    Damaged,
    /// It names another currency than the one asked for.
    #[error("in another currency")]
    OtherCurrency,
    /// It is larger than any amount can be.
    #[error("too large")]
    TooLarge,
}

/// Why a text is no date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
pub enum DateProblem {
    /// It is no date.
    #[error("not a date")]
    Unreadable,
    /// The calendar has no such day, or the day no such time.
    #[error("no such day or time")]
    Impossible,
    /// The year has two digits, so it may be of either calendar or century.
    #[error("a year of two digits")]
    TwoDigitYear,
    /// There is no year.
    #[error("no year")]
    MissingYear,
    /// There is no day of the month.
    #[error("no day")]
    MissingDay,
    /// A bare number, as a spreadsheet counts days.
    #[error("a spreadsheet's day number")]
    SerialNumber,
}

/// Whether a cell means "nothing here".
pub fn is_placeholder(text: &str) -> bool {
    let text = plain(text);
    text.is_empty()
        || text.chars().all(|c| c == '-')
        || matches!(text.as_str(), "?" | "XXX")
        || ["not available", "not applicable", "n/a"].iter().any(|word| text.eq_ignore_ascii_case(word))
}

/// Reads an amount of the currency its mark names, yen without one; `None` when there is none.
pub fn parse_amount(text: &str) -> Result<Option<Money>, AmountProblem> {
    read_amount(text, None)
}

/// Reads an amount of a currency; `None` when there is none.
pub fn parse_amount_in(text: &str, currency: Currency) -> Result<Option<Money>, AmountProblem> {
    read_amount(text, Some(currency))
}

/// Reads a day, leaving out a time of day; `None` when there is none.
pub fn parse_day(text: &str) -> Result<Option<Day>, DateProblem> {
    parse_when(text).map(When::day)
}

/// Reads a day with or without a time; stamps in UTC become Japan's time; nothing is `When::Unknown`.
pub fn parse_when(text: &str) -> Result<When, DateProblem> {
    if is_placeholder(text) {
        return Ok(When::Unknown);
    }
    let text = without_asides(&plain(text));
    if let Some(stamp) = stamp(&text) {
        let (day, minute) = stamp.in_japan();
        return Ok(When::At(day, minute));
    }
    let (date, time) = split_time(&text);
    let day = read_day(date)?;
    match time {
        None => Ok(When::Day(day)),
        Some(time) => Ok(When::At(day, read_minute(time)?)),
    }
}

/// Reads a time of day (`18:05`, `18時05分`, `午後6:05`); `None` when there is none.
pub fn parse_minute(text: &str) -> Result<Option<Minute>, DateProblem> {
    if is_placeholder(text) { Ok(None) } else { read_minute(&plain(text)).map(Some) }
}

/// NFKC, every dash as `-`, the marks of a text cell gone, trimmed.
fn plain(text: &str) -> String {
    if text.is_ascii() {
        let text = text.trim();
        let text = text.strip_prefix('\'').unwrap_or(text);
        let text = text.strip_suffix('\'').unwrap_or(text).trim();
        return text.replace(|c: char| c.is_ascii_whitespace(), " ");
    }
    let folded: String = text
        .nfkc()
        .filter(|c| !matches!(c, '\u{FEFF}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}'))
        .map(|c| match c {
            '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{30FC}' | '\u{FE63}' => '-',
            c if c.is_whitespace() => ' ',
            c => c,
        })
        .collect();
    let folded = folded.trim();
    let folded = folded.strip_prefix('\'').unwrap_or(folded);
    folded.strip_suffix('\'').unwrap_or(folded).trim().to_owned()
}

const YEN_MARKS: [&str; 5] = ["jpy", "jp¥", "¥", "\\", "円"];

fn read_amount(text: &str, wanted: Option<Currency>) -> Result<Option<Money>, AmountProblem> {
    if is_placeholder(text) {
        return Ok(None);
    }
    let lower = plain(text).to_lowercase();
    let mut rest = lower.as_str();
    let mut negative = false;
    let mut named = None;
    if let Some(inner) = rest.strip_prefix('(').and_then(|rest| rest.strip_suffix(')')) {
        (rest, negative) = (inner, true);
    }
    let mut signed = negative;
    loop {
        rest = rest.trim();
        if let Some(after) = rest.strip_prefix(['-', '△', '▲', '+']) {
            if std::mem::replace(&mut signed, true) {
                return Err(AmountProblem::Unreadable);
            }
            negative = !rest.starts_with('+');
            rest = after;
        } else if let Some((currency, after)) = leading_mark(rest) {
            if named.replace(currency).is_some() {
                return Err(AmountProblem::Unreadable);
            }
            rest = after;
        } else {
            break;
        }
    }
    if let Some((before, currency)) = trailing_mark(rest) {
        if named.is_some_and(|named| named != currency) {
            return Err(AmountProblem::OtherCurrency);
        }
        named = Some(currency);
        rest = before.trim();
    } else if named == Some(Currency::JPY) {
        // 「¥3,000-」 ends in a dash so that nothing can be written behind it.
        rest = rest.strip_suffix('-').map_or(rest, |rest| rest.strip_suffix('.').unwrap_or(rest)).trim();
    }
    let currency = match (named, wanted) {
        (Some(named), Some(wanted)) if named != wanted => return Err(AmountProblem::OtherCurrency),
        (named, wanted) => named.or(wanted).unwrap_or_default(),
    };
    let minor = read_number(rest, currency)?;
    Ok(Some(Money::new(if negative { -minor } else { minor }, currency)))
}

fn leading_mark(text: &str) -> Option<(Currency, &str)> {
    if let Some(rest) = YEN_MARKS.iter().find_map(|mark| text.strip_prefix(mark)) {
        return Some((Currency::JPY, rest));
    }
    [("us$", "USD"), ("usd", "USD"), ("$", "USD"), ("eur", "EUR"), ("€", "EUR"), ("gbp", "GBP"), ("£", "GBP")]
        .iter()
        .find_map(|(mark, code)| Some((code.parse().ok()?, text.strip_prefix(mark)?)))
}

fn trailing_mark(text: &str) -> Option<(&str, Currency)> {
    if let Some(rest) = ["円", "jpy", "yen"].iter().find_map(|mark| text.strip_suffix(mark)) {
        return Some((rest, Currency::JPY));
    }
    [("usd", "USD"), ("eur", "EUR"), ("€", "EUR"), ("gbp", "GBP")]
        .iter()
        .find_map(|(mark, code)| Some((text.strip_suffix(mark)?, code.parse().ok()?)))
}

/// The minor units of digits with separators; 「1万5,000」 counts tens of thousands.
fn read_number(text: &str, currency: Currency) -> Result<i64, AmountProblem> {
    if let Some((tens, rest)) = text.split_once('万') {
        let tens = read_number(tens, currency)?.checked_mul(10_000).ok_or(AmountProblem::TooLarge)?;
        let rest = if rest.is_empty() { 0 } else { read_number(rest, currency)? };
        return tens.checked_add(rest).ok_or(AmountProblem::TooLarge);
    }
    if is_shortened(text) {
        return Err(AmountProblem::Damaged);
    }
    if text.is_empty() || !text.chars().all(|c| c.is_ascii_digit() || matches!(c, ',' | '.')) {
        return Err(AmountProblem::Unreadable);
    }
    let (whole, fraction) = match (text.rfind(','), text.rfind('.')) {
        (Some(comma), Some(point)) if comma > point => {
            (grouped(text.get(..comma), '.')?, text.get(comma + 1..))
        }
        (None, Some(point)) if text.matches('.').count() == 1 && text.len() - point == 4 => {
            return Err(AmountProblem::Ambiguous);
        }
        (_, Some(point)) => (grouped(text.get(..point), ',')?, text.get(point + 1..)),
        (_, None) => (grouped(Some(text), ',')?, None),
    };
    let scale = currency.exponent();
    let fraction = fraction.unwrap_or_default();
    if !fraction.chars().all(|c| c.is_ascii_digit()) {
        return Err(AmountProblem::Unreadable);
    }
    let significant = fraction.trim_end_matches('0');
    if significant.len() > scale as usize {
        return Err(AmountProblem::Fraction);
    }
    let digits = format!("{whole}{significant:0<width$}", width = scale as usize);
    digits.parse().map_err(|_| AmountProblem::TooLarge)
}

/// The digits of a whole number whose separators, if any, stand before every third digit.
fn grouped(text: Option<&str>, separator: char) -> Result<String, AmountProblem> {
    let text = text.filter(|text| !text.is_empty()).ok_or(AmountProblem::Unreadable)?;
    let mut groups = text.split(separator);
    let first = groups.next().unwrap_or_default();
    let mut digits = first.to_owned();
    let mut separated = false;
    for group in groups {
        if group.len() != 3 {
            return Err(AmountProblem::Unreadable);
        }
        separated = true;
        digits.push_str(group);
    }
    let first_fits = if separated { (1..=3).contains(&first.len()) } else { !first.is_empty() };
    if first_fits && digits.chars().all(|c| c.is_ascii_digit()) {
        Ok(digits)
    } else {
        Err(AmountProblem::Unreadable)
    }
}

/// `1.23e+15`, in small letters.
fn is_shortened(text: &str) -> bool {
    text.split_once('e').is_some_and(|(mantissa, exponent)| {
        let digits = exponent.strip_prefix(['+', '-']).unwrap_or(exponent);
        !digits.is_empty()
            && digits.chars().all(|c| c.is_ascii_digit())
            && mantissa.starts_with(|c: char| c.is_ascii_digit())
            && mantissa.chars().all(|c| c.is_ascii_digit() || c == '.')
    })
}

/// Without what stands in brackets and without a weekday at the end.
fn without_asides(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut depth = 0_usize;
    for c in text.chars() {
        match c {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            c if depth == 0 => kept.push(c),
            _ => {}
        }
    }
    let mut kept = kept.trim();
    for weekday in ["月", "火", "水", "木", "金", "土", "日"] {
        for tail in ["曜日", "曜"] {
            if let Some(rest) = kept.strip_suffix(tail).and_then(|rest| rest.strip_suffix(weekday)) {
                kept = rest.trim();
            }
        }
        if let Some(rest) = kept.strip_suffix(weekday).and_then(|rest| rest.strip_suffix(' ')) {
            kept = rest.trim();
        }
    }
    kept.to_owned()
}

/// A moment that names its offset from UTC.
fn stamp(text: &str) -> Option<Stamp> {
    let text = text.strip_suffix(" UTC").map_or_else(|| text.to_owned(), |text| format!("{text}Z"));
    if !text.contains(':') {
        return None;
    }
    text.parse().ok()
}

/// The date, and the time behind it if there is one.
fn split_time(text: &str) -> (&str, Option<&str>) {
    let Some(mark) = text.find([':', '時']) else { return (text, None) };
    let hour = text.get(..mark).unwrap_or_default();
    let digits = hour.chars().rev().take_while(char::is_ascii_digit).count();
    let date = hour.get(..hour.len() - digits).unwrap_or_default();
    let date = ["午前", "午後"].iter().find_map(|half| date.strip_suffix(half)).unwrap_or(date);
    let time = text.get(date.len()..).unwrap_or_default();
    (date.trim_end_matches(['T', 't', ' ']), Some(time))
}

fn read_minute(text: &str) -> Result<Minute, DateProblem> {
    let text = text.trim();
    let upper = text.to_ascii_uppercase();
    let (half, rest) = if let Some(rest) = text.strip_prefix("午後") {
        (Some(12), rest.to_owned())
    } else if let Some(rest) = text.strip_prefix("午前") {
        (Some(0), rest.to_owned())
    } else if let Some(rest) = upper.strip_suffix("PM") {
        (Some(12), rest.to_owned())
    } else if let Some(rest) = upper.strip_suffix("AM") {
        (Some(0), rest.to_owned())
    } else {
        (None, upper)
    };
    let parts = rest.trim().trim_end_matches(['分', '秒']).split([':', '時', '分']).map(str::trim);
    let parts: Vec<&str> = parts.collect();
    let (hour, minute, second) = match parts.as_slice() {
        [hour, ""] => (*hour, "0", "0"),
        [hour, minute] => (*hour, *minute, "0"),
        [hour, minute, second] => (*hour, *minute, second.split('.').next().unwrap_or_default()),
        _ => return Err(DateProblem::Unreadable),
    };
    let hour = number(hour).filter(|_| hour.len() <= 2).ok_or(DateProblem::Unreadable)?;
    let minute = number(minute).filter(|_| minute.len() <= 2).ok_or(DateProblem::Unreadable)?;
    let second = number(second).ok_or(DateProblem::Unreadable)?;
    let hour = match half {
        Some(_) if hour > 12 => return Err(DateProblem::Impossible),
        Some(half) => hour % 12 + half,
        None => hour,
    };
    Minute::new(hour, minute).filter(|_| second <= 60).ok_or(DateProblem::Impossible)
}

fn read_day(text: &str) -> Result<Day, DateProblem> {
    let text = text.trim();
    let (first_year, rest) = match era(text) {
        Some((first_year, rest)) => (Some(first_year), rest),
        None => (None, text),
    };
    if !rest.starts_with(|c: char| c.is_ascii_digit() || c == '元') {
        return Err(DateProblem::Unreadable);
    }
    let separators = ['/', '.', '-', ' ', '年', '月', '日'];
    let groups: Vec<&str> = rest.split(separators).filter(|group| !group.is_empty()).collect();
    let numbers: Option<Vec<u32>> = groups
        .iter()
        .map(|group| if first_year.is_some() && *group == "元" { Some(1) } else { number(group) })
        .collect();
    let numbers = numbers.ok_or(DateProblem::Unreadable)?;
    if let Some(first_year) = first_year {
        let &[year, month, day] = numbers.as_slice() else { return Err(DateProblem::Unreadable) };
        if year == 0 {
            return Err(DateProblem::Impossible);
        }
        return calendar(first_year + year - 1, month, day);
    }
    let widths: Vec<usize> = groups.iter().map(|group| group.len()).collect();
    match (widths.as_slice(), numbers.as_slice()) {
        ([4, 1..=2, 1..=2], &[year, month, day]) => calendar(year, month, day),
        ([1..=2, 1..=2, 1..=2], _) => Err(DateProblem::TwoDigitYear),
        ([8], &[number]) => calendar(number / 10_000, number / 100 % 100, number % 100),
        ([6], _) => Err(DateProblem::TwoDigitYear),
        ([5], _) => Err(DateProblem::SerialNumber),
        ([4, 1..=2], &[_, 1..=12]) | ([4], _) => Err(DateProblem::MissingDay),
        ([1..=2, 1..=2], &[1..=12, 1..=31]) => Err(DateProblem::MissingYear),
        ([1..=2, 1..=2], _) if rest.contains('月') => Err(DateProblem::Impossible),
        _ => Err(DateProblem::Unreadable),
    }
}

fn calendar(year: u32, month: u32, day: u32) -> Result<Day, DateProblem> {
    let year = i32::try_from(year).ok().filter(|year| (1900..=2999).contains(year));
    year.and_then(|year| Day::new(year, month, day)).ok_or(DateProblem::Impossible)
}

/// The first year of the era a text begins with, and what follows its name.
fn era(text: &str) -> Option<(u32, &str)> {
    const ERAS: [(&str, u32); 6] =
        [("令和", 2019), ("平成", 1989), ("昭和", 1926), ("R", 2019), ("H", 1989), ("S", 1926)];
    let upper = text.get(..1).map(str::to_ascii_uppercase);
    ERAS.iter().find_map(|(name, first_year)| {
        let rest = match text.strip_prefix(name) {
            Some(rest) => rest,
            None if upper.as_deref() == Some(name) => text.get(1..)?,
            None => return None,
        };
        let rest = rest.trim_start_matches(['.', ' ']);
        rest.starts_with(|c: char| c.is_ascii_digit() || c == '元').then_some((*first_year, rest))
    })
}

fn number(text: &str) -> Option<u32> {
    (!text.is_empty() && text.chars().all(|c| c.is_ascii_digit())).then(|| text.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[track_caller]
    fn yen(text: &str, expect: i64) {
        assert_eq!(parse_amount(text), Ok(Some(Money::yen(expect))), "{text}");
    }

    #[track_caller]
    fn no_amount(text: &str, expect: AmountProblem) {
        assert_eq!(parse_amount(text), Err(expect), "{text}");
    }

    #[track_caller]
    fn when(text: &str, expect: &str) {
        assert_eq!(parse_when(text).map(|when| when.to_string()), Ok(expect.to_owned()), "{text}");
    }

    #[track_caller]
    fn no_date(text: &str, expect: DateProblem) {
        assert_eq!(parse_when(text), Err(expect), "{text}");
    }

    #[test]
    fn every_spelling_of_yen_is_read() {
        for text in [
            "1000",
            "1,000",
            "¥1,000",
            "￥1,000",
            "\\1,000",
            "1000円",
            "1,000円",
            "+1,000",
            "１，０００",
            "￥１，０００－",
            "1000.00",
            "¥1,000-",
            "JPY 1000",
            "1,000 JPY",
            "JP¥1,000",
            " 1,000 ",
            "0000001000",
            "¥ 1,000",
            "1000 円",
        ] {
            yen(text, 1000);
        }
        for text in [
            "-3200",
            "△3,200",
            "▲3,200",
            "(3200)",
            "（3,200）",
            "'-3200'",
            "¥-3,200.00",
            "-¥3,200",
            "−3200",
            "－３２００円",
        ] {
            yen(text, -3200);
        }
        yen("'-500'", -500);
        yen("0円", 0);
        yen("1万円", 10_000);
        yen("１万5,000円", 15_000);
        yen("10.000,00", 10_000);
    }

    #[test]
    fn placeholders_are_no_amount_and_no_date() {
        for text in
            ["", " ", "　", "-", "－", "--", "Not Available", "not applicable", "N/A", "?", "？", "XXX"]
        {
            assert_eq!(parse_amount(text), Ok(None), "{text}");
            assert_eq!(parse_when(text), Ok(When::Unknown), "{text}");
        }
    }

    #[test]
    fn what_is_no_amount_says_why() {
        no_amount("abc", AmountProblem::Unreadable);
        no_amount("1,00", AmountProblem::Unreadable);
        no_amount("1 000", AmountProblem::Unreadable);
        no_amount("--5", AmountProblem::Unreadable);
        no_amount("=SUM(A1)", AmountProblem::Unreadable);
        no_amount("1000.50", AmountProblem::Fraction);
        no_amount("10.000", AmountProblem::Ambiguous);
        no_amount("1.23E+15", AmountProblem::Damaged);
        no_amount("99999999999999999999", AmountProblem::TooLarge);
        no_amount("9223372036854775807万", AmountProblem::TooLarge);
    }

    #[test]
    fn other_currencies_are_read_in_their_minor_units() {
        let usd: Currency = "USD".parse().unwrap();
        assert_eq!(parse_amount("$10.5"), Ok(Some(Money::new(1050, usd))));
        assert_eq!(parse_amount_in("1,234.56", usd), Ok(Some(Money::new(123_456, usd))));
        assert_eq!(parse_amount_in("10.505", usd), Err(AmountProblem::Ambiguous));
        assert_eq!(parse_amount_in("¥100", usd), Err(AmountProblem::OtherCurrency));
        assert_eq!(parse_amount_in("$100", Currency::JPY), Err(AmountProblem::OtherCurrency));
    }

    #[test]
    fn every_spelling_of_a_day_is_read() {
        for text in [
            "2025/01/31",
            "2025/1/31",
            "2025-01-31",
            "2025.1.31",
            "2025年1月31日",
            "２０２５年１月３１日",
            "20250131",
            "R7.1.31",
            "R07/01/31",
            "令和7年1月31日",
            "令和７年１月３１日（金）",
            "2025/01/31(金)",
            "2025年1月31日 金曜日",
            "2025年(令和7年)1月31日",
            " 2025/01/31 ",
            "r7.1.31",
            "2025 1 31",
        ] {
            when(text, "2025-01-31");
        }
        when("H26.01.25", "2014-01-25");
        when("令和元年5月1日", "2019-05-01");
        when("昭和64年1月7日", "1989-01-07");
    }

    #[test]
    fn times_are_read_and_utc_becomes_japans_time() {
        when("2025/01/31 18:05", "2025-01-31T18:05");
        when("2025/01/31 18:05:09", "2025-01-31T18:05");
        when("2025/1/31 8:05", "2025-01-31T08:05");
        when("2025年1月31日 18時05分", "2025-01-31T18:05");
        when("2025年1月31日18:05", "2025-01-31T18:05");
        when("2025-01-31T18:05:00", "2025-01-31T18:05");
        when("2025-01-31T15:30:00Z", "2025-02-01T00:30");
        when("2025-01-31T15:30:00.123Z", "2025-02-01T00:30");
        when("2025-01-31T18:05:00+09:00", "2025-01-31T18:05");
        when("2025-01-31 15:30:00 UTC", "2025-02-01T00:30");
        when("2025/01/31 午後6:05", "2025-01-31T18:05");
        assert_eq!(parse_minute("１８：０５"), Ok(Minute::new(18, 5)));
        assert_eq!(parse_minute("9時"), Ok(Minute::new(9, 0)));
        assert_eq!(parse_minute("6:05 PM"), Ok(Minute::new(18, 5)));
        assert_eq!(parse_minute(""), Ok(None));
        assert_eq!(parse_minute("25:00"), Err(DateProblem::Impossible));
    }

    #[test]
    fn what_is_no_date_says_why() {
        no_date("2025/02/30", DateProblem::Impossible);
        no_date("2025/13/01", DateProblem::Impossible);
        no_date("2025/01/31 25:61", DateProblem::Impossible);
        no_date("H26.13.1", DateProblem::Impossible);
        no_date("18/8/5", DateProblem::TwoDigitYear);
        no_date("250131", DateProblem::TwoDigitYear);
        no_date("06/10(水)", DateProblem::MissingYear);
        no_date("6月10日", DateProblem::MissingYear);
        no_date("2025/01", DateProblem::MissingDay);
        no_date("2025年1月", DateProblem::MissingDay);
        no_date("45688", DateProblem::SerialNumber);
        no_date("きのう", DateProblem::Unreadable);
        no_date("合計", DateProblem::Unreadable);
        no_date("31/01/2025", DateProblem::Unreadable);
    }

    proptest! {
        #[test]
        fn any_text_is_read_without_panic(text in "\\PC{0,24}") {
            let _ = parse_amount(&text);
            let _ = parse_when(&text);
            let _ = parse_minute(&text);
        }

        #[test]
        fn near_misses_are_read_without_panic(text in "[0-9０-９,.／/年月日時:：¥\\\\円万()（）△ーTZRH令和元 -]{0,16}") {
            let _ = parse_amount(&text);
            let _ = parse_when(&text);
            let _ = parse_minute(&text);
        }

        #[test]
        fn an_amount_written_plainly_is_read_back(minor in -9_000_000_000_000_i64..9_000_000_000_000) {
            prop_assert_eq!(parse_amount(&minor.to_string()), Ok(Some(Money::yen(minor))));
        }
    }
}
