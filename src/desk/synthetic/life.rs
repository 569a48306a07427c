//! A made-up person's years with gift cards, day by day.

use std::collections::{BTreeMap, VecDeque};

use uuid::{Builder, Uuid};

use super::{Chance, Dated, Order};
use crate::core::code::Last4;
use crate::core::date::{Day, Minute, Stamp, When};
use crate::core::entry::{
    AccountReconciled, AccountSpent, CardHandedOver, CardSpent, Charged, CodeTold, ContactLogged, Fact,
    IncidentClosed, IncidentNoted, IncidentOpened, NewCard, PurchaseRecorded,
};
use crate::core::facts::{AccountFacts, CardChange, CardFacts, InitialStatus, PurchaseFacts, Purchaser};
use crate::core::id::{AccountId, CardId, ChargeId, EntryId, IncidentId, PurchaseId};
use crate::core::money::Money;
use crate::core::words::{CardKind, HandOver, IncidentKind, Issuer, Outcome, Payment, Provenance, Purpose};
use crate::i18n::Texts;

/// The last evening of every made-up life: the same ledger is made on every day.
const LAST_EVENING: &str = "2026-11-20T12:00:00.000Z";
const DAY: i64 = 86_400;

/// A person's years as entries, in order of time.
#[derive(Debug)]
pub struct Life {
    chance: Chance,
    names: Names,
    cards: usize,
    made: usize,
    day: i64,
    days: i64,
    /// How much of all buying is done by the end of each day.
    weights: Vec<u64>,
    accounts: Vec<Purse>,
    /// What happens on later days, in order.
    later: BTreeMap<(i64, u64), Event>,
    planned: u64,
    told_today: i64,
    out: VecDeque<Dated>,
}

/// Names in the language of the ledger.
#[derive(Debug)]
struct Names {
    issuer: String,
    shops: Vec<String>,
    sites: Vec<String>,
    people: Vec<String>,
    accounts: Vec<String>,
    points: String,
    police: String,
    seen: String,
    place: String,
    note: String,
    memo: String,
}

#[derive(Debug)]
struct Purse {
    id: AccountId,
    yen: i64,
}

/// What will happen on a later day.
#[derive(Debug)]
enum Event {
    Charge { card: CardId, yen: i64, account: usize },
    Use(CardId),
    Give(CardId),
    Spend(usize),
    Look(usize),
    Amend(CardId),
    Tell(CardId),
    Trouble { kind: IncidentKind, cards: Vec<CardId>, account: Option<usize>, yen: i64 },
    Note(IncidentId),
    Contact(IncidentId),
    Close { incident: IncidentId, yen: i64 },
}

impl Life {
    /// The life that this order describes.
    pub fn new(order: Order, texts: &Texts) -> Self {
        let Order { cards, seed } = order;
        let mut chance = Chance::new(seed);
        let years = match cards {
            0..=500 => 2,
            501..=20_000 => 8,
            _ => 15,
        };
        let days = years * 365;
        let mut sum = 0;
        let weights = (0..days)
            .map(|day| {
                let season = if (days - day + 11) % 365 < 31 { 2 } else { 1 };
                sum += if chance.in_thousand(15) { 8 } else { season };
                sum
            })
            .collect();
        let mut life = Self {
            chance,
            names: Names::new(texts),
            cards,
            made: 0,
            day: 0,
            days,
            weights,
            accounts: Vec::new(),
            later: BTreeMap::new(),
            planned: 0,
            told_today: 0,
            out: VecDeque::new(),
        };
        if cards > 0 {
            life.open_accounts();
        }
        life
    }

    fn open_accounts(&mut self) {
        let count = match self.cards {
            0..=50 => 1,
            51..=20_000 => 2,
            _ => 3,
        };
        for name in self.names.accounts.clone().into_iter().take(count) {
            let id = AccountId::new(self.id());
            let facts = AccountFacts { issuer: Issuer::AmazonJp, name, memo: None };
            self.tell(Fact::AccountOpened { account: id, facts });
            self.accounts.push(Purse { id, yen: 0 });
            let account = self.accounts.len() - 1;
            self.plan(30 + account as i64, Event::Look(account));
        }
    }

    fn live_a_day(&mut self) {
        while let Some(entry) = self.later.first_entry() {
            if entry.key().0 > self.day {
                break;
            }
            let event = entry.remove();
            self.happen(event);
        }
        let total = self.weights.last().copied().unwrap_or(1).max(1);
        let so_far = usize::try_from(self.day).ok().and_then(|day| self.weights.get(day)).copied();
        let wanted = (self.cards as u64).saturating_mul(so_far.unwrap_or(total)) / total;
        while (self.made as u64) < wanted {
            self.buy();
        }
        self.day += 1;
        self.told_today = 0;
    }

    fn buy(&mut self) {
        let provenance = self.chance.weighted(SOURCES, Provenance::Unknown);
        let received = provenance.is_received();
        let count = if received { 1 } else { self.chance.weighted(COUNTS, 1) };
        let count = count.min(self.cards - self.made);
        let (issuer, kind) = match provenance {
            Provenance::OfficialIssuer => {
                self.chance.weighted(FROM_ISSUER, (Issuer::AmazonJp, CardKind::Email))
            }
            Provenance::OfficialCampaign => (Issuer::AmazonJp, CardKind::Corporate),
            Provenance::OfficialStore => {
                self.chance.weighted(FROM_STORE, (Issuer::AmazonJp, CardKind::StoreCard))
            }
            _ => self.chance.weighted(FROM_OTHERS, (Issuer::AmazonJp, CardKind::Email)),
        };
        let yen = self.chance.weighted(FACES, 5_000);
        let share = if provenance.is_unofficial() { self.chance.within(88, 97) } else { 100 };
        let paid = (!received && provenance != Provenance::OfficialCampaign).then_some(yen * share / 100);
        let purpose =
            if received { Purpose::Unknown } else { self.chance.weighted(PURPOSES, Purpose::Unknown) };
        let seller = self.seller(provenance);
        let facts = PurchaseFacts {
            when: self.when(),
            purchaser: match (&seller, received) {
                (Some(name), true) => Purchaser::Other(name.clone()),
                (None, true) => Purchaser::Unknown,
                (_, false) => Purchaser::Myself,
            },
            seller,
            provenance,
            payment: if received {
                Payment::Unknown
            } else {
                self.chance.weighted(PAYMENTS, Payment::Unknown)
            },
            purpose,
            for_whom: (purpose == Purpose::Gift).then(|| self.person()),
            order_number: self.order_number(provenance),
            ..PurchaseFacts::default()
        };
        let cards: Vec<NewCard> = (0..count)
            .map(|_| NewCard {
                card: CardId::new(self.id()),
                facts: CardFacts {
                    issuer,
                    kind,
                    face_value: Some(Money::yen(yen)),
                    paid: paid.map(Money::yen),
                    code_last4: self.last4(),
                    expires_on: self.chance.in_thousand(60).then(|| self.today().plus_days(180)),
                    initial: if self.chance.in_thousand(15) {
                        InitialStatus::Unknown
                    } else {
                        InitialStatus::Uncharged
                    },
                    ..CardFacts::default()
                },
            })
            .collect();
        self.made += cards.len();
        let ids: Vec<CardId> = cards.iter().map(|card| card.card).collect();
        let purchase = PurchaseId::new(self.id());
        self.tell(Fact::PurchaseRecorded(PurchaseRecorded { purchase, facts, cards, origin: None }));
        let account = self.account_for(provenance);
        for card in &ids {
            self.fate(*card, issuer, purpose, yen, account);
        }
        self.trouble(&ids, provenance, purpose, account, yen);
    }

    /// What will become of a card.
    fn fate(&mut self, card: CardId, issuer: Issuer, purpose: Purpose, yen: i64, account: usize) {
        let kept = self.chance.in_thousand(40);
        let soon = self.chance.within(0, 12) * self.chance.within(0, 4);
        match (issuer, purpose) {
            _ if kept => {}
            (_, Purpose::Gift) => self.plan(soon + 1, Event::Give(card)),
            (Issuer::AmazonJp, _) => {
                self.plan(soon, Event::Charge { card, yen, account });
                for _ in 0..2 {
                    let days = soon + self.chance.within(1, 30);
                    self.plan(days, Event::Spend(account));
                }
            }
            _ => self.plan(soon + 2, Event::Use(card)),
        }
        if self.chance.in_thousand(80) {
            let days = self.chance.within(1, 60);
            self.plan(days, Event::Amend(card));
        }
    }

    /// Whether something will go wrong with a purchase.
    fn trouble(&mut self, cards: &[CardId], from: Provenance, purpose: Purpose, account: usize, yen: i64) {
        let Some(first) = cards.first() else { return };
        if purpose == Purpose::AskedToBuy && self.chance.in_thousand(500) {
            self.plan(0, Event::Tell(*first));
            let cards = cards.to_vec();
            self.plan(1, Event::Trouble { kind: IncidentKind::Fraud, cards, account: None, yen });
        } else if self.chance.in_thousand(if from.is_unofficial() { 70 } else { 2 }) {
            let kind = self.chance.weighted(TROUBLES, IncidentKind::Lock);
            let days = self.chance.within(0, 70);
            let cards = vec![*first];
            self.plan(days, Event::Trouble { kind, cards, account: Some(account), yen });
        }
    }

    fn happen(&mut self, event: Event) {
        // Without a minute: within a day, what moves a balance then counts in the order in which it is told.
        let when = When::Day(self.today());
        match event {
            Event::Charge { card, yen, account } => {
                let charge = ChargeId::new(self.id());
                let Some(purse) = self.accounts.get_mut(account) else { return };
                purse.yen += yen;
                let fact = Charged::of_card(charge, card, purse.id, when);
                self.tell(Fact::Charged(fact));
            }
            Event::Use(card) => self.tell(Fact::CardSpent(CardSpent { card, when, memo: None })),
            Event::Give(card) => {
                let to_whom = Some(self.person());
                let how = HandOver::Given;
                let fact = CardHandedOver { card, how, when, to_whom, received: None, memo: None };
                self.tell(Fact::CardHandedOver(fact));
            }
            Event::Spend(account) => {
                let share = self.chance.within(15, 70);
                let Some(purse) = self.accounts.get_mut(account) else { return };
                let yen = (purse.yen * share / 100).clamp(0, 24_000);
                if yen < 100 {
                    return;
                }
                purse.yen -= yen;
                let id = purse.id;
                let amount = Money::yen(yen);
                let order_number = self.order_number(Provenance::OfficialIssuer);
                let fact = AccountSpent { account: id, when, amount, order_number, memo: None, origin: None };
                self.tell(Fact::AccountSpent(fact));
            }
            Event::Look(account) => {
                let off = if self.chance.in_thousand(80) { self.chance.within(-300, 300) } else { 0 };
                let Some(purse) = self.accounts.get_mut(account) else { return };
                purse.yen = (purse.yen + off).max(0);
                let (account_id, observed) = (purse.id, Money::yen(purse.yen));
                let fact = AccountReconciled { account: account_id, when, observed, memo: None };
                self.tell(Fact::AccountReconciled(fact));
                self.plan(30, Event::Look(account));
            }
            Event::Amend(card) => {
                let memo = self.names.memo.clone();
                let expiry = CardChange::ExpiresOn(Some(self.today().plus_days(365)));
                let changes = if self.chance.in_thousand(500) {
                    vec![CardChange::Memo(Some(memo))]
                } else {
                    vec![expiry]
                };
                self.tell(Fact::CardAmended { card, changes });
            }
            Event::Tell(card) => {
                self.tell(Fact::CodeTold(CodeTold { card, when, to_whom: None, memo: None }));
            }
            Event::Trouble { kind, cards, account, yen } => {
                let incident = IncidentId::new(self.id());
                if let (IncidentKind::Cancelled, Some(purse)) =
                    (kind, account.and_then(|account| self.accounts.get_mut(account)))
                {
                    // The record cannot know whether the charge came before; a look at the balance will tell.
                    purse.yen = (purse.yen - yen).max(0);
                }
                let account = account.and_then(|account| self.accounts.get(account)).map(|purse| purse.id);
                self.tell(Fact::IncidentOpened(IncidentOpened {
                    incident,
                    kind,
                    when,
                    seen: Some(self.names.seen.clone()),
                    seen_where: Some(self.names.place.clone()),
                    mail: None,
                    pattern: None,
                    cause: None,
                    cards,
                    account,
                }));
                self.plan(1, Event::Note(incident));
                self.plan(3, Event::Contact(incident));
                if self.chance.in_thousand(850) {
                    let days = self.chance.within(14, 60);
                    self.plan(days, Event::Close { incident, yen });
                }
            }
            Event::Note(incident) => {
                let text = self.names.note.clone();
                self.tell(Fact::IncidentNoted(IncidentNoted { incident, when, text }));
            }
            Event::Contact(incident) => self.tell(Fact::ContactLogged(ContactLogged {
                incident,
                when,
                who: self.names.police.clone(),
                channel: Some(self.names.place.clone()),
                case_number: None,
                asked: None,
                promised: None,
                next_on: None,
            })),
            Event::Close { incident, yen } => {
                let outcome = self.chance.weighted(OUTCOMES, Outcome::Lost);
                let lost = (outcome == Outcome::Lost).then_some(Money::yen(yen));
                let fact = IncidentClosed { incident, when, outcome, recovered: None, lost, memo: None };
                self.tell(Fact::IncidentClosed(fact));
            }
        }
    }

    /// Unofficial cards and gifts go to the last account, official ones to any of the others.
    fn account_for(&mut self, provenance: Provenance) -> usize {
        let count = self.accounts.len();
        let official = !provenance.is_unofficial() && provenance != Provenance::Unknown;
        if official && count > 1 { self.chance.within(0, count as i64 - 1) as usize } else { count - 1 }
    }

    fn seller(&mut self, provenance: Provenance) -> Option<String> {
        let among = match provenance {
            Provenance::OfficialIssuer => return Some(self.names.issuer.clone()),
            Provenance::OfficialCampaign => return Some(self.names.points.clone()),
            Provenance::Unknown => return None,
            Provenance::OfficialStore => &self.names.shops,
            Provenance::GiftFromAcquaintance => &self.names.people,
            Provenance::Stranger
            | Provenance::RefundInKind
            | Provenance::Marketplace
            | Provenance::FleaOrAuction
            | Provenance::BuybackShop => &self.names.sites,
        };
        among.get(self.chance.within(0, among.len() as i64) as usize).cloned()
    }

    fn person(&mut self) -> String {
        let among = &self.names.people;
        among.get(self.chance.within(0, among.len() as i64) as usize).cloned().unwrap_or_default()
    }

    fn order_number(&mut self, provenance: Provenance) -> Option<String> {
        let number = self.chance.within(0, 10_000_000);
        match provenance {
            Provenance::OfficialIssuer => {
                let second = self.chance.within(0, 10_000_000);
                Some(format!("250-{number:07}-{second:07}"))
            }
            Provenance::Marketplace => Some(format!("G-{number:07}")),
            _ => None,
        }
    }

    fn last4(&mut self) -> Option<Last4> {
        const LETTERS: &[u8] = b"23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
        let drawn = self.chance.next();
        let letter =
            |at: u32| LETTERS.get((drawn >> (at * 5)) as usize % 32).copied().map_or('2', char::from);
        if drawn >> 60 < 4 { None } else { Last4::from_code(&(0..4).map(letter).collect::<String>()) }
    }

    /// Today, half of the time with a minute of the morning.
    fn when(&mut self) -> When {
        let (hour, minute) = (self.chance.within(8, 12), self.chance.within(0, 60));
        let day = self.today();
        match Minute::new(hour as u32, minute as u32) {
            Some(minute) if self.chance.in_thousand(500) => When::At(day, minute),
            _ => When::Day(day),
        }
    }

    fn today(&self) -> Day {
        self.evening().in_japan().0
    }

    /// This day's evening in Japan.
    fn evening(&self) -> Stamp {
        let last = LAST_EVENING.parse::<Stamp>().unwrap_or_else(|_| Stamp::new(std::time::UNIX_EPOCH.into()));
        last.plus_seconds((self.day - self.days + 1) * DAY)
    }

    fn id(&mut self) -> Uuid {
        let millis = self.evening().moment().timestamp_millis() + self.told_today;
        let (high, low) = (self.chance.next(), self.chance.next());
        let mut bytes = [0; 10];
        let random = high.to_be_bytes().into_iter().chain(low.to_be_bytes());
        bytes.iter_mut().zip(random).for_each(|(byte, drawn)| *byte = drawn);
        Builder::from_unix_timestamp_millis(u64::try_from(millis).unwrap_or(0), &bytes).into_uuid()
    }

    fn plan(&mut self, in_days: i64, event: Event) {
        self.planned += 1;
        self.later.insert((self.day + in_days, self.planned), event);
    }

    fn tell(&mut self, fact: Fact) {
        let id = EntryId::new(self.id());
        let at = self.evening().plus_millis(self.told_today * 100);
        self.told_today += 1;
        self.out.push_back(Dated { id, at, fact });
    }
}

impl Iterator for Life {
    type Item = Dated;

    fn next(&mut self) -> Option<Dated> {
        while self.out.is_empty() && self.cards > 0 && self.day < self.days {
            self.live_a_day();
        }
        self.out.pop_front()
    }
}

impl Names {
    fn new(t: &Texts) -> Self {
        let chains = [t.sample_seller_lawson(), t.sample_seller_famima(), t.sample_seller_seven()];
        let shops =
            (1..=8).flat_map(|n: i32| chains.iter().map(move |chain| t.synthetic_shop(chain, n.to_string())));
        Self {
            issuer: t.sample_seller_amazon(),
            shops: shops.chain([t.sample_seller_bic()]).collect(),
            sites: ["A", "B", "C", "D", "E"].iter().map(|letter| t.synthetic_site(letter)).collect(),
            people: vec![
                t.sample_person_mother(),
                t.sample_person_yamada(),
                t.sample_person_niece(),
                t.sample_person_colleagues(),
            ],
            accounts: vec![
                t.sample_account_amazon(),
                t.synthetic_account_family(),
                t.synthetic_account_old(),
            ],
            points: t.sample_seller_points(),
            police: t.sample_fraud_police(),
            seen: t.sample_lock_seen(),
            place: t.sample_lock_where(),
            note: t.sample_lock_note(),
            memo: t.sample_memo_drawer(),
        }
    }
}

const SOURCES: &[(u64, Provenance)] = &[
    (460, Provenance::OfficialIssuer),
    (340, Provenance::OfficialStore),
    (30, Provenance::OfficialCampaign),
    (70, Provenance::GiftFromAcquaintance),
    (50, Provenance::Marketplace),
    (15, Provenance::FleaOrAuction),
    (10, Provenance::BuybackShop),
    (3, Provenance::Stranger),
    (2, Provenance::RefundInKind),
    (20, Provenance::Unknown),
];
const COUNTS: &[(u64, usize)] = &[(66, 1), (14, 2), (13, 3), (5, 5), (2, 10)];
const FACES: &[(u64, i64)] =
    &[(4, 500), (10, 1_000), (8, 2_000), (16, 3_000), (34, 5_000), (24, 10_000), (4, 20_000)];
const FROM_ISSUER: &[(u64, (Issuer, CardKind))] = &[
    (50, (Issuer::AmazonJp, CardKind::Charge)),
    (35, (Issuer::AmazonJp, CardKind::Email)),
    (6, (Issuer::AmazonJp, CardKind::GreetingCard)),
    (3, (Issuer::AmazonJp, CardKind::Box)),
    (6, (Issuer::Apple, CardKind::Email)),
];
const FROM_STORE: &[(u64, (Issuer, CardKind))] = &[
    (50, (Issuer::AmazonJp, CardKind::StoreCard)),
    (15, (Issuer::AmazonJp, CardKind::Sheet)),
    (10, (Issuer::Apple, CardKind::StoreCard)),
    (10, (Issuer::GooglePlay, CardKind::StoreCard)),
    (8, (Issuer::Nintendo, CardKind::StoreCard)),
    (4, (Issuer::PlayStation, CardKind::StoreCard)),
    (3, (Issuer::Rakuten, CardKind::StoreCard)),
];
const FROM_OTHERS: &[(u64, (Issuer, CardKind))] = &[
    (80, (Issuer::AmazonJp, CardKind::Email)),
    (10, (Issuer::Apple, CardKind::Unknown)),
    (5, (Issuer::QuoPay, CardKind::Other)),
    (5, (Issuer::Unknown, CardKind::Unknown)),
];
const PURPOSES: &[(u64, Purpose)] = &[
    (800, Purpose::Own),
    (120, Purpose::Gift),
    (70, Purpose::Unknown),
    (6, Purpose::AskedToBuy),
    (4, Purpose::Resale),
];
const PAYMENTS: &[(u64, Payment)] = &[
    (50, Payment::CreditCard),
    (25, Payment::Cash),
    (10, Payment::MobileWallet),
    (8, Payment::BankTransfer),
    (7, Payment::PointsOrBalance),
];
const TROUBLES: &[(u64, IncidentKind)] = &[
    (50, IncidentKind::Lock),
    (15, IncidentKind::Refused),
    (15, IncidentKind::Cancelled),
    (12, IncidentKind::AlreadyUsed),
    (5, IncidentKind::BalanceVanished),
    (3, IncidentKind::AccountSuspended),
];
const OUTCOMES: &[(u64, Outcome)] =
    &[(45, Outcome::Restored), (20, Outcome::Refunded), (25, Outcome::Lost), (10, Outcome::FalseAlarm)];
