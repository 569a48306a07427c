//! The rows of a menu.

use eframe::egui::{Align, CursorIcon, Popup, Response, Sense, Ui, WidgetInfo, accesskit::Role, vec2};

use crate::ui::{
    icons::Icon,
    theme::{self, TextKind, Tone, radius, size, tokens},
    widgets::{link, state, text},
};

/// The menu of a button; a click on the button opens and closes it.
pub fn menu<R>(button: &Response, contents: impl FnOnce(&mut Ui) -> R) -> Option<R> {
    let frame = theme::menu_frame(&button.ctx.global_style());
    Popup::menu(button)
        .frame(frame)
        .gap(2.0)
        .show(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            contents(ui)
        })
        .map(|shown| shown.inner)
}

/// A row of a menu, 32 high, with its key at the right.
pub fn menu_item(ui: &mut Ui, label: &str, key: Option<&str>) -> Response {
    menu_row(ui, None, label, key)
}

/// A row of a menu with an icon.
pub fn menu_item_icon(ui: &mut Ui, icon: Icon, label: &str, key: Option<&str>) -> Response {
    menu_row(ui, Some(icon), label, key)
}

fn menu_row(ui: &mut Ui, icon: Option<Icon>, label: &str, key: Option<&str>) -> Response {
    let icon_room = if icon.is_some() { 22.0 } else { 0.0 };
    let key_room = key.map_or(0.0, |key| 24.0 + text::width(ui, key, TextKind::Small));
    let natural = 20.0 + icon_room + text::width(ui, label, TextKind::Body) + key_room;
    let width = if ui.layout().horizontal_justify() { ui.available_width().max(natural) } else { natural };
    let (rect, response) = ui.allocate_exact_size(vec2(width.ceil(), 32.0), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::MenuItem, response.enabled(), label));
    let s = state::state(ui, &response);
    if s.hovered {
        ui.painter().rect_filled(rect, radius::CONTROL, tokens(ui).hover);
    }
    if s.focused {
        state::focus_ring_inside(ui, rect, radius::CONTROL);
    }
    let tone = if s.enabled { Tone::Ink } else { Tone::Off };
    let line = rect.shrink2(vec2(10.0, 0.0));
    if let Some(icon) = icon {
        link::paint_icon_text(ui, line, (icon, Tone::Ink2, size::ICON), label, TextKind::Body, tone);
    } else {
        text::paint(ui, line, Align::Min, label, TextKind::Body, tone);
    }
    if let Some(key) = key {
        text::paint(ui, line, Align::Max, key, TextKind::Small, Tone::Ink3);
    }
    response.on_hover_cursor(CursorIcon::PointingHand)
}
