//! A paper as its contents, before it has pages: headings, paragraphs, facts, tables.
//!
//! Who writes a paper fills this in; `pdf` lays it out and draws it. Texts come worded; nothing here is a sentence.

use crate::i18n::Lang;

/// A paper of one recipient: its title and what stands in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// What it is, as the title of the file and at the top of its first page.
    pub title: String,
    /// The language its texts are in.
    pub lang: Lang,
    /// A short line at the top of every page: what it belongs to.
    pub head: String,
    /// Its contents, in order.
    pub blocks: Vec<Block>,
}

/// A piece of a paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// A heading over what follows.
    Heading(String),
    /// A paragraph.
    Paragraph(String),
    /// Names and what they are, one under another.
    Facts(Vec<(String, String)>),
    /// Points, each with a mark.
    List(Vec<String>),
    /// A table, whose head is repeated on every page.
    Table(Table),
    /// A remark in small letters.
    Remark(String),
    /// Signs that are read one by one, such as a hash: broken anywhere.
    Signs(String),
    /// What follows begins a page.
    NewPage,
}

/// A table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// What stands in each column.
    pub columns: Vec<Column>,
    /// The rows; each has as many cells as there are columns.
    pub rows: Vec<Vec<String>>,
}

/// A column of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Its head.
    pub head: String,
    /// Its share of the width, compared with the other columns.
    pub share: u16,
    /// Whether its cells are amounts, which stand at the right.
    pub amounts: bool,
}

impl Column {
    /// A column of texts.
    pub fn text(head: impl Into<String>, share: u16) -> Self {
        Self { head: head.into(), share, amounts: false }
    }

    /// A column of amounts.
    pub fn amount(head: impl Into<String>, share: u16) -> Self {
        Self { head: head.into(), share, amounts: true }
    }
}
