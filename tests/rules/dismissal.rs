//! Which warnings a dismissal covers, and what brings one back.

use giftcho::core::entry::{Fact, WarningDismissed};
use giftcho::core::facts::PurchaseChange;
use giftcho::core::ledger::Ledger;
use giftcho::core::words::{IncidentKind, Outcome, Provenance};
use giftcho::guide::knowledge::Knowledge;
use giftcho::rules::{
    Dismissal, DismissalReach, Dismissals, Level, RuleCx, RuleId, RuleSettings, Subject, Warning, Warnings,
};

use crate::scene::{Scene, now};

const TODAY: &str = "2026-11-22";

fn look(ledger: &Ledger) -> Warnings {
    let (knowledge, settings) = (Knowledge::built_in(), RuleSettings::default());
    Warnings::check_all(&RuleCx::new(ledger, &knowledge, now(TODAY), &settings))
}

/// The warnings that stand, as `rule subject`, by the names of the scene.
fn standing(scene: &Scene) -> Vec<String> {
    named(scene, look(&scene.ledger()).iter())
}

fn dismissed(scene: &Scene) -> Vec<String> {
    named(scene, look(&scene.ledger()).dismissed())
}

fn named<'a>(scene: &Scene, warnings: impl Iterator<Item = &'a Warning>) -> Vec<String> {
    let mut out: Vec<String> = warnings
        .map(|warning| {
            let id = warning.subject().unwrap().id();
            format!("{} {}", warning.rule.as_str(), scene.name_of(&id).unwrap_or(&id))
        })
        .collect();
    out.sort();
    out
}

/// Cards of two sellers and one of nobody knows whom; the first seller's name is spelled in two ways.
fn two_sellers() -> Scene {
    Scene::new()
        .account("A")
        .card("a1", 10_000)
        .from(Provenance::Marketplace)
        .at("ギフトＡＢ 売買")
        .card("a2", 5000)
        .from(Provenance::Marketplace)
        .at("ｷﾞﾌﾄab売買")
        .card("b1", 3000)
        .from(Provenance::FleaOrAuction)
        .at("フリマB")
        .card("n1", 2000)
        .from(Provenance::Stranger)
}

#[test]
fn the_dismissal_of_a_seller_covers_its_names_in_every_spelling_and_nobody_else() {
    let scene = two_sellers().dismiss("unofficial-source", "seller:ギフトAB売買", "level:danger");
    assert_eq!(standing(&scene), ["unofficial-source b1", "unofficial-source n1"]);
    assert_eq!(dismissed(&scene), ["unofficial-source a1", "unofficial-source a2"]);
}

#[test]
fn a_name_of_nothing_but_hyphens_covers_nothing() {
    let scene = two_sellers().dismiss("unofficial-source", "seller:--", "level:danger");
    assert_eq!(standing(&scene).len(), 4);
    let unnamed = Scene::new().card("c1", 3000).from(Provenance::Marketplace).at("-");
    let ledger = unnamed.ledger();
    assert_eq!(Dismissal::of_seller(look(&ledger).iter().next().unwrap(), &ledger), None);
}

#[test]
fn the_dismissal_of_a_rule_covers_all_it_finds_and_no_other_rule() {
    let scene = two_sellers().card("u1", 1000).from(Provenance::Unknown).dismiss(
        "unofficial-source",
        "all:",
        "level:danger",
    );
    assert_eq!(standing(&scene), ["unknown-source u1"]);
    assert_eq!(dismissed(&scene).len(), 4);
    let scene =
        scene.fact(Fact::WarningRestored { rule: "unofficial-source".into(), subject: "all:".into() });
    assert_eq!(standing(&scene).len(), 5);
    assert!(dismissed(&scene).is_empty());
}

#[test]
fn what_is_higher_than_the_level_of_the_dismissal_stands() {
    for level in ["level:note", "level:caution", "level:warning"] {
        let scene = two_sellers().dismiss("unofficial-source", "all:", level).dismiss(
            "unofficial-source",
            "seller:フリマB",
            level,
        );
        assert_eq!(standing(&scene).len(), 4, "{level}");
    }
}

#[test]
fn the_same_seller_may_be_dismissed_twice_and_the_higher_level_counts() {
    let scene = two_sellers().dismiss("unofficial-source", "seller:ギフトAB売買", "level:note").dismiss(
        "unofficial-source",
        "seller:ｷﾞﾌﾄAB売買",
        "level:danger",
    );
    assert_eq!(dismissed(&scene), ["unofficial-source a1", "unofficial-source a2"]);
}

#[test]
fn a_card_with_open_trouble_stands_in_spite_of_a_wide_dismissal_until_it_is_closed() {
    for subject in ["all:", "seller:ギフトAB売買"] {
        let scene = two_sellers().dismiss("unofficial-source", subject, "level:danger");
        let scene = scene.incident("i1", IncidentKind::Lock, &["a1"], TODAY);
        assert!(standing(&scene).contains(&"unofficial-source a1".to_owned()), "{subject}");
        assert!(!standing(&scene).contains(&"unofficial-source a2".to_owned()), "{subject}");
        let scene = scene.close("i1", Outcome::Restored, TODAY);
        assert!(!standing(&scene).contains(&"unofficial-source a1".to_owned()), "{subject}");
    }
}

#[test]
fn another_seller_than_the_one_dismissed_is_no_longer_covered() {
    let scene = two_sellers().dismiss("unofficial-source", "seller:フリマB", "level:danger");
    assert_eq!(dismissed(&scene), ["unofficial-source b1"]);
    let changes = vec![PurchaseChange::Seller(Some("フリマC".into()))];
    let purchase = scene.purchase_id("b1");
    let scene = scene.fact(Fact::PurchaseAmended { purchase, changes });
    assert!(dismissed(&scene).is_empty());
}

#[test]
fn one_dismissed_warning_comes_back_when_it_rests_on_something_else() {
    let scene = two_sellers();
    let ledger = scene.ledger();
    let card = scene.card_id("b1");
    let warnings = look(&ledger);
    let fingerprint = warnings.for_card(ledger.card(card).unwrap())[0].fingerprint();
    let scene = scene.dismiss("unofficial-source", &Subject::Card(card).key(), &fingerprint);
    assert_eq!(dismissed(&scene), ["unofficial-source b1"]);
    let scene = scene.charge("b1", "A", TODAY);
    assert!(standing(&scene).contains(&"unofficial-source b1".to_owned()));
}

#[test]
fn a_balance_was_bought_from_nobody() {
    let scene = two_sellers().charge("b1", "A", TODAY);
    let ledger = scene.ledger();
    let warnings = look(&ledger);
    let balance = warnings.for_account(scene.account_id("A"))[0];
    assert_eq!(balance.rule, RuleId::TaintedAccount);
    assert_eq!(Dismissal::of_seller(balance, &ledger), None);
    let scene = scene.dismiss("tainted-account", "seller:フリマB", "level:danger");
    assert!(standing(&scene).contains(&"tainted-account A".to_owned()));
    let scene = scene.dismiss("tainted-account", "all:", "level:danger");
    assert_eq!(dismissed(&scene), ["tainted-account A"]);
}

#[test]
fn a_warning_about_purchases_of_two_sellers_is_of_neither() {
    let mut scene = Scene::new();
    for month in 0..12 {
        let on = crate::scene::day("2025-11-10").plus_days(month * 30).to_string();
        scene = scene.card(&format!("m{month}"), 3000).on(&on);
    }
    let scene = scene.card("x1", 8000).on("2026-11-21").at("店A").card("x2", 8000).on("2026-11-21");
    let of_seller = |scene: &Scene| {
        let ledger = scene.ledger();
        let warnings = look(&ledger);
        let several = warnings.iter().find(|warning| warning.subjects.len() > 1).unwrap();
        Dismissal::of_seller(several, &ledger).map(|dismissal| dismissal.subject())
    };
    let with = scene.at("店A");
    assert_eq!(of_seller(&with), Some("seller:店A".into()));
    assert_eq!(of_seller(&with.at("店B")), None);
}

#[test]
fn what_a_page_asks_for_is_what_the_entry_says() {
    let scene = two_sellers();
    let ledger = scene.ledger();
    let warnings = look(&ledger);
    let warning = warnings.for_card(ledger.card(scene.card_id("a1")).unwrap())[0];
    let all = Dismissal::of_rule(warning);
    assert_eq!((all.subject(), all.fingerprint()), ("all:".into(), "level:danger".into()));
    let seller = Dismissal::of_seller(warning, &ledger).unwrap();
    assert_eq!(seller.subject(), "seller:ギフトＡＢ 売買");
    assert_eq!(seller.reach, DismissalReach::Seller { name: "ギフトＡＢ 売買".into(), up_to: Level::Danger });
    let one = Dismissal::of_one(warning).unwrap();
    assert_eq!(one.subject(), format!("card:{}", scene.card_id("a1")));
    for dismissal in [all, seller, one] {
        assert!(dismissal.alone(&ledger).covers(warning));
        let entry = WarningDismissed {
            rule: dismissal.rule.as_str().into(),
            subject: dismissal.subject(),
            fingerprint: dismissal.fingerprint(),
            reason: "seen".into(),
        };
        assert_eq!(Dismissal::read(&entry), Some(dismissal));
    }
}

#[test]
fn what_this_version_does_not_know_covers_nothing() {
    let scene = two_sellers()
        .dismiss("rule-of-tomorrow", "all:", "level:danger")
        .dismiss("unofficial-source", "all:", "level:apocalypse")
        .dismiss("unofficial-source", "country:jp", "level:danger");
    assert_eq!(standing(&scene).len(), 4);
    let ledger = scene.ledger();
    assert!(ledger.dismissals().all(|entry| Dismissal::read(entry).is_none()));
}

#[test]
fn every_dismissal_is_told_what_it_covers() {
    let scene = two_sellers().dismiss("unofficial-source", "seller:フリマB", "level:danger").dismiss(
        "unofficial-source",
        "all:",
        "level:danger",
    );
    let ledger = scene.ledger();
    let dismissals = Dismissals::of(&ledger);
    let mut counts = [0, 0];
    for warning in look(&ledger).dismissed() {
        dismissals.each_covering(warning, |at| counts[at] += 1);
    }
    assert_eq!(counts, [1, 4]);
}
