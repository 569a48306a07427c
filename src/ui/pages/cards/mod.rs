//! カード: every card in one table, what was found about the one selected, and the form to record and amend them.

mod acts;
mod detail;
mod draft;
mod filter;
pub(super) mod form;
mod found;
mod list;
mod preview;
pub(super) mod reading;
mod rows;
mod table;
mod take_back;

use eframe::egui::Ui;

pub use filter::{Filter, Period, State};
pub use preview::{alike_sentence, cards_in_words};
pub use rows::{Column, Sort};
pub use table::width as column_width;

use crate::action::{Action, Place};
use crate::core::card::Card;
use crate::core::facts::{CardFacts, PurchaseFacts};
use crate::core::id::CardId;
use crate::ui::page_cx::PageCx;
use crate::ui::pages::seller_note::SellerNote;
use crate::ui::pages::warnings::dismiss::Dismiss;
use acts::{ActDialog, ActReply};
use detail::{Detail, DetailReply};
use form::{CardForm, FormReply, LastTime};
use list::CardList;
use take_back::TakeBack;

/// The cards and the form for them.
#[derive(Default)]
pub struct CardsPage {
    list: CardList,
    detail: Detail,
    shown: Option<CardId>,
    /// The form, kept while another page is shown.
    form: Option<CardForm>,
    in_form: bool,
    last_time: Option<LastTime>,
    act: Option<ActDialog>,
    take_back: Option<TakeBack>,
    dismiss: Option<Dismiss>,
    seller_note: Option<SellerNote>,
}

impl CardsPage {
    /// Draws the page.
    pub fn ui(&mut self, ui: &mut Ui, cx: &PageCx<'_>) {
        if self.in_form {
            self.form_ui(ui, cx);
        } else {
            self.list_ui(ui, cx);
        }
    }

    /// Is told which part of the page to show.
    pub fn show(&mut self, place: &Place) {
        match place {
            Place::NewCard => {
                if self.form.as_ref().is_none_or(|form| !form.is_for_new()) {
                    self.form = Some(CardForm::record());
                }
                self.in_form = true;
            }
            Place::CardsOf(cards) => {
                self.list.show_only(cards.clone());
                self.in_form = false;
            }
            Place::Card(card) => {
                self.list.show_card(*card);
                self.in_form = false;
            }
            Place::Cards => self.in_form = false,
            Place::Overview
            | Place::QuickEntry
            | Place::Accounts
            | Place::Account(_)
            | Place::Trouble
            | Place::Incident(_)
            | Place::NewIncident(_)
            | Place::Papers(..)
            | Place::Import
            | Place::Export
            | Place::Settings
            | Place::Warnings
            | Place::WarningsAbout(_)
            | Place::OverTime
            | Place::BeforeBuying
            | Place::BeforeCharging(_)
            | Place::Asked
            | Place::Guide
            | Place::History
            | Place::Palette => {}
        }
    }

    /// Opens the form with what the quick entry has read.
    pub fn record_as(&mut self, purchase: &PurchaseFacts, cards: &[CardFacts]) {
        self.form = Some(CardForm::record_as(purchase, cards));
        self.in_form = true;
    }

    fn form_ui(&mut self, ui: &mut Ui, cx: &PageCx<'_>) {
        let form = self.form.get_or_insert_with(CardForm::record);
        let reply = form.ui(ui, cx, &mut self.last_time);
        if reply == FormReply::Open {
            return;
        }
        self.form = None;
        self.in_form = false;
        cx.send(Action::Show(Place::Cards));
        match reply {
            FormReply::Open => {}
            FormReply::Left => ui.ctx().request_repaint(),
            // The form was answered before it drew anything, so the list can.
            FormReply::Done(card) => {
                if let Some(card) = card {
                    self.list.show_card(card);
                }
                self.list_ui(ui, cx);
            }
        }
    }

    fn list_ui(&mut self, ui: &mut Ui, cx: &PageCx<'_>) {
        let mut reply = DetailReply::Nothing;
        let Self { list, detail, shown, .. } = self;
        let mut draw = |ui: &mut Ui, card: &Card| {
            if shown.replace(card.id) != Some(card.id) {
                detail.begin();
            }
            reply = detail.ui(ui, card, cx);
            reply != DetailReply::Close
        };
        let free = self.act.is_none()
            && self.take_back.is_none()
            && self.dismiss.is_none()
            && self.seller_note.is_none();
        list.ui(ui, cx, free, &mut draw);
        let card = self.list.selected.and_then(|card| cx.ledger.card(card));
        match (reply, card) {
            (DetailReply::Act(act), Some(card)) => self.act = Some(ActDialog::new(act, card, cx.ledger, cx)),
            (DetailReply::Edit, Some(card)) => {
                self.form = CardForm::amend(card.id, cx);
                self.in_form = self.form.is_some();
            }
            (DetailReply::Dismiss(dismiss), _) => self.dismiss = Some(dismiss),
            (DetailReply::SellerNote(note), _) => self.seller_note = Some(note),
            (DetailReply::TakeBack(entry), _) => self.take_back = Some(TakeBack::ask(entry, cx)),
            (DetailReply::Nothing | DetailReply::Close, _)
            | (DetailReply::Act(_) | DetailReply::Edit, None) => {}
        }
        self.dialogs(ui, cx);
    }

    fn dialogs(&mut self, ui: &Ui, cx: &PageCx<'_>) {
        match self.act.as_mut().map(|dialog| dialog.ui(ui, cx)) {
            None | Some(ActReply::Open) => {}
            Some(ActReply::Left) => self.act = None,
            Some(ActReply::Done(change)) => {
                self.act = None;
                cx.change(*change);
            }
        }
        if let Some(dialog) = &mut self.dismiss
            && !dialog.ui(ui, cx)
        {
            self.dismiss = None;
        }
        if let Some(dialog) = &mut self.seller_note
            && !dialog.ui(ui, cx)
        {
            self.seller_note = None;
        }
        if let Some(dialog) = &mut self.take_back
            && !dialog.ui(ui, cx)
        {
            self.take_back = None;
        }
    }
}
