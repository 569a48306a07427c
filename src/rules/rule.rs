//! What a rule is, and what it is given to look at.

use std::cell::RefCell;
use std::collections::HashMap;

use super::RuleSettings;
use super::days::Days;
use super::warning::Warning;
use crate::core::account::Account;
use crate::core::card::{Card, Purchase};
use crate::core::date::Now;
use crate::core::id::{AccountId, ChargeId};
use crate::core::incident::Incident;
use crate::core::ledger::Ledger;
use crate::guide::knowledge::Knowledge;

/// The stable name of a rule: dismissals, exports and commands carry it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum RuleId {
    /// Someone asked for the card, or the code was told.
    AskedToBuy,
    /// An account holds an unofficial charge.
    TaintedAccount,
    /// A card came from a source its issuer does not approve.
    UnofficialSource,
    /// Far more was bought than usual.
    UnusualAmount,
    /// Far more cards were bought than usual.
    UnusualCount,
    /// Nobody recorded where a card came from.
    UnknownSource,
}

impl RuleId {
    /// Every rule's id.
    pub const ALL: &'static [Self] = &[
        Self::AskedToBuy,
        Self::TaintedAccount,
        Self::UnofficialSource,
        Self::UnusualAmount,
        Self::UnusualCount,
        Self::UnknownSource,
    ];

    /// The stable spelling.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::AskedToBuy => "asked-to-buy",
            Self::TaintedAccount => "tainted-account",
            Self::UnofficialSource => "unofficial-source",
            Self::UnusualAmount => "unusual-amount",
            Self::UnusualCount => "unusual-count",
            Self::UnknownSource => "unknown-source",
        }
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
    Card(fn(&Card, &Purchase, &RuleCx<'_>, &mut Vec<Warning>)),
    /// One purchase.
    Purchase(fn(&Purchase, &RuleCx<'_>, &mut Vec<Warning>)),
    /// One account.
    Account(fn(&Account, &RuleCx<'_>, &mut Vec<Warning>)),
    /// One incident.
    Incident(fn(&Incident, &RuleCx<'_>, &mut Vec<Warning>)),
    /// The purchases of the days up to today.
    Window(fn(&Days, &RuleCx<'_>, &mut Vec<Warning>)),
}

/// What a rule looks at, which says when it has to look again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// One card.
    Card,
    /// One purchase.
    Purchase,
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
            Self::Account(_) => Scope::Account,
            Self::Incident(_) => Scope::Incident,
            Self::Window(_) => Scope::Window,
        }
    }
}

/// What rules look at. Made anew for every look: it remembers balances.
pub struct RuleCx<'a> {
    /// The ledger.
    pub ledger: &'a Ledger,
    /// What is known of the world.
    pub knowledge: &'a Knowledge,
    /// The moment they take as now.
    pub now: Now,
    /// The numbers they compare with.
    pub settings: &'a RuleSettings,
    lots: RefCell<HashMap<AccountId, HashMap<ChargeId, i64>>>,
}

impl<'a> RuleCx<'a> {
    /// A look at a ledger as it stands.
    pub fn new(ledger: &'a Ledger, knowledge: &'a Knowledge, now: Now, settings: &'a RuleSettings) -> Self {
        Self { ledger, knowledge, now, settings, lots: RefCell::default() }
    }

    /// What is left of a charge in its account's balance.
    pub(super) fn left_of(&self, charge: ChargeId) -> i64 {
        let Some(account) = self.ledger.charge(charge).map(|charge| charge.account) else { return 0 };
        let mut lots = self.lots.borrow_mut();
        let left = lots.entry(account).or_insert_with(|| {
            let Some(account) = self.ledger.account(account) else { return HashMap::new() };
            let holding = self.ledger.holding(account);
            holding.lots.iter().filter_map(|lot| Some((lot.charge?, lot.left_yen))).collect()
        });
        left.get(&charge).copied().unwrap_or(0)
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
