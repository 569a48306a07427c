//! The tables of a ledger, version by version, and the check that a file has exactly those.
//!
//! A shipped migration is never edited: a test holds its hash. A migration that adds a table must also say in
//! `layout` how its pages come about, or `verify` will call them damaged. An older file is never altered in place: its
//! entries are written anew with the tables of today (`renew`), so that every file of a version is laid out alike.

use std::collections::BTreeSet;

use rusqlite::Connection;

/// "Gift" in the file's header: what tells a ledger from other SQLite files.
pub const APPLICATION_ID: u32 = 0x4769_6674;

/// The version of the tables this program writes.
pub const SCHEMA_VERSION: u32 = 2;

/// The page size of every ledger.
pub(super) const PAGE_SIZE: usize = 4096;

/// The first version that keeps evidence.
pub(super) const EVIDENCE_SINCE: u32 = 2;

const MIGRATIONS: &[(u32, &str)] =
    &[(1, include_str!("migrations/0001_initial.sql")), (2, include_str!("migrations/0002_evidence.sql"))];

/// Makes the tables this program writes in an empty database.
pub(super) fn create(conn: &Connection) -> rusqlite::Result<()> {
    create_at(conn, SCHEMA_VERSION)
}

/// Makes the tables of a version in an empty database, one transaction per version up to it.
pub(super) fn create_at(conn: &Connection, last: u32) -> rusqlite::Result<()> {
    conn.pragma_update(None, "page_size", PAGE_SIZE)?;
    conn.pragma_update(None, "encoding", "UTF-8")?;
    conn.pragma_update(None, "application_id", APPLICATION_ID)?;
    for (version, sql) in MIGRATIONS.iter().filter(|(version, _)| *version <= last) {
        let transaction = conn.unchecked_transaction()?;
        transaction.execute_batch(sql)?;
        transaction.pragma_update(None, "user_version", version)?;
        transaction.commit()?;
    }
    Ok(())
}

/// Whether the database has exactly the tables, indexes and triggers of a ledger of that version, letter by letter.
///
/// Another program that laid the file out anew gave them another order and other places. Those are taken for right when nothing is wrong with
/// the tree of pages: a place that is wrong by one bit would have entries written into another table.
pub(super) fn matches(conn: &Connection, version: u32) -> rusqlite::Result<bool> {
    let fresh = Connection::open_in_memory()?;
    create_at(&fresh, version)?;
    let (found, expected) = (objects(conn)?, objects(&fresh)?);
    if found == expected {
        return Ok(true);
    }
    let words = |objects: Vec<Object>| -> BTreeSet<Object> {
        objects.into_iter().map(|object| Object { place: object.place.min(1), ..object }).collect()
    };
    Ok(found.len() == expected.len()
        && words(found) == words(expected)
        && conn.pragma_query_value(None, "quick_check", |row| row.get::<_, String>("quick_check"))? == "ok")
}

/// The statement every first page of a ledger holds, whatever its header says.
pub(super) fn first_statement() -> &'static str {
    MIGRATIONS.first().and_then(|(_, sql)| sql.split(" STRICT;").next()).unwrap_or_default()
}

/// What stands in the list of tables, indexes and triggers, and the page it begins on; none is 0.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Object {
    what: String,
    name: String,
    table: String,
    place: i64,
    sql: Option<String>,
}

fn objects(conn: &Connection) -> rusqlite::Result<Vec<Object>> {
    let mut statement =
        conn.prepare("SELECT type, name, tbl_name, rootpage, sql FROM sqlite_schema ORDER BY rowid")?;
    statement
        .query_map([], |row| {
            Ok(Object {
                what: row.get("type")?,
                name: row.get("name")?,
                table: row.get("tbl_name")?,
                place: row.get("rootpage")?,
                sql: row.get("sql")?,
            })
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
            [
                (1, "83474a0957c5e62b38a7a7126c758a265422e69fb5a6bc93617208dbf5bb62b6".to_string()),
                (2, "51e2aa90070c47eae8063975479ce5b022ab9b0e7efc51f8728377b25844624a".to_string()),
            ]
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
        assert!(matches(&conn, SCHEMA_VERSION).unwrap());
        assert!(!matches(&conn, 1).unwrap());
        conn.execute_batch("CREATE TRIGGER more AFTER INSERT ON entry BEGIN SELECT 1; END").unwrap();
        assert!(!matches(&conn, SCHEMA_VERSION).unwrap());
    }
}
