//! A table as a sheet of a workbook: dates and amounts are dates and numbers, what is a name is text.

use super::value::{Value, Word};
use crate::export::workbook::Cell;

/// The cell of a value. `buffer` holds the text that is made for it.
pub(super) fn cell<'a>(
    value: &'a Value<'_>,
    buffer: &'a mut String,
    word: &dyn Fn(Word) -> String,
) -> Cell<'a> {
    match value {
        Value::Empty => Cell::Empty,
        Value::Text(text) | Value::Name(text) => Cell::Text(text),
        Value::Word(of) => {
            *buffer = word(*of);
            Cell::Text(buffer)
        }
        Value::Day(day) => Cell::Day(*day),
        Value::Minute(minute) => Cell::Minute(*minute),
        Value::Amount(amount) => Cell::Amount(*amount),
        Value::Count(count) => Cell::Count(*count),
        Value::Flag(yes) => {
            *buffer = word(if *yes { Word::Yes } else { Word::No });
            Cell::Text(buffer)
        }
        Value::Names(names) => {
            *buffer = names.join(" ");
            Cell::Text(buffer)
        }
    }
}
