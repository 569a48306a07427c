//! 提出用の書類 about a トラブル: what goes in is chosen on the left, every page is looked at on the right, then they are
//! written.
//!
//! `section` leads here from the page of the incident; `choice` is the left side, `preview` and `message` the right one.

mod choice;
mod message;
mod missing;
mod preview;
mod section;

use eframe::egui::{Align, Layout, Rect, Stroke, Ui, UiBuilder, pos2};

use crate::action::{Action, Export, PaperChoice, PaperForm, Place};
use crate::core::date::Day;
use crate::core::id::IncidentId;
use crate::core::incident::Incident;
use crate::core::words::Recipient;
use crate::i18n::Texts;
use crate::inquiry::deliver::prepare;
use crate::inquiry::filed::Filed;
use crate::inquiry::papers::Papers;
use crate::ui::icons::Icon;
use crate::ui::page_cx::PageCx;
use crate::ui::pages::layout;
use crate::ui::theme::{TextKind, Tone, size, space, tokens};
use crate::ui::widgets::{Button, Segments, TopBar, meter, text};
use crate::wording::incident as words;

use message::MessageEditor;
use missing::Missing;
use preview::Preview;
pub(super) use section::PaperSection;

/// The page of the papers about one incident.
pub(super) struct PapersPage {
    choice: PaperChoice,
    /// Name and address of the sender, as they are typed.
    sender: String,
    form: PaperForm,
    message: MessageEditor,
    preview: Preview,
    fields_open: bool,
    missing: Missing,
    prepared: Option<Prepared>,
    /// For which state of the ledger the file was asked for.
    asked: Option<u64>,
}

/// What follows from the choice, until it or the ledger changes.
struct Prepared {
    of: Key,
    /// In the language of the papers.
    texts: Texts,
    papers: Papers,
}

type Key = (PaperChoice, u64, Day, Filed);

impl PapersPage {
    /// Papers about an incident for a recipient, with everything that may be told.
    pub(super) fn new(incident: IncidentId, recipient: Recipient, lang: crate::i18n::Lang) -> Self {
        Self {
            choice: PaperChoice::all(incident, recipient, lang),
            sender: String::new(),
            form: PaperForm::default(),
            message: MessageEditor::default(),
            preview: Preview::default(),
            fields_open: false,
            missing: Missing::default(),
            prepared: None,
            asked: None,
        }
    }

    /// Goes to another recipient; what was chosen stays.
    pub(super) fn address(&mut self, recipient: Recipient) {
        if self.choice.recipient != recipient {
            self.choice.recipient = recipient;
            self.message.forget();
        }
    }

    /// The incident they are about.
    pub(super) fn incident(&self) -> IncidentId {
        self.choice.incident
    }

    pub(super) fn ui(&mut self, ui: &mut Ui, cx: &PageCx<'_>, incident: &Incident) {
        let t = cx.texts;
        let asked_now = self.look(cx, incident.id);
        let bar = TopBar::new(t.field_pack()).crumb(words::title(incident.kind, t));
        if bar.show(ui, |_| {}).crumb {
            cx.send(Action::Show(Place::Incident(incident.id)));
        }
        layout::above_bar(ui, |ui| {
            let room = ui.max_rect();
            let left = size::PAPERS_CHOICE.min(room.width() * 0.42);
            let (choice, pages) = room.split_left_right_at_x(room.left() + left);
            let mut side = ui.new_child(UiBuilder::new().max_rect(choice).id_salt("choice"));
            layout::body(&mut side, "papers", |ui| self.choice_ui(ui, cx, incident));
            ui.painter().vline(pages.left() + 0.5, pages.y_range(), Stroke::new(1.0, tokens(ui).line));
            let mut side = ui.new_child(UiBuilder::new().max_rect(pages.with_min_x(pages.left() + 1.0)));
            self.prepare(cx);
            // In the frame in which it is asked for nobody has begun to look yet.
            let asked = self.asked == Some(cx.revision) && !asked_now;
            if let Some(prepared) = &self.prepared {
                self.preview.ui(&mut side, cx, prepared, incident, &mut self.message);
            } else if preview::waiting(&mut side, cx, asked) {
                self.asked = None;
            }
        });
        layout::bottom_bar(ui, |ui| self.bottom(ui, cx));
    }

    /// Asks for what only the file knows, once for every state of the ledger; whether it did.
    fn look(&mut self, cx: &PageCx<'_>, incident: IncidentId) -> bool {
        let known = cx
            .papers
            .found
            .is_some_and(|(of, filed)| of == incident && filed.entries == cx.ledger.journal().len() as u64);
        let ask = !known && cx.papers.looking.is_none() && self.asked != Some(cx.revision);
        if ask {
            self.asked = Some(cx.revision);
            cx.send(Action::LookAtFile(incident));
        }
        ask
    }

    fn prepare(&mut self, cx: &PageCx<'_>) {
        let sender = self.sender.trim();
        self.choice.sender = (!sender.is_empty()).then(|| sender.to_owned());
        let Some((_, filed)) = cx.papers.found.filter(|(of, _)| *of == self.choice.incident) else {
            self.prepared = None;
            return;
        };
        let same = self.prepared.as_ref().is_some_and(|prepared| {
            let (choice, revision, day, of) = &prepared.of;
            (choice, *revision, *day, of) == (&self.choice, cx.revision, cx.now.day, filed)
        });
        if !same {
            self.prepared = prepare(&self.choice, cx.ledger, filed, cx.now).map(|papers| {
                let of = (self.choice.clone(), cx.revision, cx.now.day, filed.clone());
                Prepared { of, texts: Texts::new(self.choice.lang), papers }
            });
            self.preview.forget();
            self.message.renew();
        }
    }

    /// The form and the button, or how far writing is.
    fn bottom(&mut self, ui: &mut Ui, cx: &PageCx<'_>) {
        let t = cx.texts;
        let bar = ui.max_rect();
        let mut right = ui.new_child(
            UiBuilder::new().max_rect(bar).layout(Layout::right_to_left(Align::Center)).id_salt("write"),
        );
        right.spacing_mut().item_spacing.x = space::M;
        if let Some(busy) = cx.busy {
            if busy.can_stop && right.add(Button::secondary(t.button_stop())).clicked() {
                cx.send(Action::StopWork);
            }
            if let Some(total) = busy.total.filter(|total| *total > 0) {
                let share = busy.done as f32 / total as f32;
                meter(&mut right, &busy.what, share, Tone::Accent, size::DIALOG / 2.0);
            }
        } else {
            let write = Button::primary(t.papers_write()).icon(Icon::Export).large();
            let ready = self.prepared.is_some();
            if right.add(write.enabled(ready).reason(t.papers_looking())).clicked() {
                let mut choice = self.choice.clone();
                choice.message =
                    self.prepared.as_ref().and_then(|prepared| self.message.chosen(prepared, cx));
                cx.send(Action::Export(Export::Papers(choice.into(), self.form)));
            }
            let forms = [PaperForm::Zip, PaperForm::Folder];
            let at = forms.iter().position(|form| *form == self.form).unwrap_or_default();
            let names = Segments::new(t.papers_form()).item(t.papers_form_zip()).item(t.papers_form_folder());
            if let Some(form) = names.selected(at).show(&mut right).and_then(|at| forms.get(at)) {
                self.form = *form;
            }
        }
        let words = Rect::from_min_max(bar.min, pos2(right.min_rect().left() - space::L, bar.bottom()));
        let mut left = ui.new_child(
            UiBuilder::new().max_rect(words).layout(Layout::left_to_right(Align::Center)).id_salt("said"),
        );
        let said = cx.busy.map_or_else(|| t.papers_here(), |busy| busy.what.clone());
        text::name(&mut left, &said, TextKind::Table, Tone::Ink2);
    }
}
