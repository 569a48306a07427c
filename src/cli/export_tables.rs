//! `export table` and `export account-book`: chosen records and fields as a file, and the entry that says so.
//!
//! Unlike the other exports these write into the ledger: what was handed out, with its hash, stays on record.

use std::path::Path;

use serde::Serialize;

use super::args::{Among, BookAsked, TableAsked};
use super::export::put_new;
use super::failure::Failure;
use super::{Cx, out};
use crate::action::{Change, NewExport};
use crate::core::id::AccountId;
use crate::core::ledger::Ledger;
use crate::core::spelling::fold;
use crate::core::words::ExportKind;
use crate::desk::Desk;
use crate::desk::clock::{Clock, Ids};
use crate::export::account_book::{Period, Wanted, books};
use crate::export::digest::sha256;
use crate::export::table::{self, Chosen, Fields, Summary, Table};
use crate::inquiry::account_book;
use crate::jobs::Progress;
use crate::wording;

#[derive(Debug, Serialize)]
struct Written {
    file: String,
    bytes: u64,
    sha256: String,
    /// The number of the entry that says so.
    entry: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    tables: Option<Vec<TableRow>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    shortened: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    books: Option<Vec<BookRow>>,
}

#[derive(Debug, Serialize)]
struct TableRow {
    table: &'static str,
    records: usize,
    undated: usize,
    left_out: LeftOutRow,
    fields_left_out: usize,
}

#[derive(Debug, Serialize)]
struct LeftOutRow {
    period: usize,
    undated: usize,
    issuer: usize,
    account: usize,
}

#[derive(Debug, Serialize)]
struct BookRow {
    of: String,
    opening_minor: i64,
    in_minor: i64,
    out_minor: i64,
    closing_minor: i64,
    undated: usize,
    apart: usize,
}

/// Tables with the chosen records and fields.
pub fn table(cx: &Cx<'_>, asked: &TableAsked, to: &Path) -> Result<(), Failure> {
    let t = cx.t;
    let mut chosen = Chosen {
        from: asked.among.from,
        to: asked.among.to,
        dated_only: asked.dated_only,
        issuer: asked.among.issuer,
        ..Chosen::none()
    };
    let tables = asked.table.map_or(Table::ALL.to_vec(), |table| vec![table]);
    for table in &tables {
        let fields = match &asked.fields {
            None => Fields::all(*table),
            Some(_) if asked.table.is_none() => return Err(Failure::usage(t.cli_fields_of_all())),
            Some(ids) => Fields::named(*table, ids.split(',').map(str::trim).filter(|id| !id.is_empty()))
                .map_err(|wrong| {
                    let known: Vec<&str> = table.columns().iter().map(|column| column.id).collect();
                    Failure::usage(t.cli_field_unknown(wrong.0, known.join(" ")))
                })?,
        };
        chosen.set(*table, fields);
    }
    if chosen.tables().next().is_none() {
        return Err(Failure::usage(t.table_nothing_chosen()));
    }
    in_order(cx, &asked.among)?;
    let ending = asked.format.ending(&chosen);
    if ending == "zip" && !to.extension().is_some_and(|named| named.eq_ignore_ascii_case("zip")) {
        return Err(Failure::usage(t.cli_zip_needed()));
    }
    let mut desk = open(cx)?;
    chosen.account = account(cx, desk.ledger(), &asked.among)?;
    let say = |word| wording::table::say(word, t);
    let (bytes, summary) =
        table::write(desk.ledger(), &chosen, asked.format, desk.now(), &say, &Progress::new())
            .map_err(|error| Failure::failed(wording::table::not_written(&error, t)))?;
    let period = chosen.from.is_some() || chosen.to.is_some();
    let said = wording::table::left_out(&summary, period, t);
    let written = put(cx, &mut desk, ExportKind::Table, to, &bytes)?;
    let rows = table_rows(&summary);
    tell(cx, Written { tables: Some(rows), shortened: Some(summary.shortened), ..written }, said)
}

/// 受払簿 of accounts and of cards in hand.
pub fn account_book(cx: &Cx<'_>, asked: &BookAsked, to: &Path) -> Result<(), Failure> {
    let t = cx.t;
    in_order(cx, &asked.among)?;
    let mut desk = open(cx)?;
    let wanted = Wanted {
        period: Period { from: asked.among.from, to: asked.among.to },
        issuer: asked.among.issuer,
        account: account(cx, desk.ledger(), &asked.among)?,
    };
    let books = books(desk.ledger(), &wanted, desk.now().day);
    if books.is_empty() {
        return Err(Failure::failed(t.book_none()));
    }
    let bytes = account_book::file(&books, asked.form, desk.now(), t)
        .map_err(|error| Failure::failed(wording::table::not_written(&error, t)))?;
    let written = put(cx, &mut desk, ExportKind::AccountBook, to, &bytes)?;
    let rows = books
        .iter()
        .map(|book| BookRow {
            of: wording::account_book::title(&book.of, t),
            opening_minor: book.opening_yen,
            in_minor: book.in_yen(),
            out_minor: book.out_yen(),
            closing_minor: book.closing_yen(),
            undated: book.undated.len() + book.undated_end.len(),
            apart: book.apart.len(),
        })
        .collect();
    tell(cx, Written { books: Some(rows), ..written }, Vec::new())
}

fn open(cx: &Cx<'_>) -> Result<Desk, Failure> {
    Desk::open(cx.path(), Clock::System, Ids::Random)
        .map_err(|error| Failure::of_open(&error, cx.path(), cx.t))
}

fn in_order(cx: &Cx<'_>, among: &Among) -> Result<(), Failure> {
    match (among.from, among.to) {
        (Some(from), Some(to)) if from > to => {
            Err(Failure::usage(cx.t.cli_period_backwards(from.to_string(), to.to_string())))
        }
        _ => Ok(()),
    }
}

/// The account that was named: by its id, or by its name in any width and case.
fn account(cx: &Cx<'_>, ledger: &Ledger, among: &Among) -> Result<Option<AccountId>, Failure> {
    let Some(name) = &among.account else { return Ok(None) };
    let wanted = fold(name);
    let found = ledger
        .accounts()
        .filter(|account| among.issuer.is_none_or(|issuer| issuer == account.facts.issuer))
        .find(|account| account.id.to_string() == *name || fold(&account.facts.name) == wanted);
    found.map(|account| Some(account.id)).ok_or_else(|| Failure::failed(cx.t.cli_account_missing(name)))
}

/// Writes the file, then the entry.
fn put(cx: &Cx<'_>, desk: &mut Desk, what: ExportKind, to: &Path, bytes: &[u8]) -> Result<Written, Failure> {
    let size = put_new(cx, to, |out| out.write_all(bytes))?;
    let sha256 = sha256(bytes);
    let name = to.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let new = NewExport { what, recipient: None, incident: None, name, sha256: sha256.clone() };
    let done = desk.run_now(Change::RecordExport(new));
    let done = done.map_err(|error| Failure::of_change(&error, cx.path(), cx.t))?;
    let entry = done.entries.map(|(first, _)| first);
    let file = to.display().to_string();
    Ok(Written { file, bytes: size, sha256, entry, tables: None, shortened: None, books: None })
}

fn table_rows(summary: &Summary) -> Vec<TableRow> {
    let row = |table: &table::TableSummary| {
        let table::LeftOut { issuer, account, period, undated } = table.tally.left_out;
        TableRow {
            table: table.table.as_str(),
            records: table.tally.records,
            undated: table.tally.undated,
            left_out: LeftOutRow { period, undated, issuer, account },
            fields_left_out: table.fields_left_out,
        }
    };
    summary.tables.iter().map(row).collect()
}

fn tell(cx: &Cx<'_>, written: Written, said: Vec<String>) -> Result<(), Failure> {
    if cx.json {
        return Ok(out::json(&written)?);
    }
    Ok(out::lines(std::iter::once(cx.t.cli_file_written(&written.file)).chain(said))?)
}
