//! A purchase at the issuer can still be cancelled, by the dated rule for its kind of card.
//!
//! It fires for uncharged cards bought at the issuer within the last 7 days, once per purchase: what is shipped until it
//! is dispatched, チャージタイプ while it is unpaid. Of an Eメールタイプ only one whose sending was set to a later day can
//! be cancelled, and that day is not recorded: it stays silent.
//!
//! ## Why
//! Afterwards a card cannot be returned.
//! ## What to do
//! If it is not wanted, cancel it in the order history.
//! ## Source
//! `assets/knowledge/issuers.toml`: `cancel`; `amazon-cancel-window`.
//! ## Example
//! `tests/rules/cancel-window.md`

use super::evidence::Evidence;
use super::rule::{Check, Look, Rule, RuleId};
use super::warning::{Level, Subject, Warning};
use crate::core::card::{Card, Purchase};
use crate::core::date::Day;
use crate::core::id::PurchaseId;
use crate::core::words::{CardKind, ChargeStatus, Payment, Provenance};
use crate::guide::issuers::Cancel;

pub(super) const RULE: Rule = Rule { id: RuleId::CancelWindow, check: Check::Purchase(check) };

/// A purchase that can still be cancelled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CancelWindow {
    /// The purchase.
    pub purchase: PurchaseId,
    /// The kind of its cards.
    pub kind: CardKind,
    /// About when it is cancelled by itself while it is unpaid; else it can be cancelled until it is dispatched.
    pub unpaid_until: Option<Day>,
    /// How many cards.
    pub cards: usize,
    /// Their face values, in yen.
    pub face_yen: i64,
}

/// How long after the purchase it is told: ours.
const TOLD_FOR: i64 = 7;

fn check(purchase: &Purchase, cards: &[&Card], cx: &Look<'_>, out: &mut Vec<Warning>) {
    let facts = &purchase.facts;
    let Some(day) = facts.when.day() else { return };
    let age = cx.now.day.days_since(day);
    if facts.provenance != Provenance::OfficialIssuer || !(0..=TOLD_FOR).contains(&age) {
        return;
    }
    let open: Vec<&&Card> = cards
        .iter()
        .filter(|card| card.charge_status() == ChargeStatus::Uncharged && card.incidents.is_empty())
        .collect();
    let Some(first) = open.first() else { return };
    let Some(known) = cx.knowledge.kind(first.facts.issuer, first.facts.kind) else { return };
    let until = match known.cancel {
        Cancel::BeforeDispatch => None,
        Cancel::WhileUnpaid { days } if is_paid_later(facts.payment) && age <= i64::from(days) => {
            Some(day.plus_days(i64::from(days)))
        }
        Cancel::WhileUnpaid { .. } | Cancel::IfScheduled { .. } | Cancel::Never | Cancel::Unknown => return,
    };
    out.push(Warning {
        rule: RULE.id,
        level: Level::Note,
        subjects: std::iter::once(Subject::Purchase(purchase.id))
            .chain(open.iter().map(|card| Subject::Card(card.id)))
            .collect(),
        at_risk_yen: 0,
        evidence: Evidence::CancelWindow(CancelWindow {
            purchase: purchase.id,
            kind: first.facts.kind,
            unpaid_until: until,
            cards: open.len(),
            face_yen: open.iter().map(|card| card.face_yen()).fold(0, i64::saturating_add),
        }),
        cites: known.cite.clone(),
    });
}

/// Whether it is paid after it was ordered, so that it may be unpaid.
fn is_paid_later(payment: Payment) -> bool {
    match payment {
        Payment::ConvenienceStore | Payment::BankTransfer => true,
        Payment::CreditCard
        | Payment::Cash
        | Payment::MobileWallet
        | Payment::CarrierBilling
        | Payment::PointsOrBalance
        | Payment::Other
        | Payment::Unknown => false,
    }
}
