//! The words of a step: what to do, how, why first, what can be hoped for. One line for each step of ours.

use crate::guide::steps::ours::OurStep;
use crate::i18n::Texts;

/// What is said of a step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StepText {
    /// What to do.
    pub title: String,
    /// How.
    pub how: String,
    /// Why.
    pub why: String,
    /// What can be hoped for, and what not; where someone is asked for something.
    pub hope: Option<String>,
}

/// The words of one of our steps; `whom` is who is meant.
pub(super) fn of(step: OurStep, whom: &str, t: &Texts) -> StepText {
    let words = |title, how, why, hope| StepText { title, how, why, hope };
    match step {
        OurStep::Stop => words(t.step_stop(), t.step_stop_how(), t.step_stop_why(), None),
        OurStep::StopPaymentNumber => words(
            t.step_stop_payment_number(),
            t.step_stop_payment_number_how(),
            t.step_stop_payment_number_why(),
            None,
        ),
        OurStep::SecureAccount => {
            words(t.step_secure_account(), t.step_secure_account_how(), t.step_secure_account_why(), None)
        }
        OurStep::CancelOrder => words(
            t.step_cancel_order(),
            t.step_cancel_order_how(),
            t.step_cancel_order_why(),
            Some(t.step_cancel_order_hope()),
        ),
        OurStep::SayTold => words(t.step_say_told(), t.step_say_told_how(), t.step_say_told_why(), None),
        OurStep::Resend => {
            words(t.step_resend(), t.step_resend_how(), t.step_resend_why(), Some(t.step_resend_hope()))
        }
        OurStep::AskResend => words(
            t.step_ask_resend(whom),
            t.step_ask_resend_how(),
            t.step_ask_resend_why(),
            Some(t.step_ask_resend_hope()),
        ),
        OurStep::ChargeAtOnce => words(
            t.step_charge_at_once(),
            t.step_charge_at_once_how(),
            t.step_charge_at_once_why(),
            Some(t.step_charge_at_once_hope()),
        ),
        OurStep::CallIssuer => words(
            t.step_call_issuer(whom),
            t.step_call_issuer_how(),
            t.step_call_issuer_why(),
            Some(t.step_call_issuer_hope()),
        ),
        OurStep::TellIssuer => words(
            t.step_tell_issuer(whom),
            t.step_tell_issuer_how(),
            t.step_tell_issuer_why(),
            Some(t.step_tell_issuer_hope()),
        ),
        OurStep::ReportStore => words(
            t.step_report_store(whom),
            t.step_report_store_how(),
            t.step_report_store_why(),
            Some(t.step_report_store_hope()),
        ),
        OurStep::ReportCardCompany => words(
            t.step_report_card_company(),
            t.step_report_card_company_how(),
            t.step_report_card_company_why(),
            Some(t.step_report_card_company_hope()),
        ),
        OurStep::KeepExchange => {
            words(t.step_keep_exchange(), t.step_keep_exchange_how(), t.step_keep_exchange_why(), None)
        }
        OurStep::Police => {
            words(t.step_police(), t.step_police_how(), t.step_police_why(), Some(t.step_police_hope()))
        }
        OurStep::ConsumerFraud => words(
            t.step_consumer_fraud(),
            t.step_consumer_fraud_how(),
            t.step_consumer_fraud_why(),
            Some(t.step_consumer_fraud_hope()),
        ),
        OurStep::KeepScreen => {
            words(t.step_keep_screen(), t.step_keep_screen_how(), t.step_keep_screen_why(), None)
        }
        OurStep::OpenYourself => words(
            t.step_open_yourself(),
            t.step_open_yourself_how(),
            t.step_open_yourself_why(),
            Some(t.step_open_yourself_hope()),
        ),
        OurStep::CheckHistory => words(
            t.step_check_history(),
            t.step_check_history_how(),
            t.step_check_history_why(),
            Some(t.step_check_history_hope()),
        ),
        OurStep::CauseUsedAutomatically => words(
            t.step_cause_used_automatically(),
            t.step_cause_used_automatically_how(),
            t.step_cause_used_automatically_why(),
            Some(t.step_cause_used_automatically_hope()),
        ),
        OurStep::CauseOtherAccount => words(
            t.step_cause_other_account(),
            t.step_cause_other_account_how(),
            t.step_cause_other_account_why(),
            Some(t.step_cause_other_account_hope()),
        ),
        OurStep::CauseMisused => words(
            t.step_cause_misused(),
            t.step_cause_misused_how(),
            t.step_cause_misused_why(),
            Some(t.step_cause_misused_hope()),
        ),
        OurStep::CauseInvalidated => words(
            t.step_cause_invalidated(),
            t.step_cause_invalidated_how(),
            t.step_cause_invalidated_why(),
            Some(t.step_cause_invalidated_hope()),
        ),
        OurStep::CauseExpired => words(
            t.step_cause_expired(),
            t.step_cause_expired_how(),
            t.step_cause_expired_why(),
            Some(t.step_cause_expired_hope()),
        ),
        OurStep::CauseStoreFault => words(
            t.step_cause_store_fault(),
            t.step_cause_store_fault_how(),
            t.step_cause_store_fault_why(),
            Some(t.step_cause_store_fault_hope()),
        ),
        OurStep::Explained => words(
            t.step_explained(),
            t.step_explained_how(),
            t.step_explained_why(),
            Some(t.step_explained_hope()),
        ),
        OurStep::UseThatAccount => words(
            t.step_use_that_account(),
            t.step_use_that_account_how(),
            t.step_use_that_account_why(),
            Some(t.step_use_that_account_hope()),
        ),
        OurStep::LookAgain => {
            words(t.step_look_again(), t.step_look_again_how(), t.step_look_again_why(), None)
        }
        OurStep::CheckOwnAccount => words(
            t.step_check_own_account(),
            t.step_check_own_account_how(),
            t.step_check_own_account_why(),
            Some(t.step_check_own_account_hope()),
        ),
        OurStep::CheckNumber => {
            words(t.step_check_number(), t.step_check_number_how(), t.step_check_number_why(), None)
        }
        OurStep::FindSource => words(
            t.step_find_source(),
            t.step_find_source_how(),
            t.step_find_source_why(),
            Some(t.step_find_source_hope()),
        ),
        OurStep::TellSellerLock => words(
            t.step_tell_seller_lock(whom),
            t.step_tell_seller_lock_how(),
            t.step_tell_seller_lock_why(),
            Some(t.step_tell_seller_lock_hope()),
        ),
        OurStep::TellSellerRefusal => words(
            t.step_tell_seller_refusal(whom),
            t.step_tell_seller_refusal_how(),
            t.step_tell_seller_refusal_why(),
            Some(t.step_tell_seller_refusal_hope()),
        ),
        OurStep::TellSellerCancellation => words(
            t.step_tell_seller_cancellation(whom),
            t.step_tell_seller_cancellation_how(),
            t.step_tell_seller_cancellation_why(),
            Some(t.step_tell_seller_cancellation_hope()),
        ),
        OurStep::TellSellerUsed => words(
            t.step_tell_seller_used(whom),
            t.step_tell_seller_used_how(),
            t.step_tell_seller_used_why(),
            Some(t.step_tell_seller_used_hope()),
        ),
        OurStep::TellPlatform => words(
            t.step_tell_platform(),
            t.step_tell_platform_how(),
            t.step_tell_platform_why(),
            Some(t.step_tell_platform_hope()),
        ),
        OurStep::AskSender => words(
            t.step_ask_sender(whom),
            t.step_ask_sender_how(),
            t.step_ask_sender_why(),
            Some(t.step_ask_sender_hope()),
        ),
        OurStep::AskMoneyBack => words(
            t.step_ask_money_back(whom),
            t.step_ask_money_back_how(),
            t.step_ask_money_back_why(),
            Some(t.step_ask_money_back_hope()),
        ),
        OurStep::LeaveUncharged => {
            words(t.step_leave_uncharged(), t.step_leave_uncharged_how(), t.step_leave_uncharged_why(), None)
        }
        OurStep::AskShop => words(
            t.step_ask_shop(whom),
            t.step_ask_shop_how(),
            t.step_ask_shop_why(),
            Some(t.step_ask_shop_hope()),
        ),
        OurStep::AskPurchaser => words(
            t.step_ask_purchaser(whom),
            t.step_ask_purchaser_how(),
            t.step_ask_purchaser_why(),
            Some(t.step_ask_purchaser_hope()),
        ),
        OurStep::IssuerLock => words(
            t.step_issuer_lock(whom),
            t.step_issuer_lock_how(),
            t.step_issuer_lock_why(),
            Some(t.step_issuer_lock_hope()),
        ),
        OurStep::IssuerRefusal => words(
            t.step_issuer_refusal(whom),
            t.step_issuer_refusal_how(),
            t.step_issuer_refusal_why(),
            Some(t.step_issuer_refusal_hope()),
        ),
        OurStep::IssuerCancellation => words(
            t.step_issuer_cancellation(whom),
            t.step_issuer_cancellation_how(),
            t.step_issuer_cancellation_why(),
            Some(t.step_issuer_cancellation_hope()),
        ),
        OurStep::IssuerUsed => words(
            t.step_issuer_used(whom),
            t.step_issuer_used_how(),
            t.step_issuer_used_why(),
            Some(t.step_issuer_used_hope()),
        ),
        OurStep::IssuerBalance => words(
            t.step_issuer_balance(whom),
            t.step_issuer_balance_how(),
            t.step_issuer_balance_why(),
            Some(t.step_issuer_balance_hope()),
        ),
        OurStep::AnswerSuspension => words(
            t.step_answer_suspension(whom),
            t.step_answer_suspension_how(),
            t.step_answer_suspension_why(),
            Some(t.step_answer_suspension_hope()),
        ),
        OurStep::IssuerAsItWas => words(
            t.step_issuer_as_it_was(whom),
            t.step_issuer_as_it_was_how(),
            t.step_issuer_as_it_was_why(),
            Some(t.step_issuer_as_it_was_hope()),
        ),
        OurStep::Consumer => words(
            t.step_consumer(),
            t.step_consumer_how(),
            t.step_consumer_why(),
            Some(t.step_consumer_hope()),
        ),
        OurStep::PoliceConsult => words(
            t.step_police_consult(),
            t.step_police_consult_how(),
            t.step_police_consult_why(),
            Some(t.step_police_consult_hope()),
        ),
        OurStep::RecordAnswer => {
            words(t.step_record_answer(), t.step_record_answer_how(), t.step_record_answer_why(), None)
        }
        OurStep::WatchHistory => {
            words(t.step_watch_history(), t.step_watch_history_how(), t.step_watch_history_why(), None)
        }
        OurStep::AcceptLoss => words(
            t.step_accept_loss(),
            t.step_accept_loss_how(),
            t.step_accept_loss_why(),
            Some(t.step_accept_loss_hope()),
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::guide::knowledge::Knowledge;
    use crate::guide::steps::Door;
    use crate::i18n::Lang;

    /// What whoever is asked about a card of a third party is told: where it came from, as it was.
    const AS_IT_WAS: [(OurStep, [&str; 2]); 3] = [
        (OurStep::TellSellerLock, ["事実のまま", "as it was"]),
        (OurStep::AnswerSuspension, ["事実のまま", "as it was"]),
        (OurStep::IssuerAsItWas, ["事実のまま", "as they were"]),
    ];

    #[test]
    fn every_step_of_ours_has_words_and_every_door_an_honest_hope() {
        for lang in [Lang::Ja, Lang::En] {
            let t = Texts::new(lang);
            for ours in OurStep::ALL {
                let (known, words) = (Knowledge::built_in(), of(*ours, "X", &t));
                let step = known.step(ours.id()).unwrap();
                assert!(!words.how.is_empty() && !words.why.is_empty(), "{}", step.id);
                assert!(step.door == Door::Nobody || words.hope.is_some(), "{}", step.id);
                let named = matches!(step.door, Door::Seller | Door::Purchaser | Door::Issuer);
                assert_eq!(words.title.contains('X'), named, "{}", step.id);
            }
        }
    }

    #[test]
    fn whoever_is_asked_is_told_the_source_as_it_was() {
        for (lang, at) in [(Lang::Ja, 0), (Lang::En, 1)] {
            let t = Texts::new(lang);
            for (id, said) in AS_IT_WAS {
                let words = of(id, "X", &t);
                let all = format!("{} {} {:?}", words.title, words.how, words.hope);
                assert!(all.contains(said[at]), "{id:?}: {all}");
            }
        }
    }
}
