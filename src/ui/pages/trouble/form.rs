//! The words for an incident, new or changed: what was seen, where, when, which cards. The kind is proposed from the
//! wording, with its reason, and can be changed. Everything may stay unknown but the kind or the wording.

use eframe::egui::Ui;

use super::words;
use crate::action::{Change, NewIncident};
use crate::core::entry::IncidentChange;
use crate::core::id::{AccountId, CardId, IncidentId};
use crate::core::incident::Incident;
use crate::core::ledger::Ledger;
use crate::core::words::IncidentKind;
use crate::guide::phrases::{self, PHRASES};
use crate::i18n::{Texts, format};
use crate::ui::page_cx::PageCx;
use crate::ui::pages::{inputs, layout};
use crate::ui::search::CardSearch;
use crate::ui::theme::{Level, TextKind, Tone, size, space};
use crate::ui::widgets::{
    Button, Chip, Field, SearchBox, SectionHead, Select, TopBar, checkbox, labelled, level_mark, text,
};

/// How many cards are offered at once; a few letters narrow them.
const OFFERED: usize = 6;

/// What became of the form in this frame.
pub(super) enum Reply {
    Stay,
    Leave,
    Asked(u64),
}

/// What was typed.
#[derive(Default)]
pub(super) struct Form {
    editing: Option<IncidentId>,
    before: Option<Incident>,
    seen: String,
    place: String,
    when: String,
    when_filled: bool,
    kind: Option<IncidentKind>,
    cards: Vec<CardId>,
    search: String,
    account: Option<AccountId>,
    tried: bool,
    waiting: bool,
    searched: CardSearch,
    found: Option<Found>,
}

/// The cards that fit what was searched for, until search or ledger change.
struct Found {
    of: (u64, String, Vec<CardId>),
    cards: Vec<CardId>,
    more: usize,
}

impl Form {
    /// A new incident about these cards.
    pub(super) fn about(cards: Vec<CardId>) -> Self {
        Self { cards, ..Self::default() }
    }

    /// The form with what is known of an incident.
    pub(super) fn of(incident: &Incident) -> Self {
        Self {
            editing: Some(incident.id),
            before: Some(incident.clone()),
            seen: incident.seen.clone().unwrap_or_default(),
            place: incident.seen_where.clone().unwrap_or_default(),
            when: inputs::typed(incident.when),
            when_filled: true,
            kind: Some(incident.kind),
            cards: incident.cards.clone(),
            account: incident.account,
            ..Self::default()
        }
    }

    /// The incident that is being changed.
    pub(super) fn incident(&self) -> Option<IncidentId> {
        self.editing
    }

    /// What was asked for was answered.
    pub(super) fn answered(&mut self) {
        self.waiting = false;
    }

    pub(super) fn ui(&mut self, ui: &mut Ui, cx: &PageCx<'_>) -> Reply {
        let t = cx.texts;
        if !self.when_filled {
            self.when = inputs::typed_now(cx.now);
            self.when_filled = true;
        }
        let title = if self.editing.is_some() { t.incident_edit_title() } else { t.incident_new_title() };
        let bar = TopBar::new(title).crumb(t.nav_trouble()).caption(t.incident_new_caption());
        let top = bar.show(ui, |_| {});
        if top.crumb {
            return Reply::Leave;
        }
        layout::above_bar(ui, |ui| {
            layout::narrow_body(ui, "incident-form", |ui| {
                ui.spacing_mut().item_spacing.y = space::S;
                self.seen_ui(ui, t);
                ui.add_space(space::S);
                self.cards_ui(ui, cx);
            });
        });
        layout::bottom_bar(ui, |ui| self.buttons(ui, cx))
    }

    /// The kind chosen, or the one the wording points to.
    fn kind(&self) -> Option<IncidentKind> {
        self.kind.or_else(|| phrases::proposed(&self.seen).map(|(kind, _)| kind))
    }

    fn seen_ui(&mut self, ui: &mut Ui, t: &Texts) {
        SectionHead::new(t.incident_section_what()).show(ui);
        ui.add_space(space::XS);
        Field::new(t.incident_field_seen(), &mut self.seen).hint(t.incident_new_seen_hint()).rows(2).show(ui);
        beside_labels(ui, |ui| {
            text::label(ui, &t.incident_new_phrases(), TextKind::Small, Tone::Ink3);
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing = eframe::egui::vec2(space::S, space::XS);
                for phrase in PHRASES {
                    let chip = Chip::new(phrase.text).selected(self.seen == phrase.text);
                    if ui.add(chip).clicked() {
                        phrase.text.clone_into(&mut self.seen);
                        self.kind = None;
                    }
                }
            });
        });
        let help = match (self.kind, phrases::proposed(&self.seen)) {
            (Some(_), _) => t.incident_new_kind_chosen(),
            (None, Some((_, mark))) => t.incident_new_kind_proposed(mark),
            (None, None) => t.incident_new_kind_open(),
        };
        let chosen = self.kind();
        labelled(ui, &t.incident_new_kind(), None, Some(&help), |ui| {
            let titles = IncidentKind::ALL.iter().map(|kind| words::title(*kind, t));
            let (choice, response) = Select::new("incident-kind", t.incident_new_kind())
                .options(titles)
                .selected(chosen.and_then(|kind| IncidentKind::ALL.iter().position(|each| *each == kind)))
                .placeholder(t.word_unknown())
                .show_response(ui);
            if let Some(kind) = choice.and_then(|at| IncidentKind::ALL.get(at)) {
                self.kind = Some(*kind);
            }
            response
        });
        Field::new(t.incident_field_where(), &mut self.place).hint(t.incident_new_where_hint()).show(ui);
        let problem = inputs::when(&self.when, t).err();
        Field::new(t.incident_field_when(), &mut self.when)
            .hint(t.incident_new_when_hint())
            .problem(problem.as_deref())
            .help(Some(&t.incident_new_when_help()))
            .show(ui);
        beside_labels(ui, |ui| {
            level_mark(ui, Level::Caution, &t.word_level_caution(), None);
            text::label(ui, &t.incident_new_phishing(), TextKind::Table, Tone::Ink2);
        });
    }

    fn cards_ui(&mut self, ui: &mut Ui, cx: &PageCx<'_>) {
        let t = cx.texts;
        let mut head = SectionHead::new(t.incident_new_cards());
        if !self.cards.is_empty() {
            head = head.count(t.incident_new_cards_chosen(format::count(self.cards.len())));
        }
        head.show(ui);
        ui.add_space(space::XS);
        if cx.ledger.cards().len() > 0 {
            SearchBox::new(&mut self.search, t.incident_new_cards_search()).show(ui);
        }
        let wanted = (cx.revision, self.search.clone(), self.cards.clone());
        let found = match self.found.take() {
            Some(found) if found.of == wanted => found,
            _ => find(wanted, &mut self.searched, cx.ledger),
        };
        for id in &found.cards {
            let Some(card) = cx.ledger.card(*id) else { continue };
            let mut chosen = self.cards.contains(id);
            let mut label = words::card_in_full(card, t);
            if let Some(purchase) = cx.ledger.purchase_of(card) {
                let seller = purchase.facts.seller.clone();
                let when = (!purchase.facts.when.is_unknown())
                    .then(|| format::when_table(purchase.facts.when, cx.now.day, t));
                for part in seller.into_iter().chain(when) {
                    label = format!("{label}{}{part}", t.word_list_dot());
                }
            }
            if checkbox(ui, &mut chosen, &label).changed() {
                if chosen {
                    self.cards.push(*id);
                } else {
                    self.cards.retain(|each| each != id);
                }
            }
        }
        if found.cards.is_empty() {
            text::label(ui, &t.incident_new_cards_none(), TextKind::Table, Tone::Ink3);
        } else if found.more > 0 {
            let more = t.incident_new_cards_more(format::count(found.more));
            text::label(ui, &more, TextKind::Small, Tone::Ink3);
        }
        self.found = Some(found);
        let mut unknown = self.cards.is_empty();
        if checkbox(ui, &mut unknown, &t.incident_new_cards_unknown()).changed() && unknown {
            self.cards.clear();
        }
        if cx.ledger.accounts().len() > 0 {
            ui.add_space(space::XS);
            self.account_ui(ui, cx);
        }
    }

    fn account_ui(&mut self, ui: &mut Ui, cx: &PageCx<'_>) {
        let t = cx.texts;
        let accounts: Vec<(AccountId, &str)> =
            cx.ledger.accounts().map(|account| (account.id, account.facts.name.as_str())).collect();
        let selected = self.account.and_then(|id| accounts.iter().position(|(each, _)| *each == id));
        labelled(ui, &t.field_account(), None, None, |ui| {
            let (choice, response) = Select::new("incident-account", t.field_account())
                .option(t.incident_new_account_none())
                .options(accounts.iter().map(|(_, name)| *name))
                .selected(Some(selected.map_or(0, |at| at + 1)))
                .show_response(ui);
            if let Some(at) = choice {
                self.account = at.checked_sub(1).and_then(|at| accounts.get(at)).map(|(id, _)| *id);
            }
            response
        });
    }

    fn buttons(&mut self, ui: &mut Ui, cx: &PageCx<'_>) -> Reply {
        let t = cx.texts;
        let mut reply = Reply::Stay;
        let label = if self.editing.is_some() { t.button_save() } else { t.incident_new_record() };
        if ui.add(Button::primary(label).large().enabled(!self.waiting)).clicked() {
            self.tried = true;
            if let Some(number) = self.send(cx) {
                self.waiting = true;
                reply = Reply::Asked(number);
            }
        }
        if ui.add(Button::secondary(t.button_cancel()).large()).clicked() {
            reply = Reply::Leave;
        }
        if self.tried && self.kind().is_none() {
            level_mark(ui, Level::Caution, &t.incident_new_nothing(), None);
        }
        reply
    }

    /// Asks for what was typed, once there is a kind and a date that can be read.
    fn send(&mut self, cx: &PageCx<'_>) -> Option<u64> {
        let when = inputs::when(&self.when, cx.texts).ok()?;
        let kind = self.kind()?;
        let wanted = NewIncident {
            kind,
            when,
            seen: inputs::words(&self.seen),
            seen_where: inputs::words(&self.place),
            mail: None,
            pattern: None,
            cause: None,
            told: Vec::new(),
            cards: self.cards.clone(),
            account: self.account,
        };
        match (self.editing, &self.before) {
            (Some(incident), Some(before)) => {
                Some(cx.change(Change::AmendIncident { incident, changes: changes(before, wanted) }))
            }
            _ => Some(cx.change(Change::OpenIncident(wanted))),
        }
    }
}

/// What differs from what was known.
fn changes(before: &Incident, wanted: NewIncident) -> Vec<IncidentChange> {
    let mut changes = Vec::new();
    if before.kind != wanted.kind {
        changes.push(IncidentChange::Kind(wanted.kind));
    }
    if before.when != wanted.when {
        changes.push(IncidentChange::When(wanted.when));
    }
    if before.seen != wanted.seen {
        changes.push(IncidentChange::Seen(wanted.seen));
    }
    if before.seen_where != wanted.seen_where {
        changes.push(IncidentChange::SeenWhere(wanted.seen_where));
    }
    if before.cards != wanted.cards {
        changes.push(IncidentChange::Cards(wanted.cards));
    }
    if before.account != wanted.account {
        changes.push(IncidentChange::Account(wanted.account));
    }
    changes
}

/// The chosen cards first, then the newest that fit.
fn find(of: (u64, String, Vec<CardId>), search: &mut CardSearch, ledger: &Ledger) -> Found {
    let mut cards = of.2.clone();
    let (mut offered, mut more) = (0, 0);
    let mut offer = |card: CardId| {
        if of.2.contains(&card) {
            return;
        }
        if offered < OFFERED {
            offered += 1;
            cards.push(card);
        } else {
            more += 1;
        }
    };
    if of.1.trim().is_empty() {
        ledger.cards().rev().for_each(|card| offer(card.id));
    } else {
        let hits = search.find(ledger, of.0, &of.1).iter().rev();
        hits.filter_map(|at| ledger.card_at(*at as usize)).for_each(|card| offer(card.id));
    }
    Found { of, cards, more }
}

/// Contents under the fields, right of their labels.
fn beside_labels(ui: &mut Ui, contents: impl FnOnce(&mut Ui)) {
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        ui.add_space(size::FORM_LABEL + space::M);
        let width = ui.available_width();
        layout::column(ui, width, contents);
    });
}
