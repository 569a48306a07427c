//! What was seen: picked from what stores show and what people tell, typed, or pasted as a mail.

use std::ops::Range;

use eframe::egui::Ui;

use super::beside_labels;
use crate::guide::opening::{OwnPage, Sight};
use crate::guide::signs::{self, FoundPattern, Signs};
use crate::i18n::Texts;
use crate::ui::pages::layout;
use crate::ui::theme::{Level, TextKind, Tone, space};
use crate::ui::widgets::{Field, MarkedField, RadioRow, SectionHead, fold_head, level_mark, stack, text};
use crate::wording::{asked, opening};

/// What was seen, as it is picked and typed.
#[derive(Default)]
pub(super) struct Seen {
    pub sight: Option<Sight>,
    pub wording: String,
    pub mail: String,
    pub own_page: Option<OwnPage>,
    mail_open: bool,
    looked: Looked,
}

/// What was found in a mail, until the text is another.
#[derive(Default)]
struct Looked {
    of: String,
    found: Vec<FoundPattern<'static>>,
    marks: Vec<Range<usize>>,
}

impl Looked {
    fn update(&mut self, mail: &str) {
        if self.of != mail {
            self.found = Signs::built_in().find(mail);
            self.marks = signs::marks(&self.found);
            mail.clone_into(&mut self.of);
        }
    }
}

impl Seen {
    pub(super) fn known(wording: String, mail: String) -> Self {
        Self { wording, mail_open: !mail.is_empty(), mail, ..Self::default() }
    }

    /// Looks through the mail, unless it is the one that was looked through.
    pub(super) fn look(&mut self) {
        self.looked.update(&self.mail);
    }

    /// What was found in the mail when it was last looked through.
    pub(super) fn found(&self) -> &[FoundPattern<'static>] {
        &self.looked.found
    }

    /// Draws it; says whether another sight was picked.
    pub(super) fn ui(&mut self, ui: &mut Ui, t: &Texts, pick: bool) -> bool {
        SectionHead::new(t.opening_seen()).show(ui);
        ui.add_space(space::XS);
        let picked = pick && self.sights(ui, t);
        ui.add_space(space::XS);
        Field::new(t.incident_field_seen(), &mut self.wording)
            .hint(t.incident_new_seen_hint())
            .rows(2)
            .show(ui);
        self.mail_ui(ui, t);
        picked
    }

    fn sights(&mut self, ui: &mut Ui, t: &Texts) -> bool {
        let mut picked = None;
        let width = (ui.available_width() - space::M) / 2.0;
        layout::columns(ui, [width; 2], space::M, |ui, at| {
            stack(ui, |ui| {
                for sight in Sight::ALL.into_iter().skip(at * 4).take(4) {
                    let words = opening::sight(sight, t);
                    let row = RadioRow::new(words).large().selected(self.sight == Some(sight));
                    if ui.add(row).clicked() {
                        picked = Some(sight);
                    }
                }
            });
        });
        let Some(sight) = picked else { return false };
        // What was typed stays; the wording of another choice goes with it.
        let before = self.sight.and_then(Sight::wording).unwrap_or_default();
        if self.wording.trim().is_empty() || self.wording == before {
            sight.wording().unwrap_or_default().clone_into(&mut self.wording);
        }
        self.sight = Some(sight);
        true
    }

    fn mail_ui(&mut self, ui: &mut Ui, t: &Texts) {
        if fold_head(ui, self.mail_open, &t.opening_mail(), "", &t.opening_mail_glimpse()).clicked() {
            self.mail_open = !self.mail_open;
        }
        if self.mail_open {
            let looked = &mut self.looked;
            MarkedField::new(t.opening_mail_name(), &mut self.mail)
                .hint(t.opening_mail_hint())
                .rows(4, 10)
                .show(ui, |text| {
                    looked.update(text);
                    looked.marks.clone()
                });
            text::label(ui, &t.opening_mail_help(), TextKind::Small, Tone::Ink3);
        }
        let names: Vec<String> =
            self.found().iter().map(|found| asked::both(&found.pattern.name, t).to_owned()).collect();
        if !names.is_empty() {
            beside(
                ui,
                Level::Danger,
                &t.word_level_danger(),
                &t.opening_mail_signs(names.join(&t.word_list_comma())),
            );
        }
    }

    /// The question that tells a true notice from a false mail.
    pub(super) fn own_page_ui(&mut self, ui: &mut Ui, t: &Texts) {
        ui.add_space(space::S);
        beside(ui, Level::Caution, &t.word_level_caution(), &t.incident_new_phishing());
        text::label(ui, &t.opening_own_page(), TextKind::Strong, Tone::Ink);
        stack(ui, |ui| {
            for answer in OwnPage::ALL {
                let row = RadioRow::new(opening::own_page(answer, t)).selected(self.own_page == Some(answer));
                if ui.add(row).clicked() {
                    self.own_page = Some(answer);
                }
            }
        });
    }
}

/// A remark with its level, right of the labels.
pub(super) fn beside(ui: &mut Ui, level: Level, word: &str, remark: &str) {
    beside_labels(ui, |ui| {
        level_mark(ui, level, word, None);
        text::label(ui, remark, TextKind::Table, Tone::Ink2);
    });
}
