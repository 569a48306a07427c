//! 概要: the figures, why they are at risk, what to do next, the months; and the first start.

use eframe::egui::{Theme, accesskit::Role};
use giftcho::action::{Action, Place};
use giftcho::core::entry::{AccountSpent, Charged, Fact, IncidentOpened};
use giftcho::core::facts::{AccountFacts, CardFacts, InitialStatus, PurchaseFacts, Purchaser};
use giftcho::core::id::{AccountId, CardId};
use giftcho::core::money::Money;
use giftcho::core::words::{CardKind, IncidentKind, Issuer, Provenance};
use giftcho::i18n::Lang;
use giftcho::ui::pages::overview::OverviewPage;

use crate::support::{Book, LARGE, SMALL, Screen};

const BOTH: [Lang; 2] = [Lang::Ja, Lang::En];

fn card(yen: i64) -> CardFacts {
    CardFacts {
        issuer: Issuer::AmazonJp,
        kind: CardKind::Email,
        face_value: Some(Money::yen(yen)),
        paid: Some(Money::yen(yen)),
        ..CardFacts::default()
    }
}

fn from(seller: &str, provenance: Provenance, day: &str) -> PurchaseFacts {
    PurchaseFacts {
        when: day.parse().unwrap(),
        seller: Some(seller.into()),
        provenance,
        purchaser: Purchaser::Myself,
        ..PurchaseFacts::default()
    }
}

struct Made {
    book: Book,
    site: Vec<CardId>,
    account: AccountId,
}

fn charge(book: &mut Book, cards: &[CardId], account: AccountId, day: &str) {
    for card in cards {
        let charge = book.charge_id();
        book.write(Fact::Charged(Charged {
            charge,
            card: Some(*card),
            account,
            when: day.parse().unwrap(),
            amount: None,
            expires_on: None,
            code_last4: None,
            serial_number: None,
            balance_after: None,
            origin: None,
        }));
    }
}

/// A year of purchases, one account mixed by a trading site's card, two more of its cards, one locked.
fn year() -> Made {
    let mut book = Book::new();
    let account = book.account_id();
    let facts = AccountFacts { issuer: Issuer::AmazonJp, name: "自分のAmazon".into(), memo: None };
    book.write(Fact::AccountOpened { account, facts });
    for (day, yen) in [
        ("2025-12-05", 25_000),
        ("2026-01-10", 10_000),
        ("2026-02-11", 5_000),
        ("2026-03-10", 15_000),
        ("2026-04-10", 10_000),
        ("2026-05-10", 12_000),
        ("2026-06-10", 20_000),
        ("2026-07-10", 10_000),
        ("2026-08-10", 15_000),
        ("2026-09-10", 10_000),
    ] {
        let cards = book.buy(from("Amazon.co.jp", Provenance::OfficialIssuer, day), vec![card(yen)]);
        charge(&mut book, &cards, account, day);
    }
    let mixed = book.buy(from("売買サイトA", Provenance::Marketplace, "2026-09-28"), vec![card(10_000)]);
    charge(&mut book, &mixed, account, "2026-09-28");
    book.write(Fact::AccountSpent(AccountSpent {
        account,
        when: "2026-10-01".parse().unwrap(),
        amount: Money::yen(113_580),
        order_number: None,
        memo: None,
        origin: None,
    }));
    book.buy(from("ファミマ 中野店", Provenance::OfficialStore, "2026-10-10"), vec![card(10_000)]);
    book.buy(from("ローソン 新宿店", Provenance::OfficialStore, "2026-11-10"), vec![card(5_000); 4]);
    let gift = CardFacts {
        issuer: Issuer::QuoPay,
        face_value: Some(Money::yen(1_000)),
        expires_on: Some("2026-11-29".parse().unwrap()),
        ..CardFacts::default()
    };
    let mut given = from("山田さん", Provenance::GiftFromAcquaintance, "2026-11-01");
    given.purchaser = Purchaser::Other("山田さん".into());
    book.buy(given, vec![gift]);
    let unsure = CardFacts { initial: InitialStatus::Unknown, ..card(3_000) };
    book.buy(from("Amazon.co.jp", Provenance::OfficialIssuer, "2024-03-01"), vec![unsure]);
    let site = book.buy(
        from("売買サイトA", Provenance::Marketplace, "2026-11-22"),
        vec![CardFacts { code_last4: Some("3M9F".parse().unwrap()), ..card(10_000) }, card(10_000)],
    );
    let incident = book.incident_id();
    book.write(Fact::IncidentOpened(IncidentOpened {
        incident,
        kind: IncidentKind::Lock,
        when: "2026-11-22T14:21".parse().unwrap(),
        seen: None,
        seen_where: None,
        cards: vec![site[0]],
        account: None,
    }));
    Made { book, site, account }
}

fn screen(lang: Lang, book: &Book) -> Screen<OverviewPage> {
    Screen::new(lang, book.ledger(), OverviewPage::default(), OverviewPage::ui)
}

#[test]
fn every_cause_of_risk_leads_to_its_cards_or_account() {
    for lang in BOTH {
        let made = year();
        let mut screen = screen(lang, &made.book);
        let t = screen.texts();
        let name = t.overview_cause_account("自分のAmazon");
        screen.click(Role::Button, &format!("{name} ¥28,420"));
        assert!(matches!(screen.sent()[..], [Action::Show(Place::Account(id))] if id == made.account));
        let name = t.overview_cause_cards(t.count_cards(2, "2"), "売買サイトA");
        screen.click(Role::Button, &format!("{name} ¥20,000"));
        assert!(matches!(&screen.sent()[..], [Action::Show(Place::CardsOf(cards))] if *cards == made.site));
    }
}

#[test]
fn the_figures_add_up_and_say_what_is_not_counted() {
    for lang in BOTH {
        let screen = screen(lang, &year().book);
        let t = screen.texts();
        assert!(screen.says("¥79,420"));
        // The present that expires in a week counts too.
        assert!(screen.says("¥49,420"));
        assert!(screen.says(&t.overview_at_risk_mixed("¥18,420")));
        assert!(screen.says(&t.overview_unknown_state(t.count_cards(1, "1"), "¥3,000")));
    }
}

#[test]
fn an_open_incident_comes_first_and_shows_its_steps() {
    for lang in BOTH {
        let mut screen = screen(lang, &year().book);
        let t = screen.texts();
        assert!(screen.says(&t.first_step_seller_about_lock("売買サイトA")));
        let label = if lang == Lang::Ja { t.button_show_steps() } else { t.overview_next_steps_short() };
        screen.click(Role::Button, &label);
        assert!(matches!(screen.sent()[..], [Action::Show(Place::Incident(_))]));
    }
}

#[test]
fn the_months_lead_to_the_page_that_tells_more_of_them() {
    for lang in BOTH {
        let mut screen = screen(lang, &year().book);
        let t = screen.texts();
        screen.click(Role::Link, &t.overview_trend_more());
        assert!(matches!(screen.sent()[..], [Action::Show(Place::OverTime)]));
    }
}

#[test]
fn an_empty_ledger_shows_where_to_begin() {
    for lang in BOTH {
        let mut screen = screen(lang, &Book::new());
        let t = screen.texts();
        for (label, place) in [
            (t.first_quick(), Place::QuickEntry),
            (t.first_one(), Place::NewCard),
            (t.first_import(), Place::Import),
            (t.first_trouble(), Place::NewIncident(Vec::new())),
        ] {
            screen.click(Role::Button, &label);
            let sent = screen.sent();
            assert!(matches!(&sent[..], [Action::Show(shown)] if *shown == place), "{label}: {sent:?}");
        }
        screen.click(Role::Link, &t.first_sample());
        assert!(matches!(screen.sent()[..], [Action::OpenSample]));
        screen.click(Role::Link, &t.first_open());
        assert!(matches!(screen.sent()[..], [Action::ChooseLedger]));
    }
}

#[test]
fn the_overview_is_painted_in_both_languages_themes_and_sizes() {
    let made = year();
    for lang in BOTH {
        for (name, size, theme) in
            [("l", LARGE, Theme::Light), ("s", SMALL, Theme::Light), ("d", LARGE, Theme::Dark)]
        {
            for (what, ledger) in [("overview", made.book.ledger()), ("first", Book::new().ledger())] {
                let page = OverviewPage::default();
                // The sidebar takes its room of the window.
                let inside = [size[0] - if size[0] > 1_100.0 { 168.0 } else { 80.0 }, size[1]];
                let mut screen = Screen::sized(inside, theme, lang, ledger, page, OverviewPage::ui);
                screen.picture(&format!("{what}-{lang:?}-{name}"));
            }
        }
    }
}

#[cfg(target_os = "linux")]
#[test]
fn the_overview_looks_as_agreed() {
    let mut screen = Screen::sized(
        LARGE,
        Theme::Light,
        Lang::Ja,
        year().book.ledger(),
        OverviewPage::default(),
        OverviewPage::ui,
    );
    screen.snapshot("overview");
}
