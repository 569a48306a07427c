//! Does what the pages asked for in the last frame.

use std::path::{Path, PathBuf};
use std::time::Instant;

use eframe::egui::{self, Context};

use super::dialogs::Ask;
use super::exporting;
use super::opening::{self, How, Stage};
use super::papers::PaperDesk;
use super::state::{Giftcho, Picking, Toast, Wants};
use crate::action::{Action, Change, Export, Place};
use crate::i18n::Texts;
use crate::settings::{Appearance, Settings};
use crate::ui::notices::Problem;
use crate::ui::page_cx::Outcome;

impl Giftcho {
    pub(super) fn carry_out(&mut self, number: u64, action: Action, ctx: &Context) {
        match action {
            Action::Change(change) => self.change(number, change),
            Action::Show(place) => self.show(&place),
            Action::ChooseImportFile => self.pick(Wants::Import, ctx),
            Action::PlanImports(paths) => self.plan_imports(paths, ctx),
            Action::PasteImport(text) => self.paste_import(text, ctx),
            Action::ReplanImport(read_as) => self.replan_import(*read_as, ctx),
            Action::NextImport => self.next_import(ctx),
            Action::DropImport => self.drop_import(),
            Action::SaveMapping(mapping) => self.save_mapping(&mapping),
            Action::DeleteProfile(id) => self.delete_profile(&id),
            Action::Export(what) => self.pick(Wants::Export(what), ctx),
            Action::LookAtFile(incident) => self.look_at_file(incident, ctx),
            Action::CheckPapers => self.pick(Wants::Papers, ctx),
            Action::ChooseEvidence(incident) => self.pick(Wants::Evidence(incident), ctx),
            Action::BringEvidence { incident, paths } => self.bring_evidence(incident, paths, ctx),
            Action::PasteEvidence { incident, picture } => self.paste_evidence(incident, picture, ctx),
            Action::AnswerCodes(answer) => self.answer_codes(answer),
            Action::OpenEvidence(id) => self.open_evidence(id, ctx),
            Action::SaveEvidence(id) => self.pick(Wants::EvidenceCopy(id), ctx),
            Action::PictureEvidence { evidence, size } => self.picture_evidence(evidence, size),
            Action::ChooseLedger => self.pick(Wants::Ledger, ctx),
            Action::OpenLedger { path, create } => {
                self.open(path, if create { How::New } else { How::Existing }, ctx);
            }
            Action::OpenSample => self.open(self.options.paths.sample.clone(), How::Sample, ctx),
            Action::LeaveSample => self.leave_sample(ctx),
            Action::Set(settings) => {
                self.settings = *settings;
                self.use_settings(ctx);
                self.keep_settings();
            }
            Action::Copy(text) => {
                ctx.copy_text(text);
                self.tell(self.texts.notice_copied(), false);
            }
            Action::StopWork => self.stop_work(),
            Action::Quit => ctx.send_viewport_cmd(egui::ViewportCommand::Close),
        }
    }

    fn change(&mut self, number: u64, change: Change) {
        if let Stage::Open(desk) = &mut self.stage {
            desk.submit(number, change);
        }
    }

    fn show(&mut self, place: &Place) {
        self.shell.show(place);
        let page = self.shell.page().name();
        if self.settings.last_page != page {
            page.clone_into(&mut self.settings.last_page);
        }
    }

    pub(super) fn open(&mut self, path: PathBuf, how: How, ctx: &Context) {
        self.close_ledger();
        self.evidence.put_away();
        self.papers = PaperDesk::default();
        self.outcome = None;
        self.toast = None;
        self.shell = crate::ui::shell::Shell::new(self.shell.page());
        self.drop_import();
        let rules = self.settings.rules;
        let knowledge = self.options.paths.knowledge.clone();
        let clock = self.options.clock;
        self.stage = opening::begin(path, how, clock, self.texts.clone(), rules, knowledge, ctx);
    }

    /// Closes the open ledger, waiting for what is being written.
    pub(super) fn close_ledger(&mut self) {
        let closed = Stage::Failed(opening::Failure {
            path: PathBuf::new(),
            why: opening::Why::Job(crate::jobs::JobError::Cancelled),
        });
        if let Stage::Open(desk) = std::mem::replace(&mut self.stage, closed)
            && let Err(error) = desk.close()
        {
            tracing::error!(%error, "the ledger did not close well");
        }
    }

    fn leave_sample(&mut self, ctx: &Context) {
        let sample = self.options.paths.sample.clone();
        self.close_ledger();
        if let Err(error) = opening::remove_sample(&sample) {
            tracing::warn!(%error, "the sample could not be thrown away");
        }
        self.show(&Place::Overview);
        self.open(self.options.paths.own_ledger(), How::MakeIfMissing, ctx);
    }

    /// Opens a file window for something.
    pub(super) fn pick(&mut self, wants: Wants, ctx: &Context) {
        if self.picking.is_some() {
            return;
        }
        let t = &self.texts;
        let (title, save, folder, name, ending) = match &wants {
            Wants::Import => (t.nav_import(), false, self.settings.last_import_folder.clone(), None, "csv"),
            Wants::Ledger => (t.file_open_other(), false, self.ledger_folder(), None, "giftcho"),
            Wants::NewLedger => {
                (t.file_make_new(), true, self.ledger_folder(), Some("ledger.giftcho".to_owned()), "giftcho")
            }
            Wants::Export(what) => {
                let name = exporting::suggested_name(what, self.options.clock.now());
                let folder = self.settings.last_export_folder.clone();
                (t.nav_export(), true, folder, Some(name), exporting::ending(what))
            }
            Wants::Papers => {
                (t.papers_check_choose(), false, self.settings.last_export_folder.clone(), None, "zip")
            }
            // Anything may be evidence.
            Wants::Evidence(_) => {
                (t.evidence_add(), false, self.settings.last_import_folder.clone(), None, "")
            }
            Wants::EvidenceCopy(id) => {
                let name = self.piece_of_evidence(*id).map(|piece| self.evidence_name(&piece));
                (t.evidence_save(), true, self.settings.last_export_folder.clone(), name, "")
            }
        };
        // People name their tables .txt and .tsv too, and an ending in capitals is the same ending.
        let endings: &[&str] = match &wants {
            Wants::Import => &["csv", "CSV", "txt", "tsv"],
            // The list of files stands for the folder it is in.
            Wants::Papers => &["zip", "ZIP", "txt"],
            Wants::Evidence(_) | Wants::EvidenceCopy(_) => &[],
            Wants::Ledger | Wants::NewLedger | Wants::Export(_) if ending.is_empty() => &[],
            Wants::Ledger | Wants::NewLedger | Wants::Export(_) => &[ending],
        };
        let filter = (ending.to_owned(), endings.iter().map(|e| (*e).to_owned()).collect());
        let many = matches!(wants, Wants::Import | Wants::Evidence(_));
        let job = self.dialogs.ask(Ask { title, save, many, folder, name, filter }, ctx);
        self.picking = Some(Picking { wants, job, since: Instant::now() });
    }

    fn ledger_folder(&self) -> Option<PathBuf> {
        self.options.paths.ledger.parent().map(Path::to_owned)
    }

    /// Goes on with what was chosen or typed: files to import, or the one path that was asked for.
    pub(super) fn picked(&mut self, wants: Wants, mut paths: Vec<PathBuf>, ctx: &Context) {
        let Some(path) = paths.first().cloned() else { return };
        let folder = path.parent().map(Path::to_owned);
        match wants {
            Wants::Import => {
                self.settings.last_import_folder = folder;
                self.keep_settings();
                // The order of the window is that of its list, which people read from above.
                paths.dedup();
                self.plan_imports(paths, ctx);
            }
            Wants::Ledger => self.open(path, How::Existing, ctx),
            Wants::NewLedger => self.open(path, How::New, ctx),
            Wants::Export(what) => {
                self.settings.last_export_folder = folder;
                self.keep_settings();
                self.export(what, path, ctx);
            }
            Wants::Papers => self.check_papers(path, ctx),
            Wants::Evidence(incident) => {
                self.settings.last_import_folder = folder;
                self.keep_settings();
                self.bring_evidence(incident, paths, ctx);
            }
            Wants::EvidenceCopy(id) => {
                self.settings.last_export_folder = folder;
                self.keep_settings();
                self.write_evidence(id, path, ctx);
            }
        }
    }

    fn export(&mut self, what: Export, to: PathBuf, ctx: &Context) {
        if self.exporting.is_some() {
            self.tell(self.texts.shell_busy(), false);
            return;
        }
        if let Stage::Open(desk) = &mut self.stage {
            let made = exporting::Made {
                at: self.options.clock.stamp(),
                claim_minutes: self.settings.rules.claim_minutes,
            };
            self.exporting = exporting::begin(what, to, desk, made, &self.texts, ctx);
        }
    }

    fn stop_work(&mut self) {
        if let Stage::Open(desk) = &self.stage {
            desk.stop_writing();
        }
        if let Some(job) = &self.exporting {
            job.progress().cancel();
        }
        self.stop_planning();
        self.papers.stop();
        self.evidence.stop();
    }

    /// Shows the settings everywhere.
    pub(super) fn use_settings(&mut self, ctx: &Context) {
        let Settings { language, appearance, zoom_percent, .. } = &self.settings;
        if self.texts.lang() != *language {
            self.texts = Texts::new(*language);
        }
        ctx.set_theme(match appearance {
            Appearance::Light => egui::ThemePreference::Light,
            Appearance::Dark => egui::ThemePreference::Dark,
            Appearance::System => egui::ThemePreference::System,
        });
        let zoom = f32::from(*zoom_percent) / 100.0;
        if (ctx.zoom_factor() - zoom).abs() > 0.001 {
            ctx.set_zoom_factor(zoom);
        }
        let rules = self.settings.rules;
        if let Stage::Open(desk) = &mut self.stage {
            desk.set_rules(rules);
        }
    }

    pub(super) fn keep_settings(&mut self) {
        if let Err(error) = self.settings.save(&self.options.paths.settings) {
            tracing::warn!(%error, "settings");
            let words = (self.texts.file_io(), self.texts.file_io_advice());
            self.complain(words.0, words.1, Some(error.to_string()));
        }
    }

    /// Says what was done.
    pub(super) fn tell(&mut self, line: String, undo: bool) {
        self.toast = Some(Toast { line, undo, until: Instant::now() + super::state::TOAST_TIME });
    }

    /// Says what went wrong, until it was read.
    pub(super) fn complain(&mut self, what: String, advice: String, details: Option<String>) {
        let problem = Problem { what, advice, details };
        if !self.problems.contains(&problem) {
            self.problems.push(problem);
        }
    }

    /// Keeps the answer to a change for the page that asked, and tells the person.
    pub(super) fn answer(&mut self, answer: crate::desk::Answer) {
        use crate::desk::ChangeError;
        let t = &self.texts;
        match answer.result {
            // The file was told of when it was written.
            Ok(done) if matches!(done.what, crate::action::Did::Exported { .. }) => {}
            Ok(done) => {
                let line = crate::wording::done::done(&done, t);
                let undo = done.entries.is_some()
                    && !matches!(done.what, crate::action::Did::Undone | crate::action::Did::Redone);
                self.import_done(&done.what);
                self.outcome = Some(Outcome { number: answer.number, result: Ok(done) });
                self.tell(line, undo);
            }
            Err(ChangeError::Refused(refused)) => {
                let line = crate::wording::done::refused(&refused, t);
                self.outcome = Some(Outcome { number: answer.number, result: Err(refused) });
                self.tell(line, false);
            }
            Err(ChangeError::Store(error)) => {
                tracing::error!(%error, "a change was not written");
                let words = crate::wording::store::store_error(&error, t);
                self.complain(words.what, words.advice, Some(error.to_string()));
            }
        }
    }
}
