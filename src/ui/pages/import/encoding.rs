//! The sheet in which an encoding is chosen by eye: the beginning of the file as each of them reads it, codes masked.

use eframe::egui::{Align, Layout, Ui, vec2};

use super::replan;
use crate::action::ReadAs;
use crate::i18n::{Texts, format};
use crate::import::decode::{Chosen, Encoding, preview};
use crate::import::mask::mask_unnamed;
use crate::ui::page_cx::PageCx;
use crate::ui::theme::{TextKind, Tone, size, space};
use crate::ui::widgets::{Block, Button, RadioRow, Sheet, heading, sheet_body, text};
use crate::wording::import as wording;

/// How many lines are shown.
const LINES: usize = 7;
/// How much of a line is shown: more never fits.
const LONGEST: usize = 80;
/// Stands for a character that cannot be read or drawn, as printers set it.
const MISSING: char = '\u{3013}';

/// The beginning of a file in every encoding.
pub struct Previews {
    /// The encoding it was read in and why; none when it could not be read.
    current: Option<(Encoding, Chosen)>,
    shown: Vec<Preview>,
}

struct Preview {
    encoding: Encoding,
    lines: Vec<String>,
    unreadable: usize,
}

impl Previews {
    /// Reads the beginning in every encoding, the readable ones first.
    pub fn new(ui: &Ui, bytes: &[u8], current: Option<(Encoding, Chosen)>) -> Self {
        let mut shown: Vec<Preview> =
            Encoding::ALL.into_iter().map(|encoding| Preview::new(ui, bytes, encoding)).collect();
        let is_current = |encoding| current.is_some_and(|(held, _)| held == encoding);
        shown.sort_by_key(|preview| (!is_current(preview.encoding), preview.unreadable));
        Self { current, shown }
    }

    /// Paints the sheet; true when it is to be closed.
    pub fn ui(&self, ui: &Ui, cx: &PageCx<'_>, read_as: &ReadAs) -> bool {
        let t = cx.texts;
        let sheet =
            Sheet::new("import-encoding", t.import_encoding_title(), size::SHEET_WIDE).margin(space::XL);
        let reply = sheet.show(ui.ctx(), |ui| {
            ui.spacing_mut().item_spacing.y = space::XS;
            heading(ui, &t.import_encoding_title(), TextKind::DialogTitle);
            if let Some((encoding, chosen)) = self.current {
                text::label(ui, &sure(encoding, chosen, t), TextKind::Body, Tone::Ink2);
            }
            ui.add_space(space::S);
            let mut again = sheet_body(ui, |ui| self.columns(ui, t)).map(Some);
            ui.add_space(space::S);
            let mut closed = false;
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                ui.spacing_mut().item_spacing.x = space::S;
                closed = ui.add(Button::secondary(t.button_close())).clicked();
                let auto = read_as.encoding.is_some();
                if auto && ui.add(Button::text(t.import_encoding_auto())).clicked() {
                    again = Some(None);
                }
            });
            if let Some(encoding) = again {
                replan(cx, ReadAs { encoding, ..read_as.clone() });
            }
            closed || again.is_some()
        });
        reply.closed || reply.inner
    }

    /// The encodings side by side; gives the one that was chosen.
    fn columns(&self, ui: &mut Ui, t: &Texts) -> Option<Encoding> {
        const ACROSS: usize = 3;
        let mut picked = None;
        let room = ui.available_width() - (ACROSS - 1) as f32 * space::M;
        let width = room / ACROSS as f32;
        for three in self.shown.chunks(ACROSS) {
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = space::M;
                for preview in three {
                    ui.allocate_ui(vec2(width, 0.0), |ui| {
                        ui.vertical(|ui| {
                            ui.set_width(width);
                            if preview.ui(ui, t, self.current) {
                                picked = Some(preview.encoding);
                            }
                        });
                    });
                }
            });
            ui.add_space(space::S);
        }
        picked
    }
}

impl Preview {
    fn new(ui: &Ui, bytes: &[u8], encoding: Encoding) -> Self {
        let (mut lines, mut unreadable) = (Vec::new(), 0);
        for line in preview(bytes, encoding, LINES) {
            // In a wrong encoding a code may stand with blanks between its letters.
            let plain: String = line.chars().filter(|c| !c.is_control() || *c == '\t').collect();
            let pieces = plain.split_inclusive([',', '\t', ';', '|']).map(masked);
            let masked: String = pieces.collect::<String>().replace('\t', "  ");
            let drawn: String = ui.ctx().fonts_mut(|fonts| {
                let font = TextKind::Small.font();
                let draw = |c: char| {
                    let good = c != char::REPLACEMENT_CHARACTER && fonts.has_glyph(&font, c);
                    unreadable += usize::from(!good);
                    if good { c } else { MISSING }
                };
                masked.chars().map(draw).take(LONGEST).collect()
            });
            unreadable += line.chars().count() - plain.chars().count() - line.matches('\r').count();
            lines.push(drawn);
        }
        Self { encoding, lines, unreadable }
    }

    /// Paints it; true when it was chosen.
    fn ui(&self, ui: &mut Ui, t: &Texts, current: Option<(Encoding, Chosen)>) -> bool {
        ui.spacing_mut().item_spacing.y = space::XS;
        let fits = if self.unreadable == 0 {
            t.import_encoding_well()
        } else {
            t.import_encoding_badly(self.unreadable, format::count(self.unreadable))
        };
        let selected = current.is_some_and(|(encoding, _)| encoding == self.encoding);
        let row = RadioRow::new(wording::encoding_name(self.encoding)).selected(selected);
        let clicked = ui.add(row).clicked();
        text::name(ui, &fits, TextKind::Small, Tone::Ink2);
        Block::sunken(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            let tone = if self.unreadable == 0 { Tone::Ink } else { Tone::Ink3 };
            for line in 0..LINES {
                let words = self.lines.get(line).filter(|line| !line.is_empty()).map_or(" ", String::as_str);
                text::name(ui, words, TextKind::Small, tone);
            }
        });
        clicked && !selected
    }
}

/// A cell with its delimiter, as it may be shown.
fn masked(piece: &str) -> String {
    let cell = piece.trim_end_matches([',', '\t', ';', '|']);
    let rest = piece.get(cell.len()..).unwrap_or_default();
    let bare = cell.trim_matches('"');
    format!("{}{rest}", cell.replacen(bare, &mask_unnamed(bare), usize::from(!bare.is_empty())))
}

/// How sure the choice is, in a sentence.
fn sure(encoding: Encoding, chosen: Chosen, t: &Texts) -> String {
    let name = wording::encoding_name(encoding);
    match chosen {
        Chosen::ByMark => t.import_encoding_certain(name),
        Chosen::Valid => t.import_encoding_likely(name),
        Chosen::BestFit => t.import_encoding_guessed(name),
        Chosen::Forced => t.import_encoding_chosen(name),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_masked_wherever_it_stands_in_a_line() {
        let line = "2026/1/2,\"DUMY-TEST14-7K2Q\",XDUMYTEST1300000;3000";
        let shown: String = line.split_inclusive([',', '\t', ';', '|']).map(masked).collect();
        assert_eq!(shown, "2026/1/2,\"••••7K2Q\",••••0000;3000");
    }
}
