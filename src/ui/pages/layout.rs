//! How pages lay out what is below their top bar: one scrolling body, columns side by side.

use eframe::egui::{
    Align, Area, Frame, Id, Layout, Margin, Order, Rect, ScrollArea, Sense, Stroke, Ui, UiBuilder, pos2, vec2,
};

use crate::ui::theme::{drawer_frame, size, space, tokens};

/// The body of a page: it scrolls up and down, never sideways, and keeps the page's margin.
pub fn body<R>(ui: &mut Ui, salt: &str, contents: impl FnOnce(&mut Ui) -> R) -> R {
    ScrollArea::vertical()
        .id_salt(salt)
        .auto_shrink(false)
        .show(ui, |ui| {
            Frame::new()
                .inner_margin(Margin {
                    left: space::PAGE as i8,
                    right: space::PAGE as i8,
                    top: space::M as i8,
                    bottom: space::XL as i8,
                })
                .show(ui, contents)
                .inner
        })
        .inner
}

/// The same, no wider than a page of forms.
pub fn narrow_body<R>(ui: &mut Ui, salt: &str, contents: impl FnOnce(&mut Ui) -> R) -> R {
    body(ui, salt, |ui| {
        let width = ui.available_width().min(size::PAGE_NARROW);
        column(ui, width, contents)
    })
}

/// Columns of these widths side by side, as high as the highest; `contents` is called once for each.
pub fn columns<const N: usize>(
    ui: &mut Ui,
    widths: [f32; N],
    gap: f32,
    mut contents: impl FnMut(&mut Ui, usize),
) {
    let start = ui.available_rect_before_wrap().min;
    let (mut left, mut bottom) = (start.x, start.y);
    for (at, width) in widths.into_iter().enumerate() {
        let room = Rect::from_min_size(pos2(left, start.y), vec2(width, ui.available_height().max(1.0)));
        let layout = Layout::top_down(Align::Min);
        let mut child = ui.new_child(UiBuilder::new().max_rect(room).layout(layout).id_salt(at));
        child.set_max_width(width);
        contents(&mut child, at);
        bottom = bottom.max(child.min_rect().bottom());
        left += width + gap;
    }
    let whole = Rect::from_min_max(start, pos2(left - gap, bottom));
    ui.advance_cursor_after_rect(whole);
}

/// One column of a width.
pub fn column<R>(ui: &mut Ui, width: f32, contents: impl FnOnce(&mut Ui) -> R) -> R {
    ui.allocate_ui_with_layout(vec2(width, 0.0), Layout::top_down(Align::Min), |ui| {
        ui.set_max_width(width);
        contents(ui)
    })
    .inner
}

/// What stands above the bar at the lower edge of a page.
pub fn above_bar<R>(ui: &mut Ui, contents: impl FnOnce(&mut Ui) -> R) -> R {
    let mut room = ui.available_rect_before_wrap();
    room.max.y -= size::BOTTOM_BAR;
    let mut child = ui.new_child(UiBuilder::new().max_rect(room).id_salt("above-bar"));
    child.set_clip_rect(room.intersect(ui.clip_rect()));
    contents(&mut child)
}

/// A line of filters under the top bar, which never widens the page.
pub fn filter_line(ui: &mut Ui, contents: impl FnOnce(&mut Ui)) {
    let (rect, response) =
        ui.allocate_exact_size(vec2(ui.available_width(), size::FILTER_LINE), Sense::hover());
    let inside = rect.shrink2(vec2(space::PAGE, 0.0));
    let layout = Layout::left_to_right(Align::Center);
    let mut inner = ui.new_child(UiBuilder::new().max_rect(inside).layout(layout).id_salt(response.id));
    inner.spacing_mut().item_spacing.x = space::S;
    contents(&mut inner);
}

/// The details beside a list, in a pane of their own.
pub fn pane<R>(ui: &mut Ui, salt: &str, pane: Rect, contents: impl FnOnce(&mut Ui) -> R) -> R {
    ui.painter().vline(pane.left() + 0.5, pane.y_range(), Stroke::new(1.0, tokens(ui).line));
    let inside = pane.with_min_x(pane.left() + 1.0);
    let mut inner = ui.new_child(UiBuilder::new().max_rect(inside).id_salt(salt));
    inner.set_clip_rect(pane.intersect(ui.clip_rect()));
    contents(&mut inner)
}

/// The details over a list, where both do not fit side by side.
pub fn drawer<R>(ui: &Ui, salt: &str, pane: Rect, contents: impl FnOnce(&mut Ui) -> R) -> R {
    let area =
        Area::new(Id::unique("drawer").with(salt)).order(Order::Middle).fixed_pos(pane.min).constrain(false);
    area.show(ui.ctx(), |ui| {
        drawer_frame(ui.style())
            .show(ui, |ui| {
                ui.set_min_size(pane.size());
                ui.set_max_size(pane.size());
                contents(ui)
            })
            .inner
    })
    .inner
}

/// The bar at the lower edge of a page, its contents from the left.
pub fn bottom_bar<R>(ui: &mut Ui, contents: impl FnOnce(&mut Ui) -> R) -> R {
    let mut room = ui.available_rect_before_wrap();
    room.min.y = room.max.y - size::BOTTOM_BAR;
    let t = tokens(ui);
    ui.painter().rect_filled(room, 0, t.sunken);
    ui.painter().hline(room.x_range(), room.top() + 0.5, Stroke::new(1.0, t.line));
    let layout = Layout::left_to_right(Align::Center);
    let inside = room.shrink2(vec2(space::PAGE, 0.0));
    let mut child = ui.new_child(UiBuilder::new().max_rect(inside).layout(layout).id_salt("bottom-bar"));
    child.spacing_mut().item_spacing.x = space::S;
    contents(&mut child)
}
