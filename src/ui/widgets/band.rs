//! The source band: all yen of a person as one bar, cut by where they came from.
//!
//! Official is solid, what may be lost is hatched, and a bracket under the bar spans the part at risk.

use eframe::egui::{
    CornerRadius, Rect, Response, Sense, Stroke, Ui, WidgetInfo, accesskit::Role, pos2, vec2,
};

use crate::ui::{
    theme::{
        Fill,
        part::{BAND_GAP as GAP, BAND_LEAST as LEAST, BRACKET, BRACKET_GAP},
        size, tokens,
    },
    widgets::legend,
};

/// One part of the band.
#[derive(Clone, Copy, Debug)]
struct Part {
    fill: Fill,
    yen: i64,
    risky: bool,
}

/// The bar of all money held, by source.
#[must_use = "call `show`"]
pub struct SourceBand {
    name: String,
    parts: Vec<Part>,
    scale: Option<i64>,
    height: f32,
    bracket: bool,
}

impl SourceBand {
    /// A band; `name` says its figures to those who do not see it.
    pub fn new(name: impl Into<String>) -> Self {
        Self { name: name.into(), parts: Vec::new(), scale: None, height: size::BAND, bracket: true }
    }

    /// A part that is not at risk.
    pub fn part(mut self, fill: Fill, yen: i64) -> Self {
        self.parts.push(Part { fill, yen, risky: false });
        self
    }

    /// A part that may be lost. Risky parts are drawn last, so that one bracket spans them.
    pub fn risky_part(mut self, fill: Fill, yen: i64) -> Self {
        self.parts.push(Part { fill, yen, risky: true });
        self
    }

    /// How many yen the whole width stands for, to compare two bands; its own total otherwise.
    pub fn scale(mut self, yen: i64) -> Self {
        self.scale = Some(yen);
        self
    }

    /// 14 high, as in lists.
    pub fn low(mut self) -> Self {
        self.height = size::BAND_LEGEND;
        self
    }

    /// Without the bracket, where the amount at risk stands beside it.
    pub fn without_bracket(mut self) -> Self {
        self.bracket = false;
        self
    }

    /// Draws it across the available width.
    pub fn show(mut self, ui: &mut Ui) -> Response {
        self.parts.retain(|part| part.yen > 0);
        self.parts.sort_by_key(|part| part.risky);
        let bracket = self.bracket && self.parts.iter().any(|part| part.risky);
        let room = if bracket { BRACKET_GAP + BRACKET } else { 0.0 };
        let (rect, response) =
            ui.allocate_exact_size(vec2(ui.available_width(), self.height + room), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &self.name));
        let band = Rect::from_min_size(rect.min, vec2(rect.width(), self.height));
        let total: i64 = self.parts.iter().map(|part| part.yen).sum();
        let yen: Vec<i64> = self.parts.iter().map(|part| part.yen).collect();
        let whole = self.scale.unwrap_or(total).max(total);
        let widths = widths(&yen, whole, band.width());
        let (mut x, mut risk) = (band.left(), None);
        for (at, (part, width)) in self.parts.iter().zip(&widths).enumerate() {
            let cell = Rect::from_min_max(pos2(x, band.top()), pos2(x + width, band.bottom()));
            let (left, right) = (at == 0, at + 1 == self.parts.len());
            let end = |is: bool| if is { legend::ENDS } else { 0 };
            let corners = CornerRadius { nw: end(left), sw: end(left), ne: end(right), se: end(right) };
            legend::paint_fill_rounded(ui, cell, part.fill, corners);
            if part.risky {
                let from = risk.map_or(cell.left(), |(from, _): (f32, f32)| from);
                risk = Some((from, cell.right()));
            }
            x += width + GAP;
        }
        if let Some((from, to)) = risk.filter(|_| bracket) {
            paint_bracket(ui, from, to, band.bottom() + BRACKET_GAP);
        }
        response
    }
}

fn paint_bracket(ui: &Ui, from: f32, to: f32, top: f32) {
    let stroke = Stroke::new(2.0, tokens(ui).danger.ink);
    let (left, right, bottom) = (from + 1.0, to - 1.0, top + BRACKET - 1.0);
    ui.painter().vline(left, top..=bottom + 1.0, stroke);
    ui.painter().vline(right, top..=bottom + 1.0, stroke);
    ui.painter().hline(from..=to, bottom, stroke);
}

/// The width of each part, none under the least, together with the gaps exactly its share of `room`.
fn widths(parts: &[i64], whole: i64, room: f32) -> Vec<f32> {
    if parts.is_empty() || whole <= 0 {
        return Vec::new();
    }
    let total: i64 = parts.iter().sum();
    let gaps = GAP * (parts.len() - 1) as f32;
    let space = (room * (total as f32 / whole as f32) - gaps).max(LEAST * parts.len() as f32);
    let natural: Vec<f32> = parts.iter().map(|yen| space * (*yen as f32 / total as f32)).collect();
    let small: f32 = natural.iter().filter(|w| **w < LEAST).map(|w| LEAST - w).sum();
    let large: f32 = natural.iter().filter(|w| **w >= LEAST).sum();
    natural
        .into_iter()
        .map(|w| if w < LEAST { LEAST } else { w - small * (w / large) })
        .map(|w| w.max(LEAST))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn widths_follow_the_yen_and_fill_the_band() {
        let found = widths(&[50_000, 50_000], 100_000, 202.0);
        assert_eq!(found, [100.0, 100.0]);
    }

    #[test]
    fn a_small_part_is_still_seen() {
        let found = widths(&[99_990, 10], 100_000, 202.0);
        assert_eq!(found[1], 4.0);
        assert!((found[0] - 196.0).abs() < 0.01);
    }

    #[test]
    fn a_band_on_a_larger_scale_is_shorter() {
        let found = widths(&[50_000], 100_000, 200.0);
        assert_eq!(found, [100.0]);
    }

    #[test]
    fn a_band_of_nothing_has_no_parts() {
        assert_eq!(widths(&[], 0, 200.0), Vec::<f32>::new());
    }
}
