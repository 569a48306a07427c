//! The words of a 受払簿, its lines as they stand on a sheet or a page, and the workbook itself.

use super::words;
use crate::core::code::Last4;
use crate::core::date::{Day, Now, When};
use crate::core::money::Money;
use crate::export::account_book::{Book, Of, Partner, Period, Row, What};
use crate::export::workbook::{Cell, Look, NoWorkbook, Workbook};
use crate::i18n::{Texts, format};

/// A line of a book, worded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    pub look: Look,
    pub day: Option<Day>,
    pub in_yen: Option<i64>,
    pub out_yen: Option<i64>,
    pub balance_yen: Option<i64>,
    pub partner: String,
    pub note: String,
}

impl Line {
    fn sum(note: String, in_yen: i64, out_yen: i64, balance_yen: i64) -> Self {
        Self {
            look: Look::Strong,
            day: None,
            in_yen: Some(in_yen),
            out_yen: Some(out_yen),
            balance_yen: Some(balance_yen),
            partner: String::new(),
            note,
        }
    }

    fn of(row: &Row, t: &Texts) -> Self {
        let partner = match &row.partner {
            None => String::new(),
            Some(Partner::Issuer(issuer)) => words::issuer(*issuer, t),
            Some(Partner::Named(name)) => name.clone(),
        };
        let note = match &row.memo {
            None => what(&row.what, t),
            Some(memo) => [what(&row.what, t), memo.clone()].join(&t.word_list_dot()),
        };
        Self {
            look: Look::Plain,
            day: row.when.day(),
            in_yen: row.in_yen,
            out_yen: row.out_yen,
            balance_yen: row.balance_yen,
            partner,
            note,
        }
    }
}

/// The heads of the columns.
pub fn heads(t: &Texts) -> [String; 6] {
    [t.field_happened_on(), t.book_in(), t.book_out(), t.field_balance(), t.book_partner(), t.book_note()]
}

/// What a book is of.
pub fn title(of: &Of, t: &Texts) -> String {
    match of {
        Of::Account { name, issuer, .. } => t.book_of_account(name, words::issuer(*issuer, t)),
        Of::Stock { issuer } => t.book_of_stock(words::issuer(*issuer, t)),
    }
}

/// The period of a book.
pub fn period(period: Period, t: &Texts) -> String {
    let day = |day: Day| format::when_full(When::Day(day), t);
    match (period.from, period.to) {
        (None, None) => t.book_period_all(),
        (Some(from), None) => t.book_period_from(day(from)),
        (None, Some(to)) => t.book_period_to(day(to)),
        (Some(from), Some(to)) => t.book_period_between(day(from), day(to)),
    }
}

/// The lines from what is carried forward to the balance at the end.
pub fn lines(book: &Book, t: &Texts) -> Vec<Line> {
    let undated = book.undated.len();
    let carried =
        if undated == 0 { t.book_carried() } else { t.book_carried_undated(undated, format::count(undated)) };
    let mut lines = vec![Line {
        look: Look::Strong,
        day: book.period.from,
        in_yen: None,
        out_yen: None,
        balance_yen: Some(book.opening_yen),
        partner: String::new(),
        note: carried,
    }];
    let mut months = book.months().into_iter().peekable();
    for (at, row) in (1..).zip(&book.rows) {
        lines.push(Line::of(row, t));
        if let Some(month) = months.next_if(|month| month.rows == at) {
            let note = t.book_month(format::month(month.first, t), month.first.year().to_string());
            lines.push(Line::sum(note, month.in_yen, month.out_yen, month.closing_yen));
        }
    }
    lines.extend(book.undated_end.iter().map(|row| Line::of(row, t)));
    lines.push(Line::sum(t.book_total(), book.in_yen(), book.out_yen(), book.closing_yen()));
    lines
}

/// What stands below: records without a date, and those that are no part of the balance; each with its heading.
pub fn below(book: &Book, t: &Texts) -> Vec<(String, Vec<Line>)> {
    [(t.book_undated(), &book.undated), (t.book_apart(), &book.apart)]
        .into_iter()
        .filter(|(_, rows)| !rows.is_empty())
        .map(|(heading, rows)| (heading, rows.iter().map(|row| Line::of(row, t)).collect()))
        .collect()
}

/// Books as a workbook, a sheet each.
pub fn workbook(books: &[Book], now: Now, t: &Texts) -> Result<Vec<u8>, NoWorkbook> {
    let mut workbook = Workbook::new(now)?;
    for book in books {
        let mut sheet = workbook.sheet(&title(&book.of, t));
        sheet.heads(&heads(t))?;
        for line in lines(book, t) {
            sheet.row(line.look, cells(&line))?;
        }
        sheet.end_filter();
        for (heading, lines) in below(book, t) {
            sheet.row(Look::Plain, [])?;
            sheet.row(Look::Strong, [Cell::Text(&heading)])?;
            for line in lines {
                sheet.row(line.look, cells(&line))?;
            }
        }
        workbook.add(sheet)?;
    }
    workbook.into_bytes()
}

fn cells(line: &Line) -> [Cell<'_>; 6] {
    let text = |text| if str::is_empty(text) { Cell::Empty } else { Cell::Text(text) };
    let yen = |yen: Option<i64>| yen.map_or(Cell::Empty, |yen| Cell::Amount(Money::yen(yen)));
    [
        line.day.map_or(Cell::Empty, Cell::Day),
        yen(line.in_yen),
        yen(line.out_yen),
        yen(line.balance_yen),
        text(&line.partner),
        text(&line.note),
    ]
}

fn what(what: &What, t: &Texts) -> String {
    let ending = |word: String, last4: &Option<Last4>| match last4 {
        None => word,
        Some(last4) => t.book_ending(word, last4.as_str()),
    };
    match what {
        What::Charged { last4 } => ending(t.book_charged(), last4),
        What::TakenBack { yen: Some(yen), last4 } => ending(t.book_taken_back(format::yen(*yen)), last4),
        What::TakenBack { yen: None, last4 } => ending(t.book_taken_back_unknown(), last4),
        What::Spent { order_number: Some(number) } => t.book_spent_order(number),
        What::Spent { order_number: None } => t.book_spent(),
        What::Credited { reason, expires_on } => {
            let reason = words::credit_reason(*reason, t);
            match expires_on {
                None => t.book_credited(reason),
                Some(day) => t.book_credited_until(reason, format::when_full(When::Day(*day), t)),
            }
        }
        What::Seen { observed_yen } => t.book_seen(format::yen(*observed_yen)),
        What::Expired { left_yen } => t.book_expired(format::yen(*left_yen)),
        What::Bought { last4 } => ending(t.book_bought(), last4),
        What::Received { last4 } => ending(t.book_received(), last4),
        What::ChargedFromStock { last4 } => ending(t.book_charged(), last4),
        What::SpentFromStock { last4 } => ending(t.book_spent_card(), last4),
        What::HandedOver { how, received, last4 } => {
            let word = words::hand_over(*how, t);
            let word = match received {
                None => word,
                Some(money) => t.book_handed_over_for(word, format::money(*money)),
            };
            ending(word, last4)
        }
        What::OtherCurrency(money) => t.book_other_currency(format::money(*money)),
        What::ValueUnknown { last4 } => ending(t.book_value_unknown(), last4),
        What::StateUnknown { last4, face_yen } => ending(t.book_state_unknown(format::yen(*face_yen)), last4),
    }
}
