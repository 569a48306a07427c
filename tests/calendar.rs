//! The days for a calendar: which of them, in which words, and nothing of a number.

// Helpers of tests may stop a test.
#![allow(clippy::unwrap_used)]

#[path = "support/scene.rs"]
mod scene;

use giftcho::action::Days;
use giftcho::core::words::{CardKind, IncidentKind, Issuer, Outcome, Provenance, StepState};
use giftcho::guide::knowledge::Knowledge;
use giftcho::guide::steps::situation::At;
use giftcho::i18n::{Lang, Texts};
use giftcho::wording::calendar::{calendar, events};
use scene::{Scene, now};

fn troubled() -> Scene {
    Scene::new()
        .card("c1", 10_000)
        .on("2026-11-22T14:05")
        .at("売買サイトA")
        .from(Provenance::Marketplace)
        .issuer(Issuer::AmazonJp)
        .kind(CardKind::Email)
        .last4("3M9F")
        .serial("6700123456789012")
        .order("G-0048213")
        .incident("i1", IncidentKind::Lock, &["c1"], "2026-11-22T14:21")
        .contact("i1", "売買サイトA", Some("2026-11-24"), "2026-11-22T14:30")
        .card("c2", 5_000)
        .on("2026-01-10")
        .from(Provenance::OfficialStore)
        .issuer(Issuer::Rakuten)
        .last4("7K2Q")
        .expires("2027-03-31")
}

fn listed(scene: &Scene, days: Days, at: &str) -> Vec<String> {
    let (ledger, knowledge) = (scene.ledger(), Knowledge::built_in());
    let at = At { ledger: &ledger, knowledge: &knowledge, claim_minutes: 30, now: now(at) };
    let events = events(days, &at, &Texts::new(Lang::Ja));
    events.into_iter().map(|event| format!("{} {}", event.day, event.title)).collect()
}

#[test]
fn answers_next_days_and_expiries_are_chosen_by_what_they_are_about() {
    let scene = troubled();
    let trouble = ["2026-11-24 売買サイトAに連絡する日", "2026-11-29 残高の履歴を、もう一度見る"];
    assert_eq!(listed(&scene, Days::Trouble, "2026-11-22"), trouble);
    assert_eq!(listed(&scene, Days::Incident(scene.incident_id("i1")), "2026-11-22"), trouble);
    // The locked card was not invalidated: it expires by its issuer's rule.
    let expiry = [
        "2027-03-31 楽天・Eメールタイプ ¥5,000 の期限",
        "2036-11-21 Amazon.co.jp・Eメールタイプ ¥10,000 の期限",
    ];
    assert_eq!(listed(&scene, Days::Expiry, "2026-11-22"), expiry);
    let all: Vec<&str> = trouble.into_iter().chain(expiry).collect();
    assert_eq!(listed(&scene, Days::All, "2026-11-22"), all);
}

#[test]
fn what_has_passed_or_is_over_is_not_in_it() {
    let scene = troubled();
    assert_eq!(listed(&scene, Days::Trouble, "2026-11-30"), [""; 0]);
    let done = troubled().mark("i1", "watch-history", StepState::Done, "2026-11-23");
    assert_eq!(listed(&done, Days::Trouble, "2026-11-23"), ["2026-11-24 売買サイトAに連絡する日"]);
    let closed = troubled().close("i1", Outcome::Refunded, "2026-11-23");
    assert_eq!(listed(&closed, Days::Trouble, "2026-11-23"), [""; 0]);
}

#[test]
fn no_part_of_a_number_is_in_it_and_its_ids_stay() {
    let scene = troubled();
    let (ledger, knowledge) = (scene.ledger(), Knowledge::built_in());
    for lang in [Lang::Ja, Lang::En] {
        let made = |at: &str, stamp: &str| {
            let at = At { ledger: &ledger, knowledge: &knowledge, claim_minutes: 30, now: now(at) };
            let bytes = calendar(Days::All, &at, stamp.parse().unwrap(), &Texts::new(lang));
            String::from_utf8(bytes).unwrap()
        };
        let (first, second) =
            (made("2026-11-22", "2026-11-22T05:00:00Z"), made("2026-11-23", "2026-11-23T05:00:00Z"));
        for part in ["3M9F", "7K2Q", "6700123456789012", "G-0048213"] {
            assert!(!first.contains(part), "{part}");
        }
        let ids = |text: &str| -> Vec<String> {
            text.split("\r\n").filter(|line| line.starts_with("UID:")).map(str::to_owned).collect()
        };
        assert_eq!(ids(&first).len(), 4);
        assert_eq!(ids(&first), ids(&second));
        assert!(first.split("\r\n").all(|line| line.len() <= 75 && !line.contains('\n')));
    }
}
