//! Writing papers about a トラブル from the window, as one zip, on the thread that has the ledger file.

use std::fs;
use std::io;
use std::ops::ControlFlow;
use std::path::Path;
use std::sync::Arc;
use std::sync::mpsc::sync_channel;

use super::exporting::{NoFile, Target, Writing};
use super::files::FileError;
use crate::action::PaperChoice;
use crate::desk::Desk;
use crate::i18n::Texts;
use crate::inquiry::deliver::{deliver, prepare, why};
use crate::inquiry::write::{Form, WriteError, Written};
use crate::jobs::{Cancelled, Job};

/// Begins to write papers; what is left out is said when they are there.
pub(super) fn begin(
    choice: PaperChoice,
    target: Target,
    t: Texts,
    desk: &mut Desk,
    wake: impl Fn() + Send + Sync + 'static,
) -> Option<Writing> {
    let (ledger, now) = (Arc::clone(desk.ledger()), desk.now());
    let (sender, receiver) = sync_channel(1);
    let to = target.to.clone();
    let accepted = desk.with_store(move |store| {
        let made = prepare(&choice, &ledger, store, now).map(|papers| {
            let written = replacing(&to, |to| {
                let go_on = &mut |_: usize, _: usize| ControlFlow::Continue(());
                deliver(&papers, &choice, store, to, Form::Zip, go_on)
            });
            written.map(|written| (written.sha256, papers.left_out))
        });
        // Nobody waits any more when the window was closed.
        let _ = sender.send(made);
    });
    accepted.then(|| {
        Job::start("papers", wake, move |_| {
            let file = |source: io::Error| NoFile::File(FileError { path: target.to.clone(), source });
            Ok::<_, Cancelled>(match receiver.recv() {
                Ok(Some(Ok((sha256, left_out)))) => Ok(target.written(sha256, left_out)),
                Ok(Some(Err(WriteError::Io { source, .. }))) => Err(file(source)),
                Ok(Some(Err(error))) => Err(NoFile::Made(why(&error, &t))),
                Ok(None) | Err(_) => Err(file(io::ErrorKind::BrokenPipe.into())),
            })
        })
    })
}

/// Papers never replace anything by themselves; here the person was asked by the dialog and said yes.
fn replacing(
    to: &Path,
    write: impl FnOnce(&Path) -> Result<Written, WriteError>,
) -> Result<Written, WriteError> {
    if fs::symlink_metadata(to).is_err() {
        return write(to);
    }
    let mut name = std::ffi::OsString::from(".");
    name.push(to.file_name().unwrap_or_default());
    name.push(format!(".part-{}", std::process::id()));
    let draft = to.with_file_name(name);
    let written = write(&draft)?;
    fs::rename(&draft, to).map_err(|source| {
        let _ = fs::remove_file(&draft);
        WriteError::Io { path: to.to_path_buf(), source }
    })?;
    Ok(written)
}
