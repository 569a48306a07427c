//! Profiles: what the columns of a known layout mean. They are data (`assets/profiles/*.toml`), and a person's own
//! mappings are the same format.
//!
//! Columns are found by name, never by place, so that a column more or another order does no harm.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::fold::fold;
use crate::core::words::Issuer;

/// One known layout.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Profile {
    /// Its stable id: the stem of its file.
    pub id: String,
    /// What it is called in Japanese.
    pub name_ja: String,
    /// What it is called in English.
    pub name_en: String,
    /// How its rows are read.
    pub layout: Layout,
    signature: Vec<Vec<String>>,
    columns: BTreeMap<Column, Vec<String>>,
    /// Rows that are no products.
    pub rows: SpecialRows,
    /// Whose order history it is.
    pub store: Option<Store>,
}

/// How the rows of a layout are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Layout {
    /// An order history: titles say what is a card.
    Orders,
    /// The ledger's own template: every row is a card.
    Template,
}

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Column {
    Account,
    Billed,
    Brand,
    ChargeStatus,
    ChargedOn,
    Code,
    Currency,
    ExpiresOn,
    FaceValue,
    Kind,
    Memo,
    Note,
    OrderNumber,
    Paid,
    Payment,
    Price,
    Provenance,
    PurchasedAt,
    PurchasedOn,
    Purchaser,
    Purpose,
    Quantity,
    Recipient,
    Seller,
    SerialNumber,
    Standing,
    Status,
    Subtotal,
    Title,
    Total,
}

/// Titles of rows that a tool adds to an order.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
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
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Store {
    /// Whose cards are bought from their issuer there.
    pub issuer: Issuer,
    /// The seller's name.
    pub seller: String,
    /// How the store's own names as a seller begin.
    pub own_sellers: Vec<String>,
    /// What stands before the seller's name in the note.
    pub seller_label: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct File {
    layout: Layout,
    signature: Vec<String>,
    names: Names,
    columns: BTreeMap<Column, Vec<String>>,
    #[serde(default)]
    rows: SpecialRows,
    store: Option<Store>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Names {
    ja: String,
    en: String,
}

/// Why a profile file cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ProfileError {
    /// It is not in the format of a profile.
    #[error("profile {id}: {message}")]
    Format {
        /// Which profile.
        id: String,
        /// What the reader of the format says.
        message: String,
    },
    /// It would recognise any file.
    #[error("profile {id}: the signature is empty")]
    NoSignature {
        /// Which profile.
        id: String,
    },
}

impl Profile {
    /// Reads a profile file; `id` is the stem of its name.
    pub fn parse(id: &str, text: &str) -> Result<Self, ProfileError> {
        let file: File = toml::from_str(text).map_err(|error| ProfileError::Format {
            id: id.to_owned(),
            message: error.message().to_owned(),
        })?;
        let columns: BTreeMap<Column, Vec<String>> = file
            .columns
            .into_iter()
            .map(|(column, names)| (column, names.iter().map(|name| fold(name)).collect()))
            .collect();
        let signature: Vec<Vec<String>> = file
            .signature
            .iter()
            .map(|name| {
                let name = fold(name);
                let same = columns.values().find(|names| names.contains(&name));
                same.cloned().unwrap_or_else(|| vec![name])
            })
            .collect();
        if signature.is_empty() {
            return Err(ProfileError::NoSignature { id: id.to_owned() });
        }
        Ok(Self {
            id: id.to_owned(),
            name_ja: file.names.ja,
            name_en: file.names.en,
            layout: file.layout,
            signature,
            columns,
            rows: file.rows,
            store: file.store,
        })
    }

    /// Whether these cells are the header of this layout.
    pub fn recognises(&self, cells: &[String]) -> bool {
        let names: Vec<String> = cells.iter().map(|cell| fold(cell)).collect();
        self.signature.iter().all(|any_of| any_of.iter().any(|name| names.contains(name)))
    }

    /// Where the columns of this layout are in a header.
    pub fn find(&self, header: &[String]) -> Columns {
        let names: Vec<String> = header.iter().map(|cell| fold(cell)).collect();
        let mut places = BTreeMap::new();
        for (column, wanted) in &self.columns {
            // The first of two columns of one name counts.
            let place = wanted.iter().find_map(|name| names.iter().position(|found| found == name));
            if let Some(place) = place {
                places.insert(*column, place);
            }
        }
        Columns { places, header: header.to_vec() }
    }
}

/// Where the columns of a layout are in one file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Columns {
    places: BTreeMap<Column, usize>,
    header: Vec<String>,
}

impl Columns {
    /// Whether the file has a column.
    pub fn has(&self, column: Column) -> bool {
        self.places.contains_key(&column)
    }

    /// The cell of a column; empty when the file or the row has none.
    pub fn cell<'a>(&self, cells: &'a [String], column: Column) -> &'a str {
        self.places.get(&column).and_then(|place| cells.get(*place)).map_or("", String::as_str)
    }

    /// The column's name as it stands in the file.
    pub fn name(&self, column: Column) -> String {
        let name = self.places.get(&column).and_then(|place| self.header.get(*place));
        name.map(|name| super::fold::tidy(name)).unwrap_or_default()
    }

    /// The column at a place in the file.
    pub fn at(&self, place: usize) -> Option<Column> {
        self.places.iter().find(|(_, found)| **found == place).map(|(column, _)| *column)
    }
}

/// The profiles that come with the program, in the order they are tried.
pub fn built_in() -> Vec<Profile> {
    const FILES: [(&str, &str); 2] = [
        ("template", include_str!("../../assets/profiles/template.toml")),
        ("aohf", include_str!("../../assets/profiles/aohf.toml")),
    ];
    // A test reads every one of them, so none is ever left out.
    FILES.iter().filter_map(|(id, text)| Profile::parse(id, text).ok()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(names: &[&str]) -> Vec<String> {
        names.iter().map(|name| (*name).to_owned()).collect()
    }

    fn profile(id: &str) -> Profile {
        built_in().into_iter().find(|profile| profile.id == id).expect("a built-in profile")
    }

    #[test]
    fn every_profile_of_the_program_is_read() {
        let files = std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/assets/profiles")).unwrap();
        let mut found = 0;
        for file in files {
            let path = file.unwrap().path();
            let id = path.file_stem().unwrap().to_str().unwrap();
            Profile::parse(id, &std::fs::read_to_string(&path).unwrap()).unwrap();
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
    fn a_profile_with_an_unknown_key_is_refused_with_its_name() {
        let wrong = "layout = \"orders\"\nsignature = [\"a\"]\nnames = { ja = \"a\", en = \"a\" }\n[columns]\nprise = [\"a\"]\n";
        assert!(
            matches!(Profile::parse("mine", wrong), Err(ProfileError::Format { id, .. }) if id == "mine")
        );
        let empty = "layout = \"orders\"\nsignature = []\nnames = { ja = \"a\", en = \"a\" }\n[columns]\n";
        assert_eq!(Profile::parse("mine", empty), Err(ProfileError::NoSignature { id: "mine".into() }));
    }
}
