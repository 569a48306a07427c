//! All cards in the ledger's own template, one row each. Importing the file again adds nothing.
//!
//! Headers and words are stable (`docs/IMPORT.md`); of two forms of a word the first is written.

use super::csv::{Cell, Csv};
use super::words;
use crate::core::code::mask_codes;
use crate::core::date::Day;
use crate::core::facts::Purchaser;
use crate::core::flat::{After, FlatCard};
use crate::core::ledger::Ledger;
use crate::core::money::Currency;

/// The headers, in the order they are written.
pub const HEADERS: [&str; 21] = [
    "購入日",
    "ブランド",
    "種類",
    "購入元",
    "購入元区分",
    "額面",
    "支払額",
    "通貨",
    "注文番号",
    "シリアル番号",
    "コード",
    "チャージ状態",
    "チャージ日",
    "有効期限",
    "状態",
    "メモ",
    "購入時刻",
    "アカウント",
    "購入者",
    "支払方法",
    "購入目的",
];

/// The bytes of the template with every card of a ledger.
pub fn write(ledger: &Ledger) -> Vec<u8> {
    let mut csv = Csv::new();
    csv.words(&HEADERS);
    for card in ledger.cards() {
        card_row(&mut csv, &FlatCard::of(ledger, card));
    }
    csv.into_bytes()
}

/// An empty template to fill in by hand.
pub fn empty() -> Vec<u8> {
    let mut csv = Csv::new();
    csv.words(&HEADERS);
    csv.into_bytes()
}

fn card_row(csv: &mut Csv, flat: &FlatCard) {
    let FlatCard { purchase, card, after, trouble } = flat;
    let (status, after_on, account) = match after {
        After::Unknown => ("", None, None),
        After::Kept => ("未登録", None, None),
        After::Charged { account, when } => ("登録済", when.day(), Some(account.as_str())),
        After::Spent(when) => ("使用済み", when.day(), None),
        After::HandedOver { how, when } => (words::handed_over(*how), when.day(), None),
    };
    let memo =
        [&card.memo, &purchase.memo].into_iter().flatten().map(String::as_str).collect::<Vec<_>>().join("\n");
    let purchaser = match &purchase.purchaser {
        Purchaser::Myself => Some("本人".to_owned()),
        Purchaser::Other(name) => masked(Some(name)),
        Purchaser::Unknown => None,
    };
    let currency = card.face_value.or(card.paid).map_or(Currency::JPY, |money| money.currency);
    let brand = masked(Some(words::brand(card.issuer, card.issuer_name.as_deref())));
    let (seller, memo, account) = (masked(purchase.seller.as_deref()), masked(Some(&memo)), masked(account));
    csv.row([
        day(purchase.when.day()),
        Cell::from(brand.as_deref()),
        plain(words::kind(card.kind)),
        Cell::from(seller.as_deref()),
        plain(words::provenance(purchase.provenance)),
        Cell::Amount(card.face_value),
        Cell::Amount(card.paid),
        plain(currency.code()),
        // Numbers of orders and cards are no codes, whatever they look like.
        Cell::from(purchase.order_number.as_deref()),
        Cell::from(card.serial_number.as_deref()),
        card.code_last4.as_ref().map_or(Cell::Empty, |last| Cell::Text(last.as_str())),
        plain(status),
        day(after_on),
        day(card.expires_on),
        plain(words::standing(*trouble)),
        Cell::from(memo.as_deref()),
        purchase.when.minute().map_or(Cell::Empty, |minute| Cell::Plain(minute.to_string())),
        Cell::from(account.as_deref()),
        Cell::from(purchaser.as_deref()),
        plain(words::payment(purchase.payment)),
        plain(words::purpose(purchase.purpose)),
    ]);
}

/// Free text was masked when it was recorded; what leaves the ledger is masked all the same.
fn masked(text: Option<&str>) -> Option<String> {
    text.filter(|text| !text.is_empty()).map(|text| mask_codes(text).text)
}

fn plain(word: &str) -> Cell<'static> {
    if word.is_empty() { Cell::Empty } else { Cell::Plain(word.to_owned()) }
}

fn day(day: Option<Day>) -> Cell<'static> {
    day.map_or(Cell::Empty, |day| Cell::Plain(day.to_string()))
}
