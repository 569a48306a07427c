//! `MANIFEST.txt`: the list of files of papers, as `sha256sum -c` reads it, with how to check it and what that shows.
//!
//! Lines that begin with `#` are remarks, which `sha256sum` passes over. The ledger the papers came from is named by its
//! number of entries and the hash of the last one.

use std::fmt::Write as _;

/// The name of the list.
pub const NAME: &str = "MANIFEST.txt";

/// A file of papers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// SHA-256, 64 lower-case hexadecimal digits.
    pub sha256: String,
    /// Where it stands within the papers, with `/` between folders.
    pub path: String,
}

/// The list of files of papers.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Manifest {
    /// How many entries the ledger had.
    pub entries: u64,
    /// The hash of its last entry, in hexadecimal; 64 zeros when it had none.
    pub head: String,
    /// The files, in the order they are written.
    pub files: Vec<Line>,
}

/// What is the matter with a list.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BadManifest {
    /// It names no ledger.
    #[error("the list names no ledger")]
    NoLedger,
    /// A line is none of a list.
    #[error("line {0} is no line of a list")]
    Line(usize),
    /// A path leads out of the papers.
    #[error("line {0} leads out of the papers")]
    Path(usize),
}

const ENTRIES: &str = "# giftcho-entries: ";
const HEAD: &str = "# giftcho-head: ";

impl Manifest {
    /// The text of the file; `remarks` are put in front, a line each.
    pub fn text(&self, remarks: &[String]) -> String {
        let mut text = String::new();
        for remark in remarks {
            let _ = writeln!(text, "# {remark}");
        }
        let _ = writeln!(text, "{ENTRIES}{}", self.entries);
        let _ = writeln!(text, "{HEAD}{}", self.head);
        for Line { sha256, path } in &self.files {
            let _ = writeln!(text, "{sha256}  {path}");
        }
        text
    }

    /// Reads the file back.
    pub fn read(text: &str) -> Result<Self, BadManifest> {
        let (mut entries, mut head, mut files) = (None, None, Vec::new());
        for (line, number) in text.lines().zip(1..) {
            if let Some(count) = line.strip_prefix(ENTRIES) {
                entries = Some(count.trim().parse().map_err(|_| BadManifest::Line(number))?);
            } else if let Some(hash) = line.strip_prefix(HEAD) {
                head = Some(hash.trim()).filter(|hash| is_hash(hash)).map(str::to_owned);
                head.as_ref().ok_or(BadManifest::Line(number))?;
            } else if line.trim().is_empty() || line.starts_with('#') {
            } else {
                files.push(file(line, number)?);
            }
        }
        match (entries, head) {
            (Some(entries), Some(head)) => Ok(Self { entries, head, files }),
            _ => Err(BadManifest::NoLedger),
        }
    }
}

fn file(line: &str, number: usize) -> Result<Line, BadManifest> {
    let (hash, path) = line.split_at_checked(64).ok_or(BadManifest::Line(number))?;
    let path =
        path.strip_prefix("  ").or_else(|| path.strip_prefix(" *")).ok_or(BadManifest::Line(number))?;
    if !is_hash(hash) {
        return Err(BadManifest::Line(number));
    }
    let leads_out = path.is_empty()
        || path.contains(['\\', ':', '\0'])
        || path.split('/').any(|part| part.is_empty() || part == "." || part == "..");
    if leads_out {
        return Err(BadManifest::Path(number));
    }
    Ok(Line { sha256: hash.to_owned(), path: path.to_owned() })
}

fn is_hash(text: &str) -> bool {
    text.len() == 64 && text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
}

#[cfg(test)]
mod tests {
    use super::*;

    const HASH: &str = "cb6220e14fe40dcb0bfae7acc14820e8922a21fb9148a53d1fbeae1609d18b24";

    fn one() -> Manifest {
        let line = Line { sha256: HASH.into(), path: "証拠/001_画面.png".into() };
        Manifest { entries: 12, head: HASH.into(), files: vec![line] }
    }

    #[test]
    fn a_list_is_written_for_sha256sum_and_reads_back() {
        let text = one().text(&["照合のしかた".into()]);
        assert_eq!(
            text,
            format!(
                "# 照合のしかた\n# giftcho-entries: 12\n# giftcho-head: {HASH}\n{HASH}  証拠/001_画面.png\n"
            )
        );
        assert_eq!(Manifest::read(&text), Ok(one()));
        assert_eq!(Manifest::read(&text.replace('\n', "\r\n")), Ok(one()));
    }

    #[test]
    fn a_list_that_leads_elsewhere_or_is_none_is_refused() {
        let with = |line: &str| format!("# giftcho-entries: 1\n# giftcho-head: {HASH}\n{line}\n");
        for path in ["../a", "/etc/passwd", "a//b", "a/./b", "C:x", "a\\b", ""] {
            assert_eq!(
                Manifest::read(&with(&format!("{HASH}  {path}"))),
                Err(BadManifest::Path(3)),
                "{path}"
            );
        }
        assert_eq!(Manifest::read(&with("nothing")), Err(BadManifest::Line(3)));
        assert_eq!(Manifest::read(&with(&HASH.to_uppercase())), Err(BadManifest::Line(3)));
        assert_eq!(Manifest::read("# a remark\n"), Err(BadManifest::NoLedger));
    }
}
