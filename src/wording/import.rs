//! What becomes of the rows of a file and why, and why a file gives no plan, in words.

use super::Words;
use crate::i18n::{Lang, Texts, format};
use crate::import::columns::Column;
use crate::import::decode::{Encoding, FileKind};
use crate::import::identity::Like;
use crate::import::plan::{ImportError, MAX_ROWS};
use crate::import::profile::{Profile, built_in};
use crate::import::reason::{Detail, Reason, Status};
use crate::import::row::Row;

/// What becomes of a row, in one word.
pub fn status(status: Status, t: &Texts) -> String {
    match status {
        Status::Card => t.import_state_card(),
        Status::Candidate => t.import_state_ask(),
        Status::Charge => t.import_state_charge(),
        Status::Duplicate => t.import_state_duplicate(),
        Status::Ignored => t.import_state_ignored(),
        Status::Problem => t.import_state_problem(),
    }
}

/// Why a row is what it is, as short as a table needs it: a look-alike says of which row.
pub fn short(row: &Row, t: &Texts) -> String {
    match (row.reason(), row.like) {
        (Reason::SameRow, Some(Like::Line(line))) => t.import_like_line(line.to_string()),
        (reason, _) => reason_short(reason, t),
    }
}

/// Why a row is what it is, in sentences: every reason, and the cell the first one speaks of.
pub fn message(row: &Row, t: &Texts) -> String {
    let mut sentences: Vec<String> = row.reasons().map(|reason| reason_why(reason, t)).collect();
    sentences.extend(row.detail.as_deref().and_then(|detail| cell(row.reason(), detail, t)));
    joined(&sentences, t)
}

/// One reason in sentences; `detail` names the cell it speaks of.
pub fn reason(reason: Reason, detail: Option<&Detail>, t: &Texts) -> String {
    let mut sentences = vec![reason_why(reason, t)];
    sentences.extend(detail.and_then(|detail| cell(reason, detail, t)));
    joined(&sentences, t)
}

fn joined(sentences: &[String], t: &Texts) -> String {
    sentences.join(if t.lang() == Lang::Ja { "" } else { " " })
}

/// The cell a reason speaks of, as it stands in the file.
pub fn cell(reason: Reason, detail: &Detail, t: &Texts) -> Option<String> {
    if reason == Reason::UnclosedQuote {
        return Some(t.import_quote_line(&detail.value));
    }
    let named = !detail.column.is_empty() && !detail.value.is_empty();
    named.then(|| t.import_cell(&detail.column, t.word_quoted(&detail.value)))
}

/// One reason, as short as a table needs it.
pub fn reason_short(reason: Reason, t: &Texts) -> String {
    match reason {
        Reason::GiftCardTitle => t.import_reason_gift_card_title(),
        Reason::ListedCard => t.import_reason_listed_card(),
        Reason::DateFromSerial => t.import_reason_date_from_serial(),
        Reason::MatchesPurchase => t.import_reason_matches_purchase(),
        Reason::MerchantOnly => t.import_reason_merchant_only(),
        Reason::GiftCardNamed => t.import_reason_gift_card_named(),
        Reason::SeveralItems => t.import_reason_several_items(),
        Reason::ProposedMapping => t.import_reason_proposed_mapping(),
        Reason::BalanceCharged => t.import_reason_balance_charged(),
        Reason::RefundToBalance => t.import_reason_refund_to_balance(),
        Reason::Promotion => t.import_reason_promotion(),
        Reason::OtherMerchant => t.import_reason_other_merchant(),
        Reason::AmountUnlikely => t.import_reason_amount_unlikely(),
        Reason::RefundRow => t.import_reason_refund_row(),
        Reason::Income => t.import_reason_income(),
        Reason::BalanceUsed => t.import_reason_balance_used(),
        Reason::NoAmount => t.import_reason_no_amount(),
        Reason::NoteRow => t.import_reason_note_row(),
        Reason::SectionRow => t.import_reason_section_row(),
        Reason::OtherTable => t.import_reason_other_table(),
        Reason::FormulaRow => t.import_reason_formula_row(),
        Reason::PartOfPayment => t.import_reason_part_of_payment(),
        Reason::QuantityZero => t.import_reason_quantity_zero(),
        Reason::OtherEntry => t.import_reason_other_entry(),
        Reason::LoyaltyCard => t.import_reason_loyalty_card(),
        Reason::NotCounted => t.import_reason_not_counted(),
        Reason::Transfer => t.import_reason_transfer(),
        Reason::ChargeOfWallet => t.import_reason_charge_of_wallet(),
        Reason::BalanceAdjustment => t.import_reason_balance_adjustment(),
        Reason::DeletedEntry => t.import_reason_deleted_entry(),
        Reason::NotThisKind => t.import_reason_not_this_kind(),
        Reason::ControlCharacter => t.import_reason_control_character(),
        Reason::RecordTooLong => t.import_reason_record_too_long(),
        Reason::TooManyColumns => t.import_reason_too_many_columns(),
        Reason::TemplateRow => t.import_reason_template_row(),
        Reason::ProvenanceWordUnknown => t.import_reason_provenance_word_unknown(),
        Reason::WordUnknown => t.import_reason_word_unknown(),
        Reason::CodeTooShort => t.import_reason_code_too_short(),
        Reason::DateInFuture => t.import_reason_date_in_future(),
        Reason::AmountMissing => t.import_reason_amount_missing(),
        Reason::SameSerialNumber => t.import_reason_same_serial_number(),
        Reason::SameCode => t.import_reason_same_code(),
        Reason::SameOrder => t.import_reason_same_order(),
        Reason::SameRow => t.import_reason_same_row(),
        Reason::RightNotValue => t.import_reason_right_not_value(),
        Reason::UnknownBrand => t.import_reason_unknown_brand(),
        Reason::OrderReturned => t.import_reason_order_returned(),
        Reason::AlreadyImported => t.import_reason_already_imported(),
        Reason::AlreadyRecorded => t.import_reason_already_recorded(),
        Reason::PseudoRow => t.import_reason_pseudo_row(),
        Reason::OrderTotal => t.import_reason_order_total(),
        Reason::OtherProduct => t.import_reason_other_product(),
        Reason::LookAlikeTitle => t.import_reason_look_alike_title(),
        Reason::OrderCancelled => t.import_reason_order_cancelled(),
        Reason::TotalRow => t.import_reason_total_row(),
        Reason::BlankRow => t.import_reason_blank_row(),
        Reason::RepeatedHeader => t.import_reason_repeated_header(),
        Reason::UndecodableBytes => t.import_reason_undecodable_bytes(),
        Reason::UnclosedQuote => t.import_reason_unclosed_quote(),
        Reason::NulCharacter => t.import_reason_nul_character(),
        Reason::UnknownLayout => t.import_reason_unknown_layout(),
        Reason::OrderNotRead => t.import_reason_order_not_read(),
        Reason::DateUnreadable => t.import_reason_date_unreadable(),
        Reason::DateImpossible => t.import_reason_date_impossible(),
        Reason::DateTwoDigitYear => t.import_reason_date_two_digit_year(),
        Reason::DateMissingYear => t.import_reason_date_missing_year(),
        Reason::DateMissingDay => t.import_reason_date_missing_day(),
        Reason::DateSerialNumber => t.import_reason_date_serial_number(),
        Reason::AmountUnreadable => t.import_reason_amount_unreadable(),
        Reason::AmountFraction => t.import_reason_amount_fraction(),
        Reason::AmountAmbiguous => t.import_reason_amount_ambiguous(),
        Reason::AmountOtherCurrency => t.import_reason_amount_other_currency(),
        Reason::AmountTooLarge => t.import_reason_amount_too_large(),
        Reason::AmountNegative => t.import_reason_amount_negative(),
        Reason::NumberDamaged => t.import_reason_number_damaged(),
        Reason::CurrencyUnreadable => t.import_reason_currency_unreadable(),
        Reason::QuantityUnreadable => t.import_reason_quantity_unreadable(),
    }
}

/// One reason, in a sentence.
pub fn reason_why(reason: Reason, t: &Texts) -> String {
    match reason {
        Reason::GiftCardTitle => t.import_reason_gift_card_title_why(),
        Reason::ListedCard => t.import_reason_listed_card_why(),
        Reason::DateFromSerial => t.import_reason_date_from_serial_why(),
        Reason::MatchesPurchase => t.import_reason_matches_purchase_why(),
        Reason::MerchantOnly => t.import_reason_merchant_only_why(),
        Reason::GiftCardNamed => t.import_reason_gift_card_named_why(),
        Reason::SeveralItems => t.import_reason_several_items_why(),
        Reason::ProposedMapping => t.import_reason_proposed_mapping_why(),
        Reason::BalanceCharged => t.import_reason_balance_charged_why(),
        Reason::RefundToBalance => t.import_reason_refund_to_balance_why(),
        Reason::Promotion => t.import_reason_promotion_why(),
        Reason::OtherMerchant => t.import_reason_other_merchant_why(),
        Reason::AmountUnlikely => t.import_reason_amount_unlikely_why(),
        Reason::RefundRow => t.import_reason_refund_row_why(),
        Reason::Income => t.import_reason_income_why(),
        Reason::BalanceUsed => t.import_reason_balance_used_why(),
        Reason::NoAmount => t.import_reason_no_amount_why(),
        Reason::NoteRow => t.import_reason_note_row_why(),
        Reason::SectionRow => t.import_reason_section_row_why(),
        Reason::OtherTable => t.import_reason_other_table_why(),
        Reason::FormulaRow => t.import_reason_formula_row_why(),
        Reason::PartOfPayment => t.import_reason_part_of_payment_why(),
        Reason::QuantityZero => t.import_reason_quantity_zero_why(),
        Reason::OtherEntry => t.import_reason_other_entry_why(),
        Reason::LoyaltyCard => t.import_reason_loyalty_card_why(),
        Reason::NotCounted => t.import_reason_not_counted_why(),
        Reason::Transfer => t.import_reason_transfer_why(),
        Reason::ChargeOfWallet => t.import_reason_charge_of_wallet_why(),
        Reason::BalanceAdjustment => t.import_reason_balance_adjustment_why(),
        Reason::DeletedEntry => t.import_reason_deleted_entry_why(),
        Reason::NotThisKind => t.import_reason_not_this_kind_why(),
        Reason::ControlCharacter => t.import_reason_control_character_why(),
        Reason::RecordTooLong => t.import_reason_record_too_long_why(),
        Reason::TooManyColumns => t.import_reason_too_many_columns_why(),
        Reason::TemplateRow => t.import_reason_template_row_why(),
        Reason::ProvenanceWordUnknown => t.import_reason_provenance_word_unknown_why(),
        Reason::WordUnknown => t.import_reason_word_unknown_why(),
        Reason::CodeTooShort => t.import_reason_code_too_short_why(),
        Reason::DateInFuture => t.import_reason_date_in_future_why(),
        Reason::AmountMissing => t.import_reason_amount_missing_why(),
        Reason::SameSerialNumber => t.import_reason_same_serial_number_why(),
        Reason::SameCode => t.import_reason_same_code_why(),
        Reason::SameOrder => t.import_reason_same_order_why(),
        Reason::SameRow => t.import_reason_same_row_why(),
        Reason::RightNotValue => t.import_reason_right_not_value_why(),
        Reason::UnknownBrand => t.import_reason_unknown_brand_why(),
        Reason::OrderReturned => t.import_reason_order_returned_why(),
        Reason::AlreadyImported => t.import_reason_already_imported_why(),
        Reason::AlreadyRecorded => t.import_reason_already_recorded_why(),
        Reason::PseudoRow => t.import_reason_pseudo_row_why(),
        Reason::OrderTotal => t.import_reason_order_total_why(),
        Reason::OtherProduct => t.import_reason_other_product_why(),
        Reason::LookAlikeTitle => t.import_reason_look_alike_title_why(),
        Reason::OrderCancelled => t.import_reason_order_cancelled_why(),
        Reason::TotalRow => t.import_reason_total_row_why(),
        Reason::BlankRow => t.import_reason_blank_row_why(),
        Reason::RepeatedHeader => t.import_reason_repeated_header_why(),
        Reason::UndecodableBytes => t.import_reason_undecodable_bytes_why(),
        Reason::UnclosedQuote => t.import_reason_unclosed_quote_why(),
        Reason::NulCharacter => t.import_reason_nul_character_why(),
        Reason::UnknownLayout => t.import_reason_unknown_layout_why(),
        Reason::OrderNotRead => t.import_reason_order_not_read_why(),
        Reason::DateUnreadable => t.import_reason_date_unreadable_why(),
        Reason::DateImpossible => t.import_reason_date_impossible_why(),
        Reason::DateTwoDigitYear => t.import_reason_date_two_digit_year_why(),
        Reason::DateMissingYear => t.import_reason_date_missing_year_why(),
        Reason::DateMissingDay => t.import_reason_date_missing_day_why(),
        Reason::DateSerialNumber => t.import_reason_date_serial_number_why(),
        Reason::AmountUnreadable => t.import_reason_amount_unreadable_why(),
        Reason::AmountFraction => t.import_reason_amount_fraction_why(),
        Reason::AmountAmbiguous => t.import_reason_amount_ambiguous_why(),
        Reason::AmountOtherCurrency => t.import_reason_amount_other_currency_why(),
        Reason::AmountTooLarge => t.import_reason_amount_too_large_why(),
        Reason::AmountNegative => t.import_reason_amount_negative_why(),
        Reason::NumberDamaged => t.import_reason_number_damaged_why(),
        Reason::CurrencyUnreadable => t.import_reason_currency_unreadable_why(),
        Reason::QuantityUnreadable => t.import_reason_quantity_unreadable_why(),
    }
}

/// Why a file gives no plan, and what to do.
pub fn import_error(error: &ImportError, t: &Texts) -> Words {
    let (what, advice) = match error {
        ImportError::Empty => (t.import_error_empty(), t.import_error_empty_advice()),
        ImportError::NotText(kind) => not_text(*kind, t),
        ImportError::TooLarge { bytes } => {
            let megabytes = format::count(bytes.div_ceil(1024 * 1024));
            (t.import_error_too_large(megabytes), t.import_error_too_large_advice())
        }
        ImportError::TooManyRows => {
            let most = format::count(MAX_ROWS);
            (t.import_error_too_many_rows(most), t.import_error_too_many_rows_advice())
        }
        ImportError::UnknownProfile { id } => {
            (t.import_error_no_profile(id), t.import_error_no_profile_advice())
        }
        ImportError::ProfileDoesNotFit { id } => {
            let known = built_in().iter().find(|profile| profile.id == *id);
            let name = known.map_or_else(|| id.clone(), |profile| profile_name(profile, t).to_owned());
            (t.import_error_does_not_fit(name), t.import_error_does_not_fit_advice())
        }
        ImportError::MappingIncomplete => (t.import_error_mapping(), t.import_error_mapping_advice()),
        ImportError::Cancelled => (t.import_error_cancelled(), t.import_error_cancelled_advice()),
    };
    Words { what, advice }
}

fn not_text(kind: FileKind, t: &Texts) -> (String, String) {
    match kind {
        FileKind::Image => (t.import_error_image(), t.import_error_image_advice()),
        FileKind::Pdf => (t.import_error_pdf(), t.import_error_pdf_advice()),
        FileKind::Zip => (t.import_error_zip(), t.import_error_zip_advice()),
        FileKind::Archive => (t.import_error_archive(), t.import_error_archive_advice()),
        FileKind::OldWorkbook => (t.import_error_old_workbook(), t.import_error_old_workbook_advice()),
        FileKind::Sqlite => (t.import_error_sqlite(), t.import_error_sqlite_advice()),
        FileKind::Binary => (t.import_error_binary(), t.import_error_binary_advice()),
    }
}

/// What to say of a file whose layout is not known.
pub fn unknown_layout(t: &Texts) -> Words {
    Words { what: t.import_error_layout(), advice: t.import_error_layout_advice() }
}

/// What a column holds.
pub fn column(column: Column, t: &Texts) -> String {
    match column {
        Column::PurchasedOn => t.import_meaning_purchased_on(),
        Column::PurchasedAt => t.import_meaning_purchased_at(),
        Column::Merchant => t.import_meaning_merchant(),
        Column::Title => t.import_meaning_title(),
        Column::Amount => t.import_meaning_amount(),
        Column::Out => t.import_meaning_out(),
        Column::In => t.import_meaning_in(),
        Column::FaceValue => t.import_meaning_face_value(),
        Column::Paid => t.import_meaning_paid(),
        Column::Brand => t.import_meaning_brand(),
        Column::Kind => t.import_meaning_kind(),
        Column::Seller => t.import_meaning_seller(),
        Column::Provenance => t.import_meaning_provenance(),
        Column::Quantity => t.import_meaning_quantity(),
        Column::OrderNumber => t.import_meaning_order_number(),
        Column::SerialNumber => t.import_meaning_serial_number(),
        Column::Code => t.import_meaning_code(),
        Column::ChargeStatus => t.import_meaning_charge_status(),
        Column::ChargedOn => t.import_meaning_charged_on(),
        Column::Account => t.import_meaning_account(),
        Column::ExpiresOn => t.import_meaning_expires_on(),
        Column::Standing => t.import_meaning_standing(),
        Column::Used => t.import_meaning_used(),
        Column::Purchaser => t.import_meaning_purchaser(),
        Column::Payment => t.import_meaning_payment(),
        Column::Purpose => t.import_meaning_purpose(),
        Column::Currency => t.import_meaning_currency(),
        Column::Memo => t.import_meaning_memo(),
        Column::Note => t.import_meaning_note(),
        Column::Price => t.import_meaning_price(),
        Column::Tax => t.import_meaning_tax(),
        Column::Subtotal => t.import_meaning_subtotal(),
        Column::Total => t.import_meaning_total(),
        Column::Billed => t.import_meaning_billed(),
        Column::Recipient => t.import_meaning_recipient(),
        Column::Status => t.import_meaning_status(),
        Column::Website => t.import_meaning_website(),
        Column::Component => t.import_meaning_component(),
        Column::Items => t.import_meaning_items(),
        Column::Balance => t.import_meaning_balance(),
        Column::EntryType => t.import_meaning_entry_type(),
        Column::RefundTo => t.import_meaning_refund_to(),
        Column::Correction => t.import_meaning_correction(),
        Column::Group => t.import_meaning_group(),
        Column::Year => t.import_meaning_year(),
        Column::Month => t.import_meaning_month(),
        Column::Day => t.import_meaning_day(),
        Column::Hour => t.import_meaning_hour(),
        Column::Minute => t.import_meaning_minute(),
        Column::Secret => t.import_meaning_secret(),
    }
}

/// What a layout is called.
pub fn profile_name<'a>(profile: &'a Profile, t: &Texts) -> &'a str {
    match t.lang() {
        Lang::Ja => &profile.says.names.ja,
        Lang::En => &profile.says.names.en,
    }
}

/// The name people know an encoding by; the same in every language.
pub fn encoding_name(encoding: Encoding) -> &'static str {
    match encoding {
        Encoding::Utf8 => "UTF-8",
        Encoding::Cp932 => "CP932 (Shift_JIS)",
        Encoding::EucJp => "EUC-JP",
        Encoding::Iso2022Jp => "ISO-2022-JP (JIS)",
        Encoding::Utf16Le => "UTF-16 LE",
        Encoding::Utf16Be => "UTF-16 BE",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_reason_has_words_of_its_own_in_both_languages() {
        for lang in Lang::ALL {
            let t = Texts::new(lang);
            let words: [fn(Reason, &Texts) -> String; 2] = [reason_short, reason_why];
            for say in words {
                let mut said: Vec<String> = Reason::ALL.iter().map(|reason| say(*reason, &t)).collect();
                let count = said.len();
                said.sort();
                said.dedup();
                assert!(said.iter().all(|text| !text.is_empty()));
                assert_eq!(said.len(), count);
            }
        }
    }

    #[test]
    fn a_reason_shows_the_cell_it_speaks_of() {
        let detail = Detail { column: "注文日".into(), value: "2026/2/30".into() };
        let ja = reason(Reason::DateImpossible, Some(&detail), &Texts::new(Lang::Ja));
        assert_eq!(ja, "暦にない日付です。注文日：「2026/2/30」");
        let quote = Detail { column: String::new(), value: "12".into() };
        let en = reason(Reason::UnclosedQuote, Some(&quote), &Texts::new(Lang::En));
        assert_eq!(
            en,
            "A quote opened and did not close, so where the row ends is not known. The quote opened in row 12"
        );
    }
}
