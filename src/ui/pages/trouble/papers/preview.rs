//! Every page of the papers, as it will be written, and the message that goes with them.

use eframe::egui::{
    FontId, Frame, Margin, Rect, ScrollArea, Sense, Ui, WidgetInfo, accesskit::Role, pos2, vec2,
};

use super::Prepared;
use super::message::MessageEditor;
use crate::action::Action;
use crate::core::incident::Incident;
use crate::i18n::Texts;
use crate::inquiry::pdf::pages::SIZE;
use crate::inquiry::pdf::{Item, Page, lay_out};
use crate::ui::page_cx::PageCx;
use crate::ui::theme::{self, TextKind, Tone, size, space, tokens};
use crate::ui::widgets::{Button, ProgressBox, Segments, text};

/// Which paper is looked at.
#[derive(Default)]
pub(super) struct Preview {
    at: usize,
    /// The pages of the papers that were looked at since they were made.
    pages: Vec<Option<Vec<Page>>>,
}

impl Preview {
    /// The papers were made anew.
    pub(super) fn forget(&mut self) {
        self.pages.clear();
    }

    pub(super) fn ui(
        &mut self,
        ui: &mut Ui,
        cx: &PageCx<'_>,
        prepared: &Prepared,
        incident: &Incident,
        message: &mut MessageEditor,
    ) {
        let t = cx.texts;
        let papers = &prepared.papers.papers;
        let names = names(papers.len(), t);
        self.at = self.at.min(papers.len());
        let margin = Margin::symmetric(space::L as i8, space::M as i8);
        Frame::new().inner_margin(margin).show(ui, |ui| {
            let tabs = names.iter().fold(Segments::new(t.papers_tabs()), Segments::item);
            if let Some(at) = tabs.selected(self.at).show(ui) {
                self.at = at;
            }
        });
        let Some((_, document)) = papers.get(self.at) else {
            ScrollArea::vertical().id_salt("message").auto_shrink(false).show(ui, |ui| {
                Frame::new().inner_margin(margin).show(ui, |ui| message.ui(ui, cx, prepared, incident));
            });
            return;
        };
        if self.pages.len() <= self.at {
            self.pages.resize(self.at + 1, None);
        }
        let Some(pages) = self.pages.get_mut(self.at) else { return };
        let pages = pages.get_or_insert_with(|| lay_out(document));
        let name = names.get(self.at).map(String::as_str).unwrap_or_default();
        let room = ui.available_rect_before_wrap();
        ui.painter().rect_filled(room, 0, tokens(ui).cover);
        ScrollArea::vertical().id_salt(("pages", self.at)).auto_shrink(false).show(ui, |ui| {
            let width = ui.available_width();
            let scale = ((width - 2.0 * space::L) / SIZE[0]).clamp(size::PAPER_STEP, size::PAPER_MOST);
            let scale = (scale / size::PAPER_STEP).floor() * size::PAPER_STEP;
            let sheet_size = vec2(SIZE[0] * scale, SIZE[1] * scale);
            for (number, page) in (1..).zip(pages.iter()) {
                ui.add_space(space::M);
                let (strip, response) = ui.allocate_exact_size(vec2(width, sheet_size.y), Sense::hover());
                let left = (strip.center().x - sheet_size.x / 2.0).round();
                let sheet = Rect::from_min_size(pos2(left, strip.top().round()), sheet_size);
                let count = pages.len();
                response.widget_info(|| {
                    let mut info = WidgetInfo::labeled(
                        Role::Document,
                        true,
                        t.papers_page(name, number.to_string(), count.to_string()),
                    );
                    info.current_text_value = Some(text_of(page));
                    info
                });
                if ui.is_rect_visible(sheet) {
                    paint(ui, sheet, scale, page);
                }
            }
            ui.add_space(space::L);
        });
    }
}

/// While the file is looked at, and when that was stopped; true when it is to be looked at again.
pub(super) fn waiting(ui: &mut Ui, cx: &PageCx<'_>, asked: bool) -> bool {
    let t = cx.texts;
    let looking = cx.papers.looking;
    Frame::new()
        .inner_margin(Margin::same(space::L as i8))
        .show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = space::S;
            if looking.is_none() && asked {
                text::label(ui, &t.papers_not_looked(), TextKind::Body, Tone::Ink2);
                return ui.add(Button::secondary(t.button_retry())).clicked();
            }
            let share = looking.and_then(|(_, share)| share);
            if ProgressBox::new(t.papers_looking(), String::new(), share).stop(t.button_stop()).show(ui) {
                cx.send(Action::StopWork);
            }
            false
        })
        .inner
}

/// What the papers are called, and the message behind them.
fn names(papers: usize, t: &Texts) -> Vec<String> {
    let all =
        [t.papers_tab_cover(), t.papers_title_timeline(), t.papers_title_cards(), t.papers_tab_contacts()];
    all.into_iter().take(papers).chain([t.papers_tab_message()]).collect()
}

fn text_of(page: &Page) -> String {
    let lines = page.items.iter().filter_map(|item| match item {
        Item::Text(line) => Some(line.text.as_str()),
        Item::Rule { .. } | Item::Shade { .. } => None,
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// Paper is white in the dark as well: this is how it will look.
fn paint(ui: &Ui, sheet: Rect, scale: f32, page: &Page) {
    let painter = ui.painter().with_clip_rect(sheet.intersect(ui.clip_rect()));
    painter.rect_filled(sheet, 0, theme::paper(u8::MAX));
    let at = |x: f32, y: f32| sheet.min + vec2(x, y) * scale;
    for item in &page.items {
        let shade = theme::paper(item.lightness());
        match item {
            Item::Text(line) => {
                let font = FontId::new(line.size * scale, theme::printed(line.bold));
                let galley = painter.layout_no_wrap(line.drawn(), font, shade);
                let ascent = galley
                    .rows
                    .first()
                    .map_or(0.0, |row| row.glyphs.first().map_or(0.0, |glyph| glyph.pos.y));
                let place = at(line.x, line.baseline) - vec2(0.0, ascent);
                painter.galley(place, galley, shade);
            }
            Item::Rule { x, y, width, weight } => {
                let rect = Rect::from_min_size(at(*x, *y), vec2(width * scale, (weight * scale).max(0.5)));
                painter.rect_filled(rect, 0, shade);
            }
            Item::Shade { x, y, width, height } => {
                painter.rect_filled(Rect::from_min_size(at(*x, *y), vec2(*width, *height) * scale), 0, shade);
            }
        }
    }
}
