//! 推移: what was bought over time, how the person usually buys, how it came, and what unofficial sources came to.
//!
//! `derived` works everything out once per state of the ledger and choice; the other files paint one section each. It
//! describes and compares a person with themselves: it names no limit, and nothing here says how much would be fine.

mod bought;
mod derived;
mod months;
mod outcome;
mod pattern;
mod sources;

use eframe::egui::Ui;

use crate::action::{Action, Place};
use crate::core::monthly::Reach;
use crate::ui::icons::Icon;
use crate::ui::page_cx::PageCx;
use crate::ui::pages::layout;
use crate::ui::palette;
use crate::ui::theme::{size, space};
use crate::ui::widgets::{Button, EmptyState, TopBar};
use bought::Bought;
use derived::{Derived, Key};

/// The page 推移.
#[derive(Default)]
pub struct OverTimePage {
    reach: Reach,
    derived: Option<(Key, Derived)>,
    /// The bar that was chosen, and its purchases.
    chosen: Option<Chosen>,
}

/// A bar and what it consists of.
struct Chosen {
    at: usize,
    /// Worked out for this state of the ledger.
    of: Option<(Key, Bought)>,
}

impl OverTimePage {
    /// There is only one place here; what was chosen stays chosen.
    pub fn show(&mut self, _place: &Place) {}

    /// Paints the page.
    pub fn ui(&mut self, ui: &mut Ui, cx: &PageCx<'_>) {
        let t = cx.texts;
        TopBar::new(t.nav_over_time()).caption(t.over_time_caption()).show(ui, |ui| {
            if ui.add(Button::primary(t.topbar_add_card()).icon(Icon::Plus)).clicked() {
                cx.send(Action::Show(Place::NewCard));
            }
            palette::button(ui, cx);
        });
        if cx.ledger.purchases().len() == 0 {
            empty(ui, cx);
            return;
        }
        let key = Key::of(cx, self.reach);
        let derived = match self.derived.take() {
            Some((of, derived)) if of == key => derived,
            _ => Derived::of(cx, self.reach),
        };
        layout::body(ui, "over-time", |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            self.months(ui, cx, &key, &derived);
            ui.add_space(space::XL);
            pattern::ui(ui, cx, &derived.pattern);
            ui.add_space(space::XL);
            let width = ui.available_width();
            if width >= size::WIDE_PAGE {
                let half = (width - space::COLUMNS) / 2.0;
                layout::columns(ui, [half, half], space::COLUMNS, |ui, at| {
                    ui.spacing_mut().item_spacing.y = 0.0;
                    if at == 0 {
                        sources::ui(ui, cx, &derived.sources);
                    } else {
                        outcome::ui(ui, cx, &derived.outcome);
                    }
                });
            } else {
                sources::ui(ui, cx, &derived.sources);
                ui.add_space(space::XL);
                outcome::ui(ui, cx, &derived.outcome);
            }
        });
        self.derived = Some((key, derived));
    }

    fn months(&mut self, ui: &mut Ui, cx: &PageCx<'_>, key: &Key, derived: &Derived) {
        let at = self.chosen.as_ref().map(|chosen| chosen.at).filter(|at| *at < derived.bars.len());
        let reply = months::chart(ui, cx, derived, self.reach, at);
        let mut picked = reply.picked;
        if let (Some(at), None) = (at, picked) {
            let chosen = self.chosen.get_or_insert(Chosen { at, of: None });
            let bought = match chosen.of.take() {
                Some((of, bought)) if of == *key => bought,
                _ => Bought::of(cx, derived, at),
            };
            let bought = chosen.of.insert((*key, bought));
            ui.add_space(space::L);
            bought.1.ui(ui, cx);
        }
        ui.add_space(space::XL);
        picked = picked.or(months::numbers(ui, cx, derived, at));
        if let Some(reach) = reply.reach {
            self.reach = reach;
            self.chosen = None;
            ui.ctx().request_repaint();
        } else if let Some(at) = picked {
            self.chosen = Some(Chosen { at, of: None });
            ui.ctx().request_repaint();
        }
    }
}

fn empty(ui: &mut Ui, cx: &PageCx<'_>) {
    let t = cx.texts;
    ui.add_space(space::HUGE);
    let clicked = EmptyState::new(Icon::Calendar, t.over_time_empty())
        .reason(t.over_time_empty_reason())
        .action(t.topbar_add_card())
        .show(ui);
    if clicked {
        cx.send(Action::Show(Place::NewCard));
    }
}
