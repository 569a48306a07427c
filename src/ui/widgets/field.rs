//! A text input with its label, its problem and its help. Every input of the window goes through here, so
//! that each has a name for a screen reader.

use eframe::egui::{
    Align, Align2, Frame, Id, Margin, Rect, Response, Sense, Shape, Stroke, StrokeKind, TextBuffer, TextEdit,
    Ui, UiBuilder, Vec2, WidgetInfo, accesskit::Role, pos2, vec2,
};

use crate::ui::{
    icons::Icon,
    theme::{TextKind, Tone, radius, size, space, tokens},
    widgets::{state, suggest, text},
};

#[derive(Clone, Copy, PartialEq, Eq)]
enum LabelPlace {
    Left,
    Above,
    Hidden,
}

/// A labelled text input.
#[must_use = "call `show`"]
pub struct Field<'a> {
    label: String,
    text: &'a mut String,
    id: Option<Id>,
    hint: String,
    problem: Option<String>,
    outlined: bool,
    help: Option<String>,
    place: LabelPlace,
    amount: bool,
    rows: usize,
    width: Option<f32>,
    enabled: bool,
    suggestions: &'a [String],
}

impl<'a> Field<'a> {
    /// An input for this text under this label.
    pub fn new(label: impl Into<String>, text: &'a mut String) -> Self {
        Self {
            label: label.into(),
            text,
            id: None,
            hint: String::new(),
            problem: None,
            outlined: false,
            help: None,
            place: LabelPlace::Left,
            amount: false,
            rows: 1,
            width: None,
            enabled: true,
            suggestions: &[],
        }
    }

    /// A fixed identity, for a shortcut that moves the focus here.
    pub fn id(mut self, id: Id) -> Self {
        self.id = Some(id);
        self
    }

    /// An example shown while nothing is written.
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = hint.into();
        self
    }

    /// Why the text cannot be read, and what is allowed.
    pub fn problem(mut self, problem: Option<&str>) -> Self {
        self.problem = problem.map(str::to_owned);
        self
    }

    /// Outlined as something that cannot be read, where the problem stands elsewhere.
    pub fn outlined(mut self, outlined: bool) -> Self {
        self.outlined = outlined;
        self
    }

    /// A line of help under the input.
    pub fn help(mut self, help: Option<&str>) -> Self {
        self.help = help.map(str::to_owned);
        self
    }

    /// The label above the input instead of at its left.
    pub fn above(mut self) -> Self {
        self.place = LabelPlace::Above;
        self
    }

    /// No visible label; it is still the name a screen reader says.
    pub fn bare(mut self) -> Self {
        self.place = LabelPlace::Hidden;
        self
    }

    /// Figures, written at the right.
    pub fn amount(mut self) -> Self {
        self.amount = true;
        self
    }

    /// Several lines high.
    pub fn rows(mut self, rows: usize) -> Self {
        self.rows = rows;
        self
    }

    /// This wide; the rest of the line otherwise.
    pub fn width(mut self, width: f32) -> Self {
        self.width = Some(width);
        self
    }

    /// Can it be written in?
    pub fn enabled(mut self, enabled: bool) -> Self {
        self.enabled = enabled;
        self
    }

    /// Names offered while typing.
    pub fn suggestions(mut self, suggestions: &'a [String]) -> Self {
        self.suggestions = suggestions;
        self
    }

    /// Draws it; `.changed()` says whether the text is another.
    pub fn show(self, ui: &mut Ui) -> Response {
        let Self { label, text, id, hint, problem, outlined, help, .. } = self;
        let Self { place, amount, rows, width, enabled, suggestions, .. } = self;
        let input = |ui: &mut Ui| {
            let input = Input {
                id,
                hint,
                amount,
                rows,
                width,
                enabled,
                problem: outlined || problem.is_some(),
                suggestions,
                icon: None,
                height: size::BUTTON,
                kind: TextKind::Body,
            };
            let response = input.show(ui, text);
            if place == LabelPlace::Hidden { response.accessible_name(label.clone()) } else { response }
        };
        around(ui, place, &label, problem.as_deref(), help.as_deref(), enabled, input)
    }
}

/// The label, problem and help of a [`Field`] around any control that returns its response.
pub fn labelled(
    ui: &mut Ui,
    label: &str,
    problem: Option<&str>,
    help: Option<&str>,
    control: impl FnOnce(&mut Ui) -> Response,
) -> Response {
    around(ui, LabelPlace::Left, label, problem, help, true, control)
}

fn around(
    ui: &mut Ui,
    place: LabelPlace,
    label: &str,
    problem: Option<&str>,
    help: Option<&str>,
    enabled: bool,
    control: impl FnOnce(&mut Ui) -> Response,
) -> Response {
    let tone = if enabled { Tone::Ink2 } else { Tone::Off };
    let below = |ui: &mut Ui| {
        ui.spacing_mut().item_spacing.y = space::XS;
        if let Some(problem) = problem {
            problem_line(ui, problem);
        } else if let Some(help) = help {
            text::label(ui, help, TextKind::Small, Tone::Ink3);
        }
    };
    match place {
        LabelPlace::Left => {
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = space::M;
                let (rect, name) =
                    ui.allocate_exact_size(vec2(size::FORM_LABEL, size::BUTTON), Sense::hover());
                let galley = text::wrapped(ui, label, TextKind::Body, tone.of(tokens(ui)), size::FORM_LABEL);
                text::put(
                    ui,
                    pos2(rect.left(), rect.center().y - galley.size().y / 2.0),
                    galley,
                    tone.of(tokens(ui)),
                );
                name.widget_info(|| WidgetInfo::labeled(Role::Label, enabled, label));
                ui.vertical(|ui| {
                    ui.spacing_mut().item_spacing.y = space::XS;
                    let response = control(ui).labelled_by(name.id);
                    below(ui);
                    response
                })
                .inner
            })
            .inner
        }
        LabelPlace::Above => {
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = space::XS;
                let name = text::line(ui, label, TextKind::Small, tone);
                let response = control(ui).labelled_by(name.id);
                below(ui);
                response
            })
            .inner
        }
        LabelPlace::Hidden => {
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = space::XS;
                let response = control(ui);
                below(ui);
                response
            })
            .inner
        }
    }
}

/// The line under an input that cannot be read: a triangle and what is allowed.
pub fn problem_line(ui: &mut Ui, problem: &str) -> Response {
    let t = tokens(ui);
    let left = 20.0;
    let galley = text::wrapped(ui, problem, TextKind::Small, t.warning.ink, ui.available_width() - left);
    let (rect, response) = ui.allocate_exact_size(vec2(left, 0.0) + galley.size(), Sense::hover());
    let glyph = Rect::from_min_size(rect.min + vec2(0.0, 1.0), Vec2::splat(15.0));
    Icon::Warning.paint(ui, glyph, t.warning.ink);
    text::put(ui, rect.min + vec2(left, 0.0), galley, t.warning.ink);
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, problem));
    response
}

/// The input alone, with its outline and ring; others (search box, quick entry) draw it too.
pub(crate) struct Input<'a> {
    pub id: Option<Id>,
    pub hint: String,
    pub amount: bool,
    pub rows: usize,
    pub width: Option<f32>,
    pub enabled: bool,
    pub problem: bool,
    pub suggestions: &'a [String],
    pub icon: Option<Icon>,
    pub height: f32,
    pub kind: TextKind,
}

impl Input<'_> {
    pub fn show(self, ui: &mut Ui, value: &mut String) -> Response {
        let t = tokens(ui);
        let width = self.width.unwrap_or_else(|| ui.available_width());
        let margin = Margin {
            left: if self.icon.is_some() { 34 } else { 11 },
            right: 11,
            top: if self.rows > 1 { 6 } else { 2 },
            bottom: if self.rows > 1 { 6 } else { 2 },
        };
        let height = if self.rows > 1 {
            // A text with more lines makes it higher.
            let inside = width - margin.sum().x;
            let text = text::wrapped(ui, value, self.kind, t.ink, inside).size().y;
            let least = self.rows as f32 * self.kind.line();
            14.0 + least.max(text + if value.ends_with('\n') { self.kind.line() } else { 0.0 })
        } else {
            self.height
        };
        let (rect, _) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
        let mut inner = ui.new_child(UiBuilder::new().max_rect(rect));
        if !self.enabled {
            inner.disable();
        }
        let background = inner.painter().add(Shape::Noop);
        let tone = if self.enabled { Tone::Ink } else { Tone::Off };
        let amount = self.amount;
        let mut layouter = |ui: &Ui, value: &dyn TextBuffer, wrap: f32| {
            let mut job = text::layout(value.as_str(), self.kind, tone.of(tokens(ui)));
            job.keep_trailing_whitespace = true;
            job.halign = if amount { Align::Max } else { Align::Min };
            if self.rows > 1 {
                job.wrap.max_width = wrap;
            } else {
                job.break_on_newline = false;
            }
            ui.painter().layout_job(job)
        };
        let hint = text::job(&inner, &self.hint, self.kind, Tone::Ink3);
        let mut edit = if self.rows > 1 { TextEdit::multiline(value) } else { TextEdit::singleline(value) };
        if let Some(id) = self.id {
            edit = edit.id(id);
        }
        let edit = edit
            .frame(Frame::new().inner_margin(margin))
            .font(self.kind.font())
            .hint_text(hint)
            .desired_width(width)
            .desired_rows(self.rows)
            .min_size(rect.size())
            .align(match (amount, self.rows > 1) {
                (true, _) => Align2::RIGHT_CENTER,
                (false, true) => Align2::LEFT_TOP,
                (false, false) => Align2::LEFT_CENTER,
            })
            .layouter(&mut layouter);
        let response = if self.suggestions.is_empty() {
            inner.add(edit)
        } else {
            suggest::show(&mut inner, edit, self.suggestions)
        };
        let s = state::state(&inner, &response);
        let outline = match (s.enabled, self.problem) {
            (false, _) => t.line,
            (true, true) => t.warning.ink,
            (true, false) if self.icon.is_some() => t.line_strong,
            (true, false) => t.control,
        };
        inner.painter().set(
            background,
            Shape::Rect(eframe::egui::epaint::RectShape::new(
                rect,
                radius::CONTROL,
                t.page,
                Stroke::new(1.0, outline),
                StrokeKind::Inside,
            )),
        );
        if let Some(icon) = self.icon {
            let at = pos2(rect.left() + 18.0, rect.center().y);
            icon.paint(&inner, Rect::from_center_size(at, Vec2::splat(size::ICON)), t.ink2);
        }
        if s.focused {
            state::focus_ring(&inner, rect, radius::CONTROL);
        }
        response
    }
}
