//! Monthly bars: what was bought, the unofficial part hatched, the unknown part outlined on top, the usual range behind.
//!
//! `show` draws a picture; `show_choosing` lets a bar be chosen, by the pointer or with the arrow keys.

use eframe::egui::{
    Align, CornerRadius, CursorIcon, EventFilter, Key, Modifiers, Pos2, Rect, Response, Sense, Shape, Stroke,
    Ui, Vec2, WidgetInfo, accesskit::Role, pos2, vec2,
};

use crate::ui::{
    theme::{Fill, Level, TextKind, Tone, radius, size, tokens},
    widgets::{legend, state, text},
};

/// One month of a [`BarChart`].
#[derive(Clone, Debug)]
pub struct Month {
    /// Under the bar.
    pub label: String,
    /// Yen from official sources and gifts.
    pub solid: i64,
    /// Yen from sources that are not approved, hatched on top.
    pub hatched: i64,
    /// Yen of which nobody knows where they came from, outlined above that.
    pub outlined: i64,
    /// The level of a warning about this month, drawn over the bar.
    pub level: Option<Level>,
    /// What the tooltip and a screen reader say.
    pub tip: String,
    /// Is it the month to look at? Its label is Bold.
    pub strong: bool,
}

impl Month {
    fn total(&self) -> i64 {
        self.solid.saturating_add(self.hatched).saturating_add(self.outlined)
    }
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
        let room = vec2(ui.available_width(), self.height);
        let (rect, response) = ui.allocate_exact_size(room, Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &self.name));
        let plot = self.plot(ui, rect);
        for (at, month) in self.months.iter().enumerate() {
            let column = ui.interact(self.column(plot, at), response.id.with(at), Sense::hover());
            column.widget_info(|| WidgetInfo::labeled(Role::Label, true, &month.tip));
            column.on_hover_text(&month.tip);
        }
        self.paint(ui, rect, plot);
        response
    }

    /// Draws it as a list of bars of which one can be chosen, and says which was chosen just now.
    pub fn show_choosing(self, ui: &mut Ui, chosen: Option<usize>) -> Option<usize> {
        let room = vec2(ui.available_width(), self.height);
        let (rect, focus) = ui.allocate_exact_size(room, Sense::focusable_noninteractive());
        focus.widget_info(|| WidgetInfo::labeled(Role::ListBox, true, &self.name));
        let plot = self.plot(ui, rect);
        let mut picked = self.key(ui, &focus, chosen);
        let t = tokens(ui);
        let mut ring = None;
        for (at, month) in self.months.iter().enumerate() {
            let column = self.column(plot, at);
            // Labels are part of what is pointed at.
            let whole = column.with_min_y(rect.top()).with_max_y(rect.bottom());
            let id = focus.id.with(at);
            // A bar is clicked, not focused: Tab reaches the chart once, the arrows move inside it.
            let response = ui.interact(whole, id, Sense::CLICK);
            let is_chosen = chosen == Some(at);
            response.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, true, is_chosen, &month.tip));
            if is_chosen || response.hovered() {
                let fill = if is_chosen { t.selected } else { t.hover };
                ui.painter().rect_filled(whole, radius::CHIP, fill);
            }
            if is_chosen && focus.has_focus() {
                ui.ctx().accesskit_node_builder(focus.id, |node| {
                    node.set_active_descendant(id.accesskit_id());
                });
                ring = Some(whole);
            }
            if response.clicked() {
                picked = Some(at);
                focus.request_focus();
            }
            response.on_hover_cursor(CursorIcon::PointingHand).on_hover_text(&month.tip);
        }
        self.paint(ui, rect, plot);
        if let Some(ring) = ring.or((focus.has_focus()).then_some(rect)) {
            state::focus_ring_inside(ui, ring, radius::CHIP);
        }
        picked
    }

    /// The bar the arrow keys moved to.
    fn key(&self, ui: &Ui, focus: &Response, chosen: Option<usize>) -> Option<usize> {
        let last = self.months.len().checked_sub(1).filter(|_| focus.has_focus())?;
        let filter = EventFilter { horizontal_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|m| m.set_focus_lock_filter(focus.id, filter));
        ui.input_mut(|i| {
            let mut pressed = |key| i.consume_key(Modifiers::NONE, key);
            if pressed(Key::ArrowLeft) {
                Some(chosen.map_or(last, |at| at.saturating_sub(1)))
            } else if pressed(Key::ArrowRight) {
                Some(chosen.map_or(last, |at| (at + 1).min(last)))
            } else if pressed(Key::Home) {
                Some(0)
            } else if pressed(Key::End) {
                Some(last)
            } else {
                None
            }
        })
    }

    /// Where the bars stand: above, room for a level icon over the highest; below, the labels; at the left, the scale.
    fn plot(&self, ui: &Ui, rect: Rect) -> Rect {
        let words = self.ticks.iter().map(|(_, words)| text::width(ui, words, TextKind::Small));
        let left = words.fold(0.0_f32, f32::max).ceil() + 8.0;
        Rect::from_min_max(
            pos2(rect.left() + left, rect.top() + 30.0),
            pos2(rect.right() - 2.0, rect.bottom() - 24.0),
        )
    }

    fn pitch(&self, plot: Rect) -> f32 {
        plot.width() / self.months.len().max(1) as f32
    }

    fn column(&self, plot: Rect, at: usize) -> Rect {
        let pitch = self.pitch(plot);
        let left = plot.left() + pitch * at as f32;
        Rect::from_min_max(pos2(left, plot.top() - 20.0), pos2(left + pitch, plot.bottom()))
    }

    fn paint(&self, ui: &Ui, rect: Rect, plot: Rect) {
        let t = tokens(ui);
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
        for at in 0..self.months.len() {
            self.bar(ui, plot, at, y);
        }
        if let Some(median) = self.median {
            let at = y(median).round() + 0.5;
            let ends = [pos2(plot.left(), at), pos2(plot.right(), at)];
            ui.painter().extend(Shape::dashed_line(&ends, Stroke::new(1.0, t.accent), 3.0, 3.0));
        }
    }

    fn bar(&self, ui: &Ui, plot: Rect, at: usize, y: impl Fn(i64) -> f32) {
        let t = tokens(ui);
        let Some(month) = self.months.get(at) else { return };
        let pitch = self.pitch(plot);
        let width = (pitch * 0.56).clamp(2.0, 28.0).round();
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
            top = y(month.solid.saturating_add(month.hatched)).round();
            let gap = if month.solid > 0 { 2.0 } else { 0.0 };
            let bar = Rect::from_min_max(pos2(from, top), pos2(to, (solid_top - gap).max(top + 2.0)));
            legend::hatch(ui, bar, t.unofficial, CornerRadius::ZERO);
        }
        if month.outlined > 0 {
            let below = top;
            top = y(month.total()).round();
            let gap = if month.solid > 0 || month.hatched > 0 { 2.0 } else { 0.0 };
            let bar = Rect::from_min_max(pos2(from, top), pos2(to, (below - gap).max(top + 2.0)));
            legend::paint_fill(ui, bar, Fill::Unknown);
        }
        if let Some(level) = month.level {
            let glyph = Rect::from_center_size(pos2(middle, top - 13.0), Vec2::splat(size::ICON));
            level.icon().paint(ui, glyph, level.colours(t).ink);
        }
        let words = Rect::from_center_size(Pos2::new(middle, base + 14.0), vec2(pitch, 18.0));
        let (kind, tone) =
            if month.strong { (TextKind::SmallStrong, Tone::Ink) } else { (TextKind::Small, Tone::Ink3) };
        text::paint(ui, words, Align::Center, &month.label, kind, tone);
    }

    fn highest(&self) -> i64 {
        let bars = self.months.iter().map(Month::total);
        let ticks = self.ticks.iter().map(|(yen, _)| *yen);
        let usual = self.usual.map(|(_, high)| high);
        bars.chain(ticks).chain(usual).max().unwrap_or(1).max(1)
    }
}
