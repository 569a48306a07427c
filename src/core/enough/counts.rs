//! How many codes of one expiry lead from a remainder to a smaller one: the fewest or the most, a byte for each remainder.
//!
//! Only the remainders that can still play a part are looked at. Layers are kept at distances, so that the codes can be
//! told afterwards without keeping every layer.

use super::bits::Bits;

/// Which number of codes is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Wanted {
    Fewest,
    Most,
}

/// What no codes lead to.
const NEVER: u8 = u8::MAX;

/// The numbers after some of the codes, from the remainder `low` on.
#[derive(Debug, Clone)]
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

/// The numbers of codes for a group of codes of one expiry.
pub(super) struct Counts {
    wanted: Wanted,
    /// In the order in which they were counted in.
    yen: Vec<usize>,
    /// What the codes after this group bring together at most.
    later: usize,
    kept: Vec<Layer>,
    step: usize,
    last: Layer,
}

impl Counts {
    /// Counts the codes in, one after the other, from the remainders of `from`, none of which is above `top`.
    pub fn of(from: &Bits, top: usize, yen: Vec<usize>, later: usize, wanted: Wanted) -> Self {
        let low = from.first_from(0).unwrap_or(top);
        let mut counts = vec![NEVER; top + 1 - low.min(top)];
        for sum in from.sums() {
            if let Some(place) = counts.get_mut(sum - low) {
                *place = 0;
            }
        }
        let (steps, step) = (yen.len(), yen.len().isqrt().max(1));
        let first = Layer { low, counts };
        let mut made = Self { wanted, later, kept: vec![first.clone()], step, last: first, yen };
        for at in 0..steps {
            made.last = made.after(&made.last, at);
            if (at + 1) % step == 0 && at + 1 < steps {
                made.kept.push(made.last.clone());
            }
        }
        made
    }

    /// The number that leads to a remainder with all codes counted in.
    pub fn at(&self, sum: usize) -> Option<usize> {
        self.last.at(sum)
    }

    /// The remainders that are reached, with their numbers.
    pub fn reached(&self) -> impl Iterator<Item = (usize, usize)> {
        let Layer { low, counts } = &self.last;
        let known = counts.iter().enumerate().filter(|(_, count)| **count != NEVER);
        known.map(move |(at, count)| (low + at, usize::from(*count)))
    }

    /// The codes, by their place in the order of counting, that lead to a remainder with this number: the one counted in
    /// last is used if it can be, and so on. Also the remainder they lead from.
    pub fn codes_to(&self, sum: usize, count: usize) -> (Vec<usize>, usize) {
        let (mut used, mut sum, mut count) = (Vec::new(), sum, count);
        for (segment, kept) in self.kept.iter().enumerate().rev() {
            let from = segment * self.step;
            let end = (from + self.step).min(self.yen.len());
            let mut layers: Vec<Layer> = Vec::new();
            for at in from..end.saturating_sub(1) {
                let next = self.after(layers.last().unwrap_or(kept), at);
                layers.push(next);
            }
            for at in (from..end).rev() {
                let Some(yen) = self.yen.get(at) else { continue };
                let before = layers.pop_if(|_| at > from);
                let without = before.as_ref().unwrap_or(kept).at(sum + yen);
                if let Some(less) = count.checked_sub(1).filter(|less| without == Some(*less)) {
                    used.push(at);
                    (sum, count) = (sum + yen, less);
                }
            }
        }
        (used, sum)
    }

    /// The layer after the code at a place was counted in.
    fn after(&self, layer: &Layer, at: usize) -> Layer {
        let yen = self.yen.get(at).copied().unwrap_or_default();
        // What is left must still be brought by the codes to come.
        let to_come = self.yen.iter().skip(at + 1).sum::<usize>() + self.later;
        let low = layer.low.saturating_sub(yen);
        let high = (layer.low + layer.counts.len()).min(to_come + 1);
        let mut counts = vec![NEVER; layer.low - low];
        counts.extend_from_slice(&layer.counts);
        counts.truncate(high.saturating_sub(low));
        // A remainder is reached from the one that is larger by the code.
        let larger = layer.counts.get((low + yen).saturating_sub(layer.low)..).unwrap_or_default();
        match self.wanted {
            Wanted::Fewest => {
                for (count, larger) in counts.iter_mut().zip(larger) {
                    *count = (*count).min(larger.saturating_add(1));
                }
            }
            Wanted::Most => {
                for (count, larger) in counts.iter_mut().zip(larger) {
                    // Compared one higher, where what is never reached is 0.
                    let with = if *larger == NEVER { 0 } else { larger + 2 };
                    *count = count.wrapping_add(1).max(with).wrapping_sub(1);
                }
            }
        }
        Layer { low, counts }
    }
}
