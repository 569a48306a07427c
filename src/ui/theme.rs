//! The look: every colour of the window and what it means, in light and dark.
//!
//! Nothing outside `theme` names a colour or a size. Pages say a [`Tone`], a [`TextKind`], a [`Level`] or a
//! [`Fill`]; widgets ask [`tokens`] for the colours of the theme in use. The type scale and the sizes are in
//! `theme/scale.rs`, the egui styles made of all this in `theme/style.rs`.

mod scale;
mod style;

use eframe::egui::{Color32, Context, Ui};

pub use scale::{TextKind, bold, part, printed, radius, size, space};
pub use style::{Surface, dialog_frame, drawer_frame, frame, install, menu_frame, shadow};

use crate::ui::icons::Icon;

/// The colours of the theme in use here.
pub fn tokens(ui: &Ui) -> &'static Tokens {
    if ui.visuals().dark_mode { &DARK } else { &LIGHT }
}

/// The colours of the theme in use, where there is no [`Ui`] yet.
pub fn tokens_of(ctx: &Context) -> &'static Tokens {
    if ctx.global_style().visuals.dark_mode { &DARK } else { &LIGHT }
}

/// A shade of paper and its ink, the same in both themes: 0 is black, 255 the paper.
pub const fn paper(lightness: u8) -> Color32 {
    Color32::from_gray(lightness)
}

/// What a text or an icon means, which decides its colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Tone {
    /// Text and figures.
    Ink,
    /// Secondary text, labels in forms.
    Ink2,
    /// Captions, units, column heads; never on the ground of a level.
    Ink3,
    /// Disabled, and nothing else.
    Off,
    /// The page itself, for words on ink.
    Page,
    /// Links and what is active.
    Accent,
    /// Words on a filled button.
    OnAccent,
    /// Money that may be lost, and the time left to save it.
    Danger,
    Warning,
    Caution,
    Note,
    Ok,
}

impl Tone {
    /// The colour of this tone.
    pub const fn of(self, t: &Tokens) -> Color32 {
        match self {
            Self::Ink => t.ink,
            Self::Ink2 => t.ink2,
            Self::Ink3 => t.ink3,
            Self::Off => t.off,
            Self::Page => t.page,
            Self::Accent => t.accent,
            Self::OnAccent => t.on_accent,
            Self::Danger => t.danger.ink,
            Self::Warning => t.warning.ink,
            Self::Caution => t.caution.ink,
            Self::Note => t.note.ink,
            Self::Ok => t.ok,
        }
    }
}

/// One of the four levels of a warning, as it is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Level {
    Note,
    Caution,
    Warning,
    Danger,
}

impl Level {
    /// The shape of this level.
    pub const fn icon(self) -> Icon {
        match self {
            Self::Danger => Icon::Danger,
            Self::Warning => Icon::Warning,
            Self::Caution => Icon::Caution,
            Self::Note => Icon::Note,
        }
    }

    /// The tone of its word and shape.
    pub const fn tone(self) -> Tone {
        match self {
            Self::Danger => Tone::Danger,
            Self::Warning => Tone::Warning,
            Self::Caution => Tone::Caution,
            Self::Note => Tone::Note,
        }
    }

    /// Its three colours.
    pub const fn colours(self, t: &Tokens) -> LevelColours {
        match self {
            Self::Danger => t.danger,
            Self::Warning => t.warning,
            Self::Caution => t.caution,
            Self::Note => t.note,
        }
    }
}

/// Where money came from, as the source band and its legends fill it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Fill {
    Official,
    Gift,
    Mixed,
    Unofficial,
    Unknown,
}

impl Fill {
    /// The icon that goes with this fill.
    pub const fn icon(self) -> Icon {
        match self {
            Self::Official => Icon::Official,
            Self::Gift => Icon::Gift,
            Self::Mixed => Icon::Account,
            Self::Unofficial => Icon::Market,
            Self::Unknown => Icon::Unknown,
        }
    }
}

/// The colours of one warning level: words and shapes, ground, outline.
#[derive(Clone, Copy, Debug)]
pub struct LevelColours {
    pub ink: Color32,
    pub bg: Color32,
    pub line: Color32,
}

/// A hatched fill: strokes on a ground.
#[derive(Clone, Copy, Debug)]
pub struct Hatch {
    pub line: Color32,
    pub ground: Color32,
    pub width: f32,
    pub pitch: f32,
}

/// All colours of one theme.
#[derive(Clone, Copy, Debug)]
pub struct Tokens {
    pub page: Color32,
    pub cover: Color32,
    pub sunken: Color32,
    pub raised: Color32,
    pub hover: Color32,
    pub selected: Color32,
    pub line: Color32,
    pub line_strong: Color32,
    pub control: Color32,
    pub ink: Color32,
    pub ink2: Color32,
    pub ink3: Color32,
    pub off: Color32,
    pub accent: Color32,
    pub accent_hover: Color32,
    pub accent_bg: Color32,
    pub on_accent: Color32,
    pub danger: LevelColours,
    pub warning: LevelColours,
    pub caution: LevelColours,
    pub note: LevelColours,
    pub ok: Color32,
    pub ok_bg: Color32,
    pub usual: Color32,
    pub official: Color32,
    pub gift: Color32,
    pub mixed: Hatch,
    pub unofficial: Hatch,
    pub scrim: Color32,
    pub shadow: Color32,
}

const fn c(rgb: u32) -> Color32 {
    Color32::from_rgb((rgb >> 16) as u8, (rgb >> 8) as u8, rgb as u8)
}

const fn level(ink: u32, bg: u32, line: u32) -> LevelColours {
    LevelColours { ink: c(ink), bg: c(bg), line: c(line) }
}

const fn mixed(line: u32, ground: u32) -> Hatch {
    Hatch { line: c(line), ground: c(ground), width: 1.5, pitch: 9.0 }
}

const fn unofficial(line: u32, ground: u32) -> Hatch {
    Hatch { line: c(line), ground: c(ground), width: 2.0, pitch: 6.0 }
}

/// The light theme: a white page, indigo ink, vermilion for money that may be lost.
pub const LIGHT: Tokens = Tokens {
    page: c(0xFFFFFF),
    cover: c(0xEDF1F4),
    sunken: c(0xF5F7F9),
    raised: c(0xFFFFFF),
    hover: c(0xF0F4F7),
    selected: c(0xDCE9F1),
    line: c(0xDFE5EA),
    line_strong: c(0xB8C3CC),
    control: c(0x7B8894),
    ink: c(0x17202A),
    ink2: c(0x465360),
    ink3: c(0x586572),
    off: c(0x98A4AF),
    accent: c(0x17597F),
    accent_hover: c(0x0F4666),
    accent_bg: c(0xE6F0F6),
    on_accent: c(0xFFFFFF),
    danger: level(0xB5301B, 0xFCEDE9, 0xE6B4A9),
    warning: level(0x945000, 0xFDF1E1, 0xE4C08D),
    caution: level(0x6C5E00, 0xF9F5DA, 0xD8CB86),
    note: level(0x3B5B78, 0xEBF1F6, 0xBCCDDC),
    ok: c(0x206548),
    ok_bg: c(0xE5F2EB),
    usual: c(0xE3EDF3),
    official: c(0x17597F),
    gift: c(0x6A9AB4),
    mixed: mixed(0xB5301B, 0xC9DCE7),
    unofficial: unofficial(0xB5301B, 0xFBE3DD),
    scrim: Color32::from_rgba_unmultiplied_const(16, 26, 36, 97),
    shadow: Color32::from_rgba_unmultiplied_const(16, 30, 42, 46),
};

/// The dark theme.
pub const DARK: Tokens = Tokens {
    page: c(0x161C22),
    cover: c(0x10151A),
    sunken: c(0x1C242B),
    raised: c(0x222B33),
    hover: c(0x1F2830),
    selected: c(0x1D3A4C),
    line: c(0x2B353E),
    line_strong: c(0x45525E),
    control: c(0x6F7F8D),
    ink: c(0xE9EEF2),
    ink2: c(0xB9C4CD),
    ink3: c(0x98A6B2),
    off: c(0x5D6B77),
    accent: c(0x86C3E3),
    accent_hover: c(0xA6D6EF),
    accent_bg: c(0x1A3341),
    on_accent: c(0x0A202D),
    danger: level(0xFF9B87, 0x35211D, 0x6E3A30),
    warning: level(0xF2B466, 0x352813, 0x664C22),
    caution: level(0xDBCB62, 0x2D2A14, 0x57511F),
    note: level(0xA0C1DD, 0x1B2B38, 0x37506A),
    ok: c(0x82CFA6),
    ok_bg: c(0x183024),
    usual: c(0x20313C),
    official: c(0x72B4D6),
    gift: c(0x57809A),
    mixed: mixed(0xFF8A73, 0x2E4A5A),
    unofficial: unofficial(0xFF8A73, 0x47251E),
    scrim: Color32::from_rgba_unmultiplied_const(0, 0, 0, 140),
    shadow: Color32::from_rgba_unmultiplied_const(0, 0, 0, 128),
};

#[cfg(test)]
mod tests {
    use super::*;

    fn channel(value: u8) -> f64 {
        let v = f64::from(value) / 255.0;
        if v <= 0.04045 { v / 12.92 } else { ((v + 0.055) / 1.055).powf(2.4) }
    }

    fn luminance(c: Color32) -> f64 {
        0.2126 * channel(c.r()) + 0.7152 * channel(c.g()) + 0.0722 * channel(c.b())
    }

    fn contrast(a: Color32, b: Color32) -> f64 {
        let (a, b) = (luminance(a), luminance(b));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    /// (what, foreground, ground, the least it must be)
    fn pairs(t: &Tokens) -> Vec<(&'static str, Color32, Color32, f64)> {
        let text = 4.5;
        let control = 3.0;
        let mut pairs = vec![
            ("ink on page", t.ink, t.page, text),
            ("ink on cover", t.ink, t.cover, text),
            ("ink on raised", t.ink, t.raised, text),
            ("ink on hover", t.ink, t.hover, text),
            ("ink on selected", t.ink, t.selected, text),
            ("ink2 on page", t.ink2, t.page, text),
            ("ink2 on cover", t.ink2, t.cover, text),
            ("ink2 on raised", t.ink2, t.raised, text),
            ("ink2 on selected", t.ink2, t.selected, text),
            ("ink2 on accent_bg", t.ink2, t.accent_bg, text),
            ("ink3 on page", t.ink3, t.page, text),
            ("ink3 on cover", t.ink3, t.cover, text),
            ("ink3 on sunken", t.ink3, t.sunken, text),
            ("ink3 on raised", t.ink3, t.raised, text),
            ("ink3 on hover", t.ink3, t.hover, text),
            ("ink3 on selected", t.ink3, t.selected, text),
            ("accent on page", t.accent, t.page, text),
            ("accent on selected", t.accent, t.selected, text),
            ("accent on accent_bg", t.accent, t.accent_bg, text),
            ("on_accent on accent", t.on_accent, t.accent, text),
            ("on_accent on accent_hover", t.on_accent, t.accent_hover, text),
            ("page on ink (toast)", t.page, t.ink, text),
            ("ok on page", t.ok, t.page, text),
            ("ok on its ground", t.ok, t.ok_bg, text),
            ("ok on selected", t.ok, t.selected, text),
            ("control on page", t.control, t.page, control),
            ("control on sunken", t.control, t.sunken, control),
            ("official fill on page", t.official, t.page, control),
            ("gift fill on page", t.gift, t.page, control),
            ("mixed hatch on its ground", t.mixed.line, t.mixed.ground, control),
            ("unofficial hatch on its ground", t.unofficial.line, t.unofficial.ground, control),
        ];
        for level in [t.danger, t.warning, t.caution, t.note] {
            pairs.push(("level on page", level.ink, t.page, text));
            pairs.push(("level on its ground", level.ink, level.bg, text));
            pairs.push(("level on selected", level.ink, t.selected, text));
            pairs.push(("ink on a level", t.ink, level.bg, text));
            pairs.push(("ink2 on a level", t.ink2, level.bg, text));
            pairs.push(("link on a level", t.accent, level.bg, text));
        }
        pairs
    }

    #[test]
    fn every_pair_of_colours_that_meets_can_be_read() {
        let mut low = Vec::new();
        for (theme, t) in [("light", &LIGHT), ("dark", &DARK)] {
            for (what, front, back, least) in pairs(t) {
                let found = contrast(front, back);
                if found < least {
                    low.push(format!("{theme}: {what}: {found:.2} < {least}"));
                }
            }
        }
        assert_eq!(low, Vec::<String>::new());
    }

    #[test]
    fn the_measured_table_still_holds() {
        let round = |a, b| (contrast(a, b) * 10.0).round() / 10.0;
        assert_eq!(round(LIGHT.ink, LIGHT.page), 16.5);
        assert_eq!(round(LIGHT.ink3, LIGHT.page), 6.0);
        assert_eq!(round(LIGHT.accent, LIGHT.page), 7.6);
        assert_eq!(round(LIGHT.danger.ink, LIGHT.page), 6.2);
        assert_eq!(round(LIGHT.gift, LIGHT.page), 3.0);
        assert_eq!(round(DARK.ink, DARK.page), 14.7);
        assert_eq!(round(DARK.ink3, DARK.page), 6.9);
        assert_eq!(round(DARK.accent, DARK.page), 8.9);
        assert_eq!(round(DARK.danger.ink, DARK.page), 8.4);
        assert_eq!(round(DARK.gift, DARK.page), 4.1);
    }
}
