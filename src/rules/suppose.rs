//! What would change if something were recorded: the same rules on a ledger with entries that do not exist.
//!
//! Nothing is recorded and nothing of the real ledger is touched. Before buying and before charging ask it: `Supposed` once,
//! with a ledger to keep; `WhatIf` again and again, as while somebody types, on one copy of the ledger.

use std::cmp::{Ordering, Reverse};

use super::rule::RuleCx;
use super::warning::Warning;
use super::warnings::Warnings;
use crate::core::entry::Fact;
use crate::core::holdings::Holdings;
use crate::core::ledger::{Ledger, Touched};
use crate::core::suppose::Trial;

/// The ledger as it would be.
#[derive(Debug, Clone)]
pub struct Supposed {
    /// The ledger with what was supposed.
    pub ledger: Ledger,
    /// Its warnings.
    pub warnings: Warnings,
    /// The warnings that do not stand today: new ones, and those that would rest on something else or be higher.
    pub new: Vec<Warning>,
    /// The warnings that stand today and would not any more.
    pub gone: Vec<Warning>,
    /// Yen at risk today and then.
    pub at_risk: Change,
    /// Yen held today and then.
    pub held: Change,
}

/// A sum today and as it would be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Change {
    /// Today.
    pub before_yen: i64,
    /// As it would be.
    pub after_yen: i64,
}

impl Change {
    /// How much more it would be; negative when less.
    pub fn more_yen(self) -> i64 {
        self.after_yen.saturating_sub(self.before_yen)
    }
}

impl Supposed {
    /// What would stand if these facts were recorded now, one after the other. `cx` and `warnings` speak of today.
    pub fn of(cx: &RuleCx<'_>, warnings: &Warnings, facts: Vec<Fact>) -> Self {
        let (mut trial, mut then) = (Trial::new(cx.ledger.clone()), warnings.clone());
        for fact in facts {
            trial.suppose(fact);
        }
        then.refresh(trial.touched(), &RuleCx::new(trial.ledger(), cx.knowledge, cx.now, cx.settings));
        let ledger = trial.into_ledger();
        let (new, gone) = new_and_gone(warnings, &then);
        Self {
            at_risk: Change {
                before_yen: warnings.total_at_risk_yen(cx.ledger),
                after_yen: then.total_at_risk_yen(&ledger),
            },
            held: Change {
                before_yen: Holdings::of(cx.ledger).total_yen(),
                after_yen: Holdings::of(&ledger).total_yen(),
            },
            new,
            gone,
            ledger,
            warnings: then,
        }
    }
}

/// One copy of a ledger on which question after question is asked. Made anew when the ledger has changed.
#[derive(Debug, Clone)]
pub struct WhatIf {
    trial: Trial,
    warnings: Warnings,
    /// What the last question touched and was taken back since.
    stale: Touched,
    at_risk_yen: i64,
    holdings: Holdings,
}

/// What would stand, while it is looked at.
#[derive(Debug)]
pub struct Then<'a> {
    /// The ledger with what was supposed.
    pub ledger: &'a Ledger,
    /// Its warnings.
    pub warnings: &'a Warnings,
    /// The warnings that do not stand today: new ones, and those that would rest on something else or be higher.
    pub new: Vec<Warning>,
    /// The warnings that stand today and would not any more.
    pub gone: Vec<Warning>,
    /// Yen at risk today and then.
    pub at_risk: Change,
    /// What is held today, by source.
    pub held_now: Holdings,
    /// What would be held, by source.
    pub held_then: Holdings,
}

impl WhatIf {
    /// Copies a ledger and its warnings.
    pub fn new(ledger: &Ledger, warnings: &Warnings) -> Self {
        Self {
            at_risk_yen: warnings.total_at_risk_yen(ledger),
            holdings: Holdings::of(ledger),
            trial: Trial::new(ledger.clone()),
            warnings: warnings.clone(),
            stale: Touched::default(),
        }
    }

    /// Looks at what would stand if these facts were recorded now, one after the other, and takes them back. `cx` and
    /// `warnings` speak of today and of the ledger that was copied.
    pub fn ask<R>(
        &mut self,
        cx: &RuleCx<'_>,
        warnings: &Warnings,
        facts: Vec<Fact>,
        look: impl FnOnce(&Then<'_>) -> R,
    ) -> R {
        for fact in facts {
            self.trial.suppose(fact);
        }
        let mut touched = std::mem::take(&mut self.stale);
        touched.join(self.trial.touched().clone());
        let ledger = self.trial.ledger();
        self.warnings.refresh(&touched, &RuleCx::new(ledger, cx.knowledge, cx.now, cx.settings));
        let (new, gone) = new_and_gone(warnings, &self.warnings);
        let seen = look(&Then {
            ledger,
            warnings: &self.warnings,
            new,
            gone,
            at_risk: Change {
                before_yen: self.at_risk_yen,
                after_yen: self.warnings.total_at_risk_yen(ledger),
            },
            held_now: self.holdings,
            held_then: Holdings::of(ledger),
        });
        self.stale = self.trial.take_back();
        seen
    }
}

/// The warnings that would come and those that would go. Both lists are in the same order, so that one walk along them
/// finds the few that differ.
fn new_and_gone(now: &Warnings, then: &Warnings) -> (Vec<Warning>, Vec<Warning>) {
    let (mut came, mut went) = (Vec::new(), Vec::new());
    let (mut ours, mut theirs) = (now.iter().peekable(), then.iter().peekable());
    loop {
        let order = match (ours.peek(), theirs.peek()) {
            (Some(a), Some(b)) => place(a).cmp(&place(b)),
            (Some(_), None) => Ordering::Less,
            (None, Some(_)) => Ordering::Greater,
            (None, None) => break,
        };
        let old = if order.is_le() { ours.next() } else { None };
        let new = if order.is_ge() { theirs.next() } else { None };
        if old != new {
            went.extend(old);
            came.extend(new);
        }
    }
    let new = came.into_iter().filter(|warning| !stands(now, warning)).cloned().collect();
    let gone = went
        .into_iter()
        .filter(|warning| !then.iter_of(warning).any(|other| other.rule == warning.rule))
        .cloned()
        .collect();
    (new, gone)
}

/// Where a warning stands among others.
fn place(warning: &Warning) -> impl Ord {
    (Reverse(warning.level), Reverse(warning.at_risk_yen), warning.rule, warning.subject())
}

/// Whether a warning stands today already, as high and resting on the same.
fn stands(warnings: &Warnings, then: &Warning) -> bool {
    warnings.iter_of(then).any(|now| {
        now.rule == then.rule && now.level >= then.level && now.fingerprint() == then.fingerprint()
    })
}
