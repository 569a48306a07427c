//! The whole window, as a person goes through it, with real files in a folder of its own.

// Helpers of tests may stop a test.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod incident;
mod support;

use std::fs;

use eframe::egui::{Key, Modifiers, accesskit::Role};
use giftcho::core::words::ExportKind;
use giftcho::desk::Desk;
use giftcho::desk::clock::Clock;
use giftcho::export::digest::sha256;
use giftcho::i18n::Lang;
use giftcho::store::Store;

use support::{Dropped, Home, drop_on, read};

#[test]
fn cards_that_were_recorded_are_there_after_closing_and_opening_again() {
    let home = Home::new(Lang::Ja);
    let mut screen = home.open([]);
    let t = screen.t.clone();
    screen.go(&t.nav_cards());
    screen.click(Role::Button, &t.topbar_add_card());
    screen.choose(&t.field_issuer(), &t.word_issuer_amazon_jp());
    screen.type_into(&t.field_face_value(), "5,000円 × 3");
    screen.choose(&t.field_provenance(), &t.word_provenance_marketplace());
    screen.click(Role::Button, &t.card_record_count(3, "3"));
    assert!(screen.says("¥15,000"));

    // Undo and redo by keyboard.
    screen.press(Modifiers::COMMAND, Key::Z);
    screen.press(Modifiers::COMMAND | Modifiers::SHIFT, Key::Z);
    screen.close();

    let desk = read(&home.ledger());
    assert_eq!(desk.ledger().cards().len(), 3);
    assert_eq!(desk.ledger().purchases().len(), 1);
    // Recorded, undone, done again.
    assert_eq!(desk.ledger().journal().len(), 3);
    desk.close().unwrap();

    let mut screen = home.open([]);
    screen.go(&t.nav_cards());
    assert!(screen.says("¥15,000"));
    screen.close();
}

#[test]
fn a_file_that_is_no_ledger_is_explained_and_left_as_it_is() {
    for (content, lang) in [
        (b"".to_vec(), Lang::Ja),
        (b"just a text\n".to_vec(), Lang::En),
        (vec![0x89, b'P', b'N', b'G', 0, 1, 2, 3], Lang::Ja),
    ] {
        let home = Home::new(lang);
        fs::write(home.ledger(), &content).unwrap();
        let screen = home.open([]);
        let t = &screen.t;
        assert!(screen.says(&t.file_nothing_changed()));
        let what = if content.is_empty() { t.file_empty() } else { t.file_not_a_ledger() };
        assert!(screen.says(&what), "{what}");
        screen.close();
        assert_eq!(fs::read(home.ledger()).unwrap(), content);
        assert!(!home.path("ledger.giftcho-journal").exists());
    }
}

#[test]
fn a_folder_in_the_place_of_a_ledger_is_explained() {
    let home = Home::new(Lang::Ja);
    fs::create_dir(home.ledger()).unwrap();
    let screen = home.open([]);
    assert!(screen.says(&screen.t.file_is_folder()));
    screen.close();
}

#[test]
fn a_ledger_that_is_open_elsewhere_is_explained_and_can_be_tried_again() {
    let home = Home::new(Lang::En);
    let store = Store::create(&home.ledger()).unwrap();
    let mut screen = home.open([]);
    let t = screen.t.clone();
    assert!(screen.says(&t.file_in_use()));
    store.close().unwrap();
    screen.click(Role::Button, &t.button_retry());
    assert!(!screen.says(&t.file_in_use()));
    assert!(screen.says(&t.nav_cards()));
    screen.close();
}

#[test]
fn a_damaged_ledger_is_explained_and_left_as_it_is() {
    let home = Home::new(Lang::Ja);
    Store::create(&home.ledger()).unwrap().close().unwrap();
    let mut bytes = fs::read(home.ledger()).unwrap();
    bytes.truncate(bytes.len() / 2);
    fs::write(home.ledger(), &bytes).unwrap();
    let screen = home.open([]);
    assert!(screen.says(&screen.t.file_damaged()));
    screen.close();
    assert_eq!(fs::read(home.ledger()).unwrap(), bytes);
}

#[test]
fn a_settings_file_that_is_no_toml_is_set_aside_and_the_window_opens() {
    let home = Home::new(Lang::Ja);
    fs::write(home.path("settings.toml"), "= broken").unwrap();
    let screen = home.open([]);
    assert!(screen.says(&screen.t.shell_settings_problem()));
    assert!(screen.says(&screen.t.nav_cards()));
    screen.close();
    assert_eq!(fs::read_to_string(home.path("settings.toml.broken-1")).unwrap(), "= broken");
}

#[test]
fn exported_cards_open_right_in_excel() {
    let home = Home::new(Lang::Ja);
    let to = home.path("cards.csv");
    let mut screen = home.open([to.clone()]);
    let t = screen.t.clone();
    screen.go(&t.nav_cards());
    screen.click(Role::Button, &t.topbar_add_card());
    screen.choose(&t.field_issuer(), &t.word_issuer_amazon_jp());
    screen.type_into(&t.field_face_value(), "5000x2");
    screen.press(Modifiers::NONE, Key::Enter);
    screen.go(&t.nav_export());
    screen.click(Role::Button, &t.export_cards_button());
    screen.close();
    let bytes = fs::read(to).unwrap();
    let desk = Desk::open_read_only(&home.ledger(), Clock::System).unwrap();
    let (_, exported) = desk.ledger().exports().next().unwrap();
    assert_eq!(
        (exported.what, exported.name.as_str(), exported.entries),
        (ExportKind::Cards, "cards.csv", 1)
    );
    assert_eq!(exported.sha256, sha256(&bytes));
    assert!(bytes.starts_with(b"\xef\xbb\xbf"));
    let text = String::from_utf8(bytes).unwrap();
    assert_eq!(text.matches("\r\n").count(), 3);
    assert!(text.contains("5000,"), "{text}");
}

#[test]
fn chosen_tables_and_an_account_book_are_written_and_on_record() {
    let home = Home::new(Lang::En);
    let files = ["all.xlsx", "book.xlsx"].map(|name| home.path(name));
    let mut screen = home.open(files.clone());
    let t = screen.t.clone();
    screen.go(&t.nav_cards());
    screen.click(Role::Button, &t.topbar_add_card());
    screen.choose(&t.field_issuer(), &t.word_issuer_amazon_jp());
    screen.type_into(&t.field_face_value(), "5000x2");
    screen.press(Modifiers::NONE, Key::Enter);
    screen.go(&t.nav_export());
    screen.click(Role::Button, &t.export_chosen_button());
    screen.click(Role::Tab, &t.book_title());
    screen.click(Role::Button, &t.export_chosen_button());
    assert!(screen.says("book.xlsx"));
    screen.close();
    let desk = Desk::open_read_only(&home.ledger(), Clock::System).unwrap();
    let exports: Vec<_> =
        desk.ledger().exports().map(|(_, export)| (export.what, export.name.as_str())).collect();
    assert_eq!(exports, [(ExportKind::Table, "all.xlsx"), (ExportKind::AccountBook, "book.xlsx")]);
    for ((_, export), file) in desk.ledger().exports().zip(&files) {
        assert_eq!(export.sha256, sha256(&fs::read(file).unwrap()));
    }
}

const TEMPLATE: &str = "購入日,ブランド,種類,購入元,購入元区分,額面,支払額,注文番号\r\n\
    2026-11-01,Amazon,Eメールタイプ,売買サイトA,第三者,10000,9300,G-1\r\n\
    2026-11-02,Amazon,カードタイプ,ローソン 見本店,公式店舗,5000,5000,\r\n";

#[test]
fn a_file_dropped_on_the_window_is_looked_through_recorded_and_taken_back() {
    let home = Home::new(Lang::Ja);
    let file = home.path("purchases.csv");
    fs::write(&file, encoding_rs::SHIFT_JIS.encode(TEMPLATE).0).unwrap();
    let mut screen = home.open([]);
    let t = screen.t.clone();
    screen.harness.input_mut().dropped_files.push(std::sync::Arc::new(Dropped(file.clone())));
    screen.settle();
    // Two rows are shown, nothing is recorded before the button is pressed.
    screen.click(Role::Button, &t.import_commit(2, "2"));
    assert!(screen.says(&t.import_done_title(2, "2")));

    // The same file again brings nothing new.
    screen.harness.input_mut().dropped_files.push(std::sync::Arc::new(Dropped(file)));
    screen.settle();
    assert!(!screen.says(&t.import_commit(2, "2")));
    assert!(screen.says(&t.import_class_duplicate()));
    screen.press(Modifiers::COMMAND, Key::Z);
    screen.close();

    let desk = read(&home.ledger());
    assert_eq!(desk.ledger().cards().len(), 0);
    assert_eq!(desk.ledger().runs().len(), 0);
    // The run, two purchases, and the run taken back.
    assert_eq!(desk.ledger().journal().len(), 4);
}

#[test]
fn a_picture_instead_of_a_table_is_refused_with_its_reason_and_nothing_is_recorded() {
    let home = Home::new(Lang::En);
    let file = home.path("photo.csv");
    fs::write(&file, b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR").unwrap();
    let mut screen = home.open([file]);
    let t = screen.t.clone();
    screen.go(&t.nav_import());
    screen.click(Role::Button, &t.button_choose_file());
    assert!(screen.says(&t.import_failed_nothing()));
    screen.close();
    assert_eq!(read(&home.ledger()).ledger().journal().len(), 0);
}

#[test]
fn a_layout_that_was_explained_once_is_recognised_the_next_time() {
    const BANK: &str =
        "日にち,なにに,いくら\r\n2026/11/02,Amazonギフト券,3000\r\n2026/11/03,見本電力,8120\r\n";
    let home = Home::new(Lang::Ja);
    let file = home.path("見本銀行.csv");
    fs::write(&file, BANK).unwrap();
    let mut screen = home.open([]);
    let t = screen.t.clone();
    drop_on(&mut screen, &[&file]);
    assert!(screen.says(&t.import_map_title()));
    screen.click(Role::Button, &t.import_map_read());
    screen.settle();
    assert!(screen.says(&t.import_review_title()));
    assert!(!screen.says(&t.import_map_title()));
    screen.close();
    assert!(home.path("profiles").join("my-見本銀行.toml").exists());

    fs::write(&file, format!("{BANK}2026/11/09,Amazonギフト券,5000\r\n")).unwrap();
    let mut screen = home.open([]);
    drop_on(&mut screen, &[&file]);
    assert!(screen.says(&t.import_review_title()));
    assert!(!screen.says(&t.import_map_title()));
    screen.close();
}

#[test]
fn a_layout_file_that_is_broken_is_said_once_and_costs_nothing_else() {
    let home = Home::new(Lang::Ja);
    fs::create_dir_all(home.path("profiles")).unwrap();
    fs::write(home.path("profiles").join("broken.toml"), "layout = \"orders\"\nsurprise = 1\n").unwrap();
    let screen = home.open([]);
    assert!(screen.says(&screen.t.file_layout_line("broken", "2")));
    screen.close();
}

#[test]
fn own_knowledge_that_is_broken_is_said_with_its_line_and_the_guide_page_says_where() {
    let home = Home::new(Lang::Ja);
    fs::create_dir_all(home.path("knowledge")).unwrap();
    fs::write(home.path("knowledge").join("mine.toml"), "[[seller]]\nnaem = 1\n").unwrap();
    let mut screen = home.open([]);
    let t = screen.t.clone();
    assert!(screen.says(&t.knowledge_notice()));
    screen.click(Role::Tab, &t.nav_guide());
    assert!(screen.says(&home.path("knowledge").display().to_string()));
    screen.close();
}

#[test]
fn of_several_files_each_is_planned_once_the_one_before_it_is_recorded() {
    let home = Home::new(Lang::Ja);
    let (first, second) = (home.path("first.csv"), home.path("second.csv"));
    fs::write(&first, TEMPLATE).unwrap();
    fs::write(&second, TEMPLATE).unwrap();
    let mut screen = home.open([]);
    let t = screen.t.clone();
    drop_on(&mut screen, &[&first, &second]);
    assert!(screen.says(&t.import_queue_place("1", "2")));
    screen.click(Role::Button, &t.import_commit(2, "2"));
    screen.click(Role::Button, &t.import_queue_next());
    screen.settle();
    assert!(screen.says(&t.import_queue_place("2", "2")));
    // What the first one brought is in the ledger already.
    assert!(screen.says(&t.import_headline_duplicate("2")));
    screen.close();
}

#[test]
fn a_table_copied_in_a_spreadsheet_is_pasted_and_recorded() {
    let home = Home::new(Lang::Ja);
    let mut screen = home.open([]);
    let t = screen.t.clone();
    screen.go(&t.nav_import());
    let table = TEMPLATE.replace(',', "\t");
    screen.harness.event(eframe::egui::Event::Paste(table));
    screen.settle();
    assert!(screen.says(&t.import_pasted()));
    screen.click(Role::Button, &t.import_commit(2, "2"));
    screen.close();
    assert_eq!(read(&home.ledger()).ledger().cards().len(), 2);
}

#[test]
fn files_named_on_the_command_line_are_looked_at_once_the_ledger_is_open() {
    let home = Home::new(Lang::Ja);
    let file = home.path("purchases.csv");
    fs::write(&file, TEMPLATE).unwrap();
    let mut screen = home.open_with([], vec![file.clone(), file]);
    let t = screen.t.clone();
    assert!(screen.says(&t.import_queue_place("1", "2")));
    screen.click(Role::Button, &t.import_commit(2, "2"));
    screen.close();
    assert_eq!(read(&home.ledger()).ledger().cards().len(), 2);
}
