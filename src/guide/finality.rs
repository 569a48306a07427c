//! What charging a card ends: what can be done with it before and after, each cell with the facts it rests on.
//!
//! One table, no language; the words are in `wording`. It says what the terms say. That something can be done is not the
//! same as that it is allowed, so nothing here presents resale or cash-out as open.

use super::fact::FactId;
use super::issuers::{Cancel, Resend};
use super::knowledge::Knowledge;
use crate::core::words::{CardKind, Issuer};

/// What is compared, in the order of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Aspect {
    /// What a person holds.
    State,
    /// Giving it away.
    Gift,
    /// Handing it over for money or anything of value.
    ForValue,
    /// Turning it into money.
    CashOut,
    /// Paying with it.
    Use,
    /// Having it in another account.
    Move,
    /// Refund and cancelling.
    Refund,
    /// Having it sent again.
    Resend,
}

impl Aspect {
    /// Every one of them, in the order of the table.
    pub const ALL: &'static [Self] = &[
        Self::State,
        Self::Gift,
        Self::ForValue,
        Self::CashOut,
        Self::Use,
        Self::Move,
        Self::Refund,
        Self::Resend,
    ];
}

/// What is said of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Says {
    /// It is a number that whoever knows it can use.
    Number,
    /// There is no number: paying is charging.
    NoNumber,
    /// It is part of an account's balance.
    Balance,
    /// It can be given away free; the one it was given to charges it.
    FreeGift,
    /// A balance stays with its account.
    StaysWithAccount,
    /// The terms forbid it.
    Forbidden,
    /// Most terms do not allow it.
    MostlyForbidden,
    /// It pays once it is charged.
    AfterCharging,
    /// It pays what the account buys there, with exceptions.
    Purchases,
    /// Until when the purchase can be cancelled.
    Cancel(Cancel),
    /// It is in no account yet.
    InNoAccount,
    /// It is neither refunded nor paid out, and having charged it is not taken back either.
    Final,
    /// An issuer does not pay back in principle.
    NoRefund,
    /// Whether it can be sent again.
    Resend(Resend),
    /// It depends on the form of the card.
    ByKind,
    /// Nothing is known.
    Unknown,
}

/// One cell: what is said, and what says so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    /// What is said.
    pub says: Says,
    /// The facts it rests on; none when nothing is known.
    pub cites: Vec<FactId>,
}

/// One row: before and after charging.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// What is compared.
    pub aspect: Aspect,
    /// Before the card is charged.
    pub before: Cell,
    /// After it was charged.
    pub after: Cell,
}

/// A row, and of which forms it speaks; of all that were asked for when there are none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KindRow {
    /// The forms, where others say something else.
    pub kinds: Vec<CardKind>,
    /// What is said of them.
    pub row: Row,
}

/// The table for a form of an issuer's cards.
pub fn before_after(issuer: Issuer, kind: CardKind, knowledge: &Knowledge) -> Vec<Row> {
    Aspect::ALL.iter().map(|aspect| row(*aspect, issuer, kind, knowledge)).collect()
}

/// The table for some forms of an issuer's cards: what is the same for all of them once, else a row for those that are
/// alike. Without any form, what depends on it is said to.
pub fn of_kinds(issuer: Issuer, kinds: &[CardKind], knowledge: &Knowledge) -> Vec<KindRow> {
    let aspects = Aspect::ALL.iter();
    if kinds.is_empty() {
        let sold =
            knowledge.issuer(issuer).map_or(&[][..], |facts| &facts.kinds).iter().map(|facts| facts.kind);
        let sold: Vec<CardKind> = sold.collect();
        let sold = if sold.is_empty() { vec![CardKind::Unknown] } else { sold };
        let of = |aspect: &Aspect| {
            let rows = sold.iter().map(|kind| row(*aspect, issuer, *kind, knowledge));
            rows.reduce(Row::whatever_the_kind).map(|row| KindRow { kinds: Vec::new(), row })
        };
        return aspects.filter_map(of).collect();
    }
    aspects.flat_map(|aspect| alike(*aspect, issuer, kinds, knowledge)).collect()
}

/// The rows of one aspect, each with the forms of which it says the same.
fn alike(aspect: Aspect, issuer: Issuer, kinds: &[CardKind], knowledge: &Knowledge) -> Vec<KindRow> {
    let mut rows: Vec<KindRow> = Vec::new();
    for kind in kinds {
        let row = row(aspect, issuer, *kind, knowledge);
        match rows.iter_mut().find(|other| other.row.says() == row.says()) {
            Some(other) => {
                other.kinds.push(*kind);
                other.row.before.cite(row.before.cites);
                other.row.after.cite(row.after.cites);
            }
            None => rows.push(KindRow { kinds: vec![*kind], row }),
        }
    }
    if let [only] = rows.as_mut_slice() {
        only.kinds.clear();
    }
    rows
}

impl Row {
    /// What is said before and after.
    pub fn says(&self) -> (Says, Says) {
        (self.before.says, self.after.says)
    }

    /// What can be said of two forms at once.
    fn whatever_the_kind(self, other: Self) -> Self {
        Self {
            aspect: self.aspect,
            before: self.before.whatever_the_kind(other.before),
            after: self.after.whatever_the_kind(other.after),
        }
    }
}

impl Cell {
    fn whatever_the_kind(mut self, other: Self) -> Self {
        if self.says != other.says {
            self.says = Says::ByKind;
        }
        self.cite(other.cites);
        self
    }

    /// Also rests on these facts.
    fn cite(&mut self, cites: Vec<FactId>) {
        for id in cites {
            if !self.cites.contains(&id) {
                self.cites.push(id);
            }
        }
    }
}

fn row(aspect: Aspect, issuer: Issuer, kind: CardKind, knowledge: &Knowledge) -> Row {
    let amazon = issuer == Issuer::AmazonJp;
    let known = knowledge.kind(issuer, kind);
    let of_kind = known.map(|facts| facts.cite.first().cloned().into_iter().collect()).unwrap_or_default();
    let resale = |own: FactId| if amazon { vec![own] } else { vec![FactId::RESALE_IN_GENERAL] };
    let forbidden = if amazon { Says::Forbidden } else { Says::MostlyForbidden };
    let unknown = || cell(Says::Unknown, Vec::new());
    let has_no_code = known.and_then(|facts| facts.has_code) == Some(false);
    let (before, after) = match aspect {
        Aspect::State => {
            let before = if has_no_code { Says::NoNumber } else { Says::Number };
            let cites = if has_no_code { of_kind } else { vec![FactId::TELLING_IS_PAYING] };
            let final_ = if amazon { vec![FactId::CHARGED_IS_FINAL] } else { vec![FactId::NO_REFUND] };
            (cell(before, cites), cell(Says::Balance, final_))
        }
        Aspect::Gift if amazon => {
            let before = if has_no_code {
                cell(Says::StaysWithAccount, vec![FactId::AMAZON_RESTRICTIONS])
            } else {
                cell(Says::FreeGift, vec![FactId::AMAZON_RESALE, FactId::AMAZON_RECIPIENT])
            };
            (before, cell(Says::StaysWithAccount, vec![FactId::AMAZON_RESTRICTIONS]))
        }
        Aspect::Gift => (unknown(), unknown()),
        Aspect::ForValue => {
            let mut before = resale(FactId::AMAZON_RESALE);
            if amazon {
                before.push(FactId::BUYBACK_IS_BREACH);
            }
            (cell(forbidden, before), cell(forbidden, resale(FactId::AMAZON_RESALE)))
        }
        Aspect::CashOut => {
            let mut before = resale(FactId::AMAZON_RESALE);
            if amazon {
                before.push(FactId::RESALE_IN_GENERAL);
            }
            (cell(forbidden, before.clone()), cell(forbidden, before))
        }
        Aspect::Use if amazon => (
            cell(Says::AfterCharging, vec![FactId::AMAZON_RESTRICTIONS]),
            cell(Says::Purchases, vec![FactId::AMAZON_RESTRICTIONS]),
        ),
        Aspect::Move if amazon => {
            let restricted = || vec![FactId::AMAZON_RESTRICTIONS];
            let before = if has_no_code { Says::NoNumber } else { Says::InNoAccount };
            let cites = if has_no_code { of_kind } else { restricted() };
            (cell(before, cites), cell(Says::StaysWithAccount, restricted()))
        }
        Aspect::Use | Aspect::Move => (unknown(), unknown()),
        Aspect::Refund => {
            let cancel = known.map_or(Cancel::Unknown, |facts| facts.cancel);
            let before = match cancel {
                Cancel::Unknown => cell(Says::Cancel(cancel), vec![FactId::NO_REFUND]),
                Cancel::Never
                | Cancel::BeforeDispatch
                | Cancel::WhileUnpaid { .. }
                | Cancel::IfScheduled { .. } => {
                    cell(Says::Cancel(cancel), vec![FactId::CANCEL_WINDOW, FactId::NO_REFUND])
                }
            };
            let after = if amazon {
                cell(Says::Final, vec![FactId::CHARGED_IS_FINAL, FactId::NO_REFUND])
            } else {
                cell(Says::NoRefund, vec![FactId::NO_REFUND])
            };
            (before, after)
        }
        Aspect::Resend => {
            let resend = known.map_or(Resend::Unknown, |facts| facts.resend);
            match resend {
                Resend::Unknown => (unknown(), unknown()),
                Resend::Purchaser { .. } | Resend::Never => (
                    cell(Says::Resend(resend), vec![FactId::RESEND]),
                    cell(Says::Resend(Resend::Never), vec![FactId::RESEND]),
                ),
            }
        }
    };
    Row { aspect, before, after }
}

fn cell(says: Says, cites: Vec<FactId>) -> Cell {
    Cell { says, cites }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(issuer: Issuer, kind: CardKind) -> Vec<(Aspect, Says, Says)> {
        let rows = before_after(issuer, kind, &Knowledge::built_in());
        rows.into_iter().map(|row| (row.aspect, row.before.says, row.after.says)).collect()
    }

    #[test]
    fn an_email_card_can_be_given_and_sent_again_and_a_balance_cannot() {
        let purchaser = Says::Resend(Resend::Purchaser { most: 5 });
        let scheduled = Says::Cancel(Cancel::IfScheduled { days_before: 2 });
        assert_eq!(
            table(Issuer::AmazonJp, CardKind::Email),
            [
                (Aspect::State, Says::Number, Says::Balance),
                (Aspect::Gift, Says::FreeGift, Says::StaysWithAccount),
                (Aspect::ForValue, Says::Forbidden, Says::Forbidden),
                (Aspect::CashOut, Says::Forbidden, Says::Forbidden),
                (Aspect::Use, Says::AfterCharging, Says::Purchases),
                (Aspect::Move, Says::InNoAccount, Says::StaysWithAccount),
                (Aspect::Refund, scheduled, Says::Final),
                (Aspect::Resend, purchaser, Says::Resend(Resend::Never)),
            ]
        );
    }

    #[test]
    fn a_charge_has_no_number_to_give() {
        let table = table(Issuer::AmazonJp, CardKind::Charge);
        assert_eq!(table[0], (Aspect::State, Says::NoNumber, Says::Balance));
        assert_eq!(table[1], (Aspect::Gift, Says::StaysWithAccount, Says::StaysWithAccount));
        assert_eq!(table[5], (Aspect::Move, Says::NoNumber, Says::StaysWithAccount));
        assert_eq!(table[6].1, Says::Cancel(Cancel::WhileUnpaid { days: 7 }));
    }

    #[test]
    fn neither_resale_nor_cash_out_is_ever_open() {
        for issuer in Issuer::ALL {
            for kind in CardKind::ALL {
                for (aspect, before, after) in table(*issuer, *kind) {
                    if matches!(aspect, Aspect::ForValue | Aspect::CashOut) {
                        let closed = |says| matches!(says, Says::Forbidden | Says::MostlyForbidden);
                        assert!(closed(before) && closed(after), "{issuer:?} {kind:?} {aspect:?}");
                    }
                }
            }
        }
    }

    fn of(issuer: Issuer, kinds: &[CardKind], aspect: Aspect) -> Vec<(Vec<CardKind>, Says, Says)> {
        let rows = of_kinds(issuer, kinds, &Knowledge::built_in()).into_iter();
        let rows = rows.filter(|found| found.row.aspect == aspect);
        rows.map(|found| (found.kinds, found.row.before.says, found.row.after.says)).collect()
    }

    #[test]
    fn forms_that_are_alike_share_a_row_and_the_others_are_named() {
        let kinds = [CardKind::Email, CardKind::StoreCard, CardKind::Sheet];
        let of = |aspect| of(Issuer::AmazonJp, &kinds, aspect);
        assert_eq!(of(Aspect::CashOut), [(vec![], Says::Forbidden, Says::Forbidden)]);
        assert_eq!(of(Aspect::Move), [(vec![], Says::InNoAccount, Says::StaysWithAccount)]);
        let scheduled = Says::Cancel(Cancel::IfScheduled { days_before: 2 });
        assert_eq!(
            of(Aspect::Refund),
            [
                (vec![CardKind::Email], scheduled, Says::Final),
                (vec![CardKind::StoreCard, CardKind::Sheet], Says::Cancel(Cancel::Never), Says::Final),
            ]
        );
    }

    #[test]
    fn rows_that_are_put_together_keep_the_facts_of_each_form() {
        let rows = of_kinds(Issuer::AmazonJp, &[CardKind::Email, CardKind::Charge], &Knowledge::built_in());
        let of = |aspect| rows.iter().find(|found| found.row.aspect == aspect).unwrap();
        assert_eq!(of(Aspect::Use).row.after.cites, [FactId::AMAZON_RESTRICTIONS]);
        assert_eq!(of(Aspect::Refund).row.after.cites, [FactId::CHARGED_IS_FINAL, FactId::NO_REFUND]);
    }

    #[test]
    fn without_a_form_what_depends_on_it_is_said_to() {
        let of = |issuer, aspect| of(issuer, &[], aspect);
        assert_eq!(of(Issuer::AmazonJp, Aspect::Refund), [(vec![], Says::ByKind, Says::Final)]);
        assert_eq!(of(Issuer::AmazonJp, Aspect::ForValue), [(vec![], Says::Forbidden, Says::Forbidden)]);
        let refund = (vec![], Says::Cancel(Cancel::Unknown), Says::NoRefund);
        assert_eq!(of(Issuer::Other, Aspect::Refund), [refund]);
        assert_eq!(of(Issuer::Other, Aspect::Move), [(vec![], Says::Unknown, Says::Unknown)]);
    }

    #[test]
    fn every_cell_cites_a_fact_that_is_known_unless_nothing_is() {
        let knowledge = Knowledge::built_in();
        for issuer in Issuer::ALL {
            for kind in CardKind::ALL {
                for row in before_after(*issuer, *kind, &knowledge) {
                    for cell in [row.before, row.after] {
                        assert!(cell.cites.iter().all(|id| knowledge.fact(id).is_some()));
                        assert_eq!(cell.cites.is_empty(), cell.says == Says::Unknown, "{issuer:?} {kind:?}");
                    }
                }
            }
        }
    }
}
