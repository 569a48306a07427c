//! Whether a card's value is still there, and how much of it: what rules count as at risk.

use super::rule::Look;
use crate::core::card::Card;
use crate::core::words::{ChargeStatus, Standing};

/// The yen of a card that are still there: its face value while uncharged and not invalidated, what is left of its lot
/// once charged. Spent, handed over and invalidated value is gone, and of an unknown state nothing is claimed.
pub(super) fn held_yen(card: &Card, cx: &Look<'_>) -> i64 {
    match card.charge_status() {
        ChargeStatus::Uncharged if cx.ledger.standing(card) == Standing::Invalid => 0,
        ChargeStatus::Uncharged => card.face_yen(),
        ChargeStatus::Charged => card.charge().map_or(0, |charge| cx.left_of(charge)),
        ChargeStatus::Spent | ChargeStatus::HandedOver | ChargeStatus::Unknown => 0,
    }
}

/// Whether a card may still be in the person's hands: also one of unknown state or unknown value.
pub(super) fn may_be_held(card: &Card, cx: &Look<'_>) -> bool {
    match card.charge_status() {
        ChargeStatus::Uncharged | ChargeStatus::Unknown => cx.ledger.standing(card) != Standing::Invalid,
        ChargeStatus::Charged => held_yen(card, cx) > 0,
        ChargeStatus::Spent | ChargeStatus::HandedOver => false,
    }
}
