//! Before there is a plan: where a file is dropped, which files are known, what was imported before; and the wait.

use eframe::egui::{
    self, Align, Layout, ScrollArea, Sense, Shape, Stroke, StrokeKind, Ui, UiBuilder, ViewportCommand, vec2,
};

use super::known::Known;
use super::{TakingBack, runs};
use crate::action::Action;
use crate::i18n::format;
use crate::ui::icons::Icon;
use crate::ui::page_cx::{ImportFile, PageCx};
use crate::ui::theme::{TextKind, Tone, radius, size, space, tokens};
use crate::ui::widgets::{Button, ProgressBox, icon, text};

/// Paints the page without a file.
pub fn ui(ui: &mut Ui, cx: &PageCx<'_>, known: &mut Known, taking_back: &mut Option<TakingBack>) {
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        let margin = egui::Margin::symmetric(space::PAGE as i8, space::XL as i8);
        egui::Frame::new().inner_margin(margin).show(ui, |ui| {
            ui.set_max_width(size::PAGE_NARROW);
            ui.spacing_mut().item_spacing.y = space::S;
            drop_here(ui, cx);
            ui.add_space(space::L);
            runs::ui(ui, cx, taking_back);
            ui.add_space(space::L);
            known.ui(ui, cx);
        });
    });
}

/// The wait while a file is read.
pub fn planning(ui: &mut Ui, cx: &PageCx<'_>, file: &ImportFile, done: u64, total: Option<u64>) {
    let t = cx.texts;
    let (count, share) = match total.filter(|total| *total > 0) {
        Some(total) => {
            let percent = format::count((done.min(total) * 100 / total) as usize);
            (t.progress_percent(percent), Some((done as f32 / total as f32).min(1.0)))
        }
        None => (String::new(), None),
    };
    let margin = egui::Margin::symmetric(space::PAGE as i8, space::XL as i8);
    egui::Frame::new().inner_margin(margin).show(ui, |ui| {
        ui.set_max_width(size::FORM);
        text::name(ui, &file.name, TextKind::Strong, Tone::Ink);
        ui.add_space(space::S);
        if ProgressBox::new(t.import_planning(), count, share).stop(t.button_stop()).show(ui) {
            cx.send(Action::StopWork);
        }
    });
}

/// The place where a file is dropped, with the button that does the same.
fn drop_here(ui: &mut Ui, cx: &PageCx<'_>) {
    let t = cx.texts;
    let above = ui.input(|input| !input.raw.hovered_files.is_empty());
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), size::DROP), Sense::hover());
    let colours = tokens(ui);
    if above {
        let line = Stroke::new(2.0, colours.accent);
        ui.painter().rect(rect, radius::BLOCK, colours.accent_bg, line, StrokeKind::Inside);
    } else {
        let edge = rect.shrink(0.5);
        let corners =
            [edge.left_top(), edge.right_top(), edge.right_bottom(), edge.left_bottom(), edge.left_top()];
        let line = Stroke::new(1.0, colours.control);
        ui.painter().extend(Shape::dashed_line(&corners, line, space::S, space::XS));
    }
    let inside = rect.shrink2(vec2(space::XL, space::L));
    let layout = Layout::top_down(Align::Center);
    let mut inside = ui.new_child(UiBuilder::new().max_rect(inside).layout(layout));
    let ui = &mut inside;
    ui.spacing_mut().item_spacing.y = space::XS;
    icon(ui, Icon::Import, size::ICON_EMPTY, if above { Tone::Accent } else { Tone::Ink3 });
    let title = if above { t.import_start_drop() } else { t.import_start_title() };
    text::label(ui, &title, TextKind::Section, Tone::Ink);
    text::label(ui, &t.import_start_title_many(), TextKind::Table, Tone::Ink2);
    text::label(ui, &t.import_start_promise(), TextKind::Table, Tone::Ink2);
    text::label(ui, &t.import_start_codes(), TextKind::Table, Tone::Ink2);
    ui.add_space(space::S);
    let choose = Button::primary(t.button_choose_file()).icon(Icon::File);
    let paste = Button::secondary(t.import_start_paste()).icon(Icon::Copy);
    // Side by side in the middle, which a row from the left is not by itself.
    let id = ui.unique_id();
    let width = ui.data(|d| d.get_temp(id)).unwrap_or(size::DIALOG / 2.0);
    let room = vec2(width, size::BUTTON);
    let buttons = ui.allocate_ui_with_layout(room, Layout::left_to_right(Align::Center), |ui| {
        ui.spacing_mut().item_spacing.x = space::S;
        if ui.add(choose).clicked() {
            cx.send(Action::ChooseImportFile);
        }
        // What is on the clipboard comes back as if it had been pasted with the keyboard.
        if ui.add(paste).clicked() {
            ui.send_viewport_cmd(ViewportCommand::RequestPaste);
        }
    });
    let wide = buttons.response.rect.width();
    if (wide - width).abs() > 0.5 {
        ui.data_mut(|d| d.insert_temp(id, wide));
        ui.request_discard("the buttons are wider than they were taken for");
    }
    ui.add_space(space::XS);
    text::label(ui, &t.import_start_paste_how(), TextKind::Small, Tone::Ink3);
}
