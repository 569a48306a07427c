//! 提出用の書類: chosen, looked at page by page, written.

use std::collections::{BTreeMap, BTreeSet};

use eframe::egui::{Theme, accesskit::Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use giftcho::action::{Action, Export, PaperChoice, PaperForm, Place};
use giftcho::core::entry::{EvidenceAttached, Fact};
use giftcho::core::id::{EvidenceId, IncidentId};
use giftcho::core::words::{PaperField, Recipient, ShowsCode};
use giftcho::i18n::{Lang, Texts};
use giftcho::inquiry::filed::{Filed, Kept};
use giftcho::ui::page_cx::Busy;
use giftcho::ui::pages::trouble::TroublePage;

use crate::support::{Book, LARGE, SMALL, Screen};
use crate::trouble::locked;

const BOTH: [Lang; 2] = [Lang::Ja, Lang::En];

/// A locked card with three pieces of evidence: one without a code, one with, one nobody has looked at.
fn shown() -> (Book, IncidentId, Vec<EvidenceId>) {
    let (mut book, _, incident) = locked();
    let mut pieces = Vec::new();
    for (at, shows_code) in [ShowsCode::No, ShowsCode::Yes, ShowsCode::Unknown].into_iter().enumerate() {
        let evidence = EvidenceId::new(uuid::Uuid::from_u128(9_000 + at as u128));
        book.write(Fact::EvidenceAttached(EvidenceAttached {
            evidence,
            incident,
            sha256: format!("{at}").repeat(64),
            size: 1_000,
            name: format!("screen{at}.png"),
            media_type: "image/png".into(),
            when: "2026-11-22T14:25".parse().unwrap(),
            how: None,
            title: None,
            shows_code,
            redacts: None,
        }));
        pieces.push(evidence);
    }
    (book, incident, pieces)
}

fn filed(book: &Book, kept: impl IntoIterator<Item = (EvidenceId, Kept)>) -> Filed {
    Filed {
        entries: book.ledger().journal().len() as u64,
        head: "ab".repeat(32),
        kept: kept.into_iter().collect(),
    }
}

/// The page with what the file holds looked up.
fn papers(size: [f32; 2], theme: Theme, lang: Lang) -> (Screen<TroublePage>, IncidentId, Vec<EvidenceId>) {
    let (book, incident, pieces) = shown();
    let mut page = TroublePage::default();
    page.show(&Place::Papers(incident, Recipient::Issuer));
    let mut screen = Screen::sized(size, theme, lang, book.ledger(), page, TroublePage::ui);
    let kept: BTreeMap<EvidenceId, Kept> = pieces.iter().map(|piece| (*piece, Kept::Whole)).collect();
    screen.state_mut().filed = Some((incident, filed(&book, kept)));
    screen.run();
    screen.sent();
    (screen, incident, pieces)
}

/// What can be read on the first page that is shown.
fn page_text(screen: &Screen<TroublePage>) -> String {
    screen.get_all_by_role(Role::Document).next().unwrap().accesskit_node().value().unwrap()
}

/// What the button writes.
fn written(screen: &mut Screen<TroublePage>) -> (PaperChoice, PaperForm) {
    let t = screen.texts();
    screen.click(Role::Button, &t.papers_write());
    let sent = screen.sent();
    let [Action::Export(Export::Papers(choice, form))] = &sent[..] else { panic!("{sent:?}") };
    (choice.as_ref().clone(), *form)
}

#[test]
fn the_file_is_asked_once_and_nothing_can_be_written_before_it_answered() {
    let (book, incident, _) = shown();
    let mut page = TroublePage::default();
    page.show(&Place::Papers(incident, Recipient::Police));
    let mut screen = Screen::new(Lang::Ja, book.ledger(), page, TroublePage::ui);
    let t = screen.texts();
    let sent = screen.sent();
    assert!(matches!(sent[..], [Action::LookAtFile(id)] if id == incident), "{sent:?}");
    screen.state_mut().looking_at_file = Some(incident);
    screen.run();
    assert!(screen.sent().is_empty());
    assert!(screen.says(&t.papers_looking()));
    screen.click(Role::Button, &t.papers_write());
    assert!(screen.sent().is_empty());
    // Stopped, it can be asked for again.
    screen.state_mut().looking_at_file = None;
    screen.run();
    assert!(screen.says(&t.papers_not_looked()));
    screen.click(Role::Button, &t.button_retry());
    let sent = screen.sent();
    assert!(matches!(sent[..], [Action::LookAtFile(id)] if id == incident), "{sent:?}");
    let police = format!("{} {}", t.word_recipient_police(), t.papers_complete());
    assert!(screen.shows(Role::RadioButton, &police));
    // Nothing is missing for them: no list of it.
    assert!(!screen.says(&t.papers_missing_lead()));
}

#[test]
fn every_paper_is_shown_as_it_will_be_written() {
    for lang in BOTH {
        let (mut screen, _, _) = papers(LARGE, Theme::Light, lang);
        let t = screen.texts();
        // English takes more room.
        let pages = if lang == Lang::Ja { "1" } else { "2" };
        assert!(screen.shows(Role::Document, &t.papers_page(t.papers_tab_cover(), "1", pages)));
        let cover = page_text(&screen);
        assert!(cover.contains(&t.papers_title_issuer()), "{cover}");
        assert!(cover.contains(&"ab".repeat(16)), "the hash of the last entry: {cover}");
        assert!(cover.contains(&t.papers_from_blank()));
        screen.picture(&format!("papers-cover-{lang:?}"));
        for (tab, says) in [
            (t.papers_title_timeline(), "2026-11-22"),
            (t.papers_title_cards(), "3M9F"),
            (t.papers_tab_contacts(), t.papers_no_contacts().as_str()),
        ] {
            screen.click(Role::Tab, &tab);
            assert!(page_text(&screen).contains(says), "{tab}: {}", page_text(&screen));
        }
        screen.click(Role::Tab, &t.papers_title_cards());
        screen.picture(&format!("papers-cards-{lang:?}"));
    }
}

#[test]
fn a_field_that_is_left_out_is_named_on_the_cover_and_not_written() {
    let (mut screen, _, _) = papers(LARGE, Theme::Light, Lang::Ja);
    let t = screen.texts();
    screen.click(Role::Button, &format!("{} {}", t.papers_fields(), t.papers_fields_count("17", "0")));
    screen.click_anywhere(Role::CheckBox, &t.field_order_number());
    screen.click_anywhere(Role::CheckBox, &t.incident_field_where());
    assert!(!screen.shows(Role::CheckBox, &t.field_seller()), "where cards came from is no choice");
    let cover = page_text(&screen).replace('\n', "");
    assert!(cover.contains("本人が外した項目：どこで、注文番号"), "{cover}");
    screen.click(Role::Tab, &t.papers_tab_message());
    let (choice, form) = written(&mut screen);
    assert_eq!(choice.without, BTreeSet::from([PaperField::OrderNumber, PaperField::SeenWhere]));
    assert_eq!(form, PaperForm::Zip);
}

#[test]
fn evidence_with_a_code_goes_along_only_when_it_is_said_so() {
    let (mut screen, _, pieces) = papers(LARGE, Theme::Light, Lang::Ja);
    let t = screen.texts();
    assert!(screen.says(&t.papers_evidence_code()));
    assert!(screen.says(&t.papers_evidence_unchecked()));
    let (choice, _) = written(&mut screen);
    assert_eq!((choice.with_codes, choice.without_evidence), (BTreeSet::new(), BTreeSet::new()));
    screen.click(Role::CheckBox, "証拠 001 screen0.png");
    screen.click(Role::CheckBox, "証拠 002 screen1.png");
    assert!(screen.says(&t.papers_evidence_code_in()));
    let (choice, _) = written(&mut screen);
    assert_eq!(choice.with_codes, BTreeSet::from([pieces[1]]));
    assert_eq!(choice.without_evidence, BTreeSet::from([pieces[0]]));
    screen.click(Role::CheckBox, "証拠 002 screen1.png");
    let (choice, _) = written(&mut screen);
    assert_eq!(choice.with_codes, BTreeSet::new());
    // What is not sure can be looked at from here.
    screen.click(Role::Link, &t.papers_evidence_open("003"));
    assert!(matches!(screen.sent()[..], [Action::OpenEvidence(id)] if id == pieces[2]));
}

#[test]
fn evidence_that_is_lost_or_changed_is_told_before_anything_is_written() {
    let (book, incident, pieces) = shown();
    let mut page = TroublePage::default();
    page.show(&Place::Papers(incident, Recipient::Issuer));
    let mut screen = Screen::sized(LARGE, Theme::Light, Lang::Ja, book.ledger(), page, TroublePage::ui);
    let kept = [(pieces[0], Kept::Missing), (pieces[1], Kept::Changed), (pieces[2], Kept::Whole)];
    screen.state_mut().filed = Some((incident, filed(&book, kept)));
    screen.run();
    let t = screen.texts();
    assert!(screen.says(&t.papers_evidence_missing()));
    assert!(screen.says(&t.papers_evidence_changed()));
    let cover = page_text(&screen).replace('\n', "");
    assert!(cover.contains("証拠 001 screen0.png（ファイルが失われている。"), "{cover}");
}

#[test]
fn the_message_has_two_lengths_can_be_changed_and_hides_codes() {
    for lang in BOTH {
        let (mut screen, _, _) = papers(LARGE, Theme::Light, lang);
        let t = screen.texts();
        screen.click(Role::Tab, &t.papers_tab_message());
        let (choice, _) = written(&mut screen);
        assert_eq!(choice.message, None);
        screen.click(Role::Tab, &t.papers_message_most("400"));
        let (choice, _) = written(&mut screen);
        let short = choice.message.unwrap();
        assert!(short.chars().count() <= 400 && short.contains("3M9F"), "{short}");
        let field = t.papers_tab_message();
        screen.get_by_role_and_label(Role::MultilineTextInput, &field).focus();
        screen.run();
        screen.get_by_role_and_label(Role::MultilineTextInput, &field).type_text("AQ3X-7PLM4N-K2Q8 ");
        screen.run();
        assert!(screen.says(&t.papers_message_masked()));
        screen.click_anywhere(Role::Button, &t.steps_copy());
        let sent = screen.sent();
        let [Action::Copy(copied)] = &sent[..] else { panic!("{sent:?}") };
        assert!(!copied.contains("7PLM4N") && copied.contains("••••K2Q8"), "{copied}");
        let (choice, _) = written(&mut screen);
        assert!(choice.message.unwrap().contains("AQ3X"), "the papers hide it themselves when they are made");
        screen.picture(&format!("papers-message-{lang:?}"));
        screen.click_anywhere(Role::Button, &t.papers_message_restore());
        assert!(!screen.says(&t.papers_message_masked()));
        let (choice, _) = written(&mut screen);
        assert_eq!(choice.message.as_deref(), Some(short.as_str()));
    }
}

#[test]
fn sender_language_and_form_are_written_as_they_were_chosen() {
    let (mut screen, incident, _) = papers(LARGE, Theme::Dark, Lang::Ja);
    let t = screen.texts();
    let field = t.papers_from();
    screen.get_by_role_and_label(Role::MultilineTextInput, &field).focus();
    screen.run();
    screen.get_by_role_and_label(Role::MultilineTextInput, &field).type_text("山田 花子");
    screen.run();
    assert!(page_text(&screen).contains("山田 花子"));
    screen.click_anywhere(Role::Tab, "English");
    assert!(page_text(&screen).contains(&Texts::new(Lang::En).papers_title_issuer()));
    screen.click(Role::Tab, &t.papers_form_folder());
    let (choice, form) = written(&mut screen);
    assert_eq!((choice.incident, choice.lang, form), (incident, Lang::En, PaperForm::Folder));
    assert_eq!(choice.sender.as_deref(), Some("山田 花子"));
    screen.picture("papers-dark");
}

#[test]
fn while_papers_are_written_their_progress_is_shown_and_can_be_stopped() {
    let (mut screen, _, _) = papers(SMALL, Theme::Light, Lang::Ja);
    let t = screen.texts();
    screen.state_mut().busy =
        Some(Busy { what: t.shell_exporting(), done: 1, total: Some(4), can_stop: true });
    screen.run();
    assert!(screen.shows(Role::ProgressIndicator, &t.shell_exporting()));
    assert!(!screen.shows(Role::Button, &t.papers_write()));
    screen.click(Role::Button, &t.button_stop());
    assert!(matches!(screen.sent()[..], [Action::StopWork]));
}
