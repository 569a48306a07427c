//! The list of headings beside the pages, each leading to its place.

use krilla::destination::XyzDestination;
use krilla::geom::Point;
use krilla::outline::{Outline, OutlineNode};

use super::lines::plain;
use super::pages::{Item, Page, Part};
use crate::inquiry::document::{Block, Document};

/// The headings of a document under its title.
pub(super) fn outline(document: &Document, pages: &[Page]) -> Outline {
    let mut outline = Outline::new();
    outline.push_child(OutlineNode::new(name(&document.title), place(pages, Part::Title)));
    for (at, block) in document.blocks.iter().enumerate() {
        if let Block::Heading(text) = block {
            outline.push_child(OutlineNode::new(name(text), place(pages, Part::Heading(at))));
        }
    }
    outline
}

/// What a part is called in lists of names, where PDF/UA-1 wants one.
pub(super) fn name(text: &str) -> String {
    let name = plain(text);
    if name.trim().is_empty() { "…".to_owned() } else { name }
}

/// A little above the first line of a part.
fn place(pages: &[Page], of: Part) -> XyzDestination {
    for (page, sheet) in pages.iter().enumerate() {
        for item in &sheet.items {
            if let Item::Text(line) = item
                && line.part == of
            {
                return XyzDestination::new(page, Point::from_xy(0.0, line.baseline - line.size * 1.5));
            }
        }
    }
    XyzDestination::new(0, Point::from_xy(0.0, 0.0))
}
