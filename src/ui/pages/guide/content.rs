//! What the guide shows, ready to paint, and how a search narrows it.

use crate::core::spelling::fold;
use crate::guide::question::Question;
use crate::ui::pages::cited::{Cell, Note, Table};

/// One question and its answers.
#[derive(Debug, Clone)]
pub(super) struct Section {
    pub question: Question,
    pub title: String,
    pub parts: Vec<Part>,
}

/// What a section is made of.
#[derive(Debug, Clone)]
pub(super) enum Part {
    /// The name of what follows.
    Sub(String),
    /// A sentence.
    Say(Cell),
    /// The choice of a form of card, for the table below it.
    KindChoice,
    Table(Table),
    /// A source, with its number.
    Note(Note),
    /// A word and its meaning.
    Word {
        name: String,
        says: Cell,
    },
    /// What is the matter with a person's own file.
    Problem(String),
    /// A text to copy.
    Example {
        text: String,
    },
}

/// The words of a search.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Terms(Vec<String>);

impl Terms {
    pub(super) fn new(query: &str) -> Self {
        Self(query.split_whitespace().map(fold).filter(|term| !term.is_empty()).collect())
    }

    fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether every word stands in one of the texts.
    fn fit(&self, texts: &[&str]) -> bool {
        let folded: Vec<String> = texts.iter().map(|text| fold(text)).collect();
        self.0.iter().all(|term| folded.iter().any(|text| text.contains(term.as_str())))
    }
}

/// The sections with only what fits every word, and the sources of what is left.
pub(super) fn narrowed(sections: Vec<Section>, terms: &Terms) -> Vec<Section> {
    if terms.is_empty() {
        return sections;
    }
    let narrowed = sections.into_iter().map(|section| {
        let parts = section.narrowed(terms);
        Section { parts, ..section }
    });
    narrowed.filter(|section| !section.parts.is_empty()).collect()
}

impl Section {
    fn narrowed(&self, terms: &Terms) -> Vec<Part> {
        let (mut kept, mut cited, mut sub) = (Vec::new(), Vec::new(), String::new());
        for part in &self.parts {
            let around = [self.title.as_str(), sub.as_str()];
            let fits = |text: &str| terms.fit(&[around[0], around[1], text]);
            match part {
                Part::Sub(name) => {
                    sub.clone_from(name);
                    kept.push(part.clone());
                }
                Part::Say(cell) => {
                    if fits(&cell.text) {
                        cited.extend(cell.notes.iter().copied());
                        kept.push(part.clone());
                    }
                }
                Part::Table(table) => {
                    let rows = table.rows.iter().filter(|row| {
                        let texts = row.iter().map(|cell| cell.text.as_str());
                        terms.fit(&around.into_iter().chain(texts).collect::<Vec<_>>())
                    });
                    let rows: Vec<Vec<Cell>> = rows.cloned().collect();
                    cited.extend(rows.iter().flatten().flat_map(|cell| cell.notes.iter().copied()));
                    if !rows.is_empty() {
                        kept.push(Part::Table(Table { columns: table.columns.clone(), rows }));
                    }
                }
                Part::Note(note) => {
                    let text = format!("{}\n{}", note.says.as_deref().unwrap_or_default(), note.source);
                    if fits(&text) || cited.contains(&note.number) {
                        kept.push(part.clone());
                    }
                }
                Part::Word { name, says } => {
                    if terms.fit(&[around[0], name, &says.text]) {
                        cited.extend(says.notes.iter().copied());
                        kept.push(part.clone());
                    }
                }
                Part::Problem(text) | Part::Example { text, .. } => {
                    if fits(text) {
                        kept.push(part.clone());
                    }
                }
                Part::KindChoice => kept.push(part.clone()),
            }
        }
        without_empty_heads(kept)
    }
}

/// A name with nothing of its own below it, and a choice without its table, say nothing.
fn without_empty_heads(parts: Vec<Part>) -> Vec<Part> {
    let mut kept: Vec<Part> = Vec::new();
    for part in parts {
        let ends_head = matches!(part, Part::Sub(_) | Part::Note(_));
        while ends_head && matches!(kept.last(), Some(Part::Sub(_) | Part::KindChoice)) {
            kept.pop();
        }
        kept.push(part);
    }
    while matches!(kept.last(), Some(Part::Sub(_) | Part::KindChoice)) {
        kept.pop();
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    fn section() -> Section {
        let cell = |text: &str, notes: &[usize]| Cell {
            text: text.to_owned(),
            notes: notes.to_vec(),
            mark: String::new(),
        };
        let note = |number: usize, says: &str| {
            Part::Note(Note {
                number,
                mark: String::new(),
                says: Some(says.to_owned()),
                source: "例".to_owned(),
            })
        };
        Section {
            question: Question::Kinds,
            title: "種類".to_owned(),
            parts: vec![
                Part::Sub("Amazon".to_owned()),
                Part::Table(Table {
                    columns: vec![("名前".to_owned(), 1)],
                    rows: vec![vec![cell("Eメール", &[1])], vec![cell("ボックス", &[2])]],
                }),
                Part::Sub("Apple".to_owned()),
                Part::Table(Table {
                    columns: vec![("名前".to_owned(), 1)],
                    rows: vec![vec![cell("店頭", &[])]],
                }),
                note(1, "メール"),
                note(2, "箱"),
            ],
        }
    }

    fn shown(query: &str) -> Vec<String> {
        let found = narrowed(vec![section()], &Terms::new(query));
        let parts = found.into_iter().flat_map(|section| section.parts);
        parts
            .map(|part| match part {
                Part::Sub(name) => name,
                Part::Table(table) => format!("{} rows", table.rows.len()),
                Part::Note(note) => format!("note {}", note.number),
                _ => "other".to_owned(),
            })
            .collect()
    }

    #[test]
    fn a_row_that_fits_keeps_its_head_and_its_sources() {
        assert_eq!(shown("ﾎﾞｯｸｽ"), ["Amazon", "1 rows", "note 2"]);
        assert_eq!(shown("amazon"), ["Amazon", "2 rows", "note 1", "note 2"]);
        assert_eq!(shown("ＡＰＰＬＥ 店頭"), ["Apple", "1 rows"]);
    }

    #[test]
    fn every_word_must_fit_and_no_word_leaves_everything() {
        assert!(shown("ボックス 店頭").is_empty());
        assert_eq!(shown("").len(), 6);
        assert_eq!(shown("種類").len(), 6);
    }
}
