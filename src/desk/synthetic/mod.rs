//! Made-up ledgers of any size for measuring and trying out: the same number and seed give the same ledger, to the hash.
//!
//! `Life` tells a person's years as entries in order of time: purchases and bursts of them, shops, resale sites, gifts,
//! charges to one to three accounts, orders paid from the balance, looks at it, trouble. About three entries a card.

mod chance;
mod life;

use std::sync::Arc;

use chance::Chance;
pub use life::Life;

use super::{ChangeError, Desk};
use crate::core::date::Stamp;
use crate::core::entry::{Entry, Fact};
use crate::core::id::EntryId;
use crate::i18n::Texts;

/// How many entries are appended at once.
const BATCH: usize = 20_000;

/// What to make.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Order {
    /// How many cards.
    pub cards: usize,
    /// What chance starts from.
    pub seed: u64,
}

/// An entry before it has its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dated {
    /// Its id.
    pub id: EntryId,
    /// When it was recorded.
    pub at: Stamp,
    /// What it says.
    pub fact: Fact,
}

/// Writes a made-up ledger into an empty one and says how many entries that took.
pub fn fill(desk: &mut Desk, order: Order, texts: &Texts) -> Result<u64, ChangeError> {
    let mut life = Life::new(order, texts);
    let mut written = 0;
    loop {
        let batch: Vec<Dated> = life.by_ref().take(BATCH).collect();
        if batch.is_empty() {
            return Ok(written);
        }
        written += desk.append_dated(batch)?;
    }
}

/// The entries of a made-up ledger, as they would be read from its file.
pub fn entries(order: Order, texts: &Texts) -> Vec<Arc<Entry>> {
    (1..)
        .zip(Life::new(order, texts))
        .map(|(seq, Dated { id, at, fact })| Arc::new(Entry { seq, id, recorded_at: at, run: None, fact }))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::date::Now;
    use crate::core::incident::Incident;
    use crate::core::ledger::Ledger;
    use crate::core::words::{ChargeStatus, Provenance};
    use crate::desk::clock::{Clock, Ids};
    use crate::i18n::Lang;

    fn ledger(cards: usize, seed: u64) -> Ledger {
        Ledger::fold(entries(Order { cards, seed }, &Texts::new(Lang::Ja)))
    }

    #[test]
    fn the_same_seed_gives_the_same_ledger_and_another_seed_another() {
        let texts = Texts::new(Lang::Ja);
        let order = Order { cards: 300, seed: 7 };
        assert_eq!(entries(order, &texts), entries(order, &texts));
        assert_ne!(entries(order, &texts), entries(Order { seed: 8, ..order }, &texts));
    }

    #[test]
    fn it_has_as_many_cards_as_were_asked_for_and_about_three_entries_each() {
        for cards in [0, 1, 10, 300, 3_000] {
            let ledger = ledger(cards, 1);
            assert_eq!(ledger.cards().len(), cards);
            assert!(ledger.unapplied().is_empty());
            if cards >= 300 {
                let each = ledger.journal().len() * 10 / cards;
                assert!((27..34).contains(&each), "{each} tenths of an entry a card");
            }
        }
    }

    #[test]
    fn it_is_told_in_order_and_no_balance_is_below_zero() {
        for (cards, seed) in [(50, 1), (3_000, 5), (30_000, 1)] {
            let ledger = ledger(cards, seed);
            let entries = ledger.journal().entries();
            assert!(entries.is_sorted_by(|a, b| a.recorded_at < b.recorded_at));
            assert!(entries.iter().all(|e| !e.fact.when().is_after(Now::at(e.recorded_at))));
            for account in ledger.accounts() {
                assert!(ledger.holding(account).balance_yen >= 0);
            }
        }
    }

    #[test]
    fn it_has_something_of_everything() {
        let ledger = ledger(3_000, 2);
        for status in ChargeStatus::ALL {
            assert!(ledger.cards().any(|card| card.charge_status() == *status), "{status:?}");
        }
        for provenance in Provenance::ALL {
            assert!(ledger.purchases().any(|p| p.facts.provenance == *provenance), "{provenance:?}");
        }
        assert_eq!(ledger.accounts().len(), 2);
        assert!(ledger.incidents().any(Incident::is_open));
        assert!(ledger.incidents().any(|incident| !incident.is_open()));
        let mixed = ledger.accounts().filter(|account| ledger.holding(account).is_mixed()).count();
        assert_eq!(mixed, 1);
    }

    #[test]
    fn a_filled_ledger_is_what_its_entries_add_up_to() {
        let texts = Texts::new(Lang::En);
        let order = Order { cards: 200, seed: 3 };
        let mut desk = Desk::in_memory(Clock::System, Ids::Random).unwrap();
        let written = fill(&mut desk, order, &texts).unwrap();
        assert_eq!(written as usize, desk.ledger().journal().len());
        assert_eq!(desk.ledger().state(), Ledger::fold(entries(order, &texts)).state());
    }
}
