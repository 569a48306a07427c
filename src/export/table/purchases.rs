//! The table of purchases; a gift received is one too.

use super::cards::{purchaser, purchaser_myself, run};
use super::columns::columns;
use super::value::{Value, Word};
use crate::core::card::{Card, Purchase};
use crate::core::ledger::Ledger;
use crate::core::money::{Money, yen_total};

/// A purchase with its cards.
pub(super) struct Record<'a> {
    pub ledger: &'a Ledger,
    pub purchase: &'a Purchase,
}

impl<'a> Record<'a> {
    pub fn cards(&self) -> impl Iterator<Item = &'a Card> {
        let ledger = self.ledger;
        self.purchase.cards.iter().filter_map(move |card| ledger.card(*card))
    }

    /// The sum of amounts that are known; empty when none is.
    fn sum(&self, get: impl Fn(&Card) -> Option<Money>) -> Value<'a> {
        let mut known = self.cards().filter_map(get).filter(|money| money.in_yen().is_some()).peekable();
        known.peek().copied().map_or(Value::Empty, |_| Value::Amount(Money::yen(yen_total(known))))
    }
}

columns! { Record:
    "id" Id Id => |r| Value::id(&r.purchase.id);
    "purchased_on" PurchasedOn Day => |r| Value::on(r.purchase.facts.when);
    "purchased_at" PurchasedAt Minute => |r| Value::at(r.purchase.facts.when);
    "seller" Seller Name => |r| Value::text(r.purchase.facts.seller.as_deref());
    "provenance" Provenance Name => |r| Value::Word(Word::Provenance(r.purchase.facts.provenance));
    "card_count" CardCount Count => |r| Value::count(r.purchase.cards.len());
    "face_value_minor" FaceValue Amount => |r| r.sum(|card| card.facts.face_value);
    "paid_minor" Paid Amount => |r| r.sum(|card| card.facts.paid);
    "currency" Currency Name => |_| Value::currency([Some(Money::ZERO_YEN), None]);
    "payment" Payment Name => |r| Value::Word(Word::Payment(r.purchase.facts.payment));
    "purpose" Purpose Name => |r| Value::Word(Word::Purpose(r.purchase.facts.purpose));
    "for_whom" ForWhom Name => |r| Value::text(r.purchase.facts.for_whom.as_deref());
    "purchaser" Purchaser Name => |r| purchaser(Some(r.purchase));
    "purchaser_myself" PurchaserMyself Flag => |r| purchaser_myself(Some(r.purchase));
    "order_number" OrderNumber Name => |r| Value::number(r.purchase.facts.order_number.as_deref());
    "discount_reason" DiscountReason Text => |r| Value::text(r.purchase.facts.discount_reason.as_deref());
    "memo" Memo Text => |r| Value::text(r.purchase.facts.memo.as_deref());
    "cards" CardIds Id => |r| Value::ids(&r.purchase.cards);
    "run" Run Count => |r| run(r.ledger, &r.purchase.history);
    "line" Line Count => |r| r.purchase.origin.as_ref().map_or(Value::Empty, |origin| Value::Count(origin.line));
}
