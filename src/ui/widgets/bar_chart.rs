//! Monthly bars: what was bought, the unofficial part hatched on top, the usual range behind.

use eframe::egui::{
    Align, CornerRadius, Pos2, Rect, Response, Sense, Shape, Stroke, Ui, Vec2, WidgetInfo, accesskit::Role,
    pos2, vec2,
};

use crate::ui::{
    theme::{Level, TextKind, Tone, size, tokens},
    widgets::{legend, text},
};

/// One month of a [`BarChart`].
#[derive(Clone, Debug)]
pub struct Month {
    /// Under the bar.
    pub label: String,
    /// Yen from official sources and gifts.
    pub solid: i64,
    /// Yen from anywhere else, hatched on top.
    pub hatched: i64,
    /// The level of a warning about this month, drawn over the bar.
    pub level: Option<Level>,
    /// What the tooltip and a screen reader say.
    pub tip: String,
    /// Is it the month to look at? Its label is Bold.
    pub strong: bool,
}

/// Bars by month.
#[must_use = "call `show`"]
pub struct BarChart {
    name: String,
    months: Vec<Month>,
    usual: Option<(i64, i64)>,
    median: Option<i64>,
    ticks: Vec<(i64, String)>,
    height: f32,
}

impl BarChart {
    /// A chart; `name` says its content to those who do not see it.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            months: Vec::new(),
            usual: None,
            median: None,
            ticks: Vec::new(),
            height: 240.0,
        }
    }

    /// One more month, the oldest first.
    pub fn month(mut self, month: Month) -> Self {
        self.months.push(month);
        self
    }

    /// All months, the oldest first.
    pub fn months(mut self, months: impl IntoIterator<Item = Month>) -> Self {
        self.months.extend(months);
        self
    }

    /// The range that is usual for this person.
    pub fn usual(mut self, low: i64, high: i64) -> Self {
        self.usual = Some((low, high));
        self
    }

    /// The median, as a dashed line.
    pub fn median(mut self, yen: i64) -> Self {
        self.median = Some(yen);
        self
    }

    /// The lines of the scale and their words.
    pub fn ticks(mut self, ticks: &[(i64, String)]) -> Self {
        self.ticks = ticks.to_vec();
        self
    }

    /// How high it is, labels included.
    pub fn height(mut self, height: f32) -> Self {
        self.height = height;
        self
    }

    /// Draws it across the available width.
    pub fn show(self, ui: &mut Ui) -> Response {
        let (rect, response) =
            ui.allocate_exact_size(vec2(ui.available_width(), self.height), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &self.name));
        let t = tokens(ui);
        let left = self
            .ticks
            .iter()
            .map(|(_, words)| text::width(ui, words, TextKind::Small))
            .fold(0.0_f32, f32::max)
            .ceil()
            + 8.0;
        // Above: room for a level icon over the highest bar. Below: the labels.
        let plot = Rect::from_min_max(
            pos2(rect.left() + left, rect.top() + 30.0),
            pos2(rect.right() - 2.0, rect.bottom() - 24.0),
        );
        let most = self.highest();
        let y = |yen: i64| plot.bottom() - plot.height() * (yen as f32 / most as f32);
        if let Some((low, high)) = self.usual {
            let area = Rect::from_min_max(pos2(plot.left(), y(high)), pos2(plot.right(), y(low)));
            ui.painter().rect_filled(area, 0, t.usual);
        }
        for (yen, words) in &self.ticks {
            let at = y(*yen).round() + 0.5;
            ui.painter().hline(
                plot.x_range(),
                at,
                Stroke::new(1.0, if *yen == 0 { t.line_strong } else { t.line }),
            );
            let line = Rect::from_min_max(pos2(rect.left(), at - 9.0), pos2(plot.left() - 8.0, at + 9.0));
            text::paint(ui, line, Align::Max, words, TextKind::Small, Tone::Ink3);
        }
        self.bars(ui, plot, &response, y);
        if let Some(median) = self.median {
            let at = y(median).round() + 0.5;
            let ends = [pos2(plot.left(), at), pos2(plot.right(), at)];
            ui.painter().extend(Shape::dashed_line(&ends, Stroke::new(1.0, t.accent), 3.0, 3.0));
        }
        response
    }

    fn bars(&self, ui: &Ui, plot: Rect, response: &Response, y: impl Fn(i64) -> f32) {
        let t = tokens(ui);
        let pitch = plot.width() / self.months.len().max(1) as f32;
        let width = (pitch * 0.56).clamp(4.0, 16.0).round();
        for (at, month) in self.months.iter().enumerate() {
            let middle = plot.left() + pitch * (at as f32 + 0.5);
            let (from, to) = ((middle - width / 2.0).round(), (middle - width / 2.0).round() + width);
            let base = plot.bottom();
            let solid_top = y(month.solid).round();
            if month.solid > 0 {
                let bar = Rect::from_min_max(pos2(from, solid_top), pos2(to, base));
                ui.painter().rect_filled(bar, 0, t.official);
            }
            let mut top = solid_top;
            if month.hatched > 0 {
                top = y(month.solid + month.hatched).round();
                let gap = if month.solid > 0 { 2.0 } else { 0.0 };
                let bar = Rect::from_min_max(pos2(from, top), pos2(to, (solid_top - gap).max(top + 2.0)));
                legend::hatch(ui, bar, t.unofficial, CornerRadius::ZERO);
            }
            if let Some(level) = month.level {
                let glyph = Rect::from_center_size(pos2(middle, top - 13.0), Vec2::splat(size::ICON));
                level.icon().paint(ui, glyph, level.colours(t).ink);
            }
            let words = Rect::from_center_size(Pos2::new(middle, base + 14.0), vec2(pitch, 18.0));
            let (kind, tone) =
                if month.strong { (TextKind::SmallStrong, Tone::Ink) } else { (TextKind::Small, Tone::Ink3) };
            text::paint(ui, words, Align::Center, &month.label, kind, tone);
            let column = Rect::from_min_max(
                pos2(middle - pitch / 2.0, plot.top() - 20.0),
                pos2(middle + pitch / 2.0, base),
            );
            let column = ui.interact(column, response.id.with(at), Sense::hover());
            column.widget_info(|| WidgetInfo::labeled(Role::Label, true, &month.tip));
            column.on_hover_text(&month.tip);
        }
    }

    fn highest(&self) -> i64 {
        let bars = self.months.iter().map(|month| month.solid + month.hatched);
        let ticks = self.ticks.iter().map(|(yen, _)| *yen);
        let usual = self.usual.map(|(_, high)| high);
        bars.chain(ticks).chain(usual).max().unwrap_or(1).max(1)
    }
}
