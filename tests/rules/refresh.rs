//! Looking again at what was touched gives what looking at everything gives; dismissals come and go.

use giftcho::core::date::Minute;
use giftcho::core::entry::Fact;
use giftcho::core::facts::PurchaseChange;
use giftcho::core::ledger::{Ledger, Touched};
use giftcho::core::words::{HandOver, IncidentKind, Outcome, Payment, Provenance, Purpose};
use giftcho::guide::knowledge::Knowledge;
use giftcho::rules::{ClaimState, Evidence, Level, RuleCx, RuleId, RuleSettings, Subject, Warning, Warnings};

use crate::scene::{Scene, day, now};

const TODAY: &str = "2026-11-22";

fn look(ledger: &Ledger) -> Warnings {
    let (knowledge, settings) = (Knowledge::built_in(), RuleSettings::default());
    Warnings::check_all(&RuleCx::new(ledger, &knowledge, now(TODAY), &settings))
}

/// A year of small purchases, a burst, charges, spending, incidents, a present, a code that was told.
fn eventful() -> Scene {
    let mut scene = Scene::new().account("A").account("B");
    for month in 0..12 {
        let on = day("2025-11-10").plus_days(month * 30).to_string();
        scene = scene.card(&format!("m{month}"), 3000).on(&on).charge(&format!("m{month}"), "A", &on);
    }
    scene = scene
        .cards(&["b1", "b2", "b3", "b4", "b5", "b6"], 10_000)
        .on("2026-11-18")
        .from(Provenance::Marketplace)
        .charge("b1", "A", "2026-11-19")
        .spend("A", 5000, "2026-11-20")
        .incident("i1", IncidentKind::Cancelled, &["b1"], "2026-11-21")
        .gift("g1", 5000, "aunt")
        .on("2026-11-01")
        .card("u1", 2000)
        .from(Provenance::Unknown)
        .charge("u1", "B", "2026-11-02")
        .spend("B", 2000, "2026-11-03")
        .card("t1", 20_000)
        .on("2026-11-22")
        .for_purpose(Purpose::AskedToBuy)
        .tell("t1", "caller", "2026-11-22")
        .hand_over("b6", HandOver::ReturnedForRefund, "2026-11-21")
        .close("i1", Outcome::Restored, "2026-11-22");
    let purchase = scene.purchase_id("u1");
    let changes = vec![PurchaseChange::Provenance(Provenance::FleaOrAuction)];
    scene.fact(Fact::PurchaseAmended { purchase, changes })
}

/// Sellers in several spellings, claim windows, codes recorded twice, promises, credits, sales, on top of the rest.
fn busy() -> Scene {
    let mut scene = eventful();
    for (n, seller) in ["amaten", "売買サイトA", "ＡＭＡＴＥＮ", "売買ｻｲﾄA"].into_iter().enumerate()
    {
        scene = scene
            .card(&format!("s{n}"), 20_000)
            .from(Provenance::Marketplace)
            .at(seller)
            .paid(18_000)
            .last4("7K2Q")
            .on("2026-11-22T23:45");
    }
    scene
        .incident("i2", IncidentKind::Refused, &["s1"], "2026-11-22T23:50")
        .contact("i2", "support", Some("2026-11-20"), "2026-11-10")
        .takes_claims("売買サイトa", 60)
        .takes_claims("amaten", 0)
        .note("i2", "they wrote", "2026-11-21")
        .card("p1", 10_000)
        .paid(9000)
        .at("コンビニ")
        .paid_with(Payment::Cash)
        .serial("1234567890")
        .on("2026-10-01")
        .card("p2", 40_000)
        .paid_with(Payment::CreditCard)
        .serial("12345-67890")
        .on("2026-11-01")
        .expires("2026-12-01")
        .resend("s0", Some("9XWM"), "2026-11-22")
        .hand_over_for("p1", HandOver::Sold, Some(8000), "2026-11-02")
        .hand_over_for("s2", HandOver::Sold, Some(8000), "2026-11-22")
        .credit("A", 2000, Some("2026-12-10"), "2026-11-01")
        .top_up("A", 290_000, "2026-11-20")
        .charge("p2", "A", "2026-11-21")
        .spend("A", 200_000, "2026-11-22")
        .close("i2", Outcome::FalseAlarm, "2026-11-22")
}

#[test]
fn while_a_claim_window_runs_every_minute_is_a_look_at_it() {
    let (knowledge, settings) = (Knowledge::built_in(), RuleSettings::default());
    let scene =
        Scene::new().card("c1", 10_000).from(Provenance::Marketplace).at("amaten").on("2026-11-22T23:50");
    let ledger = scene.ledger();
    let left = |warnings: &Warnings| {
        warnings.iter().find_map(|warning| match &warning.evidence {
            Evidence::ClaimWindow(window) => Some(window.state),
            _ => None,
        })
    };
    let at = |text| RuleCx::new(&ledger, &knowledge, now(text), &settings);
    let until = (day("2026-11-23"), Minute::new(0, 20).unwrap());
    let mut warnings = Warnings::check_all(&at("2026-11-22T23:51"));
    assert!(warnings.has_clock());
    assert_eq!(left(&warnings), Some(ClaimState::Running { until, left: 29 }));
    warnings.refresh(&Touched::default(), &at("2026-11-22T23:58"));
    assert_eq!(left(&warnings), Some(ClaimState::Running { until, left: 22 }));
    warnings.refresh(&Touched::default(), &at("2026-11-23T00:19"));
    assert_eq!(left(&warnings), Some(ClaimState::Running { until, left: 1 }));
    warnings.refresh(&Touched::default(), &at("2026-11-23T00:20"));
    assert_eq!(left(&warnings), Some(ClaimState::Missed));
    assert!(!warnings.has_clock());
}

#[test]
fn looking_again_at_what_was_touched_gives_what_looking_at_everything_gives() {
    let warnings = told_and_looked_at(&busy());
    assert!(warnings.len() > 5);
}

/// Dismissals of every reach come and go between events that change what they cover.
#[test]
fn looking_again_gives_the_same_while_dismissals_come_and_go() {
    let restored =
        |rule: &str, subject: &str| Fact::WarningRestored { rule: rule.into(), subject: subject.into() };
    let scene = eventful()
        .dismiss("unofficial-source", "all:", "level:danger")
        .dismiss("unusual-count", "all:", "level:warning")
        .dismiss("unusual-amount", "all:", "level:caution")
        .card("s1", 7000)
        .from(Provenance::Marketplace)
        .at("売買A")
        .on("2026-11-20")
        .incident("i2", IncidentKind::Lock, &["b2", "s1"], "2026-11-21")
        .dismiss("unofficial-source", "seller:売買A", "level:danger")
        .fact(restored("unofficial-source", "all:"))
        .close("i2", Outcome::Restored, "2026-11-22")
        .dismiss("unofficial-source", "seller:ばいばいb", "level:danger")
        .charge("s1", "B", "2026-11-22");
    let purchase = scene.purchase_id("s1");
    let key = Subject::Card(scene.card_id("t1")).key();
    let fingerprint = {
        let ledger = scene.ledger();
        let card = ledger.card(scene.card_id("t1")).unwrap();
        look(&ledger).for_card(card)[0].fingerprint()
    };
    let scene = scene
        .fact(Fact::PurchaseAmended {
            purchase,
            changes: vec![PurchaseChange::Seller(Some("バイバイＢ".into()))],
        })
        .dismiss("asked-to-buy", &key, &fingerprint)
        .dismiss("tainted-account", "all:", "level:danger")
        .incident("i3", IncidentKind::BalanceVanished, &["s1"], "2026-11-22")
        .fact(restored("asked-to-buy", &key))
        .fact(restored("unusual-count", "all:"))
        .close("i3", Outcome::FalseAlarm, "2026-11-22")
        .dismiss("unofficial-source", "all:", "level:note")
        .dismiss("unofficial-source", "all:", "level:danger");
    let warnings = told_and_looked_at(&scene);
    assert!(warnings.iter().any(|warning| warning.rule == RuleId::AskedToBuy));
    assert!(warnings.dismissed().len() > 5);
}

#[test]
fn a_card_that_was_charged_twice_is_followed_on_the_second_account() {
    let scene = Scene::new()
        .account("A")
        .account("B")
        .card("u1", 3000)
        .from(Provenance::Unknown)
        .charge("u1", "A", "2026-11-01")
        .charge("u1", "B", "2026-11-02")
        .spend("B", 3000, "2026-11-03");
    assert!(told_and_looked_at(&scene).is_empty());
}

#[test]
fn very_many_are_dismissed_and_restored_at_once() {
    let names: Vec<String> = (0..1200).map(|at| format!("c{at}")).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let restored = Fact::WarningRestored { rule: "unofficial-source".into(), subject: "all:".into() };
    let scene = Scene::new()
        .cards(&names, 1000)
        .from(Provenance::Marketplace)
        .card("u1", 1000)
        .from(Provenance::Unknown)
        .dismiss("unofficial-source", "all:", "level:danger");
    let warnings = told_and_looked_at(&scene);
    assert_eq!((warnings.len(), warnings.dismissed().len()), (1, 1200));
    let warnings = told_and_looked_at(&scene.fact(restored));
    assert_eq!((warnings.len(), warnings.dismissed().len()), (1201, 0));
}

/// Tells a scene entry by entry, and after each compares looking again with looking at everything.
pub fn told_and_looked_at(scene: &Scene) -> Warnings {
    let (knowledge, settings) = (Knowledge::built_in(), RuleSettings::default());
    let mut ledger = Ledger::default();
    let mut warnings = Warnings::check_all(&RuleCx::new(&ledger, &knowledge, now(TODAY), &settings));
    for entry in scene.entries() {
        let kind = entry.fact.kind();
        let touched = ledger.apply(entry.clone());
        warnings.refresh(&touched, &RuleCx::new(&ledger, &knowledge, now(TODAY), &settings));
        let all = look(&ledger);
        let (kept, anew): (Vec<_>, Vec<_>) = (warnings.iter().collect(), all.iter().collect());
        let only = |some: &[&Warning], others: &[&Warning]| -> Vec<Warning> {
            some.iter()
                .filter(|warning| !others.contains(warning))
                .map(|warning| (*warning).clone())
                .collect()
        };
        assert_eq!(only(&kept, &anew), only(&anew, &kept), "after entry {} ({kind})", entry.seq);
        assert_eq!(kept, anew, "the order after entry {} ({kind})", entry.seq);
        let (kept, anew): (Vec<_>, Vec<_>) = (warnings.dismissed().collect(), all.dismissed().collect());
        assert_eq!(kept, anew, "dismissed after entry {} ({kind})", entry.seq);
        for level in Level::ALL {
            assert_eq!(warnings.count(*level), all.count(*level));
        }
    }
    warnings
}

#[test]
fn another_day_is_a_look_at_everything() {
    let (knowledge, settings) = (Knowledge::built_in(), RuleSettings::default());
    let ledger = eventful().ledger();
    let mut warnings = look(&ledger);
    let later = RuleCx::new(&ledger, &knowledge, now("2027-06-01"), &settings);
    warnings.refresh(&giftcho::core::ledger::Touched::default(), &later);
    assert!(warnings.iter().all(|warning| warning.rule != RuleId::UnusualAmount));
}

#[test]
fn a_dismissed_warning_stands_apart_and_comes_back_when_it_changes() {
    let scene = Scene::new().account("A").card("c1", 10_000).from(Provenance::Marketplace);
    let ledger = scene.ledger();
    let card = ledger.card(scene.card_id("c1")).unwrap();
    let found = look(&ledger);
    let fingerprint = found.for_card(card)[0].fingerprint();
    let key = Subject::Card(card.id).key();

    let (knowledge, settings) = (Knowledge::built_in(), RuleSettings::default());
    let scene = scene.dismiss("unofficial-source", &key, &fingerprint);
    let (mut ledger, mut warnings) = (ledger.clone(), found);
    let touched = ledger.apply(scene.entries().last().unwrap().clone());
    warnings.refresh(&touched, &RuleCx::new(&ledger, &knowledge, now(TODAY), &settings));
    assert_eq!((warnings.len(), warnings.dismissed().len()), (0, 1));
    assert_eq!(warnings.total_at_risk_yen(&ledger), 0);

    let scene = scene.charge("c1", "A", TODAY);
    let touched = ledger.apply(scene.entries().last().unwrap().clone());
    warnings.refresh(&touched, &RuleCx::new(&ledger, &knowledge, now(TODAY), &settings));
    let rules: Vec<RuleId> = warnings.iter().map(|warning| warning.rule).collect();
    assert_eq!(rules, [RuleId::TaintedAccount, RuleId::UnofficialSource, RuleId::RecentUnofficialCharge]);
    assert_eq!(warnings.dismissed().len(), 0);
}

#[test]
fn a_restored_warning_stands_again() {
    let scene = Scene::new().card("c1", 10_000).from(Provenance::Marketplace);
    let ledger = scene.ledger();
    let fingerprint = look(&ledger).iter().next().unwrap().fingerprint();
    let key = Subject::Card(scene.card_id("c1")).key();
    let scene = scene.dismiss("unofficial-source", &key, &fingerprint);
    let (mut ledger, mut warnings) = (scene.ledger(), look(&scene.ledger()));
    assert_eq!((warnings.len(), warnings.dismissed().len()), (0, 1));

    let (knowledge, settings) = (Knowledge::built_in(), RuleSettings::default());
    let scene = scene.fact(Fact::WarningRestored { rule: "unofficial-source".into(), subject: key });
    let touched = ledger.apply(scene.entries().last().unwrap().clone());
    warnings.refresh(&touched, &RuleCx::new(&ledger, &knowledge, now(TODAY), &settings));
    assert_eq!((warnings.len(), warnings.dismissed().len()), (1, 0));
}

#[test]
fn a_card_in_several_warnings_is_at_risk_once() {
    let scene = Scene::new()
        .card("c1", 10_000)
        .from(Provenance::Stranger)
        .for_purpose(Purpose::AskedToBuy)
        .tell("c1", "caller", TODAY);
    let ledger = scene.ledger();
    let warnings = look(&ledger);
    assert_eq!(warnings.len(), 2);
    assert_eq!(warnings.total_at_risk_yen(&ledger), 10_000);
}

#[test]
fn a_mixed_balance_counts_once_with_its_cards() {
    let scene = Scene::new()
        .account("A")
        .card("c1", 10_000)
        .from(Provenance::Marketplace)
        .charge("c1", "A", "2026-11-01")
        .card("c2", 5000)
        .charge("c2", "A", "2026-11-02")
        .spend("A", 3000, "2026-11-03")
        .card("c3", 4000)
        .from(Provenance::FleaOrAuction);
    let ledger = scene.ledger();
    let warnings = look(&ledger);
    assert_eq!(warnings.total_at_risk_yen(&ledger), 12_000 + 4000);
    let parts = warnings.at_risk(&ledger);
    assert_eq!(parts[&Subject::Account(scene.account_id("A"))], 12_000);
    assert_eq!(parts[&Subject::Card(scene.card_id("c3"))], 4000);
}

#[test]
fn a_card_shows_the_warnings_of_its_purchase_the_highest_first() {
    let scene = eventful();
    let ledger = scene.ledger();
    let warnings = look(&ledger);
    let card = ledger.card(scene.card_id("b2")).unwrap();
    let rules: Vec<RuleId> = warnings.for_card(card).iter().map(|warning| warning.rule).collect();
    assert_eq!(
        rules,
        [RuleId::ClaimWindow, RuleId::UnofficialSource, RuleId::UnusualAmount, RuleId::UnusualCount]
    );
    assert_eq!(warnings.highest(), Some(Level::Danger));
}

/// Neither moves a purchase to another day or sum, and both change what the window rules say.
#[test]
fn a_purpose_corrected_to_resale_and_a_card_then_charged_are_looked_at_again() {
    let scene = Scene::new().account("A").cards(&["c1", "c2"], 10_000).on("2026-11-10");
    let purpose = |scene: &Scene, purpose| Fact::PurchaseAmended {
        purchase: scene.purchase_id("c1"),
        changes: vec![PurchaseChange::Purpose(purpose)],
    };
    let resale = |scene: &Scene| {
        told_and_looked_at(scene).iter().filter(|warning| warning.rule == RuleId::ResalePattern).count()
    };
    let fact = purpose(&scene, Purpose::Resale);
    let scene = scene.fact(fact);
    assert_eq!(resale(&scene), 1);
    let fact = purpose(&scene, Purpose::Own);
    let scene = scene.fact(fact);
    assert_eq!(resale(&scene), 0);
    let fact = purpose(&scene, Purpose::Resale);
    assert_eq!(resale(&scene.fact(fact).charge("c2", "A", "2026-11-12")), 0);
}

/// The largest balance of an issuer speaks of its cap: spending from it may make another the largest.
#[test]
fn another_account_speaks_of_the_cap_when_it_becomes_the_largest() {
    let scene = Scene::new()
        .account("A")
        .account("B")
        .top_up("A", 200_000, "2026-01-10")
        .top_up("B", 150_000, "2026-01-10")
        .cards(&["c1", "c2", "c3", "c4"], 50_000)
        .on("2026-06-01")
        .spend("A", 190_000, "2026-06-02");
    let account = Subject::Account(scene.account_id("B"));
    let warnings = told_and_looked_at(&scene);
    let cap = warnings.iter().find(|warning| warning.rule == RuleId::BalanceCap).unwrap();
    assert_eq!(cap.subject(), Some(&account));
}
