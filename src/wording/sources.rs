//! 根拠: what a warning rests on, with the date of the source and whether it was confirmed.

use crate::guide::knowledge::{KnownFact, SourceKind, Statement};
use crate::guide::source_date::{PartialDate, SourceDate};
use crate::i18n::{Lang, Texts, format};

/// One source, as people read it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceLine {
    /// Its name.
    pub name: String,
    /// The whole line: name, date, whether it was confirmed.
    pub line: String,
    /// What it says.
    pub says: Option<String>,
}

/// The line of a fact.
pub fn source_line(fact: &KnownFact, t: &Texts) -> SourceLine {
    let name = source_name(fact, t);
    let confirmed = match (fact.class, fact.confirmed_on) {
        (SourceKind::NotFound, _) => t.source_looked_for(format::day_source(fact.read_on)),
        (SourceKind::Official | SourceKind::Quoted | SourceKind::Secondary, Some(day)) => {
            t.source_confirmed_on(format::day_source(day))
        }
        (SourceKind::Official | SourceKind::Quoted | SourceKind::Secondary, None) => {
            if speaks_of_terms(fact.statement) {
                t.source_not_confirmed()
            } else {
                t.source_not_confirmed_now()
            }
        }
    };
    let line = match (fact.class, fact.source_date) {
        (_, Some(date)) => t.source_line(&name, source_date(date, t), &confirmed),
        (SourceKind::NotFound, None) => format!("{name}{}{confirmed}", t.word_list_dot()),
        (SourceKind::Official | SourceKind::Quoted | SourceKind::Secondary, None) => {
            t.source_line_undated(&name, &confirmed)
        }
    };
    SourceLine { name, line, says: Some(statement(fact.statement, t)) }
}

/// The line of a warning that rests on the person's own record.
pub fn own_record(t: &Texts) -> SourceLine {
    let name = t.word_own_record();
    SourceLine { line: name.clone(), name, says: None }
}

/// The name of a fact's source.
pub fn source_name(fact: &KnownFact, t: &Texts) -> String {
    match t.lang() {
        Lang::Ja => fact.source.ja.clone(),
        Lang::En => fact.source.en.clone(),
    }
}

/// The date of a source: `2021/08/24〜2021/08/27`, `2019年〜2020年ごろ`.
pub fn source_date(date: SourceDate, t: &Texts) -> String {
    let first = partial(date.first, t);
    let dates = match date.last {
        Some(last) => t.source_date_range(&first, partial(last, t)),
        None => first,
    };
    if date.about { t.source_date_about(&dates) } else { dates }
}

fn partial(date: PartialDate, t: &Texts) -> String {
    match (date.month, date.day) {
        (None, _) => t.source_date_year(date.year.to_string()),
        (Some(month), None) => t.source_date_month(date.year.to_string(), format!("{month:02}")),
        (Some(month), Some(day)) => format!("{}/{month:02}/{day:02}", date.year),
    }
}

/// Whether it is terms that would have to be looked at to confirm it.
fn speaks_of_terms(statement: Statement) -> bool {
    match statement {
        Statement::UnapprovedSources | Statement::NoResale | Statement::ResaleInGeneral => true,
        Statement::ResaleSitesNamed
        | Statement::NoLookup
        | Statement::NoRefund
        | Statement::LateCancellation
        | Statement::NoThreshold
        | Statement::CardCompanyMaySuspend
        | Statement::NeverTell
        | Statement::TellingIsPaying
        | Statement::PurchaserUnlocks
        | Statement::ConsumerHotline
        | Statement::PoliceLine => false,
    }
}

/// What a fact says.
pub fn statement(statement: Statement, t: &Texts) -> String {
    match statement {
        Statement::UnapprovedSources => t.fact_unapproved_sources(),
        Statement::NoResale => t.fact_no_resale(),
        Statement::ResaleSitesNamed => t.fact_resale_sites_named(),
        Statement::NoLookup => t.fact_no_lookup(),
        Statement::ResaleInGeneral => t.fact_resale_in_general(),
        Statement::NoRefund => t.fact_no_refund(),
        Statement::LateCancellation => t.fact_late_cancellation(),
        Statement::NoThreshold => t.fact_no_threshold(),
        Statement::CardCompanyMaySuspend => t.fact_card_company_may_suspend(),
        Statement::NeverTell => t.fact_never_tell(),
        Statement::TellingIsPaying => t.fact_telling_is_paying(),
        Statement::PurchaserUnlocks => t.fact_purchaser_unlocks(),
        Statement::ConsumerHotline => t.fact_consumer_hotline(),
        Statement::PoliceLine => t.fact_police_line(),
    }
}
