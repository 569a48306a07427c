//! The built program as a script sees it: what it prints, what it leaves behind, how it ends.

#![allow(clippy::unwrap_used)]

#[path = "cli/exports.rs"]
mod exports;
#[path = "cli/home.rs"]
mod home;
#[path = "cli/inquiry.rs"]
mod inquiry;
#[path = "cli/journal.rs"]
mod journal;

use std::fs;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use giftcho::store::Store;
use home::{Ended, Home, sample, text};
use serde_json::Value;

/// A code in an issuer's shape, made up, that must appear nowhere.
const CODE: &str = "AQDM-7TESTX-K2Q8";

/// Two purchases in the ledger's own layout: two cards, and one with an unofficial source, charged.
fn template(home: &Home) -> PathBuf {
    let text = format!(
        "購入日,ブランド,種類,購入元,購入元区分,額面,支払額,通貨,注文番号,シリアル番号,コード,チャージ状態,チャージ日,\
         有効期限,状態,メモ,購入時刻,アカウント\r\n\
         2026-03-01,Amazon,Eメールタイプ,Amazon.co.jp,公式,5000,5000,JPY,250-0000001-0000001,,{CODE},未登録,,,,,,\r\n\
         2026-03-02,Amazon,Eメールタイプ,売買サイトX,第三者,10000,9300,JPY,G-1,,,登録済み,2026-03-03,,,番号は {CODE},,自分\r\n"
    );
    home.write("cards.csv", &text)
}

#[test]
fn every_list_is_an_array_whose_elements_have_an_id() {
    let home = sample();
    for (command, count) in [("cards", 48), ("accounts", 2), ("incidents", 2), ("journal", 111)] {
        let rows = home.line(&format!("{command} --json")).code(0).rows();
        assert_eq!(rows.len(), count, "{command}");
        assert!(rows.iter().all(|row| row["id"].is_string()), "{command}");
    }
    let purchases = home.line("purchases --json").code(0).rows();
    let cards: usize = purchases.iter().map(|row| row["cards"].as_array().unwrap().len()).sum();
    assert_eq!(cards, 48);
    assert!(purchases.iter().all(|row| row["id"].is_string()));
}

#[test]
fn rows_are_spelled_as_documented() {
    let home = sample();
    let cards = home.line("cards --json").code(0).rows();
    let locked = cards.iter().find(|card| card["standing"] == "locked").unwrap();
    for (field, value) in [
        ("issuer", "amazon-jp"),
        ("kind", "email"),
        ("provenance", "marketplace"),
        ("seller", "売買サイトA"),
        ("currency", "JPY"),
        ("order_number", "G-0048213"),
        ("code_last4", "3M9F"),
        ("payment", "bank-transfer"),
        ("purpose", "own"),
        ("charge_status", "uncharged"),
    ] {
        assert_eq!(locked[field], value, "{field}");
    }
    assert_eq!((&locked["face_value_minor"], &locked["paid_minor"]), (&10_000.into(), &9_300.into()));
    let incidents = home.line("incidents --json").code(0).rows();
    assert_eq!(incidents[0]["outcome"], "lost");
    assert_eq!(incidents[1]["open"], true);
    assert_eq!(incidents[1]["cards"][0], locked["id"]);
    let accounts = home.line("accounts --json").code(0).rows();
    assert_eq!(accounts[0]["balance_minor"], 28_420);
    assert_eq!(accounts[0]["mixed"], true);
}

#[test]
fn lists_for_people_speak_the_language_asked_for() {
    let home = sample();
    assert!(home.line("accounts").code(0).out().contains("混ざった残高"));
    assert!(home.line("accounts --lang en").code(0).out().contains("Mixed balance"));
    for command in ["cards", "incidents", "purchases", "warnings", "journal"] {
        let ended = home.line(command).code(0);
        assert!(ended.out().lines().count() > 1, "{command}");
        assert_eq!(ended.err(), "", "{command}");
    }
}

#[test]
fn commands_that_read_change_no_byte_and_make_no_file() {
    let home = sample();
    let before = fs::read(home.own()).unwrap();
    for command in ["cards", "accounts", "incidents", "purchases", "warnings", "journal", "verify"] {
        home.line(command).code(0);
    }
    assert_eq!(fs::read(home.own()).unwrap(), before);
    assert_eq!(home.names(), ["ledger.giftcho"]);
}

#[test]
fn a_missing_ledger_is_a_failure_for_every_command_that_reads() {
    let home = Home::new();
    for command in [
        "cards",
        "accounts",
        "incidents",
        "purchases",
        "warnings",
        "journal",
        "verify",
        "undo-import 1",
        "export cards --to a.csv",
    ] {
        let ended = home.line(command).code(1);
        assert_eq!(ended.out(), "", "{command}");
        assert!(ended.err().contains("ledger.giftcho"), "{command}: {}", ended.err());
    }
    assert!(home.names().is_empty());
}

#[test]
fn the_ledger_is_named_by_option_then_by_environment_then_by_home() {
    let home = sample();
    home.line("bench-ledger --cards 3 --seed 1 --ledger").code(2);
    let other = home.path("other.giftcho");
    home.run(["bench-ledger", "--cards", "3", "--seed", "1", "--ledger", text(&other)]).code(0);
    let count = |ended: Ended| ended.code(0).rows().len();
    assert_eq!(count(home.line("cards --json")), 48);
    assert_eq!(count(home.run(["--ledger", text(&other), "cards", "--json"])), 3);
    assert_eq!(count(home.run(["cards", "--ledger", text(&other), "--json"])), 3);
    let mut command = Command::new(env!("CARGO_BIN_EXE_giftcho"));
    command.env("GIFTCHO_HOME", home.0.path()).env("GIFTCHO_LEDGER", &other).args(["cards", "--json"]);
    assert_eq!(count(Ended(command.output().unwrap())), 3);
    assert_eq!(count(home.run(["cards", "--json", "--ledger", text(&home.own())])), 48);
}

#[test]
fn what_is_asked_wrongly_ends_with_two() {
    let home = sample();
    for line in [
        "cards --what",
        "import",
        "export",
        "export cards",
        "bench-ledger",
        "cards --lang fr",
        "warnings --as-of yesterday",
        "warnings --as-of 2026-02-30",
        "import a.csv --dry-run --yes",
        "import a.csv --dry-run --encoding ebcdic",
        "crads",
    ] {
        let ended = home.line(line).code(2);
        assert_eq!(ended.out(), "", "{line}");
        assert!(!ended.err().is_empty(), "{line}");
    }
}

#[test]
fn a_ledger_in_use_ends_with_three() {
    let home = sample();
    let store = Store::open(&home.own()).unwrap();
    let csv = template(&home);
    for line in ["cards --json", "verify", "undo-import 1", "warnings"] {
        assert_eq!(home.line(line).code(3).out(), "", "{line}");
    }
    home.run(["import", text(&csv), "--yes"]).code(3);
    store.close().unwrap();
    home.line("cards --json").code(0);
}

#[test]
fn a_file_that_is_no_ledger_is_a_failure_and_is_left_alone() {
    let home = Home::new();
    let foreign = home.write("ledger.giftcho", "no ledger at all");
    for command in ["cards", "warnings", "journal", "verify"] {
        home.line(command).code(1);
    }
    let csv = template(&home);
    home.run(["import", text(&csv), "--yes"]).code(1);
    assert_eq!(fs::read_to_string(foreign).unwrap(), "no ledger at all");
}

#[test]
fn warnings_have_their_parts_and_stand_as_of_a_moment() {
    let home = sample();
    let warnings = home.line("warnings --json").code(0).rows();
    let rules: Vec<&str> = warnings.iter().map(|warning| warning["rule"].as_str().unwrap()).collect();
    for rule in ["unofficial-source", "unknown-source", "tainted-account", "unusual-amount", "asked-to-buy"] {
        assert!(rules.contains(&rule), "{rule}");
    }
    for warning in &warnings {
        for field in ["title", "why", "advice"] {
            assert!(!warning[field].as_str().unwrap().is_empty(), "{field}");
        }
        assert!(["danger", "warning", "caution", "note"].contains(&warning["level"].as_str().unwrap()));
        assert!(warning["at_risk_minor"].is_i64());
        assert!(warning["subjects"][0]["type"].is_string() && warning["subjects"][0]["id"].is_string());
        assert!(!warning["source"].as_array().unwrap().is_empty());
        assert!(warning["source"][0]["name"].is_string());
    }
    assert_eq!(home.line("warnings --json --as-of 2001-01-01").code(0).rows().len(), 1, "the undated card");
}

#[test]
fn what_a_person_knows_better_is_used_and_what_is_wrong_with_it_is_told_beside_the_json() {
    let home = sample();
    let fact = "[[fact]]\nid = \"amazon-terms-sources\"\nstatement = \"unapproved-sources\"\nissuer = \"amazon-jp\"\n\
                source.ja = \"見た規約\"\nsource.en = \"Terms as seen\"\nread_at = []\nclass = \"official\"\n\
                read_on = \"2026-11-22\"\nconfirmed_on = \"2026-11-22\"\nconfidence = \"high\"\n";
    fs::create_dir(home.path("knowledge")).unwrap();
    home.write("knowledge/own.toml", &format!("{fact}\n[[seller]]\nnaem = \"x\"\n"));
    let ended = home.line("warnings --json").code(0);
    assert!(ended.err().contains("own.toml") && ended.err().contains("14"), "{}", ended.err());
    let warnings = ended.rows();
    let of_terms = warnings.iter().filter(|warning| warning["rule"] == "unofficial-source");
    let sources: Vec<&Value> = of_terms.flat_map(|warning| warning["source"].as_array().unwrap()).collect();
    assert!(
        sources.iter().any(|source| source["name"] == "見た規約" && source["confirmed_on"] == "2026-11-22")
    );
}

#[test]
fn the_numbers_a_person_set_are_used_and_a_wrong_one_is_told_beside_the_json() {
    let home = Home::new();
    let csv = "購入日,ブランド,購入元,購入元区分,額面,チャージ状態\r\n\
               2026-03-02,Amazon,Amazon.co.jp,公式,10000,未チャージ\r\n";
    let csv = home.write("one.csv", csv);
    home.run(["import", text(&csv), "--yes"]).code(0);
    let idle = |settings: &str| {
        home.write("settings.toml", settings);
        let before = home.names();
        let ended = home.line("warnings --json --as-of 2026-05-01").code(0);
        assert_eq!(home.names(), before, "a command that reads moves no file");
        (ended.rows().iter().any(|warning| warning["rule"] == "idle-code"), ended.err())
    };
    assert_eq!(idle(""), (false, String::new()), "60 days are no 180");
    assert_eq!(idle("[rules]\nidle_days = 30\n"), (true, String::new()));
    let (found, told) = idle("zoom_percent = 7\n[rules]\nidle_days = 0\n");
    assert!(!found && told.contains("rules.idle_days") && !told.contains("zoom_percent"), "{told}");
    let (found, told) = idle("[rules]\nidle_days = = 30\n");
    assert!(!found && told.contains('2'), "{told}");
}

#[test]
fn as_of_leaves_out_what_happened_later_by_the_minute() {
    let home = Home::new();
    let csv = "購入日,購入時刻,ブランド,購入元,購入元区分,額面\r\n2026-03-02,14:05,Amazon,売買サイトX,第三者,10000\r\n";
    let csv = home.write("one.csv", csv);
    home.run(["import", text(&csv), "--yes"]).code(0);
    let count = |as_of: &str| home.line(&format!("warnings --json --as-of {as_of}")).code(0).rows().len();
    assert_eq!(count("2026-03-01"), 0);
    assert_eq!(count("2026-03-02T14:04"), 0);
    assert_eq!(count("2026-03-02T14:05"), 1);
    assert_eq!(count("2026-03-02"), 1);
}

#[test]
fn a_dry_run_creates_nothing_and_treats_no_ledger_as_an_empty_one() {
    let home = Home::new();
    let csv = template(&home);
    let plan = home.run(["import", text(&csv), "--dry-run", "--json"]).code(0).json();
    assert_eq!(home.names(), ["cards.csv"]);
    assert_eq!(plan["encoding"], "utf-8");
    assert_eq!(plan["bom"], false);
    assert_eq!(plan["delimiter"], ",");
    assert_eq!(plan["profile"], "template");
    assert_eq!(plan["header_line"], 1);
    assert_eq!(plan["counts"]["card"], 2);
    assert_eq!(plan["rows"][0]["line"], 2);
    assert_eq!(plan["rows"][0]["status"], "card");
    assert!(plan["rows"][0]["reason"].is_string() && plan["rows"][0]["message"].is_string());
    assert!(plan["rows"][0]["like"].is_null());
    let card = &plan["rows"][0]["card"];
    assert_eq!(card["issuer"], "amazon-jp");
    assert_eq!(card["face_value_minor"], 5_000);
    assert_eq!(card["quantity"], 1);
    assert_eq!(card["code_last4"], "K2Q8");
    assert_eq!(plan["rows"][1]["card"]["account"], "自分");
}

#[test]
fn without_a_word_and_without_a_terminal_nothing_is_recorded() {
    let home = Home::new();
    let csv = template(&home);
    let ended = home.run(["import", text(&csv)]).code(2);
    assert_eq!(ended.out(), "");
    assert_eq!(home.names(), ["cards.csv"]);
}

#[test]
fn an_import_is_recorded_once_and_taken_back_whole() {
    let home = Home::new();
    let csv = template(&home);
    let imported = home.run(["import", text(&csv), "--yes", "--json"]).code(0).json();
    assert_eq!((&imported["run"], &imported["recorded"]), (&1.into(), &2.into()));
    assert_eq!(home.line("cards --json").code(0).rows().len(), 2);
    assert_eq!(home.line("accounts --json").code(0).rows()[0]["balance_minor"], 10_000);
    let again = home.run(["import", text(&csv), "--yes", "--json"]).code(0).json();
    assert_eq!((&again["run"], &again["recorded"]), (&Value::Null, &0.into()));
    assert_eq!(again["counts"]["duplicate"], 2);
    let undone = home.line("undo-import 1 --json").code(0).json();
    assert_eq!(undone["run"], 1);
    assert!(home.line("cards --json").code(0).rows().is_empty());
    assert!(home.line("accounts --json").code(0).rows().is_empty());
    home.line("undo-import 1").code(1);
    home.line("undo-import 7").code(1);
    let journal = home.line("journal --json").code(0).rows();
    assert!(journal.iter().filter(|entry| entry["run"] == 1).all(|entry| entry["counts"] == false));
}

#[test]
fn a_file_that_cannot_be_read_still_gives_the_object_and_ends_with_one() {
    let home = Home::new();
    home.write("empty.csv", "");
    home.write("strange.csv", "a,b\n1,2\n");
    fs::write(home.path("picture.csv"), b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR").unwrap();
    for (name, id) in [
        ("empty.csv", "empty-file"),
        ("picture.csv", "not-text"),
        ("missing.csv", "unreadable-file"),
        ("ledger.giftcho", "is-a-ledger"),
    ] {
        let file = home.path(name);
        let ended = home.run(["import", text(&file), "--dry-run", "--json"]).code(1);
        let plan = ended.json();
        assert_eq!(plan["rows"], Value::Array(Vec::new()), "{name}");
        assert_eq!(plan["error"]["id"], id);
        assert!(!plan["error"]["message"].as_str().unwrap().is_empty());
        home.run(["import", text(&file), "--yes"]).code(1);
    }
    let strange = home.run(["import", text(&home.path("strange.csv")), "--yes", "--json"]).code(1).json();
    assert_eq!(strange["profile"], Value::Null);
    assert_eq!(strange["error"]["id"], "unknown-layout");
    assert!(strange["rows"].as_array().unwrap().iter().all(|row| row["status"] == "problem"));
    let looked = home.run(["import", text(&home.path("strange.csv")), "--dry-run", "--json"]).code(0).json();
    assert_eq!(
        looked["rows"].as_array().unwrap().len(),
        looked["counts"]["problem"].as_u64().unwrap() as usize
    );
    assert!(looked.get("error").is_none());
    assert!(!home.own().exists());
}

#[test]
fn the_cards_that_were_exported_are_duplicates_when_imported() {
    let home = sample();
    let csv = home.path("out.csv");
    home.run(["export", "cards", "--to", text(&csv)]).code(0);
    let bytes = fs::read(&csv).unwrap();
    assert!(bytes.starts_with(b"\xef\xbb\xbf") && bytes.ends_with(b"\r\n"));
    let plan = home.run(["import", text(&csv), "--dry-run", "--json"]).code(0).json();
    assert_eq!(plan["bom"], true);
    assert_eq!(plan["counts"]["duplicate"], 48);
    assert_eq!(plan["rows"].as_array().unwrap().len(), 48);
    home.run(["import", text(&csv), "--yes"]).code(0);
    assert_eq!(home.line("cards --json").code(0).rows().len(), 48);
}

#[test]
fn an_export_never_replaces_a_file() {
    let home = sample();
    let taken = home.write("taken.csv", "mine");
    for what in ["cards", "journal"] {
        home.run(["export", what, "--to", text(&taken)]).code(1);
    }
    home.run(["export", "cards", "--to", text(&home.path("no/folder.csv"))]).code(1);
    assert_eq!(fs::read_to_string(taken).unwrap(), "mine");
}

#[test]
fn one_incident_is_written_with_its_cards() {
    let home = sample();
    let incidents = home.line("incidents --json").code(0).rows();
    let id = incidents[1]["id"].as_str().unwrap();
    let csv = home.path("incident.csv");
    let written = home.run(["export", "incident", id, "--to", text(&csv), "--json"]).code(0).json();
    let content = fs::read_to_string(&csv).unwrap();
    assert_eq!(written["bytes"], content.len());
    assert!(content.starts_with('\u{feff}') && content.contains("3M9F") && content.contains("G-0048213"));
    let other = home.path("other.csv");
    for wrong in ["x", "01a201ad-0000-7000-8000-000000000000"] {
        home.run(["export", "incident", wrong, "--to", text(&other)]).code(1);
    }
    assert!(!other.exists());
}

#[test]
fn a_journal_that_is_not_whole_leaves_no_ledger_behind() {
    let home = sample();
    let lines = home.path("journal.jsonl");
    home.run(["export", "journal", "--to", text(&lines)]).code(0);
    let whole = fs::read_to_string(&lines).unwrap();
    let copy = home.path("copy.giftcho");
    for broken in [
        whole.replacen("Amazon", "Amazom", 1),
        whole.replacen("account-opened", "vault-opened", 2),
        whole.lines().skip(1).collect::<Vec<_>>().join("\n"),
        "{}".to_owned(),
    ] {
        fs::write(&lines, broken).unwrap();
        home.run(["import-journal", text(&lines), "--ledger", text(&copy)]).code(1);
        assert!(!copy.exists());
    }
    home.run(["import-journal", text(&home.path("missing")), "--ledger", text(&copy)]).code(1);
    assert!(!copy.exists());
}

#[test]
fn a_changed_byte_is_found_and_its_entry_named() {
    let home = sample();
    let sound = home.line("verify --json").code(0).json();
    assert_eq!((&sound["sound"], &sound["entries"]), (&true.into(), &111.into()));
    assert_eq!(sound["damage"], Value::Array(Vec::new()));
    let mut bytes = fs::read(home.own()).unwrap();
    let needle = b"G-0048213";
    let at = bytes.windows(needle.len()).position(|window| window == needle).unwrap();
    bytes[at + 8] = b'4';
    fs::write(home.own(), &bytes).unwrap();
    let found = home.line("verify --json").code(4).json();
    assert_eq!(found["sound"], false);
    assert_eq!(found["damage"][0]["entry"], 109);
    assert_eq!(found["damage"][0]["harm"], "hash");
    assert!(home.line("verify").code(4).err().contains("109"));
    bytes[20] ^= 1;
    fs::write(home.own(), &bytes).unwrap();
    assert_eq!(home.line("verify --json").code(4).json()["damage"][0]["harm"], "header");
}

#[test]
fn a_full_code_appears_nowhere() {
    let home = Home::new();
    let csv = template(&home);
    let mut said = String::new();
    let mut say = |ended: Ended| {
        said.push_str(&ended.out());
        said.push_str(&ended.err());
    };
    say(home.run(["import", text(&csv), "--dry-run"]));
    say(home.run(["import", text(&csv), "--dry-run", "--json"]));
    say(home.run(["import", text(&csv), "--yes", "--json"]).code(0));
    for command in ["cards", "purchases", "journal", "warnings", "accounts"] {
        say(home.line(command).code(0));
        say(home.line(&format!("{command} --json")).code(0));
    }
    let files = ["cards-out.csv", "journal.jsonl"].map(|name| home.path(name));
    say(home.run(["export", "cards", "--to", text(&files[0])]).code(0));
    say(home.run(["export", "journal", "--to", text(&files[1])]).code(0));
    assert!(said.contains("K2Q8"));
    let bare = CODE.replace('-', "");
    for code in [CODE, bare.as_str()] {
        assert!(!said.contains(code));
        for file in files.iter().chain([&home.own()]) {
            let bytes = fs::read(file).unwrap();
            assert!(!bytes.windows(code.len()).any(|window| window == code.as_bytes()), "{}", file.display());
        }
    }
}

#[test]
fn the_sample_is_made_in_its_own_place_and_made_anew() {
    let home = Home::new();
    let made = home.line("demo --no-window --json").code(0).json();
    assert_eq!(made["cards"], 48);
    assert_eq!(home.names(), ["sample.giftcho"]);
    assert_eq!(made["ledger"], text(&home.path("sample.giftcho")));
    home.line("demo --no-window --lang en").code(0);
    let accounts = home.run(["accounts", "--json", "--ledger", text(&home.path("sample.giftcho"))]);
    assert_eq!(accounts.code(0).rows()[0]["name"], "My Amazon");
    let named = home.own();
    home.run(["demo", "--no-window", "--ledger", text(&named)]).code(0);
    home.run(["demo", "--no-window", "--ledger", text(&named)]).code(1);
}

#[test]
fn the_same_seed_makes_the_same_ledger() {
    let home = Home::new();
    let make = |name: &str, seed: &str| {
        let path = home.path(name);
        let args = ["bench-ledger", "--cards", "200", "--seed", seed, "--ledger", text(&path), "--json"];
        let made = home.run(args).code(0).json();
        assert_eq!(made["cards"], 200);
        home.run(["verify", "--json", "--ledger", text(&path)]).code(0).json()["head"].clone()
    };
    let first = make("a.giftcho", "7");
    assert_eq!(make("b.giftcho", "7"), first);
    assert_ne!(make("c.giftcho", "8"), first);
    home.run(["bench-ledger", "--cards", "1", "--seed", "1", "--ledger", text(&home.path("a.giftcho"))])
        .code(1);
}

#[cfg(unix)]
#[test]
fn a_reader_that_goes_away_is_no_failure() {
    let home = sample();
    let mut child = Command::new(env!("CARGO_BIN_EXE_giftcho"))
        .env("GIFTCHO_HOME", home.0.path())
        .args(["journal", "--json"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let ended = Ended(child.wait_with_output().unwrap()).code(0);
    assert_eq!(ended.err(), "");
}
