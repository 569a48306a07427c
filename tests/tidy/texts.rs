//! What the repository's words must hold: both languages alike, links that lead somewhere,
//! no place that exists on one machine only, no task without a name.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use crate::source::{all_texts, files};
use crate::{root, tidy};

/// One message of a Fluent file: its key (`card-add`, or `card-add.hint` for an attribute), its line,
/// and the arguments it shows (one that only chooses a plural may be missing where there is none).
struct Message {
    key: String,
    line: usize,
    arguments: BTreeSet<String>,
}

#[test]
fn both_languages_have_the_same_files_keys_and_order() {
    let mut violations = Vec::new();
    let languages = ["assets/locales/ja", "assets/locales/en"];
    let names = |folder: &str| -> BTreeSet<String> {
        files(root(), folder, "ftl")
            .into_iter()
            .map(|(path, _)| path[folder.len() + 1..].to_owned())
            .collect()
    };
    let [ja, en] = languages.map(names);
    for name in ja.symmetric_difference(&en) {
        violations.push(format!("assets/locales/*/{name}:1: only in one language: add it to the other"));
    }
    for name in ja.intersection(&en) {
        let [ours, theirs] = languages.map(|folder| {
            let path = format!("{folder}/{name}");
            let found = messages(&fs::read_to_string(root().join(&path)).unwrap_or_default());
            (path, found)
        });
        compare(&ours, &theirs, &mut violations);
    }
    tidy(&violations);
}

fn compare(ja: &(String, Vec<Message>), en: &(String, Vec<Message>), violations: &mut Vec<String>) {
    for (own, other) in [(ja, en), (en, ja)] {
        for message in &own.1 {
            if !other.1.iter().any(|twin| twin.key == message.key) {
                violations.push(format!(
                    "{}:{}: `{}` is not in {}: add it at the same place",
                    own.0, message.line, message.key, other.0
                ));
            }
            if own.1.iter().filter(|twin| twin.key == message.key).count() > 1 {
                violations.push(format!("{}:{}: `{}` stands twice", own.0, message.line, message.key));
            }
            let kebab =
                message.key.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || "-.".contains(c));
            if !kebab {
                violations
                    .push(format!("{}:{}: `{}`: keys are noun-thing", own.0, message.line, message.key));
            }
        }
    }
    let same_keys = ja.1.len() == en.1.len();
    let out_of_order = ja.1.iter().zip(&en.1).find(|(ours, theirs)| ours.key != theirs.key);
    if let (true, Some((ours, theirs))) = (same_keys, out_of_order) {
        violations.push(format!(
            "{}:{}: `{}` where {} has `{}`: same keys, same order",
            ja.0, ours.line, ours.key, en.0, theirs.key
        ));
    }
    for ours in &ja.1 {
        for theirs in
            en.1.iter().filter(|theirs| theirs.key == ours.key && theirs.arguments != ours.arguments)
        {
            violations.push(format!(
                "{}:{}: `{}` has the arguments {:?}, {} has {:?}",
                ja.0, ours.line, ours.key, ours.arguments, en.0, theirs.arguments
            ));
        }
    }
}

fn messages(text: &str) -> Vec<Message> {
    let mut found: Vec<Message> = Vec::new();
    let mut owner = String::new();
    for (at, line) in text.lines().enumerate() {
        if line.starts_with('#') {
            continue;
        }
        let named = line.split_once('=').map(|(name, _)| name.trim_end());
        let top = line.starts_with(|c: char| c.is_ascii_alphabetic() || c == '-');
        if let (true, Some(name)) = (top, named) {
            name.clone_into(&mut owner);
            found.push(Message { key: owner.clone(), line: at + 1, arguments: BTreeSet::new() });
        } else if let Some(name) = named.and_then(|name| name.trim_start().strip_prefix('.'))
            && !name.contains(' ')
        {
            let key = format!("{owner}.{name}");
            found.push(Message { key, line: at + 1, arguments: BTreeSet::new() });
        }
        if let Some(message) = found.last_mut() {
            message.arguments.extend(arguments(line));
        }
    }
    found
}

fn arguments(line: &str) -> Vec<String> {
    let part_of_name = |c: char| c.is_alphanumeric() || "-_".contains(c);
    line.split('$')
        .skip(1)
        .filter(|rest| !rest.trim_start_matches(part_of_name).trim_start().starts_with("->"))
        .map(|rest| rest.chars().take_while(|c| part_of_name(*c)).collect())
        .filter(|name: &String| !name.is_empty())
        .collect()
}

#[test]
fn nothing_points_outside_the_repository() {
    // A test may speak of a person's folder; nothing else names one.
    let machine = ["/root", "/work"];
    let person = ["/home", "/Users"];
    let papers = ["DESIGN", "STYLE", "LOOK", "FACTS", "PEERS", "RELIABILITY", "CSV-FORMATS"];
    let mut violations = Vec::new();
    for (path, text) in readable() {
        for (at, line) in text.lines().enumerate() {
            let places = machine.iter().chain(person.iter().filter(|_| !path.starts_with("tests/")));
            for place in places.filter(|place| is_place(line, place)) {
                violations.push(format!(
                    "{path}:{}: a place on one machine ({place}/…): make it relative, or ask the environment",
                    at + 1
                ));
            }
            for paper in
                papers.iter().map(|name| format!("{name}.md")).filter(|paper| line.contains(paper.as_str()))
            {
                if !root().join(&paper).exists() {
                    violations.push(format!("{path}:{}: {paper} is not in the repository", at + 1));
                }
            }
        }
    }
    tidy(&violations);
}

fn is_place(line: &str, place: &str) -> bool {
    line.match_indices(place).any(|(at, _)| {
        let before = line[..at].chars().next_back();
        let opens = before.is_none_or(|c| !c.is_alphanumeric() && !"_-.}$)".contains(c));
        opens && line[at + place.len()..].starts_with('/')
    })
}

#[test]
fn a_task_left_in_the_code_has_a_name() {
    let (task, defect) = (concat!("TO", "DO"), concat!("FIX", "ME"));
    let mut violations = Vec::new();
    for (path, text) in readable() {
        for (at, line) in text.lines().enumerate() {
            let nameless = line.match_indices(task).any(|(at, _)| !line[at + task.len()..].starts_with('('));
            if nameless || line.contains(defect) {
                violations.push(format!("{path}:{}: write {task}(name): what and why, or do it now", at + 1));
            }
        }
    }
    tidy(&violations);
}

/// Our own texts: not the lock file, not the licences and fonts of others.
fn readable() -> Vec<(String, String)> {
    let foreign =
        ["Cargo.lock", "tests/data/", "assets/fonts/", "tests/tidy/texts.rs", "THIRD-PARTY.md", ".gitignore"];
    let mut texts = all_texts(root());
    texts.retain(|(path, _)| !foreign.iter().any(|other| path.starts_with(other)) && !ends_in(path, "svg"));
    texts
}

fn ends_in(path: &str, ending: &str) -> bool {
    path.rsplit_once('.').is_some_and(|(_, end)| end == ending)
}

#[test]
fn links_between_documents_lead_somewhere() {
    let mut violations = Vec::new();
    for (path, text) in readable().into_iter().filter(|(path, _)| ends_in(path, "md")) {
        let folder = Path::new(&path).parent().unwrap_or(Path::new("")).to_owned();
        let mut hidden = false;
        for (at, line) in text.lines().enumerate() {
            hidden = hidden || line.contains("<!--");
            if !hidden {
                for target in links(line) {
                    if !root().join(&folder).join(&target).exists() {
                        violations.push(format!("{path}:{}: the link to {target} leads nowhere", at + 1));
                    }
                }
            }
            hidden = hidden && !line.contains("-->");
        }
    }
    tidy(&violations);
}

/// Targets of `[words](target)` that are files of ours, without their `#part`.
fn links(line: &str) -> Vec<String> {
    line.match_indices("](")
        .filter_map(|(at, opening)| line[at + opening.len()..].split_once(')'))
        .map(|(target, _)| target.split('#').next().unwrap_or_default().to_owned())
        .filter(|target| !target.is_empty() && !target.contains("://") && !target.starts_with("mailto:"))
        .collect()
}

#[test]
fn arguments_and_attributes_of_a_message_are_read() {
    let found = messages(
        "# note\ncard-count = { $count ->\n  [one] x\n *[other] { $shown }\n}\n    .hint = a { $b }\n",
    );
    let keys: Vec<(&str, usize)> = found.iter().map(|message| (message.key.as_str(), message.line)).collect();
    assert_eq!(keys, [("card-count", 2), ("card-count.hint", 6)]);
    assert_eq!(found[0].arguments.iter().collect::<Vec<_>>(), ["shown"]);
    assert_eq!(found[1].arguments.iter().collect::<Vec<_>>(), ["b"]);
}
