//! A way of paying was first used, and at once for a large purchase.
//!
//! It fires when purchases paid in a way the record does not know add up to ¥30,000 or more on the first day and the day
//! after, within the days looked back at, and purchases paid in another way are on record before. Points and balance are
//! left out: they are no new way of paying.
//!
//! ## Why
//! The one lock with a known trigger that was found followed a new credit card and a purchase with it at once; it ended
//! after about a day, when the purchase had been verified.
//! ## What to do
//! Keep the receipt and the confirmation of the card company.
//! ## Source
//! `assets/knowledge/reports.toml`: `new-payment-lock-reported`; `terms.toml`: `no-official-threshold`.
//! ## Example
//! `tests/rules/new-payment-large.md`

use super::evidence::Evidence;
use super::rule::{Check, Look, Rule, RuleId};
use super::warning::{Level, Subject, Warning};
use crate::core::date::Day;
use crate::core::id::PurchaseId;
use crate::core::words::Payment;
use crate::guide::knowledge::FactId;

pub(super) const RULE: Rule = Rule { id: RuleId::NewPaymentLarge, check: Check::Window(check) };

/// A large beginning with a way of paying.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NewPayment {
    /// The way of paying.
    pub payment: Payment,
    /// The day it was first used.
    pub first: Day,
    /// What was bought with it then, in yen.
    pub yen: i64,
}

fn check(cx: &Look<'_>, out: &mut Vec<Warning>) {
    let firsts: Vec<(Payment, Day)> =
        cx.index.days.first_paid().filter(|(payment, _)| is_a_way_of_its_own(*payment)).collect();
    for (payment, first) in &firsts {
        let others_before = firsts.iter().any(|(other, day)| other != payment && day < first);
        if !others_before || !cx.is_recent(*first) {
            continue;
        }
        let (mut yen, mut purchases): (i64, Vec<PurchaseId>) = (0, Vec::new());
        for (_, list) in cx.index.days.between(*first, first.plus_days(1)) {
            for bought in list.iter().filter(|bought| bought.payment == *payment) {
                yen = yen.saturating_add(bought.yen);
                purchases.push(bought.id);
            }
        }
        if yen < cx.settings.first_large_yen {
            continue;
        }
        out.push(Warning {
            rule: RULE.id,
            level: Level::Caution,
            subjects: purchases.into_iter().map(Subject::Purchase).collect(),
            at_risk_yen: 0,
            evidence: Evidence::NewPaymentLarge(NewPayment { payment: *payment, first: *first, yen }),
            cites: vec![FactId::NEW_PAYMENT_LOCK, FactId::NO_THRESHOLD],
        });
    }
}

fn is_a_way_of_its_own(payment: Payment) -> bool {
    match payment {
        Payment::CreditCard
        | Payment::Cash
        | Payment::ConvenienceStore
        | Payment::BankTransfer
        | Payment::MobileWallet
        | Payment::CarrierBilling => true,
        Payment::PointsOrBalance | Payment::Other | Payment::Unknown => false,
    }
}
