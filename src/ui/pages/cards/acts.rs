//! What a person records about a card that is there: charged, used, handed over, told, sent again. Each is one dialog
//! in which nothing has to be known.

use eframe::egui::{Ui, vec2};

use super::reading;
use crate::action::{Change, Into};
use crate::core::card::Card;
use crate::core::code::Last4;
use crate::core::id::{AccountId, CardId};
use crate::core::ledger::Ledger;
use crate::core::words::{ChargeStatus, HandOver, Issuer};
use crate::i18n::{Texts, format};
use crate::ui::page_cx::PageCx;
use crate::ui::theme::{part, space};
use crate::ui::widgets::{Dialog, DialogReply, Field, Select, labelled};
use crate::wording::words;

/// What can be recorded about a card.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Act {
    Charge,
    Spend,
    HandOver,
    Resent,
    CodeTold,
}

impl Act {
    /// What can be recorded about this card: what is gone cannot go again.
    pub fn possible(card: &Card) -> &'static [Self] {
        match card.charge_status() {
            ChargeStatus::Uncharged | ChargeStatus::Unknown => {
                &[Self::Charge, Self::Spend, Self::HandOver, Self::Resent, Self::CodeTold]
            }
            ChargeStatus::Charged | ChargeStatus::Spent | ChargeStatus::HandedOver => &[Self::CodeTold],
        }
    }

    /// What a button or a menu calls it.
    pub fn verb(self, t: &Texts) -> String {
        match self {
            Self::Charge => t.card_act_charge(),
            Self::Spend => t.card_act_spend(),
            Self::HandOver => t.card_act_hand_over(),
            Self::Resent => t.card_act_resent(),
            Self::CodeTold => t.card_act_code_told(),
        }
    }

    fn question(self, t: &Texts) -> (String, String) {
        match self {
            Self::Charge => (t.card_charge_title(), t.card_charge_text()),
            Self::Spend => (t.card_spend_title(), t.card_spend_text()),
            Self::HandOver => (t.card_hand_over_title(), t.card_hand_over_text()),
            Self::Resent => (t.card_resent_title(), t.card_resent_text()),
            Self::CodeTold => (t.card_code_told_title(), t.card_code_told_text()),
        }
    }
}

/// How a dialog about a card ended.
#[derive(Debug)]
pub enum ActReply {
    Open,
    Left,
    Done(Box<Change>),
}

/// A dialog about one card.
#[derive(Debug)]
pub struct ActDialog {
    act: Act,
    card: CardId,
    /// The accounts offered, the last choice being a new one.
    accounts: Vec<AccountId>,
    account: usize,
    new_account: String,
    issuer: Issuer,
    when: String,
    how: HandOver,
    to_whom: String,
    received: String,
    code: String,
    memo: String,
}

impl ActDialog {
    /// Asks about a card; today is proposed and can be cleared.
    pub fn new(act: Act, card: &Card, ledger: &Ledger, cx: &PageCx<'_>) -> Self {
        let issuer = card.facts.issuer;
        let accounts: Vec<AccountId> = ledger
            .accounts()
            .filter(|account| account.facts.issuer == issuer)
            .map(|account| account.id)
            .collect();
        Self {
            act,
            card: card.id,
            accounts,
            account: 0,
            new_account: words::issuer(issuer, cx.texts),
            issuer,
            when: format::day_source(cx.now.day),
            how: HandOver::Unknown,
            to_whom: String::new(),
            received: String::new(),
            code: String::new(),
            memo: String::new(),
        }
    }

    /// Draws the dialog.
    pub fn ui(&mut self, ui: &Ui, cx: &PageCx<'_>) -> ActReply {
        let t = cx.texts;
        let (title, words) = self.act.question(t);
        let change = self.change(cx);
        let dialog = Dialog::new(title, words).cancel(t.button_cancel()).confirm(t.button_record());
        let (reply, ()) = dialog.ready(change.is_some()).show_with(ui.ctx(), |ui| {
            ui.spacing_mut().item_spacing = vec2(0.0, part::PART_GAP);
            ui.add_space(space::S);
            self.fields(ui, cx);
        });
        match (reply, change) {
            (None, _) | (Some(DialogReply::Confirm), None) => ActReply::Open,
            (Some(DialogReply::Cancel), _) => ActReply::Left,
            (Some(DialogReply::Confirm), Some(change)) => ActReply::Done(Box::new(change)),
        }
    }

    fn fields(&mut self, ui: &mut Ui, cx: &PageCx<'_>) {
        let t = cx.texts;
        match self.act {
            Act::Charge => self.account_fields(ui, cx),
            Act::HandOver => {
                labelled(ui, &t.card_how(), None, None, |ui| {
                    let at = HandOver::ALL.iter().position(|how| *how == self.how);
                    let select = Select::new("how", t.card_how());
                    let select = select.options(HandOver::ALL.iter().map(|how| words::hand_over(*how, t)));
                    let (picked, response) = select.selected(at).show_response(ui);
                    if let Some(how) = picked.and_then(|at| HandOver::ALL.get(at)) {
                        self.how = *how;
                    }
                    response
                });
                Field::new(t.card_to_whom(), &mut self.to_whom).show(ui);
                let problem = reading::money(&self.received, t).err();
                Field::new(t.card_received(), &mut self.received)
                    .amount()
                    .problem(problem.as_deref())
                    .show(ui);
            }
            Act::CodeTold => {
                Field::new(t.card_to_whom(), &mut self.to_whom).show(ui);
            }
            Act::Resent => {
                reading::last4_field(ui, &t.card_new_code(), &mut self.code, "resent-code", t);
            }
            Act::Spend => {}
        }
        let problem = reading::when(&self.when, cx.now, t).err();
        Field::new(t.field_happened_on(), &mut self.when)
            .hint(t.card_date_hint())
            .problem(problem.as_deref())
            .show(ui);
        if !matches!(self.act, Act::Charge | Act::Resent) {
            Field::new(t.field_memo(), &mut self.memo).show(ui);
        }
    }

    fn account_fields(&mut self, ui: &mut Ui, cx: &PageCx<'_>) {
        let t = cx.texts;
        if !self.accounts.is_empty() {
            labelled(ui, &t.field_account(), None, None, |ui| {
                let names = self.accounts.iter().filter_map(|id| cx.ledger.account(*id));
                let select = Select::new("account", t.field_account())
                    .options(names.map(|account| account.facts.name.clone()))
                    .option(t.card_new_account());
                let (picked, response) = select.selected(Some(self.account)).show_response(ui);
                self.account = picked.unwrap_or(self.account);
                response
            });
        }
        if self.account >= self.accounts.len() {
            Field::new(t.card_account_name(), &mut self.new_account).show(ui);
        }
    }

    /// The change as it stands; none while something cannot be read.
    fn change(&self, cx: &PageCx<'_>) -> Option<Change> {
        let t = cx.texts;
        let when = reading::when(&self.when, cx.now, t).ok()?;
        let memo = reading::text(&self.memo);
        let to_whom = reading::text(&self.to_whom);
        Some(match self.act {
            Act::Charge => {
                let into = match self.accounts.get(self.account) {
                    Some(account) => Into::Account(*account),
                    None => Into::New { issuer: self.issuer, name: reading::text(&self.new_account)? },
                };
                Change::ChargeCards { cards: vec![self.card], into, when }
            }
            Act::Spend => Change::SpendCards { cards: vec![self.card], when, memo },
            Act::HandOver => {
                let received = reading::money(&self.received, t).ok()?;
                Change::HandOver { cards: vec![self.card], how: self.how, when, to_whom, received, memo }
            }
            Act::Resent => {
                Change::Resent { card: self.card, when, new_code_last4: Last4::from_code(&self.code) }
            }
            Act::CodeTold => Change::CodeTold { card: self.card, when, to_whom, memo },
        })
    }
}
