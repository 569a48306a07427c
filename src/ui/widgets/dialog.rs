//! Dialogs, for what cannot be seen on the page, and larger sheets.

use eframe::egui::{
    Align, Context, Id, Key, Layout, Margin, Modal, Modifiers, ScrollArea, Ui, accesskit::Role,
};

use crate::ui::{
    theme::{self, TextKind, Tone, radius, size, space},
    widgets::{Button, text},
};

/// How a dialog ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DialogReply {
    Cancel,
    Confirm,
}

/// A question with two answers.
#[must_use = "call `show`"]
pub struct Dialog {
    title: String,
    text: String,
    cancel: String,
    confirm: String,
    ready: bool,
}

impl Dialog {
    /// A question, and what will happen and what stays.
    pub fn new(title: impl Into<String>, text: impl Into<String>) -> Self {
        Self {
            title: title.into(),
            text: text.into(),
            cancel: String::new(),
            confirm: String::new(),
            ready: true,
        }
    }

    /// The button that leaves everything as it is.
    pub fn cancel(mut self, cancel: impl Into<String>) -> Self {
        self.cancel = cancel.into();
        self
    }

    /// The verb.
    pub fn confirm(mut self, confirm: impl Into<String>) -> Self {
        self.confirm = confirm.into();
        self
    }

    /// Can the verb be pressed yet?
    pub fn ready(mut self, ready: bool) -> Self {
        self.ready = ready;
        self
    }

    /// Draws it over the page; Esc is the cancel button.
    pub fn show(self, ctx: &Context) -> Option<DialogReply> {
        self.show_with(ctx, |_| ()).0
    }

    /// The same with more contents between the text and the buttons.
    pub fn show_with<R>(
        self,
        ctx: &Context,
        contents: impl FnOnce(&mut Ui) -> R,
    ) -> (Option<DialogReply>, R) {
        let id = Id::unique("dialog").with(&self.title);
        let tokens = theme::tokens_of(ctx);
        let just_opened = ctx.read_response(id).is_none();
        let modal = Modal::new(id)
            .area(Modal::default_area(id).role(Role::Dialog).accessible_name(self.title.clone()))
            .backdrop_color(tokens.scrim)
            .frame(theme::dialog_frame(&ctx.global_style()))
            .show(ctx, |ui| {
                ui.set_width(size::DIALOG - 2.0 * space::XL);
                self.draw(ui, just_opened, contents)
            });
        // A click beside a question is not an answer; Esc is.
        let escape = modal.is_top_modal
            && !modal.any_popup_open
            && ctx.input_mut(|i| i.consume_key(Modifiers::NONE, Key::Escape));
        let (reply, inner) = modal.inner;
        (if escape { Some(DialogReply::Cancel) } else { reply }, inner)
    }

    /// Draws the inside of the dialog without floating, for a sheet of all parts.
    pub fn contents<R>(self, ui: &mut Ui, contents: impl FnOnce(&mut Ui) -> R) -> (Option<DialogReply>, R) {
        self.draw(ui, false, contents)
    }

    fn draw<R>(
        self,
        ui: &mut Ui,
        just_opened: bool,
        contents: impl FnOnce(&mut Ui) -> R,
    ) -> (Option<DialogReply>, R) {
        ui.spacing_mut().item_spacing.y = space::XS;
        super::head::heading(ui, &self.title, TextKind::DialogTitle);
        ui.add_space(space::XS);
        text::label(ui, &self.text, TextKind::Body, Tone::Ink2);
        let inner = contents(ui);
        ui.add_space(space::M);
        let mut reply = None;
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let confirm = ui.add(Button::primary(self.confirm).enabled(self.ready));
            if confirm.clicked() {
                reply = Some(DialogReply::Confirm);
            }
            let cancel = ui.add(Button::secondary(self.cancel));
            if just_opened {
                // The keyboard starts at the answer that changes nothing.
                cancel.request_focus();
            }
            if cancel.clicked() {
                reply = Some(DialogReply::Cancel);
            }
        });
        (reply, inner)
    }
}

/// What happened on a [`Sheet`].
pub struct SheetReply<R> {
    /// Esc was pressed or the page beside it was clicked.
    pub closed: bool,
    /// What the contents returned.
    pub inner: R,
}

/// A wide dialog with contents of its own, as the quick entry.
#[must_use = "call `show`"]
pub struct Sheet {
    id: Id,
    name: String,
    width: f32,
    margin: i8,
}

impl Sheet {
    /// A sheet this wide; `name` is what a screen reader says of it.
    pub fn new(salt: &str, name: impl Into<String>, width: f32) -> Self {
        Self { id: Id::unique("sheet").with(salt), name: name.into(), width, margin: 0 }
    }

    /// The distance of the contents from the edge; none otherwise, so that they may reach it.
    pub fn margin(mut self, margin: f32) -> Self {
        self.margin = margin as i8;
        self
    }

    /// Draws it over the page.
    pub fn show<R>(self, ctx: &Context, contents: impl FnOnce(&mut Ui) -> R) -> SheetReply<R> {
        let tokens = theme::tokens_of(ctx);
        let frame = theme::dialog_frame(&ctx.global_style())
            .inner_margin(Margin::same(self.margin))
            .corner_radius(radius::DIALOG);
        let width = self.width.min(ctx.content_rect().width() - 2.0 * space::XL);
        let modal = Modal::new(self.id)
            .area(Modal::default_area(self.id).role(Role::Dialog).accessible_name(self.name))
            .backdrop_color(tokens.scrim)
            .frame(frame)
            .show(ctx, |ui| {
                ui.set_width(width - 2.0 * f32::from(self.margin));
                contents(ui)
            });
        let closed = modal.should_close();
        SheetReply { closed, inner: modal.inner }
    }
}

/// What scrolls in a sheet, as high as the window allows.
pub fn sheet_body<R>(ui: &mut Ui, contents: impl FnOnce(&mut Ui) -> R) -> R {
    let window = ui.ctx().content_rect().height();
    let most = (window - 2.0 * size::SHEET_AROUND).max(size::SHEET_LEAST);
    ui.scope(|ui| {
        // A sheet grows from its middle, so that what is below its top is less than it may have.
        ui.set_max_height(most);
        ScrollArea::vertical().max_height(most).show(ui, contents).inner
    })
    .inner
}
