//! What is the matter with the settings file.

use crate::i18n::{Texts, format};
use crate::settings::SettingsProblem;

/// What could not be used, and what is used instead.
pub fn problem(problem: &SettingsProblem, t: &Texts) -> String {
    match problem {
        SettingsProblem::WrongValue { key, found } => t.settings_problem_value(*key, found),
        SettingsProblem::Broken { line: Some(line), set_aside: _ } => {
            t.settings_problem_line(format::count(*line))
        }
        SettingsProblem::Broken { line: None, set_aside: _ } => t.settings_problem_no_text(),
        SettingsProblem::Unreadable(error) => t.settings_problem_unreadable(error.source.to_string()),
    }
}
