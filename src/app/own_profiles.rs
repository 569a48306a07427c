//! The layouts the person has given a meaning: read at the start, kept and deleted when a page asks.

use super::state::Giftcho;
use crate::desk::own_profiles::{self, OwnProfileError};
use crate::import::mapping::Mapping;
use crate::import::profile::ProfileError;

impl Giftcho {
    /// Reads them; what cannot be read is said once.
    pub(super) fn load_profiles(&mut self) {
        let (profiles, errors) = own_profiles::load(&self.options.paths.profiles);
        self.own_profiles = profiles;
        for error in errors {
            tracing::warn!(%error, "a layout");
            let t = &self.texts;
            let what = match &error {
                OwnProfileError::Wrong(ProfileError::Format { id, line, message: _ }) => {
                    t.file_layout_line(id, line.to_string())
                }
                OwnProfileError::Wrong(ProfileError::NoSignature { id } | ProfileError::NoStyle { id }) => {
                    t.file_layout(id)
                }
                OwnProfileError::Io { path, source: _ } => {
                    t.file_layout(path.file_stem().unwrap_or_default().to_string_lossy())
                }
            };
            self.complain(what, self.texts.file_layout_advice(), Some(error.to_string()));
        }
    }

    /// Keeps a layout for the next time.
    pub(super) fn save_mapping(&mut self, mapping: &Mapping) {
        self.keep(own_profiles::save(&self.options.paths.profiles, mapping));
    }

    /// Deletes a layout.
    pub(super) fn delete_profile(&mut self, id: &str) {
        self.keep(own_profiles::delete(&self.options.paths.profiles, id));
    }

    fn keep(&mut self, result: Result<(), OwnProfileError>) {
        if let Err(error) = result {
            tracing::warn!(%error, "a layout was not kept");
            self.complain(self.texts.file_io(), self.texts.file_io_advice(), Some(error.to_string()));
        }
        self.own_profiles = own_profiles::load(&self.options.paths.profiles).0;
    }
}
