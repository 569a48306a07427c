//! The page of cards: order, filter, details, the form, what is recorded about a card, taking back.

use eframe::egui::{Key, Theme, Ui, accesskit::Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use giftcho::action::{Action, Change, Did, Done, Into, Place, Refused};
use giftcho::core::date::When;
use giftcho::core::entry::{CardSpent, Fact, SellerNoted};
use giftcho::core::facts::{AccountFacts, CardFacts, PurchaseFacts};
use giftcho::core::id::CardId;
use giftcho::core::money::Money;
use giftcho::core::words::{CardKind, Issuer, Payment, Provenance};
use giftcho::i18n::Lang;
use giftcho::ui::page_cx::PageCx;
use giftcho::ui::pages::cards::CardsPage;
use giftcho::ui::shell::{Page, Shell};

use crate::support::{Book, LARGE, SMALL, Screen};

const BOTH: [Lang; 2] = [Lang::Ja, Lang::En];

fn bought(seller: &str, provenance: Provenance, day: &str) -> PurchaseFacts {
    PurchaseFacts {
        seller: Some(seller.into()),
        provenance,
        when: day.parse().unwrap(),
        ..PurchaseFacts::default()
    }
}

fn card(issuer: Issuer, kind: CardKind, face: i64, paid: Option<i64>) -> CardFacts {
    CardFacts {
        issuer,
        kind,
        face_value: Some(Money::yen(face)),
        paid: paid.map(Money::yen),
        ..CardFacts::default()
    }
}

/// Three purchases: two cards of a resale site, one of a shop, three of the issuer.
fn book() -> (Book, Vec<CardId>) {
    let mut book = Book::new();
    let mail = card(Issuer::AmazonJp, CardKind::Email, 5000, Some(5000));
    let mut ids = book.buy(
        bought("Amazon.co.jp", Provenance::OfficialIssuer, "2026-11-03"),
        vec![mail.clone(), mail.clone(), mail],
    );
    ids.extend(book.buy(
        bought("ローソン 新宿店", Provenance::OfficialStore, "2026-11-20"),
        vec![card(Issuer::Apple, CardKind::StoreCard, 3000, Some(3000))],
    ));
    let site = PurchaseFacts {
        payment: Payment::BankTransfer,
        order_number: Some("G-0048213".into()),
        ..bought("売買サイトA", Provenance::Marketplace, "2026-11-22")
    };
    let mut code = card(Issuer::AmazonJp, CardKind::Email, 10_000, Some(9300));
    code.code_last4 = "7K2Q".parse().ok();
    let mut other = code.clone();
    other.code_last4 = "3M9F".parse().ok();
    ids.extend(book.buy(site, vec![other, code]));
    (book, ids)
}

fn screen(lang: Lang) -> (Screen<CardsPage>, Vec<CardId>) {
    let (book, ids) = book();
    (Screen::new(lang, book.ledger(), CardsPage::default(), CardsPage::ui), ids)
}

fn draw_shell(shell: &mut Shell, ui: &mut Ui, cx: &PageCx<'_>) {
    shell.ui(ui, cx, |_| ());
}

/// The page as the window shows it, for people to look at.
fn look(name: &str, size: [f32; 2], theme: Theme, lang: Lang, place: &Place) {
    let (book, _) = picture_book();
    let mut shell = Shell::new(Page::Cards);
    shell.show(place);
    let mut screen = Screen::sized(size, theme, lang, book.ledger(), shell, draw_shell);
    screen.picture(name);
}

pub fn picture_book() -> (Book, Vec<CardId>) {
    book()
}

#[test]
fn pictures_to_look_at() {
    if std::env::var("GIFTCHO_PICTURES").is_err() {
        return;
    }
    let (_, ids) = picture_book();
    let detail = Place::Card(ids[5]);
    look("cards-large", LARGE, Theme::Light, Lang::Ja, &detail);
    look("cards-large-dark", LARGE, Theme::Dark, Lang::Ja, &detail);
    look("cards-large-en", LARGE, Theme::Light, Lang::En, &detail);
    look("cards-small", SMALL, Theme::Light, Lang::Ja, &Place::Cards);
    look("cards-small-drawer", SMALL, Theme::Light, Lang::Ja, &detail);
    look("form-large", LARGE, Theme::Light, Lang::Ja, &Place::NewCard);
    look("form-small-en", SMALL, Theme::Dark, Lang::En, &Place::NewCard);
}

fn rows(screen: &Screen<CardsPage>) -> Vec<String> {
    let mut rows: Vec<(f32, String)> = screen
        .query_all_by_role(Role::Row)
        .map(|row| (row.rect().top(), row.accesskit_node().label().unwrap_or_default()))
        .collect();
    rows.sort_by(|a, b| a.0.total_cmp(&b.0));
    rows.into_iter().map(|(_, label)| label).collect()
}

#[test]
fn newest_purchases_come_first_and_a_click_on_a_column_sorts_by_it() {
    for lang in BOTH {
        let (mut screen, _) = screen(lang);
        let t = screen.texts();
        assert!(rows(&screen)[0].contains("売買サイトA"));
        screen.click(Role::Button, &t.field_face_value());
        assert!(rows(&screen)[0].contains("¥10,000"));
        screen.click(Role::Button, &t.field_face_value());
        assert!(rows(&screen)[0].contains("¥3,000"));
        screen.click(Role::Button, &t.field_seller());
        assert!(rows(&screen)[0].contains("Amazon.co.jp"));
        screen.click(Role::Button, &t.field_issuer());
        assert!(rows(&screen)[5].contains("Apple"));
    }
}

#[test]
fn what_is_unknown_comes_last_whichever_way_the_table_is_sorted() {
    let mut book = Book::new();
    let facts = |face: Option<i64>| CardFacts { face_value: face.map(Money::yen), ..CardFacts::default() };
    book.buy(PurchaseFacts::default(), vec![facts(None), facts(Some(1000)), facts(Some(2000))]);
    let mut screen = Screen::new(Lang::Ja, book.ledger(), CardsPage::default(), CardsPage::ui);
    let head = screen.texts().field_face_value();
    let face = |row: &String| row.split_whitespace().find(|word| word.starts_with('¥')).map(str::to_owned);
    screen.click(Role::Button, &head);
    let falling: Vec<_> = rows(&screen).iter().map(face).collect();
    assert_eq!(falling, [Some("¥2,000".to_owned()), Some("¥1,000".to_owned()), None]);
    screen.click(Role::Button, &head);
    let rising: Vec<_> = rows(&screen).iter().map(face).collect();
    assert_eq!(rising, [Some("¥1,000".to_owned()), Some("¥2,000".to_owned()), None]);
}

#[test]
fn chips_and_search_narrow_the_table_and_the_totals_follow() {
    for lang in BOTH {
        let (mut screen, _) = screen(lang);
        let t = screen.texts();
        assert!(screen.shows(Role::Label, "¥38,000"));
        screen.click(Role::Button, &format!("{} 2", t.card_chip_unofficial()));
        assert_eq!(rows(&screen).len(), 2);
        assert!(screen.shows(Role::Label, "¥20,000"));
        screen.click(Role::Button, &format!("{} 2", t.card_chip_unofficial()));
        screen.type_into(&t.card_search_hint(), "ﾛｰｿﾝ");
        assert_eq!(rows(&screen).len(), 1);
        screen.type_into(&t.card_search_hint(), "ない");
        assert!(screen.says(&t.card_none_found("ﾛｰｿﾝない")));
        screen.click(Role::Button, &t.button_clear_filter());
        assert_eq!(rows(&screen).len(), 6);
    }
}

#[test]
fn conditions_behind_the_button_narrow_the_table() {
    let (mut screen, _) = screen(Lang::Ja);
    let t = screen.texts();
    screen.click(Role::Button, &t.button_filter());
    screen.choose(&t.field_issuer(), "Apple");
    assert_eq!(rows(&screen).len(), 1);
    assert!(screen.shows(Role::Button, &t.card_filter_count("1")));
}

#[test]
fn cards_a_warning_names_are_shown_alone() {
    let (mut screen, ids) = screen(Lang::Ja);
    screen.page().show(&Place::CardsOf(vec![ids[0], ids[3]]));
    screen.run();
    assert_eq!(rows(&screen).len(), 2);
    let chip = format!("{} 2", screen.texts().card_chip_only());
    screen.click(Role::Button, &chip);
    assert_eq!(rows(&screen).len(), 6);
}

#[test]
fn a_selected_card_shows_its_facts_and_its_history() {
    for lang in BOTH {
        let (mut screen, ids) = screen(lang);
        let t = screen.texts();
        let row = rows(&screen)[2].clone();
        screen.click(Role::Row, &row);
        assert!(screen.says("ローソン 新宿店"));
        screen.page().show(&Place::Card(ids[5]));
        screen.run();
        assert!(screen.says("G-0048213"));
        assert!(screen.says(&t.word_last_four("7K2Q")));
        assert!(screen.says(&t.history_recorded()));
        assert!(screen.shows(Role::Button, &t.card_fill_in(t.field_expires_on())));
        screen.press(Key::Escape);
        assert!(!screen.says("G-0048213"));
        screen.page().show(&Place::Card(ids[3]));
        screen.run();
        assert!(screen.says(&giftcho::wording::words::provenance(Provenance::OfficialStore, &t)));
    }
}

#[test]
fn the_arrows_move_through_the_table_and_enter_opens_a_card() {
    let (mut screen, _) = screen(Lang::Ja);
    let table = screen.texts().card_table_name();
    screen.get_by_role_and_label(Role::Table, &table).focus();
    screen.run();
    screen.press(Key::End);
    screen.press(Key::ArrowUp);
    screen.press(Key::Enter);
    assert!(screen.says(&screen.texts().card_history()));
}

#[test]
fn five_thousand_times_three_is_one_purchase_of_three_cards() {
    for lang in BOTH {
        let (mut screen, _) = screen(lang);
        let t = screen.texts();
        screen.page().show(&Place::NewCard);
        screen.run();
        screen.choose(&t.field_issuer(), &t.word_issuer_amazon_jp());
        screen.type_into(&t.field_face_value(), "5,000円 × 3");
        let sentence = t.card_sentence_several("Amazon.co.jp", "¥5,000", "3", "¥15,000");
        assert!(screen.says(&sentence));
        screen.type_into(&t.field_purchased_on(), "11/20");
        screen.press(Key::Enter);
        let [Change::RecordPurchase { facts, cards }] = &screen.changes()[..] else { panic!("one purchase") };
        assert_eq!(facts.when.to_string(), "2026-11-20");
        assert_eq!(facts.provenance, Provenance::Unknown);
        assert_eq!(cards.len(), 3);
        assert!(cards.iter().all(|card| card.face_value == Some(Money::yen(5000)) && card.paid.is_none()));
        let (mut book, _) = book();
        let new = book.buy(facts.clone(), cards.clone());
        screen.put_ledger(book.ledger());
        let what = Did::Recorded { purchase: book.last_purchase(), cards: new, yen: 15_000 };
        screen.answer(Ok(Done { what, entries: Some((4, 4)), masked: 0 }));
        assert!(matches!(screen.sent()[..], [Action::Show(Place::Cards)]));
        assert_eq!(rows(&screen).len(), 9);
    }
}

#[test]
fn a_date_the_calendar_has_not_is_said_and_does_not_stand_in_the_way() {
    let (mut screen, _) = screen(Lang::Ja);
    let t = screen.texts();
    screen.page().show(&Place::NewCard);
    screen.run();
    screen.type_into(&t.field_purchased_on(), "2026/2/30");
    assert!(screen.says(&t.card_problem_no_such_day("2026/2/30")));
    screen.press(Key::Enter);
    let [Change::RecordPurchase { facts, .. }] = &screen.changes()[..] else { panic!("one purchase") };
    assert!(facts.when.is_unknown());
    assert_eq!(facts.memo.as_deref(), Some("「2026/2/30」"));
}

#[test]
fn leaving_a_form_with_something_in_it_asks_first() {
    let (mut screen, _) = screen(Lang::Ja);
    let t = screen.texts();
    screen.page().show(&Place::NewCard);
    screen.run();
    screen.type_into(&t.field_seller(), "ローソン");
    screen.press(Key::Escape);
    screen.press(Key::Escape);
    assert!(screen.says(&t.card_leave_title()));
    screen.click(Role::Button, &t.button_leave());
    assert!(matches!(screen.sent()[..], [Action::Show(Place::Cards)]));
    assert_eq!(rows(&screen).len(), 6);
}

#[test]
fn only_the_last_four_of_a_code_stay_in_its_field() {
    let (mut screen, _) = screen(Lang::Ja);
    let t = screen.texts();
    screen.page().show(&Place::NewCard);
    screen.run();
    screen.type_into(&t.card_last4(), "DUMY-TEST14-7K2Q");
    let label = t.card_last4();
    let field = screen.get_by_role_and_label(Role::TextInput, &label);
    assert_eq!(field.value().as_deref(), Some("7K2Q"));
    screen.press_with(eframe::egui::Modifiers::COMMAND, Key::Z);
    let field = screen.get_by_role_and_label(Role::TextInput, &label);
    assert!(!field.value().unwrap_or_default().contains("DUMY"));
}

#[test]
fn an_amended_card_sends_only_what_differs_of_it_and_its_purchase() {
    let (mut screen, ids) = screen(Lang::Ja);
    let t = screen.texts();
    screen.page().show(&Place::Card(ids[3]));
    screen.run();
    screen.click(Role::Button, &t.button_edit());
    screen.type_into(&t.field_order_number(), "250-1234567-1234567");
    assert!(screen.says("250-1234567-1234567"));
    screen.click(Role::Button, &t.button_save());
    let [Change::Amend { purchase: Some((_, facts)), cards }] = &screen.changes()[..] else {
        panic!("amended")
    };
    assert_eq!(facts.order_number.as_deref(), Some("250-1234567-1234567"));
    assert_eq!(facts.seller.as_deref(), Some("ローソン 新宿店"));
    assert_eq!(cards[0].0, ids[3]);
    assert_eq!(cards[0].1.face_value, Some(Money::yen(3000)));
}

#[test]
fn a_charge_goes_to_a_new_account_when_there_is_none() {
    for lang in BOTH {
        let (mut screen, ids) = screen(lang);
        let t = screen.texts();
        screen.page().show(&Place::Card(ids[0]));
        screen.run();
        screen.click(Role::Button, &t.card_act_charge());
        screen.click(Role::Button, &t.button_record());
        let [Change::ChargeCards { cards, into, when }] = &screen.changes()[..] else { panic!("charged") };
        assert_eq!(cards[..], ids[..1]);
        assert_eq!(*into, Into::New { issuer: Issuer::AmazonJp, name: "Amazon.co.jp".into() });
        assert_eq!(when.to_string(), "2026-11-22");
    }
}

#[test]
fn a_warning_is_explained_in_four_parts_and_closed_with_a_reason() {
    for lang in BOTH {
        let (mut screen, ids) = screen(lang);
        let t = screen.texts();
        screen.page().show(&Place::Card(ids[5]));
        screen.run();
        for part in
            [t.warning_part_seen(), t.warning_part_why(), t.warning_part_source(), t.warning_part_advice()]
        {
            assert!(screen.says(&part), "{part}");
        }
        // The block is long in English: the button may be out of view.
        screen.get_by_role_and_label(Role::Button, &t.button_dismiss()).click_accesskit();
        screen.run();
        screen.click(Role::Button, &t.card_dismiss_verb());
        assert!(screen.sent().is_empty());
        screen.type_into(&t.field_reason(), "店に確かめた");
        screen.click(Role::Button, &t.card_dismiss_verb());
        let [Change::DismissWarning { rule, subject, reason, .. }] = &screen.changes()[..] else {
            panic!("dismissed")
        };
        // Bought today, nobody knows at what time: its claim window comes first.
        assert_eq!(rule, "claim-window");
        let purchase = screen.state().ledger.card(ids[5]).unwrap().purchase;
        assert_eq!(*subject, format!("purchase:{purchase}"));
        assert_eq!(reason, "店に確かめた");
    }
}

/// The same after the person wrote a time down.
fn noted(seller: &str, minutes: Option<u32>) -> Book {
    let (mut book, _) = book();
    book.write(Fact::SellerNoted(SellerNoted { seller: seller.into(), claim_minutes: minutes }));
    book
}

fn write_claims(screen: &mut Screen<CardsPage>) {
    let label = screen.texts().button_edit();
    // The facts of a card with warnings are below what is in view.
    screen.get_by_role_and_label(Role::Link, &label).click_accesskit();
    screen.run();
}

#[test]
fn until_when_a_seller_takes_claims_is_written_down_from_its_card() {
    for lang in BOTH {
        let (mut screen, ids) = screen(lang);
        screen.page().show(&Place::Card(ids[5]));
        screen.run();
        let t = screen.texts();
        let minutes = |count: u32| t.before_claim_minutes(count, count.to_string());
        assert!(screen.says(&t.seller_claims_assumed(minutes(30))));
        screen.picture(&format!("cards-claims-{lang:?}"));
        write_claims(&mut screen);
        assert!(screen.says(&t.seller_note_does_assumed(minutes(30))));
        assert!(screen.says(&t.seller_note_text("売買サイトA")));
        // What cannot be read says why and changes nothing.
        for wrong in ["soon", "0", "10081", ""] {
            screen.type_over(&t.seller_note_minutes(), wrong);
            screen.click(Role::Button, &t.button_save());
            assert!(screen.says(&t.seller_note_problem("1", "10,080")), "{wrong}");
            assert!(screen.changes().is_empty());
        }
        screen.picture(&format!("seller-note-{lang:?}"));
        screen.type_over(&t.seller_note_minutes(), "４５");
        assert!(screen.says(&t.seller_note_does_minutes()));
        screen.click(Role::Button, &t.button_save());
        assert!(!screen.says(&t.seller_note_does_minutes()));
        let [Change::NoteSeller { seller, claim_minutes: Some(45) }] = &screen.changes()[..] else {
            panic!()
        };
        assert_eq!(seller, "売買サイトA");

        screen.put_ledger(noted("売買サイトＡ", Some(45)).ledger());
        assert!(screen.says(&t.seller_claims_by_person(t.seller_claims_until(minutes(45)))));
        // The same again is no change.
        write_claims(&mut screen);
        screen.click(Role::Button, &t.button_save());
        assert!(screen.changes().is_empty());
        write_claims(&mut screen);
        screen.click(Role::Button, &t.seller_claims_none());
        assert!(screen.says(&t.seller_note_does_none()));
        screen.click(Role::Button, &t.button_save());
        assert!(matches!(screen.changes()[..], [Change::NoteSeller { claim_minutes: Some(0), .. }]));
        screen.put_ledger(noted("売買サイトA", Some(0)).ledger());
        assert!(screen.says(&t.seller_claims_by_person(t.seller_claims_none())));
        write_claims(&mut screen);
        screen.click(Role::Button, &t.seller_note_unknown());
        screen.click(Role::Button, &t.button_save());
        assert!(matches!(screen.changes()[..], [Change::NoteSeller { claim_minutes: None, .. }]));
        write_claims(&mut screen);
        screen.click(Role::Button, &minutes(60));
        screen.click(Role::Button, &t.button_save());
        assert!(matches!(screen.changes()[..], [Change::NoteSeller { claim_minutes: Some(60), .. }]));
        // Esc leaves everything as it is, and the card open.
        write_claims(&mut screen);
        screen.press(Key::Escape);
        assert!(screen.changes().is_empty());
        assert!(screen.says(&t.seller_claims()) && !screen.says(&t.seller_note_does_none()));
    }
}

#[test]
fn a_reported_time_for_claims_says_so_and_an_official_card_has_none() {
    for lang in BOTH {
        let mut book = Book::new();
        let mail = card(Issuer::AmazonJp, CardKind::Email, 5000, Some(4800));
        let mut ids = book.buy(bought("amaten", Provenance::Marketplace, "2026-11-20"), vec![mail.clone()]);
        ids.extend(book.buy(bought("出品者C", Provenance::FleaOrAuction, "2026-11-19"), vec![mail.clone()]));
        ids.extend(book.buy(bought("Amazon.co.jp", Provenance::OfficialIssuer, "2026-11-19"), vec![mail]));
        let mut screen = Screen::new(lang, book.ledger(), CardsPage::default(), CardsPage::ui);
        let t = screen.texts();
        screen.page().show(&Place::Card(ids[0]));
        screen.run();
        let minutes = t.before_claim_minutes(30, "30");
        assert!(screen.says(&t.seller_claims_by_reports(t.seller_claims_until(&minutes))));
        write_claims(&mut screen);
        assert!(screen.says(&t.seller_note_does_reported(&minutes)));
        screen.click(Role::Button, &t.button_cancel());
        screen.page().show(&Place::Card(ids[1]));
        screen.run();
        assert!(screen.says(&t.seller_claims()));
        screen.page().show(&Place::Card(ids[2]));
        screen.run();
        assert!(!screen.says(&t.seller_claims()));
    }
}

#[test]
fn what_builds_on_an_entry_is_shown_before_it_is_taken_back_along() {
    for lang in BOTH {
        let (mut book, ids) = book();
        let account = book.account_id();
        let facts = AccountFacts { issuer: Issuer::Apple, name: "Apple".into(), ..AccountFacts::default() };
        book.write(Fact::AccountOpened { account, facts });
        book.write(Fact::CardSpent(CardSpent {
            card: ids[3],
            when: When::Unknown,
            memo: Some("レジで".into()),
        }));
        let mut screen = Screen::new(lang, book.ledger(), CardsPage::default(), CardsPage::ui);
        let t = screen.texts();
        screen.page().show(&Place::Card(ids[3]));
        screen.run();
        let line = format!("{}{}", t.history_recorded(), t.word_list_dot());
        let menu = screen
            .query_all_by_role(Role::Button)
            .filter_map(|node| node.accesskit_node().label())
            .find(|label| label.contains(&line))
            .unwrap();
        screen.click(Role::Button, &menu);
        screen.click(Role::MenuItem, &t.card_take_back_entry());
        let [Change::Revert { entries, along: false }] = &screen.changes()[..] else { panic!("revert") };
        let entries = entries.clone();
        screen.answer(Err(Refused::BuiltOn { dependents: vec![5] }));
        assert!(screen.says("レジで"));
        screen.click(Role::Button, &t.card_take_back_along());
        let [Change::Revert { entries: again, along: true }] = &screen.changes()[..] else { panic!("along") };
        assert_eq!(*again, entries);
    }
}

#[test]
fn an_empty_ledger_offers_to_record_a_card() {
    let mut screen = Screen::new(Lang::Ja, Book::new().ledger(), CardsPage::default(), CardsPage::ui);
    assert!(screen.says(&screen.texts().card_none_yet()));
    let label = screen.texts().topbar_add_card();
    screen.get_all_by_role_and_label(Role::Button, &label).next().unwrap().click();
    screen.run();
    assert!(matches!(screen.sent()[..], [Action::Show(Place::NewCard)]));
}

#[cfg(target_os = "linux")]
#[test]
fn the_page_looks_as_agreed() {
    let (mut screen, ids) = screen(Lang::Ja);
    screen.page().show(&Place::Card(ids[3]));
    screen.run();
    screen.snapshot("cards");
}
