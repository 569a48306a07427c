//! Rows of a statement: a shop or a text, a day, an amount.
//!
//! A bank, a card or a wallet names the shop, never what was bought there: that makes a question, not a card. A household
//! book may hold the person's own words, and those may name the card itself. Money that came back is no purchase.

use std::cell::RefCell;
use std::collections::HashMap;

use super::cells::{Cells, Fault, is_nothing};
use super::columns::{Column, Columns};
use super::dates::Days;
use super::draft::{CardDraft, Reading};
use super::fold::{fold, tidy};
use super::orders;
use super::profile::{Profile, StatementAmounts, StatementStyle, StatementText};
use super::reason::{Reason, Status};
use super::records::Record;
use super::shape::is_amount;
use super::title::{CardTitle, Title, read_title};
use crate::core::date::When;
use crate::core::facts::{CardFacts, InitialStatus, PurchaseFacts, Purchaser};
use crate::core::flat::FlatCard;
use crate::core::money::Money;
use crate::core::words::{CardKind, Issuer, Payment, Provenance};
use crate::guide::merchants::{Merchant, merchants};

/// Reads the rows of a statement.
pub struct Statement<'a> {
    columns: &'a Columns,
    days: &'a Days,
    style: StatementStyle,
    /// Shops that were looked up already: statements name the same ones again and again.
    shops: RefCell<HashMap<String, Option<&'static Merchant>>>,
    /// Payments in several parts, by their number.
    parts: HashMap<String, Parts>,
}

/// The rows of one payment.
struct Parts {
    first_line: u64,
    rows: usize,
    sum: i64,
}

/// What a row says was paid.
enum Paid {
    Spent(Option<Money>),
    Back,
    CameIn,
}

impl<'a> Statement<'a> {
    /// Looks over all records first where a payment may stand in several of them.
    pub fn new<'r>(
        profile: &Profile,
        columns: &'a Columns,
        days: &'a Days,
        records: impl Iterator<Item = Record<'r>>,
    ) -> Self {
        let style = profile.says.statement.unwrap_or(StatementStyle {
            paid_with: Payment::Unknown,
            text: StatementText::Merchant,
            amounts: StatementAmounts::Either,
            parts: None,
        });
        let mut this = Self { columns, days, style, shops: RefCell::default(), parts: HashMap::new() };
        if let Some(column) = style.parts.filter(|column| columns.has(*column)) {
            for record in records.filter(|record| record.flaw.is_none()) {
                let cells = Cells::new(columns, &record.cells, days);
                let number = tidy(cells.raw(column));
                let Ok(Paid::Spent(Some(amount))) = this.paid(&cells) else { continue };
                if is_nothing(&number) {
                    continue;
                }
                let parts =
                    this.parts.entry(number).or_insert(Parts { first_line: record.line, rows: 0, sum: 0 });
                parts.rows += 1;
                parts.sum = parts.sum.saturating_add(amount.minor);
            }
            this.parts.retain(|_, parts| parts.rows > 1);
        }
        this
    }

    /// Reads one record.
    pub fn read(&self, record: &Record<'_>) -> Reading {
        let cells = Cells::new(self.columns, &record.cells, self.days);
        self.row(&cells, record).unwrap_or_else(Reading::from)
    }

    fn row(&self, cells: &Cells<'_>, record: &Record<'_>) -> Result<Reading, Fault> {
        let texts = [cells.raw(Column::Merchant), cells.raw(Column::Title), cells.raw(Column::Memo)];
        if let Some(reading) = self.no_row(cells, texts) {
            return Ok(reading);
        }
        let read = cells.day()?;
        if !is_nothing(cells.raw(Column::Correction)) {
            return Ok(Reading::left(Status::Ignored, Reason::RefundRow));
        }
        let paid = self.paid(cells);
        match &paid {
            Ok(Paid::Back) => return Ok(Reading::left(Status::Ignored, Reason::RefundRow)),
            Ok(Paid::CameIn) => return Ok(Reading::left(Status::Ignored, Reason::Income)),
            Ok(Paid::Spent(_)) | Err(_) => {}
        }
        let named = match self.style.text {
            StatementText::Free => {
                let read = [texts[1], texts[2], texts[0]].map(read_title);
                read.into_iter().find(|title| !matches!(title, Title::Other)).unwrap_or(Title::Other)
            }
            StatementText::Merchant => match [texts[0], texts[1]].map(read_title) {
                [card @ (Title::Card(_) | Title::UnknownBrand), _] | [_, card] => card,
            },
        };
        // A text that names a card does not say where it was bought, whoever's card it is.
        let free = self.style.text == StatementText::Free;
        let names_shop = |text: &str| !free || matches!(read_title(text), Title::Other);
        let mut shops = texts[..2].iter().filter(|text| names_shop(text));
        let shop = shops.find_map(|text| self.shop(text));
        if matches!(named, Title::Other) && shop.is_none() {
            return Ok(Reading::left(Status::Ignored, Reason::OtherMerchant));
        }
        let Paid::Spent(mut amount) = paid? else {
            return Ok(Reading::left(Status::Ignored, Reason::RefundRow));
        };
        if let Some(parts) = self.style.parts.and_then(|column| self.parts.get(&tidy(cells.raw(column)))) {
            if parts.first_line != record.line {
                return Ok(Reading::left(Status::Ignored, Reason::PartOfPayment));
            }
            amount = amount.map(|amount| Money::new(parts.sum, amount.currency));
        }
        let reading = self.bought(cells, read.when, amount, named, shop)?;
        Ok(if read.from_serial { reading.noted(Reason::DateFromSerial) } else { reading })
    }

    fn bought(
        &self,
        cells: &Cells<'_>,
        when: When,
        amount: Option<Money>,
        named: Title,
        shop: Option<&Merchant>,
    ) -> Result<Reading, Fault> {
        let free = self.style.text == StatementText::Free;
        let (title, reason) = match named {
            Title::Card(title) if free => (Some(title), Reason::GiftCardTitle),
            Title::Card(title) => (Some(title), Reason::GiftCardNamed),
            Title::Right if free => (None, Reason::RightNotValue),
            Title::UnknownBrand if free => (None, Reason::UnknownBrand),
            Title::UnknownBrand => (None, Reason::GiftCardNamed),
            Title::LookAlike if free => return Ok(Reading::left(Status::Ignored, Reason::LookAlikeTitle)),
            Title::LookAlike | Title::Right | Title::Other => (None, Reason::MerchantOnly),
        };
        let nothing_paid = amount.is_none_or(|amount| amount.minor == 0);
        if nothing_paid && reason != Reason::GiftCardTitle {
            return Ok(Reading::left(Status::Ignored, Reason::NoAmount));
        }
        let by_shop = reason == Reason::MerchantOnly;
        if by_shop && shop.is_none() {
            return Ok(Reading::left(Status::Ignored, Reason::OtherMerchant));
        }
        let missing = amount.is_none() && title.as_ref().is_none_or(|title| title.face_value.is_none());
        let draft = self.draft(cells, when, amount, title, shop)?;
        Ok(match reason {
            Reason::GiftCardTitle => {
                let reading = Reading::card(vec![reason], None, draft);
                if missing { reading.noted(Reason::AmountMissing) } else { reading }
            }
            Reason::MerchantOnly if !shop.is_some_and(|shop| may_cost(shop, amount)) => {
                Reading::left_with(Reason::AmountUnlikely, draft)
            }
            reason => Reading::candidate(reason, draft),
        })
    }

    fn draft(
        &self,
        cells: &Cells<'_>,
        when: When,
        amount: Option<Money>,
        title: Option<CardTitle>,
        shop: Option<&Merchant>,
    ) -> Result<CardDraft, Fault> {
        let text = |column| cells.text(column).filter(|text| !is_nothing(text));
        let merchant = text(Column::Merchant);
        let seller = match shop {
            Some(shop) if shop.issuer.is_some() => Some(shop.name.clone()),
            Some(_) => merchant.clone(),
            // The name of the card is no seller.
            None => merchant.clone().filter(|text| matches!(read_title(text), Title::Other)),
        };
        let title = title.unwrap_or(CardTitle {
            issuer: shop.and_then(|shop| shop.issuer).unwrap_or(Issuer::Unknown),
            issuer_name: None,
            kind: CardKind::Unknown,
            face_value: None,
        });
        let (quantity, face, paid) = pieces(title.face_value, amount);
        let payment = match orders::payment(cells.raw(Column::Payment)) {
            Payment::Unknown => self.style.paid_with,
            payment => payment,
        };
        let after = orders::after(&title, when);
        let purchase = PurchaseFacts {
            when,
            seller,
            provenance: shop.map_or(Provenance::Unknown, |shop| shop.provenance),
            payment,
            purchaser: Purchaser::Myself,
            order_number: cells.number(Column::OrderNumber)?,
            ..PurchaseFacts::default()
        };
        let card = CardFacts {
            issuer: title.issuer,
            issuer_name: title.issuer_name,
            kind: title.kind,
            face_value: face,
            paid,
            initial: InitialStatus::Unknown,
            title: text(Column::Title).or(merchant).or_else(|| text(Column::Memo)),
            memo: text(Column::Memo).filter(|_| cells.has(Column::Title)),
            ..CardFacts::default()
        };
        Ok(CardDraft { flat: FlatCard { purchase, card, after, trouble: None }, quantity })
    }

    /// What is no row of a statement: totals, notes, holders' names.
    fn no_row(&self, cells: &Cells<'_>, texts: [&str; 3]) -> Option<Reading> {
        const SECTIONS: [&str; 6] = ["様", "【", "ご利用者", "カード", "**", "番号"];
        let day = if cells.has(Column::Year) { Column::Year } else { Column::PurchasedOn };
        let day = fold(cells.raw(day));
        let has_day = !is_nothing(&day) && day.chars().any(|c| c.is_ascii_digit() || c == '元');
        let amount = self.paid(cells);
        let has_amount = matches!(&amount, Ok(Paid::Spent(Some(_)) | Paid::Back | Paid::CameIn));
        let has_text = texts.iter().any(|text| !is_nothing(text));
        // A holder's number in front of nothing is no day either.
        if has_day && (has_amount || amount.is_err() || has_text || cells.day().is_ok()) {
            return None;
        }
        let ignored = |reason| Some(Reading::left(Status::Ignored, reason));
        let words: Vec<String> = cells.all().map(fold).filter(|cell| !cell.is_empty()).collect();
        if words.iter().any(|word| is_total(word)) {
            return ignored(Reason::TotalRow);
        }
        if words.first().is_some_and(|first| is_note(first)) {
            return ignored(Reason::NoteRow);
        }
        let sum = |word: &String| is_amount(word) || word.chars().all(|c| matches!(c, '*' | '¥' | ','));
        if words.iter().all(sum) {
            return ignored(Reason::TotalRow);
        }
        if is_nothing(&day) && has_amount && texts[..2].iter().any(|text| self.shop(text).is_some()) {
            // A purchase whose day nobody wrote down.
            return None;
        }
        let section = |word: &String| SECTIONS.iter().any(|mark| word.contains(mark));
        let note = has_text && !words.iter().any(section);
        ignored(if note { Reason::NoteRow } else { Reason::SectionRow })
    }

    fn paid(&self, cells: &Cells<'_>) -> Result<Paid, Fault> {
        let currency = cells.currency()?;
        let amount = |column| cells.signed_amount(column, currency);
        Ok(match self.style.amounts {
            StatementAmounts::Columns => {
                let (out, came) = (amount(Column::Out)?, amount(Column::In)?);
                let some = |money: Option<Money>| money.filter(|money| money.minor != 0);
                match (some(out), some(came)) {
                    (Some(out), _) if out.minor < 0 => Paid::Back,
                    (None, Some(_)) => Paid::CameIn,
                    (out, _) => Paid::Spent(out),
                }
            }
            StatementAmounts::SpentPositive => match amount(Column::Amount)? {
                Some(money) if money.minor < 0 => Paid::Back,
                spent => Paid::Spent(spent),
            },
            StatementAmounts::SpentNegative => match amount(Column::Amount)? {
                Some(money) if money.minor > 0 => Paid::CameIn,
                spent => Paid::Spent(spent.map(absolute)),
            },
            StatementAmounts::Either => Paid::Spent(amount(Column::Amount)?.map(absolute)),
        })
    }

    fn shop(&self, text: &str) -> Option<&'static Merchant> {
        if text.is_empty() {
            return None;
        }
        if let Some(known) = self.shops.borrow().get(text) {
            return *known;
        }
        let found = merchants().find(text);
        self.shops.borrow_mut().insert(text.to_owned(), found);
        found
    }
}

fn may_cost(shop: &Merchant, amount: Option<Money>) -> bool {
    amount.and_then(Money::in_yen).is_some_and(|yen| shop.may_cost(yen))
}

fn absolute(money: Money) -> Money {
    Money::new(money.minor.saturating_abs(), money.currency)
}

/// How many cards, their face value, and what one of them cost.
fn pieces(face: Option<Money>, amount: Option<Money>) -> (u32, Option<Money>, Option<Money>) {
    const MOST: i64 = 100;
    match (face, amount) {
        (Some(face), Some(amount))
            if face.currency == amount.currency && face.minor > 0 && amount.minor > face.minor =>
        {
            let pieces = amount.minor / face.minor;
            if amount.minor % face.minor == 0 && pieces <= MOST {
                (pieces as u32, Some(face), Some(face))
            } else {
                (1, Some(amount), Some(amount))
            }
        }
        (face, amount) => (1, face.or(amount), amount),
    }
}

/// Whether a text below or between the rows is a note.
pub(super) fn is_note(word: &str) -> bool {
    word.starts_with(['※', '*', '注']) && !word.starts_with("**")
}

/// Whether a word below or between the rows names a sum.
pub(super) fn is_total(word: &str) -> bool {
    const WORDS: [&str; 8] = ["合計", "小計", "総計", "累計", "total", "subtotal", "grand total", "計"];
    let bare = word.trim_matches(['【', '】', '[', ']', '(', ')', ':', ' ', '<', '>', '《', '》']);
    WORDS.contains(&bare)
        || ["合計", "小計", "総計", "合計額", "合計金額"].iter().any(|total| bare.ends_with(total))
        || ["合計", "小計", "総計"].iter().any(|total| bare.starts_with(total))
}
