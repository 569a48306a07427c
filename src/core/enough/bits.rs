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

    pub fn is_empty(&self) -> bool {
        self.words.iter().all(|word| *word == 0)
    }

    /// The sums in it, the smallest first.
    pub fn sums(&self) -> impl Iterator<Item = usize> {
        self.words.iter().enumerate().flat_map(|(at, word)| {
            let mut left = *word;
            std::iter::from_fn(move || {
                let bit = left.trailing_zeros() as usize;
                left &= left.checked_sub(1)?;
                Some(at * WORD + bit)
            })
        })
    }

    /// The smallest sum that is not below `least`.
    pub fn first_from(&self, least: usize) -> Option<usize> {
        let first = least / WORD;
        self.words.iter().enumerate().skip(first).find_map(|(at, word)| {
            let word = if at == first { word & (u64::MAX << (least % WORD)) } else { *word };
            (word != 0).then(|| at * WORD + word.trailing_zeros() as usize)
        })
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

    /// Every sum with `less` taken from it, without those below zero.
    pub fn minus(&self, less: usize) -> Self {
        let (skip, shift) = (less / WORD, less % WORD);
        let mut words = vec![0; self.words.len()];
        let old = self.words.get(skip..).unwrap_or_default();
        let next = old.iter().skip(1).chain(std::iter::once(&0));
        for (word, (old, next)) in words.iter_mut().zip(old.iter().zip(next)) {
            let from_above = if shift == 0 { 0 } else { next << (WORD - shift) };
            *word = (old >> shift) | from_above;
        }
        Self { words, len: self.len }
    }

    /// Only what is in the other too.
    pub fn and(mut self, other: &Self) -> Self {
        let others = other.words.iter().chain(std::iter::repeat(&0));
        for (word, other) in self.words.iter_mut().zip(others) {
            *word &= other;
        }
        self
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
        bits.sums().collect()
    }

    #[test]
    fn sums_move_over_the_ends_of_words_and_never_beyond_the_length() {
        let mut bits = of(200, &[0, 1, 63, 64, 130]);
        bits.or_plus(70);
        assert_eq!(sums(&bits), [0, 1, 63, 64, 70, 71, 130, 133, 134]);
        assert_eq!(sums(&bits.minus(64)), [0, 6, 7, 66, 69, 70]);
        assert_eq!(sums(&bits.minus(1)), [0, 62, 63, 69, 70, 129, 132, 133]);
        assert!(bits.minus(200).is_empty());
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
        assert!(bits.has(299) && !bits.has(300) && !bits.has(10_000));
    }

    #[test]
    fn a_set_of_another_length_holds_nothing_beyond_it() {
        assert_eq!(sums(&of(200, &[1, 2, 150]).and(&of(100, &[2, 3]))), [2]);
    }
}
