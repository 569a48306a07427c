//! A plan as facts for the journal: one run that can be taken back whole. The desk appends them.

use std::collections::{BTreeMap, HashMap};

use uuid::Uuid;

use super::draft::{CardDraft, ChargeDraft, Draft};
use super::fold::fold;
use super::plan::Plan;
use super::row::Row;
use crate::core::date::When;
use crate::core::entry::{
    AccountCredited, CardHandedOver, CardSpent, Charged, Fact, FurtherRecord, ImportCommitted,
    IncidentOpened, NewCard, Origin, PurchaseRecorded,
};
use crate::core::facts::{AccountFacts, PurchaseFacts};
use crate::core::flat::After;
use crate::core::id::{AccountId, CardId, ChargeId, IncidentId, PurchaseId, RunId};
use crate::core::ledger::Ledger;
use crate::core::words::{IncidentKind, Issuer};

/// The facts that record rows of a plan, the run's own fact first.
///
/// `chosen` says what a row is to become, nothing when it is left out; `new_id` gives identifiers: nothing here makes one up.
pub fn facts(
    plan: &Plan,
    ledger: &Ledger,
    run: RunId,
    chosen: impl Fn(&Row) -> Option<Draft>,
    mut new_id: impl FnMut() -> Uuid,
) -> Vec<Fact> {
    let taken: Vec<(&Row, Draft)> =
        plan.rows.iter().filter_map(|row| chosen(row).map(|draft| (row, draft))).collect();
    let mut writer = Writer { plan, facts: Vec::new(), accounts: accounts_of(ledger), new_id: &mut new_id };
    writer.facts.push(Fact::ImportCommitted(committed(plan, run, &taken)));
    for group in groups(&taken) {
        writer.purchase(&group);
    }
    for (row, draft) in &taken {
        if let Draft::Charge(charge) = draft {
            writer.charge(row, charge);
        }
    }
    writer.facts
}

fn committed(plan: &Plan, run: RunId, taken: &[(&Row, Draft)]) -> ImportCommitted {
    let mut left_out: BTreeMap<&str, u64> = BTreeMap::new();
    let mut recorded = taken.iter().map(|(row, _)| row.line).peekable();
    for row in &plan.rows {
        if recorded.next_if_eq(&row.line).is_none() {
            *left_out.entry(row.reason().id()).or_default() += 1;
        }
    }
    ImportCommitted {
        run,
        file_name: plan.file_name.clone(),
        file_sha256: plan.file_sha256.clone(),
        profile: plan.profile.as_ref().map(|profile| profile.id.clone()),
        encoding: plan.encoding.id().to_owned(),
        rows: plan.rows.len() as u64,
        recorded: taken.len() as u64,
        left_out: left_out.into_iter().map(|(reason, count)| (reason.to_owned(), count)).collect(),
    }
}

/// Rows of one order are one purchase; a row without an order number is a purchase of its own.
fn groups<'a>(taken: &'a [(&'a Row, Draft)]) -> Vec<Vec<(&'a Row, &'a CardDraft)>> {
    let mut groups: Vec<Vec<(&Row, &CardDraft)>> = Vec::new();
    let mut places: HashMap<&str, Vec<usize>> = HashMap::new();
    for (row, draft) in taken {
        let Draft::Card(draft) = draft else { continue };
        let facts: &PurchaseFacts = &draft.flat.purchase;
        if let Some(order) = facts.order_number.as_deref() {
            let same_order = places.entry(order).or_default();
            let same = same_order.iter().copied().find(|place| {
                groups
                    .get(*place)
                    .and_then(|group| group.first())
                    .is_some_and(|(_, first)| first.flat.purchase == *facts)
            });
            if let Some(group) = same.and_then(|place| groups.get_mut(place)) {
                group.push((row, draft));
                continue;
            }
            same_order.push(groups.len());
        }
        groups.push(vec![(row, draft)]);
    }
    groups
}

type AccountKey = (Issuer, String);

fn accounts_of(ledger: &Ledger) -> HashMap<AccountKey, AccountId> {
    let mut accounts = HashMap::new();
    for account in ledger.accounts() {
        accounts.entry((account.facts.issuer, fold(&account.facts.name))).or_insert(account.id);
    }
    accounts
}

struct Writer<'a> {
    plan: &'a Plan,
    facts: Vec<Fact>,
    accounts: HashMap<AccountKey, AccountId>,
    new_id: &'a mut dyn FnMut() -> Uuid,
}

impl Writer<'_> {
    fn purchase(&mut self, group: &[(&Row, &CardDraft)]) {
        let Some((_, first)) = group.first() else { return };
        let purchase = PurchaseId::new((self.new_id)());
        let mut cards = Vec::new();
        let mut origin: Option<Origin> = None;
        let mut of_row: Vec<(&CardDraft, Vec<CardId>)> = Vec::new();
        for (row, draft) in group {
            let from_card = cards.len() as u32;
            let key = row.key.clone().unwrap_or_default().into_string();
            let (line, raw) = (row.line, self.plan.raw(row));
            if let Some(origin) = &mut origin {
                origin.further.push(FurtherRecord { from_card, line, raw, key });
            } else {
                origin = Some(Origin { line, raw, key, further: Vec::new() });
            }
            let ids: Vec<CardId> = (0..draft.quantity).map(|_| CardId::new((self.new_id)())).collect();
            cards.extend(ids.iter().map(|card| NewCard { card: *card, facts: draft.flat.card.clone() }));
            of_row.push((draft, ids));
        }
        let facts = first.flat.purchase.clone();
        self.facts.push(Fact::PurchaseRecorded(PurchaseRecorded { purchase, facts, cards, origin }));
        for (draft, ids) in of_row {
            let account = self.after(draft, &ids);
            self.trouble(draft, ids, account);
        }
    }

    /// What became of the cards; the account they were charged to, if they were.
    fn after(&mut self, draft: &CardDraft, ids: &[CardId]) -> Option<AccountId> {
        let account = match &draft.flat.after {
            After::Charged { account, .. } => Some(self.account(draft.flat.card.issuer, account)),
            After::Unknown | After::Kept | After::Spent(_) | After::HandedOver { .. } => None,
        };
        for card in ids.iter().copied() {
            match &draft.flat.after {
                After::Unknown | After::Kept => {}
                After::Charged { when, .. } => {
                    let Some(account) = account else { continue };
                    let charge = ChargeId::new((self.new_id)());
                    self.facts.push(Fact::Charged(Charged::of_card(charge, card, account, *when)));
                }
                After::Spent(when) => {
                    self.facts.push(Fact::CardSpent(CardSpent { card, when: *when, memo: None }));
                }
                After::HandedOver { how, when } => self.facts.push(Fact::CardHandedOver(CardHandedOver {
                    card,
                    how: *how,
                    when: *when,
                    to_whom: None,
                    received: None,
                    memo: None,
                })),
            }
        }
        account
    }

    /// An incident of unknown date, with the memo as what was seen.
    fn trouble(&mut self, draft: &CardDraft, cards: Vec<CardId>, account: Option<AccountId>) {
        let Some(kind) = draft.flat.trouble else { return };
        let about_account = matches!(kind, IncidentKind::AccountSuspended | IncidentKind::BalanceVanished);
        self.facts.push(Fact::IncidentOpened(IncidentOpened {
            incident: IncidentId::new((self.new_id)()),
            kind,
            when: When::Unknown,
            seen: draft.flat.card.memo.clone(),
            seen_where: None,
            mail: None,
            pattern: None,
            cause: None,
            cards,
            account: account.filter(|_| about_account),
        }));
    }

    fn charge(&mut self, row: &Row, draft: &ChargeDraft) {
        let account = self.account(draft.issuer, &draft.account);
        let key = row.key.clone().unwrap_or_default().into_string();
        let origin = Some(Origin { line: row.line, raw: self.plan.raw(row), key, further: Vec::new() });
        if let (Some(reason), Some(amount)) = (draft.credit, draft.amount) {
            let memo = draft.order_number.clone();
            self.facts.push(Fact::AccountCredited(AccountCredited {
                account,
                when: draft.when,
                amount,
                reason,
                expires_on: None,
                memo,
                origin,
            }));
            return;
        }
        let charge = ChargeId::new((self.new_id)());
        self.facts.push(Fact::Charged(Charged {
            amount: draft.amount,
            code_last4: draft.code_last4.clone(),
            serial_number: draft.serial_number.clone(),
            balance_after: draft.balance_after,
            origin,
            ..Charged::new(charge, account, draft.when)
        }));
    }

    /// The issuer's account of that name, opened in this run when there is none.
    fn account(&mut self, issuer: Issuer, name: &str) -> AccountId {
        let key = (issuer, fold(name));
        if let Some(account) = self.accounts.get(&key) {
            return *account;
        }
        let account = AccountId::new((self.new_id)());
        let facts = AccountFacts { issuer, name: name.to_owned(), memo: None };
        self.facts.push(Fact::AccountOpened { account, facts });
        self.accounts.insert(key, account);
        account
    }
}
