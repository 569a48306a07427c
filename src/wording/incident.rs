//! Words for a トラブル: its title, its outcome, and the cards it is about.

use crate::core::card::Card;
use crate::core::incident::Incident;
use crate::core::ledger::Ledger;
use crate::core::words::{CardKind, IncidentKind, Issuer};
use crate::i18n::{Texts, format};
use crate::wording::words;
pub use crate::wording::words::outcome;

/// The title of an incident of a kind.
pub fn title(kind: IncidentKind, t: &Texts) -> String {
    match kind {
        IncidentKind::Lock => t.incident_title_lock(),
        IncidentKind::Refused => t.incident_title_refused(),
        IncidentKind::Cancelled => t.incident_title_cancelled(),
        IncidentKind::AlreadyUsed => t.incident_title_already_used(),
        IncidentKind::BalanceVanished => t.incident_title_balance_vanished(),
        IncidentKind::AccountSuspended => t.incident_title_account_suspended(),
        IncidentKind::Fraud => t.incident_title_fraud(),
    }
}

/// What an issuer is called; a card's own name for it when it is none of those known.
pub fn issuer(card: &Card, t: &Texts) -> String {
    match card.facts.issuer {
        Issuer::Other => card.facts.issuer_name.clone().unwrap_or_else(|| words::issuer(Issuer::Other, t)),
        Issuer::Unknown => t.field_card(),
        known => words::issuer(known, t),
    }
}

/// A card in a few words: `Amazon.co.jp・Eメールタイプ`.
pub fn card(card: &Card, t: &Texts) -> String {
    let issuer = issuer(card, t);
    match card.facts.kind {
        CardKind::Other | CardKind::Unknown => issuer,
        kind => format!("{issuer}{}{}", t.word_list_dot(), words::kind(kind, t)),
    }
}

/// The same with its amount and last four characters.
pub fn card_in_full(found: &Card, t: &Texts) -> String {
    let mut words = card(found, t);
    if let Some(face) = found.facts.face_value {
        words = format!("{words}  {}", format::money(face));
    }
    if let Some(last) = &found.facts.code_last4 {
        words = format!("{words}  {}", t.word_last_four(last.as_str()));
    }
    words
}

/// The cards of an incident in one line, with amount and last four.
pub fn cards_of(incident: &Incident, ledger: &Ledger, t: &Texts) -> String {
    several(incident, ledger, t, card_in_full)
}

/// The same without amounts, for lines that may shorten.
pub fn cards_briefly(incident: &Incident, ledger: &Ledger, t: &Texts) -> String {
    several(incident, ledger, t, card)
}

fn several(incident: &Incident, ledger: &Ledger, t: &Texts, words: fn(&Card, &Texts) -> String) -> String {
    let mut cards = incident.cards.iter().filter_map(|id| ledger.card(*id));
    let Some(first) = cards.next() else {
        return match incident.account.and_then(|id| ledger.account(id)) {
            Some(account) => t.word_quoted(&account.facts.name),
            None => t.incident_no_card(),
        };
    };
    let more = cards.count();
    let words = words(first, t);
    if more == 0 { words } else { format!("{words}  {}", t.word_and_others(more)) }
}
