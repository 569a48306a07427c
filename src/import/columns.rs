//! What a column holds, and where the columns of a layout are in one file.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::fold::{fold, tidy};
use super::mask::mask_unnamed;
use super::profile::Pattern;

/// Declares what columns can hold, in the order a person is offered them.
macro_rules! columns {
    ($($(#[$doc:meta])* $variant:ident),+ $(,)?) => {
        /// What a column holds.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(rename_all = "kebab-case")]
        pub enum Column { $($(#[$doc])* $variant),+ }

        impl Column {
            /// Every one of them.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];
        }
    };
}

columns! {
    /// The day the row tells of: a purchase's, a charge's, a refund's.
    PurchasedOn,
    /// The time of day, in a column of its own.
    PurchasedAt,
    /// A shop or another recipient of money.
    Merchant,
    /// The product's title, or free text that may name the thing.
    Title,
    /// An amount of money that was moved.
    Amount,
    /// Money that went out.
    Out,
    /// Money that came in.
    In,
    /// 額面
    FaceValue,
    /// 支払額
    Paid,
    /// ブランド: the issuer.
    Brand,
    /// 種類
    Kind,
    /// 購入先
    Seller,
    /// 入手元区分
    Provenance,
    /// How many.
    Quantity,
    /// An order or transaction number.
    OrderNumber,
    /// The serial number, which is not secret.
    SerialNumber,
    /// A claim code: only its last four characters are kept.
    Code,
    /// チャージ状態
    ChargeStatus,
    /// チャージ日
    ChargedOn,
    /// アカウント
    Account,
    /// 有効期限
    ExpiresOn,
    /// 有効性
    Standing,
    /// Whether it is used up.
    Used,
    /// 購入者
    Purchaser,
    /// 支払方法
    Payment,
    /// 目的
    Purpose,
    /// The currency of the amounts.
    Currency,
    /// Further free text.
    Memo,
    /// What the exporting tool notes beside the title.
    Note,
    /// The price of one.
    Price,
    /// What is added to the price of one.
    Tax,
    /// The price of all.
    Subtotal,
    /// The money of the order.
    Total,
    /// What was billed.
    Billed,
    /// To whom it was sent.
    Recipient,
    /// The state of the order.
    Status,
    /// The marketplace.
    Website,
    /// Which part of a price the row holds.
    Component,
    /// Several titles, joined with semicolons.
    Items,
    /// The balance after the row.
    Balance,
    /// What kind of row of a balance it is.
    EntryType,
    /// Where a refund went.
    RefundTo,
    /// Whether the row takes another one back.
    Correction,
    /// The folder of an entry.
    Group,
    /// A year in a column of its own.
    Year,
    /// A month in a column of its own.
    Month,
    /// A day of the month in a column of its own.
    Day,
    /// An hour in a column of its own.
    Hour,
    /// A minute in a column of its own.
    Minute,
    /// Passwords and the like: hidden as a whole and never kept.
    Secret,
}

/// Where the columns of a layout are in one file.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Columns {
    places: Vec<Option<usize>>,
    held: Vec<Option<Column>>,
    header: Vec<String>,
}

impl Columns {
    /// Finds the columns by name in a header: of a column's names the first that is there counts, of two columns of one
    /// name the first. Every column named as secret is.
    pub fn find(wanted: &BTreeMap<Column, Vec<String>>, header: &[String]) -> Self {
        let names: Vec<String> = header.iter().map(|cell| fold(cell)).collect();
        let mut this =
            Self { places: vec![None; Column::ALL.len()], held: Vec::new(), header: header.to_vec() };
        for (column, forms) in wanted {
            let found = forms.iter().filter_map(|form| Pattern::new(form).find(&names));
            let most = if *column == Column::Secret { usize::MAX } else { 1 };
            for place in found.take(most) {
                this.put(*column, place);
            }
        }
        this
    }

    fn put(&mut self, column: Column, place: usize) {
        if let Some(entry) = self.places.get_mut(column as usize) {
            entry.get_or_insert(place);
        }
        if self.held.len() <= place {
            self.held.resize(place + 1, None);
        }
        if let Some(entry) = self.held.get_mut(place) {
            entry.get_or_insert(column);
        }
    }

    /// Where a column is.
    pub fn place(&self, column: Column) -> Option<usize> {
        self.places.get(column as usize).copied().flatten()
    }

    /// Whether the file has a column.
    pub fn has(&self, column: Column) -> bool {
        self.place(column).is_some()
    }

    /// The cell of a column; empty when the file or the row has none.
    pub fn cell<'a, S: AsRef<str>>(&self, cells: &'a [S], column: Column) -> &'a str {
        self.place(column).and_then(|place| cells.get(place)).map_or("", AsRef::as_ref)
    }

    /// The column's name as it stands in the file; `#3` where the third column has none.
    pub fn name(&self, column: Column) -> String {
        let Some(place) = self.place(column) else { return String::new() };
        // A row taken for a header may hold a code.
        let name =
            self.header.get(place).map(|name| mask_unnamed(&tidy(name))).filter(|name| !name.is_empty());
        name.unwrap_or_else(|| format!("#{}", place + 1))
    }

    /// The column at a place in the file.
    pub fn at(&self, place: usize) -> Option<Column> {
        self.held.get(place).copied().flatten()
    }
}
