//! Profiles: what the columns of a layout mean. They are data (`assets/profiles/*.toml`), and a person's own mappings are
//! the same format.
//!
//! Columns are found by name, never by place, so that a column more or another order does no harm. `#3` names the third
//! column where there are no names, or no good ones. `docs/IMPORT.md` describes the format.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use super::columns::{Column, Columns};
use super::dates::TwoDigitYears;
use super::fold::fold;
use super::shape::Shape;
use crate::core::words::{Issuer, Payment};

/// One layout: its id, and what its file says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Profile {
    /// Its stable id: the stem of its file.
    pub id: String,
    /// What the file says.
    pub says: Definition,
    /// The signature, folded: of each entry one form must be there.
    signature: Vec<Vec<Pattern>>,
}

/// What a profile file says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Definition {
    /// How its rows are read.
    pub layout: Layout,
    /// Column names that are all in the header; `a | b` is one of two, `a*` anything that begins so.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub signature: Vec<String>,
    /// Without a header: what the cells of a record look like.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub shape: Vec<Shape>,
    /// What it is called.
    pub names: Names,
    /// What the columns hold: the first name that is there counts.
    pub columns: BTreeMap<Column, Vec<String>>,
    /// How a statement is read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub statement: Option<StatementStyle>,
    /// How its dates are to be read, where the layout is known to leave something out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dates: Option<TwoDigitYears>,
    /// Rows to pass over.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub pass_over: Vec<PassOver>,
    /// What ends the table.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ends: Option<Ends>,
    /// Rows of an order history that are no products.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rows: Option<SpecialRows>,
    /// Whose order history it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub store: Option<Store>,
}

/// What a profile is called.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Names {
    /// In Japanese.
    pub ja: String,
    /// In English.
    pub en: String,
}

/// How the rows of a layout are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Layout {
    /// An order history: titles say what is a card.
    Orders,
    /// The ledger's own template: every row is a card.
    Template,
    /// A statement of a bank, card, wallet or household book: a shop or a text, and an amount.
    Statement,
    /// The history of a gift-card balance: what was charged and what was used.
    Balance,
    /// Refunds of orders.
    Refunds,
    /// A list in which every row is a card.
    Cards,
    /// An export of a password manager, of which only titles and notes are read.
    Secrets,
}

/// How a statement is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct StatementStyle {
    /// What was paid with.
    #[serde(default = "unknown_payment")]
    pub paid_with: Payment,
    /// What the text of a row says.
    pub text: StatementText,
    /// How amounts are signed.
    pub amounts: StatementAmounts,
    /// The column in which rows of one payment share a number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parts: Option<Column>,
}

const fn unknown_payment() -> Payment {
    Payment::Unknown
}

/// What the text of a statement's row says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum StatementText {
    /// Only the shop: that a gift card was bought is for the person to say.
    Merchant,
    /// The person's or the app's own words, which may name the thing itself.
    Free,
}

/// How the amounts of a statement are signed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum StatementAmounts {
    /// What was spent is above zero.
    SpentPositive,
    /// What was spent is below zero.
    SpentNegative,
    /// Either, and nothing tells.
    Either,
    /// What was spent and what came in have a column each.
    Columns,
}

/// Rows to pass over: those whose cell is, begins with, contains or is not one of some words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct PassOver {
    /// The column's name, or `#3`.
    pub column: String,
    /// The cell is one of these.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub is: Vec<String>,
    /// The cell is none of these.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub is_not: Vec<String>,
    /// The cell begins with one of these.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub begins: Vec<String>,
    /// One of these is in the cell.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub contains: Vec<String>,
    /// Why.
    pub reason: super::reason::Reason,
}

/// What ends the table; the rest of the file is another one.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields, default)]
pub struct Ends {
    /// A blank line does.
    pub at_blank_line: bool,
    /// A record whose first cell begins with one of these does.
    pub at_begins: Vec<String>,
}

/// Titles of rows that a tool adds to an order.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields, default)]
pub struct SpecialRows {
    /// The row that holds the money of the whole order.
    pub order_total: Vec<String>,
    /// Shipping and fees.
    pub shipping: Vec<String>,
    /// Discounts.
    pub discount: Vec<String>,
}

/// The store an order history is of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Store {
    /// Whose cards are bought from their issuer there.
    pub issuer: Issuer,
    /// The seller's name.
    pub seller: String,
    /// How the store's own names as a seller begin.
    #[serde(default)]
    pub own_sellers: Vec<String>,
    /// What stands before the seller's name in the note.
    #[serde(default)]
    pub seller_label: String,
}

/// A column name as a signature gives it, folded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Pattern {
    Whole(String),
    Beginning(String),
    /// From 0.
    Place(usize),
}

impl Pattern {
    pub(super) fn new(name: &str) -> Self {
        let place = name.strip_prefix('#').and_then(|number| number.parse::<usize>().ok());
        if let Some(place) = place.and_then(|place| place.checked_sub(1)) {
            return Self::Place(place);
        }
        let folded = fold(name);
        match folded.strip_suffix('*') {
            Some(beginning) => Self::Beginning(beginning.trim_end().to_owned()),
            None => Self::Whole(folded),
        }
    }

    /// The place of the first column it names, among folded names.
    pub(super) fn find(&self, names: &[String]) -> Option<usize> {
        match self {
            Self::Whole(whole) => names.iter().position(|name| name == whole),
            Self::Beginning(beginning) => names.iter().position(|name| name.starts_with(beginning.as_str())),
            Self::Place(place) => Some(*place),
        }
    }
}

/// Why a profile file cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ProfileError {
    /// It is not in the format of a profile.
    #[error("profile {id}, line {line}: {message}")]
    Format {
        /// Which profile.
        id: String,
        /// Where, from 1.
        line: usize,
        /// What the reader of the format says.
        message: String,
    },
    /// It would recognise any file.
    #[error("profile {id}: neither a signature nor a shape")]
    NoSignature {
        /// Which profile.
        id: String,
    },
    /// A statement must say how it is read.
    #[error("profile {id}: a statement without [statement]")]
    NoStyle {
        /// Which profile.
        id: String,
    },
}

impl Profile {
    /// Reads a profile file; `id` is the stem of its name.
    pub fn parse(id: &str, text: &str) -> Result<Self, ProfileError> {
        let says: Definition = toml::from_str(text).map_err(|error| {
            let before = error.span().and_then(|span| text.get(..span.start)).unwrap_or_default();
            ProfileError::Format {
                id: id.to_owned(),
                line: before.matches('\n').count() + 1,
                message: error.message().to_owned(),
            }
        })?;
        Self::new(id, says)
    }

    /// A profile of what a file would say.
    pub fn new(id: &str, says: Definition) -> Result<Self, ProfileError> {
        if says.signature.is_empty() && says.shape.is_empty() {
            return Err(ProfileError::NoSignature { id: id.to_owned() });
        }
        if says.layout == Layout::Statement && says.statement.is_none() {
            return Err(ProfileError::NoStyle { id: id.to_owned() });
        }
        let forms = |entry: &String| entry.split('|').map(|form| Pattern::new(form.trim())).collect();
        let signature = says.signature.iter().map(forms).collect();
        Ok(Self { id: id.to_owned(), says, signature })
    }

    /// The profile as the text of its file.
    pub fn to_toml(&self) -> String {
        // A definition is made of what the format has, so it can always be written.
        toml::to_string(&self.says).unwrap_or_default()
    }

    /// How its rows are read.
    pub fn layout(&self) -> Layout {
        self.says.layout
    }

    /// Whether files of this layout have a header.
    pub fn has_header(&self) -> bool {
        !self.signature.is_empty()
    }

    /// Whether these cells are the header of this layout.
    pub fn recognises<S: AsRef<str>>(&self, cells: &[S]) -> bool {
        self.is_header(&folded(cells))
    }

    fn is_header(&self, names: &[String]) -> bool {
        self.has_header()
            && self.signature.iter().all(|forms| forms.iter().any(|form| form.find(names).is_some()))
    }

    /// Which of the first records of a file, `folded`, is the header of this layout, and how many names of it are known.
    pub(super) fn header_in(&self, names: &[Vec<String>]) -> Option<(usize, usize)> {
        let at = names.iter().position(|names| self.is_header(names))?;
        Some((at, self.signature.len()))
    }

    /// Where the columns of this layout are in a header.
    pub fn find(&self, header: &[String]) -> Columns {
        Columns::find(&self.says.columns, header)
    }
}

/// The cells of a record as names are compared.
pub(super) fn folded<S: AsRef<str>>(cells: &[S]) -> Vec<String> {
    cells.iter().map(|cell| fold(cell.as_ref())).collect()
}

macro_rules! files {
    ($($id:literal),+ $(,)?) => {
        &[$(($id, include_str!(concat!("../../assets/profiles/", $id, ".toml")))),+]
    };
}

/// The profile files that come with the program, in the order people look for them.
const FILES: &[(&str, &str)] = files![
    "template",
    "aohf",
    "aohf-refunds",
    "amazon-orders",
    "amazon-orders-legacy",
    "amazon-orders-short",
    "amazon-orders-books",
    "amazon-digital-orders",
    "amazon-digital-items",
    "amazon-refund-details",
    "amazon-returns-payments",
    "amazon-returns",
    "amazon-gift-balance",
    "amazon-mcp-items",
    "azad-orders",
    "azad-items",
    "azad-transactions",
    "amazon-order-downloader",
    "moneyforward-me",
    "moneyforward-me-screen",
    "zaim",
    "monelyze",
    "money-pro",
    "ofx-converter",
    "rakuten-card",
    "smbc-card",
    "smbc-card-old",
    "jcb-card",
    "epos-card",
    "saison-card",
    "uc-card",
    "paypay-card",
    "yahoo-card",
    "mufg-card",
    "dc-nicos-card",
    "view-card",
    "aeon-card",
    "au-pay-card",
    "famima-t-card",
    "jaccs-card",
    "pocket-card",
    "paypay",
    "au-pay",
    "waon",
    "waon-headerless",
    "mobile-suica",
    "sf-card-viewer",
    "pitapa",
    "paypal-jp",
    "smbc-bank",
    "mufg-bank",
    "sbi-net-bank",
    "paypay-bank",
    "rakuten-bank",
    "sony-bank",
    "jibun-bank",
    "shinsei-bank",
    "aeon-bank",
    "catima",
    "catima-v1",
    "vouchervault",
    "gift-card-manager",
    "keepassxc",
    "bitwarden",
    "homebank",
    "gnucash",
    "actual",
    "actual-import",
];

/// The profiles that come with the program.
pub fn built_in() -> &'static [Profile] {
    // A test reads every one of them, so none is ever left out.
    static ALL: LazyLock<Vec<Profile>> =
        LazyLock::new(|| FILES.iter().filter_map(|(id, text)| Profile::parse(id, text).ok()).collect());
    &ALL
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(names: &[&str]) -> Vec<String> {
        names.iter().map(|name| (*name).to_owned()).collect()
    }

    fn profile(id: &str) -> &'static Profile {
        built_in().iter().find(|profile| profile.id == id).expect("a built-in profile")
    }

    #[test]
    fn every_profile_of_the_program_is_read_and_written_back() {
        let files = std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/assets/profiles")).unwrap();
        let mut found = 0;
        for file in files {
            let path = file.unwrap().path();
            let id = path.file_stem().unwrap().to_str().unwrap();
            let read = Profile::parse(id, &std::fs::read_to_string(&path).unwrap()).unwrap();
            assert_eq!(Profile::parse(id, &read.to_toml()).unwrap(), read);
            assert!(built_in().iter().any(|profile| profile.id == id), "{id} is not built in");
            found += 1;
        }
        assert_eq!(found, built_in().len());
    }

    #[test]
    fn a_header_is_recognised_by_names_in_any_width_and_order() {
        let template = profile("template");
        assert!(template.recognises(&cells(&["額面", " 購入日　", "\u{FEFF}ブランド"])));
        assert!(template.recognises(&cells(&["購入日", "発行元", "額面"])));
        assert!(!template.recognises(&cells(&["購入日", "購入元", "金額"])));
        assert!(!profile("aohf").recognises(&cells(&["注文日", "注文番号", "返金日", "返金額"])));
    }

    #[test]
    fn columns_are_found_by_name_and_the_first_of_two_counts() {
        let columns = profile("template").find(&cells(&["購入日", "ｶｰﾄﾞ", "メモ", "メモ", "額面"]));
        let row = cells(&["2025-01-31", "x", "一", "二"]);
        assert_eq!(columns.cell(&row, Column::Memo), "一");
        assert_eq!(columns.cell(&row, Column::FaceValue), "");
        assert_eq!(columns.cell(&row, Column::Brand), "");
        assert!(columns.has(Column::FaceValue) && !columns.has(Column::Brand));
        assert_eq!(columns.at(0), Some(Column::PurchasedOn));
        assert_eq!(columns.name(Column::PurchasedOn), "購入日");
    }

    #[test]
    fn a_profile_with_an_unknown_key_is_refused_with_its_line() {
        let wrong = "layout = \"orders\"\nsignature = [\"a\"]\nnames = { ja = \"a\", en = \"a\" }\n[columns]\nprise = [\"a\"]\n";
        assert!(matches!(
            Profile::parse("mine", wrong),
            Err(ProfileError::Format { id, line: 5, .. }) if id == "mine"
        ));
        let empty = "layout = \"orders\"\nsignature = []\nnames = { ja = \"a\", en = \"a\" }\n[columns]\n";
        assert_eq!(Profile::parse("mine", empty), Err(ProfileError::NoSignature { id: "mine".into() }));
    }
}
