//! The quick entry: a line read while it is written, recorded by Enter, opened in the form by Tab, kept by Esc.

use eframe::egui::{Key, Theme, Ui, accesskit::Role};
use egui_kittest::kittest::Queryable as _;
use giftcho::action::{Change, Did, Done, Place};
use giftcho::core::facts::{CardFacts, PurchaseFacts};
use giftcho::core::money::Money;
use giftcho::core::words::{Issuer, Provenance};
use giftcho::i18n::Lang;
use giftcho::ui::page_cx::PageCx;
use giftcho::ui::pages::quick_entry::{QuickEntry, QuickReply};
use giftcho::ui::shell::{Page, Shell};

use crate::support::{Book, LARGE, Screen};

const BOTH: [Lang; 2] = [Lang::Ja, Lang::En];

#[derive(Default)]
struct Over {
    quick: QuickEntry,
    form: Option<(PurchaseFacts, Vec<CardFacts>)>,
}

fn draw(over: &mut Over, ui: &mut Ui, cx: &PageCx<'_>) {
    if let QuickReply::Form(purchase, cards) = over.quick.ui(ui, cx) {
        over.form = Some((purchase, cards));
    }
}

fn screen(lang: Lang) -> Screen<Over> {
    let mut book = Book::new();
    let facts = PurchaseFacts {
        seller: Some("ローソン 新宿店".into()),
        when: "2026-11-20".parse().unwrap(),
        provenance: Provenance::OfficialStore,
        ..PurchaseFacts::default()
    };
    let card =
        CardFacts { issuer: Issuer::AmazonJp, face_value: Some(Money::yen(5000)), ..CardFacts::default() };
    book.buy(facts, vec![card]);
    let mut screen = Screen::new(lang, book.ledger(), Over::default(), draw);
    screen.page().quick.open();
    screen.run();
    screen
}

const LINE: &str = "アマゾン 5000円x3 ローソン 11/20";

#[track_caller]
fn write(screen: &mut Screen<Over>, line: &str) {
    let title = screen.texts().quick_title();
    screen.get_by_role_and_label(Role::TextInput, &title).type_text(line);
    screen.run();
}

fn line(screen: &Screen<Over>) -> String {
    let title = screen.texts().quick_title();
    screen.get_by_role_and_label(Role::TextInput, &title).value().unwrap_or_default()
}

#[test]
fn enter_records_what_was_read_and_the_line_is_empty_again() {
    for lang in BOTH {
        let mut screen = screen(lang);
        write(&mut screen, LINE);
        assert!(screen.says("¥15,000"));
        screen.press(Key::Enter);
        let [Change::RecordPurchase { facts, cards }] = &screen.changes()[..] else { panic!("one purchase") };
        assert_eq!(facts.seller.as_deref(), Some("ローソン"));
        assert_eq!(facts.provenance, Provenance::OfficialStore);
        assert_eq!(facts.when.to_string(), "2026-11-20");
        assert_eq!(cards.len(), 3);
        assert_eq!(cards[0].face_value, Some(Money::yen(5000)));
        let mut ids = Book::new();
        let purchase = {
            ids.buy(facts.clone(), cards.clone());
            ids.last_purchase()
        };
        let what = Did::Recorded { purchase, cards: Vec::new(), yen: 15_000 };
        screen.answer(Ok(Done { what, entries: Some((2, 2)), masked: 0 }));
        assert!(!screen.page().quick.is_open());
        screen.page().quick.open();
        screen.run();
        assert_eq!(line(&screen), "");
    }
}

#[test]
fn what_stays_unknown_and_what_was_assumed_are_said() {
    for lang in BOTH {
        let mut screen = screen(lang);
        let t = screen.texts();
        write(&mut screen, "アマゾン 5000円x3 ローソン 11/20 とくばい");
        assert!(screen.says(&t.quick_unknown(t.field_kind())));
        assert!(screen.says(&t.quick_paid_assumed()));
        assert!(screen.says(&t.quick_to_memo("とくばい")));
        assert!(screen.says(&t.quick_from("5000円x3")));
    }
}

#[test]
fn a_look_alike_is_a_caution_and_no_obstacle() {
    for lang in BOTH {
        let mut screen = screen(lang);
        let t = screen.texts();
        write(&mut screen, LINE);
        assert!(screen.says(&t.card_alike_day(1, "1", "¥5,000", "ローソン 新宿店", "11/20")));
        screen.click(Role::Button, &t.card_record_count(3, "3"));
        assert_eq!(screen.changes().len(), 1);
    }
}

#[test]
fn tab_goes_on_in_the_form() {
    let mut screen = screen(Lang::Ja);
    write(&mut screen, "アマゾン 3000円");
    screen.press(Key::Tab);
    let (_, cards) = screen.page().form.take().expect("the form");
    assert_eq!(cards[0].face_value, Some(Money::yen(3000)));
    assert!(!screen.page().quick.is_open());
    assert!(screen.sent().is_empty());
}

#[test]
fn esc_closes_and_keeps_what_was_written() {
    let mut screen = screen(Lang::Ja);
    write(&mut screen, "アマゾン 3000円");
    screen.press(Key::Escape);
    assert!(!screen.page().quick.is_open());
    screen.page().quick.open();
    screen.run();
    assert_eq!(line(&screen), "アマゾン 3000円");
}

#[test]
fn a_code_is_cut_as_soon_as_it_is_there() {
    let mut screen = screen(Lang::Ja);
    write(&mut screen, "アマゾン DUMY-TEST14-7K2Q");
    assert_eq!(line(&screen), "アマゾン 末尾7K2Q");
    assert!(screen.says(&screen.texts().quick_code_cut()));
    screen.press_with(eframe::egui::Modifiers::COMMAND, Key::Z);
    assert!(!line(&screen).contains("DUMY"));
}

#[test]
fn nothing_is_recorded_of_a_line_in_which_nothing_was_read() {
    let mut screen = screen(Lang::En);
    write(&mut screen, "なにか");
    screen.press(Key::Enter);
    assert!(screen.sent().is_empty());
}

#[test]
fn picture_to_look_at() {
    if std::env::var("GIFTCHO_PICTURES").is_err() {
        return;
    }
    for (name, theme, lang, text) in [
        ("quick", Theme::Light, Lang::Ja, "アマゾン 5000円x3 ローソン 11/20"),
        ("quick-dark-en", Theme::Dark, Lang::En, "amazon 5000x12 ローソン 11/20 とくばい"),
        ("quick-empty", Theme::Light, Lang::Ja, ""),
    ] {
        let (book, _) = crate::cards::picture_book();
        let mut shell = Shell::new(Page::Cards);
        shell.show(&Place::QuickEntry);
        let draw = |shell: &mut Shell, ui: &mut Ui, cx: &PageCx<'_>| shell.ui(ui, cx, |_| ());
        let mut screen = Screen::sized(LARGE, theme, lang, book.ledger(), shell, draw);
        let title = screen.texts().quick_title();
        screen.get_by_role_and_label(Role::TextInput, &title).type_text(text);
        screen.run();
        screen.picture(name);
    }
}
