//! Which records are in the ledger already, and which only look like it.
//!
//! Identity is the profile, the content (order number included, codes cut to their last four characters before
//! anything is hashed) and the occurrence within the file: three equal rows may be three purchases, and stay three.
//! For the template a card of any source with the same content counts too, so that an export read back adds nothing.
//! A like serial number or code only flags a row; it never makes it a duplicate.

use std::collections::{HashMap, HashSet};
use std::fmt::Write as _;

use sha2::{Digest as _, Sha256};

use super::cells::is_nothing;
use super::columns::{Column, Columns};
use super::draft::{CardDraft, ChargeDraft};
use super::fold::fold;
use super::payments::Payments;
use super::profile::{Layout, Profile};
use super::reason::Reason;
use super::words;
use crate::core::facts::Purchaser;
use crate::core::flat::{After, FlatCard};
use crate::core::id::CardId;
use crate::core::ledger::Ledger;
use crate::core::money::Money;
use crate::core::words::{HandOver, IncidentKind, Issuer};

/// What a record is like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Like {
    /// A card of the ledger.
    Card(CardId),
    /// An earlier record of the file, by its line.
    Line(u64),
}

/// What the ledger has of a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Known {
    /// Nothing like it.
    New,
    /// Something that looks like it.
    Alike(Reason, Like),
    /// The same.
    Same(Reason, Option<Like>),
}

/// The identity of a record, before its occurrence is counted.
pub fn content_key(profile: &Profile, draft: &CardDraft) -> String {
    let content = match profile.layout() {
        Layout::Orders => order_content(draft),
        // How many cards a row is belongs to its identity: `5,000 × 3` in one row is not three rows.
        Layout::Template => format!("{}\u{1f}{}", card_content(&draft.flat, |_| true), draft.quantity),
        Layout::Statement | Layout::Cards | Layout::Secrets | Layout::Balance | Layout::Refunds => {
            listed_content(draft)
        }
    };
    key(profile, &content)
}

/// The identity of a charge, before its occurrence is counted.
pub fn charge_key(profile: &Profile, draft: &ChargeDraft) -> String {
    let text = |text: &Option<String>| text.as_deref().map(fold).unwrap_or_default();
    let parts = [
        draft.when.to_string(),
        money(draft.amount),
        money(draft.balance_after),
        draft.code_last4.as_ref().map(ToString::to_string).unwrap_or_default(),
        text(&draft.serial_number),
        text(&draft.order_number),
    ];
    key(profile, &parts.join("\u{1f}"))
}

fn key(profile: &Profile, content: &str) -> String {
    let mut hash = Sha256::new();
    hash.update(content.as_bytes());
    let digest = hash.finalize();
    let mut key = format!("{}:", profile.id);
    for byte in digest.iter().take(16) {
        let _ = write!(key, "{byte:02x}");
    }
    key
}

/// What a row of a statement or a list says of itself; its state may change from one export to the next.
fn listed_content(draft: &CardDraft) -> String {
    let FlatCard { purchase, card, .. } = &draft.flat;
    let text = |text: &Option<String>| text.as_deref().map(fold).unwrap_or_default();
    let parts = [
        text(&purchase.order_number),
        purchase.when.to_string(),
        text(&card.title),
        text(&purchase.seller),
        money(card.face_value),
        money(card.paid),
        card.code_last4.as_ref().map(ToString::to_string).unwrap_or_default(),
        text(&card.serial_number),
        draft.quantity.to_string(),
    ];
    parts.join("\u{1f}")
}

/// What stays the same when an order is exported again later: not its state, nor how it was billed.
fn order_content(draft: &CardDraft) -> String {
    let FlatCard { purchase, card, .. } = &draft.flat;
    let parts = [
        fold(purchase.order_number.as_deref().unwrap_or_default()),
        purchase.when.to_string(),
        fold(card.title.as_deref().unwrap_or_default()),
        money(card.face_value),
        draft.quantity.to_string(),
    ];
    parts.join("\u{1f}")
}

/// All that the template says of a card in the columns that are there, memo left out.
fn card_content(flat: &FlatCard, has: impl Fn(Column) -> bool) -> String {
    let FlatCard { purchase, card, after, trouble } = flat;
    let (status, after_on, account) = match after {
        After::Unknown => ("", String::new(), ""),
        After::Kept => ("uncharged", String::new(), ""),
        After::Charged { account, when } => ("charged", day(when.day()), account.as_str()),
        After::Spent(when) => ("spent", day(when.day()), ""),
        After::HandedOver { how, when } => (handed_over_class(*how), day(when.day()), ""),
    };
    let text = |text: &Option<String>| {
        text.as_deref().filter(|text| !is_nothing(text)).map(fold).unwrap_or_default()
    };
    // A name typed by hand may be a word of the template.
    let purchaser = match &purchase.purchaser {
        Purchaser::Other(name) => words::purchaser(name),
        known => known.clone(),
    };
    let purchaser = match purchaser {
        Purchaser::Myself => "\u{1}".to_owned(),
        Purchaser::Other(name) => fold(&name),
        Purchaser::Unknown => String::new(),
    };
    let (issuer, issuer_name) = match &card.issuer_name {
        Some(name) if card.issuer == Issuer::Other => words::brand(name),
        _ => (card.issuer, None),
    };
    let issuer = format!("{}{}", issuer.as_str(), text(&issuer_name));
    let currency = card.face_value.or(card.paid).map(|money| money.currency.code().to_owned());
    let fields = [
        (Column::PurchasedOn, day(purchase.when.day())),
        (Column::PurchasedAt, purchase.when.minute().map(|minute| minute.to_string()).unwrap_or_default()),
        (Column::Brand, issuer),
        (Column::Kind, card.kind.as_str().to_owned()),
        (Column::Seller, text(&purchase.seller)),
        (Column::Provenance, purchase.provenance.as_str().to_owned()),
        (Column::FaceValue, money(card.face_value)),
        (Column::Paid, money(card.paid)),
        (Column::Currency, currency.unwrap_or_default()),
        (Column::OrderNumber, text(&purchase.order_number)),
        (Column::SerialNumber, text(&card.serial_number)),
        (Column::Code, card.code_last4.as_ref().map(ToString::to_string).unwrap_or_default()),
        (Column::ChargeStatus, status.to_owned()),
        (Column::ChargedOn, after_on),
        (Column::ExpiresOn, day(card.expires_on)),
        (Column::Standing, trouble.map(standing_class).unwrap_or_default().to_owned()),
        (Column::Account, fold(account)),
        (Column::Purchaser, purchaser),
        (Column::Payment, purchase.payment.as_str().to_owned()),
        (Column::Purpose, purchase.purpose.as_str().to_owned()),
    ];
    let mut content = String::new();
    for (place, (column, value)) in fields.into_iter().enumerate() {
        if has(column) && !value.is_empty() && value != "unknown" {
            let _ = write!(content, "{place}={value}\u{1f}");
        }
    }
    content
}

/// 無効化 is one word for two kinds, told apart by whether the card was charged.
const fn standing_class(kind: IncidentKind) -> &'static str {
    match kind {
        IncidentKind::Refused | IncidentKind::Cancelled => "invalid",
        IncidentKind::Lock => "lock",
        IncidentKind::AlreadyUsed => "already-used",
        IncidentKind::BalanceVanished => "balance-vanished",
        IncidentKind::AccountSuspended => "account-suspended",
        IncidentKind::Fraud => "fraud",
    }
}

/// The template has three words for it.
const fn handed_over_class(how: HandOver) -> &'static str {
    match how {
        HandOver::Given | HandOver::Unknown => "given",
        HandOver::Sold => "sold",
        HandOver::ReturnedForRefund | HandOver::CancelledBeforeDelivery => "returned",
    }
}

fn day(day: Option<crate::core::date::Day>) -> String {
    day.map(|day| day.to_string()).unwrap_or_default()
}

fn money(money: Option<Money>) -> String {
    money.map(|money| money.minor.to_string()).unwrap_or_default()
}

/// The identities of a file's records: content and occurrence.
#[derive(Default)]
pub struct Occurrences(HashMap<String, u32>);

impl Occurrences {
    /// The full identity of the next record with this content.
    pub fn next(&mut self, content_key: &str) -> String {
        let count = self.0.entry(content_key.to_owned()).or_default();
        *count += 1;
        format!("{content_key}#{count}")
    }
}

/// What the ledger holds, arranged for asking whether a record is known.
pub struct Acquaintance<'a> {
    ledger: &'a Ledger,
    profile: &'a Profile,
    columns: &'a Columns,
    /// Cards that records of this file became in an earlier import, by identity.
    imported: HashMap<String, CardId>,
    /// Cards not yet matched, by content.
    pool: HashMap<String, Vec<CardId>>,
    serials: HashMap<String, Like>,
    codes: HashMap<String, Like>,
    orders: HashMap<String, Like>,
    rows: HashMap<String, u64>,
    payments: Payments,
}

impl<'a> Acquaintance<'a> {
    /// Arranges the ledger for a file whose records have these identities.
    pub fn new(ledger: &'a Ledger, profile: &'a Profile, columns: &'a Columns, keys: &HashSet<&str>) -> Self {
        let mut this = Self {
            ledger,
            profile,
            columns,
            imported: HashMap::new(),
            pool: HashMap::new(),
            serials: HashMap::new(),
            codes: HashMap::new(),
            orders: HashMap::new(),
            rows: HashMap::new(),
            payments: Payments::default(),
        };
        for purchase in ledger.purchases() {
            let known = |key: &str| keys.contains(key);
            if !purchase.origin.as_ref().is_some_and(|origin| origin.keys().any(known)) {
                this.payments.add(profile, ledger, purchase);
            }
            for (place, id) in purchase.cards.iter().enumerate() {
                let key = purchase.origin.as_ref().map(|origin| origin.record_of(place).2);
                let matched = key.filter(|key| keys.contains(key));
                if let Some(key) = matched {
                    this.imported.entry(key.to_owned()).or_insert(*id);
                }
                if let Some(card) = ledger.card(*id) {
                    this.meet(&FlatCard::of(ledger, card), *id, matched.is_some());
                }
            }
        }
        this
    }

    fn meet(&mut self, flat: &FlatCard, id: CardId, matched: bool) {
        let like = Like::Card(id);
        if !matched {
            if self.profile.layout() == Layout::Template {
                let content = card_content(flat, |column| self.columns.has(column));
                self.pool.entry(content).or_default().push(id);
            }
            if let Some(order) = order_mark(flat) {
                self.orders.entry(order).or_insert(like);
            }
        }
        self.remember_marks(flat, like);
    }

    fn remember_marks(&mut self, flat: &FlatCard, like: Like) {
        if let Some(serial) = serial_mark(flat) {
            self.serials.entry(serial).or_insert(like);
        }
        if let Some(code) = code_mark(flat) {
            self.codes.entry(code).or_insert(like);
        }
    }

    /// What is known of a record; it is remembered for the records after it.
    pub fn ask(&mut self, draft: &CardDraft, key: &str, line: u64) -> Known {
        let flat = &draft.flat;
        let content = card_content(flat, |_| true) + flat.card.title.as_deref().unwrap_or_default();
        let earlier = self.rows.get(&content).copied();
        self.rows.entry(content).or_insert(line);
        if self.ledger.imported(key) > 0 {
            return Known::Same(Reason::AlreadyImported, self.imported.get(key).copied().map(Like::Card));
        }
        if let Some(id) = self.take_from_pool(draft) {
            return Known::Same(Reason::AlreadyRecorded, Some(Like::Card(id)));
        }
        let alike = serial_mark(flat)
            .and_then(|mark| Some((Reason::SameSerialNumber, *self.serials.get(&mark)?)))
            .or_else(|| code_mark(flat).and_then(|mark| Some((Reason::SameCode, *self.codes.get(&mark)?))))
            .or_else(|| order_mark(flat).and_then(|mark| Some((Reason::SameOrder, *self.orders.get(&mark)?))))
            .or_else(|| {
                self.payments
                    .take(self.profile, draft)
                    .map(|card| (Reason::MatchesPurchase, Like::Card(card)))
            })
            .or_else(|| earlier.map(|line| (Reason::SameRow, Like::Line(line))));
        self.remember_marks(flat, Like::Line(line));
        alike.map_or(Known::New, |(reason, like)| Known::Alike(reason, like))
    }

    /// What is known of a charge.
    pub fn ask_charge(&self, key: &str) -> Known {
        if self.ledger.imported(key) > 0 { Known::Same(Reason::AlreadyImported, None) } else { Known::New }
    }

    /// Takes as many cards of this content as the record has, if there are as many.
    fn take_from_pool(&mut self, draft: &CardDraft) -> Option<CardId> {
        if self.profile.layout() != Layout::Template {
            return None;
        }
        let columns = self.columns;
        let cards = self.pool.get_mut(&card_content(&draft.flat, |column| columns.has(column)))?;
        let wanted = draft.quantity as usize;
        if cards.len() < wanted { None } else { cards.drain(..wanted).next() }
    }
}

fn serial_mark(flat: &FlatCard) -> Option<String> {
    flat.card.serial_number.as_deref().map(fold).filter(|serial| !serial.is_empty())
}

fn code_mark(flat: &FlatCard) -> Option<String> {
    let last = flat.card.code_last4.as_ref()?;
    let face = flat.card.face_value?;
    Some(format!("{}\u{1f}{last}\u{1f}{}", flat.card.issuer.as_str(), face.minor))
}

fn order_mark(flat: &FlatCard) -> Option<String> {
    let order = flat.purchase.order_number.as_deref().map(fold).filter(|order| !order.is_empty())?;
    Some(format!("{order}\u{1f}{}", flat.card.face_value?.minor))
}
