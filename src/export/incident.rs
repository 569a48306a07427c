//! One incident with its cards and everything that happened, as a CSV that a support desk or an adviser can read.
//!
//! Three tables under each other. Words come from whoever has them, as one function, so that both languages and every
//! word of the ledger's closed sets are there.

use super::csv::{Cell, Csv, number_as_text};
use crate::core::card::Card;
use crate::core::code::mask_codes;
use crate::core::date::{Day, Minute, When};
use crate::core::entry::{ContactLogged, Entry, Fact};
use crate::core::facts::PurchaseFacts;
use crate::core::id::IncidentId;
use crate::core::incident::Incident;
use crate::core::ledger::Ledger;
use crate::core::money::{Currency, Money};
use crate::core::words::{CardKind, ChargeStatus, IncidentKind, Issuer, Outcome, Provenance, Standing};

/// A word the table needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Word<'a> {
    Label(Label),
    Event(Event),
    Issuer(Issuer),
    Kind(CardKind),
    Provenance(Provenance),
    Charge(ChargeStatus),
    Standing(Standing),
    Incident(IncidentKind),
    Outcome(Outcome),
    /// What a step was, by the key the journal knows it by.
    Step(&'a str),
}

/// A head of a column or a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Label {
    Incident,
    HappenedOn,
    HappenedAt,
    State,
    Open,
    Closed,
    Seen,
    SeenWhere,
    Account,
    Outcome,
    Recovered,
    Lost,
    Cards,
    Issuer,
    Kind,
    Provenance,
    Seller,
    FaceValue,
    Paid,
    Currency,
    OrderNumber,
    SerialNumber,
    CodeLast4,
    ChargeStatus,
    Standing,
    ExpiresOn,
    Timeline,
    RecordedAt,
    Event,
    Who,
    Channel,
    CaseNumber,
    Details,
    Promised,
    NextOn,
    Amount,
}

/// What happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Event {
    Bought,
    Amended,
    Charged,
    Spent,
    HandedOver,
    Resent,
    CodeTold,
    Opened,
    Noted,
    Step,
    Evidence,
    Contact,
    Closed,
    Reopened,
}

/// The file of one incident; `None` when the ledger has no such incident.
pub fn incident(ledger: &Ledger, id: IncidentId, word: &dyn Fn(Word<'_>) -> String) -> Option<Vec<u8>> {
    let incident = ledger.incident(id)?;
    let mut sheet = Sheet { csv: Csv::new(), ledger, word };
    sheet.about(incident);
    sheet.csv.row([]);
    let cards: Vec<&Card> = incident.cards.iter().filter_map(|card| ledger.card(*card)).collect();
    sheet.cards(&cards);
    sheet.csv.row([]);
    sheet.timeline(incident, &cards);
    Some(sheet.csv.into_bytes())
}

struct Sheet<'a> {
    csv: Csv,
    ledger: &'a Ledger,
    word: &'a dyn Fn(Word<'_>) -> String,
}

impl<'a> Sheet<'a> {
    fn label(&self, label: Label) -> String {
        (self.word)(Word::Label(label))
    }

    fn heads(&mut self, labels: &[Label]) {
        let words: Vec<String> = labels.iter().map(|label| self.label(*label)).collect();
        self.csv.row(words.into_iter().map(Cell::Plain));
    }

    fn fact(&mut self, label: Label, value: Cell<'_>) {
        let head = self.label(label);
        self.csv.row([Cell::Plain(head), value]);
    }

    fn word(&self, word: Word<'_>) -> Cell<'static> {
        Cell::Plain((self.word)(word))
    }

    fn about(&mut self, incident: &Incident) {
        let Incident { kind, when, seen, seen_where, account, closed, .. } = incident;
        let kind = self.word(Word::Incident(*kind));
        self.fact(Label::Incident, kind);
        self.fact(Label::HappenedOn, day(when.day()));
        self.fact(Label::HappenedAt, minute(when.minute()));
        let state = self.word(Word::Label(if closed.is_none() { Label::Open } else { Label::Closed }));
        self.fact(Label::State, state);
        self.fact(Label::Seen, masked(seen.as_deref()).as_deref().into());
        self.fact(Label::SeenWhere, masked(seen_where.as_deref()).as_deref().into());
        let account =
            account.and_then(|id| self.ledger.account(id)).map(|account| account.facts.name.as_str());
        self.fact(Label::Account, masked(account).as_deref().into());
        if let Some(closure) = closed {
            let outcome = self.word(Word::Outcome(closure.outcome));
            self.fact(Label::Outcome, outcome);
            self.fact(Label::Recovered, Cell::Amount(closure.recovered));
            self.fact(Label::Lost, Cell::Amount(closure.lost));
        }
    }

    fn cards(&mut self, cards: &[&Card]) {
        self.fact(Label::Cards, Cell::Plain(cards.len().to_string()));
        self.heads(&[
            Label::HappenedOn,
            Label::HappenedAt,
            Label::Issuer,
            Label::Kind,
            Label::Provenance,
            Label::Seller,
            Label::FaceValue,
            Label::Paid,
            Label::Currency,
            Label::OrderNumber,
            Label::SerialNumber,
            Label::CodeLast4,
            Label::ChargeStatus,
            Label::Standing,
            Label::Account,
            Label::ExpiresOn,
        ]);
        for card in cards {
            self.card(card);
        }
    }

    fn card(&mut self, card: &Card) {
        let facts = &card.facts;
        let unknown = PurchaseFacts::default();
        let purchase = self.ledger.purchase_of(card).map_or(&unknown, |purchase| &purchase.facts);
        let account = card
            .charge()
            .and_then(|charge| self.ledger.charge(charge))
            .and_then(|charge| self.ledger.account(charge.account))
            .map(|account| account.facts.name.as_str());
        let issuer = match (facts.issuer, &facts.issuer_name) {
            (Issuer::Other | Issuer::Unknown, Some(name)) => mask_codes(name).text,
            (issuer, _) => (self.word)(Word::Issuer(issuer)),
        };
        let currency = facts.face_value.or(facts.paid).map_or(Currency::JPY, |money| money.currency);
        self.csv.row([
            day(purchase.when.day()),
            minute(purchase.when.minute()),
            Cell::Text(&issuer),
            self.word(Word::Kind(facts.kind)),
            self.word(Word::Provenance(purchase.provenance)),
            masked(purchase.seller.as_deref()).as_deref().into(),
            Cell::Amount(facts.face_value),
            Cell::Amount(facts.paid),
            Cell::Plain(currency.code().to_owned()),
            number_as_text(purchase.order_number.as_deref()),
            number_as_text(facts.serial_number.as_deref()),
            number_as_text(facts.code_last4.as_ref().map(super::super::core::code::Last4::as_str)),
            self.word(Word::Charge(card.charge_status())),
            self.word(Word::Standing(self.ledger.standing(card))),
            masked(account).as_deref().into(),
            day(facts.expires_on),
        ]);
    }

    /// Everything about the incident and its cards, in the order it happened; what has no date stands where it was recorded.
    fn timeline(&mut self, incident: &Incident, cards: &[&'a Card]) {
        self.heads(&[Label::Timeline]);
        self.heads(&[
            Label::HappenedOn,
            Label::HappenedAt,
            Label::Event,
            Label::Who,
            Label::Channel,
            Label::CaseNumber,
            Label::Details,
            Label::Promised,
            Label::NextOn,
            Label::Amount,
            Label::RecordedAt,
        ]);
        let ledger = self.ledger;
        let journal = ledger.journal();
        let mut places: Vec<u64> =
            incident.history.iter().chain(cards.iter().flat_map(|card| &card.history)).copied().collect();
        places.sort_unstable();
        places.dedup();
        let mut moments: Vec<Moment<'a>> = places
            .iter()
            .filter_map(|place| journal.at(*place))
            .filter_map(|entry| self.happened(entry, cards))
            .collect();
        moments.sort_by_key(|moment| {
            let (day, minute) = moment.entry.recorded_at.in_japan();
            let happened = moment.when.day().map_or((day, Some(minute)), |day| (day, moment.when.minute()));
            (happened, moment.entry.seq)
        });
        for moment in moments {
            self.moment(&moment);
        }
    }

    /// What an entry adds to the timeline; nothing for entries that are not about a card or an incident. Dates, sellers
    /// and wording are as they stand now: an amendment is a line of its own.
    fn happened(&self, entry: &'a Entry, cards: &[&'a Card]) -> Option<Moment<'a>> {
        let when = entry.fact.when();
        let line =
            |event| Moment { entry, when, event, contact: None, who: None, details: None, amount: None };
        Some(match &entry.fact {
            Fact::PurchaseRecorded(fact) => {
                let purchase = self.ledger.purchase(fact.purchase)?;
                let held = cards.iter().filter(|card| card.purchase == fact.purchase);
                let amount = held.filter_map(|card| card.facts.face_value).try_fold(None, add).ok().flatten();
                let (who, details) = (purchase.facts.seller.as_deref(), purchase.facts.memo.as_deref());
                Moment { when: purchase.facts.when, who, details, amount, ..line(Event::Bought) }
            }
            Fact::PurchaseAmended { .. } | Fact::CardAmended { .. } | Fact::IncidentAmended { .. } => {
                line(Event::Amended)
            }
            Fact::Charged(fact) => {
                let card = cards.iter().find(|card| Some(card.id) == fact.card);
                let amount = fact.amount.or_else(|| card.and_then(|card| card.facts.face_value));
                Moment { amount, ..line(Event::Charged) }
            }
            Fact::CardSpent(fact) => Moment { details: fact.memo.as_deref(), ..line(Event::Spent) },
            Fact::CardHandedOver(fact) => Moment {
                who: fact.to_whom.as_deref(),
                details: fact.memo.as_deref(),
                amount: fact.received,
                ..line(Event::HandedOver)
            },
            Fact::CardResent(_) => line(Event::Resent),
            Fact::CodeTold(fact) => Moment {
                who: fact.to_whom.as_deref(),
                details: fact.memo.as_deref(),
                ..line(Event::CodeTold)
            },
            Fact::IncidentOpened(fact) => {
                let told = self.ledger.incident(fact.incident)?;
                Moment { when: told.when, details: told.seen.as_deref(), ..line(Event::Opened) }
            }
            Fact::IncidentNoted(fact) => Moment { details: Some(&fact.text), ..line(Event::Noted) },
            Fact::ContactLogged(fact) => Moment { contact: Some(fact), ..line(Event::Contact) },
            Fact::IncidentClosed(fact) => {
                Moment { details: fact.memo.as_deref(), amount: fact.recovered, ..line(Event::Closed) }
            }
            Fact::StepMarked(fact) => Moment { details: fact.note.as_deref(), ..line(Event::Step) },
            Fact::EvidenceAttached(fact) => {
                Moment { details: Some(fact.title.as_deref().unwrap_or(&fact.name)), ..line(Event::Evidence) }
            }
            Fact::IncidentReopened { why, .. } => Moment { details: why.as_deref(), ..line(Event::Reopened) },
            Fact::AccountOpened { .. }
            | Fact::AccountAmended { .. }
            | Fact::AccountSpent(_)
            | Fact::AccountCredited(_)
            | Fact::AccountReconciled(_)
            | Fact::SellerNoted(_)
            | Fact::WarningDismissed(_)
            | Fact::WarningRestored { .. }
            | Fact::ImportCommitted(_)
            | Fact::ImportReverted { .. }
            | Fact::EvidenceAmended { .. }
            | Fact::Exported(_)
            | Fact::EntryReverted { .. } => return None,
        })
    }

    fn moment(&mut self, moment: &Moment<'_>) {
        let Moment { entry, when, event, contact, who, details, amount } = moment;
        let (recorded_on, recorded_at) = entry.recorded_at.in_japan();
        let contact = contact.as_ref();
        let told = contact.and_then(|contact| contact.asked.as_deref()).or(*details);
        let details = match &entry.fact {
            Fact::StepMarked(fact) => {
                let step = (self.word)(Word::Step(&fact.step));
                Some(told.map_or_else(|| step.clone(), |note| format!("{step} – {note}")))
            }
            _ => told.map(str::to_owned),
        };
        self.csv.row([
            day(when.day()),
            minute(when.minute()),
            self.word(Word::Event(*event)),
            masked(contact.map(|contact| contact.who.as_str()).or(*who)).as_deref().into(),
            masked(contact.and_then(|contact| contact.channel.as_deref())).as_deref().into(),
            number_as_text(contact.and_then(|contact| contact.case_number.as_deref())),
            masked(details.as_deref()).as_deref().into(),
            masked(contact.and_then(|contact| contact.promised.as_deref())).as_deref().into(),
            day(contact.and_then(|contact| contact.next_on)),
            Cell::Amount(*amount),
            Cell::Plain(format!("{recorded_on} {recorded_at}")),
        ]);
    }
}

/// One line of the timeline.
struct Moment<'a> {
    entry: &'a Entry,
    when: When,
    event: Event,
    contact: Option<&'a ContactLogged>,
    who: Option<&'a str>,
    details: Option<&'a str>,
    amount: Option<Money>,
}

/// Adds amounts of one currency; `Err` when they cannot be added.
fn add(sum: Option<Money>, more: Money) -> Result<Option<Money>, ()> {
    match sum {
        None => Ok(Some(more)),
        Some(sum) => sum.checked_add(more).map(Some).ok_or(()),
    }
}

/// A text somebody wrote, once more without any code in it.
fn masked(text: Option<&str>) -> Option<String> {
    text.map(|text| mask_codes(text).text)
}

fn day(day: Option<Day>) -> Cell<'static> {
    day.map_or(Cell::Empty, |day| Cell::Plain(day.to_string()))
}

fn minute(minute: Option<Minute>) -> Cell<'static> {
    minute.map_or(Cell::Empty, |minute| Cell::Plain(minute.to_string()))
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::core::entry::{IncidentOpened, NewCard, PurchaseRecorded};
    use crate::core::facts::CardFacts;
    use crate::core::id::{CardId, EntryId, PurchaseId};

    fn id<T: std::str::FromStr<Err: std::fmt::Debug>>(number: u64) -> T {
        format!("00000000-0000-7000-8000-{number:012}").parse().unwrap()
    }

    fn ledger(facts: Vec<Fact>) -> Ledger {
        let stamp = "2026-11-22T05:24:00Z".parse().unwrap();
        Ledger::fold(facts.into_iter().zip(1..).map(|(fact, seq)| {
            Arc::new(Entry { seq, id: id::<EntryId>(1_000 + seq), recorded_at: stamp, run: None, fact })
        }))
    }

    fn locked() -> Ledger {
        let card: CardId = id(1);
        let facts = CardFacts {
            issuer: Issuer::AmazonJp,
            face_value: Some(Money::yen(10_000)),
            code_last4: crate::core::code::Last4::from_code("0012"),
            ..CardFacts::default()
        };
        let purchase = PurchaseFacts {
            when: "2026-11-22T14:05".parse().unwrap(),
            seller: Some("=CMD()".to_owned()),
            ..PurchaseFacts::default()
        };
        ledger(vec![
            Fact::PurchaseRecorded(PurchaseRecorded {
                purchase: id::<PurchaseId>(2),
                facts: purchase,
                cards: vec![NewCard { card, facts }],
                origin: None,
            }),
            Fact::IncidentOpened(IncidentOpened {
                incident: id(9),
                kind: IncidentKind::Lock,
                when: "2026-11-22T14:21".parse().unwrap(),
                seen: Some("ロックされています, と出た".to_owned()),
                seen_where: None,
                mail: None,
                pattern: None,
                cause: None,
                cards: vec![card],
                account: None,
            }),
            Fact::IncidentNoted(crate::core::entry::IncidentNoted {
                incident: id(9),
                when: When::Unknown,
                text: "写しを取った".to_owned(),
            }),
        ])
    }

    #[test]
    fn an_incident_tells_what_it_is_its_cards_and_what_happened_in_order() {
        let bytes = incident(&locked(), id(9), &|word| format!("{word:?}")).unwrap();
        let text = String::from_utf8(bytes).unwrap();
        let lines: Vec<&str> = text.trim_start_matches('\u{FEFF}').split("\r\n").collect();
        assert_eq!(lines[0], "Label(Incident),Incident(Lock)");
        assert_eq!(lines[3], "Label(State),Label(Open)");
        assert!(lines.contains(&"Label(Cards),1"));
        let card = "2026-11-22,14:05,Issuer(AmazonJp),Kind(Unknown),Provenance(Unknown),\"'=CMD()\",10000,,JPY,,,\
            \"=\"\"0012\"\"\",Charge(Uncharged),Standing(Locked),,";
        assert!(lines.contains(&card), "{text}");
        let moments: Vec<&&str> = lines.iter().filter(|line| line.contains("Event(")).collect();
        let of = |at: usize| moments.get(at).map(|line| line.split(',').nth(2).unwrap());
        assert_eq!((of(0), of(1)), (Some("Event(Bought)"), Some("Event(Opened)")));
        assert_eq!(of(2), Some("Event(Noted)"));
    }

    #[test]
    fn an_incident_that_is_not_there_gives_no_file() {
        assert_eq!(incident(&locked(), id(77), &|_| String::new()), None);
    }
}
