//! What each recipient may be told: an allow-list, so that nothing leaves the house because somebody forgot it.
//!
//! Issuer and seller are told what they need to find the card; police and consumer centre what happened and with whom.
//! Where a card came from is always told: papers that hide it would mislead whoever is asked for help.

use crate::core::words::{PaperField as F, Recipient};

/// What can be told to a recipient, in the order in which it is shown.
pub fn allowed(recipient: Recipient) -> &'static [F] {
    match recipient {
        Recipient::Issuer => &[
            F::SeenWhere,
            F::Kind,
            F::FaceValue,
            F::PurchasedOn,
            F::Seller,
            F::Provenance,
            F::Payment,
            F::Purchaser,
            F::OrderNumber,
            F::SerialNumber,
            F::CodeLast4,
            F::ExpiresOn,
            F::ChargeStatus,
            F::Standing,
            F::Account,
            F::Told,
            F::Contacts,
        ],
        Recipient::Seller => &[
            F::SeenWhere,
            F::Kind,
            F::FaceValue,
            F::Paid,
            F::PurchasedOn,
            F::Seller,
            F::Provenance,
            F::Payment,
            F::OrderNumber,
            F::SerialNumber,
            F::CodeLast4,
            F::ExpiresOn,
            F::ChargeStatus,
            F::Standing,
        ],
        Recipient::Police | Recipient::ConsumerCenter => &[
            F::SeenWhere,
            F::Mail,
            F::Kind,
            F::FaceValue,
            F::Paid,
            F::PurchasedOn,
            F::Seller,
            F::Provenance,
            F::Payment,
            F::Purpose,
            F::Purchaser,
            F::OrderNumber,
            F::SerialNumber,
            F::CodeLast4,
            F::ExpiresOn,
            F::ChargeStatus,
            F::Standing,
            F::Told,
            F::Contacts,
            F::Steps,
            F::Notes,
        ],
        Recipient::Myself => F::ALL,
    }
}

/// What cannot be left out.
pub const ALWAYS: &[F] = &[F::Seller, F::Provenance];

/// Whether papers for a recipient say something, with what a person left out.
pub fn tells(recipient: Recipient, without: &std::collections::BTreeSet<F>, field: F) -> bool {
    allowed(recipient).contains(&field) && (ALWAYS.contains(&field) || !without.contains(&field))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn where_a_card_came_from_is_always_told() {
        let without: BTreeSet<F> = F::ALL.iter().copied().collect();
        for recipient in Recipient::ALL {
            for field in ALWAYS {
                assert!(tells(*recipient, &without, *field), "{recipient:?} {field:?}");
            }
            assert!(!tells(*recipient, &without, F::CodeLast4));
        }
    }

    #[test]
    fn memos_and_the_people_a_card_is_for_stay_at_home() {
        for recipient in Recipient::ALL.iter().filter(|recipient| **recipient != Recipient::Myself) {
            for field in [F::Memo, F::ForWhom] {
                assert!(!tells(*recipient, &BTreeSet::new(), field), "{recipient:?} {field:?}");
            }
        }
        assert!(tells(Recipient::Myself, &BTreeSet::new(), F::Memo));
    }

    #[test]
    fn a_seller_hears_nothing_of_accounts_and_contacts_with_others() {
        for field in [F::Account, F::Contacts, F::Mail, F::Notes, F::Told] {
            assert!(!tells(Recipient::Seller, &BTreeSet::new(), field), "{field:?}");
        }
    }
}
