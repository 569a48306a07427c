//! Why a command did not do what was asked: the message, the exit code.

use std::path::Path;
use std::process::ExitCode;

use super::out::{self, OutError};
use crate::action::Refused;
use crate::desk::{ChangeError, OpenError};
use crate::i18n::Texts;
use crate::store::StoreError;
use crate::wording::{self, Words};

/// How a command ended. The numbers are the process's exit codes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Code {
    Done = 0,
    Failed = 1,
    Usage = 2,
    InUse = 3,
    Damaged = 4,
}

impl From<Code> for ExitCode {
    fn from(code: Code) -> Self {
        Self::from(code as u8)
    }
}

/// Why a command did not do what was asked.
#[derive(Debug)]
pub enum Failure {
    /// Nobody reads what is written any more: a quiet end.
    Gone,
    /// Said already, or by the exit code alone.
    Silent(Code),
    /// A message for standard error.
    Said { code: Code, words: Words },
}

impl Failure {
    /// A message with a code.
    pub fn said(code: Code, what: String, advice: String) -> Self {
        Self::Said { code, words: Words { what, advice } }
    }

    /// A message; the command failed.
    pub fn failed(what: String) -> Self {
        Self::said(Code::Failed, what, String::new())
    }

    /// A message; the command was asked wrongly.
    pub fn usage(what: String) -> Self {
        Self::said(Code::Usage, what, String::new())
    }

    /// The words for an error of the ledger file.
    pub fn of_store(error: &StoreError, path: &Path, t: &Texts) -> Self {
        tracing::info!(%error, "a command failed");
        let code = if matches!(error, StoreError::InUse { .. }) { Code::InUse } else { Code::Failed };
        match error {
            StoreError::NotFound { .. } => {
                let shown = path.to_string_lossy();
                Self::said(code, t.cli_ledger_missing(shown), t.cli_ledger_missing_advice())
            }
            StoreError::AlreadyExists { .. } => Self::file_exists(path, t),
            _ => {
                let Words { what, advice } = wording::store::store_error(error, t);
                Self::said(code, format!("{what}: {}", path.display()), advice)
            }
        }
    }

    /// The words for a ledger that could not be opened.
    pub fn of_open(error: &OpenError, path: &Path, t: &Texts) -> Self {
        match error {
            OpenError::Store(error) => Self::of_store(error, path, t),
            OpenError::Unreadable { .. } => {
                tracing::info!(%error, "a command failed");
                let what = format!("{}: {}", t.file_unreadable_entry(), path.display());
                Self::said(Code::Failed, what, t.file_unreadable_entry_advice())
            }
        }
    }

    /// The words for a change that was not made.
    pub fn of_change(error: &ChangeError, path: &Path, t: &Texts) -> Self {
        match error {
            ChangeError::Store(error) => Self::of_store(error, path, t),
            ChangeError::Refused(Refused::BuiltOn { dependents }) => {
                let entries: Vec<String> = dependents.iter().map(ToString::to_string).collect();
                let shown = crate::i18n::format::list(&entries, t);
                Self::said(Code::Failed, t.cli_built_on(shown), t.cli_built_on_advice())
            }
            ChangeError::Refused(refused) => Self::failed(wording::done::refused(refused, t)),
        }
    }

    /// A file is in the way.
    pub fn file_exists(path: &Path, t: &Texts) -> Self {
        Self::said(Code::Failed, t.cli_file_exists(path.to_string_lossy()), t.cli_file_exists_advice())
    }

    /// Tells what there is to tell, and gives the code.
    pub fn report(self) -> Code {
        match self {
            Self::Gone => Code::Done,
            Self::Silent(code) => code,
            Self::Said { code, words: Words { what, advice } } => {
                out::tell(&format!("giftcho: {what}"));
                if !advice.is_empty() {
                    out::tell(&advice);
                }
                code
            }
        }
    }
}

impl From<OutError> for Failure {
    fn from(error: OutError) -> Self {
        match error {
            OutError::Gone => Self::Gone,
            OutError::Io(error) => Self::failed(error.to_string()),
        }
    }
}
