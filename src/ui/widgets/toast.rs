//! The toast: what happened, and the way back.

use eframe::egui::{
    Align2, Area, Context, CursorIcon, Id, Order, Rect, Sense, Ui, Vec2, WidgetInfo, accesskit::Role, pos2,
    vec2,
};

use crate::ui::{
    icons::Icon,
    theme::{self, TextKind, Tone, part::TOAST as HEIGHT, radius, size, space, tokens},
    widgets::{link, state, text},
};

/// What happened on a [`Toast`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ToastReply {
    /// The way back was chosen.
    pub undo: bool,
    /// It was closed.
    pub close: bool,
    /// It is under the pointer or focused: its time should stand still.
    pub held: bool,
}

/// What happened, at the bottom of the window.
#[must_use = "call `show`"]
pub struct Toast {
    text: String,
    undo: Option<String>,
    close: String,
}

impl Toast {
    /// What happened, with the amount.
    pub fn new(text: impl Into<String>) -> Self {
        Self { text: text.into(), undo: None, close: String::new() }
    }

    /// The way back.
    pub fn undo(mut self, undo: impl Into<String>) -> Self {
        self.undo = Some(undo.into());
        self
    }

    /// What a screen reader says of the × button.
    pub fn close(mut self, close: impl Into<String>) -> Self {
        self.close = close.into();
        self
    }

    /// Draws it over the page.
    pub fn show(self, ctx: &Context) -> ToastReply {
        Area::new(Id::unique("toast"))
            .order(Order::Foreground)
            .role(Role::Alert)
            .anchor(Align2::CENTER_BOTTOM, vec2(0.0, -space::XL))
            .show(ctx, |ui| self.contents(ui))
            .inner
    }

    /// Draws it without floating, for a sheet of all parts.
    pub fn contents(self, ui: &mut Ui) -> ToastReply {
        let t = tokens(ui);
        let undo = self.undo.as_deref().map_or(0.0, |undo| text::width(ui, undo, TextKind::Body) + 40.0);
        let left = 44.0;
        let right = 46.0 + undo;
        // The words are never cut: a long text makes the toast higher, not shorter.
        let most = ctx_width(ui).min(size::TOAST.max(560.0));
        let natural = left + text::width(ui, &self.text, TextKind::Body) + right;
        let width = natural.clamp(size::TOAST, most.max(size::TOAST));
        let galley = text::wrapped(ui, &self.text, TextKind::Body, t.page, width - left - right);
        let height = (galley.size().y + 22.0).max(HEIGHT);
        let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &self.text));
        ui.painter().add(theme::shadow(t).as_shape(rect, radius::BLOCK));
        ui.painter().rect_filled(rect, radius::BLOCK, t.ink);
        let middle = rect.center().y;
        let check = Rect::from_center_size(pos2(rect.left() + 25.0, middle), Vec2::splat(size::ICON_BUTTON));
        Icon::Check.paint(ui, check, t.page);
        text::put(ui, pos2(rect.left() + left, middle - galley.size().y / 2.0), galley, t.page);
        let mut reply = ToastReply::default();
        let close_at = Rect::from_center_size(pos2(rect.right() - 24.0, middle), Vec2::splat(28.0));
        if let Some(label) = &self.undo {
            let words = text::width(ui, label, TextKind::Body);
            let at = Rect::from_min_max(
                pos2(close_at.left() - 20.0 - words, middle - 11.0),
                pos2(close_at.left() - 20.0, middle + 11.0),
            );
            let glyph = Rect::from_center_size(pos2(at.left() - 14.0, middle), Vec2::splat(size::ICON));
            let way_back = ui.interact(at.union(glyph), response.id.with("undo"), Sense::click());
            way_back.widget_info(|| WidgetInfo::labeled(Role::Button, true, label));
            Icon::Undo.paint(ui, glyph, t.page);
            link::paint_link(ui, at, label, TextKind::Body, Tone::Page, &way_back);
            reply.undo = way_back.clicked();
            reply.held |= way_back.has_focus();
        }
        let close = ui.interact(close_at, response.id.with("close"), Sense::click());
        close.widget_info(|| WidgetInfo::labeled(Role::Button, true, &self.close));
        Icon::Close.paint(ui, Rect::from_center_size(close_at.center(), Vec2::splat(size::ICON)), t.page);
        if state::state(ui, &close).focused {
            state::focus_ring_inside(ui, close_at, radius::CONTROL);
        }
        reply.close = close.clicked();
        reply.held |= close.has_focus() || ui.rect_contains_pointer(rect);
        close.on_hover_cursor(CursorIcon::PointingHand);
        reply
    }
}

fn ctx_width(ui: &Ui) -> f32 {
    ui.ctx().content_rect().width() - 2.0 * space::XL
}
