//! An input for a text that comes from elsewhere, in which places are marked: Bold and underlined, in the text itself.

use std::ops::Range;

use eframe::egui::{Frame, Margin, Response, ScrollArea, Stroke, TextBuffer, TextEdit, Ui, text::LayoutJob};

use crate::ui::{
    theme::{TextKind, Tone, radius, tokens},
    widgets::{state, text},
};

/// A text of several lines with marked places. It grows with the text to a height, then it scrolls.
#[must_use = "call `show`"]
pub struct MarkedField<'a> {
    name: String,
    text: &'a mut String,
    hint: String,
    rows: [usize; 2],
}

impl<'a> MarkedField<'a> {
    /// An input for this text; a screen reader says the name.
    pub fn new(name: impl Into<String>, text: &'a mut String) -> Self {
        Self { name: name.into(), text, hint: String::new(), rows: [4, 12] }
    }

    /// What is shown while nothing is written.
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = hint.into();
        self
    }

    /// How many lines it is high, at least and at most.
    pub fn rows(mut self, least: usize, most: usize) -> Self {
        self.rows = [least, most];
        self
    }

    /// Draws it; `marks` says which byte ranges of a text are marked, in order. `.changed()` says whether the text is another.
    pub fn show(self, ui: &mut Ui, mut marks: impl FnMut(&str) -> Vec<Range<usize>>) -> Response {
        const KIND: TextKind = TextKind::Large;
        let t = tokens(ui);
        let [least, most] = self.rows;
        let mut layouter = |ui: &Ui, value: &dyn TextBuffer, wrap: f32| {
            let value = value.as_str();
            let mut job = job(ui, value, KIND, &marks(value));
            job.keep_trailing_whitespace = true;
            job.wrap.max_width = wrap;
            ui.painter().layout_job(job)
        };
        let hint = text::job(ui, &self.hint, KIND, Tone::Ink3);
        let outline = Stroke::new(1.0, t.control);
        let frame = Frame::new().fill(t.page).stroke(outline).corner_radius(radius::CONTROL);
        let shown = frame.show(ui, |ui| {
            let width = ui.available_width();
            ScrollArea::vertical()
                .id_salt(&self.name)
                .max_height(most as f32 * KIND.line())
                .auto_shrink([false, true])
                .show(ui, |ui| {
                    let edit = TextEdit::multiline(self.text)
                        .frame(Frame::new().inner_margin(Margin::symmetric(11, 6)))
                        .font(KIND.font())
                        .hint_text(hint)
                        .desired_width(width)
                        .desired_rows(least)
                        .layouter(&mut layouter);
                    ui.add(edit).accessible_name(self.name.clone())
                })
                .inner
        });
        if state::state(ui, &shown.inner).focused {
            state::focus_ring(ui, shown.response.rect, radius::CONTROL);
        }
        shown.inner
    }
}

/// The text ready for layout, its marked places Bold and underlined.
fn job(ui: &Ui, value: &str, kind: TextKind, marks: &[Range<usize>]) -> LayoutJob {
    let t = tokens(ui);
    let mut job = LayoutJob::default();
    let mut from = 0;
    for mark in marks {
        // A mark of another text is no mark of this one.
        let (Some(before), Some(marked)) = (value.get(from..mark.start), value.get(mark.clone())) else {
            break;
        };
        text::add(&mut job, before, kind, t.ink);
        let first = job.sections.len();
        text::add_font(&mut job, marked, TextKind::DialogTitle.font(), kind.line(), t.ink);
        for section in job.sections.iter_mut().skip(first) {
            section.format.underline = Stroke::new(2.0, t.warning.ink);
        }
        from = mark.end;
    }
    text::add(&mut job, value.get(from..).unwrap_or_default(), kind, t.ink);
    job
}
