//! Rows of an order history: titles say what is a card, rows in brackets say what an order cost.
//!
//! A title row counts once; points, shipping, discounts and payments are rows of their own and neither cards nor money
//! a second time. What a card cost is its own price; the whole order's row is asked only where the price is missing.

use std::collections::HashMap;

use super::draft::{CardDraft, Cells, Fault, Reading, is_nothing};
use super::fold::{fold, tidy};
use super::profile::{Column, Columns, Profile, Store};
use super::reason::{Reason, Status};
use super::table::Record;
use super::title::{CardTitle, Title, read_title};
use super::words::unnamed_account;
use crate::core::facts::{CardFacts, InitialStatus, PurchaseFacts, Purchaser};
use crate::core::flat::{After, FlatCard};
use crate::core::money::{Currency, Money};
use crate::core::reading::parse_amount_in;
use crate::core::words::{CardKind, Issuer, Payment, Provenance};

/// Reads every record of an order history.
pub struct Orders<'a> {
    profile: &'a Profile,
    columns: &'a Columns,
    sums: HashMap<String, Order>,
}

/// What the rows of one order say together.
#[derive(Default)]
struct Order {
    products: usize,
    total: Option<i64>,
    shipping: i64,
    discount: i64,
    discount_name: Option<String>,
}

impl<'a> Orders<'a> {
    /// Looks over all records first, because an order's money may stand in another row than its title.
    pub fn new(profile: &'a Profile, columns: &'a Columns, records: &[Record]) -> Self {
        let mut orders: HashMap<String, Order> = HashMap::new();
        for record in records.iter().filter(|record| record.flaw.is_none()) {
            let cells = Cells::new(columns, &record.cells, false);
            let key = fold(cells.raw(Column::OrderNumber));
            if key.is_empty() {
                continue;
            }
            let rows = &profile.rows;
            let title = fold(cells.raw(Column::Title));
            let is = |names: &[String]| names.iter().any(|name| fold(name) == title);
            let money = |column| yen(&cells, column);
            let order = orders.entry(key).or_default();
            if !is_pseudo(&cells) {
                order.products += 1;
            } else if is(&rows.order_total) {
                order.total = order.total.or(money(Column::Total)).or(money(Column::Billed));
            } else if is(&rows.shipping) {
                order.shipping = order.shipping.saturating_add(money(Column::Subtotal).unwrap_or(0));
            } else if is(&rows.discount) {
                let amount = money(Column::Total).or(money(Column::Subtotal)).unwrap_or(0);
                order.discount = order.discount.saturating_sub(amount.saturating_abs());
                order.discount_name = Some(title.trim_matches(['(', ')']).to_owned());
            }
        }
        Self { profile, columns, sums: orders }
    }

    /// Reads one record.
    pub fn read(&self, record: &Record) -> Reading {
        let cells = self.cells(record);
        if is_pseudo(&cells) {
            return self.pseudo(&cells);
        }
        if let Some(reading) = total_row(record, &cells) {
            return reading;
        }
        // Electronic books are sold about everything, gift cards included.
        let note = fold(cells.raw(Column::Note));
        let title = if note.contains("kindle") { Title::Other } else { read_title(cells.raw(Column::Title)) };
        let status = fold(cells.raw(Column::Status));
        if !matches!(title, Title::Other | Title::LookAlike) && is_cancelled(&status) {
            return Reading::left(Status::Ignored, Reason::OrderCancelled);
        }
        let as_candidate = |reason| {
            let nobody = CardTitle {
                issuer: Issuer::Unknown,
                issuer_name: None,
                kind: CardKind::Unknown,
                face_value: None,
            };
            self.draft(&cells, nobody).map_or_else(Reading::from, |draft| Reading::candidate(reason, draft))
        };
        match title {
            Title::Other => Reading::left(Status::Ignored, Reason::OtherProduct),
            Title::LookAlike => Reading::left(Status::Ignored, Reason::LookAlikeTitle),
            Title::Right => as_candidate(Reason::RightNotValue),
            Title::UnknownBrand => as_candidate(Reason::UnknownBrand),
            Title::Card(title) => match self.draft(&cells, title) {
                Err(fault) => fault.into(),
                Ok(draft) if is_returned(&status) => Reading::candidate(Reason::OrderReturned, draft),
                Ok(draft) => {
                    let mut reasons = vec![Reason::GiftCardTitle];
                    if draft.flat.card.face_value.is_none() {
                        reasons.insert(0, Reason::AmountMissing);
                    }
                    Reading::card(reasons, None, draft)
                }
            },
        }
    }

    fn cells<'b>(&'b self, record: &'b Record) -> Cells<'b> {
        Cells::new(self.columns, &record.cells, false)
    }

    fn pseudo(&self, cells: &Cells<'_>) -> Reading {
        let title = fold(cells.raw(Column::Title));
        if !self.profile.rows.order_total.iter().any(|name| fold(name) == title) {
            return Reading::left(Status::Ignored, Reason::PseudoRow);
        }
        let note = fold(cells.raw(Column::Note));
        let says_error =
            ["エラー", "error", "失敗", "取得でき", "読み込"].iter().any(|word| note.contains(word));
        let no_money = yen(cells, Column::Total).is_none() && yen(cells, Column::Billed).is_none();
        if says_error || (no_money && !note.is_empty()) {
            return Reading::from(cells.fault(Column::Note, Reason::OrderNotRead));
        }
        Reading::left(Status::Ignored, Reason::OrderTotal)
    }

    fn draft(&self, cells: &Cells<'_>, title: CardTitle) -> Result<CardDraft, Fault> {
        let when = cells.when(Column::PurchasedOn)?;
        let order_number = cells.number(Column::OrderNumber)?;
        let quantity = cells.quantity(Column::Quantity)?;
        let order = self.sums.get(&fold(cells.raw(Column::OrderNumber)));
        let (quantity, unit) = price(cells, quantity, order, &title)?;
        let (paid, discount_reason) = discounted(unit, quantity, order);
        // Nobody pays more than the face value: a smaller amount in the title is something else (from ¥1,500).
        let face = match (title.face_value, unit) {
            (Some(face), Some(unit)) if unit.minor > face.minor => Some(unit),
            (face, unit) => face.or(unit),
        };
        let store = self.profile.store.as_ref();
        let seller = store.and_then(|store| named_seller(store, cells));
        let own = store.is_some_and(|store| seller.as_deref().is_none_or(|seller| is_own(store, seller)));
        let provenance = match store {
            Some(store) if own && title.issuer == store.issuer => Provenance::OfficialIssuer,
            Some(_) if own => Provenance::OfficialStore,
            _ => Provenance::Unknown,
        };
        let recipient = tidy(cells.raw(Column::Recipient));
        let kind = match title.kind {
            // Old orders have one title for all types; a mail address as the recipient tells the type.
            CardKind::Unknown if recipient.contains('@') => CardKind::Email,
            kind => kind,
        };
        let after = match kind {
            // There is no code: the amount goes straight to the balance.
            CardKind::Charge => {
                After::Charged { account: unnamed_account(title.issuer, title.issuer_name.as_deref()), when }
            }
            _ => After::Unknown,
        };
        let purchase = PurchaseFacts {
            when,
            seller: if own { store.map(|store| store.seller.clone()) } else { seller },
            provenance,
            payment: payment(cells.raw(Column::Payment)),
            for_whom: Some(recipient).filter(|to| kind == CardKind::Email && to.contains('@')),
            purchaser: Purchaser::Myself,
            order_number,
            discount_reason,
            ..PurchaseFacts::default()
        };
        let card = CardFacts {
            issuer: title.issuer,
            issuer_name: title.issuer_name,
            kind,
            face_value: face,
            paid,
            initial: InitialStatus::Unknown,
            title: cells.text(Column::Title),
            ..CardFacts::default()
        };
        Ok(CardDraft { flat: FlatCard { purchase, card, after, trouble: None }, quantity })
    }
}

/// How many cards, and what one of them cost before a discount of the order.
fn price(
    cells: &Cells<'_>,
    quantity: u32,
    order: Option<&Order>,
    title: &CardTitle,
) -> Result<(u32, Option<Money>), Fault> {
    let each = |all: i64| (all % i64::from(quantity) == 0).then(|| Money::yen(all / i64::from(quantity)));
    let price = if let Some(price) = cells.amount(Column::Price, Currency::JPY)? {
        Some(price)
    } else if let Some(all) = cells.amount(Column::Subtotal, Currency::JPY)? {
        each(all.minor)
    } else {
        let only = order.filter(|order| order.products == 1);
        let own = yen(cells, Column::Total).or(yen(cells, Column::Billed));
        own.or(only.and_then(|order| order.total)).filter(|all| *all > 0).and_then(each)
    };
    // 「500円 10枚」 sold as one product is ten cards.
    if let (Some(price), Some(face)) = (price, title.face_value)
        && face.minor > 0
        && price.minor > face.minor
        && price.minor % face.minor == 0
    {
        let pieces = price.minor / face.minor;
        if fold(cells.raw(Column::Title)).contains(&format!("{pieces}枚")) {
            let all = u32::try_from(pieces).ok().and_then(|pieces| quantity.checked_mul(pieces));
            if let Some(all) = all.filter(|all| *all <= 10_000) {
                return Ok((all, Some(face)));
            }
        }
    }
    Ok((quantity, price))
}

/// What one card cost after a discount, where the order holds nothing else; and the discount's name.
fn discounted(unit: Option<Money>, quantity: u32, order: Option<&Order>) -> (Option<Money>, Option<String>) {
    let off = order.filter(|order| order.products == 1 && order.discount < 0);
    let (Some(unit), Some(order)) = (unit, off) else { return (unit, None) };
    // A discount up to the shipping is free shipping.
    let off = order.discount.saturating_add(order.shipping.max(0)).min(0);
    let all = unit.checked_mul(quantity).and_then(|all| all.checked_add(Money::yen(off)));
    match all {
        Some(all) if off < 0 && all.minor >= 0 && all.minor % i64::from(quantity) == 0 => {
            (Some(Money::yen(all.minor / i64::from(quantity))), order.discount_name.clone())
        }
        _ => (Some(unit), None),
    }
}

fn yen(cells: &Cells<'_>, column: Column) -> Option<i64> {
    parse_amount_in(cells.raw(column), Currency::JPY).ok().flatten().map(|amount| amount.minor)
}

/// A title that stands in brackets as a whole, in a row without a quantity.
fn is_pseudo(cells: &Cells<'_>) -> bool {
    let title = fold(cells.raw(Column::Title));
    let inner = title.strip_prefix('(').and_then(|rest| rest.strip_suffix(')'));
    inner.is_some_and(|inner| !inner.contains(['(', ')']) && !inner.is_empty())
        && is_nothing(cells.raw(Column::Quantity))
}

/// A total or a note below the table.
fn total_row(record: &Record, cells: &Cells<'_>) -> Option<Reading> {
    let first = record.cells.iter().map(|cell| fold(cell)).find(|cell| !cell.is_empty())?;
    let says_total = ["合計", "小計", "総計", "※"].iter().any(|word| first.starts_with(word));
    (says_total && fold(cells.raw(Column::OrderNumber)).is_empty())
        .then(|| Reading::left(Status::Ignored, Reason::TotalRow))
}

fn is_cancelled(status: &str) -> bool {
    (status.contains("キャンセル") && !status.contains("不可")) || status.contains("cancelled")
}

fn is_returned(status: &str) -> bool {
    ["返品", "返金"].iter().any(|word| status.contains(word))
}

/// The seller a note names.
fn named_seller(store: &Store, cells: &Cells<'_>) -> Option<String> {
    let note = cells.text(Column::Note)?;
    let after = note.split_once(store.seller_label.as_str())?.1;
    let name = after.trim_start().strip_prefix(['：', ':'])?;
    let name = name.split("コンディション").next().unwrap_or_default();
    let name = tidy(name.split('\n').next().unwrap_or_default());
    (!name.is_empty()).then_some(name)
}

fn is_own(store: &Store, seller: &str) -> bool {
    let seller = fold(seller);
    store.own_sellers.iter().any(|own| seller.starts_with(&fold(own)))
}

fn payment(cell: &str) -> Payment {
    let text = fold(cell);
    let has = |words: &[&str]| words.iter().any(|word| text.contains(word));
    if has(&["visa", "mastercard", "master", "jcb", "amex", "american express", "diners", "クレジット"])
    {
        Payment::CreditCard
    } else if has(&["コンビニ"]) {
        Payment::ConvenienceStore
    } else if has(&["携帯決済"]) {
        Payment::CarrierBilling
    } else if has(&["paypay", "メルペイ", "電子マネー"]) {
        Payment::MobileWallet
    } else if has(&["銀行", "atm"]) {
        Payment::BankTransfer
    } else if has(&["ギフト", "ポイント"]) {
        Payment::PointsOrBalance
    } else {
        Payment::Unknown
    }
}
