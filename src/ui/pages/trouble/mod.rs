//! トラブル: what went wrong, the first thing to do, the log, and how it ended.
//!
//! `list` shows all incidents, `detail` one of them, `form` the words for a new or changed one; `sheets` are the small
//! windows for a contact and the end. What to do is decided in
//! `guide::steps` and made ready in `step`; `now` is the block of the first step, `steps` the list, `clock` what runs out. `papers` is
//! the page of what is handed to others.

mod clock;
mod detail;
mod evidence;
mod form;
mod list;
mod now;
mod papers;
mod sections;
mod sheets;
pub(crate) mod step;
mod steps;

use eframe::egui::Ui;

use crate::action::{Action, Did, Place};
use crate::core::id::IncidentId;
use crate::core::incident::Incident;
use crate::core::words::Recipient;
use crate::ui::page_cx::PageCx;
pub(crate) use crate::wording::incident as words;
use crate::wording::timeline as story;

/// The page トラブル.
#[derive(Default)]
pub struct TroublePage {
    view: View,
    detail: detail::Detail,
    form: form::Form,
    papers: Option<papers::PapersPage>,
    /// For whom papers are asked for; the page is made when it is painted.
    wanted: Option<(IncidentId, Recipient)>,
    /// The change that was asked for and not yet answered.
    asked: Option<u64>,
}

#[derive(Default, Clone, Copy, PartialEq, Eq)]
enum View {
    #[default]
    List,
    Incident(IncidentId),
    Papers(IncidentId),
    Form,
}

impl TroublePage {
    /// Shows the list, an incident, or the form for a new one.
    pub fn show(&mut self, place: &Place) {
        match place {
            Place::Incident(id) => self.open(*id),
            Place::NewIncident(cards) => {
                self.form = form::Form::about(cards.clone());
                self.view = View::Form;
            }
            Place::Papers(incident, recipient) => {
                self.view = View::Papers(*incident);
                self.wanted = Some((*incident, *recipient));
            }
            Place::Trouble => self.view = View::List,
            Place::Overview
            | Place::Cards
            | Place::CardsOf(_)
            | Place::Card(_)
            | Place::NewCard
            | Place::QuickEntry
            | Place::Accounts
            | Place::Account(_)
            | Place::Import
            | Place::Export
            | Place::Settings
            | Place::Warnings
            | Place::WarningsAbout(_)
            | Place::OverTime
            | Place::BeforeBuying
            | Place::BeforeCharging(_)
            | Place::Asked
            | Place::Guide
            | Place::History
            | Place::Palette => {}
        }
    }

    /// The incident that is shown.
    pub fn incident(&self) -> Option<IncidentId> {
        match self.view {
            View::Incident(id) | View::Papers(id) => Some(id),
            View::List | View::Form => None,
        }
    }

    /// Draws the page.
    pub fn ui(&mut self, ui: &mut Ui, cx: &PageCx<'_>) {
        self.hear(cx);
        let incident = match self.view {
            View::Incident(id) | View::Papers(id) => cx.ledger.incident(id),
            View::List | View::Form => None,
        };
        if let (View::Papers(_), Some(incident)) = (self.view, incident) {
            self.papers(ui, cx, incident);
        } else if let Some(incident) = incident {
            let reply = self.detail.ui(ui, cx, incident);
            self.asked = reply.asked.or(self.asked);
            if reply.edit {
                self.form = form::Form::of(incident);
                self.view = View::Form;
            }
        } else if self.view == View::Form {
            match self.form.ui(ui, cx) {
                form::Reply::Stay => {}
                form::Reply::Asked(number) => self.asked = Some(number),
                form::Reply::Leave => {
                    cx.send(Action::Show(self.form.incident().map_or(Place::Trouble, Place::Incident)));
                    self.view = self.form.incident().map_or(View::List, View::Incident);
                }
            }
        } else {
            list::ui(ui, cx);
        }
    }

    fn papers(&mut self, ui: &mut Ui, cx: &PageCx<'_>, incident: &Incident) {
        let wanted = self.wanted.take().filter(|(of, _)| *of == incident.id);
        let recipient = wanted.map_or(Recipient::Issuer, |(_, recipient)| recipient);
        let page = match self.papers.take() {
            Some(page) if page.incident() == incident.id => page,
            _ => papers::PapersPage::new(incident.id, recipient, cx.texts.lang()),
        };
        let page = self.papers.insert(page);
        if wanted.is_some() {
            page.address(recipient);
        }
        page.ui(ui, cx, incident);
    }

    fn open(&mut self, id: IncidentId) {
        if self.view != View::Incident(id) {
            self.detail = detail::Detail::default();
        }
        self.view = View::Incident(id);
    }

    /// Goes on when what was asked for is done; what was typed stays when it was not.
    fn hear(&mut self, cx: &PageCx<'_>) {
        let Some(answer) = self.asked.and_then(|number| cx.outcome_of(number)) else { return };
        self.asked = None;
        self.form.answered();
        let Ok(done) = answer else {
            self.detail.answered(false);
            return;
        };
        self.detail.answered(true);
        match done.what {
            Did::IncidentOpened { incident } => {
                self.open(incident);
                cx.send(Action::Show(Place::Incident(incident)));
            }
            Did::Amended | Did::IncidentChanged { .. } => {
                if let (View::Form, Some(incident)) = (self.view, self.form.incident()) {
                    self.open(incident);
                }
            }
            _ => {}
        }
    }
}
