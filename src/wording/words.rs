//! The closed sets of words (issuers, kinds, provenance, states, …) as people read them.
//!
//! `…_short` is the word of tables and bands, where room is scarce.

use crate::core::words::{
    CardKind, ChargeStatus, CreditReason, ExportKind, FraudPattern, HandOver, IncidentKind, Issuer, Outcome,
    Payment, Provenance, Purpose, Recipient, ShowsCode, SourceClass, Standing, VanishCause,
};
use crate::i18n::Texts;

/// 発行元.
pub fn issuer(word: Issuer, t: &Texts) -> String {
    match word {
        Issuer::AmazonJp => t.word_issuer_amazon_jp(),
        Issuer::Apple => t.word_issuer_apple(),
        Issuer::GooglePlay => t.word_issuer_google_play(),
        Issuer::Nintendo => t.word_issuer_nintendo(),
        Issuer::PlayStation => t.word_issuer_playstation(),
        Issuer::Rakuten => t.word_issuer_rakuten(),
        Issuer::QuoPay => t.word_issuer_quo_pay(),
        Issuer::WebMoney => t.word_issuer_webmoney(),
        Issuer::BitCash => t.word_issuer_bitcash(),
        Issuer::Other => t.word_issuer_other(),
        Issuer::Unknown => t.word_issuer_unknown(),
    }
}

/// The same, shortened for tables.
pub fn issuer_short(word: Issuer, t: &Texts) -> String {
    if word == Issuer::AmazonJp { t.word_issuer_amazon_jp_short() } else { issuer(word, t) }
}

/// 種類.
pub fn kind(word: CardKind, t: &Texts) -> String {
    match word {
        CardKind::Email => t.word_kind_email(),
        CardKind::Charge => t.word_kind_charge(),
        CardKind::Print => t.word_kind_print(),
        CardKind::GreetingCard => t.word_kind_greeting_card(),
        CardKind::Envelope => t.word_kind_envelope(),
        CardKind::Box => t.word_kind_box(),
        CardKind::Voucher => t.word_kind_voucher(),
        CardKind::StoreCard => t.word_kind_store_card(),
        CardKind::Sheet => t.word_kind_sheet(),
        CardKind::Corporate => t.word_kind_corporate(),
        CardKind::Other => t.word_kind_other(),
        CardKind::Unknown => t.word_kind_unknown(),
    }
}

/// The same, shortened for tables.
pub fn kind_short(word: CardKind, t: &Texts) -> String {
    match word {
        CardKind::Email => t.word_kind_email_short(),
        CardKind::Charge => t.word_kind_charge_short(),
        CardKind::Print => t.word_kind_print_short(),
        CardKind::GreetingCard => t.word_kind_greeting_card_short(),
        CardKind::Envelope => t.word_kind_envelope_short(),
        CardKind::Box => t.word_kind_box_short(),
        CardKind::Voucher => t.word_kind_voucher_short(),
        CardKind::StoreCard => t.word_kind_store_card_short(),
        CardKind::Sheet => t.word_kind_sheet_short(),
        CardKind::Corporate => t.word_kind_corporate_short(),
        CardKind::Other => t.word_kind_other_short(),
        CardKind::Unknown => t.word_kind_unknown_short(),
    }
}

/// 入手元区分.
pub fn provenance(word: Provenance, t: &Texts) -> String {
    match word {
        Provenance::OfficialIssuer => t.word_provenance_official_issuer(),
        Provenance::OfficialStore => t.word_provenance_official_store(),
        Provenance::OfficialCampaign => t.word_provenance_official_campaign(),
        Provenance::GiftFromAcquaintance => t.word_provenance_gift_from_acquaintance(),
        Provenance::Stranger => t.word_provenance_stranger(),
        Provenance::RefundInKind => t.word_provenance_refund_in_kind(),
        Provenance::Marketplace => t.word_provenance_marketplace(),
        Provenance::FleaOrAuction => t.word_provenance_flea_or_auction(),
        Provenance::BuybackShop => t.word_provenance_buyback_shop(),
        Provenance::Unknown => t.word_provenance_unknown(),
    }
}

/// The same, shortened for tables.
pub fn provenance_short(word: Provenance, t: &Texts) -> String {
    match word {
        Provenance::OfficialIssuer => t.word_provenance_official_issuer_short(),
        Provenance::OfficialStore => t.word_provenance_official_store_short(),
        Provenance::OfficialCampaign => t.word_provenance_official_campaign_short(),
        Provenance::GiftFromAcquaintance => t.word_provenance_gift_from_acquaintance_short(),
        Provenance::Stranger => t.word_provenance_stranger_short(),
        Provenance::RefundInKind => t.word_provenance_refund_in_kind_short(),
        Provenance::Marketplace => t.word_provenance_marketplace_short(),
        Provenance::FleaOrAuction => t.word_provenance_flea_or_auction_short(),
        Provenance::BuybackShop => t.word_provenance_buyback_shop_short(),
        Provenance::Unknown => t.word_provenance_unknown_short(),
    }
}

/// A class of the source band.
pub fn source_class(word: SourceClass, t: &Texts) -> String {
    match word {
        SourceClass::Official => t.word_source_class_official(),
        SourceClass::Gift => t.word_source_class_gift(),
        SourceClass::Unofficial => t.word_source_class_unofficial(),
        SourceClass::Unknown => t.word_source_class_unknown(),
    }
}

/// チャージ状態.
pub fn charge_status(word: ChargeStatus, t: &Texts) -> String {
    match word {
        ChargeStatus::Uncharged => t.word_charge_uncharged(),
        ChargeStatus::Charged => t.word_charge_charged(),
        ChargeStatus::Spent => t.word_charge_spent(),
        ChargeStatus::HandedOver => t.word_charge_handed_over(),
        ChargeStatus::Unknown => t.word_charge_unknown(),
    }
}

/// The same, shortened for tables.
pub fn charge_status_short(word: ChargeStatus, t: &Texts) -> String {
    match word {
        ChargeStatus::Uncharged => t.word_charge_uncharged_short(),
        ChargeStatus::Charged => t.word_charge_charged_short(),
        ChargeStatus::Spent => t.word_charge_spent_short(),
        ChargeStatus::HandedOver => t.word_charge_handed_over_short(),
        ChargeStatus::Unknown => t.word_charge_unknown_short(),
    }
}

/// 有効性.
pub fn standing(word: Standing, t: &Texts) -> String {
    match word {
        Standing::Good => t.word_standing_good(),
        Standing::Locked => t.word_standing_locked(),
        Standing::Invalid => t.word_standing_invalid(),
        Standing::Unknown => t.word_standing_unknown(),
    }
}

/// 目的.
pub fn purpose(word: Purpose, t: &Texts) -> String {
    match word {
        Purpose::Own => t.word_purpose_own(),
        Purpose::Gift => t.word_purpose_gift(),
        Purpose::AskedToBuy => t.word_purpose_asked_to_buy(),
        Purpose::Resale => t.word_purpose_resale(),
        Purpose::Unknown => t.word_purpose_unknown(),
    }
}

/// 支払方法.
pub fn payment(word: Payment, t: &Texts) -> String {
    match word {
        Payment::CreditCard => t.word_payment_credit_card(),
        Payment::Cash => t.word_payment_cash(),
        Payment::ConvenienceStore => t.word_payment_convenience_store(),
        Payment::BankTransfer => t.word_payment_bank_transfer(),
        Payment::MobileWallet => t.word_payment_mobile_wallet(),
        Payment::CarrierBilling => t.word_payment_carrier_billing(),
        Payment::PointsOrBalance => t.word_payment_points_or_balance(),
        Payment::Other => t.word_payment_other(),
        Payment::Unknown => t.word_payment_unknown(),
    }
}

/// How a card left the person's hands.
pub fn hand_over(word: HandOver, t: &Texts) -> String {
    match word {
        HandOver::Given => t.word_hand_over_given(),
        HandOver::Sold => t.word_hand_over_sold(),
        HandOver::ReturnedForRefund => t.word_hand_over_returned_for_refund(),
        HandOver::CancelledBeforeDelivery => t.word_hand_over_cancelled_before_delivery(),
        HandOver::Unknown => t.word_hand_over_unknown(),
    }
}

/// Why a balance grew without a card.
pub fn credit_reason(word: CreditReason, t: &Texts) -> String {
    match word {
        CreditReason::Refund => t.word_credit_reason_refund(),
        CreditReason::Promotion => t.word_credit_reason_promotion(),
        CreditReason::Points => t.word_credit_reason_points(),
        CreditReason::Other => t.word_credit_reason_other(),
        CreditReason::Unknown => t.word_credit_reason_unknown(),
    }
}

/// What went wrong.
pub fn incident_kind(word: IncidentKind, t: &Texts) -> String {
    match word {
        IncidentKind::Lock => t.word_incident_lock(),
        IncidentKind::Refused => t.word_incident_refused(),
        IncidentKind::Cancelled => t.word_incident_cancelled(),
        IncidentKind::AlreadyUsed => t.word_incident_already_used(),
        IncidentKind::BalanceVanished => t.word_incident_balance_vanished(),
        IncidentKind::AccountSuspended => t.word_incident_account_suspended(),
        IncidentKind::Fraud => t.word_incident_fraud(),
    }
}

/// How an incident ended.
pub fn outcome(word: Outcome, t: &Texts) -> String {
    match word {
        Outcome::Restored => t.word_outcome_restored(),
        Outcome::Refunded => t.word_outcome_refunded(),
        Outcome::Lost => t.word_outcome_lost(),
        Outcome::FalseAlarm => t.word_outcome_false_alarm(),
        Outcome::Other => t.word_outcome_other(),
    }
}

/// How a fraud went.
pub fn fraud_pattern(word: FraudPattern, t: &Texts) -> String {
    match word {
        FraudPattern::FalseBilling => t.word_fraud_false_billing(),
        FraudPattern::Impersonation => t.word_fraud_impersonation(),
        FraudPattern::InvestmentOrJob => t.word_fraud_investment_or_job(),
        FraudPattern::FakeShop => t.word_fraud_fake_shop(),
        FraudPattern::PaymentNumber => t.word_fraud_payment_number(),
        FraudPattern::CodeForCash => t.word_fraud_code_for_cash(),
        FraudPattern::AccountMisused => t.word_fraud_account_misused(),
        FraudPattern::Other => t.word_fraud_other(),
        FraudPattern::Unknown => t.word_fraud_unknown(),
    }
}

/// Where a balance went.
pub fn vanish_cause(word: VanishCause, t: &Texts) -> String {
    match word {
        VanishCause::UsedAutomatically => t.word_vanish_used_automatically(),
        VanishCause::OtherAccount => t.word_vanish_other_account(),
        VanishCause::Misused => t.word_vanish_misused(),
        VanishCause::Invalidated => t.word_vanish_invalidated(),
        VanishCause::Expired => t.word_vanish_expired(),
        VanishCause::StoreFault => t.word_vanish_store_fault(),
    }
}

/// Whether a claim code can be read in a piece of evidence.
pub fn shows_code(word: ShowsCode, t: &Texts) -> String {
    match word {
        ShowsCode::No => t.word_shows_code_no(),
        ShowsCode::Unknown => t.word_shows_code_unknown(),
        ShowsCode::Yes => t.word_shows_code_yes(),
    }
}

/// Whom papers are for.
pub fn recipient(word: Recipient, t: &Texts) -> String {
    match word {
        Recipient::Issuer => t.word_recipient_issuer(),
        Recipient::Seller => t.word_recipient_seller(),
        Recipient::Police => t.word_recipient_police(),
        Recipient::ConsumerCenter => t.word_recipient_consumer_center(),
        Recipient::Myself => t.word_recipient_self(),
    }
}

/// What was written out
pub fn export_kind(word: ExportKind, t: &Texts) -> String {
    match word {
        ExportKind::Pack => t.word_export_pack(),
        ExportKind::Cards => t.word_export_cards(),
        ExportKind::Incident => t.word_export_incident(),
        ExportKind::Journal => t.word_export_journal(),
        ExportKind::Table => t.word_export_table(),
        ExportKind::AccountBook => t.word_export_account_book(),
        ExportKind::Calendar => t.word_export_calendar(),
    }
}
