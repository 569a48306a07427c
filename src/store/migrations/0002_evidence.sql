CREATE TABLE evidence (
  number INTEGER PRIMARY KEY,
  sha256 BLOB NOT NULL UNIQUE,
  size INTEGER NOT NULL,
  first_chunk INTEGER NOT NULL,
  entry INTEGER NOT NULL
) STRICT;

CREATE TABLE evidence_chunk (
  number INTEGER PRIMARY KEY,
  bytes BLOB NOT NULL
) STRICT;

CREATE TRIGGER evidence_is_never_changed BEFORE UPDATE ON evidence
BEGIN SELECT RAISE(ABORT, 'evidence is never changed'); END;

CREATE TRIGGER evidence_is_never_deleted BEFORE DELETE ON evidence
BEGIN SELECT RAISE(ABORT, 'evidence is never deleted'); END;

CREATE TRIGGER evidence_chunk_is_never_changed BEFORE UPDATE ON evidence_chunk
BEGIN SELECT RAISE(ABORT, 'evidence is never changed'); END;

CREATE TRIGGER evidence_chunk_is_never_deleted BEFORE DELETE ON evidence_chunk
BEGIN SELECT RAISE(ABORT, 'evidence is never deleted'); END;
