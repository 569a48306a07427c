//! A warning in words: what was seen, why it matters, what that rests on, what to do. And the same for other programs.

mod reasons;
mod seen;
mod title;

use serde::Serialize;

use super::sources::{self, SourceLine};
use crate::core::date::Day;
use crate::core::ledger::Ledger;
use crate::guide::knowledge::Knowledge;
use crate::i18n::Texts;
use crate::rules::{Evidence, Level, RuleId, SaidBy, Subject, Warning};

pub use title::title;

use reasons::{advice, cannot_undo, why};
use seen::seen;

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
    /// 取り消せないこと, where there is something.
    pub cannot_undo: Option<String>,
}

/// A warning in words, as of a day. Names of accounts are looked up in the ledger, sources among what is known.
pub fn words(
    warning: &Warning,
    ledger: &Ledger,
    knowledge: &Knowledge,
    today: Day,
    t: &Texts,
) -> WarningWords {
    let own = rests_on_own_record(warning).then(|| sources::own_record(t));
    let cited = warning.cites.iter().filter_map(|id| knowledge.fact(id));
    WarningWords {
        title: title(warning, ledger, t),
        seen: seen(&warning.evidence, ledger, t),
        why: why(&warning.evidence, t),
        sources: own.into_iter().chain(cited.map(|fact| sources::source_line(fact, today, t))).collect(),
        advice: advice(&warning.evidence, t),
        cannot_undo: cannot_undo(&warning.evidence, t),
    }
}

/// The name of a rule, for lists and settings.
pub fn rule_name(rule: RuleId, t: &Texts) -> String {
    match rule {
        RuleId::AskedToBuy => t.rule_asked_to_buy(),
        RuleId::ClaimWindow => t.rule_claim_window(),
        RuleId::TaintedAccount => t.rule_tainted_account(),
        RuleId::UnofficialSource => t.rule_unofficial_source(),
        RuleId::RecentUnofficialCharge => t.rule_recent_unofficial_charge(),
        RuleId::PriceBelowFace => t.rule_price_below_face(),
        RuleId::SellerRecord => t.rule_seller_record(),
        RuleId::UnusualAmount => t.rule_unusual_amount(),
        RuleId::UnusualCount => t.rule_unusual_count(),
        RuleId::ResalePattern => t.rule_resale_pattern(),
        RuleId::CodeReused => t.rule_code_reused(),
        RuleId::OpenIncidentIdle => t.rule_open_incident_idle(),
        RuleId::Expiring => t.rule_expiring(),
        RuleId::LotExpiring => t.rule_lot_expiring(),
        RuleId::UnknownSource => t.rule_unknown_source(),
        RuleId::FirstLargePurchase => t.rule_first_large_purchase(),
        RuleId::NewPaymentLarge => t.rule_new_payment_large(),
        RuleId::LargeCharge => t.rule_large_charge(),
        RuleId::BalanceCap => t.rule_balance_cap(),
        RuleId::SellerNamedInNotice => t.rule_seller_named_in_notice(),
        RuleId::CancelWindow => t.rule_cancel_window(),
        RuleId::IdleCode => t.rule_idle_code(),
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

/// Whether it rests on what the person recorded, so that this is named as its source.
fn rests_on_own_record(warning: &Warning) -> bool {
    match &warning.evidence {
        Evidence::UnusualAmount(_)
        | Evidence::UnusualCount { .. }
        | Evidence::SellerRecord(_)
        | Evidence::FirstLargePurchase(_)
        | Evidence::NewPaymentLarge(_)
        | Evidence::LargeCharge(_)
        | Evidence::CodeReused(_)
        | Evidence::OpenIncidentIdle(_)
        | Evidence::IdleCode { .. } => true,
        Evidence::Expiring(expiry) => expiry.recorded,
        Evidence::LotExpiring(expiring) => expiring.recorded,
        Evidence::ClaimWindow(window) => window.said_by == SaidBy::Person,
        Evidence::AskedToBuy { .. }
        | Evidence::TaintedAccount { .. }
        | Evidence::UnofficialSource { .. }
        | Evidence::UnknownSource { .. }
        | Evidence::RecentUnofficialCharge(_)
        | Evidence::PriceBelowFace(_)
        | Evidence::SellerNamedInNotice { .. }
        | Evidence::ResalePattern(_)
        | Evidence::BalanceCap(_)
        | Evidence::CancelWindow(_) => false,
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
