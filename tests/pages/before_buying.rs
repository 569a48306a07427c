//! 買う前に: what a purchase would change is answered while it is written, and nothing is recorded.

use eframe::egui::{Key, Theme, accesskit::Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use giftcho::action::{Action, Change, Place};
use giftcho::core::entry::{Charged, Fact, SellerNoted};
use giftcho::core::facts::{AccountFacts, CardFacts, PurchaseFacts, Purchaser};
use giftcho::core::id::{AccountId, CardId};
use giftcho::core::money::Money;
use giftcho::core::words::{CardKind, Issuer, Payment, Provenance, Purpose};
use giftcho::i18n::{Lang, Texts};
use giftcho::ui::page_cx::PageCx;
use giftcho::ui::pages::Pages;
use giftcho::ui::shell::Page;
use giftcho::wording::sources::source_line;

use crate::support::{Book, LARGE, Screen, now};

const BOTH: [Lang; 2] = [Lang::Ja, Lang::En];
const OWN: &str = "自分のAmazon";

/// Three official cards of which one is charged, and an account.
struct Held {
    book: Book,
    account: AccountId,
    cards: Vec<CardId>,
}

fn held() -> Held {
    let mut book = Book::new();
    let official = PurchaseFacts {
        when: "2026-11-01".parse().unwrap(),
        seller: Some("Amazon.co.jp".into()),
        provenance: Provenance::OfficialIssuer,
        purchaser: Purchaser::Myself,
        ..PurchaseFacts::default()
    };
    let cards = book.buy(official, vec![card(10_000), card(10_000), card(10_000)]);
    let account = book.account_id();
    let facts = AccountFacts { issuer: Issuer::AmazonJp, name: OWN.into(), memo: None };
    book.write(Fact::AccountOpened { account, facts });
    charge(&mut book, cards[0], account);
    Held { book, account, cards }
}

/// The same, and a card of a trading site charged to the account.
fn mixed() -> Held {
    let mut held = held();
    let third = PurchaseFacts {
        when: "2026-11-05".parse().unwrap(),
        seller: Some("売買サイトA".into()),
        provenance: Provenance::Marketplace,
        ..PurchaseFacts::default()
    };
    let bought = held.book.buy(third, vec![card(8_420)]);
    charge(&mut held.book, bought[0], held.account);
    held.cards.extend(bought);
    held
}

fn card(yen: i64) -> CardFacts {
    CardFacts {
        issuer: Issuer::AmazonJp,
        kind: CardKind::Email,
        face_value: Some(Money::yen(yen)),
        ..CardFacts::default()
    }
}

fn charge(book: &mut Book, card: CardId, account: AccountId) {
    let charge = book.charge_id();
    let when = "2026-11-06".parse().unwrap();
    book.write(Fact::Charged(Charged::of_card(charge, card, account, when)));
}

/// The page among all pages, since what is bought goes on in another.
#[derive(Default)]
struct Window {
    pages: Pages,
    page: Option<Page>,
}

fn draw(window: &mut Window, ui: &mut eframe::egui::Ui, cx: &PageCx<'_>) {
    window.pages.ui(window.page.unwrap_or(Page::Before), ui, cx);
}

fn screen(lang: Lang, book: &Book) -> Screen<Window> {
    Screen::sized(LARGE, Theme::Light, lang, book.ledger(), Window::default(), draw)
}

/// Three codes of ¥10,000 at ¥9,200 from a trading site, as in the picture.
fn write(screen: &mut Screen<Window>, t: &Texts) {
    screen.choose(&t.field_issuer(), &t.word_issuer_amazon_jp());
    screen.choose(&t.field_kind(), &t.word_kind_email());
    screen.type_into(&t.field_face_value(), "10000 x 3");
    screen.type_into(&t.field_paid(), "9200");
    screen.choose(&t.field_provenance_short(), &t.word_provenance_marketplace());
    screen.type_into(&t.field_seller(), "売買サイトA");
    screen.choose(&t.field_payment(), &t.word_payment_bank_transfer());
}

#[test]
fn an_empty_form_waits_and_says_that_nothing_is_recorded() {
    for lang in BOTH {
        let mut screen = screen(lang, &held().book);
        let t = screen.texts();
        assert!(screen.says(&t.before_answer_blank()));
        assert!(screen.says(&t.before_note()));
        assert!(screen.sent().is_empty());
        screen.picture(&format!("before-blank-{lang:?}"));
    }
}

#[test]
fn the_answer_changes_with_what_is_written() {
    for lang in BOTH {
        let mut screen = screen(lang, &held().book);
        let t = screen.texts();
        screen.choose(&t.field_provenance_short(), &t.word_provenance_marketplace());
        assert!(screen.says(&t.before_answer_no_value()));
        screen.type_into(&t.field_face_value(), "10000");
        assert!(screen.says(&t.before_answer_riskier("¥10,000")));
        screen.type_into(&t.field_paid(), "9200");
        assert!(screen.says(&t.before_answer_cheaper_riskier("¥800", "¥10,000")));
        assert!(screen.says(&t.before_total_share("¥9,200", "92%")));
        assert!(screen.says(&t.before_unit(1)));
        screen.type_into(&t.field_quantity(), "0");
        assert!(screen.says(&t.before_answer_cheaper_riskier("¥8,000", "¥100,000")));
        assert!(screen.sent().is_empty());
    }
}

#[test]
fn of_a_source_nobody_knows_it_is_not_said_that_there_is_nothing_to_lose() {
    for lang in BOTH {
        let mut screen = screen(lang, &held().book);
        let t = screen.texts();
        screen.type_into(&t.field_face_value(), "10000");
        assert!(screen.says(&t.before_answer_no_source()));
        screen.type_into(&t.field_paid(), "8000");
        assert!(screen.says(&t.before_answer_cheaper_no_source("¥2,000")));
        assert!(screen.says(&t.rule_unknown_source_title_provenance()));
        assert!(!screen.says(&t.before_no_difference()));
    }
}

#[test]
fn a_purchase_at_a_trading_site_shows_the_danger_and_the_yen_before_and_after() {
    for lang in BOTH {
        let mut screen = screen(lang, &mixed().book);
        let t = screen.texts();
        write(&mut screen, &t);
        assert!(screen.says(&t.before_answer_cheaper_riskier("¥2,400", "¥30,000")));
        // 10,000 official and 8,420 of the site lie in one balance.
        for figure in ["¥18,420", "¥48,420", "+¥30,000"] {
            assert!(screen.shows(Role::Label, figure), "{figure}");
        }
        let danger = format!(
            "{} {}",
            t.word_level_danger(),
            t.before_found_cards(t.rule_unofficial_source_title_marketplace(), t.count_cards(3, "3"))
        );
        assert!(screen.shows(Role::Button, &danger), "{danger}");
        assert!(screen.says(&t.before_claim_text(t.before_claim_minutes(30, "30"))));
        assert!(screen.says(&t.before_undone_text()));
        assert!(screen.says(&t.before_undone_resent()));
        assert!(screen.says(&t.before_around_unknown()));
        screen.picture(&format!("before-third-{lang:?}"));
        screen.click(Role::Button, &danger);
        assert!(screen.says(&t.warning_part_advice()));
        screen.picture(&format!("before-explained-{lang:?}"));
        // What is explained is long: its end may be out of view.
        screen.get_by_role_and_label(Role::Button, &t.button_close()).click_accesskit();
        screen.run();
        assert!(screen.shows(Role::Button, &danger));
    }
}

#[test]
fn who_says_until_when_to_claim_is_told_and_can_be_written_down() {
    for lang in BOTH {
        let mut held = held();
        let mut screen = screen(lang, &held.book);
        let t = screen.texts();
        let open = |screen: &mut Screen<Window>| {
            screen.get_by_role_and_label(Role::Link, &t.seller_note_open()).click_accesskit();
            screen.run();
        };
        write(&mut screen, &t);
        assert!(screen.says(&t.before_claim_setting()));
        screen.type_over(&t.field_seller(), "");
        assert!(screen.says(&t.before_claim_setting()));
        assert!(!screen.shows(Role::Link, &t.seller_note_open()));
        screen.type_into(&t.field_seller(), "amaten");
        assert!(screen.says(&t.before_claim_reported()));
        let world = screen.state();
        let fact = &world.knowledge.seller("amaten").unwrap().cites[0];
        let source = source_line(world.knowledge.fact(fact).unwrap(), now().day, &t).line;
        assert!(screen.says(&source), "{source}");
        screen.picture(&format!("before-claim-{lang:?}"));
        open(&mut screen);
        screen.click(Role::Button, &t.seller_claims_none());
        screen.click(Role::Button, &t.button_save());
        let [Change::NoteSeller { seller, claim_minutes: Some(0) }] = &screen.changes()[..] else { panic!() };
        assert_eq!(seller, "amaten");
        let none = SellerNoted { seller: "amaten".into(), claim_minutes: Some(0) };
        held.book.write(Fact::SellerNoted(none));
        screen.put_ledger(held.book.ledger());
        assert!(screen.says(&t.before_claim_none()));
        let some = SellerNoted { seller: "amaten".into(), claim_minutes: Some(45) };
        held.book.write(Fact::SellerNoted(some));
        screen.put_ledger(held.book.ledger());
        assert!(screen.says(&t.before_claim_text(t.before_claim_minutes(45, "45"))));
        assert!(screen.says(&t.before_claim_written()));
        // Of an auction nothing is assumed, and it can be written down all the same.
        screen.type_over(&t.field_seller(), "出品者C");
        screen.choose(&t.field_provenance_short(), &t.word_provenance_flea_or_auction());
        assert!(screen.says(&t.before_claim_unknown()));
        open(&mut screen);
        assert!(screen.says(&t.seller_note_text("出品者C")));
    }
}

#[test]
fn an_official_purchase_says_nothing_new() {
    for lang in BOTH {
        let mut screen = screen(lang, &held().book);
        let t = screen.texts();
        screen.choose(&t.field_issuer(), &t.word_issuer_amazon_jp());
        screen.choose(&t.field_kind(), &t.word_kind_email());
        screen.choose(&t.field_provenance_short(), &t.word_provenance_official_issuer());
        screen.type_into(&t.field_face_value(), "10000");
        screen.type_into(&t.field_paid(), "10000");
        assert!(screen.says(&t.before_answer_same()));
        assert!(screen.says(&t.before_found_none()));
        assert!(screen.says(&t.before_no_difference()));
        assert!(screen.says(&t.before_way_resend()));
        assert!(!screen.says(&t.before_claim()));
        let official = t.before_official_try();
        assert!(screen.get_by_role_and_label(Role::Button, &official).accesskit_node().is_disabled());
        screen.picture(&format!("before-official-{lang:?}"));
    }
}

#[test]
fn an_official_card_charged_to_a_mixed_account_is_said_to_be_exposed_too() {
    for lang in BOTH {
        let held = mixed();
        let mut screen = screen(lang, &held.book);
        let t = screen.texts();
        let own = t.word_quoted(OWN);
        screen.choose(&t.field_issuer(), &t.word_issuer_amazon_jp());
        screen.choose(&t.field_provenance_short(), &t.word_provenance_official_issuer());
        screen.type_into(&t.field_face_value(), "10000");
        screen.type_into(&t.field_paid(), "10000");
        screen.choose(&t.before_target(), OWN);
        assert!(screen.says(&t.before_answer_riskier("¥10,000")));
        assert!(screen.says(&t.before_around_mixed(own.as_str(), "¥18,420")));
        assert!(screen.says(&t.before_around_official("¥10,000", t.count_cards(1, "1"))));
        // Kept it adds nothing; charged there it does.
        assert!(screen.says(&t.before_official_kept()));
        assert!(screen.says(&t.before_official_charging(own.as_str(), "+¥10,000")));
        screen.picture(&format!("before-mixed-{lang:?}"));
        screen.click(Role::Link, &t.card_see_account());
        assert!(matches!(screen.sent()[..], [Action::Show(Place::Account(id))] if id == held.account));
        screen.click(Role::Button, &t.before_official_try());
        assert!(screen.says(&t.before_answer_same()));
        let name = t.before_target();
        let target = screen.get_by_role_and_label(Role::ComboBox, &name);
        assert_eq!(target.accesskit_node().value(), Some(t.before_target_kept()));
    }
}

#[test]
fn a_third_partys_card_would_mix_a_clean_account() {
    for lang in BOTH {
        let mut screen = screen(lang, &held().book);
        let t = screen.texts();
        write(&mut screen, &t);
        screen.choose(&t.before_target(), OWN);
        // 30,000 bought and 10,000 that are there.
        assert!(screen.says(&t.before_answer_cheaper_riskier("¥2,400", "¥40,000")));
        assert!(screen.says(&t.before_around_mixes(t.word_quoted(OWN), "¥10,000")));
        assert!(screen.says(&t.before_around_terms()));
        // A clean account stays clean with official cards.
        assert!(screen.says(&t.before_official_charged(t.word_quoted(OWN))));
        screen.picture(&format!("before-mixes-{lang:?}"));
        screen.click(Role::Button, &t.before_official_try());
        assert!(screen.says(&t.before_answer_same()));
        assert!(screen.shows(Role::ComboBox, &t.before_target()));
        assert!(!screen.says("売買サイトA"));
    }
}

#[test]
fn being_asked_to_buy_comes_before_any_amount() {
    for lang in BOTH {
        let mut screen = screen(lang, &held().book);
        let t = screen.texts();
        screen.choose(&t.field_provenance_short(), &t.word_provenance_official_store());
        screen.type_into(&t.field_face_value(), "50000");
        screen.choose(&t.field_purpose(), &t.word_purpose_asked_to_buy());
        assert!(screen.says(&t.before_answer_asked()));
        assert!(screen.says(&t.before_answer_riskier("¥50,000")));
        assert!(screen.says(&t.rule_asked_to_buy_title_asked()));
        screen.picture(&format!("before-asked-{lang:?}"));
        screen.click(Role::Button, &t.before_asked_open());
        assert!(matches!(screen.sent()[..], [Action::Show(Place::Asked)]));
    }
}

#[test]
fn what_was_bought_is_carried_over_to_the_form_that_records_it() {
    let mut screen = screen(Lang::Ja, &held().book);
    let t = screen.texts();
    write(&mut screen, &t);
    screen.type_into(&t.field_for_whom(), "母");
    screen.type_into(&t.before_why_cheaper(), "感謝祭");
    screen.click(Role::Button, &t.before_record());
    assert!(matches!(screen.sent()[..], [Action::Show(Place::NewCard)]));
    screen.page().page = Some(Page::Cards);
    screen.run();
    screen.click(Role::Button, &t.card_record_count(3, "3"));
    let changes = screen.changes();
    let [giftcho::action::Change::RecordPurchase { facts, cards }] = &changes[..] else {
        panic!("{changes:?}")
    };
    assert_eq!(
        facts,
        &PurchaseFacts {
            when: "2026-11-22T14:32".parse().unwrap(),
            seller: Some("売買サイトA".into()),
            provenance: Provenance::Marketplace,
            payment: Payment::BankTransfer,
            purpose: Purpose::Unknown,
            for_whom: Some("母".into()),
            purchaser: Purchaser::Myself,
            discount_reason: Some("感謝祭".into()),
            ..PurchaseFacts::default()
        }
    );
    assert_eq!(cards.len(), 3);
    assert_eq!(cards[2], CardFacts { paid: Some(Money::yen(9_200)), ..card(10_000) });
}

#[test]
fn what_cannot_be_read_is_said_under_its_field_and_never_blocks() {
    for lang in BOTH {
        let mut screen = screen(lang, &held().book);
        let t = screen.texts();
        screen.type_into(&t.field_face_value(), "たくさん");
        assert!(screen.says(&t.card_problem_amount()));
        screen.type_into(&t.field_quantity(), "0000");
        screen.click(Role::Button, &t.before_record());
        assert!(matches!(screen.sent()[..], [Action::Show(Place::NewCard)]));
    }
}

#[test]
fn the_form_stays_while_another_page_is_shown() {
    let mut screen = screen(Lang::Ja, &held().book);
    let t = screen.texts();
    write(&mut screen, &t);
    screen.page().page = Some(Page::Overview);
    screen.run();
    screen.page().page = Some(Page::Before);
    screen.run();
    assert!(screen.says(&t.before_answer_cheaper_riskier("¥2,400", "¥30,000")));
}

#[test]
fn another_state_of_the_ledger_is_another_answer() {
    let mut screen = screen(Lang::Ja, &held().book);
    let t = screen.texts();
    write(&mut screen, &t);
    assert!(screen.shows(Role::Label, "¥0"));
    screen.put_ledger(mixed().book.ledger());
    assert!(screen.shows(Role::Label, "¥18,420"));
    assert!(screen.shows(Role::Label, "¥48,420"));
}

#[test]
fn in_a_narrow_window_the_answer_stands_below_the_form() {
    for (lang, theme) in [(Lang::Ja, Theme::Light), (Lang::En, Theme::Dark)] {
        let window = Window::default();
        let mut screen = Screen::sized([860.0, 700.0], theme, lang, mixed().book.ledger(), window, draw);
        let t = screen.texts();
        write(&mut screen, &t);
        let form = screen.get_by_role_and_label(Role::ComboBox, &t.before_target()).rect();
        let answer =
            screen.get_by_label_contains(&t.before_answer_cheaper_riskier("¥2,400", "¥30,000")).rect();
        assert!(
            answer.top() > form.bottom()
                && answer.left() == screen.get_by_label(&t.before_note()).rect().left()
        );
        screen.picture(&format!("before-narrow-{lang:?}"));
        screen.get_by_label_contains(&t.before_undone_text()).scroll_to_me();
        screen.run();
        screen.picture(&format!("before-narrow-below-{lang:?}"));
    }
}

#[test]
#[allow(clippy::redundant_closure_for_method_calls, reason = "the method itself is not general enough")]
fn tab_goes_through_the_form_and_then_to_the_bar_and_every_control_has_a_name() {
    for lang in BOTH {
        let mut screen = screen(lang, &held().book);
        let t = screen.texts();
        screen.get_by_role_and_label(Role::ComboBox, &t.field_issuer()).focus();
        screen.run();
        let order = [
            t.field_kind(),
            t.field_face_value(),
            t.field_quantity(),
            t.field_paid(),
            t.field_provenance_short(),
            t.field_seller(),
            t.field_payment(),
            t.field_purpose(),
            t.field_for_whom(),
            t.before_target(),
        ];
        for name in order {
            screen.press(Key::Tab);
            let focused = screen.query_all_by(|node| node.is_focused()).next().unwrap();
            assert_eq!(focused.accesskit_node().label().as_deref(), Some(name.as_str()));
        }
        let controls = [Role::Button, Role::ComboBox, Role::TextInput, Role::Tab, Role::Link];
        for role in controls {
            for node in screen.query_all_by_role(role) {
                let label = node.accesskit_node().label();
                assert!(label.is_some_and(|label| !label.trim().is_empty()), "a nameless {role:?}");
            }
        }
    }
}

#[test]
fn the_second_tab_is_the_one_before_charging() {
    let mut screen = screen(Lang::Ja, &held().book);
    let t = screen.texts();
    screen.click(Role::Tab, &t.before_tab_charging());
    assert!(!screen.shows(Role::ComboBox, &t.field_payment()));
    screen.click(Role::Tab, &t.before_tab_buying());
    assert!(screen.shows(Role::ComboBox, &t.field_payment()));
    screen.page().pages.show(&Place::BeforeCharging(Vec::new()));
    screen.run();
    assert!(!screen.shows(Role::ComboBox, &t.field_payment()));
}
