//! The system's file windows, asked on a thread of their own, with a field to type the path when none answers.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::path::PathBuf;

use eframe::egui::Context;

use crate::jobs::Job;

/// What is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ask {
    /// Title of the window.
    pub title: String,
    /// Whether a file is to be written rather than read.
    pub save: bool,
    /// Whether several files may be chosen at once.
    pub many: bool,
    /// The folder to begin in.
    pub folder: Option<PathBuf>,
    /// The name to suggest.
    pub name: Option<String>,
    /// What the endings mean, and the endings.
    pub filter: (String, Vec<String>),
}

/// Where paths come from.
pub trait Dialogs {
    /// Begins to ask. There is no path when it was cancelled or nothing answered.
    fn ask(&self, ask: Ask, ctx: &Context) -> Job<Vec<PathBuf>>;
}

/// The system's own windows.
pub struct Native;

impl Dialogs for Native {
    fn ask(&self, ask: Ask, ctx: &Context) -> Job<Vec<PathBuf>> {
        // macOS wants its windows on the main thread; elsewhere a portal that hangs must not hang us.
        if cfg!(target_os = "macos") {
            return Job::run_now("file-window", |_| Ok(show(ask)));
        }
        let ctx = ctx.clone();
        Job::start("file-window", move || ctx.request_repaint(), move |_| Ok(show(ask)))
    }
}

fn show(ask: Ask) -> Vec<PathBuf> {
    let Ask { title, save, many, folder, name, filter } = ask;
    let mut dialog = rfd::FileDialog::new().set_title(title);
    if !filter.1.is_empty() {
        dialog = dialog.add_filter(filter.0, &filter.1);
    }
    if let Some(folder) = folder.filter(|folder| folder.is_dir()) {
        dialog = dialog.set_directory(folder);
    }
    if let Some(name) = name {
        dialog = dialog.set_file_name(name);
    }
    match (save, many) {
        (true, _) => dialog.save_file().into_iter().collect(),
        (false, true) => dialog.pick_files().unwrap_or_default(),
        (false, false) => dialog.pick_file().into_iter().collect(),
    }
}

/// Answers given beforehand, for tests.
#[derive(Debug, Default)]
pub struct Scripted {
    answers: RefCell<VecDeque<Option<PathBuf>>>,
}

impl Scripted {
    /// These answers, in order; after them every window is cancelled.
    pub fn new(answers: impl IntoIterator<Item = Option<PathBuf>>) -> Self {
        Self { answers: RefCell::new(answers.into_iter().collect()) }
    }
}

impl Dialogs for Scripted {
    fn ask(&self, _: Ask, _: &Context) -> Job<Vec<PathBuf>> {
        let answer = self.answers.borrow_mut().pop_front().flatten().into_iter().collect();
        Job::run_now("file-window", move |_| Ok(answer))
    }
}
