//! A warning in words: what was seen, why it matters, what that rests on, what to do. And the same for other programs.

use serde::Serialize;

use super::sources::{self, SourceLine};
use super::words;
use crate::core::date::{Day, When};
use crate::core::ledger::Ledger;
use crate::core::words::{ChargeStatus, Issuer, Provenance, Standing};
use crate::guide::knowledge::Knowledge;
use crate::i18n::{Lang, Texts, format};
use crate::rules::{Burst, Evidence, Level, MissingSource, RuleId, SameValue, Span, Subject, Warning};

/// The four parts of a warning, always in this order, under its title.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WarningWords {
    /// What it is, in one sentence.
    pub title: String,
    /// 見たこと
    pub seen: String,
    /// 理由
    pub why: String,
    /// 根拠, one line each.
    pub sources: Vec<SourceLine>,
    /// できること
    pub advice: String,
}

/// A warning in words. Names of accounts are looked up in the ledger, sources among what is known.
pub fn words(warning: &Warning, ledger: &Ledger, knowledge: &Knowledge, t: &Texts) -> WarningWords {
    let own = rests_on_own_record(warning).then(|| sources::own_record(t));
    let cited = warning.cites.iter().filter_map(|id| knowledge.fact(id));
    WarningWords {
        title: title(warning, ledger, t),
        seen: seen(&warning.evidence, t),
        why: why(&warning.evidence, t),
        sources: own.into_iter().chain(cited.map(|fact| sources::source_line(fact, t))).collect(),
        advice: advice(&warning.evidence, t),
    }
}

/// The name of a rule, for lists and settings.
pub fn rule_name(rule: RuleId, t: &Texts) -> String {
    match rule {
        RuleId::AskedToBuy => t.rule_asked_to_buy(),
        RuleId::TaintedAccount => t.rule_tainted_account(),
        RuleId::UnofficialSource => t.rule_unofficial_source(),
        RuleId::UnusualAmount => t.rule_unusual_amount(),
        RuleId::UnusualCount => t.rule_unusual_count(),
        RuleId::UnknownSource => t.rule_unknown_source(),
    }
}

/// 危険, 警告, 注意, お知らせ.
pub fn level(level: Level, t: &Texts) -> String {
    match level {
        Level::Danger => t.word_level_danger(),
        Level::Warning => t.word_level_warning(),
        Level::Caution => t.word_level_caution(),
        Level::Note => t.word_level_note(),
    }
}

/// What a warning is, in one sentence.
pub fn title(warning: &Warning, ledger: &Ledger, t: &Texts) -> String {
    match &warning.evidence {
        Evidence::AskedToBuy { asked, told, .. } => match (asked, *told > 0) {
            (true, true) => t.rule_asked_to_buy_title_both(),
            (true, false) => t.rule_asked_to_buy_title_asked(),
            (false, _) => t.rule_asked_to_buy_title_told(),
        },
        Evidence::TaintedAccount { account, .. } => {
            let name = ledger.account(*account).map(|account| account.facts.name.as_str());
            t.rule_tainted_account_title(quoted(name.unwrap_or_default(), t))
        }
        Evidence::UnofficialSource { provenance, .. } => match provenance {
            Provenance::Marketplace => t.rule_unofficial_source_title_marketplace(),
            Provenance::FleaOrAuction => t.rule_unofficial_source_title_flea_or_auction(),
            Provenance::BuybackShop => t.rule_unofficial_source_title_buyback_shop(),
            Provenance::Stranger => t.rule_unofficial_source_title_stranger(),
            Provenance::RefundInKind => t.rule_unofficial_source_title_refund_in_kind(),
            // Not unofficial: no rule says so of them.
            Provenance::OfficialIssuer
            | Provenance::OfficialStore
            | Provenance::OfficialCampaign
            | Provenance::GiftFromAcquaintance
            | Provenance::Unknown => words::provenance(*provenance, t),
        },
        Evidence::UnusualAmount(burst) => match burst.span {
            Span::Purchase => t.rule_unusual_amount_title_purchase(),
            Span::Day => t.rule_unusual_amount_title_day(),
            Span::Week => t.rule_unusual_amount_title_week(),
            Span::Month => t.rule_unusual_amount_title_month(),
        },
        Evidence::UnusualCount { burst, .. } => match burst.span {
            Span::Purchase => t.rule_unusual_count_title_purchase(),
            Span::Day => t.rule_unusual_count_title_day(),
            Span::Week => t.rule_unusual_count_title_week(),
            Span::Month => t.rule_unusual_count_title_month(),
        },
        Evidence::UnknownSource { missing, .. } => match missing {
            MissingSource::Provenance => t.rule_unknown_source_title_provenance(),
            MissingSource::GiftPurchase => t.rule_unknown_source_title_gift(),
        },
    }
}

/// 見たこと
fn seen(evidence: &Evidence, t: &Texts) -> String {
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

/// 理由
fn why(evidence: &Evidence, t: &Texts) -> String {
    match evidence {
        Evidence::AskedToBuy { .. } => t.rule_asked_to_buy_why(),
        Evidence::TaintedAccount { issuer, .. } => {
            if *issuer == Issuer::AmazonJp {
                t.rule_tainted_account_why_amazon()
            } else {
                t.rule_tainted_account_why_other()
            }
        }
        Evidence::UnofficialSource { issuer, provenance, .. } => {
            match (*issuer == Issuer::AmazonJp, provenance.is_received()) {
                (true, true) => t.rule_unofficial_source_why_received(),
                (true, false) => t.rule_unofficial_source_why_amazon(),
                (false, _) => t.rule_unofficial_source_why_other(),
            }
        }
        Evidence::UnusualAmount(_) => t.rule_unusual_amount_why(),
        Evidence::UnusualCount { .. } => t.rule_unusual_count_why(),
        Evidence::UnknownSource { issuer, .. } => {
            if *issuer == Issuer::AmazonJp {
                t.rule_unknown_source_why_amazon()
            } else {
                t.rule_unknown_source_why_other()
            }
        }
    }
}

/// できること
fn advice(evidence: &Evidence, t: &Texts) -> String {
    match evidence {
        Evidence::AskedToBuy { told, status, .. } => match status {
            ChargeStatus::Uncharged | ChargeStatus::Unknown if *told == 0 => {
                t.rule_asked_to_buy_advice_not_told()
            }
            ChargeStatus::Uncharged | ChargeStatus::Unknown => t.rule_asked_to_buy_advice_told(),
            ChargeStatus::Charged | ChargeStatus::Spent | ChargeStatus::HandedOver => {
                t.rule_asked_to_buy_advice_used()
            }
        },
        Evidence::TaintedAccount { .. } => t.rule_tainted_account_advice(),
        Evidence::UnofficialSource { status, standing, .. } => match (status, standing) {
            (ChargeStatus::Uncharged, Standing::Invalid) => t.rule_unofficial_source_advice_gone(),
            (ChargeStatus::Uncharged, Standing::Good | Standing::Locked | Standing::Unknown) => {
                t.rule_unofficial_source_advice_uncharged()
            }
            (ChargeStatus::Charged, _) => t.rule_unofficial_source_advice_charged(),
            (ChargeStatus::Spent | ChargeStatus::HandedOver, _) => t.rule_unofficial_source_advice_gone(),
            (ChargeStatus::Unknown, _) => t.rule_unofficial_source_advice_unknown(),
        },
        Evidence::UnusualAmount(_) => t.rule_unusual_amount_advice(),
        Evidence::UnusualCount { .. } => t.rule_unusual_count_advice(),
        Evidence::UnknownSource { missing, .. } => match missing {
            MissingSource::Provenance => t.rule_unknown_source_advice_provenance(),
            MissingSource::GiftPurchase => t.rule_unknown_source_advice_gift(),
        },
    }
}

fn unusual_amount(burst: &Burst, t: &Texts) -> String {
    let Burst { span, first, last, this, usual, compared, compared_days, purchases: _ } = burst;
    let period = period(*first, *last, t);
    let (this, usual, days) = (format::yen(*this), format::yen(*usual), format::number(*compared_days));
    let shown = format::count(*compared);
    match span {
        Span::Purchase => t.rule_unusual_amount_seen_purchase(period, this, *compared, shown, days, usual),
        Span::Day | Span::Week | Span::Month => {
            t.rule_unusual_amount_seen_stretch(period, this, days, usual, *compared, shown)
        }
    }
}

fn unusual_count(burst: &Burst, same_value: Option<SameValue>, t: &Texts) -> String {
    let Burst { span, first, last, this, usual, compared, compared_days, purchases: _ } = burst;
    let period = period(*first, *last, t);
    let cards = |count: i64| t.count_cards(count, format::number(count));
    let (this, usual, days) = (cards(*this), cards(*usual), format::number(*compared_days));
    let shown = format::count(*compared);
    let seen = match span {
        Span::Purchase => t.rule_unusual_count_seen_purchase(period, this, *compared, shown, days, usual),
        Span::Day | Span::Week | Span::Month => {
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

fn rests_on_own_record(warning: &Warning) -> bool {
    match warning.rule {
        RuleId::UnusualAmount | RuleId::UnusualCount => true,
        RuleId::AskedToBuy | RuleId::TaintedAccount | RuleId::UnofficialSource | RuleId::UnknownSource => {
            false
        }
    }
}

/// Sentences one behind the other: English has a blank between them, Japanese has none.
fn sentences(parts: impl Iterator<Item = String>, t: &Texts) -> String {
    let between = match t.lang() {
        Lang::Ja => "",
        Lang::En => " ",
    };
    parts.collect::<Vec<_>>().join(between)
}

fn quoted(text: &str, t: &Texts) -> String {
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

/// A warning as other programs read it. The shape is stable.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct WarningJson {
    /// The rule's id.
    pub rule: &'static str,
    /// `danger`, `warning`, `caution` or `note`.
    pub level: &'static str,
    /// What it is about.
    pub subjects: Vec<SubjectJson>,
    /// The yen that may be lost, by this warning alone; 0 when none.
    pub at_risk_minor: i64,
    /// What it is.
    pub title: String,
    /// The reason.
    pub why: String,
    /// What can be done.
    pub advice: String,
    /// What it rests on.
    pub source: Vec<SourceJson>,
}

/// A subject as other programs read it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SubjectJson {
    /// `card`, `purchase`, `account`, `incident` or `seller`.
    #[serde(rename = "type")]
    pub kind: &'static str,
    /// Its id; the name of a seller.
    pub id: String,
}

/// A source as other programs read it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SourceJson {
    /// Its name in the language asked for.
    pub name: String,
    /// Its date as ISO 8601 writes dates and stretches of them, `~` behind what is a guess; null when it bears none.
    pub source_date: Option<String>,
    /// The day it was seen on the issuer's own page; null when nobody has.
    pub confirmed_on: Option<String>,
}

impl WarningJson {
    /// A warning for other programs, its texts in one language.
    pub fn new(warning: &Warning, ledger: &Ledger, knowledge: &Knowledge, t: &Texts) -> Self {
        let own = rests_on_own_record(warning).then(|| SourceJson {
            name: t.word_own_record(),
            source_date: None,
            confirmed_on: None,
        });
        let cited = warning.cites.iter().filter_map(|id| knowledge.fact(id)).map(|fact| SourceJson {
            name: sources::source_name(fact, t),
            source_date: fact.source_date.map(|date| date.to_string()),
            confirmed_on: fact.confirmed_on.map(|day| day.to_string()),
        });
        Self {
            rule: warning.rule.as_str(),
            level: warning.level.as_str(),
            subjects: warning.subjects.iter().map(SubjectJson::new).collect(),
            at_risk_minor: warning.at_risk_yen,
            title: title(warning, ledger, t),
            why: why(&warning.evidence, t),
            advice: advice(&warning.evidence, t),
            source: own.into_iter().chain(cited).collect(),
        }
    }
}

impl SubjectJson {
    fn new(subject: &Subject) -> Self {
        Self { kind: subject.kind(), id: subject.id() }
    }
}
