//! The words of papers: what they are called, what their fields are called, what is missing and how to get it.

use crate::core::words::{PaperField, Recipient};
use crate::i18n::Texts;

/// What a cover is called.
pub fn title(recipient: Recipient, t: &Texts) -> String {
    match recipient {
        Recipient::Issuer => t.papers_title_issuer(),
        Recipient::Seller => t.papers_title_seller(),
        Recipient::Police => t.papers_title_police(),
        Recipient::ConsumerCenter => t.papers_title_consumer(),
        Recipient::Myself => t.papers_title_self(),
    }
}

/// What a field is called.
pub fn field(field: PaperField, t: &Texts) -> String {
    match field {
        PaperField::SeenWhere => t.incident_field_where(),
        PaperField::Mail => t.field_mail(),
        PaperField::Kind => t.field_kind(),
        PaperField::FaceValue => t.field_face_value(),
        PaperField::Paid => t.field_paid(),
        PaperField::PurchasedOn => t.field_purchased_on(),
        PaperField::Seller => t.field_seller(),
        PaperField::Provenance => t.field_provenance(),
        PaperField::Payment => t.field_payment(),
        PaperField::Purpose => t.field_purpose(),
        PaperField::Purchaser => t.field_purchaser(),
        PaperField::ForWhom => t.field_for_whom(),
        PaperField::OrderNumber => t.field_order_number(),
        PaperField::SerialNumber => t.field_serial_number(),
        PaperField::CodeLast4 => t.papers_field_last_four(),
        PaperField::ExpiresOn => t.field_expires_on(),
        PaperField::ChargeStatus => t.field_charge_status(),
        PaperField::Standing => t.field_standing(),
        PaperField::Account => t.field_account(),
        PaperField::Told => t.papers_field_told(),
        PaperField::Contacts => t.incident_section_contacts(),
        PaperField::Steps => t.papers_field_steps(),
        PaperField::Notes => t.papers_field_notes(),
        PaperField::Memo => t.field_memo(),
    }
}
