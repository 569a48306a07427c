//! Starts the window, or does one command without it.

use std::process::ExitCode;

use giftcho::cli::{self, Run, Window};
#[cfg(feature = "window")]
use giftcho::{app, logging};

fn main() -> ExitCode {
    match cli::run(std::env::args_os()) {
        Run::Done(code) => code,
        Run::Window(asked) => window(*asked),
    }
}

/// Opens the window as the command line asked for it.
#[cfg(feature = "window")]
fn window(asked: Window) -> ExitCode {
    let Window { paths, lang, renderer, sample, import } = asked;
    let import = import.into_iter().collect();
    logging::start(Some(&paths.log_folder));
    app::run(app::Options { lang, renderer, sample, import, ..app::Options::new(paths) })
}

/// Says that there is none in this build.
#[cfg(not(feature = "window"))]
fn window(asked: Window) -> ExitCode {
    cli::no_window(asked.lang)
}
