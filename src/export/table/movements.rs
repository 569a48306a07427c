//! The table of what moved the balances of accounts. Balances themselves stand in the 受払簿.

use super::columns::columns;
use super::movement::{amount, memo, order_number, taken_back};
use super::value::{MovementKind, Value, Word};
use crate::core::account::{Account, Charge, Moved, Movement};
use crate::core::entry::Fact;
use crate::core::ledger::Ledger;
use crate::core::money::Money;

/// A movement of an account.
pub(super) struct Record<'a> {
    pub ledger: &'a Ledger,
    pub account: &'a Account,
    pub movement: &'a Movement,
}

impl<'a> Record<'a> {
    fn charge(&self) -> Option<&'a Charge> {
        match self.movement.what {
            Moved::Charge(charge) => self.ledger.charge(charge),
            Moved::Spent(_) | Moved::Credited { .. } | Moved::Reconciled(_) => None,
        }
    }

    fn fact(&self) -> Option<&'a Fact> {
        self.ledger.journal().at(self.movement.seq).map(|entry| &entry.fact)
    }

    fn kind(&self) -> MovementKind {
        match self.movement.what {
            Moved::Charge(_) if self.charge().is_some_and(|charge| taken_back(self.ledger, charge)) => {
                MovementKind::ChargeTakenBack
            }
            Moved::Charge(_) => MovementKind::Charge,
            Moved::Spent(_) => MovementKind::Spent,
            Moved::Credited { .. } => MovementKind::Credited,
            Moved::Reconciled(_) => MovementKind::Reconciled,
        }
    }

    fn amount(&self) -> Option<Money> {
        match self.movement.what {
            Moved::Charge(_) => self.charge().and_then(|charge| amount(self.ledger, charge)),
            Moved::Spent(amount) | Moved::Credited { amount, .. } | Moved::Reconciled(amount) => Some(amount),
        }
    }
}

columns! { Record:
    "entry" Entry Count => |r| Value::Count(r.movement.seq);
    "on" HappenedOn Day => |r| Value::on(r.movement.when);
    "at" HappenedAt Minute => |r| Value::at(r.movement.when);
    "account" Account Name => |r| Value::text(Some(r.account.facts.name.as_str()));
    "account_id" AccountId Id => |r| Value::id(&r.account.id);
    "issuer" Issuer Name => |r| Value::Word(Word::Issuer(r.account.facts.issuer));
    "kind" MovementKind Name => |r| Value::Word(Word::Movement(r.kind()));
    "amount_minor" Amount Amount => |r| Value::amount(r.amount());
    "currency" Currency Name => |r| Value::currency([r.amount(), None]);
    "credit_reason" CreditReason Name => |r| match r.movement.what {
        Moved::Credited { reason, .. } => Value::Word(Word::Credit(reason)),
        Moved::Charge(_) | Moved::Spent(_) | Moved::Reconciled(_) => Value::Empty,
    };
    "expires_on" ExpiresOn Day => |r| match r.movement.what {
        Moved::Credited { expires_on, .. } => Value::day(expires_on),
        Moved::Charge(_) => Value::day(r.charge().and_then(|charge| charge.expires_on)),
        Moved::Spent(_) | Moved::Reconciled(_) => Value::Empty,
    };
    "order_number" OrderNumber Name => |r| Value::number(r.fact().and_then(order_number));
    "charge" ChargeId Id => |r| Value::maybe_id(r.charge().map(|charge| charge.id));
    "card" CardId Id => |r| Value::maybe_id(r.charge().and_then(|charge| charge.card));
    "memo" Memo Text => |r| Value::text(r.fact().and_then(memo));
}
