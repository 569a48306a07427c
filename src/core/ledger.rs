//! The ledger: what the journal's entries add up to. The only thing screens and rules read.
//!
//! `Ledger::apply` is the only code that changes it; `Ledger::fold` applies all entries in order and gives the same.
//! Reverting means folding without the reverted entries.

mod fold;

use std::collections::HashMap;
use std::sync::Arc;

use indexmap::IndexMap;

use super::account::{self, Account, Charge, Holding};
use super::card::{Card, Purchase};
use super::date::Now;
use super::entry::{Entry, Exported, Fact, ImportCommitted, SellerNoted, WarningDismissed};
use super::id::{AccountId, CardId, ChargeId, EvidenceId, IncidentId, PurchaseId, RunId};
use super::incident::{Evidence, Incident};
use super::journal::Journal;
use super::money::Money;
use super::spelling::fold;
use super::words::{IncidentKind, Standing};

/// What a ledger's entries add up to.
#[derive(Debug, Clone, Default)]
pub struct Ledger {
    pub(super) journal: Journal,
    pub(super) state: State,
}

/// Everything that follows from the entries that count.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct State {
    pub(super) purchases: IndexMap<PurchaseId, Purchase>,
    pub(super) cards: IndexMap<CardId, Card>,
    pub(super) accounts: IndexMap<AccountId, Account>,
    pub(super) charges: IndexMap<ChargeId, Charge>,
    incidents: IndexMap<IncidentId, Incident>,
    evidence: IndexMap<EvidenceId, Evidence>,
    exports: Vec<(u64, Exported)>,
    runs: IndexMap<RunId, ImportCommitted>,
    dismissals: IndexMap<(String, String), WarningDismissed>,
    sellers: IndexMap<String, SellerNoted>,
    pub(super) origins: HashMap<String, u32>,
    pub(super) unapplied: Vec<u64>,
}

/// What an entry touched, so that only that is looked at again.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Touched {
    /// Everything may have changed: an entry or an import was reverted.
    pub everything: bool,
    /// Purchases that were recorded or changed.
    pub purchases: Vec<PurchaseId>,
    /// Cards that were recorded or changed.
    pub cards: Vec<CardId>,
    /// Accounts whose facts or balance may have changed.
    pub accounts: Vec<AccountId>,
    /// Incidents that were opened or changed.
    pub incidents: Vec<IncidentId>,
    /// Sellers of which something was written down, by name.
    pub sellers: Vec<String>,
}

impl Touched {
    /// Joins what another entry touched.
    pub fn join(&mut self, other: Self) {
        let Self { everything, purchases, cards, accounts, incidents, sellers } = other;
        self.everything |= everything;
        self.purchases.extend(purchases);
        self.cards.extend(cards);
        self.accounts.extend(accounts);
        self.incidents.extend(incidents);
        self.sellers.extend(sellers);
    }
}

impl Ledger {
    /// The ledger that entries, in order, add up to.
    pub fn fold(entries: impl IntoIterator<Item = Arc<Entry>>) -> Self {
        let journal = Journal::from_entries(entries.into_iter().collect());
        let mut state = State::default();
        let mut touched = Touched::default();
        for entry in journal.entries() {
            if journal.counts(entry.seq) {
                state.apply(entry, &mut touched);
            }
        }
        Self { journal, state }
    }

    /// The ledger as of a moment: what happened later is left out, unknown dates stay, the time of recording plays no
    /// part. A purchase or incident whose date was amended counts by its present date.
    #[must_use]
    pub fn as_of(&self, now: Now) -> Self {
        let later = |entry: &Entry| match &entry.fact {
            Fact::PurchaseRecorded(f) => {
                self.purchase(f.purchase).map_or(f.facts.when, |p| p.facts.when).is_after(now)
            }
            Fact::IncidentOpened(f) => self.incident(f.incident).map_or(f.when, |i| i.when).is_after(now),
            other => other.when().is_after(now),
        };
        Self::fold(self.journal.entries().iter().filter(|e| !later(e)).cloned())
    }

    /// Adds one entry and says what it touched.
    pub fn apply(&mut self, entry: impl Into<Arc<Entry>>) -> Touched {
        let entry = entry.into();
        let mut touched = Touched::default();
        if matches!(entry.fact, Fact::EntryReverted { .. } | Fact::ImportReverted { .. }) {
            let mut entries = std::mem::take(&mut self.journal).into_entries();
            entries.push(entry);
            *self = Self::fold(entries);
            touched.everything = true;
        } else {
            self.state.apply(&entry, &mut touched);
            self.journal.push(entry);
        }
        touched
    }

    /// The entries behind it.
    pub fn journal(&self) -> &Journal {
        &self.journal
    }

    /// Everything that follows from the entries that count, for comparing two ledgers.
    pub fn state(&self) -> &State {
        &self.state
    }

    /// Whether there is nothing in it.
    pub fn is_empty(&self) -> bool {
        self.state.purchases.is_empty() && self.state.accounts.is_empty() && self.state.incidents.is_empty()
    }

    /// Purchases in the order they were recorded.
    pub fn purchases(&self) -> impl ExactSizeIterator<Item = &Purchase> + DoubleEndedIterator {
        self.state.purchases.values()
    }

    /// One purchase.
    pub fn purchase(&self, id: PurchaseId) -> Option<&Purchase> {
        self.state.purchases.get(&id)
    }

    /// Cards in the order they were recorded.
    pub fn cards(&self) -> impl ExactSizeIterator<Item = &Card> + DoubleEndedIterator {
        self.state.cards.values()
    }

    /// One card.
    pub fn card(&self, id: CardId) -> Option<&Card> {
        self.state.cards.get(&id)
    }

    /// The card at a place in the order of recording.
    pub fn card_at(&self, index: usize) -> Option<&Card> {
        self.state.cards.get_index(index).map(|(_, card)| card)
    }

    /// The purchase a card came with.
    pub fn purchase_of(&self, card: &Card) -> Option<&Purchase> {
        self.purchase(card.purchase)
    }

    /// Accounts in the order they were opened.
    pub fn accounts(&self) -> impl ExactSizeIterator<Item = &Account> + DoubleEndedIterator {
        self.state.accounts.values()
    }

    /// One account.
    pub fn account(&self, id: AccountId) -> Option<&Account> {
        self.state.accounts.get(&id)
    }

    /// Charges in the order they were recorded.
    pub fn charges(&self) -> impl ExactSizeIterator<Item = &Charge> + DoubleEndedIterator {
        self.state.charges.values()
    }

    /// One charge.
    pub fn charge(&self, id: ChargeId) -> Option<&Charge> {
        self.state.charges.get(&id)
    }

    /// Incidents in the order they were opened.
    pub fn incidents(&self) -> impl ExactSizeIterator<Item = &Incident> + DoubleEndedIterator {
        self.state.incidents.values()
    }

    /// One incident.
    pub fn incident(&self, id: IncidentId) -> Option<&Incident> {
        self.state.incidents.get(&id)
    }

    /// Every piece of evidence, in the order it was attached.
    pub fn evidence(&self) -> impl ExactSizeIterator<Item = &Evidence> + DoubleEndedIterator {
        self.state.evidence.values()
    }

    /// One piece of evidence.
    pub fn piece_of_evidence(&self, id: EvidenceId) -> Option<&Evidence> {
        self.state.evidence.get(&id)
    }

    /// The evidence for an incident, in the order it was attached: the number it has in its papers counts from 1.
    pub fn evidence_of<'a>(&'a self, incident: &'a Incident) -> impl Iterator<Item = &'a Evidence> {
        incident.evidence.iter().filter_map(|id| self.piece_of_evidence(*id))
    }

    /// What was written out, oldest first, with the place of the entry that says so.
    pub fn exports(&self) -> impl ExactSizeIterator<Item = &(u64, Exported)> + DoubleEndedIterator {
        self.state.exports.iter()
    }

    /// Imports that were not taken back, oldest first.
    pub fn runs(&self) -> impl ExactSizeIterator<Item = &ImportCommitted> + DoubleEndedIterator {
        self.state.runs.values()
    }

    /// One import that was not taken back.
    pub fn run(&self, id: RunId) -> Option<&ImportCommitted> {
        self.state.runs.get(&id)
    }

    /// Warnings that were dismissed and not restored.
    pub fn dismissals(&self) -> impl ExactSizeIterator<Item = &WarningDismissed> {
        self.state.dismissals.values()
    }

    /// The dismissal of a rule's warning about a subject (`type:id`).
    pub fn dismissal(&self, rule: &str, subject: &str) -> Option<&WarningDismissed> {
        self.state.dismissals.get(&(rule.to_owned(), subject.to_owned()))
    }

    /// What was written down of a seller, whose name may be spelled in any width and case.
    pub fn seller_note(&self, seller: &str) -> Option<&SellerNoted> {
        // Most ledgers have none, and folding a name is not free.
        if self.state.sellers.is_empty() { None } else { self.state.sellers.get(&fold(seller)) }
    }

    /// Everything that was written down of sellers.
    pub fn seller_notes(&self) -> impl ExactSizeIterator<Item = &SellerNoted> {
        self.state.sellers.values()
    }

    /// How many records with this identity were imported and not taken back.
    pub fn imported(&self, key: &str) -> u32 {
        self.state.origins.get(key).copied().unwrap_or(0)
    }

    /// Entries that speak of something that is not there, because what they build on was reverted.
    pub fn unapplied(&self) -> &[u64] {
        &self.state.unapplied
    }

    /// 有効性 of a card: the worst its incidents say.
    pub fn standing(&self, card: &Card) -> Standing {
        self.state.standing(card)
    }

    /// The yen a charge brought: what was stated, else the card's face value; `None` in another currency or unknown.
    pub fn charge_yen(&self, charge: &Charge) -> Option<i64> {
        self.state.charge_amount(charge).and_then(Money::in_yen)
    }

    /// Balance and lots of an account.
    pub fn holding<'a>(&'a self, account: &'a Account) -> &'a Holding {
        account.holding.get_or(|| account::holding(&account.movements))
    }
}

/// The kind of incident that voiding a card is: a refusal before it was charged, a cancellation afterwards.
pub fn invalidation_kind(charged: bool) -> IncidentKind {
    if charged { IncidentKind::Cancelled } else { IncidentKind::Refused }
}
