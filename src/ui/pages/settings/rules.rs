//! 警告の目安: when the rules point something out, one number at a time.
//!
//! They are ours: no official threshold exists, and none of them says how much would be fine. What cannot be read shows its
//! problem and changes nothing.

use std::collections::HashMap;

use eframe::egui::Ui;

use super::set;
use crate::core::money::Currency;
use crate::core::reading::parse_amount_in;
use crate::guide::knowledge::FactId;
use crate::i18n::{Texts, format};
use crate::rules::RuleSettings;
use crate::settings::{RuleField, Unit};
use crate::ui::page_cx::PageCx;
use crate::ui::theme::{TextKind, Tone, size, space};
use crate::ui::widgets::{Button, Field, SectionHead, labelled, text};
use crate::wording::sources;

/// The fields in their groups, in the order of the screen.
const GROUPS: [&[RuleField]; 3] = [
    &[
        RuleField::LookBack,
        RuleField::Usual,
        RuleField::UsualLeast,
        RuleField::AmountTimes,
        RuleField::AmountSpreads,
        RuleField::SpreadLeast,
        RuleField::CountTimes,
        RuleField::CountLeast,
        RuleField::FirstLarge,
    ],
    &[RuleField::ExpiringCaution, RuleField::ExpiringWarning, RuleField::Idle],
    &[RuleField::Claim],
];

/// The section, with what is being typed into it.
#[derive(Default)]
pub struct Rules {
    /// What was typed and is not applied: still being typed, or not readable.
    typed: HashMap<RuleField, String>,
}

impl Rules {
    /// Paints it.
    pub fn ui(&mut self, ui: &mut Ui, cx: &PageCx<'_>, rules: &RuleSettings) {
        let t = cx.texts;
        SectionHead::new(t.settings_rules()).show(ui);
        text::label(ui, &t.settings_rules_ours(), TextKind::Table, Tone::Ink2);
        if let Some(fact) = cx.knowledge.fact(&FactId::NO_THRESHOLD) {
            let source = sources::source_line(fact, cx.now.day, t);
            text::label(ui, &t.settings_rules_source(&source.line), TextKind::Small, Tone::Ink3);
        }
        for (group, fields) in GROUPS.iter().enumerate() {
            ui.add_space(space::S);
            text::label(ui, &group_name(group, t), TextKind::TableStrong, Tone::Ink2);
            for field in *fields {
                self.field(ui, cx, rules, *field);
            }
        }
        ui.add_space(space::XS);
        let changed = *rules != RuleSettings::default() || !self.typed.is_empty();
        let all = Button::secondary(t.settings_rules_reset_all())
            .enabled(changed)
            .reason(t.settings_rules_unchanged());
        if ui.add(all).clicked() {
            self.typed.clear();
            set(cx, |settings| settings.rules = RuleSettings::default());
        }
        ui.add_space(space::M);
    }

    fn field(&mut self, ui: &mut Ui, cx: &PageCx<'_>, rules: &RuleSettings, field: RuleField) {
        let t = cx.texts;
        let value = field.get(rules);
        let mut typed = self.typed.get(&field).cloned().unwrap_or_else(|| format::number(value));
        let read = read(&typed, field, t);
        let (label, what) = words(field, t);
        let help = t.settings_rule_help(what, amount(field, field.usual(), t));
        let differs = value != field.usual() || self.typed.contains_key(&field);
        let mut back = false;
        let problem = read.as_ref().err().map(String::as_str);
        let response = labelled(ui, &label, problem, Some(&help), |ui| {
            ui.horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = space::S;
                let input = Field::new(&label, &mut typed).bare().amount().outlined(problem.is_some());
                let response = input.width(size::RULE_NUMBER).show(ui);
                text::line(ui, &unit(field.unit(), t), TextKind::Body, Tone::Ink2);
                if differs {
                    let name = t.settings_rule_reset_name(&label);
                    back = ui.add(Button::text(t.settings_rule_reset()).small().name(name)).clicked();
                }
                response
            })
            .inner
        });
        if back {
            self.typed.remove(&field);
            set(cx, |settings| {
                field.set(&mut settings.rules, field.usual());
            });
            return;
        }
        if response.changed() {
            self.typed.insert(field, typed);
        } else if response.lost_focus()
            && let Ok(number) = read
        {
            self.typed.remove(&field);
            if number != value {
                set(cx, |settings| {
                    field.set(&mut settings.rules, number);
                });
            }
        }
    }
}

/// A whole number within the bounds, or what is allowed.
fn read(typed: &str, field: RuleField, t: &Texts) -> Result<i64, String> {
    let (least, most) = field.bounds().into_inner();
    let (least, most) = (format::number(least), format::number(most));
    match parse_amount_in(typed, Currency::JPY) {
        Ok(Some(money)) if field.bounds().contains(&money.minor) => Ok(money.minor),
        Ok(Some(_)) => Err(t.settings_rule_outside(least, most)),
        Ok(None) => Err(t.settings_rule_empty(least, most)),
        Err(_) => Err(t.settings_rule_unreadable(typed.trim(), least, most)),
    }
}

/// A number with its unit.
fn amount(field: RuleField, value: i64, t: &Texts) -> String {
    match field.unit() {
        Unit::Yen => format::yen(value),
        Unit::Percent => format!("{}%", format::number(value)),
        Unit::Days | Unit::Purchases | Unit::Times | Unit::Spreads | Unit::Cards | Unit::Minutes => {
            t.settings_rule_amount(format::number(value), unit(field.unit(), t))
        }
    }
}

fn unit(unit: Unit, t: &Texts) -> String {
    match unit {
        Unit::Days => t.unit_days(),
        Unit::Purchases => t.settings_unit_purchases(),
        Unit::Times | Unit::Spreads => t.settings_unit_times(),
        Unit::Percent => t.settings_unit_percent(),
        Unit::Cards => t.settings_unit_cards(),
        Unit::Yen => t.settings_unit_yen(),
        Unit::Minutes => t.unit_minutes(),
    }
}

fn group_name(group: usize, t: &Texts) -> String {
    match group {
        0 => t.settings_rules_buying(),
        1 => t.settings_rules_dates(),
        _ => t.settings_rules_claims(),
    }
}

/// Its name, and what it does.
fn words(field: RuleField, t: &Texts) -> (String, String) {
    match field {
        RuleField::LookBack => (t.settings_rule_look_back(), t.settings_rule_look_back_help()),
        RuleField::Usual => (t.settings_rule_usual(), t.settings_rule_usual_help()),
        RuleField::UsualLeast => (t.settings_rule_usual_least(), t.settings_rule_usual_least_help()),
        RuleField::AmountTimes => (t.settings_rule_amount_times(), t.settings_rule_amount_times_help()),
        RuleField::AmountSpreads => (t.settings_rule_amount_spreads(), t.settings_rule_amount_spreads_help()),
        RuleField::SpreadLeast => (t.settings_rule_spread_least(), t.settings_rule_spread_least_help()),
        RuleField::CountTimes => (t.settings_rule_count_times(), t.settings_rule_count_times_help()),
        RuleField::CountLeast => (t.settings_rule_count_least(), t.settings_rule_count_least_help()),
        RuleField::FirstLarge => (t.settings_rule_first_large(), t.settings_rule_first_large_help()),
        RuleField::ExpiringCaution => {
            (t.settings_rule_expiring_caution(), t.settings_rule_expiring_caution_help())
        }
        RuleField::ExpiringWarning => {
            (t.settings_rule_expiring_warning(), t.settings_rule_expiring_warning_help())
        }
        RuleField::Idle => (t.settings_rule_idle(), t.settings_rule_idle_help()),
        RuleField::Claim => (t.settings_rule_claim(), t.settings_rule_claim_help()),
    }
}
