//! What to do in a トラブル, as a table: which step is taken in which situation, who acts, by when, on which facts.
//!
//! The table is data, `assets/knowledge/steps.toml`, and a person's own file can change it. [`situation`] says what is so,
//! [`list`] puts the steps of an incident in order with what has become of them. The words are in `wording::steps`.

pub mod list;
pub mod ours;
pub mod situation;
#[cfg(test)]
mod tests;

use serde::Deserialize;

use super::fact::{BothLanguages, FactId};
use crate::core::words::{
    CardKind, ChargeStatus, FraudPattern, IncidentKind, Issuer, Provenance, SourceClass, VanishCause,
};
pub use list::{Due, Step, Steps};
pub use situation::{BoughtBy, Claim, Situation};

/// One step, as its file states it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KnownStep {
    /// Its id, for ever: the journal carries it.
    pub id: String,
    /// Its place: lower ones come first.
    pub order: u32,
    /// Who has to act.
    #[serde(default)]
    pub who: Who,
    /// By when.
    #[serde(default)]
    pub by: By,
    /// Whom it is said to.
    #[serde(default)]
    pub door: Door,
    /// What does most of it.
    #[serde(default)]
    pub act: Act,
    /// Which cards are named with it.
    #[serde(default)]
    pub cards: About,
    /// In which situations it is taken: when one of these fits.
    pub when: Vec<Condition>,
    /// The facts it rests on.
    #[serde(default)]
    pub cites: Vec<FactId>,
    /// Words of its own, in a person's file; they are shown instead of ours.
    pub says: Option<BothLanguages>,
}

/// Who has to act.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Who {
    /// The person whose ledger this is.
    #[default]
    Me,
    /// The one who bought the card.
    Purchaser,
}

/// By when a step is to be taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum By {
    /// There is no time for it.
    #[default]
    None,
    /// At once.
    Now,
    /// Today.
    Today,
    /// As long as the card is unused.
    WhileUnused,
    /// Within the time in which the seller takes claims; today where none is known.
    ClaimWindow,
    /// Until the order is dispatched or paid.
    BeforeDispatch,
    /// When the promised answer is due; when it comes, if none was promised.
    Answer,
    /// So many days after the trouble was seen.
    Days(u32),
}

/// Whom a step is said to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Door {
    #[default]
    Nobody,
    Seller,
    Purchaser,
    Issuer,
    CardCompany,
    Police,
    ConsumerCentre,
}

/// What does most of a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Act {
    /// Nothing in here; it is ticked when it is done.
    #[default]
    Tick,
    /// A text to copy for whoever is written to.
    Copy,
    /// A contact is logged.
    Log,
    /// The card is opened.
    Card,
    /// The account is opened.
    Account,
    /// The trouble is closed.
    Close,
    /// The cause is written down, if it is this one.
    Cause(VanishCause),
}

/// Which cards are named with a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum About {
    /// None: it is about the trouble as a whole.
    #[default]
    Whole,
    /// Those it holds for.
    Those,
    /// The others of the same purchases that are not part of the trouble and not charged.
    Rest,
}

/// One line of the table: everything it names has to be so. What it does not name does not matter.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub struct Condition {
    pub kind: Vec<IncidentKind>,
    pub charge: Vec<ChargeStatus>,
    pub class: Vec<SourceClass>,
    pub provenance: Vec<Provenance>,
    pub card: Vec<CardKind>,
    pub issuer: Vec<Issuer>,
    pub bought_by: Vec<BoughtBy>,
    pub claim: Vec<Claim>,
    pub pattern: Vec<FraudPattern>,
    pub cause: Vec<VanishCause>,
    /// Whether the cause of a vanished balance was found.
    pub found: Option<bool>,
    pub told: Option<bool>,
    pub resend: Option<bool>,
    pub cancel: Option<bool>,
    /// Whether the card has a number.
    pub number: Option<bool>,
    pub mail: Option<bool>,
    pub rest: Option<bool>,
}

impl Condition {
    /// Whether all it names is so.
    pub fn fits(&self, so: &Situation) -> bool {
        fn among<T: PartialEq>(named: &[T], is: &T) -> bool {
            named.is_empty() || named.contains(is)
        }
        let is = |named: Option<bool>, is: bool| named.is_none_or(|named| named == is);
        among(&self.kind, &so.kind)
            && among(&self.charge, &so.charge)
            && among(&self.class, &so.provenance.class())
            && among(&self.provenance, &so.provenance)
            && among(&self.card, &so.card)
            && among(&self.issuer, &so.issuer)
            && among(&self.bought_by, &so.bought_by)
            && among(&self.claim, &so.claim)
            && among(&self.pattern, &so.pattern)
            && (self.cause.is_empty() || so.cause.is_some_and(|cause| self.cause.contains(&cause)))
            && is(self.found, so.cause.is_some())
            && is(self.told, so.told)
            && is(self.resend, so.resend)
            && is(self.cancel, so.cancel)
            && is(self.number, so.number)
            && is(self.mail, so.mail)
            && is(self.rest, so.rest)
    }
}

impl KnownStep {
    /// Whether it is taken in a situation.
    pub fn holds(&self, so: &Situation) -> bool {
        self.when.iter().any(|condition| condition.fits(so))
    }
}
