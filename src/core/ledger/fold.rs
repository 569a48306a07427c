//! What each kind of entry does to a ledger, and what it touches.

use super::State;
use super::Touched;
use crate::core::account::{Account, Brings, Charge, Moved, Movement};
use crate::core::cached::Cached;
use crate::core::card::{Card, Fate, Purchase, Told};
use crate::core::entry::{Entry, Fact, IncidentOpened, Origin, PurchaseRecorded};
use crate::core::id::{AccountId, CardId, ChargeId, IncidentId};
use crate::core::incident::{Closure, Evidence, Incident};
use crate::core::money::Money;
use crate::core::spelling::fold;
use crate::core::words::{SourceClass, Standing};

impl State {
    pub(super) fn apply(&mut self, entry: &Entry, touched: &mut Touched) {
        if self.try_apply(entry, touched).is_none() {
            self.unapplied.push(entry.seq);
        }
    }

    /// `None` when the entry speaks of something that is not there.
    fn try_apply(&mut self, entry: &Entry, touched: &mut Touched) -> Option<()> {
        let seq = entry.seq;
        match &entry.fact {
            Fact::PurchaseRecorded(fact) => self.record_purchase(fact, seq, touched)?,
            Fact::PurchaseAmended { purchase, changes } => {
                let found = self.purchases.get_mut(purchase)?;
                found.history.push(seq);
                for change in changes {
                    found.facts.change(change.clone());
                }
                let cards = found.cards.clone();
                touched.purchases.push(*purchase);
                for card in cards {
                    self.card_changed(card, seq, touched);
                }
            }
            Fact::CardAmended { card, changes } => {
                let found = self.cards.get_mut(card)?;
                for change in changes {
                    found.facts.change(change.clone());
                }
                self.card_changed(*card, seq, touched);
            }
            Fact::Charged(fact) => {
                self.accounts.get(&fact.account)?;
                if fact.card.is_some_and(|card| !self.cards.contains_key(&card))
                    || self.charges.contains_key(&fact.charge)
                {
                    return None;
                }
                let charge = Charge {
                    id: fact.charge,
                    card: fact.card,
                    account: fact.account,
                    when: fact.when,
                    amount: fact.amount,
                    expires_on: fact.expires_on,
                    code_last4: fact.code_last4.clone(),
                    serial_number: fact.serial_number.clone(),
                    balance_after: fact.balance_after,
                    origin: fact.origin.clone(),
                    seq,
                };
                self.remember_origin(fact.origin.as_ref());
                self.charges.insert(fact.charge, charge);
                if let Some(card) = fact.card.and_then(|card| self.cards.get_mut(&card)) {
                    card.fate = Some(Fate::Charged(fact.charge));
                    card.charges.push(fact.charge);
                    card.history.push(seq);
                    touched.cards.push(card.id);
                }
                let brings = Some(self.brings(fact.charge));
                let what = Moved::Charge(fact.charge);
                self.moved(fact.account, Movement { seq, when: fact.when, what, brings }, touched)?;
            }
            Fact::CardSpent(fact) => {
                self.cards.get(&fact.card)?;
                self.settle(fact.card, Fate::Spent(fact.when), seq, touched);
            }
            Fact::CardHandedOver(fact) => {
                self.cards.get(&fact.card)?;
                let fate = Fate::HandedOver { how: fact.how, when: fact.when, received: fact.received };
                self.settle(fact.card, fate, seq, touched);
            }
            Fact::CardResent(fact) => {
                let card = self.cards.get_mut(&fact.card)?;
                card.resent += 1;
                // The old code is dead, so its last four say nothing any more.
                card.facts.code_last4.clone_from(&fact.new_code_last4);
                self.card_changed(fact.card, seq, touched);
            }
            Fact::CodeTold(fact) => {
                let card = self.cards.get_mut(&fact.card)?;
                card.told.push(Told { when: fact.when, to_whom: fact.to_whom.clone() });
                self.card_changed(fact.card, seq, touched);
            }
            Fact::AccountOpened { account, facts } => {
                if self.accounts.contains_key(account) {
                    return None;
                }
                let opened = Account {
                    id: *account,
                    facts: facts.clone(),
                    movements: Vec::new(),
                    incidents: Vec::new(),
                    history: Vec::new(),
                    holding: Cached::default(),
                };
                self.accounts.insert(*account, opened);
                self.account_changed(*account, Some(seq), touched);
            }
            Fact::AccountAmended { account, changes } => {
                let found = self.accounts.get_mut(account)?;
                for change in changes {
                    found.facts.change(change.clone());
                }
                self.account_changed(*account, Some(seq), touched);
            }
            Fact::AccountSpent(fact) => {
                self.remember_origin(fact.origin.as_ref());
                self.moved(
                    fact.account,
                    Movement { seq, when: fact.when, what: Moved::Spent(fact.amount), brings: None },
                    touched,
                )?;
            }
            Fact::AccountCredited(fact) => {
                self.remember_origin(fact.origin.as_ref());
                let what =
                    Moved::Credited { amount: fact.amount, reason: fact.reason, expires_on: fact.expires_on };
                self.moved(fact.account, Movement { seq, when: fact.when, what, brings: None }, touched)?;
            }
            Fact::AccountReconciled(fact) => {
                let what = Moved::Reconciled(fact.observed);
                self.moved(fact.account, Movement { seq, when: fact.when, what, brings: None }, touched)?;
            }
            Fact::IncidentOpened(fact) => self.open_incident(fact, seq, touched)?,
            Fact::IncidentAmended { incident, changes } => {
                let found = self.incidents.get_mut(incident)?;
                let before = found.clone();
                for change in changes {
                    found.change(change.clone());
                }
                found.history.push(seq);
                let after = found.clone();
                self.unlink(&before, touched);
                self.link(&after, touched);
            }
            Fact::IncidentNoted(fact) => {
                self.incident_changed(fact.incident, touched, |i| i.history.push(seq))?;
            }
            Fact::StepMarked(fact) => {
                self.incident_changed(fact.incident, touched, |i| {
                    i.mark(fact);
                    i.history.push(seq);
                })?;
            }
            Fact::EvidenceAttached(fact) => {
                if self.evidence.contains_key(&fact.evidence) {
                    return None;
                }
                self.incident_changed(fact.incident, touched, |i| {
                    i.evidence.push(fact.evidence);
                    i.history.push(seq);
                })?;
                self.evidence.insert(fact.evidence, Evidence::new(fact, seq));
            }
            Fact::EvidenceAmended { evidence, changes } => {
                let found = self.evidence.get_mut(evidence)?;
                for change in changes {
                    found.change(change.clone());
                }
                let incident = found.incident;
                self.incident_changed(incident, touched, |i| i.history.push(seq))?;
            }
            Fact::Exported(fact) => {
                if let Some(incident) = fact.incident {
                    self.incident_changed(incident, touched, |i| i.history.push(seq))?;
                }
                self.exports.push((seq, fact.clone()));
            }
            Fact::ContactLogged(fact) => {
                self.incident_changed(fact.incident, touched, |i| i.history.push(seq))?;
            }
            Fact::IncidentClosed(fact) => self.incident_changed(fact.incident, touched, |i| {
                i.closed = Some(Closure {
                    when: fact.when,
                    outcome: fact.outcome,
                    recovered: fact.recovered,
                    lost: fact.lost,
                });
                i.history.push(seq);
            })?,
            Fact::IncidentReopened { incident, why: _ } => {
                self.incident_changed(*incident, touched, |i| {
                    i.closed = None;
                    i.history.push(seq);
                })?;
            }
            Fact::SellerNoted(fact) => {
                self.sellers.insert(fold(&fact.seller), fact.clone());
                touched.sellers.push(fact.seller.clone());
            }
            Fact::WarningDismissed(fact) => {
                self.dismissals.insert((fact.rule.clone(), fact.subject.clone()), fact.clone());
            }
            Fact::WarningRestored { rule, subject } => {
                self.dismissals.shift_remove(&(rule.clone(), subject.clone()))?;
            }
            Fact::ImportCommitted(fact) => {
                self.runs.insert(fact.run, fact.clone());
            }
            // They decide which entries are folded; by themselves they say nothing.
            Fact::ImportReverted { .. } | Fact::EntryReverted { .. } => {}
        }
        Some(())
    }

    fn record_purchase(&mut self, fact: &PurchaseRecorded, seq: u64, touched: &mut Touched) -> Option<()> {
        let taken = |card: &CardId| self.cards.contains_key(card);
        if self.purchases.contains_key(&fact.purchase) || fact.cards.iter().any(|c| taken(&c.card)) {
            return None;
        }
        let purchase = Purchase {
            id: fact.purchase,
            facts: fact.facts.clone(),
            cards: fact.cards.iter().map(|c| c.card).collect(),
            origin: fact.origin.clone(),
            history: vec![seq],
        };
        self.remember_origin(fact.origin.as_ref());
        self.purchases.insert(fact.purchase, purchase);
        touched.purchases.push(fact.purchase);
        for new in &fact.cards {
            let card = Card {
                id: new.card,
                purchase: fact.purchase,
                facts: new.facts.clone(),
                fate: None,
                told: Vec::new(),
                resent: 0,
                incidents: Vec::new(),
                history: vec![seq],
                charges: Vec::new(),
            };
            self.cards.insert(new.card, card);
            touched.cards.push(new.card);
        }
        Some(())
    }

    fn open_incident(&mut self, fact: &IncidentOpened, seq: u64, touched: &mut Touched) -> Option<()> {
        if self.incidents.contains_key(&fact.incident) {
            return None;
        }
        let incident = Incident::new(fact, seq);
        self.incidents.insert(fact.incident, incident.clone());
        for card in &incident.cards {
            if let Some(card) = self.cards.get_mut(card) {
                card.history.push(seq);
            }
        }
        self.link(&incident, touched);
        Some(())
    }

    /// Tells an incident's cards and account that it is about them.
    fn link(&mut self, incident: &Incident, touched: &mut Touched) {
        for card in &incident.cards {
            if let Some(card) = self.cards.get_mut(card) {
                card.incidents.push(incident.id);
            }
        }
        if let Some(account) = incident.account.and_then(|a| self.accounts.get_mut(&a)) {
            account.incidents.push(incident.id);
        }
        self.around_incident(incident, touched);
    }

    fn unlink(&mut self, incident: &Incident, touched: &mut Touched) {
        for card in &incident.cards {
            if let Some(card) = self.cards.get_mut(card) {
                card.incidents.retain(|i| *i != incident.id);
            }
        }
        if let Some(account) = incident.account.and_then(|a| self.accounts.get_mut(&a)) {
            account.incidents.retain(|i| *i != incident.id);
        }
        self.around_incident(incident, touched);
    }

    fn incident_changed(
        &mut self,
        id: IncidentId,
        touched: &mut Touched,
        change: impl FnOnce(&mut Incident),
    ) -> Option<()> {
        let incident = self.incidents.get_mut(&id)?;
        change(incident);
        let after = incident.clone();
        self.around_incident(&after, touched);
        Some(())
    }

    /// An incident changes the standing of its cards, and with it the balance they were charged to.
    fn around_incident(&mut self, incident: &Incident, touched: &mut Touched) {
        touched.incidents.push(incident.id);
        for card in &incident.cards {
            touched.cards.push(*card);
            self.forget_balance_of(*card, touched);
        }
        if let Some(account) = incident.account {
            self.account_changed(account, None, touched);
        }
    }

    fn settle(&mut self, card: CardId, fate: Fate, seq: u64, touched: &mut Touched) {
        if let Some(found) = self.cards.get_mut(&card) {
            found.fate = Some(fate);
        }
        self.card_changed(card, seq, touched);
    }

    fn card_changed(&mut self, card: CardId, seq: u64, touched: &mut Touched) {
        if let Some(found) = self.cards.get_mut(&card) {
            found.history.push(seq);
        }
        touched.cards.push(card);
        self.forget_balance_of(card, touched);
    }

    /// What a charged card is worth and where it came from is part of the balance of every account it was charged to.
    fn forget_balance_of(&mut self, card: CardId, touched: &mut Touched) {
        let charges = self.cards.get(&card).map(|card| card.charges.clone()).unwrap_or_default();
        for id in charges {
            let brings = Some(self.brings(id));
            let Some(charge) = self.charges.get(&id) else { continue };
            let Some(account) = self.accounts.get_mut(&charge.account) else { continue };
            touched.accounts.push(charge.account);
            // Movements are in the order in which they were recorded.
            let at = account.movements.binary_search_by_key(&charge.seq, |movement| movement.seq).ok();
            if let Some(movement) = at.and_then(|at| account.movements.get_mut(at))
                && movement.brings != brings
            {
                movement.brings = brings;
                account.holding.forget();
            }
        }
    }

    fn moved(&mut self, account: AccountId, movement: Movement, touched: &mut Touched) -> Option<()> {
        let seq = movement.seq;
        self.accounts.get_mut(&account)?.movements.push(movement);
        self.account_moved(account, seq, touched);
        Some(())
    }

    /// The last movement of an account is new: a balance that was worked out follows it, where nothing happened later.
    fn account_moved(&mut self, account: AccountId, seq: u64, touched: &mut Touched) {
        touched.accounts.push(account);
        let Some(found) = self.accounts.get_mut(&account) else { return };
        found.history.push(seq);
        let mut holding = std::mem::take(&mut found.holding);
        if let Some(movement) = self.accounts.get(&account).and_then(|found| found.movements.last())
            && let Some(known) = holding.get_mut()
            && known.follow_last(movement)
            && let Some(found) = self.accounts.get_mut(&account)
        {
            found.holding = holding;
        }
    }

    fn account_changed(&mut self, account: AccountId, seq: Option<u64>, touched: &mut Touched) {
        if let Some(found) = self.accounts.get_mut(&account) {
            found.holding.forget();
            found.history.extend(seq);
        }
        touched.accounts.push(account);
    }

    fn remember_origin(&mut self, origin: Option<&Origin>) {
        for key in origin.into_iter().flat_map(Origin::keys) {
            *self.origins.entry(key.to_owned()).or_default() += 1;
        }
    }

    pub(super) fn standing(&self, card: &Card) -> Standing {
        let said = card.incidents.iter().filter_map(|id| self.incidents.get(id)).map(Incident::standing);
        said.max_by_key(|standing| match standing {
            Standing::Good => 0,
            Standing::Unknown => 1,
            Standing::Locked => 2,
            Standing::Invalid => 3,
        })
        .unwrap_or(Standing::Good)
    }

    pub(super) fn charge_amount(&self, charge: &Charge) -> Option<Money> {
        charge.amount.or_else(|| self.cards.get(&charge.card?)?.facts.face_value)
    }

    pub(in crate::core) fn brings(&self, id: ChargeId) -> Brings {
        let nothing =
            Brings { yen: Some(0), class: SourceClass::Unknown, taken_back: true, expires_on: None };
        let Some(charge) = self.charges.get(&id) else { return nothing };
        let card = charge.card.and_then(|card| self.cards.get(&card));
        let class = card
            .and_then(|card| self.purchases.get(&card.purchase))
            .map_or(SourceClass::Unknown, |purchase| purchase.facts.provenance.class());
        let taken_back = card.is_some_and(|card| {
            card.incidents.iter().filter_map(|i| self.incidents.get(i)).any(Incident::takes_back_charge)
        });
        let amount = self.charge_amount(charge);
        let yen = amount.map_or(Some(0), Money::in_yen);
        let expires_on = charge.expires_on.or_else(|| card.and_then(|card| card.facts.expires_on));
        Brings { yen, class, taken_back, expires_on }
    }
}
