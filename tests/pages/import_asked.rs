//! 取り込み: what is asked once for a file, and rows that are corrected before they are recorded.

use eframe::egui::{Key, accesskit::Role};
use giftcho::action::Action;
use giftcho::core::words::{CardKind, Issuer, Provenance};
use giftcho::i18n::Lang;
use giftcho::import::dates::{Calendar, DateHints, Order, TwoDigitYears};
use giftcho::import::plan::PlanOptions;
use giftcho::wording::words;

use crate::import::{bring, committed, planned_as, review, sample, select, tick};
use crate::support::Incoming;

#[test]
fn the_year_of_dates_without_one_is_asked_once() {
    for lang in Lang::ALL {
        let mut screen = bring(lang, &sample("trap-missing-years"));
        let t = screen.texts();
        assert!(screen.says(&t.import_ask_first(1, "1")));
        screen.click(Role::Button, &t.import_ask_open());
        assert!(screen.says(&t.import_ask_year_text("2", "06/10(水)", "2")));
        let label = t.import_ask_year_label();
        screen.type_into(&label, "x");
        assert!(screen.says(&t.import_ask_year_problem()));
        screen.click(Role::Button, &t.button_close());
        screen.click(Role::Button, &t.import_ask_open());
        // This year stands there already.
        screen.click(Role::Button, &t.import_ask_read());
        let [Action::ReplanImport(read_as)] = &screen.sent()[..] else { panic!() };
        assert_eq!(read_as.dates, DateHints { two_digit: None, first_year: Some(2026) });

        // Read again, what was answered is said and can be taken back.
        let options = PlanOptions { dates: read_as.dates, ..PlanOptions::default() };
        let plan = planned_as(&sample("trap-missing-years"), &screen.state().ledger, options);
        let read_as = (**read_as).clone();
        let world = screen.state_mut();
        world.import = Incoming::Ready(plan);
        world.brought.read_as = read_as;
        screen.run();
        assert!(screen.says(&t.import_ask_settled(1, "1")));
        screen.click(Role::Button, &t.import_change());
        screen.click(Role::Link, &t.import_ask_dates_forget());
        let [Action::ReplanImport(read_as)] = &screen.sent()[..] else { panic!() };
        assert_eq!(read_as.dates, DateHints::default());
    }
}

#[test]
fn years_of_two_digits_are_asked_with_the_days_they_would_be() {
    for (lang, day) in [(Lang::Ja, "2025年1月31日（金）"), (Lang::En, "31 Jan 2025")] {
        let mut screen = bring(lang, &sample("trap-two-digit-years"));
        let t = screen.texts();
        screen.click(Role::Button, &t.import_ask_open());
        screen.click(Role::RadioButton, day);
        screen.click(Role::Button, &t.import_ask_read());
        let [Action::ReplanImport(read_as)] = &screen.sent()[..] else { panic!() };
        let expect = TwoDigitYears { two_digit_years: Calendar::Western, order: Order::Ymd };
        assert_eq!(read_as.dates.two_digit, Some(expect));
    }
}

const SHOPS: &str = "購入日,ブランド,額面,購入元\n\
    2026-04-03,Amazon,3000,見本ショップ\n\
    2026-04-04,Amazon,5000,見本ショップ\n\
    2026-04-05,Amazon,1000,\n";

#[test]
fn how_cards_of_a_seller_came_is_asked_once_for_all_of_them() {
    for lang in Lang::ALL {
        let mut screen = bring(lang, SHOPS.as_bytes());
        let t = screen.texts();
        screen.click(Role::Button, &t.import_ask_open());
        assert!(screen.says(&t.import_ask_source_none()));
        let word = words::provenance(Provenance::Marketplace, &t);
        screen.choose(&t.import_ask_source_label("見本ショップ"), &word);
        screen.click(Role::Button, &t.button_close());
        // The pane of a card of that seller says so, and the commit too.
        select(&mut screen, 3);
        assert!(screen.says(&word));
        let said = committed(&mut screen, 3).provenance;
        assert_eq!(said.into_values().collect::<Vec<_>>(), [Provenance::Marketplace]);
        assert!(screen.says(&t.import_ask_first(1, "1")), "the card without a seller is still open");
    }
}

#[test]
fn the_account_of_charges_that_name_none_is_asked_once() {
    for lang in Lang::ALL {
        let mut screen = bring(lang, &sample("amazon-gift-balance"));
        let t = screen.texts();
        screen.click(Role::Button, &t.import_ask_open());
        let issuer = words::issuer(Issuer::AmazonJp, &t);
        screen.choose(&t.import_ask_account_label(&issuer), &t.import_ask_account_new());
        screen.type_into(&t.import_ask_account_name(), "main");
        screen.click(Role::Button, &t.button_close());
        assert!(screen.says("main"));
        assert!(screen.says(&t.import_ask_settled(1, "1")));
    }
}

#[test]
fn a_row_is_corrected_before_it_is_recorded() {
    for lang in Lang::ALL {
        let mut screen = review(lang);
        let t = screen.texts();
        select(&mut screen, 2);
        screen.click(Role::Link, &t.import_draft_edit());
        let label = t.field_quantity();
        screen.type_into(&label, "x");
        assert!(screen.says(&t.import_edit_quantity_problem()));
        screen.press(Key::Escape);
        screen.click(Role::Link, &t.import_draft_edit());
        screen.type_into(&t.field_seller(), "!");
        screen.choose(&t.field_kind(), &words::kind(CardKind::Print, &t));
        screen.click(Role::Button, &t.import_edit_record());
        assert!(screen.says(&t.import_state_edited()));
        let edits = committed(&mut screen, 7).edits;
        let card = edits.get(&2).unwrap();
        assert_eq!(card.flat.card.kind, CardKind::Print);
        assert_eq!(card.flat.purchase.seller.as_deref(), Some("Amazon.co.jp!"));
        assert_eq!(card.quantity, 3);
    }
}

#[test]
fn correcting_a_row_that_waits_records_it_and_the_file_can_be_followed_again() {
    for lang in Lang::ALL {
        let mut screen = review(lang);
        let t = screen.texts();
        select(&mut screen, 14);
        screen.click(Role::Link, &t.import_draft_edit());
        screen.click(Role::Button, &t.import_edit_record());
        assert_eq!(committed(&mut screen, 8).take.into_iter().collect::<Vec<_>>(), [14]);
        screen.answer(Err(giftcho::action::Refused::Busy));
        screen.click(Role::Link, &t.import_draft_edit());
        screen.click(Role::Button, &t.import_edit_back());
        assert!(committed(&mut screen, 8).edits.is_empty());
    }
}

#[test]
fn a_row_that_cannot_be_read_says_what_to_do() {
    for lang in Lang::ALL {
        let mut screen = review(lang);
        let t = screen.texts();
        select(&mut screen, 9);
        assert!(screen.says(&t.import_problem_row()));
        let mut screen = bring(lang, &sample("trap-missing-years"));
        select(&mut screen, 2);
        assert!(screen.says(&t.import_problem_date()));
    }
}

#[test]
fn a_row_of_another_kind_can_be_recorded_all_the_same() {
    for lang in Lang::ALL {
        let text = "\"利用日\",\"利用店名・商品名\",\"利用者\",\"支払方法\",\"利用金額\",\"支払手数料\",\"支払総額\",\"支払月\",\"1月支払金額\",\"2月繰越残高\",\"新規サイン\"\n\
            \"2026/01/10\",\"セブン－イレブン\",\"本人\",\"1回払い\",\"5000\",\"0\",\"5000\",\"2月\",\"5000\",\"0\",\"*\"\n\
            \"2026/01/11\",\"セブン－イレブン\",\"本人\",\"1回払い\",\"321\",\"0\",\"321\",\"2月\",\"321\",\"0\",\"*\"\n";
        let mut screen = bring(lang, text.as_bytes());
        tick(&mut screen, 3);
        assert_eq!(committed(&mut screen, 1).take.into_iter().collect::<Vec<_>>(), [3]);
    }
}
