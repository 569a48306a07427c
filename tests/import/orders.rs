//! The order history of アマゾン注文履歴フィルタ.

use giftcho::core::flat::After;
use giftcho::core::money::Money;
use giftcho::core::words::{CardKind, Issuer, Payment, Provenance};
use giftcho::import::decode::Encoding;
use giftcho::import::reason::Status;

use crate::support::{Book, at, card, count, fresh, verdicts};

#[test]
fn orders_without_gift_cards_give_no_card() {
    assert_eq!(verdicts(&fresh("orders_old_layout.csv")), [(2, "ignored", "other-product")]);
    assert_eq!(
        verdicts(&fresh("orders_digital_points.csv")),
        [(2, "ignored", "other-product"), (3, "ignored", "pseudo-row")]
    );
    assert_eq!(
        verdicts(&fresh("orders_shipping.csv")),
        [
            (2, "ignored", "order-total"),
            (3, "ignored", "other-product"),
            (4, "ignored", "pseudo-row"),
            (5, "ignored", "pseudo-row"),
            (6, "ignored", "pseudo-row"),
        ]
    );
}

#[test]
fn a_prepaid_number_is_a_card_and_a_right_is_a_candidate() {
    let plan = fresh("orders_digital_codes.csv");
    assert_eq!((plan.encoding, plan.bom, plan.delimiter), (Encoding::Utf8, true, ','));
    assert_eq!(plan.profile.as_ref().map(|profile| profile.id.as_str()), Some("aohf"));
    assert_eq!(
        verdicts(&plan),
        [(2, "candidate", "right-not-value"), (3, "ignored", "pseudo-row"), (4, "card", "gift-card-title")]
    );
    let flat = &card(at(&plan, 4)).flat;
    assert_eq!(flat.card.issuer, Issuer::Nintendo);
    assert_eq!(flat.card.face_value, Some(Money::yen(5000)));
    assert_eq!(flat.purchase.provenance, Provenance::OfficialStore);
    assert_eq!(flat.purchase.seller.as_deref(), Some("Amazon.co.jp"));
    assert_eq!(flat.purchase.when.to_string(), "2025-03-02");
    assert_eq!(flat.purchase.payment, Payment::CreditCard);
}

#[test]
fn gift_cards_are_told_from_what_only_speaks_of_them() {
    let plan = fresh("orders_gift_cards.csv");
    assert_eq!(
        verdicts(&plan),
        [
            (2, "ignored", "order-total"),
            (3, "card", "gift-card-title"),
            (4, "card", "same-row"),
            (5, "card", "same-row"),
            (6, "ignored", "order-total"),
            (7, "card", "gift-card-title"),
            (8, "ignored", "pseudo-row"),
            (9, "card", "gift-card-title"),
            (10, "ignored", "look-alike-title"),
            (11, "card", "gift-card-title"),
            (12, "ignored", "order-cancelled"),
            (13, "card", "gift-card-title"),
            (14, "problem", "date-impossible"),
            (15, "problem", "order-not-read"),
            (16, "candidate", "unknown-brand"),
        ]
    );
    assert_eq!(plan.cards(), 8);
}

#[test]
fn a_row_of_two_cards_shares_the_discount_of_its_order() {
    let plan = fresh("orders_gift_cards.csv");
    let two = card(at(&plan, 7));
    assert_eq!(two.quantity, 2);
    assert_eq!(two.flat.card.kind, CardKind::GreetingCard);
    assert_eq!(two.flat.card.face_value, Some(Money::yen(5000)));
    assert_eq!(two.flat.card.paid, Some(Money::yen(4750)));
    assert_eq!(two.flat.purchase.discount_reason.as_deref(), Some("割引"));
    assert_eq!(two.flat.purchase.provenance, Provenance::OfficialIssuer);
}

#[test]
fn points_and_balance_used_count_as_paid() {
    let plan = fresh("orders_digital_codes.csv");
    assert_eq!(card(at(&plan, 2)).flat.card.paid, Some(Money::yen(815)));
}

#[test]
fn another_seller_on_the_same_site_is_no_official_source() {
    let plan = fresh("orders_gift_cards.csv");
    let flat = &card(at(&plan, 11)).flat;
    assert_eq!(flat.purchase.seller.as_deref(), Some("見本チケット店"));
    assert_eq!(flat.purchase.provenance, Provenance::Unknown);
    assert_eq!((flat.card.face_value, flat.card.paid), (Some(Money::yen(3100)), Some(Money::yen(3100))));
}

#[test]
fn an_old_order_sent_to_a_mail_address_was_an_email_type() {
    let plan = fresh("orders_gift_cards.csv");
    let flat = &card(at(&plan, 13)).flat;
    assert_eq!(flat.card.kind, CardKind::Email);
    assert_eq!(flat.purchase.for_whom.as_deref(), Some("friend@example.com"));
}

#[test]
fn a_charge_type_goes_straight_to_the_balance() {
    let plan = fresh("orders_gift_cards.csv");
    let flat = &card(at(&plan, 9)).flat;
    assert_eq!(flat.card.kind, CardKind::Charge);
    let After::Charged { account, when } = &flat.after else { panic!("charged") };
    assert_eq!(
        (account.as_str(), when.to_string().as_str()),
        ("Amazon.co.jp（アカウント未指定）", "2025-05-12")
    );
}

#[test]
fn rows_of_one_order_become_one_purchase_and_each_card_knows_its_row() {
    let mut book = Book::default();
    book.import("orders_gift_cards.csv");
    let order = |number: &str| {
        let all = book.ledger.purchases();
        all.filter(|purchase| purchase.facts.order_number.as_deref() == Some(number)).collect::<Vec<_>>()
    };
    let three = order("503-2222222-0000001");
    assert_eq!((three.len(), three[0].cards.len()), (1, 3));
    let origin = three[0].origin.as_ref().unwrap();
    let lines: Vec<u64> = (0..3).map(|card| origin.record_of(card).0).collect();
    assert_eq!(lines, [3, 4, 5]);
    assert_eq!(order("503-2222222-0000002")[0].cards.len(), 2);
    assert_eq!(book.ledger.cards().len(), 8);
    assert_eq!(book.ledger.charges().len(), 1);
}

#[test]
fn every_status_is_counted() {
    let plan = fresh("orders_gift_cards.csv");
    let counts: Vec<(&str, usize)> = plan.counts().into_iter().map(|(s, n)| (s.id(), n)).collect();
    assert_eq!(
        counts,
        [("card", 7), ("candidate", 1), ("charge", 0), ("duplicate", 0), ("ignored", 5), ("problem", 2)]
    );
    assert_eq!(count(&plan, Status::Card), 7);
}
