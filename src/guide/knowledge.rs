//! The facts warnings and advice rest on, each with its source, the day the source was read, and how sure it is.
//!
//! They are read from `assets/knowledge/*.toml`, which are part of the program. A fact says which statement it supports;
//! the statement's words are in `wording`. Nothing here decides anything: rules cite, `wording` speaks.

use std::borrow::Cow;
use std::fmt;

use indexmap::IndexMap;
use serde::Deserialize;

use super::source_date::SourceDate;
use crate::core::date::Day;
use crate::core::words::Issuer;

/// The files that are part of the program: name and text.
const FILES: &[(&str, &str)] = &[
    ("terms.toml", include_str!("../../assets/knowledge/terms.toml")),
    ("reports.toml", include_str!("../../assets/knowledge/reports.toml")),
    ("help.toml", include_str!("../../assets/knowledge/help.toml")),
];

/// The stable id of a fact, such as `amazon-terms-sources`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Deserialize)]
#[serde(transparent)]
pub struct FactId(Cow<'static, str>);

impl FactId {
    /// 細則: buying from sellers that are not approved is prohibited; cards, balance and account may be voided.
    pub const AMAZON_SOURCES: Self = Self::new("amazon-terms-sources");
    /// 細則: no resale, no transfer for value, no cash-out.
    pub const AMAZON_RESALE: Self = Self::new("amazon-terms-resale");
    /// Amazon's notice against buying at resale sites.
    pub const AMAZON_NOTICE: Self = Self::new("amazon-notice-resale-sites");
    /// Nobody can look up where a code that was received came from.
    pub const NO_LOOKUP: Self = Self::new("amazon-no-lookup-of-origin");
    /// Most terms forbid resale and cash-out, and the issuer does not protect those who took part.
    pub const RESALE_IN_GENERAL: Self = Self::new("kokusen-resale-terms");
    /// The law: an issuer may not refund, in principle.
    pub const NO_REFUND: Self = Self::new("law-no-refund");
    /// Balances were taken back days to weeks after a card had been charged.
    pub const LATE_CANCELLATION: Self = Self::new("late-cancellations-reported");
    /// No official threshold for amounts or counts was found.
    pub const NO_THRESHOLD: Self = Self::new("no-official-threshold");
    /// A card company may suspend a card over purchases of what can be turned into money.
    pub const CARD_COMPANY: Self = Self::new("card-company-may-suspend");
    /// Whoever asks for the number of a card is a fraud: tell nobody, contact the issuer.
    pub const NEVER_TELL: Self = Self::new("amazon-never-tell-the-number");
    /// Telling the number is handing over the money.
    pub const TELLING_IS_PAYING: Self = Self::new("kokusen-telling-is-paying");
    /// For a locked gift, only the purchaser can ask.
    pub const PURCHASER_UNLOCKS: Self = Self::new("purchaser-asks-for-unlock");
    /// The consumer hotline 188.
    pub const CONSUMER_HOTLINE: Self = Self::new("consumer-hotline-188");
    /// The police consultation line #9110.
    pub const POLICE_LINE: Self = Self::new("police-line-9110");

    const fn new(id: &'static str) -> Self {
        Self(Cow::Borrowed(id))
    }

    /// The id as it stands in the files.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for FactId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// One fact, as its file states it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KnownFact {
    /// Its id.
    pub id: FactId,
    /// What it says.
    pub statement: Statement,
    /// The issuer it speaks of; none when it speaks of all.
    pub issuer: Option<Issuer>,
    /// The name of its source.
    pub source: SourceName,
    /// Where the source, or the text that quotes it, was read.
    pub read_at: Vec<String>,
    /// What kind of source it is.
    pub class: SourceKind,
    /// The date the source bears; none when it bears none.
    pub source_date: Option<SourceDate>,
    /// The day the source was read.
    #[serde(deserialize_with = "day")]
    pub read_on: Day,
    /// The day someone saw it on the issuer's own page as it stood that day; none when nobody has.
    #[serde(default, deserialize_with = "maybe_day")]
    pub confirmed_on: Option<Day>,
    /// How sure it is.
    pub confidence: Confidence,
}

/// The name of a source in both languages.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SourceName {
    /// In Japanese.
    pub ja: String,
    /// In English.
    pub en: String,
}

/// What a fact says; its words are in `wording`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Statement {
    /// Buying from sellers that are not approved is prohibited and may cost card, balance and account.
    UnapprovedSources,
    /// Resale, transfer for value and cash-out are prohibited.
    NoResale,
    /// Buying at resale sites is warned of by name.
    ResaleSitesNamed,
    /// The origin of a code cannot be looked up.
    NoLookup,
    /// Most issuers' terms forbid resale and do not protect those who took part.
    ResaleInGeneral,
    /// An issuer may not refund, in principle.
    NoRefund,
    /// Balances were taken back after charging.
    LateCancellation,
    /// No official threshold was found.
    NoThreshold,
    /// A card company may suspend a card over such purchases.
    CardCompanyMaySuspend,
    /// Never tell the number; if told, contact the issuer.
    NeverTell,
    /// Telling the number is handing over the money.
    TellingIsPaying,
    /// The purchaser asks for an unlock.
    PurchaserUnlocks,
    /// The consumer hotline.
    ConsumerHotline,
    /// The police consultation line.
    PoliceLine,
}

/// What kind of source a fact has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SourceKind {
    /// An official page, or a copy of it.
    Official,
    /// Official wording quoted by someone else.
    Quoted,
    /// Reports, blogs, sellers.
    Secondary,
    /// It was looked for and not found.
    NotFound,
}

/// How sure a fact is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Confidence {
    /// One weak source, or a conclusion.
    Low,
    /// One good source, or several weak ones.
    Medium,
    /// Several sources that agree, or official text.
    High,
}

/// What could not be read of a file of facts.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{file}:{line}: {what}")]
pub struct KnowledgeProblem {
    /// The file's name.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// What is wrong with it, in English, for the log.
    pub what: String,
}

/// Everything that is known.
#[derive(Debug, Clone, Default)]
pub struct Knowledge {
    facts: IndexMap<FactId, KnownFact>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    fact: Vec<KnownFact>,
}

impl Knowledge {
    /// What is known without the person adding anything.
    pub fn built_in() -> Self {
        // A test holds that our own files have no problems.
        Self::read(FILES).0
    }

    /// Reads files of facts, given as name and text. A later fact replaces an earlier one of the same id; a file that
    /// cannot be read is reported and adds nothing.
    pub fn read(files: &[(&str, &str)]) -> (Self, Vec<KnowledgeProblem>) {
        let (mut knowledge, mut problems) = (Self::default(), Vec::new());
        for (name, text) in files {
            match toml::from_str::<File>(text) {
                Ok(file) => knowledge.facts.extend(file.fact.into_iter().map(|fact| (fact.id.clone(), fact))),
                Err(error) => problems.push(KnowledgeProblem {
                    file: (*name).to_owned(),
                    line: line_of(text, error.span().map_or(0, |span| span.start)),
                    what: error.message().to_owned(),
                }),
            }
        }
        (knowledge, problems)
    }

    /// One fact.
    pub fn fact(&self, id: &FactId) -> Option<&KnownFact> {
        self.facts.get(id)
    }

    /// All facts, in the order of the files.
    pub fn facts(&self) -> impl ExactSizeIterator<Item = &KnownFact> {
        self.facts.values()
    }
}

fn line_of(text: &str, at: usize) -> usize {
    text.get(..at).map_or(1, |before| before.matches('\n').count() + 1)
}

fn day<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Day, D::Error> {
    String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
}

fn maybe_day<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Option<Day>, D::Error> {
    let text = String::deserialize(deserializer)?;
    if text.is_empty() { Ok(None) } else { text.parse().map(Some).map_err(serde::de::Error::custom) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn our_own_files_have_no_problems() {
        let (knowledge, problems) = Knowledge::read(FILES);
        assert_eq!(problems, []);
        assert_eq!(knowledge.facts().len(), 14);
    }

    #[test]
    fn no_fact_stands_twice() {
        let facts: usize = FILES.iter().map(|(_, text)| text.matches("[[fact]]").count()).sum();
        assert_eq!(facts, Knowledge::built_in().facts().len());
    }

    #[test]
    fn every_fact_that_is_named_in_code_is_known() {
        let named = [
            FactId::AMAZON_SOURCES,
            FactId::AMAZON_RESALE,
            FactId::AMAZON_NOTICE,
            FactId::NO_LOOKUP,
            FactId::RESALE_IN_GENERAL,
            FactId::NO_REFUND,
            FactId::LATE_CANCELLATION,
            FactId::NO_THRESHOLD,
            FactId::CARD_COMPANY,
            FactId::NEVER_TELL,
            FactId::TELLING_IS_PAYING,
            FactId::PURCHASER_UNLOCKS,
            FactId::CONSUMER_HOTLINE,
            FactId::POLICE_LINE,
        ];
        let knowledge = Knowledge::built_in();
        for id in named {
            assert!(knowledge.fact(&id).is_some(), "{id}");
        }
    }

    #[test]
    fn every_fact_has_a_source_that_was_read_and_no_invented_confirmation() {
        for fact in Knowledge::built_in().facts() {
            assert!(!fact.source.ja.is_empty() && !fact.source.en.is_empty(), "{}", fact.id);
            assert!(!fact.read_at.is_empty(), "{}", fact.id);
            assert_eq!(fact.read_on.to_string(), "2026-11-22", "{}", fact.id);
            assert_eq!(fact.confirmed_on, None, "{}", fact.id);
        }
    }

    #[test]
    fn a_later_file_replaces_a_fact_and_a_broken_one_is_reported_by_line() {
        let own = FILES[0].1.replace("\"2019/2021~\"", "\"2026\"");
        let (knowledge, problems) =
            Knowledge::read(&[FILES[0], ("own.toml", &own), ("broken.toml", "[[fact]]\nid = 3\n")]);
        let date = knowledge.fact(&FactId::AMAZON_RESALE).unwrap().source_date.unwrap();
        assert_eq!(date.to_string(), "2026");
        assert_eq!(problems.len(), 1);
        assert_eq!((problems[0].file.as_str(), problems[0].line), ("broken.toml", 2));
    }
}
