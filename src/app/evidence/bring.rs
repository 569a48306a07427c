//! Files and pictures that are brought: looked at in the background, asked about where they show codes, then kept.

use std::path::PathBuf;

use eframe::egui::Context;

use super::decode::encode;
use super::{EvidenceDesk, Held};
use crate::action::{Change, NewPiece, Picture, WithCodes};
use crate::app::opening::Stage;
use crate::app::state::Giftcho;
use crate::core::date::When;
use crate::core::id::IncidentId;
use crate::core::words::ShowsCode;
use crate::desk::evidence::{self, Codes, LookError, Looked};
use crate::inquiry::names;
use crate::jobs::{Job, JobError, Progress};
use crate::store::{EvidenceProblem, NewEvidence, hex};
use crate::ui::page_cx::{CodeQuestion, Looking};
use crate::wording::{Words, store::evidence_problem};

/// Something a person brings.
pub(super) enum Brought {
    File(PathBuf),
    Pasted { name: String, when: When, picture: Picture },
}

/// What became of looking at it.
pub(super) struct LookedAt {
    name: String,
    /// When and how it was obtained, where that is known.
    when: When,
    pasted: bool,
    result: Result<Looked, LookError>,
}

impl Brought {
    fn name(&self) -> String {
        match self {
            Self::File(path) => path.file_name().unwrap_or_default().to_string_lossy().into_owned(),
            Self::Pasted { name, .. } => name.clone(),
        }
    }

    fn size(&self) -> u64 {
        match self {
            Self::File(path) => std::fs::metadata(path).map_or(0, |metadata| metadata.len()),
            Self::Pasted { picture, .. } => picture.rgba.len() as u64,
        }
    }

    fn look(self, progress: &Progress) -> LookedAt {
        let name = self.name();
        match self {
            Self::File(path) => {
                let result = evidence::look(&path, progress);
                LookedAt { name, when: When::Unknown, pasted: false, result }
            }
            Self::Pasted { when, picture, .. } => {
                let bytes = encode(&picture).map_err(|source| EvidenceProblem::Unreadable { source });
                let result = match bytes {
                    Ok(bytes) => evidence::look_at(name.clone(), bytes, progress),
                    Err(problem) => Err(problem.into()),
                };
                LookedAt { name, when, pasted: true, result }
            }
        }
    }
}

impl Giftcho {
    pub(in crate::app) fn bring_evidence(
        &mut self,
        incident: IncidentId,
        paths: Vec<PathBuf>,
        ctx: &Context,
    ) {
        let brought = paths.into_iter().map(Brought::File).collect();
        self.evidence.waiting.push_back((incident, brought));
        self.next_evidence(ctx);
    }

    pub(in crate::app) fn paste_evidence(&mut self, incident: IncidentId, picture: Picture, ctx: &Context) {
        let now = self.options.clock.now();
        let moment = format!("{} {:02}.{:02}", now.day, now.minute.hour(), now.minute.minute());
        let name = format!("{}.png", self.texts.evidence_pasted_name(moment));
        let when = When::At(now.day, now.minute);
        self.evidence.waiting.push_back((incident, vec![Brought::Pasted { name, when, picture }]));
        self.next_evidence(ctx);
    }

    /// Looks at what waits, unless something is being looked at.
    fn next_evidence(&mut self, ctx: &Context) {
        if self.evidence.job.is_some() || !matches!(self.stage, Stage::Open(_)) {
            return;
        }
        let Some((incident, brought)) = self.evidence.waiting.pop_front() else { return };
        let total = brought.iter().map(Brought::size).sum();
        let name = brought.first().map(Brought::name).unwrap_or_default();
        let wake = ctx.clone();
        let job = Job::start(
            "look-at-evidence",
            move || wake.request_repaint(),
            move |progress| {
                let mut looked = Vec::with_capacity(brought.len());
                for brought in brought {
                    looked.push(brought.look(progress));
                    progress.check()?;
                }
                Ok(looked)
            },
        );
        self.evidence.job = Some((Looking { incident, name, done: 0, total }, job));
    }

    pub(in crate::app) fn poll_evidence(&mut self, ctx: &Context) {
        if let Some((looking, job)) = &mut self.evidence.job {
            looking.done = job.progress().done().min(looking.total);
            if let Some(answer) = job.poll() {
                let incident = looking.incident;
                self.evidence.job = None;
                match answer {
                    Ok(looked) => self.keep_looked(incident, looked),
                    Err(JobError::Cancelled) => self.tell(self.texts.notice_cancelled(), false),
                    Err(error) => {
                        tracing::error!(%error, "looking at evidence failed");
                        self.complain(
                            self.texts.file_bug(),
                            self.texts.file_bug_advice(),
                            Some(error.to_string()),
                        );
                    }
                }
                ctx.request_repaint();
            }
        }
        self.next_evidence(ctx);
        self.poll_pictures(ctx);
        self.poll_viewer();
    }

    /// Keeps what can be kept, asks about what shows codes, and says what could not be taken.
    fn keep_looked(&mut self, incident: IncidentId, looked: Vec<LookedAt>) {
        let mut pieces = Vec::new();
        for LookedAt { name, when, pasted, result } in looked {
            let looked = match result {
                Ok(looked) => looked,
                Err(LookError::Cancelled(_)) => continue,
                Err(error) => {
                    self.not_taken(&name, &error);
                    continue;
                }
            };
            self.evidence.pictures.offer(hex(&looked.file.sha256), looked.modified);
            let how = pasted.then(|| self.texts.evidence_how_pasted());
            let shows_code = match &looked.codes {
                Codes::None => ShowsCode::No,
                Codes::NotSearched => ShowsCode::Unknown,
                Codes::Found(_) => ShowsCode::Yes,
            };
            let Looked { name, file, media_type, codes, modified: _ } = looked;
            let piece = NewPiece {
                file,
                name,
                media_type: media_type.to_owned(),
                when,
                how,
                title: None,
                shows_code,
                redacts: None,
            };
            match codes {
                Codes::None | Codes::NotSearched => pieces.push(piece),
                Codes::Found(found) => {
                    let question = CodeQuestion {
                        incident,
                        name: piece.name.clone(),
                        count: found.count,
                        lines: found.lines,
                        can_cut: found.redacted.is_some(),
                    };
                    let cut = found.redacted.map(|text| NewPiece {
                        file: NewEvidence::held(text.0.into_bytes()),
                        how: Some(self.texts.evidence_how_redacted()),
                        shows_code: ShowsCode::No,
                        ..piece.clone()
                    });
                    self.evidence.asked.push_back((question, Held { whole: piece, cut }));
                }
            }
        }
        if !pieces.is_empty() {
            self.actions.send(Change::AttachEvidence { incident, pieces });
        }
    }

    pub(in crate::app) fn answer_codes(&mut self, answer: WithCodes) {
        let EvidenceDesk { asked, .. } = &mut self.evidence;
        let Some((question, held)) = asked.pop_front() else { return };
        let piece = match answer {
            WithCodes::Cut => held.cut,
            WithCodes::Keep => Some(held.whole),
            WithCodes::LeaveOut => None,
        };
        if let Some(piece) = piece {
            let incident = question.incident;
            self.actions.send(Change::AttachEvidence { incident, pieces: vec![piece] });
        }
    }

    fn not_taken(&mut self, name: &str, error: &LookError) {
        tracing::info!("a file was not taken as evidence");
        let t = &self.texts;
        let Words { what, advice } = match error {
            LookError::Evidence(problem) => evidence_problem(problem, t),
            LookError::IsLedger => {
                Words { what: t.evidence_is_ledger(), advice: t.evidence_is_ledger_advice() }
            }
            LookError::NotAFile => {
                Words { what: t.evidence_not_a_file(), advice: t.evidence_not_a_file_advice() }
            }
            LookError::Cancelled(_) => return,
        };
        let name = names::safe(name).unwrap_or_else(|| t.evidence_nameless());
        let details = match error {
            LookError::Evidence(EvidenceProblem::Unreadable { source }) => Some(source.to_string()),
            _ => None,
        };
        self.complain(t.evidence_not_taken(name, what), advice, details);
    }
}
