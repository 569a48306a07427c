//! The months: bars by source with the usual range behind, and the same in numbers.

use eframe::egui::{Align, Layout, Ui, vec2};

use super::derived::{Derived, Mark, compared};
use crate::core::monthly::{Compared, MonthSum, Reach};
use crate::guide::knowledge::FactId;
use crate::i18n::{Lang, Texts, format};
use crate::ui::page_cx::PageCx;
use crate::ui::pages::overview;
use crate::ui::theme::{Fill, TextKind, Tone, size, space};
use crate::ui::widgets::{
    BarChart, Cells, Column, DataTable, SectionHead, Segments, empty_line, legend, table_footer, text,
    total_amount,
};
use crate::wording::{sources, warnings};

/// As many rows are shown at once; the rest scrolls.
const SHOWN: usize = 12;

/// What a person did with the chart.
#[derive(Default)]
pub struct Reply {
    /// How far back they want to look.
    pub reach: Option<Reach>,
    /// The bar they chose.
    pub picked: Option<usize>,
}

/// Paints the chart and what it says.
pub fn chart(ui: &mut Ui, cx: &PageCx<'_>, derived: &Derived, reach: Reach, chosen: Option<usize>) -> Reply {
    let t = cx.texts;
    let mut reply = Reply::default();
    SectionHead::new(t.over_time_chart()).show_with(ui, |ui| {
        let mut segments = Segments::new(t.over_time_reach()).small();
        for reach in Reach::ALL {
            segments = segments.item(reach_name(*reach, t));
        }
        let at = Reach::ALL.iter().position(|known| *known == reach);
        let picked = segments.selected(at.unwrap_or_default()).show(ui);
        reply.reach = picked.and_then(|at| Reach::ALL.get(at)).copied();
    });
    let monthly = &derived.monthly;
    ui.add_space(space::S);
    if monthly.is_empty() {
        ui.add_space(space::S);
        empty_line(ui, &t.over_time_none());
    } else {
        let mut chart = BarChart::new(t.over_time_chart())
            .months(derived.bars.iter().cloned())
            .ticks(&overview::ticks(monthly))
            .height(size::CHART_HEIGHT);
        if let Some(usual) = monthly.usual.filter(|_| !monthly.by_year) {
            chart = chart.usual(usual.low_yen, usual.high_yen).median(usual.median_yen);
        }
        reply.picked = chart.show_choosing(ui, chosen);
        ui.add_space(space::S);
        legends(ui, t, derived);
        ui.add_space(space::S);
        let compared = t.over_time_compared(format::count(derived.year.compared));
        overview::sentence(ui, t, &derived.year, &compared);
    }
    remarks(ui, cx, derived);
    reply
}

fn reach_name(reach: Reach, t: &Texts) -> String {
    match reach {
        Reach::Year => t.over_time_reach_year(),
        Reach::TwoYears => t.over_time_reach_two_years(),
        Reach::All => t.over_time_reach_all(),
    }
}

fn legends(ui: &mut Ui, t: &Texts, derived: &Derived) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(space::L, space::XS);
        ui.spacing_mut().interact_size.y = TextKind::Small.line();
        legend(ui, Fill::Official, &t.over_time_legend_official());
        legend(ui, Fill::Unofficial, &t.over_time_legend_unofficial());
        legend(ui, Fill::Unknown, &t.over_time_legend_unknown());
        let Some(usual) = derived.monthly.usual.filter(|_| !derived.monthly.by_year) else { return };
        let range = t.over_time_legend_usual(format::yen(usual.low_yen), format::yen(usual.high_yen));
        let median = t.overview_trend_median(format::yen(usual.median_yen));
        for (sign, words) in
            [(overview::usual_sign as fn(&mut Ui), range), (overview::median_sign as fn(&mut Ui), median)]
        {
            ui.horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = space::S - 2.0;
                sign(ui);
                text::line(ui, &words, TextKind::Small, Tone::Ink2);
            });
        }
    });
}

/// On what it rests, what is not in it, and that there is no official threshold.
fn remarks(ui: &mut Ui, cx: &PageCx<'_>, derived: &Derived) {
    let (t, monthly) = (cx.texts, &derived.monthly);
    let small = |ui: &mut Ui, words: &str| {
        text::label(ui, words, TextKind::Small, Tone::Ink3);
    };
    ui.add_space(space::XS);
    let count: usize = monthly.months.iter().map(|month| month.purchases).sum();
    if count > 0 {
        let basis = t.over_time_basis(t.count_purchases(count, format::count(count)));
        small(ui, &sentences(&[basis, t.over_time_choose()], t));
    }
    let apart = [
        (monthly.earlier, t.over_time_earlier(format::count(monthly.earlier))),
        (monthly.later, t.over_time_later(format::count(monthly.later))),
        (monthly.undated, t.overview_trend_undated(format::count(monthly.undated))),
    ];
    let apart: Vec<String> =
        apart.into_iter().filter(|(count, _)| *count > 0).map(|(_, words)| words).collect();
    if !apart.is_empty() {
        small(ui, &sentences(&apart, t));
    }
    if let Some(fact) = cx.knowledge.fact(&FactId::NO_THRESHOLD) {
        let source = sources::source_line(fact, cx.now.day, t);
        small(ui, &t.over_time_threshold(&source.line));
    }
}

/// Sentences in a row.
pub fn sentences(all: &[String], t: &Texts) -> String {
    match t.lang() {
        Lang::Ja => all.concat(),
        Lang::En => all.join(" "),
    }
}

/// The same in numbers, the latest first; gives the row that was chosen.
pub fn numbers(ui: &mut Ui, cx: &PageCx<'_>, derived: &Derived, chosen: Option<usize>) -> Option<usize> {
    let (t, monthly) = (cx.texts, &derived.monthly);
    if monthly.is_empty() {
        return None;
    }
    SectionHead::new(t.over_time_numbers()).show(ui);
    let count = monthly.months.len();
    let first = if monthly.by_year { t.over_time_column_year() } else { t.over_time_column_month() };
    let columns = [
        Column::new(first, size::MONTHS_NAME),
        Column::new(t.over_time_column_official(), size::MONTHS_AMOUNT).right(),
        Column::new(t.over_time_column_unofficial(), size::MONTHS_AMOUNT).right(),
        Column::new(t.over_time_column_unknown(), size::MONTHS_AMOUNT).right(),
        Column::new(t.word_total(), size::MONTHS_AMOUNT).right(),
        Column::new(t.over_time_column_count(), size::MONTHS_COUNT).right(),
        Column::new(t.over_time_column_mark(), size::MONTHS_MARK).grows(),
    ];
    let shown = count.min(SHOWN) as f32;
    let at_row = |row: usize| count - 1 - row.min(count - 1);
    let reply = DataTable::new("over-time-months", t.over_time_numbers(), &columns)
        .rows(count)
        .row_height(size::ROW_COMPACT)
        .selected(chosen.map(at_row))
        .height(size::TABLE_HEAD + shown * size::ROW_COMPACT)
        .show(ui, |row, cells| numbers_row(derived, at_row(row), cells, cx));
    table_footer(ui, |ui| {
        let purchases: usize = monthly.months.iter().map(|month| month.purchases).sum();
        let words = t.count_purchases(purchases, format::count(purchases));
        text::line(ui, &words, TextKind::Table, Tone::Ink2);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.spacing_mut().item_spacing.x = space::L;
            let total = monthly.months.iter().map(MonthSum::total_yen).fold(0, i64::saturating_add);
            total_amount(ui, &format::yen(total), TextKind::Section);
            text::line(ui, &t.word_total(), TextKind::Table, Tone::Ink3);
        });
    });
    reply.selected().map(at_row)
}

fn numbers_row(derived: &Derived, at: usize, cells: &mut Cells<'_>, cx: &PageCx<'_>) {
    let t = cx.texts;
    let (Some(month), Some(name)) = (derived.monthly.months.get(at), derived.names.get(at)) else { return };
    cells.text(name);
    for yen in [month.official_yen, month.unofficial_yen, month.unknown_yen] {
        if yen == 0 { cells.toned(&format::yen(0), Tone::Ink3) } else { cells.amount(&format::yen(yen)) }
    }
    cells.strong(&format::yen(month.total_yen()), Tone::Ink);
    cells.amount(&t.count_purchases(month.purchases, format::count(month.purchases)));
    let mark = derived.marks.get(at).copied().unwrap_or_default();
    marks(mark, compared(month, &derived.monthly), cells, t);
}

/// A warning with its level, else how the month compares.
fn marks(mark: Mark, compared: Compared, cells: &mut Cells<'_>, t: &Texts) {
    let beside = match compared {
        Compared::Usual => None,
        Compared::Above => Some(t.over_time_mark_above()),
        Compared::FarAbove => Some(t.over_time_mark_far()),
    };
    match (mark.level, beside, overview::compared_level(compared)) {
        (Some(level), _, _) => {
            let count = format::count(mark.warnings);
            cells.level(overview::level(level), &warnings::level(level, t), Some(&count));
        }
        (None, Some(words), Some(level)) => cells.icon_text(level.icon(), level.tone(), &words, Tone::Ink),
        (None, _, _) => cells.empty(),
    }
}
