//! The columns of a table and what one cell can hold.

use eframe::egui::{
    Align, CursorIcon, Layout, Rect, Sense, Stroke, Ui, UiBuilder, Vec2, WidgetInfo, accesskit::Role, pos2,
};

use crate::ui::{
    icons::Icon,
    theme::{
        Level, TextKind, Tone,
        part::{CELL_PAD as PAD, DASH, GUTTER, MARK},
        size, tokens,
    },
    widgets::{choice, level, link, text},
};

/// One column of a table.
#[must_use = "a column is used in a table"]
#[derive(Clone, Debug)]
pub struct Column {
    pub(crate) title: String,
    pub(crate) width: f32,
    pub(crate) align: Align,
    pub(crate) sortable: bool,
    pub(crate) grows: bool,
    pub(crate) gutter: bool,
    pub(crate) hidden: bool,
}

impl Column {
    /// A column this wide, padding included.
    pub fn new(title: impl Into<String>, width: f32) -> Self {
        Self {
            title: title.into(),
            width,
            align: Align::Min,
            sortable: false,
            grows: false,
            gutter: false,
            hidden: false,
        }
    }

    /// Amounts and dates stand at the right.
    pub fn right(mut self) -> Self {
        self.align = Align::Max;
        self
    }

    /// A click on its head sorts by it.
    pub fn sortable(mut self) -> Self {
        self.sortable = true;
        self
    }

    /// It takes what the others leave.
    pub fn grows(mut self) -> Self {
        self.grows = true;
        self
    }

    /// It has the gutter of the page at its left (part of its width).
    pub fn gutter(mut self) -> Self {
        self.gutter = true;
        self
    }

    /// Left out when the window is narrow; its cells are still given and still read out.
    pub fn hidden(mut self, hidden: bool) -> Self {
        self.hidden = hidden;
        self
    }
}

/// Where a column stands.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Placed {
    pub at: Option<(f32, f32)>,
    pub align: Align,
    pub gutter: bool,
}

impl Placed {
    /// A cell without its padding.
    pub fn inside(&self, cell: Rect) -> Rect {
        let left = if self.gutter { GUTTER } else { PAD };
        Rect::from_min_max(pos2(cell.left() + left, cell.top()), pos2(cell.right() - PAD, cell.bottom()))
    }
}

/// Places the columns; the second value is how wide they are together.
pub(crate) fn place(columns: &[Column], room: f32) -> (Vec<Placed>, f32) {
    let shown = || columns.iter().filter(|column| !column.hidden);
    let fixed: f32 = shown().map(|column| column.width).sum();
    let growing = shown().filter(|column| column.grows).count();
    let more = if growing > 0 { (room - fixed).max(0.0) / growing as f32 } else { 0.0 };
    let mut x = 0.0;
    let placed = columns
        .iter()
        .map(|column| {
            let at = (!column.hidden).then(|| {
                let width = column.width + if column.grows { more } else { 0.0 };
                let at = (x, width);
                x += width;
                at
            });
            Placed { at, align: column.align, gutter: column.gutter }
        })
        .collect();
    (placed, x)
}

/// Where a row stands in a purchase of several cards.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bracket {
    None,
    First,
    Middle,
    Last,
}

/// The cells of one row, given in the order of the columns.
pub struct Cells<'a> {
    ui: &'a mut Ui,
    row: Rect,
    placed: &'a [Placed],
    next: usize,
    spoken: Vec<String>,
    muted: bool,
}

impl<'a> Cells<'a> {
    pub(crate) fn new(ui: &'a mut Ui, row: Rect, placed: &'a [Placed]) -> Self {
        Self { ui, row, placed, next: 0, spoken: Vec::new(), muted: false }
    }

    /// What a screen reader says of this row.
    pub(crate) fn spoken(self) -> String {
        self.spoken.join(" ")
    }

    /// All further cells in a fainter tone, as rows that will not be imported.
    pub fn muted(&mut self) {
        self.muted = true;
    }

    /// Ties this row to its neighbours of the same purchase, in the gutter.
    pub fn bracket(&mut self, bracket: Bracket) {
        let x = self.row.left() + 10.5;
        let middle = self.row.center().y.round() + 0.5;
        let (top, bottom, arm) = match bracket {
            Bracket::None => return,
            Bracket::First => (middle, self.row.bottom(), true),
            Bracket::Middle => (self.row.top(), self.row.bottom(), false),
            Bracket::Last => (self.row.top(), middle, true),
        };
        let stroke = Stroke::new(1.0, tokens(self.ui).line_strong);
        self.ui.painter().vline(x, top..=bottom, stroke);
        if arm {
            self.ui.painter().hline(x..=x + 6.0, middle, stroke);
        }
    }

    /// A text that is never cut.
    pub fn text(&mut self, words: &str) {
        self.toned(words, Tone::Ink);
    }

    /// A text in another tone.
    pub fn toned(&mut self, words: &str, tone: Tone) {
        self.kinded(words, TextKind::Table, tone);
    }

    /// A Bold text.
    pub fn strong(&mut self, words: &str, tone: Tone) {
        self.kinded(words, TextKind::TableStrong, tone);
    }

    /// An amount.
    pub fn amount(&mut self, words: &str) {
        self.toned(words, Tone::Ink);
    }

    /// A date.
    pub fn date(&mut self, words: &str) {
        self.toned(words, Tone::Ink);
    }

    fn kinded(&mut self, words: &str, kind: TextKind, tone: Tone) {
        let tone = self.tone(tone);
        if let Some((cell, align)) = self.cell(words) {
            text::paint(self.ui, cell, align, words, kind, tone);
        }
    }

    /// A name: the one thing that may be shortened, whole in the tooltip.
    pub fn name(&mut self, words: &str) {
        let tone = self.tone(Tone::Ink);
        let at = self.next;
        let Some((cell, _)) = self.cell(words) else { return };
        let colour = tone.of(tokens(self.ui));
        let galley = text::shortened(self.ui, words, TextKind::Table, colour, cell.width());
        let elided = galley.elided;
        text::put(self.ui, pos2(cell.left(), cell.center().y - galley.size().y / 2.0), galley, colour);
        if elided && self.ui.rect_contains_pointer(cell) {
            let id = self.ui.scope_id().with((self.row.top() as i32, at));
            self.ui.interact(cell, id, Sense::hover()).on_hover_text(words);
        }
    }

    /// An icon and its word.
    pub fn icon_text(&mut self, icon: Icon, icon_tone: Tone, words: &str, tone: Tone) {
        let tone = self.tone(tone);
        if let Some((cell, _)) = self.cell(words) {
            link::paint_icon_text(
                self.ui,
                cell,
                (icon, icon_tone, size::ICON_TABLE),
                words,
                TextKind::Table,
                tone,
            );
        }
    }

    /// An icon and its word in Bold.
    pub fn icon_strong(&mut self, icon: Icon, words: &str, tone: Tone) {
        if let Some((cell, _)) = self.cell(words) {
            link::paint_icon_text(
                self.ui,
                cell,
                (icon, tone, size::ICON_TABLE),
                words,
                TextKind::TableStrong,
                tone,
            );
        }
    }

    /// A warning level and how many warnings there are.
    pub fn level(&mut self, level: Level, word: &str, count: Option<&str>) {
        let spoken = count.map_or_else(|| word.to_owned(), |count| format!("{word} {count}"));
        if let Some((cell, _)) = self.cell(&spoken) {
            level::paint_mark(self.ui, cell, level, word, count, TextKind::TableStrong, size::ICON_TABLE);
        }
    }

    /// A value nobody wrote.
    pub fn unknown(&mut self, words: &str) {
        if let Some((cell, align)) = self.cell(words) {
            let width = text::width(self.ui, words, TextKind::Table);
            let left = if align == Align::Max { cell.right() - width } else { cell.left() };
            link::paint_unknown(self.ui, cell.with_min_x(left), words);
        }
    }

    /// A field that has no meaning here.
    pub fn dash(&mut self) {
        let stroke = Stroke::new(1.0, tokens(self.ui).ink3);
        if let Some((cell, align)) = self.cell("") {
            // A line, since the font's own dash is as wide as a kanji and as thin as a hair.
            let left = if align == Align::Max { cell.right() - DASH } else { cell.left() };
            self.ui.painter().hline(left..=left + DASH, cell.center().y.round() + 0.5, stroke);
        }
    }

    /// A tick that can be set with the pointer or by a screen reader; the keyboard sets that of the selected row. Gives
    /// whether it was clicked. `name` tells whose tick it is.
    pub fn tick(&mut self, ticked: bool, name: &str) -> bool {
        let salt = (self.row.top() as i32, self.next);
        let Some((cell, _)) = self.cell("") else { return false };
        // The whole cell takes the click: a mark is small, and beside it the row would be meant.
        let id = self.ui.scope_id().with(salt);
        let response = self.ui.interact(cell.with_max_x(cell.right() + PAD), id, Sense::CLICK);
        response.widget_info(|| WidgetInfo::selected(Role::CheckBox, true, ticked, name));
        let at = Rect::from_center_size(pos2(cell.left() + MARK / 2.0, cell.center().y), Vec2::splat(MARK));
        choice::paint_check(self.ui, at, ticked, &response);
        response.on_hover_cursor(CursorIcon::PointingHand).clicked()
    }

    /// Nothing.
    pub fn empty(&mut self) {
        self.cell("");
    }

    /// Anything else; `spoken` is what a screen reader says of it in the row.
    pub fn ui(&mut self, spoken: &str, contents: impl FnOnce(&mut Ui)) {
        let at = self.next;
        if let Some((cell, align)) = self.cell(spoken) {
            let layout = match align {
                Align::Max => Layout::right_to_left(Align::Center),
                Align::Min | Align::Center => Layout::left_to_right(Align::Center),
            };
            let salt = (self.row.top() as i32, at);
            let mut inner = self.ui.new_child(UiBuilder::new().max_rect(cell).layout(layout).id_salt(salt));
            contents(&mut inner);
        }
    }

    fn tone(&self, tone: Tone) -> Tone {
        if self.muted { Tone::Ink3 } else { tone }
    }

    fn cell(&mut self, spoken: &str) -> Option<(Rect, Align)> {
        let placed = self.placed.get(self.next)?;
        self.next += 1;
        if !spoken.is_empty() {
            self.spoken.push(spoken.to_owned());
        }
        let (left, width) = placed.at?;
        let cell = Rect::from_min_max(
            pos2(self.row.left() + left, self.row.top()),
            pos2(self.row.left() + left + width, self.row.bottom()),
        );
        Some((placed.inside(cell), placed.align))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_growing_column_takes_what_is_left() {
        let columns = [Column::new("a", 100.0), Column::new("b", 50.0).grows(), Column::new("c", 50.0)];
        let (placed, width) = place(&columns, 300.0);
        assert_eq!(width, 300.0);
        assert_eq!(placed[1].at, Some((100.0, 150.0)));
        assert_eq!(placed[2].at, Some((250.0, 50.0)));
    }

    #[test]
    fn a_hidden_column_takes_no_room() {
        let columns = [Column::new("a", 100.0), Column::new("b", 50.0).hidden(true), Column::new("c", 50.0)];
        let (placed, width) = place(&columns, 300.0);
        assert_eq!(width, 150.0);
        assert!(placed[1].at.is_none());
        assert_eq!(placed[2].at, Some((100.0, 50.0)));
    }

    #[test]
    fn columns_wider_than_the_page_keep_their_width() {
        let columns = [Column::new("a", 400.0).grows(), Column::new("b", 50.0)];
        assert_eq!(place(&columns, 300.0).1, 450.0);
    }
}
