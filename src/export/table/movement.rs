//! What is known of a charge or a movement beyond what the ledger holds ready, for tables and books alike.

use crate::core::account::Charge;
use crate::core::entry::Fact;
use crate::core::incident::Incident;
use crate::core::ledger::Ledger;
use crate::core::money::Money;

/// What a charge brought: what was stated, else the face value of its card.
pub(in crate::export) fn amount(ledger: &Ledger, charge: &Charge) -> Option<Money> {
    charge.amount.or_else(|| ledger.card(charge.card?)?.facts.face_value)
}

/// Whether the issuer took a charge back.
pub(in crate::export) fn taken_back(ledger: &Ledger, charge: &Charge) -> bool {
    let card = charge.card.and_then(|card| ledger.card(card));
    card.is_some_and(|card| {
        let mut incidents = card.incidents.iter().filter_map(|id| ledger.incident(*id));
        incidents.any(Incident::takes_back_charge)
    })
}

/// The memo of the entry that moved a balance.
pub(in crate::export) fn memo(fact: &Fact) -> Option<&str> {
    match fact {
        Fact::AccountSpent(fact) => fact.memo.as_deref(),
        Fact::AccountCredited(fact) => fact.memo.as_deref(),
        Fact::AccountReconciled(fact) => fact.memo.as_deref(),
        _ => None,
    }
}

/// The order that a balance was used for.
pub(in crate::export) fn order_number(fact: &Fact) -> Option<&str> {
    match fact {
        Fact::AccountSpent(fact) => fact.order_number.as_deref(),
        _ => None,
    }
}
