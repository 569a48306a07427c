//! The log: English, in the data folder, without codes; warnings also go to standard error.
//!
//! A log that cannot be written never stops the program. The file is made when there is something to write, and turned
//! over when it has grown too long.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::panic::PanicHookInfo;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use tracing_subscriber::filter::{LevelFilter, Targets};
use tracing_subscriber::layer::{Layer as _, SubscriberExt as _};
use tracing_subscriber::{Registry, fmt};

const FILE: &str = "giftcho.log";
/// Longer than this at the start, the file becomes an old one.
const LONGEST: u64 = 1024 * 1024;
/// How many old files are kept.
const OLD: usize = 2;

/// Starts the log for the whole program; without a folder only warnings are told, on standard error.
pub fn start(folder: Option<&Path>) {
    let ours = Targets::new().with_target("giftcho", LevelFilter::INFO).with_default(LevelFilter::WARN);
    let file = folder.map(|folder| {
        let writer = Mutex::new(LogFile::new(folder));
        fmt::layer().with_ansi(false).log_internal_errors(false).with_writer(writer).with_filter(ours)
    });
    let warnings = fmt::layer()
        .with_ansi(false)
        .without_time()
        .with_target(false)
        .log_internal_errors(false)
        .with_writer(io::stderr)
        .with_filter(LevelFilter::WARN);
    // A log that was started before goes on.
    let _ = tracing::subscriber::set_global_default(Registry::default().with(file).with(warnings));
    std::panic::set_hook(Box::new(log_panic));
}

/// The file of today's log in a log folder.
pub fn file_in(folder: &Path) -> PathBuf {
    folder.join(FILE)
}

/// Message and place of a panic; never what a value held.
fn log_panic(panic: &PanicHookInfo<'_>) {
    let message = message(panic.payload());
    let (file, line) = panic.location().map_or(("?", 0), |place| (place.file(), place.line()));
    let thread = std::thread::current();
    let thread = thread.name().unwrap_or("?");
    tracing::error!("panic in thread {thread} at {file}:{line}: {message}");
}

/// A fixed message as it is. A formatted one can quote a card's code ("byte index 3 is not a char boundary … of `…`"),
/// so it ends before its first quotation, bracket or colon.
fn message(payload: &(dyn std::any::Any + Send)) -> &str {
    if let Some(fixed) = payload.downcast_ref::<&'static str>() {
        return fixed;
    }
    let formatted = payload.downcast_ref::<String>().map_or("", String::as_str);
    formatted.split(['`', '\'', '"', '(', '[', ':', '\u{300c}']).next().unwrap_or("").trim_end()
}

/// The log file, opened by the first line that is written.
struct LogFile {
    folder: PathBuf,
    file: Option<File>,
    given_up: bool,
}

impl LogFile {
    fn new(folder: &Path) -> Self {
        Self { folder: folder.to_owned(), file: None, given_up: false }
    }

    fn open(&self) -> io::Result<File> {
        fs::create_dir_all(&self.folder)?;
        let path = self.folder.join(FILE);
        if fs::metadata(&path).is_ok_and(|data| data.len() > LONGEST) {
            self.turn_over()?;
        }
        OpenOptions::new().create(true).append(true).open(path)
    }

    fn turn_over(&self) -> io::Result<()> {
        let name = |number: usize| match number {
            0 => self.folder.join(FILE),
            _ => self.folder.join(format!("{FILE}.{number}")),
        };
        for number in (0..OLD).rev() {
            match fs::rename(name(number), name(number + 1)) {
                Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
                _ => {}
            }
        }
        Ok(())
    }
}

impl Write for LogFile {
    fn write(&mut self, line: &[u8]) -> io::Result<usize> {
        if self.file.is_none() && !self.given_up {
            self.file = self.open().ok();
            self.given_up = self.file.is_none();
        }
        match &mut self.file {
            Some(file) => file.write(line),
            None => Ok(line.len()),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.as_mut().map_or(Ok(()), File::flush)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(folder: &Path, name: &str) -> String {
        fs::read_to_string(folder.join(name)).unwrap()
    }

    #[test]
    fn nothing_is_made_until_there_is_something_to_write() {
        let folder = tempfile::tempdir().unwrap();
        let inner = folder.path().join("log");
        let mut log = LogFile::new(&inner);
        assert!(!inner.exists());
        log.write_all(b"one\n").unwrap();
        log.write_all(b"two\n").unwrap();
        assert_eq!(read(&inner, "giftcho.log"), "one\ntwo\n");
    }

    #[test]
    fn a_short_log_goes_on() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("giftcho.log"), "before\n").unwrap();
        LogFile::new(folder.path()).write_all(b"after\n").unwrap();
        assert_eq!(read(folder.path(), "giftcho.log"), "before\nafter\n");
    }

    #[test]
    fn a_long_log_is_turned_over_and_two_old_ones_are_kept() {
        let folder = tempfile::tempdir().unwrap();
        let path = file_in(folder.path());
        for round in ["a", "b", "c", "d"] {
            fs::write(&path, round.repeat(LONGEST as usize + 1)).unwrap();
            LogFile::new(folder.path()).write_all(b"new\n").unwrap();
            assert_eq!(read(folder.path(), "giftcho.log"), "new\n");
        }
        assert!(read(folder.path(), "giftcho.log.1").starts_with('d'));
        assert!(read(folder.path(), "giftcho.log.2").starts_with('c'));
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 3);
    }

    #[test]
    fn a_log_that_cannot_be_written_stops_nobody() {
        let folder = tempfile::tempdir().unwrap();
        let blocked = folder.path().join("blocked");
        fs::write(&blocked, "a file, no folder").unwrap();
        let mut log = LogFile::new(&blocked);
        log.write_all(b"line\n").unwrap();
        log.flush().unwrap();
        assert_eq!(fs::read_to_string(&blocked).unwrap(), "a file, no folder");
    }

    #[test]
    fn a_panic_is_told_without_what_a_value_held() {
        for (formatted, told) in [
            (
                "byte index 1 is not a char boundary; it is inside 'ア' of `AQXX-7K2Q`",
                "byte index 1 is not a char boundary; it is inside",
            ),
            (
                "range end index 9 out of range for slice of length 4",
                "range end index 9 out of range for slice of length 4",
            ),
            ("cannot be held: \"AQXX-7K2Q\"", "cannot be held"),
            ("", ""),
        ] {
            assert_eq!(message(&formatted.to_owned()), told);
        }
        assert_eq!(message(&"a fixed `message`"), "a fixed `message`");
        assert_eq!(message(&7), "");
    }
}
