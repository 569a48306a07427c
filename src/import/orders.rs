//! Rows of an order history: titles say what is a card, rows in brackets say what an order cost.
//!
//! A title row counts once; points, shipping, discounts and payments are rows of their own and neither cards nor money
//! a second time. What a card cost is its own price; the whole order's row is asked only where the price is missing.

use std::cell::Cell;
use std::collections::HashMap;

use super::cells::{Cells, Fault, is_nothing};
use super::columns::{Column, Columns};
use super::dates::Days;
use super::draft::{CardDraft, Reading};
use super::fold::{fold, tidy};
use super::profile::{Profile, SpecialRows, Store};
use super::reason::{Reason, Status};
use super::records::Record;
use super::title::{CardTitle, Title, read_title};
use super::words::unnamed_account;
use crate::core::date::When;
use crate::core::facts::{CardFacts, InitialStatus, PurchaseFacts, Purchaser};
use crate::core::flat::{After, FlatCard};
use crate::core::money::{Currency, Money};
use crate::core::reading::parse_amount_in;
use crate::core::words::{CardKind, Issuer, Payment, Provenance};

/// Reads every record of an order history.
pub struct Orders<'a> {
    profile: &'a Profile,
    columns: &'a Columns,
    days: &'a Days,
    rows: SpecialRows,
    sums: HashMap<String, Order>,
    /// Where records begin whose titles may name a card, where the first look over the file was needed.
    named: Option<Named>,
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
    /// Looks over all records first, because an order's money may stand in another row than its title. Only orders that
    /// hold a gift card are remembered.
    pub fn new<'r>(
        profile: &'a Profile,
        columns: &'a Columns,
        days: &'a Days,
        records: impl Iterator<Item = Record<'r>> + Clone,
    ) -> Self {
        let rows = profile.says.rows.clone().unwrap_or_default();
        let mut orders: HashMap<String, Order> = HashMap::new();
        let good = |record: &Record<'_>| record.flaw.is_none();
        let mut named = None;
        if profile.says.rows.is_some() {
            let mut places = Vec::new();
            for record in records.clone().filter(good) {
                let cells = Cells::new(columns, &record.cells, days);
                match read_title(cells.raw(Column::Title)) {
                    Title::Other => continue,
                    Title::LookAlike => {}
                    Title::Card(_) | Title::UnknownBrand | Title::Right => {
                        orders.entry(fold(cells.raw(Column::OrderNumber))).or_default();
                    }
                }
                places.push(record.start);
            }
            orders.remove("");
            named = Some(Named { places, next: Cell::new(0) });
        }
        if !orders.is_empty() {
            for record in records.filter(good) {
                let cells = Cells::new(columns, &record.cells, days);
                if let Some(order) = orders.get_mut(&fold(cells.raw(Column::OrderNumber))) {
                    order.add(&cells, &rows);
                }
            }
        }
        Self { profile, columns, days, rows, sums: orders, named }
    }

    /// Reads one record.
    pub fn read(&self, record: &Record<'_>) -> Reading {
        let cells = Cells::new(self.columns, &record.cells, self.days);
        let title = if self.columns.has(Column::Items) {
            self.items(&cells)
        } else if self.named.as_ref().is_some_and(|named| !named.has(record.start)) {
            Ok(Title::Other)
        } else {
            Ok(read_title(cells.raw(Column::Title)))
        };
        let title = match title {
            Ok(title) => title,
            Err(reading) => return *reading,
        };
        if is_pseudo(&cells) {
            return self.pseudo(&cells);
        }
        if !is_nothing(cells.raw(Column::Component)) && fold(cells.raw(Column::Component)) != "price amount" {
            return Reading::left(Status::Ignored, Reason::PartOfPayment);
        }
        if let Some(reading) = total_row(&cells) {
            return reading;
        }
        // Electronic books are sold about everything, gift cards included.
        let title = match title {
            Title::Other => return Reading::left(Status::Ignored, Reason::OtherProduct),
            _ if fold(cells.raw(Column::Note)).contains("kindle") => {
                return Reading::left(Status::Ignored, Reason::OtherProduct);
            }
            Title::LookAlike => return Reading::left(Status::Ignored, Reason::LookAlikeTitle),
            title => title,
        };
        let status = fold(cells.raw(Column::Status));
        if is_cancelled(&status) {
            return Reading::left(Status::Ignored, Reason::OrderCancelled);
        }
        if is_zero(cells.raw(Column::Quantity)) {
            return Reading::left(Status::Ignored, Reason::QuantityZero);
        }
        let as_candidate = |reason| {
            self.draft(&cells, nobody())
                .map_or_else(Reading::from, |(draft, _)| Reading::candidate(reason, draft))
        };
        match title {
            Title::Right => as_candidate(Reason::RightNotValue),
            Title::UnknownBrand => as_candidate(Reason::UnknownBrand),
            Title::Card(title) => match self.draft(&cells, title) {
                Err(fault) => fault.into(),
                Ok((draft, _)) if is_returned(&status) => Reading::candidate(Reason::OrderReturned, draft),
                Ok((draft, from_serial)) => {
                    let missing = draft.flat.card.face_value.is_none();
                    let mut reading = Reading::card(vec![Reason::GiftCardTitle], None, draft);
                    if missing {
                        reading = reading.noted(Reason::AmountMissing);
                    }
                    if from_serial { reading.noted(Reason::DateFromSerial) } else { reading }
                }
            },
            Title::Other | Title::LookAlike => Reading::left(Status::Ignored, Reason::OtherProduct),
        }
    }

    /// Several titles in one cell: a card when there is but one, else a question.
    fn items(&self, cells: &Cells<'_>) -> Result<Title, Box<Reading>> {
        let items: Vec<&str> = cells
            .raw(Column::Items)
            .split([';', '\n'])
            .map(str::trim)
            .filter(|item| !item.is_empty())
            .collect();
        let mut titles = items.iter().map(|item| read_title(item));
        if items.len() <= 1 {
            return Ok(titles.next().unwrap_or(Title::Other));
        }
        let card = titles.find_map(|title| match title {
            Title::Card(title) => Some(title),
            Title::UnknownBrand | Title::Right | Title::LookAlike | Title::Other => None,
        });
        let Some(card) = card else { return Ok(Title::Other) };
        let worth = card.face_value;
        Err(Box::new(match self.draft(cells, card) {
            Err(fault) => fault.into(),
            Ok((mut draft, _)) => {
                // The one amount is that of all of them.
                (draft.flat.card.face_value, draft.flat.card.paid) = (worth, None);
                Reading::candidate(Reason::SeveralItems, draft)
            }
        }))
    }

    fn pseudo(&self, cells: &Cells<'_>) -> Reading {
        let title = fold(cells.raw(Column::Title));
        if !self.rows.order_total.iter().any(|name| fold(name) == title) {
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

    /// The cards of a row, and whether their day was a spreadsheet's number.
    fn draft(&self, cells: &Cells<'_>, title: CardTitle) -> Result<(CardDraft, bool), Fault> {
        let read = cells.day()?;
        let order_number = cells.number(Column::OrderNumber)?;
        let currency = cells.currency()?;
        let quantity = match times(cells) {
            Some(times) => times,
            None => cells.quantity(Column::Quantity)?,
        };
        let order = self.sums.get(&fold(cells.raw(Column::OrderNumber)));
        let (quantity, unit) = price(cells, quantity, currency, order, &title)?;
        let (paid, discount_reason) = discounted(unit, quantity, order);
        // Nobody pays more than the face value: a smaller amount in the title is something else (from ¥1,500).
        let face = match (title.face_value, unit) {
            (Some(face), Some(unit)) if unit.minor > face.minor => Some(unit),
            (face, unit) => face.or(unit),
        };
        let Origin { seller, provenance, abroad } = self.origin(cells, &title);
        let title = match abroad {
            // A card of the same name from another country's store is another card.
            Some(site) if self.is_own_card(&title) => {
                CardTitle { issuer: Issuer::Other, issuer_name: Some(site), ..title }
            }
            _ => title,
        };
        let recipient = tidy(cells.raw(Column::Recipient));
        let kind = match title.kind {
            // Old orders have one title for all types; a mail address as the recipient tells the type.
            CardKind::Unknown if recipient.contains('@') => CardKind::Email,
            kind => kind,
        };
        let title = CardTitle { kind, ..title };
        let purchase = PurchaseFacts {
            when: read.when,
            seller,
            provenance,
            payment: payment(cells.raw(Column::Payment)),
            for_whom: Some(recipient).filter(|to| kind == CardKind::Email && to.contains('@')),
            purchaser: Purchaser::Myself,
            order_number,
            discount_reason,
            ..PurchaseFacts::default()
        };
        let after = after(&title, read.when);
        let serial_number = cells.number(Column::SerialNumber)?.filter(|_| quantity == 1);
        let card = CardFacts {
            issuer: title.issuer,
            issuer_name: title.issuer_name,
            kind,
            face_value: face,
            paid,
            initial: InitialStatus::Unknown,
            title: cells.text(Column::Title).or_else(|| cells.text(Column::Items)),
            code_last4: cells.code().filter(|_| quantity == 1),
            serial_number,
            ..CardFacts::default()
        };
        let flat = FlatCard { purchase, card, after, trouble: None };
        Ok((CardDraft { flat, quantity }, read.from_serial))
    }

    fn is_own_card(&self, title: &CardTitle) -> bool {
        self.profile.says.store.as_ref().is_some_and(|store| store.issuer == title.issuer)
    }

    /// From whom the cards of a row came.
    fn origin(&self, cells: &Cells<'_>, title: &CardTitle) -> Origin {
        let Some(store) = self.profile.says.store.as_ref() else {
            return Origin { seller: None, provenance: Provenance::Unknown, abroad: None };
        };
        let site = tidy(cells.raw(Column::Website));
        let home = is_nothing(&site) || fold(&site).trim_start_matches("www.") == fold(&store.seller);
        let named = named_seller(store, cells).or_else(|| cells.text(Column::Seller));
        let named = named.filter(|seller| !is_nothing(seller));
        let own = named.as_deref().is_none_or(|seller| is_own(store, seller));
        let provenance = match own {
            true if title.issuer == store.issuer => Provenance::OfficialIssuer,
            true => Provenance::OfficialStore,
            false => Provenance::Unknown,
        };
        let here = if home { store.seller.clone() } else { site.clone() };
        Origin { seller: if own { Some(here) } else { named }, provenance, abroad: (!home).then_some(site) }
    }
}

/// From whom cards came.
struct Origin {
    seller: Option<String>,
    provenance: Provenance,
    /// The site, when it is another one than the layout's own store.
    abroad: Option<String>,
}

/// Places in a text, asked for in the order they stand there.
struct Named {
    places: Vec<usize>,
    next: Cell<usize>,
}

impl Named {
    fn has(&self, place: usize) -> bool {
        let further = self.places.get(self.next.get()..).unwrap_or_default();
        let passed = further.iter().take_while(|named| **named < place).count();
        self.next.set(self.next.get() + passed);
        further.get(passed) == Some(&place)
    }
}

impl Order {
    fn add(&mut self, cells: &Cells<'_>, rows: &SpecialRows) {
        let title = fold(cells.raw(Column::Title));
        let is = |names: &[String]| names.iter().any(|name| fold(name) == title);
        let money = |column| yen(cells, column);
        if !is_pseudo(cells) {
            self.products += 1;
        } else if is(&rows.order_total) {
            self.total = self.total.or(money(Column::Total)).or(money(Column::Billed));
        } else if is(&rows.shipping) {
            self.shipping = self.shipping.saturating_add(money(Column::Subtotal).unwrap_or(0));
        } else if is(&rows.discount) {
            let amount = money(Column::Total).or(money(Column::Subtotal)).unwrap_or(0);
            self.discount = self.discount.saturating_sub(amount.saturating_abs());
            self.discount_name = Some(title.trim_matches(['(', ')']).to_owned());
        }
    }
}

/// A card of which the title says nothing.
fn nobody() -> CardTitle {
    CardTitle { issuer: Issuer::Unknown, issuer_name: None, kind: CardKind::Unknown, face_value: None }
}

/// What became of a card by its kind alone: one without a code went straight to the balance.
pub(super) fn after(title: &CardTitle, when: When) -> After {
    match title.kind {
        CardKind::Charge => {
            After::Charged { account: unnamed_account(title.issuer, title.issuer_name.as_deref()), when }
        }
        _ => After::Unknown,
    }
}

/// The quantity behind a title (`… x2`), in files that have no column for it.
fn times(cells: &Cells<'_>) -> Option<u32> {
    if cells.has(Column::Quantity) {
        return None;
    }
    let title = fold(cells.raw(Column::Title));
    let (_, count) = title.rsplit_once([' ', '×', 'x']).filter(|(_, count)| !count.is_empty())?;
    let mark = title.strip_suffix(count)?;
    let count = count.strip_prefix('x').unwrap_or(count);
    let marked = mark.ends_with(['×', 'x']) && mark.trim_end_matches(['×', 'x']).ends_with(' ');
    count.parse().ok().filter(|count| marked && (1..1000).contains(count))
}

fn is_zero(cell: &str) -> bool {
    let cell = cell.trim();
    !cell.is_empty() && cell.chars().all(|c| matches!(c, '0' | '０'))
}

/// How many cards, and what one of them cost before a discount of the order.
fn price(
    cells: &Cells<'_>,
    quantity: u32,
    currency: Currency,
    order: Option<&Order>,
    title: &CardTitle,
) -> Result<(u32, Option<Money>), Fault> {
    let each = |all: i64| {
        let whole = all % i64::from(quantity) == 0;
        whole.then(|| Money::new(all / i64::from(quantity), currency))
    };
    let price = if let Some(price) = cells.amount(Column::Price, currency)? {
        let tax = cells.amount(Column::Tax, currency)?;
        tax.map_or(Some(price), |tax| price.checked_add(tax))
    } else if let Some(all) = cells.amount(Column::Subtotal, currency)? {
        each(all.minor)
    } else {
        let only = order.filter(|order| order.products == 1);
        let own = minor(cells, Column::Total, currency).or(minor(cells, Column::Billed, currency));
        own.or(only.and_then(|order| order.total)).filter(|all| *all > 0).and_then(each)
    };
    // 「500円 10枚」 sold as one product is ten cards.
    if let (Some(price), Some(face)) = (price, title.face_value)
        && face.minor > 0
        && face.currency == price.currency
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
    minor(cells, column, Currency::JPY)
}

fn minor(cells: &Cells<'_>, column: Column, currency: Currency) -> Option<i64> {
    parse_amount_in(cells.raw(column), currency).ok().flatten().map(|amount| amount.minor)
}

/// A title that stands in brackets as a whole, in a row without a quantity.
fn is_pseudo(cells: &Cells<'_>) -> bool {
    let written = cells.raw(Column::Title);
    if !written.trim_start().starts_with(['(', '（']) {
        return false;
    }
    let title = fold(written);
    let inner = title.strip_prefix('(').and_then(|rest| rest.strip_suffix(')'));
    inner.is_some_and(|inner| !inner.contains(['(', ')']) && !inner.is_empty())
        && is_nothing(cells.raw(Column::Quantity))
}

/// A total or a note below the table.
fn total_row(cells: &Cells<'_>) -> Option<Reading> {
    if !cells.raw(Column::OrderNumber).trim().is_empty() {
        return None;
    }
    let first = cells.all().map(fold).find(|cell| !cell.is_empty())?;
    let says_total = ["合計", "小計", "総計", "※"].iter().any(|word| first.starts_with(word));
    says_total.then(|| Reading::left(Status::Ignored, Reason::TotalRow))
}

fn is_cancelled(status: &str) -> bool {
    (status.contains("キャンセル") && !status.contains("不可"))
        || ["cancelled", "canceled", "取消"].iter().any(|word| status.contains(word))
}

fn is_returned(status: &str) -> bool {
    ["返品", "返金", "returned", "refunded"].iter().any(|word| status.contains(word))
}

/// The seller a note names.
fn named_seller(store: &Store, cells: &Cells<'_>) -> Option<String> {
    if store.seller_label.is_empty() {
        return None;
    }
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

pub(super) fn payment(cell: &str) -> Payment {
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
    } else if has(&["ギフト", "gift", "ポイント", "残高"]) {
        Payment::PointsOrBalance
    } else {
        Payment::Unknown
    }
}
