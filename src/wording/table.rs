//! The words of the ledger's tables, and what is said of a file that was written.

use super::words;
use crate::export::table::{Head, MovementKind, NotWritten, Summary, Table, Word};
use crate::export::workbook::{self, NoWorkbook};
use crate::i18n::{Texts, format};

/// A word of a table.
pub fn say(word: Word, t: &Texts) -> String {
    match word {
        Word::Table(word) => table(word, t),
        Word::Head(word) => head(word, t),
        Word::Issuer(word) => words::issuer(word, t),
        Word::Kind(word) => words::kind(word, t),
        Word::Provenance(word) => words::provenance(word, t),
        Word::Payment(word) => words::payment(word, t),
        Word::Purpose(word) => words::purpose(word, t),
        Word::Charge(word) => words::charge_status(word, t),
        Word::Standing(word) => words::standing(word, t),
        Word::HandOver(word) => words::hand_over(word, t),
        Word::Credit(word) => words::credit_reason(word, t),
        Word::Movement(word) => movement(word, t),
        Word::Incident(word) => words::incident_kind(word, t),
        Word::Pattern(word) => words::fraud_pattern(word, t),
        Word::Cause(word) => words::vanish_cause(word, t),
        Word::Outcome(word) => words::outcome(word, t),
        Word::Yes => t.table_yes(),
        Word::No => t.table_no(),
    }
}

/// The name of a table.
pub fn table(table: Table, t: &Texts) -> String {
    match table {
        Table::Cards => t.table_of_cards(),
        Table::Purchases => t.table_of_purchases(),
        Table::Charges => t.table_of_charges(),
        Table::Movements => t.table_of_movements(),
        Table::Incidents => t.table_of_incidents(),
    }
}

fn movement(word: MovementKind, t: &Texts) -> String {
    match word {
        MovementKind::Charge => t.table_movement_charge(),
        MovementKind::ChargeTakenBack => t.table_movement_taken_back(),
        MovementKind::Spent => t.table_movement_spent(),
        MovementKind::Credited => t.table_movement_credited(),
        MovementKind::Reconciled => t.table_movement_reconciled(),
    }
}

/// The head of a column.
pub fn head(head: Head, t: &Texts) -> String {
    match head {
        Head::Account => t.field_account(),
        Head::AccountId => t.table_account_id(),
        Head::Amount => t.sheet_amount(),
        Head::BalanceAfter => t.table_balance_after(),
        Head::CardCount => t.table_card_count(),
        Head::CardId => t.table_card(),
        Head::CardIds => t.table_cards(),
        Head::Cause => t.field_cause(),
        Head::ChargeId => t.table_charge(),
        Head::ChargeStatus => t.field_charge_status(),
        Head::ChargedAt => t.table_charged_at(),
        Head::ChargedOn => t.table_charged_on(),
        Head::ClosedOn => t.table_closed_on(),
        Head::CodeLast4 => t.sheet_code_last4(),
        Head::CodeTold => t.table_code_told(),
        Head::CreditReason => t.table_credit_reason(),
        Head::Currency => t.field_currency(),
        Head::DiscountReason => t.field_discount_reason(),
        Head::Entry => t.table_entry(),
        Head::EvidenceCount => t.table_evidence_count(),
        Head::ExpiresOn => t.field_expires_on(),
        Head::FaceValue => t.field_face_value(),
        Head::ForWhom => t.field_for_whom(),
        Head::GoneOn => t.table_gone_on(),
        Head::HandedOver => t.table_handed_over(),
        Head::HappenedAt => t.table_happened_at(),
        Head::HappenedOn => t.field_happened_on(),
        Head::Id => t.table_id(),
        Head::Incident => t.field_incident(),
        Head::IncidentIds => t.table_incidents(),
        Head::Issuer => t.field_issuer(),
        Head::IssuerName => t.table_issuer_name(),
        Head::Kind => t.field_kind(),
        Head::Line => t.table_line(),
        Head::Lost => t.sheet_lost(),
        Head::Mail => t.field_mail(),
        Head::Memo => t.field_memo(),
        Head::MovementKind => t.table_movement(),
        Head::Open => t.table_open(),
        Head::OrderNumber => t.field_order_number(),
        Head::Outcome => t.sheet_outcome(),
        Head::Paid => t.field_paid(),
        Head::PaidCurrency => t.table_paid_currency(),
        Head::Pattern => t.field_fraud_pattern(),
        Head::Payment => t.field_payment(),
        Head::Provenance => t.field_provenance(),
        Head::PurchaseId => t.table_purchase(),
        Head::PurchaseMemo => t.table_purchase_memo(),
        Head::PurchasedAt => t.field_purchased_at(),
        Head::PurchasedOn => t.field_purchased_on(),
        Head::Purchaser => t.field_purchaser(),
        Head::PurchaserMyself => t.table_purchaser_myself(),
        Head::Purpose => t.field_purpose(),
        Head::Recovered => t.sheet_recovered(),
        Head::Resent => t.table_resent(),
        Head::Run => t.table_run(),
        Head::Seen => t.sheet_seen(),
        Head::SeenWhere => t.sheet_seen_where(),
        Head::Seller => t.field_seller(),
        Head::SerialNumber => t.field_serial_number(),
        Head::Standing => t.field_standing(),
        Head::TakenBack => t.table_taken_back(),
        Head::Title => t.field_title(),
    }
}

/// What was left out of a file, and what stayed in it without a date; nothing when there is nothing to say.
pub fn left_out(summary: &Summary, period: bool, t: &Texts) -> Vec<String> {
    let left = summary.left_out();
    let mut said = Vec::new();
    let mut say = |count: usize, words: fn(&Texts, usize, String) -> String| {
        if count > 0 {
            said.push(words(t, count, format::count(count)));
        }
    };
    say(left.period, |t, count, shown| t.table_left_period(count, shown));
    say(left.undated, |t, count, shown| t.table_left_undated(count, shown));
    say(left.issuer, |t, count, shown| t.table_left_issuer(count, shown));
    say(left.account, |t, count, shown| t.table_left_account(count, shown));
    say(summary.fields_left_out(), |t, count, shown| t.table_left_fields(count, shown));
    if period {
        say(summary.undated(), |t, count, shown| t.table_kept_undated(count, shown));
    }
    say(summary.shortened, |t, count, shown| t.table_shortened(count, shown));
    said
}

/// Why there is no file, where that is not the disk's doing.
pub fn not_written(error: &NotWritten, t: &Texts) -> String {
    match error {
        NotWritten::Cancelled(_) => t.notice_cancelled(),
        NotWritten::Nothing(_) => t.table_nothing_chosen(),
        NotWritten::Workbook(NoWorkbook::TooManyRows) => {
            t.table_too_many_rows(format::count(workbook::MOST_ROWS))
        }
        NotWritten::Workbook(NoWorkbook::Other(why)) | NotWritten::Other(why) => t.table_failed(why),
    }
}
