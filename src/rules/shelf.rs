//! Warnings in order, the highest first, found again by what they are about.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::rule::{RuleId, Scope};
use super::warning::{Level, Subject, Warning};

/// Where a warning stands: what has a clock running, then by level, yen at risk, rule, and what it is about. No two are
/// alike.
type Rank = (Reverse<bool>, Reverse<Level>, Reverse<i64>, RuleId, Option<Subject>);

/// Finds a warning again among many, as long as neither its level nor its yen at risk change.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct WarningKey(Rank);

impl WarningKey {
    /// The key of a warning.
    pub fn of(warning: &Warning) -> Self {
        Self(rank(warning))
    }

    /// How much the warning matters.
    pub fn level(&self) -> Level {
        self.0.1.0
    }

    /// The rule that found it.
    pub fn rule(&self) -> RuleId {
        self.0.3
    }

    /// What it is filed under.
    pub fn subject(&self) -> Option<&Subject> {
        self.0.4.as_ref()
    }
}

/// Warnings in order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Shelf {
    by_rank: BTreeMap<Rank, Warning>,
    by_subject: HashMap<Subject, Vec<Rank>>,
    /// Of the rules that are asked for by name: those that find little.
    by_rule: BTreeMap<RuleId, BTreeSet<Rank>>,
    counts: BTreeMap<Level, usize>,
}

fn rank(warning: &Warning) -> Rank {
    (
        Reverse(warning.has_clock()),
        Reverse(warning.level),
        Reverse(warning.at_risk_yen),
        warning.rule,
        warning.subject().cloned(),
    )
}

impl Shelf {
    pub fn of(warnings: Vec<Warning>) -> Self {
        let mut shelf = Self::default();
        for warning in &warnings {
            shelf.index(&rank(warning), warning);
        }
        shelf.by_rank = warnings.into_iter().map(|warning| (rank(&warning), warning)).collect();
        shelf
    }

    pub fn put(&mut self, warning: Warning) {
        let rank = rank(&warning);
        if self.by_rank.contains_key(&rank) {
            return;
        }
        self.index(&rank, &warning);
        self.by_rank.insert(rank, warning);
    }

    fn index(&mut self, rank: &Rank, warning: &Warning) {
        *self.counts.entry(warning.level).or_default() += 1;
        if warning.rule.is_rare() {
            self.by_rule.entry(warning.rule).or_default().insert(rank.clone());
        }
        for subject in &warning.subjects {
            self.by_subject.entry(subject.clone()).or_default().push(rank.clone());
        }
    }

    pub fn get(&self, key: &WarningKey) -> Option<&Warning> {
        self.by_rank.get(&key.0)
    }

    pub fn take(&mut self, key: &WarningKey) -> Option<Warning> {
        self.take_rank(&key.0)
    }

    fn take_rank(&mut self, rank: &Rank) -> Option<Warning> {
        let warning = self.by_rank.remove(rank)?;
        if let Some(count) = self.counts.get_mut(&warning.level) {
            *count -= 1;
        }
        if let Some(ranks) = self.by_rule.get_mut(&warning.rule) {
            ranks.remove(rank);
            if ranks.is_empty() {
                self.by_rule.remove(&warning.rule);
            }
        }
        for subject in &warning.subjects {
            if let Some(ranks) = self.by_subject.get_mut(subject) {
                ranks.retain(|other| other != rank);
                if ranks.is_empty() {
                    self.by_subject.remove(subject);
                }
            }
        }
        Some(warning)
    }

    /// What was filed under a subject, as far as wanted, in the order it was found.
    pub fn filed(
        &self,
        subject: &Subject,
        wanted: impl Fn(&Warning) -> bool,
    ) -> impl Iterator<Item = &Warning> {
        self.about(subject).filter(move |warning| warning.subject() == Some(subject) && wanted(warning))
    }

    /// Takes out what was filed under a subject, as far as wanted.
    pub fn take_filed(&mut self, subject: &Subject, wanted: impl Fn(&Warning) -> bool) {
        let ranks: Vec<Rank> = self
            .about(subject)
            .filter(|warning| warning.subject() == Some(subject) && wanted(warning))
            .map(rank)
            .collect();
        for rank in ranks {
            self.take_rank(&rank);
        }
    }

    /// Takes out what any rule of a kind found.
    pub fn take_scope(&mut self, scope: Scope) {
        self.take_scope_if(scope, |_| true);
    }

    /// The same, as far as wanted.
    pub fn take_scope_if(&mut self, scope: Scope, wanted: impl Fn(&Warning) -> bool) {
        for rule in RuleId::ALL.iter().copied().filter(|id| id.scope() == Some(scope)) {
            let ranks: Vec<Rank> = self.of_rule(rule).filter(|warning| wanted(warning)).map(rank).collect();
            for rank in ranks {
                self.take_rank(&rank);
            }
        }
    }

    /// What one rule found.
    pub fn of_rule(&self, rule: RuleId) -> impl Iterator<Item = &Warning> {
        let ranks = self.by_rule.get(&rule).into_iter().flatten();
        ranks.filter_map(|rank| self.by_rank.get(rank))
    }

    /// Everything on it, in order.
    pub fn into_warnings(self) -> impl Iterator<Item = Warning> {
        self.by_rank.into_values()
    }

    pub fn iter(&self) -> impl ExactSizeIterator<Item = &Warning> + DoubleEndedIterator {
        self.by_rank.values()
    }

    pub fn about(&self, subject: &Subject) -> impl Iterator<Item = &Warning> {
        self.by_subject.get(subject).into_iter().flatten().filter_map(|rank| self.by_rank.get(rank))
    }

    pub fn count(&self, level: Level) -> usize {
        self.counts.get(&level).copied().unwrap_or(0)
    }

    pub fn highest(&self) -> Option<Level> {
        self.counts.iter().rev().find(|(_, count)| **count > 0).map(|(level, _)| *level)
    }
}
