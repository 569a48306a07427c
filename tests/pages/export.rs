//! 書き出し as a person uses it.

use eframe::egui::{Theme, accesskit::Role};
use giftcho::action::{Action, Days, Export, Place};
use giftcho::core::date::When;
use giftcho::core::entry::{Fact, IncidentClosed, IncidentOpened};
use giftcho::core::facts::{CardFacts, PurchaseFacts};
use giftcho::core::id::{CardId, IncidentId};
use giftcho::core::ledger::Ledger;
use giftcho::core::words::{IncidentKind, Outcome};
use giftcho::i18n::Lang;
use giftcho::ui::pages::export::ExportPage;
use giftcho::wording::{incident_sheet::incident_csv, words};

use crate::support::{Book, LARGE, SMALL, Screen};

fn screen(lang: Lang, ledger: Ledger) -> Screen<ExportPage> {
    Screen::new(lang, ledger, ExportPage::default(), ExportPage::ui)
}

fn trouble(book: &mut Book, kind: IncidentKind, cards: Vec<CardId>) -> IncidentId {
    let incident = book.incident_id();
    book.write(Fact::IncidentOpened(IncidentOpened {
        incident,
        kind,
        when: "2026-11-22T14:21".parse().unwrap(),
        seen: None,
        seen_where: None,
        mail: None,
        pattern: None,
        cause: None,
        cards,
        account: None,
    }));
    incident
}

fn troubled() -> (Ledger, IncidentId, IncidentId) {
    let mut book = Book::new();
    let cards = book.buy(PurchaseFacts::default(), vec![CardFacts::default(), CardFacts::default()]);
    let lock = trouble(&mut book, IncidentKind::Lock, cards);
    let fraud = trouble(&mut book, IncidentKind::Fraud, Vec::new());
    book.write(Fact::IncidentClosed(IncidentClosed {
        incident: fraud,
        when: When::Unknown,
        outcome: Outcome::Lost,
        recovered: None,
        lost: None,
        memo: None,
    }));
    (book.ledger(), lock, fraud)
}

#[test]
fn cards_and_journal_are_written_with_one_button_each() {
    for lang in Lang::ALL {
        let mut screen = screen(lang, troubled().0);
        let t = screen.texts();
        assert!(screen.shows(Role::Label, &t.export_cards_count(2, "2")));
        screen.click(Role::Button, &t.export_cards_button());
        assert!(matches!(screen.sent()[..], [Action::Export(Export::Cards)]));
        screen.click(Role::Button, &t.export_journal_button());
        assert!(matches!(screen.sent()[..], [Action::Export(Export::Journal)]));
    }
}

#[test]
fn open_incident_is_proposed_and_another_can_be_chosen() {
    for lang in Lang::ALL {
        let (ledger, lock, fraud) = troubled();
        let mut screen = screen(lang, ledger);
        let t = screen.texts();
        screen.click(Role::Button, &t.export_incident_button());
        assert!(matches!(screen.sent()[..], [Action::Export(Export::Incident(id))] if id == lock));
        let row =
            format!("{} {}", words::incident_kind(IncidentKind::Fraud, &t), t.word_incident_state_closed());
        screen.click(Role::RadioButton, &row);
        screen.click(Role::Button, &t.export_incident_button());
        assert!(matches!(screen.sent()[..], [Action::Export(Export::Incident(id))] if id == fraud));
    }
}

#[test]
fn incident_the_person_comes_from_is_chosen() {
    let (ledger, _, fraud) = troubled();
    let mut screen = screen(Lang::Ja, ledger);
    let t = screen.texts();
    screen.page().show(&Place::Incident(fraud));
    screen.run();
    screen.click(Role::Button, &t.export_incident_button());
    assert!(matches!(screen.sent()[..], [Action::Export(Export::Incident(id))] if id == fraud));
}

#[test]
fn empty_ledger_has_nothing_to_write_and_says_so() {
    for lang in Lang::ALL {
        let mut screen = screen(lang, Book::new().ledger());
        let t = screen.texts();
        screen.click(Role::Button, &t.export_cards_button());
        screen.click(Role::Button, &t.export_journal_button());
        assert!(screen.sent().is_empty());
        assert!(screen.says(&t.export_incident_none()));
        assert!(!screen.shows(Role::Button, &t.export_incident_button()));
    }
}

#[test]
fn incident_file_has_the_mark_and_the_words_of_its_language() {
    let (ledger, lock, _) = troubled();
    for (lang, first) in [
        (Lang::Ja, "\u{FEFF}トラブル,ロック\r\n日付,2026-11-22\r\n"),
        (Lang::En, "\u{FEFF}Incident,Lock\r\n"),
    ] {
        let bytes = incident_csv(&ledger, lock, &giftcho::i18n::Texts::new(lang)).unwrap();
        let text = String::from_utf8(bytes).unwrap();
        assert!(text.starts_with(first), "{text}");
    }
}

#[test]
fn pictures() {
    for (lang, code) in [(Lang::Ja, "ja"), (Lang::En, "en")] {
        for (theme, name) in [(Theme::Light, "light"), (Theme::Dark, "dark")] {
            for (size, wide) in [(LARGE, 1280), (SMALL, 1000)] {
                let size = [size[0] - 168.0, size[1]];
                let mut screen =
                    Screen::sized(size, theme, lang, troubled().0, ExportPage::default(), ExportPage::ui);
                screen.picture(&format!("export-{code}-{name}-{wide}"));
            }
        }
    }
}

#[test]
fn days_go_into_a_calendar_by_what_they_are_about() {
    for lang in Lang::ALL {
        let mut book = Book::new();
        let cards = book.buy(PurchaseFacts::default(), vec![CardFacts::default()]);
        trouble(&mut book, IncidentKind::Cancelled, cards);
        let tall = [LARGE[0], 2.0 * LARGE[1]];
        let page = ExportPage::default();
        let mut screen = Screen::sized(tall, Theme::Light, lang, book.ledger(), page, ExportPage::ui);
        let t = screen.texts();
        screen.click(Role::RadioButton, &format!("{} {}", t.calendar_of_expiry(), t.calendar_count(0, "0")));
        screen.click(Role::Button, &t.calendar_button());
        assert!(screen.sent().is_empty(), "nothing of these cards expires on a known day");
        screen.click(Role::RadioButton, &format!("{} {}", t.calendar_of_trouble(), t.calendar_count(1, "1")));
        screen.click(Role::Button, &t.calendar_button());
        assert!(matches!(screen.sent()[..], [Action::Export(Export::Calendar(Days::Trouble))]));
    }
}
