//! The rows of a table: the chosen records one after another, each as the values of the chosen fields.

use super::chosen::{Chosen, Tally};
use super::value::Value;
use super::{Table, cards, charges, incidents, movements, purchases};
use crate::core::account::Account;
use crate::core::card::Card;
use crate::core::id::AccountId;
use crate::core::ledger::Ledger;
use crate::core::words::Issuer;

/// How many records a table has, chosen or not.
pub(super) fn count(table: Table, ledger: &Ledger) -> usize {
    match table {
        Table::Cards => ledger.cards().len(),
        Table::Purchases => ledger.purchases().len(),
        Table::Charges => ledger.charges().len(),
        Table::Movements => ledger.accounts().map(|account| account.movements.len()).sum(),
        Table::Incidents => ledger.incidents().len(),
    }
}

/// Takes the values of a record, or nothing when it is left out.
type Sink<'s, E> = &'s mut dyn FnMut(Option<&[Value<'_>]>) -> Result<(), E>;

/// Hands every record to `sink`: its values, or nothing when it is left out. Says how many there were of either.
pub(super) fn each<E>(table: Table, ledger: &Ledger, chosen: &Chosen, sink: Sink<'_, E>) -> Result<Tally, E> {
    let fields = chosen.fields(table);
    let mut tally = Tally::default();
    let mut row = Vec::new();
    match table {
        Table::Cards => {
            for card in ledger.cards() {
                let record = cards::Record::of(ledger, card);
                let (issuer, account) = (card.facts.issuer, charged_to(ledger, card));
                let takes =
                    chosen.takes(record.when(), |i| i == issuer, |id| account == Some(id), &mut tally);
                hand(takes, &mut row, |row| cards::values(&record, fields, row), sink)?;
            }
        }
        Table::Purchases => {
            for purchase in ledger.purchases() {
                let record = purchases::Record { ledger, purchase };
                let is_of = |issuer: Issuer| record.cards().any(|card| card.facts.issuer == issuer);
                let is_in = |id: AccountId| record.cards().any(|card| charged_to(ledger, card) == Some(id));
                let takes = chosen.takes(purchase.facts.when, is_of, is_in, &mut tally);
                hand(takes, &mut row, |row| purchases::values(&record, fields, row), sink)?;
            }
        }
        Table::Charges => {
            for charge in ledger.charges() {
                let record = charges::Record::of(ledger, charge);
                let is_of = |issuer| record.account.is_some_and(|account| account.facts.issuer == issuer);
                let takes = chosen.takes(charge.when, is_of, |id| id == charge.account, &mut tally);
                hand(takes, &mut row, |row| charges::values(&record, fields, row), sink)?;
            }
        }
        Table::Movements => {
            for account in ledger.accounts() {
                for movement in &account.movements {
                    let record = movements::Record { ledger, account, movement };
                    let is_of = |issuer| account.facts.issuer == issuer;
                    let takes = chosen.takes(movement.when, is_of, |id| id == account.id, &mut tally);
                    hand(takes, &mut row, |row| movements::values(&record, fields, row), sink)?;
                }
            }
        }
        Table::Incidents => {
            for incident in ledger.incidents() {
                let record = incidents::Record { ledger, incident };
                let account: Option<&Account> = incident.account.and_then(|id| ledger.account(id));
                let is_of = |issuer: Issuer| {
                    account.is_some_and(|account| account.facts.issuer == issuer)
                        || record.cards().any(|card| card.facts.issuer == issuer)
                };
                let is_in = |id: AccountId| {
                    incident.account == Some(id)
                        || record.cards().any(|card| charged_to(ledger, card) == Some(id))
                };
                let takes = chosen.takes(incident.when, is_of, is_in, &mut tally);
                hand(takes, &mut row, |row| incidents::values(&record, fields, row), sink)?;
            }
        }
    }
    Ok(tally)
}

fn charged_to(ledger: &Ledger, card: &Card) -> Option<AccountId> {
    card.charge().and_then(|charge| ledger.charge(charge)).map(|charge| charge.account)
}

fn hand<'a, E>(
    takes: bool,
    row: &mut Vec<Value<'a>>,
    fill: impl FnOnce(&mut Vec<Value<'a>>),
    sink: Sink<'_, E>,
) -> Result<(), E> {
    row.clear();
    if !takes {
        return sink(None);
    }
    fill(row);
    sink(Some(row))
}
