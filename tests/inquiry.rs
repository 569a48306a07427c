//! 提出用の書類: what they tell whom, how they are written, and that they can be checked.

// Helpers of tests may stop a test.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::collections::BTreeSet;
use std::fs;
use std::io::{self, Write};
use std::path::Path;
use std::process::Command;
use std::sync::Arc;

use giftcho::action::{PaperChoice, PaperForm};
use giftcho::core::date::Now;
use giftcho::core::entry::{
    CodeTold, ContactLogged, Entry, EvidenceAttached, Fact, IncidentNoted, IncidentOpened, NewCard,
    PurchaseRecorded,
};
use giftcho::core::facts::{CardFacts, PurchaseFacts, Purchaser};
use giftcho::core::id::IncidentId;
use giftcho::core::ledger::Ledger;
use giftcho::core::money::Money;
use giftcho::core::words::{
    CardKind, IncidentKind, Issuer, PaperField, Payment, Provenance, Recipient, ShowsCode,
};
use giftcho::draft::IfThere;
use giftcho::guide::steps::Door;
use giftcho::i18n::{Lang, Texts};
use giftcho::inquiry::check::{self, Origin};
use giftcho::inquiry::document::{Block, Document};
use giftcho::inquiry::filed::{Filed, Kept};
use giftcho::inquiry::message::{self, Limit};
use giftcho::inquiry::papers::{Enclosed, Papers, Source, papers};
use giftcho::inquiry::pdf::to_pdf;
use giftcho::inquiry::write::{WriteError, Writing, write};
use giftcho::jobs::Progress;
use sha2::{Digest as _, Sha256};

/// A code in an issuer's shape, made up, that must appear nowhere.
const CODE: &str = "AQDM-7TESTX-K2Q8";
const HEAD: &str = "cb6220e14fe40dcb0bfae7acc14820e8922a21fb9148a53d1fbeae1609d18b24";
const STRANGE: &str = "𠮟田髙子 ｱﾏﾃﾝ 😀 \u{202E}gpj.exe ../../etc";

fn id<T: std::str::FromStr<Err: std::fmt::Debug>>(number: u64) -> T {
    format!("00000000-0000-7000-8000-{number:012}").parse().unwrap()
}

fn hash(bytes: &[u8]) -> String {
    giftcho::store::hex(&Sha256::digest(bytes).into())
}

fn picture(number: u64) -> Vec<u8> {
    format!("picture {number}").into_bytes()
}

/// A trouble about so many cards with so many pieces of evidence, a code planted in every text.
fn ledger(kind: IncidentKind, cards: u64, evidence: u64) -> (Ledger, IncidentId) {
    let planted = |text: &str| Some(format!("{text} {CODE}"));
    let mut facts = Vec::new();
    if cards > 0 {
        let card = |number: u64| NewCard {
            card: id(1_000 + number),
            facts: CardFacts {
                issuer: Issuer::AmazonJp,
                kind: CardKind::Email,
                face_value: Some(Money::yen(10_000)),
                paid: Some(Money::yen(9_300)),
                code_last4: Some("3M9F".parse().unwrap()),
                serial_number: Some("0012345678901234".into()),
                memo: planted("メモ"),
                ..CardFacts::default()
            },
        };
        facts.push(Fact::PurchaseRecorded(PurchaseRecorded {
            purchase: id(1),
            facts: PurchaseFacts {
                when: "2026-11-22T14:05".parse().unwrap(),
                seller: planted(STRANGE),
                provenance: Provenance::Marketplace,
                payment: Payment::BankTransfer,
                purchaser: Purchaser::Other(format!("{} {CODE}", "長".repeat(200))),
                order_number: Some("G-0048213".into()),
                for_whom: Some("秘密の相手".into()),
                ..PurchaseFacts::default()
            },
            cards: (0..cards).map(card).collect(),
            origin: None,
        }));
        facts.push(Fact::CodeTold(CodeTold {
            card: id(1_000),
            when: "2026-11-22T14:10".parse().unwrap(),
            to_whom: planted("電話の相手"),
            memo: None,
        }));
    }
    let incident: IncidentId = id(9);
    facts.push(Fact::IncidentOpened(IncidentOpened {
        incident,
        kind,
        when: "2026-11-22T14:21".parse().unwrap(),
        seen: planted("ロックされています"),
        seen_where: planted("アプリ"),
        mail: planted("番号を教えてください。\n二行目"),
        cards: (0..cards).map(|number| id(1_000 + number)).collect(),
        account: None,
        pattern: None,
        cause: None,
    }));
    facts.push(Fact::IncidentNoted(IncidentNoted {
        incident,
        when: "2026-11-22T14:24".parse().unwrap(),
        text: format!("書きとめ {CODE}"),
    }));
    facts.push(Fact::ContactLogged(ContactLogged {
        incident,
        when: "2026-11-22T14:30".parse().unwrap(),
        who: format!("売買サイトA {CODE}"),
        channel: Some("フォーム".into()),
        case_number: Some("A-1024".into()),
        asked: planted("返金してほしい"),
        promised: planted("2日以内に返事"),
        next_on: Some("2026-11-24".parse().unwrap()),
    }));
    for number in 0..evidence {
        facts.push(Fact::EvidenceAttached(EvidenceAttached {
            evidence: id(5_000 + number),
            incident,
            sha256: hash(&picture(number)),
            size: picture(number).len() as u64,
            name: if number == 0 { format!("../{STRANGE}.png") } else { format!("画面{number}.png") },
            media_type: "image/png".into(),
            when: "2026-11-22".parse().unwrap(),
            how: None,
            title: planted("エラー画面"),
            shows_code: ShowsCode::No,
            redacts: None,
        }));
    }
    let stamp = "2026-11-22T05:30:00Z".parse().unwrap();
    let entries = facts.into_iter().zip(1..).map(|(fact, seq)| {
        Arc::new(Entry { seq, id: id(100_000 + seq), recorded_at: stamp, run: None, fact })
    });
    (Ledger::fold(entries), incident)
}

fn now() -> Now {
    Now::end_of("2026-11-22".parse().unwrap())
}

fn made(ledger: &Ledger, choice: &PaperChoice) -> Papers {
    with(ledger, choice, &|_| Kept::Whole)
}

fn with(
    ledger: &Ledger,
    choice: &PaperChoice,
    kept: &dyn Fn(&giftcho::core::incident::Evidence) -> Kept,
) -> Papers {
    let texts = Texts::new(choice.lang);
    let pieces = ledger.evidence_of(ledger.incident(choice.incident).unwrap());
    let filed = Filed {
        entries: ledger.journal().len() as u64,
        head: HEAD.into(),
        kept: pieces.map(|piece| (piece.id, kept(piece))).collect(),
    };
    papers(choice, Source { ledger, texts: &texts, now: now(), filed: &filed }).unwrap()
}

/// Everything that can be read in papers.
fn text(papers: &Papers) -> String {
    let mut all = format!("{papers:?}");
    all.push_str(&String::from_utf8(papers.cards.1.clone()).unwrap());
    all
}

fn document<'a>(papers: &'a Papers, part: &str) -> &'a Document {
    &papers.papers.iter().find(|(name, _)| name.contains(part)).unwrap().1
}

#[test]
fn papers_for_every_kind_and_recipient_in_both_languages_hold_no_code() {
    let planted: String = CODE.chars().filter(|c| *c != '-').collect();
    for kind in IncidentKind::ALL {
        for (cards, evidence) in [(0, 0), (1, 1), (3, 2)] {
            let (ledger, incident) = ledger(*kind, cards, evidence);
            for recipient in Recipient::ALL {
                for lang in Lang::ALL {
                    let papers = made(&ledger, &PaperChoice::all(incident, *recipient, lang));
                    let all = text(&papers);
                    assert!(
                        !all.contains(CODE) && !all.contains(&planted),
                        "{kind:?} {recipient:?} {lang:?}"
                    );
                    assert!(all.contains(HEAD));
                    assert_eq!(papers.evidence.len() as u64, evidence);
                }
            }
        }
    }
}

#[test]
fn every_message_fits_its_form_and_asks_for_something() {
    for kind in IncidentKind::ALL {
        for cards in [0, 1, 500] {
            let (ledger, incident) = ledger(*kind, cards, 0);
            let found = ledger.incident(incident).unwrap();
            for recipient in Recipient::ALL {
                for lang in Lang::ALL {
                    let choice = PaperChoice::all(incident, *recipient, lang);
                    let t = Texts::new(lang);
                    for (limit, most) in [(Limit::Short, 400), (Limit::Long, 1_000)] {
                        let message = message::message(&choice, found, &ledger, limit, &t);
                        let count = message.chars().count();
                        assert!(count <= most, "{kind:?} {recipient:?} {lang:?}: {count}");
                        assert!(message.contains(&message::request(*recipient, *kind, &t)), "{message}");
                        assert!(message.ends_with(&t.papers_message_end()), "{message}");
                        // Where the cards came from is never what is dropped.
                        let source = t.word_provenance_marketplace();
                        assert_eq!(message.contains(&source), cards > 0, "{message}");
                        assert!(!message.contains(CODE));
                    }
                }
            }
        }
    }
}

#[test]
fn a_message_to_the_issuer_says_what_is_known_and_where_the_card_came_from() {
    let (ledger, incident) = ledger(IncidentKind::Lock, 1, 0);
    let choice = PaperChoice::all(incident, Recipient::Issuer, Lang::Ja);
    let found = ledger.incident(incident).unwrap();
    let message = message::message(&choice, found, &ledger, Limit::Long, &Texts::new(Lang::Ja));
    assert!(
        message.starts_with(
            "Amazon.co.jp カスタマーサービス ご担当者様\nギフトカードが「ロック」と表示されます。\n"
        ),
        "{message}"
    );
    for known in ["2026年11月22日", "末尾 3M9F", "0012345678901234", "G-0048213", "第三者の売買サイト"]
    {
        assert!(message.contains(known), "{known}: {message}");
    }
}

#[test]
fn a_seller_is_told_nothing_of_others_and_what_is_left_out_is_listed() {
    let (ledger, incident) = ledger(IncidentKind::Lock, 1, 1);
    let papers = made(&ledger, &PaperChoice::all(incident, Recipient::Seller, Lang::Ja));
    let all = text(&papers);
    for secret in ["秘密の相手", "電話の相手", "A-1024", "書きとめ", "二行目"] {
        assert!(!all.contains(secret), "{secret}");
    }
    let out = papers.left_out.join("\n");
    for named in ["番号を教えた相手", "連絡の記録", "メモ", "だれのため"] {
        assert!(out.contains(named), "{named}: {out}");
    }
    // The same stands on the cover.
    let cover = document(&papers, "00");
    assert!(cover.blocks.contains(&Block::List(papers.left_out.clone())));
}

#[test]
fn where_a_card_came_from_cannot_be_left_out() {
    let (ledger, incident) = ledger(IncidentKind::Lock, 1, 0);
    let without: BTreeSet<PaperField> = PaperField::ALL.iter().copied().collect();
    for recipient in Recipient::ALL {
        let choice =
            PaperChoice { without: without.clone(), ..PaperChoice::all(incident, *recipient, Lang::Ja) };
        let papers = made(&ledger, &choice);
        let all = text(&papers);
        assert!(all.contains("第三者の売買サイト") && all.contains("髙子"), "{recipient:?}");
        assert!(!all.contains("3M9F"), "{recipient:?}");
        assert!(papers.left_out.iter().any(|line| line.starts_with("本人が外した項目")));
    }
}

#[test]
fn evidence_that_shows_a_code_is_lost_or_changed_is_named_and_stays_out() {
    let (ledger, incident) = ledger(IncidentKind::Fraud, 1, 3);
    let choice = PaperChoice::all(incident, Recipient::Police, Lang::Ja);
    let second = hash(&picture(1));
    let third = hash(&picture(2));
    let papers = with(&ledger, &choice, &|piece| {
        if piece.sha256 == second {
            Kept::Missing
        } else if piece.sha256 == third {
            Kept::Changed
        } else {
            Kept::Whole
        }
    });
    assert_eq!(papers.evidence.iter().map(|piece| piece.number).collect::<Vec<_>>(), [1]);
    let out = papers.left_out.join("\n");
    assert!(
        out.contains(&format!(
            "証拠 002 エラー画面 ••••K2Q8（ファイルが失われている。登録時の SHA-256 {second}）"
        )),
        "{out}"
    );
    assert!(out.contains("証拠 003") && out.contains(&third));
    let without = PaperChoice { without_evidence: BTreeSet::from([id(5_000)]), ..choice };
    let papers = made(&ledger, &without);
    assert_eq!(papers.evidence.iter().map(|piece| piece.number).collect::<Vec<_>>(), [2, 3]);
}

#[test]
fn five_hundred_cards_and_a_hundred_pieces_of_evidence_are_all_there() {
    let (ledger, incident) = ledger(IncidentKind::Cancelled, 500, 100);
    let papers = made(&ledger, &PaperChoice::all(incident, Recipient::ConsumerCenter, Lang::En));
    assert_eq!(papers.evidence.len(), 100);
    assert_eq!(papers.evidence[99].path, "evidence/100_画面99.png");
    let rows = |document: &Document| {
        let tables = document.blocks.iter().filter_map(|block| match block {
            Block::Table(table) => Some(table.rows.len()),
            _ => None,
        });
        tables.collect::<BTreeSet<_>>()
    };
    assert_eq!(rows(document(&papers, "02")), BTreeSet::from([500]));
    assert_eq!(String::from_utf8(papers.cards.1).unwrap().lines().count(), 501);
}

/// Writes papers with a stand-in for the PDF: what is tested here is the folder, not the pages.
fn written(
    papers: &Papers,
    to: &Path,
    form: PaperForm,
) -> Result<giftcho::inquiry::write::Written, WriteError> {
    let mut bytes = |piece: &Enclosed, to: &mut dyn Write| to.write_all(&picture(piece.number as u64 - 1));
    write(papers, writing(&mut bytes, &Progress::new()), (to, form, IfThere::Keep))
}

fn writing<'a>(
    bytes: &'a mut dyn FnMut(&Enclosed, &mut dyn Write) -> io::Result<()>,
    progress: &'a Progress,
) -> Writing<'a> {
    Writing {
        entries: 7,
        head: HEAD.into(),
        remarks: vec!["照合のしかた".into()],
        pdf: &|document| Ok(format!("{document:?}").into_bytes()),
        bytes,
        progress,
    }
}

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

#[test]
fn a_folder_is_accepted_by_sha256sum_as_it_is() {
    let (ledger, incident) = ledger(IncidentKind::Lock, 2, 2);
    let papers = made(&ledger, &PaperChoice::all(incident, Recipient::Police, Lang::Ja));
    let home = tempfile::tempdir().unwrap();
    let folder = home.path().join("書類");
    let done = written(&papers, &folder, PaperForm::Folder).unwrap();
    assert_eq!(done.files, 9);
    assert_eq!(
        names(&folder),
        [
            "00_送付状.pdf",
            "01_経過.pdf",
            "02_カード一覧.csv",
            "02_カード一覧.pdf",
            "03_連絡記録.pdf",
            "MANIFEST.txt",
            "文面.txt",
            "証拠"
        ]
    );
    let safe = "001_𠮟田髙子 ｱﾏﾃﾝ 😀 gpj.exe ....etc.png";
    assert_eq!(names(&folder.join("証拠")), [safe, "002_画面1.png"]);
    assert_eq!(fs::read(folder.join("証拠").join(safe)).unwrap(), picture(0));
    let sum = Command::new("sha256sum")
        .args(["--check", "--strict", "MANIFEST.txt"])
        .current_dir(&folder)
        .output()
        .unwrap();
    assert!(sum.status.success(), "{}", String::from_utf8_lossy(&sum.stdout));
    assert!(sum.stderr.is_empty(), "{}", String::from_utf8_lossy(&sum.stderr));
    assert_eq!(names(home.path()), ["書類"]);
}

#[test]
fn what_was_changed_left_out_or_put_in_is_found_in_folder_and_zip() {
    let (ledger, incident) = ledger(IncidentKind::Lock, 1, 1);
    let papers = made(&ledger, &PaperChoice::all(incident, Recipient::Issuer, Lang::En));
    let home = tempfile::tempdir().unwrap();
    let (folder, zip) = (home.path().join("papers"), home.path().join("papers.zip"));
    written(&papers, &folder, PaperForm::Folder).unwrap();
    written(&papers, &zip, PaperForm::Zip).unwrap();
    let (of_folder, of_zip) =
        (check::check(&folder, &Progress::new()).unwrap(), check::check(&zip, &Progress::new()).unwrap());
    assert!(of_folder.is_whole());
    assert_eq!(of_folder, of_zip);
    assert_eq!((of_folder.manifest.entries, of_folder.manifest.head.as_str()), (7, HEAD));

    fs::write(folder.join("message.txt"), "another").unwrap();
    fs::remove_file(folder.join("01_timeline.pdf")).unwrap();
    fs::write(folder.join("evidence/more.txt"), "put in").unwrap();
    let checked = check::check(&folder, &Progress::new()).unwrap();
    assert_eq!(checked.changed, ["message.txt"]);
    assert_eq!(checked.missing, ["01_timeline.pdf"]);
    assert_eq!(checked.further, ["evidence/more.txt"]);

    // The same papers make the same zip.
    let again = home.path().join("again.zip");
    written(&papers, &again, PaperForm::Zip).unwrap();
    assert_eq!(fs::read(&zip).unwrap(), fs::read(&again).unwrap());
    // One bit in the middle of a file.
    let mut bytes = fs::read(&zip).unwrap();
    bytes[200] ^= 1;
    fs::write(&zip, bytes).unwrap();
    assert!(!check::check(&zip, &Progress::new()).is_ok_and(|checked| checked.is_whole()));
}

#[test]
fn papers_are_held_against_the_ledger_they_came_from() {
    let manifest = giftcho::inquiry::manifest::Manifest { entries: 7, head: HEAD.into(), files: Vec::new() };
    let at = |seq| (seq == 7).then(|| HEAD.to_owned());
    assert_eq!(check::origin(&manifest, 19, at), Origin::Extended { by: 12 });
    assert_eq!(check::origin(&manifest, 7, at), Origin::Extended { by: 0 });
    assert_eq!(check::origin(&manifest, 19, |_| Some("0".repeat(64))), Origin::Other);
    assert_eq!(check::origin(&manifest, 6, at), Origin::Shorter);
}

#[test]
fn nothing_half_written_is_left_when_it_fails_or_is_stopped() {
    let (ledger, incident) = ledger(IncidentKind::Lock, 1, 2);
    let papers = made(&ledger, &PaperChoice::all(incident, Recipient::Police, Lang::Ja));
    let home = tempfile::tempdir().unwrap();
    for form in [PaperForm::Folder, PaperForm::Zip] {
        let to = home.path().join("書類");
        // Bytes that are others than when the evidence was attached.
        let mut wrong = |_: &Enclosed, to: &mut dyn Write| to.write_all(b"other");
        let failed = write(&papers, writing(&mut wrong, &Progress::new()), (&to, form, IfThere::Keep));
        assert!(matches!(failed, Err(WriteError::Evidence { number: 1, .. })), "{failed:?}");
        // Evidence that cannot be read.
        let mut full = |_: &Enclosed, _: &mut dyn Write| Err(io::Error::from(io::ErrorKind::StorageFull));
        let failed = write(&papers, writing(&mut full, &Progress::new()), (&to, form, IfThere::Keep));
        assert!(matches!(failed, Err(WriteError::Evidence { .. })));
        // Stopped between two files, and within a piece of evidence.
        let progress = Progress::new();
        progress.cancel();
        let mut none = |_: &Enclosed, _: &mut dyn Write| Ok(());
        let failed = write(&papers, writing(&mut none, &progress), (&to, form, IfThere::Keep));
        assert!(matches!(failed, Err(WriteError::Stopped)));
        let progress = Progress::new();
        let mut stopped = |_: &Enclosed, to: &mut dyn Write| {
            progress.cancel();
            to.write_all(b"the first bytes")
        };
        let failed = write(&papers, writing(&mut stopped, &progress), (&to, form, IfThere::Keep));
        assert!(matches!(failed, Err(WriteError::Stopped)), "{failed:?}");
        let failed = written(&papers, &home.path().join("none/書類"), form);
        assert!(matches!(failed, Err(WriteError::Io { .. })));
        assert_eq!(names(home.path()), Vec::<String>::new(), "{form:?}");
    }
    // What is there is never replaced.
    let taken = home.path().join("taken");
    fs::create_dir(&taken).unwrap();
    assert!(matches!(written(&papers, &taken, PaperForm::Folder), Err(WriteError::Exists(_))));
    assert_eq!(names(&taken), Vec::<String>::new());
}

#[test]
fn the_message_of_a_step_speaks_to_whoever_the_step_turns_to() {
    for kind in IncidentKind::ALL {
        let (ledger, incident) = ledger(*kind, 2, 0);
        let found = ledger.incident(incident).unwrap();
        for (door, begins, asks) in [
            (Door::Issuer, "相手 ご担当者様", ""),
            (Door::Seller, "相手 ご担当者様", "返金または交換の可否"),
            (Door::Purchaser, "相手 様", "購入した方から"),
            (Door::CardCompany, "相手 ご担当者様", "この支払いについて"),
        ] {
            let message = message::of_step(door, "相手", found, &ledger, &Texts::new(Lang::Ja));
            assert!(message.starts_with(begins) && message.contains(asks), "{door:?}: {message}");
            assert!(message.contains("第三者の売買サイト"), "{message}");
            assert!(!message.contains(CODE) && !message.contains("秘密の相手"), "{message}");
        }
    }
}

/// What a reader of PDF finds in a paper.
fn read_pdf(document: &Document) -> String {
    let file = tempfile::NamedTempFile::new().unwrap();
    fs::write(file.path(), to_pdf(document).unwrap()).unwrap();
    let read = Command::new("pdftotext").arg(file.path()).arg("-").output();
    let read = read.unwrap_or_else(|error| panic!("pdftotext: {error}; poppler-utils is needed"));
    assert!(read.status.success(), "{}", String::from_utf8_lossy(&read.stderr));
    String::from_utf8(read.stdout).unwrap()
}

#[test]
fn every_paper_for_every_kind_and_recipient_is_a_pdf_in_both_languages_that_shows_no_code() {
    let letters: String = CODE.chars().filter(|c| *c != '-').collect();
    let check = |kind: IncidentKind, recipient: Recipient, lang: Lang, cards, evidence| {
        let (ledger, incident) = ledger(kind, cards, evidence);
        let papers = made(&ledger, &PaperChoice::all(incident, recipient, lang));
        for (name, document) in &papers.papers {
            let text = read_pdf(document);
            let about = format!("{name} {kind:?} {recipient:?} {lang:?}");
            let title: String = document.title.chars().filter(|c| !c.is_whitespace()).collect();
            let together: String = text.chars().filter(|c| !c.is_whitespace()).collect();
            assert!(together.contains(&title), "{about}: {text}");
            assert!(!together.contains(CODE) && !together.contains(&letters), "{about}");
        }
    };
    for recipient in Recipient::ALL {
        for lang in Lang::ALL {
            for kind in IncidentKind::ALL {
                check(*kind, *recipient, lang, 1, 1);
            }
            check(IncidentKind::Lock, *recipient, lang, 0, 0);
        }
        check(IncidentKind::Cancelled, *recipient, Lang::Ja, 500, 100);
    }
}
