//! The first step of an incident, in words, with the text to copy for whoever is written to.

use super::words;
use crate::core::card::Card;
use crate::core::date::Day;
use crate::core::facts::Purchaser;
use crate::core::incident::Incident;
use crate::core::ledger::Ledger;
use crate::core::words::{CardKind, ChargeStatus, IncidentKind, Issuer, SourceClass};
use crate::guide::first_step::{Actor, BoughtBy, FirstStep, Situation};
use crate::guide::knowledge::FactId;
use crate::i18n::{Texts, format};

/// The first step of an incident, ready to be shown.
pub struct StepView {
    /// Who has to act.
    pub actor: String,
    /// What to do.
    pub title: String,
    /// Why this first.
    pub why: String,
    /// What can be hoped for, and what not.
    pub hope: String,
    /// The facts it rests on; none when only users told of it.
    pub cites: Vec<FactId>,
    /// The text to copy, where someone is written to.
    pub message: Option<String>,
}

/// A promised answer or the next day noted, which is the only deadline a record knows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Promise {
    /// The day.
    pub on: Day,
    /// Who promised it.
    pub who: String,
}

/// The promise of the latest contact that named a day.
pub fn promise(incident: &Incident, ledger: &Ledger) -> Option<Promise> {
    let contact = super::story::contacts(incident, ledger).next()?;
    contact.next_on.map(|on| Promise { on, who: contact.who.clone() })
}

/// The face value of the cards an incident is about.
pub fn amount_yen(incident: &Incident, ledger: &Ledger) -> i64 {
    let cards = incident.cards.iter().filter_map(|id| ledger.card(*id));
    cards.fold(0, |sum, card| sum.saturating_add(card.face_yen()))
}

/// The first step of an incident.
pub fn of(incident: &Incident, ledger: &Ledger, t: &Texts) -> StepView {
    // The card from the least official source decides: its door closes first.
    let card = incident.cards.iter().filter_map(|id| ledger.card(*id)).min_by_key(|card| {
        match class(card, ledger) {
            SourceClass::Unofficial => 0,
            SourceClass::Unknown => 1,
            SourceClass::Gift => 2,
            SourceClass::Official => 3,
        }
    });
    let step = FirstStep::of(situation(incident, card, ledger));
    let purchase = card.and_then(|card| ledger.purchase_of(card));
    let seller = purchase.and_then(|p| p.facts.seller.clone());
    let seller = seller.unwrap_or_else(|| t.first_step_seller_fallback());
    let purchaser = match purchase.map(|p| &p.facts.purchaser) {
        Some(Purchaser::Other(name)) => Some(name.clone()),
        // A gift's seller is who gave it.
        Some(Purchaser::Unknown)
            if purchase.is_some_and(|p| p.facts.provenance.class() == SourceClass::Gift) =>
        {
            purchase.and_then(|p| p.facts.seller.clone())
        }
        Some(Purchaser::Myself | Purchaser::Unknown) | None => None,
    };
    let bought_myself = purchase.is_some_and(|p| p.facts.purchaser == Purchaser::Myself);
    let actor = match step.actor() {
        Actor::Purchaser => match &purchaser {
            Some(name) => t.first_step_actor_named(name),
            None => t.first_step_actor_purchaser(),
        },
        Actor::Me if bought_myself => t.first_step_actor_me_purchaser(),
        Actor::Me => t.first_step_actor_me(),
    };
    let whom = purchaser.unwrap_or_else(|| t.first_step_purchaser_fallback());
    let (title, why, hope) = texts(step, &seller, &whom, t);
    let addressee = match step {
        FirstStep::SellerAboutLock | FirstStep::SellerAboutRefusal | FirstStep::SellerAboutCancellation => {
            seller
        }
        FirstStep::AskPurchaser => whom,
        FirstStep::IssuerAboutLock
        | FirstStep::CheckNumber
        | FirstStep::IssuerAboutCancellation
        | FirstStep::FindSource
        | FirstStep::CheckOwnAccount
        | FirstStep::CheckHistory
        | FirstStep::IssuerAboutSuspension
        | FirstStep::StopAndCall
        | FirstStep::StopAndResend
        | FirstStep::StopAndCharge => card.map_or_else(|| t.field_issuer(), |card| words::issuer(card, t)),
    };
    let message = step.writes().then(|| message(incident, &addressee, ledger, t));
    let cites = cites(step, card.map_or(Issuer::Unknown, |card| card.facts.issuer));
    StepView { actor, title, why, hope, cites, message }
}

fn class(card: &Card, ledger: &Ledger) -> SourceClass {
    ledger.purchase_of(card).map_or(SourceClass::Unknown, |p| p.facts.provenance.class())
}

fn situation(incident: &Incident, card: Option<&Card>, ledger: &Ledger) -> Situation {
    let purchase = card.and_then(|card| ledger.purchase_of(card));
    Situation {
        kind: incident.kind,
        charge: card.map_or(ChargeStatus::Unknown, Card::charge_status),
        class: card.map_or(SourceClass::Unknown, |card| class(card, ledger)),
        card_kind: card.map_or(CardKind::Unknown, |card| card.facts.kind),
        bought_by: match purchase.map(|p| &p.facts.purchaser) {
            Some(Purchaser::Myself) => BoughtBy::Myself,
            Some(Purchaser::Other(_)) => BoughtBy::Other,
            Some(Purchaser::Unknown) | None => BoughtBy::Unknown,
        },
        told: card.is_some_and(|card| !card.told.is_empty()),
    }
}

fn texts(step: FirstStep, seller: &str, whom: &str, t: &Texts) -> (String, String, String) {
    macro_rules! all {
        ($title:expr, $why:ident, $hope:ident) => {
            ($title, t.$why(), t.$hope())
        };
    }
    match step {
        FirstStep::SellerAboutLock => all!(
            t.first_step_seller_about_lock(seller),
            first_step_seller_about_lock_why,
            first_step_seller_about_lock_hope
        ),
        FirstStep::SellerAboutRefusal => all!(
            t.first_step_seller_about_refusal(seller),
            first_step_seller_about_refusal_why,
            first_step_seller_about_refusal_hope
        ),
        FirstStep::SellerAboutCancellation => all!(
            t.first_step_seller_about_cancellation(seller),
            first_step_seller_about_cancellation_why,
            first_step_seller_about_cancellation_hope
        ),
        FirstStep::AskPurchaser => all!(
            t.first_step_ask_purchaser(whom),
            first_step_ask_purchaser_why,
            first_step_ask_purchaser_hope
        ),
        FirstStep::IssuerAboutLock => all!(
            t.first_step_issuer_about_lock(),
            first_step_issuer_about_lock_why,
            first_step_issuer_about_lock_hope
        ),
        FirstStep::CheckNumber => {
            all!(t.first_step_check_number(), first_step_check_number_why, first_step_check_number_hope)
        }
        FirstStep::IssuerAboutCancellation => all!(
            t.first_step_issuer_about_cancellation(),
            first_step_issuer_about_cancellation_why,
            first_step_issuer_about_cancellation_hope
        ),
        FirstStep::FindSource => {
            all!(t.first_step_find_source(), first_step_find_source_why, first_step_find_source_hope)
        }
        FirstStep::CheckOwnAccount => all!(
            t.first_step_check_own_account(),
            first_step_check_own_account_why,
            first_step_check_own_account_hope
        ),
        FirstStep::CheckHistory => {
            all!(t.first_step_check_history(), first_step_check_history_why, first_step_check_history_hope)
        }
        FirstStep::IssuerAboutSuspension => all!(
            t.first_step_issuer_about_suspension(),
            first_step_issuer_about_suspension_why,
            first_step_issuer_about_suspension_hope
        ),
        FirstStep::StopAndCall => {
            all!(t.first_step_stop_and_call(), first_step_stop_and_call_why, first_step_stop_and_call_hope)
        }
        FirstStep::StopAndResend => all!(
            t.first_step_stop_and_resend(),
            first_step_stop_and_resend_why,
            first_step_stop_and_resend_hope
        ),
        FirstStep::StopAndCharge => all!(
            t.first_step_stop_and_charge(),
            first_step_stop_and_charge_why,
            first_step_stop_and_charge_hope
        ),
    }
}

/// What a step rests on. The terms that were quoted are Amazon's; of other issuers they are known in general.
fn cites(step: FirstStep, issuer: Issuer) -> Vec<FactId> {
    let amazon = issuer == Issuer::AmazonJp;
    let terms = if amazon { FactId::AMAZON_SOURCES } else { FactId::RESALE_IN_GENERAL };
    match step {
        FirstStep::SellerAboutLock | FirstStep::SellerAboutRefusal => vec![terms, FactId::CLAIM_WINDOWS],
        FirstStep::SellerAboutCancellation => {
            vec![terms, FactId::LATE_CANCELLATION, FactId::PAYS_FOR_LOCK_ONLY]
        }
        FirstStep::AskPurchaser | FirstStep::IssuerAboutLock | FirstStep::FindSource => {
            vec![FactId::PURCHASER_UNLOCKS]
        }
        FirstStep::CheckNumber => vec![FactId::UNREADABLE_SCRATCH],
        FirstStep::IssuerAboutCancellation => vec![FactId::NO_REFUND],
        FirstStep::CheckOwnAccount => Vec::new(),
        FirstStep::CheckHistory => vec![FactId::LATE_CANCELLATION],
        FirstStep::IssuerAboutSuspension => vec![terms],
        FirstStep::StopAndCall if amazon => vec![FactId::TELLING_IS_PAYING, FactId::NEVER_TELL],
        FirstStep::StopAndCall => vec![FactId::TELLING_IS_PAYING],
        FirstStep::StopAndResend => vec![FactId::RESEND],
        FirstStep::StopAndCharge => vec![FactId::CHARGE_IF_TOLD],
    }
}

/// The text for a contact form: what happened, and the facts by which the other side finds it. Last four only.
fn message(incident: &Incident, whom: &str, ledger: &Ledger, t: &Texts) -> String {
    let what = match incident.kind {
        IncidentKind::Lock => t.incident_message_lock(),
        IncidentKind::Refused => t.incident_message_refused(),
        IncidentKind::Cancelled => t.incident_message_cancelled(),
        IncidentKind::AlreadyUsed => t.incident_message_already_used(),
        IncidentKind::BalanceVanished => t.incident_message_balance_vanished(),
        IncidentKind::AccountSuspended => t.incident_message_account_suspended(),
        IncidentKind::Fraud => t.incident_message_fraud(),
    };
    let mut lines = Vec::new();
    let mut line = |label: String, value: String| lines.push(t.incident_message_line(label, value));
    if !incident.when.is_unknown() {
        line(t.incident_field_when(), format::when_full(incident.when, t));
    }
    if let Some(seen) = &incident.seen {
        line(t.incident_field_seen(), seen.clone());
    }
    if let Some(place) = &incident.seen_where {
        line(t.incident_field_where(), place.clone());
    }
    for card in incident.cards.iter().filter_map(|id| ledger.card(*id)) {
        line(t.field_card(), words::card_in_full(card, t));
        if let Some(serial) = &card.facts.serial_number {
            line(t.field_serial_number(), serial.clone());
        }
        let Some(purchase) = ledger.purchase_of(card) else { continue };
        if !purchase.facts.when.is_unknown() {
            line(t.field_purchased_on(), format::when_full(purchase.facts.when, t));
        }
        if let Some(seller) = &purchase.facts.seller {
            line(t.field_seller(), seller.clone());
        }
        if let Some(number) = &purchase.facts.order_number {
            line(t.field_order_number(), number.clone());
        }
    }
    t.incident_message(whom, what, lines.join("\n"))
}
