//! Books over small ledgers, line by line.

use std::sync::Arc;

use uuid::Uuid;

use super::*;
use crate::core::entry::{
    AccountCredited, AccountReconciled, AccountSpent, CardHandedOver, Charged, Entry, Fact, IncidentOpened,
    NewCard, PurchaseRecorded,
};
use crate::core::facts::{AccountFacts, CardFacts, InitialStatus, PurchaseFacts};
use crate::core::id::{CardId, ChargeId, EntryId, IncidentId, PurchaseId};
use crate::core::words::{IncidentKind, Provenance};
use crate::i18n::{Lang, Texts};
use crate::wording::account_book::{below, lines};

fn id(n: u128) -> Uuid {
    Uuid::from_u128(n)
}

fn account() -> AccountId {
    AccountId::new(id(9))
}

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn ledger(facts: Vec<Fact>) -> Ledger {
    let entry = |(seq, fact)| {
        let recorded_at = "2026-11-22T03:00:00Z".parse().unwrap();
        Arc::new(Entry { seq, id: EntryId::new(id(u128::from(seq) << 64)), recorded_at, run: None, fact })
    };
    Ledger::fold((1..).zip(facts).map(entry))
}

fn opened() -> Fact {
    let facts = AccountFacts { issuer: Issuer::AmazonJp, name: "自分".into(), memo: None };
    Fact::AccountOpened { account: account(), facts }
}

fn card(n: u128, when: &str, yen: i64, last4: &str) -> Fact {
    let facts = CardFacts {
        issuer: Issuer::AmazonJp,
        face_value: Some(Money::yen(yen)),
        code_last4: Some(last4.parse().unwrap()),
        ..CardFacts::default()
    };
    Fact::PurchaseRecorded(PurchaseRecorded {
        purchase: PurchaseId::new(id(1000 + n)),
        facts: PurchaseFacts {
            when: when.parse().unwrap(),
            seller: Some(format!("店{n}")),
            provenance: Provenance::OfficialStore,
            ..PurchaseFacts::default()
        },
        cards: vec![NewCard { card: CardId::new(id(n)), facts }],
        origin: None,
    })
}

fn charged(n: u128, when: &str) -> Fact {
    let charge = ChargeId::new(id(2000 + n));
    Fact::Charged(Charged::of_card(charge, CardId::new(id(n)), account(), when.parse().unwrap()))
}

fn spent(when: &str, yen: i64, memo: Option<&str>) -> Fact {
    Fact::AccountSpent(AccountSpent {
        account: account(),
        when: when.parse().unwrap(),
        amount: Money::yen(yen),
        order_number: None,
        memo: memo.map(str::to_owned),
        origin: None,
    })
}

fn seen(when: &str, yen: i64) -> Fact {
    let (when, observed) = (when.parse().unwrap(), Money::yen(yen));
    Fact::AccountReconciled(AccountReconciled { account: account(), when, observed, memo: None })
}

/// A charge, one that was taken back, a credit that expires, spending, a balance that was seen, and one without a date.
fn life() -> Ledger {
    ledger(vec![
        opened(),
        card(1, "2026-03-01", 5000, "AAA1"),
        card(2, "2026-03-01", 3000, "BBB2"),
        charged(1, "2026-03-02"),
        charged(2, "2026-03-03T12:00"),
        spent("2026-03-20", 1200, Some("番号 AQDM-7TESTX-K2Q8")),
        Fact::AccountCredited(AccountCredited {
            account: account(),
            when: "2026-04-01".parse().unwrap(),
            amount: Money::yen(500),
            reason: CreditReason::Promotion,
            expires_on: Some(day("2026-04-30")),
            memo: None,
            origin: None,
        }),
        seen("2026-05-10", 4000),
        spent("", 100, None),
        Fact::IncidentOpened(IncidentOpened {
            incident: IncidentId::new(id(41)),
            kind: IncidentKind::Cancelled,
            when: "2026-03-25".parse().unwrap(),
            seen: None,
            seen_where: None,
            mail: None,
            cards: vec![CardId::new(id(2))],
            account: Some(account()),
            pattern: None,
            cause: None,
        }),
    ])
}

fn wanted(from: Option<&str>, to: Option<&str>) -> Wanted {
    Wanted { period: Period { from: from.map(day), to: to.map(day) }, ..Wanted::default() }
}

/// The lines as they stand on the sheet: day, in, out, balance, partner, note.
fn shown(book: &Book, lang: Lang) -> Vec<String> {
    let t = Texts::new(lang);
    let yen = |yen: Option<i64>| yen.map_or(String::new(), |yen| yen.to_string());
    let line = |line: &crate::wording::account_book::Line| {
        let day = line.day.map_or(String::new(), |day| day.to_string());
        let (came, went, balance) = (yen(line.in_yen), yen(line.out_yen), yen(line.balance_yen));
        format!("{day}|{came}|{went}|{balance}|{}|{}", line.partner, line.note)
    };
    let mut shown: Vec<String> = lines(book, &t).iter().map(line).collect();
    for (heading, lines) in below(book, &t) {
        shown.push(heading);
        shown.extend(lines.iter().map(line));
    }
    shown
}

#[test]
fn every_movement_of_an_account_is_a_line_with_the_balance_after_it() {
    let ledger = life();
    let books = books(&ledger, &wanted(None, None), day("2026-11-22"));
    assert_eq!(
        shown(&books[0], Lang::Ja),
        [
            "|||-100||繰越（日付のない記録 1件を含む）",
            "2026-03-02|5000||4900|店1|チャージ 末尾 AAA1",
            "2026-03-03|||4900|店2|取り消されたチャージ（¥3,000 は残高に入りません） 末尾 BBB2",
            "2026-03-20||1200|3700|Amazon.co.jp|使用・番号 ••••K2Q8",
            "|5000|1200|3700||2026年3月 計",
            "2026-04-01|500||4200|Amazon.co.jp|増加（特典、2026年4月30日（木） まで）",
            "2026-04-30|||4200||有効期限（残り ¥300、残高からは引いていません）",
            "|500|0|4200||2026年4月 計",
            "2026-05-10||200|4000||残高の確認（¥4,000）",
            "|0|200|4000||2026年5月 計",
            "|5500|1400|4000||期間の計と残高",
            "日付のない記録",
            "||100||Amazon.co.jp|使用",
        ]
    );
    let account = ledger.account(account()).unwrap();
    assert_eq!(books[0].closing_yen(), ledger.holding(account).balance_yen);
}

#[test]
fn a_period_begins_with_what_is_carried_forward() {
    let book = &books(&life(), &wanted(Some("2026-04-01"), Some("2026-04-30")), day("2026-11-22"))[0];
    assert_eq!(
        shown(book, Lang::En)[..5],
        [
            "2026-04-01|||3700||Carried forward (with 1 record without a date)",
            "2026-04-01|500||4200|Amazon.co.jp|Credit (Promotion, until 30 Apr 2026)",
            "2026-04-30|||4200||Expiry (¥300 left, not taken off the balance)",
            "|500|0|4200||Total of Apr 2026",
            "|500|0|4200||Total and balance",
        ]
    );
    assert_eq!(book.later, 1);
}

#[test]
fn cards_in_hand_come_at_their_value_and_go_when_they_are_charged_or_given() {
    let unknown_state = CardFacts {
        issuer: Issuer::AmazonJp,
        face_value: Some(Money::yen(700)),
        initial: InitialStatus::Unknown,
        ..CardFacts::default()
    };
    let no_value = CardFacts { issuer: Issuer::AmazonJp, ..CardFacts::default() };
    let ledger = ledger(vec![
        opened(),
        card(1, "2026-03-01", 5000, "AAA1"),
        card(2, "2026-03-01", 3000, "BBB2"),
        card(3, "", 1000, "CCC3"),
        card(4, "2026-03-01", 2000, "DDD4"),
        Fact::PurchaseRecorded(PurchaseRecorded {
            purchase: PurchaseId::new(id(1999)),
            facts: PurchaseFacts::default(),
            cards: vec![
                NewCard { card: CardId::new(id(5)), facts: unknown_state },
                NewCard { card: CardId::new(id(6)), facts: no_value },
            ],
            origin: None,
        }),
        charged(1, "2026-03-01"),
        charged(4, ""),
        Fact::CardHandedOver(CardHandedOver {
            card: CardId::new(id(2)),
            how: HandOver::Sold,
            when: "2026-04-02".parse().unwrap(),
            to_whom: Some("知人".into()),
            received: Some(Money::yen(2500)),
            memo: None,
        }),
    ]);
    let books = books(&ledger, &wanted(None, None), day("2026-11-22"));
    assert_eq!(books.len(), 2);
    assert_eq!(
        shown(&books[1], Lang::Ja),
        [
            "|||1000||繰越（日付のない記録 1件を含む）",
            "2026-03-01|5000||6000|店1|購入 末尾 AAA1",
            "2026-03-01||5000|1000|自分|チャージ 末尾 AAA1",
            "2026-03-01|3000||4000|店2|購入 末尾 BBB2",
            "2026-03-01|2000||6000|店4|購入 末尾 DDD4",
            "|10000|5000|6000||2026年3月 計",
            "2026-04-02||3000|3000|知人|売った（¥2,500 を受け取った） 末尾 BBB2",
            "|0|3000|3000||2026年4月 計",
            "||2000||自分|チャージ 末尾 DDD4",
            "|10000|10000|1000||期間の計と残高",
            "日付のない記録",
            "|1000|||店3|購入 末尾 CCC3",
            "残高に入れていない記録",
            "|||||チャージしたか分からないカード（¥700）",
            "|||||額面の分からないカード",
        ]
    );
}

#[test]
fn another_currency_stands_apart_and_moves_no_balance() {
    let dollars = Money::new(1050, "USD".parse().unwrap());
    let ledger = ledger(vec![
        opened(),
        Fact::AccountCredited(AccountCredited {
            account: account(),
            when: "2026-04-01".parse().unwrap(),
            amount: dollars,
            reason: CreditReason::Refund,
            expires_on: None,
            memo: None,
            origin: None,
        }),
    ]);
    let book = &books(&ledger, &wanted(None, None), day("2026-11-22"))[0];
    assert_eq!((book.rows.len(), book.closing_yen()), (0, 0));
    assert_eq!(book.apart[0].what, What::OtherCurrency(dollars));
}

#[test]
fn books_are_of_those_accounts_and_issuers_that_are_wanted() {
    let ledger = life();
    let of = |wanted: &Wanted| -> Vec<Of> {
        books(&ledger, wanted, day("2026-11-22")).into_iter().map(|book| book.of).collect()
    };
    let own = Of::Account { id: account(), issuer: Issuer::AmazonJp, name: "自分".into() };
    let stock = Of::Stock { issuer: Issuer::AmazonJp };
    assert_eq!(of(&Wanted::default()), [own.clone(), stock.clone()]);
    assert_eq!(of(&Wanted { issuer: Some(Issuer::AmazonJp), ..Wanted::default() }), [own.clone(), stock]);
    assert_eq!(of(&Wanted { issuer: Some(Issuer::Apple), ..Wanted::default() }), []);
    assert_eq!(of(&Wanted { account: Some(account()), ..Wanted::default() }), [own]);
}
