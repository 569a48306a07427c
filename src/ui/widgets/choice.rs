//! Radio buttons and checkboxes, alone and as rows.

use eframe::egui::{
    Align, Color32, CursorIcon, Rect, Response, Sense, Stroke, StrokeKind, Ui, Vec2, Widget, WidgetInfo,
    accesskit::Role, pos2, vec2,
};

use crate::ui::{
    icons::Icon,
    theme::{
        TextKind, Tone,
        part::{CHOICE as HEIGHT, MARK as BOX, MARK_GAP as GAP},
        radius, size, tokens,
    },
    widgets::{state, text},
};

/// A radio button and its word.
pub fn radio(ui: &mut Ui, selected: bool, label: &str) -> Response {
    let (rect, response) = mark_and_word(ui, label);
    response.widget_info(|| WidgetInfo::selected(Role::RadioButton, response.enabled(), selected, label));
    let at = pos2(rect.left() + BOX / 2.0, rect.center().y);
    paint_radio(ui, at, selected, &response);
    if state::state(ui, &response).focused {
        state::focus_ring(ui, Rect::from_center_size(at, Vec2::splat(BOX)), 8);
    }
    response.on_hover_cursor(CursorIcon::PointingHand)
}

/// A checkbox and its word; `.changed()` says whether it was switched.
pub fn checkbox(ui: &mut Ui, checked: &mut bool, label: &str) -> Response {
    let (rect, mut response) = mark_and_word(ui, label);
    if response.clicked() {
        *checked = !*checked;
        response.mark_changed();
    }
    response.widget_info(|| WidgetInfo::selected(Role::CheckBox, response.enabled(), *checked, label));
    let at = Rect::from_center_size(pos2(rect.left() + BOX / 2.0, rect.center().y), Vec2::splat(BOX));
    paint_check(ui, at, *checked, &response);
    response.on_hover_cursor(CursorIcon::PointingHand)
}

/// The mark of a checkbox.
pub(crate) fn paint_check(ui: &Ui, at: Rect, checked: bool, response: &Response) {
    let t = tokens(ui);
    let s = state::state(ui, response);
    let (fill, outline) = match (s.enabled, checked) {
        (true, true) => (t.accent, t.accent),
        (true, false) => (if s.hovered { t.hover } else { t.page }, t.control),
        (false, true) => (t.off, t.off),
        (false, false) => (t.page, t.line),
    };
    ui.painter().rect(at, 3, fill, Stroke::new(1.0, outline), StrokeKind::Inside);
    if checked {
        Icon::Check.paint(ui, at.shrink(2.0), t.on_accent);
    }
    if s.focused {
        state::focus_ring(ui, at, 3);
    }
}

fn mark_and_word(ui: &mut Ui, label: &str) -> (Rect, Response) {
    let kind = TextKind::Body;
    let room = ui.available_width() - BOX - GAP;
    let one_line = text::width(ui, label, kind);
    let width = if one_line <= room || room < 80.0 { f32::INFINITY } else { room };
    let tone = if ui.is_enabled() { Tone::Ink } else { Tone::Off };
    let galley = text::wrapped(ui, label, kind, tone.of(tokens(ui)), width);
    let height = galley.size().y.max(HEIGHT);
    let (rect, response) =
        ui.allocate_exact_size(vec2(BOX + GAP + galley.size().x + 2.0, height), Sense::click());
    let at = pos2(rect.left() + BOX + GAP, rect.center().y - galley.size().y / 2.0);
    text::put(ui, at, galley, tone.of(tokens(ui)));
    (rect, response)
}

fn paint_radio(ui: &Ui, at: eframe::egui::Pos2, selected: bool, response: &Response) {
    let t = tokens(ui);
    let s = state::state(ui, response);
    let radius = BOX / 2.0;
    let painter = ui.painter();
    if selected {
        let fill = if s.enabled { t.accent } else { t.off };
        painter.circle_filled(at, radius, fill);
        painter.circle_filled(at, 3.0, if s.enabled { t.on_accent } else { t.page });
    } else {
        let outline = if s.enabled { t.control } else { t.line };
        let fill = if s.hovered { t.hover } else { t.page };
        let square = Rect::from_center_size(at, Vec2::splat(BOX));
        painter.rect(square, (BOX / 2.0) as u8, fill, Stroke::new(1.0, outline), StrokeKind::Inside);
    }
}

/// A radio button as wide as its column, with a caption below and something at the right.
#[must_use = "add it with `ui.add`"]
pub struct RadioRow {
    label: String,
    name: Option<String>,
    caption: Option<String>,
    icon: Option<Icon>,
    trailing: Option<(String, Tone, Option<Icon>)>,
    large: bool,
    selected: bool,
}

impl RadioRow {
    /// A row for this choice.
    pub fn new(label: impl Into<String>) -> Self {
        Self {
            label: label.into(),
            name: None,
            caption: None,
            icon: None,
            trailing: None,
            large: false,
            selected: false,
        }
    }

    /// What choosing it means.
    pub fn caption(mut self, caption: impl Into<String>) -> Self {
        self.caption = Some(caption.into());
        self
    }

    /// What a screen reader says, where the words alone do not tell what is chosen.
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// An icon before the words.
    pub fn icon(mut self, icon: Icon) -> Self {
        self.icon = Some(icon);
        self
    }

    /// A short remark at the right.
    pub fn trailing(mut self, trailing: impl Into<String>, tone: Tone) -> Self {
        self.trailing = Some((trailing.into(), tone, None));
        self
    }

    /// A short remark at the right, with an icon.
    pub fn trailing_icon(mut self, icon: Icon, trailing: impl Into<String>, tone: Tone) -> Self {
        self.trailing = Some((trailing.into(), tone, Some(icon)));
        self
    }

    /// 44 high, for answering under pressure.
    pub fn large(mut self) -> Self {
        self.large = true;
        self
    }

    /// Is it the one chosen?
    pub fn selected(mut self, selected: bool) -> Self {
        self.selected = selected;
        self
    }
}

impl Widget for RadioRow {
    fn ui(self, ui: &mut Ui) -> Response {
        let t = tokens(ui);
        let (plain, bold) = if self.large {
            (TextKind::Large, TextKind::DialogTitle)
        } else {
            (TextKind::Body, TextKind::Strong)
        };
        let kind = if self.selected { bold } else { plain };
        let pad = 8.0;
        let icon_room = if self.icon.is_some() { 26.0 } else { 0.0 };
        let trailing_width = self.trailing.as_ref().map_or(0.0, |(words, _, icon)| {
            text::width(ui, words, TextKind::Small) + if icon.is_some() { 20.0 } else { 0.0 } + 8.0
        });
        let width = ui.available_width();
        let left = pad + BOX + 10.0 + icon_room;
        let room = (width - left - trailing_width - pad).max(80.0);
        let ink = if ui.is_enabled() { t.ink } else { t.off };
        let words = text::wrapped(ui, &self.label, kind, ink, room);
        let caption =
            self.caption.as_deref().map(|caption| text::wrapped(ui, caption, TextKind::Small, t.ink2, room));
        let text_height = words.size().y + caption.as_ref().map_or(0.0, |c| c.size().y + 1.0);
        let least = if self.large { 44.0 } else { HEIGHT };
        let height = (text_height + if self.caption.is_some() { 10.0 } else { 6.0 }).max(least);
        let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::click());
        let name = match (&self.name, &self.trailing) {
            (Some(name), _) => name.clone(),
            (None, Some((trailing, ..))) => format!("{} {trailing}", self.label),
            (None, None) => self.label.clone(),
        };
        response.widget_info(|| {
            WidgetInfo::selected(Role::RadioButton, response.enabled(), self.selected, &name)
        });
        let s = state::state(ui, &response);
        let fill = match (self.selected, s.hovered) {
            (true, _) => t.selected,
            (false, true) => t.hover,
            (false, false) => Color32::TRANSPARENT,
        };
        ui.painter().rect_filled(rect, radius::CONTROL, fill);
        let top = rect.center().y - text_height / 2.0;
        let first_line = top + kind.line() / 2.0;
        paint_radio(ui, pos2(rect.left() + pad + BOX / 2.0, first_line), self.selected, &response);
        if let Some(icon) = self.icon {
            let at = pos2(rect.left() + pad + BOX + 10.0 + 9.0, first_line);
            icon.paint(ui, Rect::from_center_size(at, Vec2::splat(size::ICON_BUTTON)), t.ink2);
        }
        let under = top + words.size().y + 1.0;
        text::put(ui, pos2(rect.left() + left, top), words, ink);
        if let Some(caption) = caption {
            text::put(ui, pos2(rect.left() + left, under), caption, t.ink2);
        }
        if let Some((words, tone, icon)) = &self.trailing {
            let line = Rect::from_min_max(
                pos2(rect.left(), first_line - 9.0),
                pos2(rect.right() - pad, first_line + 9.0),
            );
            let painted = text::paint(ui, line, Align::Max, words, TextKind::Small, *tone);
            if let Some(icon) = icon {
                let at = pos2(painted.left() - 12.0, first_line);
                icon.paint(ui, Rect::from_center_size(at, Vec2::splat(size::ICON)), tone.of(t));
            }
        }
        if s.focused {
            state::focus_ring_inside(ui, rect, radius::CONTROL);
        }
        response.on_hover_cursor(CursorIcon::PointingHand)
    }
}
