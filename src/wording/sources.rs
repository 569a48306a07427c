//! 根拠: what a warning rests on, with the date of the source and whether it was confirmed.

use crate::core::date::Day;
use crate::guide::knowledge::{BothLanguages, Confidence, KnownFact, SourceKind, Statement};
use crate::guide::source_date::{PartialDate, SourceDate};
use crate::i18n::{Lang, Texts, format};

/// One source, as people read it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceLine {
    /// Its name.
    pub name: String,
    /// The whole line: name, date, whether it was confirmed.
    pub line: String,
    /// What it says.
    pub says: Option<String>,
}

/// The line of a fact, as it stands on a day: whether it is old is said too.
pub fn source_line(fact: &KnownFact, today: Day, t: &Texts) -> SourceLine {
    let name = source_name(fact, t);
    let confirmed = match (fact.class, fact.confirmed_on) {
        (SourceKind::NotFound, _) => t.source_looked_for(format::day_source(fact.read_on)),
        (SourceKind::Official | SourceKind::Quoted | SourceKind::Secondary, Some(day)) => {
            t.source_confirmed_on(format::day_source(day))
        }
        (SourceKind::Official | SourceKind::Quoted | SourceKind::Secondary, None) => {
            if speaks_of_terms(fact.statement) {
                t.source_not_confirmed()
            } else {
                t.source_not_confirmed_now()
            }
        }
    };
    let line = match (fact.class, fact.source_date) {
        (_, Some(date)) => t.source_line(&name, source_date(date, t), &confirmed),
        (SourceKind::NotFound, None) => format!("{name}{}{confirmed}", t.word_list_dot()),
        (SourceKind::Official | SourceKind::Quoted | SourceKind::Secondary, None) => {
            t.source_line_undated(&name, &confirmed)
        }
    };
    let line = if fact.is_old(today) { t.source_line_old(line) } else { line };
    SourceLine { name, line, says: Some(says(fact, t)) }
}

/// Everything about the source of a fact: its class, its line, how sure it is, where and when it was read.
pub fn whole_line(fact: &KnownFact, today: Day, t: &Texts) -> String {
    let line = source_line(fact, today, t).line;
    let (class, confidence) = (class(fact.class, t), confidence(fact.confidence, t));
    let read_on = format::day_source(fact.read_on);
    if fact.read_at.is_empty() {
        return t.source_whole_of_many(class, line, confidence, read_on);
    }
    t.source_whole(class, line, confidence, format::list(&fact.read_at, t), read_on)
}

/// 公式, 引用, 二次情報, 見つからず.
fn class(class: SourceKind, t: &Texts) -> String {
    match class {
        SourceKind::Official => t.source_class_official(),
        SourceKind::Quoted => t.source_class_quoted(),
        SourceKind::Secondary => t.source_class_secondary(),
        SourceKind::NotFound => t.source_class_not_found(),
    }
}

/// 高, 中, 低.
fn confidence(confidence: Confidence, t: &Texts) -> String {
    match confidence {
        Confidence::Low => t.source_confidence_low(),
        Confidence::Medium => t.source_confidence_medium(),
        Confidence::High => t.source_confidence_high(),
    }
}

/// The line of a warning that rests on the person's own record.
pub fn own_record(t: &Texts) -> SourceLine {
    let name = t.word_own_record();
    SourceLine { line: name.clone(), name, says: None }
}

/// The name of a fact's source.
pub fn source_name(fact: &KnownFact, t: &Texts) -> String {
    both(&fact.source, t)
}

/// The date of a source: `2021/08/24〜2021/08/27`, `2019年〜2020年ごろ`.
pub fn source_date(date: SourceDate, t: &Texts) -> String {
    let first = partial(date.first, t);
    let dates = match date.last {
        Some(last) => t.source_date_range(&first, partial(last, t)),
        None => first,
    };
    if date.about { t.source_date_about(&dates) } else { dates }
}

fn partial(date: PartialDate, t: &Texts) -> String {
    match (date.month, date.day) {
        (None, _) => t.source_date_year(date.year.to_string()),
        (Some(month), None) => t.source_date_month(date.year.to_string(), format!("{month:02}")),
        (Some(month), Some(day)) => format!("{}/{month:02}/{day:02}", date.year),
    }
}

/// Whether it is terms that would have to be looked at to confirm it.
fn speaks_of_terms(statement: Statement) -> bool {
    match statement {
        Statement::UnapprovedSources
        | Statement::NoResale
        | Statement::RestrictedUse
        | Statement::IntendedRecipient
        | Statement::ChargedIsFinal
        | Statement::ValidTenYears
        | Statement::ResaleInGeneral
        | Statement::BalanceCapped
        | Statement::FleaMarketBans => true,
        Statement::IssuerCompany
        | Statement::Renamed
        | Statement::ValidOneToThreeYears
        | Statement::TenYearsFromPurchase
        | Statement::ValidThreeYears
        | Statement::ChargeWithinSixMonths
        | Statement::NoExpiry
        | Statement::NoExpiryStated
        | Statement::DownloadCodes
        | Statement::CodeShape
        | Statement::SoldAs
        | Statement::CancelByKind
        | Statement::Resend
        | Statement::ResaleSitesNamed
        | Statement::BuybackIsBreach
        | Statement::NoLookup
        | Statement::OfficialStores
        | Statement::NoRefund
        | Statement::Disclosure
        | Statement::PayoutOnExit
        | Statement::LateCancellation
        | Statement::MoreThanBalance
        | Statement::NewPaymentLock
        | Statement::NoThreshold
        | Statement::CardCompanyMaySuspend
        | Statement::MisuseSixtyDays
        | Statement::OwnPurchaseNotCovered
        | Statement::NeverTell
        | Statement::TellingIsPaying
        | Statement::ChargeIfTold
        | Statement::PurchaserUnlocks
        | Statement::SupportAsks
        | Statement::UnreadableScratch
        | Statement::ClaimWindows
        | Statement::PaysForLockOnly
        | Statement::Escrow
        | Statement::AuctionRule
        | Statement::ConsumerHotline
        | Statement::ConsumerScope
        | Statement::PoliceLine
        | Statement::PoliceEmergency
        | Statement::PoliceVisit
        | Statement::CyberPortal
        | Statement::IndustryBody
        | Statement::IssuerFraudPage
        | Statement::IssuerMayStop
        | Statement::KeepExchange
        | Statement::ReportToBoth
        | Statement::PhishingMails
        | Statement::VanishCauses
        | Statement::PaymentNumber
        | Statement::LookAlikes
        | Statement::AlreadyRegistered
        | Statement::Noted => false,
    }
}

/// What a fact says: its own words, or those of its statement.
pub fn says(fact: &KnownFact, t: &Texts) -> String {
    match &fact.says {
        Some(words) => both(words, t),
        None => statement(fact.statement, t),
    }
}

/// What a statement says; a note has no words but its own.
fn statement(statement: Statement, t: &Texts) -> String {
    match statement {
        Statement::UnapprovedSources => t.fact_unapproved_sources(),
        Statement::NoResale => t.fact_no_resale(),
        Statement::RestrictedUse => t.fact_restricted_use(),
        Statement::IntendedRecipient => t.fact_intended_recipient(),
        Statement::ChargedIsFinal => t.fact_charged_is_final(),
        Statement::IssuerCompany => t.fact_issuer_company(),
        Statement::Renamed => t.fact_renamed(),
        Statement::ValidTenYears => t.fact_valid_ten_years(),
        Statement::ValidOneToThreeYears => t.fact_valid_one_to_three_years(),
        Statement::TenYearsFromPurchase => t.fact_ten_years_from_purchase(),
        Statement::ValidThreeYears => t.fact_valid_three_years(),
        Statement::ChargeWithinSixMonths => t.fact_charge_within_six_months(),
        Statement::NoExpiry => t.fact_no_expiry(),
        Statement::NoExpiryStated => t.fact_no_expiry_stated(),
        Statement::DownloadCodes => t.fact_download_codes(),
        Statement::BalanceCapped => t.fact_balance_capped(),
        Statement::CodeShape => t.fact_code_shape(),
        Statement::SoldAs => t.fact_sold_as(),
        Statement::CancelByKind => t.fact_cancel_by_kind(),
        Statement::Resend => t.fact_resend(),
        Statement::ResaleSitesNamed => t.fact_resale_sites_named(),
        Statement::BuybackIsBreach => t.fact_buyback_is_breach(),
        Statement::NoLookup => t.fact_no_lookup(),
        Statement::OfficialStores => t.fact_official_stores(),
        Statement::ResaleInGeneral => t.fact_resale_in_general(),
        Statement::NoRefund => t.fact_no_refund(),
        Statement::Disclosure => t.fact_disclosure(),
        Statement::PayoutOnExit => t.fact_payout_on_exit(),
        Statement::LateCancellation => t.fact_late_cancellation(),
        Statement::MoreThanBalance => t.fact_more_than_balance(),
        Statement::NewPaymentLock => t.fact_new_payment_lock(),
        Statement::NoThreshold => t.fact_no_threshold(),
        Statement::CardCompanyMaySuspend => t.fact_card_company_may_suspend(),
        Statement::MisuseSixtyDays => t.fact_misuse_sixty_days(),
        Statement::OwnPurchaseNotCovered => t.fact_own_purchase_not_covered(),
        Statement::NeverTell => t.fact_never_tell(),
        Statement::TellingIsPaying => t.fact_telling_is_paying(),
        Statement::ChargeIfTold => t.fact_charge_if_told(),
        Statement::PurchaserUnlocks => t.fact_purchaser_unlocks(),
        Statement::SupportAsks => t.fact_support_asks(),
        Statement::UnreadableScratch => t.fact_unreadable_scratch(),
        Statement::ClaimWindows => t.fact_claim_windows(),
        Statement::PaysForLockOnly => t.fact_pays_for_lock_only(),
        Statement::Escrow => t.fact_escrow(),
        Statement::FleaMarketBans => t.fact_flea_market_bans(),
        Statement::AuctionRule => t.fact_auction_rule(),
        Statement::ConsumerHotline => t.fact_consumer_hotline(),
        Statement::ConsumerScope => t.fact_consumer_scope(),
        Statement::PoliceLine => t.fact_police_line(),
        Statement::PoliceEmergency => t.fact_police_emergency(),
        Statement::PoliceVisit => t.fact_police_visit(),
        Statement::CyberPortal => t.fact_cyber_portal(),
        Statement::IndustryBody => t.fact_industry_body(),
        Statement::IssuerFraudPage => t.fact_issuer_fraud_page(),
        Statement::IssuerMayStop => t.fact_issuer_may_stop(),
        Statement::KeepExchange => t.fact_keep_exchange(),
        Statement::ReportToBoth => t.fact_report_to_both(),
        Statement::PhishingMails => t.fact_phishing_mails(),
        Statement::VanishCauses => t.fact_vanish_causes(),
        Statement::PaymentNumber => t.fact_payment_number(),
        Statement::LookAlikes => t.fact_look_alikes(),
        Statement::AlreadyRegistered => t.fact_already_registered(),
        Statement::Noted => String::new(),
    }
}

fn both(words: &BothLanguages, t: &Texts) -> String {
    match t.lang() {
        Lang::Ja => words.ja.clone(),
        Lang::En => words.en.clone(),
    }
}
