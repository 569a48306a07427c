//! 概要: the figures, why they are at risk, what to do next, the months; and the first start.

use eframe::egui::{Theme, accesskit::Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use giftcho::action::{Action, Place};
use giftcho::core::date::Minute;
use giftcho::core::entry::{AccountSpent, Charged, ContactLogged, Fact, IncidentOpened};
use giftcho::core::facts::{AccountFacts, CardFacts, InitialStatus, PurchaseFacts, Purchaser};
use giftcho::core::id::{AccountId, CardId, PurchaseId};
use giftcho::core::money::Money;
use giftcho::core::words::{CardKind, IncidentKind, Issuer, Provenance};
use giftcho::i18n::Lang;
use giftcho::i18n::format::minutes_left;
use giftcho::rules::{RuleCx, RuleId, RuleSettings, Subject, Warnings};
use giftcho::ui::pages::overview::OverviewPage;
use giftcho::wording::warnings;

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
        mail: None,
        pattern: None,
        cause: None,
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
        assert!(screen.says(&t.step_keep_screen()));
        let label = if lang == Lang::Ja { t.button_show_steps() } else { t.overview_next_steps_short() };
        screen.click(Role::Button, &label);
        assert!(matches!(screen.sent()[..], [Action::Show(Place::Incident(_))]));
    }
}

/// From a trading site at this moment, two cards of ¥7,000.
fn just_bought(book: &mut Book, seller: Option<&str>, when: &str) -> PurchaseId {
    let facts = PurchaseFacts { seller: seller.map(Into::into), ..from("", Provenance::Marketplace, when) };
    book.buy(facts, vec![card(7_000), card(7_000)]);
    book.last_purchase()
}

#[test]
fn a_running_claim_comes_first_with_its_minutes_and_they_run() {
    for lang in BOTH {
        let mut made = year();
        let first = just_bought(&mut made.book, Some("売買サイトB"), "2026-11-22T14:10");
        just_bought(&mut made.book, None, "2026-11-22T14:20");
        let mut screen = screen(lang, &made.book);
        let t = screen.texts();
        screen.picture(&format!("overview-clock-{lang:?}"));
        let line = |left, seller: &str| {
            format!("{} {} ¥14,000", minutes_left(left, &t), t.overview_next_claim(seller))
        };
        assert!(screen.shows(Role::Label, &line(8, "売買サイトB")), "14:10 and 30 minutes, at 14:32");
        assert!(screen.shows(Role::Button, &line(18, &t.first_step_seller_fallback())));
        assert!(screen.says(&t.step_keep_screen()), "the incident comes after them");
        screen.click(Role::Button, &t.button_open());
        let sent = screen.sent();
        let [Action::Show(Place::WarningsAbout(about))] = &sent[..] else { panic!("{sent:?}") };
        assert_eq!(*about, Subject::Purchase(first));

        // Ten minutes later the first is over and stands where its level stands.
        screen.state_mut().now.minute = Minute::new(14, 42).unwrap();
        screen.put_ledger(made.book.ledger());
        assert!(!screen.says(&t.overview_next_claim("売買サイトB")));
        assert!(screen.shows(Role::Label, &line(8, &t.first_step_seller_fallback())));
    }
}

#[test]
fn the_minutes_move_on_without_another_entry() {
    let mut made = year();
    just_bought(&mut made.book, Some("売買サイトB"), "2026-11-22T14:10");
    let mut screen = screen(Lang::Ja, &made.book);
    let t = screen.texts();
    assert!(screen.says(&minutes_left(8, &t)));
    let (settings, world) = (RuleSettings::default(), screen.state_mut());
    world.now.minute = Minute::new(14, 33).unwrap();
    world.warnings = Warnings::check_all(&RuleCx::new(&world.ledger, &world.knowledge, world.now, &settings));
    screen.run();
    assert!(screen.says(&minutes_left(7, &t)) && !screen.says(&minutes_left(8, &t)));
}

#[test]
fn each_date_and_each_promise_stands_once() {
    for lang in BOTH {
        let mut book = Book::new();
        let account = book.account_id();
        let facts = AccountFacts { issuer: Issuer::QuoPay, name: "QUO".into(), memo: None };
        book.write(Fact::AccountOpened { account, facts });
        let until = |yen: i64, day: &str| CardFacts {
            issuer: Issuer::QuoPay,
            face_value: Some(Money::yen(yen)),
            expires_on: Some(day.parse().unwrap()),
            ..CardFacts::default()
        };
        let gift = from("山田さん", Provenance::GiftFromAcquaintance, "2026-11-01");
        let cards = book.buy(
            gift,
            vec![until(1_000, "2026-11-29"), until(2_000, "2026-11-20"), until(500, "2026-12-10")],
        );
        charge(&mut book, &cards[2..], account, "2026-11-02");
        let incident = book.incident_id();
        book.write(Fact::IncidentOpened(IncidentOpened {
            incident,
            kind: IncidentKind::Lock,
            when: "2026-11-10".parse().unwrap(),
            seen: None,
            seen_where: None,
            mail: None,
            pattern: None,
            cause: None,
            cards: vec![cards[0]],
            account: None,
        }));
        book.write(Fact::ContactLogged(ContactLogged {
            incident,
            when: "2026-11-11".parse().unwrap(),
            who: "窓口".into(),
            channel: None,
            case_number: None,
            asked: None,
            promised: None,
            next_on: Some("2026-11-20".parse().unwrap()),
        }));
        let screen = screen(lang, &book);
        let t = screen.texts();
        let world = screen.state();
        let rules: Vec<RuleId> = world.warnings.iter().map(|warning| warning.rule).collect();
        for rule in [RuleId::Expiring, RuleId::LotExpiring, RuleId::OpenIncidentIdle] {
            assert!(rules.contains(&rule), "{rule:?} in {rules:?}");
        }
        let count = |words: &str| screen.query_all_by_label_contains(words).count();
        let idle = world.warnings.iter().find(|warning| warning.rule == RuleId::OpenIncidentIdle).unwrap();
        assert_eq!(count(&warnings::title(idle, &world.ledger, &t)), 0, "its incident says it");
        assert_eq!(count(&t.overview_next_use_balance("QUO")), 1);
        let uses = t.overview_next_use_card("|");
        let (before, behind) = uses.split_once('|').unwrap();
        let lines = screen.query_all_by_role(Role::Button).filter_map(|line| line.accesskit_node().label());
        let lines: Vec<String> =
            lines.filter(|line| line.starts_with(before) && line.contains(behind)).collect();
        let ends: Vec<bool> = lines.iter().map(|line| line.ends_with("¥1,000")).collect();
        // The card and the balance, not what has expired.
        assert_eq!(ends, [true, false], "{lines:?}");
    }
}

#[test]
fn what_has_no_page_of_its_own_leads_to_its_warnings() {
    let mut book = Book::new();
    let purchase = just_bought(&mut book, Some("売買サイトB"), "2026-11-22");
    let mut screen = screen(Lang::Ja, &book);
    let t = screen.texts();
    assert!(screen.says(&t.rule_claim_window_title_today()));
    screen.click(Role::Button, &t.button_open());
    let sent = screen.sent();
    let [Action::Show(Place::WarningsAbout(about))] = &sent[..] else { panic!("{sent:?}") };
    assert_eq!(*about, Subject::Purchase(purchase));
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
