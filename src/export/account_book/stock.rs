//! The book of the cards of an issuer that are in hand: their face values as they come and go.

use super::{Book, Of, Partner, Period, Place, Row, What, masked, order};
use crate::core::card::{Card, Fate};
use crate::core::date::{Day, Minute, When};
use crate::core::entry::Fact;
use crate::core::facts::InitialStatus;
use crate::core::ledger::Ledger;
use crate::core::words::Issuer;

type Keyed = ((Option<Day>, Option<Minute>, u64), Row);

pub(super) fn book(ledger: &Ledger, issuer: Issuer, period: Period, today: Day) -> Book {
    let mut book = Book::new(Of::Stock { issuer }, period);
    let mut rows: Vec<Keyed> = Vec::new();
    for (place, card) in (0..).zip(ledger.cards().filter(|card| card.facts.issuer == issuer)) {
        card_rows(&mut book, &mut rows, ledger, card, place, today);
    }
    rows.sort_by_key(|(key, _)| *key);
    book.fill(rows.into_iter().map(|(_, row)| row));
    book
}

fn card_rows(book: &mut Book, rows: &mut Vec<Keyed>, ledger: &Ledger, card: &Card, place: u64, today: Day) {
    let purchase = ledger.purchase_of(card).map(|purchase| &purchase.facts);
    let last4 = || card.facts.code_last4.clone();
    let came = purchase.map_or(When::Unknown, |facts| facts.when);
    let received = purchase.is_some_and(|facts| facts.provenance.is_received());
    let mut row = Row {
        when: came,
        what: if received { What::Received { last4: last4() } } else { What::Bought { last4: last4() } },
        in_yen: None,
        out_yen: None,
        balance_yen: None,
        partner: Partner::named(purchase.and_then(|facts| facts.seller.as_deref())),
        memo: masked(card.facts.memo.as_deref()),
    };
    let Some(face) = card.facts.face_value else {
        row.what = What::ValueUnknown { last4: last4() };
        return book.keep_apart(row);
    };
    let Some(yen) = face.in_yen() else {
        row.what = What::OtherCurrency(face);
        return book.keep_apart(row);
    };
    if card.fate.is_none() && card.facts.initial == InitialStatus::Unknown {
        row.what = What::StateUnknown { last4: last4(), face_yen: yen };
        return book.keep_apart(row);
    }
    row.in_yen = Some(yen);
    // What comes stands before what goes at the same moment.
    rows.push((order(came, place * 2), row.clone()));
    let Some(fate) = &card.fate else {
        if let Some(day) = card.facts.expires_on
            && day < today
            && book.period.place(day) == Place::Within
        {
            let expired = Row {
                when: When::Day(day),
                what: What::Expired { left_yen: yen },
                in_yen: None,
                partner: None,
                ..row
            };
            rows.push((order(When::At(day, Minute::LAST), u64::MAX), expired));
        }
        return;
    };
    let (when, what, partner) = match fate {
        Fate::Charged(charge) => {
            let charge = ledger.charge(*charge);
            let account = charge.and_then(|charge| ledger.account(charge.account));
            let name = account.map(|account| account.facts.name.as_str());
            (
                charge.map_or(When::Unknown, |charge| charge.when),
                What::ChargedFromStock { last4: last4() },
                Partner::named(name),
            )
        }
        Fate::Spent(when) => (*when, What::SpentFromStock { last4: last4() }, None),
        Fate::HandedOver { how, when, received } => (
            *when,
            What::HandedOver { how: *how, received: *received, last4: last4() },
            to_whom(ledger, card),
        ),
    };
    let out = Row { when, what, in_yen: None, out_yen: Some(yen), partner, ..row };
    if when.is_unknown() && !came.is_unknown() {
        book.undated_end.push(out);
    } else {
        // Within a day nothing goes before it came, whatever minutes are known.
        let own = order(when, place * 2 + 1);
        let after = order(came, place * 2 + 1);
        rows.push((if when.day() == came.day() { own.max(after) } else { own }, out));
    }
}

/// To whom a card was handed over: the latest entry that says so.
fn to_whom(ledger: &Ledger, card: &Card) -> Option<Partner> {
    card.history.iter().rev().find_map(|seq| match &ledger.journal().at(*seq)?.fact {
        Fact::CardHandedOver(fact) if fact.card == card.id => Partner::named(fact.to_whom.as_deref()),
        _ => None,
    })
}
