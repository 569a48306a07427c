//! A message that came: pasted, looked through while it is typed, its signs marked in the text and explained under it.

use std::ops::Range;

use eframe::egui::Ui;

use super::answer;
use crate::core::date::Day;
use crate::guide::self_check::Question;
use crate::guide::signs::{self, FoundPattern, FoundSign, Signs, Weight};
use crate::i18n::{Texts, format};
use crate::ui::icons::Icon;
use crate::ui::theme::{Level, TextKind, Tone, space};
use crate::ui::widgets::{MarkedField, SectionHead, hairline, heading, level_mark, link, text};
use crate::wording::asked;

/// So many different words are quoted of one sign; all are marked.
const QUOTED: usize = 4;

/// The message and what was found in it.
#[derive(Default)]
pub(super) struct Message {
    text: String,
    checked: Checked,
}

/// What was found, until the text is another.
#[derive(Default)]
struct Checked {
    of: String,
    found: Vec<FoundPattern<'static>>,
    marks: Vec<Range<usize>>,
    /// For each pattern and each of its signs, the words that were quoted and how many more places there are.
    quoted: Vec<Vec<(Vec<String>, usize)>>,
}

impl Checked {
    fn update(&mut self, text: &str) {
        if self.of == text {
            return;
        }
        let found = Signs::built_in().find(text);
        self.marks = signs::marks(&found);
        self.quoted =
            found.iter().map(|one| one.signs.iter().map(|sign| quoted(sign, text)).collect()).collect();
        self.found = found;
        text.clone_into(&mut self.of);
    }
}

/// The first different words of a sign, and how many other places it has.
fn quoted(sign: &FoundSign<'_>, text: &str) -> (Vec<String>, usize) {
    let mut words: Vec<String> = Vec::new();
    let mut more = 0;
    for word in sign.at.iter().filter_map(|at| text.get(at.clone())) {
        let word = word.split_whitespace().collect::<Vec<_>>().join(" ");
        if words.contains(&word) {
            continue;
        }
        if words.len() < QUOTED {
            words.push(word);
        } else {
            more += 1;
        }
    }
    (words, more)
}

impl Message {
    /// What was found in the message.
    pub(super) fn found(&self) -> &[FoundPattern<'static>] {
        &self.checked.found
    }

    pub(super) fn ui(&mut self, ui: &mut Ui, today: Day, t: &Texts) {
        let empty = self.text.is_empty();
        let head = SectionHead::new(t.asked_message()).count(t.asked_message_not_kept());
        if head.show_with(ui, |ui| !empty && link(ui, &t.asked_message_clear()).clicked()).inner {
            self.text.clear();
        }
        ui.add_space(space::S);
        let checked = &mut self.checked;
        MarkedField::new(t.asked_message_name(), &mut self.text)
            .hint(t.asked_message_hint())
            .rows(4, 12)
            .show(ui, |text| {
                checked.update(text);
                checked.marks.clone()
            });
        self.checked.update(&self.text);
        ui.add_space(space::XS);
        text::label(ui, &t.asked_message_help(), TextKind::Small, Tone::Ink3);
        if self.text.trim().is_empty() {
            return;
        }
        ui.add_space(space::M);
        if self.checked.found.is_empty() {
            nothing_found(ui, t);
        }
        for (at, (found, quoted)) in self.checked.found.iter().zip(&self.checked.quoted).enumerate() {
            if at > 0 {
                ui.add_space(space::M);
                hairline(ui);
                ui.add_space(space::M);
            }
            pattern(ui, t, today, found, quoted);
        }
    }
}

fn nothing_found(ui: &mut Ui, t: &Texts) {
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = space::S;
        level_mark(ui, Level::Note, &t.word_level_note(), None);
        heading(ui, &t.asked_message_none(), TextKind::Section);
    });
    text::label(ui, &t.asked_message_none_why(), TextKind::Large, Tone::Ink2);
    ui.add_space(space::XS);
    for question in Question::ALL {
        let check = asked::question(question, t).check;
        answer::row(ui, (Icon::Unknown, Tone::Ink3), (&check, TextKind::Large), "");
    }
}

fn pattern(ui: &mut Ui, t: &Texts, today: Day, found: &FoundPattern<'_>, quoted: &[(Vec<String>, usize)]) {
    let strong = found.signs.iter().any(|sign| sign.sign.weight == Weight::Strong);
    let (level, word) = if strong {
        (Level::Danger, t.word_level_danger())
    } else {
        (Level::Warning, t.word_level_warning())
    };
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = space::S;
        level_mark(ui, level, &word, None);
        heading(ui, &t.asked_message_like(asked::both(&found.pattern.name, t)), TextKind::Section);
    });
    for (sign, (words, more)) in found.signs.iter().zip(quoted) {
        ui.add_space(space::S);
        let words: Vec<String> = words.iter().map(|word| t.word_quoted(word)).collect();
        let mut line = format::list(&words, t);
        if *more > 0 {
            line = format!("{line} {}", t.asked_message_words_more(format::count(*more)));
        }
        text::label(ui, &line, TextKind::DialogTitle, Tone::Ink);
        let sign = sign.sign;
        text::label(ui, asked::both(&sign.says, t), TextKind::Large, Tone::Ink);
        text::label(ui, asked::both(&sign.why, t), TextKind::Body, Tone::Ink2);
        text::label(ui, &asked::source_line(&sign.source, today, t), TextKind::Small, Tone::Ink3);
    }
    ui.add_space(space::S);
    text::mixed(
        ui,
        &[
            (&t.asked_message_check(), TextKind::DialogTitle, Tone::Ink),
            ("  ", TextKind::Large, Tone::Ink),
            (asked::both(&found.pattern.check, t), TextKind::Large, Tone::Ink),
        ],
    );
}
