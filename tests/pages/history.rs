//! 履歴: every record with its way back.

use eframe::egui::{Theme, accesskit::Role};
use egui_kittest::kittest::Queryable as _;
use giftcho::action::{Change, Refused};
use giftcho::core::entry::{CodeTold, Fact, ImportCommitted};
use giftcho::core::facts::{CardFacts, PurchaseFacts};
use giftcho::core::id::RunId;
use giftcho::core::money::Money;
use giftcho::i18n::Lang;
use giftcho::ui::pages::history::HistoryPage;

use crate::support::{Book, LARGE, SMALL, Screen};

const BOTH: [Lang; 2] = [Lang::Ja, Lang::En];

fn facts(seller: &str) -> PurchaseFacts {
    PurchaseFacts {
        when: "2026-11-20".parse().unwrap(),
        seller: Some(seller.into()),
        ..PurchaseFacts::default()
    }
}

fn card() -> CardFacts {
    CardFacts { face_value: Some(Money::yen(5_000)), ..CardFacts::default() }
}

/// One purchase by hand, then an import of one.
fn book() -> Book {
    let mut book = Book::new();
    book.buy(facts("ローソン 新宿店"), vec![card(), card(), card()]);
    book.in_run(Some(RunId(1)));
    book.write(Fact::ImportCommitted(ImportCommitted {
        run: RunId(1),
        file_name: "注文履歴_2026.csv".into(),
        file_sha256: "00".repeat(32),
        profile: None,
        encoding: "cp932".into(),
        rows: 2,
        recorded: 1,
        left_out: Vec::new(),
    }));
    book.buy(facts("Amazon.co.jp"), vec![card()]);
    book.in_run(None);
    book
}

fn screen(lang: Lang, book: &Book) -> Screen<HistoryPage> {
    Screen::new(lang, book.ledger(), HistoryPage::default(), HistoryPage::ui)
}

#[test]
fn a_record_is_taken_back_and_brought_back() {
    for lang in BOTH {
        let mut book = book();
        let mut screen = screen(lang, &book);
        let t = screen.texts();
        screen.click(Role::Link, &t.button_take_back());
        let changes = screen.changes();
        let [Change::Revert { entries, along: false }] = &changes[..] else { panic!("{changes:?}") };
        let revert = book.write(Fact::EntryReverted { entry: entries[0] });
        screen.put_ledger(book.ledger());
        assert!(screen.says(&t.steps_reverted()));
        assert!(!screen.shows(Role::Link, &t.button_take_back()));
        let label = t.button_undo();
        let first = screen.get_all_by_role_and_label(Role::Link, &label).next().unwrap();
        first.click();
        screen.run();
        let changes = screen.changes();
        assert!(matches!(&changes[..], [Change::Revert { entries, .. }] if entries[..] == [revert]));
    }
}

#[test]
fn an_import_is_one_line_and_taken_back_after_a_question() {
    for lang in BOTH {
        let mut screen = screen(lang, &book());
        let t = screen.texts();
        assert!(!screen.says("Amazon.co.jp"));
        screen.click(Role::Link, &t.steps_run_take_back());
        assert!(screen.sent().is_empty());
        assert!(screen.says(&t.steps_run_text(t.count_items(1, "1"), "注文履歴_2026.csv")));
        screen.picture(&format!("history-run-{lang:?}"));
        screen.click(Role::Button, &t.button_take_back());
        assert!(matches!(screen.changes()[..], [Change::RevertRun { run: RunId(1), along: false }]));
    }
}

#[test]
fn what_builds_on_it_is_listed_and_goes_along_only_when_the_person_says_so() {
    for lang in BOTH {
        let mut book = Book::new();
        let cards = book.buy(facts("ローソン 新宿店"), vec![card()]);
        let told = CodeTold {
            card: cards[0],
            when: "2026-11-21".parse().unwrap(),
            to_whom: Some("電話の相手".into()),
            memo: None,
        };
        book.write(Fact::CodeTold(told));
        let mut screen = screen(lang, &book);
        let t = screen.texts();
        let label = t.button_take_back();
        screen.get_all_by_role_and_label(Role::Link, &label).last().unwrap().click();
        screen.run();
        assert!(matches!(screen.changes()[..], [Change::Revert { along: false, .. }]));
        screen.answer(Err(Refused::BuiltOn { dependents: vec![2] }));
        assert!(screen.says("電話の相手"));
        screen.picture(&format!("history-along-{lang:?}"));
        screen.click(Role::Button, &t.steps_along_confirm());
        assert!(matches!(screen.changes()[..], [Change::Revert { along: true, .. }]));
    }
}

#[test]
fn a_long_history_is_painted_and_an_empty_one_says_what_will_come() {
    for lang in BOTH {
        let mut book = book();
        for at in 0..300 {
            book.buy(facts(&format!("店{at}")), vec![card()]);
        }
        for (name, size, theme) in [("l", LARGE, Theme::Light), ("s", SMALL, Theme::Dark)] {
            let mut screen =
                Screen::sized(size, theme, lang, book.ledger(), HistoryPage::default(), HistoryPage::ui);
            screen.picture(&format!("history-{lang:?}-{name}"));
        }
        let screen = screen(lang, &Book::new());
        assert!(screen.says(&screen.texts().steps_empty()));
    }
}
