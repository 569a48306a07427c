//! Warnings in order, the highest first, found again by what they are about.

use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap};

use super::rule::{RuleId, Scope};
use super::warning::{Level, Subject, Warning};

/// Where a warning stands: by level, then yen at risk, then rule, then what it is about. No two are alike.
type Rank = (Reverse<Level>, Reverse<i64>, RuleId, Option<Subject>);

/// Warnings in order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Shelf {
    by_rank: BTreeMap<Rank, Warning>,
    by_subject: HashMap<Subject, Vec<Rank>>,
    counts: BTreeMap<Level, usize>,
}

fn rank(warning: &Warning) -> Rank {
    (Reverse(warning.level), Reverse(warning.at_risk_yen), warning.rule, warning.subject().cloned())
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
        for subject in &warning.subjects {
            self.by_subject.entry(subject.clone()).or_default().push(rank.clone());
        }
    }

    fn take(&mut self, rank: &Rank) -> Option<Warning> {
        let warning = self.by_rank.remove(rank)?;
        if let Some(count) = self.counts.get_mut(&warning.level) {
            *count -= 1;
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
    pub fn take_filed(&mut self, subject: &Subject, wanted: impl Fn(&Warning) -> bool) -> Vec<Warning> {
        let ranks: Vec<Rank> = self
            .about(subject)
            .filter(|warning| warning.subject() == Some(subject) && wanted(warning))
            .map(rank)
            .collect();
        ranks.iter().filter_map(|rank| self.take(rank)).collect()
    }

    /// Takes out what any warning of a kind of rule found.
    pub fn take_scope(&mut self, scope: Scope) {
        let of_scope: Vec<RuleId> =
            RuleId::ALL.iter().copied().filter(|id| id.scope() == Some(scope)).collect();
        let ranks: Vec<Rank> =
            self.by_rank.keys().filter(|rank| of_scope.contains(&rank.2)).cloned().collect();
        for rank in ranks {
            self.take(&rank);
        }
    }

    /// Takes out what is wanted, wherever it stands.
    pub fn take_all(&mut self, wanted: impl Fn(&Warning) -> bool) -> Vec<Warning> {
        let ranks: Vec<Rank> = self
            .by_rank
            .iter()
            .filter(|(_, warning)| wanted(warning))
            .map(|(rank, _)| rank.clone())
            .collect();
        ranks.iter().filter_map(|rank| self.take(rank)).collect()
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
        self.by_rank.keys().next().map(|rank| rank.0.0)
    }
}
