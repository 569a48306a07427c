//! 取り込み: choose a file, look at every row, record what was confirmed, and take it back if it was wrong.
//!
//! The app reads and plans; this page shows how far that is (`ImportView`), keeps the person's answers, and asks.

mod asked;
mod asked_sheet;
mod bottom;
mod class;
mod compare;
mod draft;
mod edit;
mod encoding;
mod head;
mod known;
mod meaning;
mod meaning_page;
mod outcome;
mod pane;
mod review;
mod rows;
mod runs;
mod start;
mod summary;

use eframe::egui::{Event, Panel, Ui};

use crate::action::{Action, Change, Place, ReadAs, Refused};
use crate::core::id::RunId;
use crate::i18n::format;
use crate::import::mapping::Mapping;
use crate::ui::icons::Icon;
use crate::ui::page_cx::{ImportFile, ImportView, PageCx};
use crate::ui::theme::{self, Surface, size};
use crate::ui::widgets::{Dialog, DialogReply, TopBar};

use meaning::Meaning;
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
    opened: Option<Opened>,
    meaning: Option<Meaning>,
    known: known::Known,
    sum: outcome::Sum,
}

/// A sheet that is open over the page, or another view of the file.
enum Opened {
    Encoding(encoding::Previews),
    Asked(asked_sheet::Typed),
    Edit(Box<edit::Form>),
    /// What the columns mean is to be said again.
    Mapping(Box<Mapping>),
}

/// The file that is looked at.
struct Looked<'a> {
    file: &'a ImportFile,
    bytes: &'a [u8],
    read_as: &'a ReadAs,
}

/// Has the file read again in another way.
fn replan(cx: &PageCx<'_>, read_as: ReadAs) {
    cx.send(Action::ReplanImport(Box::new(read_as)));
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
        let mut bar = TopBar::new(title).caption(caption);
        if let Some(file) = view.file().filter(|file| file.of > 1) {
            bar = bar.badge(Icon::File, t.import_queue_place(file.at.to_string(), file.of.to_string()));
        }
        bar.show(ui, |_| ());
        self.take_pasted(ui, cx);
        match view {
            ImportView::None => {
                (self.review, self.meaning, self.opened) = (None, None, None);
                start::ui(ui, cx, &mut self.known, &mut self.taking_back);
            }
            ImportView::Planning { file, done, total } => {
                start::planning(ui, cx, file, *done, *total);
            }
            ImportView::Ready { file, plan, bytes, read_as } => {
                let mut review = match self.review.take() {
                    Some(review) if review.is_of(plan) => review,
                    before => {
                        (self.asked, self.opened) = (None, None);
                        before.map_or_else(|| Review::new(plan), |before| Review::again(plan, before))
                    }
                };
                self.held_codes = review.has_codes();
                let looked = Looked { file, bytes, read_as };
                if let Some(Opened::Mapping(said)) =
                    self.opened.take_if(|opened| matches!(opened, Opened::Mapping(_)))
                {
                    self.meaning = Some(Meaning::new(plan, Some(*said), &file.name));
                }
                if self.meaning.as_ref().is_some_and(|meaning| !meaning.is_of(plan)) {
                    self.meaning = None;
                }
                if !plan.is_understood() {
                    self.meaning.get_or_insert_with(|| Meaning::new(plan, None, &file.name));
                }
                if let Some(meaning) = &mut self.meaning {
                    if meaning_page::ui(ui, cx, plan, meaning, &looked, &mut self.opened) {
                        self.meaning = None;
                    }
                } else {
                    self.review_ui(ui, cx, &mut review, &looked);
                }
                self.sheet(ui, cx, &mut review, &looked);
                self.review = Some(review);
            }
            ImportView::Failed { file, words, again, read_as } => {
                outcome::failed(ui, cx, file, words, again.map(|bytes| (bytes, *read_as)), &mut self.opened);
                if let Some(Opened::Encoding(previews)) = &self.opened
                    && previews.ui(ui, cx, read_as)
                {
                    self.opened = None;
                }
            }
            ImportView::Done { file, run, recorded } => {
                self.review = None;
                outcome::done(
                    ui,
                    cx,
                    file,
                    (*run, *recorded),
                    self.held_codes,
                    &mut self.sum,
                    &mut self.taking_back,
                );
            }
        }
        self.question(ui, cx);
    }

    /// A table that was copied elsewhere and is pasted where nothing is being written.
    fn take_pasted(&self, ui: &Ui, cx: &PageCx<'_>) {
        if ui.text_edit_focused() || self.opened.is_some() || self.taking_back.is_some() {
            return;
        }
        let pasted = |event: &Event| match event {
            Event::Paste(text) if !text.trim().is_empty() => Some(text.clone()),
            _ => None,
        };
        if let Some(text) = ui.input(|input| input.events.iter().find_map(pasted)) {
            cx.send(Action::PasteImport(text));
        }
    }

    fn review_ui(&mut self, ui: &mut Ui, cx: &PageCx<'_>, review: &mut Review, looked: &Looked<'_>) {
        Panel::bottom("import-bottom")
            .frame(theme::frame(ui, Surface::Sunken))
            .exact_size(size::BOTTOM_BAR)
            .resizable(false)
            .show_separator_line(true)
            .show(ui, |ui| self.bottom_bar(ui, cx, review, looked.file));
        Panel::right("import-row")
            .frame(theme::frame(ui, Surface::Page))
            .exact_size(size::DETAIL_IMPORT)
            .resizable(false)
            .show_separator_line(true)
            .show(ui, |ui| {
                pane::ui(ui, cx, review, looked, &mut self.scroll_to, &mut self.opened);
            });
        head::ui(ui, cx, review, looked, &mut self.opened);
        rows::ui(ui, cx, review, &mut self.scroll_to);
    }

    /// The sheet that is open over the review.
    fn sheet(&mut self, ui: &Ui, cx: &PageCx<'_>, review: &mut Review, looked: &Looked<'_>) {
        let closed = match &mut self.opened {
            Some(Opened::Encoding(previews)) => previews.ui(ui, cx, looked.read_as),
            Some(Opened::Asked(typed)) => typed.ui(ui, cx, review, looked.read_as),
            Some(Opened::Edit(form)) => form.ui(ui, cx, review),
            Some(Opened::Mapping(_)) | None => false,
        };
        if closed {
            self.opened = None;
        }
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
