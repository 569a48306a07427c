//! What an empty ledger shows: one line to write, three ways to begin, and two promises.

use eframe::egui::{
    Align, CursorIcon, Key, Rect, Response, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, accesskit::Role,
    pos2, vec2,
};

use crate::action::{Action, Place};
use crate::ui::icons::Icon;
use crate::ui::page_cx::PageCx;
use crate::ui::pages::layout;
use crate::ui::theme::{self, TextKind, Tone, radius, size, space};
use crate::ui::widgets::{app_mark, heading, icon, key_cap, link, rule, stack, text};

/// The page of an empty ledger.
#[derive(Default)]
pub struct FirstStart {
    focused: bool,
}

impl FirstStart {
    pub(super) fn ui(&mut self, ui: &mut Ui, cx: &PageCx<'_>) {
        let t = cx.texts;
        layout::body(ui, "first-start", |ui| {
            let width = size::FIRST_START.min(ui.available_width());
            let side = ((ui.available_width() - width) / 2.0).floor();
            let tall = ui.ctx().content_rect().height() > size::WINDOW_START[1] - space::HUGE;
            ui.add_space(if tall { space::HUGE } else { space::L });
            layout::columns(ui, [side, width], 0.0, |ui, at| {
                if at == 0 {
                    return;
                }
                ui.spacing_mut().item_spacing.y = 0.0;
                ui.horizontal(|ui| {
                    ui.spacing_mut().item_spacing.x = space::L + space::XS;
                    app_mark(ui, size::START_MARK);
                    ui.vertical(|ui| {
                        heading(ui, &t.first_title(), TextKind::StepLarge);
                        text::label(ui, &t.first_text(), TextKind::Body, Tone::Ink2);
                    });
                });
                ui.add_space(space::XL);
                self.quick(ui, cx);
                ui.add_space(space::S);
                text::label(ui, &t.first_quick_help(), TextKind::Table, Tone::Ink2);
                ui.add_space(space::XL);
                rows(ui, cx);
                ui.add_space(space::L);
                ui.horizontal_wrapped(|ui| {
                    ui.spacing_mut().item_spacing.x = space::XL - 2.0;
                    if link(ui, &t.first_sample()).clicked() {
                        cx.send(Action::OpenSample);
                    }
                    if link(ui, &t.first_open()).clicked() {
                        cx.send(Action::ChooseLedger);
                    }
                });
                ui.add_space(space::XL);
                ui.horizontal_top(|ui| {
                    ui.spacing_mut().item_spacing.x = space::M;
                    icon(ui, Icon::Lock, size::ICON, Tone::Ink3);
                    ui.vertical(|ui| {
                        ui.spacing_mut().item_spacing.y = 0.0;
                        text::label(ui, &t.first_promise_file(), TextKind::Table, Tone::Ink2);
                        text::label(ui, &t.first_promise_code(), TextKind::Table, Tone::Ink2);
                    });
                });
            });
        });
    }

    /// What looks like a field opens the quick entry, by click, Enter or the first letter typed.
    fn quick(&mut self, ui: &mut Ui, cx: &PageCx<'_>) {
        let t = cx.texts;
        let (rect, response) =
            ui.allocate_exact_size(vec2(ui.available_width(), size::START_FIELD), Sense::click());
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, t.first_quick()));
        if !self.focused {
            response.request_focus();
            self.focused = true;
        }
        let tokens = theme::tokens(ui);
        let focused = response.has_focus();
        let border = if focused { tokens.accent } else { tokens.control };
        ui.painter().rect(rect, radius::CONTROL, tokens.page, Stroke::new(1.0, border), StrokeKind::Inside);
        if focused {
            ui.painter().rect_stroke(
                rect.expand(2.0),
                radius::BLOCK,
                Stroke::new(2.0, tokens.accent),
                StrokeKind::Outside,
            );
        }
        let middle = rect.center().y;
        let plus = Rect::from_center_size(
            pos2(rect.left() + space::XL - 3.0, middle),
            Vec2::splat(size::ICON_BUTTON),
        );
        Icon::Plus.paint(ui, plus, tokens.accent);
        let mut line = rect;
        line.min.x = plus.right() + space::M;
        text::paint(ui, line, Align::Min, &t.first_quick_hint(), TextKind::Large, Tone::Ink3);
        cap(ui, rect.right() - space::M, middle, &t.overview_key_enter());
        let typed = focused && ui.input(|input| input.key_pressed(Key::Enter) || typed_letter(input));
        if response.on_hover_cursor(CursorIcon::Text).clicked() || typed {
            cx.send(Action::Show(Place::QuickEntry));
        }
    }
}

fn typed_letter(input: &eframe::egui::InputState) -> bool {
    input
        .events
        .iter()
        .any(|event| matches!(event, eframe::egui::Event::Text(text) if !text.trim().is_empty()))
}

fn rows(ui: &mut Ui, cx: &PageCx<'_>) {
    let t = cx.texts;
    rule(ui);
    stack(ui, |ui| {
        let one = row(ui, Icon::Cards, false, &t.first_one(), &t.first_one_text(), None);
        if one.clicked() {
            cx.send(Action::Show(Place::NewCard));
        }
        let import = t.overview_key_import();
        if row(ui, Icon::Import, false, &t.first_import(), &t.first_import_text(), Some(&import)).clicked() {
            cx.send(Action::Show(Place::Import));
        }
        let trouble = t.overview_key_trouble();
        if row(ui, Icon::Trouble, true, &t.first_trouble(), &t.first_trouble_text(), Some(&trouble)).clicked()
        {
            cx.send(Action::Show(Place::NewIncident(Vec::new())));
        }
    });
}

fn row(ui: &mut Ui, icon: Icon, danger: bool, title: &str, words: &str, key: Option<&str>) -> Response {
    let (rect, response) =
        ui.allocate_exact_size(vec2(ui.available_width(), size::START_ROW), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, title));
    let t = theme::tokens(ui);
    if response.hovered() || response.has_focus() {
        ui.painter().rect_filled(rect, 0, t.hover);
    }
    let (ground, ink) = if danger { (t.danger.bg, t.danger.ink) } else { (t.accent_bg, t.accent) };
    let line = if danger { t.line_strong } else { t.line };
    ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, Stroke::new(1.0, line));
    let tile = Rect::from_min_size(
        pos2(rect.left(), rect.center().y - size::START_TILE / 2.0),
        Vec2::splat(size::START_TILE),
    );
    ui.painter().rect_filled(tile, radius::BLOCK, ground);
    icon.paint(ui, Rect::from_center_size(tile.center(), Vec2::splat(size::ICON_RAIL)), ink);
    let chevron = pos2(rect.right() - space::S, rect.center().y);
    Icon::ChevronRight.paint(ui, Rect::from_center_size(chevron, Vec2::splat(size::ICON)), t.ink2);
    let mut right = rect.right() - space::COLUMNS;
    if let Some(key) = key {
        right = cap(ui, right, rect.center().y, key) - space::M;
    }
    let left = tile.right() + space::L + 2.0;
    let title = text::galley(ui, title, TextKind::Section, t.ink);
    let words = text::wrapped(ui, words, TextKind::Table, t.ink2, right - left);
    let top = rect.center().y - f32::midpoint(title.size().y, words.size().y);
    let under = top + title.size().y;
    text::put(ui, pos2(left, top), title, t.ink);
    text::put(ui, pos2(left, under), words, t.ink2);
    if response.has_focus() {
        ui.painter().rect_stroke(rect, radius::CHIP, Stroke::new(2.0, t.accent), StrokeKind::Inside);
    }
    response.on_hover_cursor(CursorIcon::PointingHand)
}

/// A key cap that ends here; where it begins.
fn cap(ui: &mut Ui, right: f32, middle: f32, key: &str) -> f32 {
    let width = text::width(ui, key, TextKind::Small) + space::M;
    let place =
        Rect::from_center_size(pos2(right - width / 2.0, middle), vec2(width, size::LEDGER_LINE - space::M));
    let mut child = ui.new_child(eframe::egui::UiBuilder::new().max_rect(place));
    key_cap(&mut child, key);
    place.left()
}
