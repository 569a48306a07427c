//! 手引き: what is known, its sources beside it, and what a person added.

use eframe::egui::{Theme, accesskit::Role};
use giftcho::action::Action;
use giftcho::guide::knowledge::{Knowledge, OWN_EXAMPLE};
use giftcho::i18n::Lang;
use giftcho::ui::pages::guide::GuidePage;

use crate::support::{Book, LARGE, SMALL, Screen};

fn screen(lang: Lang) -> Screen<GuidePage> {
    Screen::new(lang, Book::new().ledger(), GuidePage::default(), GuidePage::ui)
}

/// A page in a window so high that everything is in view.
fn tall(lang: Lang) -> Screen<GuidePage> {
    let (ledger, page) = (Book::new().ledger(), GuidePage::default());
    Screen::sized([1112.0, 7000.0], Theme::Light, lang, ledger, page, GuidePage::ui)
}

/// A page over what a person's own files add.
fn with_own(lang: Lang, text: &str) -> Screen<GuidePage> {
    let mut screen = screen(lang);
    let files = [("mine.toml".to_owned(), text.to_owned())];
    let world = screen.state_mut();
    world.knowledge = Knowledge::with_own("/home/me/knowledge".to_owned(), &files, Vec::new());
    world.revision += 1;
    screen.run();
    screen
}

#[test]
fn every_question_is_a_heading_and_has_answers() {
    for lang in Lang::ALL {
        let screen = screen(lang);
        let t = screen.texts();
        for title in [
            t.guide_kinds(),
            t.guide_validity(),
            t.guide_balance_cap(),
            t.guide_terms(),
            t.guide_before_after(),
            t.guide_stopped(),
            t.guide_sellers(),
            t.guide_contacts(),
            t.guide_words(),
            t.guide_own(),
        ] {
            assert!(screen.shows(Role::Heading, &title), "{title}");
        }
        for words in ["¥300,000", "#9110", "188", "BitCash", "beterugift"] {
            assert!(screen.says(words), "{words}");
        }
    }
}

#[test]
fn every_fact_says_its_class_its_date_how_sure_it_is_and_that_it_is_old() {
    let ja = screen(Lang::Ja);
    assert!(ja.says(
        "引用：ギフトカード細則「制限」の引用（2019年〜2021年ごろ）・現在の規約では未確認・12か月より前の情報・確からしさ高・\
         konna-mono.annex2.site/news023（2026/11/22 に読んだ）"
    ));
    let en = screen(Lang::En);
    assert!(en.says("Quoted: Amazon.co.jp gift card terms on restrictions, as quoted (about 2019 to 2021)"));
    assert!(
        en.says("Older than 12 months · Confidence high · konna-mono.annex2.site/news023 (read 2026/11/22)")
    );
}

#[test]
fn a_search_narrows_in_every_width_and_keeps_the_sources() {
    for lang in Lang::ALL {
        let mut screen = screen(lang);
        let t = screen.texts();
        screen.type_into(&t.guide_search(), "ＢＩＴＣＡＳＨ");
        assert!(screen.shows(Role::Heading, &t.guide_validity()));
        assert!(screen.says("watch.impress.co.jp"));
        assert!(!screen.shows(Role::Heading, &t.guide_contacts()));
        assert!(!screen.says("beterugift"));
        screen.type_into(&t.guide_search(), " nothing like this");
        assert!(screen.says(&t.guide_nothing()));
        screen.click(Role::Button, &t.button_clear_field());
        assert!(screen.shows(Role::Heading, &t.guide_contacts()));
    }
}

#[test]
fn the_table_of_charging_is_that_of_the_form_chosen() {
    for lang in Lang::ALL {
        let mut screen = tall(lang);
        let t = screen.texts();
        assert!(screen.says(&t.finality_says_number()));
        assert!(!screen.says(&t.finality_says_no_number()));
        screen.choose(&t.field_kind(), &t.word_kind_charge());
        assert!(screen.says(&t.finality_says_no_number()));
    }
}

#[test]
fn what_a_person_added_is_shown_and_what_is_wrong_stands_by_file_and_line() {
    for lang in Lang::ALL {
        let broken = format!("{OWN_EXAMPLE}\n[[seller]]\nnaem = \"x\"\n");
        let screen = with_own(lang, &broken);
        let t = screen.texts();
        assert!(screen.says("/home/me/knowledge"));
        assert!(screen.says("mine.toml"));
        let says = match lang {
            Lang::Ja => "申し出は購入から45分まで（購入時の画面）",
            Lang::En => "Claims until 45 minutes after the purchase (as shown when buying)",
        };
        assert!(screen.says(says));
        assert!(screen.says(&t.source_confirmed_on("2026/12/01")));
        let line = OWN_EXAMPLE.lines().count() + 3;
        let place = match lang {
            Lang::Ja => format!("mine.tomlの{line}行目"),
            Lang::En => format!("mine.toml, line {line}"),
        };
        assert!(screen.says(&place), "{place}");
    }
}

#[test]
fn without_files_of_ones_own_there_is_an_example_to_copy() {
    let mut screen = Screen::sized(
        LARGE,
        Theme::Light,
        Lang::Ja,
        Book::new().ledger(),
        GuidePage::default(),
        GuidePage::ui,
    );
    let t = screen.texts();
    assert!(screen.says(&t.guide_own_none()));
    screen.type_into(&t.guide_search(), &t.guide_own());
    screen.click(Role::Button, &t.button_copy());
    screen.picture("guide-ja-light-own");
    match screen.sent().as_slice() {
        [Action::Copy(text)] => assert_eq!(text.trim(), OWN_EXAMPLE.trim()),
        other => panic!("asked for {other:?}"),
    }
}

#[test]
fn the_contents_stand_beside_a_wide_page_and_lead_to_a_question() {
    let page = (Book::new().ledger(), GuidePage::default());
    let mut wide = Screen::sized(LARGE, Theme::Light, Lang::Ja, page.0, page.1, GuidePage::ui);
    let t = wide.texts();
    wide.click(Role::Link, &t.guide_contacts());
    wide.picture("guide-ja-light-contacts");
    assert!(wide.shows(Role::Heading, &t.guide_contacts()));
    let narrow = Screen::sized(
        [820.0, 600.0],
        Theme::Light,
        Lang::Ja,
        Book::new().ledger(),
        GuidePage::default(),
        GuidePage::ui,
    );
    assert!(!narrow.shows(Role::Link, &t.guide_contacts()));
}

#[test]
fn pictures() {
    let sizes = [
        ("ja-light", LARGE, Theme::Light, Lang::Ja),
        ("en-dark", SMALL, Theme::Dark, Lang::En),
        ("ja-tall", [1112.0, 7000.0], Theme::Light, Lang::Ja),
        ("en-tall", [900.0, 7000.0], Theme::Dark, Lang::En),
    ];
    for (name, size, theme, lang) in sizes {
        let ledger = Book::new().ledger();
        let mut screen = Screen::sized(size, theme, lang, ledger, GuidePage::default(), GuidePage::ui);
        screen.picture(&format!("guide-{name}"));
    }
}
