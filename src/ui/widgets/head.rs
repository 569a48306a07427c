//! Section heads, rules and the two blocks.

use eframe::egui::{
    Align, Frame, InnerResponse, Layout, Margin, Rect, Response, Sense, Stroke, Ui, UiBuilder, Vec2,
    WidgetInfo, accesskit::Role, pos2, vec2,
};

use crate::ui::{
    icons::Icon,
    theme::{TextKind, Tone, radius, size, space, tokens},
    widgets::text,
};

/// The head of a section, with a strong line under it.
#[must_use = "call `show` or `show_with`"]
pub struct SectionHead {
    title: String,
    count: Option<String>,
    trailing: Option<String>,
    icon: Option<Icon>,
}

impl SectionHead {
    /// A section with this title.
    pub fn new(title: impl Into<String>) -> Self {
        Self { title: title.into(), count: None, trailing: None, icon: None }
    }

    /// How many things it holds, beside the title.
    pub fn count(mut self, count: impl Into<String>) -> Self {
        self.count = Some(count.into());
        self
    }

    /// A remark at the right, as the order of the lines.
    pub fn trailing(mut self, trailing: impl Into<String>) -> Self {
        self.trailing = Some(trailing.into());
        self
    }

    /// An icon before the title.
    pub fn icon(mut self, icon: Icon) -> Self {
        self.icon = Some(icon);
        self
    }

    /// Draws it.
    pub fn show(self, ui: &mut Ui) -> Response {
        let trailing = self.trailing.clone();
        self.show_with(ui, |ui| {
            if let Some(trailing) = trailing {
                text::line(ui, &trailing, TextKind::Table, Tone::Ink3);
            }
        })
        .response
    }

    /// Draws it with something at the right, laid out from the right.
    pub fn show_with<R>(self, ui: &mut Ui, trailing: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
        let (rect, response) =
            ui.allocate_exact_size(vec2(ui.available_width(), size::SECTION_HEAD), Sense::hover());
        let t = tokens(ui);
        let line = rect;
        let mut at = line;
        if let Some(icon) = self.icon {
            let square = pos2(at.left() + 9.0, at.center().y);
            icon.paint(ui, Rect::from_center_size(square, Vec2::splat(size::ICON_BUTTON)), t.ink2);
            at.min.x += 24.0;
        }
        // The head is a heading for a screen reader, the line is not.
        let head = ui.interact(at, response.id.with("title"), Sense::hover());
        head.widget_info(|| WidgetInfo::labeled(Role::Heading, true, &self.title));
        let title = text::paint(ui, at, Align::Min, &self.title, TextKind::Section, Tone::Ink);
        if let Some(count) = &self.count {
            let mut beside = line;
            beside.min.x = title.right() + 10.0;
            text::paint(ui, beside, Align::Min, count, TextKind::Table, Tone::Ink3);
            let count_response = ui.interact(beside, response.id.with("count"), Sense::hover());
            count_response.widget_info(|| WidgetInfo::labeled(Role::Label, true, count));
        }
        let layout = Layout::right_to_left(Align::Center);
        let mut inner = ui.new_child(UiBuilder::new().max_rect(line).layout(layout));
        let inner = trailing(&mut inner);
        let y = rect.bottom() - 0.5;
        ui.painter().hline(rect.x_range(), y, Stroke::new(1.0, t.line_strong));
        InnerResponse::new(inner, response)
    }
}

/// A heading of a page that has no top bar.
pub fn heading(ui: &mut Ui, title: &str, kind: TextKind) -> Response {
    let colour = tokens(ui).ink;
    let galley = text::wrapped(ui, title, kind, colour, ui.available_width());
    let (rect, response) = ui.allocate_exact_size(galley.size(), Sense::hover());
    text::put(ui, rect.min, galley, colour);
    response.widget_info(|| WidgetInfo::labeled(Role::Heading, true, title));
    response
}

/// A hairline across.
pub fn hairline(ui: &mut Ui) {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 1.0), Sense::hover());
    ui.painter().hline(rect.x_range(), rect.center().y, Stroke::new(1.0, tokens(ui).line));
}

/// A stronger line across, as above totals.
pub fn rule(ui: &mut Ui) {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 1.0), Sense::hover());
    ui.painter().hline(rect.x_range(), rect.center().y, Stroke::new(1.0, tokens(ui).line_strong));
}

/// Filled blocks; a page has at most one.
pub struct Block;

impl Block {
    /// The block of the first step.
    pub fn accent<R>(ui: &mut Ui, contents: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
        let t = tokens(ui);
        Frame::new()
            .fill(t.accent_bg)
            .corner_radius(radius::BLOCK)
            .inner_margin(Margin::symmetric(space::XL as i8, space::L as i8))
            .show(ui, |ui| across(ui, contents))
    }

    /// A panel for text as it was found.
    pub fn sunken<R>(ui: &mut Ui, contents: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
        let t = tokens(ui);
        Frame::new()
            .fill(t.sunken)
            .corner_radius(radius::CONTROL)
            .inner_margin(Margin::symmetric(10, space::S as i8))
            .show(ui, |ui| across(ui, contents))
    }

    /// An outlined panel.
    pub fn outlined<R>(ui: &mut Ui, contents: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
        let t = tokens(ui);
        Frame::new()
            .stroke(Stroke::new(1.0, t.line))
            .corner_radius(radius::BLOCK)
            .inner_margin(Margin::same(space::L as i8))
            .show(ui, |ui| across(ui, contents))
    }
}

/// A block is as wide as its column, whatever it holds.
fn across<R>(ui: &mut Ui, contents: impl FnOnce(&mut Ui) -> R) -> R {
    ui.set_min_width(ui.available_width());
    contents(ui)
}
