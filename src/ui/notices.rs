//! Notices: what was done, for eight seconds and with the way back; what went wrong, until it was read.

use eframe::egui::{self, Ui};

use crate::i18n::Texts;
use crate::ui::icons::Icon;
use crate::ui::theme::{Level, TextKind, Tone, size, space, tokens};
use crate::ui::widgets::{Button, IconButton, Toast, icon, text};

/// Something that went wrong. It is shown until it is closed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// What is the matter.
    pub what: String,
    /// What to do.
    pub advice: String,
    /// The path or the system's own words, shown last.
    pub details: Option<String>,
}

/// What the person did with a notice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct NoticeReply {
    /// Undo was chosen.
    pub undo: bool,
    /// It was closed.
    pub close: bool,
    /// It is being read: its time should stand still.
    pub held: bool,
}

/// Shows a finished change over the page.
pub fn toast(ctx: &egui::Context, line: &str, undo: bool, t: &Texts) -> NoticeReply {
    let mut toast = Toast::new(line).close(t.button_close());
    if undo {
        toast = toast.undo(t.button_undo());
    }
    let reply = toast.show(ctx);
    NoticeReply { undo: reply.undo, close: reply.close, held: reply.held }
}

/// Shows a problem as a line above the page. True when it was closed.
pub fn problem(ui: &mut Ui, what: &str, advice: &str, details: Option<&str>, t: &Texts) -> bool {
    let mut closed = false;
    let colours = Level::Warning.colours(tokens(ui));
    let frame = egui::Frame::new()
        .fill(colours.bg)
        .inner_margin(egui::Margin::symmetric(space::XL as i8, space::M as i8));
    frame.show(ui, |ui| {
        ui.horizontal_top(|ui| {
            icon(ui, Icon::Warning, 18.0, Tone::Warning);
            ui.add_space(space::S);
            ui.vertical(|ui| {
                ui.set_width((ui.available_width() - 40.0).max(120.0));
                text::label(ui, what, TextKind::Strong, Tone::Ink);
                text::label(ui, advice, TextKind::Table, Tone::Ink2);
                if let Some(details) = details {
                    text::selectable(ui, details, TextKind::Small, Tone::Ink2);
                }
            });
            closed = ui.add(IconButton::new(Icon::Close, t.button_close())).clicked();
        });
    });
    closed
}

/// Says what letting a file go over the window would do.
pub fn drop_hint(ctx: &egui::Context, title: &str, caption: &str) {
    egui::Area::new(egui::Id::unique("drop-hint"))
        .order(egui::Order::Foreground)
        .anchor(egui::Align2::CENTER_CENTER, egui::Vec2::ZERO)
        .show(ctx, |ui| {
            crate::ui::theme::dialog_frame(&ctx.global_style()).show(ui, |ui| {
                ui.vertical_centered(|ui| {
                    icon(ui, Icon::Import, 28.0, Tone::Accent);
                    ui.add_space(space::S);
                    text::line(ui, title, TextKind::Section, Tone::Ink);
                    text::line(ui, caption, TextKind::Table, Tone::Ink2);
                });
            });
        });
}

/// A page for a ledger that is not open: what it is, that nothing was changed, and what to do.
pub fn stop_page(
    ui: &mut Ui,
    what: &str,
    advice: &str,
    path: &str,
    details: &str,
    buttons: &[(String, bool)],
    t: &Texts,
) -> Option<usize> {
    let mut pressed = None;
    let side = ((ui.available_width() - size::FIRST_START) / 2.0).max(space::XL);
    egui::Frame::new().inner_margin(egui::Margin::symmetric(side as i8, 0)).show(ui, |ui| {
        ui.add_space(space::HUGE + space::XL);
        icon(ui, Icon::File, 28.0, Tone::Ink3);
        ui.add_space(space::M);
        text::label(ui, what, TextKind::Step, Tone::Ink);
        ui.add_space(space::S);
        text::label(ui, advice, TextKind::Body, Tone::Ink2);
        ui.add_space(space::XS);
        text::label(ui, &t.file_nothing_changed(), TextKind::Body, Tone::Ink2);
        ui.add_space(space::XL);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = space::S;
            for (index, (label, primary)) in buttons.iter().enumerate() {
                let button = if *primary { Button::primary(label) } else { Button::secondary(label) };
                if ui.add(button).clicked() {
                    pressed = Some(index);
                }
            }
        });
        ui.add_space(space::XL);
        crate::ui::widgets::hairline(ui);
        ui.add_space(space::S);
        text::selectable(ui, &format!("{}  {path}", t.file_where()), TextKind::Small, Tone::Ink3);
        text::selectable(ui, &format!("{}  {details}", t.file_details()), TextKind::Small, Tone::Ink3);
    });
    pressed
}
