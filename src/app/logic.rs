//! What happens before each frame, and the frame itself.

use std::path::PathBuf;
use std::time::{Duration, Instant};

use eframe::egui::{self, Context, Ui};

use super::exporting::{NoFile, Written};
use super::opening::{Failure, How, Stage, Why};
use super::state::{Giftcho, TypingPath, Wants};
use super::ticking::Ticking;
use crate::action::{Action, Change};
use crate::core::date::{Minute, Now};
use crate::settings::WindowPlace;
use crate::ui::notices::{self, Problem};
use crate::ui::page_cx::{Busy, FileView, PageCx, StepsView};
use crate::ui::theme::{self, Surface, TextKind, Tone};
use crate::ui::widgets::{Dialog, DialogReply, Field, text};
use crate::wording::steps;

/// A file window that says "cancelled" sooner than a person can has not been there.
const TOO_QUICK: Duration = Duration::from_millis(700);

/// How often the progress of what is being written is shown.
const SHOWN_EVERY: Duration = Duration::from_millis(120);

impl eframe::App for Giftcho {
    fn logic(&mut self, ctx: &Context, _: &mut eframe::Frame) {
        self.take_dropped(ctx);
        for (number, action) in self.actions.take() {
            self.carry_out(number, action, ctx);
        }
        self.poll_opening(ctx);
        self.poll_desk();
        // What is being written is shown once it takes long enough to be noticed, and nobody else asks for that frame.
        if matches!(&self.stage, Stage::Open(desk) if desk.writing().is_some()) {
            ctx.request_repaint_after(SHOWN_EVERY);
        }
        self.follow_clock(ctx);
        self.poll_picking(ctx);
        self.poll_exporting();
        self.poll_import();
        self.poll_evidence(ctx);
        self.poll_papers(ctx);
        self.follow_zoom(ctx);
        self.name_window(ctx);
        self.remember_window(ctx);
    }

    fn ui(&mut self, ui: &mut Ui, _: &mut eframe::Frame) {
        let now = self.options.clock.now();
        match &mut self.stage {
            Stage::Opening { .. } => self.paint_opening(ui),
            Stage::Failed(_) => self.paint_failure(ui),
            Stage::Open(_) => self.paint_open(ui, now),
        }
        self.paint_typing(ui);
        self.paint_toast(ui);
        self.paint_drop_hint(ui);
        ui.request_repaint_after(until_tomorrow(now));
        self.frames += 1;
        if self.frames == 2 {
            tracing::info!("second frame after {} ms", self.started.elapsed().as_millis());
            if let Stage::Opening { .. } = self.stage {
                ui.request_repaint();
            }
        } else if self.frames == 1 {
            ui.request_repaint();
        }
    }

    fn on_exit(&mut self, _: Option<&eframe::glow::Context>) {
        self.keep_settings();
        self.close_ledger();
        self.evidence.put_away();
    }

    fn clear_color(&self, visuals: &egui::Visuals) -> [f32; 4] {
        visuals.panel_fill.to_normalized_gamma_f32()
    }
}

impl Giftcho {
    fn take_dropped(&mut self, ctx: &Context) {
        let dropped: Vec<PathBuf> =
            ctx.input(|i| i.raw.dropped_files.iter().map(|file| file.path().to_owned()).collect());
        let is_ledger = |path: &&PathBuf| path.extension().is_some_and(|e| e.eq_ignore_ascii_case("giftcho"));
        let open = matches!(self.stage, Stage::Open(_));
        if let Some(path) = dropped.iter().find(|path| !open || is_ledger(path)) {
            self.actions.send(Action::OpenLedger { path: path.clone(), create: false });
        } else if dropped.is_empty() {
        } else if let Some(incident) = self.shell.incident() {
            self.actions.send(Action::BringEvidence { incident, paths: dropped });
        } else {
            self.actions.send(Action::PlanImports(dropped));
        }
    }

    fn poll_opening(&mut self, ctx: &Context) {
        let Stage::Opening { path, job } = &mut self.stage else { return };
        let Some(answer) = job.poll() else { return };
        let path = path.clone();
        self.stage = match answer {
            Ok(Ok(mut desk)) => {
                let wake = ctx.clone();
                if let Err(error) = desk.start_thread(move || wake.request_repaint()) {
                    Stage::Failed(Failure { path, why: Why::Open(error.into()) })
                } else {
                    if desk.path() != self.options.paths.sample {
                        self.settings.remember_ledger(desk.path());
                    }
                    if let Some(kept) = desk.kept_older() {
                        let t = &self.texts;
                        self.problems.push(Problem {
                            what: t.evidence_ledger_renewed(),
                            advice: t.evidence_ledger_renewed_advice(),
                            details: Some(kept.display().to_string()),
                        });
                    }
                    tracing::info!(
                        "ledger open after {} ms, {} entries",
                        self.started.elapsed().as_millis(),
                        desk.ledger().journal().len()
                    );
                    Stage::Open(Box::new(desk))
                }
            }
            Ok(Err(error)) => {
                tracing::error!(%error, "the ledger could not be opened");
                Stage::Failed(Failure { path, why: Why::Open(error) })
            }
            Err(error) => Stage::Failed(Failure { path, why: Why::Job(error) }),
        };
        self.report_knowledge();
        self.next_import(ctx);
        ctx.request_repaint();
    }

    fn poll_desk(&mut self) {
        let Stage::Open(desk) = &mut self.stage else { return };
        desk.tick();
        for answer in desk.poll() {
            self.answer(answer);
        }
    }

    fn poll_picking(&mut self, ctx: &Context) {
        let Some(picking) = &mut self.picking else { return };
        let Some(answer) = picking.job.poll() else { return };
        let (wants, quick) = (picking.wants.clone(), picking.since.elapsed() < TOO_QUICK);
        self.picking = None;
        match answer {
            Ok(paths) if paths.is_empty() && quick && cfg!(target_os = "linux") => {
                self.typing_path = Some(TypingPath::new(wants));
            }
            Ok(paths) => self.picked(wants, paths, ctx),
            Err(_) => self.typing_path = Some(TypingPath::new(wants)),
        }
    }

    fn poll_exporting(&mut self) {
        let Some(answer) = self.exporting.as_mut().and_then(crate::jobs::Job::poll) else { return };
        self.exporting = None;
        match answer {
            Ok(Ok(written)) => self.exported(written),
            Ok(Err(NoFile::File(error))) => {
                tracing::error!(%error, "an export was not written");
                let words = (self.texts.file_io(), self.texts.file_io_advice());
                self.complain(words.0, words.1, Some(error.to_string()));
            }
            Ok(Err(NoFile::Made(why))) => self.complain(why, String::new(), None),
            Err(crate::jobs::JobError::Cancelled) => self.tell(self.texts.notice_cancelled(), false),
            Err(error) => {
                let words = (self.texts.file_bug(), self.texts.file_bug_advice());
                self.complain(words.0, words.1, Some(error.to_string()));
            }
        }
    }

    /// Says that a file was written, and puts it on record in the ledger it came from.
    fn exported(&mut self, written: Written) {
        let Written { name, record, said } = written;
        let line = std::iter::once(self.texts.shell_exported(name)).chain(said);
        self.tell(line.collect::<Vec<_>>().join("  "), false);
        if let (Some((ledger, new)), Stage::Open(desk)) = (record, &mut self.stage)
            && desk.path() == ledger
        {
            // No page waits for it: pages count from 1.
            desk.submit(0, Change::RecordExport(new));
            self.poll_desk();
        }
    }

    /// The keys egui zooms with change the settings too.
    fn follow_zoom(&mut self, ctx: &Context) {
        let percent = (ctx.zoom_factor() * 100.0).round().clamp(80.0, 200.0) as u16;
        if percent != self.settings.zoom_percent {
            self.settings.zoom_percent = percent;
            self.use_settings(ctx);
            self.keep_settings();
        }
    }

    /// Minutes that are counted down are shown as they pass, seconds in the last ten of them; otherwise nothing asks for a
    /// frame.
    fn follow_clock(&mut self, ctx: &Context) {
        match &self.stage {
            Stage::Open(desk) => self.ticking.follow(desk, &self.settings, self.options.clock.now()),
            Stage::Opening { .. } | Stage::Failed(_) => self.ticking = Ticking::default(),
        }
        if let Some(wait) = self.ticking.next_frame(self.options.clock) {
            ctx.request_repaint_after(wait);
        }
    }

    fn name_window(&mut self, ctx: &Context) {
        let name = self.texts.app_name();
        let name = match self.ticking.left(self.options.clock) {
            Some((minutes, second)) => {
                let left = steps::left_in_words(minutes, second, &self.texts);
                self.texts.clock_title(left, name)
            }
            None => name,
        };
        let title = match &self.stage {
            Stage::Open(desk) if desk.path() == self.options.paths.sample => {
                format!("{name} – {}", self.texts.file_sample())
            }
            Stage::Open(desk) => match desk.path().file_stem() {
                Some(stem) if stem != "ledger" => format!("{name} – {}", stem.to_string_lossy()),
                _ => name,
            },
            Stage::Opening { .. } | Stage::Failed(_) => name,
        };
        if title != self.title {
            ctx.send_viewport_cmd(egui::ViewportCommand::Title(title.clone()));
            self.title = title;
        }
    }

    fn remember_window(&mut self, ctx: &Context) {
        let zoom = ctx.zoom_factor();
        ctx.input(|i| {
            let viewport = i.viewport();
            let maximized = viewport.maximized.unwrap_or(false);
            let Some(inner) = viewport.inner_rect else { return };
            let (width, height) = ((inner.width() * zoom) as u32, (inner.height() * zoom) as u32);
            if width == 0 || height == 0 || viewport.minimized == Some(true) {
                return;
            }
            let outer =
                viewport.outer_rect.map(|rect| ((rect.min.x * zoom) as i32, (rect.min.y * zoom) as i32));
            // A window that fills the screen keeps the size it had before.
            self.settings.window = Some(match (maximized, self.settings.window) {
                (true, Some(before)) => WindowPlace { maximized, ..before },
                _ => WindowPlace { x: outer.map(|o| o.0), y: outer.map(|o| o.1), width, height, maximized },
            });
        });
    }

    fn paint_opening(&mut self, ui: &mut Ui) {
        egui::CentralPanel::default().frame(theme::frame(ui, Surface::Page)).show(ui, |ui| {
            // A small ledger is open before anybody could read this.
            if self.started.elapsed() > Duration::from_millis(300) {
                ui.centered_and_justified(|ui| {
                    text::line(ui, &self.texts.file_opening(), TextKind::Body, Tone::Ink3);
                });
            } else {
                ui.request_repaint_after(Duration::from_millis(310));
            }
        });
    }

    fn paint_failure(&mut self, ui: &mut Ui) {
        let Stage::Failed(failure) = &self.stage else { return };
        let t = self.texts.clone();
        let words = failure.words(&t);
        let (path, details) = (failure.path.display().to_string(), failure.details());
        let buttons = [(t.button_retry(), true), (t.file_open_other(), false), (t.file_make_new(), false)];
        let failed_path = failure.path.clone();
        let pressed = egui::CentralPanel::default()
            .frame(theme::frame(ui, Surface::Page))
            .show(ui, |ui| {
                self.paint_problems(ui);
                notices::stop_page(ui, &words.what, &words.advice, &path, &details, &buttons, &t)
            })
            .inner;
        let ctx = ui.ctx().clone();
        match pressed {
            Some(0) => self.open(failed_path, How::Existing, &ctx),
            Some(1) => self.pick(Wants::Ledger, &ctx),
            Some(_) => self.pick(Wants::NewLedger, &ctx),
            None => {}
        }
    }

    fn paint_open(&mut self, ui: &mut Ui, now: Now) {
        let busy = self.busy();
        let Self { stage: Stage::Open(desk), shell, problems, .. } = self else { return };
        let steps = StepsView { can_undo: desk.can_undo(), can_redo: desk.can_redo() };
        let Some((warnings, knowledge)) = desk.warnings() else { return };
        let file = FileView {
            path: desk.path(),
            is_sample: desk.path() == self.options.paths.sample,
            saved_at: desk.saved_at(),
        };
        let cx = PageCx {
            ledger: desk.ledger(),
            warnings,
            knowledge,
            revision: desk.revision(),
            texts: &self.texts,
            settings: &self.settings,
            now,
            second: self.options.clock.second(),
            outcome: self.outcome.as_ref(),
            import: self.importing.view(&self.queue),
            evidence: self.evidence.view(),
            papers: self.papers.view(),
            own_profiles: &self.own_profiles,
            busy: busy.as_ref(),
            file: &file,
            steps,
            actions: &self.actions,
        };
        shell.ui(ui, &cx, |ui| paint_problems(problems, ui, &self.texts));
        if !self.actions.is_empty() {
            ui.request_repaint();
        }
    }

    /// The change being written, once it takes long enough to be noticed.
    fn busy(&self) -> Option<Busy> {
        let Stage::Open(desk) = &self.stage else { return None };
        if let Some(progress) = self.exporting.as_ref().map(crate::jobs::Job::progress)
            && let Some(total) = progress.total()
        {
            let what = self.texts.shell_exporting();
            return Some(Busy { what, done: progress.done(), total: Some(total), can_stop: true });
        }
        let writing = desk.writing()?;
        let waited = self.options.clock.stamp().moment() - writing.since.moment();
        (waited.num_milliseconds() >= 100).then(|| Busy {
            what: self.texts.shell_writing(),
            done: writing.done,
            total: Some(writing.total).filter(|total| *total > 0),
            can_stop: writing.total != 1,
        })
    }

    fn paint_problems(&mut self, ui: &mut Ui) {
        paint_problems(&mut self.problems, ui, &self.texts);
    }

    fn paint_toast(&mut self, ui: &mut Ui) {
        let Some(toast) = &mut self.toast else { return };
        let reply = notices::toast(ui.ctx(), &toast.line, toast.undo, &self.texts);
        let now = Instant::now();
        if reply.held {
            toast.until = toast.until.max(now + Duration::from_secs(2));
        }
        let over = now >= toast.until;
        ui.request_repaint_after(toast.until.saturating_duration_since(now));
        if reply.undo {
            self.actions.send(Change::Undo);
            ui.request_repaint();
        }
        if reply.undo || reply.close || over {
            self.toast = None;
        }
    }

    fn paint_typing(&mut self, ui: &mut Ui) {
        let Some(typing) = &mut self.typing_path else { return };
        let t = &self.texts;
        let (reply, entered) = Dialog::new(t.shell_path_title(), t.shell_path_text())
            .cancel(t.button_cancel())
            .confirm(t.button_next())
            .ready(!typing.path.trim().is_empty())
            .show_with(ui.ctx(), |ui| {
                let field = Field::new(t.shell_path_label(), &mut typing.path).above().show(ui);
                // In its first frame the dialog itself puts the focus on the answer that changes nothing.
                typing.frames = typing.frames.saturating_add(1);
                if typing.frames == 2 {
                    field.request_focus();
                }
                field.lost_focus() && ui.input(|i| i.key_pressed(egui::Key::Enter))
            });
        let reply =
            if entered && !typing.path.trim().is_empty() { Some(DialogReply::Confirm) } else { reply };
        match reply {
            Some(DialogReply::Confirm) => {
                let (wants, path) = (typing.wants.clone(), typing.path.trim().into());
                self.typing_path = None;
                let ctx = ui.ctx().clone();
                self.picked(wants, vec![path], &ctx);
                ctx.request_repaint();
            }
            Some(DialogReply::Cancel) => self.typing_path = None,
            None => {}
        }
    }

    /// While a file hangs over the window: what letting go would do.
    fn paint_drop_hint(&mut self, ui: &mut Ui) {
        if ui.input(|i| i.raw.hovered_files.is_empty()) {
            return;
        }
        let t = &self.texts;
        let (title, caption) = match self.shell.incident() {
            Some(_) => (t.evidence_drop_here(), t.evidence_drop_caption()),
            None => (t.shell_drop_here(), t.shell_drop_nothing_recorded()),
        };
        notices::drop_hint(ui.ctx(), &title, &caption);
    }
}

fn paint_problems(problems: &mut Vec<Problem>, ui: &mut Ui, t: &crate::i18n::Texts) {
    problems.retain(|Problem { what, advice, details }| {
        !notices::problem(ui, what, advice, details.as_deref(), t)
    });
}

/// How long this day still lasts: dates in words change at midnight.
fn until_tomorrow(now: Now) -> Duration {
    let left = Minute::LAST.minutes_after(now.minute) + 1;
    Duration::from_secs(u64::from(left) * 60)
}
