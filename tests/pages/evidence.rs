//! 証拠 of an incident: what there is, adding more, the window of a piece, the question about codes.

use std::sync::Arc;

use eframe::egui::{self, ColorImage, accesskit::Role};
use egui_kittest::kittest::Queryable as _;
use giftcho::action::{Action, Change, Did, Done, Place, Size, WithCodes};
use giftcho::core::entry::{EvidenceAttached, EvidenceChange, Fact, IncidentOpened};
use giftcho::core::id::{EvidenceId, IncidentId};
use giftcho::core::words::{IncidentKind, ShowsCode};
use giftcho::i18n::Lang;
use giftcho::ui::page_cx::{Busy, CodeQuestion, Looking};
use giftcho::ui::pages::trouble::TroublePage;
use giftcho::ui::pictures::Shown;

use crate::support::{Book, LARGE, Screen};

/// An incident with these pieces: name, media type, whether a code can be read.
fn book(pieces: &[(&str, &str, ShowsCode)]) -> (Book, IncidentId, Vec<EvidenceId>) {
    let mut book = Book::new();
    let incident = book.incident_id();
    book.write(Fact::IncidentOpened(IncidentOpened {
        incident,
        kind: IncidentKind::Lock,
        when: "2026-11-22T14:21".parse().unwrap(),
        seen: None,
        seen_where: None,
        mail: None,
        pattern: None,
        cause: None,
        cards: Vec::new(),
        account: None,
    }));
    let mut ids = Vec::new();
    for (number, (name, media_type, shows_code)) in (1..).zip(pieces) {
        let evidence: EvidenceId = format!("00000000-0000-7000-8000-0000000001{number:02}").parse().unwrap();
        ids.push(evidence);
        book.write(Fact::EvidenceAttached(EvidenceAttached {
            evidence,
            incident,
            sha256: format!("{number:064}"),
            size: 86_016,
            name: (*name).to_owned(),
            media_type: (*media_type).to_owned(),
            when: "2026-11-22T14:24".parse().unwrap(),
            how: None,
            title: None,
            shows_code: *shows_code,
            redacts: None,
        }));
    }
    (book, incident, ids)
}

fn screen(lang: Lang, book: &Book, incident: IncidentId) -> Screen<TroublePage> {
    let mut page = TroublePage::default();
    page.show(&Place::Incident(incident));
    Screen::sized(LARGE, egui::Theme::Light, lang, book.ledger(), page, TroublePage::ui)
}

/// A sign of what there is to show, without a picture.
fn put(screen: &mut Screen<TroublePage>, number: usize, size: Size, shown: Shown) {
    screen.state_mut().pictures.put(format!("{number:064}"), size, shown);
    screen.run();
}

#[test]
fn an_incident_without_evidence_says_how_to_add_some_and_asks_for_files() {
    for (lang, add) in [(Lang::Ja, "証拠を追加"), (Lang::En, "Add evidence")] {
        let (book, incident, _) = book(&[]);
        let mut screen = screen(lang, &book, incident);
        let t = screen.texts();
        assert!(screen.says(&t.evidence_none()));
        screen.click(Role::Button, add);
        assert!(matches!(screen.sent()[..], [Action::ChooseEvidence(id)] if id == incident));
    }
}

#[test]
fn pieces_are_numbered_and_say_what_is_to_be_known_of_them() {
    let pieces = [
        ("エラー画面.png", "image/png", ShowsCode::Unknown),
        ("mail.eml", "message/rfc822", ShowsCode::Yes),
        ("振込の控え.pdf", "application/pdf", ShowsCode::No),
        ("gone.png", "image/png", ShowsCode::No),
    ];
    for lang in [Lang::Ja, Lang::En] {
        let (book, incident, ids) = book(&pieces);
        let mut screen = screen(lang, &book, incident);
        let wanted: Vec<EvidenceId> = screen
            .sent()
            .into_iter()
            .filter_map(|action| match action {
                Action::PictureEvidence { evidence, size: Size::Thumb } => Some(evidence),
                _ => None,
            })
            .collect();
        // What is out of sight needs no picture yet.
        assert!(ids[..3].iter().all(|id| wanted.contains(id)), "{wanted:?}");
        for number in 1..=3 {
            put(&mut screen, number, Size::Thumb, Shown::NoPicture);
        }
        put(&mut screen, 4, Size::Thumb, Shown::Gone);
        let names = match lang {
            Lang::Ja => [
                "証拠 001、エラー画面.png、未確認",
                "証拠 002、mail.eml、番号あり",
                "証拠 003、振込の控え.pdf",
                "証拠 004、gone.png、証拠ファイルなし",
            ],
            Lang::En => [
                "Evidence 001, エラー画面.png, Not checked",
                "Evidence 002, mail.eml, Shows a code",
                "Evidence 003, 振込の控え.pdf",
                "Evidence 004, gone.png, File missing",
            ],
        };
        for name in names {
            assert!(screen.shows(Role::Button, name), "{name}");
        }
        screen.sent();
        screen.run();
        assert!(screen.sent().is_empty(), "pictures that are there are not asked for again");
        screen.picture(if lang == Lang::Ja { "evidence" } else { "evidence-en" });
    }
}

#[test]
fn a_misleading_name_is_shown_as_what_it_is() {
    let long = format!("{}.png", "長い名前".repeat(50));
    let (book, incident, _) = book(&[
        ("../../gpj.\u{202E}exe.png", "image/png", ShowsCode::No),
        (&long, "image/png", ShowsCode::No),
        ("..", "image/png", ShowsCode::No),
    ]);
    let screen = screen(Lang::Ja, &book, incident);
    assert!(screen.shows(Role::Button, "証拠 001、gpj.exe.png"));
    let shown = format!("証拠 002、{}", "長い名前".repeat(16));
    assert!(screen.says(&shown), "cut, not left out");
    assert!(screen.shows(Role::Button, "証拠 003、無題"));
}

#[test]
fn what_is_said_of_a_piece_is_changed_and_nothing_else() {
    let (book, incident, ids) = book(&[("screen.png", "image/png", ShowsCode::Unknown)]);
    let mut screen = screen(Lang::Ja, &book, incident);
    let t = screen.texts();
    screen.state_mut().pictures.offer(format!("{:064}", 1), "2026-11-21T09:05".parse().unwrap());
    put(&mut screen, 1, Size::Thumb, Shown::NoPicture);
    screen.click(Role::Button, "証拠 001、screen.png、未確認");
    put(&mut screen, 1, Size::Preview, Shown::NoPicture);
    assert!(screen.says("84 KB"));
    screen.type_into(&t.evidence_field_title(), "エラー画面");
    screen.click(Role::RadioButton, &t.evidence_code_no());
    screen.click(Role::Link, "ファイルの更新日時 11/21 09:05 を入れる");
    screen.sent();
    screen.click(Role::Button, &t.evidence_save_changes());
    let sent = screen.sent();
    let change = sent.iter().find_map(|action| match action {
        Action::Change(Change::AmendEvidence { evidence, changes }) => Some((*evidence, changes.clone())),
        _ => None,
    });
    let expected = vec![
        EvidenceChange::Title(Some("エラー画面".to_owned())),
        EvidenceChange::When("2026-11-21T09:05".parse().unwrap()),
        EvidenceChange::ShowsCode(ShowsCode::No),
    ];
    assert_eq!(change, Some((ids[0], expected)));
    screen.answer(Ok(Done { what: Did::IncidentChanged { incident }, entries: Some((3, 3)), masked: 0 }));
    assert!(!screen.shows(Role::Button, &t.evidence_save_changes()));
}

#[test]
fn a_piece_is_opened_saved_or_taken_back_from_its_window() {
    let (book, incident, ids) = book(&[("screen.png", "image/png", ShowsCode::No)]);
    let mut screen = screen(Lang::En, &book, incident);
    let t = screen.texts();
    let entry = book.ledger().journal().at(2).unwrap().id;
    screen.click(Role::Button, "Evidence 001, screen.png");
    screen.sent();
    screen.click(Role::Button, &t.evidence_open());
    assert!(screen.sent().iter().any(|a| matches!(a, Action::OpenEvidence(id) if *id == ids[0])));
    screen.click(Role::Button, &t.evidence_save());
    assert!(screen.sent().iter().any(|a| matches!(a, Action::SaveEvidence(id) if *id == ids[0])));
    screen.click(Role::Button, &t.evidence_take_back());
    let taken = screen.sent().into_iter().any(|action| {
        matches!(action, Action::Change(Change::Revert { entries, along: true }) if entries == [entry])
    });
    assert!(taken);
    assert!(!screen.shows(Role::Button, &t.evidence_open()));
}

#[test]
fn what_could_run_is_not_opened_and_says_why() {
    let (book, incident, _) = book(&[("invoice.html", "text/html", ShowsCode::No)]);
    let mut screen = screen(Lang::Ja, &book, incident);
    let t = screen.texts();
    screen.click(Role::Button, "証拠 001、invoice.html");
    screen.sent();
    screen.get_by_role_and_label(Role::Button, &t.evidence_open()).click();
    screen.run();
    assert!(!screen.sent().iter().any(|action| matches!(action, Action::OpenEvidence(_))));
    assert!(screen.shows(Role::Button, &t.evidence_save()));
}

#[test]
fn bytes_that_are_gone_or_changed_are_said_with_the_hash_they_had() {
    let hash = format!("{:064}", 1);
    for (shown, said) in [
        (Shown::Gone, format!("証拠ファイルなし（登録時 SHA-256 {hash}）")),
        (Shown::Changed, format!("登録時と中身が違います（登録時 SHA-256 {hash}）")),
    ] {
        let (book, incident, _) = book(&[("screen.png", "image/png", ShowsCode::No)]);
        let mut screen = screen(Lang::Ja, &book, incident);
        let t = screen.texts();
        screen.click(Role::Button, "証拠 001、screen.png");
        put(&mut screen, 1, Size::Preview, shown);
        assert!(screen.says(&said), "{said}");
        screen.sent();
        screen.get_by_role_and_label(Role::Button, &t.evidence_save()).click();
        screen.run();
        assert!(!screen.sent().iter().any(|action| matches!(action, Action::SaveEvidence(_))));
    }
}

#[test]
fn a_picture_in_the_clipboard_is_evidence() {
    let (book, incident, _) = book(&[]);
    let mut screen = screen(Lang::Ja, &book, incident);
    let image = ColorImage::filled([3, 2], egui::Color32::RED);
    screen.input_mut().events.push(egui::Event::PasteImage(Arc::new(image)));
    screen.run();
    let sent = screen.sent();
    let [Action::PasteEvidence { incident: about, picture }] = &sent[..] else { panic!("{sent:?}") };
    assert_eq!((*about, picture.width, picture.height), (incident, 3, 2));
    assert_eq!(&picture.rgba[..4], [255, 0, 0, 255]);
    assert_eq!(picture.rgba.len(), 24);
}

#[test]
fn a_text_with_codes_is_asked_about_before_anything_is_kept() {
    for (answer, expected) in [
        ("番号を消した写しを加える", WithCodes::Cut),
        ("このまま加える", WithCodes::Keep),
        ("加えない", WithCodes::LeaveOut),
    ] {
        let (book, incident, _) = book(&[]);
        let mut screen = screen(Lang::Ja, &book, incident);
        screen.state_mut().question = Some(CodeQuestion {
            incident,
            name: "mail.eml".into(),
            count: 1,
            lines: vec!["番号：••••7K2Q".into()],
            can_cut: true,
        });
        screen.run();
        assert!(screen.says("番号：••••7K2Q"));
        screen.click(Role::Button, answer);
        let sent = screen.sent();
        assert!(matches!(sent[..], [Action::AnswerCodes(given)] if given == expected), "{sent:?}");
    }
}

#[test]
fn where_codes_cannot_be_cut_for_certain_no_copy_is_offered() {
    let (book, incident, _) = book(&[]);
    let mut screen = screen(Lang::En, &book, incident);
    let t = screen.texts();
    screen.state_mut().question =
        Some(CodeQuestion { incident, name: "mail.eml".into(), count: 1, lines: vec![], can_cut: false });
    screen.run();
    assert!(!screen.shows(Role::Button, &t.evidence_codes_cut()));
    assert!(screen.says(&t.evidence_codes_cut_impossible()));
    // Turning away is leaving it out.
    screen.press(egui::Key::Escape);
    assert!(matches!(screen.sent()[..], [Action::AnswerCodes(WithCodes::LeaveOut)]));
}

#[test]
fn a_large_file_shows_how_far_it_is_and_can_be_stopped() {
    let (book, incident, _) = book(&[]);
    let mut screen = screen(Lang::Ja, &book, incident);
    let t = screen.texts();
    screen.state_mut().looking =
        Some(Looking { incident, name: "film.mp4".into(), done: 50 << 20, total: 200 << 20 });
    screen.run();
    assert!(screen.says("film.mp4 を調べています"));
    assert!(screen.says("50 MB / 200 MB"));
    screen.click(Role::Button, &t.evidence_stop());
    assert!(matches!(screen.sent()[..], [Action::StopWork]));
    // Then it is written, which takes its time as well.
    screen.state_mut().looking = None;
    let what = t.shell_writing();
    screen.state_mut().busy =
        Some(Busy { what: what.clone(), done: 800, total: Some(3_201), can_stop: true });
    screen.run();
    assert!(screen.shows(Role::ProgressIndicator, &what));
    screen.click(Role::Button, &t.evidence_stop());
    assert!(matches!(screen.sent()[..], [Action::StopWork]));
}
