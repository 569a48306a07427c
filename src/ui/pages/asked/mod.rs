//! 頼まれたとき: someone asks for a gift card, perhaps on the telephone right now.
//!
//! `questions` is the 20-second check, `answer` what follows from it at once, `message` a text that came, with its signs
//! marked, `patterns` what is known of such frauds. What follows is decided in `guide::self_check` and `guide::signs`.
//! Nothing of this is recorded, and nothing of it is ever an all-clear.

mod answer;
mod message;
mod patterns;
mod questions;

use eframe::egui::{Rect, Stroke, Ui, UiBuilder, pos2};

use crate::action::{Action, Export, Place};
use crate::guide::self_check::SelfCheck;
use crate::ui::icons::Icon;
use crate::ui::page_cx::PageCx;
use crate::ui::pages::layout;
use crate::ui::theme::{TextKind, Tone, size, space, tokens};
use crate::ui::widgets::{Button, SectionHead, TopBar, text};

/// The page 頼まれたとき.
#[derive(Default)]
pub struct AskedPage {
    check: SelfCheck,
    message: message::Message,
    patterns: patterns::Patterns,
}

impl AskedPage {
    /// Goes where the person wants to go; answers and message stay until they are cleared.
    pub fn show(&mut self, _place: &Place) {}

    /// Paints the page.
    pub fn ui(&mut self, ui: &mut Ui, cx: &PageCx<'_>) {
        let t = cx.texts;
        ui.spacing_mut().item_spacing.y = 0.0;
        TopBar::new(t.nav_asked_to_buy()).caption(t.asked_caption()).show(ui, |_| ());
        let page = ui.available_rect_before_wrap();
        if page.width() >= size::ASKED_BESIDE_FROM {
            let [least, most] = size::ASKED_ANSWER;
            let right = (page.width() * 0.42).clamp(least, most);
            let split = page.right() - right;
            ui.painter().vline(split + 0.5, page.y_range(), Stroke::new(1.0, tokens(ui).line));
            pane(ui, page.with_max_x(split), "asked-questions", |ui| self.questions(ui, cx));
            pane(ui, page.with_min_x(split + 1.0), "asked-answer", |ui| self.answer(ui, cx));
        } else {
            let high = size::ASKED_BELOW.min(page.height() / 2.0);
            let split = page.bottom() - high;
            pane(ui, page.with_max_y(split), "asked-questions", |ui| self.questions(ui, cx));
            pane(ui, Rect::from_min_max(pos2(page.left(), split), page.max), "asked-answer", |ui| {
                self.answer(ui, cx);
            });
            ui.painter().hline(page.x_range(), split + 0.5, Stroke::new(1.0, tokens(ui).line_strong));
        }
        ui.advance_cursor_after_rect(page);
    }

    /// What is asked and what can be looked up.
    fn questions(&mut self, ui: &mut Ui, cx: &PageCx<'_>) {
        questions::ui(ui, cx.texts, &mut self.check);
        ui.add_space(space::XL);
        self.message.ui(ui, cx.now.day, cx.texts);
        ui.add_space(space::XL);
        self.patterns.ui(ui, cx.now.day, cx.texts);
        ui.add_space(space::XL);
        sheet(ui, cx);
    }

    fn answer(&mut self, ui: &mut Ui, cx: &PageCx<'_>) {
        answer::ui(ui, cx, self.check, self.message.found());
    }
}

fn sheet(ui: &mut Ui, cx: &PageCx<'_>) {
    let t = cx.texts;
    SectionHead::new(t.asked_sheet()).show(ui);
    ui.add_space(space::S);
    text::label(ui, &t.asked_sheet_what(), TextKind::Large, Tone::Ink2);
    ui.add_space(space::M);
    if ui.add(Button::secondary(t.asked_sheet_button()).icon(Icon::Papers)).clicked() {
        cx.send(Action::Export(Export::AskedSheet));
    }
}

/// A part of the page that scrolls by itself.
fn pane(ui: &mut Ui, at: Rect, salt: &str, contents: impl FnOnce(&mut Ui)) {
    let mut inner = ui.new_child(UiBuilder::new().max_rect(at).id_salt(salt));
    inner.set_clip_rect(at.intersect(ui.clip_rect()));
    layout::body(&mut inner, salt, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 0.0;
        contents(ui);
    });
}
