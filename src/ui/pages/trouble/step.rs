//! The steps and clocks of one incident, ready to be shown, and the text to copy for whoever is written to.

use super::words;
use crate::action::Days;
use crate::core::incident::Incident;
use crate::core::ledger::Ledger;
use crate::core::words::IncidentKind;
pub use crate::guide::clocks::promise;
use crate::guide::clocks::{self, Clock};
use crate::guide::steps::situation::At;
use crate::guide::steps::{Act, Step, Steps};
use crate::i18n::{Texts, format};
use crate::ui::page_cx::PageCx;
use crate::wording::steps::{self, StepWords};
use crate::wording::{asked, calendar};

/// What is to be done about an incident, in words.
pub struct Shown {
    /// The steps, in order.
    pub steps: Vec<StepView>,
    /// Which of them is the next one to do; none when all are done.
    pub now: Option<usize>,
    /// What runs out, the most urgent first.
    pub clocks: Vec<Clock>,
    /// Whether there is a day for a calendar.
    pub has_days: bool,
}

/// One step, in words.
pub struct StepView {
    /// The step.
    pub step: Step,
    /// Who, what, why.
    pub words: StepWords,
    /// By when, or what has become of it and when.
    pub when: String,
    /// What it rests on, with dates.
    pub sources: String,
}

impl Shown {
    /// Works it out.
    pub fn of(incident: &Incident, cx: &PageCx<'_>) -> Self {
        let at = at(cx);
        let steps = Steps::of(incident, &at);
        let views: Vec<StepView> = steps.all.into_iter().map(|step| view(step, incident, cx)).collect();
        Self {
            now: views.iter().position(|view| view.step.is_open()),
            steps: views,
            clocks: clocks::of_incident(incident, &at),
            has_days: !calendar::events(Days::Incident(incident.id), &at, cx.texts).is_empty(),
        }
    }

    /// The step to do now.
    pub fn first(&self) -> Option<&StepView> {
        self.now.and_then(|at| self.steps.get(at))
    }

    /// What can be hoped for: of the next step that asks someone for something.
    pub fn hope(&self) -> Option<(&str, &StepView)> {
        let from = self.now.unwrap_or(0);
        let ahead = self.steps.iter().skip(from).chain(self.steps.iter().rev());
        ahead.into_iter().find_map(|view| Some((view.words.text.hope.as_deref()?, view)))
    }
}

/// What steps and clocks are judged by, as the page sees it.
pub fn at<'a>(cx: &PageCx<'a>) -> At<'a> {
    At {
        ledger: cx.ledger,
        knowledge: cx.knowledge,
        claim_minutes: cx.settings.rules.claim_minutes,
        now: cx.now,
    }
}

fn view(step: Step, incident: &Incident, cx: &PageCx<'_>) -> StepView {
    let t = cx.texts;
    let words = steps::step(&step, incident, cx.ledger, t);
    let when = steps::state(&step, cx.now, t).unwrap_or_else(|| steps::due(step.due, cx.now, t));
    let sources = asked::sources_of(&step.cites, cx.knowledge, cx.now.day, t);
    StepView { step, words, when, sources }
}

impl StepView {
    /// The text to copy for whoever is written to.
    pub fn message(&self, incident: &Incident, ledger: &Ledger, t: &Texts) -> Option<String> {
        let whom = self.words.whom.as_deref().filter(|_| self.step.act == Act::Copy)?;
        Some(message(incident, whom, ledger, t))
    }
}

/// The face value of the cards an incident is about.
pub fn amount_yen(incident: &Incident, ledger: &Ledger) -> i64 {
    let cards = incident.cards.iter().filter_map(|id| ledger.card(*id));
    cards.fold(0, |sum, card| sum.saturating_add(card.face_yen()))
}

/// The text for a contact form: what happened, and the facts by which the other side finds it. Last four only.
fn message(incident: &Incident, whom: &str, ledger: &Ledger, t: &Texts) -> String {
    let what = match incident.kind {
        IncidentKind::Lock => t.incident_message_lock(),
        IncidentKind::Refused => t.incident_message_refused(),
        IncidentKind::Cancelled => t.incident_message_cancelled(),
        IncidentKind::AlreadyUsed => t.incident_message_already_used(),
        IncidentKind::BalanceVanished => t.incident_message_balance_vanished(),
        IncidentKind::AccountSuspended => t.incident_message_account_suspended(),
        IncidentKind::Fraud => t.incident_message_fraud(),
    };
    let mut lines = Vec::new();
    let mut line = |label: String, value: String| lines.push(t.incident_message_line(label, value));
    if !incident.when.is_unknown() {
        line(t.incident_field_when(), format::when_full(incident.when, t));
    }
    if let Some(seen) = &incident.seen {
        line(t.incident_field_seen(), seen.clone());
    }
    if let Some(place) = &incident.seen_where {
        line(t.incident_field_where(), place.clone());
    }
    for card in incident.cards.iter().filter_map(|id| ledger.card(*id)) {
        line(t.field_card(), words::card_in_full(card, t));
        if let Some(serial) = &card.facts.serial_number {
            line(t.field_serial_number(), serial.clone());
        }
        let Some(purchase) = ledger.purchase_of(card) else { continue };
        if !purchase.facts.when.is_unknown() {
            line(t.field_purchased_on(), format::when_full(purchase.facts.when, t));
        }
        if let Some(seller) = &purchase.facts.seller {
            line(t.field_seller(), seller.clone());
        }
        if let Some(number) = &purchase.facts.order_number {
            line(t.field_order_number(), number.clone());
        }
    }
    t.incident_message(whom, what, lines.join("\n"))
}
