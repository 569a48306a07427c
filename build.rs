//! Turns `assets/locales/{ja,en}/*.ftl` into typed functions, one per text, in the build's own folder.
//!
//! A text that is missing in one language, takes other arguments there, or cannot be read, fails the build here,
//! with the file, the line and the key.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs};

use fluent_typed::{BuildOptions, FtlOutputOptions, LintLevel, try_build_from_locales_folder};

const LOCALES: &str = "assets/locales";
/// The first is where the types of arguments are written.
const LANGUAGES: [&str; 2] = ["en", "ja"];

fn main() -> ExitCode {
    println!("cargo::rerun-if-changed=build.rs");
    for language in LANGUAGES {
        println!("cargo::rerun-if-changed={LOCALES}/{language}");
    }
    match generate() {
        Ok(()) => ExitCode::SUCCESS,
        Err(problems) => {
            for problem in problems {
                println!("cargo::error={problem}");
            }
            ExitCode::FAILURE
        }
    }
}

fn generate() -> Result<(), Vec<String>> {
    let out = PathBuf::from(env::var_os("OUT_DIR").ok_or_else(|| vec!["OUT_DIR is not set".to_owned()])?);
    let (code, texts) = (out.join("texts.rs"), out.join("texts.ftl"));
    let options = BuildOptions::default()
        .with_locales_folder(LOCALES)
        .with_default_language(LANGUAGES[0])
        .with_output_file_path(&code.to_string_lossy())
        .with_ftl_output(FtlOutputOptions::single_file(&texts.to_string_lossy()))
        .with_prefix("")
        .with_lint_level(LintLevel::Strict)
        .without_bidi_isolation()
        .without_format();
    let parsed = try_build_from_locales_folder(options);
    // What could not be parsed is reported first: the keys of a broken file mean nothing.
    parsed.map_err(|error| error.to_string().lines().map(str::to_owned).collect::<Vec<_>>())?;

    let problems = compare(&read(LANGUAGES[0])?, &read(LANGUAGES[1])?);
    if !problems.is_empty() {
        return Err(problems);
    }
    let generated = fs::read_to_string(&code).map_err(|e| vec![format!("{}: {e}", code.display())])?;
    every_text_has_its_function(&read(LANGUAGES[0])?, &generated)
}

/// One text, or one attribute of a text.
struct Key {
    name: String,
    attribute: Option<String>,
    line: usize,
}

impl Key {
    fn words(&self) -> String {
        match &self.attribute {
            Some(attribute) => format!("{}.{attribute}", self.name),
            None => self.name.clone(),
        }
    }
}

/// One `.ftl` file: its name and its keys in order.
struct Texts {
    path: PathBuf,
    file: String,
    keys: Vec<Key>,
}

fn read(language: &str) -> Result<Vec<Texts>, Vec<String>> {
    let folder = Path::new(LOCALES).join(language);
    let told = |e: std::io::Error| vec![format!("{}: {e}", folder.display())];
    let mut files = Vec::new();
    for entry in fs::read_dir(&folder).map_err(told)? {
        let path = entry.map_err(told)?.path();
        if path.extension().is_some_and(|ext| ext == "ftl") {
            let file = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            let keys = keys(&fs::read_to_string(&path).map_err(told)?);
            files.push(Texts { path, file, keys });
        }
    }
    files.sort_by(|a, b| a.file.cmp(&b.file));
    Ok(files)
}

/// The keys of a file that is known to parse: a text starts in the first column, an attribute with a dot.
fn keys(ftl: &str) -> Vec<Key> {
    let mut keys: Vec<Key> = Vec::new();
    let mut text = String::new();
    for (index, line) in ftl.lines().enumerate() {
        let Some((left, right)) = line.split_once('=') else { continue };
        let line_number = index + 1;
        let is_name = |s: &str| {
            s.starts_with(|c: char| c.is_ascii_alphabetic())
                && s.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_')
        };
        let left_trimmed = left.trim();
        if is_name(left.trim_end()) {
            left_trimmed.clone_into(&mut text);
            // A text that only has attributes has no function of its own.
            let only_attributes = right.trim().is_empty()
                && ftl.lines().nth(line_number).is_some_and(|next| next.trim_start().starts_with('.'));
            if !only_attributes {
                keys.push(Key { name: text.clone(), attribute: None, line: line_number });
            }
        } else if let Some(attribute) = left_trimmed.strip_prefix('.')
            && left.starts_with(' ')
            && is_name(attribute)
        {
            keys.push(Key { name: text.clone(), attribute: Some(attribute.to_owned()), line: line_number });
        }
    }
    keys
}

/// The same files, the same keys, in the same order.
fn compare(one: &[Texts], other: &[Texts]) -> Vec<String> {
    let mut problems = Vec::new();
    for (here, there) in [(one, other), (other, one)] {
        for texts in here {
            match there.iter().find(|t| t.file == texts.file) {
                None => problems.push(format!("{} has no twin in the other language", texts.path.display())),
                Some(twin) => missing_in(texts, twin, &mut problems),
            }
        }
    }
    if problems.is_empty() {
        for (texts, twin) in one.iter().zip(other) {
            if let Some((a, b)) = texts.keys.iter().zip(&twin.keys).find(|(a, b)| a.words() != b.words()) {
                problems.push(format!(
                    "{}:{}: `{}` stands where {}:{} has `{}`; both languages keep one order",
                    texts.path.display(),
                    a.line,
                    a.words(),
                    twin.path.display(),
                    b.line,
                    b.words()
                ));
            }
        }
    }
    problems
}

fn missing_in(texts: &Texts, twin: &Texts, problems: &mut Vec<String>) {
    let known: BTreeSet<String> = twin.keys.iter().map(Key::words).collect();
    for key in texts.keys.iter().filter(|key| !known.contains(&key.words())) {
        problems.push(format!(
            "{}:{}: `{}` is missing in {}",
            texts.path.display(),
            key.line,
            key.words(),
            twin.path.display()
        ));
    }
}

/// A key both languages have, but with other arguments, gets no function: say so instead of leaving it out.
fn every_text_has_its_function(texts: &[Texts], generated: &str) -> Result<(), Vec<String>> {
    let mut problems = Vec::new();
    for file in texts {
        for key in &file.keys {
            let attribute = key.attribute.as_ref().map_or("None".to_owned(), |a| format!("Some(\"{a}\")"));
            let contract = format!("message: \"{}\", attribute: {attribute},", key.name);
            if !generated.contains(&contract) {
                problems.push(format!(
                    "{}:{}: `{}` uses other $arguments in the other language",
                    file.path.display(),
                    key.line,
                    key.words()
                ));
            }
        }
    }
    if problems.is_empty() { Ok(()) } else { Err(problems) }
}
