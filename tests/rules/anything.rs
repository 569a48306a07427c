//! Anything in any order: whatever is told, corrected and taken back, looking again at what was touched gives what looking at
//! everything gives.

use giftcho::core::entry::Fact;
use giftcho::core::facts::{CardChange, PurchaseChange, Purchaser};
use giftcho::core::money::Money;
use giftcho::core::words::{HandOver, IncidentKind, Issuer, Outcome, Payment, Provenance, Purpose};

use crate::household::Chance;
use crate::refresh::told_and_looked_at;
use crate::scene::{Scene, day, when};

const ISSUERS: [Issuer; 3] = [Issuer::AmazonJp, Issuer::AmazonJp, Issuer::Rakuten];
const SELLERS: [&str; 4] = ["amaten", "ローソン", "ﾛｰｿﾝ", "売買サイトA"];
const YEN: [i64; 6] = [500, 3_000, 3_000, 10_000, 50_000, 150_000];
const PAYMENTS: [Payment; 3] = [Payment::Cash, Payment::CreditCard, Payment::Unknown];
const PURPOSES: [Purpose; 4] = [Purpose::Own, Purpose::Gift, Purpose::AskedToBuy, Purpose::Resale];

struct Anything {
    chance: Chance,
    cards: Vec<String>,
    incidents: Vec<String>,
}

impl Anything {
    fn on(&mut self) -> String {
        if self.chance.below(12) == 0 {
            return String::new();
        }
        day("2026-11-25").plus_days(-self.chance.below(self.chance_days())).to_string()
    }

    /// Some of what is bought is bought over one midnight.
    fn at(&mut self) -> String {
        match self.chance.below(8) {
            0 => "2026-11-18T23:50".to_owned(),
            1 => "2026-11-19T00:10".to_owned(),
            2 => "2026-11-18T22:00".to_owned(),
            _ => self.on(),
        }
    }

    /// Most things happen in the last months, some in the last years.
    fn chance_days(&self) -> i64 {
        if self.cards.len().is_multiple_of(3) { 700 } else { 100 }
    }

    fn card(&mut self) -> String {
        let at = self.chance.below(self.cards.len() as i64);
        self.cards[usize::try_from(at).unwrap()].clone()
    }

    fn buy(&mut self, scene: Scene) -> Scene {
        let count = self.chance.one_of(&[1, 1, 1, 2, 6]);
        let names: Vec<String> = (0..count).map(|at| format!("c{}", self.cards.len() + at)).collect();
        self.cards.extend(names.iter().cloned());
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        let on = self.at();
        let scene = scene
            .cards(&names, self.chance.one_of(&YEN))
            .on(&on)
            .issuer(self.chance.one_of(&ISSUERS))
            .from(self.chance.one_of(Provenance::ALL))
            .at(self.chance.one_of(&SELLERS))
            .paid_with(self.chance.one_of(&PAYMENTS))
            .for_purpose(self.chance.one_of(&PURPOSES));
        match self.chance.below(4) {
            0 => scene.paid(self.chance.one_of(&YEN)),
            1 => scene.last4(self.chance.one_of(&["7K2Q", "9XWM"])),
            2 => scene.expires(&day("2026-11-01").plus_days(self.chance.below(200)).to_string()),
            _ => scene,
        }
    }

    fn correct(&mut self, scene: Scene) -> Scene {
        let card = self.card();
        let on = self.at();
        let purchase = match self.chance.below(8) {
            0 => PurchaseChange::Provenance(self.chance.one_of(Provenance::ALL)),
            1 => PurchaseChange::Seller(Some(self.chance.one_of(&SELLERS).to_owned())),
            2 => PurchaseChange::Purpose(self.chance.one_of(&PURPOSES)),
            3 => PurchaseChange::When(when(&on)),
            4 => PurchaseChange::Payment(self.chance.one_of(&PAYMENTS)),
            5 => PurchaseChange::Purchaser(Purchaser::Other("母".to_owned())),
            6 => PurchaseChange::DiscountReason(Some("coupon".to_owned())),
            _ => {
                let change = match self.chance.below(4) {
                    0 => CardChange::FaceValue(Some(Money::yen(self.chance.one_of(&YEN)))),
                    1 => CardChange::Paid(Some(Money::yen(self.chance.one_of(&YEN)))),
                    2 => CardChange::Issuer(self.chance.one_of(&ISSUERS)),
                    _ => CardChange::SerialNumber(Some("2660069114742969".to_owned())),
                };
                return scene.amend(&card, Vec::new(), vec![change]);
            }
        };
        scene.amend(&card, vec![purchase], Vec::new())
    }

    fn trouble(&mut self, scene: Scene) -> Scene {
        let on = self.on();
        if self.incidents.is_empty() || self.chance.below(2) == 0 {
            let name = format!("i{}", self.incidents.len());
            self.incidents.push(name.clone());
            let card = self.card();
            let account = self.chance.one_of(&[None, Some("A"), Some("B")]);
            let kind = self.chance.one_of(IncidentKind::ALL);
            return scene.incident_of(&name, kind, &[&card], account, &on);
        }
        let at = self.chance.below(self.incidents.len() as i64);
        let name = self.incidents[usize::try_from(at).unwrap()].clone();
        match self.chance.below(4) {
            0 => scene.contact(&name, "support", Some("2026-11-20"), &on),
            1 => scene.note(&name, "they wrote", &on),
            2 => scene.close(&name, self.chance.one_of(Outcome::ALL), &on),
            _ => scene.reopen(&name),
        }
    }

    fn next(&mut self, scene: Scene) -> Scene {
        let card = self.card();
        let account = self.chance.one_of(&["A", "B", "R"]);
        let on = self.on();
        let yen = self.chance.one_of(&YEN);
        match self.chance.below(20) {
            0..=5 => self.buy(scene),
            6 | 7 => scene.charge(&card, account, &on),
            8 => scene.top_up(account, yen, &on),
            9 => scene.spend(account, yen, &on),
            10 => scene.credit(account, yen, Some("2026-12-10"), &on),
            11 => scene.hand_over_for(&card, self.chance.one_of(HandOver::ALL), Some(yen), &on),
            12 => scene.tell(&card, "caller", &on),
            13 => scene.resend(&card, Some("9XWM"), &on),
            14 => scene.takes_claims(self.chance.one_of(&SELLERS), 60),
            15 | 16 => self.trouble(scene),
            17 => scene.see_balance(account, yen, &on),
            18 => {
                let entries = scene.entries();
                let at = self.chance.below(entries.len() as i64);
                let entry = entries[usize::try_from(at).unwrap()].id;
                scene.fact(Fact::EntryReverted { entry })
            }
            _ => self.correct(scene),
        }
    }
}

#[test]
fn looking_again_gives_the_same_whatever_is_told_in_whatever_order() {
    for seed in 0..60 {
        let mut anything = Anything { chance: Chance(seed), cards: Vec::new(), incidents: Vec::new() };
        let scene = Scene::new().account("A").account("B").account_of("R", Issuer::Rakuten);
        let mut scene = anything.buy(scene);
        for _ in 0..40 {
            scene = anything.next(scene);
        }
        told_and_looked_at(&scene);
    }
}
