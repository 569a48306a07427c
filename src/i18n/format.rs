//! Amounts, counts, dates and times as people read them, in both languages.
//!
//! What does not differ between the languages takes no texts. Reading what people type is `core::reading`; the
//! machine's own spelling (`2026-11-22`) is `Display` of the types in `core`.

use chrono::{Datelike as _, Months, NaiveDate, Weekday};

use super::{Lang, Texts};
use crate::core::date::{Day, Minute, When};
use crate::core::money::Money;

/// The minus sign of amounts (U+2212), as wide as the plus.
const MINUS: char = '\u{2212}';

/// An amount: `¥12,000`, `−¥700`, `USD 12.50`.
pub fn money(money: Money) -> String {
    amount(money.minor, money.currency.code(), money.currency.exponent())
}

/// A change: `+¥2,400`, `−¥700`, and `¥0` when nothing changed.
pub fn change(change: Money) -> String {
    let words = money(change);
    if change.minor > 0 { format!("+{words}") } else { words }
}

/// An amount of yen: `¥12,000`.
pub fn yen(yen: i64) -> String {
    money(Money::yen(yen))
}

/// Minor units of any currency, by its code and its number of decimals.
pub fn amount(minor: i64, code: &str, exponent: u32) -> String {
    let sign = if minor < 0 { MINUS.to_string() } else { String::new() };
    let symbol = if code == "JPY" { "¥".to_owned() } else { format!("{code} ") };
    let minor = minor.unsigned_abs();
    let number = match 10u64.checked_pow(exponent) {
        Some(unit) if exponent > 0 => {
            format!("{}.{:0width$}", grouped(minor / unit), minor % unit, width = exponent as usize)
        }
        _ => grouped(minor),
    };
    format!("{sign}{symbol}{number}")
}

/// A count with separators: `12,480`.
pub fn count(count: usize) -> String {
    grouped(count as u64)
}

/// A whole number with separators, negative ones with the minus of amounts.
pub fn number(number: i64) -> String {
    let sign = if number < 0 { MINUS.to_string() } else { String::new() };
    format!("{sign}{}", grouped(number.unsigned_abs()))
}

/// A share in whole percent, rounded to the nearest: `93%`. Nothing can be said of a share of nothing.
pub fn percent(part: i64, whole: i64) -> Option<String> {
    let (part, whole) = (i128::from(part), i128::from(whole));
    let rounded = (part * 200 + whole).checked_div_euclid(whole * 2)?;
    let sign = if rounded < 0 { MINUS.to_string() } else { String::new() };
    Some(format!("{sign}{}%", rounded.unsigned_abs()))
}

/// The size of a file as people read it: `310 B`, `84 KB`, `2.3 MB`. A KB is 1,024 bytes, as in file managers.
pub fn bytes(size: u64) -> String {
    const STEPS: [(u64, &str); 3] = [(1 << 30, "GB"), (1 << 20, "MB"), (1 << 10, "KB")];
    let Some((step, unit)) = STEPS.into_iter().find(|(step, _)| size >= *step) else {
        return format!("{size} B");
    };
    let tenths = (u128::from(size) * 10 + u128::from(step) / 2) / u128::from(step);
    let (whole, tenth) = (tenths / 10, tenths % 10);
    if whole >= 10 || tenth == 0 { format!("{whole} {unit}") } else { format!("{whole}.{tenth} {unit}") }
}

fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut words = String::with_capacity(digits.len() + digits.len() / 3);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            words.push(',');
        }
        words.push(digit);
    }
    words
}

/// In titles and papers: `2026年11月22日（日）`, `22 Nov 2026`.
pub fn day_full(day: Day, t: &Texts) -> String {
    let date = day.date();
    let words = t.date_full(date.day().to_string(), month(day, t), date.year().to_string());
    match t.lang() {
        Lang::Ja => t.date_weekday_behind(words, weekday(day, t)),
        Lang::En => words,
    }
}

/// Of sources: `2020/08/21`.
pub fn day_source(day: Day) -> String {
    let date = day.date();
    format!("{:04}/{:02}/{:02}", date.year(), date.month(), date.day())
}

/// In tables: `11/22` less than 12 months from today, else `2025/11/22`.
pub fn day_table(day: Day, today: Day) -> String {
    let date = day.date();
    if is_near(date, today.date()) {
        format!("{}/{}", date.month(), date.day())
    } else {
        format!("{}/{}/{}", date.year(), date.month(), date.day())
    }
}

fn is_near(date: NaiveDate, today: NaiveDate) -> bool {
    let year = Months::new(12);
    today.checked_sub_months(year).is_none_or(|earliest| date > earliest)
        && today.checked_add_months(year).is_none_or(|latest| date < latest)
}

/// The name of the day of the week: `日`, `Sun`.
pub fn weekday(day: Day, t: &Texts) -> String {
    match day.date().weekday() {
        Weekday::Mon => t.weekday_mon(),
        Weekday::Tue => t.weekday_tue(),
        Weekday::Wed => t.weekday_wed(),
        Weekday::Thu => t.weekday_thu(),
        Weekday::Fri => t.weekday_fri(),
        Weekday::Sat => t.weekday_sat(),
        Weekday::Sun => t.weekday_sun(),
    }
}

/// The name of the day's month: `11月`, `Nov`.
pub fn month(day: Day, t: &Texts) -> String {
    match day.month() {
        1 => t.month_jan(),
        2 => t.month_feb(),
        3 => t.month_mar(),
        4 => t.month_apr(),
        5 => t.month_may(),
        6 => t.month_jun(),
        7 => t.month_jul(),
        8 => t.month_aug(),
        9 => t.month_sep(),
        10 => t.month_oct(),
        11 => t.month_nov(),
        _ => t.month_dec(),
    }
}

/// A time of day: `15:05`.
pub fn time(minute: Minute) -> String {
    minute.to_string()
}

/// When something happened, in a table: `11/22`, `11/22 15:05`, 不明.
pub fn when_table(when: When, today: Day, t: &Texts) -> String {
    match when {
        When::Unknown => t.word_unknown(),
        When::Day(day) => day_table(day, today),
        When::At(day, minute) => format!("{} {}", day_table(day, today), time(minute)),
    }
}

/// When something happened, in full: the day as in titles, its time behind it.
pub fn when_full(when: When, t: &Texts) -> String {
    match when {
        When::Unknown => t.word_unknown(),
        When::Day(day) => day_full(day, t),
        When::At(day, minute) => format!("{} {}", day_full(day, t), time(minute)),
    }
}

/// What is left of a running clock: `あと33分`, `33 min left`.
pub fn minutes_left(minutes: i64, t: &Texts) -> String {
    if minutes < 0 { t.time_left_over() } else { t.time_left_minutes(number(minutes)) }
}

/// What is left until a day: `あと7日`, `7 days left`; the day itself and days gone by have their own words.
pub fn days_left(days: i64, t: &Texts) -> String {
    match days {
        0 => t.time_left_today(),
        1.. => t.time_left_days(days, number(days)),
        _ => t.time_overdue_days(days.saturating_neg(), number(days.saturating_neg())),
    }
}

/// Names in a row: `Amazon、Apple`, `Amazon, Apple`.
pub fn list(names: &[String], t: &Texts) -> String {
    names.join(&t.word_list_comma())
}

/// A language by its own name, the same in both.
pub fn language_name(lang: Lang, t: &Texts) -> String {
    match lang {
        Lang::Ja => t.language_ja(),
        Lang::En => t.language_en(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ja() -> Texts {
        Texts::new(Lang::Ja)
    }

    fn en() -> Texts {
        Texts::new(Lang::En)
    }

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    #[test]
    fn amounts_have_separators_and_their_currency() {
        for (minor, code, exponent, words) in [
            (0, "JPY", 0, "¥0"),
            (700, "JPY", 0, "¥700"),
            (12_000, "JPY", 0, "¥12,000"),
            (1_234_567, "JPY", 0, "¥1,234,567"),
            (-700, "JPY", 0, "−¥700"),
            (1_250, "USD", 2, "USD 12.50"),
            (5, "USD", 2, "USD 0.05"),
            (-123_456, "USD", 2, "−USD 1,234.56"),
            (1_500, "KWD", 3, "KWD 1.500"),
            (50_000, "KRW", 0, "KRW 50,000"),
            (i64::MIN, "JPY", 0, "−¥9,223,372,036,854,775,808"),
            (7, "XXX", 40, "XXX 7"),
        ] {
            assert_eq!(amount(minor, code, exponent), words);
        }
    }

    #[test]
    fn changes_say_their_direction() {
        assert_eq!(change(Money::yen(2_400)), "+¥2,400");
        assert_eq!(change(Money::yen(-700)), "−¥700");
        assert_eq!(change(Money::yen(0)), "¥0");
        assert_eq!(money(Money::new(1_999, "USD".parse().unwrap())), "USD 19.99");
        assert_eq!(yen(48_420), "¥48,420");
    }

    #[test]
    fn counts_are_grouped_by_three() {
        assert_eq!(count(0), "0");
        assert_eq!(count(999), "999");
        assert_eq!(count(1_000), "1,000");
        assert_eq!(count(12_480), "12,480");
        assert_eq!(number(-42_000), "−42,000");
    }

    #[test]
    fn shares_are_rounded_to_the_nearest_percent() {
        assert_eq!(percent(9_300, 10_000).as_deref(), Some("93%"));
        assert_eq!(percent(2, 3).as_deref(), Some("67%"));
        assert_eq!(percent(1, 200).as_deref(), Some("1%"));
        assert_eq!(percent(0, 7).as_deref(), Some("0%"));
        assert_eq!(percent(-1, 4).as_deref(), Some("−25%"));
        assert_eq!(percent(1, 0), None);
        assert_eq!(percent(i64::MAX, i64::MAX).as_deref(), Some("100%"));
    }

    #[test]
    fn full_dates_are_those_of_each_language() {
        for (date, japanese, english) in [
            ("2026-11-22", "2026年11月22日（日）", "22 Nov 2026"),
            ("2026-01-05", "2026年1月5日（月）", "5 Jan 2026"),
            ("2024-02-29", "2024年2月29日（木）", "29 Feb 2024"),
        ] {
            assert_eq!(day_full(day(date), &ja()), japanese);
            assert_eq!(day_full(day(date), &en()), english);
        }
    }

    #[test]
    fn every_month_and_weekday_has_its_name() {
        let months: Vec<String> = (1..=12).map(|m| month(Day::new(2026, m, 1).unwrap(), &en())).collect();
        assert_eq!(months.join(" "), "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec");
        let week: Vec<String> = (0..7).map(|d| weekday(day("2026-11-16").plus_days(d), &ja())).collect();
        assert_eq!(week.concat(), "月火水木金土日");
    }

    #[test]
    fn sources_have_padded_dates() {
        assert_eq!(day_source(day("2020-08-21")), "2020/08/21");
        assert_eq!(day_source(day("2026-11-02")), "2026/11/02");
    }

    #[test]
    fn tables_leave_out_the_year_within_twelve_months() {
        let today = day("2026-11-22");
        for (date, words) in [
            ("2026-11-22", "11/22"),
            ("2026-11-03", "11/3"),
            ("2025-11-23", "11/23"),
            ("2025-11-22", "2025/11/22"),
            ("2019-01-05", "2019/1/5"),
            ("2026-12-10", "12/10"),
            ("2027-11-21", "11/21"),
            ("2027-11-22", "2027/11/22"),
            ("2036-11-22", "2036/11/22"),
        ] {
            assert_eq!(day_table(day(date), today), words);
        }
    }

    #[test]
    fn moments_show_what_is_known_of_them() {
        let today = day("2026-11-22");
        let at = When::At(today, Minute::new(15, 5).unwrap());
        assert_eq!(when_table(at, today, &ja()), "11/22 15:05");
        assert_eq!(when_table(When::Day(today), today, &en()), "11/22");
        assert_eq!(when_table(When::Unknown, today, &ja()), "不明");
        assert_eq!(when_full(at, &ja()), "2026年11月22日（日） 15:05");
        assert_eq!(when_full(at, &en()), "22 Nov 2026 15:05");
        assert_eq!(when_full(When::Unknown, &en()), "Unknown");
    }

    #[test]
    fn clocks_and_deadlines_say_what_is_left() {
        for (minutes, japanese, english) in
            [(33, "あと33分", "33 min left"), (0, "あと0分", "0 min left"), (-1, "過ぎました", "Passed")]
        {
            assert_eq!(minutes_left(minutes, &ja()), japanese);
            assert_eq!(minutes_left(minutes, &en()), english);
        }
        for (days, japanese, english) in [
            (7, "あと7日", "7 days left"),
            (1, "あと1日", "1 day left"),
            (1_200, "あと1,200日", "1,200 days left"),
            (0, "今日まで", "Ends today"),
            (-1, "1日過ぎました", "1 day ago"),
            (-3, "3日過ぎました", "3 days ago"),
        ] {
            assert_eq!(days_left(days, &ja()), japanese);
            assert_eq!(days_left(days, &en()), english);
        }
    }

    #[test]
    fn names_are_listed_and_languages_call_themselves() {
        let names = ["Amazon".to_owned(), "Apple".to_owned()];
        assert_eq!(list(&names, &ja()), "Amazon、Apple");
        assert_eq!(list(&names, &en()), "Amazon, Apple");
        assert_eq!(language_name(Lang::Ja, &en()), "日本語");
        assert_eq!(language_name(Lang::En, &ja()), "English");
    }
}
