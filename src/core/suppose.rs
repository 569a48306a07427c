//! A ledger on which entries that do not exist are tried, and taken off again without a trace.
//!
//! Questions before a purchase or a charge are asked with every key that is pressed: copying a large ledger for each would
//! be slow. A purchase, a charge and a new account are taken off exactly; before anything else the ledger is kept whole.

use std::sync::Arc;

use uuid::Uuid;

use super::account::{Holding, Mark};
use super::cached::Cached;
use super::card::Fate;
use super::date::Stamp;
use super::entry::{Charged, Entry, Fact, Origin};
use super::id::{AccountId, CardId, EntryId};
use super::ledger::{Ledger, State, Touched};

/// A ledger with entries on top that do not exist.
#[derive(Debug, Clone)]
pub struct Trial {
    ledger: Ledger,
    /// How to take each of them off, the last one first.
    back: Vec<Back>,
    touched: Touched,
}

/// What takes one entry off.
#[derive(Debug, Clone)]
enum Back {
    /// It spoke of something that is not there.
    Unapplied,
    Purchase {
        /// How many cards there were before.
        cards: usize,
        keys: Vec<String>,
    },
    Charge {
        account: AccountId,
        balance: Balance,
        card: Option<(CardId, Option<Fate>)>,
        keys: Vec<String>,
    },
    Account,
    Whole(Box<Ledger>),
}

/// What takes a charge off a balance that was worked out.
#[derive(Debug, Clone)]
enum Balance {
    /// As it was.
    Was(Box<Cached<Holding>>),
    /// It was only added to.
    Grew(Mark),
}

impl Trial {
    /// Begins with a ledger as it stands.
    pub fn new(ledger: Ledger) -> Self {
        Self { ledger, back: Vec::new(), touched: Touched::default() }
    }

    /// The ledger, with what is supposed.
    pub fn ledger(&self) -> &Ledger {
        &self.ledger
    }

    /// Supposes one thing more.
    pub fn suppose(&mut self, fact: Fact) {
        let seq = self.ledger.journal.last_seq() + 1;
        let mut back = self.back(&fact);
        let (id, unapplied) =
            (EntryId::new(Uuid::from_u128(u128::from(seq))), self.ledger.state.unapplied.len());
        let entry = Arc::new(Entry { seq, id, recorded_at: Stamp::EPOCH, run: None, fact });
        self.touched.join(self.ledger.apply(Arc::clone(&entry)));
        let whole = matches!(back, Back::Whole(_));
        let applied = whole || self.ledger.state.unapplied.len() == unapplied;
        if let (Back::Charge { balance, .. }, Fact::Charged(charged)) = (&mut back, &entry.fact) {
            grow(&mut self.ledger.state, charged, balance, applied);
        }
        self.back.push(if applied { back } else { Back::Unapplied });
    }

    /// What is supposed touched so far.
    pub fn touched(&self) -> &Touched {
        &self.touched
    }

    /// The ledger with what is supposed, for keeping.
    pub fn into_ledger(self) -> Ledger {
        self.ledger
    }

    /// Takes off everything that is supposed and says what it had touched, to be looked at again.
    pub fn take_back(&mut self) -> Touched {
        while let Some(back) = self.back.pop() {
            match back {
                Back::Whole(ledger) => self.ledger = *ledger,
                Back::Unapplied | Back::Purchase { .. } | Back::Charge { .. } | Back::Account => {
                    take_off(&mut self.ledger.state, back);
                    self.ledger.journal.pop();
                }
            }
        }
        std::mem::take(&mut self.touched)
    }

    /// What will be needed to take a fact off again.
    fn back(&mut self, fact: &Fact) -> Back {
        match fact {
            Fact::PurchaseRecorded(fact) => {
                Back::Purchase { cards: self.ledger.state.cards.len(), keys: keys(fact.origin.as_ref()) }
            }
            Fact::Charged(fact) => {
                let account = self.ledger.state.accounts.get_mut(&fact.account);
                let holding = account.map(|account| std::mem::take(&mut account.holding));
                let card = fact.card.and_then(|id| self.ledger.state.cards.get(&id));
                Back::Charge {
                    account: fact.account,
                    balance: Balance::Was(Box::new(holding.unwrap_or_default())),
                    card: card.map(|card| (card.id, card.fate.clone())),
                    keys: keys(fact.origin.as_ref()),
                }
            }
            Fact::AccountOpened { .. } => Back::Account,
            _ => Back::Whole(Box::new(self.ledger.clone())),
        }
    }
}

/// A balance that was worked out before is not worked out again: it is added to, or put back where nothing was charged.
fn grow(state: &mut State, charged: &Charged, balance: &mut Balance, applied: bool) {
    let brought = state.brings(charged.charge);
    let Some(account) = state.accounts.get_mut(&charged.account) else { return };
    let Balance::Was(holding) = balance else { return };
    if !applied {
        account.holding = std::mem::take(holding.as_mut());
        return;
    }
    let mark = holding.get_mut().and_then(|h| h.charge_last(charged.charge, charged.when, &brought));
    if let Some(mark) = mark {
        account.holding = std::mem::take(holding.as_mut());
        *balance = Balance::Grew(mark);
    }
}

fn keys(origin: Option<&Origin>) -> Vec<String> {
    origin.into_iter().flat_map(Origin::keys).map(str::to_owned).collect()
}

/// Takes off the entry that was applied last.
fn take_off(state: &mut State, back: Back) {
    match back {
        Back::Unapplied => {
            state.unapplied.pop();
        }
        Back::Purchase { cards, keys } => {
            state.purchases.pop();
            state.cards.truncate(cards);
            forget(state, &keys);
        }
        Back::Charge { account, balance, card, keys } => {
            state.charges.pop();
            if let Some(account) = state.accounts.get_mut(&account) {
                account.movements.pop();
                account.history.pop();
                match balance {
                    Balance::Was(holding) => account.holding = *holding,
                    Balance::Grew(mark) => {
                        if let Some(holding) = account.holding.get_mut() {
                            holding.back_to(mark);
                        }
                    }
                }
            }
            if let Some((card, fate)) = card
                && let Some(card) = state.cards.get_mut(&card)
            {
                card.fate = fate;
                card.history.pop();
                card.charges.pop();
            }
            forget(state, &keys);
        }
        Back::Account => {
            state.accounts.pop();
        }
        Back::Whole(_) => {}
    }
}

fn forget(state: &mut State, keys: &[String]) {
    for key in keys {
        if let Some(count) = state.origins.get_mut(key) {
            *count -= 1;
            if *count == 0 {
                state.origins.remove(key);
            }
        }
    }
}
