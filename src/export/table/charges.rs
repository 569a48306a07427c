//! The table of charges: a card redeemed into an account, or an amount whose card is not known.

use super::columns::columns;
use super::movement::{amount, taken_back};
use super::value::{Value, Word};
use crate::core::account::{Account, Charge};
use crate::core::card::Card;
use crate::core::ledger::Ledger;

/// A charge with its card and account.
pub(super) struct Record<'a> {
    pub ledger: &'a Ledger,
    pub charge: &'a Charge,
    pub card: Option<&'a Card>,
    pub account: Option<&'a Account>,
}

impl<'a> Record<'a> {
    pub fn of(ledger: &'a Ledger, charge: &'a Charge) -> Self {
        let card = charge.card.and_then(|card| ledger.card(card));
        Self { ledger, charge, card, account: ledger.account(charge.account) }
    }
}

columns! { Record:
    "id" Id Id => |r| Value::id(&r.charge.id);
    "on" ChargedOn Day => |r| Value::on(r.charge.when);
    "at" ChargedAt Minute => |r| Value::at(r.charge.when);
    "account" Account Name => |r| Value::text(r.account.map(|account| account.facts.name.as_str()));
    "account_id" AccountId Id => |r| Value::id(&r.charge.account);
    "issuer" Issuer Name => |r| r.account.map_or(Value::Empty, |account| Value::Word(Word::Issuer(account.facts.issuer)));
    "amount_minor" Amount Amount => |r| Value::amount(amount(r.ledger, r.charge));
    "currency" Currency Name => |r| Value::currency([amount(r.ledger, r.charge), None]);
    "taken_back" TakenBack Flag => |r| Value::Flag(taken_back(r.ledger, r.charge));
    "card" CardId Id => |r| Value::maybe_id(r.charge.card);
    "provenance" Provenance Name => |r| {
        let purchase = r.card.and_then(|card| r.ledger.purchase_of(card));
        purchase.map_or(Value::Empty, |purchase| Value::Word(Word::Provenance(purchase.facts.provenance)))
    };
    "code_last4" CodeLast4 Name => |r| {
        Value::last4(r.charge.code_last4.as_ref().or_else(|| r.card?.facts.code_last4.as_ref()))
    };
    "serial_number" SerialNumber Name => |r| {
        Value::number(r.charge.serial_number.as_deref().or_else(|| r.card?.facts.serial_number.as_deref()))
    };
    "expires_on" ExpiresOn Day => |r| Value::day(r.charge.expires_on.or_else(|| r.card?.facts.expires_on));
    "balance_after_minor" BalanceAfter Amount => |r| Value::amount(r.charge.balance_after);
    "entry" Entry Count => |r| Value::Count(r.charge.seq);
    "line" Line Count => |r| r.charge.origin.as_ref().map_or(Value::Empty, |origin| Value::Count(origin.line));
}
