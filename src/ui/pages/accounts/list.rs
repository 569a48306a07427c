//! All accounts: balance, source band on one scale, what to look at.

use eframe::egui::Ui;

use super::{Task, band};
use crate::action::{Action, Place};
use crate::core::account::Account;
use crate::i18n::format;
use crate::ui::icons::Icon;
use crate::ui::page_cx::PageCx;
use crate::ui::pages::layout;
use crate::ui::theme::{Tone, space};
use crate::ui::widgets::{Button, EmptyState, LedgerLine, TopBar, total_row_opens};
use crate::wording::words;

pub(super) fn ui(ui: &mut Ui, cx: &PageCx<'_>) -> Option<Task> {
    let t = cx.texts;
    let mut wanted = None;
    TopBar::new(t.nav_accounts()).caption(t.account_page_caption()).show(ui, |ui| {
        if ui.add(Button::primary(t.account_open_button()).icon(Icon::Plus)).clicked() {
            wanted = Some(Task::Open);
        }
    });
    if cx.ledger.accounts().len() == 0 {
        layout::body(ui, "accounts-empty", |ui| {
            ui.add_space(space::HUGE * 2.0);
            let empty = EmptyState::new(Icon::Account, t.account_empty()).reason(t.account_empty_reason());
            empty.show(ui);
        });
        return wanted;
    }
    layout::narrow_body(ui, "accounts", |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let balance = |account: &Account| cx.ledger.holding(account).balance_yen;
        let largest = cx.ledger.accounts().map(balance).max().unwrap_or(0);
        for account in cx.ledger.accounts() {
            line(ui, cx, account, largest);
        }
        let total = cx.ledger.accounts().fold(0_i64, |sum, account| sum.saturating_add(balance(account)));
        ui.add_space(space::XS);
        total_row_opens(ui, &t.word_total(), &format::yen(total));
    });
    wanted
}

fn line(ui: &mut Ui, cx: &PageCx<'_>, account: &Account, largest: i64) {
    let t = cx.texts;
    let holding = cx.ledger.holding(account);
    let mut captions = vec![words::issuer(account.facts.issuer, t)];
    let next = holding.lots.iter().filter(|lot| lot.left_yen > 0).filter_map(|lot| lot.expires_on).min();
    if let Some(day) = next {
        captions.push(t.account_list_expires(format::day_table(day, cx.now.day)));
    }
    if let Some(seen) = &holding.last_seen {
        captions.push(t.account_list_seen(format::when_table(seen.when, cx.now.day, t)));
    }
    if holding.is_mixed() && holding.balance_yen > 0 {
        captions.push(t.word_source_class_mixed());
    }
    let tone = if holding.balance_yen < 0 { Tone::Warning } else { Tone::Ink };
    let line = LedgerLine::new(&account.facts.name)
        .strong()
        .caption(captions.join(&t.word_list_dot()))
        .amount(format::yen(holding.balance_yen))
        .amount_tone(tone)
        .opens();
    if ui.add(line).clicked() {
        cx.send(Action::Show(Place::Account(account.id)));
    }
    if holding.balance_yen > 0 {
        ui.add_space(space::S);
        band(account, holding, t).scale(largest).low().without_bracket().show(ui);
        ui.add_space(space::M);
    }
}
