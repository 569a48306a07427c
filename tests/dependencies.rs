//! What we build on, held by a test: licences we may pass on, one source, no second database, no network.
//!
//! Reads `cargo metadata`; what is forbidden and why stands in the lists below.

// Without cargo's answer there is nothing to test.
#![allow(clippy::expect_used)]

use std::fs;
use std::path::Path;
use std::process::Command;
use std::sync::LazyLock;

use serde_json::Value;

/// Licences whose terms we meet by the notices in `THIRD-PARTY.md`.
const LICENCES: &[&str] = &[
    "0BSD",
    "Apache-2.0",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "CC0-1.0",
    "ISC",
    "MIT",
    "MPL-2.0",
    "OFL-1.1",
    "Ubuntu-font-1.0",
    "Unicode-3.0",
    "Unlicense",
    "Zlib",
];

/// Additions to a licence that only give more freedom.
const EXCEPTIONS: &[&str] = &["LLVM-exception"];

/// Crates that must never come in, even through another one.
const BANNED: &[(&str, &str)] = &[
    ("hyper", "nothing in here needs the network"),
    ("isahc", "nothing in here needs the network"),
    ("native-tls", "nothing in here needs the network"),
    ("openssl-sys", "nothing in here needs the network, and it needs a library of the system"),
    ("reqwest", "nothing in here needs the network"),
    ("rustls", "nothing in here needs the network"),
    ("ureq", "nothing in here needs the network"),
];

/// Crates of which a second version would be a second engine, window or toolkit in one program.
const SINGLE: &[&str] = &["eframe", "egui", "libsqlite3-sys", "rusqlite", "winit"];

const REGISTRY: &str = "registry+https://github.com/rust-lang/crates.io-index";

struct Package {
    name: String,
    version: String,
    licence: Option<String>,
    source: Option<String>,
}

/// Everything in the lock file; when the machine is offline and holds only this system's crates, those.
static PACKAGES: LazyLock<Vec<Package>> = LazyLock::new(ask_cargo);

fn ask_cargo() -> Vec<Package> {
    let host = format!("--filter-platform={}", host());
    let attempts: [&[&str]; 3] = [&["--offline"], &[], &["--offline", &host]];
    let mut said = String::new();
    for attempt in attempts {
        let output = Command::new(env!("CARGO"))
            .args(["metadata", "--locked", "--format-version", "1"])
            .args(attempt)
            .current_dir(env!("CARGO_MANIFEST_DIR"))
            .output()
            .expect("cargo runs");
        if output.status.success() {
            let read: Value = serde_json::from_slice(&output.stdout).expect("cargo metadata writes JSON");
            return read["packages"].as_array().expect("a list of packages").iter().map(package).collect();
        }
        said = String::from_utf8_lossy(&output.stderr).into_owned();
    }
    panic!("cargo metadata --locked failed; is Cargo.lock up to date and committed?\n{said}");
}

fn package(read: &Value) -> Package {
    let text = |field: &str| read[field].as_str().map(str::to_owned);
    Package {
        name: text("name").unwrap_or_default(),
        version: text("version").unwrap_or_default(),
        licence: text("license"),
        source: text("source"),
    }
}

fn host() -> String {
    let output = Command::new("rustc").arg("-vV").output();
    let said = output.map(|output| String::from_utf8_lossy(&output.stdout).into_owned()).unwrap_or_default();
    said.lines().find_map(|line| line.strip_prefix("host: ")).unwrap_or("x86_64-unknown-linux-gnu").to_owned()
}

#[test]
fn every_licence_is_one_we_can_pass_on() {
    let refused: Vec<String> = PACKAGES
        .iter()
        .filter(|package| !package.licence.as_deref().is_some_and(allowed))
        .map(|package| {
            format!(
                "{} {}: {}",
                package.name,
                package.version,
                package.licence.as_deref().unwrap_or("no licence")
            )
        })
        .collect();
    assert!(
        refused.is_empty(),
        "do without these, or read the licence and add it to LICENCES:\n{refused:#?}"
    );
}

#[test]
fn every_crate_comes_from_the_registry() {
    let strangers: Vec<String> = PACKAGES
        .iter()
        .filter(|package| package.source.as_deref() != Some(REGISTRY) && package.name != "giftcho")
        .map(|package| format!("{} {} from {:?}", package.name, package.version, package.source))
        .collect();
    assert!(strangers.is_empty(), "not from crates.io: {strangers:#?}");
}

#[test]
fn banned_crates_stay_out() {
    let found: Vec<String> = BANNED
        .iter()
        .filter(|(name, _)| PACKAGES.iter().any(|package| package.name == *name))
        .map(|(name, why)| format!("{name}: {why} (cargo tree --target all -i {name})"))
        .collect();
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn one_database_one_window_one_toolkit() {
    for name in SINGLE {
        let versions: Vec<&str> = PACKAGES
            .iter()
            .filter(|package| package.name == *name)
            .map(|package| package.version.as_str())
            .collect();
        assert_eq!(versions.len(), 1, "{name} must be there once: {versions:?}");
    }
}

#[test]
fn the_lock_file_is_part_of_the_repository() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"));
    assert!(folder.join("Cargo.lock").is_file(), "Cargo.lock is missing");
    let ignored = fs::read_to_string(folder.join(".gitignore")).unwrap_or_default();
    assert!(
        !ignored.lines().any(|line| line.trim_matches('/') == "Cargo.lock"),
        "Cargo.lock must not be ignored"
    );
}

#[test]
fn the_notices_name_the_versions_we_build_with() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"));
    let notices = fs::read_to_string(folder.join("THIRD-PARTY.md")).expect("THIRD-PARTY.md is there");
    // The lock file, because it has every system's crates even where cargo was asked offline.
    let lock = fs::read_to_string(folder.join("Cargo.lock")).expect("Cargo.lock is there");
    let known = |named: &str| {
        let (name, version) = named.split_once(' ').unwrap_or((named, ""));
        lock.contains(&format!("name = \"{name}\"\nversion = \"{version}\"\n"))
    };
    let listed: Vec<&str> = notices
        .lines()
        .filter_map(|line| line.strip_prefix("- ")?.split(", <").next())
        .filter(|named| named.split_whitespace().count() == 2)
        .collect();
    assert!(listed.len() > 100, "THIRD-PARTY.md lists only {} crates", listed.len());
    let stale: Vec<&&str> = listed.iter().filter(|named| !known(named)).collect();
    assert!(stale.is_empty(), "run scripts/third-party > THIRD-PARTY.md; gone or changed: {stale:?}");
}

/// Whether a licence expression (SPDX; `/` as in older crates means OR) leaves us a choice we allow.
fn allowed(expression: &str) -> bool {
    let spaced = expression.replace('(', " ( ").replace(')', " ) ").replace('/', " OR ");
    let words: Vec<&str> = spaced.split_whitespace().collect();
    let mut at = 0;
    let verdict = either(&words, &mut at);
    at == words.len() && verdict == Some(true)
}

/// `a OR b`, the weakest binding.
fn either(words: &[&str], at: &mut usize) -> Option<bool> {
    let mut verdict = both(words, at)?;
    while words.get(*at) == Some(&"OR") {
        *at += 1;
        verdict |= both(words, at)?;
    }
    Some(verdict)
}

/// `a AND b`.
fn both(words: &[&str], at: &mut usize) -> Option<bool> {
    let mut verdict = one(words, at)?;
    while words.get(*at) == Some(&"AND") {
        *at += 1;
        verdict &= one(words, at)?;
    }
    Some(verdict)
}

/// `( … )`, `licence` or `licence WITH exception`.
fn one(words: &[&str], at: &mut usize) -> Option<bool> {
    let word = *words.get(*at)?;
    *at += 1;
    if word == "(" {
        let verdict = either(words, at)?;
        (words.get(*at) == Some(&")")).then_some(())?;
        *at += 1;
        return Some(verdict);
    }
    if matches!(word, ")" | "AND" | "OR" | "WITH") {
        return None;
    }
    let mut verdict = LICENCES.contains(&word);
    if words.get(*at) == Some(&"WITH") {
        verdict &= EXCEPTIONS.contains(words.get(*at + 1)?);
        *at += 2;
    }
    Some(verdict)
}

#[test]
fn licence_expressions_are_weighed_as_written() {
    let may = [
        "MIT",
        "MIT/Apache-2.0",
        "Apache-2.0 WITH LLVM-exception OR GPL-3.0-only",
        "(MIT OR Apache-2.0) AND OFL-1.1 AND Ubuntu-font-1.0",
        "MIT OR Apache-2.0 OR LGPL-2.1-or-later",
        "GPL-2.0-only AND MIT OR Zlib",
    ];
    let may_not = [
        "",
        "GPL-3.0-only",
        "MIT AND GPL-3.0-only",
        "MIT AND (GPL-2.0-only OR AGPL-3.0-only)",
        "MIT WITH Unheard-of-exception",
        "(MIT",
        "MIT OR",
        "MIT Apache-2.0",
    ];
    for expression in may {
        assert!(allowed(expression), "{expression}");
    }
    for expression in may_not {
        assert!(!allowed(expression), "{expression}");
    }
}
