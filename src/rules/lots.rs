//! What is left of every charge, account by account, as it was at the last look: what changed since then is found without
//! looking up a card, and so only the cards that changed are looked at again.

use std::cmp::Ordering;
use std::collections::BTreeMap;
use std::sync::Arc;

use crate::core::account::Account;
use crate::core::id::{AccountId, ChargeId};
use crate::core::ledger::Ledger;

/// A charge with what is left of it, in yen.
type Left = (ChargeId, i64);

/// What is left of charges, by account.
#[derive(Debug, Clone, Default)]
pub(super) struct Lots(BTreeMap<AccountId, Arc<[Left]>>);

impl Lots {
    /// Those of every account.
    pub fn of(ledger: &Ledger) -> Self {
        Self(ledger.accounts().map(|account| (account.id, left(account, ledger))).collect())
    }

    /// Looks at an account again; the charges of which something else is left than before.
    pub fn refresh(&mut self, id: AccountId, ledger: &Ledger) -> Vec<ChargeId> {
        let after = ledger.account(id).map(|account| left(account, ledger));
        let before = match after.clone() {
            Some(after) => self.0.insert(id, after),
            None => self.0.remove(&id),
        };
        changed(before.as_deref().unwrap_or_default(), after.as_deref().unwrap_or_default())
    }

    /// What is left of a charge to an account, in yen.
    pub fn left_of(&self, account: AccountId, charge: ChargeId) -> i64 {
        let left = self.0.get(&account).map(|lots| &**lots).unwrap_or_default();
        let at = left.binary_search_by_key(&charge, |(id, _)| *id).ok();
        at.and_then(|at| left.get(at)).map_or(0, |(_, yen)| *yen)
    }
}

/// What is left of the charges to an account, by charge. Most are used up, and those are left out.
fn left(account: &Account, ledger: &Ledger) -> Arc<[Left]> {
    let open = ledger.holding(account).open_lots();
    let mut left: Vec<Left> = open.filter_map(|(_, lot)| Some((lot.charge?, lot.left_yen))).collect();
    left.sort_unstable();
    left.into()
}

/// The charges that differ between two lists in order.
fn changed(before: &[Left], after: &[Left]) -> Vec<ChargeId> {
    let (mut before, mut after) = (before.iter().peekable(), after.iter().peekable());
    let mut out = Vec::new();
    while let Some(order) = match (before.peek(), after.peek()) {
        (Some((was, _)), Some((is, _))) => Some(was.cmp(is)),
        (Some(_), None) => Some(Ordering::Less),
        (None, Some(_)) => Some(Ordering::Greater),
        (None, None) => None,
    } {
        let was = if order.is_le() { before.next() } else { None };
        let is = if order.is_ge() { after.next() } else { None };
        if was != is {
            out.extend(was.or(is).map(|(charge, _)| *charge));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn charge(at: u128) -> ChargeId {
        ChargeId::new(uuid::Uuid::from_u128(at))
    }

    #[test]
    fn what_came_what_went_and_what_grew_smaller_has_changed() {
        let before = [(charge(1), 500), (charge(2), 3_000), (charge(4), 1_000)];
        let after = [(charge(2), 3_000), (charge(3), 200), (charge(4), 999), (charge(5), 1)];
        assert_eq!(changed(&before, &after), [charge(1), charge(3), charge(4), charge(5)]);
        assert_eq!(changed(&before, &before), []);
        assert_eq!(changed(&before, &[]), [charge(1), charge(2), charge(4)]);
        assert_eq!(changed(&[], &after[..1]), [charge(2)]);
    }

    #[test]
    fn of_a_charge_that_is_not_listed_nothing_is_left() {
        let account = AccountId::new(uuid::Uuid::from_u128(9));
        let lots = Lots(BTreeMap::from([(account, Arc::from([(charge(1), 500), (charge(3), 200)]))]));
        assert_eq!(lots.left_of(account, charge(3)), 200);
        assert_eq!(lots.left_of(account, charge(2)), 0);
        assert_eq!(lots.left_of(AccountId::new(uuid::Uuid::from_u128(8)), charge(1)), 0);
    }
}
