//! How long it takes to read a ledger, to add it up, to add one entry, to look at it as of an earlier day.
//!
//! `cargo bench --bench ledger`. Ledgers are made up, the same in every run; docs/BENCHMARKS.md has the figures.

#![allow(clippy::unwrap_used)]

use std::hint::black_box;
use std::sync::Arc;

use criterion::{BatchSize, BenchmarkId, Criterion, criterion_group, criterion_main};
use giftcho::core::date::{Now, Stamp};
use giftcho::core::entry::{Charged, Entry, Fact};
use giftcho::core::id::{AccountId, CardId, ChargeId, EntryId};
use giftcho::core::ledger::Ledger;
use giftcho::core::words::ChargeStatus;
use giftcho::desk::Desk;
use giftcho::desk::clock::{Clock, Ids};
use giftcho::desk::synthetic::{self, Order};
use giftcho::i18n::{Lang, Texts};

const SIZES: [usize; 3] = [1_000, 10_000, 100_000];

fn entries(cards: usize) -> Vec<Arc<Entry>> {
    synthetic::entries(Order { cards, seed: 1 }, &Texts::new(Lang::Ja))
}

fn open(c: &mut Criterion) {
    let mut group = c.benchmark_group("open");
    group.sample_size(10);
    let folder = tempfile::tempdir().unwrap();
    for cards in SIZES {
        let path = folder.path().join(format!("{cards}.giftcho"));
        let mut desk = Desk::create(&path, Clock::System, Ids::Counted(0)).unwrap();
        synthetic::fill(&mut desk, Order { cards, seed: 1 }, &Texts::new(Lang::Ja)).unwrap();
        desk.close().unwrap();
        group.bench_function(BenchmarkId::from_parameter(cards), |b| {
            let open = |()| Desk::open_read_only(&path, Clock::System).unwrap();
            b.iter_batched(|| (), open, BatchSize::PerIteration);
        });
    }
}

fn fold(c: &mut Criterion) {
    let mut group = c.benchmark_group("fold");
    group.sample_size(10);
    for cards in SIZES {
        let entries = entries(cards);
        group.bench_function(BenchmarkId::from_parameter(cards), |b| {
            b.iter_batched(|| entries.clone(), Ledger::fold, BatchSize::PerIteration);
        });
    }
}

/// One more card is charged: the entry that touches a card, a charge and an account.
fn apply(c: &mut Criterion) {
    let mut group = c.benchmark_group("apply");
    for cards in SIZES {
        let mut ledger = Ledger::fold(entries(cards));
        let account = ledger.accounts().next().unwrap().id;
        let card = ledger.cards().find(|card| card.charge_status() == ChargeStatus::Uncharged).unwrap().id;
        let mut next = Next { seq: ledger.journal().last_seq(), card, account };
        group.bench_function(BenchmarkId::from_parameter(cards), |b| {
            b.iter_batched(|| next.entry(), |entry| ledger.apply(entry), BatchSize::SmallInput);
        });
    }
}

/// Entries that charge a card once more.
struct Next {
    seq: u64,
    card: CardId,
    account: AccountId,
}

impl Next {
    fn entry(&mut self) -> Arc<Entry> {
        self.seq += 1;
        let id = uuid::Uuid::from_u64_pair(0x7000, 0x8000_0000_0000_0000 | self.seq);
        let when = "2026-11-21".parse().unwrap();
        let recorded_at: Stamp = "2026-11-21T03:00:00.000Z".parse().unwrap();
        let fact = Fact::Charged(Charged::of_card(ChargeId::new(id), self.card, self.account, when));
        Arc::new(Entry { seq: self.seq, id: EntryId::new(id), recorded_at, run: None, fact })
    }
}

fn as_of(c: &mut Criterion) {
    let mut group = c.benchmark_group("as-of");
    group.sample_size(10);
    for cards in SIZES {
        let ledger = Ledger::fold(entries(cards));
        let now = Now::end_of("2026-01-01".parse().unwrap());
        group.bench_function(BenchmarkId::from_parameter(cards), |b| {
            b.iter_with_large_drop(|| black_box(&ledger).as_of(now));
        });
    }
}

/// Balance and lots of the account with the most charges, worked out anew.
fn holding(c: &mut Criterion) {
    let mut group = c.benchmark_group("holding");
    group.sample_size(10);
    for cards in SIZES {
        let entries = entries(cards);
        let ledger = Ledger::fold(entries);
        let account = ledger.accounts().max_by_key(|account| account.movements.len()).unwrap().clone();
        group.bench_function(BenchmarkId::from_parameter(cards), |b| {
            b.iter_batched(
                || ledger.clone(),
                |ledger| ledger.holding(ledger.account(account.id).unwrap()).balance_yen,
                BatchSize::PerIteration,
            );
        });
    }
}

criterion_group!(benches, open, fold, apply, as_of, holding);
criterion_main!(benches);
