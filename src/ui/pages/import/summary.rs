//! What would be recorded of a file, counted: all of it, and the rows of a filter. Nothing here paints.

/// What would be recorded, and what would stay.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Summary {
    /// Rows that will be recorded.
    pub taken: usize,
    /// The yen of their cards.
    pub yen: i64,
    /// Rows that still wait for an answer.
    pub undecided: usize,
    /// Those of them that only wait since they look like another one.
    pub alike: usize,
    /// Rows that could not be read.
    pub problems: usize,
    /// Rows the person left out.
    pub left: usize,
}

impl Summary {
    /// What it is once one row counts otherwise.
    pub(super) fn with(self, before: Self, after: Self) -> Self {
        let count = |all: usize, before: usize, after: usize| (all + after).saturating_sub(before);
        Self {
            taken: count(self.taken, before.taken, after.taken),
            yen: self.yen.saturating_sub(before.yen).saturating_add(after.yen),
            undecided: count(self.undecided, before.undecided, after.undecided),
            alike: count(self.alike, before.alike, after.alike),
            problems: count(self.problems, before.problems, after.problems),
            left: count(self.left, before.left, after.left),
        }
    }
}

/// The rows of a filter that can be decided on at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Bulk {
    /// How many of them can be recorded at all.
    pub can: usize,
    /// How many of them will be recorded.
    pub taken: usize,
    /// How many of them the person has decided on.
    pub decided: usize,
}
