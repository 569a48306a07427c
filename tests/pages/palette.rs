//! The palette: commands and what the ledger holds, found by words in either language, chosen by keys or mouse.

use eframe::egui::{Event, Key, Modifiers, Theme, Ui, accesskit::Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use giftcho::action::{Action, Change, Export, Place};
use giftcho::core::facts::{CardFacts, PurchaseFacts};
use giftcho::core::id::CardId;
use giftcho::core::money::Money;
use giftcho::core::words::Issuer;
use giftcho::i18n::Lang;
use giftcho::ui::page_cx::{PageCx, StepsView};
use giftcho::ui::shell::{Page, Shell};

use crate::support::{Book, LARGE, SMALL, Screen};

const BOTH: [Lang; 2] = [Lang::Ja, Lang::En];

fn draw(shell: &mut Shell, ui: &mut Ui, cx: &PageCx<'_>) {
    shell.ui(ui, cx, |_| ());
}

/// A ledger with ten cards of one store and one of another, and the palette open over it.
fn screen(lang: Lang) -> (Screen<Shell>, Vec<CardId>) {
    let mut book = Book::new();
    let mut cards = Vec::new();
    for (seller, count, day) in [("みほん商店", 10, "2026-11-02"), ("ＡＢストア", 1, "2026-11-09")]
    {
        let facts = PurchaseFacts {
            seller: Some(seller.into()),
            when: day.parse().unwrap(),
            ..PurchaseFacts::default()
        };
        let card = CardFacts {
            issuer: Issuer::AmazonJp,
            face_value: Some(Money::yen(3000)),
            ..CardFacts::default()
        };
        cards.extend(book.buy(facts, vec![card; count]));
    }
    let mut shell = Shell::new(Page::Overview);
    shell.show(&Place::Palette);
    let mut screen = Screen::new(lang, book.ledger(), shell, draw);
    screen.run();
    (screen, cards)
}

#[track_caller]
fn write(screen: &mut Screen<Shell>, words: &str) {
    let name = screen.texts().topbar_search();
    screen.get_by_role_and_label(Role::TextInput, &name).type_text(words);
    screen.run();
}

fn is_open(screen: &Screen<Shell>) -> bool {
    screen.shows(Role::TextInput, &screen.texts().topbar_search())
}

fn options(screen: &Screen<Shell>) -> Vec<String> {
    let rows = screen.query_all_by_role(Role::ListBoxOption);
    rows.map(|row| row.accesskit_node().label().unwrap_or_default()).collect()
}

#[test]
fn ctrl_k_and_the_button_ask_for_it_and_the_line_has_the_focus() {
    for lang in BOTH {
        for page in [Page::Overview, Page::Cards] {
            let mut screen = Screen::new(lang, Book::new().ledger(), Shell::new(page), draw);
            assert!(!is_open(&screen));
            screen.press_with(Modifiers::COMMAND, Key::K);
            assert!(matches!(screen.sent()[..], [Action::Show(Place::Palette)]));
            let button = screen.texts().topbar_search();
            screen.click(Role::Button, &button);
            assert!(matches!(screen.sent()[..], [Action::Show(Place::Palette)]));
            screen.page().show(&Place::Palette);
            screen.run();
            // What is typed arrives there without a click.
            screen.event(Event::Text("ab".into()));
            screen.run();
            let line = screen.get_by_role_and_label(Role::TextInput, &button).value().unwrap_or_default();
            assert_eq!(line, "ab");
        }
    }
}

#[test]
fn without_words_it_lists_every_command() {
    for lang in BOTH {
        let (screen, _) = screen(lang);
        let t = screen.texts();
        let options = options(&screen);
        for name in [t.nav_overview(), t.nav_export(), t.export_cards_button(), t.settings_key_incident()] {
            assert!(options.contains(&name), "{name} in {options:?}");
        }
        assert_eq!(options.iter().filter(|name| name.contains("3,000")).count(), 0);
    }
}

#[test]
fn commands_are_found_by_their_names_in_either_language() {
    for lang in BOTH {
        for words in ["かきだし", "ｶｷﾀﾞｼ", "書き出", "ＥＸＰＯＲＴ", "excel"] {
            let (mut screen, _) = screen(lang);
            write(&mut screen, words);
            let name = screen.texts().export_cards_button();
            assert!(options(&screen).contains(&name), "{words}");
            assert!(!options(&screen).contains(&screen.texts().nav_settings()), "{words}");
        }
    }
}

#[test]
fn enter_runs_the_first_and_closes() {
    for lang in BOTH {
        let (mut screen, _) = screen(lang);
        write(&mut screen, "書き出す");
        screen.press(Key::Enter);
        assert!(matches!(screen.sent()[..], [Action::Export(Export::Cards)]));
        assert!(!is_open(&screen));
    }
}

#[test]
fn arrows_home_and_end_move() {
    let (mut screen, _) = screen(Lang::Ja);
    screen.press(Key::ArrowDown);
    screen.press(Key::Enter);
    assert!(matches!(screen.sent()[..], [Action::Show(Place::QuickEntry)]));
    for (keys, place) in [
        (&[Key::End][..], Place::Settings),
        (&[Key::End, Key::ArrowUp], Place::History),
        (&[Key::End, Key::Home], Place::NewCard),
        (&[Key::ArrowUp], Place::NewCard),
    ] {
        screen.page().show(&Place::Palette);
        screen.run();
        for key in keys {
            screen.press(*key);
        }
        screen.press(Key::Enter);
        let sent = screen.sent();
        assert!(matches!(&sent[..], [Action::Show(to)] if *to == place), "{sent:?}");
    }
}

#[test]
fn esc_closes_and_nothing_is_asked_for() {
    for lang in BOTH {
        let (mut screen, _) = screen(lang);
        write(&mut screen, "みほん");
        screen.press(Key::Escape);
        assert!(!is_open(&screen));
        assert!(screen.sent().is_empty());
        screen.page().show(&Place::Palette);
        screen.run();
        let name = screen.texts().topbar_search();
        let line = screen.get_by_role_and_label(Role::TextInput, &name).value().unwrap_or_default();
        assert_eq!(line, "");
    }
}

#[test]
fn a_card_is_found_whatever_the_width_and_kana() {
    for words in ["abすとあ", "ＡＢ ｽﾄｱ", "ab 3000"] {
        let (mut screen, cards) = screen(Lang::Ja);
        write(&mut screen, words);
        screen.press(Key::Enter);
        let sent = screen.sent();
        assert!(matches!(&sent[..], [Action::Show(Place::Card(card))] if *card == cards[10]), "{sent:?}");
    }
}

#[test]
fn more_cards_than_are_listed_open_on_their_page() {
    for lang in BOTH {
        let (mut screen, cards) = screen(lang);
        let t = screen.texts();
        write(&mut screen, "ミホン");
        let listed = options(&screen).into_iter().filter(|name| name.contains("3,000")).count();
        assert_eq!(listed, 8);
        let more = t.palette_more_cards("2");
        screen.get_by_role_and_label(Role::ListBoxOption, &more).click_accesskit();
        screen.run();
        let sent = screen.sent();
        let [Action::Show(Place::CardsOf(shown))] = &sent[..] else { panic!("{sent:?}") };
        let newest_first: Vec<CardId> = cards[..10].iter().rev().copied().collect();
        assert_eq!(*shown, newest_first);
    }
}

#[test]
fn what_cannot_be_done_says_why_and_is_passed_over() {
    for lang in BOTH {
        let (mut screen, _) = screen(lang);
        let t = screen.texts();
        let undo = format!("{} {}", t.button_undo(), t.palette_undo_none());
        assert!(screen.shows(Role::ListBoxOption, &undo));
        write(&mut screen, "もとにもどす");
        screen.press(Key::Enter);
        assert!(!screen.sent().iter().any(|action| matches!(action, Action::Change(_))));
        let (mut screen, _) = self::screen(lang);
        screen.state_mut().steps = StepsView { can_undo: true, can_redo: false };
        write(&mut screen, "もとにもどす");
        screen.press(Key::Enter);
        assert!(matches!(screen.changes()[..], [Change::Undo]));
    }
}

#[test]
fn a_click_runs_and_the_settings_change() {
    for (lang, other) in [(Lang::Ja, Lang::En), (Lang::En, Lang::Ja)] {
        let (mut screen, _) = screen(lang);
        let t = screen.texts();
        let name = if other == Lang::En { t.palette_language_en() } else { t.palette_language_ja() };
        write(&mut screen, "language");
        screen.click(Role::ListBoxOption, &name);
        let sent = screen.sent();
        let [Action::Set(settings)] = &sent[..] else { panic!("{sent:?}") };
        assert_eq!(settings.language, other);
    }
}

#[test]
fn words_that_fit_nothing_say_so() {
    for lang in BOTH {
        let (mut screen, _) = screen(lang);
        write(&mut screen, "ぜったいにない");
        assert!(screen.says(&screen.texts().palette_none("ぜったいにない")));
        screen.press(Key::Enter);
        assert!(screen.sent().is_empty());
        assert!(is_open(&screen));
    }
}

#[test]
fn pictures_to_look_at() {
    if std::env::var("GIFTCHO_PICTURES").is_err() {
        return;
    }
    for (name, size, theme, lang, words, keys) in [
        ("palette-ja", LARGE, Theme::Light, Lang::Ja, "", 1),
        ("palette-en", LARGE, Theme::Light, Lang::En, "", 0),
        ("palette-en-dark-small", SMALL, Theme::Dark, Lang::En, "", 0),
        ("palette-ja-dark-found", LARGE, Theme::Dark, Lang::Ja, "amazon", 2),
        ("palette-ja-small-found", SMALL, Theme::Light, Lang::Ja, "アマゾン", 40),
        ("palette-en-found", LARGE, Theme::Light, Lang::En, "10000", 0),
        ("palette-ja-none", LARGE, Theme::Light, Lang::Ja, "ぜったいにない", 0),
    ] {
        let (book, _) = crate::cards::picture_book();
        let mut shell = Shell::new(Page::Cards);
        shell.show(&Place::Palette);
        let mut screen = Screen::sized(size, theme, lang, book.ledger(), shell, draw);
        screen.run();
        write(&mut screen, words);
        for _ in 0..keys {
            screen.press(Key::ArrowDown);
        }
        screen.picture(name);
    }
}
