//! Chosen records, fields and books as files, and the entries that say so.

use std::fs;

use serde_json::Value;

use super::home::{sample, text};

#[test]
fn tables_are_written_and_what_was_written_is_on_record() {
    let home = sample();
    let file = home.path("cards.jsonl");
    let fields = "id,face_value_minor,serial_number";
    let args =
        ["export", "table", "cards", "--format", "jsonl", "--fields", fields, "--to", text(&file), "--json"];
    let written = home.run(args).code(0).json();
    let content = fs::read_to_string(&file).unwrap();
    assert_eq!(content.lines().count(), 48);
    let first: Value = serde_json::from_str(content.lines().next().unwrap()).unwrap();
    assert_eq!(first.as_object().unwrap().len(), 4);
    assert_eq!(first["table"], "cards");
    assert_eq!(written["bytes"], content.len());
    assert_eq!(written["tables"][0]["records"], 48);
    assert_eq!(written["tables"][0]["fields_left_out"], 34);
    // The sample has 111 entries; the one that says what was written is the next.
    assert_eq!(written["entry"], 112);
    let journal = home.line("journal --json").code(0).rows();
    let entry = &journal[111];
    assert_eq!(entry["kind"], "exported");
    let body = &entry["body"]["exported"];
    assert_eq!(body["what"], "table");
    assert_eq!(body["name"], "cards.jsonl");
    assert_eq!(body["sha256"], written["sha256"]);
    assert_eq!(body["entries"], 111);
    assert_eq!(home.names(), ["cards.jsonl", "ledger.giftcho"]);
    home.line("verify").code(0);
}

#[test]
fn a_period_leaves_out_and_says_so() {
    let home = sample();
    let all = home.line("cards --json").code(0).rows();
    let within = |row: &&Value| row["purchased_on"].as_str().is_some_and(|day| day >= "2026-10-01");
    let dated = all.iter().filter(|row| row["purchased_on"].is_string()).count();
    let expected = all.iter().filter(within).count();
    assert!(expected > 0 && expected < dated);
    let file = home.path("late.csv");
    let args = "export table cards --format csv --from 2026-10-01 --dated-only --json --to";
    let written = home.run(args.split(' ').chain([text(&file)])).code(0).json();
    assert_eq!(written["tables"][0]["records"], expected);
    assert_eq!(written["tables"][0]["left_out"]["period"], dated - expected);
    assert_eq!(written["tables"][0]["left_out"]["undated"], all.len() - dated);
    let content = fs::read_to_string(&file).unwrap();
    assert_eq!(content.matches("\r\n").count(), expected + 1);
}

#[test]
fn an_account_book_ends_with_the_balance_of_the_account() {
    let home = sample();
    let file = home.path("book.xlsx");
    let args = "export account-book --format xlsx --json --to";
    let written = home.run(args.split(' ').chain([text(&file)])).code(0).json();
    let accounts = home.line("accounts --json").code(0).rows();
    let books = written["books"].as_array().unwrap();
    for (account, book) in accounts.iter().zip(books) {
        assert_eq!(book["closing_minor"], account["balance_minor"]);
        assert!(book["of"].as_str().unwrap().contains(account["name"].as_str().unwrap()));
    }
    assert!(books.len() > accounts.len());
    assert!(fs::read(&file).unwrap().starts_with(b"PK"));
    let one = home.path("one.pdf");
    let name = accounts[0]["name"].as_str().unwrap();
    let args = ["export", "account-book", "--format", "pdf", "--account", name, "--to", text(&one), "--json"];
    let written = home.run(args).code(0).json();
    assert_eq!(written["books"].as_array().unwrap().len(), 1);
    assert_eq!(written["entry"], 113);
    assert!(fs::read(&one).unwrap().starts_with(b"%PDF"));
}

#[test]
fn chosen_exports_that_cannot_be_meant_write_and_record_nothing() {
    let home = sample();
    let file = home.path("x.csv");
    for (line, code) in [
        ("export table all --format csv --to", 2),
        ("export table all --format jsonl --fields id --to", 2),
        ("export table cards --format csv --fields code --to", 2),
        ("export table cards --format csv --from 2026-02-30 --to", 2),
        ("export table cards --format csv --from 2026-02-02 --until 2026-02-01 --to", 2),
        ("export table cards --format pdf --to", 2),
        ("export table books --format csv --to", 2),
        ("export table cards --format csv --issuer amazon --to", 2),
        ("export table cards --format csv --account nobody --to", 1),
        ("export account-book --format xlsx --issuer bitcash --to", 1),
    ] {
        home.run(line.split(' ').chain([text(&file)])).code(code);
        assert!(!file.exists(), "{line}");
    }
    let taken = home.write("taken.csv", "mine");
    home.run(["export", "table", "cards", "--format", "csv", "--to", text(&taken)]).code(1);
    assert_eq!(fs::read_to_string(&taken).unwrap(), "mine");
    assert_eq!(home.line("journal --json").code(0).rows().len(), 111);
    assert_eq!(home.names(), ["ledger.giftcho", "taken.csv"]);
}

#[test]
fn older_exports_record_nothing() {
    let home = sample();
    let before = fs::read(home.own()).unwrap();
    home.run(["export", "cards", "--to", text(&home.path("a.csv"))]).code(0);
    home.run(["export", "journal", "--to", text(&home.path("a.jsonl"))]).code(0);
    assert_eq!(fs::read(home.own()).unwrap(), before);
    assert_eq!(home.names(), ["a.csv", "a.jsonl", "ledger.giftcho"]);
}
