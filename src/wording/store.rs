//! What is wrong with a ledger file, in words: what it is, and what to do.

use super::Words;
use crate::i18n::{Texts, format};
use crate::store::{EvidenceProblem, Foreign, StoreError};

/// The words for an error of the store.
pub fn store_error(error: &StoreError, t: &Texts) -> Words {
    let (what, advice) = match error {
        StoreError::NotFound { .. } => (t.file_not_found(), t.file_not_found_advice()),
        StoreError::AlreadyExists { .. } => (t.file_already_exists(), t.file_already_exists_advice()),
        StoreError::IsDirectory { .. } => (t.file_is_folder(), t.file_is_folder_advice()),
        StoreError::NotAFile { .. } => (t.file_not_a_file(), t.file_not_a_file_advice()),
        StoreError::TooLarge { .. } => (t.file_too_large(), t.file_too_large_advice()),
        StoreError::PermissionDenied { .. } => (t.file_no_permission(), t.file_no_permission_advice()),
        StoreError::NotALedger { why: Foreign::Empty, .. } => (t.file_empty(), t.file_empty_advice()),
        StoreError::NotALedger { why: Foreign::NotSqlite, .. } => {
            (t.file_not_a_ledger(), t.file_not_a_ledger_advice())
        }
        StoreError::NotALedger { why: Foreign::OtherApplication { .. }, .. } => {
            (t.file_other_program(), t.file_other_program_advice())
        }
        StoreError::Newer { .. } => (t.file_newer(), t.file_newer_advice()),
        StoreError::Damaged { .. } => (t.file_damaged(), t.file_damaged_advice()),
        StoreError::InUse { .. } => (t.file_in_use(), t.file_in_use_advice()),
        StoreError::JournalLeftBehind { .. } => (t.file_journal_left(), t.file_journal_left_advice()),
        StoreError::NeedsRecovery { .. } => (t.file_needs_recovery(), t.file_needs_recovery_advice()),
        StoreError::ReadOnly { .. } => (t.file_read_only(), t.file_read_only_advice()),
        StoreError::DiskFull { .. } => (t.file_disk_full(), t.file_disk_full_advice()),
        StoreError::CannotCreateFolder { .. } => (t.file_no_folder(), t.file_no_folder_advice()),
        StoreError::Cancelled => (t.file_cancelled(), t.file_cancelled_advice()),
        StoreError::DuplicateId { .. } => (t.file_duplicate_id(), t.file_duplicate_id_advice()),
        StoreError::NotEmpty { .. } => (t.file_not_empty(), t.file_not_empty_advice()),
        StoreError::BadCopy { .. } => (t.file_bad_copy(), t.file_bad_copy_advice()),
        StoreError::Evidence(problem) => return evidence_problem(problem, t),
        StoreError::Stopped => (t.file_stopped(), t.file_stopped_advice()),
        StoreError::Moved { .. } => (t.file_moved(), t.file_moved_advice()),
        StoreError::Suspect { .. } => (t.file_suspect(), t.file_suspect_advice()),
        StoreError::Io { .. } => (t.file_io(), t.file_io_advice()),
        StoreError::Sqlite { .. } => (t.file_database(), t.file_database_advice()),
        StoreError::JsonLine { line, .. } => (t.file_json_line(line.to_string()), t.file_json_line_advice()),
    };
    Words { what, advice }
}

/// The words for a file that is not kept as evidence.
pub fn evidence_problem(problem: &EvidenceProblem, t: &Texts) -> Words {
    let (what, advice) = match problem {
        EvidenceProblem::Empty => (t.evidence_empty(), t.evidence_empty_advice()),
        EvidenceProblem::TooLarge { size, most } => {
            (t.evidence_too_large(format::bytes(*size), format::bytes(*most)), t.evidence_too_large_advice())
        }
        EvidenceProblem::NoRoom { size, most } => {
            (t.evidence_no_room(format::bytes(*size), format::bytes(*most)), t.evidence_no_room_advice())
        }
        EvidenceProblem::ChangedMeanwhile => {
            (t.evidence_changed_meanwhile(), t.evidence_changed_meanwhile_advice())
        }
        EvidenceProblem::Unreadable { .. } => (t.evidence_unreadable(), t.evidence_unreadable_advice()),
    };
    Words { what, advice }
}
