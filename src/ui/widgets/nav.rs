//! The sidebar's items, the rail's items, and the application's mark.

use eframe::egui::{
    Align, Color32, CursorIcon, Rect, Response, Sense, Ui, Vec2, Widget, WidgetInfo, accesskit::Role, pos2,
    vec2,
};

use crate::ui::{
    icons::{self, Icon},
    theme::{TextKind, Tone, radius, size, tokens},
    widgets::{state, text},
};

/// An item of the sidebar.
#[must_use = "add it with `ui.add`"]
pub struct NavItem {
    icon: Icon,
    label: String,
    count: Option<String>,
    alarm: bool,
    selected: bool,
}

impl NavItem {
    /// An item that opens a page.
    pub fn new(icon: Icon, label: impl Into<String>) -> Self {
        Self { icon, label: label.into(), count: None, alarm: false, selected: false }
    }

    /// How many things are there.
    pub fn count(mut self, count: impl Into<String>) -> Self {
        self.count = Some(count.into());
        self
    }

    /// How many running troubles are there, in vermilion.
    pub fn alarm(mut self, count: impl Into<String>) -> Self {
        self.count = Some(count.into());
        self.alarm = true;
        self
    }

    /// Is it the page in view?
    pub fn selected(mut self, selected: bool) -> Self {
        self.selected = selected;
        self
    }
}

impl Widget for NavItem {
    fn ui(self, ui: &mut Ui) -> Response {
        let (rect, response) =
            ui.allocate_exact_size(vec2(ui.available_width(), size::NAV_ITEM), Sense::click());
        response
            .widget_info(|| WidgetInfo::selected(Role::Tab, response.enabled(), self.selected, &self.label));
        let t = tokens(ui);
        let s = state::state(ui, &response);
        ui.painter().rect_filled(rect, radius::CONTROL, ground(ui, self.selected, s.hovered));
        if s.focused {
            state::focus_ring(ui, rect, radius::CONTROL);
        }
        let glyph =
            Rect::from_center_size(pos2(rect.left() + 20.0, rect.center().y), Vec2::splat(size::ICON_NAV));
        self.icon.paint(ui, glyph, if self.selected { t.accent } else { t.ink2 });
        let mut words = rect;
        words.min.x += 40.0;
        words.max.x -= 11.0;
        if let Some(count) = &self.count {
            let (kind, tone) = if self.alarm {
                (TextKind::TableStrong, Tone::Danger)
            } else {
                (TextKind::Table, Tone::Ink3)
            };
            let painted = text::paint(ui, words, Align::Max, count, kind, tone);
            words.max.x = painted.left() - 4.0;
        }
        let (kind, tone) =
            if self.selected { (TextKind::Strong, Tone::Ink) } else { (TextKind::Body, Tone::Ink2) };
        text::paint(ui, words, Align::Min, &self.label, kind, tone);
        response.on_hover_cursor(CursorIcon::PointingHand)
    }
}

/// An item of the rail: an icon over a short label.
#[must_use = "add it with `ui.add`"]
pub struct RailItem {
    icon: Icon,
    label: String,
    dot: bool,
    selected: bool,
}

impl RailItem {
    /// An item that opens a page.
    pub fn new(icon: Icon, label: impl Into<String>) -> Self {
        Self { icon, label: label.into(), dot: false, selected: false }
    }

    /// A dot instead of the count: something runs out there.
    pub fn dot(mut self, dot: bool) -> Self {
        self.dot = dot;
        self
    }

    /// Is it the page in view?
    pub fn selected(mut self, selected: bool) -> Self {
        self.selected = selected;
        self
    }
}

impl Widget for RailItem {
    fn ui(self, ui: &mut Ui) -> Response {
        let (rect, response) =
            ui.allocate_exact_size(vec2(ui.available_width(), size::RAIL_ITEM), Sense::click());
        response
            .widget_info(|| WidgetInfo::selected(Role::Tab, response.enabled(), self.selected, &self.label));
        let t = tokens(ui);
        let s = state::state(ui, &response);
        ui.painter().rect_filled(rect, radius::CONTROL, ground(ui, self.selected, s.hovered));
        if s.focused {
            state::focus_ring(ui, rect, radius::CONTROL);
        }
        let glyph =
            Rect::from_center_size(pos2(rect.center().x, rect.top() + 15.0), Vec2::splat(size::ICON_RAIL));
        self.icon.paint(ui, glyph, if self.selected { t.accent } else { t.ink2 });
        if self.dot {
            ui.painter().circle_filled(glyph.right_top() + vec2(1.0, 3.0), 4.0, t.danger.ink);
        }
        let words =
            Rect::from_min_max(pos2(rect.left(), rect.top() + 27.0), pos2(rect.right(), rect.bottom() - 3.0));
        let (kind, tone) =
            if self.selected { (TextKind::SmallStrong, Tone::Ink) } else { (TextKind::Small, Tone::Ink2) };
        text::paint(ui, words, Align::Center, &self.label, kind, tone);
        response.on_hover_cursor(CursorIcon::PointingHand)
    }
}

fn ground(ui: &Ui, selected: bool, hovered: bool) -> Color32 {
    let t = tokens(ui);
    match (selected, hovered) {
        (true, _) => t.selected,
        (false, true) => t.hover,
        (false, false) => Color32::TRANSPARENT,
    }
}

/// The name of a group of items.
pub fn nav_group(ui: &mut Ui, label: &str) -> Response {
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 26.0), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, label));
    let mut words = rect;
    words.min.x += 10.0;
    text::paint(ui, words, Align::Min, label, TextKind::Small, Tone::Ink3);
    response
}

/// The application's mark; decoration.
pub fn app_mark(ui: &mut Ui, px: f32) -> Response {
    let (rect, response) = ui.allocate_exact_size(Vec2::splat(px), Sense::hover());
    icons::paint_app_mark(ui, rect);
    response
}
