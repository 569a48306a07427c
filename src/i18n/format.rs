//! Amounts, dates, times and counts as people read them.
