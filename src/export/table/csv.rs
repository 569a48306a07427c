//! A table as CSV: the heads as words, then a row for each record.

use super::value::{Value, Word};
use crate::export::csv::{Cell, Csv};

/// A row of a table.
pub(super) fn row(csv: &mut Csv, values: &[Value<'_>], word: &dyn Fn(Word) -> String) {
    let names: Vec<String> = values
        .iter()
        .map(|value| match value {
            Value::Names(names) => names.join(" "),
            _ => String::new(),
        })
        .collect();
    csv.row(values.iter().zip(&names).map(|(value, names)| match value {
        Value::Empty => Cell::Empty,
        Value::Text(text) | Value::Name(text) => Cell::Text(text),
        Value::Word(of) => Cell::Plain(word(*of)),
        Value::Day(day) => Cell::Plain(day.to_string()),
        Value::Minute(minute) => Cell::Plain(minute.to_string()),
        Value::Amount(amount) => Cell::Amount(Some(*amount)),
        Value::Count(count) => Cell::Plain(count.to_string()),
        Value::Flag(yes) => Cell::Plain(word(if *yes { Word::Yes } else { Word::No })),
        Value::Names(_) => Cell::Text(names),
    }));
}
