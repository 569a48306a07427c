//! What is known of issuers and the forms of their cards, in words.

use crate::guide::issuers::{Alphabet, Cancel, CodePlace, CodeShape, KindFacts, Period, Resend, Validity};
use crate::i18n::{Texts, format};

/// In which values a form is sold, fixed ones and a range a line each: `¥3,000 / ¥5,000`, `¥1,500〜¥50,000`.
pub fn values(kind: &KindFacts, t: &Texts) -> String {
    let fixed: Vec<String> = kind.values.iter().map(|yen| format::yen(*yen)).collect();
    let fixed = (!fixed.is_empty()).then(|| fixed.join(&t.kind_values_and()));
    let range = match (kind.least_yen, kind.most_yen) {
        (Some(least), Some(most)) => Some(t.kind_values_range(format::yen(least), format::yen(most))),
        (Some(least), None) => Some(t.kind_values_from(format::yen(least))),
        (None, Some(most)) => Some(t.kind_values_to(format::yen(most))),
        (None, None) => None,
    };
    // A step of one yen is no step.
    let step = kind.step_yen.filter(|yen| *yen > 1).map(|yen| t.kind_values_step(format::yen(yen)));
    let lines: Vec<String> = fixed.into_iter().chain(range).chain(step).collect();
    if lines.is_empty() { t.word_unknown() } else { lines.join("\n") }
}

/// Whether there is a number, and where.
pub fn code(kind: &KindFacts, t: &Texts) -> String {
    match (kind.has_code, kind.code_at) {
        (Some(false), _) | (_, CodePlace::None) => t.kind_code_none(),
        (_, CodePlace::Mail) => t.kind_code_mail(),
        (_, CodePlace::File) => t.kind_code_file(),
        (_, CodePlace::Scratch) => t.kind_code_scratch(),
        (_, CodePlace::Printed) => t.kind_code_printed(),
        (_, CodePlace::Link) => t.kind_code_link(),
        (Some(true), CodePlace::Unknown) => t.kind_code_somewhere(),
        (None, CodePlace::Unknown) => t.word_unknown(),
    }
}

/// Until when a purchase can be cancelled.
pub fn cancel(cancel: Cancel, t: &Texts) -> String {
    match cancel {
        Cancel::Never => t.kind_cancel_never(),
        Cancel::BeforeDispatch => t.kind_cancel_before_dispatch(),
        Cancel::WhileUnpaid { days } => t.kind_cancel_while_unpaid(days, days.to_string()),
        Cancel::IfScheduled { days_before } => {
            t.kind_cancel_if_scheduled(days_before, days_before.to_string())
        }
        Cancel::Unknown => t.word_unknown(),
    }
}

/// Whether it can be sent again.
pub fn resend(resend: Resend, t: &Texts) -> String {
    match resend {
        Resend::Purchaser { most } => t.kind_resend_purchaser(most, most.to_string()),
        Resend::Never => t.kind_resend_never(),
        Resend::Unknown => t.word_unknown(),
    }
}

/// For how long.
pub fn period(period: Period, t: &Texts) -> String {
    match period {
        Period::None => t.validity_none(),
        Period::Years(years) => t.validity_years(years, years.to_string()),
        Period::Months(months) => t.validity_months(months, months.to_string()),
        Period::Days(days) => t.validity_days(days, days.to_string()),
        Period::Unknown => t.word_unknown(),
    }
}

/// Of which days of issue that is said.
pub fn stretch(validity: &Validity, t: &Texts) -> String {
    match (validity.from.map(format::day_source), validity.until.map(format::day_source)) {
        (Some(from), Some(until)) => t.validity_between(from, until),
        (Some(from), None) => t.validity_from(from),
        (None, Some(until)) => t.validity_until(until),
        (None, None) => t.validity_always(),
    }
}

/// What a number looks like: `14・15桁の英数字（4-6-4・4-6-5）`.
pub fn code_shape(shape: &CodeShape, t: &Texts) -> String {
    let made_of = match shape.alphabet {
        Alphabet::LettersAndDigits => t.code_shape_letters_and_digits(),
        Alphabet::Hiragana => t.code_shape_hiragana(),
        Alphabet::Link => return t.code_shape_link(),
    };
    let lengths: Vec<String> = shape.lengths.iter().map(ToString::to_string).collect();
    let mut words = t.code_shape(lengths.join(&t.code_shape_or()), made_of);
    if let Some(begins) = &shape.begins_with {
        words = format!("{words}{}", t.code_shape_begins(begins));
    }
    if shape.groups.is_empty() {
        return words;
    }
    format!("{words}{}", t.code_shape_groups(shape.groups.join(&t.code_shape_or())))
}
