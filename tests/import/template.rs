//! The ledger's own template.

use encoding_rs::SHIFT_JIS;
use giftcho::core::facts::Purchaser;
use giftcho::core::flat::After;
use giftcho::core::ledger::Ledger;
use giftcho::core::money::Money;
use giftcho::core::words::{CardKind, HandOver, IncidentKind, Issuer, Payment, Provenance, Purpose};
use giftcho::export;
use giftcho::import::decode::Encoding;
use giftcho::import::dry_run::DryRun;
use giftcho::import::words;

use crate::support::{Book, at, card, fixture, fresh, plan_of, verdicts};

#[test]
fn three_rows_give_three_cards_two_charges_and_one_cancelled_incident() {
    let plan = fresh("template_three.csv");
    assert_eq!(
        verdicts(&plan),
        [(2, "card", "template-row"), (3, "card", "template-row"), (4, "card", "template-row")]
    );
    let mut book = Book::default();
    book.record(&plan);
    let ledger = &book.ledger;
    assert_eq!((ledger.cards().len(), ledger.charges().len(), ledger.incidents().len()), (3, 2, 1));
    let incident = ledger.incidents().next().unwrap();
    assert_eq!(incident.kind, IncidentKind::Cancelled);
    assert!(incident.when.is_unknown());
    assert_eq!(incident.seen.as_deref(), Some("2021-06-20 残高が減っていた"));
    let accounts: Vec<&str> = ledger.accounts().map(|account| account.facts.name.as_str()).collect();
    assert_eq!(accounts, ["Amazon.co.jp（アカウント未指定）"]);
    let serial = ledger.card_at(1).unwrap();
    assert_eq!(serial.facts.serial_number.as_deref(), Some("0000000000000042"));
    assert_eq!(serial.facts.code_last4.as_ref().map(ToString::to_string).as_deref(), Some("7K2Q"));
    assert_eq!(serial.facts.memo.as_deref(), Some("引き出しの中"));
}

#[test]
fn the_same_file_in_cp932_and_without_a_mark_reads_alike() {
    let utf8 = String::from_utf8(fixture("template_three.csv")).unwrap();
    let bare = utf8.trim_start_matches('\u{FEFF}');
    let (cp932, _, unmappable) = SHIFT_JIS.encode(bare);
    assert!(!unmappable);
    let expect = fresh("template_three.csv");
    for (bytes, encoding) in [(bare.as_bytes(), Encoding::Utf8), (&cp932, Encoding::Cp932)] {
        let plan = plan_of(bytes, &Ledger::default());
        assert_eq!((plan.encoding, plan.bom), (encoding, false));
        assert_eq!(plan.rows, expect.rows);
    }
}

#[test]
fn optional_columns_and_the_other_form_of_every_word_are_read() {
    let plan = fresh("template_words.csv");
    let first = card(at(&plan, 2));
    let (purchase, facts) = (&first.flat.purchase, &first.flat.card);
    assert_eq!(first.quantity, 3);
    assert_eq!(purchase.when.to_string(), "2025-05-01T09:05");
    assert_eq!((facts.issuer, facts.kind), (Issuer::Nintendo, CardKind::Other));
    assert_eq!(purchase.seller.as_deref(), Some("ﾛｰｿﾝ"));
    assert_eq!(purchase.provenance, Provenance::OfficialStore);
    assert_eq!((facts.face_value, facts.paid), (Some(Money::yen(1000)), Some(Money::yen(1000))));
    assert_eq!(purchase.purchaser, Purchaser::Myself);
    assert_eq!((purchase.payment, purchase.purpose), (Payment::Cash, Purpose::Gift));
    assert_eq!(first.flat.trouble, Some(IncidentKind::Lock));
    assert_eq!(
        first.flat.after,
        After::Charged { account: "メイン".into(), when: "2025-05-02".parse().unwrap() }
    );
}

#[test]
fn every_row_says_what_becomes_of_it() {
    let plan = fresh("template_words.csv");
    assert_eq!(
        verdicts(&plan),
        [
            (2, "card", "template-row"),
            (3, "card", "provenance-word-unknown"),
            (4, "card", "provenance-word-unknown"),
            (5, "problem", "date-impossible"),
            (6, "problem", "amount-unreadable"),
            (7, "problem", "quantity-unreadable"),
            (8, "problem", "number-damaged"),
            (9, "card", "template-row"),
            (10, "card", "template-row"),
            (12, "ignored", "blank-row"),
            (13, "ignored", "total-row"),
        ]
    );
    let detail = at(&plan, 6).detail.as_ref().unwrap();
    assert_eq!((detail.column.as_str(), detail.value.as_str()), ("額面", "千円"));
}

#[test]
fn a_word_that_is_not_known_is_kept_in_the_memo() {
    let plan = fresh("template_words.csv");
    let flat = &card(at(&plan, 3)).flat;
    assert_eq!(flat.purchase.provenance, Provenance::Unknown);
    assert_eq!(flat.card.memo.as_deref(), Some("入手元区分: どこかの店"));
    assert_eq!((flat.card.issuer, flat.card.issuer_name.as_deref()), (Issuer::Other, Some("スターバックス")));
    assert_eq!(flat.after, After::Spent("2025-05-04".parse().unwrap()));
    assert_eq!(flat.purchase.purchaser, Purchaser::Other("母".into()));
    let sold = After::HandedOver { how: HandOver::Sold, when: "2025-05-06".parse().unwrap() };
    assert_eq!(card(at(&plan, 4)).flat.after, sold);
}

#[test]
fn nothing_has_to_be_invented() {
    let plan = fresh("template_words.csv");
    let flat = &card(at(&plan, 9)).flat;
    assert!(flat.purchase.when.is_unknown());
    assert_eq!(flat.after, After::Unknown);
    assert_eq!(flat.purchase.provenance, Provenance::GiftFromAcquaintance);
    assert_eq!(flat.card.paid, Some(Money::yen(0)));
}

#[test]
fn no_code_survives_anywhere_in_a_plan() {
    let plan = fresh("template_words.csv");
    let dry = serde_json::to_string(&DryRun::of(&plan, |_| String::new(), String::new)).unwrap();
    assert!(!dry.contains("FAKE") && !format!("{plan:?}").contains("FAKE"));
    let row = at(&plan, 10);
    assert!(plan.raw(row).contains(&"••••7K2Q".to_owned()));
    assert_eq!(card(row).flat.card.memo.as_deref(), Some("合言葉は ••••7K2Q\nでした"));
}

#[test]
fn every_word_that_is_written_is_read_back() {
    for provenance in Provenance::ALL {
        assert_eq!(words::provenance(export::words::provenance(*provenance)), Ok(*provenance));
    }
    for kind in CardKind::ALL {
        assert_eq!(words::kind(export::words::kind(*kind)), Ok(*kind));
    }
    for payment in Payment::ALL {
        assert_eq!(words::payment(export::words::payment(*payment)), Ok(*payment));
    }
    for purpose in Purpose::ALL {
        assert_eq!(words::purpose(export::words::purpose(*purpose)), Ok(*purpose));
    }
    for issuer in Issuer::ALL {
        assert_eq!(words::brand(export::words::brand(*issuer, None)), (*issuer, None));
    }
    for kind in IncidentKind::ALL {
        assert!(words::standing(export::words::standing(Some(*kind))).is_ok());
    }
    for how in HandOver::ALL {
        assert!(words::charge_status(export::words::handed_over(*how)).is_ok());
    }
}

#[test]
fn the_header_that_is_written_is_the_template() {
    let plan = plan_of(&[export::template::empty(), b"x\r\n".to_vec()].concat(), &Ledger::default());
    assert_eq!(plan.profile.map(|profile| profile.id), Some("template".to_owned()));
    assert_eq!(plan.header, export::template::HEADERS);
}
