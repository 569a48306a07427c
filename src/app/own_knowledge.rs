//! The person's own files of knowledge: what is wrong with them is said once, when a ledger is opened.

use super::opening::Stage;
use super::state::Giftcho;
use crate::wording::knowledge;

/// So many of them are named in the notice; the guide page names all.
const NAMED: usize = 3;

impl Giftcho {
    /// Says that something in them could not be read; where, stands on the guide page.
    pub(super) fn report_knowledge(&mut self) {
        let Stage::Open(desk) = &self.stage else { return };
        let Some((_, known)) = desk.warnings() else { return };
        let t = &self.texts;
        let lines: Vec<String> = known.problems().iter().map(|one| knowledge::problem(one, t)).collect();
        if lines.is_empty() {
            return;
        }
        for problem in known.problems() {
            tracing::warn!(%problem, "own knowledge");
        }
        let what = t.knowledge_notice();
        self.complain(
            what,
            self.texts.knowledge_notice_advice(),
            Some(lines.iter().take(NAMED).cloned().collect::<Vec<_>>().join("\n")),
        );
    }
}
