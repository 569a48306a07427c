//! The four warning levels: always a shape, a word and a colour; inline, as a line, and as an explained block.

use eframe::egui::{
    Align, CursorIcon, Frame, Margin, Rect, Response, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo,
    accesskit::Role, pos2, vec2,
};

use crate::ui::{
    theme::{
        Level, TextKind, Tone,
        part::{LEVEL_COUNT_GAP, LEVEL_GAP as GAP, LEVEL_WORD as WORD, PART_GAP, PART_LABEL},
        radius, size, space, tokens,
    },
    widgets::{link, text},
};

/// A level in a line of text: shape, word, and how many.
pub fn level_mark(ui: &mut Ui, level: Level, word: &str, count: Option<&str>) -> Response {
    let width = mark_width(ui, word, count);
    let (rect, response) = ui.allocate_exact_size(vec2(width, TextKind::Table.line()), Sense::hover());
    let spoken = count.map_or_else(|| word.to_owned(), |count| format!("{word} {count}"));
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &spoken));
    paint_mark(ui, rect, level, word, count, TextKind::TableStrong, size::ICON);
    response
}

pub(crate) fn mark_width(ui: &Ui, word: &str, count: Option<&str>) -> f32 {
    let count = count.map_or(0.0, |count| LEVEL_COUNT_GAP + text::width(ui, count, TextKind::Table));
    size::ICON + GAP + text::width(ui, word, TextKind::TableStrong) + count
}

pub(crate) fn paint_mark(
    ui: &Ui,
    rect: Rect,
    level: Level,
    word: &str,
    count: Option<&str>,
    kind: TextKind,
    px: f32,
) -> Rect {
    let glyph = Rect::from_center_size(pos2(rect.left() + px / 2.0, rect.center().y), Vec2::splat(px));
    level.icon().paint(ui, glyph, level.colours(tokens(ui)).ink);
    let mut words = rect;
    words.min.x = rect.left() + px + GAP - if px > size::ICON { 1.0 } else { 0.0 };
    let mut painted = text::paint(ui, words, Align::Min, word, kind, level.tone());
    if let Some(count) = count {
        words.min.x = painted.right() + LEVEL_COUNT_GAP;
        let kind = if px > size::ICON { TextKind::Small } else { TextKind::Table };
        painted = text::paint(ui, words, Align::Min, count, kind, level.tone());
    }
    glyph.union(painted)
}

/// A warning as one line.
#[must_use = "call `show`"]
pub struct LevelLine {
    level: Level,
    word: String,
    text: String,
    action: Option<String>,
}

impl LevelLine {
    /// A line of this level.
    pub fn new(level: Level, word: impl Into<String>, text: impl Into<String>) -> Self {
        Self { level, word: word.into(), text: text.into(), action: None }
    }

    /// A link at the right.
    pub fn action(mut self, action: impl Into<String>) -> Self {
        self.action = Some(action.into());
        self
    }

    /// Draws it; true when its link was clicked.
    pub fn show(self, ui: &mut Ui) -> bool {
        let t = tokens(ui);
        let colours = self.level.colours(t);
        let width = ui.available_width();
        let action_width = self.action.as_deref().map_or(0.0, |a| text::width(ui, a, TextKind::Table) + 16.0);
        let left = 15.0 + WORD + 10.0;
        let room = (width - left - action_width - 14.0).max(120.0);
        let galley = text::wrapped(ui, &self.text, TextKind::Body, t.ink, room);
        let height = (galley.size().y + 18.0).max(size::LEVEL_LINE);
        let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
        response
            .widget_info(|| WidgetInfo::labeled(Role::Label, true, format!("{} {}", self.word, self.text)));
        ui.painter().rect(
            rect,
            radius::BLOCK,
            colours.bg,
            Stroke::new(1.0, colours.line),
            StrokeKind::Inside,
        );
        let mut inner = rect;
        inner.min.x += 13.0;
        inner.max.x -= 12.0;
        paint_mark(ui, inner, self.level, &self.word, None, TextKind::Strong, size::ICON_TABLE);
        let at = pos2(rect.left() + left, rect.center().y - galley.size().y / 2.0);
        text::put(ui, at, galley, t.ink);
        let Some(action) = self.action else { return false };
        let link_width = text::width(ui, &action, TextKind::Table);
        let at = Rect::from_min_max(
            pos2(inner.right() - link_width, rect.center().y - 10.0),
            pos2(inner.right(), rect.center().y + 10.0),
        );
        let link = ui.interact(at, response.id.with("action"), Sense::click());
        link.widget_info(|| WidgetInfo::labeled(Role::Link, link.enabled(), &action));
        link::paint_link(ui, at, &action, TextKind::Table, Tone::Accent, &link);
        link.on_hover_cursor(CursorIcon::PointingHand).clicked()
    }
}

/// What happened in a [`WarningBlock`].
pub struct WarningReply<R> {
    /// Was the link to the source clicked?
    pub source: bool,
    /// What the buttons returned.
    pub inner: R,
}

struct Part {
    label: String,
    text: String,
    source: Option<String>,
}

/// A warning explained: what was seen, the reason, its source, what can be done. The caller gives the four
/// parts in this order.
#[must_use = "call `show`"]
pub struct WarningBlock {
    level: Level,
    word: String,
    title: String,
    corner: Option<String>,
    parts: Vec<Part>,
}

impl WarningBlock {
    /// A block of this level.
    pub fn new(level: Level, word: impl Into<String>, title: impl Into<String>) -> Self {
        Self { level, word: word.into(), title: title.into(), corner: None, parts: Vec::new() }
    }

    /// A remark at the top right, as how many more there are.
    pub fn corner(mut self, corner: impl Into<String>) -> Self {
        self.corner = Some(corner.into());
        self
    }

    /// One of the four parts.
    pub fn part(mut self, label: impl Into<String>, text: impl Into<String>) -> Self {
        self.parts.push(Part { label: label.into(), text: text.into(), source: None });
        self
    }

    /// A link after the part given last.
    pub fn source(mut self, link: impl Into<String>) -> Self {
        if let Some(part) = self.parts.last_mut() {
            part.source = Some(link.into());
        }
        self
    }

    /// Draws it, with buttons at the bottom.
    pub fn show<R>(self, ui: &mut Ui, buttons: impl FnOnce(&mut Ui) -> R) -> WarningReply<R> {
        let t = tokens(ui);
        let colours = self.level.colours(t);
        let frame = Frame::new()
            .fill(colours.bg)
            .stroke(Stroke::new(1.0, colours.line))
            .corner_radius(radius::BLOCK)
            .inner_margin(Margin::same(space::M as i8));
        frame
            .show(ui, |ui| {
                ui.set_min_width(ui.available_width());
                ui.spacing_mut().item_spacing = vec2(space::S, 0.0);
                let (head, response) =
                    ui.allocate_exact_size(vec2(ui.available_width(), 20.0), Sense::hover());
                response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &self.word));
                paint_mark(ui, head, self.level, &self.word, None, TextKind::Strong, size::ICON_TABLE);
                if let Some(corner) = &self.corner {
                    text::paint(ui, head, Align::Max, corner, TextKind::Small, Tone::Ink2);
                    let corner_response = ui.interact(head, response.id.with("corner"), Sense::hover());
                    corner_response.widget_info(|| WidgetInfo::labeled(Role::Label, true, corner));
                }
                ui.add_space(space::XS);
                text::label(ui, &self.title, TextKind::Section, Tone::Ink);
                let labels =
                    self.parts.iter().map(|part| text::width(ui, &part.label, TextKind::Small) + space::S);
                let label_width = labels.fold(PART_LABEL, f32::max);
                let mut source = false;
                for part in &self.parts {
                    ui.add_space(PART_GAP);
                    source |= part_row(ui, part, label_width);
                }
                ui.add_space(space::S);
                let inner = ui.horizontal_wrapped(buttons).inner;
                WarningReply { source, inner }
            })
            .inner
    }
}

fn part_row(ui: &mut Ui, part: &Part, label_width: f32) -> bool {
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        let (rect, response) =
            ui.allocate_exact_size(vec2(label_width, TextKind::Table.line()), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &part.label));
        text::paint(ui, rect, Align::Min, &part.label, TextKind::Small, Tone::Ink2);
        // The link follows the last words on their line.
        ui.spacing_mut().interact_size.y = TextKind::Table.line();
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(space::S, 0.0);
            text::label(ui, &part.text, TextKind::Table, Tone::Ink);
            part.source.as_deref().is_some_and(|source| link::link(ui, source).clicked())
        })
        .inner
    })
    .inner
}
