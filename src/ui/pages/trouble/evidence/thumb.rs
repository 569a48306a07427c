//! One piece of evidence in the list: its picture or what it is, its number and title, and what is to be known of it.

use eframe::egui::{
    Align, CursorIcon, Image, Rect, Response, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo,
    accesskit::Role, pos2, vec2,
};

use crate::action::{Action, Size};
use crate::core::incident::Evidence;
use crate::core::words::ShowsCode;
use crate::i18n::Texts;
use crate::inquiry::names;
use crate::ui::icons::Icon;
use crate::ui::page_cx::PageCx;
use crate::ui::pictures::Shown;
use crate::ui::theme::{TextKind, Tone, radius, size, tokens};
use crate::ui::widgets::text;

/// What a piece is called: its title, or the name of its file in a form that misleads nobody.
pub(in crate::ui::pages::trouble) fn title(piece: &Evidence, t: &Texts) -> String {
    piece.title.clone().unwrap_or_else(|| file_name(piece, t))
}

/// The name of its file, without what could mislead.
pub(super) fn file_name(piece: &Evidence, t: &Texts) -> String {
    names::safe(&piece.name).unwrap_or_else(|| t.evidence_nameless())
}

/// What is to be known of it at a glance.
fn mark(piece: &Evidence, shown: Option<&Shown>, t: &Texts) -> Option<(String, Tone)> {
    match shown {
        Some(Shown::Gone) => return Some((t.evidence_gone_short(), Tone::Danger)),
        Some(Shown::Changed) => return Some((t.evidence_changed_short(), Tone::Danger)),
        _ => {}
    }
    match piece.shows_code {
        ShowsCode::Yes => Some((t.evidence_mark_code(), Tone::Warning)),
        ShowsCode::Unknown => Some((t.evidence_mark_unchecked(), Tone::Ink3)),
        ShowsCode::No => None,
    }
}

/// Asks for a picture where there is none yet, and gives what there is.
pub(super) fn shown<'a>(cx: &PageCx<'a>, piece: &Evidence, size: Size) -> Option<&'a Shown> {
    let shown = cx.evidence.pictures.of(&piece.sha256, size);
    if shown.is_none() {
        cx.send(Action::PictureEvidence { evidence: piece.id, size });
    }
    shown
}

/// Draws it; a click opens its window.
pub(super) fn ui(ui: &mut Ui, cx: &PageCx<'_>, number: usize, piece: &Evidence) -> Response {
    let t = cx.texts;
    let [width, height] = size::THUMB;
    let line = TextKind::Small.line();
    let (rect, response) = ui.allocate_exact_size(vec2(width, height + 2.0 * line), Sense::click());
    if !ui.is_rect_visible(rect) {
        // What is out of sight is still there for a screen reader, and needs no picture.
        name(&response, number, piece, cx.evidence.pictures.of(&piece.sha256, Size::Thumb), t);
        return response;
    }
    let shown = shown(cx, piece, Size::Thumb);
    let mark = name(&response, number, piece, shown, t);
    let frame = Rect::from_min_size(rect.min, vec2(width, height));
    let colours = tokens(ui);
    ui.painter().rect_filled(frame, radius::CHIP, colours.sunken);
    match shown {
        Some(Shown::Picture(texture)) => {
            let inside = frame.shrink(1.0);
            let scale = (inside.size() / texture.size_vec2()).min_elem();
            let at = Rect::from_center_size(inside.center(), texture.size_vec2() * scale);
            Image::from_texture((texture.id(), at.size())).paint_at(ui, at);
        }
        Some(Shown::Loading) | None => {}
        Some(Shown::Gone | Shown::Changed) => icon_in(ui, frame, Icon::Void, Tone::Danger),
        Some(Shown::NoPicture | Shown::Refused) => icon_in(ui, frame, kind_of(piece), Tone::Ink3),
    }
    let outline =
        if response.hovered() || response.has_focus() { colours.accent } else { colours.line_strong };
    ui.painter().rect_stroke(frame, radius::CHIP, Stroke::new(1.0, outline), StrokeKind::Inside);
    let words = Rect::from_min_size(pos2(rect.left(), frame.bottom() + 2.0), vec2(width, line));
    let named = format!("{number:03} {}", title(piece, t));
    let ink = Tone::Ink2.of(colours);
    let named = text::shortened(ui, &named, TextKind::Small, ink, width);
    text::put(ui, words.min, named, ink);
    if let Some((mark, tone)) = mark {
        let below = words.translate(vec2(0.0, line));
        text::paint(ui, below, Align::Min, &mark, TextKind::Small, tone);
    }
    response.on_hover_cursor(CursorIcon::PointingHand).on_hover_text(title(piece, t))
}

fn name(
    response: &Response,
    number: usize,
    piece: &Evidence,
    shown: Option<&Shown>,
    t: &Texts,
) -> Option<(String, Tone)> {
    let mark = mark(piece, shown, t);
    let mut parts = vec![t.evidence_number(format!("{number:03}")), title(piece, t)];
    parts.extend(mark.iter().map(|(words, _)| words.clone()));
    let spoken = parts.join(&t.word_list_comma());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &spoken));
    mark
}

fn icon_in(ui: &Ui, frame: Rect, icon: Icon, tone: Tone) {
    icon.paint(ui, Rect::from_center_size(frame.center(), Vec2::splat(24.0)), tone.of(tokens(ui)));
}

fn kind_of(piece: &Evidence) -> Icon {
    match piece.media_type.split('/').next() {
        Some("image") => Icon::Image,
        Some("message") => Icon::Mail,
        _ => Icon::File,
    }
}
