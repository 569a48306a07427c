//! A copy of the ledger that is known to be good before it gets its name.
//!
//! Copied through SQLite, page by page, since a plain copy of an open ledger would drop its lock. The copy holds the
//! same bytes; `VACUUM INTO` would lay them out anew, and `verify` knows one layout only.

use std::path::Path;

use rusqlite::backup::{Backup, StepResult};
use rusqlite::{Connection, OpenFlags};

use super::draft::{Draft, refuse_existing};
use super::error::{Op, StoreError};
use super::file::Store;

impl Store {
    /// Writes a verified copy to `to`, which must not exist, and makes it durable.
    pub fn backup_to(&mut self, to: &Path) -> Result<(), StoreError> {
        let to = std::path::absolute(to).map_err(|source| StoreError::io(Op::Backup, to, source))?;
        refuse_existing(&to)?;
        if let Some(folder) = to.parent() {
            std::fs::create_dir_all(folder)
                .map_err(|source| StoreError::CannotCreateFolder { path: folder.to_path_buf(), source })?;
        }
        let draft = Draft::beside(&to, Op::Backup)?;
        self.copy_pages(&draft.path).map_err(|source| StoreError::sqlite(Op::Backup, &to, source))?;
        let mut copy = Store::open_read_only(&draft.path)?;
        let verdict = copy.verify()?;
        copy.close()?;
        if !verdict.is_sound() || verdict.head != self.head() || verdict.entries != self.entries() {
            return Err(StoreError::BadCopy { path: to });
        }
        draft.publish(&to, Op::Backup)
    }

    fn copy_pages(&self, to: &Path) -> rusqlite::Result<()> {
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let mut copy = Connection::open_with_flags(to, flags)?;
        // Nothing to keep through a crash: the copy is synced and checked before it gets its name.
        copy.pragma_update(None, "synchronous", "OFF")?;
        copy.pragma_update(None, "journal_mode", "MEMORY")?;
        {
            let backup = Backup::new(&self.conn, &mut copy)?;
            while backup.step(1024)? == StepResult::More {}
        }
        // The copying itself counts as a change of the tables; the original's count is put back.
        let version: i64 = self.conn.pragma_query_value(None, "schema_version", |row| row.get(0))?;
        copy.pragma_update(None, "schema_version", version)?;
        copy.close().map_err(|(_, error)| error)
    }
}
