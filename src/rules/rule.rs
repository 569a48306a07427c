//! What a rule is, and what it is given to look at.

use super::RuleSettings;
use super::index::{Index, Seller};
use super::lots::Lots;
use super::warning::Warning;
use crate::core::account::Account;
use crate::core::card::{Card, Purchase};
use crate::core::date::{Day, Now};
use crate::core::id::{ChargeId, PurchaseId};
use crate::core::incident::Incident;
use crate::core::ledger::Ledger;
use crate::guide::knowledge::Knowledge;

/// The stable name of a rule: dismissals, exports and commands carry it. In the order in which equal warnings are listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum RuleId {
    /// Someone asked for the card, or the code was told.
    AskedToBuy,
    /// An account holds an unofficial charge.
    TaintedAccount,
    /// A card came from a source its issuer does not approve.
    UnofficialSource,
    /// A third-party seller takes claims only for some minutes, and the code is unchecked.
    ClaimWindow,
    /// An unofficial charge is young enough to be cancelled still.
    RecentUnofficialCharge,
    /// A card that is said to be official cost less than its face value.
    PriceBelowFace,
    /// There were incidents with cards of a seller before.
    SellerRecord,
    /// Far more was bought than usual.
    UnusualAmount,
    /// Far more cards were bought than usual.
    UnusualCount,
    /// Cards were bought and handed over for money, repeatedly.
    ResalePattern,
    /// A card was recorded that may be recorded already.
    CodeReused,
    /// A promised answer is overdue.
    OpenIncidentIdle,
    /// An uncharged card expires soon.
    Expiring,
    /// A part of a balance expires soon.
    LotExpiring,
    /// Nobody recorded where a card came from.
    UnknownSource,
    /// A large sum was bought and there is nothing to compare it with.
    FirstLargePurchase,
    /// A way of paying was first used for a large purchase.
    NewPaymentLarge,
    /// Far more was charged than usual, or than is spent.
    LargeCharge,
    /// Balance and waiting cards are above what the issuer lets in.
    BalanceCap,
    /// A seller was named in a notice of the issuer.
    SellerNamedInNotice,
    /// A purchase may still be cancelled.
    CancelWindow,
    /// A card has not been charged for a long time.
    IdleCode,
}

impl RuleId {
    /// Every rule's id.
    pub const ALL: &'static [Self] = &[
        Self::AskedToBuy,
        Self::TaintedAccount,
        Self::UnofficialSource,
        Self::ClaimWindow,
        Self::RecentUnofficialCharge,
        Self::PriceBelowFace,
        Self::SellerRecord,
        Self::UnusualAmount,
        Self::UnusualCount,
        Self::ResalePattern,
        Self::CodeReused,
        Self::OpenIncidentIdle,
        Self::Expiring,
        Self::LotExpiring,
        Self::UnknownSource,
        Self::FirstLargePurchase,
        Self::NewPaymentLarge,
        Self::LargeCharge,
        Self::BalanceCap,
        Self::SellerNamedInNotice,
        Self::CancelWindow,
        Self::IdleCode,
    ];

    /// The stable spelling.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::AskedToBuy => "asked-to-buy",
            Self::ClaimWindow => "claim-window",
            Self::TaintedAccount => "tainted-account",
            Self::UnofficialSource => "unofficial-source",
            Self::RecentUnofficialCharge => "recent-unofficial-charge",
            Self::PriceBelowFace => "price-below-face",
            Self::SellerRecord => "seller-record",
            Self::UnusualAmount => "unusual-amount",
            Self::UnusualCount => "unusual-count",
            Self::ResalePattern => "resale-pattern",
            Self::CodeReused => "code-reused",
            Self::OpenIncidentIdle => "open-incident-idle",
            Self::Expiring => "expiring",
            Self::LotExpiring => "lot-expiring",
            Self::UnknownSource => "unknown-source",
            Self::FirstLargePurchase => "first-large-purchase",
            Self::NewPaymentLarge => "new-payment-large",
            Self::LargeCharge => "large-charge",
            Self::BalanceCap => "balance-cap",
            Self::SellerNamedInNotice => "seller-named-in-notice",
            Self::CancelWindow => "cancel-window",
            Self::IdleCode => "idle-code",
        }
    }

    /// Whether it looks at something else than single cards, so that it finds little.
    pub(super) fn is_rare(self) -> bool {
        self.scope() != Some(Scope::Card)
    }

    /// The rule with that spelling.
    pub fn from_word(text: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|id| id.as_str() == text)
    }

    /// What it looks at.
    pub fn scope(self) -> Option<Scope> {
        super::RULES.iter().find(|rule| rule.id == self).map(|rule| rule.check.scope())
    }
}

/// One rule: its name and how it looks.
pub struct Rule {
    /// Its stable id.
    pub id: RuleId,
    /// The function that checks one subject.
    pub check: Check,
}

/// The function of a rule, by what it looks at. What it finds it pushes.
pub enum Check {
    /// One card with the purchase it came with.
    Card(fn(&Card, &Purchase, &Look<'_>, &mut Vec<Warning>)),
    /// One purchase with its cards.
    Purchase(fn(&Purchase, &[&Card], &Look<'_>, &mut Vec<Warning>)),
    /// One seller.
    Seller(fn(&Seller, &Look<'_>, &mut Vec<Warning>)),
    /// One account.
    Account(fn(&Account, &Look<'_>, &mut Vec<Warning>)),
    /// One incident.
    Incident(fn(&Incident, &Look<'_>, &mut Vec<Warning>)),
    /// The purchases of the days up to today.
    Window(fn(&Look<'_>, &mut Vec<Warning>)),
}

/// What a rule looks at, which says when it has to look again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// One card.
    Card,
    /// One purchase.
    Purchase,
    /// One seller.
    Seller,
    /// One account.
    Account,
    /// One incident.
    Incident,
    /// The purchases of a stretch of days.
    Window,
}

impl Check {
    /// What it looks at.
    pub fn scope(&self) -> Scope {
        match self {
            Self::Card(_) => Scope::Card,
            Self::Purchase(_) => Scope::Purchase,
            Self::Seller(_) => Scope::Seller,
            Self::Account(_) => Scope::Account,
            Self::Incident(_) => Scope::Incident,
            Self::Window(_) => Scope::Window,
        }
    }
}

/// What warnings are looked for with.
#[derive(Clone, Copy)]
pub struct RuleCx<'a> {
    /// The ledger.
    pub ledger: &'a Ledger,
    /// What is known of the world.
    pub knowledge: &'a Knowledge,
    /// The moment they take as now.
    pub now: Now,
    /// The numbers they compare with.
    pub settings: &'a RuleSettings,
}

impl<'a> RuleCx<'a> {
    /// A look at a ledger as it stands.
    pub fn new(ledger: &'a Ledger, knowledge: &'a Knowledge, now: Now, settings: &'a RuleSettings) -> Self {
        Self { ledger, knowledge, now, settings }
    }
}

/// What a rule is given to look at.
pub struct Look<'a> {
    /// The ledger.
    pub ledger: &'a Ledger,
    /// What is known of the world.
    pub knowledge: &'a Knowledge,
    /// The moment it takes as now.
    pub now: Now,
    /// The numbers it compares with.
    pub settings: &'a RuleSettings,
    /// What the ledger does not hold ready.
    pub(super) index: &'a Index,
    /// What is left of every charge.
    lots: &'a Lots,
}

impl<'a> Look<'a> {
    pub(super) fn new(cx: &RuleCx<'a>, index: &'a Index, lots: &'a Lots) -> Self {
        let RuleCx { ledger, knowledge, now, settings } = *cx;
        Self { ledger, knowledge, now, settings, index, lots }
    }

    /// Whether a day is one of those that patterns are looked for in.
    pub(super) fn is_recent(&self, day: Day) -> bool {
        let days = self.now.day.days_since(day);
        (0..=i64::from(self.settings.look_back_days)).contains(&days)
    }

    /// The cards of a purchase.
    pub(super) fn cards_of(&self, purchase: PurchaseId) -> impl Iterator<Item = &'a Card> + use<'a> {
        let ledger = self.ledger;
        let cards = ledger.purchase(purchase).map(|purchase| purchase.cards.as_slice()).unwrap_or_default();
        cards.iter().filter_map(move |id| ledger.card(*id))
    }

    /// What is left of a charge in its account's balance.
    pub(super) fn left_of(&self, charge: ChargeId) -> i64 {
        self.ledger.charge(charge).map_or(0, |of| self.lots.left_of(of.account, charge))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::RULES;

    #[test]
    fn every_rule_is_listed_once() {
        let listed: Vec<RuleId> = RULES.iter().map(|rule| rule.id).collect();
        assert_eq!(listed, RuleId::ALL);
    }

    #[test]
    fn every_rule_is_found_by_its_spelling() {
        for id in RuleId::ALL {
            assert_eq!(RuleId::from_word(id.as_str()), Some(*id));
            assert!(id.scope().is_some());
        }
        assert_eq!(RuleId::from_word("unofficial"), None);
    }
}
