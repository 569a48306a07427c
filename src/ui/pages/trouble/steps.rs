//! 手順: what to do, from top to bottom, and the one that is opened: why, what can be hoped for, its tick with date and note.

use eframe::egui::{Align, Layout, Ui};

use super::step::{Shown, StepView};
use crate::action::Change;
use crate::core::date::{Day, When};
use crate::core::id::IncidentId;
use crate::core::words::StepState;
use crate::guide::steps::Due;
use crate::ui::page_cx::PageCx;
use crate::ui::pages::inputs;
use crate::ui::theme::{TextKind, Tone, space};
use crate::ui::widgets::{Button, Field, SectionHead, StepMark, StepRow, fact, hairline, text};

/// Which step is opened, and what is being typed about it.
#[derive(Default)]
pub(super) struct List {
    open: Option<Form>,
}

struct Form {
    key: String,
    when: String,
    note: String,
    /// Not drawn yet: once it is, it is scrolled into sight.
    fresh: bool,
}

impl List {
    /// What was asked for is done: the step folds again.
    pub(super) fn answered(&mut self) {
        self.open = None;
    }

    /// Draws the list; what a person said of a step.
    pub(super) fn ui(
        &mut self,
        ui: &mut Ui,
        cx: &PageCx<'_>,
        incident: IncidentId,
        shown: &Shown,
        waiting: bool,
    ) -> Option<Change> {
        let t = cx.texts;
        SectionHead::new(t.steps_section()).trailing(t.steps_section_order()).show(ui);
        let mut said = None;
        for (at, view) in shown.steps.iter().enumerate() {
            ui.push_id(&view.step.key, |ui| {
                let mark = match view.step.state() {
                    StepState::Done => StepMark::Done,
                    StepState::NotPossible => StepMark::Skipped,
                    StepState::Open if shown.now == Some(at) => StepMark::Now(at + 1),
                    StepState::Open => StepMark::Next(at + 1),
                };
                let is_open = self.open.as_ref().is_some_and(|form| form.key == view.step.key);
                let mut row = StepRow::new(mark, &view.words.text.title, &view.words.actor_briefly);
                if !view.words.detail.is_empty() {
                    row = row.detail(&view.words.detail);
                }
                if !view.when.is_empty() {
                    row = row.when(&view.when, tone(view, cx.now.day));
                }
                let response = ui.add(row);
                ui.ctx().accesskit_node_builder(response.id, |node| node.set_expanded(is_open));
                if response.clicked() {
                    self.open = if is_open { None } else { Some(Form::of(view, cx)) };
                }
                if let Some(form) = self.open.as_mut().filter(|form| form.key == view.step.key) {
                    match form.ui(ui, cx, view, waiting) {
                        Said::Nothing => {}
                        Said::Fold => self.open = None,
                        Said::Mark(state, when, note) => {
                            let step = view.step.key.clone();
                            said = Some(Change::MarkStep { incident, step, state, when, note });
                        }
                    }
                }
            });
        }
        said
    }
}

/// What is said of a step.
enum Said {
    Nothing,
    Fold,
    Mark(StepState, When, Option<String>),
}

impl Form {
    fn of(view: &StepView, cx: &PageCx<'_>) -> Self {
        let mark = view.step.mark.as_ref().filter(|mark| mark.state != StepState::Open);
        Self {
            key: view.step.key.clone(),
            when: mark.map_or_else(|| inputs::typed_now(cx.now), |mark| inputs::typed(mark.when)),
            // A note stays when the step is taken up again.
            note: view.step.mark.as_ref().and_then(|mark| mark.note.clone()).unwrap_or_default(),
            fresh: true,
        }
    }

    fn ui(&mut self, ui: &mut Ui, cx: &PageCx<'_>, view: &StepView, waiting: bool) -> Said {
        let t = cx.texts;
        let words = &view.words.text;
        let mut said = Said::Nothing;
        ui.add_space(space::S);
        ui.scope(|ui| {
            ui.spacing_mut().item_spacing.y = space::XS;
            if !words.why.is_empty() {
                fact(ui, &t.steps_why_label(), &words.why);
            }
            if let Some(hope) = &words.hope {
                fact(ui, &t.steps_hope(), hope);
            }
            if !view.sources.is_empty() {
                text::label(ui, &t.steps_source(&view.sources), TextKind::Small, Tone::Ink3);
            }
            ui.add_space(space::S);
            let when = inputs::when(&self.when, t);
            let problem = when.as_ref().err().cloned();
            Field::new(t.steps_when_label(), &mut self.when)
                .hint(t.incident_new_when_hint())
                .problem(problem.as_deref())
                .show(ui);
            Field::new(t.steps_note_label(), &mut self.note).hint(t.steps_note_hint()).rows(2).show(ui);
            ui.add_space(space::S);
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing.x = space::S;
                let ready = when.is_ok() && !waiting;
                let when = when.unwrap_or_default();
                let mut mark = |state| said = Said::Mark(state, when, inputs::words(&self.note));
                match view.step.state() {
                    StepState::Open => {
                        if ui.add(Button::primary(t.steps_record()).small().enabled(ready)).clicked() {
                            mark(StepState::Done);
                        }
                        if ui.add(Button::secondary(t.steps_skip()).small().enabled(ready)).clicked() {
                            mark(StepState::NotPossible);
                        }
                    }
                    state @ (StepState::Done | StepState::NotPossible) => {
                        if ui.add(Button::primary(t.steps_save()).small().enabled(ready)).clicked() {
                            mark(state);
                        }
                        if ui.add(Button::secondary(t.steps_undo()).small().enabled(!waiting)).clicked() {
                            mark(StepState::Open);
                        }
                    }
                }
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    if ui.add(Button::text(t.steps_fold()).small()).clicked() {
                        said = Said::Fold;
                    }
                });
            });
        });
        ui.add_space(space::M);
        hairline(ui);
        // Its buttons are below the edge of the window more often than not.
        if std::mem::take(&mut self.fresh) {
            ui.scroll_to_cursor(None);
        }
        said
    }
}

/// Vermilion is for the time in which money can still be saved.
fn tone(view: &StepView, today: Day) -> Tone {
    match (view.step.state(), view.step.due) {
        (StepState::Done, _) => Tone::Ok,
        (StepState::NotPossible, _) => Tone::Ink2,
        (StepState::Open, Due::Claim { .. } | Due::WhileUnused) => Tone::Danger,
        (StepState::Open, Due::On(day)) if day <= today => Tone::Warning,
        (StepState::Open, Due::Now) => Tone::Ink,
        (
            StepState::Open,
            Due::None | Due::Today | Due::ClaimMissed | Due::BeforeDispatch | Due::Answer | Due::On(_),
        ) => Tone::Ink2,
    }
}
