//! 理由, できること and 取り消せないこと of a warning.

use crate::core::words::{ChargeStatus, Issuer, Standing};
use crate::i18n::{Texts, format};
use crate::rules::{Evidence, MissingSource};

/// 理由
pub(super) fn why(evidence: &Evidence, t: &Texts) -> String {
    match evidence {
        Evidence::AskedToBuy { .. } => t.rule_asked_to_buy_why(),
        Evidence::TaintedAccount { issuer, .. } => {
            if *issuer == Issuer::AmazonJp {
                t.rule_tainted_account_why_amazon()
            } else {
                t.rule_tainted_account_why_other()
            }
        }
        Evidence::UnofficialSource { issuer, provenance, .. } => {
            match (*issuer == Issuer::AmazonJp, provenance.is_received()) {
                (true, true) => t.rule_unofficial_source_why_received(),
                (true, false) => t.rule_unofficial_source_why_amazon(),
                (false, _) => t.rule_unofficial_source_why_other(),
            }
        }
        Evidence::ClaimWindow(_) => t.rule_claim_window_why(),
        Evidence::RecentUnofficialCharge(_) => t.rule_recent_unofficial_charge_why(),
        Evidence::PriceBelowFace(_) => t.rule_price_below_face_why(),
        Evidence::SellerNamedInNotice { .. } => t.rule_seller_named_in_notice_why(),
        Evidence::SellerRecord(_) => t.rule_seller_record_why(),
        Evidence::FirstLargePurchase(_) => t.rule_first_large_purchase_why(),
        Evidence::NewPaymentLarge(_) => t.rule_new_payment_large_why(),
        Evidence::ResalePattern(_) => t.rule_resale_pattern_why(),
        Evidence::LargeCharge(_) => t.rule_large_charge_why(),
        Evidence::BalanceCap(_) => t.rule_balance_cap_why(),
        Evidence::Expiring(_) => t.rule_expiring_why(),
        Evidence::LotExpiring(_) => t.rule_lot_expiring_why(),
        Evidence::IdleCode { .. } => t.rule_idle_code_why(),
        Evidence::CancelWindow(window) => match window.unpaid_until {
            Some(day) => t.rule_cancel_window_why_unpaid(format::day_full(day, t)),
            None => t.rule_cancel_window_why_dispatch(),
        },
        Evidence::CodeReused(_) => t.rule_code_reused_why(),
        Evidence::OpenIncidentIdle(_) => t.rule_open_incident_idle_why(),
        Evidence::UnusualAmount(_) => t.rule_unusual_amount_why(),
        Evidence::UnusualCount { .. } => t.rule_unusual_count_why(),
        Evidence::UnknownSource { issuer, .. } => {
            if *issuer == Issuer::AmazonJp {
                t.rule_unknown_source_why_amazon()
            } else {
                t.rule_unknown_source_why_other()
            }
        }
    }
}

/// できること
pub(super) fn advice(evidence: &Evidence, t: &Texts) -> String {
    match evidence {
        Evidence::AskedToBuy { told, status, .. } => match status {
            ChargeStatus::Uncharged | ChargeStatus::Unknown if *told == 0 => {
                t.rule_asked_to_buy_advice_not_told()
            }
            ChargeStatus::Uncharged | ChargeStatus::Unknown => t.rule_asked_to_buy_advice_told(),
            ChargeStatus::Charged | ChargeStatus::Spent | ChargeStatus::HandedOver => {
                t.rule_asked_to_buy_advice_used()
            }
        },
        Evidence::TaintedAccount { .. } => t.rule_tainted_account_advice(),
        Evidence::UnofficialSource { status, standing, .. } => match (status, standing) {
            (ChargeStatus::Uncharged, Standing::Invalid) => t.rule_unofficial_source_advice_gone(),
            (ChargeStatus::Uncharged, Standing::Good | Standing::Locked | Standing::Unknown) => {
                t.rule_unofficial_source_advice_uncharged()
            }
            (ChargeStatus::Charged, _) => t.rule_unofficial_source_advice_charged(),
            (ChargeStatus::Spent | ChargeStatus::HandedOver, _) => t.rule_unofficial_source_advice_gone(),
            (ChargeStatus::Unknown, _) => t.rule_unofficial_source_advice_unknown(),
        },
        Evidence::ClaimWindow(window) => {
            if window.is_running() {
                t.rule_claim_window_advice_running()
            } else {
                t.rule_claim_window_advice_missed()
            }
        }
        Evidence::RecentUnofficialCharge(_) => t.rule_recent_unofficial_charge_advice(),
        Evidence::PriceBelowFace(_) => t.rule_price_below_face_advice(),
        Evidence::SellerNamedInNotice { .. } => t.rule_seller_named_in_notice_advice(),
        Evidence::SellerRecord(_) => t.rule_seller_record_advice(),
        Evidence::FirstLargePurchase(_) => t.rule_first_large_purchase_advice(),
        Evidence::NewPaymentLarge(_) => t.rule_new_payment_large_advice(),
        Evidence::ResalePattern(_) => t.rule_resale_pattern_advice(),
        Evidence::LargeCharge(_) => t.rule_large_charge_advice(),
        Evidence::BalanceCap(_) => t.rule_balance_cap_advice(),
        Evidence::Expiring(expiry) => {
            if expiry.left < 0 {
                t.rule_expiring_advice_past()
            } else {
                t.rule_expiring_advice()
            }
        }
        Evidence::LotExpiring(_) => t.rule_lot_expiring_advice(),
        Evidence::IdleCode { .. } => t.rule_idle_code_advice(),
        Evidence::CancelWindow(_) => t.rule_cancel_window_advice(),
        Evidence::CodeReused(_) => t.rule_code_reused_advice(),
        Evidence::OpenIncidentIdle(_) => t.rule_open_incident_idle_advice(),
        Evidence::UnusualAmount(_) => t.rule_unusual_amount_advice(),
        Evidence::UnusualCount { .. } => t.rule_unusual_count_advice(),
        Evidence::UnknownSource { missing, .. } => match missing {
            MissingSource::Provenance => t.rule_unknown_source_advice_provenance(),
            MissingSource::GiftPurchase => t.rule_unknown_source_advice_gift(),
        },
    }
}

/// 取り消せないこと, where there is something.
pub(super) fn cannot_undo(evidence: &Evidence, t: &Texts) -> Option<String> {
    match evidence {
        Evidence::AskedToBuy { told, .. } if *told > 0 => Some(t.final_told()),
        Evidence::UnofficialSource { status, .. } => match status {
            ChargeStatus::Uncharged | ChargeStatus::Unknown => Some(t.final_charge()),
            ChargeStatus::Charged => Some(t.final_charged()),
            ChargeStatus::Spent | ChargeStatus::HandedOver => None,
        },
        Evidence::ClaimWindow(_) => Some(t.final_claim()),
        Evidence::TaintedAccount { .. } | Evidence::RecentUnofficialCharge(_) => Some(t.final_charged()),
        Evidence::LargeCharge(_) => Some(t.final_charged()),
        Evidence::BalanceCap(_) => Some(t.final_charge()),
        Evidence::CancelWindow(_) => Some(t.final_cancel()),
        Evidence::Expiring(_) | Evidence::LotExpiring(_) => Some(t.final_expired()),
        Evidence::AskedToBuy { .. }
        | Evidence::UnknownSource { .. }
        | Evidence::PriceBelowFace(_)
        | Evidence::SellerNamedInNotice { .. }
        | Evidence::SellerRecord(_)
        | Evidence::FirstLargePurchase(_)
        | Evidence::NewPaymentLarge(_)
        | Evidence::ResalePattern(_)
        | Evidence::IdleCode { .. }
        | Evidence::CodeReused(_)
        | Evidence::OpenIncidentIdle(_)
        | Evidence::UnusualAmount(_)
        | Evidence::UnusualCount { .. } => None,
    }
}
