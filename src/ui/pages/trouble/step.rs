//! The steps and clocks of one incident, ready to be shown, and the text to copy for whoever is written to.

use crate::action::Days;
use crate::core::incident::Incident;
use crate::core::ledger::Ledger;
pub use crate::guide::clocks::promise;
use crate::guide::clocks::{self, Clock};
use crate::guide::steps::situation::At;
use crate::guide::steps::{Act, Step, Steps};
use crate::i18n::Texts;
use crate::inquiry::message::of_step;
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
        Some(of_step(self.step.door, whom, incident, ledger, t))
    }
}

/// The face value of the cards an incident is about.
pub fn amount_yen(incident: &Incident, ledger: &Ledger) -> i64 {
    let cards = incident.cards.iter().filter_map(|id| ledger.card(*id));
    cards.fold(0, |sum, card| sum.saturating_add(card.face_yen()))
}
