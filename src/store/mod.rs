//! The ledger file: an append-only list of records in one SQLite file, chained by SHA-256.
//!
//! The only part that knows SQL. It deals in plain records and in the bytes that came with them, and knows nothing of
//! cards; what a `kind` and a `body` mean is the business of the journal's authors. `docs/FORMAT.md` describes the file field by field.

mod backup;
mod beside;
mod chain;
mod draft;
mod error;
mod evidence;
mod file;
mod journal;
mod jsonl;
mod layout;
mod lock;
mod record;
mod renew;
mod schema;
mod thread;
mod verify;

pub use beside::{Beside, WrittenBeside, evidence_beside, folder_beside};
pub use chain::{Hash, ZERO_HASH, hash_of, hex};
pub use error::{EvidenceHarm, EvidenceProblem, Foreign, Harm, LineProblem, Op, StoreError};
pub use evidence::{Bytes, EvidenceError, KeptEvidence, MOST_EVIDENCE, NewEvidence};
pub use file::Store;
pub use lock::is_open_here;
pub use record::{NewRecord, Record};
pub use schema::{APPLICATION_ID, SCHEMA_VERSION};
pub use thread::{Done, StoreThread, Ticket};
pub use verify::{Damage, Verdict};
