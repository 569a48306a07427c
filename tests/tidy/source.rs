//! Reads the repository's files the way the tidy test needs them: code without comments and words,
//! the words apart, and which lines belong to tests.
//!
//! A reader of shapes, not a Rust parser: it knows strings, characters, comments and braces.

use std::fs;
use std::path::{Path, PathBuf};

/// One Rust file, line by line.
pub struct Source {
    /// From the top of the repository, with `/`.
    pub path: String,
    /// As it stands in the file.
    pub text: String,
    /// The lines with comments taken out and the inside of strings blanked.
    pub code: Vec<String>,
    /// String and character literals with the line (from 0) they begin on.
    pub literals: Vec<(usize, String)>,
    /// Whether the line belongs to a test.
    pub test: Vec<bool>,
}

impl Source {
    /// Takes one file apart.
    pub fn new(path: &str, text: &str) -> Self {
        let (blanked, literals) = blank(text);
        let code: Vec<String> = blanked.split('\n').map(str::to_owned).collect();
        let whole = path.ends_with("/tests.rs") || path.contains("/tests/") || path.starts_with("tests/");
        let test = if whole { vec![true; code.len()] } else { test_lines(&code) };
        Self { path: path.to_owned(), text: text.to_owned(), code, literals, test }
    }

    /// The module path inside the crate: `src/ui/pages/cards.rs` is `ui, pages, cards`.
    pub fn module(&self) -> Vec<&str> {
        let inner = self.path.strip_prefix("src/").unwrap_or(&self.path);
        let mut parts: Vec<&str> = inner.trim_end_matches(".rs").split('/').collect();
        if matches!(parts.last(), Some(&"mod" | &"lib")) {
            parts.pop();
        }
        parts
    }

    /// The part of the house: `ui`, `store`, `main`; empty for `lib.rs`.
    pub fn part(&self) -> &str {
        self.module().first().copied().unwrap_or("")
    }

    /// Lines outside tests, numbered from 1.
    pub fn product_lines(&self) -> impl Iterator<Item = (usize, &str)> {
        self.code.iter().zip(&self.test).enumerate().filter_map(|(at, (line, test))| {
            let product = !*test;
            product.then_some((at + 1, line.as_str()))
        })
    }

    /// String and character literals outside tests, numbered from 1.
    pub fn product_literals(&self) -> impl Iterator<Item = (usize, &str)> {
        self.literals
            .iter()
            .filter(|(at, _)| !self.test.get(*at).copied().unwrap_or(false))
            .map(|(at, words)| (at + 1, words.as_str()))
    }
}

/// Every Rust file below `src`.
pub fn sources(root: &Path) -> Vec<Source> {
    files(root, "src", "rs").into_iter().map(|(path, text)| Source::new(&path, &text)).collect()
}

/// Path (from the top, with `/`) and text of every file below `folder` with that ending, in order of path.
pub fn files(root: &Path, folder: &str, ending: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    collect(root, &root.join(folder), &mut found);
    found.sort();
    found
        .into_iter()
        .filter(|path| path.rsplit_once('.').is_some_and(|(_, end)| end == ending))
        .filter_map(|path| {
            fs::read_to_string(root.join(&path)).ok().map(|text| (path, text.replace('\r', "")))
        })
        .collect()
}

/// Every file that is ours to read: no build results, no history, nothing that is not text.
pub fn all_texts(root: &Path) -> Vec<(String, String)> {
    let mut found = Vec::new();
    collect(root, root, &mut found);
    found.sort();
    found
        .into_iter()
        .filter_map(|path| fs::read_to_string(root.join(&path)).ok().map(|text| (path, text)))
        .collect()
}

fn collect(root: &Path, folder: &Path, found: &mut Vec<String>) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for path in entries.flatten().map(|entry| entry.path()) {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if path.is_dir() {
            if !matches!(name.as_str(), "target" | ".git" | ".cargo" | "artifacts" | "corpus") {
                collect(root, &path, found);
            }
        } else if name != ".git" {
            found.push(slashed(root, &path));
        }
    }
}

fn slashed(root: &Path, path: &Path) -> String {
    let inner: PathBuf = path.strip_prefix(root).unwrap_or(path).to_owned();
    inner.iter().map(|part| part.to_string_lossy()).collect::<Vec<_>>().join("/")
}

/// Whether `word` stands in `line` with no letter, digit or underscore on either side.
pub fn has_word(line: &str, word: &str) -> bool {
    let part_of_name = |c: char| c.is_alphanumeric() || c == '_';
    line.match_indices(word).any(|(at, _)| {
        let before = line[..at].chars().next_back().is_some_and(part_of_name);
        let after = line[at + word.len()..].chars().next().is_some_and(part_of_name);
        let opens = word.starts_with(part_of_name);
        let closes = word.ends_with(part_of_name);
        !(opens && before || closes && after)
    })
}

/// Comments removed, literals emptied; every line keeps its place.
fn blank(text: &str) -> (String, Vec<(usize, String)>) {
    let chars: Vec<char> = text.chars().collect();
    let peek = |at: usize| chars.get(at).copied().unwrap_or('\0');
    let (mut out, mut literals) = (String::new(), Vec::new());
    let (mut at, mut line) = (0, 0);
    while at < chars.len() {
        let c = chars[at];
        if c == '/' && peek(at + 1) == '/' {
            while at < chars.len() && chars[at] != '\n' {
                at += 1;
            }
        } else if c == '/' && peek(at + 1) == '*' {
            let mut depth = 0;
            while at < chars.len() {
                match (chars[at], peek(at + 1)) {
                    ('/', '*') => (depth, at) = (depth + 1, at + 2),
                    ('*', '/') => (depth, at) = (depth - 1, at + 2),
                    (other, _) => {
                        if other == '\n' {
                            out.push('\n');
                            line += 1;
                        }
                        at += 1;
                    }
                }
                if depth == 0 {
                    break;
                }
            }
        } else if let Some(hashes) = raw_string(&chars, at) {
            let start = line;
            at += if c == 'b' { 2 } else { 1 } + hashes + 1;
            let close: Vec<char> = std::iter::once('"').chain(std::iter::repeat_n('#', hashes)).collect();
            let mut words = String::new();
            while at < chars.len() && !chars[at..].starts_with(&close) {
                words.push(chars[at]);
                at += 1;
            }
            at += close.len();
            line = keep_lines(&mut out, &words, line);
            literals.push((start, words));
        } else if c == '"' {
            let start = line;
            let mut words = String::new();
            at += 1;
            while at < chars.len() && chars[at] != '"' {
                if chars[at] == '\\' {
                    words.push(chars[at]);
                    at += 1;
                }
                words.push(peek(at));
                at += 1;
            }
            at += 1;
            line = keep_lines(&mut out, &words, line);
            literals.push((start, words));
        } else if c == '\'' && (peek(at + 1) == '\\' || peek(at + 2) == '\'') {
            let mut words = String::new();
            at += 1;
            while at < chars.len() && (chars[at] != '\'' || words.is_empty()) {
                if chars[at] == '\\' {
                    words.push('\\');
                    at += 1;
                }
                words.push(peek(at));
                at += 1;
            }
            at += 1;
            out.push_str("' '");
            literals.push((line, words));
        } else {
            if c == '\n' {
                line += 1;
            }
            out.push(c);
            at += 1;
        }
    }
    (out, literals)
}

/// The number of `#` when a raw string opens here.
fn raw_string(chars: &[char], at: usize) -> Option<usize> {
    let name = |c: &char| c.is_alphanumeric() || *c == '_';
    if at > 0 && chars.get(at - 1).is_some_and(name) {
        return None;
    }
    let rest = chars.get(at..)?;
    let rest = if rest.first() == Some(&'b') { rest.get(1..)? } else { rest };
    let rest = if rest.first() == Some(&'r') { rest.get(1..)? } else { return None };
    let hashes = rest.iter().take_while(|c| **c == '#').count();
    (rest.get(hashes) == Some(&'"')).then_some(hashes)
}

fn keep_lines(out: &mut String, words: &str, line: usize) -> usize {
    let breaks = words.matches('\n').count();
    out.push('"');
    out.push_str(&"\n".repeat(breaks));
    out.push('"');
    line + breaks
}

/// Marks what stands under `#[cfg(test)]` up to the end of that item.
fn test_lines(code: &[String]) -> Vec<bool> {
    let mut marks = vec![false; code.len()];
    let (mut depth, mut waiting, mut inside) = (0_i32, false, None);
    for (mark, line) in marks.iter_mut().zip(code) {
        let squeezed: String = line.split_whitespace().collect();
        if inside.is_none() && (squeezed.contains("#[cfg(test)]") || squeezed.contains("#[test]")) {
            waiting = true;
        }
        *mark = waiting || inside.is_some();
        for c in line.chars() {
            match c {
                '{' => {
                    if waiting {
                        (waiting, inside) = (false, Some(depth));
                    }
                    depth += 1;
                }
                '}' => {
                    depth -= 1;
                    if inside == Some(depth) {
                        inside = None;
                    }
                }
                ';' if waiting => waiting = false,
                _ => {}
            }
        }
    }
    marks
}

#[test]
fn comments_and_words_are_taken_out_and_lines_stay() {
    let source = Source::new(
        "src/core/x.rs",
        "let a = \"crate::ui // no\"; // crate::app\n/* one\ntwo */ let b = r#\"x \"y\" z\"#;\nlet c: &'static str = 'か';",
    );
    assert_eq!(source.code, ["let a = \"\"; ", "", " let b = \"\";", "let c: &'static str = ' ';"]);
    assert_eq!(
        source.literals,
        [(0, "crate::ui // no".to_owned()), (2, "x \"y\" z".to_owned()), (3, "か".to_owned())]
    );
}

#[test]
fn lines_under_cfg_test_are_marked_to_the_closing_brace() {
    let text = "fn a() {}\n#[cfg(test)]\nmod tests {\n    fn b() {}\n}\nfn c() {}";
    assert_eq!(Source::new("src/core/x.rs", text).test, [false, true, true, true, true, false]);
}

#[test]
fn a_word_is_found_only_whole() {
    assert!(has_word("use egui::Ui;", "egui"));
    assert!(!has_word("use egui_extras::X;", "egui"));
}
