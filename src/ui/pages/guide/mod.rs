//! 手引き: what the warnings and pages rest on, by question, each statement with its source, its date and how sure it is.
//!
//! The page only shows what `guide` knows. A search narrows it; what is found keeps its sources beside it.

mod build;
mod content;
mod more;
mod paint;

use eframe::egui::{Align, Rect, Ui, UiBuilder, pos2, vec2};

use crate::action::{Action, Place};
use crate::core::date::Day;
use crate::core::words::CardKind;
use crate::guide::question::Question;
use crate::i18n::{Lang, Texts};
use crate::ui::icons::Icon;
use crate::ui::page_cx::PageCx;
use crate::ui::pages::{cited, layout};
use crate::ui::theme::{TextKind, Tone, size, space};
use crate::ui::widgets::{
    Block, Button, EmptyState, SearchBox, SectionHead, Select, TopBar, heading, labelled, link, problem_line,
    text,
};
use crate::wording::words;
use content::{Part, Section, Terms};

/// The page 手引き.
pub struct GuidePage {
    query: String,
    kind: CardKind,
    goto: Option<Question>,
    derived: Option<Derived>,
}

impl Default for GuidePage {
    fn default() -> Self {
        Self { query: String::new(), kind: CardKind::Email, goto: None, derived: None }
    }
}

/// What is shown, until what it was made of changes.
struct Derived {
    of: (u64, Day, Lang, CardKind, String),
    sections: Vec<Section>,
    kinds: Vec<CardKind>,
}

impl GuidePage {
    /// Goes where the person wants to go.
    pub fn show(&mut self, _place: &Place) {}

    /// Paints the page.
    pub fn ui(&mut self, ui: &mut Ui, cx: &PageCx<'_>) {
        let t = cx.texts;
        TopBar::new(t.nav_guide()).caption(t.guide_caption()).show(ui, |_| ());
        let derived = match self.derived.take() {
            Some(derived) if derived.of == self.key(cx) => derived,
            _ => self.derive(cx),
        };
        let room = ui.available_rect_before_wrap();
        let beside = size::PAGE_NARROW + space::COLUMNS + size::GUIDE_CONTENTS + 2.0 * space::PAGE;
        layout::narrow_body(ui, "guide", |ui| self.answers(ui, cx, &derived));
        if room.width() >= beside {
            let left = room.left() + space::PAGE + size::PAGE_NARROW + space::COLUMNS;
            let place =
                Rect::from_min_size(pos2(left, room.top() + space::M), vec2(size::GUIDE_CONTENTS, 0.0));
            let mut child = ui.new_child(UiBuilder::new().max_rect(place).id_salt("guide-contents"));
            self.contents(&mut child, t, &derived);
        }
        self.derived = Some(derived);
    }

    fn key(&self, cx: &PageCx<'_>) -> (u64, Day, Lang, CardKind, String) {
        (cx.revision, cx.now.day, cx.texts.lang(), self.kind, self.query.clone())
    }

    fn derive(&self, cx: &PageCx<'_>) -> Derived {
        let sections = build::sections(cx.knowledge, self.kind, cx.now.day, cx.texts);
        Derived {
            of: self.key(cx),
            sections: content::narrowed(sections, &Terms::new(&self.query)),
            kinds: build::kinds_to_choose(cx.knowledge),
        }
    }

    /// The questions, to go to.
    fn contents(&mut self, ui: &mut Ui, t: &Texts, derived: &Derived) {
        ui.spacing_mut().item_spacing.y = space::S;
        text::line(ui, &t.guide_contents(), TextKind::Small, Tone::Ink3);
        for section in &derived.sections {
            if link(ui, &section.title).clicked() {
                self.goto = Some(section.question);
            }
        }
    }

    fn answers(&mut self, ui: &mut Ui, cx: &PageCx<'_>, derived: &Derived) {
        let t = cx.texts;
        ui.spacing_mut().item_spacing.y = 0.0;
        SearchBox::new(&mut self.query, t.guide_search()).show(ui);
        ui.add_space(space::S);
        text::label(ui, &t.guide_lead(), TextKind::Table, Tone::Ink2);
        if derived.sections.is_empty() {
            ui.add_space(space::XL);
            let empty = EmptyState::new(Icon::Search, t.guide_nothing())
                .reason(t.word_quoted(&self.query))
                .action(t.button_clear_field());
            if empty.show(ui) {
                self.query.clear();
            }
        }
        for section in &derived.sections {
            ui.add_space(space::XL);
            let head = SectionHead::new(&section.title).icon(icon(section.question)).show(ui);
            if self.goto == Some(section.question) {
                head.scroll_to_me(Some(Align::Min));
                self.goto = None;
            }
            ui.add_space(space::XS);
            for (at, part) in section.parts.iter().enumerate() {
                ui.push_id((section.question as usize, at), |ui| self.part(ui, cx, derived, at, part));
            }
        }
    }

    fn part(&mut self, ui: &mut Ui, cx: &PageCx<'_>, derived: &Derived, at: usize, part: &Part) {
        let t = cx.texts;
        match part {
            Part::Sub(name) => {
                ui.add_space(space::L);
                heading(ui, name, TextKind::Strong);
                ui.add_space(space::XS);
            }
            Part::Say(cell) => {
                ui.add_space(space::XS);
                cited::words(ui, cell, TextKind::Table);
                ui.add_space(space::XS);
            }
            Part::KindChoice => self.kind_choice(ui, t, derived),
            Part::Table(table) => {
                ui.add_space(space::XS);
                cited::table(ui, at, table);
                ui.add_space(space::XS);
            }
            Part::Note(note) => cited::note(ui, note),
            Part::Word { name, says } => paint::word(ui, name, says),
            Part::Problem(problem) => {
                ui.add_space(space::XS);
                problem_line(ui, problem);
            }
            Part::Example { text: example } => {
                ui.add_space(space::M);
                ui.horizontal(|ui| {
                    ui.spacing_mut().item_spacing.x = space::M;
                    text::line(ui, &t.guide_own_example(), TextKind::Strong, Tone::Ink);
                    if ui.add(Button::secondary(t.button_copy()).icon(Icon::Copy).small()).clicked() {
                        cx.send(Action::Copy(format!("{example}\n")));
                    }
                });
                ui.add_space(space::S);
                Block::sunken(ui, |ui| text::selectable(ui, example, TextKind::Table, Tone::Ink2));
            }
        }
    }

    fn kind_choice(&mut self, ui: &mut Ui, t: &Texts, derived: &Derived) {
        ui.add_space(space::XS);
        let label = t.field_kind();
        labelled(ui, &label, None, None, |ui| {
            let (picked, response) = Select::new("guide-kind", &label)
                .options(derived.kinds.iter().map(|kind| words::kind(*kind, t)))
                .selected(derived.kinds.iter().position(|kind| *kind == self.kind))
                .width(size::CHOICE_WIDE)
                .show_response(ui);
            if let Some(kind) = picked.and_then(|at| derived.kinds.get(at)) {
                self.kind = *kind;
            }
            response
        });
    }
}

fn icon(question: Question) -> Icon {
    match question {
        Question::Kinds => Icon::Cards,
        Question::Validity => Icon::Calendar,
        Question::BalanceCap => Icon::Account,
        Question::Terms => Icon::Papers,
        Question::BeforeAfter => Icon::Before,
        Question::Stopped => Icon::Lock,
        Question::Sellers => Icon::Market,
        Question::Contacts => Icon::Phone,
        Question::Words => Icon::Note,
        Question::Own => Icon::Edit,
    }
}
