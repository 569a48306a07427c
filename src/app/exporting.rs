//! Writing what a person asked to export: the bytes are made from the ledger, the file appears whole or not at all.

use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use eframe::egui::Context;

use super::files::{self, FileError};
use crate::action::Export;
use crate::core::date::{Now, Stamp};
use crate::desk::Desk;
use crate::guide::steps::situation::At;
use crate::i18n::Texts;
use crate::jobs::Job;
use crate::store::StoreError;
use crate::wording::asked::sheet;
use crate::wording::calendar::calendar;
use crate::wording::incident_sheet::incident_csv;

/// A file that is being written.
pub type Writing = Job<Result<PathBuf, FileError>>;

/// The name to suggest for an export.
pub fn suggested_name(what: Export, now: Now) -> String {
    match what {
        Export::Cards => format!("giftcho-cards-{}.csv", now.day),
        Export::Incident(_) => format!("giftcho-incident-{}.csv", now.day),
        Export::Journal => format!("giftcho-journal-{}.jsonl", now.day),
        Export::AskedSheet => "giftcho-asked-to-buy.html".to_owned(),
        Export::Calendar(_) => format!("giftcho-{}.ics", now.day),
    }
}

/// The ending of an export's file.
pub fn ending(what: Export) -> &'static str {
    match what {
        Export::Cards | Export::Incident(_) => "csv",
        Export::Journal => "jsonl",
        Export::AskedSheet => "html",
        Export::Calendar(_) => "ics",
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
    match what {
        Export::Cards => Some(Job::start("export", wake, move |_| {
            Ok(write_all(&to, &crate::export::template::write(&ledger)))
        })),
        Export::Incident(incident) => {
            let bytes = incident_csv(&ledger, incident, t)?;
            Some(Job::start("export", wake, move |_| Ok(write_all(&to, &bytes))))
        }
        Export::AskedSheet => {
            let (_, knowledge) = desk.warnings()?;
            let bytes = sheet(knowledge, desk.now().day, t);
            Some(Job::start("export", wake, move |_| Ok(write_all(&to, &bytes))))
        }
        Export::Calendar(days) => {
            let (_, knowledge) = desk.warnings()?;
            let at =
                At { ledger: desk.ledger(), knowledge, claim_minutes: made.claim_minutes, now: desk.now() };
            let bytes = calendar(days, &at, made.at, t);
            Some(Job::start("export", wake, move |_| Ok(write_all(&to, &bytes))))
        }
        Export::Journal => {
            let (sender, receiver) = std::sync::mpsc::sync_channel(1);
            let path = to.clone();
            let accepted = desk.with_store(move |store| {
                let written = files::write(&path, |file| {
                    let mut out = io::BufWriter::new(file);
                    store.export_evidence(&path).map_err(as_io)?;
                    store.export_jsonl(&mut out).map_err(as_io)?;
                    out.flush()
                });
                // Nobody waits any more when the window was closed.
                let _ = sender.send(written.map(|()| path));
            });
            accepted.then(|| {
                Job::start("export", wake, move |_| {
                    Ok(receiver.recv().unwrap_or_else(|_| {
                        Err(FileError { path: to, source: io::ErrorKind::BrokenPipe.into() })
                    }))
                })
            })
        }
    }
}

fn write_all(to: &Path, bytes: &[u8]) -> Result<PathBuf, FileError> {
    files::write(to, |file| file.write_all(bytes)).map(|()| to.to_owned())
}

fn as_io(error: StoreError) -> io::Error {
    match error {
        StoreError::Io { source, .. } => source,
        other => io::Error::other(other),
    }
}
