//! One incident for support: what it is, which cards, what happened in order. Three tables in one file.
//!
//! Only what an inquiry needs: no memo of a card, no recipient, of a code the last four characters alone.

use super::csv::{Cell, Csv};
use super::words;
use crate::core::code::mask_codes;
use crate::core::date::When;
use crate::core::entry::Fact;
use crate::core::flat::{After, FlatCard};
use crate::core::id::IncidentId;
use crate::core::incident::Incident;
use crate::core::ledger::Ledger;
use crate::core::money::Currency;
use crate::core::words::Outcome;

const CARD_HEADERS: [&str; 17] = [
    "番号",
    "ブランド",
    "種類",
    "購入日",
    "購入時刻",
    "購入元",
    "購入元区分",
    "額面",
    "支払額",
    "通貨",
    "注文番号",
    "シリアル番号",
    "コード下4桁",
    "チャージ状態",
    "チャージ日",
    "アカウント",
    "有効期限",
];

/// The bytes of one incident; `None` when the ledger has no such incident.
pub fn write(ledger: &Ledger, id: IncidentId) -> Option<Vec<u8>> {
    let incident = ledger.incident(id)?;
    let cards: Vec<FlatCard> = incident
        .cards
        .iter()
        .filter_map(|card| ledger.card(*card))
        .map(|card| FlatCard::of(ledger, card))
        .collect();
    let mut csv = Csv::new();
    about(&mut csv, ledger, incident);
    csv.row([]);
    csv.words(&CARD_HEADERS);
    for (place, flat) in cards.iter().enumerate() {
        card_row(&mut csv, place + 1, flat);
    }
    csv.row([]);
    csv.words(&["日付", "時刻", "出来事", "内容", "相手", "受付番号"]);
    for step in time_line(ledger, incident, &cards) {
        step_row(&mut csv, &step);
    }
    Some(csv.into_bytes())
}

fn about(csv: &mut Csv, ledger: &Ledger, incident: &Incident) {
    let account =
        incident.account.and_then(|id| ledger.account(id)).map(|account| account.facts.name.clone());
    let closed = incident.closed.as_ref();
    csv.words(&["項目", "内容"]);
    let mut line = |name: &str, value: Cell<'_>| {
        if value != Cell::Empty {
            csv.row([Cell::Plain(name.to_owned()), value]);
        }
    };
    line("トラブル", Cell::Plain(words::incident(incident.kind).to_owned()));
    line("発生日", date(incident.when));
    line("発生時刻", time(incident.when));
    line("表示された文言", masked(incident.seen.as_ref()).as_deref().into());
    line("表示された場所", masked(incident.seen_where.as_ref()).as_deref().into());
    line("アカウント", masked(account.as_ref()).as_deref().into());
    line("カードの枚数", Cell::Plain(incident.cards.len().to_string()));
    line("状況", Cell::Plain(closed.map_or("対応中", |closed| outcome(closed.outcome)).to_owned()));
    if let Some(closed) = closed {
        line("終了日", date(closed.when));
        line("戻った額", closed.recovered.map_or(Cell::Empty, |money| Cell::Amount(Some(money))));
        line("失った額", closed.lost.map_or(Cell::Empty, |money| Cell::Amount(Some(money))));
    }
}

fn card_row(csv: &mut Csv, number: usize, flat: &FlatCard) {
    let FlatCard { purchase, card, after, trouble: _ } = flat;
    let (status, after_on, account) = match after {
        After::Unknown => ("不明", When::Unknown, None),
        After::Kept => ("未チャージ", When::Unknown, None),
        After::Charged { account, when } => ("チャージ済み", *when, masked(Some(account))),
        After::Spent(when) => ("使用済み", *when, None),
        After::HandedOver { how, when } => (words::handed_over(*how), *when, None),
    };
    let currency = card.face_value.or(card.paid).map_or(Currency::JPY, |money| money.currency);
    let seller = masked(purchase.seller.as_ref());
    csv.row([
        Cell::Plain(number.to_string()),
        Cell::Text(words::brand(card.issuer, card.issuer_name.as_deref())),
        Cell::Plain(words::kind(card.kind).to_owned()),
        date(purchase.when),
        time(purchase.when),
        seller.as_deref().into(),
        Cell::Plain(words::provenance(purchase.provenance).to_owned()),
        Cell::Amount(card.face_value),
        Cell::Amount(card.paid),
        Cell::Plain(currency.code().to_owned()),
        purchase.order_number.as_deref().into(),
        card.serial_number.as_deref().into(),
        card.code_last4.as_ref().map_or(Cell::Empty, |last| Cell::Text(last.as_str())),
        Cell::Plain(status.to_owned()),
        date(after_on),
        account.as_deref().into(),
        card.expires_on.map_or(Cell::Empty, |day| Cell::Plain(day.to_string())),
    ]);
}

/// One thing that happened.
#[derive(Default)]
struct Step {
    when: When,
    what: &'static str,
    text: Option<String>,
    who: Option<String>,
    case_number: Option<String>,
}

fn time_line(ledger: &Ledger, incident: &Incident, cards: &[FlatCard]) -> Vec<Step> {
    let mut steps = Vec::new();
    for (place, flat) in cards.iter().enumerate() {
        let text = Some(format!("カード {}", place + 1));
        let when = flat.purchase.when;
        steps.push(Step { when, what: "購入", text: text.clone(), ..Step::default() });
        if let After::Charged { when, .. } = &flat.after {
            steps.push(Step { when: *when, what: "チャージ", text, ..Step::default() });
        }
    }
    let journal = ledger.journal();
    let entries = incident.history.iter().filter_map(|seq| journal.at(*seq));
    for entry in entries.filter(|entry| journal.counts(entry.seq)) {
        steps.extend(step(&entry.fact));
    }
    // The order of recording settles what has no date or the same.
    steps.sort_by_key(|step| step.when.order());
    steps
}

/// What a fact about an incident says; nothing for a correction, which the other tables already hold.
fn step(fact: &Fact) -> Option<Step> {
    let step = match fact {
        Fact::IncidentOpened(fact) => {
            Step { when: fact.when, what: "発生", text: fact.seen.clone(), ..Step::default() }
        }
        Fact::IncidentNoted(fact) => {
            Step { when: fact.when, what: "メモ", text: Some(fact.text.clone()), ..Step::default() }
        }
        Fact::ContactLogged(fact) => {
            let said = [("方法", &fact.channel), ("質問", &fact.asked), ("回答", &fact.promised)];
            let mut said: Vec<String> =
                said.iter().filter_map(|(name, text)| Some(format!("{name}: {}", text.as_ref()?))).collect();
            said.extend(fact.next_on.map(|day| format!("次の期日: {day}")));
            Step {
                when: fact.when,
                what: "連絡",
                text: (!said.is_empty()).then(|| said.join("\n")),
                who: Some(fact.who.clone()),
                case_number: fact.case_number.clone(),
            }
        }
        Fact::IncidentClosed(fact) => {
            let memo = fact.memo.iter().map(String::as_str);
            let text: Vec<&str> = std::iter::once(outcome(fact.outcome)).chain(memo).collect();
            Step { when: fact.when, what: "終了", text: Some(text.join("\n")), ..Step::default() }
        }
        Fact::IncidentReopened { incident: _, why } => {
            Step { what: "再開", text: why.clone(), ..Step::default() }
        }
        _ => return None,
    };
    Some(step)
}

fn step_row(csv: &mut Csv, step: &Step) {
    let (text, who) = (masked(step.text.as_ref()), masked(step.who.as_ref()));
    csv.row([
        date(step.when),
        time(step.when),
        Cell::Plain(step.what.to_owned()),
        text.as_deref().into(),
        who.as_deref().into(),
        step.case_number.as_deref().into(),
    ]);
}

const fn outcome(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Restored => "回復した",
        Outcome::Refunded => "返金・交換された",
        Outcome::Lost => "戻らなかった",
        Outcome::FalseAlarm => "問題なかった",
        Outcome::Other => "その他",
    }
}

fn date(when: When) -> Cell<'static> {
    when.day().map_or(Cell::Empty, |day| Cell::Plain(day.to_string()))
}

fn time(when: When) -> Cell<'static> {
    when.minute().map_or(Cell::Empty, |minute| Cell::Plain(minute.to_string()))
}

fn masked(text: Option<&String>) -> Option<String> {
    text.filter(|text| !text.is_empty()).map(|text| mask_codes(text).text)
}
