//! The window in which an account is opened, renamed, or its balance is moved or seen.

use eframe::egui::{Align, Layout, Ui};

use crate::action::Change;
use crate::core::account::Account;
use crate::core::date::When;
use crate::core::facts::AccountFacts;
use crate::core::money::Money;
use crate::core::words::{CreditReason, Issuer};
use crate::i18n::{Texts, format};
use crate::ui::page_cx::PageCx;
use crate::ui::pages::inputs;
use crate::ui::theme::{TextKind, Tone, size, space};
use crate::ui::widgets::{self, Button, Field, Select, fact, heading, labelled, problem_line, text};
use crate::wording::words;

/// What is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Task {
    Open,
    Amend,
    Reconcile,
    Spend,
    Credit,
    Charge,
}

/// What became of the window in this frame.
pub(super) enum Reply {
    Stay,
    Close,
    Send(Box<Change>),
}

/// What was typed.
pub(super) struct Sheet {
    task: Task,
    name: String,
    issuer: Issuer,
    amount: String,
    when: String,
    expires: String,
    order: String,
    reason: CreditReason,
    memo: String,
    tried: bool,
    refused: Option<String>,
}

impl Sheet {
    pub(super) fn new(task: Task, account: Option<&Account>, cx: &PageCx<'_>) -> Self {
        let facts = account.map(|account| &account.facts).filter(|_| task == Task::Amend);
        Self {
            task,
            name: facts.map(|facts| facts.name.clone()).unwrap_or_default(),
            issuer: facts.map_or(Issuer::AmazonJp, |facts| facts.issuer),
            amount: String::new(),
            when: inputs::typed_now(cx.now),
            expires: String::new(),
            order: String::new(),
            reason: CreditReason::Refund,
            memo: facts.and_then(|facts| facts.memo.clone()).unwrap_or_default(),
            tried: false,
            refused: None,
        }
    }

    /// Why what was asked for was not done.
    pub(super) fn refused(&mut self, why: String) {
        self.refused = Some(why);
    }

    pub(super) fn ui(
        &mut self,
        ui: &mut Ui,
        cx: &PageCx<'_>,
        account: Option<&Account>,
        waiting: bool,
    ) -> Reply {
        let t = cx.texts;
        let title = title(self.task, t);
        let sheet = widgets::Sheet::new("account", &title, size::FORM_SHEET).margin(space::XL);
        let shown = sheet.show(ui.ctx(), |ui| {
            ui.spacing_mut().item_spacing.y = space::S;
            heading(ui, &title, TextKind::DialogTitle);
            match self.task {
                Task::Reconcile => note(ui, &t.account_reconcile_help()),
                Task::Charge => note(ui, &t.account_charge_help()),
                Task::Open | Task::Amend | Task::Spend | Task::Credit => {}
            }
            ui.add_space(space::XS);
            let change = match self.task {
                Task::Open | Task::Amend => self.facts(ui, t, account),
                Task::Reconcile | Task::Spend | Task::Credit | Task::Charge => {
                    account.and_then(|account| self.movement(ui, cx, account))
                }
            };
            if let Some(refused) = &self.refused {
                problem_line(ui, refused);
            }
            ui.add_space(space::S);
            let mut reply = Reply::Stay;
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                if ui.add(Button::primary(t.button_record()).enabled(!waiting)).clicked() {
                    self.tried = true;
                    self.refused = None;
                    if let Some(change) = change {
                        reply = Reply::Send(Box::new(change));
                    }
                }
                if ui.add(Button::secondary(t.button_cancel())).clicked() {
                    reply = Reply::Close;
                }
            });
            reply
        });
        match (shown.closed, shown.inner) {
            (true, Reply::Stay) => Reply::Close,
            (_, reply) => reply,
        }
    }

    fn facts(&mut self, ui: &mut Ui, t: &Texts, account: Option<&Account>) -> Option<Change> {
        labelled(ui, &t.field_issuer(), None, None, |ui| {
            let at = Issuer::ALL.iter().position(|issuer| *issuer == self.issuer);
            let names = Issuer::ALL.iter().map(|issuer| words::issuer(*issuer, t));
            let select = Select::new("account-issuer", t.field_issuer()).options(names).selected(at);
            let (choice, response) = select.show_response(ui);
            if let Some(issuer) = choice.and_then(|at| Issuer::ALL.get(at)) {
                self.issuer = *issuer;
            }
            response
        });
        let missing = self.tried && self.name.trim().is_empty();
        Field::new(t.account_name(), &mut self.name)
            .hint(t.account_name_hint())
            .problem(missing.then(|| t.account_name_missing()).as_deref())
            .show(ui);
        Field::new(t.field_memo(), &mut self.memo).show(ui);
        let facts = AccountFacts {
            issuer: self.issuer,
            name: inputs::words(&self.name)?,
            memo: inputs::words(&self.memo),
        };
        Some(match (self.task, account) {
            (Task::Amend, Some(account)) => Change::AmendAccount { account: account.id, facts },
            _ => Change::OpenAccount(facts),
        })
    }

    fn movement(&mut self, ui: &mut Ui, cx: &PageCx<'_>, account: &Account) -> Option<Change> {
        let t = cx.texts;
        let amount = inputs::yen(&self.amount, t);
        let problem = match &amount {
            Err(problem) => Some(problem.clone()),
            Ok(None) if self.tried => Some(t.account_amount_missing()),
            Ok(_) => None,
        };
        let label = if self.task == Task::Reconcile {
            t.account_reconcile_observed()
        } else {
            t.account_spend_amount()
        };
        Field::new(label, &mut self.amount).amount().problem(problem.as_deref()).show(ui);
        if self.task == Task::Credit {
            self.reason_ui(ui, t);
        }
        let when = inputs::when(&self.when, t);
        Field::new(t.account_when(), &mut self.when)
            .hint(t.incident_new_when_hint())
            .problem(when.as_ref().err().map(String::as_str))
            .show(ui);
        let expires = inputs::day(&self.expires, t);
        if matches!(self.task, Task::Credit | Task::Charge) {
            Field::new(t.field_expires_on(), &mut self.expires)
                .hint(t.word_unknown())
                .problem(expires.as_ref().err().map(String::as_str))
                .show(ui);
        }
        if self.task == Task::Spend {
            Field::new(t.field_order_number(), &mut self.order).show(ui);
        }
        if self.task != Task::Charge {
            Field::new(t.field_memo(), &mut self.memo).show(ui);
        }
        if let (Task::Reconcile, Ok(Some(seen)), Ok(when)) = (self.task, &amount, &when) {
            difference(ui, cx, account, *seen, *when);
        }
        let (amount, when, expires_on) = (amount.ok()??, when.ok()?, expires.ok()?);
        let (id, memo) = (account.id, inputs::words(&self.memo));
        Some(match self.task {
            Task::Reconcile => Change::Reconcile { account: id, observed: amount, when, memo },
            Task::Spend => Change::SpendBalance {
                account: id,
                amount,
                when,
                order_number: inputs::words(&self.order),
                memo,
            },
            Task::Credit => {
                Change::CreditBalance { account: id, amount, reason: self.reason, when, expires_on, memo }
            }
            Task::Charge => {
                Change::ChargeAmount { amount, into: crate::action::Into::Account(id), when, expires_on }
            }
            Task::Open | Task::Amend => return None,
        })
    }

    fn reason_ui(&mut self, ui: &mut Ui, t: &Texts) {
        labelled(ui, &t.account_credit_reason(), None, None, |ui| {
            let at = CreditReason::ALL.iter().position(|reason| *reason == self.reason);
            let names = CreditReason::ALL.iter().map(|reason| words::credit_reason(*reason, t));
            let select = Select::new("credit-reason", t.account_credit_reason()).options(names).selected(at);
            let (choice, response) = select.show_response(ui);
            if let Some(reason) = choice.and_then(|at| CreditReason::ALL.get(at)) {
                self.reason = *reason;
            }
            response
        });
    }
}

fn title(task: Task, t: &Texts) -> String {
    match task {
        Task::Open => t.account_open_button(),
        Task::Amend => t.account_do_amend(),
        Task::Reconcile => t.account_do_reconcile(),
        Task::Spend => t.account_do_spend(),
        Task::Credit => t.account_do_credit(),
        Task::Charge => t.account_do_charge(),
    }
}

fn note(ui: &mut Ui, words: &str) {
    text::label(ui, words, TextKind::Table, Tone::Ink2);
}

/// What was seen against the ledger, before anything is recorded.
fn difference(ui: &mut Ui, cx: &PageCx<'_>, account: &Account, seen: Money, when: When) {
    let t = cx.texts;
    let later = |known: When| known.day().zip(when.day()).is_some_and(|(known, day)| known > day);
    if account.movements.iter().any(|movement| later(movement.when)) {
        note(ui, &t.account_reconcile_later());
        return;
    }
    let Some(yen) = seen.in_yen() else { return };
    let balance = cx.ledger.holding(account).balance_yen;
    let difference = yen.saturating_sub(balance);
    let shown = format::change(Money::yen(difference));
    let words = match difference {
        0 => t.account_reconcile_same(),
        ..0 => t.account_reconcile_less(shown),
        1.. => t.account_reconcile_more(shown),
    };
    fact(ui, &t.account_reconcile_ledger(), &format::yen(balance));
    fact(ui, &t.account_reconcile_difference(), &words);
}
