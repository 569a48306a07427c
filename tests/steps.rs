//! The steps and clocks of whole troubles: several cards, what was done, what comes back, what runs out.

// Helpers of tests may stop a test.
#![allow(clippy::unwrap_used)]

#[path = "support/scene.rs"]
mod scene;

use giftcho::core::incident::Incident;
use giftcho::core::ledger::Ledger;
use giftcho::core::words::{CardKind, IncidentKind, Issuer, Provenance, StepState};
use giftcho::guide::clocks::{self, Clock};
use giftcho::guide::knowledge::Knowledge;
use giftcho::guide::steps::situation::At;
use giftcho::guide::steps::{Due, Steps};
use giftcho::i18n::{Lang, Texts};
use giftcho::wording::steps as wording;
use scene::{Scene, day, now};

fn look<T>(scene: &Scene, at: &str, with: impl FnOnce(&Incident, &At<'_>, &Ledger) -> T) -> T {
    let (ledger, knowledge) = (scene.ledger(), Knowledge::built_in());
    let incident = ledger.incident(scene.incident_id("i1")).unwrap();
    let at = At { ledger: &ledger, knowledge: &knowledge, claim_minutes: 30, now: now(at) };
    with(incident, &at, &ledger)
}

/// The steps, each as `id`, or `id=done`, with the names of the cards it holds for.
fn steps(scene: &Scene, at: &str) -> Vec<String> {
    look(scene, at, |incident, at, _| {
        let steps = Steps::of(incident, at);
        let shown = steps.all.iter().map(|step| {
            let state = match step.state() {
                StepState::Open => "",
                StepState::Done => "=done",
                StepState::NotPossible => "=not-possible",
            };
            let cards = step.cards.iter().filter_map(|card| scene.name_of(&card.to_string()));
            let cards: Vec<&str> = cards.filter(|_| step.some).collect();
            let cards = if cards.is_empty() { String::new() } else { format!(" {}", cards.join(",")) };
            format!("{}{state}{cards}", step.id)
        });
        shown.collect()
    })
}

fn site(scene: Scene, card: &str, seller: &str, on: &str) -> Scene {
    let scene = scene.card(card, 10_000).on(on).at(seller).from(Provenance::Marketplace).bought_myself();
    scene.issuer(Issuer::AmazonJp).kind(CardKind::Email)
}

fn locked() -> Scene {
    site(Scene::new(), "c1", "Site A", "2026-11-22T14:05").incident(
        "i1",
        IncidentKind::Lock,
        &["c1"],
        "2026-11-22T14:21",
    )
}

#[test]
fn two_sellers_are_two_steps_and_the_one_whose_time_ends_first_comes_first() {
    let scene = site(Scene::new(), "c1", "Site A", "2026-11-22T14:20");
    let scene = site(scene, "c2", "Site B", "2026-11-22T14:05");
    let scene = scene.incident("i1", IncidentKind::Lock, &["c1", "c2"], "2026-11-22T14:25");
    assert_eq!(
        steps(&scene, "2026-11-22T14:30"),
        [
            "keep-screen",
            "tell-seller-lock c2",
            "tell-seller-lock c1",
            "record-answer",
            "issuer-as-it-was",
            "consumer",
            "watch-history",
            "accept-loss"
        ]
    );
    look(&scene, "2026-11-22T14:30", |incident, at, _| {
        let steps = Steps::of(incident, at);
        assert_eq!(steps.decisive, Some(scene.card_id("c2")));
        let keys: Vec<&str> = steps.all.iter().map(|step| step.key.as_str()).collect();
        assert_eq!(keys[1], format!("tell-seller-lock/{}", scene.purchase_id("c2")));
        assert_eq!(
            steps.all[1].due,
            Due::Claim { until: (day("2026-11-22"), "14:35".parse().unwrap()), left: 5 }
        );
    });
}

#[test]
fn what_holds_for_some_cards_only_says_for_which() {
    let scene = site(Scene::new(), "c1", "Site A", "2026-10-01T10:00");
    let scene = scene.card("c2", 5_000).on("2026-11-01").from(Provenance::OfficialStore).bought_myself();
    let scene = scene.incident("i1", IncidentKind::Lock, &["c1", "c2"], "2026-11-22");
    assert_eq!(
        steps(&scene, "2026-11-22T14:30"),
        [
            "keep-screen",
            "tell-seller-lock c1",
            "issuer-lock c2",
            "record-answer",
            "issuer-as-it-was c1",
            "consumer",
            "watch-history",
            "accept-loss"
        ]
    );
}

#[test]
fn what_was_done_stays_when_the_situation_has_moved_on() {
    let told = Scene::new()
        .card("c1", 5_000)
        .on("2026-11-20")
        .from(Provenance::OfficialStore)
        .bought_myself()
        .issuer(Issuer::AmazonJp)
        .kind(CardKind::StoreCard)
        .tell("c1", "相手", "2026-11-22T14:00")
        .incident("i1", IncidentKind::Fraud, &["c1"], "2026-11-22T14:10");
    assert_eq!(steps(&told, "2026-11-22T14:12")[..3], ["stop", "charge-at-once", "call-issuer"]);
    let charged = told
        .account("A")
        .mark("i1", "stop", StepState::Done, "2026-11-22T14:12")
        .mark("i1", "charge-at-once", StepState::Done, "2026-11-22T14:13")
        .charge("c1", "A", "2026-11-22T14:13");
    assert_eq!(
        steps(&charged, "2026-11-22T14:14"),
        [
            "stop=done",
            "charge-at-once=done",
            "tell-issuer",
            "keep-exchange",
            "police",
            "consumer-fraud",
            "record-answer",
            "watch-history",
            "accept-loss"
        ]
    );
    look(&charged, "2026-11-22T14:14", |incident, at, _| {
        assert_eq!(Steps::of(incident, at).now().map(|step| step.id.as_str()), Some("tell-issuer"));
    });
}

#[test]
fn a_step_is_undone_and_goes_on_where_it_stood() {
    let done = locked().mark("i1", "keep-screen", StepState::Done, "2026-11-22T14:24");
    assert_eq!(steps(&done, "2026-11-22T14:30")[..2], ["keep-screen=done", "tell-seller-lock"]);
    let undone = done.mark("i1", "keep-screen", StepState::Open, "2026-11-22T14:25");
    assert_eq!(steps(&undone, "2026-11-22T14:30")[..2], ["keep-screen", "tell-seller-lock"]);
}

#[test]
fn a_mark_made_before_the_card_was_known_counts_once_it_is() {
    let unknown =
        |cards: &[&str]| scene_of(cards).mark("i1", "call-issuer", StepState::Done, "2026-11-22T14:00");
    assert!(steps(&unknown(&[]), "2026-11-22T14:30").contains(&"call-issuer=done".to_owned()));
    assert!(steps(&unknown(&["c1"]), "2026-11-22T14:30").contains(&"call-issuer=done".to_owned()));
}

fn scene_of(cards: &[&str]) -> Scene {
    let scene = Scene::new().card("c1", 5_000).issuer(Issuer::Apple);
    scene.incident("i1", IncidentKind::Fraud, cards, "2026-11-22T13:00")
}

#[test]
fn a_number_that_was_sent_again_is_not_told_any_more() {
    let scene = Scene::new()
        .card("c1", 5_000)
        .from(Provenance::OfficialIssuer)
        .bought_myself()
        .issuer(Issuer::AmazonJp)
        .kind(CardKind::Email)
        .tell("c1", "相手", "2026-11-22T14:00")
        .incident("i1", IncidentKind::Fraud, &["c1"], "2026-11-22T14:10");
    assert!(steps(&scene, "2026-11-22T14:12").contains(&"resend".to_owned()));
    let sent = scene.resend("c1", Some("9Z9Z"), "2026-11-22T14:13");
    assert!(!steps(&sent, "2026-11-22T14:14").contains(&"resend".to_owned()));
}

#[test]
fn a_promised_day_is_when_the_answer_is_due() {
    let scene = locked().contact("i1", "Site A", Some("2026-11-24"), "2026-11-22T14:30");
    look(&scene, "2026-11-22T14:40", |incident, at, _| {
        let steps = Steps::of(incident, at);
        let due = |id: &str| steps.all.iter().find(|step| step.id == id).map(|step| step.due);
        assert_eq!(due("record-answer"), Some(Due::On(day("2026-11-24"))));
        assert_eq!(due("watch-history"), Some(Due::On(day("2026-11-29"))));
    });
}

fn clocks_of(scene: &Scene, at: &str) -> Vec<String> {
    look(scene, at, |incident, at, _| {
        let shown = clocks::of_incident(incident, at).into_iter().map(|clock| match clock {
            Clock::Claim { until: (day, minute), left, .. } => format!("claim {day} {minute} {left}"),
            Clock::ClaimToday { minutes, .. } => format!("claim today {minutes}"),
            Clock::WhileUnused { cards } => format!("unused {}", cards.len()),
            Clock::Cancel { until, .. } => format!("cancel {until:?}"),
            Clock::Answer(promise) => format!("answer {} {}", promise.on, promise.promised),
        });
        shown.collect()
    })
}

#[test]
fn the_time_for_claims_runs_until_it_was_claimed() {
    let scene = locked();
    assert_eq!(clocks_of(&scene, "2026-11-22T14:21"), ["claim 2026-11-22 14:35 14"]);
    assert_eq!(clocks_of(&scene, "2026-11-22T14:35"), [""; 0]);
    let own = locked().takes_claims("Site A", 60);
    assert_eq!(clocks_of(&own, "2026-11-22T14:32"), ["claim 2026-11-22 15:05 33"]);
    let key = format!("tell-seller-lock/{}", own.purchase_id("c1"));
    let told = own.mark("i1", &key, StepState::Done, "2026-11-22T14:32");
    assert_eq!(clocks_of(&told, "2026-11-22T14:33"), [""; 0]);
    let undone = told.mark("i1", &key, StepState::Open, "2026-11-22T14:33");
    assert_eq!(clocks_of(&undone, "2026-11-22T14:34"), ["claim 2026-11-22 15:05 31"]);
}

#[test]
fn a_claim_over_midnight_ends_the_next_day() {
    let scene = site(Scene::new(), "c1", "Site A", "2026-11-22T23:50");
    let scene = scene.incident("i1", IncidentKind::Refused, &["c1"], "2026-11-22T23:55");
    assert_eq!(clocks_of(&scene, "2026-11-22T23:55"), ["claim 2026-11-23 00:20 25"]);
    assert_eq!(clocks_of(&scene, "2026-11-23T00:15"), ["claim 2026-11-23 00:20 5"]);
}

#[test]
fn a_told_card_can_be_saved_as_long_as_it_is_unused_and_an_order_be_cancelled() {
    let scene = Scene::new()
        .card("c1", 5_000)
        .on("2026-11-22T10:00")
        .from(Provenance::OfficialIssuer)
        .bought_myself()
        .issuer(Issuer::AmazonJp)
        .kind(CardKind::Box)
        .tell("c1", "相手", "2026-11-22T14:00")
        .incident("i1", IncidentKind::Fraud, &["c1"], "2026-11-22T14:10")
        .contact("i1", "警察", Some("2026-11-25"), "2026-11-22T14:20");
    assert_eq!(
        clocks_of(&scene, "2026-11-22T14:30"),
        ["unused 1", "cancel Dispatch", "answer 2026-11-25 false"]
    );
    let closed = scene.close("i1", giftcho::core::words::Outcome::Lost, "2026-11-22");
    assert_eq!(clocks_of(&closed, "2026-11-22T14:30"), [""; 0]);
}

#[test]
fn the_most_urgent_clock_is_the_one_with_the_fewest_minutes() {
    let scene = locked();
    let scene = site(scene, "c2", "Site B", "2026-11-22T13:59");
    let scene = scene.incident("i2", IncidentKind::Lock, &["c2"], "2026-11-22T14:10");
    look(&scene, "2026-11-22T14:20", |_, at, _| {
        let (incident, clock) = clocks::most_urgent(at).unwrap();
        assert_eq!((incident, clock.minutes_left()), (scene.incident_id("i2"), Some(9)));
    });
    look(&scene, "2026-11-22T15:20", |_, at, _| assert_eq!(clocks::most_urgent(at), None));
}

#[test]
fn a_step_in_words_names_who_whom_and_which_card() {
    let scene = locked().order("G-1");
    let scene = scene.mark("i1", "keep-screen", StepState::Done, "2026-11-22T14:24");
    look(&scene, "2026-11-22T14:30", |incident, at, ledger| {
        let t = Texts::new(Lang::Ja);
        let steps = Steps::of(incident, at);
        let first = steps.now().unwrap();
        let words = wording::step(first, incident, ledger, &t);
        assert_eq!(words.text.title, "Site Aに、ロックされたことを申し出る");
        assert_eq!(words.actor, "あなた（購入者）");
        assert_eq!(words.detail, "注文番号 G-1・取引画面の申請から。取引番号と、画面の写しを添えます");
        assert_eq!(wording::due(first.due, at.now, &t), "14:35 まで");
        assert_eq!(wording::state(&steps.all[0], at.now, &t).as_deref(), Some("14:24 済み"));
    });
}
