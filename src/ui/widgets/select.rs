//! A choice from a list that drops down.

use eframe::egui::{
    Align, CursorIcon, Popup, PopupCloseBehavior, Rect, Response, ScrollArea, Sense, Stroke, StrokeKind, Ui,
    Vec2, WidgetInfo, accesskit::Role, pos2, vec2,
};

use crate::ui::{
    icons::Icon,
    theme::{
        self, TextKind, Tone,
        part::{OPTION, OPTION_PAD as PAD},
        radius, size, tokens,
    },
    widgets::{link, state, text},
};

struct Choice {
    label: String,
    icon: Option<(Icon, Tone)>,
}

/// A choice from a list.
#[must_use = "call `show`"]
pub struct Select {
    salt: String,
    name: String,
    choices: Vec<Choice>,
    selected: Option<usize>,
    placeholder: String,
    width: Option<f32>,
    enabled: bool,
    problem: bool,
}

impl Select {
    /// A choice; `salt` tells it from others on the page, `name` is what a screen reader says.
    pub fn new(salt: impl Into<String>, name: impl Into<String>) -> Self {
        Self {
            salt: salt.into(),
            name: name.into(),
            choices: Vec::new(),
            selected: None,
            placeholder: String::new(),
            width: None,
            enabled: true,
            problem: false,
        }
    }

    /// One more choice.
    pub fn option(mut self, label: impl Into<String>) -> Self {
        self.choices.push(Choice { label: label.into(), icon: None });
        self
    }

    /// One more choice, with an icon.
    pub fn option_icon(mut self, icon: Icon, tone: Tone, label: impl Into<String>) -> Self {
        self.choices.push(Choice { label: label.into(), icon: Some((icon, tone)) });
        self
    }

    /// Several more choices.
    pub fn options(mut self, labels: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.choices.extend(labels.into_iter().map(|label| Choice { label: label.into(), icon: None }));
        self
    }

    /// Which one is chosen.
    pub fn selected(mut self, selected: Option<usize>) -> Self {
        self.selected = selected;
        self
    }

    /// Shown while none is chosen.
    pub fn placeholder(mut self, placeholder: impl Into<String>) -> Self {
        self.placeholder = placeholder.into();
        self
    }

    /// This wide; the rest of the line otherwise.
    pub fn width(mut self, width: f32) -> Self {
        self.width = Some(width);
        self
    }

    /// Can it be changed?
    pub fn enabled(mut self, enabled: bool) -> Self {
        self.enabled = enabled;
        self
    }

    /// Outlined as something that cannot be read.
    pub fn problem(mut self, problem: bool) -> Self {
        self.problem = problem;
        self
    }

    /// Draws it and says which choice was made just now.
    pub fn show(self, ui: &mut Ui) -> Option<usize> {
        self.show_response(ui).0
    }

    /// The same, with the response of the box, for [`super::labelled`].
    pub fn show_response(self, ui: &mut Ui) -> (Option<usize>, Response) {
        let salt = self.salt.clone();
        ui.push_id(salt, |ui| self.draw(ui)).inner
    }

    fn draw(self, ui: &mut Ui) -> (Option<usize>, Response) {
        let width = self.width.unwrap_or_else(|| ui.available_width());
        let sense = if self.enabled { Sense::click() } else { Sense::hover() };
        let (rect, response) = ui.allocate_exact_size(vec2(width, size::BUTTON), sense);
        let chosen = self.selected.and_then(|at| self.choices.get(at));
        let value = chosen.map_or(self.placeholder.as_str(), |choice| choice.label.as_str());
        response.widget_info(|| {
            let mut info = WidgetInfo::labeled(Role::ComboBox, self.enabled, &self.name);
            info.current_text_value = Some(value.to_owned());
            info
        });
        self.paint_box(ui, rect, &response, chosen);
        let open = Popup::is_id_open(ui.ctx(), Popup::default_response_id(&response));
        let mut picked = None;
        let frame = theme::menu_frame(ui.style());
        Popup::menu(&response)
            .close_behavior(PopupCloseBehavior::CloseOnClick)
            .frame(frame)
            .width(width - 10.0)
            .gap(2.0)
            .show(|ui| {
                ui.spacing_mut().item_spacing = Vec2::ZERO;
                ui.set_min_width(width - 10.0);
                ScrollArea::vertical().max_height(OPTION * 9.5).show(ui, |ui| {
                    for (at, choice) in self.choices.iter().enumerate() {
                        let selected = self.selected == Some(at);
                        let row = option(ui, choice, selected);
                        if selected && !open {
                            row.scroll_to_me(Some(Align::Center));
                        }
                        if row.clicked() {
                            picked = Some(at);
                            // A screen reader clicks without a pointer, which alone does not close the list.
                            ui.close();
                        }
                    }
                });
            });
        (picked, response.on_hover_cursor(CursorIcon::PointingHand))
    }

    fn paint_box(&self, ui: &Ui, rect: Rect, response: &Response, chosen: Option<&Choice>) {
        let t = tokens(ui);
        let s = state::state(ui, response);
        let enabled = self.enabled && s.enabled;
        let outline = match (enabled, self.problem) {
            (false, _) => t.line,
            (true, true) => t.warning.ink,
            (true, false) => t.control,
        };
        let fill = if s.hovered && enabled { t.hover } else { t.page };
        ui.painter().rect(rect, radius::CONTROL, fill, Stroke::new(1.0, outline), StrokeKind::Inside);
        if s.focused {
            state::focus_ring(ui, rect, radius::CONTROL);
        }
        let arrow =
            Rect::from_center_size(pos2(rect.right() - 18.0, rect.center().y), Vec2::splat(size::ICON));
        Icon::ChevronDown.paint(ui, arrow, if enabled { t.ink2 } else { t.off });
        let mut words = rect.shrink2(vec2(PAD + 1.0, 0.0));
        words.max.x = arrow.left() - 6.0;
        let tone = match (enabled, chosen.is_some()) {
            (false, _) => Tone::Off,
            (true, true) => Tone::Ink,
            (true, false) => Tone::Ink3,
        };
        if let Some((icon, icon_tone)) = chosen.and_then(|choice| choice.icon) {
            let at = Rect::from_center_size(
                pos2(words.left() + 9.0, rect.center().y),
                Vec2::splat(size::ICON_BUTTON),
            );
            icon.paint(ui, at, if enabled { icon_tone.of(t) } else { t.off });
            words.min.x = at.right() + 8.0;
        }
        let value = chosen.map_or(self.placeholder.as_str(), |choice| choice.label.as_str());
        let galley = text::shortened(ui, value, TextKind::Body, tone.of(t), words.width());
        text::put(ui, pos2(words.left(), rect.center().y - galley.size().y / 2.0), galley, tone.of(t));
    }
}

fn option(ui: &mut Ui, choice: &Choice, selected: bool) -> Response {
    let t = tokens(ui);
    let icon_room = if choice.icon.is_some() { 26.0 } else { 0.0 };
    let natural = text::width(ui, &choice.label, TextKind::Body) + 2.0 * PAD + icon_room;
    let width = ui.available_width().max(natural);
    let (rect, response) = ui.allocate_exact_size(vec2(width, OPTION), Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, true, selected, &choice.label));
    let s = state::state(ui, &response);
    if selected {
        ui.painter().rect_filled(rect, radius::CONTROL, t.selected);
    } else if s.hovered {
        ui.painter().rect_filled(rect, radius::CONTROL, t.hover);
    }
    if s.focused {
        state::focus_ring_inside(ui, rect, radius::CONTROL);
    }
    let words = rect.shrink2(vec2(PAD - 2.0, 0.0));
    let kind = if selected { TextKind::Strong } else { TextKind::Body };
    match choice.icon {
        Some((icon, tone)) => {
            link::paint_icon_text(ui, words, (icon, tone, size::ICON), &choice.label, kind, Tone::Ink);
        }
        None => {
            text::paint(ui, words, Align::Min, &choice.label, kind, Tone::Ink);
        }
    }
    response
}
