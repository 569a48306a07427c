//! The letters of a weight: which glyph draws a sign, and how wide it is.

use std::sync::LazyLock;

use skrifa::charmap::Charmap;
use skrifa::instance::{LocationRef, Size};
use skrifa::metrics::GlyphMetrics;
use skrifa::raw::FontRef;
use skrifa::{GlyphId, MetadataProvider as _};

use crate::i18n::fonts;

/// Stands for a sign the font cannot draw; the sign itself stays in the text that is read and searched.
pub(super) const STAND_IN: char = '\u{3013}';

/// One weight of the font.
pub(super) struct Face(Option<Read>);

struct Read {
    charmap: Charmap<'static>,
    metrics: GlyphMetrics<'static>,
    units_per_em: f32,
}

impl Face {
    /// The face of a weight.
    pub fn of(bold: bool) -> &'static Self {
        static REGULAR: LazyLock<Face> = LazyLock::new(|| Face::read(fonts::REGULAR));
        static BOLD: LazyLock<Face> = LazyLock::new(|| Face::read(fonts::BOLD));
        if bold { &BOLD } else { &REGULAR }
    }

    /// The fonts are part of the program; one that cannot be read draws nothing, which a test would find.
    fn read(bytes: &'static [u8]) -> Self {
        let font = FontRef::new(bytes).ok();
        Self(font.map(|font| Read {
            charmap: font.charmap(),
            metrics: font.glyph_metrics(Size::unscaled(), LocationRef::default()),
            units_per_em: f32::from(font.metrics(Size::unscaled(), LocationRef::default()).units_per_em),
        }))
    }

    /// The glyph of a sign; none when the font cannot draw it.
    pub fn glyph(&self, sign: char) -> Option<u32> {
        self.0.as_ref()?.charmap.map(sign).map(GlyphId::to_u32).filter(|glyph| *glyph != 0)
    }

    /// The glyph that stands in for a sign.
    pub fn stand_in(&self) -> u32 {
        self.glyph(STAND_IN).unwrap_or(0)
    }

    /// How wide a glyph is, as a part of the size.
    pub fn advance(&self, glyph: u32) -> f32 {
        let advance =
            |read: &Read| Some(read.metrics.advance_width(GlyphId::new(glyph))? / read.units_per_em);
        self.0.as_ref().and_then(advance).unwrap_or(0.0)
    }
}
