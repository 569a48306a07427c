//! The small windows of an incident: logging a contact, and closing it.

use eframe::egui::{Align, Layout, Ui};

use super::{step, words};
use crate::action::{Change, NewContact};
use crate::core::id::IncidentId;
use crate::core::incident::Incident;
use crate::core::words::Outcome;
use crate::i18n::Texts;
use crate::ui::page_cx::PageCx;
use crate::ui::pages::inputs;
use crate::ui::theme::{TextKind, Tone, size, space};
use crate::ui::widgets::{Button, Field, RadioRow, Sheet, heading, stack, text};

/// What became of a sheet in this frame.
pub(super) enum Reply {
    Stay,
    Close,
    Send(Box<Change>),
}

/// What a contact was about, as it is typed.
#[derive(Default)]
pub(super) struct ContactSheet {
    who: String,
    when: String,
    channel: String,
    number: String,
    asked: String,
    promised: String,
    next: String,
    tried: bool,
}

impl ContactSheet {
    pub(super) fn new(cx: &PageCx<'_>) -> Self {
        Self { when: inputs::typed_now(cx.now), ..Self::default() }
    }

    pub(super) fn ui(&mut self, ui: &mut Ui, cx: &PageCx<'_>, incident: IncidentId, waiting: bool) -> Reply {
        let t = cx.texts;
        let title = t.incident_contact_title();
        let shown = Sheet::new("contact", &title, size::FORM_SHEET).margin(space::XL).show(ui.ctx(), |ui| {
            ui.spacing_mut().item_spacing.y = space::S;
            heading(ui, &title, TextKind::DialogTitle);
            ui.add_space(space::XS);
            let missing = self.tried && self.who.trim().is_empty();
            Field::new(t.incident_contact_who(), &mut self.who)
                .hint(t.incident_contact_who_hint())
                .problem(missing.then(|| t.incident_contact_who_missing()).as_deref())
                .show(ui);
            let when = inputs::when(&self.when, t);
            let problem = when.as_ref().err().cloned();
            Field::new(t.incident_field_when(), &mut self.when)
                .hint(t.incident_new_when_hint())
                .problem(problem.as_deref())
                .show(ui);
            Field::new(t.incident_contact_channel(), &mut self.channel)
                .hint(t.incident_contact_channel_hint())
                .show(ui);
            Field::new(t.incident_contact_number(), &mut self.number).show(ui);
            Field::new(t.incident_contact_asked_label(), &mut self.asked).rows(2).show(ui);
            Field::new(t.incident_contact_promised_label(), &mut self.promised).rows(2).show(ui);
            let next = inputs::day(&self.next, t);
            Field::new(t.incident_contact_next_label(), &mut self.next)
                .hint(t.incident_new_when_hint())
                .problem(next.as_ref().err().map(String::as_str))
                .help(Some(&t.incident_contact_next_help()))
                .show(ui);
            ui.add_space(space::S);
            match buttons(ui, t, waiting) {
                Pressed::Nothing => Reply::Stay,
                Pressed::Cancel => Reply::Close,
                Pressed::Record => {
                    self.tried = true;
                    match (inputs::words(&self.who), when, next) {
                        (Some(who), Ok(when), Ok(next_on)) => {
                            Reply::Send(Box::new(Change::LogContact(NewContact {
                                incident,
                                when,
                                who,
                                channel: inputs::words(&self.channel),
                                case_number: inputs::words(&self.number),
                                asked: inputs::words(&self.asked),
                                promised: inputs::words(&self.promised),
                                next_on,
                            })))
                        }
                        _ => Reply::Stay,
                    }
                }
            }
        });
        closed_or(shown.closed, shown.inner)
    }
}

/// How an incident ended, as it is typed.
pub(super) struct CloseSheet {
    outcome: Outcome,
    when: String,
    recovered: String,
    lost: String,
    balance: String,
    memo: String,
    /// The face value of the cards the incident is about, once worked out.
    face_yen: i64,
    /// What the account is called that the incident is about.
    account: Option<String>,
}

impl CloseSheet {
    pub(super) fn new(cx: &PageCx<'_>, incident: &Incident) -> Self {
        let account = incident.account.and_then(|id| cx.ledger.account(id));
        Self {
            outcome: Outcome::Restored,
            when: inputs::typed_now(cx.now),
            recovered: String::new(),
            lost: String::new(),
            balance: String::new(),
            memo: String::new(),
            face_yen: step::amount_yen(incident, cx.ledger),
            account: account.map(|account| account.facts.name.clone()),
        }
    }

    /// Proposes what an outcome usually means for the amounts, where nothing was typed but a proposal.
    fn choose(&mut self, outcome: Outcome) {
        let whole = if self.face_yen > 0 { self.face_yen.to_string() } else { String::new() };
        let proposed = |outcome| match outcome {
            Outcome::Lost => (String::new(), whole.clone()),
            Outcome::Restored | Outcome::Refunded => (whole.clone(), String::new()),
            Outcome::FalseAlarm | Outcome::Other => (String::new(), String::new()),
        };
        let untouched = (self.recovered.is_empty() && self.lost.is_empty())
            || (&self.recovered, &self.lost) == (&proposed(self.outcome).0, &proposed(self.outcome).1);
        if untouched {
            (self.recovered, self.lost) = proposed(outcome);
        }
        self.outcome = outcome;
    }

    pub(super) fn ui(&mut self, ui: &mut Ui, cx: &PageCx<'_>, incident: IncidentId, waiting: bool) -> Reply {
        let t = cx.texts;
        let title = t.incident_close_title();
        let shown = Sheet::new("close", &title, size::FORM_SHEET).margin(space::XL).show(ui.ctx(), |ui| {
            ui.spacing_mut().item_spacing.y = space::S;
            heading(ui, &title, TextKind::DialogTitle);
            text::label(ui, &t.incident_close_help(), TextKind::Table, Tone::Ink2);
            stack(ui, |ui| {
                for outcome in Outcome::ALL {
                    let row = RadioRow::new(words::outcome(*outcome, t)).selected(self.outcome == *outcome);
                    if ui.add(row).clicked() {
                        self.choose(*outcome);
                    }
                }
            });
            ui.add_space(space::XS);
            let when = inputs::when(&self.when, t);
            Field::new(t.incident_field_when(), &mut self.when)
                .hint(t.incident_new_when_hint())
                .problem(when.as_ref().err().map(String::as_str))
                .show(ui);
            let recovered = inputs::yen(&self.recovered, t);
            Field::new(t.incident_closed_recovered(), &mut self.recovered)
                .amount()
                .problem(recovered.as_ref().err().map(String::as_str))
                .show(ui);
            let lost = inputs::yen(&self.lost, t);
            Field::new(t.incident_closed_lost(), &mut self.lost)
                .amount()
                .problem(lost.as_ref().err().map(String::as_str))
                .show(ui);
            let balance = inputs::yen(&self.balance, t);
            if let Some(account) = &self.account {
                Field::new(t.incident_close_balance(), &mut self.balance)
                    .amount()
                    .problem(balance.as_ref().err().map(String::as_str))
                    .help(Some(&t.incident_close_balance_help(account)))
                    .show(ui);
            }
            Field::new(t.field_memo(), &mut self.memo).rows(2).show(ui);
            ui.add_space(space::S);
            match buttons(ui, t, waiting) {
                Pressed::Nothing => Reply::Stay,
                Pressed::Cancel => Reply::Close,
                Pressed::Record => match (when, recovered, lost, balance) {
                    (Ok(when), Ok(recovered), Ok(lost), Ok(balance)) => {
                        Reply::Send(Box::new(Change::CloseIncident {
                            incident,
                            when,
                            outcome: self.outcome,
                            recovered,
                            lost,
                            memo: inputs::words(&self.memo),
                            balance,
                        }))
                    }
                    _ => Reply::Stay,
                },
            }
        });
        closed_or(shown.closed, shown.inner)
    }
}

enum Pressed {
    Nothing,
    Cancel,
    Record,
}

fn buttons(ui: &mut Ui, t: &Texts, waiting: bool) -> Pressed {
    let mut pressed = Pressed::Nothing;
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        if ui.add(Button::primary(t.button_record()).enabled(!waiting)).clicked() {
            pressed = Pressed::Record;
        }
        if ui.add(Button::secondary(t.button_cancel())).clicked() {
            pressed = Pressed::Cancel;
        }
    });
    pressed
}

fn closed_or(closed: bool, reply: Reply) -> Reply {
    match (closed, reply) {
        (true, Reply::Stay) => Reply::Close,
        (_, reply) => reply,
    }
}
