//! 閉じた警告: what was closed, when, why and how far, what it covers now, and the way back.

use std::collections::{HashMap, HashSet};

use eframe::egui::{Align, Layout, Ui, vec2};

use super::{dismiss, things};
use crate::action::{Action, Change, Place};
use crate::core::date::Stamp;
use crate::core::entry::{Fact, WarningDismissed};
use crate::i18n::format;
use crate::rules::{Dismissal, DismissalReach, Dismissals, RuleId, Subject};
use crate::ui::icons::Icon;
use crate::ui::page_cx::PageCx;
use crate::ui::pages::layout;
use crate::ui::theme::{TextKind, Tone, size, space};
use crate::ui::widgets::{Button, EmptyState, SectionHead, hairline, icon_line, link, stack, text};
use crate::wording::warnings;

/// So many are drawn until more are asked for.
const STEP: usize = 60;

/// The list of what was closed, worked out once for each state of the ledger.
#[derive(Default)]
pub struct Closed {
    of: Option<super::State>,
    lines: Vec<Line>,
    shown: usize,
}

/// One dismissal.
struct Line {
    /// Where it stands among those of the ledger.
    at: usize,
    /// When it was recorded.
    on: Option<Stamp>,
    /// What it says; none when this version does not know it.
    read: Option<Dismissal>,
    state: State,
}

/// What has become of what was closed.
enum State {
    /// It covers so many warnings now.
    Covers(usize),
    /// The warning rests on something else now, and stands again.
    CameBack,
    /// The warning rests on something else now, and another dismissal covers it.
    Overlaid,
    /// There is no such warning any more.
    Gone,
    /// It speaks of a rule or a reach of another version.
    Unknown,
}

impl Closed {
    fn update(&mut self, cx: &PageCx<'_>) {
        let of = Some(super::state(cx));
        if self.of == of {
            return;
        }
        let mut counts = vec![0_usize; cx.ledger.dismissals().len()];
        let dismissals = Dismissals::of(cx.ledger);
        let single: HashSet<(RuleId, Subject)> =
            cx.ledger.dismissals().filter_map(Dismissal::read).filter_map(single).collect();
        let mut closed = HashSet::new();
        for warning in cx.warnings.dismissed() {
            let filed = warning.subject().map(|subject| (warning.rule, subject.clone()));
            closed.extend(filed.filter(|filed| single.contains(filed)));
            dismissals.each_covering(warning, |at| {
                if let Some(count) = counts.get_mut(at) {
                    *count += 1;
                }
            });
        }
        let times = times(cx);
        let mut lines: Vec<Line> = cx
            .ledger
            .dismissals()
            .zip(counts)
            .enumerate()
            .map(|(at, (entry, covers))| {
                let read = Dismissal::read(entry);
                let state = state(read.as_ref(), covers, &closed, cx);
                Line { at, on: times.get(&key(entry)).copied(), read, state }
            })
            .collect();
        lines.sort_by_key(|line| std::cmp::Reverse(line.on));
        *self = Self { of, lines, shown: self.shown.max(STEP) };
    }

    /// Draws the list.
    pub fn ui(&mut self, ui: &mut Ui, cx: &PageCx<'_>) {
        self.update(cx);
        let t = cx.texts;
        if self.lines.is_empty() {
            layout::body(ui, "closed-none", |ui| {
                ui.add_space(space::HUGE);
                EmptyState::new(Icon::Warning, t.warnings_closed_none())
                    .reason(t.warnings_closed_none_why())
                    .show(ui);
            });
            return;
        }
        layout::body(ui, "closed", |ui| {
            let width = ui.available_width().min(size::SHEET_WIDE);
            layout::column(ui, width, |ui| {
                let count = self.lines.len();
                stack(ui, |ui| {
                    SectionHead::new(t.warnings_closed_title())
                        .count(t.count_items(count, format::count(count)))
                        .trailing(t.warnings_closed_order())
                        .show(ui);
                    for (line, entry) in self
                        .lines
                        .iter()
                        .take(self.shown)
                        .filter_map(|line| Some((line, cx.ledger.dismissals().nth(line.at)?)))
                    {
                        ui.push_id(line.at, |ui| line_ui(ui, line, entry, cx));
                    }
                });
                if let Some(more) = count.checked_sub(self.shown).filter(|more| *more > 0) {
                    ui.add_space(space::M);
                    if ui.add(Button::secondary(t.word_and_others(more)).small()).clicked() {
                        self.shown += STEP;
                    }
                }
            });
        });
    }
}

fn key(entry: &WarningDismissed) -> (&str, &str) {
    (&entry.rule, &entry.subject)
}

/// When each dismissal that counts was recorded.
fn times<'a>(cx: &PageCx<'a>) -> HashMap<(&'a str, &'a str), Stamp> {
    let journal = cx.ledger.journal();
    let dismissed = journal.entries().iter().filter_map(|entry| match &entry.fact {
        Fact::WarningDismissed(fact) if journal.counts(entry.seq) => Some((key(fact), entry.recorded_at)),
        _ => None,
    });
    dismissed.collect()
}

/// What the dismissal of a single warning is about.
fn single(dismissal: Dismissal) -> Option<(RuleId, Subject)> {
    match dismissal.reach {
        DismissalReach::One { subject, fingerprint: _ } => Some((dismissal.rule, subject)),
        DismissalReach::Seller { .. } | DismissalReach::All { .. } => None,
    }
}

fn state(
    read: Option<&Dismissal>,
    covers: usize,
    closed: &HashSet<(RuleId, Subject)>,
    cx: &PageCx<'_>,
) -> State {
    let Some(dismissal) = read else { return State::Unknown };
    match &dismissal.reach {
        DismissalReach::One { subject, .. } if covers == 0 => {
            let stands = |warning: &&crate::rules::Warning| {
                warning.rule == dismissal.rule && warning.subject() == Some(subject)
            };
            if cx.warnings.about(subject).iter().any(stands) {
                State::CameBack
            } else if closed.contains(&(dismissal.rule, subject.clone())) {
                State::Overlaid
            } else {
                State::Gone
            }
        }
        DismissalReach::One { .. } | DismissalReach::Seller { .. } | DismissalReach::All { .. } => {
            State::Covers(covers)
        }
    }
}

fn line_ui(ui: &mut Ui, line: &Line, entry: &WarningDismissed, cx: &PageCx<'_>) {
    let t = cx.texts;
    ui.add_space(space::M);
    let button = text::width(ui, &t.warnings_restore(), TextKind::TableStrong) + space::XXL + space::L;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = space::L;
        let room = ui.available_width() - button;
        layout::column(ui, room, |ui| {
            ui.set_min_width(room);
            ui.spacing_mut().item_spacing = vec2(space::S, 2.0);
            let name = RuleId::from_word(&entry.rule)
                .map_or_else(|| entry.rule.clone(), |rule| warnings::rule_name(rule, t));
            text::label(ui, &name, TextKind::Strong, Tone::Ink);
            reach_ui(ui, line, cx);
            text::label(ui, &t.warnings_closed_reason(&entry.reason), TextKind::Table, Tone::Ink);
            ui.add_space(2.0);
            state_ui(ui, line, cx);
        });
        ui.with_layout(Layout::right_to_left(Align::Min), |ui| {
            if ui.add(Button::secondary(t.warnings_restore()).small()).clicked() {
                let (rule, subject) = (entry.rule.clone(), entry.subject.clone());
                cx.change(Change::RestoreWarning { rule, subject });
            }
        });
    });
    ui.add_space(space::M);
    hairline(ui);
}

/// How far it reaches, with the thing it is about.
fn reach_ui(ui: &mut Ui, line: &Line, cx: &PageCx<'_>) {
    let t = cx.texts;
    let Some(dismissal) = &line.read else {
        text::label(ui, &t.warnings_closed_unknown(), TextKind::Table, Tone::Ink2);
        return;
    };
    match &dismissal.reach {
        DismissalReach::One { subject, .. } => {
            let Some(name) = things::known_name(subject, cx) else {
                text::label(ui, &t.warnings_closed_one_gone(), TextKind::Table, Tone::Ink2);
                return;
            };
            ui.spacing_mut().interact_size.y = TextKind::Table.line();
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing = vec2(space::S, 0.0);
                text::label(ui, &t.warnings_closed_one(name), TextKind::Table, Tone::Ink2);
                if link(ui, &t.warnings_see_thing()).clicked() {
                    follow(subject, cx);
                }
            });
        }
        DismissalReach::Seller { up_to, .. } | DismissalReach::All { up_to } => {
            let level = warnings::level(*up_to, t);
            let words = t.warnings_closed_wide(dismiss::reach(&dismissal.reach, t), level);
            text::label(ui, &words, TextKind::Table, Tone::Ink2);
        }
    }
}

fn follow(subject: &Subject, cx: &PageCx<'_>) {
    let place = match subject {
        Subject::Card(id) => Place::Card(*id),
        Subject::Account(id) => Place::Account(*id),
        Subject::Incident(id) => Place::Incident(*id),
        Subject::Purchase(_) | Subject::Seller(_) => match things::thing(subject, cx) {
            Some(thing) => thing.place.place(cx),
            None => return,
        },
    };
    cx.send(Action::Show(place));
}

/// When it was closed, and what it covers now.
fn state_ui(ui: &mut Ui, line: &Line, cx: &PageCx<'_>) {
    let t = cx.texts;
    let on = line.on.map(|stamp| {
        let (day, _) = stamp.in_japan();
        t.warnings_closed_on(format::day_table(day, cx.now.day))
    });
    let (icon, tone, words) = match line.state {
        State::Covers(0) => (Icon::Uncharged, Tone::Ink3, t.warnings_closed_covers_none()),
        State::Covers(count) => {
            let count = t.count_warnings(count, format::count(count));
            (Icon::Check, Tone::Ink2, t.warnings_closed_covers(count))
        }
        State::CameBack => (Icon::Undo, Tone::Warning, t.warnings_closed_came_back()),
        State::Overlaid => (Icon::Uncharged, Tone::Ink3, t.warnings_closed_overlaid()),
        State::Gone => (Icon::Uncharged, Tone::Ink3, t.warnings_closed_gone()),
        State::Unknown => (Icon::Unknown, Tone::Ink3, t.warnings_closed_covers_none()),
    };
    let words: Vec<String> = on.into_iter().chain([words]).collect();
    icon_line(ui, icon, &words.join(&t.word_list_dot()), TextKind::Small, tone, tone);
}
