//! The table of cards.

use super::columns::columns;
use super::value::{Value, Word};
use crate::core::account::Charge;
use crate::core::card::{Card, Fate, Purchase};
use crate::core::date::When;
use crate::core::facts::Purchaser;
use crate::core::ledger::Ledger;

/// A card with what it came with and where it went.
pub(super) struct Record<'a> {
    pub ledger: &'a Ledger,
    pub card: &'a Card,
    pub purchase: Option<&'a Purchase>,
    pub charge: Option<&'a Charge>,
}

impl<'a> Record<'a> {
    pub fn of(ledger: &'a Ledger, card: &'a Card) -> Self {
        let charge = card.charge().and_then(|charge| ledger.charge(charge));
        Self { ledger, card, purchase: ledger.purchase_of(card), charge }
    }

    pub fn when(&self) -> When {
        self.purchase.map_or(When::Unknown, |purchase| purchase.facts.when)
    }

    fn text(&self, get: impl Fn(&'a Purchase) -> Option<&'a str>) -> Value<'a> {
        Value::text(self.purchase.and_then(get))
    }

    fn gone(&self) -> When {
        match self.card.fate {
            Some(Fate::Spent(when) | Fate::HandedOver { when, .. }) => when,
            Some(Fate::Charged(_)) | None => When::Unknown,
        }
    }
}

/// Who bought it, by name.
pub(super) fn purchaser(purchase: Option<&Purchase>) -> Value<'_> {
    match purchase.map(|purchase| &purchase.facts.purchaser) {
        Some(Purchaser::Other(name)) => Value::text(Some(name)),
        Some(Purchaser::Myself | Purchaser::Unknown) | None => Value::Empty,
    }
}

/// Whether the person bought it.
pub(super) fn purchaser_myself(purchase: Option<&Purchase>) -> Value<'_> {
    match purchase.map(|purchase| &purchase.facts.purchaser) {
        Some(Purchaser::Myself) => Value::Flag(true),
        Some(Purchaser::Other(_)) => Value::Flag(false),
        Some(Purchaser::Unknown) | None => Value::Empty,
    }
}

/// The import in which the first entry of a history came.
pub(super) fn run<'a>(ledger: &Ledger, history: &[u64]) -> Value<'a> {
    let entry = history.first().and_then(|seq| ledger.journal().at(*seq));
    let run = entry.and_then(|entry| entry.run).and_then(|run| u64::try_from(run.0).ok());
    run.map_or(Value::Empty, Value::Count)
}

columns! { Record:
    "id" Id Id => |r| Value::id(&r.card.id);
    "purchase" PurchaseId Id => |r| Value::id(&r.card.purchase);
    "purchased_on" PurchasedOn Day => |r| Value::on(r.when());
    "purchased_at" PurchasedAt Minute => |r| Value::at(r.when());
    "issuer" Issuer Name => |r| Value::Word(Word::Issuer(r.card.facts.issuer));
    "issuer_name" IssuerName Name => |r| Value::text(r.card.facts.issuer_name.as_deref());
    "kind" Kind Name => |r| Value::Word(Word::Kind(r.card.facts.kind));
    "face_value_minor" FaceValue Amount => |r| Value::amount(r.card.facts.face_value);
    "currency" Currency Name => |r| Value::currency([r.card.facts.face_value, r.card.facts.paid]);
    "paid_minor" Paid Amount => |r| Value::amount(r.card.facts.paid);
    "paid_currency" PaidCurrency Name => |r| Value::currency([r.card.facts.paid, None]);
    "seller" Seller Name => |r| r.text(|p| p.facts.seller.as_deref());
    "provenance" Provenance Name => |r| r.purchase.map_or(Value::Empty, |p| Value::Word(Word::Provenance(p.facts.provenance)));
    "order_number" OrderNumber Name => |r| Value::number(r.purchase.and_then(|p| p.facts.order_number.as_deref()));
    "serial_number" SerialNumber Name => |r| Value::number(r.card.facts.serial_number.as_deref());
    "code_last4" CodeLast4 Name => |r| Value::last4(r.card.facts.code_last4.as_ref());
    "charge_status" ChargeStatus Name => |r| Value::Word(Word::Charge(r.card.charge_status()));
    "standing" Standing Name => |r| Value::Word(Word::Standing(r.ledger.standing(r.card)));
    "charged_on" ChargedOn Day => |r| r.charge.map_or(Value::Empty, |charge| Value::on(charge.when));
    "account" Account Name => |r| {
        let account = r.charge.and_then(|charge| r.ledger.account(charge.account));
        Value::text(account.map(|account| account.facts.name.as_str()))
    };
    "account_id" AccountId Id => |r| Value::maybe_id(r.charge.map(|charge| charge.account));
    "gone_on" GoneOn Day => |r| Value::on(r.gone());
    "handed_over" HandedOver Name => |r| match r.card.fate {
        Some(Fate::HandedOver { how, .. }) => Value::Word(Word::HandOver(how)),
        Some(Fate::Charged(_) | Fate::Spent(_)) | None => Value::Empty,
    };
    "expires_on" ExpiresOn Day => |r| Value::day(r.card.facts.expires_on);
    "payment" Payment Name => |r| r.purchase.map_or(Value::Empty, |p| Value::Word(Word::Payment(p.facts.payment)));
    "purpose" Purpose Name => |r| r.purchase.map_or(Value::Empty, |p| Value::Word(Word::Purpose(p.facts.purpose)));
    "for_whom" ForWhom Name => |r| r.text(|p| p.facts.for_whom.as_deref());
    "purchaser" Purchaser Name => |r| purchaser(r.purchase);
    "purchaser_myself" PurchaserMyself Flag => |r| purchaser_myself(r.purchase);
    "discount_reason" DiscountReason Text => |r| r.text(|p| p.facts.discount_reason.as_deref());
    "title" Title Text => |r| Value::text(r.card.facts.title.as_deref());
    "memo" Memo Text => |r| Value::text(r.card.facts.memo.as_deref());
    "purchase_memo" PurchaseMemo Text => |r| r.text(|p| p.facts.memo.as_deref());
    "code_told" CodeTold Count => |r| Value::count(r.card.told.len());
    "resent" Resent Count => |r| Value::Count(u64::from(r.card.resent));
    "incidents" IncidentIds Id => |r| Value::ids(&r.card.incidents);
    "run" Run Count => |r| run(r.ledger, &r.card.history);
}
