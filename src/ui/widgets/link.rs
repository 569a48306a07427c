//! Links, inline icons with words, and the value nobody wrote.

use eframe::egui::{
    Align, CursorIcon, Rect, Response, Sense, Stroke, Ui, Vec2, WidgetInfo, accesskit::Role, pos2, vec2,
};

use crate::ui::{
    icons::Icon,
    theme::{TextKind, Tone, radius, size, tokens},
    widgets::{state, text},
};

/// An underlined link.
pub fn link(ui: &mut Ui, label: &str) -> Response {
    link_as(ui, label, TextKind::Table)
}

/// A small underlined link.
pub fn link_small(ui: &mut Ui, label: &str) -> Response {
    link_as(ui, label, TextKind::Small)
}

/// An underlined link of a given text size.
pub fn link_as(ui: &mut Ui, label: &str, kind: TextKind) -> Response {
    let width = text::width(ui, label, kind);
    let (rect, response) = ui.allocate_exact_size(vec2(width, kind.line()), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Link, response.enabled(), label));
    paint_link(ui, rect, label, kind, Tone::Accent, &response);
    response.on_hover_cursor(CursorIcon::PointingHand)
}

pub(crate) fn paint_link(ui: &Ui, rect: Rect, label: &str, kind: TextKind, tone: Tone, response: &Response) {
    let t = tokens(ui);
    let tone = if response.enabled() { tone } else { Tone::Off };
    let words = text::paint(ui, rect, Align::Min, label, kind, tone);
    let y = (rect.center().y + kind.px() / 2.0 + 2.0).round() + 0.5;
    ui.painter().hline(words.x_range(), y, Stroke::new(1.0, tone.of(t)));
    if state::state(ui, response).focused {
        state::focus_ring(ui, rect.expand2(vec2(2.0, 0.0)), radius::CHIP);
    }
}

/// A value nobody wrote: dashed underline, clickable. `name` says what a click does.
pub fn unknown_value(ui: &mut Ui, label: &str, name: &str) -> Response {
    let kind = TextKind::Table;
    let (rect, response) =
        ui.allocate_exact_size(vec2(text::width(ui, label, kind), kind.line()), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, response.enabled(), name));
    paint_unknown(ui, rect, label);
    if state::state(ui, &response).focused {
        state::focus_ring(ui, rect.expand2(vec2(2.0, 0.0)), radius::CHIP);
    }
    response.on_hover_cursor(CursorIcon::PointingHand).on_hover_text(name)
}

pub(crate) fn paint_unknown(ui: &Ui, rect: Rect, label: &str) -> Rect {
    let t = tokens(ui);
    let kind = TextKind::Table;
    let words = text::paint(ui, rect, Align::Min, label, kind, Tone::Ink3);
    let y = (rect.center().y + kind.px() / 2.0 + 2.0).round() + 0.5;
    dashed_line(ui, words.left(), words.right(), y, Stroke::new(1.0, t.control));
    words
}

pub(crate) fn dashed_line(ui: &Ui, left: f32, right: f32, y: f32, stroke: Stroke) {
    let points = [pos2(left, y), pos2(right, y)];
    ui.painter().extend(eframe::egui::Shape::dashed_line(&points, stroke, 3.0, 2.0));
}

/// An icon alone, as decoration: a screen reader does not see it.
pub fn icon(ui: &mut Ui, icon: Icon, px: f32, tone: Tone) -> Response {
    let (rect, response) = ui.allocate_exact_size(Vec2::splat(px), Sense::hover());
    icon.paint(ui, rect, tone.of(tokens(ui)));
    response
}

/// An icon and its word on one line.
pub fn icon_line(
    ui: &mut Ui,
    icon: Icon,
    label: &str,
    kind: TextKind,
    icon_tone: Tone,
    tone: Tone,
) -> Response {
    let gap = 6.0;
    let width = size::ICON + gap + text::width(ui, label, kind);
    let (rect, response) = ui.allocate_exact_size(vec2(width, kind.line()), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, label));
    paint_icon_text(ui, rect, (icon, icon_tone, size::ICON), label, kind, tone);
    response
}

pub(crate) fn paint_icon_text(
    ui: &Ui,
    rect: Rect,
    (icon, icon_tone, px): (Icon, Tone, f32),
    label: &str,
    kind: TextKind,
    tone: Tone,
) -> Rect {
    let glyph = Rect::from_center_size(pos2(rect.left() + px / 2.0, rect.center().y), Vec2::splat(px));
    icon.paint(ui, glyph, icon_tone.of(tokens(ui)));
    let words = Rect::from_min_max(
        pos2(glyph.left() + px + if px > size::ICON { 5.0 } else { 6.0 }, rect.top()),
        rect.max,
    );
    glyph.union(text::paint(ui, words, Align::Min, label, kind, tone))
}
