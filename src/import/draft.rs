//! What a record would become: drafts, and reading typed values out of a record's cells.

use super::fold::{fold, tidy};
use super::profile::{Column, Columns};
use super::reason::{Detail, Reason, Status};
use crate::core::code::{Last4, mask_codes};
use crate::core::date::When;
use crate::core::flat::FlatCard;
use crate::core::money::{Currency, Money};
use crate::core::reading::{AmountProblem, DateProblem, parse_amount_in, parse_when};
use crate::core::words::Issuer;

/// What a record would become.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Draft {
    /// Cards, perhaps with what became of them.
    Card(Box<CardDraft>),
    /// A charge without a card that is known.
    Charge(Box<ChargeDraft>),
}

/// Cards of one record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CardDraft {
    /// Each of the cards.
    pub flat: FlatCard,
    /// How many there are.
    pub quantity: u32,
}

/// A charge of a record that knows no card.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChargeDraft {
    /// Whose account it went to.
    pub issuer: Issuer,
    /// The account's name.
    pub account: String,
    /// When.
    pub when: When,
    /// What came onto the balance.
    pub amount: Option<Money>,
    /// The balance after it.
    pub balance_after: Option<Money>,
    /// The last four characters of the code.
    pub code_last4: Option<Last4>,
    /// The serial number.
    pub serial_number: Option<String>,
}

/// What one record was read as, before the ledger is asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// What becomes of it.
    pub status: Status,
    /// Why, the most telling first.
    pub reasons: Vec<Reason>,
    /// The cell the first reason speaks of.
    pub detail: Option<Detail>,
    /// What it would become.
    pub draft: Option<Draft>,
}

impl Reading {
    /// A record that becomes nothing.
    pub fn left(status: Status, reason: Reason) -> Self {
        Self { status, reasons: vec![reason], detail: None, draft: None }
    }

    /// A record that may be cards; the person decides.
    pub fn candidate(reason: Reason, draft: CardDraft) -> Self {
        let draft = Some(Draft::Card(Box::new(draft)));
        Self { status: Status::Candidate, reasons: vec![reason], detail: None, draft }
    }

    /// A record that is cards.
    pub fn card(reasons: Vec<Reason>, detail: Option<Detail>, draft: CardDraft) -> Self {
        Self { status: Status::Card, reasons, detail, draft: Some(Draft::Card(Box::new(draft))) }
    }
}

impl From<Fault> for Reading {
    fn from(Fault { reason, detail }: Fault) -> Self {
        Self { status: Status::Problem, reasons: vec![reason], detail: Some(detail), draft: None }
    }
}

/// Why a record cannot be read, and the cell that says so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Why.
    pub reason: Reason,
    /// Which cell.
    pub detail: Detail,
}

/// The cells of one record by what they hold.
#[derive(Clone, Copy)]
pub struct Cells<'a> {
    columns: &'a Columns,
    record: &'a [String],
    /// Whether a leading apostrophe before a formula character is our own mark and is taken off.
    unmark: bool,
}

impl<'a> Cells<'a> {
    /// The cells of a record under a header.
    pub fn new(columns: &'a Columns, cells: &'a [String], unmark: bool) -> Self {
        Self { columns, record: cells, unmark }
    }

    /// A cell as it stands, without the mark that keeps spreadsheets from running it.
    pub fn raw(&self, column: Column) -> &'a str {
        let cell = self.columns.cell(self.record, column);
        match cell.strip_prefix('\'') {
            Some(rest) if self.unmark && starts_like_formula(rest) => rest,
            _ => cell,
        }
    }

    /// A cell as text to keep: tidied, codes masked; `None` when empty.
    pub fn text(&self, column: Column) -> Option<String> {
        let text = tidy(self.raw(column));
        (!text.is_empty()).then(|| mask_codes(&text).text)
    }

    /// A number that is no amount (an order, a serial number): as it stands, unless a spreadsheet shortened it.
    pub fn number(&self, column: Column) -> Result<Option<String>, Fault> {
        let text = tidy(self.raw(column));
        if is_nothing(&text) {
            return Ok(None);
        }
        if is_shortened(&text) {
            return Err(self.fault(column, Reason::NumberDamaged));
        }
        Ok(Some(text))
    }

    /// A date, with its time if it has one.
    pub fn when(&self, column: Column) -> Result<When, Fault> {
        parse_when(self.raw(column)).map_err(|problem| self.fault(column, date_reason(problem)))
    }

    /// An amount of a currency; below zero is a fault.
    pub fn amount(&self, column: Column, currency: Currency) -> Result<Option<Money>, Fault> {
        let amount = parse_amount_in(self.raw(column), currency)
            .map_err(|problem| self.fault(column, amount_reason(problem)))?;
        match amount {
            Some(amount) if amount.minor < 0 => Err(self.fault(column, Reason::AmountNegative)),
            amount => Ok(amount),
        }
    }

    /// How many cards; one when nothing is said.
    pub fn quantity(&self, column: Column) -> Result<u32, Fault> {
        const MOST: i64 = 10_000;
        let folded = fold(self.raw(column));
        let text = folded.trim_end_matches(['枚', '個', '点', '件']);
        match parse_amount_in(text, Currency::JPY) {
            Ok(None) => Ok(1),
            Ok(Some(count)) if (1..=MOST).contains(&count.minor) => {
                u32::try_from(count.minor).map_err(|_| self.fault(column, Reason::QuantityUnreadable))
            }
            Ok(Some(_)) | Err(_) => Err(self.fault(column, Reason::QuantityUnreadable)),
        }
    }

    /// What a fault in a column says.
    pub fn fault(&self, column: Column, reason: Reason) -> Fault {
        Fault { reason, detail: self.detail(column) }
    }

    /// A cell as a reason shows it.
    pub fn detail(&self, column: Column) -> Detail {
        const SHOWN: usize = 80;
        let value = mask_cell(Some(column), self.columns.cell(self.record, column));
        let cut = value.chars().take(SHOWN).collect();
        Detail { column: self.columns.name(column), value: cut }
    }
}

/// A cell as it may be kept and shown: codes cut to their last four characters.
pub fn mask_cell(column: Option<Column>, cell: &str) -> String {
    match column {
        Some(Column::Code) if !is_nothing(&tidy(cell)) => mask_code(cell),
        // Numbers of orders and cards are no codes, whatever they look like.
        Some(Column::OrderNumber | Column::SerialNumber) => cell.to_owned(),
        _ => mask_codes(cell).text,
    }
}

/// A cell that is a code as a whole.
pub fn mask_code(cell: &str) -> String {
    Last4::from_code(cell).map_or_else(|| "••••".to_owned(), |last| format!("••••{last}"))
}

/// A cell that says there is nothing.
pub fn is_nothing(text: &str) -> bool {
    crate::core::reading::is_placeholder(text)
}

/// Whether a spreadsheet would take a cell for a formula, or our own mark stands there.
pub fn starts_like_formula(text: &str) -> bool {
    text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '\'', '＝', '＋', '－', '＠'])
}

/// `1.23E+15`.
fn is_shortened(text: &str) -> bool {
    matches!(crate::core::reading::parse_amount(text), Err(AmountProblem::Damaged))
        && text.contains(['.', '+'])
}

const fn date_reason(problem: DateProblem) -> Reason {
    match problem {
        DateProblem::Unreadable => Reason::DateUnreadable,
        DateProblem::Impossible => Reason::DateImpossible,
        DateProblem::TwoDigitYear => Reason::DateTwoDigitYear,
        DateProblem::MissingYear => Reason::DateMissingYear,
        DateProblem::MissingDay => Reason::DateMissingDay,
        DateProblem::SerialNumber => Reason::DateSerialNumber,
    }
}

const fn amount_reason(problem: AmountProblem) -> Reason {
    match problem {
        AmountProblem::Unreadable => Reason::AmountUnreadable,
        AmountProblem::Fraction => Reason::AmountFraction,
        AmountProblem::Ambiguous => Reason::AmountAmbiguous,
        AmountProblem::Damaged => Reason::NumberDamaged,
        AmountProblem::OtherCurrency => Reason::AmountOtherCurrency,
        AmountProblem::TooLarge => Reason::AmountTooLarge,
    }
}
