//! The sample ledger: two years of a made-up person, told through the same changes a person makes.
//!
//! It lives in a file of its own and is thrown away after use. All days lie before the desk's now: a card was locked
//! eleven minutes ago, one expires in a week. Entries are dated as if each had been written down on its day.

use super::clock::Clock;
use super::{ChangeError, Desk};
use crate::action::{Change, Did, Into, NewContact, NewIncident, Refused};
use crate::core::code::Last4;
use crate::core::date::{Now, Stamp, When};
use crate::core::facts::{AccountFacts, CardFacts, PurchaseFacts, Purchaser};
use crate::core::id::{AccountId, CardId, IncidentId};
use crate::core::money::Money;
use crate::core::words::{
    CardKind as Kind, HandOver, IncidentKind, Issuer, Outcome, Payment, Provenance, Purpose,
};
use crate::i18n::Texts;

/// Writes the sample into an empty ledger, in the language of `texts`.
pub fn fill(desk: &mut Desk, texts: &Texts) -> Result<(), ChangeError> {
    let clock = desk.clock;
    let mut teller = Teller::new(desk, texts);
    let told = teller.tell();
    desk.clock = clock;
    told
}

/// From whom a card came.
#[derive(Clone, Copy)]
enum From {
    Amazon,
    Lawson,
    Famima,
    Seven,
    Bic,
    Site,
    Points,
    Mother,
    Yamada,
}

/// What the cards of the sample are.
type What = (Issuer, Kind);

const CHARGE: What = (Issuer::AmazonJp, Kind::Charge);
const EMAIL: What = (Issuer::AmazonJp, Kind::Email);
const CARD: What = (Issuer::AmazonJp, Kind::StoreCard);
const SHEET: What = (Issuer::AmazonJp, Kind::Sheet);

struct Teller<'a> {
    desk: &'a mut Desk,
    t: &'a Texts,
    /// Midnight in Japan at the beginning of today.
    midnight: Stamp,
    now: Stamp,
    amazon: Option<AccountId>,
    google: Option<AccountId>,
}

type Told<T = ()> = Result<T, ChangeError>;

impl<'a> Teller<'a> {
    fn new(desk: &'a mut Desk, t: &'a Texts) -> Self {
        let now = desk.clock.stamp();
        let (_, minute) = now.in_japan();
        let since_midnight = i64::from(minute.hour() * 60 + minute.minute()) * 60;
        Self { desk, t, midnight: now.plus_seconds(-since_midnight), now, amazon: None, google: None }
    }

    fn tell(&mut self) -> Told {
        self.open_accounts()?;
        self.year_before_last()?;
        self.last_winter()?;
        self.this_summer()?;
        self.this_autumn()?;
        self.today()
    }

    fn open_accounts(&mut self) -> Told {
        self.on(730);
        let name = self.t.sample_account_amazon();
        self.amazon = Some(self.open(Issuer::AmazonJp, name)?);
        let name = self.t.sample_account_google();
        self.google = Some(self.open(Issuer::GooglePlay, name)?);
        Ok(())
    }

    fn year_before_last(&mut self) -> Told {
        self.bought_and_charged(722, From::Amazon, CHARGE, 5_000)?;
        self.spend(710, 3_480)?;
        self.give(700, From::Amazon, (Issuer::AmazonJp, Kind::GreetingCard), (5_000, 2), Person::Niece)?;
        self.give(690, From::Amazon, EMAIL, (3_000, 3), Person::Colleagues)?;
        self.bought_and_charged(668, From::Lawson, CARD, 5_000)?;
        self.spend(660, 4_290)?;
        self.bought_and_charged(640, From::Amazon, CHARGE, 5_000)?;
        self.spend(630, 3_980)?;
        let google = self.buy(610, From::Seven, (Issuer::GooglePlay, Kind::StoreCard), 3_000, 1)?;
        self.charge_google(610, google)?;
        self.spend_from(600, self.google, 1_200)?;
        self.spend_from(592, self.google, 1_800)?;
        self.bought_and_charged(583, From::Amazon, CHARGE, 10_000)?;
        self.spend(575, 8_640)?;
        let gift = self.received(560, From::Mother, (Issuer::AmazonJp, Kind::GreetingCard), 5_000, None)?;
        self.charge(559, gift)?;
        self.spend(550, 4_120)?;
        self.used(531, From::Famima, (Issuer::Nintendo, Kind::StoreCard), 5_000)?;
        self.give(515, From::Amazon, (Issuer::AmazonJp, Kind::Box), (10_000, 1), Person::Yamada)?;
        self.bought_and_charged(500, From::Lawson, SHEET, 5_000)?;
        self.spend(490, 5_310)?;
        self.bought_and_charged(470, From::Amazon, CHARGE, 5_000)?;
        self.spend(460, 3_650)?;
        self.fraud(440)?;
        self.used(428, From::Seven, (Issuer::PlayStation, Kind::StoreCard), 5_000)?;
        self.bought_and_charged(410, From::Amazon, CHARGE, 10_000)?;
        self.spend(400, 9_870)?;
        let points = self.received(385, From::Points, (Issuer::AmazonJp, Kind::Corporate), 500, None)?;
        self.charge(385, points)?;
        self.spend(370, 2_760)
    }

    fn last_winter(&mut self) -> Told {
        self.give(346, From::Amazon, EMAIL, (5_000, 3), Person::Colleagues)?;
        self.bought_and_charged(335, From::Amazon, CHARGE, 10_000)?;
        self.spend(330, 8_980)?;
        self.bought_and_charged(316, From::Amazon, CHARGE, 10_000)?;
        self.spend(300, 9_450)?;
        self.bought_and_charged(285, From::Lawson, CARD, 5_000)?;
        self.spend(280, 4_380)?;
        self.bought_and_charged(264, From::Amazon, CHARGE, 10_000)?;
        self.spend(255, 10_240)?;
        self.bought_and_charged(247, From::Lawson, SHEET, 5_000)?;
        self.spend(240, 4_760)
    }

    fn this_summer(&mut self) -> Told {
        self.bought_and_charged(225, From::Amazon, CHARGE, 10_000)?;
        self.spend(215, 9_120)?;
        self.bought_and_charged(200, From::Lawson, SHEET, 10_000)?;
        self.spend(190, 8_650)?;
        self.received(188, From::Yamada, (Issuer::QuoPay, Kind::Other), 1_000, Some(7))?;
        self.used(186, From::Seven, (Issuer::WebMoney, Kind::Sheet), 2_000)?;
        self.bought_and_charged(174, From::Amazon, CHARGE, 10_000)?;
        self.rakuten(165)?;
        self.spend(160, 10_980)?;
        let google = self.buy(140, From::Seven, (Issuer::GooglePlay, Kind::StoreCard), 10_000, 1)?;
        self.charge_google(139, google)?;
        let gift = self.received(124, From::Mother, (Issuer::AmazonJp, Kind::GreetingCard), 5_000, None)?;
        self.charge(123, gift)?;
        self.bought_and_charged(112, From::Amazon, CHARGE, 10_000)?;
        self.spend(110, 5_400)?;
        self.found_in_a_drawer(98)?;
        self.used(85, From::Famima, (Issuer::Nintendo, Kind::StoreCard), 5_000)?;
        self.spend(80, 4_800)
    }

    fn this_autumn(&mut self) -> Told {
        self.bought_and_charged(69, From::Amazon, CHARGE, 10_000)?;
        self.spend(60, 4_220)?;
        self.reconcile(58, 18_420)?;
        let facts = self.facts(self.then(55), From::Site);
        let order = PurchaseFacts { order_number: Some("G-0041877".into()), ..facts };
        let cards = self.record(order, vec![self.card(EMAIL, 10_000, Some(9_200), "6TRD")])?;
        self.charge(55, cards)?;
        self.buy(45, From::Bic, (Issuer::Apple, Kind::StoreCard), 10_000, 1)?;
        self.buy(19, From::Amazon, EMAIL, 5_000, 3)?;
        self.bought_and_charged(5, From::Amazon, CHARGE, 10_000)?;
        self.spend(4, 10_000)?;
        self.buy(2, From::Lawson, CARD, 5_000, 1)?;
        Ok(())
    }

    /// Two cards from a resale site, one of them locked on the first try to charge it.
    fn today(&mut self) -> Told {
        self.ago(24);
        let facts = self.facts(self.minutes_ago(27), From::Site);
        let order = PurchaseFacts { order_number: Some("G-0048213".into()), ..facts };
        let (locked, kept) =
            (self.card(EMAIL, 10_000, Some(9_300), "3M9F"), self.card(EMAIL, 10_000, Some(9_300), "7K2Q"));
        let cards = self.record(order, vec![locked, kept])?;
        self.ago(11);
        let new = NewIncident {
            kind: IncidentKind::Lock,
            when: self.minutes_ago(11),
            seen: Some(self.t.sample_lock_seen()),
            seen_where: Some(self.t.sample_lock_where()),
            mail: None,
            pattern: None,
            cause: None,
            told: Vec::new(),
            used: Vec::new(),
            cards: cards.into_iter().take(1).collect(),
            account: self.amazon,
        };
        let incident = self.open_incident(new)?;
        self.ago(8);
        let (when, text) = (self.minutes_ago(8), self.t.sample_lock_note());
        self.run(Change::NoteIncident { incident, when, text })?;
        Ok(())
    }

    /// Talked into buying a card and into reading its number out.
    fn fraud(&mut self, ago: i64) -> Told {
        self.on(ago);
        let facts = PurchaseFacts {
            purpose: Purpose::AskedToBuy,
            for_whom: Some(self.t.sample_person_caller()),
            ..self.facts(self.then(ago), From::Seven)
        };
        let card = self.card((Issuer::Apple, Kind::StoreCard), 10_000, Some(10_000), "Q4WX");
        let cards = self.record(facts, vec![card])?;
        let to_whom = Some(self.t.sample_person_caller());
        for card in &cards {
            let (card, when) = (*card, self.then(ago));
            self.run(Change::CodeTold { card, when, to_whom: to_whom.clone(), memo: None })?;
        }
        let new = NewIncident {
            kind: IncidentKind::Fraud,
            when: self.then(ago),
            seen: Some(self.t.sample_fraud_seen()),
            seen_where: Some(self.t.sample_fraud_where()),
            mail: None,
            pattern: None,
            cause: None,
            told: Vec::new(),
            used: Vec::new(),
            cards: cards.clone(),
            account: None,
        };
        let incident = self.open_incident(new)?;
        let (issuer, police) = (self.t.sample_fraud_issuer(), self.t.sample_fraud_police());
        let (used, advice) = (self.t.sample_fraud_used(), self.t.sample_fraud_advice());
        self.contact(incident, ago - 1, issuer, used)?;
        self.contact(incident, ago - 1, police, advice)?;
        self.on(ago - 12);
        let (when, memo) = (self.then(ago - 12), Some(self.t.sample_fraud_memo()));
        self.run(Change::HandOver {
            cards,
            how: HandOver::Unknown,
            when,
            to_whom,
            received: None,
            memo: None,
        })?;
        let outcome = Outcome::Lost;
        let lost = Some(Money::yen(10_000));
        self.run(Change::CloseIncident {
            incident,
            when,
            outcome,
            recovered: None,
            lost,
            memo,
            balance: None,
        })?;
        Ok(())
    }

    fn contact(&mut self, incident: IncidentId, ago: i64, who: String, promised: String) -> Told {
        self.on(ago);
        let new = NewContact {
            incident,
            when: self.then(ago),
            who,
            channel: Some(self.t.sample_fraud_channel()),
            case_number: None,
            asked: Some(self.t.sample_fraud_asked()),
            promised: Some(promised),
            next_on: None,
        };
        self.run(Change::LogContact(new)).map(|_| ())
    }

    /// Bought and forgotten; it expires soon.
    fn rakuten(&mut self, ago: i64) -> Told {
        self.on(ago);
        let facts = self.facts(self.then(ago), From::Famima);
        let mut card = self.card((Issuer::Rakuten, Kind::StoreCard), 10_000, Some(10_000), "88HN");
        card.expires_on = Some(self.day().plus_days(18));
        self.record(facts, vec![card]).map(|_| ())
    }

    /// Nobody knows when and from whom.
    fn found_in_a_drawer(&mut self, ago: i64) -> Told {
        self.on(ago);
        let facts = PurchaseFacts { memo: Some(self.t.sample_memo_drawer()), ..PurchaseFacts::default() };
        let card = self.card((Issuer::AmazonJp, Kind::GreetingCard), 3_000, None, "F2P5");
        self.record(facts, vec![card]).map(|_| ())
    }

    fn bought_and_charged(&mut self, ago: i64, from: From, what: What, yen: i64) -> Told {
        let cards = self.buy(ago, from, what, yen, 1)?;
        self.charge(ago, cards)
    }

    fn used(&mut self, ago: i64, from: From, what: What, yen: i64) -> Told {
        let cards = self.buy(ago, from, what, yen, 1)?;
        self.on(ago - 1);
        self.run(Change::SpendCards { cards, when: self.then(ago - 1), memo: None }).map(|_| ())
    }

    fn give(&mut self, ago: i64, from: From, what: What, (yen, count): (i64, usize), whom: Person) -> Told {
        self.on(ago);
        let (name, memo) = match whom {
            Person::Niece => (self.t.sample_person_niece(), self.t.sample_memo_birthday()),
            Person::Yamada => (self.t.sample_person_yamada(), self.t.sample_memo_wedding()),
            Person::Colleagues => (self.t.sample_person_colleagues(), self.t.sample_memo_year_end()),
        };
        let facts = PurchaseFacts {
            purpose: Purpose::Gift,
            for_whom: Some(name.clone()),
            memo: Some(memo),
            ..self.facts(self.then(ago), from)
        };
        let card = self.card(what, yen, Some(yen), "");
        let cards = self.record(facts, vec![card; count])?;
        self.on(ago - 3);
        let (when, to_whom) = (self.then(ago - 3), Some(name));
        let how = HandOver::Given;
        self.run(Change::HandOver { cards, how, when, to_whom, received: None, memo: None }).map(|_| ())
    }

    fn buy(&mut self, ago: i64, from: From, what: What, yen: i64, count: usize) -> Told<Vec<CardId>> {
        self.on(ago);
        let facts = self.facts(self.then(ago), from);
        let card = self.card(what, yen, Some(yen), "");
        self.record(facts, vec![card; count])
    }

    fn received(
        &mut self,
        ago: i64,
        from: From,
        what: What,
        yen: i64,
        expires_in: Option<i64>,
    ) -> Told<Vec<CardId>> {
        self.on(ago);
        let facts = self.facts(self.then(ago), from);
        let mut card = self.card(what, yen, None, "");
        card.expires_on = expires_in.map(|days| self.day().plus_days(days));
        self.record(facts, vec![card])
    }

    fn charge(&mut self, ago: i64, cards: Vec<CardId>) -> Told {
        self.charge_into(ago, self.amazon, cards)
    }

    fn charge_google(&mut self, ago: i64, cards: Vec<CardId>) -> Told {
        self.charge_into(ago, self.google, cards)
    }

    fn charge_into(&mut self, ago: i64, account: Option<AccountId>, cards: Vec<CardId>) -> Told {
        self.on(ago);
        let into = Into::Account(account.ok_or(Refused::Missing)?);
        self.run(Change::ChargeCards { cards, into, when: self.then(ago) }).map(|_| ())
    }

    fn spend(&mut self, ago: i64, yen: i64) -> Told {
        self.spend_from(ago, self.amazon, yen)
    }

    fn spend_from(&mut self, ago: i64, account: Option<AccountId>, yen: i64) -> Told {
        self.on(ago);
        let (account, amount) = (account.ok_or(Refused::Missing)?, Money::yen(yen));
        let when = self.then(ago);
        self.run(Change::SpendBalance { account, amount, when, order_number: None, memo: None }).map(|_| ())
    }

    fn reconcile(&mut self, ago: i64, yen: i64) -> Told {
        self.on(ago);
        let account = self.amazon.ok_or(Refused::Missing)?;
        let (when, memo) = (self.then(ago), Some(self.t.sample_memo_balance()));
        self.run(Change::Reconcile { account, observed: Money::yen(yen), when, memo }).map(|_| ())
    }

    fn facts(&self, when: When, from: From) -> PurchaseFacts {
        let t = self.t;
        let (seller, provenance, payment) = match from {
            From::Amazon => (t.sample_seller_amazon(), Provenance::OfficialIssuer, Payment::CreditCard),
            From::Lawson => (t.sample_seller_lawson(), Provenance::OfficialStore, Payment::Cash),
            From::Famima => (t.sample_seller_famima(), Provenance::OfficialStore, Payment::Cash),
            From::Seven => (t.sample_seller_seven(), Provenance::OfficialStore, Payment::Cash),
            From::Bic => (t.sample_seller_bic(), Provenance::OfficialStore, Payment::CreditCard),
            From::Site => (t.sample_seller_site(), Provenance::Marketplace, Payment::BankTransfer),
            From::Points => {
                (t.sample_seller_points(), Provenance::OfficialCampaign, Payment::PointsOrBalance)
            }
            From::Mother => (t.sample_person_mother(), Provenance::GiftFromAcquaintance, Payment::Unknown),
            From::Yamada => (t.sample_person_yamada(), Provenance::GiftFromAcquaintance, Payment::Unknown),
        };
        let received = provenance.is_received();
        PurchaseFacts {
            when,
            purchaser: if received { Purchaser::Other(seller.clone()) } else { Purchaser::Myself },
            seller: Some(seller),
            provenance,
            payment,
            purpose: if received { Purpose::Unknown } else { Purpose::Own },
            ..PurchaseFacts::default()
        }
    }

    #[allow(clippy::unused_self)]
    fn card(&self, (issuer, kind): What, yen: i64, paid: Option<i64>, last4: &str) -> CardFacts {
        CardFacts {
            issuer,
            kind,
            face_value: Some(Money::yen(yen)),
            paid: paid.map(Money::yen),
            code_last4: Last4::from_code(last4),
            ..CardFacts::default()
        }
    }

    fn record(&mut self, facts: PurchaseFacts, cards: Vec<CardFacts>) -> Told<Vec<CardId>> {
        let done = self.run(Change::RecordPurchase { facts, cards })?;
        let Did::Recorded { cards, .. } = done else { return Err(Refused::Missing.into()) };
        Ok(cards)
    }

    fn open(&mut self, issuer: Issuer, name: String) -> Told<AccountId> {
        let done = self.run(Change::OpenAccount(AccountFacts { issuer, name, memo: None }))?;
        let Did::AccountOpened { account } = done else { return Err(Refused::Missing.into()) };
        Ok(account)
    }

    fn open_incident(&mut self, new: NewIncident) -> Told<IncidentId> {
        let done = self.run(Change::OpenIncident(new))?;
        let Did::IncidentOpened { incident } = done else { return Err(Refused::Missing.into()) };
        Ok(incident)
    }

    fn run(&mut self, change: Change) -> Told<Did> {
        self.desk.run_now(change).map(|done| done.what)
    }

    fn day(&self) -> crate::core::date::Day {
        Now::at(self.now).day
    }

    /// From here on it is the evening of a day gone by.
    fn on(&mut self, days_ago: i64) {
        let evening = self.midnight.plus_seconds(-days_ago * 86_400 + 73_320);
        self.desk.clock = Clock::Fixed(evening);
    }

    fn then(&self, days_ago: i64) -> When {
        When::Day(self.day().plus_days(-days_ago))
    }

    /// From here on it is so many minutes ago.
    fn ago(&mut self, minutes: i64) {
        self.desk.clock = Clock::Fixed(self.now.plus_seconds(-minutes * 60));
    }

    fn minutes_ago(&self, minutes: i64) -> When {
        let then = Now::at(self.now.plus_seconds(-minutes * 60));
        When::At(then.day, then.minute)
    }
}

/// Who was given a card.
#[derive(Clone, Copy)]
enum Person {
    Niece,
    Yamada,
    Colleagues,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::holdings::{Held, Holdings};
    use crate::core::words::{ChargeStatus, Standing};
    use crate::desk::clock::Ids;
    use crate::guide::knowledge::Knowledge;
    use crate::i18n::Lang;
    use crate::rules::{RuleCx, RuleId, RuleSettings, Warnings};

    fn sample(now: &str, lang: Lang) -> Desk {
        let clock = Clock::Fixed(now.parse().unwrap());
        let mut desk = Desk::in_memory(clock, Ids::Counted(0)).unwrap();
        fill(&mut desk, &Texts::new(lang)).unwrap();
        assert_eq!(desk.now(), clock.now());
        desk
    }

    const AFTERNOON: &str = "2026-11-22T05:32:00.000Z";

    #[test]
    fn the_sample_holds_what_its_band_shows() {
        let desk = sample(AFTERNOON, Lang::Ja);
        let ledger = desk.ledger();
        let holdings = Holdings::of(ledger);
        let held = |cards, accounts, yen| Held { cards, accounts, yen };
        assert_eq!(ledger.cards().len(), 48);
        assert_eq!(ledger.accounts().len(), 2);
        assert_eq!(holdings.official, held(6, 1, 50_000));
        assert_eq!(holdings.gift, held(1, 0, 1_000));
        assert_eq!(holdings.mixed, held(0, 1, 28_420));
        assert_eq!(holdings.unofficial, held(2, 0, 20_000));
        assert_eq!(holdings.unknown, held(1, 0, 3_000));
        assert_eq!(holdings.total_yen(), 102_420);
        assert!(ledger.unapplied().is_empty());
    }

    #[test]
    fn the_sample_shows_what_an_ordinary_year_with_one_resale_site_is_warned_of() {
        let desk = sample(AFTERNOON, Lang::Ja);
        let (knowledge, settings) = (Knowledge::built_in(), RuleSettings::default());
        let cx = RuleCx::new(desk.ledger(), &knowledge, desk.now(), &settings);
        let warnings = Warnings::check_all(&cx);
        let spoke = |id: &RuleId| warnings.iter().any(|found| found.rule == *id);
        let spoken: Vec<RuleId> = RuleId::ALL.iter().copied().filter(spoke).collect();
        assert_eq!(
            spoken,
            [
                RuleId::AskedToBuy,
                RuleId::TaintedAccount,
                RuleId::UnofficialSource,
                RuleId::ClaimWindow,
                RuleId::RecentUnofficialCharge,
                RuleId::SellerRecord,
                RuleId::UnusualAmount,
                RuleId::UnusualCount,
                RuleId::Expiring,
                RuleId::UnknownSource,
                RuleId::IdleCode,
            ]
        );
    }

    #[test]
    fn one_card_of_the_sample_is_locked_since_today() {
        let desk = sample(AFTERNOON, Lang::Ja);
        let ledger = desk.ledger();
        let locked: Vec<_> = ledger.cards().filter(|c| ledger.standing(c) == Standing::Locked).collect();
        assert_eq!(locked.len(), 1);
        assert_eq!(locked[0].facts.code_last4.as_ref().unwrap().as_str(), "3M9F");
        let open: Vec<_> = ledger.incidents().filter(|incident| incident.is_open()).collect();
        assert_eq!(open.len(), 1);
        assert_eq!(open[0].when.to_string(), "2026-11-22T14:21");
        let purchase = ledger.purchase_of(locked[0]).unwrap();
        assert_eq!(purchase.facts.when.to_string(), "2026-11-22T14:05");
        assert_eq!(purchase.facts.order_number.as_deref(), Some("G-0048213"));
    }

    #[test]
    fn no_balance_of_the_sample_was_ever_below_zero() {
        let desk = sample(AFTERNOON, Lang::Ja);
        let ledger = desk.ledger();
        for ago in 0..740 {
            let day = desk.now().day.plus_days(-ago);
            let then = ledger.as_of(Now::end_of(day));
            for account in then.accounts() {
                assert!(then.holding(account).balance_yen >= 0, "{day}");
            }
        }
    }

    #[test]
    fn nothing_in_the_sample_lies_ahead_even_just_after_midnight() {
        let desk = sample("2026-11-21T15:03:00.000Z", Lang::Ja);
        let now = desk.now();
        let journal = desk.ledger().journal();
        assert!(journal.entries().iter().all(|entry| !entry.fact.when().is_after(now)));
        assert!(journal.entries().iter().all(|entry| entry.recorded_at <= desk.clock.stamp()));
        let in_order = journal.entries().is_sorted_by_key(|entry| entry.recorded_at);
        assert!(in_order);
    }

    #[test]
    fn the_sample_speaks_the_language_it_is_asked_for() {
        let desk = sample(AFTERNOON, Lang::En);
        let names: Vec<&str> = desk.ledger().accounts().map(|account| account.facts.name.as_str()).collect();
        assert_eq!(names, ["My Amazon", "My Google Play"]);
    }

    #[test]
    fn the_sample_masks_nothing_and_gives_most_cards_a_fate() {
        let desk = sample(AFTERNOON, Lang::Ja);
        let count = |status| desk.ledger().cards().filter(|card| card.charge_status() == status).count();
        assert_eq!(count(ChargeStatus::Uncharged), 10);
        assert_eq!(count(ChargeStatus::Unknown), 0);
        assert_eq!(count(ChargeStatus::HandedOver), 10);
    }
}
