//! Evidence beside a journal that was written out: a folder of files, each named by the SHA-256 of its bytes.

use std::fs::{self, File};
use std::io::{self, Read as _, Write as _};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use sha2::{Digest as _, Sha256};

use super::chain::{Hash, from_hex, hex};
use super::error::{Op, StoreError};
use super::evidence::{Bytes, EvidenceError, MOST_EVIDENCE, NewEvidence};
use super::file::Store;

/// What was written beside a journal.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct WrittenBeside {
    /// The folder, unless the ledger keeps no evidence.
    pub folder: Option<PathBuf>,
    /// How many files are in it.
    pub files: u64,
    /// The hashes of files that are not whole in the ledger, and so not in the folder.
    pub broken: Vec<String>,
}

/// What lies beside a journal under a hash.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Beside {
    /// The file, with the bytes it should have.
    Whole(NewEvidence),
    /// Nothing that can be read.
    Missing,
    /// Other bytes.
    Changed,
}

/// The folder of the evidence that belongs to an exported journal.
#[must_use]
pub fn folder_beside(journal: &Path) -> PathBuf {
    let mut name = journal.file_name().unwrap_or_default().to_os_string();
    name.push(".evidence");
    journal.with_file_name(name)
}

/// The file under this hash (in hexadecimal), looked at but not read into memory.
#[must_use]
pub fn evidence_beside(folder: &Path, sha256: &str) -> Beside {
    // What is no hash is no name either.
    let Some(expected) = from_hex(sha256) else { return Beside::Missing };
    let path = folder.join(sha256);
    match hash_file(&path) {
        Ok((found, size)) if found == expected && size > 0 && size <= MOST_EVIDENCE => {
            Beside::Whole(NewEvidence { sha256: found, size, bytes: Bytes::At(path) })
        }
        Ok(_) => Beside::Changed,
        Err(_) => Beside::Missing,
    }
}

impl Store {
    /// Writes every file the ledger keeps into the folder beside `journal`. A file that is there already and right stays;
    /// one that is not whole in the ledger is named and not written.
    pub fn export_evidence(&self, journal: &Path) -> Result<WrittenBeside, StoreError> {
        let mut written = WrittenBeside::default();
        let kept = self.evidence_files()?;
        if kept.is_empty() {
            return Ok(written);
        }
        let folder = folder_beside(journal);
        let failed = |source| StoreError::io(Op::Export, &folder, source);
        fs::create_dir_all(&folder).map_err(failed)?;
        for file in kept {
            let sha256 = hex(&file.sha256);
            let path = folder.join(&sha256);
            if hash_file(&path).is_ok_and(|(found, _)| found == file.sha256) {
                written.files += 1;
                continue;
            }
            let draft = folder.join(format!(".{sha256}.part"));
            let mut out = File::create(&draft).map_err(failed)?;
            let read = self.read_evidence(&sha256, &mut out, &mut |_| ControlFlow::Continue(()));
            let put = match read {
                Ok(_) => out.flush().and_then(|()| out.sync_all()).and_then(|()| fs::rename(&draft, &path)),
                Err(EvidenceError::Out(source)) => Err(source),
                Err(EvidenceError::Store(error)) => {
                    let _ = fs::remove_file(&draft);
                    return Err(error);
                }
                Err(_) => {
                    written.broken.push(sha256);
                    let _ = fs::remove_file(&draft);
                    continue;
                }
            };
            if let Err(source) = put {
                let _ = fs::remove_file(&draft);
                return Err(failed(source));
            }
            written.files += 1;
        }
        written.folder = Some(folder);
        Ok(written)
    }
}

fn hash_file(path: &Path) -> io::Result<(Hash, u64)> {
    if !fs::metadata(path)?.is_file() {
        return Err(io::ErrorKind::InvalidInput.into());
    }
    let (mut file, mut sha, mut size) = (File::open(path)?, Sha256::new(), 0);
    let mut piece = vec![0; 64 << 10];
    loop {
        let read = file.read(&mut piece)?;
        let Some(bytes) = piece.get(..read).filter(|bytes| !bytes.is_empty()) else {
            return Ok((sha.finalize().into(), size));
        };
        sha.update(bytes);
        size += read as u64;
    }
}
