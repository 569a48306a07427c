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
        let (skip, shift) = (more / WORD, more % WORD);
        let old = self.words.clone();
        let Some(above) = self.words.get_mut(skip..) else { return };
        let mut carry = 0;
        for (word, old) in above.iter_mut().zip(&old) {
            *word |= (old << shift) | carry;
            carry = if shift == 0 { 0 } else { old >> (WORD - shift) };
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
