//! Where files live: the ledger, the settings, the person's own layouts, the log.
//!
//! `--ledger FILE`, else `GIFTCHO_LEDGER`, else the person's data folder; `GIFTCHO_HOME` moves everything into one
//! folder (portable use, tests). Nothing here touches the disk.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use directories::ProjectDirs;

const LEDGER: &str = "ledger.giftcho";
const SAMPLE: &str = "sample.giftcho";
const SETTINGS: &str = "settings.toml";
const PROFILES: &str = "profiles";
const KNOWLEDGE: &str = "knowledge";
const LOG: &str = "log";

/// What decides where files live. `from_system` asks the machine; tests fill it in.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Environment {
    /// `GIFTCHO_HOME`.
    pub home: Option<OsString>,
    /// `GIFTCHO_LEDGER`.
    pub ledger: Option<OsString>,
    /// The system's folder for this person's local data of this program.
    pub data_folder: Option<PathBuf>,
    /// The system's folder for this person's settings of this program.
    pub config_folder: Option<PathBuf>,
}

impl Environment {
    /// Reads the environment and the system's folders.
    pub fn from_system() -> Self {
        let folders = ProjectDirs::from("", "", "giftcho");
        Self {
            home: std::env::var_os("GIFTCHO_HOME"),
            ledger: std::env::var_os("GIFTCHO_LEDGER"),
            data_folder: folders.as_ref().map(|f| f.data_local_dir().to_owned()),
            config_folder: folders.as_ref().map(|f| f.config_dir().to_owned()),
        }
    }
}

/// The files and folders of one run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paths {
    /// The ledger to open.
    pub ledger: PathBuf,
    /// The sample ledger, in the data folder.
    pub sample: PathBuf,
    /// The settings.
    pub settings: PathBuf,
    /// The folder of the layouts the person has given a meaning.
    pub profiles: PathBuf,
    /// The folder of the person's own files of knowledge.
    pub knowledge: PathBuf,
    /// The folder of the log.
    pub log_folder: PathBuf,
    /// The folder in which the person's data lives when nothing else was named.
    pub data_folder: PathBuf,
}

/// No folder is known: the system names none, and `GIFTCHO_HOME` is not set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("no data folder is known: set GIFTCHO_HOME to a folder")]
pub struct NoFolder;

impl Paths {
    /// Where everything is, given the command line's `--ledger` and the environment. An empty variable counts as unset.
    pub fn find(ledger_option: Option<&Path>, environment: &Environment) -> Result<Self, NoFolder> {
        let set = |value: &Option<OsString>| value.clone().filter(|v| !v.is_empty()).map(PathBuf::from);
        let home = set(&environment.home);
        let data_folder = home.clone().or_else(|| environment.data_folder.clone()).ok_or(NoFolder)?;
        let config_folder = home.or_else(|| environment.config_folder.clone()).ok_or(NoFolder)?;
        let ledger = ledger_option
            .filter(|path| !path.as_os_str().is_empty())
            .map(Path::to_owned)
            .or_else(|| set(&environment.ledger))
            .unwrap_or_else(|| data_folder.join(LEDGER));
        Ok(Self {
            ledger,
            sample: data_folder.join(SAMPLE),
            settings: config_folder.join(SETTINGS),
            profiles: config_folder.join(PROFILES),
            knowledge: config_folder.join(KNOWLEDGE),
            log_folder: data_folder.join(LOG),
            data_folder,
        })
    }

    /// The ledger that opens when nobody names one.
    pub fn own_ledger(&self) -> PathBuf {
        self.data_folder.join(LEDGER)
    }

    /// Whether the ledger is the sample.
    pub fn is_sample(&self) -> bool {
        self.ledger == self.sample
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn system() -> Environment {
        Environment {
            home: None,
            ledger: None,
            data_folder: Some("data/giftcho".into()),
            config_folder: Some("config/giftcho".into()),
        }
    }

    #[test]
    fn without_a_word_files_live_in_the_systems_folders() {
        let paths = Paths::find(None, &system()).unwrap();
        assert_eq!(paths.ledger, Path::new("data/giftcho/ledger.giftcho"));
        assert_eq!(paths.settings, Path::new("config/giftcho/settings.toml"));
        assert_eq!(paths.profiles, Path::new("config/giftcho/profiles"));
        assert_eq!(paths.knowledge, Path::new("config/giftcho/knowledge"));
        assert_eq!(paths.sample, Path::new("data/giftcho/sample.giftcho"));
        assert_eq!(paths.log_folder, Path::new("data/giftcho/log"));
        assert!(!paths.is_sample());
    }

    #[test]
    fn home_moves_ledger_and_settings() {
        let environment = Environment { home: Some("stick".into()), ..system() };
        let paths = Paths::find(None, &environment).unwrap();
        assert_eq!(paths.ledger, Path::new("stick/ledger.giftcho"));
        assert_eq!(paths.settings, Path::new("stick/settings.toml"));
        assert_eq!(paths.sample, Path::new("stick/sample.giftcho"));
    }

    #[test]
    fn the_option_comes_before_the_variable_and_the_variable_before_the_folder() {
        let environment = Environment { ledger: Some("variable.giftcho".into()), ..system() };
        let of_option = Paths::find(Some(Path::new("option.giftcho")), &environment).unwrap();
        assert_eq!(of_option.ledger, Path::new("option.giftcho"));
        assert_eq!(Paths::find(None, &environment).unwrap().ledger, Path::new("variable.giftcho"));
        assert_eq!(of_option.settings, Path::new("config/giftcho/settings.toml"));
        assert_eq!(of_option.own_ledger(), Path::new("data/giftcho/ledger.giftcho"));
    }

    #[test]
    fn an_empty_variable_is_no_variable() {
        let environment = Environment { home: Some("".into()), ledger: Some("".into()), ..system() };
        assert_eq!(Paths::find(None, &environment), Paths::find(None, &system()));
    }

    #[test]
    fn a_system_without_folders_needs_a_home() {
        assert_eq!(Paths::find(None, &Environment::default()), Err(NoFolder));
        let environment = Environment { home: Some("stick".into()), ..Environment::default() };
        assert!(Paths::find(None, &environment).is_ok());
    }
}
