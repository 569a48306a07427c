//! Every warning in both languages, to be read in one file; and what no text may say.
#![allow(clippy::unwrap_used, reason = "a test that cannot read its world has failed")]

#[path = "support/scene.rs"]
mod scene;

use std::fmt::Write as _;

use giftcho::core::ledger::Ledger;
use giftcho::core::words::{CardKind, HandOver, IncidentKind, Issuer, Payment, Provenance, Purpose};
use giftcho::guide::knowledge::Knowledge;
use giftcho::i18n::{Lang, Texts};
use giftcho::rules::{RuleCx, RuleId, RuleSettings, Warnings};
use giftcho::wording::sources;
use giftcho::wording::warnings::{WarningJson, level, rule_name, words};
use scene::{Scene, day, now};

/// A ledger in which every kind of warning stands, in every form its words have.
fn every_warning() -> Vec<(&'static str, Scene)> {
    let history = || {
        (0..12).fold(Scene::new(), |scene, month| {
            let on = day("2025-11-10").plus_days(month * 30).to_string();
            scene.card(&format!("m{month}"), 3000).on(&on).from(Provenance::OfficialStore)
        })
    };
    let few = |scene: Scene, days: &[&str], face: i64| {
        days.iter().zip('a'..).fold(scene, |scene, (on, name)| scene.card(&name.to_string(), face).on(on))
    };
    let unofficial = |provenance| Scene::new().card("c", 10_000).on("2026-11-20").from(provenance);
    vec![
        ("asked", Scene::new().card("c", 50_000).issuer(Issuer::Apple).for_purpose(Purpose::AskedToBuy)),
        ("told", Scene::new().card("c", 10_000).tell("c", "", "")),
        (
            "asked and told",
            Scene::new()
                .card("c", 10_000)
                .for_purpose(Purpose::AskedToBuy)
                .tell("c", "caller", "2026-11-21T14:05")
                .tell("c", "caller", "2026-11-22"),
        ),
        (
            "asked and used",
            Scene::new().card("c", 10_000).for_purpose(Purpose::AskedToBuy).hand_over(
                "c",
                HandOver::Given,
                "2026-11-22",
            ),
        ),
        (
            "mixed, and the card charged",
            Scene::new()
                .account("Home")
                .card("c", 10_000)
                .from(Provenance::Marketplace)
                .charge("c", "Home", "2026-09-28")
                .card("d", 20_000)
                .charge("d", "Home", "2026-10-01")
                .spend("Home", 1580, "2026-10-02"),
        ),
        (
            "mixed, another issuer",
            Scene::new()
                .account_of("Games", Issuer::Nintendo)
                .card("c", 3000)
                .issuer(Issuer::Nintendo)
                .from(Provenance::FleaOrAuction)
                .charge("c", "Games", ""),
        ),
        ("marketplace", unofficial(Provenance::Marketplace).at("Site A").paid(9300)),
        (
            "flea, locked",
            unofficial(Provenance::FleaOrAuction).incident("i", IncidentKind::Lock, &["c"], "2026-11-21"),
        ),
        (
            "buyback, refused",
            unofficial(Provenance::BuybackShop).incident("i", IncidentKind::Refused, &["c"], "2026-11-21"),
        ),
        ("stranger, state unknown", unofficial(Provenance::Stranger).state_unknown()),
        ("refund in kind, spent", unofficial(Provenance::RefundInKind).use_up("c", "2026-11-21")),
        ("amount: purchase", history().card("big", 30_000).on("2026-11-20")),
        ("amount: night", few(history(), &["2026-11-19T23:10", "2026-11-20T00:50"], 8000)),
        ("amount: day", few(history(), &["2026-11-20", "2026-11-20"], 8000)),
        ("amount: week", few(history(), &["2026-11-18", "2026-11-19"], 8000)),
        ("amount: month", few(history(), &["2026-10-28", "2026-11-06", "2026-11-15"], 8000)),
        ("first large: night", few(Scene::new(), &["2026-11-19T23:10", "2026-11-20T00:50"], 20_000)),
        ("count: purchase", history().cards(&["a", "b", "c", "d", "e", "f"], 1000).on("2026-11-20")),
        (
            "count: night",
            history()
                .cards(&["a", "b"], 1000)
                .on("2026-11-19T23:10")
                .cards(&["c", "d", "e"], 1000)
                .on("2026-11-20T00:50"),
        ),
        ("count: week", {
            let days = ["2026-11-14", "2026-11-15", "2026-11-16", "2026-11-17", "2026-11-18", "2026-11-19"];
            few(history(), &days, 1000)
        }),
        ("unknown", Scene::new().card("c", 5000).from(Provenance::Unknown)),
        (
            "unknown, another issuer",
            Scene::new().card("c", 5000).issuer(Issuer::Apple).from(Provenance::Unknown),
        ),
        ("gift", Scene::new().card("c", 0).from(Provenance::GiftFromAcquaintance)),
    ]
    .into_iter()
    .chain(more_warnings(history))
    .collect()
}

/// The rules that look at purchases, sellers, accounts and incidents.
fn more_warnings(history: impl Fn() -> Scene) -> Vec<(&'static str, Scene)> {
    let site = |on: &str| Scene::new().card("c", 10_000).from(Provenance::Marketplace).at("amaten").on(on);
    let charged = || {
        (0..12).fold(Scene::new().account("Home"), |scene, month| {
            let on = day("2025-11-10").plus_days(month * 30).to_string();
            scene.top_up("Home", 3000, &on).spend("Home", 3000, &on)
        })
    };
    let official = || Scene::new().card("c", 5000).from(Provenance::OfficialStore).at("ローソン");
    vec![
        ("claim window: time unknown, seller in a notice", site("2026-11-22")),
        ("claim window: missed", site("2026-11-20T14:05")),
        ("claim window: written down", site("2026-11-22T23:45").takes_claims("AMATEN", 60)),
        (
            "claim window: nobody knows",
            Scene::new().card("c", 10_000).from(Provenance::Marketplace).on("2026-11-22T23:45"),
        ),
        (
            "recent charge",
            site("2026-11-01").account("Home").charge("c", "Home", "2026-11-02").spend("Home", 10_000, ""),
        ),
        ("price below face", official().paid(4500).on("2026-11-20")),
        (
            "seller record",
            site("2026-11-22T23:00")
                .incident("i", IncidentKind::Refused, &["c"], "2026-11-22")
                .card("d", 5000)
                .from(Provenance::Marketplace)
                .at("Amaten")
                .use_up("d", ""),
        ),
        ("first large purchase", Scene::new().card("c", 50_000).on("2026-11-20").use_up("c", "")),
        (
            "new payment",
            history()
                .paid_with(Payment::Cash)
                .card("c", 30_000)
                .on("2026-11-20")
                .paid_with(Payment::CreditCard),
        ),
        (
            "resale: sold",
            official()
                .card("d", 5000)
                .hand_over_for("c", HandOver::Sold, Some(4500), "2026-11-20")
                .hand_over_for("d", HandOver::Sold, Some(4500), "2026-11-21"),
        ),
        (
            "resale: held",
            Scene::new()
                .cards(&["c", "d"], 5000)
                .issuer(Issuer::Apple)
                .from(Provenance::OfficialStore)
                .for_purpose(Purpose::Resale)
                .on("2026-11-20"),
        ),
        ("large charge: far", charged().top_up("Home", 20_000, "2026-11-20")),
        (
            "large charge: slow",
            charged().top_up("Home", 9000, "2026-11-19").credit("Home", 40_000, None, "2026-11-20"),
        ),
        ("balance cap", Scene::new().account("Home").top_up("Home", 290_000, "").card("c", 20_000)),
        ("expiring: caution", official().expires("2027-02-10")),
        ("expiring: today", official().expires("2026-11-22")),
        ("expiring: past", official().expires("2026-11-20")),
        (
            "expiring: by the issuer's rule",
            Scene::new().card("c", 5000).issuer(Issuer::Rakuten).on("2026-06-20"),
        ),
        ("lot expiring", Scene::new().account("Home").credit("Home", 1500, Some("2026-12-10"), "")),
        ("lot expiring: past", Scene::new().account("Home").credit("Home", 1500, Some("2026-11-10"), "")),
        ("idle", official().on("2026-01-10")),
        ("cancel: shipped", Scene::new().card("c", 5000).kind(CardKind::Box).on("2026-11-21")),
        (
            "cancel: unpaid",
            Scene::new()
                .card("c", 5000)
                .kind(CardKind::Charge)
                .paid_with(Payment::ConvenienceStore)
                .on("2026-11-21"),
        ),
        ("reused: serial", official().serial("123").card("d", 5000).serial("123")),
        ("reused: code", official().last4("7K2Q").card("d", 5000).last4("7K2Q")),
        (
            "incident idle",
            official().incident("i", IncidentKind::Lock, &["c"], "2026-11-01").contact(
                "i",
                "サポート",
                Some("2026-11-10"),
                "2026-11-02",
            ),
        ),
    ]
}

fn look(ledger: &Ledger, knowledge: &Knowledge) -> Warnings {
    let settings = RuleSettings::default();
    Warnings::check_all(&RuleCx::new(ledger, knowledge, now("2026-11-22"), &settings))
}

fn catalogue(lang: Lang) -> String {
    let (t, knowledge) = (Texts::new(lang), Knowledge::built_in());
    let mut out = String::new();
    for (name, scene) in every_warning() {
        let ledger = scene.ledger();
        writeln!(out, "# {name}\n").unwrap();
        for warning in look(&ledger, &knowledge).iter() {
            let said = words(warning, &ledger, &knowledge, now("2026-11-22").day, &t);
            let rule = warning.rule.as_str();
            writeln!(out, "[{} · {rule} · {}]", level(warning.level, &t), warning.at_risk_yen).unwrap();
            writeln!(out, "{}", said.title).unwrap();
            writeln!(out, "  {}: {}", t.warning_part_seen(), said.seen).unwrap();
            writeln!(out, "  {}: {}", t.warning_part_why(), said.why).unwrap();
            for source in &said.sources {
                writeln!(out, "  {}: {}", t.warning_part_source(), source.line).unwrap();
            }
            writeln!(out, "  {}: {}", t.warning_part_advice(), said.advice).unwrap();
            if let Some(cannot) = &said.cannot_undo {
                writeln!(out, "  {}: {cannot}", t.warning_part_final()).unwrap();
            }
            writeln!(out).unwrap();
        }
    }
    writeln!(out, "# rules\n").unwrap();
    for rule in RuleId::ALL {
        writeln!(out, "{}: {}", rule.as_str(), rule_name(*rule, &t)).unwrap();
    }
    writeln!(out, "\n# facts\n").unwrap();
    for fact in knowledge.facts() {
        let line = sources::source_line(fact, now("2026-11-22").day, &t);
        writeln!(out, "{}\n  {}", line.line, line.says.unwrap()).unwrap();
    }
    out
}

#[test]
fn every_warning_in_japanese() {
    insta::assert_snapshot!("warnings_ja", catalogue(Lang::Ja));
}

#[test]
fn every_warning_in_english() {
    insta::assert_snapshot!("warnings_en", catalogue(Lang::En));
}

#[test]
fn every_rule_is_in_the_catalogue() {
    let knowledge = Knowledge::built_in();
    let mut seen: Vec<RuleId> = every_warning()
        .iter()
        .flat_map(|(_, scene)| {
            look(&scene.ledger(), &knowledge).iter().map(|warning| warning.rule).collect::<Vec<_>>()
        })
        .collect();
    seen.sort_unstable();
    seen.dedup();
    assert_eq!(seen, RuleId::ALL);
}

#[test]
fn no_text_advises_to_split_hide_wait_out_or_open_another_account() {
    let forbidden = [
        "分けて",
        "分割",
        "小分け",
        "別のアカウント",
        "別アカウント",
        "隠",
        "ほとぼり",
        "ばれ",
        "バレ",
        "上限まで",
        "安全な金額",
        "必ず戻",
        "全額返",
        "！",
        "違反しました",
        "split",
        "second account",
        "another account",
        "hide",
        "safe amount",
        "stay under",
        "will be refunded",
        "guarantee",
        "!",
    ];
    for lang in Lang::ALL {
        let text = catalogue(lang).to_lowercase();
        for word in forbidden {
            assert!(!text.contains(word), "{lang:?}: {word}");
        }
    }
}

#[test]
fn other_programs_read_ids_numbers_and_words() {
    let scene = Scene::new().card("c", 10_000).on("2026-11-20").from(Provenance::Marketplace);
    let (ledger, knowledge) = (scene.ledger(), Knowledge::built_in());
    let warnings = look(&ledger, &knowledge);
    let warning = warnings.iter().next().unwrap();
    let json = WarningJson::new(warning, &ledger, &knowledge, &Texts::new(Lang::En));
    insta::assert_snapshot!("warning_json", serde_json::to_string_pretty(&json).unwrap());
}
