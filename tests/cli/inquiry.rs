//! Papers about an incident from the command line: written, checked, held against their ledger, and on record.

use std::fs;
use std::path::Path;

use super::{CODE, Home, sample, text};

/// The first incident of the sample.
fn incident(home: &Home) -> String {
    let rows = home.line("incidents --json").code(0).rows();
    rows[0]["id"].as_str().unwrap().to_owned()
}

fn write(home: &Home, incident: &str, recipient: &str, to: &Path) -> super::Ended {
    home.run(["inquiry", "--incident", incident, "--for", recipient, "--to", text(to), "--json"])
}

#[test]
fn papers_for_every_recipient_are_written_checked_and_on_record() {
    let home = sample();
    let incident = incident(&home);
    for (recipient, ending) in
        [("issuer", ""), ("seller", ".zip"), ("police", ""), ("consumer-center", ".zip"), ("self", "")]
    {
        let to = home.path(&format!("papers-{recipient}{ending}"));
        let said = write(&home, &incident, recipient, &to).code(0).json();
        assert!(said["files"].as_u64().unwrap() >= 6, "{said}");
        assert!(!said["left_out"].as_array().unwrap().is_empty());
        let checked = home.run(["verify", "--pack", text(&to), "--json"]).code(0).json();
        assert_eq!(checked["whole"], true);
        // What was written out is an entry of its own, which came after the papers.
        assert_eq!(checked["ledger"], "extended");
        assert_eq!(checked["further_entries"], 1);
        // What is there is never replaced.
        write(&home, &incident, recipient, &to).code(1);
    }
    let journal = home.line("journal --json").code(0).rows();
    let exported: Vec<_> = journal.iter().filter(|entry| entry["kind"] == "exported").collect();
    assert_eq!(exported.len(), 5);
    home.line("verify").code(0);
}

#[test]
fn changed_papers_and_papers_of_another_ledger_are_found() {
    let home = sample();
    let to = home.path("papers");
    write(&home, &incident(&home), "police", &to).code(0);
    let other = home.path("other.giftcho");
    home.run(["bench-ledger", "--cards", "200", "--seed", "1", "--ledger", text(&other)]).code(0);
    let checked =
        home.run(["verify", "--pack", text(&to), "--ledger", text(&other), "--json"]).code(4).json();
    assert_eq!(checked["whole"], true);
    assert_eq!(checked["ledger"], "other");

    let message = to.join("文面.txt");
    fs::write(&message, format!("{}.", fs::read_to_string(&message).unwrap())).unwrap();
    let checked = home.run(["verify", "--pack", text(&to), "--json"]).code(4).json();
    assert_eq!(checked["changed"][0], "文面.txt");
    fs::remove_file(to.join("MANIFEST.txt")).unwrap();
    home.run(["verify", "--pack", text(&to)]).code(4);
}

#[test]
fn no_code_is_in_any_byte_of_papers() {
    let home = Home::new();
    super::template(&home);
    home.run(["import", text(&home.path("cards.csv")), "--yes"]).code(0);
    let mut desk = giftcho::desk::Desk::open(
        &home.own(),
        giftcho::desk::clock::Clock::System,
        giftcho::desk::clock::Ids::Random,
    )
    .unwrap();
    let cards = desk.ledger().cards().map(|card| card.id).collect();
    desk.run_now(giftcho::action::Change::OpenIncident(giftcho::action::NewIncident {
        kind: giftcho::core::words::IncidentKind::Lock,
        when: giftcho::core::date::When::Unknown,
        seen: Some(format!("ロック {CODE}")),
        seen_where: None,
        mail: Some(format!("番号は {CODE}")),
        cards,
        account: None,
        pattern: None,
        cause: None,
        told: Vec::new(),
        used: Vec::new(),
    }))
    .unwrap();
    desk.close().unwrap();
    let to = home.path("papers");
    write(&home, &incident(&home), "self", &to).code(0);
    let bare: String = CODE.chars().filter(|c| *c != '-').collect();
    for entry in fs::read_dir(&to).unwrap() {
        let path = entry.unwrap().path();
        let mut all = String::from_utf8_lossy(&fs::read(&path).unwrap()).into_owned();
        if path.extension().is_some_and(|ending| ending == "pdf") {
            let read = std::process::Command::new("pdftotext").arg(&path).arg("-").output().unwrap();
            all.push_str(&String::from_utf8(read.stdout).unwrap());
        }
        assert!(!all.contains(CODE) && !all.contains(&bare), "{}", path.display());
    }
    let ledger = fs::read(home.own()).unwrap();
    assert!(!ledger.windows(CODE.len()).any(|part| part == CODE.as_bytes()));
}

/// What stands in a folder, hidden files too.
#[cfg(unix)]
fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap();
    entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect()
}

#[cfg(unix)]
#[test]
fn a_disk_that_takes_no_more_leaves_nothing_half_written_and_nothing_on_record() {
    let home = sample();
    let incident = incident(&home);
    for (name, ending) in [("full", ""), ("full", ".zip")] {
        let folder = home.path(&format!("{name}{ending}-folder"));
        fs::create_dir(&folder).unwrap();
        let to = folder.join(format!("papers{ending}"));
        // No file may grow beyond 20 blocks of 512 bytes: as a disk that is full in the middle of the cover.
        let line = format!(
            "trap '' XFSZ; ulimit -f 20; exec '{}' inquiry --incident {incident} --for police --to '{}'",
            env!("CARGO_BIN_EXE_giftcho"),
            to.display()
        );
        let ended = std::process::Command::new("sh")
            .args(["-c", &line])
            .env("GIFTCHO_HOME", home.path(""))
            .output()
            .unwrap();
        let said = String::from_utf8(ended.stderr).unwrap();
        assert_eq!(ended.status.code(), Some(1), "{said}");
        assert!(said.contains(text(&to)), "{said}");
        assert_eq!(names(&folder), Vec::<String>::new());
    }
    let journal = home.line("journal --json").code(0).rows();
    assert!(journal.iter().all(|entry| entry["kind"] != "exported"));
    // What could not be written then can be written now.
    write(&home, &incident, "police", &home.path("papers")).code(0);
    home.line("verify").code(0);
}

#[cfg(unix)]
#[test]
fn a_folder_nobody_may_write_to_is_said_and_left_as_it_is() {
    let home = sample();
    let incident = incident(&home);
    // Nobody makes files there, not even who may do anything else.
    let mut folders = vec![std::path::PathBuf::from("/proc/self")];
    let closed = home.path("closed");
    fs::create_dir(&closed).unwrap();
    let mut permissions = fs::metadata(&closed).unwrap().permissions();
    std::os::unix::fs::PermissionsExt::set_mode(&mut permissions, 0o555);
    fs::set_permissions(&closed, permissions).unwrap();
    // An administrator may write in spite of it.
    if fs::write(closed.join("probe"), "").is_err() {
        folders.push(closed);
    }
    for folder in folders.iter().filter(|folder| folder.is_dir()) {
        for name in ["papers", "papers.zip"] {
            let to = folder.join(name);
            let ended = write(&home, &incident, "seller", &to).code(1);
            assert!(ended.err().contains(text(&to)), "{}", ended.err());
            assert!(!to.exists());
        }
    }
    let journal = home.line("journal --json").code(0).rows();
    assert!(journal.iter().all(|entry| entry["kind"] != "exported"));
}
