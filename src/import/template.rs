//! Rows of the ledger's own template: every row is a card, with what became of it and what went wrong.
//!
//! A word that is not known is no reason to refuse a row: the value is unknown then, and the word stays in the memo.

use super::cells::{Cells, Fault, is_nothing};
use super::columns::Column;
use super::draft::{CardDraft, Reading};
use super::fold::{fold, tidy};
use super::reason::{Detail, Reason, Status};
use super::statement::{is_note, is_total};
use super::words::{self, ChargeWord, StandingWord, UnknownWord};
use crate::core::code::Last4;
use crate::core::date::When;
use crate::core::facts::{CardFacts, InitialStatus, PurchaseFacts};
use crate::core::flat::{After, FlatCard};
use crate::core::reading::is_placeholder;
use crate::core::words::{CardKind, IncidentKind, Payment, Provenance, Purpose};

/// Reads one record of the template.
pub fn read(cells: &Cells<'_>) -> Reading {
    let cells = cells.unmarked();
    if fold(cells.raw(Column::Brand)).is_empty() {
        let first = fold(cells.raw(Column::PurchasedOn));
        if is_total(&first) {
            return Reading::left(Status::Ignored, Reason::TotalRow);
        }
        if is_note(&first) {
            return Reading::left(Status::Ignored, Reason::NoteRow);
        }
    }
    Row { cells, reasons: Vec::new(), detail: None, kept: Vec::new() }.read().unwrap_or_else(Reading::from)
}

/// A row being read, with what is said about it on the way.
struct Row<'a> {
    cells: Cells<'a>,
    reasons: Vec<Reason>,
    detail: Option<Detail>,
    /// What could not be put in a field and goes to the memo.
    kept: Vec<String>,
}

impl Row<'_> {
    fn read(mut self) -> Result<Reading, Fault> {
        let currency = self.cells.currency()?;
        let read = self.cells.day()?;
        if read.from_serial {
            self.reasons.push(Reason::DateFromSerial);
        }
        let (issuer, issuer_name) = words::brand(self.cells.raw(Column::Brand));
        let card = CardFacts {
            issuer,
            issuer_name: issuer_name.map(|name| crate::core::code::mask_codes(&name).text),
            face_value: self.cells.amount(Column::FaceValue, currency)?,
            paid: self.cells.amount(Column::Paid, currency)?,
            code_last4: self.code(),
            serial_number: self.cells.number(Column::SerialNumber)?,
            expires_on: self.cells.when(Column::ExpiresOn)?.day(),
            ..CardFacts::default()
        };
        let purchase = PurchaseFacts {
            when: read.when,
            seller: self.cells.text(Column::Seller),
            provenance: self.word(
                Column::Provenance,
                Reason::ProvenanceWordUnknown,
                Provenance::Unknown,
                words::provenance,
            ),
            payment: self.word(Column::Payment, Reason::WordUnknown, Payment::Unknown, words::payment),
            purpose: self.word(Column::Purpose, Reason::WordUnknown, Purpose::Unknown, words::purpose),
            purchaser: words::purchaser(&self.cells.text(Column::Purchaser).unwrap_or_default()),
            order_number: self.cells.number(Column::OrderNumber)?,
            ..PurchaseFacts::default()
        };
        let kind = self.word(Column::Kind, Reason::WordUnknown, CardKind::Unknown, words::kind);
        let quantity = self.cells.quantity(Column::Quantity)?;
        let after = self.after(&card)?;
        let trouble = self.trouble(&after);
        if card.face_value.is_none() {
            self.reasons.push(Reason::AmountMissing);
        }
        self.reasons.push(Reason::TemplateRow);
        // What is about where a card came from says more than what is about its form.
        self.reasons.sort_by_key(|reason| *reason != Reason::ProvenanceWordUnknown);
        let initial = if after == After::Unknown { InitialStatus::Unknown } else { InitialStatus::Uncharged };
        let card = CardFacts { kind, initial, memo: self.memo(), ..card };
        let flat = FlatCard { purchase, card, after, trouble };
        Ok(Reading::card(self.reasons, self.detail, CardDraft { flat, quantity }))
    }

    fn code(&mut self) -> Option<Last4> {
        let code = self.cells.raw(Column::Code);
        if is_placeholder(code) {
            return None;
        }
        let last = Last4::from_code(code);
        if last.is_none() {
            self.say(Column::Code, Reason::CodeTooShort);
        }
        last
    }

    fn after(&mut self, card: &CardFacts) -> Result<After, Fault> {
        let unknown = ChargeWord::Unknown;
        let word = self.word(Column::ChargeStatus, Reason::WordUnknown, unknown, words::charge_status);
        let when = self.cells.when(Column::ChargedOn)?;
        let account = self.cells.text(Column::Account);
        Ok(match word {
            ChargeWord::Charged => charged(card, account, when),
            // The day of a charge says that there was one.
            ChargeWord::Unknown if !when.is_unknown() => charged(card, account, when),
            ChargeWord::Spent => {
                self.keep_unless_empty(Column::Account);
                After::Spent(when)
            }
            ChargeWord::HandedOver(how) => {
                self.keep_unless_empty(Column::Account);
                After::HandedOver { how, when }
            }
            ChargeWord::Uncharged => {
                self.keep_unless_empty(Column::ChargedOn);
                self.keep_unless_empty(Column::Account);
                After::Kept
            }
            ChargeWord::Unknown => {
                self.keep_unless_empty(Column::Account);
                After::Unknown
            }
        })
    }

    fn trouble(&mut self, after: &After) -> Option<IncidentKind> {
        match words::standing(self.cells.raw(Column::Standing)) {
            Ok(StandingWord::Good) => None,
            Ok(StandingWord::Trouble(kind)) => Some(kind),
            Ok(StandingWord::Invalid) => Some(match after {
                After::Charged { .. } => IncidentKind::Cancelled,
                After::Unknown | After::Kept | After::Spent(_) | After::HandedOver { .. } => {
                    IncidentKind::Refused
                }
            }),
            Err(UnknownWord) => {
                self.keep(Column::Standing, Reason::WordUnknown);
                None
            }
        }
    }

    fn memo(&self) -> Option<String> {
        let written = self.cells.text(Column::Memo);
        let all: Vec<&str> = written.iter().chain(&self.kept).map(String::as_str).collect();
        (!all.is_empty()).then(|| all.join("\n"))
    }

    fn word<T>(
        &mut self,
        column: Column,
        reason: Reason,
        unknown: T,
        read: impl Fn(&str) -> Result<T, UnknownWord>,
    ) -> T {
        read(self.cells.raw(column)).unwrap_or_else(|UnknownWord| {
            self.keep(column, reason);
            unknown
        })
    }

    fn keep_unless_empty(&mut self, column: Column) {
        if !is_nothing(&tidy(self.cells.raw(column))) {
            self.keep_quietly(column);
        }
    }

    fn keep(&mut self, column: Column, reason: Reason) {
        self.say(column, reason);
        self.keep_quietly(column);
    }

    fn keep_quietly(&mut self, column: Column) {
        let detail = self.cells.detail(column);
        self.kept.push(format!("{}: {}", detail.column, detail.value));
    }

    fn say(&mut self, column: Column, reason: Reason) {
        if self.reasons.is_empty() || reason == Reason::ProvenanceWordUnknown {
            self.detail = Some(self.cells.detail(column));
        }
        self.reasons.push(reason);
    }
}

/// A charge without an account goes to the issuer's account for such charges.
fn charged(card: &CardFacts, account: Option<String>, when: When) -> After {
    let unnamed = || words::unnamed_account(card.issuer, card.issuer_name.as_deref());
    After::Charged { account: account.unwrap_or_else(unnamed), when }
}
