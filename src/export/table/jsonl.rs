//! A table as JSON Lines: one object per record, its table first, then its fields under their stable ids.

use serde::ser::{Serialize, SerializeMap as _, Serializer};

use super::value::Value;
use super::{Fields, Table};

/// Adds the line of a record.
pub(super) fn row(
    out: &mut Vec<u8>,
    table: Table,
    fields: Fields,
    values: &[Value<'_>],
) -> serde_json::Result<()> {
    serde_json::to_writer(&mut *out, &Line { table, fields, values })?;
    out.push(b'\n');
    Ok(())
}

struct Line<'a> {
    table: Table,
    fields: Fields,
    values: &'a [Value<'a>],
}

impl Serialize for Line<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.values.len() + 1))?;
        map.serialize_entry("table", self.table.as_str())?;
        for (column, value) in self.fields.of(self.table).zip(self.values) {
            map.serialize_entry(column.id, value)?;
        }
        map.end()
    }
}

impl Serialize for Value<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Empty => serializer.serialize_none(),
            Self::Text(text) | Self::Name(text) => serializer.serialize_str(text),
            Self::Word(word) => serializer.serialize_str(word.as_str()),
            Self::Day(day) => serializer.collect_str(day),
            Self::Minute(minute) => serializer.collect_str(minute),
            Self::Amount(amount) => serializer.serialize_i64(amount.minor),
            Self::Count(count) => serializer.serialize_u64(*count),
            Self::Flag(yes) => serializer.serialize_bool(*yes),
            Self::Names(names) => names.serialize(serializer),
        }
    }
}
