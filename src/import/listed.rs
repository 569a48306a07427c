//! Lists in which every row is a card (wallets, tables copied from a site, lists kept by hand), and password managers, of
//! which only titles and notes are read.

use super::cells::{Cells, Fault, is_nothing};
use super::columns::Column;
use super::draft::{CardDraft, Reading};
use super::fold::{fold, tidy};
use super::orders;
use super::reason::{Reason, Status};
use super::statement::{is_note, is_total};
use super::title::{CardTitle, Title, face_value, read_title};
use super::words::{self, ChargeWord, StandingWord};
use crate::core::code::Last4;
use crate::core::date::When;
use crate::core::facts::{CardFacts, InitialStatus, PurchaseFacts, Purchaser};
use crate::core::flat::{After, FlatCard};
use crate::core::words::{CardKind, Issuer, Payment, Provenance};
use crate::guide::merchants::merchants;

/// Reads a row of a list of cards.
pub fn read_card(cells: &Cells<'_>) -> Reading {
    card(cells).unwrap_or_else(Reading::from)
}

/// What the texts of a row say it is.
fn named(cells: &Cells<'_>) -> Option<CardTitle> {
    let texts = [Column::Brand, Column::Title, Column::Note, Column::Memo];
    for column in texts {
        let text = cells.raw(column);
        if let Title::Card(title) = read_title(text) {
            return Some(title);
        }
        let brand = if column == Column::Brand { words::brand(text) } else { (Issuer::Unknown, None) };
        if !matches!(brand.0, Issuer::Unknown | Issuer::Other) {
            let (kind, face_value) = (CardKind::Unknown, None);
            return Some(CardTitle { issuer: brand.0, issuer_name: None, kind, face_value });
        }
    }
    None
}

fn card(cells: &Cells<'_>) -> Result<Reading, Fault> {
    let first = cells.all().map(fold).find(|cell| !cell.is_empty()).unwrap_or_default();
    if is_total(&first) {
        return Ok(Reading::left(Status::Ignored, Reason::TotalRow));
    }
    if is_note(&first) {
        return Ok(Reading::left(Status::Ignored, Reason::NoteRow));
    }
    let currency = match cells.currency() {
        Ok(currency) => currency,
        // A wallet of loyalty cards counts points.
        Err(_) if named(cells).is_none() => {
            return Ok(Reading::left(Status::Ignored, Reason::LoyaltyCard));
        }
        Err(fault) => return Err(fault),
    };
    let title = named(cells);
    let worth = |column| Ok::<_, Fault>(cells.amount(column, currency)?.filter(|amount| amount.minor > 0));
    let face = match worth(Column::FaceValue)? {
        Some(face) => Some(face),
        None => worth(Column::Balance)?.or(title.as_ref().and_then(|title| title.face_value)),
    };
    let paid = match worth(Column::Paid)? {
        Some(paid) => Some(paid),
        None => worth(Column::Amount)?,
    };
    let face = face.or(paid);
    let brand = cells.text(Column::Brand).filter(|name| !is_nothing(name));
    let money_named = cells.has(Column::Currency) && !is_nothing(cells.raw(Column::Currency));
    if title.is_none() && (face.is_none() || (cells.has(Column::Currency) && !money_named)) {
        return Ok(Reading::left(Status::Ignored, Reason::LoyaltyCard));
    }
    let read = cells.day()?;
    let seller = cells.text(Column::Seller).or_else(|| cells.text(Column::Merchant));
    let seller = seller.filter(|name| !is_nothing(name));
    let shop = seller.as_deref().and_then(|seller| merchants().find(seller));
    let name = brand.clone().or_else(|| cells.text(Column::Title));
    let title = title.unwrap_or_else(|| CardTitle {
        issuer: match (&name, shop.and_then(|shop| shop.issuer)) {
            (Some(_), _) => Issuer::Other,
            // Nothing names the card, but who sold it issues cards.
            (None, issuer) => issuer.unwrap_or(Issuer::Unknown),
        },
        issuer_name: name.clone(),
        kind: CardKind::Unknown,
        face_value: None,
    });
    let kind = match words::kind(cells.raw(Column::Kind)) {
        Ok(CardKind::Unknown) | Err(_) => title.kind,
        Ok(kind) => kind,
    };
    let title = CardTitle { kind, ..title };
    let provenance = match words::provenance(cells.raw(Column::Provenance)) {
        Ok(Provenance::Unknown) | Err(_) => shop.map_or(Provenance::Unknown, |shop| shop.provenance),
        Ok(provenance) => provenance,
    };
    let after = became(cells, &title, read.when)?;
    let trouble = [Column::Standing, Column::Status, Column::ChargeStatus].iter().find_map(|column| {
        match words::standing(cells.raw(*column)) {
            Ok(StandingWord::Trouble(kind)) => Some(kind),
            Ok(StandingWord::Good | StandingWord::Invalid) | Err(_) => None,
        }
    });
    let purchase = PurchaseFacts {
        when: read.when,
        seller,
        provenance,
        payment: match words::payment(cells.raw(Column::Payment)) {
            Ok(payment) => payment,
            Err(_) => orders::payment(cells.raw(Column::Payment)),
        },
        purchaser: Purchaser::Unknown,
        order_number: cells.number(Column::OrderNumber)?,
        ..PurchaseFacts::default()
    };
    let card = CardFacts {
        issuer: title.issuer,
        issuer_name: title.issuer_name,
        kind: title.kind,
        face_value: face,
        paid,
        code_last4: cells.code(),
        serial_number: cells.number(Column::SerialNumber)?,
        expires_on: expiry(cells)?.day(),
        initial: InitialStatus::Unknown,
        title: cells.text(Column::Title).or(brand),
        memo: cells.text(Column::Memo).or_else(|| cells.text(Column::Note)),
    };
    let quantity = cells.quantity(Column::Quantity)?;
    let draft = CardDraft { flat: FlatCard { purchase, card, after, trouble }, quantity };
    let missing = draft.flat.card.face_value.is_none();
    let mut reading = Reading::card(vec![Reason::ListedCard], None, draft);
    if missing {
        reading = reading.noted(Reason::AmountMissing);
    }
    Ok(if read.from_serial { reading.noted(Reason::DateFromSerial) } else { reading })
}

/// The day until which a card is good; some apps write seconds or milliseconds since 1970.
fn expiry(cells: &Cells<'_>) -> Result<When, Fault> {
    let text = tidy(cells.raw(Column::ExpiresOn));
    let number: Option<i64> = text.parse().ok().filter(|number| *number > 100_000_000);
    let Some(number) = number else { return cells.when(Column::ExpiresOn) };
    let millis = if number > 100_000_000_000 { number } else { number.saturating_mul(1000) };
    let moment = chrono::DateTime::from_timestamp_millis(millis);
    let stamp = moment.map(crate::core::date::Stamp::new);
    Ok(stamp.map_or(When::Unknown, |stamp| When::Day(stamp.in_japan().0)))
}

fn became(cells: &Cells<'_>, title: &CardTitle, bought: When) -> Result<After, Fault> {
    let used = fold(cells.raw(Column::Used));
    if matches!(used.as_str(), "true" | "yes" | "1" | "済" | "使用済" | "使用済み" | "はい") {
        return Ok(After::Spent(When::Unknown));
    }
    // Lists kept by hand say it under any of these names.
    for column in [Column::ChargeStatus, Column::Standing, Column::Status] {
        let when = cells.when(Column::ChargedOn)?;
        match words::charge_status(cells.raw(column)) {
            Ok(ChargeWord::Charged) => {
                let account = cells
                    .text(Column::Account)
                    .unwrap_or_else(|| words::unnamed_account(title.issuer, title.issuer_name.as_deref()));
                return Ok(After::Charged { account, when });
            }
            Ok(ChargeWord::Uncharged) => return Ok(After::Kept),
            Ok(ChargeWord::Spent) => return Ok(After::Spent(when)),
            Ok(ChargeWord::HandedOver(how)) => return Ok(After::HandedOver { how, when }),
            Ok(ChargeWord::Unknown) | Err(_) => {}
        }
    }
    if matches!(used.as_str(), "false" | "no" | "0" | "未使用" | "いいえ") {
        return Ok(After::Kept);
    }
    Ok(orders::after(title, bought))
}

/// Reads an entry of a password manager.
pub fn read_secret(cells: &Cells<'_>) -> Reading {
    let texts = [cells.raw(Column::Title), cells.raw(Column::Memo)];
    let title = texts.iter().find_map(|text| match read_title(text) {
        Title::Card(title) => Some(title),
        Title::UnknownBrand => Some(CardTitle {
            issuer: Issuer::Unknown,
            issuer_name: None,
            kind: CardKind::Unknown,
            face_value: None,
        }),
        Title::Right | Title::LookAlike | Title::Other => None,
    });
    let Some(title) = title else {
        return Reading::left(Status::Ignored, Reason::OtherEntry);
    };
    let when = cells.when(Column::PurchasedOn).unwrap_or(When::Unknown);
    let memo = cells.text(Column::Memo);
    let card = CardFacts {
        issuer: title.issuer,
        issuer_name: title.issuer_name,
        kind: title.kind,
        face_value: title.face_value.or_else(|| face_value(&fold(texts[1]))),
        code_last4: memo.as_deref().and_then(only_code),
        initial: InitialStatus::Unknown,
        title: cells.text(Column::Title),
        memo,
        ..CardFacts::default()
    };
    let purchase = PurchaseFacts { when, payment: Payment::Unknown, ..PurchaseFacts::default() };
    let flat = FlatCard { purchase, card, after: After::Unknown, trouble: None };
    Reading::candidate(Reason::GiftCardNamed, CardDraft { flat, quantity: 1 })
}

/// The end of the one code a masked text holds; none when there are several.
fn only_code(masked: &str) -> Option<Last4> {
    let mut ends = masked.split("••••").skip(1);
    let (only, further) = (ends.next()?, ends.next());
    let last: String = only.chars().take(4).collect();
    further.is_none().then(|| last.parse().ok()).flatten()
}
