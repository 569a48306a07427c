//! What is the matter with a person's own files of knowledge.

use crate::guide::knowledge::{KnowledgeProblem, Trouble};
use crate::i18n::{Texts, format};

/// Where something is wrong, and what.
pub fn problem(problem: &KnowledgeProblem, t: &Texts) -> String {
    let what = match &problem.trouble {
        Trouble::Unreadable(said) => t.knowledge_problem_unreadable(said),
        Trouble::Format(said) => t.knowledge_problem_format(said.lines().next().unwrap_or_default()),
        Trouble::UnknownFact(id) => t.knowledge_problem_unknown_fact(id.as_str()),
        Trouble::NoWords => t.knowledge_problem_no_words(),
    };
    match problem.line {
        0 => t.knowledge_problem_file(&problem.file, &what),
        line => t.knowledge_problem_line(&problem.file, format::count(line), &what),
    }
}
