//! What is kept and handed out about an incident: evidence and papers.

use std::fs;
use std::path::PathBuf;

use eframe::egui::accesskit::Role;
use egui_kittest::kittest::Queryable as _;
use giftcho::core::words::ExportKind;
use giftcho::desk::Desk;
use giftcho::desk::clock::Ids;
use giftcho::i18n::Lang;
use giftcho::store::Store;

use crate::support::{Home, Screen, drop_on, read};

/// A ledger with one incident, and the window on its page.
fn on_an_incident(home: &Home, answers: impl IntoIterator<Item = PathBuf>) -> Screen {
    if !home.ledger().exists() {
        let mut desk = Desk::create(&home.ledger(), Home::clock(), Ids::Random).unwrap();
        let incident = giftcho::action::NewIncident {
            kind: giftcho::core::words::IncidentKind::Lock,
            when: giftcho::core::date::When::Unknown,
            seen: None,
            seen_where: None,
            mail: None,
            cards: Vec::new(),
            account: None,
            pattern: None,
            cause: None,
            told: Vec::new(),
            used: Vec::new(),
        };
        desk.run_now(giftcho::action::Change::OpenIncident(incident)).unwrap();
        desk.close().unwrap();
    }
    let mut screen = home.open(answers);
    let t = screen.t.clone();
    screen.go(&t.nav_trouble());
    let title = t.incident_title_lock();
    screen.harness.query_all_by_label_contains(&title).next().unwrap().click();
    screen.settle();
    screen
}

fn evidence_of(home: &Home) -> Vec<giftcho::core::incident::Evidence> {
    let desk = Desk::open_read_only(&home.ledger(), Home::clock()).unwrap();
    desk.ledger().evidence().cloned().collect()
}

#[test]
fn evidence_is_dropped_kept_once_opened_saved_and_taken_back() {
    let home = Home::new(Lang::En);
    let (picture, copy) = (home.path("画面.png"), home.path("copy.png"));
    let bytes = include_bytes!("../../assets/icons/app-256.png");
    fs::write(&picture, bytes).unwrap();
    let mut screen = on_an_incident(&home, [copy.clone()]);
    let t = screen.t.clone();
    let opened = std::rc::Rc::new(std::cell::RefCell::new(Vec::new()));
    let seen = std::rc::Rc::clone(&opened);
    screen.harness.state_mut().open_with(move |path| {
        seen.borrow_mut().push((path.to_owned(), fs::read(path).unwrap()));
        Ok(())
    });
    // The same file twice at once is one piece; again later, it is said to be there.
    drop_on(&mut screen, &[&picture, &picture]);
    assert!(screen.says(&t.evidence_done_attached(1, "1")));
    drop_on(&mut screen, &[&picture]);
    assert!(screen.says(&t.evidence_refused_same()));

    screen.click(Role::Button, "Evidence 001, 画面.png, Not checked");
    screen.click(Role::Button, &t.evidence_open());
    let (path, found) = opened.borrow().first().cloned().unwrap();
    assert_eq!(path.file_name().unwrap(), "画面.png");
    assert!(found == bytes && path.starts_with(home.path("opened-evidence")));
    assert!(fs::metadata(&path).unwrap().permissions().readonly());
    screen.click(Role::Button, &t.evidence_save());
    assert!(fs::read(&copy).unwrap() == bytes);
    screen.click(Role::Button, &t.evidence_take_back());
    assert!(screen.says(&t.evidence_none()));
    screen.close();
    assert!(!path.exists(), "copies go with the window");
    assert_eq!(evidence_of(&home), []);
    let store = Store::open_read_only(&home.ledger()).unwrap();
    assert_eq!(store.evidence_files().unwrap().len(), 1, "its bytes stay");
}

#[test]
fn a_mail_with_a_code_is_kept_only_as_the_person_says() {
    let home = Home::new(Lang::Ja);
    let mail = home.path("mail.eml");
    fs::write(&mail, "Subject: gift\n\nCode: DUMY-TEST14-7K2Q\n").unwrap();
    let mut screen = on_an_incident(&home, []);
    let t = screen.t.clone();
    drop_on(&mut screen, &[&mail]);
    screen.click(Role::Button, &t.evidence_codes_leave());
    assert!(screen.says(&t.evidence_none()));
    drop_on(&mut screen, &[&mail]);
    screen.click(Role::Button, &t.evidence_codes_cut());
    drop_on(&mut screen, &[&mail]);
    screen.click(Role::Button, &t.evidence_codes_keep());
    screen.close();
    let pieces = evidence_of(&home);
    let shows: Vec<&str> = pieces.iter().map(|piece| piece.shows_code.as_str()).collect();
    assert_eq!(shows, ["no", "yes"]);
    let store = Store::open_read_only(&home.ledger()).unwrap();
    let kept = store.evidence_bytes(&pieces[0].sha256, 1_000).unwrap();
    assert_eq!(String::from_utf8(kept).unwrap(), "Subject: gift\n\nCode: ••••7K2Q\n");
    assert_eq!(store.evidence_bytes(&pieces[1].sha256, 1_000).unwrap(), fs::read(&mail).unwrap());
}

#[test]
fn files_that_cannot_be_evidence_are_named_and_the_others_are_kept() {
    let home = Home::new(Lang::En);
    let (empty, ledger, note) = (home.path("empty.png"), home.path("other.giftchoX"), home.path("note.txt"));
    fs::write(&empty, "").unwrap();
    fs::create_dir(&ledger).unwrap();
    fs::write(&note, "no code in here").unwrap();
    let mut screen = on_an_incident(&home, []);
    let t = screen.t.clone();
    drop_on(&mut screen, &[&empty, &ledger, &note]);
    assert!(screen.says(&t.evidence_not_taken("empty.png", t.evidence_empty())));
    assert!(screen.says(&t.evidence_not_taken("other.giftchoX", t.evidence_not_a_file())));
    screen.close();
    let pieces = evidence_of(&home);
    assert_eq!(pieces.len(), 1);
    assert_eq!((pieces[0].name.as_str(), pieces[0].shows_code.as_str()), ("note.txt", "no"));
}

#[test]
fn papers_are_looked_at_written_in_both_forms_put_on_record_and_checked() {
    let home = Home::new(Lang::Ja);
    let (zip, folder) = (home.path("papers.zip"), home.path("papers"));
    let list = folder.join("MANIFEST.txt");
    let picture = home.path("screen.png");
    fs::write(&picture, include_bytes!("../../assets/icons/app-256.png")).unwrap();
    let mut screen = on_an_incident(&home, [zip.clone(), folder.clone(), list.clone(), zip.clone()]);
    let t = screen.t.clone();
    drop_on(&mut screen, &[&picture]);
    screen.click_anywhere(Role::Button, &t.papers_make());
    screen.click(Role::CheckBox, &t.papers_evidence_named("001", "screen.png"));
    screen.click(Role::Button, &t.papers_write());
    assert!(screen.says(&t.shell_exported("papers.zip")), "the file is named when it is there");
    screen.go(&t.papers_form_folder());
    screen.click(Role::Button, &t.papers_write());
    assert_eq!(fs::read(folder.join("証拠/001_screen.png")).unwrap(), fs::read(&picture).unwrap());
    // Checked as they were written: the list stands for its folder.
    screen.go(&t.nav_export());
    screen.click_anywhere(Role::Button, &t.papers_check_choose());
    assert!(screen.says(&t.papers_found_whole("8")), "8 files with the list");
    assert!(screen.says(&t.papers_found_extended("1")));
    let mut bytes = fs::read(&zip).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    fs::write(&zip, bytes).unwrap();
    screen.click_anywhere(Role::Button, &t.papers_check_choose());
    assert!(!screen.says(&t.papers_found_whole("8")));
    screen.close();
    let desk = read(&home.ledger());
    let names: Vec<&str> = desk
        .ledger()
        .exports()
        .filter(|(_, export)| export.what == ExportKind::Pack)
        .map(|(_, export)| export.name.as_str())
        .collect();
    assert_eq!(names, ["papers.zip", "papers"]);
}
