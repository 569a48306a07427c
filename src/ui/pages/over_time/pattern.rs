//! いつもの買い方: what is usual for this person, from their own purchases; a sentence while there are too few.

use eframe::egui::Ui;

use super::months::sentences;
use crate::i18n::{Texts, format};
use crate::rules::{Habit, Known, Pattern};
use crate::ui::page_cx::PageCx;
use crate::ui::theme::{TextKind, Tone, size, space};
use crate::ui::widgets::{Cells, Column, DataTable, SectionHead, empty_line, text};

/// What a number counts.
#[derive(Clone, Copy)]
enum Unit {
    Yen,
    Cards,
    Days,
}

impl Unit {
    fn words(self, value: i64, t: &Texts) -> String {
        let count = usize::try_from(value).unwrap_or(0);
        match self {
            Self::Yen => format::yen(value),
            Self::Cards => t.count_cards(count, format::number(value)),
            Self::Days => t.over_time_days(count, format::number(value)),
        }
    }

    /// The end of a range: to whole hundreds of yen, since more would pretend to be exact.
    fn about(self, value: i64, t: &Texts) -> String {
        match self {
            Self::Yen => self.words(value.saturating_add(50) / 100 * 100, t),
            Self::Cards | Self::Days => self.words(value, t),
        }
    }
}

/// Paints it.
pub fn ui(ui: &mut Ui, cx: &PageCx<'_>, pattern: &Pattern) {
    let t = cx.texts;
    let days = usize::try_from(pattern.last.days_since(pattern.first) + 1).unwrap_or(0);
    SectionHead::new(t.over_time_pattern()).trailing(t.over_time_pattern_days(format::count(days))).show(ui);
    if let Known::TooFew { found, needed } = pattern.amount.usual {
        ui.add_space(space::M);
        let words = t.over_time_pattern_few(
            format::count(days),
            t.count_purchases(found, format::count(found)),
            t.count_purchases(needed, format::count(needed)),
        );
        empty_line(ui, &words);
        return;
    }
    let rows: [(String, Habit, Unit); 6] = [
        (t.over_time_pattern_amount(), pattern.amount, Unit::Yen),
        (t.over_time_pattern_cards(), pattern.cards, Unit::Cards),
        (t.over_time_pattern_interval(), pattern.interval, Unit::Days),
        (t.over_time_pattern_day(), pattern.day, Unit::Yen),
        (t.over_time_pattern_week(), pattern.week, Unit::Yen),
        (t.over_time_pattern_month(), pattern.month, Unit::Yen),
    ];
    let columns = [
        Column::new(t.over_time_column_what(), size::PATTERN_NAME).grows(),
        Column::new(t.over_time_column_of(), size::PATTERN_COUNT).right(),
        Column::new(t.over_time_column_median(), size::PATTERN_AMOUNT).right(),
        Column::new(t.over_time_column_usual(), size::PATTERN_RANGE).right(),
        Column::new(t.over_time_column_largest(), size::PATTERN_AMOUNT).right(),
        Column::new(t.over_time_column_now(), size::PATTERN_AMOUNT).right(),
    ];
    DataTable::new("over-time-pattern", t.over_time_pattern(), &columns)
        .rows(rows.len())
        .height(size::TABLE_HEAD + rows.len() as f32 * size::ROW)
        .show(ui, |at, cells| {
            if let Some((name, habit, unit)) = rows.get(at) {
                row(name, *habit, *unit, cells, t);
            }
        });
    ui.add_space(space::S);
    let basis = t.over_time_pattern_basis(
        format::count(pattern.purchases),
        format::day_full(pattern.first, t),
        format::day_full(pattern.last, t),
    );
    text::label(ui, &sentences(&[basis, t.over_time_pattern_now()], t), TextKind::Small, Tone::Ink3);
}

fn row(name: &str, habit: Habit, unit: Unit, cells: &mut Cells<'_>, t: &Texts) {
    cells.text(name);
    match habit.usual {
        Known::Usual(middle) => {
            cells.amount(&format::count(middle.of));
            cells.amount(&unit.words(middle.median, t));
            cells.amount(&t.over_time_range(unit.about(middle.low(), t), unit.about(middle.high(), t)));
            cells.amount(&unit.words(middle.largest, t));
        }
        Known::TooFew { found, needed: _ } => {
            cells.amount(&format::count(found));
            cells.dash();
            cells.toned(&t.over_time_not_enough(), Tone::Ink3);
            cells.dash();
        }
    }
    match habit.now {
        Some(now) => cells.strong(&unit.words(now, t), Tone::Ink),
        None => cells.dash(),
    }
}
