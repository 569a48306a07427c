//! What only some kinds ask: how a fraud went, and where a vanished balance may have gone.

use eframe::egui::Ui;

use crate::core::date::Day;
use crate::core::ledger::Ledger;
use crate::core::words::{FraudPattern, VanishCause};
use crate::guide::opening::Causes;
use crate::guide::self_check::Answer;
use crate::i18n::{Texts, format};
use crate::ui::page_cx::PageCx;
use crate::ui::pages::layout;
use crate::ui::theme::{TextKind, Tone, space};
use crate::ui::widgets::{RadioRow, SectionHead, stack, text};
use crate::wording::{asked, opening, words};

/// How a fraud went.
#[derive(Default)]
pub(super) struct Fraud {
    pub pattern: Option<FraudPattern>,
    pub told: Option<Answer>,
    pub used: Option<Answer>,
}

impl Fraud {
    /// `proposed`: the pattern the mail points to.
    pub(super) fn ui(&mut self, ui: &mut Ui, t: &Texts, proposed: Option<FraudPattern>) {
        SectionHead::new(t.opening_fraud()).show(ui);
        ui.add_space(space::XS);
        question(ui, &t.opening_fraud_told(), t, &mut self.told);
        question(ui, &t.opening_fraud_used(), t, &mut self.used);
        text::label(ui, &t.opening_fraud_used_help(), TextKind::Small, Tone::Ink3);
        ui.add_space(space::S);
        text::label(ui, &t.opening_fraud_pattern(), TextKind::Strong, Tone::Ink);
        let chosen = self.pattern.or(proposed);
        let width = (ui.available_width() - space::M) / 2.0;
        let half = FraudPattern::ALL.len().div_ceil(2);
        layout::columns(ui, [width; 2], space::M, |ui, at| {
            stack(ui, |ui| {
                for pattern in FraudPattern::ALL.iter().skip(at * half).take(half) {
                    let row =
                        RadioRow::new(words::fraud_pattern(*pattern, t)).selected(chosen == Some(*pattern));
                    if ui.add(row).clicked() {
                        self.pattern = Some(*pattern);
                    }
                }
            });
        });
        if self.pattern.is_none() && proposed.is_some() {
            text::label(ui, &t.opening_fraud_pattern_proposed(), TextKind::Small, Tone::Ink3);
        }
    }
}

/// A question with yes, no, and I don't know.
fn question(ui: &mut Ui, ask: &str, t: &Texts, answer: &mut Option<Answer>) {
    text::label(ui, ask, TextKind::Strong, Tone::Ink);
    let choices = Answer::ALL.map(|each| (Some(each), asked::answer(each, t)));
    thirds(ui, ask, ask, t, &choices, answer);
}

/// Where a vanished balance may have gone.
#[derive(Default)]
pub(super) struct Vanished {
    pub causes: Causes,
    known: Option<Known>,
}

/// What the ledger itself knows of the causes, until it changes.
struct Known {
    of: (u64, Day),
    /// Yen of every account that holds some.
    held: Vec<(String, i64)>,
    /// Yen left of lots that are past their day.
    expired_yen: i64,
}

impl Vanished {
    /// The causes one after the other, each with where to look and what the ledger knows.
    pub(super) fn ui(&mut self, ui: &mut Ui, cx: &PageCx<'_>) {
        let t = cx.texts;
        SectionHead::new(t.opening_vanished()).show(ui);
        ui.add_space(space::XS);
        text::label(ui, &t.opening_vanished_help(), TextKind::Table, Tone::Ink2);
        let asked: Vec<VanishCause> = self.causes.asked().collect();
        for (at, cause) in asked.into_iter().enumerate() {
            ui.add_space(space::S);
            let words = opening::cause(cause, t);
            let ask = t.opening_cause_numbered((at + 1).to_string(), &words.ask);
            text::label(ui, &ask, TextKind::Strong, Tone::Ink);
            text::label(ui, &words.look, TextKind::Table, Tone::Ink2);
            if let Some(known) = self.known(cause, cx) {
                text::label(ui, &known, TextKind::Table, Tone::Ink);
            }
            let mut answer = self.causes.answer(cause);
            let choices = [
                (Some(true), asked::answer(Answer::Yes, t)),
                (Some(false), asked::answer(Answer::No, t)),
                (None, t.opening_not_looked()),
            ];
            thirds(ui, cause.as_str(), &ask, t, &choices, &mut answer);
            self.causes.set(cause, answer);
        }
        if self.causes.found().is_none()
            && self.causes.asked().all(|cause| self.causes.answer(cause).is_some())
        {
            ui.add_space(space::S);
            text::label(ui, &t.opening_vanished_none(), TextKind::Table, Tone::Ink);
        }
    }

    fn known(&mut self, cause: VanishCause, cx: &PageCx<'_>) -> Option<String> {
        let t = cx.texts;
        let of = (cx.revision, cx.now.day);
        if self.known.as_ref().is_none_or(|known| known.of != of) {
            self.known = Some(Known::of(of, cx.ledger));
        }
        let known = self.known.as_ref()?;
        match cause {
            VanishCause::OtherAccount if known.held.len() > 1 => {
                let held = known.held.iter().map(|(name, yen)| format!("{name} {}", format::yen(*yen)));
                Some(t.opening_known_accounts(held.collect::<Vec<_>>().join(&t.word_list_dot())))
            }
            VanishCause::Expired if known.expired_yen > 0 => {
                Some(t.opening_known_expired(format::yen(known.expired_yen)))
            }
            _ => None,
        }
    }
}

impl Known {
    fn of(of: (u64, Day), ledger: &Ledger) -> Self {
        let (mut held, mut expired_yen) = (Vec::new(), 0i64);
        for account in ledger.accounts() {
            let holding = ledger.holding(account);
            if holding.balance_yen > 0 {
                held.push((account.facts.name.clone(), holding.balance_yen));
            }
            let over = holding.lots.iter().filter(|lot| lot.expires_on.is_some_and(|until| until < of.1));
            expired_yen = over.fold(expired_yen, |sum, lot| sum.saturating_add(lot.left_yen));
        }
        Self { of, held, expired_yen }
    }
}

/// Three answers side by side.
fn thirds<T: Copy + PartialEq>(
    ui: &mut Ui,
    salt: &str,
    ask: &str,
    t: &Texts,
    choices: &[(T, String); 3],
    answer: &mut T,
) {
    let width = (ui.available_width() - 2.0 * space::S) / 3.0;
    ui.push_id(salt, |ui| {
        layout::columns(ui, [width; 3], space::S, |ui, at| {
            let Some((each, words)) = choices.get(at) else { return };
            let name = t.asked_answer_name(ask, words);
            if ui.add(RadioRow::new(words).name(name).selected(*answer == *each)).clicked() {
                *answer = *each;
            }
        });
    });
}
