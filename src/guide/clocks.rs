//! 期限: what runs out, from ledger and knowledge alone: the seller's time for claims, sending again while unused, promised
//! answers and own next days, orders that can still be cancelled.
//!
//! Pure: now is a parameter. Rules, steps and pages share what is worked out here.

use std::sync::Arc;

use super::issuers::Cancel;
use super::knowledge::Knowledge;
use super::sellers::comparable;
use super::steps::situation::{At, Situation};
use super::steps::{BoughtBy, By, Claim};
use crate::core::card::Purchase;
use crate::core::date::{Day, Minute, Now, When};
use crate::core::entry::{ContactLogged, Entry, Fact};
use crate::core::facts::{CardFacts, PurchaseFacts};
use crate::core::id::{CardId, EntryId, IncidentId, PurchaseId};
use crate::core::incident::Incident;
use crate::core::ledger::Ledger;
use crate::core::words::{ChargeStatus, IncidentKind, Payment, Provenance, StepState};

/// Who says how long claims are taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SaidBy {
    /// The person wrote it down for this seller.
    Person,
    /// It was reported of this seller.
    Reports,
    /// Nobody: it is what such sites were reported to have.
    Nobody,
}

/// Where a claim window stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ClaimState {
    /// It ends at this moment, in so many minutes.
    Running { until: (Day, Minute), left: u32 },
    /// It was bought today, nobody knows at what time.
    RunningUnknown,
    /// It is over.
    Missed,
}

/// The time in which a seller takes claims about a purchase.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ClaimClock {
    /// How long claims are taken, in minutes.
    pub minutes: u32,
    /// Who says so.
    pub said_by: SaidBy,
    /// When it was bought.
    pub bought: When,
    /// Where it stands.
    pub state: ClaimState,
}

/// How long a seller takes claims, and who says so; `None` where no window is to be expected. `usual` is what such sites
/// have where nothing is known of the one.
pub fn claim_minutes(
    seller: Option<&str>,
    provenance: Provenance,
    ledger: &Ledger,
    knowledge: &Knowledge,
    usual: u32,
) -> Option<(u32, SaidBy)> {
    let own = seller.and_then(|seller| ledger.seller_note(seller)).and_then(|note| note.claim_minutes);
    let known = seller.and_then(|seller| knowledge.seller(seller)).and_then(|known| known.claim_minutes);
    match (own, known) {
        // Written down as taking none at all.
        (Some(0), _) => None,
        (Some(minutes), _) => Some((minutes, SaidBy::Person)),
        (None, Some(minutes)) => Some((minutes, SaidBy::Reports)),
        (None, None) => (provenance == Provenance::Marketplace).then_some((usual, SaidBy::Nobody)),
    }
}

/// The claim window of a purchase from a third party; nothing when it is not known when it was bought.
pub fn claim_clock(
    facts: &PurchaseFacts,
    ledger: &Ledger,
    knowledge: &Knowledge,
    usual: u32,
    now: Now,
) -> Option<ClaimClock> {
    if !facts.provenance.is_unofficial() {
        return None;
    }
    let day = facts.when.day()?;
    let seller = facts.seller.as_deref();
    let (minutes, said_by) = claim_minutes(seller, facts.provenance, ledger, knowledge, usual)?;
    let state = match facts.when {
        When::At(day, minute) => claim_state(day, minute, minutes, now),
        When::Day(_) | When::Unknown if day == now.day => ClaimState::RunningUnknown,
        When::Day(_) | When::Unknown => ClaimState::Missed,
    };
    Some(ClaimClock { minutes, said_by, bought: facts.when, state })
}

fn claim_state(day: Day, minute: Minute, minutes: u32, now: Now) -> ClaimState {
    let of_day = |minute: Minute| i64::from(minute.hour() * 60 + minute.minute());
    let end = of_day(minute) + i64::from(minutes);
    let left = end + 1440 * day.days_since(now.day) - of_day(now.minute);
    let until_minute = end.rem_euclid(1440);
    let until = Minute::new((until_minute / 60) as u32, (until_minute % 60) as u32).unwrap_or(Minute::LAST);
    match u32::try_from(left) {
        Ok(left) if left > 0 => {
            ClaimState::Running { until: (day.plus_days(end.div_euclid(1440)), until), left }
        }
        Ok(_) | Err(_) => ClaimState::Missed,
    }
}

/// Until when an order can be cancelled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CancelUntil {
    /// Until it is dispatched; no day is known.
    Dispatch,
    /// While it is unpaid, until about this day.
    Unpaid(Day),
}

/// How long after the purchase an order is taken as not dispatched: ours.
const MAYBE_UNDISPATCHED: i64 = 7;

/// Whether an order at the issuer can still be cancelled, by the dated rule for its kind of card.
pub fn can_be_cancelled(
    facts: &PurchaseFacts,
    card: &CardFacts,
    knowledge: &Knowledge,
    today: Day,
) -> Option<CancelUntil> {
    let day = facts.when.day()?;
    let age = today.days_since(day);
    if facts.provenance != Provenance::OfficialIssuer || !(0..=MAYBE_UNDISPATCHED).contains(&age) {
        return None;
    }
    match knowledge.kind(card.issuer, card.kind)?.cancel {
        Cancel::BeforeDispatch => Some(CancelUntil::Dispatch),
        Cancel::WhileUnpaid { days } if is_paid_later(facts.payment) && age <= i64::from(days) => {
            Some(CancelUntil::Unpaid(day.plus_days(i64::from(days))))
        }
        Cancel::WhileUnpaid { .. } | Cancel::IfScheduled { .. } | Cancel::Never | Cancel::Unknown => None,
    }
}

/// Whether it is paid after it was ordered, so that it may be unpaid.
fn is_paid_later(payment: Payment) -> bool {
    match payment {
        Payment::ConvenienceStore | Payment::BankTransfer => true,
        Payment::CreditCard
        | Payment::Cash
        | Payment::MobileWallet
        | Payment::CarrierBilling
        | Payment::PointsOrBalance
        | Payment::Other
        | Payment::Unknown => false,
    }
}

/// A promised answer, or the next day a person noted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Promise {
    /// The day.
    pub on: Day,
    /// Whom it was agreed with.
    pub who: String,
    /// Whether they promised something; otherwise it is the person's own next day.
    pub promised: bool,
}

/// The day the latest contact of an incident named.
pub fn promise(incident: &Incident, ledger: &Ledger) -> Option<Promise> {
    let (_, contact) = latest_contact(incident, ledger)?;
    let promised = contact.promised.is_some();
    contact.next_on.map(|on| Promise { on, who: contact.who.clone(), promised })
}

/// The latest contact of an incident, with its entry: of several, it says what is agreed.
pub fn latest_contact<'a>(incident: &Incident, ledger: &'a Ledger) -> Option<(EntryId, &'a ContactLogged)> {
    incident.history.iter().rev().filter_map(|seq| ledger.journal().at(*seq)).find_map(contact)
}

/// The contacts of an incident, the latest first.
pub fn contacts<'a>(incident: &'a Incident, ledger: &'a Ledger) -> impl Iterator<Item = &'a ContactLogged> {
    let entries = incident.history.iter().rev().filter_map(|seq| ledger.journal().at(*seq));
    entries.filter_map(contact).map(|(_, contact)| contact)
}

fn contact(entry: &Arc<Entry>) -> Option<(EntryId, &ContactLogged)> {
    match &entry.fact {
        Fact::ContactLogged(contact) => Some((entry.id, contact)),
        _ => None,
    }
}

/// Something that runs out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Clock {
    /// The seller's time for claims, of which so many minutes are left.
    Claim {
        purchase: PurchaseId,
        seller: Option<String>,
        minutes: u32,
        bought: When,
        until: (Day, Minute),
        left: u32,
    },
    /// The same, bought today at an unknown time.
    ClaimToday { purchase: PurchaseId, seller: Option<String>, minutes: u32 },
    /// These cards can be sent again, or charged, as long as they are unused; nobody knows how long that is.
    WhileUnused { cards: Vec<CardId> },
    /// An order can be cancelled until it is dispatched, or until about this day while it is unpaid.
    Cancel { purchase: PurchaseId, until: CancelUntil },
    /// An answer was promised, or a next day noted.
    Answer(Promise),
}

impl Clock {
    /// What is left, in minutes, of what ends at a minute.
    pub fn minutes_left(&self) -> Option<u32> {
        match self {
            Self::Claim { left, .. } => Some(*left),
            Self::ClaimToday { .. } | Self::WhileUnused { .. } | Self::Cancel { .. } | Self::Answer(_) => {
                None
            }
        }
    }

    /// What orders them: what ends first, first.
    fn order(&self, today: Day) -> (u8, i64) {
        match self {
            Self::Claim { left, .. } => (0, i64::from(*left)),
            Self::WhileUnused { .. } => (1, 0),
            Self::ClaimToday { .. } => (2, 0),
            Self::Cancel { until: CancelUntil::Dispatch, .. } => (3, 0),
            Self::Cancel { until: CancelUntil::Unpaid(day), .. } => (4, day.days_since(today)),
            Self::Answer(promise) => (4, promise.on.days_since(today)),
        }
    }
}

/// The clocks of an open incident, the most urgent first. What is closed has none.
pub fn of_incident(incident: &Incident, at: &At<'_>) -> Vec<Clock> {
    if !incident.is_open() {
        return Vec::new();
    }
    let mut out: Vec<Clock> = Vec::new();
    let mut unused = Vec::new();
    let mut seen: Vec<PurchaseId> = Vec::new();
    for card in incident.cards.iter().filter_map(|id| at.ledger.card(*id)) {
        let so = Situation::of(incident, card, at);
        let fraud = incident.kind == IncidentKind::Fraud;
        let saved = so.resend || so.number;
        if fraud && so.told && saved && so.bought_by == BoughtBy::Myself && is_unused(so.charge) {
            unused.push(card.id);
        }
        let Some(purchase) = at.ledger.purchase_of(card).filter(|purchase| !seen.contains(&purchase.id))
        else {
            continue;
        };
        seen.push(purchase.id);
        let (id, seller) = (purchase.id, purchase.facts.seller.clone());
        if so.claim == Claim::Running && !fraud && !was_done(incident, By::ClaimWindow, Some(purchase), at) {
            out.extend(at.claim(purchase).and_then(|clock| clock.running(id, seller)));
        }
        if so.cancel && fraud {
            let until = can_be_cancelled(&purchase.facts, &card.facts, at.knowledge, at.now.day);
            out.extend(until.map(|until| Clock::Cancel { purchase: id, until }));
        }
    }
    if !unused.is_empty() && !was_done(incident, By::WhileUnused, None, at) {
        out.push(Clock::WhileUnused { cards: unused });
    }
    out.extend(promise(incident, at.ledger).map(Clock::Answer));
    out.sort_by_key(|clock| clock.order(at.now.day));
    out
}

/// Whether a step with such a time was done, or put aside, for the seller of a purchase: then its clock has stopped.
fn was_done(incident: &Incident, by: By, purchase: Option<&Purchase>, at: &At<'_>) -> bool {
    let seller = |purchase: &Purchase| purchase.facts.seller.as_deref().map(comparable);
    incident.steps.iter().filter(|(_, mark)| mark.state != StepState::Open).any(|(key, _)| {
        let (id, target) = key.split_once('/').unwrap_or((key, ""));
        let same = match (purchase, target.parse().ok().and_then(|id| at.ledger.purchase(id))) {
            (Some(purchase), Some(told)) => {
                told.id == purchase.id || seller(told).is_some_and(|told| seller(purchase) == Some(told))
            }
            (Some(_), None) | (None, _) => true,
        };
        same && at.knowledge.step(id).is_some_and(|known| known.by == by)
    })
}

fn is_unused(charge: ChargeStatus) -> bool {
    matches!(charge, ChargeStatus::Uncharged | ChargeStatus::Unknown)
}

impl ClaimClock {
    fn running(self, purchase: PurchaseId, seller: Option<String>) -> Option<Clock> {
        let Self { minutes, bought, .. } = self;
        match self.state {
            ClaimState::Running { until, left } => {
                Some(Clock::Claim { purchase, seller, minutes, bought, until, left })
            }
            ClaimState::RunningUnknown => Some(Clock::ClaimToday { purchase, seller, minutes }),
            ClaimState::Missed => None,
        }
    }
}

/// The clock of all open incidents that ends first within minutes.
pub fn most_urgent(at: &At<'_>) -> Option<(IncidentId, Clock)> {
    let open = at.ledger.incidents().filter(|incident| incident.is_open());
    let running = open.filter_map(|incident| {
        let clock = of_incident(incident, at).into_iter().find(|clock| clock.minutes_left().is_some())?;
        Some((incident.id, clock))
    });
    running.min_by_key(|(_, clock)| clock.minutes_left())
}
