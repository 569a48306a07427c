//! One incident: the first step, all steps, what was seen, its cards, the contacts, and everything that happened.

use eframe::egui::Ui;

use super::evidence::{self, EvidenceSection};
use super::now::{self, Asked};
use super::papers::PaperSection;
use super::sections;
use super::sheets::{self, CloseSheet, ContactSheet};
use super::step::Shown;
use super::steps::List;
use super::story::{self, Moment};
use super::words;
use crate::action::{Action, Change, Export, Place};
use crate::core::date::{Now, When};
use crate::core::id::IncidentId;
use crate::core::incident::{Closure, Incident};
use crate::i18n::{Lang, format};
use crate::ui::icons::Icon;
use crate::ui::page_cx::PageCx;
use crate::ui::pages::{inputs, layout};
use crate::ui::theme::{TextKind, Tone, size, space};
use crate::ui::widgets::{Block, Button, Field, SectionHead, Timeline, TopBar, fact, heading, link, text};

/// What the page of one incident keeps.
#[derive(Default)]
pub(super) struct Detail {
    evidence: EvidenceSection,
    papers: PaperSection,
    contact: Option<ContactSheet>,
    close: Option<CloseSheet>,
    steps: List,
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

/// What is shown follows from these.
type Key = (IncidentId, u64, Now, Lang, u32);

/// What follows from the ledger, until it changes or a minute passes.
struct Derived {
    of: Key,
    shown: Shown,
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
            self.steps.answered();
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
                None => self.now(ui, cx, incident, &derived, &mut reply),
                Some(closure) => self.ended(ui, cx, incident, closure, &mut reply),
            }
            ui.add_space(space::M);
            let width = ui.available_width();
            let right = size::INCIDENT_RIGHT.min(width * 0.4);
            layout::columns(ui, [width - right - space::COLUMNS, right], space::COLUMNS, |ui, at| {
                ui.spacing_mut().item_spacing.y = 0.0;
                if at == 0 {
                    let said = self.steps.ui(ui, cx, incident.id, &derived.shown, self.waiting);
                    if let Some(change) = said {
                        reply.asked = Some(cx.change(change));
                    }
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

    fn now(
        &mut self,
        ui: &mut Ui,
        cx: &PageCx<'_>,
        incident: &Incident,
        derived: &Derived,
        reply: &mut Reply,
    ) {
        match now::ui(ui, cx, incident, &derived.shown, self.waiting) {
            Asked::Nothing => {}
            Asked::Change(change) => reply.asked = Some(cx.change(change)),
            Asked::Log => self.contact = Some(ContactSheet::new(cx)),
            Asked::Close => self.close = Some(CloseSheet::new(cx, incident)),
            Asked::Edit => reply.edit = true,
        }
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
        ui.add_space(space::SECTIONS);
        self.papers.ui(ui, cx, incident);
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
    if incident.is_open() {
        sections::expectation(ui, cx, &derived.shown);
    }
    ui.add_space(space::SECTIONS);
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
    ui.add_space(space::SECTIONS);
    sections::contacts(ui, cx, incident, &derived.shown);
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

fn key(incident: &Incident, cx: &PageCx<'_>) -> Key {
    (incident.id, cx.revision, cx.now, cx.texts.lang(), cx.settings.rules.claim_minutes)
}

fn derive(incident: &Incident, cx: &PageCx<'_>) -> Derived {
    Derived {
        of: key(incident, cx),
        shown: Shown::of(incident, cx),
        moments: story::of(incident, cx.ledger, cx.now, cx.texts),
        cards: words::cards_of(incident, cx.ledger, cx.texts),
    }
}
