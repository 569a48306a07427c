//! An order and the line of a statement that paid for it are one purchase: found by amount, day and shop.
//!
//! A statement names the day of billing, which lies up to three weeks after the order. Every purchase is found once.

use std::collections::HashMap;

use super::draft::CardDraft;
use super::profile::{Layout, Profile};
use crate::core::card::Purchase;
use crate::core::date::Day;
use crate::core::facts::PurchaseFacts;
use crate::core::id::CardId;
use crate::core::ledger::Ledger;
use crate::core::money::Money;
use crate::guide::merchants::merchants;

/// How many days a statement's line may lie before its order.
const BEFORE: i64 = 1;
/// How many days it may lie after.
const AFTER: i64 = 21;

/// The purchases of a ledger by what they cost.
#[derive(Debug, Default)]
pub struct Payments(HashMap<i64, Vec<Paid>>);

#[derive(Debug)]
struct Paid {
    day: Day,
    card: CardId,
    shop: Option<&'static str>,
    /// Whether it was recorded from a statement, or else from an order or by hand.
    has_order: bool,
    found: bool,
}

impl Payments {
    /// Remembers a purchase that the file may tell of in another way.
    pub fn add(&mut self, profile: &Profile, ledger: &Ledger, purchase: &Purchase) {
        let Some(day) = purchase.facts.when.day() else { return };
        // The same kind of file tells of the same purchase in the same way, and then its identity is known.
        let from_here = |key: &str| key.starts_with(&format!("{}:", profile.id));
        if purchase.origin.as_ref().is_some_and(|origin| from_here(&origin.key)) {
            return;
        }
        let cards = purchase.cards.iter().filter_map(|id| ledger.card(*id));
        let mut yen = cards.map(|card| card.facts.paid.or(card.facts.face_value).and_then(Money::in_yen));
        let yen = yen.try_fold(0_i64, |sum, yen| sum.checked_add(yen?));
        let (Some(yen), Some(card)) = (yen.filter(|yen| *yen > 0), purchase.cards.first()) else { return };
        self.0.entry(yen).or_default().push(Paid {
            day,
            card: *card,
            shop: shop(&purchase.facts),
            has_order: purchase.facts.order_number.is_some(),
            found: false,
        });
    }

    /// The card of a purchase that this row tells of too.
    pub fn take(&mut self, profile: &Profile, draft: &CardDraft) -> Option<CardId> {
        let statement = match profile.layout() {
            Layout::Statement => true,
            Layout::Orders => false,
            Layout::Template | Layout::Cards | Layout::Secrets | Layout::Balance | Layout::Refunds => {
                return None;
            }
        };
        let facts = &draft.flat.purchase;
        let day = facts.when.day()?;
        let one = draft.flat.card.paid.or(draft.flat.card.face_value)?;
        let yen = one.checked_mul(draft.quantity).and_then(Money::in_yen)?;
        let shop = shop(facts);
        let near = |paid: &&mut Paid| {
            let later = if statement { day.days_since(paid.day) } else { paid.day.days_since(day) };
            let same_shop = paid.shop.is_none() || shop.is_none() || paid.shop == shop;
            !paid.found && (-BEFORE..=AFTER).contains(&later) && same_shop && (statement || !paid.has_order)
        };
        let paid = self
            .0
            .get_mut(&yen)?
            .iter_mut()
            .filter(near)
            .min_by_key(|paid| day.days_since(paid.day).abs())?;
        paid.found = true;
        Some(paid.card)
    }
}

fn shop(facts: &PurchaseFacts) -> Option<&'static str> {
    let seller = facts.seller.as_deref()?;
    merchants().find(seller).map(|merchant| merchant.name.as_str())
}
