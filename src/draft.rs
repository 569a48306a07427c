//! Files and folders that appear whole or not at all: written under another name beside their place, then put there.

use std::fs::{self, File, OpenOptions};
use std::io;
use std::path::{Path, PathBuf};

use uuid::Uuid;

/// What becomes of what stands at the place already.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IfThere {
    /// It stays: nothing is put there, which is an error of the kind `AlreadyExists`.
    Keep,
    /// A file is replaced, in one step. A folder never is: what else is in it nobody asked about.
    Replace,
}

/// A place beside another one for what is not whole yet. What is there is removed again unless it was put in its place.
#[derive(Debug)]
pub struct Draft {
    path: PathBuf,
    to: PathBuf,
    if_there: IfThere,
}

impl Draft {
    /// A draft of what is to stand at `to`; fails at once when that is taken and kept.
    pub fn of(to: &Path, if_there: IfThere) -> io::Result<Self> {
        to.file_name().ok_or(io::ErrorKind::InvalidInput)?;
        // Short: the longest name there may be has no room for more. And nobody else's.
        let name = format!(".giftcho-{}.part", Uuid::now_v7().simple());
        let draft = Self { path: to.with_file_name(name), to: to.to_path_buf(), if_there };
        if draft.is_in_the_way() { Err(io::ErrorKind::AlreadyExists.into()) } else { Ok(draft) }
    }

    /// Where to write.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// A new file there.
    pub fn file(&self) -> io::Result<File> {
        OpenOptions::new().write(true).create_new(true).open(&self.path)
    }

    /// Puts it in its place.
    pub fn publish(self) -> io::Result<()> {
        if self.if_there == IfThere::Keep && self.path.is_file() {
            // A link refuses a name that was taken meanwhile; not every file system has links.
            match fs::hard_link(&self.path, &self.to) {
                Ok(()) => return Ok(()),
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => return Err(error),
                Err(_) => {}
            }
        }
        if self.is_in_the_way() {
            return Err(io::ErrorKind::AlreadyExists.into());
        }
        fs::rename(&self.path, &self.to)
    }

    /// Whether something stands at the place that is not replaced. A link that leads nowhere is in the way too.
    fn is_in_the_way(&self) -> bool {
        let Ok(there) = fs::symlink_metadata(&self.to) else { return false };
        self.if_there == IfThere::Keep || there.is_dir() || self.path.is_dir()
    }
}

impl Drop for Draft {
    fn drop(&mut self) {
        // What was put in its place is gone from here. That the rest could not be removed changes nothing.
        if fs::remove_file(&self.path).is_err() && self.path.is_dir() {
            let _ = fs::remove_dir_all(&self.path);
        }
    }
}

/// Writes a file; its size.
pub fn write(
    to: &Path,
    if_there: IfThere,
    fill: impl FnOnce(&mut File) -> io::Result<()>,
) -> io::Result<u64> {
    let draft = Draft::of(to, if_there)?;
    let mut file = draft.file()?;
    fill(&mut file)?;
    file.sync_all()?;
    let size = file.metadata()?.len();
    drop(file);
    draft.publish().map(|()| size)
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;

    use super::*;

    fn names(folder: &Path) -> Vec<String> {
        let entries = fs::read_dir(folder).unwrap();
        let mut names: Vec<String> =
            entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }

    #[test]
    fn a_file_that_could_not_be_filled_leaves_the_old_one() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("cards.csv");
        fs::write(&path, "old").unwrap();
        let failed = write(&path, IfThere::Replace, |file| {
            file.write_all(b"half")?;
            Err(io::ErrorKind::StorageFull.into())
        });
        assert_eq!(failed.unwrap_err().kind(), io::ErrorKind::StorageFull);
        assert_eq!(fs::read_to_string(&path).unwrap(), "old");
        assert_eq!(names(folder.path()), ["cards.csv"]);
    }

    #[test]
    fn a_written_file_stands_whole_in_the_place_of_the_old_one() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("cards.csv");
        fs::write(&path, "an older and longer one").unwrap();
        let size = write(&path, IfThere::Replace, |file| file.write_all("カード".as_bytes())).unwrap();
        assert_eq!((size, fs::read_to_string(&path).unwrap().as_str()), (9, "カード"));
        assert_eq!(names(folder.path()), ["cards.csv"]);
    }

    #[test]
    fn what_is_kept_is_never_replaced_even_when_it_came_meanwhile() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("cards.csv");
        let failed = write(&path, IfThere::Keep, |file| {
            fs::write(&path, "came meanwhile")?;
            file.write_all(b"ours")
        });
        assert_eq!(failed.unwrap_err().kind(), io::ErrorKind::AlreadyExists);
        let failed = write(&path, IfThere::Keep, |_| panic!("it is not even begun"));
        assert_eq!(failed.unwrap_err().kind(), io::ErrorKind::AlreadyExists);
        assert_eq!(fs::read_to_string(&path).unwrap(), "came meanwhile");
        assert_eq!(names(folder.path()), ["cards.csv"]);
    }

    #[test]
    fn a_folder_is_put_in_its_place_whole_and_replaces_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let to = folder.path().join("papers");
        let draft = Draft::of(&to, IfThere::Replace).unwrap();
        fs::create_dir(draft.path()).unwrap();
        fs::write(draft.path().join("cover"), "cover").unwrap();
        draft.publish().unwrap();
        assert_eq!(names(folder.path()), ["papers"]);
        assert_eq!(names(&to), ["cover"]);
        assert!(Draft::of(&to, IfThere::Replace).is_err());
        // One that is given up leaves nothing.
        let other = folder.path().join("other");
        let draft = Draft::of(&other, IfThere::Keep).unwrap();
        fs::create_dir(draft.path()).unwrap();
        fs::write(draft.path().join("cover"), "half").unwrap();
        drop(draft);
        assert_eq!(names(folder.path()), ["papers"]);
    }

    #[test]
    fn a_place_without_a_name_is_refused() {
        let failed = write(Path::new("/"), IfThere::Keep, |_| Ok(()));
        assert_eq!(failed.unwrap_err().kind(), io::ErrorKind::InvalidInput);
    }
}
