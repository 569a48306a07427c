//! 取り込み: choose a file, look at every row, record what was confirmed, and take it back if it was wrong.
//!
//! The app reads and plans; this page shows how far that is (`ImportView`), keeps the person's answers, and asks.

mod bottom;
mod compare;
mod outcome;
mod pane;
mod review;
mod rows;
mod runs;
mod start;

use eframe::egui::{Panel, Ui};

use crate::action::{Change, Place, ReadAs, Refused};
use crate::core::id::RunId;
use crate::i18n::format;
use crate::ui::page_cx::{ImportView, PageCx};
use crate::ui::theme::{self, Surface, size};
use crate::ui::widgets::{Dialog, DialogReply, TopBar};

use review::Review;

/// The page of imports.
#[derive(Default)]
pub struct ImportPage {
    review: Option<Review>,
    scroll_to: Option<usize>,
    /// The number of the commit that was asked for.
    asked: Option<u64>,
    /// The run a question is open about, and whether later entries go along.
    taking_back: Option<TakingBack>,
    /// The file that was recorded last held codes.
    held_codes: bool,
}

/// A question that is open about a run.
struct TakingBack {
    run: RunId,
    asked: Option<u64>,
    dependents: usize,
}

impl ImportPage {
    /// Nothing on this page is a place of its own.
    pub fn show(&mut self, _place: &Place) {}

    /// Paints the page.
    pub fn ui(&mut self, ui: &mut Ui, cx: &PageCx<'_>) {
        let t = cx.texts;
        let view = &cx.import;
        let (title, caption) = match view {
            ImportView::Ready { .. } => (t.import_review_title(), t.import_review_caption()),
            ImportView::None
            | ImportView::Planning { .. }
            | ImportView::Failed { .. }
            | ImportView::Done { .. } => (t.nav_import(), t.import_page_caption()),
        };
        ui.spacing_mut().item_spacing.y = 0.0;
        TopBar::new(title).caption(caption).show(ui, |_| ());
        match view {
            ImportView::None => {
                start::ui(ui, cx, &mut self.taking_back);
            }
            ImportView::Planning { file, done, total } => {
                start::planning(ui, cx, file, *done, *total);
            }
            ImportView::Ready { file: _, plan, bytes: _, read_as } => {
                let mut review = match self.review.take() {
                    Some(review) if review.is_of(plan) => review,
                    Some(_) | None => {
                        self.asked = None;
                        Review::new(plan)
                    }
                };
                self.held_codes = review.has_codes();
                if plan.is_understood() {
                    self.review_ui(ui, cx, &mut review, read_as);
                } else {
                    outcome::not_understood(ui, cx, plan, read_as);
                }
                self.review = Some(review);
            }
            ImportView::Failed { file, words, again, read_as } => {
                outcome::failed(ui, cx, file, words, again.map(|_| *read_as));
            }
            ImportView::Done { file, run, recorded } => {
                self.review = None;
                outcome::done(ui, cx, file, (*run, *recorded), self.held_codes, &mut self.taking_back);
            }
        }
        self.question(ui, cx);
    }

    fn review_ui(&mut self, ui: &mut Ui, cx: &PageCx<'_>, review: &mut Review, read_as: &ReadAs) {
        Panel::bottom("import-bottom")
            .frame(theme::frame(ui, Surface::Sunken))
            .exact_size(size::BOTTOM_BAR)
            .resizable(false)
            .show_separator_line(true)
            .show(ui, |ui| self.bottom_bar(ui, cx, review));
        Panel::right("import-row")
            .frame(theme::frame(ui, Surface::Page))
            .exact_size(size::DETAIL_IMPORT)
            .resizable(false)
            .show_separator_line(true)
            .show(ui, |ui| pane::ui(ui, cx, review, &mut self.scroll_to));
        rows::ui(ui, cx, review, read_as, &mut self.scroll_to);
    }

    /// The question whether an import is taken back, and its answer.
    fn question(&mut self, ui: &mut Ui, cx: &PageCx<'_>) {
        let t = cx.texts;
        let Some(open) = &mut self.taking_back else { return };
        if let Some(number) = open.asked {
            match cx.outcome_of(number) {
                None => return,
                Some(Err(Refused::BuiltOn { dependents })) => {
                    open.dependents = dependents.len();
                    open.asked = None;
                }
                Some(Ok(_) | Err(_)) => {
                    self.taking_back = None;
                    return;
                }
            }
        }
        let Some(run) = cx.ledger.run(open.run) else {
            self.taking_back = None;
            return;
        };
        let along = open.dependents > 0;
        let dialog = if along {
            let text = t.import_revert_along_text(format::count(open.dependents));
            Dialog::new(t.import_revert_along_title(), text)
        } else {
            let recorded = format::number(i64::try_from(run.recorded).unwrap_or(i64::MAX));
            Dialog::new(t.import_revert_title(), revert_text(cx, &run.file_name, &recorded))
        };
        match dialog.cancel(t.button_cancel()).confirm(t.button_take_back()).show(ui.ctx()) {
            Some(DialogReply::Confirm) => {
                open.asked = Some(cx.change(Change::RevertRun { run: open.run, along }));
            }
            Some(DialogReply::Cancel) => self.taking_back = None,
            None => {}
        }
    }
}

fn revert_text(cx: &PageCx<'_>, file: &str, recorded: &str) -> String {
    // The order of the arguments is that of the English sentence.
    cx.texts.import_revert_text(recorded, file)
}
