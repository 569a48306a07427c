//! How long the rules take: all of them over everything, again after one entry, and for what is only supposed. And the
//! choice of codes.
//!
//! `cargo bench --bench rules`. Ledgers are made up, the same in every run; docs/BENCHMARKS.md has the figures.

#![allow(clippy::unwrap_used)]

use std::sync::Arc;
use std::time::{Duration, Instant};

use criterion::{BatchSize, BenchmarkId, Criterion, criterion_group, criterion_main};
use giftcho::core::date::{Now, Stamp, When};
use giftcho::core::enough::{self, Code};
use giftcho::core::entry::{Charged, Entry, Fact, NewCard, PurchaseRecorded};
use giftcho::core::facts::{CardFacts, PurchaseFacts};
use giftcho::core::id::{CardId, ChargeId, EntryId, PurchaseId};
use giftcho::core::ledger::Ledger;
use giftcho::core::money::Money;
use giftcho::core::words::{Issuer, Provenance};
use giftcho::desk::synthetic::{self, Order};
use giftcho::guide::knowledge::Knowledge;
use giftcho::i18n::{Lang, Texts};
use giftcho::rules::{RuleCx, RuleSettings, Supposed, Warnings, WhatIf};
use uuid::Uuid;

const SIZES: [usize; 3] = [1_000, 10_000, 100_000];
/// Looking at everything is shown to grow in step.
const ALL_SIZES: [usize; 4] = [1_000, 10_000, 100_000, 1_000_000];
const TODAY: &str = "2026-11-20";

fn ledger(cards: usize) -> Ledger {
    Ledger::fold(synthetic::entries(Order { cards, seed: 1 }, &Texts::new(Lang::Ja)))
}

fn now() -> Now {
    Now::end_of(TODAY.parse().unwrap())
}

/// Everything, with balances that were worked out before and with balances that were not.
fn all(c: &mut Criterion) {
    let (knowledge, settings) = (Knowledge::built_in(), RuleSettings::default());
    let mut group = c.benchmark_group("all-rules");
    group.sample_size(10);
    for cards in ALL_SIZES {
        let cold = ledger(cards);
        group.bench_function(BenchmarkId::new("first", cards), |b| {
            b.iter_batched(
                || cold.clone(),
                |ledger| {
                    let found = Warnings::check_all(&RuleCx::new(&ledger, &knowledge, now(), &settings));
                    (ledger, found)
                },
                BatchSize::PerIteration,
            );
        });
        let warm = cold.clone();
        warm.accounts().for_each(|account| drop(warm.holding(account).clone()));
        group.bench_function(BenchmarkId::new("again", cards), |b| {
            b.iter_with_large_drop(|| Warnings::check_all(&RuleCx::new(&warm, &knowledge, now(), &settings)));
        });
    }
}

/// One more entry, then only what it touched: a purchase at a resale site, and its charge.
fn one_entry(c: &mut Criterion) {
    let (knowledge, settings) = (Knowledge::built_in(), RuleSettings::default());
    let mut group = c.benchmark_group("refresh");
    for cards in SIZES {
        for charged in [false, true] {
            let mut ledger = ledger(cards);
            let account = ledger.accounts().next().unwrap().id;
            let mut warnings = Warnings::check_all(&RuleCx::new(&ledger, &knowledge, now(), &settings));
            let what = if charged { "after-a-charge" } else { "after-a-purchase" };
            group.sample_size(10);
            group.bench_function(BenchmarkId::new(what, cards), |b| {
                b.iter_custom(|times| {
                    let mut spent = Duration::ZERO;
                    for _ in 0..times {
                        let (purchase, card) = purchase(&ledger);
                        let mut touched = ledger.apply(purchase);
                        if charged {
                            let id = Uuid::new_v7(uuid::Timestamp::now(uuid::NoContext));
                            let when: When = TODAY.parse().unwrap();
                            let fact = Charged::of_card(ChargeId::new(id), card, account, when);
                            touched = ledger.apply(entry(&ledger, Fact::Charged(fact)));
                        }
                        let begun = Instant::now();
                        warnings.refresh(&touched, &RuleCx::new(&ledger, &knowledge, now(), &settings));
                        spent += begun.elapsed();
                    }
                    spent
                });
            });
        }
    }
}

/// What a purchase and its charge would change: asked alone, and asked again as while somebody types.
fn suppose(c: &mut Criterion) {
    let (knowledge, settings) = (Knowledge::built_in(), RuleSettings::default());
    let mut group = c.benchmark_group("suppose");
    group.sample_size(10);
    for cards in SIZES {
        let ledger = ledger(cards);
        let account = ledger.accounts().next().unwrap().id;
        let cx = RuleCx::new(&ledger, &knowledge, now(), &settings);
        let warnings = Warnings::check_all(&cx);
        let (bought, card) = purchase(&ledger);
        let charge = ChargeId::new(Uuid::new_v7(uuid::Timestamp::now(uuid::NoContext)));
        let charged = Fact::Charged(Charged::of_card(charge, card, account, TODAY.parse().unwrap()));
        let facts = [bought.fact.clone(), charged];
        group.bench_function(BenchmarkId::new("alone", cards), |b| {
            b.iter_with_large_drop(|| Supposed::of(&cx, &warnings, facts.to_vec()));
        });
        for (what, facts) in [("again-a-purchase", &facts[..1]), ("again-with-its-charge", &facts[..])] {
            let mut what_if = WhatIf::new(&ledger, &warnings);
            group.bench_function(BenchmarkId::new(what, cards), |b| {
                b.iter(|| what_if.ask(&cx, &warnings, facts.to_vec(), |then| then.at_risk));
            });
        }
    }
}

fn purchase(ledger: &Ledger) -> (Arc<Entry>, CardId) {
    let id = || Uuid::new_v7(uuid::Timestamp::now(uuid::NoContext));
    let card = CardId::new(id());
    let facts = CardFacts {
        issuer: Issuer::AmazonJp,
        face_value: Some(Money::yen(10_000)),
        paid: Some(Money::yen(9_300)),
        ..CardFacts::default()
    };
    let fact = Fact::PurchaseRecorded(PurchaseRecorded {
        purchase: PurchaseId::new(id()),
        facts: PurchaseFacts {
            when: TODAY.parse().unwrap(),
            provenance: Provenance::Marketplace,
            ..PurchaseFacts::default()
        },
        cards: vec![NewCard { card, facts }],
        origin: None,
    });
    (entry(ledger, fact), card)
}

fn entry(ledger: &Ledger, fact: Fact) -> Arc<Entry> {
    let id = EntryId::new(Uuid::new_v7(uuid::Timestamp::now(uuid::NoContext)));
    let recorded_at: Stamp = "2026-11-20T13:00:00.000Z".parse().unwrap();
    Arc::new(Entry { seq: ledger.journal().last_seq() + 1, id, recorded_at, run: None, fact })
}

/// Which of 200 codes are enough: small amounts and half of everything, with no day of expiry, some, and one for each.
fn enough(c: &mut Criterion) {
    let mut group = c.benchmark_group("enough");
    for (days, what) in [(1, "one-day"), (20, "twenty-days"), (200, "a-day-each")] {
        // Odd values up to ¥50,000, the same in every run.
        let code = |at: u32| Code {
            id: CardId::new(Uuid::from_u128(u128::from(at))),
            yen: Some(i64::from(1 + (at + 1).wrapping_mul(0x9E37_79B9) % 50_000)),
            expires_on: (days > 1).then(|| now().day.plus_days(i64::from(at % days))),
        };
        let codes: Vec<Code> = (0..200).map(code).collect();
        let all: i64 = codes.iter().filter_map(|code| code.yen).sum();
        for needed in [30_001, 300_001, all / 2] {
            group.bench_function(BenchmarkId::new(what, needed), |b| {
                b.iter(|| enough::enough(&codes, needed));
            });
        }
    }
}

criterion_group!(benches, all, one_entry, suppose, enough);
criterion_main!(benches);
