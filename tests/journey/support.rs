//! A folder with a ledger in it and the window on it, and how a person moves in it.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use eframe::egui::{Key, Modifiers, accesskit::Role};
use egui_kittest::{Harness, kittest::Queryable as _};
use giftcho::app::{Giftcho, Options, Scripted};
use giftcho::core::date::Stamp;
use giftcho::desk::Desk;
use giftcho::desk::clock::{Clock, Ids};
use giftcho::i18n::{Lang, Texts};
use giftcho::paths::{Environment, Paths};
use tempfile::TempDir;

/// A folder with a ledger in it, and the window on it.
pub struct Home {
    pub folder: TempDir,
    pub lang: Lang,
}

impl Home {
    pub fn new(lang: Lang) -> Self {
        Self { folder: tempfile::tempdir().unwrap(), lang }
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub fn ledger(&self) -> PathBuf {
        self.path("ledger.giftcho")
    }

    pub fn clock() -> Clock {
        Clock::Fixed("2026-11-22T05:32:00Z".parse::<Stamp>().unwrap())
    }

    /// Opens the window; file windows answer with these paths, in order.
    pub fn open(&self, answers: impl IntoIterator<Item = PathBuf>) -> Screen {
        self.open_with(answers, Vec::new())
    }

    /// The same, with files to import named on the command line.
    pub fn open_with(&self, answers: impl IntoIterator<Item = PathBuf>, import: Vec<PathBuf>) -> Screen {
        let environment = Environment { home: Some(self.folder.path().into()), ..Environment::default() };
        let paths = Paths::find(None, &environment).unwrap();
        let options = Options { lang: Some(self.lang), clock: Self::clock(), import, ..Options::new(paths) };
        let dialogs = Scripted::new(answers.into_iter().map(Some));
        let harness = Harness::builder()
            .with_size([1280.0, 800.0])
            .with_max_steps(16)
            .build_eframe(|cc| Giftcho::with_dialogs(options, &cc.egui_ctx, Box::new(dialogs)));
        let mut screen = Screen { harness, t: Texts::new(self.lang) };
        screen.settle();
        screen
    }
}

pub struct Screen {
    pub harness: Harness<'static, Giftcho>,
    pub t: Texts,
}

impl Screen {
    /// Lets background work answer and the window paint it.
    #[track_caller]
    pub fn settle(&mut self) {
        let end = Instant::now() + Duration::from_mins(1);
        loop {
            self.harness.run_steps(2);
            if self.harness.state().is_settled() {
                break;
            }
            assert!(Instant::now() < end, "the window does not settle");
            std::thread::park_timeout(Duration::from_millis(5));
        }
        self.harness.run_steps(4);
    }

    #[track_caller]
    pub fn click(&mut self, role: Role, label: &str) {
        // An empty page offers in its middle what the bar above it offers too: either will do.
        let first = self.harness.query_all_by_role_and_label(role, label).next();
        first.unwrap_or_else(|| panic!("there is no {role:?} {label:?}")).click();
        self.settle();
    }

    /// The same for what may be out of view.
    #[track_caller]
    pub fn click_anywhere(&mut self, role: Role, label: &str) {
        self.harness.get_by_role_and_label(role, label).click_accesskit();
        self.settle();
    }

    #[track_caller]
    pub fn go(&mut self, label: &str) {
        self.click(Role::Tab, label);
    }

    #[track_caller]
    pub fn type_into(&mut self, label: &str, text: &str) {
        self.harness.get_by_role_and_label(Role::TextInput, label).click();
        self.harness.run_steps(2);
        self.harness.get_by_role_and_label(Role::TextInput, label).type_text(text);
        self.settle();
    }

    #[track_caller]
    pub fn choose(&mut self, list: &str, option: &str) {
        self.click(Role::ComboBox, list);
        self.click(Role::ListBoxOption, option);
    }

    pub fn press(&mut self, modifiers: Modifiers, key: Key) {
        self.harness.key_press_modifiers(modifiers, key);
        self.settle();
    }

    pub fn says(&self, text: &str) -> bool {
        self.harness.query_all_by_label_contains(text).next().is_some()
    }

    /// Closes the window as the person would: what is being written is finished first.
    pub fn close(self) {
        drop(self.harness);
    }
}

pub fn read(path: &Path) -> Desk {
    Desk::open(path, Home::clock(), Ids::Random).unwrap()
}

pub fn drop_on(screen: &mut Screen, files: &[&PathBuf]) {
    for file in files {
        screen.harness.input_mut().dropped_files.push(std::sync::Arc::new(Dropped((*file).clone())));
    }
    screen.settle();
}

/// A file as the desktop hands it over when it is dropped.
#[derive(Debug)]
pub struct Dropped(pub PathBuf);

impl eframe::egui::DroppedFile for Dropped {
    fn path(&self) -> &Path {
        &self.0
    }

    fn bytes(&self) -> Result<Vec<u8>, String> {
        fs::read(&self.0).map_err(|error| error.to_string())
    }
}
