//! A set of sums, a bit each.

/// Sums from 0 up to a length.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Bits {
    words: Vec<u64>,
    len: usize,
}

const WORD: usize = u64::BITS as usize;

impl Bits {
    /// No sum below `len`.
    pub fn none(len: usize) -> Self {
        Self { words: vec![0; len.div_ceil(WORD)], len }
    }

    /// One sum alone.
    pub fn one(len: usize, sum: usize) -> Self {
        let mut bits = Self::none(len);
        bits.set(sum);
        bits
    }

    pub fn set(&mut self, sum: usize) {
        if sum < self.len
            && let Some(word) = self.words.get_mut(sum / WORD)
        {
            *word |= 1 << (sum % WORD);
        }
    }

    pub fn has(&self, sum: usize) -> bool {
        self.words.get(sum / WORD).is_some_and(|word| word >> (sum % WORD) & 1 == 1)
    }

    /// The smallest sum that is not below `least`.
    pub fn first_from(&self, least: usize) -> Option<usize> {
        let first = least / WORD;
        self.words.iter().enumerate().skip(first).find_map(|(at, word)| {
            let word = if at == first { word & (u64::MAX << (least % WORD)) } else { *word };
            (word != 0).then(|| at * WORD + word.trailing_zeros() as usize)
        })
    }

    /// The largest sum.
    pub fn last(&self) -> Option<usize> {
        let last = self.words.iter().enumerate().rev().find(|(_, word)| **word != 0);
        last.map(|(at, word)| at * WORD + word.ilog2() as usize)
    }

    /// Also every sum with `more` added to it, as far as the length goes.
    pub fn or_plus(&mut self, more: usize) {
        let old = self.words.clone();
        self.or_from(&old, more);
    }

    /// Also every sum of these words with `more` added to it, as far as the length goes.
    fn or_from(&mut self, other: &[u64], more: usize) {
        let (skip, shift) = (more / WORD, more % WORD);
        let Some(above) = self.words.get_mut(skip..) else { return };
        if let (Some(word), Some(other)) = (above.first_mut(), other.first()) {
            *word |= other << shift;
        }
        let Some(above) = above.get_mut(1..) else { return };
        // What a word gets from the one below it; shifted twice, since by a whole word is not allowed.
        let carry = |below: u64| (below >> 1) >> (WORD - 1 - shift);
        let pairs = other.iter().skip(1).zip(other);
        for (word, (other, below)) in above.iter_mut().zip(pairs) {
            *word |= (other << shift) | carry(*below);
        }
        if let (Some(word), Some(last)) = (above.get_mut(other.len().saturating_sub(1)), other.last()) {
            *word |= carry(*last);
        }
        self.cut();
    }

    /// Also what is in the other, whose first bit is the sum `from` where the first one here is the sum `to`; as far as both
    /// ends go.
    pub fn or_moved(&mut self, other: &Self, from: usize, to: usize) {
        if let Some(more) = from.checked_sub(to) {
            self.or_from(&other.words, more);
            return;
        }
        let less = to - from;
        let (skip, shift) = (less / WORD, less % WORD);
        let Some(other) = other.words.get(skip..) else { return };
        for (word, other) in self.words.iter_mut().zip(other) {
            *word |= other >> shift;
        }
        if let (Some(next), 1..) = (other.get(1..), shift) {
            for (word, next) in self.words.iter_mut().zip(next) {
                *word |= next << (WORD - shift);
            }
        }
        self.cut();
    }

    /// Also what is in the other, as far as the length goes.
    pub fn or(mut self, other: &Self) -> Self {
        for (word, other) in self.words.iter_mut().zip(&other.words) {
            *word |= other;
        }
        self.cut();
        self
    }

    /// Without the bits of the last word that lie beyond the length.
    fn cut(&mut self) {
        let beyond = self.words.len() * WORD - self.len;
        if let Some(last) = self.words.last_mut() {
            *last &= u64::MAX >> beyond;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(len: usize, sums: &[usize]) -> Bits {
        let mut bits = Bits::none(len);
        for sum in sums {
            bits.set(*sum);
        }
        bits
    }

    fn sums(bits: &Bits) -> Vec<usize> {
        (0..bits.words.len() * WORD).filter(|sum| bits.has(*sum)).collect()
    }

    #[test]
    fn sums_move_over_the_ends_of_words_and_never_beyond_the_length() {
        let mut bits = of(200, &[0, 1, 63, 64, 130]);
        bits.or_plus(70);
        assert_eq!(sums(&bits), [0, 1, 63, 64, 70, 71, 130, 133, 134]);
        let mut words = of(200, &[0, 7, 140]);
        words.or_plus(64);
        assert_eq!(sums(&words), [0, 7, 64, 71, 140]);
        let mut far = of(10, &[3]);
        far.or_plus(1_000);
        assert_eq!(sums(&far), [3]);
    }

    #[test]
    fn sums_of_another_beginning_are_taken_over_as_far_as_both_go() {
        let other = of(130, &[0, 5, 64, 129]);
        let moved = |from: usize, to: usize, len: usize| {
            let mut bits = of(len, &[1]);
            bits.or_moved(&other, from, to);
            sums(&bits)
        };
        assert_eq!(moved(100, 100, 200), [0, 1, 5, 64, 129]);
        assert_eq!(moved(100, 104, 100), [1, 60]);
        assert_eq!(moved(100, 104, 200), [1, 60, 125]);
        assert_eq!(moved(100, 164, 70), [0, 1, 65]);
        assert_eq!(moved(107, 100, 300), [1, 7, 12, 71, 136]);
        assert_eq!(moved(164, 100, 193), [1, 64, 69, 128]);
        assert_eq!(moved(164, 100, 194), [1, 64, 69, 128, 193]);
        assert_eq!((moved(0, 1_000, 5), moved(1_000, 0, 5)), (vec![1], vec![1]));
    }

    #[test]
    fn the_first_sum_from_a_place_is_found() {
        let bits = of(300, &[5, 64, 299]);
        assert_eq!(bits.first_from(0), Some(5));
        assert_eq!(bits.first_from(6), Some(64));
        assert_eq!(bits.first_from(65), Some(299));
        assert_eq!(of(300, &[5]).first_from(6), None);
        assert_eq!((bits.last(), of(70, &[64]).last(), Bits::none(9).last()), (Some(299), Some(64), None));
        assert!(bits.has(299) && !bits.has(300) && !bits.has(10_000));
    }

    #[test]
    fn what_another_set_holds_beyond_the_length_is_left_out() {
        assert_eq!(sums(&of(100, &[1, 2]).or(&of(200, &[2, 3, 150]))), [1, 2, 3]);
    }
}
