//! トラブル: opened from what was seen, dealt with, closed.

use eframe::egui::{Theme, accesskit::Role};
use egui_kittest::kittest::Queryable as _;
use giftcho::action::{Action, Change, Days, Did, Done, Export, Place};
use giftcho::core::entry::{ContactLogged, Fact, IncidentNoted, IncidentOpened, StepMarked};
use giftcho::core::facts::{AccountFacts, CardFacts, PurchaseFacts, Purchaser};
use giftcho::core::id::{CardId, IncidentId};
use giftcho::core::money::Money;
use giftcho::core::words::{
    CardKind, IncidentKind, Issuer, Outcome, Payment, Provenance, Recipient, StepState,
};
use giftcho::i18n::{Lang, format};
use giftcho::ui::pages::trouble::TroublePage;

use crate::support::{Book, LARGE, SMALL, Screen};

const BOTH: [Lang; 2] = [Lang::Ja, Lang::En];

/// Two cards of a trading site, one of which is locked.
pub(crate) fn locked() -> (Book, Vec<CardId>, IncidentId) {
    let mut book = Book::new();
    let facts = PurchaseFacts {
        when: "2026-11-22T14:05".parse().unwrap(),
        seller: Some("売買サイトA".into()),
        provenance: Provenance::Marketplace,
        payment: Payment::BankTransfer,
        purchaser: Purchaser::Myself,
        order_number: Some("G-0048213".into()),
        ..PurchaseFacts::default()
    };
    let card = |last: &str| CardFacts {
        issuer: Issuer::AmazonJp,
        kind: CardKind::Email,
        face_value: Some(Money::yen(10_000)),
        paid: Some(Money::yen(9_300)),
        code_last4: Some(last.parse().unwrap()),
        ..CardFacts::default()
    };
    let cards = book.buy(facts, vec![card("3M9F"), card("7K2Q")]);
    let account = book.account_id();
    let own = AccountFacts { issuer: Issuer::AmazonJp, name: "自分のAmazon".into(), memo: None };
    book.write(Fact::AccountOpened { account, facts: own });
    let incident = book.incident_id();
    book.write(Fact::IncidentOpened(IncidentOpened {
        incident,
        kind: IncidentKind::Lock,
        when: "2026-11-22T14:21".parse().unwrap(),
        seen: Some("Amazonギフト券がロックされています".into()),
        seen_where: Some("アプリ".into()),
        mail: None,
        pattern: None,
        cause: None,
        cards: vec![cards[0]],
        account: Some(account),
    }));
    (book, cards, incident)
}

/// The screen was kept.
pub(crate) fn copied() -> (Book, IncidentId) {
    let (mut book, _, incident) = locked();
    book.write(Fact::StepMarked(StepMarked {
        incident,
        step: "keep-screen".into(),
        state: StepState::Done,
        when: "2026-11-22T14:24".parse().unwrap(),
        note: None,
    }));
    (book, incident)
}

fn contacted() -> (Book, IncidentId) {
    let (mut book, _, incident) = locked();
    book.write(Fact::IncidentNoted(IncidentNoted {
        incident,
        when: "2026-11-22T14:24".parse().unwrap(),
        text: "画面を写した".into(),
    }));
    book.write(Fact::ContactLogged(ContactLogged {
        incident,
        when: "2026-11-22T14:30".parse().unwrap(),
        who: "売買サイトA".into(),
        channel: Some("フォーム".into()),
        case_number: Some("A-1024".into()),
        asked: Some("ロックされたので返金してほしい".into()),
        promised: Some("2日以内に返事".into()),
        next_on: Some("2026-11-24".parse().unwrap()),
    }));
    (book, incident)
}

fn screen(lang: Lang, book: &Book, place: &Place) -> Screen<TroublePage> {
    let mut page = TroublePage::default();
    page.show(place);
    Screen::new(lang, book.ledger(), page, TroublePage::ui)
}

/// Types into an input of several lines.
fn write_into(screen: &mut Screen<TroublePage>, label: &str, text: &str) {
    screen.get_by_role_and_label(Role::MultilineTextInput, label).click();
    screen.run();
    screen.get_by_role_and_label(Role::MultilineTextInput, label).type_text(text);
    screen.run();
}

#[test]
fn an_empty_list_leads_to_the_form() {
    for lang in BOTH {
        let mut screen = screen(lang, &Book::new(), &Place::Trouble);
        let t = screen.texts();
        assert!(screen.says(&t.incident_empty()));
        screen.picture(&format!("trouble-empty-{lang:?}"));
    }
}

#[test]
fn the_list_opens_an_incident() {
    for lang in BOTH {
        let (book, _, incident) = locked();
        let mut screen = screen(lang, &book, &Place::Trouble);
        let t = screen.texts();
        screen.picture(&format!("trouble-list-{lang:?}"));
        screen.click(Role::Button, &format!("{} ¥10,000", t.incident_title_lock()));
        assert!(matches!(screen.sent()[..], [Action::Show(Place::Incident(id))] if id == incident));
    }
}

#[test]
fn a_third_partys_locked_card_shows_its_seller_as_the_first_door() {
    for lang in BOTH {
        let (book, incident) = copied();
        let mut screen = screen(lang, &book, &Place::Incident(incident));
        let t = screen.texts();
        assert!(screen.shows(Role::Heading, &t.step_tell_seller_lock("売買サイトA")));
        assert!(screen.says(&t.source_not_confirmed()));
        screen.click(Role::Button, &t.steps_copy());
        let sent = screen.sent();
        let [Action::Copy(message)] = &sent[..] else { panic!("{sent:?}") };
        assert!(message.contains("3M9F") && message.contains("G-0048213"), "{message}");
        screen.click(Role::Button, &t.incident_export_button());
        assert!(matches!(screen.sent()[..], [Action::Export(Export::Incident(id))] if id == incident));
    }
}

#[test]
fn a_promised_answer_is_a_clock_and_stands_among_the_contacts() {
    for lang in BOTH {
        let (book, incident) = contacted();
        for (name, size, theme) in
            [("l", LARGE, Theme::Light), ("s", SMALL, Theme::Light), ("d", LARGE, Theme::Dark)]
        {
            let mut page = TroublePage::default();
            page.show(&Place::Incident(incident));
            let mut screen = Screen::sized(size, theme, lang, book.ledger(), page, TroublePage::ui);
            let t = screen.texts();
            assert!(screen.says(&t.clock_more(format!(
                "{} {}",
                t.first_step_until(),
                format::days_left(2, &t)
            ))));
            assert!(screen.says(&t.story_contact_logged("売買サイトA")));
            screen.picture(&format!("trouble-detail-{lang:?}-{name}"));
            screen.get_by_role_and_label(Role::Link, &t.calendar_button()).click_accesskit();
            screen.run();
            assert!(
                matches!(screen.sent()[..], [Action::Export(Export::Calendar(Days::Incident(id)))] if id == incident)
            );
        }
    }
}

#[test]
fn a_note_is_sent_and_cleared_once_it_is_written() {
    let (book, _, incident) = locked();
    let mut screen = screen(Lang::Ja, &book, &Place::Incident(incident));
    let t = screen.texts();
    write_into(&mut screen, &t.incident_note_label(), "電話した");
    screen.click(Role::Button, &t.incident_note_add());
    let changes = screen.changes();
    assert!(
        matches!(&changes[..], [Change::NoteIncident { incident: id, text, .. }] if *id == incident && text == "電話した")
    );
    screen.answer(Ok(Done { what: Did::IncidentChanged { incident }, entries: Some((9, 9)), masked: 0 }));
    assert!(!screen.says("電話した"));
}

#[test]
fn a_contact_is_logged_with_whom_and_until_when() {
    for lang in BOTH {
        let (book, _, incident) = locked();
        let mut screen = screen(lang, &book, &Place::Incident(incident));
        let t = screen.texts();
        screen.click(Role::Button, &t.first_step_log());
        screen.click(Role::Button, &t.button_record());
        assert!(screen.says(&t.incident_contact_who_missing()));
        screen.type_into(&t.incident_contact_who(), "188");
        screen.type_into(&t.incident_contact_next_label(), "2026/11/30");
        screen.picture(&format!("trouble-contact-{lang:?}"));
        screen.click(Role::Button, &t.button_record());
        let changes = screen.changes();
        let [Change::LogContact(contact)] = &changes[..] else { panic!("{changes:?}") };
        assert_eq!(contact.who, "188");
        assert_eq!(contact.next_on, Some("2026-11-30".parse().unwrap()));
        screen.answer(Ok(Done { what: Did::IncidentChanged { incident }, entries: None, masked: 0 }));
        assert!(!screen.shows(Role::TextInput, &t.incident_contact_who()));
    }
}

#[test]
fn an_incident_is_closed_with_its_outcome() {
    for lang in BOTH {
        let (book, _, incident) = locked();
        let mut screen = screen(lang, &book, &Place::Incident(incident));
        let t = screen.texts();
        screen.click(Role::Button, &t.incident_close_button());
        screen.click(Role::RadioButton, &t.word_outcome_lost());
        // The face value is proposed; what was paid is written instead, with the balance that was seen.
        screen.type_over(&t.incident_closed_lost(), "9300");
        screen.type_into(&t.incident_close_balance(), "1200");
        screen.picture(&format!("trouble-close-{lang:?}"));
        screen.click(Role::Button, &t.button_record());
        let changes = screen.changes();
        assert!(matches!(
            &changes[..],
            [Change::CloseIncident { outcome: Outcome::Lost, lost: Some(lost), recovered: None, balance: Some(balance), .. }]
                if *lost == Money::yen(9_300) && *balance == Money::yen(1_200)
        ));
    }
}

#[test]
fn the_kind_is_proposed_from_the_wording_and_the_incident_is_recorded() {
    for lang in BOTH {
        let (book, cards, _) = locked();
        let mut screen = screen(lang, &book, &Place::NewIncident(vec![cards[1]]));
        let t = screen.texts();
        write_into(&mut screen, &t.incident_field_seen(), "このギフト券は無効です");
        assert!(screen.says(&t.incident_new_kind_proposed("無効")));
        screen.picture(&format!("trouble-new-{lang:?}"));
        screen.click(Role::Button, &t.incident_new_record());
        let changes = screen.changes();
        let [Change::OpenIncident(new)] = &changes[..] else { panic!("{changes:?}") };
        assert_eq!((new.kind, &new.cards[..]), (IncidentKind::Refused, &cards[1..]));
        assert_eq!(new.when, "2026-11-22T14:32".parse().unwrap());
        let opened = IncidentId::new(uuid::Uuid::from_u128(77));
        screen.answer(Ok(Done { what: Did::IncidentOpened { incident: opened }, entries: None, masked: 0 }));
        assert!(matches!(screen.sent()[..], [Action::Show(Place::Incident(id))] if id == opened));
    }
}

#[test]
fn without_wording_or_kind_nothing_is_sent_and_the_page_says_what_is_missing() {
    let mut screen = screen(Lang::Ja, &Book::new(), &Place::NewIncident(Vec::new()));
    let t = screen.texts();
    screen.click(Role::Button, &t.incident_new_record());
    assert!(screen.sent().is_empty());
    assert!(screen.says(&t.incident_new_nothing()));
}

#[test]
fn papers_say_what_is_missing_for_whom_and_one_button_leads_to_them() {
    for lang in BOTH {
        let (book, _, incident) = locked();
        let mut screen = screen(lang, &book, &Place::Incident(incident));
        let t = screen.texts();
        // The issuer would like a picture; for oneself nothing is needed.
        assert!(screen.says(&t.papers_need_picture()));
        let own = format!("{} {}", t.word_recipient_self(), t.papers_complete());
        screen.click_anywhere(Role::RadioButton, &own);
        assert!(!screen.says(&t.papers_need_picture()));
        screen.click_anywhere(Role::Button, &t.papers_make());
        let sent = screen.sent();
        assert!(
            matches!(sent[..], [Action::Show(Place::Papers(id, Recipient::Myself))] if id == incident),
            "{sent:?}"
        );
        screen.picture(&format!("trouble-papers-{lang:?}"));
    }
}
