//! The same again: duplicates, look-alikes, runs taken back, exports read back, and files of any bytes.

use giftcho::core::entry::{Fact, NewCard, PurchaseRecorded};
use giftcho::core::facts::{CardFacts, PurchaseFacts, Purchaser};
use giftcho::core::flat::FlatCard;
use giftcho::core::id::{CardId, PurchaseId};
use giftcho::core::ledger::Ledger;
use giftcho::core::money::Money;
use giftcho::core::words::{CardKind, Issuer, Provenance};
use giftcho::export;
use giftcho::import::columns::Column;
use giftcho::import::dry_run::DryRun;
use giftcho::import::identity::Like;
use giftcho::import::plan::{ImportError, PlanOptions, plan};
use giftcho::import::profile::{Profile, built_in};
use giftcho::import::reason::{Reason, Status};
use giftcho::jobs::Progress;
use proptest::prelude::*;

use crate::support::{Book, at, count, fixture, fresh, plan_of, today, verdicts};

const FIXTURES: [&str; 3] = ["orders_gift_cards.csv", "template_three.csv", "template_words.csv"];

#[test]
fn the_same_file_again_adds_nothing() {
    for name in FIXTURES {
        let mut book = Book::default();
        book.import(name);
        let again = plan_of(&fixture(name), &book.ledger);
        assert_eq!((count(&again, Status::Card), count(&again, Status::Charge)), (0, 0), "{name}");
        assert_eq!(count(&again, Status::Duplicate), count(&fresh(name), Status::Card), "{name}");
        let duplicate = again.rows.iter().find(|row| row.status == Status::Duplicate).unwrap();
        assert_eq!(duplicate.reason(), Reason::AlreadyImported);
        assert!(matches!(duplicate.like, Some(Like::Card(_))));
    }
}

#[test]
fn rows_of_a_run_that_was_taken_back_come_in_again() {
    let mut book = Book::default();
    let run = book.import("template_three.csv");
    book.write(Fact::ImportReverted { run }, None);
    assert!(book.ledger.cards().len() == 0);
    let again = plan_of(&fixture("template_three.csv"), &book.ledger);
    assert_eq!(count(&again, Status::Card), 3);
}

#[test]
fn an_overlapping_file_adds_only_what_is_new() {
    let text = String::from_utf8(fixture("template_three.csv")).unwrap();
    let lines: Vec<&str> = text.lines().collect();
    let mut book = Book::default();
    let first = [lines[0], lines[1], lines[2]].join("\r\n");
    book.record(&plan_of(first.as_bytes(), &Ledger::default()));
    let second = [lines[0], lines[2], lines[3]].join("\r\n");
    let plan = plan_of(second.as_bytes(), &book.ledger);
    assert_eq!(verdicts(&plan), [(2, "duplicate", "already-imported"), (3, "card", "template-row")]);
}

#[test]
fn three_equal_rows_are_three_cards_and_a_fourth_is_new() {
    let header = "購入日,ブランド,額面\r\n";
    let row = "2025-01-31,Amazon,5000\r\n";
    let mut book = Book::default();
    let plan = plan_of(format!("{header}{}", row.repeat(3)).as_bytes(), &book.ledger);
    assert_eq!(plan.cards(), 3);
    assert_eq!(plan.rows[2].like, Some(Like::Line(2)));
    book.record(&plan);
    let four = plan_of(format!("{header}{}", row.repeat(4)).as_bytes(), &book.ledger);
    assert_eq!((count(&four, Status::Duplicate), count(&four, Status::Card)), (3, 1));
}

#[test]
fn a_row_of_three_cards_is_not_three_rows_but_the_same_cards() {
    let mut book = Book::default();
    let one = "購入日,ブランド,額面,枚数\r\n2025-01-31,Amazon,5000,3\r\n";
    book.record(&plan_of(one.as_bytes(), &Ledger::default()));
    assert_eq!(book.ledger.cards().len(), 3);
    let three = format!("購入日,ブランド,額面\r\n{}", "2025-01-31,Amazon,5000\r\n".repeat(3));
    let plan = plan_of(three.as_bytes(), &book.ledger);
    assert_eq!(count(&plan, Status::Duplicate), 3);
}

fn by_hand(book: &mut Book, purchase: PurchaseFacts, card: CardFacts) -> CardId {
    let id = CardId::new(book.id());
    let fact = PurchaseRecorded {
        purchase: PurchaseId::new(book.id()),
        facts: purchase,
        cards: vec![NewCard { card: id, facts: card }],
        origin: None,
    };
    book.write(Fact::PurchaseRecorded(fact), None);
    id
}

#[test]
fn an_export_of_cards_read_back_adds_nothing_even_for_cards_recorded_by_hand() {
    let mut book = Book::default();
    for name in FIXTURES {
        book.import(name);
    }
    let purchase = PurchaseFacts {
        when: "2026-01-05T12:30".parse().unwrap(),
        seller: Some("=売買 \"C\", 本店".into()),
        provenance: Provenance::FleaOrAuction,
        purchaser: Purchaser::Other("-父".into()),
        memo: Some("一行目\n二行目".into()),
        ..PurchaseFacts::default()
    };
    let card = CardFacts {
        issuer: Issuer::Other,
        issuer_name: Some("見本カフェ".into()),
        kind: CardKind::Unknown,
        face_value: Some(Money::new(1050, "USD".parse().unwrap())),
        serial_number: Some("00042".into()),
        code_last4: Some("あいうえ".parse().unwrap()),
        ..CardFacts::default()
    };
    by_hand(&mut book, purchase.clone(), card.clone());
    by_hand(&mut book, purchase, card);
    by_hand(&mut book, PurchaseFacts::default(), CardFacts::default());

    let bytes = export::template::write(&book.ledger);
    let text = std::str::from_utf8(&bytes).unwrap();
    assert!(text.starts_with('\u{FEFF}') && text.ends_with("\r\n"));
    assert!(text.contains("\"'=売買 \"\"C\"\", 本店\""));

    let plan = plan_of(&bytes, &book.ledger);
    assert_eq!(count(&plan, Status::Duplicate), book.ledger.cards().len());
    assert_eq!(plan.rows.len(), book.ledger.cards().len());

    let mut copy = Book::default();
    copy.record(&plan_of(&bytes, &Ledger::default()));
    let written = export::template::write(&copy.ledger);
    assert_eq!(std::str::from_utf8(&written).unwrap(), text);
}

#[test]
fn an_equal_serial_number_or_code_only_flags_a_row() {
    let mut book = Book::default();
    let facts = CardFacts {
        issuer: Issuer::AmazonJp,
        face_value: Some(Money::yen(3000)),
        serial_number: Some("0000000000000042".into()),
        code_last4: Some("9Z9Z".parse().unwrap()),
        ..CardFacts::default()
    };
    let id = by_hand(&mut book, PurchaseFacts::default(), facts);
    let text = "購入日,ブランド,額面,シリアル番号,コード\r\n\
                2025-04-03,Amazon,3000,0000000000000042,\r\n\
                2025-04-04,Amazon,3000,,FAKE-CODE11-9Z9Z\r\n\
                2025-04-05,Amazon,5000,,FAKE-CODE11-9Z9Z\r\n";
    let plan = plan_of(text.as_bytes(), &book.ledger);
    assert_eq!(
        verdicts(&plan),
        [(2, "card", "same-serial-number"), (3, "card", "same-code"), (4, "card", "template-row")]
    );
    assert_eq!(at(&plan, 2).like, Some(Like::Card(id)));
}

#[test]
fn a_card_that_was_amended_since_is_still_the_one_that_was_imported() {
    let mut book = Book::default();
    book.import("template_three.csv");
    let card = book.ledger.card_at(1).unwrap().id;
    let changes = vec![giftcho::core::facts::CardChange::Paid(Some(Money::yen(2900)))];
    book.write(Fact::CardAmended { card, changes }, None);
    let again = plan_of(&fixture("template_three.csv"), &book.ledger);
    assert_eq!(count(&again, Status::Duplicate), 3);
}

#[test]
fn what_columns_seem_to_mean_is_a_question_until_it_is_confirmed() {
    let bytes = "日付,金額,ギフトコード\r\n2025-01-01,500,FAKE-CODE77-9Z9Z\r\n".as_bytes();
    let plan = plan_of(bytes, &Ledger::default());
    assert!(!plan.is_understood());
    assert_eq!(verdicts(&plan), [(2, "candidate", "proposed-mapping")]);
    assert_eq!(plan.raw(&plan.rows[0])[2], "••••9Z9Z");
    let mut mapping = plan.proposal.unwrap();
    assert_eq!(mapping.columns, [Column::PurchasedOn, Column::Amount, Column::Code].map(Some));
    mapping.name = "手帳の一覧".to_owned();
    let options = PlanOptions { mapping: Some(mapping), ..PlanOptions::default() };
    let confirmed = super::support::plan_with(bytes, &Ledger::default(), &options);
    assert_eq!(verdicts(&confirmed), [(2, "card", "listed-card")]);
    assert_eq!(confirmed.profile.unwrap().id, "my-手帳の一覧");
}

#[test]
fn a_mapping_kept_under_a_name_reads_the_next_file_and_the_same_file_adds_nothing() {
    let first = "使った日;使った先;円\n2025/1/5;Amazon;3000\n".as_bytes();
    let mut mapping = plan_of(first, &Ledger::default()).proposal.unwrap();
    mapping.name = "Mihon Pay".to_owned();
    let own = mapping.profile().unwrap();
    let kept = Profile::parse(&own.id, &own.to_toml()).unwrap();
    assert_eq!(kept, own);
    let options = PlanOptions { own_profiles: vec![kept], ..PlanOptions::default() };
    let plan = super::support::plan_with(first, &Ledger::default(), &options);
    assert_eq!(plan.profile.as_ref().unwrap().id, "my-mihon-pay");
    assert_eq!(verdicts(&plan), [(2, "candidate", "merchant-only")]);
}

#[test]
fn a_code_in_a_row_taken_for_a_header_is_cut_wherever_the_header_is_shown() {
    let text = "日付,金額,DUMY-TEST77-9Z9Z\n2025-01-01,x,y\n2025-01-02,y,x\n";
    let plan = plan_of(text.as_bytes(), &Ledger::default());
    let dry =
        serde_json::to_string(&DryRun::of(&plan, |row| format!("{:?}", row.detail), String::new)).unwrap();
    assert!(!dry.contains("TEST77") && !plan.header.concat().contains("TEST77"));
    let mut mapping = plan.proposal.unwrap();
    mapping.assign(2, Some(Column::Memo));
    assert!(!mapping.profile().unwrap().to_toml().contains("TEST77"));
}

#[test]
fn control_characters_in_a_name_do_not_keep_an_export_from_being_read_back() {
    let mut book = Book::default();
    let card = CardFacts {
        issuer: Issuer::Other,
        issuer_name: Some("\u{16}\u{16}\u{16}\u{16}\u{16}".into()),
        face_value: Some(Money::yen(500)),
        ..CardFacts::default()
    };
    for _ in 0..50 {
        by_hand(&mut book, PurchaseFacts::default(), card.clone());
    }
    let bytes = export::template::write(&book.ledger);
    let again = plan_of(&bytes, &book.ledger);
    assert_eq!(count(&again, Status::Card), 0);
    assert_eq!(again.rows.len(), 50);
}

#[test]
fn a_table_about_something_else_is_shown_row_by_row() {
    let plan = plan_of("名前,暗証番号\r\n見本 花子,1234\r\n".as_bytes(), &Ledger::default());
    assert!(plan.proposal.is_none());
    assert_eq!(verdicts(&plan), [(1, "problem", "unknown-layout"), (2, "problem", "unknown-layout")]);
    assert_eq!(plan.raw(&plan.rows[1]), ["見本 花子", "••••"]);
}

#[test]
fn an_order_and_its_line_on_a_statement_are_one_purchase() {
    let order = "注文日,注文番号,商品名,個数,注文合計,価格\n2025/1/30,250-0000000-0000001,Amazonギフトカード Eメールタイプ,1,10000,10000\n";
    let statement = "利用日,利用店名・商品名,利用者,支払方法,利用金額,支払総額\n2025/1/31,AMAZON.CO.JP,本人,1回払い,10000,10000\n2025/1/31,AMAZON.CO.JP,本人,1回払い,10000,10000\n2025/3/31,AMAZON.CO.JP,本人,1回払い,10000,10000\n";
    let mut book = Book::default();
    book.record(&plan_of(order.as_bytes(), &book.ledger));
    let plan = plan_of(statement.as_bytes(), &book.ledger);
    assert_eq!(
        verdicts(&plan),
        [
            (2, "candidate", "matches-purchase"),
            (3, "candidate", "merchant-only"),
            (4, "candidate", "merchant-only"),
        ]
    );
    let card = book.ledger.cards().next().unwrap().id;
    assert_eq!(plan.rows[0].like, Some(Like::Card(card)));
}

#[test]
fn an_order_is_compared_with_what_a_statement_told_before_it() {
    let order = "注文日,注文番号,商品名,個数,注文合計,価格\n2025/1/30,250-0000000-0000001,Amazonギフトカード Eメールタイプ,1,10000,10000\n";
    let statement = "利用日,利用店名・商品名,利用者,支払方法,利用金額,支払総額\n2025/2/3,AMAZON.CO.JP,本人,1回払い,10000,10000\n";
    let mut book = Book::default();
    let mut plan = plan_of(statement.as_bytes(), &book.ledger);
    plan.rows[0].status = Status::Card;
    book.record(&plan);
    let plan = plan_of(order.as_bytes(), &book.ledger);
    assert_eq!(verdicts(&plan), [(2, "card", "matches-purchase")]);
}

#[test]
fn files_that_are_no_tables_say_what_they_are() {
    let read = |bytes: &[u8], options: &PlanOptions| {
        plan(bytes, "x", &Ledger::default(), options, today(), &Progress::new()).map(|_| ()).unwrap_err().id()
    };
    let plain = PlanOptions::default();
    assert_eq!(read(b"", &plain), "empty-file");
    assert_eq!(read(b"\x89PNG\r\n\x1A\n\0\0", &plain), "not-text");
    let profile = |id: &str| PlanOptions { profile: Some(id.to_owned()), ..PlanOptions::default() };
    assert_eq!(read(b"a,b\n1,2\n", &profile("nobody")), "unknown-profile");
    assert_eq!(read(b"a,b\n1,2\n", &profile("aohf")), "profile-does-not-fit");
    let stopped = Progress::new();
    stopped.cancel();
    let cancelled = plan(b"a,b\n", "x", &Ledger::default(), &plain, today(), &stopped);
    assert_eq!(cancelled.unwrap_err(), ImportError::Cancelled);
}

#[test]
fn one_bad_row_does_not_sink_the_file() {
    let mut bytes = "購入日,ブランド,額面,メモ\r\n2025-01-01,Amazon,500,".as_bytes().to_vec();
    bytes.extend_from_slice(b"\xFF\xFF\r\n");
    bytes.extend_from_slice(
        "2025-01-02,Amazon,500,\"開いたまま\r\n2025-01-03,Amazon,500,\0\r\n2025-01-04,Amazon,500,よい\r\n"
            .as_bytes(),
    );
    let plan = plan_of(&bytes, &Ledger::default());
    assert_eq!(
        verdicts(&plan),
        [
            (2, "problem", "undecodable-bytes"),
            (3, "problem", "unclosed-quote"),
            (4, "problem", "nul-character"),
            (5, "card", "template-row"),
        ]
    );
    assert_eq!(at(&plan, 3).detail.as_ref().map(|detail| detail.value.as_str()), Some("3"));
}

/// Rows of the template out of few words, so that equal rows and odd cells are common.
fn any_table() -> impl Strategy<Value = String> {
    let cell = prop_oneof![
        Just(""),
        Just("2025-01-31"),
        Just("2025/1/31 18:05"),
        Just("Amazon"),
        Just("Apple"),
        Just("Eメール"),
        Just("5000"),
        Just("¥1,000"),
        Just("-5"),
        Just("公式"),
        Just("第三者"),
        Just("謎"),
        Just("登録済"),
        Just("未登録"),
        Just("無効化"),
        Just("ロック"),
        Just("'=x"),
        Just("\"a,\nb\""),
        Just("\"x"),
        Just("3"),
        Just("AB12-CD34EF-GH56"),
        Just("本人"),
        Just("USD"),
        Just("JPY"),
    ];
    let row = prop::collection::vec(cell, 0..24).prop_map(|cells| cells.join(","));
    prop::collection::vec(row, 0..8).prop_map(|rows| {
        let header = export::template::HEADERS.join(",");
        format!("{header},枚数\r\n{}\r\n", rows.join("\r\n"))
    })
}

/// Cells as statements and lists have them, without quotes and line ends.
fn any_cell() -> impl Strategy<Value = String> {
    prop_oneof![
        Just(String::new()),
        "[0-9]{1,6}",
        "-?[0-9]{1,3}(,[0-9]{3})?".prop_map(|cell| cell.replace(',', "")),
        "20[0-9]{2}/[0-9]{1,2}/[0-9]{1,2}",
        prop::sample::select(vec![
            "AMAZON.CO.JP",
            "ローソン",
            "Amazonギフトカード Eメールタイプ",
            "合計",
            "※注記",
            "【小計】",
            "-",
            "■",
            "payment",
            "DUMY-TEST99-0000",
            "250-1234567-1234567",
            "=SUM(A1)",
            "令和7年1月31日",
            "06/10(水)",
        ])
        .prop_map(str::to_owned),
    ]
}

proptest! {
    #[test]
    fn any_bytes_are_planned_without_panic(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let _ = plan(&bytes, "x", &Ledger::default(), &PlanOptions::default(), today(), &Progress::new());
    }

    #[test]
    fn any_bytes_below_a_header_are_planned_without_panic(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        let mut file = export::template::empty();
        file.extend(bytes);
        let plan = plan(&file, "x", &Ledger::default(), &PlanOptions::default(), today(), &Progress::new());
        if let Ok(plan) = plan {
            prop_assert!(plan.rows.windows(2).all(|two| two[0].line < two[1].line));
        }
    }

    #[test]
    fn every_record_is_exactly_one_row_whatever_the_layout(
        layout in 0..built_in().len(),
        cells in prop::collection::vec(prop::collection::vec(any_cell(), 1..9), 0..12),
    ) {
        let profile = &built_in()[layout];
        let name = |entry: &String| entry.split('|').next().unwrap_or_default().trim().replace('*', "");
        let header: Vec<String> = profile.says.signature.iter().map(name).collect();
        let mut text = String::new();
        if profile.has_header() {
            text = header.join(",") + "\n";
        }
        let mut lines = Vec::new();
        for (at, record) in cells.iter().enumerate() {
            text += &(record.join(",") + "\n");
            if !record.concat().is_empty() || record.len() > 1 {
                lines.push(at as u64 + 1 + u64::from(profile.has_header()));
            }
        }
        let made = plan(text.as_bytes(), "x", &Ledger::default(), &PlanOptions::default(), today(), &Progress::new());
        let Ok(plan) = made else { return Ok(()) };
        let read: Vec<u64> = plan.rows.iter().map(|row| row.line).collect();
        let before = lines.iter().filter(|line| Some(**line) <= plan.header_line || read.first() > Some(*line));
        prop_assert_eq!(plan.counts().values().sum::<usize>(), plan.rows.len());
        if plan.profile.as_ref().is_some_and(|found| found.id == profile.id) && profile.has_header() {
            prop_assert_eq!(before.count(), 0);
            prop_assert_eq!(read, lines);
        }
    }

    #[test]
    fn what_was_recorded_is_known_afterwards(text in any_table()) {
        let mut book = Book::default();
        let first = plan_of(text.as_bytes(), &book.ledger);
        book.record(&first);
        let again = plan_of(text.as_bytes(), &book.ledger);
        prop_assert_eq!(count(&again, Status::Card), 0);
        prop_assert_eq!(count(&again, Status::Duplicate), count(&first, Status::Card));
        prop_assert_eq!(first.rows.len(), again.rows.len());

        let exported = export::template::write(&book.ledger);
        let back = plan_of(&exported, &book.ledger);
        prop_assert_eq!(count(&back, Status::Duplicate), book.ledger.cards().len());
        prop_assert_eq!(back.rows.len(), book.ledger.cards().len());

        let mut copy = Book::default();
        copy.record(&plan_of(&exported, &Ledger::default()));
        let flat = |ledger: &Ledger| -> Vec<FlatCard> {
            ledger.cards().map(|card| FlatCard::of(ledger, card)).collect()
        };
        prop_assert_eq!(flat(&copy.ledger), flat(&book.ledger));
    }
}
