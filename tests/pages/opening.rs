//! Opening a トラブル: from what was seen to a kind or an all-clear.

use eframe::egui::accesskit::Role;
use egui_kittest::kittest::Queryable as _;
use giftcho::action::{Action, Change, NewIncident, Place};
use giftcho::core::entry::{Charged, Fact};
use giftcho::core::facts::{AccountFacts, CardFacts, PurchaseFacts, Purchaser};
use giftcho::core::id::{AccountId, CardId};
use giftcho::core::money::Money;
use giftcho::core::words::{CardKind, FraudPattern, IncidentKind, Issuer, Provenance, VanishCause};
use giftcho::i18n::Lang;
use giftcho::ui::pages::trouble::TroublePage;

use crate::support::{Book, Screen};

const BOTH: [Lang; 2] = [Lang::Ja, Lang::En];

/// Two cards of a shop, the first charged to an account.
fn shop() -> (Book, Vec<CardId>, AccountId) {
    let mut book = Book::new();
    let facts = PurchaseFacts {
        when: "2026-11-20T18:00".parse().unwrap(),
        seller: Some("ローソン 新宿店".into()),
        provenance: Provenance::OfficialStore,
        purchaser: Purchaser::Myself,
        ..PurchaseFacts::default()
    };
    let card = |last: &str| CardFacts {
        issuer: Issuer::AmazonJp,
        kind: CardKind::StoreCard,
        face_value: Some(Money::yen(5_000)),
        code_last4: Some(last.parse().unwrap()),
        ..CardFacts::default()
    };
    let cards = book.buy(facts, vec![card("3M9F"), card("7K2Q")]);
    let account = book.account_id();
    let own = AccountFacts { issuer: Issuer::AmazonJp, name: "自分のAmazon".into(), memo: None };
    book.write(Fact::AccountOpened { account, facts: own });
    let charge = book.charge_id();
    let when = "2026-11-21T09:00".parse().unwrap();
    book.write(Fact::Charged(Charged::of_card(charge, cards[0], account, when)));
    (book, cards, account)
}

fn form(lang: Lang, book: &Book, cards: Vec<CardId>) -> Screen<TroublePage> {
    let mut page = TroublePage::default();
    page.show(&Place::NewIncident(cards));
    Screen::new(lang, book.ledger(), page, TroublePage::ui)
}

fn write_into(screen: &mut Screen<TroublePage>, label: &str, text: &str) {
    screen.get_by_role_and_label(Role::MultilineTextInput, label).click();
    screen.run();
    screen.get_by_role_and_label(Role::MultilineTextInput, label).type_text(text);
    screen.run();
}

fn opened(screen: &mut Screen<TroublePage>) -> NewIncident {
    let record = screen.texts().incident_new_record();
    screen.click(Role::Button, &record);
    let changes = screen.changes();
    let [Change::OpenIncident(new)] = &changes[..] else { panic!("{changes:?}") };
    new.clone()
}

#[test]
fn what_is_picked_brings_its_wording_and_the_account_the_card_was_charged_to() {
    for lang in BOTH {
        let (book, cards, account) = shop();
        let mut screen = form(lang, &book, vec![cards[0]]);
        let t = screen.texts();
        screen.click_anywhere(Role::RadioButton, &t.opening_sight_locked());
        assert!(screen.says(&t.incident_new_phishing()));
        assert!(screen.says(&t.opening_account_from_charge()));
        screen.picture(&format!("opening-picked-{lang:?}"));
        let new = opened(&mut screen);
        assert_eq!(new.kind, IncidentKind::Lock);
        assert_eq!(new.seen.as_deref(), Some("Amazonギフト券がロックされています"));
        assert_eq!((new.cards, new.account), (vec![cards[0]], Some(account)));
    }
}

#[test]
fn a_mail_alone_records_nothing_until_the_own_page_was_looked_at() {
    for lang in BOTH {
        let (book, _, _) = shop();
        let mut screen = form(lang, &book, Vec::new());
        let t = screen.texts();
        screen.click(Role::Button, &format!("{} ", t.opening_mail()));
        write_into(&mut screen, &t.opening_mail_name(), "お客様のアカウントがロックされました");
        assert!(screen.says(&t.opening_own_page()));
        screen.click(Role::Button, &t.incident_new_record());
        assert!(screen.sent().is_empty());
        screen.picture(&format!("opening-mail-{lang:?}"));
        screen.click_anywhere(Role::RadioButton, &t.opening_own_page_otherwise());
        assert!(screen.says(&t.opening_clear_mail()));
        screen.picture(&format!("opening-mail-clear-{lang:?}"));
        screen.click(Role::Button, &t.opening_leave());
        assert!(matches!(screen.sent()[..], [Action::Show(Place::Trouble)]));
    }
}

#[test]
fn a_lock_that_the_own_page_shows_too_is_recorded_with_the_mail() {
    let (book, cards, _) = shop();
    let mut screen = form(Lang::Ja, &book, vec![cards[1]]);
    let t = screen.texts();
    screen.click(Role::Button, &format!("{} ", t.opening_mail()));
    write_into(&mut screen, &t.opening_mail_name(), "お客様のアカウントがロックされました");
    screen.click_anywhere(Role::RadioButton, &t.opening_own_page_same());
    let new = opened(&mut screen);
    assert_eq!(new.kind, IncidentKind::Lock);
    assert_eq!(new.mail.as_deref(), Some("お客様のアカウントがロックされました"));
}

#[test]
fn a_fraud_asks_whether_the_code_was_told_and_used_and_how_it_went() {
    for lang in BOTH {
        let (book, cards, _) = shop();
        let mut screen = form(lang, &book, cards.clone());
        let t = screen.texts();
        screen.click_anywhere(Role::RadioButton, &t.opening_sight_told());
        screen.click(Role::Button, &format!("{} ", t.opening_mail()));
        let mail = "未払いの料金があります。本日中にAmazonギフト券を購入し、番号を教えてください。";
        write_into(&mut screen, &t.opening_mail_name(), mail);
        assert!(screen.says(&t.opening_fraud_pattern_proposed()));
        let yes = giftcho::wording::asked::answer(giftcho::guide::self_check::Answer::Yes, &t);
        screen.click_anywhere(Role::RadioButton, &t.asked_answer_name(t.opening_fraud_told(), &yes));
        screen.click_anywhere(Role::RadioButton, &t.asked_answer_name(t.opening_fraud_used(), &yes));
        screen.picture(&format!("opening-fraud-{lang:?}"));
        let new = opened(&mut screen);
        assert_eq!((new.kind, new.pattern), (IncidentKind::Fraud, Some(FraudPattern::FalseBilling)));
        // The charged card is told of, but what was charged cannot be used again.
        assert_eq!((new.told, new.used), (cards.clone(), vec![cards[1]]));
    }
}

#[test]
fn a_vanished_balance_goes_through_its_causes_one_by_one() {
    for lang in BOTH {
        let (book, _, _) = shop();
        let mut screen = form(lang, &book, Vec::new());
        let t = screen.texts();
        let no = giftcho::wording::asked::answer(giftcho::guide::self_check::Answer::No, &t);
        let yes = giftcho::wording::asked::answer(giftcho::guide::self_check::Answer::Yes, &t);
        let ask = |number: &str, words: String| t.opening_cause_numbered(number, words);
        screen.click_anywhere(Role::RadioButton, &t.opening_sight_balance_gone());
        assert!(!screen.says(&ask("2", t.opening_cause_other())));
        screen.click_anywhere(Role::RadioButton, &t.asked_answer_name(ask("1", t.opening_cause_used()), &no));
        screen
            .click_anywhere(Role::RadioButton, &t.asked_answer_name(ask("2", t.opening_cause_other()), &yes));
        assert!(screen.says(&t.opening_clear_elsewhere()));
        screen
            .click_anywhere(Role::RadioButton, &t.asked_answer_name(ask("2", t.opening_cause_other()), &no));
        screen.click_anywhere(
            Role::RadioButton,
            &t.asked_answer_name(ask("3", t.opening_cause_misused()), &no),
        );
        screen.click_anywhere(
            Role::RadioButton,
            &t.asked_answer_name(ask("4", t.opening_cause_invalidated()), &yes),
        );
        screen.picture(&format!("opening-vanished-{lang:?}"));
        let new = opened(&mut screen);
        assert_eq!((new.kind, new.cause), (IncidentKind::Cancelled, Some(VanishCause::Invalidated)));
    }
}
