//! The head of something that unfolds: a chevron, its name, how much it holds, and a glimpse of it while it is folded.

use eframe::egui::{
    Align, CursorIcon, Rect, Response, Sense, Ui, Vec2, WidgetInfo, accesskit::Role, pos2, vec2,
};

use crate::ui::{
    icons::Icon,
    theme::{TextKind, Tone, radius, size, space, tokens},
    widgets::{state, text},
};

/// Draws the head; a click folds and unfolds.
pub fn fold_head(ui: &mut Ui, open: bool, name: &str, count: &str, glimpse: &str) -> Response {
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), size::ROW), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, response.enabled(), format!("{name} {count}")));
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_expanded(open));
    let s = state::state(ui, &response);
    if s.hovered {
        ui.painter().rect_filled(rect, radius::CONTROL, tokens(ui).hover);
    }
    if s.focused {
        state::focus_ring_inside(ui, rect, radius::CONTROL);
    }
    let glyph = pos2(rect.left() + size::ICON, rect.center().y);
    let icon = if open { Icon::ChevronDown } else { Icon::ChevronRight };
    icon.paint(ui, Rect::from_center_size(glyph, Vec2::splat(size::ICON)), tokens(ui).ink2);
    let words = rect.with_min_x(glyph.x + size::ICON).with_max_x(rect.right() - space::S);
    let painted = text::paint(ui, words, Align::Min, name, TextKind::Strong, Tone::Ink);
    let beside = words.with_min_x(painted.right() + space::S);
    let painted = text::paint(ui, beside, Align::Min, count, TextKind::Table, Tone::Ink3);
    let room = words.with_min_x(painted.right() + space::L);
    // Less than an amount is wide would show nothing but that something is left out.
    if !open && room.width() >= size::AMOUNT {
        let colour = Tone::Ink3.of(tokens(ui));
        let galley = text::shortened(ui, glimpse, TextKind::Table, colour, room.width());
        text::put(ui, pos2(room.left(), rect.center().y - galley.size().y / 2.0), galley, colour);
    }
    response.on_hover_cursor(CursorIcon::PointingHand)
}
