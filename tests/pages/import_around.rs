//! 取り込み: before a file is looked through, when it cannot be, and after it was recorded.

use eframe::egui::accesskit::Role;
use giftcho::action::{Action, Change, Did, Done, Place, Refused};
use giftcho::core::id::RunId;
use giftcho::i18n::{Lang, Texts};
use giftcho::import::decode::Encoding;
use giftcho::import::plan::ImportError;
use giftcho::wording::import as wording;

use crate::import::{done, empty, imported};
use crate::support::{Book, Incoming};

#[test]
fn without_a_file_the_page_offers_to_choose_one() {
    for lang in Lang::ALL {
        let mut screen = empty(lang, Book::new().ledger(), Incoming::None);
        let t = screen.texts();
        screen.click(Role::Button, &t.button_choose_file());
        assert!(matches!(screen.sent()[..], [Action::ChooseImportFile]));
        assert!(screen.says(&t.import_start_promise()));
    }
}

#[test]
fn reading_a_file_can_be_stopped() {
    for lang in Lang::ALL {
        let reading = Incoming::Planning { done: 12_480, total: Some(42_000) };
        let mut screen = empty(lang, Book::new().ledger(), reading);
        let t = screen.texts();
        assert!(screen.says(&t.progress_percent("29")));
        screen.click(Role::Button, &t.button_stop());
        assert!(matches!(screen.sent()[..], [Action::StopWork]));
    }
}

#[test]
fn file_that_cannot_be_read_says_that_nothing_was_recorded() {
    for lang in Lang::ALL {
        let t = Texts::new(lang);
        let words = wording::import_error(&ImportError::Empty, &t);
        let mut screen = empty(lang, Book::new().ledger(), Incoming::Failed(words.clone()));
        assert!(screen.shows(Role::Heading, &words.what));
        assert!(screen.says(&t.import_failed_nothing()));
        screen.click(Role::Button, &t.import_failed_encoding());
        screen.click(Role::RadioButton, "CP932 (Shift_JIS)");
        let [Action::ReplanImport(read_as)] = &screen.sent()[..] else { panic!() };
        assert_eq!(read_as.encoding, Some(Encoding::Cp932));
        screen.click(Role::Button, &t.import_failed_other());
        assert!(matches!(screen.sent()[..], [Action::ChooseImportFile]));
    }
}

#[test]
fn result_leads_to_the_cards_and_says_what_was_left() {
    for lang in Lang::ALL {
        let mut screen = empty(lang, imported(), done());
        let t = screen.texts();
        assert!(screen.shows(Role::Heading, &t.import_done_title(8, "8")));
        assert!(screen.says(&t.import_reason_other_product()));
        screen.click(Role::Button, &t.import_done_show());
        assert!(matches!(screen.sent()[..], [Action::Show(Place::Cards)]));
        screen.click(Role::Button, &t.import_done_another());
        assert!(matches!(screen.sent()[..], [Action::DropImport, Action::ChooseImportFile]));
    }
}

#[test]
fn import_is_taken_back_after_a_question() {
    for lang in Lang::ALL {
        let mut screen = empty(lang, imported(), done());
        let t = screen.texts();
        screen.click(Role::Button, &t.import_run_take_back());
        screen.click(Role::Button, &t.button_cancel());
        assert!(screen.sent().is_empty());
        screen.click(Role::Button, &t.import_run_take_back());
        screen.click(Role::Button, &t.button_take_back());
        assert!(matches!(screen.changes()[..], [Change::RevertRun { run: RunId(1), along: false }]));
        let what = Did::RunReverted { run: RunId(1), entries: 2 };
        screen.put_ledger(Book::new().ledger());
        screen.answer(Ok(Done { what, entries: Some((3, 3)), masked: 0 }));
        assert!(screen.shows(Role::Heading, &t.import_done_taken_back()));
    }
}

#[test]
fn what_was_built_on_an_import_is_asked_about() {
    for lang in Lang::ALL {
        let mut screen = empty(lang, imported(), Incoming::None);
        let t = screen.texts();
        screen.click(Role::Link, &t.import_run_take_back());
        screen.click(Role::Button, &t.button_take_back());
        screen.sent();
        screen.answer(Err(Refused::BuiltOn { dependents: vec![7, 9] }));
        assert!(screen.says(&t.import_revert_along_text("2")));
        screen.click(Role::Button, &t.button_take_back());
        assert!(matches!(screen.changes()[..], [Change::RevertRun { run: RunId(1), along: true }]));
    }
}
