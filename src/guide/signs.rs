//! What someone says who wants a gift card, its number or an account: patterns of fraud, the signs of each, and where in
//! a message they stand. Pure; the patterns are data, in `assets/knowledge/signs.toml`, each sign with its source.
//!
//! **How a message is compared.** Width, case, kana form, blanks, hyphens and commas do not matter (`core::spelling`); words
//! of Latin letters are whole words, with or without a plural s. The parts of a form joined by ` + ` stand within
//! [`NEAR`] columns of each other in any order, those joined by ` > ` follow each other within [`CLOSE`] columns of one
//! sentence. What a group excepts (電話番号 for 番号, 教えては for 教えて) does not count.
//!
//! **When a pattern is reported.** One strong sign is enough; of supporting signs it takes two different ones of the same
//! pattern. A sign that names a group as `given` counts only in a message that speaks of it. Nothing found never means that
//! a message is harmless, and no caller may say so.

mod file;
mod find;
mod folded;
#[cfg(test)]
mod tests;

use std::ops::Range;
use std::sync::LazyLock;

use indexmap::IndexMap;
use serde::{Deserialize, Deserializer};

use super::knowledge::{Confidence, SourceKind};
use super::source_date::SourceDate;
use crate::core::date::Day;

/// How far apart the parts of a form may stand, in columns (a Japanese character takes two): about two lines of a message.
pub const NEAR: u32 = 120;
/// How closely parts that follow each other do so, in columns.
pub const CLOSE: u32 = 40;

/// The file that is part of the program: name and text.
const FILE: (&str, &str) = ("signs.toml", include_str!("../../assets/knowledge/signs.toml"));

/// Words in both languages.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Both {
    /// In Japanese.
    pub ja: String,
    /// In English.
    pub en: String,
}

/// Where a sign is described.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SignSource {
    /// Its id within the files of signs.
    pub id: String,
    /// What it is called.
    pub name: Both,
    /// Where it, or a text that quotes it, was read.
    pub read_at: Vec<String>,
    /// What kind of source it is.
    pub class: SourceKind,
    /// The date it bears; none when it bears none.
    pub source_date: Option<SourceDate>,
    /// The day it was read.
    #[serde(deserialize_with = "day")]
    pub read_on: Day,
    /// The day someone saw it on the publisher's own page as it stood that day; none when nobody has.
    #[serde(default, deserialize_with = "maybe_day")]
    pub confirmed_on: Option<Day>,
    /// How sure it is.
    pub confidence: Confidence,
}

/// How much a sign says by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Weight {
    /// Enough to report its pattern.
    Strong,
    /// Reported together with another one of its pattern.
    Supporting,
}

/// One sign of a pattern.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sign {
    /// Its id within its pattern.
    pub id: String,
    /// What it looks like, in a few words.
    pub says: Both,
    /// Why it is a sign.
    pub why: Both,
    /// How much it says by itself.
    pub weight: Weight,
    /// Where it is described.
    pub source: SignSource,
    seen: find::Seen,
}

/// A way in which people are brought to buy a card or to tell its number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pattern {
    /// Its id.
    pub id: String,
    /// What it is called.
    pub name: Both,
    /// What happens.
    pub what: Both,
    /// What to do instead.
    pub check: Both,
    /// Its signs, in the order of the file.
    pub signs: Vec<Sign>,
}

/// What could not be read of a file of signs.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{file}:{line}: {what}")]
pub struct SignsProblem {
    /// The file's name.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// What is wrong with it, in English, for the log.
    pub what: String,
}

/// A pattern a message shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundPattern<'a> {
    /// The pattern.
    pub pattern: &'a Pattern,
    /// Its signs that were found.
    pub signs: Vec<FoundSign<'a>>,
}

/// A sign a message shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundSign<'a> {
    /// The sign.
    pub sign: &'a Sign,
    /// Where it stands: byte ranges of the message, in order, none touching another.
    pub at: Vec<Range<usize>>,
}

/// All patterns, ready to be looked for.
#[derive(Debug, Clone, Default)]
pub struct Signs {
    patterns: Vec<Pattern>,
    sources: IndexMap<String, SignSource>,
    words: find::Words,
}

impl Signs {
    /// What is known without the person adding anything.
    pub fn built_in() -> &'static Self {
        // A test holds that our own file has no problems.
        static ALL: LazyLock<Signs> = LazyLock::new(|| Signs::read(&[FILE]).0);
        &ALL
    }

    /// Reads files of signs, given as name and text. What a later file says about a group, a source or a pattern replaces
    /// what an earlier one said under the same id. A file that cannot be read is reported and adds nothing; a sign that
    /// names a group or a source nobody knows is reported and left out.
    pub fn read(files: &[(&str, &str)]) -> (Self, Vec<SignsProblem>) {
        file::read(files)
    }

    /// The patterns, in the order of the files.
    pub fn patterns(&self) -> &[Pattern] {
        &self.patterns
    }

    /// Where the signs are described.
    pub fn sources(&self) -> impl ExactSizeIterator<Item = &SignSource> {
        self.sources.values()
    }

    /// The patterns a message shows, in the order of the files. The time it takes grows with the length of the message
    /// and no faster.
    pub fn find(&self, message: &str) -> Vec<FoundPattern<'_>> {
        let text = folded::Folded::new(message);
        let hits = self.words.hits(&text);
        self.patterns.iter().filter_map(|pattern| reported(pattern, &hits, &text)).collect()
    }
}

/// All places of several findings in a message, in order, none touching another.
pub fn marks(found: &[FoundPattern<'_>]) -> Vec<Range<usize>> {
    let places = found.iter().flat_map(|pattern| &pattern.signs).flat_map(|sign| sign.at.iter().cloned());
    merged(places.collect())
}

/// A pattern with the signs that were found of it, when they are enough.
fn reported<'a>(pattern: &'a Pattern, hits: &find::Hits, text: &folded::Folded) -> Option<FoundPattern<'a>> {
    let found = pattern.signs.iter().filter_map(|sign| {
        let at = merged(sign.seen.places(hits, text));
        (!at.is_empty()).then_some(FoundSign { sign, at })
    });
    let signs: Vec<FoundSign<'_>> = found.collect();
    let strong = signs.iter().any(|found| found.sign.weight == Weight::Strong);
    (strong || signs.len() >= 2).then_some(FoundPattern { pattern, signs })
}

/// Ranges in order, those that overlap or touch joined.
fn merged(mut ranges: Vec<Range<usize>>) -> Vec<Range<usize>> {
    ranges.sort_by_key(|range| (range.start, range.end));
    let mut merged: Vec<Range<usize>> = Vec::with_capacity(ranges.len());
    for range in ranges {
        match merged.last_mut() {
            Some(last) if range.start <= last.end => last.end = last.end.max(range.end),
            _ => merged.push(range),
        }
    }
    merged
}

fn day<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Day, D::Error> {
    String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
}

fn maybe_day<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Day>, D::Error> {
    let text = String::deserialize(deserializer)?;
    if text.is_empty() { Ok(None) } else { text.parse().map(Some).map_err(serde::de::Error::custom) }
}
