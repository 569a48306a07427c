//! All warnings of a ledger, kept up to date: after an entry only what it touched is looked at again.
//!
//! Dismissed ones are kept apart and come back when what they rest on has changed. `refresh` gives what `check_all` would.

use std::collections::{BTreeMap, HashSet};

use super::bursts::horizon;
use super::days::{self, Days};
use super::rule::{Check, RuleCx, RuleId, Scope};
use super::shelf::Shelf;
use super::warning::{Level, Subject, Warning};
use super::{RULES, RuleSettings};
use crate::core::account::Moved;
use crate::core::card::{Card, Purchase};
use crate::core::date::Day;
use crate::core::id::{AccountId, CardId, IncidentId, PurchaseId};
use crate::core::ledger::{Ledger, Touched};
use crate::core::words::SourceClass;

/// The warnings of a ledger.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Warnings {
    standing: Shelf,
    dismissed: Shelf,
    days: Days,
    /// What the look was made with; another day or other numbers mean looking at everything.
    looked: Option<(Day, RuleSettings)>,
}

impl Warnings {
    /// Looks at everything.
    pub fn check_all(cx: &RuleCx<'_>) -> Self {
        let (mut found, mut bought) = (Vec::new(), Vec::new());
        each_purchase(cx.ledger, |purchase, cards| {
            bought.extend(days::bought(purchase, cards.iter().copied()));
            for rule in RULES {
                match rule.check {
                    Check::Card(check) => {
                        for card in cards {
                            check(card, purchase, cx, &mut found);
                        }
                    }
                    Check::Purchase(check) => check(purchase, cx, &mut found),
                    Check::Account(_) | Check::Incident(_) | Check::Window(_) => {}
                }
            }
        });
        let days = Days::of(bought);
        for rule in RULES {
            match rule.check {
                Check::Card(_) | Check::Purchase(_) => {}
                Check::Account(check) => {
                    cx.ledger.accounts().for_each(|account| check(account, cx, &mut found));
                }
                Check::Incident(check) => {
                    cx.ledger.incidents().for_each(|incident| check(incident, cx, &mut found));
                }
                Check::Window(check) => check(&days, cx, &mut found),
            }
        }
        let (dismissed, standing) = found.into_iter().partition(|warning| is_dismissed(warning, cx.ledger));
        Self {
            standing: Shelf::of(standing),
            dismissed: Shelf::of(dismissed),
            days,
            looked: Some((cx.now.day, *cx.settings)),
        }
    }

    /// Looks again at what entries touched, after they were applied. Also after a dismissal, which touches nothing.
    pub fn refresh(&mut self, touched: &Touched, cx: &RuleCx<'_>) {
        if touched.everything || self.looked != Some((cx.now.day, *cx.settings)) {
            *self = Self::check_all(cx);
            return;
        }
        let reach = Reach::of(touched, cx.ledger);
        for card in &reach.cards {
            self.look_again(&Subject::Card(*card), cx);
        }
        for purchase in &reach.purchases {
            self.look_again(&Subject::Purchase(*purchase), cx);
        }
        for account in &reach.accounts {
            self.look_again(&Subject::Account(*account), cx);
        }
        for incident in &reach.incidents {
            self.look_again(&Subject::Incident(*incident), cx);
        }
        let changed = reach.purchases.iter().filter_map(|id| self.days.refresh(*id, cx.ledger)).max();
        if changed.is_some_and(|day| day >= horizon(cx.now.day, cx.settings)) {
            self.look_at_windows_again(cx);
        }
        self.sort_out_dismissals(cx.ledger);
    }

    /// The warnings that stand, the highest first.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = &Warning> + DoubleEndedIterator {
        self.standing.iter()
    }

    /// The warnings that were dismissed and rest on the same still, the highest first.
    pub fn dismissed(&self) -> impl ExactSizeIterator<Item = &Warning> + DoubleEndedIterator {
        self.dismissed.iter()
    }

    /// The warnings filed under what a warning is filed under.
    pub fn iter_of(&self, warning: &Warning) -> impl Iterator<Item = &Warning> {
        warning.subject().into_iter().flat_map(|subject| self.standing.filed(subject, |_| true))
    }

    /// How many stand.
    pub fn len(&self) -> usize {
        self.standing.iter().len()
    }

    /// Whether none stands.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// How many of a level stand.
    pub fn count(&self, level: Level) -> usize {
        self.standing.count(level)
    }

    /// The highest level that stands.
    pub fn highest(&self) -> Option<Level> {
        self.standing.highest()
    }

    /// The warnings about a card or the purchase it came with, the highest first.
    pub fn for_card(&self, card: &Card) -> Vec<&Warning> {
        let mut all: Vec<&Warning> = self
            .standing
            .about(&Subject::Card(card.id))
            .chain(self.standing.about(&Subject::Purchase(card.purchase)))
            .collect();
        sort(&mut all);
        all
    }

    /// The warnings about a subject, the highest first.
    pub fn about(&self, subject: &Subject) -> Vec<&Warning> {
        let mut all: Vec<&Warning> = self.standing.about(subject).collect();
        sort(&mut all);
        all
    }

    /// The warnings about a purchase as such, the highest first.
    pub fn for_purchase(&self, id: PurchaseId) -> Vec<&Warning> {
        self.about(&Subject::Purchase(id))
    }

    /// The warnings about an account, the highest first.
    pub fn for_account(&self, id: AccountId) -> Vec<&Warning> {
        self.about(&Subject::Account(id))
    }

    /// The warnings about an incident, the highest first.
    pub fn for_incident(&self, id: IncidentId) -> Vec<&Warning> {
        self.about(&Subject::Incident(id))
    }

    /// The yen that may be lost, over all warnings that stand: every uncharged card once, every balance once.
    ///
    /// What is spent, handed over or invalidated is gone, not at risk.
    pub fn total_at_risk_yen(&self, ledger: &Ledger) -> i64 {
        self.at_risk(ledger).into_values().fold(0, i64::saturating_add)
    }

    /// What the total consists of: uncharged cards and account balances, with their yen.
    pub fn at_risk(&self, ledger: &Ledger) -> BTreeMap<Subject, i64> {
        let mut out: BTreeMap<Subject, i64> = BTreeMap::new();
        let mut lots: BTreeMap<CardId, (AccountId, i64)> = BTreeMap::new();
        for warning in self.standing.iter().filter(|warning| warning.at_risk_yen > 0) {
            for subject in &warning.subjects {
                match subject {
                    Subject::Card(id) => {
                        let Some(card) = ledger.card(*id) else { continue };
                        let charge = card.charge().and_then(|charge| ledger.charge(charge));
                        match charge {
                            Some(charge) => {
                                lots.insert(*id, (charge.account, warning.at_risk_yen));
                            }
                            None => keep_most(&mut out, subject, warning.at_risk_yen),
                        }
                    }
                    Subject::Account(_) => keep_most(&mut out, subject, warning.at_risk_yen),
                    Subject::Purchase(_) | Subject::Incident(_) | Subject::Seller(_) => {}
                }
            }
        }
        // A lot is part of its account's balance: it counts by itself only while no warning covers the whole balance.
        let covered: HashSet<Subject> = out.keys().cloned().collect();
        for (account, yen) in lots.into_values() {
            let subject = Subject::Account(account);
            if !covered.contains(&subject) {
                let sum = out.entry(subject).or_default();
                *sum = sum.saturating_add(yen);
            }
        }
        out
    }

    /// Runs the rules that look at such a subject again.
    fn look_again(&mut self, subject: &Subject, cx: &RuleCx<'_>) {
        let mut found = Vec::new();
        for rule in RULES {
            match (rule.check.scope(), &rule.check, subject) {
                (_, Check::Card(check), Subject::Card(id)) => {
                    let card = cx.ledger.card(*id);
                    if let Some((card, purchase)) = card.and_then(|c| Some((c, cx.ledger.purchase_of(c)?))) {
                        check(card, purchase, cx, &mut found);
                    }
                }
                (_, Check::Purchase(check), Subject::Purchase(id)) => {
                    if let Some(purchase) = cx.ledger.purchase(*id) {
                        check(purchase, cx, &mut found);
                    }
                }
                (_, Check::Account(check), Subject::Account(id)) => {
                    if let Some(account) = cx.ledger.account(*id) {
                        check(account, cx, &mut found);
                    }
                }
                (_, Check::Incident(check), Subject::Incident(id)) => {
                    if let Some(incident) = cx.ledger.incident(*id) {
                        check(incident, cx, &mut found);
                    }
                }
                _ => {}
            }
        }
        let narrow = |warning: &Warning| warning.rule.scope() != Some(Scope::Window);
        // Most looks find what stood before, and moving it costs more than looking.
        if self.standing.filed(subject, narrow).eq(&found)
            && self.dismissed.filed(subject, narrow).next().is_none()
        {
            return;
        }
        self.standing.take_filed(subject, narrow);
        self.dismissed.take_filed(subject, narrow);
        self.put(found, cx.ledger);
    }

    fn look_at_windows_again(&mut self, cx: &RuleCx<'_>) {
        let mut found = Vec::new();
        for rule in RULES {
            if let Check::Window(check) = rule.check {
                check(&self.days, cx, &mut found);
            }
        }
        self.standing.take_scope(Scope::Window);
        self.dismissed.take_scope(Scope::Window);
        self.put(found, cx.ledger);
    }

    fn put(&mut self, found: Vec<Warning>, ledger: &Ledger) {
        for warning in found {
            let shelf = if is_dismissed(&warning, ledger) { &mut self.dismissed } else { &mut self.standing };
            shelf.put(warning);
        }
    }

    /// Moves warnings between the shelves as dismissals came and went.
    fn sort_out_dismissals(&mut self, ledger: &Ledger) {
        for back in self.dismissed.take_all(|warning| !is_dismissed(warning, ledger)) {
            self.standing.put(back);
        }
        for dismissal in ledger.dismissals() {
            let (Some(rule), Some(subject)) =
                (RuleId::from_word(&dismissal.rule), Subject::from_key(&dismissal.subject))
            else {
                continue;
            };
            let gone = |warning: &Warning| warning.rule == rule && is_dismissed(warning, ledger);
            for warning in self.standing.take_filed(&subject, gone) {
                self.dismissed.put(warning);
            }
        }
    }
}

fn keep_most(out: &mut BTreeMap<Subject, i64>, subject: &Subject, yen: i64) {
    let most = out.entry(subject.clone()).or_default();
    *most = yen.max(*most);
}

fn sort(warnings: &mut [&Warning]) {
    warnings.sort_by_key(|warning| {
        (std::cmp::Reverse(warning.level), std::cmp::Reverse(warning.at_risk_yen), warning.rule)
    });
}

fn is_dismissed(warning: &Warning, ledger: &Ledger) -> bool {
    // Making a fingerprint is not free, and nearly always nothing was dismissed.
    if ledger.dismissals().len() == 0 {
        return false;
    }
    let Some(subject) = warning.subject() else { return false };
    ledger
        .dismissal(warning.rule.as_str(), &subject.key())
        .is_some_and(|dismissal| dismissal.fingerprint == warning.fingerprint())
}

/// Whether a warning about a card may depend on what is left of it: of official cards none does.
fn is_told_by_lot(card: CardId, ledger: &Ledger) -> bool {
    let purchase = ledger.card(card).and_then(|card| ledger.purchase_of(card));
    purchase.is_some_and(|purchase| purchase.facts.provenance.class() != SourceClass::Official)
}

/// Every purchase with its cards. Cards stand in the ledger in the order of their purchases, so nothing is looked up.
fn each_purchase<'a>(ledger: &'a Ledger, mut look: impl FnMut(&'a Purchase, &[&'a Card])) {
    let mut cards = ledger.cards().peekable();
    let mut own: Vec<&Card> = Vec::new();
    for purchase in ledger.purchases() {
        own.clear();
        while let Some(card) = cards.next_if(|card| card.purchase == purchase.id) {
            own.push(card);
        }
        if own.len() != purchase.cards.len() {
            own.clear();
            own.extend(purchase.cards.iter().filter_map(|id| ledger.card(*id)));
        }
        look(purchase, &own);
    }
}

/// Everything that has to be looked at again after what entries touched.
struct Reach {
    cards: HashSet<CardId>,
    purchases: HashSet<PurchaseId>,
    accounts: HashSet<AccountId>,
    incidents: HashSet<IncidentId>,
}

impl Reach {
    fn of(touched: &Touched, ledger: &Ledger) -> Self {
        let mut reach = Self {
            cards: touched.cards.iter().copied().collect(),
            purchases: touched.purchases.iter().copied().collect(),
            accounts: touched.accounts.iter().copied().collect(),
            incidents: touched.incidents.iter().copied().collect(),
        };
        // What is left of a charged card depends on its account.
        for account in reach.accounts.iter().filter_map(|id| ledger.account(*id)) {
            for movement in &account.movements {
                if let Moved::Charge(charge) = movement.what
                    && let Some(card) = ledger.charge(charge).and_then(|charge| charge.card)
                    && is_told_by_lot(card, ledger)
                {
                    reach.cards.insert(card);
                }
            }
        }
        // What became of a card says whether it counts as bought.
        for card in touched.cards.iter().filter_map(|id| ledger.card(*id)) {
            reach.purchases.insert(card.purchase);
        }
        reach
    }
}
