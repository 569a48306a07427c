//! The person's purchases by day, so that a stretch of days is looked at without the rest of the ledger.
//!
//! Only what was bought is in it: what was received as a present, bought by someone else, got for nothing, or went back for
//! its money is no purchase of the person's.

use std::collections::BTreeMap;

use crate::core::card::{Card, Purchase};
use crate::core::date::{Day, Minute};
use crate::core::facts::Purchaser;
use crate::core::id::PurchaseId;
use crate::core::ledger::Ledger;
use crate::core::words::Payment;

/// Purchases by day.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Days {
    by_day: BTreeMap<Day, Vec<Bought>>,
    day_of: BTreeMap<PurchaseId, Day>,
    /// How many purchases were paid in a way on a day.
    paid: BTreeMap<Payment, BTreeMap<Day, usize>>,
}

/// One purchase as the patterns see it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Bought {
    pub id: PurchaseId,
    /// What was paid; the face value of cards whose price is not known.
    pub yen: i64,
    pub cards: i64,
    /// How it was paid.
    pub payment: Payment,
    /// The minute of its day, if known.
    pub minute: Option<Minute>,
}

impl Days {
    /// The purchases that were bought, in any order.
    pub(super) fn of(bought: Vec<(Day, Bought)>) -> Self {
        let mut bought = bought;
        bought.sort_unstable();
        let day_of = bought.iter().map(|(day, bought)| (bought.id, *day)).collect();
        let mut paid: BTreeMap<Payment, BTreeMap<Day, usize>> = BTreeMap::new();
        for (day, bought) in &bought {
            *paid.entry(bought.payment).or_default().entry(*day).or_default() += 1;
        }
        let groups = bought.chunk_by(|(a, _), (b, _)| a == b);
        let by_day = groups
            .filter_map(|group| {
                Some((group.first()?.0, group.iter().map(|(_, bought)| *bought).collect::<Vec<_>>()))
            })
            .collect();
        Self { by_day, day_of, paid }
    }

    /// Looks at one purchase again; the latest day on which anything changed.
    pub fn refresh(&mut self, id: PurchaseId, ledger: &Ledger) -> Option<Day> {
        let before = self.take(id);
        let after = ledger
            .purchase(id)
            .and_then(|purchase| bought(purchase, purchase.cards.iter().filter_map(|id| ledger.card(*id))));
        if let Some((day, bought)) = after {
            let list = self.by_day.entry(day).or_default();
            let place = list.partition_point(|other| *other < bought);
            list.insert(place, bought);
            self.day_of.insert(id, day);
            *self.paid.entry(bought.payment).or_default().entry(day).or_default() += 1;
        }
        if before == after { None } else { before.map(|(day, _)| day).max(after.map(|(day, _)| day)) }
    }

    fn take(&mut self, id: PurchaseId) -> Option<(Day, Bought)> {
        let day = self.day_of.remove(&id)?;
        let list = self.by_day.get_mut(&day)?;
        let place = list.iter().position(|bought| bought.id == id)?;
        let taken = list.remove(place);
        if list.is_empty() {
            self.by_day.remove(&day);
        }
        if let Some(days) = self.paid.get_mut(&taken.payment)
            && let Some(count) = days.get_mut(&day)
        {
            *count -= 1;
            if *count == 0 {
                days.remove(&day);
            }
        }
        Some((day, taken))
    }

    /// The first day on which something was paid in each way.
    pub(super) fn first_paid(&self) -> impl Iterator<Item = (Payment, Day)> + '_ {
        self.paid.iter().filter_map(|(payment, days)| Some((*payment, *days.keys().next()?)))
    }

    /// The days with purchases from one day to another, both included.
    pub(super) fn between(&self, first: Day, last: Day) -> impl Iterator<Item = (Day, &[Bought])> {
        // A range that ends before it begins would panic.
        let last = last.max(first);
        self.by_day.range(first..=last).map(|(day, list)| (*day, list.as_slice()))
    }
}

/// A purchase with its cards as the patterns see it; `None` when the person did not buy it, or nobody knows when.
pub(super) fn bought<'a>(
    purchase: &Purchase,
    cards: impl IntoIterator<Item = &'a Card>,
) -> Option<(Day, Bought)> {
    let facts = &purchase.facts;
    let day = facts.when.day()?;
    if facts.provenance.is_received() || matches!(facts.purchaser, Purchaser::Other(_)) {
        return None;
    }
    let minute = facts.when.minute();
    let mut out = Bought { id: purchase.id, yen: 0, cards: 0, payment: facts.payment, minute };
    for card in cards {
        let yen = card.paid_yen().unwrap_or_else(|| card.face_yen());
        if card.paid_yen() == Some(0) || card.went_back() {
            continue;
        }
        out.yen = out.yen.saturating_add(yen.max(0));
        out.cards += 1;
    }
    (out.cards > 0).then_some((day, out))
}
