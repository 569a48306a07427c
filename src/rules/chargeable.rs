//! Which cards of an issuer may be picked for charging, and which stand apart, with the reason.
//!
//! Picked is only what is known to be uncharged and usable and carries no danger. Everything else is listed or counted:
//! nothing is left out silently.

use super::rule::RuleId;
use super::warning::Level;
use super::warnings::Warnings;
use crate::core::card::Card;
use crate::core::date::Day;
use crate::core::enough::Code;
use crate::core::id::CardId;
use crate::core::ledger::Ledger;
use crate::core::money::Money;
use crate::core::words::{ChargeStatus, Issuer, Standing};

/// The cards of an issuer that may still be charged.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Chargeable {
    /// Those that may be picked, oldest first.
    pub usable: Vec<Code>,
    /// Those that are never picked by themselves, oldest first.
    pub apart: Vec<Apart>,
    /// Cards of the issuer in another currency.
    pub other_currency: usize,
    /// Uncharged cards of other issuers.
    pub other_issuer: usize,
}

/// A card that stands apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Apart {
    /// The card.
    pub code: Code,
    /// Why.
    pub why: WhyApart,
}

/// Why a card is never picked by itself. The first that holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WhyApart {
    /// It is locked, invalid, or nobody knows.
    Standing(Standing),
    /// Its day of expiry is over.
    Expired(Day),
    /// A danger stands about it.
    Danger(RuleId),
    /// Nobody recorded whether it is still uncharged.
    StateUnknown,
}

impl Chargeable {
    /// Sorts the cards of a ledger out for an issuer.
    pub fn of(ledger: &Ledger, warnings: &Warnings, issuer: Issuer, today: Day) -> Self {
        let mut out = Self::default();
        for card in ledger.cards().filter(|card| may_be_charged(card)) {
            if card.facts.issuer != issuer {
                out.other_issuer += usize::from(card.charge_status() == ChargeStatus::Uncharged);
                continue;
            }
            if card.facts.face_value.is_some_and(|face| face.in_yen().is_none()) {
                out.other_currency += 1;
                continue;
            }
            let code = Code {
                id: card.id,
                yen: card.facts.face_value.and_then(Money::in_yen),
                expires_on: card.facts.expires_on,
            };
            match why_apart(card, ledger, warnings, today) {
                Some(why) => out.apart.push(Apart { code, why }),
                None => out.usable.push(code),
            }
        }
        let age = |id: CardId| {
            let purchase = ledger.card(id).and_then(|card| ledger.purchase_of(card));
            purchase.map(|purchase| purchase.facts.when.order()).unwrap_or_default()
        };
        out.usable.sort_by_key(|code| age(code.id));
        out.apart.sort_by_key(|apart| age(apart.code.id));
        out
    }

    /// A card, wherever it stands.
    pub fn code(&self, id: CardId) -> Option<&Code> {
        self.usable.iter().chain(self.apart.iter().map(|apart| &apart.code)).find(|code| code.id == id)
    }
}

/// Whether a card may still be charged: it is uncharged, or nobody knows what has become of it.
pub fn may_be_charged(card: &Card) -> bool {
    match card.charge_status() {
        ChargeStatus::Uncharged | ChargeStatus::Unknown => true,
        ChargeStatus::Charged | ChargeStatus::Spent | ChargeStatus::HandedOver => false,
    }
}

fn why_apart(card: &Card, ledger: &Ledger, warnings: &Warnings, today: Day) -> Option<WhyApart> {
    let standing = ledger.standing(card);
    if standing != Standing::Good {
        return Some(WhyApart::Standing(standing));
    }
    if let Some(day) = card.facts.expires_on.filter(|day| *day < today) {
        return Some(WhyApart::Expired(day));
    }
    let danger = warnings.for_card(card).into_iter().find(|warning| warning.level == Level::Danger);
    if let Some(danger) = danger {
        return Some(WhyApart::Danger(danger.rule));
    }
    (card.charge_status() == ChargeStatus::Unknown).then_some(WhyApart::StateUnknown)
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use uuid::Uuid;

    use super::*;
    use crate::core::date::Now;
    use crate::core::entry::{Entry, Fact, IncidentOpened, NewCard, PurchaseRecorded};
    use crate::core::facts::{CardFacts, InitialStatus, PurchaseFacts};
    use crate::core::id::{EntryId, IncidentId, PurchaseId};
    use crate::core::words::{IncidentKind, Provenance};
    use crate::guide::knowledge::Knowledge;
    use crate::rules::{RuleCx, RuleSettings};

    fn uuid(number: u64) -> Uuid {
        Uuid::from_u128(number.into())
    }

    fn card(number: u64) -> CardId {
        CardId::new(uuid(number))
    }

    fn entry(seq: u64, fact: Fact) -> Arc<Entry> {
        let recorded_at = "2026-11-22T05:00:00Z".parse().unwrap();
        Arc::new(Entry { seq, id: EntryId::new(uuid(seq)), recorded_at, run: None, fact })
    }

    fn bought(seq: u64, when: &str, provenance: Provenance, facts: CardFacts) -> Arc<Entry> {
        let fact = PurchaseRecorded {
            purchase: PurchaseId::new(uuid(seq)),
            facts: PurchaseFacts { when: when.parse().unwrap(), provenance, ..PurchaseFacts::default() },
            cards: vec![NewCard { card: card(seq), facts }],
            origin: None,
        };
        entry(seq, Fact::PurchaseRecorded(fact))
    }

    fn amazon(yen: i64) -> CardFacts {
        CardFacts { issuer: Issuer::AmazonJp, face_value: Some(Money::yen(yen)), ..CardFacts::default() }
    }

    fn sorted_out(entries: Vec<Arc<Entry>>) -> Chargeable {
        let (ledger, knowledge, settings) =
            (Ledger::fold(entries), Knowledge::built_in(), RuleSettings::default());
        let today: Day = "2026-11-22".parse().unwrap();
        let cx = RuleCx::new(&ledger, &knowledge, Now::end_of(today), &settings);
        Chargeable::of(&ledger, &Warnings::check_all(&cx), Issuer::AmazonJp, today)
    }

    #[test]
    fn dangers_locks_and_past_expiries_stand_apart_with_their_reason() {
        let expired = "2026-11-21".parse().ok();
        let found = sorted_out(vec![
            bought(1, "2026-11-02", Provenance::OfficialStore, amazon(5_000)),
            bought(2, "2026-11-01", Provenance::OfficialIssuer, amazon(3_000)),
            bought(3, "2026-11-03", Provenance::Marketplace, amazon(10_000)),
            bought(4, "2026-11-04", Provenance::OfficialStore, amazon(2_000)),
            bought(
                5,
                "2016-11-05",
                Provenance::OfficialStore,
                CardFacts { expires_on: expired, ..amazon(500) },
            ),
            bought(
                6,
                "2026-11-06",
                Provenance::OfficialIssuer,
                CardFacts { initial: InitialStatus::Unknown, ..amazon(700) },
            ),
            entry(
                7,
                Fact::IncidentOpened(IncidentOpened {
                    incident: IncidentId::new(uuid(7)),
                    kind: IncidentKind::Lock,
                    when: "2026-11-20".parse().unwrap(),
                    seen: None,
                    seen_where: None,
                    mail: None,
                    pattern: None,
                    cause: None,
                    cards: vec![card(4)],
                    account: None,
                }),
            ),
        ]);
        let usable: Vec<CardId> = found.usable.iter().map(|code| code.id).collect();
        assert_eq!(usable, [card(2), card(1)]);
        let apart: Vec<(CardId, WhyApart)> =
            found.apart.iter().map(|apart| (apart.code.id, apart.why)).collect();
        assert_eq!(
            apart,
            [
                (card(5), WhyApart::Expired("2026-11-21".parse().unwrap())),
                (card(3), WhyApart::Danger(RuleId::UnofficialSource)),
                (card(4), WhyApart::Standing(Standing::Locked)),
                (card(6), WhyApart::StateUnknown),
            ]
        );
    }

    #[test]
    fn a_card_can_be_used_on_its_last_day() {
        let facts = CardFacts { expires_on: "2026-11-22".parse().ok(), ..amazon(500) };
        let found = sorted_out(vec![bought(1, "2016-11-22", Provenance::OfficialStore, facts)]);
        assert_eq!((found.usable.len(), found.apart.len()), (1, 0));
    }

    #[test]
    fn other_issuers_and_currencies_are_counted() {
        let apple = CardFacts { issuer: Issuer::Apple, ..amazon(5_000) };
        let dollars = CardFacts { face_value: Some(Money::new(2_500, "USD".parse().unwrap())), ..amazon(0) };
        let unknown = CardFacts { face_value: None, ..amazon(0) };
        let found = sorted_out(vec![
            bought(1, "2026-11-01", Provenance::OfficialIssuer, apple),
            bought(2, "2026-11-02", Provenance::OfficialIssuer, dollars),
            bought(3, "2026-11-03", Provenance::OfficialIssuer, unknown),
        ]);
        assert_eq!((found.other_issuer, found.other_currency), (1, 1));
        assert_eq!(found.usable, [Code { id: card(3), yen: None, expires_on: None }]);
    }
}
