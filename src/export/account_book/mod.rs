//! 受払簿: what came into an account and went out of it, line by line with the balance, for a period.
//!
//! The balance is the ledger's own, so both always agree. The values of cards that are not charged yet are a book of their
//! own for each issuer. What has no date, and what is no part of the balance, stands apart and is never left out.

mod account;
mod stock;

use crate::core::code::{Last4, mask_codes, mask_codes_in_number};
use crate::core::date::{Day, When};
use crate::core::id::AccountId;
use crate::core::ledger::Ledger;
use crate::core::money::Money;
use crate::core::words::{CreditReason, HandOver, Issuer};

/// What a book is of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Of {
    /// The balance of an account.
    Account { id: AccountId, issuer: Issuer, name: String },
    /// The cards of an issuer that are in hand.
    Stock { issuer: Issuer },
}

/// The form of a file of books.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Form {
    #[default]
    Xlsx,
    Pdf,
}

impl Form {
    /// Every form.
    pub const ALL: [Self; 2] = [Self::Xlsx, Self::Pdf];

    /// The stable spelling, and the ending of the file.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Xlsx => "xlsx",
            Self::Pdf => "pdf",
        }
    }

    /// The form with that spelling.
    pub fn from_word(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|form| form.as_str() == text)
    }
}

/// The days a book is about; open where nothing is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Period {
    pub from: Option<Day>,
    pub to: Option<Day>,
}

impl Period {
    fn place(self, day: Day) -> Place {
        if self.from.is_some_and(|from| day < from) {
            Place::Before
        } else if self.to.is_some_and(|to| day > to) {
            Place::After
        } else {
            Place::Within
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    Before,
    Within,
    After,
}

/// Which books are wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Wanted {
    pub period: Period,
    /// Only accounts and cards of this issuer.
    pub issuer: Option<Issuer>,
    /// Only this account, and no cards in hand.
    pub account: Option<AccountId>,
}

/// One book.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Book {
    pub of: Of,
    pub period: Period,
    /// The balance before the period, with what has no date.
    pub opening_yen: i64,
    /// What happened in the period, in order.
    pub rows: Vec<Row>,
    /// What has no date and is part of the opening balance.
    pub undated: Vec<Row>,
    /// What left without a date after it had come with one: it is taken off at the end.
    pub undated_end: Vec<Row>,
    /// What is no part of the balance: other currencies, values and states that are not known.
    pub apart: Vec<Row>,
    /// How many rows lie after the period.
    pub later: usize,
}

/// One line of a book.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    pub when: When,
    pub what: What,
    pub in_yen: Option<i64>,
    pub out_yen: Option<i64>,
    /// The balance after it; none where it is not part of the order of days.
    pub balance_yen: Option<i64>,
    pub partner: Option<Partner>,
    /// What somebody wrote, without any code in it.
    pub memo: Option<String>,
}

/// With whom.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Partner {
    Issuer(Issuer),
    /// A shop, a person, an account, by name.
    Named(String),
}

impl Partner {
    fn named(name: Option<&str>) -> Option<Self> {
        masked(name).map(Self::Named)
    }
}

/// What happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    Charged {
        last4: Option<Last4>,
    },
    /// A charge the issuer took back; it is no part of the balance.
    TakenBack {
        yen: Option<i64>,
        last4: Option<Last4>,
    },
    Spent {
        order_number: Option<String>,
    },
    Credited {
        reason: CreditReason,
        expires_on: Option<Day>,
    },
    /// The balance was seen; what the record does not explain is booked.
    Seen {
        observed_yen: i64,
    },
    /// The last day of something of which this is left. The ledger's balance still holds it.
    Expired {
        left_yen: i64,
    },
    Bought {
        last4: Option<Last4>,
    },
    Received {
        last4: Option<Last4>,
    },
    ChargedFromStock {
        last4: Option<Last4>,
    },
    SpentFromStock {
        last4: Option<Last4>,
    },
    HandedOver {
        how: HandOver,
        received: Option<Money>,
        last4: Option<Last4>,
    },
    /// In another currency than yen.
    OtherCurrency(Money),
    /// A card whose face value is not known.
    ValueUnknown {
        last4: Option<Last4>,
    },
    /// A card of which nobody knows whether it was charged.
    StateUnknown {
        last4: Option<Last4>,
        face_yen: i64,
    },
}

/// The sums of one month.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Month {
    /// Its first day.
    pub first: Day,
    /// How many rows up to and with its last.
    pub rows: usize,
    pub in_yen: i64,
    pub out_yen: i64,
    pub closing_yen: i64,
}

impl Book {
    /// What came in the period, with what has no date and is taken off at the end.
    pub fn in_yen(&self) -> i64 {
        sum(self.rows.iter().chain(&self.undated_end).filter_map(|row| row.in_yen))
    }

    /// What went out.
    pub fn out_yen(&self) -> i64 {
        sum(self.rows.iter().chain(&self.undated_end).filter_map(|row| row.out_yen))
    }

    /// The balance at the end.
    pub fn closing_yen(&self) -> i64 {
        let last = self.rows.iter().rev().find_map(|row| row.balance_yen).unwrap_or(self.opening_yen);
        self.undated_end.iter().fold(last, |balance, row| row.after(balance))
    }

    /// The sums of the months in which something happened.
    pub fn months(&self) -> Vec<Month> {
        let mut months: Vec<Month> = Vec::new();
        let mut balance = self.opening_yen;
        for (at, row) in self.rows.iter().enumerate() {
            let Some(first) = row.when.day().and_then(|day| Day::new(day.year(), day.month(), 1)) else {
                continue;
            };
            balance = row.balance_yen.unwrap_or(balance);
            let (came, went) = (row.in_yen.unwrap_or(0), row.out_yen.unwrap_or(0));
            match months.last_mut().filter(|month| month.first == first) {
                Some(month) => {
                    month.rows = at + 1;
                    month.in_yen = month.in_yen.saturating_add(came);
                    month.out_yen = month.out_yen.saturating_add(went);
                    month.closing_yen = balance;
                }
                None => months.push(Month {
                    first,
                    rows: at + 1,
                    in_yen: came,
                    out_yen: went,
                    closing_yen: balance,
                }),
            }
        }
        months
    }

    /// Whether there is nothing in it at all.
    pub fn is_empty(&self) -> bool {
        self.opening_yen == 0
            && [&self.rows, &self.undated, &self.undated_end, &self.apart].iter().all(|rows| rows.is_empty())
    }

    fn new(of: Of, period: Period) -> Self {
        Self {
            of,
            period,
            opening_yen: 0,
            rows: Vec::new(),
            undated: Vec::new(),
            undated_end: Vec::new(),
            apart: Vec::new(),
            later: 0,
        }
    }

    /// Puts rows in their places; they come in order, those without a date first. Gives the balance after all of them.
    fn fill(&mut self, rows: impl IntoIterator<Item = Row>) {
        let mut balance = 0_i64;
        for mut row in rows {
            balance = row.after(balance);
            match row.when.day().map(|day| self.period.place(day)) {
                None => {
                    self.opening_yen = balance;
                    self.undated.push(row);
                }
                Some(Place::Before) => self.opening_yen = balance,
                Some(Place::Within) => {
                    row.balance_yen = Some(balance);
                    self.rows.push(row);
                }
                Some(Place::After) => self.later += 1,
            }
        }
    }

    /// Keeps what is no part of the balance, where it has no date or lies in the period.
    fn keep_apart(&mut self, row: Row) {
        match row.when.day().map(|day| self.period.place(day)) {
            None | Some(Place::Within) => self.apart.push(row),
            Some(Place::Before | Place::After) => {}
        }
    }
}

impl Row {
    fn after(&self, balance: i64) -> i64 {
        balance.saturating_add(self.in_yen.unwrap_or(0)).saturating_sub(self.out_yen.unwrap_or(0))
    }
}

/// The books that are wanted: one for each account, then one for each issuer with cards in hand. Books in which nothing
/// ever happened are left out, unless an account was named.
pub fn books(ledger: &Ledger, wanted: &Wanted, today: Day) -> Vec<Book> {
    let mut books = Vec::new();
    for account in ledger.accounts() {
        let named = wanted.account == Some(account.id);
        let is_wanted = wanted.account.is_none_or(|_| named)
            && wanted.issuer.is_none_or(|issuer| issuer == account.facts.issuer);
        if is_wanted {
            let book = account::book(ledger, account, wanted.period, today);
            if named || !book.is_empty() {
                books.push(book);
            }
        }
    }
    if wanted.account.is_none() {
        for issuer in Issuer::ALL.iter().copied() {
            if wanted.issuer.is_none_or(|wanted| wanted == issuer) {
                let book = stock::book(ledger, issuer, wanted.period, today);
                if !book.is_empty() {
                    books.push(book);
                }
            }
        }
    }
    books
}

/// The key rows are ordered by: what has no date first, then by day and minute, then as recorded.
fn order(when: When, seq: u64) -> (Option<Day>, Option<crate::core::date::Minute>, u64) {
    let (day, minute) = when.order();
    (day, minute, seq)
}

fn sum(yen: impl Iterator<Item = i64>) -> i64 {
    yen.fold(0, i64::saturating_add)
}

fn masked(text: Option<&str>) -> Option<String> {
    text.filter(|text| !text.is_empty()).map(|text| mask_codes(text).text)
}

fn masked_number(text: Option<&str>) -> Option<String> {
    text.filter(|text| !text.is_empty()).map(|text| mask_codes_in_number(text).text)
}

#[cfg(test)]
mod tests;
