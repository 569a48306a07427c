//! Reading typed values out of a record's cells.

use std::borrow::Cow;

use super::columns::{Column, Columns};
use super::dates::{Days, Read};
use super::fold::{fold, tidy};
use super::mask::mask_cell;
use super::reason::{Detail, Reason};
use crate::core::code::{Last4, mask_codes, mask_codes_in_number};
use crate::core::date::When;
use crate::core::money::{Currency, Money};
use crate::core::reading::{AmountProblem, DateProblem, parse_amount_in, parse_minute};

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
    record: &'a [Cow<'a, str>],
    days: &'a Days,
    /// Whether a leading apostrophe before a formula character is our own mark and is taken off.
    unmark: bool,
}

impl<'a> Cells<'a> {
    /// The cells of a record under a header.
    pub fn new(columns: &'a Columns, cells: &'a [Cow<'a, str>], days: &'a Days) -> Self {
        Self { columns, record: cells, days, unmark: false }
    }

    /// The same, where our own mark before a formula character is taken off.
    #[must_use]
    pub fn unmarked(self) -> Self {
        Self { unmark: true, ..self }
    }

    /// Every cell.
    pub fn all(&self) -> impl Iterator<Item = &'a str> {
        self.record.iter().map(AsRef::as_ref)
    }

    /// Whether the file has a column.
    pub fn has(&self, column: Column) -> bool {
        self.columns.has(column)
    }

    /// A column's name as it stands in the file.
    pub fn name(&self, column: Column) -> String {
        self.columns.name(column)
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
        Ok(Some(mask_codes_in_number(&text).text))
    }

    /// A date, with its time if it has one.
    pub fn when(&self, column: Column) -> Result<When, Fault> {
        self.read_day(column).map(|read| read.when)
    }

    fn read_day(&self, column: Column) -> Result<Read, Fault> {
        self.days.read(self.raw(column)).map_err(|problem| self.fault(column, date_reason(problem)))
    }

    /// When what the row tells of happened: in one column, or in one for each part of it.
    pub fn day(&self) -> Result<Read, Fault> {
        let read = if self.has(Column::Year) {
            let part = |column| tidy(self.raw(column));
            let (year, month, day) = (part(Column::Year), part(Column::Month), part(Column::Day));
            let nothing = [&year, &month, &day].into_iter().all(|part| is_nothing(part));
            let text = if nothing { String::new() } else { format!("{year}/{month}/{day}") };
            self.days.read(&text).map_err(|problem| self.fault(Column::Year, date_reason(problem)))?
        } else {
            self.read_day(Column::PurchasedOn)?
        };
        let time = if self.has(Column::Hour) && !is_nothing(self.raw(Column::Hour)) {
            format!("{}:{}", tidy(self.raw(Column::Hour)), tidy(self.raw(Column::Minute)))
        } else {
            self.raw(Column::PurchasedAt).to_owned()
        };
        let column = if self.has(Column::Hour) { Column::Hour } else { Column::PurchasedAt };
        let time = parse_minute(&time).map_err(|_| self.fault(column, Reason::DateImpossible))?;
        Ok(match (read.when.day(), time) {
            (Some(day), Some(minute)) => Read { when: When::At(day, minute), ..read },
            (_, _) => read,
        })
    }

    /// An amount of a currency; below zero is a fault.
    pub fn amount(&self, column: Column, currency: Currency) -> Result<Option<Money>, Fault> {
        match self.signed_amount(column, currency)? {
            Some(amount) if amount.minor < 0 => Err(self.fault(column, Reason::AmountNegative)),
            amount => Ok(amount),
        }
    }

    /// An amount of a currency, which may be below zero.
    pub fn signed_amount(&self, column: Column, currency: Currency) -> Result<Option<Money>, Fault> {
        parse_amount_in(self.raw(column), currency)
            .map_err(|problem| self.fault(column, amount_reason(problem)))
    }

    /// The currency of the row; yen when nothing is said.
    pub fn currency(&self) -> Result<Currency, Fault> {
        let text = fold(self.raw(Column::Currency));
        match text.as_str() {
            text if is_nothing(text) => Ok(Currency::JPY),
            "円" | "¥" | "yen" => Ok(Currency::JPY),
            // A ledger of securities writes the kind before the code.
            text => text
                .rsplit("::")
                .next()
                .unwrap_or_default()
                .parse()
                .map_err(|_| self.fault(Column::Currency, Reason::CurrencyUnreadable)),
        }
    }

    /// The last four characters of the code; `None` when there is none or too little of one.
    pub fn code(&self) -> Option<Last4> {
        let code = self.raw(Column::Code);
        if is_nothing(code) { None } else { Last4::from_code(code) }
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
