//! Ordinary households, told for three years: official purchases only. How often the rules point something out to them, and
//! that nothing planted among the same years is missed.
//!
//! Forty made-up households differ in how much and how often they buy, in whom they give to and what is left lying. They
//! look at the warnings at the end of each week.

use std::collections::{BTreeMap, BTreeSet};

use giftcho::core::date::{Day, Now};
use giftcho::core::ledger::Ledger;
use giftcho::core::words::{CardKind, HandOver, IncidentKind, Issuer, Payment, Provenance, Purpose};
use giftcho::guide::knowledge::Knowledge;
use giftcho::rules::{Level, RuleCx, RuleId, RuleSettings, Subject, Warnings};

use crate::scene::{Scene, day};

const SEEDS: u64 = 40;
const FIRST_DAY: &str = "2023-11-20";
const DAYS: i64 = 3 * 365;

/// Chance that comes out the same every time: splitmix64.
pub struct Chance(pub u64);

impl Chance {
    pub fn below(&mut self, end: i64) -> i64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((z ^ (z >> 31)) % end.unsigned_abs()).cast_signed()
    }

    pub fn between(&mut self, from: i64, to: i64) -> i64 {
        from + self.below(to - from + 1)
    }

    fn in_hundred(&mut self, times: i64) -> bool {
        self.below(100) < times
    }

    pub fn one_of<T: Copy>(&mut self, choices: &[T]) -> T {
        choices[usize::try_from(self.below(choices.len() as i64)).unwrap()]
    }
}

type Step = Box<dyn Fn(Scene) -> Scene>;

/// A household's years: each step is one entry, told on its day.
struct Household {
    chance: Chance,
    first: Day,
    steps: Vec<(Day, Step)>,
    purchases: usize,
    cards: usize,
}

impl Household {
    fn new(seed: u64) -> Self {
        let mut home =
            Self { chance: Chance(seed), first: day(FIRST_DAY), steps: Vec::new(), purchases: 0, cards: 0 };
        home.tell(0, |scene| scene.account("A"));
        home.everyday_cards();
        home.paydays();
        home.presents();
        home.bonuses();
        home.gifts_received();
        home.steps.sort_by_key(|(day, _)| *day);
        home
    }

    fn tell(&mut self, at: i64, step: impl Fn(Scene) -> Scene + 'static) {
        self.steps.push((self.first.plus_days(at), Box::new(step)));
    }

    /// A purchase, dressed by `dress`; its name.
    fn buy(
        &mut self,
        at: i64,
        copies: i64,
        yen: i64,
        dress: impl Fn(Scene) -> Scene + 'static,
    ) -> Vec<String> {
        let names: Vec<String> = (0..copies)
            .map(|_| {
                self.cards += 1;
                format!("c{}", self.cards)
            })
            .collect();
        let on = self.first.plus_days(at);
        self.purchases += 1;
        let of = names.clone();
        self.tell(at, move |scene| {
            let names: Vec<&str> = of.iter().map(String::as_str).collect();
            dress(scene.cards(&names, yen).on(&on.to_string()))
        });
        names
    }

    /// A card goes to the balance some days later, and is spent in one or two orders.
    fn charge(&mut self, at: i64, name: &str, yen: i64) {
        let name = name.to_owned();
        let on = self.first.plus_days(at).to_string();
        self.tell(at, move |scene| scene.charge(&name, "A", &on));
        let first = yen * self.chance.between(30, 100) / 100;
        let mut later = at;
        for part in [first, yen - first].into_iter().filter(|part| *part > 0) {
            later += self.chance.between(0, 20);
            let on = self.first.plus_days(later).to_string();
            self.tell(later, move |scene| scene.spend("A", part, &on));
        }
    }

    /// Small cards of convenience stores, for the balance, for a game, for a child.
    fn everyday_cards(&mut self) {
        let every = self.chance.between(8, 25);
        let usual = self.chance.one_of(&[1_500, 2_000, 3_000, 3_000, 5_000]);
        let shop = self.chance.one_of(&["ローソン", "セブン-イレブン", "ファミリーマート"]);
        let by = self.chance.one_of(&[Payment::Cash, Payment::Cash, Payment::MobileWallet]);
        // A second way of paying, begun in the second year.
        let later = self.chance.one_of(&[Payment::Cash, Payment::MobileWallet, Payment::CarrierBilling]);
        let mut at = self.chance.between(0, every);
        while at < DAYS {
            let yen = if self.chance.in_hundred(70) {
                usual
            } else {
                self.chance.one_of(&[1_500, 2_000, 3_000, 3_000, 5_000, 5_000, 10_000])
            };
            let copies = if self.chance.in_hundred(10) { 2 } else { 1 };
            let issuer = if self.chance.in_hundred(60) {
                Issuer::AmazonJp
            } else {
                self.chance.one_of(&[
                    Issuer::Apple,
                    Issuer::GooglePlay,
                    Issuer::Nintendo,
                    Issuer::PlayStation,
                    Issuer::Rakuten,
                ])
            };
            let payment = if at > 400 && self.chance.in_hundred(20) { later } else { by };
            let campaign = self.chance.in_hundred(4);
            let names = self.buy(at, copies, yen, move |scene| {
                let scene = scene
                    .from(Provenance::OfficialStore)
                    .at(shop)
                    .issuer(issuer)
                    .kind(CardKind::StoreCard)
                    .paid_with(payment)
                    .for_purpose(Purpose::Own);
                if campaign { scene.paid(yen * 95 / 100).because("5%還元") } else { scene.paid(yen) }
            });
            for name in names {
                let soon = at + self.chance.one_of(&[0, 0, 0, 1, 3, 10]);
                if issuer != Issuer::Rakuten && self.chance.in_hundred(3) {
                    continue; // Left in a drawer; one of Rakuten would expire there.
                }
                if issuer == Issuer::AmazonJp {
                    self.charge(soon, &name, yen);
                } else {
                    let on = self.first.plus_days(soon).to_string();
                    self.tell(soon, move |scene| scene.use_up(&name, &on));
                }
            }
            at += self.chance.between((every / 2).max(1), every * 3 / 2);
        }
    }

    /// チャージタイプ by credit card after each payday.
    fn paydays(&mut self) {
        if self.chance.in_hundred(40) {
            return;
        }
        let yen = self.chance.one_of(&[3_000, 5_000, 5_000, 10_000]);
        let mut at = 5;
        while at < DAYS {
            if self.chance.in_hundred(85) {
                let names = self.buy(at, 1, yen, |scene| {
                    scene.at("Amazon.co.jp").kind(CardKind::Charge).paid_with(Payment::CreditCard)
                });
                self.charge(at, &names[0], yen);
            }
            at += self.chance.between(28, 33);
        }
    }

    /// Birthdays on their days, and presents to several people each December, about as many as the year before.
    fn presents(&mut self) {
        let birthdays = self.chance.between(3, 8);
        for _ in 0..birthdays {
            let date = self.chance.below(365);
            let yen = self.chance.one_of(&[3_000, 5_000, 5_000, 5_000, 10_000]);
            for year in 0..3 {
                let at = (date + year * 365 + self.chance.between(-3, 3)).max(0);
                self.give(at, 1, yen);
            }
        }
        if self.chance.in_hundred(60) {
            let people = self.chance.between(3, 12);
            let yen = self.chance.one_of(&[1_000, 1_000, 2_000, 3_000]);
            for year in 0..3 {
                let at = year * 365 + 25 + self.chance.between(-7, 7);
                let copies = people + self.chance.between(-1, 2);
                self.give(at, copies, yen);
            }
        }
    }

    fn give(&mut self, at: i64, copies: i64, yen: i64) {
        let names = self.buy(at, copies, yen, move |scene| {
            let scene = scene.at("Amazon.co.jp").kind(CardKind::Email).paid(yen);
            scene.paid_with(Payment::CreditCard).for_purpose(Purpose::Gift).for_whom("家族")
        });
        for name in names {
            let on = self.first.plus_days(at + self.chance.between(0, 5)).to_string();
            let given = day(&on).days_since(self.first);
            self.tell(given, move |scene| scene.hand_over(&name, HandOver::Given, &on));
        }
    }

    /// A bigger card in July and December of some households.
    fn bonuses(&mut self) {
        if self.chance.in_hundred(50) {
            return;
        }
        let yen = self.chance.one_of(&[10_000, 10_000, 15_000, 20_000]);
        for year in 0..3 {
            for month in [20, 230] {
                let at = year * 365 + month + self.chance.between(0, 10);
                let names = self.buy(at, 1, yen, move |scene| {
                    let scene = scene.at("Amazon.co.jp").kind(CardKind::Email).paid(yen);
                    scene.paid_with(Payment::CreditCard).for_purpose(Purpose::Own)
                });
                self.charge(at, &names[0], yen);
            }
        }
    }

    fn gifts_received(&mut self) {
        for _ in 0..self.chance.between(3, 15) {
            let at = self.chance.below(DAYS);
            let yen = self.chance.one_of(&[1_000, 3_000, 5_000, 10_000]);
            let giver = self.chance.one_of(&["母", "叔母", "山田さん", "職場の人たち"]);
            let names = self.buy(at, 1, yen, move |scene| {
                scene.from(Provenance::GiftFromAcquaintance).bought_by(giver).kind(CardKind::Email)
            });
            self.purchases -= 1;
            let soon = at + self.chance.between(0, 20);
            self.charge(soon, &names[0], yen);
        }
    }

    /// The scene up to a day.
    fn until(&self, day: Day) -> Scene {
        let steps = self.steps.iter().filter(|(on, _)| *on <= day);
        steps.fold(Scene::new(), |scene, (_, step)| step(scene))
    }
}

/// What a household met above a note: the rule and what the warning is filed under.
fn alarms(home: &Household) -> BTreeSet<(RuleId, Option<Subject>)> {
    let (knowledge, settings) = (Knowledge::built_in(), RuleSettings::default());
    let last = home.first.plus_days(DAYS);
    let mut entries = home.until(last).entries().into_iter();
    let mut days = home.steps.iter().map(|(day, _)| *day).peekable();
    let (mut ledger, mut warnings) = (Ledger::default(), Warnings::default());
    let mut met = BTreeSet::new();
    for at in 0..=DAYS {
        let today = home.first.plus_days(at);
        while days.next_if(|day| *day <= today).is_some() {
            let _ = ledger.apply(entries.next().unwrap());
        }
        if at % 7 != 6 {
            continue;
        }
        let cx = RuleCx::new(&ledger, &knowledge, Now::end_of(today), &settings);
        warnings.refresh(&giftcho::core::ledger::Touched::default(), &cx);
        let above = warnings.iter().take_while(|warning| warning.level > Level::Note);
        met.extend(above.map(|warning| (warning.rule, warning.subject().cloned())));
    }
    met
}

/// Every household, on as many threads as there are.
fn of_all<T: Send>(look: impl Fn(u64) -> T + Sync) -> Vec<T> {
    let threads = std::thread::available_parallelism().map_or(2, usize::from) as u64;
    let look = &look;
    std::thread::scope(|scope| {
        let parts = (0..threads).map(|thread| {
            scope.spawn(move || (0..SEEDS).filter(|seed| seed % threads == thread).map(look).collect())
        });
        let parts: Vec<_> = parts.collect();
        parts.into_iter().flat_map(|part| -> Vec<T> { part.join().unwrap() }).collect()
    })
}

#[test]
fn an_ordinary_household_is_rarely_warned_of_its_own_purchases() {
    let all = of_all(|seed| {
        let home = Household::new(seed);
        (home.purchases, alarms(&home))
    });
    let purchases: usize = all.iter().map(|(purchases, _)| purchases).sum();
    let mut by_rule: BTreeMap<&str, usize> = BTreeMap::new();
    for (rule, _) in all.iter().flat_map(|(_, met)| met) {
        *by_rule.entry(rule.as_str()).or_default() += 1;
    }
    let met: usize = by_rule.values().sum();
    assert!(purchases > 4_000, "only {purchases} purchases were made");
    assert!(met * 100 <= purchases, "{met} warnings over {purchases} official purchases: {by_rule:?}");
}

/// A harm: its name, how it is recorded on a day, and what must be warned of on that evening, by rule and subject.
struct Harm {
    name: &'static str,
    record: fn(Scene, &str, &str) -> Scene,
    expected: fn(&Scene) -> Vec<Expected>,
}

/// One of these rules has to speak of this.
type Expected = (&'static [RuleId], Subject);

const BURST: [&str; 5] = ["x1", "x2", "x3", "x4", "x5"];
const STANDS_OUT: &[RuleId] = &[RuleId::UnusualAmount, RuleId::FirstLargePurchase];

/// Five large cards of one afternoon, from shop to shop.
fn burst(scene: Scene, today: &str, purpose: Purpose) -> Scene {
    BURST.iter().zip(1..).fold(scene, |scene, (name, at)| {
        let scene = scene.card(name, 50_000).issuer(Issuer::Apple).kind(CardKind::StoreCard);
        let scene = scene.from(Provenance::OfficialStore).at("ローソン").paid_with(Payment::Cash);
        scene.for_purpose(purpose).on(&format!("{today}T1{at}:30"))
    })
}

fn store_card(scene: Scene, name: &str, today: &str) -> Scene {
    scene.card(name, 5_000).kind(CardKind::StoreCard).from(Provenance::OfficialStore).on(today)
}

const HARMS: &[Harm] = &[
    Harm {
        name: "a card of a resale site",
        record: |scene, today, _| {
            scene.card("x", 10_000).from(Provenance::Marketplace).at("売買サイトA").paid(9_300).on(today)
        },
        expected: |scene| {
            vec![
                (&[RuleId::UnofficialSource], Subject::Card(scene.card_id("x"))),
                (&[RuleId::ClaimWindow], Subject::Purchase(scene.purchase_id("x"))),
            ]
        },
    },
    Harm {
        name: "a card of a resale site, charged beside official ones",
        record: |scene, today, _| {
            let scene = scene.card("x", 10_000).from(Provenance::FleaOrAuction).on(today);
            scene.charge("x", "A", today)
        },
        expected: |scene| {
            let account = || Subject::Account(scene.account_id("A"));
            vec![
                (&[RuleId::UnofficialSource], Subject::Card(scene.card_id("x"))),
                (&[RuleId::TaintedAccount], account()),
                (&[RuleId::RecentUnofficialCharge], account()),
            ]
        },
    },
    Harm {
        name: "a burst of large cards that somebody asked for",
        record: |scene, today, _| burst(scene, today, Purpose::AskedToBuy),
        expected: |scene| {
            let asked = BURST.iter().map(|name| Subject::Card(scene.card_id(name)));
            let bought = BURST.iter().map(|name| Subject::Purchase(scene.purchase_id(name)));
            asked
                .map(|card| (&[RuleId::AskedToBuy] as &[RuleId], card))
                .chain(bought.map(|purchase| (STANDS_OUT, purchase)))
                .collect()
        },
    },
    Harm {
        name: "the same by someone who was told to say that it is for himself",
        record: |scene, today, _| burst(scene, today, Purpose::Own),
        expected: |scene| {
            BURST.iter().map(|name| (STANDS_OUT, Subject::Purchase(scene.purchase_id(name)))).collect()
        },
    },
    Harm {
        name: "a code that was told",
        record: |scene, today, _| store_card(scene, "x", today).tell("x", "電話の相手", today),
        expected: |scene| vec![(&[RuleId::AskedToBuy], Subject::Card(scene.card_id("x")))],
    },
    Harm {
        name: "a present that expired yesterday",
        record: |scene, today, yesterday| scene.gift("x", 3_000, "友人").on(today).expires(yesterday),
        expected: |scene| vec![(&[RuleId::Expiring], Subject::Card(scene.card_id("x")))],
    },
    Harm {
        name: "a promise that was not kept",
        record: |scene, today, yesterday| {
            let scene = store_card(scene, "x", yesterday);
            let scene = scene.incident("i", IncidentKind::Lock, &["x"], yesterday);
            let scene = scene.contact("i", "カスタマーサービス", Some(yesterday), yesterday);
            store_card(scene, "later", today)
        },
        expected: |scene| vec![(&[RuleId::OpenIncidentIdle], Subject::Incident(scene.incident_id("i")))],
    },
    Harm {
        name: "a price that does not fit the label",
        record: |scene, today, _| store_card(scene, "x", today).paid(4_600),
        expected: |scene| vec![(&[RuleId::PriceBelowFace], Subject::Purchase(scene.purchase_id("x")))],
    },
    Harm {
        name: "a card from nobody knows where",
        record: |scene, today, _| scene.card("x", 5_000).from(Provenance::Unknown).on(today),
        expected: |scene| vec![(&[RuleId::UnknownSource], Subject::Card(scene.card_id("x")))],
    },
    Harm {
        name: "a card entered twice",
        record: |scene, today, _| {
            let scene = store_card(scene, "x", today).serial("2660069114742969");
            store_card(scene, "twice", today).serial("2660069114742969")
        },
        expected: |scene| vec![(&[RuleId::CodeReused], Subject::Card(scene.card_id("twice")))],
    },
    Harm {
        name: "two cards sold",
        record: |scene, today, yesterday| {
            let scene = store_card(store_card(scene, "x", yesterday), "y", today);
            let scene = scene.hand_over_for("x", HandOver::Sold, Some(4_500), today);
            scene.hand_over_for("y", HandOver::Sold, Some(4_500), today)
        },
        expected: |scene| vec![(&[RuleId::ResalePattern], Subject::Purchase(scene.purchase_id("y")))],
    },
];

#[test]
fn a_harm_among_the_same_years_is_warned_of_on_the_day_it_is_recorded() {
    let missed: Vec<String> = of_all(|seed| {
        let (knowledge, settings) = (Knowledge::built_in(), RuleSettings::default());
        let home = Household::new(seed);
        let mut chance = Chance(seed + 1_000);
        let mut missed = Vec::new();
        for harm in HARMS {
            let day = home.first.plus_days(chance.between(20, DAYS - 1));
            let (today, yesterday) = (day.to_string(), day.plus_days(-1).to_string());
            let scene = (harm.record)(home.until(day), &today, &yesterday);
            let ledger = scene.ledger();
            assert!(ledger.unapplied().is_empty());
            let cx = RuleCx::new(&ledger, &knowledge, Now::end_of(day), &settings);
            let warnings = Warnings::check_all(&cx);
            for (rules, subject) in (harm.expected)(&scene) {
                if !warnings.about(&subject).iter().any(|warning| rules.contains(&warning.rule)) {
                    missed.push(format!("{} in household {seed} on {today}: {rules:?}", harm.name));
                }
            }
        }
        missed
    })
    .into_iter()
    .flatten()
    .collect();
    assert!(missed.is_empty(), "{} were missed:\n{}", missed.len(), missed.join("\n"));
}
