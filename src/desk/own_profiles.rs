//! The layouts a person has given a meaning: one file each in a folder beside the settings, in the format of the profiles
//! that come with the program.
//!
//! A file that cannot be used is reported and left as it is; the others are read all the same.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::import::mapping::Mapping;
use crate::import::profile::{Profile, ProfileError};
use crate::settings::replace;

const ENDING: &str = "toml";

/// A layout that could not be read, written or deleted.
#[derive(Debug, thiserror::Error)]
pub enum OwnProfileError {
    /// The system would not.
    #[error("{source}: {}", path.display())]
    Io {
        /// The file or the folder.
        path: PathBuf,
        /// What it said.
        source: io::Error,
    },
    /// What stands in it is no layout.
    #[error(transparent)]
    Wrong(#[from] ProfileError),
}

/// Reads every layout of the folder, by name; a folder that is not there holds none.
pub fn load(folder: &Path) -> (Vec<Profile>, Vec<OwnProfileError>) {
    let (mut profiles, mut errors) = (Vec::new(), Vec::new());
    let failed = |path: &Path, source| OwnProfileError::Io { path: path.to_owned(), source };
    let mut paths: Vec<PathBuf> = match fs::read_dir(folder) {
        Ok(entries) => entries.filter_map(|entry| Some(entry.ok()?.path())).collect(),
        Err(error) if error.kind() == io::ErrorKind::NotFound => return (profiles, errors),
        Err(error) => return (profiles, vec![failed(folder, error)]),
    };
    paths.retain(|path| path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case(ENDING)));
    paths.sort();
    for path in paths {
        let Some(id) = path.file_stem().and_then(|stem| stem.to_str()) else { continue };
        match fs::read_to_string(&path) {
            Ok(text) => match Profile::parse(id, text.trim_start_matches('\u{feff}')) {
                Ok(profile) => profiles.push(profile),
                Err(error) => errors.push(error.into()),
            },
            Err(error) => errors.push(failed(&path, error)),
        }
    }
    (profiles, errors)
}

/// Keeps a mapping as a layout of its own, in place of one of the same name.
pub fn save(folder: &Path, mapping: &Mapping) -> Result<(), OwnProfileError> {
    let profile = mapping.profile()?;
    let path = folder.join(format!("{}.{ENDING}", profile.id));
    replace(&path, profile.to_toml().as_bytes()).map_err(|source| OwnProfileError::Io { path, source })
}

/// Deletes a layout; nothing happens when there is none of this id.
pub fn delete(folder: &Path, id: &str) -> Result<(), OwnProfileError> {
    let name = format!("{id}.{ENDING}");
    // Only what stands in the folder itself can be meant.
    let path = folder.join(Path::new(&name).file_name().unwrap_or_default());
    match fs::remove_file(&path) {
        Err(source) if source.kind() != io::ErrorKind::NotFound => Err(OwnProfileError::Io { path, source }),
        Ok(()) | Err(_) => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::words::Payment;
    use crate::import::columns::Column;
    use crate::import::profile::{Layout, StatementAmounts, StatementText};

    fn mapping(name: &str) -> Mapping {
        Mapping {
            name: name.to_owned(),
            delimiter: ',',
            before: 0,
            has_header: true,
            header: vec!["day".to_owned(), "shop".to_owned(), "yen".to_owned()],
            layout: Layout::Statement,
            columns: vec![Some(Column::PurchasedOn), Some(Column::Merchant), Some(Column::Amount)],
            amounts: StatementAmounts::SpentPositive,
            text: StatementText::Free,
            paid_with: Payment::Unknown,
            dates: None,
        }
    }

    #[test]
    fn a_layout_that_was_kept_is_read_back_and_can_be_deleted() {
        let folder = tempfile::tempdir().unwrap();
        let profiles = folder.path().join("profiles");
        assert!(load(&profiles).0.is_empty());
        save(&profiles, &mapping("Sample bank")).unwrap();
        save(&profiles, &mapping("Sample bank")).unwrap();
        let (own, errors) = load(&profiles);
        assert!(errors.is_empty(), "{errors:?}");
        let ids: Vec<&str> = own.iter().map(|profile| profile.id.as_str()).collect();
        assert_eq!(ids, ["my-sample-bank"]);
        assert_eq!(own.first(), mapping("Sample bank").profile().ok().as_ref());
        delete(&profiles, "my-sample-bank").unwrap();
        delete(&profiles, "my-sample-bank").unwrap();
        assert!(load(&profiles).0.is_empty());
    }

    #[test]
    fn a_file_that_is_no_layout_is_named_with_its_line_and_costs_nothing_else() {
        let folder = tempfile::tempdir().unwrap();
        save(folder.path(), &mapping("Sample bank")).unwrap();
        fs::write(folder.path().join("broken.toml"), "layout = \"orders\"\nsurprise = 1\n").unwrap();
        fs::write(folder.path().join("notes.txt"), "no layout").unwrap();
        let (own, errors) = load(folder.path());
        assert_eq!(own.len(), 1);
        let line = match errors.as_slice() {
            [OwnProfileError::Wrong(ProfileError::Format { id, line, .. })] => (id.as_str(), *line),
            other => panic!("{other:?}"),
        };
        assert_eq!(line, ("broken", 2));
    }

    #[test]
    fn only_what_is_in_the_folder_is_deleted() {
        let folder = tempfile::tempdir().unwrap();
        let other = folder.path().join("other.toml");
        fs::write(&other, "kept").unwrap();
        delete(&folder.path().join("profiles"), "../other").unwrap();
        assert!(other.exists());
    }
}
