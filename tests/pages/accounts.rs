//! アカウント: the list, one account, and what is written about it.

use eframe::egui::{Theme, accesskit::Role};
use giftcho::action::{Action, Change, Did, Done, Place, Refused};
use giftcho::core::entry::{AccountCredited, AccountReconciled, AccountSpent, Charged, Fact};
use giftcho::core::facts::{AccountFacts, CardFacts, PurchaseFacts};
use giftcho::core::id::{AccountId, CardId};
use giftcho::core::money::Money;
use giftcho::core::words::{CardKind, CreditReason, Issuer, Provenance};
use giftcho::i18n::Lang;
use giftcho::ui::pages::accounts::AccountsPage;

use crate::support::{Book, LARGE, SMALL, Screen};

const BOTH: [Lang; 2] = [Lang::Ja, Lang::En];

struct Made {
    book: Book,
    mixed: AccountId,
    site: Vec<CardId>,
}

fn open(book: &mut Book, issuer: Issuer, name: &str) -> AccountId {
    let account = book.account_id();
    book.write(Fact::AccountOpened {
        account,
        facts: AccountFacts { issuer, name: name.into(), memo: None },
    });
    account
}

fn charge(
    book: &mut Book,
    account: AccountId,
    seller: &str,
    provenance: Provenance,
    day: &str,
    yen: i64,
) -> Vec<CardId> {
    let facts = PurchaseFacts {
        when: day.parse().unwrap(),
        seller: Some(seller.into()),
        provenance,
        ..PurchaseFacts::default()
    };
    let card = CardFacts {
        issuer: Issuer::AmazonJp,
        kind: CardKind::Email,
        face_value: Some(Money::yen(yen)),
        ..CardFacts::default()
    };
    let cards = book.buy(facts, vec![card]);
    let charge = book.charge_id();
    book.write(Fact::Charged(Charged {
        charge,
        card: Some(cards[0]),
        account,
        when: day.parse().unwrap(),
        amount: None,
        expires_on: Some("2036-09-28".parse().unwrap()),
        code_last4: None,
        serial_number: None,
        balance_after: None,
        origin: None,
    }));
    cards
}

/// One account mixed by a trading site's card, one of points only.
fn made() -> Made {
    let mut book = Book::new();
    let mixed = open(&mut book, Issuer::AmazonJp, "自分のAmazon");
    charge(&mut book, mixed, "ローソン 新宿店", Provenance::OfficialStore, "2026-08-01", 20_000);
    let site = charge(&mut book, mixed, "売買サイトA", Provenance::Marketplace, "2026-09-28", 10_000);
    book.write(Fact::AccountSpent(AccountSpent {
        account: mixed,
        when: "2026-10-02".parse().unwrap(),
        amount: Money::yen(1_580),
        order_number: None,
        memo: None,
        origin: None,
    }));
    book.write(Fact::AccountReconciled(AccountReconciled {
        account: mixed,
        when: "2026-10-03".parse().unwrap(),
        observed: Money::yen(28_420),
        memo: None,
    }));
    let clean = open(&mut book, Issuer::GooglePlay, "自分のGoogle Play");
    book.write(Fact::AccountCredited(AccountCredited {
        account: clean,
        when: "2026-11-01".parse().unwrap(),
        amount: Money::yen(10_000),
        reason: CreditReason::Points,
        expires_on: None,
        memo: None,
        origin: None,
    }));
    Made { book, mixed, site }
}

fn screen(lang: Lang, book: &Book, place: &Place) -> Screen<AccountsPage> {
    let mut page = AccountsPage::default();
    page.show(place);
    Screen::new(lang, book.ledger(), page, AccountsPage::ui)
}

#[test]
fn the_list_opens_an_account_and_adds_up() {
    for lang in BOTH {
        let made = made();
        let mut screen = screen(lang, &made.book, &Place::Accounts);
        let t = screen.texts();
        assert!(screen.says(&format!("{} ¥38,420", t.word_total())));
        screen.picture(&format!("accounts-{lang:?}"));
        screen.click(Role::Button, "自分のAmazon ¥28,420");
        assert!(matches!(screen.sent()[..], [Action::Show(Place::Account(id))] if id == made.mixed));
    }
}

#[test]
fn a_mixed_account_is_explained_and_leads_to_the_cards_behind_it() {
    for lang in BOTH {
        let made = made();
        for (name, size, theme) in
            [("l", LARGE, Theme::Light), ("d", LARGE, Theme::Dark), ("s", SMALL, Theme::Light)]
        {
            let mut page = AccountsPage::default();
            page.show(&Place::Account(made.mixed));
            let mut screen = Screen::sized(size, theme, lang, made.book.ledger(), page, AccountsPage::ui);
            let t = screen.texts();
            screen.picture(&format!("account-{lang:?}-{name}"));
            assert!(screen.says(&t.warning_part_why()));
            if size == LARGE {
                screen.click(Role::Button, &t.account_risky_cards());
                assert!(
                    matches!(&screen.sent()[..], [Action::Show(Place::CardsOf(cards))] if *cards == made.site)
                );
            }
        }
    }
}

#[test]
fn a_seen_balance_shows_the_difference_before_it_is_recorded() {
    for lang in BOTH {
        let made = made();
        let mut screen = screen(lang, &made.book, &Place::Account(made.mixed));
        let t = screen.texts();
        screen.click(Role::Button, &t.account_do_reconcile());
        screen.type_into(&t.account_reconcile_observed(), "28,000");
        assert!(screen.says(&t.account_reconcile_less("−¥420")));
        assert!(screen.sent().is_empty());
        screen.picture(&format!("account-reconcile-{lang:?}"));
        screen.click(Role::Button, &t.button_record());
        let changes = screen.changes();
        assert!(matches!(
            &changes[..],
            [Change::Reconcile { account, observed, .. }] if *account == made.mixed && *observed == Money::yen(28_000)
        ));
        screen.answer(Err(Refused::ReadOnly));
        assert!(screen.says(&t.refused_read_only()));
    }
}

#[test]
fn spending_needs_an_amount_and_closes_once_it_is_written() {
    for lang in BOTH {
        let made = made();
        let mut screen = screen(lang, &made.book, &Place::Account(made.mixed));
        let t = screen.texts();
        screen.click(Role::Button, &t.account_do_spend());
        screen.click(Role::Button, &t.button_record());
        assert!(screen.sent().is_empty());
        assert!(screen.says(&t.account_amount_missing()));
        screen.type_into(&t.account_spend_amount(), "¥1,200");
        screen.click(Role::Button, &t.button_record());
        let changes = screen.changes();
        assert!(
            matches!(&changes[..], [Change::SpendBalance { amount, .. }] if *amount == Money::yen(1_200))
        );
        screen.answer(Ok(Done { what: Did::BalanceMoved { account: made.mixed }, entries: None, masked: 0 }));
        assert!(!screen.shows(Role::TextInput, &t.account_spend_amount()));
    }
}

#[test]
fn an_account_is_opened_and_shown() {
    for lang in BOTH {
        let mut screen = screen(lang, &Book::new(), &Place::Accounts);
        let t = screen.texts();
        assert!(screen.says(&t.account_empty()));
        screen.picture(&format!("accounts-empty-{lang:?}"));
        screen.click(Role::Button, &t.account_open_button());
        screen.type_into(&t.account_name(), "家のApple");
        screen.choose(&t.field_issuer(), &t.word_issuer_apple());
        screen.click(Role::Button, &t.button_record());
        let changes = screen.changes();
        let [Change::OpenAccount(facts)] = &changes[..] else { panic!("{changes:?}") };
        assert_eq!((facts.issuer, facts.name.as_str()), (Issuer::Apple, "家のApple"));
    }
}

#[test]
fn a_credit_names_its_reason_and_a_charge_without_a_card_its_expiry() {
    let made = made();
    let mut screen = screen(Lang::Ja, &made.book, &Place::Account(made.mixed));
    let t = screen.texts();
    screen.click(Role::Button, &t.account_do_credit());
    screen.type_into(&t.account_spend_amount(), "500");
    screen.choose(&t.account_credit_reason(), &t.word_credit_reason_points());
    screen.click(Role::Button, &t.button_record());
    assert!(matches!(screen.changes()[..], [Change::CreditBalance { reason: CreditReason::Points, .. }]));
    screen.answer(Ok(Done { what: Did::BalanceMoved { account: made.mixed }, entries: None, masked: 0 }));
    screen.click(Role::Button, &t.account_do_charge());
    screen.type_into(&t.account_spend_amount(), "3000");
    screen.type_into(&t.field_expires_on(), "2036/11/22");
    screen.click(Role::Button, &t.button_record());
    let changes = screen.changes();
    assert!(matches!(
        &changes[..],
        [Change::ChargeAmount { expires_on: Some(day), .. }] if day.to_string() == "2036-11-22"
    ));
}
