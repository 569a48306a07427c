//! Rows of two lines: what to do next, the steps of an incident, new warnings, where to start.

use std::sync::Arc;

use eframe::egui::{
    Align, CursorIcon, Galley, Rect, Response, Sense, Stroke, Ui, UiBuilder, Vec2, Widget, WidgetInfo,
    accesskit::Role, pos2, vec2,
};

use crate::ui::{
    icons::Icon,
    theme::{
        Level, TextKind, Tone,
        part::{LEVEL_COLUMN, ROW_PAD, START_TILE, STEP_COLUMN, TASK_COLUMN},
        radius, size, space, tokens,
    },
    widgets::{Button, StepMark, facts::paint_badge, key_cap, level, state, text},
};

/// Two lines of text, the second optional.
struct Lines {
    title: Arc<Galley>,
    detail: Option<Arc<Galley>>,
}

impl Lines {
    fn new(ui: &Ui, title: (&str, TextKind, Tone), detail: Option<(&str, TextKind)>, room: f32) -> Self {
        let t = tokens(ui);
        let room = room.max(80.0);
        Self {
            title: text::wrapped(ui, title.0, title.1, title.2.of(t), room),
            detail: detail.map(|(words, kind)| text::wrapped(ui, words, kind, t.ink2, room)),
        }
    }

    fn height(&self) -> f32 {
        self.title.size().y + self.detail.as_ref().map_or(0.0, |detail| detail.size().y)
    }

    fn put(self, ui: &Ui, left: f32, top: f32) {
        let t = tokens(ui);
        let under = top + self.title.size().y;
        text::put(ui, pos2(left, top), self.title, t.ink);
        if let Some(detail) = self.detail {
            text::put(ui, pos2(left, under), detail, t.ink2);
        }
    }
}

fn spoken(parts: &[Option<&str>]) -> String {
    parts.iter().flatten().copied().collect::<Vec<_>>().join(" ")
}

fn bottom_line(ui: &Ui, rect: Rect) {
    ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, Stroke::new(1.0, tokens(ui).line));
}

fn chevron(ui: &Ui, right: f32, y: f32) {
    let at = Rect::from_center_size(pos2(right - 8.0, y), Vec2::splat(size::ICON));
    Icon::ChevronRight.paint(ui, at, tokens(ui).ink2);
}

/// What happened in a [`TaskLine`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TaskReply {
    /// The row was clicked.
    pub open: bool,
    /// Its button was clicked.
    pub action: bool,
}

/// One of the next things to do: the time left, what, and how much is at stake.
#[must_use = "call `show`"]
pub struct TaskLine {
    left: String,
    tone: Tone,
    date: Option<String>,
    title: String,
    detail: Option<String>,
    amount: Option<String>,
    action: Option<String>,
}

impl TaskLine {
    /// A task with its time left, in the tone of its urgency.
    pub fn new(left: impl Into<String>, tone: Tone, title: impl Into<String>) -> Self {
        Self {
            left: left.into(),
            tone,
            date: None,
            title: title.into(),
            detail: None,
            amount: None,
            action: None,
        }
    }

    /// The date under the time left.
    pub fn date(mut self, date: impl Into<String>) -> Self {
        self.date = Some(date.into());
        self
    }

    /// Why, under the title.
    pub fn detail(mut self, detail: impl Into<String>) -> Self {
        self.detail = Some(detail.into());
        self
    }

    /// The amount at stake.
    pub fn amount(mut self, amount: impl Into<String>) -> Self {
        self.amount = Some(amount.into());
        self
    }

    /// A button instead of the chevron; only the first line of a page has one.
    pub fn action(mut self, action: impl Into<String>) -> Self {
        self.action = Some(action.into());
        self
    }

    /// Draws it across the available width.
    pub fn show(self, ui: &mut Ui) -> TaskReply {
        let width = ui.available_width();
        let action =
            self.action.as_deref().map_or(30.0, |a| text::width(ui, a, TextKind::TableStrong) + 36.0);
        let amount = self.amount.as_deref().map_or(0.0, |a| text::width(ui, a, TextKind::Body) + 16.0);
        let detail = self.detail.as_deref().map(|detail| (detail, TextKind::Table));
        let room = width - TASK_COLUMN - action - amount;
        let lines = Lines::new(ui, (&self.title, TextKind::Strong, Tone::Ink), detail, room);
        let height = (lines.height() + 2.0 * ROW_PAD).max(2.0 * ROW_PAD + TextKind::Section.line());
        let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::click());
        let name = spoken(&[Some(&self.left), Some(&self.title), self.amount.as_deref()]);
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
        let s = state::state(ui, &response);
        if s.hovered {
            ui.painter().rect_filled(rect, 0, tokens(ui).hover);
        }
        let top = rect.center().y - lines.height() / 2.0;
        lines.put(ui, rect.left() + TASK_COLUMN, top);
        let first = Rect::from_min_size(pos2(rect.left(), top), vec2(TASK_COLUMN, TextKind::Section.line()));
        text::paint(ui, first, Align::Min, &self.left, TextKind::Section, self.tone);
        if let Some(date) = &self.date {
            let second = first.translate(vec2(0.0, TextKind::Table.line()));
            text::paint(ui, second, Align::Min, date, TextKind::Small, Tone::Ink2);
        }
        if let Some(amount) = &self.amount {
            let line = rect.with_max_x(rect.right() - action);
            text::paint(ui, line, Align::Max, amount, TextKind::Body, Tone::Ink);
        }
        let mut reply = TaskReply { open: response.clicked(), action: false };
        match self.action {
            Some(words) => {
                let at = rect.with_min_x(rect.right() - action);
                let layout = eframe::egui::Layout::right_to_left(Align::Center);
                let mut inner =
                    ui.new_child(UiBuilder::new().max_rect(at).layout(layout).id_salt(response.id));
                reply.action = inner.add(Button::primary(words).small()).clicked();
            }
            None => chevron(ui, rect.right(), rect.center().y),
        }
        bottom_line(ui, rect);
        if s.focused {
            state::focus_ring_inside(ui, rect, radius::CHIP);
        }
        response.on_hover_cursor(CursorIcon::PointingHand);
        reply
    }
}

/// One step of an incident: its number or a tick, what, who, by when.
#[must_use = "add it with `ui.add`"]
pub struct StepRow {
    mark: StepMark,
    title: String,
    detail: Option<String>,
    who: String,
    when: Option<(String, Tone)>,
}

impl StepRow {
    /// A step and who does it.
    pub fn new(mark: StepMark, title: impl Into<String>, who: impl Into<String>) -> Self {
        Self { mark, title: title.into(), detail: None, who: who.into(), when: None }
    }

    /// How, under the title.
    pub fn detail(mut self, detail: impl Into<String>) -> Self {
        self.detail = Some(detail.into());
        self
    }

    /// By when, or when it was done.
    pub fn when(mut self, when: impl Into<String>, tone: Tone) -> Self {
        self.when = Some((when.into(), tone));
        self
    }
}

impl Widget for StepRow {
    fn ui(self, ui: &mut Ui) -> Response {
        let width = ui.available_width();
        let when = self.when.as_ref().map_or(0.0, |(when, _)| text::width(ui, when, TextKind::SmallStrong));
        let right = text::width(ui, &self.who, TextKind::Table).max(when) + 16.0;
        let (kind, tone) = match self.mark {
            StepMark::Done | StepMark::Skipped => (TextKind::Body, Tone::Ink2),
            StepMark::Now(_) => (TextKind::Strong, Tone::Ink),
            StepMark::Next(_) => (TextKind::Body, Tone::Ink),
        };
        let detail = self.detail.as_deref().map(|detail| (detail, TextKind::Small));
        let lines = Lines::new(ui, (&self.title, kind, tone), detail, width - STEP_COLUMN - right);
        let height = lines.height() + 2.0 * ROW_PAD - 2.0;
        let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::click());
        let when = self.when.as_ref().map(|(when, _)| when.as_str());
        let name = spoken(&[Some(&self.title), Some(&self.who), when]);
        response.widget_info(|| WidgetInfo::labeled(Role::Button, response.enabled(), &name));
        let s = state::state(ui, &response);
        if s.hovered {
            ui.painter().rect_filled(rect, 0, tokens(ui).hover);
        }
        let top = rect.center().y - lines.height() / 2.0;
        lines.put(ui, rect.left() + STEP_COLUMN, top);
        let badge = pos2(rect.left() + 12.0, top + kind.line() / 2.0 + 1.0);
        paint_badge(ui, Rect::from_center_size(badge, Vec2::splat(24.0)), self.mark);
        let first = Rect::from_min_max(pos2(rect.left(), top), pos2(rect.right(), top + kind.line()));
        text::paint(ui, first, Align::Max, &self.who, TextKind::Table, Tone::Ink2);
        if let Some((when, tone)) = &self.when {
            let strong = *tone == Tone::Danger;
            let kind = if strong { TextKind::SmallStrong } else { TextKind::Small };
            text::paint(
                ui,
                first.translate(vec2(0.0, TextKind::Table.line())),
                Align::Max,
                when,
                kind,
                *tone,
            );
        }
        bottom_line(ui, rect);
        if s.focused {
            state::focus_ring_inside(ui, rect, radius::CHIP);
        }
        response
    }
}

/// A warning in a list of several: its level, what was seen, the reason, the source.
#[must_use = "add it with `ui.add`"]
pub struct WarningRow {
    level: Level,
    word: String,
    title: String,
    text: String,
    source: String,
    opens: bool,
    words: Vec<String>,
}

impl WarningRow {
    /// A warning of this level.
    pub fn new(level: Level, word: impl Into<String>, title: impl Into<String>) -> Self {
        Self {
            level,
            word: word.into(),
            title: title.into(),
            text: String::new(),
            source: String::new(),
            opens: false,
            words: Vec::new(),
        }
    }

    /// The words of all levels, so that rows of different levels stand in line.
    pub fn level_words(mut self, words: Vec<String>) -> Self {
        self.words = words;
        self
    }

    /// The reason in one sentence.
    pub fn text(mut self, text: impl Into<String>) -> Self {
        self.text = text.into();
        self
    }

    /// Where it is known from, and when that was checked.
    pub fn source(mut self, source: impl Into<String>) -> Self {
        self.source = source.into();
        self
    }

    /// A click shows it explained.
    pub fn opens(mut self) -> Self {
        self.opens = true;
        self
    }
}

impl Widget for WarningRow {
    fn ui(self, ui: &mut Ui) -> Response {
        let t = tokens(ui);
        let width = ui.available_width();
        let marks = self.words.iter().map(|word| level::mark_width(ui, word, None) + space::S);
        let column = marks.fold(LEVEL_COLUMN, f32::max);
        let room = width - column - if self.opens { 30.0 } else { 0.0 };
        let detail = (!self.text.is_empty()).then_some((self.text.as_str(), TextKind::Table));
        let lines = Lines::new(ui, (&self.title, TextKind::Strong, Tone::Ink), detail, room);
        let source = (!self.source.is_empty())
            .then(|| text::wrapped(ui, &self.source, TextKind::Small, t.ink2, room.max(80.0)));
        let source_height = source.as_ref().map_or(0.0, |source| source.size().y);
        let height = lines.height() + source_height + 2.0 * ROW_PAD;
        let sense = if self.opens { Sense::click() } else { Sense::hover() };
        let (rect, response) = ui.allocate_exact_size(vec2(width, height), sense);
        let role = if self.opens { Role::Button } else { Role::Label };
        let name = spoken(&[Some(&self.word), Some(&self.title)]);
        response.widget_info(|| WidgetInfo::labeled(role, response.enabled(), &name));
        let s = state::state(ui, &response);
        if self.opens && s.hovered {
            ui.painter().rect_filled(rect, 0, t.hover);
        }
        let top = rect.top() + ROW_PAD;
        let mark = Rect::from_min_size(pos2(rect.left(), top), vec2(column, TextKind::Body.line()));
        level::paint_mark(ui, mark, self.level, &self.word, None, TextKind::TableStrong, size::ICON);
        let under = top + lines.height();
        lines.put(ui, rect.left() + column, top);
        if let Some(source) = source {
            text::put(ui, pos2(rect.left() + column, under), source, t.ink2);
        }
        if self.opens {
            chevron(ui, rect.right(), mark.center().y);
        }
        bottom_line(ui, rect);
        if s.focused {
            state::focus_ring_inside(ui, rect, radius::CHIP);
        }
        response
    }
}

/// A way to start: an icon on a tile, what, how, and its key.
#[must_use = "add it with `ui.add`"]
pub struct StartRow {
    icon: Icon,
    title: String,
    caption: String,
    key: Option<String>,
    trouble: bool,
}

impl StartRow {
    /// A way to start.
    pub fn new(icon: Icon, title: impl Into<String>, caption: impl Into<String>) -> Self {
        Self { icon, title: title.into(), caption: caption.into(), key: None, trouble: false }
    }

    /// The key that does the same.
    pub fn key(mut self, key: impl Into<String>) -> Self {
        self.key = Some(key.into());
        self
    }

    /// The way for those in trouble, in vermilion.
    pub fn trouble(mut self) -> Self {
        self.trouble = true;
        self
    }
}

impl Widget for StartRow {
    fn ui(self, ui: &mut Ui) -> Response {
        let t = tokens(ui);
        let width = ui.available_width();
        let key = self.key.as_deref().map_or(0.0, |key| key_cap::width(ui, key) + 20.0);
        let left = START_TILE + 18.0;
        let room = width - left - key - 30.0;
        let lines = Lines::new(
            ui,
            (&self.title, TextKind::Section, Tone::Ink),
            Some((&self.caption, TextKind::Table)),
            room,
        );
        let height = (lines.height() + 32.0).max(START_TILE + 32.0);
        let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::click());
        response.widget_info(|| WidgetInfo::labeled(Role::Button, response.enabled(), &self.title));
        let s = state::state(ui, &response);
        if s.hovered {
            ui.painter().rect_filled(rect, 0, t.hover);
        }
        let middle = rect.center().y;
        let tile = Rect::from_min_size(
            pos2(rect.left(), (middle - START_TILE / 2.0).round()),
            Vec2::splat(START_TILE),
        );
        let (ground, ink) = if self.trouble { (t.danger.bg, t.danger.ink) } else { (t.accent_bg, t.accent) };
        ui.painter().rect_filled(tile, radius::BLOCK, ground);
        self.icon.paint(ui, Rect::from_center_size(tile.center(), Vec2::splat(size::ICON_RAIL)), ink);
        let top = middle - lines.height() / 2.0;
        lines.put(ui, rect.left() + left, top);
        if let Some(words) = &self.key {
            key_cap::paint(ui, pos2(rect.right() - 16.0 - key, middle), words, Tone::Ink3);
        }
        chevron(ui, rect.right(), middle);
        bottom_line(ui, rect);
        if s.focused {
            state::focus_ring_inside(ui, rect, radius::CHIP);
        }
        response.on_hover_cursor(CursorIcon::PointingHand)
    }
}
