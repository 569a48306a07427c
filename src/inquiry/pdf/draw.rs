//! Pages as a PDF: embedded letters of which only the used ones are kept, text that can be searched and copied, and tags
//! that tell a screen reader what is a heading and what belongs to which column.

use std::collections::BTreeMap;
use std::num::NonZeroU16;

use krilla::color::luma;
use krilla::configure::validate::Accessibility;
use krilla::configure::{ConfigurationBuilder, PdfVersion};
use krilla::geom::{PathBuilder, Point, Rect};
use krilla::metadata::Metadata;
use krilla::num::NormalizedF32;
use krilla::page::PageSettings;
use krilla::paint::{Fill, FillRule};
use krilla::surface::Surface;
use krilla::tagging::{
    Artifact, ArtifactType, ContentTag, Identifier, ListNumbering, Node, SpanTag, TableHeaderScope, Tag,
    TagGroup, TagTree,
};
use krilla::text::{Font, GlyphId, KrillaGlyph};
use krilla::{Document as Pdf, SerializeSettings};

use super::face::Face;
use super::lines::clusters;
use super::outline::{name, outline};
use super::pages::{Item, Part, SIZE, TextLine, lay_out};
use crate::i18n::fonts;
use crate::inquiry::document::{Block, Document};

/// Why a PDF could not be made.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PdfError {
    /// The letters that are part of the program cannot be read.
    #[error("the font cannot be read")]
    Font,
    /// The writer of PDFs refused, in its own words.
    #[error("{0}")]
    Writer(String),
}

/// The PDF of a document. The same document gives the same bytes.
pub fn to_pdf(document: &Document) -> Result<Vec<u8>, PdfError> {
    let font = |bytes: &'static [u8]| Font::new(bytes.into(), 0).ok_or(PdfError::Font);
    let letters = Letters { regular: font(fonts::REGULAR)?, bold: font(fonts::BOLD)? };
    // What PDF/UA-1 asks for is checked while it is written.
    let configuration = ConfigurationBuilder::new()
        .with_version(PdfVersion::Pdf17)
        .with_accessibility_validator(Accessibility::UA1)
        .finish()
        .map_err(|error| PdfError::Writer(format!("{error:?}")))?;
    let mut pdf = Pdf::new_with(SerializeSettings { configuration, ..SerializeSettings::default() });
    let mut tagged: Vec<(Part, Identifier)> = Vec::new();
    let pages = lay_out(document);
    for page in &pages {
        let settings = PageSettings::from_wh(SIZE[0], SIZE[1]).ok_or(PdfError::Font)?;
        let mut sheet = pdf.start_page_with(settings);
        let mut surface = sheet.surface();
        for item in &page.items {
            draw(&mut surface, item, &letters, &mut tagged);
        }
        surface.finish();
        sheet.finish();
    }
    let language = document.lang.code();
    pdf.set_metadata(
        Metadata::new()
            .title(name(&document.title))
            .language(language.to_owned())
            .creator(CREATOR.to_owned()),
    );
    pdf.set_outline(outline(document, &pages));
    pdf.set_tag_tree(tree(document, tagged));
    pdf.finish().map_err(|error| PdfError::Writer(format!("{error:?}")))
}

const CREATOR: &str = concat!("Giftcho ", env!("CARGO_PKG_VERSION"));

struct Letters {
    regular: Font,
    bold: Font,
}

fn draw(surface: &mut Surface<'_>, item: &Item, letters: &Letters, tagged: &mut Vec<(Part, Identifier)>) {
    match item {
        Item::Text(line) => {
            let frame = line.part == Part::Frame;
            let tag = if frame { frame_tag() } else { ContentTag::Span(SpanTag::empty()) };
            let id = surface.start_tagged(tag);
            text(surface, line, letters, item.lightness());
            surface.end_tagged();
            if !frame {
                tagged.push((line.part, id));
            }
        }
        Item::Rule { x, y, width, weight } => {
            area(surface, [*x, *y, *width, *weight], item.lightness());
        }
        Item::Shade { x, y, width, height } => {
            area(surface, [*x, *y, *width, *height], item.lightness());
        }
    }
}

fn frame_tag() -> ContentTag<'static> {
    ContentTag::Artifact(Artifact::with_kind(ArtifactType::Other))
}

fn text(surface: &mut Surface<'_>, line: &TextLine, letters: &Letters, lightness: u8) {
    let face = Face::of(line.bold);
    let glyphs: Vec<KrillaGlyph> = clusters(&line.text, face)
        .into_iter()
        .map(|cluster| KrillaGlyph {
            glyph_id: GlyphId::new(cluster.glyph),
            text_range: cluster.at,
            x_advance: cluster.advance,
            x_offset: 0.0,
            y_offset: 0.0,
            y_advance: 0.0,
            location: None,
        })
        .collect();
    if glyphs.is_empty() {
        return;
    }
    surface.set_fill(Some(ink(lightness)));
    let font = if line.bold { &letters.bold } else { &letters.regular };
    let start = Point::from_xy(line.x, line.baseline);
    surface.draw_glyphs(start, &glyphs, font.clone(), &line.text, line.size, false);
}

fn ink(lightness: u8) -> Fill {
    Fill { paint: luma::Color::new(lightness).into(), opacity: NormalizedF32::ONE, rule: FillRule::NonZero }
}

/// A filled rectangle: left, top, width, height.
fn area(surface: &mut Surface<'_>, [x, y, width, height]: [f32; 4], lightness: u8) {
    let Some(rect) = Rect::from_xywh(x, y, width, height) else { return };
    let mut path = PathBuilder::new();
    path.push_rect(rect);
    let Some(path) = path.finish() else { return };
    surface.start_tagged(frame_tag());
    surface.set_fill(Some(ink(lightness)));
    surface.draw_path(&path);
    surface.end_tagged();
}

/// The structure of a document over what was drawn.
fn tree(document: &Document, tagged: Vec<(Part, Identifier)>) -> TagTree {
    let mut tree = TagTree::new().with_lang(Some(document.lang.code().to_owned()));
    let mut blocks: BTreeMap<usize, Vec<(Part, Identifier)>> = BTreeMap::new();
    let mut title = TagGroup::new(Tag::Hn(NonZeroU16::MIN, Some(name(&document.title))));
    for (part, id) in tagged {
        match part {
            Part::Frame => {}
            Part::Title => title.push(id),
            Part::Heading(block) | Part::Paragraph(block) => {
                blocks.entry(block).or_default().push((part, id));
            }
            Part::Point { block, .. } | Part::Head { block, .. } | Part::Cell { block, .. } => {
                blocks.entry(block).or_default().push((part, id));
            }
        }
    }
    tree.push(title);
    for (at, block) in document.blocks.iter().enumerate() {
        if let Some(parts) = blocks.remove(&at) {
            tree.push(group(block, parts));
        }
    }
    tree
}

fn group(block: &Block, parts: Vec<(Part, Identifier)>) -> Node {
    let mut group = match block {
        Block::Heading(text) => TagGroup::new(Tag::Hn(NonZeroU16::MIN.saturating_add(1), Some(name(text)))),
        Block::List(_) => return list(parts).into(),
        Block::Facts(facts) => return grid(parts, facts.len(), 2, TableHeaderScope::Row).into(),
        Block::Table(table) => {
            return grid(parts, table.rows.len() + 1, table.columns.len(), TableHeaderScope::Column).into();
        }
        Block::Paragraph(_) | Block::Remark(_) | Block::Signs(_) | Block::NewPage => TagGroup::new(Tag::P),
    };
    for (_, id) in parts {
        group.push(id);
    }
    group.into()
}

fn list(parts: Vec<(Part, Identifier)>) -> TagGroup {
    let mut points: BTreeMap<usize, Vec<Identifier>> = BTreeMap::new();
    for (part, id) in parts {
        if let Part::Point { row, .. } = part {
            points.entry(row).or_default().push(id);
        }
    }
    let mut list = TagGroup::new(Tag::L(ListNumbering::Disc));
    for ids in points.into_values() {
        let (mut point, mut label, mut body) =
            (TagGroup::new(Tag::LI), TagGroup::new(Tag::Lbl), TagGroup::new(Tag::LBody));
        let mut ids = ids.into_iter();
        if let Some(mark) = ids.next() {
            label.push(mark);
        }
        for id in ids {
            body.push(id);
        }
        point.push(label);
        point.push(body);
        list.push(point);
    }
    list
}

/// Rows of cells. A cell in which nothing is written is there too: the others keep their columns.
fn grid(parts: Vec<(Part, Identifier)>, rows: usize, columns: usize, scope: TableHeaderScope) -> TagGroup {
    let mut cells: BTreeMap<(usize, usize), Vec<Identifier>> = BTreeMap::new();
    for (part, id) in parts {
        if let Part::Head { row, column, .. } | Part::Cell { row, column, .. } = part {
            cells.entry((row, column)).or_default().push(id);
        }
    }
    let mut table = TagGroup::new(Tag::Table);
    for row in 0..rows {
        let mut line = TagGroup::new(Tag::TR);
        for column in 0..columns {
            let head = if scope == TableHeaderScope::Row { column == 0 } else { row == 0 };
            let mut cell = if head { TagGroup::new(Tag::TH(scope)) } else { TagGroup::new(Tag::TD) };
            for id in cells.remove(&(row, column)).unwrap_or_default() {
                cell.push(id);
            }
            line.push(cell);
        }
        table.push(line);
    }
    table
}
