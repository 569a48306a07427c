//! The fewest codes of one expiry that make up a sum, the older ones where there is a choice.
//!
//! The fewest are nearly always as many as the largest codes need to be enough. With so few there is little room: after
//! some of the codes, with so many of them used, the sum lies between what the codes to come can still complete and what
//! the largest so far bring. Only those sums are kept, a bit each; a number of codes that does not do is followed by the next.

use super::bits::Bits;

/// `Counts` goes through a byte for each code and remainder; beyond a word for so many of those bytes this is not the
/// shorter way any more and is left.
const SHARE: usize = 48;

/// The places of the codes that make up the sum; where there is a choice the code further behind is used. None when no
/// codes make it up, or when there is too much to look at.
pub(super) fn fewest(units: &[usize], sum: usize) -> Option<Vec<usize>> {
    let all = units.iter().sum::<usize>();
    within(units, sum, units.len() * sum.min(all.checked_sub(sum)?) / SHARE)
}

/// The same, as long as there are not more words of bits to look at.
fn within(units: &[usize], sum: usize, words: usize) -> Option<Vec<usize>> {
    let largest = Largest::of(units);
    let mut words_left = words;
    let enough = |count: &usize| largest.first(units.len(), *count) >= sum;
    for count in (0..=units.len()).filter(enough) {
        let spans = Spans { largest: &largest, units, sum, count };
        words_left = words_left.checked_sub(spans.words())?;
        let places = spans.places();
        if places.is_some() {
            return places;
        }
    }
    None
}

/// What so many of the largest codes bring, of those before a place and of those from it on.
struct Largest {
    first: Vec<Vec<usize>>,
    rest: Vec<Vec<usize>>,
}

impl Largest {
    fn of(units: &[usize]) -> Self {
        let first = sums_of_largest(units.iter());
        let mut rest = sums_of_largest(units.iter().rev());
        rest.reverse();
        Self { first, rest }
    }

    /// Of the codes before a place.
    fn first(&self, at: usize, count: usize) -> usize {
        of_count(&self.first, at, count)
    }

    /// Of the codes from a place on.
    fn rest(&self, at: usize, count: usize) -> usize {
        of_count(&self.rest, at, count)
    }
}

/// More codes than there are bring what all of them bring.
fn of_count(sums: &[Vec<usize>], at: usize, count: usize) -> usize {
    sums.get(at).and_then(|sums| sums.get(count).or(sums.last())).copied().unwrap_or_default()
}

/// After each code: what the largest 0, 1, 2 and so on bring together.
fn sums_of_largest<'a>(units: impl Iterator<Item = &'a usize>) -> Vec<Vec<usize>> {
    let mut sorted: Vec<usize> = Vec::new();
    let mut out = vec![vec![0]];
    for unit in units {
        sorted.insert(sorted.partition_point(|other| other > unit), *unit);
        let sums = sorted.iter().scan(0, |sum, unit| {
            *sum += unit;
            Some(*sum)
        });
        out.push(std::iter::once(0).chain(sums).collect());
    }
    out
}

/// The sums that can play a part when so many codes are used.
struct Spans<'a> {
    largest: &'a Largest,
    units: &'a [usize],
    sum: usize,
    count: usize,
}

/// The sums after some of the codes, from the smallest on that can play a part.
struct Span {
    low: usize,
    sums: Bits,
}

impl Spans<'_> {
    /// The smallest and the largest sum that can play a part before a place, with so many codes used.
    fn ends(&self, at: usize, used: usize) -> Option<(usize, usize)> {
        let to_come = self.count.checked_sub(used)?;
        if used > at || to_come > self.units.len() - at {
            return None;
        }
        let low = self.sum.saturating_sub(self.largest.rest(at, to_come));
        let high = self.sum.min(self.largest.first(at, used));
        (low <= high).then_some((low, high))
    }

    /// How many words of bits that is.
    fn words(&self) -> usize {
        let places = (0..=self.units.len()).flat_map(|at| (0..=self.count).map(move |used| (at, used)));
        let ends = places.filter_map(|(at, used)| self.ends(at, used));
        ends.map(|(low, high)| (high - low) / u64::BITS as usize + 1).sum()
    }

    /// The places of the codes, if so many make up the sum.
    fn places(&self) -> Option<Vec<usize>> {
        let mut layers: Vec<Vec<Option<Span>>> = vec![vec![Some(Span { low: 0, sums: Bits::one(1, 0) })]];
        for (at, unit) in self.units.iter().enumerate() {
            let before = layers.last()?;
            let layer = (0..=self.count).map(|used| self.span(before, at + 1, used, *unit)).collect();
            layers.push(layer);
        }
        let has = |at: usize, used: usize, sum: usize| {
            let span = layers.get(at).and_then(|layer| layer.get(used)?.as_ref());
            span.is_some_and(|span| sum.checked_sub(span.low).is_some_and(|sum| span.sums.has(sum)))
        };
        let (mut places, mut used, mut sum) = (Vec::new(), self.count, self.sum);
        if !has(self.units.len(), used, sum) {
            return None;
        }
        for (at, unit) in self.units.iter().enumerate().rev() {
            if let (Some(less), Some(rest)) = (used.checked_sub(1), sum.checked_sub(*unit))
                && has(at, less, rest)
            {
                places.push(at);
                (used, sum) = (less, rest);
            }
        }
        Some(places)
    }

    /// The sums before a place: those before the code, and those it is added to.
    fn span(&self, before: &[Option<Span>], at: usize, used: usize, unit: usize) -> Option<Span> {
        let (low, high) = self.ends(at, used)?;
        let mut sums = Bits::none(high - low + 1);
        let of = |used: usize| before.get(used).and_then(Option::as_ref);
        if let Some(without) = of(used) {
            sums.or_moved(&without.sums, without.low, low);
        }
        if let Some(with) = used.checked_sub(1).and_then(of) {
            sums.or_moved(&with.sums, with.low + unit, low);
        }
        Some(Span { low, sums })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::counts::{Counts, Wanted};
    use super::*;

    fn places(units: &[usize], sum: usize) -> Option<Vec<usize>> {
        within(units, sum, usize::MAX)
    }

    #[test]
    fn the_fewest_codes_are_used_and_among_those_the_ones_further_behind() {
        assert_eq!(places(&[3, 2, 5], 5), Some(vec![2]));
        assert_eq!(places(&[3, 2, 4, 1], 5), Some(vec![3, 2]));
        assert_eq!(places(&[5, 5, 5], 10), Some(vec![2, 1]));
        assert_eq!(places(&[7, 7, 2, 2, 2, 9], 13), Some(vec![5, 4, 3]));
    }

    #[test]
    fn more_codes_than_the_largest_ones_are_found_too() {
        // Two of the largest would be enough, but only four make up 8.
        assert_eq!(places(&[2, 2, 2, 2, 7], 8), Some(vec![3, 2, 1, 0]));
        assert_eq!(places(&[6, 10], 9), None);
        assert_eq!(places(&[4, 4], 9), None);
        assert_eq!(places(&[4, 4], 0), Some(vec![]));
    }

    proptest! {
        #[test]
        fn it_is_what_counting_every_sum_gives(
            units in prop::collection::vec(1_usize..200, 1..24),
            share in 0_usize..=100,
        ) {
            let sum = units.iter().sum::<usize>() * share / 100;
            let counts = Counts::of(&[sum], units.clone(), 0, Wanted::Fewest);
            let expect = counts.at(0).map(|count| counts.codes_to(0, count).0);
            prop_assert_eq!(places(&units, sum), expect);
        }
    }
}
