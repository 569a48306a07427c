//! 取り込み: how a file is read: its encoding, what its columns mean, where it comes from.

use eframe::egui::{Event, accesskit::Role};
use giftcho::action::{Action, ReadAs};
use giftcho::core::words::Payment;
use giftcho::i18n::Lang;
use giftcho::import::columns::Column;
use giftcho::import::decode::Encoding;
use giftcho::import::mapping::Mapping;
use giftcho::import::profile::{Layout, StatementAmounts, StatementText};
use giftcho::ui::pages::import::ImportPage;
use giftcho::wording::import as wording;

use crate::import::{bring, done, empty, imported, sample};
use crate::support::{Book, Incoming, Screen};

#[test]
fn an_encoding_is_chosen_by_what_the_file_looks_like_in_it() {
    for lang in Lang::ALL {
        let mut screen = bring(lang, &sample("rakuten-bank"));
        let t = screen.texts();
        screen.click(Role::Link, &t.import_encoding_change());
        assert!(screen.says(&t.import_encoding_likely("CP932 (Shift_JIS)")));
        assert!(screen.says(&t.import_encoding_well()));
        screen.click(Role::RadioButton, "EUC-JP");
        let [Action::ReplanImport(read_as)] = &screen.sent()[..] else { panic!() };
        assert_eq!(read_as.encoding, Some(Encoding::EucJp));
        assert!(!screen.shows(Role::RadioButton, "EUC-JP"), "the sheet is closed");
    }
}

#[test]
fn codes_are_masked_where_encodings_are_compared() {
    let text = "購入日,ブランド,額面,コード\n2026-04-03,Amazon,3000,DUMY-TEST14-7K2Q\n";
    let mut screen = bring(Lang::Ja, text.as_bytes());
    let t = screen.texts();
    screen.click(Role::Link, &t.import_encoding_change());
    assert!(!screen.says("TEST14"));
}

#[test]
fn what_is_to_be_said_of_the_whole_file_stands_under_the_headline() {
    for lang in Lang::ALL {
        let screen = bring(lang, &sample("trap-ctrl-z"));
        assert!(screen.says(&screen.texts().import_note_end_mark()));
        let screen = bring(lang, &sample("trap-half-character"));
        let t = screen.texts();
        assert!(["2", "3", "4", "5", "6"].iter().any(|line| screen.says(&t.import_note_cut_off(line))));
    }
}

#[test]
fn a_layout_not_seen_before_is_read_as_the_person_says_and_kept_under_its_name() {
    for lang in Lang::ALL {
        let mut screen = bring(lang, &sample("unknown-bank"));
        let t = screen.texts();
        assert!(screen.shows(Role::Heading, &t.import_map_title()));
        screen.choose(&t.import_map_column("5"), &t.import_map_unused());
        screen.click(Role::Button, &t.import_map_read());
        let sent = screen.sent();
        let [Action::SaveMapping(kept), Action::ReplanImport(read_as)] = &sent[..] else {
            panic!("{sent:?}")
        };
        assert_eq!(read_as.mapping.as_ref(), Some(&**kept));
        assert_eq!(kept.name, "注文履歴_2026");
        let columns =
            [Some(Column::PurchasedOn), Some(Column::Merchant), Some(Column::Out), Some(Column::In), None];
        assert_eq!(kept.columns, columns);
    }
}

#[test]
fn what_is_missing_is_said_before_a_file_can_be_read() {
    for lang in Lang::ALL {
        let mut screen = bring(lang, "name,age\ntaro,7\n".as_bytes());
        let t = screen.texts();
        let missing = wording::column(Column::Merchant, &t);
        assert!(screen.says(&t.import_map_missing(&missing)));
        assert!(screen.says("taro"));
        screen.click(Role::CheckBox, &t.import_map_keep());
        screen.choose(&t.import_map_column("1"), &missing);
        screen.choose(&t.import_map_column("2"), &wording::column(Column::Amount, &t));
        screen.click(Role::Tab, &t.import_map_sign_negative());
        screen.click(Role::Button, &t.import_map_read());
        let sent = screen.sent();
        let [Action::ReplanImport(read_as)] = &sent[..] else { panic!("{sent:?}") };
        let mapping = read_as.mapping.as_ref().unwrap();
        assert_eq!(mapping.amounts, StatementAmounts::SpentNegative);
    }
}

#[test]
fn a_meaning_that_was_given_can_be_given_again() {
    for lang in Lang::ALL {
        let mapping = Mapping {
            name: "見本".into(),
            delimiter: ',',
            before: 0,
            has_header: true,
            header: vec!["day".into(), "what".into(), "yen".into()],
            layout: Layout::Statement,
            columns: vec![Some(Column::PurchasedOn), Some(Column::Title), Some(Column::Amount)],
            amounts: StatementAmounts::SpentPositive,
            text: StatementText::Free,
            paid_with: Payment::Unknown,
            dates: None,
        };
        let text = "day,what,yen\n2026-01-05,Amazonギフトカード,3000\n";
        let ledger = Book::new().ledger();
        let options =
            giftcho::import::plan::PlanOptions { mapping: Some(mapping.clone()), ..Default::default() };
        let plan = crate::import::planned_as(text.as_bytes(), &ledger, options);
        let mut screen = Screen::new(lang, ledger, ImportPage::default(), ImportPage::ui);
        screen.state_mut().brought.read_as = ReadAs { mapping: Some(mapping), ..ReadAs::default() };
        screen.state_mut().import = Incoming::Ready(plan);
        screen.run();
        let t = screen.texts();
        screen.click(Role::Link, &t.import_layout_change());
        screen.click(Role::MenuItem, &t.import_map_again());
        assert!(screen.shows(Role::Heading, &t.import_map_title()));
        screen.choose(&t.import_map_header(), &t.import_map_header_none());
        screen.click(Role::CheckBox, &t.import_map_keep());
        screen.click(Role::Button, &t.import_map_read());
        let [Action::ReplanImport(read_as)] = &screen.sent()[..] else { panic!() };
        let said = read_as.mapping.as_ref().unwrap();
        assert!(!said.has_header && said.header.is_empty() && said.name == "見本");
    }
}

#[test]
fn a_table_is_pasted_where_nothing_is_written() {
    for lang in Lang::ALL {
        let mut screen = empty(lang, Book::new().ledger(), Incoming::None);
        let t = screen.texts();
        assert!(screen.shows(Role::Button, &t.import_start_paste()));
        screen.event(Event::Paste("a\tb".to_owned()));
        screen.run();
        assert!(matches!(&screen.sent()[..], [Action::PasteImport(text)] if text == "a\tb"));
        screen.type_into(&t.import_known_find(), "PayPay");
        screen.event(Event::Paste("a\tb".to_owned()));
        screen.run();
        assert!(screen.sent().is_empty(), "it was pasted into the field");
    }
}

#[test]
fn several_files_are_looked_through_one_after_the_other() {
    for lang in Lang::ALL {
        let mut screen = bring(lang, &sample("aohf"));
        let t = screen.texts();
        assert!(!screen.shows(Role::Button, &t.import_queue_skip()));
        screen.state_mut().brought.queue = (2, 3);
        screen.run();
        assert!(screen.says(&t.import_queue_place("2", "3")));
        screen.click(Role::Button, &t.import_queue_skip());
        assert!(matches!(screen.sent()[..], [Action::NextImport]));
        screen.click(Role::Button, &t.import_queue_stop());
        assert!(matches!(screen.sent()[..], [Action::DropImport]));
        screen.put_ledger(imported());
        screen.state_mut().import = done();
        screen.run();
        screen.click(Role::Button, &t.import_queue_next());
        assert!(matches!(screen.sent()[..], [Action::NextImport]));
    }
}

#[test]
fn layouts_are_found_by_name_and_own_ones_can_be_deleted() {
    for lang in Lang::ALL {
        let mut screen = empty(lang, Book::new().ledger(), Incoming::None);
        let t = screen.texts();
        let own = Mapping {
            name: "見本銀行".into(),
            delimiter: ',',
            before: 0,
            has_header: true,
            header: vec!["day".into(), "yen".into()],
            layout: Layout::Statement,
            columns: vec![Some(Column::PurchasedOn), Some(Column::Amount)],
            amounts: StatementAmounts::SpentPositive,
            text: StatementText::Free,
            paid_with: Payment::Unknown,
            dates: None,
        };
        screen.state_mut().own_profiles = vec![own.profile().unwrap()];
        screen.run();
        screen.type_into(&t.import_known_find(), "zzz");
        assert!(screen.says(&t.import_known_none()));
        let mut screen = screen;
        for _ in 0..3 {
            screen.press(eframe::egui::Key::Backspace);
        }
        screen.click(Role::Button, &format!("{} 1", t.import_known_own()));
        screen.click(Role::Button, &t.import_known_delete("見本銀行"));
        screen.click(Role::Button, &t.button_cancel());
        assert!(screen.sent().is_empty());
        screen.click(Role::Button, &t.import_known_delete("見本銀行"));
        screen.click(Role::Button, &t.button_delete());
        assert!(matches!(&screen.sent()[..], [Action::DeleteProfile(id)] if *id == own.id()));
    }
}
