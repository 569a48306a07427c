//! いますること: the one filled block of the page. Who acts, the step, why, the button that does most of it, the clock.

use eframe::egui::{Stroke, Ui};

use super::clock;
use super::step::{Shown, StepView};
use crate::action::{Action, Change, Place};
use crate::core::date::When;
use crate::core::entry::IncidentChange;
use crate::core::incident::Incident;
use crate::core::words::StepState;
use crate::guide::steps::{Act, Door};
use crate::i18n::Texts;
use crate::ui::icons::Icon;
use crate::ui::page_cx::PageCx;
use crate::ui::pages::layout;
use crate::ui::theme::{TextKind, Tone, size, space, tokens};
use crate::ui::widgets::{Block, Button, heading, icon, text};

/// What was asked for in the block.
pub(super) enum Asked {
    Nothing,
    Change(Change),
    /// The sheet for a contact.
    Log,
    /// The sheet for the end.
    Close,
    /// The form of the incident.
    Edit,
}

pub(super) fn ui(ui: &mut Ui, cx: &PageCx<'_>, incident: &Incident, shown: &Shown, waiting: bool) -> Asked {
    let mut asked = Asked::Nothing;
    Block::accent(ui, |ui| {
        let width = ui.available_width();
        let ticking = shown.clocks.first();
        let (clock, gap) = if ticking.is_some() { (size::INCIDENT_CLOCK, space::HUGE) } else { (0.0, 0.0) };
        let block = ui.available_rect_before_wrap();
        layout::columns(ui, [width - clock - gap, clock], gap, |ui, at| {
            ui.spacing_mut().item_spacing.y = space::XS;
            if at == 1 {
                clock::ui(ui, cx, &shown.clocks);
            } else {
                match shown.first() {
                    Some(view) => asked = step(ui, cx, incident, view, waiting),
                    None => asked = all_done(ui, cx, waiting),
                }
            }
        });
        if ticking.is_some() {
            let x = block.left() + width - clock - gap / 2.0;
            let ends = block.top()..=ui.min_rect().bottom();
            ui.painter().vline(x, ends, Stroke::new(1.0, tokens(ui).line_strong));
        }
    });
    asked
}

fn all_done(ui: &mut Ui, cx: &PageCx<'_>, waiting: bool) -> Asked {
    let t = cx.texts;
    text::line(ui, &t.first_step_now(), TextKind::Table, Tone::Ink2);
    heading(ui, &t.steps_all_done(), TextKind::Step);
    text::label(ui, &t.steps_all_done_why(), TextKind::Body, Tone::Ink2);
    ui.add_space(space::S);
    if ui.add(Button::primary(t.steps_close()).icon(Icon::Check).large().enabled(!waiting)).clicked() {
        Asked::Close
    } else {
        Asked::Nothing
    }
}

fn step(ui: &mut Ui, cx: &PageCx<'_>, incident: &Incident, view: &StepView, waiting: bool) -> Asked {
    let t = cx.texts;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::XS;
        text::line(ui, &t.first_step_now(), TextKind::Table, Tone::Ink2);
        text::line(ui, &t.word_list_dot(), TextKind::Table, Tone::Ink2);
        icon(ui, Icon::Person, size::ICON, Tone::Ink2);
        text::line(ui, &view.words.actor, TextKind::Table, Tone::Ink2);
    });
    heading(ui, &view.words.text.title, TextKind::Step);
    text::label(ui, &view.words.text.why, TextKind::Body, Tone::Ink2);
    ui.add_space(space::S);
    let mut asked = Asked::Nothing;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = space::S;
        ui.spacing_mut().item_spacing.y = space::S;
        let has_first = first_button(ui, cx, incident, view, waiting, &mut asked);
        let tick = tick_words(view, t);
        let tick = if has_first { Button::secondary(tick) } else { Button::primary(tick) };
        if ui.add(tick.icon(Icon::Check).large().enabled(!waiting)).clicked() {
            asked = Asked::Change(mark(incident, view, cx, StepState::Done));
        }
        if ui.add(Button::text(t.steps_skip()).large().enabled(!waiting)).clicked() {
            asked = Asked::Change(mark(incident, view, cx, StepState::NotPossible));
        }
    });
    asked
}

/// The button that does most of the step; false when there is none but the tick.
fn first_button(
    ui: &mut Ui,
    cx: &PageCx<'_>,
    incident: &Incident,
    view: &StepView,
    waiting: bool,
    asked: &mut Asked,
) -> bool {
    let t = cx.texts;
    let mut press = |label: String, icon: Icon| {
        ui.add(Button::primary(label).icon(icon).large().enabled(!waiting)).clicked()
    };
    match view.step.act {
        Act::Tick => return false,
        Act::Copy => {
            if view.words.whom.is_none() {
                return false;
            }
            if press(t.steps_copy(), Icon::Copy)
                && let Some(message) = view.message(incident, cx.ledger, t)
            {
                cx.send(Action::Copy(message));
            }
        }
        Act::Log => {
            if press(t.steps_log(), Icon::Phone) {
                *asked = Asked::Log;
            }
        }
        Act::Close => {
            if press(t.steps_close(), Icon::Check) {
                *asked = Asked::Close;
            }
        }
        Act::Card => match view.step.cards.first().or_else(|| incident.cards.first()) {
            Some(card) => {
                if press(t.steps_card(), Icon::Cards) {
                    cx.send(Action::Show(Place::Card(*card)));
                }
            }
            // Which card it is has to be said first.
            None => {
                if press(t.button_edit(), Icon::Edit) {
                    *asked = Asked::Edit;
                }
            }
        },
        Act::Account => {
            let Some(account) = incident.account else { return false };
            if press(t.steps_account(), Icon::Account) {
                cx.send(Action::Show(Place::Account(account)));
            }
        }
        Act::Cause(cause) => {
            if press(t.steps_cause_yes(), Icon::Check) {
                let changes = vec![IncidentChange::Cause(Some(cause))];
                *asked = Asked::Change(Change::AmendIncident { incident: incident.id, changes });
            }
        }
    }
    true
}

/// What ticking a step says.
fn tick_words(view: &StepView, t: &Texts) -> String {
    match (view.step.act, view.step.door) {
        (Act::Cause(_), _) => t.steps_cause_no(),
        (_, Door::Seller) => t.steps_told(),
        (_, Door::Purchaser) => t.steps_asked(),
        (_, Door::Issuer | Door::CardCompany | Door::Police | Door::ConsumerCentre) => t.steps_called(),
        (_, Door::Nobody) => t.steps_tick(),
    }
}

fn mark(incident: &Incident, view: &StepView, cx: &PageCx<'_>, state: StepState) -> Change {
    Change::MarkStep {
        incident: incident.id,
        step: view.step.key.clone(),
        state,
        when: When::At(cx.now.day, cx.now.minute),
        // What was noted stays.
        note: view.step.mark.as_ref().and_then(|mark| mark.note.clone()),
    }
}
