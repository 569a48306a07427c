//! What is asked once for a whole file and not for each of its rows: years that are not written, how the cards of a seller
//! came, which account was charged. Nothing here paints.

use std::collections::BTreeMap;

use super::review::Record;
use crate::action::Choices;
use crate::core::flat::After;
use crate::core::words::{Issuer, Provenance};
use crate::import::plan::Plan;
use crate::import::reason::Reason;
use crate::import::words::unnamed_account;

/// Rows that one question is about.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Group {
    /// What the file calls it; empty when it names nothing.
    pub name: String,
    /// How many rows will be recorded.
    pub rows: usize,
    /// The yen of their cards.
    pub yen: i64,
}

/// Days that one question is about.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Days {
    /// How many rows wait for the answer.
    pub rows: usize,
    /// The first such day as it stands in the file, and its line.
    pub first: (String, u64),
}

/// What is asked once for a file.
#[derive(Debug, Default)]
pub struct Asked {
    sellers: BTreeMap<String, Group>,
    accounts: BTreeMap<Issuer, Group>,
    /// Days without a year.
    pub no_year: Option<Days>,
    /// Days whose year has two digits.
    pub two_digit: Option<Days>,
}

impl Asked {
    /// Looks for days whose spelling leaves something out.
    pub fn new(plan: &Plan) -> Self {
        let mut this = Self::default();
        for row in &plan.rows {
            let days = if row.reason() == Reason::DateMissingYear {
                &mut this.no_year
            } else if row.reason() == Reason::DateTwoDigitYear {
                &mut this.two_digit
            } else {
                continue;
            };
            let first =
                || (row.detail.as_deref().map(|cell| cell.value.clone()).unwrap_or_default(), row.line);
            days.get_or_insert_with(|| Days { rows: 0, first: first() }).rows += 1;
        }
        this
    }

    /// Counts a row that will be recorded, or no longer.
    pub fn count(&mut self, record: Option<Record<'_>>, by: isize) {
        match record {
            Some(Record::Card(card)) => {
                let yen = record.map_or(0, Record::yen);
                if card.flat.purchase.provenance == Provenance::Unknown {
                    let name = card.flat.purchase.seller.as_deref().unwrap_or_default();
                    put(&mut self.sellers, Choices::seller_key(card), name, yen, by);
                }
                if let After::Charged { account, when: _ } = &card.flat.after {
                    let facts = &card.flat.card;
                    if *account == unnamed_account(facts.issuer, facts.issuer_name.as_deref()) {
                        put(&mut self.accounts, facts.issuer, account, yen, by);
                    }
                }
            }
            Some(Record::Charge(charge)) if charge.account == unnamed_account(charge.issuer, None) => {
                put(&mut self.accounts, charge.issuer, &charge.account, 0, by);
            }
            Some(Record::Charge(_)) | None => {}
        }
    }

    /// The sellers of cards nobody knows the source of, by the key under which they are answered.
    pub fn sellers(&self) -> impl ExactSizeIterator<Item = (&str, &Group)> {
        self.sellers.iter().map(|(key, group)| (key.as_str(), group))
    }

    /// The rows of one seller that will be recorded.
    pub fn seller(&self, key: &str) -> Option<&Group> {
        self.sellers.get(key)
    }

    /// The issuers whose account is not named.
    pub fn accounts(&self) -> impl ExactSizeIterator<Item = (Issuer, &Group)> {
        self.accounts.iter().map(|(issuer, group)| (*issuer, group))
    }
}

fn put<K: Ord>(groups: &mut BTreeMap<K, Group>, key: K, name: &str, yen: i64, by: isize) {
    let entry = groups.entry(key);
    match entry {
        std::collections::btree_map::Entry::Vacant(free) if by > 0 => {
            free.insert(Group { name: name.to_owned(), rows: 1, yen });
        }
        std::collections::btree_map::Entry::Vacant(_) => {}
        std::collections::btree_map::Entry::Occupied(mut held) => {
            let group = held.get_mut();
            if by > 0 {
                group.rows += 1;
                group.yen = group.yen.saturating_add(yen);
            } else if group.rows > 1 {
                group.rows -= 1;
                group.yen = group.yen.saturating_sub(yen);
            } else {
                held.remove();
            }
        }
    }
}
