//! トラブル: its steps are ticked, dated, noted, put aside and taken up again; its clocks run.

use eframe::egui::{Theme, accesskit::Role};
use egui_kittest::kittest::Queryable as _;
use giftcho::action::{Action, Change, Did, Done, Place};
use giftcho::core::date::{Minute, When};
use giftcho::core::entry::{CodeTold, Fact, IncidentChange, IncidentOpened, SellerNoted, StepMarked};
use giftcho::core::facts::{AccountFacts, CardFacts, PurchaseFacts, Purchaser};
use giftcho::core::id::{CardId, IncidentId};
use giftcho::core::money::Money;
use giftcho::core::words::{CardKind, IncidentKind, Issuer, Provenance, StepState, VanishCause};
use giftcho::i18n::Lang;
use giftcho::ui::pages::trouble::TroublePage;

use crate::support::{Book, LARGE, SMALL, Screen};

const BOTH: [Lang; 2] = [Lang::Ja, Lang::En];

fn opened(book: &mut Book, kind: IncidentKind, cards: Vec<CardId>) -> IncidentId {
    let account = book.account_id();
    let own = AccountFacts { issuer: Issuer::AmazonJp, name: "自分のAmazon".into(), memo: None };
    book.write(Fact::AccountOpened { account, facts: own });
    let incident = book.incident_id();
    book.write(Fact::IncidentOpened(IncidentOpened {
        incident,
        kind,
        when: "2026-11-22T14:21".parse().unwrap(),
        seen: Some("Amazonギフト券がロックされています".into()),
        seen_where: Some("アプリ".into()),
        mail: None,
        pattern: None,
        cause: None,
        cards,
        account: Some(account),
    }));
    incident
}

fn bought(book: &mut Book, provenance: Provenance, seller: &str, kind: CardKind) -> Vec<CardId> {
    let facts = PurchaseFacts {
        when: "2026-11-22T14:05".parse().unwrap(),
        seller: Some(seller.into()),
        provenance,
        purchaser: Purchaser::Myself,
        order_number: Some("G-0048213".into()),
        ..PurchaseFacts::default()
    };
    let card = |last: &str| CardFacts {
        issuer: Issuer::AmazonJp,
        kind,
        face_value: Some(Money::yen(10_000)),
        code_last4: Some(last.parse().unwrap()),
        ..CardFacts::default()
    };
    book.buy(facts, vec![card("3M9F"), card("7K2Q")])
}

fn mark(book: &mut Book, incident: IncidentId, step: &str, state: StepState, note: Option<&str>) {
    book.write(Fact::StepMarked(StepMarked {
        incident,
        step: step.into(),
        state,
        when: "2026-11-22T14:24".parse().unwrap(),
        note: note.map(str::to_owned),
    }));
}

/// A locked card of a site that takes claims for an hour; the screen was kept.
fn locked() -> (Book, IncidentId) {
    let mut book = Book::new();
    let cards = bought(&mut book, Provenance::Marketplace, "売買サイトA", CardKind::Email);
    book.write(Fact::SellerNoted(SellerNoted { seller: "売買サイトA".into(), claim_minutes: Some(60) }));
    let incident = opened(&mut book, IncidentKind::Lock, vec![cards[0]]);
    mark(&mut book, incident, "keep-screen", StepState::Done, Some("2枚"));
    (book, incident)
}

fn told() -> (Book, IncidentId, Vec<CardId>) {
    let mut book = Book::new();
    let cards = bought(&mut book, Provenance::OfficialStore, "ローソン", CardKind::StoreCard);
    book.write(Fact::CodeTold(CodeTold {
        card: cards[0],
        when: "2026-11-22T14:20".parse().unwrap(),
        to_whom: None,
        memo: None,
    }));
    let incident = opened(&mut book, IncidentKind::Fraud, cards.clone());
    (book, incident, cards)
}

fn screen(lang: Lang, book: &Book, incident: IncidentId) -> Screen<TroublePage> {
    sized(lang, book, incident, LARGE, Theme::Light)
}

fn sized(lang: Lang, book: &Book, incident: IncidentId, size: [f32; 2], theme: Theme) -> Screen<TroublePage> {
    let mut page = TroublePage::default();
    page.show(&Place::Incident(incident));
    Screen::sized(size, theme, lang, book.ledger(), page, TroublePage::ui)
}

fn changed(incident: IncidentId) -> Done {
    Done { what: Did::IncidentChanged { incident }, entries: None, masked: 0 }
}

#[test]
fn the_first_open_step_stands_large_with_its_clock() {
    for lang in BOTH {
        let (book, incident) = locked();
        for (name, size, theme) in
            [("l", LARGE, Theme::Light), ("s", SMALL, Theme::Light), ("d", LARGE, Theme::Dark)]
        {
            let mut screen = sized(lang, &book, incident, size, theme);
            let t = screen.texts();
            assert!(screen.shows(Role::Heading, &t.step_tell_seller_lock("売買サイトA")));
            assert!(screen.says(&t.clock_claim_until("15:05", "60", "14:05")));
            let spoken = t.clock_spoken(t.clock_claim(), t.clock_left_minutes("33"));
            assert!(screen.shows(Role::ProgressIndicator, &spoken));
            screen.picture(&format!("steps-{lang:?}-{name}"));
        }
    }
}

#[test]
fn a_clock_in_its_last_ten_minutes_shows_seconds() {
    let (book, incident) = locked();
    let mut screen = screen(Lang::Ja, &book, incident);
    screen.state_mut().now.minute = Minute::new(14, 56).unwrap();
    screen.state_mut().second = 18;
    screen.run();
    assert!(screen.says("8:42"));
    screen.state_mut().now.minute = Minute::new(15, 5).unwrap();
    screen.state_mut().second = 0;
    screen.run();
    let t = screen.texts();
    assert!(!screen.says(&t.clock_claim()), "the time is over");
    assert!(screen.says(&t.steps_by_missed()));
}

#[test]
fn one_press_ticks_the_step_with_this_very_minute() {
    for lang in BOTH {
        let (book, incident) = locked();
        let key = format!("tell-seller-lock/{}", book.last_purchase());
        let mut screen = screen(lang, &book, incident);
        let t = screen.texts();
        screen.click(Role::Button, &t.steps_told());
        let changes = screen.changes();
        let [Change::MarkStep { incident: id, step, state: StepState::Done, when, note: None }] =
            &changes[..]
        else {
            panic!("{changes:?}")
        };
        assert_eq!((*id, step), (incident, &key));
        assert_eq!(*when, "2026-11-22T14:32".parse::<When>().unwrap());
    }
}

#[test]
fn a_step_opens_with_why_and_sources_and_is_ticked_with_a_date_and_a_note() {
    for lang in BOTH {
        let (book, incident) = locked();
        let mut screen = screen(lang, &book, incident);
        let t = screen.texts();
        let row = format!("{} {} {}", t.step_record_answer(), t.first_step_actor_me(), t.steps_by_answer());
        screen.click(Role::Button, &row);
        screen.run();
        assert!(screen.says(&t.step_record_answer_why()));
        screen.type_over(&t.steps_when_label(), "2026/11/24 9:00");
        screen.get_by_role_and_label(Role::MultilineTextInput, &t.steps_note_label()).click();
        screen.run();
        screen.get_by_role_and_label(Role::MultilineTextInput, &t.steps_note_label()).type_text("A-1024");
        screen.run();
        screen.picture(&format!("steps-open-{lang:?}"));
        screen.click(Role::Button, &t.steps_record());
        let changes = screen.changes();
        let [Change::MarkStep { step, state: StepState::Done, when, note, .. }] = &changes[..] else {
            panic!("{changes:?}")
        };
        assert_eq!((step.as_str(), note.as_deref()), ("record-answer", Some("A-1024")));
        assert_eq!(*when, "2026-11-24T09:00".parse::<When>().unwrap());
        screen.answer(Ok(changed(incident)));
        assert!(!screen.shows(Role::Button, &t.steps_record()), "it folds once it is written");
    }
}

#[test]
fn a_date_that_cannot_be_read_is_not_sent() {
    let (book, incident) = locked();
    let mut screen = screen(Lang::Ja, &book, incident);
    let t = screen.texts();
    let row = format!("{} {} {}", t.step_record_answer(), t.first_step_actor_me(), t.steps_by_answer());
    screen.click(Role::Button, &row);
    screen.type_over(&t.steps_when_label(), "きのうか今日");
    screen.click(Role::Button, &t.steps_record());
    assert!(screen.changes().is_empty());
    assert!(screen.says(&t.incident_new_when_problem()));
}

#[test]
fn a_done_step_stays_with_its_time_and_is_taken_up_again() {
    for lang in BOTH {
        let (book, incident) = locked();
        let mut screen = screen(lang, &book, incident);
        let t = screen.texts();
        let row =
            format!("{} {} {}", t.step_keep_screen(), t.first_step_actor_me(), t.steps_done_on("14:24"));
        screen.click(Role::Button, &row);
        screen.click(Role::Button, &t.steps_undo());
        let changes = screen.changes();
        let [Change::MarkStep { step, state: StepState::Open, note, .. }] = &changes[..] else {
            panic!("{changes:?}")
        };
        assert_eq!((step.as_str(), note.as_deref()), ("keep-screen", Some("2枚")));
    }
}

#[test]
fn a_step_that_does_not_apply_is_put_aside_and_the_next_one_comes() {
    let (mut book, incident) = locked();
    let key = format!("tell-seller-lock/{}", book.last_purchase());
    mark(&mut book, incident, &key, StepState::NotPossible, None);
    let mut screen = screen(Lang::Ja, &book, incident);
    let t = screen.texts();
    assert!(screen.shows(Role::Heading, &t.step_leave_uncharged()));
    screen.click(Role::Button, &t.steps_skip());
    let changes = screen.changes();
    assert!(matches!(&changes[..], [Change::MarkStep { state: StepState::NotPossible, .. }]));
}

#[test]
fn a_told_code_is_stopped_first_then_saved() {
    for lang in BOTH {
        let (mut book, incident, cards) = told();
        let mut first = screen(lang, &book, incident);
        let t = first.texts();
        assert!(first.shows(Role::Heading, &t.step_stop()));
        assert!(first.says(&t.clock_unused_value()));
        first.picture(&format!("steps-fraud-{lang:?}"));
        mark(&mut book, incident, "stop", StepState::Done, None);
        let mut second = screen(lang, &book, incident);
        assert!(second.shows(Role::Heading, &t.step_charge_at_once()));
        second.click(Role::Button, &t.steps_card());
        assert!(matches!(second.sent()[..], [Action::Show(Place::Card(card))] if card == cards[0]));
    }
}

#[test]
fn the_cause_of_a_vanished_balance_is_written_down_when_it_is_found() {
    for lang in BOTH {
        let mut book = Book::new();
        let incident = opened(&mut book, IncidentKind::BalanceVanished, Vec::new());
        for step in ["keep-screen", "check-history"] {
            mark(&mut book, incident, step, StepState::Done, None);
        }
        let mut screen = screen(lang, &book, incident);
        let t = screen.texts();
        assert!(screen.shows(Role::Heading, &t.step_cause_used_automatically()));
        screen.picture(&format!("steps-vanished-{lang:?}"));
        screen.click(Role::Button, &t.steps_cause_yes());
        let changes = screen.changes();
        let [Change::AmendIncident { changes, .. }] = &changes[..] else { panic!("{changes:?}") };
        assert_eq!(changes[..], [IncidentChange::Cause(Some(VanishCause::UsedAutomatically))]);
    }
}

#[test]
fn when_every_step_is_done_the_page_leads_to_the_end() {
    let (mut book, incident) = locked();
    let purchase = book.last_purchase();
    let keys = [
        format!("tell-seller-lock/{purchase}"),
        "leave-uncharged".to_owned(),
        "issuer-as-it-was/amazon-jp".to_owned(),
        "consumer".to_owned(),
        "record-answer".to_owned(),
        "watch-history".to_owned(),
        "accept-loss".to_owned(),
    ];
    for key in &keys {
        mark(&mut book, incident, key, StepState::Done, None);
    }
    let mut screen = screen(Lang::Ja, &book, incident);
    let t = screen.texts();
    assert!(screen.shows(Role::Heading, &t.steps_all_done()));
    let close = t.steps_close();
    // The top bar has one too.
    screen.get_all_by_role_and_label(Role::Button, &close).last().unwrap().click();
    screen.run();
    assert!(screen.says(&t.incident_close_help()));
}
