//! Chance that comes out the same every time: splitmix64.

/// A stream of numbers that looks random and is not.
#[derive(Debug, Clone)]
pub struct Chance(u64);

impl Chance {
    /// The stream that starts from `seed`.
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// The next number.
    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number from `from` to below `to`; `from` when there is none.
    pub fn within(&mut self, from: i64, to: i64) -> i64 {
        match u64::try_from(to.saturating_sub(from)) {
            Ok(width @ 1..) => from + (self.next() % width) as i64,
            Ok(0) | Err(_) => from,
        }
    }

    /// Whether something happens that happens `times` in a thousand times.
    pub fn in_thousand(&mut self, times: u64) -> bool {
        self.next() % 1_000 < times
    }

    /// One of these, each as often as its weight says; the last when the weights are all nothing.
    pub fn weighted<T: Copy>(&mut self, choices: &[(u64, T)], otherwise: T) -> T {
        let total: u64 = choices.iter().map(|(weight, _)| weight).sum();
        let mut drawn = if total == 0 { 0 } else { self.next() % total };
        for (weight, choice) in choices {
            if drawn < *weight {
                return *choice;
            }
            drawn -= weight;
        }
        otherwise
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_numbers_are_those_of_splitmix64() {
        let mut chance = Chance::new(1_234_567);
        let drawn: Vec<u64> = (0..3).map(|_| chance.next()).collect();
        assert_eq!(drawn, [6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423]);
    }

    #[test]
    fn choices_come_as_often_as_they_weigh() {
        let mut chance = Chance::new(1);
        let drawn: Vec<char> = (0..1_000).map(|_| chance.weighted(&[(9, 'a'), (1, 'b')], 'c')).collect();
        let rare = drawn.iter().filter(|c| **c == 'b').count();
        assert!((60..140).contains(&rare), "{rare}");
        assert!(!drawn.contains(&'c'));
    }

    #[test]
    fn an_empty_stretch_has_its_beginning() {
        assert_eq!(Chance::new(1).within(5, 5), 5);
        assert_eq!(Chance::new(1).within(5, 3), 5);
    }
}
