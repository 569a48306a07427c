//! The days for a calendar: which of them, how many there are, and the button.

use eframe::egui::Ui;

use crate::action::{Action, Days, Export};
use crate::core::date::Now;
use crate::i18n::{Lang, format};
use crate::ui::icons::Icon;
use crate::ui::page_cx::PageCx;
use crate::ui::pages::trouble::step;
use crate::ui::theme::{TextKind, Tone};
use crate::ui::widgets::{Button, RadioRow, SectionHead, stack, text};
use crate::wording::calendar;

/// What the person chose, and how many days there are.
#[derive(Default)]
pub struct Calendar {
    chosen: usize,
    counts: Option<((u64, Now, Lang), [usize; 3])>,
}

const CHOICES: [Days; 3] = [Days::All, Days::Trouble, Days::Expiry];

impl Calendar {
    pub(super) fn ui(&mut self, ui: &mut Ui, cx: &PageCx<'_>) {
        let t = cx.texts;
        let counts = self.counts(cx);
        SectionHead::new(t.calendar_section()).trailing(t.calendar_format()).show(ui);
        text::label(ui, &t.calendar_what(), TextKind::Body, Tone::Ink2);
        let names = [t.calendar_all(), t.calendar_of_trouble(), t.calendar_of_expiry()];
        stack(ui, |ui| {
            for (at, (name, count)) in names.into_iter().zip(counts).enumerate() {
                let row = RadioRow::new(name)
                    .trailing(t.calendar_count(count, format::count(count)), Tone::Ink2)
                    .selected(self.chosen == at);
                if ui.add(row).clicked() {
                    self.chosen = at;
                }
            }
        });
        let chosen = CHOICES.into_iter().zip(counts).nth(self.chosen);
        let ready = chosen.is_some_and(|(_, count)| count > 0);
        let button = Button::secondary(t.calendar_button()).icon(Icon::Calendar);
        let pressed = ui.add(button.enabled(ready).reason(t.calendar_none())).clicked();
        if let Some((days, _)) = chosen.filter(|_| pressed) {
            cx.send(Action::Export(Export::Calendar(days)));
        }
    }

    /// Counted again when the ledger has changed or a minute has passed.
    fn counts(&mut self, cx: &PageCx<'_>) -> [usize; 3] {
        let of = (cx.revision, cx.now, cx.texts.lang());
        match self.counts {
            Some((known, counts)) if known == of => counts,
            _ => {
                let at = step::at(cx);
                let counts = CHOICES.map(|days| calendar::events(days, &at, cx.texts).len());
                self.counts = Some((of, counts));
                counts
            }
        }
    }
}
