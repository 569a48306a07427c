//! Tables to the bytes of a file, with progress, and with a word on what was left out.

use std::io::{Cursor, Write as _};

use super::chosen::{Chosen, LeftOut, Nothing, Tally};
use super::value::{Value, Word};
use super::{Column, Fields, Table, csv, jsonl, rows, xlsx};
use crate::core::date::Now;
use crate::core::ledger::Ledger;
use crate::export::csv::{Cell, Csv};
use crate::export::workbook::{self, Look, NoWorkbook, Sheet, Workbook};
use crate::jobs::{Cancelled, Progress};

/// The form of a file of tables.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Format {
    Csv,
    Xlsx,
    Jsonl,
}

impl Format {
    /// Every form.
    pub const ALL: [Self; 3] = [Self::Csv, Self::Xlsx, Self::Jsonl];

    /// The stable spelling.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Xlsx => "xlsx",
            Self::Jsonl => "jsonl",
        }
    }

    /// The form with that spelling.
    pub fn from_word(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.as_str() == text)
    }

    /// The ending of the file: several tables as CSV are one ZIP file with a CSV file each.
    pub fn ending(self, chosen: &Chosen) -> &'static str {
        match self {
            Self::Csv if chosen.tables().count() > 1 => "zip",
            Self::Csv | Self::Xlsx | Self::Jsonl => self.as_str(),
        }
    }
}

/// What stands in a file of tables.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Summary {
    /// Its tables, in order.
    pub tables: Vec<TableSummary>,
    /// Texts that a cell of a workbook could not hold whole.
    pub shortened: usize,
}

/// What stands of one table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TableSummary {
    pub table: Table,
    /// How many records were written and left out.
    pub tally: Tally,
    /// Fields that were not chosen.
    pub fields_left_out: usize,
}

impl Summary {
    /// How many records there are in all.
    pub fn records(&self) -> usize {
        self.tables.iter().map(|table| table.tally.records).sum()
    }

    /// How many of them have no date.
    pub fn undated(&self) -> usize {
        self.tables.iter().map(|table| table.tally.undated).sum()
    }

    /// How many were left out in all, for whichever reason.
    pub fn left_out(&self) -> LeftOut {
        let mut all = LeftOut::default();
        for LeftOut { issuer, account, period, undated } in
            self.tables.iter().map(|table| table.tally.left_out)
        {
            all.issuer += issuer;
            all.account += account;
            all.period += period;
            all.undated += undated;
        }
        all
    }

    /// How many fields were not chosen, of the tables that were.
    pub fn fields_left_out(&self) -> usize {
        self.tables.iter().map(|table| table.fields_left_out).sum()
    }
}

/// Why there is no file.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotWritten {
    #[error(transparent)]
    Cancelled(#[from] Cancelled),
    #[error(transparent)]
    Nothing(#[from] Nothing),
    #[error(transparent)]
    Workbook(#[from] NoWorkbook),
    #[error("{0}")]
    Other(String),
}

impl From<serde_json::Error> for NotWritten {
    fn from(error: serde_json::Error) -> Self {
        Self::Other(error.to_string())
    }
}

impl From<zip::result::ZipError> for NotWritten {
    fn from(error: zip::result::ZipError) -> Self {
        Self::Other(error.to_string())
    }
}

impl From<std::io::Error> for NotWritten {
    fn from(error: std::io::Error) -> Self {
        Self::Other(error.to_string())
    }
}

/// The bytes of a file with the chosen records and fields.
pub fn write(
    ledger: &Ledger,
    chosen: &Chosen,
    format: Format,
    now: Now,
    word: &dyn Fn(Word) -> String,
    progress: &Progress,
) -> Result<(Vec<u8>, Summary), NotWritten> {
    let tables: Vec<(Table, Fields)> = chosen.tables().collect();
    if tables.is_empty() {
        return Err(Nothing.into());
    }
    progress.set_total(tables.iter().map(|(table, _)| rows::count(*table, ledger) as u64).sum());
    let mut making = Making { ledger, chosen, word, progress, summary: Summary::default() };
    let bytes = match format {
        Format::Csv => making.csv(&tables)?,
        Format::Xlsx => making.xlsx(&tables, now)?,
        Format::Jsonl => making.jsonl(&tables)?,
    };
    Ok((bytes, making.summary))
}

struct Making<'a> {
    ledger: &'a Ledger,
    chosen: &'a Chosen,
    word: &'a dyn Fn(Word) -> String,
    progress: &'a Progress,
    summary: Summary,
}

impl Making<'_> {
    fn csv(&mut self, tables: &[(Table, Fields)]) -> Result<Vec<u8>, NotWritten> {
        if let [(table, fields)] = tables {
            return self.csv_of(*table, *fields);
        }
        let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
        for (table, fields) in tables {
            let bytes = self.csv_of(*table, *fields)?;
            zip.start_file(format!("{}.csv", table.as_str()), zip::write::SimpleFileOptions::DEFAULT)?;
            zip.write_all(&bytes)?;
        }
        Ok(zip.finish()?.into_inner())
    }

    fn csv_of(&mut self, table: Table, fields: Fields) -> Result<Vec<u8>, NotWritten> {
        let word = self.word;
        let mut out = Csv::new();
        out.row(fields.of(table).map(|column| Cell::Plain(word(Word::Head(column.head)))));
        self.each(table, fields, &mut |values| {
            csv::row(&mut out, values, word);
            Ok(())
        })?;
        Ok(out.into_bytes())
    }

    fn jsonl(&mut self, tables: &[(Table, Fields)]) -> Result<Vec<u8>, NotWritten> {
        let mut out = Vec::new();
        for (table, fields) in tables {
            self.each(*table, *fields, &mut |values| {
                jsonl::row(&mut out, *table, *fields, values).map_err(NotWritten::from)
            })?;
        }
        Ok(out)
    }

    fn xlsx(&mut self, tables: &[(Table, Fields)], now: Now) -> Result<Vec<u8>, NotWritten> {
        let word = self.word;
        let mut book = Workbook::new(now)?;
        for (table, fields) in tables {
            if rows::count(*table, self.ledger) > workbook::MOST_ROWS {
                return Err(NoWorkbook::TooManyRows.into());
            }
            let columns: Vec<&Column> = fields.of(*table).collect();
            let heads: Vec<String> = columns.iter().map(|column| word(Word::Head(column.head))).collect();
            let mut sheet = book.sheet(&word(Word::Table(*table)));
            sheet.heads(&heads)?;
            let mut buffers = vec![String::new(); columns.len()];
            self.each(*table, *fields, &mut |values| {
                xlsx_row(&mut sheet, values, &mut buffers, word).map_err(NotWritten::from)
            })?;
            book.add(sheet)?;
        }
        self.summary.shortened = book.shortened();
        Ok(book.into_bytes()?)
    }

    /// Hands the values of every chosen record to `sink`, and notes how many there were.
    fn each(
        &mut self,
        table: Table,
        fields: Fields,
        sink: &mut dyn FnMut(&[Value<'_>]) -> Result<(), NotWritten>,
    ) -> Result<(), NotWritten> {
        let progress = self.progress;
        let tally = rows::each(table, self.ledger, self.chosen, &mut |values| {
            progress.step(1)?;
            values.map_or(Ok(()), &mut *sink)
        })?;
        let fields_left_out = table.columns().len() - fields.len();
        self.summary.tables.push(TableSummary { table, tally, fields_left_out });
        Ok(())
    }
}

fn xlsx_row(
    sheet: &mut Sheet,
    values: &[Value<'_>],
    buffers: &mut [String],
    word: &dyn Fn(Word) -> String,
) -> Result<(), NoWorkbook> {
    let cells = values.iter().zip(buffers.iter_mut());
    sheet.row(Look::Plain, cells.map(|(value, buffer)| xlsx::cell(value, buffer, word)))
}
