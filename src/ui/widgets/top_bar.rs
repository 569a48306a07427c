//! The top bar of a page: where one is, and what can be done here.

use eframe::egui::{
    Align, CursorIcon, Layout, Rect, Response, Sense, Stroke, StrokeKind, Ui, UiBuilder, Vec2, WidgetInfo,
    accesskit::Role, pos2, vec2,
};

use crate::ui::{
    icons::Icon,
    theme::{TextKind, Tone, radius, size, space, tokens},
    widgets::{field::Input, key_cap, state, text},
};

/// What happened in a [`TopBar`].
pub struct TopBarReply<R> {
    /// The page above was clicked.
    pub crumb: bool,
    /// What the contents at the right returned.
    pub inner: R,
}

/// The title of a page, a caption, and actions at the right.
#[must_use = "call `show`"]
pub struct TopBar {
    title: String,
    caption: Option<String>,
    crumb: Option<String>,
    badge: Option<(Icon, String)>,
}

impl TopBar {
    /// A page of this title.
    pub fn new(title: impl Into<String>) -> Self {
        Self { title: title.into(), caption: None, crumb: None, badge: None }
    }

    /// One caption beside the title.
    pub fn caption(mut self, caption: impl Into<String>) -> Self {
        self.caption = Some(caption.into());
        self
    }

    /// The page this one lies under.
    pub fn crumb(mut self, crumb: impl Into<String>) -> Self {
        self.crumb = Some(crumb.into());
        self
    }

    /// A state in an outline beside the title.
    pub fn badge(mut self, icon: Icon, badge: impl Into<String>) -> Self {
        self.badge = Some((icon, badge.into()));
        self
    }

    /// Draws it; `actions` is laid out from the right.
    pub fn show<R>(self, ui: &mut Ui, actions: impl FnOnce(&mut Ui) -> R) -> TopBarReply<R> {
        let t = tokens(ui);
        let (rect, response) =
            ui.allocate_exact_size(vec2(ui.available_width(), size::TOP_BAR), Sense::hover());
        ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, Stroke::new(1.0, t.line));
        let line = rect.shrink2(vec2(space::PAGE, 0.0));
        let mut right = ui.new_child(
            UiBuilder::new().max_rect(line).layout(Layout::right_to_left(Align::Center)).id_salt("actions"),
        );
        right.spacing_mut().item_spacing.x = 10.0;
        let inner = actions(&mut right);
        let mut left = line;
        left.max.x = (right.min_rect().left() - space::L).max(left.left() + 80.0);
        let crumb = self.title_ui(ui, left, &response);
        TopBarReply { crumb, inner }
    }

    fn title_ui(&self, ui: &mut Ui, line: Rect, response: &Response) -> bool {
        let t = tokens(ui);
        let mut at = line;
        let mut clicked = false;
        if let Some(crumb) = &self.crumb {
            let width = text::width(ui, crumb, TextKind::Table);
            let words = Rect::from_min_max(
                pos2(at.left(), at.center().y - 12.0),
                pos2(at.left() + width, at.center().y + 12.0),
            );
            let above = ui.interact(words, response.id.with("crumb"), Sense::click());
            above.widget_info(|| WidgetInfo::labeled(Role::Link, true, crumb));
            let s = state::state(ui, &above);
            let tone = if s.hovered { Tone::Accent } else { Tone::Ink2 };
            text::paint(ui, words, Align::Min, crumb, TextKind::Table, tone);
            if s.focused {
                state::focus_ring(ui, words, radius::CHIP);
            }
            let chevron = pos2(words.right() + 17.0, at.center().y);
            Icon::ChevronRight.paint(ui, Rect::from_center_size(chevron, Vec2::splat(size::ICON)), t.ink3);
            at.min.x = words.right() + 34.0;
            clicked = above.on_hover_cursor(CursorIcon::PointingHand).clicked();
        }
        let title = text::galley(ui, &self.title, TextKind::Title, t.ink);
        let place = pos2(at.left(), at.center().y - title.size().y / 2.0);
        let painted = text::put(ui, place, title, t.ink);
        let heading = ui.interact(painted, response.id.with("title"), Sense::hover());
        heading.widget_info(|| WidgetInfo::labeled(Role::Heading, true, &self.title));
        at.min.x = painted.right() + 11.0;
        if let Some((icon, badge)) = &self.badge {
            at.min.x += 4.0;
            let width = size::ICON + 5.0 + text::width(ui, badge, TextKind::Small) + 20.0;
            let tag = Rect::from_min_size(pos2(at.left(), at.center().y - 11.0), vec2(width, 22.0));
            ui.painter().rect_stroke(tag, radius::CHIP, Stroke::new(1.0, t.line_strong), StrokeKind::Inside);
            let inside = tag.shrink2(vec2(10.0, 0.0));
            super::link::paint_icon_text(
                ui,
                inside,
                (*icon, Tone::Ink2, size::ICON),
                badge,
                TextKind::Small,
                Tone::Ink,
            );
            let tag_response = ui.interact(tag, response.id.with("badge"), Sense::hover());
            tag_response.widget_info(|| WidgetInfo::labeled(Role::Label, true, badge));
            at.min.x = tag.right() + 20.0;
        }
        if let Some(caption) = &self.caption {
            // The caption may shorten: a narrow window keeps the title and the actions.
            let galley = text::shortened(ui, caption, TextKind::Table, t.ink3, at.width().max(0.0));
            let elided = galley.elided;
            // Less than an amount is wide would show nothing but that something is left out.
            let painted = if elided && at.width() < size::AMOUNT {
                at
            } else {
                text::put(ui, pos2(at.left(), at.center().y - galley.size().y / 2.0), galley, t.ink3)
            };
            let remark = ui.interact(painted, response.id.with("caption"), Sense::hover());
            remark.widget_info(|| WidgetInfo::labeled(Role::Label, true, caption));
            if elided {
                remark.on_hover_text(caption);
            }
        }
        clicked
    }
}

/// A button in the shape of a search box, which opens the palette.
pub fn search_button(ui: &mut Ui, label: &str, key: &str, width: f32) -> Response {
    let (rect, response) = ui.allocate_exact_size(vec2(width, size::BUTTON), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, label));
    let t = tokens(ui);
    let s = state::state(ui, &response);
    let fill = if s.hovered { t.hover } else { t.page };
    ui.painter().rect(rect, radius::CONTROL, fill, Stroke::new(1.0, t.line_strong), StrokeKind::Inside);
    if s.focused {
        state::focus_ring(ui, rect, radius::CONTROL);
    }
    let glyph = pos2(rect.left() + 20.0, rect.center().y);
    Icon::Search.paint(ui, Rect::from_center_size(glyph, Vec2::splat(size::ICON)), t.ink2);
    let mut words = rect;
    words.min.x += 37.0;
    text::paint(ui, words, Align::Min, label, TextKind::Table, Tone::Ink3);
    let key_width = key_cap::width(ui, key);
    key_cap::paint(ui, pos2(rect.right() - 11.0 - key_width, rect.center().y), key, Tone::Ink3);
    response.on_hover_cursor(CursorIcon::PointingHand)
}

/// A box that filters what is below it.
#[must_use = "call `show`"]
pub struct SearchBox<'a> {
    text: &'a mut String,
    name: String,
    width: Option<f32>,
    id: Option<eframe::egui::Id>,
}

impl<'a> SearchBox<'a> {
    /// A box; `name` is its hint and what a screen reader says.
    pub fn new(text: &'a mut String, name: impl Into<String>) -> Self {
        Self { text, name: name.into(), width: None, id: None }
    }

    /// This wide; the rest of the line otherwise.
    pub fn width(mut self, width: f32) -> Self {
        self.width = Some(width);
        self
    }

    /// A fixed identity, for a shortcut that moves the focus here.
    pub fn id(mut self, id: eframe::egui::Id) -> Self {
        self.id = Some(id);
        self
    }

    /// Draws it; `.changed()` says whether the text is another.
    pub fn show(self, ui: &mut Ui) -> Response {
        let input = Input {
            id: self.id,
            hint: self.name.clone(),
            amount: false,
            rows: 1,
            width: self.width,
            enabled: true,
            problem: false,
            suggestions: &[],
            icon: Some(Icon::Search),
            height: size::BUTTON_SMALL,
            kind: TextKind::Table,
        };
        input.show(ui, self.text).accessible_name(self.name)
    }
}
