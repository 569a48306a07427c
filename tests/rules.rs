//! The rules against `tests/rules/*.md`: a small ledger, a day, the warnings expected, and no others.
//!
//! A file holds scenarios: prose with `(today 2026-11-22)` somewhere in it, a `ledger` block, an `expect` block.
//!
//! Lines of a ledger, words in any order after the names and the amount:
//! - `account A amazon-jp`
//! - `card c1 amazon-jp email 10000 x3 paid 9300 because "クーポン" on 2026-11-20 from marketplace "売買サイトA" for own
//!   whom "妹" with credit-card by "叔母" serial 2660… last4 7K2Q expires 2027-01-31 order 250-… face-unknown state-unknown`
//!   (`in USD`: face value and price are in the smallest unit of that currency;
//!   `x3`: the cards c1, c1-2, c1-3; `every 30 days x12` instead: c1, c1-2, … one purchase each, 30 days apart; `used`:
//!   each was used up on its day)
//! - `charge c1 A on 2026-11-21` · `top-up A 5000 on …` · `credit A 500 expires 2027-01-31 on …` · `spend A 3000 on …` ·
//!   `seen A 3000 on …` (each also `every 30 days x12`, but `charge`)
//! - `used c1 on …` · `handed-over c1 given on …` · `sold c1 9000 on …` · `told c1 "someone" on …` · `resent c1 on …`
//! - `amended c1 from marketplace "売買サイトA" by "叔母" with cash for gift expires 2027-01-31` (what was written down of a
//!   purchase or card before is corrected, as much of it as is named)
//! - `incident i1 lock c1 c2 of A on …` (`of`: which account it is about) · `contact i1 "support" by 2026-11-20 on …` · `note i1 "text" on …` · `closed i1 lost on …` ·
//!   `reopened i1`
//! - `seller "売買サイトA" takes 60`
//!
//! Lines of an expectation: `rule level subject … at-risk=10000`; a subject is a card's name, or `purchase:c1`, `account:A`.
//! The total over all warnings: `total at-risk=10000`.
#![allow(clippy::unwrap_used, reason = "a test that cannot read its world has failed")]

#[path = "rules/anything.rs"]
mod anything;
#[path = "rules/dismissal.rs"]
mod dismissal;
#[path = "rules/household.rs"]
mod household;
#[path = "rules/refresh.rs"]
mod refresh;
#[path = "support/scene.rs"]
mod scene;

use std::collections::BTreeSet;
use std::path::Path;

use giftcho::core::date::Now;
use giftcho::core::facts::{CardChange, PurchaseChange, Purchaser};
use giftcho::core::words::{
    CardKind, HandOver, IncidentKind, Issuer, Outcome, Payment, Provenance, Purpose, StepState,
};
use giftcho::guide::knowledge::Knowledge;
use giftcho::rules::{RuleCx, RuleSettings, Subject, Warnings};
use scene::{Scene, now};

#[test]
fn every_scenario_warns_of_what_it_expects_and_of_nothing_else() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/rules");
    let mut failures = Vec::new();
    let mut count = 0;
    let inside = |folder: &Path| -> Vec<std::path::PathBuf> {
        std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect()
    };
    let mut files = inside(&folder);
    // An empty folder is not part of a copy of the sources.
    let life = folder.join("life");
    files.extend(if life.is_dir() { inside(&life) } else { Vec::new() });
    files.sort();
    for path in files.iter().filter(|path| path.extension().is_some_and(|ext| ext == "md")) {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        for scenario in scenarios(&name, &std::fs::read_to_string(path).unwrap()) {
            count += 1;
            let found = scenario.found();
            if found != scenario.expected {
                failures.push(format!(
                    "{}\n  missing: {:#?}\n  too much: {:#?}",
                    scenario.title,
                    scenario.expected.difference(&found).collect::<Vec<_>>(),
                    found.difference(&scenario.expected).collect::<Vec<_>>(),
                ));
            }
        }
    }
    assert!(failures.is_empty(), "{} of {count} fail:\n{}", failures.len(), failures.join("\n"));
    assert!(count >= 20, "only {count} scenarios were read");
}

struct Scenario {
    title: String,
    now: Now,
    scene: Scene,
    expected: BTreeSet<String>,
}

impl Scenario {
    fn found(&self) -> BTreeSet<String> {
        let (ledger, knowledge, settings) =
            (self.scene.ledger(), Knowledge::built_in(), RuleSettings::default());
        let warnings = Warnings::check_all(&RuleCx::new(&ledger, &knowledge, self.now, &settings));
        let mut found: BTreeSet<String> = warnings
            .iter()
            .map(|warning| {
                for cited in &warning.cites {
                    assert!(knowledge.fact(cited).is_some(), "{cited} is not known");
                }
                let subjects: Vec<String> =
                    warning.subjects.iter().map(|subject| self.name(subject)).collect();
                let (rule, level) = (warning.rule.as_str(), warning.level.as_str());
                format!("{rule} {level} {} at-risk={}", subjects.join(" "), warning.at_risk_yen)
            })
            .collect();
        if self.expected.iter().any(|line| line.starts_with("total ")) {
            found.insert(format!("total at-risk={}", warnings.total_at_risk_yen(&ledger)));
        }
        found
    }

    fn name(&self, subject: &Subject) -> String {
        let name = self.scene.name_of(&subject.id()).map_or_else(|| subject.id(), str::to_owned);
        match subject {
            Subject::Card(_) => name,
            Subject::Purchase(_) | Subject::Account(_) | Subject::Incident(_) | Subject::Seller(_) => {
                format!("{}:{name}", subject.kind())
            }
        }
    }
}

fn scenarios(file: &str, text: &str) -> Vec<Scenario> {
    let (mut out, mut heading, mut today, mut ledger) = (Vec::new(), String::new(), None, None);
    let mut block: Option<(String, String)> = None;
    for (at, line) in text.lines().enumerate() {
        let place = format!("{file}:{}", at + 1);
        match (line.strip_prefix("```"), block.take()) {
            (Some(name), None) => block = Some((name.trim().to_owned(), String::new())),
            (Some(_), Some((name, body))) if name == "ledger" => ledger = Some(scene_of(&place, &body)),
            (Some(_), Some((name, body))) => {
                assert_eq!(name, "expect", "{place}: a block is `ledger` or `expect`");
                out.push(Scenario {
                    title: format!("{place}: {heading}"),
                    now: today.take().unwrap_or_else(|| panic!("{place}: no (today …)")),
                    scene: ledger.take().unwrap_or_else(|| panic!("{place}: no ledger")),
                    expected: body.lines().filter(|l| !l.trim().is_empty()).map(squeezed).collect(),
                });
            }
            (None, Some((name, body))) => block = Some((name, format!("{body}{line}\n"))),
            (None, None) => {
                if let Some(text) = line.strip_prefix('#') {
                    text.trim_start_matches('#').trim().clone_into(&mut heading);
                }
                if let Some((_, rest)) = line.split_once("(today ") {
                    today = Some(now(rest.split(')').next().unwrap()));
                }
            }
        }
    }
    out
}

fn squeezed(line: &str) -> String {
    line.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn scene_of(place: &str, body: &str) -> Scene {
    body.lines().filter(|line| !line.trim().is_empty()).fold(Scene::new(), |scene, line| {
        let mut words = Words { place: place.to_owned(), line: line.to_owned(), rest: words(line) };
        match words.next().as_str() {
            "account" => {
                let name = words.next();
                let issuer = if words.rest.is_empty() { "amazon-jp".to_owned() } else { words.next() };
                scene.account_of(&name, words.read(&issuer, Issuer::from_word))
            }
            "card" => cards(scene, words),
            "amended" => amended(scene, words),
            "charge" => {
                let (card, account) = (words.next(), words.next());
                scene.charge(&card, &account, &words.on())
            }
            "top-up" => {
                let (account, yen) = (words.next(), words.number());
                words.repeated(scene, |scene, on| scene.top_up(&account, yen, on))
            }
            "credit" => {
                let (account, yen) = (words.next(), words.number());
                let expires = words.takes("expires").then(|| words.next());
                words.repeated(scene, |scene, on| scene.credit(&account, yen, expires.as_deref(), on))
            }
            "spend" => {
                let (account, yen) = (words.next(), words.number());
                words.repeated(scene, |scene, on| scene.spend(&account, yen, on))
            }
            "seen" => {
                let (account, yen) = (words.next(), words.number());
                words.repeated(scene, |scene, on| scene.see_balance(&account, yen, on))
            }
            "sold" => {
                let (card, yen) = (words.next(), words.number());
                scene.hand_over_for(&card, HandOver::Sold, Some(yen), &words.on())
            }
            "resent" => {
                let card = words.next();
                let last4 = words.takes("last4").then(|| words.next());
                scene.resend(&card, last4.as_deref(), &words.on())
            }
            "contact" => {
                let incident = words.next();
                let who = words.quoted().unwrap_or_default();
                let next = words.takes("by").then(|| words.next());
                scene.contact(&incident, &who, next.as_deref(), &words.on())
            }
            "note" => {
                let incident = words.next();
                let text = words.quoted().unwrap_or_default();
                scene.note(&incident, &text, &words.on())
            }
            "step" => {
                let (incident, step) = (words.next(), words.next());
                scene.mark(&incident, &step, StepState::Done, &words.on())
            }
            "seller" => {
                let seller = words.quoted().unwrap_or_else(|| words.fail("a name in quotes"));
                assert_eq!(words.next(), "takes");
                scene.takes_claims(&seller, words.number().try_into().unwrap())
            }
            "used" => {
                let card = words.next();
                scene.use_up(&card, &words.on())
            }
            "handed-over" => {
                let (card, how) = (words.next(), words.next());
                let how = words.read(&how, HandOver::from_word);
                scene.hand_over(&card, how, &words.on())
            }
            "told" => {
                let card = words.next();
                let whom = words.quoted().unwrap_or_default();
                scene.tell(&card, &whom, &words.on())
            }
            "incident" => {
                let (name, kind) = (words.next(), words.next());
                let mut about = Vec::new();
                while words.rest.first().is_some_and(|word| word != "on" && word != "of") {
                    about.push(words.next());
                }
                let about: Vec<&str> = about.iter().map(String::as_str).collect();
                let kind = words.read(&kind, IncidentKind::from_word);
                let account = words.takes("of").then(|| words.next());
                scene.incident_of(&name, kind, &about, account.as_deref(), &words.on())
            }
            "reopened" => {
                let name = words.next();
                scene.reopen(&name)
            }
            "closed" => {
                let (name, outcome) = (words.next(), words.next());
                let outcome = words.read(&outcome, Outcome::from_word);
                scene.close(&name, outcome, &words.on())
            }
            other => panic!("{place}: `{other}` begins no line: {line}"),
        }
    })
}

/// One `card` line: one purchase, or one every so many days.
fn cards(scene: Scene, mut words: Words) -> Scene {
    let name = words.next();
    let mut change: Vec<Box<dyn Fn(Scene) -> Scene>> = Vec::new();
    let (mut copies, mut every, mut used) = (1, None, false);
    let mut in_currency = None;
    let (mut face, mut on) = (0, String::new());
    while !words.rest.is_empty() {
        if let Some(text) = words.quoted() {
            change.push(Box::new(move |s| s.at(&text)));
            continue;
        }
        let word = words.next();
        match word.as_str() {
            "paid" => {
                let yen = words.number();
                change.push(Box::new(move |s| s.paid(yen)));
            }
            "because" => {
                let why = words.quoted().unwrap_or_else(|| words.fail("a reason in quotes"));
                change.push(Box::new(move |s| s.because(&why)));
            }
            "serial" => {
                let serial = words.next();
                change.push(Box::new(move |s| s.serial(&serial)));
            }
            "last4" => {
                let last4 = words.next();
                change.push(Box::new(move |s| s.last4(&last4)));
            }
            "expires" => {
                let day = words.next();
                change.push(Box::new(move |s| s.expires(&day)));
            }
            "on" => on = words.next(),
            "from" => {
                let word = words.next();
                let provenance = words.read(&word, Provenance::from_word);
                change.push(Box::new(move |s| s.from(provenance)));
            }
            "for" => {
                let word = words.next();
                let purpose = words.read(&word, Purpose::from_word);
                change.push(Box::new(move |s| s.for_purpose(purpose)));
            }
            "by" => {
                let who = words.quoted().unwrap_or_else(|| words.fail("a name in quotes"));
                change.push(Box::new(move |s| s.bought_by(&who)));
            }
            "with" => {
                let word = words.next();
                let payment = words.read(&word, Payment::from_word);
                change.push(Box::new(move |s| s.paid_with(payment)));
            }
            "whom" => {
                let who = words.quoted().unwrap_or_else(|| words.fail("a name in quotes"));
                change.push(Box::new(move |s| s.for_whom(&who)));
            }
            "order" => {
                let number = words.next();
                change.push(Box::new(move |s| s.order(&number)));
            }
            "in" => {
                let word = words.next();
                let currency = words.read(&word, |word| word.parse().ok());
                in_currency = Some(currency);
            }
            "face-unknown" => change.push(Box::new(Scene::face_unknown)),
            "used" => used = true,
            "state-unknown" => change.push(Box::new(Scene::state_unknown)),
            "every" => {
                every = Some(words.number());
                assert_eq!(words.next(), "days");
            }
            word => {
                if let Ok(yen) = word.parse() {
                    face = yen;
                } else if let Some(count) = word.strip_prefix('x').and_then(|count| count.parse().ok()) {
                    copies = count;
                } else if let Some(issuer) = Issuer::from_word(word).filter(|_| word != "unknown") {
                    change.push(Box::new(move |s| s.issuer(issuer)));
                } else if let Some(kind) = CardKind::from_word(word) {
                    change.push(Box::new(move |s| s.kind(kind)));
                } else {
                    words.fail(word);
                }
            }
        }
    }
    // The price may be told before or after the currency.
    if let Some(currency) = in_currency {
        change.push(Box::new(move |s| s.in_currency(currency)));
    }
    let names: Vec<String> =
        (1..=copies).map(|n| if n == 1 { name.clone() } else { format!("{name}-{n}") }).collect();
    let dress = |scene: Scene, on: &str| change.iter().fold(scene.on(on), |scene, change| change(scene));
    let use_up = |scene: Scene, name: &str, on: &str| if used { scene.use_up(name, on) } else { scene };
    match every {
        None => {
            let all: Vec<&str> = names.iter().map(String::as_str).collect();
            let scene = dress(scene.cards(&all, face), &on);
            names.iter().fold(scene, |scene, name| use_up(scene, name, &on))
        }
        Some(days) => names.iter().zip(0..).fold(scene, |scene, (name, at)| {
            let on = scene::day(&on).plus_days(days * at).to_string();
            use_up(dress(scene.card(name, face), &on), name, &on)
        }),
    }
}

/// One `amended` line.
fn amended(scene: Scene, mut words: Words) -> Scene {
    let card = words.next();
    let (mut of_purchase, mut of_card) = (Vec::new(), Vec::new());
    while !words.rest.is_empty() {
        if let Some(seller) = words.quoted() {
            of_purchase.push(PurchaseChange::Seller(Some(seller)));
            continue;
        }
        let (what, word) = (words.next(), words.next());
        match what.as_str() {
            "from" => {
                of_purchase.push(PurchaseChange::Provenance(words.read(&word, Provenance::from_word)));
            }
            "for" => of_purchase.push(PurchaseChange::Purpose(words.read(&word, Purpose::from_word))),
            "with" => of_purchase.push(PurchaseChange::Payment(words.read(&word, Payment::from_word))),
            "by" => {
                let who = word.trim_start_matches('"').to_owned();
                of_purchase.push(PurchaseChange::Purchaser(Purchaser::Other(who)));
            }
            "because" => {
                let why = word.trim_start_matches('"').to_owned();
                of_purchase.push(PurchaseChange::DiscountReason(Some(why)));
            }
            "on" => of_purchase.push(PurchaseChange::When(scene::when(&word))),
            "expires" => of_card.push(CardChange::ExpiresOn(Some(scene::day(&word)))),
            _ => words.fail(&what),
        }
    }
    scene.amend(&card, of_purchase, of_card)
}

struct Words {
    place: String,
    line: String,
    rest: Vec<String>,
}

impl Words {
    fn next(&mut self) -> String {
        if self.rest.is_empty() {
            self.fail("one word more");
        }
        self.rest.remove(0)
    }

    fn number(&mut self) -> i64 {
        let word = self.next();
        word.parse().unwrap_or_else(|_| self.fail("a number"))
    }

    fn quoted(&mut self) -> Option<String> {
        let text = self.rest.first()?.strip_prefix('"')?.to_owned();
        self.rest.remove(0);
        Some(text)
    }

    /// Takes a word if it comes next.
    fn takes(&mut self, word: &str) -> bool {
        let comes = self.rest.first().is_some_and(|next| next == word);
        if comes {
            self.rest.remove(0);
        }
        comes
    }

    /// Once, or every so many days from a first one.
    fn repeated(&mut self, scene: Scene, tell: impl Fn(Scene, &str) -> Scene) -> Scene {
        let every = self.takes("every").then(|| {
            let days = self.number();
            assert_eq!(self.next(), "days", "{}: {}", self.place, self.line);
            let times = self.next();
            (
                days,
                times
                    .strip_prefix('x')
                    .and_then(|n| n.parse::<i64>().ok())
                    .unwrap_or_else(|| self.fail(&times)),
            )
        });
        let on = self.on();
        match every {
            None => tell(scene, &on),
            Some((days, times)) => (0..times)
                .fold(scene, |scene, at| tell(scene, &scene::day(&on).plus_days(days * at).to_string())),
        }
    }

    fn on(&mut self) -> String {
        if self.rest.is_empty() {
            return String::new();
        }
        assert_eq!(self.next(), "on", "{}: {}", self.place, self.line);
        self.next()
    }

    fn read<T>(&self, word: &str, read: impl Fn(&str) -> Option<T>) -> T {
        read(word).unwrap_or_else(|| self.fail(word))
    }

    fn fail(&self, what: &str) -> ! {
        panic!("{}: `{what}` in: {}", self.place, self.line)
    }
}

/// Words between blanks; what stands in quotes is one word, marked by the quote it keeps.
fn words(line: &str) -> Vec<String> {
    let mut out = Vec::new();
    for (at, part) in line.split('"').enumerate() {
        if at % 2 == 1 {
            out.push(format!("\"{part}"));
        } else {
            out.extend(part.split_whitespace().map(str::to_owned));
        }
    }
    out
}
