//! Pictures of evidence that were made so far: small ones for the list, one to be looked at.

use std::collections::HashMap;

use eframe::egui::TextureHandle;
use indexmap::IndexMap;

use crate::action::Size;
use crate::core::date::When;

/// How many small pictures are kept.
const KEPT: usize = 256;

/// What there is to show of a piece.
#[derive(Clone)]
pub enum Shown {
    /// It is being made.
    Loading,
    /// A picture.
    Picture(TextureHandle),
    /// It is no picture that can be shown.
    NoPicture,
    /// A picture that is too large or broken.
    Refused,
    /// The ledger does not have its bytes, or not all of them.
    Gone,
    /// Its bytes are not those that were kept.
    Changed,
}

impl std::fmt::Debug for Shown {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Loading => "Loading",
            Self::Picture(_) => "Picture",
            Self::NoPicture => "NoPicture",
            Self::Refused => "Refused",
            Self::Gone => "Gone",
            Self::Changed => "Changed",
        })
    }
}

/// The pictures by the hashes of their bytes.
#[derive(Debug, Default)]
pub struct Pictures {
    thumbs: IndexMap<String, Shown>,
    preview: Option<(String, Shown)>,
    /// When files of this session were last changed before they were kept.
    offered: HashMap<String, When>,
}

impl Pictures {
    /// What there is to show; nothing when nobody asked for it yet.
    pub fn of(&self, sha256: &str, size: Size) -> Option<&Shown> {
        match size {
            Size::Thumb => self.thumbs.get(sha256),
            Size::Preview => self.preview.as_ref().filter(|(of, _)| of == sha256).map(|(_, shown)| shown),
        }
    }

    /// Keeps what there is to show, in the place of what was shown longest ago.
    pub fn put(&mut self, sha256: String, size: Size, shown: Shown) {
        match size {
            Size::Thumb => {
                self.thumbs.insert(sha256, shown);
                if self.thumbs.len() > KEPT {
                    self.thumbs.shift_remove_index(0);
                }
            }
            Size::Preview => self.preview = Some((sha256, shown)),
        }
    }

    /// Remembers when a file was last changed, to offer it as the time it was obtained.
    pub fn offer(&mut self, sha256: String, when: When) {
        self.offered.insert(sha256, when);
    }

    /// When the file was last changed, if it was kept in this session.
    pub fn offered(&self, sha256: &str) -> Option<When> {
        self.offered.get(sha256).copied().filter(|when| !when.is_unknown())
    }
}
