//! What is known of a purchase, a card, an account: the fields a person can fill in and amend.
//!
//! Every field can be unknown. A field is changed by one typed change (`PurchaseChange`, `CardChange`, …), so that the
//! history of a thing says what changed.

use serde::{Deserialize, Serialize};

use super::code::Last4;
use super::date::{Day, When};
use super::money::Money;
use super::words::{CardKind, Issuer, Payment, Provenance, Purpose};

/// Declares a set of facts together with the typed change of each field.
macro_rules! facts {
    ($(#[$doc:meta])* $name:ident, $(#[$cdoc:meta])* $change:ident {
        $($(#[$fdoc:meta])* $field:ident: $type:ty = $variant:ident, skip $skip:literal;)+
    }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
        pub struct $name {
            $($(#[$fdoc])* #[serde(default = "unknown", skip_serializing_if = $skip)] pub $field: $type,)+
        }

        $(#[$cdoc])*
        #[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
        #[serde(rename_all = "kebab-case")]
        pub enum $change { $($(#[$fdoc])* $variant($type),)+ }

        impl $name {
            /// Puts one changed value in its field.
            pub fn change(&mut self, change: $change) {
                match change { $($change::$variant(value) => self.$field = value,)+ }
            }

            /// The changes that lead from these facts to `wanted`.
            pub fn changes_to(&self, wanted: &Self) -> Vec<$change> {
                let mut changes = Vec::new();
                $(if self.$field != wanted.$field { changes.push($change::$variant(wanted.$field.clone())); })+
                changes
            }
        }

        impl Default for $name {
            fn default() -> Self {
                Self { $($field: unknown(),)+ }
            }
        }
    };
}

/// What a field holds when nothing is known.
trait Unknown {
    fn unknown() -> Self;
    fn is_unknown(&self) -> bool;
}

fn unknown<T: Unknown>() -> T {
    T::unknown()
}

fn is_unknown<T: Unknown>(value: &T) -> bool {
    value.is_unknown()
}

impl<T> Unknown for Option<T> {
    fn unknown() -> Self {
        None
    }

    fn is_unknown(&self) -> bool {
        self.is_none()
    }
}

macro_rules! unknown_word {
    ($($name:ty = $value:expr),+ $(,)?) => {$(
        impl Unknown for $name {
            fn unknown() -> Self {
                $value
            }

            fn is_unknown(&self) -> bool {
                *self == $value
            }
        }
    )+};
}

unknown_word!(
    Issuer = Issuer::Unknown,
    CardKind = CardKind::Unknown,
    Provenance = Provenance::Unknown,
    Payment = Payment::Unknown,
    Purpose = Purpose::Unknown,
    Purchaser = Purchaser::Unknown,
    InitialStatus = InitialStatus::Uncharged,
    When = When::Unknown,
    String = String::new(),
);

/// 購入者: who bought it. Only they can ask the issuer for an unlock or a resend.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Purchaser {
    /// The person whose ledger this is.
    Myself,
    /// Someone else, by name.
    Other(String),
    /// Not known.
    Unknown,
}

/// What was known of a card's state when it was recorded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum InitialStatus {
    /// Not charged yet: what a person records by hand.
    Uncharged,
    /// Not stated: what an order history gives.
    Unknown,
}

facts! {
    /// 購入: when, where, from whom and why the cards of one purchase came. A gift received is one too.
    PurchaseFacts,
    /// One changed field of a purchase.
    PurchaseChange {
        /// The day it was bought or received.
        when: When = When, skip "is_unknown";
        /// 購入先: a shop, a site, a person.
        seller: Option<String> = Seller, skip "is_unknown";
        /// 入手元区分
        provenance: Provenance = Provenance, skip "is_unknown";
        /// 支払方法
        payment: Payment = Payment, skip "is_unknown";
        /// 目的
        purpose: Purpose = Purpose, skip "is_unknown";
        /// For whom it was bought.
        for_whom: Option<String> = ForWhom, skip "is_unknown";
        /// 購入者
        purchaser: Purchaser = Purchaser, skip "is_unknown";
        /// The order or transaction number.
        order_number: Option<String> = OrderNumber, skip "is_unknown";
        /// A stated campaign or coupon that explains a price below face value.
        discount_reason: Option<String> = DiscountReason, skip "is_unknown";
        /// Free text.
        memo: Option<String> = Memo, skip "is_unknown";
    }
}

facts! {
    /// カード: what is known of one card. Amounts are per card.
    CardFacts,
    /// One changed field of a card.
    CardChange {
        /// 発行元
        issuer: Issuer = Issuer, skip "is_unknown";
        /// The issuer's name when it is none of those known.
        issuer_name: Option<String> = IssuerName, skip "is_unknown";
        /// 種類
        kind: CardKind = Kind, skip "is_unknown";
        /// 額面
        face_value: Option<Money> = FaceValue, skip "is_unknown";
        /// 支払額; points, vouchers and balance used count as paid.
        paid: Option<Money> = Paid, skip "is_unknown";
        /// The last four characters of the claim code.
        code_last4: Option<Last4> = CodeLast4, skip "is_unknown";
        /// The serial number, which is not secret.
        serial_number: Option<String> = SerialNumber, skip "is_unknown";
        /// 有効期限: usable until 23:59 of this day in Japan.
        expires_on: Option<Day> = ExpiresOn, skip "is_unknown";
        /// What was known of its state when it was recorded.
        initial: InitialStatus = Initial, skip "is_unknown";
        /// The title under which it was sold.
        title: Option<String> = Title, skip "is_unknown";
        /// Free text.
        memo: Option<String> = Memo, skip "is_unknown";
    }
}

facts! {
    /// アカウント: a store account that cards are charged to.
    AccountFacts,
    /// One changed field of an account.
    AccountChange {
        /// The store that keeps it.
        issuer: Issuer = Issuer, skip "is_unknown";
        /// What the person calls it.
        name: String = Name, skip "is_unknown";
        /// Free text.
        memo: Option<String> = Memo, skip "is_unknown";
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_unknown_is_not_written_out() {
        assert_eq!(serde_json::to_string(&PurchaseFacts::default()).unwrap(), "{}");
        let facts = PurchaseFacts { seller: Some("ローソン".into()), ..PurchaseFacts::default() };
        assert_eq!(serde_json::to_string(&facts).unwrap(), r#"{"seller":"ローソン"}"#);
        assert_eq!(serde_json::from_str::<PurchaseFacts>("{}").unwrap(), PurchaseFacts::default());
    }

    #[test]
    fn changes_lead_from_the_old_facts_to_the_new() {
        let old = CardFacts { face_value: Some(Money::yen(5000)), ..CardFacts::default() };
        let new = CardFacts { issuer: Issuer::Apple, face_value: None, ..old.clone() };
        let changes = old.changes_to(&new);
        assert_eq!(changes, [CardChange::Issuer(Issuer::Apple), CardChange::FaceValue(None)]);
        let mut changed = old;
        for change in changes {
            changed.change(change);
        }
        assert_eq!(changed, new);
    }

    #[test]
    fn a_change_is_written_with_its_field() {
        let change = CardChange::Issuer(Issuer::AmazonJp);
        assert_eq!(serde_json::to_string(&change).unwrap(), r#"{"issuer":"amazon-jp"}"#);
    }
}
