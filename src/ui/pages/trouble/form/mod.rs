//! The words for an incident, new or changed: what was seen, then only what the kind asks for, then which cards and when.
//!
//! The kind is proposed with its reason and can be changed; a mail alone proposes none. Everything may stay unknown but
//! the kind or the wording.

mod cards;
mod more;
mod seen;

use eframe::egui::Ui;

use super::words;
use crate::action::{Change, NewIncident};
use crate::core::entry::IncidentChange;
use crate::core::id::{CardId, IncidentId};
use crate::core::incident::Incident;
use crate::core::ledger::Ledger;
use crate::core::words::{ChargeStatus, FraudPattern, IncidentKind, VanishCause};
use crate::guide::opening::{self, Finding, Sight, Told};
use crate::guide::self_check::Answer;
use crate::i18n::Texts;
use crate::ui::page_cx::PageCx;
use crate::ui::pages::{inputs, layout};
use crate::ui::theme::{Level, TextKind, Tone, size, space};
use crate::ui::widgets::{
    Block, Button, Field, SectionHead, Select, TopBar, heading, labelled, level_mark, text,
};
use crate::wording;

/// What became of the form in this frame.
pub(super) enum Reply {
    Stay,
    Leave,
    Asked(u64),
}

/// What was picked and typed.
#[derive(Default)]
pub(super) struct Form {
    editing: Option<Box<Incident>>,
    seen: seen::Seen,
    /// The kind, when it was chosen by hand.
    kind: Option<IncidentKind>,
    fraud: more::Fraud,
    vanished: more::Vanished,
    about: cards::About,
    place: String,
    when: String,
    when_filled: bool,
    tried: bool,
    waiting: bool,
}

impl Form {
    /// A new incident about these cards.
    pub(super) fn about(cards: Vec<CardId>) -> Self {
        Self { about: cards::About::cards(cards), ..Self::default() }
    }

    /// The form with what is known of an incident.
    pub(super) fn of(incident: &Incident) -> Self {
        let mut form = Self {
            seen: seen::Seen::known(
                incident.seen.clone().unwrap_or_default(),
                incident.mail.clone().unwrap_or_default(),
            ),
            place: incident.seen_where.clone().unwrap_or_default(),
            when: inputs::typed(incident.when),
            when_filled: true,
            kind: Some(incident.kind),
            about: cards::About::known(incident.cards.clone(), incident.account),
            editing: Some(Box::new(incident.clone())),
            ..Self::default()
        };
        form.fraud.pattern = incident.pattern;
        if let Some(cause) = incident.cause {
            form.vanished.causes.set(cause, Some(true));
        }
        form
    }

    /// The incident that is being changed.
    pub(super) fn incident(&self) -> Option<IncidentId> {
        self.editing.as_ref().map(|incident| incident.id)
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
        if bar.show(ui, |_| {}).crumb {
            return Reply::Leave;
        }
        self.seen.look();
        let finding = self.finding();
        layout::above_bar(ui, |ui| {
            layout::narrow_body(ui, "incident-form", |ui| {
                ui.spacing_mut().item_spacing.y = space::S;
                if self.seen.ui(ui, t, self.editing.is_none()) {
                    self.kind = None;
                }
                if self.asks_own_page(finding) {
                    self.seen.own_page_ui(ui, t);
                }
                self.finding_ui(ui, t, finding);
                self.more_ui(ui, cx, finding);
                ui.add_space(space::S);
                self.about.ui(ui, cx);
                ui.add_space(space::S);
                self.when_ui(ui, t);
            });
        });
        layout::bottom_bar(ui, |ui| self.buttons(ui, cx, finding))
    }

    fn finding(&self) -> Finding {
        let told = Told {
            kind: self.kind,
            sight: self.seen.sight,
            wording: &self.seen.wording,
            mail: &self.seen.mail,
            own_page: self.seen.own_page,
            causes: self.vanished.causes,
        };
        opening::finding(&told, self.seen.found())
    }

    /// Of what only a mail says, or that is often said by false mails, the own page is asked.
    fn asks_own_page(&self, finding: Finding) -> bool {
        let from_mail = self.kind.is_none()
            && self.seen.sight.is_none()
            && !self.seen.mail.trim().is_empty()
            && crate::guide::phrases::proposed(&self.seen.wording).is_none();
        self.editing.is_none() && from_mail && (finding != Finding::Open || self.seen.own_page.is_some())
    }

    /// What it is, why, and the way to say otherwise; or that it is none.
    fn finding_ui(&mut self, ui: &mut Ui, t: &Texts, finding: Finding) {
        if let Finding::AllClear(clear) = finding {
            let (title, then) = wording::opening::all_clear(clear, t);
            ui.add_space(space::S);
            Block::accent(ui, |ui| {
                ui.set_min_width(ui.available_width());
                ui.spacing_mut().item_spacing.y = space::XS;
                heading(ui, &title, TextKind::Section);
                text::label(ui, &then, TextKind::Body, Tone::Ink2);
                text::label(ui, &t.opening_clear_record(), TextKind::Small, Tone::Ink3);
            });
            return;
        }
        let (chosen, help) = match finding {
            Finding::Kind { kind, why, .. } => (Some(kind), wording::opening::why(why, t)),
            Finding::MailAlone(_) => (None, t.opening_mail_alone()),
            Finding::AllClear(_) | Finding::Open => (None, t.incident_new_kind_open()),
        };
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
        let often_false = [IncidentKind::Lock, IncidentKind::AccountSuspended];
        if chosen.is_some_and(|kind| often_false.contains(&kind)) && self.editing.is_none() {
            seen::beside(ui, Level::Caution, &t.word_level_caution(), &t.incident_new_phishing());
        }
    }

    fn more_ui(&mut self, ui: &mut Ui, cx: &PageCx<'_>, finding: Finding) {
        let vanished = self.seen.sight == Some(Sight::BalanceGone)
            || matches!(finding, Finding::Kind { kind: IncidentKind::BalanceVanished, .. })
            || self.vanished.causes.found().is_some();
        if vanished {
            ui.add_space(space::S);
            self.vanished.ui(ui, cx);
        }
        let fraud = matches!(finding, Finding::Kind { kind: IncidentKind::Fraud, .. });
        if fraud && self.pattern_by_sight().is_none() {
            ui.add_space(space::S);
            let proposed = opening::pattern_of(self.seen.found());
            self.fraud.ui(ui, cx.texts, proposed);
        }
    }

    fn when_ui(&mut self, ui: &mut Ui, t: &Texts) {
        SectionHead::new(t.opening_when()).show(ui);
        ui.add_space(space::XS);
        let problem = inputs::when(&self.when, t).err();
        Field::new(t.incident_field_when(), &mut self.when)
            .hint(t.incident_new_when_hint())
            .problem(problem.as_deref())
            .help(Some(&t.incident_new_when_help()))
            .show(ui);
        Field::new(t.incident_field_where(), &mut self.place).hint(t.incident_new_where_hint()).show(ui);
    }

    fn buttons(&mut self, ui: &mut Ui, cx: &PageCx<'_>, finding: Finding) -> Reply {
        let t = cx.texts;
        let mut reply = Reply::Stay;
        let clear = matches!(finding, Finding::AllClear(_));
        let record = match (&self.editing, clear) {
            (Some(_), _) => Button::primary(t.button_save()),
            (None, false) => Button::primary(t.incident_new_record()),
            (None, true) => Button::secondary(t.opening_record_anyway()),
        };
        if ui.add(record.large().enabled(!self.waiting)).clicked() {
            self.tried = true;
            if let Some(number) = self.send(cx, finding) {
                self.waiting = true;
                reply = Reply::Asked(number);
            }
        }
        let leave = if clear { t.opening_leave() } else { t.button_cancel() };
        if ui.add(Button::secondary(leave).large()).clicked() {
            reply = Reply::Leave;
        }
        let missing = match finding {
            Finding::Open => Some(t.incident_new_nothing()),
            Finding::MailAlone(_) => Some(t.opening_mail_missing()),
            Finding::Kind { .. } | Finding::AllClear(_) => None,
        };
        if let Some(missing) = missing.filter(|_| self.tried) {
            level_mark(ui, Level::Caution, &missing, None);
        }
        reply
    }

    /// Asks for what was typed, once there is a kind and a date that can be read.
    fn send(&mut self, cx: &PageCx<'_>, finding: Finding) -> Option<u64> {
        let when = inputs::when(&self.when, cx.texts).ok()?;
        let (kind, cause) = match finding {
            Finding::Kind { kind, cause, .. } => (kind, cause),
            Finding::AllClear(opening::AllClear::FalseMail) => (IncidentKind::Fraud, None),
            Finding::AllClear(opening::AllClear::Used) => {
                (IncidentKind::BalanceVanished, Some(VanishCause::UsedAutomatically))
            }
            Finding::AllClear(opening::AllClear::Elsewhere) => {
                (IncidentKind::BalanceVanished, Some(VanishCause::OtherAccount))
            }
            Finding::MailAlone(_) | Finding::Open => return None,
        };
        let fraud = kind == IncidentKind::Fraud;
        let pattern = fraud.then(|| self.pattern(cause)).flatten();
        let cards = self.about.cards.clone();
        let (told, used) = if fraud { self.cards_told_and_used(cx.ledger) } else { Default::default() };
        let wanted = NewIncident {
            kind,
            when,
            seen: inputs::words(&self.seen.wording),
            seen_where: inputs::words(&self.place),
            mail: inputs::words(&self.seen.mail),
            cards,
            account: self.about.account(cx.ledger),
            pattern,
            // A kind that was chosen by hand keeps the cause it had.
            cause: cause.or_else(|| self.vanished.causes.found()),
            told,
            used,
        };
        match &self.editing {
            Some(before) => {
                let changes = changes(before, wanted);
                Some(cx.change(Change::AmendIncident { incident: before.id, changes }))
            }
            None => Some(cx.change(Change::OpenIncident(wanted))),
        }
    }

    fn pattern_by_sight(&self) -> Option<FraudPattern> {
        (self.seen.sight == Some(Sight::StrangeOrders)).then_some(FraudPattern::AccountMisused)
    }

    fn pattern(&self, cause: Option<VanishCause>) -> Option<FraudPattern> {
        let misused = (cause == Some(VanishCause::Misused)).then_some(FraudPattern::AccountMisused);
        self.pattern_by_sight()
            .or(self.fraud.pattern)
            .or(misused)
            .or_else(|| opening::pattern_of(self.seen.found()))
    }

    /// The chosen cards of which it is new that their code was told, and that somebody has used them.
    fn cards_told_and_used(&self, ledger: &Ledger) -> (Vec<CardId>, Vec<CardId>) {
        let chosen = || self.about.cards.iter().filter_map(|id| ledger.card(*id));
        let ids = |answer: Option<Answer>, new: &dyn Fn(&crate::core::card::Card) -> bool| -> Vec<CardId> {
            let said = answer == Some(Answer::Yes);
            chosen().filter(|card| said && new(card)).map(|card| card.id).collect()
        };
        let at_hand = |card: &crate::core::card::Card| {
            matches!(card.charge_status(), ChargeStatus::Uncharged | ChargeStatus::Unknown)
        };
        (ids(self.fraud.told, &|card| card.told.is_empty()), ids(self.fraud.used, &at_hand))
    }
}

/// What differs from what was known.
fn changes(before: &Incident, wanted: NewIncident) -> Vec<IncidentChange> {
    let NewIncident { kind, when, seen, seen_where, mail, cards, account, pattern, cause, told: _, used: _ } =
        wanted;
    let mut changes = Vec::new();
    let mut differs = |differs: bool, change: IncidentChange| {
        if differs {
            changes.push(change);
        }
    };
    differs(before.kind != kind, IncidentChange::Kind(kind));
    differs(before.when != when, IncidentChange::When(when));
    differs(before.seen != seen, IncidentChange::Seen(seen));
    differs(before.seen_where != seen_where, IncidentChange::SeenWhere(seen_where));
    differs(before.mail != mail, IncidentChange::Mail(mail));
    differs(before.cards != cards, IncidentChange::Cards(cards));
    differs(before.account != account, IncidentChange::Account(account));
    differs(before.pattern != pattern, IncidentChange::Pattern(pattern));
    differs(before.cause != cause, IncidentChange::Cause(cause));
    changes
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
