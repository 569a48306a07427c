//! 書き出し as a person uses it.

use eframe::egui::{Theme, accesskit::Role};
use giftcho::action::{Action, Days, Export, Place};
use giftcho::core::date::When;
use giftcho::core::entry::{Exported, Fact, IncidentClosed, IncidentOpened};
use giftcho::core::facts::{AccountFacts, CardFacts, PurchaseFacts};
use giftcho::core::id::{CardId, IncidentId};
use giftcho::core::ledger::Ledger;
use giftcho::core::words::{ExportKind, IncidentKind, Issuer, Outcome, Recipient};
use giftcho::export::account_book::{Form, Period, Wanted};
use giftcho::export::table::{Fields, Format, Head, Table};
use giftcho::i18n::{Lang, format};
use giftcho::inquiry::check::{Checked, Origin};
use giftcho::inquiry::manifest::Manifest;
use giftcho::ui::page_cx::CheckedPapers;
use giftcho::ui::pages::export::ExportPage;
use giftcho::wording::{incident_sheet::incident_csv, table as words_of, words};

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
        screen.click_anywhere(Role::Button, &t.export_cards_button());
        assert!(matches!(screen.sent()[..], [Action::Export(Export::Cards)]));
        screen.click_anywhere(Role::Button, &t.export_journal_button());
        assert!(matches!(screen.sent()[..], [Action::Export(Export::Journal)]));
    }
}

#[test]
fn open_incident_is_proposed_and_another_can_be_chosen() {
    for lang in Lang::ALL {
        let (ledger, lock, fraud) = troubled();
        let mut screen = screen(lang, ledger);
        let t = screen.texts();
        screen.click_anywhere(Role::Button, &t.export_incident_button());
        assert!(matches!(screen.sent()[..], [Action::Export(Export::Incident(id))] if id == lock));
        let row =
            format!("{} {}", words::incident_kind(IncidentKind::Fraud, &t), t.word_incident_state_closed());
        screen.click_anywhere(Role::RadioButton, &row);
        screen.click_anywhere(Role::Button, &t.export_incident_button());
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
    screen.click_anywhere(Role::Button, &t.export_incident_button());
    assert!(matches!(screen.sent()[..], [Action::Export(Export::Incident(id))] if id == fraud));
}

#[test]
fn empty_ledger_has_nothing_to_write_and_says_so() {
    for lang in Lang::ALL {
        let mut screen = screen(lang, Book::new().ledger());
        let t = screen.texts();
        screen.click_anywhere(Role::Button, &t.export_cards_button());
        screen.click_anywhere(Role::Button, &t.export_journal_button());
        assert!(screen.sent().is_empty());
        assert!(screen.says(&t.export_incident_none()));
        assert!(!screen.shows(Role::Button, &t.export_incident_button()));
    }
}

#[test]
fn whole_ledger_is_written_as_a_workbook_unless_something_else_is_chosen() {
    for lang in Lang::ALL {
        let mut screen = screen(lang, troubled().0);
        let t = screen.texts();
        screen.click_anywhere(Role::Button, &t.export_chosen_button());
        let sent = screen.sent();
        let [Action::Export(Export::Table(chosen, Format::Xlsx))] = sent[..] else { panic!("{sent:?}") };
        let tables: Vec<(Table, Fields)> = chosen.tables().collect();
        assert_eq!(tables, Table::ALL.map(|table| (table, Fields::readable(table))));
        assert_eq!((chosen.from, chosen.to, chosen.issuer, chosen.account), (None, None, None, None));
        assert!(screen.shows(Role::Label, &t.export_form_xlsx()));
    }
}

#[test]
fn tables_fields_period_and_form_are_chosen() {
    for lang in Lang::ALL {
        let mut screen = screen(lang, troubled().0);
        let t = screen.texts();
        for table in [Table::Purchases, Table::Charges, Table::Movements, Table::Incidents] {
            screen.click_anywhere(Role::CheckBox, &words_of::table(table, &t));
        }
        screen.choose(&t.field_issuer(), &words::issuer(Issuer::Apple, &t));
        let fields = Fields::readable(Table::Cards).len();
        let head = format!("{} {}", t.export_fields(), t.export_fields_count(fields, fields.to_string()));
        screen.click_anywhere(Role::Button, &head);
        screen.click_anywhere(Role::CheckBox, &t.field_memo());
        screen.click_anywhere(Role::CheckBox, &words_of::head(Head::Id, &t));
        screen.type_into(&t.export_from(), "2026/11/1");
        screen.click_anywhere(Role::CheckBox, &t.export_undated());
        screen.click_anywhere(Role::Tab, &t.export_format_csv());
        screen.click_anywhere(Role::Button, &t.export_chosen_button());
        let sent = screen.sent();
        let [Action::Export(Export::Table(chosen, Format::Csv))] = sent[..] else { panic!("{sent:?}") };
        let tables: Vec<(Table, Fields)> = chosen.tables().collect();
        let [(Table::Cards, fields)] = tables[..] else { panic!("{tables:?}") };
        let ids: Vec<&str> = fields.of(Table::Cards).map(|column| column.id).collect();
        assert!(ids.contains(&"id") && ids.contains(&"purchase_memo") && !ids.contains(&"memo"), "{ids:?}");
        assert_eq!(chosen.from, Some("2026-11-01".parse().unwrap()));
        assert_eq!((chosen.to, chosen.issuer), (None, Some(Issuer::Apple)));
        assert!(chosen.dated_only);
    }
}

#[test]
fn account_book_is_of_a_period_and_an_account() {
    for lang in Lang::ALL {
        let mut book = Book::new();
        let account = book.account_id();
        let facts = AccountFacts { issuer: Issuer::AmazonJp, name: "母".into(), memo: None };
        book.write(Fact::AccountOpened { account, facts });
        let mut screen = screen(lang, book.ledger());
        let t = screen.texts();
        screen.click_anywhere(Role::Tab, &t.book_title());
        assert!(!screen.shows(Role::CheckBox, &words_of::table(Table::Cards, &t)));
        screen.type_into(&t.export_to(), "2026/11/30");
        screen.choose(&t.field_account(), "母");
        screen.click_anywhere(Role::Button, &t.export_chosen_button());
        let period = Period { from: None, to: Some("2026-11-30".parse().unwrap()) };
        let wanted = Wanted { period, issuer: None, account: Some(account) };
        for form in [Form::Xlsx, Form::Pdf] {
            let sent = screen.sent();
            let [Action::Export(Export::AccountBook(book, as_form))] = sent[..] else { panic!("{sent:?}") };
            assert_eq!((book, as_form), (wanted, form));
            screen.click_anywhere(Role::Tab, &t.export_format_pdf());
            screen.click_anywhere(Role::Button, &t.export_chosen_button());
        }
    }
}

#[test]
fn period_that_cannot_be_meant_is_told_beside_it_and_nothing_is_sent() {
    for lang in Lang::ALL {
        let mut screen = screen(lang, troubled().0);
        let t = screen.texts();
        screen.type_into(&t.export_from(), "2026/11/30");
        screen.type_into(&t.export_to(), "2026/11/1");
        assert!(screen.says(&t.export_period_backwards()));
        screen.click_anywhere(Role::Button, &t.export_chosen_button());
        screen.type_over(&t.export_to(), "2026/2/30");
        screen.click_anywhere(Role::Button, &t.export_chosen_button());
        screen.type_over(&t.export_to(), "");
        for table in Table::ALL {
            screen.click_anywhere(Role::CheckBox, &words_of::table(table, &t));
        }
        screen.click_anywhere(Role::Button, &t.export_chosen_button());
        assert!(screen.sent().is_empty());
    }
}

#[test]
fn what_was_written_out_last_is_shown_with_when_what_and_for_whom() {
    for lang in Lang::ALL {
        let mut book = Book::new();
        for (what, recipient, name) in [
            (ExportKind::Cards, None, "giftcho-cards.csv"),
            (ExportKind::Pack, Some(Recipient::Police), "papers.zip"),
        ] {
            book.write(Fact::Exported(Exported {
                what,
                recipient,
                incident: None,
                name: name.into(),
                sha256: "0".repeat(64),
                entries: 0,
            }));
        }
        let screen = screen(lang, book.ledger());
        let t = screen.texts();
        assert!(screen.says(&t.export_last_count(2, "2")));
        // The second entry of a book is written at 12:02 of the day.
        let when = format::when_full("2026-11-22T12:02".parse().unwrap(), &t);
        let what = [t.word_export_pack(), words::recipient(Recipient::Police, &t)].join(&t.word_list_dot());
        for said in [when, "papers.zip".to_owned(), what, "giftcho-cards.csv".to_owned()] {
            assert!(screen.says(&said), "{said}");
        }
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
        screen.click_anywhere(
            Role::RadioButton,
            &format!("{} {}", t.calendar_of_expiry(), t.calendar_count(0, "0")),
        );
        screen.click_anywhere(Role::Button, &t.calendar_button());
        assert!(screen.sent().is_empty(), "nothing of these cards expires on a known day");
        screen.click_anywhere(
            Role::RadioButton,
            &format!("{} {}", t.calendar_of_trouble(), t.calendar_count(1, "1")),
        );
        screen.click_anywhere(Role::Button, &t.calendar_button());
        assert!(matches!(screen.sent()[..], [Action::Export(Export::Calendar(Days::Trouble))]));
    }
}

#[test]
fn checked_papers_say_what_was_found_and_what_it_shows() {
    let manifest = |entries| Manifest { entries, head: "ab".repeat(32), files: Vec::new() };
    let whole =
        Checked { manifest: manifest(7), missing: Vec::new(), changed: Vec::new(), further: Vec::new() };
    let changed = Checked { changed: vec!["00_送付状.pdf".into()], ..whole.clone() };
    for lang in Lang::ALL {
        let tall = [LARGE[0], 2.5 * LARGE[1]];
        let page = ExportPage::default();
        let mut screen = Screen::sized(tall, Theme::Light, lang, troubled().0, page, ExportPage::ui);
        let t = screen.texts();
        assert!(screen.says(&t.papers_check_not_text()));
        screen.click_anywhere(Role::Button, &t.papers_check_choose());
        assert!(matches!(screen.sent()[..], [Action::CheckPapers]));
        for (found, said) in [
            (
                Ok((whole.clone(), Some(Origin::Extended { by: 12 }))),
                vec![t.papers_found_whole("1"), t.papers_found_extended("12")],
            ),
            (
                Ok((whole.clone(), Some(Origin::Other))),
                vec![t.papers_found_whole("1"), t.papers_found_other()],
            ),
            (
                Ok((changed.clone(), Some(Origin::Extended { by: 0 }))),
                vec![t.papers_found_changed("00_送付状.pdf"), t.papers_found_same()],
            ),
            (Err(t.papers_found_no_list("papers.zip")), vec![t.papers_found_no_list("papers.zip")]),
        ] {
            screen.state_mut().checked = Some(CheckedPapers { name: "papers.zip".into(), found });
            screen.run();
            for said in said {
                assert!(screen.says(&said), "{said}");
            }
        }
        screen.picture(&format!("export-check-{lang:?}"));
    }
}

#[test]
fn the_file_of_an_incident_names_the_steps_that_were_taken() {
    let (book, incident) = crate::trouble::copied();
    for (lang, row) in [
        (Lang::Ja, "14:24,手順,,,,画面の文言と日時を、写しに残す,"),
        (Lang::En, "14:24,Step,,,,\"Keep a copy of the screen, with date and time\","),
    ] {
        let bytes = incident_csv(&book.ledger(), incident, &giftcho::i18n::Texts::new(lang)).unwrap();
        let text = String::from_utf8(bytes).unwrap();
        assert!(text.contains(row), "{text}");
    }
}
