//! Counting lines the way an editor shows them: CRLF, LF and a lone CR each end one.

/// Which line, from 1, the place after everything seen so far is on.
#[derive(Clone, Copy, Debug, Default)]
pub struct LineCount {
    ended: u64,
    after_cr: bool,
}

impl LineCount {
    /// Takes in more of the text.
    pub fn advance(&mut self, text: &str) {
        for byte in text.bytes() {
            match byte {
                b'\r' => self.ended += 1,
                b'\n' if !self.after_cr => self.ended += 1,
                _ => {}
            }
            self.after_cr = byte == b'\r';
        }
    }

    /// Takes in text that ends one line and no other.
    pub fn advance_one(&mut self) {
        self.ended += 1;
        self.after_cr = false;
    }

    /// The line the next character is on.
    pub const fn line(self) -> u64 {
        self.ended + 1
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_of_line_end_counts_once() {
        let mut count = LineCount::default();
        count.advance("a\r");
        count.advance("\nb\nc\rd");
        assert_eq!(count.line(), 4);
    }
}
