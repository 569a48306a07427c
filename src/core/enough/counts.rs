//! How many codes of one expiry lead from a remainder to a smaller one: the fewest or the most, a byte for each remainder.
//!
//! Only the remainders that can still play a part are looked at. Layers are kept at distances, so that the codes can be
//! told afterwards without keeping every layer.

/// Which number of codes is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Wanted {
    Fewest,
    Most,
}

/// What no codes lead to.
const NEVER: u8 = u8::MAX;

/// Remainders are worked on in blocks of so many.
const BLOCK: usize = 4096;

/// The numbers of codes for a group of codes of one expiry.
pub(super) struct Counts {
    wanted: Wanted,
    /// In the order in which they were counted in.
    yen: Vec<usize>,
    /// What the codes after this group bring together at most.
    later: usize,
    /// The smallest and the largest remainder that there can be.
    ends: (usize, usize),
    /// The layers at distances of `step` codes.
    kept: Vec<Layer>,
    step: usize,
    last: Layer,
}

/// The numbers after some of the codes, from the remainder `low` on.
#[derive(Debug, Clone, Default)]
struct Layer {
    low: usize,
    counts: Vec<u8>,
}

impl Layer {
    fn at(&self, sum: usize) -> Option<usize> {
        let count = sum.checked_sub(self.low).and_then(|at| self.counts.get(at)).copied()?;
        (count != NEVER).then_some(usize::from(count))
    }
}

impl Counts {
    /// Counts the codes in, one after the other, from these remainders.
    pub fn of(from: &[usize], yen: Vec<usize>, later: usize, wanted: Wanted) -> Self {
        let low = from.iter().min().copied().unwrap_or_default();
        let high = from.iter().max().copied().unwrap_or_default();
        let mut counts = vec![NEVER; high - low + 1];
        for sum in from {
            if let Some(place) = counts.get_mut(sum - low) {
                *place = 0;
            }
        }
        let first = Layer { low, counts };
        let ends = (low.saturating_sub(yen.iter().sum()), high);
        let (steps, step) = (yen.len(), yen.len().isqrt().max(1));
        let mut made = Self { wanted, later, ends, kept: Vec::new(), step, last: Layer::default(), yen };
        let mut work = Work::of(&first, ends);
        made.kept.push(first);
        for at in 0..steps {
            made.count_in(&mut work, at);
            if (at + 1) % step == 0 && at + 1 < steps {
                made.kept.push(work.layer());
            }
        }
        made.last = work.layer();
        made
    }

    /// The number that leads to a remainder with all codes counted in.
    pub fn at(&self, sum: usize) -> Option<usize> {
        self.last.at(sum)
    }

    /// The remainders that are reached, with their numbers, the smallest first.
    pub fn reached(&self) -> impl Iterator<Item = (usize, usize)> {
        let Layer { low, counts } = &self.last;
        let known = counts.iter().enumerate().filter(|(_, count)| **count != NEVER);
        known.map(move |(at, count)| (low + at, usize::from(*count)))
    }

    /// The codes, by their place in the order of counting, that lead to a remainder with this number: the one counted in
    /// last is used if it can be, and so on. Also the remainder they lead from.
    pub fn codes_to(&self, sum: usize, count: usize) -> (Vec<usize>, usize) {
        let (mut used, mut sum, mut count) = (Vec::new(), sum, count);
        let mut layers: Vec<Layer> = vec![Layer::default(); self.step];
        for (segment, kept) in self.kept.iter().enumerate().rev() {
            let from = segment * self.step;
            let end = (from + self.step).min(self.yen.len());
            let mut work = Work::of(kept, self.ends);
            for (at, layer) in (from..end).zip(&mut layers) {
                work.copy_to(layer);
                self.count_in(&mut work, at);
            }
            for (at, before) in (from..end).zip(&layers).rev() {
                let Some(yen) = self.yen.get(at) else { continue };
                let without = before.at(sum + yen);
                if let Some(less) = count.checked_sub(1).filter(|less| without == Some(*less)) {
                    used.push(at);
                    (sum, count) = (sum + yen, less);
                }
            }
        }
        (used, sum)
    }

    /// Counts one code in. A remainder is reached from the one that is larger by the code; those are still as they were
    /// without it, since the smaller ones are worked on first.
    fn count_in(&self, work: &mut Work, at: usize) {
        let yen = self.yen.get(at).copied().unwrap_or_default();
        // What is left must still be brought by the codes to come.
        let to_come = self.yen.iter().skip(at + 1).sum::<usize>() + self.later;
        let low = work.low.saturating_sub(yen);
        let end = work.end.min(to_come + 1);
        let mut at = low;
        let stop = end.min(work.end.saturating_sub(yen));
        let mut larger = [NEVER; BLOCK];
        while at < stop {
            let many = BLOCK.min(stop - at);
            let Some(larger) = larger.get_mut(..many) else { break };
            let Some(source) = work.range(at + yen, many) else { break };
            larger.copy_from_slice(source);
            let Some(counts) = work.range(at, many) else { break };
            match self.wanted {
                Wanted::Fewest => {
                    for (count, larger) in counts.iter_mut().zip(larger) {
                        *count = (*count).min(larger.saturating_add(1));
                    }
                }
                Wanted::Most => {
                    for (count, larger) in counts.iter_mut().zip(larger) {
                        // Compared one higher, where what is never reached is 0.
                        let with = if *larger == NEVER { 0 } else { *larger + 2 };
                        *count = count.wrapping_add(1).max(with).wrapping_sub(1);
                    }
                }
            }
            at += many;
        }
        work.low = low;
        work.end = end;
    }
}

/// The numbers while they are worked on, in one place for all remainders there can be.
struct Work {
    base: usize,
    counts: Vec<u8>,
    /// Only the remainders from here on play a part,
    low: usize,
    /// as far as here.
    end: usize,
}

impl Work {
    fn of(layer: &Layer, (base, top): (usize, usize)) -> Self {
        let end = layer.low + layer.counts.len();
        let mut work = Self { base, counts: vec![NEVER; top + 1 - base], low: layer.low, end };
        if let Some(place) = work.range(layer.low, layer.counts.len()) {
            place.copy_from_slice(&layer.counts);
        }
        work
    }

    fn range(&mut self, from: usize, many: usize) -> Option<&mut [u8]> {
        let from = from.checked_sub(self.base)?;
        self.counts.get_mut(from..from + many)
    }

    fn layer(&mut self) -> Layer {
        let mut layer = Layer::default();
        self.copy_to(&mut layer);
        layer
    }

    fn copy_to(&mut self, layer: &mut Layer) {
        let (low, many) = (self.low, self.end.saturating_sub(self.low));
        layer.low = low;
        layer.counts.clear();
        if let Some(counts) = self.range(low, many) {
            layer.counts.extend_from_slice(counts);
        }
    }
}
