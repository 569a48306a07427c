//! A home of its own for the built program, and how it ended.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use serde_json::Value;
use tempfile::TempDir;

/// A folder of its own with everything the program keeps.
pub struct Home(pub TempDir);

impl Home {
    pub fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    pub fn own(&self) -> PathBuf {
        self.path("ledger.giftcho")
    }

    pub fn write(&self, name: &str, text: &str) -> PathBuf {
        let path = self.path(name);
        fs::write(&path, text).unwrap();
        path
    }

    pub fn run<S: AsRef<OsStr>>(&self, args: impl IntoIterator<Item = S>) -> Ended {
        let mut command = Command::new(env!("CARGO_BIN_EXE_giftcho"));
        command.env("GIFTCHO_HOME", self.0.path()).env_remove("GIFTCHO_LEDGER").stdin(Stdio::null());
        Ended(command.args(args).output().unwrap())
    }

    /// Words between blanks as arguments.
    pub fn line(&self, line: &str) -> Ended {
        self.run(line.split_whitespace())
    }

    pub fn names(&self) -> Vec<String> {
        let entries = fs::read_dir(self.0.path()).unwrap();
        let mut names: Vec<String> =
            entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }
}

/// A process that has ended.
pub struct Ended(pub Output);

impl Ended {
    #[track_caller]
    pub fn code(self, code: i32) -> Self {
        assert_eq!(self.0.status.code(), Some(code), "{}\n{}", self.out(), self.err());
        self
    }

    pub fn out(&self) -> String {
        String::from_utf8(self.0.stdout.clone()).unwrap()
    }

    pub fn err(&self) -> String {
        String::from_utf8(self.0.stderr.clone()).unwrap()
    }

    #[track_caller]
    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.0.stdout).unwrap()
    }

    #[track_caller]
    pub fn rows(&self) -> Vec<Value> {
        self.json().as_array().unwrap().clone()
    }
}

pub fn text(path: &Path) -> &str {
    path.to_str().unwrap()
}

/// A home whose own ledger is the sample.
pub fn sample() -> Home {
    let home = Home::new();
    home.run(["demo", "--no-window", "--ledger", text(&home.own())]).code(0);
    home
}
