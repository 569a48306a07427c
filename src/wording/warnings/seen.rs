//! 見たこと: what a warning rests on in the person's own record.

use super::super::words;
use crate::core::date::{Day, When};
use crate::core::id::AccountId;
use crate::core::ledger::Ledger;
use crate::core::words::{ChargeStatus, Standing};
use crate::i18n::{Lang, Texts, format};
use crate::rules::{Burst, Evidence, MissingSource, SaidBy, SameValue, Span};

/// 見たこと
pub(super) fn seen(evidence: &Evidence, ledger: &Ledger, t: &Texts) -> String {
    match evidence {
        Evidence::AskedToBuy { card: _, issuer: _, asked, told, told_to, told_when, face_yen, status } => {
            let asked = asked.then(|| t.rule_asked_to_buy_seen_asked());
            let who = told_to.as_ref().map_or_else(|| t.word_unknown(), |who| quoted(who, t));
            let told = (*told > 0).then(|| {
                t.rule_asked_to_buy_seen_told(*told, format::count(*told), when(*told_when, t), who)
            });
            let card = t.rule_asked_to_buy_seen_card(amount(*face_yen, t), words::charge_status(*status, t));
            sentences(asked.into_iter().chain(told).chain([card]), t)
        }
        Evidence::TaintedAccount {
            account: _,
            issuer: _,
            balance_yen,
            other_yen,
            charges,
            charged_yen,
            last,
        } => t.rule_tainted_account_seen(
            charges.len(),
            format::yen(*balance_yen),
            format::yen(*other_yen),
            format::count(charges.len()),
            format::yen(*charged_yen),
            when(*last, t),
        ),
        Evidence::UnofficialSource {
            card: _,
            issuer: _,
            provenance: _,
            seller,
            when: bought,
            face_yen,
            paid_yen,
            status,
            standing,
            account: _,
        } => t.rule_unofficial_source_seen(
            when(*bought, t),
            seller.clone().unwrap_or_else(|| t.word_unknown()),
            amount(*face_yen, t),
            paid(*paid_yen, *face_yen, t),
            state(*status, *standing, t),
        ),
        Evidence::ClaimWindow(window) => {
            let seller = window.seller.clone().unwrap_or_else(|| t.word_unknown());
            let (count, minutes) = (cards(window.cards.len(), t), window.minutes.to_string());
            let seen = t.rule_claim_window_seen(when(window.bought, t), seller, count, minutes);
            let assumed = match window.said_by {
                SaidBy::Nobody => Some(t.rule_claim_window_seen_assumed()),
                SaidBy::Person | SaidBy::Reports => None,
            };
            sentences([seen].into_iter().chain(assumed), t)
        }
        Evidence::RecentUnofficialCharge(recent) => t.rule_recent_unofficial_charge_seen(
            recent.days.to_string(),
            format::count(recent.charges.len()),
            format::yen(recent.charged_yen),
            when(recent.last, t),
        ),
        Evidence::PriceBelowFace(below) => t.rule_price_below_face_seen(
            words::provenance(below.provenance, t),
            below.seller.clone().unwrap_or_else(|| t.word_unknown()),
            cards(below.cards, t),
            format::yen(below.face_yen),
            paid(Some(below.paid_yen), below.face_yen, t),
        ),
        Evidence::SellerNamedInNotice { seller: _, purchases } => {
            t.rule_seller_named_in_notice_seen(format::count(*purchases))
        }
        Evidence::SellerRecord(record) => t.rule_seller_record_seen(
            format::count(record.purchases),
            format::count(record.troubled),
            record.interval.0.to_string(),
            record.interval.1.to_string(),
        ),
        Evidence::FirstLargePurchase(large) => t.rule_first_large_purchase_seen(
            if large.first < large.last {
                night(large.first, large.last, t)
            } else {
                format::day_full(large.last, t)
            },
            format::yen(large.yen),
            format::number(large.days),
            format::count(large.before),
        ),
        Evidence::NewPaymentLarge(new) => t.rule_new_payment_large_seen(
            words::payment(new.payment, t),
            format::day_full(new.first, t),
            format::yen(new.yen),
        ),
        Evidence::ResalePattern(resale) => t.rule_resale_pattern_seen(
            resale.days.to_string(),
            format::count(resale.sold),
            format::yen(resale.received_yen),
            format::count(resale.for_resale),
        ),
        Evidence::LargeCharge(large) => {
            let far = large.far.map(|far| {
                t.rule_large_charge_seen_far(
                    format::day_full(far.day, t),
                    format::yen(far.yen),
                    format::count(far.compared),
                    format::yen(far.usual_yen),
                )
            });
            let slow = large.slow.map(|slow| {
                t.rule_large_charge_seen_slow(format::yen(slow.balance_yen), format::yen(slow.spent_yen))
            });
            sentences(far.into_iter().chain(slow), t)
        }
        Evidence::BalanceCap(cap) => t.rule_balance_cap_seen(
            account(cap.account, ledger, t),
            format::yen(cap.balance_yen),
            format::yen(cap.waiting_yen),
            format::yen(cap.balance_yen.saturating_add(cap.waiting_yen)),
            format::yen(cap.cap_yen),
            format::day_full(cap.since, t),
        ),
        Evidence::Expiring(expiry) => {
            let seen = t.rule_expiring_seen(amount(expiry.face_yen, t), format::day_full(expiry.last_day, t));
            let derived = (!expiry.recorded).then(|| t.rule_expiring_seen_derived());
            sentences([seen].into_iter().chain(derived), t)
        }
        Evidence::LotExpiring(expiring) => {
            let sum = expiring.lots.iter().map(|lot| lot.left_yen).fold(0, i64::saturating_add);
            let seen = t.rule_lot_expiring_seen(
                format::day_full(expiring.nearest, t),
                format::count(expiring.lots.len()),
                format::yen(sum),
            );
            let derived = (!expiring.recorded).then(|| t.rule_lot_expiring_seen_derived());
            sentences([seen].into_iter().chain(derived), t)
        }
        Evidence::IdleCode { card: _, since, days: _, face_yen } => {
            t.rule_idle_code_seen(amount(*face_yen, t), format::day_full(*since, t))
        }
        Evidence::CancelWindow(window) => t.rule_cancel_window_seen(
            words::kind(window.kind, t),
            cards(window.cards, t),
            amount(window.face_yen, t),
        ),
        Evidence::CodeReused(reused) => {
            let shown = format::count(reused.others.len());
            if reused.serial {
                t.rule_code_reused_seen_serial(shown)
            } else {
                t.rule_code_reused_seen_code(amount(reused.face_yen, t), shown)
            }
        }
        Evidence::OpenIncidentIdle(overdue) => {
            let seen =
                t.rule_open_incident_idle_seen(quoted(&overdue.who, t), format::day_full(overdue.next_on, t));
            let promised =
                overdue.promised.as_ref().map(|text| t.rule_open_incident_idle_seen_promised(text));
            let case = overdue.case_number.as_ref().map(|number| t.rule_open_incident_idle_seen_case(number));
            sentences([seen].into_iter().chain(promised).chain(case), t)
        }
        Evidence::UnusualAmount(burst) => unusual_amount(burst, t),
        Evidence::UnusualCount { burst, same_value } => unusual_count(burst, *same_value, t),
        Evidence::UnknownSource { card: _, issuer: _, missing, face_yen, status } => {
            let (face, state) = (amount(*face_yen, t), words::charge_status(*status, t));
            match missing {
                MissingSource::Provenance => t.rule_unknown_source_seen_provenance(face, state),
                MissingSource::GiftPurchase => t.rule_unknown_source_seen_gift(face, state),
            }
        }
    }
}

fn unusual_amount(burst: &Burst, t: &Texts) -> String {
    let Burst { span, first, last, this, usual, compared, compared_days, purchases: _ } = burst;
    let period = if *span == Span::Night { night(*first, *last, t) } else { period(*first, *last, t) };
    let (this, usual, days) = (format::yen(*this), format::yen(*usual), format::number(*compared_days));
    let shown = format::count(*compared);
    match span {
        Span::Purchase => t.rule_unusual_amount_seen_purchase(period, this, *compared, shown, days, usual),
        Span::Night | Span::Day | Span::Week | Span::Month => {
            t.rule_unusual_amount_seen_stretch(period, this, days, usual, *compared, shown)
        }
    }
}

fn unusual_count(burst: &Burst, same_value: Option<SameValue>, t: &Texts) -> String {
    let Burst { span, first, last, this, usual, compared, compared_days, purchases: _ } = burst;
    let period = if *span == Span::Night { night(*first, *last, t) } else { period(*first, *last, t) };
    let cards = |count: i64| t.count_cards(count, format::number(count));
    let (this, usual, days) = (cards(*this), cards(*usual), format::number(*compared_days));
    let shown = format::count(*compared);
    let seen = match span {
        Span::Purchase => t.rule_unusual_count_seen_purchase(period, this, *compared, shown, days, usual),
        Span::Night | Span::Day | Span::Week | Span::Month => {
            t.rule_unusual_count_seen_stretch(period, this, days, usual, *compared, shown)
        }
    };
    let same = same_value.map(|same| {
        let count = t.count_cards(same.cards, format::count(same.cards));
        t.rule_unusual_count_seen_same(count, format::yen(same.face_yen))
    });
    sentences([seen].into_iter().chain(same), t)
}

/// One day, or from one to another.
fn period(first: Day, last: Day, t: &Texts) -> String {
    let day = |day| format::day_full(day, t);
    if first == last { day(first) } else { t.rule_period(day(first), day(last)) }
}

/// 24 hours over the midnight between two days.
fn night(first: Day, last: Day, t: &Texts) -> String {
    t.rule_night(format::day_full(first, t), format::day_full(last, t))
}

/// Sentences one behind the other: English has a blank between them, Japanese has none.
fn sentences(parts: impl Iterator<Item = String>, t: &Texts) -> String {
    let between = match t.lang() {
        Lang::Ja => "",
        Lang::En => " ",
    };
    parts.collect::<Vec<_>>().join(between)
}

pub(super) fn quoted(text: &str, t: &Texts) -> String {
    t.word_quoted(text)
}

fn when(when: When, t: &Texts) -> String {
    if when.is_unknown() { t.word_unknown() } else { format::when_full(when, t) }
}

/// An amount of which 0 means unknown.
fn amount(yen: i64, t: &Texts) -> String {
    if yen == 0 { t.word_unknown() } else { format::yen(yen) }
}

fn paid(paid: Option<i64>, face: i64, t: &Texts) -> String {
    let Some(paid) = paid else { return t.word_unknown() };
    match format::percent(paid, face) {
        Some(share) if paid != face => t.rule_unofficial_source_paid_share(format::yen(paid), share),
        Some(_) | None => format::yen(paid),
    }
}

/// チャージ状態, and 有効性 unless there is nothing to say of it.
fn state(status: ChargeStatus, standing: Standing, t: &Texts) -> String {
    let status = words::charge_status(status, t);
    match standing {
        Standing::Good => status,
        Standing::Locked | Standing::Invalid | Standing::Unknown => {
            format!("{status}{}{}", t.word_list_dot(), words::standing(standing, t))
        }
    }
}

/// An account's name in quotes.
pub(super) fn account(id: AccountId, ledger: &Ledger, t: &Texts) -> String {
    let name = ledger.account(id).map(|account| account.facts.name.as_str());
    quoted(name.unwrap_or_default(), t)
}

fn cards(count: usize, t: &Texts) -> String {
    t.count_cards(count, format::count(count))
}
