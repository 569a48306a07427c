//! All warnings of a ledger, kept up to date: after an entry only what it touched is looked at again.
//!
//! Dismissed ones are kept apart and come back when what they rest on has changed. `refresh` gives what `check_all` would.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use super::dismissal::{self, Dismissals};
use super::evidence::Evidence;
use super::index::Index;
use super::lots::Lots;
use super::reach::{Reach, each_purchase};
use super::rule::{Check, Look, RuleCx, RuleId, Scope};
use super::shelf::{Shelf, WarningKey};
use super::view::horizon;
use super::warning::{Exposed, Level, LotOf, Subject, Warning};
use super::{RULES, RuleSettings};
use crate::core::card::Card;
use crate::core::date::Now;
use crate::core::entry::WarningDismissed;
use crate::core::id::{AccountId, IncidentId, PurchaseId};
use crate::core::ledger::{Ledger, Touched};
use crate::core::words::Purpose;
use crate::guide::clocks::ClaimState;

/// More warnings than this are not moved one by one when most of them are.
const MANY: usize = 1000;

/// The warnings of a ledger.
#[derive(Debug, Clone, Default)]
pub struct Warnings {
    pub(super) standing: Shelf,
    pub(super) dismissed: Shelf,
    /// The dismissals that decided which stands where.
    sorted_by: Vec<WarningDismissed>,
    pub(super) index: Index,
    /// What the look was made with; another day or other numbers mean looking at everything.
    looked: Option<(Now, RuleSettings)>,
    /// What was left of every charge at that look.
    lots: Lots,
    /// Purchases whose claim window is running: they are looked at again when the minute changes.
    running: BTreeSet<PurchaseId>,
}

/// Equal when they warn of the same; what they look up with is no part of that.
impl PartialEq for Warnings {
    fn eq(&self, other: &Self) -> bool {
        self.standing == other.standing && self.dismissed == other.dismissed && self.running == other.running
    }
}

impl Eq for Warnings {}

impl Warnings {
    /// Looks at everything.
    pub fn check_all(cx: &RuleCx<'_>) -> Self {
        let (mut index, mut bought) = (Index::default(), Vec::new());
        each_purchase(cx.ledger, |purchase, cards| index.add(&mut bought, cx.ledger, purchase, cards));
        index.finish(bought);
        let mut found = Vec::new();
        let lots = Lots::of(cx.ledger);
        let look = Look::new(cx, &index, &lots);
        each_purchase(cx.ledger, |purchase, cards| {
            for rule in RULES {
                match rule.check {
                    Check::Card(check) => {
                        for card in cards {
                            check(card, purchase, &look, &mut found);
                        }
                    }
                    Check::Purchase(check) => check(purchase, cards, &look, &mut found),
                    Check::Seller(_) | Check::Account(_) | Check::Incident(_) | Check::Window(_) => {}
                }
            }
        });
        for rule in RULES {
            match rule.check {
                Check::Card(_) | Check::Purchase(_) => {}
                Check::Seller(check) => index.sellers().for_each(|seller| check(seller, &look, &mut found)),
                Check::Account(check) => {
                    cx.ledger.accounts().for_each(|account| check(account, &look, &mut found));
                }
                Check::Incident(check) => {
                    cx.ledger.incidents().for_each(|incident| check(incident, &look, &mut found));
                }
                Check::Window(check) => check(&look, &mut found),
            }
        }
        let dismissals = Dismissals::of(cx.ledger);
        let (dismissed, standing) = found.into_iter().partition(|warning| dismissals.covers(warning));
        let mut warnings = Self {
            standing: Shelf::of(standing),
            dismissed: Shelf::of(dismissed),
            sorted_by: cx.ledger.dismissals().cloned().collect(),
            index,
            looked: Some((cx.now, *cx.settings)),
            lots,
            running: BTreeSet::new(),
        };
        warnings.running = warnings.all_running();
        warnings
    }

    /// Looks again at what entries touched, after they were applied. Also after a dismissal, which touches nothing, and
    /// when time has passed.
    pub fn refresh(&mut self, touched: &Touched, cx: &RuleCx<'_>) {
        let same =
            self.looked.is_some_and(|(now, settings)| now.day == cx.now.day && settings == *cx.settings);
        if touched.everything || !same {
            *self = Self::check_all(cx);
            return;
        }
        let mut reach = Reach::of(touched, &mut self.lots, cx.ledger);
        let moved = self.index.refresh(&reach.purchases, &reach.cards, cx.ledger);
        if self.looked.is_some_and(|(now, _)| now.minute != cx.now.minute) {
            reach.purchases.extend(&self.running);
        }
        self.looked = Some((cx.now, *cx.settings));
        reach.follow(touched, &moved, self, cx.ledger);
        let windows = moved.day.is_some_and(|day| day >= horizon(cx.now.day, cx.settings))
            || moved.payments
            || self.windows_rest_on(&reach.purchases, cx.ledger);
        let (index, lots) = (std::mem::take(&mut self.index), std::mem::take(&mut self.lots));
        let look = Look::new(cx, &index, &lots);
        let dismissals = Dismissals::of(cx.ledger);
        for subject in reach.subjects() {
            self.look_again(&subject, &dismissals, &look);
        }
        self.look_at_sellers_again(&reach.sellers, &dismissals, &look);
        if windows {
            self.look_at_windows_again(&dismissals, &look);
        }
        (self.index, self.lots) = (index, lots);
        self.sort_out_dismissals(&reach, &dismissals, cx.ledger);
        self.running = self.all_running();
    }

    /// Whether time passing alone may change them: a claim window is running.
    pub fn has_clock(&self) -> bool {
        !self.running.is_empty()
    }

    /// In how many minutes the first of the claim windows ends that a warning speaks of.
    pub fn claim_ends_in(&self) -> Option<u32> {
        let windows = self.standing.of_rule(RuleId::ClaimWindow);
        let left = windows.filter_map(|warning| match &warning.evidence {
            Evidence::ClaimWindow(window) => match window.state {
                ClaimState::Running { left, .. } => Some(left),
                ClaimState::RunningUnknown | ClaimState::Missed => None,
            },
            _ => None,
        });
        left.min()
    }

    /// Whether they have to be looked at again because time has passed.
    pub fn is_old(&self, now: Now) -> bool {
        self.looked.is_some_and(|(looked, _)| {
            looked.day != now.day || (self.has_clock() && looked.minute != now.minute)
        })
    }

    fn all_running(&self) -> BTreeSet<PurchaseId> {
        let all =
            self.standing.of_rule(RuleId::ClaimWindow).chain(self.dismissed.of_rule(RuleId::ClaimWindow));
        all.filter_map(|warning| match &warning.evidence {
            Evidence::ClaimWindow(window) if warning.has_clock() => Some(window.purchase),
            _ => None,
        })
        .collect()
    }

    /// The warnings that stand, the highest first.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = &Warning> + DoubleEndedIterator {
        self.standing.iter()
    }

    /// The warnings that were dismissed and rest on the same still, the highest first.
    pub fn dismissed(&self) -> impl ExactSizeIterator<Item = &Warning> + DoubleEndedIterator {
        self.dismissed.iter()
    }

    /// The warning that stands under a key.
    pub fn get(&self, key: &WarningKey) -> Option<&Warning> {
        self.standing.get(key)
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
        // One about the purchase that names its cards is found both ways.
        all.dedup_by(|a, b| std::ptr::eq(*a, *b));
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
    ///
    /// A card in several warnings counts once; a lot is part of its account's balance and counts by itself only while no
    /// warning covers the whole balance.
    pub fn at_risk(&self, ledger: &Ledger) -> BTreeMap<Subject, i64> {
        let mut out: BTreeMap<Subject, i64> = BTreeMap::new();
        let mut lots: BTreeMap<(AccountId, LotOf), i64> = BTreeMap::new();
        for warning in self.standing.iter().filter(|warning| warning.at_risk_yen > 0) {
            for (exposed, yen) in warning.exposes(ledger) {
                match exposed {
                    Exposed::Card(id) => keep_most(&mut out, Subject::Card(id), yen),
                    Exposed::Balance(id) => keep_most(&mut out, Subject::Account(id), yen),
                    Exposed::Lot(account, lot) => {
                        lots.insert((account, lot), yen);
                    }
                }
            }
        }
        let covered: HashSet<Subject> = out.keys().cloned().collect();
        for ((account, _), yen) in lots {
            let subject = Subject::Account(account);
            if !covered.contains(&subject) {
                let sum = out.entry(subject).or_default();
                *sum = sum.saturating_add(yen);
            }
        }
        out
    }

    /// Runs the rules that look at such a subject again.
    fn look_again(&mut self, subject: &Subject, dismissals: &Dismissals<'_>, look: &Look<'_>) {
        let mut found = Vec::new();
        for rule in RULES {
            match (&rule.check, subject) {
                (Check::Card(check), Subject::Card(id)) => {
                    let card = look.ledger.card(*id);
                    if let Some((card, purchase)) = card.and_then(|c| Some((c, look.ledger.purchase_of(c)?)))
                    {
                        check(card, purchase, look, &mut found);
                    }
                }
                (Check::Purchase(check), Subject::Purchase(id)) => {
                    if let Some(purchase) = look.ledger.purchase(*id) {
                        let cards: Vec<&Card> = look.cards_of(*id).collect();
                        check(purchase, &cards, look, &mut found);
                    }
                }
                (Check::Account(check), Subject::Account(id)) => {
                    if let Some(account) = look.ledger.account(*id) {
                        check(account, look, &mut found);
                    }
                }
                (Check::Incident(check), Subject::Incident(id)) => {
                    if let Some(incident) = look.ledger.incident(*id) {
                        check(incident, look, &mut found);
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
        self.put(found, dismissals);
    }

    fn look_at_windows_again(&mut self, dismissals: &Dismissals<'_>, look: &Look<'_>) {
        let mut found = Vec::new();
        for rule in RULES {
            if let Check::Window(check) = rule.check {
                check(look, &mut found);
            }
        }
        self.standing.take_scope(Scope::Window);
        self.dismissed.take_scope(Scope::Window);
        self.put(found, dismissals);
    }

    /// Whether rules over a stretch of days may rest on more of these purchases than their day, sum and number of cards: what
    /// they were for and what has become of their cards, or what the cards are worth.
    fn windows_rest_on(&self, purchases: &HashSet<PurchaseId>, ledger: &Ledger) -> bool {
        let rests = |warning: &Warning| matches!(warning.rule, RuleId::ResalePattern | RuleId::UnusualCount);
        purchases.iter().any(|id| {
            let about = Subject::Purchase(*id);
            ledger.purchase(*id).is_some_and(|purchase| purchase.facts.purpose == Purpose::Resale)
                || self.standing.about(&about).chain(self.dismissed.about(&about)).any(rests)
        })
    }

    fn look_at_sellers_again(
        &mut self,
        sellers: &BTreeSet<usize>,
        dismissals: &Dismissals<'_>,
        look: &Look<'_>,
    ) {
        let mut found = Vec::new();
        for rule in RULES {
            if let Check::Seller(check) = rule.check {
                let touched = sellers.iter().filter_map(|place| look.index.seller_at(*place));
                touched.for_each(|seller| check(seller, look, &mut found));
            }
        }
        // They may have been filed under another spelling.
        let about_them = |warning: &Warning| match warning.subject() {
            Some(Subject::Seller(name)) => {
                look.index.place_of(name).is_some_and(|place| sellers.contains(&place))
            }
            _ => false,
        };
        self.standing.take_scope_if(Scope::Seller, about_them);
        self.dismissed.take_scope_if(Scope::Seller, about_them);
        self.put(found, dismissals);
    }

    fn put(&mut self, found: Vec<Warning>, dismissals: &Dismissals<'_>) {
        for warning in found {
            let shelf = if dismissals.covers(&warning) { &mut self.dismissed } else { &mut self.standing };
            shelf.put(warning);
        }
    }

    /// Moves warnings between the shelves as dismissals came and went, and as trouble began and ended.
    fn sort_out_dismissals(&mut self, reach: &Reach, dismissals: &Dismissals<'_>, ledger: &Ledger) {
        if !self.sorted_by.iter().eq(ledger.dismissals()) {
            let changed = dismissal::changed(&self.sorted_by, ledger);
            self.sorted_by = ledger.dismissals().cloned().collect();
            if !changed.rules.is_empty() {
                let of_rules = |warning: &&Warning| changed.rules.contains(&warning.rule);
                let to_dismiss = wrong(self.standing.iter().filter(of_rules), dismissals, false);
                let to_restore = wrong(self.dismissed.iter().filter(of_rules), dismissals, true);
                self.exchange(&to_dismiss, &to_restore, dismissals);
            }
            for (rule, subject) in &changed.one {
                let of_rule = |warning: &Warning| warning.rule == *rule;
                let to_dismiss = wrong(self.standing.filed(subject, of_rule), dismissals, false);
                let to_restore = wrong(self.dismissed.filed(subject, of_rule), dismissals, true);
                self.exchange(&to_dismiss, &to_restore, dismissals);
            }
        }
        if dismissals.is_empty() {
            return;
        }
        for subject in reach.subjects() {
            let to_dismiss = wrong(self.standing.about(&subject), dismissals, false);
            let to_restore = wrong(self.dismissed.about(&subject), dismissals, true);
            self.exchange(&to_dismiss, &to_restore, dismissals);
        }
    }

    /// Puts these warnings on the other shelf.
    fn exchange(
        &mut self,
        to_dismiss: &[WarningKey],
        to_restore: &[WarningKey],
        dismissals: &Dismissals<'_>,
    ) {
        let (moved, all) = (to_dismiss.len() + to_restore.len(), self.len() + self.dismissed().len());
        if moved > MANY && moved > all / 4 {
            // So many are put up anew sooner than moved one by one.
            let standing = std::mem::take(&mut self.standing).into_warnings();
            let warnings = standing.chain(std::mem::take(&mut self.dismissed).into_warnings());
            let (dismissed, standing) = warnings.partition(|warning| dismissals.covers(warning));
            (self.standing, self.dismissed) = (Shelf::of(standing), Shelf::of(dismissed));
            return;
        }
        for warning in to_dismiss.iter().filter_map(|key| self.standing.take(key)) {
            self.dismissed.put(warning);
        }
        for warning in to_restore.iter().filter_map(|key| self.dismissed.take(key)) {
            self.standing.put(warning);
        }
    }
}

/// The keys of those that stand on the wrong shelf: on the one of the dismissed (`covered`), or on the other.
fn wrong<'w>(
    warnings: impl Iterator<Item = &'w Warning>,
    dismissals: &Dismissals<'_>,
    covered: bool,
) -> Vec<WarningKey> {
    warnings.filter(|warning| dismissals.covers(warning) != covered).map(WarningKey::of).collect()
}

fn keep_most(out: &mut BTreeMap<Subject, i64>, subject: Subject, yen: i64) {
    let most = out.entry(subject).or_default();
    *most = yen.max(*most);
}

fn sort(warnings: &mut [&Warning]) {
    warnings.sort_by_key(|warning| {
        let clock = std::cmp::Reverse(warning.has_clock());
        (clock, std::cmp::Reverse(warning.level), std::cmp::Reverse(warning.at_risk_yen), warning.rule)
    });
}
