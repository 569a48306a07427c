//! What is only supposed leaves no trace, and asking again and again gives what asking once gives.

use giftcho::core::account::Holding;
use giftcho::core::entry::{AccountSpent, Charged, Fact, NewCard, PurchaseRecorded};
use giftcho::core::facts::{AccountFacts, CardFacts, PurchaseFacts};
use giftcho::core::id::{AccountId, CardId, ChargeId, PurchaseId};
use giftcho::core::ledger::Ledger;
use giftcho::core::money::Money;
use giftcho::core::suppose::Trial;
use giftcho::core::words::{Issuer, Provenance};
use giftcho::guide::knowledge::Knowledge;
use giftcho::rules::{RuleCx, RuleSettings, Supposed, Warnings, WhatIf};
use proptest::prelude::*;
use uuid::Uuid;

use super::{live, on, pick, step};

/// Something supposed; the numbers choose among what is there.
#[derive(Debug, Clone)]
enum Guess {
    Buy { cards: usize, yen: i64, provenance: usize },
    Charge { card: usize, account: usize, day: u8 },
    Open,
    Spend { account: usize, yen: i64 },
    Nowhere,
}

fn guess() -> impl Strategy<Value = Guess> {
    let n = 0usize..40;
    prop_oneof![
        4 => (1usize..4, 1i64..60_000, 0usize..10)
            .prop_map(|(cards, yen, provenance)| Guess::Buy { cards, yen, provenance }),
        4 => (n.clone(), n.clone(), 1u8..28)
            .prop_map(|(card, account, day)| Guess::Charge { card, account, day }),
        1 => Just(Guess::Open),
        1 => (n, 1i64..9_000).prop_map(|(account, yen)| Guess::Spend { account, yen }),
        1 => Just(Guess::Nowhere),
    ]
}

/// The fact of a guess, if the ledger has what it needs; `nth` makes its ids.
fn fact(ledger: &Ledger, guess: &Guess, nth: u128) -> Option<Fact> {
    let id = |part: u128| Uuid::from_u128(u128::MAX - nth * 16 - part);
    Some(match *guess {
        Guess::Buy { cards, yen, provenance } => Fact::PurchaseRecorded(PurchaseRecorded {
            purchase: PurchaseId::new(id(0)),
            facts: PurchaseFacts {
                when: on(20),
                provenance: Provenance::ALL[provenance],
                ..PurchaseFacts::default()
            },
            cards: (0..cards)
                .map(|at| NewCard {
                    card: CardId::new(id(1 + at as u128)),
                    facts: CardFacts {
                        issuer: Issuer::AmazonJp,
                        face_value: Some(Money::yen(yen)),
                        ..CardFacts::default()
                    },
                })
                .collect(),
            origin: None,
        }),
        Guess::Charge { card, account, day } => Fact::Charged(Charged::of_card(
            ChargeId::new(id(0)),
            pick(ledger.cards(), card)?.id,
            pick(ledger.accounts(), account)?.id,
            on(day),
        )),
        Guess::Open => Fact::AccountOpened { account: AccountId::new(id(0)), facts: AccountFacts::default() },
        Guess::Spend { account, yen } => Fact::AccountSpent(AccountSpent {
            account: pick(ledger.accounts(), account)?.id,
            when: on(22),
            amount: Money::yen(yen),
            order_number: None,
            memo: None,
            origin: None,
        }),
        Guess::Nowhere => Fact::Charged(Charged::new(ChargeId::new(id(0)), AccountId::new(id(1)), on(21))),
    })
}

/// Guesses as facts, each on what the ones before it would have made.
fn facts(ledger: &Ledger, guesses: &[Guess], begin: u128) -> Vec<Fact> {
    let mut trial = Trial::new(ledger.clone());
    let mut facts = Vec::new();
    for (guess, nth) in guesses.iter().zip(begin..) {
        if let Some(fact) = fact(trial.ledger(), guess, nth) {
            trial.suppose(fact.clone());
            facts.push(fact);
        }
    }
    facts
}

fn balances(ledger: &Ledger) -> Vec<Holding> {
    ledger.accounts().map(|account| ledger.holding(account).clone()).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    #[test]
    fn what_was_supposed_is_taken_back_without_a_trace(
        steps in prop::collection::vec(step(), 0..40),
        guesses in prop::collection::vec(guess(), 1..8),
        warm in any::<bool>(),
    ) {
        let desk = live(&steps);
        let before = desk.ledger();
        let mut trial = Trial::new(Ledger::clone(before));
        if warm {
            balances(trial.ledger());
        }
        for fact in facts(before, &guesses, 0) {
            trial.suppose(fact);
            let plain = Ledger::fold(trial.ledger().journal().entries().iter().cloned());
            prop_assert_eq!(trial.ledger().state(), plain.state());
            if warm {
                prop_assert_eq!(balances(trial.ledger()), balances(&plain));
            }
        }
        trial.take_back();
        let (after, folded) = (trial.ledger(), Ledger::fold(before.journal().entries().iter().cloned()));
        prop_assert_eq!(after.state(), before.state());
        prop_assert_eq!(after.journal().entries(), before.journal().entries());
        prop_assert_eq!(balances(after), balances(&folded));
    }

    #[test]
    fn question_after_question_gives_what_each_gives_alone(
        steps in prop::collection::vec(step(), 0..40),
        questions in prop::collection::vec(prop::collection::vec(guess(), 0..5), 1..5),
    ) {
        let desk = live(&steps);
        let (ledger, knowledge, settings) = (desk.ledger(), Knowledge::built_in(), RuleSettings::default());
        let now = giftcho::core::date::Now::end_of("2026-03-27".parse().unwrap());
        let cx = RuleCx::new(ledger, &knowledge, now, &settings);
        let warnings = Warnings::check_all(&cx);
        let mut what_if = WhatIf::new(ledger, &warnings);
        for guesses in questions {
            let facts = facts(ledger, &guesses, 0);
            let alone = Supposed::of(&cx, &warnings, facts.clone());
            let all = Warnings::check_all(&RuleCx::new(&alone.ledger, &knowledge, now, &settings));
            what_if.ask(&cx, &warnings, facts, |then| {
                prop_assert_eq!(then.ledger.state(), alone.ledger.state());
                prop_assert!(then.warnings.iter().eq(all.iter()));
                prop_assert_eq!((&then.new, &then.gone), (&alone.new, &alone.gone));
                prop_assert_eq!(then.at_risk, alone.at_risk);
                prop_assert_eq!(then.held_then.total_yen(), alone.held.after_yen);
                Ok(())
            })?;
        }
    }
}
