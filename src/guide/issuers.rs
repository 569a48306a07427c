//! What is known of an issuer: how long its cards are valid, how much a balance may be, in which forms they are sold.
//!
//! Data: `assets/knowledge/issuers.toml`. Every number cites the fact it was taken from. Nothing here refuses anything: a
//! card of another value or form is recorded all the same.

use serde::Deserialize;

use super::fact::FactId;
use crate::core::date::Day;
use crate::core::words::{CardKind, Issuer};

/// What is known of one issuer.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct IssuerFacts {
    /// Whose cards they are.
    pub issuer: Issuer,
    /// How long its cards are valid, by the day they were issued; the first that fits counts.
    #[serde(default)]
    pub validity: Vec<Validity>,
    /// Up to which balance can be charged.
    pub balance_cap: Option<BalanceCap>,
    /// In which forms its cards are sold.
    #[serde(default)]
    pub kinds: Vec<KindFacts>,
    /// What a number looks like. A hint, never a reason to refuse one.
    pub code_shape: Option<CodeShape>,
    /// What else is known.
    #[serde(default)]
    pub cite: Vec<FactId>,
}

/// How long cards are valid that were issued, or bought, in a stretch of days.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Validity {
    /// Issued or bought on or after this day; none when there is no beginning.
    pub from: Option<Day>,
    /// Issued or bought on or before this day; none when there is no end.
    pub until: Option<Day>,
    /// For how long.
    pub period: Period,
    /// Whether it is only the time in which a card has to be charged: what is on a balance is not bound by it.
    #[serde(default)]
    pub for_charging: bool,
    /// What says so.
    pub cite: FactId,
}

/// A length of time from the day of issue.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Period {
    /// There is said to be no end.
    None,
    /// So many years.
    Years(u32),
    /// So many months.
    Months(u32),
    /// So many days.
    Days(u32),
    /// It is not known.
    Unknown,
}

impl Period {
    /// The last day a card issued on `issued_on` can be used, until 23:59 in Japan; none when there is no end or none is
    /// known.
    ///
    /// The day of issue is the first day, so that the last one is the day before the same date: ten years from 2017-05-01
    /// end with 2027-04-30. No source says whether the same date still counts; this is the earlier reading, by which
    /// nobody is told a day too many. Where the month has no such date, the end of that month is the last day.
    pub fn last_day(self, issued_on: Day) -> Option<Day> {
        let months = match self {
            Self::None | Self::Unknown => return None,
            Self::Days(days) => return Some(issued_on.plus_days(i64::from(days) - 1)),
            Self::Years(years) => years.saturating_mul(12),
            Self::Months(months) => months,
        };
        let same_date = issued_on.plus_months(months);
        let is_there = same_date.day() == issued_on.day();
        Some(if is_there { same_date.plus_days(-1) } else { same_date })
    }
}

/// Up to which balance can be charged.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BalanceCap {
    /// In yen.
    pub yen: i64,
    /// Since when.
    pub since: Day,
    /// What says so.
    pub cite: FactId,
}

/// What is known of one form in which a card is sold.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KindFacts {
    /// The form.
    pub kind: CardKind,
    /// The least it is sold for, in yen, where any amount can be chosen.
    pub least_yen: Option<i64>,
    /// The most.
    pub most_yen: Option<i64>,
    /// Fixed values, in yen.
    #[serde(default)]
    pub values: Vec<i64>,
    /// In which steps an amount can be chosen, in yen.
    pub step_yen: Option<i64>,
    /// Whether there is a number to charge; none when it is not known.
    pub has_code: Option<bool>,
    /// Where the number is.
    #[serde(default)]
    pub code_at: CodePlace,
    /// Until when its purchase can be cancelled.
    #[serde(default)]
    pub cancel: Cancel,
    /// Whether it can be sent again.
    #[serde(default)]
    pub resend: Resend,
    /// What says so.
    #[serde(default)]
    pub cite: Vec<FactId>,
}

/// Where the number of a card is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CodePlace {
    /// There is none: the amount goes straight to the account.
    None,
    /// In the text of a mail, or behind its link.
    Mail,
    /// In a file to print.
    File,
    /// On the back, under a layer to scratch off.
    Scratch,
    /// Printed openly.
    Printed,
    /// On a page that is opened by a link.
    Link,
    /// It is not known.
    #[default]
    Unknown,
}

/// Until when a purchase can be cancelled.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Cancel {
    /// Not at all.
    Never,
    /// Until it is dispatched.
    BeforeDispatch,
    /// Until it is paid; unpaid, it is cancelled by itself after so many days.
    WhileUnpaid {
        /// After how many days.
        days: u32,
    },
    /// Only if it is to be sent on a later day, until so many days before.
    IfScheduled {
        /// How many days before.
        days_before: u32,
    },
    /// It is not known.
    #[default]
    Unknown,
}

/// Whether a card can be sent again, with a new number while the old one dies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Resend {
    /// The purchaser can have it sent again, unused and within its validity.
    Purchaser {
        /// At most so many times.
        most: u32,
    },
    /// It cannot.
    Never,
    /// It is not known.
    #[default]
    Unknown,
}

/// What a number looks like.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CodeShape {
    /// How many characters it has, without hyphens.
    pub lengths: Vec<u32>,
    /// Of what it is made.
    pub alphabet: Alphabet,
    /// What it begins with.
    pub begins_with: Option<String>,
    /// How it is grouped in print, such as `4-6-4`.
    #[serde(default)]
    pub groups: Vec<String>,
    /// What says so.
    pub cite: FactId,
}

/// Of what a number is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Alphabet {
    /// Latin letters and digits.
    LettersAndDigits,
    /// Hiragana.
    Hiragana,
    /// A link or a barcode, beside a PIN.
    Link,
}

impl IssuerFacts {
    /// How long a card issued on a day is valid.
    pub fn validity_on(&self, issued_on: Day) -> Option<&Validity> {
        self.validity.iter().find(|validity| {
            validity.from.is_none_or(|from| from <= issued_on)
                && validity.until.is_none_or(|until| issued_on <= until)
        })
    }

    /// The last day a card issued on a day can be used, until 23:59 in Japan, and what says so; none when there is no end
    /// or none is known.
    pub fn expiry(&self, issued_on: Day) -> Option<(Day, &Validity)> {
        let validity = self.validity_on(issued_on)?;
        Some((validity.period.last_day(issued_on)?, validity))
    }

    /// What is known of one form.
    pub fn kind(&self, kind: CardKind) -> Option<&KindFacts> {
        self.kinds.iter().find(|facts| facts.kind == kind)
    }

    /// Every fact it rests on, as often as it is cited.
    pub fn cites(&self) -> impl Iterator<Item = &FactId> {
        let validity = self.validity.iter().map(|validity| &validity.cite);
        let cap = self.balance_cap.iter().map(|cap| &cap.cite);
        let kinds = self.kinds.iter().flat_map(|kind| &kind.cite);
        let shape = self.code_shape.iter().map(|shape| &shape.cite);
        self.cite.iter().chain(validity).chain(cap).chain(kinds).chain(shape)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::guide::knowledge::Knowledge;

    fn last(period: Period, issued_on: &str) -> Option<String> {
        period.last_day(issued_on.parse().unwrap()).map(|day| day.to_string())
    }

    #[test]
    fn the_last_day_is_the_one_before_the_same_date() {
        assert_eq!(last(Period::Years(10), "2017-05-01").as_deref(), Some("2027-04-30"));
        assert_eq!(last(Period::Years(3), "2025-01-01").as_deref(), Some("2027-12-31"));
        assert_eq!(last(Period::Months(6), "2026-11-22").as_deref(), Some("2027-05-21"));
        assert_eq!(last(Period::Days(150), "2026-01-01").as_deref(), Some("2026-05-30"));
    }

    #[test]
    fn where_the_month_is_shorter_its_end_is_the_last_day() {
        assert_eq!(last(Period::Years(10), "2020-02-29").as_deref(), Some("2030-02-28"));
        assert_eq!(last(Period::Years(4), "2020-02-29").as_deref(), Some("2024-02-28"));
        assert_eq!(last(Period::Months(6), "2026-08-31").as_deref(), Some("2027-02-28"));
    }

    #[test]
    fn what_has_no_end_or_an_unknown_one_has_no_last_day() {
        assert_eq!(last(Period::None, "2026-11-22"), None);
        assert_eq!(last(Period::Unknown, "2026-11-22"), None);
    }

    #[test]
    fn amazon_counts_ten_years_from_24_april_2017_and_before_that_nobody_knows() {
        let knowledge = Knowledge::built_in();
        let amazon = knowledge.issuer(Issuer::AmazonJp).unwrap();
        let expiry = |day: &str| {
            let found = amazon.expiry(day.parse().unwrap());
            found.map(|(day, validity)| (day.to_string(), validity.cite.clone()))
        };
        assert_eq!(expiry("2017-04-24"), Some(("2027-04-23".to_owned(), FactId::AMAZON_VALIDITY)));
        assert_eq!(expiry("2026-11-22"), Some(("2036-11-21".to_owned(), FactId::AMAZON_VALIDITY)));
        assert_eq!(expiry("2017-04-23"), None);
        let before = amazon.validity_on("2017-04-23".parse().unwrap()).unwrap();
        assert_eq!((before.period, &before.cite), (Period::Unknown, &FactId::AMAZON_OLD_VALIDITY));
    }

    #[test]
    fn other_brands_end_by_their_own_rule() {
        let knowledge = Knowledge::built_in();
        let expiry = |issuer, day: &str| {
            let found = knowledge.issuer(issuer).and_then(|facts| facts.expiry(day.parse().unwrap()));
            found.map(|(day, _)| day.to_string())
        };
        assert_eq!(expiry(Issuer::Rakuten, "2026-11-22").as_deref(), Some("2027-05-21"));
        assert_eq!(expiry(Issuer::BitCash, "2022-10-01").as_deref(), Some("2032-09-30"));
        assert_eq!(expiry(Issuer::BitCash, "2022-09-30"), None);
        assert_eq!(expiry(Issuer::QuoPay, "2026-11-22").as_deref(), Some("2029-11-21"));
        assert_eq!(expiry(Issuer::Apple, "2026-11-22"), None);
        assert_eq!(expiry(Issuer::Nintendo, "2026-11-22"), None);
    }

    #[test]
    fn every_form_of_an_amazon_card_is_known() {
        let knowledge = Knowledge::built_in();
        let unknown: Vec<_> =
            CardKind::ALL.iter().filter(|kind| knowledge.kind(Issuer::AmazonJp, **kind).is_none()).collect();
        assert_eq!(unknown, [&CardKind::Other, &CardKind::Unknown]);
    }

    #[test]
    fn each_form_has_its_own_rule_for_cancelling_and_sending_again() {
        let knowledge = Knowledge::built_in();
        let of = |kind| {
            let facts = knowledge.kind(Issuer::AmazonJp, kind).unwrap();
            (facts.cancel, facts.resend, facts.has_code)
        };
        assert_eq!(
            of(CardKind::Email),
            (Cancel::IfScheduled { days_before: 2 }, Resend::Purchaser { most: 5 }, Some(true))
        );
        assert_eq!(of(CardKind::Charge), (Cancel::WhileUnpaid { days: 7 }, Resend::Never, Some(false)));
        assert_eq!(of(CardKind::Box), (Cancel::BeforeDispatch, Resend::Never, Some(true)));
        assert_eq!(of(CardKind::StoreCard), (Cancel::Never, Resend::Never, Some(true)));
        assert_eq!(of(CardKind::Sheet), (Cancel::Never, Resend::Never, Some(true)));
    }
}
