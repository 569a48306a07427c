//! Which question of a person a fact answers: how the guide is divided.

use super::fact::Statement;

/// What a person wants to know.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Question {
    /// In which forms cards are sold.
    Kinds,
    /// How long they are valid.
    Validity,
    /// How much a balance may be.
    BalanceCap,
    /// What terms and law say.
    Terms,
    /// What charging ends.
    BeforeAfter,
    /// Why a card, a balance or an account is stopped.
    Stopped,
    /// What is known of sellers.
    Sellers,
    /// Whom to contact, and with what.
    Contacts,
    /// What the words mean.
    Words,
    /// What the person added.
    Own,
}

impl Question {
    /// Every one of them, in the order of the page.
    pub const ALL: &'static [Self] = &[
        Self::Kinds,
        Self::Validity,
        Self::BalanceCap,
        Self::Terms,
        Self::BeforeAfter,
        Self::Stopped,
        Self::Sellers,
        Self::Contacts,
        Self::Words,
        Self::Own,
    ];

    /// The question a statement answers.
    pub fn of(statement: Statement) -> Self {
        match statement {
            Statement::SoldAs
            | Statement::CodeShape
            | Statement::LookAlikes
            | Statement::OfficialStores
            | Statement::IssuerCompany
            | Statement::CancelByKind
            | Statement::Resend => Self::Kinds,
            Statement::ValidTenYears
            | Statement::ValidOneToThreeYears
            | Statement::TenYearsFromPurchase
            | Statement::ValidThreeYears
            | Statement::ChargeWithinSixMonths
            | Statement::NoExpiry
            | Statement::NoExpiryStated
            | Statement::DownloadCodes => Self::Validity,
            Statement::BalanceCapped => Self::BalanceCap,
            Statement::UnapprovedSources
            | Statement::NoResale
            | Statement::RestrictedUse
            | Statement::IntendedRecipient
            | Statement::ResaleInGeneral
            | Statement::BuybackIsBreach
            | Statement::NoRefund
            | Statement::Disclosure
            | Statement::PayoutOnExit => Self::Terms,
            Statement::ChargedIsFinal => Self::BeforeAfter,
            Statement::LateCancellation
            | Statement::MoreThanBalance
            | Statement::NewPaymentLock
            | Statement::NoThreshold
            | Statement::CardCompanyMaySuspend
            | Statement::PhishingMails
            | Statement::VanishCauses
            | Statement::AlreadyRegistered => Self::Stopped,
            Statement::ResaleSitesNamed
            | Statement::NoLookup
            | Statement::ClaimWindows
            | Statement::PaysForLockOnly
            | Statement::Escrow
            | Statement::FleaMarketBans
            | Statement::AuctionRule => Self::Sellers,
            Statement::NeverTell
            | Statement::TellingIsPaying
            | Statement::ChargeIfTold
            | Statement::PurchaserUnlocks
            | Statement::SupportAsks
            | Statement::UnreadableScratch
            | Statement::MisuseSixtyDays
            | Statement::OwnPurchaseNotCovered
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
            | Statement::PaymentNumber => Self::Contacts,
            Statement::Renamed => Self::Words,
            Statement::Noted => Self::Own,
        }
    }
}
