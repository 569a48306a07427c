//! What lines are read as, word by word.

use super::*;
use crate::core::date::Minute;

fn now() -> Now {
    Now { day: "2026-11-22".parse().unwrap(), minute: Minute::new(14, 32).unwrap() }
}

fn line(text: &str) -> QuickReading {
    read(text, &[], now())
}

/// Each word with what it was read as, in short.
fn words_of(text: &str, sellers: &[KnownSeller]) -> Vec<String> {
    let reading = read(text, sellers, now());
    reading
        .pieces
        .iter()
        .map(|piece| {
            let what = match &piece.what {
                What::Issuer(issuer) => issuer.as_str().to_owned(),
                What::Kind(kind) => format!("kind {}", kind.as_str()),
                What::Face(face) => format!("face {}", face.minor),
                What::FaceTimes(face, count) => format!("face {} x{count}", face.minor),
                What::Count(count) => format!("x{count}"),
                What::Paid(paid) => format!("paid {}", paid.minor),
                What::Seller(name, provenance) => {
                    format!("seller {name} {}", provenance.map_or("?", Provenance::as_str))
                }
                What::Provenance(provenance) => provenance.as_str().to_owned(),
                What::When(when) => when.to_string(),
                What::Payment(payment) => payment.as_str().to_owned(),
                What::Purpose(purpose) => format!("for {}", purpose.as_str()),
                What::OrderNumber(number) => format!("order {number}"),
                What::Last4(last4) => format!("ends {last4}"),
                What::Unread => "unread".to_owned(),
            };
            format!("{}={what}", &text[piece.at.clone()])
        })
        .collect()
}

#[track_caller]
fn check(text: &str, expect: &[&str]) {
    assert_eq!(words_of(text, &[]), expect, "{text}");
}

#[test]
fn the_example_makes_three_cards_of_one_purchase() {
    let reading = line("アマゾン 5000円x3 ローソン 11/20");
    assert_eq!(reading.count, 3);
    assert_eq!(reading.card.issuer, Issuer::AmazonJp);
    assert_eq!(reading.card.face_value, Some(Money::yen(5000)));
    assert_eq!(reading.total(), Some(Money::yen(15_000)));
    assert_eq!(reading.purchase.seller.as_deref(), Some("ローソン"));
    assert_eq!(reading.purchase.provenance, Provenance::OfficialStore);
    assert_eq!(reading.purchase.when.to_string(), "2026-11-20");
    assert_eq!(reading.card.kind, CardKind::Unknown);
    assert_eq!(reading.card.paid, Some(Money::yen(5000)));
    assert!(reading.paid_is_assumed);
    assert_eq!(reading.purchase.memo, None);
    assert_eq!(reading.cards().len(), 3);
}

#[test]
fn each_word_says_what_it_was_read_as() {
    check(
        "アマゾン 5000円x3 ローソン 11/20",
        &[
            "アマゾン=amazon-jp",
            "5000円x3=face 5000 x3",
            "ローソン=seller ローソン official-store",
            "11/20=2026-11-20",
        ],
    );
    check("ＡＭＡＺＯＮ　１万円　昨日", &["ＡＭＡＺＯＮ=amazon-jp", "１万円=face 10000", "昨日=2026-11-21"]);
    check("Google Play 3000 eメール", &["Google Play=google-play", "3000=face 3000", "eメール=kind email"]);
    check("ｱﾏｿﾞﾝ 5,000円 × 3 枚", &["ｱﾏｿﾞﾝ=amazon-jp", "5,000円 × 3 枚=face 5000 x3"]);
    check("アマゾン5000円", &["アマゾン=amazon-jp", "5000円=face 5000"]);
    check("nintendo 2000 2枚", &["nintendo=nintendo", "2000=face 2000", "2枚=x2"]);
}

#[test]
fn a_second_amount_is_what_was_paid() {
    check(
        "amazon 10000円 9300円 amaten",
        &["amazon=amazon-jp", "10000円=face 10000", "9300円=paid 9300", "amaten=seller amaten marketplace"],
    );
    check("amazon 支払9300円 10000円", &["amazon=amazon-jp", "支払9300円=paid 9300", "10000円=face 10000"]);
}

#[test]
fn the_price_is_assumed_at_official_shops_only() {
    assert_eq!(line("amazon 10000円 amaten").card.paid, None);
    assert_eq!(line("amazon 10000円").card.paid, None);
    assert_eq!(line("amazon 10000円 母から").card.paid, None);
    assert!(line("amazon 10000円 公式").paid_is_assumed);
    assert!(!line("amazon 10000円 支払9800円 公式").paid_is_assumed);
}

#[test]
fn the_second_mention_of_an_issuer_is_where_it_was_bought() {
    let reading = line("amazon 3000円 amazon 11/3");
    assert_eq!(reading.purchase.provenance, Provenance::OfficialIssuer);
    assert_eq!(reading.purchase.memo, None);
}

#[test]
fn branches_and_people_are_sellers() {
    check(
        "ローソン 新宿店 3000円",
        &["ローソン 新宿店=seller ローソン 新宿店 official-store", "3000円=face 3000"],
    );
    check("ファミマ中野店", &["ファミマ中野店=seller ファミマ中野店 official-store"]);
    check("母 5000円", &["母=seller 母 gift-from-acquaintance", "5000円=face 5000"]);
    check("山田さんから 1000円", &["山田さんから=seller 山田さん ?", "1000円=face 1000"]);
    check("メルカリ", &["メルカリ=seller メルカリ flea-or-auction"]);
}

#[test]
fn a_seller_of_the_ledger_is_known_by_its_name_however_it_is_typed() {
    let sellers = [KnownSeller::new("ビックカメラ 有楽町店".into(), Provenance::OfficialStore)];
    assert_eq!(
        words_of("apple ﾋﾞｯｸｶﾒﾗ 有楽町店 5000円", &sellers),
        ["apple=apple", "ﾋﾞｯｸｶﾒﾗ 有楽町店=seller ビックカメラ 有楽町店 official-store", "5000円=face 5000"]
    );
}

#[test]
fn what_is_not_read_goes_to_the_memo() {
    let reading = line("アマゾン 5000円 来週つかう分 特売");
    assert_eq!(reading.purchase.memo.as_deref(), Some("来週つかう分 特売"));
    check("3", &["3=unread"]);
    check("1234567890", &["1234567890=unread"]);
    assert!(!line("なにか").says_something());
}

#[test]
fn days_without_a_year_are_the_latest_ones() {
    check("11/23", &["11/23=2025-11-23"]);
    check("11月22日", &["11月22日=2026-11-22"]);
    check("2/29", &["2/29=2024-02-29"]);
    check("2/30", &["2/30=unread"]);
    check("2026/11/20 14:08", &["2026/11/20 14:08=2026-11-20T14:08"]);
    check("11/20 14:08", &["11/20 14:08=2026-11-20T14:08"]);
    check("14:08", &["14:08=2026-11-22T14:08"]);
    check("23:59", &["23:59=2026-11-21T23:59"]);
    check("20261120", &["20261120=2026-11-20"]);
}

#[test]
fn numbers_and_the_end_of_a_code_are_read() {
    check(
        "250-1234567-1234567 末尾7K2Q",
        &["250-1234567-1234567=order 250-1234567-1234567", "末尾7K2Q=ends 7K2Q"],
    );
    check("末尾 7K2Q", &["末尾 7K2Q=ends 7K2Q"]);
    assert_eq!(line("末尾7K2Q 5000円x2").card.code_last4, None);
}

#[test]
fn a_full_code_is_cut_before_it_is_read() {
    assert_eq!(without_codes("アマゾン DUMY-TEST14-7K2Q").as_deref(), Some("アマゾン 末尾7K2Q"));
    assert_eq!(without_codes("アマゾン 5000円x3"), None);
}

#[test]
fn amounts_times_count_are_read_in_every_spelling() {
    let three = Some(AmountTimes { amount: Money::yen(5000), count: Some(3) });
    for text in ["5,000円 × 3", "5000x3", "５０００円ｘ３", "¥5,000*3枚", "5000円3枚", "3枚x5000", "5000 X 3"]
    {
        assert_eq!(parse_amount_times(text), Ok(three), "{text}");
    }
    assert_eq!(parse_amount_times("5000"), Ok(Some(AmountTimes { amount: Money::yen(5000), count: None })));
    assert_eq!(parse_amount_times(""), Ok(None));
    for text in ["5000x0", "5000x1000", "5000x", "x3", "abc"] {
        assert!(parse_amount_times(text).is_err(), "{text}");
    }
}

#[test]
fn ways_to_pay_and_purposes_are_read() {
    check("クレカ 頼まれた", &["クレカ=credit-card", "頼まれた=for asked-to-buy"]);
    check("もらった", &["もらった=gift-from-acquaintance"]);
}

proptest::proptest! {
    #[test]
    fn any_line_is_read_without_panic(text in "\\PC{0,40}") {
        let reading = line(&text);
        for piece in &reading.pieces {
            proptest::prop_assert!(text.get(piece.at.clone()).is_some());
        }
    }

    #[test]
    fn near_misses_are_read_without_panic(text in "[0-9０-９,/月日円万xX×枚 　アマゾンローソン店からー-]{0,24}") {
        let _ = line(&text);
        let _ = parse_amount_times(&text);
    }
}
