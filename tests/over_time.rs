//! What purchases over time come to: what unofficial ones saved and cost, how everything came, and that the months and the
//! person's pattern count the same purchases.
#![allow(clippy::unwrap_used, reason = "a test that cannot read its world has failed")]

#[path = "support/scene.rs"]
mod scene;

use giftcho::core::by_source::BySource;
use giftcho::core::entry::{Fact, IncidentClosed};
use giftcho::core::money::Money;
use giftcho::core::monthly::{Monthly, Reach};
use giftcho::core::outcome::{Outcome, SellerOutcome};
use giftcho::core::words::{HandOver, IncidentKind, Outcome as Ended, Provenance, SourceClass};
use giftcho::rules::{Pattern, RuleSettings};
use scene::{Scene, day, when};

/// An incident ends with amounts.
fn end(scene: Scene, incident: &str, outcome: Ended, recovered: Option<i64>, lost: Option<i64>) -> Scene {
    let fact = Fact::IncidentClosed(IncidentClosed {
        incident: scene.incident_id(incident),
        when: when("2026-11-22"),
        outcome,
        recovered: recovered.map(Money::yen),
        lost: lost.map(Money::yen),
        memo: None,
    });
    scene.fact(fact)
}

fn from_site(name: &str, face: i64, paid: i64, on: &str) -> Scene {
    Scene::new().card(name, face).paid(paid).on(on).at("Site A").from(Provenance::Marketplace)
}

#[test]
fn what_was_saved_and_lost_and_what_is_unknown() {
    let scene = Scene::new()
        // Saved 700, and 500 twice.
        .card("a", 10_000)
        .paid(9_300)
        .on("2026-09-28")
        .at("Site B")
        .from(Provenance::Marketplace)
        .cards(&["b1", "b2"], 5_000)
        .paid(4_500)
        .on("2026-10-01")
        .at("Site A")
        .from(Provenance::FleaOrAuction)
        // Nobody wrote what was paid.
        .card("c", 10_000)
        .on("2026-11-01")
        .at("Site A")
        .from(Provenance::BuybackShop)
        // Received: saves nothing, and can be lost.
        .card("d", 3_000)
        .on("2026-11-02")
        .from(Provenance::RefundInKind)
        // Official: not part of it.
        .card("e", 10_000)
        .paid(9_000)
        .on("2026-11-03")
        .incident("i1", IncidentKind::Cancelled, &["a"], "2026-10-10")
        .incident("i2", IncidentKind::Refused, &["d"], "2026-11-05")
        .incident("i3", IncidentKind::Lock, &["c"], "2026-11-06")
        .incident("i4", IncidentKind::AlreadyUsed, &["e"], "2026-11-07");
    let outcome = Outcome::of(&scene.ledger());
    assert_eq!((outcome.purchases, outcome.troubled, outcome.received), (4, 3, 1));
    assert_eq!((outcome.saved_yen, outcome.known, outcome.unknown), (1_700, 3, 1));
    assert_eq!((outcome.lost_yen, outcome.lost_unknown), (13_000, 0));
    assert_eq!((outcome.open, outcome.open_yen), (1, 10_000));
    assert_eq!(outcome.net_yen(), -11_300);
    let names: Vec<Option<&str>> = outcome.sellers.iter().map(|seller| seller.seller.as_deref()).collect();
    assert_eq!(names, [None, Some("Site A"), Some("Site B")]);
    assert_eq!(
        outcome.sellers[1],
        SellerOutcome {
            seller: Some("Site A".into()),
            purchases: 2,
            troubled: 1,
            saved_yen: 1_000,
            unknown: 1,
            lost_yen: 0,
            last: when("2026-11-01"),
        }
    );
}

#[test]
fn two_of_seven_purchases_had_trouble() {
    let days = ["01", "02", "03", "04", "05", "06", "07"];
    let mut scene = Scene::new();
    for (at, name) in ["a", "b", "c", "d", "e", "f", "g"].iter().enumerate() {
        let on = format!("2026-10-{}", days[at]);
        scene = scene.card(name, 1_000).paid(950).on(&on).at("Site A").from(Provenance::Marketplace);
    }
    let scene = scene
        .incident("i", IncidentKind::Lock, &["a"], "2026-10-08")
        .incident("j", IncidentKind::Refused, &["b"], "2026-10-08")
        .incident("k", IncidentKind::Lock, &["c"], "2026-10-08")
        .close("k", Ended::FalseAlarm, "2026-10-09");
    let outcome = Outcome::of(&scene.ledger());
    assert_eq!((outcome.sellers[0].troubled, outcome.sellers[0].purchases), (2, 7));
    assert_eq!((outcome.saved_yen, outcome.lost_yen, outcome.open), (350, 1_000, 1));
}

#[test]
fn what_came_back_is_not_lost() {
    let lost = |kind, outcome, recovered, stated| {
        let scene = from_site("a", 10_000, 9_300, "2026-10-01").incident("i", kind, &["a"], "2026-10-10");
        let outcome = Outcome::of(&end(scene, "i", outcome, recovered, stated).ledger());
        (outcome.lost_yen, outcome.lost_unknown)
    };
    assert_eq!(lost(IncidentKind::Lock, Ended::Lost, None, None), (10_000, 0));
    assert_eq!(lost(IncidentKind::Lock, Ended::Lost, Some(4_000), None), (6_000, 0));
    // What is gone for good, and all that was at stake: both ways of filling in the form.
    assert_eq!(lost(IncidentKind::Lock, Ended::Lost, Some(4_000), Some(6_000)), (6_000, 0));
    assert_eq!(lost(IncidentKind::Lock, Ended::Lost, Some(4_000), Some(10_000)), (6_000, 0));
    assert_eq!(lost(IncidentKind::Refused, Ended::Refunded, Some(9_300), None), (700, 0));
    assert_eq!(lost(IncidentKind::Refused, Ended::Refunded, None, None), (0, 1));
    assert_eq!(lost(IncidentKind::Refused, Ended::Restored, None, None), (0, 0));
    assert_eq!(lost(IncidentKind::Fraud, Ended::Other, None, Some(2_000)), (2_000, 0));
    assert_eq!(lost(IncidentKind::Fraud, Ended::Other, Some(99_000), Some(2_000)), (0, 0));
}

#[test]
fn a_card_that_several_incidents_are_about_is_lost_once() {
    let scene = from_site("a", 10_000, 9_300, "2026-10-01")
        .incident("i", IncidentKind::Refused, &["a"], "2026-10-10")
        .incident("j", IncidentKind::Lock, &["a"], "2026-10-11");
    let outcome = Outcome::of(&end(scene, "j", Ended::Lost, None, Some(8_000)).ledger());
    assert_eq!((outcome.lost_yen, outcome.sellers[0].lost_yen, outcome.troubled), (8_000, 8_000, 1));
}

#[test]
fn trouble_across_sellers_is_part_of_no_seller() {
    let scene = from_site("a", 10_000, 10_000, "2026-10-01")
        .card("b", 5_000)
        .on("2026-10-02")
        .at("Site B")
        .from(Provenance::Marketplace)
        .incident("i", IncidentKind::Cancelled, &["a", "b"], "2026-10-10");
    let outcome = Outcome::of(&scene.ledger());
    assert_eq!((outcome.lost_yen, outcome.shared_lost_yen), (15_000, 15_000));
    assert!(outcome.sellers.iter().all(|seller| seller.lost_yen == 0 && seller.troubled == 1));
}

#[test]
fn what_was_dearer_than_its_face_value_saved_less_than_nothing() {
    let outcome = Outcome::of(&from_site("a", 10_000, 10_400, "2026-10-01").ledger());
    assert_eq!((outcome.saved_yen, outcome.net_yen()), (-400, -400));
}

#[test]
fn what_went_back_was_never_bought() {
    let scene =
        from_site("a", 10_000, 9_000, "2026-10-01").hand_over("a", HandOver::ReturnedForRefund, "2026-10-02");
    assert_eq!(Outcome::of(&scene.ledger()), Outcome::default());
    assert_eq!(BySource::of(&scene.ledger()), BySource::default());
}

#[test]
fn nothing_unofficial_comes_to_nothing() {
    let scene = Scene::new().card("a", 10_000).paid(9_000).on("2026-10-01");
    assert_eq!(Outcome::of(&scene.ledger()), Outcome::default());
}

#[test]
fn sums_by_source_count_what_is_not_known() {
    let scene = Scene::new()
        .cards(&["a", "b"], 5_000)
        .paid(4_800)
        .card("c", 3_000)
        .from(Provenance::OfficialStore)
        .gift("d", 1_000, "Y")
        .card("e", 2_000)
        .from(Provenance::Unknown);
    let sums = BySource::of(&scene.ledger());
    let official = sums.class(SourceClass::Official);
    assert_eq!((official.purchases, official.cards, official.face_yen), (2, 3, 13_000));
    assert_eq!((official.paid_yen, official.paid_unknown), (9_600, 1));
    let within: Vec<Provenance> =
        sums.within(SourceClass::Official).map(|(provenance, _)| provenance).collect();
    assert_eq!(within, [Provenance::OfficialIssuer, Provenance::OfficialStore]);
    assert_eq!(sums.class(SourceClass::Unofficial).cards, 0);
    assert_eq!((sums.total().purchases, sums.total().cards, sums.total().face_yen), (4, 5, 16_000));
}

#[test]
fn the_months_and_the_pattern_count_the_same_purchases() {
    let scene = Scene::new()
        .card("bought", 5_000)
        .on("2026-10-01")
        .card("unofficial", 5_000)
        .on("2026-10-02")
        .from(Provenance::FleaOrAuction)
        .card("unknown", 5_000)
        .on("2026-10-03")
        .from(Provenance::Unknown)
        .card("free", 5_000)
        .paid(0)
        .on("2026-10-04")
        .gift("gift", 5_000, "Y")
        .on("2026-10-05")
        .card("by another", 5_000)
        .on("2026-10-06")
        .bought_by("Y")
        .card("stranger", 5_000)
        .on("2026-10-07")
        .from(Provenance::Stranger)
        .card("sold", 5_000)
        .on("2026-10-08")
        .card("back", 5_000)
        .on("2026-10-09")
        .hand_over("sold", HandOver::Sold, "2026-10-10")
        .hand_over("back", HandOver::CancelledBeforeDelivery, "2026-10-10");
    let ledger = scene.ledger();
    let monthly = Monthly::over(&ledger, day("2026-11-22"), Reach::Year);
    let shown: usize = monthly.months.iter().map(|month| month.purchases).sum();
    let pattern = Pattern::of(&ledger, day("2026-11-22"), &RuleSettings::default());
    assert_eq!((shown, pattern.purchases), (4, 4));
    assert_eq!(monthly.months[10].total_yen(), 20_000);
}
