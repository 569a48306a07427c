//! Key caps: the key that does the same.

use eframe::egui::{
    Align, Pos2, Rect, Response, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, accesskit::Role, pos2,
};

use crate::ui::{
    theme::{
        TextKind, Tone,
        part::{KEY_CAP as HEIGHT, KEY_CAP_PAD as PAD},
        radius, tokens,
    },
    widgets::text,
};

/// A key cap in the flow.
pub fn key_cap(ui: &mut Ui, key: &str) -> Response {
    let (rect, response) = ui.allocate_exact_size(Vec2::new(width(ui, key), HEIGHT), Sense::hover());
    paint(ui, rect.left_center(), key, Tone::Ink3);
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, key));
    response
}

pub(crate) fn width(ui: &Ui, key: &str) -> f32 {
    text::width(ui, key, TextKind::Small).ceil() + 2.0 * PAD
}

pub(crate) fn paint(ui: &Ui, left_centre: Pos2, key: &str, tone: Tone) -> Rect {
    let t = tokens(ui);
    let rect = Rect::from_min_size(
        pos2(left_centre.x, (left_centre.y - HEIGHT / 2.0).round()),
        Vec2::new(width(ui, key), HEIGHT),
    );
    // On a filled button the cap is outlined in the colour of the words.
    let outline = if tone == Tone::OnAccent { t.on_accent } else { t.line_strong };
    ui.painter().rect_stroke(rect, radius::CHIP, Stroke::new(1.0, outline), StrokeKind::Inside);
    let tone = if tone == Tone::OnAccent { tone } else { Tone::Ink3 };
    text::paint(ui, rect, Align::Center, key, TextKind::Small, tone);
    rect
}
