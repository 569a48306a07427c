//! Text as this product sets it: explicit line heights, and every "1" as wide as the other figures.
//!
//! In BIZ UDPGothic a 1 is narrower than the other digits and there are no tabular figures, so each "1" gets
//! the missing space, half before and half after. All text goes through here, so columns of amounts line up.

use std::sync::Arc;

use eframe::egui::{
    Align, Color32, FontId, Galley, Label, Pos2, Rect, Response, Sense, Ui, WidgetInfo,
    accesskit::Role,
    pos2,
    text::{ByteIndex, LayoutJob, LayoutSection, TextFormat},
};

use crate::ui::theme::{TextKind, Tone, part::FIGURE_ONE as ONE, tokens};

/// The minus of amounts.
const MINUS: char = '\u{2212}';

/// A text that wraps at the available width.
pub fn label(ui: &mut Ui, text: &str, kind: TextKind, tone: Tone) -> Response {
    let job = job(ui, text, kind, tone);
    ui.add(Label::new(job).wrap())
}

/// A text on one line, never cut.
pub fn line(ui: &mut Ui, text: &str, kind: TextKind, tone: Tone) -> Response {
    let job = job(ui, text, kind, tone);
    ui.add(Label::new(job).extend())
}

/// A name on one line, shortened when it does not fit, whole in the tooltip. Only names may shorten.
pub fn name(ui: &mut Ui, text: &str, kind: TextKind, tone: Tone) -> Response {
    let job = job(ui, text, kind, tone);
    ui.add(Label::new(job).truncate())
}

/// A text that wraps and that the person can select and copy.
pub fn selectable(ui: &mut Ui, text: &str, kind: TextKind, tone: Tone) -> Response {
    let job = job(ui, text, kind, tone);
    ui.add(Label::new(job).wrap().selectable(true))
}

/// One sentence in several tones, as when an amount at risk stands in it.
pub fn sentence(ui: &mut Ui, kind: TextKind, parts: &[(&str, Tone)]) -> Response {
    let parts: Vec<_> = parts.iter().map(|(text, tone)| (*text, kind, *tone)).collect();
    mixed(ui, &parts)
}

/// One sentence in several kinds and tones, as when a time in it is stressed.
pub fn mixed(ui: &mut Ui, parts: &[(&str, TextKind, Tone)]) -> Response {
    let t = tokens(ui);
    let mut job = LayoutJob::default();
    for (text, kind, tone) in parts {
        add(&mut job, text, *kind, tone.of(t));
    }
    ui.add(Label::new(job).wrap())
}

/// An amount at the right end of the available width.
pub fn right(ui: &mut Ui, text: &str, kind: TextKind, tone: Tone) -> Response {
    let width = ui.available_width();
    let (rect, response) = ui.allocate_exact_size(eframe::egui::vec2(width, kind.line()), Sense::hover());
    paint(ui, rect, Align::Max, text, kind, tone);
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, text));
    response
}

/// How wide this text is on one line.
pub fn width(ui: &Ui, text: &str, kind: TextKind) -> f32 {
    galley(ui, text, kind, Color32::PLACEHOLDER).size().x + tail(text, kind)
}

/// The text ready for layout.
pub fn job(ui: &Ui, text: &str, kind: TextKind, tone: Tone) -> LayoutJob {
    layout(text, kind, tone.of(tokens(ui)))
}

/// The text ready for layout, in a colour.
pub(crate) fn layout(text: &str, kind: TextKind, colour: Color32) -> LayoutJob {
    let mut job = LayoutJob::default();
    add(&mut job, text, kind, colour);
    job
}

/// Adds a text to a layout, each "1" with its space.
pub(crate) fn add(job: &mut LayoutJob, text: &str, kind: TextKind, colour: Color32) {
    add_font(job, text, kind.font(), kind.line(), colour);
}

pub(crate) fn add_font(job: &mut LayoutJob, text: &str, font: FontId, line: f32, colour: Color32) {
    let gap = ONE * font.size;
    let format =
        TextFormat { font_id: font, line_height: Some(line), color: colour, ..TextFormat::default() };
    let mut after_one = if job.text.ends_with('1') { gap } else { 0.0 };
    for piece in text.split_inclusive('1') {
        let (plain, one) = match piece.strip_suffix('1') {
            Some(plain) => (plain, true),
            None => (piece, false),
        };
        if !plain.is_empty() {
            plain_section(job, plain, after_one, &format);
            after_one = 0.0;
        }
        if one {
            section(job, "1", after_one + gap, format.clone());
            after_one = gap;
        }
    }
}

/// At 13 px the font's own grid fitting leaves nothing of a Regular minus: it is taken from the size below.
fn plain_section(job: &mut LayoutJob, text: &str, leading_space: f32, format: &TextFormat) {
    if format.font_id != TextKind::Table.font() {
        section(job, text, leading_space, format.clone());
        return;
    }
    let minus = TextFormat { font_id: TextKind::Small.font(), ..format.clone() };
    let mut leading_space = leading_space;
    for piece in text.split_inclusive(MINUS) {
        let (plain, ends) = piece.strip_suffix(MINUS).map_or((piece, false), |plain| (plain, true));
        if !plain.is_empty() {
            section(job, plain, std::mem::take(&mut leading_space), format.clone());
        }
        if ends {
            section(job, "\u{2212}", std::mem::take(&mut leading_space), minus.clone());
        }
    }
}

fn section(job: &mut LayoutJob, text: &str, leading_space: f32, format: TextFormat) {
    let start = ByteIndex(job.text.len());
    job.text.push_str(text);
    let byte_range = start..ByteIndex(job.text.len());
    job.sections.push(LayoutSection { leading_space, byte_range, format });
}

/// The space a last "1" lacks after it, which right-aligned text must leave.
pub(crate) fn tail(text: &str, kind: TextKind) -> f32 {
    if text.ends_with('1') { ONE * kind.px() } else { 0.0 }
}

/// The text laid out on one line.
pub(crate) fn galley(ui: &Ui, text: &str, kind: TextKind, colour: Color32) -> Arc<Galley> {
    let mut job = layout(text, kind, colour);
    job.break_on_newline = false;
    ui.painter().layout_job(job)
}

/// The text laid out within a width, on as many lines as it takes.
pub(crate) fn wrapped(ui: &Ui, text: &str, kind: TextKind, colour: Color32, width: f32) -> Arc<Galley> {
    let mut job = layout(text, kind, colour);
    job.wrap.max_width = width;
    ui.painter().layout_job(job)
}

/// The text laid out within a width on one line, shortened if it must; `elided` in the galley says so.
pub(crate) fn shortened(ui: &Ui, text: &str, kind: TextKind, colour: Color32, width: f32) -> Arc<Galley> {
    let mut job = layout(text, kind, colour);
    job.break_on_newline = false;
    job.wrap.max_width = width;
    job.wrap.max_rows = 1;
    job.wrap.break_anywhere = true;
    ui.painter().layout_job(job)
}

/// Paints one line into a rectangle, in its vertical middle, and returns where it is.
pub(crate) fn paint(ui: &Ui, rect: Rect, align: Align, text: &str, kind: TextKind, tone: Tone) -> Rect {
    let colour = tone.of(tokens(ui));
    let galley = galley(ui, text, kind, colour);
    let room = if align == Align::Max { tail(text, kind) } else { 0.0 };
    let x = match align {
        Align::Min => rect.left(),
        Align::Center => rect.center().x - galley.size().x / 2.0,
        Align::Max => rect.right() - galley.size().x - room,
    };
    put(ui, pos2(x, rect.center().y - galley.size().y / 2.0), galley, colour)
}

/// Paints a laid out text at a place on the pixel grid.
pub(crate) fn put(ui: &Ui, at: Pos2, galley: Arc<Galley>, colour: Color32) -> Rect {
    let rect = Rect::from_min_size(at, galley.size());
    ui.painter().galley(at, galley, colour);
    rect
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spaces(text: &str) -> Vec<(String, f32)> {
        let job = layout(text, TextKind::Table, Color32::BLACK);
        job.sections
            .iter()
            .map(|s| (job.text[s.byte_range.start.0..s.byte_range.end.0].to_owned(), s.leading_space))
            .collect()
    }

    #[test]
    fn each_one_gets_space_before_and_after() {
        let gap = 0.845;
        let found = spaces("¥10,000");
        assert_eq!(found.len(), 3);
        assert_eq!(found[1].0, "1");
        assert!((found[1].1 - gap).abs() < 1e-4);
        assert!((found[2].1 - gap).abs() < 1e-4);
        let found = spaces("11/11");
        assert!((found[0].1 - gap).abs() < 1e-4);
        assert!((found[1].1 - 2.0 * gap).abs() < 1e-4);
    }

    #[test]
    fn a_minus_in_table_text_is_drawn_by_a_size_that_has_one() {
        let job = layout("−¥700", TextKind::Table, Color32::BLACK);
        let sizes: Vec<f32> = job.sections.iter().map(|s| s.format.font_id.size).collect();
        assert_eq!((job.text.as_str(), &sizes[..]), ("−¥700", &[12.0, 13.0][..]));
        assert_eq!(layout("−¥700", TextKind::Body, Color32::BLACK).sections.len(), 1);
    }

    #[test]
    fn text_without_a_one_stays_one_run() {
        assert_eq!(spaces("購入先 2026").len(), 1);
        assert_eq!(spaces("").len(), 0);
    }
}
