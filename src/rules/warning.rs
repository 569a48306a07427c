//! A finding of a rule: ids and numbers, never a sentence.

use std::fmt;

use super::evidence::Evidence;
use super::rule::RuleId;
use crate::core::card::Card;
use crate::core::id::{AccountId, CardId, ChargeId, IncidentId, PurchaseId};
use crate::core::ledger::Ledger;
use crate::guide::knowledge::FactId;

/// 警告: one finding, with what it rests on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Warning {
    /// The rule that found it.
    pub rule: RuleId,
    /// How much it matters.
    pub level: Level,
    /// What it is about; the first is what it is filed and dismissed under.
    pub subjects: Vec<Subject>,
    /// The yen that may be lost, by this warning alone; 0 when none.
    pub at_risk_yen: i64,
    /// What was seen.
    pub evidence: Evidence,
    /// The facts it rests on.
    pub cites: Vec<FactId>,
}

/// 危険, 警告, 注意, お知らせ: how much a warning matters. The highest is the greatest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Level {
    /// お知らせ
    Note,
    /// 注意
    Caution,
    /// 警告
    Warning,
    /// 危険
    Danger,
}

impl Level {
    /// All of them, the highest first.
    pub const ALL: &'static [Self] = &[Self::Danger, Self::Warning, Self::Caution, Self::Note];

    /// The stable spelling.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Danger => "danger",
            Self::Warning => "warning",
            Self::Caution => "caution",
            Self::Note => "note",
        }
    }
}

/// What a warning is about.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Subject {
    /// A card.
    Card(CardId),
    /// A purchase.
    Purchase(PurchaseId),
    /// An account.
    Account(AccountId),
    /// An incident.
    Incident(IncidentId),
    /// A seller, by name.
    Seller(String),
}

impl Subject {
    /// `card`, `purchase`, `account`, `incident` or `seller`.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Card(_) => "card",
            Self::Purchase(_) => "purchase",
            Self::Account(_) => "account",
            Self::Incident(_) => "incident",
            Self::Seller(_) => "seller",
        }
    }

    /// The id within its kind; the name for a seller.
    pub fn id(&self) -> String {
        match self {
            Self::Card(id) => id.to_string(),
            Self::Purchase(id) => id.to_string(),
            Self::Account(id) => id.to_string(),
            Self::Incident(id) => id.to_string(),
            Self::Seller(name) => name.clone(),
        }
    }

    /// `type:id`, as dismissals carry it.
    pub fn key(&self) -> String {
        format!("{}:{}", self.kind(), self.id())
    }

    /// The subject of such a key.
    pub fn from_key(key: &str) -> Option<Self> {
        let (kind, id) = key.split_once(':')?;
        match kind {
            "card" => id.parse().ok().map(Self::Card),
            "purchase" => id.parse().ok().map(Self::Purchase),
            "account" => id.parse().ok().map(Self::Account),
            "incident" => id.parse().ok().map(Self::Incident),
            "seller" => Some(Self::Seller(id.to_owned())),
            _ => None,
        }
    }
}

impl fmt::Display for Subject {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.key())
    }
}

/// What may be lost, so that nothing is counted twice.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Exposed {
    /// An uncharged card.
    Card(CardId),
    /// The whole balance of an account.
    Balance(AccountId),
    /// What is left of one charge or credit.
    Lot(AccountId, LotOf),
}

/// What a lot is left of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum LotOf {
    /// A charge.
    Charge(ChargeId),
    /// A credit, by its place among the account's lots.
    Credit(usize),
}

impl Warning {
    /// What it says may be lost, with the yen of each.
    pub fn exposes(&self, ledger: &Ledger) -> Vec<(Exposed, i64)> {
        let lot = |charge: ChargeId, yen| {
            let account = ledger.charge(charge).map(|charge| charge.account);
            account.map(|account| (Exposed::Lot(account, LotOf::Charge(charge)), yen))
        };
        match &self.evidence {
            Evidence::ClaimWindow(window) => {
                window.cards.iter().map(|(card, yen)| (Exposed::Card(*card), *yen)).collect()
            }
            Evidence::RecentUnofficialCharge(recent) => {
                recent.charges.iter().filter_map(|(charge, left)| lot(*charge, *left)).collect()
            }
            Evidence::LotExpiring(expiring) => expiring
                .lots
                .iter()
                .map(|lot| (Exposed::Lot(expiring.account, lot.lot), lot.left_yen))
                .collect(),
            Evidence::UnofficialSource { .. }
            | Evidence::UnknownSource { .. }
            | Evidence::TaintedAccount { .. }
            | Evidence::UnusualAmount(_)
            | Evidence::UnusualCount { .. }
            | Evidence::AskedToBuy { .. }
            | Evidence::PriceBelowFace(_)
            | Evidence::SellerNamedInNotice { .. }
            | Evidence::SellerRecord(_)
            | Evidence::FirstLargePurchase(_)
            | Evidence::NewPaymentLarge(_)
            | Evidence::ResalePattern(_)
            | Evidence::LargeCharge(_)
            | Evidence::BalanceCap(_)
            | Evidence::Expiring(_)
            | Evidence::IdleCode { .. }
            | Evidence::CancelWindow(_)
            | Evidence::CodeReused(_)
            | Evidence::OpenIncidentIdle(_) => match self.subject() {
                Some(Subject::Card(id)) => {
                    let charge = ledger.card(*id).and_then(Card::charge);
                    match charge {
                        Some(charge) => lot(charge, self.at_risk_yen).into_iter().collect(),
                        None => vec![(Exposed::Card(*id), self.at_risk_yen)],
                    }
                }
                Some(Subject::Account(id)) => vec![(Exposed::Balance(*id), self.at_risk_yen)],
                Some(Subject::Purchase(_) | Subject::Incident(_) | Subject::Seller(_)) | None => Vec::new(),
            },
        }
    }

    /// Whether a clock is running in it: minutes in which something can still be done.
    pub fn has_clock(&self) -> bool {
        matches!(&self.evidence, Evidence::ClaimWindow(window) if window.is_running())
    }

    /// What it is filed and dismissed under.
    pub fn subject(&self) -> Option<&Subject> {
        self.subjects.first()
    }

    /// What it rests on, in short: a dismissed warning comes back when this changes.
    ///
    /// Only what matters to the decision to dismiss is in it: that a balance shrinks or a day passes is not.
    pub fn fingerprint(&self) -> String {
        let said = match &self.evidence {
            Evidence::UnofficialSource { provenance, seller, status, standing, .. } => format!(
                "{} {} {} {}",
                provenance.as_str(),
                status.as_str(),
                standing.as_str(),
                seller.as_deref().unwrap_or_default()
            ),
            Evidence::UnknownSource { missing, status, .. } => format!("{missing:?} {}", status.as_str()),
            Evidence::TaintedAccount { charges, .. } => {
                charges.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")
            }
            Evidence::ClaimWindow(window) => {
                let cards: Vec<String> = window.cards.iter().map(|(card, _)| card.to_string()).collect();
                format!("{} {}", window.is_running(), cards.join(" "))
            }
            Evidence::RecentUnofficialCharge(recent) => {
                recent.charges.iter().map(|(charge, _)| charge.to_string()).collect::<Vec<_>>().join(" ")
            }
            Evidence::PriceBelowFace(below) => {
                format!("{} {} {}", below.provenance.as_str(), below.face_yen, below.paid_yen)
            }
            Evidence::SellerNamedInNotice { .. } => String::new(),
            // More trouble is another matter, more purchases without it are not.
            Evidence::SellerRecord(record) => record.troubled.to_string(),
            Evidence::FirstLargePurchase(large) => format!("{} {}", large.last, large.yen),
            Evidence::NewPaymentLarge(new) => format!("{} {}", new.payment.as_str(), new.yen),
            Evidence::ResalePattern(resale) => format!("{} {}", resale.sold, resale.for_resale),
            Evidence::LargeCharge(large) => {
                let far = large.far.map(|far| far.charge.to_string()).unwrap_or_default();
                format!("{far} {}", large.slow.is_some())
            }
            Evidence::BalanceCap(cap) => cap.cap_yen.to_string(),
            Evidence::Expiring(expiry) => format!("{} {}", expiry.last_day, expiry.left < 0),
            Evidence::LotExpiring(expiring) => {
                expiring.lots.iter().map(|lot| lot.last_day.to_string()).collect::<Vec<_>>().join(" ")
            }
            Evidence::IdleCode { since, .. } => since.to_string(),
            Evidence::CancelWindow(window) => window.cards.to_string(),
            Evidence::CodeReused(reused) => {
                reused.others.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")
            }
            Evidence::OpenIncidentIdle(overdue) => overdue.next_on.to_string(),
            Evidence::UnusualAmount(burst) => burst.fingerprint(),
            Evidence::UnusualCount { burst, .. } => burst.fingerprint(),
            Evidence::AskedToBuy { asked, told, status, .. } => {
                format!("{asked} {told} {}", status.as_str())
            }
        };
        let all = format!("{} {} {said}", self.rule.as_str(), self.level.as_str());
        format!("{:016x}", fnv1a(all.bytes()))
    }
}

/// FNV-1a, 64 bits: the same on every machine and in every version, which the standard hasher is not.
pub(super) fn fnv1a(bytes: impl IntoIterator<Item = u8>) -> u64 {
    bytes.into_iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_subject_is_found_again_by_its_key() {
        let card = Subject::Card("0192f3e4-5a6b-7c8d-9e0f-112233445566".parse().unwrap());
        assert_eq!(card.key(), "card:0192f3e4-5a6b-7c8d-9e0f-112233445566");
        for subject in [card, Subject::Seller("shop: one".into())] {
            assert_eq!(Subject::from_key(&subject.key()), Some(subject));
        }
        assert_eq!(Subject::from_key("card:c1"), None);
        assert_eq!(Subject::from_key("nothing"), None);
    }

    #[test]
    fn danger_is_the_highest_level() {
        assert_eq!(Level::ALL.iter().max(), Some(&Level::Danger));
        assert!(Level::ALL.is_sorted_by(|a, b| a > b));
    }
}
