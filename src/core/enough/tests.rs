//! The choice against every set there is, and the answers written out.

use proptest::prelude::*;
use uuid::Uuid;

use super::*;

fn id(number: usize) -> CardId {
    CardId::new(Uuid::from_u128(number as u128 + 1))
}

/// Codes oldest first: yen, and the day of December 2026 on which they expire (0 is unknown).
fn codes(given: &[(i64, u32)]) -> Vec<Code> {
    let code = |(at, (yen, day)): (usize, &(i64, u32))| Code {
        id: id(at),
        yen: Some(*yen),
        expires_on: Day::new(2026, 12, *day),
    };
    given.iter().enumerate().map(code).collect()
}

/// Which codes were chosen, by their places, and what is left over.
#[track_caller]
fn check(given: &[(i64, u32)], needed: i64, places: &[usize], left_over: i64) {
    let Enough::Exact(choice) = enough(&codes(given), needed).enough else { panic!("no exact answer") };
    let expect: Vec<CardId> = places.iter().map(|at| id(*at)).collect();
    assert_eq!((choice.cards, choice.left_over_yen), (expect, left_over));
}

#[test]
fn the_least_left_over_comes_before_everything_else() {
    check(&[(5_000, 1), (3_000, 0), (1_000, 0)], 4_000, &[1, 2], 0);
    check(&[(5_000, 1), (3_000, 0)], 4_000, &[0], 1_000);
    check(&[(1_237, 0), (2_001, 0), (999, 0)], 3_000, &[1, 2], 0);
}

#[test]
fn among_equal_sums_the_earliest_expiry_is_used() {
    check(&[(5_000, 0), (5_000, 20), (5_000, 10)], 5_000, &[2], 0);
    check(&[(10_000, 20), (5_000, 10), (5_000, 0)], 10_000, &[1, 2], 0);
    check(&[(10_000, 10), (5_000, 10), (5_000, 20)], 10_000, &[0], 0);
}

#[test]
fn then_the_fewest_codes_and_then_the_oldest_are_used() {
    check(&[(2_000, 0), (3_000, 0), (5_000, 0)], 5_000, &[2], 0);
    check(&[(1_000, 0), (4_000, 0), (2_000, 0), (3_000, 0)], 5_000, &[0, 1], 0);
    check(&[(500, 5), (500, 5), (500, 5)], 1_000, &[0, 1], 0);
}

#[test]
fn nothing_is_needed_for_nothing() {
    for needed in [0, -1, i64::MIN] {
        assert_eq!(enough(&codes(&[(5_000, 0)]), needed).enough, Enough::Nothing);
    }
    assert_eq!(enough(&[], 0).enough, Enough::Nothing);
}

#[test]
fn what_is_missing_is_said() {
    let short = |have_yen, missing_yen| Enough::Short { have_yen, missing_yen };
    assert_eq!(enough(&codes(&[(5_000, 0), (1_500, 3)]), 10_000).enough, short(6_500, 3_500));
    assert_eq!(enough(&[], 1).enough, short(0, 1));
    assert_eq!(enough(&[], i64::MAX).enough, short(0, i64::MAX));
}

#[test]
fn codes_of_unknown_value_are_counted_and_never_used() {
    let mut given = codes(&[(5_000, 0), (0, 0), (-3, 0)]);
    given.push(Code { id: id(9), yen: None, expires_on: None });
    let answer = enough(&given, 5_000);
    assert_eq!(answer.without_value, 3);
    assert!(matches!(answer.enough, Enough::Exact(choice) if choice.cards == [id(0)]));
    assert_eq!(enough(&given, 6_000).enough, Enough::Short { have_yen: 5_000, missing_yen: 1_000 });
}

#[test]
fn two_hundred_odd_codes_are_looked_through_exactly() {
    let odd = |at: i64| (1 + (at * 7_919) % 49_999, (at % 29) as u32);
    let given: Vec<(i64, u32)> = (0..200).map(odd).collect();
    let Enough::Exact(choice) = enough(&codes(&given), 123_457).enough else { panic!("no exact answer") };
    assert_eq!((choice.yen, choice.left_over_yen), (123_457, 0));
}

#[test]
fn more_codes_than_are_looked_through_say_so_and_still_are_enough() {
    let given: Vec<(i64, u32)> = (0..300).map(|at| (1_000 + at, 0)).collect();
    for needed in [5_003, 250_000, 344_850] {
        let Enough::NotExact(choice) = enough(&codes(&given), needed).enough else { panic!("{needed}") };
        assert_eq!(choice.left_over_yen, choice.yen - needed);
        assert!((0..1_000).contains(&choice.left_over_yen), "{needed}: {choice:?}");
    }
}

#[test]
fn sums_that_are_too_large_say_so_and_never_overflow() {
    let given = [(i64::MAX - 1, 0), (i64::MAX, 0), (7, 0)];
    let Enough::NotExact(choice) = enough(&codes(&given), i64::MAX).enough else { panic!("exact") };
    assert_eq!((choice.cards, choice.left_over_yen), (vec![id(1)], 0));
}

/// The best set there is, by looking at all of them.
fn by_force(given: &[(i64, u32)], needed: i64) -> Option<Vec<usize>> {
    let expiry = |at: &usize| if given[*at].1 == 0 { u32::MAX } else { given[*at].1 };
    (1_usize..1 << given.len())
        .filter_map(|set| {
            let mut places: Vec<usize> = (0..given.len()).filter(|at| set >> at & 1 == 1).collect();
            let sum: i64 = places.iter().map(|at| given[*at].0).sum();
            places.sort_by_key(|at| (expiry(at), *at));
            let days: Vec<u32> = places.iter().map(expiry).collect();
            // Of equal days the older codes, decided for the latest day first.
            let mut ages = places.clone();
            ages.sort_by_key(|at| (std::cmp::Reverse(expiry(at)), *at));
            (sum >= needed).then_some(((sum, days, ages), places))
        })
        .min()
        .map(|(_, places)| places)
}

fn held(given: &[(i64, u32)], needed: i64) -> Result<(), TestCaseError> {
    let expect = by_force(given, needed);
    match enough(&codes(given), needed).enough {
        Enough::Exact(choice) => {
            prop_assert_eq!(Some(choice.cards), expect.map(|all| all.into_iter().map(id).collect()));
        }
        Enough::Short { .. } => prop_assert_eq!(expect, None),
        other @ (Enough::Nothing | Enough::NotExact(_)) => prop_assert!(false, "{other:?}"),
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn no_set_of_few_values_is_better(
        given in prop::collection::vec(((1_i64..8).prop_map(|n| n * 500), 0_u32..4), 1..12),
        needed in 1_i64..20_000,
    ) {
        held(&given, needed)?;
    }

    #[test]
    fn no_set_of_any_values_is_better(
        given in prop::collection::vec((1_i64..60, 0_u32..3), 1..12),
        needed in 1_i64..400,
    ) {
        held(&given, needed)?;
    }

    #[test]
    fn no_set_of_many_equal_days_is_better(
        given in prop::collection::vec((1_i64..40, 0_u32..2), 10..=14),
        needed in 1_i64..300,
    ) {
        held(&given, needed)?;
    }
}
