//! Look-alikes: cards of the ledger that may be the one about to be recorded. Flagged with the counterpart beside it,
//! never merged: three equal cards may be three purchases.

use super::card::Card;
use super::facts::{CardFacts, PurchaseFacts};
use super::id::CardId;
use super::ledger::Ledger;
use super::spelling::fold;

/// Why a card looks like the one about to be recorded, the surest sign first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sign {
    /// The same serial number.
    Serial,
    /// The same issuer, end of the code and face value.
    Code,
    /// The same order number.
    Order,
    /// The same day and face value, and a seller whose name is the same or begins alike.
    DayAndValue,
}

/// Cards that look like the one about to be recorded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Alike {
    /// Why.
    pub sign: Sign,
    /// The latest of them.
    pub card: CardId,
    /// How many there are.
    pub count: usize,
}

/// The cards of the ledger that look like these, by the surest sign there is.
pub fn find(ledger: &Ledger, purchase: &PurchaseFacts, cards: &[CardFacts]) -> Option<Alike> {
    let seller = purchase.seller.as_deref().map(fold).unwrap_or_default();
    let mut found: Option<Alike> = None;
    for card in ledger.cards() {
        let sign = cards.iter().filter_map(|new| sign(ledger, card, purchase, &seller, new)).min();
        let Some(sign) = sign else { continue };
        match &mut found {
            Some(alike) if alike.sign < sign => {}
            Some(alike) if alike.sign == sign => (alike.card, alike.count) = (card.id, alike.count + 1),
            _ => found = Some(Alike { sign, card: card.id, count: 1 }),
        }
    }
    found
}

fn sign(
    ledger: &Ledger,
    card: &Card,
    purchase: &PurchaseFacts,
    seller: &str,
    new: &CardFacts,
) -> Option<Sign> {
    let facts = &card.facts;
    let same = |left: &Option<String>, right: &Option<String>| {
        let folded = |text: &Option<String>| text.as_deref().map(fold).filter(|text| !text.is_empty());
        // Most cards have neither: then nothing is folded.
        left.is_some() && right.is_some() && folded(left).is_some_and(|left| Some(left) == folded(right))
    };
    if same(&facts.serial_number, &new.serial_number) {
        return Some(Sign::Serial);
    }
    let same_value = facts.face_value.is_some() && facts.face_value == new.face_value;
    let same_code = facts.code_last4.is_some() && facts.code_last4 == new.code_last4;
    if same_code && same_value && facts.issuer == new.issuer {
        return Some(Sign::Code);
    }
    let bought = &ledger.purchase_of(card)?.facts;
    if same(&bought.order_number, &purchase.order_number) {
        return Some(Sign::Order);
    }
    let same_day = bought.when.day().is_some() && bought.when.day() == purchase.when.day();
    if !(same_value && same_day) || seller.is_empty() {
        return None;
    }
    let other = bought.seller.as_deref().map(fold).filter(|other| !other.is_empty())?;
    (other.starts_with(seller) || seller.starts_with(&other)).then_some(Sign::DayAndValue)
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use uuid::Uuid;

    use super::*;
    use crate::core::entry::{Entry, Fact, NewCard, PurchaseRecorded};
    use crate::core::id::{EntryId, PurchaseId};
    use crate::core::money::Money;
    use crate::core::words::Issuer;

    fn bought(seller: &str, day: &str) -> PurchaseFacts {
        PurchaseFacts { seller: Some(seller.into()), when: day.parse().unwrap(), ..PurchaseFacts::default() }
    }

    fn card(face: i64, serial: Option<&str>, last4: Option<&str>) -> CardFacts {
        CardFacts {
            issuer: Issuer::AmazonJp,
            face_value: Some(Money::yen(face)),
            serial_number: serial.map(Into::into),
            code_last4: last4.and_then(|last4| last4.parse().ok()),
            ..CardFacts::default()
        }
    }

    fn ledger() -> Ledger {
        let cards = [card(5000, Some("26600"), Some("7K2Q")), card(5000, None, None)];
        let cards =
            (1..).zip(cards).map(|(n, facts)| NewCard { card: CardId::new(Uuid::from_u128(n)), facts });
        let fact = Fact::PurchaseRecorded(PurchaseRecorded {
            purchase: PurchaseId::new(Uuid::from_u128(9)),
            facts: bought("ローソン 新宿店", "2026-11-20"),
            cards: cards.collect(),
            origin: None,
        });
        let recorded_at = "2026-11-20T05:00:00Z".parse().unwrap();
        Ledger::fold([Arc::new(Entry {
            seq: 1,
            id: EntryId::new(Uuid::from_u128(1)),
            recorded_at,
            run: None,
            fact,
        })])
    }

    #[track_caller]
    fn check(purchase: &PurchaseFacts, new: CardFacts, expect: Option<(Sign, usize)>) {
        let ledger = ledger();
        let found = find(&ledger, purchase, &[new]).map(|alike| (alike.sign, alike.count));
        assert_eq!(found, expect);
    }

    #[test]
    fn the_surest_sign_is_named() {
        let elsewhere = bought("Amazon.co.jp", "2026-11-21");
        check(&elsewhere, card(3000, Some("26600"), None), Some((Sign::Serial, 1)));
        check(&elsewhere, card(5000, None, Some("7K2Q")), Some((Sign::Code, 1)));
        check(&elsewhere, card(3000, None, Some("7K2Q")), None);
        check(&bought("ローソン", "2026-11-20"), card(5000, None, None), Some((Sign::DayAndValue, 2)));
    }

    #[test]
    fn another_day_value_or_seller_is_another_purchase() {
        check(&bought("ローソン", "2026-11-21"), card(5000, None, None), None);
        check(&bought("ローソン", "2026-11-20"), card(3000, None, None), None);
        check(&bought("ファミマ", "2026-11-20"), card(5000, None, None), None);
        check(&PurchaseFacts::default(), CardFacts::default(), None);
    }
}
