//! The desk without a window: commands for scripts, tests and people in a terminal.
//!
//! Every command, option, JSON field and exit code is described in `docs/CLI.md` and stable. Commands that read open the
//! ledger for reading only and change no byte of anything.

mod args;
mod export;
mod export_tables;
mod failure;
mod import;
mod inquiry;
mod journal;
mod lists;
mod make;
mod out;
mod rows;
mod verify;
mod warnings;

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use args::{Args, Asked};
use failure::{Code, Failure};

use crate::desk::Desk;
use crate::desk::clock::Clock;
use crate::i18n::{Lang, Texts};
use crate::logging;
use crate::paths::{Environment, Paths};

/// What the command line asked for.
#[derive(Debug)]
pub enum Run {
    /// A command, which is done.
    Done(ExitCode),
    /// The window.
    Window(Box<Window>),
}

/// The window, as it was asked for.
#[derive(Debug, Clone)]
pub struct Window {
    /// Where everything is.
    pub paths: Paths,
    /// The language for this session; none is the one of the settings.
    pub lang: Option<Lang>,
    /// The renderer to use and no other.
    pub renderer: Option<String>,
    /// The ledger is the sample, made new.
    pub sample: bool,
    /// A file to look at for import at once.
    pub import: Option<PathBuf>,
}

/// Does the command that the arguments ask for, or says that it is the window.
pub fn run(args: impl IntoIterator<Item = OsString>) -> Run {
    let args: Vec<OsString> = args.into_iter().collect();
    let args = match args::read(args) {
        Ok(args) => args,
        Err(error) => {
            // Written by clap to the right stream; a reader that is gone misses nothing.
            let _ = error.print();
            let code = if error.exit_code() == 0 { Code::Done } else { Code::Usage };
            return Run::Done(code.into());
        }
    };
    let t = Texts::new(args.lang.unwrap_or_default());
    match start(args, &t) {
        Ok(Some(window)) => Run::Window(Box::new(window)),
        Ok(None) => Run::Done(Code::Done.into()),
        Err(failure) => Run::Done(failure.report().into()),
    }
}

/// Says that this program was built without the window that was asked for.
pub fn no_window(lang: Option<Lang>) -> ExitCode {
    let t = Texts::new(lang.unwrap_or_default());
    Failure::said(Code::Failed, t.cli_no_window(), t.cli_no_window_advice()).report().into()
}

fn start(args: Args, t: &Texts) -> Result<Option<Window>, Failure> {
    let Args { ledger, lang, json, asked } = args;
    let environment = Environment::from_system();
    let paths = Paths::find(ledger.as_deref(), &environment)
        .map_err(|_| Failure::said(Code::Failed, t.cli_no_folder(), t.cli_no_folder_advice()))?;
    let named = ledger.is_some() || environment.ledger.as_ref().is_some_and(|path| !path.is_empty());
    let mut window = Window { paths, lang, renderer: None, sample: false, import: None };
    match asked {
        Asked::Window { file, renderer } => {
            window.renderer = renderer;
            if let Some(file) = file {
                window.take(file, t)?;
            }
            return Ok(Some(window));
        }
        Asked::Demo { window: true } if !named => {
            window.paths.ledger.clone_from(&window.paths.sample);
            window.sample = true;
            return Ok(Some(window));
        }
        _ => {}
    }
    // The log goes to standard error only: a command that reads writes nothing.
    logging::start(None);
    let cx = Cx { paths: &window.paths, t, json, named };
    match asked {
        Asked::Import { file, how, reading } => import::import(&cx, &file, how, reading)?,
        Asked::UndoImport { run, along } => import::undo(&cx, run, along)?,
        Asked::Cards => lists::cards(&cx)?,
        Asked::Accounts => lists::accounts(&cx)?,
        Asked::Incidents => lists::incidents(&cx)?,
        Asked::Purchases => lists::purchases(&cx)?,
        Asked::Warnings { as_of } => warnings::warnings(&cx, as_of.as_deref())?,
        Asked::Journal => journal::list(&cx)?,
        Asked::ImportJournal { file } => journal::import(&cx, &file)?,
        Asked::ExportJournal { to } => export::journal(&cx, &to)?,
        Asked::ExportCards { to } => export::cards(&cx, &to)?,
        Asked::ExportIncident { id, to } => export::incident(&cx, &id, &to)?,
        Asked::ExportTable { what, to } => export_tables::table(&cx, &what, &to)?,
        Asked::ExportAccountBook { what, to } => export_tables::account_book(&cx, &what, &to)?,
        Asked::Verify { pack: None } => verify::verify(&cx)?,
        Asked::Verify { pack: Some(pack) } => inquiry::check(&cx, &pack)?,
        Asked::Inquiry { id, recipient, to, zip } => inquiry::inquiry(&cx, &id, recipient, &to, zip)?,
        Asked::BenchLedger { cards, seed } => make::bench_ledger(&cx, cards, seed)?,
        Asked::Demo { window: false } => make::demo(&cx)?,
        Asked::Demo { window: true } => {
            make::demo(&cx)?;
            return Ok(Some(window));
        }
        Asked::Window { .. } => {}
    }
    Ok(None)
}

impl Window {
    /// A file named without a command: a ledger to open, or a list to look at.
    fn take(&mut self, file: PathBuf, t: &Texts) -> Result<(), Failure> {
        if args::is_ledger_name(&file) {
            self.paths.ledger = file;
        } else if file.exists() {
            self.import = Some(file);
        } else {
            let word = file.to_string_lossy();
            let (what, advice) = (t.cli_unknown_argument(word), t.cli_unknown_argument_advice());
            return Err(Failure::said(Code::Usage, what, advice));
        }
        Ok(())
    }
}

/// What every command works with.
struct Cx<'a> {
    paths: &'a Paths,
    t: &'a Texts,
    json: bool,
    /// Whether the ledger was named, by option or environment.
    named: bool,
}

impl Cx<'_> {
    fn path(&self) -> &Path {
        &self.paths.ledger
    }

    /// The ledger, for reading only.
    fn read(&self) -> Result<Desk, Failure> {
        Desk::open_read_only(self.path(), Clock::System)
            .map_err(|error| Failure::of_open(&error, self.path(), self.t))
    }
}
