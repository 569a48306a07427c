//! The exact choice: the smallest sum that is enough, then expiry by expiry the codes that make it up.
//!
//! Which sums can be made is a set of bits. Going through the days of expiry, the earliest first, the remainders that the
//! best beginnings leave are kept: a day is the last one when the remainder can be paid in full with its
//! codes (then with the fewest), else as many of its codes are used as the later ones can complete.

use super::bits::Bits;
use super::counts::{Counts, Wanted};
use super::fewest::fewest;
use super::{Known, MOST_CODES, REACH};

/// The best codes for an amount they can reach; none when there are too many of them or the sums are too large.
pub(super) fn choose(known: &[Known], needed_yen: i64) -> Option<Vec<Known>> {
    if known.len() > MOST_CODES {
        return None;
    }
    // A code that is more than another one that is enough by itself is never part of the least.
    let alone = known.iter().map(|code| code.yen).filter(|yen| *yen >= needed_yen).min();
    let known: Vec<Known> =
        known.iter().filter(|code| alone.is_none_or(|alone| code.yen <= alone)).copied().collect();
    let unit = known.iter().fold(0, |unit, code| common_divisor(unit, code.yen)).max(1);
    let all = known.iter().fold(0_i64, |sum, code| sum.saturating_add(code.yen / unit));
    let needed = needed_yen / unit + i64::from(needed_yen % unit > 0);
    let largest = known.iter().map(|code| code.yen / unit).max().unwrap_or_default();
    // A set of which no code can be left out is over by less than its smallest code.
    let reach = all.min(needed.saturating_add(largest));
    if reach > REACH {
        return None;
    }
    let reach = usize::try_from(reach).ok()?;
    let needed = usize::try_from(needed).ok()?;
    let codes: Vec<Scaled> = known
        .iter()
        .map(|code| Some(Scaled { code: *code, units: usize::try_from(code.yen / unit).ok()? }))
        .collect::<Option<_>>()?;
    let mut chosen = made_of(&codes, least(&codes, needed, reach)?);
    chosen.sort_by_key(|code| (code.expiry, code.age));
    Some(chosen)
}

/// The smallest sum that is enough. Looked for among the sums that are left out, when those are smaller.
fn least(codes: &[Scaled], needed: usize, reach: usize) -> Option<usize> {
    let all = codes.iter().map(|code| code.units).sum::<usize>();
    let spare = all.checked_sub(needed)?;
    let mut sums = Bits::one(spare.min(reach) + 1, 0);
    for code in codes {
        sums.or_plus(code.units);
    }
    if spare <= reach { Some(all - sums.last()?) } else { sums.first_from(needed) }
}

fn common_divisor(a: i64, b: i64) -> i64 {
    if b == 0 { a } else { common_divisor(b, a % b) }
}

/// A code with what it brings in units of the largest common divisor.
#[derive(Debug, Clone, Copy)]
struct Scaled {
    code: Known,
    units: usize,
}

/// What is used of the codes of one expiry.
enum Used<'a> {
    None,
    One(&'a Scaled),
    /// By their places, newest first.
    Ending(&'a [Scaled], Vec<usize>),
    Some {
        codes: &'a [Scaled],
        counts: Counts,
        count: usize,
    },
}

/// The best of the sets that make up a sum, which at least one does.
fn made_of(codes: &[Scaled], sum: usize) -> Vec<Known> {
    let days: Vec<&[Scaled]> = codes.chunk_by(|a, b| a.code.expiry == b.code.expiry).collect();
    let later = later(&days, sum);
    let mut from = vec![sum];
    let mut used: Vec<Used<'_>> = Vec::new();
    for (day, later) in days.iter().zip(&later) {
        // Newest first: the oldest code is counted in last and decided on first.
        let units = || day.iter().rev().map(|code| code.units).collect::<Vec<usize>>();
        // What is left can be paid with the codes to come, and after the last day there are none.
        if later.units == 0 || ends(&from, day, sum) {
            if let [only] = from.as_slice()
                && let Some(places) = fewest(&units(), *only)
            {
                used.push(Used::Ending(day, places));
                break;
            }
            let counts = Counts::of(&from, units(), 0, Wanted::Fewest);
            let count = counts.at(0).unwrap_or_default();
            used.push(Used::Some { codes: day, counts, count });
            break;
        }
        if let [one] = day {
            let with = from.iter().filter_map(|sum| sum.checked_sub(one.units));
            let with: Vec<usize> = with.filter(|sum| later.can_pay(*sum)).collect();
            used.push(if with.is_empty() { Used::None } else { Used::One(one) });
            if with.is_empty() {
                from.retain(|sum| later.can_pay(*sum));
            } else {
                from = with;
            }
            continue;
        }
        let counts = Counts::of(&from, units(), later.units, Wanted::Most);
        let can_be = || counts.reached().filter(|(sum, _)| later.can_pay(*sum));
        let count = can_be().map(|(_, count)| count).max().unwrap_or_default();
        from = can_be().filter(|(_, most)| *most == count).map(|(sum, _)| sum).collect();
        used.push(if count > 0 { Used::Some { codes: day, counts, count } } else { Used::None });
    }
    let (mut chosen, mut left) = (Vec::new(), 0);
    for used in used.into_iter().rev() {
        match used {
            Used::None => {}
            Used::One(one) => {
                chosen.push(one.code);
                left += one.units;
            }
            Used::Ending(codes, places) => {
                let used: Vec<&Scaled> =
                    places.into_iter().filter_map(|at| codes.iter().rev().nth(at)).collect();
                left += used.iter().map(|used| used.units).sum::<usize>();
                chosen.extend(used.iter().map(|used| used.code));
            }
            Used::Some { codes, counts, count } => {
                let (places, before) = counts.codes_to(left, count);
                chosen.extend(
                    places.into_iter().filter_map(|at| codes.iter().rev().nth(at)).map(|used| used.code),
                );
                left = before;
            }
        }
    }
    chosen
}

/// What the codes of later days can pay. A sum can be made of them if what is left out of them can, so that only the
/// smaller ones of both are kept.
struct Later {
    sums: Bits,
    units: usize,
}

impl Later {
    fn can_pay(&self, sum: usize) -> bool {
        self.sums.has(sum) || self.units.checked_sub(sum).is_some_and(|left_out| self.sums.has(left_out))
    }
}

/// Behind each day of expiry: what the codes of later days can pay.
fn later(days: &[&[Scaled]], sum: usize) -> Vec<Later> {
    let all = days.iter().copied().flatten().map(|code| code.units).sum::<usize>();
    let most = sum.min(all.saturating_sub(sum));
    let (mut out, mut units) = (Vec::new(), 0);
    let mut sums = Bits::one(1, 0);
    for day in days.iter().rev() {
        out.push(Later { sums: sums.clone(), units });
        units += day.iter().map(|code| code.units).sum::<usize>();
        sums = Bits::none(most.min(units) + 1).or(&sums);
        for code in *day {
            sums.or_plus(code.units);
        }
    }
    out.reverse();
    out
}

/// Whether one of the remainders can be paid in full with codes of this day.
fn ends(from: &[usize], day: &[Scaled], sum: usize) -> bool {
    let units = day.iter().map(|code| code.units).sum::<usize>();
    let mut own = Bits::one(sum.min(units) + 1, 0);
    for code in day {
        own.or_plus(code.units);
    }
    from.iter().any(|sum| own.has(*sum))
}
