//! Warnings a person has closed: one, those of a seller, or all of a rule; and what stands in spite of it.
//!
//! One warning is closed as it is: it comes back when what it rests on changes. A wide dismissal covers warnings up to a
//! level: what is higher, or about something with open trouble, stands all the same. It is an entry like any other, its
//! reach in its subject: `type:id`, `seller:<name>` or `all:`.

use std::cell::RefCell;
use std::collections::{HashMap, HashSet};

use super::rule::RuleId;
use super::warning::{Level, Subject, Warning};
use crate::core::entry::WarningDismissed;
use crate::core::id::{AccountId, CardId, IncidentId, PurchaseId};
use crate::core::ledger::Ledger;
use crate::core::spelling::fold;

/// The subject of a dismissal of everything a rule finds.
const ALL: &str = "all:";
/// What stands before the name of a seller in the subject of a dismissal.
const SELLER: &str = "seller:";
/// What stands before the level in the fingerprint of a wide dismissal.
const LEVEL: &str = "level:";

/// What a dismissal covers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dismissal {
    /// The rule whose warnings it covers.
    pub rule: RuleId,
    /// Which of them.
    pub reach: DismissalReach,
}

/// How far a dismissal reaches.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DismissalReach {
    /// One warning, while it rests on the same.
    One {
        /// What it is filed under.
        subject: Subject,
        /// What it rested on.
        fingerprint: String,
    },
    /// What was bought from one seller, up to a level.
    Seller {
        /// The seller, as the person wrote it.
        name: String,
        /// The highest level it covers.
        up_to: Level,
    },
    /// Everything the rule finds, up to a level.
    All {
        /// The highest level it covers.
        up_to: Level,
    },
}

impl Dismissal {
    /// What an entry says; none when it speaks of a rule or a thing this version does not know.
    pub fn read(entry: &WarningDismissed) -> Option<Self> {
        let rule = RuleId::from_word(&entry.rule)?;
        let up_to = entry.fingerprint.strip_prefix(LEVEL).and_then(level_from_word);
        let reach = match (entry.subject.as_str(), up_to) {
            (ALL, up_to) => DismissalReach::All { up_to: up_to? },
            (subject, Some(up_to)) if subject.starts_with(SELLER) => {
                let name = subject.strip_prefix(SELLER).unwrap_or_default().to_owned();
                DismissalReach::Seller { name, up_to }
            }
            (subject, _) => DismissalReach::One {
                subject: Subject::from_key(subject)?,
                fingerprint: entry.fingerprint.clone(),
            },
        };
        Some(Self { rule, reach })
    }

    /// The dismissal of one warning.
    pub fn of_one(warning: &Warning) -> Option<Self> {
        let reach =
            DismissalReach::One { subject: warning.subject()?.clone(), fingerprint: warning.fingerprint() };
        Some(Self { rule: warning.rule, reach })
    }

    /// The dismissal of such warnings about what the same seller sold; none when not all of it came from one.
    pub fn of_seller(warning: &Warning, ledger: &Ledger) -> Option<Self> {
        let mut sellers = sellers(warning, ledger)?;
        let name = sellers.next()??;
        let own = fold(name);
        if own.is_empty() || !sellers.all(|other| other.is_some_and(|other| fold(other) == own)) {
            return None;
        }
        let reach = DismissalReach::Seller { name: name.to_owned(), up_to: warning.level };
        Some(Self { rule: warning.rule, reach })
    }

    /// The dismissal of everything the rule of a warning finds.
    pub fn of_rule(warning: &Warning) -> Self {
        Self { rule: warning.rule, reach: DismissalReach::All { up_to: warning.level } }
    }

    /// The subject its entry carries.
    pub fn subject(&self) -> String {
        match &self.reach {
            DismissalReach::One { subject, fingerprint: _ } => subject.key(),
            DismissalReach::Seller { name, up_to: _ } => format!("{SELLER}{name}"),
            DismissalReach::All { up_to: _ } => ALL.to_owned(),
        }
    }

    /// The fingerprint its entry carries.
    pub fn fingerprint(&self) -> String {
        match &self.reach {
            DismissalReach::One { subject: _, fingerprint } => fingerprint.clone(),
            DismissalReach::Seller { name: _, up_to } | DismissalReach::All { up_to } => {
                format!("{LEVEL}{}", up_to.as_str())
            }
        }
    }

    /// This one alone, made ready to be asked what it would cover.
    pub fn alone<'a>(&self, ledger: &'a Ledger) -> Dismissals<'a> {
        Dismissals::from([(0, self.clone())], ledger)
    }
}

fn level_from_word(word: &str) -> Option<Level> {
    Level::ALL.iter().copied().find(|level| level.as_str() == word)
}

/// From whom what a warning is about was bought, thing by thing. None for what is not bought: an account, an incident, a
/// seller.
fn sellers<'w, 'a>(
    warning: &'w Warning,
    ledger: &'a Ledger,
) -> Option<impl Iterator<Item = Option<&'a str>> + use<'w, 'a>> {
    match warning.subject()? {
        Subject::Card(_) | Subject::Purchase(_) => {}
        Subject::Account(_) | Subject::Incident(_) | Subject::Seller(_) => return None,
    }
    let bought = warning.subjects.iter().filter_map(|subject| match subject {
        Subject::Card(id) => Some(ledger.card(*id).and_then(|card| ledger.purchase_of(card))),
        Subject::Purchase(id) => Some(ledger.purchase(*id)),
        Subject::Account(_) | Subject::Incident(_) | Subject::Seller(_) => None,
    });
    Some(bought.map(|purchase| purchase.and_then(|purchase| purchase.facts.seller.as_deref())))
}

/// Every dismissal of a ledger, made ready to be asked about many warnings.
pub struct Dismissals<'a> {
    ledger: &'a Ledger,
    rules: HashMap<RuleId, OfRule>,
    troubled: Troubled,
    /// Names of sellers as they are compared.
    folded: RefCell<HashMap<&'a str, String>>,
}

/// The dismissals of one rule, each with its place among those of the ledger.
#[derive(Default)]
struct OfRule {
    one: HashMap<Subject, (usize, String)>,
    sellers: HashMap<String, Vec<(usize, Level)>>,
    all: Vec<(usize, Level)>,
}

impl OfRule {
    fn is_wide(&self) -> bool {
        !self.sellers.is_empty() || !self.all.is_empty()
    }
}

impl<'a> Dismissals<'a> {
    /// Those of a ledger.
    pub fn of(ledger: &'a Ledger) -> Self {
        let known = ledger.dismissals().enumerate();
        Self::from(known.filter_map(|(at, entry)| Some((at, Dismissal::read(entry)?))), ledger)
    }

    fn from(dismissals: impl IntoIterator<Item = (usize, Dismissal)>, ledger: &'a Ledger) -> Self {
        let mut rules: HashMap<RuleId, OfRule> = HashMap::new();
        for (at, Dismissal { rule, reach }) in dismissals {
            let own = rules.entry(rule).or_default();
            match reach {
                DismissalReach::One { subject, fingerprint } => {
                    own.one.insert(subject, (at, fingerprint));
                }
                DismissalReach::Seller { name, up_to } => {
                    let name = fold(&name);
                    if !name.is_empty() {
                        own.sellers.entry(name).or_default().push((at, up_to));
                    }
                }
                DismissalReach::All { up_to } => own.all.push((at, up_to)),
            }
        }
        let wide = rules.values().any(OfRule::is_wide);
        let troubled = if wide { Troubled::of(ledger) } else { Troubled::default() };
        Self { ledger, rules, troubled, folded: RefCell::default() }
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.rules.is_empty()
    }

    /// Whether a warning is dismissed.
    pub fn covers(&self, warning: &Warning) -> bool {
        let mut found = false;
        self.each_covering(warning, |_| found = true);
        found
    }

    /// Calls with the place, among those of the ledger, of each dismissal that covers a warning.
    pub fn each_covering(&self, warning: &Warning, mut call: impl FnMut(usize)) {
        // Nearly always nothing was dismissed.
        if self.rules.is_empty() {
            return;
        }
        let Some(own) = self.rules.get(&warning.rule) else { return };
        if !own.one.is_empty()
            && let Some((at, fingerprint)) = warning.subject().and_then(|subject| own.one.get(subject))
            && *fingerprint == warning.fingerprint()
        {
            call(*at);
        }
        if !own.is_wide() || self.troubled.is_about(warning) {
            return;
        }
        let mut within = |dismissals: &[(usize, Level)]| {
            let covering = dismissals.iter().filter(|(_, up_to)| warning.level <= *up_to);
            covering.for_each(|(at, _)| call(*at));
        };
        within(&own.all);
        if !own.sellers.is_empty()
            && let Some(seller) = self.seller_of(warning)
            && let Some(of_seller) = own.sellers.get(&seller)
        {
            within(of_seller);
        }
    }

    /// The one seller of all a warning is about, as names are compared.
    fn seller_of(&self, warning: &Warning) -> Option<String> {
        let mut folded = self.folded.borrow_mut();
        let mut one: Option<String> = None;
        for seller in sellers(warning, self.ledger)? {
            let seller = seller?;
            let name = folded.entry(seller).or_insert_with(|| fold(seller));
            match &one {
                Some(one) if one == name => {}
                Some(_) => return None,
                None => one = Some(name.clone()),
            }
        }
        one
    }
}

/// The dismissals that are not as they were.
#[derive(Default)]
pub(super) struct Changed {
    /// Single warnings, by rule and what they are filed under.
    pub one: Vec<(RuleId, Subject)>,
    /// Rules of which many warnings may be covered otherwise.
    pub rules: HashSet<RuleId>,
}

/// Which dismissals are not as they were.
pub(super) fn changed(before: &[WarningDismissed], ledger: &Ledger) -> Changed {
    type Said<'a> = (&'a str, &'a str, &'a str);
    fn said(entry: &WarningDismissed) -> Said<'_> {
        (&entry.rule, &entry.subject, &entry.fingerprint)
    }
    let then: HashSet<_> = before.iter().map(said).collect();
    let now: HashSet<_> = ledger.dismissals().map(said).collect();
    let gone = before.iter().filter(|entry| !now.contains(&said(entry)));
    let new = ledger.dismissals().filter(|entry| !then.contains(&said(entry)));
    let mut changed = Changed::default();
    for Dismissal { rule, reach } in gone.chain(new).filter_map(Dismissal::read) {
        match reach {
            DismissalReach::One { subject, fingerprint: _ } => changed.one.push((rule, subject)),
            DismissalReach::Seller { .. } | DismissalReach::All { .. } => {
                changed.rules.insert(rule);
            }
        }
    }
    changed
}

/// What has open trouble: wide dismissals never cover it.
#[derive(Default)]
struct Troubled {
    cards: HashSet<CardId>,
    purchases: HashSet<PurchaseId>,
    accounts: HashSet<AccountId>,
    incidents: HashSet<IncidentId>,
}

impl Troubled {
    fn of(ledger: &Ledger) -> Self {
        let mut out = Self::default();
        for incident in ledger.incidents().filter(|incident| incident.is_open()) {
            out.incidents.insert(incident.id);
            out.accounts.extend(incident.account);
            for card in incident.cards.iter().filter_map(|id| ledger.card(*id)) {
                out.cards.insert(card.id);
                out.purchases.insert(card.purchase);
            }
        }
        out
    }

    fn is_about(&self, warning: &Warning) -> bool {
        !self.incidents.is_empty()
            && warning.subjects.iter().any(|subject| match subject {
                Subject::Card(id) => self.cards.contains(id),
                Subject::Purchase(id) => self.purchases.contains(id),
                Subject::Account(id) => self.accounts.contains(id),
                Subject::Incident(id) => self.incidents.contains(id),
                Subject::Seller(_) => false,
            })
    }
}
