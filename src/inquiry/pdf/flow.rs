//! Filling pages from top to bottom: every kind of block, and what happens at the end of a page.

use std::ops::Range;

use super::face::Face;
use super::lines::{lines, width};
use super::pages::{Item, Page, Part, SIZE, TextLine};
use crate::inquiry::document::{Block, Document, Table};

const LEFT: f32 = 57.0;
const TOP: f32 = 72.0;
const BOTTOM: f32 = 68.0;
const HEAD: f32 = 44.0;
const FOOT: f32 = 36.0;
/// The width of the column of names beside facts.
const NAMES: f32 = 104.0;
/// The mark before a point of a list: a middle dot.
const POINT: &str = "\u{30FB}";
const CELL: [f32; 2] = [4.0, 3.5];

/// How letters are set: size, the height of a line, weight, grey.
#[derive(Clone, Copy)]
struct Style {
    size: f32,
    leading: f32,
    bold: bool,
    grey: bool,
}

const TITLE: Style = Style { size: 17.0, leading: 25.0, bold: true, grey: false };
const HEADING: Style = Style { size: 11.5, leading: 18.0, bold: true, grey: false };
const BODY: Style = Style { size: 10.0, leading: 16.5, bold: false, grey: false };
const NAME: Style = Style { size: 9.5, leading: 16.5, bold: false, grey: true };
const SMALL: Style = Style { size: 8.5, leading: 13.5, bold: false, grey: true };
const TABLE: Style = Style { size: 8.5, leading: 12.5, bold: false, grey: false };
const TABLE_HEAD: Style = Style { size: 8.5, leading: 12.5, bold: true, grey: false };
const FRAME: Style = Style { size: 8.0, leading: 12.0, bold: false, grey: true };

/// Pages being filled.
pub(super) struct Flow<'a> {
    document: &'a Document,
    pages: Vec<Page>,
    y: f32,
}

impl<'a> Flow<'a> {
    pub fn new(document: &'a Document) -> Self {
        let mut flow = Self { document, pages: Vec::new(), y: TOP };
        flow.new_page();
        flow
    }

    fn width() -> f32 {
        SIZE[0] - 2.0 * LEFT
    }

    fn end() -> f32 {
        SIZE[1] - BOTTOM
    }

    pub fn new_page(&mut self) {
        self.pages.push(Page { items: Vec::new() });
        self.y = TOP;
        let half = Self::width() / 2.0 - 10.0;
        let one = |text: &str| lines(text, Face::of(false), FRAME.size, half, false).swap_remove(0);
        if self.pages.len() > 1 {
            self.put(LEFT, HEAD, FRAME, &one(&self.document.title), Part::Frame);
        }
        let head = one(&self.document.head);
        let right = SIZE[0] - LEFT - width(&head, Face::of(false), FRAME.size);
        self.put(right, HEAD, FRAME, &head, Part::Frame);
    }

    /// Room for so much, on this page or the next.
    fn need(&mut self, height: f32) {
        if self.y + height > Self::end() && self.y > TOP {
            self.new_page();
        }
    }

    fn item(&mut self, item: Item) {
        if let Some(page) = self.pages.last_mut() {
            page.items.push(item);
        }
    }

    /// A line whose upper edge is at `y`.
    fn put(&mut self, x: f32, y: f32, style: Style, text: &str, part: Part) {
        let baseline = y + (style.leading - style.size) / 2.0 + style.size * 0.86;
        let Style { size, bold, grey, .. } = style;
        self.item(Item::Text(TextLine { x, baseline, size, bold, grey, text: text.to_owned(), part }));
    }

    fn rule(&mut self, y: f32, weight: f32) {
        self.item(Item::Rule { x: LEFT, y, width: Self::width(), weight });
    }

    /// Lines one under another, over the end of a page if need be.
    fn run(&mut self, x: f32, room: f32, style: Style, text: &str, part: Part, anywhere: bool) {
        let lines = lines(text, Face::of(style.bold), style.size, room, anywhere);
        for (at, line) in lines.iter().enumerate() {
            // No line stands alone at the end or at the start of a page.
            let together = match (at, lines.len() - at) {
                (0, count) => begin(count),
                (_, 2) => 2,
                _ => 1,
            };
            self.need(style.leading * together as f32);
            self.put(x, self.y, style, line, part);
            self.y += style.leading;
        }
    }

    pub fn title(&mut self, text: &str) {
        self.run(LEFT, Self::width(), TITLE, text, Part::Title, false);
        self.y += 4.0;
        self.rule(self.y, 1.2);
        self.y += 12.0;
    }

    /// A heading stays with what follows it.
    pub fn heading(&mut self, block: usize, text: &str, next: Option<&Block>) {
        let follows = match next {
            Some(Block::Table(table)) => Columns::of(table).beginning(),
            Some(_) => 2.0 * BODY.leading,
            None => 0.0,
        };
        self.y += 10.0;
        self.need(HEADING.leading + 8.0 + follows);
        self.run(LEFT, Self::width(), HEADING, text, Part::Heading(block), false);
        self.rule(self.y + 1.0, 0.6);
        self.y += 8.0;
    }

    pub fn paragraph(&mut self, block: usize, text: &str) {
        self.run(LEFT, Self::width(), BODY, text, Part::Paragraph(block), false);
        self.y += 4.0;
    }

    pub fn remark(&mut self, block: usize, text: &str) {
        self.run(LEFT, Self::width(), SMALL, text, Part::Paragraph(block), false);
        self.y += 5.0;
    }

    pub fn signs(&mut self, block: usize, text: &str) {
        self.run(LEFT, Self::width(), BODY, text, Part::Paragraph(block), true);
        self.y += 4.0;
    }

    pub fn facts(&mut self, block: usize, facts: &[(String, String)]) {
        for (row, (name, value)) in facts.iter().enumerate() {
            let names = lines(name, Face::of(false), NAME.size, NAMES - 10.0, false);
            let values = lines(value, Face::of(false), BODY.size, Self::width() - NAMES, false);
            self.need(BODY.leading * names.len().min(30).max(values.len().min(3)) as f32);
            let (page, top) = (self.pages.len(), self.y);
            for line in &names {
                self.need(NAME.leading);
                self.put(LEFT, self.y, NAME, line, Part::Head { block, row, column: 0 });
                self.y += NAME.leading;
            }
            let under = self.y;
            if self.pages.len() == page {
                self.y = top;
            }
            let begun = self.pages.len();
            for line in &values {
                self.need(BODY.leading);
                self.put(LEFT + NAMES, self.y, BODY, line, Part::Cell { block, row, column: 1 });
                self.y += BODY.leading;
            }
            if self.pages.len() == begun {
                self.y = self.y.max(under);
            }
        }
        self.y += 4.0;
    }

    pub fn list(&mut self, block: usize, points: &[String]) {
        for (row, point) in points.iter().enumerate() {
            let part = Part::Point { block, row };
            let room = Self::width() - 16.0;
            let count = lines(point, Face::of(false), BODY.size, room, false).len();
            self.need(BODY.leading * begin(count) as f32);
            self.put(LEFT + 2.0, self.y, BODY, POINT, part);
            self.run(LEFT + 16.0, room, BODY, point, part, false);
        }
        self.y += 4.0;
    }

    pub fn table(&mut self, block: usize, table: &Table) {
        let columns = Columns::of(table);
        let head = columns.head();
        // A head that leaves little room for rows is not repeated, and goes on over pages like a row.
        let repeated = (head.height() <= (Self::end() - TOP) / 3.0).then_some(&head);
        if let Some(head) = repeated {
            self.need(columns.beginning());
            self.table_head(head, &columns, block, false);
        } else {
            let part = |column| Part::Head { block, row: 0, column };
            self.table_row(&head, None, &columns, block, TABLE_HEAD, part);
        }
        for (at, cells) in table.rows.iter().enumerate() {
            let row = columns.row(cells);
            let page = Self::end() - TOP - repeated.map_or(0.0, Row::height);
            if self.y + row.height() > Self::end() && row.height() <= page {
                self.new_page();
                self.head_again(repeated, &columns, block);
            }
            let part = |column| Part::Cell { block, row: at + 1, column };
            self.table_row(&row, repeated, &columns, block, TABLE, part);
        }
        self.y += 8.0;
    }

    fn head_again(&mut self, head: Option<&Row>, columns: &Columns<'_>, block: usize) {
        if let Some(head) = head {
            self.table_head(head, columns, block, true);
        }
    }

    fn table_head(&mut self, head: &Row, columns: &Columns<'_>, block: usize, again: bool) {
        let height = head.height();
        self.item(Item::Shade { x: LEFT, y: self.y, width: Self::width(), height });
        let part = |column| if again { Part::Frame } else { Part::Head { block, row: 0, column } };
        self.cells(head, 0..head.lines, columns, TABLE_HEAD, part);
        self.y += height;
        self.rule(self.y, 0.8);
    }

    /// A row, which is only cut where it is higher than a page.
    fn table_row(
        &mut self,
        row: &Row,
        head: Option<&Row>,
        columns: &Columns<'_>,
        block: usize,
        style: Style,
        part: impl Fn(usize) -> Part,
    ) {
        let mut from = 0;
        loop {
            let room = Self::end() - self.y - 2.0 * CELL[1];
            if room < style.leading && self.y > TOP {
                self.new_page();
                self.head_again(head, columns, block);
                continue;
            }
            let fit = ((room / style.leading) as usize).max(1).min(row.lines - from);
            self.cells(row, from..from + fit, columns, style, &part);
            self.y += fit as f32 * style.leading + 2.0 * CELL[1];
            self.rule(self.y, 0.4);
            from += fit;
            if from >= row.lines {
                return;
            }
            self.new_page();
            self.head_again(head, columns, block);
        }
    }

    /// Some lines of every cell of a row, cell by cell.
    fn cells(
        &mut self,
        row: &Row,
        shown: Range<usize>,
        columns: &Columns<'_>,
        style: Style,
        part: impl Fn(usize) -> Part,
    ) {
        let mut x = LEFT;
        for (column, (cell, room)) in row.cells.iter().zip(&columns.widths).enumerate() {
            let amounts = columns.table.columns.get(column).is_some_and(|column| column.amounts);
            let mut top = self.y + CELL[1];
            for text in cell.iter().take(shown.end).skip(shown.start) {
                if !text.is_empty() {
                    let free = room - 2.0 * CELL[0] - width(text, Face::of(style.bold), style.size);
                    let left = if amounts { x + CELL[0] + free.max(0.0) } else { x + CELL[0] };
                    self.put(left, top, style, text, part(column));
                }
                top += style.leading;
            }
            x += room;
        }
    }

    pub fn finish(mut self) -> Vec<Page> {
        let count = self.pages.len();
        for (at, page) in self.pages.iter_mut().enumerate() {
            let text = format!("{} / {count}", at + 1);
            let x = (SIZE[0] - width(&text, Face::of(false), FRAME.size)) / 2.0;
            let Style { size, bold, grey, .. } = FRAME;
            let baseline = SIZE[1] - FOOT;
            page.items.push(Item::Text(TextLine { x, baseline, size, bold, grey, text, part: Part::Frame }));
        }
        self.pages
    }
}

/// A table and how wide its columns are.
struct Columns<'a> {
    table: &'a Table,
    widths: Vec<f32>,
}

impl<'a> Columns<'a> {
    fn of(table: &'a Table) -> Self {
        let shares: f32 = table.columns.iter().map(|column| f32::from(column.share.max(1))).sum();
        let width = |share: u16| f32::from(share.max(1)) / shares.max(1.0) * Flow::width();
        Self { table, widths: table.columns.iter().map(|column| width(column.share)).collect() }
    }

    fn head(&self) -> Row {
        let heads: Vec<&str> = self.table.columns.iter().map(|column| column.head.as_str()).collect();
        Row::of(&heads, &self.widths, TABLE_HEAD)
    }

    fn row(&self, cells: &[String]) -> Row {
        let cells: Vec<&str> = cells.iter().map(String::as_str).collect();
        Row::of(&cells, &self.widths, TABLE)
    }

    /// How much of it stays together: the head and the first row, unless they are very high.
    fn beginning(&self) -> f32 {
        let first = self.table.rows.first().map_or(0.0, |cells| self.row(cells).height());
        (self.head().height() + first).min((Flow::end() - TOP) / 2.0)
    }
}

/// How many lines of a paragraph of `count` lines begin it together.
const fn begin(count: usize) -> usize {
    if count < 4 { count } else { 2 }
}

/// A row of a table, its cells in lines.
struct Row {
    cells: Vec<Vec<String>>,
    lines: usize,
    leading: f32,
}

impl Row {
    fn of(cells: &[&str], widths: &[f32], style: Style) -> Self {
        let face = Face::of(style.bold);
        let cells: Vec<Vec<String>> = cells
            .iter()
            .zip(widths)
            .map(|(cell, room)| lines(cell, face, style.size, room - 2.0 * CELL[0], false))
            .collect();
        let lines = cells.iter().map(Vec::len).max().unwrap_or(1).max(1);
        Self { cells, lines, leading: style.leading }
    }

    fn height(&self) -> f32 {
        self.lines as f32 * self.leading + 2.0 * CELL[1]
    }
}
