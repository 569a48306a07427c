//! 警告: read, followed, closed with a reason as far as wanted, and restored.

use eframe::egui::{Key, Theme, accesskit::Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use giftcho::action::{Action, Change, Place};
use giftcho::core::entry::{Charged, Fact, IncidentOpened, SellerNoted, WarningDismissed};
use giftcho::core::facts::{AccountFacts, CardFacts, PurchaseFacts};
use giftcho::core::id::{AccountId, CardId};
use giftcho::core::money::Money;
use giftcho::core::words::{CardKind, IncidentKind, Issuer, Provenance, Purpose};
use giftcho::i18n::Lang;
use giftcho::rules::{Level, Subject};
use giftcho::ui::pages::accounts::AccountsPage;
use giftcho::ui::pages::cards::CardsPage;
use giftcho::ui::pages::overview::OverviewPage;
use giftcho::ui::pages::warnings::WarningsPage;
use giftcho::wording::warnings as words;

use crate::support::{Book, LARGE, SMALL, Screen};

const BOTH: [Lang; 2] = [Lang::Ja, Lang::En];

struct Held {
    book: Book,
    /// Two of 売買サイトA, one of them charged; one nobody knows the source of; one that was asked for.
    cards: Vec<CardId>,
    account: AccountId,
}

fn card(yen: i64, last: &str) -> CardFacts {
    CardFacts {
        issuer: Issuer::AmazonJp,
        kind: CardKind::Email,
        face_value: Some(Money::yen(yen)),
        code_last4: Some(last.parse().unwrap()),
        ..CardFacts::default()
    }
}

fn held() -> Held {
    let mut book = Book::new();
    let market = |on: &str, seller: &str| PurchaseFacts {
        when: on.parse().unwrap(),
        seller: Some(seller.into()),
        provenance: Provenance::Marketplace,
        ..PurchaseFacts::default()
    };
    let mut cards = book.buy(market("2026-07-20", "売買サイトA"), vec![card(10_000, "3M9F")]);
    cards.extend(book.buy(market("2026-07-21", "売買サイトＡ"), vec![card(5000, "7K2Q")]));
    cards.extend(book.buy(PurchaseFacts::default(), vec![card(3000, "QQ11")]));
    let asked = PurchaseFacts {
        when: "2026-11-22T10:00".parse().unwrap(),
        seller: Some("コンビニB".into()),
        provenance: Provenance::OfficialStore,
        purpose: Purpose::AskedToBuy,
        ..PurchaseFacts::default()
    };
    cards.extend(book.buy(asked, vec![card(20_000, "8T4D")]));
    let account = book.account_id();
    let facts = AccountFacts { issuer: Issuer::AmazonJp, name: "自分のAmazon".into(), memo: None };
    book.write(Fact::AccountOpened { account, facts });
    let when = "2026-07-22".parse().unwrap();
    let charged = Charged::of_card(book.charge_id(), cards[1], account, when);
    book.write(Fact::Charged(charged));
    Held { book, cards, account }
}

fn dismissed(book: &mut Book, subject: &str, fingerprint: &str) {
    book.write(Fact::WarningDismissed(WarningDismissed {
        rule: "unofficial-source".into(),
        subject: subject.into(),
        reason: "店に確かめた".into(),
        fingerprint: fingerprint.into(),
    }));
}

fn screen(lang: Lang, book: &Book, place: &Place) -> Screen<WarningsPage> {
    sized(LARGE, Theme::Light, lang, book, place)
}

fn sized(size: [f32; 2], theme: Theme, lang: Lang, book: &Book, place: &Place) -> Screen<WarningsPage> {
    let mut page = WarningsPage::default();
    page.show(place);
    Screen::sized(size, theme, lang, book.ledger(), page, WarningsPage::ui)
}

/// The names of the rows that are drawn, heads of groups included.
fn rows(screen: &Screen<WarningsPage>) -> Vec<String> {
    let rows = screen.query_all_by_role(Role::Row);
    rows.filter_map(|row| row.accesskit_node().label()).collect()
}

/// The rule and level of each warning that stands, as the list orders them.
fn expected_titles(screen: &Screen<WarningsPage>) -> Vec<String> {
    let world = screen.state();
    let title = |warning| words::title(warning, &world.ledger, &world.texts);
    world.warnings.iter().map(title).collect()
}

#[track_caller]
fn press(screen: &mut Screen<WarningsPage>, role: Role, label: &str) {
    // What is long may be scrolled out of view.
    screen.get_by_role_and_label(role, label).click_accesskit();
    screen.run();
}

fn open(screen: &mut Screen<WarningsPage>, at: usize) {
    let name = rows(screen)[at].clone();
    screen.click(Role::Row, &name);
}

#[test]
fn warnings_stand_in_groups_the_highest_first() {
    for lang in BOTH {
        let held = held();
        let mut screen = screen(lang, &held.book, &Place::Warnings);
        screen.picture(&format!("warnings-{lang:?}"));
        let rows = rows(&screen);
        let t = screen.texts();
        assert_eq!(rows[0], format!("{} 4", t.word_level_danger()));
        assert_eq!(rows[5], format!("{} 1", t.word_level_caution()));
        assert_eq!(rows.len(), 7);
        let listed = rows[1..5].iter().chain(&rows[6..]);
        for (row, title) in listed.zip(expected_titles(&screen)) {
            assert!(row.contains(&title), "{row}: {title}");
        }
    }
}

#[test]
fn one_is_explained_in_four_parts_in_their_order_with_what_it_rests_on() {
    for lang in BOTH {
        let held = held();
        let about = Place::WarningsAbout(Subject::Card(held.cards[0]));
        let mut screen = screen(lang, &held.book, &about);
        let t = screen.texts();
        screen.picture(&format!("warnings-explained-{lang:?}"));
        let parts =
            [t.warning_part_seen(), t.warning_part_why(), t.warning_part_source(), t.warning_part_advice()];
        let tops = parts.map(|part| screen.get_by_role_and_label(Role::Label, &part).rect().top());
        assert!(tops.is_sorted(), "{tops:?}");
        assert!(screen.says(&t.source_not_confirmed()));
        assert!(screen.says(&t.warnings_source_quoted()));
        assert!(screen.says(&t.warnings_counts_face()));
        let line = format!("Amazon.co.jp{}{} ¥10,000", t.word_list_dot(), t.word_kind_email());
        press(&mut screen, Role::Button, &line);
        assert!(matches!(screen.sent()[..], [Action::Show(Place::Card(id))] if id == held.cards[0]));
        press(&mut screen, Role::Button, &t.warnings_record_trouble());
        assert!(
            matches!(&screen.sent()[..], [Action::Show(Place::NewIncident(cards))] if *cards == [held.cards[0]])
        );
    }
}

#[test]
fn a_balance_leads_to_its_account_and_to_the_cards_that_mixed_it() {
    for lang in BOTH {
        let held = held();
        let about = Place::WarningsAbout(Subject::Account(held.account));
        let mut screen = screen(lang, &held.book, &about);
        let t = screen.texts();
        assert!(screen.says(&t.warnings_counts_balance()));
        press(&mut screen, Role::Button, "自分のAmazon ¥5,000");
        assert!(matches!(screen.sent()[..], [Action::Show(Place::Account(id))] if id == held.account));
        let line = format!("{} {}", t.account_risky_cards(), t.count_cards(1, "1"));
        press(&mut screen, Role::Button, &line);
        assert!(
            matches!(&screen.sent()[..], [Action::Show(Place::CardsOf(cards))] if *cards == [held.cards[1]])
        );
    }
}

#[test]
fn until_when_a_seller_takes_claims_is_written_down_from_its_warning() {
    let mut held = held();
    let bought = PurchaseFacts {
        when: "2026-11-22T14:10".parse().unwrap(),
        seller: Some("売買サイトA".into()),
        provenance: Provenance::Marketplace,
        ..PurchaseFacts::default()
    };
    held.book.buy(bought, vec![card(7000, "4L2W")]);
    let purchase = held.book.last_purchase();
    for lang in BOTH {
        let about = Place::WarningsAbout(Subject::Purchase(purchase));
        let mut screen = screen(lang, &held.book, &about);
        let t = screen.texts();
        assert!(screen.says(&t.rule_claim_window_seen_assumed()));
        assert!(!screen.shows(Role::Link, &t.card_see_asked()));
        screen.picture(&format!("warnings-claim-{lang:?}"));
        press(&mut screen, Role::Link, &t.seller_note_open());
        screen.click(Role::Button, &t.before_claim_minutes(60, "60"));
        screen.click(Role::Button, &t.button_save());
        let [Change::NoteSeller { seller, claim_minutes: Some(60) }] = &screen.changes()[..] else {
            panic!()
        };
        assert_eq!(seller, "売買サイトA");
        held.book
            .write(Fact::SellerNoted(SellerNoted {
                seller: "売買サイトA".into(), claim_minutes: Some(60)
            }));
        screen.put_ledger(held.book.ledger());
        assert!(!screen.says(&t.rule_claim_window_seen_assumed()));
        held.book
            .write(Fact::SellerNoted(SellerNoted { seller: "売買サイトA".into(), claim_minutes: None }));
    }
}

#[test]
fn what_was_asked_for_leads_to_the_page_for_it_while_no_code_was_told() {
    for lang in BOTH {
        let held = held();
        let mut screen = screen(lang, &held.book, &Place::WarningsAbout(Subject::Card(held.cards[3])));
        let t = screen.texts();
        press(&mut screen, Role::Link, &t.card_see_asked());
        assert!(matches!(screen.sent()[..], [Action::Show(Place::Asked)]));
        assert!(!screen.shows(Role::Link, &t.seller_note_open()));
    }
}

#[test]
fn open_trouble_about_the_card_comes_before_new_trouble() {
    let mut held = held();
    let incident = held.book.incident_id();
    held.book.write(Fact::IncidentOpened(IncidentOpened {
        incident,
        kind: IncidentKind::Lock,
        when: "2026-11-22".parse().unwrap(),
        seen: None,
        seen_where: None,
        mail: None,
        pattern: None,
        cause: None,
        cards: vec![held.cards[0]],
        account: None,
    }));
    for lang in BOTH {
        let about = Place::WarningsAbout(Subject::Card(held.cards[0]));
        let mut screen = screen(lang, &held.book, &about);
        let t = screen.texts();
        press(&mut screen, Role::Button, &t.button_show_steps());
        assert!(matches!(screen.sent()[..], [Action::Show(Place::Incident(id))] if id == incident));
        // What has open trouble cannot be closed along with others.
        press(&mut screen, Role::Button, &t.button_dismiss());
        assert!(!screen.shows(Role::RadioButton, &t.warnings_reach_one()));
        assert!(screen.says(&t.warnings_back_one()));
    }
}

#[test]
fn what_is_at_risk_adds_up_and_each_part_opens_its_thing() {
    for lang in BOTH {
        let held = held();
        let mut screen = screen(lang, &held.book, &Place::Warnings);
        let t = screen.texts();
        assert!(screen.shows(Role::Label, "¥35,000"));
        assert!(screen.shows(Role::Label, &format!("{} ¥35,000", t.word_total())));
        assert!(screen.says(&t.warnings_how_counted()));
        screen.click(Role::Button, &format!("{} ¥5,000", t.overview_cause_account("自分のAmazon")));
        assert!(matches!(screen.sent()[..], [Action::Show(Place::Account(id))] if id == held.account));
        let dot = t.word_list_dot();
        let line = format!("Amazon.co.jp{dot}{}{dot}コンビニB ¥20,000", t.word_last_four("8T4D"));
        screen.click(Role::Button, &line);
        assert!(matches!(screen.sent()[..], [Action::Show(Place::Card(id))] if id == held.cards[3]));
    }
}

/// Opens the dialog over the first warning of 売買サイトA.
fn closing(lang: Lang, held: &Held) -> Screen<WarningsPage> {
    let about = Place::WarningsAbout(Subject::Card(held.cards[0]));
    let mut screen = screen(lang, &held.book, &about);
    let t = screen.texts();
    press(&mut screen, Role::Button, &t.button_dismiss());
    screen
}

#[test]
fn one_warning_is_closed_with_a_reason_and_not_without() {
    for lang in BOTH {
        let held = held();
        let mut screen = closing(lang, &held);
        let t = screen.texts();
        screen.picture(&format!("warnings-closing-{lang:?}"));
        screen.click(Role::Button, &t.card_dismiss_verb());
        assert!(screen.sent().is_empty());
        assert!(screen.says(&t.warnings_reason_missing()));
        screen.type_into(&t.field_reason(), "  ");
        screen.click(Role::Button, &t.card_dismiss_verb());
        assert!(screen.sent().is_empty());
        screen.type_into(&t.field_reason(), "店に確かめた");
        screen.click(Role::Button, &t.card_dismiss_verb());
        let changes = screen.changes();
        let [Change::DismissWarning { rule, subject, fingerprint, reason }] = &changes[..] else {
            panic!("dismissed: {changes:?}")
        };
        assert_eq!(rule, "unofficial-source");
        assert_eq!(*subject, format!("card:{}", held.cards[0]));
        assert_eq!(fingerprint.len(), 16);
        assert_eq!(reason, "店に確かめた");
        assert!(!screen.shows(Role::Button, &t.card_dismiss_verb()));
    }
}

#[test]
fn what_one_seller_sold_is_closed_at_once() {
    for lang in BOTH {
        let held = held();
        let mut screen = closing(lang, &held);
        let t = screen.texts();
        let both = t.count_warnings(2, "2");
        screen.click(Role::RadioButton, &format!("{} {both}", t.warnings_reach_seller("売買サイトA")));
        assert!(screen.says(&t.warnings_back_trouble()));
        screen.click(Role::Button, &t.warnings_reason_asked());
        screen.click(Role::Button, &t.card_dismiss_verb());
        let changes = screen.changes();
        let [Change::DismissWarning { rule, subject, fingerprint, reason }] = &changes[..] else {
            panic!("dismissed: {changes:?}")
        };
        assert_eq!((rule.as_str(), subject.as_str()), ("unofficial-source", "seller:売買サイトA"));
        assert_eq!(fingerprint, "level:danger");
        assert_eq!(*reason, t.warnings_reason_asked());
    }
}

#[test]
fn all_of_a_kind_are_closed_at_once() {
    for lang in BOTH {
        let held = held();
        let about = Place::WarningsAbout(Subject::Card(held.cards[2]));
        let mut screen = screen(lang, &held.book, &about);
        let t = screen.texts();
        press(&mut screen, Role::Button, &t.button_dismiss());
        // Nobody knows from whom it was bought, so that no seller is offered.
        assert_eq!(screen.query_all_by_role(Role::RadioButton).count(), 2);
        screen.click(Role::RadioButton, &format!("{} {}", t.warnings_reach_all(), t.count_warnings(1, "1")));
        assert!(screen.says(&t.warnings_back_higher(t.word_level_caution())));
        screen.click(Role::Button, &t.warnings_reason_known());
        screen.click(Role::Button, &t.card_dismiss_verb());
        let changes = screen.changes();
        let [Change::DismissWarning { rule, subject, fingerprint, reason: _ }] = &changes[..] else {
            panic!("dismissed: {changes:?}")
        };
        assert_eq!((rule.as_str(), subject.as_str()), ("unknown-source", "all:"));
        assert_eq!(fingerprint, "level:caution");
    }
}

#[test]
fn what_was_closed_says_why_how_far_and_since_when_and_is_restored() {
    for lang in BOTH {
        let mut held = held();
        dismissed(&mut held.book, "seller:売買サイトA", "level:danger");
        let gone = Subject::Card(held.book.card_id()).key();
        dismissed(&mut held.book, &gone, "0123456789abcdef");
        let changed = Subject::Card(held.cards[0]).key();
        dismissed(&mut held.book, &changed, "0123456789abcdef");
        let mut screen = screen(lang, &held.book, &Place::Warnings);
        let t = screen.texts();
        screen.click(Role::Tab, &format!("{} 3", t.warnings_tab_closed()));
        screen.picture(&format!("warnings-closed-{lang:?}"));
        let reach = t.warnings_reach_seller("売買サイトA");
        assert!(screen.says(&t.warnings_closed_wide(reach, t.word_level_danger())));
        assert!(screen.says(&t.warnings_closed_reason("店に確かめた")));
        assert!(screen.says(&t.warnings_closed_on("11/22")));
        assert!(screen.says(&t.warnings_closed_covers(t.count_warnings(2, "2"))));
        assert!(screen.says(&t.warnings_closed_gone()));
        assert!(screen.says(&t.warnings_closed_overlaid()));
        assert!(screen.says(&t.warnings_closed_one_gone()));
        let restore = t.warnings_restore();
        screen.query_all_by_role_and_label(Role::Button, &restore).last().unwrap().click();
        screen.run();
        let changes = screen.changes();
        let [Change::RestoreWarning { rule, subject }] = &changes[..] else {
            panic!("restored: {changes:?}")
        };
        assert_eq!((rule.as_str(), subject.as_str()), ("unofficial-source", "seller:売買サイトA"));
    }
}

#[test]
fn a_closed_warning_that_came_back_is_said_so() {
    for lang in BOTH {
        let mut held = held();
        dismissed(&mut held.book, &Subject::Card(held.cards[0]).key(), "0123456789abcdef");
        let mut screen = screen(lang, &held.book, &Place::Warnings);
        let t = screen.texts();
        screen.click(Role::Tab, &format!("{} 1", t.warnings_tab_closed()));
        assert!(screen.says(&t.warnings_closed_came_back()));
        screen.click(Role::Link, &t.warnings_see_thing());
        assert!(matches!(screen.sent()[..], [Action::Show(Place::Card(id))] if id == held.cards[0]));
    }
}

#[test]
fn the_list_is_narrowed_by_level_by_kind_and_by_words() {
    for lang in BOTH {
        let held = held();
        let mut screen = screen(lang, &held.book, &Place::Warnings);
        let t = screen.texts();
        screen.click(Role::Tab, &format!("{} 1", words::level(Level::Caution, &t)));
        assert_eq!(rows(&screen).len(), 2);
        screen.click(Role::Tab, &format!("{} 5", t.import_class_all()));
        assert_eq!(rows(&screen).len(), 7);
        screen.choose(&t.warnings_kind(), &format!("{}  2", t.rule_unofficial_source()));
        assert_eq!(rows(&screen).len(), 3);
        screen.choose(&t.warnings_kind(), &t.warnings_kind_all());
        screen.type_into(&t.warnings_search(), "ｻｲﾄa");
        assert_eq!(rows(&screen).len(), 3);
        screen.press(Key::Escape);
        screen.type_into(&t.warnings_search(), "自分の");
        assert_eq!(rows(&screen).len(), 2);
        screen.type_into(&t.warnings_search(), "xyz");
        assert!(screen.says(&t.warnings_none_fit()));
        screen.click(Role::Button, &t.button_clear_filter());
        assert_eq!(rows(&screen).len(), 7);
    }
}

#[test]
fn the_keyboard_passes_over_the_heads_of_groups() {
    let held = held();
    let mut screen = screen(Lang::Ja, &held.book, &Place::Warnings);
    let t = screen.texts();
    open(&mut screen, 4);
    let title = |at: usize, screen: &Screen<WarningsPage>| expected_titles(screen)[at].clone();
    assert!(screen.shows(Role::Label, &title(3, &screen)));
    screen.press(Key::ArrowDown);
    assert!(screen.shows(Role::Label, &title(4, &screen)));
    screen.press(Key::ArrowUp);
    assert!(screen.shows(Role::Label, &title(3, &screen)));
    screen.press(Key::Escape);
    assert!(!screen.shows(Role::Label, &t.warning_part_seen()));
}

#[test]
fn in_a_narrow_window_a_click_explains_over_the_list() {
    for lang in BOTH {
        let held = held();
        let mut screen = sized(SMALL, Theme::Dark, lang, &held.book, &Place::Warnings);
        let t = screen.texts();
        screen.picture(&format!("warnings-narrow-{lang:?}"));
        open(&mut screen, 1);
        screen.picture(&format!("warnings-drawer-{lang:?}"));
        assert!(screen.shows(Role::Label, &t.warning_part_advice()));
        press(&mut screen, Role::Button, &t.button_close());
        assert!(!screen.shows(Role::Label, &t.warning_part_advice()));
    }
}

#[test]
fn where_none_stands_it_is_said_that_this_is_no_guarantee() {
    for lang in BOTH {
        let mut screen = screen(lang, &Book::new(), &Place::Warnings);
        let t = screen.texts();
        screen.picture(&format!("warnings-none-{lang:?}"));
        assert!(screen.says(&t.warnings_none()));
        assert!(screen.says(&t.warnings_none_why()));
        screen.click(Role::Tab, &format!("{} 0", t.warnings_tab_closed()));
        assert!(screen.says(&t.warnings_closed_none()));
    }
}

#[test]
fn a_thousand_warnings_are_listed_and_only_those_in_view_are_drawn() {
    let mut book = Book::new();
    for number in 0..1000 {
        book.buy(PurchaseFacts::default(), vec![card(1000, &format!("{number:04}"))]);
    }
    let screen = screen(Lang::Ja, &book, &Place::Warnings);
    let drawn = rows(&screen);
    let t = screen.texts();
    assert_eq!(drawn[0], format!("{} 1,000", t.word_level_caution()));
    assert!(drawn.len() < 30, "{}", drawn.len());
}

#[test]
fn the_overview_the_account_and_the_card_lead_here() {
    for lang in BOTH {
        let held = held();
        let mut overview = Screen::new(lang, held.book.ledger(), OverviewPage::default(), OverviewPage::ui);
        let t = overview.texts();
        for link in [t.overview_at_risk_see(), t.button_see_all()] {
            overview.click(Role::Link, &link);
            assert!(matches!(overview.sent()[..], [Action::Show(Place::Warnings)]));
        }
        let mut page = AccountsPage::default();
        page.show(&Place::Account(held.account));
        let mut account =
            Screen::sized(LARGE, Theme::Light, lang, held.book.ledger(), page, AccountsPage::ui);
        account.get_by_role_and_label(Role::Button, &t.warnings_see_about()).click_accesskit();
        account.run();
        let about = Subject::Account(held.account);
        assert!(
            matches!(&account.sent()[..], [Action::Show(Place::WarningsAbout(subject))] if *subject == about)
        );
        let mut page = CardsPage::default();
        page.show(&Place::Card(held.cards[0]));
        let mut card = Screen::sized(LARGE, Theme::Light, lang, held.book.ledger(), page, CardsPage::ui);
        card.get_by_role_and_label(Role::Link, &t.warnings_see_about()).click_accesskit();
        card.run();
        let about = Subject::Card(held.cards[0]);
        assert!(
            matches!(&card.sent()[..], [Action::Show(Place::WarningsAbout(subject))] if *subject == about)
        );
    }
}

#[test]
fn the_whole_list_comes_back_when_the_page_is_opened_again() {
    let held = held();
    let mut screen = screen(Lang::Ja, &held.book, &Place::WarningsAbout(Subject::Card(held.cards[0])));
    assert_eq!(rows(&screen).len(), 2);
    screen.page().show(&Place::Warnings);
    screen.run();
    assert_eq!(rows(&screen).len(), 7);
}

#[test]
fn a_warning_that_is_closed_leaves_the_list_and_its_explanation() {
    let mut held = held();
    let mut screen = screen(Lang::Ja, &held.book, &Place::Warnings);
    let t = screen.texts();
    open(&mut screen, 6);
    assert!(screen.shows(Role::Label, &t.warning_part_seen()));
    held.book.write(Fact::WarningDismissed(WarningDismissed {
        rule: "unknown-source".into(),
        subject: "all:".into(),
        reason: "承知して持っている".into(),
        fingerprint: "level:caution".into(),
    }));
    screen.put_ledger(held.book.ledger());
    assert!(!screen.shows(Role::Label, &t.warning_part_seen()));
    assert_eq!(rows(&screen).len(), 5);
    assert!(screen.shows(Role::Tab, &format!("{} 1", t.warnings_tab_closed())));
}
