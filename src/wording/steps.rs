//! Steps and clocks of a trouble in words: who acts, what, for which cards, by when, what can be hoped for.

mod text;

use crate::core::card::Card;
use crate::core::date::{Day, Minute, Now, When};
use crate::core::facts::Purchaser;
use crate::core::incident::Incident;
use crate::core::ledger::Ledger;
use crate::core::words::{Issuer, StepState};
use crate::guide::clocks::{CancelUntil, Clock};
use crate::guide::steps::list::purchaser;
use crate::guide::steps::ours::OurStep;
use crate::guide::steps::{Door, Due, Step, Who};
use crate::i18n::{Lang, Texts, format};
use crate::wording::words;
pub use text::StepText;

/// A step as people read it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StepWords {
    /// Who has to act.
    pub actor: String,
    /// The same as short as a list has it.
    pub actor_briefly: String,
    /// Whom it is said to, if anyone.
    pub whom: Option<String>,
    /// What to do, how, why, what can be hoped for.
    pub text: StepText,
    /// The line under what to do: how, for which cards, what was seen.
    pub detail: String,
}

/// A step of an incident in words.
pub fn step(step: &Step, incident: &Incident, ledger: &Ledger, t: &Texts) -> StepWords {
    let purchase = step.purchase.and_then(|id| ledger.purchase(id));
    let whom = whom(step, ledger, t);
    let own = step.says.as_ref().map(|says| match t.lang() {
        Lang::Ja => says.ja.clone(),
        Lang::En => says.en.clone(),
    });
    let ours = OurStep::of(&step.id).map(|ours| text::of(ours, whom.as_deref().unwrap_or_default(), t));
    let text = match (own, ours) {
        (None, Some(ours)) => ours,
        (own, _) => StepText {
            title: own.unwrap_or_else(|| step.id.clone()),
            how: String::new(),
            why: String::new(),
            hope: None,
        },
    };
    let bought_myself = purchase.is_some_and(|purchase| purchase.facts.purchaser == Purchaser::Myself);
    let actor = match step.who {
        Who::Purchaser => match purchase.and_then(purchaser) {
            Some(name) => t.first_step_actor_named(name),
            None => t.first_step_actor_purchaser(),
        },
        Who::Me if bought_myself => t.first_step_actor_me_purchaser(),
        Who::Me => t.first_step_actor_me(),
    };
    let actor_briefly = match step.who {
        Who::Purchaser => match purchase.and_then(purchaser) {
            Some(name) => name.to_owned(),
            None => t.first_step_actor_purchaser(),
        },
        Who::Me => t.first_step_actor_me(),
    };
    let detail = detail(step, &text.how, incident, ledger, t);
    StepWords { actor, actor_briefly, whom, text, detail }
}

/// Whom a step is said to.
fn whom(step: &Step, ledger: &Ledger, t: &Texts) -> Option<String> {
    let purchase = step.purchase.and_then(|id| ledger.purchase(id));
    Some(match step.door {
        Door::Nobody => return None,
        Door::Seller => {
            let seller = purchase.and_then(|purchase| purchase.facts.seller.clone());
            seller.unwrap_or_else(|| t.first_step_seller_fallback())
        }
        Door::Purchaser => {
            let name = purchase.and_then(purchaser).map(str::to_owned);
            name.unwrap_or_else(|| t.first_step_purchaser_fallback())
        }
        Door::Issuer => match step.issuer {
            Issuer::Unknown => t.field_issuer(),
            Issuer::Other => {
                let cards = purchase.into_iter().flat_map(|purchase| &purchase.cards);
                let mut cards = cards.filter_map(|id| ledger.card(*id));
                let named = cards.find_map(|card| card.facts.issuer_name.clone());
                named.unwrap_or_else(|| t.field_issuer())
            }
            known => words::issuer(known, t),
        },
        Door::CardCompany => t.steps_card_company(),
        Door::Police => t.steps_police(),
        Door::ConsumerCentre => t.steps_consumer(),
    })
}

/// What a step that the journal knows by this key was, as short as a timeline has it.
pub fn title_of(key: &str, ledger: &Ledger, t: &Texts) -> Option<String> {
    let (id, target) = key.split_once('/').unwrap_or((key, ""));
    let Some(ours) = OurStep::of(id) else { return Some(id.to_owned()) };
    let purchase = target.parse().ok().and_then(|id| ledger.purchase(id));
    let whom = match (purchase, Issuer::from_word(target)) {
        (Some(purchase), _) => {
            purchaser(purchase).map(str::to_owned).or_else(|| purchase.facts.seller.clone())
        }
        (None, Some(Issuer::Unknown | Issuer::Other)) => None,
        (None, Some(issuer)) => Some(words::issuer(issuer, t)),
        (None, None) => Some(target.to_owned()).filter(|name| !name.is_empty()),
    };
    Some(text::of(ours, &whom.unwrap_or_else(|| t.steps_whoever()), t).title)
}

fn detail(step: &Step, how: &str, incident: &Incident, ledger: &Ledger, t: &Texts) -> String {
    let mut parts = Vec::new();
    if let Some(note) = step.mark.as_ref().and_then(|mark| mark.note.as_deref()).filter(|_| !step.is_open()) {
        return t.steps_note_is(note);
    }
    if step.id == "keep-screen"
        && let Some(seen) = &incident.seen
    {
        parts.push(t.word_quoted(seen));
    }
    if step.some || step.id == "leave-uncharged" {
        let cards = step.cards.iter().filter_map(|id| ledger.card(*id));
        let named: Vec<String> = cards.map(|card| briefly(card, t)).collect();
        if !named.is_empty() {
            parts.push(t.steps_for_cards(format::list(&named, t)));
        }
    }
    let purchase = step.purchase.and_then(|id| ledger.purchase(id));
    if matches!(step.door, Door::Seller | Door::Issuer)
        && let Some(number) = purchase.and_then(|purchase| purchase.facts.order_number.as_ref())
    {
        parts.push(t.steps_order_number(number));
    }
    if !how.is_empty() {
        parts.push(how.to_owned());
    }
    if let Some(account) = incident.account.and_then(|id| ledger.account(id))
        && matches!(step.id.as_str(), "watch-history" | "check-history" | "look-again")
    {
        parts.insert(0, t.word_quoted(&account.facts.name));
    }
    parts.join(&t.word_list_dot())
}

/// A card by its last four, or what else names it.
fn briefly(card: &Card, t: &Texts) -> String {
    match (&card.facts.code_last4, card.facts.face_value) {
        (Some(last), _) => t.word_last_four(last.as_str()),
        (None, Some(face)) => {
            format!("{} {}", words::issuer(card.facts.issuer, t), format::money(face))
        }
        (None, None) => words::issuer(card.facts.issuer, t),
    }
}

/// By when a step is to be taken; empty when there is no time for it.
pub fn due(due: Due, now: Now, t: &Texts) -> String {
    match due {
        Due::None => String::new(),
        Due::Now => t.steps_by_now(),
        Due::Today => t.steps_by_today(),
        Due::WhileUnused => t.steps_by_unused(),
        Due::Claim { until, .. } => t.steps_by_until(moment(until, now)),
        Due::ClaimMissed => t.steps_by_missed(),
        Due::BeforeDispatch => t.steps_by_dispatch(),
        Due::Answer => t.steps_by_answer(),
        Due::On(day) => t.steps_by_day(format::day_table(day, now.day)),
    }
}

/// What has become of a step, and when; nothing while it is open.
pub fn state(step: &Step, now: Now, t: &Texts) -> Option<String> {
    let mark = step.mark.as_ref()?;
    let when = match mark.when {
        When::Unknown => None,
        When::At(day, minute) if day == now.day => Some(format::time(minute)),
        when => Some(format::when_table(when, now.day, t)),
    };
    match (mark.state, when) {
        (StepState::Open, _) => None,
        (StepState::Done, Some(when)) => Some(t.steps_done_on(when)),
        (StepState::Done, None) => Some(t.steps_done()),
        (StepState::NotPossible, Some(when)) => Some(t.steps_not_possible_on(when)),
        (StepState::NotPossible, None) => Some(t.steps_not_possible()),
    }
}

/// A minute, with its day where that is not today.
pub fn moment((day, minute): (Day, Minute), now: Now) -> String {
    let time = format::time(minute);
    if day == now.day { time } else { format!("{} {time}", format::day_table(day, now.day)) }
}

/// From here on a clock shows seconds.
pub const SECONDS_BELOW: u32 = 600;

/// A clock in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClockWords {
    /// What runs out.
    pub title: String,
    /// What is left.
    pub left: String,
    /// Until when, or why nobody knows.
    pub until: String,
}

/// A clock as it stands at a second of this minute.
pub fn clock(clock: &Clock, now: Now, second: u32, t: &Texts) -> ClockWords {
    let (title, left, until) = match clock {
        Clock::Claim { minutes, bought, until, left, .. } => {
            let from = match bought {
                When::At(day, minute) => moment((*day, *minute), now),
                other => format::when_table(*other, now.day, t),
            };
            let until = t.clock_claim_until(moment(*until, now), minutes.to_string(), from);
            (t.clock_claim(), left_in_words(*left, second, t), until)
        }
        Clock::ClaimToday { minutes, .. } => {
            (t.clock_claim_today(), t.clock_claim_today_value(), t.clock_claim_today_why(minutes.to_string()))
        }
        Clock::WhileUnused { .. } => (t.clock_unused(), t.clock_unused_value(), t.clock_unused_why()),
        Clock::Cancel { until: CancelUntil::Dispatch, .. } => {
            (t.clock_cancel(), t.clock_cancel_value(), t.clock_cancel_why())
        }
        Clock::Cancel { until: CancelUntil::Unpaid(day), .. } => (
            t.clock_cancel_unpaid(),
            format::days_left(day.days_since(now.day), t),
            t.clock_cancel_unpaid_until(format::day_table(*day, now.day)),
        ),
        Clock::Answer(promise) => {
            let days = promise.on.days_since(now.day);
            let day = format::day_table(promise.on, now.day);
            let (title, until) = match (promise.promised, days < 0) {
                (true, false) => (t.first_step_until(), t.first_step_until_day(day, &promise.who)),
                (true, true) => (t.first_step_promise_passed(), t.first_step_until_day(day, &promise.who)),
                (false, false) => (t.clock_own_next(), t.clock_own_next_day(day, &promise.who)),
                (false, true) => (t.clock_own_next_passed(), t.clock_own_next_day(day, &promise.who)),
            };
            (title, format::days_left(days, t), until)
        }
    };
    ClockWords { title, left, until }
}

/// How many seconds are left of so many minutes, at a second of the minute.
pub fn seconds_left(minutes: u32, second: u32) -> u32 {
    (minutes * 60).saturating_sub(second.min(59))
}

/// What is left as figures and their unit: minutes, in the last ten of them with seconds.
pub fn countdown(minutes: u32, second: u32, t: &Texts) -> (String, String) {
    let left = seconds_left(minutes, second);
    if left < SECONDS_BELOW {
        (format!("{}:{:02}", left / 60, left % 60), String::new())
    } else {
        (minutes.to_string(), t.clock_unit_minutes())
    }
}

/// The same in one piece: `33分`, `9:42`.
pub fn left_in_words(minutes: u32, second: u32, t: &Texts) -> String {
    let (value, unit) = countdown(minutes, second, t);
    if unit.is_empty() { value } else { t.clock_left_minutes(value) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_countdown_shows_minutes_and_at_last_seconds() {
        for (lang, of) in [
            (Lang::Ja, ["33分", "11分", "10分", "9:59", "0:01"]),
            (Lang::En, ["33 min", "11 min", "10 min", "9:59", "0:01"]),
        ] {
            let t = Texts::new(lang);
            let shown = [(33, 45), (11, 59), (10, 0), (10, 1), (1, 59)]
                .map(|(minutes, second)| left_in_words(minutes, second, &t));
            assert_eq!(shown, of);
        }
    }
}
