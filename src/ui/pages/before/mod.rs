//! 買う前に: what a purchase would change, before the money is gone. Nothing is recorded.
//!
//! `draft` is what is typed and the question it asks, `answer` what the rules say to it, worked out when the question or the
//! ledger changes; `form`, `shown`, `sections` and `bar` paint. `charge` is the second tab.

mod answer;
mod bar;
pub mod charge;
mod draft;
mod form;
mod sections;
mod shown;

use eframe::egui::{Rect, ScrollArea, Stroke, Ui, UiBuilder, pos2, vec2};

use crate::action::Place;
use crate::core::date::{Day, When};
use crate::core::facts::{CardFacts, PurchaseFacts};
use crate::rules::{RuleSettings, WhatIf};
use crate::ui::page_cx::PageCx;
use crate::ui::pages::layout;
use crate::ui::pages::seller_note::SellerNote;
use crate::ui::palette;
use crate::ui::theme::{size, space, tokens};
use crate::ui::widgets::{Segments, TopBar};

use answer::{Answer, Key};
use bar::BarReply;
use charge::ChargePage;
use draft::{Draft, Read};

/// The page 買う前に.
#[derive(Default)]
pub struct BeforePage {
    tab: Tab,
    draft: Draft,
    sellers: form::Sellers,
    /// The warning that is explained, by its title.
    open: Option<String>,
    what_if: Copied,
    answer: Option<(Key, Answer)>,
    charge: ChargePage,
    seller_note: Option<SellerNote>,
}

/// A copy of the ledger for both tabs to ask, and of which state of things it is; made when it is asked first.
#[derive(Default)]
struct Copied(Option<((u64, Day, RuleSettings), WhatIf)>);

impl Copied {
    /// The copy of the ledger as it stands.
    fn of(&mut self, cx: &PageCx<'_>) -> &mut WhatIf {
        let of = (cx.revision, cx.now.day, cx.settings.rules);
        let kept = self.0.take().filter(|(kept, _)| *kept == of);
        let kept = kept.unwrap_or_else(|| (of, WhatIf::new(cx.ledger, cx.warnings)));
        &mut self.0.insert(kept).1
    }
}

#[derive(Default, Clone, Copy, PartialEq, Eq)]
enum Tab {
    #[default]
    Buying,
    Charging,
}

/// What was asked for besides showing.
#[derive(Debug, Clone, PartialEq)]
pub enum BeforeReply {
    /// Nothing.
    Nothing,
    /// It was bought: to record this.
    Bought(PurchaseFacts, Vec<CardFacts>),
}

impl BeforePage {
    /// Goes where the person wants to go.
    pub fn show(&mut self, place: &Place) {
        match place {
            Place::BeforeBuying => self.tab = Tab::Buying,
            Place::BeforeCharging(_) => self.tab = Tab::Charging,
            // What was asked is kept with its answer; the copy of the ledger is not.
            Place::Overview
            | Place::Cards
            | Place::CardsOf(_)
            | Place::Card(_)
            | Place::NewCard
            | Place::QuickEntry
            | Place::Accounts
            | Place::Account(_)
            | Place::Warnings
            | Place::WarningsAbout(_)
            | Place::OverTime
            | Place::Asked
            | Place::Trouble
            | Place::Incident(_)
            | Place::NewIncident(_)
            | Place::Papers(..)
            | Place::Import
            | Place::Export
            | Place::Guide
            | Place::Settings
            | Place::History
            | Place::Palette => self.what_if = Copied::default(),
        }
        self.charge.show(place);
    }

    /// Paints the page.
    pub fn ui(&mut self, ui: &mut Ui, cx: &PageCx<'_>) -> BeforeReply {
        ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
        let title = cx.texts.nav_before_buying();
        TopBar::new(title).caption(cx.texts.before_caption()).show(ui, |ui| palette::button(ui, cx));
        match self.tab {
            Tab::Buying => self.buying(ui, cx),
            Tab::Charging => {
                let strip = inset(ui.available_rect_before_wrap());
                let strip = strip.with_max_y(strip.top() + size::BUTTON);
                let below = ui.available_rect_before_wrap().with_min_y(strip.bottom() + space::S);
                self.tabs(&mut child(ui, strip, "tabs"), cx);
                let mut below_ui = child(ui, below, "charging");
                self.charge.ui(&mut below_ui, cx, &mut self.what_if);
                ui.advance_cursor_after_rect(below);
                BeforeReply::Nothing
            }
        }
    }

    fn tabs(&mut self, ui: &mut Ui, cx: &PageCx<'_>) {
        let t = cx.texts;
        let tabs = Segments::new(t.before_tabs()).item(t.before_tab_buying()).item(t.before_tab_charging());
        match tabs.selected(usize::from(self.tab == Tab::Charging)).show(ui) {
            Some(0) => self.tab = Tab::Buying,
            Some(_) => self.tab = Tab::Charging,
            None => {}
        }
    }

    fn buying(&mut self, ui: &mut Ui, cx: &PageCx<'_>) -> BeforeReply {
        let page = ui.available_rect_before_wrap();
        let wide = page.width() >= size::BEFORE_TWO_COLUMNS;
        let reply = if wide { self.side_by_side(ui, page, cx) } else { self.one_below(ui, page, cx) };
        ui.advance_cursor_after_rect(page);
        if let Some(note) = &mut self.seller_note
            && !note.ui(ui, cx)
        {
            self.seller_note = None;
        }
        match reply {
            BarReply::Nothing => BeforeReply::Nothing,
            BarReply::TryOfficial(target) => {
                self.draft.write_amount_out(cx.texts);
                self.draft.become_official(target);
                ui.ctx().request_repaint();
                BeforeReply::Nothing
            }
            BarReply::Bought => {
                let when = When::At(cx.now.day, cx.now.minute);
                let (purchase, cards) = self.draft.read(cx.texts).bought(when, cx.texts);
                BeforeReply::Bought(purchase, cards)
            }
        }
    }

    /// The form left, the answer right, each scrolling on its own.
    fn side_by_side(&mut self, ui: &mut Ui, page: Rect, cx: &PageCx<'_>) -> BarReply {
        let (left, right) = page.split_left_right_at_x(page.left() + size::FORM);
        let strip = inset(left).with_max_y(left.top() + space::L + size::BUTTON);
        self.tabs(&mut child(ui, strip, "tabs"), cx);
        let mut fields = left.with_min_y(strip.bottom() + space::S);
        if page.width() < size::BEFORE_WIDE {
            fields.max.y -= size::BOTTOM_BAR;
        }
        layout::body(&mut child(ui, fields, "form"), "before-form", |ui| self.form(ui, cx));
        ui.painter().vline(right.left() - 0.5, page.y_range(), Stroke::new(1.0, tokens(ui).line));
        let read = self.draft.read(cx.texts);
        let mut beside = child(ui, right, "answer");
        // Where there is little room beside the form, the bar lies under both.
        let mut under = child(ui, if page.width() < size::BEFORE_WIDE { page } else { right }, "under");
        self.answered(&mut beside, &read, cx, |ui, page, answer| {
            layout::above_bar(ui, |ui| {
                layout::body(ui, "before-answer", |ui| {
                    ui.add_space(space::XS);
                    page.answer_ui(ui, answer, &read, cx);
                });
            });
            layout::bottom_bar(&mut under, |ui| bar::ui(ui, answer, &read.question, cx))
        })
    }

    /// The form and the answer below it, scrolling together.
    fn one_below(&mut self, ui: &mut Ui, page: Rect, cx: &PageCx<'_>) -> BarReply {
        let mut whole = child(ui, page, "page");
        layout::above_bar(&mut whole, |ui| {
            ScrollArea::vertical().id_salt("before").auto_shrink(false).show(ui, |ui| {
                let room = ui.available_rect_before_wrap();
                let inside = room.shrink2(vec2(space::PAGE, 0.0)).with_min_y(room.top() + space::L);
                let mut inner = child(ui, inside, "inside");
                inner.spacing_mut().item_spacing.y = 0.0;
                self.tabs(&mut inner, cx);
                inner.add_space(space::L);
                layout::column(&mut inner, size::FORM - 2.0 * space::PAGE, |ui| self.form(ui, cx));
                inner.add_space(space::XL);
                let read = self.draft.read(cx.texts);
                self.answered(&mut inner, &read, cx, |ui, page, answer| {
                    page.answer_ui(ui, answer, &read, cx);
                });
                inner.add_space(space::XL);
                let used = inner.min_rect().expand2(vec2(space::PAGE, 0.0));
                ui.advance_cursor_after_rect(Rect::from_min_max(room.min, pos2(room.right(), used.bottom())));
            });
        });
        let read = self.draft.read(cx.texts);
        self.answered(&mut whole, &read, cx, |ui, _, answer| {
            layout::bottom_bar(ui, |ui| bar::ui(ui, answer, &read.question, cx))
        })
    }

    fn answer_ui(&mut self, ui: &mut Ui, answer: &Answer, read: &Read, cx: &PageCx<'_>) {
        if let Some(seller) = shown::ui(ui, answer, &read.question, &mut self.open, cx) {
            self.seller_note = Some(SellerNote::of(&seller, cx));
        }
    }

    fn form(&mut self, ui: &mut Ui, cx: &PageCx<'_>) {
        let read = self.draft.read(cx.texts);
        form::ui(ui, &mut self.draft, &read, &mut self.sellers, cx);
    }

    /// Paints with the answer, which is worked out when it is another question or another state of the ledger.
    fn answered<R>(
        &mut self,
        ui: &mut Ui,
        read: &Read,
        cx: &PageCx<'_>,
        paint: impl FnOnce(&mut Ui, &mut Self, &Answer) -> R,
    ) -> R {
        let key = Key::of(&read.question, cx);
        let answer = match self.answer.take() {
            Some((of, answer)) if of == key => answer,
            _ => self.ask(read, cx),
        };
        let painted = paint(ui, self, &answer);
        self.answer = Some((key, answer));
        painted
    }

    fn ask(&mut self, read: &Read, cx: &PageCx<'_>) -> Answer {
        if read.question.is_blank() {
            return Answer::blank(cx);
        }
        Answer::of(&read.question, self.what_if.of(cx), cx)
    }
}

/// Within the margins of the page, from a little below its top.
fn inset(rect: Rect) -> Rect {
    Rect::from_min_max(
        pos2(rect.left() + space::PAGE, rect.top() + space::L),
        pos2(rect.right() - space::PAGE, rect.bottom()),
    )
}

fn child(ui: &mut Ui, rect: Rect, salt: &str) -> Ui {
    ui.new_child(UiBuilder::new().max_rect(rect).id_salt(salt))
}
