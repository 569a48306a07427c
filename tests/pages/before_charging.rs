//! チャージする前に: cards picked or an amount, the answer, the cards that stand apart, and carrying it over.

use eframe::egui::{Theme, Ui, accesskit::Role};
use egui_kittest::kittest::Queryable as _;
use giftcho::action::{Action, Change, Did, Done, Into, Place, Refused};
use giftcho::core::date::When;
use giftcho::core::entry::{Charged, Fact, IncidentOpened};
use giftcho::core::facts::{AccountFacts, CardFacts, PurchaseFacts};
use giftcho::core::id::{AccountId, CardId};
use giftcho::core::money::Money;
use giftcho::core::words::{CardKind, IncidentKind, Issuer, Provenance};
use giftcho::i18n::Lang;
use giftcho::ui::page_cx::PageCx;
use giftcho::ui::pages::before::BeforePage;
use giftcho::ui::pages::cards::CardsPage;

use crate::support::{Book, LARGE, SMALL, Screen};

const BOTH: [Lang; 2] = [Lang::Ja, Lang::En];

struct Made {
    book: Book,
    account: AccountId,
    /// ¥5,000 by mail, ¥3,000 from a shop, ¥1,237 printed, one of unknown value; all official.
    official: Vec<CardId>,
    /// ¥10,000 from a trading site.
    site: CardId,
}

/// The page, for the window; what it would carry over elsewhere is another test's.
fn draw(page: &mut BeforePage, ui: &mut Ui, cx: &PageCx<'_>) {
    page.ui(ui, cx);
}

fn buy(book: &mut Book, day: &str, seller: &str, provenance: Provenance, card: CardFacts) -> CardId {
    let facts = PurchaseFacts {
        when: day.parse().unwrap(),
        seller: Some(seller.into()),
        provenance,
        ..PurchaseFacts::default()
    };
    book.buy(facts, vec![card])[0]
}

fn card(kind: CardKind, yen: i64, last4: &str, expires_on: &str) -> CardFacts {
    CardFacts {
        issuer: Issuer::AmazonJp,
        kind,
        face_value: (yen > 0).then_some(Money::yen(yen)),
        code_last4: last4.parse().ok(),
        expires_on: expires_on.parse().ok(),
        ..CardFacts::default()
    }
}

/// An account with ¥20,000 of official cards, and cards that are not charged yet.
fn made() -> Made {
    let mut book = Book::new();
    let account = book.account_id();
    let facts = AccountFacts { issuer: Issuer::AmazonJp, name: "自分のAmazon".into(), memo: None };
    book.write(Fact::AccountOpened { account, facts });
    let official = Provenance::OfficialStore;
    let before = card(CardKind::StoreCard, 20_000, "8QW3", "2036-08-01");
    let before = buy(&mut book, "2026-08-01", "ローソン 新宿店", official, before);
    let charge = book.charge_id();
    book.write(Fact::Charged(Charged::of_card(charge, before, account, "2026-08-02".parse().unwrap())));
    let email = card(CardKind::Email, 5_000, "7K2Q", "2036-11-01");
    let store = card(CardKind::StoreCard, 3_000, "4HJ8", "2036-10-01");
    let official = vec![
        buy(&mut book, "2026-11-01", "Amazon.co.jp", Provenance::OfficialIssuer, email),
        buy(&mut book, "2026-10-01", "ローソン 新宿店", official, store),
        buy(&mut book, "2026-10-20", "Amazon.co.jp", official, card(CardKind::Print, 1_237, "", "")),
        buy(&mut book, "2026-10-22", "Amazon.co.jp", official, card(CardKind::Email, 0, "", "")),
    ];
    let site = card(CardKind::Email, 10_000, "3M9F", "");
    let site = buy(&mut book, "2026-11-20", "売買サイトA", Provenance::Marketplace, site);
    let apple = CardFacts { issuer: Issuer::Apple, ..card(CardKind::Email, 1_500, "", "") };
    buy(&mut book, "2026-11-02", "Apple", Provenance::OfficialIssuer, apple);
    Made { book, account, official, site }
}

fn screen(lang: Lang, made: &Made, place: &Place) -> Screen<BeforePage> {
    let mut page = BeforePage::default();
    page.show(place);
    Screen::sized(LARGE, Theme::Light, lang, made.book.ledger(), page, draw)
}

/// The page as it asks what something costs, with this amount.
fn costs(lang: Lang, made: &Made, yen: &str) -> Screen<BeforePage> {
    let mut screen = screen(lang, made, &Place::BeforeCharging(Vec::new()));
    let t = screen.texts();
    screen.click(Role::Tab, &t.charge_plan_way_amount());
    screen.type_into(&t.charge_plan_amount(), yen);
    screen
}

/// The checkbox of the card from the trading site.
fn tick_site(screen: &mut Screen<BeforePage>, lang: Lang) {
    let name = match lang {
        Lang::Ja => "¥10,000・Eメールタイプ・末尾 3M9F",
        Lang::En => "¥10,000 · E-mail type · ends 3M9F",
    };
    screen.get_by_role_and_label(Role::CheckBox, name).click_accesskit();
    screen.run();
}

/// Whether a text is part of what is shown.
fn contains(screen: &Screen<BeforePage>, text: &str) -> bool {
    screen.query_all_by_label_contains(text).next().is_some()
}

#[test]
fn picked_cards_say_what_the_balance_would_be() {
    for (lang, says) in [
        (Lang::Ja, "2枚で ¥8,000 をチャージすると、残高は ¥28,000 になります"),
        (Lang::En, "Charging 2 cards with ¥8,000 makes the balance ¥28,000"),
    ] {
        let made = made();
        let mut screen = screen(lang, &made, &Place::BeforeCharging(made.official[..2].to_vec()));
        let t = screen.texts();
        screen.picture(&format!("charge-cards-{lang:?}"));
        assert!(screen.shows(Role::Heading, says));
        assert!(screen.says(&t.charge_plan_risk_same("¥10,000")));
        // A row for each kind that differs, one for what is the same, each with its sources.
        assert!(screen.says(&format!("{}\n{}", t.finality_resend(), t.word_kind_email())));
        assert!(screen.says(&format!("{}\n{}", t.finality_resend(), t.word_kind_store_card())));
        assert!(screen.says(&t.finality_cash_out()));
        assert!(contains(&screen, &t.finality_says_forbidden()));
        assert!(contains(&screen, &t.finality_says_final()));
        assert!(contains(&screen, &t.finality_says_stays()));
        assert!(contains(&screen, "2024/04/01"));
        // Below the cap nothing more is said.
        let change = t.charge_plan_from_to("¥20,000", "¥28,000");
        let amazon = t.word_issuer_amazon_jp();
        assert!(screen.says(&t.charge_plan_cap(change, amazon, "¥300,000", "2025/03/28")));
        assert!(!screen.says(&t.charge_plan_cap_above()));
    }
}

#[test]
fn above_the_cap_it_is_said_that_such_a_charge_is_refused_and_what_is_there_stays() {
    for lang in BOTH {
        let mut made = made();
        let large = card(CardKind::StoreCard, 290_000, "5PQ7", "2036-10-01");
        let large = buy(&mut made.book, "2026-10-02", "ローソン 新宿店", Provenance::OfficialStore, large);
        let mut screen = screen(lang, &made, &Place::BeforeCharging(vec![large]));
        let t = screen.texts();
        screen.picture(&format!("charge-cap-{lang:?}"));
        let change = t.charge_plan_from_to("¥20,000", "¥310,000");
        let amazon = t.word_issuer_amazon_jp();
        assert!(screen.says(&t.charge_plan_cap(change, amazon, "¥300,000", "2025/03/28")));
        assert!(screen.says(&t.charge_plan_cap_above()));
    }
}

#[test]
fn of_another_issuer_no_cap_is_said_and_what_is_not_known_is_named() {
    for lang in BOTH {
        let mut made = made();
        let apple = CardFacts { issuer: Issuer::Apple, ..card(CardKind::StoreCard, 2_000, "", "") };
        let apple = buy(&mut made.book, "2026-11-03", "Apple", Provenance::OfficialIssuer, apple);
        let mut screen = screen(lang, &made, &Place::BeforeCharging(vec![apple]));
        let t = screen.texts();
        screen.picture(&format!("charge-apple-{lang:?}"));
        assert!(!contains(&screen, "¥300,000"));
        assert!(contains(&screen, &t.finality_says_mostly_forbidden()));
        let aspects = [t.finality_gift(), t.finality_use(), t.finality_move(), t.finality_resend()];
        assert!(screen.says(&t.finality_unknown(aspects.join(&t.word_list_comma()))));
    }
}

#[test]
fn all_cards_are_picked_and_put_back_at_once_but_none_that_stands_apart() {
    let made = made();
    let mut screen = screen(Lang::Ja, &made, &Place::BeforeCharging(Vec::new()));
    let t = screen.texts();
    assert!(screen.shows(Role::Heading, &t.charge_plan_say_pick()));
    screen.click(Role::Link, &t.charge_plan_pick_all());
    assert!(screen.shows(Role::Heading, "4枚で ¥9,237 をチャージすると、残高は ¥29,237 になります"));
    assert!(screen.says(&t.charge_plan_without_value("1枚")));
    screen.click(Role::Link, &t.charge_plan_pick_none());
    assert!(screen.shows(Role::Heading, &t.charge_plan_say_pick()));
}

#[test]
fn the_search_narrows_the_cards() {
    let made = made();
    let mut screen = screen(Lang::Ja, &made, &Place::BeforeCharging(Vec::new()));
    let t = screen.texts();
    screen.type_into(&t.charge_plan_search(), "ろーそん");
    assert!(screen.shows(Role::CheckBox, "¥3,000・カードタイプ・末尾 4HJ8"));
    assert!(!screen.shows(Role::CheckBox, "¥5,000・Eメールタイプ・末尾 7K2Q"));
}

#[test]
fn an_amount_is_met_with_the_least_left_over_after_the_balance() {
    for (lang, says) in [
        (Lang::Ja, "2枚、¥4,237 で足り、¥237 余ります"),
        (Lang::En, "2 cards, ¥4,237: enough, ¥237 left over"),
    ] {
        let made = made();
        let mut screen = costs(lang, &made, "24,000");
        let t = screen.texts();
        screen.picture(&format!("charge-amount-{lang:?}"));
        assert!(screen.shows(Role::Heading, says));
        assert!(screen.says(&t.charge_plan_with_balance("¥20,000")));
        assert!(screen.says(&t.charge_plan_not_used(t.count_cards(1, "1"))));
    }
}

#[test]
fn a_balance_that_is_enough_needs_no_card() {
    let made = made();
    let screen = costs(Lang::Ja, &made, "20000");
    assert!(screen.shows(Role::Heading, "残高 ¥20,000 で足ります。チャージは要りません"));
}

#[test]
fn what_is_missing_is_said_and_a_card_added_by_hand_makes_it_less() {
    for (lang, before, then) in [
        (Lang::Ja, "あと ¥14,763 足りません", "あと ¥4,763 足りません"),
        (Lang::En, "¥14,763 is missing", "¥4,763 is missing"),
    ] {
        let made = made();
        let mut screen = costs(lang, &made, "24,000");
        let t = screen.texts();
        screen.click(Role::CheckBox, &t.charge_plan_balance_first("¥20,000"));
        assert!(screen.shows(Role::Heading, before));
        tick_site(&mut screen, lang);
        assert!(screen.shows(Role::Heading, then));
    }
}

#[test]
fn a_card_with_a_danger_stands_apart_says_what_it_exposes_and_changes_the_answer_when_added() {
    for (lang, says) in [
        (Lang::Ja, "1枚、¥10,000 で足り、¥6,000 余ります"),
        (Lang::En, "1 card, ¥10,000: enough, ¥6,000 left over"),
    ] {
        let made = made();
        let mut screen = costs(lang, &made, "24,000");
        let t = screen.texts();
        assert!(screen.says(&t.charge_plan_exposes("¥20,000", "¥20,000")));
        assert!(screen.says(&t.charge_plan_at_risk_change("¥10,000 → ¥30,000")));
        tick_site(&mut screen, lang);
        screen.picture(&format!("charge-danger-{lang:?}"));
        assert!(screen.shows(Role::Heading, says));
        let name = t.word_quoted("自分のAmazon");
        assert!(screen.says(&t.charge_plan_becomes_mixed(&name, "¥30,000")));
        assert!(screen.says(&t.charge_plan_risk("¥10,000 → ¥30,000", "+¥20,000")));
        assert!(screen.says(&t.charge_plan_new_warnings()));
    }
}

#[test]
fn an_official_card_into_a_mixed_balance_is_said_to_be_exposed() {
    let mut made = made();
    let charge = made.book.charge_id();
    let when = "2026-11-21".parse().unwrap();
    made.book.write(Fact::Charged(Charged::of_card(charge, made.site, made.account, when)));
    let screen = screen(Lang::Ja, &made, &Place::BeforeCharging(vec![made.official[0]]));
    let t = screen.texts();
    let name = t.word_quoted("自分のAmazon");
    assert!(screen.says(&t.charge_plan_into_mixed(&name, "¥5,000")));
    assert!(screen.says(&t.charge_plan_risk("¥30,000 → ¥35,000", "+¥5,000")));
}

#[test]
fn what_was_charged_at_the_store_is_recorded_and_nothing_is_picked_afterwards() {
    for lang in BOTH {
        let made = made();
        let mut screen = screen(lang, &made, &Place::BeforeCharging(made.official[..2].to_vec()));
        let t = screen.texts();
        assert!(screen.says(&t.charge_plan_not_here()));
        screen.click(Role::Button, &t.charge_plan_record());
        let cards = t.count_cards(2, "2");
        assert!(screen.says(&t.charge_plan_record_text(&cards, t.word_quoted("自分のAmazon"))));
        screen.picture(&format!("charge-record-{lang:?}"));
        screen.click(Role::Button, &t.button_record());
        let changes = screen.changes();
        let [Change::ChargeCards { cards, into, when }] = &changes[..] else { panic!("{changes:?}") };
        // What expires first in front.
        assert_eq!(cards, &[made.official[1], made.official[0]]);
        assert_eq!(*into, Into::Account(made.account));
        assert_eq!(*when, When::Day("2026-11-22".parse().unwrap()));
        let what = Did::Charged { cards: cards.clone(), account: made.account, yen: 8_000 };
        screen.answer(Ok(Done { what, entries: Some((20, 21)), masked: 0 }));
        assert!(!screen.shows(Role::Button, &t.button_record()));
        assert!(screen.shows(Role::Heading, &t.charge_plan_say_pick()));
    }
}

#[test]
fn what_was_picked_stays_when_it_was_not_recorded() {
    let made = made();
    let mut screen = screen(Lang::Ja, &made, &Place::BeforeCharging(vec![made.official[0]]));
    let t = screen.texts();
    screen.click(Role::Button, &t.charge_plan_record());
    screen.click(Role::Button, &t.button_record());
    assert_eq!(screen.changes().len(), 1);
    screen.answer(Err(Refused::CardGone(made.official[0])));
    assert!(screen.says(&t.refused_card_gone()));
    assert!(screen.shows(Role::Heading, "1枚で ¥5,000 をチャージすると、残高は ¥25,000 になります"));
}

#[test]
fn without_an_account_a_new_one_is_recorded_along() {
    let mut made = made();
    let apple = CardFacts { issuer: Issuer::Apple, ..card(CardKind::StoreCard, 2_000, "", "") };
    let apple = buy(&mut made.book, "2026-11-03", "Apple", Provenance::OfficialIssuer, apple);
    let mut screen = screen(Lang::Ja, &made, &Place::BeforeCharging(vec![apple, made.official[0]]));
    let t = screen.texts();
    assert!(screen.says(&t.charge_plan_left_behind(1, "1")));
    assert!(screen.shows(Role::Heading, "1枚で ¥2,000 をチャージすると、残高は ¥2,000 になります"));
    screen.type_into(&t.card_account_name(), "自分のApple");
    screen.click(Role::Button, &t.charge_plan_record());
    screen.click(Role::Button, &t.button_record());
    let changes = screen.changes();
    let [Change::ChargeCards { into, .. }] = &changes[..] else { panic!("{changes:?}") };
    assert_eq!(*into, Into::New { issuer: Issuer::Apple, name: "自分のApple".into() });
}

#[test]
fn a_ledger_without_cards_says_what_will_be_here() {
    for lang in BOTH {
        let mut page = BeforePage::default();
        page.show(&Place::BeforeCharging(Vec::new()));
        let screen = Screen::new(lang, Book::new().ledger(), page, draw);
        assert!(screen.says(&screen.texts().charge_plan_none()));
    }
}

#[test]
fn it_is_whole_in_a_small_dark_window() {
    for lang in BOTH {
        let made = made();
        let mut page = BeforePage::default();
        page.show(&Place::BeforeCharging(vec![made.official[0], made.site]));
        let mut screen = Screen::sized(SMALL, Theme::Dark, lang, made.book.ledger(), page, draw);
        assert!(screen.shows(Role::Button, &screen.texts().charge_plan_record()));
        screen.picture(&format!("charge-dark-{lang:?}"));
        let mut page = BeforePage::default();
        page.show(&Place::BeforeCharging(vec![made.official[0], made.official[1], made.site]));
        let mut screen = Screen::sized([1280.0, 1900.0], Theme::Light, lang, made.book.ledger(), page, draw);
        screen.picture(&format!("charge-tall-{lang:?}"));
        let mut page = BeforePage::default();
        page.show(&Place::BeforeCharging(vec![made.official[0], made.site]));
        let mut screen = Screen::sized([760.0, 700.0], Theme::Light, lang, made.book.ledger(), page, draw);
        screen.picture(&format!("charge-narrow-{lang:?}"));
    }
}

#[test]
fn a_card_leads_here() {
    for lang in BOTH {
        let made = made();
        let mut page = CardsPage::default();
        page.show(&Place::Card(made.official[0]));
        let mut screen = Screen::sized(LARGE, Theme::Light, lang, made.book.ledger(), page, CardsPage::ui);
        let t = screen.texts();
        screen.picture(&format!("charge-link-{lang:?}"));
        screen.click(Role::Link, &t.charge_plan_link());
        let sent = screen.sent();
        assert!(
            matches!(&sent[..], [Action::Show(Place::BeforeCharging(cards))] if *cards == [made.official[0]]),
            "{sent:?}"
        );
    }
}

#[test]
fn a_locked_and_an_expired_card_stand_apart_with_their_state() {
    for lang in BOTH {
        let mut made = made();
        let old = card(CardKind::StoreCard, 700, "", "2026-11-21");
        buy(&mut made.book, "2016-11-21", "ローソン 新宿店", Provenance::OfficialStore, old);
        let incident = made.book.incident_id();
        made.book.write(Fact::IncidentOpened(IncidentOpened {
            incident,
            kind: IncidentKind::Lock,
            when: "2026-11-21".parse().unwrap(),
            seen: None,
            seen_where: None,
            mail: None,
            pattern: None,
            cause: None,
            cards: vec![made.official[1]],
            account: None,
        }));
        let mut screen = screen(lang, &made, &Place::BeforeCharging(Vec::new()));
        let t = screen.texts();
        screen.picture(&format!("charge-apart-{lang:?}"));
        assert!(screen.shows(Role::Label, &t.word_standing_locked()));
        assert!(screen.shows(Role::Label, &t.charge_plan_expired()));
        screen.click(Role::Link, &t.charge_plan_pick_all());
        let sentence = t.charge_plan_say_cards(t.count_cards(3, "3"), "¥6,237", "¥26,237");
        assert!(screen.shows(Role::Heading, &sentence));
    }
}

#[test]
fn a_card_of_unknown_source_can_be_picked_and_says_so() {
    for lang in BOTH {
        let mut made = made();
        let unknown = card(CardKind::StoreCard, 700, "", "");
        let facts = PurchaseFacts::default();
        made.book.buy(facts, vec![unknown]);
        let mut screen = screen(lang, &made, &Place::BeforeCharging(Vec::new()));
        let t = screen.texts();
        assert!(screen.says(&t.charge_plan_source_unknown()));
        assert!(screen.shows(Role::Label, &t.word_level_caution()));
        screen.click(Role::Tab, &t.charge_plan_way_amount());
        screen.type_into(&t.charge_plan_amount(), "20700");
        screen.picture(&format!("charge-unknown-{lang:?}"));
        assert!(screen.shows(Role::Heading, &t.charge_plan_say_exactly(t.count_cards(1, "1"), "¥700")));
    }
}
