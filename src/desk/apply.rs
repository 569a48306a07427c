//! Turns a change into entries. Nothing else appends.
//!
//! `plan` decides what would be written and what that means; `Desk` hands it to the store and folds it in once the store
//! has acknowledged it. Free text is masked on the way.

use uuid::Uuid;

use super::clock::Ids;
use super::masking;
use super::revert;
use super::steps::Steps;
use crate::action::{Change, Did, Into, Refused};
use crate::core::card::Card;
use crate::core::entry::{
    AccountCredited, AccountReconciled, AccountSpent, CardHandedOver, CardResent, CardSpent, Charged,
    CodeTold, ContactLogged, Exported, Fact, IncidentClosed, IncidentNoted, IncidentOpened, NewCard,
    PurchaseRecorded, SellerNoted, StepMarked, WarningDismissed,
};
use crate::core::facts::{AccountFacts, CardFacts};
use crate::core::id::{AccountId, CardId, ChargeId, IncidentId, PurchaseId, RunId};
use crate::core::ledger::Ledger;
use crate::core::money::{Money, yen_total};
use crate::core::words::ChargeStatus;
use crate::import::{self, row::Row};
use crate::store::NewEvidence;

/// What a change would write, and what that does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Batch {
    /// The import it belongs to.
    pub run: Option<RunId>,
    /// The facts, in order. None when the change changes nothing.
    pub facts: Vec<Fact>,
    /// The files that come with them.
    pub evidence: Vec<NewEvidence>,
    /// What was done once they are written.
    pub did: Did,
    /// How many codes were cut from free text.
    pub masked: usize,
}

/// Plans a change against the ledger as it stands.
pub fn plan(change: Change, ledger: &Ledger, steps: &mut Steps, ids: &mut Ids) -> Result<Batch, Refused> {
    let mut planner = Planner { ledger, ids, run: None, facts: Vec::new(), evidence: Vec::new() };
    let did = planner.change(change, steps)?;
    let Planner { run, facts, evidence, .. } = planner;
    let mut masked = 0;
    let facts = facts.into_iter().map(|fact| masking::mask(fact, &mut masked)).collect();
    Ok(Batch { run, facts, evidence, did, masked })
}

pub(super) struct Planner<'a> {
    pub(super) ledger: &'a Ledger,
    pub(super) ids: &'a mut Ids,
    pub(super) run: Option<RunId>,
    pub(super) facts: Vec<Fact>,
    pub(super) evidence: Vec<NewEvidence>,
}

impl Planner<'_> {
    fn change(&mut self, change: Change, steps: &mut Steps) -> Result<Did, Refused> {
        match change {
            Change::RecordPurchase { facts, cards } => {
                if cards.is_empty() {
                    return Err(Refused::NoCards);
                }
                let yen = sum(cards.iter().filter_map(|card| card.face_value))?;
                let purchase = PurchaseId::new(self.id());
                let cards = self.new_cards(cards);
                let ids = cards.iter().map(|card| card.card).collect();
                self.facts.push(Fact::PurchaseRecorded(PurchaseRecorded {
                    purchase,
                    facts,
                    cards,
                    origin: None,
                }));
                Ok(Did::Recorded { purchase, cards: ids, yen })
            }
            Change::Amend { purchase, cards } => {
                if let Some((purchase, wanted)) = purchase {
                    let changes =
                        self.ledger.purchase(purchase).ok_or(Refused::Missing)?.facts.changes_to(&wanted);
                    if !changes.is_empty() {
                        self.facts.push(Fact::PurchaseAmended { purchase, changes });
                    }
                }
                for (card, wanted) in cards {
                    let changes = self.card(card)?.facts.changes_to(&wanted);
                    if !changes.is_empty() {
                        self.facts.push(Fact::CardAmended { card, changes });
                    }
                }
                Ok(Did::Amended)
            }
            Change::ChargeCards { cards, into, when } => {
                let yen = sum(self.at_hand(&cards)?.iter().filter_map(|card| card.facts.face_value))?;
                let account = self.account_for(into)?;
                for card in &cards {
                    let charge = ChargeId::new(self.id());
                    self.facts.push(Fact::Charged(Charged::of_card(charge, *card, account, when)));
                }
                Ok(Did::Charged { cards, account, yen })
            }
            Change::ChargeAmount { amount, into, when, expires_on } => {
                let account = self.account_for(into)?;
                let charge = ChargeId::new(self.id());
                let fact =
                    Charged { amount: Some(amount), expires_on, ..Charged::new(charge, account, when) };
                self.facts.push(Fact::Charged(fact));
                Ok(Did::Charged { cards: Vec::new(), account, yen: amount.in_yen().unwrap_or(0) })
            }
            Change::SpendCards { cards, when, memo } => {
                self.at_hand(&cards)?;
                self.facts.extend(
                    cards
                        .iter()
                        .map(|card| Fact::CardSpent(CardSpent { card: *card, when, memo: memo.clone() })),
                );
                Ok(Did::Spent { cards })
            }
            Change::HandOver { cards, how, when, to_whom, received, memo } => {
                self.at_hand(&cards)?;
                self.facts.extend(cards.iter().map(|card| {
                    let (to_whom, memo) = (to_whom.clone(), memo.clone());
                    Fact::CardHandedOver(CardHandedOver { card: *card, how, when, to_whom, received, memo })
                }));
                Ok(Did::HandedOver { cards })
            }
            Change::Resent { card, when, new_code_last4 } => {
                self.card(card)?;
                self.facts.push(Fact::CardResent(CardResent { card, when, new_code_last4 }));
                Ok(Did::Resent { card })
            }
            Change::CodeTold { card, when, to_whom, memo } => {
                self.card(card)?;
                self.facts.push(Fact::CodeTold(CodeTold { card, when, to_whom, memo }));
                Ok(Did::CodeTold { card })
            }
            Change::OpenAccount(facts) => {
                let account = self.open_account(facts)?;
                Ok(Did::AccountOpened { account })
            }
            Change::AmendAccount { account, facts } => {
                named(&facts.name)?;
                let changes = self.ledger.account(account).ok_or(Refused::Missing)?.facts.changes_to(&facts);
                if !changes.is_empty() {
                    self.facts.push(Fact::AccountAmended { account, changes });
                }
                Ok(Did::Amended)
            }
            Change::SpendBalance { account, amount, when, order_number, memo } => {
                self.has_account(account)?;
                let fact = AccountSpent { account, when, amount, order_number, memo, origin: None };
                self.facts.push(Fact::AccountSpent(fact));
                Ok(Did::BalanceMoved { account })
            }
            Change::CreditBalance { account, amount, reason, when, expires_on, memo } => {
                self.has_account(account)?;
                let fact = AccountCredited { account, when, amount, reason, expires_on, memo, origin: None };
                self.facts.push(Fact::AccountCredited(fact));
                Ok(Did::BalanceMoved { account })
            }
            Change::Reconcile { account, observed, when, memo } => {
                let found = self.ledger.account(account).ok_or(Refused::Missing)?;
                let derived = self.ledger.holding(found).balance_yen;
                let difference_yen = observed.in_yen().map_or(0, |seen| seen.saturating_sub(derived));
                let fact = AccountReconciled { account, when, observed, memo };
                self.facts.push(Fact::AccountReconciled(fact));
                Ok(Did::Reconciled { account, difference_yen })
            }
            Change::OpenIncident(new) => {
                for card in &new.cards {
                    self.card(*card)?;
                }
                if let Some(account) = new.account {
                    self.has_account(account)?;
                }
                let incident = IncidentId::new(self.id());
                for card in new.told {
                    self.card(card)?;
                    self.facts.push(Fact::CodeTold(CodeTold {
                        card,
                        when: new.when,
                        to_whom: None,
                        memo: None,
                    }));
                }
                for card in new.used {
                    self.at_hand(&[card])?;
                    self.facts.push(Fact::CardSpent(CardSpent { card, when: new.when, memo: None }));
                }
                self.facts.push(Fact::IncidentOpened(IncidentOpened {
                    incident,
                    kind: new.kind,
                    when: new.when,
                    seen: new.seen,
                    seen_where: new.seen_where,
                    mail: new.mail,
                    cards: new.cards,
                    account: new.account,
                    pattern: new.pattern,
                    cause: new.cause,
                }));
                Ok(Did::IncidentOpened { incident })
            }
            Change::AmendIncident { incident, changes } => {
                self.has_incident(incident)?;
                if !changes.is_empty() {
                    self.facts.push(Fact::IncidentAmended { incident, changes });
                }
                Ok(Did::IncidentChanged { incident })
            }
            Change::NoteIncident { incident, when, text } => {
                self.has_incident(incident)?;
                named(&text)?;
                self.facts.push(Fact::IncidentNoted(IncidentNoted { incident, when, text }));
                Ok(Did::IncidentChanged { incident })
            }
            Change::MarkStep { incident, step, state, when, note } => {
                self.has_incident(incident)?;
                self.facts.push(Fact::StepMarked(StepMarked { incident, step, state, when, note }));
                Ok(Did::IncidentChanged { incident })
            }
            Change::LogContact(new) => {
                self.has_incident(new.incident)?;
                named(&new.who)?;
                self.facts.push(Fact::ContactLogged(ContactLogged {
                    incident: new.incident,
                    when: new.when,
                    who: new.who,
                    channel: new.channel,
                    case_number: new.case_number,
                    asked: new.asked,
                    promised: new.promised,
                    next_on: new.next_on,
                }));
                Ok(Did::IncidentChanged { incident: new.incident })
            }
            Change::AttachEvidence { incident, pieces } => self.attach(incident, pieces),
            Change::AmendEvidence { evidence, changes } => self.amend_evidence(evidence, changes),
            Change::CloseIncident { incident, when, outcome, recovered, lost, memo, balance } => {
                self.has_incident(incident)?;
                let account = self.ledger.incident(incident).and_then(|found| found.account);
                if let (Some(observed), Some(account)) = (balance, account) {
                    let seen = AccountReconciled { account, when, observed, memo: None };
                    self.facts.push(Fact::AccountReconciled(seen));
                }
                let fact = IncidentClosed { incident, when, outcome, recovered, lost, memo };
                self.facts.push(Fact::IncidentClosed(fact));
                Ok(Did::IncidentClosed { incident })
            }
            Change::ReopenIncident { incident, why } => {
                self.has_incident(incident)?;
                self.facts.push(Fact::IncidentReopened { incident, why });
                Ok(Did::IncidentChanged { incident })
            }
            Change::DismissWarning { rule, subject, fingerprint, reason } => {
                named(&reason)?;
                self.facts.push(Fact::WarningDismissed(WarningDismissed {
                    rule,
                    subject,
                    reason,
                    fingerprint,
                }));
                Ok(Did::WarningDismissed)
            }
            Change::NoteSeller { seller, claim_minutes } => {
                named(&seller)?;
                self.facts.push(Fact::SellerNoted(SellerNoted { seller, claim_minutes }));
                Ok(Did::SellerNoted)
            }
            Change::RestoreWarning { rule, subject } => {
                self.ledger.dismissal(&rule, &subject).ok_or(Refused::Missing)?;
                self.facts.push(Fact::WarningRestored { rule, subject });
                Ok(Did::WarningRestored)
            }
            Change::CommitImport { plan, choices } => {
                // The same file committed twice at once, or something recorded since the review.
                let known = |row: &Row| row.key.as_deref().is_some_and(|key| self.ledger.imported(key) > 0);
                let usual = |row: &&Row| choices.takes(row) && !choices.take.contains(&row.line);
                if plan.rows.iter().filter(usual).any(known) {
                    return Err(Refused::ImportOutdated);
                }
                let recorded = plan.rows.iter().filter(|row| choices.takes(row)).count() as u64;
                if recorded == 0 {
                    return Err(Refused::NothingToImport);
                }
                let run = self.ledger.journal().next_run();
                self.run = Some(run);
                let ids = &mut *self.ids;
                self.facts =
                    import::facts::facts(&plan, self.ledger, run, |row| choices.draft(row), || ids.give());
                Ok(Did::Imported { run, recorded })
            }
            Change::RevertRun { run, along } => {
                let (facts, entries) = revert::run(self.ledger, run, along)?;
                self.facts = facts;
                Ok(Did::RunReverted { run, entries })
            }
            Change::Revert { entries, along } => {
                self.facts = revert::entries(self.ledger, &entries, along)?;
                Ok(Did::Reverted { entries: self.facts.len() })
            }
            Change::RecordExport(new) => {
                if let Some(incident) = new.incident {
                    self.has_incident(incident)?;
                }
                named(&new.name)?;
                let name = new.name.clone();
                let entries = self.ledger.journal().len() as u64;
                self.facts.push(Fact::Exported(Exported {
                    what: new.what,
                    recipient: new.recipient,
                    incident: new.incident,
                    name: new.name,
                    sha256: new.sha256,
                    entries,
                }));
                Ok(Did::Exported { name })
            }
            Change::Undo => {
                self.facts = steps.to_undo().ok_or(Refused::NothingToUndo)?.reverting();
                Ok(Did::Undone)
            }
            Change::Redo => {
                self.facts = steps.to_redo().ok_or(Refused::NothingToRedo)?.reverting();
                Ok(Did::Redone)
            }
        }
    }

    pub(super) fn id(&mut self) -> Uuid {
        self.ids.give()
    }

    pub(super) fn new_cards(&mut self, cards: Vec<CardFacts>) -> Vec<NewCard> {
        cards.into_iter().map(|facts| NewCard { card: CardId::new(self.id()), facts }).collect()
    }

    pub(super) fn open_account(&mut self, facts: AccountFacts) -> Result<AccountId, Refused> {
        named(&facts.name)?;
        let account = AccountId::new(self.id());
        self.facts.push(Fact::AccountOpened { account, facts });
        Ok(account)
    }

    fn account_for(&mut self, into: Into) -> Result<AccountId, Refused> {
        match into {
            Into::Account(account) => self.has_account(account).map(|()| account),
            Into::New { issuer, name } => self.open_account(AccountFacts { issuer, name, memo: None }),
        }
    }

    fn card(&self, id: CardId) -> Result<&Card, Refused> {
        self.ledger.card(id).ok_or(Refused::Missing)
    }

    /// The cards, which must still be in the person's hands.
    fn at_hand(&self, ids: &[CardId]) -> Result<Vec<&Card>, Refused> {
        if ids.is_empty() {
            return Err(Refused::NoCards);
        }
        ids.iter()
            .map(|id| {
                let card = self.card(*id)?;
                match card.charge_status() {
                    ChargeStatus::Uncharged | ChargeStatus::Unknown => Ok(card),
                    ChargeStatus::Charged | ChargeStatus::Spent | ChargeStatus::HandedOver => {
                        Err(Refused::CardGone(*id))
                    }
                }
            })
            .collect()
    }

    fn has_account(&self, id: AccountId) -> Result<(), Refused> {
        self.ledger.account(id).map(|_| ()).ok_or(Refused::Missing)
    }

    fn has_incident(&self, id: IncidentId) -> Result<(), Refused> {
        self.ledger.incident(id).map(|_| ()).ok_or(Refused::Missing)
    }
}

fn named(text: &str) -> Result<(), Refused> {
    if text.trim().is_empty() { Err(Refused::TextMissing) } else { Ok(()) }
}

/// The yen of some amounts, which must fit together with everything else that can be recorded.
fn sum(amounts: impl Iterator<Item = Money> + Clone) -> Result<i64, Refused> {
    let yen = amounts.clone().filter_map(Money::in_yen).try_fold(0i64, i64::checked_add);
    yen.ok_or(Refused::AmountTooLarge).inspect(|total| debug_assert_eq!(*total, yen_total(amounts)))
}
