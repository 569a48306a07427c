//! 入手元ごと: how many cards came how, with their face value and what was paid for them, over the whole ledger.
//!
//! Gifts are among them, since they too came from somewhere. A face value or price nobody wrote is counted, not guessed.

use super::card::Card;
use super::ledger::Ledger;
use super::money::Money;
use super::words::{Provenance, SourceClass};

/// The sums of one way in which cards came.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct SourceSum {
    /// How many purchases, or times something was received.
    pub purchases: usize,
    /// How many cards.
    pub cards: usize,
    /// Their face value in yen, as far as known.
    pub face_yen: i64,
    /// Cards without a face value in yen.
    pub face_unknown: usize,
    /// What was paid for them in yen, as far as known.
    pub paid_yen: i64,
    /// Cards without a price in yen.
    pub paid_unknown: usize,
}

impl SourceSum {
    fn add(&mut self, other: &Self) {
        self.purchases += other.purchases;
        self.cards += other.cards;
        self.face_yen = self.face_yen.saturating_add(other.face_yen);
        self.face_unknown += other.face_unknown;
        self.paid_yen = self.paid_yen.saturating_add(other.paid_yen);
        self.paid_unknown += other.paid_unknown;
    }

    fn add_card(&mut self, card: &Card) {
        self.cards += 1;
        match card.facts.face_value.and_then(Money::in_yen) {
            Some(yen) => self.face_yen = self.face_yen.saturating_add(yen),
            None => self.face_unknown += 1,
        }
        match card.paid_yen() {
            Some(yen) => self.paid_yen = self.paid_yen.saturating_add(yen),
            None => self.paid_unknown += 1,
        }
    }
}

/// The sums of every way in which cards came.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct BySource {
    sums: Vec<(Provenance, SourceSum)>,
}

impl BySource {
    /// The sums of a ledger. What went back for its money never came.
    pub fn of(ledger: &Ledger) -> Self {
        let mut sums: Vec<(Provenance, SourceSum)> =
            Provenance::ALL.iter().map(|provenance| (*provenance, SourceSum::default())).collect();
        for purchase in ledger.purchases() {
            let Some((_, sum)) = sums.iter_mut().find(|(known, _)| *known == purchase.facts.provenance)
            else {
                continue;
            };
            let before = sum.cards;
            for card in purchase.cards.iter().filter_map(|id| ledger.card(*id)) {
                if !card.went_back() {
                    sum.add_card(card);
                }
            }
            sum.purchases += usize::from(sum.cards > before);
        }
        sums.retain(|(_, sum)| sum.purchases > 0);
        Self { sums }
    }

    /// The ways within a class in which anything came.
    pub fn within(&self, class: SourceClass) -> impl Iterator<Item = (Provenance, &SourceSum)> {
        self.sums.iter().filter(move |(provenance, _)| provenance.class() == class).map(|(p, sum)| (*p, sum))
    }

    /// A class as a whole.
    pub fn class(&self, class: SourceClass) -> SourceSum {
        let mut whole = SourceSum::default();
        self.within(class).for_each(|(_, sum)| whole.add(sum));
        whole
    }

    /// Everything.
    pub fn total(&self) -> SourceSum {
        let mut whole = SourceSum::default();
        self.sums.iter().for_each(|(_, sum)| whole.add(sum));
        whole
    }
}
