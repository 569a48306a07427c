//! What of a cell may be shown and kept: codes are cut to their last four characters, passwords are hidden.

use super::cells::is_nothing;
use super::columns::{Column, Columns};
use super::fold::{fold, tidy};
use crate::core::code::{Last4, mask_codes, mask_codes_in_number};

/// What stands for the part that is hidden.
pub const HIDDEN: &str = "••••";

/// How the cells of one file are masked.
#[derive(Clone, Debug)]
pub enum Masking {
    /// By what the columns hold.
    Columns(Columns),
    /// Nobody knows what the columns hold: those whose names speak of codes are hidden as a whole.
    Unnamed(Vec<bool>),
}

impl Masking {
    /// For a file whose columns are not known, by the names they may have.
    pub fn by_names<S: AsRef<str>>(header: &[S]) -> Self {
        Self::Unnamed(header.iter().map(|name| is_secret_name(name.as_ref())).collect())
    }

    /// The cells of a record as they may be shown. In a record that is not cut where it should be a code may stand under
    /// any name, so it is not `trusted`.
    pub fn record<S: AsRef<str>>(&self, cells: &[S], trusted: bool) -> Vec<String> {
        let masked = |(place, cell): (usize, &S)| {
            let cell = cell.as_ref();
            match self {
                Self::Columns(columns) => {
                    let masked = mask_cell(columns.at(place), cell);
                    if trusted && columns.at(place).is_some() { masked } else { mask_unnamed(&masked) }
                }
                Self::Unnamed(secret) => {
                    if secret.get(place).copied().unwrap_or(false) && !is_nothing(cell) {
                        HIDDEN.to_owned()
                    } else {
                        mask_unnamed(cell)
                    }
                }
            }
        };
        cells.iter().enumerate().map(masked).collect()
    }
}

/// Whether a column's name says that codes or passwords stand in it.
pub fn is_secret_name(name: &str) -> bool {
    const WORDS: [&str; 8] = ["code", "pin", "password", "passwd", "totp", "コード", "パスワード", "暗証"];
    let name = fold(name);
    let shop = ["shipping", "barcode", "zip", "postal", "country"].iter().any(|word| name.contains(word));
    !shop && WORDS.iter().any(|word| name.contains(word))
}

/// A cell as it may be kept and shown: codes cut to their last four characters.
pub fn mask_cell(column: Option<Column>, cell: &str) -> String {
    match column {
        Some(Column::Code) if !is_nothing(&tidy(cell)) => mask_code(cell),
        Some(Column::Secret) if !cell.is_empty() => HIDDEN.to_owned(),
        // Numbers of orders and cards are no codes, unless they look like nothing else.
        Some(Column::OrderNumber | Column::SerialNumber) => mask_codes_in_number(cell).text,
        _ => mask_codes(cell).text,
    }
}

/// A cell that is a code as a whole.
pub fn mask_code(cell: &str) -> String {
    Last4::from_code(cell).map_or_else(|| "••••".to_owned(), |last| format!("••••{last}"))
}

/// A cell whose column is not known: codes are masked in their printed shapes and as a whole cell.
pub fn mask_unnamed(cell: &str) -> String {
    let masked = mask_codes(cell);
    let trimmed = cell.trim();
    let parts: Vec<char> = trimmed.chars().filter(char::is_ascii_alphanumeric).collect();
    let shaped = trimmed.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == ' ');
    let letters = parts.iter().filter(|c| c.is_ascii_uppercase()).count();
    if masked.found == 0
        && shaped
        && (10..=25).contains(&parts.len())
        && letters >= 4
        && letters < parts.len()
    {
        return Last4::from_code(trimmed).map_or_else(|| "••••".to_owned(), |last| format!("••••{last}"));
    }
    masked.text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_named_like_secrets_are_hidden_whole() {
        let masking = Masking::by_names(&["名前", "暗証番号", "Shipping Address"]);
        assert_eq!(masking.record(&["見本", "1234", "東京"], true), ["見本", "••••", "東京"]);
    }

    #[test]
    fn a_code_in_a_column_nobody_named_is_cut() {
        let masking = Masking::by_names(&["a"]);
        assert_eq!(masking.record(&["DUMY-TEST14-0000", "XDUMYTEST1300000"], true), ["••••0000", "••••0000"]);
    }
}
