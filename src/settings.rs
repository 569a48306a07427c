//! The person's choices, in their own file (`settings.toml`).
//!
//! Read field by field: one wrong value costs one field and is reported. Keys this version does not know are kept.
//! A file that is no TOML is set aside, never overwritten. Saving replaces the file in one step.

mod rules;

use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use toml::{Table, Value};

use crate::draft::{self, IfThere};
use crate::i18n::Lang;
use crate::rules::RuleSettings;
pub use rules::{RuleField, Unit};

/// How many ledgers are remembered.
const RECENT: usize = 10;
const ZOOM: std::ops::RangeInclusive<u16> = 80..=200;
/// The names of encodings on the command line and in dry runs.
const ENCODINGS: [&str; 6] = ["utf-8", "cp932", "euc-jp", "iso-2022-jp", "utf-16le", "utf-16be"];

/// Everything a person can choose, and where they were.
#[derive(Debug, Clone, PartialEq)]
pub struct Settings {
    /// The language of screens and papers.
    pub language: Lang,
    /// Light, dark, or as the system is.
    pub appearance: Appearance,
    /// Size of everything, 80 to 200.
    pub zoom_percent: u16,
    /// Where the window was.
    pub window: Option<WindowPlace>,
    /// The page that was open, by its own name; empty is the first.
    pub last_page: String,
    /// Ledgers opened before, the latest first.
    pub recent_ledgers: Vec<PathBuf>,
    /// The folder written to last.
    pub last_export_folder: Option<PathBuf>,
    /// The folder read from last.
    pub last_import_folder: Option<PathBuf>,
    /// The encoding in which files to import are read; none is found out per file.
    pub csv_encoding: Option<String>,
    /// The numbers the rules compare with.
    pub rules: RuleSettings,
    /// Keys of another version, kept as they were.
    pub unknown: Table,
}

/// Light or dark.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Appearance {
    /// Dark ink on a white page.
    Light,
    /// Light ink on a dark page.
    Dark,
    /// As the system is.
    #[default]
    System,
}

/// Where the window was, in points.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WindowPlace {
    /// The left edge; some systems do not tell it.
    pub x: Option<i32>,
    /// The upper edge; some systems do not tell it.
    pub y: Option<i32>,
    /// The width of its content.
    pub width: u32,
    /// The height of its content.
    pub height: u32,
    /// Whether it filled the screen.
    pub maximized: bool,
}

/// Something in the settings file that could not be used. The program starts all the same.
#[derive(Debug, thiserror::Error)]
pub enum SettingsProblem {
    /// One value is not one of those allowed; the usual one is used instead.
    #[error("settings: {key} cannot be {found}")]
    WrongValue {
        /// The key.
        key: &'static str,
        /// The value as written.
        found: String,
    },
    /// The file is no TOML, or no text. It was put under another name, if that was possible.
    #[error("settings: line {line:?} is not TOML; the file was set aside as {set_aside:?}")]
    Broken {
        /// The line (from 1) where reading stopped.
        line: Option<usize>,
        /// Its new name.
        set_aside: Option<PathBuf>,
    },
    /// The file is there and cannot be read.
    #[error(transparent)]
    Unreadable(#[from] SettingsError),
}

impl SettingsProblem {
    /// Whether the numbers of the rules may not be those the person wrote.
    pub fn is_about_rules(&self) -> bool {
        match self {
            Self::WrongValue { key, .. } => key.starts_with("rules"),
            Self::Broken { .. } | Self::Unreadable(_) => true,
        }
    }
}

/// The settings file could not be read or written.
#[derive(Debug, thiserror::Error)]
#[error("could not {} the settings: {source} ({})", self.doing.words(), path.display())]
pub struct SettingsError {
    /// What was tried.
    pub doing: Doing,
    /// The file.
    pub path: PathBuf,
    /// What the system said.
    pub source: io::Error,
}

/// What was tried with the settings file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Doing {
    /// Reading it.
    Read,
    /// Writing it.
    Write,
    /// Putting a broken one under another name.
    SetAside,
}

impl Doing {
    fn words(self) -> &'static str {
        match self {
            Self::Read => "read",
            Self::Write => "write",
            Self::SetAside => "set aside",
        }
    }
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            language: Lang::Ja,
            appearance: Appearance::System,
            zoom_percent: 100,
            window: None,
            last_page: String::new(),
            recent_ledgers: Vec::new(),
            last_export_folder: None,
            last_import_folder: None,
            csv_encoding: None,
            rules: RuleSettings::default(),
            unknown: Table::new(),
        }
    }
}

impl Settings {
    /// Reads the file at `path`; no file is no problem.
    pub fn load(path: &Path) -> (Self, Vec<SettingsProblem>) {
        match read(path) {
            Ok(table) => Self::from_table(table),
            Err(Unusable::Missing) => (Self::default(), Vec::new()),
            Err(Unusable::Io(source)) => {
                let error = SettingsError { doing: Doing::Read, path: path.to_owned(), source };
                (Self::default(), vec![error.into()])
            }
            Err(Unusable::Broken { line }) => {
                let set_aside = set_aside(path).ok();
                (Self::default(), vec![SettingsProblem::Broken { line, set_aside }])
            }
        }
    }

    /// Reads the file at `path` and leaves it where it is, whatever is the matter with it.
    pub fn look(path: &Path) -> (Self, Vec<SettingsProblem>) {
        match read(path) {
            Err(Unusable::Broken { line }) => {
                (Self::default(), vec![SettingsProblem::Broken { line, set_aside: None }])
            }
            Ok(_) | Err(Unusable::Missing | Unusable::Io(_)) => Self::load(path),
        }
    }

    /// Writes the file at `path` in one step: whoever reads it sees the old one or the new one.
    pub fn save(&self, path: &Path) -> Result<(), SettingsError> {
        // A link keeps its place; what it points to is replaced.
        let path = &fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
        let failed = |doing| move |source| SettingsError { doing, path: path.clone(), source };
        match read(path) {
            Ok(_) | Err(Unusable::Missing) => {}
            Err(Unusable::Io(_) | Unusable::Broken { .. }) => {
                set_aside(path).map_err(failed(Doing::SetAside))?;
            }
        }
        replace(path, self.to_table().to_string().as_bytes()).map_err(failed(Doing::Write))
    }

    /// Puts a ledger first among the recent ones.
    pub fn remember_ledger(&mut self, path: &Path) {
        self.recent_ledgers.retain(|known| known != path);
        self.recent_ledgers.insert(0, path.to_owned());
        self.recent_ledgers.truncate(RECENT);
    }

    fn from_table(table: Table) -> (Self, Vec<SettingsProblem>) {
        let mut fields = Fields { table, problems: Vec::new() };
        let usual = Self::default();
        let rules = fields.table.remove("rules").map(|value| rules::read(value, &mut fields.problems));
        let (rules, other_rules) = rules.unwrap_or_default();
        if !other_rules.is_empty() {
            fields.table.insert("rules".to_owned(), Value::Table(other_rules));
        }
        let settings = Self {
            language: fields.take("language", |v| Lang::from_code(v.as_str()?)).unwrap_or(usual.language),
            appearance: fields
                .take("appearance", |v| Appearance::from_word(v.as_str()?))
                .unwrap_or(usual.appearance),
            zoom_percent: fields
                .take("zoom_percent", |v| u16::try_from(v.as_integer()?).ok().filter(|z| ZOOM.contains(z)))
                .unwrap_or(usual.zoom_percent),
            window: fields.take("window", WindowPlace::from_value),
            last_page: fields.take("last_page", |v| v.as_str().map(str::to_owned)).unwrap_or_default(),
            recent_ledgers: fields
                .take("recent_ledgers", |v| v.as_array()?.iter().map(folder).collect())
                .unwrap_or_default(),
            last_export_folder: fields.take("last_export_folder", folder),
            last_import_folder: fields.take("last_import_folder", folder),
            csv_encoding: fields.take("csv_encoding", |v| {
                v.as_str().filter(|name| ENCODINGS.contains(name)).map(str::to_owned)
            }),
            rules,
            unknown: Table::new(),
        };
        (Self { unknown: fields.table, ..settings }, fields.problems)
    }

    fn to_table(&self) -> Table {
        let Self {
            language,
            appearance,
            zoom_percent,
            window,
            last_page,
            recent_ledgers,
            last_export_folder,
            last_import_folder,
            csv_encoding,
            rules,
            unknown,
        } = self;
        // A path that is no Unicode cannot stand in a text file: it is forgotten, not garbled.
        let folder = |path: &PathBuf| path.to_str().map(Value::from);
        let recent: Vec<Value> = recent_ledgers.iter().filter_map(folder).collect();
        let known = [
            ("language", Some(Value::from(language.code()))),
            ("appearance", Some(Value::from(appearance.word()))),
            ("zoom_percent", Some(Value::from(i64::from(*zoom_percent)))),
            ("last_page", Some(Value::from(last_page.as_str())).filter(|_| !last_page.is_empty())),
            ("recent_ledgers", Some(Value::from(recent)).filter(|_| !recent_ledgers.is_empty())),
            ("last_export_folder", last_export_folder.as_ref().and_then(folder)),
            ("last_import_folder", last_import_folder.as_ref().and_then(folder)),
            ("csv_encoding", csv_encoding.as_deref().map(Value::from)),
            ("window", window.map(WindowPlace::to_value)),
            ("rules", rules::write(rules, unknown.get("rules"))),
        ];
        let mut table = unknown.clone();
        table.extend(known.into_iter().filter_map(|(key, value)| Some((key.to_owned(), value?))));
        table
    }
}

impl Appearance {
    fn word(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
            Self::System => "system",
        }
    }

    fn from_word(word: &str) -> Option<Self> {
        [Self::Light, Self::Dark, Self::System].into_iter().find(|appearance| appearance.word() == word)
    }
}

impl WindowPlace {
    fn from_value(value: &Value) -> Option<Self> {
        let number = |key| value.get(key).and_then(Value::as_integer);
        let place = |key| number(key).and_then(|n| i32::try_from(n).ok());
        let size = |key| number(key).and_then(|n| u32::try_from(n).ok()).filter(|n| (1..=30_000).contains(n));
        Some(Self {
            x: place("x"),
            y: place("y"),
            width: size("width")?,
            height: size("height")?,
            maximized: value.get("maximized").and_then(Value::as_bool).unwrap_or(false),
        })
    }

    fn to_value(self) -> Value {
        let Self { x, y, width, height, maximized } = self;
        let mut table = Table::new();
        for (key, number) in [
            ("x", x.map(i64::from)),
            ("y", y.map(i64::from)),
            ("width", Some(i64::from(width))),
            ("height", Some(i64::from(height))),
        ] {
            table.extend(number.map(|n| (key.to_owned(), Value::from(n))));
        }
        table.insert("maximized".to_owned(), Value::from(maximized));
        Value::Table(table)
    }
}

/// The table while it is read: what was taken is gone, what stays is unknown to this version.
struct Fields {
    table: Table,
    problems: Vec<SettingsProblem>,
}

impl Fields {
    fn take<T>(&mut self, key: &'static str, read: impl Fn(&Value) -> Option<T>) -> Option<T> {
        let value = self.table.remove(key)?;
        let read = read(&value);
        if read.is_none() {
            self.problems.push(SettingsProblem::WrongValue { key, found: value.to_string() });
        }
        read
    }
}

fn folder(value: &Value) -> Option<PathBuf> {
    value.as_str().filter(|path| !path.is_empty()).map(PathBuf::from)
}

enum Unusable {
    Missing,
    Io(io::Error),
    Broken { line: Option<usize> },
}

fn read(path: &Path) -> Result<Table, Unusable> {
    let bytes = fs::read(path).map_err(|error| match error.kind() {
        io::ErrorKind::NotFound => Unusable::Missing,
        _ => Unusable::Io(error),
    })?;
    let text = String::from_utf8(bytes).map_err(|_| Unusable::Broken { line: None })?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
    text.parse::<Table>().map_err(|error| {
        let before = error.span().and_then(|span| text.get(..span.start));
        Unusable::Broken { line: before.map(|before| before.matches('\n').count() + 1) }
    })
}

/// Renames the file to `settings.toml.broken-1`, or the next number that is free.
fn set_aside(path: &Path) -> io::Result<PathBuf> {
    for number in 1..=1_000 {
        let aside = beside(path, &format!(".broken-{number}"));
        if !aside.try_exists()? {
            return fs::rename(path, &aside).map(|()| aside);
        }
    }
    Err(io::Error::new(io::ErrorKind::AlreadyExists, "too many broken settings files"))
}

/// Writes a file of the person's choices in one step, its folder too.
pub fn replace(path: &Path, bytes: &[u8]) -> io::Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    draft::write(path, IfThere::Replace, |file| file.write_all(bytes)).map(|_| ())
}

fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    name.into()
}

#[cfg(test)]
mod tests;
