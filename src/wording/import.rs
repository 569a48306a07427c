//! What becomes of each record of an imported file, and why, in words.

use super::Words;
use crate::i18n::Texts;
use crate::import::plan::{ImportError, Row};
use crate::import::reason::{Detail, Reason, Status};

/// The word for what becomes of a record.
pub fn status(status: Status, t: &Texts) -> String {
    match status {
        Status::Card => t.reason_status_card(),
        Status::Candidate => t.reason_status_candidate(),
        Status::Charge => t.reason_status_charge(),
        Status::Duplicate => t.reason_status_duplicate(),
        Status::Ignored => t.reason_status_ignored(),
        Status::Problem => t.reason_status_problem(),
    }
}

/// Why a row has the status it has, in one sentence.
pub fn message(row: &Row, t: &Texts) -> String {
    reason(row.reason(), row.detail.as_ref(), t)
}

/// A reason in one sentence; `detail` names the cell it speaks of.
pub fn reason(reason: Reason, detail: Option<&Detail>, t: &Texts) -> String {
    let column = || detail.map(|detail| detail.column.clone()).unwrap_or_default();
    let value = || detail.map(|detail| detail.value.clone()).unwrap_or_default();
    match reason {
        Reason::GiftCardTitle => t.reason_gift_card_title(),
        Reason::TemplateRow => t.reason_template_row(),
        Reason::ProvenanceWordUnknown => t.reason_provenance_word_unknown(column(), value()),
        Reason::WordUnknown => t.reason_word_unknown(column(), value()),
        Reason::CodeTooShort => t.reason_code_too_short(column()),
        Reason::DateInFuture => t.reason_date_in_future(),
        Reason::AmountMissing => t.reason_amount_missing(),
        Reason::SameSerialNumber => t.reason_same_serial_number(),
        Reason::SameCode => t.reason_same_code(),
        Reason::SameOrder => t.reason_same_order(),
        Reason::SameRow => t.reason_same_row(),
        Reason::RightNotValue => t.reason_right_not_value(),
        Reason::UnknownBrand => t.reason_unknown_brand(),
        Reason::OrderReturned => t.reason_order_returned(),
        Reason::AlreadyImported => t.reason_already_imported(),
        Reason::AlreadyRecorded => t.reason_already_recorded(),
        Reason::PseudoRow => t.reason_pseudo_row(),
        Reason::OrderTotal => t.reason_order_total(),
        Reason::OtherProduct => t.reason_other_product(),
        Reason::LookAlikeTitle => t.reason_look_alike_title(),
        Reason::OrderCancelled => t.reason_order_cancelled(),
        Reason::TotalRow => t.reason_total_row(),
        Reason::BlankRow => t.reason_blank_row(),
        Reason::RepeatedHeader => t.reason_repeated_header(),
        Reason::UndecodableBytes => t.reason_undecodable_bytes(),
        Reason::UnclosedQuote => t.reason_unclosed_quote(value()),
        Reason::NulCharacter => t.reason_nul_character(),
        Reason::UnknownLayout => t.reason_unknown_layout(),
        Reason::OrderNotRead => t.reason_order_not_read(),
        Reason::DateUnreadable => t.reason_date_unreadable(column(), value()),
        Reason::DateImpossible => t.reason_date_impossible(column(), value()),
        Reason::DateTwoDigitYear => t.reason_date_two_digit_year(column(), value()),
        Reason::DateMissingYear => t.reason_date_missing_year(column(), value()),
        Reason::DateMissingDay => t.reason_date_missing_day(column(), value()),
        Reason::DateSerialNumber => t.reason_date_serial_number(column(), value()),
        Reason::AmountUnreadable => t.reason_amount_unreadable(column(), value()),
        Reason::AmountFraction => t.reason_amount_fraction(column(), value()),
        Reason::AmountAmbiguous => t.reason_amount_ambiguous(column(), value()),
        Reason::AmountOtherCurrency => t.reason_amount_other_currency(column(), value()),
        Reason::AmountTooLarge => t.reason_amount_too_large(column(), value()),
        Reason::AmountNegative => t.reason_amount_negative(column(), value()),
        Reason::NumberDamaged => t.reason_number_damaged(column(), value()),
        Reason::CurrencyUnreadable => t.reason_currency_unreadable(column(), value()),
        Reason::QuantityUnreadable => t.reason_quantity_unreadable(column(), value()),
    }
}

/// Why a file gave no plan, and what to do.
pub fn import_error(error: &ImportError, t: &Texts) -> Words {
    let (what, advice) = match error {
        ImportError::Empty => (t.reason_file_empty_file(), t.reason_file_empty_file_advice()),
        ImportError::NotText(_) => (t.reason_file_not_text(), t.reason_file_not_text_advice()),
        ImportError::TooLarge { .. } => {
            (t.reason_file_file_too_large(), t.reason_file_file_too_large_advice())
        }
        ImportError::UnknownProfile { .. } => {
            (t.reason_file_unknown_profile(), t.reason_file_unknown_profile_advice())
        }
        ImportError::ProfileDoesNotFit { .. } => {
            (t.reason_file_profile_does_not_fit(), t.reason_file_profile_does_not_fit_advice())
        }
        ImportError::Cancelled => (t.reason_file_cancelled(), t.reason_file_cancelled_advice()),
    };
    Words { what, advice }
}

/// That nobody knows the layout of a file, and what to do.
pub fn unknown_layout(t: &Texts) -> Words {
    Words { what: t.reason_file_unknown_layout(), advice: t.reason_file_unknown_layout_advice() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Lang;

    #[test]
    fn every_reason_and_status_has_its_own_words_in_both_languages() {
        for lang in Lang::ALL {
            let t = Texts::new(lang);
            let detail = Detail { column: "A".into(), value: "B".into() };
            let mut said: Vec<String> = Reason::ALL.iter().map(|r| reason(*r, Some(&detail), &t)).collect();
            said.extend(Status::ALL.iter().map(|s| status(*s, &t)));
            let count = said.len();
            assert!(said.iter().all(|text| !text.is_empty()));
            said.sort();
            said.dedup();
            assert_eq!(said.len(), count);
        }
    }
}
