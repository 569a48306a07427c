//! One incident: the first step, what was seen, its cards, the contacts, and everything that happened.

use eframe::egui::{Stroke, Ui};

use super::evidence::{self, EvidenceSection};
use super::sections;
use super::sheets::{self, CloseSheet, ContactSheet};
use super::step::{self, Promise, StepView};
use super::story::{self, Moment};
use super::words;
use crate::action::{Action, Change, Export, Place};
use crate::core::date::When;
use crate::core::id::IncidentId;
use crate::core::incident::{Closure, Incident};
use crate::i18n::format;
use crate::ui::icons::Icon;
use crate::ui::page_cx::PageCx;
use crate::ui::pages::{inputs, layout};
use crate::ui::theme::{TextKind, Tone, size, space, tokens};
use crate::ui::widgets::{
    Block, Button, Field, SectionHead, Timeline, TopBar, fact, heading, icon, link, text,
};

/// What the page of one incident keeps.
#[derive(Default)]
pub(super) struct Detail {
    evidence: EvidenceSection,
    contact: Option<ContactSheet>,
    close: Option<CloseSheet>,
    note: String,
    waiting: bool,
    sent_note: bool,
    derived: Option<Derived>,
}

/// What was asked for in this frame.
#[derive(Default)]
pub(super) struct Reply {
    pub asked: Option<u64>,
    pub edit: bool,
}

/// What follows from the ledger, until it changes.
struct Derived {
    of: (IncidentId, u64, crate::core::date::Day, crate::i18n::Lang),
    step: StepView,
    promise: Option<Promise>,
    moments: Vec<Moment>,
    cards: String,
}

impl Detail {
    /// The change that was asked for was answered.
    pub(super) fn answered(&mut self, done: bool) {
        self.waiting = false;
        if done {
            self.contact = None;
            self.close = None;
            if self.sent_note {
                self.note.clear();
            }
        }
        self.sent_note = false;
    }

    pub(super) fn ui(&mut self, ui: &mut Ui, cx: &PageCx<'_>, incident: &Incident) -> Reply {
        let t = cx.texts;
        let mut reply = Reply::default();
        let derived = match self.derived.take() {
            Some(derived) if derived.of == key(incident, cx) => derived,
            _ => derive(incident, cx),
        };
        let (badge, state) = if incident.is_open() {
            (Icon::Clock, t.word_incident_state_open())
        } else {
            (Icon::Check, t.word_incident_state_closed())
        };
        let bar = TopBar::new(words::title(incident.kind, t))
            .crumb(t.nav_trouble())
            .badge(badge, state)
            .caption(&derived.cards);
        let top = bar.show(ui, |ui| {
            if ui.add(Button::secondary(t.first_step_log()).icon(Icon::Phone)).clicked() {
                self.contact = Some(ContactSheet::new(cx));
            }
            evidence::add_button(ui, cx, incident.id);
            if ui.add(Button::secondary(t.incident_export_button()).icon(Icon::Export)).clicked() {
                cx.send(Action::Export(Export::Incident(incident.id)));
            }
            if incident.is_open() && ui.add(Button::text(t.incident_close_button())).clicked() {
                self.close = Some(CloseSheet::new(cx, incident));
            }
        });
        if top.crumb {
            cx.send(Action::Show(Place::Trouble));
        }
        layout::body(ui, "incident", |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            match &incident.closed {
                None => self.first_step(ui, cx, &derived),
                Some(closure) => self.ended(ui, cx, incident, closure, &mut reply),
            }
            ui.add_space(space::M);
            let width = ui.available_width();
            let right = size::INCIDENT_RIGHT.min(width * 0.4);
            layout::columns(ui, [width - right - space::COLUMNS, right], space::COLUMNS, |ui, at| {
                ui.spacing_mut().item_spacing.y = 0.0;
                if at == 0 {
                    reply.edit |= left(ui, cx, incident, &derived);
                } else {
                    self.right(ui, cx, incident, &derived, &mut reply);
                }
            });
        });
        self.derived = Some(derived);
        self.sheets(ui, cx, incident.id, &mut reply);
        if reply.asked.is_some() {
            self.waiting = true;
        }
        reply
    }

    fn first_step(&mut self, ui: &mut Ui, cx: &PageCx<'_>, derived: &Derived) {
        let t = cx.texts;
        let step = &derived.step;
        Block::accent(ui, |ui| {
            let width = ui.available_width();
            ui.set_min_width(width);
            let clock = if derived.promise.is_some() { size::INCIDENT_CLOCK } else { 0.0 };
            let gap = if derived.promise.is_some() { space::HUGE } else { 0.0 };
            let block = ui.available_rect_before_wrap();
            layout::columns(ui, [width - clock - gap, clock], gap, |ui, at| {
                ui.spacing_mut().item_spacing.y = space::XS;
                if at == 1 {
                    if let Some(promise) = &derived.promise {
                        clock_ui(ui, cx, promise);
                    }
                    return;
                }
                ui.horizontal(|ui| {
                    ui.spacing_mut().item_spacing.x = space::XS;
                    text::line(ui, &t.first_step_now(), TextKind::Table, Tone::Ink2);
                    text::line(ui, &t.word_list_dot(), TextKind::Table, Tone::Ink2);
                    icon(ui, Icon::Person, size::ICON, Tone::Ink2);
                    text::line(ui, &step.actor, TextKind::Table, Tone::Ink2);
                });
                heading(ui, &step.title, TextKind::Step);
                text::label(ui, &step.why, TextKind::Body, Tone::Ink2);
                ui.add_space(space::S);
                ui.horizontal(|ui| {
                    ui.spacing_mut().item_spacing.x = space::S;
                    if let Some(message) = &step.message {
                        let copy = Button::primary(t.first_step_copy()).icon(Icon::Copy).large();
                        if ui.add(copy).clicked() {
                            cx.send(Action::Copy(message.clone()));
                        }
                    }
                    let done = Button::secondary(t.first_step_done()).icon(Icon::Check).large();
                    if ui.add(done).clicked() {
                        self.contact = Some(ContactSheet::new(cx));
                    }
                });
            });
            if derived.promise.is_some() {
                let x = block.left() + width - clock - gap / 2.0;
                let ends = block.top()..=ui.min_rect().bottom();
                ui.painter().vline(x, ends, Stroke::new(1.0, tokens(ui).line_strong));
            }
        });
    }

    fn ended(
        &mut self,
        ui: &mut Ui,
        cx: &PageCx<'_>,
        incident: &Incident,
        closure: &Closure,
        reply: &mut Reply,
    ) {
        let t = cx.texts;
        Block::accent(ui, |ui| {
            ui.set_min_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = space::XS;
            text::line(
                ui,
                &t.incident_closed_on(format::when_table(closure.when, cx.now.day, t)),
                TextKind::Table,
                Tone::Ink2,
            );
            heading(ui, &words::outcome(closure.outcome, t), TextKind::Step);
            let amounts = [
                (t.incident_closed_recovered(), closure.recovered),
                (t.incident_closed_lost(), closure.lost),
            ];
            for (label, amount) in amounts {
                if let Some(amount) = amount {
                    fact(ui, &label, &format::money(amount));
                }
            }
            ui.add_space(space::S);
            if ui.add(Button::secondary(t.incident_reopen_button()).enabled(!self.waiting)).clicked() {
                let change = Change::ReopenIncident { incident: incident.id, why: None };
                reply.asked = Some(cx.change(change));
            }
        });
    }

    fn right(
        &mut self,
        ui: &mut Ui,
        cx: &PageCx<'_>,
        incident: &Incident,
        derived: &Derived,
        reply: &mut Reply,
    ) {
        let t = cx.texts;
        SectionHead::new(t.incident_section_timeline()).show(ui);
        ui.add_space(space::S);
        let timeline = derived.moments.iter().fold(Timeline::new(), |line, moment| {
            let detail = (!moment.detail.is_empty()).then_some(moment.detail.as_str());
            line.row(&moment.time, &moment.title, detail, tone(moment.mark))
        });
        ui.scope(|ui| timeline.show(ui));
        ui.add_space(space::S);
        Field::new(t.incident_note_label(), &mut self.note)
            .bare()
            .rows(2)
            .hint(t.incident_note_hint())
            .show(ui);
        ui.add_space(space::S);
        let note = inputs::words(&self.note);
        let ready = note.is_some() && !self.waiting;
        if ui.add(Button::secondary(t.incident_note_add()).small().enabled(ready)).clicked()
            && let Some(text) = note
        {
            let when = When::At(cx.now.day, cx.now.minute);
            let change = Change::NoteIncident { incident: incident.id, when, text };
            reply.asked = Some(cx.change(change));
            self.sent_note = true;
        }
        ui.add_space(space::SECTIONS);
        self.evidence.ui(ui, cx, incident);
    }

    fn sheets(&mut self, ui: &mut Ui, cx: &PageCx<'_>, incident: IncidentId, reply: &mut Reply) {
        self.evidence.sheets(ui, cx, incident);
        if let Some(sheet) = &mut self.contact {
            match sheet.ui(ui, cx, incident, self.waiting) {
                sheets::Reply::Stay => {}
                sheets::Reply::Close => self.contact = None,
                sheets::Reply::Send(change) => reply.asked = Some(cx.change(*change)),
            }
        }
        if let Some(sheet) = &mut self.close {
            match sheet.ui(ui, cx, incident, self.waiting) {
                sheets::Reply::Stay => {}
                sheets::Reply::Close => self.close = None,
                sheets::Reply::Send(change) => reply.asked = Some(cx.change(*change)),
            }
        }
    }
}

fn left(ui: &mut Ui, cx: &PageCx<'_>, incident: &Incident, derived: &Derived) -> bool {
    let t = cx.texts;
    let head = SectionHead::new(t.incident_section_what());
    let edit = head.show_with(ui, |ui| link(ui, &t.button_edit()).clicked()).inner;
    ui.add_space(space::S);
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = space::XS;
        let unknown = t.word_unknown();
        let seen = incident.seen.as_deref().map_or_else(|| unknown.clone(), |seen| t.word_quoted(seen));
        fact(ui, &t.incident_field_seen(), &seen);
        fact(ui, &t.incident_field_where(), incident.seen_where.as_deref().unwrap_or(&unknown));
        fact(ui, &t.incident_field_when(), &format::when_full(incident.when, t));
        if let Some(account) = incident.account.and_then(|id| cx.ledger.account(id)) {
            fact(ui, &t.field_account(), &account.facts.name);
        }
    });
    ui.add_space(space::SECTIONS);
    sections::cards(ui, cx, incident);
    if incident.is_open() {
        ui.add_space(space::SECTIONS);
        sections::expectation(ui, cx, &derived.step);
    }
    ui.add_space(space::SECTIONS);
    sections::contacts(ui, cx, incident);
    if incident.is_open() {
        ui.add_space(space::SECTIONS);
        sections::help(ui, cx);
    }
    edit
}

/// The tone of the dot of a moment.
fn tone(mark: story::Mark) -> Tone {
    match mark {
        story::Mark::Began => Tone::Danger,
        story::Mark::Ended => Tone::Ok,
        story::Mark::Between => Tone::Ink2,
    }
}

fn key(incident: &Incident, cx: &PageCx<'_>) -> (IncidentId, u64, crate::core::date::Day, crate::i18n::Lang) {
    (incident.id, cx.revision, cx.now.day, cx.texts.lang())
}

fn derive(incident: &Incident, cx: &PageCx<'_>) -> Derived {
    Derived {
        of: key(incident, cx),
        step: step::of(incident, cx.ledger, cx.texts),
        promise: step::promise(incident, cx.ledger),
        moments: story::of(incident, cx.ledger, cx.now, cx.texts),
        cards: words::cards_of(incident, cx.ledger, cx.texts),
    }
}

/// The days until a promised answer, the only clock a record knows by itself.
fn clock_ui(ui: &mut Ui, cx: &PageCx<'_>, promise: &Promise) {
    let t = cx.texts;
    let days = promise.on.days_since(cx.now.day);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::XS;
        icon(ui, Icon::Clock, size::ICON, Tone::Ink2);
        let words = if days < 0 { t.first_step_promise_passed() } else { t.first_step_until() };
        text::line(ui, &words, TextKind::Table, Tone::Ink2);
    });
    let tone = match days {
        ..=0 => Tone::Danger,
        1..=7 => Tone::Warning,
        8.. => Tone::Ink,
    };
    text::line(ui, &format::days_left(days, t), TextKind::Step, tone);
    let until = t.first_step_until_day(format::day_table(promise.on, cx.now.day), &promise.who);
    text::label(ui, &until, TextKind::Small, Tone::Ink2);
}
