//! What is typed in the fields of a card, as facts; what cannot be read says what is allowed.

use eframe::egui::{Id, Ui, text_edit::TextEditState};

use crate::core::code::Last4;
use crate::core::date::{Day, Now, When};
use crate::core::money::Money;
use crate::core::quick::{AmountTimes, parse_amount_times, read_when};
use crate::core::reading::{AmountProblem, DateProblem, parse_amount};
use crate::i18n::Texts;
use crate::ui::theme::size;
use crate::ui::widgets::Field;

/// A text, or nothing when nothing was written.
pub fn text(typed: &str) -> Option<String> {
    let typed = typed.trim();
    (!typed.is_empty()).then(|| typed.to_owned())
}

/// An amount, or nothing.
pub fn money(typed: &str, t: &Texts) -> Result<Option<Money>, String> {
    parse_amount(typed).and_then(not_below_zero).map_err(|problem| amount_problem(problem, t))
}

/// An amount and how many cards of it, or nothing.
pub fn money_times(typed: &str, t: &Texts) -> Result<Option<AmountTimes>, String> {
    parse_amount_times(typed)
        .and_then(|read| {
            not_below_zero(read.map(|read| read.amount))?;
            Ok(read)
        })
        .map_err(|problem| amount_problem(problem, t))
}

fn not_below_zero(money: Option<Money>) -> Result<Option<Money>, AmountProblem> {
    if money.is_some_and(|money| money.minor < 0) { Err(AmountProblem::Unreadable) } else { Ok(money) }
}

/// A day with or without a time; nothing is unknown.
pub fn when(typed: &str, now: Now, t: &Texts) -> Result<When, String> {
    read_when(typed, now).map_err(|problem| date_problem(problem, typed, t))
}

/// A day that may lie ahead, as an expiry; nothing is unknown.
pub fn day(typed: &str, t: &Texts) -> Result<Option<Day>, String> {
    crate::core::reading::parse_day(typed).map_err(|problem| date_problem(problem, typed, t))
}

fn amount_problem(problem: AmountProblem, t: &Texts) -> String {
    match problem {
        AmountProblem::Unreadable | AmountProblem::OtherCurrency => t.card_problem_amount(),
        AmountProblem::Fraction => t.card_problem_fraction(),
        AmountProblem::Ambiguous | AmountProblem::Damaged => t.card_problem_ambiguous(),
        AmountProblem::TooLarge => t.card_problem_too_large(),
    }
}

fn date_problem(problem: DateProblem, typed: &str, t: &Texts) -> String {
    match problem {
        DateProblem::Unreadable | DateProblem::SerialNumber => t.card_problem_date(),
        DateProblem::Impossible => t.card_problem_no_such_day(typed.trim()),
        DateProblem::TwoDigitYear => t.card_problem_year(),
        DateProblem::MissingYear | DateProblem::MissingDay => t.card_problem_day_missing(),
    }
}

/// A field for the end of a code. Whatever is typed or pasted, only the last four characters stay, and the field keeps
/// no earlier text to go back to.
pub fn last4_field(ui: &mut Ui, label: &str, typed: &mut String, salt: &str, t: &Texts) {
    let id = Id::unique("last-four").with(salt);
    let help = t.card_last4_help();
    let response = Field::new(label, typed).id(id).help(Some(&help)).width(size::LAST_FOUR).show(ui);
    if response.changed() {
        keep_last4(typed);
    }
    // The field's own memory would hold the whole code for an undo.
    if let Some(mut state) = TextEditState::load(ui.ctx(), id) {
        state.clear_undoer();
        state.store(ui.ctx(), id);
    }
}

/// Keeps the last four characters of what was typed.
pub fn keep_last4(typed: &mut String) {
    if let Some(last4) = Last4::from_code(typed)
        && last4.as_str() != typed.as_str()
    {
        // Overwritten first, so that the code does not stay behind in the buffer.
        let length = typed.len();
        typed.replace_range(.., &"\0".repeat(length));
        typed.clear();
        typed.push_str(last4.as_str());
    }
}
