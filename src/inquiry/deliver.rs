//! From a choice to papers on the disk: what the window and the command line share.

use std::io::{self, Write};
use std::ops::ControlFlow;
use std::path::Path;

use super::filed::Filed;
use super::papers::{Enclosed, Papers, Source, papers};
use super::pdf::to_pdf;
use super::write::{WriteError, Writing, Written, write};
use crate::action::{PaperChoice, PaperForm};
use crate::core::date::Now;
use crate::core::ledger::Ledger;
use crate::draft::IfThere;
use crate::i18n::Texts;
use crate::jobs::Progress;
use crate::store::{EvidenceError, Store, hex};

/// The papers of a choice; nothing when there is no such incident.
pub fn prepare(choice: &PaperChoice, ledger: &Ledger, filed: &Filed, now: Now) -> Option<Papers> {
    let texts = Texts::new(choice.lang);
    papers(choice, Source { ledger, texts: &texts, now, filed })
}

/// Writes papers that were prepared from a store.
pub fn deliver(
    papers: &Papers,
    choice: &PaperChoice,
    store: &Store,
    place: (&Path, PaperForm, IfThere),
    progress: &Progress,
) -> Result<Written, WriteError> {
    let texts = Texts::new(choice.lang);
    let mut bytes = |piece: &Enclosed, to: &mut dyn Write| {
        let read = store.read_evidence(&piece.sha256, to, &mut |_| ControlFlow::Continue(()));
        read.map(|_| ()).map_err(as_io)
    };
    let writing = Writing {
        entries: store.entries(),
        head: hex(&store.head()),
        remarks: remarks(&texts),
        pdf: &|document| to_pdf(document).map_err(|error| error.to_string()),
        bytes: &mut bytes,
        progress,
    };
    write(papers, writing, place)
}

/// Why papers could not be written, in the person's language. Nothing half-written is left.
pub fn why(error: &WriteError, t: &Texts) -> String {
    match error {
        WriteError::Evidence { number, .. } => t.papers_failed_evidence(format!("{number:03}")),
        WriteError::Pdf { name, why } => t.papers_failed_pdf(name, why),
        WriteError::Stopped => t.papers_failed_stopped(),
        WriteError::Exists(_) => t.papers_failed_exists(),
        WriteError::Io { source, .. } => source.to_string(),
    }
}

/// Whether a path asks for a zip.
pub fn form_of(to: &Path, zip: bool) -> PaperForm {
    let ends = to.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("zip"));
    if zip || ends { PaperForm::Zip } else { PaperForm::Folder }
}

fn as_io(error: EvidenceError) -> io::Error {
    match error {
        EvidenceError::Out(source) => source,
        other => io::Error::other(other),
    }
}

/// How to check the files, for the top of their list.
fn remarks(t: &Texts) -> Vec<String> {
    vec![
        t.papers_list_title(),
        t.papers_list_sha256sum(),
        t.papers_list_certutil(),
        t.papers_list_ledger(),
        t.papers_list_means(),
    ]
}
