//! 推移: the months and what they consist of, the usual way of buying, by source, and the honest number.

use eframe::egui::{Key, Theme, accesskit::Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use giftcho::action::{Action, Place};
use giftcho::core::entry::{Fact, IncidentOpened};
use giftcho::core::facts::{CardFacts, PurchaseFacts, Purchaser};
use giftcho::core::id::CardId;
use giftcho::core::money::Money;
use giftcho::core::monthly::Reach;
use giftcho::core::words::{CardKind, IncidentKind, Issuer, Provenance};
use giftcho::i18n::Lang;
use giftcho::ui::pages::over_time::OverTimePage;

use crate::support::{Book, LARGE, SMALL, Screen};

const BOTH: [Lang; 2] = [Lang::Ja, Lang::En];

fn card(face: i64, paid: Option<i64>) -> CardFacts {
    CardFacts {
        issuer: Issuer::AmazonJp,
        kind: CardKind::Email,
        face_value: Some(Money::yen(face)),
        paid: paid.map(Money::yen),
        ..CardFacts::default()
    }
}

fn from(seller: &str, provenance: Provenance, day: &str) -> PurchaseFacts {
    PurchaseFacts {
        when: day.parse().unwrap(),
        seller: Some(seller.into()),
        provenance,
        purchaser: Purchaser::Myself,
        ..PurchaseFacts::default()
    }
}

struct Made {
    book: Book,
    site: Vec<CardId>,
}

/// Two years of purchases, the last of them large and from a trading site; one refused, one unknown, one gift.
fn years() -> Made {
    let mut book = Book::new();
    for (day, yen) in [
        ("2024-06-10", 8_000),
        ("2025-02-11", 5_000),
        ("2025-07-10", 6_000),
        ("2025-12-05", 25_000),
        ("2026-01-10", 10_000),
        ("2026-02-11", 5_000),
        ("2026-03-10", 15_000),
        ("2026-04-10", 10_000),
        ("2026-05-10", 12_000),
        ("2026-06-10", 20_000),
        ("2026-07-10", 10_000),
        ("2026-08-10", 15_000),
        ("2026-09-10", 10_000),
    ] {
        book.buy(from("Amazon.co.jp", Provenance::OfficialIssuer, day), vec![card(yen, Some(yen))]);
    }
    let refused =
        book.buy(from("売買サイトA", Provenance::Marketplace, "2026-09-28"), vec![card(10_000, Some(9_300))]);
    let incident = book.incident_id();
    book.write(Fact::IncidentOpened(IncidentOpened {
        incident,
        kind: IncidentKind::Refused,
        when: "2026-09-29".parse().unwrap(),
        seen: None,
        seen_where: None,
        mail: None,
        pattern: None,
        cause: None,
        cards: refused,
        account: None,
    }));
    book.buy(from("ファミマ 中野店", Provenance::OfficialStore, "2026-10-10"), vec![card(10_000, None)]);
    book.buy(from("", Provenance::Unknown, "2026-10-20"), vec![card(3_000, None)]);
    let mut given = from("山田さん", Provenance::GiftFromAcquaintance, "2026-11-01");
    given.purchaser = Purchaser::Other("山田さん".into());
    book.buy(given, vec![card(1_000, None)]);
    book.buy(from("Amazon.co.jp", Provenance::OfficialIssuer, ""), vec![card(2_000, None)]);
    book.buy(
        from("ローソン 新宿店", Provenance::OfficialStore, "2026-11-10"),
        vec![card(5_000, Some(5_000)); 4],
    );
    let site = book.buy(
        from("売買サイトA", Provenance::Marketplace, "2026-11-22"),
        vec![card(30_000, Some(28_000)), card(30_000, Some(28_000))],
    );
    Made { book, site }
}

fn screen(lang: Lang, book: &Book) -> Screen<OverTimePage> {
    Screen::sized(
        [1112.0, 2400.0],
        Theme::Light,
        lang,
        book.ledger(),
        OverTimePage::default(),
        OverTimePage::ui,
    )
}

#[test]
fn a_bar_says_its_month_its_parts_and_its_warnings() {
    let screen = screen(Lang::Ja, &years().book);
    let november = "2026年11月 ¥80,000、うち第三者など ¥60,000、いつもの範囲を大きく上回る、警告あり";
    assert!(screen.shows(Role::ListBoxOption, november));
    assert!(screen.shows(Role::ListBoxOption, "2026年10月 ¥13,000、うち入手元が不明 ¥3,000"));
    assert!(screen.shows(Role::ListBoxOption, "2026年1月 ¥10,000"));
    let screen = self::screen(Lang::En, &years().book);
    let november =
        "Nov 2026 ¥80,000, ¥60,000 of it from third parties, far above my usual range, with a warning";
    assert!(screen.shows(Role::ListBoxOption, november));
}

#[test]
fn choosing_a_bar_lists_its_purchases_which_open_their_cards() {
    for lang in BOTH {
        let made = years();
        let mut screen = screen(lang, &made.book);
        let t = screen.texts();
        let month = t.over_time_month(t.month_nov(), "2026");
        let title = t.over_time_bought_in(month);
        assert!(!screen.says(&title));
        let bar = t.over_time_month(t.month_nov(), "2026");
        let bar = screen
            .query_all_by_role(Role::ListBoxOption)
            .find(|node| node.accesskit_node().label().is_some_and(|label| label.starts_with(&bar)))
            .unwrap();
        bar.click();
        screen.run();
        assert!(screen.shows(Role::Heading, &title));
        let row = screen
            .query_all_by_role(Role::Row)
            .find(|node| node.accesskit_node().label().is_some_and(|label| label.contains("売買サイトA")))
            .unwrap();
        row.click();
        screen.run();
        assert!(matches!(&screen.sent()[..], [Action::Show(Place::CardsOf(cards))] if *cards == made.site));
    }
}

#[test]
fn the_arrow_keys_move_from_bar_to_bar() {
    let mut screen = screen(Lang::Ja, &years().book);
    let t = screen.texts();
    screen.get_by_role_and_label(Role::ListBox, &t.over_time_chart()).focus();
    screen.run();
    screen.press(Key::End);
    assert!(screen.shows(Role::Heading, "2026年11月の購入"));
    screen.press(Key::ArrowLeft);
    assert!(screen.shows(Role::Heading, "2026年10月の購入"));
    screen.press(Key::Home);
    assert!(screen.shows(Role::Heading, "2025年12月の購入"));
    screen.press(Key::ArrowLeft);
    assert!(screen.shows(Role::Heading, "2025年12月の購入"));
}

#[test]
fn the_chart_is_reached_with_the_tab_key() {
    let mut screen = screen(Lang::Ja, &years().book);
    let reached = (0..12).any(|_| {
        screen.press(Key::Tab);
        screen.press(Key::End);
        screen.shows(Role::Heading, "2026年11月の購入")
    });
    assert!(reached);
}

#[test]
fn a_row_of_the_table_chooses_its_month_too() {
    let mut screen = screen(Lang::Ja, &years().book);
    screen
        .query_all_by_role(Role::Row)
        .find(|node| node.accesskit_node().label().is_some_and(|label| label.starts_with("2026年9月")))
        .unwrap()
        .click();
    screen.run();
    assert!(screen.shows(Role::Heading, "2026年9月の購入"));
}

#[test]
fn how_far_back_is_chosen_and_stays_chosen() {
    for lang in BOTH {
        let mut screen = screen(lang, &years().book);
        let t = screen.texts();
        let bars = |screen: &Screen<OverTimePage>| screen.query_all_by_role(Role::ListBoxOption).count();
        assert_eq!(bars(&screen), 12);
        assert!(screen.says(&t.over_time_earlier("3")));
        screen.click(Role::Tab, &t.over_time_reach_two_years());
        assert_eq!(bars(&screen), 24);
        assert!(screen.says(&t.over_time_earlier("1")));
        screen.click(Role::Tab, &t.over_time_reach_all());
        assert_eq!(bars(&screen), 30);
        screen.page().show(&Place::OverTime);
        screen.run();
        assert_eq!(bars(&screen), 30);
    }
}

#[test]
fn more_than_three_years_are_bars_of_years() {
    let mut book = Book::new();
    book.buy(from("A", Provenance::OfficialStore, "2019-05-01"), vec![card(4_000, None)]);
    book.buy(from("A", Provenance::OfficialStore, "2026-05-01"), vec![card(6_000, None)]);
    let mut screen = screen(Lang::Ja, &book);
    let t = screen.texts();
    screen.click(Role::Tab, &t.over_time_reach_all());
    assert!(screen.shows(Role::ListBoxOption, "2019年 ¥4,000"));
    assert!(screen.shows(Role::ListBoxOption, "2026年 ¥6,000"));
}

#[test]
fn the_numbers_stand_in_a_table() {
    let screen = screen(Lang::Ja, &years().book);
    let rows: Vec<String> =
        screen.query_all_by_role(Role::Row).filter_map(|node| node.accesskit_node().label()).collect();
    let row = |start: &str| rows.iter().find(|row| row.starts_with(start)).cloned().unwrap_or_default();
    assert_eq!(row("2026年11月"), "2026年11月 ¥20,000 ¥60,000 ¥0 ¥80,000 2件 危険 3");
    assert_eq!(row("2026年10月"), "2026年10月 ¥10,000 ¥0 ¥3,000 ¥13,000 2件");
}

#[test]
fn the_usual_way_of_buying_says_its_number_and_range() {
    let screen = screen(Lang::Ja, &years().book);
    let rows: Vec<String> =
        screen.query_all_by_role(Role::Row).filter_map(|node| node.accesskit_node().label()).collect();
    let row = |start: &str| rows.iter().find(|row| row.starts_with(start)).cloned().unwrap_or_default();
    // 3000 5000 9300 and 10000 five times, 12000 15000 15000 20000 20000 25000: 14 purchases before today.
    assert_eq!(row("1回の支払額"), "1回の支払額 14 ¥10,000 ¥0 〜 ¥23,000 ¥25,000 ¥56,000");
    assert_eq!(row("1回の枚数"), "1回の枚数 14 1枚 1枚 〜 1枚 4枚 2枚");
    assert!(row("購入の間隔").starts_with("購入の間隔 13 "));
    assert!(row("30日間の合計").ends_with("¥76,000"));
}

#[test]
fn too_few_purchases_are_said_in_a_sentence() {
    for lang in BOTH {
        let mut book = Book::new();
        book.buy(from("A", Provenance::OfficialStore, "2026-11-01"), vec![card(5_000, None)]);
        let screen = screen(lang, &book);
        let t = screen.texts();
        let few = t.over_time_pattern_few("365", t.count_purchases(1, "1"), t.count_purchases(5, "5"));
        assert!(screen.says(&few));
        assert!(!screen.says(&t.over_time_pattern_amount()));
    }
}

#[test]
fn everything_is_summed_by_source_with_what_is_unknown() {
    let screen = screen(Lang::Ja, &years().book);
    let t = screen.texts();
    assert!(screen.says("公式（直販・取扱店） 16件・19枚 ¥183,000"));
    assert!(screen.says("公式取扱店 2件・5枚 ¥30,000"));
    assert!(screen.says("知人からの贈り物 1件・1枚 ¥1,000"));
    assert!(screen.says(&t.over_time_sources_basis("20件", "24枚")));
}

#[test]
fn the_honest_number_sets_what_was_saved_against_what_was_lost() {
    for lang in BOTH {
        let screen = screen(lang, &years().book);
        let t = screen.texts();
        assert!(screen.says(&format!("{} +¥4,700", t.over_time_outcome_saved())));
        assert!(screen.says(&format!("{} −¥10,000", t.over_time_outcome_lost())));
        assert!(screen.says(&format!("{} −¥5,300", t.over_time_outcome_net())));
        let trouble = t.over_time_outcome_trouble("1", t.count_purchases(2, "2"));
        assert!(screen.says(&format!("売買サイトA {trouble}")));
    }
}

#[test]
fn no_official_threshold_is_said_with_its_source() {
    for (lang, words) in [
        (
            Lang::Ja,
            "公式の基準は公表されていません。根拠：金額・枚数についての公式の基準（見つからず）・2026/11/22",
        ),
        (
            Lang::En,
            "Source: Official limits on amounts or counts (none found) · As far as searched on 2026/11/22",
        ),
    ] {
        assert!(screen(lang, &years().book).says(words));
    }
}

#[test]
fn an_empty_ledger_has_one_thing_to_do() {
    for lang in BOTH {
        let mut screen = screen(lang, &Book::new());
        let t = screen.texts();
        assert!(screen.says(&t.over_time_empty()));
        let add = t.topbar_add_card();
        screen.query_all_by_role_and_label(Role::Button, &add).last().unwrap().click();
        screen.run();
        assert!(matches!(screen.sent()[..], [Action::Show(Place::NewCard)]));
    }
}

#[test]
fn gifts_alone_are_no_purchases_and_nothing_breaks() {
    let mut book = Book::new();
    book.buy(from("Y", Provenance::GiftFromAcquaintance, "2026-11-01"), vec![card(1_000, None)]);
    for lang in BOTH {
        let screen = screen(lang, &book);
        let t = screen.texts();
        assert!(screen.says(&t.over_time_none()));
        assert!(screen.says(&t.over_time_outcome_none()));
    }
}

#[test]
fn pictures_of_longer_views() {
    for (lang, code) in [(Lang::Ja, "ja"), (Lang::En, "en")] {
        for reach in [Reach::TwoYears, Reach::All] {
            let page = OverTimePage::default();
            let mut screen = Screen::sized(
                [920.0, 700.0],
                Theme::Light,
                lang,
                years().book.ledger(),
                page,
                OverTimePage::ui,
            );
            let t = screen.texts();
            let name =
                if reach == Reach::All { t.over_time_reach_all() } else { t.over_time_reach_two_years() };
            screen.click(Role::Tab, &name);
            screen.picture(&format!("over-time-{code}-{reach:?}"));
        }
    }
}

#[test]
fn pictures() {
    for (lang, code) in [(Lang::Ja, "ja"), (Lang::En, "en")] {
        for (theme, name) in [(Theme::Light, "light"), (Theme::Dark, "dark")] {
            for (size, wide) in [(LARGE, 1280), (SMALL, 1000)] {
                let inside = [size[0] - if size[0] > 1_100.0 { 168.0 } else { 80.0 }, 1900.0];
                let page = OverTimePage::default();
                let mut screen =
                    Screen::sized(inside, theme, lang, years().book.ledger(), page, OverTimePage::ui);
                let chart = screen.texts().over_time_chart();
                screen.get_by_role_and_label(Role::ListBox, &chart).focus();
                screen.run();
                screen.press(Key::End);
                screen.picture(&format!("over-time-{code}-{name}-{wide}"));
            }
        }
    }
}
