//! The words of an incident's CSV, and the file itself in the person's language.

use super::{steps, words};
use crate::core::id::IncidentId;
use crate::core::ledger::Ledger;
use crate::export::incident::{self, Event, Label, Word};
use crate::i18n::Texts;

/// The CSV of one incident; `None` when the ledger has no such incident.
pub fn incident_csv(ledger: &Ledger, id: IncidentId, t: &Texts) -> Option<Vec<u8>> {
    incident::incident(ledger, id, &|word| say(word, ledger, t))
}

fn say(word: Word<'_>, ledger: &Ledger, t: &Texts) -> String {
    match word {
        Word::Label(label) => say_label(label, t),
        Word::Event(event) => say_event(event, t),
        Word::Issuer(issuer) => words::issuer(issuer, t),
        Word::Kind(kind) => words::kind(kind, t),
        Word::Provenance(provenance) => words::provenance(provenance, t),
        Word::Charge(status) => words::charge_status(status, t),
        Word::Standing(standing) => words::standing(standing, t),
        Word::Incident(kind) => words::incident_kind(kind, t),
        Word::Outcome(outcome) => words::outcome(outcome, t),
        Word::Step(key) => steps::title_of(key, ledger, t).unwrap_or_else(|| key.to_owned()),
    }
}

fn say_label(label: Label, t: &Texts) -> String {
    match label {
        Label::Incident => t.sheet_incident(),
        Label::HappenedOn => t.sheet_happened_on(),
        Label::HappenedAt => t.sheet_happened_at(),
        Label::State => t.sheet_state(),
        Label::Open => t.sheet_open(),
        Label::Closed => t.sheet_closed(),
        Label::Seen => t.sheet_seen(),
        Label::SeenWhere => t.sheet_seen_where(),
        Label::Account => t.sheet_account(),
        Label::Outcome => t.sheet_outcome(),
        Label::Recovered => t.sheet_recovered(),
        Label::Lost => t.sheet_lost(),
        Label::Cards => t.sheet_cards(),
        Label::Issuer => t.field_issuer(),
        Label::Kind => t.field_kind(),
        Label::Provenance => t.field_provenance(),
        Label::Seller => t.field_seller(),
        Label::FaceValue => t.field_face_value(),
        Label::Paid => t.field_paid(),
        Label::Currency => t.field_currency(),
        Label::OrderNumber => t.field_order_number(),
        Label::SerialNumber => t.field_serial_number(),
        Label::CodeLast4 => t.sheet_code_last4(),
        Label::ChargeStatus => t.field_charge_status(),
        Label::Standing => t.field_standing(),
        Label::ExpiresOn => t.field_expires_on(),
        Label::Timeline => t.sheet_timeline(),
        Label::RecordedAt => t.sheet_recorded_at(),
        Label::Event => t.sheet_event(),
        Label::Who => t.sheet_who(),
        Label::Channel => t.sheet_channel(),
        Label::CaseNumber => t.sheet_case_number(),
        Label::Details => t.sheet_details(),
        Label::Promised => t.sheet_promised(),
        Label::NextOn => t.sheet_next_on(),
        Label::Amount => t.sheet_amount(),
    }
}

fn say_event(event: Event, t: &Texts) -> String {
    match event {
        Event::Bought => t.sheet_event_bought(),
        Event::Amended => t.sheet_event_amended(),
        Event::Charged => t.sheet_event_charged(),
        Event::Spent => t.sheet_event_spent(),
        Event::HandedOver => t.sheet_event_handed_over(),
        Event::Resent => t.sheet_event_resent(),
        Event::CodeTold => t.sheet_event_code_told(),
        Event::Opened => t.sheet_event_opened(),
        Event::Noted => t.sheet_event_noted(),
        Event::Step => t.sheet_event_step(),
        Event::Evidence => t.sheet_event_evidence(),
        Event::Contact => t.sheet_event_contact(),
        Event::Closed => t.sheet_event_closed(),
        Event::Reopened => t.sheet_event_reopened(),
    }
}
