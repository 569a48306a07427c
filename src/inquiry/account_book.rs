//! The 受払簿 as a file. `document` gives what stands on paper; pages and PDF are made of that as of any other paper.

use super::document::{Block, Column, Document, Table};
use super::pdf::to_pdf;
use crate::core::date::Now;
use crate::export::account_book::{Book, Form};
use crate::export::table::NotWritten;
use crate::i18n::{Texts, format};
use crate::wording::account_book::{Line, below, heads, lines, period, title, workbook};

/// The bytes of a file with books.
pub fn file(books: &[Book], form: Form, now: Now, t: &Texts) -> Result<Vec<u8>, NotWritten> {
    match form {
        Form::Xlsx => Ok(workbook(books, now, t)?),
        Form::Pdf => to_pdf(&document(books, t)).map_err(|error| NotWritten::Other(error.to_string())),
    }
}

/// Books as one paper; each begins a page.
pub fn document(books: &[Book], t: &Texts) -> Document {
    let mut blocks = Vec::new();
    for (at, book) in books.iter().enumerate() {
        if at > 0 {
            blocks.push(Block::NewPage);
        }
        blocks.push(Block::Heading(title(&book.of, t)));
        blocks.push(Block::Facts(vec![
            (t.book_period(), period(book.period, t)),
            (t.field_balance(), format::yen(book.closing_yen())),
        ]));
        blocks.push(Block::Table(table(&lines(book, t), t)));
        for (heading, lines) in below(book, t) {
            blocks.push(Block::Heading(heading));
            blocks.push(Block::Table(table(&lines, t)));
        }
    }
    blocks.push(Block::Remark(t.book_remark()));
    Document { title: t.book_title(), lang: t.lang(), head: t.book_title(), blocks }
}

fn table(lines: &[Line], t: &Texts) -> Table {
    let [day, came, went, balance, partner, note] = heads(t);
    let columns = vec![
        Column::text(day, 14),
        Column::amount(came, 14),
        Column::amount(went, 14),
        Column::amount(balance, 15),
        Column::text(partner, 18),
        Column::text(note, 25),
    ];
    let yen = |yen: Option<i64>| yen.map_or(String::new(), format::yen);
    let rows = lines
        .iter()
        .map(|line| {
            vec![
                line.day.map_or(String::new(), format::day_source),
                yen(line.in_yen),
                yen(line.out_yen),
                yen(line.balance_yen),
                line.partner.clone(),
                line.note.clone(),
            ]
        })
        .collect();
    Table { columns, rows }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::core::entry::{AccountReconciled, Entry, Fact};
    use crate::core::facts::AccountFacts;
    use crate::core::ledger::Ledger;
    use crate::core::money::Money;
    use crate::core::words::Issuer;
    use crate::export::account_book::{Wanted, books};
    use crate::i18n::Lang;

    #[test]
    fn a_book_on_paper_has_its_period_its_lines_and_what_stands_apart() {
        let account = "00000000-0000-7000-8000-000000000009".parse().unwrap();
        let facts = AccountFacts { issuer: Issuer::AmazonJp, name: "母".into(), memo: None };
        let seen = |when: &str, yen| {
            let (when, observed) = (when.parse().unwrap(), Money::yen(yen));
            Fact::AccountReconciled(AccountReconciled { account, when, observed, memo: None })
        };
        let facts = [Fact::AccountOpened { account, facts }, seen("", 300), seen("2026-11-01", 1000)];
        let id = "00000000-0000-7000-8000-000000000001".parse().unwrap();
        let recorded_at = "2026-11-22T03:00:00Z".parse().unwrap();
        let entries =
            (1..).zip(facts).map(|(seq, fact)| Arc::new(Entry { seq, id, recorded_at, run: None, fact }));
        let ledger = Ledger::fold(entries);
        let books = books(&ledger, &Wanted::default(), "2026-11-22".parse().unwrap());
        let paper = document(&books, &Texts::new(Lang::Ja));
        let [heading, facts, Block::Table(table), apart, Block::Table(undated), remark] = &paper.blocks[..]
        else {
            panic!("{:?}", paper.blocks)
        };
        assert_eq!(*heading, Block::Heading("母（Amazon.co.jp）".into()));
        let fact = |name: &str, what: &str| (name.to_owned(), what.to_owned());
        assert_eq!(*facts, Block::Facts(vec![fact("期間", "すべて"), fact("残高", "¥1,000")]));
        assert_eq!(*apart, Block::Heading("日付のない記録".into()));
        assert!(matches!(remark, Block::Remark(_)));
        assert_eq!(
            table.rows,
            [
                ["", "", "", "¥300", "", "繰越（日付のない記録 1件を含む）"],
                ["2026/11/01", "¥700", "", "¥1,000", "", "残高の確認（¥1,000）"],
                ["", "¥700", "¥0", "¥1,000", "", "2026年11月 計"],
                ["", "¥700", "¥0", "¥1,000", "", "期間の計と残高"],
            ]
        );
        assert_eq!(undated.rows, [["", "¥300", "", "", "", "残高の確認（¥300）"]]);
        assert_eq!(table.columns.len(), 6);
        let now = Now::end_of("2026-11-22".parse().unwrap());
        let begins = |form| file(&books, form, now, &Texts::new(Lang::Ja)).unwrap()[..4].to_vec();
        assert_eq!([begins(Form::Xlsx), begins(Form::Pdf)], [b"PK\x03\x04".to_vec(), b"%PDF".to_vec()]);
    }
}
