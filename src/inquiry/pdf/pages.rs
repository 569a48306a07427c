//! Pages: what stands where, in points from the upper left, ready to be painted on a screen or into a PDF.

use super::face::Face;
use super::flow::Flow;
use super::lines;
use crate::inquiry::document::{Block, Document};

/// A4, in points.
pub const SIZE: [f32; 2] = [595.28, 841.89];

/// A page.
#[derive(Debug, Clone, PartialEq)]
pub struct Page {
    /// What stands on it, in the order in which it is read.
    pub items: Vec<Item>,
}

/// Something on a page.
#[derive(Debug, Clone, PartialEq)]
pub enum Item {
    /// A line of text.
    Text(TextLine),
    /// A line from left to right.
    Rule { x: f32, y: f32, width: f32, weight: f32 },
    /// A light area behind the head of a table.
    Shade { x: f32, y: f32, width: f32, height: f32 },
}

impl Item {
    /// How light it is: 0 is black, 255 the paper.
    pub fn lightness(&self) -> u8 {
        match self {
            Self::Text(line) if line.grey => 84,
            Self::Text(_) => 0,
            // Thin lines are light as well.
            Self::Rule { weight, .. } if *weight < 0.5 => 170,
            Self::Rule { .. } => 60,
            Self::Shade { .. } => 236,
        }
    }
}

/// A line of text.
#[derive(Debug, Clone, PartialEq)]
pub struct TextLine {
    /// Its left edge.
    pub x: f32,
    /// Where its letters stand on.
    pub baseline: f32,
    /// The size of its letters.
    pub size: f32,
    /// Whether it is Bold.
    pub bold: bool,
    /// Whether it is grey.
    pub grey: bool,
    /// What it says.
    pub text: String,
    /// What it is part of.
    pub part: Part,
}

impl TextLine {
    /// The text as it is drawn: with stand-ins for what the font does not have.
    pub fn drawn(&self) -> String {
        lines::drawn(&self.text, Face::of(self.bold))
    }
}

/// What a line is part of, for whoever has the paper read aloud. Numbers count blocks, rows and columns from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// A running head, a page number, a head that is repeated: not read.
    Frame,
    Title,
    Heading(usize),
    Paragraph(usize),
    /// A point of a list.
    Point {
        block: usize,
        row: usize,
    },
    /// The name of a fact, or the head of a column.
    Head {
        block: usize,
        row: usize,
        column: usize,
    },
    /// A cell of a table, or what a fact is.
    Cell {
        block: usize,
        row: usize,
        column: usize,
    },
}

/// The pages of a document.
pub fn lay_out(document: &Document) -> Vec<Page> {
    let mut flow = Flow::new(document);
    flow.title(&document.title);
    for (at, block) in document.blocks.iter().enumerate() {
        match block {
            Block::Heading(text) => flow.heading(at, text, document.blocks.get(at + 1)),
            Block::Paragraph(text) => flow.paragraph(at, text),
            Block::Facts(facts) => flow.facts(at, facts),
            Block::List(points) => flow.list(at, points),
            Block::Table(table) => flow.table(at, table),
            Block::Remark(text) => flow.remark(at, text),
            Block::Signs(text) => flow.signs(at, text),
            Block::NewPage => flow.new_page(),
        }
    }
    flow.finish()
}
