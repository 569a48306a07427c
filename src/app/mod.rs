//! The desk with a window: opening, carrying out what pages ask for, background work, file dialogs, notices.
//!
//! `state` holds everything, `logic` runs before each frame (also when the window is hidden), `carry_out` does what was
//! asked for, `window` starts it all with the first renderer that works.

mod carry_out;
mod dialogs;
mod evidence;
mod exporting;
mod files;
mod importing;
mod logic;
mod opening;
mod own_knowledge;
mod own_profiles;
mod papers;
mod state;
mod ticking;
mod window;

use std::process::ExitCode;

use crate::desk::clock::Clock;
use crate::i18n::Lang;
use crate::paths::Paths;

pub use dialogs::{Ask, Dialogs, Scripted};
pub use state::Giftcho;

/// How the window is started.
#[derive(Debug, Clone)]
pub struct Options {
    /// Where ledger, settings and log are.
    pub paths: Paths,
    /// The language for this session; none is the one of the settings.
    pub lang: Option<Lang>,
    /// The renderer to use and no other: `glow` or `wgpu`.
    pub renderer: Option<String>,
    /// The ledger to open is the sample, made new.
    pub sample: bool,
    /// Files to look at for import at once, one after the other.
    pub import: Vec<std::path::PathBuf>,
    /// Where the time comes from.
    pub clock: Clock,
}

impl Options {
    /// The window on the person's ledger, with the machine's time.
    pub fn new(paths: Paths) -> Self {
        Self { paths, lang: None, renderer: None, sample: false, import: Vec::new(), clock: Clock::System }
    }
}

/// Opens the window and runs it until it is closed.
pub fn run(options: Options) -> ExitCode {
    window::run(options)
}
