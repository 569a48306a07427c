//! Looking at what is kept: pictures, one at a time in the background; copies for the system's viewer; copies to keep.

use std::ops::ControlFlow;
use std::path::PathBuf;
use std::sync::mpsc::sync_channel;

use eframe::egui::{Context, TextureOptions};

use super::decode::{self, Decoded};
use super::viewing::{self, Viewing};
use crate::action::Size;
use crate::app::exporting::{NoFile, Written};
use crate::app::files;
use crate::app::opening::Stage;
use crate::app::state::Giftcho;
use crate::core::id::EvidenceId;
use crate::core::incident::Evidence;
use crate::core::media;
use crate::inquiry::names;
use crate::jobs::Job;
use crate::store::EvidenceError;
use crate::ui::pictures::Shown;

impl Giftcho {
    pub(in crate::app) fn piece_of_evidence(&self, id: EvidenceId) -> Option<Evidence> {
        match &self.stage {
            Stage::Open(desk) => desk.ledger().piece_of_evidence(id).cloned(),
            Stage::Opening { .. } | Stage::Failed(_) => None,
        }
    }

    /// The name of a piece's file, safe on every system.
    pub(in crate::app) fn evidence_name(&self, piece: &Evidence) -> String {
        names::safe(&piece.name).unwrap_or_else(|| self.texts.evidence_nameless())
    }

    pub(in crate::app) fn picture_evidence(&mut self, id: EvidenceId, size: Size) {
        let Some(piece) = self.piece_of_evidence(id) else { return };
        if self.evidence.pictures.of(&piece.sha256, size).is_none() {
            self.evidence.show((piece.sha256.clone(), size), Shown::Loading);
            self.evidence.wanted.push_back((piece.sha256, piece.media_type, piece.size, size));
        }
    }

    pub(super) fn poll_pictures(&mut self, ctx: &Context) {
        if let Some((what, job)) = &mut self.evidence.making
            && let Some(answer) = job.poll()
        {
            let what = what.clone();
            self.evidence.making = None;
            let shown = match answer {
                Ok(Decoded::Picture(picture)) => {
                    Shown::Picture(ctx.load_texture(&what.0, picture, TextureOptions::LINEAR))
                }
                Ok(Decoded::NoPicture) => Shown::NoPicture,
                Ok(Decoded::Gone) => Shown::Gone,
                Ok(Decoded::Changed) => Shown::Changed,
                Ok(Decoded::Refused) | Err(_) => Shown::Refused,
            };
            self.evidence.show(what, shown);
            ctx.request_repaint();
        }
        if self.evidence.making.is_some() {
            return;
        }
        let Some((sha256, media_type, bytes, size)) = self.evidence.wanted.pop_front() else { return };
        let Stage::Open(desk) = &mut self.stage else { return };
        let (sender, receiver) = sync_channel(1);
        let hash = sha256.clone();
        // Of what is not shown as a picture it is only looked whether it is there and whole.
        let shows = decode::can_show(&media_type) && bytes <= decode::MOST_BYTES;
        let accepted = desk.with_store(move |store| {
            let read = if shows {
                store.evidence_bytes(&hash, decode::MOST_BYTES)
            } else {
                let go_on = &mut |_| ControlFlow::Continue(());
                store.read_evidence(&hash, &mut std::io::sink(), go_on).map(|_| Vec::new())
            };
            // Nobody waits any more when the window was closed.
            let _ = sender.send(read);
        });
        if !accepted {
            self.evidence.wanted.push_front((sha256, media_type, bytes, size));
            return;
        }
        let wake = ctx.clone();
        let job = Job::start(
            "evidence-picture",
            move || wake.request_repaint(),
            move |_| {
                let read = receiver.recv().unwrap_or(Err(EvidenceError::Cancelled));
                Ok(match read {
                    Ok(_) if !shows && decode::can_show(&media_type) => Decoded::Refused,
                    read => decode::decode(read, &media_type, size),
                })
            },
        );
        self.evidence.making = Some(((sha256, size), job));
    }

    pub(in crate::app) fn open_evidence(&mut self, id: EvidenceId, ctx: &Context) {
        let Some(piece) = self.piece_of_evidence(id) else { return };
        let name = self.evidence_name(&piece);
        if !media::may_open(&name, &piece.media_type) || self.evidence.opening.is_some() {
            return;
        }
        let data_folder = self.options.paths.data_folder.clone();
        let place = match &mut self.evidence.viewing {
            Some(viewing) => viewing.place(&name),
            none => Viewing::start(&data_folder).and_then(|viewing| none.insert(viewing).place(&name)),
        };
        let path = match place {
            Ok(path) => path,
            Err(error) => {
                let words = (self.texts.file_io(), self.texts.file_io_advice());
                self.complain(words.0, words.1, Some(error.to_string()));
                return;
            }
        };
        let Stage::Open(desk) = &mut self.stage else { return };
        let (sender, receiver) = sync_channel(1);
        let accepted = desk.with_store(move |store| {
            let go_on = &mut |_| ControlFlow::Continue(());
            let written = viewing::write(&path, |file| {
                store.read_evidence(&piece.sha256, file, go_on).map(|_| ()).map_err(as_io)
            });
            let _ = sender.send(written.map(|()| path).map_err(|error| error.to_string()));
        });
        let wake = ctx.clone();
        self.evidence.opening = accepted.then(|| {
            Job::start(
                "open-evidence",
                move || wake.request_repaint(),
                move |_| Ok(receiver.recv().unwrap_or_else(|gone| Err(gone.to_string()))),
            )
        });
    }

    pub(super) fn poll_viewer(&mut self) {
        let Some(answer) = self.evidence.opening.as_mut().and_then(Job::poll) else { return };
        self.evidence.opening = None;
        match answer {
            Ok(Ok(path)) => {
                if let Err(error) = (self.evidence.opener)(&path) {
                    let words =
                        (self.texts.evidence_opening_failed(), self.texts.evidence_opening_failed_advice());
                    self.complain(words.0, words.1, Some(error.to_string()));
                }
            }
            Ok(Err(details)) => {
                self.complain(self.texts.file_io(), self.texts.file_io_advice(), Some(details));
            }
            Err(error) => {
                self.complain(self.texts.file_bug(), self.texts.file_bug_advice(), Some(error.to_string()));
            }
        }
    }

    /// Writes the very bytes of a piece to a file.
    pub(in crate::app) fn write_evidence(&mut self, id: EvidenceId, to: PathBuf, ctx: &Context) {
        let Some(piece) = self.piece_of_evidence(id) else { return };
        let Stage::Open(desk) = &mut self.stage else { return };
        let wake = ctx.clone();
        let (worker, job) = Job::elsewhere("save-evidence", move || wake.request_repaint());
        job.progress().set_total(piece.size);
        let accepted = desk.with_store(move |store| {
            worker.work(|progress| {
                let written = files::write(&to, |file| {
                    let mut follow = progress.follow();
                    store.read_evidence(&piece.sha256, file, &mut follow).map(|_| ()).map_err(as_io)
                });
                // What is there already was not stopped.
                if written.is_err() {
                    progress.check()?;
                }
                let name =
                    to.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
                // The very bytes of a file are no papers, and nothing to put on record.
                let written = written.map(|()| Written { name, record: None, said: Vec::new() });
                Ok(written.map_err(NoFile::File))
            });
        });
        self.exporting = accepted.then_some(job);
    }

    /// Removes copies that an earlier session left.
    pub(in crate::app) fn clean_opened(&self) {
        viewing::clean(&self.options.paths.data_folder);
    }
}

fn as_io(error: EvidenceError) -> std::io::Error {
    match error {
        EvidenceError::Out(source) => source,
        other => std::io::Error::other(other),
    }
}
