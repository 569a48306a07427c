//! A ledger in three lines, for tests: `Scene::new().card("c1", 10_000).from(Provenance::Marketplace).ledger()`.
//!
//! Things have names (`c1`, `A`); `card`, `cards` and `gift` begin a purchase of the first card's name, and what follows
//! (`on`, `from`, `paid`, …) speaks of that purchase. Ids are made from the order of naming, so they never change.
//! Use it with `#[path = "support/scene.rs"] mod scene;`.
#![allow(dead_code, reason = "every test file uses its own part of it")]
#![allow(clippy::unwrap_used, reason = "a test that cannot make its world has failed")]

use std::collections::BTreeMap;
use std::sync::Arc;

use giftcho::core::date::{Day, Now, When};
use giftcho::core::entry::{
    AccountCredited, AccountReconciled, AccountSpent, CardHandedOver, CardResent, CardSpent, Charged,
    CodeTold, ContactLogged, Entry, Fact, IncidentClosed, IncidentNoted, IncidentOpened, NewCard,
    PurchaseRecorded, SellerNoted, StepMarked, WarningDismissed,
};
use giftcho::core::facts::{
    AccountFacts, CardChange, CardFacts, InitialStatus, PurchaseChange, PurchaseFacts, Purchaser,
};
use giftcho::core::id::{AccountId, CardId, EntryId, IncidentId, PurchaseId};
use giftcho::core::ledger::Ledger;
use giftcho::core::money::{Currency, Money};
use giftcho::core::words::{
    CardKind, CreditReason, HandOver, IncidentKind, Issuer, Outcome, Payment, Provenance, Purpose, StepState,
};

/// A day written as `2026-11-22`.
#[track_caller]
pub fn day(text: &str) -> Day {
    text.parse().unwrap_or_else(|_| panic!("no day: {text}"))
}

/// A day (`2026-11-22`), a moment (`2026-11-22T14:05`), or unknown (empty).
#[track_caller]
pub fn when(text: &str) -> When {
    text.parse().unwrap_or_else(|_| panic!("no day or moment: {text}"))
}

/// The end of a day written as `2026-11-22`, or a minute of it written as `2026-11-22T14:05`.
#[track_caller]
pub fn now(text: &str) -> Now {
    match when(text) {
        When::At(day, minute) => Now { day, minute },
        When::Day(_) | When::Unknown => Now::end_of(day(text)),
    }
}

/// A ledger being told.
#[derive(Default)]
pub struct Scene {
    facts: Vec<Fact>,
    cards: BTreeMap<String, CardId>,
    purchases: BTreeMap<String, PurchaseId>,
    accounts: BTreeMap<String, AccountId>,
    incidents: BTreeMap<String, IncidentId>,
    made: u64,
}

impl Scene {
    /// An empty ledger.
    pub fn new() -> Self {
        Self::default()
    }

    /// An Amazon.co.jp account.
    #[must_use]
    pub fn account(self, name: &str) -> Self {
        self.account_of(name, Issuer::AmazonJp)
    }

    /// An account of an issuer.
    #[must_use]
    pub fn account_of(mut self, name: &str, issuer: Issuer) -> Self {
        let account = self.make();
        self.accounts.insert(name.to_owned(), account);
        let facts = AccountFacts { issuer, name: name.to_owned(), ..AccountFacts::default() };
        self.facts.push(Fact::AccountOpened { account, facts });
        self
    }

    /// One uncharged Amazon.co.jp card, bought at the issuer's own shop at its face value.
    #[must_use]
    pub fn card(self, name: &str, face: i64) -> Self {
        self.cards(&[name], face)
    }

    /// Several such cards in one purchase, which has the first one's name.
    #[must_use]
    pub fn cards(mut self, names: &[&str], face: i64) -> Self {
        let purchase = self.make();
        self.purchases.insert(names.first().copied().unwrap_or_default().to_owned(), purchase);
        let mut cards = Vec::new();
        for name in names {
            let card = self.make();
            self.cards.insert((*name).to_owned(), card);
            let facts = CardFacts {
                issuer: Issuer::AmazonJp,
                kind: CardKind::Email,
                face_value: Some(Money::yen(face)),
                ..CardFacts::default()
            };
            cards.push(NewCard { card, facts });
        }
        let facts = PurchaseFacts { provenance: Provenance::OfficialIssuer, ..PurchaseFacts::default() };
        self.facts.push(Fact::PurchaseRecorded(PurchaseRecorded { purchase, facts, cards, origin: None }));
        self
    }

    /// One card given by someone the person knows.
    #[must_use]
    pub fn gift(self, name: &str, face: i64, giver: &str) -> Self {
        self.card(name, face).from(Provenance::GiftFromAcquaintance).bought_by(giver)
    }

    /// When the last purchase was made.
    #[must_use]
    pub fn on(self, text: &str) -> Self {
        let when = when(text);
        self.purchase(|p| p.when = when)
    }

    /// How its cards came.
    #[must_use]
    pub fn from(self, provenance: Provenance) -> Self {
        self.purchase(|p| p.provenance = provenance)
    }

    /// Where it was bought.
    #[must_use]
    pub fn at(self, seller: &str) -> Self {
        self.purchase(|p| p.seller = Some(seller.to_owned()))
    }

    /// Why it was bought.
    #[must_use]
    pub fn for_purpose(self, purpose: Purpose) -> Self {
        self.purchase(|p| p.purpose = purpose)
    }

    /// Who else bought it.
    #[must_use]
    pub fn bought_by(self, who: &str) -> Self {
        self.purchase(|p| p.purchaser = Purchaser::Other(who.to_owned()))
    }

    /// How it was paid.
    #[must_use]
    pub fn paid_with(self, payment: Payment) -> Self {
        self.purchase(|p| p.payment = payment)
    }

    /// Its order number.
    #[must_use]
    pub fn order(self, number: &str) -> Self {
        self.purchase(|p| p.order_number = Some(number.to_owned()))
    }

    /// What was paid for each of its cards.
    #[must_use]
    pub fn paid(self, yen: i64) -> Self {
        self.each_card(|c| c.paid = Some(Money::yen(yen)))
    }

    /// The issuer of its cards.
    #[must_use]
    pub fn issuer(self, issuer: Issuer) -> Self {
        self.each_card(|c| c.issuer = issuer)
    }

    /// The kind of its cards.
    #[must_use]
    pub fn kind(self, kind: CardKind) -> Self {
        self.each_card(|c| c.kind = kind)
    }

    /// The last four characters of its cards' codes.
    #[must_use]
    pub fn last4(self, last4: &str) -> Self {
        self.each_card(|c| c.code_last4 = last4.parse().ok())
    }

    /// Its cards' values and prices are counted in the smallest unit of another currency.
    #[must_use]
    pub fn in_currency(self, currency: Currency) -> Self {
        let other = |money: Money| Money::new(money.minor, currency);
        self.each_card(|c| (c.face_value, c.paid) = (c.face_value.map(other), c.paid.map(other)))
    }

    /// Nobody knows what its cards are worth.
    #[must_use]
    pub fn face_unknown(self) -> Self {
        self.each_card(|c| c.face_value = None)
    }

    /// For whom it was bought.
    #[must_use]
    pub fn for_whom(self, who: &str) -> Self {
        self.purchase(|p| p.for_whom = Some(who.to_owned()))
    }

    /// A campaign or coupon that explains the price.
    #[must_use]
    pub fn because(self, reason: &str) -> Self {
        self.purchase(|p| p.discount_reason = Some(reason.to_owned()))
    }

    /// The serial number of its cards.
    #[must_use]
    pub fn serial(self, serial: &str) -> Self {
        self.each_card(|c| c.serial_number = Some(serial.to_owned()))
    }

    /// The last day on which its cards can be used.
    #[must_use]
    pub fn expires(self, on: &str) -> Self {
        self.each_card(|c| c.expires_on = Some(day(on)))
    }

    /// Nobody recorded whether its cards are left.
    #[must_use]
    pub fn state_unknown(self) -> Self {
        self.each_card(|c| c.initial = InitialStatus::Unknown)
    }

    /// A card is charged to an account.
    #[must_use]
    pub fn charge(mut self, card: &str, account: &str, on: &str) -> Self {
        let charged = Charged {
            charge: self.make(),
            card: Some(self.card_id(card)),
            account: self.account_id(account),
            when: when(on),
            amount: None,
            expires_on: None,
            code_last4: None,
            serial_number: None,
            balance_after: None,
            origin: None,
        };
        self.facts.push(Fact::Charged(charged));
        self
    }

    /// A charge without a card.
    #[must_use]
    pub fn top_up(mut self, account: &str, yen: i64, on: &str) -> Self {
        let account = self.account_id(account);
        let charged =
            Charged { amount: Some(Money::yen(yen)), ..Charged::new(self.make(), account, when(on)) };
        self.facts.push(Fact::Charged(charged));
        self
    }

    /// Balance comes without a card.
    #[must_use]
    pub fn credit(mut self, account: &str, yen: i64, expires: Option<&str>, on: &str) -> Self {
        let account = self.account_id(account);
        self.facts.push(Fact::AccountCredited(AccountCredited {
            account,
            when: when(on),
            amount: Money::yen(yen),
            reason: CreditReason::Points,
            expires_on: expires.map(day),
            memo: None,
            origin: None,
        }));
        self
    }

    /// Balance of an account is used.
    #[must_use]
    pub fn spend(mut self, account: &str, yen: i64, on: &str) -> Self {
        let account = self.account_id(account);
        self.facts.push(Fact::AccountSpent(AccountSpent {
            account,
            when: when(on),
            amount: Money::yen(yen),
            order_number: None,
            memo: None,
            origin: None,
        }));
        self
    }

    /// The balance of an account is seen.
    #[must_use]
    pub fn see_balance(mut self, account: &str, yen: i64, on: &str) -> Self {
        let account = self.account_id(account);
        let observed = Money::yen(yen);
        self.facts.push(Fact::AccountReconciled(AccountReconciled {
            account,
            when: when(on),
            observed,
            memo: None,
        }));
        self
    }

    /// A card is used up without an account.
    #[must_use]
    pub fn use_up(mut self, card: &str, on: &str) -> Self {
        let card = self.card_id(card);
        self.facts.push(Fact::CardSpent(CardSpent { card, when: when(on), memo: None }));
        self
    }

    /// A card leaves the person's hands.
    #[must_use]
    pub fn hand_over(self, card: &str, how: HandOver, on: &str) -> Self {
        self.hand_over_for(card, how, None, on)
    }

    /// A card leaves the person's hands for money.
    #[must_use]
    pub fn hand_over_for(mut self, card: &str, how: HandOver, yen: Option<i64>, on: &str) -> Self {
        let card = self.card_id(card);
        self.facts.push(Fact::CardHandedOver(CardHandedOver {
            card,
            how,
            when: when(on),
            to_whom: None,
            received: yen.map(Money::yen),
            memo: None,
        }));
        self
    }

    /// The code of a card is told to someone.
    #[must_use]
    pub fn tell(mut self, card: &str, to_whom: &str, on: &str) -> Self {
        let card = self.card_id(card);
        let to_whom = Some(to_whom.to_owned()).filter(|name| !name.is_empty());
        self.facts.push(Fact::CodeTold(CodeTold { card, when: when(on), to_whom, memo: None }));
        self
    }

    /// An incident about cards is opened.
    #[must_use]
    pub fn incident(self, name: &str, kind: IncidentKind, cards: &[&str], on: &str) -> Self {
        self.incident_of(name, kind, cards, None, on)
    }

    /// An incident about cards, and perhaps an account, is opened.
    #[must_use]
    pub fn incident_of(
        mut self,
        name: &str,
        kind: IncidentKind,
        cards: &[&str],
        account: Option<&str>,
        on: &str,
    ) -> Self {
        let incident = self.make();
        self.incidents.insert(name.to_owned(), incident);
        self.facts.push(Fact::IncidentOpened(IncidentOpened {
            incident,
            kind,
            when: when(on),
            seen: None,
            seen_where: None,
            mail: None,
            pattern: None,
            cause: None,
            cards: cards.iter().map(|card| self.card_id(card)).collect(),
            account: account.map(|account| self.account_id(account)),
        }));
        self
    }

    /// An incident that ended goes on.
    #[must_use]
    pub fn reopen(mut self, incident: &str) -> Self {
        let incident = self.incident_id(incident);
        self.facts.push(Fact::IncidentReopened { incident, why: None });
        self
    }

    /// What was written down of a card and of its purchase is corrected.
    #[must_use]
    pub fn amend(mut self, card: &str, purchase: Vec<PurchaseChange>, changes: Vec<CardChange>) -> Self {
        let card = self.card_id(card);
        let bought = self.facts.iter().find_map(|fact| match fact {
            Fact::PurchaseRecorded(recorded) => {
                recorded.cards.iter().any(|new| new.card == card).then_some(recorded.purchase)
            }
            _ => None,
        });
        if let Some(bought) = bought.filter(|_| !purchase.is_empty()) {
            self.facts.push(Fact::PurchaseAmended { purchase: bought, changes: purchase });
        }
        if !changes.is_empty() {
            self.facts.push(Fact::CardAmended { card, changes });
        }
        self
    }

    /// An incident ends.
    #[must_use]
    pub fn close(mut self, incident: &str, outcome: Outcome, on: &str) -> Self {
        let incident = self.incident_id(incident);
        self.facts.push(Fact::IncidentClosed(IncidentClosed {
            incident,
            when: when(on),
            outcome,
            recovered: None,
            lost: None,
            memo: None,
        }));
        self
    }

    /// A contact about an incident, with the day by which an answer was promised.
    #[must_use]
    pub fn contact(mut self, incident: &str, who: &str, next: Option<&str>, on: &str) -> Self {
        let incident = self.incident_id(incident);
        self.facts.push(Fact::ContactLogged(ContactLogged {
            incident,
            when: when(on),
            who: who.to_owned(),
            channel: None,
            case_number: None,
            asked: None,
            promised: None,
            next_on: next.map(day),
        }));
        self
    }

    /// A note about an incident.
    #[must_use]
    pub fn note(mut self, incident: &str, text: &str, on: &str) -> Self {
        let incident = self.incident_id(incident);
        self.facts.push(Fact::IncidentNoted(IncidentNoted {
            incident,
            when: when(on),
            text: text.to_owned(),
        }));
        self
    }

    /// One of the steps of an incident is marked.
    #[must_use]
    pub fn mark(mut self, incident: &str, step: &str, state: StepState, on: &str) -> Self {
        let incident = self.incident_id(incident);
        self.facts.push(Fact::StepMarked(StepMarked {
            incident,
            step: step.to_owned(),
            state,
            when: when(on),
            note: None,
        }));
        self
    }

    /// Of the last purchase, the person is the purchaser.
    #[must_use]
    pub fn bought_myself(self) -> Self {
        self.purchase(|p| p.purchaser = Purchaser::Myself)
    }

    /// A new code of a card was sent.
    #[must_use]
    pub fn resend(mut self, card: &str, last4: Option<&str>, on: &str) -> Self {
        let card = self.card_id(card);
        let new_code_last4 = last4.and_then(|last4| last4.parse().ok());
        self.facts.push(Fact::CardResent(CardResent { card, when: when(on), new_code_last4 }));
        self
    }

    /// For how long a seller takes claims.
    #[must_use]
    pub fn takes_claims(mut self, seller: &str, minutes: u32) -> Self {
        self.facts
            .push(Fact::SellerNoted(SellerNoted { seller: seller.to_owned(), claim_minutes: Some(minutes) }));
        self
    }

    /// A warning is closed with a reason.
    #[must_use]
    pub fn dismiss(mut self, rule: &str, subject: &str, fingerprint: &str) -> Self {
        self.facts.push(Fact::WarningDismissed(WarningDismissed {
            rule: rule.to_owned(),
            subject: subject.to_owned(),
            reason: "seen".to_owned(),
            fingerprint: fingerprint.to_owned(),
        }));
        self
    }

    /// Any other entry.
    #[must_use]
    pub fn fact(mut self, fact: Fact) -> Self {
        self.facts.push(fact);
        self
    }

    /// The entries so far, numbered from 1.
    pub fn entries(&self) -> Vec<Arc<Entry>> {
        self.facts
            .iter()
            .zip(1..)
            .map(|(fact, seq)| {
                Arc::new(Entry {
                    seq,
                    id: id::<EntryId>(1_000_000 + seq),
                    recorded_at: "2026-11-22T00:00:00Z".parse().unwrap(),
                    run: None,
                    fact: fact.clone(),
                })
            })
            .collect()
    }

    /// What they add up to.
    pub fn ledger(&self) -> Ledger {
        Ledger::fold(self.entries())
    }

    /// The card of that name.
    #[track_caller]
    pub fn card_id(&self, name: &str) -> CardId {
        *self.cards.get(name).unwrap_or_else(|| panic!("no card {name}"))
    }

    /// The purchase of that name: the name of its first card.
    #[track_caller]
    pub fn purchase_id(&self, name: &str) -> PurchaseId {
        *self.purchases.get(name).unwrap_or_else(|| panic!("no purchase {name}"))
    }

    /// The account of that name.
    #[track_caller]
    pub fn account_id(&self, name: &str) -> AccountId {
        *self.accounts.get(name).unwrap_or_else(|| panic!("no account {name}"))
    }

    /// The incident of that name.
    #[track_caller]
    pub fn incident_id(&self, name: &str) -> IncidentId {
        *self.incidents.get(name).unwrap_or_else(|| panic!("no incident {name}"))
    }

    /// The name a text id stands for: `0000…01` is `c1` again.
    pub fn name_of(&self, id: &str) -> Option<&str> {
        let cards = self.cards.iter().map(|(name, id)| (name, id.to_string()));
        let purchases = self.purchases.iter().map(|(name, id)| (name, id.to_string()));
        let accounts = self.accounts.iter().map(|(name, id)| (name, id.to_string()));
        let incidents = self.incidents.iter().map(|(name, id)| (name, id.to_string()));
        let mut all = cards.chain(purchases).chain(accounts).chain(incidents);
        all.find(|(_, known)| known == id).map(|(name, _)| name.as_str())
    }

    fn make<T: std::str::FromStr<Err: std::fmt::Debug>>(&mut self) -> T {
        self.made += 1;
        id(self.made)
    }

    #[track_caller]
    fn purchase(mut self, change: impl FnOnce(&mut PurchaseFacts)) -> Self {
        match self.facts.iter_mut().rev().find_map(recorded) {
            Some(recorded) => change(&mut recorded.facts),
            None => panic!("a purchase comes first"),
        }
        self
    }

    #[track_caller]
    fn each_card(mut self, change: impl Fn(&mut CardFacts)) -> Self {
        match self.facts.iter_mut().rev().find_map(recorded) {
            Some(recorded) => recorded.cards.iter_mut().for_each(|card| change(&mut card.facts)),
            None => panic!("a card comes first"),
        }
        self
    }
}

fn recorded(fact: &mut Fact) -> Option<&mut PurchaseRecorded> {
    if let Fact::PurchaseRecorded(recorded) = fact { Some(recorded) } else { None }
}

fn id<T: std::str::FromStr<Err: std::fmt::Debug>>(number: u64) -> T {
    format!("00000000-0000-7000-8000-{number:012}").parse().unwrap()
}
