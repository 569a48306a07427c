//! Each entry of the journal as one line of history: what happened, and the few words that tell it from its like.

use crate::core::code::Last4;
use crate::core::date::{Day, When};
use crate::core::entry::{Entry, EvidenceChange, Fact, IncidentChange, PurchaseRecorded};
use crate::core::facts::{
    AccountChange, CardChange, CardFacts, InitialStatus, PurchaseChange, PurchaseFacts, Purchaser,
};
use crate::core::id::{AccountId, CardId, EntryId, RunId};
use crate::core::ledger::Ledger;
use crate::core::money::Money;
use crate::core::words::StepState;
use crate::i18n::{Texts, format};
use crate::wording::{steps, words};

/// One line of history.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HistoryLine {
    /// What happened.
    pub title: String,
    /// Which, how much, with whom; nothing when there is nothing to add.
    pub detail: Option<String>,
}

impl HistoryLine {
    /// Both on one line, for menus and dialogs.
    pub fn joined(&self, t: &Texts) -> String {
        match &self.detail {
            Some(detail) => format!("{}{}{detail}", self.title, t.word_list_dot()),
            None => self.title.clone(),
        }
    }
}

/// An entry in words. The ledger gives the names of what it speaks of.
pub fn entry(entry: &Entry, ledger: &Ledger, t: &Texts) -> HistoryLine {
    let imported = entry.run.is_some();
    let (title, details) = match &entry.fact {
        Fact::PurchaseRecorded(fact) => {
            let title = if imported { t.history_imported() } else { t.history_recorded() };
            (title, purchase(fact, t))
        }
        Fact::PurchaseAmended { purchase: _, changes } => {
            (t.history_amended(), changes.iter().map(|change| purchase_change(change, t)).collect())
        }
        Fact::CardAmended { card: _, changes } => {
            (t.history_amended(), changes.iter().map(|change| card_change(change, t)).collect())
        }
        Fact::Charged(fact) => {
            let amount = fact.amount.or_else(|| ledger.card(fact.card?)?.facts.face_value);
            (t.history_charged(), some([account(fact.account, ledger), amount.map(format::money)]))
        }
        Fact::CardSpent(fact) => (t.history_spent(), some([fact.memo.clone()])),
        Fact::CardHandedOver(fact) => {
            let received = fact.received.map(|received| t.history_received(format::money(received)));
            let how = Some(words::hand_over(fact.how, t));
            (t.history_handed_over(), some([how, fact.to_whom.clone(), received, fact.memo.clone()]))
        }
        Fact::CardResent(fact) => (t.history_resent(), some([last4(fact.new_code_last4.as_ref(), t)])),
        Fact::CodeTold(fact) => (t.history_code_told(), some([fact.to_whom.clone(), fact.memo.clone()])),
        Fact::AccountOpened { account: _, facts } => {
            (t.history_account_opened(), some([Some(facts.name.clone())]))
        }
        Fact::AccountAmended { account: id, changes } => {
            let mut details = some([account(*id, ledger)]);
            details.extend(changes.iter().map(|change| account_change(change, t)));
            (t.history_account_amended(), details)
        }
        Fact::AccountSpent(fact) => {
            let amount = Some(format::money(fact.amount));
            (t.history_balance_spent(), some([amount, account(fact.account, ledger), fact.memo.clone()]))
        }
        Fact::AccountCredited(fact) => {
            let amount = Some(format::money(fact.amount));
            let reason = Some(words::credit_reason(fact.reason, t));
            (t.history_balance_credited(), some([amount, reason, account(fact.account, ledger)]))
        }
        Fact::AccountReconciled(fact) => {
            let seen = Some(format::money(fact.observed));
            (t.history_balance_seen(), some([seen, account(fact.account, ledger)]))
        }
        Fact::IncidentOpened(fact) => {
            let kind = Some(words::incident_kind(fact.kind, t));
            (t.history_incident_opened(), some([kind, several(&fact.cards, ledger, t), fact.seen.clone()]))
        }
        Fact::IncidentAmended { incident: _, changes } => {
            let details = changes.iter().map(|change| incident_change(change, ledger, t)).collect();
            (t.history_incident_amended(), details)
        }
        Fact::IncidentNoted(fact) => (t.history_incident_noted(), some([Some(fact.text.clone())])),
        Fact::StepMarked(fact) => {
            let state = match fact.state {
                StepState::Open => t.history_step_open(),
                StepState::Done => t.history_step_done(),
                StepState::NotPossible => t.history_step_not_possible(),
            };
            (state, some([steps::title_of(&fact.step, ledger, t), fact.note.clone()]))
        }
        Fact::EvidenceAttached(fact) => {
            let name = fact.title.clone().unwrap_or_else(|| fact.name.clone());
            (t.history_evidence_attached(), some([Some(name), fact.how.clone()]))
        }
        Fact::EvidenceAmended { evidence, changes } => {
            let name = ledger.piece_of_evidence(*evidence).map(|piece| piece.name.clone());
            let mut details = some([name]);
            details.extend(changes.iter().map(|change| evidence_change(change, t)));
            (t.history_evidence_amended(), details)
        }
        Fact::Exported(fact) => {
            let whom = fact.recipient.map(|recipient| words::recipient(recipient, t));
            (t.history_exported(), some([whom, Some(fact.name.clone())]))
        }
        Fact::ContactLogged(fact) => {
            let number = fact.case_number.clone();
            (t.history_contact_logged(), some([Some(fact.who.clone()), fact.channel.clone(), number]))
        }
        Fact::IncidentClosed(fact) => {
            let recovered = fact.recovered.map(|money| t.history_recovered(format::money(money)));
            let lost = fact.lost.map(|money| t.history_lost(format::money(money)));
            (t.history_incident_closed(), some([Some(words::outcome(fact.outcome, t)), recovered, lost]))
        }
        Fact::IncidentReopened { incident: _, why } => (t.history_incident_reopened(), some([why.clone()])),
        Fact::SellerNoted(fact) => {
            let minutes = fact.claim_minutes.map(|minutes| match minutes {
                0 => t.history_seller_noted_none(),
                minutes => t.history_seller_noted_minutes(minutes.to_string()),
            });
            (t.history_seller_noted(), some([Some(fact.seller.clone()), minutes]))
        }
        Fact::WarningDismissed(fact) => (t.history_warning_dismissed(), some([Some(fact.reason.clone())])),
        Fact::WarningRestored { rule: _, subject: _ } => (t.history_warning_restored(), Vec::new()),
        Fact::ImportCommitted(fact) => {
            let recorded = usize::try_from(fact.recorded).unwrap_or(usize::MAX);
            let count = t.count_entries(fact.recorded, format::count(recorded));
            (t.history_import_committed(), some([Some(fact.file_name.clone()), Some(count)]))
        }
        Fact::ImportReverted { run } => (t.history_import_reverted(), some([file_of(*run, ledger)])),
        Fact::EntryReverted { entry } => (t.history_entry_reverted(), some([title_of(*entry, ledger, t)])),
    };
    let detail = (!details.is_empty()).then(|| details.join(&t.word_list_dot()));
    HistoryLine { title, detail }
}

fn some<const N: usize>(details: [Option<String>; N]) -> Vec<String> {
    details.into_iter().flatten().filter(|detail| !detail.trim().is_empty()).collect()
}

/// `¥5,000 × 3`, the seller.
fn purchase(fact: &PurchaseRecorded, t: &Texts) -> Vec<String> {
    let mut faces: Vec<(Option<Money>, usize)> = Vec::new();
    for card in &fact.cards {
        match faces.iter_mut().find(|(face, _)| *face == card.facts.face_value) {
            Some((_, count)) => *count += 1,
            None => faces.push((card.facts.face_value, 1)),
        }
    }
    let mut details: Vec<String> = faces
        .into_iter()
        .take(3)
        .map(|(face, count)| {
            let face = face.map_or_else(|| t.word_unknown(), format::money);
            if count == 1 { face } else { t.history_times(face, format::count(count)) }
        })
        .collect();
    details.extend(fact.facts.seller.clone().filter(|seller| !seller.trim().is_empty()));
    details
}

fn account(id: AccountId, ledger: &Ledger) -> Option<String> {
    ledger.account(id).map(|account| account.facts.name.clone())
}

fn last4(last4: Option<&Last4>, t: &Texts) -> Option<String> {
    last4.map(|last4| t.word_last_four(last4.as_str()))
}

fn several(cards: &[CardId], ledger: &Ledger, t: &Texts) -> Option<String> {
    match cards {
        [] => None,
        [one] => last4(ledger.card(*one)?.facts.code_last4.as_ref(), t),
        more => Some(t.count_cards(more.len(), format::count(more.len()))),
    }
}

fn file_of(run: RunId, ledger: &Ledger) -> Option<String> {
    ledger.journal().of_run(run).find_map(|entry| {
        if let Fact::ImportCommitted(fact) = &entry.fact { Some(fact.file_name.clone()) } else { None }
    })
}

/// What a reverted entry had said, without its own details: a revert of a revert must not go round.
fn title_of(id: EntryId, ledger: &Ledger, t: &Texts) -> Option<String> {
    let reverted = ledger.journal().find(id)?;
    if matches!(reverted.fact, Fact::EntryReverted { .. }) {
        return Some(t.history_entry_reverted());
    }
    Some(entry(reverted, ledger, t).joined(t))
}

fn changed(field: String, value: Option<String>, t: &Texts) -> String {
    t.history_change(field, value.filter(|value| !value.is_empty()).unwrap_or_else(|| t.word_unknown()))
}

fn when(when: When, t: &Texts) -> Option<String> {
    (!when.is_unknown()).then(|| format::when_full(when, t))
}

fn day(day: Option<Day>, t: &Texts) -> Option<String> {
    day.map(|day| format::day_full(day, t))
}

/// What would change about a card, a line each.
pub fn card_changes(old: &CardFacts, new: &CardFacts, t: &Texts) -> Vec<String> {
    old.changes_to(new).iter().map(|change| card_change(change, t)).collect()
}

/// What would change about a purchase, a line each.
pub fn purchase_changes(old: &PurchaseFacts, new: &PurchaseFacts, t: &Texts) -> Vec<String> {
    old.changes_to(new).iter().map(|change| purchase_change(change, t)).collect()
}

/// One changed field of a purchase.
fn purchase_change(change: &PurchaseChange, t: &Texts) -> String {
    let (field, value) = match change {
        PurchaseChange::When(date) => (t.field_purchased_on(), when(*date, t)),
        PurchaseChange::Seller(name) => (t.field_seller(), name.clone()),
        PurchaseChange::Provenance(word) => (t.field_provenance(), Some(words::provenance(*word, t))),
        PurchaseChange::Payment(word) => (t.field_payment(), Some(words::payment(*word, t))),
        PurchaseChange::Purpose(word) => (t.field_purpose(), Some(words::purpose(*word, t))),
        PurchaseChange::ForWhom(name) => (t.field_for_whom(), name.clone()),
        PurchaseChange::Purchaser(purchaser) => (t.field_purchaser(), purchaser_name(purchaser, t)),
        PurchaseChange::OrderNumber(number) => (t.field_order_number(), number.clone()),
        PurchaseChange::DiscountReason(reason) => (t.field_discount_reason(), reason.clone()),
        PurchaseChange::Memo(memo) => (t.field_memo(), memo.clone()),
    };
    changed(field, value, t)
}

/// The purchaser by name; nothing when not known.
pub fn purchaser_name(purchaser: &Purchaser, t: &Texts) -> Option<String> {
    match purchaser {
        Purchaser::Myself => Some(t.word_self()),
        Purchaser::Other(name) => Some(name.clone()),
        Purchaser::Unknown => None,
    }
}

/// One changed field of a card.
fn card_change(change: &CardChange, t: &Texts) -> String {
    let (field, value) = match change {
        CardChange::Issuer(word) => (t.field_issuer(), Some(words::issuer(*word, t))),
        CardChange::IssuerName(name) => (t.field_issuer(), name.clone()),
        CardChange::Kind(word) => (t.field_kind(), Some(words::kind(*word, t))),
        CardChange::FaceValue(money) => (t.field_face_value(), money.map(format::money)),
        CardChange::Paid(money) => (t.field_paid(), money.map(format::money)),
        CardChange::CodeLast4(code) => (t.field_code(), last4(code.as_ref(), t)),
        CardChange::SerialNumber(number) => (t.field_serial_number(), number.clone()),
        CardChange::ExpiresOn(date) => (t.field_expires_on(), day(*date, t)),
        CardChange::Initial(initial) => (
            t.field_charge_status(),
            match initial {
                InitialStatus::Uncharged => Some(t.word_charge_uncharged()),
                InitialStatus::Unknown => None,
            },
        ),
        CardChange::Title(title) => (t.field_title(), title.clone()),
        CardChange::Memo(memo) => (t.field_memo(), memo.clone()),
    };
    changed(field, value, t)
}

fn account_change(change: &AccountChange, t: &Texts) -> String {
    let (field, value) = match change {
        AccountChange::Issuer(word) => (t.field_issuer(), Some(words::issuer(*word, t))),
        AccountChange::Name(name) => (t.field_account(), Some(name.clone())),
        AccountChange::Memo(memo) => (t.field_memo(), memo.clone()),
    };
    changed(field, value, t)
}

fn incident_change(change: &IncidentChange, ledger: &Ledger, t: &Texts) -> String {
    let (field, value) = match change {
        IncidentChange::Kind(word) => (t.field_incident(), Some(words::incident_kind(*word, t))),
        IncidentChange::When(date) => (t.field_happened_on(), when(*date, t)),
        IncidentChange::Seen(seen) => (t.warning_part_seen(), seen.clone()),
        IncidentChange::SeenWhere(place) => (t.history_seen_where(), place.clone()),
        IncidentChange::Mail(mail) => (t.field_mail(), mail.clone()),
        IncidentChange::Pattern(word) => {
            (t.field_fraud_pattern(), word.map(|word| words::fraud_pattern(word, t)))
        }
        IncidentChange::Cause(word) => (t.field_cause(), word.map(|word| words::vanish_cause(word, t))),
        IncidentChange::Cards(cards) => {
            (t.field_card(), Some(t.count_cards(cards.len(), format::count(cards.len()))))
        }
        IncidentChange::Account(id) => (t.field_account(), id.and_then(|id| account(id, ledger))),
    };
    changed(field, value, t)
}

fn evidence_change(change: &EvidenceChange, t: &Texts) -> String {
    let (field, value) = match change {
        EvidenceChange::When(date) => (t.field_obtained_on(), when(*date, t)),
        EvidenceChange::How(how) => (t.field_obtained_how(), how.clone()),
        EvidenceChange::Title(title) => (t.field_evidence_title(), title.clone()),
        EvidenceChange::ShowsCode(shows) => (t.field_shows_code(), Some(words::shows_code(*shows, t))),
    };
    changed(field, value, t)
}
