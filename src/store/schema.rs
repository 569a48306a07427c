//! The tables of a ledger, version by version, and the check that a file has exactly those.
//!
//! A shipped migration is never edited: a test holds its hash. A migration that adds a table must also say in
//! `layout` how its pages come about, or `verify` will call them damaged.

use rusqlite::Connection;

/// "Gift" in the file's header: what tells a ledger from other SQLite files.
pub const APPLICATION_ID: u32 = 0x4769_6674;

/// The version of the tables this program writes.
pub const SCHEMA_VERSION: u32 = 1;

/// The page size of every ledger.
pub(super) const PAGE_SIZE: usize = 4096;

const MIGRATIONS: &[(u32, &str)] = &[(1, include_str!("migrations/0001_initial.sql"))];

/// Makes the tables in an empty database, one transaction per version.
pub(super) fn create(conn: &Connection) -> rusqlite::Result<()> {
    conn.pragma_update(None, "page_size", PAGE_SIZE)?;
    conn.pragma_update(None, "encoding", "UTF-8")?;
    conn.pragma_update(None, "application_id", APPLICATION_ID)?;
    migrate(conn, 0)
}

/// Brings the tables from version `from` to the one this program writes.
pub(super) fn migrate(conn: &Connection, from: u32) -> rusqlite::Result<()> {
    for (version, sql) in MIGRATIONS.iter().filter(|(version, _)| *version > from) {
        let transaction = conn.unchecked_transaction()?;
        transaction.execute_batch(sql)?;
        transaction.pragma_update(None, "user_version", version)?;
        transaction.commit()?;
    }
    Ok(())
}

/// Whether the database has exactly the tables, indexes and triggers of a ledger, letter by letter.
pub(super) fn matches(conn: &Connection) -> rusqlite::Result<bool> {
    let fresh = Connection::open_in_memory()?;
    create(&fresh)?;
    Ok(objects(conn)? == objects(&fresh)?)
}

/// The statement every first page of a ledger holds, whatever its header says.
pub(super) fn first_statement() -> &'static str {
    MIGRATIONS.first().and_then(|(_, sql)| sql.split(" STRICT;").next()).unwrap_or_default()
}

type Object = (String, String, String, i64, Option<String>);

fn objects(conn: &Connection) -> rusqlite::Result<Vec<Object>> {
    let mut statement =
        conn.prepare("SELECT type, name, tbl_name, rootpage, sql FROM sqlite_schema ORDER BY rowid")?;
    statement
        .query_map([], |row| {
            Ok((
                row.get("type")?,
                row.get("name")?,
                row.get("tbl_name")?,
                row.get("rootpage")?,
                row.get("sql")?,
            ))
        })?
        .collect()
}

#[cfg(test)]
mod tests {
    use sha2::{Digest as _, Sha256};

    use super::*;
    use crate::store::chain::hex;

    #[test]
    fn shipped_migrations_are_frozen() {
        let hashes: Vec<(u32, String)> = MIGRATIONS
            .iter()
            .map(|(version, sql)| (*version, hex(&Sha256::digest(sql.as_bytes()).into())))
            .collect();
        assert_eq!(
            hashes,
            [(1, "83474a0957c5e62b38a7a7126c758a265422e69fb5a6bc93617208dbf5bb62b6".to_string())]
        );
    }

    #[test]
    fn the_last_migration_is_the_version_we_write() {
        assert_eq!(MIGRATIONS.last().map(|(version, _)| *version), Some(SCHEMA_VERSION));
    }

    #[test]
    fn an_extra_trigger_does_not_match() {
        let conn = Connection::open_in_memory().unwrap();
        create(&conn).unwrap();
        assert!(matches(&conn).unwrap());
        conn.execute_batch("CREATE TRIGGER more AFTER INSERT ON entry BEGIN SELECT 1; END").unwrap();
        assert!(!matches(&conn).unwrap());
    }
}
