//! What a warning is, in one sentence.

use super::super::words;
use super::seen::{account, quoted};
use crate::core::ledger::Ledger;
use crate::core::words::Provenance;
use crate::i18n::{Texts, format};
use crate::rules::{ClaimState, Evidence, MissingSource, Span, Warning};

/// What a warning is, in one sentence.
pub fn title(warning: &Warning, ledger: &Ledger, t: &Texts) -> String {
    match &warning.evidence {
        Evidence::AskedToBuy { asked, told, .. } => match (asked, *told > 0) {
            (true, true) => t.rule_asked_to_buy_title_both(),
            (true, false) => t.rule_asked_to_buy_title_asked(),
            (false, _) => t.rule_asked_to_buy_title_told(),
        },
        Evidence::TaintedAccount { account: id, .. } => t.rule_tainted_account_title(account(*id, ledger, t)),
        Evidence::UnofficialSource { provenance, .. } => match provenance {
            Provenance::Marketplace => t.rule_unofficial_source_title_marketplace(),
            Provenance::FleaOrAuction => t.rule_unofficial_source_title_flea_or_auction(),
            Provenance::BuybackShop => t.rule_unofficial_source_title_buyback_shop(),
            Provenance::Stranger => t.rule_unofficial_source_title_stranger(),
            Provenance::RefundInKind => t.rule_unofficial_source_title_refund_in_kind(),
            // Not unofficial: no rule says so of them.
            Provenance::OfficialIssuer
            | Provenance::OfficialStore
            | Provenance::OfficialCampaign
            | Provenance::GiftFromAcquaintance
            | Provenance::Unknown => words::provenance(*provenance, t),
        },
        Evidence::UnusualAmount(burst) => match burst.span {
            Span::Purchase => t.rule_unusual_amount_title_purchase(),
            Span::Night => t.rule_unusual_amount_title_night(),
            Span::Day => t.rule_unusual_amount_title_day(),
            Span::Week => t.rule_unusual_amount_title_week(),
            Span::Month => t.rule_unusual_amount_title_month(),
        },
        Evidence::UnusualCount { burst, .. } => match burst.span {
            Span::Purchase => t.rule_unusual_count_title_purchase(),
            Span::Night => t.rule_unusual_count_title_night(),
            Span::Day => t.rule_unusual_count_title_day(),
            Span::Week => t.rule_unusual_count_title_week(),
            Span::Month => t.rule_unusual_count_title_month(),
        },
        Evidence::ClaimWindow(window) => match window.state {
            ClaimState::Running { until: _, left } => {
                t.rule_claim_window_title_running(format::minutes_left(i64::from(left), t))
            }
            ClaimState::RunningUnknown => t.rule_claim_window_title_today(),
            ClaimState::Missed => t.rule_claim_window_title_missed(),
        },
        Evidence::RecentUnofficialCharge(recent) => {
            t.rule_recent_unofficial_charge_title(account(recent.account, ledger, t))
        }
        Evidence::PriceBelowFace(_) => t.rule_price_below_face_title(),
        Evidence::SellerNamedInNotice { seller, .. } => {
            t.rule_seller_named_in_notice_title(quoted(seller, t))
        }
        Evidence::SellerRecord(record) => t.rule_seller_record_title(quoted(&record.seller, t)),
        Evidence::FirstLargePurchase(_) => t.rule_first_large_purchase_title(),
        Evidence::NewPaymentLarge(_) => t.rule_new_payment_large_title(),
        Evidence::ResalePattern(resale) => {
            if resale.sold > 0 {
                t.rule_resale_pattern_title_sold()
            } else {
                t.rule_resale_pattern_title_held()
            }
        }
        Evidence::LargeCharge(large) => {
            if large.far.is_some() {
                t.rule_large_charge_title_far()
            } else {
                t.rule_large_charge_title_slow()
            }
        }
        Evidence::BalanceCap(_) => t.rule_balance_cap_title(),
        Evidence::Expiring(expiry) => match expiry.left {
            1.. => t.rule_expiring_title_left(format::days_left(expiry.left, t)),
            0 => t.rule_expiring_title_today(),
            ..0 => t.rule_expiring_title_past(),
        },
        Evidence::LotExpiring(expiring) => {
            let name = account(expiring.account, ledger, t);
            if expiring.left < 0 {
                t.rule_lot_expiring_title_past(name)
            } else {
                t.rule_lot_expiring_title(name, format::yen(warning.at_risk_yen))
            }
        }
        Evidence::IdleCode { days, .. } => t.rule_idle_code_title(format::number(*days)),
        Evidence::CancelWindow(_) => t.rule_cancel_window_title(),
        Evidence::CodeReused(_) => t.rule_code_reused_title(),
        Evidence::OpenIncidentIdle(_) => t.rule_open_incident_idle_title(),
        Evidence::UnknownSource { missing, .. } => match missing {
            MissingSource::Provenance => t.rule_unknown_source_title_provenance(),
            MissingSource::GiftPurchase => t.rule_unknown_source_title_gift(),
        },
    }
}
