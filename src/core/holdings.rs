//! What a person holds, by where it came from: the figures of the source band (出どころの帯).
//!
//! Held are uncharged cards that were not invalidated, and account balances. A balance that holds an unofficial charge is
//! mixed as a whole. Yen only; cards whose state is unknown are counted apart, since nobody knows whether they are left.

use super::ledger::Ledger;
use super::words::{ChargeStatus, SourceClass, Standing};

/// A number of cards or accounts and the yen they hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Held {
    /// How many cards.
    pub cards: usize,
    /// How many account balances.
    pub accounts: usize,
    /// Their yen.
    pub yen: i64,
}

impl Held {
    fn add_card(&mut self, yen: i64) {
        self.cards += 1;
        self.yen = self.yen.saturating_add(yen);
    }

    fn add_balance(&mut self, yen: i64) {
        self.accounts += 1;
        self.yen = self.yen.saturating_add(yen);
    }
}

/// What is held, by source.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Holdings {
    /// From official sources.
    pub official: Held,
    /// Gifts from acquaintances.
    pub gift: Held,
    /// Balances of accounts that hold an unofficial charge.
    pub mixed: Held,
    /// Cards from unofficial sources.
    pub unofficial: Held,
    /// From an unknown source.
    pub unknown: Held,
    /// Uncharged cards, over all sources.
    pub uncharged: Held,
    /// Balances, over all accounts.
    pub balances: Held,
    /// Cards of which nobody recorded whether they are left; not part of the total.
    pub state_unknown: Held,
}

impl Holdings {
    /// Adds up a ledger.
    pub fn of(ledger: &Ledger) -> Self {
        let mut out = Self::default();
        for card in ledger.cards() {
            let yen = card.face_yen();
            match card.charge_status() {
                ChargeStatus::Unknown => out.state_unknown.add_card(yen),
                ChargeStatus::Uncharged if ledger.standing(card) != Standing::Invalid => {
                    let class = ledger
                        .purchase_of(card)
                        .map_or(SourceClass::Unknown, |purchase| purchase.facts.provenance.class());
                    out.of_class(class).add_card(yen);
                    out.uncharged.add_card(yen);
                }
                ChargeStatus::Uncharged
                | ChargeStatus::Charged
                | ChargeStatus::Spent
                | ChargeStatus::HandedOver => {}
            }
        }
        for account in ledger.accounts() {
            let holding = ledger.holding(account);
            if holding.balance_yen <= 0 {
                continue;
            }
            out.balances.add_balance(holding.balance_yen);
            if holding.is_mixed() {
                out.mixed.add_balance(holding.balance_yen);
                continue;
            }
            for class in SourceClass::ALL {
                let yen: i64 =
                    holding.lots.iter().filter(|lot| lot.class == *class).map(|lot| lot.left_yen).sum();
                if yen > 0 {
                    out.of_class(*class).add_balance(yen);
                }
            }
        }
        out
    }

    /// Everything held, in yen.
    pub fn total_yen(&self) -> i64 {
        self.uncharged.yen.saturating_add(self.balances.yen)
    }

    fn of_class(&mut self, class: SourceClass) -> &mut Held {
        match class {
            SourceClass::Official => &mut self.official,
            SourceClass::Gift => &mut self.gift,
            SourceClass::Unofficial => &mut self.unofficial,
            SourceClass::Unknown => &mut self.unknown,
        }
    }
}
