//! One account: balance, band, the warning if it is mixed, lots and movements.

use eframe::egui::{Stroke, Ui};

use super::{Task, band, fill_name, parts};
use crate::action::{Action, Place};
use crate::core::account::{Account, Holding, Lot, Moved, Movement};
use crate::core::date::Day;
use crate::core::id::{AccountId, CardId};
use crate::core::money::Money;
use crate::core::words::SourceClass;
use crate::i18n::format;
use crate::rules::{Subject, Warning};
use crate::ui::icons::Icon;
use crate::ui::page_cx::PageCx;
use crate::ui::pages::layout;
use crate::ui::pages::trouble::words as incident_words;
use crate::ui::theme::{self, Fill, TextKind, Tone, size, space};
use crate::ui::widgets::{
    Button, LedgerLine, SectionHead, TopBar, WarningBlock, empty_line, fact, legend, stack, text,
};
use crate::wording::{warnings, words};

/// More lots or movements than this are counted, not shown.
const SHOWN: usize = 40;

/// Which lots and movements are shown, in their order, until the ledger changes.
pub(super) struct Lines {
    of: (AccountId, u64),
    /// Lots with something left: what expires first, what never expires last.
    lots: Vec<usize>,
    lots_more: usize,
    /// Movements, the newest first.
    movements: Vec<usize>,
}

impl Lines {
    /// The lines kept, if they are of this account as it stands; else worked out.
    pub(super) fn kept(kept: Option<Self>, account: &Account, cx: &PageCx<'_>) -> Self {
        let of = (account.id, cx.revision);
        kept.filter(|lines| lines.of == of).unwrap_or_else(|| Self::of(of, account, cx))
    }

    fn of(of: (AccountId, u64), account: &Account, cx: &PageCx<'_>) -> Self {
        let all = &cx.ledger.holding(account).lots;
        let mut lots: Vec<(bool, Option<Day>, usize)> = all
            .iter()
            .enumerate()
            .filter(|(_, lot)| lot.left_yen > 0)
            .map(|(at, lot)| (lot.expires_on.is_none(), lot.expires_on, at))
            .collect();
        lots.sort_unstable();
        let mut movements: Vec<_> =
            account.movements.iter().enumerate().map(|(at, m)| (m.when.order(), m.seq, at)).collect();
        movements.sort_unstable_by(|a, b| b.cmp(a));
        Self {
            of,
            lots_more: lots.len().saturating_sub(SHOWN),
            lots: lots.into_iter().take(SHOWN).map(|(.., at)| at).collect(),
            movements: movements.into_iter().take(SHOWN).map(|(.., at)| at).collect(),
        }
    }
}

pub(super) fn ui(ui: &mut Ui, cx: &PageCx<'_>, account: &Account, lines: &Lines) -> Option<Task> {
    let t = cx.texts;
    let holding = cx.ledger.holding(account);
    let mut wanted = None;
    let bar = TopBar::new(&account.facts.name)
        .crumb(t.nav_accounts())
        .caption(words::issuer(account.facts.issuer, t));
    let top = bar.show(ui, |ui| {
        if ui.add(Button::secondary(t.account_do_reconcile()).icon(Icon::Check)).clicked() {
            wanted = Some(Task::Reconcile);
        }
        if ui.add(Button::secondary(t.account_do_spend())).clicked() {
            wanted = Some(Task::Spend);
        }
    });
    if top.crumb {
        cx.send(Action::Show(Place::Accounts));
    }
    layout::body(ui, "account", |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let width = ui.available_width();
        let right = size::INCIDENT_RIGHT.min(width * 0.4);
        layout::columns(ui, [width - right - space::COLUMNS, right], space::COLUMNS, |ui, at| {
            ui.spacing_mut().item_spacing.y = 0.0;
            if at == 0 {
                balance(ui, cx, account, holding);
                ui.add_space(space::M);
                ui.horizontal_wrapped(|ui| {
                    ui.spacing_mut().item_spacing = eframe::egui::vec2(space::S, space::S);
                    for (label, task) in [
                        (t.account_do_charge(), Task::Charge),
                        (t.account_do_credit(), Task::Credit),
                        (t.account_do_amend(), Task::Amend),
                    ] {
                        if ui.add(Button::secondary(label).small()).clicked() {
                            wanted = Some(task);
                        }
                    }
                });
                ui.add_space(space::SECTIONS);
                warning(ui, cx, account, holding);
                lots(ui, cx, holding, lines);
            } else {
                movements(ui, cx, account, lines);
            }
        });
    });
    wanted
}

fn balance(ui: &mut Ui, cx: &PageCx<'_>, account: &Account, holding: &Holding) {
    let t = cx.texts;
    text::line(ui, &t.account_balance(), TextKind::Body, Tone::Ink2);
    let tone = if holding.balance_yen < 0 { Tone::Warning } else { Tone::Ink };
    text::line(ui, &format::yen(holding.balance_yen), TextKind::FigureXl, tone);
    if holding.balance_yen < 0 {
        text::label(ui, &t.account_below_zero(), TextKind::Table, Tone::Warning);
    }
    if holding.balance_yen > 0 {
        ui.add_space(space::S);
        band(account, holding, t).show(ui);
        ui.add_space(space::S);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = eframe::egui::vec2(space::L, space::XS);
            for (fill, yen) in parts(holding) {
                legend(ui, fill, &format!("{} {}", fill_name(fill, t), format::yen(yen)));
            }
        });
    }
    ui.add_space(space::M);
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = space::XS;
        fact(ui, &t.account_charged(), &format::yen(holding.charged_yen));
        fact(ui, &t.account_spent(), &format::yen(holding.spent_yen));
        if let Some(seen) = &holding.last_seen {
            let (when, yen) = (format::when_table(seen.when, cx.now.day, t), format::yen(seen.observed_yen));
            let words = if seen.difference_yen == 0 {
                t.account_last_seen_same(when, yen)
            } else {
                t.account_last_seen_other(when, yen, format::change(Money::yen(seen.difference_yen)))
            };
            fact(ui, &t.account_last_seen(), &words);
        }
        if let Some(memo) = &account.facts.memo {
            fact(ui, &t.field_memo(), memo);
        }
    });
    if holding.other_currency > 0 {
        let words = t.account_other_currency(format::count(holding.other_currency));
        text::label(ui, &words, TextKind::Small, Tone::Ink3);
    }
}

/// The highest warning about the account, explained.
fn warning(ui: &mut Ui, cx: &PageCx<'_>, account: &Account, holding: &Holding) {
    let t = cx.texts;
    let found: Vec<&Warning> = cx.warnings.for_account(account.id);
    let Some(highest) = found.first() else { return };
    let said = warnings::words(highest, cx.ledger, cx.knowledge, cx.now.day, t);
    let level = crate::ui::pages::overview::level(highest.level);
    let mut block = WarningBlock::new(level, warnings::level(highest.level, t), said.title);
    if found.len() > 1 {
        block = block.corner(t.word_and_others(found.len() - 1));
    }
    let sources: Vec<String> = said.sources.into_iter().map(|source| source.line).collect();
    block = block
        .part(t.warning_part_seen(), said.seen)
        .part(t.warning_part_why(), said.why)
        .part(t.warning_part_source(), sources.join("\n"))
        .part(t.warning_part_advice(), said.advice);
    let cards: Vec<CardId> =
        holding.unofficial_charges.iter().filter_map(|charge| cx.ledger.charge(*charge)?.card).collect();
    block.show(ui, |ui| {
        if !cards.is_empty() && ui.add(Button::primary(t.account_risky_cards()).small()).clicked() {
            cx.send(Action::Show(Place::CardsOf(cards.clone())));
        }
        if ui.add(Button::secondary(t.warnings_see_about()).small()).clicked() {
            cx.send(Action::Show(Place::WarningsAbout(Subject::Account(account.id))));
        }
    });
    ui.add_space(space::SECTIONS);
}

fn lots(ui: &mut Ui, cx: &PageCx<'_>, holding: &Holding, lines: &Lines) {
    let t = cx.texts;
    SectionHead::new(t.account_section_lots()).trailing(t.account_lots_order()).show(ui);
    if lines.lots.is_empty() {
        ui.add_space(space::S);
        empty_line(ui, &t.account_lots_none());
        return;
    }
    stack(ui, |ui| {
        for lot in lines.lots.iter().filter_map(|at| holding.lots.get(*at)) {
            lot_line(ui, cx, lot);
        }
    });
    if lines.lots_more > 0 {
        ui.add_space(space::S);
        text::label(ui, &t.word_and_others(lines.lots_more), TextKind::Small, Tone::Ink3);
    }
    ui.add_space(space::S);
    text::label(ui, &t.account_lots_basis(), TextKind::Small, Tone::Ink3);
}

fn lot_line(ui: &mut Ui, cx: &PageCx<'_>, lot: &Lot) {
    let t = cx.texts;
    let card = lot.charge.and_then(|id| cx.ledger.charge(id)?.card).and_then(|id| cx.ledger.card(id));
    let name = match (card, lot.charge) {
        (Some(card), _) => incident_words::card(card, t),
        (None, Some(_)) => t.account_lot_charge(),
        (None, None) => t.account_lot_credit(),
    };
    let mut captions = vec![format::when_table(lot.when, cx.now.day, t)];
    if let Some(card) = card {
        captions.extend(cx.ledger.purchase_of(card).and_then(|purchase| purchase.facts.seller.clone()));
    }
    if let Some(day) = lot.expires_on {
        captions.push(t.account_lot_expires(format::day_table(day, cx.now.day)));
    }
    let fill = match lot.class {
        SourceClass::Official => Fill::Official,
        SourceClass::Gift => Fill::Gift,
        SourceClass::Unofficial => Fill::Unofficial,
        SourceClass::Unknown => Fill::Unknown,
    };
    let mut line = LedgerLine::new(name)
        .fill(fill)
        .caption(captions.join(&t.word_list_dot()))
        .amount(format::yen(lot.left_yen));
    if lot.left_yen != lot.amount_yen {
        line = line.count(t.account_lot_of(format::yen(lot.amount_yen)));
    }
    match card {
        None => {
            ui.add(line);
        }
        Some(card) => {
            if ui.add(line.opens()).clicked() {
                cx.send(Action::Show(Place::Card(card.id)));
            }
        }
    }
}

fn movements(ui: &mut Ui, cx: &PageCx<'_>, account: &Account, lines: &Lines) {
    let t = cx.texts;
    let count = account.movements.len();
    SectionHead::new(t.account_section_movements())
        .count(t.count_items(count, format::count(count)))
        .show(ui);
    if count == 0 {
        ui.add_space(space::S);
        empty_line(ui, &t.account_movements_none());
        return;
    }
    stack(ui, |ui| {
        for movement in lines.movements.iter().filter_map(|at| account.movements.get(*at)) {
            movement_line(ui, cx, movement);
        }
    });
    if let Some(more) = count.checked_sub(SHOWN).filter(|more| *more > 0) {
        ui.add_space(space::S);
        text::label(ui, &t.account_movements_more(format::count(more)), TextKind::Small, Tone::Ink3);
    }
    let edge = ui.min_rect();
    ui.painter().vline(
        edge.left() - space::COLUMNS / 2.0,
        edge.y_range(),
        Stroke::new(1.0, theme::tokens(ui).line),
    );
}

fn movement_line(ui: &mut Ui, cx: &PageCx<'_>, movement: &Movement) {
    let t = cx.texts;
    let when = format::when_table(movement.when, cx.now.day, t);
    let (name, amount, detail) = match &movement.what {
        Moved::Charge(id) => {
            let charge = cx.ledger.charge(*id);
            let yen = charge.and_then(|charge| cx.ledger.charge_yen(charge));
            let card = charge.and_then(|charge| charge.card).and_then(|id| cx.ledger.card(id));
            let detail = card.map(|card| incident_words::card(card, t));
            (t.account_moved_charge(), yen.map(|yen| format::change(Money::yen(yen))), detail)
        }
        Moved::Spent(amount) => {
            let taken = Money::new(amount.minor.saturating_neg(), amount.currency);
            (t.account_moved_spent(), Some(format::change(taken)), None)
        }
        Moved::Credited { amount, reason, .. } => {
            (words::credit_reason(*reason, t), Some(format::change(*amount)), None)
        }
        Moved::Reconciled(observed) => {
            (t.account_moved_seen(), Some(format!("= {}", format::money(*observed))), None)
        }
    };
    let captions: Vec<String> = std::iter::once(when).chain(detail).collect();
    let mut line = LedgerLine::new(name).caption(captions.join(&t.word_list_dot()));
    if let Some(amount) = amount {
        line = line.amount(amount);
    }
    ui.add(line);
}
