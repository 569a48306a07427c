//! The first step after something went wrong: who has to ask whom. One table, no language.
//!
//! The right door depends on what happened, whether the card was charged, where it came from and who bought it. What
//! each step rests on is cited with the step's text.

use crate::core::words::{CardKind, ChargeStatus, IncidentKind, SourceClass};

/// What decides which door is the right one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Situation {
    /// What went wrong.
    pub kind: IncidentKind,
    /// What has become of the card.
    pub charge: ChargeStatus,
    /// Where it came from.
    pub class: SourceClass,
    /// In which form it was sold.
    pub card_kind: CardKind,
    /// Who bought it.
    pub bought_by: BoughtBy,
    /// Whether its code was told to someone.
    pub told: bool,
}

/// Who bought a card.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BoughtBy {
    Myself,
    Other,
    Unknown,
}

/// Who has to act.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Actor {
    /// The person whose ledger this is.
    Me,
    /// The one who bought the card.
    Purchaser,
}

/// The first thing to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FirstStep {
    /// Tell the seller that the card is locked.
    SellerAboutLock,
    /// Tell the seller that the card was refused.
    SellerAboutRefusal,
    /// Tell the seller that the charge was taken back.
    SellerAboutCancellation,
    /// Ask the one who bought it to contact the issuer.
    AskPurchaser,
    /// Contact the issuer about the lock.
    IssuerAboutLock,
    /// Read the number again, then contact shop or issuer.
    CheckNumber,
    /// Contact the issuer about a charge taken back.
    IssuerAboutCancellation,
    /// Find out who bought the card where.
    FindSource,
    /// Look whether the own account has it already.
    CheckOwnAccount,
    /// Look into the balance history.
    CheckHistory,
    /// Answer the suspension through the issuer's own pages.
    IssuerAboutSuspension,
    /// Stop, tell nobody more, contact the issuer at once.
    StopAndCall,
    /// Have it sent again, which kills the old code; then contact the issuer.
    StopAndResend,
    /// Charge it to the own account at once, then contact the issuer.
    StopAndCharge,
}

impl FirstStep {
    /// Every one of them.
    pub const ALL: &'static [Self] = &[
        Self::SellerAboutLock,
        Self::SellerAboutRefusal,
        Self::SellerAboutCancellation,
        Self::AskPurchaser,
        Self::IssuerAboutLock,
        Self::CheckNumber,
        Self::IssuerAboutCancellation,
        Self::FindSource,
        Self::CheckOwnAccount,
        Self::CheckHistory,
        Self::IssuerAboutSuspension,
        Self::StopAndCall,
        Self::StopAndResend,
        Self::StopAndCharge,
    ];

    /// The right door in a situation.
    pub fn of(situation: Situation) -> Self {
        match situation.kind {
            IncidentKind::Fraud => fraud(situation),
            IncidentKind::AccountSuspended => Self::IssuerAboutSuspension,
            IncidentKind::BalanceVanished => Self::CheckHistory,
            IncidentKind::AlreadyUsed => Self::CheckOwnAccount,
            IncidentKind::Lock => by_source(situation, Self::SellerAboutLock, Self::IssuerAboutLock),
            IncidentKind::Refused => by_source(situation, Self::SellerAboutRefusal, Self::CheckNumber),
            IncidentKind::Cancelled => {
                by_source(situation, Self::SellerAboutCancellation, Self::IssuerAboutCancellation)
            }
        }
    }

    /// Who has to act; a gift's lock is for the one who bought it.
    pub fn actor(self) -> Actor {
        match self {
            Self::AskPurchaser => Actor::Purchaser,
            Self::SellerAboutLock
            | Self::SellerAboutRefusal
            | Self::SellerAboutCancellation
            | Self::IssuerAboutLock
            | Self::CheckNumber
            | Self::IssuerAboutCancellation
            | Self::FindSource
            | Self::CheckOwnAccount
            | Self::CheckHistory
            | Self::IssuerAboutSuspension
            | Self::StopAndCall
            | Self::StopAndResend
            | Self::StopAndCharge => Actor::Me,
        }
    }

    /// Whether someone is written to, so that a ready text helps.
    pub fn writes(self) -> bool {
        match self {
            Self::SellerAboutLock
            | Self::SellerAboutRefusal
            | Self::SellerAboutCancellation
            | Self::AskPurchaser
            | Self::IssuerAboutLock
            | Self::CheckNumber
            | Self::IssuerAboutCancellation
            | Self::StopAndCall
            | Self::StopAndResend
            | Self::StopAndCharge => true,
            Self::FindSource | Self::CheckOwnAccount | Self::CheckHistory | Self::IssuerAboutSuspension => {
                false
            }
        }
    }
}

/// A third party's card goes back to its seller; otherwise only the purchaser is heard by the issuer.
fn by_source(situation: Situation, seller: FirstStep, issuer: FirstStep) -> FirstStep {
    match (situation.class, situation.bought_by) {
        (SourceClass::Unofficial, _) => seller,
        (SourceClass::Gift, BoughtBy::Other | BoughtBy::Unknown)
        | (SourceClass::Official | SourceClass::Unknown, BoughtBy::Other) => FirstStep::AskPurchaser,
        (SourceClass::Unknown, BoughtBy::Unknown) => FirstStep::FindSource,
        (SourceClass::Official, BoughtBy::Myself | BoughtBy::Unknown)
        | (SourceClass::Gift | SourceClass::Unknown, BoughtBy::Myself) => issuer,
    }
}

/// A code that was told and not yet used can still be saved, if the person bought it from the issuer or a shop.
fn fraud(situation: Situation) -> FirstStep {
    let savable = situation.told
        && situation.charge == ChargeStatus::Uncharged
        && situation.class == SourceClass::Official
        && situation.bought_by == BoughtBy::Myself;
    match (savable, situation.card_kind) {
        (false, _) => FirstStep::StopAndCall,
        (true, CardKind::Email) => FirstStep::StopAndResend,
        (true, _) => FirstStep::StopAndCharge,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn situation(kind: IncidentKind) -> Situation {
        Situation {
            kind,
            charge: ChargeStatus::Uncharged,
            class: SourceClass::Official,
            card_kind: CardKind::Email,
            bought_by: BoughtBy::Myself,
            told: false,
        }
    }

    #[test]
    fn a_locked_card_of_a_third_party_goes_to_its_seller_first() {
        for bought_by in [BoughtBy::Myself, BoughtBy::Other, BoughtBy::Unknown] {
            let lock =
                Situation { class: SourceClass::Unofficial, bought_by, ..situation(IncidentKind::Lock) };
            assert_eq!(FirstStep::of(lock), FirstStep::SellerAboutLock);
        }
    }

    #[test]
    fn a_locked_gift_is_for_the_one_who_bought_it() {
        let gift = Situation {
            class: SourceClass::Gift,
            bought_by: BoughtBy::Unknown,
            ..situation(IncidentKind::Lock)
        };
        assert_eq!(FirstStep::of(gift), FirstStep::AskPurchaser);
        assert_eq!(FirstStep::AskPurchaser.actor(), Actor::Purchaser);
        assert_eq!(FirstStep::of(situation(IncidentKind::Lock)), FirstStep::IssuerAboutLock);
    }

    #[test]
    fn without_any_source_the_source_comes_first() {
        let unknown = Situation {
            class: SourceClass::Unknown,
            bought_by: BoughtBy::Unknown,
            ..situation(IncidentKind::Refused)
        };
        assert_eq!(FirstStep::of(unknown), FirstStep::FindSource);
    }

    #[test]
    fn fraud_is_stopped_before_anything_else() {
        assert_eq!(FirstStep::of(situation(IncidentKind::Fraud)), FirstStep::StopAndCall);
        let told = Situation { told: true, ..situation(IncidentKind::Fraud) };
        assert_eq!(FirstStep::of(told), FirstStep::StopAndResend);
        let store = Situation { card_kind: CardKind::StoreCard, ..told };
        assert_eq!(FirstStep::of(store), FirstStep::StopAndCharge);
    }

    #[test]
    fn a_code_of_a_third_party_is_never_charged_in_a_hurry() {
        for class in [SourceClass::Unofficial, SourceClass::Unknown, SourceClass::Gift] {
            let told = Situation {
                told: true,
                class,
                card_kind: CardKind::StoreCard,
                ..situation(IncidentKind::Fraud)
            };
            assert_eq!(FirstStep::of(told), FirstStep::StopAndCall);
        }
    }
}
