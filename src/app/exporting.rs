//! Writing what a person asked to export: the bytes are made from the ledger, the file appears whole or not at all.
//!
//! What was written is then put on record, with the hash of its bytes, in the ledger it came from.

use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use eframe::egui::Context;

use super::files::{self, FileError};
use super::papers;
use crate::action::{Days, Export, NewExport, PaperForm};
use crate::core::date::{Now, Stamp};
use crate::core::words::ExportKind;
use crate::desk::Desk;
use crate::export::account_book::books;
use crate::export::digest::{Hashing, sha256};
use crate::export::table::{self, NotWritten};
use crate::guide::steps::situation::At;
use crate::i18n::Texts;
use crate::inquiry::account_book;
use crate::jobs::Job;
use crate::store::StoreError;
use crate::wording;
use crate::wording::asked::sheet;
use crate::wording::calendar::calendar;
use crate::wording::incident_sheet::incident_csv;

/// A file that is being written.
pub type Writing = Job<Result<Written, NoFile>>;

/// A file that was written.
#[derive(Debug)]
pub struct Written {
    /// Its name, without the folders it is in.
    pub name: String,
    /// The ledger it came from, and what is put on record there.
    pub record: Option<(PathBuf, NewExport)>,
    /// What is to be known of what was left out.
    pub said: Vec<String>,
}

/// Why there is no file.
#[derive(Debug)]
pub enum NoFile {
    /// The disk says no.
    File(FileError),
    /// It could not be made; in words.
    Made(String),
}

impl From<FileError> for NoFile {
    fn from(error: FileError) -> Self {
        Self::File(error)
    }
}

/// The name to suggest for an export.
pub fn suggested_name(what: &Export, now: Now) -> String {
    match what {
        Export::Cards => format!("giftcho-cards-{}.csv", now.day),
        Export::Incident(_) => format!("giftcho-incident-{}.csv", now.day),
        Export::Journal => format!("giftcho-journal-{}.jsonl", now.day),
        Export::AskedSheet => "giftcho-asked-to-buy.html".to_owned(),
        Export::Calendar(_) => format!("giftcho-{}.ics", now.day),
        Export::Papers(choice, form) => {
            let name = format!("giftcho-papers-{}-{}", choice.recipient.as_str(), now.day);
            if *form == PaperForm::Zip { format!("{name}.zip") } else { name }
        }
        Export::Table(..) => format!("giftcho-tables-{}.{}", now.day, ending(what)),
        Export::AccountBook(..) => format!("giftcho-account-book-{}.{}", now.day, ending(what)),
    }
}

/// The ending of an export's file.
pub fn ending(what: &Export) -> &'static str {
    match what {
        Export::Cards | Export::Incident(_) => "csv",
        Export::Journal => "jsonl",
        Export::AskedSheet => "html",
        Export::Calendar(_) => "ics",
        Export::Papers(_, PaperForm::Zip) => "zip",
        Export::Papers(_, PaperForm::Folder) => "",
        Export::Table(chosen, format) => format.ending(chosen),
        Export::AccountBook(_, form) => form.as_str(),
    }
}

/// What is put on record of an export; nothing of what does not come from the ledger.
fn kind(what: &Export) -> Option<ExportKind> {
    match what {
        Export::Cards => Some(ExportKind::Cards),
        Export::Incident(_) => Some(ExportKind::Incident),
        Export::Journal => Some(ExportKind::Journal),
        Export::Table(..) => Some(ExportKind::Table),
        Export::AccountBook(..) => Some(ExportKind::AccountBook),
        Export::Calendar(_) => Some(ExportKind::Calendar),
        Export::Papers(..) => Some(ExportKind::Pack),
        Export::AskedSheet => None,
    }
}

/// When and by which numbers an export is made.
#[derive(Debug, Clone, Copy)]
pub struct Made {
    /// The moment.
    pub at: Stamp,
    /// The minutes in which a third-party site takes claims, where nothing is known of it.
    pub claim_minutes: u32,
}

/// Begins to write an export.
pub fn begin(
    what: Export,
    to: PathBuf,
    desk: &mut Desk,
    made: Made,
    t: &Texts,
    ctx: &Context,
) -> Option<Writing> {
    let ledger = Arc::clone(desk.ledger());
    let wake = ctx.clone();
    let wake = move || wake.request_repaint();
    let (t, now) = (t.clone(), desk.now());
    let target = Target { what: what.clone(), to, ledger: desk.path().to_owned() };
    match what {
        Export::Cards => Some(Job::start("export", wake, move |_| {
            Ok(target.put(&crate::export::template::write(&ledger), Vec::new()))
        })),
        Export::Incident(incident) => {
            let bytes = incident_csv(&ledger, incident, &t)?;
            Some(Job::start("export", wake, move |_| Ok(target.put(&bytes, Vec::new()))))
        }
        Export::AskedSheet => {
            let (_, knowledge) = desk.warnings()?;
            let bytes = sheet(knowledge, now.day, &t);
            Some(Job::start("export", wake, move |_| Ok(target.put(&bytes, Vec::new()))))
        }
        Export::Calendar(days) => {
            let (_, knowledge) = desk.warnings()?;
            let at =
                At { ledger: desk.ledger(), knowledge, claim_minutes: made.claim_minutes, now: desk.now() };
            let bytes = calendar(days, &at, made.at, &t);
            Some(Job::start("export", wake, move |_| Ok(target.put(&bytes, Vec::new()))))
        }
        Export::Table(chosen, format) => Some(Job::start("export", wake, move |progress| {
            let say = |word| wording::table::say(word, &t);
            match table::write(&ledger, &chosen, format, now, &say, progress) {
                Ok((bytes, summary)) => {
                    progress.check()?;
                    let period = chosen.from.is_some() || chosen.to.is_some();
                    Ok(target.put(&bytes, wording::table::left_out(&summary, period, &t)))
                }
                Err(NotWritten::Cancelled(cancelled)) => Err(cancelled),
                Err(error) => Ok(Err(NoFile::Made(wording::table::not_written(&error, &t)))),
            }
        })),
        Export::AccountBook(wanted, form) => Some(Job::start("export", wake, move |progress| {
            let books = books(&ledger, &wanted, now.day);
            if books.is_empty() {
                return Ok(Err(NoFile::Made(t.book_none())));
            }
            progress.check()?;
            match account_book::file(&books, form, now, &t) {
                Ok(bytes) => progress.check().map(|()| target.put(&bytes, Vec::new())),
                Err(error) => Ok(Err(NoFile::Made(wording::table::not_written(&error, &t)))),
            }
        })),
        Export::Papers(choice, form) => papers::begin(choice, form, target, t, desk, wake),
        Export::Journal => {
            let (worker, job) = Job::elsewhere("export", wake);
            let accepted = desk.with_store(move |store| {
                worker.work(|_| {
                    let mut hash = String::new();
                    let written = files::write(&target.to, |file| {
                        let mut out = Hashing::new(io::BufWriter::new(file));
                        store.export_evidence(&target.to).map_err(as_io)?;
                        store.export_jsonl(&mut out).map_err(as_io)?;
                        out.flush()?;
                        hash = out.sha256();
                        Ok(())
                    });
                    Ok(written.map(|()| target.written(hash, Vec::new())).map_err(NoFile::from))
                });
            });
            accepted.then_some(job)
        }
    }
}

/// What is written where, from which ledger.
pub(super) struct Target {
    what: Export,
    pub(super) to: PathBuf,
    ledger: PathBuf,
}

impl Target {
    fn put(&self, bytes: &[u8], said: Vec<String>) -> Result<Written, NoFile> {
        files::write(&self.to, |file| file.write_all(bytes))?;
        Ok(self.written(sha256(bytes), said))
    }

    pub(super) fn written(&self, sha256: String, said: Vec<String>) -> Written {
        let name = name_of(&self.to);
        let recipient =
            if let Export::Papers(choice, _) = &self.what { Some(choice.recipient) } else { None };
        let incident = match &self.what {
            Export::Papers(choice, _) => Some(choice.incident),
            Export::Incident(incident) | Export::Calendar(Days::Incident(incident)) => Some(*incident),
            Export::Cards
            | Export::Calendar(Days::Trouble | Days::Expiry | Days::All)
            | Export::Journal
            | Export::AskedSheet
            | Export::Table(..)
            | Export::AccountBook(..) => None,
        };
        let record = kind(&self.what).map(|what| {
            let name = name.clone();
            (self.ledger.clone(), NewExport { what, recipient, incident, name, sha256 })
        });
        Written { name, record, said }
    }
}

fn name_of(path: &Path) -> String {
    path.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned())
}

fn as_io(error: StoreError) -> io::Error {
    match error {
        StoreError::Io { source, .. } => source,
        other => io::Error::other(other),
    }
}
