//! The journal's promises, over random lives of a ledger: incremental equals fold, reverted equals never written, undo and
//! redo lead back and forth, and an exported journal makes the same ledger.

// Helpers of tests may stop a test.
#![allow(clippy::unwrap_used, clippy::expect_used)]

#[path = "journal/balances.rs"]
mod balances;
#[path = "journal/exports.rs"]
mod exports;
#[path = "journal/suppose.rs"]
mod suppose;

use std::io::BufReader;
use std::ops::ControlFlow;
use std::sync::Arc;

use giftcho::action::{Change, Into, NewIncident, Refused};
use giftcho::core::date::{Stamp, When};
use giftcho::core::entry::{Entry, Fact};
use giftcho::core::facts::{AccountFacts, CardFacts, PurchaseFacts};
use giftcho::core::ledger::Ledger;
use giftcho::core::money::Money;
use giftcho::core::words::{CreditReason, HandOver, IncidentKind, Issuer, Outcome, Provenance};
use giftcho::desk::clock::{Clock, Ids};
use giftcho::desk::{ChangeError, Desk};
use giftcho::store::Store;
use proptest::prelude::*;

fn clock() -> Clock {
    Clock::Fixed("2026-11-22T05:32:00Z".parse::<Stamp>().unwrap())
}

fn empty() -> Desk {
    Desk::in_memory(clock(), Ids::Counted(0)).unwrap()
}

/// Something a person does; the numbers choose among what is there.
#[derive(Debug, Clone)]
enum Step {
    Buy { cards: usize, yen: i64, provenance: usize, day: u8 },
    Charge { card: usize, account: usize, day: u8 },
    Spend { account: usize, yen: i64, day: u8 },
    Credit { account: usize, yen: i64 },
    Reconcile { account: usize, yen: i64, day: u8 },
    HandOver { card: usize },
    Amend { card: usize, yen: i64 },
    AmendSource { purchase: usize, provenance: usize },
    Trouble { card: usize, kind: usize },
    Close { incident: usize, lost: bool },
    Revert { entry: usize },
    Undo,
    Redo,
}

fn step() -> impl Strategy<Value = Step> {
    let n = 0usize..40;
    let yen = 1i64..60_000;
    let day = 1u8..28;
    prop_oneof![
        4 => (1usize..4, yen.clone(), 0usize..10, day.clone())
            .prop_map(|(cards, yen, provenance, day)| Step::Buy { cards, yen, provenance, day }),
        3 => (n.clone(), n.clone(), day.clone()).prop_map(|(card, account, day)| Step::Charge { card, account, day }),
        2 => (n.clone(), yen.clone(), day.clone()).prop_map(|(account, yen, day)| Step::Spend { account, yen, day }),
        1 => (n.clone(), yen.clone()).prop_map(|(account, yen)| Step::Credit { account, yen }),
        1 => (n.clone(), yen.clone(), day).prop_map(|(account, yen, day)| Step::Reconcile { account, yen, day }),
        1 => n.clone().prop_map(|card| Step::HandOver { card }),
        1 => (n.clone(), yen).prop_map(|(card, yen)| Step::Amend { card, yen }),
        1 => (n.clone(), 0usize..10).prop_map(|(purchase, provenance)| Step::AmendSource { purchase, provenance }),
        2 => (n.clone(), 0usize..7).prop_map(|(card, kind)| Step::Trouble { card, kind }),
        1 => (n.clone(), any::<bool>()).prop_map(|(incident, lost)| Step::Close { incident, lost }),
        1 => n.prop_map(|entry| Step::Revert { entry }),
        2 => Just(Step::Undo),
        1 => Just(Step::Redo),
    ]
}

fn pick<T>(items: impl ExactSizeIterator<Item = T>, n: usize) -> Option<T> {
    let count = items.len();
    let mut items = items;
    (count > 0).then(|| items.nth(n % count)).flatten()
}

fn on(day: u8) -> When {
    format!("2026-03-{day:02}").parse().unwrap()
}

/// The change a step asks for, if the ledger has what it needs.
fn change(ledger: &Ledger, step: &Step) -> Option<Change> {
    Some(match *step {
        Step::Buy { cards, yen, provenance, day } => Change::RecordPurchase {
            facts: PurchaseFacts {
                when: on(day),
                provenance: Provenance::ALL[provenance],
                ..PurchaseFacts::default()
            },
            cards: vec![
                CardFacts {
                    issuer: Issuer::AmazonJp,
                    face_value: Some(Money::yen(yen)),
                    ..CardFacts::default()
                };
                cards
            ],
        },
        Step::Charge { card, account, day } => {
            let into = match pick(ledger.accounts(), account) {
                Some(found) if account % 3 > 0 => Into::Account(found.id),
                _ => Into::New { issuer: Issuer::AmazonJp, name: format!("口座{account}") },
            };
            Change::ChargeCards { cards: vec![pick(ledger.cards(), card)?.id], into, when: on(day) }
        }
        Step::Spend { account, yen, day } => Change::SpendBalance {
            account: pick(ledger.accounts(), account)?.id,
            amount: Money::yen(yen),
            when: on(day),
            order_number: None,
            memo: None,
        },
        Step::Credit { account, yen } => Change::CreditBalance {
            account: pick(ledger.accounts(), account)?.id,
            amount: Money::yen(yen),
            reason: CreditReason::Refund,
            when: When::Unknown,
            expires_on: None,
            memo: None,
        },
        Step::Reconcile { account, yen, day } => Change::Reconcile {
            account: pick(ledger.accounts(), account)?.id,
            observed: Money::yen(yen),
            when: on(day),
            memo: None,
        },
        Step::HandOver { card } => Change::HandOver {
            cards: vec![pick(ledger.cards(), card)?.id],
            how: HandOver::Given,
            when: When::Unknown,
            to_whom: None,
            received: None,
            memo: None,
        },
        Step::Amend { card, yen } => {
            let card = pick(ledger.cards(), card)?;
            let facts = CardFacts { face_value: Some(Money::yen(yen)), ..card.facts.clone() };
            Change::Amend { purchase: None, cards: vec![(card.id, facts)] }
        }
        Step::AmendSource { purchase, provenance } => {
            let purchase = pick(ledger.purchases(), purchase)?;
            let facts = PurchaseFacts { provenance: Provenance::ALL[provenance], ..purchase.facts.clone() };
            Change::Amend { purchase: Some((purchase.id, facts)), cards: Vec::new() }
        }
        Step::Trouble { card, kind } => Change::OpenIncident(NewIncident {
            kind: IncidentKind::ALL[kind],
            when: When::Unknown,
            seen: None,
            seen_where: None,
            mail: None,
            pattern: None,
            cause: None,
            told: Vec::new(),
            used: Vec::new(),
            cards: vec![pick(ledger.cards(), card)?.id],
            account: None,
        }),
        Step::Close { incident, lost } => Change::CloseIncident {
            balance: None,
            incident: pick(ledger.incidents(), incident)?.id,
            when: When::Unknown,
            outcome: if lost { Outcome::Lost } else { Outcome::Restored },
            recovered: None,
            lost: None,
            memo: None,
        },
        Step::Revert { entry } => {
            Change::Revert { entries: vec![pick(ledger.journal().entries().iter(), entry)?.id], along: true }
        }
        Step::Undo => Change::Undo,
        Step::Redo => Change::Redo,
    })
}

fn live(steps: &[Step]) -> Desk {
    let mut desk = empty();
    for step in steps {
        if let Some(change) = change(desk.ledger(), step) {
            match desk.run_now(change) {
                Ok(_) | Err(ChangeError::Refused(_)) => {}
                Err(ChangeError::Store(error)) => panic!("the store failed: {error}"),
            }
        }
    }
    desk
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    #[test]
    fn incremental_equals_fold(steps in prop::collection::vec(step(), 0..50)) {
        let desk = live(&steps);
        let folded = Ledger::fold(desk.ledger().journal().entries().iter().cloned());
        prop_assert_eq!(desk.ledger().state(), folded.state());
        for (a, b) in desk.ledger().accounts().zip(folded.accounts()) {
            prop_assert_eq!(desk.ledger().holding(a), folded.holding(b));
        }
    }

    #[test]
    fn reverted_equals_never_written(steps in prop::collection::vec(step(), 1..40), chosen in any::<prop::sample::Index>()) {
        let desk = live(&steps);
        let entries = desk.ledger().journal().entries();
        prop_assume!(!entries.is_empty());
        let target = Arc::clone(chosen.get(entries));
        let revert = Entry {
            seq: desk.ledger().journal().last_seq() + 1,
            id: "00000000-0000-7000-9000-000000000001".parse().unwrap(),
            recorded_at: "2026-11-23T00:00:00Z".parse().unwrap(),
            run: None,
            fact: Fact::EntryReverted { entry: target.id },
        };
        let mut reverted = Ledger::clone(desk.ledger());
        reverted.apply(revert);
        let never = Ledger::fold(entries.iter().filter(|entry| entry.id != target.id).cloned());
        prop_assert_eq!(reverted.state(), never.state());
    }

    #[test]
    fn undoing_everything_leaves_nothing_and_redoing_brings_it_back(steps in prop::collection::vec(step(), 0..25)) {
        let mut desk = live(&steps);
        let before = desk.ledger().state().clone();
        let mut undone = 0;
        while desk.can_undo() {
            desk.run_now(Change::Undo).unwrap();
            undone += 1;
        }
        prop_assert!(desk.ledger().is_empty());
        prop_assert!(matches!(desk.run_now(Change::Undo), Err(ChangeError::Refused(Refused::NothingToUndo))));
        for _ in 0..undone {
            desk.run_now(Change::Redo).unwrap();
        }
        prop_assert_eq!(desk.ledger().state(), &before);
    }

    #[test]
    fn an_exported_journal_makes_the_same_ledger(steps in prop::collection::vec(step(), 0..30)) {
        let mut desk = live(&steps);
        let mut lines = Vec::new();
        let mut head = None;
        desk.with_store_here(|store| {
            store.export_jsonl(&mut lines).unwrap();
            head = Some(store.head());
        });
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("copy.giftcho");
        let mut copy = Store::create(&path).unwrap();
        copy.import_jsonl(&mut BufReader::new(lines.as_slice()), &mut |_| ControlFlow::Continue(())).unwrap();
        prop_assert_eq!(Some(copy.head()), head);
        copy.close().unwrap();
        let copied = Desk::open(&path, clock(), Ids::Counted(1_000_000)).unwrap();
        prop_assert_eq!(copied.ledger().state(), desk.ledger().state());
    }
}

#[test]
fn what_builds_on_an_entry_is_shown_before_it_is_reverted() {
    let mut desk = empty();
    for step in [
        Step::Buy { cards: 1, yen: 5000, provenance: 0, day: 1 },
        Step::Charge { card: 0, account: 0, day: 2 },
    ] {
        let change = change(desk.ledger(), &step).unwrap();
        desk.run_now(change).unwrap();
    }
    let bought = desk.ledger().journal().entries()[0].id;
    let refused = desk.run_now(Change::Revert { entries: vec![bought], along: false });
    // Entry 2 opened the account, entry 3 charged the card: only the charge speaks of the card.
    assert!(
        matches!(refused, Err(ChangeError::Refused(Refused::BuiltOn { dependents })) if dependents == [3])
    );
    assert_eq!(desk.ledger().cards().len(), 1);

    desk.run_now(Change::Revert { entries: vec![bought], along: true }).unwrap();
    assert_eq!(desk.ledger().cards().len(), 0);
    assert_eq!(desk.ledger().charges().len(), 0);
    assert_eq!(desk.ledger().accounts().len(), 1);

    desk.run_now(Change::Undo).unwrap();
    assert_eq!(desk.ledger().charges().len(), 1);
}

#[test]
fn undo_outlives_a_restart() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("my.giftcho");
    let mut desk = Desk::create(&path, clock(), Ids::Counted(0)).unwrap();
    let buy = change(desk.ledger(), &Step::Buy { cards: 3, yen: 5000, provenance: 1, day: 3 }).unwrap();
    desk.run_now(buy).unwrap();
    desk.close().unwrap();

    let mut desk = Desk::open(&path, clock(), Ids::Counted(1000)).unwrap();
    assert_eq!(desk.ledger().cards().len(), 3);
    desk.run_now(Change::Undo).unwrap();
    assert_eq!(desk.ledger().cards().len(), 0);
    desk.close().unwrap();

    let mut desk = Desk::open(&path, clock(), Ids::Counted(2000)).unwrap();
    assert!(!desk.can_undo());
    desk.run_now(Change::Redo).unwrap();
    assert_eq!(desk.ledger().cards().len(), 3);
}

#[test]
fn a_change_that_changes_nothing_writes_nothing() {
    let mut desk = empty();
    desk.run_now(Change::OpenAccount(AccountFacts {
        name: "自分のAmazon".into(),
        ..AccountFacts::default()
    }))
    .unwrap();
    let account = desk.ledger().accounts().next().unwrap();
    let same = Change::AmendAccount { account: account.id, facts: account.facts.clone() };
    desk.run_now(same).unwrap();
    assert_eq!(desk.ledger().journal().len(), 1);
}

#[test]
fn as_of_a_day_what_happened_later_is_left_out_and_unknown_dates_stay() {
    let mut desk = empty();
    for when in ["2026-03-01", "2026-03-20", ""] {
        let facts = PurchaseFacts { when: when.parse().unwrap(), ..PurchaseFacts::default() };
        desk.run_now(Change::RecordPurchase { facts, cards: vec![CardFacts::default()] }).unwrap();
    }
    let now = giftcho::core::date::Now::end_of("2026-03-10".parse().unwrap());
    assert_eq!(desk.ledger().as_of(now).cards().len(), 2);

    // Amended to an earlier day, the second counts as well.
    let second = desk.ledger().purchases().nth(1).unwrap();
    let facts = PurchaseFacts { when: "2026-03-02".parse().unwrap(), ..second.facts.clone() };
    desk.run_now(Change::Amend { purchase: Some((second.id, facts)), cards: Vec::new() }).unwrap();
    assert_eq!(desk.ledger().as_of(now).cards().len(), 3);
}

#[test]
fn every_kind_of_entry_and_every_word_is_in_the_description_of_the_format() {
    let root = env!("CARGO_MANIFEST_DIR");
    let format = std::fs::read_to_string(format!("{root}/docs/FORMAT.md")).unwrap();
    let entry = std::fs::read_to_string(format!("{root}/src/core/entry.rs")).unwrap();
    let kinds: Vec<&str> = entry
        .lines()
        .filter(|line| line.trim_start().starts_with("Self::"))
        .filter_map(|line| line.split_once("=> \""))
        .filter_map(|(_, rest)| rest.split_once('"').map(|(kind, _)| kind))
        .collect();
    assert_eq!(kinds.len(), 29);
    let words = Issuer::ALL.iter().map(|word| word.as_str());
    let words = words.chain(Provenance::ALL.iter().map(|word| word.as_str()));
    let words = words.chain(IncidentKind::ALL.iter().map(|word| word.as_str()));
    let words = words.chain(HandOver::ALL.iter().map(|word| word.as_str()));
    let words = words.chain(CreditReason::ALL.iter().map(|word| word.as_str()));
    for word in kinds.into_iter().chain(words) {
        assert!(format.contains(&format!("`{word}`")), "{word} is not described");
    }
}
