//! 購入の推移: twelve months beside what is usual for this person, said honestly.

use eframe::egui::{Sense, Shape, Stroke, Ui, pos2, vec2};

use crate::action::{Action, Place};
use crate::core::date::Day;
use crate::core::monthly::{Compared, MonthSum, Monthly};
use crate::i18n::{Texts, format};
use crate::ui::page_cx::PageCx;
use crate::ui::theme::{Level, TextKind, Tone, size, space, tokens};
use crate::ui::widgets::{BarChart, Month, SectionHead, empty_line, icon, link, text};

pub(super) fn ui(ui: &mut Ui, cx: &PageCx<'_>, monthly: &Monthly) {
    let t = cx.texts;
    let (title, trailing, more) =
        (t.overview_trend_title(), t.overview_trend_trailing(), t.overview_trend_more());
    let beside = text::width(ui, &trailing, TextKind::Table) + text::width(ui, &more, TextKind::Table);
    let fits = text::width(ui, &title, TextKind::Section) + beside + 3.0 * space::M <= ui.available_width();
    SectionHead::new(title).show_with(ui, |ui| {
        ui.spacing_mut().item_spacing.x = space::M;
        if link(ui, &more).clicked() {
            cx.send(Action::Show(Place::OverTime));
        }
        if fits {
            text::line(ui, &trailing, TextKind::Table, Tone::Ink3);
        }
    });
    if !fits {
        text::line(ui, &trailing, TextKind::Small, Tone::Ink3);
    }
    ui.add_space(space::S);
    if monthly.is_empty() {
        empty_line(ui, &t.overview_trend_none());
        undated(ui, t, monthly);
        return;
    }
    let wide = ui.available_width() >= size::CHART_WIDE;
    let height = if wide { size::CHART_HEIGHT } else { size::CHART_HEIGHT_NARROW };
    let last = monthly.months.len().saturating_sub(1);
    let months = monthly.months.iter().enumerate().map(|(at, month)| bar(month, at, last, monthly, wide, t));
    let mut chart =
        BarChart::new(t.overview_trend_title()).months(months).ticks(&ticks(monthly)).height(height);
    if let Some(usual) = monthly.usual {
        chart = chart.usual(usual.low_yen, usual.high_yen).median(usual.median_yen);
    }
    chart.show(ui);
    ui.add_space(space::XS);
    legend(ui, t, monthly);
    sentence(ui, t, monthly, &t.overview_trend_basis(format::count(monthly.compared)));
    undated(ui, t, monthly);
}

fn bar(month: &MonthSum, at: usize, last: usize, monthly: &Monthly, wide: bool, t: &Texts) -> Month {
    let named = wide && (at == 0 || at == last);
    let yen = format::yen(month.total_yen());
    let tip = if month.unofficial_yen > 0 {
        t.overview_trend_tip_unofficial(name(month, t), yen, format::yen(month.unofficial_yen))
    } else {
        t.overview_trend_tip(name(month, t), yen)
    };
    Month {
        label: if named { name(month, t) } else { month.month.to_string() },
        solid: month.official_yen,
        hatched: month.unofficial_yen,
        outlined: month.unknown_yen,
        level: level(month, monthly),
        tip,
        strong: at == last,
    }
}

fn level(month: &MonthSum, monthly: &Monthly) -> Option<Level> {
    compared_level(monthly.usual?.compare(month.total_yen()))
}

/// Months above the usual range are marked, far above with the next level.
pub(crate) fn compared_level(compared: Compared) -> Option<Level> {
    match compared {
        Compared::Usual => None,
        Compared::Above => Some(Level::Caution),
        Compared::FarAbove => Some(Level::Warning),
    }
}

fn name(month: &MonthSum, t: &Texts) -> String {
    Day::new(month.year, month.month, 1).map_or_else(|| month.month.to_string(), |day| format::month(day, t))
}

/// The scale: zero, and two to four round amounts up to the highest.
pub(crate) fn ticks(monthly: &Monthly) -> Vec<(i64, String)> {
    let usual = monthly.usual.map_or(0, |usual| usual.high_yen);
    let highest = monthly.highest_yen().max(usual).max(1_000);
    let mut unit = 500_i64;
    loop {
        // 500, 1,000, 2,000, 5,000, 10,000 …
        let lead = unit / 10_i64.pow(unit.ilog10());
        let larger = if lead == 2 { unit / 2 * 5 } else { unit.saturating_mul(2) };
        if larger.saturating_mul(2) > highest {
            break;
        }
        unit = larger;
    }
    (0..=highest / unit).map(|times| (unit * times, format::yen(unit * times))).collect()
}

fn legend(ui: &mut Ui, t: &Texts, monthly: &Monthly) {
    let Some(usual) = monthly.usual else { return };
    let range = t.overview_trend_usual(format::yen(usual.low_yen), format::yen(usual.high_yen));
    let median = t.overview_trend_median(format::yen(usual.median_yen));
    let both = text::width(ui, &range, TextKind::Small) + text::width(ui, &median, TextKind::Small);
    let signs = 2.0 * (size::BAND_LEGEND + space::L);
    ui.spacing_mut().interact_size.y = TextKind::Small.line();
    if both + signs <= ui.available_width() {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = space::S - 2.0;
            usual_sign(ui);
            text::line(ui, &range, TextKind::Small, Tone::Ink2);
            ui.add_space(space::XS);
            median_sign(ui);
            text::line(ui, &median, TextKind::Small, Tone::Ink2);
        });
    } else {
        for (sign, words) in [(usual_sign as fn(&mut Ui), &range), (median_sign, &median)] {
            ui.horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = space::S - 2.0;
                sign(ui);
                text::line(ui, words, TextKind::Small, Tone::Ink2);
            });
        }
    }
    ui.add_space(space::XS);
}

/// The sign of the usual range in a legend.
pub(crate) fn usual_sign(ui: &mut Ui) {
    let room = vec2(size::BAND_LEGEND, size::BAND_LEGEND);
    let (rect, _) = ui.allocate_exact_size(room, Sense::hover());
    ui.painter().rect_filled(rect, 0, tokens(ui).usual);
}

/// The sign of the median in a legend.
pub(crate) fn median_sign(ui: &mut Ui) {
    let room = vec2(size::BAND_LEGEND, size::BAND_LEGEND);
    let (rect, _) = ui.allocate_exact_size(room, Sense::hover());
    let ends = [pos2(rect.left(), rect.center().y), pos2(rect.right(), rect.center().y)];
    ui.painter().extend(Shape::dashed_line(&ends, Stroke::new(1.0, tokens(ui).accent), 3.0, 3.0));
}

/// One sentence about the present month, and what the comparison rests on.
pub(crate) fn sentence(ui: &mut Ui, t: &Texts, monthly: &Monthly, basis: &str) {
    let Some(usual) = monthly.usual else {
        text::label(ui, &t.overview_trend_few(), TextKind::Small, Tone::Ink3);
        return;
    };
    let present = monthly.present();
    let compared = usual.compare(present.total_yen());
    let (words, tone) = match compared {
        Compared::Usual => (t.overview_trend_within(), Tone::Ink),
        Compared::Above => (t.overview_trend_above(), Tone::Caution),
        Compared::FarAbove => (t.overview_trend_far(), Tone::Warning),
    };
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = space::S - 2.0;
        if let Some(level) = level(&present, monthly) {
            icon(ui, level.icon(), size::ICON, level.tone());
        }
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            let month = t.overview_trend_month(name(&present, t), format::yen(present.total_yen()));
            let parts =
                [(month.as_str(), TextKind::TableStrong, tone), (words.as_str(), TextKind::Table, Tone::Ink)];
            text::mixed(ui, &parts);
            text::label(ui, basis, TextKind::Small, Tone::Ink3);
        });
    });
}

fn undated(ui: &mut Ui, t: &Texts, monthly: &Monthly) {
    if monthly.undated > 0 {
        text::label(
            ui,
            &t.overview_trend_undated(format::count(monthly.undated)),
            TextKind::Small,
            Tone::Ink3,
        );
    }
}
