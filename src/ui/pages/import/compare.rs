//! A row beside what it looks like: field by field, and which fields differ. Nothing here paints.

use crate::core::flat::FlatCard;
use crate::core::words::CardKind;
use crate::i18n::{Texts, format};
use crate::wording::words;

/// One field of both.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// What the field is called.
    pub label: String,
    /// What the other one says.
    pub theirs: String,
    /// What the row says.
    pub ours: String,
}

impl Line {
    /// Whether both are known and not the same.
    pub fn differs(&self) -> bool {
        !self.theirs.is_empty() && !self.ours.is_empty() && self.theirs != self.ours
    }
}

/// What a card says of one field; empty when it says nothing.
type Say = fn(&FlatCard, &Texts) -> String;

/// What tells two purchases apart (day, value, order), where either says it, and every other field in which they
/// differ.
pub fn compare(theirs: &FlatCard, ours: &FlatCard, t: &Texts) -> Vec<Line> {
    const ALWAYS: usize = 3;
    let fields: [(String, Say); 9] = [
        (t.import_column_date(), |flat, _| {
            let day = flat.purchase.when.day().map(format::day_source);
            let time = flat.purchase.when.minute().map(format::time);
            day.into_iter().chain(time).collect::<Vec<_>>().join(" ")
        }),
        (t.field_face_value(), |flat, _| flat.card.face_value.map(format::money).unwrap_or_default()),
        (t.field_order_number(), |flat, _| flat.purchase.order_number.clone().unwrap_or_default()),
        (t.field_paid(), |flat, _| flat.card.paid.map(format::money).unwrap_or_default()),
        (t.field_kind(), |flat, t| match flat.card.kind {
            CardKind::Unknown => String::new(),
            kind => words::kind(kind, t),
        }),
        (t.import_column_title(), |flat, _| flat.card.title.clone().unwrap_or_default()),
        (t.field_seller(), |flat, _| flat.purchase.seller.clone().unwrap_or_default()),
        (t.field_serial_number(), |flat, _| flat.card.serial_number.clone().unwrap_or_default()),
        (t.sheet_code_last4(), |flat, _| {
            flat.card.code_last4.as_ref().map(ToString::to_string).unwrap_or_default()
        }),
    ];
    let lines =
        fields.into_iter().map(|(label, say)| Line { label, theirs: say(theirs, t), ours: say(ours, t) });
    let shown = lines.enumerate().filter(|(at, line)| {
        let said = !line.theirs.is_empty() || !line.ours.is_empty();
        (*at < ALWAYS && said) || line.differs()
    });
    shown.map(|(_, line)| line).collect()
}

/// A number too long for its column, by its end: `…7654321`.
pub fn tail(text: &str) -> String {
    const WHOLE: usize = 14;
    const END: usize = 7;
    let count = text.chars().count();
    let number = text.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
    if count <= WHOLE || !number {
        return text.to_owned();
    }
    let end: String = text.chars().skip(count - END).collect();
    format!("…{end}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::money::Money;
    use crate::i18n::Lang;

    fn flat(order: &str) -> FlatCard {
        let mut flat = FlatCard::default();
        flat.purchase.order_number = Some(order.to_owned());
        flat.purchase.when = "2026-10-24".parse().unwrap();
        flat.card.face_value = Some(Money::yen(10_000));
        flat
    }

    #[test]
    fn day_value_and_order_are_always_compared_the_rest_where_both_differ() {
        let mut theirs = flat("250-1");
        theirs.card.title = Some("ギフトカード".to_owned());
        let lines = compare(&theirs, &flat("250-2"), &Texts::new(Lang::Ja));
        let shown: Vec<(&str, bool)> =
            lines.iter().map(|line| (line.label.as_str(), line.differs())).collect();
        assert_eq!(shown, [("日付", false), ("額面", false), ("注文番号", true)]);
    }

    #[test]
    fn a_long_number_is_shown_by_its_end_and_words_are_not_cut() {
        assert_eq!(tail("250-1234567-7654321"), "…7654321");
        assert_eq!(tail("250-1234567"), "250-1234567");
        assert_eq!(tail("Amazonギフトカード Eメールタイプ"), "Amazonギフトカード Eメールタイプ");
    }
}
