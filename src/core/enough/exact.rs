//! The exact choice: the smallest sum that is enough, then expiry by expiry the codes that make it up.
//!
//! Which sums can be made is a set of bits. Going through the days of expiry, the earliest first, the remainders that the
//! best beginnings leave are kept as such a set: a day is the last one when the remainder can be paid in full with its
//! codes (then with the fewest), else as many of its codes are used as the later ones can complete.

use super::bits::Bits;
use super::counts::{Counts, Wanted};
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
    let mut sums = Bits::one(reach + 1, 0);
    for code in &codes {
        sums.or_plus(code.units);
    }
    let mut chosen = made_of(&codes, sums.first_from(needed)?);
    chosen.sort_by_key(|code| (code.expiry, code.age));
    Some(chosen)
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
    Some { codes: &'a [Scaled], counts: Counts, count: usize },
}

/// The best of the sets that make up a sum, which at least one does.
fn made_of(codes: &[Scaled], sum: usize) -> Vec<Known> {
    let days: Vec<&[Scaled]> = codes.chunk_by(|a, b| a.code.expiry == b.code.expiry).collect();
    let later = later(&days, sum);
    let mut from = Bits::one(sum + 1, sum);
    let mut used: Vec<Used<'_>> = Vec::new();
    for (day, (later, later_units)) in days.iter().zip(&later) {
        // Newest first: the oldest code is counted in last and decided on first.
        let units = || day.iter().rev().map(|code| code.units).collect::<Vec<usize>>();
        let top = sum.min(day.iter().map(|code| code.units).sum::<usize>() + later_units);
        if ends(&from, day, sum) {
            let counts = Counts::of(&from, top, units(), 0, Wanted::Fewest);
            let count = counts.at(0).unwrap_or_default();
            used.push(Used::Some { codes: day, counts, count });
            break;
        }
        if let [one] = day {
            let with = from.minus(one.units).and(later);
            let uses = !with.is_empty();
            from = if uses { with } else { from.and(later) };
            used.push(if uses { Used::One(one) } else { Used::None });
            continue;
        }
        let counts = Counts::of(&from, top, units(), *later_units, Wanted::Most);
        let can_be = || counts.reached().filter(|(sum, _)| later.has(*sum));
        let count = can_be().map(|(_, count)| count).max().unwrap_or_default();
        let mut next = Bits::none(sum + 1);
        can_be().filter(|(_, most)| *most == count).for_each(|(sum, _)| next.set(sum));
        from = next;
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
            Used::Some { codes, counts, count } => {
                let (places, before) = counts.codes_to(left, count);
                let newest_first: Vec<&Scaled> = codes.iter().rev().collect();
                chosen.extend(places.into_iter().filter_map(|at| newest_first.get(at)).map(|used| used.code));
                left = before;
            }
        }
    }
    chosen
}

/// Behind each day of expiry: the sums that the codes of later days can make, and what those bring together.
fn later(days: &[&[Scaled]], sum: usize) -> Vec<(Bits, usize)> {
    let (mut out, mut units) = (Vec::new(), 0);
    let mut sums = Bits::one(1, 0);
    for day in days.iter().rev() {
        out.push((sums.clone(), units));
        units += day.iter().map(|code| code.units).sum::<usize>();
        let mut more = Bits::none(sum.min(units) + 1).or(&sums);
        for code in *day {
            more.or_plus(code.units);
        }
        sums = more;
    }
    out.reverse();
    out
}

/// Whether one of the remainders can be paid in full with codes of this day.
fn ends(from: &Bits, day: &[Scaled], sum: usize) -> bool {
    let mut own = Bits::one(sum + 1, 0);
    for code in day {
        own.or_plus(code.units);
    }
    !own.and(from).is_empty()
}
