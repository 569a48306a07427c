//! The cards that are never picked by themselves, each with what charging it would expose. The person may add one.

use eframe::egui::Ui;

use super::inputs::{card_row, count, under_mark};
use super::{ChargePage, Way, plan};
use crate::action::Into;
use crate::core::date::Day;
use crate::core::id::CardId;
use crate::core::words::{Issuer, SourceClass, Standing};
use crate::i18n::format;
use crate::rules::{Apart, Change, Chargeable, RuleCx, WhatIf, WhyApart};
use crate::ui::icons::Icon;
use crate::ui::page_cx::PageCx;
use crate::ui::pages::before::Copied;
use crate::ui::theme::{Level, TextKind, Tone, space};
use crate::ui::widgets::{SectionHead, icon_line, level_mark, link_small, text};
use crate::wording::{warnings, words};

/// So many are listed until more are asked for: what each would expose is worked out.
const SHOWN: usize = 4;

/// What charging each of the listed cards would expose, until ledger, day or account change.
#[derive(Default)]
pub(super) struct Exposures {
    of: Option<(u64, Day, Issuer, Option<Into>)>,
    found: Vec<(CardId, Exposure)>,
    /// How many are listed; more are listed when asked for.
    pages: usize,
}

/// What charging one card alone would expose.
#[derive(Debug, Clone)]
struct Exposure {
    balance_yen: i64,
    approved_yen: i64,
    mixed_before: bool,
    mixed_then: bool,
    at_risk: Change,
}

impl ChargePage {
    pub(super) fn apart_ui(
        &mut self,
        ui: &mut Ui,
        cx: &PageCx<'_>,
        cards: &Chargeable,
        what_if: &mut Copied,
    ) {
        let t = cx.texts;
        if cards.apart.is_empty() {
            return;
        }
        SectionHead::new(t.charge_plan_apart()).count(count(cards.apart.len(), cx)).show(ui);
        ui.add_space(space::S);
        text::label(ui, &t.charge_plan_apart_why(), TextKind::Small, Tone::Ink2);
        ui.add_space(space::S);
        let issuer = self.issuer.unwrap_or(Issuer::Unknown);
        let into = self.target(cx, issuer);
        let shown = SHOWN * (self.exposures.pages + 1);
        let listed = cards.apart.iter().take(shown).map(|apart| apart.code.id);
        self.exposures.find(ui, cx, issuer, into, listed, what_if);
        let exposures = &self.exposures;
        let picked = if self.way == Way::Cards { &mut self.picked } else { &mut self.added };
        for apart in cards.apart.iter().take(shown) {
            card_row(ui, cx, apart.code.id, picked);
            under_mark(ui, |ui| {
                ui.spacing_mut().item_spacing.y = space::XS;
                why_ui(ui, cx, apart);
                if let Some((_, exposure)) = exposures.found.iter().find(|(id, _)| *id == apart.code.id) {
                    exposure.ui(ui, cx);
                }
            });
            ui.add_space(space::M);
        }
        if let Some(more) = cards.apart.len().checked_sub(shown).filter(|more| *more > 0)
            && link_small(ui, &t.charge_plan_apart_more(count(more, cx))).clicked()
        {
            self.exposures.pages += 1;
        }
        ui.add_space(space::M);
    }
}

/// Why it stands apart: level or state, and the reason in a few words.
fn why_ui(ui: &mut Ui, cx: &PageCx<'_>, apart: &Apart) {
    let t = cx.texts;
    let why = match apart.why {
        WhyApart::Danger(rule) => warnings::rule_name(rule, t),
        WhyApart::Standing(_) => t.charge_plan_why_standing(),
        WhyApart::Expired(day) => t.account_lot_expires(format::day_table(day, cx.now.day)),
        WhyApart::StateUnknown => t.charge_plan_why_state(),
    };
    let (icon, word, tone) = match apart.why {
        WhyApart::Danger(_) => (None, warnings::level(crate::rules::Level::Danger, t), Tone::Danger),
        WhyApart::Standing(standing) => match standing {
            Standing::Locked => (Some(Icon::Lock), words::standing(standing, t), Tone::Danger),
            Standing::Invalid => (Some(Icon::Void), words::standing(standing, t), Tone::Danger),
            Standing::Good | Standing::Unknown => {
                (Some(Icon::Unknown), words::standing(standing, t), Tone::Caution)
            }
        },
        WhyApart::Expired(_) => (Some(Icon::Clock), t.charge_plan_expired(), Tone::Caution),
        WhyApart::StateUnknown => (Some(Icon::Unknown), t.word_unknown(), Tone::Caution),
    };
    ui.spacing_mut().interact_size.y = TextKind::Table.line();
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = space::S;
        match icon {
            Some(icon) => icon_line(ui, icon, &word, TextKind::TableStrong, tone, tone),
            None => level_mark(ui, Level::Danger, &word, None),
        };
        text::label(ui, &why, TextKind::Table, Tone::Ink2);
    });
}

impl Exposures {
    /// Works out what is not known yet of the listed cards, one in a frame, so that a large ledger never holds it up.
    fn find(
        &mut self,
        ui: &Ui,
        cx: &PageCx<'_>,
        issuer: Issuer,
        into: Option<Into>,
        listed: impl Iterator<Item = CardId>,
        what_if: &mut Copied,
    ) {
        let of = Some((cx.revision, cx.now.day, issuer, into.clone()));
        if self.of != of {
            *self = Self { of, found: Vec::new(), pages: self.pages };
        }
        let known = |card: &CardId| self.found.iter().any(|(id, _)| id == card);
        let mut missing = listed.filter(|card| !known(card));
        let (next, more) = (missing.next(), missing.next().is_some());
        if let Some(card) = next {
            self.found.push((card, Exposure::of(card, into.as_ref(), issuer, what_if.of(cx), cx)));
        }
        if more {
            ui.ctx().request_repaint();
        }
    }
}

impl Exposure {
    fn of(card: CardId, into: Option<&Into>, issuer: Issuer, what_if: &mut WhatIf, cx: &PageCx<'_>) -> Self {
        let (facts, account) = plan::facts(&[card], into, issuer, cx);
        let rules = RuleCx::new(cx.ledger, cx.knowledge, cx.now, &cx.settings.rules);
        let before = plan::Side::of(cx.ledger, account);
        let lots = cx.ledger.account(account).map(|account| cx.ledger.holding(account).lots.as_slice());
        let approved = lots.unwrap_or_default().iter().filter(|lot| match lot.class {
            SourceClass::Official | SourceClass::Gift => true,
            SourceClass::Unofficial | SourceClass::Unknown => false,
        });
        what_if.ask(&rules, cx.warnings, facts, |then| Self {
            balance_yen: before.balance_yen,
            approved_yen: approved.map(|lot| lot.left_yen).fold(0, i64::saturating_add),
            mixed_before: before.mixed,
            mixed_then: plan::Side::of(then.ledger, account).mixed,
            at_risk: then.at_risk,
        })
    }

    fn ui(&self, ui: &mut Ui, cx: &PageCx<'_>) {
        let t = cx.texts;
        let balance = format::yen(self.balance_yen);
        if self.mixed_then && !self.mixed_before && self.balance_yen > 0 {
            let words = t.charge_plan_exposes(balance, format::yen(self.approved_yen));
            text::label(ui, &words, TextKind::Table, Tone::Ink);
        } else if self.mixed_then && self.mixed_before {
            text::label(ui, &t.charge_plan_mixed_already(balance), TextKind::Table, Tone::Ink);
        }
        if self.at_risk.more_yen() != 0 {
            let change = plan::change(self.at_risk, cx);
            let words = t.charge_plan_at_risk_change(change);
            text::label(ui, &words, TextKind::Small, Tone::Ink2);
        }
    }
}
