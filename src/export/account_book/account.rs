//! The book of an account: its movements in the order the ledger follows them, each with the balance after it.

use super::{Book, Of, Partner, Period, Place, Row, What, masked, masked_number, order};
use crate::core::account::{Account, Moved, Movement};
use crate::core::date::{Day, Minute, When};
use crate::core::id::ChargeId;
use crate::core::ledger::Ledger;
use crate::core::money::Money;
use crate::export::table::movement::{amount, memo, order_number, taken_back};

pub(super) fn book(ledger: &Ledger, account: &Account, period: Period, today: Day) -> Book {
    let facts = &account.facts;
    let name = masked(Some(&facts.name)).unwrap_or_default();
    let mut book = Book::new(Of::Account { id: account.id, issuer: facts.issuer, name }, period);
    let mut ordered: Vec<&Movement> = account.movements.iter().collect();
    ordered.sort_by_key(|movement| order(movement.when, movement.seq));
    let mut balance = 0_i64;
    let mut rows = Vec::with_capacity(ordered.len());
    for movement in ordered {
        let row = row(ledger, account, movement, balance);
        if matches!(row.what, What::OtherCurrency(_)) {
            book.keep_apart(row);
        } else {
            balance = row.after(balance);
            rows.push((order(movement.when, movement.seq), row));
        }
    }
    for (_, lot) in ledger.holding(account).open_lots() {
        if let Some(day) = lot.expires_on.filter(|day| *day < today && period.place(*day) == Place::Within) {
            let when = When::At(day, Minute::LAST);
            let what = What::Expired { left_yen: lot.left_yen };
            let row = Row {
                when: When::Day(day),
                what,
                in_yen: None,
                out_yen: None,
                balance_yen: None,
                partner: None,
                memo: None,
            };
            rows.push((order(when, u64::MAX), row));
        }
    }
    rows.sort_by_key(|(key, _)| *key);
    book.fill(rows.into_iter().map(|(_, row)| row));
    book
}

fn row(ledger: &Ledger, account: &Account, movement: &Movement, balance: i64) -> Row {
    let fact = ledger.journal().at(movement.seq).map(|entry| &entry.fact);
    let store = Some(Partner::Issuer(account.facts.issuer));
    let mut row = Row {
        when: movement.when,
        what: What::Charged { last4: None },
        in_yen: None,
        out_yen: None,
        balance_yen: None,
        partner: None,
        memo: masked(fact.and_then(memo)),
    };
    match &movement.what {
        Moved::Charge(charge) => fill_charge(&mut row, ledger, *charge),
        Moved::Spent(amount) => {
            row.what = What::Spent { order_number: masked_number(fact.and_then(order_number)) };
            row.partner = store;
            row.out_yen = in_yen(&mut row, *amount);
        }
        Moved::Credited { amount, reason, expires_on } => {
            row.what = What::Credited { reason: *reason, expires_on: *expires_on };
            row.partner = store;
            row.in_yen = in_yen(&mut row, *amount);
        }
        Moved::Reconciled(observed) => {
            row.what = What::Seen { observed_yen: observed.minor };
            let difference = in_yen(&mut row, *observed).map_or(0, |seen| seen.saturating_sub(balance));
            row.in_yen = (difference > 0).then_some(difference);
            row.out_yen = (difference < 0).then_some(difference.saturating_neg());
        }
    }
    row
}

fn fill_charge(row: &mut Row, ledger: &Ledger, id: ChargeId) {
    let Some(charge) = ledger.charge(id) else { return };
    let card = charge.card.and_then(|card| ledger.card(card));
    let last4 = charge.code_last4.clone().or_else(|| card?.facts.code_last4.clone());
    let seller =
        card.and_then(|card| ledger.purchase_of(card)).and_then(|purchase| purchase.facts.seller.as_deref());
    row.partner = Partner::named(seller);
    let amount = amount(ledger, charge);
    if taken_back(ledger, charge) {
        row.what = What::TakenBack { yen: amount.and_then(Money::in_yen), last4 };
        return;
    }
    row.what = What::Charged { last4 };
    row.in_yen = amount.and_then(|amount| in_yen(row, amount));
}

/// The yen of an amount; in another currency the row stands apart.
fn in_yen(row: &mut Row, amount: Money) -> Option<i64> {
    let yen = amount.in_yen();
    if yen.is_none() {
        row.what = What::OtherCurrency(amount);
    }
    yen
}
