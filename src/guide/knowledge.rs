//! Everything that is known of the world: facts, issuers, sellers, and the files they were read from.
//!
//! Our files are `assets/knowledge/*.toml` and part of the program; a person's own files hold the same tables in any mix
//! and win over ours (`docs/KNOWLEDGE.md`). Nothing here decides anything: rules cite, `wording` speaks.

use std::collections::HashMap;
use std::sync::LazyLock;

use indexmap::IndexMap;
use serde::Deserialize;

pub use super::fact::{BothLanguages, Confidence, FactId, KnownFact, SourceKind, Statement};
use super::issuers::{IssuerFacts, KindFacts};
use super::sellers::{KnownSeller, comparable};
use super::steps::KnownStep;
use super::tables::{self, Place, Table};
use crate::core::words::{CardKind, Issuer};

/// The files that are part of the program: name and text.
const FILES: &[(&str, &str)] = &[
    ("terms.toml", include_str!("../../assets/knowledge/terms.toml")),
    ("reports.toml", include_str!("../../assets/knowledge/reports.toml")),
    ("help.toml", include_str!("../../assets/knowledge/help.toml")),
    ("cards.toml", include_str!("../../assets/knowledge/cards.toml")),
    ("issuers.toml", include_str!("../../assets/knowledge/issuers.toml")),
    ("sellers.toml", include_str!("../../assets/knowledge/sellers.toml")),
    ("steps.toml", include_str!("../../assets/knowledge/steps.toml")),
];

/// A file as a person could write it, to copy.
pub const OWN_EXAMPLE: &str = include_str!("../../assets/knowledge/own-example.toml");

/// What is the matter with a file of knowledge.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{file}:{line}: {trouble}")]
pub struct KnowledgeProblem {
    /// The file's name.
    pub file: String,
    /// The line, from 1; 0 when it is the file as a whole.
    pub line: usize,
    /// What it is.
    pub trouble: Trouble,
}

/// What can be the matter with it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Trouble {
    /// It could not be read from the disk; what the system said.
    #[error("{0}")]
    Unreadable(String),
    /// A table is not as the format has it; what the reader said, in English.
    #[error("{0}")]
    Format(String),
    /// It cites a fact nobody knows.
    #[error("no fact is called {0}")]
    UnknownFact(FactId),
    /// A note without words.
    #[error("the statement `noted` needs `says`")]
    NoWords,
}

/// One of the person's own files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnFile {
    /// Its name.
    pub file: String,
    /// How many facts were read from it.
    pub facts: usize,
    /// How many issuers.
    pub issuers: usize,
    /// How many sellers.
    pub sellers: usize,
    /// How many steps.
    pub steps: usize,
}

/// Everything that is known.
#[derive(Debug, Clone, Default)]
pub struct Knowledge {
    facts: IndexMap<FactId, KnownFact>,
    issuers: IndexMap<Issuer, IssuerFacts>,
    /// By the comparable form of their names.
    sellers: IndexMap<String, KnownSeller>,
    /// Every way a name is written, to the seller's key in `sellers`.
    forms: HashMap<String, String>,
    /// By their ids.
    steps: IndexMap<String, KnownStep>,
    folder: Option<String>,
    own: Vec<OwnFile>,
    problems: Vec<KnowledgeProblem>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Tables {
    #[serde(default)]
    fact: Vec<KnownFact>,
    #[serde(default)]
    issuer: Vec<IssuerFacts>,
    #[serde(default)]
    seller: Vec<KnownSeller>,
    #[serde(default)]
    step: Vec<KnownStep>,
}

impl Knowledge {
    /// What is known without the person adding anything.
    pub fn built_in() -> Self {
        // A test holds that our own files have no problems.
        static BUILT_IN: LazyLock<Knowledge> = LazyLock::new(|| Knowledge::read(FILES));
        BUILT_IN.clone()
    }

    /// Reads files, given as name and text. A later entry replaces an earlier one of the same id, issuer or seller; a
    /// table that cannot be read is a problem and adds nothing, and the others of its file count.
    pub fn read(files: &[(&str, &str)]) -> Self {
        let mut knowledge = Self::default();
        let mut cited = Vec::new();
        for (file, text) in files {
            knowledge.take(file, text, &mut cited);
        }
        knowledge.resolve(cited);
        knowledge
    }

    /// What is known with a person's own files on top: the folder they are in, each as name and text, and what kept others
    /// from being read.
    pub fn with_own(folder: String, files: &[(String, String)], unreadable: Vec<KnowledgeProblem>) -> Self {
        let mut knowledge = Self::built_in();
        knowledge.folder = Some(folder);
        let mut cited = Vec::new();
        for (file, text) in files {
            let own = knowledge.take(file, text, &mut cited);
            knowledge.own.push(own);
        }
        knowledge.problems.extend(unreadable);
        knowledge.resolve(cited);
        knowledge
    }

    /// One fact.
    pub fn fact(&self, id: &FactId) -> Option<&KnownFact> {
        self.facts.get(id)
    }

    /// All facts, in the order of the files.
    pub fn facts(&self) -> impl ExactSizeIterator<Item = &KnownFact> {
        self.facts.values()
    }

    /// What is known of an issuer.
    pub fn issuer(&self, issuer: Issuer) -> Option<&IssuerFacts> {
        self.issuers.get(&issuer)
    }

    /// What is known of one form of an issuer's cards.
    pub fn kind(&self, issuer: Issuer, kind: CardKind) -> Option<&KindFacts> {
        self.issuer(issuer)?.kind(kind)
    }

    /// All issuers of which something is known, in the order of the files.
    pub fn issuers(&self) -> impl ExactSizeIterator<Item = &IssuerFacts> {
        self.issuers.values()
    }

    /// What is known of a seller, by its exact name in any width and case.
    pub fn seller(&self, name: &str) -> Option<&KnownSeller> {
        self.sellers.get(self.forms.get(&comparable(name))?)
    }

    /// All sellers of which something is known, in the order of the files.
    pub fn sellers(&self) -> impl ExactSizeIterator<Item = &KnownSeller> {
        self.sellers.values()
    }

    /// What can be done in a trouble, in the order of the files.
    pub fn steps(&self) -> impl ExactSizeIterator<Item = &KnownStep> {
        self.steps.values()
    }

    /// The step of an id.
    pub fn step(&self, id: &str) -> Option<&KnownStep> {
        self.steps.get(id)
    }

    /// The folder of the person's own files, as it is shown; none when nobody looked for one.
    pub fn own_folder(&self) -> Option<&str> {
        self.folder.as_deref()
    }

    /// The person's own files, and what was read from each.
    pub fn own_files(&self) -> &[OwnFile] {
        &self.own
    }

    /// What is the matter with the files, by file and line.
    pub fn problems(&self) -> &[KnowledgeProblem] {
        &self.problems
    }

    fn take(&mut self, file: &str, text: &str, cited: &mut Vec<(FactId, Place)>) -> OwnFile {
        let mut own = OwnFile { file: file.to_owned(), facts: 0, issuers: 0, sellers: 0, steps: 0 };
        for table in tables::cut(file, text) {
            match toml::from_str::<Tables>(table.text) {
                Ok(read) => {
                    own.facts += read.fact.len();
                    own.issuers += read.issuer.len();
                    own.sellers += read.seller.len();
                    own.steps += read.step.len();
                    self.add(read, &table, cited);
                }
                Err(error) => {
                    let place = table.place(error.span().map_or(0, |span| span.start));
                    self.complain(place, Trouble::Format(error.message().to_owned()));
                }
            }
        }
        own
    }

    fn add(&mut self, read: Tables, table: &Table<'_>, cited: &mut Vec<(FactId, Place)>) {
        for fact in read.fact {
            if fact.statement == Statement::Noted && fact.says.is_none() {
                self.complain(table.place(0), Trouble::NoWords);
            }
            self.facts.insert(fact.id.clone(), fact);
        }
        for issuer in read.issuer {
            cited.extend(issuer.cites().map(|id| (id.clone(), table.place_of(id.as_str()))));
            self.issuers.insert(issuer.issuer, issuer);
        }
        for seller in read.seller {
            cited.extend(seller.cites.iter().map(|id| (id.clone(), table.place_of(id.as_str()))));
            let key = comparable(&seller.name);
            self.forms.retain(|_, known| *known != key);
            self.forms.extend(seller.names().map(|name| (comparable(name), key.clone())));
            self.sellers.insert(key, seller);
        }
        for step in read.step {
            cited.extend(step.cites.iter().map(|id| (id.clone(), table.place_of(id.as_str()))));
            self.steps.insert(step.id.clone(), step);
        }
    }

    /// Says which facts are cited and not known; a later file may have added them, so it comes last.
    fn resolve(&mut self, cited: Vec<(FactId, Place)>) {
        for (id, place) in cited {
            if !self.facts.contains_key(&id) {
                self.complain(place, Trouble::UnknownFact(id));
            }
        }
    }

    fn complain(&mut self, place: Place, trouble: Trouble) {
        self.problems.push(KnowledgeProblem { file: place.file, line: place.line, trouble });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn own(text: &str) -> Knowledge {
        Knowledge::with_own("own".to_owned(), &[("own.toml".to_owned(), text.to_owned())], Vec::new())
    }

    fn problems(knowledge: &Knowledge) -> Vec<String> {
        knowledge.problems().iter().map(ToString::to_string).collect()
    }

    #[test]
    fn our_own_files_have_no_problems() {
        let knowledge = Knowledge::read(FILES);
        assert_eq!(problems(&knowledge), [""; 0]);
        assert!(knowledge.facts().len() > 50);
    }

    #[test]
    fn no_entry_stands_twice() {
        let count = |name: &str| -> usize { FILES.iter().map(|(_, text)| text.matches(name).count()).sum() };
        let knowledge = Knowledge::built_in();
        assert_eq!(count("[[fact]]"), knowledge.facts().len());
        assert_eq!(count("[[issuer]]"), knowledge.issuers().len());
        assert_eq!(count("[[seller]]"), knowledge.sellers().len());
        assert_eq!(count("[[step]]"), knowledge.steps().len());
    }

    #[test]
    fn every_fact_that_is_named_in_code_is_known() {
        let knowledge = Knowledge::built_in();
        for id in FactId::NAMED {
            assert!(knowledge.fact(id).is_some(), "{id}");
        }
    }

    #[test]
    fn every_statement_is_used_by_a_fact() {
        let knowledge = Knowledge::built_in();
        for statement in Statement::ALL.iter().filter(|statement| **statement != Statement::Noted) {
            assert!(knowledge.facts().any(|fact| fact.statement == *statement), "{statement:?}");
        }
    }

    #[test]
    fn every_fact_has_a_source_that_was_read_and_no_invented_confirmation() {
        for fact in Knowledge::built_in().facts() {
            assert!(!fact.source.ja.is_empty() && !fact.source.en.is_empty(), "{}", fact.id);
            let of_many = matches!(fact.class, SourceKind::Secondary | SourceKind::NotFound);
            assert!(!fact.read_at.is_empty() || of_many, "{}", fact.id);
            assert_eq!(fact.read_on.to_string(), "2026-11-22", "{}", fact.id);
            assert_eq!(fact.confirmed_on, None, "{}", fact.id);
            assert!(fact.says.is_none(), "{}: our words are in the locales", fact.id);
        }
        for (file, text) in FILES {
            let count = |field: &str| text.lines().filter(|line| line.starts_with(field)).count();
            let facts = count("[[fact]]");
            for field in ["class = ", "read_on = ", "confirmed_on = \"\"", "confidence = ", "read_at = "] {
                assert_eq!(count(field), facts, "{file}: {field}");
            }
        }
    }

    #[test]
    fn every_number_of_an_issuer_or_seller_cites_a_fact() {
        let knowledge = Knowledge::built_in();
        for issuer in knowledge.issuers() {
            for kind in &issuer.kinds {
                assert!(!kind.cite.is_empty(), "{:?} {:?}", issuer.issuer, kind.kind);
            }
            assert!(!issuer.validity.is_empty(), "{:?}", issuer.issuer);
        }
        for seller in knowledge.sellers() {
            assert!(!seller.cites.is_empty(), "{}", seller.name);
        }
    }

    #[test]
    fn an_own_file_changes_a_seller_and_adds_a_fact() {
        let knowledge = own(r#"
[[seller]]
name = "amaten"
claim_minutes = 45
cites = ["my-note"]

[[fact]]
id = "my-note"
statement = "noted"
says.ja = "45分に変わった"
says.en = "Now 45 minutes"
source.ja = "サイトの案内"
source.en = "The site's help"
read_at = ["example.jp"]
class = "secondary"
source_date = "2026-10"
read_on = "2026-11-23"
confidence = "medium"
"#);
        assert_eq!(problems(&knowledge), [""; 0]);
        let seller = knowledge.seller("AMATEN").unwrap();
        assert_eq!((seller.claim_minutes, seller.named_in_notice), (Some(45), false));
        assert!(knowledge.seller("アマテン").is_none(), "the whole entry is replaced, its forms too");
        let note = knowledge.facts().find(|fact| fact.id.as_str() == "my-note").unwrap();
        assert_eq!(note.says.as_ref().map(|says| says.en.as_str()), Some("Now 45 minutes"));
        assert_eq!(
            knowledge.own_files(),
            [OwnFile { file: "own.toml".to_owned(), facts: 1, issuers: 0, sellers: 1, steps: 0 }]
        );
        assert_eq!(knowledge.issuers().len(), Knowledge::built_in().issuers().len());
    }

    #[test]
    fn the_example_can_be_used_as_it_stands() {
        let knowledge = own(OWN_EXAMPLE);
        assert_eq!(problems(&knowledge), [""; 0]);
        assert_eq!(knowledge.seller("売買サイトＡ").unwrap().claim_minutes, Some(45));
        assert_eq!((knowledge.own_files()[0].facts, knowledge.own_files()[0].sellers), (1, 1));
    }

    #[test]
    fn what_is_wrong_is_said_by_line_and_costs_nothing_else() {
        let knowledge = own("# mine\r\n[[seller]]\r\nname = \"one\"\r\nclaim_minuets = 3\r\n\r\n\
             [[seller]]\r\nname = \"two\"\r\nclaim_minutes = 10\r\ncites = [\r\n  \"nowhere\",\r\n]\r\n\r\n\
             [[seller]]\r\nname = \"three\r\n\r\n[[shop]]\r\nname = \"four\"\r\n");
        let lines: Vec<_> = knowledge.problems().iter().map(|problem| problem.line).collect();
        assert_eq!(lines, [4, 14, 16, 10], "{:?}", knowledge.problems());
        assert!(problems(&knowledge)[0].contains("claim_minuets"));
        assert_eq!(problems(&knowledge)[3], "own.toml:10: no fact is called nowhere");
        assert_eq!(knowledge.seller("two").unwrap().claim_minutes, Some(10));
        assert!(knowledge.seller("one").is_none() && knowledge.seller("three").is_none());
        assert!(knowledge.seller("amaten").is_some());
    }

    #[test]
    fn a_note_without_words_is_said() {
        let fact = "[[fact]]\nid = \"n\"\nstatement = \"noted\"\nsource.ja = \"x\"\nsource.en = \"x\"\nread_at = []\n\
                    class = \"secondary\"\nread_on = \"2026-11-23\"\nconfidence = \"low\"\n";
        assert_eq!(problems(&own(fact)), ["own.toml:1: the statement `noted` needs `says`"]);
    }

    #[test]
    fn a_later_fact_replaces_an_earlier_one() {
        let changed = FILES[0].1.replace("\"2019/2021~\"", "\"2026\"");
        let knowledge = Knowledge::read(&[FILES[0], ("own.toml", &changed)]);
        let date = knowledge.fact(&FactId::AMAZON_RESALE).unwrap().source_date.unwrap();
        assert_eq!(date.to_string(), "2026");
    }
}
