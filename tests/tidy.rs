//! The rules of the house, held by a test: who may import whom, how long a file may be,
//! where colours, SQL, clocks and words may live.
//!
//! Every violation is listed as `file:line` with what to do. An exception is one line below, with its reason.

#[path = "tidy/advice.rs"]
mod advice;
#[path = "tidy/source.rs"]
mod source;
#[path = "tidy/texts.rs"]
mod texts;

use std::fs;
use std::path::Path;

use source::{Source, files, has_word, sources};

/// The stairs, lowest first. A part may use what stands on a lower stair, never its neighbours.
const STAIRS: &[&[&str]] = &[
    &["core", "draft"],
    &["guide", "rules", "i18n", "jobs", "settings", "paths", "logging"],
    &["store", "import", "export"],
    &["action"],
    &["wording"],
    &["inquiry"],
    &["desk", "ui"],
    &["cli", "app"],
    &["main"],
];

/// Neighbours that may use each other all the same: who, whom, why.
const NEIGHBOURS: &[(&str, &str, &str)] = &[
    ("rules", "guide", "a rule cites what the guide knows: terms, notices, dated facts"),
    ("settings", "i18n", "the language is a setting; only its name is used"),
    ("settings", "rules", "the numbers rules compare with are settings"),
];

const SOFT_LINES: usize = 400;
const HARD_LINES: usize = 600;

/// Where Japanese words stand in code because a reader or a file format needs them: path prefix, why.
const JAPANESE_WORDS: &[(&str, &str)] = &[
    ("src/core/reading.rs", "the words that amounts and dates are written with"),
    ("src/core/quick/", "the words a quick-entry line is read by"),
    ("src/guide/phrases.rs", "the wording that stores show, to be recognised"),
    ("src/import/", "headers and words of the files people bring"),
    ("src/inquiry/pdf/lines.rs", "the signs that begin or end no line"),
    ("src/export/", "headers and words of the files we write, which other programs read back"),
];

/// Migrations that shipped: file, fingerprint. Never edit one: add the next.
const FROZEN: &[(&str, u64)] = &[
    ("src/store/migrations/0001_initial.sql", 0xdc1f_1e0a_5b49_ae29),
    ("src/store/migrations/0002_evidence.sql", 0x67c7_17aa_ed1b_0843),
];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

#[track_caller]
fn tidy(violations: &[String]) {
    assert!(violations.is_empty(), "\n{} to tidy:\n{}\n", violations.len(), violations.join("\n"));
}

fn stair(part: &str) -> Option<usize> {
    STAIRS.iter().position(|parts| parts.contains(&part))
}

fn is_in(part: &str, parts: &[&str]) -> bool {
    parts.contains(&part)
}

#[test]
fn parts_import_only_from_lower_stairs() {
    let mut violations = Vec::new();
    for source in sources(root()) {
        let part = source.part();
        if part.is_empty() {
            continue;
        }
        let Some(own) = stair(part) else {
            violations.push(format!(
                "{}:1: the part `{part}` has no stair: give it one in STAIRS and in ARCHITECTURE.md",
                source.path
            ));
            continue;
        };
        for (line, used) in imports(&source) {
            let Some(theirs) = stair(&used) else { continue };
            let friends = NEIGHBOURS.iter().any(|(who, whom, _)| *who == part && *whom == used);
            if used != part && theirs >= own && !friends {
                violations.push(format!(
                    "{}:{line}: `{part}` uses `{used}`, which is not below it: move what both need down, or hand it over as a parameter",
                    source.path
                ));
            }
        }
    }
    tidy(&violations);
}

/// The parts a file names outside its tests, with the line.
fn imports(source: &Source) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    let lines: Vec<(usize, &str)> = source.product_lines().collect();
    let text: String = lines.iter().flat_map(|(_, line)| [line, "\n"]).collect();
    let line_of = |at: usize| lines.get(text[..at].matches('\n').count()).map_or(0, |(line, _)| *line);
    let depth = source.module().len();
    let to_root = "super::".repeat(depth);
    for opening in ["crate::", "giftcho::", to_root.as_str()] {
        for (at, _) in text.match_indices(opening) {
            let before = text[..at].chars().next_back().unwrap_or(' ');
            if before.is_alphanumeric() || before == '_' || before == ':' {
                continue;
            }
            let rest = &text[at + opening.len()..];
            for name in first_names(rest) {
                found.push((line_of(at), name));
            }
        }
    }
    found
}

/// The first names of a path: one, or several when braces open.
fn first_names(rest: &str) -> Vec<String> {
    let name =
        |text: &str| -> String { text.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect() };
    let Some(group) = rest.strip_prefix('{') else { return vec![name(rest)] };
    let (mut depth, mut start, mut names) = (0, true, Vec::new());
    for (at, c) in group.char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => start = true,
            c if start && !c.is_whitespace() => {
                names.push(name(&group[at..]));
                start = false;
            }
            _ => {}
        }
    }
    names
}

#[test]
fn files_are_short_enough_to_hold_in_the_head() {
    let mut violations = Vec::new();
    for folder in ["src", "tests", "benches"] {
        for (path, text) in files(root(), folder, "rs") {
            let count = text.lines().count();
            if count > HARD_LINES && !path.contains("generated") {
                violations.push(format!(
                    "{path}:{count}: {count} lines, more than {HARD_LINES}: split it by idea (aim below {SOFT_LINES})"
                ));
            }
        }
    }
    tidy(&violations);
}

#[test]
fn modules_say_what_they_are_for() {
    let violations: Vec<String> = sources(root())
        .iter()
        .filter(|source| !source.path.contains("generated") && !source.text.trim_start().starts_with("//!"))
        .map(|source| {
            format!("{}:1: begin with `//!` and two to six lines on what it is for and what not", source.path)
        })
        .collect();
    tidy(&violations);
}

#[test]
fn colours_and_sizes_live_in_the_theme() {
    let mut violations = Vec::new();
    for source in sources(root()) {
        if source.path.starts_with("src/ui/theme") {
            continue;
        }
        let painting = is_in(source.part(), &["ui", "app"]);
        for (line, code) in source.product_lines() {
            let colour =
                ["Color32::from_", "Rgba::from_", "Hsva::new"].iter().any(|made| code.contains(made))
                    || named_colour(code);
            if colour {
                violations.push(format!(
                    "{}:{line}: a colour outside ui/theme.rs: name a token there and use it",
                    source.path
                ));
            }
            if painting && (pixel_given(code) || pixel_constant(code)) {
                violations.push(format!(
                    "{}:{line}: a size outside ui/theme.rs: name it there and use the name",
                    source.path
                ));
            }
        }
        for (line, words) in source.product_literals().filter(|(_, words)| hex_colour(words)) {
            violations.push(format!(
                "{}:{line}: a colour outside ui/theme.rs: \"{words}\": name a token there",
                source.path
            ));
        }
    }
    tidy(&violations);
}

/// `Color32::RED` and its like; `TRANSPARENT` and `PLACEHOLDER` are no colours.
fn named_colour(code: &str) -> bool {
    code.match_indices("Color32::").any(|(at, found)| {
        let name: String =
            code[at + found.len()..].chars().take_while(|c| c.is_ascii_uppercase() || *c == '_').collect();
        name.len() > 2 && !matches!(name.as_str(), "TRANSPARENT" | "PLACEHOLDER")
    })
}

/// A size with a name: `const ROW: f32 = 28.0`.
fn pixel_constant(code: &str) -> bool {
    let code: String = code.split_whitespace().collect();
    code.contains("const") && code.contains(":f32=")
}

/// A size without a name: `add_space(8.0)`.
fn pixel_given(code: &str) -> bool {
    const CALLS: &[&str] = &[
        "add_space(",
        "Margin::same(",
        "CornerRadius::same(",
        "FontId::proportional(",
        "FontId::monospace(",
    ];
    let code: String = code.split_whitespace().collect();
    CALLS.iter().flat_map(|call| code.match_indices(call)).any(|(at, call)| {
        let given = &code[at + call.len()..];
        let number: String = given.chars().take_while(|c| c.is_ascii_digit() || *c == '.').collect();
        number.parse::<f32>().is_ok_and(|number| number > 2.0)
    })
}

fn hex_colour(words: &str) -> bool {
    words.match_indices('#').any(|(at, _)| {
        let digits = words[at + 1..].chars().take_while(char::is_ascii_hexdigit).count();
        matches!(digits, 6 | 8)
    })
}

#[test]
fn sql_lives_only_in_the_store() {
    const OPENINGS: &[&str] = &[
        "SELECT ",
        "INSERT INTO ",
        "INSERT OR ",
        "DELETE FROM ",
        "CREATE TABLE ",
        "CREATE INDEX ",
        "CREATE TRIGGER ",
        "DROP TABLE ",
        "ALTER TABLE ",
        "PRAGMA ",
        "VACUUM",
        "BEGIN IMMEDIATE",
        "ATTACH DATABASE",
    ];
    let mut violations = Vec::new();
    for source in sources(root()).iter().filter(|source| source.part() != "store") {
        for (line, words) in source.product_literals() {
            if OPENINGS.iter().any(|opening| words.trim_start().starts_with(opening)) {
                violations
                    .push(format!("{}:{line}: SQL outside store/: give `store` a function", source.path));
            }
        }
        for (line, code) in source.product_lines().filter(|(_, code)| has_word(code, "rusqlite")) {
            let code = code.trim();
            violations.push(format!(
                "{}:{line}: rusqlite outside store/: give `store` a type ({code})",
                source.path
            ));
        }
    }
    tidy(&violations);
}

#[test]
fn only_the_desk_appends() {
    let mut violations = Vec::new();
    // What paints has an `append` of its own (runs of text) and cannot reach the store.
    let others = ["src/desk/", "src/store/", "src/ui/"];
    for source in
        sources(root()).iter().filter(|source| !others.iter().any(|path| source.path.starts_with(path)))
    {
        for (line, code) in source.product_lines() {
            let appends = code.match_indices(".append(").any(|(at, call)| {
                let given = code[at + call.len()..].trim_start();
                !given.starts_with("&mut ") && !given.starts_with("true") && !given.starts_with("false")
            });
            if appends {
                violations.push(format!(
                    "{}:{line}: appends to the journal: send an `Action`, the desk turns it into entries",
                    source.path
                ));
            }
        }
    }
    tidy(&violations);
}

#[test]
fn clocks_are_read_outside_what_must_be_repeatable() {
    let timeless = ["core", "guide", "rules", "i18n", "import", "export", "wording", "ui", "action"];
    let clocks = ["Utc::now", "Local::now", "SystemTime::now", "Instant::now", "Local::today", "Utc::today"];
    let mut violations = Vec::new();
    for source in sources(root()).iter().filter(|source| is_in(source.part(), &timeless)) {
        for (line, code) in source.product_lines() {
            if let Some(clock) = clocks.iter().find(|clock| code.contains(**clock)) {
                violations.push(format!(
                    "{}:{line}: reads the clock ({clock}): take `today` or `now` as a parameter",
                    source.path
                ));
            }
        }
    }
    tidy(&violations);
}

#[test]
fn pure_parts_do_no_reading_or_writing() {
    let worldly =
        ["std::fs", "std::env", "std::net", "std::io", "std::process", "std::thread", "tracing", "fs::read"];
    let mut violations = Vec::new();
    for source in sources(root()) {
        let pure = is_in(source.part(), &["core", "guide", "rules"]);
        for (line, code) in source.product_lines() {
            if pure && let Some(found) = worldly.iter().find(|word| has_word(code, word)) {
                violations
                    .push(format!("{}:{line}: `{found}` in a pure part: let a caller do it", source.path));
            }
            if has_word(code, "std::net") {
                violations.push(format!("{}:{line}: the network: nothing in here needs it", source.path));
            }
        }
    }
    tidy(&violations);
}

#[test]
fn only_the_window_knows_egui() {
    let mut violations = Vec::new();
    for source in sources(root()).iter().filter(|source| !is_in(source.part(), &["ui", "app"])) {
        for (line, code) in source.product_lines() {
            for toolkit in
                ["egui", "eframe", "egui_extras", "winit"].iter().filter(|word| has_word(code, word))
            {
                violations.push(format!(
                    "{}:{line}: `{toolkit}` outside ui/ and app/: pass a plain value or a closure",
                    source.path
                ));
            }
        }
    }
    tidy(&violations);
}

#[test]
fn sentences_for_people_live_in_the_locales() {
    let mut violations = Vec::new();
    for source in sources(root()) {
        if JAPANESE_WORDS.iter().any(|(path, _)| source.path.starts_with(path)) {
            continue;
        }
        for (line, words) in source.product_literals().filter(|(_, words)| words.chars().any(is_japanese)) {
            violations.push(format!(
                "{}:{line}: \"{words}\" in code: move it to assets/locales/{{ja,en}}; words of a file format go in JAPANESE_WORDS with a reason",
                source.path
            ));
        }
    }
    tidy(&violations);
}

fn is_japanese(c: char) -> bool {
    matches!(c, '\u{3001}'..='\u{30FF}' | '\u{3400}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{FF01}'..='\u{FF9F}')
}

#[test]
fn wording_has_an_arm_for_every_case() {
    let mut violations = Vec::new();
    for source in sources(root()).iter().filter(|source| source.part() == "wording") {
        for (line, code) in source.product_lines() {
            let squeezed: String = code.split_whitespace().collect();
            if squeezed.starts_with("_=>") || squeezed.contains(",_=>") || squeezed.contains("{_=>") {
                violations.push(format!(
                    "{}:{line}: `_ =>` hides what has no words yet: name every variant",
                    source.path
                ));
            }
        }
    }
    tidy(&violations);
}

#[test]
fn shipped_migrations_never_change() {
    let mut violations = Vec::new();
    for (path, text) in files(root(), "src/store/migrations", "sql") {
        let found = fingerprint(text.as_bytes());
        match FROZEN.iter().find(|(frozen, _)| *frozen == path) {
            Some((_, known)) if *known == found => {}
            Some(_) => violations.push(format!(
                "{path}:1: a migration that shipped was edited: restore it and add the next one"
            )),
            None => violations
                .push(format!("{path}:1: add (\"{path}\", {found:#018x}) to FROZEN in tests/tidy.rs")),
        }
    }
    for (path, _) in FROZEN.iter().filter(|(path, _)| !root().join(path).exists()) {
        violations.push(format!("{path}:1: a migration that shipped is gone: restore it"));
    }
    tidy(&violations);
}

/// FNV-1a, 64 bits: enough to notice an edit.
fn fingerprint(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}

#[test]
fn every_rule_has_a_scenario_that_fires_and_one_that_stays_silent() {
    let mut violations = Vec::new();
    for (path, line, id) in rule_ids() {
        let scenario = format!("tests/rules/{id}.md");
        let Ok(text) = fs::read_to_string(root().join(&scenario)) else {
            violations.push(format!("{path}:{line}: the rule `{id}` has no {scenario}: write it"));
            continue;
        };
        let expectations: Vec<bool> = fenced(&text, "expect")
            .iter()
            .map(|block| block.lines().any(|line| line.split_whitespace().next() == Some(id.as_str())))
            .collect();
        if !expectations.contains(&true) {
            violations.push(format!("{scenario}:1: no `expect` block in which `{id}` fires"));
        }
        if !expectations.contains(&false) {
            violations.push(format!("{scenario}:1: no `expect` block in which `{id}` stays silent"));
        }
    }
    tidy(&violations);
}

/// The stable ids: file, line and id of every `RuleId::Name => "name"` below `src/rules`.
fn rule_ids() -> Vec<(String, usize, String)> {
    let mut ids = Vec::new();
    for source in sources(root()).iter().filter(|source| source.part() == "rules") {
        for (line, code) in source.product_lines() {
            let squeezed: String = code.split_whitespace().collect();
            let named = squeezed.starts_with("Self::") || squeezed.starts_with("RuleId::");
            if !(named && squeezed.contains("=>\"\"")) {
                continue;
            }
            for (_, id) in source.literals.iter().filter(|(at, _)| at + 1 == line) {
                if id.chars().all(|c| c.is_ascii_lowercase() || c == '-') && id.contains('-') {
                    ids.push((source.path.clone(), line, id.clone()));
                }
            }
        }
    }
    ids.sort_by(|a, b| a.2.cmp(&b.2));
    ids.dedup_by(|a, b| a.2 == b.2);
    ids
}

/// What stands inside the fenced blocks of that name.
fn fenced(text: &str, name: &str) -> Vec<String> {
    let (mut blocks, mut open): (Vec<String>, Option<bool>) = (Vec::new(), None);
    for line in text.lines() {
        match (line.trim().strip_prefix("```"), open) {
            (Some(fence), None) => {
                let wanted = fence.trim() == name;
                open = Some(wanted);
                if wanted {
                    blocks.push(String::new());
                }
            }
            (Some(_), Some(_)) => open = None,
            (None, Some(true)) => {
                if let Some(block) = blocks.last_mut() {
                    block.push_str(line);
                    block.push('\n');
                }
            }
            (None, _) => {}
        }
    }
    blocks
}

#[test]
fn a_group_of_imports_names_each_part() {
    let source = Source::new(
        "src/ui/pages/cards.rs",
        "use crate::{core::money::{Money, Yen}, desk::Desk};\nfn f() { super::super::super::app::x() }",
    );
    let names: Vec<String> = imports(&source).into_iter().map(|(_, name)| name).collect();
    assert_eq!(names, ["core", "desk", "app"]);
}
