//! The fills of the source band: solid, lighter, hatched, empty. They can be read without colour.

use eframe::egui::{
    Align, Color32, CornerRadius, Rect, Response, Sense, Shape, Stroke, StrokeKind, Ui, Vec2, WidgetInfo,
    accesskit::Role, pos2, vec2,
};

use crate::ui::{
    theme::{Fill, Hatch, TextKind, Tone, radius, size, tokens},
    widgets::text,
};

/// A square of this fill, as decoration.
pub fn legend_fill(ui: &mut Ui, fill: Fill) -> Response {
    let (rect, response) = ui.allocate_exact_size(Vec2::splat(size::BAND_LEGEND), Sense::hover());
    paint_fill(ui, rect, fill);
    response
}

/// A square of this fill and what it means.
pub fn legend(ui: &mut Ui, fill: Fill, label: &str) -> Response {
    let gap = 7.0;
    let kind = TextKind::Small;
    let width = size::BAND_LEGEND + gap + text::width(ui, label, kind);
    let (rect, response) = ui.allocate_exact_size(vec2(width, kind.line()), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, label));
    let square = pos2(rect.left() + size::BAND_LEGEND / 2.0, rect.center().y);
    paint_fill(ui, Rect::from_center_size(square, Vec2::splat(size::BAND_LEGEND)), fill);
    let mut words = rect;
    words.min.x += size::BAND_LEGEND + gap;
    text::paint(ui, words, Align::Min, label, kind, Tone::Ink2);
    response
}

/// A wide sample of this fill with its icon, as on the sheet that explains the band.
pub fn legend_wide(ui: &mut Ui, fill: Fill, label: &str) -> Response {
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 26.0), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, label));
    let band = Rect::from_min_size(
        pos2(rect.left(), rect.center().y - size::BAND_LEGEND / 2.0),
        vec2(56.0, size::BAND_LEGEND),
    );
    paint_fill(ui, band, fill);
    let glyph = pos2(band.right() + 18.0, rect.center().y);
    let tone = Tone::Ink2.of(tokens(ui));
    fill.icon().paint(ui, Rect::from_center_size(glyph, Vec2::splat(size::ICON)), tone);
    let mut words = rect;
    words.min.x = band.right() + 35.0;
    text::paint(ui, words, Align::Min, label, TextKind::Table, Tone::Ink);
    response
}

/// Paints a fill with small rounded corners.
pub(crate) fn paint_fill(ui: &Ui, rect: Rect, fill: Fill) {
    paint_fill_rounded(ui, rect, fill, CornerRadius::same(radius::FILL));
}

/// Paints a fill; the ends of a band are rounded, its inner edges are not.
pub(crate) fn paint_fill_rounded(ui: &Ui, rect: Rect, fill: Fill, corners: CornerRadius) {
    let t = tokens(ui);
    match fill {
        Fill::Official => {
            ui.painter().rect_filled(rect, corners, t.official);
        }
        Fill::Gift => {
            ui.painter().rect_filled(rect, corners, t.gift);
        }
        Fill::Mixed => hatch(ui, rect, t.mixed, corners),
        Fill::Unofficial => hatch(ui, rect, t.unofficial, corners),
        Fill::Unknown => dashed_border(ui, rect, t.control),
    }
}

/// Strokes at 45 degrees on a ground, clipped to the rectangle.
pub(crate) fn hatch(ui: &Ui, rect: Rect, hatch: Hatch, corners: CornerRadius) {
    ui.painter().rect_filled(rect, corners, hatch.ground);
    let painter = ui.painter_at(rect);
    let step = hatch.pitch * std::f32::consts::SQRT_2;
    let height = rect.height();
    let mut x = rect.left() - height + step / 2.0;
    let stroke = Stroke::new(hatch.width, hatch.line);
    while x < rect.right() {
        // One more on each side, so that the cut ends lie outside the clip.
        let from = pos2(x - 2.0, rect.bottom() + 2.0);
        let to = pos2(x + height + 2.0, rect.top() - 2.0);
        painter.line_segment([from, to], stroke);
        x += step;
    }
    // The clip is square: the corners that the rounding takes away are covered again.
    let cover = Stroke::new(1.0, tokens(ui).page);
    if corners.nw > 0 || corners.ne > 0 {
        ui.painter().rect_stroke(rect, corners, cover, StrokeKind::Outside);
    }
}

fn dashed_border(ui: &Ui, rect: Rect, colour: Color32) {
    let r = rect.shrink(0.5);
    let stroke = Stroke::new(1.0, colour);
    for (from, to) in [
        (r.left_top(), r.right_top()),
        (r.right_top(), r.right_bottom()),
        (r.right_bottom(), r.left_bottom()),
        (r.left_bottom(), r.left_top()),
    ] {
        ui.painter().extend(Shape::dashed_line(&[from, to], stroke, 3.0, 2.0));
    }
}

/// The radius of the ends of a band.
pub(crate) const ENDS: u8 = radius::CHIP - 1;
