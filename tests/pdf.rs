//! Papers as PDF, seen by other programs: their letters, their text, their structure, their pages.

// Helpers of tests may stop a test.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::fs;
use std::path::Path;
use std::process::Command;

use giftcho::i18n::Lang;
use giftcho::inquiry::document::{Block, Column, Document, Table};
use giftcho::inquiry::pdf::{Item, Page, lay_out, to_pdf};

const STRANGE: &str = "𠮟田髙子 ｱﾏﾃﾝ 😀 👨‍👩‍👧 か\u{3099}";

fn table(rows: usize) -> Block {
    let columns = vec![Column::text("番号", 8), Column::text("購入先", 40), Column::amount("額面", 16)];
    let row = |number: usize| {
        vec![number.to_string(), format!("売買サイトA 取引 G-{number:05}"), "¥10,000".to_owned()]
    };
    Block::Table(Table { columns, rows: (1..=rows).map(row).collect() })
}

fn sample(rows: usize) -> Document {
    Document {
        title: "ギフトカードについての問い合わせ".into(),
        lang: Lang::Ja,
        head: "カードのロック・発行元サポート".into(),
        blocks: vec![
            Block::Facts(vec![
                ("宛先".into(), "Amazon.co.jp カスタマーサービス".into()),
                ("氏名・連絡先".into(), STRANGE.into()),
            ]),
            Block::Heading("概要".into()),
            Block::Paragraph(
                "「Amazonギフト券がロックされています」と表示されました。購入先（売買サイトA）には、2026年11月22日の14:30ごろに\
                 申し出ました。Reference number A-1024 was given, and an answer was promised within two days."
                    .into(),
            ),
            Block::List(vec!["01_経過.pdf".into(), "証拠/001_エラー画面.png".into()]),
            Block::Heading("一覧".into()),
            table(rows),
            Block::Heading("記録の照合".into()),
            Block::Signs("cb6220e14fe40dcb0bfae7acc14820e8922a21fb9148a53d1fbeae1609d18b24".into()),
            Block::Remark("この値は、記録があとから書き換えられていないことを確かめるために使えます。".into()),
        ],
    }
}

/// What a program of poppler says of a PDF.
fn ask(program: &str, args: &[&str], pdf: &Path) -> String {
    let output = Command::new(program).args(args).arg(pdf).arg("-").output();
    let output = output.unwrap_or_else(|error| panic!("{program}: {error}; poppler-utils is needed"));
    assert!(output.status.success(), "{program}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

fn info(program: &str, pdf: &Path) -> String {
    let output = Command::new(program).arg(pdf).output();
    let output = output.unwrap_or_else(|error| panic!("{program}: {error}; poppler-utils is needed"));
    assert!(output.status.success(), "{program}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

fn texts(page: &Page) -> Vec<&str> {
    page.items
        .iter()
        .filter_map(|item| match item {
            Item::Text(line) => Some(line.text.as_str()),
            Item::Rule { .. } | Item::Shade { .. } => None,
        })
        .collect()
}

#[test]
fn other_programs_find_title_language_letters_tags_and_text() {
    let home = tempfile::tempdir().unwrap();
    let pdf = home.path().join("sample.pdf");
    fs::write(&pdf, to_pdf(&sample(120)).unwrap()).unwrap();
    if let Ok(folder) = std::env::var("GIFTCHO_PICTURES") {
        fs::copy(&pdf, Path::new(&folder).join("sample.pdf")).unwrap();
    }

    let said = info("pdfinfo", &pdf);
    for line in [
        "Title:           ギフトカードについての問い合わせ",
        "Tagged:          yes",
        "Pages:           4",
        "Page size:       595.28 x 841.89 pts (A4)",
    ] {
        assert!(said.contains(line), "{line}\n{said}");
    }
    let fonts = info("pdffonts", &pdf);
    let mut listed = 0;
    for font in fonts.lines().skip(2) {
        assert!(font.contains("+BIZUDPGothic"), "only used letters are in it: {font}");
        let flags: Vec<&str> = font.split_whitespace().rev().take(5).collect();
        // Embedded, a subset, with the letters it stands for.
        assert_eq!(flags[2..5], ["yes", "yes", "yes"], "{font}");
        listed += 1;
    }
    assert_eq!(listed, 2);
    let text = ask("pdftotext", &["-layout"], &pdf);
    for known in
        ["「Amazonギフト券がロックされています」と表示されました。", "𠮟田髙子 ｱﾏﾃﾝ 😀 👨‍👩‍👧 が", "G-00120"]
    {
        assert!(text.contains(known), "{known}\n{text}");
    }
    let close: String = text.chars().filter(|c| *c != ' ').collect();
    assert!(close.contains("1/4") && close.contains("4/4"));
    // Once as a head on each of the four pages, and once in the paragraph.
    assert_eq!(text.matches("購入先").count(), 5, "{text}");

    // Every page has ink on it, and not too much.
    let picture = home.path().join("page");
    let drawn =
        Command::new("pdftoppm").args(["-r", "40", "-gray"]).arg(&pdf).arg(&picture).status().unwrap();
    assert!(drawn.success());
    for page in 1..=4 {
        let bytes = fs::read(home.path().join(format!("page-{page}.pgm"))).unwrap();
        let dark = bytes.iter().skip(15).filter(|byte| **byte < 128).count();
        assert!(dark > 200 && dark < bytes.len() / 4, "page {page}: {dark}");
    }
}

#[test]
fn any_text_becomes_a_paper_for_who_sees_and_who_listens() {
    let strange = [
        "",
        " ",
        "\0",
        "\u{1}\u{7F}",
        "a\u{202E}b\u{2066}c",
        "\u{FEFF}",
        "\u{FFFE}\u{FFFF}",
        "\u{E000}\u{10FFFD}",
        "\u{301}\u{3099}",
        "葛\u{E0100}",
        "👨‍👩‍👧🏳️‍🌈1️⃣",
        "مرحبا אבג",
        "ไทย हिन्दी 한국",
        "\u{2028}\n\r\n\t",
        "\u{200D}",
        "\u{3000}",
    ];
    for text in strange {
        let one = || text.to_owned();
        let table = Table { columns: vec![Column::text(one(), 1)], rows: vec![vec![one()]] };
        let blocks = vec![
            Block::Heading(one()),
            Block::Paragraph(one()),
            Block::Facts(vec![(one(), one())]),
            Block::List(vec![one()]),
            Block::Table(table),
            Block::Remark(one()),
            Block::Signs(one()),
        ];
        for lang in Lang::ALL {
            let document = Document { title: one(), lang, head: one(), blocks: blocks.clone() };
            let bytes = to_pdf(&document).unwrap_or_else(|error| panic!("{text:?}: {error}"));
            assert!(bytes.windows(9).any(|part| part == b"pdfuaid:p"), "{text:?}");
        }
    }
}

#[test]
fn the_same_paper_is_the_same_file() {
    assert_eq!(to_pdf(&sample(3)).unwrap(), to_pdf(&sample(3)).unwrap());
}

#[test]
fn a_table_repeats_its_head_on_every_page_and_keeps_all_rows() {
    for (rows, pages) in [(0, 1), (1, 1), (120, 4), (500, 16)] {
        let laid = lay_out(&sample(rows));
        assert_eq!(laid.len(), pages, "{rows} rows");
        let shown: usize = laid
            .iter()
            .map(|page| texts(page).iter().filter(|text| text.starts_with("売買サイトA 取引")).count())
            .sum();
        assert_eq!(shown, rows);
        for page in &laid {
            let texts = texts(page);
            let has_rows = texts.iter().any(|text| text.starts_with("売買サイトA 取引"));
            assert!(!has_rows || texts.iter().filter(|text| **text == "額面").count() == 1);
        }
    }
}

#[test]
fn a_head_higher_than_a_page_goes_on_like_a_row_and_is_not_repeated() {
    let columns = vec![Column::text("頭".repeat(4000), 60), Column::text("W".repeat(200), 1)];
    let rows = vec![vec!["x".into(), "y".into()]; 3];
    let mut document = sample(0);
    document.blocks = vec![Block::Table(Table { columns, rows })];
    let laid = lay_out(&document);
    assert_eq!(laid.len(), 4);
    let all: Vec<&str> = laid.iter().flat_map(texts).collect();
    assert_eq!(all.iter().map(|text| text.matches('頭').count()).sum::<usize>(), 4000);
    assert_eq!(all.iter().filter(|text| **text == "W").count(), 200);
    assert_eq!(all.iter().filter(|text| **text == "y").count(), 3);
    for page in &laid {
        for item in &page.items {
            assert!(!matches!(item, Item::Text(line) if line.baseline > 815.0), "{item:?}");
        }
    }
}

#[test]
fn neither_a_heading_nor_a_single_line_ends_a_page() {
    for before in 0..40 {
        let mut document = sample(0);
        document.blocks = (0..before).map(|at| Block::Paragraph(format!("{at}"))).collect();
        let long = |sign: &str| sign.repeat(150);
        document.blocks.extend([
            Block::Paragraph(long("文")),
            Block::List(vec![long("点"), long("号")]),
            Block::Heading("見出し".into()),
            Block::Table(Table { columns: vec![Column::text("頭", 1)], rows: vec![vec![long("行")]; 2] }),
        ]);
        for page in lay_out(&document) {
            let texts = texts(&page);
            // The last is the number of the page.
            let last = texts[texts.len() - 2];
            assert!(last != "見出し" && last != "頭" && last != "・", "{before}: {last}");
            for sign in ['文', '点', '号'] {
                let lines = texts.iter().filter(|text| text.starts_with(sign)).count();
                assert_ne!(lines, 1, "{before}: {sign}");
            }
        }
    }
}

#[test]
fn an_empty_cell_keeps_the_others_in_their_columns_for_who_listens() {
    let home = tempfile::tempdir().unwrap();
    let pdf = home.path().join("cells.pdf");
    let columns = vec![Column::text("甲", 1), Column::text("乙", 1), Column::amount("丙", 1)];
    let rows = vec![vec!["1".into(), String::new(), "¥10,000".into()], vec![String::new(); 3]];
    let document = Document { blocks: vec![Block::Table(Table { columns, rows })], ..sample(0) };
    fs::write(&pdf, to_pdf(&document).unwrap()).unwrap();
    let output = Command::new("pdfinfo").arg("-struct-text").arg(&pdf).output().unwrap();
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    let table = &said[said.find("  Table").unwrap()..];
    let words: Vec<&str> = table.split_whitespace().filter(|word| !word.starts_with('/')).collect();
    let expected =
        "Table (block) TR TH: \"甲\" TH: \"乙\" TH: \"丙\" TR TD \"1\" TD TD \"¥10,000\" TR TD TD TD";
    assert_eq!(words.join(" "), expected);
}

#[test]
fn nothing_stands_outside_the_margins() {
    let mut document = sample(40);
    let long = "長い名前".repeat(50);
    document.blocks.push(Block::Table(Table {
        columns: vec![Column::text(long.clone(), 10), Column::text("b", 50)],
        rows: vec![vec!["x".repeat(200), long.repeat(60)], vec![String::new(), "W".repeat(200)]],
    }));
    document.blocks.push(Block::Facts(vec![(long.clone(), long.repeat(30))]));
    document.title = long;
    for page in lay_out(&document) {
        for item in &page.items {
            if let Item::Text(line) = item {
                assert!(line.x >= 56.0 && line.baseline > 40.0 && line.baseline < 815.0, "{line:?}");
            }
        }
    }
    assert!(to_pdf(&document).is_ok());
}

#[test]
fn an_english_paper_says_its_language() {
    let document = Document { lang: Lang::En, title: "Inquiry about gift cards".into(), ..sample(2) };
    let bytes = to_pdf(&document).unwrap();
    let has = |needle: &[u8]| bytes.windows(needle.len()).any(|part| part == needle);
    assert!(has(b"/Lang(en)") || has(b"/Lang (en)"));
}
