//! Which warnings are listed, in groups of one level: worked out again only when the ledger, the day or the filter changes.

use std::collections::{BTreeMap, HashSet};

use super::{State, state};
use crate::core::id::CardId;
use crate::core::ledger::Ledger;
use crate::core::spelling::fold;
use crate::rules::{Level, RuleId, Subject, Warning, WarningKey};
use crate::ui::page_cx::PageCx;
use crate::ui::search::CardSearch;
use crate::wording::warnings;

/// What a warning must be to be listed. Everything off lists all.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// Words to be found: of cards, sellers, accounts, or the name of the rule.
    pub query: String,
    /// Only this level.
    pub level: Option<Level>,
    /// Only what this rule found.
    pub rule: Option<RuleId>,
    /// Only about this thing.
    pub about: Option<Subject>,
}

/// A line of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Row {
    /// The head of a group: its level and how many it holds.
    Head(Level, usize),
    /// A warning.
    Warning(WarningKey),
}

/// The lines of the list, and what the filter offers.
#[derive(Debug, Default)]
pub struct Rows {
    of: Option<(State, Filter)>,
    /// The lines.
    pub lines: Vec<Row>,
    /// How many warnings they are.
    pub count: usize,
    /// How many there would be of each level.
    pub levels: BTreeMap<Level, usize>,
    /// How many there would be of each rule that found anything.
    pub rules: BTreeMap<RuleId, usize>,
}

impl Rows {
    /// Works the lines out again if anything they rest on has changed. Says whether it did.
    pub fn update(&mut self, cx: &PageCx<'_>, filter: &Filter, search: &mut CardSearch) -> bool {
        if self.of.as_ref().is_some_and(|(of, by)| *of == state(cx) && by == filter) {
            return false;
        }
        self.of = Some((state(cx), filter.clone()));
        let sought = Sought::of(cx, filter, search);
        let mut keys: Vec<WarningKey> = Vec::new();
        (self.levels, self.rules) = (BTreeMap::new(), BTreeMap::new());
        let mut take = |warning: &Warning| {
            if sought.as_ref().is_some_and(|sought| !sought.fits(warning, cx.ledger)) {
                return;
            }
            let of_rule = filter.rule.is_none_or(|rule| rule == warning.rule);
            let of_level = filter.level.is_none_or(|level| level == warning.level);
            if of_rule {
                *self.levels.entry(warning.level).or_default() += 1;
            }
            if of_level {
                *self.rules.entry(warning.rule).or_default() += 1;
            }
            if of_rule && of_level {
                keys.push(WarningKey::of(warning));
            }
        };
        match &filter.about {
            Some(subject) => about(subject, cx).into_iter().for_each(&mut take),
            None => cx.warnings.iter().for_each(&mut take),
        }
        self.count = keys.len();
        self.lines.clear();
        for group in keys.chunk_by(|a, b| a.level() == b.level()) {
            let Some(first) = group.first() else { continue };
            self.lines.push(Row::Head(first.level(), group.len()));
            self.lines.extend(group.iter().cloned().map(Row::Warning));
        }
        true
    }

    /// The warning of a line.
    pub fn key(&self, row: usize) -> Option<&WarningKey> {
        match self.lines.get(row)? {
            Row::Head(..) => None,
            Row::Warning(key) => Some(key),
        }
    }

    /// The line of a warning, if it is listed.
    pub fn row_of(&self, key: &WarningKey) -> Option<usize> {
        self.lines.iter().position(|row| match row {
            Row::Head(..) => false,
            Row::Warning(other) => other == key,
        })
    }

    /// The line the keyboard comes to when it goes from one to another: heads of groups are passed over.
    pub fn passed_over_heads(&self, from: Option<usize>, to: usize) -> Option<usize> {
        if self.key(to).is_some() {
            return Some(to);
        }
        let back = from.is_some_and(|from| to < from);
        let other = if back { to.checked_sub(1).unwrap_or(to + 1) } else { to + 1 };
        self.key(other).map(|_| other)
    }
}

/// The warnings about a thing, the highest first; of a card also those of its purchase.
pub fn about<'a>(subject: &Subject, cx: &PageCx<'a>) -> Vec<&'a Warning> {
    let mut found = match subject {
        Subject::Card(id) => cx.ledger.card(*id).map_or_else(Vec::new, |card| cx.warnings.for_card(card)),
        Subject::Purchase(_) | Subject::Account(_) | Subject::Incident(_) | Subject::Seller(_) => {
            cx.warnings.about(subject)
        }
    };
    found.sort_by_cached_key(|warning| WarningKey::of(warning));
    found.dedup_by(|a, b| std::ptr::eq(*a, *b));
    found
}

/// What was typed, looked up once for all warnings.
struct Sought {
    terms: Vec<String>,
    cards: HashSet<CardId>,
    rules: HashSet<RuleId>,
}

impl Sought {
    fn of(cx: &PageCx<'_>, filter: &Filter, search: &mut CardSearch) -> Option<Self> {
        let terms: Vec<String> =
            filter.query.split_whitespace().map(fold).filter(|term| !term.is_empty()).collect();
        if terms.is_empty() {
            return None;
        }
        let hits = search.find(cx.ledger, cx.revision, &filter.query);
        let cards =
            hits.iter().filter_map(|at| cx.ledger.card_at(*at as usize)).map(|card| card.id).collect();
        let named = |rule: &&RuleId| holds(&fold(&warnings::rule_name(**rule, cx.texts)), &terms);
        let rules = RuleId::ALL.iter().filter(named).copied().collect();
        Some(Self { terms, cards, rules })
    }

    fn fits(&self, warning: &Warning, ledger: &Ledger) -> bool {
        let any = |cards: &[CardId]| cards.iter().any(|card| self.cards.contains(card));
        self.rules.contains(&warning.rule)
            || warning.subjects.iter().any(|subject| match subject {
                Subject::Card(id) => self.cards.contains(id),
                Subject::Purchase(id) => ledger.purchase(*id).is_some_and(|purchase| any(&purchase.cards)),
                Subject::Account(id) => {
                    ledger.account(*id).is_some_and(|account| holds(&fold(&account.facts.name), &self.terms))
                }
                Subject::Incident(id) => ledger.incident(*id).is_some_and(|incident| any(&incident.cards)),
                Subject::Seller(name) => holds(&fold(name), &self.terms),
            })
    }
}

fn holds(text: &str, terms: &[String]) -> bool {
    terms.iter().all(|term| text.contains(term.as_str()))
}
