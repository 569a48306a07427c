//! What the files of tables hold, byte by byte where that can be said.

use std::io::{Cursor, Read as _};
use std::sync::Arc;

use uuid::Uuid;

use super::*;
use crate::core::date::Now;
use crate::core::entry::{
    AccountCredited, AccountSpent, CardHandedOver, Charged, Entry, Fact, IncidentOpened, NewCard,
    PurchaseRecorded,
};
use crate::core::facts::{AccountFacts, CardFacts, PurchaseFacts, Purchaser};
use crate::core::id::{AccountId, CardId, ChargeId, EntryId, IncidentId, PurchaseId};
use crate::core::ledger::Ledger;
use crate::core::money::Money;
use crate::core::words::{
    CardKind, CreditReason, HandOver, IncidentKind, Issuer, Payment, Provenance, Purpose,
};
use crate::i18n::{Lang, Texts};
use crate::jobs::{Cancelled, Progress};
use crate::wording::table::say;

/// A code in an issuer's shape, made up, that must appear nowhere.
const CODE: &str = "AQDM-7TESTX-K2Q8";

fn id(n: u128) -> Uuid {
    Uuid::from_u128(n)
}

fn ledger(facts: Vec<Fact>) -> Ledger {
    let entry = |(seq, fact)| {
        let recorded_at = "2026-11-22T03:00:00Z".parse().unwrap();
        Arc::new(Entry { seq, id: EntryId::new(id(u128::from(seq) << 64)), recorded_at, run: None, fact })
    };
    Ledger::fold((1..).zip(facts).map(entry))
}

fn bought(purchase: u128, facts: PurchaseFacts, cards: Vec<(u128, CardFacts)>) -> Fact {
    let cards = cards.into_iter().map(|(n, facts)| NewCard { card: CardId::new(id(n)), facts }).collect();
    Fact::PurchaseRecorded(PurchaseRecorded {
        purchase: PurchaseId::new(id(purchase)),
        facts,
        cards,
        origin: None,
    })
}

/// Two cards of one purchase, one of them charged, a gift without a date, and an incident.
fn book() -> Ledger {
    let account = AccountId::new(id(9));
    ledger(vec![
        bought(
            1,
            PurchaseFacts {
                when: "2026-03-01T10:05".parse().unwrap(),
                seller: Some("=CMD()".into()),
                provenance: Provenance::Marketplace,
                payment: Payment::CreditCard,
                purpose: Purpose::Own,
                purchaser: Purchaser::Myself,
                order_number: Some("0012-3456".into()),
                memo: Some(format!("番号は {CODE} です")),
                ..PurchaseFacts::default()
            },
            vec![
                (
                    11,
                    CardFacts {
                        issuer: Issuer::AmazonJp,
                        kind: CardKind::Email,
                        face_value: Some(Money::yen(5000)),
                        paid: Some(Money::yen(4800)),
                        code_last4: Some("K2Q8".parse().unwrap()),
                        serial_number: Some("0000000000000006".into()),
                        memo: Some("𠮟る髙橋さん😀 ﾊﾝｶｸ".into()),
                        ..CardFacts::default()
                    },
                ),
                (
                    12,
                    CardFacts {
                        issuer: Issuer::AmazonJp,
                        face_value: Some(Money::yen(3000)),
                        ..CardFacts::default()
                    },
                ),
            ],
        ),
        bought(
            2,
            PurchaseFacts {
                provenance: Provenance::GiftFromAcquaintance,
                purchaser: Purchaser::Other("母".into()),
                ..PurchaseFacts::default()
            },
            vec![(
                21,
                CardFacts {
                    issuer: Issuer::Apple,
                    face_value: Some(Money::new(1050, "USD".parse().unwrap())),
                    ..CardFacts::default()
                },
            )],
        ),
        Fact::AccountOpened {
            account,
            facts: AccountFacts { issuer: Issuer::AmazonJp, name: "自分".into(), memo: None },
        },
        Fact::Charged(Charged::of_card(
            ChargeId::new(id(31)),
            CardId::new(id(11)),
            account,
            "2026-03-02".parse().unwrap(),
        )),
        Fact::AccountSpent(AccountSpent {
            account,
            when: "2026-03-05".parse().unwrap(),
            amount: Money::yen(1200),
            order_number: Some("250-0000001-0000001".into()),
            memo: None,
            origin: None,
        }),
        Fact::AccountCredited(AccountCredited {
            account,
            when: "2026-04-01".parse().unwrap(),
            amount: Money::yen(100),
            reason: CreditReason::Points,
            expires_on: Some("2026-06-30".parse().unwrap()),
            memo: Some(format!("{CODE} の分")),
            origin: None,
        }),
        Fact::CardHandedOver(CardHandedOver {
            card: CardId::new(id(12)),
            how: HandOver::Given,
            when: "2026-05-05".parse().unwrap(),
            to_whom: Some("甥".into()),
            received: None,
            memo: None,
        }),
        Fact::IncidentOpened(IncidentOpened {
            incident: IncidentId::new(id(41)),
            kind: IncidentKind::Lock,
            when: "2026-06-01T21:00".parse().unwrap(),
            seen: Some(format!("{CODE} は使えません")),
            seen_where: None,
            mail: None,
            cards: vec![CardId::new(id(11))],
            account: Some(account),
            pattern: None,
            cause: None,
        }),
    ])
}

fn now() -> Now {
    Now::end_of("2026-11-22".parse().unwrap())
}

fn made(ledger: &Ledger, chosen: &Chosen, format: Format, lang: Lang) -> (Vec<u8>, Summary) {
    let t = Texts::new(lang);
    write(ledger, chosen, format, now(), &|word| say(word, &t), &Progress::new()).unwrap()
}

fn text(ledger: &Ledger, chosen: &Chosen, format: Format, lang: Lang) -> String {
    String::from_utf8(made(ledger, chosen, format, lang).0).unwrap()
}

fn only(table: Table, fields: &[&str]) -> Chosen {
    Chosen::none().with(table, Fields::named(table, fields.iter().copied()).unwrap())
}

/// The parts of a ZIP file, by name.
fn parts(bytes: &[u8]) -> Vec<(String, String)> {
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    (0..zip.len())
        .map(|at| {
            let mut part = zip.by_index(at).unwrap();
            let mut text = String::new();
            part.read_to_string(&mut text).unwrap();
            (part.name().unwrap().into_owned(), text)
        })
        .collect()
}

fn part(bytes: &[u8], name: &str) -> String {
    parts(bytes).into_iter().find(|(known, _)| known == name).unwrap().1
}

#[test]
fn cards_as_csv_open_right_in_a_spreadsheet() {
    let fields = [
        "purchased_on",
        "issuer",
        "face_value_minor",
        "paid_minor",
        "seller",
        "order_number",
        "serial_number",
        "code_last4",
        "charge_status",
        "purchaser_myself",
        "memo",
        "purchase_memo",
    ];
    let chosen = only(Table::Cards, &fields);
    assert_eq!(
        text(&book(), &chosen, Format::Csv, Lang::Ja),
        "\u{FEFF}購入日,発行元,額面,支払額,購入先,注文番号,シリアル番号,番号の末尾,チャージ状態,自分で買った,メモ,購入のメモ\r\n\
         2026-03-01,Amazon.co.jp,5000,4800,\"'=CMD()\",0012-3456,0000000000000006,K2Q8,チャージ済み,はい,𠮟る髙橋さん😀 ﾊﾝｶｸ,番号は ••••K2Q8 です\r\n\
         2026-03-01,Amazon.co.jp,3000,,\"'=CMD()\",0012-3456,,,手放した,はい,,番号は ••••K2Q8 です\r\n\
         ,Apple,10.50,,,,,,未チャージ,いいえ,,\r\n"
    );
}

#[test]
fn records_as_json_lines_have_stable_ids_and_words() {
    let cards = only(
        Table::Cards,
        &["id", "issuer", "face_value_minor", "currency", "purchased_at", "purchaser", "incidents"],
    );
    assert_eq!(
        text(&book(), &cards, Format::Jsonl, Lang::En),
        concat!(
            r#"{"table":"cards","id":"00000000-0000-0000-0000-00000000000b","purchased_at":"10:05","issuer":"amazon-jp","face_value_minor":5000,"currency":"JPY","purchaser":null,"incidents":["00000000-0000-0000-0000-000000000029"]}"#,
            "\n",
            r#"{"table":"cards","id":"00000000-0000-0000-0000-00000000000c","purchased_at":"10:05","issuer":"amazon-jp","face_value_minor":3000,"currency":"JPY","purchaser":null,"incidents":null}"#,
            "\n",
            r#"{"table":"cards","id":"00000000-0000-0000-0000-000000000015","purchased_at":null,"issuer":"apple","face_value_minor":1050,"currency":"USD","purchaser":"母","incidents":null}"#,
            "\n",
        )
    );
    let movements =
        only(Table::Movements, &["on", "kind", "amount_minor", "credit_reason", "order_number", "memo"]);
    assert_eq!(
        text(&book(), &movements, Format::Jsonl, Lang::Ja),
        concat!(
            r#"{"table":"movements","on":"2026-03-02","kind":"charge","amount_minor":5000,"credit_reason":null,"order_number":null,"memo":null}"#,
            "\n",
            r#"{"table":"movements","on":"2026-03-05","kind":"spent","amount_minor":1200,"credit_reason":null,"order_number":"250-0000001-0000001","memo":null}"#,
            "\n",
            r#"{"table":"movements","on":"2026-04-01","kind":"credited","amount_minor":100,"credit_reason":"points","order_number":null,"memo":"••••K2Q8 の分"}"#,
            "\n",
        )
    );
}

#[test]
fn a_workbook_has_dates_and_amounts_as_cells_and_numbers_of_cards_as_text() {
    let chosen =
        only(Table::Cards, &["purchased_on", "purchased_at", "face_value_minor", "seller", "serial_number"]);
    let (bytes, _) = made(&book(), &chosen, Format::Xlsx, Lang::Ja);
    let sheet = part(&bytes, "xl/worksheets/sheet1.xml");
    let strings = part(&bytes, "xl/sharedStrings.xml");
    // 2026-03-01 is the 46082nd day; 10:05 is 605 of 1440 minutes.
    assert!(
        sheet.contains(r#"<c r="A2" s="2"><v>46082</v></c><c r="B2" s="3"><v>0.4201388888888889</v></c>"#),
        "{sheet}"
    );
    assert!(sheet.contains("<v>5000</v>") && sheet.contains("<v>10.5</v>"), "{sheet}");
    assert!(
        sheet.contains(r#"<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>"#),
        "{sheet}"
    );
    assert!(sheet.contains(r#"<autoFilter ref="A1:E4"/>"#), "{sheet}");
    assert!(!sheet.contains("<f>"), "{sheet}");
    assert!(strings.contains("<t>=CMD()</t>") && strings.contains("<t>0000000000000006</t>"), "{strings}");
    assert!(part(&bytes, "xl/workbook.xml").contains(r#"<sheet name="カード" sheetId="1""#));
}

#[test]
fn the_whole_ledger_is_a_sheet_or_a_file_for_each_table() {
    let (bytes, summary) = made(&book(), &Chosen::everything(), Format::Xlsx, Lang::En);
    let names = part(&bytes, "xl/workbook.xml");
    for name in ["Cards", "Purchases", "Charges", "Account movements", "Incidents"] {
        assert!(names.contains(&format!("name=\"{name}\"")), "{names}");
    }
    let counts: Vec<usize> = summary.tables.iter().map(|table| table.tally.records).collect();
    assert_eq!(counts, [3, 2, 1, 3, 1]);
    assert_eq!((summary.fields_left_out(), summary.left_out().total()), (0, 0));
    let (bytes, _) = made(&book(), &Chosen::everything(), Format::Csv, Lang::En);
    let names: Vec<String> = parts(&bytes).into_iter().map(|(name, _)| name).collect();
    assert_eq!(names, ["cards.csv", "purchases.csv", "charges.csv", "movements.csv", "incidents.csv"]);
    assert_eq!(Format::Csv.ending(&Chosen::everything()), "zip");
    assert_eq!(Format::Csv.ending(&only(Table::Cards, &["id"])), "csv");
    assert_eq!(text(&book(), &Chosen::everything(), Format::Jsonl, Lang::En).lines().count(), 10);
}

#[test]
fn no_file_holds_more_of_a_code_than_its_end() {
    let ledger = book();
    let mut seen = 0;
    for (format, lang) in Format::ALL.into_iter().zip([Lang::Ja, Lang::En, Lang::Ja]) {
        let (bytes, _) = made(&ledger, &Chosen::everything(), format, lang);
        let texts = match format {
            Format::Jsonl => vec![String::from_utf8(bytes).unwrap()],
            Format::Csv | Format::Xlsx => parts(&bytes).into_iter().map(|(_, text)| text).collect(),
        };
        for text in texts {
            assert!(!text.contains("7TESTX") && !text.contains("AQDM"), "{text}");
            seen += text.matches("••••K2Q8").count();
        }
    }
    assert!(seen >= 9, "{seen}");
}

#[test]
fn what_is_left_out_is_counted_by_its_reason() {
    let ledger = book();
    let mut chosen = Chosen {
        from: Some("2026-03-02".parse().unwrap()),
        to: Some("2026-12-31".parse().unwrap()),
        ..Chosen::everything()
    };
    let cards = |chosen: &Chosen| made(&ledger, chosen, Format::Jsonl, Lang::Ja).1.tables[0].tally;
    let left = |issuer, account, period, undated| LeftOut { issuer, account, period, undated };
    assert_eq!(cards(&chosen), Tally { records: 1, undated: 1, left_out: left(0, 0, 2, 0) });
    chosen.dated_only = true;
    assert_eq!(cards(&chosen), Tally { records: 0, undated: 0, left_out: left(0, 0, 2, 1) });
    chosen = Chosen { issuer: Some(Issuer::AmazonJp), ..Chosen::everything() };
    assert_eq!(cards(&chosen), Tally { records: 2, undated: 0, left_out: left(1, 0, 0, 0) });
    chosen = Chosen { account: Some(AccountId::new(id(9))), ..Chosen::everything() };
    let (_, summary) = made(&ledger, &chosen, Format::Jsonl, Lang::Ja);
    let records: Vec<usize> = summary.tables.iter().map(|table| table.tally.records).collect();
    assert_eq!(records, [1, 1, 1, 3, 1]);
    // Without a period, records without a date are never left out.
    chosen = Chosen { dated_only: true, ..Chosen::everything() };
    assert_eq!(cards(&chosen), Tally { records: 3, undated: 1, left_out: left(0, 0, 0, 0) });
}

#[test]
fn what_was_left_out_is_said() {
    let chosen = Chosen { from: Some("2026-03-02".parse().unwrap()), ..only(Table::Cards, &["id", "memo"]) };
    let (_, summary) = made(&book(), &chosen, Format::Csv, Lang::Ja);
    let said = |lang| crate::wording::table::left_out(&summary, true, &Texts::new(lang));
    assert_eq!(
        said(Lang::Ja),
        [
            "期間の外の記録 2件は入れていません",
            "項目 35個は選ばれていません",
            "日付のない記録 1件も入っています"
        ]
    );
    assert_eq!(
        said(Lang::En),
        [
            "2 records outside the period were left out",
            "35 fields were not chosen",
            "1 record without a date is among them"
        ]
    );
}

#[test]
fn an_empty_ledger_gives_heads_only() {
    let empty = Ledger::default();
    let chosen = only(Table::Incidents, &["on", "kind", "open"]);
    assert_eq!(text(&empty, &chosen, Format::Csv, Lang::En), "\u{FEFF}Date,Incident,Open\r\n");
    assert_eq!(text(&empty, &chosen, Format::Jsonl, Lang::En), "");
    let (bytes, _) = made(&empty, &chosen, Format::Xlsx, Lang::En);
    assert!(part(&bytes, "xl/worksheets/sheet1.xml").contains(r#"<dimension ref="A1:C1"/>"#));
}

#[test]
fn many_records_are_all_there() {
    let cards = (0..20_000).map(|n| (100_000 + n, CardFacts::default())).collect();
    let ledger = ledger(vec![bought(1, PurchaseFacts::default(), cards)]);
    let (bytes, summary) = made(&ledger, &only(Table::Cards, &["id"]), Format::Xlsx, Lang::Ja);
    assert_eq!(summary.records(), 20_000);
    assert!(part(&bytes, "xl/worksheets/sheet1.xml").contains(r#"<c r="A20001""#));
}

#[test]
fn nothing_is_written_when_it_is_stopped_or_nothing_is_chosen() {
    let t = Texts::new(Lang::Ja);
    let progress = Progress::new();
    progress.cancel();
    let write = |chosen: &Chosen, progress: &Progress| {
        write(&book(), chosen, Format::Csv, now(), &|word| say(word, &t), progress).map(|_| ())
    };
    assert_eq!(write(&Chosen::everything(), &progress), Err(NotWritten::Cancelled(Cancelled)));
    assert_eq!(write(&Chosen::none(), &Progress::new()), Err(NotWritten::Nothing(Nothing)));
    let watched = Progress::new();
    write(&Chosen::everything(), &watched).unwrap();
    assert_eq!((watched.done(), watched.total()), (10, Some(10)));
}

#[test]
fn fields_are_those_that_are_documented() {
    let documented = include_str!("../../../docs/CLI.md");
    for table in Table::ALL {
        let ids: Vec<String> = table.columns().iter().map(|column| format!("`{}`", column.id)).collect();
        let line = format!("| `{}` | {} |\n", table.as_str(), ids.join(" "));
        assert!(documented.contains(&line), "docs/CLI.md has no line {line}");
    }
}

#[test]
fn ids_of_fields_are_told_apart_and_fit() {
    for table in Table::ALL {
        let ids: std::collections::BTreeSet<&str> = table.columns().iter().map(|column| column.id).collect();
        assert_eq!(ids.len(), table.columns().len(), "{}", table.as_str());
        assert!(ids.len() < 64);
        assert_eq!(Table::from_word(table.as_str()), Some(table));
        // Over each column of a table stands something else.
        for lang in Lang::ALL {
            let t = Texts::new(lang);
            let heads: std::collections::BTreeSet<String> =
                table.columns().iter().map(|column| say(Word::Head(column.head), &t)).collect();
            assert_eq!(heads.len(), table.columns().len(), "{} {heads:?}", table.as_str());
        }
    }
    assert_eq!(Fields::named(Table::Cards, ["code"]), Err(NotAField("code".into())));
}
