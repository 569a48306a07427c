//! アカウント: charges, spending, credits, reconciliation, and the balance and lots that follow from them.
//!
//! A balance is always derived. A reconciliation states what was seen on a day; what the record cannot explain is kept
//! as a difference, never typed over.

use std::collections::BTreeSet;

use super::cached::Cached;
use super::code::Last4;
use super::date::{Day, Minute, When};
use super::entry::Origin;
use super::facts::AccountFacts;
use super::id::{AccountId, CardId, ChargeId, IncidentId};
use super::money::Money;
use super::words::{CreditReason, SourceClass};

/// One store account that cards are charged to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    /// Its id.
    pub id: AccountId,
    /// What is known of it.
    pub facts: AccountFacts,
    /// What moved its balance, in the order it was recorded.
    pub movements: Vec<Movement>,
    /// The incidents about it, oldest first.
    pub incidents: Vec<IncidentId>,
    /// The entries about it, oldest first, by their place in the journal.
    pub history: Vec<u64>,
    pub(super) holding: Cached<Holding>,
}

/// チャージ: a card redeemed into an account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Charge {
    /// Its id.
    pub id: ChargeId,
    /// The card, if known.
    pub card: Option<CardId>,
    /// The account it went to.
    pub account: AccountId,
    /// When.
    pub when: When,
    /// What came onto the balance, if it was stated.
    pub amount: Option<Money>,
    /// Until when what is left of it can be used.
    pub expires_on: Option<Day>,
    /// The last four characters of the code, for charges without a card.
    pub code_last4: Option<Last4>,
    /// The serial number, for charges without a card.
    pub serial_number: Option<String>,
    /// The balance the source stated after it.
    pub balance_after: Option<Money>,
    /// The line of an imported file it came from.
    pub origin: Option<Origin>,
    /// The entry that recorded it.
    pub seq: u64,
}

/// Something that moved an account's balance.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Movement {
    /// The entry that recorded it.
    pub seq: u64,
    /// When it happened.
    pub when: When,
    /// What it was.
    pub what: Moved,
    /// What a charge brings: kept up to date with its card, so that a balance is worked out without looking up any card.
    pub(super) brings: Option<Brings>,
}

/// What moved a balance.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Moved {
    /// A card was charged.
    Charge(ChargeId),
    /// Balance was used for an order.
    Spent(Money),
    /// Balance came without a card.
    Credited { amount: Money, reason: CreditReason, expires_on: Option<Day> },
    /// The balance was seen.
    Reconciled(Money),
}

/// ロット: what is left of one charge or credit, in yen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lot {
    /// The charge it is left of; none for a credit or an unexplained surplus.
    pub charge: Option<ChargeId>,
    /// When it came.
    pub when: When,
    /// What came.
    pub amount_yen: i64,
    /// What is left.
    pub left_yen: i64,
    /// Until when it can be used.
    pub expires_on: Option<Day>,
    /// Where it came from.
    pub class: SourceClass,
}

/// The yen an account holds, and how that came about.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Holding {
    /// The balance; below zero when more was spent than was recorded as charged.
    pub balance_yen: i64,
    /// What is left of each charge and credit, oldest first; lots that are used up stay with nothing left.
    pub lots: Vec<Lot>,
    /// The charges from an unofficial source that were not taken back.
    pub unofficial_charges: Vec<ChargeId>,
    /// What was charged in all, without what was taken back.
    pub charged_yen: i64,
    /// What was spent in all.
    pub spent_yen: i64,
    /// The last reconciliation, and how far the record was from it (observed minus derived).
    pub last_seen: Option<Seen>,
    /// Movements in another currency, which are not part of the balance.
    pub other_currency: usize,
    /// What was spent, in the order it happened.
    pub spendings: Vec<Spending>,
    /// What came of each class, and what is left of it, in yen.
    parts: Parts,
    /// The lots with something left, in the order in which they are used.
    open: Open,
    /// When the last movement happened.
    latest: Moment,
}

/// What came of a class, and what is left of it, in yen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
struct Part {
    came: i64,
    left: i64,
}

/// The parts of all classes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
struct Parts {
    official: Part,
    gift: Part,
    unofficial: Part,
    unknown: Part,
}

impl Parts {
    fn of(&self, class: SourceClass) -> Part {
        match class {
            SourceClass::Official => self.official,
            SourceClass::Gift => self.gift,
            SourceClass::Unofficial => self.unofficial,
            SourceClass::Unknown => self.unknown,
        }
    }

    fn of_mut(&mut self, class: SourceClass) -> &mut Part {
        match class {
            SourceClass::Official => &mut self.official,
            SourceClass::Gift => &mut self.gift,
            SourceClass::Unofficial => &mut self.unofficial,
            SourceClass::Unknown => &mut self.unknown,
        }
    }
}

/// Balance that was used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spending {
    /// When.
    pub when: When,
    /// How much, in yen.
    pub yen: i64,
}

/// A moment as movements are ordered by it; an unknown one comes first.
type Moment = (Option<Day>, Option<Minute>);

/// How a holding was before one more charge.
#[derive(Debug, Clone, Copy)]
pub(super) struct Mark {
    balance_yen: i64,
    charged_yen: i64,
    lots: usize,
    unofficial_charges: usize,
    other_currency: usize,
    latest: Moment,
}

/// A balance that was seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Seen {
    /// When.
    pub when: When,
    /// What was seen.
    pub observed_yen: i64,
    /// Observed minus derived: what the record does not explain.
    pub difference_yen: i64,
}

impl Holding {
    /// The lots with something left, with their places among all.
    pub fn open_lots(&self) -> impl Iterator<Item = (usize, &Lot)> {
        self.open.iter().filter_map(|(_, _, at)| Some((*at, self.lots.get(*at)?)))
    }

    /// What is left of charges and credits of a class, in yen.
    pub fn left_yen(&self, class: SourceClass) -> i64 {
        self.parts.of(class).left
    }

    /// What came of charges and credits of a class, in yen.
    pub fn came_yen(&self, class: SourceClass) -> i64 {
        self.parts.of(class).came
    }

    /// Whether charges from an unofficial source were made to the account and stand.
    pub fn is_mixed(&self) -> bool {
        !self.unofficial_charges.is_empty()
    }
}

/// What a charge brings: its yen (none in another currency), its source, whether it was taken back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Brings {
    pub yen: Option<i64>,
    pub class: SourceClass,
    pub taken_back: bool,
    pub expires_on: Option<Day>,
}

/// The lots with something left, in the order in which they are used: whether they never expire, when they do, which
/// came first. Kept, so that an account of a lifetime is worked out in one pass.
type Open = BTreeSet<(bool, Option<Day>, usize)>;

/// Works out the balance and lots of an account from its movements.
pub(super) fn holding(movements: &[Movement]) -> Holding {
    let mut ordered: Vec<&Movement> = movements.iter().collect();
    ordered.sort_by_key(|m| (m.when.order(), m.seq));
    let mut out = Holding::default();
    for movement in ordered {
        out.follow(movement);
    }
    out
}

impl Holding {
    /// Follows one movement after all those before it.
    fn follow(&mut self, movement: &Movement) {
        self.latest = movement.when.order();
        match &movement.what {
            Moved::Charge(charge) => {
                if let Some(brings) = &movement.brings {
                    self.charge(*charge, movement.when, brings);
                }
            }
            Moved::Credited { amount, reason: _, expires_on } => match amount.in_yen() {
                Some(yen) => self.add(None, movement.when, yen, *expires_on, SourceClass::Official),
                None => self.other_currency += 1,
            },
            Moved::Spent(amount) => match amount.in_yen() {
                Some(yen) => {
                    self.spent_yen = self.spent_yen.saturating_add(yen);
                    self.spendings.push(Spending { when: movement.when, yen });
                    self.take(yen);
                }
                None => self.other_currency += 1,
            },
            Moved::Reconciled(observed) => match observed.in_yen() {
                Some(yen) => self.see(movement.when, yen),
                None => self.other_currency += 1,
            },
        }
    }

    /// Follows a movement without working everything out again, when nothing happened after it. Whether it could.
    pub(super) fn follow_last(&mut self, movement: &Movement) -> bool {
        if movement.when.order() < self.latest {
            return false;
        }
        self.follow(movement);
        true
    }

    fn charge(&mut self, charge: ChargeId, when: When, brought: &Brings) {
        if brought.taken_back {
            return;
        }
        if brought.class == SourceClass::Unofficial {
            self.unofficial_charges.push(charge);
        }
        let Some(yen) = brought.yen else {
            self.other_currency += 1;
            return;
        };
        self.charged_yen = self.charged_yen.saturating_add(yen);
        self.add(Some(charge), when, yen, brought.expires_on, brought.class);
    }

    /// Adds a charge without working everything out again, when nothing happened after it: a charge by itself uses no lot.
    pub(super) fn charge_last(&mut self, charge: ChargeId, when: When, brought: &Brings) -> Option<Mark> {
        let latest = when.order();
        let mark = Mark {
            balance_yen: self.balance_yen,
            charged_yen: self.charged_yen,
            lots: self.lots.len(),
            unofficial_charges: self.unofficial_charges.len(),
            other_currency: self.other_currency,
            latest: self.latest,
        };
        (latest >= self.latest).then(|| {
            self.latest = latest;
            self.charge(charge, when, brought);
            mark
        })
    }

    /// Takes that charge off again.
    pub(super) fn back_to(&mut self, mark: Mark) {
        let Mark { balance_yen, charged_yen, lots, unofficial_charges, other_currency, latest } = mark;
        for (at, lot) in self.lots.iter().enumerate().skip(lots) {
            self.open.remove(&(lot.expires_on.is_none(), lot.expires_on, at));
            let part = self.parts.of_mut(lot.class);
            part.left = part.left.saturating_sub(lot.left_yen);
            part.came = part.came.saturating_sub(lot.amount_yen);
        }
        self.lots.truncate(lots);
        self.unofficial_charges.truncate(unofficial_charges);
        self.balance_yen = balance_yen;
        self.charged_yen = charged_yen;
        self.other_currency = other_currency;
        self.latest = latest;
    }

    fn add(
        &mut self,
        charge: Option<ChargeId>,
        when: When,
        yen: i64,
        expires_on: Option<Day>,
        class: SourceClass,
    ) {
        // A balance below zero was spent from money that had not been recorded: it swallows what comes first.
        let owed = self.balance_yen.min(0).saturating_neg();
        self.balance_yen = self.balance_yen.saturating_add(yen);
        let left_yen = yen.saturating_sub(owed).max(0);
        if left_yen > 0 {
            self.open.insert((expires_on.is_none(), expires_on, self.lots.len()));
        }
        let part = self.parts.of_mut(class);
        part.left = part.left.saturating_add(left_yen);
        part.came = part.came.saturating_add(yen);
        self.lots.push(Lot { charge, when, amount_yen: yen, left_yen, expires_on, class });
    }

    /// Takes from the lots as stores do: what expires first is used first, then what came first.
    fn take(&mut self, yen: i64) {
        self.balance_yen = self.balance_yen.saturating_sub(yen);
        let mut rest = yen;
        while rest > 0
            && let Some(first) = self.open.first().copied()
        {
            let Some(lot) = self.lots.get_mut(first.2) else { break };
            let taken = rest.min(lot.left_yen);
            lot.left_yen -= taken;
            rest -= taken;
            let part = self.parts.of_mut(lot.class);
            part.left = part.left.saturating_sub(taken);
            if lot.left_yen <= 0 {
                self.open.remove(&first);
            }
        }
    }

    fn see(&mut self, when: When, observed_yen: i64) {
        let difference_yen = observed_yen.saturating_sub(self.balance_yen);
        self.last_seen = Some(Seen { when, observed_yen, difference_yen });
        match difference_yen {
            0 => {}
            surplus if surplus > 0 => self.add(None, when, surplus, None, SourceClass::Unknown),
            shortfall => self.take(shortfall.saturating_neg()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn charge(n: u8) -> ChargeId {
        format!("00000000-0000-7000-8000-0000000000{n:02}").parse().unwrap()
    }

    fn day(text: &str) -> When {
        text.parse().unwrap()
    }

    fn moved(seq: u64, when: &str, what: Moved) -> Movement {
        Movement { seq, when: day(when), what, brings: None }
    }

    /// The holding after movements whose charges bring what `brings` says.
    fn worked_out(movements: &[Movement], brings: impl Fn(ChargeId) -> Brings) -> Holding {
        let mut movements = movements.to_vec();
        for movement in &mut movements {
            if let Moved::Charge(charge) = &movement.what {
                movement.brings = Some(brings(*charge));
            }
        }
        holding(&movements)
    }

    fn official(yen: i64) -> impl Fn(ChargeId) -> Brings {
        move |_| Brings { yen: Some(yen), class: SourceClass::Official, taken_back: false, expires_on: None }
    }

    #[test]
    fn a_balance_is_what_was_charged_less_what_was_spent() {
        let movements = [
            moved(1, "2026-01-01", Moved::Charge(charge(1))),
            moved(2, "2026-01-02", Moved::Spent(Money::yen(1200))),
        ];
        let holding = worked_out(&movements, official(5000));
        assert_eq!(holding.balance_yen, 3800);
        assert_eq!(holding.lots[0].left_yen, 3800);
    }

    #[test]
    fn what_expires_first_is_used_first() {
        let movements = [
            moved(
                1,
                "2026-01-01",
                Moved::Credited { amount: Money::yen(1000), reason: CreditReason::Points, expires_on: None },
            ),
            moved(
                2,
                "2026-01-02",
                Moved::Credited {
                    amount: Money::yen(500),
                    reason: CreditReason::Promotion,
                    expires_on: Some("2026-03-31".parse().unwrap()),
                },
            ),
            moved(3, "2026-01-03", Moved::Spent(Money::yen(600))),
        ];
        let holding = worked_out(&movements, official(0));
        assert_eq!(holding.lots[1].left_yen, 0);
        assert_eq!(holding.lots[0].left_yen, 900);
    }

    #[test]
    fn events_count_by_when_they_happened_not_by_when_they_were_recorded() {
        let movements = [
            moved(1, "2026-02-01", Moved::Reconciled(Money::yen(5000))),
            moved(2, "2026-01-01", Moved::Charge(charge(1))),
        ];
        let holding = worked_out(&movements, official(5000));
        assert_eq!(holding.last_seen.unwrap().difference_yen, 0);
        assert_eq!(holding.balance_yen, 5000);
    }

    #[test]
    fn a_reconciliation_keeps_the_difference_it_found() {
        let movements = [
            moved(1, "2026-01-01", Moved::Charge(charge(1))),
            moved(2, "2026-01-05", Moved::Reconciled(Money::yen(3000))),
            moved(3, "2026-01-06", Moved::Spent(Money::yen(1000))),
        ];
        let holding = worked_out(&movements, official(5000));
        assert_eq!(holding.last_seen.unwrap().difference_yen, -2000);
        assert_eq!(holding.balance_yen, 2000);
        assert_eq!(holding.lots[0].left_yen, 2000);
    }

    #[test]
    fn a_charge_that_was_taken_back_brings_nothing() {
        let movements = [moved(1, "2026-01-01", Moved::Charge(charge(1)))];
        let holding = worked_out(&movements, |_| Brings {
            yen: Some(10_000),
            class: SourceClass::Unofficial,
            taken_back: true,
            expires_on: None,
        });
        assert_eq!(holding.balance_yen, 0);
        assert!(!holding.is_mixed());
    }

    #[test]
    fn spending_more_than_was_recorded_leaves_the_balance_below_zero() {
        let movements = [
            moved(1, "2026-01-01", Moved::Spent(Money::yen(700))),
            moved(2, "2026-01-02", Moved::Charge(charge(1))),
        ];
        let holding = worked_out(&movements, official(1000));
        assert_eq!(holding.balance_yen, 300);
        assert_eq!(holding.lots[0].left_yen, 300);
    }

    #[test]
    fn one_unofficial_charge_mixes_the_account() {
        let movements = [
            moved(1, "2026-01-01", Moved::Charge(charge(1))),
            moved(2, "2026-01-02", Moved::Charge(charge(2))),
        ];
        let holding = worked_out(&movements, |id| Brings {
            yen: Some(1000),
            class: if id == charge(2) { SourceClass::Unofficial } else { SourceClass::Official },
            taken_back: false,
            expires_on: None,
        });
        assert_eq!(holding.unofficial_charges, [charge(2)]);
        assert!(holding.is_mixed());
    }
}
