//! What a person knows better: files of knowledge in a folder beside the settings, which win over those of the program.
//!
//! `docs/KNOWLEDGE.md` describes them. A file that cannot be read is a problem like a line that cannot: the others are
//! read all the same.

use std::fs;
use std::io;
use std::path::Path;

use crate::guide::knowledge::{Knowledge, KnowledgeProblem, Trouble};

const ENDING: &str = "toml";

/// What is known, with the files of the folder on top, by name; a folder that is not there holds none.
pub fn load(folder: &Path) -> Knowledge {
    let (mut files, mut unreadable) = (Vec::new(), Vec::new());
    let shown = folder.display().to_string();
    let problem = |file: String, error: &io::Error| KnowledgeProblem {
        file,
        line: 0,
        trouble: Trouble::Unreadable(error.to_string()),
    };
    let mut paths: Vec<_> = match fs::read_dir(folder) {
        Ok(entries) => entries.filter_map(|entry| Some(entry.ok()?.path())).collect(),
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            return Knowledge::with_own(shown, &[], vec![]);
        }
        Err(error) => {
            let unreadable = vec![problem(shown.clone(), &error)];
            return Knowledge::with_own(shown, &[], unreadable);
        }
    };
    paths.retain(|path| path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case(ENDING)));
    paths.sort();
    for path in paths {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        match fs::read_to_string(&path) {
            Ok(text) => files.push((name, text)),
            Err(error) => unreadable.push(problem(name, &error)),
        }
    }
    Knowledge::with_own(shown, &files, unreadable)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_that_is_not_there_leaves_what_the_program_knows() {
        let home = tempfile::tempdir().unwrap();
        let knowledge = load(&home.path().join("knowledge"));
        assert_eq!(knowledge.own_files(), []);
        assert_eq!(knowledge.problems(), []);
        assert_eq!(knowledge.seller("amaten").unwrap().claim_minutes, Some(30));
    }

    #[test]
    fn files_are_read_by_name_and_the_later_one_wins() {
        let folder = tempfile::tempdir().unwrap();
        let seller =
            |minutes: u32| format!("\u{feff}[[seller]]\nname = \"amaten\"\nclaim_minutes = {minutes}\n");
        fs::write(folder.path().join("b.toml"), seller(45)).unwrap();
        fs::write(folder.path().join("a.TOML"), seller(20)).unwrap();
        fs::write(folder.path().join("notes.txt"), "no knowledge").unwrap();
        let knowledge = load(folder.path());
        assert_eq!(knowledge.seller("amaten").unwrap().claim_minutes, Some(45));
        let files: Vec<&str> = knowledge.own_files().iter().map(|own| own.file.as_str()).collect();
        assert_eq!(files, ["a.TOML", "b.toml"]);
        assert_eq!(knowledge.own_folder(), Some(folder.path().display().to_string().as_str()));
    }

    #[test]
    fn a_broken_file_is_named_with_its_line_and_costs_nothing_else() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("broken.toml"), "[[seller]]\nname = 3\n\n[[seller]]\nname = \"one\"\n")
            .unwrap();
        fs::write(folder.path().join("bytes.toml"), [0xff, 0xfe, 0x00]).unwrap();
        fs::write(folder.path().join("whole.toml"), "[[seller]]\nname = \"two\"\nclaim_minutes = 5\n")
            .unwrap();
        let knowledge = load(folder.path());
        let places: Vec<(&str, usize)> =
            knowledge.problems().iter().map(|problem| (problem.file.as_str(), problem.line)).collect();
        assert_eq!(places, [("broken.toml", 2), ("bytes.toml", 0)]);
        assert!(knowledge.seller("one").is_some());
        assert_eq!(knowledge.seller("two").unwrap().claim_minutes, Some(5));
        assert_eq!(knowledge.seller("amaten").unwrap().claim_minutes, Some(30));
    }
}
