//! 取り込み as a person uses it: before a file, looking through it, and after.

use std::fmt::Write as _;
use std::sync::Arc;

use eframe::egui::{Key, Theme, accesskit::Role};
use giftcho::action::{Action, Change, Choices, Refused};
use giftcho::core::code::Last4;
use giftcho::core::entry::{Fact, ImportCommitted};
use giftcho::core::facts::{CardFacts, PurchaseFacts};
use giftcho::core::id::RunId;
use giftcho::core::ledger::Ledger;
use giftcho::core::money::Money;
use giftcho::core::words::{CardKind, Issuer};
use giftcho::i18n::{Lang, Texts};
use giftcho::import::plan::{ImportError, Plan, PlanOptions, plan};
use giftcho::jobs::Progress;
use giftcho::ui::pages::import::ImportPage;
use giftcho::wording::{import as wording, words};

use crate::support::{Book, Incoming, LARGE, SMALL, Screen, now};

/// An order history: line, date, end of the order number, title, price, number.
const ORDERS: [(&str, &str, &str, &str, u32); 16] = [
    ("2026/11/3", "1000001", "Amazonギフトカード Eメールタイプ", "5000", 3),
    ("2026/10/30", "1000002", "水切りかご 2段", "2480", 1),
    ("2026/10/24", "1234567", "Amazonギフトカード チャージタイプ(直接アカウントに残高追加)", "10000", 1),
    ("2026/10/24", "1234567", "Amazonギフトカード チャージタイプ(直接アカウントに残高追加)", "10000", 1),
    ("2026/9/14", "1000004", "Amazonギフトカード チャージタイプ", "10000", 1),
    ("2026/9/2", "1000005", "USB-Cケーブル 2m", "1280", 1),
    ("2026/8/29", "1000006", "Amazonギフトカード 封筒タイプ", "5000", 1),
    ("2026/2/30", "1000007", "Amazonギフトカード Eメールタイプ", "3000", 1),
    ("2026/8/2", "1000008", "Amazonギフトカード 印刷タイプ", "10000", 1),
    ("2026/7/30", "1000009", "Amazonギフトカード Eメールタイプ", "3000", 1),
    ("2026/7/12", "1000010", "ギフトカード用ケース 10枚入り", "598", 1),
    ("2026/6/1", "1000011", "Amazonギフトカード チャージタイプ", "10000", 1),
    ("2026/5/6", "1000012", "見本レストラン お食事ギフト券 利用券", "10000", 1),
    ("2026/4/18", "1000013", "Amazonギフトカード 商品券タイプ", "2000", 1),
    ("2026/4/18", "1000014", "単3形電池 20本", "980", 1),
    ("2026/3/3", "1000015", "ボールペン 10本", "1100", 1),
];

pub fn orders() -> String {
    let mut text =
        String::from("注文日,注文番号,商品名,付帯情報,価格,個数,商品小計,注文合計,状態,クレカ種類\n");
    for (day, order, title, price, number) in ORDERS {
        let sum = price.parse::<u32>().unwrap() * number;
        writeln!(text, "{day},250-1234567-{order},{title},,{price},{number},{sum},{sum},,Visa").unwrap();
    }
    text
}

pub fn planned(text: &str, ledger: &Ledger) -> Arc<Plan> {
    planned_as(text.as_bytes(), ledger, PlanOptions::default())
}

pub fn planned_as(bytes: &[u8], ledger: &Ledger, options: PlanOptions) -> Arc<Plan> {
    let made = plan(bytes, "注文履歴_2026.csv", ledger, &options, now().day, &Progress::new());
    Arc::new(made.unwrap())
}

/// One of the files people bring.
pub fn sample(name: &str) -> Vec<u8> {
    std::fs::read(format!("tests/data/import/layouts/{name}.csv")).unwrap()
}

/// The page over one of the files people bring, read in the usual way, with an empty ledger.
pub fn bring(lang: Lang, bytes: &[u8]) -> Screen<ImportPage> {
    let ledger = Book::new().ledger();
    let plan = planned_as(bytes, &ledger, PlanOptions::default());
    let mut screen = Screen::sized(LARGE, Theme::Light, lang, ledger, ImportPage::default(), ImportPage::ui);
    screen.state_mut().brought.bytes = bytes.to_vec();
    screen.state_mut().import = Incoming::Ready(plan);
    screen.run();
    screen
}

/// A ledger that holds the card of row 10 of the orders already, written by hand.
fn book() -> Book {
    let mut book = Book::new();
    let purchase = PurchaseFacts {
        when: "2026-08-02".parse().unwrap(),
        order_number: Some("250-1234567-1000008".into()),
        ..PurchaseFacts::default()
    };
    let card = CardFacts {
        issuer: Issuer::AmazonJp,
        kind: CardKind::Print,
        face_value: Some(Money::yen(10_000)),
        code_last4: Last4::from_code("7K2Q"),
        ..CardFacts::default()
    };
    book.buy(purchase, vec![card]);
    book
}

fn screen(lang: Lang, size: [f32; 2], theme: Theme) -> Screen<ImportPage> {
    let ledger = book().ledger();
    let plan = planned(&orders(), &ledger);
    let mut screen = Screen::sized(size, theme, lang, ledger, ImportPage::default(), ImportPage::ui);
    screen.state_mut().import = Incoming::Ready(plan);
    screen.run();
    screen
}

pub fn review(lang: Lang) -> Screen<ImportPage> {
    screen(lang, LARGE, Theme::Light)
}

pub fn empty(lang: Lang, ledger: Ledger, incoming: Incoming) -> Screen<ImportPage> {
    let mut screen = Screen::new(lang, ledger, ImportPage::default(), ImportPage::ui);
    screen.state_mut().import = incoming;
    screen.run();
    screen
}

/// The row of the table that begins with this line.
#[track_caller]
pub fn select(screen: &mut Screen<ImportPage>, line: u64) {
    use egui_kittest::kittest::Queryable as _;
    let start = format!("{line} ");
    screen
        .get_by(|node| node.role() == Role::Row && node.label().is_some_and(|l| l.starts_with(&start)))
        .click_accesskit();
    screen.run();
}

/// Clicks the tick of the row that begins with this line, wherever it is scrolled.
#[track_caller]
pub fn tick(screen: &mut Screen<ImportPage>, line: u64) {
    use egui_kittest::kittest::Queryable as _;
    let name = screen.texts().import_tick(line.to_string());
    screen.get_by_role_and_label(Role::CheckBox, &name).click_accesskit();
    screen.run();
}

#[track_caller]
pub fn committed(screen: &mut Screen<ImportPage>, rows: usize) -> Choices {
    let t = screen.texts();
    screen.click(Role::Button, &t.import_commit(rows, rows.to_string()));
    match screen.changes().as_slice() {
        [Change::CommitImport { choices, .. }] => choices.clone(),
        other => panic!("asked for {other:?}"),
    }
}

#[test]
fn what_waits_for_an_answer_is_not_recorded() {
    for lang in Lang::ALL {
        let mut screen = review(lang);
        let choices = committed(&mut screen, 7);
        assert_eq!(choices.leave.into_iter().collect::<Vec<_>>(), [5, 10]);
        assert!(choices.take.is_empty());
    }
}

#[test]
fn the_headline_counts_what_the_rows_are() {
    for (lang, expect) in [
        (
            Lang::Ja,
            "アマゾン注文履歴フィルタのようです。16行のうち、ギフトカード 7件、判断が必要 3件、問題 1件。",
        ),
        (
            Lang::En,
            "This looks like Amazon order history filter (AOHF). Of 16 rows: 7 gift cards, 3 to decide, 1 problem.",
        ),
    ] {
        assert!(review(lang).shows(Role::Heading, expect));
    }
}

#[test]
fn a_tick_leaves_a_row_out_and_a_second_one_takes_that_back() {
    for lang in Lang::ALL {
        let mut screen = review(lang);
        let t = screen.texts();
        tick(&mut screen, 2);
        assert_eq!(committed(&mut screen, 6).leave.into_iter().collect::<Vec<_>>(), [2, 5, 10]);
        screen.answer(Err(Refused::Busy));
        tick(&mut screen, 2);
        // The tick of a row that waits records it, and again makes it wait.
        tick(&mut screen, 14);
        assert_eq!(committed(&mut screen, 8).take.into_iter().collect::<Vec<_>>(), [14]);
        screen.answer(Err(Refused::Busy));
        tick(&mut screen, 14);
        committed(&mut screen, 7);
        assert!(!screen.shows(Role::CheckBox, &t.import_tick("9")), "what could not be read has no tick");
    }
}

#[test]
fn the_keyboard_moves_through_the_rows_and_space_ticks_them() {
    for lang in Lang::ALL {
        let mut screen = review(lang);
        select(&mut screen, 2);
        screen.press(Key::ArrowDown);
        screen.press(Key::ArrowDown);
        screen.press(Key::Space);
        assert_eq!(committed(&mut screen, 6).leave.into_iter().collect::<Vec<_>>(), [4, 5, 10]);
        screen.answer(Err(Refused::Busy));
        select(&mut screen, 4);
        screen.press(Key::Space);
        committed(&mut screen, 7);
    }
}

#[test]
fn all_rows_of_a_filter_are_decided_at_once_and_a_filter_alone_decides_nothing() {
    for lang in Lang::ALL {
        let mut screen = review(lang);
        let t = screen.texts();
        assert!(!screen.shows(Role::Button, &t.import_bulk_take(3, "3")));
        screen.click(Role::Tab, &format!("{} 3", t.import_class_ask()));
        committed(&mut screen, 7);
        screen.answer(Err(Refused::Busy));
        screen.click(Role::Button, &t.import_bulk_take(3, "3"));
        committed(&mut screen, 10);
        screen.answer(Err(Refused::Busy));
        screen.click(Role::Button, &t.import_bulk_leave(3, "3"));
        committed(&mut screen, 7);
        screen.answer(Err(Refused::Busy));
        assert!(screen.says(&t.import_bottom_rest_left("3")));
        screen.click(Role::Button, &t.import_bulk_reset());
        assert!(screen.says(&t.import_bottom_rest_ask("3")));
        screen.click(Role::Tab, &format!("{} 7", t.import_class_card()));
        screen.click(Role::Button, &t.import_bulk_leave(7, "7"));
        assert!(!screen.shows(Role::Button, &t.import_commit(7, "7")));
        screen.click(Role::Button, &t.import_bulk_take(7, "7"));
        committed(&mut screen, 7);
    }
}

#[test]
fn look_alike_is_recorded_when_the_person_says_so() {
    for lang in Lang::ALL {
        let mut screen = review(lang);
        let t = screen.texts();
        assert!(screen.shows(Role::RadioButton, &t.import_choice_same_line("4")));
        screen.click(Role::RadioButton, &t.import_choice_another());
        let choices = committed(&mut screen, 8);
        assert_eq!(choices.leave.into_iter().collect::<Vec<_>>(), [10]);
        screen.click(Role::RadioButton, &t.import_choice_later());
        assert!(screen.shows(Role::Label, &t.import_bottom_undo()));
    }
}

#[test]
fn a_row_like_a_card_of_the_ledger_is_shown_beside_it() {
    for lang in Lang::ALL {
        let mut screen = review(lang);
        let t = screen.texts();
        select(&mut screen, 10);
        assert!(screen.shows(Role::RadioButton, &t.import_choice_same_card()));
        assert!(screen.shows(Role::Label, &t.import_like_card_head()));
        screen.click(Role::RadioButton, &t.import_choice_same_card());
        assert!(screen.says(&t.import_bottom_rest_left("1")));
    }
}

#[test]
fn all_look_alikes_can_be_recorded_at_once() {
    for lang in Lang::ALL {
        let mut screen = review(lang);
        let t = screen.texts();
        screen.click(Role::Link, &t.import_choice_all_another("2"));
        assert!(committed(&mut screen, 9).leave.is_empty());
    }
}

#[test]
fn candidate_waits_until_the_person_decides() {
    for lang in Lang::ALL {
        let mut screen = review(lang);
        let t = screen.texts();
        select(&mut screen, 14);
        screen.click(Role::RadioButton, &t.import_choice_card());
        let choices = committed(&mut screen, 8);
        assert_eq!(choices.take.into_iter().collect::<Vec<_>>(), [14]);
    }
}

#[test]
fn a_row_can_be_left_out_and_taken_again() {
    for lang in Lang::ALL {
        let mut screen = review(lang);
        let t = screen.texts();
        select(&mut screen, 2);
        screen.click(Role::CheckBox, &t.import_take_row());
        assert!(screen.says(&t.import_draft_none()));
        assert_eq!(committed(&mut screen, 6).leave.into_iter().collect::<Vec<_>>(), [2, 5, 10]);
        screen.answer(Err(Refused::Busy));
        screen.click(Role::CheckBox, &t.import_take_row());
        assert_eq!(committed(&mut screen, 7).leave.into_iter().collect::<Vec<_>>(), [5, 10]);
    }
}

#[test]
fn rows_are_narrowed_to_one_state() {
    use egui_kittest::kittest::{NodeT as _, Queryable as _};
    for lang in Lang::ALL {
        let mut screen = review(lang);
        let t = screen.texts();
        screen.click(Role::Tab, &format!("{} 1", t.import_class_problem()));
        let rows: Vec<String> =
            screen.get_all_by_role(Role::Row).filter_map(|node| node.accesskit_node().label()).collect();
        assert_eq!(rows.len(), 1);
        assert!(rows[0].contains("2026/2/30"), "{rows:?}");
        assert!(screen.says(&t.import_reason_date_impossible_why()));
    }
}

#[test]
fn the_layout_is_changed_from_its_menu() {
    for (lang, name) in [(Lang::Ja, "ギフト帳のひな形"), (Lang::En, "Giftcho's own template")] {
        let mut screen = review(lang);
        let t = screen.texts();
        screen.click(Role::Link, &t.import_layout_change());
        screen.click(Role::MenuItem, name);
        let [Action::ReplanImport(read_as)] = &screen.sent()[..] else { panic!() };
        assert_eq!(read_as.profile.as_deref(), Some("template"));
    }
}

#[test]
fn review_can_be_put_away() {
    for lang in Lang::ALL {
        let mut screen = review(lang);
        let t = screen.texts();
        screen.click(Role::Button, &t.button_cancel());
        assert!(matches!(screen.sent()[..], [Action::DropImport]));
    }
}

#[test]
fn while_it_is_recorded_it_can_be_stopped_and_not_begun_again() {
    for lang in Lang::ALL {
        let mut screen = review(lang);
        let t = screen.texts();
        committed(&mut screen, 7);
        let busy =
            giftcho::ui::page_cx::Busy { what: String::new(), done: 3, total: Some(7), can_stop: true };
        screen.state_mut().busy = Some(busy);
        screen.run();
        assert!(!screen.shows(Role::Button, &t.import_commit(7, "7")));
        screen.click(Role::Button, &t.button_stop());
        assert!(matches!(screen.sent()[..], [Action::StopWork]));
    }
}

/// A ledger with one import of one card.
pub fn imported() -> Ledger {
    let mut book = Book::new();
    let run = RunId(1);
    book.in_run(Some(run));
    book.write(Fact::ImportCommitted(ImportCommitted {
        run,
        file_name: "orders.csv".into(),
        file_sha256: "0".repeat(64),
        profile: Some("aohf".into()),
        encoding: "cp932".into(),
        rows: 42,
        recorded: 8,
        left_out: vec![("other-product".into(), 31), ("date-impossible".into(), 1)],
    }));
    let card = CardFacts { face_value: Some(Money::yen(5_000)), ..CardFacts::default() };
    book.buy(PurchaseFacts::default(), vec![card.clone(), card]);
    book.ledger()
}

pub fn done() -> Incoming {
    Incoming::Done { run: RunId(1), recorded: 8 }
}

#[test]
fn codes_in_the_file_are_masked_and_deleting_it_is_advised() {
    let ledger = Book::new().ledger();
    let text = "購入日,ブランド,額面,コード\n2026-04-03,Amazon,3000,DUMY-TEST14-7K2Q\n";
    let mut screen = empty(Lang::Ja, ledger.clone(), Incoming::Ready(planned(text, &ledger)));
    let t = screen.texts();
    assert!(screen.says("••••7K2Q"));
    assert!(!screen.says("TEST14"));
    assert!(screen.says(&words::issuer(Issuer::AmazonJp, &t)));
    screen.put_ledger(imported());
    screen.state_mut().import = done();
    screen.run();
    assert!(screen.says(&t.import_done_codes()));
}

#[test]
#[cfg_attr(not(target_os = "linux"), ignore = "pictures are compared on Linux only")]
fn review_looks_as_it_should() {
    let mut screen = review(Lang::Ja);
    screen.snapshot("import-review");
}

#[test]
fn pictures() {
    for (lang, code) in [(Lang::Ja, "ja"), (Lang::En, "en")] {
        for (theme, name) in [(Theme::Light, "light"), (Theme::Dark, "dark")] {
            for (size, sidebar, wide) in [(LARGE, [168.0, 196.0], 1280), (SMALL, [80.0, 80.0], 1000)] {
                let side = if lang == Lang::Ja { sidebar[0] } else { sidebar[1] };
                let page = [size[0] - side, size[1]];
                let mut shown = screen(lang, page, theme);
                shown.picture(&format!("import-review-{code}-{name}-{wide}"));
                let states = [
                    ("start", Book::new().ledger(), Incoming::None),
                    ("runs", imported(), Incoming::None),
                    ("planning", imported(), Incoming::Planning { done: 12_480, total: Some(42_000) }),
                    ("done", imported(), done()),
                    (
                        "failed",
                        imported(),
                        Incoming::Failed(wording::import_error(&ImportError::Empty, &Texts::new(lang))),
                    ),
                ];
                for (state, ledger, incoming) in states {
                    let mut shown =
                        Screen::sized(page, theme, lang, ledger, ImportPage::default(), ImportPage::ui);
                    shown.state_mut().import = incoming;
                    shown.run();
                    shown.picture(&format!("import-{state}-{code}-{name}-{wide}"));
                }
                let t = Texts::new(lang);
                let open = |file: &str, state: &str, steps: &[(Role, String)]| {
                    let ledger = Book::new().ledger();
                    let bytes = sample(file);
                    let plan = planned_as(&bytes, &ledger, PlanOptions::default());
                    let page_of = ImportPage::default();
                    let mut shown = Screen::sized(page, theme, lang, ledger, page_of, ImportPage::ui);
                    shown.state_mut().brought.bytes = bytes;
                    shown.state_mut().brought.queue = (2, 3);
                    shown.state_mut().import = Incoming::Ready(plan);
                    shown.run();
                    for (role, label) in steps {
                        shown.click(*role, label);
                    }
                    shown.picture(&format!("import-{state}-{code}-{name}-{wide}"));
                };
                open("unknown-bank", "meaning", &[]);
                open("rakuten-card-10-columns", "statement", &[]);
                open("rakuten-bank", "encoding", &[(Role::Link, t.import_encoding_change())]);
                open("trap-two-digit-years", "years", &[(Role::Button, t.import_ask_open())]);
                open("unknown-gift-list", "meaning-list", &[]);
                open("amazon-gift-balance", "account", &[(Role::Button, t.import_ask_open())]);
                open("trap-two-encodings", "notes", &[]);
                open("aohf", "edit", &[(Role::Link, t.import_draft_edit())]);
            }
        }
    }
}
