//! The clock beside the first step: what runs out first, large, with a bar where it runs in minutes; another below it.

use eframe::egui::Ui;

use crate::guide::clocks::{CancelUntil, Clock};
use crate::ui::icons::Icon;
use crate::ui::page_cx::PageCx;
use crate::ui::theme::{TextKind, Tone, size, space};
use crate::ui::widgets::{icon, meter, text};
use crate::wording::steps::{self, ClockWords};

pub(super) fn ui(ui: &mut Ui, cx: &PageCx<'_>, clocks: &[Clock]) {
    let t = cx.texts;
    let Some(clock) = clocks.first() else { return };
    let words = steps::clock(clock, cx.now, cx.second, t);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::XS;
        icon(ui, Icon::Clock, size::ICON, Tone::Ink2);
        text::line(ui, &words.title, TextKind::Table, Tone::Ink2);
    });
    match clock {
        Clock::Claim { minutes, left, .. } => {
            let (value, unit) = steps::countdown(*left, cx.second, t);
            ui.horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = space::XS;
                text::line(ui, &value, TextKind::Clock, Tone::Danger);
                text::line(ui, &unit, TextKind::Title, Tone::Danger);
            });
            let seconds = steps::seconds_left(*left, cx.second);
            let share = seconds as f32 / (minutes.max(&1) * 60) as f32;
            let name = t.clock_spoken(&words.title, &words.left);
            meter(ui, &name, share, Tone::Danger, ui.available_width());
        }
        Clock::ClaimToday { .. } | Clock::WhileUnused { .. } | Clock::Cancel { .. } | Clock::Answer(_) => {
            text::label(ui, &words.left, TextKind::Step, tone(clock, cx));
        }
    }
    text::label(ui, &words.until, TextKind::Small, Tone::Ink2);
    if let Some(other) = clocks.get(1) {
        let ClockWords { title, left, .. } = steps::clock(other, cx.now, cx.second, t);
        let line = t.clock_more(format!("{title} {left}"));
        text::label(ui, &line, TextKind::Small, Tone::Ink2);
    }
}

fn tone(clock: &Clock, cx: &PageCx<'_>) -> Tone {
    let of_day = |day: crate::core::date::Day| match day.days_since(cx.now.day) {
        ..=0 => Tone::Danger,
        1..=7 => Tone::Warning,
        8.. => Tone::Ink,
    };
    match clock {
        Clock::Claim { .. } | Clock::ClaimToday { .. } | Clock::WhileUnused { .. } => Tone::Danger,
        Clock::Cancel { until: CancelUntil::Dispatch, .. } => Tone::Warning,
        Clock::Cancel { until: CancelUntil::Unpaid(day), .. } => of_day(*day),
        Clock::Answer(promise) => of_day(promise.on),
    }
}
