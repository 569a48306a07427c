//! 概要: what is held, what may be lost and why, what to do next, and how much was bought.
//!
//! `summary` works everything out once per state of the ledger; `figures`, `next` and `chart` paint it. An empty ledger
//! shows `first_start` instead. `sample` is the line over every page of the sample ledger.

mod chart;
mod figures;
mod first_start;
mod next;
mod sample;
mod summary;

use eframe::egui::Ui;

pub(crate) use chart::{compared_level, median_sign, sentence, ticks, usual_sign};
pub use sample::sample_banner;

use crate::action::{Action, Place};
use crate::core::date::Day;
use crate::i18n::{Lang, format};
use crate::rules::RuleSettings;
use crate::ui::icons::Icon;
use crate::ui::page_cx::PageCx;
use crate::ui::pages::layout;
use crate::ui::palette;
use crate::ui::theme::{self, TextKind, Tone, size, space};
use crate::ui::widgets::{Button, SectionHead, TopBar, empty_line, level_mark, link, stack, text};
use crate::wording::warnings;
use summary::Summary;

/// The page 概要.
#[derive(Default)]
pub struct OverviewPage {
    summary: Option<(Key, Summary)>,
    first_start: first_start::FirstStart,
}

/// What a summary was worked out for.
type Key = (u64, Day, Lang, RuleSettings);

impl OverviewPage {
    /// There is only one place here.
    pub fn show(&mut self, _place: &Place) {}

    /// Draws the page.
    pub fn ui(&mut self, ui: &mut Ui, cx: &PageCx<'_>) {
        let t = cx.texts;
        TopBar::new(t.nav_overview()).caption(format::day_full(cx.now.day, t)).show(ui, |ui| {
            if ui.add(Button::primary(t.topbar_add_card()).icon(Icon::Plus)).clicked() {
                cx.send(Action::Show(Place::NewCard));
            }
            palette::button(ui, cx);
        });
        if cx.ledger.is_empty() {
            self.first_start.ui(ui, cx);
            return;
        }
        let key = (cx.revision, cx.now.day, t.lang(), cx.settings.rules);
        let summary = match self.summary.take() {
            Some((of, mut summary)) if of == key => {
                summary.keep_up(cx);
                summary
            }
            _ => Summary::of(cx),
        };
        layout::body(ui, "overview", |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            figures::ui(ui, cx, &summary);
            ui.add_space(space::XL);
            let width = ui.available_width();
            let chart = if width >= size::WIDE_PAGE { size::CHART_WIDE } else { size::CHART_NARROW };
            let gap =
                if width >= size::WIDE_PAGE { space::COLUMNS + space::XS } else { space::XL + space::XS };
            layout::columns(ui, [width - chart - gap, chart], gap, |ui, at| {
                ui.spacing_mut().item_spacing.y = 0.0;
                if at == 0 {
                    to_do(ui, cx, &summary);
                } else {
                    chart::ui(ui, cx, &summary.monthly);
                }
            });
        });
        self.summary = Some((key, summary));
    }
}

fn to_do(ui: &mut Ui, cx: &PageCx<'_>, summary: &Summary) {
    let t = cx.texts;
    SectionHead::new(t.overview_next_title()).trailing(t.overview_next_sorted()).show(ui);
    if summary.next.is_empty() {
        ui.add_space(space::M);
        empty_line(ui, &t.overview_next_none());
        ui.add_space(space::M);
    }
    stack(ui, |ui| {
        for (at, next) in summary.next.iter().take(next::SHOWN).enumerate() {
            ui.push_id(at, |ui| next::line(ui, cx, next, at == 0));
        }
    });
    if let Some(more) = summary.next.len().checked_sub(next::SHOWN).filter(|more| *more > 0) {
        ui.add_space(space::S);
        text::label(ui, &t.overview_next_more(format::count(more)), TextKind::Table, Tone::Ink3);
    }
    ui.add_space(space::M);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::L;
        text::line(ui, &t.warning_showing(), TextKind::Table, Tone::Ink2);
        if cx.warnings.is_empty() {
            text::line(ui, &t.overview_warnings_none(), TextKind::Table, Tone::Ink3);
            return;
        }
        for (level, count) in summary.levels.iter().filter(|(_, count)| *count > 0) {
            level_mark(ui, self::level(*level), &warnings::level(*level, t), Some(&format::count(*count)));
        }
        ui.with_layout(eframe::egui::Layout::right_to_left(eframe::egui::Align::Center), |ui| {
            if link(ui, &t.button_see_all()).clicked() {
                cx.send(Action::Show(Place::Warnings));
            }
        });
    });
}

/// A warning's level as it is drawn.
pub(crate) fn level(level: crate::rules::Level) -> theme::Level {
    match level {
        crate::rules::Level::Danger => theme::Level::Danger,
        crate::rules::Level::Warning => theme::Level::Warning,
        crate::rules::Level::Caution => theme::Level::Caution,
        crate::rules::Level::Note => theme::Level::Note,
    }
}
