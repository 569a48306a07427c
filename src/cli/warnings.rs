//! `warnings`: what the rules find, now or as of a moment.

use super::failure::Failure;
use super::{Cx, out};
use crate::core::date::{Now, When};
use crate::desk::own_knowledge;
use crate::rules::{RuleCx, RuleSettings, Warnings};
use crate::settings::Settings;
use crate::wording;
use crate::wording::warnings::{self, WarningJson};

/// Every warning that stands.
pub fn warnings(cx: &Cx<'_>, as_of: Option<&str>) -> Result<(), Failure> {
    let as_of = as_of.map(|text| moment(text).ok_or_else(|| Failure::usage(cx.t.cli_as_of_unreadable(text))));
    let as_of = as_of.transpose()?;
    let desk = cx.read()?;
    let then = as_of.map(|now| desk.ledger().as_of(now));
    let ledger = then.as_ref().unwrap_or(desk.ledger());
    let now = as_of.unwrap_or_else(|| desk.now());
    let (knowledge, rules) = (own_knowledge::load(&cx.paths.knowledge), rules(cx));
    for problem in knowledge.problems() {
        out::tell(&cx.t.knowledge_cli(wording::knowledge::problem(problem, cx.t)));
    }
    let found = Warnings::check_all(&RuleCx::new(ledger, &knowledge, now, &rules));
    if cx.json {
        let rows: Vec<WarningJson> =
            found.iter().map(|warning| WarningJson::new(warning, ledger, &knowledge, cx.t)).collect();
        return Ok(out::json(&rows)?);
    }
    let t = cx.t;
    let mut lines = Vec::new();
    for warning in found.iter() {
        let words = warnings::words(warning, ledger, &knowledge, now.day, t);
        lines.push(format!("{}  {}", warnings::level(warning.level, t), words.title));
        let sources: Vec<String> = words.sources.into_iter().map(|source| source.line).collect();
        for (part, text) in [
            (t.warning_part_seen(), words.seen),
            (t.warning_part_why(), words.why),
            (t.warning_part_source(), crate::i18n::format::list(&sources, t)),
            (t.warning_part_advice(), words.advice),
            (t.warning_part_final(), words.cannot_undo.unwrap_or_default()),
        ] {
            if !text.is_empty() {
                lines.push(format!("    {part}: {text}"));
            }
        }
    }
    Ok(out::lines(lines)?)
}

/// The numbers the person set; what cannot be used of them is said. The file itself is left as it is.
fn rules(cx: &Cx<'_>) -> RuleSettings {
    let (settings, problems) = Settings::look(&cx.paths.settings);
    for problem in problems.iter().filter(|problem| problem.is_about_rules()) {
        out::tell(&wording::settings::problem(problem, cx.t));
    }
    settings.rules
}

/// A day, to its end, or a minute of it.
fn moment(text: &str) -> Option<Now> {
    match text.parse::<When>().ok()? {
        When::Unknown => None,
        When::Day(day) => Some(Now::end_of(day)),
        When::At(day, minute) => Some(Now { day, minute }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_means_its_end_and_a_minute_itself() {
        let shown = |text| moment(text).map(|now| format!("{} {}", now.day, now.minute));
        assert_eq!(shown("2026-11-22").as_deref(), Some("2026-11-22 23:59"));
        assert_eq!(shown("2026-11-22T14:05").as_deref(), Some("2026-11-22 14:05"));
        assert_eq!(shown(""), None);
        assert_eq!(shown("2026-02-30"), None);
        assert_eq!(shown("yesterday"), None);
    }
}
