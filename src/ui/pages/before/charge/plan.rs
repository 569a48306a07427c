//! What would stand if the cards were charged: the cards, the balance, what may be lost, what is left until when.
//!
//! Worked out from the ledger once for each thing asked, never every frame.

use std::collections::BTreeSet;

use uuid::Uuid;

use super::{Way, words};
use crate::action::Into;
use crate::core::account::{Holding, Lot};
use crate::core::card::Card;
use crate::core::date::{Day, When};
use crate::core::enough::{self, Answer, Enough};
use crate::core::entry::{Charged, Fact};
use crate::core::facts::AccountFacts;
use crate::core::id::{AccountId, CardId, ChargeId};
use crate::core::ledger::Ledger;
use crate::core::money::Money;
use crate::core::words::{CardKind, Issuer, SourceClass};
use crate::i18n::{Lang, format};
use crate::rules::{Change, Chargeable, Level, RuleCx, WhatIf};
use crate::ui::marks;
use crate::ui::page_cx::PageCx;
use crate::ui::pages::accounts;
use crate::ui::pages::before::Copied;
use crate::ui::pages::finality::Finality;
use crate::ui::theme::Fill;
use crate::wording::warnings::{self, WarningWords};
use crate::wording::{sources, words as said};

/// More lots than this are counted, not shown.
const LOTS: usize = 8;

/// What is asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Ask {
    pub issuer: Issuer,
    pub way: Way,
    pub into: Option<Into>,
    /// What something costs.
    pub amount: Option<i64>,
    /// The balance that is there is not to be used.
    pub keep_balance: bool,
}

/// What would stand.
pub(super) struct Plan {
    pub of: (u64, Day, Lang),
    pub ask: Ask,
    /// Cards picked by hand; those added by hand when an amount is asked for.
    pub picked: BTreeSet<CardId>,
    /// The cards that would be charged.
    pub chosen: Vec<CardId>,
    /// What they bring together, as far as it is known.
    pub yen: i64,
    /// How many of them are of unknown value.
    pub without_value: usize,
    /// Which codes are enough for the amount beside those added by hand.
    pub answer: Option<Answer>,
    /// The balance that is there.
    pub balance_yen: i64,
    /// What charging ends, for the kinds of the cards.
    pub finality: Finality,
    /// What charging them would change; none while nothing is chosen.
    pub after: Option<After>,
}

/// What charging would change.
pub(super) struct After {
    pub account: String,
    pub before: Side,
    pub then: Side,
    /// How much a balance of this issuer may be, if known.
    pub cap: Option<Cap>,
    pub at_risk: Change,
    /// Official cards and gifts among those that would be charged.
    pub approved_yen: i64,
    pub new: Vec<(Level, WarningWords)>,
    pub lots: Vec<LotLine>,
    pub lots_more: usize,
}

/// How much a balance may be, beside what it would be.
pub(super) struct Cap {
    pub words: String,
    /// It would be more than that.
    pub above: bool,
    pub source: Option<String>,
}

/// A balance and what it consists of.
#[derive(Debug, Default)]
pub(super) struct Side {
    pub balance_yen: i64,
    pub parts: Vec<(Fill, i64)>,
    pub mixed: bool,
}

/// What would be left of one charge or credit.
pub(super) struct LotLine {
    pub name: String,
    pub fill: Fill,
    pub expires_on: Option<Day>,
    pub left_yen: i64,
    /// It would come with this charge.
    pub new: bool,
}

impl Plan {
    pub(super) fn of(
        of: (u64, Day, Lang),
        ask: Ask,
        picked: BTreeSet<CardId>,
        cards: &Chargeable,
        what_if: &mut Copied,
        cx: &PageCx<'_>,
    ) -> Self {
        let balance_yen = balance(&ask, cx);
        let by_hand: Vec<CardId> = picked.iter().copied().collect();
        let (chosen, answer) = match ask.way {
            Way::Cards => (in_order(by_hand, cards), None),
            Way::Amount => for_amount(&ask, balance_yen, by_hand, cards),
        };
        let values = chosen.iter().filter_map(|id| cards.code(*id)).map(|code| code.yen);
        let yen = values.clone().flatten().fold(0, i64::saturating_add);
        let without_value = values.filter(Option::is_none).count();
        let mut kinds: Vec<CardKind> =
            chosen.iter().filter_map(|id| cx.ledger.card(*id)).map(|card| card.facts.kind).collect();
        kinds.sort_unstable();
        kinds.dedup();
        let after = (!chosen.is_empty()).then(|| After::of(&chosen, &ask, what_if.of(cx), cx));
        let finality = Finality::of(ask.issuer, &kinds, cx);
        Self { of, ask, picked, chosen, yen, without_value, answer, balance_yen, finality, after }
    }
}

/// The balance of the account, if there is one.
fn balance(ask: &Ask, cx: &PageCx<'_>) -> i64 {
    match &ask.into {
        Some(Into::Account(id)) => {
            cx.ledger.account(*id).map_or(0, |account| cx.ledger.holding(account).balance_yen)
        }
        Some(Into::New { .. }) | None => 0,
    }
}

/// The cards added by hand, and the best ones for the rest of the amount.
fn for_amount(
    ask: &Ask,
    balance_yen: i64,
    added: Vec<CardId>,
    cards: &Chargeable,
) -> (Vec<CardId>, Option<Answer>) {
    let Some(amount) = ask.amount else { return (Vec::new(), None) };
    let there = if ask.keep_balance { 0 } else { balance_yen.max(0) };
    let brought = added.iter().filter_map(|id| cards.code(*id)?.yen).fold(0, i64::saturating_add);
    let needed = amount.saturating_sub(there).saturating_sub(brought);
    let answer = enough::enough(&cards.usable, needed);
    let found = match &answer.enough {
        Enough::Exact(choice) | Enough::NotExact(choice) => choice.cards.as_slice(),
        Enough::Nothing | Enough::Short { .. } => &[],
    };
    let chosen = added.into_iter().chain(found.iter().copied()).collect();
    (in_order(chosen, cards), Some(answer))
}

/// What expires first in front.
fn in_order(mut chosen: Vec<CardId>, cards: &Chargeable) -> Vec<CardId> {
    chosen.sort_by_key(|id| {
        let expiry = cards.code(*id).and_then(|code| code.expires_on);
        (expiry.is_none(), expiry)
    });
    chosen
}

/// The facts that charging these cards today would record, and the account they go to.
pub(super) fn facts(
    chosen: &[CardId],
    into: Option<&Into>,
    issuer: Issuer,
    cx: &PageCx<'_>,
) -> (Vec<Fact>, AccountId) {
    // Ids that no entry has: nothing of this is recorded.
    let id = |at: usize| Uuid::from_u128(u128::MAX - at as u128);
    let new = AccountId::new(id(0));
    let (mut facts, account) = match into {
        Some(Into::Account(account)) => (Vec::new(), *account),
        Some(Into::New { .. }) | None => {
            let name = match into {
                Some(Into::New { name, .. }) => name.clone(),
                Some(Into::Account(_)) | None => said::issuer(issuer, cx.texts),
            };
            (
                vec![Fact::AccountOpened { account: new, facts: AccountFacts { issuer, name, memo: None } }],
                new,
            )
        }
    };
    facts.extend(chosen.iter().enumerate().map(|(at, card)| {
        let charge = ChargeId::new(id(at + 1));
        Fact::Charged(Charged::of_card(charge, *card, account, When::Day(cx.now.day)))
    }));
    (facts, account)
}

impl After {
    fn of(chosen: &[CardId], ask: &Ask, what_if: &mut WhatIf, cx: &PageCx<'_>) -> Self {
        let (facts, account) = facts(chosen, ask.into.as_ref(), ask.issuer, cx);
        let rules = RuleCx::new(cx.ledger, cx.knowledge, cx.now, &cx.settings.rules);
        let approved = chosen.iter().filter_map(|id| cx.ledger.card(*id)).filter(|card| {
            let purchase = cx.ledger.purchase_of(card);
            purchase.is_some_and(|purchase| match purchase.facts.provenance.class() {
                SourceClass::Official | SourceClass::Gift => true,
                SourceClass::Unofficial | SourceClass::Unknown => false,
            })
        });
        let before = Side::of(cx.ledger, account);
        what_if.ask(&rules, cx.warnings, facts, |found| {
            let new = found.new.iter().map(|warning| {
                let words = warnings::words(warning, found.ledger, cx.knowledge, cx.now.day, cx.texts);
                (warning.level, words)
            });
            let (lots, lots_more) = lots(found.ledger, account, cx);
            let then = Side::of(found.ledger, account);
            Self {
                account: found
                    .ledger
                    .account(account)
                    .map(|found| found.facts.name.clone())
                    .unwrap_or_default(),
                cap: cap(ask.issuer, before.balance_yen, then.balance_yen, cx),
                before,
                then,
                at_risk: found.at_risk,
                approved_yen: approved.map(Card::face_yen).fold(0, i64::saturating_add),
                new: new.collect(),
                lots,
                lots_more,
            }
        })
    }
}

/// What the issuer lets a balance be, as far as it is known and holds already.
fn cap(issuer: Issuer, before_yen: i64, after_yen: i64, cx: &PageCx<'_>) -> Option<Cap> {
    let t = cx.texts;
    let cap = cx.knowledge.issuer(issuer).and_then(|facts| facts.balance_cap.as_ref())?;
    if cx.now.day < cap.since {
        return None;
    }
    let change = change(Change { before_yen, after_yen }, cx);
    let since = format::day_source(cap.since);
    let fact = cx.knowledge.fact(&cap.cite);
    Some(Cap {
        words: t.charge_plan_cap(change, said::issuer(issuer, t), format::yen(cap.yen), since),
        above: after_yen > cap.yen,
        source: fact.map(|fact| sources::source_line(fact, cx.now.day, t).line),
    })
}

impl Side {
    pub(super) fn of(ledger: &Ledger, account: AccountId) -> Self {
        let Some(account) = ledger.account(account) else { return Self::default() };
        let holding = ledger.holding(account);
        Self { balance_yen: holding.balance_yen, parts: accounts::parts(holding), mixed: holding.is_mixed() }
    }
}

/// What would be left, in the order in which it is used.
fn lots(then: &Ledger, account: AccountId, cx: &PageCx<'_>) -> (Vec<LotLine>, usize) {
    let Some(account) = then.account(account) else { return (Vec::new(), 0) };
    let holding: &Holding = then.holding(account);
    let mut left: Vec<_> = holding.lots.iter().filter(|lot| lot.left_yen > 0).collect();
    left.sort_by_key(|lot| (lot.expires_on.is_none(), lot.expires_on));
    let more = left.len().saturating_sub(LOTS);
    let line = |lot: &Lot| {
        let card = lot.charge.and_then(|charge| then.charge(charge)?.card).and_then(|id| cx.ledger.card(id));
        LotLine {
            name: match (card, lot.charge) {
                (Some(card), _) => words::name(card, cx),
                (None, Some(_)) => cx.texts.account_lot_charge(),
                (None, None) => cx.texts.account_lot_credit(),
            },
            fill: match (marks::fill(lot.class), holding.is_mixed()) {
                (Fill::Official, true) => Fill::Mixed,
                (fill, _) => fill,
            },
            expires_on: lot.expires_on,
            left_yen: lot.left_yen,
            new: lot.charge.is_some_and(|charge| cx.ledger.charge(charge).is_none()),
        }
    };
    (left.into_iter().take(LOTS).map(line).collect(), more)
}

/// An amount and its change, as in `¥12,000（+¥2,000）`.
pub(super) fn change(change: Change, cx: &PageCx<'_>) -> String {
    cx.texts.charge_plan_from_to(format::yen(change.before_yen), format::yen(change.after_yen))
}

/// The difference with its sign.
pub(super) fn more(change: Change) -> String {
    format::change(Money::yen(change.more_yen()))
}
