//! Reading files of signs: what they say, put together by id, and what is wrong with them, by line.

use indexmap::IndexMap;
use serde::Deserialize;
use toml::Spanned;

use super::find::{Item, Number, Part, Seen, Words};
use super::{Both, Pattern, Sign, SignSource, Signs, SignsProblem, Weight};
use crate::core::spelling::fold;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(default)]
    source: Vec<SignSource>,
    #[serde(default)]
    group: Vec<RawGroup>,
    #[serde(default)]
    pattern: Vec<RawPattern>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawGroup {
    id: String,
    ja: Vec<Spanned<String>>,
    en: Vec<Spanned<String>>,
    #[serde(default)]
    except: Except,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct Except {
    ja: Vec<Spanned<String>>,
    en: Vec<Spanned<String>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawPattern {
    id: String,
    name: Both,
    what: Both,
    check: Both,
    sign: Vec<RawSign>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawSign {
    id: Spanned<String>,
    says: Both,
    why: Both,
    weight: Weight,
    given: Option<Spanned<String>>,
    ja: Vec<Spanned<String>>,
    en: Vec<Spanned<String>>,
    source: Spanned<String>,
}

/// A file something was read from.
#[derive(Clone, Copy)]
struct From<'a> {
    name: &'a str,
    text: &'a str,
}

impl From<'_> {
    fn problem(self, at: usize, what: impl Into<String>) -> SignsProblem {
        let line = self.text.get(..at).map_or(1, |before| before.matches('\n').count() + 1);
        SignsProblem { file: self.name.to_owned(), line, what: what.into() }
    }
}

pub(super) fn read(files: &[(&str, &str)]) -> (Signs, Vec<SignsProblem>) {
    let mut problems = Vec::new();
    let mut sources = IndexMap::new();
    let (mut groups, mut patterns) = (IndexMap::new(), IndexMap::new());
    for (name, text) in files {
        let from = From { name, text };
        match toml::from_str::<File>(text) {
            Ok(file) => {
                sources.extend(file.source.into_iter().map(|source| (source.id.clone(), source)));
                groups.extend(file.group.into_iter().map(|group| (group.id.clone(), (from, group))));
                patterns.extend(file.pattern.into_iter().map(|one| (one.id.clone(), (from, one))));
            }
            Err(error) => {
                problems.push(from.problem(error.span().map_or(0, |span| span.start), error.message()));
            }
        }
    }
    let mut compiler =
        Compiler { words: Words::default(), groups: IndexMap::new(), sources: &sources, problems };
    for (id, (from, group)) in groups {
        compiler.group(id, from, &group);
    }
    let patterns = patterns.into_values().filter_map(|(from, raw)| compiler.pattern(from, raw)).collect();
    let Compiler { words, problems, .. } = compiler;
    (Signs { patterns, sources, words }, problems)
}

/// Puts words and names into numbers.
struct Compiler<'a> {
    words: Words,
    groups: IndexMap<String, Number>,
    sources: &'a IndexMap<String, SignSource>,
    problems: Vec<SignsProblem>,
}

impl Compiler<'_> {
    fn group(&mut self, id: String, from: From<'_>, group: &RawGroup) {
        let mut learn = |words: &[Spanned<String>]| -> Vec<Number> {
            words.iter().filter_map(|word| self.word(from, word.span().start, word.get_ref())).collect()
        };
        let words = [learn(&group.ja), learn(&group.en)].concat();
        let except = [learn(&group.except.ja), learn(&group.except.en)].concat();
        self.groups.insert(id, self.words.group(words, except));
    }

    fn pattern(&mut self, from: From<'_>, raw: RawPattern) -> Option<Pattern> {
        let RawPattern { id, name, what, check, sign } = raw;
        let signs: Vec<Sign> = sign.into_iter().filter_map(|sign| self.sign(from, sign)).collect();
        (!signs.is_empty()).then_some(Pattern { id, name, what, check, signs })
    }

    /// A sign of which all is known; else what is wrong is noted.
    fn sign(&mut self, from: From<'_>, raw: RawSign) -> Option<Sign> {
        let given = match &raw.given {
            Some(name) => Some(self.known_group(from, name.span().start, name.get_ref())?),
            None => None,
        };
        let forms: Option<Vec<Vec<Part>>> = raw
            .ja
            .iter()
            .chain(&raw.en)
            .map(|form| self.form(from, form.span().start, form.get_ref()))
            .collect();
        let forms = forms?;
        if forms.is_empty() {
            self.problems.push(from.problem(raw.id.span().start, "a sign without a form"));
            return None;
        }
        let Some(source) = self.sources.get(raw.source.get_ref()) else {
            let what = format!("no source `{}`", raw.source.get_ref());
            self.problems.push(from.problem(raw.source.span().start, what));
            return None;
        };
        let source = source.clone();
        let RawSign { id, says, why, weight, .. } = raw;
        Some(Sign { id: id.into_inner(), says, why, weight, source, seen: Seen { forms, given } })
    }

    fn form(&mut self, from: From<'_>, at: usize, form: &str) -> Option<Vec<Part>> {
        form.split(" + ")
            .map(|part| part.split(" > ").map(|item| self.item(from, at, item.trim())).collect())
            .collect()
    }

    fn item(&mut self, from: From<'_>, at: usize, item: &str) -> Option<Item> {
        match item.strip_prefix('@') {
            Some(group) => self.known_group(from, at, group).map(Item::Group),
            None => self.word(from, at, item).map(Item::Word),
        }
    }

    fn known_group(&mut self, from: From<'_>, at: usize, name: &str) -> Option<Number> {
        let number = self.groups.get(name).copied();
        if number.is_none() {
            self.problems.push(from.problem(at, format!("no group `{name}`")));
        }
        number
    }

    fn word(&mut self, from: From<'_>, at: usize, word: &str) -> Option<Number> {
        let folded = fold(word);
        if folded.is_empty() {
            self.problems.push(from.problem(at, format!("nothing to look for in \"{word}\"")));
            return None;
        }
        Some(self.words.learn(&folded))
    }
}
