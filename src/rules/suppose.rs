//! What would change if something were recorded: the same rules on a ledger with entries that do not exist.
//!
//! Nothing is recorded and nothing of the real ledger is touched. Before buying and before charging ask it.

use std::sync::Arc;

use uuid::Uuid;

use super::rule::RuleCx;
use super::warning::Warning;
use super::warnings::Warnings;
use crate::core::date::Stamp;
use crate::core::entry::{Entry, Fact};
use crate::core::holdings::Holdings;
use crate::core::id::EntryId;
use crate::core::ledger::{Ledger, Touched};

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
        let (mut ledger, mut then) = (cx.ledger.clone(), warnings.clone());
        let mut touched = Touched::default();
        let first = ledger.journal().entries().last().map_or(1, |entry| entry.seq + 1);
        for (seq, fact) in (first..).zip(facts) {
            let id = EntryId::new(Uuid::from_u128(u128::from(seq)));
            let entry = Entry { seq, id, recorded_at: Stamp::EPOCH, run: None, fact };
            touched.join(ledger.apply(Arc::new(entry)));
        }
        then.refresh(&touched, &RuleCx::new(&ledger, cx.knowledge, cx.now, cx.settings));
        let new = then.iter().filter(|warning| !stands(warnings, warning)).cloned().collect();
        let gone = warnings
            .iter()
            .filter(|warning| !then.iter_of(warning).any(|other| other.rule == warning.rule))
            .cloned()
            .collect();
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

/// Whether a warning stands today already, as high and resting on the same.
fn stands(warnings: &Warnings, then: &Warning) -> bool {
    warnings.iter_of(then).any(|now| {
        now.rule == then.rule && now.level >= then.level && now.fingerprint() == then.fingerprint()
    })
}
