//! What the overview shows, worked out once for each state of the ledger.

use std::collections::BTreeMap;

use crate::action::Place;
use crate::core::account::Account;
use crate::core::card::Card;
use crate::core::date::{Day, Minute};
use crate::core::holdings::Holdings;
use crate::core::id::CardId;
use crate::core::ledger::Ledger;
use crate::core::monthly::Monthly;
use crate::core::words::{ChargeStatus, Provenance, SourceClass, Standing};
use crate::i18n::{Texts, format};
use crate::rules::{Level, RuleId, Subject};
use crate::ui::page_cx::PageCx;
use crate::ui::pages::overview::next::{self, Mark, Next};
use crate::ui::theme::Fill;
use crate::wording::words;

/// Everything on the page but its size.
pub struct Summary {
    /// What is held, by source.
    pub holdings: Holdings,
    /// What may be lost, by the fill of its part of the band.
    pub risk: Risk,
    /// Why.
    pub causes: Vec<Cause>,
    /// What to do.
    pub next: Vec<Next>,
    /// The minute in which that was worked out, while a clock is running.
    minute: Option<Minute>,
    /// How many warnings of each level stand, the highest first.
    pub levels: Vec<(Level, usize)>,
    /// Purchases by month.
    pub monthly: Monthly,
}

/// The yen at risk, by where they came from.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Risk {
    /// All of it.
    pub total: i64,
    /// Within each fill of the band.
    pub official: i64,
    pub gift: i64,
    pub mixed: i64,
    pub unofficial: i64,
    pub unknown: i64,
    /// The part of mixed balances that did not come from an unofficial source.
    pub swept_along: i64,
}

/// A line of the ledger of what may be lost.
pub struct Cause {
    /// What it is.
    pub name: String,
    /// Since when, why.
    pub caption: Option<String>,
    /// How much.
    pub yen: i64,
    /// Where it leads.
    pub place: Place,
}

impl Summary {
    /// Works it out.
    pub fn of(cx: &PageCx<'_>) -> Self {
        let at_risk = cx.warnings.at_risk(cx.ledger);
        let next = next::of(cx);
        Self {
            holdings: Holdings::of(cx.ledger),
            risk: risk(&at_risk, cx.ledger),
            causes: causes(&at_risk, cx),
            minute: minute(cx, &next),
            next,
            levels: Level::ALL.iter().map(|level| (*level, cx.warnings.count(*level))).collect(),
            monthly: Monthly::of(cx.ledger, cx.now.day),
        }
    }

    /// Works out what to do again when a minute has passed and a clock is running.
    pub fn keep_up(&mut self, cx: &PageCx<'_>) {
        if self.minute != minute(cx, &self.next) {
            self.next = next::of(cx);
            self.minute = minute(cx, &self.next);
        }
    }

    /// The cards of which nobody knows whether they are left; looked for only when someone wants to see them.
    pub fn state_unknown(ledger: &Ledger) -> Vec<CardId> {
        let unknown = |card: &&Card| card.charge_status() == ChargeStatus::Unknown;
        ledger.cards().filter(unknown).map(|card| card.id).collect()
    }

    /// The parts of the band: what is safe first, what may be lost last, in the order of the fills.
    pub fn parts(&self) -> Vec<(Fill, i64, bool)> {
        let (held, risk) = (&self.holdings, &self.risk);
        let all = [
            (Fill::Official, held.official.yen, risk.official),
            (Fill::Gift, held.gift.yen, risk.gift),
            (Fill::Unknown, held.unknown.yen, risk.unknown),
            (Fill::Mixed, held.mixed.yen, risk.mixed),
            (Fill::Unofficial, held.unofficial.yen, risk.unofficial),
        ];
        let safe = all.iter().map(|(fill, yen, risk)| (*fill, yen.saturating_sub(*risk), false));
        let risky = all.iter().map(|(fill, yen, risk)| (*fill, (*risk).min(*yen), true));
        safe.chain(risky).filter(|(_, yen, _)| *yen > 0).collect()
    }
}

fn minute(cx: &PageCx<'_>, next: &[Next]) -> Option<Minute> {
    let ticks = next.iter().any(|next| matches!(next.mark, Mark::Clock { .. }));
    (cx.warnings.has_clock() || ticks).then_some(cx.now.minute)
}

fn risk(at_risk: &BTreeMap<Subject, i64>, ledger: &Ledger) -> Risk {
    let mut out = Risk::default();
    for (subject, yen) in at_risk {
        out.total = out.total.saturating_add(*yen);
        let part = match subject {
            Subject::Card(id) => match ledger.card(*id).map(|card| class(card, ledger)) {
                Some(SourceClass::Official) => &mut out.official,
                Some(SourceClass::Gift) => &mut out.gift,
                Some(SourceClass::Unofficial) => &mut out.unofficial,
                Some(SourceClass::Unknown) | None => &mut out.unknown,
            },
            Subject::Account(id) => {
                let account = ledger.account(*id);
                match account.filter(|account| ledger.holding(account).is_mixed()) {
                    Some(account) => {
                        let other = swept_along(account, ledger).min(*yen);
                        out.swept_along = out.swept_along.saturating_add(other);
                        &mut out.mixed
                    }
                    // A part of it expires.
                    None => &mut out.official,
                }
            }
            Subject::Purchase(_) | Subject::Incident(_) | Subject::Seller(_) => &mut out.unknown,
        };
        *part = part.saturating_add(*yen);
    }
    out
}

/// What is left on an account of charges that did not come from an unofficial source.
fn swept_along(account: &Account, ledger: &Ledger) -> i64 {
    let lots = ledger.holding(account).lots.iter();
    lots.filter(|lot| lot.class != SourceClass::Unofficial)
        .fold(0, |sum, lot| sum.saturating_add(lot.left_yen))
}

fn class(card: &Card, ledger: &Ledger) -> SourceClass {
    ledger.purchase_of(card).map_or(SourceClass::Unknown, |purchase| purchase.facts.provenance.class())
}

/// Cards of one seller, or of one kind of source when no seller is known; or those that expire.
#[derive(Default)]
struct Group {
    cards: Vec<CardId>,
    yen: i64,
    locked: usize,
    earliest: Option<Day>,
    latest: Option<Day>,
}

/// Balances first, then cards by seller, the largest first.
fn causes(at_risk: &BTreeMap<Subject, i64>, cx: &PageCx<'_>) -> Vec<Cause> {
    let t = cx.texts;
    let mut out = Vec::new();
    let mut groups: BTreeMap<(bool, String), Group> = BTreeMap::new();
    for (subject, yen) in at_risk {
        match subject {
            Subject::Account(id) => {
                let Some(account) = cx.ledger.account(*id) else { continue };
                let name = if cx.ledger.holding(account).is_mixed() {
                    t.overview_cause_account(&account.facts.name)
                } else {
                    t.overview_cause_balance_expiring(&account.facts.name)
                };
                out.push(Cause {
                    name,
                    caption: last_unofficial(account, cx),
                    yen: *yen,
                    place: Place::Account(*id),
                });
            }
            Subject::Card(id) => {
                let Some(card) = cx.ledger.card(*id) else { continue };
                let facts = cx.ledger.purchase_of(card).map(|purchase| &purchase.facts);
                let provenance = facts.map_or(Provenance::Unknown, |facts| facts.provenance);
                let seller = facts
                    .and_then(|facts| facts.seller.clone())
                    .unwrap_or_else(|| words::provenance(provenance, t));
                let why = cx.warnings.for_card(card);
                let expires = why.iter().filter(|found| found.at_risk_yen > 0);
                let only_expires = expires.clone().count() > 0
                    && expires.into_iter().all(|found| found.rule == RuleId::Expiring);
                let seller = if only_expires { String::new() } else { seller };
                let group = groups.entry((only_expires, seller)).or_default();
                group.cards.push(*id);
                group.yen = group.yen.saturating_add(*yen);
                group.locked += usize::from(cx.ledger.standing(card) == Standing::Locked);
                if let Some(day) = facts.and_then(|facts| facts.when.day()) {
                    group.earliest = Some(group.earliest.map_or(day, |known| known.min(day)));
                    group.latest = Some(group.latest.map_or(day, |known| known.max(day)));
                }
            }
            Subject::Purchase(_) | Subject::Incident(_) | Subject::Seller(_) => {}
        }
    }
    out.extend(
        groups.into_iter().map(|((expires, name), group)| cause(expires, &name, group, cx.now.day, t)),
    );
    out.sort_by_key(|cause| std::cmp::Reverse(cause.yen));
    out
}

fn cause(expires: bool, name: &str, group: Group, today: Day, t: &Texts) -> Cause {
    let cards = |count: usize| t.count_cards(count, format::count(count));
    let mut captions = Vec::new();
    match (group.earliest, group.latest) {
        (Some(first), Some(last)) if first == last => {
            captions.push(t.overview_cause_bought_on(format::day_table(first, today)));
        }
        (Some(first), _) => captions.push(t.overview_cause_bought(format::day_table(first, today))),
        (None, _) => {}
    }
    if group.locked > 0 {
        captions.push(t.overview_cause_locked(cards(group.locked)));
    }
    Cause {
        name: if expires {
            t.overview_cause_expiring(cards(group.cards.len()))
        } else {
            t.overview_cause_cards(cards(group.cards.len()), name)
        },
        caption: (!captions.is_empty()).then(|| captions.join(&t.word_list_dot())),
        yen: group.yen,
        place: Place::CardsOf(group.cards),
    }
}

/// When an unofficial card was charged to an account last.
fn last_unofficial(account: &Account, cx: &PageCx<'_>) -> Option<String> {
    let t = cx.texts;
    let charges = cx.ledger.holding(account).unofficial_charges.iter();
    let last = charges.filter_map(|id| cx.ledger.charge(*id)).max_by_key(|charge| charge.when.order())?;
    let card = last.card.and_then(|id| cx.ledger.card(id));
    let source = card.and_then(|card| cx.ledger.purchase_of(card)).map(|p| p.facts.provenance);
    let source = words::provenance(source.unwrap_or(Provenance::Unknown), t);
    let yen = cx.ledger.charge_yen(last).unwrap_or(0);
    let when = format::when_table(crate::core::date::When::from(last.when.day()?), cx.now.day, t);
    Some(t.overview_cause_account_charged(when, format::yen(yen), source))
}
